"""lenet: a network of 44,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/lenet.py (backend numpy, float32).
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
from numpy.lib.stride_tricks import as_strided

real = np.float32
# glibc's malloc gives pages back at each free, to be cleared anew in each step, until something of this size was freed
np.empty((1 << 25) - (1 << 16), np.uint8)


# --- the network: x[N,1,8,8] → dense3_z[N,10]


def _forward(x, p):
    """The output of the network."""
    N = x.shape[0]
    # upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
    upsample1_y = np.empty((N, 1, 16, 16), real)
    for a in range(2):
        for b in range(2):
            upsample1_y[:, :, a:a + 15:2, b:b + 15:2] = x
    # conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 20, 20), real)
    conv2d1_p[:, :, 2:18, 2:18] = upsample1_y
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (
        p.conv2d1_W.reshape(6, 25)
        @ as_strided(
            conv2d1_p,
            (N, 1, 5, 5, 16, 16),
            (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ).reshape(N, 25, 256)
    ).reshape(N, 6, 16, 16)
    # conv2d1_z[n,o,r,s] += conv2d1_b[o]
    conv2d1_z += p.conv2d1_b[:, None, None]
    # conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
    conv2d1_h = np.maximum(conv2d1_z, 0.0, out=conv2d1_z)
    # max_pool2d1_z[n,c,r,s] = max_{u,t} conv2d1_h[n,c,2·r+u,2·s+t]
    max_pool2d1_z = np.full((N, 6, 8, 8), -np.inf, real)
    for u in range(2):
        for t in range(2):
            np.maximum(max_pool2d1_z, conv2d1_h[:, :, u:u + 15:2, t:t + 15:2], out=max_pool2d1_z)
    # conv2d2_p[n,c,r+2,s+2] = max_pool2d1_z[n,c,r,s]
    conv2d2_p = np.zeros((N, 6, 12, 12), real)
    conv2d2_p[:, :, 2:10, 2:10] = max_pool2d1_z
    # conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t]
    conv2d2_z = (
        p.conv2d2_W.reshape(16, 150)
        @ as_strided(
            conv2d2_p,
            (N, 6, 5, 5, 8, 8),
            (conv2d2_p.strides[0], conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[2], conv2d2_p.strides[3]),
        ).reshape(N, 150, 64)
    ).reshape(N, 16, 8, 8)
    # conv2d2_z[n,o,r,s] += conv2d2_b[o]
    conv2d2_z += p.conv2d2_b[:, None, None]
    # conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
    conv2d2_h = np.maximum(conv2d2_z, 0.0, out=conv2d2_z)
    # max_pool2d2_z[n,c,r,s] = max_{u,t} conv2d2_h[n,c,2·r+u,2·s+t]
    max_pool2d2_z = np.full((N, 16, 4, 4), -np.inf, real)
    for u in range(2):
        for t in range(2):
            np.maximum(max_pool2d2_z, conv2d2_h[:, :, u:u + 7:2, t:t + 7:2], out=max_pool2d2_z)
    # flatten1_flat[n,16·i+4·j+k] = max_pool2d2_z[n,i,j,k]
    flatten1_flat = max_pool2d2_z.reshape(N, 256)
    # dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o]
    dense1_z = flatten1_flat @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = relu(dense1_z[n,o])
    dense1_h = np.maximum(dense1_z, 0.0, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_h[n,o] = relu(dense2_z[n,o])
    dense2_h = np.maximum(dense2_z, 0.0, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    return dense3_z


def _backward(x, y, p, d, seed, step, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = x.shape[0]
    d_x = None
    _labels('y', y, 10)
    dropout1_u = _uniform(seed, step, 0, (N, 256), real)
    # upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
    upsample1_y = np.empty((N, 1, 16, 16), real)
    for a in range(2):
        for b in range(2):
            upsample1_y[:, :, a:a + 15:2, b:b + 15:2] = x
    # conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 20, 20), real)
    conv2d1_p[:, :, 2:18, 2:18] = upsample1_y
    # conv2d1_p_windows[n,i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t]
    conv2d1_p_windows = np.array(
        as_strided(
            conv2d1_p,
            (N, 1, 5, 5, 16, 16),
            (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ),
        dtype=real,
        order='C',
    )
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p_windows[n,i,u,t,r,s]·conv2d1_W[o,i,u,t]
    conv2d1_z = (
        p.conv2d1_W.reshape(6, 25)
        @ conv2d1_p_windows.reshape(N, 25, 256)
    ).reshape(N, 6, 16, 16)
    # conv2d1_z[n,o,r,s] += conv2d1_b[o]
    conv2d1_z += p.conv2d1_b[:, None, None]
    # conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
    conv2d1_h = np.maximum(conv2d1_z, 0.0, out=conv2d1_z)
    # max_pool2d1_z[n,c,r,s] = max_{u,t} conv2d1_h[n,c,2·r+u,2·s+t]
    max_pool2d1_z = np.full((N, 6, 8, 8), -np.inf, real)
    for u in range(2):
        for t in range(2):
            np.maximum(max_pool2d1_z, conv2d1_h[:, :, u:u + 15:2, t:t + 15:2], out=max_pool2d1_z)
    # conv2d2_p[n,c,r+2,s+2] = max_pool2d1_z[n,c,r,s]
    conv2d2_p = np.zeros((N, 6, 12, 12), real)
    conv2d2_p[:, :, 2:10, 2:10] = max_pool2d1_z
    # conv2d2_p_windows[n,i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t]
    conv2d2_p_windows = np.array(
        as_strided(
            conv2d2_p,
            (N, 6, 5, 5, 8, 8),
            (conv2d2_p.strides[0], conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[2], conv2d2_p.strides[3]),
        ),
        dtype=real,
        order='C',
    )
    # conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p_windows[n,i,u,t,r,s]·conv2d2_W[o,i,u,t]
    conv2d2_z = (
        p.conv2d2_W.reshape(16, 150)
        @ conv2d2_p_windows.reshape(N, 150, 64)
    ).reshape(N, 16, 8, 8)
    # conv2d2_z[n,o,r,s] += conv2d2_b[o]
    conv2d2_z += p.conv2d2_b[:, None, None]
    # conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
    conv2d2_h = np.maximum(conv2d2_z, 0.0, out=conv2d2_z)
    # max_pool2d2_z[n,c,r,s] = max_{u,t} conv2d2_h[n,c,2·r+u,2·s+t]
    max_pool2d2_z = np.full((N, 16, 4, 4), -np.inf, real)
    for u in range(2):
        for t in range(2):
            np.maximum(max_pool2d2_z, conv2d2_h[:, :, u:u + 7:2, t:t + 7:2], out=max_pool2d2_z)
    # flatten1_flat[n,16·i+4·j+k] = max_pool2d2_z[n,i,j,k]
    flatten1_flat = max_pool2d2_z.reshape(N, 256)
    # dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i]
    dropout1_h = np.where(np.less(dropout1_u, 0.5), real(0.0), 2.0 * flatten1_flat)
    # dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o]
    dense1_z = dropout1_h @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = relu(dense1_z[n,o])
    dense1_h = np.maximum(dense1_z, 0.0, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_h[n,o] = relu(dense2_z[n,o])
    dense2_h = np.maximum(dense2_z, 0.0, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    # cross_entropy1_lse_max[n] = max_k dense3_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense3_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense3_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, dense3_z[np.arange(N), y], out=cross_entropy1_lse
    )
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
    d_dense3_z = np.divide(
        cross_entropy1_lse_exp, cross_entropy1_lse_sum[:, None], out=cross_entropy1_lse_exp
    )
    d_dense3_z -= np.equal(np.arange(10), y[:, None])
    d_dense3_z /= N
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    _sum(d_dense3_z, (0,), out=d.dense3_b)
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ p.dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    np.matmul(dense2_h.T, d_dense3_z, out=d.dense3_W)
    # d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]
    d_dense2_z = np.multiply(d_dense2_h, np.greater(dense2_h, 0), out=dense2_h)
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    _sum(d_dense2_z, (0,), out=d.dense2_b)
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ p.dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    np.matmul(dense1_h.T, d_dense2_z, out=d.dense2_W)
    # d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
    d_dense1_z = np.multiply(d_dense1_h, np.greater(dense1_h, 0), out=dense1_h)
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    _sum(d_dense1_z, (0,), out=d.dense1_b)
    # d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o]
    np.matmul(dropout1_h.T, d_dense1_z, out=d.dense1_W)
    # d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_dropout1_h = d_dense1_z @ p.dense1_W.T
    # d_max_pool2d2_z[n,i,j,k] = d_dropout1_h[n,16·i+4·j+k]·(0 if dropout1_u[n,16·i+4·j+k] < 1/2
    #     else 2)
    d_max_pool2d2_z = (
        d_dropout1_h.reshape(N, 16, 4, 4)
        * np.where(np.less(dropout1_u.reshape(N, 16, 4, 4), 0.5), 0, 2).astype(real)
    )
    # max_pool2d2_first_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]}
    #     (2·u + t)
    max_pool2d2_first_z = np.full((N, 16, 4, 4), np.iinfo(np.int8).max, np.int8)
    for u in range(2):
        for t in range(2):
            np.minimum(
                max_pool2d2_first_z,
                (
                    np.iinfo(np.int8).max
                    - (
                        np.equal(
                            conv2d2_h[:, :, u:u + 7:2, t:t + 7:2], max_pool2d2_z
                        ).astype(np.int8)
                        * (np.iinfo(np.int8).max - (t + 2 * u))
                    )
                ),
                out=max_pool2d2_first_z,
            )
    # d_conv2d2_h[n,c,2·r+u,2·s+t] = d_max_pool2d2_z[n,c,r,s]·[2·u + t =
    #     max_pool2d2_first_z[n,c,r,s]]
    d_conv2d2_h = np.empty((N, 16, 8, 8), real)
    for u in range(2):
        for t in range(2):
            np.multiply(
                d_max_pool2d2_z,
                np.equal(t + 2 * u, max_pool2d2_first_z),
                out=d_conv2d2_h[:, :, u:u + 7:2, t:t + 7:2],
            )
    # d_conv2d2_z[n,o,r,s] = d_conv2d2_h[n,o,r,s]·[conv2d2_h[n,o,r,s] > 0]
    d_conv2d2_z = np.multiply(d_conv2d2_h, np.greater(conv2d2_h, 0), out=conv2d2_h)
    # d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]
    _sum(d_conv2d2_z, (0,), (2, 3), out=d.conv2d2_b)
    # d_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p_windows[n,i,u,t,r,s]
    d.conv2d2_W[...] = _sum(
        d_conv2d2_z.reshape(N, 16, 64) @ conv2d2_p_windows.reshape(N, 150, 64).transpose(0, 2, 1),
        (0,),
    ).reshape(16, 6, 5, 5)
    # d_conv2d2_p[n,i,r+u,s+t] += Σ_o d_conv2d2_z[n,o,r,s]·conv2d2_W[o,i,u,t]
    d_conv2d2_p = np.zeros((N, 6, 12, 12), real)
    for u in range(5):
        for t in range(5):
            d_conv2d2_p[:, :, u:u + 8, t:t + 8] += (
                p.conv2d2_W[:, :, u, t].T
                @ d_conv2d2_z.reshape(N, 16, 64)
            ).reshape(N, 6, 8, 8)
    # max_pool2d1_first_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]}
    #     (2·u + t)
    max_pool2d1_first_z = np.full((N, 6, 8, 8), np.iinfo(np.int8).max, np.int8)
    for u in range(2):
        for t in range(2):
            np.minimum(
                max_pool2d1_first_z,
                (
                    np.iinfo(np.int8).max
                    - (
                        np.equal(
                            conv2d1_h[:, :, u:u + 15:2, t:t + 15:2], max_pool2d1_z
                        ).astype(np.int8)
                        * (np.iinfo(np.int8).max - (t + 2 * u))
                    )
                ),
                out=max_pool2d1_first_z,
            )
    # d_conv2d1_h[n,c,2·r+u,2·s+t] = d_conv2d2_p[n,c,r+2,s+2]·[2·u + t =
    #     max_pool2d1_first_z[n,c,r,s]]
    d_conv2d1_h = np.empty((N, 6, 16, 16), real)
    for u in range(2):
        for t in range(2):
            np.multiply(
                d_conv2d2_p[:, :, 2:10, 2:10],
                np.equal(t + 2 * u, max_pool2d1_first_z),
                out=d_conv2d1_h[:, :, u:u + 15:2, t:t + 15:2],
            )
    # d_conv2d1_z[n,o,r,s] = d_conv2d1_h[n,o,r,s]·[conv2d1_h[n,o,r,s] > 0]
    d_conv2d1_z = np.multiply(d_conv2d1_h, np.greater(conv2d1_h, 0), out=conv2d1_h)
    # d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]
    _sum(d_conv2d1_z, (0,), (2, 3), out=d.conv2d1_b)
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows[n,i,u,t,r,s]
    d.conv2d1_W[...] = _sum(
        d_conv2d1_z.reshape(N, 6, 256) @ conv2d1_p_windows.reshape(N, 25, 256).transpose(0, 2, 1),
        (0,),
    ).reshape(6, 1, 5, 5)
    if wrt_inputs:
        # d_conv2d1_p[n,i,r+u,s+t] += Σ_o d_conv2d1_z[n,o,r,s]·conv2d1_W[o,i,u,t]
        d_conv2d1_p = np.zeros((N, 1, 20, 20), real)
        for u in range(5):
            for t in range(5):
                d_conv2d1_p[:, :, u:u + 16, t:t + 16] += (
                    p.conv2d1_W[:, :, u, t].T
                    @ d_conv2d1_z.reshape(N, 6, 256)
                ).reshape(N, 1, 16, 16)
        # d_x[n,c,r,s] = Σ_{a,b} d_conv2d1_p[n,c,2·r+a+2,2·s+b+2]
        d_x = np.zeros((N, 1, 8, 8), real)
        for a in range(2):
            for b in range(2):
                d_x += d_conv2d1_p[:, :, a + 2:a + 17:2, b + 2:b + 17:2]
    return cross_entropy1_mean, d_x


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.001·cos(π·min(0.00025·(new_t − 1), 1)) + 0.001
    lr = float(
        0.001 + 0.001 * np.cos(3.141592653589793 * np.minimum(0.00025 * float(new_t - 1), 1.0))
    )
    # decayed_w[p] = w[p]·(1 − 0.05·lr)
    decayed_w = w * (1.0 - 0.05 * lr)
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
    # upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
    upsample1_y = np.empty((N, 1, 16, 16), real)
    for a in range(2):
        for b in range(2):
            upsample1_y[:, :, a:a + 15:2, b:b + 15:2] = x
    # conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 20, 20), real)
    conv2d1_p[:, :, 2:18, 2:18] = upsample1_y
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (
        p.conv2d1_W.reshape(6, 25)
        @ as_strided(
            conv2d1_p,
            (N, 1, 5, 5, 16, 16),
            (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ).reshape(N, 25, 256)
    ).reshape(N, 6, 16, 16)
    # conv2d1_z[n,o,r,s] += conv2d1_b[o]
    conv2d1_z += p.conv2d1_b[:, None, None]
    # conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
    conv2d1_h = np.maximum(conv2d1_z, 0.0, out=conv2d1_z)
    # max_pool2d1_z[n,c,r,s] = max_{u,t} conv2d1_h[n,c,2·r+u,2·s+t]
    max_pool2d1_z = np.full((N, 6, 8, 8), -np.inf, real)
    for u in range(2):
        for t in range(2):
            np.maximum(max_pool2d1_z, conv2d1_h[:, :, u:u + 15:2, t:t + 15:2], out=max_pool2d1_z)
    # conv2d2_p[n,c,r+2,s+2] = max_pool2d1_z[n,c,r,s]
    conv2d2_p = np.zeros((N, 6, 12, 12), real)
    conv2d2_p[:, :, 2:10, 2:10] = max_pool2d1_z
    # conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t]
    conv2d2_z = (
        p.conv2d2_W.reshape(16, 150)
        @ as_strided(
            conv2d2_p,
            (N, 6, 5, 5, 8, 8),
            (conv2d2_p.strides[0], conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[2], conv2d2_p.strides[3]),
        ).reshape(N, 150, 64)
    ).reshape(N, 16, 8, 8)
    # conv2d2_z[n,o,r,s] += conv2d2_b[o]
    conv2d2_z += p.conv2d2_b[:, None, None]
    # conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
    conv2d2_h = np.maximum(conv2d2_z, 0.0, out=conv2d2_z)
    # max_pool2d2_z[n,c,r,s] = max_{u,t} conv2d2_h[n,c,2·r+u,2·s+t]
    max_pool2d2_z = np.full((N, 16, 4, 4), -np.inf, real)
    for u in range(2):
        for t in range(2):
            np.maximum(max_pool2d2_z, conv2d2_h[:, :, u:u + 7:2, t:t + 7:2], out=max_pool2d2_z)
    # flatten1_flat[n,16·i+4·j+k] = max_pool2d2_z[n,i,j,k]
    flatten1_flat = max_pool2d2_z.reshape(N, 256)
    # dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o]
    dense1_z = flatten1_flat @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = relu(dense1_z[n,o])
    dense1_h = np.maximum(dense1_z, 0.0, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_h[n,o] = relu(dense2_z[n,o])
    dense2_h = np.maximum(dense2_z, 0.0, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    # cross_entropy1_lse_max[n] = max_k dense3_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense3_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense3_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum, out=cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, dense3_z[np.arange(N), y], out=cross_entropy1_lse
    )
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    return cross_entropy1_mean


# --- scalar functions


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

def _uniform(seed, step, stream, shape, real):
    """Numbers in [0, 1) of 24 bits."""
    z = _random_bits(seed, step, stream, int(np.prod(shape)))
    return ((z >> np.uint64(40)).astype(real) * real(2.0**-24)).reshape(shape)

def _permutation(count, seed, step):
    """0, 1, … count − 1 shuffled as Fisher and Yates do, from the inside out."""
    places = _random_bits(seed, step, -1, count) % np.arange(1, count + 1, dtype=np.uint64)
    order = []
    for k, place in enumerate(places.tolist()):
        order.append(k)
        order[k], order[place] = order[place], k
    return np.array(order, np.int64)

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'conv2d1_W': (0, 150, (6, 1, 5, 5)),
    'conv2d1_b': (150, 156, (6,)),
    'conv2d2_W': (156, 2556, (16, 6, 5, 5)),
    'conv2d2_b': (2556, 2572, (16,)),
    'dense1_W': (2572, 33292, (256, 120)),
    'dense1_b': (33292, 33412, (120,)),
    'dense2_W': (33412, 43492, (120, 84)),
    'dense2_b': (43492, 43576, (84,)),
    'dense3_W': (43576, 44416, (84, 10)),
    'dense3_b': (44416, 44426, (10,)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 44426, (44426,)),
    'v': (44426, 88852, (44426,)),
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
    params = Arrays(_PARAMETERS, np.zeros(44426, real))
    params["conv2d1_W"][...] = 0.1851640199545103 * (2.0 * rng.random((6, 1, 5, 5)) - 1.0)
    params["conv2d1_b"][...] = 0.0
    params["conv2d2_W"][...] = 0.1044465935734187 * (2.0 * rng.random((16, 6, 5, 5)) - 1.0)
    params["conv2d2_b"][...] = 0.0
    params["dense1_W"][...] = 0.12632278815997786 * (2.0 * rng.random((256, 120)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["dense2_W"][...] = 0.17149858514250885 * (2.0 * rng.random((120, 84)) - 1.0)
    params["dense2_b"][...] = 0.0
    params["dense3_W"][...] = 0.2526455763199557 * (2.0 * rng.random((84, 10)) - 1.0)
    params["dense3_b"][...] = 0.0
    return params


def init_state(seed=0):
    """The optimizer's state before the first step; t counts the steps that were taken, and with
    the seed it says which random numbers a step draws."""
    state = Arrays(_STATE, np.zeros(88852, real))
    state.add({"t": np.zeros((), np.int64)})
    state.add({"seed": np.array(seed, np.int64)})
    return state


def forward(params, x):
    """The network's output: dense3_z[N,10]."""
    params = _arrays("params", params, _PARAMETERS, 44426)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    return _forward(x, params.views())


def loss(params, x, y):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 44426)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    return float(_loss(x, y, params.views()))


def backward(params, x, y, *, wrt_inputs=False, seed=0, step=0):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 44426)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(44426, real))
    loss, d_x = _backward(x, y, params.views(), grads.views(), seed, step, wrt_inputs)
    if wrt_inputs:
        grads.add({"x": d_x})
    return float(loss), grads


def value_and_grad(flat, x, y, *, seed=0, step=0):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(44426, real))
    loss, grads = backward(params, x, y, seed=seed, step=step)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state):
    """One step of the optimizer, in place:

        lr = 0.001·cos(π·min(0.00025·(new_t − 1), 1)) + 0.001
        decayed_w[p] = w[p]·(1 − 0.05·lr)
        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v[p] = 0.001·g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 44426)
    state["t"][...] = _update(params.flat[0:44426], grads.flat[0:44426], state["m"], state["v"], int(state["t"]))


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
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(44426, real))
    loss, *_ = _backward(x, y, params.views(), grads.views(), int(state["seed"]), int(state["t"]), False)
    state["t"][...] = _update(params.flat[0:44426], grads.flat[0:44426], state["m"], state["v"], int(state["t"]))
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
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
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
    params = _arrays("params", params, _PARAMETERS, 44426)
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
    params = Arrays(_PARAMETERS, np.zeros(44426, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, lenet"}}
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
    "": (train_epoch, train_step, loss, [], 0, {"x": (('N', 1, 8, 8), "real", "input"), "y": (('N',), "int", "target")}),
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
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;6*43?p**qh=|7245{jU;+~atBB!-XpvJDMYd55#iu=MnaZks<*|Q&iO6*C8#<pb11@3Bbk7Y44f?F2wj=@ttKVQf4Ba3{*@FF;BPh^}N%tL>Oyo>%k-"
    "rUefT@7L?R`MDRg4SNi_x+LW8;vZdwwAlFm|uz+6;cNn2z3x=fEP)RMo-99f<~vwU}ncn#@(VBPcm=ei{=xQPqu!S5sSrWj_xz?6B|F;?^K@^IFwRS&#0wO`?pd<<0o-8BH>F#d->R3h{AHuUwGb3RQ=79`b~C-"
    "j~_k;?!y@UDGkcm1nP^24y_%YJ56LytxL`P8+wVP=yNY}3_yd`C~#146Ju~u5q*m}M^OyyUdYi5-WenWDf3gYLkfLss>vFfvd^_OJzLdRF3T-vPN->`*U@2kmKsT6im$C-|J2+l*)W#F2O#Q{`-*JzU&r|K7Tm!=`?{m-LH5~rw}Dw)ER|0y;%---"
    "6~zDcc1pa<kQs|RS78xK%SDs$83RJ@+ID17dJ0mwexmpxTa~ifV(9i3HnY|<tFU@x4pK@P!mNQz`HCEC%`Hj<QDF|gdVKeN21}AD;dZ(aR*2h{;PgntO4GP-"
    "D93R9NkymsqmY*Xm@`&6<itFr3pjAePiHx>airI%3PKspMkOAUtZ2~*(9d|k={i$nG@fYib%LP$LxENdz(#1=sP#<U!fQvctJN^H>9_Zsxp=wK#qP#a>n<B$=h+yB5f#>cjM>8r!W@>Eyl3HKvK+gh|2F;=v*?liT&htuZg;%ryi5@{PRcxq!hnZdx?$Li%{"
    "^)&1gs+csKI`Vp|BU2mp2e^kxJB$!XTRRs!xBQvIzyFFhR##1GG^1%*C8I)Id+djG)|W-R+(n(2B~jKX~Tr-t{CF_5`6u7a`kYkMw%Ts^IJ6ERv4OfAxalid%z;=>#k)DJ#feQs3{$8!?6MtO!&SzsizG8eq$}U`Wa}z^M=-"
    "sY>VZ^a%r=4npc=q(NrcT?aCEW8)Z@ERSFY{RU^T^&C;shnlW@TfSel;)|O|ypY^C-^`T5<_I4Ov5u-;D7Ag0&5H>VWawtR<}AQS^q{wvK&F8U@5mLdOPv#l0wFL{%|}458$l7I3Hf?91*%BZanC&Tm1OYbH<oWmxE~r&dxU}OhE0#;CU<5iXv&99%QxPs@-"
    "F$37AR~k%s6V!vF2CW#PxZP_n@C5CiBe}H%A}yc95qU%nK~c71TTB2{3eKOLl9j%UV5zsp`MqXkxL_&%F^ruVL8&jR0!uMG<|<C!3NH5_I$a!O}HvyLs=;7Rm3jH6aOpxfQBB6tqXpM?75%kl&d*rF`t5mtxe@i{3gDlofUeLDpQ!a5Wh4YNR1SRiV%`o|-"
    "_7YoA2Z4}SBKih}$2>er!uA#kgNWaprI)atX0T^M;{VKb!<6Azgj2)7O{`Ytm>hMZBo!ES@zC!d9&5Q|!glbu}|a-"
    "t*4#tu$=+AO;@idbfhQ92&9dDB3_Icfjkr{b^|fYuUy!)3k2(FD@q)ubXTJHiLX@DSlHdOHN1vz#Au`tY1lf3&@9o4(Ul!!GdzQholN{&o&f$xa0bXfFyO%rICX75~@Rb^BgM_0io%=ip767-"
    "K&GX>iszWq^e=hTyf!$c)rkrJ$a*fBnp)f81)f2g%>(Tt@5R*i)jt6Q>_cylh!mKB;>$OA}D{zGm9qnTzc(0S&Fq-"
    "8Y^1_n56TUx5i?^GAB?VI>;;LQ1C!#X5&C0Z&_?hisUDWFU$W5N|tF9K&*cHvw&d&2Txf;M#&_Als7XC}iHc&`Sg_Qu<krArREuwX!WI9fu)PXvwbJxOd}#sD5b?J`zZvR5t+|vUX-PoT{H#5qdj><`qC2Yq~ant+IypuWw_EeAqx-"
    "@DEk$*~%Q2yh;}Sc1|EH$pY5G-0DD8#;qVTw_J4A1|Y4%mC?ZZZaFDTfu!wskt;=!1@ODrW(#r%0&R|Q(xk7P-1VLQGEXPTs7zRfO%E@>Lk^u)9P$c?U4I|LB((XKG;q(oZ;Wbw8`)D$4TFchrP_0qk-*E@VyHeo@?A~w-<F5KbQO(?l$GW#4R(poU4WfB-"
    "eytA*xfW1MS`$vu!z!Vf=%+sgYEZ>4E}@1n#xyXhoc9{!L1^i4bC6M$#X6lYqN;2wvOdwg<}Zq`6|Tj3db-Gn;Y(<^vO$V3w*0lD~~7dj>P-m_U)+EDu+rHKhVO|IYNT1)|HxR`DSfI-kUlhx1D;#@sHH$g}jUHo3ml;{qINBLNNmHYOt20=o|aUt!SwdgWX"
    "PYinl9!=z{#;+<5MC0;A|H+vX&e6SjV0;%I4yuusV5kB6y=mG9T8t^eHAF~68GvL&;aYIBw9*6x7(&L!Zw4P|I;8H)M|2{Hv6+|W^!XB1~rn?3J}VEt=HCASPfnNE|7K9rahnoC_~o4-"
    "PV!GE3QY{ZAGcI}oz9?c9sM3eK>DF>$Qn?|kaxlM0PGV@tS`U4S2yp4`eUyo2w>7I_drXiRgzv<EKkCtM91fx@FrI=7r3dF~s0Ca0}hO|nef8=GouW+LYxeOLVY=C(I1fD#|e!Js!?2_6j?=X_f2^_o(6$a(zFl23sDf~`VkAY+g#qsmG(EXy~_CTg?l-"
    "J`^{pOac>Z2ey|8n+|W7m31JY$kT$s53+Tf7<ofKjK+d`I^5(Aixmn`J`xt^Yb|0U?tfpzP?O5!=g*84+0No^DM0^F`eE!TAwOTa007z&OAKajtYAbub0#w51|&SV)oMR_yq>9r-*Oikv7l`2z~yrr1zG1r#vE;27~E1m9_})-"
    "l#8j%8y7je9b(e`q%d)Gjz0;*3C0Sm@I0H|#)kCgs>C|N0>s%S@9Pqk?$oS+f6+xVr?59(kwgKWzI}Czp2PNR1C?#dvqh`{;EOV#6eQm$MVlODg9TYEB}9;Q`p%CexH>Q*#c%%>TFM&pLVLJ%|m_V@T44?Yr%vH1WKKgbW}Y)^U#1y7Mk(RPF1KqaD)~p(p`"
    "9?cQJe7bkwAagDSw4+E1L=cRVl6MG3?P}H#!Yoyddc46mR`Q|kla5rp2gFXV8!Z64U<m*X{0Va1^Ks+&!5jo~2lK)FH?$338cS{XD;>3g52%)FLi`C+%4egyl@l8ZkeMT?SgB9BV4E_zi1-g@}ih2AnHo-nPrx{~<u8(XcB3}oVi%{Yul=V>_!RHLOJ|}X7p"
    "~@sJ*<^e#B?W7zagncq?bqs50w+rwSx}7lj`gmT!X{su;SQVXbUJwh1j-SO-r9cP^}-`MPc@*)&4I*_+pE+8)%RT(QnXW$j(dyloO^F&TUa8P0C0`>yXtZTXP%}UC>f%XMD-"
    "O8F3s8D7L#y5JobzaR;3}Jq7AfL*SUa&@V9F$lMjf3a?j;))~ljbFc5Og6L2qC4ckW+`t|<S#KR-di?vLc5rC5i&cw$7n{y5Zt2CRQ&>W%?nWlcw)6SQGVw=P+UE{1pkqDI#+0cI6oM)KhqO<%muXMk3?_Y0a=pG(gT0InRhUDKgBpEz>(z3isil=>b<*%=U"
    "I{8&|%2X1UMXD%B1YObB$qX}cr2;kZ(Mag5-$`a{?w~!F1}AslaG3S9#tO9)&F;MPPKklSJI_v=uy@u&GAkE^s4mrSPZ0)tdH?_bFwlp6Q4%tF00D{?sfqyr*?0t2vBYQl0ssI200dcD"
)
