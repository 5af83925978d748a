"""Long sums over whole arrays.

A sum over an array adds pairwise along the last axes in memory, but one after the other along those
before: the gradient of a bias over 10⁶ samples is 1e-3 off in float32. Such a sum, as in
``d_b[o] += d_z[n,o]``, is cut (`LongSum`): it adds at most 32 slabs of rows, and then the rows of
their sum likewise: each addition is one of long arrays, which is also several times as fast where
rows are short.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...affine import is_affine
from ...ir import Access, Equation, Index, indices_of, reads
from ..sums import is_long


def loop_order(e: Equation) -> list[Index]:
    """The loops in the order of the widest read, so that it needs no transpose."""
    widest = max(
        (r for r in reads(e.body) if is_affine(r)),
        key=lambda r: len(indices_of(r)),
        default=None,
    )
    order: list[Index] = []
    for i in widest.indices if widest is not None else ():
        order += [j for j in e.loops if j in indices_of(i) and j not in order]
    return order + [i for i in e.loops if i not in order]


def cut_axes(e: Equation) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The axes of a long sum that is to be cut, the longest first, and those that lie last
    in memory; None where adding along the axes does as well."""
    if not is_long(e, e.reduced):
        return None
    order = loop_order(e)
    axes = [k for k, i in enumerate(order) if i in e.reduced]
    whole = not isinstance(e.body, Access) or _whole(e.body, order)
    last: list[int] = []
    while axes and axes[-1] == len(order) - 1 - len(last) and (whole or not last):
        last.insert(0, axes.pop())
    if not axes:
        return None
    longest = max(axes, key=lambda k: (not order[k].extent.is_Integer, _size(order[k]), -k))
    return (longest, *(k for k in axes if k != longest)), tuple(last)


def _whole(access: Access, order: Sequence[Index]) -> bool:
    """Whether an access is the whole of its tensor, one element after the other."""
    extents = tuple(i.extent for i in order)
    return access.indices == tuple(order) and access.tensor.shape == extents


def _size(index: Index) -> int:
    return int(index.extent) if index.extent.is_Integer else 0
