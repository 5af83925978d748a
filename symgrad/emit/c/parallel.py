"""Kernels that threads share, as macros of parallel.h.

n(b[o] += d[n,o]) for N samples, in parts of which each adds to a b of its own, becomes

    PARALLEL_SUM(N, 64, 10*N, 10, {
        PARALLEL_ZERO(pack + part*16, 16);
        d_b_kernel(part_first, part_end, N, part_count > 1 ? pack + part*16 : d_b, d_z);
    })
    PARALLEL_ADD(N, 64, 10*N, 10, 10, d_b, pack, 16);
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import reduce

from sympy import Expr, Integer, expand

from ...affine import count
from ...ir import Index, Tensor
from ...lower.plan import Parallel, Private, Product, Steps
from .integer import Atom, integer
from .product import PACK, place_at, room_of
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
THREADS, SUMS = Function("parallel_threads"), Function("parallel_sums")
LARGER, ZERO = Function("parallel_larger"), Function("PARALLEL_ZERO")
ADD = Function("PARALLEL_ADD")
ALL = Binary(">", COUNT, whole(1))


@dataclass
class Part:
    """What a kernel has of a function: all of it, or the part of a loop over an index that one
    thread has. `pack` is where products copy, `packs` are what single kernels need there, `alone`
    what products need if they have all threads; `instead` is where a sum adds."""

    index: Index | None = None
    own: Expression = OWN
    pack: Expression = PACK
    packs: dict[Expression, None] = field(default_factory=dict)
    alone: dict[Expression, None] = field(default_factory=dict)
    instead: dict[Tensor, Expression] = field(default_factory=dict)

    def at(self, place: Private, atom: Atom) -> Expression:
        """A place in the memory of a thread."""
        return self.own if place.offset == 0 else place_at(self.own, integer(place.offset, atom))

    def product(self, kernel: Product, atom: Atom) -> None:
        """The product needs room."""
        self.packs.setdefault(room_of(kernel, atom, self.index is None))
        self.alone.setdefault(room_of(kernel, atom, True))


def part_of(kernel: Parallel, around: Part, atom: Atom) -> Part:
    """The part of a kernel that a thread has."""
    part = Part(kernel.index, instead=dict(around.instead))
    if isinstance(kernel.kernel, Product):
        part.product(kernel.kernel, atom)
    if not isinstance(kernel.kernel, Steps):  # one line needs it
        part.own = place_at(PACK, Binary("*", NUMBER, _room(kernel.room, part, atom) or whole(0)))
    part.pack = part.own
    if kernel.room != 0:
        part.pack = place_at(part.own, integer(kernel.room, atom))
    return part


def shared(
    kernel: Parallel,
    part: Part,
    around: Part,
    made: Callable[[], Iterable[Statement]],
    pointer: Callable[[Tensor], Expression],
    real: str,
    atom: Atom,
) -> list[Statement]:
    """The macro around what is `made` for a part, and what is done behind it; what it needs of the
    workspace goes to the packs around it."""
    extent, work = integer(kernel.index.extent, atom), integer(kernel.work, atom)
    share: tuple[Expression, ...] = (extent, whole(kernel.unit), work)
    first, adds = list[Statement](), list[tuple[Expression, ...]]()
    if kernel.sums:
        share = (*share, integer(sum((count(t.shape) for t, _ in kernel.sums), Integer(0))))
        begin = kernel.sums[0][1]  # the others are behind it
        size = integer(expand(kernel.room - begin.offset), atom)
        first.append(Do(Call(ZERO, (part.at(begin, atom), size))))
    for number, (tensor, place) in enumerate(kernel.sums, 1):
        total, start = pointer(tensor), Part(own=PACK).at(place, atom)
        adds.append((integer(count(tensor.shape)), total, start))
        part.instead[tensor] = Ternary(ALL, part.at(place, atom), total)
        if isinstance(kernel.kernel, Steps):
            name = Name(f"part_sum{number}")
            first.append(Declaration(f"{real} *", name.name, part.instead[tensor]))
            part.instead[tensor] = name
    lines = list(made())
    comments = [s for s in lines if isinstance(s, Comment)]
    body = [*first, *(s for s in lines if not isinstance(s, Comment))]
    room = _room(kernel.room, part, atom)
    if room is not None:
        if part.own is OWN:
            at = place_at(PACK, Binary("*", NUMBER, room))
            body.insert(0, Declaration(f"{real} *", OWN.name, at))
        parts = Call(SUMS, share) if kernel.sums else Call(THREADS, ())
        around.packs.setdefault(Binary("*", parts, room))
        for pack in part.alone:  # of one part the products have all threads
            own = integer(kernel.room, atom)
            around.packs.setdefault(pack if kernel.room == 0 else Binary("+", own, pack))
    done = body[0] if len(body) == 1 else Block(tuple(body))
    added = [Do(Call(ADD, (*share, *own, room or whole(0)))) for own in adds]
    macro = "PARALLEL_SUM" if kernel.sums else "PARALLEL"
    return [*comments, Invoke(macro, share, done), *added]


def _room(own: Expr, part: Part, atom: Atom) -> Expression | None:
    """How much memory a thread needs."""
    if not part.packs:
        return None if own == 0 else integer(own, atom)
    packs = reduce(lambda a, b: Call(LARGER, (a, b)), part.packs)
    return packs if own == 0 else Binary("+", integer(own, atom), packs)
