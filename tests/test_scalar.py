"""Scalar functions: derivatives against the definition, kinks and ties, exact values, costs."""

from itertools import product

import mpmath as mp
import numpy as np
import pytest
from sympy import Expr, Rational, S, Symbol

import symgrad.scalar as s
from symgrad.canonical import canonical
from tests.scalar_cases import BINARY, INF, NAN, UNARY, c, close, x, y


@pytest.mark.parametrize("name", UNARY)
def test_derivatives_are_those_of_the_definition(name: str) -> None:
    function, meaning, points = UNARY[name]
    first = function(x).diff(x)
    second = first.diff(x)
    with mp.workdps(60):
        for t in map(mp.mpf, points):
            assert close(s.value(function(x), {x: t}), meaning(t)), t
            assert close(s.value(first, {x: t}), mp.diff(meaning, t)), t
            assert close(s.value(second, {x: t}), mp.diff(meaning, t, 2)), t


@pytest.mark.parametrize("name", BINARY)
def test_partial_derivatives_are_those_of_the_definition(name: str) -> None:
    function, meaning = BINARY[name]
    expr = function(x, y)
    with mp.workdps(60):
        for t, u in product((-2.3, -0.4, 0.7, 3.1), (-1.1, 0.3, 1.2)):
            at, point = {x: t, y: u}, (mp.mpf(t), mp.mpf(u))
            for order in ((0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2)):
                derivative = expr
                for atom in [x] * order[0] + [y] * order[1]:
                    derivative = derivative.diff(atom)
                exact = mp.diff(meaning, point, order) if any(order) else meaning(*point)
                assert close(s.value(derivative, at), exact), (t, u, order)


KINKS = [
    (s.relu(x), 0, 0),
    (s.relu6(x), 0, 0),
    (s.relu6(x), 6, 1),
    (s.hard_tanh(x), -1, 0),
    (s.hard_tanh(x), 1, 1),
    (s.leaky_relu(x), 0, Rational(1, 100)),
    (s.elu(x, 3), 0, 3),
    (s.celu(x, 3), 0, 1),
    (s.absolute(x), 0, 0),
    (s.sign(x), 0, 0),
    (s.step(x), 0, 0),
    (s.floor(x), 2, 0),
    (s.round_(x), 2.5, 0),
    (s.stop_gradient(x), 3, 0),
    (s.maximum(x, 0), 0, 0.5),
    (s.minimum(0, x), 0, 0.5),
    (s.maximum(x, 2 * x), 0, 1.5),
    (s.sqrt(x), 0, INF),
    (s.safe_sqrt(x), 0, 0),
    (s.where(s.less(0, x), s.log(x), 0), 0, 0),
    (s.where(s.equal(x, 0), 1, s.sin(x) / x), 0, 0),
    (s.relu(s.log(x)), 0, 0),
    (s.maximum(s.log(x), -1), 0, 0),
    (s.relu(s.log(x) + x), 0, 0),
    (s.maximum(s.log(x) + x, -1), 0, 0),
    (s.where(s.less(0, x), s.sqrt(x), x), 0, 1),
]


@pytest.mark.parametrize(("expr", "at", "slope"), KINKS, ids=str)
def test_kinks_and_ties(expr: Expr, at: float, slope: float) -> None:
    first = expr.diff(x)
    assert s.value(first, {x: at}) == mp.mpf(float(slope))
    if not expr.has(s.expm1) and slope != INF:
        assert s.value(first.diff(x), {x: at}) == 0


def test_logaddexp_has_no_kink() -> None:
    expr, both = s.logaddexp(x, y), {x: 3.0, y: 3.0}
    assert s.value(expr, {x: 1e3, y: -1e30}) == 1e3 and s.value(expr, {x: -1e30, y: 1e3}) == 1e3
    assert [s.value(expr.diff(v), both) for v in (x, y)] == [0.5, 0.5]
    assert [s.value(expr.diff(x, v), both) for v in (x, y)] == [0.25, -0.25]


def test_second_derivatives_at_kinks_take_the_same_branch() -> None:
    for expr, curvature in ((s.elu(x, 3), 3), (s.celu(x, 3), Rational(1, 3)), (s.relu(x) ** 2, 0)):
        assert s.value(expr.diff(x).diff(x), {x: 0}) == mp.mpf(float(curvature))
    norm = s.safe_sqrt(x**2 + y**2)
    for first, second in product((x, y), repeat=2):
        assert s.value(norm.diff(first).diff(second), {x: 0, y: 0}) == 0


def test_reusable_forms() -> None:
    h = Symbol("h", real=True)
    z = s.relu(x).diff(x)
    assert s.sigmoid(x).diff(x).subs(s.sigmoid(x), h) == h * (1 - h)
    assert s.tanh(x).diff(x).subs(s.tanh(x), h) == 1 - h**2
    assert z == s.step(s.relu(x))
    assert z.subs(s.relu(x), h) == s.step(h)
    assert s.expand_unreused(y * z) == y * s.step(x)
    assert s.expand_unreused(s.relu(s.log(x)).diff(x)) == s.where(s.less(0, s.log(x)), 1 / x, 0)


def test_where_folds() -> None:
    less = s.less(x, 0)
    assert s.where(c, x, x) == s.where(1, x, y) == s.where(S.true, x, y) == s.where(0, y, x) == x
    assert s.where(x < 0, x, y) == s.where(less, x, y)
    assert s.where(less, 1, 0) == less
    assert s.where(less, x * s.where(less, y, 2), 1) == s.where(less, x * y, 1)
    assert s.where(less, 1, s.exp(s.where(less, 0, x))).has(s.exp)


def test_exact_values_stay_exact() -> None:
    values = [
        s.relu(Rational(-1, 3)),
        s.absolute(Rational(-1, 3)),
        s.sigmoid(0),
        s.round_(Rational(5, 2)),
    ]
    values = [*values, canonical(s.round_(2.5))]
    assert values == [0, Rational(1, 3), S.Half, 2, 2]
    assert s.maximum(Rational(1, 3), s.sqrt(2)) == s.sqrt(2)
    assert s.sigmoid(Rational(1, 3)).func is s.sigmoid
    assert s.floor(Rational(-1, 2)) == -1


def test_evaluate() -> None:
    assert s.evaluate(s.where, 1.0, 2.0, NAN) == 2.0
    assert s.evaluate(s.log, 0.0) == -INF
    assert np.isnan(s.evaluate(s.log, -1.0))
    assert np.isnan(s.evaluate(s.maximum, NAN, 1.0))
    assert s.evaluate(s.not_equal, NAN, NAN) == 1.0
    assert s.value(1 / x, {x: 0}) == INF


def test_cost_counts_shared_parts_once() -> None:
    shared = s.tanh(x * y)
    assert s.cost(shared + 1) + 2 == s.cost((shared + 1) * (shared - 1))
    assert s.cost(s.exp(x)) >= 10
    assert s.cost(x - y) == 2 - s.cost(x * y)
