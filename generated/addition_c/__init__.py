"""addition: a network of 797,578 parameters and its training step.

Made by symgrad 0.1.0 from examples/addition.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

The mathematics is in addition.c; this file checks arguments and passes them on.
"""

import threading
from collections.abc import MutableMapping

import numpy as np

try:
    from ._addition_fee4ce08 import ffi, lib
except ImportError as error:
    raise ImportError(
        "addition_c is not compiled for this Python: run `python addition_c/build.py`"
    ) from error

real = np.float32
_REAL, _WHOLE = "float[]", "int64_t[]"
_pointer = ffi.from_buffer
_thread = threading.local()


def _workspace(N):
    """This thread's scratch memory, grown to what the sizes need."""
    need = lib.addition_workspace_size(N)
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
    dense1_z = np.empty((N, 4, 10,), real)
    _done(lib.addition_forward(N, params.pointer(_REAL), _pointer(_WHOLE, x), _pointer(_REAL, dense1_z), _workspace(N)))
    return dense1_z


def _backward(params, x, y, grads):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.addition_backward(N, params.pointer(_REAL), _pointer(_WHOLE, x), _pointer(_WHOLE, y), grads.pointer(_REAL), _loss, _workspace(N)))
    return _loss[0]


def _backward_inputs(params, x, y, grads):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.addition_backward_inputs(N, params.pointer(_REAL), _pointer(_WHOLE, x), _pointer(_WHOLE, y), grads.pointer(_REAL), _loss, _workspace(N)))
    return _loss[0]


def _update(params, grads, state):
    _done(lib.addition_update(params.pointer(_REAL), grads.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["t"]), _workspace(0)))


def _train_step(params, state, x, y):
    N = x.shape[0]
    _loss = ffi.new(_REAL, 1)
    _done(lib.addition_train_step(N, params.pointer(_REAL), state.pointer(_REAL), _pointer(_WHOLE, state["t"]), _pointer(_WHOLE, x), _pointer(_WHOLE, y), _loss, _workspace(N)))
    return _loss[0]


# --- calling it

_MESSAGES = {1: 'x: expected values from 0 to 11', 2: 'y: expected values from 0 to 9'}

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'embedding1_E': (0, 1536, (12, 128)),
    'position_embedding1_P': (1536, 2944, (11, 128)),
    'transformer_block1_norm1_gamma': (2944, 3072, (128,)),
    'transformer_block1_norm1_beta': (3072, 3200, (128,)),
    'transformer_block1_attention_W_q': (3200, 19584, (128, 4, 32)),
    'transformer_block1_attention_b_q': (19584, 19712, (4, 32)),
    'transformer_block1_attention_W_k': (19712, 36096, (128, 4, 32)),
    'transformer_block1_attention_b_k': (36096, 36224, (4, 32)),
    'transformer_block1_attention_W_v': (36224, 52608, (128, 4, 32)),
    'transformer_block1_attention_b_v': (52608, 52736, (4, 32)),
    'transformer_block1_attention_W_o': (52736, 69120, (4, 32, 128)),
    'transformer_block1_attention_b_o': (69120, 69248, (128,)),
    'transformer_block1_norm2_gamma': (69248, 69376, (128,)),
    'transformer_block1_norm2_beta': (69376, 69504, (128,)),
    'transformer_block1_feed_forward_dense1_W': (69504, 135040, (128, 512)),
    'transformer_block1_feed_forward_dense1_b': (135040, 135552, (512,)),
    'transformer_block1_feed_forward_dense2_W': (135552, 201088, (512, 128)),
    'transformer_block1_feed_forward_dense2_b': (201088, 201216, (128,)),
    'transformer_block2_norm1_gamma': (201216, 201344, (128,)),
    'transformer_block2_norm1_beta': (201344, 201472, (128,)),
    'transformer_block2_attention_W_q': (201472, 217856, (128, 4, 32)),
    'transformer_block2_attention_b_q': (217856, 217984, (4, 32)),
    'transformer_block2_attention_W_k': (217984, 234368, (128, 4, 32)),
    'transformer_block2_attention_b_k': (234368, 234496, (4, 32)),
    'transformer_block2_attention_W_v': (234496, 250880, (128, 4, 32)),
    'transformer_block2_attention_b_v': (250880, 251008, (4, 32)),
    'transformer_block2_attention_W_o': (251008, 267392, (4, 32, 128)),
    'transformer_block2_attention_b_o': (267392, 267520, (128,)),
    'transformer_block2_norm2_gamma': (267520, 267648, (128,)),
    'transformer_block2_norm2_beta': (267648, 267776, (128,)),
    'transformer_block2_feed_forward_dense1_W': (267776, 333312, (128, 512)),
    'transformer_block2_feed_forward_dense1_b': (333312, 333824, (512,)),
    'transformer_block2_feed_forward_dense2_W': (333824, 399360, (512, 128)),
    'transformer_block2_feed_forward_dense2_b': (399360, 399488, (128,)),
    'transformer_block3_norm1_gamma': (399488, 399616, (128,)),
    'transformer_block3_norm1_beta': (399616, 399744, (128,)),
    'transformer_block3_attention_W_q': (399744, 416128, (128, 4, 32)),
    'transformer_block3_attention_b_q': (416128, 416256, (4, 32)),
    'transformer_block3_attention_W_k': (416256, 432640, (128, 4, 32)),
    'transformer_block3_attention_b_k': (432640, 432768, (4, 32)),
    'transformer_block3_attention_W_v': (432768, 449152, (128, 4, 32)),
    'transformer_block3_attention_b_v': (449152, 449280, (4, 32)),
    'transformer_block3_attention_W_o': (449280, 465664, (4, 32, 128)),
    'transformer_block3_attention_b_o': (465664, 465792, (128,)),
    'transformer_block3_norm2_gamma': (465792, 465920, (128,)),
    'transformer_block3_norm2_beta': (465920, 466048, (128,)),
    'transformer_block3_feed_forward_dense1_W': (466048, 531584, (128, 512)),
    'transformer_block3_feed_forward_dense1_b': (531584, 532096, (512,)),
    'transformer_block3_feed_forward_dense2_W': (532096, 597632, (512, 128)),
    'transformer_block3_feed_forward_dense2_b': (597632, 597760, (128,)),
    'transformer_block4_norm1_gamma': (597760, 597888, (128,)),
    'transformer_block4_norm1_beta': (597888, 598016, (128,)),
    'transformer_block4_attention_W_q': (598016, 614400, (128, 4, 32)),
    'transformer_block4_attention_b_q': (614400, 614528, (4, 32)),
    'transformer_block4_attention_W_k': (614528, 630912, (128, 4, 32)),
    'transformer_block4_attention_b_k': (630912, 631040, (4, 32)),
    'transformer_block4_attention_W_v': (631040, 647424, (128, 4, 32)),
    'transformer_block4_attention_b_v': (647424, 647552, (4, 32)),
    'transformer_block4_attention_W_o': (647552, 663936, (4, 32, 128)),
    'transformer_block4_attention_b_o': (663936, 664064, (128,)),
    'transformer_block4_norm2_gamma': (664064, 664192, (128,)),
    'transformer_block4_norm2_beta': (664192, 664320, (128,)),
    'transformer_block4_feed_forward_dense1_W': (664320, 729856, (128, 512)),
    'transformer_block4_feed_forward_dense1_b': (729856, 730368, (512,)),
    'transformer_block4_feed_forward_dense2_W': (730368, 795904, (512, 128)),
    'transformer_block4_feed_forward_dense2_b': (795904, 796032, (128,)),
    'layer_norm1_gamma': (796032, 796160, (128,)),
    'layer_norm1_beta': (796160, 796288, (128,)),
    'dense1_W': (796288, 797568, (128, 10)),
    'dense1_b': (797568, 797578, (10,)),
}
_GRADIENTS = {
    'embedding1_E': (0, 1536, (12, 128)),
    'position_embedding1_P': (1536, 2944, (11, 128)),
    'transformer_block1_norm1_gamma': (2944, 3072, (128,)),
    'transformer_block1_norm1_beta': (3072, 3200, (128,)),
    'transformer_block1_attention_W_q': (3200, 19584, (128, 4, 32)),
    'transformer_block1_attention_b_q': (19584, 19712, (4, 32)),
    'transformer_block1_attention_W_k': (19712, 36096, (128, 4, 32)),
    'transformer_block1_attention_b_k': (36096, 36224, (4, 32)),
    'transformer_block1_attention_W_v': (36224, 52608, (128, 4, 32)),
    'transformer_block1_attention_b_v': (52608, 52736, (4, 32)),
    'transformer_block1_attention_W_o': (52736, 69120, (4, 32, 128)),
    'transformer_block1_attention_b_o': (69120, 69248, (128,)),
    'transformer_block1_norm2_gamma': (69248, 69376, (128,)),
    'transformer_block1_norm2_beta': (69376, 69504, (128,)),
    'transformer_block1_feed_forward_dense1_W': (69504, 135040, (128, 512)),
    'transformer_block1_feed_forward_dense1_b': (135040, 135552, (512,)),
    'transformer_block1_feed_forward_dense2_W': (135552, 201088, (512, 128)),
    'transformer_block1_feed_forward_dense2_b': (201088, 201216, (128,)),
    'transformer_block2_norm1_gamma': (201216, 201344, (128,)),
    'transformer_block2_norm1_beta': (201344, 201472, (128,)),
    'transformer_block2_attention_W_q': (201472, 217856, (128, 4, 32)),
    'transformer_block2_attention_b_q': (217856, 217984, (4, 32)),
    'transformer_block2_attention_W_k': (217984, 234368, (128, 4, 32)),
    'transformer_block2_attention_b_k': (234368, 234496, (4, 32)),
    'transformer_block2_attention_W_v': (234496, 250880, (128, 4, 32)),
    'transformer_block2_attention_b_v': (250880, 251008, (4, 32)),
    'transformer_block2_attention_W_o': (251008, 267392, (4, 32, 128)),
    'transformer_block2_attention_b_o': (267392, 267520, (128,)),
    'transformer_block2_norm2_gamma': (267520, 267648, (128,)),
    'transformer_block2_norm2_beta': (267648, 267776, (128,)),
    'transformer_block2_feed_forward_dense1_W': (267776, 333312, (128, 512)),
    'transformer_block2_feed_forward_dense1_b': (333312, 333824, (512,)),
    'transformer_block2_feed_forward_dense2_W': (333824, 399360, (512, 128)),
    'transformer_block2_feed_forward_dense2_b': (399360, 399488, (128,)),
    'transformer_block3_norm1_gamma': (399488, 399616, (128,)),
    'transformer_block3_norm1_beta': (399616, 399744, (128,)),
    'transformer_block3_attention_W_q': (399744, 416128, (128, 4, 32)),
    'transformer_block3_attention_b_q': (416128, 416256, (4, 32)),
    'transformer_block3_attention_W_k': (416256, 432640, (128, 4, 32)),
    'transformer_block3_attention_b_k': (432640, 432768, (4, 32)),
    'transformer_block3_attention_W_v': (432768, 449152, (128, 4, 32)),
    'transformer_block3_attention_b_v': (449152, 449280, (4, 32)),
    'transformer_block3_attention_W_o': (449280, 465664, (4, 32, 128)),
    'transformer_block3_attention_b_o': (465664, 465792, (128,)),
    'transformer_block3_norm2_gamma': (465792, 465920, (128,)),
    'transformer_block3_norm2_beta': (465920, 466048, (128,)),
    'transformer_block3_feed_forward_dense1_W': (466048, 531584, (128, 512)),
    'transformer_block3_feed_forward_dense1_b': (531584, 532096, (512,)),
    'transformer_block3_feed_forward_dense2_W': (532096, 597632, (512, 128)),
    'transformer_block3_feed_forward_dense2_b': (597632, 597760, (128,)),
    'transformer_block4_norm1_gamma': (597760, 597888, (128,)),
    'transformer_block4_norm1_beta': (597888, 598016, (128,)),
    'transformer_block4_attention_W_q': (598016, 614400, (128, 4, 32)),
    'transformer_block4_attention_b_q': (614400, 614528, (4, 32)),
    'transformer_block4_attention_W_k': (614528, 630912, (128, 4, 32)),
    'transformer_block4_attention_b_k': (630912, 631040, (4, 32)),
    'transformer_block4_attention_W_v': (631040, 647424, (128, 4, 32)),
    'transformer_block4_attention_b_v': (647424, 647552, (4, 32)),
    'transformer_block4_attention_W_o': (647552, 663936, (4, 32, 128)),
    'transformer_block4_attention_b_o': (663936, 664064, (128,)),
    'transformer_block4_norm2_gamma': (664064, 664192, (128,)),
    'transformer_block4_norm2_beta': (664192, 664320, (128,)),
    'transformer_block4_feed_forward_dense1_W': (664320, 729856, (128, 512)),
    'transformer_block4_feed_forward_dense1_b': (729856, 730368, (512,)),
    'transformer_block4_feed_forward_dense2_W': (730368, 795904, (512, 128)),
    'transformer_block4_feed_forward_dense2_b': (795904, 796032, (128,)),
    'layer_norm1_gamma': (796032, 796160, (128,)),
    'layer_norm1_beta': (796160, 796288, (128,)),
    'dense1_W': (796288, 797568, (128, 10)),
    'dense1_b': (797568, 797578, (10,)),
}
_STATE = {
    'm': (0, 797578, (797578,)),
    'v': (797578, 1595156, (797578,)),
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
    params = Arrays(_PARAMETERS, np.zeros(797578, real))
    params["embedding1_E"][...] = 0.02 * rng.standard_normal((12, 128,))
    params["position_embedding1_P"][...] = 0.02 * rng.standard_normal((11, 128,))
    params["transformer_block1_norm1_gamma"][...] = 1.0
    params["transformer_block1_norm1_beta"][...] = 0.0
    params["transformer_block1_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block1_attention_b_q"][...] = 0.0
    params["transformer_block1_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block1_attention_b_k"][...] = 0.0
    params["transformer_block1_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block1_attention_b_v"][...] = 0.0
    params["transformer_block1_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128,)) - 1.0)
    params["transformer_block1_attention_b_o"][...] = 0.0
    params["transformer_block1_norm2_gamma"][...] = 1.0
    params["transformer_block1_norm2_beta"][...] = 0.0
    params["transformer_block1_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512,)) - 1.0)
    params["transformer_block1_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block1_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128,)) - 1.0)
    params["transformer_block1_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block2_norm1_gamma"][...] = 1.0
    params["transformer_block2_norm1_beta"][...] = 0.0
    params["transformer_block2_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block2_attention_b_q"][...] = 0.0
    params["transformer_block2_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block2_attention_b_k"][...] = 0.0
    params["transformer_block2_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block2_attention_b_v"][...] = 0.0
    params["transformer_block2_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128,)) - 1.0)
    params["transformer_block2_attention_b_o"][...] = 0.0
    params["transformer_block2_norm2_gamma"][...] = 1.0
    params["transformer_block2_norm2_beta"][...] = 0.0
    params["transformer_block2_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512,)) - 1.0)
    params["transformer_block2_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block2_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128,)) - 1.0)
    params["transformer_block2_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block3_norm1_gamma"][...] = 1.0
    params["transformer_block3_norm1_beta"][...] = 0.0
    params["transformer_block3_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block3_attention_b_q"][...] = 0.0
    params["transformer_block3_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block3_attention_b_k"][...] = 0.0
    params["transformer_block3_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block3_attention_b_v"][...] = 0.0
    params["transformer_block3_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128,)) - 1.0)
    params["transformer_block3_attention_b_o"][...] = 0.0
    params["transformer_block3_norm2_gamma"][...] = 1.0
    params["transformer_block3_norm2_beta"][...] = 0.0
    params["transformer_block3_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512,)) - 1.0)
    params["transformer_block3_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block3_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128,)) - 1.0)
    params["transformer_block3_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block4_norm1_gamma"][...] = 1.0
    params["transformer_block4_norm1_beta"][...] = 0.0
    params["transformer_block4_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block4_attention_b_q"][...] = 0.0
    params["transformer_block4_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block4_attention_b_k"][...] = 0.0
    params["transformer_block4_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block4_attention_b_v"][...] = 0.0
    params["transformer_block4_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128,)) - 1.0)
    params["transformer_block4_attention_b_o"][...] = 0.0
    params["transformer_block4_norm2_gamma"][...] = 1.0
    params["transformer_block4_norm2_beta"][...] = 0.0
    params["transformer_block4_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512,)) - 1.0)
    params["transformer_block4_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block4_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128,)) - 1.0)
    params["transformer_block4_feed_forward_dense2_b"][...] = 0.0
    params["layer_norm1_gamma"][...] = 1.0
    params["layer_norm1_beta"][...] = 0.0
    params["dense1_W"][...] = 0.20851441405707477 * (2.0 * rng.random((128, 10,)) - 1.0)
    params["dense1_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(1595156, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense1_z[N,4,10]."""
    params = _arrays("params", params, _PARAMETERS, 797578)
    sizes = {}
    x = _argument("x", x, ('N', 11), True, sizes)
    return _forward(params, x)


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 797578)
    sizes = {}
    x = _argument("x", x, ('N', 11), True, sizes)
    y = _argument("y", y, ('N', 4), True, sizes)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(797578, real))
    if wrt_inputs:
        loss = _backward_inputs(params, x, y, grads)
    else:
        loss = _backward(params, x, y, grads)
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: squared_norm[] += g[p]**2    | p<797578; gradient_scale[] = minimum(1, 1/(sqrt(squared_norm[]) + 1/1000000)); scaled_g[p] = g[p]*gradient_scale[]    | p<797578; decayed_w[p] = w[p]*(1 - lr[]/100)    | p<797578; new_m[p] = 9*m[p]/10 + scaled_g[p]/10    | p<797578; new_v[p] = scaled_g[p]**2/50 + 49*v[p]/50    | p<797578; new_w[p] = decayed_w[p] - (new_m[p]*(lr[]/c1[]))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<797578."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 797578)
    _update(params, grads, state)


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 11), True, sizes)
    y = _argument("y", y, ('N', 4), True, sizes)
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
    'embedding1_y': {
        'text': 'embedding1_y[n,t,d] = embedding1_E[x[n,t],d]',
        'latex': 'y^{\\text{embedding1}}_{n,t,d} = E^{\\text{embedding1}}_{x_{n,t},d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:13: spec',
    },
    'position_embedding1_y': {
        'text': 'position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]',
        'latex': 'y^{\\text{position\\_embedding1}}_{n,t,d} = y^{\\text{embedding1}}_{n,t,d} + P^{\\text{position\\_embedding1}}_{t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:14: spec',
    },
    'transformer_block1_norm1_mean': {
        'text': 'transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block1\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, y^{\\text{position\\_embedding1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_centred': {
        'text': 'transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k} = y^{\\text{position\\_embedding1}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block1\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_var': {
        'text': 'transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block1\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_rstd': {
        'text': 'transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block1\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_h': {
        'text': 'transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_y': {
        'text': 'transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k]',
        'latex': 'y^{\\text{transformer\\_block1\\_norm1}}_{n,t,k} = h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block1\\_norm1}}_{k} + \\beta^{\\text{transformer\\_block1\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_q': {
        'text': 'transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c] + transformer_block1_attention_b_q[h,c]',
        'latex': 'q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\mathrm{b\\_q}^{\\text{transformer\\_block1\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_k': {
        'text': 'transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c] + transformer_block1_attention_b_k[h,c]',
        'latex': 'k^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\mathrm{b\\_k}^{\\text{transformer\\_block1\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_v': {
        'text': 'transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c] + transformer_block1_attention_b_v[h,c]',
        'latex': 'v^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\mathrm{b\\_v}^{\\text{transformer\\_block1\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_attention1_score': {
        'text': 'transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8',
        'latex': '\\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u} = \\sum_{c} \\frac{\\sqrt{2}\\, k^{\\text{transformer\\_block1\\_attention}}_{n,u,h,c}\\, q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N h<4 t<11 u<11 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_attention1_lse': {
        'text': 'transformer_block1_attention_attention1_lse[n,h,t] = logsumexp_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]',
        'latex': '\\mathrm{lse}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t} = \\log\\sum_{u \\,:\\, u \\le t} e^{\\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_attention1_p': {
        'text': 'transformer_block1_attention_attention1_p[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse[n,h,t]) if u ≤ t else 0',
        'latex': 'p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u} = \\begin{cases} e^{\\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u} - \\mathrm{lse}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t}} & u \\le t \\\\ 0 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_attention1_o': {
        'text': 'transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d]',
        'latex': 'o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,d} = \\sum_{u} p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}\\, v^{\\text{transformer\\_block1\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N t<11 h<4 d<32 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_y': {
        'text': 'transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o] + transformer_block1_attention_b_o[o]',
        'latex': 'y^{\\text{transformer\\_block1\\_attention}}_{n,t,o} = \\sum_{h,c} o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,c}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block1\\_attention}}_{h,c,o} + \\mathrm{b\\_o}^{\\text{transformer\\_block1\\_attention}}_{o}',
        'ranges': 'n<N t<11 o<128 h<4 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_add1': {
        'text': 'transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]',
        'latex': '\\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,d} = y^{\\text{position\\_embedding1}}_{n,t,d} + y^{\\text{transformer\\_block1\\_attention}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_mean': {
        'text': 'transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block1\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_centred': {
        'text': 'transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k} = \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block1\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_var': {
        'text': 'transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block1\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_rstd': {
        'text': 'transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block1\\_norm2}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_h': {
        'text': 'transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_y': {
        'text': 'transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k]',
        'latex': 'y^{\\text{transformer\\_block1\\_norm2}}_{n,t,k} = h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block1\\_norm2}}_{k} + \\beta^{\\text{transformer\\_block1\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_feed_forward_dense1_z': {
        'text': 'transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o] + transformer_block1_feed_forward_dense1_b[o]',
        'latex': 'z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o} = \\sum_{i} y^{\\text{transformer\\_block1\\_norm2}}_{n,t,i}\\, W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{i,o} + b^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{o}',
        'ranges': 'n<N t<11 o<512 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_feed_forward_dense1_z_normal_cdf': {
        'text': 'transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])',
        'latex': '\\mathrm{transformer\\_block1\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o} = \\Phi\\left(z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, hoist shared',
    },
    'transformer_block1_feed_forward_dense1_h': {
        'text': 'transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o]',
        'latex': 'h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o} = z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\mathrm{transformer\\_block1\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_feed_forward_dense2_z': {
        'text': 'transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o] + transformer_block1_feed_forward_dense2_b[o]',
        'latex': 'z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{n,t,o} = \\sum_{i} h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,i}\\, W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{i,o} + b^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{o}',
        'ranges': 'n<N t<11 o<128 i<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_add2': {
        'text': 'transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]',
        'latex': '\\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,d} = \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,d} + z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_mean': {
        'text': 'transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block2\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_centred': {
        'text': 'transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k} = \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block2\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_var': {
        'text': 'transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block2\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_rstd': {
        'text': 'transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block2\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_h': {
        'text': 'transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_y': {
        'text': 'transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k]',
        'latex': 'y^{\\text{transformer\\_block2\\_norm1}}_{n,t,k} = h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block2\\_norm1}}_{k} + \\beta^{\\text{transformer\\_block2\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_q': {
        'text': 'transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c] + transformer_block2_attention_b_q[h,c]',
        'latex': 'q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\mathrm{b\\_q}^{\\text{transformer\\_block2\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_k': {
        'text': 'transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c] + transformer_block2_attention_b_k[h,c]',
        'latex': 'k^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\mathrm{b\\_k}^{\\text{transformer\\_block2\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_v': {
        'text': 'transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c] + transformer_block2_attention_b_v[h,c]',
        'latex': 'v^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\mathrm{b\\_v}^{\\text{transformer\\_block2\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_attention1_score': {
        'text': 'transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8',
        'latex': '\\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u} = \\sum_{c} \\frac{\\sqrt{2}\\, k^{\\text{transformer\\_block2\\_attention}}_{n,u,h,c}\\, q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N h<4 t<11 u<11 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_attention1_lse': {
        'text': 'transformer_block2_attention_attention1_lse[n,h,t] = logsumexp_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]',
        'latex': '\\mathrm{lse}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t} = \\log\\sum_{u \\,:\\, u \\le t} e^{\\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_attention1_p': {
        'text': 'transformer_block2_attention_attention1_p[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse[n,h,t]) if u ≤ t else 0',
        'latex': 'p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u} = \\begin{cases} e^{\\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u} - \\mathrm{lse}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t}} & u \\le t \\\\ 0 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_attention1_o': {
        'text': 'transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d]',
        'latex': 'o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,d} = \\sum_{u} p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}\\, v^{\\text{transformer\\_block2\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N t<11 h<4 d<32 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_y': {
        'text': 'transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o] + transformer_block2_attention_b_o[o]',
        'latex': 'y^{\\text{transformer\\_block2\\_attention}}_{n,t,o} = \\sum_{h,c} o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,c}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block2\\_attention}}_{h,c,o} + \\mathrm{b\\_o}^{\\text{transformer\\_block2\\_attention}}_{o}',
        'ranges': 'n<N t<11 o<128 h<4 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_add1': {
        'text': 'transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]',
        'latex': '\\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,d} = \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,d} + y^{\\text{transformer\\_block2\\_attention}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_mean': {
        'text': 'transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block2\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_centred': {
        'text': 'transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k} = \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block2\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_var': {
        'text': 'transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block2\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_rstd': {
        'text': 'transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block2\\_norm2}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_h': {
        'text': 'transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_y': {
        'text': 'transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k]',
        'latex': 'y^{\\text{transformer\\_block2\\_norm2}}_{n,t,k} = h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block2\\_norm2}}_{k} + \\beta^{\\text{transformer\\_block2\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_feed_forward_dense1_z': {
        'text': 'transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o] + transformer_block2_feed_forward_dense1_b[o]',
        'latex': 'z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o} = \\sum_{i} y^{\\text{transformer\\_block2\\_norm2}}_{n,t,i}\\, W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{i,o} + b^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{o}',
        'ranges': 'n<N t<11 o<512 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_feed_forward_dense1_z_normal_cdf': {
        'text': 'transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block2_feed_forward_dense1_z[n,t,o])',
        'latex': '\\mathrm{transformer\\_block2\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o} = \\Phi\\left(z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, hoist shared',
    },
    'transformer_block2_feed_forward_dense1_h': {
        'text': 'transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o]',
        'latex': 'h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o} = z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\mathrm{transformer\\_block2\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_feed_forward_dense2_z': {
        'text': 'transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o] + transformer_block2_feed_forward_dense2_b[o]',
        'latex': 'z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{n,t,o} = \\sum_{i} h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,i}\\, W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{i,o} + b^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{o}',
        'ranges': 'n<N t<11 o<128 i<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_add2': {
        'text': 'transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]',
        'latex': '\\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,d} = \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,d} + z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_mean': {
        'text': 'transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block3\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_centred': {
        'text': 'transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k} = \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block3\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_var': {
        'text': 'transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block3\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_rstd': {
        'text': 'transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block3\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_h': {
        'text': 'transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_y': {
        'text': 'transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k]',
        'latex': 'y^{\\text{transformer\\_block3\\_norm1}}_{n,t,k} = h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block3\\_norm1}}_{k} + \\beta^{\\text{transformer\\_block3\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_q': {
        'text': 'transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c] + transformer_block3_attention_b_q[h,c]',
        'latex': 'q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\mathrm{b\\_q}^{\\text{transformer\\_block3\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_k': {
        'text': 'transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c] + transformer_block3_attention_b_k[h,c]',
        'latex': 'k^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\mathrm{b\\_k}^{\\text{transformer\\_block3\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_v': {
        'text': 'transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c] + transformer_block3_attention_b_v[h,c]',
        'latex': 'v^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\mathrm{b\\_v}^{\\text{transformer\\_block3\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_attention1_score': {
        'text': 'transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8',
        'latex': '\\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u} = \\sum_{c} \\frac{\\sqrt{2}\\, k^{\\text{transformer\\_block3\\_attention}}_{n,u,h,c}\\, q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N h<4 t<11 u<11 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_attention1_lse': {
        'text': 'transformer_block3_attention_attention1_lse[n,h,t] = logsumexp_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]',
        'latex': '\\mathrm{lse}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t} = \\log\\sum_{u \\,:\\, u \\le t} e^{\\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_attention1_p': {
        'text': 'transformer_block3_attention_attention1_p[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse[n,h,t]) if u ≤ t else 0',
        'latex': 'p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u} = \\begin{cases} e^{\\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u} - \\mathrm{lse}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t}} & u \\le t \\\\ 0 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_attention1_o': {
        'text': 'transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d]',
        'latex': 'o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,d} = \\sum_{u} p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}\\, v^{\\text{transformer\\_block3\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N t<11 h<4 d<32 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_y': {
        'text': 'transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o] + transformer_block3_attention_b_o[o]',
        'latex': 'y^{\\text{transformer\\_block3\\_attention}}_{n,t,o} = \\sum_{h,c} o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,c}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block3\\_attention}}_{h,c,o} + \\mathrm{b\\_o}^{\\text{transformer\\_block3\\_attention}}_{o}',
        'ranges': 'n<N t<11 o<128 h<4 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_add1': {
        'text': 'transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]',
        'latex': '\\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,d} = \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,d} + y^{\\text{transformer\\_block3\\_attention}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_mean': {
        'text': 'transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block3\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_centred': {
        'text': 'transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k} = \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block3\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_var': {
        'text': 'transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block3\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_rstd': {
        'text': 'transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block3\\_norm2}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_h': {
        'text': 'transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_y': {
        'text': 'transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k]',
        'latex': 'y^{\\text{transformer\\_block3\\_norm2}}_{n,t,k} = h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block3\\_norm2}}_{k} + \\beta^{\\text{transformer\\_block3\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_feed_forward_dense1_z': {
        'text': 'transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o] + transformer_block3_feed_forward_dense1_b[o]',
        'latex': 'z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o} = \\sum_{i} y^{\\text{transformer\\_block3\\_norm2}}_{n,t,i}\\, W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{i,o} + b^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{o}',
        'ranges': 'n<N t<11 o<512 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_feed_forward_dense1_z_normal_cdf': {
        'text': 'transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block3_feed_forward_dense1_z[n,t,o])',
        'latex': '\\mathrm{transformer\\_block3\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o} = \\Phi\\left(z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, hoist shared',
    },
    'transformer_block3_feed_forward_dense1_h': {
        'text': 'transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o]',
        'latex': 'h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o} = z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\mathrm{transformer\\_block3\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_feed_forward_dense2_z': {
        'text': 'transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o] + transformer_block3_feed_forward_dense2_b[o]',
        'latex': 'z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{n,t,o} = \\sum_{i} h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,i}\\, W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{i,o} + b^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{o}',
        'ranges': 'n<N t<11 o<128 i<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_add2': {
        'text': 'transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]',
        'latex': '\\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,d} = \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,d} + z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_mean': {
        'text': 'transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block4\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_centred': {
        'text': 'transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k} = \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block4\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_var': {
        'text': 'transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block4\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_rstd': {
        'text': 'transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block4\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_h': {
        'text': 'transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_y': {
        'text': 'transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k]',
        'latex': 'y^{\\text{transformer\\_block4\\_norm1}}_{n,t,k} = h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block4\\_norm1}}_{k} + \\beta^{\\text{transformer\\_block4\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_q': {
        'text': 'transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c] + transformer_block4_attention_b_q[h,c]',
        'latex': 'q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\mathrm{b\\_q}^{\\text{transformer\\_block4\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_k': {
        'text': 'transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c] + transformer_block4_attention_b_k[h,c]',
        'latex': 'k^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\mathrm{b\\_k}^{\\text{transformer\\_block4\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_v': {
        'text': 'transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c] + transformer_block4_attention_b_v[h,c]',
        'latex': 'v^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\mathrm{b\\_v}^{\\text{transformer\\_block4\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_attention1_score': {
        'text': 'transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8',
        'latex': '\\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u} = \\sum_{c} \\frac{\\sqrt{2}\\, k^{\\text{transformer\\_block4\\_attention}}_{n,u,h,c}\\, q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N h<4 t<11 u<11 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_attention1_lse': {
        'text': 'transformer_block4_attention_attention1_lse[n,h,t] = logsumexp_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]',
        'latex': '\\mathrm{lse}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t} = \\log\\sum_{u \\,:\\, u \\le t} e^{\\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_attention1_p': {
        'text': 'transformer_block4_attention_attention1_p[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse[n,h,t]) if u ≤ t else 0',
        'latex': 'p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u} = \\begin{cases} e^{\\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u} - \\mathrm{lse}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t}} & u \\le t \\\\ 0 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_attention1_o': {
        'text': 'transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d]',
        'latex': 'o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,d} = \\sum_{u} p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}\\, v^{\\text{transformer\\_block4\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N t<11 h<4 d<32 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_y': {
        'text': 'transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o] + transformer_block4_attention_b_o[o]',
        'latex': 'y^{\\text{transformer\\_block4\\_attention}}_{n,t,o} = \\sum_{h,c} o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,c}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block4\\_attention}}_{h,c,o} + \\mathrm{b\\_o}^{\\text{transformer\\_block4\\_attention}}_{o}',
        'ranges': 'n<N t<11 o<128 h<4 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_add1': {
        'text': 'transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]',
        'latex': '\\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,d} = \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,d} + y^{\\text{transformer\\_block4\\_attention}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_mean': {
        'text': 'transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block4\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_centred': {
        'text': 'transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k} = \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block4\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_var': {
        'text': 'transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block4\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_rstd': {
        'text': 'transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block4\\_norm2}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_h': {
        'text': 'transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_y': {
        'text': 'transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k]',
        'latex': 'y^{\\text{transformer\\_block4\\_norm2}}_{n,t,k} = h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block4\\_norm2}}_{k} + \\beta^{\\text{transformer\\_block4\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_feed_forward_dense1_z': {
        'text': 'transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o] + transformer_block4_feed_forward_dense1_b[o]',
        'latex': 'z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o} = \\sum_{i} y^{\\text{transformer\\_block4\\_norm2}}_{n,t,i}\\, W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{i,o} + b^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{o}',
        'ranges': 'n<N t<11 o<512 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_feed_forward_dense1_z_normal_cdf': {
        'text': 'transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block4_feed_forward_dense1_z[n,t,o])',
        'latex': '\\mathrm{transformer\\_block4\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o} = \\Phi\\left(z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, hoist shared',
    },
    'transformer_block4_feed_forward_dense1_h': {
        'text': 'transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o]',
        'latex': 'h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o} = z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\mathrm{transformer\\_block4\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_feed_forward_dense2_z': {
        'text': 'transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o] + transformer_block4_feed_forward_dense2_b[o]',
        'latex': 'z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{n,t,o} = \\sum_{i} h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,i}\\, W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{i,o} + b^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{o}',
        'ranges': 'n<N t<11 o<128 i<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_add2': {
        'text': 'transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]',
        'latex': '\\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,d} = \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,d} + z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'layer_norm1_mean': {
        'text': 'layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]',
        'latex': '\\mathrm{mean}^{\\text{layer\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t+7,k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_centred': {
        'text': 'layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k} = \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t+7,k} - \\mathrm{mean}^{\\text{layer\\_norm1}}_{n,t}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_var': {
        'text': 'layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{layer\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_rstd': {
        'text': 'layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{layer\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<4',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_h': {
        'text': 'layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]',
        'latex': 'h^{\\text{layer\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_y': {
        'text': 'layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k]',
        'latex': 'y^{\\text{layer\\_norm1}}_{n,t,k} = h^{\\text{layer\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{layer\\_norm1}}_{k} + \\beta^{\\text{layer\\_norm1}}_{k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,t,o} = \\sum_{i} y^{\\text{layer\\_norm1}}_{n,t,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'ranges': 'n<N t<4 o<10 i<128',
        'origin': 'addition.py:18: spec',
    },
    'cross_entropy1_lse': {
        'text': 'cross_entropy1_lse[n,t] = logsumexp_k dense1_z[n,t,k]',
        'latex': '\\mathrm{lse}^{\\text{cross\\_entropy1}}_{n,t} = \\log\\sum_{k} e^{z^{\\text{dense1}}_{n,t,k}}',
        'ranges': 'n<N t<4 k<10',
        'origin': 'addition.py:20: spec',
    },
    'cross_entropy1_each': {
        'text': 'cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]]',
        'latex': '\\mathrm{each}^{\\text{cross\\_entropy1}}_{n,t} = \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n,t} - z^{\\text{dense1}}_{n,t,y_{n,t}}',
        'ranges': 'n<N t<4',
        'origin': 'addition.py:20: spec',
    },
    'cross_entropy1_mean': {
        'text': 'cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N)',
        'latex': '\\mathrm{mean}^{\\text{cross\\_entropy1}} = \\sum_{n,t} \\frac{\\mathrm{each}^{\\text{cross\\_entropy1}}_{n,t}}{4\\, N}',
        'ranges': 'n<N t<4',
        'origin': 'addition.py:20: spec',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,t,k] = (exp(dense1_z[n,t,k] − cross_entropy1_lse[n,t]) − [k = y[n,t]])/(4·N)',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,t,k}} = \\frac{e^{z^{\\text{dense1}}_{n,t,k} - \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n,t}} - \\left[k = y_{n,t}\\right]}{4\\, N}',
        'ranges': 'n<N t<4 k<10',
        'origin': 'addition.py:20: spec, reverse of cross_entropy1_each by dense1_z, gather labels, reverse of cross_entropy1_lse by dense1_z, merge terms',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_{n,t} d_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,t,o}}',
        'ranges': 'o<10 n<N t<4',
        'origin': 'addition.py:18: spec, reverse of dense1_z by dense1_b',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{layer\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<10 n<N t<4',
        'origin': 'addition.py:18: spec, reverse of dense1_z by dense1_W',
    },
    'd_layer_norm1_y': {
        'text': 'd_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{layer\\_norm1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,t,o}}\\, W^{\\text{dense1}}_{i,o}',
        'ranges': 'n<N t<4 i<128 o<10',
        'origin': 'addition.py:18: spec, reverse of dense1_z by layer_norm1_y',
    },
    'd_layer_norm1_beta': {
        'text': 'd_layer_norm1_beta[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{layer\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{layer\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<4',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_y by layer_norm1_beta',
    },
    'd_layer_norm1_gamma': {
        'text': 'd_layer_norm1_gamma[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{layer\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{layer\\_norm1}}_{n,t,k}}\\, h^{\\text{layer\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<4',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_y by layer_norm1_gamma',
    },
    'd_layer_norm1_h': {
        'text': 'd_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{layer\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{layer\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{layer\\_norm1}}_{k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_y by layer_norm1_h',
    },
    'd_layer_norm1_rstd': {
        'text': 'd_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{layer\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_h by layer_norm1_rstd',
    },
    'd_layer_norm1_var': {
        'text': 'd_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{layer\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<4',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_rstd by layer_norm1_var, reuse values',
    },
    'd_layer_norm1_centred': {
        'text': 'd_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{layer\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{layer\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_h by layer_norm1_centred, reverse of layer_norm1_var by layer_norm1_centred, merge terms',
    },
    'd_layer_norm1_mean': {
        'text': 'd_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{layer\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_centred by layer_norm1_mean',
    },
    'd_slice1_y': {
        'text': 'd_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{slice1}}_{n,t,k}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{layer\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_centred by slice1_y, reverse of layer_norm1_mean by slice1_y, merge terms',
    },
    'd_transformer_block4_add2': {
        'text': 'd_transformer_block4_add2[n,i+7,j] = d_slice1_y[n,i,j]; 0 elsewhere',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,i+7,j}} = \\frac{\\partial L}{\\partial y^{\\text{slice1}}_{n,i,j}}; 0 \\text{ elsewhere}',
        'ranges': 'n<N i<4 j<128',
        'origin': 'addition.py:16: spec, reverse of slice1_y by transformer_block4_add2',
    },
    'd_transformer_block4_feed_forward_dense2_b': {
        'text': 'd_transformer_block4_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block4_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense2_z by transformer_block4_feed_forward_dense2_b',
    },
    'd_transformer_block4_feed_forward_dense1_h': {
        'text': 'd_transformer_block4_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block4_add2[n,t,o]·transformer_block4_feed_forward_dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,o}}\\, W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{i,o}',
        'ranges': 'n<N t<11 i<512 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense2_z by transformer_block4_feed_forward_dense1_h',
    },
    'd_transformer_block4_feed_forward_dense2_W': {
        'text': 'd_transformer_block4_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block4_feed_forward_dense1_h[n,t,i]·d_transformer_block4_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{i,o}} = \\sum_{n,t} h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,o}}',
        'ranges': 'i<512 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense2_z by transformer_block4_feed_forward_dense2_W',
    },
    'd_transformer_block4_feed_forward_dense1_z': {
        'text': 'd_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, \\left(z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\varphi\\left(z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}\\right) + \\mathrm{transformer\\_block4\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense1_h by transformer_block4_feed_forward_dense1_z',
    },
    'd_transformer_block4_feed_forward_dense1_b': {
        'text': 'd_transformer_block4_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense1_z by transformer_block4_feed_forward_dense1_b',
    },
    'd_transformer_block4_feed_forward_dense1_W': {
        'text': 'd_transformer_block4_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block4_norm2_y[n,t,i]·d_transformer_block4_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{transformer\\_block4\\_norm2}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense1_z by transformer_block4_feed_forward_dense1_W',
    },
    'd_transformer_block4_norm2_y': {
        'text': 'd_transformer_block4_norm2_y[n,t,i] = Σ_o d_transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm2}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{i,o}',
        'ranges': 'n<N t<11 i<128 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense1_z by transformer_block4_norm2_y',
    },
    'd_transformer_block4_norm2_beta': {
        'text': 'd_transformer_block4_norm2_beta[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block4\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_y by transformer_block4_norm2_beta',
    },
    'd_transformer_block4_norm2_gamma': {
        'text': 'd_transformer_block4_norm2_gamma[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block4\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}\\, h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_y by transformer_block4_norm2_gamma',
    },
    'd_transformer_block4_norm2_h': {
        'text': 'd_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block4\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_y by transformer_block4_norm2_h',
    },
    'd_transformer_block4_norm2_rstd': {
        'text': 'd_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_h by transformer_block4_norm2_rstd',
    },
    'd_transformer_block4_norm2_var': {
        'text': 'd_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block4\\_norm2}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_rstd by transformer_block4_norm2_var, reuse values',
    },
    'd_transformer_block4_norm2_centred': {
        'text': 'd_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block4\\_norm2}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_h by transformer_block4_norm2_centred, reverse of transformer_block4_norm2_var by transformer_block4_norm2_centred, merge terms',
    },
    'd_transformer_block4_norm2_mean': {
        'text': 'd_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block4\\_norm2}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_centred by transformer_block4_norm2_mean',
    },
    'd_transformer_block4_add1': {
        'text': 'd_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block4\\_norm2}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_add2 by transformer_block4_add1, reverse of transformer_block4_norm2_centred by transformer_block4_add1, reverse of transformer_block4_norm2_mean by transformer_block4_add1, merge terms',
    },
    'd_transformer_block4_attention_b_o': {
        'text': 'd_transformer_block4_attention_b_o[o] = Σ_{n,t} d_transformer_block4_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_o}^{\\text{transformer\\_block4\\_attention}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_y by transformer_block4_attention_b_o',
    },
    'd_transformer_block4_attention_W_o': {
        'text': 'd_transformer_block4_attention_W_o[h,c,o] = Σ_{n,t} transformer_block4_attention_attention1_o[n,t,h,c]·d_transformer_block4_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_o}^{\\text{transformer\\_block4\\_attention}}_{h,c,o}} = \\sum_{n,t} o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,c}\\, \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,o}}',
        'ranges': 'h<4 c<32 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_y by transformer_block4_attention_W_o',
    },
    'd_transformer_block4_attention_attention1_o': {
        'text': 'd_transformer_block4_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block4_add1[n,t,o]·transformer_block4_attention_W_o[h,c,o]',
        'latex': '\\frac{\\partial L}{\\partial o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,c}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,o}}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block4\\_attention}}_{h,c,o}',
        'ranges': 'n<N t<11 h<4 c<32 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_y by transformer_block4_attention_attention1_o',
    },
    'd_transformer_block4_attention_attention1_p': {
        'text': 'd_transformer_block4_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_v[n,u,h,d]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}} = \\sum_{d} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,d}}\\, v^{\\text{transformer\\_block4\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N h<4 t<11 u<11 d<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_o by transformer_block4_attention_attention1_p',
    },
    'd_transformer_block4_attention_v': {
        'text': 'd_transformer_block4_attention_v[n,u,h,d] = Σ_t d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial v^{\\text{transformer\\_block4\\_attention}}_{n,u,h,d}} = \\sum_{t} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,d}}\\, p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N u<11 h<4 d<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_o by transformer_block4_attention_v',
    },
    'd_transformer_block4_attention_attention1_lse': {
        'text': 'd_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t}} = -\\sum_{u} \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}\\, p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_p by transformer_block4_attention_attention1_lse, reuse values',
    },
    'd_transformer_block4_attention_attention1_score': {
        'text': 'd_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}} = p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t}} + \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}\\right)',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_p by transformer_block4_attention_attention1_score, reverse of transformer_block4_attention_attention1_lse by transformer_block4_attention_attention1_score, fold conditions, merge terms, reuse values',
    },
    'd_transformer_block4_attention_k': {
        'text': 'd_transformer_block4_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_q[n,t,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial k^{\\text{transformer\\_block4\\_attention}}_{n,u,h,c}} = \\sum_{t} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}\\, q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N u<11 h<4 c<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_score by transformer_block4_attention_k',
    },
    'd_transformer_block4_attention_q': {
        'text': 'd_transformer_block4_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_k[n,u,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}} = \\sum_{u} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}\\, k^{\\text{transformer\\_block4\\_attention}}_{n,u,h,c}}{8}',
        'ranges': 'n<N t<11 h<4 c<32 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_score by transformer_block4_attention_q',
    },
    'd_transformer_block4_attention_b_v': {
        'text': 'd_transformer_block4_attention_b_v[h,c] = Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_v}^{\\text{transformer\\_block4\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_v by transformer_block4_attention_b_v',
    },
    'd_transformer_block4_attention_W_v': {
        'text': 'd_transformer_block4_attention_W_v[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_v}^{\\text{transformer\\_block4\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_v by transformer_block4_attention_W_v',
    },
    'd_transformer_block4_norm1_y': {
        'text': 'd_transformer_block4_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block4_attention_v[n,t,h,c]·transformer_block4_attention_W_v[i,h,c] + Σ_{h,c} d_transformer_block4_attention_k[n,t,h,c]·transformer_block4_attention_W_k[i,h,c] + Σ_{h,c} d_transformer_block4_attention_q[n,t,h,c]·transformer_block4_attention_W_q[i,h,c]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}} = \\sum_{h,c} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block4\\_attention}}_{i,h,c}',
        'ranges': 'n<N t<11 i<128 h<4 c<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_v by transformer_block4_norm1_y; spec, reverse of transformer_block4_attention_k by transformer_block4_norm1_y; spec, reverse of transformer_block4_attention_q by transformer_block4_norm1_y',
    },
    'd_transformer_block4_attention_b_k': {
        'text': 'd_transformer_block4_attention_b_k[h,c] = Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_k}^{\\text{transformer\\_block4\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_k by transformer_block4_attention_b_k',
    },
    'd_transformer_block4_attention_W_k': {
        'text': 'd_transformer_block4_attention_W_k[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_k}^{\\text{transformer\\_block4\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_k by transformer_block4_attention_W_k',
    },
    'd_transformer_block4_attention_b_q': {
        'text': 'd_transformer_block4_attention_b_q[h,c] = Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_q}^{\\text{transformer\\_block4\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_q by transformer_block4_attention_b_q',
    },
    'd_transformer_block4_attention_W_q': {
        'text': 'd_transformer_block4_attention_W_q[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_q}^{\\text{transformer\\_block4\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_q by transformer_block4_attention_W_q',
    },
    'd_transformer_block4_norm1_beta': {
        'text': 'd_transformer_block4_norm1_beta[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block4\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_y by transformer_block4_norm1_beta',
    },
    'd_transformer_block4_norm1_gamma': {
        'text': 'd_transformer_block4_norm1_gamma[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block4\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}\\, h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_y by transformer_block4_norm1_gamma',
    },
    'd_transformer_block4_norm1_h': {
        'text': 'd_transformer_block4_norm1_h[n,t,k] = d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block4\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_y by transformer_block4_norm1_h',
    },
    'd_transformer_block4_norm1_rstd': {
        'text': 'd_transformer_block4_norm1_rstd[n,t] = Σ_k d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_h by transformer_block4_norm1_rstd',
    },
    'd_transformer_block4_norm1_var': {
        'text': 'd_transformer_block4_norm1_var[n,t] = −transformer_block4_norm1_rstd[n,t]³·d_transformer_block4_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block4\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_rstd by transformer_block4_norm1_var, reuse values',
    },
    'd_transformer_block4_norm1_centred': {
        'text': 'd_transformer_block4_norm1_centred[n,t,k] = d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_rstd[n,t] + 0.015625·d_transformer_block4_norm1_var[n,t]·transformer_block4_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block4\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_h by transformer_block4_norm1_centred, reverse of transformer_block4_norm1_var by transformer_block4_norm1_centred, merge terms',
    },
    'd_transformer_block4_norm1_mean': {
        'text': 'd_transformer_block4_norm1_mean[n,t] = −Σ_k d_transformer_block4_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block4\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_centred by transformer_block4_norm1_mean',
    },
    'd_transformer_block3_add2': {
        'text': 'd_transformer_block3_add2[n,t,d] = 0.0078125·d_transformer_block4_norm1_mean[n,t] + d_transformer_block4_add1[n,t,d] + d_transformer_block4_norm1_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block4\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_add1 by transformer_block3_add2, reverse of transformer_block4_norm1_centred by transformer_block3_add2, reverse of transformer_block4_norm1_mean by transformer_block3_add2, merge terms',
    },
    'd_transformer_block3_feed_forward_dense2_b': {
        'text': 'd_transformer_block3_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block3_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense2_z by transformer_block3_feed_forward_dense2_b',
    },
    'd_transformer_block3_feed_forward_dense1_h': {
        'text': 'd_transformer_block3_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block3_add2[n,t,o]·transformer_block3_feed_forward_dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,o}}\\, W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{i,o}',
        'ranges': 'n<N t<11 i<512 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense2_z by transformer_block3_feed_forward_dense1_h',
    },
    'd_transformer_block3_feed_forward_dense2_W': {
        'text': 'd_transformer_block3_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block3_feed_forward_dense1_h[n,t,i]·d_transformer_block3_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{i,o}} = \\sum_{n,t} h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,o}}',
        'ranges': 'i<512 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense2_z by transformer_block3_feed_forward_dense2_W',
    },
    'd_transformer_block3_feed_forward_dense1_z': {
        'text': 'd_transformer_block3_feed_forward_dense1_z[n,t,o] = d_transformer_block3_feed_forward_dense1_h[n,t,o]·(transformer_block3_feed_forward_dense1_z[n,t,o]·φ(transformer_block3_feed_forward_dense1_z[n,t,o]) + transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, \\left(z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\varphi\\left(z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}\\right) + \\mathrm{transformer\\_block3\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense1_h by transformer_block3_feed_forward_dense1_z',
    },
    'd_transformer_block3_feed_forward_dense1_b': {
        'text': 'd_transformer_block3_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block3_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense1_z by transformer_block3_feed_forward_dense1_b',
    },
    'd_transformer_block3_feed_forward_dense1_W': {
        'text': 'd_transformer_block3_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block3_norm2_y[n,t,i]·d_transformer_block3_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{transformer\\_block3\\_norm2}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense1_z by transformer_block3_feed_forward_dense1_W',
    },
    'd_transformer_block3_norm2_y': {
        'text': 'd_transformer_block3_norm2_y[n,t,i] = Σ_o d_transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm2}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{i,o}',
        'ranges': 'n<N t<11 i<128 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense1_z by transformer_block3_norm2_y',
    },
    'd_transformer_block3_norm2_beta': {
        'text': 'd_transformer_block3_norm2_beta[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block3\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_y by transformer_block3_norm2_beta',
    },
    'd_transformer_block3_norm2_gamma': {
        'text': 'd_transformer_block3_norm2_gamma[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block3\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}\\, h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_y by transformer_block3_norm2_gamma',
    },
    'd_transformer_block3_norm2_h': {
        'text': 'd_transformer_block3_norm2_h[n,t,k] = d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block3\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_y by transformer_block3_norm2_h',
    },
    'd_transformer_block3_norm2_rstd': {
        'text': 'd_transformer_block3_norm2_rstd[n,t] = Σ_k d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_h by transformer_block3_norm2_rstd',
    },
    'd_transformer_block3_norm2_var': {
        'text': 'd_transformer_block3_norm2_var[n,t] = −transformer_block3_norm2_rstd[n,t]³·d_transformer_block3_norm2_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block3\\_norm2}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_rstd by transformer_block3_norm2_var, reuse values',
    },
    'd_transformer_block3_norm2_centred': {
        'text': 'd_transformer_block3_norm2_centred[n,t,k] = d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_rstd[n,t] + 0.015625·d_transformer_block3_norm2_var[n,t]·transformer_block3_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block3\\_norm2}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_h by transformer_block3_norm2_centred, reverse of transformer_block3_norm2_var by transformer_block3_norm2_centred, merge terms',
    },
    'd_transformer_block3_norm2_mean': {
        'text': 'd_transformer_block3_norm2_mean[n,t] = −Σ_k d_transformer_block3_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block3\\_norm2}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_centred by transformer_block3_norm2_mean',
    },
    'd_transformer_block3_add1': {
        'text': 'd_transformer_block3_add1[n,t,d] = 0.0078125·d_transformer_block3_norm2_mean[n,t] + d_transformer_block3_add2[n,t,d] + d_transformer_block3_norm2_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block3\\_norm2}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_add2 by transformer_block3_add1, reverse of transformer_block3_norm2_centred by transformer_block3_add1, reverse of transformer_block3_norm2_mean by transformer_block3_add1, merge terms',
    },
    'd_transformer_block3_attention_b_o': {
        'text': 'd_transformer_block3_attention_b_o[o] = Σ_{n,t} d_transformer_block3_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_o}^{\\text{transformer\\_block3\\_attention}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_y by transformer_block3_attention_b_o',
    },
    'd_transformer_block3_attention_W_o': {
        'text': 'd_transformer_block3_attention_W_o[h,c,o] = Σ_{n,t} transformer_block3_attention_attention1_o[n,t,h,c]·d_transformer_block3_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_o}^{\\text{transformer\\_block3\\_attention}}_{h,c,o}} = \\sum_{n,t} o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,c}\\, \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,o}}',
        'ranges': 'h<4 c<32 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_y by transformer_block3_attention_W_o',
    },
    'd_transformer_block3_attention_attention1_o': {
        'text': 'd_transformer_block3_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block3_add1[n,t,o]·transformer_block3_attention_W_o[h,c,o]',
        'latex': '\\frac{\\partial L}{\\partial o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,c}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,o}}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block3\\_attention}}_{h,c,o}',
        'ranges': 'n<N t<11 h<4 c<32 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_y by transformer_block3_attention_attention1_o',
    },
    'd_transformer_block3_attention_attention1_p': {
        'text': 'd_transformer_block3_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_v[n,u,h,d]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}} = \\sum_{d} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,d}}\\, v^{\\text{transformer\\_block3\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N h<4 t<11 u<11 d<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_o by transformer_block3_attention_attention1_p',
    },
    'd_transformer_block3_attention_v': {
        'text': 'd_transformer_block3_attention_v[n,u,h,d] = Σ_t d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial v^{\\text{transformer\\_block3\\_attention}}_{n,u,h,d}} = \\sum_{t} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,d}}\\, p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N u<11 h<4 d<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_o by transformer_block3_attention_v',
    },
    'd_transformer_block3_attention_attention1_lse': {
        'text': 'd_transformer_block3_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t}} = -\\sum_{u} \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}\\, p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_p by transformer_block3_attention_attention1_lse, reuse values',
    },
    'd_transformer_block3_attention_attention1_score': {
        'text': 'd_transformer_block3_attention_attention1_score[n,h,t,u] = transformer_block3_attention_attention1_p[n,h,t,u]·(d_transformer_block3_attention_attention1_lse[n,h,t] + d_transformer_block3_attention_attention1_p[n,h,t,u])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}} = p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t}} + \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}\\right)',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_p by transformer_block3_attention_attention1_score, reverse of transformer_block3_attention_attention1_lse by transformer_block3_attention_attention1_score, fold conditions, merge terms, reuse values',
    },
    'd_transformer_block3_attention_k': {
        'text': 'd_transformer_block3_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_q[n,t,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial k^{\\text{transformer\\_block3\\_attention}}_{n,u,h,c}} = \\sum_{t} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}\\, q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N u<11 h<4 c<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_score by transformer_block3_attention_k',
    },
    'd_transformer_block3_attention_q': {
        'text': 'd_transformer_block3_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_k[n,u,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}} = \\sum_{u} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}\\, k^{\\text{transformer\\_block3\\_attention}}_{n,u,h,c}}{8}',
        'ranges': 'n<N t<11 h<4 c<32 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_score by transformer_block3_attention_q',
    },
    'd_transformer_block3_attention_b_v': {
        'text': 'd_transformer_block3_attention_b_v[h,c] = Σ_{n,t} d_transformer_block3_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_v}^{\\text{transformer\\_block3\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_v by transformer_block3_attention_b_v',
    },
    'd_transformer_block3_attention_W_v': {
        'text': 'd_transformer_block3_attention_W_v[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_v}^{\\text{transformer\\_block3\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_v by transformer_block3_attention_W_v',
    },
    'd_transformer_block3_norm1_y': {
        'text': 'd_transformer_block3_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block3_attention_v[n,t,h,c]·transformer_block3_attention_W_v[i,h,c] + Σ_{h,c} d_transformer_block3_attention_k[n,t,h,c]·transformer_block3_attention_W_k[i,h,c] + Σ_{h,c} d_transformer_block3_attention_q[n,t,h,c]·transformer_block3_attention_W_q[i,h,c]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}} = \\sum_{h,c} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block3\\_attention}}_{i,h,c}',
        'ranges': 'n<N t<11 i<128 h<4 c<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_v by transformer_block3_norm1_y; spec, reverse of transformer_block3_attention_k by transformer_block3_norm1_y; spec, reverse of transformer_block3_attention_q by transformer_block3_norm1_y',
    },
    'd_transformer_block3_attention_b_k': {
        'text': 'd_transformer_block3_attention_b_k[h,c] = Σ_{n,t} d_transformer_block3_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_k}^{\\text{transformer\\_block3\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_k by transformer_block3_attention_b_k',
    },
    'd_transformer_block3_attention_W_k': {
        'text': 'd_transformer_block3_attention_W_k[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_k}^{\\text{transformer\\_block3\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_k by transformer_block3_attention_W_k',
    },
    'd_transformer_block3_attention_b_q': {
        'text': 'd_transformer_block3_attention_b_q[h,c] = Σ_{n,t} d_transformer_block3_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_q}^{\\text{transformer\\_block3\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_q by transformer_block3_attention_b_q',
    },
    'd_transformer_block3_attention_W_q': {
        'text': 'd_transformer_block3_attention_W_q[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_q}^{\\text{transformer\\_block3\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_q by transformer_block3_attention_W_q',
    },
    'd_transformer_block3_norm1_beta': {
        'text': 'd_transformer_block3_norm1_beta[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block3\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_y by transformer_block3_norm1_beta',
    },
    'd_transformer_block3_norm1_gamma': {
        'text': 'd_transformer_block3_norm1_gamma[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block3\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}\\, h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_y by transformer_block3_norm1_gamma',
    },
    'd_transformer_block3_norm1_h': {
        'text': 'd_transformer_block3_norm1_h[n,t,k] = d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block3\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_y by transformer_block3_norm1_h',
    },
    'd_transformer_block3_norm1_rstd': {
        'text': 'd_transformer_block3_norm1_rstd[n,t] = Σ_k d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_h by transformer_block3_norm1_rstd',
    },
    'd_transformer_block3_norm1_var': {
        'text': 'd_transformer_block3_norm1_var[n,t] = −transformer_block3_norm1_rstd[n,t]³·d_transformer_block3_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block3\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_rstd by transformer_block3_norm1_var, reuse values',
    },
    'd_transformer_block3_norm1_centred': {
        'text': 'd_transformer_block3_norm1_centred[n,t,k] = d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_rstd[n,t] + 0.015625·d_transformer_block3_norm1_var[n,t]·transformer_block3_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block3\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_h by transformer_block3_norm1_centred, reverse of transformer_block3_norm1_var by transformer_block3_norm1_centred, merge terms',
    },
    'd_transformer_block3_norm1_mean': {
        'text': 'd_transformer_block3_norm1_mean[n,t] = −Σ_k d_transformer_block3_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block3\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_centred by transformer_block3_norm1_mean',
    },
    'd_transformer_block2_add2': {
        'text': 'd_transformer_block2_add2[n,t,d] = 0.0078125·d_transformer_block3_norm1_mean[n,t] + d_transformer_block3_add1[n,t,d] + d_transformer_block3_norm1_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block3\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_add1 by transformer_block2_add2, reverse of transformer_block3_norm1_centred by transformer_block2_add2, reverse of transformer_block3_norm1_mean by transformer_block2_add2, merge terms',
    },
    'd_transformer_block2_feed_forward_dense2_b': {
        'text': 'd_transformer_block2_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block2_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense2_z by transformer_block2_feed_forward_dense2_b',
    },
    'd_transformer_block2_feed_forward_dense1_h': {
        'text': 'd_transformer_block2_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block2_add2[n,t,o]·transformer_block2_feed_forward_dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,o}}\\, W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{i,o}',
        'ranges': 'n<N t<11 i<512 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense2_z by transformer_block2_feed_forward_dense1_h',
    },
    'd_transformer_block2_feed_forward_dense2_W': {
        'text': 'd_transformer_block2_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block2_feed_forward_dense1_h[n,t,i]·d_transformer_block2_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{i,o}} = \\sum_{n,t} h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,o}}',
        'ranges': 'i<512 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense2_z by transformer_block2_feed_forward_dense2_W',
    },
    'd_transformer_block2_feed_forward_dense1_z': {
        'text': 'd_transformer_block2_feed_forward_dense1_z[n,t,o] = d_transformer_block2_feed_forward_dense1_h[n,t,o]·(transformer_block2_feed_forward_dense1_z[n,t,o]·φ(transformer_block2_feed_forward_dense1_z[n,t,o]) + transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, \\left(z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\varphi\\left(z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}\\right) + \\mathrm{transformer\\_block2\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense1_h by transformer_block2_feed_forward_dense1_z',
    },
    'd_transformer_block2_feed_forward_dense1_b': {
        'text': 'd_transformer_block2_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block2_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense1_z by transformer_block2_feed_forward_dense1_b',
    },
    'd_transformer_block2_feed_forward_dense1_W': {
        'text': 'd_transformer_block2_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block2_norm2_y[n,t,i]·d_transformer_block2_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{transformer\\_block2\\_norm2}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense1_z by transformer_block2_feed_forward_dense1_W',
    },
    'd_transformer_block2_norm2_y': {
        'text': 'd_transformer_block2_norm2_y[n,t,i] = Σ_o d_transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm2}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{i,o}',
        'ranges': 'n<N t<11 i<128 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense1_z by transformer_block2_norm2_y',
    },
    'd_transformer_block2_norm2_beta': {
        'text': 'd_transformer_block2_norm2_beta[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block2\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_y by transformer_block2_norm2_beta',
    },
    'd_transformer_block2_norm2_gamma': {
        'text': 'd_transformer_block2_norm2_gamma[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block2\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}\\, h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_y by transformer_block2_norm2_gamma',
    },
    'd_transformer_block2_norm2_h': {
        'text': 'd_transformer_block2_norm2_h[n,t,k] = d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block2\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_y by transformer_block2_norm2_h',
    },
    'd_transformer_block2_norm2_rstd': {
        'text': 'd_transformer_block2_norm2_rstd[n,t] = Σ_k d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_h by transformer_block2_norm2_rstd',
    },
    'd_transformer_block2_norm2_var': {
        'text': 'd_transformer_block2_norm2_var[n,t] = −transformer_block2_norm2_rstd[n,t]³·d_transformer_block2_norm2_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block2\\_norm2}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_rstd by transformer_block2_norm2_var, reuse values',
    },
    'd_transformer_block2_norm2_centred': {
        'text': 'd_transformer_block2_norm2_centred[n,t,k] = d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_rstd[n,t] + 0.015625·d_transformer_block2_norm2_var[n,t]·transformer_block2_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block2\\_norm2}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_h by transformer_block2_norm2_centred, reverse of transformer_block2_norm2_var by transformer_block2_norm2_centred, merge terms',
    },
    'd_transformer_block2_norm2_mean': {
        'text': 'd_transformer_block2_norm2_mean[n,t] = −Σ_k d_transformer_block2_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block2\\_norm2}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_centred by transformer_block2_norm2_mean',
    },
    'd_transformer_block2_add1': {
        'text': 'd_transformer_block2_add1[n,t,d] = 0.0078125·d_transformer_block2_norm2_mean[n,t] + d_transformer_block2_add2[n,t,d] + d_transformer_block2_norm2_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block2\\_norm2}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_add2 by transformer_block2_add1, reverse of transformer_block2_norm2_centred by transformer_block2_add1, reverse of transformer_block2_norm2_mean by transformer_block2_add1, merge terms',
    },
    'd_transformer_block2_attention_b_o': {
        'text': 'd_transformer_block2_attention_b_o[o] = Σ_{n,t} d_transformer_block2_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_o}^{\\text{transformer\\_block2\\_attention}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_y by transformer_block2_attention_b_o',
    },
    'd_transformer_block2_attention_W_o': {
        'text': 'd_transformer_block2_attention_W_o[h,c,o] = Σ_{n,t} transformer_block2_attention_attention1_o[n,t,h,c]·d_transformer_block2_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_o}^{\\text{transformer\\_block2\\_attention}}_{h,c,o}} = \\sum_{n,t} o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,c}\\, \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,o}}',
        'ranges': 'h<4 c<32 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_y by transformer_block2_attention_W_o',
    },
    'd_transformer_block2_attention_attention1_o': {
        'text': 'd_transformer_block2_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block2_add1[n,t,o]·transformer_block2_attention_W_o[h,c,o]',
        'latex': '\\frac{\\partial L}{\\partial o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,c}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,o}}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block2\\_attention}}_{h,c,o}',
        'ranges': 'n<N t<11 h<4 c<32 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_y by transformer_block2_attention_attention1_o',
    },
    'd_transformer_block2_attention_attention1_p': {
        'text': 'd_transformer_block2_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_v[n,u,h,d]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}} = \\sum_{d} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,d}}\\, v^{\\text{transformer\\_block2\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N h<4 t<11 u<11 d<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_o by transformer_block2_attention_attention1_p',
    },
    'd_transformer_block2_attention_v': {
        'text': 'd_transformer_block2_attention_v[n,u,h,d] = Σ_t d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial v^{\\text{transformer\\_block2\\_attention}}_{n,u,h,d}} = \\sum_{t} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,d}}\\, p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N u<11 h<4 d<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_o by transformer_block2_attention_v',
    },
    'd_transformer_block2_attention_attention1_lse': {
        'text': 'd_transformer_block2_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t}} = -\\sum_{u} \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}\\, p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_p by transformer_block2_attention_attention1_lse, reuse values',
    },
    'd_transformer_block2_attention_attention1_score': {
        'text': 'd_transformer_block2_attention_attention1_score[n,h,t,u] = transformer_block2_attention_attention1_p[n,h,t,u]·(d_transformer_block2_attention_attention1_lse[n,h,t] + d_transformer_block2_attention_attention1_p[n,h,t,u])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}} = p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t}} + \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}\\right)',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_p by transformer_block2_attention_attention1_score, reverse of transformer_block2_attention_attention1_lse by transformer_block2_attention_attention1_score, fold conditions, merge terms, reuse values',
    },
    'd_transformer_block2_attention_k': {
        'text': 'd_transformer_block2_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_q[n,t,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial k^{\\text{transformer\\_block2\\_attention}}_{n,u,h,c}} = \\sum_{t} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}\\, q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N u<11 h<4 c<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_score by transformer_block2_attention_k',
    },
    'd_transformer_block2_attention_q': {
        'text': 'd_transformer_block2_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_k[n,u,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}} = \\sum_{u} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}\\, k^{\\text{transformer\\_block2\\_attention}}_{n,u,h,c}}{8}',
        'ranges': 'n<N t<11 h<4 c<32 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_score by transformer_block2_attention_q',
    },
    'd_transformer_block2_attention_b_v': {
        'text': 'd_transformer_block2_attention_b_v[h,c] = Σ_{n,t} d_transformer_block2_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_v}^{\\text{transformer\\_block2\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_v by transformer_block2_attention_b_v',
    },
    'd_transformer_block2_attention_W_v': {
        'text': 'd_transformer_block2_attention_W_v[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_v}^{\\text{transformer\\_block2\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_v by transformer_block2_attention_W_v',
    },
    'd_transformer_block2_norm1_y': {
        'text': 'd_transformer_block2_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block2_attention_v[n,t,h,c]·transformer_block2_attention_W_v[i,h,c] + Σ_{h,c} d_transformer_block2_attention_k[n,t,h,c]·transformer_block2_attention_W_k[i,h,c] + Σ_{h,c} d_transformer_block2_attention_q[n,t,h,c]·transformer_block2_attention_W_q[i,h,c]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}} = \\sum_{h,c} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block2\\_attention}}_{i,h,c}',
        'ranges': 'n<N t<11 i<128 h<4 c<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_v by transformer_block2_norm1_y; spec, reverse of transformer_block2_attention_k by transformer_block2_norm1_y; spec, reverse of transformer_block2_attention_q by transformer_block2_norm1_y',
    },
    'd_transformer_block2_attention_b_k': {
        'text': 'd_transformer_block2_attention_b_k[h,c] = Σ_{n,t} d_transformer_block2_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_k}^{\\text{transformer\\_block2\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_k by transformer_block2_attention_b_k',
    },
    'd_transformer_block2_attention_W_k': {
        'text': 'd_transformer_block2_attention_W_k[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_k}^{\\text{transformer\\_block2\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_k by transformer_block2_attention_W_k',
    },
    'd_transformer_block2_attention_b_q': {
        'text': 'd_transformer_block2_attention_b_q[h,c] = Σ_{n,t} d_transformer_block2_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_q}^{\\text{transformer\\_block2\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_q by transformer_block2_attention_b_q',
    },
    'd_transformer_block2_attention_W_q': {
        'text': 'd_transformer_block2_attention_W_q[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_q}^{\\text{transformer\\_block2\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_q by transformer_block2_attention_W_q',
    },
    'd_transformer_block2_norm1_beta': {
        'text': 'd_transformer_block2_norm1_beta[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block2\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_y by transformer_block2_norm1_beta',
    },
    'd_transformer_block2_norm1_gamma': {
        'text': 'd_transformer_block2_norm1_gamma[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block2\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}\\, h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_y by transformer_block2_norm1_gamma',
    },
    'd_transformer_block2_norm1_h': {
        'text': 'd_transformer_block2_norm1_h[n,t,k] = d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block2\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_y by transformer_block2_norm1_h',
    },
    'd_transformer_block2_norm1_rstd': {
        'text': 'd_transformer_block2_norm1_rstd[n,t] = Σ_k d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_h by transformer_block2_norm1_rstd',
    },
    'd_transformer_block2_norm1_var': {
        'text': 'd_transformer_block2_norm1_var[n,t] = −transformer_block2_norm1_rstd[n,t]³·d_transformer_block2_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block2\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_rstd by transformer_block2_norm1_var, reuse values',
    },
    'd_transformer_block2_norm1_centred': {
        'text': 'd_transformer_block2_norm1_centred[n,t,k] = d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_rstd[n,t] + 0.015625·d_transformer_block2_norm1_var[n,t]·transformer_block2_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block2\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_h by transformer_block2_norm1_centred, reverse of transformer_block2_norm1_var by transformer_block2_norm1_centred, merge terms',
    },
    'd_transformer_block2_norm1_mean': {
        'text': 'd_transformer_block2_norm1_mean[n,t] = −Σ_k d_transformer_block2_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block2\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_centred by transformer_block2_norm1_mean',
    },
    'd_transformer_block1_add2': {
        'text': 'd_transformer_block1_add2[n,t,d] = 0.0078125·d_transformer_block2_norm1_mean[n,t] + d_transformer_block2_add1[n,t,d] + d_transformer_block2_norm1_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block2\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_add1 by transformer_block1_add2, reverse of transformer_block2_norm1_centred by transformer_block1_add2, reverse of transformer_block2_norm1_mean by transformer_block1_add2, merge terms',
    },
    'd_transformer_block1_feed_forward_dense2_b': {
        'text': 'd_transformer_block1_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block1_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense2_z by transformer_block1_feed_forward_dense2_b',
    },
    'd_transformer_block1_feed_forward_dense1_h': {
        'text': 'd_transformer_block1_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block1_add2[n,t,o]·transformer_block1_feed_forward_dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,o}}\\, W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{i,o}',
        'ranges': 'n<N t<11 i<512 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense2_z by transformer_block1_feed_forward_dense1_h',
    },
    'd_transformer_block1_feed_forward_dense2_W': {
        'text': 'd_transformer_block1_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block1_feed_forward_dense1_h[n,t,i]·d_transformer_block1_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{i,o}} = \\sum_{n,t} h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,o}}',
        'ranges': 'i<512 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense2_z by transformer_block1_feed_forward_dense2_W',
    },
    'd_transformer_block1_feed_forward_dense1_z': {
        'text': 'd_transformer_block1_feed_forward_dense1_z[n,t,o] = d_transformer_block1_feed_forward_dense1_h[n,t,o]·(transformer_block1_feed_forward_dense1_z[n,t,o]·φ(transformer_block1_feed_forward_dense1_z[n,t,o]) + transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, \\left(z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\varphi\\left(z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}\\right) + \\mathrm{transformer\\_block1\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense1_h by transformer_block1_feed_forward_dense1_z',
    },
    'd_transformer_block1_feed_forward_dense1_b': {
        'text': 'd_transformer_block1_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block1_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense1_z by transformer_block1_feed_forward_dense1_b',
    },
    'd_transformer_block1_feed_forward_dense1_W': {
        'text': 'd_transformer_block1_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block1_norm2_y[n,t,i]·d_transformer_block1_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{transformer\\_block1\\_norm2}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense1_z by transformer_block1_feed_forward_dense1_W',
    },
    'd_transformer_block1_norm2_y': {
        'text': 'd_transformer_block1_norm2_y[n,t,i] = Σ_o d_transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm2}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{i,o}',
        'ranges': 'n<N t<11 i<128 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense1_z by transformer_block1_norm2_y',
    },
    'd_transformer_block1_norm2_beta': {
        'text': 'd_transformer_block1_norm2_beta[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block1\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_y by transformer_block1_norm2_beta',
    },
    'd_transformer_block1_norm2_gamma': {
        'text': 'd_transformer_block1_norm2_gamma[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block1\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}\\, h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_y by transformer_block1_norm2_gamma',
    },
    'd_transformer_block1_norm2_h': {
        'text': 'd_transformer_block1_norm2_h[n,t,k] = d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block1\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_y by transformer_block1_norm2_h',
    },
    'd_transformer_block1_norm2_rstd': {
        'text': 'd_transformer_block1_norm2_rstd[n,t] = Σ_k d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_h by transformer_block1_norm2_rstd',
    },
    'd_transformer_block1_norm2_var': {
        'text': 'd_transformer_block1_norm2_var[n,t] = −transformer_block1_norm2_rstd[n,t]³·d_transformer_block1_norm2_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block1\\_norm2}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_rstd by transformer_block1_norm2_var, reuse values',
    },
    'd_transformer_block1_norm2_centred': {
        'text': 'd_transformer_block1_norm2_centred[n,t,k] = d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_rstd[n,t] + 0.015625·d_transformer_block1_norm2_var[n,t]·transformer_block1_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block1\\_norm2}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_h by transformer_block1_norm2_centred, reverse of transformer_block1_norm2_var by transformer_block1_norm2_centred, merge terms',
    },
    'd_transformer_block1_norm2_mean': {
        'text': 'd_transformer_block1_norm2_mean[n,t] = −Σ_k d_transformer_block1_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block1\\_norm2}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_centred by transformer_block1_norm2_mean',
    },
    'd_transformer_block1_add1': {
        'text': 'd_transformer_block1_add1[n,t,d] = 0.0078125·d_transformer_block1_norm2_mean[n,t] + d_transformer_block1_add2[n,t,d] + d_transformer_block1_norm2_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block1\\_norm2}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_add2 by transformer_block1_add1, reverse of transformer_block1_norm2_centred by transformer_block1_add1, reverse of transformer_block1_norm2_mean by transformer_block1_add1, merge terms',
    },
    'd_transformer_block1_attention_b_o': {
        'text': 'd_transformer_block1_attention_b_o[o] = Σ_{n,t} d_transformer_block1_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_o}^{\\text{transformer\\_block1\\_attention}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_y by transformer_block1_attention_b_o',
    },
    'd_transformer_block1_attention_W_o': {
        'text': 'd_transformer_block1_attention_W_o[h,c,o] = Σ_{n,t} transformer_block1_attention_attention1_o[n,t,h,c]·d_transformer_block1_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_o}^{\\text{transformer\\_block1\\_attention}}_{h,c,o}} = \\sum_{n,t} o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,c}\\, \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,o}}',
        'ranges': 'h<4 c<32 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_y by transformer_block1_attention_W_o',
    },
    'd_transformer_block1_attention_attention1_o': {
        'text': 'd_transformer_block1_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block1_add1[n,t,o]·transformer_block1_attention_W_o[h,c,o]',
        'latex': '\\frac{\\partial L}{\\partial o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,c}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,o}}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block1\\_attention}}_{h,c,o}',
        'ranges': 'n<N t<11 h<4 c<32 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_y by transformer_block1_attention_attention1_o',
    },
    'd_transformer_block1_attention_attention1_p': {
        'text': 'd_transformer_block1_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_v[n,u,h,d]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}} = \\sum_{d} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,d}}\\, v^{\\text{transformer\\_block1\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N h<4 t<11 u<11 d<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_o by transformer_block1_attention_attention1_p',
    },
    'd_transformer_block1_attention_v': {
        'text': 'd_transformer_block1_attention_v[n,u,h,d] = Σ_t d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial v^{\\text{transformer\\_block1\\_attention}}_{n,u,h,d}} = \\sum_{t} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,d}}\\, p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N u<11 h<4 d<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_o by transformer_block1_attention_v',
    },
    'd_transformer_block1_attention_attention1_lse': {
        'text': 'd_transformer_block1_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t}} = -\\sum_{u} \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}\\, p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_p by transformer_block1_attention_attention1_lse, reuse values',
    },
    'd_transformer_block1_attention_attention1_score': {
        'text': 'd_transformer_block1_attention_attention1_score[n,h,t,u] = transformer_block1_attention_attention1_p[n,h,t,u]·(d_transformer_block1_attention_attention1_lse[n,h,t] + d_transformer_block1_attention_attention1_p[n,h,t,u])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}} = p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t}} + \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}\\right)',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_p by transformer_block1_attention_attention1_score, reverse of transformer_block1_attention_attention1_lse by transformer_block1_attention_attention1_score, fold conditions, merge terms, reuse values',
    },
    'd_transformer_block1_attention_k': {
        'text': 'd_transformer_block1_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_q[n,t,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial k^{\\text{transformer\\_block1\\_attention}}_{n,u,h,c}} = \\sum_{t} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}\\, q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N u<11 h<4 c<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_score by transformer_block1_attention_k',
    },
    'd_transformer_block1_attention_q': {
        'text': 'd_transformer_block1_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_k[n,u,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}} = \\sum_{u} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}\\, k^{\\text{transformer\\_block1\\_attention}}_{n,u,h,c}}{8}',
        'ranges': 'n<N t<11 h<4 c<32 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_score by transformer_block1_attention_q',
    },
    'd_transformer_block1_attention_b_v': {
        'text': 'd_transformer_block1_attention_b_v[h,c] = Σ_{n,t} d_transformer_block1_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_v}^{\\text{transformer\\_block1\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_v by transformer_block1_attention_b_v',
    },
    'd_transformer_block1_attention_W_v': {
        'text': 'd_transformer_block1_attention_W_v[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_v}^{\\text{transformer\\_block1\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_v by transformer_block1_attention_W_v',
    },
    'd_transformer_block1_norm1_y': {
        'text': 'd_transformer_block1_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block1_attention_v[n,t,h,c]·transformer_block1_attention_W_v[i,h,c] + Σ_{h,c} d_transformer_block1_attention_k[n,t,h,c]·transformer_block1_attention_W_k[i,h,c] + Σ_{h,c} d_transformer_block1_attention_q[n,t,h,c]·transformer_block1_attention_W_q[i,h,c]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}} = \\sum_{h,c} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block1\\_attention}}_{i,h,c}',
        'ranges': 'n<N t<11 i<128 h<4 c<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_v by transformer_block1_norm1_y; spec, reverse of transformer_block1_attention_k by transformer_block1_norm1_y; spec, reverse of transformer_block1_attention_q by transformer_block1_norm1_y',
    },
    'd_transformer_block1_attention_b_k': {
        'text': 'd_transformer_block1_attention_b_k[h,c] = Σ_{n,t} d_transformer_block1_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_k}^{\\text{transformer\\_block1\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_k by transformer_block1_attention_b_k',
    },
    'd_transformer_block1_attention_W_k': {
        'text': 'd_transformer_block1_attention_W_k[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_k}^{\\text{transformer\\_block1\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_k by transformer_block1_attention_W_k',
    },
    'd_transformer_block1_attention_b_q': {
        'text': 'd_transformer_block1_attention_b_q[h,c] = Σ_{n,t} d_transformer_block1_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_q}^{\\text{transformer\\_block1\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_q by transformer_block1_attention_b_q',
    },
    'd_transformer_block1_attention_W_q': {
        'text': 'd_transformer_block1_attention_W_q[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_q}^{\\text{transformer\\_block1\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_q by transformer_block1_attention_W_q',
    },
    'd_transformer_block1_norm1_beta': {
        'text': 'd_transformer_block1_norm1_beta[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block1\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_y by transformer_block1_norm1_beta',
    },
    'd_transformer_block1_norm1_gamma': {
        'text': 'd_transformer_block1_norm1_gamma[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block1\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}\\, h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_y by transformer_block1_norm1_gamma',
    },
    'd_transformer_block1_norm1_h': {
        'text': 'd_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block1\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_y by transformer_block1_norm1_h',
    },
    'd_transformer_block1_norm1_rstd': {
        'text': 'd_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_h by transformer_block1_norm1_rstd',
    },
    'd_transformer_block1_norm1_var': {
        'text': 'd_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block1\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_rstd by transformer_block1_norm1_var, reuse values',
    },
    'd_transformer_block1_norm1_centred': {
        'text': 'd_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block1\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_h by transformer_block1_norm1_centred, reverse of transformer_block1_norm1_var by transformer_block1_norm1_centred, merge terms',
    },
    'd_transformer_block1_norm1_mean': {
        'text': 'd_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block1\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_centred by transformer_block1_norm1_mean',
    },
    'd_position_embedding1_y': {
        'text': 'd_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{position\\_embedding1}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block1\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_add1 by position_embedding1_y, reverse of transformer_block1_norm1_centred by position_embedding1_y, reverse of transformer_block1_norm1_mean by position_embedding1_y, merge terms',
    },
    'd_position_embedding1_P': {
        'text': 'd_position_embedding1_P[t,d] = Σ_n d_position_embedding1_y[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial P^{\\text{position\\_embedding1}}_{t,d}} = \\sum_{n} \\frac{\\partial L}{\\partial y^{\\text{position\\_embedding1}}_{n,t,d}}',
        'ranges': 't<11 d<128 n<N',
        'origin': 'addition.py:14: spec, reverse of position_embedding1_y by position_embedding1_P',
    },
    'd_embedding1_E': {
        'text': 'd_embedding1_E[p,d] = Σ_{n,t: p = x[n,t]} d_position_embedding1_y[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial E^{\\text{embedding1}}_{p,d}} = \\sum_{n,t \\,:\\, p = x_{n,t}} \\frac{\\partial L}{\\partial y^{\\text{position\\_embedding1}}_{n,t,d}}',
        'ranges': 'p<12 d<128 n<N t<11',
        'origin': 'addition.py:13: spec, reverse of embedding1_y by embedding1_E',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'squared_norm': {
        'text': 'squared_norm = Σ_p g[p]²',
        'latex': '\\mathrm{squared\\_norm} = \\sum_{p} g_{p}^{2}',
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'gradient_scale': {
        'text': 'gradient_scale = min(1, 1/(√squared_norm + 1e-6))',
        'latex': '\\mathrm{gradient\\_scale} = \\min\\left(1, \\frac{1}{\\sqrt{\\mathrm{squared\\_norm}} + 10^{-6}}\\right)',
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'scaled_g': {
        'text': 'scaled_g[p] = g[p]·gradient_scale',
        'latex': '\\mathrm{scaled\\_g}_{p} = g_{p}\\, \\mathrm{gradient\\_scale}',
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'lr': {
        'text': 'lr = 1e-5·(new_t − 1) if new_t − 1 < 100 else 0.0005·cos(π·min((new_t − 1 − 100)/900, 1)) + 0.0005',
        'latex': "\\mathrm{lr} = \\begin{cases} 10^{-5}\\, \\left(t' - 1\\right) & t' - 1 < 100 \\\\ 0.0005\\, \\cos\\left(\\pi\\, \\min\\left(\\frac{t' - 1 - 100}{900}, 1\\right)\\right) + 0.0005 & \\text{otherwise} \\end{cases}",
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'decayed_w': {
        'text': 'decayed_w[p] = w[p]·(1 − 0.01·lr)',
        'latex': '\\mathrm{decayed\\_w}_{p} = w_{p}\\, \\left(1 - 0.01\\, \\mathrm{lr}\\right)',
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, \\mathrm{scaled\\_g}_{p} + 0.9\\, m_{p}",
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]',
        'latex': "v'_{p} = 0.02\\, \\mathrm{scaled\\_g}_{p}^{2} + 0.98\\, v_{p}",
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "\\mathrm{c1} = 1 - 0.9^{t'}",
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.98^new_t',
        'latex': "\\mathrm{c2} = 1 - 0.98^{t'}",
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'new_w': {
        'text': 'new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)',
        'latex': "w'_{p} = \\mathrm{decayed\\_w}_{p} - \\frac{m'_{p}\\, \\left(\\frac{\\mathrm{lr}}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{v'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
}
