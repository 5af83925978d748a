"""What a function computes only where it is asked for.

`backward` gives the loss and the parameters' gradients always; d_x, the gradient by an input, only
to a caller who wants it:

    d_W[i,o] += d_z[n,o]*x[n,i]      always
    d_x[n,i] += d_z[n,o]*W[i,o]      for d_x

What d_x and d_u need is computed if one of them is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..ir import Program, Tensor, equations_of
from ..passes.live import live

Requests = dict[Tensor, frozenset[Tensor]]


def requests(program: Program, optional: Collection[Tensor]) -> Requests:
    """For each tensor that is not always written, the optional results that it is written for. A
    tensor that an optional new value replaces is written for that."""
    if not optional:
        return {}
    always = {t for t in program.results if t not in optional}
    needed = {e.tensor for e in equations_of(live(program.items, always))}
    found: Requests = {}
    for result in sorted(optional, key=lambda t: t.name):
        if result in needed:  # a caller who does not ask for it has no memory for it
            raise ValueError(
                f"{result.name}, which may not be asked for, is read by what always runs"
            )
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
