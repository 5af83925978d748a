"""Scalar functions: the only table of derivatives in the project.

Their derivatives follow the rules for kinks and ties at every order, and they stay finite where a
raw form overflows; `symgrad.canonical` writes what a user wrote in them.  One worked line:

>>> from sympy import Symbol, diff
>>> x = Symbol("x", real=True)
>>> diff(sigmoid(x), x), diff(relu(x), x)
((1 - sigmoid(x))*sigmoid(x), step(relu(x)))

Each class states its meaning on mpmath numbers (`definition`), its derivative (`fdiff`, in terms of
the function itself where there is such a form), its cost in additions and some exact `values`.  NaN
in gives NaN out, except that a comparison with NaN is false.  SymPy's own functions are used where
their automatic rewriting is harmless for real arguments; `SYMPY_FUNCTIONS` lists them.  Whatever
can be composed of these is a plain function, not a class.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, ClassVar

import mpmath
import sympy
from mpmath import mpf
from sympy import (
    Add,
    Expr,
    Function,
    Mul,
    Pow,
    Rational,
    S,
    Symbol,
    cos,
    cosh,
    erf,
    exp,
    log,
    pi,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)
from sympy import acos as arccos
from sympy import acosh as arccosh
from sympy import asin as arcsin
from sympy import asinh as arcsinh
from sympy import atan as arctan
from sympy import atanh as arctanh
from sympy.logic.boolalg import Boolean

SYMPY_FUNCTIONS: dict[Any, tuple[Callable[..., Any], int]] = {
    exp: (mpmath.exp, 10),
    log: (mpmath.log, 12),
    sin: (mpmath.sin, 15),
    cos: (mpmath.cos, 15),
    tan: (mpmath.tan, 20),
    arcsin: (mpmath.asin, 20),
    arccos: (mpmath.acos, 20),
    arctan: (mpmath.atan, 20),
    sinh: (mpmath.sinh, 15),
    cosh: (mpmath.cosh, 15),
    tanh: (mpmath.tanh, 15),
    arcsinh: (mpmath.asinh, 20),
    arccosh: (mpmath.acosh, 20),
    arctanh: (mpmath.atanh, 20),
    erf: (mpmath.erf, 20),
}
"""SymPy's functions that stay as they are: their meaning and cost."""


class FormulaError(ValueError):
    """A formula is used as what it is not; the message says what to write instead."""


class ScalarFunction(Function):
    """A real function of real arguments: its meaning on mpmath numbers, cost and exact values."""

    nargs: ClassVar[Any] = 1
    is_real = True
    cost = 1
    definition: Callable[..., Any]
    values: ClassVar[dict[Expr, Expr]] = {}

    def __new__(cls, *args: Any, **options: Any) -> Expr:
        for arg in args:
            refuse_bool(arg)
        made: Expr = super().__new__(cls, *args, **options)
        return made

    @classmethod
    def eval(cls, *args: Expr) -> Expr | None:
        return cls.values.get(args[0])


class Group(ScalarFunction):
    """x itself, in parentheses: a sum, product or quotient that stays as its author wrote it, where
    SymPy would multiply a number into it, take a power of it apart, or sort its terms."""

    cost = 0
    definition = staticmethod(lambda x: x)

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return x if x.is_Atom or isinstance(x, Group) else None

    def fdiff(self, argindex: int = 1) -> Expr:
        return S.One

    def _sympystr(self, printer: Any) -> str:
        return f"({printer._print(self.args[0])})"

    def _eval_is_integer(self) -> bool | None:
        return self._known("is_integer")

    def _eval_is_extended_positive(self) -> bool | None:
        return self._known("is_extended_positive")

    def _eval_is_extended_negative(self) -> bool | None:
        return self._known("is_extended_negative")

    def _eval_is_zero(self) -> bool | None:
        return self._known("is_zero")

    def _known(self, what: str) -> bool | None:
        known: bool | None = getattr(self.args[0], what)
        return known


def is_quotient(product: Expr) -> bool:
    """Whether a product divides by something else than a number."""
    return any(
        f.is_Pow and f.exp.is_number and f.exp.is_negative is True for f in Mul.make_args(product)
    )


def multiplied(expr: Expr) -> list[Expr]:
    """The factors of a product, those of products in groups among them. A quotient in a group is
    one factor.

    >>> a, b, c = sympy.symbols("a b c")
    >>> multiplied(c * Group(a * b)), multiplied(c * Group(a / b))
    ([c, a, b], [c, (a/b)])
    """
    found: list[Expr] = []
    for f in Mul.make_args(expr):
        inner = ungrouped(f)
        found += multiplied(inner) if inner.is_Mul and not is_quotient(inner) else [f]
    return found


def ungrouped(expr: Expr) -> Expr:
    """An expression without the group around it."""
    return expr.args[0] if isinstance(expr, Group) else expr


class PiecewiseConstant(ScalarFunction):
    """A function whose derivative is 0 everywhere, at its jumps too."""

    def fdiff(self, argindex: int = 1) -> Expr:
        return S.Zero


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

    cost, is_positive = 30, True
    values: ClassVar = {S.Zero: S.Half, S.Infinity: S.One, S.NegativeInfinity: S.Zero}
    definition = staticmethod(mpmath.ncdf)

    def fdiff(self, argindex: int = 1) -> Expr:
        return normal_pdf(self.args[0])


class normal_pdf(ScalarFunction):
    """The standard normal density, exp(-x**2/2)/sqrt(2*pi)."""

    cost, is_positive = 25, True
    values: ClassVar = {S.Infinity: S.Zero, S.NegativeInfinity: S.Zero}
    definition = staticmethod(lambda x: mpmath.exp(-x * x / 2) / mpmath.sqrt(2 * mpmath.pi))

    def fdiff(self, argindex: int = 1) -> Expr:
        return -self.args[0] * self


class softsign(ScalarFunction):
    """x/(1 + |x|); a class because the derivative of the quotient cancels for large x."""

    cost = 6
    values: ClassVar = {S.Zero: S.Zero, S.Infinity: S.One, S.NegativeInfinity: -S.One}
    definition = staticmethod(lambda x: mpmath.sign(x) * (1 - 1 / (1 + abs(x))))

    def fdiff(self, argindex: int = 1) -> Expr:
        return (1 + absolute(self.args[0])) ** -2


class relu(ScalarFunction):
    """The positive part; its derivative [relu(x) > 0] is 0 at the kink."""

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
    """[x > 0]: 0 at 0, and NaN at NaN."""

    is_integer = is_nonnegative = True
    definition = staticmethod(lambda x: mpf(x > 0))

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return S.One if x.is_extended_positive else S.Zero if x.is_extended_nonpositive else None


class sign(PiecewiseConstant):
    """-1, 0 or 1."""

    cost, is_integer = 2, True
    definition = staticmethod(mpmath.sign)

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return sympy.sign(x) if x.is_number and x.is_extended_real else None


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


class stop_gradient(PiecewiseConstant):
    """x itself, with derivative 0."""

    cost = 0
    definition = staticmethod(lambda x: x)

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return x if x.is_number else None

    def _eval_is_integer(self) -> bool | None:
        return self.args[0].is_integer  # type: ignore[no-any-return]


class absolute(ScalarFunction):
    """The absolute value; its derivative sign(x) is 0 at 0."""

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


class Indicator(PiecewiseConstant):
    """A statement about two numbers: 0 or 1."""

    nargs = 2
    is_integer = is_nonnegative = True


class Comparison(Indicator):
    """x compared with y, as IEEE 754 has it: false with a NaN, save for `not_equal`."""

    relation: type[Boolean]

    @classmethod
    def eval(cls, x: Expr, y: Expr) -> Expr | None:
        if is_boolean(x) or is_boolean(y):
            return cls(relational(x), relational(y))
        whole = None if x.is_number and y.is_number else _over_one(x, y)
        if whole is not None:
            return cls(*whole)
        decidable = (x.is_number and y.is_number) or (x == y and x.is_integer)
        truth = cls.relation(x, y) if decidable else None
        return S.One if truth is S.true else S.Zero if truth is S.false else None


class less(Comparison):
    """[x < y]."""

    relation, definition = sympy.Lt, staticmethod(lambda x, y: mpf(x < y))


class less_equal(Comparison):
    """[x <= y]."""

    relation, definition = sympy.Le, staticmethod(lambda x, y: mpf(x <= y))


class equal(Comparison):
    """[x = y]."""

    relation, definition = sympy.Eq, staticmethod(lambda x, y: mpf(x == y))


class not_equal(Comparison):
    """[x != y], true if either is NaN."""

    relation, definition = sympy.Ne, staticmethod(lambda x, y: mpf(x != y))


class logical_and(Indicator):
    """[x != 0 and y != 0]."""

    definition = staticmethod(lambda x, y: mpf(x != 0 and y != 0))

    @classmethod
    def eval(cls, x: Expr, y: Expr) -> Expr | None:
        if is_boolean(x) or is_boolean(y):
            return cls(relational(x), relational(y))
        if x.is_Number or y.is_Number:
            number, other = (x, y) if x.is_Number else (y, x)
            return _truth(other) if number else S.Zero
        return _truth(x) if x == y else None


class logical_or(Indicator):
    """[x != 0 or y != 0]."""

    definition = staticmethod(lambda x, y: mpf(x != 0 or y != 0))

    @classmethod
    def eval(cls, x: Expr, y: Expr) -> Expr | None:
        if is_boolean(x) or is_boolean(y):
            return cls(relational(x), relational(y))
        if x.is_Number or y.is_Number:
            number, other = (x, y) if x.is_Number else (y, x)
            return S.One if number else _truth(other)
        return _truth(x) if x == y else None


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


class where(ScalarFunction):
    """a where c is true (not 0), else b; the branch not taken has no influence, not even NaN.

    Inside a branch the same condition is decided, wherever the branch is a sum or product of it.
    """

    nargs = 3

    @classmethod
    def eval(cls, c: Expr, a: Expr, b: Expr) -> Expr | None:
        if is_boolean(c):
            return cls(relational(c), a, b)
        if a == b or c.is_Number:
            return a if a == b or c else b
        if a == 1 and b == 0 and isinstance(c, Indicator):
            return c
        taken, other = _assume(a, c, 0), _assume(b, c, 1)
        if other == 0 and taken.as_coeff_Mul()[0] == -1:
            return -cls(c, -taken, other)
        return None if (taken, other) == (a, b) else cls(c, taken, other)

    def _eval_is_integer(self) -> bool | None:
        return all(branch.is_integer for branch in self.args[1:]) or None

    def _eval_derivative(self, s: Symbol) -> Expr:
        c, a, b = self.args
        return where(c, a.diff(s), b.diff(s))


def is_whole(expr: Expr) -> bool:
    """Whether an expression is computed in whole numbers: all its leaves are, and no operation
    leaves them."""
    if expr.is_Number:
        return bool(expr.is_Integer) and abs(int(expr)) < 1 << 62
    if expr.is_Symbol:
        return bool(expr.is_integer)
    if isinstance(expr, Pow):
        return is_whole(expr.base) and bool(expr.exp.is_Integer and expr.exp > 0)
    if isinstance(expr, Group):
        return is_whole(expr.args[0])
    if isinstance(expr, where):
        return all(map(is_whole, expr.args[1:]))
    return isinstance(expr, Indicator) or (
        isinstance(expr, _WHOLE) and all(map(is_whole, expr.args))
    )


def is_long(expr: Expr) -> bool:
    """Whether a whole number is a product of several unknown ones, such as the square of a time,
    that 64 bits need not hold: where a real number is wanted, its factors are converted."""
    if not isinstance(expr, (Mul, Pow)):
        return False
    powers = [f.as_base_exp() for f in Mul.make_args(expr) if not f.is_number]
    return sum(int(n) for _, n in powers) > 1


def as_fraction(x: Expr) -> tuple[Expr, Expr] | None:
    """Whole a and b with x = a/b, or None.

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


def _over_one(x: Expr, y: Expr) -> tuple[Expr, Expr] | None:
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


def _assume(branch: Expr, c: Expr, taken: int) -> Expr:
    """The branch of `where(c, ...)` with its own `where(c, ...)` terms and factors decided."""
    if isinstance(branch, where) and branch.args[0] == c:
        return branch.args[1 + taken]
    if isinstance(branch, Indicator) and branch == c:
        return S.Zero if taken else S.One
    if isinstance(branch, (Add, Mul)):
        return branch.func(*(_assume(part, c, taken) for part in branch.args))
    return branch


def refuse_bool(x: Any) -> None:
    """Raise FormulaError for a Python bool, which is what `==` gives for two formulas."""
    if isinstance(x, bool):
        raise FormulaError(
            f"{x} stands where a formula belongs: Python decides == and != of formulas at once;"
            " write equal(a, b) or not_equal(a, b)"
        )


def as_expression(x: Any) -> Any:
    """A Python or SymPy number or expression as SymPy's, never a string (it would be run)."""
    refuse_bool(x)
    try:
        x = sympy.sympify(x, strict=True)
    except sympy.SympifyError:
        raise ValueError(f"{x!r} ({type(x).__name__}) is not a scalar expression") from None
    return exact_number(x) if x.is_Float else x


def exact_number(x: Expr) -> Expr:
    """A Float as the decimal fraction that it is written as: 0.9 is 9/10."""
    return Rational(repr(float(x))) if x.is_finite else x


class Condition(Boolean):
    """A condition as a formula has it; `symgrad.written` gives it operators."""

    __slots__ = ()


def is_boolean(x: Any) -> bool:
    return isinstance(x, Boolean) and not isinstance(x, Expr)


def _truth(x: Expr) -> Expr:
    return x if isinstance(x, Indicator) else not_equal(x, 0)


_BOUNDED = (sigmoid, tanh, sin, cos, step, sign, softsign, normal_cdf, normal_pdf, erf, Indicator)


def is_bounded(factor: Expr) -> bool:
    """Whether the factor is finite at finite atoms, so that it may be multiplied by 0."""
    if isinstance(factor, Pow):
        return bool(factor.exp.is_Integer and factor.exp > 0) and is_bounded(factor.base)
    composed = isinstance(factor, (Add, Mul, Group, relu, absolute, where, Extremum))
    return (
        factor.is_Atom
        or (isinstance(factor, _BOUNDED) or composed)
        and all(is_bounded(part) for part in factor.args)
    )


_WHOLE = (Add, Mul, Extremum, relu, sign, step, absolute, stop_gradient, quotient, mod)


def greater(x: Any, y: Any) -> Expr:
    """[x > y]."""
    return less(y, x)


def greater_equal(x: Any, y: Any) -> Expr:
    """[x >= y]."""
    return less_equal(y, x)


def logical_not(x: Any) -> Expr:
    """[x = 0]."""
    return equal(x, 0)


def square(x: Any) -> Expr:
    """x squared."""
    return as_expression(x) ** 2


def reciprocal(x: Any) -> Expr:
    """1/x."""
    return 1 / as_expression(x)


def rsqrt(x: Any) -> Expr:
    """1/sqrt(x)."""
    return 1 / sqrt(x)


def safe_sqrt(x: Any) -> Expr:
    """sqrt(x) with derivative 0 at 0, for norms: safe_sqrt(Sum(x[i]**2, i))."""
    is_zero = equal(x, 0)
    return where(is_zero, 0, sqrt(where(is_zero, 1, x)))


def ceil(x: Any) -> Expr:
    """The smallest integer that is not smaller than x."""
    return -floor(-as_expression(x))


def log_sigmoid(x: Any) -> Expr:
    """log(sigmoid(x))."""
    return -softplus(-as_expression(x))


def clip(x: Any, lo: Any, hi: Any) -> Expr:
    """x kept within lo and hi; the derivative is 0 at lo and 1 at hi, the left one at both."""
    return where(less(hi, x), hi, where(less_equal(x, lo), lo, x))


def leaky_relu(x: Any, slope: Any = S.One / 100) -> Expr:
    """x, for x <= 0 slope*x (Maas et al., 2013)."""
    return where(less(0, x), x, slope * as_expression(x))


def elu(x: Any, alpha: Any = 1) -> Expr:
    """x, for x <= 0 alpha*(exp(x) - 1) (Clevert et al., 2015)."""
    positive = less(0, x)
    return where(positive, x, alpha * expm1(where(positive, 0, x)))


def celu(x: Any, alpha: Any = 1) -> Expr:
    """x, for x <= 0 alpha*(exp(x/alpha) - 1) (Barron, 2017)."""
    positive = less(0, x)
    return where(positive, x, alpha * expm1(where(positive, 0, x) / alpha))


def selu(x: Any) -> Expr:
    """A scaled elu that keeps mean 0 and variance 1 (Klambauer et al., 2017)."""
    alpha = Rational("1.6732632423543772848170429916717")
    scale = Rational("1.0507009873554804934193349852946")
    return scale * elu(x, alpha)


def relu6(x: Any) -> Expr:
    """x kept within 0 and 6."""
    return clip(x, 0, 6)


def hard_tanh(x: Any) -> Expr:
    """x kept within -1 and 1."""
    return clip(x, -1, 1)


def hard_sigmoid(x: Any) -> Expr:
    """relu6(x + 3)/6, as in PyTorch."""
    return relu6(as_expression(x) + 3) / 6


def hard_swish(x: Any) -> Expr:
    """x*hard_sigmoid(x) (Howard et al., 2019)."""
    return x * hard_sigmoid(x)


def silu(x: Any) -> Expr:
    """x*sigmoid(x), also called swish."""
    return x * sigmoid(x)


def mish(x: Any) -> Expr:
    """x*tanh(softplus(x)) (Misra, 2019)."""
    return x * tanh(softplus(x))


def gelu(x: Any) -> Expr:
    """x*normal_cdf(x) (Hendrycks and Gimpel, 2016)."""
    return x * normal_cdf(x)


def gelu_tanh(x: Any) -> Expr:
    """gelu's approximation x*(1 + tanh(u))/2 = x*sigmoid(2*u), u = sqrt(2/pi)*(x +
    0.044715*x^3)."""
    x = as_expression(x)
    return x * sigmoid(2 * sqrt(2 / pi) * (x + Rational("0.044715") * x**3))


def relational(expr: Any) -> Expr:
    """A relation such as r <= t, or a Boolean, as a 0/1 valued expression; no Python bool.

    >>> i, j = sympy.symbols("i j", integer=True)
    >>> relational((i <= j) & sympy.Ne(i, 3))
    logical_and(less_equal(i, j), not_equal(i, 3))
    """
    node = as_expression(expr)
    if isinstance(node, Condition):
        node = node.args[0]
    if node is S.true or node is S.false:
        return S.One if node is S.true else S.Zero
    if isinstance(node, sympy.core.relational.Relational):
        if type(node) in _SWAPPED:
            return _SWAPPED[type(node)](node.rhs, node.lhs)
        return _RELATIONS[type(node)](node.lhs, node.rhs)
    if isinstance(node, (sympy.And, sympy.Or)):
        return fold(_RELATIONS[type(node)], [relational(part) for part in node.args])
    if isinstance(node, sympy.Xor):
        return fold(not_equal, [relational(part) for part in node.args])
    if isinstance(node, sympy.Not):
        return logical_not(relational(node.args[0]))
    if isinstance(node, Expr):
        return node
    raise ValueError(f"{node} ({type(node).__name__}) is not a relation that symgrad knows")


_RELATIONS = {
    sympy.Lt: less,
    sympy.Le: less_equal,
    sympy.Eq: equal,
    sympy.Ne: not_equal,
    sympy.And: logical_and,
    sympy.Or: logical_or,
}
_SWAPPED = {sympy.Gt: less, sympy.Ge: less_equal}


def fold(function: Callable[[Expr, Expr], Expr], args: list[Expr]) -> Expr:
    result = args[0]
    for arg in args[1:]:
        result = function(result, arg)
    return result


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


def value(expr: Expr, atoms: Mapping[Symbol, Any]) -> mpf:
    """The meaning of an expression at these atoms' values, in mpmath's working precision.

    >>> value(maximum(Symbol("x"), 0) ** 2, {Symbol("x"): 3})
    mpf('9.0')
    """
    if expr.is_Symbol:
        return mpf(atoms[expr])
    if expr.is_Rational:
        return mpf(int(expr.p)) / int(expr.q)
    if expr.is_infinite:
        return mpf("inf" if expr.is_extended_positive else "-inf")
    if expr.is_Atom:
        return mpmath.mpmathify(expr.evalf(mpmath.mp.dps + 5))
    if isinstance(expr, where):
        condition = value(expr.args[0], atoms)
        return value(expr.args[2 if condition == 0 else 1], atoms)
    return apply(type(expr), *(value(arg, atoms) for arg in expr.args))


def apply(function: Any, *args: mpf) -> mpf:
    """A function of this module, or Add, Mul, Pow, on mpmath numbers, as IEEE 754 has it."""
    if function is Add:
        return fold(lambda x, y: x + y, list(args))
    if function is Mul:
        return fold(lambda x, y: x * y, list(args))
    if any(map(mpmath.isnan, args)) and not issubclass(function, (Indicator, strong_product)):
        return mpmath.nan
    if function is Pow:
        base, exponent = args
        if base == 0 and exponent < 0:
            return mpmath.inf
        result = mpmath.sqrt(base) if exponent == 0.5 else base**exponent
    elif function in SYMPY_FUNCTIONS:
        result = SYMPY_FUNCTIONS[function][0](*args)
    else:
        result = function.definition(*args)
    return mpmath.nan if isinstance(result, mpmath.mpc) else result


def evaluate(function: Any, *args: float) -> float:
    """A function of this module on floats: its definition, correctly rounded.

    >>> evaluate(sigmoid, 0.0), evaluate(log1p, -1.0), evaluate(less, 1.0, float("nan"))
    (0.5, -inf, 0.0)
    """
    if function is where:
        return args[2] if args[0] == 0 else args[1]
    with mpmath.workprec(120):
        return float(apply(function, *map(mpf, args)))


def parts_of(expr: Expr) -> Iterator[Expr]:
    """The expression and all that it is made of, each part once, in the order of its text."""
    seen: set[Expr] = set()
    pending = [expr]
    while pending:
        part = pending.pop()
        if part not in seen:
            seen.add(part)
            yield part
            pending += reversed(part.args)


@lru_cache(maxsize=1 << 16)
def atoms_of(expr: Expr, *kinds: type[Any]) -> frozenset[Any]:
    """The parts of an expression that are of one of these types."""
    return frozenset(part for part in parts_of(expr) if isinstance(part, kinds))


def cost(expr: Expr) -> int:
    """The price of an expression in additions, each distinct part counted once.

    >>> x, y = sympy.symbols("x y")
    >>> cost(x * y + 1), cost(x / y), cost(x**4)
    (2, 4, 2)
    """
    return sum(map(node_cost, parts_of(expr)))


def node_cost(node: Expr) -> int:
    """The price of the operation that an expression is, without that of its arguments."""
    if isinstance(node, Add):
        return len(node.args) - 1
    if isinstance(node, Mul):
        free = [arg == -1 or (arg.is_Pow and arg.exp.is_negative is True) for arg in node.args]
        return max(free.count(False) - 1, 0)
    if isinstance(node, Pow):
        division = 4 if node.exp.is_negative else 0
        if node.exp.is_Integer:
            n = abs(int(node.exp))
            return division + n.bit_length() + n.bit_count() - 2
        return division + (6 if abs(node.exp) == S.Half else 30)
    if type(node) in SYMPY_FUNCTIONS:
        return SYMPY_FUNCTIONS[type(node)][1]
    return int(node.cost) if isinstance(node, ScalarFunction) else 0


def nearest_double(number: Expr) -> float:
    """The double nearest to a number such as 1/3, sqrt(2)/pi or oo.

    >>> nearest_double(Rational(1, 10)), nearest_double(S.NegativeInfinity)
    (0.1, -inf)
    """
    if number.is_Rational:
        return int(number.p) / int(number.q)
    with mpmath.workprec(200):
        return float(value(number, {}))
