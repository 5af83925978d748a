"""Nests that run for parts of a product as soon as these are complete.

    z[n,o] = Σ_i x[n,i]·W[i,o]      one kernel, Tiled: the thread that has computed some rows and
    h[n,o] = tanh(z[n,o])           columns of z goes on with h there, while z is in its cache

A product has its nest if it is one that threads divide by itself (others may be in a region with
what stands around them), writes all of a matrix, and the nest is one loop through the elements of
it, each of which needs nothing that others make.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from sympy import expand

from ..affine import address, count, is_affine
from ..ir import Access, Tensor, all_reads
from .nested import Assign, Let, Loop, Statement
from .places import Memory
from .plan import (
    Buffer,
    Kernel,
    Nest,
    Number,
    Parallel,
    Place,
    Product,
    Register,
    Tiled,
)
from .regions import BARRIERS, LARGE, meet
from .walks import every_kernel, inside, statements, used, written

LEAST = LARGE  # numbers of the right matrix
NARROW = 64  # columns: a nest would have no whole vectors
NEAR = 6  # kernels behind a product, of which one may be its nest


def with_tiles(
    kernels: Sequence[Kernel],
    places: Mapping[Tensor, Place],
    holder: Callable[[Tensor], Tensor],
) -> tuple[Kernel, ...]:
    """The kernels, some products with the nests that read them."""
    memory = Memory({t: p for t, p in places.items() if isinstance(p, Buffer)})
    left, found = list(kernels), list[Kernel]()
    while left:
        kernel = left.pop(0)
        if isinstance(kernel, Product) and _is_matrix(kernel):
            for at, other in enumerate(left[:NEAR]):
                nest = other.kernel if isinstance(other, Parallel) and not other.sums else other
                between = left[:at]
                if any(isinstance(k, (*BARRIERS, Number)) for k in between):
                    break
                if (
                    isinstance(nest, Nest)
                    and _follows(kernel, nest, places, holder)
                    and not any(meet(other, k, holder, memory) for k in between)
                    and not _writes_over(kernel, nest, holder, memory)
                ):
                    kernel = Tiled(kernel, nest)
                    del left[at]
                    break
        found.append(kernel)
    return tuple(found)


def _is_matrix(kernel: Product) -> bool:
    """Whether a product of a large matrix writes all of a tensor, row by row."""
    if kernel.outer or kernel.is_windowed or kernel.band:
        return False
    rows, columns, *summed = kernel.sides
    write, N = kernel.operands[2], columns.extent
    if not N.is_Integer or N < NARROW or write.offset != 0:
        return False
    if bool((N * count(side.extent for side in summed) - LEAST).is_negative):
        return False
    size = expand(count(write.tensor.shape) - rows.extent * N)
    return bool(size == 0) and (rows.steps[2], columns.steps[2]) == (N, 1)


def _follows(
    product: Product,
    nest: Nest,
    places: Mapping[Tensor, Place],
    holder: Callable[[Tensor], Tensor],
) -> bool:
    """Whether iterations of a nest are the elements of what a product writes, and need of this and
    of what the nest writes their own alone."""
    if nest.uniform or len(nest.items) != 1 or not isinstance(loop := nest.items[0], Loop):
        return False
    rows, columns, *_ = product.sides
    index = loop.over.index
    if loop.strip is not None or loop.over.kind != "parallel":
        return False
    if expand(index.extent - rows.extent * columns.extent) != 0:
        return False
    if not all(isinstance(s, (Assign, Let)) for s in loop.items):
        return False
    result = holder(product.operands[2].tensor)
    made = {result, *map(holder, written((nest,)))}
    accesses = [a for s in statements(loop.items) for a in _accesses(s)]
    if result not in {holder(a.tensor) for a in accesses}:
        return False
    return all(
        is_affine(a) and expand(address(a) - index) == 0
        for a in accesses
        if holder(a.tensor) in made and not isinstance(places.get(a.tensor), Register)
    )


def _accesses(s: Statement) -> Iterator[Access]:
    if isinstance(s, (Assign, Let)):
        yield from all_reads(s.value)
    if isinstance(s, Assign):
        yield s.write
        yield from all_reads(s.where)


def _writes_over(
    product: Product, nest: Nest, holder: Callable[[Tensor], Tensor], memory: Memory
) -> bool:
    """Whether either writes what other parts of them still read."""
    result = holder(product.operands[2].tensor)
    changed = set(map(holder, written((nest,)))) | {result}
    read = {holder(t) for t in used(product)} - {result}
    others = {holder(t) for t in used(nest)} - changed
    return bool(changed & read) or memory.clash(changed, read | others)


def in_place(kernels: Iterable[Kernel], places: Collection[Tensor]) -> dict[Tensor, Tensor]:
    """What nests make of the results of their products, each with the result, if it may lie where
    that does: nothing else reads it. None of them has a place."""
    users, tiled = Counter[Tensor](), list[Tiled]()
    for kernel in every_kernel(tuple(kernels)):
        if isinstance(kernel, Tiled):
            tiled.append(kernel)
        elif not inside(kernel):
            users.update(used(kernel))
    found: dict[Tensor, Tensor] = {}
    for kernel in tiled:
        result = kernel.product.operands[2].tensor
        made = next((t for t in written((kernel.nest,)) if t not in places), result)
        alone = users[result] == 2 and result not in places and result not in found.values()
        if made == result or not alone or expand(count(made.shape) - count(result.shape)) != 0:
            continue
        if made.dtype == result.dtype == "real" and _reads_first(kernel.nest, result, made):
            found[made] = result
    return found


def _reads_first(nest: Nest, result: Tensor, made: Tensor) -> bool:
    """Whether an iteration reads a result no more once it has written what is `made` of it."""
    behind = False
    for s in statements(nest.items):
        if behind and result in {a.tensor for a in _accesses(s)}:
            return False
        behind |= isinstance(s, Assign) and s.write.tensor == made
    return True
