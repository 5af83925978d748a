"""mnist1d_mlp: a network of 15,210 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_mlp.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

The mathematics is in mnist1d_mlp.c; this file checks arguments and passes them on.
"""

import json
import operator
import os
import threading
import time
from collections.abc import MutableMapping
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_loader

import numpy as np

try:
    from ._mnist1d_mlp_213624dd import __file__ as _extension, ffi, lib
except ImportError as error:
    raise ImportError(
        "mnist1d_mlp_c is not compiled for this Python: run `python mnist1d_mlp_c/build.py`"
    ) from error

real = np.float32
_REAL, _WHOLE = ffi.typeof("float[]"), ffi.typeof("int64_t[]")
_pointer = ffi.from_buffer


class _Thread(threading.local):
    """What each thread has for itself: scratch memory, by the sizes for which it is known to be enough,
    and its addresses as numbers."""

    def __init__(self):
        self.size, self.pointer, self.enough, self.places = -1, None, {}, {}


_thread = _Thread()


def _workspace(N):
    """This thread's scratch memory, grown to what the sizes need."""
    try:
        return _thread.enough[N]
    except KeyError:
        pointer = _scratch(lib.mnist1d_mlp_workspace_size(N))
    if len(_thread.enough) > 1000:
        _thread.enough, _thread.places = {}, {}
    _thread.enough[N] = pointer
    _thread.places[N] = int(ffi.cast("uintptr_t", pointer))
    return pointer


def _scratch(need):
    """This thread's scratch memory, grown to so many numbers."""
    if _thread.size < need:
        _thread.pointer = _pointer(_REAL, _aligned(np.empty, need), require_writable=True)
        _thread.size, _thread.enough, _thread.places = need, {}, {}
    return _thread.pointer


def set_threads(n):
    """Large loops and products run on at most n threads from now on, of which results do not depend.
    At first these are as many as SYMGRAD_NUM_THREADS or OMP_NUM_THREADS says, or the processors; not
    to be called while another thread computes."""
    try:
        wanted = 0 if isinstance(n, bool) else operator.index(n)
    except TypeError:
        wanted = 0
    if not 1 <= wanted <= 1024:
        raise ValueError(f"set_threads: expected a whole number from 1 to 1024, got {n!r}")
    global _thread
    lib.mnist1d_mlp_set_threads(wanted)
    _thread = _Thread()  # memory that is enough for them


def threads():
    """How many threads may compute."""
    return lib.mnist1d_mlp_threads()


def _first_threads():
    wanted = os.environ.get("SYMGRAD_NUM_THREADS", "").strip()
    if wanted and not (wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= 1024):
        raise ValueError(f"SYMGRAD_NUM_THREADS: expected a whole number from 1 to 1024, got {wanted!r}")
    set_threads(int(wanted) if wanted else lib.mnist1d_mlp_threads())
    if hasattr(os, "register_at_fork"):  # a child process has none of the threads of its parent
        os.register_at_fork(after_in_child=lambda: lib.mnist1d_mlp_set_threads(1))


_first_threads()


_train_step = lib.mnist1d_mlp_train_step


def _forward(params, x):
    N = x.shape[0]
    dense2_z = np.empty((N, 10,), real)
    _failed = lib.mnist1d_mlp_forward(N, params.address or params.locate(), _pointer(_REAL, x), _pointer(_REAL, dense2_z), _workspace(N))
    if _failed:
        raise ValueError(_MESSAGES[_failed])
    return dense2_z


def _backward(params, x, y, grads, wrt_inputs):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    d_x = np.empty((N, 40,), real) if wrt_inputs else None
    _failed = lib.mnist1d_mlp_backward(N, params.address or params.locate(), _pointer(_REAL, x), _pointer(_WHOLE, y), grads.address or grads.locate(), _loss, _pointer(_REAL, d_x) if wrt_inputs else ffi.NULL, _workspace(N))
    if _failed:
        raise ValueError(_MESSAGES[_failed])
    return _loss[0], d_x


def _update(params, grads, state):
    _failed = lib.mnist1d_mlp_update(params.address or params.locate(), grads.address or grads.locate(), state.address or state.locate(), state.whole["t"], _workspace(0))
    if _failed:
        raise ValueError(_MESSAGES[_failed])


def _loss(params, x, y):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    _failed = lib.mnist1d_mlp_loss(N, params.address or params.locate(), _pointer(_REAL, x), _pointer(_WHOLE, y), _loss, _workspace(N))
    if _failed:
        raise ValueError(_MESSAGES[_failed])
    return _loss[0]


# --- calling it

_MESSAGES = {1: 'y: expected values from 0 to 9'}

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'dense1_W': (0, 4000, (40, 100)),
    'dense1_b': (4000, 4100, (100,)),
    'residual1_dense1_W': (4100, 14100, (100, 100)),
    'residual1_dense1_b': (14100, 14200, (100,)),
    'dense2_W': (14200, 15200, (100, 10)),
    'dense2_b': (15200, 15210, (10,)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 15210, (15210,)),
    'v': (15210, 30420, (15210,)),
}


class Arrays(MutableMapping):
    """Named arrays, views of one buffer, `flat`. To assign to a name copies into its view."""

    def __init__(self, layout, flat, others={}):
        self.layout, self._flat = layout, flat
        self._named = {name: flat[start:stop].reshape(shape) for name, (start, stop, shape) in layout.items()}
        self._named.update(others)
        self.address = None  # for C

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
        self.address = None

    def copy(self):
        """The same arrays in a new buffer."""
        others = {name: array.copy() for name, array in self.others().items()}
        return _copied(self.layout, self._flat, others)

    __copy__ = copy

    def __reduce__(self):
        return _copied, (self.layout, self._flat, self.others())

    def locate(self):
        """Where C finds the buffer, the whole numbers that are no part of it, and a loss."""
        self.address = _pointer(_REAL, self._flat)
        if len(self._named) > len(self.layout):
            whole = {name: a for name, a in self.others().items() if a.dtype == np.int64}
            self.whole = {name: _pointer(_WHOLE, a) for name, a in whole.items()}
            self.loss = ffi.new(_REAL, 1)
        return self.address


def _copied(layout, flat, others):
    """`Arrays` over a copy of a buffer; a layout may be a copy of this module's, too."""
    layout = next((known for known in (_PARAMETERS, _GRADIENTS, _STATE,) if known == layout), layout)
    new = Arrays(layout, _aligned(np.empty, flat.size), others)
    new.flat = flat
    return new


def _aligned(make, count):
    """A new vector that begins at a multiple of 64 bytes, where C reads it fastest."""
    memory = make(count + 64, real)
    skip = -int(ffi.cast("uintptr_t", _pointer(_REAL, memory))) % 64 // memory.itemsize
    return memory[skip : skip + count]


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
    params = Arrays(_PARAMETERS, _aligned(np.zeros, 15210))
    params["dense1_W"][...] = 0.20701966780270625 * (2.0 * rng.random((40, 100)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["residual1_dense1_W"][...] = 0.17320508075688773 * (2.0 * rng.random((100, 100)) - 1.0)
    params["residual1_dense1_b"][...] = 0.0
    params["dense2_W"][...] = 0.2335496832484569 * (2.0 * rng.random((100, 10)) - 1.0)
    params["dense2_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, _aligned(np.zeros, 30420))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense2_z[N,10]."""
    _done = _forward_direct(params, x, _thread.places)
    if _done is not None:
        return _done
    params = _arrays("params", params, _PARAMETERS, 15210)
    sizes = {}
    x = _argument("x", x, ('N', 40), False, sizes)
    return _forward(params, x)


def loss(params, x, y):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 15210)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 40)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 40), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    return float(_loss(params, x, y))


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 15210)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 40)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 40), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, _aligned(np.empty, 15210))
    loss, d_x = _backward(params, x, y, grads, wrt_inputs)
    if wrt_inputs:
        grads.add({"x": d_x})
    return float(loss), grads


def value_and_grad(flat, x, y):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, _aligned(np.empty, 15210))
    loss, grads = backward(params, x, y)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state):
    """One step of the optimizer, in place:

        lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005
        decayed_w[p] = w[p]·(1 − 0.3·lr)
        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v[p] = 0.001·g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 15210)
    _update(params, grads, state)


def train_step(params, state, x, y):
    """backward and update: changes params and state, returns the loss before."""
    _done = _train_step_direct(params, state, x, y, _thread.places)
    if _done is not None:
        return _done
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 40), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _samples(sizes)
    N = x.shape[0]
    _failed = _train_step(N, params.address or params.locate(), state.address or state.locate(), state.whole["t"], _pointer(_REAL, x), _pointer(_WHOLE, y), state.loss, _workspace(N))
    if _failed:
        raise ValueError(_MESSAGES[_failed])
    return state.loss[0]


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
    x = _argument("x", x, ('N', 40), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _samples(sizes)
    N = x.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _labels_of("y", y, 10)
    _order = _order_of(N, seed, state["t"]) if shuffle else None

    def _run(_first, _last, _total):
        _sum = ffi.new("double[]", [_total])
        _at = ffi.NULL if _order is None else _pointer(_WHOLE, _order) + _first
        _skip = _first if _order is None else 0
        _failed = lib.mnist1d_mlp_train_epoch(_last - _first, batch_size, _at, params.address or params.locate(), state.address or state.locate(), state.whole["t"], _pointer(_REAL, x) + _skip*40, _pointer(_WHOLE, y) + _skip, _sum, _scratch(lib.mnist1d_mlp_train_epoch_workspace_size(_last - _first, batch_size)))
        if _failed:
            raise ValueError(_MESSAGES[_failed])
        return _sum[0]

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
    params = _arrays("params", params, _PARAMETERS, 15210)
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
    params = Arrays(_PARAMETERS, _aligned(np.zeros, 15210))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, mnist1d_mlp"}}
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
    order = np.empty(n, np.int64)
    lib.mnist1d_mlp_permutation(n, seed, step, _pointer(_WHOLE, order))
    return order


_order_of = permutation  # which an argument may be called


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
    "": (train_epoch, train_step, loss, [], 0, {"x": (('N', 40), "real", "input"), "y": (('N',), "int", "target")}),
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


def _bound():
    """The functions of C that take Python's objects, by name, and give None for what needs a second look.
    Without NumPy's headers there are none in the extension."""
    name = __package__ + "._mnist1d_mlp_213624dd_direct"
    try:
        spec = spec_from_loader(name, ExtensionFileLoader(name, _extension))
        made = module_from_spec(spec)
        spec.loader.exec_module(made)
    except ImportError:
        return {}
    return made.bind((
        Arrays, _ndarray, _REAL_TYPE, _WHOLE_TYPE, np.empty, "layout", "_flat", "_named",
        _PARAMETERS, _STATE, "t",
    ))


_direct = _bound()
_forward_direct = _direct.get("forward", lambda *_: None)
_train_step_direct = _direct.get("train_step", lambda *_: None)



def __getattr__(name):
    """FORMULAS, the formulas of the network by name, read from formulas.json when first asked for."""
    if name != "FORMULAS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    global FORMULAS
    with open(os.path.join(os.path.dirname(__file__), "formulas.json"), encoding="utf-8") as file:
        FORMULAS = json.load(file)["formulas"]
    return FORMULAS
