"""Choices whose condition holds for neighbours are two passes over one array: values, and steps."""

from __future__ import annotations

import random

import numpy as np
import pytest
from sympy import Expr, Integer, exp, oo, tanh

from symgrad.ir import Equation, Index, Program, Tensor
from symgrad.lower.arrays.equations import in_arrays
from symgrad.lower.arrays.grammar import Apply, Made, Store
from symgrad.lower.arrays.walks import nodes, statements_of
from symgrad.lower.locate import located
from symgrad.lower.plan import Plan
from symgrad.lower.verify_plan import verify_plan
from symgrad.scalar import less, less_equal, where
from tests.array_interpreter import run_arrays
from tests.interpreter import run

i, j = Index("i", 5), Index("j", 6)
SHAPE = (Integer(5), Integer(6))
x, z, h, y = (Tensor(s, SHAPE, "input" if s == "x" else "temporary") for s in "xzhy")
FIRST = Equation(z[i, j], "=", 2 * x[i, j] + 1, (i, j))


def lowered(*items: Equation, output: Tensor = y) -> tuple[Program, Plan]:
    program = Program("f", (x,), items, (output,))
    return program, verify_plan(in_arrays("f", located(program, {}, (output,))))


def selections(plan: Plan) -> int:
    """How many selections of each element there are."""
    found = nodes(tuple(statements_of(plan.kernels)))
    return sum(isinstance(part, Apply) and part.function is where for part in found)


def test_a_mask_is_laid_over_what_is_computed() -> None:
    program, plan = lowered(FIRST, Equation(y[i, j], "=", exp(z[i, j]), (i, j), less_equal(j, i)))
    assert selections(plan) == 0
    assert sum(isinstance(s, Store) for s in statements_of(plan.kernels)) == 1


def test_a_choice_by_each_element_is_a_selection() -> None:
    _, plan = lowered(FIRST, Equation(y[i, j], "=", where(less(z[i, j], 0), 1, z[i, j]), (i, j)))
    assert selections(plan) == 1


def test_a_mask_over_what_dies_is_a_selection() -> None:
    last = Equation(y[i, j], "=", where(less(j, 3), z[i, j], 2), (i, j))
    program, plan = lowered(FIRST, last)
    assert selections(plan) == 1
    check(program, plan)


def test_what_is_read_elsewhere_is_copied() -> None:
    largest = Tensor("m", (Integer(5),))
    masked = where(less_equal(j, i), z[i, j], -oo)
    e = Equation(largest[i], "max", masked, (i, j))
    last = Equation(y[i, j], "=", z[i, j] - largest[i], (i, j))
    program, plan = lowered(FIRST, e, last)
    assert any(isinstance(part, Made) for part in nodes(tuple(statements_of(plan.kernels))))
    check(program, plan)


@pytest.mark.parametrize("seed", range(60))
def test_random_choices(seed: int) -> None:
    rng = random.Random(seed)

    def branch(read: Tensor, depth: int = 1) -> Expr:
        at = read[i, j]
        more = [] if depth == 0 else [choice(read, 0), tanh(choice(read, 0)) + at]
        return rng.choice([at, exp(at / 3), at * at + 1, Integer(2), x[i, 0], *more])

    def choice(read: Tensor, depth: int) -> Expr:
        edge = rng.randrange(6)
        conditions = less_equal(j, i), less(i, edge), less(x[i, 1], edge), less(read[i, j], edge)
        return where(rng.choice(conditions), branch(read, depth), branch(read, depth))

    body = choice(z, 1) * rng.choice((1, x[i, j]))
    last = Equation(y[i, j], "=", choice(h, 1), (i, j), rng.choice((Integer(1), less(j, i + 1))))
    items = FIRST, Equation(h[i, j], "=", body, (i, j)), last
    check(*lowered(*items))


def check(program: Program, plan: Plan) -> None:
    values = {"x": np.random.default_rng(0).normal(size=(5, 6))}
    assert np.allclose(
        run_arrays(plan, values)["y"], np.array(run(program, values)["y"], float), 1e-13, 0
    )
