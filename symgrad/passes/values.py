"""The values of expressions: exact where they are whole numbers, else in one arithmetic.

An expression comes in, its value at all points that are looked at goes out. Positions, conditions
on them and all whole numbers are exact; reals are what the arithmetic makes them:

    where(less(i, 2), x[i]/3, 0)    | i<4      i is 0 … 3 as it is, x[i]/3 a residue or 50 digits
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Protocol

import mpmath
import numpy as np
from sympy import Expr, Pow, exp

from .. import scalar
from ..ir import Access, Index, Size

Array = Any


WORD = 2**31  # the product of two whole numbers below fits a machine's

_COMPARED = (scalar.less, scalar.less_equal, scalar.equal, scalar.not_equal)
_JOINED = (scalar.logical_and, scalar.logical_or)
_SEEN_THROUGH = (scalar.Group, scalar.stop_gradient)


class Arithmetic(Protocol):
    """What numbers are: arrays of them, made from exact ones, and functions of them."""

    def number(self, value: Any) -> Array: ...
    def constant(self, expr: Expr) -> Array: ...
    def add(self, a: Array, b: Array) -> Array: ...
    def multiply(self, a: Array, b: Array) -> Array: ...
    def power(self, base: Array, exponent: Expr, value: Any) -> Array: ...
    def exponential(self, argument: Expr, value: Any) -> Array: ...
    def compare(self, relation: Any, a: Array, b: Array) -> Array: ...
    def function(self, kind: Any, *args: Array) -> Array: ...
    def whole(self, a: Array) -> Array: ...
    def identity(self, op: str) -> Array: ...
    def reduce(self, op: str, a: Array, axes: tuple[int, ...]) -> Array: ...
    def fold(self, op: str, old: Array, new: Array) -> Array: ...


class Values:
    """The values of expressions, each once, in one arithmetic: exact ones of whole numbers and
    fractions of them, and numbers. What an element is where it is read, `read` says."""

    def __init__(self, numbers: Arithmetic, sizes: Mapping[Expr, int]) -> None:
        self.numbers, self.sizes = numbers, sizes
        self.exact: dict[Expr, Any] = {}
        self.real: dict[Expr, Any] = {}

    def read(self, access: Access) -> Any:
        raise NotImplementedError

    # --- exact: whole numbers and fractions of indices, sizes and whole tensors

    def position(self, expr: Expr, extent: int) -> Any:
        """An index, kept within the tensor: where a condition does not hold it may leave it."""
        if expr.is_Integer:
            return min(max(int(expr), 0), extent - 1)
        return np.minimum(np.maximum(self.whole(expr), 0), extent - 1)

    def whole(self, expr: Expr) -> Any:
        """The value of an expression of whole numbers."""
        if _is_exact(expr):
            value = np.asarray(self.exactly(expr))
            return value.astype(np.int64) if value.dtype == object else value
        return self.numbers.whole(self.value(expr))

    def exactly(self, expr: Expr) -> Any:
        known = self.exact.get(expr)
        if known is None:
            known = self.exact[expr] = _of_any_size(self._exactly(expr))
        return known

    def _exactly(self, expr: Expr) -> Any:
        if isinstance(expr, Access):
            return self.read(expr)
        if isinstance(expr, Size):
            return self.sizes[expr]
        if expr.is_Rational:
            return int(expr) if expr.is_Integer else _fraction(int(expr.p), int(expr.q))
        args = [self.exactly(a) for a in expr.args]
        if isinstance(expr, Pow):
            base, exponent = args
            if exponent < 0:
                return _fraction(1, base) ** -exponent
            return (np.asarray(base, object) if exponent > 2 else base) ** exponent  # see WORD
        if expr.is_Add:
            return sum(args[1:], args[0])
        if expr.is_Mul:
            total = args[0]
            for a in args[1:]:
                total = total * a
            return total
        if isinstance(expr, _COMPARED):
            a, b = args
            relation = type(expr)
            if relation is scalar.less:
                return np.asarray(a < b).astype(np.int64)
            if relation is scalar.less_equal:
                return np.asarray(a <= b).astype(np.int64)
            return np.asarray((a == b) if relation is scalar.equal else (a != b)).astype(np.int64)
        if isinstance(expr, _JOINED):
            a, b = (np.asarray(a) != 0 for a in args)
            return ((a & b) if isinstance(expr, scalar.logical_and) else (a | b)).astype(np.int64)
        if isinstance(expr, _SEEN_THROUGH):
            return args[0]
        if isinstance(expr, scalar.where):
            return np.where(np.asarray(args[0]) != 0, args[1], args[2])
        return _by_definition(type(expr))(*args)

    # --- numbers

    def condition(self, expr: Expr) -> Any:
        """Where a condition holds, as booleans."""
        if _is_exact(expr):
            return np.asarray(self.exactly(expr)) != 0
        if isinstance(expr, _JOINED):
            a, b = map(self.condition, expr.args)
            return (a & b) if isinstance(expr, scalar.logical_and) else (a | b)
        if isinstance(expr, _COMPARED):
            a, b = map(self.value, expr.args)
            return self.numbers.compare(type(expr), a, b)
        return self.numbers.compare(scalar.not_equal, self.value(expr), self.numbers.number(0))

    def value(self, expr: Expr) -> Any:
        known = self.real.get(expr)
        if known is None:
            known = self.real[expr] = self._value(expr)
        return known

    def _value(self, expr: Expr) -> Any:
        numbers = self.numbers
        if isinstance(expr, Access) and expr.tensor.dtype != "int":
            return self.read(expr)
        if _is_exact(expr):
            return numbers.number(self.exactly(expr))
        if expr.is_Atom:
            return numbers.constant(expr)
        if isinstance(expr, scalar.where):
            condition, taken, other = expr.args
            return np.where(self.condition(condition), self.value(taken), self.value(other))
        if isinstance(expr, (*_COMPARED, *_JOINED)):
            return numbers.number(np.asarray(self.condition(expr)).astype(np.int64))
        if isinstance(expr, _SEEN_THROUGH):
            return self.value(expr.args[0])
        if isinstance(expr, Pow):
            return numbers.power(self.value(expr.base), expr.exp, self.value)
        if isinstance(expr, exp):
            return numbers.exponential(expr.args[0], self.value)
        args = [self.value(a) for a in expr.args]
        if expr.is_Add or expr.is_Mul:
            total = args[0]
            for a in args[1:]:
                total = numbers.add(total, a) if expr.is_Add else numbers.multiply(total, a)
            return total
        return numbers.function(type(expr), *args)


def _of_any_size(value: Any) -> Any:
    """A whole number that a machine's would not hold, or not its products, as an object."""
    if isinstance(value, int) and abs(value) >= WORD:
        return np.asarray(value, object)
    if isinstance(value, np.ndarray) and value.dtype == np.int64 and np.any(np.abs(value) >= WORD):
        return value.astype(object)
    return value


def _fraction(p: int, q: int) -> Array:
    value = np.empty((), object)
    value[()] = Fraction(p, q)
    return value


def _is_exact(expr: Expr) -> bool:
    """Whether an expression is a fraction of whole numbers that are known exactly."""
    found = _EXACT.get(expr)
    if found is None:
        if isinstance(expr, Access):
            found = expr.tensor.dtype == "int"
        elif isinstance(expr, (Index, Size)) or expr.is_Rational:
            found = True
        elif expr.is_Atom:
            found = False
        elif isinstance(expr, Pow):
            known = expr.exp.is_Integer and (expr.exp > 0 or not expr.atoms(Access, Index))
            found = bool(known) and _is_exact(expr.base)
        else:
            exact = isinstance(expr, _EXACT_FUNCTIONS) or bool(expr.is_Add or expr.is_Mul)
            found = exact and all(map(_is_exact, expr.args))
        _EXACT[expr] = found
    return found


_EXACT: dict[Expr, bool] = {}
_EXACT_FUNCTIONS = (
    *_COMPARED,
    *_JOINED,
    *_SEEN_THROUGH,
    scalar.where,
    scalar.PiecewiseConstant,
    scalar.relu,
    scalar.absolute,
    scalar.Extremum,
    scalar.mod,
)


def _by_definition(kind: Any) -> Any:
    """A function of fractions that gives fractions, by its definition."""

    def at(*args: Any) -> Any:
        numbers = [Fraction(a) for a in args]
        if kind is scalar.relu:
            return max(numbers[0], Fraction(0))
        if kind in (scalar.absolute, scalar.maximum, scalar.minimum):
            return Fraction(kind.definition(*numbers))
        if kind is scalar.mod:
            a, b = numbers
            return a - b * (a // b) if b else 0
        with mpmath.workdps(50):
            result = scalar.apply(kind, *(mpmath.mpf(f.numerator) / f.denominator for f in numbers))
        return int(result)

    return lambda *args: np.frompyfunc(at, len(args), 1)(*args)
