"""Whole numbers: which expressions are computed in them, fractions of them, and their functions.

An expression of whole numbers comes in; a quotient, remainder or comparison of such fractions goes
out as one of whole numbers, which is exact:

>>> i = sympy.Symbol("i", integer=True)
>>> floor((i + 1) / 3), is_whole(i**2), is_whole(i / 2)
(quotient(i + 1, 3), True, False)
"""

import mpmath
import sympy
from mpmath import mpf
from sympy import Add, Expr, Mul, Pow, Rational, S

from .function import FormulaError, PiecewiseConstant, ScalarFunction
from .parts import ungrouped


class floor(PiecewiseConstant):
    """The largest integer that is not larger than x; of a fraction of whole numbers, `quotient`."""

    is_integer = True
    definition = staticmethod(lambda x: mpmath.floor(x) if mpmath.isfinite(x) else x)

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        if x.is_number:
            return sympy.floor(x) if x.is_extended_real else None
        if x.is_integer:
            return x
        fraction = as_fraction(x)
        return None if fraction is None else quotient(*fraction)


class round_(PiecewiseConstant):
    """The nearest integer, of two the even one."""

    is_integer = True
    definition = staticmethod(lambda x: mpmath.nint(x) if mpmath.isfinite(x) else x)

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return Rational(round(x)) if x.is_Rational else x if x.is_integer else None


class quotient(PiecewiseConstant):
    """The floor of a/b for whole numbers, exactly; 0 where b is 0."""

    whole = True
    nargs = 2
    cost, is_integer = 10, True
    definition = staticmethod(lambda a, b: mpmath.floor(a / b) if b else mpf(0))

    @classmethod
    def eval(cls, a: Expr, b: Expr) -> Expr | None:
        if b.is_Integer and b.is_negative:
            return cls(-a, -b)
        if a.is_Integer and b.is_Integer and b != 0:
            return Rational(int(a) // int(b))
        return a if b == 1 else S.Zero if a == 0 else None


class mod(ScalarFunction):
    """a − b·⌊a/b⌋, which has the sign of b; of whole numbers exactly, and 0 where b is 0."""

    whole = True
    nargs = 2
    cost = 12

    @staticmethod
    def definition(a: mpf, b: mpf) -> mpf:
        if b == 0 or mpmath.isinf(a):
            return mpmath.nan
        if mpmath.isinf(b):
            return a if a == 0 or (a > 0) == (b > 0) else b
        return a - b * mpmath.floor(a / b)

    @classmethod
    def eval(cls, a: Expr, b: Expr) -> Expr | None:
        if b.is_zero:
            raise FormulaError(f"{a} modulo 0, in a formula")
        if a.is_Rational and b.is_Rational:
            return a - b * sympy.floor(a / b)
        if is_whole(a) and is_whole(b):
            return S.Zero if a == 0 or b in (1, -1) else None
        first, second = as_fraction(a), as_fraction(b)
        if first is None or second is None or not (first[1].is_Integer and second[1].is_Integer):
            return None
        below = first[1] * second[1]
        return cls(first[0] * second[1], second[0] * first[1]) / below

    def fdiff(self, argindex: int = 1) -> Expr:
        a, b = self.args
        return S.One if argindex == 1 else -round_((a - self) / b)  # the floor that mod took

    def _eval_is_integer(self) -> bool | None:
        return is_whole(self) or None


Mod = mod


def is_whole(expr: Expr) -> bool:
    """Whether an expression is computed in whole numbers: all its leaves are, and no operation
    leaves them."""
    if expr.is_Number:
        return bool(expr.is_Integer) and abs(int(expr)) < 1 << 62
    if expr.is_Symbol:
        return bool(expr.is_integer)
    if isinstance(expr, Pow):
        return is_whole(expr.base) and bool(expr.exp.is_Integer and expr.exp > 0)
    parts: tuple[Expr, ...] | None = None
    if isinstance(expr, (Add, Mul)):
        parts = expr.args
    elif isinstance(expr, ScalarFunction):
        parts = expr.whole_parts()
    return parts is not None and all(map(is_whole, parts))


def is_long(expr: Expr) -> bool:
    """Whether a whole number is a product of several unknown ones, such as the square of a time,
    that 64 bits need not hold: where a real number is wanted, its factors are converted."""
    if not isinstance(expr, (Mul, Pow)):
        return False
    powers = [f.as_base_exp() for f in Mul.make_args(expr) if not f.is_number]
    return sum(int(n) for _, n in powers) > 1


def as_fraction(x: Expr) -> tuple[Expr, Expr] | None:
    """Whole a and b with x = a/b, or None.

    >>> from sympy import Symbol
    >>> i = Symbol("i", integer=True)
    >>> as_fraction(i / 3 + S.Half), as_fraction(Symbol("x") / 2)
    ((2*i + 3, 6), None)
    """
    x = ungrouped(x)
    if is_whole(x):
        return x, S.One
    if x.is_Rational:
        return Rational(x.p), Rational(x.q)
    if isinstance(x, Pow) and x.exp.is_Integer:
        return (S.One, x.base**-x.exp) if x.exp.is_negative and is_whole(x.base) else None
    if not isinstance(x, (Add, Mul)):
        return None
    parts = [as_fraction(part) for part in x.args]
    found = [part for part in parts if part is not None]
    if len(found) < len(parts):
        return None
    if isinstance(x, Mul):
        return Mul(*(a for a, _ in found)), Mul(*(b for _, b in found))
    below = sympy.lcm_list([b for _, b in found])
    return Add(*(a * (below / b) for a, b in found)), below


def over_one(x: Expr, y: Expr) -> tuple[Expr, Expr] | None:
    """What to compare in place of two fractions of whole numbers, unless they are whole."""
    if x.is_integer and y.is_integer:
        return None
    first, second = as_fraction(x), as_fraction(y)
    if first is None or second is None or not (first[1] * second[1]).is_Integer:
        return None
    below = sympy.ilcm(first[1], second[1])  # positive, since they are denominators
    return _times(first, below), _times(second, below)


def _times(fraction: tuple[Expr, Expr], factor: Expr) -> Expr:
    return fraction[0] * (factor / fraction[1])
