"""Sums that are equal but for factors before them are one sum.

A Program comes in; what goes out computes the second of two such sums from the first, also where it
takes a look through a stored product:

    W[i,o] = V[i,o]*g[o]/s[o]
    d_g[o] += V[i,o]*d_W[i,o]/s[o]     | o i
    d_s[o] += -W[i,o]*d_W[i,o]/s[o]    | o i        →       d_s[o] = -d_g[o]*g[o]/s[o]    | o
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sympy import Expr

from ..affine import count, places, whole
from ..ir import ZERO, Access, Equation, Index, Program, Tensor, indices_of, substitute
from ..scalar import ungrouped
from .live import count_writers
from .products import Powers, number_of, powers, product_of

Sum = tuple[Equation, Powers, Expr]
"""An equation, and what stands before its sum: powers and a number."""


def merge_sums(program: Program) -> Program:
    """A gradient that is a sum like an earlier one, but for what does not change in it, is computed
    from that."""
    if sum(map(_is_sum, program.items)) < 2:
        return program
    writers, inputs = count_writers(program), {*program.inputs}
    stored: dict[Tensor, Equation] = {}
    known: dict[object, Sum] = {}
    out = []
    for item in program.items:
        e = item
        if isinstance(e, Equation) and writers[e.tensor] == 1 and e.tensor not in inputs:
            if whole(e) and e.op in ("=", "+") and e.tensor.dtype == "real":
                stored[e.tensor] = e
            elif _is_sum(e):
                e = _merged(e, stored, known)
        out.append(e)
    return replace(program, items=tuple(out))


def _is_sum(e: object) -> bool:
    """Whether an item gives each element of a tensor a sum of products."""
    if not isinstance(e, Equation) or e.op not in ("=", "+") or e.where != 1 or e.body == 0:
        return False
    if count(i.extent for i in e.reduced) == 1:
        return False
    indices = e.write.indices
    alone = all(isinstance(i, Index) for i in indices) and len({*indices}) == len(indices)
    whole = all(i.extent == n for i, n in zip(indices, e.tensor.shape, strict=True)) if alone else 0
    return bool(whole and e.origin.reverse and not ungrouped(e.body).is_Add)


def _merged(e: Equation, stored: dict[Tensor, Equation], known: dict[object, Sum]) -> Equation:
    """A sum as what stands before it times an earlier one; else it is kept as known."""
    forms = [_apart(e, body) for body in _bodies(e.body, stored)]
    for key, outer, number in forms:
        if key in known:
            first, before, times = known[key]
            ratio = {b: outer.get(b, ZERO) - before.get(b, ZERO) for b in {**outer, **before}}
            if all(before.get(b, ZERO) * n >= 0 for b, n in ratio.items()):  # no 0/0, no ∞·0
                body = number / times * product_of(ratio) * first.write
                body = substitute(body, dict(zip(_names(e), (*e.free, *e.reduced), strict=True)))
                origin = e.origin.then("merge sums")
                return replace(e, op="=", body=body, loops=e.free, origin=origin)
    for key, outer, number in forms:
        names = dict(zip((*e.free, *e.reduced), _names(e), strict=True))
        first = replace(e, write=substitute(e.write, names))
        known.setdefault(key, (first, outer, number))
    return e


def _bodies(body: Expr, stored: dict[Tensor, Equation]) -> Iterator[Expr]:
    """A product, and the same with a stored product in place of a read of it."""
    yield body
    for base in powers(body):
        if isinstance(base, Access) and base.tensor in stored:
            own = stored[base.tensor]
            at = places(own.write, base)
            if at is not None and not ungrouped(own.body).is_Add and len(powers(own.body)) > 1:
                yield body.xreplace({base: substitute(ungrouped(own.body), at)})


def _names(e: Equation) -> list[Index]:
    return [Index(f"_{k}", i.extent) for k, i in enumerate((*e.free, *e.reduced))]


def _apart(e: Equation, body: Expr) -> tuple[object, Powers, Expr]:
    """What a sum is known by, and what stands before it, with indices named by their place."""
    body = substitute(body, dict(zip((*e.free, *e.reduced), _names(e), strict=True)))
    over = {*_names(e)[len(e.free) :]}
    found = powers(body)
    inner = frozenset((b, n) for b, n in found.items() if indices_of(b) & over)
    outer = {b: n for b, n in found.items() if not indices_of(b) & over}
    return (inner, len(e.free), *_names(e)), outer, number_of(body)


__all__ = ["merge_sums"]
