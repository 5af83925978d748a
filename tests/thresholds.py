"""What switches code paths, at its least and its largest: results must not depend on it.

`thresholds(k)` sets those of the compiler for a while, `C_THRESHOLDS` are flags for its C.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from symgrad import affine
from symgrad.lower import (
    channels,
    fusion,
    parallel,
    products,
    recomputed,
    statements,
    sums,
    windows,
)
from symgrad.lower.arrays import products as array_products
from symgrad.passes import invariant, reuse, terms

MUCH = 1 << 40

THRESHOLDS: list[dict[tuple[Any, str], int]] = [
    {},
    {(products, "LANES"): 1, (array_products, "LEAST"): 1, (windows, "FEW"): MUCH,
     (sums, "SHORT"): 0, (sums, "BLOCK"): 2, (sums, "CHEAP"): 0, (sums, "LANES"): 1,
     (parallel, "LEAST"): 0, (parallel, "UNIT"): 1, (terms, "LONG"): 0,
     (channels, "CHANNELS"): 1, (channels, "PIECE"): 1, (recomputed, "LARGE"): 1,
     (recomputed, "SELDOM"): MUCH},
    {(products, "LANES"): 4, (products, "TILE"): 0, (windows, "SHORT"): MUCH, (reuse, "COSTLY"): 0,
     (invariant, "LEAST"): 0, (invariant, "RATIO"): 1,
     (sums, "SHORT"): 0, (sums, "BLOCK"): 1, (sums, "CHEAP"): 0, (sums, "LANES"): 3,
     (fusion, "LARGEST"): 1},
    {(windows, "FEW"): 0, (affine, "ASSUMED_SIZE"): 1,
     (sums, "SHORT"): 2, (sums, "WIDEST"): 3, (parallel, "LEAST"): 0, (parallel, "UNIT"): 3,
     (channels, "CHANNELS"): MUCH, (recomputed, "LARGE"): 1, (recomputed, "CHEAP"): MUCH,
     (recomputed, "LONG"): MUCH, (recomputed, "SELDOM"): MUCH},
    {(windows, "SHORT"): 0, (statements, "LONG"): 0,
     (array_products, "LEAST"): MUCH, (reuse, "COSTLY"): MUCH,
     (fusion, "LARGEST"): 9, (terms, "LONG"): 3,
     (channels, "CHANNELS"): 2, (channels, "PIECE"): 2, (recomputed, "LARGE"): MUCH},
]  # fmt: skip
"""What switches code paths in Python, at its least and its largest."""
C_THRESHOLDS: list[tuple[str, ...]] = [
    (),
    (
        "-DCONTRACT_KC=1",
        "-DCONTRACT_MC=1",
        "-DCONTRACT_REUSE=1",
        "-DCONTRACT_LARGE=0",
        "-DCONTRACT_FETCHED=0",
        "-DCONTRACT_FAR=1",
        "-DCONTRACT_DOTS=0",
        "-DCONTRACT_BLOCKS=1",
        "-DCONTRACT_RUNS=1",
        "-DCONTRACT_DEPTH=1",
    ),
    (
        "-DCONTRACT_KC=2",
        "-DCONTRACT_MC=3",
        "-DCONTRACT_DOTS=1000",
        "-DCONTRACT_LONG=1",
        "-DCONTRACT_RUNS=2",
    ),
    (
        "-DSYMGRAD_PLAIN_C",
        "-DCONTRACT_KC=1",
        "-DCONTRACT_BLOCKS=2",
        "-DCONTRACT_REUSE=2",
        "-DCONTRACT_PANEL=4",
    ),
    (
        "-march=native",
        "-DCONTRACT_REUSE=3",
        "-DCONTRACT_LARGE=0",
        "-DCONTRACT_FETCHED=0",
        "-DCONTRACT_SPAN=8",
    ),
]
"""The same for the C of matrix products."""


@contextmanager
def thresholds(seed: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for (module, name), value in THRESHOLDS[seed % len(THRESHOLDS)].items():
            patch.setattr(module, name, value)
        yield
