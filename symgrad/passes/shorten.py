"""Each formula of a gradient by itself, shorter: the same value with fewer factors and terms.

    y*a - y*b*s                        →   y*(a - b*s)                what terms share stands before
    m*step(m), of an m ≥ 0             →   m                          a number knows its own sign
    sigmoid(z)*(1 - y) - y*sigmoid(-z) →   sigmoid(z) - y             sigmoid(-z) = 1 - sigmoid(z)
    a*p - where(k = y, a, 0)           →   a*(p - equal(k, y))        a is in all terms

Equations come in one by one; those of the forward pass stay as they were written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sympy import Add, Expr, Mul, expand_mul

from ..affine import places, whole
from ..ir import Equation, Program, Tensor, map_items, reads, substitute
from ..scalar import Group, cost, relu, sigmoid, step, ungrouped, where
from .live import count_writers
from .products import factored, powers
from .ranges import Ranges

MANY = 6  # terms of a sum that is multiplied out


def shorten(program: Program) -> Program:
    """Shorter formulas of gradients."""
    known: list[Ranges] = []
    writers = count_writers(program)
    sigmoids = {
        e.tensor: e
        for e in program.equations
        if isinstance(e.body, sigmoid) and whole(e) and writers[e.tensor] == 1
    }

    def positive(expr: Expr) -> bool:
        if isinstance(expr, relu):
            return True
        if not known:
            known.append(Ranges(program))
        return known[0].of(expr).low >= 0

    def visit(expr: Expr) -> Expr:
        if not expr.args or not expr.has(Add, step):
            return expr
        args = [visit(a) for a in expr.args]
        made = expr if tuple(args) == expr.args else expr.func(*args)
        if isinstance(made, Mul):
            return _without_own_sign(made, positive)
        return _sum(made, sigmoids) if isinstance(made, Add) else made

    def change(e: Equation) -> list[Equation]:
        if not e.origin.reverse or e.tensor.dtype != "real":
            return [e]
        body = visit(e.body)
        if body == e.body:
            return [e]
        return [replace(e, body=body, origin=e.origin.then("shorten"))]

    return replace(program, items=map_items(program.items, change))


def _without_own_sign(product: Expr, positive: Callable[[Expr], bool]) -> Expr:
    """x·[x > 0] is x where x is not negative."""
    bases = powers(product)
    signs = [f for f in product.args if isinstance(f, step) and bases.get(f.args[0], 0) >= 1]
    gone = [f for f in signs if positive(f.args[0])]
    return Mul(*(f for f in product.args if f not in gone)) if gone else product


def _sum(total: Expr, sigmoids: dict[Tensor, Equation]) -> Expr:
    """A sum with complements and conditions written so that they cancel or are shared."""
    total = _flat(_by_complement(total, sigmoids))
    return factored(Add(*_shared_choices(Add.make_args(total))))


def _by_complement(total: Expr, sigmoids: dict[Tensor, Equation]) -> Expr:
    """σ(−u) = 1 − σ(u) where a sum has both, or reads one of them, and less is left."""
    found = total.atoms(sigmoid)
    pairs = {s: s for s in found if not s.args[0].could_extract_minus_sign()}
    for r in reads(total) if found else ():
        if r.tensor in sigmoids:
            e = sigmoids[r.tensor]
            if (at := places(e.write, r)) is not None:
                pairs[r] = substitute(e.body, at)
    for value, s in sorted(pairs.items(), key=str):
        other = sigmoid(-s.args[0])
        if other in found and len(total.args) <= MANY:
            read = opened(total).xreplace({other: 1 - value})
            made = Add(*(expand_mul(t, deep=False) for t in read.args))
            return min(total, read, made, key=cost)
    return total


def opened(expr: Expr) -> Expr:
    """An expression without groups around sums."""
    return expr.replace(lambda x: isinstance(x, Group) and x.args[0].is_Add, lambda x: x.args[0])


def _flat(total: Expr) -> Expr:
    """A sum without inner sums, where terms of these cancel: (a − p) − (a − q) = q − p."""
    if not any(ungrouped(t.as_coeff_Mul()[1]).is_Add for t in Add.make_args(total)):
        return total
    pairs = [t.as_coeff_Mul() for t in Add.make_args(total)]
    made = Add(*(n * t for n, x in pairs for t in Add.make_args(ungrouped(x))))
    return made if cost(made) < cost(total) else total


def _shared_choices(terms: tuple[Expr, ...]) -> list[Expr]:
    """where(c, a·b, 0) as a·where(c, b, 0), for an a that all other terms have: where it is
    infinite, so is their sum."""
    out = []
    for k, term in enumerate(terms):
        others = [powers(t) for j, t in enumerate(terms) if j != k]
        parts = []
        for f in Mul.make_args(term):
            if isinstance(f, where) and f.args[2] == 0:
                condition, value, _ = f.args
                shared = [
                    g
                    for g in Mul.make_args(ungrouped(value))
                    if not g.is_number and others and all(o.get(g, 0) >= 1 for o in others)
                ]
                if shared:
                    rest = ungrouped(value) / Mul(*shared)
                    f = Mul(*shared, condition if rest == 1 else where(condition, rest, 0))
            parts.append(f)
        out.append(Mul(*parts))
    return out
