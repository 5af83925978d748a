"""Kernels that threads share, as macros of parallel.h.

n(b[o] += d[n,o]) for N samples, in parts of which each adds to a b of its own, becomes

    PARALLEL_SUM(N, 64, 10*N, 10, {
        PARALLEL_ZERO(pack + part*16, 16);
        d_b_kernel(part_first, part_end, N, part_count > 1 ? pack + part*16 : d_b, d_z);
    })
    PARALLEL_ADD(N, 64, 10*N, 10, 10, d_b, pack, 16);
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import reduce

from sympy import Expr, Integer, expand

from ...affine import count
from ...ir import Index, Tensor
from ...lower.plan import Parallel, Private, Product, Region, Steps
from .integer import LARGER, Atom, integer
from .product import PACK, PART, multiple, place_at, room_of
from .tree import (
    Binary,
    Block,
    Call,
    Comment,
    Declaration,
    Do,
    Expression,
    Function,
    Invoke,
    Name,
    Statement,
    Ternary,
    whole,
)

OWN = Name("own")  # the memory of a thread, where more than one line needs it
NUMBER, COUNT = Name("part"), Name("part_count")  # which part it has, and of how many
THREADS, SUMS = Function("parallel_used"), Function("parallel_sums")
ZERO = Function("PARALLEL_ZERO")
ADD, SET = Function("PARALLEL_ADD"), Function("PARALLEL_SET")
CHOSEN = "PARALLEL_OR"  # divided only if that is quicker
ALL = Binary(">", COUNT, whole(1))


@dataclass
class Part:
    """What a kernel has of a function: all of it, or the part of a loop over an index that one
    thread has. `pack` is where products copy, `packs` are what single kernels need there, `alone`
    what products need if they have all threads; `instead` is where a sum adds."""

    index: Index | None = None
    range: tuple[Expression, Expression] = PART
    own: Expression = OWN
    pack: Expression = PACK
    packs: dict[Expression, None] = field(default_factory=dict)
    alone: dict[Expression, None] = field(default_factory=dict)
    instead: dict[Tensor, Expression] = field(default_factory=dict)
    rooms: int = 0  # that have names

    def at(self, place: Private, atom: Atom) -> Expression:
        """A place in the memory of a thread."""
        return self.own if place.offset == 0 else place_at(self.own, integer(place.offset, atom))

    def product(self, kernel: Product, atom: Atom, alone: bool | None = None) -> None:
        """The product needs room."""
        alone = self.index is None if alone is None else alone
        self.packs.setdefault(room_of(kernel, atom, alone))
        self.alone.setdefault(room_of(kernel, atom, True))


def _part_of(member: Parallel, around: Part, atom: Atom, own: Expression) -> Part:
    """The part of a kernel that a thread has, whose own memory begins there."""
    part = Part(member.index, own=own, instead=dict(around.instead))
    part.pack = own if member.room == 0 else place_at(own, integer(member.room, atom))
    return part


def shared(
    kernel: Parallel | Region,
    around: Part,
    made: Callable[[Parallel, Part], Iterable[Statement]],
    pointer: Callable[[Tensor], Expression],
    real: str,
    atom: Atom,
) -> list[Statement]:
    """The macro around what is `made` for the part of a kernel, or of each kernel of a region, and
    what is done behind it; what it needs of the workspace goes to the packs around it."""
    members = kernel.kernels if isinstance(kernel, Region) else (kernel,)
    extent = kernel.extent if isinstance(kernel, Region) else kernel.index.extent
    threads = _Shared(kernel, extent, members, around, pointer, real, atom)
    return threads.alone(made) if isinstance(kernel, Parallel) else threads.region(made)


@dataclass
class _Shared:
    """What is done by threads: how it is divided, and the kernels."""

    kernel: Parallel | Region
    extent: Expr
    members: tuple[Parallel, ...]
    around: Part
    pointer: Callable[[Tensor], Expression]
    real: str
    atom: Atom

    def alone(self, made: Callable[[Parallel, Part], Iterable[Statement]]) -> list[Statement]:
        """One kernel: its comments stand above the macro, and its memory is named if more than one
        line needs it."""
        (kernel,) = self.members
        each: Expression | None = None
        own: Expression = OWN
        if not isinstance(kernel.kernel, Steps):
            rooms = Part()
            if isinstance(kernel.kernel, Product):
                rooms.product(kernel.kernel, self.atom, alone=False)
            each = self.room([rooms])
            own = place_at(PACK, Binary("*", NUMBER, each or whole(0)))
        part = _part_of(kernel, self.around, self.atom, own)
        lines = [*self.sums(kernel, part, 1), *made(kernel, part)]
        each = self.room([part])
        comments = [s for s in lines if isinstance(s, Comment)]
        body = [s for s in lines if not isinstance(s, Comment)]
        if part.own is OWN and each is not None:
            body.insert(0, self.declared(each))
        return [*comments, *self.macro(body, each, [part])]

    def region(self, made: Callable[[Parallel, Part], Iterable[Statement]]) -> list[Statement]:
        """Several: each has memory of its own, behind which all copy what products need."""
        parts, lines, numbered = list[Part](), list[Statement](), 1
        known = dict[Tensor, Expression]()  # where those before add
        for member, base in zip(self.members, self.bases(), strict=True):
            own = OWN if base == 0 else place_at(OWN, integer(base, self.atom))
            part = _part_of(member, self.around, self.atom, own)
            part.pack = place_at(OWN, integer(self.own(), self.atom)) if self.own() != 0 else OWN
            each = integer(member.index.extent / self.extent, self.atom)
            part.range = multiple(PART[0], each), multiple(PART[1], each)
            own_sums = replace(member, sums=tuple(s for s in member.sums if s[0] not in known))
            part.instead.update(known)
            lines += [*self.sums(own_sums, part, numbered), *made(member, part)]
            known.update({t: part.instead[t] for t, _ in own_sums.sums})
            numbered += len(own_sums.sums)
            parts.append(part)
        room = self.room(parts)
        if room is None:
            return self.macro(lines, None, parts)
        self.around.rooms += 1
        name = Name(f"room{self.around.rooms}")
        lines.insert(0, self.declared(name))
        begin = Declaration("const int64_t", name.name, room)
        return [begin, *self.macro(lines, name, parts, room)]

    def own(self) -> Expr:
        return sum((m.room for m in self.members), Integer(0))

    def bases(self) -> list[Expr]:
        """Where the memory of each kernel begins in that of a thread."""
        return [
            sum((m.room for m in self.members[:k]), Integer(0)) for k in range(len(self.members))
        ]

    def room(self, parts: Iterable[Part]) -> Expression | None:
        """How much memory a thread needs."""
        return _room(self.own(), dict.fromkeys(p for part in parts for p in part.packs), self.atom)

    def declared(self, each: Expression) -> Statement:
        at = place_at(PACK, Binary("*", NUMBER, each))
        return Declaration(f"{self.real} *", OWN.name, at)

    def function(self) -> str:
        """The macro."""
        if any(member.sums for member in self.members):
            return "PARALLEL_SUM"
        chosen = isinstance(self.kernel, Region) and self.kernel.alone != 0
        return CHOSEN if chosen else "PARALLEL"

    def share(self) -> tuple[Expression, ...]:
        """How the work is divided."""
        kernel, sums = self.kernel, dict[Tensor, Expr]()
        for member in self.members:
            for tensor, _ in member.sums:
                sums.setdefault(tensor, count(tensor.shape) * member.weight)
        extent, work = integer(self.extent, self.atom), integer(kernel.work, self.atom)
        size = sum(sums.values(), Integer(0))
        added = (integer(size, self.atom),) if sums else ()
        if isinstance(kernel, Region) and self.function() == CHOSEN:
            alone = integer(kernel.alone, self.atom)
            return (extent, whole(kernel.unit), whole(kernel.least), work, alone)
        return (extent, whole(kernel.unit), work, *added)

    def sums(self, member: Parallel, part: Part, first: int) -> Iterator[Statement]:
        """What a part adds to of its own is set to 0, and stands for the tensor there."""
        if member.sums and not member.sets:
            begin = member.sums[0][1]  # the others are behind it
            size = integer(expand(member.room - begin.offset), self.atom)
            yield Do(Call(ZERO, (part.at(begin, self.atom), size)))
        for number, (tensor, place) in enumerate(member.sums, first):
            total = self.pointer(tensor)
            part.instead[tensor] = Ternary(ALL, part.at(place, self.atom), total)
            if isinstance(member.kernel, Steps):
                name = Name(f"part_sum{number}")
                yield Declaration(f"{self.real} *", name.name, part.instead[tensor])
                part.instead[tensor] = name

    def macro(
        self,
        body: list[Statement],
        each: Expression | None,
        parts: Iterable[Part],
        room: Expression | None = None,
    ) -> list[Statement]:
        """The macro, and the sums that are added behind it. A thread needs so much memory `each`,
        which may be the name of a `room`."""
        share, sums = self.share(), any(m.sums for m in self.members)
        if each is not None:
            count_ = Call(SUMS, share) if sums else Call(THREADS, ())
            self.around.packs.setdefault(Binary("*", count_, room or each))
            # of one part the products have all threads, each of which needs no more than a part
            for pack in dict.fromkeys(p for part in parts for p in part.alone if sums):
                self.around.packs.setdefault(_beside(self.own(), pack, self.atom))
        added, done_ = list[Statement](), set[Tensor]()
        for member, base in zip(self.members, self.bases(), strict=True):
            for tensor, place in member.sums:
                if tensor in done_:
                    continue
                done_.add(tensor)
                start = Part(own=PACK).at(Private(base + place.offset), self.atom)
                size = integer(count(tensor.shape), self.atom)
                total = self.pointer(tensor)
                function = SET if member.sets else ADD
                added.append(Do(Call(function, (*share, size, total, start, each or whole(0)))))
        done = body[0] if len(body) == 1 else Block(tuple(body))
        return [Invoke(self.function(), share, done), *added]


def _room(own: Expr, packs: Iterable[Expression], atom: Atom) -> Expression | None:
    """How much memory a thread needs: its own, and the most that its products copy."""
    every = list(packs)
    if not every:
        return None if own == 0 else integer(own, atom)
    return _beside(own, reduce(lambda a, b: Call(LARGER, (a, b)), every), atom)


def _beside(own: Expr, room: Expression, atom: Atom) -> Expression:
    return room if own == 0 else Binary("+", integer(own, atom), room)
