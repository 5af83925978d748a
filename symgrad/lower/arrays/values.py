"""Scalar expressions over loops as one value of array statements.

    lse[n] - z[n,k]/N        over n, k        becomes        lse[:, None] - z / N

The module's real type stays what it is: numbers are weakly typed, and what would become float64
(integers, truth values) is converted first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sympy import Add, Expr, Mul, Pow, Rational, S

from ... import scalar
from ...affine import NotAffine, certain, coefficients
from ...ir import ONE, Access, Index, Tensor, indices_of
from ...scalar import (
    Group,
    Indicator,
    is_long,
    is_whole,
    relu,
    step,
    stop_gradient,
    where,
)
from .grammar import (
    Apply,
    Array,
    Cast,
    Kind,
    Limit,
    Number,
    Value,
    Whole,
)
from .views import Base, Views, counting, whole_array
from .walks import integer

_COMPARE = (scalar.less, scalar.less_equal, scalar.equal, scalar.not_equal)
_ROUNDED = (scalar.floor, scalar.round_, scalar.sign)
_ARITHMETIC = ("+", "-", "*", "/", "//", "%", "**", "negative")
LARGEST_POWER = 8  # up to which a power of an array is a product


@dataclass(slots=True)
class Values:
    """Expressions over `loops`, which are read under the condition `guard`; `base` gives the array
    of a tensor."""

    loops: tuple[Index, ...]
    base: Base = Array
    guard: Expr = ONE

    @property
    def views(self) -> Views:
        return Views(self.base, self.guard)

    def axes(self, expr: Expr) -> frozenset[Index]:
        return indices_of(expr) & frozenset(self.loops)

    def full(self, expr: Expr) -> bool:
        return len(self.axes(expr)) == len(self.loops)

    def real(self, expr: Expr) -> Value:
        """A real value: truth values are converted."""
        if isinstance(expr, (Indicator, step)):
            return self.cast(self.condition(expr), expr)
        return self.value(expr)

    def cast(self, value: Value, expr: Expr, kind: Kind = Kind.REAL) -> Value:
        """An array of `kind`, or one number in Python."""
        if self.axes(expr):
            return Cast(value, kind)
        return Cast(value, Kind.FLOAT if kind is Kind.REAL else Kind.INT)

    def value(self, expr: Expr) -> Value:
        """The value of an expression. Truth values stay truth values."""
        if expr.is_number:
            return Number(expr)
        if isinstance(expr, Access):
            view = self.views.view(expr, self.loops)
            whole = expr.tensor.dtype == "int" and expr.tensor.shape  # a scalar is Python's own
            return self.cast(view, expr) if whole else view
        if isinstance(expr, Index) and expr in self.loops:
            return counting(expr, self.loops, Kind.REAL)
        if expr.is_Symbol:
            return Whole(expr)
        if isinstance(expr, Indicator):
            return self.condition(expr)
        if is_whole(expr) and not is_long(expr):
            return self.cast(self.integer(expr), expr)
        if isinstance(expr, (Group, stop_gradient)):
            return self.value(expr.args[0])
        if isinstance(expr, where):
            c, a, b = expr.args
            return Apply(where, (self.condition(c), self.branch(a), self.branch(b)))
        if isinstance(expr, Add):
            return self.sum(expr)
        if isinstance(expr, Mul):
            return self.product(expr)
        if isinstance(expr, Pow):
            return self.raised(expr)
        if isinstance(expr, step):
            return self.condition(expr)
        return applied(type(expr), *map(self.real, expr.args))

    def branch(self, expr: Expr) -> Value:
        """A branch of a choice, which would make float64 of two plain numbers."""
        value = self.real(expr)
        return value if self.axes(expr) else Cast(_bare(value), Kind.ONE_REAL)

    def sum(self, expr: Expr) -> Value:
        parts = (signed(t) for t in expr.args)
        terms = sorted(parts, key=lambda s: (s[0], isinstance(s[1], Indicator)))
        total: Value | None = None
        for minus, term in terms:
            to_real = total is not None and not _is_number(total)
            added = to_real and not minus and isinstance(term, step)
            value = self.condition(term) if added else self.real(term)
            if total is None:
                total = Apply("negative", (value,)) if minus else value
            else:
                total = Apply("-" if minus else "+", (total, value))
        assert total is not None
        return total

    def product(self, expr: Expr) -> Value:
        uniform, above, below = self.split(expr)
        numbers = [f for f in Mul.make_args(uniform) if f.is_number]
        symbols = [f for f in Mul.make_args(uniform) if not f.is_number]
        over = [f for f in symbols if not _inverse(f)]
        under = [1 / f for f in symbols if _inverse(f)] + below
        number = Mul(*numbers)
        factors = [self.real(f) for f in (*over, *above)]
        if number != 1 or not factors:
            factors.insert(0, Number(number))
        value = _folded("*", factors)
        for f in under:
            value = Apply("/", (value, self.real(f)))
        return value

    def split(self, expr: Expr) -> tuple[Expr, list[Expr], list[Expr]]:
        """The factors of a product: the uniform part, those above and those below the line."""
        uniform: Expr = S.One
        above: list[Expr] = []
        below: list[Expr] = []
        for factor in Mul.make_args(expr):
            base, exponent = factor.as_base_exp()
            if not self.axes(factor):
                uniform *= factor
            elif exponent.is_number and exponent.is_negative and not isinstance(factor, scalar.exp):
                below.append(base**-exponent)
            else:
                above.append(factor)
        return uniform, above, below

    def raised(self, expr: Expr) -> Value:
        base, exponent = expr.args
        if exponent.is_number and exponent.is_negative:
            return Apply("/", (Number(ONE), self.real(base**-exponent)))
        if exponent == Rational(1, 2):
            return applied("sqrt", self.real(base))
        if exponent.is_Integer and self.axes(base):
            if exponent == 2:
                return Apply("square", (self.real(base),))
            if exponent <= LARGEST_POWER:
                return _folded("*", [self.real(base)] * int(exponent))
        return Apply("**", (self.real(base), self.real(exponent)))

    def condition(self, expr: Expr) -> Value:
        """A truth value."""
        if isinstance(expr, _COMPARE):
            a, b = expr.args
            if isinstance(a, Indicator) and b == 0 and isinstance(expr, scalar.equal):
                return Apply("not", (self.condition(a),))
            whole = all(e.is_integer for e in (a, b))
            operands = [self.integer(e) if whole else self.real(e) for e in (a, b)]
            return Apply(type(expr), tuple(operands))
        if isinstance(expr, (scalar.logical_and, scalar.logical_or)):
            return Apply(type(expr), tuple(self.condition(a) for a in expr.args))
        if isinstance(expr, step):
            return Apply("greater", (self.real(expr.args[0]), integer(0)))
        value = self.integer(expr) if expr.is_integer else self.real(expr)
        return Apply(scalar.not_equal, (value, integer(0)))

    def integer(self, expr: Expr) -> Value:
        """A value that is a whole number, as one."""
        if isinstance(expr, scalar.sign) and is_whole(expr.args[0]):
            return Apply(scalar.sign, (self.integer(expr.args[0]),))
        if isinstance(expr, (Indicator, step)):
            return self.cast(self.condition(expr), expr, Kind.WHOLE)
        if isinstance(expr, _ROUNDED):
            return self.cast(self.real(expr), expr, Kind.WHOLE)
        if isinstance(expr, Access):
            return self.views.view(expr, self.loops)
        if not expr.atoms(Access) and _is_affine(expr):
            return whole_array(expr, self.loops)
        if isinstance(expr, (Group, stop_gradient)):
            return self.integer(expr.args[0])
        if isinstance(expr, where):
            c, a, b = expr.args
            return Apply(where, (self.condition(c), self.integer(a), self.integer(b)))
        if isinstance(expr, Pow):
            return Apply("**", (self.integer(expr.base), Whole(expr.exp)))
        operands = [self.integer(a) for a in expr.args]
        if isinstance(expr, (Add, Mul)):
            return _folded("+" if isinstance(expr, Add) else "*", operands[::-1])
        if isinstance(expr, (scalar.quotient, scalar.mod)):
            a, b = operands
            return _divided(type(expr), a, b, constant=bool(expr.args[1].is_Integer))
        if isinstance(expr, relu):
            return Apply(scalar.maximum, (*operands, integer(0)))
        if isinstance(expr, (scalar.maximum, scalar.minimum, scalar.absolute)):
            return Apply(type(expr), tuple(operands))
        raise ValueError(f"{expr} is no whole number")


def applied(function: str | type, *operands: Value) -> Value:
    """A function's value. Of numbers of Python, whole ones as well, it is one: NumPy's would be
    float64 for good."""
    if not all(map(_is_number, operands)):
        return Apply(function, operands)
    return in_python(Apply(function, tuple(map(_in_float, operands))))


def selected(condition: Value, value: Value, otherwise: Value) -> Value:
    """A whole number where a condition holds, and another elsewhere. Arithmetic is faster than a
    selection of each element."""
    above = otherwise if isinstance(otherwise, Limit) and otherwise.greatest else None
    if above is not None and isinstance(value, Whole) and certain(value.value):
        gap = Apply("-", (otherwise, value))
        condition = Cast(condition, Kind.SMALL) if above.kind is Kind.SMALL else condition
        return Apply("-", (otherwise, Apply("*", (condition, gap))))
    return Apply(where, (condition, value, otherwise))


def in_python(value: Value) -> Value:
    """A number as one of Python's."""
    return Cast(_bare(value), Kind.FLOAT)


def _bare(value: Value) -> Value:
    """A number as it comes, NumPy's or Python's."""
    if isinstance(value, Apply) and value.function in _ARITHMETIC:
        return Apply(value.function, tuple(map(_bare, value.operands)))
    if isinstance(value, Cast) and value.kind is Kind.FLOAT and isinstance(value.value, Apply):
        f, real = value.value.function, not _is_whole_number(value.value)
        if real and (f == "sqrt" or isinstance(f, type) and not issubclass(f, Indicator)):
            return value.value
    return value


def _in_float(number: Value) -> Value:
    """A number that a function is given, of which Python's whole ones would be whole numbers."""
    return Cast(number, Kind.FLOAT) if _is_whole_number(number) else _bare(number)


def _is_whole_number(value: Value) -> bool:
    if isinstance(value, Apply) and value.function != "/":
        return all(map(_is_whole_number, value.operands))
    of = value.of if isinstance(value, Array) else None
    whole = isinstance(value, Cast) and value.kind is Kind.INT
    return whole or isinstance(value, Whole) or isinstance(of, Tensor) and of.dtype == "int"


def _is_number(value: Value) -> bool:
    """Whether a value is a number of Python's own, which takes the type of what it meets."""
    if isinstance(value, Apply):
        return value.function in _ARITHMETIC and all(map(_is_number, value.operands))
    if isinstance(value, Array) and isinstance(value.of, Tensor):
        of = value.of
        return not of.shape and (of.dtype != "real" or of.role == "argument")
    return isinstance(value, (Number, Whole)) or (
        isinstance(value, Cast) and value.kind in (Kind.FLOAT, Kind.INT)
    )


def _divided(function: type, a: Value, b: Value, constant: bool) -> Value:
    """The quotient of whole numbers, or what it leaves; a divisor may be 0 unless it is a
    constant."""
    if constant:
        return Apply("//" if function is scalar.quotient else "%", (a, b))
    quotient = Apply(scalar.quotient, (a, b))
    if function is scalar.quotient:
        return quotient
    left = Apply("-", (a, Apply("*", (b, quotient))))
    return Apply("-", (left, Apply("*", (a, Apply(scalar.equal, (b, integer(0)))))))


def _folded(op: str, operands: Sequence[Value]) -> Value:
    value = operands[0]
    for other in operands[1:]:
        if op == "+" and isinstance(other, Whole) and other.value.is_negative:
            value = Apply("-", (value, Whole(-other.value)))
        else:
            value = Apply(op, (value, other))
    return value


def _is_affine(expr: Expr) -> bool:
    """Whether an expression in indices and sizes can be one sum of ranges."""
    try:
        coefficients(expr)
    except NotAffine:
        return False
    return not expr.atoms(scalar.ScalarFunction)


def signed(term: Expr) -> tuple[bool, Expr]:
    """Whether a term is subtracted, and its absolute value."""
    negative = bool(term.as_coeff_Mul()[0].is_extended_negative)
    return negative, -term if negative else term


def _inverse(factor: Expr) -> bool:
    exponent = factor.as_base_exp()[1]
    return bool(exponent.is_number and exponent.is_negative)
