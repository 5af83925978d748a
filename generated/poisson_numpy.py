"""poisson: a network of 501 parameters and its training step.

Made by symgrad 0.1.0 from examples/poisson.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME. The equation stands above the statements that compute it.
"""

import numpy as np

real = np.float32


# --- the network: x[N] → y[N] → u[N]


def _forward(x, y, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b):
    """The output of the network."""
    N = x.shape[0]
    # stack1_y[n,0] = x[n]
    stack1_y = np.zeros((N, 2,), real)
    stack1_y[:, 0] = x
    # stack1_y[n,1] = y[n]
    stack1_y[:, 1] = y
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_h[n,o] = tanh(dense2_z[n,o])
    dense2_h = np.tanh(dense2_z, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    # u[n] = dense3_z[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    u = 1.0 - x
    _1 = 1.0 - y
    u *= _1
    u *= dense3_z[:, 0]
    u *= x
    u *= y
    return u


def _backward(x, y, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b):
    """The loss; the gradients go into the arrays d_…."""
    N = x.shape[0]
    # stack1_y[n,0] = x[n]
    stack1_y = np.zeros((N, 2,), real)
    stack1_y[:, 0] = x
    # stack1_y[n,1] = y[n]
    stack1_y[:, 1] = y
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_x[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= dense1_W[0]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[0,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(dense1_W[0])
    dense1_h_xx *= dense1_h
    # dense1_h_y[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_y = np.square(dense1_h)
    np.subtract(1.0, dense1_h_y, out=dense1_h_y)
    dense1_h_y *= dense1_W[1]
    # dense1_h_yy[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_yy = np.square(dense1_h)
    np.subtract(1.0, dense1_h_yy, out=dense1_h_yy)
    dense1_h_yy *= -2.0
    dense1_h_yy *= np.square(dense1_W[1])
    dense1_h_yy *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ dense2_W
    # dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o]
    dense2_z_y = dense1_h_y @ dense2_W
    # dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o]
    dense2_z_yy = dense1_h_yy @ dense2_W
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
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ dense3_W
    # dense3_z_y[n,o] = Σ_i dense2_h_y[n,i]·dense3_W[i,o]
    dense3_z_y = dense2_h_y @ dense3_W
    # dense3_z_yy[n,o] = Σ_i dense2_h_yy[n,i]·dense3_W[i,o]
    dense3_z_yy = dense2_h_yy @ dense3_W
    # u_xx[n] = y[n]·(1 − y[n])·(dense3_z_x[n,0]·(1 − x[n]) + dense3_z_x[n,0]·(1 − 2·x[n]) + dense3_z_xx[n,0]·x[n]·(1 − x[n]) − 2·dense3_z[n,0] − dense3_z_x[n,0]·x[n])
    u_xx = 1.0 - y
    _3 = 1.0 - x
    _3 *= dense3_z_x[:, 0]
    _4 = x * 2.0
    np.subtract(1.0, _4, out=_4)
    _4 *= dense3_z_x[:, 0]
    _3 += _4
    _5 = 1.0 - x
    _5 *= dense3_z_xx[:, 0]
    _5 *= x
    _3 += _5
    _3 -= 2.0 * dense3_z[:, 0]
    _3 -= dense3_z_x[:, 0] * x
    u_xx *= _3
    u_xx *= y
    # u_yy[n] = x[n]·(1 − x[n])·(dense3_z_y[n,0]·(1 − y[n]) + dense3_z_y[n,0]·(1 − 2·y[n]) + dense3_z_yy[n,0]·y[n]·(1 − y[n]) − 2·dense3_z[n,0] − dense3_z_y[n,0]·y[n])
    u_yy = 1.0 - x
    _6 = 1.0 - y
    _6 *= dense3_z_y[:, 0]
    _7 = y * 2.0
    np.subtract(1.0, _7, out=_7)
    _7 *= dense3_z_y[:, 0]
    _6 += _7
    _8 = 1.0 - y
    _8 *= dense3_z_yy[:, 0]
    _8 *= y
    _6 += _8
    _6 -= 2.0 * dense3_z[:, 0]
    _6 -= dense3_z_y[:, 0] * y
    u_yy *= _6
    u_yy *= x
    # f[n] = −5·π²·sin(π·y[n])·sin(2·π·x[n])
    f = y * 3.141592653589793
    np.sin(f, out=f)
    f *= -49.34802200544679
    _9 = x * 6.283185307179586
    np.sin(_9, out=_9)
    f *= _9
    # loss = Σ_n (u_xx[n] + u_yy[n] − f[n])²/N
    _10 = u_xx + u_yy
    _10 -= f
    np.square(_10, out=_10)
    loss = np.add.reduce(_10, axis=None) / N
    # d_u_xx[n] = 2·(u_xx[n] + u_yy[n] − f[n])/N
    np.subtract(u_xx, f, out=f)
    f += u_yy
    f *= 2.0 / N
    d_u_xx = f
    # d_u_yy[n] = d_u_xx[n]
    d_u_yy = d_u_xx
    # d_dense3_z_y[n,p] = 2·d_u_yy[n]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n]))
    d_dense3_z_y = np.array(np.broadcast_to(2.0 * ((1.0 - x[:, None]) * (1.0 - y[:, None]) * x[:, None] - (1.0 - x[:, None]) * x[:, None] * y[:, None]) * d_u_yy[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_yy[n,p] = d_u_yy[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_yy = np.array(np.broadcast_to((1.0 - x[:, None]) * (1.0 - y[:, None]) * d_u_yy[:, None] * x[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense3_z[n,p] = −2·d_u_yy[n]·x[n]·(1 − x[n]) − 2·d_u_xx[n]·y[n]·(1 − y[n])
    d_dense3_z = np.array(np.broadcast_to(-2.0 * (1.0 - x[:, None]) * d_u_yy[:, None] * x[:, None] - 2.0 * (1.0 - y[:, None]) * d_u_xx[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_x[n,p] = 2·d_u_xx[n]·(y[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − y[n]))
    d_dense3_z_x = np.array(np.broadcast_to(2.0 * ((1.0 - x[:, None]) * (1.0 - y[:, None]) * y[:, None] - (1.0 - y[:, None]) * x[:, None] * y[:, None]) * d_u_xx[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_xx[n,p] = d_u_xx[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_xx = np.array(np.broadcast_to((1.0 - x[:, None]) * (1.0 - y[:, None]) * d_u_xx[:, None] * x[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense2_h_yy[n,i] = Σ_o d_dense3_z_yy[n,o]·dense3_W[i,o]
    d_dense2_h_yy = d_dense3_z_yy @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n d_dense3_z_yy[n,o]·dense2_h_yy[n,i]
    np.matmul(dense2_h_yy.T, d_dense3_z_yy, out=d_dense3_W)
    # d_dense2_h_y[n,i] = Σ_o d_dense3_z_y[n,o]·dense3_W[i,o]
    d_dense2_h_y = d_dense3_z_y @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_y[n,o]·dense2_h_y[n,i]
    d_dense3_W += dense2_h_y.T @ d_dense3_z_y
    # d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]
    d_dense2_h_xx = d_dense3_z_xx @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_xx[n,o]·dense2_h_xx[n,i]
    d_dense3_W += dense2_h_xx.T @ d_dense3_z_xx
    # d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]
    d_dense2_h_x = d_dense3_z_x @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_x[n,o]·dense2_h_x[n,i]
    d_dense3_W += dense2_h_x.T @ d_dense3_z_x
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    np.add.reduce(d_dense3_z, axis=0, out=d_dense3_b)
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z[n,o]·dense2_h[n,i]
    d_dense3_W += dense2_h.T @ d_dense3_z
    # d_dense2_z_yy[n,o] = d_dense2_h_yy[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_yy = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_yy, out=d_dense2_z_yy)
    d_dense2_z_yy *= d_dense2_h_yy
    # d_dense2_z_y[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_y[n,o] − 4·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_y[n,o])
    d_dense2_z_y = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_y, out=d_dense2_z_y)
    _11 = d_dense2_h_yy * 4.0
    _11 *= dense2_h
    _11 *= dense2_z_y
    np.subtract(d_dense2_h_y, _11, out=_11)
    d_dense2_z_y *= _11
    # d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_xx = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_xx, out=d_dense2_z_xx)
    d_dense2_z_xx *= d_dense2_h_xx
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
    d_dense2_z_x = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_x, out=d_dense2_z_x)
    _12 = d_dense2_h_xx * 4.0
    _12 *= dense2_h
    _12 *= dense2_z_x
    np.subtract(d_dense2_h_x, _12, out=_12)
    d_dense2_z_x *= _12
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + dense2_z_y[n,o]²·d_dense2_h_yy[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o] − 2·d_dense2_h_y[n,o]·dense2_h[n,o]·dense2_z_y[n,o] − 2·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_yy[n,o])
    _13 = np.square(dense2_z_x)
    _14 = np.square(dense2_h)
    _14 *= 6.0
    _14 -= 2.0
    _13 *= _14
    _13 *= d_dense2_h_xx
    d_dense2_h += _13
    _15 = np.square(dense2_z_y)
    _16 = np.square(dense2_h)
    _16 *= 6.0
    _16 -= 2.0
    _15 *= _16
    _15 *= d_dense2_h_yy
    d_dense2_h += _15
    _17 = d_dense2_h_x * 2.0
    _17 *= dense2_h
    _17 *= dense2_z_x
    d_dense2_h -= _17
    _18 = d_dense2_h_xx * 2.0
    _18 *= dense2_h
    _18 *= dense2_z_xx
    d_dense2_h -= _18
    _19 = d_dense2_h_y * 2.0
    _19 *= dense2_h
    _19 *= dense2_z_y
    d_dense2_h -= _19
    _20 = d_dense2_h_yy * 2.0
    _20 *= dense2_h
    _20 *= dense2_z_yy
    d_dense2_h -= _20
    _21 = np.square(dense2_h)
    np.subtract(1.0, _21, out=_21)
    d_dense2_h *= _21
    d_dense2_z = d_dense2_h
    # d_dense1_h_yy[n,i] = Σ_o d_dense2_z_yy[n,o]·dense2_W[i,o]
    d_dense1_h_yy = d_dense2_z_yy @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n d_dense2_z_yy[n,o]·dense1_h_yy[n,i]
    np.matmul(dense1_h_yy.T, d_dense2_z_yy, out=d_dense2_W)
    # d_dense1_h_y[n,i] = Σ_o d_dense2_z_y[n,o]·dense2_W[i,o]
    d_dense1_h_y = d_dense2_z_y @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_y[n,o]·dense1_h_y[n,i]
    d_dense2_W += dense1_h_y.T @ d_dense2_z_y
    # d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]
    d_dense1_h_xx = d_dense2_z_xx @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_xx[n,o]·dense1_h_xx[n,i]
    d_dense2_W += dense1_h_xx.T @ d_dense2_z_xx
    # d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]
    d_dense1_h_x = d_dense2_z_x @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_x[n,o]·dense1_h_x[n,i]
    d_dense2_W += dense1_h_x.T @ d_dense2_z_x
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    np.add.reduce(d_dense2_z, axis=0, out=d_dense2_b)
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z[n,o]·dense1_h[n,i]
    d_dense2_W += dense1_h.T @ d_dense2_z
    # d_dense1_z_y[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_y[n,o] − 4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_y = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_y, out=d_dense1_z_y)
    _22 = d_dense1_h_yy * 4.0
    _22 *= dense1_W[1]
    _22 *= dense1_h
    np.subtract(d_dense1_h_y, _22, out=_22)
    d_dense1_z_y *= _22
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[0,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _23 = d_dense1_h_xx * 4.0
    _23 *= dense1_W[0]
    _23 *= dense1_h
    np.subtract(d_dense1_h_x, _23, out=_23)
    d_dense1_z_x *= _23
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[0,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h_yy[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_y[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _24 = np.square(dense1_h)
    _24 *= 6.0
    _24 -= 2.0
    _24 *= np.square(dense1_W[0])
    _24 *= d_dense1_h_xx
    d_dense1_h += _24
    _25 = np.square(dense1_h)
    _25 *= 6.0
    _25 -= 2.0
    _25 *= np.square(dense1_W[1])
    _25 *= d_dense1_h_yy
    d_dense1_h += _25
    _26 = d_dense1_h_x * 2.0
    _26 *= dense1_W[0]
    _26 *= dense1_h
    d_dense1_h -= _26
    _27 = d_dense1_h_y * 2.0
    _27 *= dense1_W[1]
    _27 *= dense1_h
    d_dense1_h -= _27
    _28 = np.square(dense1_h)
    np.subtract(1.0, _28, out=_28)
    d_dense1_h *= _28
    d_dense1_z = d_dense1_h
    # d_dense1_W[1,o] += Σ_n d_dense1_z_y[n,o]
    d_dense1_W[...] = 0
    d_dense1_W[1] += np.add.reduce(d_dense1_z_y, axis=0)
    # d_dense1_W[0,o] += Σ_n d_dense1_z_x[n,o]
    d_dense1_W[0] += np.add.reduce(d_dense1_z_x, axis=0)
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    np.add.reduce(d_dense1_z, axis=0, out=d_dense1_b)
    # d_dense1_W[i,o] += Σ_n d_dense1_z[n,o]·stack1_y[n,i]
    d_dense1_W += stack1_y.T @ d_dense1_z
    return loss


def _backward_inputs(x, y, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = x.shape[0]
    # stack1_y[n,0] = x[n]
    stack1_y = np.zeros((N, 2,), real)
    stack1_y[:, 0] = x
    # stack1_y[n,1] = y[n]
    stack1_y[:, 1] = y
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_x[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= dense1_W[0]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[0,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(dense1_W[0])
    dense1_h_xx *= dense1_h
    # dense1_h_y[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_y = np.square(dense1_h)
    np.subtract(1.0, dense1_h_y, out=dense1_h_y)
    dense1_h_y *= dense1_W[1]
    # dense1_h_yy[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_yy = np.square(dense1_h)
    np.subtract(1.0, dense1_h_yy, out=dense1_h_yy)
    dense1_h_yy *= -2.0
    dense1_h_yy *= np.square(dense1_W[1])
    dense1_h_yy *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ dense2_W
    # dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o]
    dense2_z_y = dense1_h_y @ dense2_W
    # dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o]
    dense2_z_yy = dense1_h_yy @ dense2_W
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
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ dense3_W
    # dense3_z_y[n,o] = Σ_i dense2_h_y[n,i]·dense3_W[i,o]
    dense3_z_y = dense2_h_y @ dense3_W
    # dense3_z_yy[n,o] = Σ_i dense2_h_yy[n,i]·dense3_W[i,o]
    dense3_z_yy = dense2_h_yy @ dense3_W
    # u_xx[n] = y[n]·(1 − y[n])·(dense3_z_x[n,0]·(1 − x[n]) + dense3_z_x[n,0]·(1 − 2·x[n]) + dense3_z_xx[n,0]·x[n]·(1 − x[n]) − 2·dense3_z[n,0] − dense3_z_x[n,0]·x[n])
    u_xx = 1.0 - y
    _3 = 1.0 - x
    _3 *= dense3_z_x[:, 0]
    _4 = x * 2.0
    np.subtract(1.0, _4, out=_4)
    _4 *= dense3_z_x[:, 0]
    _3 += _4
    _5 = 1.0 - x
    _5 *= dense3_z_xx[:, 0]
    _5 *= x
    _3 += _5
    _3 -= 2.0 * dense3_z[:, 0]
    _3 -= dense3_z_x[:, 0] * x
    u_xx *= _3
    u_xx *= y
    # u_yy[n] = x[n]·(1 − x[n])·(dense3_z_y[n,0]·(1 − y[n]) + dense3_z_y[n,0]·(1 − 2·y[n]) + dense3_z_yy[n,0]·y[n]·(1 − y[n]) − 2·dense3_z[n,0] − dense3_z_y[n,0]·y[n])
    u_yy = 1.0 - x
    _6 = 1.0 - y
    _6 *= dense3_z_y[:, 0]
    _7 = y * 2.0
    np.subtract(1.0, _7, out=_7)
    _7 *= dense3_z_y[:, 0]
    _6 += _7
    _8 = 1.0 - y
    _8 *= dense3_z_yy[:, 0]
    _8 *= y
    _6 += _8
    _6 -= 2.0 * dense3_z[:, 0]
    _6 -= dense3_z_y[:, 0] * y
    u_yy *= _6
    u_yy *= x
    # y_sin[n] = sin(π·y[n])
    y_sin = y * 3.141592653589793
    np.sin(y_sin, out=y_sin)
    # x_sin[n] = sin(2·π·x[n])
    x_sin = x * 6.283185307179586
    np.sin(x_sin, out=x_sin)
    # f[n] = −5·π²·x_sin[n]·y_sin[n]
    f = x_sin * (-49.34802200544679)
    f *= y_sin
    # loss = Σ_n (u_xx[n] + u_yy[n] − f[n])²/N
    _9 = u_xx + u_yy
    _9 -= f
    np.square(_9, out=_9)
    loss = np.add.reduce(_9, axis=None) / N
    # d_f[n] = 2·(f[n] − u_xx[n] − u_yy[n])/N
    d_f = f - u_xx
    d_f -= u_yy
    d_f *= 2.0 / N
    # d_u_xx[n] = 2·(u_xx[n] + u_yy[n] − f[n])/N
    np.subtract(u_xx, f, out=f)
    f += u_yy
    f *= 2.0 / N
    d_u_xx = f
    # d_u_yy[n] = d_u_xx[n]
    d_u_yy = d_u_xx
    # d_dense3_z_y[n,p] = 2·d_u_yy[n]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n]))
    d_dense3_z_y = np.array(np.broadcast_to(2.0 * ((1.0 - x[:, None]) * (1.0 - y[:, None]) * x[:, None] - (1.0 - x[:, None]) * x[:, None] * y[:, None]) * d_u_yy[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_yy[n,p] = d_u_yy[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_yy = np.array(np.broadcast_to((1.0 - x[:, None]) * (1.0 - y[:, None]) * d_u_yy[:, None] * x[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense3_z[n,p] = −2·d_u_yy[n]·x[n]·(1 − x[n]) − 2·d_u_xx[n]·y[n]·(1 − y[n])
    d_dense3_z = np.array(np.broadcast_to(-2.0 * (1.0 - x[:, None]) * d_u_yy[:, None] * x[:, None] - 2.0 * (1.0 - y[:, None]) * d_u_xx[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_x[n,p] = 2·d_u_xx[n]·(y[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − y[n]))
    d_dense3_z_x = np.array(np.broadcast_to(2.0 * ((1.0 - x[:, None]) * (1.0 - y[:, None]) * y[:, None] - (1.0 - y[:, None]) * x[:, None] * y[:, None]) * d_u_xx[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_xx[n,p] = d_u_xx[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_xx = np.array(np.broadcast_to((1.0 - x[:, None]) * (1.0 - y[:, None]) * d_u_xx[:, None] * x[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense2_h_yy[n,i] = Σ_o d_dense3_z_yy[n,o]·dense3_W[i,o]
    d_dense2_h_yy = d_dense3_z_yy @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n d_dense3_z_yy[n,o]·dense2_h_yy[n,i]
    np.matmul(dense2_h_yy.T, d_dense3_z_yy, out=d_dense3_W)
    # d_dense2_h_y[n,i] = Σ_o d_dense3_z_y[n,o]·dense3_W[i,o]
    d_dense2_h_y = d_dense3_z_y @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_y[n,o]·dense2_h_y[n,i]
    d_dense3_W += dense2_h_y.T @ d_dense3_z_y
    # d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]
    d_dense2_h_xx = d_dense3_z_xx @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_xx[n,o]·dense2_h_xx[n,i]
    d_dense3_W += dense2_h_xx.T @ d_dense3_z_xx
    # d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]
    d_dense2_h_x = d_dense3_z_x @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_x[n,o]·dense2_h_x[n,i]
    d_dense3_W += dense2_h_x.T @ d_dense3_z_x
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    np.add.reduce(d_dense3_z, axis=0, out=d_dense3_b)
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z[n,o]·dense2_h[n,i]
    d_dense3_W += dense2_h.T @ d_dense3_z
    # d_dense2_z_yy[n,o] = d_dense2_h_yy[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_yy = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_yy, out=d_dense2_z_yy)
    d_dense2_z_yy *= d_dense2_h_yy
    # d_dense2_z_y[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_y[n,o] − 4·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_y[n,o])
    d_dense2_z_y = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_y, out=d_dense2_z_y)
    _10 = d_dense2_h_yy * 4.0
    _10 *= dense2_h
    _10 *= dense2_z_y
    np.subtract(d_dense2_h_y, _10, out=_10)
    d_dense2_z_y *= _10
    # d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_xx = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_xx, out=d_dense2_z_xx)
    d_dense2_z_xx *= d_dense2_h_xx
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
    d_dense2_z_x = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_x, out=d_dense2_z_x)
    _11 = d_dense2_h_xx * 4.0
    _11 *= dense2_h
    _11 *= dense2_z_x
    np.subtract(d_dense2_h_x, _11, out=_11)
    d_dense2_z_x *= _11
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + dense2_z_y[n,o]²·d_dense2_h_yy[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o] − 2·d_dense2_h_y[n,o]·dense2_h[n,o]·dense2_z_y[n,o] − 2·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_yy[n,o])
    _12 = np.square(dense2_z_x)
    _13 = np.square(dense2_h)
    _13 *= 6.0
    _13 -= 2.0
    _12 *= _13
    _12 *= d_dense2_h_xx
    d_dense2_h += _12
    _14 = np.square(dense2_z_y)
    _15 = np.square(dense2_h)
    _15 *= 6.0
    _15 -= 2.0
    _14 *= _15
    _14 *= d_dense2_h_yy
    d_dense2_h += _14
    _16 = d_dense2_h_x * 2.0
    _16 *= dense2_h
    _16 *= dense2_z_x
    d_dense2_h -= _16
    _17 = d_dense2_h_xx * 2.0
    _17 *= dense2_h
    _17 *= dense2_z_xx
    d_dense2_h -= _17
    _18 = d_dense2_h_y * 2.0
    _18 *= dense2_h
    _18 *= dense2_z_y
    d_dense2_h -= _18
    _19 = d_dense2_h_yy * 2.0
    _19 *= dense2_h
    _19 *= dense2_z_yy
    d_dense2_h -= _19
    _20 = np.square(dense2_h)
    np.subtract(1.0, _20, out=_20)
    d_dense2_h *= _20
    d_dense2_z = d_dense2_h
    # d_dense1_h_yy[n,i] = Σ_o d_dense2_z_yy[n,o]·dense2_W[i,o]
    d_dense1_h_yy = d_dense2_z_yy @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n d_dense2_z_yy[n,o]·dense1_h_yy[n,i]
    np.matmul(dense1_h_yy.T, d_dense2_z_yy, out=d_dense2_W)
    # d_dense1_h_y[n,i] = Σ_o d_dense2_z_y[n,o]·dense2_W[i,o]
    d_dense1_h_y = d_dense2_z_y @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_y[n,o]·dense1_h_y[n,i]
    d_dense2_W += dense1_h_y.T @ d_dense2_z_y
    # d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]
    d_dense1_h_xx = d_dense2_z_xx @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_xx[n,o]·dense1_h_xx[n,i]
    d_dense2_W += dense1_h_xx.T @ d_dense2_z_xx
    # d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]
    d_dense1_h_x = d_dense2_z_x @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_x[n,o]·dense1_h_x[n,i]
    d_dense2_W += dense1_h_x.T @ d_dense2_z_x
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    np.add.reduce(d_dense2_z, axis=0, out=d_dense2_b)
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z[n,o]·dense1_h[n,i]
    d_dense2_W += dense1_h.T @ d_dense2_z
    # d_dense1_z_y[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_y[n,o] − 4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_y = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_y, out=d_dense1_z_y)
    _21 = d_dense1_h_yy * 4.0
    _21 *= dense1_W[1]
    _21 *= dense1_h
    np.subtract(d_dense1_h_y, _21, out=_21)
    d_dense1_z_y *= _21
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[0,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _22 = d_dense1_h_xx * 4.0
    _22 *= dense1_W[0]
    _22 *= dense1_h
    np.subtract(d_dense1_h_x, _22, out=_22)
    d_dense1_z_x *= _22
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[0,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h_yy[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_y[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _23 = np.square(dense1_h)
    _23 *= 6.0
    _23 -= 2.0
    _23 *= np.square(dense1_W[0])
    _23 *= d_dense1_h_xx
    d_dense1_h += _23
    _24 = np.square(dense1_h)
    _24 *= 6.0
    _24 -= 2.0
    _24 *= np.square(dense1_W[1])
    _24 *= d_dense1_h_yy
    d_dense1_h += _24
    _25 = d_dense1_h_x * 2.0
    _25 *= dense1_W[0]
    _25 *= dense1_h
    d_dense1_h -= _25
    _26 = d_dense1_h_y * 2.0
    _26 *= dense1_W[1]
    _26 *= dense1_h
    d_dense1_h -= _26
    _27 = np.square(dense1_h)
    np.subtract(1.0, _27, out=_27)
    d_dense1_h *= _27
    d_dense1_z = d_dense1_h
    # d_dense1_W[1,o] += Σ_n d_dense1_z_y[n,o]
    d_dense1_W[...] = 0
    d_dense1_W[1] += np.add.reduce(d_dense1_z_y, axis=0)
    # d_dense1_W[0,o] += Σ_n d_dense1_z_x[n,o]
    d_dense1_W[0] += np.add.reduce(d_dense1_z_x, axis=0)
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    np.add.reduce(d_dense1_z, axis=0, out=d_dense1_b)
    # d_dense1_W[i,o] += Σ_n d_dense1_z[n,o]·stack1_y[n,i]
    d_dense1_W += stack1_y.T @ d_dense1_z
    # d_stack1_y[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_stack1_y = d_dense1_z @ dense1_W.T
    # d_y[n] = 2·d_u_xx[n]·dense3_z[n,0]·(2·y[n] − 1) + 2·d_u_xx[n]·dense3_z_x[n,0]·((1 − x[n])·(1 − y[n]) + x[n]·y[n] − y[n]·(1 − x[n]) − x[n]·(1 − y[n])) + d_u_xx[n]·dense3_z_xx[n,0]·x[n]·(1 − x[n])·(1 − 2·y[n]) + d_u_yy[n]·dense3_z_yy[n,0]·x[n]·(1 − x[n])·(1 − 2·y[n]) + d_stack1_y[n,1] − 5·π³·d_f[n]·x_sin[n]·cos(π·y[n]) − 4·d_u_yy[n]·dense3_z_y[n,0]·x[n]·(1 − x[n])
    x_sin *= 155.0313834014991
    x_sin *= d_f
    _28 = y * 3.141592653589793
    np.cos(_28, out=_28)
    x_sin *= _28
    np.subtract(2.0 * (2.0 * y - 1.0) * d_u_xx * dense3_z[:, 0], x_sin, out=x_sin)
    _29 = 1.0 - x
    _30 = 1.0 - y
    _29 *= _30
    _29 += x * y
    _31 = 1.0 - x
    _31 *= y
    _29 -= _31
    _32 = 1.0 - y
    _32 *= x
    _29 -= _32
    _29 *= 2.0
    _29 *= d_u_xx
    _29 *= dense3_z_x[:, 0]
    x_sin += _29
    _33 = 1.0 - x
    _34 = y * 2.0
    np.subtract(1.0, _34, out=_34)
    _33 *= _34
    _33 *= d_u_xx
    _33 *= dense3_z_xx[:, 0]
    _33 *= x
    x_sin += _33
    _35 = 1.0 - x
    _36 = y * 2.0
    np.subtract(1.0, _36, out=_36)
    _35 *= _36
    _35 *= d_u_yy
    _35 *= dense3_z_yy[:, 0]
    _35 *= x
    x_sin += _35
    x_sin += d_stack1_y[:, 1]
    _37 = 1.0 - x
    _37 *= 4.0
    _37 *= d_u_yy
    _37 *= dense3_z_y[:, 0]
    _37 *= x
    x_sin -= _37
    d_y = x_sin
    # d_x[n] = 2·d_u_yy[n]·dense3_z[n,0]·(2·x[n] − 1) + 2·d_u_yy[n]·dense3_z_y[n,0]·((1 − x[n])·(1 − y[n]) + x[n]·y[n] − y[n]·(1 − x[n]) − x[n]·(1 − y[n])) + d_u_xx[n]·dense3_z_xx[n,0]·y[n]·(1 − y[n])·(1 − 2·x[n]) + d_u_yy[n]·dense3_z_yy[n,0]·y[n]·(1 − y[n])·(1 − 2·x[n]) + d_stack1_y[n,0] − 10·π³·d_f[n]·y_sin[n]·cos(2·π·x[n]) − 4·d_u_xx[n]·dense3_z_x[n,0]·y[n]·(1 − y[n])
    d_f *= 310.0627668029982
    d_f *= y_sin
    _38 = x * 6.283185307179586
    np.cos(_38, out=_38)
    d_f *= _38
    np.subtract(2.0 * (2.0 * x - 1.0) * d_u_yy * dense3_z[:, 0], d_f, out=d_f)
    _39 = 1.0 - x
    _40 = 1.0 - y
    _39 *= _40
    _39 += x * y
    _41 = 1.0 - x
    _41 *= y
    _39 -= _41
    _42 = 1.0 - y
    _42 *= x
    _39 -= _42
    _39 *= 2.0
    _39 *= d_u_yy
    _39 *= dense3_z_y[:, 0]
    d_f += _39
    _43 = 1.0 - y
    _44 = x * 2.0
    np.subtract(1.0, _44, out=_44)
    _43 *= _44
    _43 *= d_u_xx
    _43 *= dense3_z_xx[:, 0]
    _43 *= y
    d_f += _43
    _45 = 1.0 - y
    _46 = x * 2.0
    np.subtract(1.0, _46, out=_46)
    _45 *= _46
    _45 *= d_u_yy
    _45 *= dense3_z_yy[:, 0]
    _45 *= y
    d_f += _45
    d_f += d_stack1_y[:, 0]
    _47 = 1.0 - y
    _47 *= 4.0
    _47 *= d_u_xx
    _47 *= dense3_z_x[:, 0]
    _47 *= y
    d_f -= _47
    d_x = d_f
    return loss, d_x, d_y


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    v *= 0.999
    _1 = np.square(g)
    _1 *= 0.001
    v += _1
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[p] = w[p] − 0.003·new_m[p]/(c1·(√(new_v[p]/c2) + 1e-8))
    _2 = m * (0.003 / c1)
    _3 = v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t


def _train_step(x, y, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b, w, g, m, v, t):
    """Loss, gradients and the optimizer's step, in place."""
    N = x.shape[0]
    # stack1_y[n,0] = x[n]
    stack1_y = np.zeros((N, 2,), real)
    stack1_y[:, 0] = x
    # stack1_y[n,1] = y[n]
    stack1_y[:, 1] = y
    # dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]
    dense1_z = stack1_y @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = tanh(dense1_z[n,o])
    dense1_h = np.tanh(dense1_z, out=dense1_z)
    # dense1_h_x[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
    dense1_h_x = np.square(dense1_h)
    np.subtract(1.0, dense1_h_x, out=dense1_h_x)
    dense1_h_x *= dense1_W[0]
    # dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[0,o]²·(1 − dense1_h[n,o]²)
    dense1_h_xx = np.square(dense1_h)
    np.subtract(1.0, dense1_h_xx, out=dense1_h_xx)
    dense1_h_xx *= -2.0
    dense1_h_xx *= np.square(dense1_W[0])
    dense1_h_xx *= dense1_h
    # dense1_h_y[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
    dense1_h_y = np.square(dense1_h)
    np.subtract(1.0, dense1_h_y, out=dense1_h_y)
    dense1_h_y *= dense1_W[1]
    # dense1_h_yy[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)
    dense1_h_yy = np.square(dense1_h)
    np.subtract(1.0, dense1_h_yy, out=dense1_h_yy)
    dense1_h_yy *= -2.0
    dense1_h_yy *= np.square(dense1_W[1])
    dense1_h_yy *= dense1_h
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]
    dense2_z_x = dense1_h_x @ dense2_W
    # dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]
    dense2_z_xx = dense1_h_xx @ dense2_W
    # dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o]
    dense2_z_y = dense1_h_y @ dense2_W
    # dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o]
    dense2_z_yy = dense1_h_yy @ dense2_W
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
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    # dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]
    dense3_z_x = dense2_h_x @ dense3_W
    # dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]
    dense3_z_xx = dense2_h_xx @ dense3_W
    # dense3_z_y[n,o] = Σ_i dense2_h_y[n,i]·dense3_W[i,o]
    dense3_z_y = dense2_h_y @ dense3_W
    # dense3_z_yy[n,o] = Σ_i dense2_h_yy[n,i]·dense3_W[i,o]
    dense3_z_yy = dense2_h_yy @ dense3_W
    # u_xx[n] = y[n]·(1 − y[n])·(dense3_z_x[n,0]·(1 − x[n]) + dense3_z_x[n,0]·(1 − 2·x[n]) + dense3_z_xx[n,0]·x[n]·(1 − x[n]) − 2·dense3_z[n,0] − dense3_z_x[n,0]·x[n])
    u_xx = 1.0 - y
    _3 = 1.0 - x
    _3 *= dense3_z_x[:, 0]
    _4 = x * 2.0
    np.subtract(1.0, _4, out=_4)
    _4 *= dense3_z_x[:, 0]
    _3 += _4
    _5 = 1.0 - x
    _5 *= dense3_z_xx[:, 0]
    _5 *= x
    _3 += _5
    _3 -= 2.0 * dense3_z[:, 0]
    _3 -= dense3_z_x[:, 0] * x
    u_xx *= _3
    u_xx *= y
    # u_yy[n] = x[n]·(1 − x[n])·(dense3_z_y[n,0]·(1 − y[n]) + dense3_z_y[n,0]·(1 − 2·y[n]) + dense3_z_yy[n,0]·y[n]·(1 − y[n]) − 2·dense3_z[n,0] − dense3_z_y[n,0]·y[n])
    u_yy = 1.0 - x
    _6 = 1.0 - y
    _6 *= dense3_z_y[:, 0]
    _7 = y * 2.0
    np.subtract(1.0, _7, out=_7)
    _7 *= dense3_z_y[:, 0]
    _6 += _7
    _8 = 1.0 - y
    _8 *= dense3_z_yy[:, 0]
    _8 *= y
    _6 += _8
    _6 -= 2.0 * dense3_z[:, 0]
    _6 -= dense3_z_y[:, 0] * y
    u_yy *= _6
    u_yy *= x
    # f[n] = −5·π²·sin(π·y[n])·sin(2·π·x[n])
    f = y * 3.141592653589793
    np.sin(f, out=f)
    f *= -49.34802200544679
    _9 = x * 6.283185307179586
    np.sin(_9, out=_9)
    f *= _9
    # loss = Σ_n (u_xx[n] + u_yy[n] − f[n])²/N
    _10 = u_xx + u_yy
    _10 -= f
    np.square(_10, out=_10)
    loss = np.add.reduce(_10, axis=None) / N
    # d_u_xx[n] = 2·(u_xx[n] + u_yy[n] − f[n])/N
    np.subtract(u_xx, f, out=f)
    f += u_yy
    f *= 2.0 / N
    d_u_xx = f
    # d_u_yy[n] = d_u_xx[n]
    d_u_yy = d_u_xx
    # d_dense3_z_y[n,p] = 2·d_u_yy[n]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n]))
    d_dense3_z_y = np.array(np.broadcast_to(2.0 * ((1.0 - x[:, None]) * (1.0 - y[:, None]) * x[:, None] - (1.0 - x[:, None]) * x[:, None] * y[:, None]) * d_u_yy[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_yy[n,p] = d_u_yy[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_yy = np.array(np.broadcast_to((1.0 - x[:, None]) * (1.0 - y[:, None]) * d_u_yy[:, None] * x[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense3_z[n,p] = −2·d_u_yy[n]·x[n]·(1 − x[n]) − 2·d_u_xx[n]·y[n]·(1 − y[n])
    d_dense3_z = np.array(np.broadcast_to(-2.0 * (1.0 - x[:, None]) * d_u_yy[:, None] * x[:, None] - 2.0 * (1.0 - y[:, None]) * d_u_xx[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_x[n,p] = 2·d_u_xx[n]·(y[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − y[n]))
    d_dense3_z_x = np.array(np.broadcast_to(2.0 * ((1.0 - x[:, None]) * (1.0 - y[:, None]) * y[:, None] - (1.0 - y[:, None]) * x[:, None] * y[:, None]) * d_u_xx[:, None], (N, 1,)), dtype=real)
    # d_dense3_z_xx[n,p] = d_u_xx[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])
    d_dense3_z_xx = np.array(np.broadcast_to((1.0 - x[:, None]) * (1.0 - y[:, None]) * d_u_xx[:, None] * x[:, None] * y[:, None], (N, 1,)), dtype=real)
    # d_dense2_h_yy[n,i] = Σ_o d_dense3_z_yy[n,o]·dense3_W[i,o]
    d_dense2_h_yy = d_dense3_z_yy @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n d_dense3_z_yy[n,o]·dense2_h_yy[n,i]
    np.matmul(dense2_h_yy.T, d_dense3_z_yy, out=d_dense3_W)
    # d_dense2_h_y[n,i] = Σ_o d_dense3_z_y[n,o]·dense3_W[i,o]
    d_dense2_h_y = d_dense3_z_y @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_y[n,o]·dense2_h_y[n,i]
    d_dense3_W += dense2_h_y.T @ d_dense3_z_y
    # d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]
    d_dense2_h_xx = d_dense3_z_xx @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_xx[n,o]·dense2_h_xx[n,i]
    d_dense3_W += dense2_h_xx.T @ d_dense3_z_xx
    # d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]
    d_dense2_h_x = d_dense3_z_x @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z_x[n,o]·dense2_h_x[n,i]
    d_dense3_W += dense2_h_x.T @ d_dense3_z_x
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    np.add.reduce(d_dense3_z, axis=0, out=d_dense3_b)
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] += Σ_n d_dense3_z[n,o]·dense2_h[n,i]
    d_dense3_W += dense2_h.T @ d_dense3_z
    # d_dense2_z_yy[n,o] = d_dense2_h_yy[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_yy = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_yy, out=d_dense2_z_yy)
    d_dense2_z_yy *= d_dense2_h_yy
    # d_dense2_z_y[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_y[n,o] − 4·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_y[n,o])
    d_dense2_z_y = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_y, out=d_dense2_z_y)
    _11 = d_dense2_h_yy * 4.0
    _11 *= dense2_h
    _11 *= dense2_z_y
    np.subtract(d_dense2_h_y, _11, out=_11)
    d_dense2_z_y *= _11
    # d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
    d_dense2_z_xx = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_xx, out=d_dense2_z_xx)
    d_dense2_z_xx *= d_dense2_h_xx
    # d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
    d_dense2_z_x = np.square(dense2_h)
    np.subtract(1.0, d_dense2_z_x, out=d_dense2_z_x)
    _12 = d_dense2_h_xx * 4.0
    _12 *= dense2_h
    _12 *= dense2_z_x
    np.subtract(d_dense2_h_x, _12, out=_12)
    d_dense2_z_x *= _12
    # d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + dense2_z_y[n,o]²·d_dense2_h_yy[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o] − 2·d_dense2_h_y[n,o]·dense2_h[n,o]·dense2_z_y[n,o] − 2·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_yy[n,o])
    _13 = np.square(dense2_z_x)
    _14 = np.square(dense2_h)
    _14 *= 6.0
    _14 -= 2.0
    _13 *= _14
    _13 *= d_dense2_h_xx
    d_dense2_h += _13
    _15 = np.square(dense2_z_y)
    _16 = np.square(dense2_h)
    _16 *= 6.0
    _16 -= 2.0
    _15 *= _16
    _15 *= d_dense2_h_yy
    d_dense2_h += _15
    _17 = d_dense2_h_x * 2.0
    _17 *= dense2_h
    _17 *= dense2_z_x
    d_dense2_h -= _17
    _18 = d_dense2_h_xx * 2.0
    _18 *= dense2_h
    _18 *= dense2_z_xx
    d_dense2_h -= _18
    _19 = d_dense2_h_y * 2.0
    _19 *= dense2_h
    _19 *= dense2_z_y
    d_dense2_h -= _19
    _20 = d_dense2_h_yy * 2.0
    _20 *= dense2_h
    _20 *= dense2_z_yy
    d_dense2_h -= _20
    _21 = np.square(dense2_h)
    np.subtract(1.0, _21, out=_21)
    d_dense2_h *= _21
    d_dense2_z = d_dense2_h
    # d_dense1_h_yy[n,i] = Σ_o d_dense2_z_yy[n,o]·dense2_W[i,o]
    d_dense1_h_yy = d_dense2_z_yy @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n d_dense2_z_yy[n,o]·dense1_h_yy[n,i]
    np.matmul(dense1_h_yy.T, d_dense2_z_yy, out=d_dense2_W)
    # d_dense1_h_y[n,i] = Σ_o d_dense2_z_y[n,o]·dense2_W[i,o]
    d_dense1_h_y = d_dense2_z_y @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_y[n,o]·dense1_h_y[n,i]
    d_dense2_W += dense1_h_y.T @ d_dense2_z_y
    # d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]
    d_dense1_h_xx = d_dense2_z_xx @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_xx[n,o]·dense1_h_xx[n,i]
    d_dense2_W += dense1_h_xx.T @ d_dense2_z_xx
    # d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]
    d_dense1_h_x = d_dense2_z_x @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z_x[n,o]·dense1_h_x[n,i]
    d_dense2_W += dense1_h_x.T @ d_dense2_z_x
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    np.add.reduce(d_dense2_z, axis=0, out=d_dense2_b)
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] += Σ_n d_dense2_z[n,o]·dense1_h[n,i]
    d_dense2_W += dense1_h.T @ d_dense2_z
    # d_dense1_z_y[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_y[n,o] − 4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[1,o])
    d_dense1_z_y = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_y, out=d_dense1_z_y)
    _22 = d_dense1_h_yy * 4.0
    _22 *= dense1_W[1]
    _22 *= dense1_h
    np.subtract(d_dense1_h_y, _22, out=_22)
    d_dense1_z_y *= _22
    # d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[0,o])
    d_dense1_z_x = np.square(dense1_h)
    np.subtract(1.0, d_dense1_z_x, out=d_dense1_z_x)
    _23 = d_dense1_h_xx * 4.0
    _23 *= dense1_W[0]
    _23 *= dense1_h
    np.subtract(d_dense1_h_x, _23, out=_23)
    d_dense1_z_x *= _23
    # d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[0,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h_yy[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_y[n,o]·dense1_h[n,o]·dense1_W[1,o])
    _24 = np.square(dense1_h)
    _24 *= 6.0
    _24 -= 2.0
    _24 *= np.square(dense1_W[0])
    _24 *= d_dense1_h_xx
    d_dense1_h += _24
    _25 = np.square(dense1_h)
    _25 *= 6.0
    _25 -= 2.0
    _25 *= np.square(dense1_W[1])
    _25 *= d_dense1_h_yy
    d_dense1_h += _25
    _26 = d_dense1_h_x * 2.0
    _26 *= dense1_W[0]
    _26 *= dense1_h
    d_dense1_h -= _26
    _27 = d_dense1_h_y * 2.0
    _27 *= dense1_W[1]
    _27 *= dense1_h
    d_dense1_h -= _27
    _28 = np.square(dense1_h)
    np.subtract(1.0, _28, out=_28)
    d_dense1_h *= _28
    d_dense1_z = d_dense1_h
    # d_dense1_W[1,o] += Σ_n d_dense1_z_y[n,o]
    d_dense1_W[...] = 0
    d_dense1_W[1] += np.add.reduce(d_dense1_z_y, axis=0)
    # d_dense1_W[0,o] += Σ_n d_dense1_z_x[n,o]
    d_dense1_W[0] += np.add.reduce(d_dense1_z_x, axis=0)
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    np.add.reduce(d_dense1_z, axis=0, out=d_dense1_b)
    # d_dense1_W[i,o] += Σ_n d_dense1_z[n,o]·stack1_y[n,i]
    d_dense1_W += stack1_y.T @ d_dense1_z
    # new_t = t + 1
    new_t = t + 1
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    v *= 0.999
    _29 = np.square(g)
    _29 *= 0.001
    v += _29
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[p] = w[p] − 0.003·new_m[p]/(c1·(√(new_v[p]/c2) + 1e-8))
    _30 = m * (0.003 / c1)
    _31 = v / c2
    np.sqrt(_31, out=_31)
    _31 += 1e-08
    _30 /= _31
    w -= _30
    return loss, new_t


# --- scalar functions


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
_GRADIENTS = {
    'dense1_W': (0, 40, (2, 20)),
    'dense1_b': (40, 60, (20,)),
    'dense2_W': (60, 460, (20, 20)),
    'dense2_b': (460, 480, (20,)),
    'dense3_W': (480, 500, (20, 1)),
    'dense3_b': (500, 501, (1,)),
}
_STATE = {
    'm': (0, 501, (501,)),
    'v': (501, 1002, (501,)),
}


class Arrays(dict):
    """Named arrays that are views of one buffer, `flat`. Assigning to a name copies into its view."""

    def __init__(self, layout, flat):
        super().__init__((name, flat[start:stop].reshape(shape)) for name, (start, stop, shape) in layout.items())
        self.layout, self.flat = layout, flat

    def __setitem__(self, name, value):
        if name not in self:
            raise KeyError(f"no array is named {name!r}; there are: {', '.join(self)}")
        self[name][...] = value

    def copy(self):
        """The same arrays in a new buffer."""
        twin = type(self)(self.layout, self.flat.copy())
        twin.update((name, array.copy()) for name, array in self.items() if name not in self.layout)
        return twin


def init_params(seed=0):
    """New parameters: a mapping from name to array, all views of one flat buffer, `params.flat`.

    The same seed gives the same numbers in every backend.
    """
    rng = np.random.default_rng(seed)
    params = Arrays(_PARAMETERS, np.zeros(501, real))
    params["dense1_W"] = 0.5222329678670935 * (2.0 * rng.random((2, 20,)) - 1.0)
    params["dense1_b"] = 0.0
    params["dense2_W"] = 0.3872983346207417 * (2.0 * rng.random((20, 20,)) - 1.0)
    params["dense2_b"] = 0.0
    params["dense3_W"] = 0.5345224838248488 * (2.0 * rng.random((20, 1,)) - 1.0)
    params["dense3_b"] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(1002, real))
    state.update(t=np.zeros((), np.int64))
    return state


def forward(params, x, y):
    """The network's output: u[N]."""
    params = _arrays("params", params, _PARAMETERS, 501)
    sizes = {}
    x = _argument("x", x, ('N',), False, sizes)
    y = _argument("y", y, ('N',), False, sizes)
    return _forward(x, y, *params.values())


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 501)
    sizes = {}
    x = _argument("x", x, ('N',), False, sizes)
    y = _argument("y", y, ('N',), False, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(501, real))
    if wrt_inputs:
        loss, d_x, d_y = _backward_inputs(x, y, *params.values(), *grads.values())
        grads.update({"x": d_x, "y": d_y})
    else:
        loss = _backward(x, y, *params.values(), *grads.values())
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: new_m[p] = g[p]/10 + 9*m[p]/10    | p<501; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<501; new_w[p] = w[p] - 3*new_m[p]/(1000*c1[]*(sqrt(new_v[p]/c2[]) + 1/100000000))    | p<501."""
    params = _own("params", params, 501)
    state = _own("state", state, 1002)
    grads = _arrays("grads", grads, _GRADIENTS, 501)
    state["t"] = _update(params.flat[0:501], grads.flat[0:501], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, 501)
    state = _own("state", state, 1002)
    sizes = {}
    x = _argument("x", x, ('N',), False, sizes)
    y = _argument("y", y, ('N',), False, sizes)
    _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(501, real))
    loss, state["t"] = _train_step(x, y, *params.values(), *grads.values(), params.flat[0:501], grads.flat[0:501], state["m"], state["v"], int(state["t"]))
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
    if type(arrays) is Arrays and arrays.flat.size == count and len(arrays) >= len(layout):
        if arrays.flat.dtype == real and all(name in arrays for name in layout):
            return arrays
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


def _own(what, arrays, count):
    """`Arrays` that are to be changed in place."""
    if type(arrays) is not Arrays or arrays.flat.size != count or arrays.flat.dtype != real:
        maker = "init_state()" if what == "state" else "init_params()"
        raise TypeError(f"{what}: expected what {maker} of this module gives, got {type(arrays).__name__}")
    return arrays


def _samples(sizes):
    for name, size in sizes.items():
        if size == 0:
            raise ValueError(f"expected at least one sample, got {name} = 0; nothing was changed")


FORMULAS = {
    'stack1_y': {
        'text': 'stack1_y[n,0] = x[n]; stack1_y[n,1] = y[n]',
        'latex': 'y^{\\text{stack1}}_{n,0} = x_{n}; y^{\\text{stack1}}_{n,1} = y_{n}',
        'origin': 'poisson.py:9: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,o} = \\sum_{i} y^{\\text{stack1}}_{n,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'origin': 'poisson.py:9: spec',
    },
    'dense1_h': {
        'text': 'dense1_h[n,o] = tanh(dense1_z[n,o])',
        'latex': 'h^{\\text{dense1}}_{n,o} = \\tanh\\left(z^{\\text{dense1}}_{n,o}\\right)',
        'origin': 'poisson.py:9: spec',
    },
    'dense1_h_x': {
        'text': 'dense1_h_x[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{h\\_x}^{\\text{dense1}}_{n,o} = W^{\\text{dense1}}_{0,o}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, reuse values',
    },
    'dense1_h_xx': {
        'text': 'dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[0,o]²·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{h\\_xx}^{\\text{dense1}}_{n,o} = -2\\, h^{\\text{dense1}}_{n,o}\\, \\left(W^{\\text{dense1}}_{0,o}\\right)^{2}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, forward of dense1_h_x by dense1_z, reuse values',
    },
    'dense1_h_y': {
        'text': 'dense1_h_y[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{h\\_y}^{\\text{dense1}}_{n,o} = W^{\\text{dense1}}_{1,o}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, reuse values',
    },
    'dense1_h_yy': {
        'text': 'dense1_h_yy[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{h\\_yy}^{\\text{dense1}}_{n,o} = -2\\, h^{\\text{dense1}}_{n,o}\\, \\left(W^{\\text{dense1}}_{1,o}\\right)^{2}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, forward of dense1_h_y by dense1_z, reuse values',
    },
    'dense2_z': {
        'text': 'dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o]',
        'latex': 'z^{\\text{dense2}}_{n,o} = \\sum_{i} h^{\\text{dense1}}_{n,i}\\, W^{\\text{dense2}}_{i,o} + b^{\\text{dense2}}_{o}',
        'origin': 'poisson.py:9: spec',
    },
    'dense2_z_x': {
        'text': 'dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{z\\_x}^{\\text{dense2}}_{n,o} = \\sum_{i} \\mathrm{h\\_x}^{\\text{dense1}}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h',
    },
    'dense2_z_xx': {
        'text': 'dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{z\\_xx}^{\\text{dense2}}_{n,o} = \\sum_{i} \\mathrm{h\\_xx}^{\\text{dense1}}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_x by dense1_h_x',
    },
    'dense2_z_y': {
        'text': 'dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{z\\_y}^{\\text{dense2}}_{n,o} = \\sum_{i} \\mathrm{h\\_y}^{\\text{dense1}}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h',
    },
    'dense2_z_yy': {
        'text': 'dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{z\\_yy}^{\\text{dense2}}_{n,o} = \\sum_{i} \\mathrm{h\\_yy}^{\\text{dense1}}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_y by dense1_h_y',
    },
    'dense2_h': {
        'text': 'dense2_h[n,o] = tanh(dense2_z[n,o])',
        'latex': 'h^{\\text{dense2}}_{n,o} = \\tanh\\left(z^{\\text{dense2}}_{n,o}\\right)',
        'origin': 'poisson.py:9: spec',
    },
    'dense2_h_x': {
        'text': 'dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\mathrm{h\\_x}^{\\text{dense2}}_{n,o} = \\mathrm{z\\_x}^{\\text{dense2}}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, reuse values',
    },
    'dense2_h_xx': {
        'text': 'dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o])',
        'latex': '\\mathrm{h\\_xx}^{\\text{dense2}}_{n,o} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{z\\_xx}^{\\text{dense2}}_{n,o} - 2\\, \\left(\\mathrm{z\\_x}^{\\text{dense2}}_{n,o}\\right)^{2}\\, h^{\\text{dense2}}_{n,o}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z_x, merge terms, reuse values',
    },
    'dense2_h_y': {
        'text': 'dense2_h_y[n,o] = dense2_z_y[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\mathrm{h\\_y}^{\\text{dense2}}_{n,o} = \\mathrm{z\\_y}^{\\text{dense2}}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, reuse values',
    },
    'dense2_h_yy': {
        'text': 'dense2_h_yy[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_yy[n,o] − 2·dense2_z_y[n,o]²·dense2_h[n,o])',
        'latex': '\\mathrm{h\\_yy}^{\\text{dense2}}_{n,o} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{z\\_yy}^{\\text{dense2}}_{n,o} - 2\\, \\left(\\mathrm{z\\_y}^{\\text{dense2}}_{n,o}\\right)^{2}\\, h^{\\text{dense2}}_{n,o}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_y by dense2_z_y, merge terms, reuse values',
    },
    'dense3_z': {
        'text': 'dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o]',
        'latex': 'z^{\\text{dense3}}_{n,o} = \\sum_{i} h^{\\text{dense2}}_{n,i}\\, W^{\\text{dense3}}_{i,o} + b^{\\text{dense3}}_{o}',
        'origin': 'poisson.py:9: spec',
    },
    'dense3_z_x': {
        'text': 'dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{z\\_x}^{\\text{dense3}}_{n,o} = \\sum_{i} \\mathrm{h\\_x}^{\\text{dense2}}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h',
    },
    'dense3_z_xx': {
        'text': 'dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{z\\_xx}^{\\text{dense3}}_{n,o} = \\sum_{i} \\mathrm{h\\_xx}^{\\text{dense2}}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_x by dense2_h_x',
    },
    'dense3_z_y': {
        'text': 'dense3_z_y[n,o] = Σ_i dense2_h_y[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{z\\_y}^{\\text{dense3}}_{n,o} = \\sum_{i} \\mathrm{h\\_y}^{\\text{dense2}}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h',
    },
    'dense3_z_yy': {
        'text': 'dense3_z_yy[n,o] = Σ_i dense2_h_yy[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{z\\_yy}^{\\text{dense3}}_{n,o} = \\sum_{i} \\mathrm{h\\_yy}^{\\text{dense2}}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_y by dense2_h_y',
    },
    'u_xx': {
        'text': 'u_xx[n] = y[n]·(1 − y[n])·(dense3_z_x[n,0]·(1 − x[n]) + dense3_z_x[n,0]·(1 − 2·x[n]) + dense3_z_xx[n,0]·x[n]·(1 − x[n]) − 2·dense3_z[n,0] − dense3_z_x[n,0]·x[n])',
        'latex': '\\mathrm{xx}^{\\text{u}}_{n} = y_{n}\\, \\left(1 - y_{n}\\right)\\, \\left(\\mathrm{z\\_x}^{\\text{dense3}}_{n,0}\\, \\left(1 - x_{n}\\right) + \\mathrm{z\\_x}^{\\text{dense3}}_{n,0}\\, \\left(1 - 2\\, x_{n}\\right) + \\mathrm{z\\_xx}^{\\text{dense3}}_{n,0}\\, x_{n}\\, \\left(1 - x_{n}\\right) - 2\\, z^{\\text{dense3}}_{n,0} - \\mathrm{z\\_x}^{\\text{dense3}}_{n,0}\\, x_{n}\\right)',
        'origin': 'poisson.py:12: spec, forward of u by x, forward of u_x by x, merge terms',
    },
    'u_yy': {
        'text': 'u_yy[n] = x[n]·(1 − x[n])·(dense3_z_y[n,0]·(1 − y[n]) + dense3_z_y[n,0]·(1 − 2·y[n]) + dense3_z_yy[n,0]·y[n]·(1 − y[n]) − 2·dense3_z[n,0] − dense3_z_y[n,0]·y[n])',
        'latex': '\\mathrm{yy}^{\\text{u}}_{n} = x_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(\\mathrm{z\\_y}^{\\text{dense3}}_{n,0}\\, \\left(1 - y_{n}\\right) + \\mathrm{z\\_y}^{\\text{dense3}}_{n,0}\\, \\left(1 - 2\\, y_{n}\\right) + \\mathrm{z\\_yy}^{\\text{dense3}}_{n,0}\\, y_{n}\\, \\left(1 - y_{n}\\right) - 2\\, z^{\\text{dense3}}_{n,0} - \\mathrm{z\\_y}^{\\text{dense3}}_{n,0}\\, y_{n}\\right)',
        'origin': 'poisson.py:12: spec, forward of u by y, forward of u_y by y, merge terms',
    },
    'f': {
        'text': 'f[n] = −5·π²·sin(π·y[n])·sin(2·π·x[n])',
        'latex': 'f_{n} = -5\\, \\pi^{2}\\, \\sin\\left(\\pi\\, y_{n}\\right)\\, \\sin\\left(2\\, \\pi\\, x_{n}\\right)',
        'origin': 'poisson.py:13: spec',
    },
    'loss': {
        'text': 'loss = Σ_n (u_xx[n] + u_yy[n] − f[n])²/N',
        'latex': '\\mathrm{loss} = \\sum_{n} \\frac{\\left(\\mathrm{xx}^{\\text{u}}_{n} + \\mathrm{yy}^{\\text{u}}_{n} - f_{n}\\right)^{2}}{N}',
        'origin': 'poisson.py:15: spec',
    },
    'd_u_xx': {
        'text': 'd_u_xx[n] = 2·(u_xx[n] + u_yy[n] − f[n])/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{xx}^{\\text{u}}_{n}} = \\frac{2\\, \\left(\\mathrm{xx}^{\\text{u}}_{n} + \\mathrm{yy}^{\\text{u}}_{n} - f_{n}\\right)}{N}',
        'origin': 'poisson.py:15: spec, reverse of loss by u_xx',
    },
    'd_u_yy': {
        'text': 'd_u_yy[n] = d_u_xx[n]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{yy}^{\\text{u}}_{n}} = \\frac{\\partial L}{\\partial \\mathrm{xx}^{\\text{u}}_{n}}',
        'origin': 'poisson.py:15: spec, reverse of loss by u_yy, reuse values',
    },
    'd_dense3_z_y': {
        'text': 'd_dense3_z_y[n,p] = 2·d_u_yy[n]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n]))',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_y}^{\\text{dense3}}_{n,p}} = 2\\, \\frac{\\partial L}{\\partial \\mathrm{yy}^{\\text{u}}_{n}}\\, \\left(x_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right) - x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\right)',
        'origin': 'poisson.py:12: spec, forward of u by dense3_z, forward of u_y by y, reverse of u_yy by dense3_z_y, merge terms',
    },
    'd_dense3_z_yy': {
        'text': 'd_dense3_z_yy[n,p] = d_u_yy[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_yy}^{\\text{dense3}}_{n,p}} = \\frac{\\partial L}{\\partial \\mathrm{yy}^{\\text{u}}_{n}}\\, x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right)',
        'origin': 'poisson.py:12: spec, forward of u by dense3_z, forward of u_y by dense3_z_y, reverse of u_yy by dense3_z_yy',
    },
    'd_dense3_z': {
        'text': 'd_dense3_z[n,p] = −2·d_u_yy[n]·x[n]·(1 − x[n]) − 2·d_u_xx[n]·y[n]·(1 − y[n])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,p}} = -2\\, \\frac{\\partial L}{\\partial \\mathrm{yy}^{\\text{u}}_{n}}\\, x_{n}\\, \\left(1 - x_{n}\\right) - 2\\, \\frac{\\partial L}{\\partial \\mathrm{xx}^{\\text{u}}_{n}}\\, y_{n}\\, \\left(1 - y_{n}\\right)',
        'origin': 'poisson.py:12: spec, forward of u by x, forward of u_x by x, reverse of u_xx by dense3_z, merge terms',
    },
    'd_dense3_z_x': {
        'text': 'd_dense3_z_x[n,p] = 2·d_u_xx[n]·(y[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − y[n]))',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_x}^{\\text{dense3}}_{n,p}} = 2\\, \\frac{\\partial L}{\\partial \\mathrm{xx}^{\\text{u}}_{n}}\\, \\left(y_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right) - x_{n}\\, y_{n}\\, \\left(1 - y_{n}\\right)\\right)',
        'origin': 'poisson.py:12: spec, forward of u by dense3_z, forward of u_x by x, reverse of u_xx by dense3_z_x, merge terms',
    },
    'd_dense3_z_xx': {
        'text': 'd_dense3_z_xx[n,p] = d_u_xx[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_xx}^{\\text{dense3}}_{n,p}} = \\frac{\\partial L}{\\partial \\mathrm{xx}^{\\text{u}}_{n}}\\, x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right)',
        'origin': 'poisson.py:12: spec, forward of u by dense3_z, forward of u_x by dense3_z_x, reverse of u_xx by dense3_z_xx',
    },
    'd_dense2_h_yy': {
        'text': 'd_dense2_h_yy[n,i] = Σ_o d_dense3_z_yy[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{h\\_yy}^{\\text{dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{z\\_yy}^{\\text{dense3}}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_y by dense2_h_y, reverse of dense3_z_yy by dense2_h_yy',
    },
    'd_dense3_W': {
        'text': 'd_dense3_W[i,o] = Σ_n dense2_h_yy[n,i]·d_dense3_z_yy[n,o] + Σ_n dense2_h_y[n,i]·d_dense3_z_y[n,o] + Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o] + Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o] + Σ_n dense2_h[n,i]·d_dense3_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense3}}_{i,o}} = \\sum_{n} \\mathrm{h\\_yy}^{\\text{dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{z\\_yy}^{\\text{dense3}}_{n,o}} + \\sum_{n} \\mathrm{h\\_y}^{\\text{dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{z\\_y}^{\\text{dense3}}_{n,o}} + \\sum_{n} \\mathrm{h\\_xx}^{\\text{dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{z\\_xx}^{\\text{dense3}}_{n,o}} + \\sum_{n} \\mathrm{h\\_x}^{\\text{dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{z\\_x}^{\\text{dense3}}_{n,o}} + \\sum_{n} h^{\\text{dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}',
        'origin': 'poisson.py:9: spec, reverse of dense3_z by dense3_W',
    },
    'd_dense2_h_y': {
        'text': 'd_dense2_h_y[n,i] = Σ_o d_dense3_z_y[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{h\\_y}^{\\text{dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{z\\_y}^{\\text{dense3}}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, reverse of dense3_z_y by dense2_h_y',
    },
    'd_dense2_h_xx': {
        'text': 'd_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{h\\_xx}^{\\text{dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{z\\_xx}^{\\text{dense3}}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_x by dense2_h_x, reverse of dense3_z_xx by dense2_h_xx',
    },
    'd_dense2_h_x': {
        'text': 'd_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{h\\_x}^{\\text{dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{z\\_x}^{\\text{dense3}}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, reverse of dense3_z_x by dense2_h_x',
    },
    'd_dense3_b': {
        'text': 'd_dense3_b[o] = Σ_n d_dense3_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense3}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}',
        'origin': 'poisson.py:9: spec, reverse of dense3_z by dense3_b',
    },
    'd_dense2_h': {
        'text': 'd_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'origin': 'poisson.py:9: spec, reverse of dense3_z by dense2_h',
    },
    'd_dense2_z_yy': {
        'text': 'd_dense2_z_yy[n,o] = d_dense2_h_yy[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_yy}^{\\text{dense2}}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{h\\_yy}^{\\text{dense2}}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_y by dense2_z_y, reverse of dense2_h_yy by dense2_z_yy, reuse values',
    },
    'd_dense2_z_y': {
        'text': 'd_dense2_z_y[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_y[n,o] − 4·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_y[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_y}^{\\text{dense2}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{h\\_y}^{\\text{dense2}}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_yy}^{\\text{dense2}}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{z\\_y}^{\\text{dense2}}_{n,o}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, reverse of dense2_h_y by dense2_z_y, merge terms, reuse values',
    },
    'd_dense2_z_xx': {
        'text': 'd_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_xx}^{\\text{dense2}}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{h\\_xx}^{\\text{dense2}}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z_x, reverse of dense2_h_xx by dense2_z_xx, reuse values',
    },
    'd_dense2_z_x': {
        'text': 'd_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_x}^{\\text{dense2}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{h\\_x}^{\\text{dense2}}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_xx}^{\\text{dense2}}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{z\\_x}^{\\text{dense2}}_{n,o}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, reverse of dense2_h_x by dense2_z_x, merge terms, reuse values',
    },
    'd_dense2_z': {
        'text': 'd_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + dense2_z_y[n,o]²·d_dense2_h_yy[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o] − 2·d_dense2_h_y[n,o]·dense2_h[n,o]·dense2_z_y[n,o] − 2·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_yy[n,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\left(\\mathrm{z\\_x}^{\\text{dense2}}_{n,o}\\right)^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_xx}^{\\text{dense2}}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense2}}_{n,o}\\right)^{2} - 2\\right) + \\left(\\mathrm{z\\_y}^{\\text{dense2}}_{n,o}\\right)^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_yy}^{\\text{dense2}}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense2}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense2}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_x}^{\\text{dense2}}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{z\\_x}^{\\text{dense2}}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_xx}^{\\text{dense2}}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{z\\_xx}^{\\text{dense2}}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_y}^{\\text{dense2}}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{z\\_y}^{\\text{dense2}}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_yy}^{\\text{dense2}}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{z\\_yy}^{\\text{dense2}}_{n,o}\\right)',
        'origin': 'poisson.py:9: spec, reverse of dense2_h by dense2_z, merge terms, reuse values',
    },
    'd_dense1_h_yy': {
        'text': 'd_dense1_h_yy[n,i] = Σ_o d_dense2_z_yy[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{h\\_yy}^{\\text{dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{z\\_yy}^{\\text{dense2}}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_y by dense1_h_y, reverse of dense2_z_yy by dense1_h_yy',
    },
    'd_dense2_W': {
        'text': 'd_dense2_W[i,o] = Σ_n dense1_h_yy[n,i]·d_dense2_z_yy[n,o] + Σ_n dense1_h_y[n,i]·d_dense2_z_y[n,o] + Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o] + Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o] + Σ_n dense1_h[n,i]·d_dense2_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense2}}_{i,o}} = \\sum_{n} \\mathrm{h\\_yy}^{\\text{dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{z\\_yy}^{\\text{dense2}}_{n,o}} + \\sum_{n} \\mathrm{h\\_y}^{\\text{dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{z\\_y}^{\\text{dense2}}_{n,o}} + \\sum_{n} \\mathrm{h\\_xx}^{\\text{dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{z\\_xx}^{\\text{dense2}}_{n,o}} + \\sum_{n} \\mathrm{h\\_x}^{\\text{dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{z\\_x}^{\\text{dense2}}_{n,o}} + \\sum_{n} h^{\\text{dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}',
        'origin': 'poisson.py:9: spec, reverse of dense2_z by dense2_W',
    },
    'd_dense1_h_y': {
        'text': 'd_dense1_h_y[n,i] = Σ_o d_dense2_z_y[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{h\\_y}^{\\text{dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{z\\_y}^{\\text{dense2}}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, reverse of dense2_z_y by dense1_h_y',
    },
    'd_dense1_h_xx': {
        'text': 'd_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{h\\_xx}^{\\text{dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{z\\_xx}^{\\text{dense2}}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_x by dense1_h_x, reverse of dense2_z_xx by dense1_h_xx',
    },
    'd_dense1_h_x': {
        'text': 'd_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{h\\_x}^{\\text{dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{z\\_x}^{\\text{dense2}}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, reverse of dense2_z_x by dense1_h_x',
    },
    'd_dense2_b': {
        'text': 'd_dense2_b[o] = Σ_n d_dense2_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense2}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}',
        'origin': 'poisson.py:9: spec, reverse of dense2_z by dense2_b',
    },
    'd_dense1_h': {
        'text': 'd_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'origin': 'poisson.py:9: spec, reverse of dense2_z by dense1_h',
    },
    'd_dense1_z_y': {
        'text': 'd_dense1_z_y[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_y[n,o] − 4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[1,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_y}^{\\text{dense1}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{h\\_y}^{\\text{dense1}}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_yy}^{\\text{dense1}}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{1,o}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, reverse of dense1_h_y by dense1_z_y, merge terms, reuse values',
    },
    'd_dense1_z_x': {
        'text': 'd_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[0,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{z\\_x}^{\\text{dense1}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{h\\_x}^{\\text{dense1}}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_xx}^{\\text{dense1}}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{0,o}\\right)',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, reverse of dense1_h_x by dense1_z_x, merge terms, reuse values',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[0,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h_yy[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_y[n,o]·dense1_h[n,o]·dense1_W[1,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{h\\_xx}^{\\text{dense1}}_{n,o}}\\, \\left(W^{\\text{dense1}}_{0,o}\\right)^{2}\\, \\left(6\\, \\left(h^{\\text{dense1}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial \\mathrm{h\\_yy}^{\\text{dense1}}_{n,o}}\\, \\left(W^{\\text{dense1}}_{1,o}\\right)^{2}\\, \\left(6\\, \\left(h^{\\text{dense1}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense1}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_x}^{\\text{dense1}}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{0,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{h\\_y}^{\\text{dense1}}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{1,o}\\right)',
        'origin': 'poisson.py:9: spec, reverse of dense1_h by dense1_z, merge terms, reuse values',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[i,o] = Σ_{n: i = 1} d_dense1_z_y[n,o] + Σ_{n: i = 0} d_dense1_z_x[n,o] + Σ_n stack1_y[n,i]·d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} = \\sum_{n \\,:\\, i = 1} \\frac{\\partial L}{\\partial \\mathrm{z\\_y}^{\\text{dense1}}_{n,o}} + \\sum_{n \\,:\\, i = 0} \\frac{\\partial L}{\\partial \\mathrm{z\\_x}^{\\text{dense1}}_{n,o}} + \\sum_{n} y^{\\text{stack1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'origin': 'poisson.py:9: spec, reverse of dense1_z by dense1_W',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_n d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'origin': 'poisson.py:9: spec, reverse of dense1_z by dense1_b',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'origin': 'poisson.py:17: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, g_{p} + 0.9\\, m_{p}",
        'origin': 'poisson.py:17: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.001·g[p]² + 0.999·v[p]',
        'latex': "v'_{p} = 0.001\\, g_{p}^{2} + 0.999\\, v_{p}",
        'origin': 'poisson.py:17: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "c_{1} = 1 - 0.9^{t'}",
        'origin': 'poisson.py:17: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.999^new_t',
        'latex': "c_{2} = 1 - 0.999^{t'}",
        'origin': 'poisson.py:17: spec',
    },
    'new_w': {
        'text': 'new_w[p] = w[p] − 0.003·new_m[p]/(c1·(√(new_v[p]/c2) + 1e-8))',
        'latex': "w'_{p} = w_{p} - \\frac{0.003\\, m'_{p}}{c_{1}\\, \\left(\\sqrt{\\frac{v'_{p}}{c_{2}}} + 10^{-8}\\right)}",
        'origin': 'poisson.py:17: spec',
    },
}
