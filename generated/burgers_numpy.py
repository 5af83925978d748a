"""burgers: a network of 2,181 parameters and its training step.

Made by symgrad 0.1.0 from examples/burgers.py (backend numpy, float32).
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


# --- the network: t[N] → x[N] → u[N] → u_x[N]


def _dense_part(p, h_, dense1_h_x):
    """The same for dense2 … dense6."""
    # z[n,o] = Σ_i h_[n,i]·W[i,o]
    z = h_ @ p.W
    # z[n,o] += b[o]
    z += p.b
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·W[i,o]
    dense2_z_x = dense1_h_x @ p.W
    # h[n,o] = tanh(z[n,o])
    h = np.tanh(z, out=z)
    # dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − h[n,o]²)
    _1 = np.square(h)
    np.subtract(1.0, _1, out=_1)
    dense2_h_x = np.multiply(dense2_z_x, _1, out=dense2_z_x)
    return h, dense2_h_x


def _dense_part2(p, h_, dense1_h_t, dense1_h_x, dense1_h_xx):
    """The same for dense2 … dense6."""
    # z[n,o] = Σ_i h_[n,i]·W[i,o]
    z = h_ @ p.W
    # z[n,o] += b[o]
    z += p.b
    # dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·W[i,o]
    dense2_z_t = dense1_h_t @ p.W
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·W[i,o]
    dense2_z_x = dense1_h_x @ p.W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·W[i,o]
    dense2_z_xx = dense1_h_xx @ p.W
    # h[n,o] = tanh(z[n,o])
    h = np.tanh(z, out=z)
    # dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − h[n,o]²)
    dense2_h_t = np.square(h)
    np.subtract(1.0, dense2_h_t, out=dense2_h_t)
    dense2_h_t *= dense2_z_t
    # dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − h[n,o]²)
    dense2_h_x = np.square(h)
    np.subtract(1.0, dense2_h_x, out=dense2_h_x)
    dense2_h_x *= dense2_z_x
    # dense2_h_xx[n,o] = (1 − h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·h[n,o])
    dense2_h_xx = np.square(h)
    np.subtract(1.0, dense2_h_xx, out=dense2_h_xx)
    _1 = np.square(dense2_z_x)
    _1 *= 2.0
    _1 *= h
    np.subtract(dense2_z_xx, _1, out=_1)
    dense2_h_xx *= _1
    kept_1 = dense2_z_t, dense2_z_x, dense2_z_xx
    return h, dense2_h_t, dense2_h_x, dense2_h_xx, kept_1


def _d_dense_part(d, kept, h, d_dense6_h_xx, d_dense6_h_x, d_dense6_h_t, d_h, W, dense5_h_xx, dense5_h_x, dense5_h_t, h_):
    """The same for dense6 … dense2."""
    dense6_z_t, dense6_z_x, dense6_z_xx = kept
    # d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − h[n,o]²)
    d_dense6_z_xx = np.square(h)
    np.subtract(1.0, d_dense6_z_xx, out=d_dense6_z_xx)
    d_dense6_z_xx *= d_dense6_h_xx
    # d_dense6_z_x[n,o] = (1 − h[n,o]²)·(d_dense6_h_x[n,o] −
    #     4·d_dense6_h_xx[n,o]·dense6_z_x[n,o]·h[n,o])
    d_dense6_z_x = np.square(h)
    np.subtract(1.0, d_dense6_z_x, out=d_dense6_z_x)
    _1 = dense6_z_x * 4.0
    _1 *= h
    _1 *= d_dense6_h_xx
    np.subtract(d_dense6_h_x, _1, out=_1)
    d_dense6_z_x *= _1
    # d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − h[n,o]²)
    d_dense6_z_t = np.square(h)
    np.subtract(1.0, d_dense6_z_t, out=d_dense6_z_t)
    d_dense6_z_t *= d_dense6_h_t
    # d_z[n,o] = (1 − h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·h[n,o]² − 2) + d_h[n,o] −
    #     2·d_dense6_h_t[n,o]·dense6_z_t[n,o]·h[n,o] − 2·d_dense6_h_x[n,o]·dense6_z_x[n,o]·h[n,o] −
    #     2·d_dense6_h_xx[n,o]·dense6_z_xx[n,o]·h[n,o])
    _2 = np.square(h)
    d_z = np.multiply(dense6_z_t, 2.0, out=dense6_z_t)
    d_z *= h
    d_z *= d_dense6_h_t
    np.subtract(np.square(dense6_z_x) * (6.0 * _2 - 2.0) * d_dense6_h_xx, d_z, out=d_z)
    d_z += d_h
    _3 = dense6_z_x * 2.0
    _3 *= h
    _3 *= d_dense6_h_x
    d_z -= _3
    _4 = dense6_z_xx * 2.0
    _4 *= h
    _4 *= d_dense6_h_xx
    d_z -= _4
    _5 = 1.0 - _2
    d_z *= _5
    # d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·W[i,o]
    d_dense5_h_xx = d_dense6_z_xx @ W.T
    # d_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o]
    np.matmul(dense5_h_xx.T, d_dense6_z_xx, out=d.W)
    # d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·W[i,o]
    d_dense5_h_x = d_dense6_z_x @ W.T
    # d_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o]
    d.W += dense5_h_x.T @ d_dense6_z_x
    # d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·W[i,o]
    d_dense5_h_t = d_dense6_z_t @ W.T
    # d_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o]
    d.W += dense5_h_t.T @ d_dense6_z_t
    # d_b[o] = Σ_n d_z[n,o]
    _sum(d_z, (0,), out=d.b)
    # d_h_[n,i] = Σ_o d_z[n,o]·W[i,o]
    d_h_ = d_z @ W.T
    # d_W[i,o] += Σ_n h_[n,i]·d_z[n,o]
    d.W += h_.T @ d_z
    return d_dense5_h_xx, d_dense5_h_x, d_dense5_h_t, d_h_


def _forward(t, x, p):
    """The output of the network."""
    N = t.shape[0]
    # stack1_y[n,0] = t[n]
    stack1_y = np.zeros((N, 2), real)
    stack1_y[:, 0] = t
    # stack1_y[n,1] = x[n]
    stack1_y[:, 1] = x
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= p.dense1_W[1]
    dense2_h, dense2_h_x = _dense_part(p.dense2, dense1_h, dense1_h_x)
    dense3_h, dense3_h_x = _dense_part(p.dense3, dense2_h, dense2_h_x)
    dense4_h, dense4_h_x = _dense_part(p.dense4, dense3_h, dense3_h_x)
    dense5_h, dense5_h_x = _dense_part(p.dense5, dense4_h, dense4_h_x)
    dense6_h, dense6_h_x = _dense_part(p.dense6, dense5_h, dense5_h_x)
    # dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o]
    dense7_z = dense6_h @ p.dense7_W
    # dense7_z[n,o] += dense7_b[o]
    dense7_z += p.dense7_b
    # dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o]
    dense7_z_x = dense6_h_x @ p.dense7_W
    # u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − sin(π·x[n])
    u = np.square(x)
    np.subtract(1.0, u, out=u)
    u *= t
    u *= dense7_z[:, 0]
    _6 = x * 3.141592653589793
    np.sin(_6, out=_6)
    u -= _6
    # u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n]
    u_x = np.square(x)
    np.subtract(1.0, u_x, out=u_x)
    u_x *= t
    u_x *= dense7_z_x[:, 0]
    _7 = x * 3.141592653589793
    np.cos(_7, out=_7)
    _7 *= 3.141592653589793
    u_x -= _7
    _8 = t * 2.0
    _8 *= x
    _8 *= dense7_z[:, 0]
    u_x -= _8
    return u, u_x


def _backward(t, x, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = t.shape[0]
    d_t = d_x = None
    # stack1_y[n,0] = t[n]
    stack1_y = np.zeros((N, 2), real)
    stack1_y[:, 0] = t
    # stack1_y[n,1] = x[n]
    stack1_y[:, 1] = x
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_t = np.square(dense1_h)
    np.subtract(1.0, dense1_h_t, out=dense1_h_t)
    dense1_h_t *= p.dense1_W[0]
    # dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= p.dense1_W[1]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(p.dense1_W[1])
    dense1_h_xx *= dense1_h
    dense2_h, dense2_h_t, dense2_h_x, dense2_h_xx, dense2_kept = _dense_part2(
        p.dense2, dense1_h, dense1_h_t, dense1_h_x, dense1_h_xx
    )
    dense3_h, dense3_h_t, dense3_h_x, dense3_h_xx, dense3_kept = _dense_part2(
        p.dense3, dense2_h, dense2_h_t, dense2_h_x, dense2_h_xx
    )
    dense4_h, dense4_h_t, dense4_h_x, dense4_h_xx, dense4_kept = _dense_part2(
        p.dense4, dense3_h, dense3_h_t, dense3_h_x, dense3_h_xx
    )
    dense5_h, dense5_h_t, dense5_h_x, dense5_h_xx, dense5_kept = _dense_part2(
        p.dense5, dense4_h, dense4_h_t, dense4_h_x, dense4_h_xx
    )
    dense6_h, dense6_h_t, dense6_h_x, dense6_h_xx, dense6_kept = _dense_part2(
        p.dense6, dense5_h, dense5_h_t, dense5_h_x, dense5_h_xx
    )
    # dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o]
    dense7_z = dense6_h @ p.dense7_W
    # dense7_z[n,o] += dense7_b[o]
    dense7_z += p.dense7_b
    # dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o]
    dense7_z_t = dense6_h_t @ p.dense7_W
    # dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o]
    dense7_z_x = dense6_h_x @ p.dense7_W
    # dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o]
    dense7_z_xx = dense6_h_xx @ p.dense7_W
    # x_sin[n] = sin(π·x[n])
    x_sin = x * 3.141592653589793
    np.sin(x_sin, out=x_sin)
    # u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n]
    u = np.square(x)
    np.subtract(1.0, u, out=u)
    u *= t
    u *= dense7_z[:, 0]
    u -= x_sin
    # u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²)
    _6 = np.square(x)
    np.subtract(1.0, _6, out=_6)
    u_t = _6 * dense7_z[:, 0]
    _7 = _6 * t
    _7 *= dense7_z_t[:, 0]
    u_t += _7
    # x_cos[n] = cos(π·x[n])
    x_cos = x * 3.141592653589793
    np.cos(x_cos, out=x_cos)
    # u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]
    u_x = np.square(x)
    np.subtract(1.0, u_x, out=u_x)
    u_x *= t
    u_x *= dense7_z_x[:, 0]
    u_x -= 3.141592653589793 * x_cos
    _8 = t * 2.0
    _8 *= x
    _8 *= dense7_z[:, 0]
    u_x -= _8
    # u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] −
    #     4·dense7_z_x[n,0]·t[n]·x[n]
    u_xx = x_sin * 9.869604401089358
    _9 = np.square(x)
    np.subtract(1.0, _9, out=_9)
    _9 *= t
    _9 *= dense7_z_xx[:, 0]
    u_xx += _9
    _10 = t * 2.0
    _10 *= dense7_z[:, 0]
    u_xx -= _10
    _11 = t * 4.0
    _11 *= x
    _11 *= dense7_z_x[:, 0]
    u_xx -= _11
    # u_x_Pow[n] = 1/√(u_x[n]² + 1)
    u_x_Pow = np.square(u_x)
    u_x_Pow += 1.0
    np.sqrt(u_x_Pow, out=u_x_Pow)
    np.divide(1.0, u_x_Pow, out=u_x_Pow)
    # error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
    error = np.add(u_t, u * u_x, out=u_t)
    _12 = u_xx * 0.0031830988618379067
    error -= _12
    error *= u_x_Pow
    # loss = Σ_n error[n]²/N
    _13 = np.square(error)
    loss = np.add.reduce(_13, axis=None) / N
    # d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
    d_u = u_x * (2.0 / N)
    d_u *= u_x_Pow
    d_u *= error
    # d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
    d_u_t = u_x_Pow * (2.0 / N)
    d_u_t *= error
    # d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − error[n]·u_x[n]/(u_x[n]² + 1))/N
    d_u_x = np.multiply(u, u_x_Pow, out=u)
    _14 = u_x * error
    _15 = np.square(u_x)
    _15 += 1.0
    _14 /= _15
    d_u_x -= _14
    d_u_x *= 2.0 / N
    d_u_x *= error
    # d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
    d_u_xx = np.multiply(u_x_Pow, -0.006366197723675813 / N, out=u_x_Pow)
    d_u_xx *= error
    # d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
    d_dense7_z_xx = np.array(
        np.broadcast_to(d_u_xx[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1)),
        dtype=real,
    )
    # d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
    d_dense7_z_x = np.array(
        np.broadcast_to(
            (
                d_u_x[:, None] * (t[:, None] * (1.0 - np.square(x[:, None])))
                - 4.0 * t[:, None] * x[:, None] * d_u_xx[:, None]
            ),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
    d_dense7_z_t = np.array(
        np.broadcast_to(d_u_t[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1)),
        dtype=real,
    )
    # d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] −
    #     2·d_u_x[n]·t[n]·x[n]
    _16 = 1.0 - np.square(x[:, None])
    d_dense7_z = np.array(
        np.broadcast_to(
            (
                d_u[:, None] * (t[:, None] * _16)
                + d_u_t[:, None] * _16
                - 2.0 * t[:, None] * d_u_xx[:, None]
                - 2.0 * t[:, None] * x[:, None] * d_u_x[:, None]
            ),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o]
    d_dense6_h_xx = d_dense7_z_xx @ p.dense7_W.T
    # d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o]
    np.matmul(dense6_h_xx.T, d_dense7_z_xx, out=d.dense7_W)
    # d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o]
    d_dense6_h_x = d_dense7_z_x @ p.dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o]
    d.dense7_W += dense6_h_x.T @ d_dense7_z_x
    # d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o]
    d_dense6_h_t = d_dense7_z_t @ p.dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o]
    d.dense7_W += dense6_h_t.T @ d_dense7_z_t
    # d_dense7_b[o] = Σ_n d_dense7_z[n,o]
    _sum(d_dense7_z, (0,), out=d.dense7_b)
    # d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o]
    d_dense6_h = d_dense7_z @ p.dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o]
    d.dense7_W += dense6_h.T @ d_dense7_z
    d_dense5_h_xx, d_dense5_h_x, d_dense5_h_t, d_dense5_h = _d_dense_part(
        d.dense6,
        dense6_kept,
        dense6_h,
        d_dense6_h_xx,
        d_dense6_h_x,
        d_dense6_h_t,
        d_dense6_h,
        p.dense6_W,
        dense5_h_xx,
        dense5_h_x,
        dense5_h_t,
        dense5_h,
    )
    d_dense4_h_xx, d_dense4_h_x, d_dense4_h_t, d_dense4_h = _d_dense_part(
        d.dense5,
        dense5_kept,
        dense5_h,
        d_dense5_h_xx,
        d_dense5_h_x,
        d_dense5_h_t,
        d_dense5_h,
        p.dense5_W,
        dense4_h_xx,
        dense4_h_x,
        dense4_h_t,
        dense4_h,
    )
    d_dense3_h_xx, d_dense3_h_x, d_dense3_h_t, d_dense3_h = _d_dense_part(
        d.dense4,
        dense4_kept,
        dense4_h,
        d_dense4_h_xx,
        d_dense4_h_x,
        d_dense4_h_t,
        d_dense4_h,
        p.dense4_W,
        dense3_h_xx,
        dense3_h_x,
        dense3_h_t,
        dense3_h,
    )
    d_dense2_h_xx, d_dense2_h_x, d_dense2_h_t, d_dense2_h = _d_dense_part(
        d.dense3,
        dense3_kept,
        dense3_h,
        d_dense3_h_xx,
        d_dense3_h_x,
        d_dense3_h_t,
        d_dense3_h,
        p.dense3_W,
        dense2_h_xx,
        dense2_h_x,
        dense2_h_t,
        dense2_h,
    )
    d_dense1_h_xx, d_dense1_h_x, d_dense1_h_t, d_dense1_h = _d_dense_part(
        d.dense2,
        dense2_kept,
        dense2_h,
        d_dense2_h_xx,
        d_dense2_h_x,
        d_dense2_h_t,
        d_dense2_h,
        p.dense2_W,
        dense1_h_xx,
        dense1_h_x,
        dense1_h_t,
        dense1_h,
    )
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] −
    #     4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _42 = dense1_h * 4.0
    _42 *= p.dense1_W[1]
    _42 *= d_dense1_h_xx
    np.subtract(d_dense1_h_x, _42, out=_42)
    d_dense1_z_x *= _42
    # d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
    d_dense1_z_t = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_t, out=d_dense1_z_t)
    d_dense1_z_t *= d_dense1_h_t
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² −
    #     2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] −
    #     2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _43 = np.square(dense1_h)
    d_dense1_z = np.multiply(d_dense1_h_xx, np.square(p.dense1_W[1]), out=d_dense1_h_xx)
    _44 = _43 * 6.0
    _44 -= 2.0
    d_dense1_z *= _44
    d_dense1_z += d_dense1_h
    _45 = dense1_h * 2.0
    _45 *= p.dense1_W[0]
    _45 *= d_dense1_h_t
    d_dense1_z -= _45
    _46 = dense1_h * 2.0
    _46 *= p.dense1_W[1]
    _46 *= d_dense1_h_x
    d_dense1_z -= _46
    _47 = 1.0 - _43
    d_dense1_z *= _47
    # d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o]
    d.dense1_W[...] = 0
    d.dense1_W[1] += _sum(d_dense1_z_x, (0,))
    # d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o]
    d.dense1_W[0] += _sum(d_dense1_z_t, (0,))
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    _sum(d_dense1_z, (0,), out=d.dense1_b)
    # d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o]
    d.dense1_W += stack1_y.T @ d_dense1_z
    if wrt_inputs:
        # d_stack1_y[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
        d_stack1_y = d_dense1_z @ p.dense1_W.T
        # d_x[n] = d_u_x[n]·(π²·x_sin[n] − 2·dense7_z[n,0]·t[n]) + d_u[n]·(−π·x_cos[n] −
        #     2·dense7_z[n,0]·t[n]·x[n]) + π³·d_u_xx[n]·x_cos[n] + d_stack1_y[n,1] −
        #     4·d_u_xx[n]·dense7_z_x[n,0]·t[n] − 2·d_u_t[n]·dense7_z[n,0]·x[n] −
        #     2·d_u_t[n]·dense7_z_t[n,0]·t[n]·x[n] − 2·d_u_x[n]·dense7_z_x[n,0]·t[n]·x[n] −
        #     2·d_u_xx[n]·dense7_z_xx[n,0]·t[n]·x[n]
        d_x = np.multiply(x_sin, 9.869604401089358, out=x_sin)
        _48 = t * 2.0
        _48 *= dense7_z[:, 0]
        d_x -= _48
        d_x *= d_u_x
        _49 = x_cos * 3.141592653589793
        np.negative(_49, out=_49)
        _50 = t * 2.0
        _50 *= x
        _50 *= dense7_z[:, 0]
        _49 -= _50
        _49 *= d_u
        d_x += _49
        _51 = x_cos * 31.00627668029982
        _51 *= d_u_xx
        d_x += _51
        d_x += d_stack1_y[:, 1]
        _52 = t * 4.0
        _52 *= dense7_z_x[:, 0]
        _52 *= d_u_xx
        d_x -= _52
        _53 = x * 2.0
        _53 *= dense7_z[:, 0]
        _53 *= d_u_t
        d_x -= _53
        _54 = t * 2.0
        _54 *= x
        _54 *= dense7_z_t[:, 0]
        _54 *= d_u_t
        d_x -= _54
        _55 = t * 2.0
        _55 *= x
        _55 *= dense7_z_x[:, 0]
        _55 *= d_u_x
        d_x -= _55
        _56 = t * 2.0
        _56 *= x
        _56 *= dense7_z_xx[:, 0]
        _56 *= d_u_xx
        d_x -= _56
        # d_t[n] = d_u[n]·dense7_z[n,0]·(1 − x[n]²) + d_u_t[n]·dense7_z_t[n,0]·(1 − x[n]²) +
        #     d_u_x[n]·dense7_z_x[n,0]·(1 − x[n]²) + d_u_xx[n]·dense7_z_xx[n,0]·(1 − x[n]²) +
        #     d_stack1_y[n,0] − 2·d_u_xx[n]·dense7_z[n,0] − 4·d_u_xx[n]·dense7_z_x[n,0]·x[n] −
        #     2·d_u_x[n]·dense7_z[n,0]·x[n]
        _57 = np.square(x)
        np.subtract(1.0, _57, out=_57)
        d_t = np.multiply(d_u, dense7_z[:, 0], out=d_u)
        d_t *= _57
        _58 = _57 * dense7_z_t[:, 0]
        _58 *= d_u_t
        d_t += _58
        _59 = _57 * dense7_z_x[:, 0]
        _59 *= d_u_x
        d_t += _59
        _60 = _57 * dense7_z_xx[:, 0]
        _60 *= d_u_xx
        d_t += _60
        d_t += d_stack1_y[:, 0]
        _61 = dense7_z[:, 0] * 2.0
        _61 *= d_u_xx
        d_t -= _61
        _62 = x * 4.0
        _62 *= dense7_z_x[:, 0]
        _62 *= d_u_xx
        d_t -= _62
        _63 = x * 2.0
        _63 *= dense7_z[:, 0]
        _63 *= d_u_x
        d_t -= _63
    return loss, d_t, d_x


def _update(w, g, m, v, t_2):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t_2 = t_2 + 1
    new_t_2 = t_2 + 1
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    new_m = np.multiply(m, 0.9, out=m)
    new_m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    new_v = np.multiply(v, 0.999, out=v)
    _1 = np.square(g)
    _1 *= 0.001
    new_v += _1
    # c1 = 1 − 0.9^new_t_2
    c1 = float(1.0 - 0.9 ** new_t_2)
    # c2 = 1 − 0.999^new_t_2
    c2 = float(1.0 - 0.999 ** new_t_2)
    # new_w[p] = w[p] − new_m[p]·(0.002/c1)/(√(new_v[p]/c2) + 1e-8)
    _2 = new_m * (0.002 / c1)
    _3 = new_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t_2


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
    'dense3_W': (480, 880, (20, 20)),
    'dense3_b': (880, 900, (20,)),
    'dense4_W': (900, 1300, (20, 20)),
    'dense4_b': (1300, 1320, (20,)),
    'dense5_W': (1320, 1720, (20, 20)),
    'dense5_b': (1720, 1740, (20,)),
    'dense6_W': (1740, 2140, (20, 20)),
    'dense6_b': (2140, 2160, (20,)),
    'dense7_W': (2160, 2180, (20, 1)),
    'dense7_b': (2180, 2181, (1,)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 2181, (2181,)),
    'v': (2181, 4362, (2181,)),
}


# layers that have an object of their own, p.LAYER, and the names of the parameters in it
_LAYERS = [
    (['dense2', 'dense3', 'dense4', 'dense5', 'dense6'], ['W', 'b']),
]


class Views:
    """Arrays as attributes, which are read faster than items of a dictionary."""

    __slots__ = {*_PARAMETERS, *(name for layers, names in _LAYERS for name in (*layers, *names))}


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
            for layers, names in _LAYERS:
                for layer in layers:
                    setattr(views, layer, own := Views())
                    for name in names:
                        if f"{layer}_{name}" in self.layout:
                            setattr(own, name, self._named[f"{layer}_{name}"])
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
    params = Arrays(_PARAMETERS, np.zeros(2181, real))
    params["dense1_W"][...] = 0.5222329678670935 * (2.0 * rng.random((2, 20)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["dense2_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20)) - 1.0)
    params["dense2_b"][...] = 0.0
    params["dense3_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20)) - 1.0)
    params["dense3_b"][...] = 0.0
    params["dense4_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20)) - 1.0)
    params["dense4_b"][...] = 0.0
    params["dense5_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20)) - 1.0)
    params["dense5_b"][...] = 0.0
    params["dense6_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20)) - 1.0)
    params["dense6_b"][...] = 0.0
    params["dense7_W"][...] = 0.5345224838248488 * (2.0 * rng.random((20, 1)) - 1.0)
    params["dense7_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t_2 counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(4362, real))
    state.add({"t_2": np.zeros((), np.int64)})
    return state


def forward(params, t, x):
    """The network's output: u[N], u_x[N]."""
    params = _arrays("params", params, _PARAMETERS, 2181)
    if not (
        type(t) is type(x) is _ndarray
        and t.dtype is x.dtype is _REAL_TYPE
        and t.ndim == 1 and t.shape == ((N := t.shape[0]),)
        and x.shape == (N,)
        and t.flags.c_contiguous and x.flags.c_contiguous
    ):
        sizes = {}
        t = _argument("t", t, ('N',), False, sizes)
        x = _argument("x", x, ('N',), False, sizes)
    return _forward(t, x, params.views())


def backward(params, t, x, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 2181)
    if not (
        type(t) is type(x) is _ndarray
        and t.dtype is x.dtype is _REAL_TYPE
        and t.ndim == 1 and t.shape == ((N := t.shape[0]),)
        and x.shape == (N,)
        and N > 0
        and t.flags.c_contiguous and x.flags.c_contiguous
    ):
        sizes = {}
        t = _argument("t", t, ('N',), False, sizes)
        x = _argument("x", x, ('N',), False, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(2181, real))
    loss, d_t, d_x = _backward(t, x, params.views(), grads.views(), wrt_inputs)
    if wrt_inputs:
        grads.add({"t": d_t, "x": d_x})
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: new_m[p] = g[p]/10 + 9*m[p]/10    | p<2181; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<2181; new_w[p] = w[p] - (new_m[p]*(1/(500*c1[])))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<2181."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 2181)
    state["t_2"][...] = _update(params.flat[0:2181], grads.flat[0:2181], state["m"], state["v"], int(state["t_2"]))


def train_step(params, state, t, x):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(t) is type(x) is _ndarray
        and t.dtype is x.dtype is _REAL_TYPE
        and t.ndim == 1 and t.shape == ((N := t.shape[0]),)
        and x.shape == (N,)
        and N > 0
        and t.flags.c_contiguous and x.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        t = _argument("t", t, ('N',), False, sizes)
        x = _argument("x", x, ('N',), False, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(2181, real))
    loss, *_ = _backward(t, x, params.views(), grads.views(), False)
    state["t_2"][...] = _update(params.flat[0:2181], grads.flat[0:2181], state["m"], state["v"], int(state["t_2"]))
    return float(loss)


def train_epoch(params, state, t, x, batch_size, seed=0, shuffle=True, callback=None, every=None):
    """One epoch: train_step of each batch_size samples, in the order permutation(N, seed, state["t_2"])
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean loss of the samples:
    what the steps return, weighted by their samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: behind
    each `every` steps and the last one, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last whole step left them.
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    t = _argument("t", t, ('N',), False, sizes)
    x = _argument("x", x, ('N',), False, sizes)
    _samples(sizes)
    N = t.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _order = _order_of(N, seed, state["t_2"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step(params, state, t[_rows], x[_rows])
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["t_2"], callback, every)



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
    "c-q~aOLE*s5{CCa1wxyVf~3WIwq$8;FyWY;7NU({(`~WCBAe4)lprw>F-xy!>FwM=8|`&~nLGF-"
    "1E62^$OP&IvN;=xL>JJ7KeICb`uf4U@1CsG`NeOf{Pg69;_iu>RjT=6cku1?@##;+Ukmm2`lnZgc9gV7tLEsF<KoHt^X"
    "9zvv`;_Zot?GUxLXgc>+-I-Lfu}W`Kf+Yz#~XIqH0I9ms_4+zniVv>s`P8u|2R@&fm?i+XK_v<-6H(_5IDK9|--"
    "SSl!Gnp47+RJ^5vJy_%8ovvCvKgUxgo?R5Y1?{co+!~CajUpHgkyq&jWj*89i)3*!r&OYzvy&kci_oAKm+1cv$s=S-"
    "m$j!~`v$Nyk4RC>Zdx4{33OuxMl_(ak>1i>4O>s$xE6F7!$>mlOb$)&M)X?dfaod-Dx80t6cJ_Yut9pvbb9UCu^HM#7Z"
    "zk+UN(J6ZskS$>i{)wa`?s%8N%80J|0;}I{`SSZzq7Neb9K4A+D!ZGtZeS6RQtPx!gku-"
    "*m1GBcT${ef4m%!;paP=D#>y2>tgxweECbU_;q)0#q`tm=g-H*a(26#6(7#u-"
    "!|7a6s%wcD@Q?+s9@EvAbGqBViN8&Y!sury0X#it10Z4BxyBmPiU(muGvmuJP5k1hZ_)JKw0_3j6ywuT0KFF!mcM!t0&"
    "OGo<PB#0P6?#1d8_rI@A+FYH4%(P%Z5agSvEw9c6lQwMonJvsp;@iuBdoeqB;--_4=sezgp`H1(-"
    "qeJWU=DpH@yU!Us0^uYwe6pEH8M56~62^?Tls<sJhN?t-T0``ph*fZ*B&uDggMqztK9ecJfGG-"
    "5?UOkYy2CcvFc=a@TFFlQFJ&pD?tV_7~*fwonj#8AYhLo%xx00BYJ1r6E8cm&=){djQ3bs@K%kI!6utX8r4c${z)#5T#"
    "Ku-#~9^Dt`trNT)r(}3U6BwXXP`@E%bzEG{nrAQ6Y<ac9QiMV7kU{Q{n(mNU?vM?-L+0ZSX^%T(xI1Jy-"
    "64bBA%oo^wcQ~bZtcw99nxWU$i`{xOl#~^cRvhvhYWUy)OLpf`c(e<R0pOHCJ?4jv_v5qJ-"
    "A5V0Hbgj?vO$5kU{Q{`M5*o=?+<TcgSFO$Q*ab5O>JDJPjLihb+b&vU~9~OzVOS_cRQ4hs<$@3~`5HN>)QkR*zdrOiIu"
    "lGS?k4#2qr%9WoDh$YR_fi*kp|&mA&9cgRL_hfXws0a^w18{+8>IphvG<PMqX4!PwH`Jg-GKJJk9xI>P+L!Q$ea@ZYm*"
    "c~$49rEGU&i&mX8+M0$oW{<z#?Ey2!(n&GVRy)EcNm~g<*!e5VESMJVG2b{6r$0Civ$iZ3YXyyIphvG<PN!yJLI13kY{"
    "&?9CnA?afcjnhuq84@F91|W85LX7f-{rF353D!(n&G9e2nPcNnH*HKb(qxRu1D1l=Kb-"
    "62QZA$Q#&_i%?i#vSq~cgX$RA@_5Kd^C6HL=zaGRZzbnp6*aU?odGPkelvMSnf~^x<ldP4tb9|6u3JSIo+Xv-JyWpA-"
    "CP37;f#t-yQN{cPPeb>_ThoTz5YLc83CXhun6D0s2(_`cwy|4<-<%P_#rL8a=p3-~gj=8SYR(?odGPQ24k*;pq-Vc6TU"
    "XcPJcpC=hojygZE<a)%<u9g2JLG(ziw0{1imc89`ohXQejVM<m*N>-"
    "0sNlZ%69SYYS3d9`>*BuHEcPL`qp@?#a!p|KFKX)ibbB9hefdN_t^&8^p4khFcCFBl;=?<mk4&|Ubls@iI^teNbyF;1N"
    "9ZJ|8O4uC=+a1c`)-L_sp%`|Da-7C4wZ<-V_ak9<C}DRfY<C!-"
    "Pvx&qbzu5n0$~b8OBABfgNp<XFbbF94khFcCFBmJk2{o}?oeiThZ1&&(s73pafi~&)5sxrC}Z5AycbU+wJs=ePa|P>C>"
    "?hw5qB7-WHqE@^|+P9qy*ieblssu+@W;cq4aQvGR7UsD0e9R+@bVyhjKJ`=tL73pjA-"
    "6A)fAV0=dHp<PN3j4kwm7oD90diH|#!J??OVyTb|Y4#_}cb3VK|fz9CrHiyzShm+yXKJhn)a@ZVB`ue)(-"
    "Ma}j(b~Gyz0U;ph7;HuO4}O-$W!^tQyrE(m_C?5(F%n~^w1iC1B{}zb%s^B>YipVVRz*1bt_%-"
    "!_)u%^V`?<Bi~4)shZnuhPC&*QD%O<>kv2dR)Fp!-"
    "e@JqZ&qw?_Hr>_sbY0`zMTEiP5RcD@a=lCS~)#!;@f_Bedkr$8)*9M`sdC48TWI$nLk`dPrE>>^?ex5q`No0Lw0=?&?f"
    "x8*LP}_$J@350(WcO=TTwQQA`gwq_^7|I3!4~4o5{_Ar4S9CS$bhzuhJM#A@c<Bg$yqn<a6vSXoP=IkMKh`N3yNG{g2w"
    "qWLBFlJLJl+nczH$!amTZ4=Q`tZOR0OR5uOtC4P8?d9lvcZ892)m}2ZM}@A%wcv1YHXhY$(N}S+I6hR{;5gCQgr^bxOD"
    "p@PT5C(b8Vnd5pY9>Pf5-~_K=8Ea-OTqNEr<F9RvW6A5c`F&8OYuJNN;M59C583Pu6<~_t6SW68tJ)0+oMXe6(|@J+@9"
    "G^8C-=|9HAy^xwWTp&>nOp^aj5=04KDF3&ISNZp9P`o~h;0n53KR(sVtM9LRv>z^%`i=}Zl-"
    "I4XZ>~E~e`rGcmO*K0zHl4Fg@zd{5N%u(m(DVQP6S?8;!cIxDWzaJ8cK^Fu)s70N!Jce2Z0F>jx<0p+_huf`FJ5R?;{9"
    "S}cD44v+8<vRTM@r~dHy4;Mmt*bzSs43=73&p%<H=!Ln8iC-x`*t!E1hB$G0h4yNPZh+x@=@x-"
    "<37{BF*dYJUE{_*<?0(gjOPVv|<v?*)mcdsxefz<b|i`*QZ7IW}t-b~k}`Y2R)ou{X-)&I{VI#K-"
    "|8XOuW&snFd0R)@;bp#pT+um5eWYnQ&AKF`g{_bgtsDonG!f}t1Llb&UUq-Nb)hPPEDZ*(dMdX<iQSsz+Qs|iO_^swCR"
    "O!kk@qNA}7$H~6JMyB!BL}nFi^TJGtl8n;yb2ptO-"
    "|FYJpYu`+GGI4)9*4*szo{#3UXu~6l@^3nLGxiZ6lf%jK%jBh8EHFQfQ60-"
    "Qe=z*L$r6yX=wo4=*V~vxZmC|hh>kGH1@@8r>&)l!tzJy`J={L$0{yG)Pt{LLvm$Et}K-"
    "ijWvbw^?9TP0NEa!OV>CYzo6l5s!yD50~ha6WZZo=+bI<x<{A%DRQj7nUvU5-"
    "Bc9miWBt4NO`1b5HkbBG9P6#!qOgs`V&KIO|7zpB+@b9c7j=<fKo)i2ODFBiChhAd_w>?<5i?C*bCl&P-"
    "oO=W^V;raBM!V!<;1U9+}2oNC_GZRBNaH(8P|;pNEIx0HbWSE{VXkwx<WYcY^hHc@LVeKxfJ+ZeJ||CG^B+M>$c0Q@cC"
    "}$ds<@6%6aAceBh<BT}eS#0tV{CoN|s<bF`R`Q_J&}@`tbF{bAp~2(HPkusA3z4r-"
    "J*sBCdihZzTD#KAK6Q@B;OZ+qG`%IMAnzn=+V+bLDkzhL$ki>Z~QNQxo}nwXwgZwX0ERIkxevQN<6dx%Q(4dx~A7IWKS"
    "`@a=7Z1r3I<*!A8C12DB{Z?A9cUIb=TnE4$1><Mz^A)B035%XL=9czbqIYo5%?I;*`^~!<^1?`qZ13cawF&J+!YE-"
    "+lH#*J9(=d>0lZ7tCry!2f$t?QvCmbN?kB4(12bmLQi&x?J%)+}#ZMXWQ@tTW0v7W5fc@tHpoS#vBJ^dAF4xS{{K(IaX"
    "*xNA)iH&g=vM%t69>-"
    ">ubtQjknZF257q}8vh{AM{p>U2HD~pN!I!9DVYC)s&*8;gIUgiR=u&C@C20z&b2y+T=jX=ayJcXh1&5deygI2sX}UmZx"
    "^!r|Ox^j5d^BD9&~!Pt(Ym+Ks6vr6Sf6lkx`c7MgmAh5aJocrx^Qv2gmJoXak_+Yy0CG&OvdTb2d9fvoGwFfx=6(7G61"
    "KGM4T=|aJq=b>9QZEH~;kFq5EB95~twK^MRMjb|nQ}2^gpka|$|I&(U%|PBqV0%nzWJ_s3n>KwV%!U0^_6+CV*9AXK(M"
    "r~?gzG6JE@ZaIa!B|y|=GEtYwL|vjp-MeP?*Ndr@rbv<^DVms|Sbs@C>ard`Df<)^CQ}zEQx_0Z7Z_6)8Tgb)W$Gf1sX"
    "x${mwA1cl^sf9?&8D%Qx_Oh7Z_6)5K|WzQx^^x5+)cD8JN0=Vd`Q8rY>?Yb>YJs1kM}8*i1d<d)a)_6d4ux?QJFYO}3@"
    "`UAC5o8M9`o#FC{RL&bvPr;PZi-jE>y3;9Myo2d(ssSBK`3z(@3o2dhJOkpSb6+r03!84PYx~Rvgnm%78nXPyCFm;ies"
    "f#40E<BjJM{!SK>cWGm2lSVuDWuNffSR128;kFjfu$B4Vh-"
    "@?q#R}H9A)alVd^4v^Uw1!b>YL*#W>slm~RD#B5CkG?l5%$Gj#zmbq+9ffiQLMGIaqnb?!2C0W)=OGj);7)P)aI=c!Cx"
    "gfMlU$kasuQ|F0HU4$@o9?jInNKAc{H70Np?mQoOscctL(3OCJ`Y@-"
    "UqxBpu=i^lKe8v0#YI%R$xy{r$#?(2+)P>E|vjswB3xqn*Kqw;+%Iua?xLX2DT_iJgk<8RZex`2Li>Z~SNRlEcnwX$ie"
    "@S5Kq8>jf`xNCSQ|BmC=MYop7*ppN_!LiN>O79AKhU3x^ZM&yb||^Ii{k@KonuU$V@#bxOr2v)ojYKNn_!4%VCp=Esq+"
    "z-I?ut>xessPIB(!%GxeCigy)l{$f&@-msetcJGgZJda&hT#;jQ?v1F;oP_dx+DI<QWH)Ke_LjDG(&D1%_)H%-"
    "7In30#&D4Q9rmz$J3Ltdi;F-xxo!8@3O`kvBnXPyCFm;}rsq-YJ&OMmAM{!SK>fD2=2lSVuDWuNffSR128;kFjfu$B4V"
    "h-"
    "@?qzq;13}x!vVd^|}^Uv}zb?(E|`8eDEn7_jgMbhAX%wg&rX6hVb>I`7&9AWCrW$GMe>da;89A@gwX6ihdsdFEu&Qh5="
    "4`J#ok*V_lrp^+XIuBv$ESjnFk(l}@YmDP0+<89mQrWJgpeq3b^<hpyN9#FS&c~_d`HJ}g)bjqgGn=V1jHxq>sdJmDXA"
    "6YN76^5qflx*ul-Vt(aJK}QI!|WmJejHU{7l`f7gH-ukt9V@G%-"
    "Q3{*u7dc|Cqo_9@Ctrp{2N&LF1FFs9Bj@F|wc)L9%;XZJ#=n6~9%(B_L7J1Yk7;+VOMV*^Z`VN9K2Or1eYoncI!IbevH"
    "V2EX4>MVw-vk{m&%fZx{4{u;NZ(w6H_3%XXOH*W&J;;*;e8&8W%hVad)N|G>l~}UWW2jhA{FD(t)f+M-"
    "U>;@2EF~IKXCPB&I8$dZQ)f0)2kMx@PV_5)(20X*CNp(bk5e`KN>U6{XOT>u<!0(EiK#OWrtVSPQ<ysQVCn(=C20z&b2"
    "y+T=jX=ayJcXh1&5deygDgGnL0(8I&+vhOWpj_d`zABFm*Q0_Md4xEei2IW^fn^^FC(sKI$-"
    "a1~YXAF?9+sb%ro?>N0f(Gj-"
    "}Rbp|taYBP0~%+#3=Q>Up+orN%Un#j~y08^)lOr3==bsEjo*+@)%lr_e167D=7c&ThxQqYxvf%-"
    "6~priF1E$8D@^L)kp0BU)E+^NmfDaO<(#?+b3)UyRbWebEl&_F075X$V9Q@C3KOr0e&b(YN3S$?K&){Ci?rbv<^DVms|"
    "Sbs@i>Z~3=Df<+qCR3*<Q>PG9rx;VG8Tb@UW$HAJsndHQR8-sYP-yc-jhz*RcX8C*#nAz#PBErVF{Vx-rcN=YP8~2rO)"
    "x|=Fm)Qk)aeLJo#tTb)Q2}voHx+1nR<Al`lTr{${yrN0zPAY#bxRgVd^<+mP#yH>M>L-D1OR_pXv=65-"
    "^W4WR?<*sZ)@tQ=F+&n5k2nsRMOPVJG?(K<LE5Gn1J*t;eaFeI+S|snbZNPIEJLn#9zp2UGVb?kP;2dNB2X{*p9>)Hxh"
    "blk;<9@!c}8)Ph6I0bZSypiG^hOr1JRou+R7Nj|1deV95OXZugJofd(3A2m1(fq5S_c^`3@I)#}!g_t@4m^ww6I&qmgg"
    "_$~WnL34;I<c8LO=jxUhpCfPrcOhcI!R>eG=Qm-"
    "M5azdm^z7O>U1QgKFS)SI0<*254=>iD=Fwoz(9SNQ_#_Rj+XOrs(HR*egL(+Kkme4>I7rz1Y_#dX6o4jp|S-"
    "+9cUnw5eQ{=%PHI~0j5rqnL15o>NG!7H|xdJN>e0BkrYi#P^`ZsFm+mwpOk%y5|gPD47w5wx)KPw5)8T$ha3=-"
    "9FQg|Bni2a801PuK&~VQawR_7QKD~0-"
    "vE!1G4`QE+q4mA`$&wvA%Ql2#N34vc(3YQ$Q!m247L&gwh{!kk_@nwB*In_1zX9zz*Z*_p!g{xeyTTQNWj9%PX(2g7Qg"
    "OLE5T7Kfl({5Q7cfrPT|vX7roC&q#wTAK@@bTDDAQ95HuyZp(#m%ro;o94wmQBNLEQaaOwY3Z}8|09>oV7Vh-"
    "@^EpOmLwO-7YJKr0qSA{n66dtMEksTd7+6-"
    "N(^NZg|`N_mnBpFZbG9qLTFyOyl72#7j%`yd*GKDpy+gy0|{_d#Or}Jrd#yS+ysEG{hm|CYFwE#Phzs(aU=S>3e=D4_-"
    "U;I|wELL+hUtF(VrCeG0Tp2h~Kh0cgQ+TZb`(Tp14<^a`V3L0yY^t-"
    "~2Vc)Vma3$NG@E11+}nST3S#N7StzPmAGH2UcZ<fM?J4_7qm!kZ$?oQI<;>*j?M)k>)9=Z*ukYHQkD8xfe*4-"
    "UHzs!Vm-6nWUJq>-(Yx-~Zgl(WRr{+st((`BydeIQ``}FO!*+6~r<>_DR<L`@m(3JE*i-zlpJH>uZjzk=*__oL{E#-"
    ")3u4Ukf;3OKHoVO<{Jf1g7}E<<cY{y5p?7wy>zJ@!nAvqf_36AEnh@0{^fK3!+Nb>J1oPuMnB9Nv^tRd882&b1^!WvO_"
    "WbFezyI-c8~W!Lo#iL9lNYA*{<sbF$L{}=?b=`GsOyir>(_UB9CntfJ-"
    "qtIQr&IFu9HX~OzZAt408JO-N}nOHgmqKzxy9m_3r5"
)
