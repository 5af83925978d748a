"""Convolutions against loops over the kernel's offsets: outputs and gradients, both back ends."""

import itertools
from typing import Any

import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.library.convolution import conv
from symgrad.library.transposed import conv_transpose
from tests import references_spatial as ref
from tests.tables import Row, check, check_empty_batch, check_second_order, rows


def _pair(value: Any, rank: int) -> tuple[int, ...]:
    return tuple(value) if isinstance(value, tuple) else (value,) * rank


def conv_row(
    layer: Any, shape: tuple[int, ...], outs: int, kernel: Any, *, stride: Any = 1,
    padding: Any = 0,
    dilation: Any = 1, groups: int = 1, bias: bool = True, mode: str = "zeros", batch: int = 2,
) -> Row:  # fmt: skip
    rank = len(shape) - 1
    k, s, d = (_pair(v, rank) for v in (kernel, stride, dilation))
    if padding == "same":
        pads = ref.same_pads(shape[1:], k, s, d)
    else:
        pads = [(p, p) for p in _pair(0 if padding == "valid" else padding, rank)]
    given = {"stride": stride, "padding": padding, "dilation": dilation, "groups": groups,
             "bias": bias, "padding_mode": mode, "batch": batch}  # fmt: skip
    default = {"stride": 1, "padding": 0, "dilation": 1, "groups": 1, "bias": True,
               "padding_mode": "zeros", "batch": 2}  # fmt: skip
    options = {key: value for key, value in given.items() if value != default[key]}
    words = [layer.__name__, str(shape), str(outs), str(kernel)]
    name = " ".join(words + [f"{key}={value}" for key, value in options.items()])
    options.pop("batch", None)

    def reference(p: Any, x: Any) -> Any:
        return ref.conv(x, p["c_W"], p["c_b"] if bias else None, s, pads, d, groups, mode)

    return Row(name, layer(outs, kernel, name="c", **options), (shape,), reference, batch)


def transposed_row(
    layer: Any, shape: tuple[int, ...], outs: int, kernel: Any, *, stride: Any = 1,
    padding: Any = 0,
    output_padding: Any = 0, dilation: Any = 1, groups: int = 1, bias: bool = True,
) -> Row:  # fmt: skip
    rank = len(shape) - 1
    s, p, e, d = (_pair(v, rank) for v in (stride, padding, output_padding, dilation))
    options = {"stride": stride, "padding": padding, "output_padding": output_padding,
               "dilation": dilation, "groups": groups, "bias": bias}  # fmt: skip

    def reference(values: Any, x: Any) -> Any:
        b = values["c_b"] if bias else None
        return ref.conv_transpose(x, values["c_W"], b, s, p, e, d, groups)

    name = f"{layer.__name__} {shape} {outs} {kernel} {' '.join(map(str, options.values()))}"
    return Row(name, layer(outs, kernel, name="c", **options), (shape,), reference)


def _depthwise(p: Any, x: Any) -> Any:
    W = p["d_depthwise_W"]
    return ref.conv(x, W, p["d_depthwise_b"], (1, 1), [(0, 0)] * 2, (1, 1), x.shape[1])


def _separable(p: Any, x: Any) -> Any:
    h = ref.conv(x, p["s_spatial_depthwise_W"], None, (2, 2), [(1, 1)] * 2, (1, 1), x.shape[1])
    return ref.conv(h, p["s_pointwise_W"], p["s_pointwise_b"], (1, 1), [(0, 0)] * 2, (1, 1))


def _functional(x: Any) -> Any:
    W, b = parameter("W", 2, 3, 2), parameter("b", 2)
    V = parameter("V", 2, 2, 3)
    return conv_transpose(conv(x, W, b, stride=2, padding=1), V, stride=2)


def _functional_reference(p: Any, x: Any) -> Any:
    h = ref.conv(x, p["W"], p["b"], (2,), [(1, 1)], (1,))
    return ref.conv_transpose(h, p["V"], None, (2,), (0,), (0,), (1,))


def _pad_row(layer: Any, shape: tuple[int, ...], pads: Any, mode: str, value: float = 0) -> Row:
    flat = list(pads) if isinstance(pads, tuple) else [pads] * (2 * len(shape) - 2)
    sides = [(flat[k], flat[k + 1]) for k in range(0, len(flat), 2)][::-1]
    made = layer(pads, value) if layer.__name__.startswith("Constant") else layer(pads)
    name = f"{layer.__name__} {shape} {pads}"
    return Row(name, made, (shape,), lambda p, x: ref.padded(x, sides, mode, value))


TABLE = [
    *(
        conv_row(Conv2d, (2, 5, 6), 3, 3, stride=s, padding=p, dilation=d)
        for s, p, d in itertools.product((1, 2), (0, 1), (1, 2))
    ),
    conv_row(Conv2d, (1, 1, 1), 1, 1, batch=1),
    conv_row(Conv2d, (1, 3, 3), 1, 3, batch=1),
    conv_row(Conv2d, (3, 4, 5), 2, (1, 3), stride=(2, 1), padding=(0, 2), bias=False),
    conv_row(Conv2d, (2, 7, 6), 2, (3, 2), stride=(3, 2), padding=(2, 1), dilation=(2, 1)),
    conv_row(Conv2d, (2, 6, 7), 2, 2, padding="same"),
    conv_row(Conv2d, (2, 6, 7), 2, 3, padding="same", dilation=(1, 2)),
    conv_row(Conv2d, (2, 6, 7), 2, 3, padding="same", stride=2),
    conv_row(Conv2d, (1, 4, 4), 2, 2, padding="valid", stride=2, bias=False),
    conv_row(Conv2d, (3, 4, 5), 4, 1),
    conv_row(Conv2d, (3, 4, 5), 4, 1, stride=2, bias=False),
    conv_row(Conv2d, (1, 5, 5), 2, 1, stride=3, padding=1),
    conv_row(Conv2d, (2, 3, 4), 3, (3, 4)),
    conv_row(Conv2d, (4, 5, 5), 6, 3, groups=2, padding=1),
    conv_row(Conv2d, (4, 5, 5), 4, 3, groups=4, stride=2),
    conv_row(Conv2d, (3, 5, 4), 6, 2, groups=3, bias=False),
    conv_row(Conv2d, (4, 3, 3), 2, 2, groups=2, dilation=2),
    conv_row(Conv2d, (4, 3, 3), 4, 1, groups=2),
    conv_row(Conv2d, (2, 5, 4), 2, 3, padding=2, mode="reflect"),
    conv_row(Conv2d, (2, 5, 4), 2, 3, padding=(1, 2), mode="replicate", stride=2),
    conv_row(Conv2d, (1, 3, 4), 2, 3, padding=1, mode="circular"),
    conv_row(Conv1d, (2, 7), 3, 3),
    conv_row(Conv1d, (2, 7), 3, 3, stride=3, padding=1, batch=1),
    conv_row(Conv1d, (2, 9), 3, 4, padding="same", dilation=2),
    conv_row(Conv1d, (4, 6), 4, 3, groups=4, padding=2, stride=2),
    conv_row(Conv1d, (2, 1), 3, 1),
    conv_row(Conv1d, (2, 1), 2, 3, padding=1),
    conv_row(Conv1d, (2, 5), 2, 5, bias=False),
    conv_row(Conv3d, (2, 3, 4, 3), 2, 2),
    conv_row(Conv3d, (2, 3, 4, 3), 2, (1, 2, 3), stride=(1, 2, 1), padding=(0, 1, 1), groups=2),
    transposed_row(ConvTranspose3d, (1, 2, 1, 2), 2, 2, stride=2),
    transposed_row(ConvTranspose2d, (2, 3, 4), 3, 3),
    transposed_row(ConvTranspose2d, (2, 3, 4), 3, 3, bias=False),
    transposed_row(ConvTranspose2d, (2, 3, 2), 3, 3, stride=2, padding=1, output_padding=1),
    transposed_row(
        ConvTranspose2d, (2, 3, 2), 2, (2, 3), stride=(3, 2), padding=(0, 1), output_padding=(2, 0)
    ),
    transposed_row(
        ConvTranspose2d, (2, 2, 3), 2, 2, stride=2, dilation=2, output_padding=1, bias=False
    ),
    transposed_row(ConvTranspose2d, (4, 2, 3), 6, 2, stride=2, groups=2, padding=1),
    transposed_row(ConvTranspose2d, (3, 2, 3), 3, 3, groups=3),
    transposed_row(ConvTranspose2d, (2, 2, 3), 2, 2, stride=3),
    transposed_row(ConvTranspose1d, (2, 1), 2, 3, stride=2, padding=1),
    transposed_row(ConvTranspose1d, (2, 4), 3, 1),
    Row("depthwise", DepthwiseConv2d(2, multiplier=2, name="d"), ((3, 4, 3),), _depthwise),
    Row(
        "separable",
        SeparableConv2d(4, 3, stride=2, padding=1, multiplier=2, name="s"),
        ((2, 5, 4),),
        _separable,
    ),
    Row("functional", _functional, ((3, 6),), _functional_reference),
    _pad_row(ZeroPad1d, (2, 3), (2, 0), "zeros"),
    _pad_row(ZeroPad2d, (2, 3, 2), 1, "zeros"),
    _pad_row(ZeroPad2d, (1, 3, 2), (0, 1, 2, 0), "zeros"),
    _pad_row(ZeroPad3d, (1, 2, 3, 2), 1, "zeros"),
    _pad_row(ConstantPad1d, (2, 3), 1, "zeros", 2.5),
    _pad_row(ConstantPad2d, (2, 3, 2), (0, 1, 2, 1), "zeros", -1),
    _pad_row(ReflectionPad1d, (2, 4), (3, 1), "reflect"),
    _pad_row(ReflectionPad2d, (2, 3, 4), (1, 2, 2, 0), "reflect"),
    _pad_row(ReplicationPad1d, (2, 1), (3, 1), "replicate"),
    _pad_row(ReplicationPad2d, (2, 3, 2), (1, 2, 3, 0), "replicate"),
    _pad_row(CircularPad1d, (2, 3), (2, 3), "circular"),
    _pad_row(CircularPad2d, (1, 3, 4), (1, 2, 3, 0), "circular"),
]
BY_NAME = {row.name: row for row in TABLE}
SECOND = ["Conv2d (2, 7, 6) 2 (3, 2) stride=(3, 2) padding=(2, 1) dilation=(2, 1)", "separable",
          "Conv2d (2, 5, 4) 2 3 padding=2 padding_mode=reflect", "functional"]  # fmt: skip


@rows(TABLE)
def test_convolution(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", SECOND)
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


def test_empty_batch() -> None:
    check_empty_batch(BY_NAME["Conv2d (4, 5, 5) 6 3 padding=1 groups=2"])


@pytest.mark.parametrize(
    "layer, shape, message",
    [
        (
            lambda: Conv2d(3, 3),
            (2, 5),
            "Conv2d is called on x[N, 2, 5]; it takes (N, channels, y, x)",
        ),
        (lambda: Conv2d(3, 3), (2, 2, 5), "Conv2d: a window of 3 does not fit into 2"),
        (
            lambda: Conv2d(3, (3, 3, 3)),
            (2, 5, 5),
            "kernel_size of Conv2d is (3, 3, 3); it must be one",
        ),
        (
            lambda: Conv2d(3, 0),
            (2, 5, 5),
            "kernel_size of Conv2d is 0; it must be a whole number ≥ 1",
        ),
        (
            lambda: Conv2d(4, 3, groups=2),
            (3, 5, 5),
            "Conv2d in 2 groups is called on x[N, 3, 5, 5]",
        ),
        (lambda: Conv2d(3, 3, groups=2), (4, 5, 5), "Conv2d from 4 to 3 channels in 2 groups"),
        (lambda: Conv2d(3, 3, padding="full"), (2, 5, 5), 'it must be "same", "valid" or numbers'),
        (lambda: Conv2d(3, 3, padding_mode="mirror"), (2, 5, 5), "it can be zeros, reflect"),
        (lambda: ReflectionPad1d(3), (2, 3), "reflect padding of 3 needs more than the 3 elements"),
        (lambda: ConvTranspose2d(3, 3, output_padding=1), (2, 5, 5), "less than the stride"),
    ],
)
def test_errors(layer: Any, shape: tuple[int, ...], message: str) -> None:
    with fresh_trace(), pytest.raises(SpecError) as error:
        layer()(Input("x", *shape))
    assert message in str(error.value)


def test_fans() -> None:
    """he_normal and glorot_uniform of a 5×5 kernel count channels times 25, as Keras."""
    fans: dict[str, tuple[int, int]] = {}

    def note(fan_in: int, fan_out: int) -> Any:
        fans[str(len(fans))] = (fan_in, fan_out)
        return he_normal(fan_in, fan_out)

    with fresh_trace():
        x = Input("x", 4, 12, 12)
        Conv2d(6, 5, init=note)(x)
        Conv2d(6, 5, groups=2, init=note)(x)
        ConvTranspose2d(6, 5, init=note)(x)
    assert list(dict.fromkeys(fans.values())) == [(100, 150), (50, 150), (150, 100)]
