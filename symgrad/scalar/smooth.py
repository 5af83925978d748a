"""Functions with a derivative everywhere, written in their own value where that is shorter.

An argument comes in; what goes out stays finite where the raw form overflows:

>>> from sympy import Symbol, diff
>>> x = Symbol("x", real=True)
>>> diff(sigmoid(x), x), diff(softplus(x), x)
((1 - sigmoid(x))*sigmoid(x), sigmoid(x))
"""

from typing import ClassVar

import mpmath
from mpmath import mpf
from sympy import Expr, S, exp

from .function import ScalarFunction
from .kinks import absolute


class divided(ScalarFunction):
    """a/b of a number b, by a division: times 1/b it would be rounded twice, and ⌊49/49⌋ be 0."""

    nargs = 2
    cost = 4
    definition = staticmethod(lambda a, b: a / b)

    @classmethod
    def eval(cls, a: Expr, b: Expr) -> Expr | None:
        return a / b if a.is_number else None

    def fdiff(self, argindex: int = 1) -> Expr:
        return 1 / self.args[1] if argindex == 1 else -self / self.args[1]


class sigmoid(ScalarFunction):
    """1/(1 + exp(-x)), the logistic function."""

    bounded = True
    cost, is_positive = 15, True
    values: ClassVar = {S.Zero: S.Half, S.Infinity: S.One, S.NegativeInfinity: S.Zero}
    definition = staticmethod(lambda x: 1 / (1 + mpmath.exp(-x)))

    def fdiff(self, argindex: int = 1) -> Expr:
        return self * (1 - self)


class softplus(ScalarFunction):
    """log(1 + exp(x))."""

    cost, is_positive = 25, True
    values: ClassVar = {S.Infinity: S.Infinity, S.NegativeInfinity: S.Zero}
    definition = staticmethod(lambda x: max(x, 0) + mpmath.log1p(mpmath.exp(-abs(x))))

    def fdiff(self, argindex: int = 1) -> Expr:
        return sigmoid(self.args[0])


class expm1(ScalarFunction):
    """exp(x) - 1."""

    cost = 12
    values: ClassVar = {S.Zero: S.Zero, S.Infinity: S.Infinity, S.NegativeInfinity: -S.One}
    definition = staticmethod(mpmath.expm1)

    def fdiff(self, argindex: int = 1) -> Expr:
        return exp(self.args[0])


class log1p(ScalarFunction):
    """log(1 + x)."""

    cost = 14
    values: ClassVar = {S.Zero: S.Zero, S.Infinity: S.Infinity, -S.One: S.NegativeInfinity}
    definition = staticmethod(mpmath.log1p)

    def fdiff(self, argindex: int = 1) -> Expr:
        return 1 / (1 + self.args[0])


class normal_cdf(ScalarFunction):
    """The standard normal distribution function, (1 + erf(x/sqrt(2)))/2."""

    bounded = True
    cost, is_positive = 30, True
    values: ClassVar = {S.Zero: S.Half, S.Infinity: S.One, S.NegativeInfinity: S.Zero}
    definition = staticmethod(mpmath.ncdf)

    def fdiff(self, argindex: int = 1) -> Expr:
        return normal_pdf(self.args[0])


class normal_pdf(ScalarFunction):
    """The standard normal density, exp(-x**2/2)/sqrt(2*pi)."""

    bounded = True
    cost, is_positive = 25, True
    values: ClassVar = {S.Infinity: S.Zero, S.NegativeInfinity: S.Zero}
    definition = staticmethod(lambda x: mpmath.exp(-x * x / 2) / mpmath.sqrt(2 * mpmath.pi))

    def fdiff(self, argindex: int = 1) -> Expr:
        return -self.args[0] * self


class softsign(ScalarFunction):
    """x/(1 + |x|); a class because the derivative of the quotient cancels for large x."""

    bounded = True
    cost = 6
    values: ClassVar = {S.Zero: S.Zero, S.Infinity: S.One, S.NegativeInfinity: -S.One}
    definition = staticmethod(lambda x: mpmath.sign(x) * (1 - 1 / (1 + abs(x))))

    def fdiff(self, argindex: int = 1) -> Expr:
        return (1 + absolute(self.args[0])) ** -2


class strong_product(ScalarFunction):
    """x·y, and 0 where either is exactly 0, whatever the other is: 0·∞ = 0.

    Derivatives are made of it where a factor may be 0 while another may be infinite. It is the
    ordinary product of real numbers, so its own derivative is that of the product.
    """

    nargs = 2
    definition = staticmethod(lambda x, y: mpf(0) if x == 0 or y == 0 else x * y)

    @classmethod
    def eval(cls, x: Expr, y: Expr) -> Expr | None:
        if x == 0 or y == 0:
            return S.Zero
        (m, x), (n, y) = x.as_coeff_Mul(), y.as_coeff_Mul()
        if x == 1 or y == 1:
            return m * n * x * y
        return None if m == n == 1 else m * n * cls(x, y)

    def fdiff(self, argindex: int = 1) -> Expr:
        return self.args[2 - argindex]
