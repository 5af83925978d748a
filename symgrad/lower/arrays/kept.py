"""Windows that several products read are copied once.

    z[n,o,r] += W[o,i,u]*p[n,i,r + u]             p_windows[n,i,u,r] = p[n,i,r + u]
                                        is        z[n,o,r] += W[o,i,u]*p_windows[n,i,u,r]
    d_W[o,i,u] += d_z[n,o,r]*p[n,i,r + u]         d_W[o,i,u] += d_z[n,o,r]*p_windows[n,i,u,r]

A product copies windows to a matrix anyway. Those of a forward pass are kept for the backward pass
if both need the same matrix.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from sympy import Expr, Integer

from ...affine import certain, coefficients, count, is_affine, span
from ...ir import Access, Equation, Index, Program, Tensor, equations_of, substitute
from ...passes.names import fresh_names, made_for
from ..kernels import contraction
from ..places import Lowered
from ..requests import Requests
from ..windows import scatter_offsets
from .products import laid, parted

MOST = 2  # times the elements of the largest windows, which some product copies anyway
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """An equation at a position of the Program, which reads windows over `loops`, in the order in
    which they lie in memory."""

    position: int
    equation: Equation
    windows: Access
    loops: tuple[Index, ...]


def kept_windows(lowered: Lowered) -> Lowered:
    """The Program in which equal windows of several contractions are a tensor, unless all of these
    together are too large."""
    program = lowered.program
    groups: dict[Key, list[Reader]] = {}
    for key, reader in _readers(program):
        groups.setdefault(key, []).append(reader)
    several = [g for g in groups.values() if len(g) > 1 and _stays(g, lowered)]
    sizes = [count(i.extent for i in readers[0].loops) for readers in several]
    fresh = fresh_names(program)
    total: Expr = Integer(0)
    changed: dict[int, list[Equation]] = {}
    requests = {**lowered.requests}
    for readers, size in zip(several, sizes, strict=True):
        if not any(certain(MOST * most - total - size) for most in sizes):
            continue
        total += size
        first = readers[0]
        shape = tuple(i.extent for i in first.loops)
        kept = made_for(first.windows.tensor, "windows", shape, fresh)
        copy = Equation(kept[first.loops], "=", first.windows, first.loops)
        copy = replace(copy, origin=first.equation.origin)
        for r in readers:
            e = changed.pop(r.position, [r.equation])
            new = substitute(e[-1].body, {r.windows: kept[r.loops]})
            changed[r.position] = [*e[:-1], replace(e[-1], body=new)]
        changed[first.position].insert(0, copy)
        requests |= _wanted(kept, readers, lowered.requests)
    if not changed:
        return lowered
    items = chain(*(changed.get(k, [item]) for k, item in enumerate(program.items)))
    return replace(lowered, program=replace(program, items=tuple(items)), requests=requests)


def copies_windows(e: Equation) -> bool:
    """Whether an equation makes a tensor of windows, as those here."""
    if e.op != "=" or e.where != 1 or not isinstance(e.body, Access) or not is_affine(e.body):
        return False
    return e.write.indices == e.loops and _key(e.body) is not None


def _readers(program: Program) -> Iterator[tuple[Key, Reader]]:
    for position, item in enumerate(program.items):
        k = contraction(item) if isinstance(item, Equation) else None
        if k is None or scatter_offsets(k.equation.write, k.equation.free) != ():
            continue
        for access, loops in laid(parted(k, ()) or k):
            if found := _key(access):
                key, order = found
                lie = tuple(map(order.index, loops))
                yield (key, lie), Reader(position, k.equation, access, loops)


def _key(access: Access) -> tuple[Key, tuple[Index, ...]] | None:
    """What is equal for equal windows, whatever the names of the loops are, and the loops in an
    order that is the same for them; None for what is none, or a part of the tensor's axes."""
    order: list[Index] = []
    parts: list[object] = [access.tensor]
    copied = False
    for position, extent in zip(access.indices, access.tensor.shape, strict=True):
        terms, start = coefficients(position)
        if len(terms) > 1:
            if not all(c.is_Integer and i.extent.is_Integer for i, c in terms.items()):
                return None
            copied = copied or span(position) != (0, extent)
        own = sorted(terms, key=lambda i: (terms[i], i.extent)) if len(terms) > 1 else [*terms]
        parts.append((start, tuple((terms[i], i.extent) for i in own)))
        order += own
    each_once = len({*order}) == len(order)
    return ((*parts,), tuple(order)) if copied and each_once else None


def _stays(readers: list[Reader], lowered: Lowered) -> bool:
    """Whether a tensor has its values before the first reader, and keeps them."""
    program, tensor = lowered.program, readers[0].windows.tensor
    known = {*lowered.places, *lowered.sources, *chain(*program.updates)}
    after = equations_of(program.items[readers[0].position :])
    return tensor not in known and all(e.tensor != tensor for e in after)


def _wanted(kept: Tensor, readers: Iterable[Reader], requests: Requests) -> Requests:
    """The results for which alone windows are copied: those of all that read them."""
    own = [requests.get(r.equation.tensor) for r in readers]
    known = [results for results in own if results is not None]
    return {kept: frozenset().union(*known)} if len(known) == len(own) else {}
