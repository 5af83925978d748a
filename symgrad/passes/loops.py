"""What a recurrence does not need of the step before leaves its loop.

    loop t: z[t,n,o] += x[t,n,i]*W[i,o]            z[t,n,o] += x[t,n,i]*W[i,o]      | t n o i
            z[t,n,o] += h[t,n,j]*U[j,o]     →      loop t: z[t,n,o] += h[t,n,j]*U[j,o]
            h[t+1,n,o] = tanh(z[t,n,o])                    h[t+1,n,o] = tanh(z[t,n,o])

so that an input projection, or the gradient of U in the adjoint loop, is one large contraction. The
tensors of a loop are grouped by the cycles in which they need one another; each cycle keeps a loop
of its own, and everything else becomes ordinary equations over the loop's index.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sympy.utilities.iterables import strongly_connected_components

from ..ir import Equation, Loop, Program, Tensor, equations_of, indices_of

Item = Equation | Loop


def split_loops(program: Program) -> Program:
    """Each loop as what can run before it, one loop for each cycle, and what can run after it."""
    items: list[Item] = []
    for item in program.items:
        apart = isinstance(item, Loop) and item.running is None  # what stops does so together
        items += _split(item) if isinstance(item, Loop) and apart else [item]
    return replace(program, items=tuple(items))


def _split(loop: Loop) -> list[Item]:
    writes = [frozenset(e.tensor for e in equations_of([item])) for item in loop.items]
    reads = [
        frozenset(r.tensor for e in equations_of([item]) for r in e.reads) for item in loop.items
    ]
    inside = frozenset[Tensor]().union(*writes)
    needs: dict[Tensor, set[Tensor]] = {t: set() for t in inside}
    for written, read in zip(writes, reads, strict=True):
        for t in written:
            needs[t] |= (read | written) & inside if len(written) > 1 else read & inside
    order = {
        t: k for k, t in reversed(list(enumerate(t for w in writes for t in sorted(w, key=str))))
    }
    out: list[Item] = []
    places: dict[Tensor, list[int]] = {}
    for k, written in enumerate(writes):
        for t in written:
            places.setdefault(t, []).append(k)
    for cycle in _cycles(needs, order):
        chosen = [(loop.items[k], reads[k]) for k in sorted({k for t in cycle for k in places[t]})]
        recurrent = any(r & cycle for _, r in chosen) or any(isinstance(i, Loop) for i, _ in chosen)
        stay = [recurrent and not _free_of(i, r, cycle) for i, r in chosen]
        pairs = list(zip(chosen, stay, strict=True))
        out += [_outside(i, loop) for (i, _), s in pairs if not s and isinstance(i, Equation)]
        rest = tuple(i for (i, _), s in pairs if s)
        if rest:
            out.append(replace(loop, items=rest))
    return out


def _free_of(item: Item, reads: frozenset[Tensor], cycle: frozenset[Tensor]) -> bool:
    """Whether an equation only adds to a cycle what does not come from it."""
    return isinstance(item, Equation) and not reads & cycle and item.op == "+"


def _outside(e: Equation, loop: Loop) -> Equation:
    """The equation for all steps at once; a total over the steps is a sum over the index."""
    free = loop.index in indices_of(e.write)
    loops = (loop.index, *e.loops) if free else (*e.loops, loop.index)
    return replace(e, loops=loops, origin=e.origin.then("split loops"))


def _cycles(
    needs: dict[Tensor, set[Tensor]], order: dict[Tensor, int]
) -> Sequence[frozenset[Tensor]]:
    """The strongly connected components, each after those that it needs."""
    tensors = sorted(needs, key=lambda t: order[t])
    edges = [(t, u) for t in tensors for u in sorted(needs[t], key=lambda u: order[u])]
    return [frozenset(c) for c in strongly_connected_components((tensors, edges))]
