"""How an assignment becomes equations: one formula comes in, its equations go out.

A formula is an assignment to an element, ``z[..., o] = Sum(x[..., i] * W[i, o], i) + b[o]``. The
extents of the indices follow from the shapes that they run over; each inner reduction gets a tensor
of its own, and what is appended to the trace is

    z[n,o] += W[i,o]*x[n,i]    | n<N o<32 i<64
    z[n,o] += b[o]             | n<N o<32
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sympy import Add, Expr, Integer, Mul, Pow, preorder_traversal, sympify
from sympy.core.basic import Basic

from ..affine import NotAffine, count, extremes, nonnegative
from ..canonical import canonical
from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Loop,
    Tensor,
    equations_of,
    indices_of,
    reads,
    substitute,
)
from ..origin import Origin
from ..symbols import Derivative, Word
from ..written import bare, formula, plain
from .extents import broadcast, declarations, inferred, inferred_within, place_name
from .guards import guarded
from .parts import in_parts
from .reductions import PLACES, Reduction, free_indices, reductions, scaled, terms_of
from .trace import TensorName, current, fail, lettered


@dataclass(frozen=True)
class Target:
    """What is assigned to: its name, its dtype, the parts of its symbol, and its shape if that was
    declared."""

    name: str
    dtype: str
    symbol: Word | Derivative | None
    declared: tuple[Expr, ...] | None


@dataclass
class Assignment:
    """The indices and the formula of an assignment, and the line on which it stands."""

    indices: tuple[Any, ...]
    expr: Expr
    line: str


def finish(written: Target, assignments: Sequence[Assignment]) -> Tensor:
    """Make the tensor of a variable from its assignments, and append its equations."""
    if not assignments:
        raise fail(
            f"{written.name} is read before any formula defines it (+= and {written.name}[n][i]"
            " read it, too)"
        )
    made = [_Formula(written, pending) for pending in assignments]
    shape = _joint_shape(written, made)
    tensor = Tensor(written.name, shape, dtype=written.dtype, symbol=written.symbol)
    trace = current()
    trace.dims[tensor] = tuple(str(i) for i in made[0].indices)
    guards, trace.guards = trace.guards, ()  # it stands before all recurrences
    for part in made:
        trace.items.extend(part.equations(tensor))
    trace.guards = guards
    return tensor


def shape_so_far(written: Target, assignments: Sequence[Assignment]) -> tuple[Expr, ...]:
    """The shape of a variable after some assignments; nothing is made of them."""
    return _joint_shape(written, [_Formula(written, pending) for pending in assignments])


def step(
    written: Target, tensor: Tensor | None, assignment: Assignment, items: list[Equation | Loop]
) -> Tensor:
    """A formula inside a recurrence: its equations at once, since later ones read it; gives the
    tensor, which is made by the first one."""
    made = _Formula(written, assignment)
    if tensor is None:
        shape = written.declared or made.shape
        tensor = Tensor(written.name, shape, dtype=written.dtype, symbol=written.symbol)
        current().dims[tensor] = tuple(str(i) for i in made.indices)
    before = (current().items, *(inner for _, inner in current().steps))
    made.alone = not any(e.tensor == tensor for own in before for e in equations_of(own))
    items.extend(made.equations(tensor))
    return tensor


def _joint_shape(written: Target, formulas: list[_Formula]) -> tuple[Expr, ...]:
    if written.declared:
        return written.declared
    shapes = [f.shape for f in formulas]
    if len({len(s) for s in shapes}) > 1:
        raise fail(
            f"{written.name} is assigned with different numbers of indices", formulas[1].line
        )
    out = []
    for extents in zip(*shapes, strict=True):
        widest = extents[0]
        for e in extents[1:]:
            widest = e if nonnegative(e - widest) else widest
        out.append(widest)
    return tuple(out)


def _with_declared(pending: Assignment, declared: tuple[Expr, ...] | None) -> Assignment:
    """The assignment over indices that have the extents of the declared shape."""
    found: dict[Expr, Expr] = {
        i: Index(i.name, extent)
        for i, extent in declarations(pending.indices, declared)
        if i.extent is None and i not in PLACES
    }
    if not found:
        return pending
    indices = tuple(substitute(i, found) if isinstance(i, Expr) else i for i in pending.indices)
    return replace(pending, indices=indices, expr=substitute(pending.expr, found))


class _Formula:
    """One assignment, with its indices resolved to extents."""

    def __init__(self, target: Target, pending: Assignment) -> None:
        self.name, self.symbol, self.line = target.name, target.symbol, pending.line
        self.dtype = "int" if target.dtype == "int" else "real"  # of parts
        self.origin = Origin(Path(pending.line).name, target.name, ("spec",))
        self.extra: list[Equation] = []
        self.alone = True  # no formula before it writes the tensor
        pending = _with_declared(pending, target.declared)
        extents = inferred(pending.expr, self.line)
        expr = broadcast(pending.expr, extents)
        for i in [x for x in pending.indices if isinstance(x, Expr)]:
            for index in indices_of(i):
                if index.extent is not None:
                    extents.setdefault(index, index.extent)
        for i, extent in declarations(pending.indices, target.declared):
            extents.setdefault(i, extent)
        places = [p for p in PLACES if p in extents]
        written = [sympify(plain(i)) for i in pending.indices if i is not Ellipsis]
        if Ellipsis in pending.indices:
            at = pending.indices.index(Ellipsis)
            written[at:at] = list(reversed(places))
        taken = {str(i) for i in extents} | {str(i) for i in expr.atoms(Index)}
        self.mapping: dict[Expr, Expr] = {}
        for index, extent in extents.items():
            name = place_name(index, extent, expr, taken) if index in PLACES else str(index)
            self.mapping[index] = Index(name, extent)
        for i in written:
            for index in sorted(indices_of(i), key=str):
                if index not in self.mapping:
                    raise fail(
                        f"index {index} of {self.name} has no extent: nothing that is read runs"
                        " over it"
                        f' (declare it: indices("{index}", extent))',
                        self.line,
                    )
        free = {i for w in written for i in indices_of(w)}
        for index in sorted(extents, key=str):
            if index not in free:
                name = "..." if index in PLACES else str(index)
                raise fail(
                    f"index {name} is read but neither written by {self.name} nor reduced",
                    self.line,
                )
        self.indices = tuple(substitute(w, self.mapping) for w in written)
        self.expr = expr
        self.shape = tuple(extremes(i)[1] + 1 if not i.atoms(Access) else ONE for i in self.indices)

    def equations(self, tensor: Tensor) -> list[Equation]:
        write = tensor[self.indices] if self.indices else tensor[()]
        loops = tuple(dict.fromkeys(i for w in self.indices for i in _ordered(w)))
        self.loops = loops
        sums: list[Equation] = []
        rest: list[Expr] = []
        for term in terms_of(self.expr):
            factor, core = scaled(term)
            if isinstance(core, Reduction) and (
                core.parts[0] in ("+", "mean") or bare(self.expr) == core and self.alone
            ):
                op, body, bound, where = self.reduction(core, self.mapping)
                body = self.stored(op, body, bound, where, self.mapping)
                sums.append(self.make(write, op, factor * body, loops + bound, where))
            else:
                rest.append(term)
        if rest or not sums:
            body = self.resolve(sum(map(formula, rest), Integer(0)), self.mapping)
            op = "+" if sums else "="
            sums.append(self.make(write, op, body, loops, ONE))
        return [*self.extra, *sums]

    def make(
        self, write: Access, op: str, body: Expr, loops: tuple[Index, ...], where: Expr
    ) -> Equation:
        free = indices_of(write)
        known = {spec: i for spec, i in self.mapping.items() if i in free}
        body = in_parts(body, lambda part: self.part(part, loops, where))
        where = guarded(where, current().guards, known)
        try:
            e = Equation(write, op, canonical(body), loops, canonical(where), self.origin)
        except ValueError as error:
            raise fail(f"{error}, in the formula of {self.name}", self.line) from None
        if e.tensor.dtype == "int" and not e.body.is_integer:
            raise fail(
                f"{e.tensor.name} has dtype int, and {e.body} is no whole number; write floor(…)"
                " or round_(…)",
                self.line,
            )
        return e

    def part(self, body: Expr, loops: tuple[Index, ...], where: Expr) -> Expr:
        """The element of a new tensor for a part of a long formula."""
        used = indices_of(body) | (indices_of(where) if where != 1 else frozenset())
        over = tuple(i for i in loops if i in used)
        own = self.own("part", over, body)
        self.extra.append(self.make(own, "=", body, over, where))
        return own

    def resolve(self, expr: Expr, mapping: dict[Expr, Expr]) -> Expr:
        """Replace indices by resolved ones, and each reduction by a read of its own tensor."""
        replaced: dict[Expr, Expr] = {}
        for node in reductions(expr):
            op, body, bound, where = self.reduction(node, mapping)
            body = self.stored(op, body, bound, where, mapping)
            outer = self.outer(indices_of(body) | indices_of(where), bound, mapping)
            word = {"+": "sum", "*": "product"}.get(op, op)
            own = self.own(word, outer, body)
            self.extra.append(self.make(own, op, body, (*outer, *bound), where))
            replaced[node] = own
        expr = expr.xreplace(replaced)
        found = {r: self.indexed(r, mapping) for r in reads(expr)}
        return substitute(expr.xreplace({r: a for r, a in found.items() if a != r}), mapping)

    def own(self, word: str, loops: Sequence[Index], body: Expr) -> Access:
        """An element of a new tensor for a part of the formula."""
        name = current().unique(TensorName(self.name), f"_{word}")
        dtype = "int" if self.dtype == "int" and body.is_integer else "real"
        symbol = lettered(self.symbol.layers, name) if isinstance(self.symbol, Word) else None
        return Tensor(name, tuple(i.extent for i in loops), dtype=dtype, symbol=symbol)[
            tuple(loops)
        ]

    def indexed(self, access: Access, mapping: dict[Expr, Expr]) -> Access:
        """The read with each position that is computed, ``E[t[n] + 1]``, in a tensor of its
        own."""
        if all(_is_position(i) for i in access.indices):
            return access
        positions = []
        for position in access.indices:
            if _is_position(position):
                positions.append(position)
                continue
            before, self.dtype = self.dtype, "int"
            body = self.resolve(position, mapping)
            loops = self.outer(indices_of(body), (), mapping)
            if not body.is_integer:
                raise fail(
                    f"index {position} of {access.tensor.name} is no whole number", self.line
                )
            at = self.own("at", loops, body)
            self.extra.append(self.make(at, "=", body, tuple(loops), ONE))
            self.dtype = before
            back = {j: i for i, j in mapping.items()}
            positions.append(substitute(at, back))
        return Access(access.tensor, tuple(positions))

    def outer(
        self, used: frozenset[Index], bound: tuple[Index, ...], mapping: dict[Expr, Expr]
    ) -> list[Index]:
        """The indices in use that a reduction does not bind, in the order of the write."""
        free = [i for i in mapping.values() if i in used and i not in bound]
        return sorted(
            free, key=lambda i: self.loops.index(i) if i in self.loops else len(self.loops)
        )

    def stored(
        self, op: str, body: Expr, bound: tuple[Index, ...], where: Expr, mapping: dict[Expr, Expr]
    ) -> Expr:
        """What a maximum or minimum is taken of has a tensor of its own: the derivative asks at
        which point it is attained, and a value that is computed twice need not equal itself."""
        if op not in ("max", "min") or isinstance(bare(body), Access) or not reads(body):
            return body
        loops = (*self.outer(indices_of(body) | indices_of(where), bound, mapping), *bound)
        each = self.own(f"of_{op}", loops, body)
        self.extra.append(self.make(each, "=", body, loops, where))
        return each

    def reduction(
        self, node: Reduction, mapping: dict[Expr, Expr]
    ) -> tuple[str, Expr, tuple[Index, ...], Expr]:
        """The op, body, reduced indices and condition of a reduction, with extents resolved."""
        op, body, bound, where = node.parts
        if Index("_all") in bound:
            bound = tuple(p for p in reversed(PLACES) if p in free_indices(body)) + bound[1:]
        extents = {
            **inferred_within(where, bound, self.line),
            **inferred_within(body, bound, self.line),
        }
        inner = dict(mapping)
        names = {str(i) for i in mapping.values()}
        fresh = []
        for index in bound:
            if index not in extents:
                raise fail(f"the sum over {index} reads nothing that runs over {index}", self.line)
            if index in mapping:
                raise fail(
                    f"index {index} is reduced and also used outside the reduction", self.line
                )
            name = place_name(index, extents[index], body, names) if index in PLACES else str(index)
            while name in names:
                name += "_"
            names.add(name)
            inner[index] = Index(name, extents[index])
            fresh.append(inner[index])
        resolved = self.resolve(broadcast(body, extents), inner)
        condition = self.resolve(where, inner)
        if op == "mean":
            op, total = "+", count(i.extent for i in fresh)
            if condition != 1:
                total = self.resolve(Reduction("+", where, bound), mapping)
            resolved = resolved / total
        return op, resolved, tuple(fresh), condition


def _is_position(position: Expr) -> bool:
    """Whether an index expression can stay in place: affine, or a read alone."""
    if position.is_Symbol or position.is_Integer:
        return True
    if position.atoms(Access) or not position.is_integer:
        return False
    try:
        extremes(position)
    except (NotAffine, AssertionError):
        return not any(_is_computed(node) for node in preorder_traversal(position))
    return True


def _is_computed(node: Basic) -> bool:
    return not (node.is_Symbol or node.is_Number or isinstance(node, (Add, Mul, Pow)))


def _ordered(expr: Expr) -> list[Index]:
    """The indices of a position, in the order in which they are printed."""
    if isinstance(expr, Access):
        return [i for position in expr.indices for i in _ordered(position)]
    terms = expr.as_ordered_terms() if isinstance(expr, Add) else expr.args
    return [expr] if isinstance(expr, Index) else [i for term in terms for i in _ordered(term)]
