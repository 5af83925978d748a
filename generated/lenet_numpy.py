"""lenet: a network of 44,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/lenet.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME. The equation stands above the statements that compute it.
"""

from collections.abc import MutableMapping

import numpy as np
from numpy.lib.stride_tricks import as_strided

real = np.float32


# --- the network: x[N,1,8,8] → dense3_z[N,10]


def _forward(x, conv2d1_W, conv2d1_b, conv2d2_W, conv2d2_b, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b):
    """The output of the network."""
    N = x.shape[0]
    # upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
    upsample1_y = np.zeros((N, 1, 16, 16,), real)
    for a in range(2):
        for b in range(2):
            upsample1_y[:, :, a:a+15:2, b:b+15:2] = x
    # conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 20, 20,), real)
    conv2d1_p[:, :, 2:18, 2:18] = upsample1_y
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(6, 25) @ as_strided(conv2d1_p, (N, 1, 5, 5, 16, 16,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 25, 256)).reshape(N, 6, 16, 16)
    # conv2d1_z[n,o,r,s] += conv2d1_b[o]
    conv2d1_z += conv2d1_b[:, None, None]
    # conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
    conv2d1_h = np.maximum(conv2d1_z, 0.0, out=conv2d1_z)
    # max_pool2d1_z[n,c,r,s] = max_{u,t} conv2d1_h[n,c,2·r+u,2·s+t]
    max_pool2d1_z = np.full((N, 6, 8, 8,), -np.inf, real)
    for u in range(2):
        for t in range(2):
            _1 = max_pool2d1_z
            np.maximum(_1, conv2d1_h[:, :, u:u+15:2, t:t+15:2], out=_1)
    # conv2d2_p[n,c,r+2,s+2] = max_pool2d1_z[n,c,r,s]
    conv2d2_p = np.zeros((N, 6, 12, 12,), real)
    conv2d2_p[:, :, 2:10, 2:10] = max_pool2d1_z
    # conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t]
    conv2d2_z = (conv2d2_W.reshape(16, 150) @ as_strided(conv2d2_p, (N, 6, 5, 5, 8, 8,), (conv2d2_p.strides[0], conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[2], conv2d2_p.strides[3],)).reshape(N, 150, 64)).reshape(N, 16, 8, 8)
    # conv2d2_z[n,o,r,s] += conv2d2_b[o]
    conv2d2_z += conv2d2_b[:, None, None]
    # conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
    conv2d2_h = np.maximum(conv2d2_z, 0.0, out=conv2d2_z)
    # max_pool2d2_z[n,c,r,s] = max_{u,t} conv2d2_h[n,c,2·r+u,2·s+t]
    max_pool2d2_z = np.full((N, 16, 4, 4,), -np.inf, real)
    for u in range(2):
        for t in range(2):
            _2 = max_pool2d2_z
            np.maximum(_2, conv2d2_h[:, :, u:u+7:2, t:t+7:2], out=_2)
    # flatten1_flat[n,4·j+16·i+k] = max_pool2d2_z[n,i,j,k]
    flatten1_flat = max_pool2d2_z.reshape(N, 256)
    # dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o]
    dense1_z = flatten1_flat @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = relu(dense1_z[n,o])
    dense1_h = np.maximum(dense1_z, 0.0, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_h[n,o] = relu(dense2_z[n,o])
    dense2_h = np.maximum(dense2_z, 0.0, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
    return dense3_z


def _backward(x, y, conv2d1_W, conv2d1_b, conv2d2_W, conv2d2_b, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, d_conv2d1_W, d_conv2d1_b, d_conv2d2_W, d_conv2d2_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b, seed, step):
    """The loss; the gradients go into the arrays d_…."""
    N = x.shape[0]
    dropout1_u = _uniform(seed, step, 0, (N, 256,), real)
    # upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
    upsample1_y = np.zeros((N, 1, 16, 16,), real)
    for a in range(2):
        for b in range(2):
            upsample1_y[:, :, a:a+15:2, b:b+15:2] = x
    # conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 20, 20,), real)
    conv2d1_p[:, :, 2:18, 2:18] = upsample1_y
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(6, 25) @ as_strided(conv2d1_p, (N, 1, 5, 5, 16, 16,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 25, 256)).reshape(N, 6, 16, 16)
    # conv2d1_z[n,o,r,s] += conv2d1_b[o]
    conv2d1_z += conv2d1_b[:, None, None]
    # conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
    conv2d1_h = np.maximum(conv2d1_z, 0.0, out=conv2d1_z)
    # max_pool2d1_z[n,c,r,s] = max_{u,t} conv2d1_h[n,c,2·r+u,2·s+t]
    max_pool2d1_z = np.full((N, 6, 8, 8,), -np.inf, real)
    for u in range(2):
        for t in range(2):
            _1 = max_pool2d1_z
            np.maximum(_1, conv2d1_h[:, :, u:u+15:2, t:t+15:2], out=_1)
    # conv2d2_p[n,c,r+2,s+2] = max_pool2d1_z[n,c,r,s]
    conv2d2_p = np.zeros((N, 6, 12, 12,), real)
    conv2d2_p[:, :, 2:10, 2:10] = max_pool2d1_z
    # conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t]
    conv2d2_z = (conv2d2_W.reshape(16, 150) @ as_strided(conv2d2_p, (N, 6, 5, 5, 8, 8,), (conv2d2_p.strides[0], conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[2], conv2d2_p.strides[3],)).reshape(N, 150, 64)).reshape(N, 16, 8, 8)
    # conv2d2_z[n,o,r,s] += conv2d2_b[o]
    conv2d2_z += conv2d2_b[:, None, None]
    # conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
    conv2d2_h = np.maximum(conv2d2_z, 0.0, out=conv2d2_z)
    # max_pool2d2_z[n,c,r,s] = max_{u,t} conv2d2_h[n,c,2·r+u,2·s+t]
    max_pool2d2_z = np.full((N, 16, 4, 4,), -np.inf, real)
    for u in range(2):
        for t in range(2):
            _2 = max_pool2d2_z
            np.maximum(_2, conv2d2_h[:, :, u:u+7:2, t:t+7:2], out=_2)
    # flatten1_flat[n,4·j+16·i+k] = max_pool2d2_z[n,i,j,k]
    flatten1_flat = max_pool2d2_z.reshape(N, 256)
    # dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i]
    dropout1_h = np.where(np.less(dropout1_u, 0.5), real(0.0), 2.0 * flatten1_flat)
    # dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o]
    dense1_z = dropout1_h @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = relu(dense1_z[n,o])
    dense1_h = np.maximum(dense1_z, 0.0, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_h[n,o] = relu(dense2_z[n,o])
    dense2_h = np.maximum(dense2_z, 0.0, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
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
    cross_entropy1_lse -= dense3_z[np.arange(N), y]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), y[:, None])
    cross_entropy1_lse_exp /= N
    d_dense3_z = cross_entropy1_lse_exp
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    d_dense3_b[...] = _sum(d_dense3_z, (0,))
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    np.matmul(dense2_h.T, d_dense3_z, out=d_dense3_W)
    # d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]
    d_dense2_h *= np.greater(dense2_h, 0)
    d_dense2_z = d_dense2_h
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    d_dense2_b[...] = _sum(d_dense2_z, (0,))
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    np.matmul(dense1_h.T, d_dense2_z, out=d_dense2_W)
    # d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
    d_dense1_h *= np.greater(dense1_h, 0)
    d_dense1_z = d_dense1_h
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o]
    np.matmul(dropout1_h.T, d_dense1_z, out=d_dense1_W)
    # d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_dropout1_h = d_dense1_z @ dense1_W.T
    # d_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2)
    d_dropout1_h *= (np.where(np.less(dropout1_u, 0.5), 0, 2)).astype(real)
    d_flatten1_flat = d_dropout1_h
    # first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t)
    first_max_pool2d2_z = np.full((N, 16, 4, 4,), np.iinfo(np.int64).max, np.int64)
    for u in range(2):
        for t in range(2):
            _3 = first_max_pool2d2_z
            np.minimum(_3, np.array(np.broadcast_to(np.where(np.equal(conv2d2_h[:, :, u:u+7:2, t:t+7:2], max_pool2d2_z), t+2*u, np.iinfo(np.int64).max), (N, 16, 4, 4,))), out=_3)
    # d_conv2d2_h[n,c,2·r+u,2·s+t] += d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]]
    d_conv2d2_h = np.zeros((N, 16, 8, 8,), real)
    for u in range(2):
        for t in range(2):
            _4 = d_flatten1_flat.reshape(N, 16, 4, 4) * np.equal(t+2*u, first_max_pool2d2_z)
            d_conv2d2_h[:, :, u:u+7:2, t:t+7:2] += _4
    # d_conv2d2_z[n,o,r,s] = d_conv2d2_h[n,o,r,s]·[conv2d2_h[n,o,r,s] > 0]
    d_conv2d2_z = np.multiply(d_conv2d2_h, np.greater(conv2d2_h, 0), out=conv2d2_h)
    # d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]
    d_conv2d2_b[...] = _sum(d_conv2d2_z, (0,), (2, 3))
    # d_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p[n,i,r+u,s+t]
    d_conv2d2_W[...] = (d_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d2_p, (6, 5, 5, N, 8, 8,), (conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[0], conv2d2_p.strides[2], conv2d2_p.strides[3],)).reshape(150, 64*N).T).reshape(16, 6, 5, 5)
    # d_conv2d2_p[n,i,r+u,s+t] += Σ_o d_conv2d2_z[n,o,r,s]·conv2d2_W[o,i,u,t]
    d_conv2d2_p = np.zeros((N, 6, 12, 12,), real)
    for u in range(5):
        for t in range(5):
            d_conv2d2_p[:, :, u:u+8, t:t+8] += (conv2d2_W[:, :, u, t].T @ d_conv2d2_z.reshape(N, 16, 64)).reshape(N, 6, 8, 8)
    # first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t)
    first_max_pool2d1_z = np.full((N, 6, 8, 8,), np.iinfo(np.int64).max, np.int64)
    for u in range(2):
        for t in range(2):
            _5 = first_max_pool2d1_z
            np.minimum(_5, np.array(np.broadcast_to(np.where(np.equal(conv2d1_h[:, :, u:u+15:2, t:t+15:2], max_pool2d1_z), t+2*u, np.iinfo(np.int64).max), (N, 6, 8, 8,))), out=_5)
    # d_conv2d1_h[n,c,2·r+u,2·s+t] += d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]]
    d_conv2d1_h = np.zeros((N, 6, 16, 16,), real)
    for u in range(2):
        for t in range(2):
            _6 = d_conv2d2_p[:, :, 2:10, 2:10] * np.equal(t+2*u, first_max_pool2d1_z)
            d_conv2d1_h[:, :, u:u+15:2, t:t+15:2] += _6
    # d_conv2d1_z[n,o,r,s] = d_conv2d1_h[n,o,r,s]·[conv2d1_h[n,o,r,s] > 0]
    d_conv2d1_z = np.multiply(d_conv2d1_h, np.greater(conv2d1_h, 0), out=conv2d1_h)
    # d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]
    d_conv2d1_b[...] = _sum(d_conv2d1_z, (0,), (2, 3))
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(6, 256*N) @ as_strided(conv2d1_p, (1, 5, 5, N, 16, 16,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(25, 256*N).T).reshape(6, 1, 5, 5)
    return cross_entropy1_mean


def _backward_inputs(x, y, conv2d1_W, conv2d1_b, conv2d2_W, conv2d2_b, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, d_conv2d1_W, d_conv2d1_b, d_conv2d2_W, d_conv2d2_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b, seed, step):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = x.shape[0]
    dropout1_u = _uniform(seed, step, 0, (N, 256,), real)
    # upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
    upsample1_y = np.zeros((N, 1, 16, 16,), real)
    for a in range(2):
        for b in range(2):
            upsample1_y[:, :, a:a+15:2, b:b+15:2] = x
    # conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 20, 20,), real)
    conv2d1_p[:, :, 2:18, 2:18] = upsample1_y
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(6, 25) @ as_strided(conv2d1_p, (N, 1, 5, 5, 16, 16,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 25, 256)).reshape(N, 6, 16, 16)
    # conv2d1_z[n,o,r,s] += conv2d1_b[o]
    conv2d1_z += conv2d1_b[:, None, None]
    # conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
    conv2d1_h = np.maximum(conv2d1_z, 0.0, out=conv2d1_z)
    # max_pool2d1_z[n,c,r,s] = max_{u,t} conv2d1_h[n,c,2·r+u,2·s+t]
    max_pool2d1_z = np.full((N, 6, 8, 8,), -np.inf, real)
    for u in range(2):
        for t in range(2):
            _1 = max_pool2d1_z
            np.maximum(_1, conv2d1_h[:, :, u:u+15:2, t:t+15:2], out=_1)
    # conv2d2_p[n,c,r+2,s+2] = max_pool2d1_z[n,c,r,s]
    conv2d2_p = np.zeros((N, 6, 12, 12,), real)
    conv2d2_p[:, :, 2:10, 2:10] = max_pool2d1_z
    # conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t]
    conv2d2_z = (conv2d2_W.reshape(16, 150) @ as_strided(conv2d2_p, (N, 6, 5, 5, 8, 8,), (conv2d2_p.strides[0], conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[2], conv2d2_p.strides[3],)).reshape(N, 150, 64)).reshape(N, 16, 8, 8)
    # conv2d2_z[n,o,r,s] += conv2d2_b[o]
    conv2d2_z += conv2d2_b[:, None, None]
    # conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
    conv2d2_h = np.maximum(conv2d2_z, 0.0, out=conv2d2_z)
    # max_pool2d2_z[n,c,r,s] = max_{u,t} conv2d2_h[n,c,2·r+u,2·s+t]
    max_pool2d2_z = np.full((N, 16, 4, 4,), -np.inf, real)
    for u in range(2):
        for t in range(2):
            _2 = max_pool2d2_z
            np.maximum(_2, conv2d2_h[:, :, u:u+7:2, t:t+7:2], out=_2)
    # flatten1_flat[n,4·j+16·i+k] = max_pool2d2_z[n,i,j,k]
    flatten1_flat = max_pool2d2_z.reshape(N, 256)
    # dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i]
    dropout1_h = np.where(np.less(dropout1_u, 0.5), real(0.0), 2.0 * flatten1_flat)
    # dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o]
    dense1_z = dropout1_h @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = relu(dense1_z[n,o])
    dense1_h = np.maximum(dense1_z, 0.0, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_h[n,o] = relu(dense2_z[n,o])
    dense2_h = np.maximum(dense2_z, 0.0, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
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
    cross_entropy1_lse -= dense3_z[np.arange(N), y]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), y[:, None])
    cross_entropy1_lse_exp /= N
    d_dense3_z = cross_entropy1_lse_exp
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    d_dense3_b[...] = _sum(d_dense3_z, (0,))
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    np.matmul(dense2_h.T, d_dense3_z, out=d_dense3_W)
    # d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]
    d_dense2_h *= np.greater(dense2_h, 0)
    d_dense2_z = d_dense2_h
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    d_dense2_b[...] = _sum(d_dense2_z, (0,))
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    np.matmul(dense1_h.T, d_dense2_z, out=d_dense2_W)
    # d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
    d_dense1_h *= np.greater(dense1_h, 0)
    d_dense1_z = d_dense1_h
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o]
    np.matmul(dropout1_h.T, d_dense1_z, out=d_dense1_W)
    # d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_dropout1_h = d_dense1_z @ dense1_W.T
    # d_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2)
    d_dropout1_h *= (np.where(np.less(dropout1_u, 0.5), 0, 2)).astype(real)
    d_flatten1_flat = d_dropout1_h
    # first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t)
    first_max_pool2d2_z = np.full((N, 16, 4, 4,), np.iinfo(np.int64).max, np.int64)
    for u in range(2):
        for t in range(2):
            _3 = first_max_pool2d2_z
            np.minimum(_3, np.array(np.broadcast_to(np.where(np.equal(conv2d2_h[:, :, u:u+7:2, t:t+7:2], max_pool2d2_z), t+2*u, np.iinfo(np.int64).max), (N, 16, 4, 4,))), out=_3)
    # d_conv2d2_h[n,c,2·r+u,2·s+t] += d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]]
    d_conv2d2_h = np.zeros((N, 16, 8, 8,), real)
    for u in range(2):
        for t in range(2):
            _4 = d_flatten1_flat.reshape(N, 16, 4, 4) * np.equal(t+2*u, first_max_pool2d2_z)
            d_conv2d2_h[:, :, u:u+7:2, t:t+7:2] += _4
    # d_conv2d2_z[n,o,r,s] = d_conv2d2_h[n,o,r,s]·[conv2d2_h[n,o,r,s] > 0]
    d_conv2d2_z = np.multiply(d_conv2d2_h, np.greater(conv2d2_h, 0), out=conv2d2_h)
    # d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]
    d_conv2d2_b[...] = _sum(d_conv2d2_z, (0,), (2, 3))
    # d_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p[n,i,r+u,s+t]
    d_conv2d2_W[...] = (d_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d2_p, (6, 5, 5, N, 8, 8,), (conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[0], conv2d2_p.strides[2], conv2d2_p.strides[3],)).reshape(150, 64*N).T).reshape(16, 6, 5, 5)
    # d_conv2d2_p[n,i,r+u,s+t] += Σ_o d_conv2d2_z[n,o,r,s]·conv2d2_W[o,i,u,t]
    d_conv2d2_p = np.zeros((N, 6, 12, 12,), real)
    for u in range(5):
        for t in range(5):
            d_conv2d2_p[:, :, u:u+8, t:t+8] += (conv2d2_W[:, :, u, t].T @ d_conv2d2_z.reshape(N, 16, 64)).reshape(N, 6, 8, 8)
    # first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t)
    first_max_pool2d1_z = np.full((N, 6, 8, 8,), np.iinfo(np.int64).max, np.int64)
    for u in range(2):
        for t in range(2):
            _5 = first_max_pool2d1_z
            np.minimum(_5, np.array(np.broadcast_to(np.where(np.equal(conv2d1_h[:, :, u:u+15:2, t:t+15:2], max_pool2d1_z), t+2*u, np.iinfo(np.int64).max), (N, 6, 8, 8,))), out=_5)
    # d_conv2d1_h[n,c,2·r+u,2·s+t] += d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]]
    d_conv2d1_h = np.zeros((N, 6, 16, 16,), real)
    for u in range(2):
        for t in range(2):
            _6 = d_conv2d2_p[:, :, 2:10, 2:10] * np.equal(t+2*u, first_max_pool2d1_z)
            d_conv2d1_h[:, :, u:u+15:2, t:t+15:2] += _6
    # d_conv2d1_z[n,o,r,s] = d_conv2d1_h[n,o,r,s]·[conv2d1_h[n,o,r,s] > 0]
    d_conv2d1_z = np.multiply(d_conv2d1_h, np.greater(conv2d1_h, 0), out=conv2d1_h)
    # d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]
    d_conv2d1_b[...] = _sum(d_conv2d1_z, (0,), (2, 3))
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(6, 256*N) @ as_strided(conv2d1_p, (1, 5, 5, N, 16, 16,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(25, 256*N).T).reshape(6, 1, 5, 5)
    # d_conv2d1_p[n,i,r+u,s+t] += Σ_o d_conv2d1_z[n,o,r,s]·conv2d1_W[o,i,u,t]
    d_conv2d1_p = np.zeros((N, 1, 20, 20,), real)
    for u in range(5):
        for t in range(5):
            d_conv2d1_p[:, :, u:u+16, t:t+16] += (conv2d1_W[:, :, u, t].T @ d_conv2d1_z.reshape(N, 6, 256)).reshape(N, 1, 16, 16)
    # d_x[n,c,r,s] = Σ_{a,b} d_conv2d1_p[n,c,2·r+a+2,2·s+b+2]
    d_x = np.zeros((N, 1, 8, 8,), real)
    for a in range(2):
        for b in range(2):
            d_x += d_conv2d1_p[:, :, a+2:a+17:2, b+2:b+17:2]
    return cross_entropy1_mean, d_x


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.001·cos(π·min(0.00025·(new_t − 1), 1)) + 0.001
    lr = float(0.001 + 0.001 * np.cos(3.141592653589793 * np.minimum(0.00025 * float(new_t + (-1)), 1.0)))
    # decayed_w[p] = w[p]·(1 − 0.05·lr)
    decayed_w = w * (1.0 - 0.05 * lr)
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
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    np.multiply(m, lr / c1, out=w)
    _2 = v / c2
    np.sqrt(_2, out=_2)
    _2 += 1e-08
    w /= _2
    np.subtract(decayed_w, w, out=w)
    return new_t


def _train_step(x, y, conv2d1_W, conv2d1_b, conv2d2_W, conv2d2_b, dense1_W, dense1_b, dense2_W, dense2_b, dense3_W, dense3_b, d_conv2d1_W, d_conv2d1_b, d_conv2d2_W, d_conv2d2_b, d_dense1_W, d_dense1_b, d_dense2_W, d_dense2_b, d_dense3_W, d_dense3_b, w, g, m, v, t, seed):
    """Loss, gradients and the optimizer's step, in place."""
    N = x.shape[0]
    dropout1_u = _uniform(seed, t, 0, (N, 256,), real)
    # upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
    upsample1_y = np.zeros((N, 1, 16, 16,), real)
    for a in range(2):
        for b in range(2):
            upsample1_y[:, :, a:a+15:2, b:b+15:2] = x
    # conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 20, 20,), real)
    conv2d1_p[:, :, 2:18, 2:18] = upsample1_y
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(6, 25) @ as_strided(conv2d1_p, (N, 1, 5, 5, 16, 16,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 25, 256)).reshape(N, 6, 16, 16)
    # conv2d1_z[n,o,r,s] += conv2d1_b[o]
    conv2d1_z += conv2d1_b[:, None, None]
    # conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
    conv2d1_h = np.maximum(conv2d1_z, 0.0, out=conv2d1_z)
    # max_pool2d1_z[n,c,r,s] = max_{u,t} conv2d1_h[n,c,2·r+u,2·s+t]
    max_pool2d1_z = np.full((N, 6, 8, 8,), -np.inf, real)
    for u in range(2):
        for t_ in range(2):
            _1 = max_pool2d1_z
            np.maximum(_1, conv2d1_h[:, :, u:u+15:2, t_:t_+15:2], out=_1)
    # conv2d2_p[n,c,r+2,s+2] = max_pool2d1_z[n,c,r,s]
    conv2d2_p = np.zeros((N, 6, 12, 12,), real)
    conv2d2_p[:, :, 2:10, 2:10] = max_pool2d1_z
    # conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t]
    conv2d2_z = (conv2d2_W.reshape(16, 150) @ as_strided(conv2d2_p, (N, 6, 5, 5, 8, 8,), (conv2d2_p.strides[0], conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[2], conv2d2_p.strides[3],)).reshape(N, 150, 64)).reshape(N, 16, 8, 8)
    # conv2d2_z[n,o,r,s] += conv2d2_b[o]
    conv2d2_z += conv2d2_b[:, None, None]
    # conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
    conv2d2_h = np.maximum(conv2d2_z, 0.0, out=conv2d2_z)
    # max_pool2d2_z[n,c,r,s] = max_{u,t} conv2d2_h[n,c,2·r+u,2·s+t]
    max_pool2d2_z = np.full((N, 16, 4, 4,), -np.inf, real)
    for u in range(2):
        for t_ in range(2):
            _2 = max_pool2d2_z
            np.maximum(_2, conv2d2_h[:, :, u:u+7:2, t_:t_+7:2], out=_2)
    # flatten1_flat[n,4·j+16·i+k] = max_pool2d2_z[n,i,j,k]
    flatten1_flat = max_pool2d2_z.reshape(N, 256)
    # dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i]
    dropout1_h = np.where(np.less(dropout1_u, 0.5), real(0.0), 2.0 * flatten1_flat)
    # dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o]
    dense1_z = dropout1_h @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # dense1_h[n,o] = relu(dense1_z[n,o])
    dense1_h = np.maximum(dense1_z, 0.0, out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += dense2_b
    # dense2_h[n,o] = relu(dense2_z[n,o])
    dense2_h = np.maximum(dense2_z, 0.0, out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += dense3_b
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
    cross_entropy1_lse -= dense3_z[np.arange(N), y]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), y[:, None])
    cross_entropy1_lse_exp /= N
    d_dense3_z = cross_entropy1_lse_exp
    # d_dense3_b[o] = Σ_n d_dense3_z[n,o]
    d_dense3_b[...] = _sum(d_dense3_z, (0,))
    # d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]
    d_dense2_h = d_dense3_z @ dense3_W.T
    # d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o]
    np.matmul(dense2_h.T, d_dense3_z, out=d_dense3_W)
    # d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]
    d_dense2_h *= np.greater(dense2_h, 0)
    d_dense2_z = d_dense2_h
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    d_dense2_b[...] = _sum(d_dense2_z, (0,))
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    np.matmul(dense1_h.T, d_dense2_z, out=d_dense2_W)
    # d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
    d_dense1_h *= np.greater(dense1_h, 0)
    d_dense1_z = d_dense1_h
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o]
    np.matmul(dropout1_h.T, d_dense1_z, out=d_dense1_W)
    # d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_dropout1_h = d_dense1_z @ dense1_W.T
    # d_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2)
    d_dropout1_h *= (np.where(np.less(dropout1_u, 0.5), 0, 2)).astype(real)
    d_flatten1_flat = d_dropout1_h
    # first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t)
    first_max_pool2d2_z = np.full((N, 16, 4, 4,), np.iinfo(np.int64).max, np.int64)
    for u in range(2):
        for t_ in range(2):
            _3 = first_max_pool2d2_z
            np.minimum(_3, np.array(np.broadcast_to(np.where(np.equal(conv2d2_h[:, :, u:u+7:2, t_:t_+7:2], max_pool2d2_z), t_+2*u, np.iinfo(np.int64).max), (N, 16, 4, 4,))), out=_3)
    # d_conv2d2_h[n,c,2·r+u,2·s+t] += d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]]
    d_conv2d2_h = np.zeros((N, 16, 8, 8,), real)
    for u in range(2):
        for t_ in range(2):
            _4 = d_flatten1_flat.reshape(N, 16, 4, 4) * np.equal(t_+2*u, first_max_pool2d2_z)
            d_conv2d2_h[:, :, u:u+7:2, t_:t_+7:2] += _4
    # d_conv2d2_z[n,o,r,s] = d_conv2d2_h[n,o,r,s]·[conv2d2_h[n,o,r,s] > 0]
    d_conv2d2_z = np.multiply(d_conv2d2_h, np.greater(conv2d2_h, 0), out=conv2d2_h)
    # d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]
    d_conv2d2_b[...] = _sum(d_conv2d2_z, (0,), (2, 3))
    # d_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p[n,i,r+u,s+t]
    d_conv2d2_W[...] = (d_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d2_p, (6, 5, 5, N, 8, 8,), (conv2d2_p.strides[1], conv2d2_p.strides[2], conv2d2_p.strides[3], conv2d2_p.strides[0], conv2d2_p.strides[2], conv2d2_p.strides[3],)).reshape(150, 64*N).T).reshape(16, 6, 5, 5)
    # d_conv2d2_p[n,i,r+u,s+t] += Σ_o d_conv2d2_z[n,o,r,s]·conv2d2_W[o,i,u,t]
    d_conv2d2_p = np.zeros((N, 6, 12, 12,), real)
    for u in range(5):
        for t_ in range(5):
            d_conv2d2_p[:, :, u:u+8, t_:t_+8] += (conv2d2_W[:, :, u, t_].T @ d_conv2d2_z.reshape(N, 16, 64)).reshape(N, 6, 8, 8)
    # first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t)
    first_max_pool2d1_z = np.full((N, 6, 8, 8,), np.iinfo(np.int64).max, np.int64)
    for u in range(2):
        for t_ in range(2):
            _5 = first_max_pool2d1_z
            np.minimum(_5, np.array(np.broadcast_to(np.where(np.equal(conv2d1_h[:, :, u:u+15:2, t_:t_+15:2], max_pool2d1_z), t_+2*u, np.iinfo(np.int64).max), (N, 6, 8, 8,))), out=_5)
    # d_conv2d1_h[n,c,2·r+u,2·s+t] += d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]]
    d_conv2d1_h = np.zeros((N, 6, 16, 16,), real)
    for u in range(2):
        for t_ in range(2):
            _6 = d_conv2d2_p[:, :, 2:10, 2:10] * np.equal(t_+2*u, first_max_pool2d1_z)
            d_conv2d1_h[:, :, u:u+15:2, t_:t_+15:2] += _6
    # d_conv2d1_z[n,o,r,s] = d_conv2d1_h[n,o,r,s]·[conv2d1_h[n,o,r,s] > 0]
    d_conv2d1_z = np.multiply(d_conv2d1_h, np.greater(conv2d1_h, 0), out=conv2d1_h)
    # d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]
    d_conv2d1_b[...] = _sum(d_conv2d1_z, (0,), (2, 3))
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(6, 256*N) @ as_strided(conv2d1_p, (1, 5, 5, N, 16, 16,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(25, 256*N).T).reshape(6, 1, 5, 5)
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.001·cos(π·min(0.00025·(new_t − 1), 1)) + 0.001
    lr = float(0.001 + 0.001 * np.cos(3.141592653589793 * np.minimum(0.00025 * float(new_t + (-1)), 1.0)))
    # decayed_w[p] = w[p]·(1 − 0.05·lr)
    decayed_w = w * (1.0 - 0.05 * lr)
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    v *= 0.999
    _7 = np.square(g)
    _7 *= 0.001
    v += _7
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    np.multiply(m, lr / c1, out=w)
    _8 = v / c2
    np.sqrt(_8, out=_8)
    _8 += 1e-08
    w /= _8
    np.subtract(decayed_w, w, out=w)
    return cross_entropy1_mean, new_t


# --- scalar functions


def _where(condition, x, y, out=None):
    """x where the condition holds, else y."""
    result = np.where(condition, x, y)
    if out is None:
        return result
    np.copyto(out, result)
    return out

def _relu(x, out=None):
    """The positive part."""
    return np.maximum(x, 0, out=out)

def _step(x, out=None):
    """[x > 0], NaN at NaN."""
    return np.heaviside(x, 0, out=out)

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

def _uniform(seed, step, stream, shape, real):
    """Numbers in [0, 1) of 24 bits; number k is a hash of seed, step, stream and k."""
    mask = (1 << 64) - 1

    def mixed(z):
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & mask
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & mask
        return z ^ (z >> 31)

    key = 0
    for word in (seed, step, stream):
        key = mixed(key + (int(word) & mask) + 0x9E3779B97F4A7C15 & mask)
    z = np.arange(1, int(np.prod(shape)) + 1, dtype=np.uint64)
    z *= np.uint64(0x9E3779B97F4A7C15)
    z += np.uint64(key)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return ((z >> np.uint64(40)).astype(real) * real(2.0**-24)).reshape(shape)

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
_GRADIENTS = {
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
_STATE = {
    'm': (0, 44426, (44426,)),
    'v': (44426, 88852, (44426,)),
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
    params = Arrays(_PARAMETERS, np.zeros(44426, real))
    params["conv2d1_W"][...] = 0.1851640199545103 * (2.0 * rng.random((6, 1, 5, 5,)) - 1.0)
    params["conv2d1_b"][...] = 0.0
    params["conv2d2_W"][...] = 0.1044465935734187 * (2.0 * rng.random((16, 6, 5, 5,)) - 1.0)
    params["conv2d2_b"][...] = 0.0
    params["dense1_W"][...] = 0.12632278815997786 * (2.0 * rng.random((256, 120,)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["dense2_W"][...] = 0.17149858514250885 * (2.0 * rng.random((120, 84,)) - 1.0)
    params["dense2_b"][...] = 0.0
    params["dense3_W"][...] = 0.2526455763199557 * (2.0 * rng.random((84, 10,)) - 1.0)
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
    sizes = {}
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    return _forward(x, *params.values())


def backward(params, x, y, *, wrt_inputs=False, seed=0, step=0):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 44426)
    sizes = {}
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _labels("y", y, 10)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(44426, real))
    if wrt_inputs:
        loss, d_x = _backward_inputs(x, y, *params.values(), *grads.values(), seed, step)
        grads.add({"x": d_x})
    else:
        loss = _backward(x, y, *params.values(), *grads.values(), seed, step)
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: decayed_w[p] = w[p]*(1 - lr[]/20)    | p<44426; new_m[p] = g[p]/10 + 9*m[p]/10    | p<44426; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<44426; new_w[p] = decayed_w[p] - (new_m[p]*(lr[]/c1[]))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<44426."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 44426)
    state["t"] = _update(params.flat[0:44426], grads.flat[0:44426], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _labels("y", y, 10)
    _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(44426, real))
    loss, state["t"] = _train_step(x, y, *params.values(), *grads.values(), params.flat[0:44426], grads.flat[0:44426], state["m"], state["v"], int(state["t"]), int(state["seed"]))
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
    'upsample1_y': {
        'text': 'upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]',
        'latex': 'y^{\\text{upsample1}}_{n,c,2\\,r+a,2\\,s+b} = x_{n,c,r,s}',
        'ranges': 'n<N c<1 a<2 r<8 b<2 s<8',
        'origin': 'lenet.py:13: spec',
    },
    'conv2d1_p': {
        'text': 'conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{conv2d1}}_{n,c,r+2,s+2} = y^{\\text{upsample1}}_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<1 r<16 s<16',
        'origin': 'lenet.py:14: spec',
    },
    'conv2d1_z': {
        'text': 'conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t] + conv2d1_b[o]',
        'latex': 'z^{\\text{conv2d1}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{conv2d1}}_{n,i,r+u,s+t}\\, W^{\\text{conv2d1}}_{o,i,u,t} + b^{\\text{conv2d1}}_{o}',
        'ranges': 'n<N o<6 r<16 s<16 i<1 u<5 t<5',
        'origin': 'lenet.py:14: spec',
    },
    'conv2d1_h': {
        'text': 'conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])',
        'latex': 'h^{\\text{conv2d1}}_{n,o,r,s} = \\operatorname{relu}\\left(z^{\\text{conv2d1}}_{n,o,r,s}\\right)',
        'ranges': 'n<N o<6 r<16 s<16',
        'origin': 'lenet.py:14: spec',
    },
    'max_pool2d1_z': {
        'text': 'max_pool2d1_z[n,c,r,s] = max_{u,t} conv2d1_h[n,c,2·r+u,2·s+t]',
        'latex': 'z^{\\text{max\\_pool2d1}}_{n,c,r,s} = \\max_{u,t} h^{\\text{conv2d1}}_{n,c,2\\,r+u,2\\,s+t}',
        'ranges': 'n<N c<6 r<8 s<8 u<2 t<2',
        'origin': 'lenet.py:15: spec',
    },
    'conv2d2_p': {
        'text': 'conv2d2_p[n,c,r+2,s+2] = max_pool2d1_z[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{conv2d2}}_{n,c,r+2,s+2} = z^{\\text{max\\_pool2d1}}_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<6 r<8 s<8',
        'origin': 'lenet.py:16: spec',
    },
    'conv2d2_z': {
        'text': 'conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t] + conv2d2_b[o]',
        'latex': 'z^{\\text{conv2d2}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{conv2d2}}_{n,i,r+u,s+t}\\, W^{\\text{conv2d2}}_{o,i,u,t} + b^{\\text{conv2d2}}_{o}',
        'ranges': 'n<N o<16 r<8 s<8 i<6 u<5 t<5',
        'origin': 'lenet.py:16: spec',
    },
    'conv2d2_h': {
        'text': 'conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])',
        'latex': 'h^{\\text{conv2d2}}_{n,o,r,s} = \\operatorname{relu}\\left(z^{\\text{conv2d2}}_{n,o,r,s}\\right)',
        'ranges': 'n<N o<16 r<8 s<8',
        'origin': 'lenet.py:16: spec',
    },
    'max_pool2d2_z': {
        'text': 'max_pool2d2_z[n,c,r,s] = max_{u,t} conv2d2_h[n,c,2·r+u,2·s+t]',
        'latex': 'z^{\\text{max\\_pool2d2}}_{n,c,r,s} = \\max_{u,t} h^{\\text{conv2d2}}_{n,c,2\\,r+u,2\\,s+t}',
        'ranges': 'n<N c<16 r<4 s<4 u<2 t<2',
        'origin': 'lenet.py:17: spec',
    },
    'flatten1_flat': {
        'text': 'flatten1_flat[n,4·j+16·i+k] = max_pool2d2_z[n,i,j,k]',
        'latex': '\\mathrm{flat}^{\\text{flatten1}}_{n,4\\,j+16\\,i+k} = z^{\\text{max\\_pool2d2}}_{n,i,j,k}',
        'ranges': 'n<N i<16 j<4 k<4',
        'origin': 'lenet.py:18: spec',
    },
    'dropout1_h': {
        'text': 'dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i]',
        'latex': 'h^{\\text{dropout1}}_{n,i} = \\begin{cases} 0 & u^{\\text{dropout1}}_{n,i} < \\frac{1}{2} \\\\ 2\\, \\mathrm{flat}^{\\text{flatten1}}_{n,i} & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N i<256',
        'origin': 'lenet.py:19: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,o} = \\sum_{i} h^{\\text{dropout1}}_{n,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'ranges': 'n<N o<120 i<256',
        'origin': 'lenet.py:20: spec',
    },
    'dense1_h': {
        'text': 'dense1_h[n,o] = relu(dense1_z[n,o])',
        'latex': 'h^{\\text{dense1}}_{n,o} = \\operatorname{relu}\\left(z^{\\text{dense1}}_{n,o}\\right)',
        'ranges': 'n<N o<120',
        'origin': 'lenet.py:20: spec',
    },
    'dense2_z': {
        'text': 'dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o]',
        'latex': 'z^{\\text{dense2}}_{n,o} = \\sum_{i} h^{\\text{dense1}}_{n,i}\\, W^{\\text{dense2}}_{i,o} + b^{\\text{dense2}}_{o}',
        'ranges': 'n<N o<84 i<120',
        'origin': 'lenet.py:21: spec',
    },
    'dense2_h': {
        'text': 'dense2_h[n,o] = relu(dense2_z[n,o])',
        'latex': 'h^{\\text{dense2}}_{n,o} = \\operatorname{relu}\\left(z^{\\text{dense2}}_{n,o}\\right)',
        'ranges': 'n<N o<84',
        'origin': 'lenet.py:21: spec',
    },
    'dense3_z': {
        'text': 'dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o]',
        'latex': 'z^{\\text{dense3}}_{n,o} = \\sum_{i} h^{\\text{dense2}}_{n,i}\\, W^{\\text{dense3}}_{i,o} + b^{\\text{dense3}}_{o}',
        'ranges': 'n<N o<10 i<84',
        'origin': 'lenet.py:22: spec',
    },
    'cross_entropy1_lse': {
        'text': 'cross_entropy1_lse[n] = logsumexp_k dense3_z[n,k]',
        'latex': '\\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} = \\log\\sum_{k} e^{z^{\\text{dense3}}_{n,k}}',
        'ranges': 'n<N k<10',
        'origin': 'lenet.py:24: spec',
    },
    'cross_entropy1_each': {
        'text': 'cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]]',
        'latex': '\\mathrm{each}^{\\text{cross\\_entropy1}}_{n} = \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} - z^{\\text{dense3}}_{n,y_{n}}',
        'ranges': 'n<N',
        'origin': 'lenet.py:24: spec',
    },
    'cross_entropy1_mean': {
        'text': 'cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N',
        'latex': '\\mathrm{mean}^{\\text{cross\\_entropy1}} = \\sum_{n} \\frac{\\mathrm{each}^{\\text{cross\\_entropy1}}_{n}}{N}',
        'ranges': 'n<N',
        'origin': 'lenet.py:24: spec',
    },
    'd_dense3_z': {
        'text': 'd_dense3_z[n,k] = (exp(dense3_z[n,k] − cross_entropy1_lse[n]) − [k = y[n]])/N',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,k}} = \\frac{e^{z^{\\text{dense3}}_{n,k} - \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n}} - \\left[k = y_{n}\\right]}{N}',
        'ranges': 'n<N k<10',
        'origin': 'lenet.py:24: spec, reverse of cross_entropy1_each by dense3_z, gather labels, reverse of cross_entropy1_lse by dense3_z, merge terms',
    },
    'd_dense3_b': {
        'text': 'd_dense3_b[o] = Σ_n d_dense3_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense3}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}',
        'ranges': 'o<10 n<N',
        'origin': 'lenet.py:22: spec, reverse of dense3_z by dense3_b',
    },
    'd_dense2_h': {
        'text': 'd_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<84 o<10',
        'origin': 'lenet.py:22: spec, reverse of dense3_z by dense2_h',
    },
    'd_dense3_W': {
        'text': 'd_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense3}}_{i,o}} = \\sum_{n} h^{\\text{dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}',
        'ranges': 'i<84 o<10 n<N',
        'origin': 'lenet.py:22: spec, reverse of dense3_z by dense3_W',
    },
    'd_dense2_z': {
        'text': 'd_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}} = \\frac{\\partial L}{\\partial h^{\\text{dense2}}_{n,o}}\\, \\left[h^{\\text{dense2}}_{n,o} > 0\\right]',
        'ranges': 'n<N o<84',
        'origin': 'lenet.py:21: spec, reverse of dense2_h by dense2_z, reuse values',
    },
    'd_dense2_b': {
        'text': 'd_dense2_b[o] = Σ_n d_dense2_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense2}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}',
        'ranges': 'o<84 n<N',
        'origin': 'lenet.py:21: spec, reverse of dense2_z by dense2_b',
    },
    'd_dense1_h': {
        'text': 'd_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<120 o<84',
        'origin': 'lenet.py:21: spec, reverse of dense2_z by dense1_h',
    },
    'd_dense2_W': {
        'text': 'd_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense2}}_{i,o}} = \\sum_{n} h^{\\text{dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}',
        'ranges': 'i<120 o<84 n<N',
        'origin': 'lenet.py:21: spec, reverse of dense2_z by dense2_W',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}} = \\frac{\\partial L}{\\partial h^{\\text{dense1}}_{n,o}}\\, \\left[h^{\\text{dense1}}_{n,o} > 0\\right]',
        'ranges': 'n<N o<120',
        'origin': 'lenet.py:20: spec, reverse of dense1_h by dense1_z, reuse values',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_n d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'o<120 n<N',
        'origin': 'lenet.py:20: spec, reverse of dense1_z by dense1_b',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} = \\sum_{n} h^{\\text{dropout1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'i<256 o<120 n<N',
        'origin': 'lenet.py:20: spec, reverse of dense1_z by dense1_W',
    },
    'd_dropout1_h': {
        'text': 'd_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dropout1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}\\, W^{\\text{dense1}}_{i,o}',
        'ranges': 'n<N i<256 o<120',
        'origin': 'lenet.py:20: spec, reverse of dense1_z by dropout1_h',
    },
    'd_flatten1_flat': {
        'text': 'd_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{flat}^{\\text{flatten1}}_{n,i}} = \\frac{\\partial L}{\\partial h^{\\text{dropout1}}_{n,i}}\\, \\begin{cases} 0 & u^{\\text{dropout1}}_{n,i} < \\frac{1}{2} \\\\ 2 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N i<256',
        'origin': 'lenet.py:19: spec, reverse of dropout1_h by flatten1_flat',
    },
    'first_max_pool2d2_z': {
        'text': 'first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t)',
        'latex': '\\mathrm{first\\_max\\_pool2d2\\_z}_{n,c,r,s} = \\min_{u,t \\,:\\, h^{\\text{conv2d2}}_{n,c,2\\,r+u,2\\,s+t} = z^{\\text{max\\_pool2d2}}_{n,c,r,s}} \\left(2\\, u + t\\right)',
        'ranges': 'n<N c<16 r<4 s<4 u<2 t<2',
        'origin': 'lenet.py:17: spec, position of the first arg max of max_pool2d2_z',
    },
    'd_conv2d2_h': {
        'text': 'd_conv2d2_h[n,c,2·r+u,2·s+t] = d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{conv2d2}}_{n,c,2\\,r+u,2\\,s+t}} = \\frac{\\partial L}{\\partial \\mathrm{flat}^{\\text{flatten1}}_{n,4\\,r+16\\,c+s}}\\, \\left[2\\, u + t = \\mathrm{first\\_max\\_pool2d2\\_z}_{n,c,r,s}\\right]',
        'ranges': 'n<N c<16 r<4 s<4 u<2 t<2',
        'origin': 'lenet.py:17: spec, reverse of max_pool2d2_z by conv2d2_h',
    },
    'd_conv2d2_z': {
        'text': 'd_conv2d2_z[n,o,r,s] = d_conv2d2_h[n,o,r,s]·[conv2d2_h[n,o,r,s] > 0]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{conv2d2}}_{n,o,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{conv2d2}}_{n,o,r,s}}\\, \\left[h^{\\text{conv2d2}}_{n,o,r,s} > 0\\right]',
        'ranges': 'n<N o<16 r<8 s<8',
        'origin': 'lenet.py:16: spec, reverse of conv2d2_h by conv2d2_z, reuse values',
    },
    'd_conv2d2_b': {
        'text': 'd_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{conv2d2}}_{o}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{conv2d2}}_{n,o,r,s}}',
        'ranges': 'o<16 n<N r<8 s<8',
        'origin': 'lenet.py:16: spec, reverse of conv2d2_z by conv2d2_b',
    },
    'd_conv2d2_W': {
        'text': 'd_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p[n,i,r+u,s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{conv2d2}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{conv2d2}}_{n,o,r,s}}\\, p^{\\text{conv2d2}}_{n,i,r+u,s+t}',
        'ranges': 'o<16 i<6 u<5 t<5 n<N r<8 s<8',
        'origin': 'lenet.py:16: spec, reverse of conv2d2_z by conv2d2_W',
    },
    'd_conv2d2_p': {
        'text': 'd_conv2d2_p[n,i,p,q] = Σ_{o,r,s,u,t: p = r + u and q = s + t} d_conv2d2_z[n,o,r,s]·conv2d2_W[o,i,u,t]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{conv2d2}}_{n,i,p,q}} = \\sum_{o,r,s,u,t \\,:\\, p = r + u \\;\\text{and}\\; q = s + t} \\frac{\\partial L}{\\partial z^{\\text{conv2d2}}_{n,o,r,s}}\\, W^{\\text{conv2d2}}_{o,i,u,t}',
        'ranges': 'n<N i<6 p<12 q<12 o<16 r<8 s<8 u<5 t<5',
        'origin': 'lenet.py:16: spec, reverse of conv2d2_z by conv2d2_p',
    },
    'first_max_pool2d1_z': {
        'text': 'first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t)',
        'latex': '\\mathrm{first\\_max\\_pool2d1\\_z}_{n,c,r,s} = \\min_{u,t \\,:\\, h^{\\text{conv2d1}}_{n,c,2\\,r+u,2\\,s+t} = z^{\\text{max\\_pool2d1}}_{n,c,r,s}} \\left(2\\, u + t\\right)',
        'ranges': 'n<N c<6 r<8 s<8 u<2 t<2',
        'origin': 'lenet.py:15: spec, position of the first arg max of max_pool2d1_z',
    },
    'd_conv2d1_h': {
        'text': 'd_conv2d1_h[n,c,2·r+u,2·s+t] = d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{conv2d1}}_{n,c,2\\,r+u,2\\,s+t}} = \\frac{\\partial L}{\\partial p^{\\text{conv2d2}}_{n,c,r+2,s+2}}\\, \\left[2\\, u + t = \\mathrm{first\\_max\\_pool2d1\\_z}_{n,c,r,s}\\right]',
        'ranges': 'n<N c<6 r<8 s<8 u<2 t<2',
        'origin': 'lenet.py:15: spec, reverse of max_pool2d1_z by conv2d1_h',
    },
    'd_conv2d1_z': {
        'text': 'd_conv2d1_z[n,o,r,s] = d_conv2d1_h[n,o,r,s]·[conv2d1_h[n,o,r,s] > 0]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{conv2d1}}_{n,o,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{conv2d1}}_{n,o,r,s}}\\, \\left[h^{\\text{conv2d1}}_{n,o,r,s} > 0\\right]',
        'ranges': 'n<N o<6 r<16 s<16',
        'origin': 'lenet.py:14: spec, reverse of conv2d1_h by conv2d1_z, reuse values',
    },
    'd_conv2d1_b': {
        'text': 'd_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{conv2d1}}_{o}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{conv2d1}}_{n,o,r,s}}',
        'ranges': 'o<6 n<N r<16 s<16',
        'origin': 'lenet.py:14: spec, reverse of conv2d1_z by conv2d1_b',
    },
    'd_conv2d1_W': {
        'text': 'd_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{conv2d1}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{conv2d1}}_{n,o,r,s}}\\, p^{\\text{conv2d1}}_{n,i,r+u,s+t}',
        'ranges': 'o<6 i<1 u<5 t<5 n<N r<16 s<16',
        'origin': 'lenet.py:14: spec, reverse of conv2d1_z by conv2d1_W',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'ranges': '',
        'origin': 'lenet.py:25: spec',
    },
    'lr': {
        'text': 'lr = 0.001·cos(π·min(0.00025·(new_t − 1), 1)) + 0.001',
        'latex': "\\mathrm{lr} = 0.001\\, \\cos\\left(\\pi\\, \\min\\left(0.00025\\, \\left(t' - 1\\right), 1\\right)\\right) + 0.001",
        'ranges': '',
        'origin': 'lenet.py:25: spec',
    },
    'decayed_w': {
        'text': 'decayed_w[p] = w[p]·(1 − 0.05·lr)',
        'latex': '\\mathrm{decayed\\_w}_{p} = w_{p}\\, \\left(1 - 0.05\\, \\mathrm{lr}\\right)',
        'ranges': 'p<44426',
        'origin': 'lenet.py:25: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, g_{p} + 0.9\\, m_{p}",
        'ranges': 'p<44426',
        'origin': 'lenet.py:25: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.001·g[p]² + 0.999·v[p]',
        'latex': "v'_{p} = 0.001\\, g_{p}^{2} + 0.999\\, v_{p}",
        'ranges': 'p<44426',
        'origin': 'lenet.py:25: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "\\mathrm{c1} = 1 - 0.9^{t'}",
        'ranges': '',
        'origin': 'lenet.py:25: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.999^new_t',
        'latex': "\\mathrm{c2} = 1 - 0.999^{t'}",
        'ranges': '',
        'origin': 'lenet.py:25: spec',
    },
    'new_w': {
        'text': 'new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)',
        'latex': "w'_{p} = \\mathrm{decayed\\_w}_{p} - \\frac{m'_{p}\\, \\left(\\frac{\\mathrm{lr}}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{v'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
        'ranges': 'p<44426',
        'origin': 'lenet.py:25: spec',
    },
}
