"""The tables that a new layer or activation joins with one row (`tests.loss_cases`: a new loss,
`tests.optimizer_cases`: a new optimizer or schedule).

A row says how a model file writes the thing and what an independent reference makes of the same
numbers (`tests.references`). Nothing here knows how a model is run.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import autograd.numpy as anp
import mpmath
from mpmath import mpf

from symgrad import *
from tests import references as ref

INF = math.inf
NAN = math.nan


@dataclass(frozen=True)
class Layers:
    """`build` takes the inputs and gives the output; `reference(p, *inputs)` is the same function
    of the parameters by name; `shapes` are those of a sample, one for each input."""

    name: str
    build: Callable[..., Any]
    shapes: tuple[tuple[int, ...], ...]
    reference: Callable[..., Any]


def _residual_reference(p: dict[str, Any], x: Any) -> Any:
    h = ref.relu(x @ p["residual1_dense1_W"] + p["residual1_dense1_b"])
    return x + h @ p["residual1_dense2_W"] + p["residual1_dense2_b"]


def _shared(x: Any, y: Any) -> Any:
    encoder = Dense(4, "tanh", name="encoder")
    return encoder(x) * encoder(y)


def _tied(x: Any) -> Any:
    encoder = Dense(2, "sigmoid")
    h = encoder(x)
    return Dense(3, W=encoder["W"], transpose_W=True)(h)


def _tied_reference(p: dict[str, Any], x: Any) -> Any:
    h = 1 / (1 + anp.exp(-(x @ p["dense1_W"] + p["dense1_b"])))
    return h @ p["dense1_W"].T + p["dense2_b"]


def _attention(x: Any) -> Any:
    t, s, c = indices("t s c")
    score, mixed = tensor("score"), tensor("mixed")
    score[..., t, s] = softmax(Sum(x[..., t, c] * x[..., s, c], c), s)
    mixed[..., t, c] = Sum(score[..., t, s] * x[..., s, c], s)
    return mixed


def _attention_reference(p: dict[str, Any], x: Any) -> Any:
    return ref.softmax(x @ anp.swapaxes(x, -1, -2)) @ x


LAYERS = [
    Layers("dense", Dense(5), ((4,),), lambda p, x: x @ p["dense1_W"] + p["dense1_b"]),
    Layers("dense 3-D", Dense(2), ((3, 4),), lambda p, x: x @ p["dense1_W"] + p["dense1_b"]),
    Layers("dense of 1", Dense(1), ((1,),), lambda p, x: x @ p["dense1_W"] + p["dense1_b"]),
    Layers("no bias", Dense(5, bias=False, name="a"), ((4,),), lambda p, x: x @ p["a_W"]),
    Layers(
        "W as in PyTorch",
        Dense(5, transpose_W=True),
        ((4,),),
        lambda p, x: x @ p["dense1_W"].T + p["dense1_b"],
    ),
    Layers(
        "dense with tanh",
        Dense(3, "tanh"),
        ((4,),),
        lambda p, x: anp.tanh(x @ p["dense1_W"] + p["dense1_b"]),
    ),
    Layers(
        "dense with a layer",
        Dense(3, PReLU(3)),
        ((4,),),
        lambda p, x: (
            ref.relu(z := x @ p["dense1_W"] + p["dense1_b"]) - p["dense1_prelu1_a"] * ref.relu(-z)
        ),
    ),
    Layers(
        "sequential",
        Sequential(Dense(4), tanh, Dense(3), "softplus", lambda x: x * 2),
        ((2,),),
        lambda p, x: (
            2
            * ref.softplus(
                anp.tanh(x @ p["dense1_W"] + p["dense1_b"]) @ p["dense2_W"] + p["dense2_b"]
            )
        ),
    ),
    Layers("tied weights", _tied, ((3,),), _tied_reference),
    Layers(
        "shared layer",
        _shared,
        ((3,), (3,)),
        lambda p, x, y: (
            anp.tanh(x @ p["encoder_W"] + p["encoder_b"])
            * anp.tanh(y @ p["encoder_W"] + p["encoder_b"])
        ),
    ),
    Layers(
        "residual",
        Residual(Dense(4, "relu"), Dense(3)),
        ((3,),),
        _residual_reference,
    ),
    Layers(
        "residual with shortcut",
        Residual(Dense(2), shortcut=Dense(2, bias=False)),
        ((3,),),
        lambda p, x: (
            x @ p["residual1_dense1_W"] + x @ p["residual1_dense2_W"] + p["residual1_dense2_b"]
        ),
    ),
    Layers("add", Add(), ((3,), (3,), (3,)), lambda p, x, y, z: x + y + z),
    Layers(
        "arithmetic",
        lambda x, y: 2 - x / (y * y + 1),
        ((2,), (2,)),
        lambda p, x, y: 2 - x / (y * y + 1),
    ),
    Layers("flatten", Flatten(), ((2, 3, 4),), lambda p, x: x.reshape(-1, 24)),
    Layers("flatten rows", Flatten(), ((3,),), lambda p, x: x),
    Layers("flatten numbers", Flatten(), ((),), lambda p, x: x.reshape(-1, 1)),
    Layers("flatten ones", Flatten(), ((1, 3, 1),), lambda p, x: x.reshape(-1, 3)),
    Layers("reshape", Reshape(4, -1), ((2, 6),), lambda p, x: x.reshape(-1, 4, 3)),
    Layers("reshape up", Reshape((2, 1, 3)), ((6,),), lambda p, x: x.reshape(-1, 2, 1, 3)),
    Layers(
        "permute", Permute(0, 3, 1, 2), ((2, 3, 4),), lambda p, x: anp.transpose(x, (0, 3, 1, 2))
    ),
    Layers("transpose", Transpose(), ((2, 3),), lambda p, x: anp.transpose(x, (0, 2, 1))),
    Layers(
        "transpose two", Transpose(1, -1), ((2, 3, 4),), lambda p, x: anp.transpose(x, (0, 3, 2, 1))
    ),
    Layers(
        "concatenate",
        Concatenate(),
        ((2, 3), (2, 1), (2, 2)),
        lambda p, *xs: anp.concatenate(xs, axis=-1),
    ),
    Layers(
        "concatenate axis 1",
        lambda *xs: Concatenate(axis=1)(list(xs)),
        ((2, 3), (1, 3)),
        lambda p, *xs: anp.concatenate(xs, axis=1),
    ),
    Layers(
        "concatenate with itself",
        lambda x: Concatenate()(x, x),
        ((2,),),
        lambda p, x: anp.concatenate([x, x], axis=-1),
    ),
    Layers("softmax", Softmax(), ((2, 4),), lambda p, x: ref.softmax(x)),
    Layers("log_softmax", LogSoftmax(), ((4,),), lambda p, x: ref.log_softmax(x)),
    Layers("softmax in a formula", _attention, ((3, 2),), _attention_reference),
    Layers("prelu", PReLU(), ((2, 3),), lambda p, x: ref.relu(x) - p["prelu1_a"] * ref.relu(-x)),
]


@dataclass(frozen=True)
class Activations:
    """f as an mpmath function, and (value, derivative) at places of interest: ±0, kinks, ±inf.

    Where PyTorch's value at −inf is NaN (−inf·0), so is ours."""

    name: str
    layer: Any
    f: Callable[[Any], Any]
    special: dict[float, tuple[float, float | None]] = field(default_factory=dict)


def _clamped(low: float, high: float) -> Callable[[Any], Any]:
    return lambda x: ref.mp_clamp(x, low, high)


SELU_SLOPE = float(ref.SELU_SCALE * ref.SELU_ALPHA)

ACTIVATIONS = [
    Activations("relu", ReLU(), lambda x: max(x, mpf(0)), {0: (0, 0), INF: (INF, 1), -INF: (0, 0)}),
    Activations(
        "leaky_relu",
        LeakyReLU(),
        lambda x: x if x > 0 else x * mpf("0.01"),
        {0: (0, 0.01), INF: (INF, 1), -INF: (-INF, 0.01)},
    ),
    Activations(
        "leaky_relu 0.3", LeakyReLU(0.3), lambda x: x if x > 0 else x * mpf("0.3"), {0: (0, 0.3)}
    ),
    Activations("elu", ELU(), ref.mp_elu, {0: (0, 1), INF: (INF, 1), -INF: (-1, 0)}),
    Activations("elu 2", ELU(2), lambda x: ref.mp_elu(x, 2), {0: (0, 2), -INF: (-2, 0)}),
    Activations(
        "selu",
        SELU(),
        lambda x: ref.SELU_SCALE * ref.mp_elu(x, ref.SELU_ALPHA),
        {0: (0, SELU_SLOPE), INF: (INF, float(ref.SELU_SCALE)), -INF: (-SELU_SLOPE, 0)},
    ),
    Activations("celu", CELU(), ref.mp_elu, {0: (0, 1), INF: (INF, 1), -INF: (-1, 0)}),
    Activations(
        "celu 2",
        CELU(2),
        lambda x: x if x > 0 else 2 * (mpmath.exp(x / 2) - 1),
        {0: (0, 1), -INF: (-2, 0)},
    ),
    Activations(
        "relu6",
        ReLU6(),
        _clamped(0, 6),
        {0: (0, 0), 6: (6, 1), INF: (6, 0), -INF: (0, 0)},
    ),
    Activations("gelu", GELU(), ref.mp_gelu, {0: (0, 0.5), INF: (INF, None), -INF: (NAN, None)}),
    Activations(
        "gelu_tanh",
        GELU("tanh"),
        ref.mp_gelu_tanh,
        {0: (0, 0.5), INF: (INF, None), -INF: (NAN, None)},
    ),
    Activations(
        "silu",
        SiLU(),
        lambda x: x * ref.mp_sigmoid(x),
        {0: (0, 0.5), INF: (INF, None), -INF: (NAN, None)},
    ),
    Activations(
        "mish",
        Mish(),
        lambda x: x * mpmath.tanh(ref.mp_softplus(x)),
        {0: (0, 0.6), INF: (INF, None), -INF: (NAN, None)},
    ),
    Activations("sigmoid", Sigmoid(), ref.mp_sigmoid, {0: (0.5, 0.25), INF: (1, 0), -INF: (0, 0)}),
    Activations(
        "hard_sigmoid",
        Hardsigmoid(),
        lambda x: ref.mp_clamp(x + 3, 0, 6) / 6,
        {0: (0.5, 1 / 6), -3: (0, 0), 3: (1, 1 / 6), INF: (1, 0), -INF: (0, 0)},
    ),
    Activations(
        "hard_swish",
        Hardswish(),
        lambda x: x * ref.mp_clamp(x + 3, 0, 6) / 6,
        {0: (0, 0.5), -3: (0, 0), 3: (3, 1.5), INF: (INF, None), -INF: (NAN, None)},
    ),
    Activations("tanh", Tanh(), mpmath.tanh, {0: (0, 1), INF: (1, 0), -INF: (-1, 0)}),
    Activations(
        "hard_tanh",
        Hardtanh(),
        _clamped(-1, 1),
        {0: (0, 1), -1: (-1, 0), 1: (1, 1), INF: (1, 0), -INF: (-1, 0)},
    ),
    Activations("hard_tanh -2 3", Hardtanh(-2, 3), _clamped(-2, 3), {-2: (-2, 0), 3: (3, 1)}),
    Activations(
        "softplus",
        Softplus(),
        ref.mp_softplus,
        {0: (math.log(2), 0.5), INF: (INF, 1), -INF: (0, 0)},
    ),
    Activations(
        "softplus 2", Softplus(2), lambda x: ref.mp_softplus(2 * x) / 2, {0: (math.log(2) / 2, 0.5)}
    ),
    Activations(
        "softsign",
        Softsign(),
        lambda x: x / (1 + abs(x)),
        {0: (0, 1), INF: (1, 0), -INF: (-1, 0)},
    ),
    Activations(
        "a lambda",
        Activation(lambda x: 1 / (1 + exp(-x))),
        ref.mp_sigmoid,
        {0: (0.5, 0.25), INF: (1, 0), -INF: (0, 0)},
    ),
]
