"""Functions with a kink, a jump or a tie, and what their derivatives are there.

An argument comes in; a derivative is 0 at a kink or jump, and ½ for each side at a tie:

>>> from sympy import diff
>>> x, y = Symbol("x", real=True), Symbol("y", real=True)
>>> diff(relu(x), x), diff(absolute(x), x), diff(maximum(x, y), x)
(step(relu(x)), sign(x), less(y, x)/2 + less_equal(y, x)/2)
"""

import mpmath
import sympy
from mpmath import mpf
from sympy import Expr, S, Symbol

from .conditions import Comparison, less, less_equal, where
from .function import PiecewiseConstant, ScalarFunction
from .parts import is_bounded


class relu(ScalarFunction):
    """The positive part; its derivative [relu(x) > 0] is 0 at the kink."""

    bounded = whole = True
    is_nonnegative = True
    definition = staticmethod(lambda x: x if x > 0 else mpf(0))

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return x if x.is_extended_nonnegative else S.Zero if x.is_extended_nonpositive else None

    def _eval_is_integer(self) -> bool | None:
        return self.args[0].is_integer  # type: ignore[no-any-return]

    def fdiff(self, argindex: int = 1) -> Expr:
        return step(self)

    def _eval_derivative(self, s: Symbol) -> Expr:
        inner = self.args[0].diff(s)
        return self.fdiff() * inner if is_bounded(inner) else where(less(0, self), inner, 0)


class step(PiecewiseConstant):
    """[x > 0], a comparison: 0 at 0, and at NaN."""

    bounded = whole = True
    is_integer = is_nonnegative = True
    definition = staticmethod(lambda x: mpf(x > 0))

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return S.One if x.is_extended_positive else S.Zero if x.is_extended_nonpositive else None


class sign(PiecewiseConstant):
    """-1, 0 or 1."""

    bounded = whole = True
    cost, is_integer = 2, True
    definition = staticmethod(mpmath.sign)

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return sympy.sign(x) if x.is_number and x.is_extended_real else None


class stop_gradient(PiecewiseConstant):
    """x itself, with derivative 0."""

    whole = True
    cost = 0
    definition = staticmethod(lambda x: x)

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return x if x.is_number else None

    def _eval_is_integer(self) -> bool | None:
        return self.args[0].is_integer  # type: ignore[no-any-return]


class absolute(ScalarFunction):
    """The absolute value; its derivative sign(x) is 0 at 0."""

    bounded = whole = True
    is_nonnegative = True
    definition = staticmethod(abs)

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return x if x.is_extended_nonnegative else -x if x.is_extended_nonpositive else None

    def _eval_is_integer(self) -> bool | None:
        return self.args[0].is_integer  # type: ignore[no-any-return]

    def fdiff(self, argindex: int = 1) -> Expr:
        return sign(self.args[0])


class Extremum(ScalarFunction):
    """One of two numbers, NaN if either is; at a tie each takes half of the derivative."""

    bounded = whole = True
    nargs = 2

    @staticmethod
    def wins(x: Expr, y: Expr, relation: type["Comparison"]) -> Expr:
        """[x wins over y], ties decided by `relation`."""
        raise NotImplementedError

    @classmethod
    def eval(cls, x: Expr, y: Expr) -> Expr | None:
        wins = cls.wins(x, y, less_equal)
        return x if wins == 1 or x == y else y if wins == 0 else None

    def _eval_is_integer(self) -> bool | None:
        return all(arg.is_integer for arg in self.args) or None

    def fdiff(self, argindex: int = 1) -> Expr:
        x, y = self.args if argindex == 1 else self.args[::-1]
        return (self.wins(x, y, less) + self.wins(x, y, less_equal)) / 2

    def _eval_derivative(self, s: Symbol) -> Expr:
        total = S.Zero
        for argindex, (x, y) in enumerate((self.args, self.args[::-1]), start=1):
            inner = x.diff(s)
            term = self.fdiff(argindex) * inner
            total += term if is_bounded(inner) else where(self.wins(x, y, less_equal), term, 0)
        return total


class maximum(Extremum):
    """The larger of two."""

    definition = staticmethod(max)

    @staticmethod
    def wins(x: Expr, y: Expr, relation: type["Comparison"]) -> Expr:
        return relation(y, x)


class minimum(Extremum):
    """The smaller of two."""

    definition = staticmethod(min)

    @staticmethod
    def wins(x: Expr, y: Expr, relation: type["Comparison"]) -> Expr:
        return relation(x, y)


def expand_unreused(expr: Expr) -> Expr:
    """`expr` with [relu(x) > 0] as [x > 0], where no stored value took the place of relu(x)."""
    if not expr.has(relu):
        return expr
    args = [expand_unreused(arg) for arg in expr.args]
    if isinstance(expr, step) and isinstance(args[0], relu):
        return step(args[0].args[0])
    if isinstance(expr, less) and args[0] == 0 and isinstance(args[1], relu):
        return less(0, args[1].args[0])
    return expr.func(*args)
