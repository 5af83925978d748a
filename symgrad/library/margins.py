"""Losses of pairs and of many labels: margins between scores, as in rankings and embeddings.

    each[n] = relu(margin - t[n]*(a[n] - b[n]))                               MarginRanking
    each[n] = Σ_k [k ≠ y[n]]·relu(margin - x[n,y[n]] + x[n,k])/K              MultiMargin

Names, defaults and reductions are PyTorch's; `reduction` is as in `symgrad.library.loss`.
"""

from __future__ import annotations

from typing import Any

from sympy import Expr

from ..language.notation import Mean, Sum, indices, tensor
from ..language.options import positive, real, whole
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import equal, not_equal, relu, softplus, sqrt, where
from .loss import Classification, Loss, per_class


class _OfPairs(Loss):
    """What is called with two predictions and, for each pair, a target of ±1."""

    def __call__(  # type: ignore[override]  # PyTorch's order
        self, first: Variable, second: Variable, target: Variable | None = None
    ) -> Variable:
        if not isinstance(target, Variable):
            owner = type(self).__name__
            raise fail(f"{owner} needs three variables: {owner}()(first, second, target)")
        self.compare(first, second)
        return self.reduced(self.of_pair(first, second, target), None)

    def of_pair(self, first: Variable, second: Variable, target: Variable) -> Variable:
        raise NotImplementedError


class MarginRanking(_OfPairs):
    """max(0, margin − t·(a − b)): a is to be ranked above b where t = 1, below it where t = −1;
    torch.nn.MarginRankingLoss. Called as ``MarginRanking()(a, b, t)``, all of one shape."""

    def __init__(
        self, margin: float = 0.0, reduction: str = "mean", *, name: str | None = None
    ) -> None:
        super().__init__(reduction, name=name)
        self.margin = real("MarginRanking", "margin", margin)

    def of_pair(self, first: Variable, second: Variable, target: Variable) -> Variable:
        self.compare(first, target)
        e = tensor("each")
        e[...] = relu(self.margin - target[...] * (first[...] - second[...]))
        return e


class CosineEmbedding(_OfPairs):
    """1 − cos(a, b) where t = 1, max(0, cos(a, b) − margin) where t = −1, with the cosine
    a·b/√((a·a + ε)·(b·b + ε)), ε = 1e-12; torch.nn.CosineEmbeddingLoss.
    Called as ``CosineEmbedding()(a, b, t)`` with a and b (N, features) and t (N)."""

    eps = real("CosineEmbedding", "eps", 1e-12)

    def __init__(
        self, margin: float = 0.0, reduction: str = "mean", *, name: str | None = None
    ) -> None:
        super().__init__(reduction, name=name)
        self.margin = real("CosineEmbedding", "margin", margin)

    def of_pair(self, first: Variable, second: Variable, target: Variable) -> Variable:
        if target.shape != first.shape[:-1]:
            raise fail(f"CosineEmbedding needs a target for each pair, not {target}")
        k, e, cosine = indices("k"), tensor("each"), tensor("cosine")
        lengths = tensor("square1"), tensor("square2")
        for length, v in zip(lengths, (first, second), strict=True):
            length[...] = Sum(v[..., k] ** 2, k) + self.eps
        product = Sum(first[..., k] * second[..., k], k)
        cosine[...] = product / sqrt(lengths[0][...] * lengths[1][...])
        apart = relu(cosine[...] - self.margin)
        e[...] = where(equal(target[...], 1), 1 - cosine[...], apart)
        return e


class HingeEmbedding(Loss):
    """A distance d where t = 1, max(0, margin − d) where t = −1; torch.nn.HingeEmbeddingLoss."""

    def __init__(
        self, margin: float = 1.0, reduction: str = "mean", *, name: str | None = None
    ) -> None:
        super().__init__(reduction, name=name)
        self.margin = real("HingeEmbedding", "margin", margin)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, d = tensor("each"), prediction[...]
        e[...] = where(equal(target[...], 1), d, relu(self.margin - d))
        return e


class SoftMargin(Loss):
    """log(1 + exp(−t·p)) for targets t = ±1; torch.nn.SoftMarginLoss."""

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e = tensor("each")
        e[...] = softplus(-target[...] * prediction[...])
        return e


class MultiMargin(Classification):
    """Σ_k [k ≠ y]·max(0, margin − x[y] + x[k])^p / K of scores x[..., k] of K classes and
    whole-number labels y; torch.nn.MultiMarginLoss. weight: one for each class, by which the loss
    of a label is multiplied (the mean is over samples, as in PyTorch)."""

    def __init__(
        self,
        p: int = 1,
        margin: float = 1.0,
        weight: Any = None,
        reduction: str = "mean",
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(weight, reduction, name=name)
        self.p, self.margin = (
            whole("MultiMargin", "p", p),
            positive("MultiMargin", "margin", margin),
        )

    def terms(self, prediction: Variable, target: Variable) -> tuple[Variable, Variable | None]:
        return self.each(prediction, target), None

    def each(self, prediction: Variable, target: Variable) -> Variable:
        x, y, k, e = prediction, target, indices("k"), tensor("each")
        gap = relu(self.margin - x[..., y[...]] + x[..., k]) ** self.p
        loss = Sum(gap, k, where=not_equal(k, y[...])) / x.features
        if self.weight is not None:
            loss *= per_class("MultiMargin", "weight", self.weight, x.features)[y[...]]
        e[...] = loss
        return e


class MultiLabelMargin(Loss):
    """Σ_j Σ_k t[j]·(1 − t[k])·max(0, 1 − x[j] + x[k]) / K: each label of a sample above each class
    that is none; torch.nn.MultiLabelMarginLoss, but the target t[..., k] is 1 for labels and 0
    otherwise (PyTorch lists the labels, with −1 after the last)."""

    def each(self, prediction: Variable, target: Variable) -> Variable:
        (j, k), e = indices("j k"), tensor("each")
        x, t = prediction, target
        gap = relu(1 - x[..., j] + x[..., k])
        e[...] = Sum(t[..., j] * (1 - t[..., k]) * gap, j, k) / x.features
        return e


class MultiLabelSoftMargin(Loss):
    """The mean over the classes of −t·log σ(x) − (1 − t)·log σ(−x), t[..., k] 0 or 1;
    torch.nn.MultiLabelSoftMarginLoss. weight: one for each class."""

    def __init__(
        self, weight: Any = None, reduction: str = "mean", *, name: str | None = None
    ) -> None:
        super().__init__(reduction, name=name)
        self.weight = weight

    def each(self, prediction: Variable, target: Variable) -> Variable:
        k, e = indices("k"), tensor("each")
        loss: Expr = softplus(prediction[..., k]) - target[..., k] * prediction[..., k]
        if self.weight is not None:
            classes = prediction.features
            loss *= per_class("MultiLabelSoftMargin", "weight", self.weight, classes)[k]
        e[...] = Mean(loss, k)
        return e


__all__ = [
    "CosineEmbedding",
    "HingeEmbedding",
    "MarginRanking",
    "MultiLabelMargin",
    "MultiLabelSoftMargin",
    "MultiMargin",
    "SoftMargin",
]
