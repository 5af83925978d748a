"""Transposed convolutions: each element adds a copy of the kernel.

    full[n, o, 2*y + u, 2*x + v] += Sum(p[n, i, y, x] * W[i, o, u, v], i)

Samples are (N, channels, …), as in PyTorch.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sympy import Integer

from ..language.initializers import glorot_uniform
from ..language.layer import Layer
from ..language.notation import Sum, tensor
from ..language.options import whole
from ..language.pytorch import Keeps, same
from ..language.trace import fail
from ..language.variable import Variable
from .activations import activate, activation
from .convolution import _bias, _features, _weights
from .padding import AXES, OFFSETS, image_axes, offsets, over, per_axis

_activation = activation  # the layers have an argument of this name


def conv_transpose(
    x: Variable,
    W: Variable,
    b: Variable | None = None,
    stride: Any = 1,
    padding: Any = 0,
    output_padding: Any = 0,
    groups: int = 1,
    dilation: Any = 1,
    *,
    owner: str = "conv_transpose",
) -> Variable:
    """The transpose of `conv` as a map of its input: x (N, in, …), W (in, out/groups, …).

    Each element of x adds a copy of the kernel to `full`, which is then cut to
    (extent − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1.
    """
    rank = len(W.shape) - 2
    n, _, *at = image_axes(x, rank, owner)
    kernel = [int(e) for e in W.shape[2:]]
    strides = per_axis(owner, "stride", stride, rank)
    dilations = per_axis(owner, "dilation", dilation, rank)
    pads = per_axis(owner, "padding", padding, rank, 0)
    extra = per_axis(owner, "output_padding", output_padding, rank, 0)
    if any(e >= max(s, d) for e, s, d in zip(extra, strides, dilations, strict=True)):
        raise fail(
            f"output_padding of {owner} is {output_padding!r}; it must be less than the stride"
        )
    o, i = Integer(0), Integer(0)
    if x.shape[1] != W.shape[0] or int(W.shape[0]) % groups:
        raise fail(f"{owner} in {groups} groups cannot use weights {W} on {x}")
    out, ins = int(W.shape[1]), int(W.shape[0]) // groups
    (g,) = offsets("g", [groups])
    (o,) = offsets("o", [out]) if groups > 1 else over("o", [out])
    (i,) = over("i", [ins])
    u = offsets(OFFSETS[rank], kernel)

    sizes = zip(x.shape[2:], strides, dilations, kernel, strict=True)
    reach = [(e - 1) * s + d * (k - 1) + 1 for e, s, d, k in sizes]
    cut = [r - 2 * p + e for r, p, e in zip(reach, pads, extra, strict=True)]
    if any(e.is_Integer and e < 1 for e in cut):
        raise fail(f"{owner}: padding {padding!r} leaves nothing of {[*map(str, reach)]}")
    shape = [r + max(e - p, 0) for r, p, e in zip(reach, pads, extra, strict=True)]
    full = tensor("full", x.shape[0], groups * out, *shape)
    to = [s * y + d * k for s, y, d, k in zip(strides, at, dilations, u, strict=True)]
    full[(n, out * g + o, *to)] = Sum(x[(n, ins * g + i, *at)] * W[(ins * g + i, o, *u)], i)
    if b is None and not any(pads):
        return full
    z = tensor("z")
    n, o, *at = over(f"n o {AXES[rank]}", [x.shape[0], groups * out, *cut])
    moved = full[(n, o, *(y + p for y, p in zip(at, pads, strict=True)))]
    z[(n, o, *at)] = moved if b is None else moved + b[o]
    return z


class _Transposed(Layer):
    rank: ClassVar[int] = 0

    def __init__(
        self,
        channels: int,
        kernel_size: Any,
        stride: Any = 1,
        padding: Any = 0,
        output_padding: Any = 0,
        groups: int = 1,
        bias: bool = True,
        dilation: Any = 1,
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
        if self.channels % self.groups:
            raise fail(f"{owner} to {channels} channels in {groups} groups: not a multiple")
        self.stride, self.padding, self.output_padding = stride, padding, output_padding
        self.dilation, self.bias, self.name = dilation, bias, name
        self.activation = _activation(activation)
        self.init, self.bias_init, self.trainable = init, bias_init, trainable

    def __call__(self, x: Variable) -> Variable:
        owner = type(self).__name__
        image_axes(x, self.rank, owner)
        ins = _features(owner, x, self.groups) * self.groups
        each = self.channels // self.groups
        W = _weights(self, ins, each, each, ins)
        z = conv_transpose(
            x, W, _bias(self, self.channels), self.stride, self.padding, self.output_padding,
            self.groups, self.dilation, owner=owner,
        )  # fmt: skip
        return activate(z, self.activation)

    def torch(self) -> Keeps:
        return {"W": same("weight"), "b": same("bias")}


class ConvTranspose1d(_Transposed):
    """full[n, o, s·t + d·u] += Σ_i x[n, i, t]·W[i, o, u], cut by the padding, plus b[o]."""

    rank = 1


class ConvTranspose2d(_Transposed):
    """full[n, o, s·y + d·u, s·x + d·v] += Σ_i x[n, i, y, x]·W[i, o, u, v], cut, plus b[o].

    The fans are counted as PyTorch and Keras do: fan_in from the output channels.
    Zeiler et al. (2010), Deconvolutional networks.
    """

    rank = 2


class ConvTranspose3d(_Transposed):
    """The same over (N, in, D, H, W)."""

    rank = 3


__all__ = ["ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d", "conv_transpose"]
