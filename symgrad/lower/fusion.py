"""Loop nests that run together: n(o(h = tanh z)) and n(o(d = 1 − h²)) become one.

Nests over equal loops are fused where each iteration needs of the other nest only what the same
iteration computes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sympy import Expr

from ..ir import Access, Index, Tensor, indices_of, moved, reads
from ..large import LARGEST
from ..passes.overlap import disjoint
from .nests import (
    Fill,
    Item,
    Kernel,
    Matrix,
    Nest,
    Steps,
    leaves,
    tensors_of,
    touches,
    wanted_for,
    writes_any,
)
from .places import Memory
from .requests import Requests


@dataclass(frozen=True, slots=True)
class Fusion:
    """Joins loop nests; `memory` says which tensors overlap. What writes the tensors `apart` is
    not joined with what does not, nor what is written for other `requests`, nor one of the
    `copies` with what stands before it, but others of its number: it waits for what reads it."""

    memory: Memory
    apart: frozenset[Tensor] = frozenset()
    requests: Requests = field(default_factory=dict)
    copies: Mapping[Tensor, int] = field(default_factory=dict)

    def fuse(self, kernels: Sequence[Kernel]) -> list[Kernel]:
        """Join each nest with the last earlier one that it can run together with, if nothing in
        between depends on the order."""
        out: list[Kernel] = []
        for kernel in kernels:
            if not isinstance(kernel, Nest) or not self.absorbed(kernel, out):
                out.append(kernel)
        return out

    def absorbed(self, kernel: Nest, out: list[Kernel]) -> bool:
        for at in range(len(out) - 1, -1, -1):
            other = out[at]
            joined = self.joined(other, kernel) if isinstance(other, Nest) else None
            if joined is not None:
                out[at] = joined
                return True
            if not self.independent(other, kernel):
                return False
        return False

    def joined(self, a: Nest, b: Nest) -> Nest | None:
        """Both nests as one, or None if an iteration needs other iterations of the other nest."""
        if a.index.extent != b.index.extent or _size(a) + _size(b) > LARGEST:
            return None
        if self.apart and writes_any(a, self.apart) != writes_any(b, self.apart):
            return None
        if self.requests and wanted_for(a, self.requests) != wanted_for(b, self.requests):
            return None
        if self.copies and not self.numbers(b) <= self.numbers(a):
            return None
        if a.index != b.index:
            if any(i.name == a.index.name for i in _bound(b.items)):
                return None
            b = Nest(a.index, tuple(renamed(i, {b.index: a.index}) for i in b.items))
        if not self.aligned(a, b, a.index, self.sums(a) & self.sums(b)):
            return None
        items = self.fuse((*a.items, *b.items))
        return Nest(a.index, tuple(i for i in items if not isinstance(i, (Matrix, Steps))))

    def aligned(
        self, a: Kernel, b: Kernel, index: Index, sums: Collection[object] = frozenset()
    ) -> bool:
        """Whether no value of an index needs in one kernel what another value makes in the other;
        to the arrays `sums` both may add."""
        near: dict[object, list[tuple[Tensor, Access, bool]]] = {}
        for touched in touches(b):
            near.setdefault(self.memory.array(touched[0]), []).append(touched)
        for first, mine, writes in touches(a):
            for second, other, writes_too in near.get(self.memory.array(first), ()):
                if not (writes or writes_too) or not self.memory.overlap(first, second):
                    continue
                same = self.memory.key(first) == self.memory.key(second)
                if same and disjoint(mine, other):
                    continue
                added = self.memory.key(first) in sums
                if same and added and index not in indices_of(mine) | indices_of(other):
                    continue  # terms of one sum, in any order
                at = _at(mine, index)
                if not same or not at or at != _at(other, index):
                    return False
        return True

    def numbers(self, nest: Nest) -> set[int]:
        """Those of the copies that a nest makes."""
        written = (leaf.equation.tensor for leaf in leaves(nest))
        return {self.copies[t] for t in written if t in self.copies}

    def sums(self, nest: Nest) -> set[object]:
        """The arrays to which a nest adds and with which it does nothing else."""
        added, other = set[object](), set[object]()
        for leaf in leaves(nest):
            adds = not isinstance(leaf, Fill) and leaf.accumulate and leaf.equation.op == "+"
            (added if adds else other).add(self.memory.key(leaf.equation.tensor))
        other |= {self.memory.key(t) for t, _, writes in touches(nest) if not writes}
        return added - other

    def independent(self, a: Kernel, b: Kernel) -> bool:
        """Whether two kernels may change places."""
        first, second = tensors_of(a), tensors_of(b)
        return not any(
            (w or v) and self.memory.overlap(t, u)
            for t, w in first.items()
            for u, v in second.items()
        )


def _at(access: Access, index: Index) -> dict[int, Expr]:
    """The positions that are another one for each value of an index, of which alone they depend."""
    alone = {d: p for d, p in enumerate(access.indices) if indices_of(p) == {index}}
    return {d: p for d, p in alone.items() if not reads(p)}


def _size(nest: Nest) -> int:
    """How much a nest reads and writes."""
    return sum(1 + len(leaf.equation.reads) for leaf in leaves(nest))


def _bound(items: Iterable[Item]) -> Iterator[Index]:
    for item in items:
        if isinstance(item, Nest):
            yield item.index
            yield from _bound(item.items)
        else:
            yield from item.equation.loops


def renamed(item: Item, mapping: dict[Index, Index]) -> Item:
    """A nest with other indices."""
    if isinstance(item, Nest):
        return replace(item, items=tuple(renamed(i, mapping) for i in item.items))
    return replace(item, equation=moved(item.equation, mapping))
