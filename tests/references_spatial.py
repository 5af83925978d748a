"""What convolutions, pooling and normalisation are compared with: loops over the offsets in a
window, in HIPS autograd; padding by lists of positions. Written without symgrad.

Arrays are (N, channels, …), options are tuples with one entry for each axis after the channels.
"""

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Any

import autograd.numpy as anp
import numpy as np

Array = Any
Pads = Sequence[tuple[int, int]]


def padded(x: Array, pads: Pads, mode: str = "zeros", value: float = 0.0) -> Array:
    """The last axes extended; numpy.pad's modes, by the positions that they read."""
    for axis, (before, after) in enumerate(pads, x.ndim - len(pads)):
        extent = x.shape[axis]
        if mode == "zeros":
            sides = [
                np.full((*x.shape[:axis], width, *x.shape[axis + 1 :]), value)
                for width in (before, after)
            ]
            x = anp.concatenate([sides[0], x, sides[1]], axis=axis)
        else:
            name = {"replicate": "edge", "circular": "wrap", "reflect": "reflect"}[mode]
            source = np.pad(np.arange(extent), (before, after), mode=name)
            x = x[(slice(None),) * axis + (source,)]
    return x


def windows(
    x: Array, kernel: Sequence[int], stride: Sequence[int], dilation: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], Array]]:
    """For each offset in the window its elements at all positions."""
    counts = [
        (e - d * (k - 1) - 1) // s + 1
        for e, k, s, d in zip(x.shape[2:], kernel, stride, dilation, strict=True)
    ]
    for at in itertools.product(*map(range, kernel)):
        parts = [
            slice(d * u, d * u + s * (n - 1) + 1, s)
            for u, d, s, n in zip(at, dilation, stride, counts, strict=True)
        ]
        yield at, x[(slice(None), slice(None), *parts)]


def same_pads(extents: Sequence[int], kernel: Any, stride: Any, dilation: Any) -> Pads:
    """As many windows as the extent has strides, the odd element of padding at the end."""
    pads = []
    for e, k, s, d in zip(extents, kernel, stride, dilation, strict=True):
        total = max((math.ceil(e / s) - 1) * s + d * (k - 1) + 1 - e, 0)
        pads.append((total // 2, total - total // 2))
    return pads


def conv(
    x: Array, W: Array, b: Array, stride: Any, pads: Pads, dilation: Any, groups: int = 1,
    mode: str = "zeros",
) -> Array:  # fmt: skip
    x = padded(x, pads, mode)
    ins, outs = W.shape[1], W.shape[0] // groups
    parts = []
    for g in range(groups):
        w = W[g * outs : (g + 1) * outs]
        part = x[:, g * ins : (g + 1) * ins]
        each = windows(part, W.shape[2:], stride, dilation)
        parts.append(sum(anp.einsum("ni...,oi->no...", v, w[(..., *at)]) for at, v in each))
    z = anp.concatenate(parts, axis=1)
    return z if b is None else z + anp.reshape(b, (-1, *(1,) * (x.ndim - 2)))


def conv_transpose(
    x: Array, W: Array, b: Array, stride: Any, padding: Any, extra: Any, dilation: Any,
    groups: int = 1,
) -> Array:  # fmt: skip
    """The convolution of x, zeros between and around its elements, with the kernel turned round."""
    for axis, s in enumerate(stride, 2):
        parts = [x, *[np.zeros(x.shape)] * (s - 1)]
        spread = anp.stack(parts, axis=axis + 1)
        shape = (*x.shape[:axis], x.shape[axis] * s, *x.shape[axis + 1 :])
        x = anp.reshape(spread, shape)[(slice(None),) * axis + (slice(0, shape[axis] - s + 1),)]
    reach = [d * (k - 1) for d, k in zip(dilation, W.shape[2:], strict=True)]
    turned = W[(slice(None), slice(None), *(slice(None, None, -1),) * (W.ndim - 2))]
    each = W.shape[0] // groups
    turned = anp.concatenate(
        [anp.swapaxes(turned[g * each : (g + 1) * each], 0, 1) for g in range(groups)]
    )
    wide = [(r, r + e) for r, e in zip(reach, extra, strict=True)]
    full = conv(x, turned, None, (1,) * len(reach), wide, dilation, groups)
    cut = [slice(p, n - p) for p, n in zip(padding, full.shape[2:], strict=True)]
    z = full[(slice(None), slice(None), *cut)]
    return z if b is None else z + anp.reshape(b, (-1, *(1,) * (x.ndim - 2)))


def max_pool(x: Array, kernel: Any, stride: Any, padding: Any, dilation: Any) -> Array:
    x = padded(x, [(p, p) for p in padding], value=-np.inf)
    return anp.max(anp.stack([v for _, v in windows(x, kernel, stride, dilation)]), axis=0)


def avg_pool(x: Array, kernel: Any, stride: Any, padding: Any, include: bool = True) -> Array:
    pads, ones = [(p, p) for p in padding], (1,) * len(kernel)
    total = sum(v for _, v in windows(padded(x, pads), kernel, stride, ones))
    if include:
        return total / math.prod(kernel)
    inside = padded(np.ones(x.shape), pads)
    return total / sum(v for _, v in windows(inside, kernel, stride, ones))


def adaptive_avg_pool(x: Array, size: Sequence[int | None]) -> Array:
    for axis, count in enumerate(size, 2):
        if count is None:
            continue
        parts, extent = [], x.shape[axis]
        for i in range(count):
            part = slice(math.floor(i * extent / count), math.ceil((i + 1) * extent / count))
            parts.append(anp.mean(x[(slice(None),) * axis + (part,)], axis=axis))
        x = anp.stack(parts, axis=axis)
    return x


def standardized(x: Array, axes: Any, eps: float = 1e-5) -> Array:
    mean = anp.mean(x, axis=axes, keepdims=True)
    return (x - mean) / anp.sqrt(anp.mean((x - mean) ** 2, axis=axes, keepdims=True) + eps)


def group_norm(x: Array, groups: int, eps: float = 1e-5) -> Array:
    apart = anp.reshape(x, (x.shape[0], groups, -1))
    return anp.reshape(standardized(apart, 2, eps), x.shape)


def per_channel(v: Array, x: Array) -> Array:
    return anp.reshape(v, (-1, *(1,) * (x.ndim - 2)))


def pixel_shuffle(x: Array, r: int) -> Array:
    n, c, h, w = x.shape
    blocks = anp.reshape(x, (n, c // r**2, r, r, h, w))
    return anp.reshape(anp.transpose(blocks, (0, 1, 4, 2, 5, 3)), (n, c // r**2, h * r, w * r))


def pixel_unshuffle(x: Array, r: int) -> Array:
    n, c, h, w = x.shape
    blocks = anp.reshape(x, (n, c, h // r, r, w // r, r))
    return anp.reshape(anp.transpose(blocks, (0, 1, 3, 5, 2, 4)), (n, c * r**2, h // r, w // r))
