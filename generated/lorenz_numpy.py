"""lorenz: a network of 4,385 parameters and its training step.

Made by symgrad 0.1.0 from examples/lorenz.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME. The equation stands above the statements that compute it.
"""

from collections.abc import MutableMapping

import numpy as np

real = np.float32


# --- the network: x[N,40,1] → dense1_z[N,1]


def _forward(x, lstm1_W, lstm1_U, lstm1_b, dense1_W, dense1_b):
    """The output of the network."""
    N = x.shape[0]
    # lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k]
    lstm1_a = (x.reshape(40*N, 1) @ lstm1_W).reshape(N, 40, 128)
    # lstm1_a[n,t,k] += lstm1_b[k]
    lstm1_a += lstm1_b
    lstm1_i = np.zeros((N, 40, 32,), real)
    lstm1_f = np.zeros((N, 40, 32,), real)
    lstm1_g = np.zeros((N, 40, 32,), real)
    lstm1_o = np.zeros((N, 40, 32,), real)
    lstm1_c = np.zeros((N, 41, 32,), real)
    lstm1_tanh_c = np.zeros((N, 40, 32,), real)
    lstm1_h = np.zeros((N, 41, 32,), real)
    for t in range(40):
        # lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k]
        lstm1_a[:, t] += lstm1_h[:, t] @ lstm1_U
        # lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
        lstm1_i[:, t] = _sigmoid(lstm1_a[:, t, 0:32])
        # lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
        _1 = lstm1_a[:, t, 32:64] + 1.0
        _sigmoid(_1, out=_1)
        lstm1_f[:, t] = _1
        # lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
        lstm1_g[:, t] = np.tanh(lstm1_a[:, t, 64:96])
        # lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
        lstm1_o[:, t] = _sigmoid(lstm1_a[:, t, 96:128])
        # lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
        _2 = lstm1_c[:, t] * lstm1_f[:, t]
        _2 += lstm1_g[:, t] * lstm1_i[:, t]
        lstm1_c[:, t+1] = _2
        # lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
        lstm1_tanh_c[:, t] = np.tanh(lstm1_c[:, t+1])
        # lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j]
        lstm1_h[:, t+1] = lstm1_o[:, t] * lstm1_tanh_c[:, t]
    # dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o]
    dense1_z = lstm1_h[:, 40] @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    return dense1_z


def _backward(x, y, lstm1_W, lstm1_U, lstm1_b, dense1_W, dense1_b, d_lstm1_W, d_lstm1_U, d_lstm1_b, d_dense1_W, d_dense1_b):
    """The loss; the gradients go into the arrays d_…."""
    N = x.shape[0]
    # lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k]
    lstm1_a = (x.reshape(40*N, 1) @ lstm1_W).reshape(N, 40, 128)
    # lstm1_a[n,t,k] += lstm1_b[k]
    lstm1_a += lstm1_b
    lstm1_i = np.zeros((N, 40, 32,), real)
    lstm1_f = np.zeros((N, 40, 32,), real)
    lstm1_g = np.zeros((N, 40, 32,), real)
    lstm1_o = np.zeros((N, 40, 32,), real)
    lstm1_c = np.zeros((N, 41, 32,), real)
    lstm1_tanh_c = np.zeros((N, 40, 32,), real)
    lstm1_h = np.zeros((N, 41, 32,), real)
    for t in range(40):
        # lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k]
        lstm1_a[:, t] += lstm1_h[:, t] @ lstm1_U
        # lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
        lstm1_i[:, t] = _sigmoid(lstm1_a[:, t, 0:32])
        # lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
        _1 = lstm1_a[:, t, 32:64] + 1.0
        _sigmoid(_1, out=_1)
        lstm1_f[:, t] = _1
        # lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
        lstm1_g[:, t] = np.tanh(lstm1_a[:, t, 64:96])
        # lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
        lstm1_o[:, t] = _sigmoid(lstm1_a[:, t, 96:128])
        # lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
        _2 = lstm1_c[:, t] * lstm1_f[:, t]
        _2 += lstm1_g[:, t] * lstm1_i[:, t]
        lstm1_c[:, t+1] = _2
        # lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
        lstm1_tanh_c[:, t] = np.tanh(lstm1_c[:, t+1])
        # lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j]
        lstm1_h[:, t+1] = lstm1_o[:, t] * lstm1_tanh_c[:, t]
    # dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o]
    dense1_z = lstm1_h[:, 40] @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
    mse1_each = dense1_z - y
    np.square(mse1_each, out=mse1_each)
    # mse1_mean = Σ_{n,o} mse1_each[n,o]/N
    mse1_mean = np.add.reduce(mse1_each, axis=None) / N
    # d_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N
    dense1_z -= y
    dense1_z *= 2.0 / N
    d_dense1_z = dense1_z
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n lstm1_h[n,40,i]·d_dense1_z[n,o]
    np.matmul(lstm1_h[:, 40].T, d_dense1_z, out=d_dense1_W)
    # d_lstm1_last[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_lstm1_last = d_dense1_z @ dense1_W.T
    # d_lstm1_h[n,40,j] += d_lstm1_last[n,j]
    d_lstm1_h = np.zeros((N, 41, 32,), real)
    d_lstm1_h[:, 40] += d_lstm1_last
    d_lstm1_o = np.zeros((N, 40, 32,), real)
    d_lstm1_tanh_c = np.zeros((N, 40, 32,), real)
    d_lstm1_c = np.zeros((N, 41, 32,), real)
    d_lstm1_f = np.zeros((N, 40, 32,), real)
    d_lstm1_g = np.zeros((N, 40, 32,), real)
    d_lstm1_i = np.zeros((N, 40, 32,), real)
    d_lstm1_a = np.zeros((N, 40, 128,), real)
    for t in range(40 - 1, -1, -1):
        # d_lstm1_o[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j]
        d_lstm1_o[:, t] = d_lstm1_h[:, t+1] * lstm1_tanh_c[:, t]
        # d_lstm1_tanh_c[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j]
        d_lstm1_tanh_c[:, t] = d_lstm1_h[:, t+1] * lstm1_o[:, t]
        # d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,t,j]·(1 − lstm1_tanh_c[n,t,j]²)
        _3 = np.square(lstm1_tanh_c[:, t])
        np.subtract(1.0, _3, out=_3)
        _3 *= d_lstm1_tanh_c[:, t]
        d_lstm1_c[:, t+1] += _3
        # d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j]
        d_lstm1_c[:, t] += d_lstm1_c[:, t+1] * lstm1_f[:, t]
        # d_lstm1_f[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j]
        d_lstm1_f[:, t] = d_lstm1_c[:, t+1] * lstm1_c[:, t]
        # d_lstm1_g[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j]
        d_lstm1_g[:, t] = d_lstm1_c[:, t+1] * lstm1_i[:, t]
        # d_lstm1_i[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j]
        d_lstm1_i[:, t] = d_lstm1_c[:, t+1] * lstm1_g[:, t]
        # d_lstm1_a[n,t,j+96] += d_lstm1_o[n,t,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j])
        _4 = 1.0 - lstm1_o[:, t]
        _4 *= d_lstm1_o[:, t]
        _4 *= lstm1_o[:, t]
        d_lstm1_a[:, t, 96:128] += _4
        # d_lstm1_a[n,t,j+64] += d_lstm1_g[n,t,j]·(1 − lstm1_g[n,t,j]²)
        _5 = np.square(lstm1_g[:, t])
        np.subtract(1.0, _5, out=_5)
        _5 *= d_lstm1_g[:, t]
        d_lstm1_a[:, t, 64:96] += _5
        # d_lstm1_a[n,t,j+32] += d_lstm1_f[n,t,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j])
        _6 = 1.0 - lstm1_f[:, t]
        _6 *= d_lstm1_f[:, t]
        _6 *= lstm1_f[:, t]
        d_lstm1_a[:, t, 32:64] += _6
        # d_lstm1_a[n,t,j] += d_lstm1_i[n,t,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j])
        _7 = 1.0 - lstm1_i[:, t]
        _7 *= d_lstm1_i[:, t]
        _7 *= lstm1_i[:, t]
        d_lstm1_a[:, t, 0:32] += _7
        # d_lstm1_h[n,t,j] += Σ_k d_lstm1_a[n,t,k]·lstm1_U[j,k]
        d_lstm1_h[:, t] += d_lstm1_a[:, t] @ lstm1_U.T
    # d_lstm1_b[k] = Σ_{n,t} d_lstm1_a[n,t,k]
    d_lstm1_b[...] = _sum(d_lstm1_a, (0, 1))
    # d_lstm1_W[i,k] = Σ_{n,t} x[n,t,i]·d_lstm1_a[n,t,k]
    np.matmul(x.transpose(2, 0, 1).reshape(1, 40*N), d_lstm1_a.reshape(40*N, 128), out=d_lstm1_W)
    # d_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k]
    np.matmul(lstm1_h[:, 0:40].transpose(2, 0, 1).reshape(32, 40*N), d_lstm1_a.reshape(40*N, 128), out=d_lstm1_U)
    return mse1_mean


def _backward_inputs(x, y, lstm1_W, lstm1_U, lstm1_b, dense1_W, dense1_b, d_lstm1_W, d_lstm1_U, d_lstm1_b, d_dense1_W, d_dense1_b):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = x.shape[0]
    # lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k]
    lstm1_a = (x.reshape(40*N, 1) @ lstm1_W).reshape(N, 40, 128)
    # lstm1_a[n,t,k] += lstm1_b[k]
    lstm1_a += lstm1_b
    lstm1_i = np.zeros((N, 40, 32,), real)
    lstm1_f = np.zeros((N, 40, 32,), real)
    lstm1_g = np.zeros((N, 40, 32,), real)
    lstm1_o = np.zeros((N, 40, 32,), real)
    lstm1_c = np.zeros((N, 41, 32,), real)
    lstm1_tanh_c = np.zeros((N, 40, 32,), real)
    lstm1_h = np.zeros((N, 41, 32,), real)
    for t in range(40):
        # lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k]
        lstm1_a[:, t] += lstm1_h[:, t] @ lstm1_U
        # lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
        lstm1_i[:, t] = _sigmoid(lstm1_a[:, t, 0:32])
        # lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
        _1 = lstm1_a[:, t, 32:64] + 1.0
        _sigmoid(_1, out=_1)
        lstm1_f[:, t] = _1
        # lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
        lstm1_g[:, t] = np.tanh(lstm1_a[:, t, 64:96])
        # lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
        lstm1_o[:, t] = _sigmoid(lstm1_a[:, t, 96:128])
        # lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
        _2 = lstm1_c[:, t] * lstm1_f[:, t]
        _2 += lstm1_g[:, t] * lstm1_i[:, t]
        lstm1_c[:, t+1] = _2
        # lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
        lstm1_tanh_c[:, t] = np.tanh(lstm1_c[:, t+1])
        # lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j]
        lstm1_h[:, t+1] = lstm1_o[:, t] * lstm1_tanh_c[:, t]
    # dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o]
    dense1_z = lstm1_h[:, 40] @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
    mse1_each = dense1_z - y
    np.square(mse1_each, out=mse1_each)
    # mse1_mean = Σ_{n,o} mse1_each[n,o]/N
    mse1_mean = np.add.reduce(mse1_each, axis=None) / N
    # d_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N
    dense1_z -= y
    dense1_z *= 2.0 / N
    d_dense1_z = dense1_z
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n lstm1_h[n,40,i]·d_dense1_z[n,o]
    np.matmul(lstm1_h[:, 40].T, d_dense1_z, out=d_dense1_W)
    # d_lstm1_last[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_lstm1_last = d_dense1_z @ dense1_W.T
    # d_lstm1_h[n,40,j] += d_lstm1_last[n,j]
    d_lstm1_h = np.zeros((N, 41, 32,), real)
    d_lstm1_h[:, 40] += d_lstm1_last
    d_lstm1_o = np.zeros((N, 40, 32,), real)
    d_lstm1_tanh_c = np.zeros((N, 40, 32,), real)
    d_lstm1_c = np.zeros((N, 41, 32,), real)
    d_lstm1_f = np.zeros((N, 40, 32,), real)
    d_lstm1_g = np.zeros((N, 40, 32,), real)
    d_lstm1_i = np.zeros((N, 40, 32,), real)
    d_lstm1_a = np.zeros((N, 40, 128,), real)
    for t in range(40 - 1, -1, -1):
        # d_lstm1_o[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j]
        d_lstm1_o[:, t] = d_lstm1_h[:, t+1] * lstm1_tanh_c[:, t]
        # d_lstm1_tanh_c[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j]
        d_lstm1_tanh_c[:, t] = d_lstm1_h[:, t+1] * lstm1_o[:, t]
        # d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,t,j]·(1 − lstm1_tanh_c[n,t,j]²)
        _3 = np.square(lstm1_tanh_c[:, t])
        np.subtract(1.0, _3, out=_3)
        _3 *= d_lstm1_tanh_c[:, t]
        d_lstm1_c[:, t+1] += _3
        # d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j]
        d_lstm1_c[:, t] += d_lstm1_c[:, t+1] * lstm1_f[:, t]
        # d_lstm1_f[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j]
        d_lstm1_f[:, t] = d_lstm1_c[:, t+1] * lstm1_c[:, t]
        # d_lstm1_g[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j]
        d_lstm1_g[:, t] = d_lstm1_c[:, t+1] * lstm1_i[:, t]
        # d_lstm1_i[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j]
        d_lstm1_i[:, t] = d_lstm1_c[:, t+1] * lstm1_g[:, t]
        # d_lstm1_a[n,t,j+96] += d_lstm1_o[n,t,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j])
        _4 = 1.0 - lstm1_o[:, t]
        _4 *= d_lstm1_o[:, t]
        _4 *= lstm1_o[:, t]
        d_lstm1_a[:, t, 96:128] += _4
        # d_lstm1_a[n,t,j+64] += d_lstm1_g[n,t,j]·(1 − lstm1_g[n,t,j]²)
        _5 = np.square(lstm1_g[:, t])
        np.subtract(1.0, _5, out=_5)
        _5 *= d_lstm1_g[:, t]
        d_lstm1_a[:, t, 64:96] += _5
        # d_lstm1_a[n,t,j+32] += d_lstm1_f[n,t,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j])
        _6 = 1.0 - lstm1_f[:, t]
        _6 *= d_lstm1_f[:, t]
        _6 *= lstm1_f[:, t]
        d_lstm1_a[:, t, 32:64] += _6
        # d_lstm1_a[n,t,j] += d_lstm1_i[n,t,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j])
        _7 = 1.0 - lstm1_i[:, t]
        _7 *= d_lstm1_i[:, t]
        _7 *= lstm1_i[:, t]
        d_lstm1_a[:, t, 0:32] += _7
        # d_lstm1_h[n,t,j] += Σ_k d_lstm1_a[n,t,k]·lstm1_U[j,k]
        d_lstm1_h[:, t] += d_lstm1_a[:, t] @ lstm1_U.T
    # d_lstm1_b[k] = Σ_{n,t} d_lstm1_a[n,t,k]
    d_lstm1_b[...] = _sum(d_lstm1_a, (0, 1))
    # d_lstm1_W[i,k] = Σ_{n,t} x[n,t,i]·d_lstm1_a[n,t,k]
    np.matmul(x.transpose(2, 0, 1).reshape(1, 40*N), d_lstm1_a.reshape(40*N, 128), out=d_lstm1_W)
    # d_x[n,t,i] = Σ_k d_lstm1_a[n,t,k]·lstm1_W[i,k]
    d_x = (d_lstm1_a.reshape(40*N, 128) @ lstm1_W.T).reshape(N, 40, 1)
    # d_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k]
    np.matmul(lstm1_h[:, 0:40].transpose(2, 0, 1).reshape(32, 40*N), d_lstm1_a.reshape(40*N, 128), out=d_lstm1_U)
    return mse1_mean, d_x


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # squared_norm = Σ_p g[p]²
    _1 = np.square(g)
    squared_norm = np.add.reduce(_1, axis=None)
    # gradient_scale = min(1, 1/(√squared_norm + 1e-6))
    gradient_scale = np.minimum(1.0, 1.0 / (1e-06 + np.sqrt(squared_norm)))
    # scaled_g[p] = g[p]·gradient_scale
    scaled_g = g * gradient_scale
    # new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * scaled_g
    # new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p]
    v *= 0.999
    _2 = np.square(scaled_g)
    _2 *= 0.001
    v += _2
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005
    lr = float(0.005 + 0.005 * np.cos(3.141592653589793 * np.minimum(0.00025 * float(new_t + (-1)), 1.0)))
    # new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    _3 = m * (lr / c1)
    _4 = v / c2
    np.sqrt(_4, out=_4)
    _4 += 1e-08
    _3 /= _4
    w -= _3
    return new_t


def _train_step(x, y, lstm1_W, lstm1_U, lstm1_b, dense1_W, dense1_b, d_lstm1_W, d_lstm1_U, d_lstm1_b, d_dense1_W, d_dense1_b, w, g, m, v, t):
    """Loss, gradients and the optimizer's step, in place."""
    N = x.shape[0]
    # lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k]
    lstm1_a = (x.reshape(40*N, 1) @ lstm1_W).reshape(N, 40, 128)
    # lstm1_a[n,t,k] += lstm1_b[k]
    lstm1_a += lstm1_b
    lstm1_i = np.zeros((N, 40, 32,), real)
    lstm1_f = np.zeros((N, 40, 32,), real)
    lstm1_g = np.zeros((N, 40, 32,), real)
    lstm1_o = np.zeros((N, 40, 32,), real)
    lstm1_c = np.zeros((N, 41, 32,), real)
    lstm1_tanh_c = np.zeros((N, 40, 32,), real)
    lstm1_h = np.zeros((N, 41, 32,), real)
    for t_ in range(40):
        # lstm1_a[n,t_,k] += Σ_j lstm1_h[n,t_,j]·lstm1_U[j,k]
        lstm1_a[:, t_] += lstm1_h[:, t_] @ lstm1_U
        # lstm1_i[n,t_,j] = σ(lstm1_a[n,t_,j])
        lstm1_i[:, t_] = _sigmoid(lstm1_a[:, t_, 0:32])
        # lstm1_f[n,t_,j] = σ(lstm1_a[n,t_,j+32] + 1)
        _1 = lstm1_a[:, t_, 32:64] + 1.0
        _sigmoid(_1, out=_1)
        lstm1_f[:, t_] = _1
        # lstm1_g[n,t_,j] = tanh(lstm1_a[n,t_,j+64])
        lstm1_g[:, t_] = np.tanh(lstm1_a[:, t_, 64:96])
        # lstm1_o[n,t_,j] = σ(lstm1_a[n,t_,j+96])
        lstm1_o[:, t_] = _sigmoid(lstm1_a[:, t_, 96:128])
        # lstm1_c[n,t_+1,j] = lstm1_c[n,t_,j]·lstm1_f[n,t_,j] + lstm1_g[n,t_,j]·lstm1_i[n,t_,j]
        _2 = lstm1_c[:, t_] * lstm1_f[:, t_]
        _2 += lstm1_g[:, t_] * lstm1_i[:, t_]
        lstm1_c[:, t_+1] = _2
        # lstm1_tanh_c[n,t_,j] = tanh(lstm1_c[n,t_+1,j])
        lstm1_tanh_c[:, t_] = np.tanh(lstm1_c[:, t_+1])
        # lstm1_h[n,t_+1,j] = lstm1_o[n,t_,j]·lstm1_tanh_c[n,t_,j]
        lstm1_h[:, t_+1] = lstm1_o[:, t_] * lstm1_tanh_c[:, t_]
    # dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o]
    dense1_z = lstm1_h[:, 40] @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
    mse1_each = dense1_z - y
    np.square(mse1_each, out=mse1_each)
    # mse1_mean = Σ_{n,o} mse1_each[n,o]/N
    mse1_mean = np.add.reduce(mse1_each, axis=None) / N
    # d_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N
    dense1_z -= y
    dense1_z *= 2.0 / N
    d_dense1_z = dense1_z
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n lstm1_h[n,40,i]·d_dense1_z[n,o]
    np.matmul(lstm1_h[:, 40].T, d_dense1_z, out=d_dense1_W)
    # d_lstm1_last[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_lstm1_last = d_dense1_z @ dense1_W.T
    # d_lstm1_h[n,40,j] += d_lstm1_last[n,j]
    d_lstm1_h = np.zeros((N, 41, 32,), real)
    d_lstm1_h[:, 40] += d_lstm1_last
    d_lstm1_o = np.zeros((N, 40, 32,), real)
    d_lstm1_tanh_c = np.zeros((N, 40, 32,), real)
    d_lstm1_c = np.zeros((N, 41, 32,), real)
    d_lstm1_f = np.zeros((N, 40, 32,), real)
    d_lstm1_g = np.zeros((N, 40, 32,), real)
    d_lstm1_i = np.zeros((N, 40, 32,), real)
    d_lstm1_a = np.zeros((N, 40, 128,), real)
    for t_ in range(40 - 1, -1, -1):
        # d_lstm1_o[n,t_,j] = d_lstm1_h[n,t_+1,j]·lstm1_tanh_c[n,t_,j]
        d_lstm1_o[:, t_] = d_lstm1_h[:, t_+1] * lstm1_tanh_c[:, t_]
        # d_lstm1_tanh_c[n,t_,j] = d_lstm1_h[n,t_+1,j]·lstm1_o[n,t_,j]
        d_lstm1_tanh_c[:, t_] = d_lstm1_h[:, t_+1] * lstm1_o[:, t_]
        # d_lstm1_c[n,t_+1,j] += d_lstm1_tanh_c[n,t_,j]·(1 − lstm1_tanh_c[n,t_,j]²)
        _3 = np.square(lstm1_tanh_c[:, t_])
        np.subtract(1.0, _3, out=_3)
        _3 *= d_lstm1_tanh_c[:, t_]
        d_lstm1_c[:, t_+1] += _3
        # d_lstm1_c[n,t_,j] += d_lstm1_c[n,t_+1,j]·lstm1_f[n,t_,j]
        d_lstm1_c[:, t_] += d_lstm1_c[:, t_+1] * lstm1_f[:, t_]
        # d_lstm1_f[n,t_,j] = d_lstm1_c[n,t_+1,j]·lstm1_c[n,t_,j]
        d_lstm1_f[:, t_] = d_lstm1_c[:, t_+1] * lstm1_c[:, t_]
        # d_lstm1_g[n,t_,j] = d_lstm1_c[n,t_+1,j]·lstm1_i[n,t_,j]
        d_lstm1_g[:, t_] = d_lstm1_c[:, t_+1] * lstm1_i[:, t_]
        # d_lstm1_i[n,t_,j] = d_lstm1_c[n,t_+1,j]·lstm1_g[n,t_,j]
        d_lstm1_i[:, t_] = d_lstm1_c[:, t_+1] * lstm1_g[:, t_]
        # d_lstm1_a[n,t_,j+96] += d_lstm1_o[n,t_,j]·lstm1_o[n,t_,j]·(1 − lstm1_o[n,t_,j])
        _4 = 1.0 - lstm1_o[:, t_]
        _4 *= d_lstm1_o[:, t_]
        _4 *= lstm1_o[:, t_]
        d_lstm1_a[:, t_, 96:128] += _4
        # d_lstm1_a[n,t_,j+64] += d_lstm1_g[n,t_,j]·(1 − lstm1_g[n,t_,j]²)
        _5 = np.square(lstm1_g[:, t_])
        np.subtract(1.0, _5, out=_5)
        _5 *= d_lstm1_g[:, t_]
        d_lstm1_a[:, t_, 64:96] += _5
        # d_lstm1_a[n,t_,j+32] += d_lstm1_f[n,t_,j]·lstm1_f[n,t_,j]·(1 − lstm1_f[n,t_,j])
        _6 = 1.0 - lstm1_f[:, t_]
        _6 *= d_lstm1_f[:, t_]
        _6 *= lstm1_f[:, t_]
        d_lstm1_a[:, t_, 32:64] += _6
        # d_lstm1_a[n,t_,j] += d_lstm1_i[n,t_,j]·lstm1_i[n,t_,j]·(1 − lstm1_i[n,t_,j])
        _7 = 1.0 - lstm1_i[:, t_]
        _7 *= d_lstm1_i[:, t_]
        _7 *= lstm1_i[:, t_]
        d_lstm1_a[:, t_, 0:32] += _7
        # d_lstm1_h[n,t_,j] += Σ_k d_lstm1_a[n,t_,k]·lstm1_U[j,k]
        d_lstm1_h[:, t_] += d_lstm1_a[:, t_] @ lstm1_U.T
    # d_lstm1_b[k] = Σ_{n,t} d_lstm1_a[n,t,k]
    d_lstm1_b[...] = _sum(d_lstm1_a, (0, 1))
    # d_lstm1_W[i,k] = Σ_{n,t} x[n,t,i]·d_lstm1_a[n,t,k]
    np.matmul(x.transpose(2, 0, 1).reshape(1, 40*N), d_lstm1_a.reshape(40*N, 128), out=d_lstm1_W)
    # d_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k]
    np.matmul(lstm1_h[:, 0:40].transpose(2, 0, 1).reshape(32, 40*N), d_lstm1_a.reshape(40*N, 128), out=d_lstm1_U)
    # new_t = t + 1
    new_t = t + 1
    # squared_norm = Σ_p g[p]²
    _8 = np.square(g)
    squared_norm = np.add.reduce(_8, axis=None)
    # gradient_scale = min(1, 1/(√squared_norm + 1e-6))
    gradient_scale = np.minimum(1.0, 1.0 / (1e-06 + np.sqrt(squared_norm)))
    # scaled_g[p] = g[p]·gradient_scale
    scaled_g = g * gradient_scale
    # new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * scaled_g
    # new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p]
    v *= 0.999
    _9 = np.square(scaled_g)
    _9 *= 0.001
    v += _9
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005
    lr = float(0.005 + 0.005 * np.cos(3.141592653589793 * np.minimum(0.00025 * float(new_t + (-1)), 1.0)))
    # new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    _10 = m * (lr / c1)
    _11 = v / c2
    np.sqrt(_11, out=_11)
    _11 += 1e-08
    _10 /= _11
    w -= _10
    return mse1_mean, new_t


# --- scalar functions


def _sigmoid(x, out=None):
    """1/(1 + exp(-x)), without overflow."""
    e = np.exp(-np.abs(x))
    return np.divide(np.where(x < 0, e, e.dtype.type(1)), 1 + e, out=out)

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

def _orthogonal(rng, shape):
    """A random matrix with orthonormal columns or rows: QR of a normal matrix, diag(R) > 0."""
    rows, columns = int(np.prod(shape[:-1])), shape[-1]
    q, r = np.linalg.qr(rng.standard_normal((max(rows, columns), min(rows, columns))))
    q *= np.where(np.diag(r) < 0, -1.0, 1.0)
    return np.ascontiguousarray(q if rows >= columns else q.T).reshape(shape)

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'lstm1_W': (0, 128, (1, 128)),
    'lstm1_U': (128, 4224, (32, 128)),
    'lstm1_b': (4224, 4352, (128,)),
    'dense1_W': (4352, 4384, (32, 1)),
    'dense1_b': (4384, 4385, (1,)),
}
_GRADIENTS = {
    'lstm1_W': (0, 128, (1, 128)),
    'lstm1_U': (128, 4224, (32, 128)),
    'lstm1_b': (4224, 4352, (128,)),
    'dense1_W': (4352, 4384, (32, 1)),
    'dense1_b': (4384, 4385, (1,)),
}
_STATE = {
    'm': (0, 4385, (4385,)),
    'v': (4385, 8770, (4385,)),
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
    params = Arrays(_PARAMETERS, np.zeros(4385, real))
    params["lstm1_W"][...] = 0.4264014327112209 * (2.0 * rng.random((1, 128,)) - 1.0)
    params["lstm1_U"][...] = _orthogonal(rng, (32, 128,))
    params["lstm1_b"][...] = 0.0
    params["dense1_W"][...] = 0.4264014327112209 * (2.0 * rng.random((32, 1,)) - 1.0)
    params["dense1_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(8770, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense1_z[N,1]."""
    params = _arrays("params", params, _PARAMETERS, 4385)
    sizes = {}
    x = _argument("x", x, ('N', 40, 1), False, sizes)
    return _forward(x, *params.values())


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 4385)
    sizes = {}
    x = _argument("x", x, ('N', 40, 1), False, sizes)
    y = _argument("y", y, ('N', 1), False, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(4385, real))
    if wrt_inputs:
        loss, d_x = _backward_inputs(x, y, *params.values(), *grads.values())
        grads.add({"x": d_x})
    else:
        loss = _backward(x, y, *params.values(), *grads.values())
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: squared_norm[] += g[p]**2    | p<4385; gradient_scale[] = minimum(1, 1/(sqrt(squared_norm[]) + 1/1000000)); scaled_g[p] = g[p]*gradient_scale[]    | p<4385; new_m[p] = 9*m[p]/10 + scaled_g[p]/10    | p<4385; new_v[p] = scaled_g[p]**2/1000 + 999*v[p]/1000    | p<4385; new_w[p] = w[p] - (new_m[p]*(lr[]/c1[]))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<4385."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 4385)
    state["t"] = _update(params.flat[0:4385], grads.flat[0:4385], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 40, 1), False, sizes)
    y = _argument("y", y, ('N', 1), False, sizes)
    _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(4385, real))
    loss, state["t"] = _train_step(x, y, *params.values(), *grads.values(), params.flat[0:4385], grads.flat[0:4385], state["m"], state["v"], int(state["t"]))
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
    'lstm1_a': {
        'text': 'lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k] + lstm1_b[k]\nt = 0 … 39:\n    lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k]',
        'latex': '\\begin{aligned} & a^{\\text{lstm1}}_{n,t,k} = \\sum_{i} x_{n,t,i}\\, W^{\\text{lstm1}}_{i,k} + b^{\\text{lstm1}}_{k} \\\\ & t = 0, \\dots, 39\\colon\\quad a^{\\text{lstm1}}_{n,t,k} \\mathrel{+}= \\sum_{j} h^{\\text{lstm1}}_{n,t,j}\\, U^{\\text{lstm1}}_{j,k} \\end{aligned}',
        'ranges': 'n<N t<40 k<128 i<1 j<32',
        'origin': 'lorenz.py:12: spec, split loops; spec',
    },
    'lstm1_i': {
        'text': 't = 0 … 39:\n    lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])',
        'latex': 't = 0, \\dots, 39\\colon\\quad i^{\\text{lstm1}}_{n,t,j} = \\sigma\\left(a^{\\text{lstm1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec',
    },
    'lstm1_f': {
        'text': 't = 0 … 39:\n    lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)',
        'latex': 't = 0, \\dots, 39\\colon\\quad f^{\\text{lstm1}}_{n,t,j} = \\sigma\\left(a^{\\text{lstm1}}_{n,t,j+32} + 1\\right)',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec',
    },
    'lstm1_g': {
        'text': 't = 0 … 39:\n    lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])',
        'latex': 't = 0, \\dots, 39\\colon\\quad g^{\\text{lstm1}}_{n,t,j} = \\tanh\\left(a^{\\text{lstm1}}_{n,t,j+64}\\right)',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec',
    },
    'lstm1_o': {
        'text': 't = 0 … 39:\n    lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])',
        'latex': 't = 0, \\dots, 39\\colon\\quad o^{\\text{lstm1}}_{n,t,j} = \\sigma\\left(a^{\\text{lstm1}}_{n,t,j+96}\\right)',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec',
    },
    'lstm1_c': {
        'text': 'lstm1_c[n,0,j] = 0\nt = 0 … 39:\n    lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]',
        'latex': '\\begin{aligned} & c^{\\text{lstm1}}_{n,0,j} = 0 \\\\ & t = 0, \\dots, 39\\colon\\quad c^{\\text{lstm1}}_{n,t+1,j} = c^{\\text{lstm1}}_{n,t,j}\\, f^{\\text{lstm1}}_{n,t,j} + g^{\\text{lstm1}}_{n,t,j}\\, i^{\\text{lstm1}}_{n,t,j} \\end{aligned}',
        'ranges': 'j<32 n<N t<40',
        'origin': 'lorenz.py:12: spec',
    },
    'lstm1_tanh_c': {
        'text': 't = 0 … 39:\n    lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])',
        'latex': 't = 0, \\dots, 39\\colon\\quad \\mathrm{tanh\\_c}^{\\text{lstm1}}_{n,t,j} = \\tanh\\left(c^{\\text{lstm1}}_{n,t+1,j}\\right)',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec',
    },
    'lstm1_h': {
        'text': 'lstm1_h[n,0,j] = 0\nt = 0 … 39:\n    lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j]',
        'latex': '\\begin{aligned} & h^{\\text{lstm1}}_{n,0,j} = 0 \\\\ & t = 0, \\dots, 39\\colon\\quad h^{\\text{lstm1}}_{n,t+1,j} = o^{\\text{lstm1}}_{n,t,j}\\, \\mathrm{tanh\\_c}^{\\text{lstm1}}_{n,t,j} \\end{aligned}',
        'ranges': 'j<32 n<N t<40',
        'origin': 'lorenz.py:12: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,o} = \\sum_{i} h^{\\text{lstm1}}_{n,40,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'ranges': 'n<N o<1 i<32',
        'origin': 'lorenz.py:13: spec',
    },
    'mse1_each': {
        'text': 'mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²',
        'latex': '\\mathrm{each}^{\\text{mse1}}_{n,o} = \\left(z^{\\text{dense1}}_{n,o} - y_{n,o}\\right)^{2}',
        'ranges': 'n<N o<1',
        'origin': 'lorenz.py:15: spec',
    },
    'mse1_mean': {
        'text': 'mse1_mean = Σ_{n,o} mse1_each[n,o]/N',
        'latex': '\\mathrm{mean}^{\\text{mse1}} = \\sum_{n,o} \\frac{\\mathrm{each}^{\\text{mse1}}_{n,o}}{N}',
        'ranges': 'n<N o<1',
        'origin': 'lorenz.py:15: spec',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}} = \\frac{2\\, \\left(z^{\\text{dense1}}_{n,o} - y_{n,o}\\right)}{N}',
        'ranges': 'n<N o<1',
        'origin': 'lorenz.py:15: spec, reverse of mse1_each by dense1_z',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_n d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'o<1 n<N',
        'origin': 'lorenz.py:13: spec, reverse of dense1_z by dense1_b',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[i,o] = Σ_n lstm1_h[n,40,i]·d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} = \\sum_{n} h^{\\text{lstm1}}_{n,40,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'i<32 o<1 n<N',
        'origin': 'lorenz.py:13: spec, reverse of dense1_z by dense1_W',
    },
    'd_lstm1_last': {
        'text': 'd_lstm1_last[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{last}^{\\text{lstm1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}\\, W^{\\text{dense1}}_{i,o}',
        'ranges': 'n<N i<32 o<1',
        'origin': 'lorenz.py:13: spec, reverse of dense1_z by lstm1_last',
    },
    'd_lstm1_h': {
        'text': 'd_lstm1_h[n,40,j] = d_lstm1_last[n,j]\nt = 39 … 0:\n    d_lstm1_h[n,t,j] = Σ_k d_lstm1_a[n,t,k]·lstm1_U[j,k]',
        'latex': '\\begin{aligned} & \\frac{\\partial L}{\\partial h^{\\text{lstm1}}_{n,40,j}} = \\frac{\\partial L}{\\partial \\mathrm{last}^{\\text{lstm1}}_{n,j}} \\\\ & t = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial h^{\\text{lstm1}}_{n,t,j}} = \\sum_{k} \\frac{\\partial L}{\\partial a^{\\text{lstm1}}_{n,t,k}}\\, U^{\\text{lstm1}}_{j,k} \\end{aligned}',
        'ranges': 'n<N j<32 t<40 k<128',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_last by lstm1_h; spec, reverse of lstm1_a by lstm1_h',
    },
    'd_lstm1_o': {
        'text': 't = 39 … 0:\n    d_lstm1_o[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j]',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial o^{\\text{lstm1}}_{n,t,j}} = \\frac{\\partial L}{\\partial h^{\\text{lstm1}}_{n,t+1,j}}\\, \\mathrm{tanh\\_c}^{\\text{lstm1}}_{n,t,j}',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_h by lstm1_o',
    },
    'd_lstm1_tanh_c': {
        'text': 't = 39 … 0:\n    d_lstm1_tanh_c[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j]',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial \\mathrm{tanh\\_c}^{\\text{lstm1}}_{n,t,j}} = \\frac{\\partial L}{\\partial h^{\\text{lstm1}}_{n,t+1,j}}\\, o^{\\text{lstm1}}_{n,t,j}',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_h by lstm1_tanh_c',
    },
    'd_lstm1_c': {
        'text': 't = 39 … 0:\n    d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,t,j]·(1 − lstm1_tanh_c[n,t,j]²); d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j]',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial c^{\\text{lstm1}}_{n,t+1,j}} \\mathrel{+}= \\frac{\\partial L}{\\partial \\mathrm{tanh\\_c}^{\\text{lstm1}}_{n,t,j}}\\, \\left(1 - \\left(\\mathrm{tanh\\_c}^{\\text{lstm1}}_{n,t,j}\\right)^{2}\\right); \\frac{\\partial L}{\\partial c^{\\text{lstm1}}_{n,t,j}} \\mathrel{+}= \\frac{\\partial L}{\\partial c^{\\text{lstm1}}_{n,t+1,j}}\\, f^{\\text{lstm1}}_{n,t,j}',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_tanh_c by lstm1_c, reuse values; spec, reverse of lstm1_c by lstm1_c',
    },
    'd_lstm1_f': {
        'text': 't = 39 … 0:\n    d_lstm1_f[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j]',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial f^{\\text{lstm1}}_{n,t,j}} = \\frac{\\partial L}{\\partial c^{\\text{lstm1}}_{n,t+1,j}}\\, c^{\\text{lstm1}}_{n,t,j}',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_c by lstm1_f',
    },
    'd_lstm1_g': {
        'text': 't = 39 … 0:\n    d_lstm1_g[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j]',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial g^{\\text{lstm1}}_{n,t,j}} = \\frac{\\partial L}{\\partial c^{\\text{lstm1}}_{n,t+1,j}}\\, i^{\\text{lstm1}}_{n,t,j}',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_c by lstm1_g',
    },
    'd_lstm1_i': {
        'text': 't = 39 … 0:\n    d_lstm1_i[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j]',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial i^{\\text{lstm1}}_{n,t,j}} = \\frac{\\partial L}{\\partial c^{\\text{lstm1}}_{n,t+1,j}}\\, g^{\\text{lstm1}}_{n,t,j}',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_c by lstm1_i',
    },
    'd_lstm1_a': {
        'text': 't = 39 … 0:\n    d_lstm1_a[n,t,j+96] = d_lstm1_o[n,t,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j]); d_lstm1_a[n,t,j+64] = d_lstm1_g[n,t,j]·(1 − lstm1_g[n,t,j]²); d_lstm1_a[n,t,j+32] = d_lstm1_f[n,t,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j]); d_lstm1_a[n,t,j] = d_lstm1_i[n,t,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j])',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial a^{\\text{lstm1}}_{n,t,j+96}} = \\frac{\\partial L}{\\partial o^{\\text{lstm1}}_{n,t,j}}\\, o^{\\text{lstm1}}_{n,t,j}\\, \\left(1 - o^{\\text{lstm1}}_{n,t,j}\\right); \\frac{\\partial L}{\\partial a^{\\text{lstm1}}_{n,t,j+64}} = \\frac{\\partial L}{\\partial g^{\\text{lstm1}}_{n,t,j}}\\, \\left(1 - \\left(g^{\\text{lstm1}}_{n,t,j}\\right)^{2}\\right); \\frac{\\partial L}{\\partial a^{\\text{lstm1}}_{n,t,j+32}} = \\frac{\\partial L}{\\partial f^{\\text{lstm1}}_{n,t,j}}\\, f^{\\text{lstm1}}_{n,t,j}\\, \\left(1 - f^{\\text{lstm1}}_{n,t,j}\\right); \\frac{\\partial L}{\\partial a^{\\text{lstm1}}_{n,t,j}} = \\frac{\\partial L}{\\partial i^{\\text{lstm1}}_{n,t,j}}\\, i^{\\text{lstm1}}_{n,t,j}\\, \\left(1 - i^{\\text{lstm1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<32',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_o by lstm1_a, reuse values; spec, reverse of lstm1_g by lstm1_a, reuse values; spec, reverse of lstm1_f by lstm1_a, reuse values; spec, reverse of lstm1_i by lstm1_a, reuse values',
    },
    'd_lstm1_b': {
        'text': 'd_lstm1_b[k] = Σ_{n,t} d_lstm1_a[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{lstm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial a^{\\text{lstm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<40',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_a by lstm1_b, split loops',
    },
    'd_lstm1_W': {
        'text': 'd_lstm1_W[i,k] = Σ_{n,t} x[n,t,i]·d_lstm1_a[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{lstm1}}_{i,k}} = \\sum_{n,t} x_{n,t,i}\\, \\frac{\\partial L}{\\partial a^{\\text{lstm1}}_{n,t,k}}',
        'ranges': 'i<1 k<128 n<N t<40',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_a by lstm1_W, split loops',
    },
    'd_lstm1_U': {
        'text': 'd_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial U^{\\text{lstm1}}_{j,k}} = \\sum_{n,t} h^{\\text{lstm1}}_{n,t,j}\\, \\frac{\\partial L}{\\partial a^{\\text{lstm1}}_{n,t,k}}',
        'ranges': 'j<32 k<128 n<N t<40',
        'origin': 'lorenz.py:12: spec, reverse of lstm1_a by lstm1_U, split loops',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'ranges': '',
        'origin': 'lorenz.py:16: spec',
    },
    'squared_norm': {
        'text': 'squared_norm = Σ_p g[p]²',
        'latex': '\\mathrm{squared\\_norm} = \\sum_{p} g_{p}^{2}',
        'ranges': 'p<4385',
        'origin': 'lorenz.py:16: spec',
    },
    'gradient_scale': {
        'text': 'gradient_scale = min(1, 1/(√squared_norm + 1e-6))',
        'latex': '\\mathrm{gradient\\_scale} = \\min\\left(1, \\frac{1}{\\sqrt{\\mathrm{squared\\_norm}} + 10^{-6}}\\right)',
        'ranges': '',
        'origin': 'lorenz.py:16: spec',
    },
    'scaled_g': {
        'text': 'scaled_g[p] = g[p]·gradient_scale',
        'latex': '\\mathrm{scaled\\_g}_{p} = g_{p}\\, \\mathrm{gradient\\_scale}',
        'ranges': 'p<4385',
        'origin': 'lorenz.py:16: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, \\mathrm{scaled\\_g}_{p} + 0.9\\, m_{p}",
        'ranges': 'p<4385',
        'origin': 'lorenz.py:16: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p]',
        'latex': "v'_{p} = 0.001\\, \\mathrm{scaled\\_g}_{p}^{2} + 0.999\\, v_{p}",
        'ranges': 'p<4385',
        'origin': 'lorenz.py:16: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "\\mathrm{c1} = 1 - 0.9^{t'}",
        'ranges': '',
        'origin': 'lorenz.py:16: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.999^new_t',
        'latex': "\\mathrm{c2} = 1 - 0.999^{t'}",
        'ranges': '',
        'origin': 'lorenz.py:16: spec',
    },
    'lr': {
        'text': 'lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005',
        'latex': "\\mathrm{lr} = 0.005\\, \\cos\\left(\\pi\\, \\min\\left(0.00025\\, \\left(t' - 1\\right), 1\\right)\\right) + 0.005",
        'ranges': '',
        'origin': 'lorenz.py:16: spec',
    },
    'new_w': {
        'text': 'new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)',
        'latex': "w'_{p} = w_{p} - \\frac{m'_{p}\\, \\left(\\frac{\\mathrm{lr}}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{v'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
        'ranges': 'p<4385',
        'origin': 'lorenz.py:16: spec',
    },
}
