"""Recurrences in a spec: formulas that read what an earlier step wrote.

    T = x.shape[-2]
    h = tensor("h", x.shape[0], T + 1, units)          # h[..., 0, :] is 0: no formula writes it
    with recurrence("t", T) as t:
        h[..., t + 1, o] = tanh(Sum(x[..., t, i] * W[i, o], i) + Sum(h[..., t, j] * U[j, o], j))
    h.tensor                                           # then any formula may read all of h

A recurrence may stand within another one; what it writes has the index of both:

    with recurrence("t", T) as t:
        S[t, i, j] = …
        with recurrence("k", 3) as k:
            L[t, i, k] = … Sum(L[t, i, j] * L[t, k, j], j, where=j < k) …

`grad` and `diff` within a recurrence are those of the step: by an element at the step, with what
other steps have made given.

    with recurrence("t", T) as t:
        z[n, t, o] = tanh(Sum(q[n, t, i] * W[i, o], i) + Sum(p[n, t, i] * V[i, o], i))
        H[n, t] = Sum(z[n, t, o] * v[o], o)
        by_q, by_p = grad(H, [q[n, t, i], p[n, t, i]])
        p[n, t + 1, i] = p[n, t, i] - dt * by_q[n, t, i]

What a step does not need of the one before is moved out of the loop by the compiler: here the
product with W, and in the backward pass the gradients of W and U.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from ..ir import Equation, Index, Loop, WrittenIndex, equations_of, indices_of, map_items
from .notation import checked_name, extent_of
from .stopping import Condition, final, stopping, taken
from .trace import Derivatives, current, fail, user_line


@contextmanager
def recurrence(
    name: str, extent: Any, *, reverse: bool = False, while_: Condition | None = None
) -> Iterator[WrittenIndex]:
    """The formulas inside run in order for each value of the index, from 0 up, or with `reverse`
    from the last one down. Each must write an element of its step, ``h[..., t + 1, o] = …``; a
    tensor that is read before it is written is declared with its shape.

    `while_` is a condition on what earlier steps left, by the index; a sample stops at the first
    step at which it does not hold, or when all steps are taken."""
    trace = current()
    index = Index(checked_name(name), extent_of(extent))
    line = user_line()
    around, items = trace.steps, list[Equation | Loop]()
    if any(index.name == other.name for other, _ in around):
        raise fail(f"a recurrence over {index} stands within a recurrence over {index}")
    derivatives, guards, direction = trace.derivatives, trace.guards, -1 if reverse else 1
    trace.steps, trace.derivatives = (*around, (index, items)), Derivatives()
    stop = None
    try:
        if while_ is not None:
            stop = stopping(index, direction, while_)
        begun = len(items)
        yield WrittenIndex(index.name, index.extent) if stop is None else stop.index
    finally:
        trace.steps, trace.derivatives, trace.guards = around, derivatives, guards
    if len(items) == begun:
        raise fail(f"the recurrence over {index} has no formula", line)
    outside, inside = _apart(items, index, line)
    if stop is not None:
        inside = (*inside, stop.counts)
    running = None if stop is None else stop.running
    loops = [Loop(index, direction, inside, running)] if inside else []
    (around[-1][1] if around else trace.items).extend([*outside, *loops])


def _apart(
    items: list[Equation | Loop], index: Index, line: str
) -> tuple[list[Equation | Loop], tuple[Equation | Loop, ...]]:
    """What stands before a recurrence, as no step makes it anew, and what its steps do."""
    outside: list[Equation | Loop] = []
    inside: list[Equation | Loop] = []
    for item in items:
        steps = all(index in indices_of(e.write) for e in equations_of([item]))
        (inside if steps else outside).append(item)
    written = {e.tensor for e in equations_of(inside)}
    for item in outside:
        found = list(equations_of([item]))
        used = any(index in (*e.loops, *indices_of(e.write)) for e in found)
        if used or any(r.tensor in written for e in found for r in e.reads):
            name = next(e.tensor.name for e in found if index not in indices_of(e.write))
            raise fail(f"{name} is written in the recurrence without its index {index}", line)

    def stripped(e: Equation) -> list[Equation]:
        return [replace(e, loops=tuple(i for i in e.loops if i != index))]

    return outside, map_items(inside, stripped)


__all__ = ["final", "recurrence", "taken"]
