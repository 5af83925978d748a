"""mnist1d_gru: a network of 5,110 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_gru.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME; p.NAME is a parameter, d.NAME the gradient by it.
The equation stands above the statements that compute it.
"""

import base64
import json
import os
import signal
import threading
import time
from collections.abc import MutableMapping

import numpy as np

real = np.float32
# glibc's malloc gives pages back at each free, to be cleared anew in each step, until something of this size was freed
np.empty((1 << 25) - (1 << 16), np.uint8)


# --- the network: x[N,40,1] → dense1_z[N,10]


def _forward(x, p):
    """The output of the network."""
    N = x.shape[0]
    # gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k]
    gru1_a = (x.reshape(40 * N, 1) @ p.gru1_W).reshape(N, 40, 18)
    # gru1_a[n,t,k] += gru1_b[k]
    gru1_a += p.gru1_b
    gru1_u = np.zeros((40, N, 18), real).transpose(1, 0, 2)
    gru1_r = np.zeros((N, 6), real)
    gru1_z = np.zeros((N, 6), real)
    gru1_g = np.zeros((N, 6), real)
    gru1_h = np.zeros((41, N, 6), real).transpose(1, 0, 2)
    for t in range(40):
        # gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k]
        np.matmul(gru1_h[:, t], p.gru1_U, out=gru1_u[:, t])
        # gru1_r[n,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
        _1 = gru1_r
        np.add(gru1_a[:, t, 0:6], gru1_u[:, t, 0:6], out=_1)
        _sigmoid(_1, out=_1)
        # gru1_z[n,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
        _2 = gru1_z
        np.add(gru1_a[:, t, 6:12], gru1_u[:, t, 6:12], out=_2)
        _sigmoid(_2, out=_2)
        # gru1_g[n,j] = tanh(gru1_r[n,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
        _3 = gru1_g
        np.add(gru1_u[:, t, 12:18], p.gru1_c, out=_3)
        _3 *= gru1_r
        _3 += gru1_a[:, t, 12:18]
        np.tanh(_3, out=_3)
        # gru1_h[n,t+1,j] = gru1_g[n,j]·(1 − gru1_z[n,j]) + gru1_h[n,t,j]·gru1_z[n,j]
        _4 = gru1_h[:, t + 1]
        np.multiply(gru1_z, gru1_h[:, t], out=_4)
        _5 = 1.0 - gru1_z
        _5 *= gru1_g
        _4 += _5
    # gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k]
    gru1_a_reverse = (x.reshape(40 * N, 1) @ p.gru1_W_reverse).reshape(N, 40, 18)
    # gru1_a_reverse[n,t,k] += gru1_b_reverse[k]
    gru1_a_reverse += p.gru1_b_reverse
    gru1_u_reverse = np.zeros((40, N, 18), real).transpose(1, 0, 2)
    gru1_r_reverse = np.zeros((N, 6), real)
    gru1_z_reverse = np.zeros((N, 6), real)
    gru1_g_reverse = np.zeros((N, 6), real)
    gru1_h_reverse = np.zeros((41, N, 6), real).transpose(1, 0, 2)
    for t in reversed(range(40)):
        # gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k]
        np.matmul(gru1_h_reverse[:, t + 1], p.gru1_U_reverse, out=gru1_u_reverse[:, t])
        # gru1_r_reverse[n,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
        _6 = gru1_r_reverse
        np.add(gru1_a_reverse[:, t, 0:6], gru1_u_reverse[:, t, 0:6], out=_6)
        _sigmoid(_6, out=_6)
        # gru1_z_reverse[n,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
        _7 = gru1_z_reverse
        np.add(gru1_a_reverse[:, t, 6:12], gru1_u_reverse[:, t, 6:12], out=_7)
        _sigmoid(_7, out=_7)
        # gru1_g_reverse[n,j] = tanh(gru1_r_reverse[n,j]·(gru1_c_reverse[j] +
        #     gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
        _8 = gru1_g_reverse
        np.add(gru1_u_reverse[:, t, 12:18], p.gru1_c_reverse, out=_8)
        _8 *= gru1_r_reverse
        _8 += gru1_a_reverse[:, t, 12:18]
        np.tanh(_8, out=_8)
        # gru1_h_reverse[n,t,j] = gru1_g_reverse[n,j]·(1 − gru1_z_reverse[n,j]) +
        #     gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,j]
        _9 = gru1_h_reverse[:, t]
        np.multiply(gru1_z_reverse, gru1_h_reverse[:, t + 1], out=_9)
        _10 = 1.0 - gru1_z_reverse
        _10 *= gru1_g_reverse
        _9 += _10
    # gru1_y[n,t,j] = gru1_h[n,t+1,j]
    gru1_y = np.empty((N, 40, 12), real)
    gru1_y[:, :, 0:6] = gru1_h[:, 1:41]
    # gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]
    gru1_y[:, :, 6:12] = gru1_h_reverse[:, 0:40]
    # flatten1_flat[n,12·i+j] = gru1_y[n,i,j]
    flatten1_flat = gru1_y.reshape(N, 480)
    # dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o]
    dense1_z = flatten1_flat @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    return dense1_z


def _backward(x, y, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = x.shape[0]
    d_x = None
    _labels('y', y, 10)
    # gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k]
    gru1_a = (x.reshape(40 * N, 1) @ p.gru1_W).reshape(N, 40, 18)
    # gru1_a[n,t,k] += gru1_b[k]
    gru1_a += p.gru1_b
    gru1_u = np.zeros((40, N, 18), real).transpose(1, 0, 2)
    gru1_r = np.empty((40, N, 6), real).transpose(1, 0, 2)
    gru1_z = np.empty((40, N, 6), real).transpose(1, 0, 2)
    gru1_g = np.empty((40, N, 6), real).transpose(1, 0, 2)
    gru1_h = np.zeros((41, N, 6), real).transpose(1, 0, 2)
    for t in range(40):
        # gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k]
        np.matmul(gru1_h[:, t], p.gru1_U, out=gru1_u[:, t])
        # gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
        _1 = gru1_r[:, t]
        np.add(gru1_a[:, t, 0:6], gru1_u[:, t, 0:6], out=_1)
        _sigmoid(_1, out=_1)
        # gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
        _2 = gru1_z[:, t]
        np.add(gru1_a[:, t, 6:12], gru1_u[:, t, 6:12], out=_2)
        _sigmoid(_2, out=_2)
        # gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
        _3 = gru1_g[:, t]
        np.add(gru1_u[:, t, 12:18], p.gru1_c, out=_3)
        _3 *= gru1_r[:, t]
        _3 += gru1_a[:, t, 12:18]
        np.tanh(_3, out=_3)
        # gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j]
        _4 = gru1_h[:, t + 1]
        np.multiply(gru1_z[:, t], gru1_h[:, t], out=_4)
        _5 = 1.0 - gru1_z[:, t]
        _5 *= gru1_g[:, t]
        _4 += _5
    # gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k]
    gru1_a_reverse = (x.reshape(40 * N, 1) @ p.gru1_W_reverse).reshape(N, 40, 18)
    # gru1_a_reverse[n,t,k] += gru1_b_reverse[k]
    gru1_a_reverse += p.gru1_b_reverse
    gru1_u_reverse = np.zeros((40, N, 18), real).transpose(1, 0, 2)
    gru1_r_reverse = np.empty((40, N, 6), real).transpose(1, 0, 2)
    gru1_z_reverse = np.empty((40, N, 6), real).transpose(1, 0, 2)
    gru1_g_reverse = np.empty((40, N, 6), real).transpose(1, 0, 2)
    gru1_h_reverse = np.zeros((41, N, 6), real).transpose(1, 0, 2)
    for t in reversed(range(40)):
        # gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k]
        np.matmul(gru1_h_reverse[:, t + 1], p.gru1_U_reverse, out=gru1_u_reverse[:, t])
        # gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
        _6 = gru1_r_reverse[:, t]
        np.add(gru1_a_reverse[:, t, 0:6], gru1_u_reverse[:, t, 0:6], out=_6)
        _sigmoid(_6, out=_6)
        # gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
        _7 = gru1_z_reverse[:, t]
        np.add(gru1_a_reverse[:, t, 6:12], gru1_u_reverse[:, t, 6:12], out=_7)
        _sigmoid(_7, out=_7)
        # gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] +
        #     gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
        _8 = gru1_g_reverse[:, t]
        np.add(gru1_u_reverse[:, t, 12:18], p.gru1_c_reverse, out=_8)
        _8 *= gru1_r_reverse[:, t]
        _8 += gru1_a_reverse[:, t, 12:18]
        np.tanh(_8, out=_8)
        # gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) +
        #     gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j]
        _9 = gru1_h_reverse[:, t]
        np.multiply(gru1_z_reverse[:, t], gru1_h_reverse[:, t + 1], out=_9)
        _10 = 1.0 - gru1_z_reverse[:, t]
        _10 *= gru1_g_reverse[:, t]
        _9 += _10
    # gru1_y[n,t,j] = gru1_h[n,t+1,j]
    gru1_y = np.empty((N, 40, 12), real)
    gru1_y[:, :, 0:6] = gru1_h[:, 1:41]
    # gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]
    gru1_y[:, :, 6:12] = gru1_h_reverse[:, 0:40]
    # flatten1_flat[n,12·i+j] = gru1_y[n,i,j]
    flatten1_flat = gru1_y.reshape(N, 480)
    # dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o]
    dense1_z = flatten1_flat @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense1_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense1_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, dense1_z[np.arange(N), y], out=cross_entropy1_lse
    )
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
    d_dense1_z = np.divide(
        cross_entropy1_lse_exp, cross_entropy1_lse_sum[:, None], out=cross_entropy1_lse_exp
    )
    d_dense1_z -= np.equal(np.arange(10), y[:, None])
    d_dense1_z /= N
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    _sum(d_dense1_z, (0,), out=d.dense1_b)
    # d_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o]
    np.matmul(flatten1_flat.T, d_dense1_z, out=d.dense1_W)
    # d_gru1_y[n,i,j] = Σ_o d_dense1_z[n,o]·dense1_W[12·i+j,o]
    d_gru1_y = (d_dense1_z @ p.dense1_W.T).reshape(N, 40, 12)
    # d_gru1_h_reverse[n,t,j] = d_gru1_y[n,t,j+6]
    d_gru1_h_reverse = np.zeros((41, N, 6), real).transpose(1, 0, 2)
    d_gru1_h_reverse[:, 0:40] += d_gru1_y[:, :, 6:12]
    # d_gru1_h[n,t+1,j] += d_gru1_y[n,t,j]
    d_gru1_h = np.zeros((41, N, 6), real).transpose(1, 0, 2)
    d_gru1_h[:, 1:41] += d_gru1_y[:, :, 0:6]
    d_gru1_g_reverse = np.zeros((N, 6), real)
    d_gru1_z_reverse = np.zeros((N, 6), real)
    d_gru1_a_reverse = np.empty((40, N, 18), real).transpose(1, 0, 2)
    d_gru1_u_reverse = np.empty((40, N, 18), real).transpose(1, 0, 2)
    d_gru1_r_reverse = np.zeros((N, 6), real)
    for t in range(40):
        # d_gru1_g_reverse[n,j] = d_gru1_h_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
        _11 = d_gru1_g_reverse
        np.subtract(1.0, gru1_z_reverse[:, t], out=_11)
        _11 *= d_gru1_h_reverse[:, t]
        # d_gru1_h_reverse[n,t+1,j] += d_gru1_h_reverse[n,t,j]·gru1_z_reverse[n,t,j]
        d_gru1_h_reverse[:, t + 1] += gru1_z_reverse[:, t] * d_gru1_h_reverse[:, t]
        # d_gru1_z_reverse[n,j] = d_gru1_h_reverse[n,t,j]·(gru1_h_reverse[n,t+1,j] −
        #     gru1_g_reverse[n,t,j])
        _12 = d_gru1_z_reverse
        np.subtract(gru1_h_reverse[:, t + 1], gru1_g_reverse[:, t], out=_12)
        _12 *= d_gru1_h_reverse[:, t]
        # d_gru1_a_reverse[n,t,j+12] += d_gru1_g_reverse[n,j]·(1 − gru1_g_reverse[n,t,j]²)
        _13 = d_gru1_a_reverse[:, t, 12:18]
        np.square(gru1_g_reverse[:, t], out=_13)
        np.subtract(1.0, _13, out=_13)
        _13 *= d_gru1_g_reverse
        # d_gru1_u_reverse[n,t,j+12] += d_gru1_a_reverse[n,t,j+12]·gru1_r_reverse[n,t,j]
        np.multiply(
            gru1_r_reverse[:, t], d_gru1_a_reverse[:, t, 12:18], out=d_gru1_u_reverse[:, t, 12:18]
        )
        # d_gru1_r_reverse[n,j] = d_gru1_a_reverse[n,t,j+12]·(gru1_c_reverse[j] +
        #     gru1_u_reverse[n,t,j+12])
        _14 = d_gru1_r_reverse
        np.add(gru1_u_reverse[:, t, 12:18], p.gru1_c_reverse, out=_14)
        _14 *= d_gru1_a_reverse[:, t, 12:18]
        # d_gru1_a_reverse[n,t,j+6] += d_gru1_z_reverse[n,j]·gru1_z_reverse[n,t,j]·(1 −
        #     gru1_z_reverse[n,t,j])
        _15 = d_gru1_a_reverse[:, t, 6:12]
        np.subtract(1.0, gru1_z_reverse[:, t], out=_15)
        _15 *= gru1_z_reverse[:, t]
        _15 *= d_gru1_z_reverse
        # d_gru1_u_reverse[n,t,j+6] += d_gru1_a_reverse[n,t,j+6]
        d_gru1_u_reverse[:, t, 6:12] = d_gru1_a_reverse[:, t, 6:12]
        # d_gru1_a_reverse[n,t,j] += d_gru1_r_reverse[n,j]·gru1_r_reverse[n,t,j]·(1 −
        #     gru1_r_reverse[n,t,j])
        _16 = d_gru1_a_reverse[:, t, 0:6]
        np.subtract(1.0, gru1_r_reverse[:, t], out=_16)
        _16 *= gru1_r_reverse[:, t]
        _16 *= d_gru1_r_reverse
        # d_gru1_u_reverse[n,t,j] += d_gru1_a_reverse[n,t,j]
        d_gru1_u_reverse[:, t, 0:6] = d_gru1_a_reverse[:, t, 0:6]
        # d_gru1_h_reverse[n,t+1,j] += Σ_k d_gru1_u_reverse[n,t,k]·gru1_U_reverse[j,k]
        d_gru1_h_reverse[:, t + 1] += d_gru1_u_reverse[:, t] @ p.gru1_U_reverse.T
    # d_gru1_c_reverse[j] = Σ_{n,t} d_gru1_u_reverse[n,t,j+12]
    _sum(d_gru1_u_reverse[:, :, 12:18], (0, 1), out=d.gru1_c_reverse)
    # d_gru1_U_reverse[j,k] = Σ_{n,t} gru1_h_reverse[n,t+1,j]·d_gru1_u_reverse[n,t,k]
    np.matmul(
        gru1_h_reverse[:, 1:41].transpose(1, 0, 2).reshape(40 * N, 6).T,
        d_gru1_u_reverse.transpose(1, 0, 2).reshape(40 * N, 18),
        out=d.gru1_U_reverse,
    )
    # d_gru1_b_reverse[k] = Σ_{n,t} d_gru1_a_reverse[n,t,k]
    _sum(d_gru1_a_reverse, (0, 1), out=d.gru1_b_reverse)
    # d_gru1_W_reverse[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a_reverse[n,t,k]
    np.matmul(
        x.transpose(1, 0, 2).reshape(40 * N, 1).T,
        d_gru1_a_reverse.transpose(1, 0, 2).reshape(40 * N, 18),
        out=d.gru1_W_reverse,
    )
    if wrt_inputs:
        # d_x[n,t,i] = Σ_k d_gru1_a_reverse[n,t,k]·gru1_W_reverse[i,k]
        d_x = (d_gru1_a_reverse.reshape(40 * N, 18) @ p.gru1_W_reverse.T).reshape(N, 40, 1)
    d_gru1_g = np.zeros((N, 6), real)
    d_gru1_z = np.zeros((N, 6), real)
    d_gru1_a = np.empty((40, N, 18), real).transpose(1, 0, 2)
    d_gru1_u = np.empty((40, N, 18), real).transpose(1, 0, 2)
    d_gru1_r = np.zeros((N, 6), real)
    for t in reversed(range(40)):
        # d_gru1_g[n,j] = d_gru1_h[n,t+1,j]·(1 − gru1_z[n,t,j])
        _17 = d_gru1_g
        np.subtract(1.0, gru1_z[:, t], out=_17)
        _17 *= d_gru1_h[:, t + 1]
        # d_gru1_h[n,t,j] += d_gru1_h[n,t+1,j]·gru1_z[n,t,j]
        d_gru1_h[:, t] += gru1_z[:, t] * d_gru1_h[:, t + 1]
        # d_gru1_z[n,j] = d_gru1_h[n,t+1,j]·(gru1_h[n,t,j] − gru1_g[n,t,j])
        _18 = d_gru1_z
        np.subtract(gru1_h[:, t], gru1_g[:, t], out=_18)
        _18 *= d_gru1_h[:, t + 1]
        # d_gru1_a[n,t,j+12] += d_gru1_g[n,j]·(1 − gru1_g[n,t,j]²)
        _19 = d_gru1_a[:, t, 12:18]
        np.square(gru1_g[:, t], out=_19)
        np.subtract(1.0, _19, out=_19)
        _19 *= d_gru1_g
        # d_gru1_u[n,t,j+12] += d_gru1_a[n,t,j+12]·gru1_r[n,t,j]
        np.multiply(gru1_r[:, t], d_gru1_a[:, t, 12:18], out=d_gru1_u[:, t, 12:18])
        # d_gru1_r[n,j] = d_gru1_a[n,t,j+12]·(gru1_c[j] + gru1_u[n,t,j+12])
        _20 = d_gru1_r
        np.add(gru1_u[:, t, 12:18], p.gru1_c, out=_20)
        _20 *= d_gru1_a[:, t, 12:18]
        # d_gru1_a[n,t,j+6] += d_gru1_z[n,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j])
        _21 = d_gru1_a[:, t, 6:12]
        np.subtract(1.0, gru1_z[:, t], out=_21)
        _21 *= gru1_z[:, t]
        _21 *= d_gru1_z
        # d_gru1_u[n,t,j+6] += d_gru1_a[n,t,j+6]
        d_gru1_u[:, t, 6:12] = d_gru1_a[:, t, 6:12]
        # d_gru1_a[n,t,j] += d_gru1_r[n,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j])
        _22 = d_gru1_a[:, t, 0:6]
        np.subtract(1.0, gru1_r[:, t], out=_22)
        _22 *= gru1_r[:, t]
        _22 *= d_gru1_r
        # d_gru1_u[n,t,j] += d_gru1_a[n,t,j]
        d_gru1_u[:, t, 0:6] = d_gru1_a[:, t, 0:6]
        # d_gru1_h[n,t,j] += Σ_k d_gru1_u[n,t,k]·gru1_U[j,k]
        d_gru1_h[:, t] += d_gru1_u[:, t] @ p.gru1_U.T
    # d_gru1_c[j] = Σ_{n,t} d_gru1_u[n,t,j+12]
    _sum(d_gru1_u[:, :, 12:18], (0, 1), out=d.gru1_c)
    # d_gru1_U[j,k] = Σ_{n,t} gru1_h[n,t,j]·d_gru1_u[n,t,k]
    np.matmul(
        gru1_h[:, 0:40].transpose(1, 0, 2).reshape(40 * N, 6).T,
        d_gru1_u.transpose(1, 0, 2).reshape(40 * N, 18),
        out=d.gru1_U,
    )
    # d_gru1_b[k] = Σ_{n,t} d_gru1_a[n,t,k]
    _sum(d_gru1_a, (0, 1), out=d.gru1_b)
    # d_gru1_W[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a[n,t,k]
    np.matmul(
        x.transpose(1, 0, 2).reshape(40 * N, 1).T,
        d_gru1_a.transpose(1, 0, 2).reshape(40 * N, 18),
        out=d.gru1_W,
    )
    if wrt_inputs:
        # d_x[n,t,i] += Σ_k d_gru1_a[n,t,k]·gru1_W[i,k]
        d_x += (d_gru1_a.reshape(40 * N, 18) @ p.gru1_W.T).reshape(N, 40, 1)
    return cross_entropy1_mean, d_x


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.01·cos(π·min(0.000125·(new_t − 1), 1)) + 0.01
    lr = float(
        0.01 + 0.01 * np.cos(3.141592653589793 * np.minimum(0.000125 * float(new_t - 1), 1.0))
    )
    # decayed_w[p] = w[p]·(1 − 0.1·lr)
    decayed_w = w * (1.0 - 0.1 * lr)
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    new_m = np.multiply(m, 0.9, out=m)
    new_m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    new_v = np.multiply(v, 0.999, out=v)
    _1 = np.square(g)
    _1 *= 0.001
    new_v += _1
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    new_w = np.multiply(new_m, lr / c1, out=w)
    _2 = new_v / c2
    np.sqrt(_2, out=_2)
    _2 += 1e-08
    new_w /= _2
    np.subtract(decayed_w, new_w, out=new_w)
    return new_t


def _loss(x, y, p):
    """The loss alone."""
    N = x.shape[0]
    _labels('y', y, 10)
    # gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k]
    gru1_a = (x.reshape(40 * N, 1) @ p.gru1_W).reshape(N, 40, 18)
    # gru1_a[n,t,k] += gru1_b[k]
    gru1_a += p.gru1_b
    gru1_u = np.zeros((40, N, 18), real).transpose(1, 0, 2)
    gru1_r = np.zeros((N, 6), real)
    gru1_z = np.zeros((N, 6), real)
    gru1_g = np.zeros((N, 6), real)
    gru1_h = np.zeros((41, N, 6), real).transpose(1, 0, 2)
    for t in range(40):
        # gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k]
        np.matmul(gru1_h[:, t], p.gru1_U, out=gru1_u[:, t])
        # gru1_r[n,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
        _1 = gru1_r
        np.add(gru1_a[:, t, 0:6], gru1_u[:, t, 0:6], out=_1)
        _sigmoid(_1, out=_1)
        # gru1_z[n,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
        _2 = gru1_z
        np.add(gru1_a[:, t, 6:12], gru1_u[:, t, 6:12], out=_2)
        _sigmoid(_2, out=_2)
        # gru1_g[n,j] = tanh(gru1_r[n,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
        _3 = gru1_g
        np.add(gru1_u[:, t, 12:18], p.gru1_c, out=_3)
        _3 *= gru1_r
        _3 += gru1_a[:, t, 12:18]
        np.tanh(_3, out=_3)
        # gru1_h[n,t+1,j] = gru1_g[n,j]·(1 − gru1_z[n,j]) + gru1_h[n,t,j]·gru1_z[n,j]
        _4 = gru1_h[:, t + 1]
        np.multiply(gru1_z, gru1_h[:, t], out=_4)
        _5 = 1.0 - gru1_z
        _5 *= gru1_g
        _4 += _5
    # gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k]
    gru1_a_reverse = (x.reshape(40 * N, 1) @ p.gru1_W_reverse).reshape(N, 40, 18)
    # gru1_a_reverse[n,t,k] += gru1_b_reverse[k]
    gru1_a_reverse += p.gru1_b_reverse
    gru1_u_reverse = np.zeros((40, N, 18), real).transpose(1, 0, 2)
    gru1_r_reverse = np.zeros((N, 6), real)
    gru1_z_reverse = np.zeros((N, 6), real)
    gru1_g_reverse = np.zeros((N, 6), real)
    gru1_h_reverse = np.zeros((41, N, 6), real).transpose(1, 0, 2)
    for t in reversed(range(40)):
        # gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k]
        np.matmul(gru1_h_reverse[:, t + 1], p.gru1_U_reverse, out=gru1_u_reverse[:, t])
        # gru1_r_reverse[n,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
        _6 = gru1_r_reverse
        np.add(gru1_a_reverse[:, t, 0:6], gru1_u_reverse[:, t, 0:6], out=_6)
        _sigmoid(_6, out=_6)
        # gru1_z_reverse[n,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
        _7 = gru1_z_reverse
        np.add(gru1_a_reverse[:, t, 6:12], gru1_u_reverse[:, t, 6:12], out=_7)
        _sigmoid(_7, out=_7)
        # gru1_g_reverse[n,j] = tanh(gru1_r_reverse[n,j]·(gru1_c_reverse[j] +
        #     gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
        _8 = gru1_g_reverse
        np.add(gru1_u_reverse[:, t, 12:18], p.gru1_c_reverse, out=_8)
        _8 *= gru1_r_reverse
        _8 += gru1_a_reverse[:, t, 12:18]
        np.tanh(_8, out=_8)
        # gru1_h_reverse[n,t,j] = gru1_g_reverse[n,j]·(1 − gru1_z_reverse[n,j]) +
        #     gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,j]
        _9 = gru1_h_reverse[:, t]
        np.multiply(gru1_z_reverse, gru1_h_reverse[:, t + 1], out=_9)
        _10 = 1.0 - gru1_z_reverse
        _10 *= gru1_g_reverse
        _9 += _10
    # gru1_y[n,t,j] = gru1_h[n,t+1,j]
    gru1_y = np.empty((N, 40, 12), real)
    gru1_y[:, :, 0:6] = gru1_h[:, 1:41]
    # gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]
    gru1_y[:, :, 6:12] = gru1_h_reverse[:, 0:40]
    # flatten1_flat[n,12·i+j] = gru1_y[n,i,j]
    flatten1_flat = gru1_y.reshape(N, 480)
    # dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o]
    dense1_z = flatten1_flat @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense1_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense1_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum, out=cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, dense1_z[np.arange(N), y], out=cross_entropy1_lse
    )
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    return cross_entropy1_mean


# --- scalar functions


def _sigmoid(x, out=None):
    """1/(1 + exp(-x)), without overflow: beyond 40 it is 1."""
    e = np.exp(np.minimum(x, _FORTY))
    return np.divide(e, _ONE + e, out=out)

_ONE = np.array(1, np.float32)

_FORTY = np.array(40, np.float32)

def _sum(x, axes, last=(), out=None):
    """The sum over axes, cut into slabs, as a total that grows long loses digits; and over those
    that are the last ones in memory, where NumPy sees to it."""
    terms = 1
    for a in axes:
        terms *= x.shape[a]
    longest = 128 if terms <= 128 else 64
    for a in axes:
        while terms > longest and x.shape[a] > 1:
            shape, size, before = x.shape, x.shape[a], (slice(None),) * a
            rows = 1 << (size // 32).bit_length()
            rest = size % rows
            tail = x[(*before, slice(size - rest, None))] if rest else None
            x = x[(*before, slice(size - rest))] if rest else x
            x = np.add.reduce(x.reshape(*shape[:a], -1, rows, *shape[a + 1 :]), a)
            if rest:
                x[(*before, slice(rest))] += tail
            terms = terms // size * rows
    return np.add.reduce(x, axes + last, out=out)

def _random_bits(seed, step, stream, count):
    """64 random bits each: number k is a hash of seed, step, stream and k, SplitMix64's."""
    mask = (1 << 64) - 1

    def mixed(z):
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & mask
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & mask
        return z ^ (z >> 31)

    key = 0
    for word in (seed, step, stream):
        key = mixed(key + (int(word) & mask) + 0x9E3779B97F4A7C15 & mask)
    z = np.arange(1, count + 1, dtype=np.uint64)
    z *= np.uint64(0x9E3779B97F4A7C15)
    z += np.uint64(key)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return z

def _permutation(count, seed, step):
    """0, 1, … count − 1 shuffled as Fisher and Yates do, from the inside out."""
    places = _random_bits(seed, step, -1, count) % np.arange(1, count + 1, dtype=np.uint64)
    order = []
    for k, place in enumerate(places.tolist()):
        order.append(k)
        order[k], order[place] = order[place], k
    return np.array(order, np.int64)

def _orthogonal(rng, shape):
    """A random matrix with orthonormal columns or rows: QR of a normal matrix, diag(R) > 0."""
    rows, columns = shape[0], int(np.prod(shape[1:]))
    q, r = np.linalg.qr(rng.standard_normal((max(rows, columns), min(rows, columns))))
    q *= np.where(np.diag(r) < 0, -1.0, 1.0)
    return np.ascontiguousarray(q if rows >= columns else q.T).reshape(shape)

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'gru1_W': (0, 18, (1, 18)),
    'gru1_U': (18, 126, (6, 18)),
    'gru1_b': (126, 144, (18,)),
    'gru1_c': (144, 150, (6,)),
    'gru1_W_reverse': (150, 168, (1, 18)),
    'gru1_U_reverse': (168, 276, (6, 18)),
    'gru1_b_reverse': (276, 294, (18,)),
    'gru1_c_reverse': (294, 300, (6,)),
    'dense1_W': (300, 5100, (480, 10)),
    'dense1_b': (5100, 5110, (10,)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 5110, (5110,)),
    'v': (5110, 10220, (5110,)),
}


class Views:
    """Arrays as attributes, which are read faster than items of a dictionary."""

    __slots__ = tuple(_PARAMETERS)


class Arrays(MutableMapping):
    """Named arrays, views of one buffer, `flat`. To assign to a name copies into its view."""

    def __init__(self, layout, flat, others={}):
        self.layout, self._flat = layout, flat
        self._named = {name: flat[start:stop].reshape(shape) for name, (start, stop, shape) in layout.items()}
        self._named.update(others)
        self._views = None

    @property
    def flat(self):
        return self._flat

    @flat.setter
    def flat(self, value):
        self._flat[...] = _fitting("flat", value, self._flat)

    def __getitem__(self, name):
        return self._named[name]

    def __setitem__(self, name, value):
        if name not in self._named:
            raise KeyError(f"no array is named {name!r}; there are: {', '.join(self)}")
        self._named[name][...] = _fitting(name, value, self._named[name])

    def __delitem__(self, name):
        raise TypeError(f"{name!r} is a part of one buffer and cannot be removed")

    def update(self, *given, **named):
        """Assign to several names: to all, or to none if one does not fit."""
        new = dict(*given, **named)
        for name, value in new.items():
            _fitting(name, value, self[name]) if name in self else self.__setitem__(name, value)
        for name, value in new.items():
            self[name] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        twin = self.copy()
        twin.update(other)
        return twin

    def __iter__(self):
        return iter(self._named)

    def __len__(self):
        return len(self._named)

    def __contains__(self, name):
        return name in self._named

    def keys(self):
        return self._named.keys()

    def values(self):
        return self._named.values()

    def items(self):
        return self._named.items()

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __repr__(self):
        return f"Arrays({self._named})"

    def others(self):
        """The arrays outside the buffer."""
        return {name: array for name, array in self._named.items() if name not in self.layout}

    def add(self, arrays):
        """More arrays, no part of the buffer."""
        self._named.update(arrays)

    def copy(self):
        """The same arrays in a new buffer."""
        others = {name: array.copy() for name, array in self.others().items()}
        return type(self)(self.layout, self._flat.copy(), others)

    __copy__ = copy

    def __reduce__(self):
        return _copied, (self.layout, self._flat, self.others())

    def views(self):
        """The buffer's arrays as attributes: p.dense1_W."""
        views = self._views
        if views is None:
            views = self._views = Views()
            for name in self.layout:
                setattr(views, name, self._named[name])
        return views


def _copied(layout, flat, others):
    """`Arrays` over a copy of a buffer; a layout may be a copy of this module's, too."""
    layout = next((known for known in (_PARAMETERS, _GRADIENTS, _STATE,) if known == layout), layout)
    return Arrays(layout, flat.copy(), others)


def _fitting(name, value, view):
    """A value as an array of this shape."""
    array = np.asarray(value)
    if array.shape != view.shape or not np.can_cast(array.dtype, view.dtype, "same_kind"):
        kind = ValueError if array.shape != view.shape else TypeError
        raise kind(f"{_expected(name, view.dtype, view.shape)}, got {array.dtype} array of shape {array.shape}")
    return array


def init_params(seed=0):
    """New parameters: a mapping from name to array, all views of one flat buffer, `params.flat`.

    The same seed gives the same numbers in every backend.
    """
    rng = np.random.default_rng(seed)
    params = Arrays(_PARAMETERS, np.zeros(5110, real))
    params["gru1_W"][...] = 0.9258200997725514 * (2.0 * rng.random((1, 18)) - 1.0)
    params["gru1_U"][...] = _orthogonal(rng, (6, 18))
    params["gru1_b"][...] = 0.0
    params["gru1_c"][...] = 0.0
    params["gru1_W_reverse"][...] = 0.9258200997725514 * (2.0 * rng.random((1, 18)) - 1.0)
    params["gru1_U_reverse"][...] = _orthogonal(rng, (6, 18))
    params["gru1_b_reverse"][...] = 0.0
    params["gru1_c_reverse"][...] = 0.0
    params["dense1_W"][...] = 0.11065666703449763 * (2.0 * rng.random((480, 10)) - 1.0)
    params["dense1_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(10220, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense1_z[N,10]."""
    params = _arrays("params", params, _PARAMETERS, 5110)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 3 and x.shape == ((N := x.shape[0]), 40, 1)
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 40, 1), False, sizes)
    return _forward(x, params.views())


def loss(params, x, y):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 5110)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 3 and x.shape == ((N := x.shape[0]), 40, 1)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 40, 1), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    return float(_loss(x, y, params.views()))


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 5110)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 3 and x.shape == ((N := x.shape[0]), 40, 1)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 40, 1), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(5110, real))
    loss, d_x = _backward(x, y, params.views(), grads.views(), wrt_inputs)
    if wrt_inputs:
        grads.add({"x": d_x})
    return float(loss), grads


def value_and_grad(flat, x, y):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(5110, real))
    loss, grads = backward(params, x, y)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state):
    """One step of the optimizer, in place:

        lr = 0.01·cos(π·min(0.000125·(new_t − 1), 1)) + 0.01
        decayed_w[p] = w[p]·(1 − 0.1·lr)
        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v[p] = 0.001·g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 5110)
    state["t"][...] = _update(params.flat[0:5110], grads.flat[0:5110], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 3 and x.shape == ((N := x.shape[0]), 40, 1)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('N', 40, 1), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(5110, real))
    loss, *_ = _backward(x, y, params.views(), grads.views(), False)
    state["t"][...] = _update(params.flat[0:5110], grads.flat[0:5110], state["m"], state["v"], int(state["t"]))
    return float(loss)


def train_epoch(params, state, x, y, batch_size, seed=0, shuffle=True, callback=None, every=None):
    """One epoch: train_step of each batch_size samples, in the order permutation(N, seed, state["t"])
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean
    loss of the samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: after
    each `every` steps and the last, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last step left them.
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 40, 1), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _samples(sizes)
    N = x.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _labels_of("y", y, 10)
    _order = _order_of(N, seed, state["t"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step(params, state, x[_rows], y[_rows])
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["t"], callback, every)


def fit(params, state, x, y=None, *, epochs=1, batch_size=32, validation=None, seed=0, shuffle=True, callbacks=(), history=None, callback=None):
    """Epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(x, y), `val_loss` and the metrics of these as a whole.

    Batches may replace arrays: x is an iterable of (x, y), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if any, comes before, and may return True, too; it may change `numbers` of
    the calls, such as lr. Its end() comes last. A `history` of epochs before is continued.
    """
    return _fit("", params, state, (x, y), epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, {})



_ndarray, _REAL_TYPE, _WHOLE_TYPE = np.ndarray, np.dtype(real), np.dtype(np.int64)


def _expected(name, dtype, shape):
    shape = "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"
    return f"{name}: expected {dtype} array of shape {shape}"


def _argument(name, array, shape, whole, sizes):
    """An argument as a contiguous array, checked; `sizes` collects the named sizes."""
    dtype = "integer" if whole else real.__name__
    if not isinstance(array, np.ndarray):
        raise TypeError(f"{_expected(name, dtype, shape)}, got {type(array).__name__}")
    right = array.dtype.kind in "iu" if whole else array.dtype == real
    if not right or array.ndim != len(shape):
        kind = TypeError if not right else ValueError
        raise kind(f"{_expected(name, dtype, shape)}, got {array.dtype} array of shape {array.shape}")
    for extent, size in zip(array.shape, shape):
        if extent != (sizes.setdefault(size, extent) if isinstance(size, str) else size):
            known = ", ".join(f"{k} = {v}" for k, v in sizes.items())
            raise ValueError(
                f"{_expected(name, dtype, shape)}, got shape {array.shape}" + (f" where {known}" if known else "")
            )
    return np.asarray(array, np.int64 if whole else real, order="C")


def _labels(name, array, count):
    """Whole numbers that index `count` things: a negative one, read without its sign, is large."""
    if array.size and np.maximum.reduce(array.view(np.uint64), axis=None) >= count:
        raise ValueError(f"{name}: expected values from 0 to {count - 1}, got {array.min()} to {array.max()}")


def _arrays(what, arrays, layout, count):
    """A mapping as `Arrays`; a plain one is copied, name by name."""
    if _fits(arrays, layout):
        return arrays if len(arrays) == len(layout) else Arrays(layout, arrays.flat)
    if isinstance(arrays, np.ndarray):
        return _vector(what, arrays, layout, np.empty(count, real))
    if not hasattr(arrays, "keys"):
        raise TypeError(f"{what}: expected a mapping from names to arrays, got {type(arrays).__name__}")
    missing = [name for name in layout if name not in arrays]
    extra = [name for name in arrays.keys() if name not in layout]
    if missing or extra:
        raise KeyError(
            f"{what}: expected the names {', '.join(layout)}; "
            f"missing: {', '.join(missing) or 'none'}; unknown: {', '.join(map(str, extra)) or 'none'}"
        )
    joined = Arrays(layout, np.empty(count, real))
    for name, (_, _, shape) in layout.items():
        array = arrays[name]
        if not isinstance(array, np.ndarray) or array.dtype != real or array.shape != shape:
            got = f"{array.dtype} array of shape {array.shape}" if isinstance(array, np.ndarray) else type(array).__name__
            raise ValueError(f"{what}: {_expected(name, real.__name__, shape)}, got {got}")
        joined[name] = array
    return joined


def _fits(arrays, layout):
    return (
        type(arrays) is Arrays
        and (arrays.layout is layout or arrays.layout == layout)
        and arrays._flat.dtype == real
    )


def _vector(what, values, layout, flat):
    """Numbers as `Arrays` over `flat`."""
    flat[...] = _fitting(what, values, flat)
    return Arrays(layout, flat)


def _own(what, arrays, layout):
    """`Arrays` that are to be changed in place."""
    if not _fits(arrays, layout):
        maker = "init_state()" if what == "state" else "init_params()"
        raise TypeError(f"{what}: expected what {maker} of this module gives, got {type(arrays).__name__}")
    if not arrays._flat.flags.writeable:
        raise ValueError(f"{what}: its array `flat` is read-only; nothing was changed")
    return arrays


def _samples(sizes):
    for name, size in sizes.items():
        if size == 0:
            raise ValueError(f"expected at least one sample, got {name} = 0; nothing was changed")


def _count(name, value, least=1):
    """A whole number that is an argument."""
    whole = isinstance(value, (int, np.integer)) or isinstance(value, np.ndarray) and value.dtype.kind in "iu"
    if isinstance(value, bool) or not whole or np.ndim(value) or not least <= value < 1 << 63:
        raise ValueError(f"{name}: expected a whole number from {least} on, got {value!r}")
    return int(value)


def save(path, params, state=None, extra=None):
    """Writes the parameters, and the optimizer's state if it is given, to a file, whole or not at all. Its ending says
    which: .safetensors or .npz. Parameters have their names in it, states state.NAME; load continues to the bit.
    extra: what else load is to give, of what JSON has: such as the history of fit."""
    params = _arrays("params", params, _PARAMETERS, 5110)
    found = dict(params)
    if state is not None:
        found.update((f"state.{name}", array) for name, array in _own("state", state, _STATE).items())
    if extra is not None:
        found[_EXTRA] = np.frombuffer(json.dumps(extra).encode(), np.uint8)
    write = _format(path)[0]
    partial = f"{os.fspath(path)}.{os.getpid()}.{threading.get_ident()}.partial"
    try:
        with open(partial, "wb") as file:
            write(file, found)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    finally:
        if os.path.exists(partial):
            os.remove(partial)


def load(path, extra=False):
    """What save wrote: params, state; the state before the first step, if the file has none; and with extra=True
    what else was given to it, or None. ValueError says what is wrong with a file."""
    wanted = {name: (shape, np.dtype(real)) for name, (_, _, shape) in _PARAMETERS.items()}
    state = init_state()
    states = {f"state.{name}": (array.shape, array.dtype) for name, array in state.items()}
    try:
        with open(path, "rb") as file:
            entries = _format(path)[1](file)
            others = _json_of(*entries.pop(_EXTRA)) if _EXTRA in entries else None
            if any(name in entries for name in states):
                wanted.update(states)
            _same_entries(wanted, entries)
            arrays = {name: read() for name, (_, _, read) in entries.items()}
    except OSError:
        raise
    except Exception as error:
        raise ValueError(f"{os.fspath(path)}: {error}") from None
    params = Arrays(_PARAMETERS, np.zeros(5110, real))
    for name in _PARAMETERS:
        params[name] = arrays[name]
    for name in state:
        if f"state.{name}" in arrays:
            state[name][...] = arrays[f"state.{name}"]
    return (params, state, others) if extra else (params, state)


_EXTRA = "extra.json"  # which is no name of a parameter


def _json_of(shape, dtype, read):
    if dtype != np.uint8 or len(shape) != 1:
        raise ValueError(f"{_expected(_EXTRA, 'uint8', ('bytes',))}, got {dtype} array of shape {shape}")
    return json.loads(bytes(read()))


def _same_entries(wanted, entries):
    missing, extra = ([n for n in a if n not in b] for a, b in ((wanted, entries), (entries, wanted)))
    if missing or extra:
        told = f"missing: {', '.join(missing) or 'none'}; unknown: {', '.join(map(repr, extra[:10])) or 'none'}"
        raise ValueError(f"expected the arrays {', '.join(wanted)}; {told}")
    for name, (shape, dtype) in wanted.items():
        found, kind, _ = entries[name]
        if found != shape or kind != dtype:
            raise ValueError(f"{_expected(name, dtype, shape)}, got {kind} array of shape {found}")


def _format(path):
    """How the files of a path's ending are written and read."""
    for ending, functions in _FORMATS.items():
        if os.fspath(path).endswith(ending):
            return functions
    raise ValueError(f"{os.fspath(path)}: expected a path that ends in {' or '.join(_FORMATS)}")


def _exactly(file, count, what):
    data = file.read(count)
    if len(data) != count:
        raise ValueError(f"it ends within {what}")
    return data


def _read(file, at, shape, dtype, name):
    """The numbers of an array, from a place of the file on."""
    file.seek(at)
    count = int(np.prod(shape, dtype=np.int64)) * dtype.itemsize
    return np.frombuffer(_exactly(file, count, name), dtype).reshape(shape)


def _write_npz(file, arrays):
    np.savez(file, **arrays)


def _read_npz(file):
    import zipfile

    try:
        members = zipfile.ZipFile(file)
        found = {}
        for info in members.infolist():
            name = info.filename.removesuffix(".npy")
            member = members.open(info)
            version = np.lib.format.read_magic(member)
            if version != (1, 0) or info.compress_type != zipfile.ZIP_STORED or name in found:
                raise ValueError(f"{name!r} is nothing that save writes")
            shape, fortran, dtype = np.lib.format.read_array_header_1_0(member)
            if dtype.hasobject or fortran and len(shape) > 1:
                raise ValueError(f"{name!r} is nothing that save writes")
            size = int(np.prod(shape, dtype=object)) * dtype.itemsize
            if size != info.file_size - member.tell():
                raise ValueError(f"the size of {name!r} is not that of its shape")

            def read(member=member, size=size, shape=shape, dtype=dtype, name=name):
                array = np.frombuffer(_exactly(member, size, name), dtype).reshape(shape)
                member.read()  # to the end, where its checksum is looked at
                return array

            found[name] = (shape, dtype, read)
    except zipfile.BadZipFile as error:
        raise ValueError(f"not a whole .npz file: {error}") from None
    return found


_TYPES = {"F32": np.dtype("<f4"), "F64": np.dtype("<f8"), "I64": np.dtype("<i8"), "U8": np.dtype("u1")}


def _write_safetensors(file, arrays):
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, mnist1d_gru"}}
    for name, array in arrays.items():
        kind = next(k for k, dtype in _TYPES.items() if dtype == array.dtype)
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    file.write(len(text).to_bytes(8, "little") + text)
    for array in arrays.values():
        file.write(np.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes())


def _read_safetensors(file):
    size = file.seek(0, 2)
    file.seek(0)
    length = int.from_bytes(_exactly(file, 8, "the length of its header"), "little")
    if length > min(size - 8, 100_000_000):
        raise ValueError(f"its header would have {length} bytes, the file has {size}")
    try:
        header = json.loads(_exactly(file, length, "its header"), object_pairs_hook=_once)
        entries = {name: entry for name, entry in header.items() if name != "__metadata__"}
        found, ranges = {}, []
        for name, entry in entries.items():
            dtype, shape, (start, stop) = _TYPES.get(entry["dtype"]), tuple(entry["shape"]), entry["data_offsets"]
            if dtype is None:
                raise ValueError(f"{name!r} has the type {entry['dtype']!r}")
            if not all(type(n) is int and n >= 0 for n in (*shape, start, stop)):
                raise ValueError(f"{name!r} has the shape {shape} at {start} to {stop}")
            if stop - start != int(np.prod(shape, dtype=object)) * dtype.itemsize or 8 + length + stop > size:
                raise ValueError(f"{name!r} of shape {shape} is not at {start} to {stop} of {size - 8 - length} bytes")
            ranges.append((start, stop, name))
            at = 8 + length + start
            read = lambda at=at, shape=shape, dtype=dtype, name=name: _read(file, at, shape, dtype, name)
            found[name] = (shape, dtype, read)
    except (KeyError, TypeError, AttributeError, UnicodeDecodeError, RecursionError, json.JSONDecodeError) as error:
        raise ValueError(f"its header is not one of .safetensors: {type(error).__name__}: {error}") from None
    end = 0
    for start, stop, name in sorted(ranges):
        if start != end:
            raise ValueError(f"{name!r} begins at {start}, where {end} is expected")
        end = stop
    if 8 + length + end != size:
        raise ValueError(f"it has {size - 8 - length - end} bytes behind its arrays")
    return found


def _once(pairs):
    """A JSON object, which has each name once."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("its header has a name twice")
    return found


_FORMATS = {".safetensors": (_write_safetensors, _read_safetensors), ".npz": (_write_npz, _read_npz)}


def permutation(n, seed=0, step=0):
    """0, 1, … n − 1 in random order, the same in every backend: what train_epoch takes its samples in,
    where `step` is the count of steps before it."""
    n, seed, step = (_count(name, value, 0) for name, value in (("n", n), ("seed", seed), ("step", step)))
    return _permutation(n, seed, step)


_order_of = permutation  # which an argument may be called
_train_step = train_step


def _labels_of(name, array, count):
    """Whole numbers that index `count` things, of all samples."""
    wrong = array.view(np.uint64) >= count
    if wrong.any():
        place = np.unravel_index(int(wrong.argmax()), array.shape)
        at = ", ".join(map(str, map(int, place)))
        raise ValueError(
            f"{name}: expected values from 0 to {count - 1}, got {array[place]} at {name}[{at}]; nothing was changed"
        )


def _epoch(run, samples, batch_size, counter, callback, every):
    """Steps of some 50 ms at a time; in between Python looks after Ctrl-C and the callback."""
    steps, done, many, total = -(-samples // batch_size), 0, 1, 0.0
    before, told = int(counter), time.perf_counter()
    while done < steps:
        some = min(many, steps - done, steps if every is None else every - done % every)
        began = time.perf_counter()
        try:
            total = run(done * batch_size, min((done + some) * batch_size, samples), total)
        except ValueError as error:
            taken = int(counter) - before
            raise ValueError(f"{error}; in step {taken + 1} of {steps}, of which {taken} were taken") from None
        done, now = done + some, time.perf_counter()
        many = min(16 * some, 1 + int(some * 0.05 / max(now - began, 1e-9)))
        loss = total / min(done * batch_size, samples)
        due = now - told > 0.1 if every is None else done % every == 0
        if callback is not None and (due or done == steps):
            told = now
            stop = callback(done, steps, loss)
            if isinstance(stop, (bool, np.bool_)) and stop:
                break
    return loss


_TRAINING = {  # an epoch, a step, what measures, its numbers, whose rows are the samples, and all arrays
    "": (train_epoch, train_step, loss, [], 0, {"x": (('N', 40, 1), "real", "input"), "y": (('N',), "int", "target")}),
}


def _fit(which, params, state, data, epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, numbers):
    train_epoch, train_step, measure, measured, rows, known = _TRAINING[which]
    epochs, history = _count("epochs", epochs, 0), {} if history is None else history
    callbacks = callbacks if isinstance(callbacks, (list, tuple)) else [callbacks]
    for told in callbacks:
        if not callable(told):
            raise TypeError(f"callbacks: expected functions of (epoch, logs), got {told!r}")
    arrays = isinstance(data[0], np.ndarray) or any(a is not None for a in data[1:])
    if validation is not None:
        validation = _held_out(validation, tuple(known))

    def measures():
        found = measure(params, *validation, **{name: numbers[name] for name in measured})
        found = found if isinstance(found, dict) else {"loss": found}
        return {f"val_{name}": value for name, value in found.items()}

    if validation is not None:
        measures()  # what does not fit is found before anything is changed
    begun = [told.begin(params, state, numbers, history) for told in callbacks if hasattr(told, "begin")]
    for epoch in range(len(history.get("loss", ())), 0 if True in begun else epochs):
        if arrays:
            loss = train_epoch(params, state, *data, batch_size, seed, shuffle, callback, **numbers)
        else:
            loss = _over_batches(train_step, params, state, data[0], rows, callback, numbers)
        logs = {"loss": loss, **(measures() if validation is not None else {})}
        for name, value in numbers.items():
            logs.setdefault(name, float(value))
        for name, value in logs.items():
            history.setdefault(name, []).append(value)
        if any([isinstance(stop := told(epoch, dict(logs)), (bool, np.bool_)) and stop for told in callbacks]):
            break
    for told in callbacks:
        if hasattr(told, "end"):
            told.end()
    return history


def _are_arrays(data):
    return isinstance(data, (tuple, list)) and all(isinstance(a, np.ndarray) for a in data)


def _held_out(given, names):
    """All samples for validation, which may be given as batches."""
    expected = f"validation: expected ({', '.join(names)}) or batches of these"
    if isinstance(given, np.ndarray):
        given = (given,)
    elif not callable(given) and not hasattr(given, "__iter__"):
        raise TypeError(f"{expected}, got {given!r}")
    batches = [given] if _are_arrays(given) else list(_batches(given))
    for batch in batches or [()]:
        if len(batch) != len(names) or not all(a.ndim for a in batch):
            shapes = ", ".join(str(a.shape) for a in batch)
            raise ValueError(f"{expected}, got {len(batch)} array{'s' * (len(batch) != 1)} of shape {shapes or 'none'}")
    return [np.concatenate(parts) if len(parts) > 1 else parts[0] for parts in zip(*batches)]


def _batches(source):
    """Lists of arrays."""
    for batch in source() if callable(source) else source:
        yield [np.asarray(a) for a in (batch if isinstance(batch, (tuple, list)) else (batch,))]


def _over_batches(train_step, params, state, source, rows, callback, numbers):
    """The mean loss of the samples of batches."""
    samples, total = 0, 0.0
    for done, batch in enumerate(_batches(source), 1):
        total += len(batch[rows]) * train_step(params, state, *batch, **numbers)
        samples += len(batch[rows])
        if callback is not None and callback(done, None, total / samples) is True:
            break
    if not samples:
        raise ValueError("there are no batches; an iterator has them for one epoch: give a list, or a function")
    return total / samples


class _WholeSteps:
    """Within it, Ctrl-C waits for the end of a step."""

    def __enter__(self):
        self.pending, self.handler = None, None
        if threading.current_thread() is threading.main_thread() and callable(signal.getsignal(signal.SIGINT)):
            self.handler = signal.signal(signal.SIGINT, self.keep)
        return self

    def keep(self, *signalled):
        self.pending = signalled

    def ended(self):
        if self.pending is not None:
            signalled, self.pending = self.pending, None
            self.handler(*signalled)

    def __exit__(self, *_):
        if self.handler is not None:
            signal.signal(signal.SIGINT, self.handler)
            self.ended()


def __getattr__(name):
    """FORMULAS, the formulas of the network by name, unpacked when they are first asked for."""
    if name != "FORMULAS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import lzma

    global FORMULAS
    FORMULAS = json.loads(lzma.decompress(base64.b85decode(_FORMULAS)))["formulas"]
    return FORMULAS


_FORMULAS = (
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;9vU;tX%*-h=|7245{jU;+|u#T<!aq4vT$aD$Hu2cZkdck!W<jK!|bqS95Hv#rBex-"
    "<yh=lw3E|E?=!z)cqsRihx^sU{iaT0uI;b%#nW68tMX?|J1b>)I_oITYm72Gb^zSMW0w!KG~mBV1bYgmwRglTEfxZbd^Bk#knR*DZV()nooFgnL_N=M1kA(^<8xixqOAn0R@ZAYh>pjRewYH&z^Vs3;-"
    "K7XuKk8O%g@}5u6Ku<NfnIgy{1v>NL<r7vdP;%=87vKhLUAv~#*Yl)9SGQfKRe)70&1j_sK_{xU_#qkJK4A#AsUjkMRr>V3G6_4bW0>8H1#f;$~6d{<E-Yd~+Ix7RrjCw;6&M768t`6r#LXzzm0OZz{V5UoUNnps*3vKQ()t<wv%iS-RteUzG*K^`wo{VN=7"
    "rv|2!ZqEjEYvxDiraSH&%hj;?=>0WStcQos3^hvaB)aFeQw&D|N;p*KA?@B3?D&BD?iF-?)@i8P-EC{#@T^8>zja)Cob$LWrOp+w-OS<PAK;##e04IeCm9ZlW<vQc0I-r2)-o9mDC~;ycU6`90_%48AO{J{CuFCi-"
    "4ut*eVR1agytk^@%d36d4s|!{n9{+Ji4lFDD#PA^gQb?#P`D;w+f3y(8Cz@+3%Vo0s!|4A%6b(_>#t69Cn4{*{gpCc|$(;o&Z%&5NGQWdJ?-V?ur}t$Uf(j!hG~wV|e=;4ZBkLar<F@`Ek^qNk27jsyH*EaWfGCzXbZv&G6-"
    "mXHl3!wTPXbzs16cCr*Cy*H$-gu^B7mJHa*M&I3@$0oPT|aaDs+Nak}RqPQW3Bsso816D<2k#c6y1eO}&ZF8gr_XrZcY({ENdJX#~(e%<8)BO7_E!t8$U=0y_2Kp4s+#f?UhuHOz<H{ny7DD>L$!|^%LT!ri$$l*E3}BN*-"
    "qcYgP?8g%(ZT%Dt~<MpAAiw9v_%rmDY&5pluehrL72{|ZmTP>)VtC6NHKDA`q;S!r9Ej-IgKf9{d&*TxF6pRj}M(5R=hdVhclHJ7DI5}R3qG9Vd<rQp@`PYiGWFI9#B{X==9w#3?%-5!I7J`b@lVIqG-"
    "S#UNiYQIbZsUlXR$NRB7Y+>T9TfWQ5ZavQ&(WSEQX}4=sF|aft;)Q<6(Wbhz7`e>#;a?TR2NR;wODv*O3u^=NR`q9yT;Z$hf<`)o9E?>W7DZH@W9{IDt<u-"
    "5a7IXzZ=ckI(c#|NZjvzl~6b}H=Zs>(20j34ozeqcssW7vK$8sJ%sa3~{fN^N1X?%a0ve<5LEIjW3iC|W;U2(L(vk~t=tFTa07f}2~bbZ)9maw1|XTpvdWy;5!-iZhRd_RsQ00`s%aHt1=9YW;~k2ZmkYOq2(dD(UtiDEk-"
    "R`C3H@Pghx8NOSmUnx)fG0b<n+Ps^PPRjf#gt{ju%B~T;eg6RxmUq0WMzJSBw%lX>aXXxL`8q1qq-*>HqON|Cbuk|C^(c$@?4+-"
    ")fj*z&^{Ok1(A)*Otw<gF`U!J<uNx4?%NZ>UItTl3IEXi&<n|OU6Ny2Lpi~%_GsPR$nb@V*cV<SK0&9*j(SlaQydK`Zw$|wwPnDb<y`;a6i0fn{m(-f4h8Y1<xW0-WV036j$-HI@!lwDNgj(_|Ez7*hskf8i;m@#|908tT0788NLT(AQv+?-"
    "L{fdgiwo!3dy8}AIn4B5JZmCoZ=Pg<mwsrMw^pb8~3jIUYr7Q6aJdYsNgrUY<f*BSz;pu2TR0G~*-wlp)GtDnwYP<0EoB2-HLW8wiRi<W*HoR0)`J-K8yDh6lxR5A-l^Pp>Sd}`+r)%BU)$MM{5`o%5Z+Z*c2x;r=y5XEg*HV5i)&y$7MBgT-"
    "!{Ea^fE&)d)olY+M_82U{?2@l1$_57O^qobaDcLTve_A4phXF(BTz=plyWFzBq^c4(&K7a-"
    "YUiwwg5yWcm9>gA>F_pAs%e<bY8YX5v`4Pwv0;i7AkFY$a{<T;lmtDSDS3`JKvjf{EV|jff0|^fTr!o7Iub0*+E<vAyZr(%AF?FJHm~&U%mxcH6i|fL#=k|IkTQ!lAo=zl6Zxy>b6uUQ`dd~q+VG^VpOQ4h%6xNC=P2{cz`|ciiJEc=!K6r)#S~K$Vzy3ijr"
    "HHlocoB0#PZUYoF58(X}m`?*4m(~@OOZJIgJxk`6IL1avyhPLFJGwGDFHWOm(YywQ8z2J^Zy$vlxq1C<l>kXb8QWek--V@?ed`()`7~yPRDS3O>AYbeZ~O<v%Y^0P%R;0ro}eOV_r$(V#x&eZA}xc|^B$j<dS55f`+lrt^`3Qk(V2iDMZ+dnPSo1rJtOb~yf"
    "CD*Pp}wt0K(IY4T}CIrLJ!-D5DbB|QHY@pe&V+2U6>SrQ$@$ysOC5ScTNlKHK1(zW|i1kD{<lUd}gnU6>cy1)@kgQtQ_VmDigRPZSCY*0+Dp-"
    "0_0dp!B8cLc%3P29t(+pB(A}A}}Ix1`bGZM9(Jp*9!uF)Z3e_L~^*GC>$LTA^y!*LN+C#SUIN?Ww|spOj=UyOf+EJScGtbvSy<}=nOLw5p5`HUPx!p|_ll_%G#LC>n%NQ1yQCUbcW-"
    "Y`!3@f86kqSxQKXVsD>Q&R48%DQ8Rd96OdO$yOm&`T0;hfkX|4(mL+HeMS&U~Tdi-i*&1Bs96eG-4Y7eM@r!*QMpxI-W=$+F^?JGC$JYB`B_4$!wL_DBJw0Xk`$uZ>S$hTxM@by2|c)IF^NZq*Q0mqWbRpvu1K29_isyfX`0k`U#Lzs)FDU7M4u-"
    "066^rBjLb8tIC~*voH5YSwfr1<_)sLUDP;zNPWgK4E-UOhOHnwx3ylBojC09`VTYdk)Pd!+eg%D<zGOR!nb^UXO+W%g-l0<^3pn}=wFso7;^gW4<}dMraZ=v^eb3P7o~E3Jg-%);ejr~4M!HQk!ovpgTptth}0Wa9rOeF%WMK|n(2C2Tw7VFJtFg-HDdj%;b"
    "U{A6(3GsMv`mJ4cA$DftR<`gr+vsS6hq6CKf%XCj30WNPsje$am5ZMIhvo7x6GUn4RsY!hr29Ta#<ku$2fkkVbA~h(${CU{;O<10?zyMPss%ezW2s>B)A+i$)Zg7C4!4zg1B+<EX1mLk}Z0z@r>(*uaK_&B(b5dx^Dg+Q2O~!&~+C;nGWuR(gTObN%jAfl8_"
    "2_z5>Hcp`bTph)Z!nG5){?k<>?gb4p$2wGx}3;<;@-bTMlKgSMShBWawQQh!@!GYl2GPTM<fyr`oqwms+?YIS*nVK6zH30$TUNb&ogxTRLdx2px=&6aTMKn&wfR_5MI&4xm-pBHQX*6^js}ETmQP@p}7|`c@5HY#w7R1l&)0X{(vs?HjdohPE1f*-"
    "+N6w@z(S0Q_BE3l%HVt^?4wfM_LjMG8T=F%wAT<L~*!;n#NDCJ|%G-~ztdk`PgctE!oPVU(M>QP#lPK#jTE3a^7MZ`)?moQAZqKny@trr^612Ijikx4Zg=lbsmSBMcSe$;}QIc7RyX+JmTHV=f-1|EU;;7vEMsDUTVVav|`QGY`?-"
    "HBD;_Uw)($r(sEt9~(eL`DOs$JmcB58n8)@>0_BE>*T9=>(pUis=cb4s4^7t9O&|E8@)V2tww4*0;1r@RbSOIMKTjLxOEf#`bcGR7?OKHN6w4qO6YP#pg$J3cBJ1vnr-ZnlbC{ems^Fc!ItXo4wZRU$9G1h;ObKbu;zuO{P+my+^6L_|TMPcqcgBt!M_8t=r"
    "C=kay#oHfQ7FyOR`Q%1TCx251e|4Mk`!5kzD*Y8rgr<aK+lkJO~Z#ITw0K=5;ig3~fuEeh9F~L)ctfBBS`{|$f^ltsnkeYI!n8ZpFA8dac*gCE@xx+owvw@!zxYBuNukLVdxvhCD_C{CpSFNs1>A*vWd?HCR&mi=Sx6u$U(^9}_pI3bA{LQPyTIE65<9m{ej"
    "ti0>Uw+qg&F+5nY`A1Op!*GEDRHvw9krDzZ&gIbtP)b9Te6`u%(d!k`oKDcMjO6t)72l2*q?BSki)0UTG623Y)qKkDnUYGy1KoF?x;DvJ>Em#>#Ok2Jf+k6KqiggFk8b|*hecoM&XyCg@pQ&qq>aKSk^S=l5TK;(cWKy5R?x`#UYWl53E{Ed`HO~$Df{(3Yn"
    "Cbz{E`@8+@47%_o<g)_R}PUsymmV^kfwL4VCcy=aZ&_Bc%L|1Jj3hu!!9-}hx8CT1^500GDu{J#MJgq*iXvBYQl0ssI200dcD"
)
