"""Where derivatives flow: the equations on a path from one tensor to another, with their slopes.

A Program and the two ends come in; for each equation on a path the reads on it go out, with
∂body/∂read. Of ``z[n,o] += x[n,i]*W[i,o]`` on the way from W:

    z:  W[i,o]  with the slope  x[n,i]
"""

from __future__ import annotations

from collections.abc import Iterable

from sympy import Expr

from ..ir import Access, Equation, Program, Tensor, indices_of, reads
from .slopes import Hidden, hides, slope

Flow = dict[Equation, list[tuple[Access, Expr]]]


def flow_of(
    program: Program, wrt: Iterable[Tensor], of: Iterable[Tensor]
) -> tuple[Flow, set[Tensor]]:
    """For each equation on a path from `wrt` to `of` the reads on such a path, with ∂body/∂read;
    and the tensors of those reads. Around a loop a path may run against the order of equations."""
    flow: Flow = {}
    active, before = set(wrt), -1
    while len(active) != before:
        before = len(active)
        for e in program.equations:
            found = [r for r in reads(e.body) if r.tensor in active and r.tensor.dtype != "int"]
            sums = any(i not in indices_of(e.write) for i in e.loops)
            slopes = [(r, s) for r in found if (s := slope(e.body, r, sums)) != 0]
            if slopes and e.tensor.dtype != "int":
                flow[e] = slopes
                active.add(e.tensor)
    needed, before = set(of), -1
    while len(needed) != before:
        before = len(needed)
        for e in reversed(flow):
            if e.tensor in needed:
                needed |= {r.tensor for r, _ in flow[e]}
    flow = {e: slopes for e, slopes in flow.items() if e.tensor in needed}
    return flow, {r.tensor for slopes in flow.values() for r, _ in slopes}


def hidden_in(flow: Flow) -> dict[Tensor, Hidden]:
    """The tensors whose infinite elements may have no influence, as in a branch that is not taken.
    Behind sums of products only poles are followed: there large numbers are left as they are."""
    found: dict[Tensor, Hidden] = {}
    changed = True
    while changed:
        changed = False
        for e, slopes in reversed(flow.items()):
            contracts = e.reduced and len({indices_of(r) for r in reads(e.body)}) > 1
            after = found.get(e.tensor, Hidden.NEVER)
            passed = min(after, Hidden.POLES) if contracts else after
            for r, local in slopes:
                how = Hidden.ALL if hides(e, r, local) else passed
                if how > found.get(r.tensor, Hidden.NEVER):
                    found[r.tensor], changed = how, True
    return found
