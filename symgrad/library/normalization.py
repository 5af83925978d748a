"""Normalisation within a sample: mean 0 and variance 1 over some axes, then scale and shift.

mean[n] = Mean(x[n, k], k)
var[n] = Mean((x[n, k] - mean[n])**2, k)
h[n, k] = (x[n, k] - mean[n]) * rsqrt(var[n] + eps)
y[n, k] = gamma[k] * h[n, k] + beta[k]
"""

from __future__ import annotations

from typing import Any

from sympy import Expr

from ..ir import Index
from ..language.initializers import ones, zeros
from ..language.layer import Layer
from ..language.notation import Mean, Sum, parameter, tensor
from ..language.options import positive, real, whole
from ..language.pytorch import Keeps, scale_and_shift
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import rsqrt
from .padding import AXES, image_axes, offsets, over


def standardized(
    x: Variable, at: list[Expr], group: list[Expr], within: list[Expr], eps: Expr
) -> Variable:
    """h[at], of mean 0 and variance 1 over the indices `within`, for each point of `group`."""
    mean, centred, var, scale, h = (tensor(w) for w in ("mean", "centred", "var", "rstd", "h"))
    to, own = tuple(at), tuple(group)
    mean[own] = Mean(x[to], *within)
    centred[to] = x[to] - mean[own]
    var[own] = Mean(centred[to] ** 2, *within)
    scale[own] = rsqrt(var[own] + eps)
    h[to] = centred[to] * scale[own]
    return h


def _scaled(h: Variable, at: list[Expr], own: list[Expr], shift: bool) -> Variable:
    """gamma·h + beta, with one of each for each point of `own`."""
    extents = [i.extent for i in own if isinstance(i, Index)]
    y, gamma = tensor("y"), parameter("gamma", *extents, init=ones)
    value = gamma[tuple(own)] * h[tuple(at)]
    if shift:
        value += parameter("beta", *extents, init=zeros)[tuple(own)]
    y[tuple(at)] = value
    return y


class _OverLastAxes(Layer):
    def split(self, x: Variable, shape: Any) -> tuple[list[Expr], list[Expr]]:
        """Indices of the axes before, and of the last ones, which must have this shape (None: one
        axis of any extent)."""
        owner = type(self).__name__
        given = (shape,) if shape is None or not isinstance(shape, (tuple, list)) else tuple(shape)
        count = len(given)
        if not count or len(x.shape) <= count:
            raise fail(f"{owner} over {count} axes is called on {x}")
        last = x.shape[len(x.shape) - count :]
        if shape is not None:
            extents = [whole(owner, "normalized_shape", e) for e in given]
            if list(last) != extents:
                raise fail(f"{owner} over {extents} is called on {x}")
        if any(not e.is_Integer for e in last):
            raise fail(f"{owner} needs fixed extents of the axes that it normalizes, not {x}")
        names = ["n", *"tsrqp"][: len(x.shape) - count], list("ijkl" if count > 1 else "k")[:count]
        before = over(" ".join(names[0]), x.shape[: len(x.shape) - count])
        return before, over(" ".join(names[1]), last)

    def torch(self) -> Keeps:
        return scale_and_shift()


class LayerNorm(_OverLastAxes):
    """gamma·(x − mean)/√(var + eps) + beta over the last axis, or over the last ones of this shape.
    Ba et al. (2016), https://arxiv.org/abs/1607.06450."""

    def __init__(
        self,
        normalized_shape: Any = None,
        eps: float = 1e-5,
        elementwise_affine: bool = True,
        bias: bool = True,
        *,
        name: str | None = None,
    ) -> None:
        self.shape, self.eps = normalized_shape, positive("LayerNorm", "eps", eps)
        self.affine, self.bias, self.name = elementwise_affine, bias, name

    def __call__(self, x: Variable) -> Variable:
        before, last = self.split(x, self.shape)
        h = standardized(x, before + last, before, last, self.eps)
        return _scaled(h, before + last, last, self.bias) if self.affine else h


class RMSNorm(_OverLastAxes):
    """gamma·x/√(mean of x² + eps) over the last axis, or the last ones of this shape.
    Zhang and Sennrich (2019), https://arxiv.org/abs/1910.07467."""

    def __init__(
        self,
        normalized_shape: Any = None,
        eps: float = 1e-6,
        elementwise_affine: bool = True,
        *,
        name: str | None = None,
    ) -> None:
        self.shape, self.eps = normalized_shape, positive("RMSNorm", "eps", eps)
        self.affine, self.name = elementwise_affine, name

    def __call__(self, x: Variable) -> Variable:
        before, last = self.split(x, self.shape)
        square, scale, h = tensor("square"), tensor("rrms"), tensor("h")
        at, own = (*before, *last), tuple(before)
        square[own] = Mean(x[at] ** 2, *last)
        scale[own] = rsqrt(square[own] + self.eps)
        h[at] = x[at] * scale[own]
        return _scaled(h, [*at], last, False) if self.affine else h


def _channels(x: Variable, owner: str) -> int:
    if not 2 <= len(x.shape) <= 5 or not x.shape[1].is_Integer:
        raise fail(f"{owner} is called on {x}; it takes (N, channels, …)")
    return int(x.shape[1])


class GroupNorm(Layer):
    """Mean and variance over groups of channels g and all positions, with channel I·g + i.
    Wu and He (2018), https://arxiv.org/abs/1803.08494."""

    def __init__(
        self, num_groups: int, eps: float = 1e-5, affine: bool = True, *, name: str | None = None
    ) -> None:
        self.groups = whole("GroupNorm", "num_groups", num_groups)
        self.eps, self.affine, self.name = positive("GroupNorm", "eps", eps), affine, name

    def __call__(self, x: Variable) -> Variable:
        channels, rank = _channels(x, "GroupNorm"), len(x.shape) - 2
        if channels % self.groups:
            raise fail(f"GroupNorm of {channels} channels in {self.groups} groups: not a multiple")
        each = channels // self.groups
        n, *at = over(f"n {AXES.get(rank, '')}", [x.shape[0], *x.shape[2:]])
        g, i = offsets("g i", [self.groups, each])
        own = [n, g] if g != 0 else [n]
        within = [i, *at] if i != 0 else at
        if not within:
            raise fail(f"GroupNorm of {x} in {self.groups} groups: each is one number")
        h = standardized(x, [n, each * g + i, *at], own, within, self.eps)
        if not self.affine:
            return h
        n, c, *at = over(f"n c {AXES.get(rank, '')}", x.shape)
        return _scaled(h, [n, c, *at], [c], True)

    def torch(self) -> Keeps:
        return scale_and_shift()


class InstanceNorm(Layer):
    """Mean and variance over the positions of each channel; without parameters unless `affine`.
    Ulyanov et al. (2016), https://arxiv.org/abs/1607.08022."""

    def __init__(self, eps: float = 1e-5, affine: bool = False, *, name: str | None = None) -> None:
        self.eps, self.affine, self.name = positive("InstanceNorm", "eps", eps), affine, name

    def __call__(self, x: Variable) -> Variable:
        if len(x.shape) < 3:
            raise fail(f"InstanceNorm is called on {x}; it takes (N, channels, …)")
        _channels(x, "InstanceNorm")
        n, c, *at = image_axes(x, len(x.shape) - 2, "InstanceNorm")
        h = standardized(x, [n, c, *at], [n, c], at, self.eps)
        return _scaled(h, [n, c, *at], [c], True) if self.affine else h

    def torch(self) -> Keeps:
        return scale_and_shift()


class LocalResponseNorm(Layer):
    """x divided by (k + alpha·a)^beta, where a is the mean of x² over `size` channels around each
    (of those beyond the first and the last, 0). Krizhevsky et al. (2012); PyTorch's."""

    def __init__(
        self,
        size: int,
        alpha: float = 1e-4,
        beta: float = 0.75,
        k: float = 1.0,
        *,
        name: str | None = None,
    ) -> None:
        owner = "LocalResponseNorm"
        self.size, self.k = whole(owner, "size", size), positive(owner, "k", k)
        self.alpha, self.beta = real(owner, "alpha", alpha), real(owner, "beta", beta)
        self.name = name

    def __call__(self, x: Variable) -> Variable:
        if not 3 <= len(x.shape) <= 5 or not x.shape[1].is_Integer:
            raise fail(f"LocalResponseNorm is called on {x}; it takes (N, channels, …)")
        n, c, *at = image_axes(x, len(x.shape) - 2, "LocalResponseNorm")
        (u,), before = over("u", [self.size]), self.size // 2
        square, y = (
            tensor("square", x.shape[0], x.shape[1] + self.size - 1, *x.shape[2:]),
            tensor("y"),
        )
        square[(n, c + before, *at)] = x[(n, c, *at)] ** 2
        around = Sum(square[(n, c + u, *at)], u) / self.size
        y[(n, c, *at)] = x[(n, c, *at)] / (self.k + self.alpha * around) ** self.beta
        return y


__all__ = ["GroupNorm", "InstanceNorm", "LayerNorm", "LocalResponseNorm", "RMSNorm"]
