"""custom_loss: a network of 1,443 parameters and its training step.

Made by symgrad 0.1.0 from examples/custom_loss.py (backend numpy, float32).
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


# --- the network: x[N,8] → dense3_z[N,3]


def _forward(x, p):
    """The output of the network."""
    N = x.shape[0]
    # dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o]
    dense1_z = x @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = dense1_z[n,o]·σ(dense1_z[n,o])
    dense1_h = np.multiply(dense1_z, _sigmoid(dense1_z), out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_h[n,o] = dense2_z[n,o]·σ(dense2_z[n,o])
    dense2_h = np.multiply(dense2_z, _sigmoid(dense2_z), out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    return dense3_z


def _backward(x, y, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = x.shape[0]
    d_x = None
    # dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o]
    dense1_z = x @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_z_sigmoid[n,o] = σ(dense1_z[n,o])
    dense1_z_sigmoid = _sigmoid(dense1_z)
    # dense1_h[n,o] = dense1_z[n,o]·dense1_z_sigmoid[n,o]
    dense1_h = dense1_z * dense1_z_sigmoid
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_z_sigmoid[n,o] = σ(dense2_z[n,o])
    dense2_z_sigmoid = _sigmoid(dense2_z)
    # dense2_h[n,o] = dense2_z[n,o]·dense2_z_sigmoid[n,o]
    dense2_h = dense2_z * dense2_z_sigmoid
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    # pinball1_level[0] = 0.1
    pinball1_level = np.empty((3,), real)
    pinball1_level[0] = 0.1
    # pinball1_level[1] = 1/2
    pinball1_level[1] = 0.5
    # pinball1_level[2] = 0.9
    pinball1_level[2] = 0.9
    # pinball1_difference[n,k] = y[n,k] − dense3_z[n,k]
    pinball1_difference = np.subtract(y, dense3_z, out=dense3_z)
    # pinball1_each[n,k] = max(pinball1_difference[n,k]·pinball1_level[k],
    #     pinball1_difference[n,k]·(pinball1_level[k] − 1))
    pinball1_each = pinball1_difference * pinball1_level
    _1 = pinball1_difference * (pinball1_level - 1.0)
    np.maximum(pinball1_each, _1, out=pinball1_each)
    # pinball1_mean = Σ_{n,k} pinball1_each[n,k]/(3·N)
    pinball1_mean = np.add.reduce(pinball1_each, axis=None) * (0.3333333333333333 / N)
    # d_pinball1_difference[n,k] = (([pinball1_difference[n,k]·pinball1_level[k] <
    #     pinball1_difference[n,k]·(pinball1_level[k] − 1)] +
    #     [pinball1_difference[n,k]·pinball1_level[k] ≤ pinball1_difference[n,k]·(pinball1_level[k]
    #     − 1)])·(pinball1_level[k] − 1) +
    #     pinball1_level[k]·([pinball1_difference[n,k]·(pinball1_level[k] − 1) <
    #     pinball1_difference[n,k]·pinball1_level[k]] + [pinball1_difference[n,k]·(pinball1_level[k]
    #     − 1) ≤ pinball1_difference[n,k]·pinball1_level[k]]))/(6·N)
    _2 = pinball1_level - 1.0
    _3 = pinball1_difference * pinball1_level
    _4 = pinball1_difference * _2
    d_pinball1_difference = np.multiply(
        (np.less_equal(_3, _4).astype(np.int64) + np.less(_3, _4).astype(np.int64)).astype(real),
        _2,
        out=pinball1_difference,
    )
    _5 = (
        (np.less_equal(_4, _3).astype(np.int64) + np.less(_4, _3).astype(np.int64)).astype(real)
        * pinball1_level
    )
    d_pinball1_difference += _5
    d_pinball1_difference *= 0.16666666666666666 / N
    # d_dense3_b[o] = −Σ_n d_pinball1_difference[n,o]
    d.dense3_b[...] = _sum(d_pinball1_difference, (0,)) * -1.0
    # d_dense2_h[n,i] = −Σ_o d_pinball1_difference[n,o]·dense3_W[i,o]
    d_dense2_h = d_pinball1_difference @ p.dense3_W.T
    d_dense2_h *= -1.0
    # d_dense3_W[i,o] = −Σ_n dense2_h[n,i]·d_pinball1_difference[n,o]
    np.matmul(dense2_h.T, d_pinball1_difference, out=d.dense3_W)
    d.dense3_W *= -1.0
    # d_dense2_z[n,o] = d_dense2_h[n,o]·dense2_z_sigmoid[n,o]·(dense2_z[n,o]·(1 −
    #     dense2_z_sigmoid[n,o]) + 1)
    _6 = 1.0 - dense2_z_sigmoid
    d_dense2_z = np.multiply(dense2_z, _6, out=dense2_z)
    d_dense2_z += 1.0
    d_dense2_z *= dense2_z_sigmoid
    d_dense2_z *= d_dense2_h
    # d_dense2_b[o] = Σ_n d_dense2_z[n,o]
    _sum(d_dense2_z, (0,), out=d.dense2_b)
    # d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]
    d_dense1_h = d_dense2_z @ p.dense2_W.T
    # d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o]
    np.matmul(dense1_h.T, d_dense2_z, out=d.dense2_W)
    # d_dense1_z[n,o] = d_dense1_h[n,o]·dense1_z_sigmoid[n,o]·(dense1_z[n,o]·(1 −
    #     dense1_z_sigmoid[n,o]) + 1)
    _7 = 1.0 - dense1_z_sigmoid
    d_dense1_z = np.multiply(dense1_z, _7, out=dense1_z)
    d_dense1_z += 1.0
    d_dense1_z *= dense1_z_sigmoid
    d_dense1_z *= d_dense1_h
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    _sum(d_dense1_z, (0,), out=d.dense1_b)
    # d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o]
    np.matmul(x.T, d_dense1_z, out=d.dense1_W)
    if wrt_inputs:
        # d_x[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
        d_x = d_dense1_z @ p.dense1_W.T
    return pinball1_mean, d_x


def _update(w, g, m, v, t, lr):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    new_m = np.multiply(m, 0.9, out=m)
    new_m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    new_v = np.multiply(v, 0.999, out=v)
    _1 = np.square(g)
    _1 *= 0.001
    new_v += _1
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    _2 = new_m * (lr / c1)
    _3 = new_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t


def _loss(x, y, p):
    """The loss alone."""
    N = x.shape[0]
    # dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o]
    dense1_z = x @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # dense1_h[n,o] = dense1_z[n,o]·σ(dense1_z[n,o])
    dense1_h = np.multiply(dense1_z, _sigmoid(dense1_z), out=dense1_z)
    # dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]
    dense2_z = dense1_h @ p.dense2_W
    # dense2_z[n,o] += dense2_b[o]
    dense2_z += p.dense2_b
    # dense2_h[n,o] = dense2_z[n,o]·σ(dense2_z[n,o])
    dense2_h = np.multiply(dense2_z, _sigmoid(dense2_z), out=dense2_z)
    # dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o]
    dense3_z = dense2_h @ p.dense3_W
    # dense3_z[n,o] += dense3_b[o]
    dense3_z += p.dense3_b
    # pinball1_level[0] = 0.1
    pinball1_level = np.empty((3,), real)
    pinball1_level[0] = 0.1
    # pinball1_level[1] = 1/2
    pinball1_level[1] = 0.5
    # pinball1_level[2] = 0.9
    pinball1_level[2] = 0.9
    # pinball1_difference[n,k] = y[n,k] − dense3_z[n,k]
    pinball1_difference = np.subtract(y, dense3_z, out=dense3_z)
    # pinball1_each[n,k] = max(pinball1_difference[n,k]·pinball1_level[k],
    #     pinball1_difference[n,k]·(pinball1_level[k] − 1))
    pinball1_each = pinball1_difference * pinball1_level
    _1 = pinball1_difference * (pinball1_level - 1.0)
    np.maximum(pinball1_each, _1, out=pinball1_each)
    # pinball1_mean = Σ_{n,k} pinball1_each[n,k]/(3·N)
    pinball1_mean = np.add.reduce(pinball1_each, axis=None) * (0.3333333333333333 / N)
    return pinball1_mean


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

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'dense1_W': (0, 256, (8, 32)),
    'dense1_b': (256, 288, (32,)),
    'dense2_W': (288, 1312, (32, 32)),
    'dense2_b': (1312, 1344, (32,)),
    'dense3_W': (1344, 1440, (32, 3)),
    'dense3_b': (1440, 1443, (3,)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 1443, (1443,)),
    'v': (1443, 2886, (1443,)),
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
    params = Arrays(_PARAMETERS, np.zeros(1443, real))
    params["dense1_W"][...] = 0.3872983346207417 * (2.0 * rng.random((8, 32)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["dense2_W"][...] = 0.30618621784789724 * (2.0 * rng.random((32, 32)) - 1.0)
    params["dense2_b"][...] = 0.0
    params["dense3_W"][...] = 0.4140393356054125 * (2.0 * rng.random((32, 3)) - 1.0)
    params["dense3_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(2886, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense3_z[N,3]."""
    params = _arrays("params", params, _PARAMETERS, 1443)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 8)
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 8), False, sizes)
    return _forward(x, params.views())


def loss(params, x, y):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 1443)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 8)
        and y.shape == (N, 3)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 8), False, sizes)
        y = _argument("y", y, ('N', 3), False, sizes)
        _samples(sizes)
    return float(_loss(x, y, params.views()))


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 1443)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 8)
        and y.shape == (N, 3)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 8), False, sizes)
        y = _argument("y", y, ('N', 3), False, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(1443, real))
    loss, d_x = _backward(x, y, params.views(), grads.views(), wrt_inputs)
    if wrt_inputs:
        grads.add({"x": d_x})
    return float(loss), grads


def value_and_grad(flat, x, y):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(1443, real))
    loss, grads = backward(params, x, y)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state, *, lr=0.001):
    """One step of the optimizer, in place:

        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v[p] = 0.001·g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 1443)
    if type(lr) is not float:
        lr = _number("lr", lr)
    state["t"][...] = _update(params.flat[0:1443], grads.flat[0:1443], state["m"], state["v"], int(state["t"]), lr)


def train_step(params, state, x, y, *, lr=0.001):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 8)
        and y.shape == (N, 3)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('N', 8), False, sizes)
        y = _argument("y", y, ('N', 3), False, sizes)
        _samples(sizes)
    if type(lr) is not float:
        lr = _number("lr", lr)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(1443, real))
    loss, *_ = _backward(x, y, params.views(), grads.views(), False)
    state["t"][...] = _update(params.flat[0:1443], grads.flat[0:1443], state["m"], state["v"], int(state["t"]), lr)
    return float(loss)


def train_epoch(params, state, x, y, batch_size, seed=0, shuffle=True, callback=None, every=None, *, lr=0.001):
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
    x = _argument("x", x, ('N', 8), False, sizes)
    y = _argument("y", y, ('N', 3), False, sizes)
    _samples(sizes)
    if type(lr) is not float:
        lr = _number("lr", lr)
    N = x.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _order = _order_of(N, seed, state["t"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step(params, state, x[_rows], y[_rows], lr=lr)
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["t"], callback, every)


def fit(params, state, x, y=None, *, epochs=1, batch_size=32, validation=None, seed=0, shuffle=True, callbacks=(), history=None, callback=None, lr=0.001):
    """Epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(x, y), `val_loss` and the metrics of these as a whole.

    Batches may replace arrays: x is an iterable of (x, y), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if any, comes before, and may return True, too; it may change `numbers` of
    the calls, such as lr. Its end() comes last. A `history` of epochs before is continued.
    """
    return _fit("", params, state, (x, y), epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, {"lr": lr})



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
    params = _arrays("params", params, _PARAMETERS, 1443)
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
    params = Arrays(_PARAMETERS, np.zeros(1443, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, custom_loss"}}
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
    "": (train_epoch, train_step, loss, [], 0, {"x": (('N', 8), "real", "input"), "y": (('N', 3), "real", "target")}),
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
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;3-oERb2o*h=|7245{jU;+|i5%LVXcYp`>TS9eIKjr2GeAH?SeHdVAi?hAI;mRd=uZ=1}l9Y!QNxBoy72%E>$Z=6x^U%^z(1zyMAb>067-M{d*ZoSC(w>M~fO*?YhqnuU?y#&C-^!%+am2G-5&!p<XaW-"
    "20RgJ8x?Kf$l4R=%-MnrOp&hv4MeW~C+t{WO2rwhg&hm&SS5ZDmbKCL@IN~znPTJ{=%q2j-BF>1~H3am}fg>6OobcJ>UPQpZcN)s&EWbY;dDR0WZgkTYXmV2Sj#wODu_gDfggMtuCbq!xAM6NNS6!))B+!X64Eh9$HS<!45+;ww-td({_*rFud!<;H7=jtJ^"
    "z0^wNMjWP#>e~$Pvb#DW@w-3e2!m@|qeK%NR7q&77~PIuV&bf6HILkak2-Z86<`}Z3*M}R`RiAVT>(S<pp))ul8GLdSiy*I$TB?4!0sga{rZXVC80yU!Ua-2RA7;jx}xZ-"
    "?AI!|D+xeei@MI&H{RyKYl*b?Qtv6OYMK69CfVxg<2b!R8cFSQ+~_Qab8F1@)YuSu(3MxVPY*a!V@A5c5QG8iDIMslGK(e+<*i9&e&G8da#+V^1<|#x4AMKyQnZ3}n<qiWr0BPJ{vz0zQ8WfDQ{}!-XQYY|5ltH@V-aKH@3eXOI)w*x9}Ry>-"
    "lvB{N$S0P0Z7MFmzT@)rMY11#688z!#<+}lohYTc8o%Bm*8z~iAG0E<+W&3ftu?^A4h}}&MBAC>J}`eYS%|M3(HEN;h7y!;v#)SNK1;7fnqDgT#yy`gchLch<Rb@#=o_S2#=-"
    "DLo$BJ?+IsH%sZz2r1wI7ONR%`)m8bqxgG~yeLm<K<+3um+z&#DKT7g1ca9|rC{I-WdEZ^$0o;*D4bS{5J9M`vBctISoqyE8<<65LzRHn!7l<n1v*alJl@j$pye#tRvAfcxJ8_TGZ#d=3;)RWDVkYcw3GS;-xr8-IRn$6Ek!t~V=o-"
    "g{;HK6wWeRIrc3NcMCQwZv`6&=>wP&74_gDzH^wNVa1wNB?_1;u6XV8Xjm<o|GVTSO7*n1q(-"
    "7N!65n*FDJk9XeK|pxABA{UdxOM{TW3rpu9n7h=qU@4juZHU5>pt4^=UvWnvHiDhz|6{y6l)2US1`*uvA_rp7CE)ptJ(t%D?mMuJzEVur!=_*DPg7wTgEYz6Q2yLf;1$6P`Z`XHuGNZw=Q08ZcAJJlsv&b#ixDLRL@43G;EMf{Mk+T7bbCGMGC71!N>A=4=#"
    "OOkG$l%uJUF?5w*UYv*UUBoR%hdByo#)+^o_1Gb-M)cHkLS_RIhOw&GirP^oxmK9|Df^H91*ZR2_G@$U?<q-zPX0RU*wdr}mYGYWwLN&NE44F<lZ_2Le%RJR7x%+284y2?TiiJ%-j*^z_d&CRZQy7dLFe;WCgfpfMSlvGy*x#H6c=iyk1;N`YKOjz-"
    "I%8cxQNO7*c>#It<^`)E)PIBEjwjmR$S~@*JMxwttpd_2FitBd6I|9Ql0u84HJZ8Ix(3r3trV2o0AdIH9&oX$MW(N1~KtA6syBgz>P;E#ybfK?SzpueHb!F^R3(A#bs0$o*LsC}V;WMcqvS+f0l(TS52kz!0K5o9h_nnn7tVfm*$8ewfH)(GJbjR(P!iSHl_"
    "^dbYOY`ccRzP66*$88l*K?#kt~aN>E2bg|5istUUA8laR?T$U!R90uzR|n=z~z3(g&VI^Li(C5BPaA5Ta*ljvsNSbRU|=bK7dqXE4;X)<TcKbOz5F9i3SNhfcCH{xh{9K9X`6X6GN`20RnC6jEfa;S7XT^%duSO9G%0B5<daOv8v~0R|M7?pFiUvQU{u^CUs"
    "2xa60UAyh&i$<<o;}XmMI(<~4wK_Z^_Ldf^k$4*h{M*^6E`Cp$8kR#jb?0QtKTtZ)mz3EoZj?vqnCu((!cgbzI#AwfEvkESgLtO0KH^Xw4FBW*d_1!3hSHFDKrn@jrFSnAxPS*<_t%>Du!C7(MIA%d9iH~W0#?aV6Riy6iWqqSC2SCF%_X+YDr{2h$<4dP*{"
    "iI8K+rq!~&g(}<c$Iz$Zwc9-4c8+x>s2hlYxEb+MgO78&00000ySBdlPydk600Hp~)KUNda3^IRvBYQl0ssI200dcD"
)
