"""The terms of one tensor become one equation, with what they have in common before the sum.

A Program comes in, one in which fewer equations write the same tensor goes out:

    d_z[n,k] += d_lse[n]*p[n,k]                     | n<N k<10
    d_z[n,y[n]] += -d_lse[n]                        | n<N
    becomes  d_z[n,k] = d_lse[n]*(p[n,k] - equal(k, y[n]))

by `gather_labels`, `fold_conditions`, `merge_terms` and `factor_numbers`, in this order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sympy import Add, Expr, Mul, Pow

from ..affine import determined, is_indirect, letters, places, whole
from ..ir import (
    ONE,
    ZERO,
    Equation,
    Index,
    Loop,
    Program,
    Tensor,
    equations_of,
    indices_of,
    map_items,
    reads,
    substitute,
)
from ..large import LONG
from ..scalar import equal, logical_and, ungrouped, where
from .live import count_writers
from .positions import guarded
from .ranges import Ranges
from .reuse import all_in_range


def gather_labels(program: Program) -> Program:
    """``d_z[n,y[n]] += e`` beside a dense equation of d_z becomes ``d_z[n,k] += [k = y[n]]·e``."""
    dense = {e.tensor: e for e in program.equations if e.plain}

    def visit(e: Equation) -> list[Equation]:
        model = dense.get(e.tensor)
        if model is None or e.op not in ("=", "+") or not is_indirect(e.write):
            return [e]
        names = {str(i) for i in e.loops}
        indices, chosen, made = [], ONE, []
        for position, old in zip(e.write.indices, model.write.indices, strict=True):
            if isinstance(position, Index):
                indices.append(position)
                continue
            name = str(old)
            while name in names:
                name += "_"
            fresh = Index(name, old.extent)
            indices.append(fresh)
            made.append(fresh)
            chosen = logical_and(chosen, equal(fresh, position))
        if len(set(indices)) < len(indices) or set(indices) != {*e.loops, *made}:
            return [e]  # points of the loop would remain to be summed
        write = e.tensor[tuple(indices)]
        origin = e.origin.then("gather labels")
        return [Equation(write, "+", guarded(chosen, e.body), tuple(indices), e.where, origin)]

    return replace(program, items=map_items(program.items, visit))


def fold_conditions(program: Program) -> Program:
    """A term that is added under a condition is added everywhere, as 0 where the condition does not
    hold, so that it can be merged with the other terms of its tensor. What is certain to be finite,
    and does not vary along the condition, stands before it: ``d*where(c, e, 0)``, in which a stored
    where(c, e, 0) can be read. A condition on the step of a recurrence stays: it says which step
    writes an element last."""
    writers = count_writers(program)
    ranges: list[Ranges] = []

    def given(f: Expr) -> bool:  # of what no formula reads nothing is certain
        return any(r.tensor in program.inputs for r in reads(f))

    def outside(e: Equation) -> Expr:
        parts = Mul.make_args(e.body)
        apart = [f for f in parts if not indices_of(f) >= indices_of(e.where)]
        if apart and len(apart) < len(parts) and not ranges:
            ranges.append(Ranges(program))
        return Mul(*(f for f in apart if not given(f) and ranges and ranges[0].of(f).finite))

    def visit(e: Equation) -> list[Equation]:
        plain = replace(e, where=ONE)
        safe = all(all_in_range(r) for r in e.reads)
        if e.op != "+" or e.where == 1 or writers[e.tensor] == 1 or not plain.plain or not safe:
            return [e]
        if not indices_of(e.where) <= {*e.loops}:
            return [e]
        before = outside(e)
        body = before * guarded(e.where, e.body / before)
        return [replace(plain, body=body, origin=e.origin.then("fold conditions"))]

    return replace(program, items=map_items(program.items, visit))


def merge_terms(program: Program) -> Program:
    """The equations of one tensor that write all of it become one, with the sum of their bodies. In
    a recurrence what one equation alone adds to, once to each element, is assigned."""
    return replace(program, items=_merge_items(program.items, count_writers(program), ()))


def _merge_items(
    items: Iterable[Equation | Loop], writers: dict[Tensor, int], outer: tuple[Index, ...]
) -> tuple[Equation | Loop, ...]:
    def assigned(e: Equation) -> Equation:
        once = writers[e.tensor] == 1 and {*outer, *e.loops} <= determined(e.write)
        return replace(e, op="=") if outer and e.op == "+" and e.where == 1 and once else e

    items = tuple(
        assigned(i)
        if isinstance(i, Equation)
        else replace(i, items=_merge_items(i.items, writers, (*outer, i.index)))
        for i in items
    )
    within = Counter(e.tensor for e in equations_of(items))
    ends: dict[int, list[Equation]] = {}  # what becomes one, by the number of the last
    last: dict[Tensor, int] = {}
    for number, item in enumerate(items):
        if isinstance(item, Equation) and whole(item):
            group = ends.get(last.get(item.tensor, -1), [])
            long = sum(len(reads(e.body)) for e in (*group, item)) > LONG
            if long or _moved([*group, item]) is None:
                group = []
            else:
                ends.pop(last.get(item.tensor, -1), None)
            ends[number] = [*group, item]
            last[item.tensor] = number
    out: list[Equation | Loop] = []
    for number, item in enumerate(items):
        if not isinstance(item, Equation) or not whole(item):
            out.append(item)
            continue
        group = ends.get(number, [])
        if not group:
            continue
        if len(group) == 1:
            op = "=" if within[item.tensor] == 1 and not outer else item.op
            out.append(replace(item, op=op, body=_factored(item.body)))
            continue
        first, bodies = _moved(group) or (item, ())
        alone = within[item.tensor] == len(group)
        steps = dict.fromkeys(s for e in group for s in e.origin.steps)  # of each term
        back = any(e.origin.reverse for e in group)
        origin = replace(group[-1].origin, steps=tuple(steps), reverse=back).then("merge terms")
        out.append(
            replace(
                first,
                op="=" if alone and not outer else "+",
                body=factor_common(Add(*bodies)),
                origin=origin,
            )
        )
    return tuple(out)


def _moved(group: list[Equation]) -> tuple[Equation, tuple[Expr, ...]] | None:
    """The equation of a group that has the most letters, and the bodies of all at its points: c is
    3*g + i where another writes ``t[3*g + i]``."""
    model = max(group, key=lambda e: len(letters(e.write) or ()))
    found = [places(e.write, model.write) for e in group]
    if any(f is None for f in found):
        return None
    bodies = [substitute(e.body, f or {}) for e, f in zip(group, found, strict=True)]
    return model, tuple(bodies)


def factor_common(expr: Expr) -> Expr:
    """Factors that all terms of a sum share stand before it: a/N − b/N → (a − b)/N. Of a factor
    that is a sum itself it is the least of its powers.

    >>> from sympy.abc import a, b, c
    >>> factor_common(a*c - b*c)
    c*(a - b)
    >>> factor_common(a*(1 - c) - b*(1 - c)**2)
    (1 - c)*(a - b*(1 - c))
    """
    if not isinstance(expr, Add):
        return expr
    args = _with_guards_apart([_factored(t) for t in expr.args])
    terms = [_powers(t) for t in args]
    shared = {}
    for base in terms[0]:
        powers = {t.get(base, ZERO) for t in terms}
        counted = ungrouped(base).is_Add and all(p.is_Integer and p > 0 for p in powers)
        if not base.is_Number and (len(powers) == 1 or counted):
            shared[base] = min(powers)
    coefficients = [abs(t.as_coeff_Mul()[0]) for t in args]
    number = coefficients[0] if len(set(coefficients)) == 1 else ONE
    factor = Mul(number, *(Pow(b, p) for b, p in shared.items()))
    if factor == 1:
        return Add(*args)
    rest = [
        Mul(*(Pow(b, p - shared.get(b, 0)) for b, p in _powers(t / number).items())) for t in args
    ]  # SymPy leaves exp(x)/exp(x) as it is
    return Mul(factor, Add(*rest), evaluate=not factor.is_Number)


def _with_guards_apart(terms: list[Expr]) -> list[Expr]:
    """Beside d*where(c, e, 0) the term where(c, f*e, 0) is where(c, f, 0)*where(c, e, 0)."""
    guards = {
        f: None
        for t in terms
        for f in Mul.make_args(t)
        if isinstance(f, where) and f.args[2] == 0 and not isinstance(f.args[1], Mul)
    }

    def apart(factor: Expr) -> Expr:
        if isinstance(factor, where) and factor.args[2] == 0 and isinstance(factor.args[1], Mul):
            condition, product, _ = factor.args
            for guard in guards:
                if guard.args[0] == condition and guard.args[1] in product.args:
                    rest = Mul(*(f for f in product.args if f != guard.args[1]))
                    return Mul(where(condition, rest, 0), guard)
        return factor

    return [Mul(*map(apart, Mul.make_args(t))) for t in terms] if guards else terms


def _factored(term: Expr) -> Expr:
    """A product with the common factors of its sums before them."""
    factors = [factor_common(f) for f in term.args] if isinstance(term, Mul) else []
    return Mul(*factors) if tuple(factors) != term.args and factors else term


def factor_numbers(program: Program) -> Program:
    """A number that all terms of a factor share stands once: (2·z − 2·y)/N is 2·(z − y)/N."""

    def visit(expr: Expr) -> Expr:
        if not expr.args:
            return expr
        args = [visit(a) for a in expr.args]
        if not isinstance(expr, Mul) or len([a for a in args if not a.is_number]) < 2:
            return expr.func(*args)  # SymPy would multiply the number into a sum that stands alone
        number: Expr = ONE
        for k, factor in enumerate(args):
            shared = {abs(t.as_coeff_Mul()[0]) for t in Add.make_args(factor)}
            if isinstance(factor, Add) and len(shared) == 1 and shared != {1}:
                number *= (common := shared.pop())
                args[k] = Add(*(t / common for t in factor.args))
        return Mul(number, *args)

    def change(e: Equation) -> list[Equation]:
        return [replace(e, body=visit(e.body))] if e.body.has(Add) else [e]

    return replace(program, items=map_items(program.items, change))


def _powers(term: Expr) -> dict[Expr, Expr]:
    """The powers that a product is made of; those of one base, x**k and 1/x, are one."""
    powers: dict[Expr, Expr] = {}
    for factor in Mul.make_args(term):
        base, power = factor.as_base_exp()
        powers[base] = powers.get(base, ZERO) + power
    return powers
