"""Layers give their outputs and gradients whatever the thresholds are at which code changes its
form: windows of convolutions are copied in pieces, sums run in blocks of two."""

import pytest

from tests import (
    test_attention,
    test_convolution,
    test_normalization,
    test_pooling,
    test_recurrent,
    test_sequences,
    test_structure,
)
from tests.run_programs import c_results, lowered, numpy_results
from tests.tables import check_values, prepared
from tests.thresholds import C_THRESHOLDS, THRESHOLDS, thresholds

OTHERS = (
    test_attention, test_normalization, test_pooling, test_recurrent, test_sequences,
    test_structure,
)  # fmt: skip


@pytest.mark.parametrize("setting", range(1, len(THRESHOLDS)))
def test_layers(setting: int) -> None:
    others = [row for module in OTHERS for row in module.TABLE]
    table = [*test_convolution.TABLE[setting % 3 :: 3], *others[setting :: 4 * len(THRESHOLDS)]]
    with thresholds(setting):
        programs = [lowered(prepared(row).program) for row in table]
        for row, program in zip(table, programs, strict=True):
            check_values(row, numpy_results(program, prepared(row).values))
        cases = [(p, prepared(r).values) for r, p in zip(table, programs, strict=True)]
        for row, got in zip(table, c_results(cases, ("-O0", *C_THRESHOLDS[setting])), strict=True):
            check_values(row, got)
