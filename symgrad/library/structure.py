"""Layers that move elements or combine variables: slices, stacks, upsampling, bilinear forms.

y[n, i] = x[n, 2*i + 1]                                          Slice(1, None, 2)
z[n, o] = Sum(x[n, i] * W[o, i, j] * y[n, j], i, j) + b[o]       Bilinear(units)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sympy import Expr, Integer

from ..language.initializers import glorot_uniform
from ..language.layer import Layer
from ..language.notation import Sum, indices, parameter, tensor
from ..language.options import positive, whole
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import maximum, safe_sqrt
from .activations import activate, activation
from .layers import _axis, _several
from .padding import AXES, image_axes, over, per_axis

_activation = activation  # Bilinear has an argument of this name


def _at(extents: Sequence[Expr]) -> list[Expr]:
    """An index for each dimension: n i j k …"""
    names = ["n", *(f"i{k}" for k in range(1, len(extents)))]
    if len(extents) <= 5:
        names = list("nijkl")[: len(extents)]
    return over(" ".join(names), extents) if extents else []


class Slice(Layer):
    """x[start:stop:step] along an axis (not the batch): y[n, k] = x[n, start + step·k]."""

    def __init__(
        self,
        start: int | None = None,
        stop: int | None = None,
        step: int | None = None,
        axis: int = -1,
        *,
        name: str | None = None,
    ) -> None:
        for given in (start, stop, step):
            if given is not None and (not isinstance(given, int) or isinstance(given, bool)):
                raise fail(f"Slice takes whole numbers, not {given!r}")
        if step == 0:
            raise fail("step of Slice is 0")
        self.slice, self.axis, self.name = slice(start, stop, step), axis, name

    def __call__(self, x: Variable) -> Variable:
        axis = _feature_axis(x, self.axis, "Slice")
        start, stop, step = self.slice.indices(int(x.shape[axis]))
        count = len(range(start, stop, step))
        if not count:
            raise fail(f"Slice({self.slice.start}, {self.slice.stop}, {step}) of {x} is empty")
        at = _at([*x.shape[:axis], Integer(count), *x.shape[axis + 1 :]])
        source = list(at)
        source[axis] = start + step * at[axis]
        y = tensor("y")
        y[tuple(at)] = x[tuple(source)]
        return y


class Select(Layer):
    """One position of an axis (not the batch), which goes: y[n, j] = x[n, k, j]. A position below 0
    counts from the end."""

    def __init__(self, position: int, axis: int = -1, *, name: str | None = None) -> None:
        self.position, self.axis, self.name = position, axis, name

    def __call__(self, x: Variable) -> Variable:
        axis = _feature_axis(x, self.axis, "Select")
        extent = int(x.shape[axis])
        if not isinstance(self.position, int) or not -extent <= self.position < extent:
            raise fail(f"Select has no position {self.position!r} along axis {axis} of {x}")
        at = _at([*x.shape[:axis], *x.shape[axis + 1 :]])
        y = tensor("y")
        y[tuple(at)] = x[(*at[:axis], Integer(self.position % extent), *at[axis:])]
        return y


def _feature_axis(x: Variable, axis: int, owner: str) -> int:
    found = _axis(x, axis, owner)
    if found == 0:
        raise fail(f"{owner} takes features, not samples (axis 0)")
    if not x.shape[found].is_Integer:
        raise fail(f"{owner} needs a fixed extent of axis {axis}, not {x}")
    return found


class Stack(Layer):
    """Variables of one shape along a new axis: y[n, 0, i] = a[n, i]; y[n, 1, i] = b[n, i]."""

    def __init__(self, axis: int = 1, *, name: str | None = None) -> None:
        self.axis, self.name = axis, name

    def __call__(self, *parts: Any) -> Variable:
        variables = _several(parts, "Stack")
        shape = variables[0].shape
        rank = len(shape) + 1
        if not isinstance(self.axis, int) or not -rank <= self.axis < rank or self.axis % rank == 0:
            raise fail(f"Stack has no new axis {self.axis!r} beside those of {variables[0]}")
        axis = self.axis % rank
        y = tensor("y", *shape[:axis], len(variables), *shape[axis:])
        for k, part in enumerate(variables):
            if part.shape != shape:
                raise fail(f"Stack cannot join {variables[0]} and {part}: their shapes differ")
            at = _at(shape)
            y[(*at[:axis], Integer(k), *at[axis:])] = part[tuple(at)]
        return y


class Expand(Layer):
    """Dimensions of extent 1 stretched, as in NumPy's broadcast_to; new ones stand in front.

    ``Expand(5, 3)`` makes (N, 5, 3) of (N, 3) or of (N, 1, 3): y[n, i, j] = x[n, j].
    """

    def __init__(self, *shape: Any, name: str | None = None) -> None:
        given = shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape
        self.shape, self.name = [whole("Expand", "extent", e) for e in given], name

    def __call__(self, x: Variable) -> Variable:
        own, at = x.shape[1:], _at([x.shape[0], *map(Integer, self.shape)])
        missing = len(self.shape) - len(own)
        stretched = zip(own, self.shape[max(missing, 0) :], strict=False)
        if missing < 0 or any(a not in (1, b) for a, b in stretched):
            raise fail(f"Expand cannot stretch a sample of {x} to {self.shape}")
        y = tensor("y")
        y[tuple(at)] = x[
            (
                at[0],
                *(Integer(0) if e == 1 else i for e, i in zip(own, at[missing + 1 :], strict=True)),
            )
        ]
        return y


class _Upsample(Layer):
    rank: int | None = None

    def __init__(self, scale_factor: Any = 2, *, name: str | None = None) -> None:
        self.scale, self.name = scale_factor, name

    def __call__(self, x: Variable) -> Variable:
        owner, rank = type(self).__name__, self.rank or len(x.shape) - 2
        if rank not in AXES:
            raise fail(f"{owner} is called on {x}; it takes (N, channels, …)")
        at = image_axes(x, rank, owner)
        scale = per_axis(owner, "scale_factor", self.scale, rank)
        inside = over(" ".join("abc"[:rank]), scale)
        y = tensor("y")
        y[(*at[:2], *(s * i + a for s, i, a in zip(scale, at[2:], inside, strict=True)))] = x[
            tuple(at)
        ]
        return y


class Upsample(_Upsample):
    """Each element repeated along the axes after the channels: y[n, c, s·t + a] = x[n, c, t]."""


class UpsamplingNearest2d(_Upsample):
    """y[n, c, s·i + a, s·j + b] = x[n, c, i, j] for a, b < s."""

    rank = 2


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


class Bilinear(Layer):
    """z[..., o] = Σ_ij x[..., i]·W[o, i, j]·y[..., j] + b[o] of two variables."""

    def __init__(
        self,
        units: int,
        activation: Any = None,
        *,
        bias: bool = True,
        init: Any = glorot_uniform,
        bias_init: Any = 0,
        name: str | None = None,
    ) -> None:
        self.units, self.bias, self.name = whole("Bilinear", "units", units), bias, name
        self.activation, self.init, self.bias_init = _activation(activation), init, bias_init

    def __call__(self, x: Variable, y: Variable) -> Variable:
        i, j, o = indices("i j o")
        first, second = x.features, y.features
        W = parameter(
            "W",
            self.units,
            first,
            second,
            init=self.init,
            fan_in=first * second,
            fan_out=self.units,
        )
        z = tensor("z")
        total = Sum(x[..., i] * W[o, i, j] * y[..., j], i, j)
        z[..., o] = (
            total + parameter("b", self.units, init=self.bias_init)[o] if self.bias else total
        )
        return activate(z, self.activation)


class CosineSimilarity(Layer):
    """Σ_k x·y / (max(|x|, eps)·max(|y|, eps)) over the last axis, as in PyTorch."""

    def __init__(self, eps: float = 1e-8, *, name: str | None = None) -> None:
        self.eps, self.name = positive("CosineSimilarity", "eps", eps), name

    def __call__(self, x: Variable, y: Variable) -> Variable:
        k = indices("k")
        z, dot, norms = tensor("z"), tensor("dot"), []
        dot[...] = Sum(x[..., k] * y[..., k], k)
        for v in (x, y):
            norm = tensor("norm")
            norm[...] = maximum(safe_sqrt(Sum(v[..., k] ** 2, k)), self.eps)
            norms.append(norm)
        z[...] = dot[...] / (norms[0][...] * norms[1][...])
        return z


__all__ = [
    "Bilinear",
    "CosineSimilarity",
    "Expand",
    "PixelShuffle",
    "PixelUnshuffle",
    "Select",
    "Slice",
    "Stack",
    "Upsample",
    "UpsamplingNearest2d",
]
