"""The order in memory of the axes of arrays that steps write, and where they can write in place.

A recurrence ``h[n,t+1,j] = tanh(a[n,t,j])`` over t writes ``h[:, t + 1]`` at once, which is one
piece of memory if the axis of t comes first there:

    orders    h: (1, 0, 2)          h = np.zeros((51, N, 64), real).transpose(1, 0, 2)
    apart                           np.tanh(a[:, t], out=h[:, t + 1])
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sympy import Expr

from ...affine import certain, coefficients, determined, extremes, is_affine
from ...ir import Access, Equation, Index, Loop, Program, Tensor, indices_of, reads
from ..places import copy_of

Order = tuple[int, ...]


def orders(program: Program, placed: Collection[Tensor]) -> dict[Tensor, Order]:
    """The axes in the order in which they lie in memory, the slowest first, of tensors of which
    steps write a slice each. It is that of the shape for all others, those that are `placed` in
    arrays of the caller or given to it, of which steps take slices along other axes as well, and
    those that several names have."""
    several = {t for e in program.equations for t in _kept_whole(e)} | {*program.results, *placed}
    inner = [own for own in _equations(program.items, ()) if own[1]]
    first: dict[Tensor, Order] = {}
    for e, outer in inner:
        along = (k for i in outer for k, p in enumerate(e.write.indices) if _follows(p, i))
        first.setdefault(e.tensor, tuple(dict.fromkeys(along)))
    for e, outer in inner:  # a slice along another axis
        for read in e.reads:
            used = {k for k, p in enumerate(read.indices) if indices_of(p) & {*outer}}
            if not used <= {*first.get(read.tensor, ())}:
                several.add(read.tensor)
    found = {}
    for t, axes in first.items():
        order = (*axes, *(k for k in range(len(t.shape)) if k not in axes))
        if t not in several and order != tuple(range(len(order))):
            found[t] = order
    return found


def _kept_whole(e: Equation) -> Iterator[Tensor]:
    """The tensors of which an equation takes the elements row by row."""
    if not is_affine(e.write) or any(len(coefficients(p)[0]) > 1 for p in e.write.indices):
        yield e.tensor
    if (copy := copy_of(e)) is not None:
        yield from (e.tensor, copy.source)


def _equations(
    items: Sequence[Equation | Loop], outer: tuple[Index, ...]
) -> Iterator[tuple[Equation, tuple[Index, ...]]]:
    """The equations, and the indices of the steps around each."""
    for item in items:
        if isinstance(item, Loop):
            yield from _equations(item.items, (*outer, item.index))
        else:
            yield item, outer


def _follows(position: Expr, index: Index) -> bool:
    """Whether a position is that of a step, or a fixed number of elements before or behind."""
    return not reads(position) and coefficients(position)[0] == {index: 1}


def apart(write: Access, read: Access, loops: Sequence[Index]) -> bool:
    """Whether no element of a tensor that is written over `loops` is read over them: the positions
    along an axis differ, and are the same for all of the loops."""
    for w, r in zip(write.indices, read.indices, strict=True):
        if not {*reads(w), *reads(r)} and not (indices_of(w) | indices_of(r)) & {*loops}:
            gap = w - r
            if certain(gap - 1) or certain(-gap - 1):
                return True
    return False


def disjoint(a: Access, b: Access) -> bool:
    """Whether two writes of a tensor reach no element both, whatever their indices are."""
    for p, q in zip(a.indices, b.indices, strict=True):
        if is_affine(a) and is_affine(b):
            (low, high), (least, most) = extremes(p), extremes(q)
            if certain(least - high - 1) or certain(low - most - 1):
                return True
    return False


def first_writes(program: Program) -> set[Equation]:
    """The equations that add to elements of zeros at which no other equation writes, to each of
    them once: it is what they add."""
    writes: dict[Tensor, list[Equation]] = {}
    for e in program.equations:
        writes.setdefault(e.tensor, []).append(e)
    found: set[Equation] = set()
    for e, outer in _equations(program.items, ()):
        once = e.op == "+" and e.where == 1 and {*outer, *e.free} <= determined(e.write)
        if once and all(disjoint(e.write, o.write) for o in writes[e.tensor] if o is not e):
            found.add(e)
    return found
