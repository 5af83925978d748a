"""burgers: a network of 2,181 parameters and its training step.

Made by symgrad 0.1.0 from examples/burgers.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

The mathematics is in burgers.c; this file checks arguments and passes them on.
"""

import threading
from collections.abc import MutableMapping

import numpy as np

try:
    from ._burgers_09217cea import ffi, lib
except ImportError as error:
    raise ImportError(
        "burgers_c is not compiled for this Python: run `python burgers_c/build.py`"
    ) from error

real = np.float32
_REAL, _WHOLE = "float[]", "int64_t[]"
_pointer = ffi.from_buffer
_thread = threading.local()


def _workspace(N):
    """This thread's scratch memory, grown to what the sizes need."""
    need = lib.burgers_workspace_size(N)
    if getattr(_thread, "size", -1) < need:
        # 64-byte aligned
        memory = np.empty(need + 64, real)
        skip = (-memory.__array_interface__["data"][0] % 64) // memory.itemsize
        _thread.pointer, _thread.size = _pointer(_REAL, memory[skip : skip + need], require_writable=True), need
    return _thread.pointer


def _done(code):
    if code:
        raise ValueError(_MESSAGES[code])


def _forward(params, t, x):
    N = t.shape[0]
    u = np.empty((N,), real)
    u_x = np.empty((N,), real)
    _done(lib.burgers_forward(N, params.pointer(_REAL), _pointer(_REAL, t), _pointer(_REAL, x), _pointer(_REAL, u), _pointer(_REAL, u_x), _workspace(N)))
    return u, u_x


def _backward(params, t, x, grads):
    N = t.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.burgers_backward(N, params.pointer(_REAL), _pointer(_REAL, t), _pointer(_REAL, x), grads.pointer(_REAL), _loss, _workspace(N)))
    return _loss[0]


def _backward_inputs(params, t, x, grads):
    N = t.shape[0]
    _loss = ffi.new(_REAL, 1)
    d_t = np.empty((N,), real)
    d_x = np.empty((N,), real)
    _done(lib.burgers_backward_inputs(N, params.pointer(_REAL), _pointer(_REAL, t), _pointer(_REAL, x), grads.pointer(_REAL), _loss, _pointer(_REAL, d_t), _pointer(_REAL, d_x), _workspace(N)))
    return _loss[0], d_t, d_x


def _update(params, grads, state):
    _done(lib.burgers_update(params.pointer(_REAL), grads.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["t_2"]), _workspace(0)))


def _train_step(params, state, t, x):
    N = t.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.burgers_train_step(N, params.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["t_2"]), _pointer(_REAL, t), _pointer(_REAL, x), _loss, _workspace(N)))
    return _loss[0]


# --- calling it

_MESSAGES = {}

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
    return _forward(params, t, x)


def backward(params, t, x, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 2181)
    sizes = {}
    t = _argument("t", t, ('N',), False, sizes)
    x = _argument("x", x, ('N',), False, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(2181, real))
    if wrt_inputs:
        loss, d_t, d_x = _backward_inputs(params, t, x, grads)
        grads.add({"t": d_t, "x": d_x})
    else:
        loss = _backward(params, t, x, grads)
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: new_m[p] = g[p]/10 + 9*m[p]/10    | p<2181; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<2181; new_w[p] = w[p] - (new_m[p]*(1/(500*c1[])))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<2181."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 2181)
    _update(params, grads, state)


def train_step(params, state, t, x):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    t = _argument("t", t, ('N',), False, sizes)
    x = _argument("x", x, ('N',), False, sizes)
    _samples(sizes)
    return _train_step(params, state, t, x)


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
