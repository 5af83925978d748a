"""Whether iterations of a loop meet: in an element that several write, or that one writes and
another reads.

In n(h[n] = tanh(z[n])) none do; in n(b[0] += d[n]) all write b[0]; in n(y[n] = y[n] + y[3 − n])
the first reads what the last one writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..affine import determined
from ..ir import ZERO, Access, Index, Tensor, all_reads, indices_of, substitute
from .nested import Assign, Blocks, Fill, Fold, If, Item, Let, Local, Loop, Reduce
from .plan import Place, Register
from .walks import statements


def meets(
    loop: Loop, places: Mapping[Tensor, Place], holder: Callable[[Tensor], Tensor]
) -> str | None:
    """How iterations of a loop that is said to be parallel meet; None if they do not. `holder`
    gives the tensor whose memory each has."""
    index, inner = loop.over.index, list(statements(loop.items))
    declared = {s.tensor for s in inner if isinstance(s, Local)}
    declared |= {s.total.tensor for s in inner if isinstance(s, Reduce)}
    within = {index, *_loops(loop.items)}
    written: dict[Tensor, list[Access]] = {}
    for s in inner:
        if not isinstance(s, (Assign, Fold, Fill)) or s.write.tensor in declared:
            continue
        place = places.get(s.write.tensor)
        if isinstance(place, Register) and index in place.loops:
            continue
        if not names_iteration(s.write, index, within):
            return f"iterations of {index}, said to be parallel, meet in {s.write}"
        written.setdefault(holder(s.write.tensor), []).append(s.write)
    for access in read_by_items(loop.items):
        for write in written.get(holder(access.tensor), ()):
            if not same_iteration(access, write, index, within):
                return (
                    f"{access} is read, and {write} written, by other iterations of {index},"
                    " which is said to be parallel"
                )
    return None


def apart(a: Access, b: Access, index: Index) -> bool:
    """Whether two elements of a tensor differ whatever the values of one index are, for each."""
    pairs = zip(a.indices, b.indices, strict=True)
    gaps = [i - j for i, j in pairs if index not in indices_of(i) | indices_of(j)]
    return any(gap.is_Integer and gap != 0 for gap in gaps)


def same_iteration(a: Access, b: Access, index: Index, within: set[Index]) -> bool:
    """Whether two elements of a tensor, each at a point of the loops `within`, are the same only at
    points with the same index."""
    if len(a.indices) != len(b.indices):
        return False
    return (
        any(p == q == index for p, q in zip(a.indices, b.indices, strict=True))
        or a.indices == b.indices
        and names_iteration(a, index, within)
        or apart(a, b, index)
    )


def names_iteration(access: Access, index: Index, within: set[Index]) -> bool:
    """Whether distinct values of an index give distinct elements, the other loops `within` being
    anywhere."""
    if index in access.indices:
        return True
    fixed = substitute(access, {i: ZERO for i in indices_of(access) if i not in within})
    assert isinstance(fixed, Access)
    return index in determined(fixed)


def read_by_items(items: Iterable[Item]) -> Iterator[Access]:
    """What statements read."""
    for s in statements(tuple(items)):
        if isinstance(s, Let):
            yield from all_reads(s.value)
        elif isinstance(s, (Reduce, Assign, Fold)):
            yield from all_reads(s.value, s.where)


def _loops(items: Iterable[Item]) -> Iterator[Index]:
    for item in items:
        if isinstance(item, Loop):
            yield item.over.index
            yield from _loops(item.items)
        elif isinstance(item, (Blocks, If)):
            yield from _loops(item.items)
        elif isinstance(item, Reduce):
            yield from (over.index for over in item.over)
