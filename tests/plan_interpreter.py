"""The meaning of a Plan: it runs one on the buffers that it names, with nothing of a back end.

In: a Plan, sizes and values of the inputs, in residues modulo 2⁶¹ − 1 (`symgrad.passes.residues`),
so that what is equal is equal to the bit, or in 50 digits, where laws of exp were used. Out: the
buffers. Memory that nobody has written is undefined (NaN), and so is whatever reads it; an element
outside of its tensor can't be written.

A loop that is "parallel" runs all its iterations at once, a statement after the other; one that is
"reduce" runs backwards: what a Plan says of its loops must be true for the values to come out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from copy import copy
from dataclasses import replace
from typing import Any

import mpmath
import numpy as np
from sympy import Expr

from symgrad.affine import address, count
from symgrad.ir import Access, Index, Program, Tensor
from symgrad.lower.nested import Assign, Blocks, Fill, Fold, If, Item, Let, Local, Loop, Reduce
from symgrad.lower.plan import (
    Beside,
    Buffer,
    Call,
    Check,
    Draw,
    Flushed,
    Kernel,
    Load,
    LongSum,
    Nest,
    Number,
    Operand,
    Place,
    Plan,
    Product,
    Register,
    Require,
    Same,
    Side,
    Steps,
    Store,
    When,
)
from symgrad.passes.arithmetic import DIGITS, Residues
from symgrad.passes.evaluate import NEVER, Evaluator
from symgrad.passes.exact import Check as Draws
from symgrad.passes.exact import _same_digits, same_residues
from symgrad.passes.residues import P
from symgrad.passes.values import Values

Array = Any
NOTHING = np.uint64(P)
MOST = 1 << 16  # iterations that run at once


class Stopped(Exception):
    """A Check failed: the function ends there."""


class PlanMachine:
    """The buffers of a Plan, and what its variables hold. `asked` are the groups of results that the
    caller wants."""

    def __init__(self, plan: Plan, like: Evaluator, asked: Collection[str] = ()) -> None:
        self.plan, self.like, self.sizes, self.asked = plan, like, like.sizes, set(asked)
        self.numbers = like.numbers
        ends = {"workspace": self.number(plan.workspace)}
        for t, p in plan.places.items():
            if isinstance(p, Buffer) and p.name != "workspace":
                end = self.number(p.offset) + self.elements(t)
                ends[p.name] = max(ends.get(p.name, 0), end)
        self.exact = isinstance(like.numbers, Residues)
        self.nothing: Any = NOTHING if self.exact else mpmath.nan
        self.buffers = {name: np.full(n, NOTHING) for name, n in ends.items()}
        self.digits = {name: np.full(n, mpmath.nan, object) for name, n in ends.items()}
        self.variables: dict[Any, Array] = {}
        self.drawn: dict[Tensor, Array] = {}  # what Draw gives
        self.registers = {t for t, p in plan.places.items() if isinstance(p, Register)}

    # --- memory

    def number(self, expr: Expr) -> int:
        return int(expr.xreplace(self.sizes))

    def elements(self, tensor: Tensor) -> int:
        return self.number(count(tensor.shape))

    def span(self, tensor: Tensor) -> Array:
        """The memory of a tensor, one element after the other."""
        place: Place = self.plan.places[tensor]
        while isinstance(place, Same):
            tensor, place = place.tensor, self.plan.places[place.tensor]
        assert isinstance(place, Buffer), f"{tensor} has no memory: {place}"
        start, n = self.number(place.offset), self.elements(tensor)
        held = self.buffers if self.exact or tensor.dtype == "int" else self.digits
        memory = held[place.name][start : start + n]
        assert len(memory) == n, f"{tensor} lies outside of {place.name}"
        return memory.view(np.int64) if tensor.dtype == "int" else memory

    def given(self, tensor: Tensor) -> Array:
        return self.span(tensor).reshape([self.number(e) for e in tensor.shape])

    def draw_later(self) -> None:
        """Random numbers are there when they are drawn, and not before."""
        for kernel in self.plan.kernels:
            if isinstance(kernel, Draw):
                given = self.given(kernel.tensor)
                self.drawn[kernel.tensor] = given.copy()
                given[...] = self.nothing

    # --- kernels

    def run(self) -> None:
        with np.errstate(all="ignore"):
            for kernel in self.plan.kernels:
                self.kernel(kernel, {})

    def kernel(self, kernel: Kernel, at: dict[Expr, int]) -> None:
        if isinstance(kernel, Steps):
            self.steps(kernel, at)
        elif isinstance(kernel, Flushed) or isinstance(kernel, When) and self.wants(kernel):
            for inner in kernel.kernels:
                self.kernel(inner, at)
        elif isinstance(kernel, Nest):
            _Run(self, at).nest(kernel)
        elif isinstance(kernel, Product):
            self.product(kernel, at)
        elif isinstance(kernel, Number):
            e = kernel.equation
            self.variables[e.tensor] = _Run(self, at).result(e.tensor, e.body)[0]
        elif isinstance(kernel, Load):
            self.variables[kernel.tensor] = self.span(kernel.tensor)[0].copy()
        elif isinstance(kernel, Store):
            self.span(kernel.into)[0] = self.variables[kernel.tensor]
        elif isinstance(kernel, Call):
            self.call(kernel, at)
        elif isinstance(kernel, Draw):
            self.given(kernel.tensor)[...] = self.drawn[kernel.tensor]
        elif isinstance(kernel, Require):
            holds = _Run(self, at).holds(kernel.condition)
            if holds is not None and not holds.all():
                raise Stopped
        elif isinstance(kernel, Check):
            held = self.variables.get(kernel.tensor)
            array = self.span(kernel.tensor) if held is None else np.array([held])
            if not ((array >= 0) & (array < self.number(kernel.extent))).all():
                raise Stopped
        else:
            assert isinstance(kernel, When), kernel

    def call(self, call: Call, at: dict[Expr, int]) -> None:
        """A piece runs on the memory that its bases say; the call's own kernels are not looked at."""
        piece = call.piece
        assert piece is not None
        given = dict(zip(piece.tensors, call.tensors, strict=True))
        starts = {base: self.at_home(given[base]) for base in piece.bases}
        places: dict[Tensor, Place] = {}
        for tensor, place in piece.places.items():
            if isinstance(place, Beside):
                start = starts[place.tensor]
                place = Buffer(start.name, start.offset + place.offset)
            places[tensor] = place
        inner = copy(self)
        inner.plan = replace(self.plan, places=places, kernels=piece.kernels)
        inner.registers = {t for t, p in places.items() if isinstance(p, Register)}
        inner.variables = {t: self.variables[g] for t, g in given.items() if g in self.variables}
        for kernel in piece.kernels:
            inner.kernel(kernel, at)

    def at_home(self, tensor: Tensor) -> Buffer:
        place = self.plan.places[tensor]
        while isinstance(place, Same):
            place = self.plan.places[place.tensor]
        assert isinstance(place, Buffer)
        return place

    def wants(self, kernel: When) -> bool:
        return not self.asked.isdisjoint(kernel.groups)

    def steps(self, kernel: Steps, at: dict[Expr, int]) -> None:
        n, long = self.number(kernel.index.extent), kernel.sum
        blocks = long is not None and n > long.block
        if long is not None and not blocks:
            self.renamed(long.part, long.total)
        for step in range(n) if kernel.direction > 0 else range(n - 1, -1, -1):
            if blocks and long is not None and step % long.block == 0:
                self.block(long, step > 0)
            for inner in kernel.kernels:
                self.kernel(inner, {**at, kernel.index: step})
        if blocks and long is not None:
            self.block(long, True)

    def block(self, long: LongSum, added: bool) -> None:
        total, part, lost = map(self.span, (long.total, long.part, long.lost))
        if added:
            total[:] = self.numbers.add(total, part)
        part[:] = lost[:] = self.numbers.number(0)[()]

    def renamed(self, part: Tensor, total: Tensor) -> None:
        self.plan = Plan(
            self.plan.name,
            self.plan.program,
            {**self.plan.places, part: Same(total)},
            self.plan.kernels,
            self.plan.workspace,
        )

    def product(self, kernel: Product, at: dict[Expr, int]) -> None:
        rows, columns, summed = kernel.sides
        left, right, write = kernel.operands
        extents = [self.number(i.extent) for i in kernel.outer]
        for point in np.ndindex(*extents):
            here = {**at, **dict(zip(kernel.outer, map(int, point), strict=True))}

            def matrix(o: Operand, k: int, *sides: Side, here: dict[Expr, int] = here) -> Array:
                position = self.at(o.offset, here)
                for n, side in enumerate(sides):
                    axis = np.arange(self.number(side.extent)) * self.number(side.steps[k])
                    position = position + axis.reshape([-1] + [1] * (len(sides) - 1 - n))
                return np.broadcast_to(position, [self.number(s.extent) for s in sides])

            def read(o: Operand, k: int, *sides: Side, matrix: Any = matrix) -> Array:
                return self.gathered(self.span(o.tensor), matrix(o, k, *sides))

            a, b = read(left, 0, rows, summed), read(right, 1, summed, columns)
            terms = self.numbers.multiply(a[:, :, None], b[None])
            value = self.numbers.reduce("+", terms, (1,))[:, 0]
            factor = _Run(self, here).value_of(kernel.coefficient)
            value = self.numbers.multiply(value, np.broadcast_to(factor, value.shape))
            first = all(here[i] == 0 for i in kernel.start.first)
            start, k = (kernel.start.operand, 3) if first else (write, 2)
            if start is not None:
                value = self.numbers.add(value, read(start, k, rows, columns))
            place = matrix(write, 2, rows, columns)
            memory = self.span(write.tensor)
            assert place.min(initial=0) >= 0 and place.max(initial=0) < len(memory), kernel
            memory[place] = value

    def gathered(self, memory: Array, position: Array) -> Array:
        """Elements; one outside is undefined."""
        inside = (position >= 0) & (position < len(memory))
        nothing = P if memory.dtype == np.int64 else self.nothing
        if not len(memory):
            return np.full(np.shape(position), nothing, memory.dtype)
        return np.where(inside, memory[np.where(inside, position, 0)], nothing)

    def at(self, offset: Expr, here: Mapping[Expr, int]) -> int:
        return int(offset.xreplace({**self.sizes, **here}))


class _Values(Values):
    """Values of expressions for all iterations that run at once."""

    def __init__(self, run: _Run) -> None:
        super().__init__(run.machine.numbers, run.machine.sizes)
        self.run = run
        self.exact.update(run.at)
        self.exact.update(run.machine.sizes)

    def _value(self, expr: Expr) -> Any:
        known = self.run.lets.get(expr)
        return super()._value(expr) if known is None else known

    def read(self, access: Access) -> Any:
        run, tensor = self.run, access.tensor
        for held in (run.held, run.machine.variables):
            if tensor in held and not isinstance(held[tensor], _Partial):
                return held[tensor]
        position = self.flat(access)
        partial = run.held.get(tensor)
        if partial is not None:
            return partial.table[run.lane(partial), position]
        return run.machine.gathered(run.machine.span(tensor), position)

    def flat(self, access: Access) -> Array:
        position = np.asarray(self.whole(address(access)))
        return np.broadcast_to(position, (self.run.lanes,))


class _Partial:
    """A small array that each iteration has for itself."""

    def __init__(self, table: Array, lanes: int) -> None:
        self.table, self.lanes = table, lanes


class _Run:
    """One nest: the iterations that run at once (lanes), and their variables."""

    def __init__(self, machine: PlanMachine, at: Mapping[Expr, int]) -> None:
        self.machine, self.lanes = machine, 1
        self.at: dict[Expr, Any] = {i: np.array([n]) for i, n in at.items()}
        self.lets: dict[Expr, Array] = {}
        self.held: dict[Tensor, Any] = {}
        self.spans: dict[Index, tuple[int, int]] = {}

    def nest(self, nest: Nest) -> None:
        for let in nest.uniform:
            self.lets[let.symbol] = self.value_of(let.value)
        self.items(nest.items)

    def value_of(self, expr: Expr) -> Array:
        return np.broadcast_to(np.asarray(_Values(self).value(expr)), (self.lanes,))

    def result(self, tensor: Tensor, expr: Expr) -> Array:
        values = _Values(self)
        value = values.whole(expr) if tensor.dtype == "int" else values.value(expr)
        return np.broadcast_to(np.asarray(value), (self.lanes,))

    def items(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, Loop):
                self.loop(item)
            elif isinstance(item, Blocks):
                for start in range(0, self.extent(item.index), item.size):
                    self.spans[item.index] = (start, start + item.size)
                    self.items(item.items)
                del self.spans[item.index]
            elif isinstance(item, If):
                holds = self.holds(item.where)
                if holds is None or holds.all():  # of sizes alone: the same for all
                    self.items(item.items)
            else:
                self.statement(item)

    def extent(self, index: Index) -> int:
        return self.machine.number(index.extent)

    def loop(self, loop: Loop) -> None:
        index, n = loop.over.index, self.extent(loop.over.index)
        first, last = self.spans.get(index, (0, n))
        values = np.arange(first, min(last, n))
        if loop.over.kind == "parallel" and self.lanes * len(values) <= MOST:
            self.within(index, values, lambda: self.items(loop.items))
            return
        for value in values if loop.over.kind == "in order" else values[::-1]:
            self.within(index, np.array([value]), lambda: self.items(loop.items))

    def within(self, index: Index, values: Array, body: Callable[[], None]) -> None:
        """Run a body with more lanes: those that are, for each value of an index."""
        if not len(values):
            return
        lanes, at, lets, held = self.lanes, self.at, self.lets, self.held
        many = len(values)
        self.lanes = lanes * many
        self.at = {i: np.repeat(v, many) if len(v) > 1 else v for i, v in at.items()}
        self.at[index] = np.tile(values, lanes)
        self.lets = {s: np.repeat(np.broadcast_to(v, (lanes,)), many) for s, v in lets.items()}
        self.held = {
            t: v if isinstance(v, _Partial) else np.repeat(v, many) for t, v in held.items()
        }
        body()
        self.lanes, self.at, self.lets, self.held = lanes, at, lets, held

    def lane(self, partial: _Partial) -> Array:
        """For each lane the one that made a partial array."""
        return np.arange(self.lanes) // (self.lanes // partial.lanes)

    # --- statements

    def statement(self, s: Let | Local | Fill | Assign | Fold | Reduce) -> None:
        if isinstance(s, Let):
            self.lets[s.symbol] = self.value_of(s.value)
        elif isinstance(s, Local):
            size = self.machine.elements(s.tensor)
            holds = self.holds(s.where)
            zero = (
                self.machine.numbers.number(0)[()]
                if holds is None or holds.all()
                else self.machine.nothing
            )
            table = np.full((self.lanes, size), zero)
            self.held[s.tensor] = _Partial(table, self.lanes)
        elif isinstance(s, Fill):
            self.put(s.write, self.identity(s.op, s.write.tensor), None, None)
        elif isinstance(s, Assign):
            holds = self.holds(s.where)
            value = self.result(s.write.tensor, s.value)
            if s.write.tensor in self.machine.registers and holds is not None:
                value = np.where(holds, value, self.identity(s.op, s.write.tensor))
            self.put(s.write, value, None, holds)
        elif isinstance(s, Fold):
            self.put(s.write, self.result(s.write.tensor, s.value), s.op, self.holds(s.where))
        else:
            self.reduce(s)

    def over(self, loops: Iterable[Index], body: Callable[[], None]) -> None:
        loops = tuple(loops)
        if not loops:
            return body()
        values = np.arange(self.extent(loops[0]))
        self.within(loops[0], values, lambda: self.over(loops[1:], body))

    def reduce(self, s: Reduce) -> None:
        lanes, tensor = self.lanes, s.total.tensor
        found: list[Array] = []

        def body() -> None:
            value, holds = self.result(tensor, s.value), self.holds(s.where)
            if holds is not None:
                value = np.where(holds, value, self.identity(s.op, tensor))
            found.append(value.reshape(lanes, -1))

        self.over((over.index for over in s.over), body)
        start = np.broadcast_to(self.identity(s.op, tensor), (lanes,))
        value = found[0] if found else start[:, None]
        if tensor.dtype == "int":
            self.held[tensor] = _WHOLE[s.op].reduce(value, axis=1)
        else:
            self.held[tensor] = self.machine.numbers.reduce(s.op, value, (1,))[:, 0]

    def holds(self, where: Expr) -> Array | None:
        if where == 1:
            return None
        return np.broadcast_to(np.asarray(_Values(self).condition(where)), (self.lanes,))

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
        position = _Values(self).flat(write)
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
        while position.size:  # iterations that meet, one after the other
            _, first = np.unique(position, return_index=True)
            at = position[first]
            memory[at] = value[first] if op is None else self.folded(op, memory[at], value[first])
            left = np.ones(position.size, bool)
            left[first] = False
            position, value = position[left], value[left]

    def folded(self, op: str, old: Array, new: Array) -> Array:
        if old.dtype == np.int64:
            return _WHOLE[op](old, new)
        return self.machine.numbers.fold(op, old, new)


_WHOLE: dict[str, Any] = {"+": np.add, "*": np.multiply, "max": np.maximum, "min": np.minimum}


def differences(
    plan: Plan,
    meaning: Program,
    results: Iterable[Tensor],
    asked: Collection[str] = (),
    draw: int = 0,
) -> list[str]:
    """The results that a Plan leaves other than its meaning says, at a random point: in residues,
    and if these differ in 50 digits. A new value is looked for where the old one lies."""
    draws, results = Draws(meaning, draws=draw + 1), list(results)
    wrong = _different(plan, meaning, results, asked, draws.residues[draw])
    if not wrong:
        return []
    with mpmath.workdps(DIGITS):
        return _different(plan, meaning, results, asked, draws.digits[draw])


def _different(
    plan: Plan,
    meaning: Program,
    results: Iterable[Tensor],
    asked: Collection[str],
    drawn: Evaluator,
) -> list[str]:
    machine = PlanMachine(plan, drawn, asked)
    for t in meaning.inputs:
        machine.given(t)[...] = drawn.given(t)
    equations = Evaluator(drawn.numbers, drawn.sizes, lambda t: machine.given(t).copy())
    expected = equations.run(meaning)  # of what lies in the buffers before anything is written
    machine.draw_later()
    try:
        machine.run()
    except Stopped:
        return []
    old = {new: old for old, new in meaning.updates}
    same = same_residues if machine.exact else _same_digits
    return [t.name for t in results if not same(expected[t], machine.given(old.get(t, t)))]
