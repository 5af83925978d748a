"""Values of a recurrence that are read in their own step alone lose the axis of the steps.

    o[n,t,j] = a[n,t,j]**2                       o[n,j] = a[n,t,j]**2
    h[n,t+1,j] = o[n,t,j]*h[n,t,j]      is       h[n,t+1,j] = o[n,j]*h[n,t,j]

Every step writes all of o, which is one small array for all of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sympy import Expr

from ...ir import (
    Access,
    Equation,
    Index,
    Loop,
    Tensor,
    map_items,
    running_of,
    substitute,
)
from ..places import Lowered
from .orders import first_writes


def step_values(lowered: Lowered) -> Lowered:
    """The Program in which no value has an axis for steps that only its own step reads."""
    program = lowered.program
    known = {*lowered.places, *lowered.views, *lowered.begun, *lowered.checked}
    known |= {*chain(*lowered.sources.values()), *lowered.sources, *running_of(program.items)}
    known |= {*program.inputs, *program.results, *chain(*program.updates)}
    first = first_writes(program)
    axes: dict[Tensor, int] = {}
    for loop in _loops(program.items):
        inner = [e for e in loop.items if isinstance(e, Equation)]
        elsewhere = _used(e for e in program.equations if e not in inner)
        for t in sorted({e.tensor for e in inner} - elsewhere - known, key=lambda t: t.name):
            axis = _axis(t, loop.index, inner, first)
            if axis is not None:
                axes[t] = axis
    if not axes:
        return lowered
    less = {t: replace(t, shape=_without(t.shape, k)) for t, k in axes.items()}

    def narrow(access: Access) -> Access:
        return less[access.tensor][_without(access.indices, axes[access.tensor])]

    def change(e: Equation) -> list[Equation]:
        mapping = {r: narrow(r) for r in e.reads if r.tensor in less}
        made = replace(e, body=substitute(e.body, mapping), where=substitute(e.where, mapping))
        if e.tensor in less:
            made = replace(made, write=narrow(e.write), op="=")
        return [made]

    requests = {less.get(t, t): own for t, own in lowered.requests.items()}
    items = map_items(program.items, change)
    return replace(lowered, program=replace(program, items=items), requests=requests)


def _loops(items: Sequence[Equation | Loop]) -> Iterator[Loop]:
    for item in items:
        if isinstance(item, Loop):
            yield item
            yield from _loops(item.items)


def _used(equations: Iterator[Equation]) -> set[Tensor]:
    return {t for e in equations for t in (e.tensor, *(r.tensor for r in e.reads))}


def _axis(
    tensor: Tensor, step: Index, inner: Sequence[Equation], first: Collection[Equation]
) -> int | None:
    """The axis of the steps, if in each one an equation writes all elements before any other reads
    some of them."""
    write, *others = [e for e in inner if tensor in _used(iter([e]))]
    axis = next((k for k, p in enumerate(write.write.indices) if p == step), None)
    if axis is None or any(e.tensor == tensor for e in others):
        return None
    rest = _without(write.write.indices, axis)
    plain = not write.reduced and write.where == 1 and (write.op == "=" or write in first)
    every = len({*rest}) == len(rest) and {*rest} == {*write.loops}
    every = every and all(
        isinstance(i, Index) and i.extent == extent
        for i, extent in zip(rest, _without(tensor.shape, axis), strict=True)
    )
    own = all(r.indices[axis] == step for e in others for r in e.reads if r.tensor == tensor)
    reads_itself = any(r.tensor == tensor for r in write.reads)
    good = plain and every and own and rest and tensor.dtype == "real" and not reads_itself
    return axis if good else None


def _without(parts: tuple[Expr, ...], axis: int) -> tuple[Expr, ...]:
    return (*parts[:axis], *parts[axis + 1 :])
