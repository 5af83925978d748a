"""Which kernels threads share: those whose outermost loop has iterations that need nothing of each
other, and enough work.

n(o(h[n,o] = tanh(z[n,o]))), of 64 o and N n, becomes

    Parallel(n(…), n, 1, 704*N)      each thread has some n; an element costs 11 operations or so

A row c[k] that each n makes anew would be where threads meet: each of them has its own, Private.
What all n add to, b[o] += d[n,o], each part of them adds to for itself; there are as many parts as
the sizes say, so that the sum is the same for any number of threads.
Where nothing is long enough for two threads, whatever the sizes, a kernel stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sympy import Add, Expr, Integer, ceiling, expand

from .. import scalar
from ..affine import address, count, is_affine
from ..ir import Access, Equation, Index, Tensor, indices_of
from . import nests
from .divided import candidates, divided
from .iterations import added_to, parts_meet
from .nested import Blocks, Item, Loop
from .nests import tensors_of
from .packing import rounded, typical
from .plan import Buffer, Kernel, Nest, Parallel, Place, Private, Product, Steps
from .storage import LARGE, STAGGER
from .walks import inside, used

LEAST = 1_000_000  # operations that are worth a second thread: about 20 µs of them in vectors
APART = 2  # operations that a read takes whose elements lie apart in the innermost loop
WIDEST = 1 << 16  # elements of a tensor that each part adds to for itself
UNIT = 64  # elements: what runs in vectors is cut where each vector begins a new one


def own_rows(kernel: nests.Kernel, before: nests.Kernel) -> tuple[Tensor, ...]:
    """The rows of a nest, or of steps, that each iteration of the outermost loop makes anew: they
    have lost the axis of that loop since `before`."""
    if not isinstance(kernel, (nests.Nest, nests.Steps)) or kernel is before:
        return ()
    touched = [(t, access) for t, access, _ in nests.touches(kernel)]
    many = {*tensors_of(before), *(t for t, a in touched if kernel.index in indices_of(a))}
    return tuple(dict.fromkeys(t for t, _ in touched if t not in many))


def work_of(kernel: nests.Kernel) -> Expr:
    """About the number of operations of a kernel."""
    if isinstance(kernel, nests.Steps):
        return expand(kernel.index.extent * sum(map(work_of, kernel.kernels), Integer(0)))
    if isinstance(kernel, nests.Matrix):
        return count(i.extent for group in kernel.contraction.loops for i in group)
    return expand(sum(_works(kernel, ()), Integer(0)))


def _works(item: nests.Kernel, around: tuple[Index, ...]) -> Iterator[Expr]:
    if isinstance(item, nests.Nest):
        for inner in item.items:
            yield from _works(inner, (*around, item.index))
        return
    assert not isinstance(item, (nests.Matrix, nests.Steps))
    e = item.equation
    loops = (*around, *(e.reduced if isinstance(item, nests.Reduce) else ()))
    yield count(i.extent for i in loops) * (1 if isinstance(item, nests.Fill) else _cost(e, loops))


def _cost(e: Equation, loops: Sequence[Index]) -> int:
    apart = sum(is_affine(r) and _step(r, loops[-1]) not in (-1, 0, 1) for r in e.reads if loops)
    return 1 + scalar.cost(e.body) + scalar.cost(e.where) + APART * apart


def _step(access: Access, index: Index) -> Expr:
    return address(access).coeff(index)


def is_worth(work: Expr) -> bool:
    """Whether there may be work for two threads: if not, this is known now."""
    return not work.is_number or bool(work >= LEAST)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where tensors lie that are not a thread's own, and which of them have one memory; a whole
    number takes `whole` elements."""

    places: Mapping[Tensor, Place]
    holder: Callable[[Tensor], Tensor]
    whole: int

    def laid_out(
        self, tensors: Iterable[Tensor], start: Expr
    ) -> tuple[dict[Tensor, Private], Expr]:
        """Tensors one behind the other, and where the last one ends."""
        found = dict[Tensor, Private]()
        for t in tensors:
            found[t] = Private(start)
            size = rounded(count(t.shape) * (self.whole if t.dtype == "int" else 1))
            start += size + (STAGGER if typical(size) >= LARGE else 0)
        return found, start

    def can_be_added(self, tensor: Tensor) -> bool:
        """Whether each part may have one of its own."""
        size, place = count(tensor.shape), self.places.get(self.holder(tensor))
        small = size.is_Integer and bool(size <= WIDEST)
        return small and (place is None or isinstance(place, Buffer))


def in_parallel(
    kernel: Kernel, index: Index | None, work: Expr, private: Iterable[Tensor], elsewhere: Elsewhere
) -> tuple[Kernel, dict[Tensor, Private]]:
    """The kernel, for threads if its loop over an index may be divided, and where what each of them
    has for itself lies."""
    if isinstance(kernel, (Nest, Steps)) or isinstance(kernel, Product) and kernel.outer:
        for at in candidates(kernel) if index is None else (index,):
            made, own = _divided(kernel, at, work, private, elsewhere)
            if made is not kernel:
                return made, own
    return kernel, {}


def _divided(
    kernel: Nest | Product | Steps,
    index: Index,
    work: Expr,
    private: Iterable[Tensor],
    elsewhere: Elsewhere,
) -> tuple[Kernel, dict[Tensor, Private]]:
    """The kernel divided by one index, if it may be."""
    if divided(kernel, index) is None:
        return kernel, {}
    loop, unit = _items(kernel, index), _unit(kernel, index)
    adds = added_to(kernel, loop, index)
    long = kernel.sum if isinstance(kernel, Steps) else None
    if long is not None:
        private = (*private, long.part, long.lost)
        adds = (adds - {long.part}) | ({long.total} if long.part in adds else set())
    own, end = elsewhere.laid_out(sorted(private, key=lambda t: t.name), Integer(0))
    totals = [t for t in used(kernel) if t in adds]
    sums, end = elsewhere.laid_out(totals, end)
    if not all(map(elsewhere.can_be_added, sums)):
        return kernel, {}
    apart = {**elsewhere.places, **own, **sums}
    if parts_meet(kernel, index, apart, elsewhere.holder):
        return kernel, {}
    added = tuple((elsewhere.holder(t), place) for t, place in sums.items())
    return Parallel(kernel, index, unit, _rounded_up(work), end, added), own


def _items(kernel: Kernel, index: Index) -> tuple[Item, ...]:
    """What is in the loop of a nest over an index."""
    for loop in _loops(kernel, index):
        return loop.items
    return ()


def _unit(kernel: Kernel, index: Index) -> int:
    """How many values of an index stay together."""
    if isinstance(kernel, Nest):
        sizes = [i.size for i in kernel.items if isinstance(i, Blocks) and i.index == index]
        vectors = [UNIT for loop in _loops(kernel, index) if loop.over.vector]
        return max(sizes or vectors, default=1)
    return max((_unit(k, index) for k in inside(kernel)), default=1)


def _loops(kernel: Kernel, index: Index) -> Iterator[Loop]:
    """The outermost loops of a nest over an index."""
    for item in kernel.items if isinstance(kernel, Nest) else ():
        for loop in item.items if isinstance(item, Blocks) and item.index == index else (item,):
            if isinstance(loop, Loop) and loop.over.index == index:
                yield loop


def _rounded_up(work: Expr) -> Expr:
    terms = expand(work).as_coefficients_dict()
    return Add(*(ceiling(factor) * term for term, factor in terms.items()))
