"""denoise: a network of 25,258 parameters and its training steps.

Made by symgrad 0.1.0 from examples/denoise.py (backend numpy, float32).
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


# --- the network: noisy[N,64] → decoder_dense2_h[N,64] → reader_z[N,10]


def _forward(noisy, p):
    """The output of the network."""
    N = noisy.shape[0]
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ p.encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += p.encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ p.encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += p.encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o]
    decoder_dense1_z = encoder_dense2_h @ p.decoder_dense1_W
    # decoder_dense1_z[n,o] += decoder_dense1_b[o]
    decoder_dense1_z += p.decoder_dense1_b
    # decoder_dense1_h[n,o] = relu(decoder_dense1_z[n,o])
    decoder_dense1_h = np.maximum(decoder_dense1_z, 0.0, out=decoder_dense1_z)
    # decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o]
    decoder_dense2_z = decoder_dense1_h @ p.decoder_dense2_W
    # decoder_dense2_z[n,o] += decoder_dense2_b[o]
    decoder_dense2_z += p.decoder_dense2_b
    # decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o])
    decoder_dense2_h = _sigmoid(decoder_dense2_z, out=decoder_dense2_z)
    # reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o]
    reader_z = encoder_dense2_h @ p.reader_W
    # reader_z[n,o] += reader_b[o]
    reader_z += p.reader_b
    return decoder_dense2_h, reader_z


def _backward_restore(noisy, clean, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = noisy.shape[0]
    d_noisy = None
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ p.encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += p.encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ p.encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += p.encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o]
    decoder_dense1_z = encoder_dense2_h @ p.decoder_dense1_W
    # decoder_dense1_z[n,o] += decoder_dense1_b[o]
    decoder_dense1_z += p.decoder_dense1_b
    # decoder_dense1_h[n,o] = relu(decoder_dense1_z[n,o])
    decoder_dense1_h = np.maximum(decoder_dense1_z, 0.0, out=decoder_dense1_z)
    # decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o]
    decoder_dense2_z = decoder_dense1_h @ p.decoder_dense2_W
    # decoder_dense2_z[n,o] += decoder_dense2_b[o]
    decoder_dense2_z += p.decoder_dense2_b
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
    # d_decoder_dense2_z[n,o] = d_decoder_dense2_h[n,o]·decoder_dense2_h[n,o]·(1 −
    #     decoder_dense2_h[n,o])
    _1 = 1.0 - decoder_dense2_h
    d_decoder_dense2_z = np.multiply(d_decoder_dense2_h, _1, out=d_decoder_dense2_h)
    d_decoder_dense2_z *= decoder_dense2_h
    # d_decoder_dense2_b[o] = Σ_n d_decoder_dense2_z[n,o]
    _sum(d_decoder_dense2_z, (0,), out=d.decoder_dense2_b)
    # d_decoder_dense1_h[n,i] = Σ_o d_decoder_dense2_z[n,o]·decoder_dense2_W[i,o]
    d_decoder_dense1_h = d_decoder_dense2_z @ p.decoder_dense2_W.T
    # d_decoder_dense2_W[i,o] = Σ_n decoder_dense1_h[n,i]·d_decoder_dense2_z[n,o]
    np.matmul(decoder_dense1_h.T, d_decoder_dense2_z, out=d.decoder_dense2_W)
    # d_decoder_dense1_z[n,o] = d_decoder_dense1_h[n,o]·[decoder_dense1_h[n,o] > 0]
    d_decoder_dense1_z = np.multiply(
        d_decoder_dense1_h, np.greater(decoder_dense1_h, 0), out=decoder_dense1_h
    )
    # d_decoder_dense1_b[o] = Σ_n d_decoder_dense1_z[n,o]
    _sum(d_decoder_dense1_z, (0,), out=d.decoder_dense1_b)
    # d_decoder_dense1_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_decoder_dense1_z[n,o]
    np.matmul(encoder_dense2_h.T, d_decoder_dense1_z, out=d.decoder_dense1_W)
    # d_encoder_dense2_h[n,i] = Σ_o d_decoder_dense1_z[n,o]·decoder_dense1_W[i,o]
    d_encoder_dense2_h = d_decoder_dense1_z @ p.decoder_dense1_W.T
    # d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]
    d_encoder_dense2_z = np.multiply(
        d_encoder_dense2_h, np.greater(encoder_dense2_h, 0), out=encoder_dense2_h
    )
    # d_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]
    _sum(d_encoder_dense2_z, (0,), out=d.encoder_dense2_b)
    # d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]
    d_encoder_dense1_h = d_encoder_dense2_z @ p.encoder_dense2_W.T
    # d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]
    np.matmul(encoder_dense1_h.T, d_encoder_dense2_z, out=d.encoder_dense2_W)
    # d_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]
    d_encoder_dense1_z = np.multiply(
        d_encoder_dense1_h, np.greater(encoder_dense1_h, 0), out=encoder_dense1_h
    )
    # d_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]
    _sum(d_encoder_dense1_z, (0,), out=d.encoder_dense1_b)
    # d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]
    np.matmul(noisy.T, d_encoder_dense1_z, out=d.encoder_dense1_W)
    if wrt_inputs:
        # d_noisy[n,i] = Σ_o d_encoder_dense1_z[n,o]·encoder_dense1_W[i,o]
        d_noisy = d_encoder_dense1_z @ p.encoder_dense1_W.T
    return mse1_mean, d_noisy


def _update_restore(w, g, restore_m, restore_v, restore_t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_restore_t = restore_t + 1
    new_restore_t = restore_t + 1
    # new_restore_m[p] = 0.1·g[p] + 0.9·restore_m[p]
    new_restore_m = np.multiply(restore_m, 0.9, out=restore_m)
    new_restore_m += 0.1 * g
    # new_restore_v[p] = 0.001·g[p]² + 0.999·restore_v[p]
    new_restore_v = np.multiply(restore_v, 0.999, out=restore_v)
    _1 = np.square(g)
    _1 *= 0.001
    new_restore_v += _1
    # c1 = 1 − 0.9^new_restore_t
    c1 = float(1.0 - 0.9 ** new_restore_t)
    # c2 = 1 − 0.999^new_restore_t
    c2 = float(1.0 - 0.999 ** new_restore_t)
    # new_w[p] = w[p] − new_restore_m[p]·(0.002/c1)/(√(new_restore_v[p]/c2) + 1e-8)
    _2 = new_restore_m * (0.002 / c1)
    _3 = new_restore_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_restore_t


def _backward_read(noisy, digit, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = noisy.shape[0]
    d_noisy = None
    _labels('digit', digit, 10)
    # encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o]
    encoder_dense1_z = noisy @ p.encoder_dense1_W
    # encoder_dense1_z[n,o] += encoder_dense1_b[o]
    encoder_dense1_z += p.encoder_dense1_b
    # encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o])
    encoder_dense1_h = np.maximum(encoder_dense1_z, 0.0, out=encoder_dense1_z)
    # encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o]
    encoder_dense2_z = encoder_dense1_h @ p.encoder_dense2_W
    # encoder_dense2_z[n,o] += encoder_dense2_b[o]
    encoder_dense2_z += p.encoder_dense2_b
    # encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o])
    encoder_dense2_h = np.maximum(encoder_dense2_z, 0.0, out=encoder_dense2_z)
    # reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o]
    reader_z = encoder_dense2_h @ p.reader_W
    # reader_z[n,o] += reader_b[o]
    reader_z += p.reader_b
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
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, reader_z[np.arange(N), digit], out=cross_entropy1_lse
    )
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_reader_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = digit[n]])/N
    d_reader_z = np.divide(
        cross_entropy1_lse_exp, cross_entropy1_lse_sum[:, None], out=cross_entropy1_lse_exp
    )
    d_reader_z -= np.equal(np.arange(10), digit[:, None])
    d_reader_z /= N
    # d_reader_b[o] = Σ_n d_reader_z[n,o]
    _sum(d_reader_z, (0,), out=d.reader_b)
    # d_encoder_dense2_h[n,i] = Σ_o d_reader_z[n,o]·reader_W[i,o]
    d_encoder_dense2_h = d_reader_z @ p.reader_W.T
    # d_reader_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_reader_z[n,o]
    np.matmul(encoder_dense2_h.T, d_reader_z, out=d.reader_W)
    # d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0]
    d_encoder_dense2_z = np.multiply(
        d_encoder_dense2_h, np.greater(encoder_dense2_h, 0), out=encoder_dense2_h
    )
    # d_encoder_dense2_b[o] = Σ_n d_encoder_dense2_z[n,o]
    _sum(d_encoder_dense2_z, (0,), out=d.encoder_dense2_b)
    # d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o]
    d_encoder_dense1_h = d_encoder_dense2_z @ p.encoder_dense2_W.T
    # d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o]
    np.matmul(encoder_dense1_h.T, d_encoder_dense2_z, out=d.encoder_dense2_W)
    # d_encoder_dense1_z[n,o] = d_encoder_dense1_h[n,o]·[encoder_dense1_h[n,o] > 0]
    d_encoder_dense1_z = np.multiply(
        d_encoder_dense1_h, np.greater(encoder_dense1_h, 0), out=encoder_dense1_h
    )
    # d_encoder_dense1_b[o] = Σ_n d_encoder_dense1_z[n,o]
    _sum(d_encoder_dense1_z, (0,), out=d.encoder_dense1_b)
    # d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o]
    np.matmul(noisy.T, d_encoder_dense1_z, out=d.encoder_dense1_W)
    if wrt_inputs:
        # d_noisy[n,i] = Σ_o d_encoder_dense1_z[n,o]·encoder_dense1_W[i,o]
        d_noisy = d_encoder_dense1_z @ p.encoder_dense1_W.T
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


# --- scalar functions


def _sigmoid(x, out=None):
    """1/(1 + exp(-x)), without overflow."""
    e = np.exp(-np.abs(x))
    return np.divide(np.where(x < 0, e, e.dtype.type(1)), 1 + e, out=out)

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
    params = Arrays(_PARAMETERS, np.zeros(25258, real))
    params["encoder_dense1_W"][...] = 0.1767766952966369 * (2.0 * rng.random((64, 128)) - 1.0)
    params["encoder_dense1_b"][...] = 0.0
    params["encoder_dense2_W"][...] = 0.19364916731037085 * (2.0 * rng.random((128, 32)) - 1.0)
    params["encoder_dense2_b"][...] = 0.0
    params["decoder_dense1_W"][...] = 0.19364916731037085 * (2.0 * rng.random((32, 128)) - 1.0)
    params["decoder_dense1_b"][...] = 0.0
    params["decoder_dense2_W"][...] = 0.1767766952966369 * (2.0 * rng.random((128, 64)) - 1.0)
    params["decoder_dense2_b"][...] = 0.0
    params["reader_W"][...] = 0.37796447300922725 * (2.0 * rng.random((32, 10)) - 1.0)
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
    if not (
        type(noisy) is _ndarray
        and noisy.dtype is _REAL_TYPE
        and noisy.ndim == 2 and noisy.shape == ((N := noisy.shape[0]), 64)
        and noisy.flags.c_contiguous
    ):
        sizes = {}
        noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    return _forward(noisy, params.views())


def backward_restore(params, noisy, clean, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 25258)
    if not (
        type(noisy) is type(clean) is _ndarray
        and noisy.dtype is clean.dtype is _REAL_TYPE
        and noisy.ndim == 2 and noisy.shape == ((N := noisy.shape[0]), 64)
        and clean.shape == (N, 64)
        and N > 0
        and noisy.flags.c_contiguous and clean.flags.c_contiguous
    ):
        sizes = {}
        noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
        clean = _argument("clean", clean, ('N', 64), False, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS_restore, np.empty(24928, real))
    loss, d_noisy = _backward_restore(noisy, clean, params.views(), grads.views(), wrt_inputs)
    if wrt_inputs:
        grads.add({"noisy": d_noisy})
    return float(loss), grads


def update_restore(params, grads, state):
    """One step of the optimizer, in place: new_restore_m[p] = g[p]/10 + 9*restore_m[p]/10    | p<24928; new_restore_v[p] = g[p]**2/1000 + 999*restore_v[p]/1000    | p<24928; new_w[p] = w[p] - (new_restore_m[p]*(1/(500*c1[])))/(sqrt((new_restore_v[p]/c2[])) + 1/100000000)    | p<24928."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS_restore, 24928)
    state["restore_t"][...] = _update_restore(params.flat[0:24928], grads.flat[0:24928], state["restore_m"], state["restore_v"], int(state["restore_t"]))


def train_step_restore(params, state, noisy, clean):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(noisy) is type(clean) is _ndarray
        and noisy.dtype is clean.dtype is _REAL_TYPE
        and noisy.ndim == 2 and noisy.shape == ((N := noisy.shape[0]), 64)
        and clean.shape == (N, 64)
        and N > 0
        and noisy.flags.c_contiguous and clean.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
        clean = _argument("clean", clean, ('N', 64), False, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads_restore")
    if grads is None:
        grads = state.grads_restore = Arrays(_GRADIENTS_restore, np.empty(24928, real))
    loss, *_ = _backward_restore(noisy, clean, params.views(), grads.views(), False)
    state["restore_t"][...] = _update_restore(params.flat[0:24928], grads.flat[0:24928], state["restore_m"], state["restore_v"], int(state["restore_t"]))
    return float(loss)


def train_epoch_restore(params, state, noisy, clean, batch_size, seed=0, shuffle=True, callback=None, every=None):
    """One epoch: train_step_restore of each batch_size samples, in the order permutation(N, seed, state["restore_t"])
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean loss of the samples:
    what the steps return, weighted by their samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: behind
    each `every` steps and the last one, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last whole step left them.
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    clean = _argument("clean", clean, ('N', 64), False, sizes)
    _samples(sizes)
    N = noisy.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _order = _order_of(N, seed, state["restore_t"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step_restore(params, state, noisy[_rows], clean[_rows])
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["restore_t"], callback, every)



def backward_read(params, noisy, digit, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 25258)
    if not (
        type(noisy) is type(digit) is _ndarray
        and noisy.dtype is _REAL_TYPE
        and digit.dtype is _WHOLE_TYPE
        and noisy.ndim == 2 and noisy.shape == ((N := noisy.shape[0]), 64)
        and digit.shape == (N,)
        and N > 0
        and noisy.flags.c_contiguous and digit.flags.c_contiguous
    ):
        sizes = {}
        noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
        digit = _argument("digit", digit, ('N',), True, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS_read, np.empty(12778, real))
    loss, d_noisy = _backward_read(noisy, digit, params.views(), grads.views(), wrt_inputs)
    if wrt_inputs:
        grads.add({"noisy": d_noisy})
    return float(loss), grads


def update_read(params, grads, state):
    """One step of the optimizer, in place: new_w1[p] = -g1[p]/20 + w1[p]    | p<12448; new_w2[p] = -g2[p]/20 + w2[p]    | p<330."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS_read, 12778)
    state["read_t"][...] = _update_read(params.flat[0:12448], params.flat[24928:25258], grads.flat[0:12448], grads.flat[12448:12778], int(state["read_t"]))


def train_step_read(params, state, noisy, digit):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(noisy) is type(digit) is _ndarray
        and noisy.dtype is _REAL_TYPE
        and digit.dtype is _WHOLE_TYPE
        and noisy.ndim == 2 and noisy.shape == ((N := noisy.shape[0]), 64)
        and digit.shape == (N,)
        and N > 0
        and noisy.flags.c_contiguous and digit.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
        digit = _argument("digit", digit, ('N',), True, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads_read")
    if grads is None:
        grads = state.grads_read = Arrays(_GRADIENTS_read, np.empty(12778, real))
    loss, *_ = _backward_read(noisy, digit, params.views(), grads.views(), False)
    state["read_t"][...] = _update_read(params.flat[0:12448], params.flat[24928:25258], grads.flat[0:12448], grads.flat[12448:12778], int(state["read_t"]))
    return float(loss)


def train_epoch_read(params, state, noisy, digit, batch_size, seed=0, shuffle=True, callback=None, every=None):
    """One epoch: train_step_read of each batch_size samples, in the order permutation(N, seed, state["read_t"])
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean loss of the samples:
    what the steps return, weighted by their samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: behind
    each `every` steps and the last one, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last whole step left them.
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    digit = _argument("digit", digit, ('N',), True, sizes)
    _samples(sizes)
    N = noisy.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _labels_of("digit", digit, 10)
    _order = _order_of(N, seed, state["read_t"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step_read(params, state, noisy[_rows], digit[_rows])
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["read_t"], callback, every)



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
_train_step_restore = train_step_restore
_train_step_read = train_step_read


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
    "c-"
    "rk+O>)~d6yEz37;Per?O1^2jGb|Mf=;$th_;535J{sSs+26p;&9bX)?Id+8)W0X4$$5qCn*5_f_wlWlAdWhoGc;(Ac*("
    "9@4b(}gLl?)>2~M1wDl2rXDzxOI}_>-"
    "Cv?4~czEEgtsVWkV?T18gY|{;fIgwWz7OYU?aa3?tY!Xie9a8(59WN}Im)z;2F^q40=1Sldjo&L;nA}!{x&ZhX<6Y|-"
    "yeGHZ9aROWo@5ULvQZ0Un_ezb61{tw-_<^E$agHwe!sRJm+Yn9pw0YWv;!R(k)-w`u;O=?lHMV^ZO4y-"
    "siaU>3q%m*i&o)^!?`LBPJiwc0<Q4{~`zGOb6yH0@J0-"
    "r#6UmN5X1mhLy9SuFd?rwpY~Sb2EUJ^vkYYjJ0Jk3un8I0*DeA5FMdNhEM=NIc^aJx5x?HA|SVl;4L5;F(DdJ6YZKXo|"
    "Of8rUO|+G;$izNJXL%6QW%cGYBSBlen^-"
    "YMzmpXPIYWo@LrKJPSwab663&S)M_Y=6D7T(j_z<$k%F+XF8B&o`D`v@k|Sx0nb#=mriI(42X_s*@OlFlp`8Z5RIHbw4"
    "#It!&5*sVnQ@cLi^AwN@yC8XF8B$qW%4Q8^qs`W*OM#)0JJsETasj`&vlbyyB#w_E<JHZWU}{OKSt>vyPwN{y^g;wb$a"
    "$&hdw2bo`~nXYylnRw?fbtA)8m2(hu3$+wqyY0RJihDVP8B+!01k!}`>6`MB?1#b-"
    "kDp*PPeHY(+AUDTX8L6w!FaZ4dEC5NIh$$`Wi))X)Xl5Q32Kf2j=SntDhI-NuVZVRk2wY<hfEhD#zzAb4Yh$~+xxGZc`"
    "l&yPsStn{0mc^+;8hcoDxiA7lxI)fEk({36q5suUQiBb5dVW7|2VgUo^kStJ!)=a;S#X7bAoS*vr@`8CH>3h;O?9mB*5"
    "6|nE7<}))`ZBZWc<w#|Qqv6C1v_mrv|npvOmgk8=eMQqLMG=x~DjibOP>m3&m03Np?@j~UpNa6SMyk04~RK9}JnmoaP|"
    "6}E~mr8=@1ma~}v-Kha|vo9(rzwz(#%7Kt~5LP9-"
    "zMlHwM`=WU#fNO=m?*|djtaAH+L~i0an74WP#=z<gFb>(YJ_9i8NmCqUr_g<4$;9ihz^zlCy<kY!M2du5X#9z*{z-"
    "0OBm1-"
    "Y@#PvuP0ciC%8sE!8Pg$R_Y0liE811!F;6<l)fHXIbW$xcq(IFd@Q5NSGvQVntj8MchK88D9TsbGst|mPVq6U__&JVs{"
    "pS>@v)iWW1ZqhPO9#poF_mB9rO-"
    "L2?}_C%mf8KSS~Fns?*_91VuRqC@9MF>;geCIFpu~lm!ZK609fLnugwGvYvqcETt!K)uNo9C>@m56BZ8IY-NBm6bvH>S"
    "**`i`TYrqt)etlN4BcCKhZ`-aS2PkKdBf9c?V%tw(9GtuhIMT{-kP56k}zm_oenHhOv`4=S?E04@b~JA3-"
    "WP!3sISb;}8^K~C^Va#GL!q|i$k&=YK;Cs?m1Sf?krMm@nb>PdzDi2=}1zETKEUk|OEuhLg%ssmko`6Uar;ucNKKH!J;"
    "=<OU4<fS!z9)=g1hC9gzQjaK0N59VzhHFLP5N6oUe<v^lI-<uDL(S?v>GiCXD_spXL5&9=U#I-"
    "{Is1Kgd`<TkEq>*{8+sc*n1(xcD*hBRNyV-7BYcQ#*5;n{?lh@NY299F-"
    "9ECe+YRkI{s`7}m$GqhVB<bzBbzL?l2;<585OqftJ*rol7VB)RuR;A*lQnUMuKLHu`eFE6c2bX|NJr}8xwhHB)zmdv&E"
    "6r;_m8Q9)JCFjvdbdE5v_%so8iqzP7oO$<-"
    "KluG&Ap{n^fP>S|0nJTB?wtz1!ij#%<6{=ZCeoGNNkg{`E_*(JW0_Fk%7$@1!N?#@%s8!|OL0sE2@X{7t;UEcbosd&aA"
    "b*VjRu5vb4Ih(7T%~j6-=v7Xh!k8U0zoJHytDE82m`~x~8Xg5BYPq19OqJtI(xpgA-"
    "GaNAy|lEu&UVW-3p>}@yx`$-OJ%9gbr04Yx1}>>meH@9;R2;FT`0b=*mKEsCov~8Kblnl5MCT}rXgetAJIn-hIZitb}y"
    "LSYIVbElXG|Ffd0T}7!3Yxk%C~tUcY1Q4<<L~G*Fy?+$Dl>iYF0k5@YkgmBK7{sSfCmwxuwfW*6)72E*I?6Tk(pf|-"
    "FZ8G<<_X%-Q{FITd_Xv>Y_`W(ccj_4XJ_@P!rozrgDDT5?AqSAy?`s$nk*@E%n$ZC=1X+p8+j0(PUXB4K=rXAo9-"
    "?vBbvK<;*0d>*R9?|7i_b4+@esV?KDMdT#uC}s+N3etCqbx~FN*!UPGkLj#D_L>!$5mbZAxRIwJ2EQ;)u@)@tb|uaUjG"
    "Hf*bJ09IaU{5yXCP~)LSE%U`86=P$)}P6##E}A3;m$80T7e-EV5zO-"
    ";M0X*V_Prl#H0w40iCQ`2s0+D%RS|6S9zCtyLFH;WTs@k3L}wkJ>>J8V6rh>f!aJe;rK;jn~<qZ(fKefQ@0I>pLT?lX="
    "nxaqdAOvfLW%C}PtR&6oq^=?mCI>|4cgi9xxr4#ki39xjcUOEAnetm6n3VO!>{R2vQ)td"
)
