"""Metrics: what a model is judged by, each a formula of the output and the target.

    Model(…, loss=CrossEntropy(), metrics=["accuracy", "f1"])
    Model(…, loss=CrossEntropy(), metrics={"top": TopK(3), "f1": F1("micro")})

A target of whole numbers is the class, of the largest of the outputs; one of the output's own shape
is 0 or 1 for each output by itself, which counts as 1 above a `threshold`: 0 for logits, as
`BCEWithLogits` takes them, 0.5 for probabilities. Values are those of scikit-learn; 0/0 is 0 where
zero_division=0 says so there. A metric is that of the samples of one call: the mean over batches of
an F1, an R² or an AUC is not that of all samples.

    accuracy[] = Mean(equal(ArgMax(z[n, k], k), y[n]), n)                              Accuracy()
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sympy import Expr, Integer

from ..ir import Index
from ..language.layer import Layer
from ..language.notation import ArgMax, Max, Mean, Min, Sum, indices, tensor
from ..language.options import real, whole
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import equal, greater, logical_and, logical_not, logical_or, where
from .losses import MAE, MSE

AVERAGES = ("macro", "micro", "weighted")


class Metric(Layer):
    """A formula of an output and a target, called as ``metric(output, target)``."""

    def classes(self, output: Variable, target: Variable) -> bool:
        """Whether the target is a class; an error if it fits the output in no way."""
        owner = type(self).__name__
        if not isinstance(target, Variable):
            raise fail(f"{owner} is given the target {target!r}, which is not a variable")
        if target.shape == output.shape:
            return False
        if target.dtype == "int" and target.shape == output.shape[:-1]:
            return True
        raise fail(
            f"{owner} of {output}: the target must be whole numbers of shape "
            f"[{', '.join(map(str, output.shape[:-1]))}], or of the output's shape, not {target}"
        )

    def only(self, output: Variable, target: Variable, classes: bool) -> None:
        """An error where a metric is of classes alone, or of values alone."""
        if self.classes(output, target) is not classes:
            kind = "whole numbers, the classes" if classes else "of the output's shape"
            owner = type(self).__name__
            raise fail(f"{owner} of {output}: the target must be {kind}, not {target}")


class Thresholded(Metric):
    """A metric of classes, or of outputs that count as 1 above a threshold."""

    def __init__(self, threshold: float = 0.0, *, name: str | None = None) -> None:
        self.threshold = real(type(self).__name__, "threshold", threshold)
        self.name = name

    def right(self, output: Variable, target: Variable) -> Variable:
        """1 where what is said is what is so."""
        right = tensor("right", dtype="int")
        if self.classes(output, target):
            k = indices("k")
            right[...] = equal(ArgMax(output[..., k], k), target[...])
        else:
            right[...] = equal(
                where(greater(output[...], self.threshold), 1, 0),
                where(greater(2 * target[...], 1), 1, 0),
            )
        return right


class Accuracy(Thresholded):
    """The share of what is right: of the samples for classes, else of all outputs by themselves;
    sklearn.metrics.accuracy_score."""

    def __call__(self, output: Variable, target: Variable) -> Variable:
        right, accuracy = self.right(output, target), tensor("accuracy")
        accuracy[()] = Mean(right[...], ...)
        return accuracy


class ExactMatch(Thresholded):
    """The share of the samples of which all outputs (the last dimension) are right: scikit-learn's
    accuracy_score for several labels of a sample."""

    def __call__(self, output: Variable, target: Variable) -> Variable:
        self.only(output, target, False)
        right, all_, share = self.right(output, target), tensor("all"), tensor("exact_match")
        k = indices("k")
        all_[...] = Min(right[..., k], k)
        share[()] = Mean(all_[...], ...)
        return share


class TopK(Metric):
    """The share of the samples whose class is among the k of the largest outputs; of equal ones the
    last. sklearn.metrics.top_k_accuracy_score."""

    def __init__(self, k: int = 5, *, name: str | None = None) -> None:
        self.k, self.name = whole("TopK", "k", k), name

    def __call__(self, output: Variable, target: Variable) -> Variable:
        self.only(output, target, True)
        k, before, share = indices("k"), tensor("before", dtype="int"), tensor("top")
        own = output[..., target[...]]
        later = logical_and(equal(output[..., k], own), greater(k, target[...]))
        before[...] = Sum(where(logical_or(greater(output[..., k], own), later), 1, 0), k)
        share[()] = Mean(where(greater(self.k, before[...]), 1, 0), ...)
        return share


class R2(Metric):
    """1 − Σ(t − p)²/Σ(t − t̄)², the mean over the outputs (the last dimension, if there are two); of
    a constant target 1 where it is met, else 0. sklearn.metrics.r2_score."""

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def __call__(self, output: Variable, target: Variable) -> Variable:
        self.only(output, target, False)
        n, *k = _samples(output)
        mean, rest, spread, score = (tensor(w) for w in ("mean", "rest", "spread", "r2"))
        own = tuple(k[-1:])
        over = (n, *k[:-1])
        mean[own] = Mean(target[(n, *k)], *over)
        rest[own] = Sum((target[(n, *k)] - output[(n, *k)]) ** 2, *over)
        spread[own] = Sum((target[(n, *k)] - mean[own]) ** 2, *over)
        low, high = (tensor(w) for w in ("low", "high"))
        low[own], high[own] = Min(target[(n, *k)], *over), Max(target[(n, *k)], *over)
        flat = equal(low[own], high[own])  # the spread may be rounding alone
        met = where(equal(rest[own], 0), 1, 0)
        value = where(flat, met, 1 - rest[own] / where(flat, 1, spread[own]))
        score[()] = Mean(value, *own) if own else value
        return score


class _OfCounts(Thresholded):
    """A ratio of counts for each class, or for each output: what is right of it, how often it is
    said, how often it is so. average: "macro", the mean over the classes that are said or so (over
    all outputs); "weighted", by how often they are so; "micro", of the sums of the counts."""

    def __init__(
        self, average: str = "macro", threshold: float = 0.0, *, name: str | None = None
    ) -> None:
        super().__init__(threshold, name=name)
        if average not in AVERAGES:
            owner = type(self).__name__
            raise fail(f"average of {owner} is {average!r}; it can be {', '.join(AVERAGES)}")
        self.average = average

    def ratio(self, right: Expr, said: Expr, so: Expr) -> tuple[Expr, Expr]:
        """Numerator and denominator."""
        raise fail(f"{type(self).__name__} has no ratio")

    def __call__(self, output: Variable, target: Variable) -> Variable:
        classes = self.classes(output, target)
        right, said, so, value, share = (
            tensor(w) for w in ("hits", "said", "so", "ratio", self.word)
        )
        if classes:
            n, *k = _samples(target)
            c, guess = indices("c", output.features), tensor("guess", dtype="int")
            at = over = (n, *k)
            own: tuple[Index, ...] = (c,)
            j = indices("j")
            guess[...] = ArgMax(output[..., j], j)
            is_said, is_so = equal(guess[at], c), equal(target[at], c)
        else:
            n, *k = _samples(output)
            own, over, at = tuple(k[-1:]), (n, *k[:-1]), (n, *k)
            is_said, is_so = greater(output[at], self.threshold), greater(2 * target[at], 1)
        right[own] = Sum(where(logical_and(is_said, is_so), 1, 0), *over)
        said[own] = Sum(where(is_said, 1, 0), *over)
        so[own] = Sum(where(is_so, 1, 0), *over)
        counts = right[own], said[own], so[own]
        if self.average == "micro" and own:
            share[()] = _ratio(*self.ratio(*(Sum(count, *own) for count in counts)))
            return share
        value[own] = _ratio(*self.ratio(*counts))
        if not own:
            return value
        if self.average == "macro":
            counts_ = where(greater(said[own] + so[own], 0), 1, 0) if classes else Integer(1)
        else:
            counts_ = so[own]
        share[()] = _ratio(Sum(counts_ * value[own], *own), Sum(counts_, *own))
        return share

    word = "ratio"


class Precision(_OfCounts):
    """Of what is said, the share that is so; sklearn.metrics.precision_score."""

    word = "precision"

    def ratio(self, right: Expr, said: Expr, so: Expr) -> tuple[Expr, Expr]:
        return right, said


class Recall(_OfCounts):
    """Of what is so, the share that is said; sklearn.metrics.recall_score."""

    word = "recall"

    def ratio(self, right: Expr, said: Expr, so: Expr) -> tuple[Expr, Expr]:
        return right, so


class F1(_OfCounts):
    """2·right/(said + so), the harmonic mean of precision and recall; sklearn.metrics.f1_score."""

    word = "f1"

    def ratio(self, right: Expr, said: Expr, so: Expr) -> tuple[Expr, Expr]:
        return 2 * right, said + so


class AUC(Metric):
    """The area under the ROC curve, as the share of the pairs of a sample that is 1 and one that is
    0 in which the first has the larger output, ties for half; sklearn.metrics.roc_auc_score. Of two
    classes the output is the difference of theirs. All pairs are looked at: O(N²), in NumPy as
    arrays of N² numbers. NaN where all samples are alike.
    """

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def __call__(self, output: Variable, target: Variable) -> Variable:
        classes = self.classes(output, target)
        rank, last = len(output.shape), output.shape[-1]
        if not (rank == 2 and last == 2 if classes else rank == 1 or (rank == 2 and last == 1)):
            raise fail(f"AUC is of one output for each sample, or of two classes, not {output}")
        n, m = Index("n", output.shape[0]), Index("m", output.shape[0])
        score, wins, pairs, area = (tensor(w) for w in ("score", "wins", "pairs", "auc"))
        end = (Integer(0),) * (rank - 1)
        score[n] = output[n, 1] - output[n, 0] if classes else output[(n, *end)]

        def so(i: Index) -> Expr:
            value: Expr = target[i] if classes else target[(i, *end)]
            return greater(2 * value, 1)

        pair = logical_and(so(n), logical_not(so(m)))
        a, b = score[n], score[m]
        share = where(greater(a, b), 1, where(equal(a, b), 0.5, 0))
        wins[()] = Sum(where(pair, share, 0), n, m)
        pairs[()] = Sum(where(pair, 1, 0), n, m)
        area[()] = wins[()] / pairs[()]
        return area


def _samples(x: Variable) -> tuple[Index, ...]:
    """An index for each dimension: n i j …"""
    names = ["n", *(f"i{k}" for k in range(1, len(x.shape)))]
    return tuple(Index(name, extent) for name, extent in zip(names, x.shape, strict=True))


def _ratio(above: Expr, below: Expr) -> Expr:
    """above/below, 0 where below is 0."""
    none = equal(below, 0)
    result: Expr = where(none, 0, above / where(none, 1, below))
    return result


METRICS: dict[str, Callable[[], Any]] = {
    "accuracy": Accuracy,
    "auc": AUC,
    "exact_match": ExactMatch,
    "f1": F1,
    "mae": MAE,
    "mse": MSE,
    "precision": Precision,
    "r2": R2,
    "recall": Recall,
    "top_k": TopK,
}
"""What a model may name by a word."""

__all__ = ["AUC", "F1", "R2", "Accuracy", "ExactMatch", "Metric", "Precision", "Recall", "TopK"]
