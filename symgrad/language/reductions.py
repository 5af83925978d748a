"""Reducers inside a formula, and what is free around them.

A formula comes in, as it was written; what goes out are its terms, its reductions, and the reads
and indices that no reduction binds: of ``2*Sum(x[..., i]*W[i, o], i) + b[o]`` its two terms, one
reduction over i, and the free index o, beside the places of "...".
"""

from __future__ import annotations

from typing import Any

from sympy import Add, Expr, Integer, Symbol, Tuple
from sympy.core.basic import Basic

from ..ir import ONE, Access, Index
from ..written import Written, bare, formula

PLACES = [Index(f"_{k}") for k in range(8)]  # what "..." stands for, from the right


class Reduction(Written, Expr):
    """A reducer inside a formula, until the assignment gives it a tensor of its own."""

    is_commutative = True

    def __new__(
        cls, op: str | Symbol, body: Expr, indices: tuple[Index, ...], where: Expr = ONE
    ) -> Reduction:
        node: Reduction = Expr.__new__(cls, Symbol(str(op)), body, Tuple(*indices), where)
        return node

    def _sympystr(self, printer: Any) -> str:
        op, body, indices, where = self.parts
        name = {"+": "Sum", "*": "Product", "logsumexp": "LogSumExp"}.get(op, op.capitalize())
        held = "" if where == 1 else f", where={printer._print(where)}"
        return f"{name}({', '.join(map(printer._print, (body, *indices)))}{held})"

    def _eval_is_extended_real(self) -> bool:
        return True

    def _eval_is_real(self) -> bool:
        return True

    @property
    def parts(self) -> tuple[str, Expr, tuple[Index, ...], Expr]:
        op, body, indices, where = self.args
        return op.name, body, tuple(indices), where


def terms_of(expr: Expr) -> list[Expr]:
    """The terms of a sum that has reductions among them, in the order in which they are added; any
    other formula is one term."""
    inner = bare(expr)
    if not inner.has(Reduction):
        return [expr]
    if isinstance(inner, Add):
        return [t for term in inner.args for t in terms_of(term)]
    factor, core = inner.as_coeff_Mul()
    if factor != 1 and isinstance(bare(core), Add):
        return [formula(factor * t) for t in terms_of(core)]
    return [expr]


def scaled(term: Expr) -> tuple[Expr, Expr]:
    """The number that a term is multiplied by, and the rest."""
    total: Expr = ONE
    while True:
        factor, core = bare(term).as_coeff_Mul()
        if factor == 1:
            return total, bare(term)
        total, term = total * factor, core


def reductions(expr: Basic) -> list[Reduction]:
    """The outermost reductions of an expression, in a fixed order."""
    if isinstance(expr, Reduction):
        return [expr]
    found: dict[Reduction, None] = {}
    for arg in expr.args:
        found.update(dict.fromkeys(reductions(arg)))
    return list(found)


def free_accesses(expr: Basic) -> list[Access]:
    """All reads, those in index expressions included; reduced indices in them are renamed away."""
    out: dict[Access, None] = {}

    def walk(e: Basic, bound: frozenset[Index]) -> None:
        if isinstance(e, Reduction):
            _, body, indices, where = e.parts
            inner = bound | frozenset(indices)
            if Index("_all") in inner:
                inner |= frozenset(PLACES)
            walk(body, inner)
            walk(where, inner)
        elif isinstance(e, Access):
            hidden = tuple(
                Integer(0) if isinstance(i, Index) and i in bound else i for i in e.indices
            )
            out[Access(e.tensor, hidden)] = None
            for i in e.indices:
                walk(i, bound)
        else:
            for arg in e.args:
                walk(arg, bound)

    walk(expr, frozenset())
    return list(out)


def free_indices(expr: Basic) -> set[Index]:
    if isinstance(expr, Reduction):
        _, body, indices, where = expr.parts
        inner = free_indices(body) | free_indices(where)
        bound = set(indices) | (set(PLACES) if Index("_all") in indices else set())
        return inner - bound
    if isinstance(expr, Index):
        return {expr}
    if isinstance(expr, Access):
        return {i for e in expr.indices for i in free_indices(e)}
    return {i for arg in expr.args for i in free_indices(arg)}


def shown(expr: Basic) -> str:
    """A formula as it is written, with "..." for the places that it stands for: S[n,t,...]."""

    def element(access: Access) -> str:
        words: list[str] = []
        for position in access.indices:
            word = "..." if position in PLACES else shown(position)
            words += [] if words[-1:] == ["..."] == [word] else [word]
        return f"{access.tensor.name}[{','.join(words)}]"

    return str(expr.xreplace({a: Symbol(element(a)) for a in expr.atoms(Access)}))
