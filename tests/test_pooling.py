"""Pooling against loops over the offsets in a window: outputs and all gradients, both back ends."""

import itertools
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests import references_spatial as ref
from tests.run_programs import c_results, numpy_results
from tests.tables import Row, check, check_empty_batch, check_second_order, prepared, rows


def _each(value: Any, rank: int) -> tuple[int, ...]:
    return tuple(value) if isinstance(value, tuple) else (value,) * rank


def max_row(layer: Any, shape: tuple[int, ...], kernel: Any, stride: Any = None, padding: Any = 0,
            dilation: Any = 1) -> Row:  # fmt: skip
    rank = len(shape) - 1
    k, s, p, d = (_each(v, rank) for v in (kernel, stride or kernel, padding, dilation))
    name = f"{layer.__name__} {shape} {kernel} {stride} {padding} {dilation}"
    made = layer(kernel, stride, padding, dilation)
    return Row(name, made, (shape,), lambda _, x: ref.max_pool(x, k, s, p, d))


def avg_row(layer: Any, shape: tuple[int, ...], kernel: Any, stride: Any = None, padding: Any = 0,
            include: bool = True) -> Row:  # fmt: skip
    rank = len(shape) - 1
    k, s, p = (_each(v, rank) for v in (kernel, stride or kernel, padding))
    name = f"{layer.__name__} {shape} {kernel} {stride} {padding} {include}"
    made = layer(kernel, stride, padding, include)
    return Row(name, made, (shape,), lambda _, x: ref.avg_pool(x, k, s, p, include))


def adaptive_row(layer: Any, shape: tuple[int, ...], size: Any) -> Row:
    sizes = _each(size, len(shape) - 1)
    name = f"{layer.__name__} {shape} {size}"
    return Row(name, layer(size), (shape,), lambda _, x: ref.adaptive_avg_pool(x, sizes))


TABLE = [
    *(
        max_row(MaxPool2d, (2, 5, 6), k, s, p)
        for k, s, p in itertools.product((2, 3), (None, 1, 2), (0, 1))
    ),
    max_row(MaxPool2d, (1, 1, 1), 1),
    max_row(MaxPool2d, (2, 7, 5), (3, 2), (1, 3), (1, 0)),
    max_row(MaxPool2d, (1, 7, 6), (2, 3), 2, (1, 1), (2, 1)),
    max_row(MaxPool2d, (2, 3, 4), (3, 4)),
    max_row(MaxPool1d, (2, 7), 3),
    max_row(MaxPool1d, (2, 1), 3, 2, 1),
    max_row(MaxPool1d, (2, 9), 3, 1, 1, 3),
    max_row(MaxPool3d, (1, 2, 4, 3), 2, 1, 1),
    *(
        avg_row(AvgPool2d, (2, 5, 6), k, s, p, include)
        for k, s, p, include in [
            (2, None, 0, True),
            (3, 1, 0, True),
            (3, 2, 1, True),
            (3, 2, 1, False),
            (2, 3, 1, False),
            ((5, 6), None, 0, True),
            ((2, 3), (3, 1), (1, 0), False),
            (1, 2, 0, True),
        ]
    ),
    avg_row(AvgPool1d, (2, 7), 3, 2, 1, False),
    avg_row(AvgPool1d, (2, 1), 1),
    avg_row(AvgPool3d, (1, 2, 4, 3), 2, 1, 1),
    *(
        adaptive_row(AdaptiveAvgPool2d, (2, 6, 5), size)
        for size in (1, 2, 3, (4, 5), (7, 3), (None, 2))
    ),
    adaptive_row(AdaptiveAvgPool1d, (2, 7), 3),
    adaptive_row(AdaptiveAvgPool1d, (1, 12), 8),
    adaptive_row(AdaptiveAvgPool1d, (1, 2), 5),
    Row("global average", GlobalAvgPool(), ((3, 4, 2),), lambda p, x: x.mean((2, 3))),
    Row("global average 1d", GlobalAvgPool(), ((3, 5),), lambda p, x: x.mean(2)),
    Row("global max", GlobalMaxPool(), ((3, 4, 2),), lambda p, x: x.reshape(-1, 3, 8).max(2)),
]
BY_NAME = {row.name: row for row in TABLE}


@rows(TABLE)
def test_pooling(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize(
    "name", ["MaxPool2d (2, 7, 5) (3, 2) (1, 3) (1, 0) 1", "AvgPool2d (2, 5, 6) 3 2 1 False"]
)
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


def test_empty_batch() -> None:
    check_empty_batch(BY_NAME["MaxPool2d (2, 5, 6) 3 2 1 1"])


def test_ties() -> None:
    """The first of equal numbers takes the derivative, also where padding stands before it."""
    row = max_row(MaxPool2d, (1, 3, 3), 2, 2, 1)
    case = prepared(row)
    values = {**case.values, "x0": np.zeros((2, 1, 3, 3)), "r": np.ones((2, 1, 2, 2)), "scale": 1.0}
    gradient = case.network.steps[0].gradients[case.network.inputs[0]].name
    expected = [[1, 1, 0], [1, 1, 0], [0, 0, 0]]
    for got in (numpy_results(case.program, values), *c_results([(case.program, values)])):
        assert (got[gradient] == expected).all()


def test_nan() -> None:
    """A NaN in a window is its maximum, in both back ends."""
    case = prepared(max_row(MaxPool1d, (1, 4), 2))
    xs = np.array([[[1.0, np.nan, 3, 4]]])
    values = {**case.values, "x0": xs, "r": np.ones((1, 1, 2)), "scale": 1.0}
    for got in (numpy_results(case.program, values), *c_results([(case.program, values)])):
        np.testing.assert_array_equal(got[case.output.name], [[[np.nan, 4]]])


def test_errors() -> None:
    with fresh_trace():
        x = Input("x", 2, 5)
        with pytest.raises(SpecError, match="padding of MaxPool1d is 2; it must be at most half"):
            MaxPool1d(3, padding=2)
        with pytest.raises(SpecError, match="AvgPool1d: a window of 6 does not fit into 5"):
            AvgPool1d(6)(x)
        with pytest.raises(SpecError, match="output_size of AdaptiveAvgPool1d is 0"):
            AdaptiveAvgPool1d(0)(x)
