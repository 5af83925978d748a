"""What the numbers are when a Program is evaluated: residues modulo 2⁶¹ − 1, or 50 digits.

Residues tell any two different expressions apart, but know no law of exp, log and powers beyond
exp(x + y) = exp(x)·exp(y) and x^(a + b) = x^a·x^b as they are written; Digits knows all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Any

import mpmath
import numpy as np
import sympy
from sympy import Add, Expr

from .. import scalar
from . import residues
from .residues import INFINITY, UNDEFINED, P

Array = Any
DIGITS = 50
ROOTS = 60  # exp(x/k) is a power of one number for the divisors k of this
SMALL = 1 << 20  # what a whole number that is made of reals is at most
_U = np.uint64
_ODD = (
    sympy.sin, sympy.tan, sympy.asin, sympy.atan, sympy.sinh, sympy.tanh, sympy.asinh, sympy.atanh,
    sympy.erf,
)  # fmt: skip
_EVEN = (sympy.cos, sympy.cosh)
Value = Callable[[Expr], Array]


class Residues:
    """Arrays of residues."""

    number = staticmethod(residues.number)
    add = staticmethod(residues.add)
    multiply = staticmethod(residues.multiply)

    def constant(self, expr: Expr) -> Array:
        if expr.is_infinite:
            return _U(INFINITY if expr.is_extended_positive else P - INFINITY)
        if expr.is_Rational:
            return residues.number(Fraction(int(expr.p), int(expr.q)))
        return residues.random_function(str(expr))

    def power(self, base: Array, exponent: Expr, value: Value) -> Array:
        """x^(a + b/2 + c·t) = x^a · root(x)^b · power(x, t)^c"""
        if exponent.is_Integer:
            return residues.power(base, int(exponent))
        result = None
        for term in Add.make_args(exponent):
            times, rest = term.as_coeff_Mul()
            if not times.is_Rational:
                times, rest = sympy.S.One, term
            if rest == 1:
                one = residues.random_function(f"root{times.q}", base) if times.q > 1 else base
                one, times = np.where((base == 0) | (base == 1), base, one), times.p
            elif times.is_Integer:
                one = residues.random_function("power", base, value(rest))
            else:
                one, times = residues.random_function("power", base, value(term)), 1
            part = residues.power(one, int(times))
            result = part if result is None else residues.multiply(result, part)
        return result

    def exponential(self, argument: Expr, value: Value) -> Array:
        """exp(a/3 − b) = E(a)^20 · E(b)^−60"""
        result = None
        for term in _terms(argument):
            times, rest = term.as_coeff_Mul()
            times = times * ROOTS
            if not (times.is_Integer and abs(times) < SMALL) or rest == 1:
                times, rest = sympy.Integer(1), term
            x = value(rest)
            one = np.where(x == 0, _U(1), residues.random_function("exp", x))
            part = residues.power(one, int(times))
            nothing = x == _U(P - INFINITY if times > 0 else INFINITY)
            part = np.where(nothing, _U(0), part)
            result = part if result is None else residues.multiply(result, part)
        return result

    def compare(self, relation: Any, a: Array, b: Array) -> Array:
        defined = (a != UNDEFINED) & (b != UNDEFINED)
        if relation is scalar.less:
            return residues.positive(self.minus(b, a)) & defined
        if relation is scalar.less_equal:
            return ~residues.positive(self.minus(a, b)) & defined
        same = (a == b) & defined
        return same if relation is scalar.equal else ~same

    def minus(self, a: Array, b: Array) -> Array:
        return residues.add(a, residues.negative(b))

    def function(self, kind: Any, *args: Array) -> Array:
        x, name = args[0], kind.__name__
        result: Array
        if kind is scalar.relu:
            result = np.where(residues.positive(x), x, _U(0))
        elif kind is scalar.step:
            result = residues.positive(x).astype(_U)
        elif kind in (scalar.sign, scalar.absolute):
            result = residues.number(np.sign(residues.order(x)))
            result = residues.multiply(x, result) if kind is scalar.absolute else result
        elif kind in (scalar.maximum, scalar.minimum):
            first = self.compare(scalar.less, args[1], x) ^ (kind is scalar.minimum)
            result = np.where(first, x, args[1])
        elif kind is scalar.strong_product:
            nothing = (x == 0) | (args[1] == 0)
            return np.where(nothing, _U(0), residues.multiply(x, args[1]))
        elif kind in _ODD or kind in _EVEN:
            upper = x > _U(P >> 1)
            result = residues.random_function(name, np.where(upper, UNDEFINED - x, x))
            if kind in _ODD:
                result = np.where(x == 0, x, np.where(upper, residues.negative(result), result))
        else:
            result = residues.random_function(name, *args)
            if kind is sympy.log:
                result = np.where(x == 1, _U(0), result)
        for a in args:
            result = np.where(a == UNDEFINED, UNDEFINED, result)
        return result

    def whole(self, a: Array) -> Array:
        """Whole numbers from reals: they are small, or as good as random."""
        down = (UNDEFINED - a).astype(np.int64)
        up = a.astype(np.int64)
        other = (residues.random_function("whole", a) & _U(3)).astype(np.int64)
        return np.where(up < SMALL, up, np.where(down < SMALL, -down, other))

    def identity(self, op: str) -> Array:
        ends = {"max": P - INFINITY, "min": INFINITY, "logsumexp": P - INFINITY, "*": 1}
        return _U(ends.get(op, 0))

    def reduce(self, op: str, a: Array, axes: tuple[int, ...]) -> Array:
        if op == "+":
            return residues.total(a, axes)
        if op == "logsumexp":
            return residues.log_sum_exp_of(residues.total(residues.log_sum_exp_terms(a), axes))
        for axis in axes:
            if op == "*":
                a = residues.product(a, axis)
                continue
            key: Array = residues.order(a)
            best = np.argmax if op == "max" else np.argmin
            chosen: Array = best(key, axis=axis, keepdims=True)
            lost = (a == UNDEFINED).any(axis=axis, keepdims=True)
            a = np.where(lost, UNDEFINED, np.take_along_axis(a, chosen, axis))
        return a

    def fold(self, op: str, old: Array, new: Array) -> Array:
        if op == "+":
            return residues.add(old, new)
        if op == "*":
            return residues.multiply(old, new)
        if op == "logsumexp":
            terms = residues.log_sum_exp_terms
            return residues.log_sum_exp_of(residues.add(terms(old), terms(new)))
        return self.reduce(op, np.stack([old, new]), (0,))[0]


def _terms(argument: Expr) -> list[Expr]:
    """The terms of a sum, also of one that a number multiplies."""
    times, rest = argument.as_coeff_Mul()
    if isinstance(rest, scalar.Group):
        rest = rest.args[0]
    if isinstance(rest, Add):
        return [t for part in rest.args for t in _terms(times * part)]
    return [t for part in argument.args for t in _terms(part)] if argument.is_Add else [argument]


class Digits:
    """Arrays of numbers of 50 digits, as IEEE 754 has their functions."""

    def number(self, value: Any) -> Array:
        return np.asarray(_digits(np.asarray(value, object)), object)

    def constant(self, expr: Expr) -> Array:
        return self._scalar(scalar.value(expr, {}))

    def _scalar(self, value: Any) -> Array:
        array = np.empty((), object)
        array[()] = value
        return array

    def add(self, a: Array, b: Array) -> Array:
        return np.asarray(np.add(a, b), object)

    def multiply(self, a: Array, b: Array) -> Array:
        return np.asarray(np.multiply(a, b), object)

    def power(self, base: Array, exponent: Expr, value: Value) -> Array:
        return self.function(sympy.Pow, base, value(exponent))

    def exponential(self, argument: Expr, value: Value) -> Array:
        return self.function(sympy.exp, value(argument))

    def compare(self, relation: Any, a: Array, b: Array) -> Array:
        return np.asarray(np.frompyfunc(relation.definition, 2, 1)(a, b)).astype(bool)

    def function(self, kind: Any, *args: Array) -> Array:
        return np.asarray(np.frompyfunc(partial(scalar.apply, kind), len(args), 1)(*args), object)

    def whole(self, a: Array) -> Array:
        return np.asarray(np.frompyfunc(_whole, 1, 1)(a)).astype(np.int64)

    def identity(self, op: str) -> Array:
        ends = {"max": "-inf", "min": "inf", "logsumexp": "-inf", "*": 1}
        return self._scalar(mpmath.mpf(ends.get(op, 0)))

    def reduce(self, op: str, a: Array, axes: tuple[int, ...]) -> Array:
        for axis in axes:
            a = _FOLD[op].reduce(a, axis=axis, keepdims=True)
        return a

    def fold(self, op: str, old: Array, new: Array) -> Array:
        return np.asarray(_FOLD[op](old, new), object)


def _mpf(x: Any) -> Any:
    if isinstance(x, Fraction):
        return mpmath.mpf(x.numerator) / x.denominator
    return mpmath.mpf(x if isinstance(x, mpmath.mpf) else int(x))


def _whole(x: Any) -> int:
    return int(x) if mpmath.isfinite(x) else 0


def _log_add_exp(a: Any, b: Any) -> Any:
    if mpmath.isnan(a) or mpmath.isnan(b):
        return mpmath.nan
    high, low = (a, b) if a >= b else (b, a)
    return high if low == -mpmath.inf else high + mpmath.log1p(mpmath.exp(low - high))


_digits = np.frompyfunc(_mpf, 1, 1)
_FOLD: dict[str, Any] = {
    "+": np.frompyfunc(lambda a, b: a + b, 2, 1),
    "*": np.frompyfunc(lambda a, b: a * b, 2, 1),
    "max": np.frompyfunc(lambda a, b: a if a >= b or a != a else b, 2, 1),
    "min": np.frompyfunc(lambda a, b: a if a <= b or a != a else b, 2, 1),
    "logsumexp": np.frompyfunc(_log_add_exp, 2, 1),
}
