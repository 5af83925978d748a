"""The tables that a new layer, activation, loss, optimizer or schedule joins with one row.

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
import numpy as np
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
    return Dense(3, W=(h := encoder(x)) and encoder["W"], transpose_W=True)(h)


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


DENSE = ("W", "b")
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
            ref.relu(z := x @ p["dense1_W"] + p["dense1_b"])
            - p["dense1_prelu1_a"] * ref.relu(-z)
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
    Layers("arithmetic", lambda x, y: 2 - x / (y * y + 1), ((2,), (2,)), lambda p, x, y: 2 - x / (y * y + 1)),
    Layers("flatten", Flatten(), ((2, 3, 4),), lambda p, x: x.reshape(-1, 24)),
    Layers("flatten rows", Flatten(), ((3,),), lambda p, x: x),
    Layers("flatten numbers", Flatten(), ((),), lambda p, x: x.reshape(-1, 1)),
    Layers("flatten ones", Flatten(), ((1, 3, 1),), lambda p, x: x.reshape(-1, 3)),
    Layers("reshape", Reshape(4, -1), ((2, 6),), lambda p, x: x.reshape(-1, 4, 3)),
    Layers("reshape up", Reshape((2, 1, 3)), ((6,),), lambda p, x: x.reshape(-1, 2, 1, 3)),
    Layers("permute", Permute(0, 3, 1, 2), ((2, 3, 4),), lambda p, x: anp.transpose(x, (0, 3, 1, 2))),
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
    Layers("concatenate with itself", lambda x: Concatenate()(x, x), ((2,),),
           lambda p, x: anp.concatenate([x, x], axis=-1)),
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
    Activations(
        "hard_tanh -2 3", Hardtanh(-2, 3), _clamped(-2, 3), {-2: (-2, 0), 3: (3, 1)}
    ),
    Activations(
        "softplus",
        Softplus(),
        ref.mp_softplus,
        {0: (math.log(2), 0.5), INF: (INF, 1), -INF: (0, 0)},
    ),
    Activations("softplus 2", Softplus(2), lambda x: ref.mp_softplus(2 * x) / 2, {0: (math.log(2) / 2, 0.5)}),
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


@dataclass(frozen=True)
class Losses:
    """`reference(p, t)` gives the loss of each value; `share(t)` how much each counts in the mean.

    `target` says what numbers fit: real, labels, probabilities, signs, counts."""

    name: str
    loss: Callable[..., Any]
    target: str
    reference: Callable[..., Any]
    share: Callable[..., Any] | None = None
    prediction: str = "real"


def _d(p: Any, t: Any) -> Any:
    return p - t


WEIGHTS = [0.5, 2.0, 1.25, 0.0]
_W = np.array(WEIGHTS)


def _huber(delta: float) -> Callable[..., Any]:
    def huber(p: Any, t: Any) -> Any:
        d = anp.abs(p - t)
        return anp.where(d <= delta, d * d / 2, delta * (d - delta / 2))

    return huber


def _bce(p: Any, t: Any, weight: Any = 1.0) -> Any:
    s = 1 / (1 + anp.exp(-p))
    return -(weight * t * anp.log(s) + (1 - t) * anp.log(1 - s))


def _soft(p: Any, t: Any) -> Any:
    return -anp.sum(t * ref.log_softmax(p), axis=-1)


def _stirling(t: Any) -> Any:
    large = np.maximum(t, 1.0)
    return np.where(t > 1, large * np.log(large) - large + np.log(2 * np.pi * large) / 2, 0.0)


def _smoothed_weighted(p: Any, y: Any) -> Any:
    """torch.nn.functional.cross_entropy with weight and label_smoothing=0.1."""
    logp = ref.log_softmax(p)
    own = -_W[y] * ref.pick(logp, y)
    return 0.9 * own - 0.1 / 4 * anp.sum(_W * logp, axis=-1)


LOSSES = [
    Losses("mse", MSE, "real", lambda p, t: (p - t) ** 2),
    Losses("mae", MAE, "real", lambda p, t: anp.abs(p - t)),
    Losses("huber", Huber, "real", _huber(1.0)),
    Losses("huber 0.3", lambda **k: Huber(0.3, **k), "real", _huber(0.3)),
    Losses("bce", BCEWithLogits, "probabilities", _bce),
    Losses("bce 3", lambda **k: BCEWithLogits(3, **k), "probabilities", lambda p, t: _bce(p, t, 3.0)),
    Losses(
        "bce by class",
        lambda **k: BCEWithLogits(WEIGHTS, **k),
        "probabilities",
        lambda p, t: _bce(p, t, _W),
    ),
    Losses("cross entropy", CrossEntropy, "labels", lambda p, y: -ref.pick(ref.log_softmax(p), y)),
    Losses("soft labels", CrossEntropy, "probabilities", _soft),
    Losses(
        "smoothing",
        lambda **k: CrossEntropy(label_smoothing=0.1, **k),
        "labels",
        lambda p, y: _soft(p, ref.smooth(ref.one_hot(y, 4), 0.1)),
    ),
    Losses(
        "soft smoothing",
        lambda **k: CrossEntropy(label_smoothing=0.2, soft_labels=True, **k),
        "probabilities",
        lambda p, t: _soft(p, ref.smooth(t, 0.2)),
    ),
    Losses(
        "class weights",
        lambda **k: CrossEntropy(WEIGHTS, **k),
        "labels",
        lambda p, y: -_W[y] * ref.pick(ref.log_softmax(p), y),
        lambda y: _W[y],
    ),
    Losses(
        "soft labels, class weights",
        lambda **k: CrossEntropy(WEIGHTS, **k),
        "probabilities",
        lambda p, t: _soft(p, t * _W),
    ),
    Losses(
        "smoothing, class weights",
        lambda **k: CrossEntropy(WEIGHTS, label_smoothing=0.1, **k),
        "labels",
        _smoothed_weighted,
        lambda y: _W[y],
    ),
    Losses("nll", NLL, "labels", lambda p, y: -ref.pick(p, y)),
    Losses(
        "nll, class weights",
        lambda **k: NLL(WEIGHTS, **k),
        "labels",
        lambda p, y: -_W[y] * ref.pick(p, y),
        lambda y: _W[y],
    ),
    Losses("kl", KLDiv, "probabilities with 0", lambda p, t: ref.xlogy(t) - t * p),
    Losses("kl of logs", lambda **k: KLDiv(log_target=True, **k), "real", lambda p, t: anp.exp(t) * (t - p)),
    Losses("hinge", Hinge, "signs", lambda p, t: ref.relu(1 - t * p)),
    Losses("squared hinge", lambda **k: Hinge(2, squared=True, **k), "signs", lambda p, t: ref.relu(2 - t * p) ** 2),
    Losses("poisson", PoissonNLL, "counts", lambda p, t: anp.exp(p) - t * p),
    Losses(
        "full poisson",
        lambda **k: PoissonNLL(full=True, **k),
        "counts",
        lambda p, t: anp.exp(p) - t * p + _stirling(t),
    ),
    Losses(
        "poisson of rates",
        lambda **k: PoissonNLL(log_input=False, eps=0.01, **k),
        "counts",
        lambda p, t: p - t * anp.log(p + 0.01),
        prediction="positive",
    ),
]


@dataclass(frozen=True)
class Optimizers:
    name: str
    build: Callable[[], Any]
    reference: ref.Step


OPTIMIZERS = [
    Optimizers("sgd", lambda: SGD(0.1), ref.sgd(0.1)),
    Optimizers("momentum", lambda: SGD(0.1, 0.9), ref.sgd(0.1, 0.9)),
    Optimizers("nesterov", lambda: SGD(0.1, 0.9, nesterov=True), ref.sgd(0.1, 0.9, nesterov=True)),
    Optimizers("dampening", lambda: SGD(0.1, 0.9, 0.3), ref.sgd(0.1, 0.9, 0.3)),
    Optimizers("sgd L2", lambda: SGD(0.1, 0.5, weight_decay=0.2), ref.sgd(0.1, 0.5, decay=0.2)),
    Optimizers(
        "sgd L1",
        lambda: SGD(0.1, l1=0.2),
        lambda w, g, s, t: w - 0.1 * (g + 0.2 * np.sign(w)),
    ),
    Optimizers(
        "sgd decoupled",
        lambda: SGD(0.1, 0.9, weight_decay=0.2, decoupled_weight_decay=True),
        lambda w, g, s, t: ref.sgd(0.1, 0.9)(w, g, s, t) - 0.1 * 0.2 * w,
    ),
    Optimizers("adam", lambda: Adam(0.01), ref.adam(0.01)),
    Optimizers("adam L2", lambda: Adam(0.01, weight_decay=0.1), ref.adam(0.01, decay=0.1)),
    Optimizers("adam options", lambda: Adam(0.01, (0.8, 0.9), 0.1), ref.adam(0.01, 0.8, 0.9, 0.1)),
    Optimizers("adamw", lambda: AdamW(0.01), ref.adam(0.01, decay=0.01, decoupled=True)),
    Optimizers("amsgrad", lambda: AMSGrad(0.01, (0.9, 0.5)), ref.adam(0.01, 0.9, 0.5, amsgrad=True)),
    Optimizers("nadam", lambda: NAdam(0.01), ref.nadam(0.01)),
    Optimizers("nadam options", lambda: NAdam(0.01, momentum_decay=0.1), ref.nadam(0.01, psi=0.1)),
    Optimizers("rmsprop", lambda: RMSprop(0.01), ref.rmsprop(0.01)),
    Optimizers("rmsprop momentum", lambda: RMSprop(momentum=0.9), ref.rmsprop(0.01, momentum=0.9)),
    Optimizers("rmsprop centered", lambda: RMSprop(centered=True), ref.rmsprop(0.01, centered=True)),
    Optimizers("adagrad", lambda: Adagrad(0.1), ref.adagrad(0.1)),
    Optimizers(
        "adagrad options",
        lambda: Adagrad(0.1, lr_decay=0.2, initial_accumulator_value=0.1),
        ref.adagrad(0.1, 0.2, start=0.1),
    ),
    Optimizers("adadelta", Adadelta, ref.adadelta()),
    Optimizers("lion", lambda: Lion(0.01), ref.lion(0.01)),
    Optimizers("lion decay", lambda: Lion(0.01, weight_decay=0.1), ref.lion(0.01, decay=0.1)),
    Optimizers(
        "clip_value",
        lambda: SGD(0.1, 0.9, clip_value=0.3),
        ref.clip_by_value(ref.sgd(0.1, 0.9), 0.3),
    ),
    Optimizers(
        "clip_norm",
        lambda: SGD(0.1, 0.9, clip_norm=0.7),
        ref.clip_by_norm(ref.sgd(0.1, 0.9), 0.7),
    ),
    Optimizers(
        "clip both",
        lambda: Adam(0.1, clip_norm=1, clip_value=0.5),
        ref.clip_by_value(ref.clip_by_norm(ref.adam(0.1), 1.0), 0.5),
    ),
    Optimizers(
        "scheduled",
        lambda: AdamW(lr=CosineDecay(0.1, 4), weight_decay=0.3),
        lambda w, g, s, t: ref.adam(ref.cosine(t - 1, 0.1, 4), decay=0.3, decoupled=True)(w, g, s, t),
    ),
    Optimizers(
        "own schedule",
        lambda: SGD(lr=lambda s: 0.1 / (1 + s / 2)),
        lambda w, g, s, t: w - 0.1 / (1 + (t - 1) / 2) * g,
    ),
]


@dataclass(frozen=True)
class Schedules:
    name: str
    schedule: Any
    reference: Callable[[int], float]


SCHEDULES = [
    Schedules("constant", ConstantRate(0.1), lambda s: 0.1),
    Schedules("step", StepDecay(0.1, 3), lambda s: 0.1 * 0.1 ** (s // 3)),
    Schedules("exponential", ExponentialDecay(0.1, 0.9), lambda s: 0.1 * 0.9**s),
    Schedules("slow exponential", ExponentialDecay(1, 0.5, 10), lambda s: 0.5 ** (s / 10)),
    Schedules("cosine", CosineDecay(0.1, 10), lambda s: ref.cosine(s, 0.1, 10)),
    Schedules("cosine to 0.01", CosineDecay(0.1, 7, 0.01), lambda s: ref.cosine(s, 0.1, 7, 0.01)),
    Schedules("one cycle", OneCycle(0.1, 20), lambda s: ref.one_cycle(min(s, 19), 0.1, 20, 0.3, 25, 1e4)),
    Schedules(
        "one cycle options",
        OneCycle(1, 30, 0.5, 10, 100),
        lambda s: ref.one_cycle(min(s, 29), 1, 30, 0.5, 10, 100),
    ),
    Schedules("warm-up", Warmup(4, then=0.1), lambda s: 0.1 * min(s / 4, 1)),
    Schedules(
        "warm-up, cosine",
        Warmup(5, CosineDecay(0.2, 10), start=0.1),
        lambda s: 0.2 * (0.1 + 0.9 * s / 5) if s < 5 else ref.cosine(s - 5, 0.2, 10),
    ),
]
