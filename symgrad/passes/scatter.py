"""Sums over where a whole number says so, as writes and reads at its place: the dual of
`gather_labels`.

    s[v,f] += m[e,f]        | e<E v<V f<F where equal(dst[e], v)     →     s[dst[e],f] += m[e,f]
    d_m[e,f] += d_s[v,f]    | e<E v<V f<F where equal(dst[e], v)     →     d_m[e,f] += d_s[dst[e],f]

takes E steps in place of V·E. A number that is no index adds nothing: unless dst is an index of the
same extent elsewhere, which is checked where a function begins, it stands as the index within the
range, and a condition says whether it was there.

    dst_in[e] = clip(dst[e], 0, V - 1)
    s[dst_in[e],f] += m[e,f]        | e<E f<F where 0 ≤ dst[e] < V
"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from sympy import Expr, Integer

from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Program,
    Tensor,
    all_reads,
    indices_of,
    map_items,
    substitute,
)
from ..origin import Origin
from ..scalar import clip, equal, less, logical_and
from .names import fresh_names

STEP = "scatter"


def scatter(program: Program) -> Program:
    """The program whose sums follow the whole numbers that choose their terms."""
    if not any(e.where != 1 for e in program.equations):
        return program
    indexing = {
        (position.tensor, extent)
        for e in program.equations
        for access in (e.write, *e.reads)
        for position, extent in zip(access.indices, access.tensor.shape, strict=True)
        if isinstance(position, Access)
    }
    fresh = fresh_names(program)
    within: dict[tuple[Tensor, Expr], Equation] = {}

    def place(read: Access, extent: Expr) -> tuple[Access, Expr]:
        """The index that a read stands for, and when it is one."""
        key = (read.tensor, extent)
        if key in indexing:
            return read, ONE
        if key not in within:
            loops = tuple(Index(f"i{k}", n) for k, n in enumerate(read.tensor.shape))
            own = Tensor(fresh(f"{read.tensor.name}_in"), read.tensor.shape, dtype="int")
            body = clip(read.tensor[loops], Integer(0), extent - 1)
            origin = Origin(label=own.name, steps=(STEP,))
            within[key] = Equation(own[loops], "=", body, loops, origin=origin)
        inside = logical_and(less(Integer(-1), read), less(read, extent))
        return Access(within[key].tensor, read.indices), inside

    def visit(e: Equation) -> list[Equation]:
        found = _chosen(e, program)
        if found is None:
            return [e]
        index, read, others = found
        position, inside = place(read, index.extent)
        here = {index: position}
        indices = tuple(substitute(i, here) for i in e.write.indices)
        return [
            replace(
                e,
                write=e.tensor[indices],
                body=substitute(e.body, here),
                loops=tuple(i for i in e.loops if i != index),
                where=logical_and(substitute(others, here), inside),
                origin=e.origin.then(STEP),
            )
        ]

    items = map_items(program.items, visit)
    return replace(program, items=(*within.values(), *items)) if items != program.items else program


def _chosen(e: Equation, program: Program) -> tuple[Index, Access, Expr] | None:
    """An index of an equation that a given whole number tells, that number, and the rest of the
    condition; only where a loop is saved that is not one over what is written."""
    if e.op not in ("+", "max", "min", "logsumexp"):
        return None
    parts = _parts(e.where)
    for number, part in enumerate(parts):
        if not isinstance(part, equal):
            continue
        for index, read in (part.args, part.args[::-1]):
            if not (isinstance(index, Index) and index in e.loops and isinstance(read, Access)):
                continue
            if read.tensor.dtype != "int" or read.tensor not in program.inputs:
                continue
            if index in indices_of(read):
                continue
            if index in e.free and indices_of(read) <= {*e.free}:
                continue  # a dense tensor of ones and zeros
            rest = reduce(logical_and, parts[:number] + parts[number + 1 :], ONE)
            if _bare(index, e, rest):
                return index, read, rest
    return None


def _parts(condition: Expr) -> list[Expr]:
    """What all must hold for a condition to."""
    if isinstance(condition, logical_and):
        return [part for c in condition.args for part in _parts(c)]
    return [condition]


def _bare(index: Index, e: Equation, rest: Expr) -> bool:
    """Whether an index stands in reads and in the write by itself alone, and once in each."""
    accesses = (e.write, *all_reads(e.body, rest))
    return all(
        sum(index in indices_of(i) for i in a.indices) <= 1
        and all(i == index or index not in indices_of(i) for i in a.indices)
        for a in accesses
    )
