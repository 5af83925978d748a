"""A gradient that one formula alone reads is written out there, if that is no more work.

    d_m[n] = -y[n]/m[n]**2          d_z[n] = d_m[n]*m[n] + 1        →    d_z[n] = 1 - y[n]/m[n]

So is what a sum does not change in: the sum that is left gets a name of its own. What then stands
before all terms comes first, products that are stored are read, and what multiplies a sum alone
moves into it:

    u[n,k] = x[n,k]/s[n]             d_s[n] += -r[n,k]*u[n,k]/s[n]
    d_x[n,k] = d_s[n]*x[n,k]/s[n] + r[n,k]/s[n]
    →   u_total[n] += r[n,k]*u[n,k]      d_x[n,k] = (r[n,k] - u_total[n]*u[n,k])/s[n]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from sympy import Add, Expr, Mul

from ..affine import assumed_count, letters, places, span
from ..affine import whole as is_whole
from ..ir import (
    Access,
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
from ..scalar import Group, cost, ungrouped
from ..symbols import Derivative
from .live import count_writers
from .names import fresh_names, made_for, with_tensors
from .overlap import same_in_step
from .products import StoredProducts, factored, plain_products
from .ranges import Ranges

MANY = 8  # reads in a formula that is no longer easy to read
Items = tuple[Equation | Loop, ...]


def write_out_once(program: Program) -> Program:
    """Gradients that one formula alone reads are written out in it, and those of which a result is
    a copy are that result."""
    program = _without_copies(program)
    readers: dict[Tensor, set[Equation]] = {}
    writers: dict[Tensor, list[Equation]] = {}
    for e in program.equations:
        writers.setdefault(e.tensor, []).append(e)
        for r in e.reads:
            readers.setdefault(r.tensor, set()).add(e)
    kept = {*program.results, *program.inputs}
    private = {
        t: es[0]
        for t, es in writers.items()
        if len(es) == 1 and es[0].origin.reverse and t not in kept and len(readers.get(t, ())) == 1
    }
    if not private:
        return program
    alone = (es[0] for t, es in writers.items() if len(es) == 1 and t not in private)
    known = Known(program, StoredProducts(e for e in alone if is_whole(e)))
    return known.named(replace(program, items=_written(program.items, (), private, known)))


def _without_copies(program: Program) -> Program:
    """The program without tensors that a result is a copy of, which nothing else reads: a result
    that nobody asks for has no memory."""
    writers, kept = count_writers(program), {*program.results, *program.inputs}
    readers = Counter(t for e in program.equations for t in {r.tensor for r in e.reads})
    inner = {e.tensor for i in program.items if isinstance(i, Loop) for e in equations_of([i])}
    same: dict[Tensor, Tensor] = {}
    for e in program.items:
        if not isinstance(e, Equation) or not isinstance(e.body, Access) or not e.origin.reverse:
            continue
        t = e.body.tensor
        alone = e.plain and writers[e.tensor] == 1 and e.body.indices == e.write.indices
        alone &= e.tensor in kept and t not in kept and t not in inner and readers[t] == 1
        if alone and t.shape == e.tensor.shape and t.dtype == e.tensor.dtype and t in writers:
            same[t] = e.tensor
    return _renamed(program, same) if same else program


def _renamed(program: Program, same: dict[Tensor, Tensor]) -> Program:
    """The program with tensors in place of others, without copies from these to those."""

    def is_copy(e: Equation) -> bool:
        return isinstance(e.body, Access) and same.get(e.body.tensor) == e.tensor

    kept = map_items(program.items, lambda e: [] if is_copy(e) else [e])
    return with_tensors(replace(program, items=kept), same)


@dataclass
class Known:
    """What is known of a program: its stored products, the sums that were made, which layer's
    formula an equation comes from, what is finite."""

    program: Program
    stored: StoredProducts
    totals: dict[Tensor, Tensor] = field(default_factory=dict)  # and what each is a sum of

    def total(self, base: Access, shape: tuple[Expr, ...]) -> Tensor:
        """A tensor for a sum of what is read, until all sums that are left get names."""
        made = Tensor(f"#{len(self.totals)}", shape)
        self.totals[made] = base.tensor
        return made

    def named(self, program: Program) -> Program:
        """The program with names for sums, in their order."""
        fresh = fresh_names(program)
        same = {
            e.tensor: made_for(self.totals[e.tensor], "total", e.tensor.shape, fresh)
            for e in program.items
            if isinstance(e, Equation) and e.tensor in self.totals
        }
        return _renamed(program, same) if same else program

    @cached_property
    def layers(self) -> dict[str, tuple[str, ...]]:
        return {e.tensor.name: e.tensor.path[:-1] for e in self.program.equations}

    def layer(self, e: Equation) -> tuple[str, ...]:
        """The layers that the formula of an equation stands in."""
        return self.layers.get(e.origin.label, ())

    @cached_property
    def ranges(self) -> Ranges:
        return Ranges(self.program)

    def finite(self, factor: Expr) -> bool:
        """Whether a factor is certain to be finite, as new sums are."""
        new = isinstance(factor, Access) and factor.tensor not in self.ranges.tensors
        return new or self.ranges.of(factor).finite


def _written(
    items: Items,
    outer: tuple[Index, ...],
    private: dict[Tensor, Equation],
    known: Known,
) -> Items:
    """The items of a program, or of a recurrence."""
    places = {i.tensor: k for k, i in enumerate(items) if isinstance(i, Equation)}
    made: dict[int, Items] = {}
    for k, item in enumerate(items):
        if isinstance(item, Loop):
            inner = _written(item.items, (*outer, item.index), private, known)
            made[k] = (replace(item, items=inner),)
            continue
        if not item.origin.reverse or not _at_each(item, outer) or item.reduced:
            continue
        mine = {t: e for t, e in private.items() if places.get(t, k) < k}
        user = _User(item, outer, mine, known)
        user.write_out(lambda e, k=k: _unchanged(e, items[places[e.tensor] + 1 : k]))
        if user.gone and user.pays:
            for e in user.gone:
                at = places[e.tensor]
                made[at] = tuple(x for x in made.get(at, (items[at],)) if x != e)
            made[k] = tuple(user.result)
            for e in user.result:
                if e.tensor in private or e.tensor != item.tensor:
                    private[e.tensor], places[e.tensor] = e, k
    return tuple(x for k, item in enumerate(items) for x in made.get(k, (item,)))


@dataclass
class _User:
    """An equation, in recurrences over `outer`, with the equations that it alone needs."""

    e: Equation
    outer: tuple[Index, ...]
    private: dict[Tensor, Equation]
    known: Known
    gone: list[Equation] = field(default_factory=list)
    sums: dict[Access, Equation] = field(default_factory=dict)  # by how they are read

    @property
    def points(self) -> set[Expr]:
        return {*self.e.loops, *self.outer}

    def write_out(self, movable: Any) -> None:
        """Find what goes, and the sums that are left."""
        body, done = self.e.body, False
        while not done:
            done = True
            for r in reads(body):
                e = self.private.get(r.tensor)
                if e is None or e in self.gone or r in self.sums or not movable(e):
                    continue
                if self.known.layer(e) != self.known.layer(self.e):
                    continue
                value = self.value(e, r, body)
                if value is not None:
                    self.gone.append(e)
                    body, done = body.xreplace({r: value}), False
                    break
        if self.gone:
            body = self.known.stored.read_in(factored(plain_products(body, self.known.finite)))
            body = self.collected(body)
            origin = self.e.origin.then("write out once")
            self.result = [e for e in self.sums.values() if e not in self.private.values()]
            self.result.append(replace(self.e, body=body, origin=origin))

    @property
    def pays(self) -> bool:
        if len(reads(self.result[-1].body)) > MANY:
            return False
        return _work(self.result) <= _work([*self.gone, self.e])

    def value(self, e: Equation, r: Access, body: Expr) -> Expr | None:
        """What a read stands for, if it can be written out."""
        if not _at_each(e, self.outer) or _occurrences(body, r) != 1:
            return None
        names, mapping = letters(r), places(e.write, r)
        if any(x.tensor == r.tensor and x != r for x in reads(body)):
            return None
        if names is None or mapping is None or not {*names} <= self.points:
            return None
        if e.reduced:
            plain = not self.outer and len(names) == len(r.indices)
            return self.before_sum(e, r, mapping) if plain else None
        terms = Add.make_args(ungrouped(e.body))
        if {*names} == self.points or sum(bool(reads(t)) for t in terms) <= 1:
            return substitute(e.body, mapping)
        return None

    def before_sum(self, e: Equation, r: Access, mapping: dict[Expr, Expr]) -> Expr | None:
        """A sum as what does not change in it times a sum of its own."""
        whole, over = ungrouped(e.body), {*e.reduced}
        if isinstance(whole, Add):
            return None
        before = Mul(*(f for f in Mul.make_args(whole) if not indices_of(f) & over))
        if before == 1:
            self.sums[r] = e
            return None
        if not reads(whole / before):  # a sum of numbers and indices alone
            return None
        own = self.named(e, whole / before)
        read = own.tensor[r.indices]
        self.sums[read] = own
        return substitute(before, mapping) * read

    def named(self, e: Equation, body: Expr) -> Equation:
        """A sum that is no derivative, under a name of its own."""
        base = max(reads(body), key=_rank)
        own = self.known.total(base, e.tensor.shape)
        origin = e.origin.then("write out once")
        return replace(e, write=own[e.write.indices], body=body, origin=origin)

    def collected(self, expr: Expr) -> Expr:
        """The expression with what multiplies a sum alone moved into the sum."""
        if isinstance(expr, (Add, Group)) or expr.is_Mul and not {*expr.args} & {*self.sums}:
            args = [self.collected(a) for a in expr.args]
            return expr if tuple(args) == expr.args else expr.func(*args)
        if not isinstance(expr, Mul):
            return expr
        read = next(f for f in expr.args if f in self.sums)
        e, known = self.sums[read], {*read.indices}
        apart = [f for f in expr.args if f == read or not indices_of(f) <= known or f.is_Add]
        alone = expr / Mul(*apart)
        if len(apart) == 1 and known == self.points or alone in (1, -1):
            return expr
        sign = -1 if alone.could_extract_minus_sign() else 1
        back = dict(zip(read.indices, e.write.indices, strict=True))
        whole = self.known.stored.read_in(substitute(sign * alone, back) * e.body)
        made = replace(e, body=whole)
        if e in self.private.values():
            self.gone.append(e)
            made = self.named(e, whole)
        own = made.tensor[read.indices]
        del self.sums[read]
        self.sums[own] = made
        return sign * Mul(own, *(f for f in apart if f != read))


def _rank(read: Access) -> tuple[int, bool, str]:
    """Which factor names a sum: of most dimensions, a derivative before others."""
    return len(read.indices), isinstance(read.tensor.symbol, Derivative), read.name


def _at_each(e: Equation, outer: tuple[Index, ...]) -> bool:
    """Whether an equation writes each element, or each of a step, at indices of its own."""
    own = letters(e.write)
    alone = e.op in ("=", "+") and e.where == 1 and e.tensor.dtype == "real"
    if own is None or not alone or not {*outer} <= {*own} <= {*outer, *e.loops}:
        return False
    pairs = zip(e.write.indices, e.tensor.shape, strict=True)
    return all(p in outer or span(p) == (0, n) for p, n in pairs)


def _unchanged(e: Equation, between: Sequence[Equation | Loop]) -> bool:
    """Whether what an equation reads is still the same behind these items."""
    return not any(same_in_step(x.write, r) for x in equations_of(between) for r in e.reads)


def _occurrences(expr: Expr, read: Access) -> int:
    if expr == read:
        return 1
    return sum(_occurrences(a, read) for a in expr.args) if expr.has(read) else 0


def _work(equations: Iterable[Equation]) -> int:
    """What equations take, in additions; what does not change in a sum is multiplied after it."""
    total = 0
    for e in equations:
        whole, over = ungrouped(e.body), {*e.reduced}
        parts = Mul.make_args(whole) if over else (whole,)
        inner = Mul(*(f for f in parts if not over or indices_of(f) & over))
        total += _points(e.loops) * (cost(inner) + bool(over))
        if inner != whole:
            total += _points(e.free) * (cost(whole / inner) + 1)
    return total


def _points(loops: Iterable[Index]) -> int:
    return assumed_count(i.extent for i in loops)
