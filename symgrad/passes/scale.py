"""Numbers and signs of gradients stand where they are fewest.

    d_s[n,j] = -h[n,j]*r[n,j]/2                       scaled_d_s[n,j] = h[n,j]*r[n,j]
    d_C[j,i] += -2*d_s[n,j]*(x[n,i] - C[j,i])    →    d_C[j,i] += scaled_d_s[n,j]*(x[n,i] - C[j,i])

A Program comes in; a tensor that is a number times something, and that all formulas multiply by
numbers, goes out scaled, under another name, if fewer numbers and signs are left.
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Add, Expr, Mul

from ..ir import ONE, Access, Equation, Program, Tensor, equations_of, map_items, reads
from ..scalar import strong_product, where
from .live import count_writers
from .names import fresh_names, made_for


def scale_numbers(program: Program) -> Program:
    """Tensors of gradients with the numbers that leave the fewest in all formulas."""
    writers, kept = count_writers(program), {*program.results, *program.inputs}
    users: dict[Tensor, list[Equation]] = {}
    for e in equations_of(program.items):
        for r in e.reads:
            users.setdefault(r.tensor, []).append(e)
    scales: dict[Tensor, tuple[Tensor, Expr]] = {}
    fresh = fresh_names(program)
    touched: set[Tensor] = set()
    for e in equations_of(program.items):
        t = e.tensor
        if t in kept or writers[t] > 1 or not e.origin.reverse or t.dtype != "real":
            continue
        number = e.body.as_coeff_Mul()[0]
        if isinstance(e.body, where) and all(b.is_number for b in e.body.args[1:]):
            number = -ONE  # either way round it has as many signs
        read_by = users.get(t, [])
        if any(u.tensor in touched for u in (e, *read_by)) or t in touched:
            continue
        found = [f for u in read_by for f in _factors(u, t)]
        factors = [f for f in found if f is not None]
        if not factors or len(factors) < len(found) or 0 in (number, *factors):
            continue
        own = ONE if isinstance(e.body, where) else number
        before = _total(own, factors, ONE)
        each = all(not u.reduced and len(u.loops) > len(e.loops) for u in read_by)
        more = [x / f for f in factors for x in (1, -1)] if each else []  # what is done less often
        choices = dict.fromkeys((number, *more))
        least = min(choices, key=lambda c: _total(number / c, factors, c))
        if _total(number / least, factors, least) < before:
            word = "minus_d_*" if least == -1 else "scaled_d_*"
            scales[t] = (replace(made_for(t, word, t.shape, fresh), role=t.role), least)
            touched |= {t, *(u.tensor for u in read_by)}
    if not scales:
        return program

    def change(e: Equation) -> list[Equation]:
        found = {
            r: scales[r.tensor][1] * scales[r.tensor][0][r.indices]
            for r in reads(e.body)
            if r.tensor in scales
        }
        made = replace(e, body=e.body.xreplace(found)) if found else e
        if e.tensor in scales:
            own, number = scales[e.tensor]
            made = replace(made, write=own[e.write.indices], body=_divided(made.body, number))
        same = made == e
        return [e if same else replace(made, origin=e.origin.then("scale numbers"))]

    return replace(program, items=map_items(program.items, change))


def _divided(body: Expr, number: Expr) -> Expr:
    if isinstance(body, where):
        return where(body.args[0], *(b / number for b in body.args[1:]))
    return body / number


def _total(own: Expr, factors: list[Expr], scale: Expr) -> int:
    return _weight(own) + sum(_weight(f * scale) for f in factors)


def _weight(number: Expr) -> int:
    """How many signs and numbers a factor is written with."""
    return int(number.is_negative) + int(abs(number) != 1)


def _factors(u: Equation, t: Tensor) -> list[Expr | None]:
    """The numbers by which a formula multiplies a tensor; None where it does something else."""
    found: list[Expr | None] = []
    for term in Add.make_args(u.body):
        if not any(r.tensor == t for r in reads(term)):
            continue
        number, rest = term.as_coeff_Mul()
        parts = [a for f in Mul.make_args(rest) for a in _multiplied(f)]
        mine = [f for f in parts if isinstance(f, Access) and f.tensor == t]
        others = [f for f in parts if f not in mine]
        alone = len(mine) == 1 and not any(r.tensor == t for f in others for r in reads(f))
        found.append(number if alone else None)
    if not u.origin.reverse or any(r.tensor == t for i in u.write.indices for r in reads(i)):
        found.append(None)
    return found


def _multiplied(factor: Expr) -> list[Expr]:
    if isinstance(factor, strong_product):
        return [g for a in factor.args for f in Mul.make_args(a) for g in _multiplied(f)]
    return [factor]
