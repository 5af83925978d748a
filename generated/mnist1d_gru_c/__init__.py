"""mnist1d_gru: a network of 5,110 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_gru.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

The mathematics is in mnist1d_gru.c; this file checks arguments and passes them on.
"""

import threading
from collections.abc import MutableMapping

import numpy as np

try:
    from ._mnist1d_gru_17e35c04 import ffi, lib
except ImportError as error:
    raise ImportError(
        "mnist1d_gru_c is not compiled for this Python: run `python mnist1d_gru_c/build.py`"
    ) from error

real = np.float32
_REAL, _WHOLE = "float[]", "int64_t[]"
_pointer = ffi.from_buffer
_thread = threading.local()


def _workspace(N):
    """This thread's scratch memory, grown to what the sizes need."""
    need = lib.mnist1d_gru_workspace_size(N)
    if getattr(_thread, "size", -1) < need:
        # 64-byte aligned
        memory = np.empty(need + 64, real)
        skip = (-memory.__array_interface__["data"][0] % 64) // memory.itemsize
        _thread.pointer, _thread.size = _pointer(_REAL, memory[skip : skip + need], require_writable=True), need
    return _thread.pointer


def _done(code):
    if code:
        raise ValueError(_MESSAGES[code])


def _forward(params, x):
    N = x.shape[0]
    dense1_z = np.empty((N, 10,), real)
    _done(lib.mnist1d_gru_forward(N, params.pointer(_REAL), _pointer(_REAL, x), _pointer(_REAL, dense1_z), _workspace(N)))
    return dense1_z


def _backward(params, x, y, grads):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.mnist1d_gru_backward(N, params.pointer(_REAL), _pointer(_REAL, x), _pointer(_WHOLE, y), grads.pointer(_REAL), _loss, _workspace(N)))
    return _loss[0]


def _backward_inputs(params, x, y, grads):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    d_x = np.empty((N, 40, 1,), real)
    _done(lib.mnist1d_gru_backward_inputs(N, params.pointer(_REAL), _pointer(_REAL, x), _pointer(_WHOLE, y), grads.pointer(_REAL), _loss, _pointer(_REAL, d_x), _workspace(N)))
    return _loss[0], d_x


def _update(params, grads, state):
    _done(lib.mnist1d_gru_update(params.pointer(_REAL), grads.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["t"]), _workspace(0)))


def _train_step(params, state, x, y):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.mnist1d_gru_train_step(N, params.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["t"]), _pointer(_REAL, x), _pointer(_WHOLE, y), _loss, _workspace(N)))
    return _loss[0]


def _orthogonal(rng, shape):
    """A random matrix with orthonormal columns or rows: QR of a normal matrix, diag(R) > 0."""
    rows, columns = int(np.prod(shape[:-1])), shape[-1]
    q, r = np.linalg.qr(rng.standard_normal((max(rows, columns), min(rows, columns))))
    q *= np.where(np.diag(r) < 0, -1.0, 1.0)
    return np.ascontiguousarray(q if rows >= columns else q.T).reshape(shape)



# --- calling it

_MESSAGES = {1: 'y: expected values from 0 to 9'}

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'gru1_W': (0, 18, (1, 18)),
    'gru1_U': (18, 126, (6, 18)),
    'gru1_b': (126, 144, (18,)),
    'gru1_c': (144, 150, (6,)),
    'gru1_W_reverse': (150, 168, (1, 18)),
    'gru1_U_reverse': (168, 276, (6, 18)),
    'gru1_b_reverse': (276, 294, (18,)),
    'gru1_c_reverse': (294, 300, (6,)),
    'dense1_W': (300, 5100, (480, 10)),
    'dense1_b': (5100, 5110, (10,)),
}
_GRADIENTS = {
    'gru1_W': (0, 18, (1, 18)),
    'gru1_U': (18, 126, (6, 18)),
    'gru1_b': (126, 144, (18,)),
    'gru1_c': (144, 150, (6,)),
    'gru1_W_reverse': (150, 168, (1, 18)),
    'gru1_U_reverse': (168, 276, (6, 18)),
    'gru1_b_reverse': (276, 294, (18,)),
    'gru1_c_reverse': (294, 300, (6,)),
    'dense1_W': (300, 5100, (480, 10)),
    'dense1_b': (5100, 5110, (10,)),
}
_STATE = {
    'm': (0, 5110, (5110,)),
    'v': (5110, 10220, (5110,)),
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
    params = Arrays(_PARAMETERS, np.zeros(5110, real))
    params["gru1_W"][...] = 0.9258200997725514 * (2.0 * rng.random((1, 18,)) - 1.0)
    params["gru1_U"][...] = _orthogonal(rng, (6, 18,))
    params["gru1_b"][...] = 0.0
    params["gru1_c"][...] = 0.0
    params["gru1_W_reverse"][...] = 0.9258200997725514 * (2.0 * rng.random((1, 18,)) - 1.0)
    params["gru1_U_reverse"][...] = _orthogonal(rng, (6, 18,))
    params["gru1_b_reverse"][...] = 0.0
    params["gru1_c_reverse"][...] = 0.0
    params["dense1_W"][...] = 0.11065666703449763 * (2.0 * rng.random((480, 10,)) - 1.0)
    params["dense1_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(10220, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense1_z[N,10]."""
    params = _arrays("params", params, _PARAMETERS, 5110)
    sizes = {}
    x = _argument("x", x, ('N', 40, 1), False, sizes)
    return _forward(params, x)


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 5110)
    sizes = {}
    x = _argument("x", x, ('N', 40, 1), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(5110, real))
    if wrt_inputs:
        loss, d_x = _backward_inputs(params, x, y, grads)
        grads.add({"x": d_x})
    else:
        loss = _backward(params, x, y, grads)
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: decayed_w[p] = w[p]*(1 - lr[]/10)    | p<5110; new_m[p] = g[p]/10 + 9*m[p]/10    | p<5110; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<5110; new_w[p] = decayed_w[p] - (new_m[p]*(lr[]/c1[]))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<5110."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 5110)
    _update(params, grads, state)


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 40, 1), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
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
    'gru1_a': {
        'text': 'gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k] + gru1_b[k]',
        'latex': 'a^{\\text{gru1}}_{n,t,k} = \\sum_{i} x_{n,t,i}\\, W^{\\text{gru1}}_{i,k} + b^{\\text{gru1}}_{k}',
        'ranges': 'n<N t<40 k<18 i<1',
        'origin': 'mnist1d_gru.py:13: spec, split loops',
    },
    'gru1_u': {
        'text': 't = 0 … 39:\n    gru1_u[n,t,k] = Σ_j gru1_h[n,t,j]·gru1_U[j,k]',
        'latex': 't = 0, \\dots, 39\\colon\\quad u^{\\text{gru1}}_{n,t,k} = \\sum_{j} h^{\\text{gru1}}_{n,t,j}\\, U^{\\text{gru1}}_{j,k}',
        'ranges': 't<40 n<N k<18 j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_r': {
        'text': 't = 0 … 39:\n    gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])',
        'latex': 't = 0, \\dots, 39\\colon\\quad r^{\\text{gru1}}_{n,t,j} = \\sigma\\left(a^{\\text{gru1}}_{n,t,j} + u^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_z': {
        'text': 't = 0 … 39:\n    gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])',
        'latex': 't = 0, \\dots, 39\\colon\\quad z^{\\text{gru1}}_{n,t,j} = \\sigma\\left(a^{\\text{gru1}}_{n,t,j+6} + u^{\\text{gru1}}_{n,t,j+6}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_g': {
        'text': 't = 0 … 39:\n    gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])',
        'latex': 't = 0, \\dots, 39\\colon\\quad g^{\\text{gru1}}_{n,t,j} = \\tanh\\left(r^{\\text{gru1}}_{n,t,j}\\, \\left(c^{\\text{gru1}}_{j} + u^{\\text{gru1}}_{n,t,j+12}\\right) + a^{\\text{gru1}}_{n,t,j+12}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_h': {
        'text': 'gru1_h[n,0,j] = 0\nt = 0 … 39:\n    gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j]',
        'latex': '\\begin{aligned} & h^{\\text{gru1}}_{n,0,j} = 0 \\\\ & t = 0, \\dots, 39\\colon\\quad h^{\\text{gru1}}_{n,t+1,j} = g^{\\text{gru1}}_{n,t,j}\\, \\left(1 - z^{\\text{gru1}}_{n,t,j}\\right) + h^{\\text{gru1}}_{n,t,j}\\, z^{\\text{gru1}}_{n,t,j} \\end{aligned}',
        'ranges': 'j<6 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_a_reverse': {
        'text': 'gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k] + gru1_b_reverse[k]',
        'latex': '\\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,k} = \\sum_{i} x_{n,t,i}\\, \\mathrm{W\\_reverse}^{\\text{gru1}}_{i,k} + \\mathrm{b\\_reverse}^{\\text{gru1}}_{k}',
        'ranges': 'n<N t<40 k<18 i<1',
        'origin': 'mnist1d_gru.py:13: spec, split loops',
    },
    'gru1_u_reverse': {
        'text': 't = 39 … 0:\n    gru1_u_reverse[n,t,k] = Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k]',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,k} = \\sum_{j} \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t+1,j}\\, \\mathrm{U\\_reverse}^{\\text{gru1}}_{j,k}',
        'ranges': 't<40 n<N k<18 j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_r_reverse': {
        'text': 't = 39 … 0:\n    gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j} = \\sigma\\left(\\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,j} + \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_z_reverse': {
        'text': 't = 39 … 0:\n    gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j} = \\sigma\\left(\\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,j+6} + \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,j+6}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_g_reverse': {
        'text': 't = 39 … 0:\n    gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j} = \\tanh\\left(\\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}\\, \\left(\\mathrm{c\\_reverse}^{\\text{gru1}}_{j} + \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,j+12}\\right) + \\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,j+12}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_h_reverse': {
        'text': 'gru1_h_reverse[n,40,j] = 0\nt = 39 … 0:\n    gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j]',
        'latex': '\\begin{aligned} & \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,40,j} = 0 \\\\ & t = 39, \\dots, 0\\colon\\quad \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t,j} = \\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}\\right) + \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t+1,j}\\, \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j} \\end{aligned}',
        'ranges': 'j<6 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'gru1_y': {
        'text': 'gru1_y[n,t,j] = gru1_h[n,t+1,j]; gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]',
        'latex': 'y^{\\text{gru1}}_{n,t,j} = h^{\\text{gru1}}_{n,t+1,j}; y^{\\text{gru1}}_{n,t,j+6} = \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t,j}',
        'ranges': 'n<N t<40 j<6',
        'origin': 'mnist1d_gru.py:13: spec',
    },
    'flatten1_flat': {
        'text': 'flatten1_flat[n,12·i+j] = gru1_y[n,i,j]',
        'latex': '\\mathrm{flat}^{\\text{flatten1}}_{n,12\\,i+j} = y^{\\text{gru1}}_{n,i,j}',
        'ranges': 'n<N i<40 j<12',
        'origin': 'mnist1d_gru.py:14: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,o} = \\sum_{i} \\mathrm{flat}^{\\text{flatten1}}_{n,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'ranges': 'n<N o<10 i<480',
        'origin': 'mnist1d_gru.py:15: spec',
    },
    'cross_entropy1_lse': {
        'text': 'cross_entropy1_lse[n] = logsumexp_k dense1_z[n,k]',
        'latex': '\\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} = \\log\\sum_{k} e^{z^{\\text{dense1}}_{n,k}}',
        'ranges': 'n<N k<10',
        'origin': 'mnist1d_gru.py:17: spec',
    },
    'cross_entropy1_each': {
        'text': 'cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]]',
        'latex': '\\mathrm{each}^{\\text{cross\\_entropy1}}_{n} = \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} - z^{\\text{dense1}}_{n,y_{n}}',
        'ranges': 'n<N',
        'origin': 'mnist1d_gru.py:17: spec',
    },
    'cross_entropy1_mean': {
        'text': 'cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N',
        'latex': '\\mathrm{mean}^{\\text{cross\\_entropy1}} = \\sum_{n} \\frac{\\mathrm{each}^{\\text{cross\\_entropy1}}_{n}}{N}',
        'ranges': 'n<N',
        'origin': 'mnist1d_gru.py:17: spec',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,k] = (exp(dense1_z[n,k] − cross_entropy1_lse[n]) − [k = y[n]])/N',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,k}} = \\frac{e^{z^{\\text{dense1}}_{n,k} - \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n}} - \\left[k = y_{n}\\right]}{N}',
        'ranges': 'n<N k<10',
        'origin': 'mnist1d_gru.py:17: spec, reverse of cross_entropy1_each by dense1_z, gather labels, reverse of cross_entropy1_lse by dense1_z, merge terms',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_n d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'o<10 n<N',
        'origin': 'mnist1d_gru.py:15: spec, reverse of dense1_z by dense1_b',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} = \\sum_{n} \\mathrm{flat}^{\\text{flatten1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'i<480 o<10 n<N',
        'origin': 'mnist1d_gru.py:15: spec, reverse of dense1_z by dense1_W',
    },
    'd_flatten1_flat': {
        'text': 'd_flatten1_flat[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{flat}^{\\text{flatten1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}\\, W^{\\text{dense1}}_{i,o}',
        'ranges': 'n<N i<480 o<10',
        'origin': 'mnist1d_gru.py:15: spec, reverse of dense1_z by flatten1_flat',
    },
    'd_gru1_h_reverse': {
        'text': 'd_gru1_h_reverse[n,t,j] = d_flatten1_flat[n,12·t+j+6]\nt = 0 … 39:\n    d_gru1_h_reverse[n,t+1,j] += d_gru1_h_reverse[n,t,j]·gru1_z_reverse[n,t,j] + Σ_k d_gru1_u_reverse[n,t,k]·gru1_U_reverse[j,k]',
        'latex': '\\begin{aligned} & \\frac{\\partial L}{\\partial \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial \\mathrm{flat}^{\\text{flatten1}}_{n,12\\,t+j+6}} \\\\ & t = 0, \\dots, 39\\colon\\quad \\frac{\\partial L}{\\partial \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t+1,j}} \\mathrel{+}= \\frac{\\partial L}{\\partial \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j} + \\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,k}}\\, \\mathrm{U\\_reverse}^{\\text{gru1}}_{j,k} \\end{aligned}',
        'ranges': 'n<N t<40 j<6 k<18',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_y by gru1_h_reverse; spec, reverse of gru1_h_reverse by gru1_h_reverse; spec, reverse of gru1_u_reverse by gru1_h_reverse',
    },
    'd_gru1_h': {
        'text': 'd_gru1_h[n,t+1,j] = d_flatten1_flat[n,12·t+j]\nt = 39 … 0:\n    d_gru1_h[n,t,j] += d_gru1_h[n,t+1,j]·gru1_z[n,t,j] + Σ_k d_gru1_u[n,t,k]·gru1_U[j,k]',
        'latex': '\\begin{aligned} & \\frac{\\partial L}{\\partial h^{\\text{gru1}}_{n,t+1,j}} = \\frac{\\partial L}{\\partial \\mathrm{flat}^{\\text{flatten1}}_{n,12\\,t+j}} \\\\ & t = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial h^{\\text{gru1}}_{n,t,j}} \\mathrel{+}= \\frac{\\partial L}{\\partial h^{\\text{gru1}}_{n,t+1,j}}\\, z^{\\text{gru1}}_{n,t,j} + \\sum_{k} \\frac{\\partial L}{\\partial u^{\\text{gru1}}_{n,t,k}}\\, U^{\\text{gru1}}_{j,k} \\end{aligned}',
        'ranges': 'n<N t<40 j<6 k<18',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_y by gru1_h; spec, reverse of gru1_h by gru1_h; spec, reverse of gru1_u by gru1_h',
    },
    'd_gru1_g_reverse': {
        'text': 't = 0 … 39:\n    d_gru1_g_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])',
        'latex': 't = 0, \\dots, 39\\colon\\quad \\frac{\\partial L}{\\partial \\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\left(1 - \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_h_reverse by gru1_g_reverse',
    },
    'd_gru1_z_reverse': {
        'text': 't = 0 … 39:\n    d_gru1_z_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(gru1_h_reverse[n,t+1,j] − gru1_g_reverse[n,t,j])',
        'latex': 't = 0, \\dots, 39\\colon\\quad \\frac{\\partial L}{\\partial \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\left(\\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t+1,j} - \\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_h_reverse by gru1_z_reverse',
    },
    'd_gru1_r_reverse': {
        'text': 't = 0 … 39:\n    d_gru1_r_reverse[n,t,j] = d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12])',
        'latex': 't = 0, \\dots, 39\\colon\\quad \\frac{\\partial L}{\\partial \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial \\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\left(1 - \\left(\\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)^{2}\\right)\\, \\left(\\mathrm{c\\_reverse}^{\\text{gru1}}_{j} + \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,j+12}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_g_reverse by gru1_r_reverse, reuse values',
    },
    'd_gru1_u_reverse': {
        'text': 't = 0 … 39:\n    d_gru1_u_reverse[n,t,j+12] = d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²); d_gru1_u_reverse[n,t,j+6] = d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]); d_gru1_u_reverse[n,t,j] = d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j])',
        'latex': 't = 0, \\dots, 39\\colon\\quad \\frac{\\partial L}{\\partial \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,j+12}} = \\frac{\\partial L}{\\partial \\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\left(\\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)^{2}\\right); \\frac{\\partial L}{\\partial \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,j+6}} = \\frac{\\partial L}{\\partial \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}\\right); \\frac{\\partial L}{\\partial \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_g_reverse by gru1_u_reverse, reuse values; spec, reverse of gru1_z_reverse by gru1_u_reverse, reuse values; spec, reverse of gru1_r_reverse by gru1_u_reverse, reuse values',
    },
    'd_gru1_a_reverse': {
        'text': 'd_gru1_a_reverse[n,t,j+12] = d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²); d_gru1_a_reverse[n,t,j+6] = d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]); d_gru1_a_reverse[n,t,j] = d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,j+12}} = \\frac{\\partial L}{\\partial \\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\left(1 - \\left(\\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)^{2}\\right); \\frac{\\partial L}{\\partial \\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,j+6}} = \\frac{\\partial L}{\\partial \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\mathrm{z\\_reverse}^{\\text{gru1}}_{n,t,j}\\right); \\frac{\\partial L}{\\partial \\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_g_reverse by gru1_a_reverse, split loops, reuse values; spec, reverse of gru1_z_reverse by gru1_a_reverse, split loops, reuse values; spec, reverse of gru1_r_reverse by gru1_a_reverse, split loops, reuse values',
    },
    'd_gru1_c_reverse': {
        'text': 'd_gru1_c_reverse[j] = Σ_{n,t} d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{c\\_reverse}^{\\text{gru1}}_{j}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}}\\, \\mathrm{r\\_reverse}^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\left(\\mathrm{g\\_reverse}^{\\text{gru1}}_{n,t,j}\\right)^{2}\\right)',
        'ranges': 'j<6 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_g_reverse by gru1_c_reverse, split loops, reuse values',
    },
    'd_gru1_U_reverse': {
        'text': 'd_gru1_U_reverse[j,k] = Σ_{n,t} gru1_h_reverse[n,t+1,j]·d_gru1_u_reverse[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{U\\_reverse}^{\\text{gru1}}_{j,k}} = \\sum_{n,t} \\mathrm{h\\_reverse}^{\\text{gru1}}_{n,t+1,j}\\, \\frac{\\partial L}{\\partial \\mathrm{u\\_reverse}^{\\text{gru1}}_{n,t,k}}',
        'ranges': 'j<6 k<18 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_u_reverse by gru1_U_reverse, split loops',
    },
    'd_gru1_b_reverse': {
        'text': 'd_gru1_b_reverse[k] = Σ_{n,t} d_gru1_a_reverse[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_reverse}^{\\text{gru1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,k}}',
        'ranges': 'k<18 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_a_reverse by gru1_b_reverse, split loops',
    },
    'd_gru1_W_reverse': {
        'text': 'd_gru1_W_reverse[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a_reverse[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_reverse}^{\\text{gru1}}_{i,k}} = \\sum_{n,t} x_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{a\\_reverse}^{\\text{gru1}}_{n,t,k}}',
        'ranges': 'i<1 k<18 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_a_reverse by gru1_W_reverse, split loops',
    },
    'd_gru1_g': {
        'text': 't = 39 … 0:\n    d_gru1_g[n,t,j] = d_gru1_h[n,t+1,j]·(1 − gru1_z[n,t,j])',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial g^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial h^{\\text{gru1}}_{n,t+1,j}}\\, \\left(1 - z^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_h by gru1_g',
    },
    'd_gru1_z': {
        'text': 't = 39 … 0:\n    d_gru1_z[n,t,j] = d_gru1_h[n,t+1,j]·(gru1_h[n,t,j] − gru1_g[n,t,j])',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial z^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial h^{\\text{gru1}}_{n,t+1,j}}\\, \\left(h^{\\text{gru1}}_{n,t,j} - g^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_h by gru1_z',
    },
    'd_gru1_r': {
        'text': 't = 39 … 0:\n    d_gru1_r[n,t,j] = d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)·(gru1_c[j] + gru1_u[n,t,j+12])',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial r^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial g^{\\text{gru1}}_{n,t,j}}\\, \\left(1 - \\left(g^{\\text{gru1}}_{n,t,j}\\right)^{2}\\right)\\, \\left(c^{\\text{gru1}}_{j} + u^{\\text{gru1}}_{n,t,j+12}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_g by gru1_r, reuse values',
    },
    'd_gru1_u': {
        'text': 't = 39 … 0:\n    d_gru1_u[n,t,j+12] = d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²); d_gru1_u[n,t,j+6] = d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j]); d_gru1_u[n,t,j] = d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j])',
        'latex': 't = 39, \\dots, 0\\colon\\quad \\frac{\\partial L}{\\partial u^{\\text{gru1}}_{n,t,j+12}} = \\frac{\\partial L}{\\partial g^{\\text{gru1}}_{n,t,j}}\\, r^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\left(g^{\\text{gru1}}_{n,t,j}\\right)^{2}\\right); \\frac{\\partial L}{\\partial u^{\\text{gru1}}_{n,t,j+6}} = \\frac{\\partial L}{\\partial z^{\\text{gru1}}_{n,t,j}}\\, z^{\\text{gru1}}_{n,t,j}\\, \\left(1 - z^{\\text{gru1}}_{n,t,j}\\right); \\frac{\\partial L}{\\partial u^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial r^{\\text{gru1}}_{n,t,j}}\\, r^{\\text{gru1}}_{n,t,j}\\, \\left(1 - r^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_g by gru1_u, reuse values; spec, reverse of gru1_z by gru1_u, reuse values; spec, reverse of gru1_r by gru1_u, reuse values',
    },
    'd_gru1_a': {
        'text': 'd_gru1_a[n,t,j+12] = d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²); d_gru1_a[n,t,j+6] = d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j]); d_gru1_a[n,t,j] = d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j])',
        'latex': '\\frac{\\partial L}{\\partial a^{\\text{gru1}}_{n,t,j+12}} = \\frac{\\partial L}{\\partial g^{\\text{gru1}}_{n,t,j}}\\, \\left(1 - \\left(g^{\\text{gru1}}_{n,t,j}\\right)^{2}\\right); \\frac{\\partial L}{\\partial a^{\\text{gru1}}_{n,t,j+6}} = \\frac{\\partial L}{\\partial z^{\\text{gru1}}_{n,t,j}}\\, z^{\\text{gru1}}_{n,t,j}\\, \\left(1 - z^{\\text{gru1}}_{n,t,j}\\right); \\frac{\\partial L}{\\partial a^{\\text{gru1}}_{n,t,j}} = \\frac{\\partial L}{\\partial r^{\\text{gru1}}_{n,t,j}}\\, r^{\\text{gru1}}_{n,t,j}\\, \\left(1 - r^{\\text{gru1}}_{n,t,j}\\right)',
        'ranges': 't<40 n<N j<6',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_g by gru1_a, split loops, reuse values; spec, reverse of gru1_z by gru1_a, split loops, reuse values; spec, reverse of gru1_r by gru1_a, split loops, reuse values',
    },
    'd_gru1_c': {
        'text': 'd_gru1_c[j] = Σ_{n,t} d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²)',
        'latex': '\\frac{\\partial L}{\\partial c^{\\text{gru1}}_{j}} = \\sum_{n,t} \\frac{\\partial L}{\\partial g^{\\text{gru1}}_{n,t,j}}\\, r^{\\text{gru1}}_{n,t,j}\\, \\left(1 - \\left(g^{\\text{gru1}}_{n,t,j}\\right)^{2}\\right)',
        'ranges': 'j<6 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_g by gru1_c, split loops, reuse values',
    },
    'd_gru1_U': {
        'text': 'd_gru1_U[j,k] = Σ_{n,t} gru1_h[n,t,j]·d_gru1_u[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial U^{\\text{gru1}}_{j,k}} = \\sum_{n,t} h^{\\text{gru1}}_{n,t,j}\\, \\frac{\\partial L}{\\partial u^{\\text{gru1}}_{n,t,k}}',
        'ranges': 'j<6 k<18 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_u by gru1_U, split loops',
    },
    'd_gru1_b': {
        'text': 'd_gru1_b[k] = Σ_{n,t} d_gru1_a[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{gru1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial a^{\\text{gru1}}_{n,t,k}}',
        'ranges': 'k<18 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_a by gru1_b, split loops',
    },
    'd_gru1_W': {
        'text': 'd_gru1_W[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{gru1}}_{i,k}} = \\sum_{n,t} x_{n,t,i}\\, \\frac{\\partial L}{\\partial a^{\\text{gru1}}_{n,t,k}}',
        'ranges': 'i<1 k<18 n<N t<40',
        'origin': 'mnist1d_gru.py:13: spec, reverse of gru1_a by gru1_W, split loops',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'ranges': '',
        'origin': 'mnist1d_gru.py:18: spec',
    },
    'lr': {
        'text': 'lr = 0.01·cos(π·min(0.000125·(new_t − 1), 1)) + 0.01',
        'latex': "\\mathrm{lr} = 0.01\\, \\cos\\left(\\pi\\, \\min\\left(0.000125\\, \\left(t' - 1\\right), 1\\right)\\right) + 0.01",
        'ranges': '',
        'origin': 'mnist1d_gru.py:18: spec',
    },
    'decayed_w': {
        'text': 'decayed_w[p] = w[p]·(1 − 0.1·lr)',
        'latex': '\\mathrm{decayed\\_w}_{p} = w_{p}\\, \\left(1 - 0.1\\, \\mathrm{lr}\\right)',
        'ranges': 'p<5110',
        'origin': 'mnist1d_gru.py:18: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, g_{p} + 0.9\\, m_{p}",
        'ranges': 'p<5110',
        'origin': 'mnist1d_gru.py:18: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.001·g[p]² + 0.999·v[p]',
        'latex': "v'_{p} = 0.001\\, g_{p}^{2} + 0.999\\, v_{p}",
        'ranges': 'p<5110',
        'origin': 'mnist1d_gru.py:18: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "\\mathrm{c1} = 1 - 0.9^{t'}",
        'ranges': '',
        'origin': 'mnist1d_gru.py:18: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.999^new_t',
        'latex': "\\mathrm{c2} = 1 - 0.999^{t'}",
        'ranges': '',
        'origin': 'mnist1d_gru.py:18: spec',
    },
    'new_w': {
        'text': 'new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)',
        'latex': "w'_{p} = \\mathrm{decayed\\_w}_{p} - \\frac{m'_{p}\\, \\left(\\frac{\\mathrm{lr}}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{v'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
        'ranges': 'p<5110',
        'origin': 'mnist1d_gru.py:18: spec',
    },
}
