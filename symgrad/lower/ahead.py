"""A factor of a gradient that several stored tensors make is computed as soon as these are there.

With GELU, z and c = Φ(z) would be stored from the forward pass to the backward one for

    d_z[n,o] = d_h[n,o]·(c[n,o] + z[n,o]·φ(z[n,o]))

alone. One tensor is stored in place of two, made in the loop that makes c:

    ahead_z[n,o] = c[n,o] + z[n,o]·φ(z[n,o])          d_z[n,o] = d_h[n,o]·ahead_z[n,o]
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from sympy import Expr, Mul

from ..ir import Equation, Loop, Program, Tensor, equations_of, reads
from .nests import Kernel, tensors_of


def with_factors_ahead(
    program: Program,
    kernels: Sequence[Kernel],
    fixed: Collection[Tensor],
    fresh: Callable[..., str],
) -> Program:
    """The Program, of which these are the kernels, with such factors computed ahead. What is
    `fixed` is seen from outside, or computed only if it is asked for."""
    position: dict[Tensor, int] = {}  # of the last item that writes it
    readers: dict[Tensor, list[Equation]] = {}
    reverse: set[Tensor] = set()
    for number, item in enumerate(program.items):
        for e in equations_of([item]):
            position[e.tensor] = number
            reverse |= {e.tensor} if e.origin.reverse else set()
            for tensor in {r.tensor for r in e.reads}:
                readers.setdefault(tensor, []).append(e)
    makers = [{t for t, writes in tensors_of(k).items() if writes} for k in kernels]

    def is_known(e: Equation, term: Expr) -> bool:
        """Whether a factor is made of stored tensors of the forward pass that the gradient reads
        for this equation alone."""
        for r in reads(term):
            alone = all(x is e or not x.origin.reverse for x in readers[r.tensor])
            stored = r.tensor in position and r.tensor not in {*fixed, *reverse}
            apart = not any(r.tensor in made and e.tensor in made for made in makers)
            if not (r.indices == e.write.indices and alone and stored and apart):
                return False
        return bool(reads(term))

    def factors(e: Equation) -> list[Expr]:
        """What is to be computed ahead for an equation."""
        if e.tensor in fixed or not e.plain or not e.origin.reverse:
            return []
        terms = Mul.make_args(e.body)
        known = [term for term in terms if is_known(e, term)]
        others = {r.tensor for term in terms if term not in known for r in reads(term)}
        own = {r.tensor for term in known for r in reads(term)}
        return known if len(own - others) > 1 else []

    ahead: dict[int, list[Equation]] = {}
    items: list[Equation | Loop] = []
    for item in program.items:
        known = factors(item) if isinstance(item, Equation) else []
        if isinstance(item, Equation) and known:
            tensor = replace(item.tensor, name=fresh(f"ahead_{item.tensor.name}"))
            write = replace(tensor, role="temporary", symbol=None)[item.write.indices]
            at = max(position[r.tensor] for term in known for r in reads(term))
            ahead.setdefault(at, []).append(replace(item, write=write, body=Mul(*known)))
            rest = [term for term in Mul.make_args(item.body) if term not in known]
            item = replace(item, body=Mul(*rest, write))
        items.append(item)
    if not ahead:
        return program
    every = tuple(e for k, item in enumerate(items) for e in (item, *ahead.get(k, ())))
    return replace(program, items=every)
