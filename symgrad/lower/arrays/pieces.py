"""What the pieces of a Plan of array statements are given, and what they give.

A piece, the kernels of one block, is called for each of four. What it reads that it has not made
itself it is given; of what it makes it gives what anything behind one of its calls reads:

    q = x @ W;  k = x @ V;  y = q * k       given x, W, V; gives y, and q and k if others need them
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields

from sympy import Expr

from ...ir import Size, Tensor
from ...scalar import atoms_of
from ..plan import Arrays, Call, Check, Kernel, Own, Plan, Rest, Same, Store
from ..walks import inside
from .grammar import Array, Bind, Slice, Statement, Step, Value, mentioned
from .walks import bound, simple, statements_of

Form = object
Span = tuple[Call, int, int]  # a call, and the numbers of its first kernel and the one behind it


@dataclass(frozen=True, slots=True)
class Interface:
    """Positions among the tensors of a piece: of those that a caller gives, and of those that it
    gets; and the sizes that the piece needs."""

    given: tuple[int, ...]
    made: tuple[int, ...]
    sizes: tuple[str, ...]


class Speech:
    """The tensor by whose name each is known: its own, if a statement gives it one."""

    def __init__(self, plan: Plan) -> None:
        self.bound = frozenset(bound(statements_of(plan.kernels)))
        self.places = plan.places

    def __call__(self, tensor: Tensor) -> Tensor:
        place = self.places.get(tensor)
        known = tensor in self.bound or not isinstance(place, Same)
        return tensor if known else place.tensor  # type: ignore[union-attr]


def interfaces(found: Uses) -> dict[Form, Interface]:
    """The interface of each piece, by the form of its calls."""
    result: dict[Form, Interface] = {}
    for call, first, last in found.spans:
        given, made = found.given(call, first, last), found.made(call, first, last)
        before = result.get(call.form)
        if before is not None:
            given, made = given | {*before.given}, made | {*before.made}
        sizes = tuple(dict.fromkeys(sizes_of(k for k in call.kernels)))
        result[call.form] = Interface(tuple(sorted(given)), tuple(sorted(made)), sizes)
    return result


class Uses:
    """In which kernels, by their number, names are used and given."""

    def __init__(self, plan: Plan) -> None:
        self.speech = Speech(plan)
        self.scalars = {
            t for t, place in plan.places.items() if isinstance(place, Own) and not t.shape
        }  # no arrays: what is added to one gives a new one
        self.events: list[
            list[tuple[Tensor, bool]]
        ] = []  # of each kernel: a name, and if it is new
        self.raw: list[set[Tensor]] = []
        self.numbers: dict[Tensor, set[int]] = {}
        self.spans: list[Span] = []
        for kernel in plan.kernels:
            self.number(kernel)
        for t in plan.program.results:
            self.numbers.setdefault(self.speech(t), set()).add(len(self.events))

    def number(self, kernel: Kernel) -> None:
        first = len(self.events)
        if isinstance(kernel, Arrays):
            self.leaf(_events(kernel.statements, self.scalars))
        elif isinstance(kernel, (Store, Check, Rest)):
            self.leaf([(kernel.tensor, False)])
        for inner in inside(kernel):
            self.number(inner)
        if isinstance(kernel, Call):
            self.spans.append((kernel, first, len(self.events)))

    def leaf(self, events: Iterable[tuple[Tensor, bool]]) -> None:
        found = list(events)
        self.raw.append({t for t, _ in found})
        spoken = [(self.speech(t), new) for t, new in found]
        for t, _ in spoken:
            self.numbers.setdefault(t, set()).add(len(self.events))
        self.events.append(spoken)

    def given(self, call: Call, first: int, last: int) -> set[int]:
        """The positions of what is read in a call before it gets its name there."""
        known: set[Tensor] = set()
        wanted: set[Tensor] = set()
        for events in self.events[first:last]:
            for tensor, new in events:
                if new:
                    known.add(tensor)
                elif tensor not in known:
                    wanted.add(tensor)
        raw = {t for own in self.raw[first:last] for t in own}
        return {k for k, t in enumerate(call.tensors) if t in raw and self.speech(t) in wanted}

    def made(self, call: Call, first: int, last: int) -> set[int]:
        """The positions of what gets its name in a call and is used behind it."""
        new = {t for events in self.events[first:last] for t, is_new in events if is_new}
        return {k for k, t in enumerate(call.tensors) if t in new and max(self.numbers[t]) >= last}


def _events(
    statements: Iterable[Statement], numbers: Collection[Tensor]
) -> Iterator[tuple[Tensor, bool]]:
    """The tensors that statements name, those that get their name there behind what this reads;
    `numbers` get it anew whenever they change."""
    for s in simple(statements):
        name = s.name if isinstance(s, (Bind, Step)) else None
        if isinstance(s, Step) and name is None and isinstance(s.out, Array):
            name = s.out.of if s.out.of in numbers else None
        yield from ((t, False) for t in mentioned(s) if t != name)
        if isinstance(name, Tensor):
            own = s.value if isinstance(s, (Bind, Step)) else s
            if name in mentioned(own):
                yield name, False
            yield name, True


def sizes_of(part: object) -> Iterator[str]:
    """The names of the sizes in statements, in order."""
    if isinstance(part, Expr):
        yield from sorted(s.name for s in atoms_of(part, Size))
    elif isinstance(part, (Statement, Value, Slice)):
        for f in fields(part):
            yield from sizes_of(getattr(part, f.name))
    elif isinstance(part, Arrays):
        yield from sizes_of(part.statements)
    elif isinstance(part, Iterable) and not isinstance(part, str):
        for inner in part:
            yield from sizes_of(inner)
    elif isinstance(part, Kernel):
        if hasattr(part, "index"):
            yield from sizes_of(part.index.extent)
        yield from sizes_of(inside(part))
