"""What a function computes only where it is asked for.

`backward` gives the loss and the parameters' gradients always; d_x, the gradient by an input, only
to a caller who wants it:

    d_W[i,o] += d_z[n,o]*x[n,i]      always
    d_x[n,i] += d_z[n,o]*W[i,o]      for d_x

What d_x and d_u need is computed if one of them is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ..ir import Equation, Index, Program, Tensor, equations_of
from ..passes.live import live
from ..passes.names import fresh_names, with_tensors

Requests = dict[Tensor, frozenset[Tensor]]


def apart_from_others(program: Program, optional: Collection[Tensor]) -> Program:
    """The Program in which no gradient by an input, for which a caller who does not ask for it has
    no memory, is read by what is computed for others: it is a copy of what they read."""
    news = {new for _, new in program.updates}
    always = [t for t in program.results if t not in optional]
    read = {r.tensor for e in equations_of(live(program.items, always)) for r in e.reads}
    fresh = fresh_names(program)
    same: dict[Tensor, Tensor] = {}
    for t in sorted({*optional} & read - news, key=lambda t: t.name):
        same[t] = replace(t, name=fresh(f"{t.name}_kept"), symbol=None)
    if not same:
        return program

    copies = []
    for t, kept in same.items():
        at = tuple(Index(f"i{k}", extent) for k, extent in enumerate(t.shape))
        copies.append(Equation(t[at], "=", kept[at], at))
    program = with_tensors(program, same)
    return replace(program, items=(*program.items, *copies))


def requests(program: Program, optional: Collection[Tensor]) -> Requests:
    """For each tensor that is not always written, the optional results that it is written for. A
    tensor that an optional new value replaces is written for that."""
    if not optional:
        return {}
    always = {t for t in program.results if t not in optional}
    needed = {e.tensor for e in equations_of(live(program.items, always))}
    found: Requests = {}
    for result in sorted(optional, key=lambda t: t.name):
        for e in equations_of(live(program.items, [result])):
            if e.tensor not in needed:
                found[e.tensor] = found.get(e.tensor, frozenset()) | {result}
    found |= {old: frozenset({new}) for old, new in program.updates if new in optional}
    return found


def only_for(program: Program, slopes: Iterable[Tensor]) -> frozenset[str]:
    """The names of what is computed for gradients, and for no result that does not come of them."""
    wanted = set(slopes)
    after = set(wanted)
    for e in program.equations:
        if any(r.tensor in after for r in e.reads):
            after.add(e.tensor)
    others = [t for t in program.results if t not in after]
    needed, values = (
        {e.tensor.name for e in equations_of(live(program.items, of))} for of in (wanted, others)
    )
    return frozenset(needed - values)
