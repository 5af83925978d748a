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

from sympy import Add, Expr, Integer, Mul, Pow, Symbol, Tuple, preorder_traversal, sympify
from sympy.core.basic import Basic

from ..affine import NotAffine, count, extremes, nonnegative
from ..canonical import canonical
from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Origin,
    Tensor,
    indices_of,
    reads,
    substitute,
)
from ..written import Written, bare, formula, plain
from .trace import N, current, fail, within

PLACES = [Index(f"_{k}") for k in range(8)]  # what "..." stands for, from the right
_SPARE = ("t", "s", "r", "q", "a", "b", "c", "d")


class Reduction(Written, Expr):
    """A reducer inside a formula, until the assignment gives it a tensor of its own."""

    is_commutative = True

    def __new__(
        cls, op: str | Symbol, body: Expr, indices: tuple[Index, ...], where: Expr = ONE
    ) -> Reduction:
        node: Reduction = Expr.__new__(cls, Symbol(str(op)), body, Tuple(*indices), where)
        return node

    def _eval_is_extended_real(self) -> bool:
        return True

    def _eval_is_real(self) -> bool:
        return True

    @property
    def parts(self) -> tuple[str, Expr, tuple[Index, ...], Expr]:
        op, body, indices, where = self.args
        return op.name, body, tuple(indices), where


@dataclass(frozen=True)
class Target:
    """What is assigned to: its name, its dtype, the parts of its symbol, and its shape if that was
    declared."""

    name: str
    dtype: str
    symbol: tuple[str, ...]
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
    shape = written.declared or _joint_shape(written, made)
    tensor = Tensor(written.name, shape, dtype=written.dtype, symbol=written.symbol)
    trace = current()
    trace.dims[tensor] = tuple(str(i) for i in made[0].indices)
    for part in made:
        trace.items.extend(part.equations(tensor))
    return tensor


def step(
    written: Target, tensor: Tensor | None, assignment: Assignment, items: list[Equation]
) -> Tensor:
    """A formula inside a recurrence: its equations at once, since later ones read it; gives the
    tensor, which is made by the first one."""
    made = _Formula(written, assignment)
    if tensor is None:
        shape = written.declared or made.shape
        tensor = Tensor(written.name, shape, dtype=written.dtype, symbol=written.symbol)
        current().dims[tensor] = tuple(str(i) for i in made.indices)
    items.extend(made.equations(tensor))
    return tensor


def _joint_shape(written: Target, formulas: list[_Formula]) -> tuple[Expr, ...]:
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


def _declarations(
    indices: tuple[Any, ...], declared: tuple[Expr, ...] | None
) -> list[tuple[Index, Expr]]:
    """The indices of a write whose extents stand in the declared shape of what is written."""
    if declared is None:
        return []
    if Ellipsis in indices:
        at = indices.index(Ellipsis)
        missing = len(declared) - (len(indices) - 1)
        if missing < 0:
            return []
        indices = (*indices[:at], *reversed(PLACES[:missing]), *indices[at + 1 :])
    pairs = zip(indices, declared, strict=False)
    return [(i, extent) for i, extent in pairs if isinstance(i, Index)]


def _with_declared(pending: Assignment, declared: tuple[Expr, ...] | None) -> Assignment:
    """The assignment over indices that have the extents of the declared shape."""
    found: dict[Expr, Expr] = {
        i: Index(i.name, extent)
        for i, extent in _declarations(pending.indices, declared)
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
        pending = _with_declared(pending, target.declared)
        extents = self.infer(pending.expr, ())
        expr = _broadcast(pending.expr, extents)
        for i in [x for x in pending.indices if isinstance(x, Expr)]:
            for index in indices_of(i):
                if index.extent is not None:
                    extents.setdefault(index, index.extent)
        for i, extent in _declarations(pending.indices, target.declared):
            extents.setdefault(i, extent)
        places = [p for p in PLACES if p in extents]
        written = [sympify(plain(i)) for i in pending.indices if i is not Ellipsis]
        if Ellipsis in pending.indices:
            at = pending.indices.index(Ellipsis)
            written[at:at] = list(reversed(places))
        taken = {str(i) for i in extents} | {str(i) for i in expr.atoms(Index)}
        self.mapping: dict[Expr, Expr] = {}
        for index, extent in extents.items():
            name = _place_name(index, extent, expr, taken) if index in PLACES else str(index)
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

    def infer(self, expr: Expr, bound: tuple[Index, ...]) -> dict[Index, Expr]:
        """The extents of the free indices of an expression, from what they run over."""
        found: dict[Index, tuple[Expr, str]] = {}
        for access in _free_accesses(expr):
            for position, extent in zip(access.indices, access.tensor.shape, strict=True):
                if isinstance(position, Index) and not _declared_within(position, extent):
                    self.note(found, position, extent, access)
        for index in sorted(_free_indices(expr), key=str):
            if index.extent is not None:
                self.note(found, index, index.extent, None)
            elif index not in found:
                raise fail(
                    f'index {index} has no extent: declare it with indices("{index}", extent)',
                    self.line,
                )
        return {i: e for i, (e, _) in found.items()}

    def note(
        self,
        found: dict[Index, tuple[Expr, str]],
        index: Index,
        extent: Expr,
        access: Access | None,
    ) -> None:
        source = f"{access.tensor}" if access is not None else "its declaration"
        if index not in found:
            found[index] = (extent, source)
        elif found[index][0] != extent:
            before, other = found[index]
            if index in PLACES and 1 in (before, extent):
                found[index] = (extent, source) if before == 1 else found[index]
                return
            name = "..." if index in PLACES else str(index)
            raise fail(
                f"index {name} runs over {before} in {other} and over {extent} in {source}",
                self.line,
            )

    def equations(self, tensor: Tensor) -> list[Equation]:
        write = tensor[self.indices] if self.indices else tensor[()]
        loops = tuple(dict.fromkeys(i for w in self.indices for i in _ordered(w)))
        self.loops = loops
        sums: list[Equation] = []
        rest: list[Expr] = []
        for term in _terms(self.expr):
            factor, core = _scaled(term)
            if isinstance(core, Reduction) and (
                core.parts[0] in ("+", "mean") or bare(self.expr) == core
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

    def resolve(self, expr: Expr, mapping: dict[Expr, Expr]) -> Expr:
        """Replace indices by resolved ones, and each reduction by a read of its own tensor."""
        replaced: dict[Expr, Expr] = {}
        for node in _reductions(expr):
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
        name = current().unique(f"{self.name}_{word}")
        dtype = self.dtype if body.is_integer else "real"
        symbol = within(self.symbol[:-1], name)
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
            bound = tuple(p for p in reversed(PLACES) if p in _free_indices(body)) + bound[1:]
        extents = {**self.infer_bound(where, bound), **self.infer_bound(body, bound)}
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
            name = (
                _place_name(index, extents[index], body, names) if index in PLACES else str(index)
            )
            while name in names:
                name += "_"
            names.add(name)
            inner[index] = Index(name, extents[index])
            fresh.append(inner[index])
        resolved = self.resolve(_broadcast(body, extents), inner)
        condition = self.resolve(where, inner)
        if op == "mean":
            op, total = "+", count(i.extent for i in fresh)
            if condition != 1:
                total = self.resolve(Reduction("+", where, bound), mapping)
            resolved = resolved / total
        return op, resolved, tuple(fresh), condition

    def infer_bound(self, body: Expr, bound: tuple[Index, ...]) -> dict[Index, Expr]:
        found: dict[Index, tuple[Expr, str]] = {}
        for access in _free_accesses(body):
            for position, extent in zip(access.indices, access.tensor.shape, strict=True):
                if position in bound and not _declared_within(position, extent):
                    self.note(found, position, extent, access)
        for index in bound:
            if index.extent is not None:
                self.note(found, index, index.extent, None)
        return {i: e for i, (e, _) in found.items()}


def _is_position(position: Expr) -> bool:
    """Whether an index expression can stay in place: affine, or a read alone."""
    if position.is_Symbol or position.is_Integer:
        return True
    if position.atoms(Access):
        return False
    try:
        extremes(position)
    except (NotAffine, AssertionError):
        return not any(_is_computed(node) for node in preorder_traversal(position))
    return True


def _is_computed(node: Basic) -> bool:
    return not (node.is_Symbol or node.is_Number or isinstance(node, (Add, Mul, Pow)))


def _declared_within(index: Index, extent: Expr) -> bool:
    """Whether an index was declared to run over part of a dimension only."""
    return index.extent is not None and nonnegative(extent - index.extent)


def _ordered(expr: Expr) -> list[Index]:
    return sorted(indices_of(expr), key=lambda i: (str(expr).find(str(i)), str(i)))


def _terms(expr: Expr) -> list[Expr]:
    """The terms of a sum that has reductions among them, in the order in which they are added; any
    other formula is one term."""
    inner = bare(expr)
    if not inner.has(Reduction):
        return [expr]
    if isinstance(inner, Add):
        return [t for term in inner.args for t in _terms(term)]
    factor, core = inner.as_coeff_Mul()
    if factor != 1 and isinstance(bare(core), Add):
        return [formula(factor * t) for t in _terms(core)]
    return [expr]


def _scaled(term: Expr) -> tuple[Expr, Expr]:
    """The number that a term is multiplied by, and the rest."""
    total: Expr = ONE
    while True:
        factor, core = bare(term).as_coeff_Mul()
        if factor == 1:
            return total, bare(term)
        total, term = total * factor, core


def _broadcast(expr: Expr, extents: dict[Index, Expr]) -> Expr:
    """Dimensions of extent 1 under "..." stretch, as in NumPy."""
    replaced: dict[Expr, Expr] = {}
    for access in sorted(expr.atoms(Access), key=str):
        indices = tuple(
            Integer(0) if i in PLACES and e == 1 and extents.get(i, ONE) != 1 else i
            for i, e in zip(access.indices, access.tensor.shape, strict=True)
        )
        if indices != access.indices:
            replaced[access] = Access(access.tensor, indices)
    return expr.xreplace(replaced)


def _place_name(place: Index, extent: Expr, expr: Basic, taken: set[str]) -> str:
    """A readable name for a dimension that was written as "...": the one its tensor has."""
    wanted: list[str] = ["n"] if extent == N else []
    for access in sorted(expr.atoms(Access), key=str):
        for position, i in enumerate(access.indices):
            if i == place and access.tensor in current().dims:
                wanted.append(current().dims[access.tensor][position])
    for name in [*wanted, *_SPARE, str(place).replace("_", "i")]:
        if name not in taken and name.isidentifier():
            taken.add(name)
            return name
    raise AssertionError("unreachable: the last name is unique")


def _reductions(expr: Basic) -> list[Reduction]:
    """The outermost reductions of an expression, in a fixed order."""
    if isinstance(expr, Reduction):
        return [expr]
    found: dict[Reduction, None] = {}
    for arg in expr.args:
        found.update(dict.fromkeys(_reductions(arg)))
    return list(found)


def _free_accesses(expr: Basic) -> list[Access]:
    """All reads, those in index expressions included; reduced indices in them are renamed away."""
    out: dict[Access, None] = {}

    def walk(e: Basic, bound: frozenset[Index]) -> None:
        if isinstance(e, Reduction):
            _, body, indices, where = e.parts
            inner = bound | frozenset(indices)
            if Index("_all") in inner:
                inner |= frozenset(PLACES)
            walk(body, inner)
            walk(where, inner)
        elif isinstance(e, Access):
            hidden = tuple(
                Integer(0) if isinstance(i, Index) and i in bound else i for i in e.indices
            )
            out[Access(e.tensor, hidden)] = None
            for i in e.indices:
                walk(i, bound)
        else:
            for arg in e.args:
                walk(arg, bound)

    walk(expr, frozenset())
    return list(out)


def _free_indices(expr: Basic) -> set[Index]:
    if isinstance(expr, Reduction):
        _, body, indices, where = expr.parts
        inner = _free_indices(body) | _free_indices(where)
        bound = set(indices) | (set(PLACES) if Index("_all") in indices else set())
        return inner - bound
    if isinstance(expr, Index):
        return {expr}
    if isinstance(expr, Access):
        return {i for e in expr.indices for i in _free_indices(e)}
    return {i for arg in expr.args for i in _free_indices(arg)}
