"""Long sums in NumPy.

`np.add.reduce` adds pairwise along the last axes of an array, but one after the other along those
before: the gradient of a bias over 10⁶ samples is 1e-3 off in float32. Such a sum is called as

    _sum(d_z, (0,), out=d_b)

which adds at most 32 slabs of rows, and then the rows of their sum likewise: each addition
is one of long arrays, which is also several times as fast where rows are short.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...affine import is_affine
from ...ir import Access, Equation, Index, indices_of, reads
from ...lower.sums import is_long

SUM = '''def _sum(x, axes, last=(), out=None):
    """The sum over axes, cut into slabs, as a total that grows long loses digits; and over those
    that are the last ones in memory, where NumPy sees to it."""
    terms = 1
    for a in axes:
        terms *= x.shape[a]
    longest = 128 if terms <= 128 else 64
    for a in axes:
        while terms > longest and x.shape[a] > 1:
            shape, size, before = x.shape, x.shape[a], (slice(None),) * a
            rows = 1 << (size // 32).bit_length()
            rest = size % rows
            tail = x[(*before, slice(size - rest, None))] if rest else None
            x = x[(*before, slice(size - rest))] if rest else x
            x = np.add.reduce(x.reshape(*shape[:a], -1, rows, *shape[a + 1 :]), a)
            if rest:
                x[(*before, slice(rest))] += tail
            terms = terms // size * rows
    return np.add.reduce(x, axes + last, out=out)
'''


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


def block_axes(e: Equation) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The axes of a long sum that `_sum` is to cut, the longest first, and those that
    lie last in memory; None where np.add.reduce does as well."""
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
