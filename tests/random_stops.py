"""Random Programs whose recurrences stop, each element of a state for itself.

`stopping_program(seed)` is one of `random_program` in whose recurrences, h[t + 1,i] from h[t,i],
come

    alive[t + 1,i] = [h[t,i] < c]   where alive[t,i] = 1          running[t] += alive[t + 1,i]
    taken[i] += alive[t + 1,i]

and a condition on each equation; at the end the loss also has the last state, h[taken[i],i].
"""

from __future__ import annotations

import random
from dataclasses import replace

from sympy import Integer, Rational, sin

from symgrad.ir import Equation, Index, Loop, Program, Tensor, equations_of
from symgrad.passes.verify import verify
from symgrad.scalar import equal, less, logical_and, where
from tests.interpreter import run
from tests.random_programs import LOSS, Values, drawn

Items = list[Equation | Loop]


def stopping_program(seed: int) -> tuple[Program, Values]:
    """A legal Program with a recurrence that stops, and inputs at which its loss is finite."""
    for attempt in range(1000):
        rng = random.Random(seed * 1000 + attempt)
        found = drawn(rng)
        if found is None or not any(isinstance(i, Loop) for i in found[0].items):
            continue
        program, values = _stopping(found[0], rng), found[1]
        if program is not None and abs(run(verify(program), values)["loss"][()]) < 1e6:
            return program, values
    raise AssertionError(f"no recurrence for seed {seed}")


def going_on(program: Program) -> Program:
    """The program in which all steps are run, those that do nothing included."""

    def item(i: Equation | Loop) -> Equation | Loop:
        if isinstance(i, Equation):
            return i
        return replace(i, items=tuple(map(item, i.items)), running=None)

    return replace(program, items=tuple(map(item, program.items)))


def _stopping(program: Program, rng: random.Random) -> Program | None:
    items: Items = []
    added: Items = []
    for number, item in enumerate(program.items):
        if not isinstance(item, Loop) or any(e.op not in "+=" for e in equations_of([item])):
            items.append(item)
            continue
        nested = isinstance(item.items[0], Loop)
        made = _table(item, number, rng) if nested else _state(item, number, rng)
        items += made[:-1]
        added.append(made[-1])
    return replace(program, items=(*items, *added)) if added else None


def _limit(rng: random.Random) -> Rational:
    return Rational(rng.randint(-4, 8), 10)


def _guarded(e: Equation, condition: object) -> Equation:
    return replace(e, where=logical_and(e.where, condition))


def _state(loop: Loop, number: int, rng: random.Random) -> Items:
    """A recurrence over a state, and the loss of where it stopped."""
    t, up = loop.index, loop.direction > 0
    equations = [e for e in loop.items if isinstance(e, Equation)]
    last = equations[-1]
    h = last.tensor
    (i,) = last.free
    old, new = (t, t + 1) if up else (t + 1, t)
    alive = Tensor(f"alive{number}", (t.extent + 1, i.extent), dtype="int")
    running = Tensor(f"running{number}", (t.extent,), dtype="int")
    taken = Tensor(f"taken{number}", (i.extent,), dtype="int")
    state = h[old, i] if h.shape[0] == t.extent + 1 else equations[0].write
    holds = where(less(state, _limit(rng) + i * _limit(rng)), 1, 0)
    begin = Equation(alive[Integer(0) if up else t.extent, i], "=", Integer(1), (i,))
    inside = [
        Equation(alive[new, i], "=", holds, (i,), equal(alive[old, i], 1)),
        Equation(running[t], "+", alive[new, i], (i,)),
        *(_guarded(e, equal(alive[new, i], 1)) for e in equations),
        Equation(taken[i], "+", alive[new, i], (i,)),
    ]
    stops = Loop(t, loop.direction, tuple(inside), running[t])
    at = Tensor(f"at{number}", (i.extent,), dtype="int")
    place = taken[i] if up else t.extent - taken[i]
    reached = Equation(LOSS[()], "+", sin(h[at[i], i]) * (i + 1), (i,))
    return [begin, stops, Equation(at[i], "=", place, (i,)), reached]


def _table(loop: Loop, number: int, rng: random.Random) -> Items:
    """A table each of whose rows stops somewhere, and the loss of where that was."""
    (inner,) = loop.items
    assert isinstance(inner, Loop)
    (e,) = inner.items
    assert isinstance(e, Equation)
    t, s, g = loop.index, inner.index, e.tensor
    alive = Tensor(f"alive{number}", (t.extent, s.extent + 1), dtype="int")
    taken = Tensor(f"taken{number}", (t.extent,), dtype="int")
    holds = where(less(g[t + 1, s], _limit(rng)), 1, 0)
    row = Index("row", t.extent)
    inside = (
        Equation(alive[t, s + 1], "=", holds, (), equal(alive[t, s], 1)),
        _guarded(e, equal(alive[t, s + 1], 1)),
        Equation(taken[t], "+", alive[t, s + 1], ()),
    )
    rows = replace(loop, items=(replace(inner, items=inside, running=alive[t, s + 1]),))
    reached = Equation(LOSS[()], "+", sin(g[row + 1, taken[row]]) * (row + 1), (row,))
    return [Equation(alive[row, 0], "=", Integer(1), (row,)), rows, reached]
