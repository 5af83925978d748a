"""burgers: a network of 2,181 parameters and its training step.

Made by symgrad 0.1.0 from examples/burgers.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME. The equation stands above the statements that compute it.
"""

from collections.abc import MutableMapping

import numpy as np

real = np.float32


# --- the network: t[N] → x[N] → u[N] → u_x[N]


def _forward(t, x, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, dense4_W, dense4_b, dense5_W, dense5_b, dense6_W, dense6_b, dense7_W, dense7_b):
    """The output of the network."""
    N = t.shape[0]
    # stack1_y[n,0] = t[n]
    stack1_y = np.zeros((N, 2,), real)
    stack1_y[:, 0] = t
    # stack1_y[n,1] = x[n]
    stack1_y[:, 1] = x
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= dense1_W[1]
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ dense2_W
    # dense2_h[n,o] = tanh(dense2_z[n,o])
    dense2_h = np.tanh(dense2_z, out=dense2_z)
    # dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)
    _1 = np.square(dense2_h)
    np.subtract(1.0, _1, out=_1)
    dense2_z_x *= _1
    dense2_h_x = dense2_z_x
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ dense3_W
    # dense3_h[n,o] = tanh(dense3_z[n,o])
    dense3_h = np.tanh(dense3_z, out=dense3_z)
    # dense3_h_x[n,o] = dense3_z_x[n,o]·(1 − dense3_h[n,o]²)
    _2 = np.square(dense3_h)
    np.subtract(1.0, _2, out=_2)
    dense3_z_x *= _2
    dense3_h_x = dense3_z_x
    # dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o]
    dense4_z = dense3_h @ dense4_W
    # dense4_z[n,o] += dense4_b[o]
    dense4_z += dense4_b
    # dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o]
    dense4_z_x = dense3_h_x @ dense4_W
    # dense4_h[n,o] = tanh(dense4_z[n,o])
    dense4_h = np.tanh(dense4_z, out=dense4_z)
    # dense4_h_x[n,o] = dense4_z_x[n,o]·(1 − dense4_h[n,o]²)
    _3 = np.square(dense4_h)
    np.subtract(1.0, _3, out=_3)
    dense4_z_x *= _3
    dense4_h_x = dense4_z_x
    # dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o]
    dense5_z = dense4_h @ dense5_W
    # dense5_z[n,o] += dense5_b[o]
    dense5_z += dense5_b
    # dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o]
    dense5_z_x = dense4_h_x @ dense5_W
    # dense5_h[n,o] = tanh(dense5_z[n,o])
    dense5_h = np.tanh(dense5_z, out=dense5_z)
    # dense5_h_x[n,o] = dense5_z_x[n,o]·(1 − dense5_h[n,o]²)
    _4 = np.square(dense5_h)
    np.subtract(1.0, _4, out=_4)
    dense5_z_x *= _4
    dense5_h_x = dense5_z_x
    # dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o]
    dense6_z = dense5_h @ dense6_W
    # dense6_z[n,o] += dense6_b[o]
    dense6_z += dense6_b
    # dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o]
    dense6_z_x = dense5_h_x @ dense6_W
    # dense6_h[n,o] = tanh(dense6_z[n,o])
    dense6_h = np.tanh(dense6_z, out=dense6_z)
    # dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²)
    _5 = np.square(dense6_h)
    np.subtract(1.0, _5, out=_5)
    dense6_z_x *= _5
    dense6_h_x = dense6_z_x
    # dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o]
    dense7_z = dense6_h @ dense7_W
    # dense7_z[n,o] += dense7_b[o]
    dense7_z += dense7_b
    # dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o]
    dense7_z_x = dense6_h_x @ dense7_W
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


def _backward(t, x, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, dense4_W, dense4_b, dense5_W, dense5_b, dense6_W, dense6_b, dense7_W, dense7_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b, d_dense4_W, d_dense4_b, d_dense5_W, d_dense5_b, d_dense6_W, d_dense6_b, d_dense7_W, d_dense7_b):
    """The loss; the gradients go into the arrays d_…."""
    N = t.shape[0]
    # stack1_y[n,0] = t[n]
    stack1_y = np.zeros((N, 2,), real)
    stack1_y[:, 0] = t
    # stack1_y[n,1] = x[n]
    stack1_y[:, 1] = x
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_t = np.square(dense1_h)
    np.subtract(1.0, dense1_h_t, out=dense1_h_t)
    dense1_h_t *= dense1_W[0]
    # dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= dense1_W[1]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(dense1_W[1])
    dense1_h_xx *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o]
    dense2_z_t = dense1_h_t @ dense2_W
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ dense2_W
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
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    # dense3_z_t[n,o] = Σ_i dense2_h_t[n,i]·dense3_W[i,o]
    dense3_z_t = dense2_h_t @ dense3_W
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ dense3_W
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
    dense4_z = dense3_h @ dense4_W
    # dense4_z[n,o] += dense4_b[o]
    dense4_z += dense4_b
    # dense4_z_t[n,o] = Σ_i dense3_h_t[n,i]·dense4_W[i,o]
    dense4_z_t = dense3_h_t @ dense4_W
    # dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o]
    dense4_z_x = dense3_h_x @ dense4_W
    # dense4_z_xx[n,o] = Σ_i dense3_h_xx[n,i]·dense4_W[i,o]
    dense4_z_xx = dense3_h_xx @ dense4_W
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
    dense5_z = dense4_h @ dense5_W
    # dense5_z[n,o] += dense5_b[o]
    dense5_z += dense5_b
    # dense5_z_t[n,o] = Σ_i dense4_h_t[n,i]·dense5_W[i,o]
    dense5_z_t = dense4_h_t @ dense5_W
    # dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o]
    dense5_z_x = dense4_h_x @ dense5_W
    # dense5_z_xx[n,o] = Σ_i dense4_h_xx[n,i]·dense5_W[i,o]
    dense5_z_xx = dense4_h_xx @ dense5_W
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
    dense6_z = dense5_h @ dense6_W
    # dense6_z[n,o] += dense6_b[o]
    dense6_z += dense6_b
    # dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o]
    dense6_z_t = dense5_h_t @ dense6_W
    # dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o]
    dense6_z_x = dense5_h_x @ dense6_W
    # dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o]
    dense6_z_xx = dense5_h_xx @ dense6_W
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
    dense7_z = dense6_h @ dense7_W
    # dense7_z[n,o] += dense7_b[o]
    dense7_z += dense7_b
    # dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o]
    dense7_z_t = dense6_h_t @ dense7_W
    # dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o]
    dense7_z_x = dense6_h_x @ dense7_W
    # dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o]
    dense7_z_xx = dense6_h_xx @ dense7_W
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
    # u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]
    x_sin *= 9.869604401089358
    _9 = np.square(x)
    np.subtract(1.0, _9, out=_9)
    _9 *= t
    _9 *= dense7_z_xx[:, 0]
    x_sin += _9
    _10 = dense7_z[:, 0] * 2.0
    _10 *= t
    x_sin -= _10
    _11 = dense7_z_x[:, 0] * 4.0
    _11 *= t
    _11 *= x
    x_sin -= _11
    u_xx = x_sin
    # u_x_Pow[n] = 1/√(u_x[n]² + 1)
    u_x_Pow = np.square(u_x)
    u_x_Pow += 1.0
    np.sqrt(u_x_Pow, out=u_x_Pow)
    np.divide(1.0, u_x_Pow, out=u_x_Pow)
    # error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
    error = u * u_x
    error += u_t
    _12 = u_xx * 0.0031830988618379067
    error -= _12
    error *= u_x_Pow
    # loss = Σ_n error[n]²/N
    _13 = np.square(error)
    loss = np.add.reduce(_13, axis=None) / N
    # d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
    d_u = error * (2.0 / N)
    d_u *= u_x
    d_u *= u_x_Pow
    # d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
    d_u_t = error * (2.0 / N)
    d_u_t *= u_x_Pow
    # d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
    u_t += u * u_x
    _14 = u_xx * 0.0031830988618379067
    u_t -= _14
    u_t *= u_x
    _15 = np.square(u_x)
    _15 += 1.0
    np.power(_15, 1.5, out=_15)
    u_t /= _15
    np.subtract(u * u_x_Pow, u_t, out=u_t)
    u_t *= 2.0 / N
    u_t *= error
    d_u_x = u_t
    # d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
    error *= -0.006366197723675813 / N
    error *= u_x_Pow
    d_u_xx = error
    # d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
    d_dense7_z_xx = np.array(np.broadcast_to(d_u_xx[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1,)), dtype=real)
    # d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
    d_dense7_z_x = np.array(np.broadcast_to(d_u_x[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))) - 4.0 * d_u_xx[:, None] * t[:, None] * x[:, None], (N, 1,)), dtype=real)
    # d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
    d_dense7_z_t = np.array(np.broadcast_to(d_u_t[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1,)), dtype=real)
    # d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]
    d_dense7_z = np.array(np.broadcast_to(d_u[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))) + d_u_t[:, None] * (1.0 - np.square(x[:, None])) - 2.0 * d_u_xx[:, None] * t[:, None] - 2.0 * d_u_x[:, None] * t[:, None] * x[:, None], (N, 1,)), dtype=real)
    # d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o]
    d_dense6_h_xx = d_dense7_z_xx @ dense7_W.T
    # d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o]
    np.matmul(dense6_h_xx.T, d_dense7_z_xx, out=d_dense7_W)
    # d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o]
    d_dense6_h_x = d_dense7_z_x @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o]
    d_dense7_W += dense6_h_x.T @ d_dense7_z_x
    # d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o]
    d_dense6_h_t = d_dense7_z_t @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o]
    d_dense7_W += dense6_h_t.T @ d_dense7_z_t
    # d_dense7_b[o] = Σ_n d_dense7_z[n,o]
    d_dense7_b[...] = _sum(d_dense7_z, (0,))
    # d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o]
    d_dense6_h = d_dense7_z @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o]
    d_dense7_W += dense6_h.T @ d_dense7_z
    # d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)
    d_dense6_z_xx = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_xx, out=d_dense6_z_xx)
    d_dense6_z_xx *= d_dense6_h_xx
    # d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])
    d_dense6_z_x = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_x, out=d_dense6_z_x)
    _16 = d_dense6_h_xx * 4.0
    _16 *= dense6_h
    _16 *= dense6_z_x
    np.subtract(d_dense6_h_x, _16, out=_16)
    d_dense6_z_x *= _16
    # d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²)
    d_dense6_z_t = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_t, out=d_dense6_z_t)
    d_dense6_z_t *= d_dense6_h_t
    # d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])
    _17 = np.square(dense6_z_x)
    _18 = np.square(dense6_h)
    _18 *= 6.0
    _18 -= 2.0
    _17 *= _18
    _17 *= d_dense6_h_xx
    d_dense6_h += _17
    _19 = d_dense6_h_t * 2.0
    _19 *= dense6_h
    _19 *= dense6_z_t
    d_dense6_h -= _19
    _20 = d_dense6_h_x * 2.0
    _20 *= dense6_h
    _20 *= dense6_z_x
    d_dense6_h -= _20
    _21 = d_dense6_h_xx * 2.0
    _21 *= dense6_h
    _21 *= dense6_z_xx
    d_dense6_h -= _21
    _22 = np.square(dense6_h)
    np.subtract(1.0, _22, out=_22)
    d_dense6_h *= _22
    d_dense6_z = d_dense6_h
    # d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o]
    d_dense5_h_xx = d_dense6_z_xx @ dense6_W.T
    # d_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o]
    np.matmul(dense5_h_xx.T, d_dense6_z_xx, out=d_dense6_W)
    # d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o]
    d_dense5_h_x = d_dense6_z_x @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o]
    d_dense6_W += dense5_h_x.T @ d_dense6_z_x
    # d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o]
    d_dense5_h_t = d_dense6_z_t @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o]
    d_dense6_W += dense5_h_t.T @ d_dense6_z_t
    # d_dense6_b[o] = Σ_n d_dense6_z[n,o]
    d_dense6_b[...] = _sum(d_dense6_z, (0,))
    # d_dense5_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o]
    d_dense5_h = d_dense6_z @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h[n,i]·d_dense6_z[n,o]
    d_dense6_W += dense5_h.T @ d_dense6_z
    # d_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − dense5_h[n,o]²)
    d_dense5_z_xx = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_xx, out=d_dense5_z_xx)
    d_dense5_z_xx *= d_dense5_h_xx
    # d_dense5_z_x[n,o] = (1 − dense5_h[n,o]²)·(d_dense5_h_x[n,o] − 4·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_x[n,o])
    d_dense5_z_x = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_x, out=d_dense5_z_x)
    _23 = d_dense5_h_xx * 4.0
    _23 *= dense5_h
    _23 *= dense5_z_x
    np.subtract(d_dense5_h_x, _23, out=_23)
    d_dense5_z_x *= _23
    # d_dense5_z_t[n,o] = d_dense5_h_t[n,o]·(1 − dense5_h[n,o]²)
    d_dense5_z_t = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_t, out=d_dense5_z_t)
    d_dense5_z_t *= d_dense5_h_t
    # d_dense5_z[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·dense5_h[n,o]² − 2) + d_dense5_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_h[n,o]·dense5_z_t[n,o] − 2·d_dense5_h_x[n,o]·dense5_h[n,o]·dense5_z_x[n,o] − 2·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_xx[n,o])
    _24 = np.square(dense5_z_x)
    _25 = np.square(dense5_h)
    _25 *= 6.0
    _25 -= 2.0
    _24 *= _25
    _24 *= d_dense5_h_xx
    d_dense5_h += _24
    _26 = d_dense5_h_t * 2.0
    _26 *= dense5_h
    _26 *= dense5_z_t
    d_dense5_h -= _26
    _27 = d_dense5_h_x * 2.0
    _27 *= dense5_h
    _27 *= dense5_z_x
    d_dense5_h -= _27
    _28 = d_dense5_h_xx * 2.0
    _28 *= dense5_h
    _28 *= dense5_z_xx
    d_dense5_h -= _28
    _29 = np.square(dense5_h)
    np.subtract(1.0, _29, out=_29)
    d_dense5_h *= _29
    d_dense5_z = d_dense5_h
    # d_dense4_h_xx[n,i] = Σ_o d_dense5_z_xx[n,o]·dense5_W[i,o]
    d_dense4_h_xx = d_dense5_z_xx @ dense5_W.T
    # d_dense5_W[i,o] = Σ_n dense4_h_xx[n,i]·d_dense5_z_xx[n,o]
    np.matmul(dense4_h_xx.T, d_dense5_z_xx, out=d_dense5_W)
    # d_dense4_h_x[n,i] = Σ_o d_dense5_z_x[n,o]·dense5_W[i,o]
    d_dense4_h_x = d_dense5_z_x @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h_x[n,i]·d_dense5_z_x[n,o]
    d_dense5_W += dense4_h_x.T @ d_dense5_z_x
    # d_dense4_h_t[n,i] = Σ_o d_dense5_z_t[n,o]·dense5_W[i,o]
    d_dense4_h_t = d_dense5_z_t @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h_t[n,i]·d_dense5_z_t[n,o]
    d_dense5_W += dense4_h_t.T @ d_dense5_z_t
    # d_dense5_b[o] = Σ_n d_dense5_z[n,o]
    d_dense5_b[...] = _sum(d_dense5_z, (0,))
    # d_dense4_h[n,i] = Σ_o d_dense5_z[n,o]·dense5_W[i,o]
    d_dense4_h = d_dense5_z @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h[n,i]·d_dense5_z[n,o]
    d_dense5_W += dense4_h.T @ d_dense5_z
    # d_dense4_z_xx[n,o] = d_dense4_h_xx[n,o]·(1 − dense4_h[n,o]²)
    d_dense4_z_xx = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_xx, out=d_dense4_z_xx)
    d_dense4_z_xx *= d_dense4_h_xx
    # d_dense4_z_x[n,o] = (1 − dense4_h[n,o]²)·(d_dense4_h_x[n,o] − 4·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_x[n,o])
    d_dense4_z_x = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_x, out=d_dense4_z_x)
    _30 = d_dense4_h_xx * 4.0
    _30 *= dense4_h
    _30 *= dense4_z_x
    np.subtract(d_dense4_h_x, _30, out=_30)
    d_dense4_z_x *= _30
    # d_dense4_z_t[n,o] = d_dense4_h_t[n,o]·(1 − dense4_h[n,o]²)
    d_dense4_z_t = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_t, out=d_dense4_z_t)
    d_dense4_z_t *= d_dense4_h_t
    # d_dense4_z[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_x[n,o]²·d_dense4_h_xx[n,o]·(6·dense4_h[n,o]² − 2) + d_dense4_h[n,o] − 2·d_dense4_h_t[n,o]·dense4_h[n,o]·dense4_z_t[n,o] − 2·d_dense4_h_x[n,o]·dense4_h[n,o]·dense4_z_x[n,o] − 2·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_xx[n,o])
    _31 = np.square(dense4_z_x)
    _32 = np.square(dense4_h)
    _32 *= 6.0
    _32 -= 2.0
    _31 *= _32
    _31 *= d_dense4_h_xx
    d_dense4_h += _31
    _33 = d_dense4_h_t * 2.0
    _33 *= dense4_h
    _33 *= dense4_z_t
    d_dense4_h -= _33
    _34 = d_dense4_h_x * 2.0
    _34 *= dense4_h
    _34 *= dense4_z_x
    d_dense4_h -= _34
    _35 = d_dense4_h_xx * 2.0
    _35 *= dense4_h
    _35 *= dense4_z_xx
    d_dense4_h -= _35
    _36 = np.square(dense4_h)
    np.subtract(1.0, _36, out=_36)
    d_dense4_h *= _36
    d_dense4_z = d_dense4_h
    # d_dense3_h_xx[n,i] = Σ_o d_dense4_z_xx[n,o]·dense4_W[i,o]
    d_dense3_h_xx = d_dense4_z_xx @ dense4_W.T
    # d_dense4_W[i,o] = Σ_n dense3_h_xx[n,i]·d_dense4_z_xx[n,o]
    np.matmul(dense3_h_xx.T, d_dense4_z_xx, out=d_dense4_W)
    # d_dense3_h_x[n,i] = Σ_o d_dense4_z_x[n,o]·dense4_W[i,o]
    d_dense3_h_x = d_dense4_z_x @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h_x[n,i]·d_dense4_z_x[n,o]
    d_dense4_W += dense3_h_x.T @ d_dense4_z_x
    # d_dense3_h_t[n,i] = Σ_o d_dense4_z_t[n,o]·dense4_W[i,o]
    d_dense3_h_t = d_dense4_z_t @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h_t[n,i]·d_dense4_z_t[n,o]
    d_dense4_W += dense3_h_t.T @ d_dense4_z_t
    # d_dense4_b[o] = Σ_n d_dense4_z[n,o]
    d_dense4_b[...] = _sum(d_dense4_z, (0,))
    # d_dense3_h[n,i] = Σ_o d_dense4_z[n,o]·dense4_W[i,o]
    d_dense3_h = d_dense4_z @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h[n,i]·d_dense4_z[n,o]
    d_dense4_W += dense3_h.T @ d_dense4_z
    # d_dense3_z_xx[n,o] = d_dense3_h_xx[n,o]·(1 − dense3_h[n,o]²)
    d_dense3_z_xx = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_xx, out=d_dense3_z_xx)
    d_dense3_z_xx *= d_dense3_h_xx
    # d_dense3_z_x[n,o] = (1 − dense3_h[n,o]²)·(d_dense3_h_x[n,o] − 4·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_x[n,o])
    d_dense3_z_x = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_x, out=d_dense3_z_x)
    _37 = d_dense3_h_xx * 4.0
    _37 *= dense3_h
    _37 *= dense3_z_x
    np.subtract(d_dense3_h_x, _37, out=_37)
    d_dense3_z_x *= _37
    # d_dense3_z_t[n,o] = d_dense3_h_t[n,o]·(1 − dense3_h[n,o]²)
    d_dense3_z_t = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_t, out=d_dense3_z_t)
    d_dense3_z_t *= d_dense3_h_t
    # d_dense3_z[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_x[n,o]²·d_dense3_h_xx[n,o]·(6·dense3_h[n,o]² − 2) + d_dense3_h[n,o] − 2·d_dense3_h_t[n,o]·dense3_h[n,o]·dense3_z_t[n,o] − 2·d_dense3_h_x[n,o]·dense3_h[n,o]·dense3_z_x[n,o] − 2·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_xx[n,o])
    _38 = np.square(dense3_z_x)
    _39 = np.square(dense3_h)
    _39 *= 6.0
    _39 -= 2.0
    _38 *= _39
    _38 *= d_dense3_h_xx
    d_dense3_h += _38
    _40 = d_dense3_h_t * 2.0
    _40 *= dense3_h
    _40 *= dense3_z_t
    d_dense3_h -= _40
    _41 = d_dense3_h_x * 2.0
    _41 *= dense3_h
    _41 *= dense3_z_x
    d_dense3_h -= _41
    _42 = d_dense3_h_xx * 2.0
    _42 *= dense3_h
    _42 *= dense3_z_xx
    d_dense3_h -= _42
    _43 = np.square(dense3_h)
    np.subtract(1.0, _43, out=_43)
    d_dense3_h *= _43
    d_dense3_z = d_dense3_h
    # d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]
    d_dense2_h_xx = d_dense3_z_xx @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o]
    np.matmul(dense2_h_xx.T, d_dense3_z_xx, out=d_dense3_W)
    # d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]
    d_dense2_h_x = d_dense3_z_x @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o]
    d_dense3_W += dense2_h_x.T @ d_dense3_z_x
    # d_dense2_h_t[n,i] = Σ_o d_dense3_z_t[n,o]·dense3_W[i,o]
    d_dense2_h_t = d_dense3_z_t @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_t[n,i]·d_dense3_z_t[n,o]
    d_dense3_W += dense2_h_t.T @ d_dense3_z_t
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    d_dense3_b[...] = _sum(d_dense3_z, (0,))
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    d_dense3_W += dense2_h.T @ d_dense3_z
    # d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_xx = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_xx, out=d_dense2_z_xx)
    d_dense2_z_xx *= d_dense2_h_xx
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
    d_dense2_z_x = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_x, out=d_dense2_z_x)
    _44 = d_dense2_h_xx * 4.0
    _44 *= dense2_h
    _44 *= dense2_z_x
    np.subtract(d_dense2_h_x, _44, out=_44)
    d_dense2_z_x *= _44
    # d_dense2_z_t[n,o] = d_dense2_h_t[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_t = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_t, out=d_dense2_z_t)
    d_dense2_z_t *= d_dense2_h_t
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]·dense2_z_t[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])
    _45 = np.square(dense2_z_x)
    _46 = np.square(dense2_h)
    _46 *= 6.0
    _46 -= 2.0
    _45 *= _46
    _45 *= d_dense2_h_xx
    d_dense2_h += _45
    _47 = d_dense2_h_t * 2.0
    _47 *= dense2_h
    _47 *= dense2_z_t
    d_dense2_h -= _47
    _48 = d_dense2_h_x * 2.0
    _48 *= dense2_h
    _48 *= dense2_z_x
    d_dense2_h -= _48
    _49 = d_dense2_h_xx * 2.0
    _49 *= dense2_h
    _49 *= dense2_z_xx
    d_dense2_h -= _49
    _50 = np.square(dense2_h)
    np.subtract(1.0, _50, out=_50)
    d_dense2_h *= _50
    d_dense2_z = d_dense2_h
    # d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]
    d_dense1_h_xx = d_dense2_z_xx @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o]
    np.matmul(dense1_h_xx.T, d_dense2_z_xx, out=d_dense2_W)
    # d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]
    d_dense1_h_x = d_dense2_z_x @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o]
    d_dense2_W += dense1_h_x.T @ d_dense2_z_x
    # d_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o]
    d_dense1_h_t = d_dense2_z_t @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o]
    d_dense2_W += dense1_h_t.T @ d_dense2_z_t
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    d_dense2_b[...] = _sum(d_dense2_z, (0,))
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    d_dense2_W += dense1_h.T @ d_dense2_z
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _51 = d_dense1_h_xx * 4.0
    _51 *= dense1_W[1]
    _51 *= dense1_h
    np.subtract(d_dense1_h_x, _51, out=_51)
    d_dense1_z_x *= _51
    # d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
    d_dense1_z_t = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_t, out=d_dense1_z_t)
    d_dense1_z_t *= d_dense1_h_t
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _52 = np.square(dense1_h)
    _52 *= 6.0
    _52 -= 2.0
    _52 *= np.square(dense1_W[1])
    _52 *= d_dense1_h_xx
    d_dense1_h += _52
    _53 = d_dense1_h_t * 2.0
    _53 *= dense1_W[0]
    _53 *= dense1_h
    d_dense1_h -= _53
    _54 = d_dense1_h_x * 2.0
    _54 *= dense1_W[1]
    _54 *= dense1_h
    d_dense1_h -= _54
    _55 = np.square(dense1_h)
    np.subtract(1.0, _55, out=_55)
    d_dense1_h *= _55
    d_dense1_z = d_dense1_h
    # d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o]
    d_dense1_W[...] = 0
    d_dense1_W[1] += _sum(d_dense1_z_x, (0,))
    # d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o]
    d_dense1_W[0] += _sum(d_dense1_z_t, (0,))
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o]
    d_dense1_W += stack1_y.T @ d_dense1_z
    return loss


def _backward_inputs(t, x, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, dense4_W, dense4_b, dense5_W, dense5_b, dense6_W, dense6_b, dense7_W, dense7_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b, d_dense4_W, d_dense4_b, d_dense5_W, d_dense5_b, d_dense6_W, d_dense6_b, d_dense7_W, d_dense7_b):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = t.shape[0]
    # stack1_y[n,0] = t[n]
    stack1_y = np.zeros((N, 2,), real)
    stack1_y[:, 0] = t
    # stack1_y[n,1] = x[n]
    stack1_y[:, 1] = x
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_t = np.square(dense1_h)
    np.subtract(1.0, dense1_h_t, out=dense1_h_t)
    dense1_h_t *= dense1_W[0]
    # dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= dense1_W[1]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(dense1_W[1])
    dense1_h_xx *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o]
    dense2_z_t = dense1_h_t @ dense2_W
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ dense2_W
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
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    # dense3_z_t[n,o] = Σ_i dense2_h_t[n,i]·dense3_W[i,o]
    dense3_z_t = dense2_h_t @ dense3_W
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ dense3_W
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
    dense4_z = dense3_h @ dense4_W
    # dense4_z[n,o] += dense4_b[o]
    dense4_z += dense4_b
    # dense4_z_t[n,o] = Σ_i dense3_h_t[n,i]·dense4_W[i,o]
    dense4_z_t = dense3_h_t @ dense4_W
    # dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o]
    dense4_z_x = dense3_h_x @ dense4_W
    # dense4_z_xx[n,o] = Σ_i dense3_h_xx[n,i]·dense4_W[i,o]
    dense4_z_xx = dense3_h_xx @ dense4_W
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
    dense5_z = dense4_h @ dense5_W
    # dense5_z[n,o] += dense5_b[o]
    dense5_z += dense5_b
    # dense5_z_t[n,o] = Σ_i dense4_h_t[n,i]·dense5_W[i,o]
    dense5_z_t = dense4_h_t @ dense5_W
    # dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o]
    dense5_z_x = dense4_h_x @ dense5_W
    # dense5_z_xx[n,o] = Σ_i dense4_h_xx[n,i]·dense5_W[i,o]
    dense5_z_xx = dense4_h_xx @ dense5_W
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
    dense6_z = dense5_h @ dense6_W
    # dense6_z[n,o] += dense6_b[o]
    dense6_z += dense6_b
    # dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o]
    dense6_z_t = dense5_h_t @ dense6_W
    # dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o]
    dense6_z_x = dense5_h_x @ dense6_W
    # dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o]
    dense6_z_xx = dense5_h_xx @ dense6_W
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
    dense7_z = dense6_h @ dense7_W
    # dense7_z[n,o] += dense7_b[o]
    dense7_z += dense7_b
    # dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o]
    dense7_z_t = dense6_h_t @ dense7_W
    # dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o]
    dense7_z_x = dense6_h_x @ dense7_W
    # dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o]
    dense7_z_xx = dense6_h_xx @ dense7_W
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
    # u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]
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
    # d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
    u_t += u * u_x
    _13 = u_xx * 0.0031830988618379067
    u_t -= _13
    u_t *= u_x
    _14 = np.square(u_x)
    _14 += 1.0
    np.power(_14, 1.5, out=_14)
    u_t /= _14
    np.subtract(u * u_x_Pow, u_t, out=u_t)
    u_t *= 2.0 / N
    u_t *= error
    d_u_x = u_t
    # d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
    error *= -0.006366197723675813 / N
    error *= u_x_Pow
    d_u_xx = error
    # d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
    d_dense7_z_xx = np.array(np.broadcast_to(d_u_xx[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1,)), dtype=real)
    # d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
    d_dense7_z_x = np.array(np.broadcast_to(d_u_x[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))) - 4.0 * d_u_xx[:, None] * t[:, None] * x[:, None], (N, 1,)), dtype=real)
    # d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
    d_dense7_z_t = np.array(np.broadcast_to(d_u_t[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1,)), dtype=real)
    # d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]
    d_dense7_z = np.array(np.broadcast_to(d_u[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))) + d_u_t[:, None] * (1.0 - np.square(x[:, None])) - 2.0 * d_u_xx[:, None] * t[:, None] - 2.0 * d_u_x[:, None] * t[:, None] * x[:, None], (N, 1,)), dtype=real)
    # d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o]
    d_dense6_h_xx = d_dense7_z_xx @ dense7_W.T
    # d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o]
    np.matmul(dense6_h_xx.T, d_dense7_z_xx, out=d_dense7_W)
    # d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o]
    d_dense6_h_x = d_dense7_z_x @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o]
    d_dense7_W += dense6_h_x.T @ d_dense7_z_x
    # d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o]
    d_dense6_h_t = d_dense7_z_t @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o]
    d_dense7_W += dense6_h_t.T @ d_dense7_z_t
    # d_dense7_b[o] = Σ_n d_dense7_z[n,o]
    d_dense7_b[...] = _sum(d_dense7_z, (0,))
    # d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o]
    d_dense6_h = d_dense7_z @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o]
    d_dense7_W += dense6_h.T @ d_dense7_z
    # d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)
    d_dense6_z_xx = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_xx, out=d_dense6_z_xx)
    d_dense6_z_xx *= d_dense6_h_xx
    # d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])
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
    # d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])
    _16 = np.square(dense6_z_x)
    _17 = np.square(dense6_h)
    _17 *= 6.0
    _17 -= 2.0
    _16 *= _17
    _16 *= d_dense6_h_xx
    d_dense6_h += _16
    _18 = d_dense6_h_t * 2.0
    _18 *= dense6_h
    _18 *= dense6_z_t
    d_dense6_h -= _18
    _19 = d_dense6_h_x * 2.0
    _19 *= dense6_h
    _19 *= dense6_z_x
    d_dense6_h -= _19
    _20 = d_dense6_h_xx * 2.0
    _20 *= dense6_h
    _20 *= dense6_z_xx
    d_dense6_h -= _20
    _21 = np.square(dense6_h)
    np.subtract(1.0, _21, out=_21)
    d_dense6_h *= _21
    d_dense6_z = d_dense6_h
    # d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o]
    d_dense5_h_xx = d_dense6_z_xx @ dense6_W.T
    # d_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o]
    np.matmul(dense5_h_xx.T, d_dense6_z_xx, out=d_dense6_W)
    # d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o]
    d_dense5_h_x = d_dense6_z_x @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o]
    d_dense6_W += dense5_h_x.T @ d_dense6_z_x
    # d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o]
    d_dense5_h_t = d_dense6_z_t @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o]
    d_dense6_W += dense5_h_t.T @ d_dense6_z_t
    # d_dense6_b[o] = Σ_n d_dense6_z[n,o]
    d_dense6_b[...] = _sum(d_dense6_z, (0,))
    # d_dense5_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o]
    d_dense5_h = d_dense6_z @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h[n,i]·d_dense6_z[n,o]
    d_dense6_W += dense5_h.T @ d_dense6_z
    # d_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − dense5_h[n,o]²)
    d_dense5_z_xx = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_xx, out=d_dense5_z_xx)
    d_dense5_z_xx *= d_dense5_h_xx
    # d_dense5_z_x[n,o] = (1 − dense5_h[n,o]²)·(d_dense5_h_x[n,o] − 4·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_x[n,o])
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
    # d_dense5_z[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·dense5_h[n,o]² − 2) + d_dense5_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_h[n,o]·dense5_z_t[n,o] − 2·d_dense5_h_x[n,o]·dense5_h[n,o]·dense5_z_x[n,o] − 2·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_xx[n,o])
    _23 = np.square(dense5_z_x)
    _24 = np.square(dense5_h)
    _24 *= 6.0
    _24 -= 2.0
    _23 *= _24
    _23 *= d_dense5_h_xx
    d_dense5_h += _23
    _25 = d_dense5_h_t * 2.0
    _25 *= dense5_h
    _25 *= dense5_z_t
    d_dense5_h -= _25
    _26 = d_dense5_h_x * 2.0
    _26 *= dense5_h
    _26 *= dense5_z_x
    d_dense5_h -= _26
    _27 = d_dense5_h_xx * 2.0
    _27 *= dense5_h
    _27 *= dense5_z_xx
    d_dense5_h -= _27
    _28 = np.square(dense5_h)
    np.subtract(1.0, _28, out=_28)
    d_dense5_h *= _28
    d_dense5_z = d_dense5_h
    # d_dense4_h_xx[n,i] = Σ_o d_dense5_z_xx[n,o]·dense5_W[i,o]
    d_dense4_h_xx = d_dense5_z_xx @ dense5_W.T
    # d_dense5_W[i,o] = Σ_n dense4_h_xx[n,i]·d_dense5_z_xx[n,o]
    np.matmul(dense4_h_xx.T, d_dense5_z_xx, out=d_dense5_W)
    # d_dense4_h_x[n,i] = Σ_o d_dense5_z_x[n,o]·dense5_W[i,o]
    d_dense4_h_x = d_dense5_z_x @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h_x[n,i]·d_dense5_z_x[n,o]
    d_dense5_W += dense4_h_x.T @ d_dense5_z_x
    # d_dense4_h_t[n,i] = Σ_o d_dense5_z_t[n,o]·dense5_W[i,o]
    d_dense4_h_t = d_dense5_z_t @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h_t[n,i]·d_dense5_z_t[n,o]
    d_dense5_W += dense4_h_t.T @ d_dense5_z_t
    # d_dense5_b[o] = Σ_n d_dense5_z[n,o]
    d_dense5_b[...] = _sum(d_dense5_z, (0,))
    # d_dense4_h[n,i] = Σ_o d_dense5_z[n,o]·dense5_W[i,o]
    d_dense4_h = d_dense5_z @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h[n,i]·d_dense5_z[n,o]
    d_dense5_W += dense4_h.T @ d_dense5_z
    # d_dense4_z_xx[n,o] = d_dense4_h_xx[n,o]·(1 − dense4_h[n,o]²)
    d_dense4_z_xx = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_xx, out=d_dense4_z_xx)
    d_dense4_z_xx *= d_dense4_h_xx
    # d_dense4_z_x[n,o] = (1 − dense4_h[n,o]²)·(d_dense4_h_x[n,o] − 4·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_x[n,o])
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
    # d_dense4_z[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_x[n,o]²·d_dense4_h_xx[n,o]·(6·dense4_h[n,o]² − 2) + d_dense4_h[n,o] − 2·d_dense4_h_t[n,o]·dense4_h[n,o]·dense4_z_t[n,o] − 2·d_dense4_h_x[n,o]·dense4_h[n,o]·dense4_z_x[n,o] − 2·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_xx[n,o])
    _30 = np.square(dense4_z_x)
    _31 = np.square(dense4_h)
    _31 *= 6.0
    _31 -= 2.0
    _30 *= _31
    _30 *= d_dense4_h_xx
    d_dense4_h += _30
    _32 = d_dense4_h_t * 2.0
    _32 *= dense4_h
    _32 *= dense4_z_t
    d_dense4_h -= _32
    _33 = d_dense4_h_x * 2.0
    _33 *= dense4_h
    _33 *= dense4_z_x
    d_dense4_h -= _33
    _34 = d_dense4_h_xx * 2.0
    _34 *= dense4_h
    _34 *= dense4_z_xx
    d_dense4_h -= _34
    _35 = np.square(dense4_h)
    np.subtract(1.0, _35, out=_35)
    d_dense4_h *= _35
    d_dense4_z = d_dense4_h
    # d_dense3_h_xx[n,i] = Σ_o d_dense4_z_xx[n,o]·dense4_W[i,o]
    d_dense3_h_xx = d_dense4_z_xx @ dense4_W.T
    # d_dense4_W[i,o] = Σ_n dense3_h_xx[n,i]·d_dense4_z_xx[n,o]
    np.matmul(dense3_h_xx.T, d_dense4_z_xx, out=d_dense4_W)
    # d_dense3_h_x[n,i] = Σ_o d_dense4_z_x[n,o]·dense4_W[i,o]
    d_dense3_h_x = d_dense4_z_x @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h_x[n,i]·d_dense4_z_x[n,o]
    d_dense4_W += dense3_h_x.T @ d_dense4_z_x
    # d_dense3_h_t[n,i] = Σ_o d_dense4_z_t[n,o]·dense4_W[i,o]
    d_dense3_h_t = d_dense4_z_t @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h_t[n,i]·d_dense4_z_t[n,o]
    d_dense4_W += dense3_h_t.T @ d_dense4_z_t
    # d_dense4_b[o] = Σ_n d_dense4_z[n,o]
    d_dense4_b[...] = _sum(d_dense4_z, (0,))
    # d_dense3_h[n,i] = Σ_o d_dense4_z[n,o]·dense4_W[i,o]
    d_dense3_h = d_dense4_z @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h[n,i]·d_dense4_z[n,o]
    d_dense4_W += dense3_h.T @ d_dense4_z
    # d_dense3_z_xx[n,o] = d_dense3_h_xx[n,o]·(1 − dense3_h[n,o]²)
    d_dense3_z_xx = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_xx, out=d_dense3_z_xx)
    d_dense3_z_xx *= d_dense3_h_xx
    # d_dense3_z_x[n,o] = (1 − dense3_h[n,o]²)·(d_dense3_h_x[n,o] − 4·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_x[n,o])
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
    # d_dense3_z[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_x[n,o]²·d_dense3_h_xx[n,o]·(6·dense3_h[n,o]² − 2) + d_dense3_h[n,o] − 2·d_dense3_h_t[n,o]·dense3_h[n,o]·dense3_z_t[n,o] − 2·d_dense3_h_x[n,o]·dense3_h[n,o]·dense3_z_x[n,o] − 2·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_xx[n,o])
    _37 = np.square(dense3_z_x)
    _38 = np.square(dense3_h)
    _38 *= 6.0
    _38 -= 2.0
    _37 *= _38
    _37 *= d_dense3_h_xx
    d_dense3_h += _37
    _39 = d_dense3_h_t * 2.0
    _39 *= dense3_h
    _39 *= dense3_z_t
    d_dense3_h -= _39
    _40 = d_dense3_h_x * 2.0
    _40 *= dense3_h
    _40 *= dense3_z_x
    d_dense3_h -= _40
    _41 = d_dense3_h_xx * 2.0
    _41 *= dense3_h
    _41 *= dense3_z_xx
    d_dense3_h -= _41
    _42 = np.square(dense3_h)
    np.subtract(1.0, _42, out=_42)
    d_dense3_h *= _42
    d_dense3_z = d_dense3_h
    # d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]
    d_dense2_h_xx = d_dense3_z_xx @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o]
    np.matmul(dense2_h_xx.T, d_dense3_z_xx, out=d_dense3_W)
    # d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]
    d_dense2_h_x = d_dense3_z_x @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o]
    d_dense3_W += dense2_h_x.T @ d_dense3_z_x
    # d_dense2_h_t[n,i] = Σ_o d_dense3_z_t[n,o]·dense3_W[i,o]
    d_dense2_h_t = d_dense3_z_t @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_t[n,i]·d_dense3_z_t[n,o]
    d_dense3_W += dense2_h_t.T @ d_dense3_z_t
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    d_dense3_b[...] = _sum(d_dense3_z, (0,))
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    d_dense3_W += dense2_h.T @ d_dense3_z
    # d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_xx = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_xx, out=d_dense2_z_xx)
    d_dense2_z_xx *= d_dense2_h_xx
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
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
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]·dense2_z_t[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])
    _44 = np.square(dense2_z_x)
    _45 = np.square(dense2_h)
    _45 *= 6.0
    _45 -= 2.0
    _44 *= _45
    _44 *= d_dense2_h_xx
    d_dense2_h += _44
    _46 = d_dense2_h_t * 2.0
    _46 *= dense2_h
    _46 *= dense2_z_t
    d_dense2_h -= _46
    _47 = d_dense2_h_x * 2.0
    _47 *= dense2_h
    _47 *= dense2_z_x
    d_dense2_h -= _47
    _48 = d_dense2_h_xx * 2.0
    _48 *= dense2_h
    _48 *= dense2_z_xx
    d_dense2_h -= _48
    _49 = np.square(dense2_h)
    np.subtract(1.0, _49, out=_49)
    d_dense2_h *= _49
    d_dense2_z = d_dense2_h
    # d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]
    d_dense1_h_xx = d_dense2_z_xx @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o]
    np.matmul(dense1_h_xx.T, d_dense2_z_xx, out=d_dense2_W)
    # d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]
    d_dense1_h_x = d_dense2_z_x @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o]
    d_dense2_W += dense1_h_x.T @ d_dense2_z_x
    # d_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o]
    d_dense1_h_t = d_dense2_z_t @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o]
    d_dense2_W += dense1_h_t.T @ d_dense2_z_t
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    d_dense2_b[...] = _sum(d_dense2_z, (0,))
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    d_dense2_W += dense1_h.T @ d_dense2_z
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _50 = d_dense1_h_xx * 4.0
    _50 *= dense1_W[1]
    _50 *= dense1_h
    np.subtract(d_dense1_h_x, _50, out=_50)
    d_dense1_z_x *= _50
    # d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
    d_dense1_z_t = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_t, out=d_dense1_z_t)
    d_dense1_z_t *= d_dense1_h_t
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _51 = np.square(dense1_h)
    _51 *= 6.0
    _51 -= 2.0
    _51 *= np.square(dense1_W[1])
    _51 *= d_dense1_h_xx
    d_dense1_h += _51
    _52 = d_dense1_h_t * 2.0
    _52 *= dense1_W[0]
    _52 *= dense1_h
    d_dense1_h -= _52
    _53 = d_dense1_h_x * 2.0
    _53 *= dense1_W[1]
    _53 *= dense1_h
    d_dense1_h -= _53
    _54 = np.square(dense1_h)
    np.subtract(1.0, _54, out=_54)
    d_dense1_h *= _54
    d_dense1_z = d_dense1_h
    # d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o]
    d_dense1_W[...] = 0
    d_dense1_W[1] += _sum(d_dense1_z_x, (0,))
    # d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o]
    d_dense1_W[0] += _sum(d_dense1_z_t, (0,))
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o]
    d_dense1_W += stack1_y.T @ d_dense1_z
    # d_stack1_y[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_stack1_y = d_dense1_z @ dense1_W.T
    # d_x[n] = d_u_x[n]·(π²·x_sin[n] − 2·dense7_z[n,0]·t[n]) + d_u[n]·(−π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]) + π³·d_u_xx[n]·x_cos[n] + d_stack1_y[n,1] − 4·d_u_xx[n]·dense7_z_x[n,0]·t[n] − 2·d_u_t[n]·dense7_z[n,0]·x[n] − 2·d_u_t[n]·dense7_z_t[n,0]·t[n]·x[n] − 2·d_u_x[n]·dense7_z_x[n,0]·t[n]·x[n] − 2·d_u_xx[n]·dense7_z_xx[n,0]·t[n]·x[n]
    x_sin *= 9.869604401089358
    _55 = dense7_z[:, 0] * 2.0
    _55 *= t
    x_sin -= _55
    x_sin *= d_u_x
    _56 = x_cos * 3.141592653589793
    np.negative(_56, out=_56)
    _57 = dense7_z[:, 0] * 2.0
    _57 *= t
    _57 *= x
    _56 -= _57
    _56 *= d_u
    x_sin += _56
    _58 = d_u_xx * 31.00627668029982
    _58 *= x_cos
    x_sin += _58
    x_sin += d_stack1_y[:, 1]
    _59 = d_u_xx * 4.0
    _59 *= dense7_z_x[:, 0]
    _59 *= t
    x_sin -= _59
    _60 = d_u_t * 2.0
    _60 *= dense7_z[:, 0]
    _60 *= x
    x_sin -= _60
    _61 = d_u_t * 2.0
    _61 *= dense7_z_t[:, 0]
    _61 *= t
    _61 *= x
    x_sin -= _61
    _62 = d_u_x * 2.0
    _62 *= dense7_z_x[:, 0]
    _62 *= t
    _62 *= x
    x_sin -= _62
    _63 = d_u_xx * 2.0
    _63 *= dense7_z_xx[:, 0]
    _63 *= t
    _63 *= x
    x_sin -= _63
    d_x = x_sin
    # d_t[n] = d_u[n]·dense7_z[n,0]·(1 − x[n]²) + d_u_t[n]·dense7_z_t[n,0]·(1 − x[n]²) + d_u_x[n]·dense7_z_x[n,0]·(1 − x[n]²) + d_u_xx[n]·dense7_z_xx[n,0]·(1 − x[n]²) + d_stack1_y[n,0] − 2·d_u_xx[n]·dense7_z[n,0] − 4·d_u_xx[n]·dense7_z_x[n,0]·x[n] − 2·d_u_x[n]·dense7_z[n,0]·x[n]
    d_u *= dense7_z[:, 0]
    _64 = np.square(x)
    np.subtract(1.0, _64, out=_64)
    d_u *= _64
    _65 = np.square(x)
    np.subtract(1.0, _65, out=_65)
    _65 *= d_u_t
    _65 *= dense7_z_t[:, 0]
    d_u += _65
    _66 = np.square(x)
    np.subtract(1.0, _66, out=_66)
    _66 *= d_u_x
    _66 *= dense7_z_x[:, 0]
    d_u += _66
    _67 = np.square(x)
    np.subtract(1.0, _67, out=_67)
    _67 *= d_u_xx
    _67 *= dense7_z_xx[:, 0]
    d_u += _67
    d_u += d_stack1_y[:, 0]
    _68 = d_u_xx * 2.0
    _68 *= dense7_z[:, 0]
    d_u -= _68
    _69 = d_u_xx * 4.0
    _69 *= dense7_z_x[:, 0]
    _69 *= x
    d_u -= _69
    _70 = d_u_x * 2.0
    _70 *= dense7_z[:, 0]
    _70 *= x
    d_u -= _70
    d_t = d_u
    return loss, d_t, d_x


def _update(w, g, m, v, t_2):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t_2 = t_2 + 1
    new_t_2 = t_2 + 1
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    v *= 0.999
    _1 = np.square(g)
    _1 *= 0.001
    v += _1
    # c1 = 1 − 0.9^new_t_2
    c1 = float(1.0 - 0.9 ** new_t_2)
    # c2 = 1 − 0.999^new_t_2
    c2 = float(1.0 - 0.999 ** new_t_2)
    # new_w[p] = w[p] − new_m[p]·(0.002/c1)/(√(new_v[p]/c2) + 1e-8)
    _2 = m * (0.002 / c1)
    _3 = v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t_2


def _train_step(t, x, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, dense4_W, dense4_b, dense5_W, dense5_b, dense6_W, dense6_b, dense7_W, dense7_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b, d_dense4_W, d_dense4_b, d_dense5_W, d_dense5_b, d_dense6_W, d_dense6_b, d_dense7_W, d_dense7_b, w, g, m, v, t_2):
    """Loss, gradients and the optimizer's step, in place."""
    N = t.shape[0]
    # stack1_y[n,0] = t[n]
    stack1_y = np.zeros((N, 2,), real)
    stack1_y[:, 0] = t
    # stack1_y[n,1] = x[n]
    stack1_y[:, 1] = x
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_t = np.square(dense1_h)
    np.subtract(1.0, dense1_h_t, out=dense1_h_t)
    dense1_h_t *= dense1_W[0]
    # dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= dense1_W[1]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(dense1_W[1])
    dense1_h_xx *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o]
    dense2_z_t = dense1_h_t @ dense2_W
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ dense2_W
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
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    # dense3_z_t[n,o] = Σ_i dense2_h_t[n,i]·dense3_W[i,o]
    dense3_z_t = dense2_h_t @ dense3_W
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ dense3_W
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
    dense4_z = dense3_h @ dense4_W
    # dense4_z[n,o] += dense4_b[o]
    dense4_z += dense4_b
    # dense4_z_t[n,o] = Σ_i dense3_h_t[n,i]·dense4_W[i,o]
    dense4_z_t = dense3_h_t @ dense4_W
    # dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o]
    dense4_z_x = dense3_h_x @ dense4_W
    # dense4_z_xx[n,o] = Σ_i dense3_h_xx[n,i]·dense4_W[i,o]
    dense4_z_xx = dense3_h_xx @ dense4_W
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
    dense5_z = dense4_h @ dense5_W
    # dense5_z[n,o] += dense5_b[o]
    dense5_z += dense5_b
    # dense5_z_t[n,o] = Σ_i dense4_h_t[n,i]·dense5_W[i,o]
    dense5_z_t = dense4_h_t @ dense5_W
    # dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o]
    dense5_z_x = dense4_h_x @ dense5_W
    # dense5_z_xx[n,o] = Σ_i dense4_h_xx[n,i]·dense5_W[i,o]
    dense5_z_xx = dense4_h_xx @ dense5_W
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
    dense6_z = dense5_h @ dense6_W
    # dense6_z[n,o] += dense6_b[o]
    dense6_z += dense6_b
    # dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o]
    dense6_z_t = dense5_h_t @ dense6_W
    # dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o]
    dense6_z_x = dense5_h_x @ dense6_W
    # dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o]
    dense6_z_xx = dense5_h_xx @ dense6_W
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
    dense7_z = dense6_h @ dense7_W
    # dense7_z[n,o] += dense7_b[o]
    dense7_z += dense7_b
    # dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o]
    dense7_z_t = dense6_h_t @ dense7_W
    # dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o]
    dense7_z_x = dense6_h_x @ dense7_W
    # dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o]
    dense7_z_xx = dense6_h_xx @ dense7_W
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
    # u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]
    x_sin *= 9.869604401089358
    _9 = np.square(x)
    np.subtract(1.0, _9, out=_9)
    _9 *= t
    _9 *= dense7_z_xx[:, 0]
    x_sin += _9
    _10 = dense7_z[:, 0] * 2.0
    _10 *= t
    x_sin -= _10
    _11 = dense7_z_x[:, 0] * 4.0
    _11 *= t
    _11 *= x
    x_sin -= _11
    u_xx = x_sin
    # u_x_Pow[n] = 1/√(u_x[n]² + 1)
    u_x_Pow = np.square(u_x)
    u_x_Pow += 1.0
    np.sqrt(u_x_Pow, out=u_x_Pow)
    np.divide(1.0, u_x_Pow, out=u_x_Pow)
    # error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
    error = u * u_x
    error += u_t
    _12 = u_xx * 0.0031830988618379067
    error -= _12
    error *= u_x_Pow
    # loss = Σ_n error[n]²/N
    _13 = np.square(error)
    loss = np.add.reduce(_13, axis=None) / N
    # d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
    d_u = error * (2.0 / N)
    d_u *= u_x
    d_u *= u_x_Pow
    # d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
    d_u_t = error * (2.0 / N)
    d_u_t *= u_x_Pow
    # d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
    u_t += u * u_x
    _14 = u_xx * 0.0031830988618379067
    u_t -= _14
    u_t *= u_x
    _15 = np.square(u_x)
    _15 += 1.0
    np.power(_15, 1.5, out=_15)
    u_t /= _15
    np.subtract(u * u_x_Pow, u_t, out=u_t)
    u_t *= 2.0 / N
    u_t *= error
    d_u_x = u_t
    # d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
    error *= -0.006366197723675813 / N
    error *= u_x_Pow
    d_u_xx = error
    # d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
    d_dense7_z_xx = np.array(np.broadcast_to(d_u_xx[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1,)), dtype=real)
    # d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
    d_dense7_z_x = np.array(np.broadcast_to(d_u_x[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))) - 4.0 * d_u_xx[:, None] * t[:, None] * x[:, None], (N, 1,)), dtype=real)
    # d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
    d_dense7_z_t = np.array(np.broadcast_to(d_u_t[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))), (N, 1,)), dtype=real)
    # d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]
    d_dense7_z = np.array(np.broadcast_to(d_u[:, None] * (t[:, None] * (1.0 - np.square(x[:, None]))) + d_u_t[:, None] * (1.0 - np.square(x[:, None])) - 2.0 * d_u_xx[:, None] * t[:, None] - 2.0 * d_u_x[:, None] * t[:, None] * x[:, None], (N, 1,)), dtype=real)
    # d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o]
    d_dense6_h_xx = d_dense7_z_xx @ dense7_W.T
    # d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o]
    np.matmul(dense6_h_xx.T, d_dense7_z_xx, out=d_dense7_W)
    # d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o]
    d_dense6_h_x = d_dense7_z_x @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o]
    d_dense7_W += dense6_h_x.T @ d_dense7_z_x
    # d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o]
    d_dense6_h_t = d_dense7_z_t @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o]
    d_dense7_W += dense6_h_t.T @ d_dense7_z_t
    # d_dense7_b[o] = Σ_n d_dense7_z[n,o]
    d_dense7_b[...] = _sum(d_dense7_z, (0,))
    # d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o]
    d_dense6_h = d_dense7_z @ dense7_W.T
    # d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o]
    d_dense7_W += dense6_h.T @ d_dense7_z
    # d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)
    d_dense6_z_xx = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_xx, out=d_dense6_z_xx)
    d_dense6_z_xx *= d_dense6_h_xx
    # d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])
    d_dense6_z_x = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_x, out=d_dense6_z_x)
    _16 = d_dense6_h_xx * 4.0
    _16 *= dense6_h
    _16 *= dense6_z_x
    np.subtract(d_dense6_h_x, _16, out=_16)
    d_dense6_z_x *= _16
    # d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²)
    d_dense6_z_t = np.square(dense6_h)
    np.subtract(1.0, d_dense6_z_t, out=d_dense6_z_t)
    d_dense6_z_t *= d_dense6_h_t
    # d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])
    _17 = np.square(dense6_z_x)
    _18 = np.square(dense6_h)
    _18 *= 6.0
    _18 -= 2.0
    _17 *= _18
    _17 *= d_dense6_h_xx
    d_dense6_h += _17
    _19 = d_dense6_h_t * 2.0
    _19 *= dense6_h
    _19 *= dense6_z_t
    d_dense6_h -= _19
    _20 = d_dense6_h_x * 2.0
    _20 *= dense6_h
    _20 *= dense6_z_x
    d_dense6_h -= _20
    _21 = d_dense6_h_xx * 2.0
    _21 *= dense6_h
    _21 *= dense6_z_xx
    d_dense6_h -= _21
    _22 = np.square(dense6_h)
    np.subtract(1.0, _22, out=_22)
    d_dense6_h *= _22
    d_dense6_z = d_dense6_h
    # d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o]
    d_dense5_h_xx = d_dense6_z_xx @ dense6_W.T
    # d_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o]
    np.matmul(dense5_h_xx.T, d_dense6_z_xx, out=d_dense6_W)
    # d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o]
    d_dense5_h_x = d_dense6_z_x @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o]
    d_dense6_W += dense5_h_x.T @ d_dense6_z_x
    # d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o]
    d_dense5_h_t = d_dense6_z_t @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o]
    d_dense6_W += dense5_h_t.T @ d_dense6_z_t
    # d_dense6_b[o] = Σ_n d_dense6_z[n,o]
    d_dense6_b[...] = _sum(d_dense6_z, (0,))
    # d_dense5_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o]
    d_dense5_h = d_dense6_z @ dense6_W.T
    # d_dense6_W[i,o] += Σ_n dense5_h[n,i]·d_dense6_z[n,o]
    d_dense6_W += dense5_h.T @ d_dense6_z
    # d_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − dense5_h[n,o]²)
    d_dense5_z_xx = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_xx, out=d_dense5_z_xx)
    d_dense5_z_xx *= d_dense5_h_xx
    # d_dense5_z_x[n,o] = (1 − dense5_h[n,o]²)·(d_dense5_h_x[n,o] − 4·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_x[n,o])
    d_dense5_z_x = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_x, out=d_dense5_z_x)
    _23 = d_dense5_h_xx * 4.0
    _23 *= dense5_h
    _23 *= dense5_z_x
    np.subtract(d_dense5_h_x, _23, out=_23)
    d_dense5_z_x *= _23
    # d_dense5_z_t[n,o] = d_dense5_h_t[n,o]·(1 − dense5_h[n,o]²)
    d_dense5_z_t = np.square(dense5_h)
    np.subtract(1.0, d_dense5_z_t, out=d_dense5_z_t)
    d_dense5_z_t *= d_dense5_h_t
    # d_dense5_z[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·dense5_h[n,o]² − 2) + d_dense5_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_h[n,o]·dense5_z_t[n,o] − 2·d_dense5_h_x[n,o]·dense5_h[n,o]·dense5_z_x[n,o] − 2·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_xx[n,o])
    _24 = np.square(dense5_z_x)
    _25 = np.square(dense5_h)
    _25 *= 6.0
    _25 -= 2.0
    _24 *= _25
    _24 *= d_dense5_h_xx
    d_dense5_h += _24
    _26 = d_dense5_h_t * 2.0
    _26 *= dense5_h
    _26 *= dense5_z_t
    d_dense5_h -= _26
    _27 = d_dense5_h_x * 2.0
    _27 *= dense5_h
    _27 *= dense5_z_x
    d_dense5_h -= _27
    _28 = d_dense5_h_xx * 2.0
    _28 *= dense5_h
    _28 *= dense5_z_xx
    d_dense5_h -= _28
    _29 = np.square(dense5_h)
    np.subtract(1.0, _29, out=_29)
    d_dense5_h *= _29
    d_dense5_z = d_dense5_h
    # d_dense4_h_xx[n,i] = Σ_o d_dense5_z_xx[n,o]·dense5_W[i,o]
    d_dense4_h_xx = d_dense5_z_xx @ dense5_W.T
    # d_dense5_W[i,o] = Σ_n dense4_h_xx[n,i]·d_dense5_z_xx[n,o]
    np.matmul(dense4_h_xx.T, d_dense5_z_xx, out=d_dense5_W)
    # d_dense4_h_x[n,i] = Σ_o d_dense5_z_x[n,o]·dense5_W[i,o]
    d_dense4_h_x = d_dense5_z_x @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h_x[n,i]·d_dense5_z_x[n,o]
    d_dense5_W += dense4_h_x.T @ d_dense5_z_x
    # d_dense4_h_t[n,i] = Σ_o d_dense5_z_t[n,o]·dense5_W[i,o]
    d_dense4_h_t = d_dense5_z_t @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h_t[n,i]·d_dense5_z_t[n,o]
    d_dense5_W += dense4_h_t.T @ d_dense5_z_t
    # d_dense5_b[o] = Σ_n d_dense5_z[n,o]
    d_dense5_b[...] = _sum(d_dense5_z, (0,))
    # d_dense4_h[n,i] = Σ_o d_dense5_z[n,o]·dense5_W[i,o]
    d_dense4_h = d_dense5_z @ dense5_W.T
    # d_dense5_W[i,o] += Σ_n dense4_h[n,i]·d_dense5_z[n,o]
    d_dense5_W += dense4_h.T @ d_dense5_z
    # d_dense4_z_xx[n,o] = d_dense4_h_xx[n,o]·(1 − dense4_h[n,o]²)
    d_dense4_z_xx = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_xx, out=d_dense4_z_xx)
    d_dense4_z_xx *= d_dense4_h_xx
    # d_dense4_z_x[n,o] = (1 − dense4_h[n,o]²)·(d_dense4_h_x[n,o] − 4·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_x[n,o])
    d_dense4_z_x = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_x, out=d_dense4_z_x)
    _30 = d_dense4_h_xx * 4.0
    _30 *= dense4_h
    _30 *= dense4_z_x
    np.subtract(d_dense4_h_x, _30, out=_30)
    d_dense4_z_x *= _30
    # d_dense4_z_t[n,o] = d_dense4_h_t[n,o]·(1 − dense4_h[n,o]²)
    d_dense4_z_t = np.square(dense4_h)
    np.subtract(1.0, d_dense4_z_t, out=d_dense4_z_t)
    d_dense4_z_t *= d_dense4_h_t
    # d_dense4_z[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_x[n,o]²·d_dense4_h_xx[n,o]·(6·dense4_h[n,o]² − 2) + d_dense4_h[n,o] − 2·d_dense4_h_t[n,o]·dense4_h[n,o]·dense4_z_t[n,o] − 2·d_dense4_h_x[n,o]·dense4_h[n,o]·dense4_z_x[n,o] − 2·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_xx[n,o])
    _31 = np.square(dense4_z_x)
    _32 = np.square(dense4_h)
    _32 *= 6.0
    _32 -= 2.0
    _31 *= _32
    _31 *= d_dense4_h_xx
    d_dense4_h += _31
    _33 = d_dense4_h_t * 2.0
    _33 *= dense4_h
    _33 *= dense4_z_t
    d_dense4_h -= _33
    _34 = d_dense4_h_x * 2.0
    _34 *= dense4_h
    _34 *= dense4_z_x
    d_dense4_h -= _34
    _35 = d_dense4_h_xx * 2.0
    _35 *= dense4_h
    _35 *= dense4_z_xx
    d_dense4_h -= _35
    _36 = np.square(dense4_h)
    np.subtract(1.0, _36, out=_36)
    d_dense4_h *= _36
    d_dense4_z = d_dense4_h
    # d_dense3_h_xx[n,i] = Σ_o d_dense4_z_xx[n,o]·dense4_W[i,o]
    d_dense3_h_xx = d_dense4_z_xx @ dense4_W.T
    # d_dense4_W[i,o] = Σ_n dense3_h_xx[n,i]·d_dense4_z_xx[n,o]
    np.matmul(dense3_h_xx.T, d_dense4_z_xx, out=d_dense4_W)
    # d_dense3_h_x[n,i] = Σ_o d_dense4_z_x[n,o]·dense4_W[i,o]
    d_dense3_h_x = d_dense4_z_x @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h_x[n,i]·d_dense4_z_x[n,o]
    d_dense4_W += dense3_h_x.T @ d_dense4_z_x
    # d_dense3_h_t[n,i] = Σ_o d_dense4_z_t[n,o]·dense4_W[i,o]
    d_dense3_h_t = d_dense4_z_t @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h_t[n,i]·d_dense4_z_t[n,o]
    d_dense4_W += dense3_h_t.T @ d_dense4_z_t
    # d_dense4_b[o] = Σ_n d_dense4_z[n,o]
    d_dense4_b[...] = _sum(d_dense4_z, (0,))
    # d_dense3_h[n,i] = Σ_o d_dense4_z[n,o]·dense4_W[i,o]
    d_dense3_h = d_dense4_z @ dense4_W.T
    # d_dense4_W[i,o] += Σ_n dense3_h[n,i]·d_dense4_z[n,o]
    d_dense4_W += dense3_h.T @ d_dense4_z
    # d_dense3_z_xx[n,o] = d_dense3_h_xx[n,o]·(1 − dense3_h[n,o]²)
    d_dense3_z_xx = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_xx, out=d_dense3_z_xx)
    d_dense3_z_xx *= d_dense3_h_xx
    # d_dense3_z_x[n,o] = (1 − dense3_h[n,o]²)·(d_dense3_h_x[n,o] − 4·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_x[n,o])
    d_dense3_z_x = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_x, out=d_dense3_z_x)
    _37 = d_dense3_h_xx * 4.0
    _37 *= dense3_h
    _37 *= dense3_z_x
    np.subtract(d_dense3_h_x, _37, out=_37)
    d_dense3_z_x *= _37
    # d_dense3_z_t[n,o] = d_dense3_h_t[n,o]·(1 − dense3_h[n,o]²)
    d_dense3_z_t = np.square(dense3_h)
    np.subtract(1.0, d_dense3_z_t, out=d_dense3_z_t)
    d_dense3_z_t *= d_dense3_h_t
    # d_dense3_z[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_x[n,o]²·d_dense3_h_xx[n,o]·(6·dense3_h[n,o]² − 2) + d_dense3_h[n,o] − 2·d_dense3_h_t[n,o]·dense3_h[n,o]·dense3_z_t[n,o] − 2·d_dense3_h_x[n,o]·dense3_h[n,o]·dense3_z_x[n,o] − 2·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_xx[n,o])
    _38 = np.square(dense3_z_x)
    _39 = np.square(dense3_h)
    _39 *= 6.0
    _39 -= 2.0
    _38 *= _39
    _38 *= d_dense3_h_xx
    d_dense3_h += _38
    _40 = d_dense3_h_t * 2.0
    _40 *= dense3_h
    _40 *= dense3_z_t
    d_dense3_h -= _40
    _41 = d_dense3_h_x * 2.0
    _41 *= dense3_h
    _41 *= dense3_z_x
    d_dense3_h -= _41
    _42 = d_dense3_h_xx * 2.0
    _42 *= dense3_h
    _42 *= dense3_z_xx
    d_dense3_h -= _42
    _43 = np.square(dense3_h)
    np.subtract(1.0, _43, out=_43)
    d_dense3_h *= _43
    d_dense3_z = d_dense3_h
    # d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]
    d_dense2_h_xx = d_dense3_z_xx @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o]
    np.matmul(dense2_h_xx.T, d_dense3_z_xx, out=d_dense3_W)
    # d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]
    d_dense2_h_x = d_dense3_z_x @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o]
    d_dense3_W += dense2_h_x.T @ d_dense3_z_x
    # d_dense2_h_t[n,i] = Σ_o d_dense3_z_t[n,o]·dense3_W[i,o]
    d_dense2_h_t = d_dense3_z_t @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h_t[n,i]·d_dense3_z_t[n,o]
    d_dense3_W += dense2_h_t.T @ d_dense3_z_t
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    d_dense3_b[...] = _sum(d_dense3_z, (0,))
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    d_dense3_W += dense2_h.T @ d_dense3_z
    # d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_xx = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_xx, out=d_dense2_z_xx)
    d_dense2_z_xx *= d_dense2_h_xx
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
    d_dense2_z_x = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_x, out=d_dense2_z_x)
    _44 = d_dense2_h_xx * 4.0
    _44 *= dense2_h
    _44 *= dense2_z_x
    np.subtract(d_dense2_h_x, _44, out=_44)
    d_dense2_z_x *= _44
    # d_dense2_z_t[n,o] = d_dense2_h_t[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_t = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_t, out=d_dense2_z_t)
    d_dense2_z_t *= d_dense2_h_t
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]·dense2_z_t[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])
    _45 = np.square(dense2_z_x)
    _46 = np.square(dense2_h)
    _46 *= 6.0
    _46 -= 2.0
    _45 *= _46
    _45 *= d_dense2_h_xx
    d_dense2_h += _45
    _47 = d_dense2_h_t * 2.0
    _47 *= dense2_h
    _47 *= dense2_z_t
    d_dense2_h -= _47
    _48 = d_dense2_h_x * 2.0
    _48 *= dense2_h
    _48 *= dense2_z_x
    d_dense2_h -= _48
    _49 = d_dense2_h_xx * 2.0
    _49 *= dense2_h
    _49 *= dense2_z_xx
    d_dense2_h -= _49
    _50 = np.square(dense2_h)
    np.subtract(1.0, _50, out=_50)
    d_dense2_h *= _50
    d_dense2_z = d_dense2_h
    # d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]
    d_dense1_h_xx = d_dense2_z_xx @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o]
    np.matmul(dense1_h_xx.T, d_dense2_z_xx, out=d_dense2_W)
    # d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]
    d_dense1_h_x = d_dense2_z_x @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o]
    d_dense2_W += dense1_h_x.T @ d_dense2_z_x
    # d_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o]
    d_dense1_h_t = d_dense2_z_t @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o]
    d_dense2_W += dense1_h_t.T @ d_dense2_z_t
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    d_dense2_b[...] = _sum(d_dense2_z, (0,))
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    d_dense2_W += dense1_h.T @ d_dense2_z
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _51 = d_dense1_h_xx * 4.0
    _51 *= dense1_W[1]
    _51 *= dense1_h
    np.subtract(d_dense1_h_x, _51, out=_51)
    d_dense1_z_x *= _51
    # d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
    d_dense1_z_t = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_t, out=d_dense1_z_t)
    d_dense1_z_t *= d_dense1_h_t
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _52 = np.square(dense1_h)
    _52 *= 6.0
    _52 -= 2.0
    _52 *= np.square(dense1_W[1])
    _52 *= d_dense1_h_xx
    d_dense1_h += _52
    _53 = d_dense1_h_t * 2.0
    _53 *= dense1_W[0]
    _53 *= dense1_h
    d_dense1_h -= _53
    _54 = d_dense1_h_x * 2.0
    _54 *= dense1_W[1]
    _54 *= dense1_h
    d_dense1_h -= _54
    _55 = np.square(dense1_h)
    np.subtract(1.0, _55, out=_55)
    d_dense1_h *= _55
    d_dense1_z = d_dense1_h
    # d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o]
    d_dense1_W[...] = 0
    d_dense1_W[1] += _sum(d_dense1_z_x, (0,))
    # d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o]
    d_dense1_W[0] += _sum(d_dense1_z_t, (0,))
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o]
    d_dense1_W += stack1_y.T @ d_dense1_z
    # new_t_2 = t_2 + 1
    new_t_2 = t_2 + 1
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    v *= 0.999
    _56 = np.square(g)
    _56 *= 0.001
    v += _56
    # c1 = 1 − 0.9^new_t_2
    c1 = float(1.0 - 0.9 ** new_t_2)
    # c2 = 1 − 0.999^new_t_2
    c2 = float(1.0 - 0.999 ** new_t_2)
    # new_w[p] = w[p] − new_m[p]·(0.002/c1)/(√(new_v[p]/c2) + 1e-8)
    _57 = m * (0.002 / c1)
    _58 = v / c2
    np.sqrt(_58, out=_58)
    _58 += 1e-08
    _57 /= _58
    w -= _57
    return loss, new_t_2


# --- scalar functions


def _sum(x, axes, last=()):
    """The sum over axes, in blocks, as a total that grows long loses digits; and over those that
    are the last ones in memory, where NumPy sees to it."""
    first, others = axes[0], axes[1:]
    size, rows = x.shape[first], 64
    for a in others:
        rows //= max(x.shape[a], 1)
    if size <= 2 * rows:
        return np.add.reduce(x, axes + last)
    at = first - sum(a < first for a in others)
    if rows < 2:
        return _sum(_sum(x, others, last), (at,))
    whole = size // rows * rows
    before = (slice(None),) * first
    blocks = x[(*before, slice(whole))].reshape(*x.shape[:first], -1, rows, *x.shape[first + 1 :])
    parts = np.add.reduce(blocks, tuple(a + (a >= first) for a in axes + last))
    return _sum(parts, (at,)) + np.add.reduce(x[(*before, slice(whole, None))], axes + last)

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


class Arrays(MutableMapping):
    """Named arrays that are views of one buffer, `flat`. To assign to a name copies into its view."""

    def __init__(self, layout, flat, others={}):
        self.layout, self._flat = layout, flat
        self._named = {name: flat[start:stop].reshape(shape) for name, (start, stop, shape) in layout.items()}
        self._named.update(others)

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
    params["dense1_W"][...] = 0.5222329678670935 * (2.0 * rng.random((2, 20,)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["dense2_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20,)) - 1.0)
    params["dense2_b"][...] = 0.0
    params["dense3_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20,)) - 1.0)
    params["dense3_b"][...] = 0.0
    params["dense4_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20,)) - 1.0)
    params["dense4_b"][...] = 0.0
    params["dense5_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20,)) - 1.0)
    params["dense5_b"][...] = 0.0
    params["dense6_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20,)) - 1.0)
    params["dense6_b"][...] = 0.0
    params["dense7_W"][...] = 0.5345224838248488 * (2.0 * rng.random((20, 1,)) - 1.0)
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
    return _forward(t, x, *params.values())


def backward(params, t, x, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 2181)
    sizes = {}
    t = _argument("t", t, ('N',), False, sizes)
    x = _argument("x", x, ('N',), False, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(2181, real))
    if wrt_inputs:
        loss, d_t, d_x = _backward_inputs(t, x, *params.values(), *grads.values())
        grads.add({"t": d_t, "x": d_x})
    else:
        loss = _backward(t, x, *params.values(), *grads.values())
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: new_m[p] = g[p]/10 + 9*m[p]/10    | p<2181; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<2181; new_w[p] = w[p] - (new_m[p]*(1/(500*c1[])))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<2181."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 2181)
    state["t_2"] = _update(params.flat[0:2181], grads.flat[0:2181], state["m"], state["v"], int(state["t_2"]))


def train_step(params, state, t, x):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    t = _argument("t", t, ('N',), False, sizes)
    x = _argument("x", x, ('N',), False, sizes)
    _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(2181, real))
    loss, state["t_2"] = _train_step(t, x, *params.values(), *grads.values(), params.flat[0:2181], grads.flat[0:2181], state["m"], state["v"], int(state["t_2"]))
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
    """Whole numbers that index `count` things."""
    if array.size and not (array.min() >= 0 and array.max() < count):
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
        and arrays.flat.dtype == real
    )


def _own(what, arrays, layout):
    """`Arrays` that are to be changed in place."""
    if not _fits(arrays, layout):
        maker = "init_state()" if what == "state" else "init_params()"
        raise TypeError(f"{what}: expected what {maker} of this module gives, got {type(arrays).__name__}")
    return arrays


def _samples(sizes):
    for name, size in sizes.items():
        if size == 0:
            raise ValueError(f"expected at least one sample, got {name} = 0; nothing was changed")


FORMULAS = {
    'stack1_y': {
        'text': 'stack1_y[n,0] = t[n]; stack1_y[n,1] = x[n]',
        'latex': 'y^{\\text{stack1}}_{n,0} = t_{n}; y^{\\text{stack1}}_{n,1} = x_{n}',
        'ranges': 'n<N',
        'origin': 'burgers.py:12: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,o} = \\sum_{i} y^{\\text{stack1}}_{n,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'ranges': 'n<N o<20 i<2',
        'origin': 'burgers.py:11: spec',
    },
    'dense1_h': {
        'text': 'dense1_h[n,o] = tanh(dense1_z[n,o])',
        'latex': 'h^{\\text{dense1}}_{n,o} = \\tanh\\left(z^{\\text{dense1}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense1_h_t': {
        'text': 'dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{dense1\\_h\\_t}_{n,o} = W^{\\text{dense1}}_{0,o}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense1_h by dense1_z, reuse values',
    },
    'dense1_h_x': {
        'text': 'dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{dense1\\_h\\_x}_{n,o} = W^{\\text{dense1}}_{1,o}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense1_h by dense1_z, reuse values',
    },
    'dense1_h_xx': {
        'text': 'dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{dense1\\_h\\_xx}_{n,o} = -2\\, h^{\\text{dense1}}_{n,o}\\, \\left(W^{\\text{dense1}}_{1,o}\\right)^{2}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense1_h by dense1_z, forward of dense1_h_x by dense1_z, reuse values',
    },
    'dense2_z': {
        'text': 'dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o]',
        'latex': 'z^{\\text{dense2}}_{n,o} = \\sum_{i} h^{\\text{dense1}}_{n,i}\\, W^{\\text{dense2}}_{i,o} + b^{\\text{dense2}}_{o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense2_z_t': {
        'text': 'dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{dense2\\_z\\_t}_{n,o} = \\sum_{i} \\mathrm{dense1\\_h\\_t}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense2_z by dense1_h',
    },
    'dense2_z_x': {
        'text': 'dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{dense2\\_z\\_x}_{n,o} = \\sum_{i} \\mathrm{dense1\\_h\\_x}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense2_z by dense1_h',
    },
    'dense2_z_xx': {
        'text': 'dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{dense2\\_z\\_xx}_{n,o} = \\sum_{i} \\mathrm{dense1\\_h\\_xx}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense2_z by dense1_h, forward of dense2_z_x by dense1_h_x',
    },
    'dense2_h': {
        'text': 'dense2_h[n,o] = tanh(dense2_z[n,o])',
        'latex': 'h^{\\text{dense2}}_{n,o} = \\tanh\\left(z^{\\text{dense2}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense2_h_t': {
        'text': 'dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\mathrm{dense2\\_h\\_t}_{n,o} = \\mathrm{dense2\\_z\\_t}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_h by dense2_z, reuse values',
    },
    'dense2_h_x': {
        'text': 'dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\mathrm{dense2\\_h\\_x}_{n,o} = \\mathrm{dense2\\_z\\_x}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_h by dense2_z, reuse values',
    },
    'dense2_h_xx': {
        'text': 'dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o])',
        'latex': '\\mathrm{dense2\\_h\\_xx}_{n,o} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense2\\_z\\_xx}_{n,o} - 2\\, \\mathrm{dense2\\_z\\_x}_{n,o}^{2}\\, h^{\\text{dense2}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z, forward of dense2_h_x by dense2_z_x, merge terms, reuse values',
    },
    'dense3_z': {
        'text': 'dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o]',
        'latex': 'z^{\\text{dense3}}_{n,o} = \\sum_{i} h^{\\text{dense2}}_{n,i}\\, W^{\\text{dense3}}_{i,o} + b^{\\text{dense3}}_{o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense3_z_t': {
        'text': 'dense3_z_t[n,o] = Σ_i dense2_h_t[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{dense3\\_z\\_t}_{n,o} = \\sum_{i} \\mathrm{dense2\\_h\\_t}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense3_z by dense2_h',
    },
    'dense3_z_x': {
        'text': 'dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{dense3\\_z\\_x}_{n,o} = \\sum_{i} \\mathrm{dense2\\_h\\_x}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense3_z by dense2_h',
    },
    'dense3_z_xx': {
        'text': 'dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{dense3\\_z\\_xx}_{n,o} = \\sum_{i} \\mathrm{dense2\\_h\\_xx}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense3_z by dense2_h, forward of dense3_z_x by dense2_h_x',
    },
    'dense3_h': {
        'text': 'dense3_h[n,o] = tanh(dense3_z[n,o])',
        'latex': 'h^{\\text{dense3}}_{n,o} = \\tanh\\left(z^{\\text{dense3}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense3_h_t': {
        'text': 'dense3_h_t[n,o] = dense3_z_t[n,o]·(1 − dense3_h[n,o]²)',
        'latex': '\\mathrm{dense3\\_h\\_t}_{n,o} = \\mathrm{dense3\\_z\\_t}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense3}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_h by dense3_z, reuse values',
    },
    'dense3_h_x': {
        'text': 'dense3_h_x[n,o] = dense3_z_x[n,o]·(1 − dense3_h[n,o]²)',
        'latex': '\\mathrm{dense3\\_h\\_x}_{n,o} = \\mathrm{dense3\\_z\\_x}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense3}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_h by dense3_z, reuse values',
    },
    'dense3_h_xx': {
        'text': 'dense3_h_xx[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_xx[n,o] − 2·dense3_z_x[n,o]²·dense3_h[n,o])',
        'latex': '\\mathrm{dense3\\_h\\_xx}_{n,o} = \\left(1 - \\left(h^{\\text{dense3}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense3\\_z\\_xx}_{n,o} - 2\\, \\mathrm{dense3\\_z\\_x}_{n,o}^{2}\\, h^{\\text{dense3}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_h by dense3_z, forward of dense3_h_x by dense3_z, forward of dense3_h_x by dense3_z_x, merge terms, reuse values',
    },
    'dense4_z': {
        'text': 'dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o] + dense4_b[o]',
        'latex': 'z^{\\text{dense4}}_{n,o} = \\sum_{i} h^{\\text{dense3}}_{n,i}\\, W^{\\text{dense4}}_{i,o} + b^{\\text{dense4}}_{o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense4_z_t': {
        'text': 'dense4_z_t[n,o] = Σ_i dense3_h_t[n,i]·dense4_W[i,o]',
        'latex': '\\mathrm{dense4\\_z\\_t}_{n,o} = \\sum_{i} \\mathrm{dense3\\_h\\_t}_{n,i}\\, W^{\\text{dense4}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense4_z by dense3_h',
    },
    'dense4_z_x': {
        'text': 'dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o]',
        'latex': '\\mathrm{dense4\\_z\\_x}_{n,o} = \\sum_{i} \\mathrm{dense3\\_h\\_x}_{n,i}\\, W^{\\text{dense4}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense4_z by dense3_h',
    },
    'dense4_z_xx': {
        'text': 'dense4_z_xx[n,o] = Σ_i dense3_h_xx[n,i]·dense4_W[i,o]',
        'latex': '\\mathrm{dense4\\_z\\_xx}_{n,o} = \\sum_{i} \\mathrm{dense3\\_h\\_xx}_{n,i}\\, W^{\\text{dense4}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense4_z by dense3_h, forward of dense4_z_x by dense3_h_x',
    },
    'dense4_h': {
        'text': 'dense4_h[n,o] = tanh(dense4_z[n,o])',
        'latex': 'h^{\\text{dense4}}_{n,o} = \\tanh\\left(z^{\\text{dense4}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense4_h_t': {
        'text': 'dense4_h_t[n,o] = dense4_z_t[n,o]·(1 − dense4_h[n,o]²)',
        'latex': '\\mathrm{dense4\\_h\\_t}_{n,o} = \\mathrm{dense4\\_z\\_t}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense4}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_h by dense4_z, reuse values',
    },
    'dense4_h_x': {
        'text': 'dense4_h_x[n,o] = dense4_z_x[n,o]·(1 − dense4_h[n,o]²)',
        'latex': '\\mathrm{dense4\\_h\\_x}_{n,o} = \\mathrm{dense4\\_z\\_x}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense4}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_h by dense4_z, reuse values',
    },
    'dense4_h_xx': {
        'text': 'dense4_h_xx[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_xx[n,o] − 2·dense4_z_x[n,o]²·dense4_h[n,o])',
        'latex': '\\mathrm{dense4\\_h\\_xx}_{n,o} = \\left(1 - \\left(h^{\\text{dense4}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense4\\_z\\_xx}_{n,o} - 2\\, \\mathrm{dense4\\_z\\_x}_{n,o}^{2}\\, h^{\\text{dense4}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_h by dense4_z, forward of dense4_h_x by dense4_z, forward of dense4_h_x by dense4_z_x, merge terms, reuse values',
    },
    'dense5_z': {
        'text': 'dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o] + dense5_b[o]',
        'latex': 'z^{\\text{dense5}}_{n,o} = \\sum_{i} h^{\\text{dense4}}_{n,i}\\, W^{\\text{dense5}}_{i,o} + b^{\\text{dense5}}_{o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense5_z_t': {
        'text': 'dense5_z_t[n,o] = Σ_i dense4_h_t[n,i]·dense5_W[i,o]',
        'latex': '\\mathrm{dense5\\_z\\_t}_{n,o} = \\sum_{i} \\mathrm{dense4\\_h\\_t}_{n,i}\\, W^{\\text{dense5}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense5_z by dense4_h',
    },
    'dense5_z_x': {
        'text': 'dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o]',
        'latex': '\\mathrm{dense5\\_z\\_x}_{n,o} = \\sum_{i} \\mathrm{dense4\\_h\\_x}_{n,i}\\, W^{\\text{dense5}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense5_z by dense4_h',
    },
    'dense5_z_xx': {
        'text': 'dense5_z_xx[n,o] = Σ_i dense4_h_xx[n,i]·dense5_W[i,o]',
        'latex': '\\mathrm{dense5\\_z\\_xx}_{n,o} = \\sum_{i} \\mathrm{dense4\\_h\\_xx}_{n,i}\\, W^{\\text{dense5}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense5_z by dense4_h, forward of dense5_z_x by dense4_h_x',
    },
    'dense5_h': {
        'text': 'dense5_h[n,o] = tanh(dense5_z[n,o])',
        'latex': 'h^{\\text{dense5}}_{n,o} = \\tanh\\left(z^{\\text{dense5}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense5_h_t': {
        'text': 'dense5_h_t[n,o] = dense5_z_t[n,o]·(1 − dense5_h[n,o]²)',
        'latex': '\\mathrm{dense5\\_h\\_t}_{n,o} = \\mathrm{dense5\\_z\\_t}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense5}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_h by dense5_z, reuse values',
    },
    'dense5_h_x': {
        'text': 'dense5_h_x[n,o] = dense5_z_x[n,o]·(1 − dense5_h[n,o]²)',
        'latex': '\\mathrm{dense5\\_h\\_x}_{n,o} = \\mathrm{dense5\\_z\\_x}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense5}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_h by dense5_z, reuse values',
    },
    'dense5_h_xx': {
        'text': 'dense5_h_xx[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_xx[n,o] − 2·dense5_z_x[n,o]²·dense5_h[n,o])',
        'latex': '\\mathrm{dense5\\_h\\_xx}_{n,o} = \\left(1 - \\left(h^{\\text{dense5}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense5\\_z\\_xx}_{n,o} - 2\\, \\mathrm{dense5\\_z\\_x}_{n,o}^{2}\\, h^{\\text{dense5}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_h by dense5_z, forward of dense5_h_x by dense5_z, forward of dense5_h_x by dense5_z_x, merge terms, reuse values',
    },
    'dense6_z': {
        'text': 'dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o]',
        'latex': 'z^{\\text{dense6}}_{n,o} = \\sum_{i} h^{\\text{dense5}}_{n,i}\\, W^{\\text{dense6}}_{i,o} + b^{\\text{dense6}}_{o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense6_z_t': {
        'text': 'dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o]',
        'latex': '\\mathrm{dense6\\_z\\_t}_{n,o} = \\sum_{i} \\mathrm{dense5\\_h\\_t}_{n,i}\\, W^{\\text{dense6}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense6_z by dense5_h',
    },
    'dense6_z_x': {
        'text': 'dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o]',
        'latex': '\\mathrm{dense6\\_z\\_x}_{n,o} = \\sum_{i} \\mathrm{dense5\\_h\\_x}_{n,i}\\, W^{\\text{dense6}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense6_z by dense5_h',
    },
    'dense6_z_xx': {
        'text': 'dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o]',
        'latex': '\\mathrm{dense6\\_z\\_xx}_{n,o} = \\sum_{i} \\mathrm{dense5\\_h\\_xx}_{n,i}\\, W^{\\text{dense6}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'burgers.py:11: spec, forward of dense6_z by dense5_h, forward of dense6_z_x by dense5_h_x',
    },
    'dense6_h': {
        'text': 'dense6_h[n,o] = tanh(dense6_z[n,o])',
        'latex': 'h^{\\text{dense6}}_{n,o} = \\tanh\\left(z^{\\text{dense6}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec',
    },
    'dense6_h_t': {
        'text': 'dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²)',
        'latex': '\\mathrm{dense6\\_h\\_t}_{n,o} = \\mathrm{dense6\\_z\\_t}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense6}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_h by dense6_z, reuse values',
    },
    'dense6_h_x': {
        'text': 'dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²)',
        'latex': '\\mathrm{dense6\\_h\\_x}_{n,o} = \\mathrm{dense6\\_z\\_x}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense6}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_h by dense6_z, reuse values',
    },
    'dense6_h_xx': {
        'text': 'dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o])',
        'latex': '\\mathrm{dense6\\_h\\_xx}_{n,o} = \\left(1 - \\left(h^{\\text{dense6}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense6\\_z\\_xx}_{n,o} - 2\\, \\mathrm{dense6\\_z\\_x}_{n,o}^{2}\\, h^{\\text{dense6}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_h by dense6_z, forward of dense6_h_x by dense6_z, forward of dense6_h_x by dense6_z_x, merge terms, reuse values',
    },
    'dense7_z': {
        'text': 'dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o] + dense7_b[o]',
        'latex': 'z^{\\text{dense7}}_{n,o} = \\sum_{i} h^{\\text{dense6}}_{n,i}\\, W^{\\text{dense7}}_{i,o} + b^{\\text{dense7}}_{o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'burgers.py:12: spec',
    },
    'dense7_z_t': {
        'text': 'dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o]',
        'latex': '\\mathrm{dense7\\_z\\_t}_{n,o} = \\sum_{i} \\mathrm{dense6\\_h\\_t}_{n,i}\\, W^{\\text{dense7}}_{i,o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'burgers.py:12: spec, forward of dense7_z by dense6_h',
    },
    'dense7_z_x': {
        'text': 'dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o]',
        'latex': '\\mathrm{dense7\\_z\\_x}_{n,o} = \\sum_{i} \\mathrm{dense6\\_h\\_x}_{n,i}\\, W^{\\text{dense7}}_{i,o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'burgers.py:12: spec, forward of dense7_z by dense6_h',
    },
    'dense7_z_xx': {
        'text': 'dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o]',
        'latex': '\\mathrm{dense7\\_z\\_xx}_{n,o} = \\sum_{i} \\mathrm{dense6\\_h\\_xx}_{n,i}\\, W^{\\text{dense7}}_{i,o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'burgers.py:12: spec, forward of dense7_z by dense6_h, forward of dense7_z_x by dense6_h_x',
    },
    'x_sin': {
        'text': 'x_sin[n] = sin(π·x[n])',
        'latex': '\\mathrm{x\\_sin}_{n} = \\sin\\left(\\pi\\, x_{n}\\right)',
        'ranges': 'n<N',
        'origin': 'burgers.py:15: spec, hoist shared',
    },
    'u': {
        'text': 'u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n]',
        'latex': 'u_{n} = z^{\\text{dense7}}_{n,0}\\, t_{n}\\, \\left(1 - x_{n}^{2}\\right) - \\mathrm{x\\_sin}_{n}',
        'ranges': 'n<N',
        'origin': 'burgers.py:15: spec',
    },
    'u_t': {
        'text': 'u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²)',
        'latex': '\\mathrm{u\\_t}_{n} = z^{\\text{dense7}}_{n,0}\\, \\left(1 - x_{n}^{2}\\right) + \\mathrm{dense7\\_z\\_t}_{n,0}\\, t_{n}\\, \\left(1 - x_{n}^{2}\\right)',
        'ranges': 'n<N',
        'origin': 'burgers.py:15: spec, forward of u by dense7_z, forward of u by t, merge terms',
    },
    'u_x': {
        'text': 'u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n]',
        'latex': '\\mathrm{u\\_x}_{n} = \\mathrm{dense7\\_z\\_x}_{n,0}\\, t_{n}\\, \\left(1 - x_{n}^{2}\\right) - \\pi\\, \\cos\\left(\\pi\\, x_{n}\\right) - 2\\, z^{\\text{dense7}}_{n,0}\\, t_{n}\\, x_{n}',
        'ranges': 'n<N',
        'origin': 'burgers.py:15: spec, forward of u by dense7_z, forward of u by x, merge terms',
    },
    'u_xx': {
        'text': 'u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]',
        'latex': '\\mathrm{u\\_xx}_{n} = \\pi^{2}\\, \\mathrm{x\\_sin}_{n} + \\mathrm{dense7\\_z\\_xx}_{n,0}\\, t_{n}\\, \\left(1 - x_{n}^{2}\\right) - 2\\, z^{\\text{dense7}}_{n,0}\\, t_{n} - 4\\, \\mathrm{dense7\\_z\\_x}_{n,0}\\, t_{n}\\, x_{n}',
        'ranges': 'n<N',
        'origin': 'burgers.py:15: spec, forward of u by dense7_z, forward of u_x by dense7_z_x, forward of u_x by x, forward of u by x, forward of u_x by dense7_z, merge terms',
    },
    'u_x_Pow': {
        'text': 'u_x_Pow[n] = 1/√(u_x[n]² + 1)',
        'latex': '\\mathrm{u\\_x\\_Pow}_{n} = \\frac{1}{\\sqrt{\\mathrm{u\\_x}_{n}^{2} + 1}}',
        'ranges': 'n<N',
        'origin': 'burgers.py:18: spec, hoist shared',
    },
    'error': {
        'text': 'error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)',
        'latex': '\\mathrm{error}_{n} = \\mathrm{u\\_x\\_Pow}_{n}\\, \\left(u_{n}\\, \\mathrm{u\\_x}_{n} + \\mathrm{u\\_t}_{n} - \\frac{0.01\\, \\mathrm{u\\_xx}_{n}}{\\pi}\\right)',
        'ranges': 'n<N',
        'origin': 'burgers.py:18: spec',
    },
    'loss': {
        'text': 'loss = Σ_n error[n]²/N',
        'latex': '\\mathrm{loss} = \\sum_{n} \\frac{\\mathrm{error}_{n}^{2}}{N}',
        'ranges': 'n<N',
        'origin': 'burgers.py:19: spec',
    },
    'd_u': {
        'text': 'd_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N',
        'latex': '\\frac{\\partial L}{\\partial u_{n}} = \\frac{2\\, \\mathrm{error}_{n}\\, \\mathrm{u\\_x}_{n}\\, \\mathrm{u\\_x\\_Pow}_{n}}{N}',
        'ranges': 'n<N',
        'origin': 'burgers.py:18: spec, reverse of error by u',
    },
    'd_u_t': {
        'text': 'd_u_t[n] = 2·error[n]·u_x_Pow[n]/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{u\\_t}_{n}} = \\frac{2\\, \\mathrm{error}_{n}\\, \\mathrm{u\\_x\\_Pow}_{n}}{N}',
        'ranges': 'n<N',
        'origin': 'burgers.py:18: spec, reverse of error by u_t',
    },
    'd_u_x': {
        'text': 'd_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{u\\_x}_{n}} = \\frac{2\\, \\mathrm{error}_{n}\\, \\left(u_{n}\\, \\mathrm{u\\_x\\_Pow}_{n} - \\frac{\\mathrm{u\\_x}_{n}\\, \\left(u_{n}\\, \\mathrm{u\\_x}_{n} + \\mathrm{u\\_t}_{n} - \\frac{0.01\\, \\mathrm{u\\_xx}_{n}}{\\pi}\\right)}{\\left(\\mathrm{u\\_x}_{n}^{2} + 1\\right)^{\\frac{3}{2}}}\\right)}{N}',
        'ranges': 'n<N',
        'origin': 'burgers.py:18: spec, reverse of error by u_x',
    },
    'd_u_xx': {
        'text': 'd_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}} = -\\frac{0.02\\, \\mathrm{error}_{n}\\, \\mathrm{u\\_x\\_Pow}_{n}}{\\pi\\, N}',
        'ranges': 'n<N',
        'origin': 'burgers.py:18: spec, reverse of error by u_xx',
    },
    'd_dense7_z_xx': {
        'text': 'd_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_xx}_{n,p}} = \\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}}\\, t_{n}\\, \\left(1 - x_{n}^{2}\\right)',
        'ranges': 'n<N p<1',
        'origin': 'burgers.py:15: spec, forward of u by dense7_z, forward of u_x by dense7_z_x, reverse of u_xx by dense7_z_xx',
    },
    'd_dense7_z_x': {
        'text': 'd_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_x}_{n,p}} = \\frac{\\partial L}{\\partial \\mathrm{u\\_x}_{n}}\\, t_{n}\\, \\left(1 - x_{n}^{2}\\right) - 4\\, \\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}}\\, t_{n}\\, x_{n}',
        'ranges': 'n<N p<1',
        'origin': 'burgers.py:15: spec, forward of u by x, forward of u_x by dense7_z, reverse of u_xx by dense7_z_x, forward of u by dense7_z, forward of u_x by x, reverse of u_x by dense7_z_x, merge terms',
    },
    'd_dense7_z_t': {
        'text': 'd_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_t}_{n,p}} = \\frac{\\partial L}{\\partial \\mathrm{u\\_t}_{n}}\\, t_{n}\\, \\left(1 - x_{n}^{2}\\right)',
        'ranges': 'n<N p<1',
        'origin': 'burgers.py:15: spec, forward of u by dense7_z, reverse of u_t by dense7_z_t',
    },
    'd_dense7_z': {
        'text': 'd_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense7}}_{n,p}} = \\frac{\\partial L}{\\partial u_{n}}\\, t_{n}\\, \\left(1 - x_{n}^{2}\\right) + \\frac{\\partial L}{\\partial \\mathrm{u\\_t}_{n}}\\, \\left(1 - x_{n}^{2}\\right) - 2\\, \\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}}\\, t_{n} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{u\\_x}_{n}}\\, t_{n}\\, x_{n}',
        'ranges': 'n<N p<1',
        'origin': 'burgers.py:15: spec, forward of u by x, forward of u_x by x, reverse of u_xx by dense7_z, reverse of u_x by dense7_z, forward of u by t, reverse of u_t by dense7_z, reverse of u by dense7_z, merge terms',
    },
    'd_dense6_h_xx': {
        'text': 'd_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_xx}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_xx}_{n,o}}\\, W^{\\text{dense7}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'burgers.py:12: spec, forward of dense7_z by dense6_h, forward of dense7_z_x by dense6_h_x, reverse of dense7_z_xx by dense6_h_xx',
    },
    'd_dense7_W': {
        'text': 'd_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o] + Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o] + Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o] + Σ_n dense6_h[n,i]·d_dense7_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense7}}_{i,o}} = \\sum_{n} \\mathrm{dense6\\_h\\_xx}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_xx}_{n,o}} + \\sum_{n} \\mathrm{dense6\\_h\\_x}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_x}_{n,o}} + \\sum_{n} \\mathrm{dense6\\_h\\_t}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_t}_{n,o}} + \\sum_{n} h^{\\text{dense6}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense7}}_{n,o}}',
        'ranges': 'i<20 o<1 n<N',
        'origin': 'burgers.py:12: spec, forward of dense7_z by dense6_h, forward of dense7_z_x by dense6_h_x, reverse of dense7_z_xx by dense7_W; spec, forward of dense7_z by dense6_h, reverse of dense7_z_x by dense7_W; spec, forward of dense7_z by dense6_h, reverse of dense7_z_t by dense7_W; spec, reverse of dense7_z by dense7_W',
    },
    'd_dense6_h_x': {
        'text': 'd_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_x}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_x}_{n,o}}\\, W^{\\text{dense7}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'burgers.py:12: spec, forward of dense7_z by dense6_h, reverse of dense7_z_x by dense6_h_x',
    },
    'd_dense6_h_t': {
        'text': 'd_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_t}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense7\\_z\\_t}_{n,o}}\\, W^{\\text{dense7}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'burgers.py:12: spec, forward of dense7_z by dense6_h, reverse of dense7_z_t by dense6_h_t',
    },
    'd_dense7_b': {
        'text': 'd_dense7_b[o] = Σ_n d_dense7_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense7}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense7}}_{n,o}}',
        'ranges': 'o<1 n<N',
        'origin': 'burgers.py:12: spec, reverse of dense7_z by dense7_b',
    },
    'd_dense6_h': {
        'text': 'd_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense6}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense7}}_{n,o}}\\, W^{\\text{dense7}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'burgers.py:12: spec, reverse of dense7_z by dense6_h',
    },
    'd_dense6_z_xx': {
        'text': 'd_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_xx}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_xx}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense6}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_h by dense6_z, forward of dense6_h_x by dense6_z_x, reverse of dense6_h_xx by dense6_z_xx, reuse values',
    },
    'd_dense6_z_x': {
        'text': 'd_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_x}_{n,o}} = \\left(1 - \\left(h^{\\text{dense6}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_x}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_xx}_{n,o}}\\, h^{\\text{dense6}}_{n,o}\\, \\mathrm{dense6\\_z\\_x}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_h by dense6_z, forward of dense6_h_x by dense6_z, reverse of dense6_h_xx by dense6_z_x, reverse of dense6_h_x by dense6_z_x, merge terms, reuse values',
    },
    'd_dense6_z_t': {
        'text': 'd_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_t}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_t}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense6}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_h by dense6_z, reverse of dense6_h_t by dense6_z_t, reuse values',
    },
    'd_dense6_z': {
        'text': 'd_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense6}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense6}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense6\\_z\\_x}_{n,o}^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_xx}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense6}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense6}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_t}_{n,o}}\\, h^{\\text{dense6}}_{n,o}\\, \\mathrm{dense6\\_z\\_t}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_x}_{n,o}}\\, h^{\\text{dense6}}_{n,o}\\, \\mathrm{dense6\\_z\\_x}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense6\\_h\\_xx}_{n,o}}\\, h^{\\text{dense6}}_{n,o}\\, \\mathrm{dense6\\_z\\_xx}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_h by dense6_z, forward of dense6_h_x by dense6_z_x, reverse of dense6_h_xx by dense6_z, forward of dense6_h_x by dense6_z, reverse of dense6_h_x by dense6_z, reverse of dense6_h_t by dense6_z, reverse of dense6_h by dense6_z, merge terms, reuse values',
    },
    'd_dense5_h_xx': {
        'text': 'd_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_xx}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_xx}_{n,o}}\\, W^{\\text{dense6}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_z by dense5_h, forward of dense6_z_x by dense5_h_x, reverse of dense6_z_xx by dense5_h_xx',
    },
    'd_dense6_W': {
        'text': 'd_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o] + Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o] + Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o] + Σ_n dense5_h[n,i]·d_dense6_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense6}}_{i,o}} = \\sum_{n} \\mathrm{dense5\\_h\\_xx}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_xx}_{n,o}} + \\sum_{n} \\mathrm{dense5\\_h\\_x}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_x}_{n,o}} + \\sum_{n} \\mathrm{dense5\\_h\\_t}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_t}_{n,o}} + \\sum_{n} h^{\\text{dense5}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense6}}_{n,o}}',
        'ranges': 'i<20 o<20 n<N',
        'origin': 'burgers.py:11: spec, forward of dense6_z by dense5_h, forward of dense6_z_x by dense5_h_x, reverse of dense6_z_xx by dense6_W; spec, forward of dense6_z by dense5_h, reverse of dense6_z_x by dense6_W; spec, forward of dense6_z by dense5_h, reverse of dense6_z_t by dense6_W; spec, reverse of dense6_z by dense6_W',
    },
    'd_dense5_h_x': {
        'text': 'd_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_x}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_x}_{n,o}}\\, W^{\\text{dense6}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_z by dense5_h, reverse of dense6_z_x by dense5_h_x',
    },
    'd_dense5_h_t': {
        'text': 'd_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_t}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense6\\_z\\_t}_{n,o}}\\, W^{\\text{dense6}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense6_z by dense5_h, reverse of dense6_z_t by dense5_h_t',
    },
    'd_dense6_b': {
        'text': 'd_dense6_b[o] = Σ_n d_dense6_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense6}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense6}}_{n,o}}',
        'ranges': 'o<20 n<N',
        'origin': 'burgers.py:11: spec, reverse of dense6_z by dense6_b',
    },
    'd_dense5_h': {
        'text': 'd_dense5_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense5}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense6}}_{n,o}}\\, W^{\\text{dense6}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, reverse of dense6_z by dense5_h',
    },
    'd_dense5_z_xx': {
        'text': 'd_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − dense5_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_xx}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_xx}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense5}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_h by dense5_z, forward of dense5_h_x by dense5_z_x, reverse of dense5_h_xx by dense5_z_xx, reuse values',
    },
    'd_dense5_z_x': {
        'text': 'd_dense5_z_x[n,o] = (1 − dense5_h[n,o]²)·(d_dense5_h_x[n,o] − 4·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_x[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_x}_{n,o}} = \\left(1 - \\left(h^{\\text{dense5}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_x}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_xx}_{n,o}}\\, h^{\\text{dense5}}_{n,o}\\, \\mathrm{dense5\\_z\\_x}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_h by dense5_z, forward of dense5_h_x by dense5_z, reverse of dense5_h_xx by dense5_z_x, reverse of dense5_h_x by dense5_z_x, merge terms, reuse values',
    },
    'd_dense5_z_t': {
        'text': 'd_dense5_z_t[n,o] = d_dense5_h_t[n,o]·(1 − dense5_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_t}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_t}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense5}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_h by dense5_z, reverse of dense5_h_t by dense5_z_t, reuse values',
    },
    'd_dense5_z': {
        'text': 'd_dense5_z[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·dense5_h[n,o]² − 2) + d_dense5_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_h[n,o]·dense5_z_t[n,o] − 2·d_dense5_h_x[n,o]·dense5_h[n,o]·dense5_z_x[n,o] − 2·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_xx[n,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense5}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense5}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense5\\_z\\_x}_{n,o}^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_xx}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense5}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense5}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_t}_{n,o}}\\, h^{\\text{dense5}}_{n,o}\\, \\mathrm{dense5\\_z\\_t}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_x}_{n,o}}\\, h^{\\text{dense5}}_{n,o}\\, \\mathrm{dense5\\_z\\_x}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense5\\_h\\_xx}_{n,o}}\\, h^{\\text{dense5}}_{n,o}\\, \\mathrm{dense5\\_z\\_xx}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_h by dense5_z, forward of dense5_h_x by dense5_z_x, reverse of dense5_h_xx by dense5_z, forward of dense5_h_x by dense5_z, reverse of dense5_h_x by dense5_z, reverse of dense5_h_t by dense5_z, reverse of dense5_h by dense5_z, merge terms, reuse values',
    },
    'd_dense4_h_xx': {
        'text': 'd_dense4_h_xx[n,i] = Σ_o d_dense5_z_xx[n,o]·dense5_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_xx}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_xx}_{n,o}}\\, W^{\\text{dense5}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_z by dense4_h, forward of dense5_z_x by dense4_h_x, reverse of dense5_z_xx by dense4_h_xx',
    },
    'd_dense5_W': {
        'text': 'd_dense5_W[i,o] = Σ_n dense4_h_xx[n,i]·d_dense5_z_xx[n,o] + Σ_n dense4_h_x[n,i]·d_dense5_z_x[n,o] + Σ_n dense4_h_t[n,i]·d_dense5_z_t[n,o] + Σ_n dense4_h[n,i]·d_dense5_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense5}}_{i,o}} = \\sum_{n} \\mathrm{dense4\\_h\\_xx}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_xx}_{n,o}} + \\sum_{n} \\mathrm{dense4\\_h\\_x}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_x}_{n,o}} + \\sum_{n} \\mathrm{dense4\\_h\\_t}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_t}_{n,o}} + \\sum_{n} h^{\\text{dense4}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense5}}_{n,o}}',
        'ranges': 'i<20 o<20 n<N',
        'origin': 'burgers.py:11: spec, forward of dense5_z by dense4_h, forward of dense5_z_x by dense4_h_x, reverse of dense5_z_xx by dense5_W; spec, forward of dense5_z by dense4_h, reverse of dense5_z_x by dense5_W; spec, forward of dense5_z by dense4_h, reverse of dense5_z_t by dense5_W; spec, reverse of dense5_z by dense5_W',
    },
    'd_dense4_h_x': {
        'text': 'd_dense4_h_x[n,i] = Σ_o d_dense5_z_x[n,o]·dense5_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_x}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_x}_{n,o}}\\, W^{\\text{dense5}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_z by dense4_h, reverse of dense5_z_x by dense4_h_x',
    },
    'd_dense4_h_t': {
        'text': 'd_dense4_h_t[n,i] = Σ_o d_dense5_z_t[n,o]·dense5_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_t}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense5\\_z\\_t}_{n,o}}\\, W^{\\text{dense5}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense5_z by dense4_h, reverse of dense5_z_t by dense4_h_t',
    },
    'd_dense5_b': {
        'text': 'd_dense5_b[o] = Σ_n d_dense5_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense5}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense5}}_{n,o}}',
        'ranges': 'o<20 n<N',
        'origin': 'burgers.py:11: spec, reverse of dense5_z by dense5_b',
    },
    'd_dense4_h': {
        'text': 'd_dense4_h[n,i] = Σ_o d_dense5_z[n,o]·dense5_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense4}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense5}}_{n,o}}\\, W^{\\text{dense5}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, reverse of dense5_z by dense4_h',
    },
    'd_dense4_z_xx': {
        'text': 'd_dense4_z_xx[n,o] = d_dense4_h_xx[n,o]·(1 − dense4_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_xx}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_xx}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense4}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_h by dense4_z, forward of dense4_h_x by dense4_z_x, reverse of dense4_h_xx by dense4_z_xx, reuse values',
    },
    'd_dense4_z_x': {
        'text': 'd_dense4_z_x[n,o] = (1 − dense4_h[n,o]²)·(d_dense4_h_x[n,o] − 4·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_x[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_x}_{n,o}} = \\left(1 - \\left(h^{\\text{dense4}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_x}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_xx}_{n,o}}\\, h^{\\text{dense4}}_{n,o}\\, \\mathrm{dense4\\_z\\_x}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_h by dense4_z, forward of dense4_h_x by dense4_z, reverse of dense4_h_xx by dense4_z_x, reverse of dense4_h_x by dense4_z_x, merge terms, reuse values',
    },
    'd_dense4_z_t': {
        'text': 'd_dense4_z_t[n,o] = d_dense4_h_t[n,o]·(1 − dense4_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_t}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_t}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense4}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_h by dense4_z, reverse of dense4_h_t by dense4_z_t, reuse values',
    },
    'd_dense4_z': {
        'text': 'd_dense4_z[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_x[n,o]²·d_dense4_h_xx[n,o]·(6·dense4_h[n,o]² − 2) + d_dense4_h[n,o] − 2·d_dense4_h_t[n,o]·dense4_h[n,o]·dense4_z_t[n,o] − 2·d_dense4_h_x[n,o]·dense4_h[n,o]·dense4_z_x[n,o] − 2·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_xx[n,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense4}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense4}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense4\\_z\\_x}_{n,o}^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_xx}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense4}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense4}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_t}_{n,o}}\\, h^{\\text{dense4}}_{n,o}\\, \\mathrm{dense4\\_z\\_t}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_x}_{n,o}}\\, h^{\\text{dense4}}_{n,o}\\, \\mathrm{dense4\\_z\\_x}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense4\\_h\\_xx}_{n,o}}\\, h^{\\text{dense4}}_{n,o}\\, \\mathrm{dense4\\_z\\_xx}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_h by dense4_z, forward of dense4_h_x by dense4_z_x, reverse of dense4_h_xx by dense4_z, forward of dense4_h_x by dense4_z, reverse of dense4_h_x by dense4_z, reverse of dense4_h_t by dense4_z, reverse of dense4_h by dense4_z, merge terms, reuse values',
    },
    'd_dense3_h_xx': {
        'text': 'd_dense3_h_xx[n,i] = Σ_o d_dense4_z_xx[n,o]·dense4_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_xx}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_xx}_{n,o}}\\, W^{\\text{dense4}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_z by dense3_h, forward of dense4_z_x by dense3_h_x, reverse of dense4_z_xx by dense3_h_xx',
    },
    'd_dense4_W': {
        'text': 'd_dense4_W[i,o] = Σ_n dense3_h_xx[n,i]·d_dense4_z_xx[n,o] + Σ_n dense3_h_x[n,i]·d_dense4_z_x[n,o] + Σ_n dense3_h_t[n,i]·d_dense4_z_t[n,o] + Σ_n dense3_h[n,i]·d_dense4_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense4}}_{i,o}} = \\sum_{n} \\mathrm{dense3\\_h\\_xx}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_xx}_{n,o}} + \\sum_{n} \\mathrm{dense3\\_h\\_x}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_x}_{n,o}} + \\sum_{n} \\mathrm{dense3\\_h\\_t}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_t}_{n,o}} + \\sum_{n} h^{\\text{dense3}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense4}}_{n,o}}',
        'ranges': 'i<20 o<20 n<N',
        'origin': 'burgers.py:11: spec, forward of dense4_z by dense3_h, forward of dense4_z_x by dense3_h_x, reverse of dense4_z_xx by dense4_W; spec, forward of dense4_z by dense3_h, reverse of dense4_z_x by dense4_W; spec, forward of dense4_z by dense3_h, reverse of dense4_z_t by dense4_W; spec, reverse of dense4_z by dense4_W',
    },
    'd_dense3_h_x': {
        'text': 'd_dense3_h_x[n,i] = Σ_o d_dense4_z_x[n,o]·dense4_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_x}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_x}_{n,o}}\\, W^{\\text{dense4}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_z by dense3_h, reverse of dense4_z_x by dense3_h_x',
    },
    'd_dense3_h_t': {
        'text': 'd_dense3_h_t[n,i] = Σ_o d_dense4_z_t[n,o]·dense4_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_t}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense4\\_z\\_t}_{n,o}}\\, W^{\\text{dense4}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense4_z by dense3_h, reverse of dense4_z_t by dense3_h_t',
    },
    'd_dense4_b': {
        'text': 'd_dense4_b[o] = Σ_n d_dense4_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense4}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense4}}_{n,o}}',
        'ranges': 'o<20 n<N',
        'origin': 'burgers.py:11: spec, reverse of dense4_z by dense4_b',
    },
    'd_dense3_h': {
        'text': 'd_dense3_h[n,i] = Σ_o d_dense4_z[n,o]·dense4_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense3}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense4}}_{n,o}}\\, W^{\\text{dense4}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, reverse of dense4_z by dense3_h',
    },
    'd_dense3_z_xx': {
        'text': 'd_dense3_z_xx[n,o] = d_dense3_h_xx[n,o]·(1 − dense3_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_xx}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_xx}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense3}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_h by dense3_z, forward of dense3_h_x by dense3_z_x, reverse of dense3_h_xx by dense3_z_xx, reuse values',
    },
    'd_dense3_z_x': {
        'text': 'd_dense3_z_x[n,o] = (1 − dense3_h[n,o]²)·(d_dense3_h_x[n,o] − 4·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_x[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_x}_{n,o}} = \\left(1 - \\left(h^{\\text{dense3}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_x}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_xx}_{n,o}}\\, h^{\\text{dense3}}_{n,o}\\, \\mathrm{dense3\\_z\\_x}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_h by dense3_z, forward of dense3_h_x by dense3_z, reverse of dense3_h_xx by dense3_z_x, reverse of dense3_h_x by dense3_z_x, merge terms, reuse values',
    },
    'd_dense3_z_t': {
        'text': 'd_dense3_z_t[n,o] = d_dense3_h_t[n,o]·(1 − dense3_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_t}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_t}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense3}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_h by dense3_z, reverse of dense3_h_t by dense3_z_t, reuse values',
    },
    'd_dense3_z': {
        'text': 'd_dense3_z[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_x[n,o]²·d_dense3_h_xx[n,o]·(6·dense3_h[n,o]² − 2) + d_dense3_h[n,o] − 2·d_dense3_h_t[n,o]·dense3_h[n,o]·dense3_z_t[n,o] − 2·d_dense3_h_x[n,o]·dense3_h[n,o]·dense3_z_x[n,o] − 2·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_xx[n,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense3}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense3\\_z\\_x}_{n,o}^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_xx}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense3}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense3}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_t}_{n,o}}\\, h^{\\text{dense3}}_{n,o}\\, \\mathrm{dense3\\_z\\_t}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_x}_{n,o}}\\, h^{\\text{dense3}}_{n,o}\\, \\mathrm{dense3\\_z\\_x}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_h\\_xx}_{n,o}}\\, h^{\\text{dense3}}_{n,o}\\, \\mathrm{dense3\\_z\\_xx}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_h by dense3_z, forward of dense3_h_x by dense3_z_x, reverse of dense3_h_xx by dense3_z, forward of dense3_h_x by dense3_z, reverse of dense3_h_x by dense3_z, reverse of dense3_h_t by dense3_z, reverse of dense3_h by dense3_z, merge terms, reuse values',
    },
    'd_dense2_h_xx': {
        'text': 'd_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_xx}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_z by dense2_h, forward of dense3_z_x by dense2_h_x, reverse of dense3_z_xx by dense2_h_xx',
    },
    'd_dense3_W': {
        'text': 'd_dense3_W[i,o] = Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o] + Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o] + Σ_n dense2_h_t[n,i]·d_dense3_z_t[n,o] + Σ_n dense2_h[n,i]·d_dense3_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense3}}_{i,o}} = \\sum_{n} \\mathrm{dense2\\_h\\_xx}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_xx}_{n,o}} + \\sum_{n} \\mathrm{dense2\\_h\\_x}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_x}_{n,o}} + \\sum_{n} \\mathrm{dense2\\_h\\_t}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_t}_{n,o}} + \\sum_{n} h^{\\text{dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}',
        'ranges': 'i<20 o<20 n<N',
        'origin': 'burgers.py:11: spec, forward of dense3_z by dense2_h, forward of dense3_z_x by dense2_h_x, reverse of dense3_z_xx by dense3_W; spec, forward of dense3_z by dense2_h, reverse of dense3_z_x by dense3_W; spec, forward of dense3_z by dense2_h, reverse of dense3_z_t by dense3_W; spec, reverse of dense3_z by dense3_W',
    },
    'd_dense2_h_x': {
        'text': 'd_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_x}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_x}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_z by dense2_h, reverse of dense3_z_x by dense2_h_x',
    },
    'd_dense2_h_t': {
        'text': 'd_dense2_h_t[n,i] = Σ_o d_dense3_z_t[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_t}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_t}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense3_z by dense2_h, reverse of dense3_z_t by dense2_h_t',
    },
    'd_dense3_b': {
        'text': 'd_dense3_b[o] = Σ_n d_dense3_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense3}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}',
        'ranges': 'o<20 n<N',
        'origin': 'burgers.py:11: spec, reverse of dense3_z by dense3_b',
    },
    'd_dense2_h': {
        'text': 'd_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, reverse of dense3_z by dense2_h',
    },
    'd_dense2_z_xx': {
        'text': 'd_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_xx}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z_x, reverse of dense2_h_xx by dense2_z_xx, reuse values',
    },
    'd_dense2_z_x': {
        'text': 'd_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_x}_{n,o}} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_x}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_x}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z, reverse of dense2_h_xx by dense2_z_x, reverse of dense2_h_x by dense2_z_x, merge terms, reuse values',
    },
    'd_dense2_z_t': {
        'text': 'd_dense2_z_t[n,o] = d_dense2_h_t[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_t}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_t}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_h by dense2_z, reverse of dense2_h_t by dense2_z_t, reuse values',
    },
    'd_dense2_z': {
        'text': 'd_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]·dense2_z_t[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense2\\_z\\_x}_{n,o}^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense2}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense2}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_t}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_t}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_x}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_x}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_xx}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z_x, reverse of dense2_h_xx by dense2_z, forward of dense2_h_x by dense2_z, reverse of dense2_h_x by dense2_z, reverse of dense2_h_t by dense2_z, reverse of dense2_h by dense2_z, merge terms, reuse values',
    },
    'd_dense1_h_xx': {
        'text': 'd_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_xx}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_xx}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_z by dense1_h, forward of dense2_z_x by dense1_h_x, reverse of dense2_z_xx by dense1_h_xx',
    },
    'd_dense2_W': {
        'text': 'd_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o] + Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o] + Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o] + Σ_n dense1_h[n,i]·d_dense2_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense2}}_{i,o}} = \\sum_{n} \\mathrm{dense1\\_h\\_xx}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_xx}_{n,o}} + \\sum_{n} \\mathrm{dense1\\_h\\_x}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_x}_{n,o}} + \\sum_{n} \\mathrm{dense1\\_h\\_t}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_t}_{n,o}} + \\sum_{n} h^{\\text{dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}',
        'ranges': 'i<20 o<20 n<N',
        'origin': 'burgers.py:11: spec, forward of dense2_z by dense1_h, forward of dense2_z_x by dense1_h_x, reverse of dense2_z_xx by dense2_W; spec, forward of dense2_z by dense1_h, reverse of dense2_z_x by dense2_W; spec, forward of dense2_z by dense1_h, reverse of dense2_z_t by dense2_W; spec, reverse of dense2_z by dense2_W',
    },
    'd_dense1_h_x': {
        'text': 'd_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_x}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_x}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_z by dense1_h, reverse of dense2_z_x by dense1_h_x',
    },
    'd_dense1_h_t': {
        'text': 'd_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_t}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_t}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, forward of dense2_z by dense1_h, reverse of dense2_z_t by dense1_h_t',
    },
    'd_dense2_b': {
        'text': 'd_dense2_b[o] = Σ_n d_dense2_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense2}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}',
        'ranges': 'o<20 n<N',
        'origin': 'burgers.py:11: spec, reverse of dense2_z by dense2_b',
    },
    'd_dense1_h': {
        'text': 'd_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'burgers.py:11: spec, reverse of dense2_z by dense1_h',
    },
    'd_dense1_z_x': {
        'text': 'd_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_z\\_x}_{n,o}} = \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_x}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_xx}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{1,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense1_h by dense1_z, forward of dense1_h_x by dense1_z, reverse of dense1_h_xx by dense1_z_x, reverse of dense1_h_x by dense1_z_x, merge terms, reuse values',
    },
    'd_dense1_z_t': {
        'text': 'd_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_z\\_t}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_t}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense1_h by dense1_z, reverse of dense1_h_t by dense1_z_t, reuse values',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_xx}_{n,o}}\\, \\left(W^{\\text{dense1}}_{1,o}\\right)^{2}\\, \\left(6\\, \\left(h^{\\text{dense1}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense1}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_t}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{0,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_x}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{1,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'burgers.py:11: spec, forward of dense1_h by dense1_z, forward of dense1_h_x by dense1_z, reverse of dense1_h_xx by dense1_z, reverse of dense1_h_x by dense1_z, reverse of dense1_h_t by dense1_z, reverse of dense1_h by dense1_z, merge terms, reuse values',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[1,o] = Σ_n d_dense1_z_x[n,o]; d_dense1_W[0,o] = Σ_n d_dense1_z_t[n,o]; d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{1,o}} = \\sum_{n} \\frac{\\partial L}{\\partial \\mathrm{dense1\\_z\\_x}_{n,o}}; \\frac{\\partial L}{\\partial W^{\\text{dense1}}_{0,o}} = \\sum_{n} \\frac{\\partial L}{\\partial \\mathrm{dense1\\_z\\_t}_{n,o}}; \\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} \\mathrel{+}= \\sum_{n} y^{\\text{stack1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'o<20 n<N i<2',
        'origin': 'burgers.py:11: spec, forward of dense1_z by stack1_y, reverse of dense1_z_x by dense1_W, pick positions; spec, forward of dense1_z by stack1_y, reverse of dense1_z_t by dense1_W, pick positions; spec, reverse of dense1_z by dense1_W',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_n d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'o<20 n<N',
        'origin': 'burgers.py:11: spec, reverse of dense1_z by dense1_b',
    },
    'new_t_2': {
        'text': 'new_t_2 = t_2 + 1',
        'latex': "\\mathrm{t\\_2}' = \\mathrm{t\\_2} + 1",
        'ranges': '',
        'origin': 'burgers.py:21: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, g_{p} + 0.9\\, m_{p}",
        'ranges': 'p<2181',
        'origin': 'burgers.py:21: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.001·g[p]² + 0.999·v[p]',
        'latex': "v'_{p} = 0.001\\, g_{p}^{2} + 0.999\\, v_{p}",
        'ranges': 'p<2181',
        'origin': 'burgers.py:21: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t_2',
        'latex': "\\mathrm{c1} = 1 - 0.9^{\\mathrm{t\\_2}'}",
        'ranges': '',
        'origin': 'burgers.py:21: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.999^new_t_2',
        'latex': "\\mathrm{c2} = 1 - 0.999^{\\mathrm{t\\_2}'}",
        'ranges': '',
        'origin': 'burgers.py:21: spec',
    },
    'new_w': {
        'text': 'new_w[p] = w[p] − new_m[p]·(0.002/c1)/(√(new_v[p]/c2) + 1e-8)',
        'latex': "w'_{p} = w_{p} - \\frac{m'_{p}\\, \\left(\\frac{0.002}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{v'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
        'ranges': 'p<2181',
        'origin': 'burgers.py:21: spec',
    },
}
