"""Windows as columns, and columns back as sums of windows.

    y[n, k*l*c + l*u + v, w*i + j] = p[n, c, s*i + d*u, s*j + d*v]            Unfold((k, l))
    full[n, c, s*i + d*u, s*j + d*v] = Sum(y[n, k*l*c + l*u + v, w*i + j])    Fold(size, (k, l))

p is x padded with zeros, w the number of windows in a row; samples are (N, channels, H, W).
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, Integer

from ..language.layer import Layer
from ..language.notation import Sum, tensor
from ..language.trace import fail
from ..language.variable import Variable
from .padding import image_axes, offsets, over, padded, per_axis, windows


class _Windows(Layer):
    def __init__(
        self,
        kernel_size: Any,
        dilation: Any = 1,
        padding: Any = 0,
        stride: Any = 1,
        *,
        name: str | None = None,
    ) -> None:
        owner = type(self).__name__
        self.kernel = per_axis(owner, "kernel_size", kernel_size, 2)
        self.dilation = per_axis(owner, "dilation", dilation, 2)
        self.padding = per_axis(owner, "padding", padding, 2, 0)
        self.stride = per_axis(owner, "stride", stride, 2)
        self.name = name

    def counts(self, extents: tuple[Expr, ...]) -> list[Expr]:
        """How many windows there are along rows and columns."""
        owner = type(self).__name__
        options = zip(extents, self.kernel, self.stride, self.dilation, self.padding, strict=True)
        return [windows(owner, e, k, s, d, (p, p)) for e, k, s, d, p in options]

    def positions(
        self, x: Variable, channels: Expr, counts: list[Expr]
    ) -> tuple[tuple[Expr, ...], tuple[Expr, ...]]:
        """Where an element stands in the image, and where in the columns."""
        n, c = over("n c", [x.shape[0], channels])
        at, u = offsets("i j", counts), offsets("u v", self.kernel)
        steps = zip(self.stride, at, self.dilation, u, strict=True)
        row = self.kernel[0] * self.kernel[1] * c + self.kernel[1] * u[0] + u[1]
        return (n, c, *(s * i + d * k for s, i, d, k in steps)), (n, row, counts[1] * at[0] + at[1])


class Unfold(_Windows):
    """(N, C, H, W) becomes (N, C·k·l, windows): each window of k × l as a column;
    torch.nn.Unfold."""

    def __call__(self, x: Variable) -> Variable:
        image_axes(x, 2, "Unfold")
        if any(not e.is_Integer for e in x.shape[1:]):
            raise fail(f"Unfold needs fixed extents, not {x}")
        counts = self.counts(x.shape[2:])
        size = self.kernel[0] * self.kernel[1]
        y = tensor("y", x.shape[0], x.shape[1] * size, counts[0] * counts[1])
        image, column = self.positions(x, x.shape[1], counts)
        y[column] = padded(x, [(p, p) for p in self.padding])[image]
        return y


class Fold(_Windows):
    """(N, C·k·l, windows) becomes (N, C, H, W), each element the sum of those that `Unfold` makes
    of it; torch.nn.Fold."""

    def __init__(
        self,
        output_size: Any,
        kernel_size: Any,
        dilation: Any = 1,
        padding: Any = 0,
        stride: Any = 1,
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(kernel_size, dilation, padding, stride, name=name)
        self.output_size = per_axis("Fold", "output_size", output_size, 2)

    def __call__(self, x: Variable) -> Variable:
        extents = tuple(map(Integer, self.output_size))
        counts, size = self.counts(extents), self.kernel[0] * self.kernel[1]
        if len(x.shape) != 3 or x.shape[2] != counts[0] * counts[1] or x.shape[1] % size:
            shape = f"(N, {size}·channels, {counts[0] * counts[1]})"
            raise fail(f"Fold to {self.output_size} is called on {x}; it takes {shape}")
        channels = x.shape[1] / size
        room = [e + 2 * p for e, p in zip(extents, self.padding, strict=True)]
        full = tensor("full", x.shape[0], channels, *room)
        image, column = self.positions(x, channels, counts)
        (one,) = over("one", [1])
        full[image] = Sum(x[column], one)  # a sum may add to an element more than once
        if not any(self.padding):
            return full
        y, at = tensor("y"), over("n c i j", [x.shape[0], channels, *extents])
        moved = (i + p for i, p in zip(at[2:], self.padding, strict=True))
        y[tuple(at)] = full[(*at[:2], *moved)]
        return y


__all__ = ["Fold", "Unfold"]
