"""Values that exist already are read instead of computed again.

Where ``h[n,o] = tanh(z[n,o])`` stands before, ``d_z[n,j] = d_h[n,j]*(1 - tanh(z[n,j])**2)`` becomes
``d_z[n,j] = d_h[n,j]*(1 - h[n,j]**2)``; and a costly function that two equations need, or that an
equation would compute anew for each point of a loop it does not depend on, gets a tensor of its
own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from sympy import Expr, Function, Pow

from ..affine import coefficients, determined, digits_at, in_range, is_indirect
from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Tensor,
    equations_of,
    indices_of,
    reads,
    substitute,
)
from ..scalar import (
    atoms_of,
    cost,
    is_whole,
    node_cost,
    normal_cdf,
    normal_pdf,
    parts_of,
    ungrouped,
)
from .names import fresh_names, made_for
from .overlap import disjoint

Stored = dict[object, list[tuple[Equation, tuple[Index, ...]]]]
"""Equations whose values exist, with the loops around them, by the signature of their bodies."""
Items = tuple[Equation | Loop, ...]
PIECES = 8  # of one tensor, that are compared with each other
WORDS: dict[type, str] = {Pow: "power", normal_cdf: "cdf", normal_pdf: "pdf"}
"""What a tensor of the values of a function is called, if not like it."""
COSTLY = 10  # additions that one load and one store are worth


def reuse_values(program: Program) -> Program:
    """Read a stored value where an equation contains the expression it was computed from."""
    writers: dict[Tensor, list[Equation]] = {}
    for e in program.equations:
        writers.setdefault(e.tensor, []).append(e)
    table: Stored = {}
    written: dict[Tensor, int] = {}
    pieces: dict[Tensor, list[tuple[Equation, tuple[Index, ...]]]] = {}
    program = replace(program, items=terms_first(program.items))

    def visit(
        items: tuple[Equation | Loop, ...], outer: tuple[Index, ...]
    ) -> tuple[Equation | Loop, ...]:
        out: list[Equation | Loop] = []
        for item in items:
            if isinstance(item, Loop):
                out.append(replace(item, items=visit(item.items, (*outer, item.index))))
                continue
            e = item
            body = with_stored(e, table)
            if e.origin.reverse and e.plain:
                opposite = with_stored(replace(e, body=-body), table)
                body = -opposite if isinstance(opposite, Access) else body
            if body != e.body:
                e = replace(e, body=body, origin=e.origin.then("reuse values"))
            out.append(e)
            bound = (*outer, *e.loops)
            alone = each_alone(writers[e.tensor]) and {*bound} <= determined(e.write)
            stored = e.op in ("=", "+") and e.where == 1 and alone
            if stored and e.body.args and e.tensor.dtype == "real" and not is_indirect(e.write):
                pieces.setdefault(e.tensor, []).append((e, bound))
            written[e.tensor] = written.get(e.tensor, 0) + 1
            if written[e.tensor] == len(writers[e.tensor]):  # only then it may be read
                for piece, around in pieces.pop(e.tensor, ()):
                    signature = stored_signature(ungrouped(piece.body))
                    table.setdefault(signature, []).append((piece, around))
        return tuple(out)

    return replace(program, items=visit(program.items, ()))


def each_alone(equations: list[Equation]) -> bool:
    """Whether no two equations of a tensor write the same element."""
    return len(equations) == 1 or (
        len(equations) <= PIECES
        and all(disjoint(a.write, b.write) for a, b in combinations(equations, 2))
    )


def terms_first(items: Items) -> Items:
    """The terms of a sum that a later equation stores are stored before the sum:

    d_b[o] += d_h[n,o]*step(h[n,o])    | n o           d_z[n,o] = d_h[n,o]*step(h[n,o])   | n o
    d_z[n,o] = d_h[n,o]*step(h[n,o])   | n o     →     d_b[o] += d_h[n,o]*step(h[n,o])    | n o
    """
    last = {t: k for k, i in enumerate(items) for t in _written(i)}
    later: dict[object, list[int]] = {}
    for k, e in enumerate(items):
        if isinstance(e, Equation) and e.origin.reverse and e.plain and e.body.args:
            later.setdefault(stored_signature(ungrouped(e.body)), []).append(k)
    order: dict[int, list[int]] = {}  # what is moved before an item
    moved: set[int] = set()
    for k, e in enumerate(items):
        if not (isinstance(e, Equation) and e.origin.reverse and e.reduced and e.body.args):
            continue
        for j in later.get(stored_signature(ungrouped(e.body)), ()):
            plain = items[j]
            assert isinstance(plain, Equation)
            ready = all(last.get(r.tensor, -1) < k for r in plain.reads)
            free = j > k and j not in moved and last[plain.tensor] == j
            if free and ready and _match(plain, plain.loops, ungrouped(e.body), e.where):
                order.setdefault(k, []).append(j)
                moved.add(j)
    if not moved:
        return items
    return tuple(
        items[j] for k in range(len(items)) if k not in moved for j in (*order.get(k, ()), k)
    )


def _written(item: Equation | Loop) -> set[Tensor]:
    return {e.tensor for e in equations_of([item])}


def stored_signature(node: Expr) -> tuple[object, ...]:
    """What expressions that are equal up to the names of indices have in common."""
    return (node.func.__name__, len(node.args), tuple(r.tensor.name for r in reads(node)))


def with_stored(user: Equation, table: Stored) -> Expr:
    """The body of an equation with the stored values read in place of their expressions."""
    body = user.body
    found: dict[Expr, Expr] = {}
    whole = user.tensor.dtype == "int"

    def walk(node: Expr) -> None:
        if not node.args or node in found:
            return
        rounded = is_whole(node) or (whole and node.is_integer)  # what is stored is a real number
        known = () if rounded or not reads(node) else table.get(stored_signature(node), ())
        for e, bound in known:
            own = e.tensor == user.tensor  # a part of a tensor is not read for another one
            value = None if own else _match(e, bound, node, user.where)
            if value is not None:
                found[node] = value
                return
        for arg in node.args:
            walk(arg)

    while True:
        walk(body)
        if not found:
            return body
        body = body.xreplace(found)
        found = {}


def mapping_to(
    e: Equation, bound: tuple[Index, ...], node: Expr, where: Expr, gathers: bool = False
) -> dict[Index, Expr] | None:
    """What the indices of an equation have to be for its body to become `node`, if anything, where
    they were all run over when it was computed. The reads have to be of the same tensors; with
    `gathers` an index may be read from a tensor."""
    pairs = list(zip(reads(e.body), reads(node), strict=False))
    if len(reads(e.body)) != len(reads(node)) or any(a.tensor != b.tensor for a, b in pairs):
        return None
    mapping: dict[Index, Expr] = {}
    for mine, other in pairs:
        for i, j in zip(mine.indices, other.indices, strict=True):
            terms, rest = coefficients(i) if not atoms_of(i, Access) else ({}, i)
            alone = list(terms.values()) == [1]
            values = dict.fromkeys(terms, j - rest) if alone else digits_at(i, j) or {}
            if any(mapping.setdefault(k, at) != at for k, at in values.items()):
                return None
    if any(i not in mapping for i in bound if i in indices_of(e.body) or i in indices_of(e.write)):
        return None
    for i, j in mapping.items():
        if not (gathers and isinstance(j, Access)) and (
            atoms_of(j, Access) or not in_range(j, i.extent, where)
        ):
            return None
    return mapping


def _match(e: Equation, bound: tuple[Index, ...], node: Expr, where: Expr) -> Expr | None:
    """The element of e's tensor, or a power of it, that equals `node` under a condition, if its
    indices can be chosen so."""
    mapping = mapping_to(e, bound, node, where)
    if mapping is None:
        return None
    own, value = ungrouped(substitute(e.body, mapping)), substitute(e.write, mapping)
    if own == node:
        return value
    if (
        isinstance(own, Pow)
        and isinstance(node, Pow)
        and own.base == node.base
        and own.exp.is_Rational
    ):
        times = node.exp / own.exp  # (v + eps)**(-3/2) is the cube of its reciprocal root
        if not own.exp.is_Integer and times.is_Integer and times.is_odd:
            return value**times
    return None


def hoist_shared(program: Program) -> Program:
    """A costly function gets a tensor of its own where it would be computed more than once."""
    uses: dict[Expr, list[Equation]] = {}
    for e in _top(program):
        for node in _costly(e.body):
            uses.setdefault(by_place(node), []).append(e)
    fresh = fresh_names(program)
    made: dict[Expr, Tensor] = {}
    out: list[Equation | Loop] = []
    for item in program.items:
        if isinstance(item, Loop):
            out.append(item)
            continue
        e = item
        found: dict[Expr, Expr] = {}
        inside: set[Expr] = set()  # of what is found
        for node in _costly(e.body):
            if node in inside:
                continue
            loops = _order(node)
            key = by_place(node)
            again = len(uses[key]) > 1 or len(loops) < len(e.loops)
            if not again or node == e.body or not loops:
                continue
            if key not in made:
                whole = is_whole(node) or any(u.tensor.dtype == "int" for u in uses[key])
                dtype = "int" if whole and node.is_integer else "real"
                shape = tuple(i.extent for i in loops)
                word = WORDS.get(node.func, node.func.__name__.rstrip("_"))
                made[key] = made_for(_base(node), word, shape, fresh, dtype)
                origin = e.origin.then("hoist shared")
                out.append(Equation(made[key][loops], "=", node, loops, origin=origin))
            found[node] = made[key][loops]
            inside |= atoms_of(node, Function, Pow)
        out.append(replace(e, body=e.body.xreplace(found)) if found else e)
    return replace(program, items=tuple(out))


def _top(program: Program) -> Iterator[Equation]:
    return (i for i in program.items if isinstance(i, Equation))


def _costly(body: Expr) -> list[Expr]:
    """The functions in a body that cost more than a load and a store, outermost first."""
    found: dict[Expr, None] = {}
    for node in parts_of(body):
        if isinstance(node, (Function, Pow)) and node_cost(node) >= COSTLY and reads(node):
            own = cost(node) - sum(cost(a) for a in node.args)
            if own >= COSTLY and all(map(all_in_range, reads(node))):
                found[node] = None
    return list(found)


def all_in_range(access: Access) -> bool:
    """Whether the element exists at every point of its loops, without a condition."""
    return not is_indirect(access) and all(
        in_range(i, extent, ONE)
        for i, extent in zip(access.indices, access.tensor.shape, strict=True)
    )


def _order(node: Expr) -> tuple[Index, ...]:
    """The indices of a node in the order of its reads: the same for equal nodes up to names."""
    order: dict[Index, None] = {}
    for access in sorted(reads(node), key=lambda a: (-len(a.indices), a.tensor.name)):
        for i in access.indices:
            order.update(dict.fromkeys(sorted(indices_of(i), key=str)))
    for i in sorted(indices_of(node), key=str):
        order.setdefault(i)
    return tuple(order)


@lru_cache(maxsize=1 << 16)
def by_place(node: Expr) -> Expr:
    """The node with its indices named by their place."""
    return substitute(node, {i: Index(f"_{k}", i.extent) for k, i in enumerate(_order(node))})


def _base(node: Expr) -> Tensor:
    return max(reads(node), key=lambda a: (len(a.indices), a.name)).tensor
