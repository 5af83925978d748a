"""Where matrices are known to be 0: above or below their diagonal, as weights of causal attention.

    p[n,h,t,u] = exp(…) if u ≤ t else 0
    d_score[n,h,t,u] = p[n,h,t,u]·(d_p[n,h,t,u] − total[n,h,t])

are 0 where u > t, so that of Σ_u p[n,h,t,u]·v[n,u,h,d] a product needs the terms u ≤ t alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from sympy import Add, Expr, Mul

from ..ir import Access, Equation, Index, Program, Tensor, equations_of
from ..scalar import less, less_equal, logical_and, where
from .kernels import Contraction

Pairs = frozenset[tuple[int, int]]  # of axes: the element is 0 where the first position is larger
Above = frozenset[tuple[Index, Index]]  # the same of indices


def bands(program: Program) -> dict[Tensor, Pairs]:
    """The tensors of which one equation writes all elements, and where those are 0."""
    found: dict[Tensor, Pairs] = {}
    writers: dict[Tensor, int] = {}
    for e in equations_of(program.items):
        writers[e.tensor] = writers.get(e.tensor, 0) + 1
    for item in program.items:
        if isinstance(item, Equation) and item.plain and writers[item.tensor] == 1:
            e = item
            axes = {p: k for k, p in enumerate(e.write.indices)}
            above = _above(e.body, found)
            pairs = frozenset((axes[i], axes[j]) for i, j in above if {i, j} <= axes.keys())
            if pairs:
                found[e.tensor] = pairs
    return found


def _above(x: Expr, known: Mapping[Tensor, Pairs]) -> Above:
    """The indices of which one must not be larger than another, or else an expression is 0."""
    if isinstance(x, Access):
        at = x.indices
        pairs = ((at[i], at[j]) for i, j in known.get(x.tensor, ()))
        return frozenset((i, j) for i, j in pairs if isinstance(i, Index) and isinstance(j, Index))
    if isinstance(x, (less, less_equal)):
        i, j = x.args
        return frozenset({(i, j)} if isinstance(i, Index) and isinstance(j, Index) else ())
    if isinstance(x, (Mul, logical_and)):
        return frozenset().union(*(_above(a, known) for a in x.args))
    if isinstance(x, Add):
        first, *rest = (_above(a, known) for a in x.args)
        return first.intersection(*rest)
    if isinstance(x, where) and x.args[2] == 0:
        return _above(x.args[0], known) | _above(x.args[1], known)
    return frozenset()


def band_of(k: Contraction, known: Mapping[Tensor, Pairs]) -> tuple[Index, int] | None:
    """The loop of a contraction whose value r bounds the terms s that are not 0, and how: 1 for
    s ≤ r, −1 for s ≥ r; None if nothing does."""
    if len(k.summed) != 1:
        return None
    (s,) = k.summed
    for operand in (k.left, k.right):
        for i, j in _above(operand, known):
            other = j if i == s else i
            if s in (i, j) and other != s and other.extent == s.extent and other in k.equation.free:
                return other, 1 if i == s else -1
    return None
