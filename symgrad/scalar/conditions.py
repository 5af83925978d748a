"""Conditions, which are 0 or 1, and the choice between two branches by one.

A relation of SymPy or a comparison comes in; what goes out is an expression, in which what numbers
decide is decided:

>>> x = Symbol("x", real=True)
>>> relational((x > 0) & (x < 1)), where(less(1, 2), x, 0)
(logical_and(less(0, x), less(x, 1)), x)
"""

from typing import Any

import sympy
from mpmath import mpf
from sympy import Add, Expr, Mul, S, Symbol
from sympy.logic.boolalg import Boolean

from .function import PiecewiseConstant, ScalarFunction, as_expression
from .parts import fold
from .whole import over_one


class Indicator(PiecewiseConstant):
    """A statement about two numbers: 0 or 1, whatever they are."""

    bounded = whole = True
    nargs = 2
    is_integer = is_nonnegative = True

    def whole_parts(self) -> tuple[Expr, ...]:
        return ()


class Comparison(Indicator):
    """x compared with y, as IEEE 754 has it: false with a NaN, save for `not_equal`."""

    relation: type[Boolean]

    @classmethod
    def eval(cls, x: Expr, y: Expr) -> Expr | None:
        if is_boolean(x) or is_boolean(y):
            return cls(relational(x), relational(y))
        whole = None if x.is_number and y.is_number else over_one(x, y)
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


class where(ScalarFunction):
    """a where c is true (not 0), else b; the branch not taken has no influence, not even NaN.

    Inside a branch the same condition is decided, wherever the branch is a sum or product of it.
    """

    bounded = whole = True
    nargs = 3

    def whole_parts(self) -> tuple[Expr, ...]:
        _, taken, other = self.args
        return taken, other

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


def _assume(branch: Expr, c: Expr, taken: int) -> Expr:
    """The branch of `where(c, ...)` with its own `where(c, ...)` terms and factors decided."""
    if isinstance(branch, where) and branch.args[0] == c:
        return branch.args[1 + taken]
    if isinstance(branch, Indicator) and branch == c:
        return S.Zero if taken else S.One
    if isinstance(branch, (Add, Mul)):
        return branch.func(*(_assume(part, c, taken) for part in branch.args))
    return branch


class Condition(Boolean):
    """A condition as a formula has it; `symgrad.written` gives it operators."""

    __slots__ = ()


def is_boolean(x: Any) -> bool:
    return isinstance(x, Boolean) and not isinstance(x, Expr)


def _truth(x: Expr) -> Expr:
    return x if isinstance(x, Indicator) else not_equal(x, 0)


def greater(x: Any, y: Any) -> Expr:
    """[x > y]."""
    return less(y, x)


def greater_equal(x: Any, y: Any) -> Expr:
    """[x >= y]."""
    return less_equal(y, x)


def logical_not(x: Any) -> Expr:
    """[x = 0]."""
    return equal(x, 0)


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
