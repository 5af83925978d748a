"""Kernels that threads do together: consecutive ones that may be divided by samples, and of which
each sample needs nothing that others write.

    z[n,o] = Σ_i x[n,i]·W[i,o]     product N × 32 × 2
    h[n,o] = tanh(z[n,o])          n(o(…))
    d_W2[o] += Σ_n h[n,o]·e[n]     its sum in parts
    d_W[i,o] += Σ_n x[n,i]·d[n,o]  one of several products with this sum, likewise

become one Region over N: a thread does all for some samples, and meets the others once, not
four times. What lies between such kernels and has nothing to do with them goes before them; what
does, behind them.

Large products have threads enough for themselves, and stand alone, but those of constant matrices:
these lie in panels (`panels.py`), which each thread can read as well as all together. Such a region
is divided only if that is quicker; of few samples its products have all threads, one by one.

A sample's rows are told by address: z[n,o] lies at 32·n + o, in 32·n … 32·(n + 1) − 1. Memory that
one of the kernels writes must be divided in the same way by all of them that use it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from sympy import Expr, Integer

from ..affine import NotAffine, address, count, extremes, is_affine, nonnegative
from ..ir import Access, Index, Size, Tensor, substitute
from .divided import ROWS, TERMS, divided
from .iterations import accesses_of
from .nested import Loop
from .packing import rounded
from .panels import form
from .places import Memory
from .plan import (
    Buffer,
    Call,
    Check,
    Draw,
    Group,
    Kernel,
    Number,
    Parallel,
    Place,
    Private,
    Product,
    Region,
    Register,
    Require,
    Steps,
    Tiled,
    When,
)
from .walks import every_kernel, used, written

LARGE = 1 << 16  # weights of a product that has threads enough for itself
MUCH = 1 << 15  # operations for a sample: the memory of a region is not used again within it
WIDE = 1 << 13  # numbers of a sample, of what a region with large products makes
LONG = 60  # kernels of a region
FINE = 1 << 12  # numbers of a product that each part adds to for itself
ROWS_TOGETHER = 8  # of a product: fewer would leave vector registers idle
SHORT, SELDOM = 3, 6  # kernels of a piece, and calls
FEW = 12  # kernels that wait for it
BARRIERS = Check, Draw, Require, When  # which nothing moves past


def with_regions(
    kernels: Sequence[Kernel], places: Mapping[Tensor, Place], holder: Callable[[Tensor], Tensor]
) -> tuple[Kernel, ...]:
    """The kernels, some of them in regions."""
    found: list[Kernel] = []
    memory = Memory({t: p for t, p in places.items() if isinstance(p, Buffer)})
    calls = Counter(k.form for k in kernels if isinstance(k, Call))
    rest = [k for kernel in kernels for k in _spelled_out(kernel, calls)]
    added = Counter(k.operands[2].tensor for k in rest if isinstance(k, Product))
    several = {t for t, products in added.items() if products > 1}
    while rest:
        start = next((k for k, kernel in enumerate(rest) if member_of(kernel, several)), len(rest))
        found += rest[:start]
        rest = rest[start:]
        if rest:
            region = _Growing(places, holder, memory, several)
            rest = region.grown(rest)
            found += region.kernels()
    return tuple(found)


@dataclass
class _Growing:
    """A region, and what goes before it: `rows` says how many elements a sample has of each tensor
    that it uses, None if it may use any; to `several` more than one product adds."""

    places: Mapping[Tensor, Place]
    holder: Callable[[Tensor], Tensor]
    memory: Memory
    several: Collection[Tensor]
    members: list[tuple[Parallel, Kernel]] = field(default_factory=list)
    before: list[Kernel] = field(default_factory=list)
    rows: dict[Tensor, Expr | None] = field(default_factory=dict)
    changed: set[Tensor] = field(default_factory=set)
    sums: set[Tensor] = field(default_factory=set)

    def kernels(self) -> list[Kernel]:
        if len(self.members) < 2:
            return [*self.before, *(kernel for _, kernel in self.members)]
        own = tuple(member for member, _ in self.members)
        size = _size_of(own[0].index)
        assert size is not None
        sums = any(m.sums for m in own)  # whose parts are the same for any number of threads
        units = [_unit(m, int(m.index.extent / size)) for m in own]
        together = 1 if sums else math.lcm(*(vectors for vectors, _ in units))
        least = max(rows for _, rows in units)
        work = sum((m.work for m in own), Integer(0))
        if any(map(_has_large, own)):
            products = (m.work for m in own if _product_of(m.kernel) is not None)
            return [*self.before, Region(own, size, together, work, sum(products), least)]
        return [*self.before, Region(own, size, -(-least // together) * together, work)]

    def grown(self, kernels: Sequence[Kernel]) -> list[Kernel]:
        """Take what fits, up to where too much has to wait for the region; the rest."""
        behind: list[Kernel] = []
        for number, kernel in enumerate(kernels):
            if isinstance(kernel, BARRIERS) or len(self.members) == LONG or len(behind) == FEW:
                return [*behind, *kernels[number:]]
            late = any(self.meet(kernel, other) for other in behind)
            member = None if late else member_of(kernel, self.several)
            if not late and member is not None and self.takes(member):
                self.members.append((member, kernel))
            elif not late and not any(self.meet(kernel, m) for m, _ in self.members):
                self.before.append(kernel)
            elif _is_large(kernel):
                return [*behind, *kernels[number:]]
            else:
                behind.append(kernel)
        return behind

    def takes(self, member: Parallel) -> bool:
        """Whether what a kernel uses is divided as those of the region divide it."""
        size = _size_of(member.index)
        if self.members and size != _size_of(self.members[0][0].index):
            return False
        each = member.index.extent / size
        sums = {self.holder(t) for t, _ in member.sums}
        if any(self.holder(t) != t for t, _ in member.sums):
            return False
        every = {self.holder(t) for t in used(member) if not self.is_own(t)} - sums
        if every & self.sums or sums & self.rows.keys():
            return False
        rows, changed = dict(self.rows), set(self.changed)
        changed |= {self.holder(t) for t in written((member,))} & every
        for tensor, own in rows_of(member, every, each, self.holder).items():
            rows[tensor] = own if rows.get(tensor, own) == own else None
        if any(rows[t] is None for t in changed):
            return False
        large = any(_has_large(m) for m in (member, *(own for own, _ in self.members)))
        made = sum((n for t in changed if (n := rows[t]) is not None), Integer(0))
        if large and (sums or self.sums or bool(made > WIDE)):
            return False
        if self.memory.clash(changed | sums | self.sums, rows.keys()):
            return False
        self.rows, self.changed, self.sums = rows, changed, self.sums | sums
        return True

    def meet(self, a: Kernel, b: Kernel) -> bool:
        return meet(a, b, self.holder, self.memory)

    def is_own(self, tensor: Tensor) -> bool:
        """Whether a tensor is in the memory of a thread, or of an iteration."""
        return isinstance(self.places.get(tensor), (Register, Private))


def meet(a: Kernel, b: Kernel, holder: Callable[[Tensor], Tensor], memory: Memory) -> bool:
    """Whether one of two kernels writes what the other one uses."""
    first, second = ({holder(t) for t in used(k)} for k in (a, b))
    writes = {holder(t) for t in written((a, b))}
    both = first & second & writes
    return (
        bool(both) or memory.clash(first & writes, second) or memory.clash(first, second & writes)
    )


def _spelled_out(kernel: Kernel, calls: Mapping[Hashable, int]) -> tuple[Kernel, ...]:
    """The kernels of a piece that is short and seldom called: they may stand in a region."""
    if not isinstance(kernel, Call) or len(kernel.kernels) > SHORT or calls[kernel.form] > SELDOM:
        return (kernel,)
    return kernel.kernels


def _unit(member: Parallel, each: int) -> tuple[int, int]:
    """Of how many samples there must be a multiple, that a part ends where a vector does, and how
    many there should be at least: enough rows of a product for a tile."""
    rows = any(divided(k, member.index) == ROWS for k in every_kernel((member.kernel,)))
    return member.unit // math.gcd(member.unit, each), -(-ROWS_TOGETHER // each) if rows else 1


def _is_large(kernel: Kernel) -> bool:
    """Whether what a kernel reads should not have to be kept for it."""
    if isinstance(kernel, Group):
        return any(map(_is_large, kernel.kernels))
    product = _product_of(kernel)
    if product is None:
        return False
    rows, columns, *_ = product.sides
    return not bool((rows.extent * columns.extent - LARGE).is_negative)


def member_of(kernel: Kernel, several: Collection[Tensor]) -> Parallel | None:
    """The kernel as one that a region may have."""
    if isinstance(kernel, Tiled):
        return _large(kernel, kernel.product)
    if isinstance(kernel, Product) and _is_constant(kernel):
        return _large(kernel, kernel)
    if isinstance(kernel, Product) and not kernel.outer and kernel.sides[0].loops:
        kernel = _product(kernel, several) or kernel
    size = _size_of(kernel.index) if isinstance(kernel, Parallel) else None
    if not isinstance(kernel, Parallel) or size is None:
        return None
    each = kernel.work.xreplace({size: Integer(1)})
    if not isinstance(kernel.kernel, Steps) and not (each.is_number and bool(each <= MUCH)):
        return None
    inner = [k for k in every_kernel((kernel,)) if isinstance(k, (When, Number))]
    return None if inner or divided(kernel.kernel, kernel.index) is None else kernel


def _product_of(kernel: Kernel) -> Product | None:
    """The kernel as a product, with or without a nest that goes on with it."""
    kernel = kernel.product if isinstance(kernel, Tiled) else kernel
    return kernel if isinstance(kernel, Product) else None


def _is_constant(kernel: Product) -> bool:
    """Whether the right matrix is large and may lie in panels."""
    panels = form(kernel) if kernel.operands[1].tensor.role == "constant" else None
    return panels is not None and panels.rows * panels.columns >= LARGE


def _has_large(member: Parallel) -> bool:
    product = _product_of(member.kernel)
    return product is not None and _is_constant(product)


def _large(kernel: Product | Tiled, product: Product) -> Parallel | None:
    """Such a product, with the nest that goes on with it, of which threads may have some rows."""
    rows, columns, summed = product.sides[:3]
    if not _is_constant(product) or not rows.loops or product.is_windowed:
        return None
    work = rows.extent * columns.extent * summed.extent
    made = Parallel(kernel, rows.loops[0], 1, work)
    return None if _size_of(made.index) is None else made


def _product(kernel: Product, several: Collection[Tensor]) -> Parallel | None:
    """A product whose rows are divided, or the terms of its sums if there are few of these, and
    other products that add to them."""
    rows, columns, *summed = kernel.sides
    tensor = kernel.operands[2].tensor
    index, large = rows.loops[0], count((columns.extent, *(side.extent for side in summed)))
    if not kernel.is_windowed and large.is_Integer and large < LARGE:
        return Parallel(kernel, index, 1, rows.extent * large)
    index, size = (*summed[0].loops, index)[0], count(tensor.shape)
    whole = kernel.start is not None or rows.extent * columns.extent == size
    if tensor not in several or divided(kernel, index) != TERMS or not whole:
        return None
    if not size.is_Integer or size > FINE:
        return None
    work = rows.extent * columns.extent * summed[0].extent
    return Parallel(kernel, index, 1, work, rounded(size), ((tensor, Private(Integer(0))),))


def _size_of(index: Index) -> Size | None:
    """The size of which an extent is a multiple."""
    sizes = index.extent.atoms(Size)
    if len(sizes) != 1:
        return None
    (size,) = sizes
    return size if (index.extent / size).is_Integer else None


def rows_of(
    kernel: Parallel, tensors: Set[Tensor], each: Expr, holder: Callable[[Tensor], Tensor]
) -> dict[Tensor, Expr | None]:
    """How many elements of each tensor a sample has, None if the kernel uses others of it for one;
    there are `each` values of the index for a sample."""
    found: dict[Tensor, set[Expr | None]] = {t: set() for t in tensors}
    for access in _accesses(kernel.kernel):
        strides = found.get(holder(access.tensor))
        if strides is not None:
            strides.add(_stride(access, kernel.index))
    rows = dict[Tensor, Expr | None]()
    for tensor, strides in found.items():
        stride = strides.pop() if len(strides) == 1 else None
        rows[tensor] = None if stride is None else stride * each
    return rows


def _accesses(kernel: Kernel) -> Iterator[Access]:
    """What a kernel writes and reads; a nest that goes on with a product, at its row and column."""
    if not isinstance(kernel, Tiled):
        yield from accesses_of(kernel)
        return
    yield from accesses_of(kernel.product)
    (loop,) = kernel.nest.items
    assert isinstance(loop, Loop)
    number = Integer(0)
    for index in (i for side in kernel.product.sides[:2] for i in side.loops):
        number = number * index.extent + index
    for access in accesses_of(kernel.nest):
        there = substitute(access, {loop.over.index: number})
        assert isinstance(there, Access)
        yield there


def _stride(access: Access, index: Index) -> Expr | None:
    """How far apart two iterations lie, if each stays within its own stretch."""
    if not is_affine(access):
        return None
    at = address(access).expand()
    stride = at.coeff(index, 1)
    try:
        low, high = extremes(at - stride * index)
    except NotAffine:
        return None
    return stride if nonnegative(low) and nonnegative(stride - 1 - high) else None
