"""Whether lowering keeps the values of a Program: told by running it in the memory that it gets.

In: a Program and what each step below `simplify` made of it. Nothing comes out, or
`LoweringRefused`, which names the step and what it changes; unlike a rewrite such a step can't be
left out.

    lse[n] logsumexp= z[n,k]     beside what `expand_reducers` wrote for it, in 50 digits
    new_w[p] = w[p] - g[p]       with new_w and w at one place of `params`, modulo 2⁶¹ − 1

Each buffer is one array in which nobody has written, but for the inputs; tensors with a place are
ranges of it, and a view of anything else is that array. What a back end may fill before it begins
is filled before all else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import mpmath
import numpy as np
from sympy import Expr

from ..affine import count
from ..ir import Equation, Loop, Program, Tensor, equations_of, running_of
from ..model.network import Network
from ..passes.arithmetic import DIGITS
from ..passes.evaluate import Evaluator
from ..passes.exact import Check, affordable, changes, everything, same_residues
from ..passes.residues import UNDEFINED
from .places import Lowered, copy_of
from .plan import Buffer

Array = Any


class LoweringRefused(ValueError):
    """A step of lowering would have changed a value."""


def to_check(network: Network, programs: Mapping[str, Program]) -> dict[str, Program]:
    """The Programs whose values are compared: a training step if that takes little, all of them
    where everything is to be."""
    return {
        f.name: programs[f.name]
        for f in network.functions
        if f.name in programs
        and (everything() or f.kind == "backward" and affordable(programs[f.name]))
    }


def refuse(step: str, after: Program, wrong: Tensor | None) -> None:
    """Raise if a step changed a tensor."""
    if wrong is not None:
        raise LoweringRefused(changes(wrong, after, f"{step} is refused"))


def check_step(step: str, before: Program, after: Program) -> None:
    """That a step keeps the values of the tensors that its equations write, whatever the others
    are; in 50 digits if it uses what is true of exp and log alone."""
    old, new = set(before.items), set(after.items)
    touched = {e.tensor for e in equations_of(i for i in before.items if i not in new)}
    touched |= {e.tensor for e in equations_of(i for i in after.items if i not in old)}
    if not touched:
        return
    kept = {e.tensor for e in after.equations}
    used = {*after.results, *(r.tensor for e in after.equations for r in e.reads)}
    known = {*after.inputs, *kept}
    refuse(step, before, next((t for t in used if t not in known), None))
    wanted = {e.tensor for e in before.equations} & kept & touched
    parts = [_part(p, touched, sorted(wanted, key=lambda t: t.name)) for p in (before, after)]
    inputs = tuple(dict.fromkeys(t for p in parts for t in p.inputs))
    first, second = (replace(p, inputs=inputs) for p in parts)
    check = Check(first, second)
    check.digits = check.digits[:1]
    logs = any(e.op == "logsumexp" for e in first.equations)
    with mpmath.workdps(DIGITS):
        wrong = check.in_digits(first, second) if logs else check.difference(first, second)
    refuse(step, after, wrong)


def _part(program: Program, touched: set[Tensor], wanted: Iterable[Tensor]) -> Program:
    """The items that write one of the tensors; what these read and do not write is given."""
    items = tuple(i for i in program.items if any(e.tensor in touched for e in equations_of([i])))
    written = {e.tensor for e in equations_of(items)}
    read = (r.tensor for e in equations_of(items) for r in e.reads)
    given = dict.fromkeys(t for t in (*read, *running_of(items)) if t not in written)
    return Program(program.name, tuple(given), items, tuple(wanted))


def check_memory(
    check: Check, before: Program, after: Lowered, fixed: Mapping[Tensor, Buffer]
) -> None:
    """That a Program in its memory leaves what it should where its caller looks."""
    for evaluator in check.residues:
        made = evaluator.run(before)
        found = _InMemory(evaluator, after, fixed).results()
        want = {**made, **{old: made[new] for old, new in before.updates}}
        for tensor, array in found.items():
            if not same_residues(want[tensor], array):
                refuse("the choice of places", after.program, tensor)


class _InMemory(Evaluator):
    """Runs a lowered Program; a tensor's array is gathered from its buffer before each equation,
    and what the equation made of it is put back."""

    def __init__(self, like: Evaluator, lowered: Lowered, fixed: Mapping[Tensor, Buffer]) -> None:
        super().__init__(like.numbers, like.sizes, like.given)
        self.known = like.known
        self.lowered = lowered
        self.program = program = lowered.program
        self.spans = {t: self.span(p, t) for t, p in lowered.places.items() if t.dtype == "real"}
        for e in program.equations:  # views of what has no place: places of their own
            copy = copy_of(e) if e.tensor in lowered.views else None
            if copy is not None and e.tensor not in self.spans:
                base = self.spans.setdefault(copy.source, self.own(copy.source))
                self.spans[e.tensor] = base
        ends: dict[str, int] = {}
        lent = {buffer: 0 for buffer, _, _ in self.spans.values()}
        for t, place in fixed.items():
            name, _, stop = self.span(place, t)
            lent[name] = max(lent.get(name, 0), stop)
        for buffer, start, stop in self.spans.values():
            if lent[buffer] and not 0 <= start <= stop <= lent[buffer]:
                raise LoweringRefused(f"{stop} elements of {buffer}, which has {lent[buffer]}")
            ends[buffer] = max(ends.get(buffer, 0), stop)
        self.buffers = {b: np.full(n, UNDEFINED, np.uint64) for b, n in ends.items()}

    def span(self, place: Buffer, tensor: Tensor) -> tuple[str, int, int]:
        start = int(place.offset.xreplace(self.sizes))
        return place.name, start, start + self.elements(tensor)

    def own(self, tensor: Tensor) -> tuple[str, int, int]:
        return f"own {tensor.name}", 0, self.elements(tensor)

    def elements(self, tensor: Tensor) -> int:
        return int(count(tensor.shape).xreplace(self.sizes))

    def results(self) -> dict[Tensor, Array]:
        """What lies at the end where the caller looks: outputs, and replaced values."""
        program = self.program
        for t in program.inputs:
            self._store(t, self.given(t))
            self.put(t)
        writers: dict[Tensor, list[Equation]] = {}
        for e in program.equations:
            writers.setdefault(e.tensor, []).append(e)
        top = {i.tensor for i in program.items if isinstance(i, Equation)}
        self.once = {t for t, own in writers.items() if len(own) == 1 and own[0].plain and t in top}
        unfilled = self.once | set(program.inputs) | self.lowered.begun | self.lowered.views
        for t, own in writers.items():
            if t not in self.memory:
                start = self._start(own[0])
                if t in unfilled and t.dtype == "real":
                    start = np.full_like(start, UNDEFINED)
                self._store(t, start)
                if t not in unfilled:
                    self.put(t)
        with np.errstate(all="ignore"):
            for item in program.items:
                if isinstance(item, Loop) and self.spans.keys() & tensors_of([item]):
                    self._item(item, {})
                    for t in tensors_of([item]):  # what is remembered goes by what they hold
                        self._store(t, self.memory[t])
                else:
                    self.run_item(item)
        found = {t: self.got(t) for t in program.outputs}
        for old, new in program.updates:
            found[old] = self.got(old if old.dtype == "real" else new)
        return found

    def run_item(self, item: Equation | Loop) -> None:
        """Runs an item; it is not evaluated again if nothing that it reads changed."""
        if isinstance(item, Equation):
            if item.tensor in self.lowered.views:
                return
            for t in tensors_of([item]):
                if t in self.spans:
                    self._store(t, self.got(t))
            if item.tensor in self.once:  # it writes all, whatever stands there
                self._store(item.tensor, self._start(item))
        self._remembered(item)
        for e in equations_of([item]):
            self.put(e.tensor)

    def got(self, tensor: Tensor) -> Array:
        if tensor in self.spans:
            buffer, start, stop = self.spans[tensor]
            shape = [self.extent(e) for e in tensor.shape]
            self.memory[tensor] = self.buffers[buffer][start:stop].reshape(shape).copy()
        return self.memory[tensor]

    def put(self, tensor: Tensor) -> None:
        if tensor in self.spans:
            buffer, start, stop = self.spans[tensor]
            self.buffers[buffer][start:stop] = self.memory[tensor].ravel()

    def _item(self, item: Equation | Loop, at: dict[Expr, Any]) -> None:
        """An item of a recurrence in shared memory, an equation at a time."""
        if isinstance(item, Equation) and at:
            for t in tensors_of([item]):
                self.got(t)
        super()._item(item, at)
        if isinstance(item, Equation) and at:
            self.put(item.tensor)


def tensors_of(items: Iterable[Equation | Loop]) -> dict[Tensor, None]:
    """What items write and read."""
    return dict.fromkeys(
        t for e in equations_of(items) for t in (e.tensor, *(r.tensor for r in e.reads))
    )
