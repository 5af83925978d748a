"""denoise: a network of 25,258 parameters and its training steps.

Made by symgrad 0.1.0 from examples/denoise.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

The mathematics is in denoise.c; this file checks arguments and passes them on.
"""

import threading
from collections.abc import MutableMapping

import numpy as np

try:
    from ._denoise_375d2bd2 import ffi, lib
except ImportError as error:
    raise ImportError(
        "denoise_c is not compiled for this Python: run `python denoise_c/build.py`"
    ) from error

real = np.float32
_REAL, _WHOLE = "float[]", "int64_t[]"
_pointer = ffi.from_buffer
_thread = threading.local()


def _workspace(N):
    """This thread's scratch memory, grown to what the sizes need."""
    need = lib.denoise_workspace_size(N)
    if getattr(_thread, "size", -1) < need:
        # 64-byte aligned
        memory = np.empty(need + 64, real)
        skip = (-memory.__array_interface__["data"][0] % 64) // memory.itemsize
        _thread.pointer, _thread.size = _pointer(_REAL, memory[skip : skip + need], require_writable=True), need
    return _thread.pointer


def _done(code):
    if code:
        raise ValueError(_MESSAGES[code])


def _forward(params, noisy):
    N = noisy.shape[0]
    decoder_dense2_h = np.empty((N, 64,), real)
    reader_z = np.empty((N, 10,), real)
    _done(lib.denoise_forward(N, params.pointer(_REAL), _pointer(_REAL, noisy), _pointer(_REAL, decoder_dense2_h), _pointer(_REAL, reader_z), _workspace(N)))
    return decoder_dense2_h, reader_z


def _backward_restore(params, noisy, clean, grads):
    N = noisy.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.denoise_backward_restore(N, params.pointer(_REAL), _pointer(_REAL, noisy), _pointer(_REAL, clean), grads.pointer(_REAL), _loss, _workspace(N)))
    return _loss[0]


def _backward_inputs_restore(params, noisy, clean, grads):
    N = noisy.shape[0]
    _loss = ffi.new(_REAL, 1)
    d_noisy = np.empty((N, 64,), real)
    _done(lib.denoise_backward_inputs_restore(N, params.pointer(_REAL), _pointer(_REAL, noisy), _pointer(_REAL, clean), grads.pointer(_REAL), _loss, _pointer(_REAL, d_noisy), _workspace(N)))
    return _loss[0], d_noisy


def _update_restore(params, grads, state):
    _done(lib.denoise_update_restore(params.pointer(_REAL), grads.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["restore_t"]), _workspace(0)))


def _train_step_restore(params, state, noisy, clean):
    N = noisy.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.denoise_train_step_restore(N, params.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["restore_t"]), _pointer(_REAL, noisy), _pointer(_REAL, clean), _loss, _workspace(N)))
    return _loss[0]


def _backward_read(params, noisy, digit, grads):
    N = noisy.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.denoise_backward_read(N, params.pointer(_REAL), _pointer(_REAL, noisy), _pointer(_WHOLE, digit), grads.pointer(_REAL), _loss, _workspace(N)))
    return _loss[0]


def _backward_inputs_read(params, noisy, digit, grads):
    N = noisy.shape[0]
    _loss = ffi.new(_REAL, 1)
    d_noisy = np.empty((N, 64,), real)
    _done(lib.denoise_backward_inputs_read(N, params.pointer(_REAL), _pointer(_REAL, noisy), _pointer(_WHOLE, digit), grads.pointer(_REAL), _loss, _pointer(_REAL, d_noisy), _workspace(N)))
    return _loss[0], d_noisy


def _update_read(params, grads, state):
    _done(lib.denoise_update_read(params.pointer(_REAL), grads.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["read_t"]), _workspace(0)))


def _train_step_read(params, state, noisy, digit):
    N = noisy.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.denoise_train_step_read(N, params.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["read_t"]), _pointer(_REAL, noisy), _pointer(_WHOLE, digit), _loss, _workspace(N)))
    return _loss[0]


# --- calling it

_MESSAGES = {1: 'digit: expected values from 0 to 9'}

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
    return _forward(params, noisy)


def backward_restore(params, noisy, clean, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 25258)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    clean = _argument("clean", clean, ('N', 64), False, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS_restore, np.empty(24928, real))
    if wrt_inputs:
        loss, d_noisy = _backward_inputs_restore(params, noisy, clean, grads)
        grads.add({"noisy": d_noisy})
    else:
        loss = _backward_restore(params, noisy, clean, grads)
    return float(loss), grads


def update_restore(params, grads, state):
    """One step of the optimizer, in place: new_restore_m[p] = g[p]/10 + 9*restore_m[p]/10    | p<24928; new_restore_v[p] = g[p]**2/1000 + 999*restore_v[p]/1000    | p<24928; new_w[p] = w[p] - (new_restore_m[p]*(1/(500*c1[])))/(sqrt((new_restore_v[p]/c2[])) + 1/100000000)    | p<24928."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS_restore, 24928)
    _update_restore(params, grads, state)


def train_step_restore(params, state, noisy, clean):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    clean = _argument("clean", clean, ('N', 64), False, sizes)
    _samples(sizes)
    return _train_step_restore(params, state, noisy, clean)


def backward_read(params, noisy, digit, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 25258)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    digit = _argument("digit", digit, ('N',), True, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS_read, np.empty(12778, real))
    if wrt_inputs:
        loss, d_noisy = _backward_inputs_read(params, noisy, digit, grads)
        grads.add({"noisy": d_noisy})
    else:
        loss = _backward_read(params, noisy, digit, grads)
    return float(loss), grads


def update_read(params, grads, state):
    """One step of the optimizer, in place: new_w1[p] = -g1[p]/20 + w1[p]    | p<12448; new_w2[p] = -g2[p]/20 + w2[p]    | p<330."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS_read, 12778)
    _update_read(params, grads, state)


def train_step_read(params, state, noisy, digit):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    noisy = _argument("noisy", noisy, ('N', 64), False, sizes)
    digit = _argument("digit", digit, ('N',), True, sizes)
    _samples(sizes)
    return _train_step_read(params, state, noisy, digit)


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
