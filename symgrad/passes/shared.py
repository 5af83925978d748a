"""A product that a step of a recurrence stores is read where other formulas of the step contain it:

    loop t: d_r[n,t] = d_g[n,t]*u[n,t]*(1 - g[n,t]**2)      d_a[n,t] = d_g[n,t]*(1 - g[n,t]**2)
            d_a[n,t] = d_g[n,t]*(1 - g[n,t]**2)       →     d_r[n,t] = d_a[n,t]*u[n,t]

The step then computes it once, before the first formula that reads it.
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Mul

from ..affine import determined
from ..ir import Equation, Index, Loop, Program, Tensor, equations_of, reads
from ..scalar import ungrouped
from .products import StoredProducts
from .reuse import each_alone

Item = Equation | Loop


def share_products(program: Program) -> Program:
    """Read the products that a step of a recurrence stores in its other formulas."""
    writers: dict[Tensor, list[Equation]] = {}
    for e in program.equations:
        writers.setdefault(e.tensor, []).append(e)
    inner = {e.tensor for i in program.items if isinstance(i, Loop) for e in equations_of([i])}
    apart = {t for t in inner if each_alone(writers[t])}
    items = tuple(_shared(i, apart, ()) if isinstance(i, Loop) else i for i in program.items)
    return replace(program, items=items)


def _shared(loop: Loop, apart: set[Tensor], outer: tuple[Index, ...]) -> Loop:
    around = (*outer, loop.index)
    items = [_shared(i, apart, around) if isinstance(i, Loop) else i for i in loop.items]
    equations = [i for i in items if isinstance(i, Equation) and not loop.before]
    stored = [e for e in equations if _is_product(e, apart, around)]
    for e in sorted(stored, key=lambda e: -len(Mul.make_args(ungrouped(e.body)))):
        if e in items:  # as it was
            items = _read_in(items, e, around)
    return replace(loop, items=tuple(items))


def _is_product(e: Equation, apart: set[Tensor], around: tuple[Index, ...]) -> bool:
    """Whether a gradient's equation writes a product, each point in a place of its own."""
    alone = e.op in ("=", "+") and e.where == 1 and e.tensor in apart
    known = determined(e.write) >= {*e.loops, *around} and not any(map(reads, e.write.indices))
    real = e.tensor.dtype == "real" and isinstance(ungrouped(e.body), Mul)
    return e.origin.reverse and alone and known and real and not e.reduced


def _read_in(items: list[Item], e: Equation, around: tuple[Index, ...]) -> list[Item]:
    """The items with a stored product read in all that contain it, and stored before these, which
    read all that it is made of."""
    at, product = items.index(e), StoredProducts([e])
    for k, item in enumerate(items):
        if isinstance(item, Equation) and item.origin.reverse and item.tensor != e.tensor:
            body = product.read_in(item.body, around)
            if body != item.body:
                items[k] = replace(item, body=body, origin=item.origin.then("share products"))
                at = min(at, k)
    return [*items[:at], e, *(x for x in items[at:] if x != e)]
