"""Images of another size: repeated, interpolated, or made of channels.

    y[n, c, 2*t + a] = x[n, c, t]                                    Upsample(2)
    y[n, c, 2*t] = p[n, c, t]/4 + 3*p[n, c, t + 1]/4                 Upsample(2, mode="linear")
    y[n, c, 2*t + 1] = 3*p[n, c, t + 1]/4 + p[n, c, t + 2]/4         p is x with its edges repeated

Samples are (N, channels, …), as in PyTorch.
"""

from __future__ import annotations

from math import gcd
from typing import Any

from sympy import Expr, Integer, Rational

from ..language.layer import Layer
from ..language.notation import indices, tensor
from ..language.options import whole
from ..language.trace import fail, number
from ..language.variable import Variable
from .padding import AXES, image_axes, over, padded, per_axis

LINEAR = ("linear", "bilinear", "trilinear")
MODES = ("nearest", *LINEAR, "bicubic")
TAPS = {"nearest": (0, 0), "bicubic": (-1, 2), **dict.fromkeys(LINEAR, (0, 1))}
"""The elements that one is made of: from, to, around the one before its place."""


class Upsample(Layer):
    """Axes after the channels stretched by a factor, or to a size: each element repeated
    (mode="nearest"), or interpolated: "linear", "bilinear" and "trilinear" are the same along one,
    two and three axes, "bicubic" is Keys' cubic with a = −3/4. With align_corners the first and
    last elements stay where they are. torch.nn.Upsample, torch.nn.functional.interpolate.

    A factor must give a whole number of elements; one for all axes, or one for each.
    """

    rank: int | None = None

    def __init__(
        self,
        scale_factor: Any = None,
        mode: str = "nearest",
        align_corners: bool = False,
        *,
        size: Any = None,
        name: str | None = None,
    ) -> None:
        owner = type(self).__name__
        if mode not in MODES:
            raise fail(f"mode of {owner} is {mode!r}; it can be {', '.join(MODES)}")
        if align_corners and mode == "nearest":
            raise fail(f'align_corners of {owner} needs a mode other than "nearest"')
        if size is not None and scale_factor is not None:
            raise fail(f"{owner} takes a scale_factor or a size, not both")
        self.scale, self.size = (2 if scale_factor is None else scale_factor), size
        self.mode, self.align_corners, self.name = mode, align_corners, name

    def __call__(self, x: Variable) -> Variable:
        owner, rank = type(self).__name__, self.rank or len(x.shape) - 2
        if rank not in AXES:
            raise fail(f"{owner} is called on {x}; it takes (N, channels, …)")
        image_axes(x, rank, owner)
        if self.size is None and self.mode == "nearest" and _is_whole(self.scale):
            return _repeated(x, per_axis(owner, "scale_factor", self.scale, rank))
        for axis, size in enumerate(self.sizes(x, rank), 2):
            x = _resized(x, axis, size, self.mode, self.align_corners)
        return x

    def sizes(self, x: Variable, rank: int) -> tuple[int, ...]:
        owner = type(self).__name__
        if any(not e.is_Integer for e in x.shape[2:]):
            raise fail(f"{owner} needs fixed extents, not {x}")
        if self.size is not None:
            return per_axis(owner, "size", self.size, rank)
        given = self.scale if isinstance(self.scale, (tuple, list)) else (self.scale,) * rank
        if len(given) != rank:
            raise fail(
                f"scale_factor of {owner} is {self.scale!r}; it must be one number or {rank}"
            )
        sizes = [number(s) * e for s, e in zip(given, x.shape[2:], strict=True)]
        if not all(s.is_Integer and s > 0 for s in sizes):
            extents = ", ".join(map(str, x.shape[2:]))
            told = f"{owner}: {self.scale!r} times {extents} is no whole number of elements"
            raise fail(f"{told}; give a size")
        return tuple(int(s) for s in sizes)


class UpsamplingNearest2d(Upsample):
    """y[n, c, s·i + a, s·j + b] = x[n, c, i, j] for a, b < s."""

    rank = 2


class UpsamplingBilinear2d(Upsample):
    """Upsample(mode="bilinear", align_corners=True), as torch.nn.UpsamplingBilinear2d."""

    rank = 2

    def __init__(
        self, scale_factor: Any = None, *, size: Any = None, name: str | None = None
    ) -> None:
        super().__init__(scale_factor, "bilinear", True, size=size, name=name)


def _each(scale: Any) -> tuple[Any, ...]:
    return tuple(scale) if isinstance(scale, (tuple, list)) else (scale,)


def _is_whole(scale: Any) -> bool:
    return all(number(s).is_Integer for s in _each(scale))


def _repeated(x: Variable, scale: tuple[int, ...]) -> Variable:
    at = image_axes(x, len(scale), "Upsample")
    inside = over(" ".join("abc"[: len(scale)]), scale)
    y = tensor("y")
    to = (s * i + a for s, i, a in zip(scale, at[2:], inside, strict=True))
    y[(*at[:2], *to)] = x[tuple(at)]
    return y


def _resized(x: Variable, axis: int, size: int, mode: str, align: bool) -> Variable:
    """x with `size` elements along an axis, each a sum of a few of those around its place.

    The places repeat: with extent/size = step/period as a reduced fraction, the element
    period·q + r lies at step·q + a constant, so there is one formula for each r < period, over q.
    With align_corners these are the fraction and the elements up to the last one.
    """
    extent = int(x.shape[axis])
    inner, outer = (extent - 1, size - 1) if align else (extent, size)
    if align and not outer:
        inner, outer = 0, 1  # the one element is the first
    common = gcd(inner, outer)
    period, step = outer // common, inner // common
    first, last = TAPS[mode]
    pads = [(0, 0)] * (len(x.shape) - 2)
    pads[axis - 2] = (1 - first, last) if mode != "nearest" else (0, 0)
    p, before = padded(x, pads, "replicate"), pads[axis - 2][0]
    y = tensor("y", *x.shape[:axis], size, *x.shape[axis + 1 :])
    at = over(f"n c {AXES[len(x.shape) - 2]}", x.shape)

    def write(to: Expr, around: Expr, place: Rational) -> None:
        """The element at `around + place` of x."""
        start = place.p // place.q
        terms = [
            weight * p[(*at[:axis], around + start + tap + before, *at[axis + 1 :])]
            for tap, weight in _weights(mode, place - start)
            if weight
        ]
        y[(*at[:axis], to, *at[axis + 1 :])] = sum(terms, Integer(0))

    (q,) = over("q", [common])
    for r in range(period):
        own = q if common > 1 else Integer(0)
        if align or mode == "nearest":
            place = Rational(r * step, period)
        else:
            place = Rational((2 * r + 1) * step - period, 2 * period)
        write(period * own + r, step * own, place)
    if align and size > 1:
        write(Integer(size - 1), Integer(extent - 1), Rational(0))
    return y


def _weights(mode: str, f: Rational) -> list[tuple[int, Expr]]:
    """How much each element around a place counts, a fraction f behind the one before it."""
    if mode == "nearest":
        return [(0, Integer(1))]
    if mode in LINEAR:
        return [(0, 1 - f), (1, f)]
    return [(tap, _cubic(abs(tap - f))) for tap in range(-1, 3)]


def _cubic(d: Expr) -> Expr:
    """Keys (1981), https://doi.org/10.1109/TASSP.1981.1163711, at a distance below 2."""
    a = Rational(-3, 4)
    if d <= 1:
        return (a + 2) * d**3 - (a + 3) * d**2 + 1
    return a * (d**3 - 5 * d**2 + 8 * d - 4)


class PixelShuffle(Layer):
    """(N, C·r², H, W) becomes (N, C, H·r, W·r):
    y[n, c, r·i + a, r·j + b] = x[n, r²·c + r·a + b, i, j].
    Shi et al. (2016), https://arxiv.org/abs/1609.05158."""

    def __init__(self, upscale_factor: int, *, name: str | None = None) -> None:
        self.factor, self.name = whole("PixelShuffle", "upscale_factor", upscale_factor), name

    def __call__(self, x: Variable) -> Variable:
        n, c, y, u, x_, v, channel = _blocks(x, self.factor, "PixelShuffle", 1)
        r, out = self.factor, tensor("y")
        out[n, c, r * y + u, r * x_ + v] = x[n, channel, y, x_]
        return out


class PixelUnshuffle(Layer):
    """(N, C, H·r, W·r) becomes (N, C·r², H, W): the inverse of PixelShuffle."""

    def __init__(self, downscale_factor: int, *, name: str | None = None) -> None:
        self.factor, self.name = whole("PixelUnshuffle", "downscale_factor", downscale_factor), name

    def __call__(self, x: Variable) -> Variable:
        n, c, y, u, x_, v, channel = _blocks(x, self.factor, "PixelUnshuffle", -1)
        r, out = self.factor, tensor("y")
        out[n, channel, y, x_] = x[n, c, r * y + u, r * x_ + v]
        return out


def _blocks(x: Variable, r: int, owner: str, direction: int) -> tuple[Any, ...]:
    """Indices over samples, channels, rows, columns and r·r blocks, and the channel in the image of
    many channels."""
    image_axes(x, 2, owner)
    if any(not e.is_Integer for e in x.shape[1:]):
        raise fail(f"{owner} needs fixed extents, not {x}")
    channels, height, width = (int(e) for e in x.shape[1:])
    parts = [channels] if direction > 0 else [height, width]
    factor = r * r if direction > 0 else r
    if any(part % factor for part in parts):
        raise fail(f"{owner}({r}) is called on {x}: {parts} are not multiples of {factor}")
    if direction > 0:
        channels //= r * r
    else:
        height, width = height // r, width // r
    n, c, y, u, x_, v = indices("n c y u x v", x.shape[0], channels, height, r, width, r)
    return n, c, y, u, x_, v, r * r * c + r * u + v


__all__ = [
    "PixelShuffle",
    "PixelUnshuffle",
    "Upsample",
    "UpsamplingBilinear2d",
    "UpsamplingNearest2d",
]
