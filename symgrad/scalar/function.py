"""What a scalar function is, and how Python's numbers become arguments of one.

Arguments come in, as numbers or expressions; what goes out is a node of an expression that knows
its meaning, derivative, cost and some exact values:

>>> from sympy import symbols
>>> x, y = symbols("x y", real=True)
>>> 3 * Group(x + y), Group(x + y).diff(x), as_expression(0.9)
(3*(x + y), 1, 9/10)
"""

from collections.abc import Callable
from typing import Any, ClassVar

import sympy
from sympy import Expr, Function, Rational, S


class FormulaError(ValueError):
    """A formula is used as what it is not; the message says what to write instead."""


class ScalarFunction(Function):
    """A real function of real arguments: its meaning on mpmath numbers, cost and exact values;
    whether it is finite where its arguments are, and a whole number where all of them are."""

    nargs: ClassVar[Any] = 1
    is_real = True
    cost = 1
    bounded: ClassVar[bool] = False
    whole: ClassVar[bool] = False
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

    @classmethod
    def _should_evalf(cls, arg: Expr) -> int:
        return -1  # numbers stay exact; SymPy would take mpmath's function of that name

    def whole_parts(self) -> tuple[Expr, ...] | None:
        """What has to be computed in whole numbers for this to be; None if it never is."""
        return self.args if self.whole else None


class Group(ScalarFunction):
    """x itself, in parentheses: a sum, product or quotient that stays as its author wrote it, where
    SymPy would multiply a number into it, take a power of it apart, or sort its terms."""

    cost = 0
    bounded = whole = True
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


class PiecewiseConstant(ScalarFunction):
    """A function whose derivative is 0 everywhere, at its jumps too."""

    def fdiff(self, argindex: int = 1) -> Expr:
        return S.Zero


def refuse_bool(x: Any) -> None:
    """Raise FormulaError for a Python bool, which is what `==` gives for two formulas, and None."""
    if x is None:
        raise FormulaError("None stands where a number belongs")
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
