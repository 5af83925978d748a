"""Whether accesses can name the same element.

Two accesses come in, each over loops of its own, at times under a condition; out goes whether it is
certain that they are apart. Were an element the same, the differences of their positions would all
be 0, and so would be the sum and the difference of two of them:

    L[i,i] and L[k+1,k]        (i − (k + 1)) − (i − k) = −1, never 0
    L[i,i] and L[r,s], s < r   (i − s) − (i − r) = r − s ≥ 1, never 0
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from math import gcd

from sympy import Expr

from ..affine import NotAffine, certain, coefficients, constraints, extremes, nonnegative
from ..ir import ONE, ZERO, Access, Equation, Index, indices_of, reads, substitute
from ..scalar import equal, less, less_equal, logical_and, not_equal


def disjoint(a: Access, b: Access, where_a: Expr = ONE, where_b: Expr = ONE) -> bool:
    """Whether two accesses never name the same element, where their conditions hold."""
    return _disjoint(a.indices, b.indices, where_a, where_b)


def same_in_step(a: Access, b: Access) -> bool:
    """Whether two accesses in one step of a recurrence may name the same element."""
    if a.tensor != b.tensor:
        return False
    gaps = [i - j for i, j in zip(a.indices, b.indices, strict=True)]
    return not any(gap.is_number and gap != 0 for gap in gaps)


@lru_cache(maxsize=1 << 16)
def _disjoint(a: tuple[Expr, ...], b: tuple[Expr, ...], where_a: Expr, where_b: Expr) -> bool:
    pairs = [(i, j) for i, j in zip(a, b, strict=True) if not reads(i) and not reads(j)]
    for i, j in pairs:
        (low_a, high_a), (low_b, high_b) = extremes(i), extremes(j)
        if nonnegative(low_a - high_b - 1) or nonnegative(low_b - high_a - 1):
            return True
        (terms_a, rest_a), (terms_b, rest_b) = coefficients(i), coefficients(j)
        numbers = [rest_a - rest_b, *terms_a.values(), *terms_b.values()]
        whole = len(numbers) > 1 and all(k.is_Integer for k in numbers)
        if whole and int(numbers[0]) % gcd(*map(int, numbers[1:])):
            return True
    if len(pairs) < 2 and where_a == 1 and where_b == 1:
        return False
    used = sorted(indices_of(where_b).union(*map(indices_of, b)), key=str)
    twins: dict[Expr, Expr] = {i: Index(f"{i}_other", i.extent) for i in used}
    gaps = [(i - substitute(j, twins)).expand() for i, j in pairs]
    same = _solved(gaps, set(twins.values()))
    facts = [*_facts(where_a), *_facts(substitute(substitute(where_b, twins), same))]
    if ZERO in facts or any(_contradict(x, y) for x, y in combinations(facts, 2)):
        return True
    known: list[Expr] = [c for fact in facts for c in constraints(fact)]
    for twin, value in same.items():
        assert isinstance(twin, Index)
        known += [value, twin.extent - 1 - value]
    gaps = [g for g in (substitute(gap, same).expand() for gap in gaps) if g != 0]
    joined = [g for x, y in combinations(gaps, 2) for g in (x - y, x + y)]
    sums = (ZERO, *known, *(x + y for x, y in combinations(known, 2)))
    if any(_certain(-k - 1) for k in sums):
        return True
    return any(_never_divides(gap) or _never_zero(gap, sums) for gap in (*gaps, *joined))


def _solved(gaps: Sequence[Expr], twins: set[Expr]) -> dict[Expr, Expr]:
    """What the indices of the other access are if the elements are the same: from i − k_other = 0
    follows k_other = i."""
    found: dict[Expr, Expr] = {}
    for gap in gaps:
        gap = substitute(gap, found).expand()
        try:
            terms = coefficients(gap)[0]
        except NotAffine:
            continue
        for index, factor in terms.items():
            if index in twins and factor in (1, -1) and len(twins & set(terms)) == 1:
                found[index] = (index - gap * factor).expand()
                break
    return found


def _facts(where: Expr) -> list[Expr]:
    """The conditions that all hold; 0 among them where one is known not to."""
    if isinstance(where, logical_and):
        return [fact for part in where.args for fact in _facts(part)]
    return [] if where == 1 else [where]


def _contradict(a: Expr, b: Expr) -> bool:
    """Whether two conditions never hold together, whatever they compare: x < y and y ≤ x, x = y and
    x ≠ y, x = 0 and x = 1, a condition and its opposite [c = 0]."""
    for x, y in ((a, b), (b, a)):
        if isinstance(x, equal) and x.args == (y, ZERO):
            return True
        if isinstance(x, equal) and isinstance(y, not_equal):
            gaps = [s.args[0] - s.args[1] for s in (x, y)]
            if (gaps[0] - gaps[1]).expand() == 0 or (gaps[0] + gaps[1]).expand() == 0:
                return True
    sides = [_between(a), _between(b)]
    for low, strict in sides[0]:
        for other, both in sides[1]:
            total = (low + other).expand()
            if total.is_number and (total < 0 or total == 0 and (strict or both)):
                return True
    return False


def _between(fact: Expr) -> list[tuple[Expr, bool]]:
    """What a condition says to be at least 0, and whether it is above it."""
    if isinstance(fact, (less, less_equal)):
        return [(fact.args[1] - fact.args[0], isinstance(fact, less))]
    if isinstance(fact, equal):
        gap = fact.args[0] - fact.args[1]
        return [(gap, False), (-gap, False)]
    return []


def _never_divides(gap: Expr) -> bool:
    """Whether a difference is never 0 as its number is no multiple of what its factors have in
    common: 2·i − 2·k − 1."""
    try:
        terms, rest = coefficients(gap)
    except NotAffine:
        return False
    numbers = [rest, *terms.values()]
    if not terms or not all(n.is_Integer for n in numbers):
        return False
    return int(rest) % gcd(*map(int, terms.values())) != 0


def _certain(expr: Expr) -> bool:
    try:
        return certain(expr.expand())
    except NotAffine:
        return False


def _never_zero(gap: Expr, sums: Sequence[Expr]) -> bool:
    """Whether a difference is above 0 or below it, with one or two of the expressions ≥ 0."""
    return any(_certain(side - k - 1) for side in (gap, -gap) for k in sums)


def meeting(equations: Sequence[Equation]) -> Iterator[tuple[int, int]]:
    """The pairs of equations of one tensor whose writes may name the same element, by number, the
    later one first. Those that write other ranges are not compared: a vector may have a thousand
    pieces."""
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
                yield max(k, m), min(k, m)
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
