"""Loop nests over equations as loops around statements: all that is left to decide of them.

Which loops run in vectors, which sums are cut into blocks, what is computed once (`shared.py`),
which total is a variable. n(o(h = tanh z, b += h), loss += Σ_o h²) with n of unknown length becomes

    total1[o] = 0 if 64 < N
    total2 = 0
    blocks of 64 n:
        if 64 < N:  o:  total1[o] += b[o],  b[o] = 0
        part2 = 0
        n:  o in vectors:  h[n,o] = tanh(z[n,o]),  b[o] += h[n,o]
            c1 = Σ_o h[n,o]²
            part2 += c1
        total2 += part2
    if 64 < N:  o:  b[o] += total1[o]
    loss[] += total2
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sympy import Expr, Integer, Symbol

from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Size,
    Tensor,
    indices_of,
    reads,
)
from ..passes.reuse import all_in_range
from ..scalar import where
from . import nests
from .iterations import address_names_iteration, apart, names_iteration, same_iteration
from .nested import Assign, Fill, Fold, Item, Let, Loop, Over, Reduce
from .plan import Nest
from .same import IDENTITY, Around, form_of, tensors_of
from .shared import Uniforms, needed, regroupings, shared
from .sums import register_cut
from .totals import Totals, exists
from .windows import scatter_offsets

LONG = 16  # iterations from which a maximum is worth a vector of them


def statements_of(kernel: nests.Kernel, meaning: nests.Kernel, around: Around) -> Nest:
    """The nest; `meaning` is the same one as it was before its tensors became rows and its loops
    were joined."""
    return _Nest(kernel, meaning, around).made()


@dataclass
class _Names:
    """Names that a nest does not have."""

    taken: set[str] = field(default_factory=set)

    def fresh(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self.taken:
            name = f"{wanted}_{number if number > 1 else ''}"
            number += 1
        self.taken.add(name)
        return name


class _Nest:
    def __init__(self, kernel: nests.Kernel, meaning: nests.Kernel, around: Around) -> None:
        self.kernel, self.around = kernel, around
        leaves = list(nests.leaves(kernel))
        self.meanings = (leaf.equation for leaf in nests.leaves(meaning))  # in the same order
        self.tensors = tensors_of(leaves, around.age)
        self.written = {around.holder(leaf.equation.tensor) for leaf in leaves}
        self.names = _Names(set(_words(leaves, around)))
        self.totals = Totals(kernel, self.names.fresh)
        self.uniforms = Uniforms(around.scalars, self.is_constant, self.names.fresh)
        self.last = self.accumulators = 0
        self.regrouped: list[Expr] = []  # what is as it is because some tensors are gradients
        self.held: dict[Expr, Expr] = {}  # elements that are the same throughout the loop
        self.all_held: list[Expr] = []

    def made(self) -> Nest:
        items = tuple(self.item(self.kernel))  # type: ignore[arg-type]
        assert next(self.meanings, None) is None
        held = [*self.regrouped, *self.all_held, *self.totals.extents]
        form = form_of(self.kernel, self.around, held)
        return Nest(items, self.uniforms.values, self.tensors, form)

    def partial(self, name: str, loops: Sequence[Index], dtype: str = "real") -> Access:
        """The element of partial sums that belongs to the current point of loops."""
        extents = tuple(i.extent for i in loops)
        return Tensor(self.names.fresh(name), extents, dtype=dtype)[tuple(loops)]

    def is_register(self, e: Equation) -> bool:
        return e.tensor in self.around.registers

    def is_constant(self, access: Access) -> bool:
        """Whether an element is the same for all iterations: a scalar that others computed."""
        return (
            not access.tensor.shape
            and access.tensor.dtype == "real"
            and access.tensor not in self.around.registers
            and self.around.holder(access.tensor) not in self.written
        )

    # --- loops

    def item(self, item: nests.Item) -> Iterator[Item]:
        if isinstance(item, nests.Nest):
            yield from self.nest(item)
        elif isinstance(item, nests.Assign):
            yield from self.assigns([item])
        elif isinstance(item, nests.Fill):
            e = item.equation
            yield Fill(e.op, e.write, next(self.meanings))
        else:
            yield from self.reduce(item)

    def nest(self, nest: nests.Nest) -> Iterator[Item]:
        """A loop; sums that are long begin before it, or before each block of it."""
        self.held = self.fixed(nest)
        self.all_held += self.held
        yield from (Let(s, access) for access, s in self.held.items())
        yield from self.totals.before(nest)
        yield self.totals.in_blocks(nest, self.loop(nest))
        self.held = {}
        yield from self.totals.behind(nest)

    def fixed(self, nest: nests.Nest) -> dict[Expr, Expr]:
        """The elements that an innermost loop reads and that are the same for all of it, each with
        a variable. A compiler would read them each time, as what is written may be their memory."""
        leaves = [i for i in nest.items if isinstance(i, (nests.Assign, nests.Fill))]
        extent = nest.index.extent
        runs = extent.is_Integer and extent > 0
        if not runs or len(leaves) < len(nest.items) or any(x.equation.where != 1 for x in leaves):
            return {}
        written = {self.around.holder(x.equation.tensor) for x in leaves}
        if all(map(self.is_register, (x.equation for x in leaves))):
            return {}
        found = (r for x in leaves if isinstance(x, nests.Assign) for r in x.equation.reads)
        fixed = [
            r
            for r in dict.fromkeys(found)
            if r.tensor.shape
            and r.tensor.dtype == "real"
            and r.tensor not in self.around.registers
            and self.around.holder(r.tensor) not in written
            and nest.index not in indices_of(r)
            and all_in_range(r)
        ]
        first = len(self.all_held) + 1
        return {r: Symbol(self.names.fresh(f"e{k}"), real=True) for k, r in enumerate(fixed, first)}

    def loop(self, nest: nests.Nest) -> Loop:
        items: list[Item] = []
        group: list[nests.Assign] = []
        for item in nest.items:
            if isinstance(item, nests.Assign):
                group.append(item)
                continue
            items += self.assigns(group)
            group = []
            items += self.item(item)
        items += self.assigns(group)
        return Loop(Over(nest.index, self.kind(nest), self.vectorizes(nest)), tuple(items))

    def vectorizes(self, nest: nests.Nest) -> bool:
        """Whether the iterations of an innermost loop are independent."""
        return all(
            (isinstance(i, (nests.Assign, nests.Fill)) or nests.is_choice(i))
            and (
                self.is_register(i.equation)
                or scatter_offsets(i.equation.write, [nest.index]) == ()
            )
            and not any(
                r.tensor == i.equation.tensor and not apart(r, i.equation.write, {nest.index})
                for r in (() if isinstance(i, nests.Fill) else i.equation.reads)
            )
            for i in nest.items
        )

    def kind(self, nest: nests.Nest) -> str:
        """Whether iterations of a loop meet: only where they add, or also elsewhere."""
        index, holder = nest.index, self.around.holder
        within = {index, *_indices(nest.items)}
        written: dict[Tensor, list[Access]] = {}
        kind = "parallel"
        private = self.around.private if nest is self.kernel else frozenset()
        for leaf in nests.leaves(nest):
            e = leaf.equation
            if self.is_register(e) and index in self.around.registers[e.tensor].loops:
                continue
            if e.tensor in private:
                continue
            if self.adds_to_others(leaf) and not address_names_iteration(e.write, index, within):
                return "in order"
            if not names_iteration(e.write, index, within, e.where):
                if isinstance(leaf, nests.Fill) or not leaf.accumulate:
                    return "in order"
                kind = "reduce"
            written.setdefault(holder(e.tensor), []).append(e.write)
        for leaf in nests.leaves(nest):
            e = leaf.equation
            for access in e.reads if not isinstance(leaf, nests.Fill) else ():
                for write in written.get(holder(access.tensor), ()):
                    if not same_iteration(access, write, index, within):
                        return "in order"
            for write in written.get(holder(e.tensor), ()):
                both = e.write is write or same_iteration(e.write, write, index, within)
                if not both and not (
                    kind == "reduce" and not isinstance(leaf, nests.Fill) and leaf.accumulate
                ):
                    return "in order"
        return kind

    def adds_to_others(self, leaf: nests.Assign | nests.Fill | nests.Reduce) -> bool:
        """Whether a statement, or what a total goes to, adds nothing where no term's condition
        holds: then to what is an element of the tensor by its address alone."""
        e = leaf.equation
        if isinstance(leaf, nests.Fill) or not leaf.accumulate or e.where == 1:
            return False
        total = self.totals.of(leaf) is not None or exists(e) != e.where
        return total and not all_in_range(e.write)

    # --- statements

    def assigns(self, group: Sequence[nests.Assign]) -> Iterator[Item]:
        """Consecutive statements, with what they have in common computed once."""
        if not group:
            return
        bodies = [self.uniforms.within(a.equation.body).xreplace(self.held) for a in group]
        pairs: list[tuple[Symbol, Expr]] = []
        if all(a.equation.where == 1 for a in group):
            slopes = [a.equation.tensor.name in self.around.slopes for a in group]
            regrouped = regroupings(bodies, slopes)
            plain = shared(bodies, {}, self.last, self.names.taken)
            made = shared(bodies, regrouped, self.last, self.names.taken) if regrouped else plain
            if made != plain:
                self.regrouped += [*(value for _, value in made[0]), *made[1]]
            pairs, bodies, self.last = made
        done: set[Symbol] = set()
        for assign, body in zip(group, bodies, strict=True):
            e, meaning = assign.equation, next(self.meanings)
            yield from (Let(symbol, value) for symbol, value in needed(body, pairs, done))
            if assign.accumulate and not self.is_register(e):
                write = self.totals.place_of(assign)
                yield Fold(_op(e), write, body, e.where, equation=meaning)
            else:
                guarded = e.where != 1 and self.is_register(e)
                yield Assign(e.write, body, e.where, e.op if guarded else "=", meaning)

    def reduce(self, item: nests.Reduce) -> Iterator[Item]:
        e, meaning = item.equation, next(self.meanings)
        self.accumulators += 1
        cut = register_cut(item)
        kept = self.is_register(e) and cut is None
        total = e.write
        if not kept:
            kind = "double" if cut is not None else e.tensor.dtype
            total = self.partial(f"c{self.accumulators}", (), kind)
        body, condition = self.uniforms.within(e.body), e.where
        # positions of joined loops are out of range where addresses are not
        if e.tensor.dtype != "int" and all(map(all_in_range, reads(meaning.body))):
            body, condition = where(condition, body, IDENTITY[e.op]), ONE
        if condition != 1:  # nests of one form guard the same totals
            self.regrouped.append(Integer(self.accumulators))
        blocks = {} if cut is None else {cut.index: cut.size}
        vector = condition == 1 and _pays_in_vectors(e)
        over = tuple(
            Over(i, "reduce", vector and i == e.reduced[-1], blocks.get(i, 0)) for i in e.reduced
        )
        yield Reduce(total, _op(e), body, over, condition, meaning if kept else None)
        if item.accumulate:
            yield Fold(_op(e), e.write, total, exists(e), equation=meaning)
        elif not kept:
            yield Assign(e.write, total, equation=meaning)


def _op(e: Equation) -> str:
    return "+" if e.op == "=" else e.op


def _pays_in_vectors(e: Equation) -> bool:
    """Whether the innermost loop of a reduction is to run in vectors; a maximum in long loops
    only."""
    extent = e.reduced[-1].extent
    long = e.tensor.dtype != "int" and not (extent.is_Integer and extent < LONG)
    return e.op in ("+", "*") or long


def _words(
    leaves: Sequence[nests.Assign | nests.Fill | nests.Reduce], around: Around
) -> Iterator[str]:
    """The names of everything in a nest."""
    for tensor in tensors_of(leaves, around.age):
        yield from (tensor.name, around.holder(tensor).name)
        yield from (s.name for x in tensor.shape for s in x.atoms(Size))
    for leaf in leaves:
        e = leaf.equation
        yield from (s.name for i in e.loops for s in i.extent.atoms(Size))
        yield from (i.name for x in (e.write, e.body, e.where) for i in indices_of(x))
        yield from (i.name for i in e.loops)


def _indices(items: Sequence[nests.Item]) -> Iterator[Index]:
    for item in items:
        if isinstance(item, nests.Nest):
            yield item.index
            yield from _indices(item.items)
        elif isinstance(item, nests.Reduce):
            yield from item.equation.reduced
