"""What is known of where tensors lie: the Program with places, which share memory, what is a copy.

`locate.py` makes a `Lowered`, from which both machines' Plans are made. Of two tensors in `params`,
w[9] at 0 and b[3] at 6, `Memory` says that writing one may change the other; of an equation

    b[o] = w[o + 6]               `copy_of` says that it copies elements of w, a gap of −6 apart
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace

from sympy import Expr, Integer, expand

from ..affine import address, count, determined, extremes, is_affine, nonnegative
from ..ir import Access, Equation, Index, Loop, Program, Tensor
from .plan import Buffer
from .requests import Requests


@dataclass(frozen=True, slots=True)
class Memory:
    """Which tensors are the same memory: those with a place in a buffer of the caller."""

    places: Mapping[Tensor, Buffer]

    def key(self, tensor: Tensor) -> object:
        """Equal for tensors that are the same array."""
        place = self.places.get(tensor)
        return tensor if place is None else (place, tensor.shape)

    def array(self, tensor: Tensor) -> object:
        """Equal for tensors that may overlap: the caller's array in which one lies, or itself."""
        place = self.places.get(tensor)
        return tensor if place is None else place.name

    def overlap(self, a: Tensor, b: Tensor) -> bool:
        """Whether writing one may change the other."""
        if a == b:
            return True
        first, second = self.places.get(a), self.places.get(b)
        if first is None or second is None or first.name != second.name:
            return False
        apart = nonnegative(second.offset - first.offset - count(a.shape))
        return not apart and not nonnegative(first.offset - second.offset - count(b.shape))

    def clash(self, some: Set[Tensor], others: Set[Tensor]) -> bool:
        """Whether one of `some` and another one of `others` may overlap."""
        arrays: dict[str, list[Tensor]] = {}
        for t in some | others:
            if t in self.places:
                arrays.setdefault(self.places[t].name, []).append(t)
        return any(self._clash(these, some, others) for these in arrays.values())

    def _clash(self, these: list[Tensor], some: Set[Tensor], others: Set[Tensor]) -> bool:
        """The same of tensors in one array: in the order in which they begin, if that is known."""
        start = {t: self.places[t].offset for t in these}
        stop = {t: start[t] + count(t.shape) for t in these}
        if not all(end.is_Integer for end in (*start.values(), *stop.values())):
            pairs = ((t, u) for t in these if t in some for u in these if u in others)
            return any(t != u and self.overlap(t, u) for t, u in pairs)
        reached, reached_by_others = Integer(0), Integer(0)
        for t in sorted(these, key=lambda t: int(start[t])):
            if t in some and start[t] < reached_by_others or t in others and start[t] < reached:
                return True
            if t in some:
                reached = max(reached, stop[t])
            if t in others:
                reached_by_others = max(reached_by_others, stop[t])
        return False


@dataclass(frozen=True)
class Lowered:
    """A Program as it runs, commits included. `places` are those of tensors in the caller's arrays;
    `views` are tensors that are all of, or a range of, what their one equation copies; `begun`
    those of which every element is written, a part of them under another name. `checked` are the
    computed indices that must stay below an extent; `requests` are what is written only for results
    that a caller asks for. `sources` are what a tensor is a second name of, which no equation but
    copies from a place to itself makes: one tensor, or several side by side."""

    program: Program
    places: dict[Tensor, Buffer]
    views: frozenset[Tensor] = frozenset()
    begun: frozenset[Tensor] = frozenset()
    checked: Mapping[Tensor, Expr] = field(default_factory=dict)
    requests: Requests = field(default_factory=dict)
    sources: Mapping[Tensor, tuple[Tensor, ...]] = field(default_factory=dict)

    @property
    def without_views(self) -> Program:
        """The Program for a back end that knows places: what lies where it is copied from is left
        out."""
        gone = {t for t in self.views if t in self.places}
        items = (i for i in self.program.items if not _writes_one_of(i, gone))
        return replace(self.program, items=tuple(items))


def _writes_one_of(item: Equation | Loop, tensors: set[Tensor]) -> bool:
    return isinstance(item, Equation) and item.tensor in tensors


@dataclass(frozen=True, slots=True)
class Copy:
    """An equation that only copies elements, `gap` further into its tensor than they stand in the
    source."""

    equation: Equation
    source: Tensor
    gap: Expr

    @property
    def target(self) -> Tensor:
        return self.equation.tensor

    @property
    def elements(self) -> Expr:
        return count(i.extent for i in self.equation.loops)

    @property
    def fills(self) -> bool:
        """Whether it makes every element of its tensor."""
        return bool(expand(self.elements - count(self.target.shape)) == 0)

    @property
    def empties(self) -> bool:
        """Whether it takes every element of its source."""
        return bool(expand(self.elements - count(self.source.shape)) == 0)


def copy_of(e: Equation) -> Copy | None:
    """The equation as a copy, each element to a place of its own and all by the same gap."""
    if (
        e.op != "="
        or e.where != 1
        or not isinstance(e.body, Access)
        or e.body.tensor.dtype != e.tensor.dtype
        or not is_affine(e.body)
        or not is_affine(e.write)
        or not set(e.loops) <= determined(e.write)
    ):
        return None
    gap = expand(address(e.write) - address(e.body))
    return None if gap.atoms(Index) else Copy(e, e.body.tensor, gap)


def range_of(place: Buffer, tensor: Tensor) -> tuple[int, int]:
    """The elements of a buffer that a tensor takes, from and to."""
    start = int(place.offset)
    return start, start + int(count(tensor.shape))


def overlaps(span: tuple[int, int], start: int, stop: int) -> bool:
    """Whether two ranges of one buffer have an element in common."""
    return span[0] < stop and start < span[1]


def range_written(e: Equation) -> tuple[int, int] | None:
    """The range of elements that an equation writes, if it is one and no element is left out."""
    if e.where != 1 or not is_affine(e.write) or not set(e.free) <= determined(e.write):
        return None
    position = address(e.write)
    low, high = extremes(position)
    number = count(i.extent for i in e.free)
    if not (low.is_Integer and high.is_Integer and number == high - low + 1):
        return None
    return int(low), int(high) + 1
