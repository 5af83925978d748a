"""burgers: a network of 2,181 parameters and its training step.

Made by symgrad 0.1.0 from examples/burgers.py (backend numpy, float32).
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


def _dense_part3(p, h_, dense1_h_t, dense1_h_x, dense1_h_xx):
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
    _1 = np.square(h)
    np.subtract(1.0, _1, out=_1)
    dense2_h_t = np.multiply(dense2_z_t, _1, out=dense2_z_t)
    # dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − h[n,o]²)
    dense2_h_x = np.square(h)
    np.subtract(1.0, dense2_h_x, out=dense2_h_x)
    dense2_h_x *= dense2_z_x
    # dense2_h_xx[n,o] = (1 − h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·h[n,o])
    dense2_h_xx = np.square(dense2_z_x, out=dense2_z_x)
    dense2_h_xx *= 2.0
    dense2_h_xx *= h
    np.subtract(dense2_z_xx, dense2_h_xx, out=dense2_h_xx)
    _2 = np.square(h)
    np.subtract(1.0, _2, out=_2)
    dense2_h_xx *= _2
    return h, dense2_h_t, dense2_h_x, dense2_h_xx


def _forward(t, x, p):
    """The output of the network."""
    N = t.shape[0]
    # stack1_y[n,0] = t[n]
    stack1_y = np.empty((N, 2), real)
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
    stack1_y = np.empty((N, 2), real)
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
    # u_x_power[n] = 1/√(u_x[n]² + 1)
    u_x_power = np.square(u_x)
    u_x_power += 1.0
    np.sqrt(u_x_power, out=u_x_power)
    np.divide(1.0, u_x_power, out=u_x_power)
    # error[n] = u_x_power[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
    error = np.multiply(u_xx, 0.0031830988618379067, out=u_xx)
    np.subtract(u * u_x + u_t, error, out=error)
    error *= u_x_power
    # loss = Σ_n error[n]²/N
    _12 = np.square(error)
    loss = np.add.reduce(_12, axis=None) / N
    # d_u[n] = 2·error[n]·u_x[n]·u_x_power[n]/N
    d_u = u_x * (2.0 / N)
    d_u *= u_x_power
    d_u *= error
    # d_u_t[n] = 2·error[n]·u_x_power[n]/N
    d_u_t = u_x_power * (2.0 / N)
    d_u_t *= error
    # d_u_x[n] = 2·error[n]·(u[n]/√(u_x[n]² + 1) − error[n]·u_x[n]/(u_x[n]² + 1))/N
    _13 = np.square(u_x)
    _13 += 1.0
    d_u_x = np.divide(u, np.sqrt(_13), out=u)
    _14 = u_x * error
    _14 /= _13
    d_u_x -= _14
    d_u_x *= 2.0 / N
    d_u_x *= error
    # d_u_xx[n] = −0.02·error[n]·u_x_power[n]/(π·N)
    d_u_xx = np.multiply(u_x_power, -0.006366197723675813 / N, out=u_x_power)
    d_u_xx *= error
    # d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
    d_dense7_z_xx = np.array(
        np.broadcast_to(d_u_xx[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1)),
        dtype=real,
    )
    # d_dense7_z_x[n,p] = t[n]·(d_u_x[n]·(1 − x[n]²) − 4·d_u_xx[n]·x[n])
    d_dense7_z_x = np.array(
        np.broadcast_to(
            (
                (
                    (1.0 - np.square(x[:, None])) * d_u_x[:, None]
                    - 4.0 * x[:, None] * d_u_xx[:, None]
                )
                * t[:, None]
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
    # d_dense7_z[n,p] = d_u_t[n]·(1 − x[n]²) + d_u[n]·t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] −
    #     2·d_u_x[n]·t[n]·x[n]
    _15 = 1.0 - np.square(x[:, None])
    d_dense7_z = np.array(
        np.broadcast_to(
            (
                _15 * d_u_t[:, None]
                + _15 * t[:, None] * d_u[:, None]
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
    _41 = dense1_h * 4.0
    _41 *= p.dense1_W[1]
    _41 *= d_dense1_h_xx
    np.subtract(d_dense1_h_x, _41, out=_41)
    d_dense1_z_x *= _41
    # d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
    d_dense1_z_t = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_t, out=d_dense1_z_t)
    d_dense1_z_t *= d_dense1_h_t
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² −
    #     2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] −
    #     2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _42 = np.square(dense1_h)
    d_dense1_z = np.multiply(d_dense1_h_x, 2.0, out=d_dense1_h_x)
    d_dense1_z *= p.dense1_W[1]
    d_dense1_z *= dense1_h
    np.subtract(
        np.square(p.dense1_W[1]) * (6.0 * _42 - 2.0) * d_dense1_h_xx, d_dense1_z, out=d_dense1_z
    )
    d_dense1_z += d_dense1_h
    _43 = dense1_h * 2.0
    _43 *= p.dense1_W[0]
    _43 *= d_dense1_h_t
    d_dense1_z -= _43
    _44 = 1.0 - _42
    d_dense1_z *= _44
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
        # d_x[n] = d_u[n]·(−π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]) + d_u_x[n]·(π²·x_sin[n] −
        #     2·dense7_z[n,0]·t[n] − 2·dense7_z_x[n,0]·t[n]·x[n]) + π³·d_u_xx[n]·x_cos[n] +
        #     d_stack1_y[n,1] − 4·d_u_xx[n]·dense7_z_x[n,0]·t[n] − 2·d_u_t[n]·dense7_z[n,0]·x[n] −
        #     2·d_u_t[n]·dense7_z_t[n,0]·t[n]·x[n] − 2·d_u_xx[n]·dense7_z_xx[n,0]·t[n]·x[n]
        d_x = np.multiply(x_sin, 9.869604401089358, out=x_sin)
        _45 = t * 2.0
        _45 *= dense7_z[:, 0]
        d_x -= _45
        _46 = t * 2.0
        _46 *= x
        _46 *= dense7_z_x[:, 0]
        d_x -= _46
        d_x *= d_u_x
        _47 = x_cos * 3.141592653589793
        _47 *= -1
        _48 = t * 2.0
        _48 *= x
        _48 *= dense7_z[:, 0]
        _47 -= _48
        _47 *= d_u
        d_x += _47
        _49 = x_cos * 31.00627668029982
        _49 *= d_u_xx
        d_x += _49
        d_x += d_stack1_y[:, 1]
        _50 = t * 4.0
        _50 *= dense7_z_x[:, 0]
        _50 *= d_u_xx
        d_x -= _50
        _51 = x * 2.0
        _51 *= dense7_z[:, 0]
        _51 *= d_u_t
        d_x -= _51
        _52 = t * 2.0
        _52 *= x
        _52 *= dense7_z_t[:, 0]
        _52 *= d_u_t
        d_x -= _52
        _53 = t * 2.0
        _53 *= x
        _53 *= dense7_z_xx[:, 0]
        _53 *= d_u_xx
        d_x -= _53
        # d_t[n] = d_u[n]·dense7_z[n,0]·(1 − x[n]²) + d_u_t[n]·dense7_z_t[n,0]·(1 − x[n]²) +
        #     d_u_x[n]·dense7_z_x[n,0]·(1 − x[n]²) + d_u_xx[n]·dense7_z_xx[n,0]·(1 − x[n]²) +
        #     d_stack1_y[n,0] − 2·d_u_xx[n]·dense7_z[n,0] − 4·d_u_xx[n]·dense7_z_x[n,0]·x[n] −
        #     2·d_u_x[n]·dense7_z[n,0]·x[n]
        _54 = np.square(x)
        np.subtract(1.0, _54, out=_54)
        d_t = np.multiply(d_u, _54, out=d_u)
        d_t *= dense7_z[:, 0]
        _55 = _54 * dense7_z_t[:, 0]
        _55 *= d_u_t
        d_t += _55
        _56 = _54 * dense7_z_x[:, 0]
        _56 *= d_u_x
        d_t += _56
        _57 = _54 * dense7_z_xx[:, 0]
        _57 *= d_u_xx
        d_t += _57
        d_t += d_stack1_y[:, 0]
        _58 = dense7_z[:, 0] * 2.0
        _58 *= d_u_xx
        d_t -= _58
        _59 = x * 4.0
        _59 *= dense7_z_x[:, 0]
        _59 *= d_u_xx
        d_t -= _59
        _60 = x * 2.0
        _60 *= dense7_z[:, 0]
        _60 *= d_u_x
        d_t -= _60
    return loss, d_t, d_x


def _update(w, g, m, v, t_2, lr):
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
    # new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    _2 = new_m * (lr / c1)
    _3 = new_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t_2


def _loss(t, x, p):
    """The loss alone."""
    N = t.shape[0]
    # stack1_y[n,0] = t[n]
    stack1_y = np.empty((N, 2), real)
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
    dense2_h, dense2_h_t, dense2_h_x, dense2_h_xx = _dense_part3(
        p.dense2, dense1_h, dense1_h_t, dense1_h_x, dense1_h_xx
    )
    dense3_h, dense3_h_t, dense3_h_x, dense3_h_xx = _dense_part3(
        p.dense3, dense2_h, dense2_h_t, dense2_h_x, dense2_h_xx
    )
    dense4_h, dense4_h_t, dense4_h_x, dense4_h_xx = _dense_part3(
        p.dense4, dense3_h, dense3_h_t, dense3_h_x, dense3_h_xx
    )
    dense5_h, dense5_h_t, dense5_h_x, dense5_h_xx = _dense_part3(
        p.dense5, dense4_h, dense4_h_t, dense4_h_x, dense4_h_xx
    )
    dense6_h, dense6_h_t, dense6_h_x, dense6_h_xx = _dense_part3(
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
    _11 = np.square(x)
    np.subtract(1.0, _11, out=_11)
    u_t = _11 * dense7_z[:, 0]
    _12 = _11 * t
    _12 *= dense7_z_t[:, 0]
    u_t += _12
    # u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n]
    u_x = np.square(x)
    np.subtract(1.0, u_x, out=u_x)
    u_x *= t
    u_x *= dense7_z_x[:, 0]
    _13 = x * 3.141592653589793
    np.cos(_13, out=_13)
    _13 *= 3.141592653589793
    u_x -= _13
    _14 = t * 2.0
    _14 *= x
    _14 *= dense7_z[:, 0]
    u_x -= _14
    # u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] −
    #     4·dense7_z_x[n,0]·t[n]·x[n]
    u_xx = np.multiply(x_sin, 9.869604401089358, out=x_sin)
    _15 = np.square(x)
    np.subtract(1.0, _15, out=_15)
    _15 *= t
    _15 *= dense7_z_xx[:, 0]
    u_xx += _15
    _16 = t * 2.0
    _16 *= dense7_z[:, 0]
    u_xx -= _16
    _17 = t * 4.0
    _17 *= x
    _17 *= dense7_z_x[:, 0]
    u_xx -= _17
    # error[n] = (u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/√(u_x[n]² + 1)
    error = np.multiply(u_xx, 0.0031830988618379067, out=u_xx)
    np.subtract(u * u_x + u_t, error, out=error)
    _18 = np.square(u_x)
    _18 += 1.0
    np.sqrt(_18, out=_18)
    error /= _18
    # loss = Σ_n error[n]²/N
    _19 = np.square(error)
    loss = np.add.reduce(_19, axis=None) / N
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
            for layers, names in _LAYERS:
                for layer in layers:
                    setattr(views, layer, own := Views())
                    for name in names:
                        if f"{layer}_{name}" in self.layout:
                            setattr(own, name, self._named[f"{layer}_{name}"])
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


def loss(params, t, x):
    """The loss without gradients, as the network is outside training."""
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
    return float(_loss(t, x, params.views()))


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


def value_and_grad(flat, t, x):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(2181, real))
    loss, grads = backward(params, t, x)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state, *, lr=0.002):
    """One step of the optimizer, in place:

        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v[p] = 0.001·g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t_2
        c2 = 1 − 0.999^new_t_2
        new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 2181)
    if type(lr) is not float:
        lr = _number("lr", lr)
    state["t_2"][...] = _update(params.flat[0:2181], grads.flat[0:2181], state["m"], state["v"], int(state["t_2"]), lr)


def train_step(params, state, t, x, *, lr=0.002):
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
    if type(lr) is not float:
        lr = _number("lr", lr)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(2181, real))
    loss, *_ = _backward(t, x, params.views(), grads.views(), False)
    state["t_2"][...] = _update(params.flat[0:2181], grads.flat[0:2181], state["m"], state["v"], int(state["t_2"]), lr)
    return float(loss)


def train_epoch(params, state, t, x, batch_size, seed=0, shuffle=True, callback=None, every=None, *, lr=0.002):
    """One epoch: train_step of each batch_size samples, in the order permutation(N, seed, state["t_2"])
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean
    loss of the samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: after
    each `every` steps and the last, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last step left them.
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    t = _argument("t", t, ('N',), False, sizes)
    x = _argument("x", x, ('N',), False, sizes)
    _samples(sizes)
    if type(lr) is not float:
        lr = _number("lr", lr)
    N = t.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _order = _order_of(N, seed, state["t_2"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step(params, state, t[_rows], x[_rows], lr=lr)
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["t_2"], callback, every)


def fit(params, state, t, x=None, *, epochs=1, batch_size=32, validation=None, seed=0, shuffle=True, callbacks=(), history=None, callback=None, lr=0.002):
    """Epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(t, x), `val_loss` and the metrics of these as a whole.

    Batches may replace arrays: t is an iterable of (t, x), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if any, comes before, and may return True, too; it may change `numbers` of
    the calls, such as lr. Its end() comes last. A `history` of epochs before is continued.
    """
    return _fit("", params, state, (t, x), epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, {"lr": lr})



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
    params = _arrays("params", params, _PARAMETERS, 2181)
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
    params = Arrays(_PARAMETERS, np.zeros(2181, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, burgers"}}
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
    "": (train_epoch, train_step, loss, [], 0, {"t": (('N',), "real", "input"), "x": (('N',), "real", "input")}),
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
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;VFX?EnNUTh=|7245{jU;+|g)=0tYvhxPt?5`l?<gxUD}$#%Mwe@!|&lb1y-NN^9{Hg~s^?@!>M`d&E}7t@N8+dXWi??rWb!1w{XI+sIEjVmcFWbdwkC6otQHbe}g{wJ{>dE;NWQJVQXMqHU7f<aikUhk;nJy-"
    "`;1ll7=L`1mY5hhSXh0KCv?jSubv4k2-Y4c=KLcOeUPP#6Mh<l%QpHq2A00nDs78yG~0Xy;J`YjM?LGXGnt~-"
    "A1Bb~|V;S5C|$JGGLPL$ZSwy2otGeXfPpxJ<PdWYING!0G@SdC=4r1(ZM%6xJCiOr#@9<{~`>W`igCW#ZBa*in7ikek`Gn^gz*pcFd6X2uVqT*i-WK29?)vW+9(%Pblik|Oy%-"
    "|SNMq>yRgJNiOx<P<S&A+H60n*urzM5(n*ZS0h0s*f}NO%W1tVg}8T*l1iFoynDpACA`_v9h{n5olcBl+}gbv#gE00%NXulzrT%n%Lw06XqYnlZr=InuKJyL&TN@iaFBds*i4#+m#2^r|S}o7jdLoDK$OGj#F2dYJnct7@?`R~+D5pQqInx6lS6?kP)%CnFn"
    "v-#oKob?7;~R9C6Mp+hYd-|#;;nSKBupFxT2c~u;!d|-08%dtCx671}VURA++*M7}9B+)hvM0OrgtY1%?Fp0<)bc7~FGXDM=m!QM?rJh(OR$wH5CyB_{&7fv+)jwc&U2-"
    "!bv~7QJ_OTU>EO6=p?f$tv_nTdZ<!SE1x^%{|ZVKHJf@c_Q0!>;<$HxhYN<RarlXE9e14tUE;C5bE;1-"
    "^MV7s&?)5I~d3PHeWp6;@C|6g%TzARHA;JJ8u!Cn77suFc@PZ`HVQtYFL0Y|?#ECC@q^6|E%vwa($1VuRNj{L7jprL>ASU!3&zoG!;56BpEnoN%*lK!2g{F)L}E76+pZEZbz($(9wlVuC6cY#{`Yaekh{2PlO;X9PE8!*uW>$~tEHy>wuQ9K57!*mh+)bk6v"
    "@QDYJfKcg;>^g%06G~Z9)54jVP=9Nq!!SgaaWO#6pmEF(xFMZ^vq(P(4iTt9Fz0s`f=A29%towUIyr9Vxm7TAuwG&wu(wlr|MQ(@KLkrMYBY;X&+oCL0lBazk~Uegiym8t6^!U=SJ!3th4aJ(EFINnwtj^n*#%``fe&rufiay-"
    "WhNhNd=jmhOgqzD!aM6nSB@i1K}vt2PkZL5B1@Jge?v}AD)wP@EMjX$8G9NZvF&1|Ra$2>G;2~-YYP7$EofYv5vRu--"
    "yy-S9p1kh!iq^$&KA;JeK)B_Nykotw~?n2ZiSW}I+yA+(fJo4okKkE1SfI)U>QeXF=6&|z%6OgCgS9H*>QEJVz6lPa379GU>;FxvI{Xd2|$WTD{h^|)QJ)<wTh(Uc-jq|lXl06W$QzBC5<Ss_P$)0Uea2`+zg@7YY)5Hm2hInRn26Psf1T9z2S+Q%b{-"
    "*Sjr^k?l><C-"
    "z7dl*c0h2Dw34Z(1Hv796}f5PAMM~!hL}Hwca3Q^K<ZHK}CdiKG$4btOC@X2v4<lS4w+XLoPsOLVPDziXQU2DnS3b$rpp{0PU9nGR6~tl44iA5wNMYI0AyZ&}<~?QqJXnCUsu33PLB}Rf{tl<<$9<u@_~a7ABoNlJN*|`{5~yOf8BymOx>mpU8MWl19FNN7x"
    "WPa-ww4P>c2sy~lgg?t1?yJ^}IW`}*|A1U(sh92;uZ`^UEJ=%HyKgHcM}^mnd6BV3V!9gh8U=Mr3*Q%zsHkD$)#sIWD_o^u}QwM<QxGnwtL7N7Q!Y%>IgqCDxUY^w{;o`-@AnZk1TcdZCoV_u4`xOCqS-6`c`bs{duFvJ*kFVS?Fcu_MqfUgC<SOfl6Q<-"
    ")k;rgevWO_qO2|U9=Ty%CW#U_8sAAqpaG>bQUVUIxJdB2{Y-&R?_KKc^Wa2K-<`W50>iZmvkW&QuC=9r%lhi!OKLHa^G%HD-#Pa=Q1L-O+(MaM%exKA)d#Gf<9#Mj4Pc~)fz^B`-"
    "3kOWse$&A^PQ1U9oZzeZMfEegw0=t(*uLhtFyItMlhKfrbVw%}J{fZ?`euzx!tWPpbJF}3{Fi2<;?+*imLjHGc7;kS*?K;#Qqy-pOP6a2hz1$6C-6St@4W^~avA_h-zz=Mx=1|1bED0Wkzq#0%)W3&wy;efYc-"
    ")our_RVtJehINdE*r_9{?>(Jq=nWQn95ORcYyLPV`#mUQ3Lb%$D~ebb5Z#x>t7MZ$MZ<5d`m}?cjCW+)8O*tRf+AxB@`WpZldTX3jM5{{WLwXBthNE@?5~z>wo1)5YQ$NKzRwzSn@t#`hk#GPdRs2c-"
    "3VsAqN1KTyesAf@tt&1h@AS%{Ule8kL1PvW36uPc}Iem+nE6HC#Kk*?9i8b{(<GzT@;3V_<vFRr1_;Sm{f5z~WT9=0|}tyq<#jW=@U&5A_m36IJyu@5~9*#nEqPn#J{-"
    "Kq7x{7sCv2U8rXgJJ>Mvr!=Rji9WC(=L}I<CPJIwS*yhxyeZ9K_7ZYwd%R?4~FXRTV7RG0W6sE62qV$;o~m&+pJ`e`Q>Q7_&+YKYa?o(SihJgzjbIWbJ)A#>b5vT*U{eGw{6!ftH4yq<HW}c{V`lQ_y(z%<j)$0ajX@b`{aK0&@!zhbjDs<ffxthdO)}n9qs"
    ">qquwED$5J52^RT^Hej#irESaU29OAnCbahkafU@F?ua9=@719&HldP<{=Xup{LMK{RX(XG3IV0kv-ot#_iqDxrfm57XNO42mtY&f)^~A_zV*{TviY9I^^^EAJxo76%$7SZKaX6^oM};-NSolYb+>;a(+6pcwi>UIC=634WK&yc_*qE-"
    "4WZ$O};aQU0I>BTPslo&;%=cAfKM<?23CLALDVVUt=#oL!9j}v<&@c-TZC?Z*0*j-y46tNY0+)5arg6O0MRd}W0Ip-R)rqyb^3fyG7xgVCQV&fn!Tk=}WTv%#-{1+?<-ij>0EL7WKrye6NdtgIeZCSFSvE3=2l2IDa#*&hM3>Brc}-"
    "3!GE={serUp50#ZT?r`<$RSP#x%Ogs8?u-6Zb6d*c^`*`o!F@_3SOKgsPD2T+Y+hCjpxGw7d=OTBRQD}SzN`SL3upApMWS@s)-=cSGa-^RI28)%ZbHqqt;7Uvxb;B!7d<|8y)`5BI_85QbOvJHS(>QKIsmnb__o0>F-6`5-"
    "Jc)<5=mjM`6tbF|&a|*9s~yP2w@02se<h`96#TJu6Sm`p=<_e41qef8yf4E(z}A0E%SG~B*ekyCU?;$uRMg)m)#GxAY;=dQ`Mr{1^FX0gZeRBpPL|L6%8hKwz2@uv5*e2WP9x_U+#2_(aGklYNXhL3qisBoI$1e7*1#ytPaVi8&M0w5`%N2o=2QInW#k}CsX"
    "j-lL3WXh8PQy{RG!Y@)=`%npT_AHy=}l5nOt&`<%PObvGJ-qxa?fGx46QEhVV4txfgW4Jnem{$<@5AH?G*;)4$w5q1>pN8jfiZq`Nox_WU*}BcA=iLYj*e8pgZnaGlzrZfhml^cnD;jiC}nE$KEeNT)42@lP_fS1|Lu2BJ9*ak*96)4byM<0oxfK+Ix9c?k<"
    "BGW19y%4xo#M@G0hb-1MOionvL%*-EYmBwIR=AiAd%0gM`Nm9+EveM*2zW%n%Z-Il6#5^MO>HntuxcX{PaB?)e&PRM*fII2qmo*kPZM%r{<bhV6Nx@8mX_93@?*~)-nQlE*OMRedB+J8h3b;5|o1T!Pn#vI65U*&Rg`21+|9W7&S^o?603lR(>3rEqh-"
    "~_>lz@eU`c#1$%P6z1QV`FH$~8kgaz1g_EjDMt9NZ7q*=CYvusk}t3@<)^K{%>`w;VoW5&LOeV`0}#k!9B$RSgCNshu2ad^&&<CGotT6jJAy(fKtJUH9DO_Fl85q1S7vC-"
    "@t|DrKu=m3CD)xHiPo|2Uu&e(`ti>9h8Kj!O1V5g^l>5*huFUjzD6)D}eC+3Oq8X0XX%>CM?IbIW!TTG1J2eRI!|>CJ8HH#<&Ve$3IJ^{vVDO03~=b5Y157#pgQ@=}qf$hT<yuEw{6t)-"
    "foGxXvqfo98DY}R#&#&={zy<Gamv<C!i<P3&}{b#jBWw%g&0{~&WwIP#d;cXysGCM1~lhktq!qZe@J(?xg(EaN^Jx*@xnQjvMusHEn-SiCXmX)F9hryJiJLSJ2AF~tNzikHg&X#|I$n@^46N>rL(mgD`2-"
    "iS>v^$;!eH#Sq(UVv#*LSo`u*e;Hex)660t8P<Kwrlwt16Mw?PT0V2B)yUD<IyKxt#gS&v7LcZ)>$0K<<^1K-u<4poAXE!~ny#y5;x)?MO#|35-"
    "9xO5=EOFFMMEana+}dRoIxfn&v~9JA%y^M`im^6SeRAS4bLMEAqE%YtkN*I$rk`fQMSwC)9FjPz{*t0@EcG+q^_Wam7=_~b?1%7w5!I=1$J)=3XH8vhbq)QYR4(oSjEpnG!Wu?FnlMTfiWS5uBan3^1~fgHk!vhKB8R3D#cRSRTS(*5a!-"
    "c?fRS3HH4^{R9FfkTV0G%P7)b+9y^*TrVf%xVLzID&|9nK|iOjUW}{kPP|ab69&Ws%A@6OCFV}h)amTO(Bku^;Exw?I?{Jb(VJFN?`Y^7?k6%iBKA-Ch_CyJIXnPCAff^w1l9sJs=2}JzF}y&9E70ZMb7hWa`GcPjQiw)AdMS>o1&v$Kr?vz%hL3Q#F%8%Me"
    "#EdhJGAB1dmsET?pie=FOGl(28mTNENY=Xt>u=^C<vA6Y6uqhNjnXp5D-;5E`LmDadmv7ehz)?*;)V7wiAGuQVBX%^ukZ;<p>V5-"
    "h_)1E4RNI8O8+e;@gY9F<J<cap(sKfj=*`a}Qt~C;3=kK5TcMQD5e|4VrIVyUY9%Vg&pO>0h>wp=3jW07Q!taq=eP=SHN$SxHc6;%ENLuZG*i5qO?)E6Ovas^OhJ)q15QQDh{e>N-BVw!)U!~n__3XF&$F3?F!L(sP-k;E-"
    "Ezls6v&#rkItba^Xj@3Ev=`NbiKPV&S*M^HN&DvEWaVb*WQbGCOf+SrNg0L@sk+UkRCA%7FtN~A)2FKVk~=vG658^(X%<U#qk-"
    "{+8U4EkS2mF*=5${=6s|O?r^|3)l@h3RE;`$JKAl7`vj4h!_BF!nv%Q<#;vIwfYnCuM6maNR7Na(8b`BU@Zu$FnEBcfBy}RuawtD0TKb}lE?m_Cr+k@LIBJRQx#n`H4m;=|fqu@1ZwguNRq3FF>?~2zo3GfTYn#BnpbT^4~ic3yNc*=124)WaV53jD&aT4iw"
    "nvSV?7`il6x5alVUk5So#eR6MR`4HQL79x@j1J|J_0o8LrKIRmwk3+I1(f(P4oHx?9=zu@KS&S+KNDsRvBSQt2w-"
    "g<s}7<NC$vfDjqgr|YY;^a8&~8aFe`%OMzbTT{BsrH1et)RE$rOY7t|3j=Duaxws#nmG1;&$nqwXbwqVTy57oN}(eXwv4Q!{AvkqOi2(ynO3Z#CF`&oIm3VmUwt_w5pE)3h%oVh1^nP^Ep`ol>DyKqGG!=o*%N`MKkHnWiz(iwu)x;b2FVSTE%0nD@wbIJ`="
    "?NDV&P~`9<L(!}hXQIsRrK5#tCJ{RlUH~^0I3YX>DV|kuSOB43xNG?=>IOYWj6#S>rc%qQg12&xJZ+e#$S8}ueMY)c6um(wazZT)11KxWO%_1e6vfhGZ=4EHWzW>H8MMTd@EF)BbDG2X;zN){w^d=J^_UwdbQnrpLtS>r@JkVRM$>4GnQlVu&i&i<W|IjaMD"
    "MaY9ScbWJqY4oXo_u$oXPCpG&9yBO*}q%sbl_Py9E8dmnp<S?@K-5kAbdzYWslQ2)Mf?*UVR0CT1<V$t24FIf`~9hAi^mP}Vfim>*lL#gLZZx7FeRS}Gp(yude*v;i9y&p5@U%510g49g3b=*p`##p6PyGh(p3oiKR&Mm7-"
    "9hLCwG2)+!Kd~zqtUP{U*FG%e~(W>Yr;_62L(Wi@^p=8S?@|}U{R;5v#Onms0j6GCKT+iz%Qi-;`ZTr2(sAqK>ER+-L^?|GG@P5}=>S7f{c{3pR;uwdBHpu-"
    ";ycGV<$^QLaw^3~Yg;zZeeSG%H{IZE2N$*nul3J?2PRnIvwhO~qLX${jgd{9hsQi6h)l0DLSOEU=l#I&F-Jh{r=`NWgL((fgHEw4AeFCUi0xx@&$Q&s<<wU7VO|-"
    "wHAmJnX#_;By{wV4r^~)^mRnLv+9h|UiTCBjM>sxUWgvWT@K0RXpG@(I`ByyJV=Eeo}OS`OHtZy_=uxj`=udgDCFAdKM5%&!c64fo++TJV714~T15V&NrpYGluiF`$H9S+;D00000Yatz+DjV$y00GG+gwq571TL#GvBYQl0ssI200dcD"
)
