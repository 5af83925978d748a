"""What pooling took, put back where it was.

    z, indices = MaxPool2d(2, return_indices=True)(x)
    y = MaxUnpool2d(2)(z, indices)          y[n, c, i, j] = z[n, c, a, b] at indices[n, c, a, b]

An index counts the positions of a channel in their order, W·i + j; where none leads y is 0.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sympy import Expr, Integer, oo

from ..affine import count
from ..language.layer import Layer
from ..language.notation import Max, Sum, tensor
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import equal, where
from .padding import AXES, image_axes, over, per_axis


class _MaxUnpool(Layer):
    """torch.nn.MaxUnpool. Of several values for one element, which windows that overlap may have,
    it is the largest; PyTorch takes any."""

    rank: ClassVar[int] = 0

    def __init__(
        self, kernel_size: Any, stride: Any = None, padding: Any = 0, *, name: str | None = None
    ) -> None:
        owner, step = type(self).__name__, kernel_size if stride is None else stride
        self.kernel = per_axis(owner, "kernel_size", kernel_size, self.rank)
        self.stride = per_axis(owner, "stride", step, self.rank)
        self.padding = per_axis(owner, "padding", padding, self.rank, 0)
        self.name = name

    def __call__(self, z: Variable, indices: Variable, output_size: Any = None) -> Variable:
        at = image_axes(z, self.rank, type(self).__name__)
        if tuple(indices.shape) != tuple(z.shape) or indices.dtype != "int":
            told = f"{indices} of dtype {indices.dtype}"
            raise fail(f"{type(self).__name__} takes the indices of {z}, of dtype int, not {told}")
        extents = self.extents(z, output_size)
        places = count(extents)
        flat, (r,) = tensor("flat", *z.shape[:2], places), over("r", [places])
        holds, value = equal(indices[tuple(at)], r), z[tuple(at)]
        if all(k <= s for k, s in zip(self.kernel, self.stride, strict=True)):
            flat[(*at[:2], r)] = Sum(value, *at[2:], where=holds)
            filled = flat
        else:
            flat[(*at[:2], r)] = Max(value, *at[2:], where=holds)
            filled, largest = tensor("filled"), flat[(*at[:2], r)]
            filled[(*at[:2], r)] = where(equal(largest, -oo), 0, largest)
        y, own = tensor("y"), over(f"n c {AXES[self.rank]}", [*z.shape[:2], *extents])
        place: Expr = Integer(0)
        for i, extent in zip(own[2:], extents, strict=True):
            place = place * extent + i
        y[tuple(own)] = filled[(*own[:2], place)]
        return y

    def extents(self, z: Variable, given: Any) -> list[Expr]:
        """Those of what was pooled: given, or the smallest that has these windows."""
        if given is not None:
            sizes = per_axis(type(self).__name__, "output_size", given, self.rank)
            return list(map(Integer, sizes))
        options = zip(z.shape[2:], self.kernel, self.stride, self.padding, strict=True)
        return [(extent - 1) * s - 2 * p + k for extent, k, s, p in options]


class MaxUnpool1d(_MaxUnpool):
    """(N, C, T) becomes (N, C, (T − 1)·stride − 2·padding + kernel_size), or output_size."""

    rank = 1


class MaxUnpool2d(_MaxUnpool):
    """The same over (N, C, H, W)."""

    rank = 2


class MaxUnpool3d(_MaxUnpool):
    """The same over (N, C, D, H, W)."""

    rank = 3


__all__ = ["MaxUnpool1d", "MaxUnpool2d", "MaxUnpool3d"]
