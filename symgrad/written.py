"""Formulas while they are written: what SymPy may not rearrange.

SymPy multiplies numbers into sums, takes powers of quotients apart and sorts terms. In floating
point these are other numbers: (x − 101325)/1000 as x/1000 − 101.325 is 2 % off in float32. So
what the operators of a formula give is a `Formula`, an opaque function that is the identity:

>>> from sympy import Symbol
>>> x, m = Formula(Symbol("x")), Formula(Symbol("m"))
>>> (x - 101325) / 1000, (x / m) ** 2, (x - m) + 1
((x - 101325)/1000, (x/m)**2, -m + x + 1)

`symgrad.canonical` turns these into the groups that are needed (`symgrad.scalar.Group`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any

from sympy import Add, And, Expr, Function, Integer, Mul, Ne, Not, Or, S, Xor, sympify
from sympy.core.basic import Basic
from sympy.core.relational import Relational
from sympy.logic.boolalg import Boolean, BooleanFunction
from sympy.printing.precedence import precedence

from . import scalar
from .element import NO_ARRAY, Element, by_the_user
from .scalar import FormulaError

DEEP, WIDE = 24, 64  # sums within sums, beyond which so many terms are one sum


class Written(Element):
    """The operators of a formula: what they give stays as it is written."""

    __slots__ = ()
    _compared = (int, float, Basic)
    _op_priority = 11.0  # SymPy asks these operators first, whichever side they stand on

    def __add__(self, other: Any) -> Any:
        return _sum(self, other)

    def __radd__(self, other: Any) -> Any:
        return _sum(other, self)

    def __sub__(self, other: Any) -> Any:
        return _difference(self, other)

    def __rsub__(self, other: Any) -> Any:
        return _difference(other, self)

    def __mul__(self, other: Any) -> Any:
        return _zero_of(self, other) or formula(super().__mul__(other))  # type: ignore[misc]

    def __rmul__(self, other: Any) -> Any:
        return _zero_of(self, other) or formula(super().__rmul__(other))  # type: ignore[misc]

    def __truediv__(self, other: Any) -> Any:
        return formula(super().__truediv__(other))  # type: ignore[misc]

    def __rtruediv__(self, other: Any) -> Any:
        return formula(super().__rtruediv__(other))  # type: ignore[misc]

    def __pow__(self, other: Any, modulus: Any = None) -> Any:
        if modulus is not None:
            raise FormulaError(f"pow takes two formulas; write mod({self}**{other}, {modulus})")
        return formula(super().__pow__(other))  # type: ignore[misc]

    def __rpow__(self, other: Any) -> Any:
        return formula(super().__rpow__(other))  # type: ignore[misc]

    def __mod__(self, other: Any) -> Any:
        return formula(scalar.mod(self, sympify(other)))

    def __rmod__(self, other: Any) -> Any:
        return formula(scalar.mod(sympify(other), self))

    def __floordiv__(self, other: Any) -> Any:
        return formula(super().__floordiv__(other))  # type: ignore[misc]

    def __rfloordiv__(self, other: Any) -> Any:
        return formula(super().__rfloordiv__(other))  # type: ignore[misc]

    def __neg__(self) -> Any:
        return formula(super().__neg__())  # type: ignore[misc]

    def __abs__(self) -> Any:
        return formula(super().__abs__())  # type: ignore[misc]

    def __lt__(self, other: Any) -> Any:
        return condition(super().__lt__(other))  # type: ignore[misc]

    def __le__(self, other: Any) -> Any:
        return condition(super().__le__(other))  # type: ignore[misc]

    def __gt__(self, other: Any) -> Any:
        return condition(super().__gt__(other))  # type: ignore[misc]

    def __ge__(self, other: Any) -> Any:
        return condition(super().__ge__(other))  # type: ignore[misc]

    def __and__(self, other: Any) -> Any:
        return _joined(And, self, other)

    def __or__(self, other: Any) -> Any:
        return _joined(Or, self, other)

    def __xor__(self, other: Any) -> Any:
        return _joined(Xor, self, other)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def __invert__(self) -> Any:
        return condition(Not(_statement(self)))


class Named(Element):
    """A size: the compiler computes with it as well, so that its sums are SymPy's, but what a user
    asks about it is not known while a formula is written."""

    __slots__ = ()
    _compared = (int, float, Basic)

    def __mod__(self, other: Any) -> Any:
        value = scalar.mod(self, sympify(other))
        return formula(value) if by_the_user() else value

    def __lt__(self, other: Any) -> Any:
        return condition(super().__lt__(other))  # type: ignore[misc]

    def __le__(self, other: Any) -> Any:
        return condition(super().__le__(other))  # type: ignore[misc]

    def __gt__(self, other: Any) -> Any:
        return condition(super().__gt__(other))  # type: ignore[misc]

    def __ge__(self, other: Any) -> Any:
        return condition(super().__ge__(other))  # type: ignore[misc]


class Formula(Written, Function):
    """A part of a formula that is being written: its argument."""

    nargs = 1
    is_number = False  # numbers stay numbers

    @classmethod
    def eval(cls, x: Expr) -> Expr | None:
        return x if x.is_number or isinstance(x, Written) else None

    @property
    def precedence(self) -> int:
        return int(precedence(self.args[0]))

    def _sympystr(self, printer: Any) -> str:
        return str(printer._print(self.args[0]))

    def _eval_is_real(self) -> bool | None:
        real: bool | None = self.args[0].is_real
        return real

    def _eval_is_integer(self) -> bool | None:
        integer: bool | None = self.args[0].is_integer
        return integer


class WrittenCondition(Element, scalar.Condition):
    """x < y, or conditions joined: neither true nor false, where SymPy's And and Or are true to
    Python whatever they say."""

    __slots__ = ()
    _compared = (bool, Basic)

    def __new__(cls, what: Boolean) -> WrittenCondition:
        made: WrittenCondition = Basic.__new__(cls, what)
        return made

    def __and__(self, other: Any) -> Any:
        return _joined(And, self, other)

    def __or__(self, other: Any) -> Any:
        return _joined(Or, self, other)

    def __xor__(self, other: Any) -> Any:
        return _joined(Xor, self, other)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def __invert__(self) -> Any:
        return condition(Not(self.args[0]))

    def _sympystr(self, printer: Any) -> str:
        return str(printer._print(self.args[0]))


def condition(value: Any) -> Any:
    """A condition on a formula; true and false, and what is none, stay."""
    known = not isinstance(value, (Relational, BooleanFunction))
    return value if known else WrittenCondition(value)


def _joined(function: Callable[..., Any], a: Any, b: Any) -> Any:
    """``a & b``, which for whole numbers would be their bits."""
    return condition(function(_statement(a), _statement(b)))


def _statement(value: Any) -> Any:
    """A condition as SymPy has it; a formula that says 1 or 0 is one."""
    if isinstance(value, WrittenCondition):
        return value.args[0]
    if isinstance(value, Formula) and isinstance(value.args[0], scalar.Indicator):
        return Ne(value, 0)
    if isinstance(value, bool) or scalar.is_boolean(value):
        return value
    raise FormulaError(
        f"{value} is no condition: & | ^ ~ join conditions; write logical_and(a, b), x**2 for a"
        " power, mod(k, 2) for the last bit"
    )


def formula(value: Any) -> Any:
    """A part of a formula with a formula's operators; numbers, and what is none, stay."""
    if value is S.NaN:
        raise FormulaError("an undefined number, such as NaN or 0/0, in a formula")
    return Formula(value) if isinstance(value, Expr) else value


def _zero_of(x: Any, other: Any) -> Any:
    """0*x, which keeps the indices of x until their extents are known; None of another product."""
    if getattr(other, "shape", ()) and not hasattr(other, "_sympy_"):
        raise FormulaError(NO_ARRAY)
    return Formula(Mul(other, x, evaluate=False)) if other == 0 else None


def bare(expr: Any) -> Any:
    """A formula without what gives it its operators."""
    return expr.args[0] if isinstance(expr, Formula) else expr


def as_written(function: Callable[..., Any]) -> Callable[..., Any]:
    """A scalar function for formulas: what it gives of one has a formula's operators."""

    @wraps(function, updated=())
    def call(*args: Any) -> Any:
        value = function(*args)
        return formula(value) if any(isinstance(a, Written) for a in args) else value

    return call


def plain(expr: Any) -> Any:
    """The expression as SymPy has it, where arithmetic is exact: in an index, or of numbers."""
    if not isinstance(expr, Expr) or not expr.has(Formula):
        return expr
    args = [plain(a) for a in expr.args]
    return args[0] if isinstance(expr, Formula) else plain(expr.func(*args))  # 3*(u + 2*c) is a sum


def _sum(a: Any, b: Any) -> Any:
    try:
        a, b = sympify(a, strict=True), sympify(b, strict=True)
    except (TypeError, ValueError):
        return NotImplemented
    return (
        formula(Add(_long(a), b)) if isinstance(a, Expr) and isinstance(b, Expr) else NotImplemented
    )


def _long(a: Expr) -> Expr:
    """The left side of a sum. Sums of many terms are sums of WIDE ones, in SymPy's order, and no
    deep nest."""
    flat = isinstance(a, Formula) and _sums_within(a) >= DEEP and len(a.args[0].args) < WIDE
    return a.args[0] if flat else a


@lru_cache(maxsize=1 << 12)
def _sums_within(expr: Expr) -> int:
    """How deep sums stand in sums on the left of a formula."""
    if not isinstance(expr, Formula) or not isinstance(expr.args[0], Add):
        return 0
    return 1 + max(map(_sums_within, expr.args[0].args))


def _difference(a: Any, b: Any) -> Any:
    """a − b in one step; by SymPy's operator it would be a + (−b), in which −b is a formula."""
    try:
        a, b = sympify(a, strict=True), sympify(b, strict=True)
    except (TypeError, ValueError):
        return NotImplemented
    return formula(Add(_long(a), Mul(Integer(-1), b))) if isinstance(a, Expr) else NotImplemented
