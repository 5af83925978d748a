"""What a loss is: a formula per element or sample, its weights, and how it becomes one number.

    class LogCosh(Loss):
        def each(self, prediction, target):
            e = tensor("each")
            d = prediction[...] - target[...]
            e[...] = d + softplus(-2 * d) - log(2)
            return e

is a loss of your own. Weights make the mean a weighted one, Σ w·each / Σ w (as PyTorch's class
weights do, and scikit-learn; Keras divides by the number of elements).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sympy import Expr, Integer

from ..affine import count
from ..language.layer import Layer
from ..language.notation import Mean, Sum, indices, tensor
from ..language.options import nonnegative
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import equal, where


class Loss(Layer):
    """A formula `each(prediction, target)` per element or per sample, then its mean, sum or all.

    Called as ``loss(prediction, target)`` or ``loss(prediction, target, weight)``, with a weight
    for each sample (N) or for each value that `each` gives. `target_like` says what the target is:
    "values" for real numbers of the prediction's shape, "labels" for whole numbers in place of its
    last dimension. A model that is given the loss alone makes such a target, named y.
    """

    target_like = "values"

    def __init__(self, reduction: str = "mean", *, name: str | None = None) -> None:
        if reduction not in ("mean", "sum", "none"):
            raise fail(f'reduction is {reduction!r}; it can be "mean", "sum" or "none"')
        self.reduction, self.name = reduction, name

    def each(self, prediction: Variable, target: Variable) -> Variable:
        raise fail(f"{type(self).__name__} has no each(prediction, target)")

    def terms(self, prediction: Variable, target: Variable) -> tuple[Variable, Variable | None]:
        """What `each` gives, and how much each value counts in the mean (None: all alike)."""
        return self.each(prediction, target), None

    def __call__(
        self, prediction: Variable, target: Variable, weight: Variable | None = None
    ) -> Variable:
        self.compare(prediction, target)
        each, share = self.terms(prediction, target)
        if weight is not None:
            each = weighted("weighted", weight, each)
            share = weight if share is None else weighted("share", weight, share)
        return self.reduced(each, share)

    def compare(self, prediction: Variable, target: Variable) -> None:
        """Raise an error unless the target fits the prediction."""
        owner, labels = type(self).__name__, self.target_like == "labels"
        if not isinstance(target, Variable):
            raise fail(f"{owner} is given the target {target!r}, which is not a variable")
        expected = prediction.shape[:-1] if labels else prediction.shape
        if target.shape != expected:
            kind = "the target of labels" if labels else "the target"
            raise fail(
                f"{owner} of {prediction}: {kind} must have shape {_list(expected)}, "
                f"{target.name} has {_list(target.shape)}"
            )
        if labels and target.dtype != "int":
            raise fail(f"{owner} needs whole-number labels: Target(…, dtype=int), not {target}")

    def reduced(self, each: Variable, share: Variable | None) -> Variable:
        """The mean, the sum, or each value, as the reduction says."""
        if self.reduction == "none":
            return each
        loss = tensor(self.reduction)
        if self.reduction == "sum":
            loss[()] = Sum(each[...], ...)
        elif share is None:
            loss[()] = Mean(each[...], ...)
        else:
            total = tensor("total")
            total[()] = count(each.shape[len(share.shape) :]) * Sum(share[...], ...)
            loss[()] = Sum(each[...] / total[()], ...)
        return loss


def _list(shape: tuple[Expr, ...]) -> str:
    return f"[{', '.join(map(str, shape))}]"


def weighted(name: str, weight: Variable, each: Variable) -> Variable:
    """weight·each, where the weight has the first dimensions of each."""
    if not isinstance(weight, Variable) or weight.shape != each.shape[: len(weight.shape)]:
        raise fail(
            f"the weight of a loss must have shape {_list(each.shape)[:-1]}] or its first "
            f"dimensions, not {weight!r}"
        )
    at = _each_index(each)
    product = tensor(name)
    product[at] = weight[at[: len(weight.shape)]] * each[at]
    return product


def _each_index(each: Variable) -> tuple[Any, ...]:
    names = " ".join(f"i{k}" if k else "n" for k in range(len(each.shape)))
    made = indices(names, *each.shape) if each.shape else ()
    return made if isinstance(made, tuple) else (made,)


def per_class(owner: str, name: str, values: Any, classes: int) -> Variable:
    """A variable over the classes, of a list of numbers or of a variable."""
    if isinstance(values, Variable):
        if values.shape != (Integer(classes),):
            raise fail(f"{name} of {owner} has shape {_list(values.shape)}, not [{classes}]")
        return values
    if not isinstance(values, Sequence) and not hasattr(values, "__array__"):
        raise fail(f"{name} of {owner} is {values!r}; it must be a list of {classes} numbers")
    numbers = [nonnegative(owner, name, float(v)) for v in values]
    if len(numbers) != classes:
        raise fail(f"{name} of {owner} has {len(numbers)} numbers for {classes} classes")
    k, w = indices("k", classes), tensor(name)
    w[k] = sum((v * equal(k, c) for c, v in enumerate(numbers)), Integer(0))
    return w


class Classification(Loss):
    """What losses over labels share: a weight for each class, by which the mean is weighted, and a
    label that stands for none."""

    target_like = "labels"

    def __init__(
        self,
        weight: Any = None,
        reduction: str = "mean",
        ignore_index: int | None = None,
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.weight = weight
        if ignore_index is not None and type(ignore_index) is not int:
            owner = type(self).__name__
            raise fail(f"ignore_index of {owner} is {ignore_index!r}; it must be a whole number")
        self.ignore_index = ignore_index

    def terms(self, prediction: Variable, target: Variable) -> tuple[Variable, Variable | None]:
        if target.dtype != "int":
            return self.each(prediction, target), None
        label, counts = target, None
        if self.ignore_index is not None:
            label, counts = tensor("label", dtype=int), tensor("counts")
            ignored = equal(target[...], self.ignore_index)
            label[...] = where(ignored, 0, target[...])
            counts[...] = where(ignored, 0, 1)
        if self.weight is None:
            each = self.each(prediction, label)
            return (each, None) if counts is None else (weighted("kept", counts, each), counts)
        w = per_class(type(self).__name__, "weight", self.weight, prediction.features)
        share = tensor("share")
        share[...] = w[label[...]] if counts is None else counts[...] * w[label[...]]
        each = self.each_weighted(prediction, label, w, share)
        return (each if counts is None else weighted("kept", counts, each)), share

    def each_weighted(
        self, prediction: Variable, target: Variable, w: Variable, share: Variable
    ) -> Variable:
        """`each` with class weights w[k]; share[n] = w[y[n]] is that of the label."""
        raise fail(f"{type(self).__name__} takes no class weights")


__all__ = ["Classification", "Loss", "per_class", "weighted"]
