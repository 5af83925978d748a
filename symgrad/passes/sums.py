"""Sums that are known: of probabilities, deviations from a mean, [k = a], and what is constant.

    mean[n] += x[n,k]/4                 centred[n,k] = x[n,k] - mean[n]
    d_mean[n] += -a[n]*y[n,k] - b[n]*centred[n,k]    | n<N k<4    →    d_mean[n] += -a[n]*y[n,k]

A gradient that is a sum comes in; each of its terms is looked at, through the definitions of what
it reads, until it is a number times something of which the sum is known, or times a plain sum.
Where that resolves a term, what remains goes out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import permutations

from sympy import Add, Expr, Mul, exp

from ..affine import count, covers, is_indirect, places, whole
from ..ir import (
    ONE,
    ZERO,
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Tensor,
    all_reads,
    equations_of,
    indices_of,
    reads,
    substitute,
)
from ..scalar import equal, multiplied, ungrouped
from .live import count_writers, drop_dead
from .products import powers, signed
from .reuse import mapping_to
from .terms import merge_terms

Sums = dict[Expr, Expr]
"""What a sum is made of: the factor of each plain sum, by its body; that of ONE is known."""
DEPTH = 3  # definitions that are looked through
SMALL = 4  # terms of a definition that is looked through


def known_sums(program: Program) -> Program:
    """Sums of gradients without the terms whose sum is known."""
    if not any(e.origin.reverse and e.reduced for e in program.equations):
        return program
    known = Definitions(program)

    def visit(k: int, item: Equation | Loop) -> list[Equation | Loop]:
        if isinstance(item, Equation) and item.origin.reverse and _is_sum(item):
            known.place = k
            return list(known.resolved(item))
        return [item]

    items = tuple(x for k, i in enumerate(program.items) for x in visit(k, i))
    if items == program.items:
        return program
    return merge_terms(drop_dead(replace(program, items=items)))


def _is_sum(e: Equation) -> bool:
    plain = e.op in ("=", "+") and e.where == 1 and not is_indirect(e.write)
    return plain and bool(e.reduced) and len(reads(e.body)) <= 2 * SMALL


@dataclass
class Definitions:
    """The tensors outside of recurrences that one equation defines, as they are looked through."""

    program: Program
    place: int = 0  # of the equation that is looked at

    @cached_property
    def made(self) -> dict[Tensor, Equation]:
        """The equation of each tensor that has one, which writes all of it."""
        writers, inputs = count_writers(self.program), {*self.program.inputs}
        return {
            e.tensor: e
            for e in self.program.items
            if isinstance(e, Equation)
            and writers[e.tensor] == 1
            and e.tensor not in inputs
            and e.tensor.dtype == "real"
            and e.where == 1
            and covers(e.write)
        }

    @cached_property
    def ranged(self) -> set[tuple[Tensor, Expr]]:
        """The whole numbers that are known to be below an extent: those that name an element."""
        found = set()
        for e in equations_of(self.program.items):
            for access in (e.write, *all_reads(e.body)) if e.where == 1 else ():
                for position, extent in zip(access.indices, access.tensor.shape, strict=True):
                    if isinstance(position, Access):
                        found.add((position.tensor, extent))
        return found

    def resolved(self, e: Equation) -> Iterable[Equation]:
        """The equation with known sums in place of its terms; the same if none is known."""
        over = e.reduced
        self.found = False
        sums = self.sums(e.body, over, DEPTH)
        if sums is None or not self.found or not _shorter(sums):
            return [e]
        origin = e.origin.then("known sums")
        made = [
            replace(e, op="+", body=factor * body, origin=origin)
            for body, factor in sums.items()
            if body != ONE
        ]
        rest = sums.get(ONE, ZERO)
        if rest != 0 or not made:
            made.append(replace(e, op="+", body=rest, loops=e.free, origin=origin))
        return [replace(made[0], op=e.op)] if len(made) == 1 else made

    def sums(self, expr: Expr, over: tuple[Index, ...], depth: int) -> Sums | None:
        """The sum of an expression over indices; None if it is not to be taken apart."""
        total: Sums = {}
        for term in Add.make_args(ungrouped(expr)):
            parts = multiplied(term)
            before = [f for f in parts if not indices_of(f) & {*over}]
            rest = [f for f in parts if indices_of(f) & {*over}]
            inner = self.product(rest, over, depth)
            for body, factor in inner.items():
                total[body] = total.get(body, ZERO) + Mul(*before) * factor
        total = {body: factor for body, factor in total.items() if factor != 0}
        return self.cancelled(total, over) if len(total) > 1 else total

    def product(self, factors: list[Expr], over: tuple[Index, ...], depth: int) -> Sums:
        """The sum of a product of factors that depend on the indices."""
        if not factors:
            self.found = True
            return {ONE: count(i.extent for i in over)}
        if len(factors) == 1:
            (f,) = factors
            if self.is_one(f, over):
                self.found = True
                return {ONE: ONE}
            if isinstance(ungrouped(f), Add) and len(ungrouped(f).args) <= SMALL:
                found, self.found = self.found, False
                sums = self.sums(f, over, depth)
                if self.found and sums is not None:
                    return sums
                self.found = found
            if isinstance(f, Access) and depth and f.tensor in self.made:
                e = self.made[f.tensor]
                at = places(e.write, f) if whole(e) else None
                if at is not None and len(Add.make_args(ungrouped(e.body))) <= SMALL:
                    inner = substitute(e.body, at)
                    before, self.found = self.found, False
                    sums = self.sums(inner, over, depth - 1)
                    if self.found and sums is not None and _shorter(sums):
                        return sums
                    self.found = before
        value = self.stored(factors, over)
        self.found |= value is not None
        return {Mul(*factors): ONE} if value is None else {ONE: value}

    def stored(self, factors: list[Expr], over: tuple[Index, ...]) -> Expr | None:
        """The sum of a product as a multiple of a sum of the forward pass: Σ p·d_p is H where
        d_p = lse - z and H += -p*(z - lse)."""
        product = Mul(*factors)
        for form in (product, *self.looked_through(product)):
            for k, e in self.totals.get(frozenset(r.tensor for r in reads(form)), ()):
                at = mapping_to(e, e.loops, form, ONE) if k < self.place else None
                if at is None or len(e.reduced) != len(over):
                    continue
                if {(at.get(i), i.extent) for i in e.reduced} != {(i, i.extent) for i in over}:
                    continue
                value, own = substitute(e.write, at), signed(substitute(e.body, at))
                number, found = signed(form)
                if own[1] == found and not indices_of(value) & {*over}:
                    return number / own[0] * value
        return None

    def looked_through(self, product: Expr) -> Iterable[Expr]:
        """A product with the definition of a gradient in place of it."""
        for r in reads(product):
            e = self.made.get(r.tensor)
            at = places(e.write, r) if e is not None and e.origin.reverse and whole(e) else None
            if e is not None and at is not None and r in powers(product):
                yield product.xreplace({r: ungrouped(substitute(e.body, at))})

    @cached_property
    def totals(self) -> dict[frozenset[Tensor], list[tuple[int, Equation]]]:
        """The sums of products that the forward pass stores, by what they read, with their places
        in the program."""
        found: dict[frozenset[Tensor], list[tuple[int, Equation]]] = {}
        for k, e in enumerate(self.program.items):
            if not isinstance(e, Equation) or e.origin.reverse or e.tensor not in self.made:
                continue
            if e.reduced and e.op in ("=", "+") and not ungrouped(e.body).is_Add:
                found.setdefault(frozenset(r.tensor for r in e.reads), []).append((k, e))
        return found

    def is_one(self, f: Expr, over: tuple[Index, ...]) -> bool:
        """Whether the sum of one factor is 1: of [k = a], of a softmax."""
        if isinstance(f, equal) and len(over) == 1:
            (k,) = over
            for index, at in (f.args, f.args[::-1]):
                if index == k and isinstance(at, Access) and (at.tensor, k.extent) in self.ranged:
                    return True
        if not isinstance(f, exp):
            return False
        inner = ungrouped(f.args[0])
        return any(self.normalises(r, inner + r, over) for r in reads(inner))

    def normalises(self, read: Access, body: Expr, over: tuple[Index, ...]) -> bool:
        """Whether an element is log Σ exp(body) over the indices."""
        e = self.made.get(read.tensor)
        if e is None or e.op != "logsumexp" or len(e.reduced) != len(over):
            return False
        at = places(e.write, read)
        return at is not None and any(
            substitute(e.body, {**at, **dict(zip(e.reduced, order, strict=True))}) == body
            for order in permutations(over)
            if all(i.extent == j.extent for i, j in zip(e.reduced, order, strict=True))
        )

    def cancelled(self, total: Sums, over: tuple[Index, ...]) -> Sums:
        """The same where what is read is such a sum itself, Σ x − K·mean = 0."""
        terms = Add.make_args(total.get(ONE, ZERO))
        for term in terms:
            for r in (f for f in Mul.make_args(term) if isinstance(f, Access)):
                e = self.made.get(r.tensor)
                if e is None or e.op not in ("=", "+") or len(e.reduced) != len(over):
                    continue
                at = places(e.write, r)
                if at is None:
                    continue
                for order in permutations(over):
                    own = {**at, **dict(zip(e.reduced, order, strict=True))}
                    inner = substitute(e.body, own)
                    number, body = inner.as_independent(*reads(inner), as_Add=False)
                    if body in total and (total[body] + term / r * number).expand() == 0:
                        self.found = True
                        rest = Add(*(t for t in terms if t != term))
                        left = {b: f for b, f in total.items() if b not in (body, ONE)}
                        return {**left, ONE: rest} if rest != 0 else left
        return total


def _shorter(sums: Sums) -> bool:
    """Whether nothing but what is known is left, or nothing but plain sums."""
    return ONE not in sums or len(sums) == 1
