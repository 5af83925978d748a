"""The meaning of a Plan: it runs one on the buffers that it names, with nothing of a back end.

In: a Plan, sizes and values of the inputs, in residues modulo 2⁶¹ − 1 (`symgrad.passes.residues`),
so that what is equal is equal to the bit, or in 50 digits, where laws of exp were used. Out: the
buffers. Memory that nobody has written is undefined (NaN), and so is whatever reads it; an element
outside of its tensor can't be written.

What a Plan says of its loops must be true for the values to come out, and iterations of those that
are not "in order" are looked at (`plan_lanes.py`). With a seed they run in a random order.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Any

import mpmath
import numpy as np
from sympy import Expr

from symgrad.affine import count
from symgrad.ir import Index, Tensor
from symgrad.lower.plan import (
    Beside,
    Buffer,
    Call,
    Check,
    Draw,
    Flushed,
    Group,
    Kernel,
    Load,
    LongSum,
    Nest,
    Number,
    Operand,
    Parallel,
    Place,
    Plan,
    Private,
    Product,
    Region,
    Register,
    Require,
    Rest,
    Same,
    Side,
    Steps,
    Store,
    Tiled,
    When,
)
from symgrad.lower.strips import strips_of
from symgrad.lower.walks import every_kernel, used, written
from symgrad.passes.arithmetic import Residues
from symgrad.passes.evaluate import Evaluator
from symgrad.passes.residues import P
from tests.plan_lanes import Lanes, Threads
from tests.plan_panels import positions, size_in
from tests.plan_sharing import Marks, Sharing
from tests.plan_tiles import rows_of, run_group, run_tiled

Array = Any
NOTHING = np.uint64(P)
OWN = "own"  # the memory that a thread has for itself
THREADS = -1  # of loops that threads share: outside of all that are within a nest


class Stopped(Exception):
    """A Check failed: the function ends there."""


class PlanMachine:
    """The buffers of a Plan, and what its variables hold. `asked` are the groups of results that the
    caller wants; iterations run in an order that follows from a `seed`."""

    def __init__(
        self, plan: Plan, like: Evaluator, asked: Collection[str] = (), seed: int | None = None
    ) -> None:
        self.plan, self.like, self.sizes, self.asked = plan, like, like.sizes, set(asked)
        self.numbers, self.numbered = like.numbers, [0]  # iterations of loops, each with its own
        self.order = None if seed is None else np.random.default_rng(seed)
        self.known: dict[Expr, int] = {}
        self.spans: dict[Index, tuple[int, int]] = {}  # the part of a loop that runs
        self.ranges: dict[Tensor, tuple[str, int, int] | None] = {}
        self.marks: dict[tuple[str, int], Marks] = {}
        self.threads: Threads | None = None
        self.tile: Any = None  # the rows and columns of a product that run
        self.own, self.owns = OWN, {f"{OWN}{k}" for k in range(100)} | {OWN}
        ends = {"workspace": self.number(plan.workspace)}
        for t, p in plan.places.items():
            if isinstance(p, Buffer) and p.name != "workspace":
                end = self.number(p.offset) + size_in(p, self.elements(t))
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
        found = self.known.get(expr)
        if found is None:
            found = self.known[expr] = int(expr.xreplace(self.sizes))
        return found

    def elements(self, tensor: Tensor) -> int:
        return self.number(count(tensor.shape))

    def span(self, tensor: Tensor) -> Array:
        """The memory of a tensor, one element after the other."""
        found = self.range_of(tensor)
        assert found is not None, f"{tensor} has no memory: {self.plan.places[tensor]}"
        name, start, end = found
        held = self.buffers if self.exact or tensor.dtype == "int" else self.digits
        memory = held[name][start:end]
        assert len(memory) == end - start, f"{tensor} lies outside of {name}"
        return memory.view(np.int64) if tensor.dtype == "int" else memory

    def range_of(self, tensor: Tensor) -> tuple[str, int, int] | None:
        """The buffer of a tensor, and from where to where it lies there."""
        if tensor not in self.ranges:
            lies, place = tensor, self.plan.places.get(tensor)
            while isinstance(place, Same):
                lies, place = place.tensor, self.plan.places[place.tensor]
            self.ranges[tensor] = None
            if isinstance(place, Private):
                place = Buffer(self.own, place.offset)
            if isinstance(place, Buffer):
                start = self.number(place.offset)
                size = size_in(place, self.elements(lies))
                self.ranges[tensor] = place.name, start, start + size
        return self.ranges[tensor]

    def sharing(self, name: str, extent: int, lanes: int, depth: int, folds: bool) -> Sharing:
        """A run of a loop, whose iterations get numbers that no others have."""
        first = self.numbered[0]
        self.numbered[0] += extent * lanes
        return Sharing(name, first, extent, depth, folds)

    def marks_of(self, buffer: str, depth: int) -> Marks:
        found = self.marks.get((buffer, depth))
        if found is None:
            found = self.marks[buffer, depth] = Marks(len(self.buffers[buffer]))
        return found

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
        elif isinstance(kernel, Parallel):
            self.parallel((kernel,), kernel.index.extent, kernel.unit, at)
        elif isinstance(kernel, Region):
            self.parallel(kernel.kernels, kernel.extent, kernel.unit, at)
        elif isinstance(kernel, Nest):
            Lanes(self, at).nest(kernel)
        elif isinstance(kernel, Product):
            self.product(kernel, at)
        elif isinstance(kernel, Tiled):
            run_tiled(self, kernel, at)
        elif isinstance(kernel, Group):
            run_group(self, kernel, at)
        elif isinstance(kernel, Number):
            e = kernel.equation
            self.variables[e.tensor] = Lanes(self, at).result(e.tensor, e.body)[0]
        elif isinstance(kernel, Load):
            self.variables[kernel.tensor] = self.span(kernel.tensor)[0].copy()
        elif isinstance(kernel, Store):
            self.span(kernel.into)[0] = self.variables[kernel.tensor]
        elif isinstance(kernel, Call):
            self.call(kernel, at)
        elif isinstance(kernel, Draw):
            self.given(kernel.tensor)[...] = self.drawn[kernel.tensor]
        elif isinstance(kernel, Require):
            holds = Lanes(self, at).holds(kernel.condition)
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
                start, panels = starts[place.tensor], self.at_home(given[tensor]).panels
                place = Buffer(start.name, start.offset + place.offset, panels)
            places[tensor] = place
        inner = copy(self)
        inner.ranges = {}
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
        first, end = self.spans.get(kernel.index, (0, n))
        blocks = long is not None and end - first > long.block
        if long is not None and not blocks:
            self.renamed(long.part, long.total)
        for step in range(first, end) if kernel.direction > 0 else range(n - 1, -1, -1):
            if blocks and long is not None and (step - first) % long.block == 0:
                self.block(long, step > first)
            here = {**at, kernel.index: step}
            for inner in kernel.kernels:
                if isinstance(inner, Rest):
                    if Lanes(self, here).result(inner.tensor, inner.element)[0] == 0:
                        if inner.ends:
                            return
                        break
                    continue
                self.kernel(inner, here)
        if blocks and long is not None:
            self.block(long, True)

    def parallel(
        self, members: Sequence[Parallel], extent: Expr, unit: int, at: dict[Expr, int]
    ) -> None:
        """Parts in any order, for each of which all members run, with memory of their own that nobody
        has written; of what has such memory, or runs in steps, a part is one value of the index."""
        n = self.number(extent)
        sums = {t: self.plan.places.get(t) for m in members for t, _ in m.sums}
        theirs = {*written(tuple(members))} - sums.keys()
        spans = [s for t in theirs if (s := self.range_of(t)) is not None and s[0] not in self.owns]
        order = np.random.default_rng(n) if self.order is None else self.order
        cuts = order.integers(0, n // unit + 1, 2) * unit if sums else order.integers(0, n + 1, 2)
        ends = sorted({*map(int, cuts), n})
        parts = [p for p in zip([0, *ends], ends, strict=False) if p[0] < p[1]]
        order.shuffle(parts)
        several = len(parts) > 1
        names = ", ".join(str(m.index) for m in members)
        sharing = self.sharing(names, max(n, 1), 1, THREADS, folds=False)
        places, ranges = self.plan.places, self.ranges
        added: dict[Tensor, list[Array]] = {t: [] for t in sums}
        for first, end in parts:
            for k, member in enumerate(members):
                self.own = f"{OWN}{k}"
                apart = {**places, **dict(member.sums if several else ())}
                self.plan = replace(self.plan, places=apart)
                room, each = self.number(member.room), self.number(member.index.extent / extent)
                self.buffers[self.own] = np.full(room, NOTHING)
                self.digits[self.own] = np.full(room, mpmath.nan, object)
                self.threads = Threads(member.index, sharing, spans, each)
                self.ranges = {}
                for t, _ in member.sums if several and not member.sets else ():
                    self.span(t)[:] = self.numbers.number(0)[()]
                self.part(member, (first * each, end * each), at)
                for t, _ in member.sums if several else ():
                    added[t].append(self.span(t).copy())
        self.spans, self.threads, self.plan = {}, None, replace(self.plan, places=places)
        self.ranges = ranges
        sets = {t for m in members if m.sets for t, _ in m.sums}
        for t, values in added.items():
            for k, value in enumerate(values):
                first = t in sets and k == 0
                self.span(t)[:] = value if first else self.numbers.add(self.span(t), value)

    def part(self, member: Parallel, part: tuple[int, int], at: dict[Expr, int]) -> None:
        """A part of a kernel; of what it has for itself nothing stays for the next value."""
        rows = [t for t in used(member) if isinstance(self.plan.places.get(t), Private)]
        nests = (k for k in every_kernel((member,)) if isinstance(k, Nest))
        strips = [strip for k in nests for strip in strips_of(k.items)]  # whose rows are their own
        rows = [t for t in rows if t not in dict(member.sums) and not strips]
        long = member.sums and isinstance(member.kernel, Steps)
        for first in range(*part) if rows and not long else (part[0],):
            for key in [key for key in self.marks if key[0] == self.own]:
                del self.marks[key]
            for t in rows:
                self.span(t)[:] = np.iinfo(np.int64).min if t.dtype == "int" else self.nothing
            self.spans = {member.index: (first, first + 1) if rows and not long else part}
            self.kernel(member.kernel, at)

    def block(self, long: LongSum, added: bool) -> None:
        total, part, lost = map(self.span, (long.total, long.part, long.lost))
        if added:
            total[:] = self.numbers.add(total, part)
        part[:] = lost[:] = self.numbers.number(0)[()]

    def renamed(self, part: Tensor, total: Tensor) -> None:
        self.ranges = {}
        self.plan = replace(self.plan, places={**self.plan.places, part: Same(total)})

    def product(self, kernel: Product, at: dict[Expr, int]) -> None:
        rows, columns, *summed = kernel.sides
        left, right, write = kernel.operands
        ranges = [range(*self.spans.get(i, (0, self.number(i.extent)))) for i in kernel.outer]
        part = rows_of(self, kernel)
        terms_ = self.spans.get(summed[0].loops[0]) if summed[0].loops else None
        if terms_ is not None:  # some of what is summed
            many = self.number(summed[0].extent) // self.number(summed[0].loops[0].extent)
            terms_ = terms_[0] * many, terms_[1] * many
        part, some = self.tile or (part, None)
        limits = {id(rows): part, id(columns): some, id(summed[0]): terms_}
        for point in itertools.product(*ranges):
            here = {**at, **dict(zip(kernel.outer, map(int, point), strict=True))}
            run = Lanes(self, here)

            def matrix(o: Operand, k: int, *sides: Side, here: dict[Expr, int] = here) -> Array:
                if o.panels:
                    return positions(o.panels)[:, slice(*(some or (None,)))]
                position, shape = self.at(o.offset, here), []
                for n, side in enumerate(sides):
                    numbers = np.arange(*(limits.get(id(side)) or (0, self.number(side.extent))))
                    axis = numbers * self.number(side.steps[k])
                    position = position + axis.reshape([-1] + [1] * (len(sides) - 1 - n))
                    shape.append(len(numbers))
                return np.broadcast_to(position, shape)

            def read(
                o: Operand, k: int, *sides: Side, matrix: Any = matrix, run: Any = run
            ) -> Array:
                position = matrix(o, k, *sides)
                run.touched(o.tensor, position, o.access)
                return self.gathered(self.span(o.tensor), position)

            a, b = read(left, 0, rows, *summed), read(right, 1, *summed, columns)
            depth = math.prod(a.shape[1:])
            a, b = a.reshape(a.shape[0], depth), b.reshape(depth, b.shape[-1])
            if kernel.band:  # of rows that are all there
                row, term = np.arange(a.shape[0])[:, None], np.arange(depth)[None]
                a = np.where((term - row) * kernel.band > 0, self.numbers.number(0), a)
            terms = self.numbers.multiply(a[:, :, None], b[None])
            value = self.numbers.reduce("+", terms, (1,))[:, 0]
            factor = run.value_of(kernel.coefficient)
            value = self.numbers.multiply(value, np.broadcast_to(factor, value.shape))
            place = matrix(write, 2, rows, columns)
            memory = self.span(write.tensor)
            assert place.min(initial=0) >= 0 and place.max(initial=0) < len(memory), kernel
            begun = None if kernel.start is None else read(kernel.start, 3, rows, columns)
            run.touched(write.tensor, place, write.access, reads=False)
            if np.unique(place).size == place.size:
                memory[place] = value if begun is None else self.numbers.add(value, begun)
                continue
            # elements that are one, though not within a row or a column, are added to in order
            assert kernel.start is not None, kernel
            assert np.array_equal(place, matrix(kernel.start, 3, rows, columns)), kernel
            for lines in (place, place.T):
                assert all(np.unique(line).size == line.size for line in lines), kernel
            for k, line in enumerate(place):
                memory[line] = self.numbers.add(value[k : k + 1], memory[line])

    def gathered(self, memory: Array, position: Array) -> Array:
        """Elements; one outside is undefined."""
        inside = (position >= 0) & (position < len(memory))
        nothing = P if memory.dtype == np.int64 else self.nothing
        if not len(memory):
            return np.full(np.shape(position), nothing, memory.dtype)
        return np.where(inside, memory[np.where(inside, position, 0)], nothing)

    def at(self, offset: Expr, here: Mapping[Expr, int]) -> int:
        return int(offset.xreplace({**self.sizes, **here}))
