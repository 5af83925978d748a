"""What conditions say: of the expressions in them, and of the elements that are written under them.

A condition comes in; what goes out are ranges of its parts where it holds, or where it does not:

>>> from sympy import Symbol
>>> x = Symbol("x", real=True)
>>> facts_of(scalar.less(1, x), True)
{x: Range(low=1.0, high=inf, finite=True, nonzero=False)}
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from itertools import product

from sympy import Expr, S

from .. import scalar
from ..affine import certain, constraints, determined, in_range
from ..ir import Access, Equation, Index, Size, indices_of, substitute
from .intervals import INF, SIZE, TINY, Range

Facts = Mapping[Expr, Range]
"""What conditions say of expressions."""


def covers(e: Equation) -> bool:
    """Whether every element is written."""
    return all(
        isinstance(i, Index) and i.extent == n
        for i, n in zip(e.write.indices, e.tensor.shape, strict=True)
    ) and len(set(e.write.indices)) == len(e.write.indices)


def somewhere(e: Equation) -> bool:
    """Whether the condition is certain to hold at some point for each element: at one value of an
    index that is summed, whatever the others are."""
    for i in e.reduced:
        points = int(i.extent) if i.extent.is_Integer else 0
        for k in range(min(points, 16)):
            parts = [substitute(p, {i: S(k)}) for p in statements(e.where)]
            known = [constraints(p) for p in parts if p != 1]
            if all(c and all(map(certain, c)) for c in known):
                return True
    return False


def everywhere(e: Equation) -> bool:
    """Whether every element is written, whatever the condition is."""
    return covers(e) and (e.where == 1 or somewhere(e))


def may_be_empty(e: Equation) -> bool:
    """Whether a maximum, a minimum or a logsumexp may be of nothing, which is infinite."""
    return e.op in ("max", "min", "logsumexp") and not everywhere(e)


def writes(e: Equation, read: Access, conditions: tuple[Expr, ...]) -> bool:
    """Whether an element is certain to be one that an equation writes, where some statements hold:
    at its own place in the loops, as m[end[j]] is where ``m[v] max= s[i]`` for each i at which
    end[i] = v."""
    found: dict[Expr, Expr] = {}

    def same(own: Expr, here: Expr) -> bool:
        if isinstance(own, Access):
            alike = isinstance(here, Access) and own.tensor == here.tensor
            return alike and all(map(same, own.indices, here.indices))
        return isinstance(own, Index) and found.setdefault(own, here) == here

    if not all(map(same, e.write.indices, read.indices)):
        return False
    rest = [i for i in e.loops if i not in found]
    places = sorted(frozenset().union(*map(indices_of, (read, *conditions))), key=str)
    ways = product(*([j for j in places if j.extent == i.extent] for i in rest))
    wheres = (substitute(e.where, {**found, **dict(zip(rest, w, strict=True))}) for w in ways)
    return any(where == 1 or {*statements(where)} <= {*conditions} for where in wheres)


def meets(e: Equation) -> bool:
    """Whether several points of the loops may write the same element."""
    return not determined(e.write) >= set(e.loops)


def facts_of(c: Expr, holds: bool) -> dict[Expr, Range]:
    """What follows for expressions from a condition that holds, or does not."""
    found: dict[Expr, Range] = {}

    def learn(expr: Expr, range_: Range) -> None:
        found[expr] = found[expr].within(range_) if expr in found else range_
        if isinstance(expr, (scalar.relu, scalar.step)) and range_.low >= TINY:
            learn(expr.args[0], range_)

    both = scalar.logical_and if holds else scalar.logical_or
    if isinstance(c, both):
        for part in c.args:
            for expr, range_ in facts_of(part, holds).items():
                learn(expr, range_)
    elif isinstance(c, (scalar.less, scalar.less_equal)):
        a, b = c.args if holds else c.args[::-1]
        strict = isinstance(c, scalar.less) == holds
        if a.is_number and not b.is_number and a.is_finite:
            low = scalar.nearest_double(a)
            learn(b, Range(TINY if strict and low == 0 else low, nonzero=strict and low == 0))
        if b.is_number and not a.is_number and b.is_finite:
            high = scalar.nearest_double(b)
            bound = -TINY if strict and high == 0 else high
            learn(a, Range(-INF, bound, nonzero=strict and high == 0))
    elif isinstance(c, scalar.not_equal if holds else scalar.equal):
        a, b = c.args
        if a == 0 or b == 0:
            learn(b if a == 0 else a, Range(nonzero=True))
    elif isinstance(c, scalar.step) and holds:
        learn(c.args[0], Range(TINY, nonzero=True))
    elif holds and not isinstance(c, scalar.Indicator):
        learn(c, Range(nonzero=True))
    return found


def statements(condition: Expr) -> tuple[Expr, ...]:
    """The statements that a condition joins."""
    if isinstance(condition, scalar.logical_and):
        return tuple(part for a in condition.args for part in statements(a))
    return (condition,)


def is_whole_number(expr: Expr) -> bool:
    """Whether it is a whole number of indices and sizes."""
    return all(isinstance(s, (Index, Size)) for s in expr.free_symbols) and bool(expr.is_integer)


def not_zero(expr: Expr, conditions: tuple[Expr, ...]) -> bool:
    """Whether a whole number is certain not to be 0 under conditions."""
    where = reduce(scalar.logical_and, conditions, S.One)
    sign = [in_range(sign * expr - 1, S(int(SIZE)), where) for sign in (1, -1)]
    return any(sign)
