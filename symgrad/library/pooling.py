"""Pooling: a maximum or a mean over windows, or over all positions.

    z[n, c, y, x] = Max(p[n, c, 2*y + u, 2*x + v], u, v)

Samples are (N, channels, …), as in PyTorch. At ties the first maximum takes the derivative.
"""

from __future__ import annotations

from math import gcd, prod
from typing import Any, ClassVar

from sympy import Expr, Integer, oo

from ..language.layer import Layer
from ..language.notation import Max, Mean, Min, Sum, tensor
from ..language.options import positive
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import equal, less, less_equal, logical_and, safe_sqrt
from .padding import AXES, OFFSETS, bound, image_axes, offsets, over, padded, per_axis, windows


class _Pool(Layer):
    """With ceil_mode a last window that begins in x (or in the padding before it) counts although
    it does not fit."""

    rank: ClassVar[int] = 0

    def __init__(
        self,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        *,
        ceil_mode: bool = False,
        name: str | None = None,
    ) -> None:
        owner = type(self).__name__
        self.kernel = per_axis(owner, "kernel_size", kernel_size, self.rank)
        self.stride = per_axis(
            owner, "stride", kernel_size if stride is None else stride, self.rank
        )
        self.padding = per_axis(owner, "padding", padding, self.rank, 0)
        self.dilation, self.ceil_mode = (1,) * self.rank, ceil_mode
        if any(2 * p > k for p, k in zip(self.padding, self.kernel, strict=True)):
            raise fail(
                f"padding of {owner} is {padding!r}; it must be at most half the kernel's size"
            )
        self.name = name

    def windows(
        self, x: Variable, value: Expr | int
    ) -> tuple[Variable, list[Expr], list[Expr], list[Expr]]:
        """x padded with a value; and the indices of the windows, in them, and their sum."""
        owner = type(self).__name__
        image_axes(x, self.rank, owner)
        pads = self.pads(x)
        options = zip(x.shape[2:], self.kernel, self.stride, self.dilation, pads, strict=True)
        counts = [windows(owner, e, k, s, d, pad) for e, k, s, d, pad in options]
        at = over(f"n c {AXES[self.rank]}", [*x.shape[:2], *counts])
        u = over(OFFSETS[self.rank], self.kernel)
        steps = zip(self.stride, at[2:], self.dilation, u, strict=True)
        p = padded(x, pads, value=value)
        return p, at, u, [*at[:2], *(s * y + d * k for s, y, d, k in steps)]

    def pads(self, x: Variable) -> list[tuple[int, int]]:
        """Before and after; with ceil_mode there is room for the last window."""
        found = []
        options = zip(
            x.shape[2:], self.kernel, self.stride, self.dilation, self.padding, strict=True
        )
        for extent, k, s, d, p in options:
            more = 0
            if self.ceil_mode and s != 1:
                if not extent.is_Integer:
                    raise fail(f"ceil_mode of {type(self).__name__} needs fixed extents, not {x}")
                over_ = int(extent) + 2 * p - d * (k - 1) - 1
                last = -(-over_ // s) * s  # where the last window begins, after the padding
                more = last - over_ if 0 <= last < int(extent) + p else 0
            found.append((p, p + more))
        return found


class _MaxPool(_Pool):
    def __init__(
        self,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        dilation: Any = 1,
        *,
        return_indices: bool = False,
        ceil_mode: bool = False,
        name: str | None = None,
    ) -> None:
        super().__init__(kernel_size, stride, padding, ceil_mode=ceil_mode, name=name)
        self.dilation = per_axis(type(self).__name__, "dilation", dilation, self.rank)
        self.return_indices = return_indices

    def __call__(self, x: Variable) -> Any:
        p, at, u, window = self.windows(x, -oo)
        z = tensor("z")
        z[tuple(at)] = Max(p[tuple(window)], *u)
        if not self.return_indices:
            return z
        indices, largest = tensor("indices", dtype=int), equal(p[tuple(window)], z[tuple(at)])
        place: Expr = Integer(0)
        pads, extents = self.pads(x), x.shape[2:]
        for position, (before, _), extent in zip(window[2:], pads, extents, strict=True):
            own = position - before  # without the padding
            place = place * extent + own
            inside = logical_and(less_equal(0, own), less(own, extent))
            largest = logical_and(largest, inside)
        indices[tuple(at)] = Min(place, *u, where=largest)
        return z, indices


class MaxPool1d(_MaxPool):
    """z[n, c, t] = max_u p[n, c, s·t + d·u], p padded with −∞; the stride is first the kernel.
    With return_indices also where in x that is, for `MaxUnpool1d`: z, indices = MaxPool1d(…)(x)."""

    rank = 1


class MaxPool2d(_MaxPool):
    """z[n, c, y, x] = max_uv p[n, c, s·y + d·u, s·x + d·v], p padded with −∞."""

    rank = 2


class MaxPool3d(_MaxPool):
    """The same over (N, C, D, H, W)."""

    rank = 3


class _AvgPool(_Pool):
    def __init__(
        self,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        count_include_pad: bool = True,
        *,
        ceil_mode: bool = False,
        name: str | None = None,
    ) -> None:
        super().__init__(kernel_size, stride, padding, ceil_mode=ceil_mode, name=name)
        self.count_include_pad = count_include_pad

    def __call__(self, x: Variable) -> Variable:
        p, at, u, window = self.windows(x, 0)
        z, size = tensor("z"), prod(self.kernel)
        own = [(0, 0) if self.count_include_pad else (pad, pad) for pad in self.padding]
        cut = [
            (before, after + more - pad)  # what a window holds of it does not count
            for (before, after), (_, more), pad in zip(own, self.pads(x), self.padding, strict=True)
        ]
        if not any(any(pad) for pad in cut):
            z[tuple(at)] = Sum(p[tuple(window)], *u) / size
            return z
        total: Expr = Integer(1)
        for y, k, position, (before, after), whole in zip(
            at[2:], u, window[2:], cut, p.shape[2:], strict=True
        ):
            inside = logical_and(less_equal(before, position), less(position, whole - after))
            count = tensor("count")
            count[y] = Sum(1, k, where=inside)
            total *= count[y]
        z[tuple(at)] = Sum(p[tuple(window)], *u) / total
        return z


class AvgPool1d(_AvgPool):
    """z[n, c, t] = Σ_u p[n, c, s·t + u] / k; without `count_include_pad` only what is not padding
    is counted in k."""

    rank = 1


class AvgPool2d(_AvgPool):
    """z[n, c, y, x] = Σ_uv p[n, c, s·y + u, s·x + v] / (k·l), p padded with 0."""

    rank = 2


class AvgPool3d(_AvgPool):
    """The same over (N, C, D, H, W)."""

    rank = 3


class _LPPool(_Pool):
    def __init__(
        self,
        norm_type: float,
        kernel_size: Any,
        stride: Any = None,
        *,
        ceil_mode: bool = False,
        name: str | None = None,
    ) -> None:
        super().__init__(kernel_size, stride, ceil_mode=ceil_mode, name=name)
        self.p = positive(type(self).__name__, "norm_type", norm_type)

    def __call__(self, x: Variable) -> Variable:
        p, at, u, window = self.windows(x, 0)
        z, total = tensor("z"), Sum(p[tuple(window)] ** self.p, *u)
        root = safe_sqrt(total) if self.p == 2 else total ** (1 / self.p)
        z[tuple(at)] = total if self.p == 1 else root
        return z


class LPPool1d(_LPPool):
    """z[n, c, t] = (Σ_u x[n, c, s·t + u]^p)^(1/p) with p = norm_type: 1 for sums, 2 for lengths."""

    rank = 1


class LPPool2d(_LPPool):
    """The same over (N, C, H, W)."""

    rank = 2


class LPPool3d(_LPPool):
    """The same over (N, C, D, H, W)."""

    rank = 3


class _AdaptivePool(Layer):
    rank: ClassVar[int] = 0
    reducer: ClassVar[Any] = staticmethod(Mean)

    def __init__(self, output_size: Any, *, name: str | None = None) -> None:
        sizes = (
            output_size if isinstance(output_size, (tuple, list)) else (output_size,) * self.rank
        )
        checked = [1 if size is None else size for size in sizes]
        per_axis(type(self).__name__, "output_size", checked, self.rank)
        self.output_size, self.name = tuple(sizes), name

    def __call__(self, x: Variable) -> Variable:
        owner = type(self).__name__
        image_axes(x, self.rank, owner)
        for axis, size in enumerate(self.output_size, 2):
            if not x.shape[axis].is_Integer:
                raise fail(f"{owner} needs fixed extents, not {x}")
            if size is not None and size != x.shape[axis]:
                x = _adapted(x, axis, int(size), self.reducer)
        return x


def _adapted(x: Variable, axis: int, size: int, reducer: Any) -> Variable:
    """Means (or maxima) along one axis, over ⌊i·extent/size⌋ … ⌈(i + 1)·extent/size⌉ − 1.

    The pattern repeats: with g the common divisor of both numbers i = q·(size/g) + r gives one
    formula for each r, over q.
    """
    extent = int(x.shape[axis])
    common = gcd(extent, size)
    period, step = size // common, extent // common
    z = tensor("z", *x.shape[:axis], size, *x.shape[axis + 1 :])
    at = over(f"n c {AXES[len(x.shape) - 2]}", x.shape)
    (q,) = offsets("q", [common])
    for r in range(period):
        start, stop = r * extent // size, -(-(r + 1) * extent // size)
        (u,) = over("u", [stop - start])
        source = (*at[:axis], step * q + start + u, *at[axis + 1 :])
        value = reducer(x[source], u)
        if reducer is Max:  # one tensor has but one maximum
            part, own = tensor("part"), (*at[:axis], *bound(q), *at[axis + 1 :])
            part[own] = value
            value = part[own]
        z[(*at[:axis], period * q + r, *at[axis + 1 :])] = value
    return z


class AdaptiveAvgPool1d(_AdaptivePool):
    """Means over `output_size` parts of equal length, which after rounding may overlap."""

    rank = 1


class AdaptiveAvgPool2d(_AdaptivePool):
    """Means over a grid of parts, one number or (rows, columns); None keeps an axis.
    A mean over rows, then one over columns."""

    rank = 2


class AdaptiveAvgPool3d(_AdaptivePool):
    """The same over (N, C, D, H, W)."""

    rank = 3


class AdaptiveMaxPool1d(_AdaptivePool):
    """Maxima over `output_size` parts of equal length, which after rounding may overlap."""

    rank, reducer = 1, staticmethod(Max)


class AdaptiveMaxPool2d(_AdaptivePool):
    """Maxima over a grid of parts, one number or (rows, columns); None keeps an axis."""

    rank, reducer = 2, staticmethod(Max)


class AdaptiveMaxPool3d(_AdaptivePool):
    """The same over (N, C, D, H, W)."""

    rank, reducer = 3, staticmethod(Max)


class _GlobalPool(Layer):
    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def positions(self, x: Variable) -> tuple[list[Expr], list[Expr]]:
        """The indices of samples and channels, and those of positions."""
        if not 3 <= len(x.shape) <= 5:
            raise fail(f"{type(self).__name__} is called on {x}; it takes (N, channels, …)")
        at = image_axes(x, len(x.shape) - 2, type(self).__name__)
        return at[:2], at[2:]


class GlobalAvgPool(_GlobalPool):
    """z[n, c] = the mean of x[n, c, …] over all positions."""

    def __call__(self, x: Variable) -> Variable:
        (n, c), at = self.positions(x)
        z = tensor("z")
        z[n, c] = Mean(x[(n, c, *at)], *at)
        return z


class GlobalMaxPool(_GlobalPool):
    """z[n, c] = the largest of x[n, c, …] over all positions."""

    def __call__(self, x: Variable) -> Variable:
        (n, c), at = self.positions(x)
        z = tensor("z")
        z[n, c] = Max(x[(n, c, *at)], *at)
        return z


__all__ = [
    "AdaptiveAvgPool1d",
    "AdaptiveAvgPool2d",
    "AdaptiveAvgPool3d",
    "AdaptiveMaxPool1d",
    "AdaptiveMaxPool2d",
    "AdaptiveMaxPool3d",
    "AvgPool1d",
    "AvgPool2d",
    "AvgPool3d",
    "GlobalAvgPool",
    "GlobalMaxPool",
    "LPPool1d",
    "LPPool2d",
    "LPPool3d",
    "MaxPool1d",
    "MaxPool2d",
    "MaxPool3d",
]
