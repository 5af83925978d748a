"""The tables of losses, optimizers and schedules; those of layers are in `tests.cases`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import autograd.numpy as anp
import numpy as np

from symgrad import *
from tests import references as ref


@dataclass(frozen=True)
class Losses:
    """`reference(p, t)` gives the loss of each value; `share(t)` how much each counts in the mean.

    `target` says what numbers fit: real, labels, probabilities, signs, indicators, counts."""

    name: str
    loss: Callable[..., Any]
    target: str
    reference: Callable[..., Any]
    share: Callable[..., Any] | None = None
    prediction: str = "real"


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


def _ignored(each: Callable[..., Any], label: int = 2) -> Callable[..., Any]:
    """The loss of labels, with one of them that counts for nothing."""
    return lambda p, y: anp.where(y == label, 0.0, each(p, np.where(y == label, 0, y)))


def _multi_margin(p: Any, y: Any, power: int = 1, margin: float = 1.0) -> Any:
    """torch.nn.MultiMarginLoss, by loops."""
    rows = []
    for n in range(len(y)):
        gaps = [ref.relu(margin - p[n, y[n]] + p[n, k]) ** power for k in range(4) if k != y[n]]
        rows.append(sum(gaps) / 4)
    return anp.array(rows)


def _multi_label_margin(p: Any, t: Any) -> Any:
    rows = []
    for n in range(len(t)):
        pairs = [(j, k) for j in range(4) for k in range(4) if t[n, j] and not t[n, k]]
        rows.append(sum(ref.relu(1 - (p[n, j] - p[n, k])) for j, k in pairs) / 4 + 0 * p[n, 0])
    return anp.array(rows)


def _log_probability(p: Any, y: Any) -> Any:
    return -ref.pick(ref.log_softmax(p), y)


LOSSES = [
    Losses("mse", MSE, "real", lambda p, t: (p - t) ** 2),
    Losses("mae", MAE, "real", lambda p, t: anp.abs(p - t)),
    Losses("huber", Huber, "real", _huber(1.0)),
    Losses("huber 0.3", lambda **k: Huber(0.3, **k), "real", _huber(0.3)),
    Losses("bce", BCEWithLogits, "probabilities", _bce),
    Losses(
        "bce 3", lambda **k: BCEWithLogits(3, **k), "probabilities", lambda p, t: _bce(p, t, 3.0)
    ),
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
    Losses(
        "kl of logs",
        lambda **k: KLDiv(log_target=True, **k),
        "real",
        lambda p, t: anp.exp(t) * (t - p),
    ),
    Losses("hinge", Hinge, "signs", lambda p, t: ref.relu(1 - t * p)),
    Losses(
        "squared hinge",
        lambda **k: Hinge(2, squared=True, **k),
        "signs",
        lambda p, t: ref.relu(2 - t * p) ** 2,
    ),
    Losses(
        "smooth L1 0.5",
        lambda **k: SmoothL1(0.5, **k),
        "real",
        lambda p, t: _huber(0.5)(p, t) / 0.5,
    ),
    Losses("smooth L1 0", lambda **k: SmoothL1(0, **k), "real", lambda p, t: anp.abs(p - t)),
    Losses(
        "quantile 0.9",
        lambda **k: Quantile(0.9, **k),
        "real",
        lambda p, t: anp.where(p < t, 0.9 * (t - p), 0.1 * (p - t)),
    ),
    Losses(
        "bce of probabilities",
        BCE,
        "probabilities",
        lambda p, t: -(t * anp.log(p) + (1 - t) * anp.log(1 - p)),
        prediction="fractions",
    ),
    Losses(
        "hinge embedding",
        lambda **k: HingeEmbedding(0.7, **k),
        "signs",
        lambda p, t: anp.where(t == 1, p, ref.relu(0.7 - p)),
    ),
    Losses("soft margin", SoftMargin, "signs", lambda p, t: anp.log(1 + anp.exp(-t * p))),
    Losses("multi margin", MultiMargin, "labels", _multi_margin),
    Losses(
        "squared multi margin",
        lambda **k: MultiMargin(2, 0.5, WEIGHTS, **k),
        "labels",
        lambda p, y: _W[y] * _multi_margin(p, y, 2, 0.5),
    ),
    Losses("multi-label margin", MultiLabelMargin, "indicators", _multi_label_margin),
    Losses(
        "multi-label soft margin",
        lambda **k: MultiLabelSoftMargin(WEIGHTS, **k),
        "indicators",
        lambda p, t: anp.mean(_W * _bce(p, t), axis=-1),
    ),
    Losses(
        "ignore_index",
        lambda **k: CrossEntropy(ignore_index=2, **k),
        "labels",
        _ignored(_log_probability),
        lambda y: 1.0 * (y != 2),
    ),
    Losses(
        "ignore_index, class weights, smoothing",
        lambda **k: CrossEntropy(WEIGHTS, label_smoothing=0.1, ignore_index=3, **k),
        "labels",
        _ignored(_smoothed_weighted, 3),
        lambda y: _W[y],  # that of 3 is 0
    ),
    Losses(
        "nll, ignore_index",
        lambda **k: NLL(ignore_index=2, **k),
        "labels",
        _ignored(lambda p, y: -ref.pick(p, y)),
        lambda y: 1.0 * (y != 2),
    ),
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
    Optimizers(
        "amsgrad", lambda: AMSGrad(0.01, (0.9, 0.5)), ref.adam(0.01, 0.9, 0.5, amsgrad=True)
    ),
    Optimizers("nadam", lambda: NAdam(0.01), ref.nadam(0.01)),
    Optimizers("nadam options", lambda: NAdam(0.01, momentum_decay=0.1), ref.nadam(0.01, psi=0.1)),
    Optimizers("rmsprop", lambda: RMSprop(0.01), ref.rmsprop(0.01)),
    Optimizers("rmsprop momentum", lambda: RMSprop(momentum=0.9), ref.rmsprop(0.01, momentum=0.9)),
    Optimizers(
        "rmsprop centered", lambda: RMSprop(centered=True), ref.rmsprop(0.01, centered=True)
    ),
    Optimizers("adagrad", lambda: Adagrad(0.1), ref.adagrad(0.1)),
    Optimizers(
        "adagrad options",
        lambda: Adagrad(0.1, lr_decay=0.2, initial_accumulator_value=0.1),
        ref.adagrad(0.1, 0.2, start=0.1),
    ),
    Optimizers("adadelta", Adadelta, ref.adadelta()),
    Optimizers("lion", lambda: Lion(0.01), ref.lion(0.01)),
    Optimizers("lion decay", lambda: Lion(0.01, weight_decay=0.1), ref.lion(0.01, decay=0.1)),
    Optimizers("radam", lambda: RAdam(0.01), ref.radam(0.01)),
    Optimizers("radam soon", lambda: RAdam(0.01, (0.9, 0.8)), ref.radam(0.01, 0.9, 0.8)),
    Optimizers("adamax", lambda: Adamax(0.01), ref.adamax(0.01)),
    Optimizers("adan decay", lambda: Adan(0.01, weight_decay=0.1), ref.adan(0.01, decay=0.1)),
    Optimizers("rprop", lambda: Rprop(0.1), ref.rprop(0.1)),
    Optimizers(
        "rprop options",
        lambda: Rprop(0.1, (0.4, 1.5), (0.08, 0.2)),
        ref.rprop(0.1, 0.4, 1.5, 0.08, 0.2),
    ),
    Optimizers("asgd decay", lambda: ASGD(0.1, 0.3, 0.5), ref.asgd(0.1, 0.3, 0.5)),
    Optimizers(
        "lookahead",
        lambda: Lookahead(Adam(0.1), 2, 0.3),
        ref.lookahead(ref.adam(0.1), 2, 0.3),
    ),
    Optimizers(
        "lookahead, clipped",
        lambda: Lookahead(SGD(0.1, 0.9, clip_norm=0.7), 3),
        ref.lookahead(ref.clip_by_norm(ref.sgd(0.1, 0.9), 0.7), 3, 0.5),
    ),
    Optimizers("ema", lambda: EMA(Adam(0.01)), ref.adam(0.01)),
    Optimizers(
        "maximize, decay",
        lambda: SGD(0.1, 0.9, weight_decay=0.2, maximize=True),
        lambda w, g, s, t: ref.sgd(0.1, 0.9, decay=0.2)(w, -g, s, t),
    ),
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
        lambda w, g, s, t: ref.adam(ref.cosine(t - 1, 0.1, 4), decay=0.3, decoupled=True)(
            w, g, s, t
        ),
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
    Schedules(
        "one cycle", OneCycle(0.1, 20), lambda s: ref.one_cycle(min(s, 19), 0.1, 20, 0.3, 25, 1e4)
    ),
    Schedules(
        "one cycle options",
        OneCycle(1, 30, 0.5, 10, 100),
        lambda s: ref.one_cycle(min(s, 29), 1, 30, 0.5, 10, 100),
    ),
    Schedules(
        "multi-step",
        MultiStepDecay(0.1, [3, 7, 8], 0.5),
        lambda s: 0.1 * 0.5 ** sum(s >= m for m in (3, 7, 8)),
    ),
    Schedules(
        "polynomial",
        PolynomialDecay(0.1, 9, 1.5, 0.01),
        lambda s: 0.01 + 0.09 * (1 - min(s, 9) / 9) ** 1.5,
    ),
    Schedules("restarts", CosineRestarts(0.1, 4), lambda s: ref.cosine(s % 4, 0.1, 4)),
    Schedules(
        "longer restarts",
        CosineRestarts(0.1, 3, 2, 0.01),
        lambda s: ref.restarts(s, 0.1, 3, 2, 0.01),
    ),
    Schedules("cyclic", CyclicRate(0.1, 0.5, 3, 5), lambda s: ref.cyclic(s, 0.1, 0.5, 3, 5)),
    Schedules(
        "halved cyclic",
        CyclicRate(0.1, 0.5, 3, halved=True),
        lambda s: 0.1 + (ref.cyclic(s, 0.1, 0.5, 3, 3) - 0.1) / 2 ** (s // 6),
    ),
    Schedules(
        "fading cyclic",
        CyclicRate(0.1, 0.5, 4, factor=0.9),
        lambda s: 0.1 + (ref.cyclic(s, 0.1, 0.5, 4, 4) - 0.1) * 0.9**s,
    ),
    Schedules(
        "sequential",
        SequentialSchedule([0.01, CosineDecay(0.1, 5), ExponentialDecay(0.05, 0.5)], [4, 9]),
        lambda s: 0.01 if s < 4 else ref.cosine(s - 4, 0.1, 5) if s < 9 else 0.05 * 0.5 ** (s - 9),
    ),
    Schedules("warm-up", Warmup(4, then=0.1), lambda s: 0.1 * min(s / 4, 1)),
    Schedules(
        "warm-up, cosine",
        Warmup(5, CosineDecay(0.2, 10), start=0.1),
        lambda s: 0.2 * (0.1 + 0.9 * s / 5) if s < 5 else ref.cosine(s - 5, 0.2, 10),
    ),
]
