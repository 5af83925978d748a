"""Names, whole numbers and heads of loops as C."""

from __future__ import annotations

import re
from collections.abc import Callable, Container

from sympy import Add, Expr, Mul, Pow

from ..ir import Index, Size
from .c_scalar import C_HELPERS

_KEYWORDS = """auto break case char const continue default do double else enum extern float for goto
if
inline int long register restrict return short signed sizeof static struct switch typedef union
unsigned void volatile while params grads state step seed uniform mixed workspace pack contract main
real t_params direction product"""
_LIBM = """exp log sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh erf erfc expm1 log1p
fabs
floor rint sqrt pow copysign y0 y1 yn j0 j1 jn gamma lgamma tgamma index remainder signgam"""
RESERVED = frozenset(
    [
        *_KEYWORDS.split(),
        *(w + f for w in [*_LIBM.split(), *C_HELPERS] for f in ("", "f")),
        "INFINITY",
    ]
)
INDENT = "    "


def c_name(name: str) -> str:
    """A name of the model as a C identifier that hides nothing.

    >>> c_name("exp"), c_name("z")
    ('exp_', 'z')
    """
    taken = (
        name in RESERVED
        or name.endswith("_")
        or re.fullmatch(r"[uct]\d+|[A-Z]\w*|power\d+f?", name)
    )
    return name + "_" if taken else name


def index_name(index: Index, taken: Container[str]) -> str:
    """The name of a loop's variable, which is none of those that are taken."""
    name = c_name(str(index))
    return f"{name}_" if name in taken else name


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
