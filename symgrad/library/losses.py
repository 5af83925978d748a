"""The losses that people train with. Names, defaults and reductions are PyTorch's; where there is a
difference, the loss says so. How to write your own: `symgrad.library.loss`.
"""

from __future__ import annotations

from typing import Any

from sympy import exp, log, pi

from ..language.notation import LogSumExp, Mean, Sum, indices, tensor
from ..language.options import fraction, nonnegative, positive, real
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import absolute, equal, maximum, relu, softplus, stop_gradient, where
from .loss import Classification, Loss, per_class, weighted


class MSE(Loss):
    """(p − t)²; torch.nn.MSELoss."""

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e = tensor("each")
        e[...] = (prediction[...] - target[...]) ** 2
        return e


class MAE(Loss):
    """|p − t|, of derivative 0 at p = t; torch.nn.L1Loss."""

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e = tensor("each")
        e[...] = absolute(prediction[...] - target[...])
        return e


class Huber(Loss):
    """d²/2 where |d| ≤ delta, else delta·(|d| − delta/2), d = p − t; torch.nn.HuberLoss.
    Huber (1964), https://doi.org/10.1214/aoms/1177703732."""

    def __init__(
        self, delta: float = 1.0, reduction: str = "mean", *, name: str | None = None
    ) -> None:
        super().__init__(reduction, name=name)
        self.delta = positive("Huber", "delta", delta)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, delta = tensor("each"), self.delta
        d = prediction[...] - target[...]
        size = absolute(d)
        e[...] = where(size <= delta, d**2 / 2, delta * (size - delta / 2))
        return e


class SmoothL1(Loss):
    """d²/(2·beta) where |d| < beta, else |d| − beta/2, d = p − t: the Huber loss over beta, and |d|
    if beta is 0; torch.nn.SmoothL1Loss. Girshick (2015), https://arxiv.org/abs/1504.08083."""

    def __init__(
        self, beta: float = 1.0, reduction: str = "mean", *, name: str | None = None
    ) -> None:
        super().__init__(reduction, name=name)
        self.beta = nonnegative("SmoothL1", "beta", beta)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, beta = tensor("each"), self.beta
        d = prediction[...] - target[...]
        size = absolute(d)
        e[...] = where(size < beta, d**2 / (2 * beta), size - beta / 2) if beta else size
        return e


class Quantile(Loss):
    """q·(t − p) where p < t, else (1 − q)·(p − t): least for the q-quantile of the targets (the
    pinball loss). Koenker and Bassett (1978), https://doi.org/10.2307/1913643."""

    def __init__(self, q: float = 0.5, reduction: str = "mean", *, name: str | None = None) -> None:
        super().__init__(reduction, name=name)
        self.q = fraction("Quantile", "q", q)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, d = tensor("each"), target[...] - prediction[...]
        e[...] = self.q * relu(d) + (1 - self.q) * relu(-d)
        return e


class BCE(Loss):
    """−t·log p − (1 − t)·log(1 − p) of probabilities p and targets t in 0 … 1, no logarithm below
    −100; torch.nn.BCELoss. Of logits, `BCEWithLogits` says it without rounding p."""

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, p, t = tensor("each"), prediction[...], target[...]
        yes, no = (maximum(log(q), -100) for q in (p, 1 - p))
        e[...] = -(t * yes + (1 - t) * no)
        return e


class BCEWithLogits(Loss):
    """−pos_weight·t·log σ(z) − (1 − t)·log(1 − σ(z)) of logits z and targets t in 0 … 1, as
    (1 + (pos_weight − 1)·t)·softplus(z) − pos_weight·t·z; torch.nn.BCEWithLogitsLoss.

    pos_weight is a number, or a list or a variable with one for each of the last dimension.
    """

    def __init__(
        self, pos_weight: Any = None, reduction: str = "mean", *, name: str | None = None
    ) -> None:
        super().__init__(reduction, name=name)
        self.pos_weight = pos_weight

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, z, t = tensor("each"), prediction[...], target[...]
        if self.pos_weight is None:
            e[...] = softplus(z) - t * z
            return e
        if isinstance(self.pos_weight, (int, float)):
            p = nonnegative("BCEWithLogits", "pos_weight", self.pos_weight)
        else:
            classes = prediction.features
            p = per_class("BCEWithLogits", "pos_weight", self.pos_weight, classes)[...]
        e[...] = (1 + (p - 1) * t) * softplus(z) - p * t * z
        return e


class CrossEntropy(Classification):
    """−log softmax(z)[y] of logits z[..., k] and whole-number labels y[...], as lse − z[y] with
    lse = log Σ_k exp z[k]; torch.nn.CrossEntropyLoss, but the classes are the last dimension.

    A target of real numbers (``soft_labels=True`` where the model makes the target) holds the
    probabilities of the classes: Σ_k t[k]·(lse − z[k]).
    weight: a weight for each class, a list or a variable; with labels the mean is the weighted one.
    label_smoothing: ε takes the target t to (1 − ε)·t + ε/K; Szegedy et al. (2015),
        https://arxiv.org/abs/1512.00567.
    ignore_index: a label that counts for nothing, such as −100 for padding (PyTorch's default).
    """

    def __init__(
        self,
        weight: Any = None,
        reduction: str = "mean",
        label_smoothing: float = 0.0,
        *,
        soft_labels: bool = False,
        ignore_index: int | None = None,
        name: str | None = None,
    ) -> None:
        super().__init__(weight, reduction, ignore_index, name=name)
        self.smoothing = fraction("CrossEntropy", "label_smoothing", label_smoothing)
        self.target_like = "values" if soft_labels else "labels"

    def compare(self, prediction: Variable, target: Variable) -> None:
        if isinstance(target, Variable):
            if target.dtype == "int" and self.target_like == "values":
                raise fail(f"CrossEntropy with soft_labels needs a real target, not {target}")
            if target.dtype != "int" and target.shape == prediction.shape:
                return
        super().compare(prediction, target)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        z, k, lse, e = prediction, indices("k"), _lse(prediction), tensor("each")
        rest = self.smoothing
        if target.dtype != "int":
            t = (1 - rest) * target[..., k] + rest / z.features
            if self.weight is not None:
                t *= per_class("CrossEntropy", "weight", self.weight, z.features)[k]
            e[...] = Sum(t * (lse[...] - z[..., k]), k)
        elif rest:
            e[...] = lse[...] - (1 - rest) * z[..., target[...]] - rest * Mean(z[..., k], k)
        else:
            e[...] = lse[...] - z[..., target[...]]
        return e

    def each_weighted(
        self, prediction: Variable, target: Variable, w: Variable, share: Variable
    ) -> Variable:
        z, k, lse, e = prediction, indices("k"), _lse(prediction), tensor("each")
        rest = self.smoothing
        own = (1 - rest) * share[...] * (lse[...] - z[..., target[...]])
        e[...] = own + rest * Mean(w[k] * (lse[...] - z[..., k]), k) if rest else own
        return e


def _lse(z: Variable) -> Variable:
    k, lse = indices("k"), tensor("lse")
    lse[...] = LogSumExp(z[..., k], k)
    return lse


class NLL(Classification):
    """−p[y] of log-probabilities p[..., k] and labels y[...]; torch.nn.NLLLoss. weight and
    ignore_index are as in `CrossEntropy`."""

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e = tensor("each")
        e[...] = -prediction[..., target[...]]
        return e

    def each_weighted(
        self, prediction: Variable, target: Variable, w: Variable, share: Variable
    ) -> Variable:
        e = tensor("each")
        e[...] = -share[...] * prediction[..., target[...]]
        return e


class KLDiv(Loss):
    """t·(log t − p) of log-probabilities p and probabilities t (0 where t = 0), or with log_target
    exp(t)·(t − p); torch.nn.KLDivLoss.

    reduction="mean" is over all elements, as in PyTorch; "batchmean" is the divergence itself.
    """

    def __init__(
        self, reduction: str = "mean", log_target: bool = False, *, name: str | None = None
    ) -> None:
        super().__init__("sum" if reduction == "batchmean" else reduction, name=name)
        self.batchmean, self.log_target = reduction == "batchmean", log_target

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, p, t = tensor("each"), prediction[...], target[...]
        none = equal(t, 0)
        plain = where(none, 0, t * (log(where(none, 1, t)) - p))
        e[...] = exp(t) * (t - p) if self.log_target else plain
        return e

    def reduced(self, each: Variable, share: Variable | None) -> Variable:
        if not self.batchmean:
            return super().reduced(each, share)
        loss = tensor("batchmean")
        loss[()] = Sum(each[...] / each.shape[0], ...)
        return loss


class Hinge(Loss):
    """max(0, margin − t·p) for targets t = ±1, or its square; Keras' Hinge and SquaredHinge, except
    that targets 0 and 1 are not taken for ±1."""

    def __init__(
        self,
        margin: float = 1.0,
        squared: bool = False,
        reduction: str = "mean",
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.margin, self.squared = real("Hinge", "margin", margin), squared

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, h = tensor("each"), relu(self.margin - target[...] * prediction[...])
        e[...] = h**2 if self.squared else h
        return e


class PoissonNLL(Loss):
    """exp(p) − t·p of the logarithm p of the rate, or with log_input=False p − t·log(p + eps);
    full=True adds Stirling's t·log t − t + log(2πt)/2 where t > 1; torch.nn.PoissonNLLLoss."""

    def __init__(
        self,
        log_input: bool = True,
        full: bool = False,
        eps: float = 1e-8,
        reduction: str = "mean",
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.log_input, self.full = log_input, full
        self.eps = nonnegative("PoissonNLL", "eps", eps)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, p, t = tensor("each"), prediction[...], target[...]
        loss = exp(p) - t * p if self.log_input else p - t * log(p + self.eps)
        if self.full:
            large = where(t > 1, t, 1)
            loss += where(t > 1, large * log(large) - large + log(2 * pi * large) / 2, 0)
        e[...] = loss
        return e


class GaussianNLL(Loss):
    """(log v + (p − t)²/v)/2 with v = max(variance, eps); full=True adds log(2π)/2.

    Called as ``GaussianNLL()(mean, target, variance)``. As in torch.nn.GaussianNLLLoss the
    derivative passes the lower bound: below eps it is that of v = eps. Nix and Weigend (1994).
    """

    def __init__(
        self,
        full: bool = False,
        eps: float = 1e-6,
        reduction: str = "mean",
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.full, self.eps = full, positive("GaussianNLL", "eps", eps)

    def __call__(  # type: ignore[override]  # PyTorch's order
        self,
        prediction: Variable,
        target: Variable,
        variance: Variable | None = None,
        weight: Variable | None = None,
    ) -> Variable:
        if not isinstance(variance, Variable):
            raise fail("GaussianNLL needs three variables: GaussianNLL()(mean, target, variance)")
        self.compare(prediction, target)
        self.compare(prediction, variance)
        e, v, var = tensor("each"), tensor("variance"), variance[...]
        v[...] = var + stop_gradient(relu(self.eps - var))
        loss = (log(v[...]) + (prediction[...] - target[...]) ** 2 / v[...]) / 2
        e[...] = loss + log(2 * pi) / 2 if self.full else loss
        each = e if weight is None else weighted("weighted", weight, e)
        return self.reduced(each, weight)


__all__ = [
    "BCE",
    "MAE",
    "MSE",
    "NLL",
    "BCEWithLogits",
    "CrossEntropy",
    "GaussianNLL",
    "Hinge",
    "Huber",
    "KLDiv",
    "Loss",
    "PoissonNLL",
    "Quantile",
    "SmoothL1",
]
