"""Loop nests of a Plan, run on its buffers: what the iterations of loops do, many at once.

In: a nest, the machine whose memory it works on, the values of indices around it. Out: what it left
in memory. A loop that is "parallel" or "reduce" runs its iterations at once, a statement after the
other, or in parts in a random order (`PlanMachine.order`); "in order" one after the other. What
iterations of the former touch is written down: an element that one writes is no other's
(`plan_sharing.py`). In

    n(h[n] = tanh(z[n]), b[0] += h[n])      "reduce": 3 lanes, h[0 … 2] first, then b[0] three times

no lane of h reads what another one wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from sympy import Expr

from symgrad.ir import Access, Index, Tensor
from symgrad.lower.nested import (
    Assign,
    Blocks,
    Fill,
    Fold,
    If,
    Item,
    Let,
    Local,
    Loop,
    Reduce,
    Strip,
)
from symgrad.lower.plan import Nest
from symgrad.lower.walks import statements
from symgrad.passes.evaluate import NEVER
from tests.plan_sharing import Marks, Sharing
from tests.plan_values import LaneValues, Partial

if TYPE_CHECKING:
    from tests.plan_interpreter import PlanMachine

Array = Any
Span = tuple[str, int, int]  # a buffer, from where, to where
MOST = 1 << 17  # lanes that run at once
_WHOLE: dict[str, Any] = {"+": np.add, "*": np.multiply, "max": np.maximum, "min": np.minimum}


@dataclass(frozen=True)
class Threads:
    """The values of an index that threads share, and the memory that they write."""

    index: Index
    sharing: Sharing
    written: list[Span]
    each: int = 1  # so many values are one of those that are divided

    def at(self, values: Array) -> tuple[Sharing, list[Span], Array]:
        return self.sharing, self.written, self.sharing.first + values // self.each


class Lanes:
    """One nest: the iterations that run at once, and their variables."""

    def __init__(self, machine: PlanMachine, at: Mapping[Expr, int]) -> None:
        self.machine, self.lanes = machine, 1
        self.at: dict[Expr, Any] = {i: np.array([n]) for i, n in at.items()}
        self.lets: dict[Expr, Array] = {}
        self.held: dict[Tensor, Any] = {}
        self.mask: Array | None = None  # the lanes that read: those in which a condition holds
        self.spans: dict[Index, tuple[int, int]] = dict(machine.spans)
        self.sharing: list[tuple[Sharing, list[Span], Array]] = []
        if machine.threads is not None and machine.threads.index in self.at:
            self.sharing = [machine.threads.at(self.at[machine.threads.index])]

    def nest(self, nest: Nest) -> None:
        for let in nest.uniform:
            self.lets[let.symbol] = self.value_of(let.value)
        self.items(nest.items)

    def value_of(self, expr: Expr) -> Array:
        return np.broadcast_to(np.asarray(LaneValues(self).value(expr)), (self.lanes,))

    def result(self, tensor: Tensor, expr: Expr) -> Array:
        values = LaneValues(self)
        value = values.whole(expr) if tensor.dtype == "int" else values.value(expr)
        return np.broadcast_to(np.asarray(value), (self.lanes,))

    @contextmanager
    def where(self, holds: Array | None) -> Iterator[None]:
        """In other lanes nothing is read, whatever is computed there."""
        before = self.mask
        self.mask = before if holds is None else holds if before is None else before & holds
        yield
        self.mask = before

    # --- loops

    def items(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, Loop):
                self.loop(item)
            elif isinstance(item, Blocks):
                self.blocks(item)
            elif isinstance(item, If):
                holds = self.holds(item.where)
                if holds is None or holds.all():  # of sizes alone: the same for all
                    self.items(item.items)
            else:
                self.statement(item)

    def extent(self, index: Index) -> int:
        return self.machine.number(index.extent)

    def blocks(self, item: Blocks) -> None:
        first, last = self.spans.get(item.index, (0, self.extent(item.index)))
        starts = np.arange(first, last, item.size)
        if self.machine.order is not None and "in order" not in _kinds(item.items, item.index):
            self.machine.order.shuffle(starts)
        for start in starts:
            self.spans[item.index] = (start, min(start + item.size, last))
            self.items(item.items)
        self.spans[item.index] = (first, last)

    def loop(self, loop: Loop) -> None:
        index, n = loop.over.index, self.extent(loop.over.index)
        first, last = self.spans.get(index, (0, n))
        values = np.arange(first, min(last, n))
        if loop.over.kind == "in order":
            for value in values:
                self.within(index, np.array([value]), lambda: self.items(loop.items))
            return
        if _has_blocks(loop.items):  # what they add goes to totals before the next iteration adds
            order = self.machine.order
            for value in values[::-1] if order is None else order.permutation(values):
                self.within(index, np.array([value]), lambda: self.items(loop.items))
            return
        sharing = self.shared(loop, n) if len(values) > 1 else None
        if loop.strip is not None:
            for k in range(0, len(values), loop.strip.count):
                part = values[k : k + loop.strip.count]
                self.within(index, part, partial(self.strip, loop.strip), sharing)
            return
        for part in self.parts(values if loop.over.kind == "parallel" else values[::-1]):
            self.within(index, part, lambda: self.items(loop.items), sharing)

    def strip(self, strip: Strip) -> None:
        """All lanes phase by phase; what each has for itself, nobody has written."""
        for t in strip.own:
            if t in self.machine.plan.places and t not in self.machine.registers:
                table = np.full((self.lanes, self.machine.elements(t)), self.machine.nothing)
                self.held[t] = Partial(table, self.lanes)
        for phase in strip.phases:
            self.items(phase.items)

    def parts(self, values: Array) -> list[Array]:
        """What of a loop runs at once: all if that is not too much, and nobody wants another order."""
        order, least = self.machine.order, -(-len(values) * self.lanes // MOST)
        if order is None:
            return np.array_split(values, max(1, min(least, len(values))))
        cuts = int(order.choice([1, 2, 3, len(values) if len(values) <= 8 else 4]))
        return np.array_split(order.permutation(values), max(1, min(cuts * least, len(values))))

    def shared(self, loop: Loop, n: int) -> tuple[Sharing, list[Span]]:
        """What iterations of a loop write, of which each has its own."""
        depth, written = len(self.sharing), []
        for s in statements(loop.items):
            if isinstance(s, (Assign, Fold, Fill)) and s.write.tensor not in self.machine.registers:
                written.append(s.write.tensor)
        spans = [self.machine.range_of(t) for t in dict.fromkeys(written) if t not in self.held]
        sharing = self.machine.sharing(str(loop.over.index), n, self.lanes, depth,
                                       loop.over.kind == "reduce")  # fmt: skip
        return sharing, [span for span in spans if span is not None]

    def within(
        self,
        index: Index,
        values: Array,
        body: Callable[[], None],
        shared: tuple[Sharing, list[Span]] | None = None,
    ) -> None:
        """Run a body with more lanes: those that are, for each value of an index."""
        if not len(values):
            return
        before = self.lanes, self.at, self.lets, self.held, self.sharing
        many, lanes = len(values), self.lanes
        self.lanes = lanes * many
        self.at = {i: np.repeat(v, many) if len(v) > 1 else v for i, v in self.at.items()}
        self.at[index] = np.tile(values, lanes)
        if many > 1:
            self.lets = {
                s: np.repeat(np.broadcast_to(v, (lanes,)), many) for s, v in self.lets.items()
            }
            self.held = {
                t: v if isinstance(v, Partial) else np.repeat(v, many) for t, v in self.held.items()
            }
            self.sharing = [(s, w, np.repeat(k, many)) for s, w, k in self.sharing]
        else:
            self.lets, self.held = dict(self.lets), dict(self.held)
        threads = self.machine.threads
        if threads is not None and index == threads.index:
            self.sharing = [*self.sharing, threads.at(self.at[index])]
        if shared is not None:
            sharing, written = shared
            around = np.repeat(np.arange(lanes), many) * sharing.extent
            self.sharing = [
                *self.sharing,
                (sharing, written, sharing.first + around + self.at[index]),
            ]
        body()
        self.lanes, self.at, self.lets, self.held, self.sharing = before

    def lane(self, partial: Partial) -> Array:
        """For each lane the one that made a partial array."""
        return np.arange(self.lanes) // (self.lanes // partial.lanes)

    def touched(
        self,
        of: Tensor | Partial,
        position: Array,
        what: Access,
        op: str | None = None,
        holds: Array | None = None,
        reads: bool = True,
    ) -> None:
        """Iterations of the loops around read elements, or write them, or fold into them."""
        threads = self.machine.threads
        for sharing, written, numbers in self.sharing:
            if isinstance(of, Partial) and threads is not None and sharing is threads.sharing:
                continue  # each thread has such an array for itself
            alone = len(numbers) == 1  # a product, whose elements one iteration has
            if alone:
                numbers = np.full(position.shape, numbers[0])
            if isinstance(of, Partial):
                at, inside = position, np.ones(position.shape, bool)
                marks = of.marks.setdefault(sharing.depth, Marks(of.table.size))
            else:
                span = self.machine.range_of(of)
                if span is None or not any(_meet(span, other) for other in written):
                    continue
                at, inside = position + span[1], (position >= 0) & (position < span[2] - span[1])
                marks = self.machine.marks_of(span[0], sharing.depth)
            if reads:
                chosen = inside & (True if holds is None else holds)
                sharing.read(marks, at[chosen].ravel(), numbers[chosen].ravel(), what)
            else:
                mine = numbers if alone or holds is None else numbers[holds]
                sharing.write(marks, at, mine, op is not None, what)

    # --- statements

    def statement(self, s: Let | Local | Fill | Assign | Fold | Reduce) -> None:
        if isinstance(s, Let):
            self.lets[s.symbol] = self.value_of(s.value)
        elif isinstance(s, Local):
            size = self.machine.elements(s.tensor)
            table = np.full((self.lanes, size), self.machine.numbers.number(0)[()])
            self.held[s.tensor] = Partial(table, self.lanes)
        elif isinstance(s, Fill):
            self.put(s.write, self.identity(s.op, s.write.tensor), None, None)
        elif isinstance(s, Assign):
            holds = self.holds(s.where)
            with self.where(holds):
                value = self.result(s.write.tensor, s.value)
            if s.write.tensor in self.machine.registers and holds is not None:
                value = np.where(holds, value, self.identity(s.op, s.write.tensor))
            self.put(s.write, value, None, holds)
        elif isinstance(s, Fold):
            holds = self.holds(s.where)
            with self.where(holds):
                value = self.result(s.write.tensor, s.value)
            self.put(s.write, value, s.op, holds)
        else:
            self.reduce(s)

    def over(self, loops: Iterable[Index], body: Callable[[], None]) -> None:
        loops = tuple(loops)
        if not loops:
            return body()
        for values in self.parts(np.arange(self.extent(loops[0]))):
            self.within(loops[0], values, lambda: self.over(loops[1:], body))

    def reduce(self, s: Reduce) -> None:
        lanes, tensor = self.lanes, s.total.tensor
        found: list[Array] = []

        def body() -> None:
            holds = self.holds(s.where)
            with self.where(holds):
                value = self.result(tensor, s.value)
            if holds is not None:
                value = np.where(holds, value, self.identity(s.op, tensor))
            found.append(self.joined(s.op, tensor, value.reshape(lanes, -1)))

        self.over((over.index for over in s.over), body)
        if not found:
            found = [np.broadcast_to(self.identity(s.op, tensor), (lanes,))]
        self.held[tensor] = self.joined(s.op, tensor, np.stack(found, axis=1))

    def joined(self, op: str, tensor: Tensor, values: Array) -> Array:
        """What the values of each lane fold to."""
        if tensor.dtype == "int":
            return _WHOLE[op].reduce(values, axis=1)
        return self.machine.numbers.reduce(op, values, (1,))[:, 0]

    def holds(self, where: Expr) -> Array | None:
        if where == 1:
            return None
        return np.broadcast_to(np.asarray(LaneValues(self).condition(where)), (self.lanes,))

    def identity(self, op: str, tensor: Tensor) -> Array:
        if tensor.dtype == "int":
            return np.int64({"min": NEVER, "max": -NEVER, "*": 1}.get(op, 0))
        return self.machine.numbers.identity(op)

    def put(self, write: Access, value: Array, op: str | None, holds: Array | None) -> None:
        tensor = write.tensor
        value = np.broadcast_to(value, (self.lanes,))
        if tensor in self.machine.registers:
            self.held[tensor] = value
            return
        partial = self.held.get(tensor)
        position = LaneValues(self).flat(write)
        if holds is not None:
            position, value = position[holds], value[holds]
        if partial is not None:
            memory = partial.table.reshape(-1)
            lane = self.lane(partial) if holds is None else self.lane(partial)[holds]
            position = lane * partial.table.shape[1] + position
        else:
            memory = self.machine.span(tensor)
        if position.size:
            inside = position.min() >= 0 and position.max() < len(memory)
            assert inside, f"{write} lies outside of {tensor}"
            self.touched(tensor if partial is None else partial, position, write, op, holds, False)
        if op is None:
            memory[position] = value  # of those that meet the last one stays
        else:
            self.fold(op, memory, position, value)

    def fold(self, op: str, memory: Array, position: Array, value: Array) -> None:
        """Fold into elements: those that meet fold into each other first, two by two."""
        order = np.argsort(position, kind="stable")
        position, value = position[order], value[order]
        while True:
            new = np.ones(position.size, bool)
            new[1:] = position[1:] != position[:-1]
            if new.all():
                break
            run = np.maximum.accumulate(np.where(new, np.arange(position.size), 0))
            first = (np.arange(position.size) - run) % 2 == 0
            second = np.flatnonzero(~first)
            value = value.copy()
            value[second - 1] = self.folded(op, value[second - 1], value[second])
            position, value = position[first], value[first]
        memory[position] = self.folded(op, memory[position], value)

    def folded(self, op: str, old: Array, new: Array) -> Array:
        if old.dtype == np.int64:
            return _WHOLE[op](old, new)
        return self.machine.numbers.fold(op, old, new)


def _meet(a: Span, b: Span) -> bool:
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def _has_blocks(items: Iterable[Item]) -> bool:
    return any(
        isinstance(i, Blocks) or isinstance(i, (Loop, If)) and _has_blocks(i.items) for i in items
    )


def _kinds(items: Iterable[Item], index: Index) -> set[str]:
    """How loops over an index run."""
    found: set[str] = set()
    for item in items:
        if isinstance(item, Loop):
            found |= {item.over.kind} if item.over.index == index else set()
        if isinstance(item, (Loop, Blocks, If)):
            found |= _kinds(item.items, index)
    return found
