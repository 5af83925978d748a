"""A stored product that one sum alone reads is written out where the sum then shares factors with
another one of the same tensor.

    d_s[n,f] = d_z[n]*s[n,f]               | n f
    d_V[i,f] += x[n,i]*d_s[n,f]            | n i f     →     d_V[i,f] += x[n,i]*d_z[n]*s[n,f]
    d_V[i,f] += -V[i,f]*x[n,i]**2*d_z[n]   | n i f

Then both are Σ_n x[n,i]·d_z[n]·(s[n,f] − V[i,f]·x[n,i]), and are printed so; lowering computes
products of more than two factors in pairs, as d_s was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from sympy import Expr

from ..affine import places, whole
from ..ir import Access, Equation, Index, Program, Tensor, indices_of, map_items, substitute
from ..scalar import ungrouped
from .live import count_writers
from .products import powers


def write_out_common(program: Program) -> Program:
    """The program without stored products that only kept two sums from being one."""
    sums: dict[Tensor, list[Equation]] = {}
    for e in program.items:
        if isinstance(e, Equation) and e.op == "+" and e.where == 1 and e.reduced:
            sums.setdefault(e.tensor, []).append(e)
    if all(len(es) == 1 for es in sums.values()):
        return program
    private = _private(program)
    changed: dict[Equation, list[Equation]] = {}
    for es in sums.values():
        for e in es:
            found = next(_written_out(e, [o for o in es if o is not e], private), None)
            if found is not None:
                own, body = found
                origin = e.origin.then("write out common")
                changed |= {own: [], e: [replace(e, body=body, origin=origin)]}
    if not changed:
        return program
    return replace(program, items=map_items(program.items, lambda e: changed.get(e, [e])))


def _private(program: Program) -> dict[Tensor, Equation]:
    """The equations of gradients that are products, outside recurrences, which one equation reads,
    outside recurrences, too."""
    writers, kept = count_writers(program), {*program.inputs, *program.results}
    readers = Counter(t for e in program.equations for t in {r.tensor for r in e.reads})
    top = [e for e in program.items if isinstance(e, Equation)]
    outside = Counter(t for e in top for t in {r.tensor for r in e.reads})
    return {
        e.tensor: e
        for e in top
        if e.origin.reverse and e.tensor not in kept and whole(e) and e.tensor.dtype == "real"
        if writers[e.tensor] == readers[e.tensor] == outside[e.tensor] == 1
        if len(powers(e.body)) > 1 and not ungrouped(e.body).is_Add
    }


def _written_out(
    e: Equation, others: list[Equation], private: dict[Tensor, Equation]
) -> Iterator[tuple[Equation, Expr]]:
    """Private products that a sum reads, with the body of the sum with the product written out,
    where it then shares more of what it sums over with one of the others."""
    found = powers(e.body)
    for read in found:
        own = private.get(read.tensor) if isinstance(read, Access) else None
        at = None if own is None else places(own.write, read)
        if own is None or at is None or found[read] != 1:
            continue
        body = e.body.xreplace({read: substitute(ungrouped(own.body), at)})
        new = {f for f in {*powers(body)} - {*found} if indices_of(f) & {*e.reduced}}
        if any(new & {*powers(moved)} for o in others if (moved := _at(o, e)) is not None):
            yield own, body


def _at(other: Equation, e: Equation) -> Expr | None:
    """The body of another sum with the letters of this one, if it is over as many."""
    mine, its = (e.write.indices, e.reduced), (other.write.indices, other.reduced)
    if not all(isinstance(i, Index) for i in (*mine[0], *its[0])):
        return None
    if [i.extent for i in other.reduced] != [i.extent for i in e.reduced]:
        return None
    letters = zip(
        (*other.write.indices, *other.reduced), (*e.write.indices, *e.reduced), strict=True
    )
    return substitute(other.body, dict(letters))


__all__ = ["write_out_common"]
