"""Gradients without reshapes: what only moves into another shape is computed in that shape.

    d_flat[n,i] += d_z[n,o]*W[i,o]         | n<N i<20 o<10
    d_h[n,c,t] += d_flat[n,5*c + t]        | n<N c<4 t<5        becomes
    d_h[n,c,t] += d_z[n,o]*W[5*c + t,o]    | n<N c<4 t<5 o<10

The elements lie in memory as they did.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sympy import Expr

from ..affine import coefficients, is_affine, span
from ..ir import (
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Tensor,
    equations_of,
    indices_of,
    map_items,
    moved,
)


def undo_reshapes(program: Program) -> Program:
    """A gradient that only one other reads, as a reshaped copy of it, is computed in its shape."""
    while copies := _copies(program):
        program = _without(program, {t: e for t, e in copies.items() if e.tensor not in copies})
    return program


def _without(program: Program, copies: Mapping[Tensor, Equation]) -> Program:
    gone = {*copies.values()}

    def change(e: Equation) -> list[Equation]:
        if e.tensor in copies:
            return [_written(e, copies[e.tensor])]
        return [] if e in gone else [e]

    return replace(program, items=map_items(program.items, change))


def _copies(program: Program) -> dict[Tensor, Equation]:
    """Gradients that are only read by a copy of another shape, with that."""
    inner = {e.tensor for i in program.items if isinstance(i, Loop) for e in equations_of([i])}
    found = {
        e.body.tensor: e
        for e in program.items
        if isinstance(e, Equation)
        and isinstance(e.body, Access)
        and e.origin.reverse
        and _moves(e, e.body)
    }
    if not found:
        return {}
    writers: dict[Tensor, list[Equation]] = {}
    readers: dict[Tensor, list[Equation]] = {}
    for e in program.equations:
        writers.setdefault(e.tensor, []).append(e)
        for t in {r.tensor for r in e.reads}:
            readers.setdefault(t, []).append(e)
    kept = {*program.inputs, *program.results, *inner}
    return {
        t: e
        for t, e in found.items()
        if t not in kept and e.tensor not in inner and t in writers
        if writers[e.tensor] == [e] and readers[t] == [e]
        if all(_fits(w, e.body) for w in writers[t])
    }


def _moves(e: Equation, read: Access) -> bool:
    """Whether an equation gives every element of a tensor a place in another shape."""
    if not e.plain or e.tensor.dtype != read.tensor.dtype or not is_affine(read):
        return False
    used = [i for position in read.indices for i in coefficients(position)[0]]
    whole = all(
        span(position) == (0, extent)
        for position, extent in zip(read.indices, read.tensor.shape, strict=True)
    )
    split = any(not isinstance(i, Index) for i in read.indices)
    return whole and split and len(used) == len({*used}) and {*used} == {*e.loops}


def _fits(e: Equation, read: Access) -> bool:
    """Whether an equation writes each dimension that is split by an index of its own."""
    for position, split, extent in zip(e.write.indices, read.indices, e.tensor.shape, strict=True):
        others = sum(position in indices_of(i) for i in e.write.indices)
        alone = position in e.loops and others == 1
        if not isinstance(split, Index) and not (alone and position.extent == extent):
            return False
    return e.op in ("=", "+")


def _written(e: Equation, copy: Equation) -> Equation:
    """An equation of what is copied, as one of the copy."""
    assert isinstance(copy.body, Access)
    names = _apart(copy.loops, e)
    values: dict[Index, Expr] = {}
    split: dict[Index, tuple[Index, ...]] = {}
    places: dict[Index, Expr] = {}
    for position, own in zip(e.write.indices, copy.body.indices, strict=True):
        if isinstance(own, Index):
            places[own] = position
            continue
        assert isinstance(position, Index)
        values[position] = own.xreplace(names)
        split[position] = tuple(names[i] for i in copy.loops if i in indices_of(own))
        places |= {i: names[i] for i in indices_of(own)}
    body = moved(replace(e, write=e.tensor[()]), values)
    write = copy.tensor[tuple(i.xreplace(places) for i in copy.write.indices)]
    loops = tuple(j for i in e.loops for j in split.get(i, (i,)))
    return replace(body, write=write, loops=loops, origin=e.origin.then("undo reshapes"))


def _apart(loops: tuple[Index, ...], e: Equation) -> Mapping[Index, Index]:
    """Indices like these that the equation does not have."""
    taken = {i.name for i in e.loops}
    names: dict[Index, Index] = {}
    for i in loops:
        name = i.name
        while name in taken:
            name += "_"
        taken.add(name)
        names[i] = Index(name, i.extent)
    return names


__all__ = ["undo_reshapes"]
