"""What is so short that it is written out where it is read: numbers, and numbers times one read.

A Program comes in, one with fewer tensors goes out:

    d_loss[] = 1
    d_each[n] += d_loss[]/N        | n<N
    d_z[n] += d_each[n]*y[n]       | n<N        becomes  d_z[n] = y[n]/N
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sympy import Expr, Mul

from ..affine import is_indirect, places, whole
from ..ir import Access, Atom, Equation, Loop, Program, Size, Tensor, map_items, substitute
from ..scalar import atoms_of
from .live import count_writers, drop_dead
from .positions import at_position, is_position, pick, place


def inline_trivial(program: Program) -> Program:
    """A tensor that is a number, or a number times another tensor's element, is written out where
    it is read; what is then multiplied by 0 goes."""
    writers, results = count_writers(program), frozenset(program.results)
    inlined: dict[Tensor, Equation] = {}

    def expand(expr: Expr) -> Expr:
        while True:
            found = {
                r: element
                for r in atoms_of(expr, Access)
                if r.tensor in inlined and (element := _element(inlined[r.tensor], r)) is not None
            }
            if not found:
                return _expand_indices(expr, expand) if inlined else expr
            expr = substitute(expr, found)

    def positioned(e: Equation) -> Equation:
        alone = writers[e.tensor] == 1 and e.tensor not in results and _trivial(e.body)
        return pick(place(e, alone))

    def visit(e: Equation) -> list[Equation]:
        new = replace(
            e, body=expand(e.body), where=expand(e.where), write=_expand_indices(e.write, expand)
        )
        if new.body == 0 and e.op in ("=", "+") and writers[e.tensor] > 1:
            writers[e.tensor] -= 1
            return []
        return [new]

    out: list[Equation | Loop] = []
    for item in program.items:
        if isinstance(item, Loop):
            out.extend(map_items([item], visit))
            continue
        for e in map(positioned, visit(item)):
            single = writers[e.tensor] == 1 and whole(e) and e.tensor not in results
            if single and e.tensor.dtype != "double" and _trivial(e.body):
                inlined[e.tensor] = e
            out.append(e)
    return drop_dead(replace(program, items=tuple(out)))


def _trivial(body: Expr) -> bool:
    """A number, or a number times one read; sizes count as numbers."""
    factors = [g for f in Mul.make_args(body) for g in Mul.make_args(at_position(f) or f)]
    reads = [f for f in factors if isinstance(f, Access)]
    rest = Mul(*(f for f in factors if f not in reads and not is_position(f)))
    if len(reads) > 1 or any(is_indirect(r) for r in reads):
        return False
    return all(isinstance(a, Size) for a in atoms_of(rest, Atom)) and not rest.is_Add


def _element(e: Equation, read: Access) -> Expr | None:
    """The body of an equation at the element that is read, if it can be said there."""
    at = places(e.write, read)
    body = None if at is None else substitute(e.body, at)
    return body if body is not None and _legal(body) else None


def _legal(body: Expr) -> bool:
    """Whether each position is an affine form or one read: a label into a slice, y[n] + 2 in what
    it is cut from, is none."""
    return all(
        i == r for a in atoms_of(body, Access) for i in a.indices for r in atoms_of(i, Access)
    )


def _expand_indices(expr: Expr, expand: Callable[[Expr], Expr]) -> Expr:
    """Expand the reads of integer tensors inside index expressions."""
    found: dict[Expr, Expr] = {}
    for access in atoms_of(expr, Access):
        if is_indirect(access):
            moved = Access(access.tensor, tuple(_position(i, expand) for i in access.indices))
            if moved != access:
                found[access] = moved
    return expr.xreplace(found) if found else expr


def _position(index: Expr, expand: Callable[[Expr], Expr]) -> Expr:
    """An index with its reads expanded, unless that is no longer an affine form or one read."""
    moved = expand(index) if atoms_of(index, Access) else index
    return moved if isinstance(moved, Access) or not atoms_of(moved, Access) else index
