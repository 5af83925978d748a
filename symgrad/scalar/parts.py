"""What an expression is made of: its parts, atoms and factors, and whether they stay finite.

Any expression comes in; nothing is rewritten.

>>> from sympy import symbols
>>> x, y = symbols("x y", real=True)
>>> list(parts_of(x * Group(x + y)))
[x*(x + y), x, (x + y), x + y, y]
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from sympy import Add, Expr, Mul, Pow, cos, erf, sin, tanh

from .function import Group, ScalarFunction


def is_quotient(product: Expr) -> bool:
    """Whether a product divides by something else than a number."""
    return any(
        f.is_Pow and f.exp.is_number and f.exp.is_negative is True for f in Mul.make_args(product)
    )


def multiplied(expr: Expr) -> list[Expr]:
    """The factors of a product, those of products in groups among them. A quotient in a group is
    one factor.

    >>> from sympy import symbols
    >>> a, b, c = symbols("a b c")
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


def is_bounded(factor: Expr) -> bool:
    """Whether the factor is finite at finite atoms, so that it may be multiplied by 0."""
    if isinstance(factor, Pow):
        return bool(factor.exp.is_Integer and factor.exp > 0) and is_bounded(factor.base)
    bounded = isinstance(factor, (Add, Mul, tanh, sin, cos, erf)) or (
        isinstance(factor, ScalarFunction) and factor.bounded
    )
    return factor.is_Atom or bounded and all(is_bounded(part) for part in factor.args)


def fold(function: Callable[[Expr, Expr], Expr], args: list[Expr]) -> Expr:
    result = args[0]
    for arg in args[1:]:
        result = function(result, arg)
    return result


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
