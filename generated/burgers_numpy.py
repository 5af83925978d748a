"""burgers: a network of 2,181 parameters and its training step.

Made by symgrad 0.1.0 from examples/burgers.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME; p.NAME is a parameter, d.NAME the gradient by it.
The equation stands above the statements that compute it.
"""

import base64
import json
import zlib
from collections.abc import MutableMapping

import numpy as np

real = np.float32


# --- the network: t[N] → x[N] → u[N] → u_x[N]


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
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ p.dense2_W
    # dense2_h[n,o] = tanh(dense2_z[n,o])
    dense2_h = np.tanh(dense2_z, out=dense2_z)
    # dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)
    _1 = np.square(dense2_h)
    np.subtract(1.0, _1, out=_1)
    dense2_h_x = np.multiply(dense2_z_x, _1, out=dense2_z_x)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ p.dense3_W
    # dense3_h[n,o] = tanh(dense3_z[n,o])
    dense3_h = np.tanh(dense3_z, out=dense3_z)
    # dense3_h_x[n,o] = dense3_z_x[n,o]·(1 − dense3_h[n,o]²)
    _2 = np.square(dense3_h)
    np.subtract(1.0, _2, out=_2)
    dense3_h_x = np.multiply(dense3_z_x, _2, out=dense3_z_x)
    # dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o]
    dense4_z = dense3_h @ p.dense4_W
    # dense4_z[n,o] += dense4_b[o]
    dense4_z += p.dense4_b
    # dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o]
    dense4_z_x = dense3_h_x @ p.dense4_W
    # dense4_h[n,o] = tanh(dense4_z[n,o])
    dense4_h = np.tanh(dense4_z, out=dense4_z)
    # dense4_h_x[n,o] = dense4_z_x[n,o]·(1 − dense4_h[n,o]²)
    _3 = np.square(dense4_h)
    np.subtract(1.0, _3, out=_3)
    dense4_h_x = np.multiply(dense4_z_x, _3, out=dense4_z_x)
    # dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o]
    dense5_z = dense4_h @ p.dense5_W
    # dense5_z[n,o] += dense5_b[o]
    dense5_z += p.dense5_b
    # dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o]
    dense5_z_x = dense4_h_x @ p.dense5_W
    # dense5_h[n,o] = tanh(dense5_z[n,o])
    dense5_h = np.tanh(dense5_z, out=dense5_z)
    # dense5_h_x[n,o] = dense5_z_x[n,o]·(1 − dense5_h[n,o]²)
    _4 = np.square(dense5_h)
    np.subtract(1.0, _4, out=_4)
    dense5_h_x = np.multiply(dense5_z_x, _4, out=dense5_z_x)
    # dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o]
    dense6_z = dense5_h @ p.dense6_W
    # dense6_z[n,o] += dense6_b[o]
    dense6_z += p.dense6_b
    # dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o]
    dense6_z_x = dense5_h_x @ p.dense6_W
    # dense6_h[n,o] = tanh(dense6_z[n,o])
    dense6_h = np.tanh(dense6_z, out=dense6_z)
    # dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²)
    _5 = np.square(dense6_h)
    np.subtract(1.0, _5, out=_5)
    dense6_h_x = np.multiply(dense6_z_x, _5, out=dense6_z_x)
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
    _8 = dense7_z[:, 0] * 2.0
    _8 *= t
    _8 *= x
    u_x -= _8
    return u, u_x


def _backward(t, x, p_, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = t.shape[0]
    d_t = d_x = None
    # stack1_y[n,0] = t[n]
    stack1_y = np.zeros((N, 2), real)
    stack1_y[:, 0] = t
    # stack1_y[n,1] = x[n]
    stack1_y[:, 1] = x
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ p_.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p_.dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_t = np.square(dense1_h)
    np.subtract(1.0, dense1_h_t, out=dense1_h_t)
    dense1_h_t *= p_.dense1_W[0]
    # dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= p_.dense1_W[1]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(p_.dense1_W[1])
    dense1_h_xx *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p_.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p_.dense2_b
    # dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o]
    dense2_z_t = dense1_h_t @ p_.dense2_W
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ p_.dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ p_.dense2_W
    # dense2_h[n,o] = tanh(dense2_z[n,o])
    dense2_h = np.tanh(dense2_z, out=dense2_z)
    # dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − dense2_h[n,o]²)
    dense2_h_t = np.square(dense2_h)
    np.subtract(1.0, dense2_h_t, out=dense2_h_t)
    dense2_h_t *= dense2_z_t
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
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p_.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p_.dense3_b
    # dense3_z_t[n,o] = Σ_i dense2_h_t[n,i]·dense3_W[i,o]
    dense3_z_t = dense2_h_t @ p_.dense3_W
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ p_.dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ p_.dense3_W
    # dense3_h[n,o] = tanh(dense3_z[n,o])
    dense3_h = np.tanh(dense3_z, out=dense3_z)
    # dense3_h_t[n,o] = dense3_z_t[n,o]·(1 − dense3_h[n,o]²)
    dense3_h_t = np.square(dense3_h)
    np.subtract(1.0, dense3_h_t, out=dense3_h_t)
    dense3_h_t *= dense3_z_t
    # dense3_h_x[n,o] = dense3_z_x[n,o]·(1 − dense3_h[n,o]²)
    dense3_h_x = np.square(dense3_h)
    np.subtract(1.0, dense3_h_x, out=dense3_h_x)
    dense3_h_x *= dense3_z_x
    # dense3_h_xx[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_xx[n,o] − 2·dense3_z_x[n,o]²·dense3_h[n,o])
    dense3_h_xx = np.square(dense3_h)
    np.subtract(1.0, dense3_h_xx, out=dense3_h_xx)
    _2 = np.square(dense3_z_x)
    _2 *= 2.0
    _2 *= dense3_h
    np.subtract(dense3_z_xx, _2, out=_2)
    dense3_h_xx *= _2
    # dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o]
    dense4_z = dense3_h @ p_.dense4_W
    # dense4_z[n,o] += dense4_b[o]
    dense4_z += p_.dense4_b
    # dense4_z_t[n,o] = Σ_i dense3_h_t[n,i]·dense4_W[i,o]
    dense4_z_t = dense3_h_t @ p_.dense4_W
    # dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o]
    dense4_z_x = dense3_h_x @ p_.dense4_W
    # dense4_z_xx[n,o] = Σ_i dense3_h_xx[n,i]·dense4_W[i,o]
    dense4_z_xx = dense3_h_xx @ p_.dense4_W
    # dense4_h[n,o] = tanh(dense4_z[n,o])
    dense4_h = np.tanh(dense4_z, out=dense4_z)
    # dense4_h_t[n,o] = dense4_z_t[n,o]·(1 − dense4_h[n,o]²)
    dense4_h_t = np.square(dense4_h)
    np.subtract(1.0, dense4_h_t, out=dense4_h_t)
    dense4_h_t *= dense4_z_t
    # dense4_h_x[n,o] = dense4_z_x[n,o]·(1 − dense4_h[n,o]²)
    dense4_h_x = np.square(dense4_h)
    np.subtract(1.0, dense4_h_x, out=dense4_h_x)
    dense4_h_x *= dense4_z_x
    # dense4_h_xx[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_xx[n,o] − 2·dense4_z_x[n,o]²·dense4_h[n,o])
    dense4_h_xx = np.square(dense4_h)
    np.subtract(1.0, dense4_h_xx, out=dense4_h_xx)
    _3 = np.square(dense4_z_x)
    _3 *= 2.0
    _3 *= dense4_h
    np.subtract(dense4_z_xx, _3, out=_3)
    dense4_h_xx *= _3
    # dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o]
    dense5_z = dense4_h @ p_.dense5_W
    # dense5_z[n,o] += dense5_b[o]
    dense5_z += p_.dense5_b
    # dense5_z_t[n,o] = Σ_i dense4_h_t[n,i]·dense5_W[i,o]
    dense5_z_t = dense4_h_t @ p_.dense5_W
    # dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o]
    dense5_z_x = dense4_h_x @ p_.dense5_W
    # dense5_z_xx[n,o] = Σ_i dense4_h_xx[n,i]·dense5_W[i,o]
    dense5_z_xx = dense4_h_xx @ p_.dense5_W
    # dense5_h[n,o] = tanh(dense5_z[n,o])
    dense5_h = np.tanh(dense5_z, out=dense5_z)
    # dense5_h_t[n,o] = dense5_z_t[n,o]·(1 − dense5_h[n,o]²)
    dense5_h_t = np.square(dense5_h)
    np.subtract(1.0, dense5_h_t, out=dense5_h_t)
    dense5_h_t *= dense5_z_t
    # dense5_h_x[n,o] = dense5_z_x[n,o]·(1 − dense5_h[n,o]²)
    dense5_h_x = np.square(dense5_h)
    np.subtract(1.0, dense5_h_x, out=dense5_h_x)
    dense5_h_x *= dense5_z_x
    # dense5_h_xx[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_xx[n,o] − 2·dense5_z_x[n,o]²·dense5_h[n,o])
    dense5_h_xx = np.square(dense5_h)
    np.subtract(1.0, dense5_h_xx, out=dense5_h_xx)
    _4 = np.square(dense5_z_x)
    _4 *= 2.0
    _4 *= dense5_h
    np.subtract(dense5_z_xx, _4, out=_4)
    dense5_h_xx *= _4
    # dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o]
    dense6_z = dense5_h @ p_.dense6_W
    # dense6_z[n,o] += dense6_b[o]
    dense6_z += p_.dense6_b
    # dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o]
    dense6_z_t = dense5_h_t @ p_.dense6_W
    # dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o]
    dense6_z_x = dense5_h_x @ p_.dense6_W
    # dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o]
    dense6_z_xx = dense5_h_xx @ p_.dense6_W
    # dense6_h[n,o] = tanh(dense6_z[n,o])
    dense6_h = np.tanh(dense6_z, out=dense6_z)
    # dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²)
    dense6_h_t = np.square(dense6_h)
    np.subtract(1.0, dense6_h_t, out=dense6_h_t)
    dense6_h_t *= dense6_z_t
    # dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²)
    dense6_h_x = np.square(dense6_h)
    np.subtract(1.0, dense6_h_x, out=dense6_h_x)
    dense6_h_x *= dense6_z_x
    # dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o])
    dense6_h_xx = np.square(dense6_h)
    np.subtract(1.0, dense6_h_xx, out=dense6_h_xx)
    _5 = np.square(dense6_z_x)
    _5 *= 2.0
    _5 *= dense6_h
    np.subtract(dense6_z_xx, _5, out=_5)
    dense6_h_xx *= _5
    # dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o]
    dense7_z = dense6_h @ p_.dense7_W
    # dense7_z[n,o] += dense7_b[o]
    dense7_z += p_.dense7_b
    # dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o]
    dense7_z_t = dense6_h_t @ p_.dense7_W
    # dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o]
    dense7_z_x = dense6_h_x @ p_.dense7_W
    # dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o]
    dense7_z_xx = dense6_h_xx @ p_.dense7_W
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
    u_t = np.square(x)
    np.subtract(1.0, u_t, out=u_t)
    u_t *= dense7_z[:, 0]
    _6 = np.square(x)
    np.subtract(1.0, _6, out=_6)
    _6 *= t
    _6 *= dense7_z_t[:, 0]
    u_t += _6
    # x_cos[n] = cos(π·x[n])
    x_cos = x * 3.141592653589793
    np.cos(x_cos, out=x_cos)
    # u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]
    u_x = np.square(x)
    np.subtract(1.0, u_x, out=u_x)
    u_x *= t
    u_x *= dense7_z_x[:, 0]
    u_x -= 3.141592653589793 * x_cos
    _7 = dense7_z[:, 0] * 2.0
    _7 *= t
    _7 *= x
    u_x -= _7
    # u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] −
    #     4·dense7_z_x[n,0]·t[n]·x[n]
    u_xx = x_sin * 9.869604401089358
    _8 = np.square(x)
    np.subtract(1.0, _8, out=_8)
    _8 *= t
    _8 *= dense7_z_xx[:, 0]
    u_xx += _8
    _9 = dense7_z[:, 0] * 2.0
    _9 *= t
    u_xx -= _9
    _10 = dense7_z_x[:, 0] * 4.0
    _10 *= t
    _10 *= x
    u_xx -= _10
    # u_x_Pow[n] = 1/√(u_x[n]² + 1)
    u_x_Pow = np.square(u_x)
    u_x_Pow += 1.0
    np.sqrt(u_x_Pow, out=u_x_Pow)
    np.divide(1.0, u_x_Pow, out=u_x_Pow)
    # error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
    error = u * u_x
    error += u_t
    _11 = u_xx * 0.0031830988618379067
    error -= _11
    error *= u_x_Pow
    # loss = Σ_n error[n]²/N
    _12 = np.square(error)
    loss = np.add.reduce(_12, axis=None) / N
    # d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
    d_u = error * (2.0 / N)
    d_u *= u_x
    d_u *= u_x_Pow
    # d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
    d_u_t = error * (2.0 / N)
    d_u_t *= u_x_Pow
    # d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] −
    #     0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
    d_u_x = np.add(u_t, u * u_x, out=u_t)
    _13 = u_xx * 0.0031830988618379067
    d_u_x -= _13
    d_u_x *= u_x
    _14 = np.square(u_x)
    _14 += 1.0
    _14 **= 1.5
    d_u_x /= _14
    np.subtract(u * u_x_Pow, d_u_x, out=d_u_x)
    d_u_x *= 2.0 / N
    d_u_x *= error
    # d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
    d_u_xx = np.multiply(error, -0.006366197723675813 / N, out=error)
    d_u_xx *= u_x_Pow
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
                - 4.0 * d_u_xx[:, None] * t[:, None] * x[:, None]
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
    d_dense7_z = np.array(
        np.broadcast_to(
            (
                d_u[:, None] * (t[:, None] * (1.0 - np.square(x[:, None])))
                + d_u_t[:, None] * (1.0 - np.square(x[:, None]))
                - 2.0 * d_u_xx[:, None] * t[:, None]
                - 2.0 * d_u_x[:, None] * t[:, None] * x[:, None]
            ),
            (N, 1),
        ),
        dtype=real,
    )
    # d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o]
    d_dense6_h_xx = d_dense7_z_xx @ p_.dense7_W.T
    # d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o]
    np.matmul(dense6_h_xx.T, d_dense7_z_xx, out=d.dense7_W)
    # d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o]
    d_dense6_h_x = d_dense7_z_x @ p_.dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o]
    d.dense7_W += dense6_h_x.T @ d_dense7_z_x
    # d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o]
    d_dense6_h_t = d_dense7_z_t @ p_.dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o]
    d.dense7_W += dense6_h_t.T @ d_dense7_z_t
    # d_dense7_b[o] = Σ_n d_dense7_z[n,o]
    _sum(d_dense7_z, (0,), out=d.dense7_b)
    # d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o]
    d_dense6_h = d_dense7_z @ p_.dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o]
    d.dense7_W += dense6_h.T @ d_dense7_z
    # d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)
    d_dense6_z_xx = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_xx, out=d_dense6_z_xx)
    d_dense6_z_xx *= d_dense6_h_xx
    # d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] −
    #     4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])
    d_dense6_z_x = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_x, out=d_dense6_z_x)
    _15 = d_dense6_h_xx * 4.0
    _15 *= dense6_h
    _15 *= dense6_z_x
    np.subtract(d_dense6_h_x, _15, out=_15)
    d_dense6_z_x *= _15
    # d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²)
    d_dense6_z_t = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_t, out=d_dense6_z_t)
    d_dense6_z_t *= d_dense6_h_t
    # d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]²
    #     − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] −
    #     2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] −
    #     2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])
    _16 = np.square(dense6_z_x)
    _17 = np.square(dense6_h)
    _17 *= 6.0
    _17 -= 2.0
    _16 *= _17
    _16 *= d_dense6_h_xx
    d_dense6_z = np.add(d_dense6_h, _16, out=d_dense6_h)
    _18 = d_dense6_h_t * 2.0
    _18 *= dense6_h
    _18 *= dense6_z_t
    d_dense6_z -= _18
    _19 = d_dense6_h_x * 2.0
    _19 *= dense6_h
    _19 *= dense6_z_x
    d_dense6_z -= _19
    _20 = d_dense6_h_xx * 2.0
    _20 *= dense6_h
    _20 *= dense6_z_xx
    d_dense6_z -= _20
    _21 = np.square(dense6_h)
    np.subtract(1.0, _21, out=_21)
    d_dense6_z *= _21
    # d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o]
    d_dense5_h_xx = d_dense6_z_xx @ p_.dense6_W.T
    # d_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o]
    np.matmul(dense5_h_xx.T, d_dense6_z_xx, out=d.dense6_W)
    # d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o]
    d_dense5_h_x = d_dense6_z_x @ p_.dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o]
    d.dense6_W += dense5_h_x.T @ d_dense6_z_x
    # d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o]
    d_dense5_h_t = d_dense6_z_t @ p_.dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o]
    d.dense6_W += dense5_h_t.T @ d_dense6_z_t
    # d_dense6_b[o] = Σ_n d_dense6_z[n,o]
    _sum(d_dense6_z, (0,), out=d.dense6_b)
    # d_dense5_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o]
    d_dense5_h = d_dense6_z @ p_.dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h[n,i]·d_dense6_z[n,o]
    d.dense6_W += dense5_h.T @ d_dense6_z
    # d_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − dense5_h[n,o]²)
    d_dense5_z_xx = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_xx, out=d_dense5_z_xx)
    d_dense5_z_xx *= d_dense5_h_xx
    # d_dense5_z_x[n,o] = (1 − dense5_h[n,o]²)·(d_dense5_h_x[n,o] −
    #     4·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_x[n,o])
    d_dense5_z_x = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_x, out=d_dense5_z_x)
    _22 = d_dense5_h_xx * 4.0
    _22 *= dense5_h
    _22 *= dense5_z_x
    np.subtract(d_dense5_h_x, _22, out=_22)
    d_dense5_z_x *= _22
    # d_dense5_z_t[n,o] = d_dense5_h_t[n,o]·(1 − dense5_h[n,o]²)
    d_dense5_z_t = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_t, out=d_dense5_z_t)
    d_dense5_z_t *= d_dense5_h_t
    # d_dense5_z[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·dense5_h[n,o]²
    #     − 2) + d_dense5_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_h[n,o]·dense5_z_t[n,o] −
    #     2·d_dense5_h_x[n,o]·dense5_h[n,o]·dense5_z_x[n,o] −
    #     2·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_xx[n,o])
    _23 = np.square(dense5_z_x)
    _24 = np.square(dense5_h)
    _24 *= 6.0
    _24 -= 2.0
    _23 *= _24
    _23 *= d_dense5_h_xx
    d_dense5_z = np.add(d_dense5_h, _23, out=d_dense5_h)
    _25 = d_dense5_h_t * 2.0
    _25 *= dense5_h
    _25 *= dense5_z_t
    d_dense5_z -= _25
    _26 = d_dense5_h_x * 2.0
    _26 *= dense5_h
    _26 *= dense5_z_x
    d_dense5_z -= _26
    _27 = d_dense5_h_xx * 2.0
    _27 *= dense5_h
    _27 *= dense5_z_xx
    d_dense5_z -= _27
    _28 = np.square(dense5_h)
    np.subtract(1.0, _28, out=_28)
    d_dense5_z *= _28
    # d_dense4_h_xx[n,i] = Σ_o d_dense5_z_xx[n,o]·dense5_W[i,o]
    d_dense4_h_xx = d_dense5_z_xx @ p_.dense5_W.T
    # d_dense5_W[i,o] = Σ_n dense4_h_xx[n,i]·d_dense5_z_xx[n,o]
    np.matmul(dense4_h_xx.T, d_dense5_z_xx, out=d.dense5_W)
    # d_dense4_h_x[n,i] = Σ_o d_dense5_z_x[n,o]·dense5_W[i,o]
    d_dense4_h_x = d_dense5_z_x @ p_.dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h_x[n,i]·d_dense5_z_x[n,o]
    d.dense5_W += dense4_h_x.T @ d_dense5_z_x
    # d_dense4_h_t[n,i] = Σ_o d_dense5_z_t[n,o]·dense5_W[i,o]
    d_dense4_h_t = d_dense5_z_t @ p_.dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h_t[n,i]·d_dense5_z_t[n,o]
    d.dense5_W += dense4_h_t.T @ d_dense5_z_t
    # d_dense5_b[o] = Σ_n d_dense5_z[n,o]
    _sum(d_dense5_z, (0,), out=d.dense5_b)
    # d_dense4_h[n,i] = Σ_o d_dense5_z[n,o]·dense5_W[i,o]
    d_dense4_h = d_dense5_z @ p_.dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h[n,i]·d_dense5_z[n,o]
    d.dense5_W += dense4_h.T @ d_dense5_z
    # d_dense4_z_xx[n,o] = d_dense4_h_xx[n,o]·(1 − dense4_h[n,o]²)
    d_dense4_z_xx = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_xx, out=d_dense4_z_xx)
    d_dense4_z_xx *= d_dense4_h_xx
    # d_dense4_z_x[n,o] = (1 − dense4_h[n,o]²)·(d_dense4_h_x[n,o] −
    #     4·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_x[n,o])
    d_dense4_z_x = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_x, out=d_dense4_z_x)
    _29 = d_dense4_h_xx * 4.0
    _29 *= dense4_h
    _29 *= dense4_z_x
    np.subtract(d_dense4_h_x, _29, out=_29)
    d_dense4_z_x *= _29
    # d_dense4_z_t[n,o] = d_dense4_h_t[n,o]·(1 − dense4_h[n,o]²)
    d_dense4_z_t = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_t, out=d_dense4_z_t)
    d_dense4_z_t *= d_dense4_h_t
    # d_dense4_z[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_x[n,o]²·d_dense4_h_xx[n,o]·(6·dense4_h[n,o]²
    #     − 2) + d_dense4_h[n,o] − 2·d_dense4_h_t[n,o]·dense4_h[n,o]·dense4_z_t[n,o] −
    #     2·d_dense4_h_x[n,o]·dense4_h[n,o]·dense4_z_x[n,o] −
    #     2·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_xx[n,o])
    _30 = np.square(dense4_z_x)
    _31 = np.square(dense4_h)
    _31 *= 6.0
    _31 -= 2.0
    _30 *= _31
    _30 *= d_dense4_h_xx
    d_dense4_z = np.add(d_dense4_h, _30, out=d_dense4_h)
    _32 = d_dense4_h_t * 2.0
    _32 *= dense4_h
    _32 *= dense4_z_t
    d_dense4_z -= _32
    _33 = d_dense4_h_x * 2.0
    _33 *= dense4_h
    _33 *= dense4_z_x
    d_dense4_z -= _33
    _34 = d_dense4_h_xx * 2.0
    _34 *= dense4_h
    _34 *= dense4_z_xx
    d_dense4_z -= _34
    _35 = np.square(dense4_h)
    np.subtract(1.0, _35, out=_35)
    d_dense4_z *= _35
    # d_dense3_h_xx[n,i] = Σ_o d_dense4_z_xx[n,o]·dense4_W[i,o]
    d_dense3_h_xx = d_dense4_z_xx @ p_.dense4_W.T
    # d_dense4_W[i,o] = Σ_n dense3_h_xx[n,i]·d_dense4_z_xx[n,o]
    np.matmul(dense3_h_xx.T, d_dense4_z_xx, out=d.dense4_W)
    # d_dense3_h_x[n,i] = Σ_o d_dense4_z_x[n,o]·dense4_W[i,o]
    d_dense3_h_x = d_dense4_z_x @ p_.dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h_x[n,i]·d_dense4_z_x[n,o]
    d.dense4_W += dense3_h_x.T @ d_dense4_z_x
    # d_dense3_h_t[n,i] = Σ_o d_dense4_z_t[n,o]·dense4_W[i,o]
    d_dense3_h_t = d_dense4_z_t @ p_.dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h_t[n,i]·d_dense4_z_t[n,o]
    d.dense4_W += dense3_h_t.T @ d_dense4_z_t
    # d_dense4_b[o] = Σ_n d_dense4_z[n,o]
    _sum(d_dense4_z, (0,), out=d.dense4_b)
    # d_dense3_h[n,i] = Σ_o d_dense4_z[n,o]·dense4_W[i,o]
    d_dense3_h = d_dense4_z @ p_.dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h[n,i]·d_dense4_z[n,o]
    d.dense4_W += dense3_h.T @ d_dense4_z
    # d_dense3_z_xx[n,o] = d_dense3_h_xx[n,o]·(1 − dense3_h[n,o]²)
    d_dense3_z_xx = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_xx, out=d_dense3_z_xx)
    d_dense3_z_xx *= d_dense3_h_xx
    # d_dense3_z_x[n,o] = (1 − dense3_h[n,o]²)·(d_dense3_h_x[n,o] −
    #     4·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_x[n,o])
    d_dense3_z_x = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_x, out=d_dense3_z_x)
    _36 = d_dense3_h_xx * 4.0
    _36 *= dense3_h
    _36 *= dense3_z_x
    np.subtract(d_dense3_h_x, _36, out=_36)
    d_dense3_z_x *= _36
    # d_dense3_z_t[n,o] = d_dense3_h_t[n,o]·(1 − dense3_h[n,o]²)
    d_dense3_z_t = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_t, out=d_dense3_z_t)
    d_dense3_z_t *= d_dense3_h_t
    # d_dense3_z[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_x[n,o]²·d_dense3_h_xx[n,o]·(6·dense3_h[n,o]²
    #     − 2) + d_dense3_h[n,o] − 2·d_dense3_h_t[n,o]·dense3_h[n,o]·dense3_z_t[n,o] −
    #     2·d_dense3_h_x[n,o]·dense3_h[n,o]·dense3_z_x[n,o] −
    #     2·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_xx[n,o])
    _37 = np.square(dense3_z_x)
    _38 = np.square(dense3_h)
    _38 *= 6.0
    _38 -= 2.0
    _37 *= _38
    _37 *= d_dense3_h_xx
    d_dense3_z = np.add(d_dense3_h, _37, out=d_dense3_h)
    _39 = d_dense3_h_t * 2.0
    _39 *= dense3_h
    _39 *= dense3_z_t
    d_dense3_z -= _39
    _40 = d_dense3_h_x * 2.0
    _40 *= dense3_h
    _40 *= dense3_z_x
    d_dense3_z -= _40
    _41 = d_dense3_h_xx * 2.0
    _41 *= dense3_h
    _41 *= dense3_z_xx
    d_dense3_z -= _41
    _42 = np.square(dense3_h)
    np.subtract(1.0, _42, out=_42)
    d_dense3_z *= _42
    # d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]
    d_dense2_h_xx = d_dense3_z_xx @ p_.dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o]
    np.matmul(dense2_h_xx.T, d_dense3_z_xx, out=d.dense3_W)
    # d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]
    d_dense2_h_x = d_dense3_z_x @ p_.dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o]
    d.dense3_W += dense2_h_x.T @ d_dense3_z_x
    # d_dense2_h_t[n,i] = Σ_o d_dense3_z_t[n,o]·dense3_W[i,o]
    d_dense2_h_t = d_dense3_z_t @ p_.dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_t[n,i]·d_dense3_z_t[n,o]
    d.dense3_W += dense2_h_t.T @ d_dense3_z_t
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    _sum(d_dense3_z, (0,), out=d.dense3_b)
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ p_.dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    d.dense3_W += dense2_h.T @ d_dense3_z
    # d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_xx = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_xx, out=d_dense2_z_xx)
    d_dense2_z_xx *= d_dense2_h_xx
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] −
    #     4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
    d_dense2_z_x = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_x, out=d_dense2_z_x)
    _43 = d_dense2_h_xx * 4.0
    _43 *= dense2_h
    _43 *= dense2_z_x
    np.subtract(d_dense2_h_x, _43, out=_43)
    d_dense2_z_x *= _43
    # d_dense2_z_t[n,o] = d_dense2_h_t[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_t = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_t, out=d_dense2_z_t)
    d_dense2_z_t *= d_dense2_h_t
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]²
    #     − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]·dense2_z_t[n,o] −
    #     2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] −
    #     2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])
    _44 = np.square(dense2_z_x)
    _45 = np.square(dense2_h)
    _45 *= 6.0
    _45 -= 2.0
    _44 *= _45
    _44 *= d_dense2_h_xx
    d_dense2_z = np.add(d_dense2_h, _44, out=d_dense2_h)
    _46 = d_dense2_h_t * 2.0
    _46 *= dense2_h
    _46 *= dense2_z_t
    d_dense2_z -= _46
    _47 = d_dense2_h_x * 2.0
    _47 *= dense2_h
    _47 *= dense2_z_x
    d_dense2_z -= _47
    _48 = d_dense2_h_xx * 2.0
    _48 *= dense2_h
    _48 *= dense2_z_xx
    d_dense2_z -= _48
    _49 = np.square(dense2_h)
    np.subtract(1.0, _49, out=_49)
    d_dense2_z *= _49
    # d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]
    d_dense1_h_xx = d_dense2_z_xx @ p_.dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o]
    np.matmul(dense1_h_xx.T, d_dense2_z_xx, out=d.dense2_W)
    # d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]
    d_dense1_h_x = d_dense2_z_x @ p_.dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o]
    d.dense2_W += dense1_h_x.T @ d_dense2_z_x
    # d_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o]
    d_dense1_h_t = d_dense2_z_t @ p_.dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o]
    d.dense2_W += dense1_h_t.T @ d_dense2_z_t
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    _sum(d_dense2_z, (0,), out=d.dense2_b)
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ p_.dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    d.dense2_W += dense1_h.T @ d_dense2_z
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] −
    #     4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _50 = d_dense1_h_xx * 4.0
    _50 *= p_.dense1_W[1]
    _50 *= dense1_h
    np.subtract(d_dense1_h_x, _50, out=_50)
    d_dense1_z_x *= _50
    # d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
    d_dense1_z_t = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_t, out=d_dense1_z_t)
    d_dense1_z_t *= d_dense1_h_t
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² −
    #     2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] −
    #     2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _51 = np.square(dense1_h)
    _51 *= 6.0
    _51 -= 2.0
    _51 *= np.square(p_.dense1_W[1])
    _51 *= d_dense1_h_xx
    d_dense1_z = np.add(d_dense1_h, _51, out=d_dense1_h)
    _52 = d_dense1_h_t * 2.0
    _52 *= p_.dense1_W[0]
    _52 *= dense1_h
    d_dense1_z -= _52
    _53 = d_dense1_h_x * 2.0
    _53 *= p_.dense1_W[1]
    _53 *= dense1_h
    d_dense1_z -= _53
    _54 = np.square(dense1_h)
    np.subtract(1.0, _54, out=_54)
    d_dense1_z *= _54
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
        d_stack1_y = d_dense1_z @ p_.dense1_W.T
        # d_x[n] = d_u_x[n]·(π²·x_sin[n] − 2·dense7_z[n,0]·t[n]) + d_u[n]·(−π·x_cos[n] −
        #     2·dense7_z[n,0]·t[n]·x[n]) + π³·d_u_xx[n]·x_cos[n] + d_stack1_y[n,1] −
        #     4·d_u_xx[n]·dense7_z_x[n,0]·t[n] − 2·d_u_t[n]·dense7_z[n,0]·x[n] −
        #     2·d_u_t[n]·dense7_z_t[n,0]·t[n]·x[n] − 2·d_u_x[n]·dense7_z_x[n,0]·t[n]·x[n] −
        #     2·d_u_xx[n]·dense7_z_xx[n,0]·t[n]·x[n]
        d_x = np.multiply(x_sin, 9.869604401089358, out=x_sin)
        _55 = dense7_z[:, 0] * 2.0
        _55 *= t
        d_x -= _55
        d_x *= d_u_x
        _56 = x_cos * 3.141592653589793
        np.negative(_56, out=_56)
        _57 = dense7_z[:, 0] * 2.0
        _57 *= t
        _57 *= x
        _56 -= _57
        _56 *= d_u
        d_x += _56
        _58 = d_u_xx * 31.00627668029982
        _58 *= x_cos
        d_x += _58
        d_x += d_stack1_y[:, 1]
        _59 = d_u_xx * 4.0
        _59 *= dense7_z_x[:, 0]
        _59 *= t
        d_x -= _59
        _60 = d_u_t * 2.0
        _60 *= dense7_z[:, 0]
        _60 *= x
        d_x -= _60
        _61 = d_u_t * 2.0
        _61 *= dense7_z_t[:, 0]
        _61 *= t
        _61 *= x
        d_x -= _61
        _62 = d_u_x * 2.0
        _62 *= dense7_z_x[:, 0]
        _62 *= t
        _62 *= x
        d_x -= _62
        _63 = d_u_xx * 2.0
        _63 *= dense7_z_xx[:, 0]
        _63 *= t
        _63 *= x
        d_x -= _63
        # d_t[n] = d_u[n]·dense7_z[n,0]·(1 − x[n]²) + d_u_t[n]·dense7_z_t[n,0]·(1 − x[n]²) +
        #     d_u_x[n]·dense7_z_x[n,0]·(1 − x[n]²) + d_u_xx[n]·dense7_z_xx[n,0]·(1 − x[n]²) +
        #     d_stack1_y[n,0] − 2·d_u_xx[n]·dense7_z[n,0] − 4·d_u_xx[n]·dense7_z_x[n,0]·x[n] −
        #     2·d_u_x[n]·dense7_z[n,0]·x[n]
        d_t = np.multiply(d_u, dense7_z[:, 0], out=d_u)
        _64 = np.square(x)
        np.subtract(1.0, _64, out=_64)
        d_t *= _64
        _65 = np.square(x)
        np.subtract(1.0, _65, out=_65)
        _65 *= d_u_t
        _65 *= dense7_z_t[:, 0]
        d_t += _65
        _66 = np.square(x)
        np.subtract(1.0, _66, out=_66)
        _66 *= d_u_x
        _66 *= dense7_z_x[:, 0]
        d_t += _66
        _67 = np.square(x)
        np.subtract(1.0, _67, out=_67)
        _67 *= d_u_xx
        _67 *= dense7_z_xx[:, 0]
        d_t += _67
        d_t += d_stack1_y[:, 0]
        _68 = d_u_xx * 2.0
        _68 *= dense7_z[:, 0]
        d_t -= _68
        _69 = d_u_xx * 4.0
        _69 *= dense7_z_x[:, 0]
        _69 *= x
        d_t -= _69
        _70 = d_u_x * 2.0
        _70 *= dense7_z[:, 0]
        _70 *= x
        d_t -= _70
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
_GRADIENTS = {
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
_STATE = {
    'm': (0, 2181, (2181,)),
    'v': (2181, 4362, (2181,)),
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
    sizes = {}
    t = _argument("t", t, ('N',), False, sizes)
    x = _argument("x", x, ('N',), False, sizes)
    return _forward(t, x, params.views())


def backward(params, t, x, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 2181)
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
    return np.ascontiguousarray(array, np.int64 if whole else real)


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


def __getattr__(name):
    """FORMULAS, the formulas of the network by name, unpacked when they are first asked for."""
    if name != "FORMULAS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    global FORMULAS
    FORMULAS = json.loads(zlib.decompress(base64.b85decode(_FORMULAS)))
    return FORMULAS


_FORMULAS = (
    "c-"
    "q~a%W~UDvWEBl6bNs|4oPj*m3G_n1`{2#^TKK)L^a!Dv?XfDk_}sdh*|b}mc2c1;EnfwfHUvVPjUe8R+mhmZjh+6u|=o"
    "=7XHl2{OjXIcRxH?sq>59N%{H7PsQC6HLFzf!|veQ>*Ld3ioX}??e#CO3hgLqk5<jmC&$H;59iH!?P;Ii-"
    "JPAa*SK2`t?TlxxkBAuq4}wPRlp-iJECeww3l0+U%#KN+Us4v{<%G{SkB+iuiFFD+vWS&a`ofQ=bs4usaW02E}qoKKRo"
    "$$cD<UB@{4g3+k?$?7wvTa_kYT{eh>3szJJ?{dGmJOjyWnekEd@J=AC`n&3ip!J?}+3@3XVj?Nxa<uaTRZ*Jo$P#T(!P"
    "^Y#Kq#T59}!d0SJyr!qc{58cTA+98skR+E|N!0oE<x@kaXU1(`_T6@S^4Zyk*>CD8CePVfGtW!)48EDL8z~idE2Y}r%r"
    "2Iv&ExOio|59PKmJn~xBUI9d4FeTSLf<-"
    "d9|7L*;(1#QK|NK35D&nyRqY9bMK@$+5UJrAj7*mnkvb0@!Mkg>3sQXvG{FwZ^iWU_UA9h#d3DLniU_<KioFgHWaL21u"
    "I8ElBi(SuONB63StuOG;9>3ySlQ`?3*d<*Cc5*ZBJ;cBCgp^VLS-BtcM#AU_e><#Ee2cfm%I5i^8raP^%}<!Ja_Do&f6"
    "y_5_Oe1Ul3cLTYJq`%o?I4uiUMhaF{la<xgz@{3tW_loq@+<skBZr{zJ=6<ydx-"
    "|8vV0|iBpDI$H%3q)A!1Tcc!W4>@C`6+N7YQ6-RI0WKYf4^1G6MFD`q(q-"
    "Y0qeOdq!b<Mjd;$FEVBiq+UIcx(2Pk@Obq!dM`bVYCVniHLOdx_}DgWUyf3gtcH}V9=DR1lshdE=^9O)n%0h^y9%~b|L"
    "gA1C9p&h*$v%ORMp}#R6tJ(x*pvZ=dBaG9H(S>L=zaGRZzbnWp!L!&6;N~)NFaR!cv4m?vO$5kecq0S?-"
    "Vxx<lsU4rz}&WVkzIIo%<H-64bBA+_Bh8*c5)-yPCncgV(R>`ZIyRChlNc83ghhtzh50s2(_`cwy|4<-"
    "<%P_#rL8a=p3-"
    "~gj=8Saol?vO$5komYn=IIVuc6Z2NcgP%f$PjnPygUsXa)&I&9kP4zG)(J)4EHn)c8APyhYWFtVM<m*N>-"
    "0sNlZ%69WvJ)GQ=G+*BvqscgSMgA&YW{%+DP%KX=GRbB9hefdN_t^&8^p4msowIphwR=?=N&4*8%v<Ua0@^|(WhyF;GS"
    "9dg(ma@ZX*+a2=Z*3SLiAscpwe4NJ4wZ_hL_rqa#$YFQLY<C!-"
    "Pvx&qbzu5n0$~b8OBABfgNp<XFbbF94msowIphwxk2~a^?vQ79ha7f?+;N8-"
    "afjT?)9@j8$Yb0gzZXx#wJykUPs3q%$Q^gc5qB7-"
    "WHqE@^|+P9qy*g|cikaJ+#z?}A@^{HJjNaJD0j&H+#&aKhkP`5=tL73pjA-6A)f9~K<-"
    "dL?vR`AP+0Cz47x+%;|_U`I~2G(6gl0YfZd^h-"
    "66N#p%`xM!rvY8VRtCTY3xF4>|A$00(OT2c8A<{hXMLj{`yo0rVl0%rcks*AsRinNZ<gYa2f7UK<-"
    "dL?ojx+L*eNTMRs>6V0S1ScPJ2dD7-w47;=Xq#vO`#@iao~f&%w60(OVOafbqNhha)qLrPYUTS-"
    "hx&>afb9SX!93fCP94|gbH+@Xkahr-"
    "Vt3O{!!MstTwG=TwH1@#-^=?*324khFch3O8Z<qqYbJCr`|Q1rM%iMvCY(;Z6K9ZJ|83fmpZ;nptw-JuwEhjN_8F15xk"
    "boV1+cPL?ZC~S8apikwmPjz7WU;<$ZMN1T-"
    "(SwTw4loLr;SMF_4khFcrH?z5p6*a)cZU*ohthF}5^;yp%hSjqcPL}rp}ZGQBegClaZe**cPJfqC=quUrermwWc9d}#H"
    "0k>p>*A$MBJft-J$ewhcd<;$|!dz{oJASbBA&?cj!bD7@$>9zagIPa00o*3FHo?=?*8BJDd!<!-"
    "<bOls)cng1f^B?heU7V{<;dIf2dL1U84#Hiwhp&OY%shjQ2)PWt+~=iR#rHPPC-"
    ")V<FH_J$MK8%o<72FO$S%TpbeJeWS1K+y_?Nc7Mefdh=9wRMJ7x$2%~FJX7&?R6_%^TX5s{`>p4_9Nd&qp6zPZHBe?yH"
    "RF-z3UJ+^HzZFBi?8w$8T0_Z}xIAU#VhsdA^+e+D-b_nDFg-"
    "vRXMkZQ|R0czx$p+8b#4?E2@;{TcUjyO}>+M^C#zs`Y&s&ZN6Hy+d|=70@R9zSnnZmB-t*00MVw-"
    "RDtZ)KN?iIHb4R8aO0KuMS5=Um*@qG$v!T?7!V5{lseK-EWl9x;IPWVzIK8L~~@Vd-"
    "H?Ol4yqQmqha*_mc3xLED?Si^*y+w`~*AQ><$$y-"
    "TVSWUG;GT<zuPe0PMAbk$xmyhnwu#kJsYa5f&*YtdJ6t2jPX+u%6S*@UMN{c9`xrdn%Dz8VY|9G~u2eE%ye@B_iqqIWa"
    "jf3zIx6IgAiVnXZ}!e$_M_anWjHFCtYc05_{A>7|qV3Och0TZbF=i-"
    "x{L+!D38j<IJ{qg71^`ig&wFwRBX$x%>n=|*3{%v`FaYyP#{MEmf>JC`WZM52})*({9KwJN8xm+xbyXlUs?`3~uP1fIb"
    "|81(-QL*WqZHk}%cuKn8w7+`(-"
    "+v=F++ElyNwy4HhTiTUyH)L|fEw({R>O8q?y2i@TX}EhG5z9&W+gr>R%Tag53K$1b+Hxk``70`!)mmnHSc>}Z)XnZ)yB"
    "NO`#B`yFZHcqX&Sud@jAXu+1gEX6WQ+nP0*dGZ{~M%zEtz`55+%f?LikTEs0H9vA-"
    "82p6+2SCj#$%m+i~h$L83qUD(|O+NFKFmBijCmpd<L%Mv38kepHCjHN<z_gft*M~4c~VZZ*jwXR+I+oTDp4$sZ%`0got"
    "PM<xCSGNjNx39G5<@m%|kao7-XOU_jnw-"
    "#W346l0xjw7g!l7LwX989G1OhT>lR`}bG&hMYsLuKS{46@~`^cZ{6^&e5TW6b9qOC?KUMWqJdDHC^w)%N(GQHG-"
    "T;YwrWJ2VQ-"
    ")R;%ugQphPYXh;p!sVz6lf%jK%jBhxqCZYfUl1TQe=z*L$tT?X=wm^`^b0?Sn}R5hh>kGH1@@8`>&;m!tzJy`J={L$0{"
    "yG)Pt{LLvm$Et}K-"
    "ijWvbw^?9TP0NJyfOV>CYzo6m0vrn9E0~ha6WZZoSKuSf3xyFMOmHwvDR~$g{i6^%CyMDy5Npt8G@X~(WWxd~A6t<CA4"
    "7?)aUu~S%V6;u^qAn5)$f6E>J*Rywr+rc9o?g!}Vy4M!j<S5k8@OU^UU1&f0pQg$Cw|T1w#EWO;gQN6slbuWxNcNHs$j"
    "9R!N%Z=dTD9Y6~cjMOMS9{=TeE!rNHOvd$&PMLt5Abal5<<pD&EQrzO^`oL9cj2VN@Ml@xR(V4yzCDd%W4M~nG5wLD)b"
    "fA~t?ANKt#^P1cWi-"
    "W@Aphk&<$`%K8m~l`>94vD`g<EC&UaVcCjP6YEo2(Gvo>Dda3ub?@m|97Sq$rZ0iRp>;mXO3m^%^ZD`vl#+v8hDg^<Dz"
    "+d$%37|NC>pR=?$6{$3<l@<n~n@9*_`yQdw>bpXs!74$~X68q3c>3-~^=iS1k{XXp-"
    "+;j86Jl}ptafZAw(jwd2i(_p<JCQI-"
    "*psCA?2iZE!hQg6UG_;+WK`fAoJ;J(UZwkSFU!D;S+i7P$x@G@VnOj!M*LK7$dG`Ad}v|+;RL85NxKMrU8Bo2^E5w)v}"
    "2l1j$n06VJG?(K<LE5Gs9~q_Nl1*_)v!RX^U*VTWUZ1%y`XNJz?-"
    "ADp(k;#n*FqaaYc#TN1idT7OBJLh2k2sLA=cvG{HoSZcu`<^ZowDo~m(P?|0snl4j!{vsbump(LI4sNvW?Sr#WBn{Rl9"
    "Gos;oGu}pE&!Y^5u7euoGxLUE?k^0VVo{(oGz1by7a;6A{D305S%U&ak>n^=^_!Q%MhF{qH((H$LY;Ky?E$;*O<g9xbu"
    "AArLtW~L019>>cgCZj@EOuoR3q@^A+<0sO9}}7dB8A7*H1&P?t7P&lU)kEfDHJ1EGvSD6?Bm;cf{Kb(u`mWinBhC{g#W"
    "nf>)*YNaWXq)3V;CMecl5|FyA$4|;WMTN=K1<KR~#MA}G)I|n9B~qEXh-"
    "2yx^o?p>U$A9|Qkc6qF~HOX#?%GI)CI)U1;*5c1BQeNhC~LYE@GIv7=fva986vK@CJeN1~E2MkNL7VpEN~A1%9PmiG96"
    "p>3+ek<zdFGSt_w)smD;Up!g{xeyTTQNWenACemi=0%Ym}XX*lG>cVE~Kpj)qiGBqTI&tvKWTr0aajK@z_giM`-"
    "91cQ<Yww3iKz<@rtVSPQ<%E&VCn(=C20z&b2y+T=jX=ayJcXh1&5deygDgInL0<Ax^S4fNZtJNd`w;VFm*A`_CMyU%Ar"
    "UaypKCfUBFCTKunzjOkE&Mox4n3z)YRHOkKcCo!d-"
    "ZBr|p4!_;{yQx_pjohLGN5x~@WB2yP3Or1wFbukiCA7zaRoP;~i2VN@Ml@xR(V4yzCDd=cDN6Yy*)jVG@KY&`^A9rpub"
    "&fH0jxlv%GxcnNP}u^Z4m1$T2!t}b<rMCg08<yqOkE^1b&;Q`oAqL9r74o6NQx#VDAr#Rn7XLPPs%<;xyjTy%G5c;)H%"
    "k~c?LekQ<*xCW9kp|H|)Irq?sK`Ztmjv08{4}Q|A~{=MYop7*ppC7~&=v;u)Aak74S31g6e&Fm>+38#vAz_}EN6=Fju_"
    "q$x5g@Q?VF*dH`5-9Kq;d6+S4mP#yH>M>L-"
    "D1OR_pXv=660ndz%xN=q4l;F)Gj$F#b#60tppGf*M85(Eoj7=AGE?XEI91c<FN$XC-"
    "91d5=Vt0WiK%lBrtVSPQ<ysUVCn(=C20z&b2y+T=jX=ayJcXh1&5deygDgEnL0z6I(L{lPu={pd`zADFm*o8_CMy2!$X"
    "lYcpr0^I)|A$hnPA8m^w$8I&+yihnYHanL3A=I<uKNPiE@ehpDqvrp`l{I!k2gJb<aQM5fL|m^zDQ>U<=oKFS*7I0<*2"
    "54=>iD=Fwoz(9SNQ_#_Rj+XOrs(HR*egL(+Kkm$C>I`G*3}fotX6o4jp|S-"
    "+9cUnw5eQ{=%PHI~0jAEAnL1Bq>O4PFH|xdJN>e0BkrYi#P^`ZsFm+y!pOk%yGLxw@l&Ld_sWXhJvkZKSr80FE$JE)q5"
    "Gtl^c^I_$V#dyj!MiwS?&8=0Q)d`cXBbmw5L0IuQ)dnsVkQ`38JIeYVd`uIrp|IOb>_nx7|t8m*i1b<QT@^s8D$UhBmr"
    "MAzv41=hA{P<HA^LyEcF;F78E~a#835x3<;P=88S<W#?%?e)EUmy8O+p~&D4Q9rmz$J3Ltdi;F-xxoz>%1&AyTp!_-"
    "+MQ)juEI!j{e%!8?W6!#RS&ODfUKz~V^Lh2k2sLA=cvG{HoSZcu`<^ZowN>QdxQKrrurp{6~|1=*{XFg1wjkEn{+D?l?"
    "ypI_ihQhp$nY@oWOr60@ok2{U0!*DDOr5$+oxx0<x=fwHOr6?Hoh37M=EKx!DpO}6Or0h&br!(XX(Cf+Axxb{Gj%o+Qy"
    "*oGF`R@u&j(&A+m#e_C19XF%qi$-Jx9y=IMqB~F+YG>-"
    "XC{rGj)nFb&4@{W;69{fl%23p$;?<$_RuqyX6$_mH<;{$xNLkGj*1qshjm;YNaWXq)3V;CMecl5|}!x$4|;WMXAZuDaz"
    "C-#MCLq)M*AjMN^qNjbrNcUI-"
    "P{wmcNtd{JX(Md4i>HFt4zfT>fAsZ)%pQ;4ZkjHy!x3{evd(F{zT#xQj{0#m0sm^$_04HV}MbZn*`o~V9lij1-"
    "cd6IxHm|t<3Iz^az&YGnXOO|>J6$^@=GUBItLxu#*qYRm)L}Tg{Wa<=W>J(<`)Mn~H9aGqeegzOZaq!G!rcUc|s%BqFi"
    "ec(BlBv_&Or0h%b?U*?J&Jn@Q>PwGJ)plNO(As-"
    "2h`;J+*o|K3@o+a5OaW6CnYFTCn!^=4pXP8n}3pzsZ$@OPRH5)Q*Eb3Al^p}4nttxM@`;G9HvfTrcNQIP5`D(5vERDrc"
    "Pm|PF$u=VWv)OrcRTYI`v`dB$cVt5T;HNnK}(%>Lih=(-5XkqM14!iK&mW#wbq0o#z8DmF-Fjx)Lx@ALbNvw4S5oe4J{"
    "Yub3Y|E$@#zv6(u-m^#6jI<=X4wm_(Cflvn;2xSC9ncZ><cT0e&(`2SjlbJfr&(zI&F}2bZNm3+56B88cF9}SY*5fB-p"
    "Q6NM>I8$X1cR;wg02LEuEZe+#3To#i3&+Vt|SJzk`a(A$$?yn&vumP+tD|`@5mVYP@-"
    "+x2(*19#@>)X8$V+1LJ7QAbuQ!$TL}hR2>@FO0$WK2*h&&%D~W=w<X&K_lL%1!lo3DG8!{wdVdbZS%1Vo0cc_)%sFlE|"
    "mDs2is9vY=X}OEu7bMaTU+y3ZI#iVQ*mVe+lHAagBtcW+0Zj+X^JyfjBp$f*|5I=9=nNjk2OMG!@a!#b;6k-"
    "t%$7Uf8>m->Hu4l6soaqr9Xr|#U8(bn-%0t|#8V_0Pwg@yWDhXlzg`vLQ#j2s1(h;|HKf~Ic=qA$sMe?Rd3VM-"
    "6w#=O4D6U%rysQdJCDE36Da3R0`TUzxS3!4Ufe8Jb2VRFuU@5GS@~QUI8i^%Tx(N!tpWRBlDrQl$@^fEe;;hBv)%_^&p"
    "wr^q=qz`W6j*#e~$`c>9AQSs#zbj{#$p8#-"
    "Z&g`$?mdrJKp_=5poC<m&BB8=uo3$@g#X+n<k`pI?6e)*d$|cJ;UN?xtQ3Z5Pq|?qN5&eR$PAG^cg*nvxg9e{vt4$$i{"
    "T?(}psy~YZ5Px-"
    "Q$;zxUmANNyiPS{PdGa#F@+Jhg{rg}k)d0vp_3D<_Vd4_k}h=Vb`AaytRq#Jr?$GVOQ>xG$J7gV3l%b^KTZ9*?|O{sm#"
    "PfjpDt%KS9*G_MneU0I7<3*oekY~@I{`JS7Pq(3ee$iQeGCO%;I`2>0K!57~KiRJRb&k6JxVwIRr^jJusoKM<e=XJBX6"
    "!nN^ue_5UdAA&@9s`s)UlcKL;b`50rQV0Y5"
)
