"""The canonical form of a scalar expression: SymPy's functions and raw forms become those of the
table, with the same values; what has no such form is refused in one line."""

from typing import Any

import pytest
import sympy
from sympy import Expr, Rational, S

import symgrad.scalar as s
from symgrad.canonical import canonical
from tests.scalar_cases import close, i, j, x, y

CANONICAL = [
    (1 / (1 + sympy.exp(-x)), s.sigmoid(x)),
    (3 / (1 + sympy.exp(2 * x - y)) ** 2, 3 * s.sigmoid(y - 2 * x) ** 2),
    (sympy.exp(x) / (1 + sympy.exp(x)), s.sigmoid(x)),
    (sympy.exp(-x) / (1 + sympy.exp(-x)) ** 2, s.sigmoid(x) * s.sigmoid(-x)),
    (sympy.log(1 + sympy.exp(x)), s.softplus(x)),
    (sympy.log(1 / (1 + sympy.exp(-x))), -s.softplus(-x)),
    (sympy.log(1 - 1 / (1 + sympy.exp(-x))), -s.softplus(x)),
    (sympy.log(1 + x**2), s.log1p(x**2)),
    (s.log1p(sympy.exp(x)), s.softplus(x)),
    (sympy.log(2 + x), sympy.log(2 + x)),
    (sympy.exp(x) - 1, s.expm1(x)),
    (2 - 2 * sympy.exp(x) + y, y - 2 * s.expm1(x)),
    (sympy.exp(x) - 2, sympy.exp(x) - 2),
    (sympy.sqrt(x * x), s.absolute(x)),
    (sympy.Max(x, y), s.maximum(x, y)),
    (sympy.Min(x, y), s.minimum(x, y)),
    (sympy.sign(x), s.sign(x)),
    (sympy.floor(x), s.floor(x)),
    (sympy.ceiling(x), -s.floor(-x)),
    (sympy.Heaviside(x, 0), s.where(s.equal(x, 0), 0, s.step(x))),
    (sympy.Piecewise((x, x > 0), (y, x > -1), (0, True)),
     s.where(s.less(0, x), x, s.where(s.less(-1, x), y, 0))),
    (x <= y, s.less_equal(x, y)),
    (x >= y, s.less_equal(y, x)),
    (sympy.Eq(i, j), s.equal(i, j)),
    (sympy.KroneckerDelta(i, j), s.equal(i, j)),
    (sympy.And(x < y, sympy.Ne(i, j)), None),
    (sympy.Not(sympy.Eq(i, j)), s.not_equal(i, j)),
    (S.true, S.One),
    (0.1 * x, x / 10),
    (S.NegativeInfinity, -sympy.oo),
    (s.where(x < y, sympy.Abs(x), 1.5), s.where(s.less(x, y), s.absolute(x), Rational(3, 2))),
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), CANONICAL, ids=str)
def test_canonical(written: Any, meant: Expr | None) -> None:
    result = canonical(written)
    assert meant is None or result == meant
    assert canonical(result) == result
    if meant is None:
        assert result in (
            s.logical_and(s.less(x, y), s.not_equal(i, j)),
            s.logical_and(s.not_equal(i, j), s.less(x, y)),
        )
    known = (Expr, sympy.Add, sympy.Mul, sympy.Pow, sympy.exp, sympy.log, s.log1p)
    if isinstance(written, known[0]) and type(written) in known and written.free_symbols:
        at = {x: 0.3, y: -1.7}
        assert close(s.value(result, at), s.value(written, at))


F = sympy.Function("F")
REFUSED = [
    (F(x), "unknown function F"),
    (sympy.gamma(x), "unknown function gamma"),
    (sympy.Derivative(F(x), x), "unknown function"),
    (sympy.Integral(sympy.exp(x**2), x), "unknown function Integral"),
    (sympy.I * x, "complex number"),
    (sympy.sqrt(-2) * x, "complex number"),
    (sympy.zoo, "division by zero"),
    (x / S.Zero, "division by zero"),
    (float("nan"), "division by zero"),
    (sympy.Piecewise((x, x > 0)), "no value"),
    (sympy.Implies(x > 0, y > 0), "not a relation"),
    ("x", "not a scalar expression"),
    (True, "decides == and !="),
    ([x], "not a scalar expression"),
]


@pytest.mark.parametrize(("written", "message"), REFUSED, ids=str)
def test_canonical_refuses(written: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message) as error:
        canonical(written)
    assert "\n" not in str(error.value)
