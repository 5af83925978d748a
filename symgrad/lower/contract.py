"""Sums of products are brought into the form that a contraction kernel takes: two factors.

    d_W[i,o] += x[n,i]*g[n,o]*(1 - h[n,o]**2)      becomes      f[n,o] = g[n,o]*(1 - h[n,o]**2)
                                                                d_W[i,o] += f[n,o]*x[n,i]

so that nothing is computed again for each point of a loop that it does not depend on; what a loop
of the sum runs through in one factor alone is summed first; products of more than two factors are
multiplied pairwise, the cheapest pair first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sympy import Add, Expr, Mul

from ..affine import assumed_count, is_indirect
from ..ir import ONE, Access, Equation, Index, Program, indices_of
from ..passes.equal import merge_equal
from ..passes.invariant import without_invariants
from ..passes.names import fresh_names, made_for
from ..scalar import multiplied, ungrouped


@dataclass(frozen=True, slots=True)
class Group:
    """A factor of a product, and the loops that it depends on."""

    expr: Expr
    loops: frozenset[Index]


def split_products(program: Program) -> Program:
    """Each sum over a product of tensors over different loops becomes contractions of two, and what
    a formula without a sum would compute again along a loop is stored before it."""
    fresh = fresh_names(program)

    def visit(e: Equation) -> list[Equation]:
        if e.op not in ("=", "+") or e.where != 1 or is_indirect(e.write):
            return [e]
        if not e.reduced:
            return _without_invariants(e, fresh)
        terms = Add.make_args(ungrouped(e.body))
        if len(terms) > 1 and any(len(factors(t, e.loops)[1]) > 1 for t in terms):
            return [x for t in terms for x in visit(replace(e, body=t, op="+"))]
        coefficient, groups = factors(e.body, e.loops)
        if len(groups) < 2:
            return [e]
        before: list[Equation] = []
        given = set().union(*(g.loops for g in groups))
        groups = _summed_alone(groups, e, fresh, before)
        if len(groups) > 1:
            groups = [_materialized(g, e, fresh, before) for g in groups]
        while len(groups) > 2:
            groups = _multiply_pair(groups, e, fresh, before)
        body = coefficient * Mul(*(g.expr for g in groups))
        summed = given.difference(e.free, *(g.loops for g in groups))  # within a product already
        loops = tuple(i for i in e.loops if i not in summed)
        return [*before, replace(e, body=body, loops=loops)] if before else [e]

    items = [x for i in program.items for x in (visit(i) if isinstance(i, Equation) else [i])]
    return program if (*items,) == program.items else merge_equal(replace(program, items=(*items,)))


def _without_invariants(e: Equation, fresh: Callable[[str], str]) -> list[Equation]:
    """An equation behind those of the factors that it would compute again."""
    before: list[Equation] = []

    def name(expr: Expr, loops: tuple[Index, ...]) -> Expr:
        return _stored(expr, loops, (), "factor", e, fresh, before).expr

    body = without_invariants(e, name)
    return [*before, replace(e, body=body)] if before else [e]


def factors(body: Expr, loops: Sequence[Index]) -> tuple[Expr, list[Group]]:
    """The factors of a product: the part that depends on no loop, and the rest in groups of which
    none depends on a subset of another's loops."""
    coefficient: Expr = ONE
    parts: list[Group] = []
    for factor in multiplied(body):
        used = indices_of(factor) & frozenset(loops)
        if used:
            parts.append(Group(factor, used))
        else:
            coefficient *= factor
    return coefficient, _grouped(parts)


def _grouped(parts: list[Group]) -> list[Group]:
    """Parts of a product, those whose loops are others' loops, too, with these."""
    groups: list[Group] = []
    for part in sorted(parts, key=lambda g: (-len(g.loops), str(g.expr))):
        for k, g in enumerate(groups):
            if part.loops <= g.loops:
                groups[k] = Group(g.expr * part.expr, g.loops)
                break
        else:
            groups.append(part)
    return groups


def _summed_alone(
    groups: list[Group], e: Equation, fresh: Callable[[str], str], before: list[Equation]
) -> list[Group]:
    """A loop of the sum that one group alone depends on is summed over in that group:
    Σ_n V[i,f]*x[n,i] is V[i,f] times a total of its own."""
    out: list[Group] = []
    for k, g in enumerate(groups):
        others = set().union(*(o.loops for j, o in enumerate(groups) if j != k))
        summed = tuple(i for i in e.reduced if i in g.loops - others)
        free = [i for i in e.loops if i in g.loops and i not in summed]
        out.append(_stored(g.expr, free, summed, "total", e, fresh, before) if summed else g)
    return _grouped(out) if before else groups


def _materialized(
    group: Group, e: Equation, fresh: Callable[[str], str], before: list[Equation]
) -> Group:
    """The group as one affine read, through a tensor of its own if it is more than that."""
    if isinstance(group.expr, Access) and not is_indirect(group.expr):
        return group
    return _stored(
        group.expr, [i for i in e.loops if i in group.loops], (), "factor", e, fresh, before
    )


def _multiply_pair(
    groups: list[Group], e: Equation, fresh: Callable[[str], str], before: list[Equation]
) -> list[Group]:
    """The two groups whose product is the cheapest to compute become one."""
    kept = frozenset(e.free)

    def price(pair: tuple[int, int]) -> tuple[int, int, int]:
        loops = groups[pair[0]].loops | groups[pair[1]].loops
        return (assumed_count(i.extent for i in loops), *pair)

    pairs = [(a, b) for a in range(len(groups)) for b in range(a + 1, len(groups))]
    a, b = min(pairs, key=price)
    others = [g for k, g in enumerate(groups) if k not in (a, b)]
    union = groups[a].loops | groups[b].loops
    needed = kept.union(*(g.loops for g in others))
    free = [i for i in e.loops if i in union & needed]
    summed = tuple(i for i in e.loops if i in union - needed)
    product = groups[a].expr * groups[b].expr
    return [*others, _stored(product, free, summed, "product", e, fresh, before)]


def _stored(
    expr: Expr,
    free: Sequence[Index],
    summed: tuple[Index, ...],
    word: str,
    e: Equation,
    fresh: Callable[[str], str],
    before: list[Equation],
) -> Group:
    loops = tuple(free)
    dtype = "int" if e.tensor.dtype == "int" else "real"
    own = made_for(e.tensor, word, tuple(i.extent for i in loops), fresh, dtype)
    op = "+" if summed else "="
    origin = e.origin.then("split products")
    before.append(Equation(own[loops], op, expr, loops + summed, origin=origin))
    return Group(own[loops], frozenset(loops))
