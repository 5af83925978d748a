"""Positions of maxima and what is put back there, beside loops in NumPy: both back ends."""

import itertools
from typing import Any

import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests import references_spatial as ref
from tests.tables import Row, check, check_empty_batch, check_second_order, rows

POOLS = {1: (MaxPool1d, MaxUnpool1d), 2: (MaxPool2d, MaxUnpool2d), 3: (MaxPool3d, MaxUnpool3d)}


def positions(x: Any, kernel: Any, stride: Any, padding: Any, dilation: Any = None) -> Any:
    """Where the first maximum of each window is, counted over the channel."""
    extents, d = x.shape[2:], dilation or (1,) * len(kernel)
    options = zip(extents, kernel, stride, padding, d, strict=True)
    counts = [(e + 2 * p - g * (k - 1) - 1) // s + 1 for e, k, s, p, g in options]
    out = np.zeros((*x.shape[:2], *counts), int)
    for n, c, *at in np.ndindex(out.shape):
        best, found = -np.inf, -1
        for u in np.ndindex(*kernel):
            spot = tuple(
                s * y + g * k - p for s, y, g, k, p in zip(stride, at, d, u, padding, strict=True)
            )
            inside = all(0 <= i < e for i, e in zip(spot, extents, strict=True))
            if inside and x[(n, c, *spot)] > best:
                best, found = x[(n, c, *spot)], int(np.ravel_multi_index(spot, extents))
        out[(n, c, *at)] = found
    return out


def plain(x: Any) -> Any:
    while hasattr(x, "_value"):  # autograd's boxes
        x = x._value
    return np.asarray(x, float)


def each(value: Any, rank: int) -> tuple[int, ...]:
    return tuple(value) if isinstance(value, tuple) else (value,) * rank


def indices_row(shape: tuple[int, ...], kernel: Any, stride: Any, padding: Any, d: Any = 1) -> Row:
    """The maxima plus half their positions."""
    rank = len(shape) - 1
    options = [each(v, rank) for v in (kernel, stride, padding, d)]

    def build(x: Any) -> Any:
        z, at = POOLS[rank][0](kernel, stride, padding, d, return_indices=True)(x)
        out = tensor("out")
        out[...] = z[...] + at[...] / 2
        return out

    def reference(p: Any, x: Any) -> Any:
        return ref.max_pool(x, *options) + positions(plain(x), *options) / 2

    return Row(f"indices {shape} {kernel} {stride} {padding} {d}", build, (shape,), reference)


def there_and_back(
    shape: tuple[int, ...], kernel: Any, stride: Any, padding: Any, size: Any
) -> Row:
    """What is not the maximum of a window becomes 0."""
    rank = len(shape) - 1
    options = [each(v, rank) for v in (kernel, stride, padding)]

    def build(x: Any) -> Any:
        z, at = POOLS[rank][0](kernel, stride, padding, return_indices=True)(x)
        return POOLS[rank][1](kernel, stride, padding)(z, at, size)

    def reference(p: Any, x: Any) -> Any:
        found = positions(plain(x), *options)
        kept = np.zeros((*x.shape[:2], int(np.prod(x.shape[2:]))))
        for n, c in np.ndindex(x.shape[:2]):
            kept[n, c, found[n, c].ravel()] = 1
        return x * kept.reshape(x.shape)

    return Row(f"back {shape} {kernel} {stride} {padding}", build, (shape,), reference)


def given(stride: int) -> Row:
    """Any positions, of which some are the same: sums without overlap, else the largest."""

    def build(z: Any, at: Any) -> Any:
        return MaxUnpool2d(2, stride)(z, at, (3, 4))

    def reference(p: Any, z: Any, at: Any) -> Any:
        chosen = at.reshape(2, 2, -1, 1) == np.arange(12)
        whole = z.reshape(2, 2, -1, 1) * np.ones(chosen.shape)
        values = anp.where(chosen, whole, 0.0 if stride == 2 else -anp.inf)
        if stride == 2:
            return values.sum(2).reshape(2, 2, 3, 4)
        most = anp.max(values, axis=2)
        return anp.where(chosen.any(2), most, 0.0).reshape(2, 2, 3, 4)

    return Row(f"given {stride}", build, ((2, 2, 3), (2, 2, 3)), reference, below=(0, 12))


TABLE = [
    *(indices_row((2, 5, 6), k, s, p) for k, s, p in itertools.product((2, 3), (1, 2), (0, 1))),
    indices_row((2, 7, 5), (3, 2), (1, 3), (1, 0)),
    indices_row((1, 7, 6), (2, 3), 2, (1, 1), (2, 1)),
    indices_row((2, 9), 3, 1, 1, 3),
    indices_row((1, 2, 4, 3), 2, 1, 1),
    there_and_back((2, 4, 6), 2, 2, 0, None),
    there_and_back((2, 5, 7), 2, 2, 0, (5, 7)),
    there_and_back((2, 5, 5), 3, 2, 0, None),
    there_and_back((2, 5, 5), 3, 2, 1, None),
    there_and_back((2, 9), 3, 2, 0, None),
    there_and_back((1, 2, 4, 4), 2, 2, 0, None),
    given(1),
    given(2),
]


@rows(TABLE)
def test_unpooling(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", ["back (2, 4, 6) 2 2 0", "back (2, 5, 5) 3 2 1"])
def test_second_order(name: str) -> None:
    check_second_order(next(row for row in TABLE if row.name == name))


def test_empty_batch() -> None:
    check_empty_batch(TABLE[-4])


def test_errors() -> None:
    with fresh_trace():
        x, at = Input("x", 2, 4, 4), Input("at", 2, 4, 4)
        told = (
            r"MaxUnpool2d takes the indices of x\[N, 2, 4, 4\], of dtype int, not at\[N, 2, 4, 4\]"
        )
        with pytest.raises(SpecError, match=told):
            MaxUnpool2d(2)(x, at)
        with pytest.raises(
            SpecError, match="output_size of MaxUnpool2d is 3.5; it must be a whole"
        ):
            MaxUnpool2d(2)(x, Input("k", 2, 4, 4, dtype=int), 3.5)
