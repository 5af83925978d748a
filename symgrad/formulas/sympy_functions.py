"""Scalar functions by SymPy's own: what a function of `symgrad.scalar` or `special` is there.

    relu(x) + softplus(y)   →   Max(0, x) + log(exp(y) + 1)

SymPy evaluates, prints, differentiates and lambdifies what comes out. A stopped gradient is its
value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy
from sympy import Basic, Eq, Expr, Max, Min, Mod, Ne, Piecewise, Rational, Tuple, exp, log, pi, sqrt
from sympy.functions.elementary.piecewise import ExprCondPair
from sympy.logic.boolalg import And, Boolean, Or

from .. import scalar, special

ZERO, HALF, ONE = sympy.S.Zero, sympy.S.Half, sympy.S.One


def either(condition: Boolean, taken: Expr, other: Expr) -> Expr:
    """A case distinction as it is written: SymPy would simplify its condition, for seconds."""
    if condition in (sympy.true, sympy.false):
        return taken if condition else other
    if isinstance(taken, Piecewise) and taken.args[1:] == ((other, True),):
        (taken, inner), _ = taken.args
        condition = And(condition, inner)
    cases = ((taken, condition), (other, sympy.true))
    made: Expr = Basic.__new__(Piecewise, *(Tuple.__new__(ExprCondPair, *case) for case in cases))
    return made


def _nearest(x: Expr) -> Expr:
    up = sympy.floor(x + HALF)
    return up - either(Eq(Mod(x + HALF, 2), 1), ONE, ZERO)


def _quotient(a: Expr, b: Expr) -> Expr:
    return either(Ne(b, 0), sympy.floor(a / b), ZERO)


def _ratio(a: Expr, b: Expr) -> Expr:
    return either(Ne(b, 0), a / b, ZERO)


def _strong(a: Expr, b: Expr) -> Expr:
    return either(Or(Eq(a, 0), Eq(b, 0)), ZERO, a * b)


FUNCTIONS: dict[Any, Callable[..., Expr]] = {
    scalar.stop_gradient: lambda x: x,
    scalar.relu: lambda x: Max(0, x),
    scalar.maximum: Max,
    scalar.minimum: Min,
    scalar.absolute: sympy.Abs,
    scalar.sign: sympy.sign,
    scalar.floor: sympy.floor,
    scalar.round_: _nearest,
    scalar.quotient: _quotient,
    scalar.mod: Mod,
    scalar.divided: lambda a, b: a / b,
    scalar.sigmoid: lambda x: 1 / (1 + exp(-x)),
    scalar.softplus: lambda x: log(1 + exp(x)),
    scalar.expm1: lambda x: exp(x) - 1,
    scalar.log1p: lambda x: log(1 + x),
    scalar.normal_cdf: lambda x: (1 + sympy.erf(x / sqrt(2))) / 2,
    scalar.normal_pdf: lambda x: exp(-(x**2) / 2) / sqrt(2 * pi),
    scalar.softsign: lambda x: x / (1 + sympy.Abs(x)),
    scalar.strong_product: _strong,
    special.ratio: _ratio,
    special.hypot: lambda x, y: sqrt(x**2 + y**2),
    special.arctan2: sympy.atan2,
    special.cbrt: lambda x: sympy.sign(x) * sympy.Abs(x) ** Rational(1, 3),
    special.log2: lambda x: log(x) / log(2),
    special.log10: lambda x: log(x) / log(10),
    special.exp2: lambda x: 2**x,
    special.lgamma: lambda x: log(sympy.Abs(sympy.gamma(x))),
    special.digamma: lambda x: sympy.polygamma(0, x),
    special.polygamma: sympy.polygamma,
}
