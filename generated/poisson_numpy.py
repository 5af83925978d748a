"""poisson: a network of 501 parameters and its training step.

Made by symgrad 0.1.0 from examples/poisson.py (backend numpy, float32).
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


# --- the network: x[N] → y[N] → u[N]


def _forward(x, y, p):
    """The output of the network."""
    N = x.shape[0]
    # stack1_y[n,0] = x[n]
    stack1_y = np.zeros((N, 2), real)
    stack1_y[:, 0] = x
    # stack1_y[n,1] = y[n]
    stack1_y[:, 1] = y
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_h[n,o] = tanh(dense2_z[n,o])
    dense2_h = np.tanh(dense2_z, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    # u[n] = dense3_z[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    u = 1.0 - x
    u *= x
    u *= y
    _1 = 1.0 - y
    u *= _1
    u *= dense3_z[:, 0]
    return u


def _backward(x, y, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = x.shape[0]
    d_x = d_y = None
    # stack1_y[n,0] = x[n]
    stack1_y = np.zeros((N, 2), real)
    stack1_y[:, 0] = x
    # stack1_y[n,1] = y[n]
    stack1_y[:, 1] = y
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_x[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= p.dense1_W[0]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[0,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(p.dense1_W[0])
    dense1_h_xx *= dense1_h
    # dense1_h_y[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_y = np.square(dense1_h)
    np.subtract(1.0, dense1_h_y, out=dense1_h_y)
    dense1_h_y *= p.dense1_W[1]
    # dense1_h_yy[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_yy = np.square(dense1_h)
    np.subtract(1.0, dense1_h_yy, out=dense1_h_yy)
    dense1_h_yy *= -2.0
    dense1_h_yy *= np.square(p.dense1_W[1])
    dense1_h_yy *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ p.dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ p.dense2_W
    # dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o]
    dense2_z_y = dense1_h_y @ p.dense2_W
    # dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o]
    dense2_z_yy = dense1_h_yy @ p.dense2_W
    # dense2_h[n,o] = tanh(dense2_z[n,o])
    dense2_h = np.tanh(dense2_z, out=dense2_z)
    # dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)
    dense2_h_x = np.square(dense2_h)
    np.subtract(1.0, dense2_h_x, out=dense2_h_x)
    dense2_h_x *= dense2_z_x
    # dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o])
    dense2_h_xx = np.square(dense2_h)
    np.subtract(1.0, dense2_h_xx, out=dense2_h_xx)
    _1 = np.square(dense2_z_x)
    _1 *= 2.0
    _1 *= dense2_h
    np.subtract(dense2_z_xx, _1, out=_1)
    dense2_h_xx *= _1
    # dense2_h_y[n,o] = dense2_z_y[n,o]·(1 − dense2_h[n,o]²)
    dense2_h_y = np.square(dense2_h)
    np.subtract(1.0, dense2_h_y, out=dense2_h_y)
    dense2_h_y *= dense2_z_y
    # dense2_h_yy[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_yy[n,o] − 2·dense2_z_y[n,o]²·dense2_h[n,o])
    dense2_h_yy = np.square(dense2_h)
    np.subtract(1.0, dense2_h_yy, out=dense2_h_yy)
    _2 = np.square(dense2_z_y)
    _2 *= 2.0
    _2 *= dense2_h
    np.subtract(dense2_z_yy, _2, out=_2)
    dense2_h_yy *= _2
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ p.dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ p.dense3_W
    # dense3_z_y[n,o] = Σ_i dense2_h_y[n,i]·dense3_W[i,o]
    dense3_z_y = dense2_h_y @ p.dense3_W
    # dense3_z_yy[n,o] = Σ_i dense2_h_yy[n,i]·dense3_W[i,o]
    dense3_z_yy = dense2_h_yy @ p.dense3_W
    # u_xx[n] = dense3_z_xx[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_x[n,0]·y[n]·(1 − x[n]
    #     − x[n])·(1 − y[n]) − 2·dense3_z[n,0]·y[n]·(1 − y[n])
    _3 = 1.0 - x
    _4 = 1.0 - y
    u_xx = _3 * x
    u_xx *= y
    u_xx *= _4
    u_xx *= dense3_z_xx[:, 0]
    _5 = _3 - x
    _5 *= 2.0
    _5 *= y
    _5 *= dense3_z_x[:, 0]
    _5 *= _4
    u_xx += _5
    _6 = _4 * 2.0
    _6 *= y
    _6 *= dense3_z[:, 0]
    u_xx -= _6
    # u_yy[n] = dense3_z_yy[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_y[n,0]·(x[n]·(1 −
    #     x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n])) − 2·dense3_z[n,0]·x[n]·(1 − x[n])
    _7 = 1.0 - x
    _7 *= x
    _8 = _7 * y
    _9 = 1.0 - y
    u_yy = _8 * _9
    u_yy *= dense3_z_yy[:, 0]
    _10 = _7 * _9
    _10 -= _8
    _10 *= 2.0
    _10 *= dense3_z_y[:, 0]
    u_yy += _10
    _11 = _7 * 2.0
    _11 *= dense3_z[:, 0]
    u_yy -= _11
    # x_sin[n] = sin(2·π·x[n])
    x_sin = x * 6.283185307179586
    np.sin(x_sin, out=x_sin)
    # y_sin[n] = sin(π·y[n])
    y_sin = y * 3.141592653589793
    np.sin(y_sin, out=y_sin)
    # f[n] = −5·π²·x_sin[n]·y_sin[n]
    f = x_sin * -49.34802200544679
    f *= y_sin
    # loss = Σ_n (u_xx[n] + u_yy[n] − f[n])²/N
    _12 = u_xx + u_yy
    _12 -= f
    np.square(_12, out=_12)
    loss = np.add.reduce(_12, axis=None) / N
    # scaled_d_f[n] = (u_xx[n] + u_yy[n] − f[n])/N
    scaled_d_f = np.add(u_xx, u_yy, out=u_xx)
    scaled_d_f -= f
    scaled_d_f /= N
    # d_dense3_z_y[n,p] = 4·scaled_d_f[n]·x[n]·(1 − x[n])·(1 − 2·y[n])
    d_dense3_z_y = np.array(
        np.broadcast_to(
            4.0 * (1.0 - x[:, None]) * (1.0 - 2.0 * y[:, None]) * x[:, None] * scaled_d_f[:, None],
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense3_z_yy[n,p] = 2·scaled_d_f[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_yy = np.array(
        np.broadcast_to(
            (
                2.0
                * scaled_d_f[:, None]
                * (y[:, None] * (x[:, None] * (1.0 - x[:, None])) * (1.0 - y[:, None]))
            ),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense3_z[n,p] = −4·scaled_d_f[n]·(x[n]·(1 − x[n]) + y[n]·(1 − y[n]))
    d_dense3_z = np.array(
        np.broadcast_to(
            (
                -4.0
                * ((1.0 - x[:, None]) * x[:, None] + (1.0 - y[:, None]) * y[:, None])
                * scaled_d_f[:, None]
            ),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense3_z_x[n,p] = 4·scaled_d_f[n]·y[n]·(1 − x[n] − x[n])·(1 − y[n])
    d_dense3_z_x = np.array(
        np.broadcast_to(
            (
                4.0
                * (1.0 - x[:, None] - x[:, None])
                * y[:, None]
                * scaled_d_f[:, None]
                * (1.0 - y[:, None])
            ),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense2_h_yy[n,i] = Σ_o d_dense3_z_yy[n,o]·dense3_W[i,o]
    d_dense2_h_yy = d_dense3_z_yy @ p.dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h_yy[n,i]·d_dense3_z_yy[n,o]
    np.matmul(dense2_h_yy.T, d_dense3_z_yy, out=d.dense3_W)
    # d_dense2_h_y[n,i] = Σ_o d_dense3_z_y[n,o]·dense3_W[i,o]
    d_dense2_h_y = d_dense3_z_y @ p.dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_y[n,i]·d_dense3_z_y[n,o]
    d.dense3_W += dense2_h_y.T @ d_dense3_z_y
    # d_dense3_W[i,o] += Σ_n dense2_h_xx[n,i]·d_dense3_z_yy[n,o]
    d.dense3_W += dense2_h_xx.T @ d_dense3_z_yy
    # d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]
    d_dense2_h_x = d_dense3_z_x @ p.dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o]
    d.dense3_W += dense2_h_x.T @ d_dense3_z_x
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    _sum(d_dense3_z, (0,), out=d.dense3_b)
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ p.dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    d.dense3_W += dense2_h.T @ d_dense3_z
    # d_dense2_z_yy[n,o] = d_dense2_h_yy[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_yy = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_yy, out=d_dense2_z_yy)
    d_dense2_z_yy *= d_dense2_h_yy
    # d_dense2_z_y[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_y[n,o] −
    #     4·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_y[n,o])
    d_dense2_z_y = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_y, out=d_dense2_z_y)
    _13 = dense2_z_y * 4.0
    _13 *= dense2_h
    _13 *= d_dense2_h_yy
    np.subtract(d_dense2_h_y, _13, out=_13)
    d_dense2_z_y *= _13
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] −
    #     4·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
    d_dense2_z_x = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_x, out=d_dense2_z_x)
    _14 = dense2_z_x * 4.0
    _14 *= dense2_h
    _14 *= d_dense2_h_yy
    np.subtract(d_dense2_h_x, _14, out=_14)
    d_dense2_z_x *= _14
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_yy[n,o]·(6·dense2_h[n,o]²
    #     − 2) + dense2_z_y[n,o]²·d_dense2_h_yy[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] −
    #     2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] −
    #     2·d_dense2_h_y[n,o]·dense2_h[n,o]·dense2_z_y[n,o] −
    #     2·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_xx[n,o] −
    #     2·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_yy[n,o])
    _15 = np.square(dense2_h)
    _16 = _15 * 6.0
    _16 -= 2.0
    d_dense2_z = np.multiply(dense2_z_xx, 2.0, out=dense2_z_xx)
    d_dense2_z *= dense2_h
    d_dense2_z *= d_dense2_h_yy
    np.subtract(np.square(dense2_z_x) * _16 * d_dense2_h_yy, d_dense2_z, out=d_dense2_z)
    _17 = np.square(dense2_z_y)
    _17 *= _16
    _17 *= d_dense2_h_yy
    d_dense2_z += _17
    d_dense2_z += d_dense2_h
    _18 = dense2_z_x * 2.0
    _18 *= dense2_h
    _18 *= d_dense2_h_x
    d_dense2_z -= _18
    _19 = dense2_z_y * 2.0
    _19 *= dense2_h
    _19 *= d_dense2_h_y
    d_dense2_z -= _19
    _20 = dense2_z_yy * 2.0
    _20 *= dense2_h
    _20 *= d_dense2_h_yy
    d_dense2_z -= _20
    _21 = 1.0 - _15
    d_dense2_z *= _21
    # d_dense1_h_yy[n,i] = Σ_o d_dense2_z_yy[n,o]·dense2_W[i,o]
    d_dense1_h_yy = d_dense2_z_yy @ p.dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h_yy[n,i]·d_dense2_z_yy[n,o]
    np.matmul(dense1_h_yy.T, d_dense2_z_yy, out=d.dense2_W)
    # d_dense1_h_y[n,i] = Σ_o d_dense2_z_y[n,o]·dense2_W[i,o]
    d_dense1_h_y = d_dense2_z_y @ p.dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_y[n,i]·d_dense2_z_y[n,o]
    d.dense2_W += dense1_h_y.T @ d_dense2_z_y
    # d_dense2_W[i,o] += Σ_n dense1_h_xx[n,i]·d_dense2_z_yy[n,o]
    d.dense2_W += dense1_h_xx.T @ d_dense2_z_yy
    # d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]
    d_dense1_h_x = d_dense2_z_x @ p.dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o]
    d.dense2_W += dense1_h_x.T @ d_dense2_z_x
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    _sum(d_dense2_z, (0,), out=d.dense2_b)
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ p.dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    d.dense2_W += dense1_h.T @ d_dense2_z
    # d_dense1_z_y[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_y[n,o] −
    #     4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_y = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_y, out=d_dense1_z_y)
    _22 = dense1_h * 4.0
    _22 *= p.dense1_W[1]
    _22 *= d_dense1_h_yy
    np.subtract(d_dense1_h_y, _22, out=_22)
    d_dense1_z_y *= _22
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] −
    #     4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[0,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _23 = dense1_h * 4.0
    _23 *= p.dense1_W[0]
    _23 *= d_dense1_h_yy
    np.subtract(d_dense1_h_x, _23, out=_23)
    d_dense1_z_x *= _23
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_yy[n,o]·dense1_W[0,o]²·(6·dense1_h[n,o]² −
    #     2) + d_dense1_h_yy[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] −
    #     2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[0,o] −
    #     2·d_dense1_h_y[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _24 = np.square(dense1_h)
    _25 = _24 * 6.0
    _25 -= 2.0
    d_dense1_z = np.multiply(d_dense1_h_y, 2.0, out=d_dense1_h_y)
    d_dense1_z *= p.dense1_W[1]
    d_dense1_z *= dense1_h
    np.subtract(np.square(p.dense1_W[0]) * _25 * d_dense1_h_yy, d_dense1_z, out=d_dense1_z)
    _26 = _25 * np.square(p.dense1_W[1])
    _26 *= d_dense1_h_yy
    d_dense1_z += _26
    d_dense1_z += d_dense1_h
    _27 = dense1_h * 2.0
    _27 *= p.dense1_W[0]
    _27 *= d_dense1_h_x
    d_dense1_z -= _27
    _28 = 1.0 - _24
    d_dense1_z *= _28
    # d_dense1_W[1,o] += Σ_n d_dense1_z_y[n,o]
    d.dense1_W[...] = 0
    d.dense1_W[1] += _sum(d_dense1_z_y, (0,))
    # d_dense1_W[0,o] += Σ_n d_dense1_z_x[n,o]
    d.dense1_W[0] += _sum(d_dense1_z_x, (0,))
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    _sum(d_dense1_z, (0,), out=d.dense1_b)
    # d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o]
    d.dense1_W += stack1_y.T @ d_dense1_z
    if wrt_inputs:
        # d_stack1_y[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
        d_stack1_y = d_dense1_z @ p.dense1_W.T
        # d_y[n] = 4·dense3_z[n,0]·scaled_d_f[n]·(y[n] − (1 − y[n])) +
        #     4·dense3_z_x[n,0]·scaled_d_f[n]·(1 − x[n] − x[n])·(1 − y[n] − y[n]) +
        #     10·π³·scaled_d_f[n]·x_sin[n]·cos(π·y[n]) + 2·dense3_z_xx[n,0]·scaled_d_f[n]·x[n]·(1 −
        #     x[n])·(1 − 2·y[n]) + 2·dense3_z_yy[n,0]·scaled_d_f[n]·x[n]·(1 − x[n])·(1 − 2·y[n]) +
        #     d_stack1_y[n,1] − 8·dense3_z_y[n,0]·scaled_d_f[n]·x[n]·(1 − x[n])
        _29 = 1.0 - y
        _30 = 1.0 - x
        _31 = y * 2.0
        np.subtract(1.0, _31, out=_31)
        d_y = np.multiply(x_sin, 310.0627668029982, out=x_sin)
        d_y *= scaled_d_f
        _32 = y * 3.141592653589793
        np.cos(_32, out=_32)
        d_y *= _32
        _33 = y - _29
        _33 *= 4.0
        _33 *= dense3_z[:, 0]
        _33 *= scaled_d_f
        d_y += _33
        _34 = _30 - x
        _34 *= 4.0
        _35 = _29 - y
        _34 *= _35
        _34 *= dense3_z_x[:, 0]
        _34 *= scaled_d_f
        d_y += _34
        _36 = _30 * 2.0
        _36 *= _31
        _36 *= x
        _36 *= dense3_z_xx[:, 0]
        _36 *= scaled_d_f
        d_y += _36
        _37 = _30 * 2.0
        _37 *= _31
        _37 *= x
        _37 *= dense3_z_yy[:, 0]
        _37 *= scaled_d_f
        d_y += _37
        d_y += d_stack1_y[:, 1]
        _38 = _30 * 8.0
        _38 *= x
        _38 *= dense3_z_y[:, 0]
        _38 *= scaled_d_f
        d_y -= _38
        # d_x[n] = 4·dense3_z_y[n,0]·scaled_d_f[n]·(1 − x[n] − x[n])·(1 − y[n] − y[n]) +
        #     20·π³·scaled_d_f[n]·y_sin[n]·cos(2·π·x[n]) + 2·dense3_z_xx[n,0]·scaled_d_f[n]·y[n]·(1
        #     − y[n])·(1 − x[n] − x[n]) + 2·dense3_z_yy[n,0]·scaled_d_f[n]·y[n]·(1 − y[n])·(1 − x[n]
        #     − x[n]) + d_stack1_y[n,0] − 4·dense3_z[n,0]·scaled_d_f[n]·(1 − x[n] − x[n]) −
        #     8·dense3_z_x[n,0]·scaled_d_f[n]·y[n]·(1 − y[n])
        _39 = 1.0 - x
        _39 -= x
        _40 = 1.0 - y
        d_x = np.multiply(y_sin, 620.1255336059965, out=y_sin)
        d_x *= scaled_d_f
        _41 = x * 6.283185307179586
        np.cos(_41, out=_41)
        d_x *= _41
        _42 = _39 * 4.0
        _43 = _40 - y
        _42 *= _43
        _42 *= dense3_z_y[:, 0]
        _42 *= scaled_d_f
        d_x += _42
        _44 = _40 * 2.0
        _44 *= _39
        _44 *= y
        _44 *= dense3_z_xx[:, 0]
        _44 *= scaled_d_f
        d_x += _44
        _45 = _40 * 2.0
        _45 *= _39
        _45 *= y
        _45 *= dense3_z_yy[:, 0]
        _45 *= scaled_d_f
        d_x += _45
        d_x += d_stack1_y[:, 0]
        _46 = _39 * 4.0
        _46 *= dense3_z[:, 0]
        _46 *= scaled_d_f
        d_x -= _46
        _47 = _40 * 8.0
        _47 *= y
        _47 *= dense3_z_x[:, 0]
        _47 *= scaled_d_f
        d_x -= _47
    return loss, d_x, d_y


def _update(w, g, m, v, t, lr):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
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
    # new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    _2 = new_m * (lr / c1)
    _3 = new_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t


def _loss(x, y, p):
    """The loss alone."""
    N = x.shape[0]
    # stack1_y[n,0] = x[n]
    stack1_y = np.zeros((N, 2), real)
    stack1_y[:, 0] = x
    # stack1_y[n,1] = y[n]
    stack1_y[:, 1] = y
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_x[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= p.dense1_W[0]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[0,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(p.dense1_W[0])
    dense1_h_xx *= dense1_h
    # dense1_h_y[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_y = np.square(dense1_h)
    np.subtract(1.0, dense1_h_y, out=dense1_h_y)
    dense1_h_y *= p.dense1_W[1]
    # dense1_h_yy[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_yy = np.square(dense1_h)
    np.subtract(1.0, dense1_h_yy, out=dense1_h_yy)
    dense1_h_yy *= -2.0
    dense1_h_yy *= np.square(p.dense1_W[1])
    dense1_h_yy *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ p.dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ p.dense2_W
    # dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o]
    dense2_z_y = dense1_h_y @ p.dense2_W
    # dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o]
    dense2_z_yy = dense1_h_yy @ p.dense2_W
    # dense2_h[n,o] = tanh(dense2_z[n,o])
    dense2_h = np.tanh(dense2_z, out=dense2_z)
    # dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)
    dense2_h_x = np.square(dense2_h)
    np.subtract(1.0, dense2_h_x, out=dense2_h_x)
    dense2_h_x *= dense2_z_x
    # dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o])
    dense2_h_xx = np.square(dense2_z_x, out=dense2_z_x)
    dense2_h_xx *= 2.0
    dense2_h_xx *= dense2_h
    np.subtract(dense2_z_xx, dense2_h_xx, out=dense2_h_xx)
    _1 = np.square(dense2_h)
    np.subtract(1.0, _1, out=_1)
    dense2_h_xx *= _1
    # dense2_h_y[n,o] = dense2_z_y[n,o]·(1 − dense2_h[n,o]²)
    dense2_h_y = np.square(dense2_h)
    np.subtract(1.0, dense2_h_y, out=dense2_h_y)
    dense2_h_y *= dense2_z_y
    # dense2_h_yy[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_yy[n,o] − 2·dense2_z_y[n,o]²·dense2_h[n,o])
    dense2_h_yy = np.square(dense2_z_y, out=dense2_z_y)
    dense2_h_yy *= 2.0
    dense2_h_yy *= dense2_h
    np.subtract(dense2_z_yy, dense2_h_yy, out=dense2_h_yy)
    _2 = np.square(dense2_h)
    np.subtract(1.0, _2, out=_2)
    dense2_h_yy *= _2
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ p.dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ p.dense3_W
    # dense3_z_y[n,o] = Σ_i dense2_h_y[n,i]·dense3_W[i,o]
    dense3_z_y = dense2_h_y @ p.dense3_W
    # dense3_z_yy[n,o] = Σ_i dense2_h_yy[n,i]·dense3_W[i,o]
    dense3_z_yy = dense2_h_yy @ p.dense3_W
    # u_xx[n] = dense3_z_xx[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_x[n,0]·y[n]·(1 − x[n]
    #     − x[n])·(1 − y[n]) − 2·dense3_z[n,0]·y[n]·(1 − y[n])
    _3 = 1.0 - x
    _4 = 1.0 - y
    u_xx = _3 * x
    u_xx *= y
    u_xx *= _4
    u_xx *= dense3_z_xx[:, 0]
    _5 = _3 - x
    _5 *= 2.0
    _5 *= y
    _5 *= dense3_z_x[:, 0]
    _5 *= _4
    u_xx += _5
    _6 = _4 * 2.0
    _6 *= y
    _6 *= dense3_z[:, 0]
    u_xx -= _6
    # u_yy[n] = dense3_z_yy[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_y[n,0]·(x[n]·(1 −
    #     x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n])) − 2·dense3_z[n,0]·x[n]·(1 − x[n])
    _7 = 1.0 - x
    _7 *= x
    _8 = _7 * y
    _9 = 1.0 - y
    u_yy = _8 * _9
    u_yy *= dense3_z_yy[:, 0]
    _10 = _7 * _9
    _10 -= _8
    _10 *= 2.0
    _10 *= dense3_z_y[:, 0]
    u_yy += _10
    _11 = _7 * 2.0
    _11 *= dense3_z[:, 0]
    u_yy -= _11
    # f[n] = −5·π²·sin(π·y[n])·sin(2·π·x[n])
    f = x * 6.283185307179586
    np.sin(f, out=f)
    f *= -49.34802200544679
    _12 = y * 3.141592653589793
    np.sin(_12, out=_12)
    f *= _12
    # loss = Σ_n (u_xx[n] + u_yy[n] − f[n])²/N
    _13 = u_xx + u_yy
    _13 -= f
    np.square(_13, out=_13)
    loss = np.add.reduce(_13, axis=None) / N
    return loss


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
    'dense1_W': (0, 40, (2, 20)),
    'dense1_b': (40, 60, (20,)),
    'dense2_W': (60, 460, (20, 20)),
    'dense2_b': (460, 480, (20,)),
    'dense3_W': (480, 500, (20, 1)),
    'dense3_b': (500, 501, (1,)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 501, (501,)),
    'v': (501, 1002, (501,)),
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
    params = Arrays(_PARAMETERS, np.zeros(501, real))
    params["dense1_W"][...] = 0.5222329678670935 * (2.0 * rng.random((2, 20)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["dense2_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20)) - 1.0)
    params["dense2_b"][...] = 0.0
    params["dense3_W"][...] = 0.5345224838248488 * (2.0 * rng.random((20, 1)) - 1.0)
    params["dense3_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(1002, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x, y):
    """The network's output: u[N]."""
    params = _arrays("params", params, _PARAMETERS, 501)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 1 and x.shape == ((N := x.shape[0]),)
        and y.shape == (N,)
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N',), False, sizes)
        y = _argument("y", y, ('N',), False, sizes)
    return _forward(x, y, params.views())


def loss(params, x, y):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 501)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 1 and x.shape == ((N := x.shape[0]),)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N',), False, sizes)
        y = _argument("y", y, ('N',), False, sizes)
        _samples(sizes)
    return float(_loss(x, y, params.views()))


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 501)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 1 and x.shape == ((N := x.shape[0]),)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N',), False, sizes)
        y = _argument("y", y, ('N',), False, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(501, real))
    loss, d_x, d_y = _backward(x, y, params.views(), grads.views(), wrt_inputs)
    if wrt_inputs:
        grads.add({"x": d_x, "y": d_y})
    return float(loss), grads


def value_and_grad(flat, x, y):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(501, real))
    loss, grads = backward(params, x, y)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state, *, lr=0.003):
    """One step of the optimizer, in place:

        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v[p] = 0.001·g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 501)
    if type(lr) is not float:
        lr = _number("lr", lr)
    state["t"][...] = _update(params.flat[0:501], grads.flat[0:501], state["m"], state["v"], int(state["t"]), lr)


def train_step(params, state, x, y, *, lr=0.003):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 1 and x.shape == ((N := x.shape[0]),)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('N',), False, sizes)
        y = _argument("y", y, ('N',), False, sizes)
        _samples(sizes)
    if type(lr) is not float:
        lr = _number("lr", lr)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(501, real))
    loss, *_ = _backward(x, y, params.views(), grads.views(), False)
    state["t"][...] = _update(params.flat[0:501], grads.flat[0:501], state["m"], state["v"], int(state["t"]), lr)
    return float(loss)


def train_epoch(params, state, x, y, batch_size, seed=0, shuffle=True, callback=None, every=None, *, lr=0.003):
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
    x = _argument("x", x, ('N',), False, sizes)
    y = _argument("y", y, ('N',), False, sizes)
    _samples(sizes)
    if type(lr) is not float:
        lr = _number("lr", lr)
    N = x.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _order = _order_of(N, seed, state["t"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step(params, state, x[_rows], y[_rows], lr=lr)
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["t"], callback, every)


def fit(params, state, x, y=None, *, epochs=1, batch_size=32, validation=None, seed=0, shuffle=True, callbacks=(), history=None, callback=None, lr=0.003):
    """Epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(x, y), `val_loss` and the metrics of these as a whole.

    Batches may replace arrays: x is an iterable of (x, y), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if any, comes before, and may return True, too; it may change `numbers` of
    the calls, such as lr. Its end() comes last. A `history` of epochs before is continued.
    """
    return _fit("", params, state, (x, y), epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, {"lr": lr})



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


def _number(name, value):
    """A number that a call may choose."""
    kinds = (int, float, np.integer, np.floating)
    if isinstance(value, bool) or not (
        isinstance(value, kinds) or isinstance(value, np.ndarray) and value.ndim == 0 and value.dtype.kind in "iuf"
    ):
        raise TypeError(f"{name}: expected a number, got {value!r}; nothing was changed")
    return float(value)


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
    params = _arrays("params", params, _PARAMETERS, 501)
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
    params = Arrays(_PARAMETERS, np.zeros(501, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, poisson"}}
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
    "": (train_epoch, train_step, loss, [], 0, {"x": (('N',), "real", "input"), "y": (('N',), "real", "input")}),
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
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;EY5KMqL0sh=|7245{jU;+|yX&bf=S(X}RTf1Ex{@Jt?6<|}rG^d2Im*NI`-=oSi~npK2{MBv=?q-*!2?eqr`?}?y?f)J?R4;h?{IY?m7)Ue=PcIWC-"
    "#TM%4V;~8lEe$iHs5Sbm!}j+(s@4D#!QKY!yNwWdwyiiR1?_mthw)LftE*c~8Z!702o(;B*M@|PV-HQ<pGIksLz*8>5Gaxqu@ZE_w~Y<*m06a>lxZBksCA7$CncLNH32m86dDoXSLGY@wna$(lZKJ63gM&Z?DtF|<9y))17YHKF-lOWtu03-"
    "E&WUKTT^4%`dOVUPR~4JNpZZ=Me2`YufFLkJ{yW<&MdA~Z2UeO2|-iEQyus_<#7Y4h3)Bsh<}|Do)#kp&C?7(Oh-D6{^)XJQjDyNA|vUZvqfrVz>yw<?{Gd&G#vCv@chk`Uo`Z;y~o3!#>u=6?t=Xktu=lqVD@jnPoyk|`&3b^unm`RSf|kN7O-"
    "?+p1PJNzF{@drglBMUvgVsX)20rCP>j_Fsb=R!aDI19GCTVWv5og=`gp0*GJlj8{{6$R{o?$HYr7)>G8s#G)<_tPrT~#CZ~UH3gM0o2U04CQ1m056j`ES&-"
    "?u<HS}KTsbSQG>$i}N@JiY{Q(&p;Zl7B}?w}!CXGI7*pebQOT2L_b$fg7<jyqv(@&4D%V2rPp7{D>pLz2CK?hnJ-eO_hnEkr!k!Y-"
    "r^>VHM{yy)?T&O#~~Ch&%@Xzm~>j`(heN(nssY_ko7GaM372UT0$8E`rWM}a1$6}yWRsDXdB>O&s%jMd=n_FW$OMon)}-PrB+<Cp1TP(tQUY@Mx9w%etJzQ0h5p00DRWO)}A5L$Y0$7g?e4DjQ_Xi0-"
    "kkZy)q<KkEO&$6n}&vc+O4hFeBd)Wq|QahR@4*vf*K33#t>8==L9QKJpXFS<hlr;QkD0U0W19}&B1wNunq?`@01zXhl+S|`U?*fyWh@6+br0)w~8nz484SF)$ya|g=V%=)lt7G?)QVXdCU<1J2UT#ltwU}2nf<zeNpTwEL^340zTZ=vNaZQF4W<gW90V;29X"
    "c<{F&OBxm#ThWZj1M^&n>_fV?Y9m_8wLm*ys+~rotJ-y!3xf8MMs&0P1dlR)+*-50J^=`mU2v^U9d?pJ?TQI`%3Ttp3!n_YG2XJ0pTl3TqogrT`QS*ZjZ4X1)<=<K&>Cgb}jf((-E^-"
    "e*gdqANA<J@%l9s(ZVS)bYB|MG=U>ijPC0KgM*2AWsXSi*WqUz>py?iwaUu}BQbaaDKmjDg6PqfQLB%Sd#xbYHEwVxOMk?~9VseGVf=M#EN9DfNelpsy~92wwbw=|1Er5HRf**T5_H<-"
    "tVQYF^hB)XWe650y7`G+0m5iCL^QK<h)pl^0#^kt8G)1A>gZy;D?DS|QG(B9v4idVr^1d&rchh@S>9*YE~KycojE9D{*pAR4}WmOE3DV5d~}Z7xO0*rWW;B%4EOIkDmf9a4cN}b%VZnW1o&?^%X`q}o}!mn<=g!$ubN_dbHZ}eqOR_}9Ia>7l*81u-"
    "?OE^!2d52c^uCA$)gYY7SB@k!TuL(4b|DKuaF?u;|FL(?n@o|e>+Vh=3Cvk-AuIUB+J9v;{dJ?e06~6@~GI8zdLaJIyN|k4!rsPXD50sfa0vG=GP=xe6M;*J$Y}){D=*bjn$5IO_7nxf&xU_qh4VOnyiFw2X7&rvCog%4p)xAU8BfgAchdv9r1{d>{-"
    "w7^i06dDzlyTYQXzn(p7*;R}shUXmjype41S{uTolZ=riQaBd`DT{+-dZw3#*PM?G=WMKYVds_}4uj*htS%UtDQ2q#i+;^(7dV%y*nizpPK(JcUiNx)CIzrt3CDP+^O@C2Teh1_7-"
    "_`s@gskl*N5se(HzK(UxC=(p<ZKkL3ghzrN$0h}%LW8hX>~<^$fRL&CrVqqu*X7ck+z9e(5aNiuo=h}|8S3NUGTkd?D5oS=RuU*E5qWlJcYGr{oX~Rhoku)IwP$;AR<6N=r*&OvMk+d??aMTmo9{0{TgPSC(L9kMvrfHDR_H4U8cv*3ydI*_tt81w5mRwraN"
    "&5763Y7x$FQUe#A8pHMf+fL`6gRo`tRoTxOpd~8)zk=kUW=Qz5p_Pw+SC)?oJ5Zf@ItOsrEOsg2qY*#4ceyZMIN@w!{_wz3%93HzFKTT@ZD41XH8P&&bfTE)~Pj31_1&K@3n}9hpLp_?L{CZq_=znv}`+Su$p>ic)NNv0PJ5qe08&_7J#ODQo=?mYQ~z^_9K"
    "WVCc)xC_3wNYL`FV?feN@ajnEIxKdTSrbRmEGi$Keno<J^kA5WdEVhI5zmZxJmlcFh=4tEK7*WWF<We8=*zfEff#?pB-2UYZU5fMpHg1@6r>E>-"
    "|1Fcctw$BAB6F9M=vffXY_}jth1<|q=f;w+oXuxs_8}bBF%NqRg&P?dG2%eQE+nHf!aOXOwu>Xp`WM|7T>qe=Dh0&nWOil~-wz8>%uYr?-G@ssjf1?sl~%RS^Y2=*YdtuqX;EJ`Sdit>+iUs*>*Hr62AaCaZ=A}3TENsb>F0NL;GwavUDO>>{Hv_RCb}-"
    "|<g1dvE>czxK;Noo?>O84bf=g5|IlN+7e#?S_b`INImP_Rly?4@7(Ov8J5|VBC6~F4wCADZ5+ksORf0Fe+P4xVqU<mns`#z?9SmJ+-wabbvO%2$`_yqL_wde7?3rT}TA8B0oh7p5XT7qkn2AE<+b-"
    "Z*n9baL0q>`hSqF)JB#}k4F1UR~Kr@VnwRob=lzuF(PtphD6V#h({aC?oL-}azfo>$?WoAg9g@75wk@|-Qp@?*;hq)+U=my5*ZtEECt&2(Uo#v3dOg9}$kBAEi_S8=`y@g$I91~MDD0ahJ?6=W&zUM2=@Nn3UK>G&AoeRv?WwIu}^LoNjvAuLw#Zvr+h-"
    "a;$C_~ymim7N>C_!|N@jOYzRqs|FrBH*Od?K)Rc(eC7zvRBajYP)+cqVB2)t^FSdnUe`CVn84s}HHTaE!FIMZKk33xjo~up|?sk2xt1JT+uA;~pHdM5FpP3+~NO>g^lbd}Mn^YEX*RojnXD*O-"
    "DOB?!fgs+TCM*n2~mN{kh{xG^~R6s}>iFhVez_<p(+5Sv0Zq~18JBJ)d`hACmVQS=%Ue1j4+e6BRRtS(W&LZb_uZ-ZLaa+Xw5?v>*FtSaKRJ%HSue0XTeld;Lpz;?Yumtd1%HvT`yg7)a*HmasP%qTE<A4Yp2OT8&*@IY_rY_Oq+QO+84<{YS0&Ah(F@t0Px"
    "wrZIR9UpCZHM2ZZSF*7J#>C2S#nHpO0qz~fl;(}^6W6BgbB($W;NXH@_dR_%LJKpPLNTs4gBlIELq}Wf7?*DQR028y9nA%TqBxgp=PTu->xEHVMwSV23kyc{m^&Ksq9>SW!aZ+FI<`Cj6I1`&dw(XacG=+SaV+K}y)=0m%hXbuiEm-"
    "qh?MK%+@j~@D<v(T^jBWZ!tmGo-VI!0ycFeI?G*rU1Un+5IvsFtlVU1M)jz7&r-SHi<ss2T7h9i74P5*@%1h?}36?yKL4MG>n!W&dr3ngdP7TKgpCS4JT-"
    "!j&Be>JI>U2W0HbJwxH@mC{m9@4AoSO6)dfn~5QznF^f@yq87DRj6+BC&m{Q2HfrN`=C^Hb#hWe}HvSy=Q2C_M!QfyYJvDQMVfu!MLT_$>5AE5tGcaX}e?`-8QkbneO4{aJTw)669l5AUD{y>!(F&Xc84AD$|OgMi95kOG_kr+-Up4}N!-"
    "00~e6)L87lStWyPZ2-"
    "(B2#i_er0J?^V2G~c#1agI@}5}#H%T$hqHO9*r(X;Byu^A~etatk8wg#_>T(KU4pWe2CvM3{t77Q|!|gy$Ay~8!wdihPMx{kPZHum2&y}66F7K@#zz>`g#>b6M7$qDpK$Bga&{l;NE#8)|pCHQY%gIu1P(tjyMUIh0`36lvW|I2}P<5yrHQgW5<%Za25s)WU"
    "b;evBVEV_9Tp@<{AxZX=cL&>Set0R8MhH@~FYauo`H4E7YUL)0>OwkCGc1kt`h2t9b+7`4em5x2gtii-AYe%WFTs^KH<%LBOKm8Rd?{h_Ab@JC8R|1GZhKp8^zj0QKYNgj!xLkcIEZ7h8KfU32_aMQFps%>fgx*{>QmzeDYa?c&H#(Z<{mUkq;cy46{Q=Mhw"
    "I}IL(mhM)Ij35?ZW9pEdr@J3F|sAMV%Une=sg{)-"
    "%Ch2fBB>AwT_w5{4P3;GP8)E~4w3{3EPUoF+15Gn%0rNx^l=F4G@i!#<DHv1$JJ*<$t`EeELw>>%7LgPG$B3?xsTBkz<kB5o2=>+rY`fPG?kqn+U^ysB1e^l4>Bniv8RC&}mBFvE16b&<Z5xBW1nC+%Iy00000K~F=arXi`;00H6}#h3yBiF7P7vBYQl0ssI"
    "200dcD"
)
