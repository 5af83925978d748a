"""A printed formula with other tensors in place of its own, such as the names within blocks:

dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]    becomes    z[n,o] = Σ_i input[n,i]·W[i,o]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sympy import Expr

from ..ir import Access, Equation, Tensor, reads
from .pieces import Formula, Piece, Steps


def renamed(item: Formula | Steps, names: Mapping[Tensor, Tensor]) -> Formula | Steps:
    """A formula, or all of a recurrence."""
    if isinstance(item, Steps):
        return replace(item, items=tuple(renamed(i, names) for i in item.items))

    def piece(p: Piece) -> Piece:
        return replace(
            p,
            write=_element(p.write, names),
            terms=tuple(
                replace(t, condition=_in_place(t.condition, names), body=_in_place(t.body, names))
                for t in p.terms
            ),
            where=_in_place(p.where, names),
        )

    return replace(
        item,
        tensor=names.get(item.tensor, item.tensor),
        pieces=tuple(map(piece, item.pieces)),
        rest=None if item.rest is None else _in_place(item.rest, names),
        equations=tuple(with_tensors(e, names) for e in item.equations),
    )


def with_tensors(e: Equation, names: Mapping[Tensor, Tensor]) -> Equation:
    """An equation."""
    body, where = _in_place(e.body, names), _in_place(e.where, names)
    return replace(e, write=_element(e.write, names), body=body, where=where)


def _element(a: Access, names: Mapping[Tensor, Tensor]) -> Access:
    indices = tuple(_in_place(i, names) for i in a.indices)
    return Access(names.get(a.tensor, a.tensor), indices)


def _in_place(expr: Expr, names: Mapping[Tensor, Tensor]) -> Expr:
    """An expression with tensors in place of others."""
    return expr.xreplace({a: _element(a, names) for a in reads(expr)})
