"""The logarithm of a stored exponential, softmax or sigmoid is taken of its formula.

    h[n,k]  = exp(z[n,k] - lse[n])                 h[n,k]  = exp(z[n,k] - lse[n])
    loss[n] = -log(h[n,y[n]])               →      loss[n] = lse[n] - z[n,y[n]]

What `canonical` does within a formula, across the definitions of what it reads. It assumes that
the logarithm of exp(u) is u also where exp(u) is rounded to 0, 1 or ∞: there the loss is finite
and has a gradient, where the formula as it stands gives infinities and NaN.
"""

from __future__ import annotations

from collections.abc import Iterable

from sympy import Expr, Mul, Pow, S, exp, log

from ..ir import Access, Equation, Index, Loop, Tensor, map_items, reads, substitute
from ..scalar import log1p, log_sigmoid, sigmoid, softplus, ungrouped, where

Items = tuple[Equation | Loop, ...]


def look_through(items: Iterable[Equation | Loop]) -> Items:
    """The items with stable forms of the logarithms of what is stored."""
    items = tuple(items)
    definitions = _definitions(items)

    def visit(e: Equation) -> list[Equation]:
        if not e.body.has(log, log1p):
            return [e]
        body = _stable(e.body, definitions)
        if body == e.body or any(_mixes(r) for r in reads(body)):
            return [e]
        origin = e.origin.then("logarithm of a formula")
        return [Equation(e.write, e.op, body, e.loops, e.where, origin)]

    return map_items(items, visit)


def _definitions(items: Items) -> dict[Tensor, Equation]:
    """The tensors with one equation that gives each element for itself."""
    found: dict[Tensor, Equation | None] = {}

    def visit(items: Iterable[Equation | Loop], outer: tuple[Index, ...]) -> None:
        for item in items:
            if isinstance(item, Loop):
                visit(item.items, (*outer, item.index))
                continue
            e, indices = item, item.write.indices
            each = len(indices) == len({*indices}) and {*indices} == {*outer, *e.loops}
            whole = each and all(
                isinstance(i, Index) and i.extent == n
                for i, n in zip(indices, e.tensor.shape, strict=True)
            )
            alone = whole and e.op in ("=", "+") and e.where == 1 and e.tensor not in found
            found[e.tensor] = e if alone and e.tensor.dtype == "real" else None

    visit(items, ())
    return {t: e for t, e in found.items() if e is not None}


def _stable(expr: Expr, definitions: dict[Tensor, Equation]) -> Expr:
    if not expr.args:
        return expr
    args = [_stable(a, definitions) for a in expr.args]
    made: Expr | None = None
    if isinstance(expr, log):
        made = _log(args[0], definitions)
    elif isinstance(expr, log1p):
        made = _log1p(args[0], definitions)
    if made is not None:
        return made
    return expr if tuple(args) == expr.args else expr.func(*args)


def _formula(expr: Expr, definitions: dict[Tensor, Equation]) -> Expr:
    """The formula of what is read, without parentheses around it."""
    expr = ungrouped(expr)
    while isinstance(expr, Access) and expr.tensor in definitions:
        e = definitions[expr.tensor]
        expr = ungrouped(substitute(e.body, dict(zip(e.write.indices, expr.indices, strict=True))))
    return expr


def _log(expr: Expr, definitions: dict[Tensor, Equation]) -> Expr | None:
    """log(expr), if it is that of an exponential or sigmoid times something."""
    expr = _formula(expr, definitions)
    if isinstance(expr, exp):
        return expr.args[0]
    if isinstance(expr, sigmoid):
        return log_sigmoid(expr.args[0])
    if isinstance(expr, Pow) and expr.exp.is_Rational:
        inner = _log(expr.base, definitions)
        return None if inner is None else expr.exp * inner
    if isinstance(expr, where) and expr.args[2] == 0:
        inner = _log(expr.args[1], definitions)
        return None if inner is None else where(expr.args[0], inner, S.NegativeInfinity)
    if not isinstance(expr, Mul):
        return None
    known = {f: _log(f, definitions) for f in expr.args}
    rest = Mul(*(f for f, inner in known.items() if inner is None))
    total = sum((inner for inner in known.values() if inner is not None), S.Zero)
    if rest == expr or rest.is_number and not rest.is_positive:
        return None
    if isinstance(rest, Pow) and rest.exp.is_Rational and rest.exp < 0:
        return total + rest.exp * log(rest.base)
    return total if rest == 1 else total + log(rest)


def _log1p(expr: Expr, definitions: dict[Tensor, Equation]) -> Expr | None:
    """log(1 + expr), if expr is an exponential or minus a sigmoid."""
    if isinstance(inner := _formula(expr, definitions), exp):
        return softplus(inner.args[0])
    if isinstance(inner := _formula(-ungrouped(expr), definitions), sigmoid):
        return -softplus(inner.args[0])
    return None


def _mixes(access: Access) -> bool:
    """Whether an index is a sum of a read and something else, which no access may have."""
    return any(i.atoms(Access) and not isinstance(i, Access) for i in access.indices)
