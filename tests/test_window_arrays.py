"""Windows in array statements: gradients of kernels sample by sample, elements that are written once,
the first point of a window."""

from __future__ import annotations

import numpy as np
import pytest
from sympy import Expr, Integer

from symgrad.affine import certain
from symgrad.ir import ONE, Access, Equation, Index, Program, Size, Tensor
from symgrad.lower.arrays.equations import in_arrays
from symgrad.lower.arrays.grammar import Apply, Filled, Kind, LongSum
from symgrad.lower.arrays.small import small
from symgrad.lower.arrays.walks import nodes, statements_of
from symgrad.lower.locate import located
from symgrad.lower.plan import Plan
from symgrad.lower.verify_plan import verify_plan
from symgrad.scalar import equal, less, where
from tests.array_interpreter import run_arrays
from tests.interpreter import run

N = Size("N")
n, g, o, i, u, v = (Index(*p) for p in (("n", N), ("g", 2), ("o", 3), ("i", 2), ("u", 3), ("v", 2)))
r, s = Index("r", 6), Index("s", 5)


def tensor(name: str, *shape: Expr | int, role: str = "input") -> Tensor:
    return Tensor(name, tuple(x if isinstance(x, Size) else Integer(x) for x in shape), role)


def checked(output: Tensor, *items: Equation) -> Plan:
    """The Plan, which gives the values of the equations."""
    made = {e.tensor for e in items}
    inputs = tuple(dict.fromkeys(a.tensor for e in items for a in e.reads if a.tensor not in made))
    program = Program("f", inputs, items, (output,))
    plan = verify_plan(in_arrays("f", located(program, {}, (output,))))
    rng = np.random.default_rng(0)
    values = {
        t.name: rng.integers(0, 3, [int(x.subs(N, 4)) for x in t.shape]).astype(float)
        for t in inputs
    }
    wanted = np.array(run(program, values)[output.name], float)
    assert np.allclose(run_arrays(plan, values)[output.name], wanted, 1e-12, 0)
    return plan


def found(plan: Plan, kind: type) -> list[object]:
    return [x for x in nodes(tuple(statements_of(plan.kernels))) if isinstance(x, kind)]


@pytest.mark.parametrize("groups", (False, True))
def test_a_kernel_gradient_is_a_sum_over_samples(groups: bool) -> None:
    more: tuple[Index, ...] = (g,) if groups else ()
    sizes = [int(x.extent) for x in more]
    d_z, p = tensor("dz", N, *sizes, 3, 6, 5), tensor("p", N, *sizes, 2, 8, 6)
    d_w = tensor("dw", *sizes, 3, 2, 3, 2, role="temporary")
    body = d_z[(n, *more, o, r, s)] * p[(n, *more, i, r + u, s + v)]
    plan = checked(d_w, Equation(d_w[(*more, o, i, u, v)], "+", body, (*more, o, i, u, v, n, r, s)))
    (total,) = found(plan, LongSum)
    assert isinstance(total, LongSum) and total.axes == (0,)
    assert isinstance(total.array, Apply) and total.array.function == "@"


def test_what_would_be_larger_than_the_windows_is_one_product() -> None:
    few, o = Index("r", 2), Index("o", 12)
    d_z, p = tensor("dz", N, 12, 2), tensor("p", N, 2, 4)
    d_w = tensor("dw", 12, 2, 3, role="temporary")
    body = d_z[n, o, few] * p[n, i, few + u]
    plan = checked(d_w, Equation(d_w[o, i, u], "+", body, (o, i, u, n, few)))
    assert found(plan, LongSum) == []


def test_windows_that_share_elements_add_up() -> None:
    x, y = tensor("x", N, 12), tensor("y", N, 5, role="temporary")
    checked(y, Equation(y[n, s], "+", x[n, 2 * s + u] ** 2, (n, s, u)))
    d = tensor("d", N, 12, role="temporary")
    checked(d, Equation(d[n, 2 * s + u], "+", x[n, s] * x[n, u], (n, s, u)))


def test_windows_apart_are_written_in_place() -> None:
    x, d = tensor("x", N, 12), tensor("d", N, 12, role="temporary")
    plan = checked(d, Equation(d[n, 2 * s + v], "+", x[n, s] * x[n, v + 3], (n, s, v)))
    assert [a for a in found(plan, Apply) if isinstance(a, Apply) and a.function == "+"] == []
    both = Equation(d[n, s + 1], "+", x[n, s], (n, s))
    checked(d, Equation(d[n, 2 * s + v], "+", x[n, s] * x[n, v + 3], (n, s, v)), both)


@pytest.mark.parametrize("point", (2 * u + v, 2 * u + v - 3, 5 - u, 75 * u + v))
def test_the_first_of_a_window(point: Expr) -> None:
    x, m = tensor("x", N, 12), tensor("m", N, 3, role="temporary")
    k = Index("k", 3)
    first = Tensor("first", m.shape, dtype="int")
    y = tensor("y", N, 12, role="temporary")

    def window(t: Tensor) -> Access:
        return t[n, 3 * k + u + v]

    largest = Equation(m[n, k], "max", window(x), (n, k, u, v))
    holds = equal(window(x), m[n, k])
    at = Equation(first[n, k], "min", point, (n, k, u, v), holds)
    back = m[n, k] * equal(point, first[n, k])
    plan = checked(y, largest, at, Equation(window(y), "+", back, (n, k, u, v), ONE))
    assert (Kind.SMALL in kinds(plan)) is (point in (2 * u + v, 5 - u))
    by_element = any(isinstance(a, Apply) and a.function is where for a in found(plan, Apply))
    assert by_element is not certain(point)


def kinds(plan: Plan) -> set[Kind]:
    return {f.kind for f in found(plan, Filled) if isinstance(f, Filled)}


def test_numbers_that_are_computed_with_have_all_bits() -> None:
    x, y = tensor("x", N, 12), tensor("y", N, 3, role="temporary")
    k, size = Index("k", 3), Index("m", N)
    at = Tensor("at", y.shape, dtype="int")
    first = Equation(at[n, k], "min", 40 * u, (n, k, u), equal(x[n, 3 * k + u], 1))
    low = where(less(at[n, k], 100), at[n, k], 0)
    assert Kind.SMALL not in kinds(checked(y, first, Equation(y[n, k], "=", low + 100, (n, k))))
    read = x[n, where(less(at[n, k], 100), at[n, k] / 40, 0)]
    assert (
        small(Program("f", (x,), (first, Equation(y[n, k], "=", read, (n, k))), (y,)), ()) == set()
    )
    rows = Equation(at[n, k], "min", size, (n, k, size), equal(x[size, k], 1))
    last = Equation(y[n, k], "=", equal(at[n, k], 0), (n, k))
    assert small(Program("f", (x,), (rows, last), (y,)), ()) == set()
    assert small(Program("f", (x,), (first, last), (y,)), ()) == {at}
    assert small(Program("f", (x,), (first, last), (y, at)), ()) == set()
    assert small(Program("f", (x,), (first, last), (y,)), (at,)) == set()
