"""Where tensors lie, and what need not be copied: a decision in data, for both back ends.

A simplified Program and the places of its caller's arrays come in; out goes the Program as it
runs, with a place for each tensor that lies in one of those arrays. A step that trains W[2,3] and
b[3], which lie in `params` at 0 and 6, and keeps a state s, ends with

    w[3*i + o] = W[i,o]               w in params at 0: what it copies lies there; nothing to do
    w[o + 6] = b[o]                   the same
    new_s[p] = 9*s[p]/10 + g[p]       new_s has memory of its own, since s is read below
    new_w[p] = w[p] - s[p]*new_s[p]   new_w in params at 0, over w, which nobody reads later
    new_W[i,o] = new_w[3*i + o]       the place of W: nothing to do
    new_b[o] = new_w[o + 6]           the same
    s[p] = new_s[p]                   a commit, which was added

A tensor **shares** a place with what it copies only if one equation, the copy, makes all of it, and
nobody writes that memory until it was read for the last time. A new value **replaces** an old one
in its memory only if nobody reads the old one later, nor at other elements while the new one is
written. Else the new value has memory of its own, and a commit ends the Program. An array that the
caller receives is always one of its own.

`tests/located.py` runs a Program in the memory that was decided on, and compares.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sympy import Expr, Integer, expand

from ..affine import count
from ..ir import ZERO, Access, Equation, Index, Loop, Program, Tensor, equations_of
from ..origin import Origin
from ..passes.names import fresh_names
from .places import Copy, Lowered, copy_of, overlaps, range_of, range_written
from .plan import Buffer


def located(
    program: Program,
    fixed: Mapping[Tensor, Buffer],
    results: Iterable[Tensor] = (),
    optional: Collection[Tensor] = (),
    checked: Collection[Tensor] = (),
) -> Lowered:
    """The decision. `fixed` places the caller's arrays and the pieces of them that have names;
    `results` are the arrays that it receives for themselves; a new value that is `optional` is
    copied over the old one at the end, if it is asked for. Nothing old is replaced before those
    that are `checked` are known to be in range."""
    return _Locator(program, fixed, results, optional, checked).run()


@dataclass
class _Uses:
    """Where a tensor is read, by the number of the item; the number of all items is the end."""

    reads: list[tuple[int, Access, Equation | None]] = field(default_factory=list)
    writers: list[tuple[int, Equation, bool]] = field(default_factory=list)  # item, whether alone

    @property
    def last(self) -> int:
        return max((position for position, _, _ in self.reads), default=-1)


class _Locator:
    def __init__(
        self,
        program: Program,
        fixed: Mapping[Tensor, Buffer],
        results: Iterable[Tensor],
        optional: Collection[Tensor],
        checked: Collection[Tensor],
    ) -> None:
        self.optional = optional
        self.program = program = _with_saved(program)
        self.inputs = frozenset(program.inputs)
        self.results = frozenset(results)
        self.end = len(program.items)
        self.certain = 1 + max((k for k, _ in writers_of(program, checked)), default=-1)
        self.uses: dict[Tensor, _Uses] = {}
        for position, item in enumerate(program.items):
            for e in equations_of([item]):
                self.of(e.tensor).writers.append((position, e, item is e))
                for read in e.reads:
                    self.of(read.tensor).reads.append((position, read, e))
        for tensor in self.results:
            self.of(tensor).reads.append((self.end, tensor[()], None))
        mentioned = {*program.inputs, *self.uses, *program.results}
        self.fixed = {t: p for t, p in fixed.items() if t in mentioned and t not in self.results}
        self.places = dict(self.fixed)
        self.copies = {t: c for t in self.uses if (c := self.only_copy(t)) is not None}
        self.by_buffer: dict[str, list[tuple[Tensor, int, int]]] = {}
        self.owners: dict[tuple[Buffer, tuple[Expr, ...]], Tensor] = {}
        self.written: dict[str, list[tuple[int, int, int]]] = {}  # buffer → first item, from, to
        self.commits: list[Equation] = []
        self.gone: set[Equation | Loop] = set()  # what need not run

    def of(self, tensor: Tensor) -> _Uses:
        return self.uses.setdefault(tensor, _Uses())

    def only_copy(self, tensor: Tensor) -> Copy | None:
        """The copy that alone makes all of a tensor."""
        writers = self.uses[tensor].writers
        if len(writers) != 1 or not writers[0][2]:
            return None
        copy = copy_of(writers[0][1])
        return copy if copy is not None and copy.fills else None

    def run(self) -> Lowered:
        self.pieces()
        for tensor, place in self.fixed.items():
            span = range_of(place, tensor)
            self.by_buffer.setdefault(place.name, []).append((tensor, *span))
            self.owners.setdefault((place, tensor.shape), tensor)
        self.outputs()
        self.replacements()
        views = self.views()
        items = [*self.program.items, *self.commits]
        begun, gaps = self.begun()
        kept = [i for i in (*gaps, *items) if i not in self.gone]
        program = replace(self.program, items=tuple(kept))
        sources = self.sources(views, {e.tensor for e in gaps})
        return Lowered(program, self.places, views, begun, sources=sources)

    # --- pieces of the caller's arrays that have two names

    def pieces(self) -> None:
        """Copies from a place to itself go: those between the names of a vector's pieces. A piece
        of which it can't be told what is written lies elsewhere."""
        for tensor in list(self.fixed):
            if tensor in self.inputs or tensor not in self.uses:
                continue
            writers = [e for _, e, _ in self.uses[tensor].writers]
            here = [e for e in writers if (c := copy_of(e)) is not None and self.in_place(c)]
            if here and self.gaps(tensor, writers) is None:
                del self.fixed[tensor], self.places[tensor]
                continue
            self.gone.update(here)

    def in_place(self, copy: Copy) -> bool:
        source, target = self.places.get(copy.source), self.places.get(copy.target)
        return (
            source is not None
            and target is not None
            and source.name == target.name
            and expand(target.offset + copy.gap - source.offset) == 0
        )

    def gaps(self, tensor: Tensor, writers: Iterable[Equation]) -> list[tuple[int, int]] | None:
        """The ranges of elements that no equation writes; None if that can't be told."""
        spans = []
        for e in writers:
            span = range_written(e)
            if span is None:
                return None
            spans.append(span)
        total, at, found = count(tensor.shape), 0, []
        if not total.is_Integer or len(tensor.shape) != 1:
            return None
        for start, stop in sorted(spans):
            if start > at:
                found.append((at, start))
            at = max(at, stop)
        return [*found, *([(at, int(total))] if at < total else [])]

    def begun(self) -> tuple[frozenset[Tensor], list[Equation]]:
        """The tensors that are written under two names, and what sets the rest of them to 0."""
        begun, made = set(), []
        for tensor in self.fixed:
            uses = self.uses.get(tensor)
            if uses is None or not any(e in self.gone for _, e, _ in uses.writers):
                continue
            begun.add(tensor)
            assigned = [e for _, e, _ in uses.writers if e.op == "="]
            for start, stop in self.gaps(tensor, assigned) or ():
                i = Index("i", Integer(stop - start))
                origin = Origin(label=tensor.name, steps=("no gradient",))
                made.append(Equation(tensor[i + start], "=", ZERO, (i,), origin=origin))
        return frozenset(begun), made

    def sources(
        self, views: Collection[Tensor], filled: Collection[Tensor]
    ) -> dict[Tensor, tuple[Tensor, ...]]:
        """What each tensor with a place copies, of those that nothing else makes; `filled` are set
        to 0 in part."""
        found: dict[Tensor, tuple[Tensor, ...]] = {}
        for tensor, uses in self.uses.items():
            here = [e for _, e, _ in uses.writers if tensor in views or e in self.gone]
            alone = len(here) == len(uses.writers) and tensor not in filled
            if here and alone and tensor in self.places:
                found[tensor] = tuple(c.source for c in map(copy_of, here) if c is not None)
        return found

    def outputs(self) -> None:
        """What the caller's array is a copy of is computed there: ``d_W[i,o] = t[i,o]``."""
        for tensor in list(self.fixed):
            copy = self.copies.get(tensor)
            if copy is None or tensor in self.inputs or copy.equation in self.gone:
                continue
            source = copy.source
            whole = copy.empties and copy.gap == 0 and source.shape == tensor.shape
            if whole and self.is_own(source):
                self.places[source] = self.fixed[tensor]
                self.gone.add(copy.equation)

    def is_own(self, tensor: Tensor) -> bool:
        """Whether a tensor's memory can still be chosen."""
        return tensor not in self.places and tensor not in self.inputs | self.results

    # --- new values

    def replacements(self) -> None:
        """Each new value in the old one's memory, or a commit."""
        pairs = [
            (old, new)
            for old, new in self.program.updates
            if old != new and old in self.fixed and not _is_number(old)
        ]
        for old, new in pairs:
            if new in self.optional:
                self.commit(old, new)
        pairs = [(old, new) for old, new in pairs if new not in self.optional]
        done: set[Tensor] = set()
        for source, members in self.joint(pairs).items():
            place = self.joint_place(members)
            owner = None if place is None else self.owners.get((place, source.shape))
            if place is None or owner is None:
                continue
            done.update(old for old, _ in members)
            if self.may_replace(source, place):
                self.replace(source, place)
                self.places.update({new: self.fixed[old] for old, new in members})
                self.gone.update(self.copies[new].equation for _, new in members)
            else:
                self.commit(owner, source)
                unread = (new for _, new in members if not self.of(new).reads)
                self.gone.update(self.copies[new].equation for new in unread)
        for old, new in pairs:
            if old in done:
                continue
            copy = self.copies.get(new)
            if copy is not None and self.is_own(new):
                self.places[new] = self.fixed[old]
                if self.in_place(copy):  # it stays as it is
                    self.gone.add(copy.equation)
                    continue
                del self.places[new]
            if self.is_own(new) and self.may_replace(new, self.fixed[old]):
                self.replace(new, self.fixed[old])
            else:
                self.commit(old, new)

    def joint(
        self, pairs: Iterable[tuple[Tensor, Tensor]]
    ) -> dict[Tensor, list[tuple[Tensor, Tensor]]]:
        """The pairs whose new values are ranges of one tensor, by that tensor."""
        found: dict[Tensor, list[tuple[Tensor, Tensor]]] = {}
        news = {new for _, new in self.program.updates}
        for old, new in pairs:
            copy = self.copies.get(new)
            if copy is not None and self.is_own(copy.source) and copy.source not in news:
                found.setdefault(copy.source, []).append((old, new))
        return found

    def joint_place(self, members: Iterable[tuple[Tensor, Tensor]]) -> Buffer | None:
        """Where a tensor would lie whose ranges replace old values, if these are all of it."""
        places, total = set(), ZERO
        for old, new in members:
            copy, place = self.copies[new], self.fixed[old]
            places.add(Buffer(place.name, expand(place.offset + copy.gap)))
            total += copy.elements
        whole = expand(total - count(copy.source.shape)) == 0
        return places.pop() if whole and len(places) == 1 else None

    def may_replace(self, new: Tensor, place: Buffer) -> bool:
        """Whether a new value may be written to a place before the end."""
        start, e = self.begins(new)
        if self.certain and start < self.certain:
            return False
        low, high = range_of(place, new)
        for tensor, first, stop in self.by_buffer[place.name]:
            if not overlaps((first, stop), low, high):
                continue
            for position, read, reader in self.of(tensor).reads:
                if reader is not None and reader in self.gone:
                    continue  # a copy to the same place
                same = (
                    position == start
                    and reader is e
                    and e is not None
                    and self.fixed[tensor] == place
                    and tensor.shape == new.shape
                    and read.indices == e.write.indices
                )
                if position >= start and not same:
                    return False
        return not any(overlaps((a, b), low, high) for _, a, b in self.written.get(place.name, ()))

    def begins(self, tensor: Tensor) -> tuple[int, Equation | None]:
        """The item at which a tensor is first written, and the equation, if it makes each element
        at once from nothing but elements; else it may be filled before all that runs."""
        writers = self.of(tensor).writers
        if len(writers) == 1 and writers[0][2]:
            position, e, _ = writers[0]
            if e.plain:
                return position, e
        return -1, None

    def replace(self, new: Tensor, place: Buffer) -> None:
        self.places[new] = place
        start, stop = range_of(place, new)
        self.written.setdefault(place.name, []).append((self.begins(new)[0], start, stop))

    def commit(self, old: Tensor, new: Tensor) -> None:
        """old[φ] = new[φ] at the end."""
        loops = tuple(Index(f"i{k}", extent) for k, extent in enumerate(old.shape))
        origin = Origin(label=old.name, steps=("commit",))
        e = Equation(old[loops], "=", new[loops], loops, origin=origin)
        position = self.end + len(self.commits)
        self.of(new).reads.append((position, new[loops], e))
        place = self.fixed[old]
        start, stop = range_of(place, old)
        self.written.setdefault(place.name, []).append((position, start, stop))
        self.commits.append(e)

    # --- views

    def views(self) -> frozenset[Tensor]:
        """Tensors that are what they copy, under another name."""
        views: dict[Tensor, Tensor] = {}
        roots: set[Tensor] = set()  # of results

        def root(tensor: Tensor) -> Tensor:
            while tensor in views:
                tensor = views[tensor]
            return tensor

        for item in self.program.items:
            if not isinstance(item, Equation) or item in self.gone:
                continue
            tensor, copy = item.tensor, self.copies.get(item.tensor)
            if copy is None or tensor in self.places or _is_number(tensor):
                continue
            source, base = copy.source, root(copy.source)
            if tensor in self.results:
                lent = base in self.inputs or base in self.results or base in roots
                lent |= tensor in self.optional  # its array may not be there
                if not lent and base not in self.places and copy.empties:
                    roots.add(base)
                    views[tensor] = source
                continue
            place = self.places.get(source)
            if place is None:
                if copy.empties:
                    views[tensor] = source
                continue
            here = Buffer(place.name, expand(place.offset - copy.gap))
            if self.stays(here, tensor, source):
                views[tensor], self.places[tensor] = source, here
        return frozenset(views)

    def stays(self, place: Buffer, tensor: Tensor, source: Tensor) -> bool:
        """Whether nobody writes a tensor's range before it was read for the last time."""
        low, high = range_of(place, tensor)
        last = self.of(tensor).last
        own = (self.begins(source)[0], *range_of(self.places[source], source))
        return all(
            first > last or not overlaps((a, b), low, high)
            for first, a, b in self.written.get(place.name, ())
            if (first, a, b) != own or source in self.inputs
        )


def writers_of(
    program: Program, tensors: Collection[Tensor]
) -> Iterator[tuple[int, Equation | Loop]]:
    """The items that write one of some tensors, and their positions."""
    for position, item in enumerate(program.items):
        if any(e.tensor in tensors for e in equations_of([item])):
            yield position, item


def _is_number(tensor: Tensor) -> bool:
    """Whether it is a number of the step, a variable until the end."""
    return not tensor.shape and tensor.dtype != "real"


def _with_saved(program: Program) -> Program:
    """The program in which no input is the new value of another one: it is copied first."""
    saved: dict[Tensor, Tensor] = {}
    copies, fresh = [], fresh_names(program)
    for old, new in program.updates:
        if new in program.inputs and new != old and new not in saved:
            own = saved[new] = Tensor(fresh(f"old_{new.name}"), new.shape, dtype=new.dtype)
            loops = tuple(Index(f"i{k}", extent) for k, extent in enumerate(new.shape))
            origin = Origin(label=own.name, steps=("old value",))
            copies.append(Equation(own[loops], "=", new[loops], loops, origin=origin))
    updates = tuple((o, n if o == n else saved.get(n, n)) for o, n in program.updates)
    return replace(program, items=(*copies, *program.items), updates=updates) if saved else program
