"""poisson: a network of 501 parameters and its training step.

Made by symgrad 0.1.0 from examples/poisson.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

The mathematics is in poisson.c; this file checks arguments and passes them on.
"""

import threading
from collections.abc import MutableMapping

import numpy as np

try:
    from ._poisson_fef3c575 import ffi, lib
except ImportError as error:
    raise ImportError(
        "poisson_c is not compiled for this Python: run `python poisson_c/build.py`"
    ) from error

real = np.float32
_REAL, _WHOLE = "float[]", "int64_t[]"
_pointer = ffi.from_buffer
_thread = threading.local()


def _workspace(N):
    """This thread's scratch memory, grown to what the sizes need."""
    need = lib.poisson_workspace_size(N)
    if getattr(_thread, "size", -1) < need:
        # 64-byte aligned
        memory = np.empty(need + 64, real)
        skip = (-memory.__array_interface__["data"][0] % 64) // memory.itemsize
        _thread.pointer, _thread.size = _pointer(_REAL, memory[skip : skip + need], require_writable=True), need
    return _thread.pointer


def _done(code):
    if code:
        raise ValueError(_MESSAGES[code])


def _forward(params, x, y):
    N = x.shape[0]
    u = np.empty((N,), real)
    _done(lib.poisson_forward(N, params.pointer(_REAL), _pointer(_REAL, x), _pointer(_REAL, y), _pointer(_REAL, u), _workspace(N)))
    return u


def _backward(params, x, y, grads):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.poisson_backward(N, params.pointer(_REAL), _pointer(_REAL, x), _pointer(_REAL, y), grads.pointer(_REAL), _loss, _workspace(N)))
    return _loss[0]


def _backward_inputs(params, x, y, grads):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    d_x = np.empty((N,), real)
    d_y = np.empty((N,), real)
    _done(lib.poisson_backward_inputs(N, params.pointer(_REAL), _pointer(_REAL, x), _pointer(_REAL, y), grads.pointer(_REAL), _loss, _pointer(_REAL, d_x), _pointer(_REAL, d_y), _workspace(N)))
    return _loss[0], d_x, d_y


def _update(params, grads, state):
    _done(lib.poisson_update(params.pointer(_REAL), grads.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["t"]), _workspace(0)))


def _train_step(params, state, x, y):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.poisson_train_step(N, params.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["t"]), _pointer(_REAL, x), _pointer(_REAL, y), _loss, _workspace(N)))
    return _loss[0]


# --- calling it

_MESSAGES = {}

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

    def pointer(self, kind):
        """The buffer's address, for C."""
        made = self.__dict__.get("address")
        if made is None:
            made = self.address = _pointer(kind, self._flat)
        return made


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
    params = Arrays(_PARAMETERS, np.zeros(501, real))
    params["dense1_W"][...] = 0.5222329678670935 * (2.0 * rng.random((2, 20,)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["dense2_W"][...] = 0.3872983346207417 * (2.0 * rng.random((20, 20,)) - 1.0)
    params["dense2_b"][...] = 0.0
    params["dense3_W"][...] = 0.5345224838248488 * (2.0 * rng.random((20, 1,)) - 1.0)
    params["dense3_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(1002, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x, y):
    """The network's output: u[N]."""
    params = _arrays("params", params, _PARAMETERS, 501)
    sizes = {}
    x = _argument("x", x, ('N',), False, sizes)
    y = _argument("y", y, ('N',), False, sizes)
    return _forward(params, x, y)


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 501)
    sizes = {}
    x = _argument("x", x, ('N',), False, sizes)
    y = _argument("y", y, ('N',), False, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(501, real))
    if wrt_inputs:
        loss, d_x, d_y = _backward_inputs(params, x, y, grads)
        grads.add({"x": d_x, "y": d_y})
    else:
        loss = _backward(params, x, y, grads)
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: new_m[p] = g[p]/10 + 9*m[p]/10    | p<501; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<501; new_w[p] = w[p] - (new_m[p]*(3/(1000*c1[])))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<501."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 501)
    _update(params, grads, state)


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N',), False, sizes)
    y = _argument("y", y, ('N',), False, sizes)
    _samples(sizes)
    return _train_step(params, state, x, y)


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
        'text': 'stack1_y[n,0] = x[n]; stack1_y[n,1] = y[n]',
        'latex': 'y^{\\text{stack1}}_{n,0} = x_{n}; y^{\\text{stack1}}_{n,1} = y_{n}',
        'ranges': 'n<N',
        'origin': 'poisson.py:9: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,o} = \\sum_{i} y^{\\text{stack1}}_{n,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'ranges': 'n<N o<20 i<2',
        'origin': 'poisson.py:9: spec',
    },
    'dense1_h': {
        'text': 'dense1_h[n,o] = tanh(dense1_z[n,o])',
        'latex': 'h^{\\text{dense1}}_{n,o} = \\tanh\\left(z^{\\text{dense1}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec',
    },
    'dense1_h_x': {
        'text': 'dense1_h_x[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{dense1\\_h\\_x}_{n,o} = W^{\\text{dense1}}_{0,o}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, reuse values',
    },
    'dense1_h_xx': {
        'text': 'dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[0,o]²·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{dense1\\_h\\_xx}_{n,o} = -2\\, h^{\\text{dense1}}_{n,o}\\, \\left(W^{\\text{dense1}}_{0,o}\\right)^{2}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, forward of dense1_h_x by dense1_z, reuse values',
    },
    'dense1_h_y': {
        'text': 'dense1_h_y[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{dense1\\_h\\_y}_{n,o} = W^{\\text{dense1}}_{1,o}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, reuse values',
    },
    'dense1_h_yy': {
        'text': 'dense1_h_yy[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)',
        'latex': '\\mathrm{dense1\\_h\\_yy}_{n,o} = -2\\, h^{\\text{dense1}}_{n,o}\\, \\left(W^{\\text{dense1}}_{1,o}\\right)^{2}\\, \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, forward of dense1_h_y by dense1_z, reuse values',
    },
    'dense2_z': {
        'text': 'dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o]',
        'latex': 'z^{\\text{dense2}}_{n,o} = \\sum_{i} h^{\\text{dense1}}_{n,i}\\, W^{\\text{dense2}}_{i,o} + b^{\\text{dense2}}_{o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'poisson.py:9: spec',
    },
    'dense2_z_x': {
        'text': 'dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{dense2\\_z\\_x}_{n,o} = \\sum_{i} \\mathrm{dense1\\_h\\_x}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h',
    },
    'dense2_z_xx': {
        'text': 'dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{dense2\\_z\\_xx}_{n,o} = \\sum_{i} \\mathrm{dense1\\_h\\_xx}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_x by dense1_h_x',
    },
    'dense2_z_y': {
        'text': 'dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{dense2\\_z\\_y}_{n,o} = \\sum_{i} \\mathrm{dense1\\_h\\_y}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h',
    },
    'dense2_z_yy': {
        'text': 'dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o]',
        'latex': '\\mathrm{dense2\\_z\\_yy}_{n,o} = \\sum_{i} \\mathrm{dense1\\_h\\_yy}_{n,i}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N o<20 i<20',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_y by dense1_h_y',
    },
    'dense2_h': {
        'text': 'dense2_h[n,o] = tanh(dense2_z[n,o])',
        'latex': 'h^{\\text{dense2}}_{n,o} = \\tanh\\left(z^{\\text{dense2}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec',
    },
    'dense2_h_x': {
        'text': 'dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\mathrm{dense2\\_h\\_x}_{n,o} = \\mathrm{dense2\\_z\\_x}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, reuse values',
    },
    'dense2_h_xx': {
        'text': 'dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o])',
        'latex': '\\mathrm{dense2\\_h\\_xx}_{n,o} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense2\\_z\\_xx}_{n,o} - 2\\, \\mathrm{dense2\\_z\\_x}_{n,o}^{2}\\, h^{\\text{dense2}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z, forward of dense2_h_x by dense2_z_x, merge terms, reuse values',
    },
    'dense2_h_y': {
        'text': 'dense2_h_y[n,o] = dense2_z_y[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\mathrm{dense2\\_h\\_y}_{n,o} = \\mathrm{dense2\\_z\\_y}_{n,o}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, reuse values',
    },
    'dense2_h_yy': {
        'text': 'dense2_h_yy[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_yy[n,o] − 2·dense2_z_y[n,o]²·dense2_h[n,o])',
        'latex': '\\mathrm{dense2\\_h\\_yy}_{n,o} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense2\\_z\\_yy}_{n,o} - 2\\, \\mathrm{dense2\\_z\\_y}_{n,o}^{2}\\, h^{\\text{dense2}}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_y by dense2_z, forward of dense2_h_y by dense2_z_y, merge terms, reuse values',
    },
    'dense3_z': {
        'text': 'dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o]',
        'latex': 'z^{\\text{dense3}}_{n,o} = \\sum_{i} h^{\\text{dense2}}_{n,i}\\, W^{\\text{dense3}}_{i,o} + b^{\\text{dense3}}_{o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'poisson.py:9: spec',
    },
    'dense3_z_x': {
        'text': 'dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{dense3\\_z\\_x}_{n,o} = \\sum_{i} \\mathrm{dense2\\_h\\_x}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h',
    },
    'dense3_z_xx': {
        'text': 'dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{dense3\\_z\\_xx}_{n,o} = \\sum_{i} \\mathrm{dense2\\_h\\_xx}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_x by dense2_h_x',
    },
    'dense3_z_y': {
        'text': 'dense3_z_y[n,o] = Σ_i dense2_h_y[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{dense3\\_z\\_y}_{n,o} = \\sum_{i} \\mathrm{dense2\\_h\\_y}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h',
    },
    'dense3_z_yy': {
        'text': 'dense3_z_yy[n,o] = Σ_i dense2_h_yy[n,i]·dense3_W[i,o]',
        'latex': '\\mathrm{dense3\\_z\\_yy}_{n,o} = \\sum_{i} \\mathrm{dense2\\_h\\_yy}_{n,i}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N o<1 i<20',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_y by dense2_h_y',
    },
    'u_xx': {
        'text': 'u_xx[n] = dense3_z_xx[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_x[n,0]·y[n]·(1 − x[n] − x[n])·(1 − y[n]) − 2·dense3_z[n,0]·y[n]·(1 − y[n])',
        'latex': '\\mathrm{u\\_xx}_{n} = \\mathrm{dense3\\_z\\_xx}_{n,0}\\, x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right) + 2\\, \\mathrm{dense3\\_z\\_x}_{n,0}\\, y_{n}\\, \\left(1 - x_{n} - x_{n}\\right)\\, \\left(1 - y_{n}\\right) - 2\\, z^{\\text{dense3}}_{n,0}\\, y_{n}\\, \\left(1 - y_{n}\\right)',
        'ranges': 'n<N',
        'origin': 'poisson.py:12: spec, forward of u by dense3_z, forward of u_x by dense3_z_x, forward of u_x by x, forward of u by x, forward of u_x by dense3_z, merge terms',
    },
    'u_yy': {
        'text': 'u_yy[n] = dense3_z_yy[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_y[n,0]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n])) − 2·dense3_z[n,0]·x[n]·(1 − x[n])',
        'latex': '\\mathrm{u\\_yy}_{n} = \\mathrm{dense3\\_z\\_yy}_{n,0}\\, x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right) + 2\\, \\mathrm{dense3\\_z\\_y}_{n,0}\\, \\left(x_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right) - x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\right) - 2\\, z^{\\text{dense3}}_{n,0}\\, x_{n}\\, \\left(1 - x_{n}\\right)',
        'ranges': 'n<N',
        'origin': 'poisson.py:12: spec, forward of u by dense3_z, forward of u_y by dense3_z_y, forward of u_y by y, forward of u by y, forward of u_y by dense3_z, merge terms',
    },
    'f': {
        'text': 'f[n] = −5·π²·sin(π·y[n])·sin(2·π·x[n])',
        'latex': 'f_{n} = -5\\, \\pi^{2}\\, \\sin\\left(\\pi\\, y_{n}\\right)\\, \\sin\\left(2\\, \\pi\\, x_{n}\\right)',
        'ranges': 'n<N',
        'origin': 'poisson.py:13: spec',
    },
    'loss': {
        'text': 'loss = Σ_n (u_xx[n] + u_yy[n] − f[n])²/N',
        'latex': '\\mathrm{loss} = \\sum_{n} \\frac{\\left(\\mathrm{u\\_xx}_{n} + \\mathrm{u\\_yy}_{n} - f_{n}\\right)^{2}}{N}',
        'ranges': 'n<N',
        'origin': 'poisson.py:15: spec',
    },
    'd_u_xx': {
        'text': 'd_u_xx[n] = 2·(u_xx[n] + u_yy[n] − f[n])/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}} = \\frac{2\\, \\left(\\mathrm{u\\_xx}_{n} + \\mathrm{u\\_yy}_{n} - f_{n}\\right)}{N}',
        'ranges': 'n<N',
        'origin': 'poisson.py:15: spec, reverse of loss by u_xx',
    },
    'd_u_yy': {
        'text': 'd_u_yy[n] = d_u_xx[n]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{u\\_yy}_{n}} = \\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}}',
        'ranges': 'n<N',
        'origin': 'poisson.py:15: spec, reverse of loss by u_yy, reuse values',
    },
    'd_dense3_z_y': {
        'text': 'd_dense3_z_y[n,p] = 2·d_u_yy[n]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n]))',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_y}_{n,p}} = 2\\, \\frac{\\partial L}{\\partial \\mathrm{u\\_yy}_{n}}\\, \\left(x_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right) - x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\right)',
        'ranges': 'n<N p<1',
        'origin': 'poisson.py:12: spec, forward of u by y, forward of u_y by dense3_z, reverse of u_yy by dense3_z_y, forward of u by dense3_z, forward of u_y by y, merge terms',
    },
    'd_dense3_z_yy': {
        'text': 'd_dense3_z_yy[n,p] = d_u_yy[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_yy}_{n,p}} = \\frac{\\partial L}{\\partial \\mathrm{u\\_yy}_{n}}\\, x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right)',
        'ranges': 'n<N p<1',
        'origin': 'poisson.py:12: spec, forward of u by dense3_z, forward of u_y by dense3_z_y, reverse of u_yy by dense3_z_yy',
    },
    'd_dense3_z': {
        'text': 'd_dense3_z[n,p] = −2·d_u_yy[n]·x[n]·(1 − x[n]) − 2·d_u_xx[n]·y[n]·(1 − y[n])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,p}} = -2\\, \\frac{\\partial L}{\\partial \\mathrm{u\\_yy}_{n}}\\, x_{n}\\, \\left(1 - x_{n}\\right) - 2\\, \\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}}\\, y_{n}\\, \\left(1 - y_{n}\\right)',
        'ranges': 'n<N p<1',
        'origin': 'poisson.py:12: spec, forward of u by y, forward of u_y by y, reverse of u_yy by dense3_z, forward of u by x, forward of u_x by x, reverse of u_xx by dense3_z, merge terms',
    },
    'd_dense3_z_x': {
        'text': 'd_dense3_z_x[n,p] = 2·d_u_xx[n]·y[n]·(1 − x[n] − x[n])·(1 − y[n])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_x}_{n,p}} = 2\\, \\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}}\\, y_{n}\\, \\left(1 - x_{n} - x_{n}\\right)\\, \\left(1 - y_{n}\\right)',
        'ranges': 'n<N p<1',
        'origin': 'poisson.py:12: spec, forward of u by x, forward of u_x by dense3_z, reverse of u_xx by dense3_z_x, forward of u by dense3_z, forward of u_x by x, merge terms',
    },
    'd_dense3_z_xx': {
        'text': 'd_dense3_z_xx[n,p] = d_u_xx[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_xx}_{n,p}} = \\frac{\\partial L}{\\partial \\mathrm{u\\_xx}_{n}}\\, x_{n}\\, y_{n}\\, \\left(1 - x_{n}\\right)\\, \\left(1 - y_{n}\\right)',
        'ranges': 'n<N p<1',
        'origin': 'poisson.py:12: spec, forward of u by dense3_z, forward of u_x by dense3_z_x, reverse of u_xx by dense3_z_xx',
    },
    'd_dense2_h_yy': {
        'text': 'd_dense2_h_yy[n,i] = Σ_o d_dense3_z_yy[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_yy}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_yy}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_y by dense2_h_y, reverse of dense3_z_yy by dense2_h_yy',
    },
    'd_dense3_W': {
        'text': 'd_dense3_W[i,o] = Σ_n dense2_h_yy[n,i]·d_dense3_z_yy[n,o] + Σ_n dense2_h_y[n,i]·d_dense3_z_y[n,o] + Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o] + Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o] + Σ_n dense2_h[n,i]·d_dense3_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense3}}_{i,o}} = \\sum_{n} \\mathrm{dense2\\_h\\_yy}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_yy}_{n,o}} + \\sum_{n} \\mathrm{dense2\\_h\\_y}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_y}_{n,o}} + \\sum_{n} \\mathrm{dense2\\_h\\_xx}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_xx}_{n,o}} + \\sum_{n} \\mathrm{dense2\\_h\\_x}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_x}_{n,o}} + \\sum_{n} h^{\\text{dense2}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}',
        'ranges': 'i<20 o<1 n<N',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_y by dense2_h_y, reverse of dense3_z_yy by dense3_W; spec, forward of dense3_z by dense2_h, reverse of dense3_z_y by dense3_W; spec, forward of dense3_z by dense2_h, forward of dense3_z_x by dense2_h_x, reverse of dense3_z_xx by dense3_W; spec, forward of dense3_z by dense2_h, reverse of dense3_z_x by dense3_W; spec, reverse of dense3_z by dense3_W',
    },
    'd_dense2_h_y': {
        'text': 'd_dense2_h_y[n,i] = Σ_o d_dense3_z_y[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_y}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_y}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, reverse of dense3_z_y by dense2_h_y',
    },
    'd_dense2_h_xx': {
        'text': 'd_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_xx}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, forward of dense3_z_x by dense2_h_x, reverse of dense3_z_xx by dense2_h_xx',
    },
    'd_dense2_h_x': {
        'text': 'd_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_x}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense3\\_z\\_x}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'poisson.py:9: spec, forward of dense3_z by dense2_h, reverse of dense3_z_x by dense2_h_x',
    },
    'd_dense3_b': {
        'text': 'd_dense3_b[o] = Σ_n d_dense3_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense3}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}',
        'ranges': 'o<1 n<N',
        'origin': 'poisson.py:9: spec, reverse of dense3_z by dense3_b',
    },
    'd_dense2_h': {
        'text': 'd_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense2}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense3}}_{n,o}}\\, W^{\\text{dense3}}_{i,o}',
        'ranges': 'n<N i<20 o<1',
        'origin': 'poisson.py:9: spec, reverse of dense3_z by dense2_h',
    },
    'd_dense2_z_yy': {
        'text': 'd_dense2_z_yy[n,o] = d_dense2_h_yy[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_yy}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_yy}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_y by dense2_z_y, reverse of dense2_h_yy by dense2_z_yy, reuse values',
    },
    'd_dense2_z_y': {
        'text': 'd_dense2_z_y[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_y[n,o] − 4·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_y[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_y}_{n,o}} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_y}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_yy}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_y}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_y by dense2_z, reverse of dense2_h_yy by dense2_z_y, reverse of dense2_h_y by dense2_z_y, merge terms, reuse values',
    },
    'd_dense2_z_xx': {
        'text': 'd_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_xx}_{n,o}} = \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,o}}\\, \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z_x, reverse of dense2_h_xx by dense2_z_xx, reuse values',
    },
    'd_dense2_z_x': {
        'text': 'd_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_x}_{n,o}} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_x}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_x}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_x by dense2_z, reverse of dense2_h_xx by dense2_z_x, reverse of dense2_h_x by dense2_z_x, merge terms, reuse values',
    },
    'd_dense2_z': {
        'text': 'd_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + dense2_z_y[n,o]²·d_dense2_h_yy[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o] − 2·d_dense2_h_y[n,o]·dense2_h[n,o]·dense2_z_y[n,o] − 2·d_dense2_h_yy[n,o]·dense2_h[n,o]·dense2_z_yy[n,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense2}}_{n,o}\\right)^{2}\\right)\\, \\left(\\mathrm{dense2\\_z\\_x}_{n,o}^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense2}}_{n,o}\\right)^{2} - 2\\right) + \\mathrm{dense2\\_z\\_y}_{n,o}^{2}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_yy}_{n,o}}\\, \\left(6\\, \\left(h^{\\text{dense2}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense2}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_x}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_x}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_xx}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_xx}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_y}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_y}_{n,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_h\\_yy}_{n,o}}\\, h^{\\text{dense2}}_{n,o}\\, \\mathrm{dense2\\_z\\_yy}_{n,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_h by dense2_z, forward of dense2_h_y by dense2_z_y, reverse of dense2_h_yy by dense2_z, forward of dense2_h_y by dense2_z, reverse of dense2_h_y by dense2_z, forward of dense2_h_x by dense2_z_x, reverse of dense2_h_xx by dense2_z, forward of dense2_h_x by dense2_z, reverse of dense2_h_x by dense2_z, reverse of dense2_h by dense2_z, merge terms, reuse values',
    },
    'd_dense1_h_yy': {
        'text': 'd_dense1_h_yy[n,i] = Σ_o d_dense2_z_yy[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_yy}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_yy}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_y by dense1_h_y, reverse of dense2_z_yy by dense1_h_yy',
    },
    'd_dense2_W': {
        'text': 'd_dense2_W[i,o] = Σ_n dense1_h_yy[n,i]·d_dense2_z_yy[n,o] + Σ_n dense1_h_y[n,i]·d_dense2_z_y[n,o] + Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o] + Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o] + Σ_n dense1_h[n,i]·d_dense2_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense2}}_{i,o}} = \\sum_{n} \\mathrm{dense1\\_h\\_yy}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_yy}_{n,o}} + \\sum_{n} \\mathrm{dense1\\_h\\_y}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_y}_{n,o}} + \\sum_{n} \\mathrm{dense1\\_h\\_xx}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_xx}_{n,o}} + \\sum_{n} \\mathrm{dense1\\_h\\_x}_{n,i}\\, \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_x}_{n,o}} + \\sum_{n} h^{\\text{dense1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}',
        'ranges': 'i<20 o<20 n<N',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_y by dense1_h_y, reverse of dense2_z_yy by dense2_W; spec, forward of dense2_z by dense1_h, reverse of dense2_z_y by dense2_W; spec, forward of dense2_z by dense1_h, forward of dense2_z_x by dense1_h_x, reverse of dense2_z_xx by dense2_W; spec, forward of dense2_z by dense1_h, reverse of dense2_z_x by dense2_W; spec, reverse of dense2_z by dense2_W',
    },
    'd_dense1_h_y': {
        'text': 'd_dense1_h_y[n,i] = Σ_o d_dense2_z_y[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_y}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_y}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, reverse of dense2_z_y by dense1_h_y',
    },
    'd_dense1_h_xx': {
        'text': 'd_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_xx}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_xx}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, forward of dense2_z_x by dense1_h_x, reverse of dense2_z_xx by dense1_h_xx',
    },
    'd_dense1_h_x': {
        'text': 'd_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_x}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{dense2\\_z\\_x}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'poisson.py:9: spec, forward of dense2_z by dense1_h, reverse of dense2_z_x by dense1_h_x',
    },
    'd_dense2_b': {
        'text': 'd_dense2_b[o] = Σ_n d_dense2_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense2}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}',
        'ranges': 'o<20 n<N',
        'origin': 'poisson.py:9: spec, reverse of dense2_z by dense2_b',
    },
    'd_dense1_h': {
        'text': 'd_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{dense1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense2}}_{n,o}}\\, W^{\\text{dense2}}_{i,o}',
        'ranges': 'n<N i<20 o<20',
        'origin': 'poisson.py:9: spec, reverse of dense2_z by dense1_h',
    },
    'd_dense1_z_y': {
        'text': 'd_dense1_z_y[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_y[n,o] − 4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[1,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_z\\_y}_{n,o}} = \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_y}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_yy}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{1,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, forward of dense1_h_y by dense1_z, reverse of dense1_h_yy by dense1_z_y, reverse of dense1_h_y by dense1_z_y, merge terms, reuse values',
    },
    'd_dense1_z_x': {
        'text': 'd_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[0,o])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{dense1\\_z\\_x}_{n,o}} = \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_x}_{n,o}} - 4\\, \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_xx}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{0,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, forward of dense1_h_x by dense1_z, reverse of dense1_h_xx by dense1_z_x, reverse of dense1_h_x by dense1_z_x, merge terms, reuse values',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[0,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h_yy[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_y[n,o]·dense1_h[n,o]·dense1_W[1,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}} = \\left(1 - \\left(h^{\\text{dense1}}_{n,o}\\right)^{2}\\right)\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_xx}_{n,o}}\\, \\left(W^{\\text{dense1}}_{0,o}\\right)^{2}\\, \\left(6\\, \\left(h^{\\text{dense1}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_yy}_{n,o}}\\, \\left(W^{\\text{dense1}}_{1,o}\\right)^{2}\\, \\left(6\\, \\left(h^{\\text{dense1}}_{n,o}\\right)^{2} - 2\\right) + \\frac{\\partial L}{\\partial h^{\\text{dense1}}_{n,o}} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_x}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{0,o} - 2\\, \\frac{\\partial L}{\\partial \\mathrm{dense1\\_h\\_y}_{n,o}}\\, h^{\\text{dense1}}_{n,o}\\, W^{\\text{dense1}}_{1,o}\\right)',
        'ranges': 'n<N o<20',
        'origin': 'poisson.py:9: spec, forward of dense1_h by dense1_z, forward of dense1_h_y by dense1_z, reverse of dense1_h_yy by dense1_z, reverse of dense1_h_y by dense1_z, forward of dense1_h_x by dense1_z, reverse of dense1_h_xx by dense1_z, reverse of dense1_h_x by dense1_z, reverse of dense1_h by dense1_z, merge terms, reuse values',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[1,o] = Σ_n d_dense1_z_y[n,o]; d_dense1_W[0,o] = Σ_n d_dense1_z_x[n,o]; d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{1,o}} = \\sum_{n} \\frac{\\partial L}{\\partial \\mathrm{dense1\\_z\\_y}_{n,o}}; \\frac{\\partial L}{\\partial W^{\\text{dense1}}_{0,o}} = \\sum_{n} \\frac{\\partial L}{\\partial \\mathrm{dense1\\_z\\_x}_{n,o}}; \\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} \\mathrel{+}= \\sum_{n} y^{\\text{stack1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'o<20 n<N i<2',
        'origin': 'poisson.py:9: spec, forward of dense1_z by stack1_y, reverse of dense1_z_y by dense1_W, pick positions; spec, forward of dense1_z by stack1_y, reverse of dense1_z_x by dense1_W, pick positions; spec, reverse of dense1_z by dense1_W',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_n d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'o<20 n<N',
        'origin': 'poisson.py:9: spec, reverse of dense1_z by dense1_b',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'ranges': '',
        'origin': 'poisson.py:17: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, g_{p} + 0.9\\, m_{p}",
        'ranges': 'p<501',
        'origin': 'poisson.py:17: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.001·g[p]² + 0.999·v[p]',
        'latex': "v'_{p} = 0.001\\, g_{p}^{2} + 0.999\\, v_{p}",
        'ranges': 'p<501',
        'origin': 'poisson.py:17: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "\\mathrm{c1} = 1 - 0.9^{t'}",
        'ranges': '',
        'origin': 'poisson.py:17: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.999^new_t',
        'latex': "\\mathrm{c2} = 1 - 0.999^{t'}",
        'ranges': '',
        'origin': 'poisson.py:17: spec',
    },
    'new_w': {
        'text': 'new_w[p] = w[p] − new_m[p]·(0.003/c1)/(√(new_v[p]/c2) + 1e-8)',
        'latex': "w'_{p} = w_{p} - \\frac{m'_{p}\\, \\left(\\frac{0.003}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{v'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
        'ranges': 'p<501',
        'origin': 'poisson.py:17: spec',
    },
}
