"""What array statements do with few passes over memory: sums of products, factors, which memory is
written over; each gives the values of the interpreter of equations."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sympy import Expr, Integer, exp, tanh

from symgrad.ir import Equation, Index, Loop, Program, Size, Tensor, equations_of
from symgrad.lower.arrays.equations import in_arrays
from symgrad.lower.arrays.grammar import Apply, Array, Bind, Empty, Reduce, Step, Temporary
from symgrad.lower.arrays.products import vectors
from symgrad.lower.arrays.steps import step_values
from symgrad.lower.arrays.walks import nodes, statements_of
from symgrad.lower.locate import located
from symgrad.lower.plan import Plan, Same
from symgrad.lower.verify_plan import verify_plan
from tests.array_interpreter import run_arrays
from tests.interpreter import run

N = Size("N")
n, h, u, v = (Index(*p) for p in (("n", N), ("h", 3), ("u", 4), ("v", 5)))


def tensor(name: str, *shape: Expr | int, role: str = "input") -> Tensor:
    return Tensor(name, tuple(x if isinstance(x, Size) else Integer(x) for x in shape), role)


def checked(output: Tensor, *items: Equation | Loop) -> Plan:
    """The Plan, which gives the values of the equations."""
    every = [*equations_of(items)]
    made = {e.tensor for e in every}
    inputs = tuple(dict.fromkeys(a.tensor for e in every for a in e.reads if a.tensor not in made))
    program = Program("f", inputs, items, (output,))
    plan = verify_plan(in_arrays("f", located(program, {}, (output,))))
    rng = np.random.default_rng(0)
    values = {t.name: rng.normal(size=[int(x.subs(N, 4)) for x in t.shape]) for t in inputs}
    wanted = np.array(run(program, values)[output.name], float)
    assert np.allclose(run_arrays(plan, values)[output.name], wanted, 1e-12, 1e-14)
    return plan


def found(plan: Plan, *kinds: type) -> list[Any]:
    return [x for x in nodes(tuple(statements_of(plan.kernels))) if isinstance(x, kinds)]


p, d = tensor("p", N, 3, 4, 5), tensor("d", N, 3, 4, 5)
t, w = tensor("t", N, 3, role="temporary"), tensor("w", 3, N, role="temporary")


@pytest.mark.parametrize(
    "body",
    (p[n, h, u, v] * d[n, h, u, v], 3 * p[n, h, u, v] * d[n, h, u, v], p[n, h, u, v] ** 2 / N),
)
@pytest.mark.parametrize("write", (t[n, h], w[h, n]))
def test_a_sum_of_products_is_one_of_vectors(write: Expr, body: Expr) -> None:
    plan = checked(write.tensor, Equation(write, "+", body, (n, h, u, v)))
    functions = [a.function for a in found(plan, Apply)]
    assert "@" in functions and not found(plan, Reduce)


def test_other_sums_are_none() -> None:
    def of(body: Expr, op: str = "+", loops: tuple[Index, ...] = (n, h, u, v)) -> object:
        return vectors(Equation(t[n, h], op, body, loops), {})

    q, x = tensor("q", N, 3, 4, 4), tensor("x", N, 3, 6, 5)
    k = Index("k", 4)
    assert of(p[n, h, u, v] * d[n, h, u, v])
    assert not of(p[n, h, u, v] * d[n, h, u, v], "max")
    assert not of(p[n, h, u, v] * d[n, h, u, v] * d[n, h, 0, 0])
    assert not of(p[n, h, u, v] * exp(d[n, h, u, v]))
    assert not of(q[n, h, u, k] * q[n, h, k, u], loops=(n, h, u, k))  # the one is turned
    assert not of(x[n, h, u, v] * x[n, h, u, v])  # a part of the axis
    assert not of(p[n, h, u, v] * d[n, h, u, v] * u)
    swapped = tensor("s", 4, 5, N, 3)
    assert not of(swapped[u, v, n, h] * swapped[u, v, n, h])
    order = {p: (3, 0, 1, 2), d: (0, 1, 2, 3)}
    summed = Equation(t[n, h], "+", p[n, h, u, v] * d[n, h, u, v], (n, h, u, v))
    assert not vectors(summed, order) and vectors(summed, {p: (1, 0, 2, 3)})


def test_a_long_sum_is_added_in_parts() -> None:
    long = Index("u", 2000)
    a = tensor("a", N, 2000)
    z = tensor("z", N, role="temporary")
    assert vectors(Equation(z[n], "+", a[n, long] ** 2, (n, long)), {}) is None
    batch = tensor("b", 3, N)
    y = tensor("y", 3, role="temporary")
    assert vectors(Equation(y[h], "+", batch[h, n] ** 2, (h, n)), {}) is None


def test_a_factor_is_multiplied_in_place() -> None:
    b = tensor("b", N, 5, 3)
    z = tensor("z", N, 4, 3, role="temporary")
    a = tensor("a", N, 4, 5)
    e = Equation(z[n, u, h], "+", 3 * a[n, u, v] * b[n, v, h], (n, u, h, v))
    plan = checked(z, e)
    assert [s.out for s in found(plan, Step)] == [Array(z)]
    turned = tensor("z", 4, N, 3, role="temporary")
    e = Equation(turned[u, n, h], "+", 3 * a[n, u, v] * b[n, v, h], (n, u, h, v))
    assert [s.out for s in found(checked(turned, e), Step)] == [Array(turned)]
    more = Equation(z[n, u, h], "+", 2 * b[n, v, h] * a[n, u, v], (n, u, h, v))
    first = Equation(z[n, u, h], "+", a[n, u, v] * b[n, v, h] / 7, (n, u, h, v))
    checked(z, first, more)


def test_the_memory_with_which_fewest_arrays_are_made() -> None:
    a, b = (tensor(k, N, 3, role="temporary") for k in "ab")
    y, m, x = tensor("y", N, 3, role="temporary"), tensor("m", N), tensor("x", N, 3)
    plan = checked(
        y,
        Equation(a[n, h], "=", exp(x[n, h]), (n, h)),
        Equation(b[n, h], "=", exp(-x[n, h]), (n, h)),
        Equation(y[n, h], "=", a[n, h] * (b[n, h] - m[n]), (n, h)),
    )
    assert plan.places[y] == Same(b)
    assert not any(isinstance(s.name, Temporary) for s in found(plan, Bind))


k, j = Index("k", 6), Index("j", 3)
x, s = tensor("x", N, 6, 3), tensor("s", N, 7, 3, role="temporary")
g, c = (tensor(name, N, 6, 3, role="temporary") for name in "gc")
STEP = (
    Equation(g[n, k, j], "=", tanh(x[n, k, j] + s[n, k, j]), (n, j)),
    Equation(c[n, k, j], "+", g[n, k, j] ** 2 + 1, (n, j)),
    Equation(s[n, k + 1, j], "=", c[n, k, 2 - j] * g[n, k, j] + s[n, k, j], (n, j)),
)


def narrowed(*items: Equation | Loop, output: Tensor = s) -> set[str]:
    """The tensors without an axis for the steps; the Plan gives the values of the equations."""
    checked(output, *items)
    program = Program("f", (x,), items, (output,))
    less = step_values(located(program, {}, (output,))).program
    shapes = {e.tensor.name: e.tensor.shape for e in equations_of(items)}
    return {e.tensor.name for e in less.equations if e.tensor.shape != shapes[e.tensor.name]}


@pytest.mark.parametrize("direction", (1, -1))
def test_values_of_one_step_have_no_axis_for_steps(direction: int) -> None:
    assert narrowed(Loop(k, direction, STEP)) == {"g", "c"}


def test_other_values_have_one() -> None:
    y = tensor("y", N, 3, role="temporary")
    last = Equation(y[n, j], "=", g[n, 5, j] + g[n, 0, j] + s[n, 6, j], (n, j))
    assert narrowed(Loop(k, 1, STEP), last, output=y) == {"c"}  # read behind the steps
    assert narrowed(Loop(k, 1, STEP), output=g) == {"c"}  # a result
    assert narrowed(Loop(k, 1, (STEP[0], STEP[2], STEP[1]))) == {"g"}  # read before it is written
    early = Equation(g[n, k, j], "=", tanh(x[n, k, j] + c[n, k, j]), (n, j))
    assert narrowed(Loop(k, 1, (early, *STEP[1:]))) == {"g"}  # read before by what writes another
    before = Equation(s[n, k + 1, j], "=", g[n, 0, j] + c[n, k, j], (n, j))
    assert narrowed(Loop(k, 1, (*STEP[:2], before))) == {"c"}  # of another step
    i = Index("i", 2)
    half = Equation(g[n, k, 2 * i], "=", x[n, k, 2 * i], (n, i))
    plus = Equation(s[n, k + 1, j], "=", c[n, k, j] + s[n, k, j], (n, j))
    assert narrowed(Loop(k, 1, (half, STEP[1], plus))) == {"c"}  # not all of it
    more = Equation(c[n, k, j], "+", x[n, k, j], (n, j))
    assert narrowed(Loop(k, 1, (*STEP[:2], more, STEP[2]))) == {"g"}  # written twice
    anew = replace(STEP[1], op="=")
    assert narrowed(Loop(k, 1, (STEP[0], anew, more, STEP[2]))) == {"g"}
    total = Equation(c[n, k, j], "+", g[n, k, j] * x[n, h, j], (n, h, j))
    assert narrowed(Loop(k, 1, (STEP[0], total, STEP[2]))) == {"g"}  # a sum


def test_steps_within_steps() -> None:
    """Of what the outer steps write one by one, none writes all elements."""
    o = Index("o", 4)
    each = tensor("each", N, 4, 6, 3, role="temporary")
    inner = (
        Equation(each[n, o, k, j], "=", x[n, k, j] + s[n, k, j], (n, j)),
        Equation(s[n, k + 1, j], "=", each[n, 3 - o, k, j] + s[n, k, j], (n, j)),
    )
    program = Program("f", (x,), (Loop(o, 1, (Loop(k, 1, inner),)),), (s,))
    assert step_values(located(program, {}, (s,))).program.items == program.items


def empty(output: Tensor, *items: Equation | Loop) -> bool:
    """Whether the values, which are right, are written to memory that was never set."""
    plan = checked(output, *items)
    return bool(found(plan, Empty))


def test_what_is_written_whole_is_not_set_to_0_before() -> None:
    """NaN lies there in the interpreter until it is written."""
    y = tensor("y", N, 6, 3, role="output")
    each = Equation(y[n, k, j], "+", exp(x[n, k, j]), (n, j))
    assert empty(y, Loop(k, 1, (each,)))
    assert empty(y, Loop(k, 1, (replace(each, body=x[n, k, j]),)))  # a copy
    assert empty(y, Loop(k, -1, (replace(each, op="="),)))
    i = Index("i", 5)
    assert not empty(y, Loop(i, 1, (Equation(y[n, i, j], "=", exp(x[n, i, j]), (n, j)),)))
    later = Equation(y[n, k, j], "=", x[n, k, j] + y[n, 5 - k, j], (n, j))
    assert not empty(y, Loop(k, 1, (later,)))  # reads what is written in a later step
    early = Equation(s[n, k + 1, j], "=", s[n, k, j] + y[n, 5 - k, j], (n, j))
    assert not empty(s, Loop(k, 1, (early, each)))
    assert not empty(y, Loop(k, 1, (each, replace(each, body=x[n, k, 0]))))  # written twice
    g, place = (Index(*p) for p in (("g", 2), ("place", 3)))
    z = tensor("z", N, 6, role="output")
    radix = Equation(z[n, 3 * g + place], "+", x[n, g, place], (n, g, place))
    checked(z, radix)
    checked(z, replace(radix, op="="))
    low = Equation(z[n, place], "+", x[n, 0, place], (n, place))
    terms = Equation(z[n, place + 3], "+", 1 - place, (n, place))
    assert empty(z, low, terms)  # of which one is written and the other added
