"""Random Programs whose recurrences stop: derivatives of both orders against differences in 50
digits; the Plans of both machines, and what is emitted, against the equations; and what is not run
would do nothing."""

import pytest

from symgrad.passes.differentiate import reverse
from tests.array_interpreter import run_arrays
from tests.interpreter import run
from tests.plans import wrong_of_programs
from tests.random_programs import LOSS, TOLERANCE, check_derivatives
from tests.random_stops import going_on, stopping_program
from tests.run_programs import c_results, lowered, numpy_results
from tests.test_arrays import alone
from tests.test_back_ends import worst


@pytest.mark.parametrize("first", range(0, 24, 6))
def test_random_programs_that_stop(first: int) -> None:
    cases = []
    for seed in range(first, first + 6):
        program, values = stopping_program(seed)
        assert check_derivatives(program, values, seed) < TOLERANCE, f"seed {seed}\n{program}"
        real = [t for t in program.inputs if t.dtype == "real"]
        adjoint, _ = reverse(program, LOSS, real)
        expected, made = run(adjoint, values), lowered(adjoint)
        for other in (going_on(adjoint), going_on(made), made):
            assert worst(adjoint, run(other, values), expected) < 1e-10, f"seed {seed}\n{other}"
        assert wrong_of_programs([made], slice(None)) == [], f"seed {seed}\n{made}"
        assert worst(made, run_arrays(alone(made), values), expected) < 1e-10, f"seed {seed}"
        assert worst(made, numpy_results(made, values), expected) < 1e-10, f"seed {seed}"
        cases.append((made, values, expected))
    results = c_results([(program, values) for program, values, _ in cases])
    for got, (program, _, expected) in zip(results, cases, strict=True):
        assert worst(program, got, expected) < 1e-10, f"{program}"
