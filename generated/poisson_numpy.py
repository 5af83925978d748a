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
    stack1_y = np.empty((N, 2), real)
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
    stack1_y = np.empty((N, 2), real)
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
    stack1_y = np.empty((N, 2), real)
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
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;EY5KMqL0sh=|7245{jU;+|yX&bf=S(X}RTf1Ex{@Jt?6<|}rG^d2Im*NDtGbcVU91dS}Z^&C=g@Jvl05MAR2Xt@PUXw11fW$0y>MPZYfY%vKdbVAcm+l}#Ygo4UzkMUVlsoeD*HS%a(LeMW&o<avi+pc8@RBVAZ9R"
    "fpR0b=Nwq!;@b=%-Y)*{`a$7O(t){@!Ii&YsEyn|mNlR0fHSAAr3vpP*Pyc+39T9n?0_f5JqdTVrs-yW4pBSH_+A)6{FIcJt$D-?)9Q-w2KYP2hy_Z|{`frKZ28It4Eqn|WBahxv}hcYR<qGb_sGf8&3-wJlnY3fvFu+!4RcY+*ey-Zu|9CDvN+VV1SXuLVT"
    "|OlfPnJR@fl9%N_PHk?``?xYz8b9(ap1O0Q()kmJ4;Z4d#5`v74Xrol=ENK1EYyZ}`XrHtVXRNv$5CvXV*;~Y!lA5`q0YTj%eVE9`+MSTj0z9rp1)_5F_fu0ufxO)}{DG>yi?{R?M%oi^V#I*RJO`Rvx=LPyc<~u2vIDR6GNfc<uaafVIsMWxc^%ng$hW!}6"
    "1ROnZ&64mJuLzbtz@7rG+#5o@PQd6=7Ik)kkb2)fy27rFDO3iSc*6=#a*A`apJaPQF+awkMJB=*0Y*}gNJ4JBfXEOz57IMW3e_p&dut(K{)8}B<wh2qhFtVg#JQ6+ap|7uen;a^<>IQuJmgs<idrEiq$!+ZuOVcRp%#Oh0$4L1MLE@RH%!6_g4+Ga_f8-"
    "vh=w(&_~7<ssF!gRz3Bq{xz@pRP(6Z>R~Y^#kk;V(hEBN8p)+f>~uT6cf(a+8gWta5B;c-eAVr(Az>$9GP&bC_n{mqO|k%`TB2)3U;1B);Ys|A@)%crk_nO8{sJ~)(7xsaUDX$efJSmCwOBd#a%{hnr7FY<WaegV{-"
    "pxvGzw<yZ#y5+wh1~rs_h4thg_<k+5BBmp0G{I7-Rf!gK{Sgj|%Lj(RK=R*Suxtgkt*{LS$KvK{6Umb9j~7J@HTezQw1}M?D@ZV_nd+W+F}vs6$-Cyd|zHqU~XhTVY3O8u-"
    "W|B@sg=Iv4evqt#tW9zu+ZebCGg;Z1e&1pgt)_<qA0MPKm1kyy!y>;ax*_NwQb+U_p%5o&tjot8(We4S4pSCb)15UE@>h=*TaCErBJ3Wm+?p6@koGTSTWIS`RF4ZvICE4Qk!#~2}M^=QgKUap+rufvIdS?4HFLD(}A6-"
    "q8j^K0Ck#u)5H75<sBz3KhHc@wqZ@9NX2EFU~Dv}lYkfM?Ui=7B~Fq>`kjPL3hUq#k3Flw!%sOZRt))KgzXz>M^tk>b(SjLuRb<u)S4rB?NxYD9u=bAnWY8U+z0z6~yGBs1sV!v)#Xb=*C14Q5fmR#&IHa;@Wo{XogCxY3V)4dhFUN^W8C2{dUykq+E=75`L"
    "iC=<~omLzH$H4n;1z@mZ)uR+J6tYyNGm0T*peA;(D_vEU$Z){MGy8+{_Z5U|Ka!IW4`E+Hg=nsVwqxH1Xo^WIaVvmFD^MFP$OKbq|n1{hrj<mrMV2{kQ`}2LM<KA+)x{jWDTYyBQ!559^c^v1(yie>D+TSjbA1G_fXJjPsC1<7ku~KF0L;1oHmA)Y$Q8Tzql"
    "!{gHrY9ZXjXS_e>=-vEkPa$nFHV3-S;*yFenG$Ni1$9uNvnrmXfA(|02B&&f)4ac&R5+WnjCIUkQ|)BL*eSAm2E#H;mXXZamzmCpt#e+X%|X)*QaCB*Om0(Lw=-dD>D4+>w-"
    "#MfM>eiZ$6nM;rmVs1BH>bnE?B6EtHZSADWm@s~Fx$DA%sPM42$O1^cfRPiWL{3@;dF3u%>YuEkZURd$xDwT(1NY{U|-a&n~_nkm`->SuS*KrgLUsG+h}_jvkp8D-#7=PvP)Je6swLX+SYHzxn{kqgkktat2}-%5FZg|-"
    "mLKqT1ql|%g7WBLrWss0_1aD$<!^=*NsvKIE6{JdQHp)P=oKk{Xx^HQ+V;9Js-"
    "h#%nDYQkbKggfM$<lp2bUGYY3ciJenZ?p>k!r=*jRKV#^RkWprZMjVFD?dLW{KicyhJg~vnP@o*YYoJ|g~YKCSXYh{tGBE9hNWmhv0NvEj7*FZU!gB(y#_tVT?xdv%O!jm`2-"
    "!$fiLXrkY)Y<|M%?hq$i&jXA688sqqsV57Ym$*J?!Kj5^H>sd22vUBxvnHc;d<aSEf7*FdT3K>ma$a<ix4C6TRvWaC6K*Dr^ykHe^BWfC%qP&NEZaK5?2;_?5kH~4g{Y_`z#kNf!2IN3=vF#?YYl%w4Q{JVhmY5g^$H^6DPFBRZz5gDO~<@zEy-"
    "D9AaFBnPae_(f!x-;xSKO@b!Yi_DNte$_?Q~~*fMHjLuhv%ISQ5?tv2O;f8mr<2Frd#^wO%vv>@U0cL{!=851lJ-8%Grg$V#O<;To?}-V}bH8r31+B)H@siS(u;6t%d13x^s?sWx15%<w;;Pw-"
    "5*+gLu0zpFGh~{Fr}RREFB_Wy@0bTi&EgmY4<MXWD4J1cz*ts{IarDr)t@ih1*R$y?2C7The^7sECPr$AFgga?5(J(|H(Cns|u6gt-"
    "H%GoE3&&Zf1g;=WVgP!i}IDy_sO*y(vT`qfskSKo0;&P)s?k!q0Nz`6oICFXF+GRMpGsfDd>7nB10qqqjac$bN?k8Y}K7EPP4U}*KTai;xkpyV5wf%)o_JQe!VKF#Yjy{>wP+Zi>AI3dgJ#cAWrUMMe+Y^}6)sZBKLTnkeG>x$XDG=kQ+wRKeWF=KAl(jiqI"
    "Wu0g(8WFPg(Kziu}%VIG-|vBjOh0+#+aDqf<eBx+{DXdWSXa6P2!Vu0y>RC2-`Qow9?CiSEM#X8JNB*NTS1nZQM07qpB=G@*JrUn1kiWIv%o2F2-Q46D%pET#S(<`fjDwBg_o=1GA~Qi0K-7hZMF}2dAQ#(ocq-;Cs)P>~!Rw82`-"
    "~GBqiPg5;ogMXO|)hJ%_FJ{`##lVrPxCI8O`xBnMcSqKq+MSzMkr<+jEhSyV72cd_=Y^{=|55tpvb!Y<4k^Y`aaF*QZ@0MO?i_dsE<P%O&Ev@-M7dAfF;U3xm)fp=>ehUS=er8{z+`4&6;uETTUb%hui4R&r`>J4N-"
    "48<1#_<P}I^^?`$&Rkp<~`g+SZ>|8C5an#<}<!r?El|z8g>5fnb_y|lLAPrCE3Kh^7d0<8^#B>H=eq5CCJThFdaJEJJQ>ROy-YmR)<>XDJPkAJ~ALh3ki;|FE)bkDWB}VL!5=X?ZMStBONBL+nwkUj%t1si(P_7zdkN@wWV~6!Su<a$Y(3L|Eah$ZXsfATNb"
    "jltlFUYLyYj_Z%TvjexKI?J?gZZI9lYn{@y!`jb@Dh;h7hV_b+?mSy#Ue+3&0Mb&1jVcQg4_+}Hyhw%QnC96&)7u6^#Y)fNw1#MX(x+T~*mWD{|q3l!055krjGxMh{$XIb1;>1a*cyJ-"
    "1rMPA_=&S~zL)Cn@S|DoXa&wug>Eo=tEsYZCFiPP+>@LBn0J=mB<ap9+s=CC}qAp-1C--^*&Y>$M8i=gJT7Kss|_#(y)S1f>LmGN6e><BO@Akk-_1h>o7Cyiv^b#4s+1#}xX98D#Kl@@RZ79!BEtcVdyd;1kl+yt&v>`29-"
    "b%~N?EwA@mHVWKKV3!vS&~TE}VC$((>p!HS``B5SjKH-nNoMzd{;yU+`X=C6&P&JVIwqQ@@KjueejL`;laeB#k%3wd0+)o-*neG?s2&Rq_94J_3_DVe1U9C+b8|iunuhADWgz(h%5VBi@AFxV#dDi}KKnAxe$^{j1&$_mC)_-"
    "6vOAA>zprzXGX^F{c3|wQL>k+TK8+BwPR#lMtdsU|NGsLgUo3~dM8+1~)l`SMK))3#tz<_24&!gpYY7$Jns?LR;rfP}Vy!1jt98bqO+@pFIc2S5f0%w&KIHa7H9dIblOXMuL_oj|5k^iQ7)d=5Xax}tVlNB#oq8ouj>c4$#b){n=ZL_v{xZa80Xz21pE}0OW"
    "abEvR6D#Bpo>Gr@Q!aaz$xm2K6hfP8t-IT#xeILBQ_zxTqea8$oQ!BW+gV20(V4=65Fy?+#zApNu3KT)9hb^+xsm!K^e>S%e_HgxmqO+In_<`VK6o>rHeMeL_iSp;iHdvS_bKqz>De(f#(^Gb_%r?tTmu2Se-VRO8(k3Kx%}KjAwxv#+a##=Yk7pvWV^t=xe"
    "v%peGD_gi}b?zv*OJ+&DxH{a8a1u?8M5JUq~N&W>oMGl7!(p37>>&9<`;@@&?6|MTD+oKrQ1S{tFM@(1;T_74Kj%8PN^(oyP)mRe+|ck2sAm6*&GWlQD^vdM>y^fI@3YY=EztE0&YDe()X`l>!X@Y_$I?anGNjbhugB!+{|P=NQ7BY_OyVgLXDgx_k$*yLVY"
    "00H6}#h3yBiF7P7vBYQl0ssI200dcD"
)
