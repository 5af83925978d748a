"""Interpolation, windows as columns, the other poolings, and small layers, beside loops over the
elements: outputs and all gradients, both back ends."""

import itertools
import math
from typing import Any

import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests import references as ref
from tests import references_spatial as spatial
from tests.tables import Row, check, check_second_order, rows


def _cubic(d: float, a: float = -0.75) -> float:
    """Keys (1981), equation 15, of a distance."""
    d = abs(d)
    if d < 1:
        return (a + 2) * d**3 - (a + 3) * d**2 + 1
    return a * d**3 - 5 * a * d**2 + 8 * a * d - 4 * a if d < 2 else 0.0


def _matrix(extent: int, size: int, mode: str, align: bool) -> np.ndarray:
    """What each new element is of the old ones, as torch.nn.functional.interpolate says: by its
    place, with elements beyond an edge those at the edge."""
    made = np.zeros((size, extent))
    for k in range(size):
        if align:
            place = k * (extent - 1) / (size - 1) if size > 1 else 0.0
        else:
            place = (k + 0.5) * extent / size - 0.5
        if mode == "nearest":
            made[k, k * extent // size] = 1
            continue
        for tap in range(math.floor(place) - 2, math.floor(place) + 4):
            d = place - tap
            weight = _cubic(d) if mode == "bicubic" else max(0.0, 1 - abs(d))
            made[k, min(max(tap, 0), extent - 1)] += weight
    return made


def _resized(x: Any, sizes: Any, mode: str, align: bool) -> Any:
    for axis, size in enumerate(sizes, 2):
        made = _matrix(x.shape[axis], size, mode, align)
        x = anp.moveaxis(anp.tensordot(x, made.T, ([axis], [0])), -1, axis)
    return x


def _upsample_row(shape: tuple[int, ...], sizes: Any, mode: str, align: bool = False) -> Row:
    made = Upsample(mode=mode, align_corners=align, size=sizes)
    name = f"Upsample {shape} {sizes} {mode} {align}"
    return Row(name, made, (shape,), lambda _, x: _resized(x, sizes, mode, align))


def _windows(extents: Any, kernel: Any, dilation: Any, padding: Any, stride: Any) -> list[Any]:
    """The starts of windows along each axis, in the padded image."""
    options = zip(extents, kernel, dilation, padding, stride, strict=True)
    return [range(0, e + 2 * p - d * (k - 1), s) for e, k, d, p, s in options]


def _unfolded(x: Any, kernel: Any, dilation: Any, padding: Any, stride: Any) -> Any:
    """torch.nn.Unfold, column by column."""
    p = spatial.padded(x, [(k, k) for k in padding])
    starts = _windows(x.shape[2:], kernel, dilation, padding, stride)
    offsets = [*itertools.product(range(kernel[0]), range(kernel[1]))]
    columns = [
        anp.stack(
            [p[:, c, y + dilation[0] * u, z + dilation[1] * v]
             for c in range(x.shape[1]) for u, v in offsets], 1)
        for y, z in itertools.product(*starts)
    ]  # fmt: skip
    return anp.stack(columns, 2)


def _folded(x: Any, size: Any, kernel: Any, dilation: Any, padding: Any, stride: Any) -> Any:
    """The transpose of `_unfolded` of one channel, as a matrix."""
    units = np.eye(size[0] * size[1]).reshape(-1, 1, *size)
    matrix = _unfolded(units, kernel, dilation, padding, stride).reshape(len(units), -1)
    count = kernel[0] * kernel[1]
    each = [x[:, c : c + count].reshape(len(x), -1) @ matrix.T for c in range(0, x.shape[1], count)]
    return anp.stack(each, 1).reshape(len(x), -1, *size)


def _ceil_pool(x: Any, kernel: int, stride: int, padding: int, what: str) -> Any:
    """Pooling along one axis with a last window that does not fit: torch's rules."""
    extent = x.shape[2]
    count = -(-(extent + 2 * padding - kernel) // stride) + 1
    if (count - 1) * stride >= extent + padding:
        count -= 1
    made = []
    for k in range(count):
        start = k * stride - padding
        stop = min(start + kernel, extent + padding)
        inside = x[:, :, max(start, 0) : min(stop, extent)]
        if what == "max":
            made.append(anp.max(inside, 2))
        else:
            real = inside.shape[2] if what == "real" else stop - start
            made.append(anp.sum(inside, 2) / real)
    return anp.stack(made, 2)


def _ceil_row(kernel: int, stride: int, padding: int, what: str) -> Row:
    if what == "max":
        made: Any = MaxPool1d(kernel, stride, padding, ceil_mode=True)
    else:
        made = AvgPool1d(kernel, stride, padding, what == "all", ceil_mode=True)
    name = f"ceil {kernel} {stride} {padding} {what}"
    return Row(name, made, ((2, 7),), lambda _, x: _ceil_pool(x, kernel, stride, padding, what))


def _adaptive_max(x: Any, sizes: Any) -> Any:
    for axis, size in enumerate(sizes, 2):
        extent = x.shape[axis]
        parts = [(k * extent // size, -(-(k + 1) * extent // size)) for k in range(size)]
        moved = anp.moveaxis(x, axis, 0)
        x = anp.moveaxis(anp.stack([anp.max(moved[a:b], 0) for a, b in parts]), 0, axis)
    return x


def _response(x: Any, size: int, alpha: float, beta: float, k: float) -> Any:
    """torch.nn.LocalResponseNorm, channel by channel."""
    made = []
    for c in range(x.shape[1]):
        around = x[:, max(c - size // 2, 0) : c + (size - 1) // 2 + 1]
        made.append(x[:, c] / (k + alpha / size * anp.sum(around**2, 1)) ** beta)
    return anp.stack(made, 1)


def _shuffled(x: Any, groups: int) -> Any:
    parts = x.reshape(x.shape[0], groups, -1, *x.shape[2:])
    return anp.swapaxes(parts, 1, 2).reshape(x.shape)


TABLE = [
    *(
        _upsample_row((2, 3, 4), sizes, mode, align)
        for mode, align in (("bilinear", False), ("bilinear", True), ("bicubic", False))
        for sizes in ((6, 8), (5, 3), (1, 7))
    ),
    _upsample_row((1, 3, 4), (7, 7), "bicubic", True),
    _upsample_row((2, 3, 4), (5, 6), "nearest"),
    _upsample_row((2, 1), (3,), "linear"),
    _upsample_row((1, 2, 3, 2), (3, 2, 4), "trilinear"),
    Row(
        "Upsample half",
        Upsample(0.5, "bilinear"),
        ((2, 4, 6),),
        lambda _, x: _resized(x, (2, 3), "bilinear", False),
    ),
    Row(
        "UpsamplingBilinear2d",
        UpsamplingBilinear2d(2),
        ((1, 2, 3),),
        lambda _, x: _resized(x, (4, 6), "bilinear", True),
    ),
    Row(
        "Unfold",
        Unfold((2, 3), 2, 1, (2, 1)),
        ((2, 4, 6),),
        lambda _, x: _unfolded(x, (2, 3), (2, 2), (1, 1), (2, 1)),
    ),
    Row("Unfold 1", Unfold(1), ((2, 2, 3),), lambda _, x: x.reshape(len(x), 2, 6)),
    Row(
        "Fold",
        Fold((4, 6), (2, 3), 2, 1, (2, 1)),
        ((12, 8),),
        lambda _, x: _folded(x, (4, 6), (2, 3), (2, 2), (1, 1), (2, 1)),
    ),
    Row(
        "Fold without padding",
        Fold(3, 2),
        ((8, 4),),
        lambda _, x: _folded(x, (3, 3), (2, 2), (1, 1), (0, 0), (1, 1)),
    ),
    *(
        _ceil_row(kernel, stride, padding, what)
        for what in ("max", "all", "real")
        for kernel, stride, padding in ((2, 2, 0), (3, 2, 1), (2, 3, 1), (3, 4, 1))
    ),
    Row("LPPool1d 1", LPPool1d(1, 2), ((2, 6),), lambda _, x: x[..., ::2] + x[..., 1::2]),
    Row(
        "LPPool2d 2",
        LPPool2d(2, 2),
        ((2, 4, 2),),
        lambda _, x: anp.sqrt(4 * spatial.avg_pool(x**2, (2, 2), (2, 2), (0, 0))),
    ),
    Row(
        "AdaptiveMaxPool2d",
        AdaptiveMaxPool2d((3, 4)),
        ((2, 5, 6),),
        lambda _, x: _adaptive_max(x, (3, 4)),
    ),
    Row("AdaptiveMaxPool1d", AdaptiveMaxPool1d(2), ((2, 7),), lambda _, x: _adaptive_max(x, (2,))),
    Row(
        "AdaptiveMaxPool3d",
        AdaptiveMaxPool3d((1, 2, 2)),
        ((1, 2, 3, 4),),
        lambda _, x: _adaptive_max(x, (1, 2, 2)),
    ),
    Row(
        "AdaptiveAvgPool3d",
        AdaptiveAvgPool3d(1),
        ((1, 2, 3, 2),),
        lambda _, x: x.mean((2, 3, 4), keepdims=True),
    ),
    Row(
        "LocalResponseNorm",
        LocalResponseNorm(3, 0.5, 0.6, 2),
        ((5, 2, 2),),
        lambda _, x: _response(x, 3, 0.5, 0.6, 2),
    ),
    Row(
        "LocalResponseNorm 4",
        LocalResponseNorm(4, 2),
        ((3, 2),),
        lambda _, x: _response(x, 4, 2, 0.75, 1),
    ),
    Row("ChannelShuffle", ChannelShuffle(2), ((6, 2),), lambda _, x: _shuffled(x, 2)),
    Row("ChannelShuffle 2d", ChannelShuffle(3), ((6, 2, 1),), lambda _, x: _shuffled(x, 3)),
    *(
        Row(
            f"PairwiseDistance {p}",
            PairwiseDistance(p),
            ((4,), (4,)),
            lambda _, x, y, p=p: anp.sum(anp.abs(x - y + 1e-6) ** p, -1) ** (1 / p),
        )
        for p in (1, 2, 3)
    ),
    Row("Softmin", Softmin(), ((2, 4),), lambda _, x: ref.softmax(-x)),
    Row("LogSigmoid", LogSigmoid(), ((4,),), lambda _, x: -ref.softplus(-x)),
    Row("Tanhshrink", Tanhshrink(), ((4,),), lambda _, x: x - anp.tanh(x)),
    Row(
        "Softshrink",
        Softshrink(0.3),
        ((6,),),
        lambda _, x: anp.sign(x) * ref.relu(anp.abs(x) - 0.3),
    ),
    Row("Hardshrink", Hardshrink(), ((6,),), lambda _, x: anp.where(anp.abs(x) > 0.5, x, 0.0)),
    Row("Threshold", Threshold(0.1, -2), ((6,),), lambda _, x: anp.where(x > 0.1, x, -2.0)),
    Row("Identity", Identity(), ((3,),), lambda _, x: x),
    *(
        Row(
            f"{layer.__name__}",
            layer((1, 0, 1, 1, 0, 1)),
            ((1, 2, 3, 2),),
            lambda _, x, mode=mode: spatial.padded(x, [(0, 1), (1, 1), (1, 0)], mode),
        )
        for layer, mode in (
            (ReflectionPad3d, "reflect"),
            (ReplicationPad3d, "replicate"),
            (CircularPad3d, "circular"),
        )
    ),
]
BY_NAME = {row.name: row for row in TABLE}


@rows(TABLE)
def test_layer(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", ["Fold", "LocalResponseNorm", "PairwiseDistance 3"])
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


def test_errors() -> None:
    with fresh_trace():
        x = Input("x", 2, 3, 4)
        with pytest.raises(SpecError, match="1.5 times 3, 4 is no whole number of elements; give"):
            Upsample(1.5, "bilinear")(x)
        with pytest.raises(SpecError, match="mode of Upsample is 'cubic'; it can be nearest, lin"):
            Upsample(mode="cubic")
        with pytest.raises(SpecError, match="takes a scale_factor or a size, not both"):
            Upsample(2, size=4)
        with pytest.raises(SpecError, match="align_corners of Upsample needs a mode other than"):
            Upsample(align_corners=True)
        with pytest.raises(
            SpecError, match=r"Fold to \(3, 3\) is called on y\[N, 8, 5\]; it takes"
        ):
            Fold(3, 2)(Input("y", 8, 5))
        with pytest.raises(SpecError, match="ChannelShuffle.3. is called on x"):
            ChannelShuffle(3)(x)
