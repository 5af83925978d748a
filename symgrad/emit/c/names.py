"""Whole numbers and heads of loops as C."""

from __future__ import annotations

from collections.abc import Callable

from sympy import Add, Expr, Mul, Pow

from ...ir import Index, Size
from ...scalar import Group

INDENT = "    "


def loop_head(name: str, extent: str, direction: int = 1) -> str:
    """The head of a loop over 0 … extent−1, or from the last one down."""
    if direction > 0:
        return f"for (int64_t {name} = 0; {name} < {extent}; {name}++)"
    return f"for (int64_t {name} = {extent} - 1; {name} >= 0; {name}--)"


def c_integer(expr: Expr, atom: Callable[[Expr], str]) -> str:
    """An integer expression in indices, sizes and integer reads."""
    if expr.is_Integer:
        return str(expr)
    if expr.is_Symbol:
        return atom(expr)
    if isinstance(expr, Group):
        return f"({c_integer(expr.args[0], atom)})"
    if isinstance(expr, Add):
        text = ""
        for term in sorted(expr.args, key=lambda t: (not t.atoms(Index), -_weight(t), str(t))):
            negative = term.as_coeff_Mul()[0] < 0
            word = c_integer(-term if negative else term, atom)
            text += (
                (" - " if negative else " + ") + word if text else ("-" if negative else "") + word
            )
        return text
    if isinstance(expr, Mul):
        return "*".join(
            f"({w})" if isinstance(f, Add) else w for f in expr.args for w in [c_integer(f, atom)]
        )
    if isinstance(expr, Pow) and expr.exp.is_Integer and expr.exp > 0:
        return "*".join([f"({c_integer(expr.base, atom)})"] * int(expr.exp))
    raise ValueError(f"{expr} is not an integer expression")


def _weight(term: Expr) -> int:
    factor = term.as_coeff_Mul()[0]
    return abs(int(factor)) + (10**9 if term.atoms(Size) else 0)
