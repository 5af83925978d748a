"""What no equation of a tensor reaches: its value there, or the rows that are left out.

The equations of a tensor come in; what goes out is nothing if they write all of it, the slices
that are 0 if these are few, else the value that all other elements have:

    y[n,i + 1] = x[n,i]       | n<N i<3          of a tensor y[N,5]: y[n,0] and y[n,4]
"""

from __future__ import annotations

from collections.abc import Sequence

from sympy import Expr, S, expand

from ..affine import coefficients, count, covers, determined, is_affine, nonnegative
from ..ir import ONE, ZERO, Access, Equation, Index, Tensor, indices_of
from ..passes.overlap import meeting
from .pieces import is_gathered, place_of

IDENTITY = {"*": ONE, "max": S.NegativeInfinity, "min": S.Infinity, "logsumexp": S.NegativeInfinity}


def unreached(
    tensor: Tensor, equations: Sequence[tuple[Equation, tuple[Index, ...]]]
) -> list[Access] | Expr | None:
    """What no equation writes: None if that is nothing, the elements if they are few slices of 0,
    else the value that they have."""
    op = next((e.op for e, _ in equations if e.op in IDENTITY), "+")
    if any(
        place_of(e, tensor, ()) is not None and set(place_of(e, tensor, ()) or ()) <= {"*"}
        and (e.where == 1 or e.reduced) and not outer
        or is_gathered(e, tensor, ()) and not outer
        for e, outer in equations
    ):  # fmt: skip
        return None
    writes = [e.write for e, _ in equations]
    sure = all((e.where == 1 or e.reduced) and is_affine(e.write) for e, _ in equations)
    if sure and len({*writes}) == 1 and covers(writes[0]):
        return None  # terms of one sum
    apart = next(meeting([e for e, _ in equations]), None) is None
    once = all(determined(w) >= indices_of(w) for w in writes)
    if sure and apart and once:
        reached = sum((count(i.extent for i in indices_of(w)) for w in writes), ZERO)
        if expand(reached - count(tensor.shape)) == 0:
            return None
    gaps = _gaps(tensor, writes) if sure and op == "+" else None
    return IDENTITY.get(op, ZERO) if gaps is None else gaps or None


def _gaps(tensor: Tensor, writes: Sequence[Access]) -> list[Access] | None:
    """The slices of one row that lie between boxes which differ in one dimension; None if what is
    left has another form."""
    whole = [
        all(isinstance(w.indices[d], Index) and w.indices[d].extent == extent for w in writes)
        for d, extent in enumerate(tensor.shape)
    ]
    if whole.count(False) != 1:
        return None
    d = whole.index(False)
    spans: list[tuple[Expr, Expr]] = []
    for w in writes:
        terms, start = coefficients(w.indices[d])
        if len(terms) > 1 or any(k != 1 for k in terms.values()):
            return None
        spans.append((start, start + next((i.extent for i in terms), ONE)))
    loops = [Index(w.name, e) if isinstance(w, Index) else Index("p", e)
             for w, e in zip(writes[0].indices, tensor.shape, strict=True)]  # fmt: skip
    at, gaps = ZERO, list[Access]()
    while expand(at - tensor.shape[d]) != 0:
        if not all(_at_most(start, at) or _at_most(at + 1, start) for start, _ in spans):
            return None
        over = [end for start, end in spans if _at_most(start, at) and _at_most(at + 1, end)]
        if over:
            at = max(over, key=lambda end: sum(_at_most(other, end) for other in over))
            continue
        if len(gaps) == 2 or not all(_at_most(at + 1, s) or _at_most(e, at) for s, e in spans):
            return None
        gaps.append(tensor[tuple(expand(at) if k == d else i for k, i in enumerate(loops))])
        at = expand(at + 1)
    return gaps


def _at_most(a: Expr, b: Expr) -> bool:
    """Whether a ≤ b is sure."""
    return nonnegative(expand(b - a))
