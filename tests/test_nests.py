"""Loop nests of Plans: which equations share one, in which order terms are added, where a total of many
terms goes, what is filled before. Each by its values, and each with a seeded fault."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from sympy import Expr, Integer

from symgrad.ir import Equation, Index, Program, Tensor
from symgrad.ir import Loop as Recurrence
from symgrad.lower import (
    covered,
    fusion,
    iterations,
    nests,
    sums,
    totals,
    turned,
)
from symgrad.lower.nested import Blocks, Fill, Loop
from symgrad.lower.plan import Nest, Parallel, Plan
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import every_kernel
from symgrad.lower.walks import statements as walked
from symgrad.scalar import less, less_equal, logical_and
from tests import random_programs
from tests.plans import N, drawn, of_program, ways, wrong_of_programs

EDGES = {  # y[t − 1] += x[n,t,u] for t from 0 to 6 and y of 5 elements
    "of the terms": lambda t, u: logical_and(within(t), less_equal(u, t)),
    "of the elements": lambda t, u: within(t),
    "of the terms, the lower one implied": lambda t, u: logical_and(less_equal(t, 5), less(u, t)),
}


def within(t: Index) -> Expr:
    return logical_and(less_equal(1, t), less_equal(t, 5))


@pytest.mark.parametrize("last", ["t", "u"])
@pytest.mark.parametrize("edge", EDGES)
def test_totals_of_elements_that_do_not_exist(edge: str, last: str) -> None:
    """A long sum is added block by block, in registers or in memory: to elements that exist alone,
    where its condition may hold for some term."""
    n, t, u = Index("n", N), Index("t", 7), Index("u", 3)
    at = (n, t, u) if last == "u" else (n, u, t)
    x, y = Tensor("x", tuple(i.extent for i in at), "input"), Tensor("y", (Integer(5),))
    made = Equation(y[t - 1], "+", x[at], at, EDGES[edge](t, u))
    program = Program("edges", (x,), (made,), (y,))
    assert ways(program)[-1].sizes[0] > sums.BLOCK
    assert wrong_of_programs([program], slice(None)) == []


@pytest.mark.parametrize("seed", [563, 1183, 5482])
def test_nothing_is_added_to_what_another_thread_adds_to(seed: int) -> None:
    """Where no term's condition holds, 0 goes to an address that another iteration may add to: in
    the loop of the terms, and (5482) in that of the totals."""
    assert wrong_of_programs([drawn(seed)], slice(None)) == []


def test_a_loop_of_totals_that_meets_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    verify_plan(of_program(drawn(5482)))
    elements = partial(iterations.names_iteration, where=Integer(0))  # and not by address
    monkeypatch.setattr(totals, "names_iteration", elements)
    with pytest.raises(IllegalPlan, match="iterations of j, said to be parallel, meet in d_x0"):
        verify_plan(of_program(drawn(5482)))


@pytest.mark.parametrize("seed", range(1, 13))
def test_loops_of_one_value(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs in which every other extent is 1."""
    monkeypatch.setattr(random_programs, "EXTENTS", (N, Integer(1), Integer(1), Integer(3)))
    program = drawn(seed)
    assert any((i.extent - 1).is_zero for e in program.equations for i in e.loops)
    assert wrong_of_programs([program], slice(None)) == []


def _terms() -> dict[str, tuple[int, list[Equation]]]:
    """Equations behind b[i] += Σ_n x[n,i]·y[n] that may share its loop over n or not, and how many
    nests they are then, without what fills."""
    y, b, c, d = (
        Tensor("y", (N,), "input"),
        Tensor("b", (THREE,)),
        Tensor("c", (N,)),
        Tensor("d", (N,)),
    )
    n, m, i, j = Index("n", N), Index("m", N), Index("i", 3), Index("j", 2)
    squares = Equation(c[n], "=", y[n] ** 2, (n,))
    again = Equation(b[i], "+", c[m] * X[m, i] ** 2, (m, i))
    return {
        "the same elements": (1, [squares, again]),
        "elements beside them": (1, [Equation(b[j + 1], "+", y[m] * (X[m, j] - 1), (m, j))]),
        "one element": (1, [Equation(b[1], "+", y[m] ** 2 * X[m, 2], (m,))]),
        "a condition": (1, [replace(again, body=y[m] ** 2 * X[m, i], where=less(m, 2 * i))]),
        "read between": (3, [Equation(c[n], "=", y[n] * b[0], (n,)), again]),
        "read behind": (2, [Equation(d[m], "=", b[0] * y[m], (m,))]),
        "another operation": (2, [Equation(b[i], "max", y[m] * X[m, i] ** 2, (m, i))]),
    }  # fmt: skip


THREE = Integer(3)
X = Tensor("x", (N, THREE), "input")


def _program(name: str) -> Program:
    n, i = Index("n", N), Index("i", 3)
    y, b = Tensor("y", (N,), "input"), Tensor("b", (THREE,))
    first, others = Equation(b[i], "+", X[n, i] * (y[n] + 1), (n, i)), _terms()[name][1]
    made = dict.fromkeys((b, *(e.tensor for e in others)))
    return Program("terms", (X, y), (first, *others), tuple(made))


@pytest.mark.parametrize("name", _terms())
def test_terms_of_one_sum_run_in_any_order(name: str) -> None:
    program = _program(name)
    assert wrong_of_programs([program], slice(None)) == []
    nests = [k.kernel if isinstance(k, Parallel) else k for k in of_program(program).kernels]
    over = [k for k in nests if isinstance(k, Nest) and any(map(_over_samples, k.items))]
    assert len(over) == _terms()[name][0]


def test_sums_that_are_read_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: what is read too is taken for what is only added to."""

    def used_by(self: fusion.Fusion, nest: Any) -> set[object]:
        return {self.memory.key(t) for t, _, _ in nests.touches(nest)}

    monkeypatch.setattr(fusion.Fusion, "sums", used_by)
    wrong = {name for name in _terms() if wrong_of_programs([_program(name)], slice(None))}
    assert wrong == {"read between", "read behind", "another operation"}


def _recurrence(changes: bool) -> Program:
    """h[t+1,n,j] = Σ_k h[t,n,k]·M[j,k] where M is an input, or grows in each step."""
    t, n, j, k = Index("t", 4), Index("n", N), Index("j", 3), Index("k", 5)
    x, m = Tensor("x", (Integer(4), THREE, Integer(5)), "input"), Tensor("M", (THREE, Integer(5)))
    h, y = Tensor("h", (Integer(5), N, THREE)), Tensor("y", (N, Integer(5)), "input")
    first = Equation(h[0, n, j], "=", y[n, j] / 2, (n, j))
    made = [Equation(m[j, k], "+", x[t, j, k], (j, k))] if changes else []
    step = Equation(h[t + 1, n, j], "+", h[t, n, 0] * y[n, 0], (n, j))
    product = Equation(h[t + 1, n, j], "+", y[n, k] * m[j, k], (n, j, k))
    inputs = (x, y) if changes else (x, y, m)
    return Program("recurrence", inputs, (first, Recurrence(t, 1, (*made, product, step))), (h,))


def test_what_changes_is_not_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for changes in (True, False):
        program = _recurrence(changes)
        assert wrong_of_programs([program], slice(None)) == []
        assert any(t.name == "M_turned" for t in of_program(program).places) is not changes
    monkeypatch.setattr(turned.Turning, "changes", lambda self, tensor: False)
    assert wrong_of_programs([_recurrence(True)]) != []


def _parts() -> dict[str, tuple[str, Program]]:
    """Programs that write y[n,…6] in parts, and the elements that are set to 0 before, of 3 samples."""
    x, y, z = Tensor("x", (N, THREE), "input"), Tensor("y", (N, Integer(6))), Tensor("z", (N,))
    h, loops = Tensor("h", (Integer(5), N)), (Index("n", N), Index("j", 3))
    (n, j), t, two = loops, Index("t", 4), (loops[0], Index("k", 2))
    low, high = (Equation(y[n, j + s], "+", x[n, j] ** (s + 1), loops) for s in (0, 3))
    second = Equation(y[n, two[1] + 3], "=", x[n, 0] + two[1], two)
    early = Equation(z[n], "=", y[n, 0] + y[n, 4] - 1, (n,))
    over = Equation(y[n, j + 2], "+", x[n, j] + 1, loops)
    first = Equation(h[0, n], "=", x[n, 1], (n,))

    def step(at: int, read: int, direction: int, *others: Equation) -> Program:
        inner = Equation(h[t + at, n], "+", h[t + read, n] / 2 + x[n, 0], (n,))
        return Program("parts", (x,), (*others, Recurrence(t, direction, (inner,))), (h,))

    def of(*equations: Equation) -> Program:
        return Program("parts", (x,), equations, tuple(dict.fromkeys(e.tensor for e in equations)))

    return {
        "both halves": ("", of(low, high)),
        "a gap": ("y 3", of(low, second)),
        "one half": ("y 9", of(high)),
        "read behind": ("", of(high, low, early)),
        "read between": ("y 18", of(low, early, high)),
        "some twice": ("y 18", of(low, over)),
        "some under a condition": ("y 18", of(low, replace(high, where=less(j, 2)))),
        "the steps after the first one": ("", step(1, 0, 1, first)),
        "with nothing before": ("h 3", step(1, 0, 1)),
        "the steps backwards": ("h 3", step(0, 1, -1)),
        "what a later step writes": ("h 15", step(0, 1, 1)),
        "what a later step writes, backwards": ("h 15", step(1, 0, -1)),
        "what the step itself writes": ("h 15", step(1, 1, 1)),
    }


def _filled(plan: Plan) -> str:
    """What is filled of each tensor, so many elements."""
    found: dict[str, int] = {}
    for nest in every_kernel(plan.kernels):
        for s in walked(nest.items) if isinstance(nest, Nest) else ():
            if isinstance(s, Fill) and s.equation is not None:
                extents = [3 if i.extent == N else int(i.extent) for i in s.equation.loops]
                found[s.write.tensor.name] = math.prod(extents)
    return " ".join(f"{name} {number}" for name, number in found.items())


@pytest.mark.parametrize("name", _parts())
def test_only_what_nobody_writes_is_filled(name: str) -> None:
    filled, program = _parts()[name]
    assert wrong_of_programs([program], slice(None)) == []
    assert _filled(of_program(program)) == filled


def test_elements_that_are_read_before_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: what is read too early is taken for what is read behind."""
    monkeypatch.setattr(covered, "_behind", lambda read, writes: True)
    wrong = {name for name, (_, program) in _parts().items() if wrong_of_programs([program])}
    assert wrong == {name for name in _parts() if name.startswith(("read between", "what "))}


def _over_samples(item: object) -> bool:
    if isinstance(item, Blocks):
        return any(map(_over_samples, item.items))
    return isinstance(item, Loop) and item.over.index.extent == N
