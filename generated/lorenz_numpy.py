"""lorenz: a network of 4,385 parameters and its training step.

Made by symgrad 0.1.0 from examples/lorenz.py (backend numpy, float32).
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


# --- the network: x[N,40,1] → dense1_z[N,1]


def _forward(x, p):
    """The output of the network."""
    N = x.shape[0]
    # lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k]
    lstm1_a = (
        x.transpose(1, 0, 2).reshape(40 * N, 1)
        @ p.lstm1_W
    ).reshape(40, N, 128).transpose(1, 0, 2)
    # lstm1_a[n,t,k] += lstm1_b[k]
    lstm1_a += p.lstm1_b
    lstm1_i = np.zeros((N, 32), real)
    lstm1_f = np.zeros((N, 32), real)
    lstm1_g = np.zeros((N, 32), real)
    lstm1_o = np.zeros((N, 32), real)
    lstm1_c = np.zeros((41, N, 32), real).transpose(1, 0, 2)
    lstm1_tanh_c = np.zeros((N, 32), real)
    lstm1_h = np.zeros((41, N, 32), real).transpose(1, 0, 2)
    for t in range(40):
        # lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k]
        lstm1_a[:, t] += lstm1_h[:, t] @ p.lstm1_U
        # lstm1_i[n,j] = σ(lstm1_a[n,t,j])
        _sigmoid(lstm1_a[:, t, 0:32], out=lstm1_i)
        # lstm1_f[n,j] = σ(lstm1_a[n,t,j+32] + 1)
        _1 = lstm1_f
        np.add(lstm1_a[:, t, 32:64], 1.0, out=_1)
        _sigmoid(_1, out=_1)
        # lstm1_g[n,j] = tanh(lstm1_a[n,t,j+64])
        np.tanh(lstm1_a[:, t, 64:96], out=lstm1_g)
        # lstm1_o[n,j] = σ(lstm1_a[n,t,j+96])
        _sigmoid(lstm1_a[:, t, 96:128], out=lstm1_o)
        # lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,j] + lstm1_g[n,j]·lstm1_i[n,j]
        _2 = lstm1_c[:, t + 1]
        np.multiply(lstm1_i, lstm1_g, out=_2)
        _2 += lstm1_f * lstm1_c[:, t]
        # lstm1_tanh_c[n,j] = tanh(lstm1_c[n,t+1,j])
        np.tanh(lstm1_c[:, t + 1], out=lstm1_tanh_c)
        # lstm1_h[n,t+1,j] = lstm1_o[n,j]·lstm1_tanh_c[n,j]
        np.multiply(lstm1_o, lstm1_tanh_c, out=lstm1_h[:, t + 1])
    # dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o]
    dense1_z = lstm1_h[:, 40] @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    return dense1_z


def _backward(x, y, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = x.shape[0]
    d_x = None
    # lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k]
    lstm1_a = (
        x.transpose(1, 0, 2).reshape(40 * N, 1)
        @ p.lstm1_W
    ).reshape(40, N, 128).transpose(1, 0, 2)
    # lstm1_a[n,t,k] += lstm1_b[k]
    lstm1_a += p.lstm1_b
    lstm1_i = np.empty((40, N, 32), real).transpose(1, 0, 2)
    lstm1_f = np.empty((40, N, 32), real).transpose(1, 0, 2)
    lstm1_g = np.empty((40, N, 32), real).transpose(1, 0, 2)
    lstm1_o = np.empty((40, N, 32), real).transpose(1, 0, 2)
    lstm1_c = np.zeros((41, N, 32), real).transpose(1, 0, 2)
    lstm1_tanh_c = np.empty((40, N, 32), real).transpose(1, 0, 2)
    lstm1_h = np.zeros((41, N, 32), real).transpose(1, 0, 2)
    for t in range(40):
        # lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k]
        lstm1_a[:, t] += lstm1_h[:, t] @ p.lstm1_U
        # lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
        _sigmoid(lstm1_a[:, t, 0:32], out=lstm1_i[:, t])
        # lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
        _1 = lstm1_f[:, t]
        np.add(lstm1_a[:, t, 32:64], 1.0, out=_1)
        _sigmoid(_1, out=_1)
        # lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
        np.tanh(lstm1_a[:, t, 64:96], out=lstm1_g[:, t])
        # lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
        _sigmoid(lstm1_a[:, t, 96:128], out=lstm1_o[:, t])
        # lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
        _2 = lstm1_c[:, t + 1]
        np.multiply(lstm1_i[:, t], lstm1_g[:, t], out=_2)
        _2 += lstm1_f[:, t] * lstm1_c[:, t]
        # lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
        np.tanh(lstm1_c[:, t + 1], out=lstm1_tanh_c[:, t])
        # lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j]
        np.multiply(lstm1_o[:, t], lstm1_tanh_c[:, t], out=lstm1_h[:, t + 1])
    # dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o]
    dense1_z = lstm1_h[:, 40] @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
    mse1_each = dense1_z - y
    np.square(mse1_each, out=mse1_each)
    # mse1_mean = Σ_{n,o} mse1_each[n,o]/N
    mse1_mean = np.add.reduce(mse1_each, axis=None) / N
    # d_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N
    d_dense1_z = np.subtract(dense1_z, y, out=dense1_z)
    d_dense1_z *= 2.0 / N
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    _sum(d_dense1_z, (0,), out=d.dense1_b)
    # d_dense1_W[i,o] = Σ_n lstm1_h[n,40,i]·d_dense1_z[n,o]
    np.matmul(lstm1_h[:, 40].T, d_dense1_z, out=d.dense1_W)
    # d_lstm1_last[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_lstm1_last = d_dense1_z @ p.dense1_W.T
    # d_lstm1_h[n,40,j] += d_lstm1_last[n,j]
    d_lstm1_h = np.zeros((41, N, 32), real).transpose(1, 0, 2)
    d_lstm1_h[:, 40] = d_lstm1_last
    d_lstm1_o = np.zeros((N, 32), real)
    d_lstm1_tanh_c = np.zeros((N, 32), real)
    d_lstm1_c = np.zeros((41, N, 32), real).transpose(1, 0, 2)
    d_lstm1_f = np.zeros((N, 32), real)
    d_lstm1_g = np.zeros((N, 32), real)
    d_lstm1_i = np.zeros((N, 32), real)
    d_lstm1_a = np.empty((40, N, 128), real).transpose(1, 0, 2)
    for t in reversed(range(40)):
        # d_lstm1_o[n,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j]
        np.multiply(lstm1_tanh_c[:, t], d_lstm1_h[:, t + 1], out=d_lstm1_o)
        # d_lstm1_tanh_c[n,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j]
        np.multiply(lstm1_o[:, t], d_lstm1_h[:, t + 1], out=d_lstm1_tanh_c)
        # d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,j]·(1 − lstm1_tanh_c[n,t,j]²)
        _3 = np.square(lstm1_tanh_c[:, t])
        np.subtract(1.0, _3, out=_3)
        _3 *= d_lstm1_tanh_c
        d_lstm1_c[:, t + 1] += _3
        # d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j]
        d_lstm1_c[:, t] += lstm1_f[:, t] * d_lstm1_c[:, t + 1]
        # d_lstm1_f[n,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j]
        np.multiply(lstm1_c[:, t], d_lstm1_c[:, t + 1], out=d_lstm1_f)
        # d_lstm1_g[n,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j]
        np.multiply(lstm1_i[:, t], d_lstm1_c[:, t + 1], out=d_lstm1_g)
        # d_lstm1_i[n,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j]
        np.multiply(lstm1_g[:, t], d_lstm1_c[:, t + 1], out=d_lstm1_i)
        # d_lstm1_a[n,t,j+96] += d_lstm1_o[n,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j])
        _4 = d_lstm1_a[:, t, 96:128]
        np.subtract(1.0, lstm1_o[:, t], out=_4)
        _4 *= lstm1_o[:, t]
        _4 *= d_lstm1_o
        # d_lstm1_a[n,t,j+64] += d_lstm1_g[n,j]·(1 − lstm1_g[n,t,j]²)
        _5 = d_lstm1_a[:, t, 64:96]
        np.square(lstm1_g[:, t], out=_5)
        np.subtract(1.0, _5, out=_5)
        _5 *= d_lstm1_g
        # d_lstm1_a[n,t,j+32] += d_lstm1_f[n,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j])
        _6 = d_lstm1_a[:, t, 32:64]
        np.subtract(1.0, lstm1_f[:, t], out=_6)
        _6 *= lstm1_f[:, t]
        _6 *= d_lstm1_f
        # d_lstm1_a[n,t,j] += d_lstm1_i[n,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j])
        _7 = d_lstm1_a[:, t, 0:32]
        np.subtract(1.0, lstm1_i[:, t], out=_7)
        _7 *= lstm1_i[:, t]
        _7 *= d_lstm1_i
        # d_lstm1_h[n,t,j] += Σ_k d_lstm1_a[n,t,k]·lstm1_U[j,k]
        np.matmul(d_lstm1_a[:, t], p.lstm1_U.T, out=d_lstm1_h[:, t])
    # d_lstm1_b[k] = Σ_{n,t} d_lstm1_a[n,t,k]
    _sum(d_lstm1_a, (0, 1), out=d.lstm1_b)
    # d_lstm1_W[i,k] = Σ_{n,t} x[n,t,i]·d_lstm1_a[n,t,k]
    np.matmul(
        x.transpose(1, 0, 2).reshape(40 * N, 1).T,
        d_lstm1_a.transpose(1, 0, 2).reshape(40 * N, 128),
        out=d.lstm1_W,
    )
    if wrt_inputs:
        # d_x[n,t,i] = Σ_k d_lstm1_a[n,t,k]·lstm1_W[i,k]
        d_x = (d_lstm1_a.reshape(40 * N, 128) @ p.lstm1_W.T).reshape(N, 40, 1)
    # d_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k]
    np.matmul(
        lstm1_h[:, 0:40].transpose(1, 0, 2).reshape(40 * N, 32).T,
        d_lstm1_a.transpose(1, 0, 2).reshape(40 * N, 128),
        out=d.lstm1_U,
    )
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
    new_m = np.multiply(m, 0.9, out=m)
    new_m += 0.1 * scaled_g
    # new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p]
    new_v = np.multiply(v, 0.999, out=v)
    _2 = np.square(scaled_g)
    _2 *= 0.001
    new_v += _2
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005
    lr = float(
        0.005 + 0.005 * np.cos(3.141592653589793 * np.minimum(0.00025 * float(new_t - 1), 1.0))
    )
    # new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    _3 = new_m * (lr / c1)
    _4 = new_v / c2
    np.sqrt(_4, out=_4)
    _4 += 1e-08
    _3 /= _4
    w -= _3
    return new_t


def _loss(x, y, p):
    """The loss alone."""
    N = x.shape[0]
    # lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k]
    lstm1_a = (
        x.transpose(1, 0, 2).reshape(40 * N, 1)
        @ p.lstm1_W
    ).reshape(40, N, 128).transpose(1, 0, 2)
    # lstm1_a[n,t,k] += lstm1_b[k]
    lstm1_a += p.lstm1_b
    lstm1_i = np.zeros((N, 32), real)
    lstm1_f = np.zeros((N, 32), real)
    lstm1_g = np.zeros((N, 32), real)
    lstm1_o = np.zeros((N, 32), real)
    lstm1_c = np.zeros((41, N, 32), real).transpose(1, 0, 2)
    lstm1_tanh_c = np.zeros((N, 32), real)
    lstm1_h = np.zeros((41, N, 32), real).transpose(1, 0, 2)
    for t in range(40):
        # lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k]
        lstm1_a[:, t] += lstm1_h[:, t] @ p.lstm1_U
        # lstm1_i[n,j] = σ(lstm1_a[n,t,j])
        _sigmoid(lstm1_a[:, t, 0:32], out=lstm1_i)
        # lstm1_f[n,j] = σ(lstm1_a[n,t,j+32] + 1)
        _1 = lstm1_f
        np.add(lstm1_a[:, t, 32:64], 1.0, out=_1)
        _sigmoid(_1, out=_1)
        # lstm1_g[n,j] = tanh(lstm1_a[n,t,j+64])
        np.tanh(lstm1_a[:, t, 64:96], out=lstm1_g)
        # lstm1_o[n,j] = σ(lstm1_a[n,t,j+96])
        _sigmoid(lstm1_a[:, t, 96:128], out=lstm1_o)
        # lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,j] + lstm1_g[n,j]·lstm1_i[n,j]
        _2 = lstm1_c[:, t + 1]
        np.multiply(lstm1_i, lstm1_g, out=_2)
        _2 += lstm1_f * lstm1_c[:, t]
        # lstm1_tanh_c[n,j] = tanh(lstm1_c[n,t+1,j])
        np.tanh(lstm1_c[:, t + 1], out=lstm1_tanh_c)
        # lstm1_h[n,t+1,j] = lstm1_o[n,j]·lstm1_tanh_c[n,j]
        np.multiply(lstm1_o, lstm1_tanh_c, out=lstm1_h[:, t + 1])
    # dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o]
    dense1_z = lstm1_h[:, 40] @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
    mse1_each = np.subtract(dense1_z, y, out=dense1_z)
    np.square(mse1_each, out=mse1_each)
    # mse1_mean = Σ_{n,o} mse1_each[n,o]/N
    mse1_mean = np.add.reduce(mse1_each, axis=None) / N
    return mse1_mean


# --- scalar functions


def _sigmoid(x, out=None):
    """1/(1 + exp(-x)), without overflow: beyond 40 it is 1."""
    e = np.exp(np.minimum(x, _FORTY))
    return np.divide(e, _ONE + e, out=out)

_ONE = np.array(1, np.float32)

_FORTY = np.array(40, np.float32)

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

def _orthogonal(rng, shape):
    """A random matrix with orthonormal columns or rows: QR of a normal matrix, diag(R) > 0."""
    rows, columns = shape[0], int(np.prod(shape[1:]))
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
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 4385, (4385,)),
    'v': (4385, 8770, (4385,)),
}


class Views:
    """Arrays as attributes, which are read faster than items of a dictionary."""

    __slots__ = tuple(_PARAMETERS)


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
    params = Arrays(_PARAMETERS, np.zeros(4385, real))
    params["lstm1_W"][...] = 0.4264014327112209 * (2.0 * rng.random((1, 128)) - 1.0)
    params["lstm1_U"][...] = _orthogonal(rng, (32, 128))
    params["lstm1_b"][...] = 0.0
    params["dense1_W"][...] = 0.4264014327112209 * (2.0 * rng.random((32, 1)) - 1.0)
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
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 3 and x.shape == ((N := x.shape[0]), 40, 1)
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 40, 1), False, sizes)
    return _forward(x, params.views())


def loss(params, x, y):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 4385)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 3 and x.shape == ((N := x.shape[0]), 40, 1)
        and y.shape == (N, 1)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 40, 1), False, sizes)
        y = _argument("y", y, ('N', 1), False, sizes)
        _samples(sizes)
    return float(_loss(x, y, params.views()))


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 4385)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 3 and x.shape == ((N := x.shape[0]), 40, 1)
        and y.shape == (N, 1)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 40, 1), False, sizes)
        y = _argument("y", y, ('N', 1), False, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(4385, real))
    loss, d_x = _backward(x, y, params.views(), grads.views(), wrt_inputs)
    if wrt_inputs:
        grads.add({"x": d_x})
    return float(loss), grads


def value_and_grad(flat, x, y):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(4385, real))
    loss, grads = backward(params, x, y)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state):
    """One step of the optimizer, in place:

        squared_norm = Σ_p g[p]²
        gradient_scale = min(1, 1/(√squared_norm + 1e-6))
        scaled_g[p] = g[p]·gradient_scale
        new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
        new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005
        new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 4385)
    state["t"][...] = _update(params.flat[0:4385], grads.flat[0:4385], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 3 and x.shape == ((N := x.shape[0]), 40, 1)
        and y.shape == (N, 1)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('N', 40, 1), False, sizes)
        y = _argument("y", y, ('N', 1), False, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(4385, real))
    loss, *_ = _backward(x, y, params.views(), grads.views(), False)
    state["t"][...] = _update(params.flat[0:4385], grads.flat[0:4385], state["m"], state["v"], int(state["t"]))
    return float(loss)


def train_epoch(params, state, x, y, batch_size, seed=0, shuffle=True, callback=None, every=None):
    """One epoch: train_step of each batch_size samples, in the order permutation(N, seed, state["t"])
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean
    loss of the samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: after
    each `every` steps and the last, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last step left them.
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 40, 1), False, sizes)
    y = _argument("y", y, ('N', 1), False, sizes)
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


def fit(params, state, x, y=None, *, epochs=1, batch_size=32, validation=None, seed=0, shuffle=True, callbacks=(), history=None, callback=None):
    """Epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(x, y), `val_loss` and the metrics of these as a whole.

    Batches may replace arrays: x is an iterable of (x, y), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if any, comes before, and may return True, too; it may change `numbers` of
    the calls, such as lr. Its end() comes last. A `history` of epochs before is continued.
    """
    return _fit("", params, state, (x, y), epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, {})



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
    params = _arrays("params", params, _PARAMETERS, 4385)
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
    params = Arrays(_PARAMETERS, np.zeros(4385, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, lorenz"}}
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
    "": (train_epoch, train_step, loss, [], 0, {"x": (('N', 40, 1), "real", "input"), "y": (('N', 1), "real", "target")}),
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
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;5ab|*IfWTh=|7245{jU;+|tj1W`&#q}P;;LE(fZZwV8$lhtui1trdhO9DLt>U1o-"
    "Z)B&*)h`9ij@E5f{Gzc{LSR@uy>VT&xtk!pAqxKYeH81Ry>nObV1u8pTC>hEiQHwW$UHNSE&vh*)Z@_7&r*U~*<V9EOLE7Ci8XS7Y__@TMhJDMYR1B~|5v(L7_2A_e?nr2_n2~Rw0@4IS3a3K&6Q=E<OnA>YSny2wWys`8Hq+cp=~klkvb_sH>#=Gk|L8!<A"
    "5+M5AERkQm%qCq?`yzS~Cv`5k@CgWW&c#FFLc~-VG3;ZHT~;-"
    "H~+6FJ4*`Px|)wW|nMptyTk|@`FQAqTA4eqLISW@ZiR#{ST2_^L={KZ5_;&T6}rEyy5><6gWgU=zJqzDcY0+^X=YB^EUcb>qAIHh1GOq|25J+d(je%v4vS?AQD4Q^V2~PqbAr4gUqL*>UYrv0p;6A7JhmJ0c2ehE1Bhuex5UJulfu~cCw5Ivy&7S=hZszcqY"
    "JM``a$_!sE=LPi}G85aUS3xNx^7?Wf~s0x_Gsb3swFPsXAo!q};9u6u2<C#ML~`JfcVt7C|WWX3g<jd&EWoPFoE=)#XK(FNHw(ie@meT>9EgF-Wmn%<XCR<S3$XQrGQ^G(1aeu=WvwlBb&37(8FaSG_Pp@D8Yp68)`sZ-"
    "3}H_S`wa`8o@XIn~ZRa%!VW;b_$eyI%TzH%Vr4;)+fskO=J6V}jwUC=0&AANM=BAs>agej%*qQ<i^tuF@trGqvsdSB)|U)A2e-H#1c&-M+s=;a#HBvHUzDMOfT`X{AjX5(bze0DP%;x!7vR&C_?ir``qxiveg(t!%amU?;fvPi~ekw0Yml<<k<i9-"
    "((qW23GTqlr7{*@!+HXoCJ8+4qNtjgadsSYP7$lJZi?cOsgrLd)FG_P{1*u2cpa)j^#*Ifw2<^{t366Gqvo;Zh21=702>uyk~hkVV+`Vr!hBVqCC?iw%m$2y72ujbeH(qc9$OwM(Ag2+_yb(dq`l)h1qb%pg@TLi|+$9}iw;jI9%$Y)e}R8Wgs&nKpyhh@gs"
    "jbrTFZsb59oUH5^caRV?d32!m5p*O%IyyP;(Rr(5dM2KB3}MUcbtyM#d`?4GBKe=T9A@y8m^0#fo6XQh;p+YUbt^YLR^0;WnDnGav?)#dB-VGpVe~NY$kViEBOrG)#8fyXR)h_Ib58fMPIH1B5N$iDe{-2%;j$))4j-"
    "6Q7sQM%EShK%!he~;=5tz}sHOii6NJff8Fif+(LU3=!O^e$g-0E~i}ZYD2tYuyT>uqRsxtzd4<P)p)yjBsh7oLl+Gi!LBjhkO?i{-4*1_d(UQ7+JyPZ>)26)B*M<`q7$2XC3Ro7}_heyngr;iKPT-"
    "xBl$LGAjeN?%=qN93~+#S}CuO_vd;-JS60+z}OAtuaFiW+qHY93r7Wl!=O05{Bbh%44^Lvm@9O374^@g#k;nWX#;&uDeBRmYCTpFNh9VXyONlK`3Q1lS~hB)}T5GoX1wEo#@p1>n^)$e;Td6HEPyzl+XsRZ=Y#O~Zp5u6aAqrBS|S-IUedDG-mz+smrhq4e0"
    "NiZqHZIidO;h*ogDV3^XKD@JtqS(K3l*YZdH6)Ia*T)O^@AZ(J?CIliLQTmkoJ|LOHIR3uVbXtcA{<UvuMmO$j(mxJWY{zx@ok&tCOF5|A;m1(rR-+;4eG)yaO>q*EBM^_-"
    "a7FF<V8I~8!*F4>?@k?2=J4DY`C*YjDLFcTvl*UCWt8RB_nVo#NDjjKtL9P+yRoJ^e+P#TW6Es-G-N4eZ152oe<`LJ%PXNFV+@sSE?WN|i2~P7@UI-"
    "M{U>tPqTbs>_B0@CLt4S8bF0yu<8E)0%Uw0tinGH1iCo!*=3K^2An%)T%i^8$1ria=uDf)OQWTr|fZCZguvT&^K#8LwymdxEVWjDb2J9LK<?YSFiQ`rGk52JqZnuJ4_1E*|{^#Pj4AObogLA&B##Q#=R05t1e%c!vFv*i99Ik?AlBE-_D%BUHpm_v(>Kjf7T"
    "3;?Lx=^Y)Gzv2R;Jlq579+gKjYER=J1w!y?jG~<mr`_^w$^^+ib-O|%x_3{%?>Kmo9-g*GWfW+Q$&4-3$#Z4c~i$329Gj5i4kVS4}wNXc<E`BAgs}{4hEboKr)c=c!0gZ|25gsyKp!ce9jR>vvrv`hP~2gDdJLu(V7q4hsafLaJmhUm`!DukWk-"
    "8>+nQ<hWt*3j#nur5gg#{1YX2NLgk&yYT2jor5nH~9ZY+1X)&W=fYQSKN(1>fE}qqzDs9!Qwbb0SBInJC&l4M_&gS#|8qj7(xif8YbGO*>!ZfR~_>&x(|IPb>ggzSP>3ZmJsS^*sid0Qxa`1|F_QmjYYr}N_uCCbyDs`oy_xbIc(ya`ZFa(K&^ti%{R&tkAN"
    "6J{6+3J=TXdYY={^WoC$bPr10FhvK4vW^4D#z@k<xK7jP%NcEglPSgJO=(Gi)G*>a-ly3R<5feEJz8xw<bx^vEHR1E7ybAKl6Shdx>mY_A@PT+d$T47#i)l8gBMi@!@UU6P3*X)%Lttw@#GBY_B~0GavlOAi#<<aFapuP71l%9e~1n0}yMNcc(QzlF8k-"
    "VP3_WQ<=yG^->GAo30Ps^mr}sAlY`;=iiCK(ct!J{6!-"
    "*G%B)eijQPNLI6jyqi)tzx9eQB#k%Xa*ZqsTnXFz2W?#3d*%zQqiZhkrx_6g;mXLmzORMrbui5FyT?u15ohgctObzPBriQIlU?vSP*wDPvS9(kr2Pkop)J9D$_hq>JJ48D8I$A=Qhv@d3&=!DLDrx7LVTO!OtdPlZ_JP04SrdgMwa+b*8=Xk2(WW>Kt=)dnH"
    "X@)47%o{<%&}ORg==NFf8!WBwPoI)5P!#wWy7f>&j43in9sq}O3P~kLm~hGwPFir$n{{U00Hw6vTy(Z8Sh!{vBYQl0ssI200dcD"
)
