"""Losses over embeddings, over classes of very different size, and over unaligned sequences.

    each[n] = relu(|a[n] - p[n]| - |a[n] - q[n]| + margin)                       TripletMargin
    each[n] = LogSumExp(s[n, m], m) - s[n, n],    s[n, m] = q[n]·k[m]/τ          InfoNCE

`reduction` is as in `symgrad.library.loss`.
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, Integer, S, exp

from ..language.notation import LogSumExp, Sum, tensor
from ..language.options import fraction, nonnegative, positive, real, whole
from ..language.recurrences import recurrence
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import (
    absolute,
    equal,
    less,
    maximum,
    not_equal,
    relu,
    safe_sqrt,
    sigmoid,
    softplus,
    where,
)
from .activations import LogSoftmax
from .loss import Classification, Loss
from .padding import over

UNREACHED = Integer(-(10**30))
"""The logarithm of the probability of what can't be: finite, so that its differences are."""


class TripletMargin(Loss):
    """max(0, d(anchor, positive) − d(anchor, negative) + margin) with d(x, y) = |x − y + eps|, the
    Euclidean norm (p=2) or the sum of magnitudes (p=1); torch.nn.TripletMarginLoss.

    Called as ``TripletMargin()(anchor, positive, negative)``. At distance 0 the derivative is 0.
    """

    def __init__(
        self,
        margin: float = 1.0,
        p: int = 2,
        eps: float = 1e-6,
        reduction: str = "mean",
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        if p not in (1, 2):
            raise fail(f"p of TripletMargin is {p!r}; it can be 1 or 2")
        self.margin, self.p = real("TripletMargin", "margin", margin), p
        self.eps = nonnegative("TripletMargin", "eps", eps)

    def __call__(  # PyTorch's order
        self, anchor: Variable, positive: Variable, negative: Variable | None = None
    ) -> Variable:
        if not isinstance(negative, Variable):
            raise fail("TripletMargin needs three variables: (anchor, positive, negative)")
        self.compare(anchor, positive)
        self.compare(anchor, negative)
        near, far, e = (
            self.distance(anchor, positive),
            self.distance(anchor, negative),
            tensor("each"),
        )
        e[...] = relu(near[...] - far[...] + self.margin)
        return self.reduced(e, None)

    def distance(self, x: Variable, y: Variable) -> Variable:
        (k,), d = over("k", [x.features]), tensor("distance")
        gap = x[..., k] - y[..., k] + self.eps
        if self.p == 1:
            d[...] = Sum(absolute(gap), k)
        else:
            d[...] = safe_sqrt(Sum(gap**2, k))
        return d


class InfoNCE(Loss):
    """lse over m of s[n, m], less s[n, n], with s[n, m] = q[n]·k[m]/temperature: each query against
    the keys of the whole batch. van den Oord et al. (2018), https://arxiv.org/abs/1807.03748.

    Called as ``InfoNCE()(queries, keys)``, both (N, features).
    normalize: divide each by its length, so that s is a cosine.
    symmetric: the mean of this and of keys against queries, as in CLIP; Radford et al. (2021),
        https://arxiv.org/abs/2103.00020.
    """

    def __init__(
        self,
        temperature: float = 0.1,
        normalize: bool = True,
        symmetric: bool = False,
        reduction: str = "mean",
        *,
        eps: float = 1e-12,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.temperature = positive("InfoNCE", "temperature", temperature)
        self.normalize, self.symmetric = normalize, symmetric
        self.eps = positive("InfoNCE", "eps", eps)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        if len(prediction.shape) != 2:
            raise fail(f"InfoNCE takes queries and keys (N, features), not {prediction}")
        q, k = (self.unit(v) if self.normalize else v for v in (prediction, target))
        n, m, d = over("n m d", [q.shape[0], q.shape[0], q.features])
        s, e, lse = tensor("s"), tensor("each"), tensor("lse")
        s[n, m] = Sum(q[n, d] * k[m, d], d) / self.temperature
        lse[n] = LogSumExp(s[n, m], m)
        if not self.symmetric:
            e[n] = lse[n] - s[n, n]
            return e
        back = tensor("lse_keys")
        back[m] = LogSumExp(s[n, m], n)
        e[n] = (lse[n] + back[n]) / 2 - s[n, n]
        return e

    def unit(self, x: Variable) -> Variable:
        """x/max(|x|, eps), row by row."""
        (d,), norm, u = over("d", [x.features]), tensor("norm"), tensor("unit")
        norm[...] = maximum(safe_sqrt(Sum(x[..., d] ** 2, d)), self.eps)
        u[..., d] = x[..., d] / norm[...]
        return u


class BinaryFocal(Loss):
    """α_t·(1 − p_t)^γ·(−log p_t) of logits z and targets t: p_t is σ(z) where t = 1, else 1 − σ(z).

    Lin et al. (2017), https://arxiv.org/abs/1708.02002; torchvision's sigmoid_focal_loss, also for
    targets between 0 and 1. α_t = alpha·t + (1 − alpha)·(1 − t), or 1 where alpha is None.
    """

    def __init__(
        self,
        alpha: float | None = 0.25,
        gamma: float = 2.0,
        reduction: str = "mean",
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.alpha = None if alpha is None else fraction("BinaryFocal", "alpha", alpha)
        self.gamma = nonnegative("BinaryFocal", "gamma", gamma)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, miss, z, t = tensor("each"), tensor("miss"), prediction[...], target[...]
        miss[...] = t * sigmoid(-z) + (1 - t) * sigmoid(z)  # 1 − p_t
        value = miss[...] ** self.gamma * (softplus(z) - t * z)
        if self.alpha is not None:
            value *= self.alpha * t + (1 - self.alpha) * (1 - t)
        e[...] = value
        return e


class Focal(Classification):
    """(1 − p)^γ·(−log p) of the probability p = softmax(z)[y] of the label y; Lin et al. (2017),
    https://arxiv.org/abs/1708.02002. weight: one for each class; the mean is the weighted one."""

    def __init__(
        self,
        gamma: float = 2.0,
        weight: Any = None,
        reduction: str = "mean",
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(weight, reduction, name=name)
        self.gamma = nonnegative("Focal", "gamma", gamma)

    def each(self, prediction: Variable, target: Variable) -> Variable:
        e, (k,) = tensor("each"), over("k", [prediction.features])
        lse, log_p, miss = tensor("lse"), tensor("log_p"), tensor("miss")
        lse[...] = LogSumExp(prediction[..., k], k)
        log_p[...] = prediction[..., target[...]] - lse[...]
        miss[...] = 1 - exp(log_p[...])
        e[...] = -(miss[...] ** self.gamma) * log_p[...]
        return e

    def each_weighted(
        self, prediction: Variable, target: Variable, w: Variable, share: Variable
    ) -> Variable:
        plain, e = self.each(prediction, target), tensor("weighted")
        e[...] = share[...] * plain[...]
        return e


class Dice(Loss):
    """1 − (2·Σ p·t + smooth)/(Σ p + Σ t + smooth) of each sample, over all its elements; p = σ(z)
    of logits z, or with from_logits=False p = z. Milletari et al. (2016),
    https://arxiv.org/abs/1606.04797 (there with squares in the denominator: squared=True)."""

    def __init__(
        self,
        smooth: float = 1.0,
        from_logits: bool = True,
        squared: bool = False,
        reduction: str = "mean",
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.smooth = nonnegative("Dice", "smooth", smooth)
        self.from_logits, self.squared = from_logits, squared

    def each(self, prediction: Variable, target: Variable) -> Variable:
        if len(prediction.shape) < 2:
            raise fail(f"Dice takes samples of several elements, not {prediction}")
        n, *at = over(
            "n " + " ".join(f"i{k}" for k in range(1, len(prediction.shape))), prediction.shape
        )
        p, both, total, e = tensor("p"), tensor("both"), tensor("total"), tensor("each")
        p[...] = sigmoid(prediction[...]) if self.from_logits else prediction[...]
        power = 2 if self.squared else 1
        a, t = p[(n, *at)], target[(n, *at)]
        both[n] = Sum(a * t, *at)
        total[n] = Sum(a**power + t**power, *at)
        e[n] = 1 - (2 * both[n] + self.smooth) / (total[n] + self.smooth)
        return e


class CTC(Loss):
    """−log of the probability of a label sequence, summed over all its alignments to the time.
    Graves et al. (2006), https://doi.org/10.1145/1143844.1143891.

    Called as ``CTC()(z, labels)`` or ``CTC()(z, labels, input_lengths, target_lengths)``: logits z
    are (N, T, classes), labels (N, L) and lengths (N) whole numbers. With p the softmax of z, the
    logarithms of the probabilities to be, after t steps, in the blank before label i (b[t, i], α of
    the paper at 2·i) or in the label before it (e[t, i], α at 2·i − 1) follow

        b[t + 1, i]     = log p[t, blank] + logaddexp(b[t, i], e[t, i])
        e[t + 1, i + 1] = log p[t, label[i]] + logaddexp(e[t, i + 1], b[t, i], e[t, i])

    where the last term is there if label[i] is not label[i − 1]. torch.nn.CTCLoss, but of logits
    with the batch first; reduction="mean" is the mean over samples (there each is divided by its
    number of labels before). What has no alignment has the loss ∞, or with zero_infinity=True 0,
    and no gradient.
    """

    target_like = "labels"

    def __init__(
        self,
        blank: int = 0,
        reduction: str = "mean",
        zero_infinity: bool = False,
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.blank = whole("CTC", "blank", blank, 0)
        self.infinite = S.Zero if zero_infinity else S.Infinity

    def __call__(  # PyTorch's order
        self,
        prediction: Variable,
        target: Variable,
        input_lengths: Variable | None = None,
        target_lengths: Variable | None = None,
    ) -> Variable:
        given = [v for v in (target, input_lengths, target_lengths) if v is not None]
        for v, rank in zip(given, (2, 1, 1), strict=False):
            if not isinstance(v, Variable) or v.dtype != "int" or len(v.shape) != rank:
                raise fail(f"CTC takes labels (N, L) and lengths (N) of whole numbers, not {v!r}")
        if len(prediction.shape) != 3 or prediction.features <= self.blank:
            raise fail(f"CTC of blank {self.blank} takes (N, T, classes), not {prediction}")
        b, e = self.states(prediction, target, input_lengths)
        (n,), both, each = over("n", [prediction.shape[0]]), tensor("both"), tensor("each")
        end = target.shape[1] if target_lengths is None else target_lengths[n]
        last = prediction.shape[1]
        both[n] = _log_sum(b[n, last, end], e[n, last, end])
        each[n] = where(less(both[n], UNREACHED / 2), self.infinite, -both[n])
        return self.reduced(each, None)

    def states(self, z: Variable, label: Variable, steps: Any) -> tuple[Variable, Variable]:
        """b[n, t, i] and e[n, t, i], i = 0 … L; e[n, t, 0], before the first, is not reached."""
        samples, extent, count = *z.shape[:2], label.shape[1]
        log_p, b = LogSoftmax()(z), tensor("b", samples, extent + 1, count + 1)
        e, changed = tensor("e", samples, extent + 1, count + 1), tensor("changed", samples, count)
        n, s, i, first = over("n s i i", [samples, extent + 1, count + 1, count])
        b[n, 0, i] = where(equal(i, 0), 0, UNREACHED)
        e[n, s, 0] = UNREACHED
        e[n, 0, first + 1] = UNREACHED
        changed[n, 0] = 0
        if count != 1:
            (after,) = over("i", [count - 1])
            changed[n, after + 1] = not_equal(label[n, after + 1], label[n, after])
        with recurrence("t", extent) as t:
            in_blank = log_p[n, t, self.blank] + _log_sum(b[n, t, i], e[n, t, i])
            skip = where(changed[n, first], e[n, t, first], UNREACHED)
            stay = _log_sum(e[n, t, first + 1], b[n, t, first])
            in_label = log_p[n, t, label[n, first]] + _log_sum(stay, skip)
            if steps is not None:
                runs = less(t, steps[n])
                in_blank = where(runs, in_blank, b[n, t, i])
                in_label = where(runs, in_label, e[n, t, first + 1])
            b[n, t + 1, i] = in_blank
            e[n, t + 1, first + 1] = in_label
        return b, e


def _log_sum(a: Expr, b: Expr) -> Expr:
    """log(exp a + exp b), without overflow. What nothing leads to is a constant: no gradient flows
    through it."""
    largest = maximum(a, b)
    return where(less(largest, UNREACHED / 2), UNREACHED, largest + softplus(-absolute(a - b)))


__all__ = ["CTC", "BinaryFocal", "Dice", "Focal", "InfoNCE", "TripletMargin"]
