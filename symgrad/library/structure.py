"""Layers that move elements or combine variables: slices, stacks, bilinear forms.

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
from ..language.options import nonnegative, positive, whole
from ..language.pytorch import Keeps, same
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import absolute, equal, maximum, safe_sqrt, where
from .activations import activate, activation
from .layers import _axis, _several
from .padding import over

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

    def torch(self) -> Keeps:
        return {"W": same("weight"), "b": same("bias")}


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


class PairwiseDistance(Layer):
    """(Σ_k |x − y + eps|^p)^(1/p) over the last axis; torch.nn.PairwiseDistance. At distance 0 the
    derivative is 0."""

    def __init__(self, p: float = 2, eps: float = 1e-6, *, name: str | None = None) -> None:
        self.p = positive("PairwiseDistance", "p", p)
        self.eps, self.name = nonnegative("PairwiseDistance", "eps", eps), name

    def __call__(self, x: Variable, y: Variable) -> Variable:
        k, d = indices("k"), tensor("distance")
        gap = x[..., k] - y[..., k] + self.eps
        if self.p == 2:
            d[...] = safe_sqrt(Sum(gap**2, k))
        elif self.p == 1:
            d[...] = Sum(absolute(gap), k)
        else:
            total = tensor("total")
            total[...] = Sum(absolute(gap) ** self.p, k)
            d[...] = where(equal(total[...], 0), 0, total[...] ** (1 / self.p))
        return d


class ChannelShuffle(Layer):
    """Channels of `groups` groups one from each in turns: y[n, g + groups·c, …] =
    x[n, c + (channels/groups)·g, …]. Zhang et al. (2018), https://arxiv.org/abs/1707.01083."""

    def __init__(self, groups: int, *, name: str | None = None) -> None:
        self.groups, self.name = whole("ChannelShuffle", "groups", groups), name

    def __call__(self, x: Variable) -> Variable:
        if len(x.shape) < 3 or not x.shape[1].is_Integer or int(x.shape[1]) % self.groups:
            told = f"(N, channels, …) with a multiple of {self.groups} channels"
            raise fail(f"ChannelShuffle({self.groups}) is called on {x}; it takes {told}")
        each = int(x.shape[1]) // self.groups
        n, *at = over("n i j k"[: 2 * (len(x.shape) - 1) - 1], [x.shape[0], *x.shape[2:]])
        g, c, y = *over("g c", [self.groups, each]), tensor("y")
        y[(n, g + self.groups * c, *at)] = x[(n, c + each * g, *at)]
        return y


__all__ = [
    "Bilinear",
    "ChannelShuffle",
    "CosineSimilarity",
    "Expand",
    "PairwiseDistance",
    "Select",
    "Slice",
    "Stack",
]
