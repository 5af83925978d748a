"""Plans: run on the buffers that they name they give what their equations mean; for random
programs, for every layer of a table, for every function of the examples. SYMGRAD_FUZZ=<count> draws
as many programs."""

from __future__ import annotations

import os
from importlib import import_module

import pytest

from symgrad.lower.reducers import expand_reducers
from symgrad.passes.simplify import simplify
from tests.plans import (
    EXAMPLES,
    PARTS,
    contracted,
    drawn,
    network,
    wrong_of_function,
    wrong_of_programs,
)
from tests.tables import Row, prepared

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "40"))
FEW = 40


@pytest.mark.parametrize("part", range(PARTS))
def test_random_programs(part: int) -> None:
    """The first ones in every way, others in one each."""
    for seed in range(1 + part, COUNT + 1, PARTS):
        way = (0, 1, 0, 1, 0, 2)[seed % 6]
        chosen = slice(None) if seed <= FEW else slice(way, way + 1)
        assert wrong_of_programs([drawn(seed)], chosen) == [], f"seed {seed}"


@pytest.mark.parametrize("part", range(PARTS))
def test_random_contractions(part: int) -> None:
    for seed in range(1 + part, COUNT + 1, PARTS):
        assert wrong_of_programs([contracted(seed)], slice(1, 2)) == [], f"seed {seed}"


@pytest.mark.parametrize("seed", [1933, 8842])
def test_rewrites_of_degenerate_gradients(seed: int) -> None:
    """A gradient of which a number is 0, and one that is a sum of indices alone times a number."""
    assert wrong_of_programs([drawn(seed)]) == []


def test_a_sample_that_adds_one_number_to_a_channel() -> None:
    """Nothing of a sample is summed before: what is left of the sum has no loops."""
    assert wrong_of_programs([contracted(124)], slice(1, 2)) == []


def tables() -> list[Row]:
    """The rows of every table of layers."""
    modules = (import_module(f"tests.{name}") for name in TABLES)
    tables_ = (t for m in modules for t in vars(m).values() if isinstance(t, (list, tuple)))
    rows = {row.name: row for table in tables_ for row in table if isinstance(row, Row)}
    return list(rows.values())[:: 1 if "SYMGRAD_FUZZ" in os.environ else 2]


TABLES = """test_layers test_convolution test_pooling test_normalization test_batch_norm test_structure
test_sequences test_attention test_recurrent test_dropout""".split()


@pytest.mark.parametrize("row", tables(), ids=lambda row: row.name)
def test_rows(row: Row) -> None:
    assert wrong_of_programs([expand_reducers(simplify(prepared(row).program))]) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_functions_of_examples(name: str) -> None:
    net, programs = network(name)
    for function in net.functions:
        if not function.calls:
            wrong = list(wrong_of_function(function, programs[function.name]))
            assert wrong == [], f"{name} {function.name}"
