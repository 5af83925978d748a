"""Long sums, cut into blocks: a total that grows loses the digits of what is added to it.

    b[o] += d[n,o]      n(o(b += d))      becomes, with n in blocks of 64 and totals in double

        total[o] = 0
        for each block:  o(total += b, b = 0),  n in the block(o(b += d))
        o(b += total)

What is one block alone needs no totals; a single number is added in a variable. Where it is read
to which element a term goes, b[t[n]] += d[n], all of b goes to its totals, after so many terms that
it costs little.

A float32 mean of 5·10⁶ equal numbers, one added after the other, is 2 % off; in blocks 1e-7. Sums
that are known to be short stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sympy import Expr

from ..affine import count
from ..ir import Access, Equation, Index, indices_of, reads
from .nests import Assign, Item, Nest, Reduce

SHORT = 1024  # terms that are added one after the other
BLOCK = 64  # terms of a block
LANES = 8  # partial sums that a vector holds, which are added for themselves
CHEAP = 16  # terms for each element of what is scattered, in a block
WIDEST = 4096  # totals at a time: they lie on the stack


@dataclass(frozen=True, slots=True)
class Cut:
    """The loop over `index` runs in blocks of `size`."""

    index: Index
    size: int


@dataclass(frozen=True, slots=True)
class LongSum:
    """A sum into memory: its totals begin before the nest `around` and are stored behind it; the
    nest `cut` runs in blocks. `totals` and `parts` are the loops of the write inside of each; of
    what is `scattered` any element may be written in any iteration."""

    assign: Assign
    around: Nest
    cut: Nest
    size: int
    totals: tuple[Index, ...]
    parts: tuple[Index, ...]
    scattered: bool = False


def register_cut(item: Reduce) -> Cut | None:
    """The loop of a sum in a register that is to run in blocks; None if it is short."""
    e = item.equation
    if not is_long(e, e.reduced):
        return None
    vector = e.where == 1
    return _cut(e.reduced, LANES if vector else 1)


def long_sums(item: Item) -> list[LongSum]:
    """The sums into memory, within a nest, that are to run in blocks."""
    found = (_long_sum(assign, path) for assign, path in _assigns(item, ()))
    return [s for s in found if s is not None]


def _assigns(item: Item, path: tuple[Nest, ...]) -> Iterator[tuple[Assign, tuple[Nest, ...]]]:
    if isinstance(item, Nest):
        for inner in item.items:
            yield from _assigns(inner, (*path, item))
    elif isinstance(item, Assign):
        yield item, path


def _long_sum(assign: Assign, path: Sequence[Nest]) -> LongSum | None:
    e = assign.equation
    scattered = _scattering(e.write)
    summed = {*e.reduced, *scattered}
    reduced = [k for k, nest in enumerate(path) if nest.index in summed]
    loops = [path[k].index for k in reduced]
    if not assign.accumulate or not is_long(e, loops):
        return None
    if scattered:
        size, terms = count(e.tensor.shape), count(n.index.extent for n in path)
        each = terms / count(i.extent for i in loops)  # elements that a term is added to
        if not (size.is_Integer and size <= WIDEST and each.is_Integer and each > 0):
            return None
        # many are added in vectors, four times as fast
        cut = _cut(loops, 1, max(BLOCK, int(CHEAP * size / each * min(each, 4))))
        at = next(k for k, n in enumerate(path) if n.index == cut.index)
        if any(n.index not in summed for n in path[:at]):
            return None  # each iteration of a loop around it would go through all elements
        return LongSum(assign, path[0], path[at], cut.size, (), (), True)
    cut = _cut(loops, 1)
    around = path[reduced[0]]
    at = next(k for k in reduced if path[k].index == cut.index)

    def free(start: int) -> tuple[Index, ...]:
        return tuple(n.index for n in path[start:] if n.index not in summed)

    totals, parts = free(reduced[0]), free(at)
    size = count(i.extent for i in totals)
    if not size.is_Integer or size > WIDEST:
        return None
    return LongSum(assign, around, path[at], cut.size, totals, parts)


def _scattering(write: Access) -> set[Index]:
    """The indices that say nothing but where to read to which element something goes."""
    read = {i for p in write.indices for r in reads(p) for i in indices_of(r)}
    return read - {i for p in write.indices if not reads(p) for i in indices_of(p)}


def is_long(e: Equation, loops: Sequence[Index]) -> bool:
    """Whether an equation adds many terms, or an unknown number of them, over loops."""
    terms = count(i.extent for i in loops)
    adds = e.op in ("+", "=") and e.tensor.dtype == "real"
    return adds and bool(loops) and (not terms.is_Integer or bool(terms > SHORT))


def _cut(loops: Sequence[Index], lanes: int, block: int | None = None) -> Cut:
    """The innermost loop within which more than a block is added; `lanes` are the partial sums of
    the innermost one."""
    block = BLOCK if block is None else block
    added = 1
    for index in reversed(loops):
        extent: Expr = index.extent
        step = block * lanes
        if not extent.is_Integer or added * int(extent) > step:
            return Cut(index, max(1, step // added))
        added = max(1, added * int(extent) // lanes) + (4 if lanes > 1 else 0)  # and of the lanes
        lanes = 1
    return Cut(loops[0], 1)
