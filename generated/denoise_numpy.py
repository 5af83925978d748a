"""denoise: a network of 25,258 parameters and its training steps.

Made by symgrad 0.1.0 from examples/denoise.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME. The equation stands above the statements that compute it.
"""

from collections.abc import MutableMapping

import numpy as np

real = np.float32


# --- the network: noisy[N,64] → decoder_dense2_h[N,64] → reader_z[N,10]


def _forward(noisy, encoder_dense1_W, encoder_dense1_b, encoder_dense2_W, encoder_dense2_b, decoder_dense1_W, decoder_dense1_b, decoder_dense2_W, decoder_dense2_b, reader_W, reader_b):
    """The output of the network."""
    N = noisy.shape[0]
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o]
    decoder_dense1_z = encoder_dense2_h @ decoder_dense1_W
    # decoder_dense1_z[n,o] += decoder_dense1_b[o]
    decoder_dense1_z += decoder_dense1_b
    # decoder_dense1_h[n,o] = relu(decoder_dense1_z[n,o])
    decoder_dense1_h = np.maximum(decoder_dense1_z, 0.0, out=decoder_dense1_z)
    # decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o]
    decoder_dense2_z = decoder_dense1_h @ decoder_dense2_W
    # decoder_dense2_z[n,o] += decoder_dense2_b[o]
    decoder_dense2_z += decoder_dense2_b
    # decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o])
    decoder_dense2_h = _sigmoid(decoder_dense2_z, out=decoder_dense2_z)
    # reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o]
    reader_z = encoder_dense2_h @ reader_W
    # reader_z[n,o] += reader_b[o]
    reader_z += reader_b
    return decoder_dense2_h, reader_z


def _backward_restore(noisy, clean, encoder_dense1_W, encoder_dense1_b, encoder_dense2_W, encoder_dense2_b, decoder_dense1_W, decoder_dense1_b, decoder_dense2_W, decoder_dense2_b, reader_W, reader_b, d_encoder_dense1_W, d_encoder_dense1_b, d_encoder_dense2_W, d_encoder_dense2_b, d_decoder_dense1_W, d_decoder_dense1_b, d_decoder_dense2_W, d_decoder_dense2_b):
    """The loss; the gradients go into the arrays d_…."""
    N = noisy.shape[0]
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o]
    decoder_dense1_z = encoder_dense2_h @ decoder_dense1_W
    # decoder_dense1_z[n,o] += decoder_dense1_b[o]
    decoder_dense1_z += decoder_dense1_b
    # decoder_dense1_h[n,o] = relu(decoder_dense1_z[n,o])
    decoder_dense1_h = np.maximum(decoder_dense1_z, 0.0, out=decoder_dense1_z)
    # decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o]
    decoder_dense2_z = decoder_dense1_h @ decoder_dense2_W
    # decoder_dense2_z[n,o] += decoder_dense2_b[o]
    decoder_dense2_z += decoder_dense2_b
    # decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o])
    decoder_dense2_h = _sigmoid(decoder_dense2_z, out=decoder_dense2_z)
    # mse1_each[n,i] = (decoder_dense2_h[n,i] − clean[n,i])²
    mse1_each = decoder_dense2_h - clean
    np.square(mse1_each, out=mse1_each)
    # mse1_mean = Σ_{n,i} 0.015625·mse1_each[n,i]/N
    mse1_mean = np.add.reduce(mse1_each, axis=None) * (0.015625 / N)
    # d_decoder_dense2_h[n,i] = 0.03125·(decoder_dense2_h[n,i] − clean[n,i])/N
    d_decoder_dense2_h = decoder_dense2_h - clean
    d_decoder_dense2_h *= 0.03125 / N
    # d_decoder_dense2_z[n,o] = d_decoder_dense2_h[n,o]·decoder_dense2_h[n,o]·(1 − decoder_dense2_h[n,o])
    _1 = 1.0 - decoder_dense2_h
    d_decoder_dense2_h *= _1
    d_decoder_dense2_h *= decoder_dense2_h
    d_decoder_dense2_z = d_decoder_dense2_h
    # d_decoder_dense2_b[o] = Σ_n d_decoder_dense2_z[n,o]
    d_decoder_dense2_b[...] = _sum(d_decoder_dense2_z, (0,))
    # d_decoder_dense1_h[n,i] = Σ_o d_decoder_dense2_z[n,o]·decoder_dense2_W[i,o]
    d_decoder_dense1_h = d_decoder_dense2_z @ decoder_dense2_W.T
    # d_decoder_dense2_W[i,o] = Σ_n decoder_dense1_h[n,i]·d_decoder_dense2_z[n,o]
    np.matmul(decoder_dense1_h.T, d_decoder_dense2_z, out=d_decoder_dense2_W)
    # d_decoder_dense1_z[n,o] = d_decoder_dense1_h[n,o]·[decoder_dense1_h[n,o] > 0]
    d_decoder_dense1_h *= np.greater(decoder_dense1_h, 0)
    d_decoder_dense1_z = d_decoder_dense1_h
    # d_decoder_dense1_b[o] = Σ_n d_decoder_dense1_z[n,o]
    d_decoder_dense1_b[...] = _sum(d_decoder_dense1_z, (0,))
    # d_decoder_dense1_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_decoder_dense1_z[n,o]
    np.matmul(encoder_dense2_h.T, d_decoder_dense1_z, out=d_decoder_dense1_W)
    # d_encoder_dense2_h[n,i] = Σ_o d_decoder_dense1_z[n,o]·decoder_dense1_W[i,o]
    d_encoder_dense2_h = d_decoder_dense1_z @ decoder_dense1_W.T
    # d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]
    d_encoder_dense2_h *= np.greater(encoder_dense2_h, 0)
    d_encoder_dense2_z = d_encoder_dense2_h
    # d_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]
    d_encoder_dense2_b[...] = _sum(d_encoder_dense2_z, (0,))
    # d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]
    d_encoder_dense1_h = d_encoder_dense2_z @ encoder_dense2_W.T
    # d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]
    np.matmul(encoder_dense1_h.T, d_encoder_dense2_z, out=d_encoder_dense2_W)
    # d_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]
    d_encoder_dense1_h *= np.greater(encoder_dense1_h, 0)
    d_encoder_dense1_z = d_encoder_dense1_h
    # d_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]
    d_encoder_dense1_b[...] = _sum(d_encoder_dense1_z, (0,))
    # d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]
    np.matmul(noisy.T, d_encoder_dense1_z, out=d_encoder_dense1_W)
    return mse1_mean


def _backward_inputs_restore(noisy, clean, encoder_dense1_W, encoder_dense1_b, encoder_dense2_W, encoder_dense2_b, decoder_dense1_W, decoder_dense1_b, decoder_dense2_W, decoder_dense2_b, reader_W, reader_b, d_encoder_dense1_W, d_encoder_dense1_b, d_encoder_dense2_W, d_encoder_dense2_b, d_decoder_dense1_W, d_decoder_dense1_b, d_decoder_dense2_W, d_decoder_dense2_b):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = noisy.shape[0]
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o]
    decoder_dense1_z = encoder_dense2_h @ decoder_dense1_W
    # decoder_dense1_z[n,o] += decoder_dense1_b[o]
    decoder_dense1_z += decoder_dense1_b
    # decoder_dense1_h[n,o] = relu(decoder_dense1_z[n,o])
    decoder_dense1_h = np.maximum(decoder_dense1_z, 0.0, out=decoder_dense1_z)
    # decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o]
    decoder_dense2_z = decoder_dense1_h @ decoder_dense2_W
    # decoder_dense2_z[n,o] += decoder_dense2_b[o]
    decoder_dense2_z += decoder_dense2_b
    # decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o])
    decoder_dense2_h = _sigmoid(decoder_dense2_z, out=decoder_dense2_z)
    # mse1_each[n,i] = (decoder_dense2_h[n,i] − clean[n,i])²
    mse1_each = decoder_dense2_h - clean
    np.square(mse1_each, out=mse1_each)
    # mse1_mean = Σ_{n,i} 0.015625·mse1_each[n,i]/N
    mse1_mean = np.add.reduce(mse1_each, axis=None) * (0.015625 / N)
    # d_decoder_dense2_h[n,i] = 0.03125·(decoder_dense2_h[n,i] − clean[n,i])/N
    d_decoder_dense2_h = decoder_dense2_h - clean
    d_decoder_dense2_h *= 0.03125 / N
    # d_decoder_dense2_z[n,o] = d_decoder_dense2_h[n,o]·decoder_dense2_h[n,o]·(1 − decoder_dense2_h[n,o])
    _1 = 1.0 - decoder_dense2_h
    d_decoder_dense2_h *= _1
    d_decoder_dense2_h *= decoder_dense2_h
    d_decoder_dense2_z = d_decoder_dense2_h
    # d_decoder_dense2_b[o] = Σ_n d_decoder_dense2_z[n,o]
    d_decoder_dense2_b[...] = _sum(d_decoder_dense2_z, (0,))
    # d_decoder_dense1_h[n,i] = Σ_o d_decoder_dense2_z[n,o]·decoder_dense2_W[i,o]
    d_decoder_dense1_h = d_decoder_dense2_z @ decoder_dense2_W.T
    # d_decoder_dense2_W[i,o] = Σ_n decoder_dense1_h[n,i]·d_decoder_dense2_z[n,o]
    np.matmul(decoder_dense1_h.T, d_decoder_dense2_z, out=d_decoder_dense2_W)
    # d_decoder_dense1_z[n,o] = d_decoder_dense1_h[n,o]·[decoder_dense1_h[n,o] > 0]
    d_decoder_dense1_h *= np.greater(decoder_dense1_h, 0)
    d_decoder_dense1_z = d_decoder_dense1_h
    # d_decoder_dense1_b[o] = Σ_n d_decoder_dense1_z[n,o]
    d_decoder_dense1_b[...] = _sum(d_decoder_dense1_z, (0,))
    # d_decoder_dense1_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_decoder_dense1_z[n,o]
    np.matmul(encoder_dense2_h.T, d_decoder_dense1_z, out=d_decoder_dense1_W)
    # d_encoder_dense2_h[n,i] = Σ_o d_decoder_dense1_z[n,o]·decoder_dense1_W[i,o]
    d_encoder_dense2_h = d_decoder_dense1_z @ decoder_dense1_W.T
    # d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]
    d_encoder_dense2_h *= np.greater(encoder_dense2_h, 0)
    d_encoder_dense2_z = d_encoder_dense2_h
    # d_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]
    d_encoder_dense2_b[...] = _sum(d_encoder_dense2_z, (0,))
    # d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]
    d_encoder_dense1_h = d_encoder_dense2_z @ encoder_dense2_W.T
    # d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]
    np.matmul(encoder_dense1_h.T, d_encoder_dense2_z, out=d_encoder_dense2_W)
    # d_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]
    d_encoder_dense1_h *= np.greater(encoder_dense1_h, 0)
    d_encoder_dense1_z = d_encoder_dense1_h
    # d_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]
    d_encoder_dense1_b[...] = _sum(d_encoder_dense1_z, (0,))
    # d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]
    np.matmul(noisy.T, d_encoder_dense1_z, out=d_encoder_dense1_W)
    # d_noisy[n,i] = Σ_o d_encoder_dense1_z[n,o]·encoder_dense1_W[i,o]
    d_noisy = d_encoder_dense1_z @ encoder_dense1_W.T
    return mse1_mean, d_noisy


def _update_restore(w, g, restore_m, restore_v, restore_t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_restore_t = restore_t + 1
    new_restore_t = restore_t + 1
    # new_restore_m[p] = 0.1·g[p] + 0.9·restore_m[p]
    restore_m *= 0.9
    restore_m += 0.1 * g
    # new_restore_v[p] = 0.001·g[p]² + 0.999·restore_v[p]
    restore_v *= 0.999
    _1 = np.square(g)
    _1 *= 0.001
    restore_v += _1
    # c1 = 1 − 0.9^new_restore_t
    c1 = float(1.0 - 0.9 ** new_restore_t)
    # c2 = 1 − 0.999^new_restore_t
    c2 = float(1.0 - 0.999 ** new_restore_t)
    # new_w[p] = w[p] − new_restore_m[p]·(0.002/c1)/(√(new_restore_v[p]/c2) + 1e-8)
    _2 = restore_m * (0.002 / c1)
    _3 = restore_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_restore_t


def _train_step_restore(noisy, clean, encoder_dense1_W, encoder_dense1_b, encoder_dense2_W, encoder_dense2_b, decoder_dense1_W, decoder_dense1_b, decoder_dense2_W, decoder_dense2_b, reader_W, reader_b, d_encoder_dense1_W, d_encoder_dense1_b, d_encoder_dense2_W, d_encoder_dense2_b, d_decoder_dense1_W, d_decoder_dense1_b, d_decoder_dense2_W, d_decoder_dense2_b, w, g, restore_m, restore_v, restore_t):
    """Loss, gradients and the optimizer's step, in place."""
    N = noisy.shape[0]
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o]
    decoder_dense1_z = encoder_dense2_h @ decoder_dense1_W
    # decoder_dense1_z[n,o] += decoder_dense1_b[o]
    decoder_dense1_z += decoder_dense1_b
    # decoder_dense1_h[n,o] = relu(decoder_dense1_z[n,o])
    decoder_dense1_h = np.maximum(decoder_dense1_z, 0.0, out=decoder_dense1_z)
    # decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o]
    decoder_dense2_z = decoder_dense1_h @ decoder_dense2_W
    # decoder_dense2_z[n,o] += decoder_dense2_b[o]
    decoder_dense2_z += decoder_dense2_b
    # decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o])
    decoder_dense2_h = _sigmoid(decoder_dense2_z, out=decoder_dense2_z)
    # mse1_each[n,i] = (decoder_dense2_h[n,i] − clean[n,i])²
    mse1_each = decoder_dense2_h - clean
    np.square(mse1_each, out=mse1_each)
    # mse1_mean = Σ_{n,i} 0.015625·mse1_each[n,i]/N
    mse1_mean = np.add.reduce(mse1_each, axis=None) * (0.015625 / N)
    # d_decoder_dense2_h[n,i] = 0.03125·(decoder_dense2_h[n,i] − clean[n,i])/N
    d_decoder_dense2_h = decoder_dense2_h - clean
    d_decoder_dense2_h *= 0.03125 / N
    # d_decoder_dense2_z[n,o] = d_decoder_dense2_h[n,o]·decoder_dense2_h[n,o]·(1 − decoder_dense2_h[n,o])
    _1 = 1.0 - decoder_dense2_h
    d_decoder_dense2_h *= _1
    d_decoder_dense2_h *= decoder_dense2_h
    d_decoder_dense2_z = d_decoder_dense2_h
    # d_decoder_dense2_b[o] = Σ_n d_decoder_dense2_z[n,o]
    d_decoder_dense2_b[...] = _sum(d_decoder_dense2_z, (0,))
    # d_decoder_dense1_h[n,i] = Σ_o d_decoder_dense2_z[n,o]·decoder_dense2_W[i,o]
    d_decoder_dense1_h = d_decoder_dense2_z @ decoder_dense2_W.T
    # d_decoder_dense2_W[i,o] = Σ_n decoder_dense1_h[n,i]·d_decoder_dense2_z[n,o]
    np.matmul(decoder_dense1_h.T, d_decoder_dense2_z, out=d_decoder_dense2_W)
    # d_decoder_dense1_z[n,o] = d_decoder_dense1_h[n,o]·[decoder_dense1_h[n,o] > 0]
    d_decoder_dense1_h *= np.greater(decoder_dense1_h, 0)
    d_decoder_dense1_z = d_decoder_dense1_h
    # d_decoder_dense1_b[o] = Σ_n d_decoder_dense1_z[n,o]
    d_decoder_dense1_b[...] = _sum(d_decoder_dense1_z, (0,))
    # d_decoder_dense1_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_decoder_dense1_z[n,o]
    np.matmul(encoder_dense2_h.T, d_decoder_dense1_z, out=d_decoder_dense1_W)
    # d_encoder_dense2_h[n,i] = Σ_o d_decoder_dense1_z[n,o]·decoder_dense1_W[i,o]
    d_encoder_dense2_h = d_decoder_dense1_z @ decoder_dense1_W.T
    # d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]
    d_encoder_dense2_h *= np.greater(encoder_dense2_h, 0)
    d_encoder_dense2_z = d_encoder_dense2_h
    # d_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]
    d_encoder_dense2_b[...] = _sum(d_encoder_dense2_z, (0,))
    # d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]
    d_encoder_dense1_h = d_encoder_dense2_z @ encoder_dense2_W.T
    # d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]
    np.matmul(encoder_dense1_h.T, d_encoder_dense2_z, out=d_encoder_dense2_W)
    # d_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]
    d_encoder_dense1_h *= np.greater(encoder_dense1_h, 0)
    d_encoder_dense1_z = d_encoder_dense1_h
    # d_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]
    d_encoder_dense1_b[...] = _sum(d_encoder_dense1_z, (0,))
    # d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]
    np.matmul(noisy.T, d_encoder_dense1_z, out=d_encoder_dense1_W)
    # new_restore_t = restore_t + 1
    new_restore_t = restore_t + 1
    # new_restore_m[p] = 0.1·g[p] + 0.9·restore_m[p]
    restore_m *= 0.9
    restore_m += 0.1 * g
    # new_restore_v[p] = 0.001·g[p]² + 0.999·restore_v[p]
    restore_v *= 0.999
    _2 = np.square(g)
    _2 *= 0.001
    restore_v += _2
    # c1 = 1 − 0.9^new_restore_t
    c1 = float(1.0 - 0.9 ** new_restore_t)
    # c2 = 1 − 0.999^new_restore_t
    c2 = float(1.0 - 0.999 ** new_restore_t)
    # new_w[p] = w[p] − new_restore_m[p]·(0.002/c1)/(√(new_restore_v[p]/c2) + 1e-8)
    _3 = restore_m * (0.002 / c1)
    _4 = restore_v / c2
    np.sqrt(_4, out=_4)
    _4 += 1e-08
    _3 /= _4
    w -= _3
    return mse1_mean, new_restore_t


def _backward_read(noisy, digit, encoder_dense1_W, encoder_dense1_b, encoder_dense2_W, encoder_dense2_b, decoder_dense1_W, decoder_dense1_b, decoder_dense2_W, decoder_dense2_b, reader_W, reader_b, d_encoder_dense1_W, d_encoder_dense1_b, d_encoder_dense2_W, d_encoder_dense2_b, d_reader_W, d_reader_b):
    """The loss; the gradients go into the arrays d_…."""
    N = noisy.shape[0]
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o]
    reader_z = encoder_dense2_h @ reader_W
    # reader_z[n,o] += reader_b[o]
    reader_z += reader_b
    # cross_entropy1_lse_max[n] = max_k reader_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(reader_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(reader_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = reader_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − reader_z[n,digit[n]]
    cross_entropy1_lse -= reader_z[np.arange(N), digit]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_reader_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = digit[n]])/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), digit[:, None])
    cross_entropy1_lse_exp /= N
    d_reader_z = cross_entropy1_lse_exp
    # d_reader_b[o] = Σ_n d_reader_z[n,o]
    d_reader_b[...] = _sum(d_reader_z, (0,))
    # d_encoder_dense2_h[n,i] = Σ_o d_reader_z[n,o]·reader_W[i,o]
    d_encoder_dense2_h = d_reader_z @ reader_W.T
    # d_reader_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_reader_z[n,o]
    np.matmul(encoder_dense2_h.T, d_reader_z, out=d_reader_W)
    # d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]
    d_encoder_dense2_h *= np.greater(encoder_dense2_h, 0)
    d_encoder_dense2_z = d_encoder_dense2_h
    # d_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]
    d_encoder_dense2_b[...] = _sum(d_encoder_dense2_z, (0,))
    # d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]
    d_encoder_dense1_h = d_encoder_dense2_z @ encoder_dense2_W.T
    # d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]
    np.matmul(encoder_dense1_h.T, d_encoder_dense2_z, out=d_encoder_dense2_W)
    # d_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]
    d_encoder_dense1_h *= np.greater(encoder_dense1_h, 0)
    d_encoder_dense1_z = d_encoder_dense1_h
    # d_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]
    d_encoder_dense1_b[...] = _sum(d_encoder_dense1_z, (0,))
    # d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]
    np.matmul(noisy.T, d_encoder_dense1_z, out=d_encoder_dense1_W)
    return cross_entropy1_mean


def _backward_inputs_read(noisy, digit, encoder_dense1_W, encoder_dense1_b, encoder_dense2_W, encoder_dense2_b, decoder_dense1_W, decoder_dense1_b, decoder_dense2_W, decoder_dense2_b, reader_W, reader_b, d_encoder_dense1_W, d_encoder_dense1_b, d_encoder_dense2_W, d_encoder_dense2_b, d_reader_W, d_reader_b):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = noisy.shape[0]
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o]
    reader_z = encoder_dense2_h @ reader_W
    # reader_z[n,o] += reader_b[o]
    reader_z += reader_b
    # cross_entropy1_lse_max[n] = max_k reader_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(reader_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(reader_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = reader_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − reader_z[n,digit[n]]
    cross_entropy1_lse -= reader_z[np.arange(N), digit]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_reader_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = digit[n]])/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), digit[:, None])
    cross_entropy1_lse_exp /= N
    d_reader_z = cross_entropy1_lse_exp
    # d_reader_b[o] = Σ_n d_reader_z[n,o]
    d_reader_b[...] = _sum(d_reader_z, (0,))
    # d_encoder_dense2_h[n,i] = Σ_o d_reader_z[n,o]·reader_W[i,o]
    d_encoder_dense2_h = d_reader_z @ reader_W.T
    # d_reader_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_reader_z[n,o]
    np.matmul(encoder_dense2_h.T, d_reader_z, out=d_reader_W)
    # d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]
    d_encoder_dense2_h *= np.greater(encoder_dense2_h, 0)
    d_encoder_dense2_z = d_encoder_dense2_h
    # d_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]
    d_encoder_dense2_b[...] = _sum(d_encoder_dense2_z, (0,))
    # d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]
    d_encoder_dense1_h = d_encoder_dense2_z @ encoder_dense2_W.T
    # d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]
    np.matmul(encoder_dense1_h.T, d_encoder_dense2_z, out=d_encoder_dense2_W)
    # d_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]
    d_encoder_dense1_h *= np.greater(encoder_dense1_h, 0)
    d_encoder_dense1_z = d_encoder_dense1_h
    # d_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]
    d_encoder_dense1_b[...] = _sum(d_encoder_dense1_z, (0,))
    # d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]
    np.matmul(noisy.T, d_encoder_dense1_z, out=d_encoder_dense1_W)
    # d_noisy[n,i] = Σ_o d_encoder_dense1_z[n,o]·encoder_dense1_W[i,o]
    d_noisy = d_encoder_dense1_z @ encoder_dense1_W.T
    return cross_entropy1_mean, d_noisy


def _update_read(w1, w2, g1, g2, read_t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_read_t = read_t + 1
    new_read_t = read_t + 1
    # new_w1[p] = w1[p] − 0.05·g1[p]
    w1 -= 0.05 * g1
    # new_w2[p] = w2[p] − 0.05·g2[p]
    w2 -= 0.05 * g2
    return new_read_t


def _train_step_read(noisy, digit, encoder_dense1_W, encoder_dense1_b, encoder_dense2_W, encoder_dense2_b, decoder_dense1_W, decoder_dense1_b, decoder_dense2_W, decoder_dense2_b, reader_W, reader_b, d_encoder_dense1_W, d_encoder_dense1_b, d_encoder_dense2_W, d_encoder_dense2_b, d_reader_W, d_reader_b, w1, w2, g1, g2, read_t):
    """Loss, gradients and the optimizer's step, in place."""
    N = noisy.shape[0]
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o]
    reader_z = encoder_dense2_h @ reader_W
    # reader_z[n,o] += reader_b[o]
    reader_z += reader_b
    # cross_entropy1_lse_max[n] = max_k reader_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(reader_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(reader_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = reader_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − reader_z[n,digit[n]]
    cross_entropy1_lse -= reader_z[np.arange(N), digit]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_reader_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = digit[n]])/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), digit[:, None])
    cross_entropy1_lse_exp /= N
    d_reader_z = cross_entropy1_lse_exp
    # d_reader_b[o] = Σ_n d_reader_z[n,o]
    d_reader_b[...] = _sum(d_reader_z, (0,))
    # d_encoder_dense2_h[n,i] = Σ_o d_reader_z[n,o]·reader_W[i,o]
    d_encoder_dense2_h = d_reader_z @ reader_W.T
    # d_reader_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_reader_z[n,o]
    np.matmul(encoder_dense2_h.T, d_reader_z, out=d_reader_W)
    # d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]
    d_encoder_dense2_h *= np.greater(encoder_dense2_h, 0)
    d_encoder_dense2_z = d_encoder_dense2_h
    # d_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]
    d_encoder_dense2_b[...] = _sum(d_encoder_dense2_z, (0,))
    # d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]
    d_encoder_dense1_h = d_encoder_dense2_z @ encoder_dense2_W.T
    # d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]
    np.matmul(encoder_dense1_h.T, d_encoder_dense2_z, out=d_encoder_dense2_W)
    # d_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]
    d_encoder_dense1_h *= np.greater(encoder_dense1_h, 0)
    d_encoder_dense1_z = d_encoder_dense1_h
    # d_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]
    d_encoder_dense1_b[...] = _sum(d_encoder_dense1_z, (0,))
    # d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]
    np.matmul(noisy.T, d_encoder_dense1_z, out=d_encoder_dense1_W)
    # new_read_t = read_t + 1
    new_read_t = read_t + 1
    # new_w1[p] = w1[p] − 0.05·g1[p]
    w1 -= 0.05 * g1
    # new_w2[p] = w2[p] − 0.05·g2[p]
    w2 -= 0.05 * g2
    return cross_entropy1_mean, new_read_t


# --- scalar functions


def _sigmoid(x, out=None):
    """1/(1 + exp(-x)), without overflow."""
    e = np.exp(-np.abs(x))
    return np.divide(np.where(x < 0, e, e.dtype.type(1)), 1 + e, out=out)

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

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'encoder_dense1_W': (0, 8192, (64, 128)),
    'encoder_dense1_b': (8192, 8320, (128,)),
    'encoder_dense2_W': (8320, 12416, (128, 32)),
    'encoder_dense2_b': (12416, 12448, (32,)),
    'decoder_dense1_W': (12448, 16544, (32, 128)),
    'decoder_dense1_b': (16544, 16672, (128,)),
    'decoder_dense2_W': (16672, 24864, (128, 64)),
    'decoder_dense2_b': (24864, 24928, (64,)),
    'reader_W': (24928, 25248, (32, 10)),
    'reader_b': (25248, 25258, (10,)),
}
_GRADIENTS_restore = {
    'encoder_dense1_W': (0, 8192, (64, 128)),
    'encoder_dense1_b': (8192, 8320, (128,)),
    'encoder_dense2_W': (8320, 12416, (128, 32)),
    'encoder_dense2_b': (12416, 12448, (32,)),
    'decoder_dense1_W': (12448, 16544, (32, 128)),
    'decoder_dense1_b': (16544, 16672, (128,)),
    'decoder_dense2_W': (16672, 24864, (128, 64)),
    'decoder_dense2_b': (24864, 24928, (64,)),
}
_GRADIENTS_read = {
    'encoder_dense1_W': (0, 8192, (64, 128)),
    'encoder_dense1_b': (8192, 8320, (128,)),
    'encoder_dense2_W': (8320, 12416, (128, 32)),
    'encoder_dense2_b': (12416, 12448, (32,)),
    'reader_W': (12448, 12768, (32, 10)),
    'reader_b': (12768, 12778, (10,)),
}
_STATE = {
    'restore_m': (0, 24928, (24928,)),
    'restore_v': (24928, 49856, (24928,)),
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
    params = Arrays(_PARAMETERS, np.zeros(25258, real))
    params["encoder_dense1_W"][...] = 0.1767766952966369 * (2.0 * rng.random((64, 128,)) - 1.0)
    params["encoder_dense1_b"][...] = 0.0
    params["encoder_dense2_W"][...] = 0.19364916731037085 * (2.0 * rng.random((128, 32,)) - 1.0)
    params["encoder_dense2_b"][...] = 0.0
    params["decoder_dense1_W"][...] = 0.19364916731037085 * (2.0 * rng.random((32, 128,)) - 1.0)
    params["decoder_dense1_b"][...] = 0.0
    params["decoder_dense2_W"][...] = 0.1767766952966369 * (2.0 * rng.random((128, 64,)) - 1.0)
    params["decoder_dense2_b"][...] = 0.0
    params["reader_W"][...] = 0.37796447300922725 * (2.0 * rng.random((32, 10,)) - 1.0)
    params["reader_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; restore_t, read_t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(49856, real))
    state.add({"restore_t": np.zeros((), np.int64)})
    state.add({"read_t": np.zeros((), np.int64)})
    return state


def forward(params, noisy):
    """The network's output: decoder_dense2_h[N,64], reader_z[N,10]."""
    params = _arrays("params", params, _PARAMETERS, 25258)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    return _forward(noisy, *params.values())


def backward_restore(params, noisy, clean, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 25258)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    clean = _argument("clean", clean, ('N', 64), False, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS_restore, np.empty(24928, real))
    if wrt_inputs:
        loss, d_noisy = _backward_inputs_restore(noisy, clean, *params.values(), *grads.values())
        grads.add({"noisy": d_noisy})
    else:
        loss = _backward_restore(noisy, clean, *params.values(), *grads.values())
    return float(loss), grads


def update_restore(params, grads, state):
    """One step of the optimizer, in place: new_restore_m[p] = g[p]/10 + 9*restore_m[p]/10    | p<24928; new_restore_v[p] = g[p]**2/1000 + 999*restore_v[p]/1000    | p<24928; new_w[p] = w[p] - (new_restore_m[p]*(1/(500*c1[])))/(sqrt((new_restore_v[p]/c2[])) + 1/100000000)    | p<24928."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS_restore, 24928)
    state["restore_t"] = _update_restore(params.flat[0:24928], grads.flat[0:24928], state["restore_m"], state["restore_v"], int(state["restore_t"]))


def train_step_restore(params, state, noisy, clean):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    clean = _argument("clean", clean, ('N', 64), False, sizes)
    _samples(sizes)
    grads = state.__dict__.get("grads_restore")
    if grads is None:
        grads = state.grads_restore = Arrays(_GRADIENTS_restore, np.empty(24928, real))
    loss, state["restore_t"] = _train_step_restore(noisy, clean, *params.values(), *grads.values(), params.flat[0:24928], grads.flat[0:24928], state["restore_m"], state["restore_v"], int(state["restore_t"]))
    return float(loss)


def backward_read(params, noisy, digit, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 25258)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    digit = _argument("digit", digit, ('N',), True, sizes)
    _labels("digit", digit, 10)
    _samples(sizes)
    grads = Arrays(_GRADIENTS_read, np.empty(12778, real))
    if wrt_inputs:
        loss, d_noisy = _backward_inputs_read(noisy, digit, *params.values(), *grads.values())
        grads.add({"noisy": d_noisy})
    else:
        loss = _backward_read(noisy, digit, *params.values(), *grads.values())
    return float(loss), grads


def update_read(params, grads, state):
    """One step of the optimizer, in place: new_w1[p] = -g1[p]/20 + w1[p]    | p<12448; new_w2[p] = -g2[p]/20 + w2[p]    | p<330."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS_read, 12778)
    state["read_t"] = _update_read(params.flat[0:12448], params.flat[24928:25258], grads.flat[0:12448], grads.flat[12448:12778], int(state["read_t"]))


def train_step_read(params, state, noisy, digit):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    digit = _argument("digit", digit, ('N',), True, sizes)
    _labels("digit", digit, 10)
    _samples(sizes)
    grads = state.__dict__.get("grads_read")
    if grads is None:
        grads = state.grads_read = Arrays(_GRADIENTS_read, np.empty(12778, real))
    loss, state["read_t"] = _train_step_read(noisy, digit, *params.values(), *grads.values(), params.flat[0:12448], params.flat[24928:25258], grads.flat[0:12448], grads.flat[12448:12778], int(state["read_t"]))
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
    'restore': {
        'encoder_dense1_z': {
            'text': 'encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o]',
            'latex': 'z^{\\text{encoder\\_dense1}}_{n,o} = \\sum_{i} \\mathrm{noisy}_{n,i}\\, W^{\\text{encoder\\_dense1}}_{i,o} + b^{\\text{encoder\\_dense1}}_{o}',
            'ranges': 'n<N o<128 i<64',
            'origin': 'denoise.py:12: spec',
        },
        'encoder_dense1_h': {
            'text': 'encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])',
            'latex': 'h^{\\text{encoder\\_dense1}}_{n,o} = \\operatorname{relu}\\left(z^{\\text{encoder\\_dense1}}_{n,o}\\right)',
            'ranges': 'n<N o<128',
            'origin': 'denoise.py:12: spec',
        },
        'encoder_dense2_z': {
            'text': 'encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o]',
            'latex': 'z^{\\text{encoder\\_dense2}}_{n,o} = \\sum_{i} h^{\\text{encoder\\_dense1}}_{n,i}\\, W^{\\text{encoder\\_dense2}}_{i,o} + b^{\\text{encoder\\_dense2}}_{o}',
            'ranges': 'n<N o<32 i<128',
            'origin': 'denoise.py:12: spec',
        },
        'encoder_dense2_h': {
            'text': 'encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])',
            'latex': 'h^{\\text{encoder\\_dense2}}_{n,o} = \\operatorname{relu}\\left(z^{\\text{encoder\\_dense2}}_{n,o}\\right)',
            'ranges': 'n<N o<32',
            'origin': 'denoise.py:12: spec',
        },
        'decoder_dense1_z': {
            'text': 'decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o] + decoder_dense1_b[o]',
            'latex': 'z^{\\text{decoder\\_dense1}}_{n,o} = \\sum_{i} h^{\\text{encoder\\_dense2}}_{n,i}\\, W^{\\text{decoder\\_dense1}}_{i,o} + b^{\\text{decoder\\_dense1}}_{o}',
            'ranges': 'n<N o<128 i<32',
            'origin': 'denoise.py:13: spec',
        },
        'decoder_dense1_h': {
            'text': 'decoder_dense1_h[n,o] = relu(decoder_dense1_z[n,o])',
            'latex': 'h^{\\text{decoder\\_dense1}}_{n,o} = \\operatorname{relu}\\left(z^{\\text{decoder\\_dense1}}_{n,o}\\right)',
            'ranges': 'n<N o<128',
            'origin': 'denoise.py:13: spec',
        },
        'decoder_dense2_z': {
            'text': 'decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o] + decoder_dense2_b[o]',
            'latex': 'z^{\\text{decoder\\_dense2}}_{n,o} = \\sum_{i} h^{\\text{decoder\\_dense1}}_{n,i}\\, W^{\\text{decoder\\_dense2}}_{i,o} + b^{\\text{decoder\\_dense2}}_{o}',
            'ranges': 'n<N o<64 i<128',
            'origin': 'denoise.py:13: spec',
        },
        'decoder_dense2_h': {
            'text': 'decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o])',
            'latex': 'h^{\\text{decoder\\_dense2}}_{n,o} = \\sigma\\left(z^{\\text{decoder\\_dense2}}_{n,o}\\right)',
            'ranges': 'n<N o<64',
            'origin': 'denoise.py:13: spec',
        },
        'mse1_each': {
            'text': 'mse1_each[n,i] = (decoder_dense2_h[n,i] − clean[n,i])²',
            'latex': '\\mathrm{each}^{\\text{mse1}}_{n,i} = \\left(h^{\\text{decoder\\_dense2}}_{n,i} - \\mathrm{clean}_{n,i}\\right)^{2}',
            'ranges': 'n<N i<64',
            'origin': 'denoise.py:20: spec',
        },
        'mse1_mean': {
            'text': 'mse1_mean = Σ_{n,i} 0.015625·mse1_each[n,i]/N',
            'latex': '\\mathrm{mean}^{\\text{mse1}} = \\sum_{n,i} \\frac{0.015625\\, \\mathrm{each}^{\\text{mse1}}_{n,i}}{N}',
            'ranges': 'n<N i<64',
            'origin': 'denoise.py:20: spec',
        },
        'd_decoder_dense2_h': {
            'text': 'd_decoder_dense2_h[n,i] = 0.03125·(decoder_dense2_h[n,i] − clean[n,i])/N',
            'latex': '\\frac{\\partial L}{\\partial h^{\\text{decoder\\_dense2}}_{n,i}} = \\frac{0.03125\\, \\left(h^{\\text{decoder\\_dense2}}_{n,i} - \\mathrm{clean}_{n,i}\\right)}{N}',
            'ranges': 'n<N i<64',
            'origin': 'denoise.py:20: spec, reverse of mse1_each by decoder_dense2_h',
        },
        'd_decoder_dense2_z': {
            'text': 'd_decoder_dense2_z[n,o] = d_decoder_dense2_h[n,o]·decoder_dense2_h[n,o]·(1 − decoder_dense2_h[n,o])',
            'latex': '\\frac{\\partial L}{\\partial z^{\\text{decoder\\_dense2}}_{n,o}} = \\frac{\\partial L}{\\partial h^{\\text{decoder\\_dense2}}_{n,o}}\\, h^{\\text{decoder\\_dense2}}_{n,o}\\, \\left(1 - h^{\\text{decoder\\_dense2}}_{n,o}\\right)',
            'ranges': 'n<N o<64',
            'origin': 'denoise.py:13: spec, reverse of decoder_dense2_h by decoder_dense2_z, reuse values',
        },
        'd_decoder_dense2_b': {
            'text': 'd_decoder_dense2_b[o] = Σ_n d_decoder_dense2_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial b^{\\text{decoder\\_dense2}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{decoder\\_dense2}}_{n,o}}',
            'ranges': 'o<64 n<N',
            'origin': 'denoise.py:13: spec, reverse of decoder_dense2_z by decoder_dense2_b',
        },
        'd_decoder_dense1_h': {
            'text': 'd_decoder_dense1_h[n,i] = Σ_o d_decoder_dense2_z[n,o]·decoder_dense2_W[i,o]',
            'latex': '\\frac{\\partial L}{\\partial h^{\\text{decoder\\_dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{decoder\\_dense2}}_{n,o}}\\, W^{\\text{decoder\\_dense2}}_{i,o}',
            'ranges': 'n<N i<128 o<64',
            'origin': 'denoise.py:13: spec, reverse of decoder_dense2_z by decoder_dense1_h',
        },
        'd_decoder_dense2_W': {
            'text': 'd_decoder_dense2_W[i,o] = Σ_n decoder_dense1_h[n,i]·d_decoder_dense2_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial W^{\\text{decoder\\_dense2}}_{i,o}} = \\sum_{n} h^{\\text{decoder\\_dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{decoder\\_dense2}}_{n,o}}',
            'ranges': 'i<128 o<64 n<N',
            'origin': 'denoise.py:13: spec, reverse of decoder_dense2_z by decoder_dense2_W',
        },
        'd_decoder_dense1_z': {
            'text': 'd_decoder_dense1_z[n,o] = d_decoder_dense1_h[n,o]·[decoder_dense1_h[n,o] > 0]',
            'latex': '\\frac{\\partial L}{\\partial z^{\\text{decoder\\_dense1}}_{n,o}} = \\frac{\\partial L}{\\partial h^{\\text{decoder\\_dense1}}_{n,o}}\\, \\left[h^{\\text{decoder\\_dense1}}_{n,o} > 0\\right]',
            'ranges': 'n<N o<128',
            'origin': 'denoise.py:13: spec, reverse of decoder_dense1_h by decoder_dense1_z, reuse values',
        },
        'd_decoder_dense1_b': {
            'text': 'd_decoder_dense1_b[o] = Σ_n d_decoder_dense1_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial b^{\\text{decoder\\_dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{decoder\\_dense1}}_{n,o}}',
            'ranges': 'o<128 n<N',
            'origin': 'denoise.py:13: spec, reverse of decoder_dense1_z by decoder_dense1_b',
        },
        'd_decoder_dense1_W': {
            'text': 'd_decoder_dense1_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_decoder_dense1_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial W^{\\text{decoder\\_dense1}}_{i,o}} = \\sum_{n} h^{\\text{encoder\\_dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{decoder\\_dense1}}_{n,o}}',
            'ranges': 'i<32 o<128 n<N',
            'origin': 'denoise.py:13: spec, reverse of decoder_dense1_z by decoder_dense1_W',
        },
        'd_encoder_dense2_h': {
            'text': 'd_encoder_dense2_h[n,i] = Σ_o d_decoder_dense1_z[n,o]·decoder_dense1_W[i,o]',
            'latex': '\\frac{\\partial L}{\\partial h^{\\text{encoder\\_dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{decoder\\_dense1}}_{n,o}}\\, W^{\\text{decoder\\_dense1}}_{i,o}',
            'ranges': 'n<N i<32 o<128',
            'origin': 'denoise.py:13: spec, reverse of decoder_dense1_z by encoder_dense2_h',
        },
        'd_encoder_dense2_z': {
            'text': 'd_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]',
            'latex': '\\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense2}}_{n,o}} = \\frac{\\partial L}{\\partial h^{\\text{encoder\\_dense2}}_{n,o}}\\, \\left[h^{\\text{encoder\\_dense2}}_{n,o} > 0\\right]',
            'ranges': 'n<N o<32',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense2_h by encoder_dense2_z, reuse values',
        },
        'd_encoder_dense2_b': {
            'text': 'd_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial b^{\\text{encoder\\_dense2}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense2}}_{n,o}}',
            'ranges': 'o<32 n<N',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense2_z by encoder_dense2_b',
        },
        'd_encoder_dense1_h': {
            'text': 'd_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]',
            'latex': '\\frac{\\partial L}{\\partial h^{\\text{encoder\\_dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense2}}_{n,o}}\\, W^{\\text{encoder\\_dense2}}_{i,o}',
            'ranges': 'n<N i<128 o<32',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense2_z by encoder_dense1_h',
        },
        'd_encoder_dense2_W': {
            'text': 'd_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial W^{\\text{encoder\\_dense2}}_{i,o}} = \\sum_{n} h^{\\text{encoder\\_dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense2}}_{n,o}}',
            'ranges': 'i<128 o<32 n<N',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense2_z by encoder_dense2_W',
        },
        'd_encoder_dense1_z': {
            'text': 'd_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]',
            'latex': '\\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense1}}_{n,o}} = \\frac{\\partial L}{\\partial h^{\\text{encoder\\_dense1}}_{n,o}}\\, \\left[h^{\\text{encoder\\_dense1}}_{n,o} > 0\\right]',
            'ranges': 'n<N o<128',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense1_h by encoder_dense1_z, reuse values',
        },
        'd_encoder_dense1_b': {
            'text': 'd_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial b^{\\text{encoder\\_dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense1}}_{n,o}}',
            'ranges': 'o<128 n<N',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense1_z by encoder_dense1_b',
        },
        'd_encoder_dense1_W': {
            'text': 'd_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial W^{\\text{encoder\\_dense1}}_{i,o}} = \\sum_{n} \\mathrm{noisy}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense1}}_{n,o}}',
            'ranges': 'i<64 o<128 n<N',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense1_z by encoder_dense1_W',
        },
        'new_restore_t': {
            'text': 'new_restore_t = restore_t + 1',
            'latex': "\\mathrm{restore\\_t}' = \\mathrm{restore\\_t} + 1",
            'ranges': '',
            'origin': 'denoise.py:20: spec',
        },
        'new_restore_m': {
            'text': 'new_restore_m[p] = 0.1·g[p] + 0.9·restore_m[p]',
            'latex': "\\mathrm{restore\\_m}'_{p} = 0.1\\, g_{p} + 0.9\\, \\mathrm{restore\\_m}_{p}",
            'ranges': 'p<24928',
            'origin': 'denoise.py:20: spec',
        },
        'new_restore_v': {
            'text': 'new_restore_v[p] = 0.001·g[p]² + 0.999·restore_v[p]',
            'latex': "\\mathrm{restore\\_v}'_{p} = 0.001\\, g_{p}^{2} + 0.999\\, \\mathrm{restore\\_v}_{p}",
            'ranges': 'p<24928',
            'origin': 'denoise.py:20: spec',
        },
        'c1': {
            'text': 'c1 = 1 − 0.9^new_restore_t',
            'latex': "\\mathrm{c1} = 1 - 0.9^{\\mathrm{restore\\_t}'}",
            'ranges': '',
            'origin': 'denoise.py:20: spec',
        },
        'c2': {
            'text': 'c2 = 1 − 0.999^new_restore_t',
            'latex': "\\mathrm{c2} = 1 - 0.999^{\\mathrm{restore\\_t}'}",
            'ranges': '',
            'origin': 'denoise.py:20: spec',
        },
        'new_w': {
            'text': 'new_w[p] = w[p] − new_restore_m[p]·(0.002/c1)/(√(new_restore_v[p]/c2) + 1e-8)',
            'latex': "w'_{p} = w_{p} - \\frac{\\mathrm{restore\\_m}'_{p}\\, \\left(\\frac{0.002}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{\\mathrm{restore\\_v}'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
            'ranges': 'p<24928',
            'origin': 'denoise.py:20: spec',
        },
    },
    'read': {
        'encoder_dense1_z': {
            'text': 'encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o]',
            'latex': 'z^{\\text{encoder\\_dense1}}_{n,o} = \\sum_{i} \\mathrm{noisy}_{n,i}\\, W^{\\text{encoder\\_dense1}}_{i,o} + b^{\\text{encoder\\_dense1}}_{o}',
            'ranges': 'n<N o<128 i<64',
            'origin': 'denoise.py:12: spec',
        },
        'encoder_dense1_h': {
            'text': 'encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])',
            'latex': 'h^{\\text{encoder\\_dense1}}_{n,o} = \\operatorname{relu}\\left(z^{\\text{encoder\\_dense1}}_{n,o}\\right)',
            'ranges': 'n<N o<128',
            'origin': 'denoise.py:12: spec',
        },
        'encoder_dense2_z': {
            'text': 'encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o]',
            'latex': 'z^{\\text{encoder\\_dense2}}_{n,o} = \\sum_{i} h^{\\text{encoder\\_dense1}}_{n,i}\\, W^{\\text{encoder\\_dense2}}_{i,o} + b^{\\text{encoder\\_dense2}}_{o}',
            'ranges': 'n<N o<32 i<128',
            'origin': 'denoise.py:12: spec',
        },
        'encoder_dense2_h': {
            'text': 'encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])',
            'latex': 'h^{\\text{encoder\\_dense2}}_{n,o} = \\operatorname{relu}\\left(z^{\\text{encoder\\_dense2}}_{n,o}\\right)',
            'ranges': 'n<N o<32',
            'origin': 'denoise.py:12: spec',
        },
        'reader_z': {
            'text': 'reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o] + reader_b[o]',
            'latex': 'z^{\\text{reader}}_{n,o} = \\sum_{i} h^{\\text{encoder\\_dense2}}_{n,i}\\, W^{\\text{reader}}_{i,o} + b^{\\text{reader}}_{o}',
            'ranges': 'n<N o<10 i<32',
            'origin': 'denoise.py:14: spec',
        },
        'cross_entropy1_lse': {
            'text': 'cross_entropy1_lse[n] = logsumexp_k reader_z[n,k]',
            'latex': '\\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} = \\log\\sum_{k} e^{z^{\\text{reader}}_{n,k}}',
            'ranges': 'n<N k<10',
            'origin': 'denoise.py:21: spec',
        },
        'cross_entropy1_each': {
            'text': 'cross_entropy1_each[n] = cross_entropy1_lse[n] − reader_z[n,digit[n]]',
            'latex': '\\mathrm{each}^{\\text{cross\\_entropy1}}_{n} = \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} - z^{\\text{reader}}_{n,\\mathrm{digit}_{n}}',
            'ranges': 'n<N',
            'origin': 'denoise.py:21: spec',
        },
        'cross_entropy1_mean': {
            'text': 'cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N',
            'latex': '\\mathrm{mean}^{\\text{cross\\_entropy1}} = \\sum_{n} \\frac{\\mathrm{each}^{\\text{cross\\_entropy1}}_{n}}{N}',
            'ranges': 'n<N',
            'origin': 'denoise.py:21: spec',
        },
        'd_reader_z': {
            'text': 'd_reader_z[n,k] = (exp(reader_z[n,k] − cross_entropy1_lse[n]) − [k = digit[n]])/N',
            'latex': '\\frac{\\partial L}{\\partial z^{\\text{reader}}_{n,k}} = \\frac{e^{z^{\\text{reader}}_{n,k} - \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n}} - \\left[k = \\mathrm{digit}_{n}\\right]}{N}',
            'ranges': 'n<N k<10',
            'origin': 'denoise.py:21: spec, reverse of cross_entropy1_each by reader_z, gather labels, reverse of cross_entropy1_lse by reader_z, merge terms',
        },
        'd_reader_b': {
            'text': 'd_reader_b[o] = Σ_n d_reader_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial b^{\\text{reader}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{reader}}_{n,o}}',
            'ranges': 'o<10 n<N',
            'origin': 'denoise.py:14: spec, reverse of reader_z by reader_b',
        },
        'd_encoder_dense2_h': {
            'text': 'd_encoder_dense2_h[n,i] = Σ_o d_reader_z[n,o]·reader_W[i,o]',
            'latex': '\\frac{\\partial L}{\\partial h^{\\text{encoder\\_dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{reader}}_{n,o}}\\, W^{\\text{reader}}_{i,o}',
            'ranges': 'n<N i<32 o<10',
            'origin': 'denoise.py:14: spec, reverse of reader_z by encoder_dense2_h',
        },
        'd_reader_W': {
            'text': 'd_reader_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_reader_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial W^{\\text{reader}}_{i,o}} = \\sum_{n} h^{\\text{encoder\\_dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{reader}}_{n,o}}',
            'ranges': 'i<32 o<10 n<N',
            'origin': 'denoise.py:14: spec, reverse of reader_z by reader_W',
        },
        'd_encoder_dense2_z': {
            'text': 'd_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]',
            'latex': '\\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense2}}_{n,o}} = \\frac{\\partial L}{\\partial h^{\\text{encoder\\_dense2}}_{n,o}}\\, \\left[h^{\\text{encoder\\_dense2}}_{n,o} > 0\\right]',
            'ranges': 'n<N o<32',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense2_h by encoder_dense2_z, reuse values',
        },
        'd_encoder_dense2_b': {
            'text': 'd_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial b^{\\text{encoder\\_dense2}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense2}}_{n,o}}',
            'ranges': 'o<32 n<N',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense2_z by encoder_dense2_b',
        },
        'd_encoder_dense1_h': {
            'text': 'd_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]',
            'latex': '\\frac{\\partial L}{\\partial h^{\\text{encoder\\_dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense2}}_{n,o}}\\, W^{\\text{encoder\\_dense2}}_{i,o}',
            'ranges': 'n<N i<128 o<32',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense2_z by encoder_dense1_h',
        },
        'd_encoder_dense2_W': {
            'text': 'd_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial W^{\\text{encoder\\_dense2}}_{i,o}} = \\sum_{n} h^{\\text{encoder\\_dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense2}}_{n,o}}',
            'ranges': 'i<128 o<32 n<N',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense2_z by encoder_dense2_W',
        },
        'd_encoder_dense1_z': {
            'text': 'd_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]',
            'latex': '\\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense1}}_{n,o}} = \\frac{\\partial L}{\\partial h^{\\text{encoder\\_dense1}}_{n,o}}\\, \\left[h^{\\text{encoder\\_dense1}}_{n,o} > 0\\right]',
            'ranges': 'n<N o<128',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense1_h by encoder_dense1_z, reuse values',
        },
        'd_encoder_dense1_b': {
            'text': 'd_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial b^{\\text{encoder\\_dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense1}}_{n,o}}',
            'ranges': 'o<128 n<N',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense1_z by encoder_dense1_b',
        },
        'd_encoder_dense1_W': {
            'text': 'd_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]',
            'latex': '\\frac{\\partial L}{\\partial W^{\\text{encoder\\_dense1}}_{i,o}} = \\sum_{n} \\mathrm{noisy}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{encoder\\_dense1}}_{n,o}}',
            'ranges': 'i<64 o<128 n<N',
            'origin': 'denoise.py:12: spec, reverse of encoder_dense1_z by encoder_dense1_W',
        },
        'new_read_t': {
            'text': 'new_read_t = read_t + 1',
            'latex': "\\mathrm{read\\_t}' = \\mathrm{read\\_t} + 1",
            'ranges': '',
            'origin': 'denoise.py:21: spec',
        },
        'new_w1': {
            'text': 'new_w1[p] = w1[p] − 0.05·g1[p]',
            'latex': "\\mathrm{w1}'_{p} = \\mathrm{w1}_{p} - 0.05\\, \\mathrm{g1}_{p}",
            'ranges': 'p<12448',
            'origin': 'denoise.py:21: spec',
        },
        'new_w2': {
            'text': 'new_w2[p] = w2[p] − 0.05·g2[p]',
            'latex': "\\mathrm{w2}'_{p} = \\mathrm{w2}_{p} - 0.05\\, \\mathrm{g2}_{p}",
            'ranges': 'p<330',
            'origin': 'denoise.py:21: spec',
        },
    },
}
