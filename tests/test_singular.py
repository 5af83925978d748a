"""Derivatives where one factor is 0 and another infinite: 0·∞ is 0, in whatever lines it is written.

A case is a formula in steps, the points at which it is taken, and the derivatives there by theory.
Each is run in one line, in a line for each step, and inside a recurrence; by the interpreter,
before and after `simplify`, in NumPy and in C; backward and forward.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pytest
from sympy import Expr, Integer, S, acos, acosh, asin, atanh, exp, log, sqrt, tanh

from symgrad.canonical import canonical
from symgrad.ir import ONE, Equation, Index, Loop, Program, Tensor
from symgrad.passes.differentiate import forward, reverse
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from symgrad.scalar import (
    absolute,
    clip,
    equal,
    expm1,
    greater,
    less,
    log1p,
    maximum,
    minimum,
    not_equal,
    relu,
    rsqrt,
    safe_sqrt,
    square,
    where,
)
from symgrad.special import cbrt, digamma, lgamma, log2, log10
from tests.interpreter import run
from tests.run_programs import c_results, lowered, numpy_results

INF, NAN = math.inf, math.nan
LOSS = Tensor("loss", ())
FORMS = ("one line", "lines", "recurrence")


@dataclass(frozen=True)
class Case:
    """`steps` are functions of x, w and the steps before; `points` are (x, w, ∂y/∂x, ∂y/∂w), with
    the second derivative ∂²y/∂x² behind where it is to be compared too."""

    name: str
    steps: tuple[Callable[..., Any], ...]
    points: tuple[tuple[float, ...], ...]


def case(name: str, *parts: Any) -> Case:
    steps = tuple(p for p in parts if callable(p))
    return Case(name, steps, tuple(p for p in parts if not callable(p)))


CASES = (
    case("root of relu", lambda x, w: relu(x), lambda x, w, r: sqrt(r),
         (-1, 1, 0, 0, 0), (0, 1, 0, 0), (4, 1, 1 / 4, 0, -1 / 32)),
    case("arccos of clip", lambda x, w: clip(x, -1, 1), lambda x, w, c: acos(c),
         (-2, 1, 0, 0, 0), (-1, 1, 0, 0), (2, 1, 0, 0, 0), (0.6, 1, -1.25, 0, -1.171875),
         (1, 1, -INF, 0, -INF)),  # as PyTorch: the left derivative of clip at 1 is 1
    case("arcsin of clip", lambda x, w: clip(x, -1, 1), lambda x, w, c: asin(c),
         (-2, 1, 0, 0), (-1, 1, 0, 0), (2, 1, 0, 0), (0.6, 1, 1.25, 0), (1, 1, INF, 0, INF)),
    case("branch root", lambda x, w: sqrt(x), lambda x, w, a: where(greater(x, 0), a, x),
         (4, 1, 1 / 4, 0, -1 / 32), (0, 1, 1, 0, 0), (-1, 1, 1, 0, 0)),
    case("branch log", lambda x, w: log(x), lambda x, w, a: where(greater(x, 0), a, w),
         (4, 1, 1 / 4, 0, -1 / 16), (0, 1, 0, 1, 0), (-1, 1, 0, 1, 0)),
    case("branch log1p", lambda x, w: log1p(x), lambda x, w, a: where(greater(x, -1), a, w),
         (1, 1, 1 / 2, 0), (-1, 1, 0, 1), (-2, 1, 0, 1)),
    case("branch arctanh", lambda x, w: atanh(x), lambda x, w, a: where(less(x, 1), a, w),
         (0.5, 1, 4 / 3, 0), (1, 1, 0, 1), (2, 1, 0, 1)),
    case("branch arccosh", lambda x, w: acosh(x), lambda x, w, a: where(greater(x, 1), a, w),
         (1.25, 1, 4 / 3, 0), (1, 1, 0, 1), (0, 1, 0, 1)),
    case("branch rsqrt", lambda x, w: rsqrt(x), lambda x, w, a: where(greater(x, 0), a, w),
         (4, 1, -1 / 16, 0), (0, 1, 0, 1), (-1, 1, 0, 1)),
    case("branch exp", lambda x, w: exp(x), lambda x, w, a: where(less(x, 1), a, x),
         (1000, 1, 1, 0, 0), (0, 1, 1, 0, 1)),
    case("branch expm1", lambda x, w: expm1(x), lambda x, w, a: where(less(x, 1), a, x),
         (1000, 1, 1, 0), (0, 1, 1, 0)),
    case("softplus by hand", lambda x, w: exp(x), lambda x, w, a: log(1 + a),
         lambda x, w, a, b: where(greater(x, 30), x, b),
         (1000, 1, 1, 0, 0), (0, 1, 1 / 2, 0, 1 / 4), (-1000, 1, 0, 0)),
    case("branch quotient", lambda x, w: x / w, lambda x, w, q: where(not_equal(w, 0), q, 0),
         (3, 0, 0, 0, 0), (0, 0, 0, 0), (3, 2, 1 / 2, -3 / 4, 0)),
    case("quotient and choice", lambda x, w: x / w, lambda x, w, q: where(equal(w, 0), x, q),
         (3, 0, 1, 0), (3, 2, 1 / 2, -3 / 4)),
    case("power", lambda x, w: x**w,
         (0, 2, 0, 0, 2), (0, 3, 0, 0, 0), (0, 1, 1, 0), (0, 0.5, INF, 0), (0, 2.5, 0, 0, 0),
         (4, 0.5, 1 / 4, 2 * math.log(4), -1 / 32), (-2, 3, 12, NAN, -12), (1, 0, 0, 0, 0)),
    case("power of relu", lambda x, w: relu(x), lambda x, w, r: r**w,
         (-1, 2, 0, 0, 0), (-1, 0.5, 0, 0), (0, 3, 0, 0), (2, 3, 12, 8 * math.log(2), 12)),
    case("generalized mean", lambda x, w: x**w, lambda x, w, s: s ** (1 / w),
         (0, 3, 0, 0), (2, 3, 1, 0)),
    case("branch power", lambda x, w: x**w, lambda x, w, a: where(greater(x, 0), a, 0),
         (-2, 0.5, 0, 0), (0, 0.5, 0, 0), (4, 0.5, 1 / 4, 2 * math.log(4))),
    case("norm", lambda x, w: square(x), lambda x, w, s: s + w**2, lambda x, w, s, q: sqrt(q),
         (0, 0, 0, 0, INF), (3, 4, 0.6, 0.8, 16 / 125)),  # the curvature is 1/|w|
    case("safe norm", lambda x, w: square(x), lambda x, w, s: s + w**2,
         lambda x, w, s, q: safe_sqrt(q),
         (0, 0, 0, 0, 0), (3, 4, 0.6, 0.8, 16 / 125)),
    case("root of |x|", lambda x, w: absolute(x), lambda x, w, a: sqrt(a),
         (0, 1, 0, 0), (-4, 1, -1 / 4, 0)),
    case("third root of relu", lambda x, w: relu(x), lambda x, w, a: a ** (ONE / 3),
         (-1, 1, 0, 0), (0, 1, 0, 0), (8, 1, 1 / 12, 0)),
    case("Gompertz", lambda x, w: exp(x), lambda x, w, a: exp(-a),
         (1000, 1, 0, 0, 0), (0, 1, -math.exp(-1), 0, 0), (-1000, 1, 0, 0)),
    case("tanh of exp", lambda x, w: exp(x), lambda x, w, a: tanh(a),
         (1000, 1, 0, 0), (-1000, 1, 0, 0)),
    case("bump", lambda x, w: exp(-1 / x**2), (0, 1, 0, 0, 0), (1, 1, 2 / math.e, 0, -2 / math.e)),
    case("x log x", lambda x, w: x * log(x), lambda x, w, e: where(greater(x, 0), e, 0),
         (0, 1, 0, 0, 0), (-1, 1, 0, 0), (1, 1, 1, 0, 1)),
    case("stored log times w", lambda x, w: log(x), lambda x, w, a: a * w,
         lambda x, w, a, q: where(greater(x, 0), q, 0),
         (0, 5, 0, 0), (-1, 5, 0, 0), (1, 5, 5, 0)),
    case("maximum with root", lambda x, w: sqrt(x), lambda x, w, a: maximum(a, w),
         (0, 1, 0, 1), (4, 1, 1 / 4, 0)),
    case("minimum with reciprocal", lambda x, w: 1 / x, lambda x, w, a: minimum(a, w),
         (0, 1, 0, 1), (2, 1, -1 / 4, 0)),
    case("zero adjoint", lambda x, w: sqrt(x), lambda x, w, a: a * w,
         (0, 0, 0, 0), (4, 0, 0, 2), (0, 1, INF, 0)),
    case("relu, root, times 0", lambda x, w: relu(x), lambda x, w, r: sqrt(r),
         lambda x, w, r, s: s * w, (-1, 0, 0, 0), (-1, 1, 0, 0)),
    case("root of a square", lambda x, w: square(x - w), lambda x, w, s: sqrt(s),
         (1, 1, 0, 0), (3, 1, 1, -1)),
    case("log of a square under 0", lambda x, w: log(x**2), lambda x, w, a: a * x**3,
         lambda x, w, a, q: where(not_equal(x, 0), q, 0),
         (2, 1, 8 + 24 * math.log(2), 0), (0, 1, 0, 0)),
    case("nested choices", lambda x, w: where(greater(x, 0), sqrt(x), log(-x)),
         lambda x, w, a: where(equal(x, 0), w, a),
         (0, 2, 0, 1), (4, 2, 1 / 4, 0), (-2, 2, -1 / 2, 0)),
    case("branch lgamma", lambda x, w: lgamma(x), lambda x, w, a: where(greater(x, 0), a, w),
         (0, 1, 0, 1, 0), (-1, 1, 0, 1, 0), (2, 1, 0.42278433509846714, 0, 0.6449340668482264)),
    case("branch digamma", lambda x, w: digamma(x), lambda x, w, a: where(greater(x, 0), a, w),
         (0, 1, 0, 1), (-2, 1, 0, 1), (2, 1, 0.6449340668482264, 0)),
    case("branch log2", lambda x, w: log2(x), lambda x, w, a: where(greater(x, 0), a, w),
         (0, 1, 0, 1), (2, 1, 1 / math.log(4), 0)),
    case("branch log10", lambda x, w: log10(x), lambda x, w, a: where(greater(x, 0), a * x, w),
         (0, 1, 0, 1), (1, 1, 1 / math.log(10), 0)),
    case("cube root of relu", lambda x, w: relu(x), lambda x, w, r: cbrt(r),
         (-1, 1, 0, 0, 0), (0, 1, 0, 0), (8, 1, 1 / 12, 0)),
    case("cube root of a square", lambda x, w: square(x), lambda x, w, s: cbrt(s),
         (0, 1, 0, 0), (8, 1, 1 / 3, 0, -1 / 72)),
    case("x log x in lines", lambda x, w: log(x), lambda x, w, a: x * a,
         lambda x, w, a, q: where(greater(x, 0), q, 0),
         (0, 1, 0, 0, 0), (1, 1, 1, 0, 1)),
    case("infinite slope", lambda x, w: sqrt(x), (0, 1, INF, 0), (4, 1, 1 / 4, 0)),
)  # fmt: skip


def equations(c: Case, form: str, i: Index, x: Tensor, w: Tensor) -> list[Equation]:
    """The steps of a case as equations, and the loss: the sum of the last step."""
    values: list[Expr] = [x[i], w[i]]
    made: list[Equation] = []
    for k, step in enumerate(c.steps):
        body = canonical(step(*values))
        if form != "one line":
            own = Tensor(f"s{k}", x.shape)
            made.append(Equation(own[i], "=", body, () if form == "recurrence" else (i,)))
            body = own[i]
        values.append(body)
    made.append(Equation(LOSS[()], "+", values[-1], (i,)))
    return made


def program(c: Case, form: str) -> tuple[Program, dict[str, np.ndarray]]:
    count = Integer(len(c.points))
    x, w = Tensor("x", (count,), "parameter"), Tensor("w", (count,), "parameter")
    i = Index("i", count)
    made = equations(c, form, i, x, w)
    items: tuple[Any, ...] = tuple(made)
    if form == "recurrence":
        items = (Loop(i, 1, tuple(made[:-1])), made[-1])
    values = {n: np.array([p[k] for p in c.points], float) for k, n in enumerate("xw")}
    return verify(Program("p", (x, w), items, (LOSS,))), values


def derived(c: Case, form: str) -> tuple[list[Program], dict[str, np.ndarray]]:
    """The first derivatives backward and forward, and the second by x."""
    base, values = program(c, form)
    x, w = base.inputs
    back, _ = reverse(base, LOSS, (x, w))
    i, last = Index("i", x.shape[0]), Tensor("y", x.shape)
    shown = (*base.items[:-1], Equation(last[i], "=", base.items[-1].body, (i,)))
    ahead = replace_items(base, shown, last)
    t_x = Tensor("t_x", x.shape, "input")
    first, _ = forward(ahead, {x: t_x})
    alone, gradient = reverse(base, LOSS, (x,))
    alone = replace_items(alone, alone.items, gradient[x])
    second, _ = forward(alone, {x: t_x})
    ones = {"t_x": np.ones(len(c.points))}
    return [verify(p) for p in (back, first, second)], {**values, **ones}


def replace_items(base: Program, items: Sequence[Any], output: Tensor) -> Program:
    return Program(base.name, base.inputs, tuple(items), (output,))


@cache
def all_results() -> dict[tuple[str, str, str], list[dict[str, np.ndarray]]]:
    """The results of the three programs of each case in each form, by way."""
    found: dict[tuple[str, str, str], list[dict[str, np.ndarray]]] = {}
    compiled, places = [], []
    for c in CASES:
        for form in FORMS:
            programs, values = derived(c, form)
            low = [lowered(p) for p in programs]
            found[c.name, form, "meaning"] = [run(p, values) for p in programs]
            found[c.name, form, "simplified"] = [run(simplify(p), values) for p in programs]
            found[c.name, form, "numpy"] = [numpy_results(p, values) for p in low]
            compiled += [(p, values) for p in low]
            places.append((c.name, form))
    results = c_results(compiled)
    for k, (name, form) in enumerate(places):
        found[name, form, "c"] = results[3 * k : 3 * k + 3]
    return found


def assert_equal(got: Any, expected: Sequence[Any]) -> None:
    np.testing.assert_allclose(np.asarray(got, float), expected, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("way", ["meaning", "simplified", "numpy", "c"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("c", CASES, ids=lambda c: c.name)
def test_derivatives_at_singular_points(c: Case, form: str, way: str) -> None:
    back, first, second = all_results()[c.name, form, way]
    assert_equal(back["d_x"], [p[2] for p in c.points])
    assert_equal(back["d_w"], [p[3] for p in c.points])
    assert_equal(first["t_y"], [p[2] for p in c.points])
    for k, p in enumerate(c.points):
        if len(p) > 4:
            assert_equal(second["t_d_x"][k], p[4])


TERMS = np.exp([1, 2, 3])
LOGS: list[tuple[list[float], float, list[float]]] = [  # a row, its value, its gradient
    ([-INF, -INF, -INF], -INF, [0, 0, 0]),
    ([0, 0, -INF], math.log(2), [0.5, 0.5, 0]),
    ([1, 2, 3], math.log(TERMS.sum()), [*TERMS / TERMS.sum()]),
    ([-INF, 5, -INF], 5, [0, 1, 0]),
    ([-1e300, -1e300, 0], 0, [0, 0, 1]),
    ([1e300, 0, -1e300], 1e300, [1, 0, 0]),
    ([1e39, 1e38, 0], 1e39, [1, 0, 0]),
    ([INF, 0, -INF], INF, [NAN, 0, 0]),  # as PyTorch: of +∞ less +∞ nobody knows
    ([INF, INF, 1e300], INF, [NAN, NAN, 0]),
]
ROW, COLUMN = Index("i", len(LOGS)), Index("k", 3)
ROWS = np.array([row for row, _, _ in LOGS])


LOG_SUMS = ("input", "mask", "stored", "recurrence")


def log_sum(form: str) -> tuple[Program, dict[str, np.ndarray]]:
    """l[i] = logsumexp_k x[i,k] and its gradient; the −∞ are in x, or come from a mask."""
    shape = (Integer(len(LOGS)), Integer(3))
    x, mask, kept = (
        Tensor("x", shape, "parameter"),
        Tensor("mask", shape, "input"),
        Tensor("k", shape),
    )
    row, at = Tensor("l", shape[:1]), (ROW, COLUMN)
    masked = where(mask[at], x[at], -S.Infinity)
    inner: dict[str, list[Any]] = {
        "input": [Equation(row[ROW], "logsumexp", x[at], at)],
        "mask": [Equation(row[ROW], "logsumexp", masked, at)],
        "stored": [
            Equation(kept[at], "=", masked, at),
            Equation(row[ROW], "logsumexp", kept[at], at),
        ],
        "recurrence": [Loop(ROW, 1, (Equation(row[ROW], "logsumexp", x[at], (COLUMN,)),))],
    }
    total = Equation(LOSS[()], "+", row[ROW], (ROW,))
    base = verify(Program("p", (x, mask), (*inner[form], total), (LOSS, row)))
    given = np.where(ROWS == -INF, 7, ROWS) if form in ("mask", "stored") else ROWS
    values = {"x": given, "mask": (ROWS != -INF).astype(float)}
    return verify(reverse(base, LOSS, (x,))[0]), values


@cache
def log_sums() -> dict[tuple[str, str], dict[str, np.ndarray]]:
    cases = [(lowered(p), v) for p, v in map(log_sum, LOG_SUMS)]
    found = {(f, "numpy"): numpy_results(*c) for f, c in zip(LOG_SUMS, cases, strict=True)}
    found |= {(f, "c"): r for f, r in zip(LOG_SUMS, c_results(cases), strict=True)}
    return found | {(f, "meaning"): run(*log_sum(f)) for f in LOG_SUMS[1:]}


WAYS_OF_ROWS = [(f, w) for f in LOG_SUMS for w in ("meaning", "numpy", "c")]
WAYS_OF_ROWS.remove(("input", "meaning"))  # inputs are taken to be finite; what is lowered is safe


@pytest.mark.parametrize("form, way", WAYS_OF_ROWS)
def test_logsumexp_of_rows_that_are_infinite(form: str, way: str) -> None:
    got = log_sums()[form, way]
    assert_equal(got["l"], [value for _, value, _ in LOGS])
    assert_equal(got["d_x"], [slope for _, _, slope in LOGS])


HALVES = range(-13, 14, 2)
BASES = np.array([-INF, -2.0, -0.0, 0.0, 1e-40, 0.3, 4.0, 1e40, INF])


@cache
def half_powers() -> dict[tuple[str, int], np.ndarray]:
    x, y = (Tensor(name, (Integer(len(BASES)),), role) for name, role in
            (("x", "input"), ("y", "temporary")))  # fmt: skip
    i = Index("i", len(BASES))
    cases = []
    for k in HALVES:
        made = Equation(y[i], "=", x[i] ** (Integer(k) / 2), (i,))
        cases.append((lowered(verify(Program("power", (x,), (made,), (y,)))), {"x": BASES}))
    found = {("c", k): r["y"] for k, r in zip(HALVES, c_results(cases), strict=True)}
    numpy = {("numpy", k): numpy_results(*c)["y"] for k, c in zip(HALVES, cases, strict=True)}
    return found | numpy


@pytest.mark.parametrize("way", ["numpy", "c"])
@pytest.mark.parametrize("k", HALVES)
def test_half_powers(k: int, way: str) -> None:
    """x**(k/2) is ∞ or 0 at −∞, as IEEE 754 and PyTorch have it, but of the root: NaN."""
    with np.errstate(all="ignore"):
        expected = np.power(BASES, k / 2)
    if abs(k) == 1:
        expected[0] = NAN
    if k < 0:  # 1/√−0
        expected[2] = INF if abs(k) > 1 else -INF
    np.testing.assert_allclose(half_powers()[way, k], expected, rtol=1e-13)
