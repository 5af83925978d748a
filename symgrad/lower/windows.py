"""Loops over the offsets in a window, around array operations.

The adjoint of a convolution or of pooling adds to overlapping windows,

    d_p[n,c,2*y + u,2*x + v] += d_z[n,c,y,x]*W[c,u,v]

For each (u, v) the elements written are distinct, a strided slice of d_p; so u and v become loops
around an operation on whole arrays, and no index map has to be inverted. Pooling itself is faster
that way too, as its windows are short: z = maximum(z, p[:, :, u::2, v::2]).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sympy import Integer

from ..affine import coefficients, count, determined, is_affine
from ..ir import Access, Equation, Index, indices_of, substitute

FEW = 64  # offsets for which a loop of array operations is better than one over short axes
SHORT = 8  # elements of an innermost axis that are too few for one array operation


def scatter_offsets(write: Access, loops: Sequence[Index]) -> tuple[Index, ...] | None:
    """The loops that, once fixed, leave a write that names each element at most once; as few points
    as possible. None if there are none: the write is indirect, or does not depend on a loop."""
    if not is_affine(write):
        return None
    chosen: list[Index] = []
    outer = [i for i in sorted(indices_of(write), key=str) if i not in loops]
    while True:
        fixed = substitute(write, {i: Integer(0) for i in (*outer, *chosen)})
        assert isinstance(fixed, Access)
        known = determined(fixed)
        missing = [i for i in loops if i not in known and i not in chosen]
        if not missing:
            return tuple(i for i in loops if i in chosen)
        for position in fixed.indices:
            shared = [i for i in coefficients(position)[0] if i in missing and i.extent.is_Integer]
            if len(coefficients(position)[0]) > 1 and shared:
                chosen.append(min(shared, key=lambda i: (int(i.extent), loops.index(i))))
                break
        else:
            return None


def window_offsets(e: Equation) -> tuple[Index, ...]:
    """The loops over the few offsets of short windows that an equation reads to reduce, or writes;
    () if it has none, or they are many."""
    if e.reduced:
        accesses = [r for r in e.reads if is_affine(r)]
        candidates = set(e.reduced)
        found = _steps(accesses) & candidates
        if found != candidates:
            return ()
    else:
        found = _steps([e.write]) if is_affine(e.write) and _short(e.write) else set()
    if any(not i.extent.is_Integer for i in found) or count(i.extent for i in found) > FEW:
        return ()
    return tuple(i for i in e.loops if i in found)


def _steps(accesses: Iterable[Access]) -> set[Index]:
    """The indices that stand in a position beside others of larger steps: x in 2*y + x."""
    found: set[Index] = set()
    for access in accesses:
        for position in access.indices:
            terms = coefficients(position)[0]
            if len(terms) > 1 and all(c.is_Integer for c in terms.values()):
                largest = max(terms, key=lambda i: (abs(int(terms[i])), _size(i)))
                found |= set(terms) - {largest}
    return found


def _size(index: Index) -> int:
    return int(index.extent) if index.extent.is_Integer else 1 << 30


def _short(write: Access) -> bool:
    """Whether the last axis of a write is made of several loops, the innermost a short one."""
    terms = coefficients(write.indices[-1])[0] if write.indices else {}
    return len(terms) > 1 and any(
        abs(c) == 1 and i.extent.is_Integer and i.extent <= SHORT for i, c in terms.items()
    )
