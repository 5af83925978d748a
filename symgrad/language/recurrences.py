"""Recurrences in a spec: formulas that read what an earlier step wrote.

    T = x.shape[-2]
    h = tensor("h", x.shape[0], T + 1, units)          # h[..., 0, :] is 0: no formula writes it
    with recurrence("t", T) as t:
        h[..., t + 1, o] = tanh(Sum(x[..., t, i] * W[i, o], i) + Sum(h[..., t, j] * U[j, o], j))
    h.tensor                                           # then any formula may read all of h

What a step does not need of the one before is moved out of the loop by the compiler: here the
product with W, and in the backward pass the gradients of W and U.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from ..ir import Equation, Index, Loop, WrittenIndex, indices_of
from .notation import checked_name, extent_of
from .trace import current, fail, user_line


@contextmanager
def recurrence(name: str, extent: Any, *, reverse: bool = False) -> Iterator[WrittenIndex]:
    """The formulas inside run in order for each value of the index, from 0 up, or with `reverse`
    from the last one down. Each must write an element of its step, ``h[..., t + 1, o] = …``; a
    tensor that is read before it is written is declared with its shape."""
    trace = current()
    if trace.steps is not None:
        raise fail("a recurrence within a recurrence is not supported")
    index = Index(checked_name(name), extent_of(extent))
    line = user_line()
    trace.steps = (index, [])
    try:
        yield WrittenIndex(index.name, index.extent)
        items = trace.steps[1]
    finally:
        trace.steps = None
    if not items:
        raise fail(f"the recurrence over {index} has no formula", line)
    outside: list[Equation] = []
    inside: list[Equation] = []
    for e in items:
        if index in indices_of(e.write):
            inside.append(replace(e, loops=tuple(i for i in e.loops if i != index)))
        else:
            outside.append(e)
    written = {e.tensor for e in inside}
    for e in outside:
        if index in e.loops or any(r.tensor in written for r in e.reads):
            raise fail(
                f"{e.tensor.name} is written in the recurrence without its index {index}", line
            )
    trace.items += [*outside, Loop(index, -1 if reverse else 1, tuple(inside))]


__all__ = ["recurrence"]
