"""The rules of a Plan of array statements: each sees a Plan that breaks it, and no decision of
lowering can be wrong without one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sympy import Integer, tanh

from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.lower.arrays.grammar import (
    Apply,
    Array,
    At,
    Bind,
    Filled,
    For,
    Kind,
    Scatter,
    Slice,
    Statement,
    Step,
    Store,
    Temporary,
    Whole,
)
from symgrad.lower.plan import Arrays, Buffer, Kernel, Own, Plan, Same, Steps, When
from symgrad.lower.plan import Store as Kept
from symgrad.lower.verify_plan import verify_plan
from symgrad.lower.written import IllegalPlan

N = Size("N")
n, o, t = Index("n", N), Index("o", 4), Index("t", 3)
x = Tensor("x", (N, Integer(4)), "input")
z, h, y = (Tensor(name, (N, Integer(4))) for name in "zhy")
w, new = Tensor("w", (Integer(4),), "parameter"), Tensor("new_w", (Integer(4),))
step, later = Tensor("t", (), "state", "int"), Tensor("new_t", (), dtype="int")
Z, H, Y, X, W, NEW = map(Array, (z, h, y, x, w, new))
ONE, TWO = Temporary(1), Temporary(2)


def computes(tensor: Tensor, *made: Statement, body: Any = 1, adds: bool = False) -> Arrays:
    at = (n, o) if tensor.shape == z.shape else (o,) if tensor.shape else ()
    return Arrays(made, (Equation(tensor[at], "=", Integer(1) * body, at),), adds)


def plan(*kernels: Kernel, **places: Any) -> Plan:
    """z and y have arrays of their own, h lies over z, new_w over w."""
    program = Program("f", (x, w), UPDATE.equations, (y,), ((w, new),))
    where = {x: Buffer("x"), y: Own(), z: Own(), h: Same(z), w: Buffer("params"), new: Same(w)}
    where |= {v: places[v.name] for v in where if v.name in places}
    return Plan("f", program, where, kernels)


def double(of: Array) -> Apply:
    return Apply("*", (Whole(Integer(2)), of))


FIRST = computes(z, Bind(z, double(X)))
SECOND = computes(h, Step(Apply(tanh, (Z,)), Z, h))
LAST = computes(y, Bind(y, double(H)))
UPDATE = computes(new, Step(double(W), W))
LEGAL = (FIRST, SECOND, LAST, UPDATE)
VIEW = Tensor("v", (4 * N,))
COPY = Arrays((Bind(VIEW, Z),), (Equation(VIEW[4 * n + o], "=", z[n, o], (n, o)),))


def test_a_legal_plan_is_returned() -> None:
    made = plan(*LEGAL)
    assert verify_plan(made) is made
    verify_plan(plan(FIRST, SECOND, LAST, computes(w, Store(W, double(H)))))  # a commit
    verify_plan(plan(FIRST, SECOND, LAST, computes(new, Step(double(W), W, new))))


BROKEN = {
    "reads z before it is written": plan(SECOND, LAST, UPDATE),
    "the end reads y before it is written": plan(FIRST, SECOND, UPDATE),
    "reads z, over which h was written": plan(
        FIRST, SECOND, computes(y, Bind(y, double(Z))), UPDATE
    ),
    "y[n, o] reads w, over which new_w was written": plan(
        FIRST, SECOND, UPDATE, computes(y, Bind(y, Apply("+", (H, W))))
    ),
    "is written over z, but h is apart": plan(*LEGAL, h=Own()),
    "takes the memory of z, but h is apart": plan(
        FIRST, computes(h, Bind(h, Z), Store(H, double(X))), LAST, UPDATE, h=Own()
    ),
    "makes an array for h, which has a place": plan(FIRST, computes(h, Bind(h, double(Z))), LAST),
    "y[n, o] writes over z": plan(FIRST, computes(y, Step(double(X), Z), Bind(y, double(X)))),
    "writes the input x": plan(computes(x, Step(double(X), X)), LAST),
    "leaves out elements of z": plan(
        computes(z, Store(At(Z, (Slice(None, Integer(1)),)), Whole(Integer(0)))),
        z=Buffer("z"),
        h=Own(),
    ),
    "reads y before it is written": plan(computes(y, Scatter("+", Y, (X,), X))),
    "reads temporary array 2 before it is made": plan(
        computes(z, Bind(ONE, X), Bind(z, Apply("+", (Array(ONE), Array(TWO)))))
    ),
    "new_w[o] writes over w": plan(FIRST, SECOND, LAST, UPDATE, new_w=Own()),
    "the end leaves w as it was": plan(
        FIRST, SECOND, LAST, computes(new, Bind(new, double(W))), new_w=Own()
    ),
    "f: the end leaves w as it was": plan(FIRST, SECOND, LAST),
    "y[n, o] reads h, which is written only if d_x is asked for": plan(
        FIRST, When(("d_x",), (SECOND,)), LAST, UPDATE
    ),
    "y[n, o] reads h, which is written only if d_x or d_u is asked for": plan(
        FIRST, When(("d_u", "d_x"), (SECOND,)), When(("d_v",), (LAST,)), UPDATE
    ),
}


@pytest.mark.parametrize("message", BROKEN)
def test_rules(message: str) -> None:
    with pytest.raises(IllegalPlan) as error:
        verify_plan(BROKEN[message])
    text = (
        str(error.value).replace(",", ", ").replace(",  ", ", ").replace("d_u or d_x", "d_x or d_u")
    )
    assert message in text


def test_a_step_that_reads_what_the_step_before_wrote_over() -> None:
    """The first step may read z, the second reads what lies over it; in a window's loop too."""
    body = (computes(y, Step(Apply("+", (Y, Z)), Y)), computes(h, Step(double(Z), Z, h)))
    made = plan(FIRST, computes(y, Bind(y, double(X))), Steps(t, 1, body), UPDATE)
    with pytest.raises(IllegalPlan, match="reads z, over which h was written"):
        verify_plan(made)
    loop = For(t, 1, (Step(double(Z), Z, h),))
    with pytest.raises(IllegalPlan, match="reads z, over which h was written"):
        verify_plan(plan(FIRST, computes(h, loop), LAST, UPDATE))


def test_a_view_of_what_was_overwritten() -> None:
    """v is z as one row; once h lies there, neither is read."""
    where = {**plan().places, VIEW: Same(z)}
    late = computes(y, Bind(y, Apply("+", (H, Array(VIEW)))))
    early = computes(y, Bind(y, double(Array(VIEW))))
    verify_plan(replace(plan(FIRST, COPY, early, UPDATE), places=where))
    with pytest.raises(IllegalPlan, match="reads v, over which h was written"):
        verify_plan(replace(plan(FIRST, COPY, SECOND, late, UPDATE), places=where))
    shifted = Equation(VIEW[4 * n + o + 1], "=", z[n, o], (n, o))
    wrong = Arrays(COPY.statements, (shifted,))
    with pytest.raises(IllegalPlan, match="reads v before it is written"):
        verify_plan(replace(plan(FIRST, wrong, early, UPDATE), places=where))


def test_pieces_of_a_vector_are_written_one_by_one() -> None:
    """Both rows of g, under their own names; one is not enough."""
    g, a, b = Tensor("g", (Integer(8),)), Tensor("a", (Integer(4),)), Tensor("b", (Integer(4),))
    where = {g: Buffer("grads"), a: Buffer("grads"), b: Buffer("grads", Integer(4)), w: Buffer("w")}
    pieces = [computes(p, Step(double(W), Array(p))) for p in (a, b)]
    total = Plan("f", Program("f", (w,), (), (g,)), where, tuple(pieces))
    verify_plan(total)
    with pytest.raises(IllegalPlan, match="the end reads g before it is written"):
        verify_plan(replace(total, kernels=tuple(pieces[:1])))
    rest = computes(g, Store(At(Array(g), (Slice(Integer(4), Integer(8)),)), Whole(Integer(0))))
    verify_plan(replace(total, kernels=(pieces[0], rest)))
    less = computes(g, Store(At(Array(g), (Slice(Integer(5), Integer(8)),)), Whole(Integer(0))))
    with pytest.raises(IllegalPlan, match="the end reads g before it is written"):
        verify_plan(replace(total, kernels=(pieces[0], less)))


def test_a_counter_is_stored() -> None:
    program = Program("f", (step,), (), (), ((step, later),))
    made = Arrays(
        (Bind(later, double(Array(step))),), (Equation(later[()], "=", 2 * step[()], ()),)
    )
    total = Plan("f", program, {step: Buffer("step"), later: Own()}, (made, Kept(later, step)))
    verify_plan(total)
    with pytest.raises(IllegalPlan, match="the end leaves t as it was"):
        verify_plan(replace(total, kernels=(made,)))


def test_what_is_filled_is_added_to() -> None:
    fill = Arrays((Bind(y, Filled(y.shape, Whole(Integer(0)), Kind.REAL)),))
    part = computes(
        y,
        Step(Apply("+", (At(Y, (Slice(None, Integer(1)),)), X)), At(Y, (Slice(None, Integer(1)),))),
    )
    verify_plan(plan(fill, part, UPDATE))
    with pytest.raises(IllegalPlan, match="reads y before it is written"):
        verify_plan(plan(part, UPDATE))
