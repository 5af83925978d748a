"""Convolutions: each is one formula over the positions of its windows and the offsets in them.

    z[n, o, y, x] = Sum(p[n, i, 2*y + u, 2*x + v] * W[o, i, u, v], i, u, v) + b[o]

with p the padded input. Samples are (N, channels, …), weights (out, in/groups, …), as in PyTorch;
the number of input channels is the input's own. The functions take the weights as variables.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sympy import Expr

from ..language.initializers import glorot_uniform
from ..language.layer import Layer
from ..language.notation import Sum, parameter, tensor
from ..language.options import whole
from ..language.pytorch import Keeps, same
from ..language.trace import fail
from ..language.variable import Variable
from .activations import activate, activation
from .padding import (
    AXES,
    MODES,
    OFFSETS,
    bound,
    image_axes,
    offsets,
    over,
    padded,
    per_axis,
    windows,
)

_activation = activation  # the layers have an argument of this name


def conv(
    x: Variable,
    W: Variable,
    b: Variable | None = None,
    stride: Any = 1,
    padding: Any = 0,
    dilation: Any = 1,
    groups: int = 1,
    padding_mode: str = "zeros",
    *,
    owner: str = "conv",
) -> Variable:
    """The convolution (no flip) of x (N, in, …) with W (out, in/groups, …), plus b (out).

    `padding` is a number for each axis, "valid" (none), or "same": ⌈extent/stride⌉ positions, with
    the odd element of padding at the end. With groups g the channels are numbers in two digits:
    z[n, O·g + o, …] = Σ p[n, I·g + i, …]·W[O·g + o, i, …].
    """
    rank = len(W.shape) - 2
    image_axes(x, rank, owner)
    kernel = [int(e) for e in W.shape[2:]]
    strides = per_axis(owner, "stride", stride, rank)
    dilations = per_axis(owner, "dilation", dilation, rank)
    pads = _pads(owner, padding, x, kernel, strides, dilations)
    if padding_mode not in MODES:
        raise fail(f"padding_mode of {owner} is {padding_mode!r}; it can be {', '.join(MODES)}")
    g, o, i = _channels(owner, x, int(W.shape[0]), int(W.shape[1]), groups)
    sizes = zip(x.shape[2:], kernel, strides, dilations, pads, strict=True)
    counts = [windows(owner, e, k, s, d, pad) for e, k, s, d, pad in sizes]
    p = padded(x, pads, padding_mode)

    n, *at = over(f"n {AXES[rank]}", [x.shape[0], *counts])
    u = offsets(OFFSETS[rank], kernel)
    window = [s * y + d * k for s, y, d, k in zip(strides, at, dilations, u, strict=True)]
    out, source = g * (W.shape[0] // groups) + o, g * W.shape[1] + i
    z = tensor("z")
    summed = bound(i, *u)
    product = p[(n, source, *window)] * W[(out, i, *u)]
    total = Sum(product, *summed) if summed else product
    z[(n, out, *at)] = total if b is None else total + b[out]
    return z


def _pads(
    owner: str, padding: Any, x: Variable, kernel: Any, strides: Any, dilations: Any
) -> list[tuple[int, int]]:
    if not isinstance(padding, str):
        return [(p, p) for p in per_axis(owner, "padding", padding, len(kernel), 0)]
    if padding not in ("same", "valid"):
        raise fail(f'padding of {owner} is {padding!r}; it must be "same", "valid" or numbers')
    pads = []
    for extent, k, s, d in zip(x.shape[2:], kernel, strides, dilations, strict=True):
        total = d * (k - 1)
        if s != 1 and padding == "same":
            if not extent.is_Integer:
                raise fail(f"{owner} needs a fixed extent where its stride is {s}, not {extent}")
            total = max(int(-(-extent // s) - 1) * s + total + 1 - int(extent), 0)
        total = total if padding == "same" else 0
        pads.append((total // 2, total - total // 2))
    return pads


def _channels(owner: str, x: Variable, out: int, ins: int, groups: int) -> tuple[Expr, Expr, Expr]:
    """Indices of the group, and of the output and input channels in it; 0 for one alone."""
    channels = x.shape[1]
    if not channels.is_Integer or channels != ins * groups or out % groups:
        raise fail(
            f"{owner} from {channels} to {out} channels in {groups} groups: both numbers must be"
            f" multiples of the groups, and the weights have {ins} channels for each"
        )
    (g,) = offsets("g", [groups])
    (o,) = offsets("o", [out // groups]) if groups > 1 else over("o", [out])
    (i,) = offsets("i", [ins]) if groups > 1 else over("i", [ins])
    return g, o, i


class _Convolution(Layer):
    rank: ClassVar[int] = 0

    def __init__(
        self,
        channels: int,
        kernel_size: Any,
        stride: Any = 1,
        padding: Any = 0,
        dilation: Any = 1,
        groups: int = 1,
        bias: bool = True,
        padding_mode: str = "zeros",
        *,
        activation: Any = None,
        init: Any = glorot_uniform,
        bias_init: Any = 0,
        trainable: bool = True,
        name: str | None = None,
    ) -> None:
        owner = type(self).__name__
        self.channels = whole(owner, "channels", channels)
        self.kernel_size = per_axis(owner, "kernel_size", kernel_size, self.rank)
        self.groups = whole(owner, "groups", groups)
        self.stride, self.padding, self.dilation = stride, padding, dilation
        self.bias, self.padding_mode, self.name = bias, padding_mode, name
        self.activation = _activation(activation)
        self.init, self.bias_init, self.trainable = init, bias_init, trainable

    def __call__(self, x: Variable) -> Variable:
        owner = type(self).__name__
        image_axes(x, self.rank, owner)
        ins = _features(owner, x, self.groups)
        W = _weights(self, self.channels, ins, ins, self.channels)
        z = conv(
            x, W, _bias(self, self.channels), self.stride, self.padding, self.dilation,
            self.groups, self.padding_mode, owner=owner,
        )  # fmt: skip
        return activate(z, self.activation)

    def torch(self) -> Keeps:
        return {"W": same("weight"), "b": same("bias")}


def _features(owner: str, x: Variable, groups: int) -> int:
    """The input channels of a group."""
    if not x.shape[1].is_Integer or x.shape[1] % groups:
        raise fail(f"{owner} in {groups} groups is called on {x}, of {x.shape[1]} channels")
    return int(x.shape[1]) // groups


def _weights(layer: Any, first: int, second: int, fan_in: int, fan_out: int) -> Variable:
    """W with the fans that PyTorch and Keras count: channels times the elements of the kernel."""
    field = 1
    for k in layer.kernel_size:
        field *= k
    return parameter(
        "W", first, second, *layer.kernel_size, init=layer.init, trainable=layer.trainable,
        fan_in=fan_in * field, fan_out=fan_out * field,
    )  # fmt: skip


def _bias(layer: Any, channels: int) -> Variable | None:
    if not layer.bias:
        return None
    return parameter("b", channels, init=layer.bias_init, trainable=layer.trainable)


class Conv1d(_Convolution):
    """z[n, o, t] = Σ_iu p[n, i, s·t + d·u]·W[o, i, u] + b[o] of x (N, in, T)."""

    rank = 1


class Conv2d(_Convolution):
    """z[n, o, y, x] = Σ_iuv p[n, i, s·y + d·u, s·x + d·v]·W[o, i, u, v] + b[o] of x (N, in, H, W).

    p is x after padding. LeCun et al. (1989), Backpropagation applied to handwritten zip codes.
    """

    rank = 2


class Conv3d(_Convolution):
    """The same over x (N, in, D, H, W)."""

    rank = 3


class DepthwiseConv2d(Layer):
    """Each channel by itself, `multiplier` outputs for each: as many groups as channels."""

    def __init__(
        self,
        kernel_size: Any,
        stride: Any = 1,
        padding: Any = 0,
        dilation: Any = 1,
        multiplier: int = 1,
        *,
        name: str | None = None,
        **options: Any,
    ) -> None:
        self.kernel_size, self.stride, self.padding = kernel_size, stride, padding
        self.dilation, self.options, self.name = dilation, options, name
        self.multiplier = whole("DepthwiseConv2d", "multiplier", multiplier)
        self.conv: Conv2d | None = None

    def __call__(self, x: Variable) -> Variable:
        image_axes(x, 2, "DepthwiseConv2d")
        channels = _features("DepthwiseConv2d", x, 1)
        if self.conv is None:
            self.conv = Conv2d(
                channels * self.multiplier, self.kernel_size, self.stride, self.padding,
                self.dilation, channels, name="depthwise", **self.options,
            )  # fmt: skip
        return _result(self.conv(x))


class SeparableConv2d(Layer):
    """A depthwise convolution without bias, then one of size 1 over the channels, with bias.
    Chollet (2017), https://arxiv.org/abs/1610.02357."""

    def __init__(
        self,
        channels: int,
        kernel_size: Any,
        stride: Any = 1,
        padding: Any = 0,
        dilation: Any = 1,
        multiplier: int = 1,
        *,
        bias: bool = True,
        activation: Any = None,
        init: Any = glorot_uniform,
        bias_init: Any = 0,
        name: str | None = None,
    ) -> None:
        self.name = name
        self.depthwise = DepthwiseConv2d(
            kernel_size,
            stride,
            padding,
            dilation,
            multiplier,
            bias=False,
            init=init,
            name="spatial",
        )
        self.pointwise = Conv2d(
            channels, 1, bias=bias, activation=activation, init=init, bias_init=bias_init,
            name="pointwise",
        )  # fmt: skip

    def __call__(self, x: Variable) -> Variable:
        return _result(self.pointwise(self.depthwise(x)))


def _result(value: Any) -> Variable:
    assert isinstance(value, Variable)
    return value


__all__ = [
    "Conv1d",
    "Conv2d",
    "Conv3d",
    "DepthwiseConv2d",
    "SeparableConv2d",
    "conv",
]
