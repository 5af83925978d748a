"""poisson: a network of 501 parameters and its training step.

Made by symgrad 0.1.0 from examples/poisson.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME; p.NAME is a parameter, d.NAME the gradient by it.
The equation stands above the statements that compute it.
"""

import base64
import json
import signal
import threading
import time
import zlib
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
    if wrt_inputs:
        # d_f[n] = −2·(u_xx[n] + u_yy[n] − f[n])/N
        d_f = u_xx + u_yy
        d_f -= f
        d_f *= -2.0 / N
    # d_u_xx[n] = 2·(u_xx[n] + u_yy[n] − f[n])/N
    d_u_xx = np.add(u_xx, u_yy, out=u_xx)
    d_u_xx -= f
    d_u_xx *= 2.0 / N
    # d_u_yy[n] = d_u_xx[n]
    d_u_yy = d_u_xx
    # d_dense3_z_y[n,p] = 2·d_u_yy[n]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n]))
    _13 = x[:, None] * (1.0 - x[:, None])
    d_dense3_z_y = np.array(
        np.broadcast_to(
            2.0 * (_13 * (1.0 - y[:, None]) - y[:, None] * _13) * d_u_yy[:, None], (N, 1)
        ),
        dtype=real,
    )
    # d_dense3_z_yy[n,p] = d_u_yy[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_yy = np.array(
        np.broadcast_to(
            d_u_yy[:, None] * (y[:, None] * (x[:, None] * (1.0 - x[:, None])) * (1.0 - y[:, None])),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense3_z[n,p] = −2·d_u_yy[n]·x[n]·(1 − x[n]) − 2·d_u_xx[n]·y[n]·(1 − y[n])
    d_dense3_z = np.array(
        np.broadcast_to(
            (
                -(2.0 * d_u_yy[:, None] * (x[:, None] * (1.0 - x[:, None])))
                - 2.0 * y[:, None] * d_u_xx[:, None] * (1.0 - y[:, None])
            ),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense3_z_x[n,p] = 2·d_u_xx[n]·y[n]·(1 − x[n] − x[n])·(1 − y[n])
    d_dense3_z_x = np.array(
        np.broadcast_to(
            (
                2.0
                * (1.0 - x[:, None] - x[:, None])
                * y[:, None]
                * d_u_xx[:, None]
                * (1.0 - y[:, None])
            ),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense3_z_xx[n,p] = d_u_xx[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_xx = np.array(
        np.broadcast_to(
            d_u_xx[:, None] * (y[:, None] * (x[:, None] * (1.0 - x[:, None])) * (1.0 - y[:, None])),
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
    # d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]
    d_dense2_h_xx = d_dense3_z_xx @ p.dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o]
    d.dense3_W += dense2_h_xx.T @ d_dense3_z_xx
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
    _14 = dense2_z_y * 4.0
    _14 *= dense2_h
    _14 *= d_dense2_h_yy
    np.subtract(d_dense2_h_y, _14, out=_14)
    d_dense2_z_y *= _14
    # d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_xx = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_xx, out=d_dense2_z_xx)
    d_dense2_z_xx *= d_dense2_h_xx
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] −
    #     4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
    d_dense2_z_x = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_x, out=d_dense2_z_x)
    _15 = dense2_z_x * 4.0
    _15 *= dense2_h
    _15 *= d_dense2_h_xx
    np.subtract(d_dense2_h_x, _15, out=_15)
    d_dense2_z_x *= _15
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]²
    #     − 2) + dense2_z_y[n,o]²·d_dense2_h_yy[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] −
    #     2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] −
    #     2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o] −
    #     2·d_dense2_h_y[n,o]·dense2_h[n,o]·dense2_z_y[n,o] −
    #     2·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_yy[n,o])
    _16 = np.square(dense2_h)
    _17 = _16 * 6.0
    _17 -= 2.0
    d_dense2_z = np.multiply(dense2_z_xx, 2.0, out=dense2_z_xx)
    d_dense2_z *= dense2_h
    d_dense2_z *= d_dense2_h_xx
    np.subtract(np.square(dense2_z_x) * _17 * d_dense2_h_xx, d_dense2_z, out=d_dense2_z)
    _18 = np.square(dense2_z_y)
    _18 *= _17
    _18 *= d_dense2_h_yy
    d_dense2_z += _18
    d_dense2_z += d_dense2_h
    _19 = dense2_z_x * 2.0
    _19 *= dense2_h
    _19 *= d_dense2_h_x
    d_dense2_z -= _19
    _20 = dense2_z_y * 2.0
    _20 *= dense2_h
    _20 *= d_dense2_h_y
    d_dense2_z -= _20
    _21 = dense2_z_yy * 2.0
    _21 *= dense2_h
    _21 *= d_dense2_h_yy
    d_dense2_z -= _21
    _22 = 1.0 - _16
    d_dense2_z *= _22
    # d_dense1_h_yy[n,i] = Σ_o d_dense2_z_yy[n,o]·dense2_W[i,o]
    d_dense1_h_yy = d_dense2_z_yy @ p.dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h_yy[n,i]·d_dense2_z_yy[n,o]
    np.matmul(dense1_h_yy.T, d_dense2_z_yy, out=d.dense2_W)
    # d_dense1_h_y[n,i] = Σ_o d_dense2_z_y[n,o]·dense2_W[i,o]
    d_dense1_h_y = d_dense2_z_y @ p.dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_y[n,i]·d_dense2_z_y[n,o]
    d.dense2_W += dense1_h_y.T @ d_dense2_z_y
    # d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]
    d_dense1_h_xx = d_dense2_z_xx @ p.dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o]
    d.dense2_W += dense1_h_xx.T @ d_dense2_z_xx
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
    _23 = dense1_h * 4.0
    _23 *= p.dense1_W[1]
    _23 *= d_dense1_h_yy
    np.subtract(d_dense1_h_y, _23, out=_23)
    d_dense1_z_y *= _23
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] −
    #     4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[0,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _24 = dense1_h * 4.0
    _24 *= p.dense1_W[0]
    _24 *= d_dense1_h_xx
    np.subtract(d_dense1_h_x, _24, out=_24)
    d_dense1_z_x *= _24
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[0,o]²·(6·dense1_h[n,o]² −
    #     2) + d_dense1_h_yy[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] −
    #     2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[0,o] −
    #     2·d_dense1_h_y[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _25 = np.square(dense1_h)
    _26 = _25 * 6.0
    _26 -= 2.0
    d_dense1_z = np.multiply(d_dense1_h_yy, np.square(p.dense1_W[1]), out=d_dense1_h_yy)
    d_dense1_z *= _26
    _27 = _26 * np.square(p.dense1_W[0])
    _27 *= d_dense1_h_xx
    d_dense1_z += _27
    d_dense1_z += d_dense1_h
    _28 = dense1_h * 2.0
    _28 *= p.dense1_W[0]
    _28 *= d_dense1_h_x
    d_dense1_z -= _28
    _29 = dense1_h * 2.0
    _29 *= p.dense1_W[1]
    _29 *= d_dense1_h_y
    d_dense1_z -= _29
    _30 = 1.0 - _25
    d_dense1_z *= _30
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
        # d_y[n] = d_u_xx[n]·dense3_z_xx[n,0]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n])) +
        #     d_u_yy[n]·dense3_z_yy[n,0]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n])) +
        #     2·d_u_xx[n]·dense3_z[n,0]·(y[n] − (1 − y[n])) − 5·π³·d_f[n]·x_sin[n]·cos(π·y[n]) +
        #     2·d_u_xx[n]·dense3_z_x[n,0]·(1 − x[n] − x[n])·(1 − y[n] − y[n]) + d_stack1_y[n,1] −
        #     4·d_u_yy[n]·dense3_z_y[n,0]·x[n]·(1 − x[n])
        _31 = 1.0 - x
        _32 = _31 * x
        _33 = 1.0 - y
        _34 = _32 * _33
        _35 = _32 * y
        _34 -= _35
        d_y = np.multiply(x_sin, -49.34802200544679, out=x_sin)
        d_y *= 3.141592653589793
        d_y *= d_f
        _36 = y * 3.141592653589793
        np.cos(_36, out=_36)
        d_y *= _36
        _37 = _34 * dense3_z_xx[:, 0]
        _37 *= d_u_xx
        d_y += _37
        _38 = _34 * dense3_z_yy[:, 0]
        _38 *= d_u_yy
        d_y += _38
        _39 = y - _33
        _39 *= 2.0
        _39 *= dense3_z[:, 0]
        _39 *= d_u_xx
        d_y += _39
        _40 = _31 - x
        _40 *= 2.0
        _41 = _33 - y
        _40 *= _41
        _40 *= dense3_z_x[:, 0]
        _40 *= d_u_xx
        d_y += _40
        d_y += d_stack1_y[:, 1]
        _42 = _32 * 4.0
        _42 *= dense3_z_y[:, 0]
        _42 *= d_u_yy
        d_y -= _42
        # d_x[n] = 2·d_u_yy[n]·dense3_z_y[n,0]·(1 − x[n] − x[n])·(1 − y[n] − y[n]) +
        #     d_u_xx[n]·dense3_z_xx[n,0]·y[n]·(1 − x[n] − x[n])·(1 − y[n]) +
        #     d_u_yy[n]·dense3_z_yy[n,0]·y[n]·(1 − x[n] − x[n])·(1 − y[n]) + d_stack1_y[n,0] −
        #     2·d_u_yy[n]·dense3_z[n,0]·(1 − x[n] − x[n]) − 10·π³·d_f[n]·y_sin[n]·cos(2·π·x[n]) −
        #     4·d_u_xx[n]·dense3_z_x[n,0]·y[n]·(1 − y[n])
        _43 = 1.0 - x
        _43 -= x
        _44 = 1.0 - y
        d_x = np.multiply(y_sin, 310.0627668029982, out=y_sin)
        d_x *= d_f
        _45 = x * 6.283185307179586
        np.cos(_45, out=_45)
        d_x *= _45
        np.subtract(2.0 * _43 * (_44 - y) * dense3_z_y[:, 0] * d_u_yy, d_x, out=d_x)
        _46 = _43 * y
        _46 *= dense3_z_xx[:, 0]
        _46 *= d_u_xx
        _46 *= _44
        d_x += _46
        _47 = _43 * y
        _47 *= dense3_z_yy[:, 0]
        _47 *= d_u_yy
        _47 *= _44
        d_x += _47
        d_x += d_stack1_y[:, 0]
        _48 = _43 * 2.0
        _48 *= dense3_z[:, 0]
        _48 *= d_u_yy
        d_x -= _48
        _49 = _44 * 4.0
        _49 *= y
        _49 *= dense3_z_x[:, 0]
        _49 *= d_u_xx
        d_x -= _49
    return loss, d_x, d_y


def _update(w, g, m, v, t):
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
    # new_w[p] = w[p] − new_m[p]·(0.003/c1)/(√(new_v[p]/c2) + 1e-8)
    _2 = new_m * (0.003 / c1)
    _3 = new_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t


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
    """Named arrays that are views of one buffer, `flat`. To assign to a name copies into its view."""

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
        """Assign to several names: to all of them, or to none if one does not fit."""
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
        """The arrays that are no part of the buffer."""
        return {name: array for name, array in self._named.items() if name not in self.layout}

    def add(self, arrays):
        """More arrays, which are no part of the buffer."""
        self._named.update(arrays)

    def copy(self):
        """The same arrays in a new buffer."""
        others = {name: array.copy() for name, array in self.others().items()}
        return type(self)(self.layout, self._flat.copy(), others)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (self.layout, self._flat, self.others())

    def views(self):
        """The arrays of the buffer as attributes, such as p.dense1_W."""
        views = self._views
        if views is None:
            views = self._views = Views()
            for name in self.layout:
                setattr(views, name, self._named[name])
        return views


def _fitting(name, value, view):
    """A value as an array of a view's shape."""
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


def update(params, grads, state):
    """One step of the optimizer, in place: new_m[p] = g[p]/10 + 9*m[p]/10    | p<501; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<501; new_w[p] = w[p] - (new_m[p]*(3/(1000*c1[])))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<501."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 501)
    state["t"][...] = _update(params.flat[0:501], grads.flat[0:501], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
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
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(501, real))
    loss, *_ = _backward(x, y, params.views(), grads.views(), False)
    state["t"][...] = _update(params.flat[0:501], grads.flat[0:501], state["m"], state["v"], int(state["t"]))
    return float(loss)


def train_epoch(params, state, x, y, batch_size, seed=0, shuffle=True, callback=None, every=None):
    """One epoch: train_step of each batch_size samples, in the order permutation(N, seed, state["t"])
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean loss of the samples:
    what the steps return, weighted by their samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: behind
    each `every` steps and the last one, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last whole step left them.
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N',), False, sizes)
    y = _argument("y", y, ('N',), False, sizes)
    _samples(sizes)
    N = x.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
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


def permutation(n, seed=0, step=0):
    """0, 1, … n − 1 in random order, the same in every backend: what train_epoch takes its samples in,
    where `step` is the count of steps before it."""
    n, seed, step = (_count(name, value, 0) for name, value in (("n", n), ("seed", seed), ("step", step)))
    return _permutation(n, seed, step)


_order_of = permutation  # which an argument may be called
_train_step = train_step


def _count(name, value, least=1):
    """A whole number that is an argument."""
    whole = isinstance(value, (int, np.integer)) or isinstance(value, np.ndarray) and value.dtype.kind in "iu"
    if isinstance(value, bool) or not whole or np.ndim(value) or not least <= value < 1 << 63:
        raise ValueError(f"{name}: expected a whole number from {least} on, got {value!r}")
    return int(value)


def _labels_of(name, array, count):
    """Whole numbers that index `count` things, of all samples of an epoch."""
    wrong = array.view(np.uint64) >= count
    if wrong.any():
        place = np.unravel_index(int(wrong.argmax()), array.shape)
        at = ", ".join(map(str, map(int, place)))
        raise ValueError(
            f"{name}: expected values from 0 to {count - 1}, got {array[place]} at {name}[{at}]; nothing was changed"
        )


def _epoch(run, samples, batch_size, counter, callback, every):
    """Steps of some 50 ms at a time, between which Python looks after Ctrl-C and the callback."""
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
    global FORMULAS
    FORMULAS = json.loads(zlib.decompress(base64.b85decode(_FORMULAS)))
    return FORMULAS


_FORMULAS = (
    "c-rM%O>)~f7T)I+EN^0$rH%l0((TxNgQ;x2uo9N6$d;;YNh8TN5S6NC+3Q*Mc5dK}_ddYP9r`2#@K5-"
    "8j|2$Hma8{5MLhx!-}}cSsr9>q<!Uheoh1C=bF@BKjo3;YlqWByo!-~zw}@R#zn(_QSt8GhgRcjj=-"
    "_4`u9KJXZ|i<vj<L>2H=ATFM%c&^#L?z7f+>ik;F3ZPw-"
    "`*XM@u>0^z4f~F<VToCsTQ1KAS9;v*}NB{`ur{w49HI2b<2jgYTp1azv6J+8T<Jg4>zo_P_s0Ch8I<U!R|Hn)8c^q&bf"
    "A&zBc7ePKUJwlj*1?U`h|-"
    "(TL{ChN%tS=(gO?{}heV1S7n;5fPjzM9!UM6)y6iza8(2az#^$hbgcHJFYMHJFaHRgbGyEidl(Z$?+ELkyjMU$8k|9l>"
    "kyT1Udbl_acKODV~o`275INTR>~_;;kO`1w&^UcY}kSdACAIoJJuA{Lae?IIze_0n~9qI~Hj>K2FN8Wg^*X&@q<=xVlj"
    "7%aX=v#WAx(IqdAe{`b7=x#ZR?guw_VrU&e48amY0T?Y!B8Tir$MrD?Sq0iIl_27fl>p;1P*L4mc>n|na}^nfCB`kCCx"
    "JT8t972dRh{P;g4|8#NwCgy-jdFfx2^NsMPw9;;M9oViV(^OPK^joYa=)XBRC8n7{MtX!D(Ft_XvGr^-"
    "$<bPlK?er!8PAG*u{N@<We%TR^HpWHl@StG6{sELYK=u>lW;4+c<UgnS@+ZHzzyE%eBoN&}L^IC2<9-"
    "VjCZ4kF(xJ>wWY7(k5?@_~r&rJiw3&$tTY7(x*!NvKOnLLEyI+IC4o;gW<}CCS!P>uCgaN+YOUlvI0fr?h~+L|Q<Vw18"
    "H{{4wIe)zSn(PC#n8dr3!2qbtFGEKiLAwL(zWU=IOR5ldZc=|(i8t`c*R0giW~<_^LH2$bOBMv|~jbURvHkD}FRal5S2"
    "5DqH{w@i%(n;Ne(HU5@Ojbli14^u0MO;h8|O-"
    "+w^J2kcKRF$U2_u16ACrQGcOf7~Auox=9s9u1@MgbPr7GSYU0Y)nduoy4EV!Qw&p7mD@*IzMQe^ImkitDq!*uDOu_4QX"
    "=mGhB?DPOFld{j+~W2F3wk@AaL<(CgYJ_x-"
    "sL?D3{{j};UhO4g_uD+;QeR+V$-7)0*q-7j~2g9c^Kt2fZebh3pX<1f#-I->3m)c>OI+X_76OhR-o}YO7H_ry-siX3f{"
    "OU-"
    "!U0TAMdBYxb8G5~%J!CP)x;`a@g?3k3xt*yQ9;27aCv8B=16~{`c}D)Fl|jhwxcZ%3wVgBQKD<{wjn{N}iUJ2ud?IZS_"
    "ns=Dfacwm`V<?v#+~BP;w+!Hzh(AdtZEc3QOT9pu>QN$yfx+JJVbemiw{}db;WsT3QVQ#L2;GNTnetzxyyMul~(7=M_@"
    "s-b-mbjH-lQPc4!7%GXoBN%k9B<)hM<Zuw<EXy0wG!OlAn;;81AZ|NfP!8=_%M2vksRRZM)y;mTEDK2fmr#w{*z8;g^x"
    "XgMA%M&DEBxy3x!nU|bbxO<LsUNFsDXZlKG_$p&o81csxXi?@C0uZd{M;iB6Ik(-91-"
    "RSJ9Uu|y3w6Q%i%HqPnJt&v3gn3_Q<_GHMFwyj74B5Jr>oTGJ%0ECi$RW{WJXh&8C@*~!?js)tKs=L0$p4;x>6-"
    "3q1mjz_$>CLTCF8kj+33rq$X^mYQ@%i^F_@Ei`8Us6a8bOe1I02fs$TDp&bZ+Jepx4EBpJ=Le%!crKIu}J|#t_0Ljdx6"
    "D67!fHegpUy1^T4}`6)mUC!>Bf(0oM9Tx_xw@3V1g8Z}&;(-"
    "eJjFHFE^m>%YW%iqp!peT5PoYSrlJf|c2z;SE|_yW{;GO{Yfz~|ivGCeq~U6!>PbTtX(y#@OWv;OR;A#%Aw5KNh1~Kxf"
    "=ubDax3%v!e2U+tyR*1)7ngq-4KJXwe;;4xVN`%R(iH+_|<}UEIXMo2&*YZ6<cSR6JSOdVTc3RnI~WY0i#a7-"
    "g_8r=|Ih{L4_0(=C`52s>P1WovF@0m--7if5w_Qe^uOX!uea0trR>{r3W=Y6LZTrE0AW98PsPro5}7Xv$l_wifXor0z&"
    "_6<GB?rx1r^J^vi5TYqC<%)v1hleGXe&-"
    "fzsSSzzDa5}&BM3|fE`rrh?d605&u(E_9(rA3!gd1w_TX0t%AZC!+ETw2f8%oaMC$6Q+LFTj&J&K5cuI9F90yh$oKGmG"
    "oO?jwgMtX|0Wg-M^f&Ib<FXe5U=Ej*nTXu>!LM*;{{GApd1Q4I}hyNPM-"
    "g|t_XXw_P_ZLTV4!?~dnLI6Q9wi8K|elT1VTaUO`*@ds2<^nQBhDr<-"
    "*ly(2p1AhXa=@Ek3Q#ZMBv0N%R;GB3^CbB0Fr<wU5>=f8YPEB}G*lE(P((cgl@m)neAE(!YgY<cg=cvyQG!0nkpRzfn1"
    "!MHO~rnuZ{*UyMFExMY_rcdB|F`uYDzN0U#F_*?oh0|qdmw}af@?e-"
    "dipSe=e&uO&#>>&D)?`Pzy~fTDvE@X;LQ{=|(^MRyweb;@o#?Z@Yi}`>kEH6ru9GD?33Sb4-8-"
    "9nE}mmrhG5lbbm$J*#{}PRn|T1rjtfs9243QQ>+yErvNQy~qHZ7Hi3Av3+q`tPQ87>!`oeVte#FmW!4mRGv?5CGgYyiT"
    "OOg%Ts;ZM~Wcd_Q_P}$E-Jdw0#qR_E-{>)K!j==ntrtjbFp!>g)=-"
    "u=YyyQnv&Iy0G?2|J((8()J}Dnlv8KYAp(VQjT3X&f4hZ?X+$Wl(m-"
    "V2XpIR4`yzaHU_;NuNuTcC=YEg(Nanr#6l<!`;(Wu)sM{+{GDWm%|mxBiB8}YvkBTECuoP9S{-"
    "s4x+hB7>yT5I4mqvegnFqrWk7<|+GNCPkyE%uPN5b#0b1k~X^|7VMNZ)sIRRSa6lswYyG2gn7CA9n<TSWNPF-"
    "5$B(z0NeOlxsutiQiTI3|OMNWNM<Rq{~PJLSBq;ZR!R=3E-pGH0MoftpGJI&U7;82Z5a(IyxJe?Nl!Z-"
    "&<0ti(yE3lz)4Gn9%iE8Zywbzen)oMn}COJWy<OFS!Q>#hdnkZUml2ex^`70(EzLrX?E;+%v<OJ)IQ?pCnp1|6Z*M8a#"
    "_=dg$)k`?h1KQ*?xJ^!j+vF5&le-4hY6pL5C@G?%h=K;HCzgK%^vUUF=PFqRDA60`1Z$-"
    "dtd&Zjt^~nasl?ikL|(vq6y!9#8>wUmJqglABbB)9*l4d4u6vL0>%IY4*F>Uk)DU<(#~R4Fg-Wm{8^M}vs5&!Do%JLId"
    "53zqI<tLIXV!)~S8l}Cs&ntP)S1<*vzAnW+kw_V&doIfH`fT<T*FnFp|AP>WU8^<7K2>4^3rs-"
    "5ujcbF&k@$EdiIc9Z|5~ws?KxgBn+!zm`zZIU>QGBbVsa?1lF`WqXVYyg`?RI5fPRd|b%nf0KN{AzNt4l{+|ckVGeN^z"
    "-MipU*s*QT1(8^V3M7?7@`Grp(^qnUk8om86H5=DYBvUis9PHJSZs<j+E{6&6?s3t2BBA9!@LKHjM8RQ;e-"
    "!>9#U;x0cc1=&toJQivKsl2`yc;1QTli}~te72mdCbQ}CG-PDvGBR+XdYNu&m$0b;+bbk^dxZpVuaMTaS9EZ)?Um{1Az"
    "5j-q-W%-`b8)u8UU;J>gg><_`~17C~t6*<K9{`-"
    "Cm>*)c1ZO&rjF#_*fjDJU_|v+T^$Ill6R)kxB!(PCus9^5d=isIxUc``9Dyyxm*8-"
    "50#|dO3F@#Z6~C5ggu|9Nup^6c>~{rWs0pl{|SL#OaV|Yz~Q-"
    "FRKK^1m7}gg0J=(ra!_bb6H8aUcKKm5#o^Q(^GZ&lWGR2!oW#$7UUEUmaHB!S*8CZJB4nEIz@^j{xBp*9}fTe<IlrFvL"
    "A+Nr9wvCU-g3Fp^)Q4`oCM4ZKi>CTAz+D4S9>S@|G`Q{r_C7);VpaBPuc7q@7RF`?l`>x@o8w?>6uL59k8P1^"
)
