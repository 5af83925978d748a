"""Where tensors lie: buffers and offsets, and the copies that this makes unnecessary.

Weights, gradients and optimizer state are one flat buffer each. What a fixed tensor's copy is
equal to, element by element, lies in the same memory: with W in `params` at 4096 the equation
``w[i + 4096] = W[i]`` puts w in `params` at 0, and copies nothing. Everything else gets an offset
in one workspace, which tensors share whose lives do not overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from sympy import Expr, Integer, expand

from ..affine import address, count, determined, is_affine, nonnegative
from ..ir import Access, Equation, Program, Size, Tensor, equations_of, map_items

ALIGNMENT = 16  # elements


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a buffer, in elements."""

    buffer: str
    offset: Expr = Integer(0)


@dataclass(frozen=True, slots=True)
class Memory:
    """Which tensors are the same memory: those with a place in a buffer of the caller."""

    places: Mapping[Tensor, Place]

    def key(self, tensor: Tensor) -> object:
        """Equal for tensors that are the same array."""
        place = self.places.get(tensor)
        return tensor if place is None else (place, tensor.shape)

    def overlap(self, a: Tensor, b: Tensor) -> bool:
        """Whether writing one may change the other."""
        if a == b:
            return True
        first, second = self.places.get(a), self.places.get(b)
        if first is None or second is None or first.buffer != second.buffer:
            return False
        apart = nonnegative(second.offset - first.offset - count(a.shape))
        return not apart and not nonnegative(first.offset - second.offset - count(b.shape))


def is_copy(e: Equation) -> bool:
    """Whether the equation only copies elements, each to a place of its own."""
    return (
        e.op == "="
        and e.where == 1
        and isinstance(e.body, Access)
        and e.body.tensor.dtype == e.tensor.dtype
        and is_affine(e.body)
        and is_affine(e.write)
        and set(e.loops) <= determined(e.write)
    )


def shift(e: Equation) -> Expr | None:
    """How much further into its tensor a copy writes than it reads; None if that varies."""
    assert isinstance(e.body, Access)
    gap = expand(address(e.write) - address(e.body))
    return gap if not any(i in gap.free_symbols for i in e.loops) else None


def place_copies(program: Program, fixed: Mapping[Tensor, Place]) -> dict[Tensor, Place]:
    """The fixed places, and those that follow from them through copies."""
    places = dict(fixed)
    copies = [
        (e, gap)
        for e in program.items
        if isinstance(e, Equation) and is_copy(e) and (gap := shift(e)) is not None
    ]
    inputs = set(program.inputs)
    changed = True
    while changed:
        changed = False
        for e, gap in copies:
            assert isinstance(e.body, Access)
            source, target = e.body.tensor, e.tensor
            if source in places and target not in places:
                place = places[source]
                places[target] = Place(place.buffer, expand(place.offset - gap))
                changed = True
            elif target in places and source not in places and source not in inputs:
                place = places[target]
                places[source] = Place(place.buffer, expand(place.offset + gap))
                changed = True
    return places


def drop_copies(program: Program, places: Mapping[Tensor, Place]) -> Program:
    """Copies from a place to itself go."""

    def visit(e: Equation) -> list[Equation]:
        if not is_copy(e) or e.tensor not in places:
            return [e]
        assert isinstance(e.body, Access)
        source, gap = places.get(e.body.tensor), shift(e)
        here = places[e.tensor]
        same = (
            source is not None
            and gap is not None
            and source.buffer == here.buffer
            and expand(here.offset + gap - source.offset) == 0
        )
        return [] if same else [e]

    return replace(program, items=map_items(program.items, visit))


def lives(program: Program) -> dict[Tensor, tuple[int, int]]:
    """For each tensor the first and the last item that uses it."""
    spans: dict[Tensor, tuple[int, int]] = {}
    for position, item in enumerate(program.items):
        for e in equations_of([item]):
            for tensor in (e.tensor, *(r.tensor for r in e.reads)):
                first, _ = spans.get(tensor, (position, position))
                spans[tensor] = (first, position)
    return spans


@dataclass(frozen=True, slots=True)
class Workspace:
    """Offsets of temporaries in one buffer, and its size in elements."""

    places: dict[Tensor, Place]
    size: Expr


def plan(
    tensors: Iterable[Tensor], spans: Mapping[Tensor, tuple[int, int]], start: Expr, whole: int = 1
) -> Workspace:
    """Offsets such that tensors alive at the same time do not overlap: first fit, in the order of
    their first use; sizes may be expressions in named sizes. A whole number takes `whole`
    elements."""
    order = sorted(tensors, key=lambda t: (spans[t][0], t.name))
    free: dict[Expr, list[Expr]] = {}  # size → offsets of blocks that nobody uses now
    busy: dict[int, list[tuple[Expr, Expr]]] = {}
    end, now = start, -1
    places: dict[Tensor, Place] = {}
    for tensor in order:
        first, last = spans[tensor]
        for over in range(now, first):
            for size, offset in busy.pop(over, ()):
                free.setdefault(size, []).append(offset)
        now = max(now, first)
        need = rounded(count(tensor.shape) * (whole if tensor.dtype == "int" else 1))
        size = _fitting(need, free)
        if size is None:
            size, offset = need, end
            end = expand(end + need)
        else:
            offset = free[size].pop()
        places[tensor] = Place("workspace", offset)
        busy.setdefault(last, []).append((size, offset))
    return Workspace(places, end)


def _fitting(need: Expr, free: Mapping[Expr, list[Expr]]) -> Expr | None:
    """The size of a free block for `need` elements: the same size, or the smallest larger one."""
    if free.get(need):
        return need
    larger = [size for size, offsets in free.items() if offsets and nonnegative(size - need)]
    return min(
        larger,
        key=lambda s: (s.xreplace({n: Integer(64) for n in s.atoms(Size)}), str(s)),
        default=None,
    )


def rounded(size: Expr) -> Expr:
    """A size rounded up so that what follows is aligned; each coefficient of a size is."""
    terms = expand(size).as_coefficients_dict()
    total: Expr = Integer(0)
    for term, factor in terms.items():
        total += term * (-(-int(factor) // ALIGNMENT) * ALIGNMENT)
    return total


def overwritable(program: Program) -> Callable[[Tensor, Tensor], bool]:
    """A test whether a new value may take the memory of an old one: whether the old one is read
    neither after the new one is written nor, in doing so, at other elements."""
    last: dict[Tensor, int] = {}
    first: dict[Tensor, int] = {}
    shifted: set[tuple[Tensor, Tensor]] = set()
    for position, e in enumerate(program.equations):
        first.setdefault(e.tensor, position)
        for read in e.reads:
            last[read.tensor] = position
            if read.indices != e.write.indices:
                shifted.add((e.tensor, read.tensor))

    def test(new: Tensor, old: Tensor) -> bool:
        later = last.get(old, -1) > first.get(new, len(first))
        return not later and (new, old) not in shifted

    return test
