"""Whole numbers in indices and sizes as trees of C: positions, extents, sizes of the workspace."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from sympy import Add, Expr, Max, Mul, Pow

from ...ir import Index, Size
from ...scalar import Group
from .tree import Binary, Call, Expression, Function, Name, chain, negated, whole

Atom = Callable[[Expr], Expression]
LARGER = Function("parallel_larger")
PLAIN_LARGER = Function(
    LARGER.name,
    "static inline int64_t parallel_larger(int64_t a, int64_t b) { return a > b ? a : b; }\n",
)


def integer(expr: Expr, atom: Atom = lambda leaf: Name(str(leaf))) -> Expression:
    """An integer expression in indices, sizes and integer reads: those with indices first, and the
    largest factors.

    >>> from .format import expression_text
    >>> n, i = Index("n", Size("N")), Index("i", Size("K"))
    >>> expression_text(integer(i + 64*n - 3))
    '64*n + i - 3'
    """
    if expr.is_Integer:
        return whole(int(expr))
    if expr.is_Symbol:
        return atom(expr)
    if isinstance(expr, Group):
        return integer(expr.args[0], atom)
    if isinstance(expr, Add):
        total: Expression | None = None
        for term in sorted(expr.args, key=lambda t: (not t.atoms(Index), -_weight(t), str(t))):
            negative = term.as_coeff_Mul()[0] < 0
            part = integer(-term if negative else term, atom)
            if total is None:
                total = negated(part) if negative else part
            else:
                total = Binary("-" if negative else "+", total, part)
        assert total is not None
        return total
    if isinstance(expr, Mul):
        return chain("*", [integer(factor, atom) for factor in expr.args])
    if isinstance(expr, Pow) and expr.exp.is_Integer and expr.exp > 0:
        return chain("*", [integer(expr.base, atom)] * int(expr.exp))
    if isinstance(expr, Max):
        every = [integer(arg, atom) for arg in sorted(expr.args, key=str)]
        return reduce(lambda a, b: Call(LARGER, (a, b)), every)
    raise ValueError(f"{expr} is not an integer expression")


def _weight(term: Expr) -> int:
    factor = term.as_coeff_Mul()[0]
    return abs(int(factor)) + (10**9 if term.atoms(Size) else 0)
