"""What of a Program is needed: the equations that its results depend on, and who writes what.

Items and the tensors that are wanted come in; what goes out are those that these depend on. Of

    h[n] = tanh(x[n])      | n<N
    s[] += x[n]            | n<N

only the first is needed for h.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..ir import Equation, Loop, Program, Tensor, equations_of, map_items, running_of


def live(items: Iterable[Equation | Loop], wanted: Iterable[Tensor]) -> tuple[Equation | Loop, ...]:
    """The items that the wanted tensors depend on."""
    items = tuple(items)
    needed = set(wanted)
    backwards = list(equations_of(items))[::-1]
    while True:  # once for straight code; again while a loop carries dependence around
        before = len(needed)
        for e in backwards:
            if e.tensor in needed:
                needed.update(r.tensor for r in e.reads)
        for loop in items:
            if any(e.tensor in needed for e in equations_of([loop])):
                needed.update(running_of([loop]))
        if len(needed) == before:
            return map_items(items, lambda e: [e] if e.tensor in needed else [])


def drop_dead(program: Program) -> Program:
    """Equations that no output or update depends on go."""
    return replace(program, items=live(program.items, program.results))


def count_writers(program: Program) -> dict[Tensor, int]:
    writers: dict[Tensor, int] = {}
    for e in program.equations:
        writers[e.tensor] = writers.get(e.tensor, 0) + 1
    return writers
