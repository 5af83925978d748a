"""Slices, stacks, upsampling, bilinear forms: outputs and all gradients, both back ends."""

from typing import Any

import autograd.numpy as anp
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests import references_spatial as ref
from tests.tables import Row, check, check_empty_batch, check_second_order, rows


def _cosine(p: Any, x: Any, y: Any) -> Any:
    norms = [anp.sqrt(anp.sum(v**2, axis=-1)) for v in (x, y)]
    return anp.sum(x * y, axis=-1) / (norms[0] * norms[1])


def _bilinear(p: Any, x: Any, y: Any) -> Any:
    return anp.einsum("...i,oij,...j->...o", x, p["f_W"], y)


def _softsign(x: Any) -> Any:
    return x / (1 + abs(x))


def _slice_row(*arguments: Any) -> Row:
    part = slice(*arguments[:3])
    return Row(f"Slice {arguments}", Slice(*arguments), ((7,),), lambda p, x: x[:, part])


TABLE = [
    _slice_row(1, 5),
    _slice_row(None, 3),
    _slice_row(0, 7),
    _slice_row(-3, None),
    _slice_row(1, None, 3),
    _slice_row(None, None, -1),
    _slice_row(5, 0, -2),
    _slice_row(6, 7),
    Row("Slice axis 1", Slice(1, None, 2, axis=1), ((5, 2, 3),), lambda p, x: x[:, 1::2]),
    Row(
        "Slice twice",
        lambda x: Slice(0, 2)(x) * Slice(1, 3)(x),
        ((3,),),
        lambda p, x: x[:, :2] * x[:, 1:],
    ),
    Row("Select", Select(-1, axis=1), ((3, 2),), lambda p, x: x[:, -1]),
    Row("Select last axis", Select(1), ((3, 2),), lambda p, x: x[:, :, 1]),
    Row("Stack", Stack(), ((2, 3), (2, 3), (2, 3)), lambda p, *xs: anp.stack(xs, 1)),
    Row(
        "Stack last",
        lambda x, y: Stack(-1)([x, y, x]),
        ((3,), (3,)),
        lambda p, x, y: anp.stack([x, y, x], 2),
    ),
    Row("Expand", Expand(4, 2, 3), ((2, 1),), lambda p, x: anp.zeros((2, 4, 2, 3)) + x[:, None]),
    Row("Expand rows", Expand(4, 3), ((1, 3),), lambda p, x: anp.zeros((2, 4, 3)) + x),
    Row("Upsample", Upsample(3), ((2, 2),), lambda p, x: anp.repeat(x, 3, 2)),
    Row(
        "Upsample 2d",
        UpsamplingNearest2d(),
        ((2, 2, 3),),
        lambda p, x: anp.repeat(anp.repeat(x, 2, 2), 2, 3),
    ),
    Row("Upsample 2d uneven", Upsample((1, 3)), ((2, 2, 1),), lambda p, x: anp.repeat(x, 3, 3)),
    Row("PixelShuffle", PixelShuffle(2), ((8, 2, 3),), lambda p, x: ref.pixel_shuffle(x, 2)),
    Row("PixelShuffle one", PixelShuffle(3), ((9, 1, 2),), lambda p, x: ref.pixel_shuffle(x, 3)),
    Row("PixelUnshuffle", PixelUnshuffle(2), ((2, 4, 6),), lambda p, x: ref.pixel_unshuffle(x, 2)),
    Row(
        "Bilinear",
        Bilinear(4, name="f"),
        ((3,), (2,)),
        lambda p, x, y: _bilinear(p, x, y) + p["f_b"],
    ),
    Row("Bilinear 3-D", Bilinear(2, bias=False, name="f"), ((2, 3), (2, 4)), _bilinear),
    Row(
        "Bilinear of one input",
        lambda x: Bilinear(2, "softsign", bias=False, name="f")(x, x),
        ((3,),),
        lambda p, x: _softsign(_bilinear(p, x, x)),
    ),
    Row("CosineSimilarity", CosineSimilarity(), ((4,), (4,)), _cosine),
    Row("CosineSimilarity 3-D", CosineSimilarity(), ((2, 4), (2, 4)), _cosine),
]
BY_NAME = {row.name: row for row in TABLE}


@rows(TABLE)
def test_structure(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", ["Bilinear of one input", "CosineSimilarity", "Slice twice"])
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


@pytest.mark.parametrize("name", ["PixelShuffle", "Slice (None, None, -1)"])
def test_empty_batch(name: str) -> None:
    check_empty_batch(BY_NAME[name])


def test_errors() -> None:
    with fresh_trace():
        x = Input("x", 4, 3)
        with pytest.raises(SpecError, match="Slice takes features, not samples"):
            Slice(0, 1, axis=0)(x)
        with pytest.raises(SpecError, match=r"Slice\(2, 2, 1\) of x\[N, 4, 3\] is empty"):
            Slice(2, 2)(x)
        with pytest.raises(SpecError, match="Select has no position 3 along axis 2"):
            Select(3)(x)
        with pytest.raises(SpecError, match="their shapes differ"):
            Stack()(x, Input("y", 3, 3))
        with pytest.raises(
            SpecError, match=r"Expand cannot stretch a sample of x\[N, 4, 3\] to \[2, 3\]"
        ):
            Expand(2, 3)(x)
        with pytest.raises(SpecError, match=r"PixelShuffle\(2\) is called on z\[N, 6, 2, 2\]"):
            PixelShuffle(2)(Input("z", 6, 2, 2))
