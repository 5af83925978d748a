"""Padding, and what convolution and pooling share: axes, options for each axis, windows.

A zero-padded copy is one formula, as an element that no equation writes is 0:

    p[n, c, y + 1, x + 1] = x[n, c, y, x]

Samples are (N, channels, …) with one to three dimensions after the channels, as in PyTorch.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sympy import Expr, Integer

from ..ir import Index
from ..language.layer import Layer
from ..language.notation import indices, tensor
from ..language.options import real, whole
from ..language.trace import fail
from ..language.variable import Variable

AXES = {1: "t", 2: "y x", 3: "d y x"}
OFFSETS = {1: "u", 2: "u v", 3: "w u v"}
MODES = ("zeros", "reflect", "replicate", "circular")
Pads = Sequence[tuple[int, int]]


def image_axes(x: Variable, rank: int, owner: str) -> list[Expr]:
    """An index for each dimension of x, n c y x, which has `rank` dimensions after the channels."""
    if len(x.shape) != rank + 2:
        expected = f"(N, channels, {AXES[rank].replace(' ', ', ')})"
        raise fail(f"{owner} is called on {x}; it takes {expected}")
    return over(f"n c {AXES[rank]}", x.shape)


def over(names: str, extents: Sequence[Any]) -> list[Expr]:
    """Indices with these extents, as a list."""
    made = indices(names, *extents)
    return list(made) if isinstance(made, tuple) else [made]


def offsets(names: str, extents: Sequence[Any]) -> list[Expr]:
    """Indices with these extents, and 0 in place of one that would be 0 alone."""
    return [i if i.extent != 1 else Integer(0) for i in over(names, extents)]


def bound(*positions: Expr) -> list[Index]:
    """The indices among positions that may be 0."""
    return [i for i in positions if isinstance(i, Index)]


def per_axis(owner: str, name: str, value: Any, rank: int, least: int = 1) -> tuple[int, ...]:
    """An option given once for all axes, or once for each."""
    values = tuple(value) if isinstance(value, (tuple, list)) else (value,) * rank
    if len(values) != rank:
        raise fail(f"{name} of {owner} is {value!r}; it must be one number or {rank}")
    return tuple(whole(owner, name, v, least) for v in values)


def windows(
    owner: str, extent: Expr, kernel: int, stride: int, dilation: int, pads: tuple[int, int]
) -> Expr:
    """How many windows fit along an axis."""
    room = extent + sum(pads) - dilation * (kernel - 1) - 1
    if stride != 1 and not room.is_Integer:
        raise fail(f"{owner} needs a fixed extent where its stride is {stride}, not {extent}")
    if room.is_Integer and room < 0:
        raise fail(f"{owner}: a window of {dilation * (kernel - 1) + 1} does not fit into {extent}")
    return room // stride + 1 if room.is_Integer else room + 1


def padded(x: Variable, pads: Pads, mode: str = "zeros", value: Expr | int = 0) -> Variable:
    """x with so many elements before and after along each of its last dimensions: numbers, mirrored
    without the edge (reflect), the edge repeated (replicate), or the other end (circular)."""
    if all(pad == (0, 0) for pad in pads):
        return x
    if mode == "zeros":
        return _framed(x, pads, value)
    for axis, pad in enumerate(pads, len(x.shape) - len(pads)):
        x = _continued(x, axis, pad, mode) if pad != (0, 0) else x
    return x


def _framed(x: Variable, pads: Pads, value: Expr | int) -> Variable:
    """The middle is one formula; numbers other than 0 need one for each side."""
    names = f"n c {AXES[len(pads)]}"
    every = ((0, 0),) * (len(x.shape) - len(pads)) + tuple(pads)
    shape = [extent + sum(pad) for extent, pad in zip(x.shape, every, strict=True)]
    p, at = tensor("p", *shape), over(names, x.shape)
    p[tuple(i + before for i, (before, _) in zip(at, every, strict=True))] = x[tuple(at)]
    for axis, (before, after) in enumerate(every if value != 0 else ()):
        for start, thickness in ((0, before), (before + x.shape[axis], after)):
            if (
                thickness
            ):  # the axes before it stay in the middle, those behind it are run over whole
                extents = [*x.shape[:axis], thickness, *shape[axis + 1 :]]
                starts = [pad[0] for pad in every[:axis]] + [start]
                side = over(names, extents)
                for k, offset in enumerate(starts):
                    side[k] += offset
                p[tuple(side)] = value
    return p


def _continued(x: Variable, axis: int, pad: tuple[int, int], mode: str) -> Variable:
    """Three formulas along one axis: before, middle, after."""
    before, after = pad
    extent = x.shape[axis]
    longest = {"reflect": extent - 1, "circular": extent}.get(mode)
    if longest is not None and (longest.is_Integer and max(pad) > longest):
        raise fail(f"{mode} padding of {max(pad)} needs more than the {extent} elements of {x}")
    at = over(f"n c {AXES[len(x.shape) - 2]}", x.shape)
    middle = at[axis]
    p = tensor("p", *x.shape[:axis], extent + before + after, *x.shape[axis + 1 :])

    def write(to: Expr, source: Expr) -> None:
        p[(*at[:axis], to, *at[axis + 1 :])] = x[(*at[:axis], source, *at[axis + 1 :])]

    u = Index("u", Integer(before))
    v = Index("v", Integer(after))
    write(middle + before, middle)
    if before:
        first = {"reflect": before - u, "replicate": Integer(0), "circular": extent - before + u}
        write(u, first[mode])
    if after:
        last = {"reflect": extent - 2 - v, "replicate": extent - 1, "circular": v}
        write(before + extent + v, last[mode])
    return p


class _Pad(Layer):
    """`padding` is one number, or (left, right, top, bottom, …): the last axis comes first."""

    rank = 0
    mode = "zeros"
    value: Any = 0

    def __init__(self, padding: Any, *, name: str | None = None) -> None:
        self.name, self.padding = name, padding

    def __call__(self, x: Variable) -> Variable:
        owner = type(self).__name__
        image_axes(x, self.rank, owner)
        flat = per_axis(owner, "padding", self.padding, 2 * self.rank, 0)
        pads = [(flat[k], flat[k + 1]) for k in range(0, len(flat), 2)]
        return padded(x, pads[::-1], self.mode, self.value)


class ZeroPad1d(_Pad):
    """Zeros before and after: y[n, c, t + left] = x[n, c, t]."""

    rank = 1


class ZeroPad2d(_Pad):
    """Zeros around: y[n, c, i + top, j + left] = x[n, c, i, j]."""

    rank = 2


class ZeroPad3d(_Pad):
    """Zeros around (N, C, D, H, W)."""

    rank = 3


class _ConstantPad(_Pad):
    def __init__(self, padding: Any, value: Any, *, name: str | None = None) -> None:
        super().__init__(padding, name=name)
        self.value = real(type(self).__name__, "value", value)


class ConstantPad1d(_ConstantPad):
    """A number before and after."""

    rank = 1


class ConstantPad2d(_ConstantPad):
    """A number around."""

    rank = 2


class ConstantPad3d(_ConstantPad):
    """A number around (N, C, D, H, W)."""

    rank = 3


class ReflectionPad1d(_Pad):
    """Mirrored at the edge, which is not repeated: c b | a b c d | c b."""

    rank, mode = 1, "reflect"


class ReflectionPad2d(_Pad):
    """Mirrored at the edges, which are not repeated."""

    rank, mode = 2, "reflect"


class ReflectionPad3d(_Pad):
    """The same of (N, C, D, H, W)."""

    rank, mode = 3, "reflect"


class ReplicationPad1d(_Pad):
    """The edge repeated: a a | a b c d | d d."""

    rank, mode = 1, "replicate"


class ReplicationPad2d(_Pad):
    """The edges repeated."""

    rank, mode = 2, "replicate"


class ReplicationPad3d(_Pad):
    """The same of (N, C, D, H, W)."""

    rank, mode = 3, "replicate"


class CircularPad1d(_Pad):
    """The other end: c d | a b c d | a b."""

    rank, mode = 1, "circular"


class CircularPad2d(_Pad):
    """The other ends."""

    rank, mode = 2, "circular"


class CircularPad3d(_Pad):
    """The same of (N, C, D, H, W)."""

    rank, mode = 3, "circular"


__all__ = [
    "CircularPad1d",
    "CircularPad2d",
    "CircularPad3d",
    "ConstantPad1d",
    "ConstantPad2d",
    "ConstantPad3d",
    "ReflectionPad1d",
    "ReflectionPad2d",
    "ReflectionPad3d",
    "ReplicationPad1d",
    "ReplicationPad2d",
    "ReplicationPad3d",
    "ZeroPad1d",
    "ZeroPad2d",
    "ZeroPad3d",
]
