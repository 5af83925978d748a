"""Tensors with the same definition become one.

A Program comes in; what goes out has one tensor for those whose equations are equal up to the names
of indices:

    a[n,i] = exp(x[n,i])      | n<N i<3
    b[n,k] = exp(x[n,k])      | n<N k<3          b is read as a
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Expr

from ..ir import (
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Tensor,
    equations_of,
    map_items,
    reads,
    rename,
)
from ..scalar import atoms_of
from .live import count_writers, drop_dead


def merge_equal(program: Program) -> Program:
    """Two tensors with the same definition up to the names of indices become one."""
    writers, results = count_writers(program), frozenset(program.results)
    inside = {e.tensor for i in program.items if isinstance(i, Loop) for e in equations_of([i])}
    done: dict[Tensor, list[Equation]] = {}
    seen: dict[object, list[Tensor]] = {}  # by what is cheap to compare
    exact: dict[object, Tensor] = {}
    same: dict[Tensor, Tensor] = {}

    def visit(e: Equation) -> list[Equation]:
        if any(r.tensor in same for r in e.reads):
            e = replace(
                e,
                body=_replace_reads(e.body, same),
                where=_replace_reads(e.where, same),
                write=_replace_reads(e.write, same, keep=True),
            )
        done.setdefault(e.tensor, []).append(e)
        return [e]

    out: list[Equation | Loop] = []
    for item in program.items:
        if isinstance(item, Loop):
            out.extend(map_items([item], visit))
            continue
        (e,) = visit(item)
        out.append(e)
        if len(done[e.tensor]) == writers[e.tensor] and e.tensor not in inside:
            alike = seen.setdefault(tuple(map(_outline, done[e.tensor])), [])
            alike.append(e.tensor)
            for tensor in alike[:2] if len(alike) == 2 else alike[-1:] if len(alike) > 2 else ():
                first = exact.setdefault(tuple(map(_positional, done[tensor])), tensor)
                if first != tensor and tensor not in results:
                    same[tensor] = first
    return drop_dead(replace(program, items=tuple(out)))


def _replace_reads(expr: Expr, same: dict[Tensor, Tensor], keep: bool = False) -> Expr:
    if isinstance(expr, Access):
        moved = tuple(_replace_reads(i, same) for i in expr.indices)
        return Access(expr.tensor if keep else same.get(expr.tensor, expr.tensor), moved)
    return expr.xreplace({a: _replace_reads(a, same) for a in atoms_of(expr, Access)})


def _outline(e: Equation) -> tuple[object, ...]:
    """What is cheap to compare of an equation."""
    tensors = tuple(r.tensor.name for r in reads(e.body))
    return (e.op, e.tensor.shape, e.tensor.dtype, type(e.body).__name__, tensors)


def _positional(e: Equation) -> tuple[object, ...]:
    """An equation without its names: indices by their place in the loops."""
    mapping = {i: Index(f"i{k}", i.extent) for k, i in enumerate(e.loops)}
    moved = rename(e, {i: Index(f"_{j}", j.extent) for i, j in mapping.items()})
    tensor = (e.tensor.shape, e.tensor.dtype)  # a padding may be wider than another
    return (*tensor, moved.op, moved.write.indices, moved.body, moved.loops, moved.where)
