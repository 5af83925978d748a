"""Factors of gradients are written out where they are read, if that is shorter and no more work.

    d_c_sum[n] = r[n]/(A[n]*B[n])      d_A_sum[n] = -c[n]*r[n]/(2*A[n]**2)
    d_a[n,f] = b[n,f]*d_c_sum[n] + 2*a[n,f]*d_A_sum[n]
    →   d_a[n,f] = r[n]*(b[n,f]/(A[n]*B[n]) - a[n,f]*c[n]/A[n]**2)

Lowering stores again what changes in fewer loops than the formula that reads it (`invariant`).
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Expr, Mul

from ..affine import letters, places, whole
from ..ir import Access, Equation, Program, Tensor, equations_of, map_items, reads, substitute
from ..scalar import Group, ungrouped
from .invariant import work
from .live import count_writers
from .once import MANY, Known
from .products import StoredProducts, factored, plain_products


def write_out_factors(program: Program) -> Program:
    """The program without products of few loops that are shorter where they are read."""
    factors = _factors(program)
    if not factors:
        return program
    known = Known(program, StoredProducts(()))
    changed: dict[Equation, list[Equation]] = {}
    for group in _together(factors):
        for chosen in [group] if len(group) == 1 else [group, *([f] for f in group)]:
            users = {u for f in chosen for u in factors[f]}
            if users & {*chosen} or {*chosen, *users} & {*changed}:
                continue  # what reads one would be written out as it was
            made = _written_out(chosen, factors, known)
            if made is not None:
                changed |= {f: [] for f in chosen} | {u: [e] for u, e in made.items()}
                break
    if not changed:
        return program
    return replace(program, items=map_items(program.items, lambda e: changed.get(e, [e])))


def _factors(program: Program) -> dict[Equation, list[Equation]]:
    """Equations that store products of gradients, with those that read them, one element each,
    at more points than are stored."""
    writers, kept = count_writers(program), {*program.inputs, *program.results}
    last: dict[Tensor, int] = {}
    users: dict[Tensor, list[Equation]] = {}
    for k, item in enumerate(program.items):
        for e in equations_of([item]):
            last[e.tensor] = k
            for t in dict.fromkeys(r.tensor for r in e.reads):
                users.setdefault(t, []).append(e)
    top = {e for e in program.items if isinstance(e, Equation)}

    def is_factor(e: Equation, k: int) -> bool:
        alone = writers[e.tensor] == 1 and e.tensor not in kept and e.tensor in users
        product = isinstance(ungrouped(e.body), Mul) and len(reads(e.body)) > 1
        real = e.tensor.dtype == "real" and e.loops and whole(e)
        if not (e.origin.reverse and alone and product and real and not e.reduced):
            return False
        known = all(last.get(r.tensor, -1) < k for r in e.reads)
        return known and all(u in top and _reads_one(u, e.tensor) for u in users[e.tensor])

    items = enumerate(program.items)
    return {e: users[e.tensor] for k, e in items if isinstance(e, Equation) and is_factor(e, k)}


def _reads_one(user: Equation, tensor: Tensor) -> bool:
    """Whether an equation without a sum reads one element of a tensor, at more points."""
    if user.reduced or not user.origin.reverse or user.where != 1 or user.op not in ("=", "+"):
        return False
    own = [r for r in reads(user.body) if r.tensor == tensor]
    names = letters(own[0])
    return len(own) == 1 and names is not None and {*names} < {*user.loops}


def _together(factors: dict[Equation, list[Equation]]) -> list[list[Equation]]:
    """The factors in groups: those that one equation reads are of one."""
    groups: list[tuple[set[Equation], list[Equation]]] = []
    for f, users in factors.items():
        mine = [g for g in groups if g[0] & {*users}]
        groups = [g for g in groups if g not in mine]
        own = {*users}.union(*(g[0] for g in mine))
        groups.append((own, [*(x for g in mine for x in g[1]), f]))
    return [g[1] for g in groups]


def _written_out(
    chosen: list[Equation], factors: dict[Equation, list[Equation]], known: Known
) -> dict[Equation, Equation] | None:
    """The equations that read some factors with these written out, if that is shorter and no more
    work."""
    made: dict[Equation, Equation] = {}
    for f in chosen:
        for user in factors[f]:
            e = made.get(user, user)
            read = next(r for r in reads(e.body) if r.tensor == f.tensor)
            at = places(f.write, read)
            if at is None:
                return None
            body = e.body.xreplace({read: substitute(ungrouped(f.body), at)})
            made[user] = replace(e, body=body)
    for user, e in made.items():
        body = factored(plain_products(e.body, known.finite))
        if len(reads(body)) > MANY:
            return None
        made[user] = replace(e, body=body, origin=e.origin.then("write out factors"))
    before, after = [*chosen, *made], [*made.values()]
    if sum(map(_words, after)) >= sum(map(_words, before)):
        return None
    return made if work(after) <= work(before) else None


def _words(e: Equation) -> int:
    """About how many names, numbers and signs an equation is written with."""
    return 2 + len(e.write.indices) + _words_of(e.body)


def _words_of(expr: Expr) -> int:
    if isinstance(expr, Access):
        return 1 + len(expr.indices)
    if isinstance(expr, Group):
        return _words_of(expr.args[0])
    return sum(map(_words_of, expr.args)) + max(len(expr.args) - 1, 1 if expr.is_Atom else 0)


__all__ = ["write_out_factors"]
