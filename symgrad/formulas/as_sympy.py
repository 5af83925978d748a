"""Equations as SymPy writes sums and arrays: Eq, Indexed, Sum, Product.

    z[n,o] += x[n,i]*W[i,o]   | n<N o<3 i<4     →     Eq(z[n, o], Sum(x[n, i]*W[i, o], (i, 0, 3)))

Functions of `symgrad.scalar` stay what they are: they are SymPy functions. A maximum over an index
is Max of a set, which SymPy has no sum for: it is a function of the body, max_k(…). Indices are
integer symbols; an IndexedBase has the shape of its tensor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sympy import Eq, Expr, Function, IndexedBase, Piecewise, Product, Sum, Symbol

from ..affine import in_range
from ..ir import ONE, Access, Equation, Index, Loop, Size, all_reads, reads
from ..scalar import atoms_of, less, less_equal, logical_and, ungrouped
from .named import flat
from .pieces import Formula, Listing, Term

FOLDS = {"+": Sum, "=": Sum, "*": Product}


def equation_sympy(e: Equation) -> Eq:
    """One equation; a sum over its reduced indices where it has any."""
    return Eq(converted(e.write), _folded(e.op, e.reduced, e.where, e.body))


def formula_sympy(f: Formula) -> Iterator[Eq]:
    """The pieces of a formula: what it adds where several add to one element stands alone."""
    for piece in f.pieces:
        total = sum((_term(t) for t in piece.terms[1:]), _term(piece.terms[0]))
        if piece.where != ONE:
            total = Piecewise((total, _holds(piece.where)), (0, True))
        yield Eq(converted(piece.write), total)


def listing_sympy(found: Listing) -> list[Eq]:
    return [eq for f in flat(found) for eq in formula_sympy(f)]


def items_sympy(items: Iterable[Equation | Loop]) -> list[Eq]:
    """Equations in order, those of recurrences among them."""
    found: list[Eq] = []
    for item in items:
        found += items_sympy(item.items) if isinstance(item, Loop) else [equation_sympy(item)]
    return found


def _term(t: Term) -> Expr:
    condition = t.condition
    for read in all_reads(t.body) if t.outside else ():
        for position, extent in zip(read.indices, read.tensor.shape, strict=True):
            if not in_range(position, extent, ONE):
                inside = logical_and(less_equal(0, position), less(position, extent))
                condition = inside if condition == 1 else logical_and(condition, inside)
    return _folded(t.op, t.reduced, condition, t.body)


def _folded(op: str, reduced: tuple[Index, ...], where: Expr, body: Expr) -> Expr:
    inner = converted(body)
    identity = 1 if op == "*" else 0
    if where != ONE and (op in FOLDS or not reduced):
        inner = Piecewise((inner, _holds(where)), (identity, True))
    if not reduced:
        return inner
    limits = [(converted(i), 0, converted(i.extent) - 1) for i in reduced]
    if op in FOLDS:
        return FOLDS[op](inner, *limits)
    name = f"{op}_{''.join(i.name for i in reduced)}"
    return Function(name)(inner)


def _holds(condition: Expr) -> Expr:
    return Eq(converted(condition), 1)


def converted(expr: Expr) -> Expr:
    """An expression whose reads are Indexed, and whose indices and sizes are symbols."""
    expr = ungrouped(expr)
    names: dict[Expr, Expr] = {r: _indexed(r) for r in reads(expr)}
    for atom in atoms_of(expr, Index, Size):
        names[atom] = Symbol(atom.name, integer=True, nonnegative=True)
    return expr.xreplace(names)


def _indexed(access: Access) -> Expr:
    tensor = access.tensor
    if not tensor.shape:
        return Symbol(tensor.name, real=True)
    base = IndexedBase(tensor.name, shape=tuple(map(converted, tensor.shape)), real=True)
    return base[tuple(map(converted, access.indices))]
