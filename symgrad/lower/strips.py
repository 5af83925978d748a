"""Loops over samples whose inner loops are too short for a vector: the samples are the vector.

    n( m = max_k z[n,k],  k(e[k] = exp(z[n,k] − m)),  t = Σ_k e[k],  k(y[n,k] = e[k]/t) )     10 k

A vector has 16 numbers: of each loop over k many lanes have nothing to do, and a maximum goes
through them one by one. In strips of 64 n each phase is done for all n of a strip:

    for 64 n:  n(m[n] = −∞),  k(n in vectors(m[n] = max(m[n], z[n,k]))),  …

In: a nest.  Out: the nest, whose outermost loop says that it runs in strips, and what each
iteration of one has for itself. It pays where what is computed for each k costs more than to read
what then lies apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from sympy import Add, Symbol

from .. import scalar
from ..affine import count
from ..ir import ONE, Access, Index, Tensor, all_reads, indices_of
from ..scalar.parts import atoms_of
from .iterations import names_iteration
from .nested import Assign, Blocks, Fill, Fold, Item, Let, Loop, Phase, Reduce, Statement, Strip
from .plan import Nest, Place, Register
from .walks import indices_in, statements, write_of

BLOCK = 64  # iterations of a strip in the blocks of a sum, which are as long
COUNT = 32  # of another: parts of threads begin where a strip does
MANY = 16  # iterations that are worth a strip
LONG = 32  # inner iterations from which vectors of these are as good, and of any
VECTOR = 16  # of these
ROOM = 64  # numbers of an iteration: those of a strip fit in the nearest cache
APART = 4  # operations that an element is worth which lies apart from the next iteration's


def in_strips(
    nest: Nest, index: Index, rows: Collection[Tensor], places: Mapping[Tensor, Place]
) -> Nest:
    """The nest, in strips of its loop over an index if that pays; `rows` are the tensors that each
    iteration makes anew."""
    registers = {t for t in nest.tensors if isinstance(places.get(t), Register)}

    def visit(item: Item, count: int = COUNT) -> Item:
        if isinstance(item, Blocks) and item.index == index and item.size == BLOCK:
            return replace(item, items=tuple(visit(i, BLOCK) for i in item.items))
        if isinstance(item, Loop) and item.over.index == index:
            plain = replace(item, items=tuple(_read_directly(item.items)))
            strip = _Stripped(plain, registers, {*rows} - registers).strip(count)
            return item if strip is None else replace(plain, strip=strip)
        return item

    items = tuple(map(visit, nest.items))
    own = [t for strip in strips_of(items) for t in strip.own]
    known = tuple(nest.tensors.index(t) for t in own if t in nest.tensors)
    return replace(nest, items=items, form=(nest.form, known)) if own else nest


def strips_of(items: Iterable[Item]) -> Iterator[Strip]:
    """The strips of a nest."""
    for item in items:
        if isinstance(item, Loop) and item.strip is not None:
            yield item.strip
        elif isinstance(item, Blocks):
            yield from strips_of(item.items)


class _Stripped:
    """A loop, and what each iteration has for itself: totals, variables and rows."""

    def __init__(self, loop: Loop, registers: Collection[Tensor], rows: Collection[Tensor]) -> None:
        self.loop, self.index, self.rows = loop, loop.over.index, rows
        inner = list(statements(loop.items))
        self.totals = [s.total.tensor for s in inner if isinstance(s, Reduce)]
        outside = [s for i in loop.items if not isinstance(i, Loop) for s in statements((i,))]
        variables = {w.tensor for s in outside if (w := write_of(s)) is not None} & {*registers}
        made = [w.tensor for s in inner if (w := write_of(s)) is not None]
        found = (t for t in made if t in self.totals or t in variables or t in rows)
        self.own = tuple(dict.fromkeys(found))
        self.variables = {t for t in made if t in registers and t not in self.own}

    def strip(self, many: int) -> Strip | None:
        """The strip of so many iterations, if the loop may run so and that pays."""
        extent, items = self.index.extent, self.loop.items
        room = Add(*(count(t.shape) if t in self.rows else ONE for t in self.own))
        enough = not extent.is_Integer or extent >= MANY
        real = all(t.dtype == "real" for t in self.own)
        if not (enough and real and room.is_Integer and room <= ROOM and self.totals):
            return None
        if self.loop.over.kind == "in order" or not all(map(_is_short, items)):
            return None
        phases = tuple(self.phases())
        if self.leaks(phases) or not self.pays():
            return None
        return Strip(many, tuple(t for t in self.own if self.is_array(t, phases)), phases)

    def is_array(self, tensor: Tensor, phases: Iterable[Phase]) -> bool:
        """Whether an element of each iteration is kept: a variable of one phase is not."""
        made = (statements(phase.items) for phase in phases)
        users = sum(any(tensor in _tensors(s) for s in phase) for phase in made)
        return users > 1 or tensor in self.rows or tensor in self.totals

    def phases(self) -> Iterator[Phase]:
        """The items, those statements together that run in the same loops."""
        for is_inner, group in groupby(self.loop.items, lambda i: isinstance(i, (Loop, Reduce))):
            if not is_inner:
                yield from (Phase(s, v) for s, v in self.together(tuple(group)))
                continue
            for item in group:
                if isinstance(item, Reduce):
                    yield Phase((item,), True)
                elif isinstance(item, Loop):
                    for s, vectors in self.together(item.items):
                        yield Phase((replace(item, items=s),), vectors)

    def together(self, items: Sequence[Item]) -> Iterator[tuple[tuple[Item, ...], bool]]:
        """Consecutive statements that write elements of their own, or that do not; a value belongs
        to the statement for which it is there."""
        flags: list[bool] = []
        for s in reversed(items):
            value = isinstance(s, Let) and flags
            flags.append(flags[-1] if value else self.is_apart(s))
        pairs = zip(items, reversed(flags), strict=True)
        for vectors, group in groupby(pairs, lambda pair: pair[1]):
            yield tuple(s for s, _ in group), vectors

    def is_apart(self, item: Item) -> bool:
        """Whether what a statement writes is another element for each iteration."""
        within = {self.index, *indices_in(self.loop.items)}
        writes = [w for s in statements((item,)) if (w := write_of(s)) is not None]
        return all(
            w.tensor in self.own
            or w.tensor in self.variables
            or names_iteration(w, self.index, within)
            for w in writes
        )

    def leaks(self, phases: Iterable[Phase]) -> bool:
        """Whether a phase reads a value, or a variable, that another one makes for an iteration; or
        a row is one for some iterations alone."""
        made: dict[object, int] = {}
        for number, phase in enumerate(phases):
            for s in statements(phase.items):
                write = write_of(s)
                if (
                    write is not None
                    and write.tensor in self.rows
                    and self.index in indices_of(write)
                ):
                    return True
                for value in _values(s):
                    known = {*atoms_of(value, Symbol), *(r.tensor for r in all_reads(value))}
                    if any(made.get(k, number) != number for k in known):
                        return True
                if isinstance(s, Let):
                    made[s.symbol] = number
                elif write is not None and write.tensor in self.variables:
                    made[write.tensor] = number
        return False

    def pays(self) -> bool:
        """Whether what is computed at each point of the inner loops is worth more than what it
        reads and writes that lies apart for the next iteration."""
        work = apart = 0
        inner = tuple(i for i in self.loop.items if isinstance(i, (Loop, Reduce)))
        for s in statements(inner):
            touched = [r for value in _values(s) for r in all_reads(value)]
            write = write_of(s)
            touched += [write] if write is not None else []
            others = (r for r in touched if r.tensor not in self.own)
            apart += sum(self.index in indices_of(r) for r in others)
            work += sum(1 + scalar.cost(value) for value in _values(s))
        return work >= APART * apart


def _read_directly(
    items: Iterable[Item], known: Mapping[Symbol, Access] | None = None
) -> Iterator[Item]:
    """Items that read elements where they lie, in place of values for a whole inner loop."""
    known = dict(known or {})
    for item in items:
        if isinstance(item, Loop):
            yield replace(item, items=tuple(_read_directly(item.items, known)))
        elif isinstance(item, Let) and isinstance(item.value, Access):
            known[item.symbol] = item.value
        elif isinstance(item, (Let, Assign, Fold, Reduce)) and not known.keys().isdisjoint(
            atoms_of(item.value, Symbol)
        ):
            yield replace(item, value=item.value.xreplace(known))
        else:
            yield item


def _values(s: Statement) -> tuple[object, ...]:
    return (s.value,) if isinstance(s, (Let, Assign, Fold, Reduce)) else ()


def _tensors(s: Statement) -> set[Tensor]:
    write = write_of(s)
    read = {r.tensor for value in _values(s) for r in all_reads(value)}
    return read | ({write.tensor} if write is not None else set())


def _is_short(item: Item) -> bool:
    """Whether an item runs once for an iteration, or a few times, without a condition."""
    if isinstance(item, Loop):
        few = _is_few(item.over.index) and item.over.kind != "in order"
        return (
            few
            and not any(isinstance(i, (Loop, Reduce)) for i in item.items)
            and all(map(_is_short, item.items))
        )
    if isinstance(item, Reduce):
        few = len(item.over) == 1 and not item.over[0].block and _is_few(item.over[0].index)
        return few and item.where == 1
    return isinstance(item, (Let, Fill)) or isinstance(item, (Assign, Fold)) and item.where == 1


def _is_few(index: Index) -> bool:
    extent = index.extent
    return bool(extent.is_Integer and extent < LONG and extent % VECTOR != 0)
