"""Losses over embeddings, over classes of very different size, and over unaligned sequences.

each[n] = relu(|a[n] - p[n]| - |a[n] - q[n]| + margin)                       TripletMargin
each[n] = LogSumExp(s[n, m], m) - s[n, n],    s[n, m] = q[n]·k[m]/τ          InfoNCE
"""

from __future__ import annotations  # noqa: I001

from typing import Any

from sympy import Expr, Integer, exp  # noqa: F401

from ..ir import Index
from ..scalar import absolute, equal, less_equal, logical_and, logical_or, maximum, not_equal, relu  # noqa: F401
from ..scalar import safe_sqrt, sigmoid, softplus, where
from .activations import LogSoftmax
from .loss import Classification, Loss
from .notation import LogSumExp, Mean, Sum, tensor  # noqa: F401
from .options import fraction, nonnegative, positive, real, whole
from .padding import over
from .recurrences import recurrence  # noqa: F401
from .trace import N, Variable, fail  # noqa: F401

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

    def __call__(  # type: ignore[override]  # PyTorch's order
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
        )  # noqa: E501
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

    Called as ``InfoNCE()(queries, keys)``, both (N, features). normalize: divide each by its length,
    so that s is a cosine. symmetric: the mean of this and of keys against queries, as in CLIP,
    Radford et al. (2021), https://arxiv.org/abs/2103.00020.
    """  # noqa: E501

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
    """1 − (2·Σ p·t + smooth)/(Σ p + Σ t + smooth) of each sample, over all its elements, with p = σ(z)
    of logits z, or with from_logits=False p = z. Milletari et al. (2016),
    https://arxiv.org/abs/1606.04797 (there with squares in the denominator: squared=True)."""  # noqa: E501

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
        )  # noqa: E501
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

    Called as ``CTC()(z, labels)`` or ``CTC()(z, labels, input_lengths, label_lengths)``: logits z are
    (N, T, classes), labels (N, L) whole numbers, lengths (N) whole numbers. With l' the labels with
    blanks around each, and p the softmax of z, the recurrence over the time is

        α[t + 1, s] = log p[t, l'[s]] + logsumexp(α[t, s], α[t, s − 1], α[t, s − 2] if l' allows)

    torch.nn.CTCLoss, but of logits, batch first, and reduction="mean" is the mean over samples (there
    each is divided by its number of labels first: zero_division aside, divide="labels").
    What has no alignment has a loss near 1e30 and no gradient in place of inf.
    """  # noqa: E501

    target_like = "labels"

    def __init__(
        self,
        blank: int = 0,
        reduction: str = "mean",
        divide: str | None = None,
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(reduction, name=name)
        self.blank = whole("CTC", "blank", blank, 0)
        if divide not in (None, "labels"):
            raise fail(f'divide of CTC is {divide!r}; it can be None or "labels"')
        self.divide = divide

    def __call__(  # type: ignore[override]  # PyTorch's order
        self,
        prediction: Variable,
        target: Variable,
        input_lengths: Variable | None = None,
        target_lengths: Variable | None = None,
    ) -> Variable:
        for v in (target, *(w for w in (input_lengths, target_lengths) if w is not None)):
            if not isinstance(v, Variable) or v.dtype != "int" or v.shape[0] != prediction.shape[0]:
                raise fail(
                    f"CTC takes labels and lengths as whole numbers for each sample, not {v!r}"
                )  # noqa: E501
        if len(prediction.shape) != 3 or len(target.shape) != 2:
            raise fail(f"CTC takes (N, T, classes) and (N, L), not {prediction} and {target}")
        if self.blank >= prediction.features:
            raise fail(f"blank of CTC is {self.blank}, of {prediction.features} classes")
        e = self.aligned(prediction, target, input_lengths, target_lengths)
        return self.reduced(e, None)

    def aligned(self, z: Variable, labels: Variable, steps: Any, lengths: Any) -> Variable:
        samples, extent, count = z.shape[0], z.shape[1], labels.shape[1]
        log_p, spread = LogSoftmax()(z), tensor("l", samples, 2 * count + 1, dtype="int")
        n, i, s = over("n i s", [samples, count, 2 * count + 1])
        back = Index("k", Integer(3))  # noqa: F841
        spread[n, 2 * i + 1] = labels[n, i]
        if self.blank:
            (b,) = over("b", [count + 1])
            spread[n, 2 * b] = self.blank
        alpha = tensor("alpha", samples, extent + 1, 2 * count + 1)  # noqa: F841
        start = tensor("start", 2 * count + 1)
        start[s] = where(less_equal(s, 1), 0, UNREACHED)
        come, emit = tensor("come"), tensor("emit")  # noqa: F841
        emit_now = log_p  # noqa: F841
        raise NotImplementedError


__all__ = ["CTC", "BinaryFocal", "Dice", "Focal", "InfoNCE", "TripletMargin"]
