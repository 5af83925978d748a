"""Recurrences that stop: how far each sample goes, as tensors that formulas read.

Of ``recurrence("k", 50, while_=lambda k: absolute(r[..., k]) > 1e-9)`` come, before the first step
and at the beginning of each,

    k_alive[0,n] = 1
    k_alive[k + 1,n] = [|r[n,k]| > 1e-9]      where k_alive[k,n] = 1
    k_running[k] += k_alive[k + 1,n]
    k_taken[n] += k_alive[k + 1,n]

and each formula of the step has the condition k_alive[k + 1,n] = 1. So what a sample does not reach
is 0, and neither computed nor differentiated. That a step does nothing at which k_running[k] is 0
is a field of the loop, by which it is not run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from sympy import Expr, Integer

from ..ir import (
    Access,
    Atom,
    Equation,
    Index,
    Tensor,
    WrittenIndex,
    equations_of,
    reads,
    substitute,
)
from ..scalar import is_boolean, where
from ..written import bare, formula
from .extents import inferred
from .guards import Guard
from .reductions import PLACES, free_indices, shown
from .trace import current, fail
from .variable import Variable

Condition = Callable[[Any], Any]


class StepIndex(WrittenIndex):
    """The index of a recurrence that stops, and how many steps each of its samples takes."""

    __slots__ = ("direction", "samples", "steps")
    direction: int
    steps: Variable
    samples: tuple[Index, ...]

    def __new__(
        cls, index: Index, direction: int, steps: Variable, samples: tuple[Index, ...]
    ) -> StepIndex:
        key = f"<{index.extent} written, {steps.name}"
        made = cast(StepIndex, Atom.make(cls, index.name, key, integer=True, nonnegative=True))
        made.extent, made.direction = index.extent, direction
        made.steps, made.samples = steps, samples
        return made


@dataclass(frozen=True)
class Stop:
    """What a stop condition gives a recurrence: its index, what is 0 at a step that does nothing,
    and the equation that counts steps, which has no index of the recurrence."""

    index: StepIndex
    running: Access
    counts: Equation


def stopping(index: Index, direction: int, condition: Condition) -> Stop:
    """Write the formulas of a stop condition as the first of a step; those that follow are under
    it."""
    trace = current()
    items = trace.steps[-1][1]
    around = tuple(i for i, _ in trace.steps[:-1])
    step = WrittenIndex(index.name, index.extent)
    known = {guard.step.name: guard.step for guard in trace.guards}
    outside = [known.get(i.name, WrittenIndex(i.name, i.extent)) for i in around]
    holds = condition(step)
    if not is_boolean(holds):
        text = shown(holds) if isinstance(holds, Expr) else repr(holds)
        raise fail(f"while_ of the recurrence over {index} gives {text}, which is no condition")
    number = where(holds, 1, 0)
    extents = inferred(number, "")
    steps = {i.name for i in (*around, index)}
    named = sorted((i for i in extents if i not in PLACES and i.name not in steps), key=str)
    samples = (*(p for p in reversed(PLACES) if p in extents), *named)
    extent, shape = index.extent, tuple(extents[i] for i in samples)
    outer, guards = tuple(i.extent for i in around), trace.guards

    def made(word: str, *shape: Expr) -> Tensor:
        name = trace.unique(*trace.here(f"{index}_{word}"))
        return Tensor(name, shape, dtype="int", symbol=trace.symbol(name))

    alive = Variable.of(made("alive", *outer, extent + 1, *shape))
    before, now = (0, 1) if direction > 0 else (1, 0)
    alive[(*outside, Integer(0) if direction > 0 else extent, *samples)] = Integer(1)
    above = alive.tensor[(*around, index + before, *samples)]
    trace.guards = (*guards, Guard(above, None, samples, step))
    alive[(*outside, step + now, *samples)] = number
    e = items[-1]
    assert isinstance(e, Equation)
    free = tuple(i for i in e.loops if i not in (*around, index))
    running = e.write
    if samples:
        running = made("running", *outer, extent)[(*around, index)]
        items.append(Equation(running, "+", e.write, e.loops, origin=e.origin))
    taken = made("taken", *outer, *shape)
    own = tuple(i for i in e.loops if i != index)
    counts = Equation(taken[(*around, *free)], "+", e.write, own, origin=e.origin)
    here = alive.tensor[(*around, index + now, *samples)]
    made_index = StepIndex(index, direction, Variable.of(taken), (*outside, *samples))
    trace.guards = (*guards, Guard(here, running, samples, made_index))
    return Stop(made_index, running, counts)


def taken(k: Any) -> Variable:
    """How many steps of a recurrence that stops each sample takes: whole numbers, which may stand
    as an index, ``E[..., taken(k)[...]]``. After an inner recurrence its first indices are those of
    the recurrences around it."""
    if not isinstance(k, StepIndex):
        raise fail(f"taken takes the index of a recurrence with while_, not {k!r}")
    return k.steps


def final(element: Any, k: Any) -> Expr:
    """A formula at the first step that each sample does not take: ``final(E[..., k, i], k)`` is the
    state that the last step that was taken left, ``E[..., taken(k)[...], i]``; with `reverse`,
    where k is −1 at the end of all steps, ``final(E[..., k + 1, i], k)``."""
    steps = taken(k)
    expr = bare(element)
    if not isinstance(expr, Expr) or k.name not in {i.name for i in free_indices(expr)}:
        text = shown(expr) if isinstance(expr, Expr) else repr(element)
        raise fail(f"final takes a formula of {k}, such as h[..., {k}, i], not {text}")
    for read in reads(expr):
        _refuse_unreached(read, k)
    count = steps.tensor[k.samples]
    at = count if k.direction > 0 else k.extent - 1 - count
    return formula(substitute(expr, {i: at for i in free_indices(expr) if i.name == k.name}))


def _refuse_unreached(read: Access, k: StepIndex) -> None:
    """Raise SpecError for an element that belongs to a step that the sample did not take."""
    trace = current()
    items = [*trace.items, *(item for _, own in trace.steps for item in own)]
    written = [e.write for e in equations_of(items) if e.tensor == read.tensor]
    for place, position in enumerate(read.indices):
        steps = [s for w in written for s in _from(w.indices[place], k)]
        for step in _from(position, k):
            if steps and not any(k.direction * (s - step) > 0 for s in steps):
                last = max(steps) - 1 if k.direction > 0 else min(steps) + 1
                state = read.tensor[_put(read, place, position - step + last)]
                raise fail(
                    f"final takes {k} as the first step that a sample does not take, and"
                    f" {shown(read)} belongs to it; the last one left {shown(state)}"
                )


def _put(read: Access, place: int, position: Expr) -> tuple[Expr, ...]:
    return (*read.indices[:place], position, *read.indices[place + 1 :])


def _from(position: Expr, k: StepIndex) -> list[int]:
    """How far behind the index of a recurrence a position is, if it is a fixed number of steps."""
    rest = position - next((i for i in free_indices(position) if i.name == k.name), Integer(0))
    return [int(rest)] if rest != position and rest.is_Integer else []


__all__ = ["Stop", "final", "stopping", "taken"]
