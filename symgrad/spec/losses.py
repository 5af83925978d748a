"""Losses: each is a formula of prediction and target, reduced to a scalar."""

from __future__ import annotations

from typing import Any

from .layers import Layer
from .notation import LogSumExp, Mean, Sum, indices, tensor
from .trace import Variable, fail


class Loss(Layer):
    """A formula `each(prediction, target)` per element or per sample, then its mean, sum or all.

    `target_like` says what the target is when a model is given the loss alone: "values" for real
    numbers of the prediction's shape, "labels" for whole numbers in place of its last dimension.
    """

    target_like = "values"

    def __init__(self, reduction: str = "mean") -> None:
        if reduction not in ("mean", "sum", "none"):
            raise fail(f'reduction is {reduction!r}; it can be "mean", "sum" or "none"')
        self.reduction = reduction

    def each(self, prediction: Variable, target: Variable) -> Variable:
        raise NotImplementedError(f"{type(self).__name__} has no each(prediction, target)")

    def __call__(self, prediction: Variable, target: Variable, weight: Variable | None = None) -> Variable:
        each = self.each(prediction, target)
        if weight is not None:
            weighted = tensor("weighted")
            weighted[...] = weight[...] * each[...]
            each = weighted
        return self.reduced(each)

    def reduced(self, each: Variable) -> Variable:
        if self.reduction == "none":
            return each
        loss = tensor("mean" if self.reduction == "mean" else "sum")
        loss[()] = (Mean if self.reduction == "mean" else Sum)(each[...], ...)
        return loss


class MSE(Loss):
    """(p − t)²."""

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e = tensor("error")
        e[...] = (prediction[...] - target[...]) ** 2
        return e


class CrossEntropy(Loss):
    """−log softmax(z)[y] of logits z[..., k] and whole-number labels y[...], as log Σ exp z − z[y]."""

    target_like = "labels"

    def __init__(self, reduction: str = "mean", **options: Any) -> None:
        super().__init__(reduction)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        k = indices("k")
        lse, ce = tensor("lse"), tensor("each")
        lse[...] = LogSumExp(prediction[..., k], k)
        ce[...] = lse[...] - prediction[..., target[...]]
        return ce
