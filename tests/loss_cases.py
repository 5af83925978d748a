"""The table of losses; that of optimizers and schedules is in `tests.optimizer_cases`, those of
layers are in `tests.cases`."""

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
