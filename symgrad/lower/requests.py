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

from sympy import Expr

from ..ir import Access, Equation, Index, Program, Tensor, equations_of, map_items
from ..passes.live import live
from ..passes.names import fresh_names
from ..scalar import atoms_of

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

    def of(expr: Expr) -> Expr:
        found = {r: same[r.tensor][r.indices] for r in atoms_of(expr, Access) if r.tensor in same}
        return expr.xreplace(found) if found else expr

    def change(e: Equation) -> list[Equation]:
        write = of(e.write)
        assert isinstance(write, Access)
        return [replace(e, write=write, body=of(e.body), where=of(e.where))]

    copies = []
    for t, kept in same.items():
        at = tuple(Index(f"i{k}", extent) for k, extent in enumerate(t.shape))
        copies.append(Equation(t[at], "=", kept[at], at))
    return replace(program, items=(*map_items(program.items, change), *copies))


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
