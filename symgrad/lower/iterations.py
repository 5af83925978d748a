"""Whether iterations of a loop meet: in an element that several write, or that one writes and
another reads.

In n(h[n] = tanh(z[n])) none do; in n(b[0] += d[n]) all write b[0]; in n(y[n] = y[n] + y[3 − n])
the first reads what the last one writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from sympy import Expr

from ..affine import address, count, determined, is_affine
from ..ir import ONE, ZERO, Access, Index, Tensor, all_reads, indices_of, substitute
from ..passes.reuse import all_in_range
from .nested import Assign, Blocks, Fill, Fold, If, Item, Let, Local, Loop, Reduce
from .plan import Kernel, Nest, Place, Private, Product, Register, Rest, Steps, Tiled
from .walks import every_kernel, inside, statements


def meets(
    loop: Loop, places: Mapping[Tensor, Place], holder: Callable[[Tensor], Tensor]
) -> str | None:
    """How iterations of a loop that is said to be parallel meet; None if they do not. `holder`
    gives the tensor whose memory each has."""
    uses = _written(loop.items), read_by_items(loop.items)
    return meet(loop.over.index, *uses, {loop.over.index, *_loops(loop.items)}, places, holder)


def parts_meet(
    kernel: Kernel,
    index: Index,
    places: Mapping[Tensor, Place],
    holder: Callable[[Tensor], Tensor],
) -> str | None:
    """How the values of the index of a kernel's outermost loop meet; None if they do not. The nest
    that goes on with a product has its elements alone (`verify_tiles.py`)."""
    kernel = kernel.product if isinstance(kernel, Tiled) else kernel
    within = {index, *_within(kernel)}
    return meet(index, _writes(kernel), _reads(kernel), within, places, holder)


def meet(
    index: Index,
    writes: Iterable[tuple[Access, Expr]],
    reads: Iterable[Access],
    within: set[Index],
    places: Mapping[Tensor, Place],
    holder: Callable[[Tensor], Tensor],
) -> str | None:
    """How values of an index meet in what is written, each under a condition, and read at points of
    the loops `within`."""
    written: dict[Tensor, list[Access]] = {}
    for write, where in writes:
        place = places.get(write.tensor)
        if isinstance(place, Register) and index in place.loops or isinstance(place, Private):
            continue
        if not names_iteration(write, index, within, where):
            return f"iterations of {index}, said to be parallel, meet in {write}"
        written.setdefault(holder(write.tensor), []).append(write)
    for access in reads:
        for write in written.get(holder(access.tensor), ()):
            if not same_iteration(access, write, index, within):
                return (
                    f"{access} is read, and {write} written, by other iterations of {index},"
                    " which is said to be parallel"
                )
    return None


def parts_of(kernel: Product) -> int:
    """What parts of a product have no element in common: 0 nothing, 1 distinct rows at any points
    of the outer loops, 2 distinct points of these, too."""
    left, right, write = (indices_of(o.access) for o in kernel.operands)
    rows = (left & write) - right - {*kernel.outer}
    own, within = kernel.operands[2].access, {*_within(kernel)}
    if not all(names_iteration(own, i, within) for i in rows):
        return 0
    return 2 if all(names_iteration(own, i, within) for i in kernel.outer) else 1


def added_to(kernel: Kernel, loop: tuple[Item, ...], index: Index) -> set[Tensor]:
    """What the values of an index add to and do nothing else with; in a nest those are the
    iterations of one `loop`, and what adds their totals behind it."""
    within = {index, *_within(kernel)}
    added, other = set[Tensor](), set[Tensor]()

    def add(access: Access, adds: bool) -> None:
        apart_ = names_iteration(access, index, within)
        (added if adds and not apart_ else other).add(access.tensor)

    def items(own: Iterable[Item]) -> None:
        for s in statements(tuple(own)):
            if isinstance(s, (Assign, Fill, Fold)):
                add(s.write, isinstance(s, Fold) and s.op == "+" and s.write.tensor.dtype == "real")
        other.update(r.tensor for r in read_by_items(own))

    def visit(inner: Kernel) -> None:
        if isinstance(inner, Nest):
            items(inner.items)
        elif isinstance(inner, Product):
            left, right, write = inner.operands
            start = inner.start
            add(write.access, start is not None and start.access == write.access)
            other.update((left.tensor, right.tensor))
        for k in inside(inner):
            visit(k)

    if isinstance(kernel, Nest):
        items(loop)
        items(item for item in kernel.items if not isinstance(item, (Loop, Blocks)))
    else:
        visit(kernel)
    return added - other


def _written(items: Iterable[Item]) -> Iterator[tuple[Access, Expr]]:
    """What statements write, but their own variables, and under which condition."""
    inner = list(statements(tuple(items)))
    declared = {s.tensor for s in inner if isinstance(s, Local)}
    declared |= {s.total.tensor for s in inner if isinstance(s, Reduce)}
    for s in inner:
        if isinstance(s, (Assign, Fold, Fill)) and s.write.tensor not in declared:
            yield s.write, ONE if isinstance(s, Fill) else s.where


def accesses_of(kernel: Kernel) -> Iterator[Access]:
    """What a kernel writes and reads."""
    yield from (write for write, _ in _writes(kernel))
    yield from _reads(kernel)
    for inner in every_kernel((kernel,)):
        for let in inner.uniform if isinstance(inner, Nest) else ():
            yield from all_reads(let.value)


def _writes(kernel: Kernel) -> Iterator[tuple[Access, Expr]]:
    if isinstance(kernel, Nest):
        yield from _written(kernel.items)
    elif isinstance(kernel, Product):
        yield kernel.operands[2].access, kernel.equation.where
    elif isinstance(kernel, Steps) and kernel.sum is not None:
        for tensor in (kernel.sum.total, kernel.sum.part, kernel.sum.lost):
            yield tensor[tuple(Index(f"i{k}", e) for k, e in enumerate(tensor.shape))], ONE
    for inner in inside(kernel):
        yield from _writes(inner)


def _reads(kernel: Kernel) -> Iterator[Access]:
    if isinstance(kernel, Nest):
        yield from read_by_items(kernel.items)
    elif isinstance(kernel, Product):
        start = kernel.start
        yield from (o.access for o in (*kernel.operands[:2], *((start,) if start else ())))
    elif isinstance(kernel, Rest):
        yield kernel.element
    for inner in inside(kernel):
        yield from _reads(inner)


def _within(kernel: Kernel) -> Iterator[Index]:
    if isinstance(kernel, Nest):
        yield from _loops(kernel.items)
    elif isinstance(kernel, Product):
        yield from (*kernel.outer, *kernel.equation.loops)
    elif isinstance(kernel, Steps):
        yield kernel.index
    for inner in inside(kernel):
        yield from _within(inner)


def apart(a: Access, b: Access, within: set[Index]) -> bool:
    """Whether two elements of a tensor differ whatever the values of some indices are, for each."""
    pairs = zip(a.indices, b.indices, strict=True)
    gaps = [i - j for i, j in pairs if within.isdisjoint(indices_of(i) | indices_of(j))]
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
        or apart(a, b, within)
    )


def names_iteration(access: Access, index: Index, within: set[Index], where: Expr = ONE) -> bool:
    """Whether distinct values of an index give distinct elements, the other loops `within` being
    anywhere. One that does not exist counts by its address, where no condition leaves it out: with
    4 columns x[j, m − j] lies at 3·j + m, and x[0, 4] where x[1, 0] does."""
    if where == 1 and is_affine(access) and not all_in_range(access):
        access = _flat(access)
    if index in access.indices:
        return True
    fixed = substitute(access, {i: ZERO for i in indices_of(access) if i not in within})
    assert isinstance(fixed, Access)
    return index in determined(fixed)


def address_names_iteration(access: Access, index: Index, within: set[Index]) -> bool:
    """The same of addresses, whatever the condition."""
    return names_iteration(_flat(access), index, within)


def _flat(access: Access) -> Access:
    flat = replace(access.tensor, shape=(count(access.tensor.shape),))
    return Access(flat, (address(access),))


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
