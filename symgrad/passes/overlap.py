"""Whether accesses can name the same element.

Two accesses come in, each over loops of its own, at times under a condition; out goes whether it is
certain that they are apart. Were an element the same, the differences of their positions would all
be 0, and so would be the sum and the difference of two of them:

    L[i,i] and L[k+1,k]        (i − (k + 1)) − (i − k) = −1, never 0
    L[i,i] and L[r,s], s < r   (i − s) − (i − r) = r − s ≥ 1, never 0
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import gcd

from sympy import Expr

from ..affine import NotAffine, certain, coefficients, constraints, extremes, nonnegative
from ..ir import ONE, ZERO, Access, Equation, Index, indices_of, reads, substitute


def disjoint(a: Access, b: Access, where_a: Expr = ONE, where_b: Expr = ONE) -> bool:
    """Whether two accesses never name the same element, where their conditions hold."""
    pairs = [
        (i, j) for i, j in zip(a.indices, b.indices, strict=True) if not reads(i) and not reads(j)
    ]
    for i, j in pairs:
        (low_a, high_a), (low_b, high_b) = extremes(i), extremes(j)
        if nonnegative(low_a - high_b - 1) or nonnegative(low_b - high_a - 1):
            return True
        (terms_a, rest_a), (terms_b, rest_b) = coefficients(i), coefficients(j)
        numbers = [rest_a - rest_b, *terms_a.values(), *terms_b.values()]
        whole = len(numbers) > 1 and all(k.is_Integer for k in numbers)
        if whole and int(numbers[0]) % gcd(*map(int, numbers[1:])):
            return True
    known = (*constraints(where_a), *constraints(where_b))
    if len(pairs) < 2 and not known:
        return False
    used = sorted(indices_of(b) | indices_of(where_b), key=str)
    twins: dict[Expr, Expr] = {i: Index(f"{i}_other", i.extent) for i in used}
    gaps = [i - substitute(j, twins) for i, j in pairs]
    known = (*constraints(where_a), *constraints(substitute(where_b, twins)))
    joined = [g for x, y in combinations(gaps, 2) for g in (x - y, x + y)]
    return any(_never_zero(gap, known) for gap in (*gaps, *joined))


def _never_zero(gap: Expr, known: Sequence[Expr]) -> bool:
    """Whether a difference is above 0 or below it, with one or two of the expressions ≥ 0."""
    sums = (ZERO, *known, *(a + b for a, b in combinations(known, 2)))
    try:
        return any(certain(side - k - 1) for side in (gap, -gap) for k in sums)
    except NotAffine:
        return False


def meeting(equations: Sequence[Equation]) -> Iterator[tuple[Equation, Equation]]:
    """The pairs of equations of one tensor whose writes may name the same element, the later one
    first. Those that write other ranges are not compared: a vector may have a thousand pieces."""
    axis = _cut(equations)
    if axis is None:
        order, ends = list(range(len(equations))), None
    else:
        bounds = [tuple(map(int, extremes(e.write.indices[axis]))) for e in equations]
        order = sorted(range(len(equations)), key=lambda k: bounds[k])
        ends = bounds
    active: list[int] = []
    for k in order:
        if ends is not None:
            active = [m for m in active if ends[m][1] >= ends[k][0]]
        for m in active:
            first, second = equations[max(k, m)], equations[min(k, m)]
            if not disjoint(first.write, second.write, first.where, second.where):
                yield first, second
        active.append(k)


def _cut(equations: Sequence[Equation]) -> int | None:
    """A dimension in which each equation writes a range between two numbers."""
    for axis in range(len(equations[0].write.indices) if len(equations) > 2 else 0):
        positions = [e.write.indices[axis] for e in equations]
        if not any(map(reads, positions)) and all(
            bound.is_Integer for p in positions for bound in extremes(p)
        ):
            return axis
    return None
