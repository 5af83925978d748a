"""Further scalar functions, each with its derivative: the Γ family, roots, logarithms, angles.

They are what `symgrad.scalar` has, in a file of their own.  One worked line:

>>> from sympy import Symbol, diff
>>> x = Symbol("x", real=True)
>>> diff(lgamma(x), x), diff(digamma(x), x), diff(hypot(x, 3), x)
(digamma(x), polygamma(1, x), ratio(x, hypot(x, 3)))
"""

from typing import ClassVar

import mpmath
from mpmath import mpf
from sympy import Expr, S, log

from .scalar import FormulaError, ScalarFunction


class ratio(ScalarFunction):
    """a/b, and 0 where b is 0: the slopes of lengths and angles, with 0 at the origin."""

    nargs = 2
    cost = 5
    definition = staticmethod(lambda a, b: a / b if b else mpf(0))

    @classmethod
    def eval(cls, a: Expr, b: Expr) -> Expr | None:
        return S.Zero if a == 0 or b == 0 else a / b if b.is_number else None

    def fdiff(self, argindex: int = 1) -> Expr:
        return ratio(S.One, self.args[1]) if argindex == 1 else -ratio(self, self.args[1])


class hypot(ScalarFunction):
    """sqrt(x**2 + y**2), where the squares would overflow too; derivative 0 at the origin."""

    nargs = 2
    cost, is_nonnegative = 15, True
    definition = staticmethod(mpmath.hypot)

    @classmethod
    def eval(cls, x: Expr, y: Expr) -> Expr | None:
        return None

    def fdiff(self, argindex: int = 1) -> Expr:
        return ratio(self.args[argindex - 1], self)


class arctan2(ScalarFunction):
    """The angle of the point (x, y), from −π to π; derivative 0 at the origin."""

    nargs = 2
    cost = 30
    definition = staticmethod(mpmath.atan2)

    @classmethod
    def eval(cls, y: Expr, x: Expr) -> Expr | None:
        return None

    def fdiff(self, argindex: int = 1) -> Expr:
        y, x = self.args
        length = hypot(x, y)
        across = x if argindex == 1 else -y
        return ratio(ratio(across, length), length)


class cbrt(ScalarFunction):
    """The cube root, of negative numbers too."""

    cost = 20
    values: ClassVar = {S.Zero: S.Zero, S.One: S.One, -S.One: -S.One}
    definition = staticmethod(lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)))

    def fdiff(self, argindex: int = 1) -> Expr:
        return 1 / (3 * self**2)


class log2(ScalarFunction):
    """The logarithm to base 2."""

    cost = 12
    values: ClassVar = {S.One: S.Zero, S.Zero: S.NegativeInfinity}
    definition = staticmethod(lambda x: mpmath.log(x) / mpmath.log(2))

    def fdiff(self, argindex: int = 1) -> Expr:
        return 1 / (log(2) * self.args[0])


class log10(ScalarFunction):
    """The logarithm to base 10."""

    cost = 12
    values: ClassVar = {S.One: S.Zero, S.Zero: S.NegativeInfinity}
    definition = staticmethod(lambda x: mpmath.log(x) / mpmath.log(10))

    def fdiff(self, argindex: int = 1) -> Expr:
        return 1 / (log(10) * self.args[0])


class exp2(ScalarFunction):
    """2 to the power x."""

    cost, is_nonnegative = 10, True
    values: ClassVar = {S.Zero: S.One, S.One: S(2)}
    definition = staticmethod(lambda x: mpmath.exp(x * mpmath.log(2)))

    def fdiff(self, argindex: int = 1) -> Expr:
        return log(2) * self


class lgamma(ScalarFunction):
    """log |Γ(x)|, infinite at 0, −1, −2, …"""

    cost = 40
    values: ClassVar = {S.One: S.Zero, S(2): S.Zero}

    @staticmethod
    def definition(x: mpf) -> mpf:
        pole = mpmath.isinf(x) or (x <= 0 and x == mpmath.floor(x))
        return mpmath.inf if pole else mpmath.re(mpmath.loggamma(x))

    def fdiff(self, argindex: int = 1) -> Expr:
        return digamma(self.args[0])


class digamma(ScalarFunction):
    """The derivative of lgamma; −∞ at 0, NaN at −1, −2, …"""

    cost = 40

    @staticmethod
    def definition(x: mpf) -> mpf:
        if x == 0 or mpmath.isinf(x):
            return -mpmath.inf if x == 0 else x if x > 0 else mpmath.nan
        return mpmath.nan if x < 0 and x == mpmath.floor(x) else mpmath.digamma(x)

    def fdiff(self, argindex: int = 1) -> Expr:
        return polygamma(1, self.args[0])


class polygamma(ScalarFunction):
    """The n-th derivative of digamma, for a number n = 1, 2, …; NaN at −1, −2, …"""

    nargs = 2
    cost = 60

    @staticmethod
    def definition(n: mpf, x: mpf) -> mpf:
        if x == 0 or mpmath.isinf(x):
            even = int(n) % 2 == 0
            at_zero = -mpmath.inf if even else mpmath.inf
            return at_zero if x == 0 else mpf(0) if x > 0 else mpmath.nan
        whole = x < 0 and x == mpmath.floor(x)
        return mpmath.nan if whole else mpmath.polygamma(int(n), x)

    @classmethod
    def eval(cls, n: Expr, x: Expr) -> Expr | None:
        if not n.is_Integer or not 0 <= n <= 20:
            raise FormulaError(f"polygamma({n}, {x}): the order is a number from 0 to 20")
        made: Expr | None = digamma(x) if n == 0 else None
        return made

    def fdiff(self, argindex: int = 1) -> Expr:
        return polygamma(self.args[0] + 1, self.args[1]) if argindex == 2 else S.Zero


def trigamma(x: Expr) -> Expr:
    """The derivative of digamma."""
    return polygamma(1, x)


atan2 = arctan2

__all__ = [
    "arctan2",
    "atan2",
    "cbrt",
    "digamma",
    "exp2",
    "hypot",
    "lgamma",
    "log2",
    "log10",
    "polygamma",
    "trigamma",
]
