"""From what a user wrote to equations: one formula comes in, its equations go out.

A formula is an assignment to an element, ``z[..., o] = Sum(x[..., i] * W[i, o], i) + b[o]``.
Reading
``x[..., i]`` gives a SymPy atom; the assignment infers the extents of the indices from the shapes
that they run over, gives each inner reduction a tensor of its own, and appends to the trace

    z[n,o] += W[i,o]*x[n,i]    | n<N o<32 i<64
    z[n,o] += b[o]             | n<N o<32
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import CodeType, EllipsisType
from typing import Any, NoReturn

import sympy
from sympy import Add, Expr, Integer, Mul, Pow, Rational, Symbol, Tuple, preorder_traversal, sympify
from sympy.core.basic import Basic

from ..affine import NotAffine, count, extremes, nonnegative
from ..canonical import canonical
from ..ir import (
    ONE,
    Access,
    Equation,
    Flag,
    Index,
    Loop,
    Origin,
    Size,
    Tensor,
    indices_of,
    reads,
    substitute,
)
from ..scalar import is_boolean, relational
from ..written import Written, bare, formula, plain

PACKAGE = str(Path(__file__).resolve().parent.parent)
N = Size("N")
TRAINING = Flag("training")
_PLACES = [Index(f"_{k}") for k in range(8)]  # what "..." stands for, from the right
_SPARE = ("t", "s", "r", "q", "a", "b", "c", "d")


class SpecError(ValueError):
    """A model is wrong; the message starts with its file and line."""


@dataclass
class Derivatives:
    """What `diff` has made. `seeds` has the tangent of a variable in each direction, by the name of
    the direction; `tangents` the derivative of a tensor in directions, in the order of their names;
    `source` says of a derivative what it is, where the order of its directions does not matter."""

    seeds: dict[tuple[Tensor, str], Tensor]
    tangents: dict[tuple[Tensor, tuple[Tensor, ...]], Tensor]
    source: dict[Tensor, tuple[Tensor, tuple[Tensor, ...]]]


@dataclass(frozen=True)
class Requirement:
    """A condition on sizes without which a tensor may not be computed, and what is said then."""

    condition: Expr
    message: str
    of: Tensor


@dataclass
class Trace:
    """Everything that was written so far: equations in order, names in use, the current layer."""

    items: list[Equation | Loop] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    dims: dict[Tensor, tuple[str, ...]] = field(default_factory=dict)
    scope: tuple[str, ...] = ()
    layers: dict[tuple[str, ...], Any] = field(default_factory=dict)
    parameters: dict[Tensor, Parameter] = field(default_factory=dict)
    updates: list[tuple[Tensor, Variable]] = field(default_factory=list)  # in a training step
    requirements: list[Requirement] = field(default_factory=list)
    derivatives: Derivatives = field(default_factory=lambda: Derivatives({}, {}, {}))
    steps: tuple[Index, list[Equation]] | None = None  # of the recurrence that is being written
    shared: bool = False  # by all models that are made outside `symgrad compile`
    made: dict[str, str] = field(default_factory=dict)  # each name, and what was asked for
    paths: dict[str, tuple[str, str, bool]] = field(default_factory=dict)  # see `named`
    by_hand: set[str] = field(default_factory=set)  # parameters that stand in no layer

    def unique(self, name: str) -> str:
        """The name itself the first time, then name_2, name_3, …"""
        found = self._free(name)
        self.made[found] = name
        return found

    def _free(self, name: str) -> str:
        count = self.names[name] = self.names.get(name, 0) + 1
        return name if count == 1 else self._free(f"{name}_{count}")

    def base(self, name: str) -> str:
        """A name as it was asked for, where models number on that have nothing to do with each
        other; what is named after it takes part in their numbering as well."""
        return self.made.get(name, name) if self.shared else name

    def symbol(self, name: str) -> tuple[str, ...]:
        """What the name of something in the current layer is made of."""
        return within(self.scope, name)

    def number(self, kind: str) -> str:
        """The names of layers: dense1, dense2, …"""
        path = "_".join((*self.scope, kind))
        count = self.names[path + "#"] = self.names.get(path + "#", 0) + 1
        self.named(f"{kind}{count}", kind, True)
        return f"{kind}{count}"

    def named(self, name: str, asked: str, numbered: bool) -> None:
        """Remember how a layer came to its name: the layer around it, what was asked for, and
        whether a number was added."""
        around = "_".join(self.scope)
        self.paths["_".join((*self.scope, name))] = (around, asked, numbered)


@dataclass(frozen=True)
class Parameter:
    """A trained tensor: how it is initialized (an expression over random draws, see
    `symgrad.language.initializers`), and whether the optimizer changes it."""

    tensor: Tensor
    init: Any
    trainable: bool
    fans: tuple[int, int]
    line: str


def within(layers: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The symbol of a tensor whose name begins with these layers; () if it is one word."""
    before = "_".join((*layers, ""))
    return (*layers, name[len(before) :]) if layers and name.startswith(before) else ()


_current: ContextVar[Trace] = ContextVar("trace", default=Trace(shared=True))  # noqa: B039


def current() -> Trace:
    return _current.get()


@contextmanager
def fresh_trace() -> Iterator[Trace]:
    """Names and numbering start anew inside: `symgrad compile` does this for each model file."""
    with using_trace(Trace()) as trace:
        yield trace


@contextmanager
def using_trace(trace: Trace) -> Iterator[Trace]:
    """Formulas inside are appended to this trace."""
    token = _current.set(trace)
    try:
        yield trace
    finally:
        _current.reset(token)


LAYER_CALLS: set[CodeType] = set()  # the code around each `__call__` of a layer


def user_line() -> str:
    """The file and line of the innermost caller outside symgrad; of a layer that another one of
    symgrad's calls, such as Sequential, the line on which it was made."""
    frame = sys._getframe(1)
    # `with recurrence(…)` is entered from contextlib, sin(x) looks at x in SymPy
    inner = (PACKAGE, contextlib.__file__, str(Path(sympy.__file__).parent))
    while frame.f_back is not None and frame.f_code.co_filename.startswith(inner):
        called, frame = frame, frame.f_back
        if called.f_code in LAYER_CALLS and frame.f_code.co_filename.startswith(PACKAGE):
            made: str = called.f_locals["self"]._line
            return made
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def fail(message: str, line: str | None = None) -> SpecError:
    return SpecError(f"{line or user_line()}: {message}")


def number(value: Any) -> Expr:
    """A number of a formula, exact: 0.9 is 9/10, so that 1 − 0.9 is 1/10. Formulas stay as they
    are."""
    try:
        expr = sympify(value, strict=True)
    except (TypeError, ValueError):
        expr = None
    if not isinstance(expr, Expr):
        raise fail(f"{value!r} is not a number")
    return Rational(repr(float(expr))) if expr.is_Float and expr.is_finite else expr


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


@dataclass
class _Pending:
    indices: tuple[Any, ...]
    expr: Expr
    line: str


class Variable:
    """A tensor in a formula. `x[..., i]` reads an element, `z[..., o] = …` defines the tensor;
    `x.shape` are its extents, `x.features` the last one. Variables add, subtract and multiply
    element by element."""

    __array_ufunc__ = None

    def __init__(
        self, name: str, shape: tuple[Expr, ...] | None = None, dtype: str = "real"
    ) -> None:
        self.name = name
        self.dtype = dtype
        self.symbol = current().symbol(name)
        self._declared = shape
        self._tensor: Tensor | None = None
        self._pending: list[_Pending] = []

    @classmethod
    def of(cls, tensor: Tensor) -> Variable:
        variable = cls(tensor.name, tensor.shape, tensor.dtype)
        variable._tensor, variable.symbol = tensor, tensor.symbol
        return variable

    @property
    def tensor(self) -> Tensor:
        if self._tensor is None and current().steps and self._declared and not self._pending:
            self._tensor = Tensor(self.name, self._declared, dtype=self.dtype, symbol=self.symbol)
        if self._tensor is None:
            self._tensor = _finish(self)
        return self._tensor

    @property
    def shape(self) -> tuple[Expr, ...]:
        return self.tensor.shape

    @property
    def features(self) -> int:
        """The last extent, as an int."""
        if not self.shape or not self.shape[-1].is_Integer:
            raise fail(f"{self.name} has no fixed last extent; its shape is {_show(self.shape)}")
        return int(self.shape[-1])

    def __getitem__(self, indices: Any) -> Any:
        items = _index_tuple(indices, self.name)
        rank = len(self.shape)
        if Ellipsis in items:
            at = items.index(Ellipsis)
            missing = rank - (len(items) - 1)
            if missing < 0:
                raise fail(
                    f"{self.name} has {rank} dimensions, {len(items) - 1} indices were given"
                )
            items = items[:at] + tuple(reversed(_PLACES[:missing])) + items[at + 1 :]
        if len(items) != rank:
            raise fail(f"{self.name} has {rank} dimensions, {len(items)} indices were given")
        return formula(Access(self.tensor, tuple(sympify(plain(i)) for i in items)))

    def __setitem__(self, indices: Any, value: Any) -> None:
        if self._tensor is not None and current().steps is None:
            raise fail(
                f"{self.name} was read already; define all of it before it is used (+= reads it)"
            )
        if isinstance(value, Variable):
            raise fail(f"give {value.name} its indices, as in {value.name}[...]")
        refuse_condition(value)
        try:
            expr = sympify(value, strict=True)
        except (TypeError, ValueError) as error:
            raise fail(f"{self.name} is assigned {value!r}, which is not a formula") from error
        pending = _Pending(_index_tuple(indices, self.name), expr, user_line())
        steps = current().steps
        if steps is None:
            self._pending.append(pending)
        else:
            _step(self, pending, steps[1])

    def __add__(self, other: Any) -> Variable:
        return _elementwise("add", lambda a, b: a + b, self, other)

    def __radd__(self, other: Any) -> Variable:
        return _elementwise("add", lambda a, b: b + a, self, other)

    def __sub__(self, other: Any) -> Variable:
        return _elementwise("sub", lambda a, b: a - b, self, other)

    def __rsub__(self, other: Any) -> Variable:
        return _elementwise("sub", lambda a, b: b - a, self, other)

    def __mul__(self, other: Any) -> Variable:
        return _elementwise("mul", lambda a, b: a * b, self, other)

    def __rmul__(self, other: Any) -> Variable:
        return _elementwise("mul", lambda a, b: b * a, self, other)

    def __truediv__(self, other: Any) -> Variable:
        return _elementwise("div", lambda a, b: a / b, self, other)

    def __rtruediv__(self, other: Any) -> Variable:
        return _elementwise("div", lambda a, b: b / a, self, other)

    def __pow__(self, other: Any) -> Variable:
        return _elementwise("pow", lambda a, b: a**b, self, other)

    def __neg__(self) -> Variable:
        return self * -1

    def __matmul__(self, other: Any) -> NoReturn:
        raise fail(
            f"formulas have no @; write the sum of products, as in"
            f" z[..., o] = Sum({self.name}[..., i] * W[i, o], i)"
        )

    __rmatmul__ = __matmul__

    def _whole(self, *_: Any) -> NoReturn:
        raise fail(f"give {self.name} its indices, as in {self.name}[...], and assign the formula")

    __lt__ = __le__ = __gt__ = __ge__ = __abs__ = __mod__ = __rmod__ = _whole
    __floordiv__ = __rfloordiv__ = __bool__ = __float__ = __int__ = __round__ = _whole
    _sympy_ = __array__ = _whole

    def __len__(self) -> int:
        raise fail(f"{self.name} is a formula's tensor; its first extent is {self.name}.shape[0]")

    def __iter__(self) -> Iterator[Any]:
        raise fail(
            f"{self.name} is a formula's tensor; index it with indices, as in {self.name}[..., i]"
        )

    def __repr__(self) -> str:
        return f"{self.name}{_show(self.shape)}"


def refuse_condition(value: Any) -> None:
    """Raise SpecError for a condition that stands where a number belongs."""
    if isinstance(value, bool):
        raise fail(
            f"{value} is no formula: Python decides == and != of formulas at once; write"
            " equal(a, b) or not_equal(a, b)"
        )
    if is_boolean(value):
        number = relational(value)
        raise fail(
            f"{value} is a condition, not a number; write {number}, which is 1 or 0, or"
            f" where({value}, a, b)"
        )


def _elementwise(kind: str, function: Callable[[Any, Any], Any], a: Variable, b: Any) -> Variable:
    shape = _stretched(a.shape, b.shape) if isinstance(b, Variable) else a.shape
    name = current().unique("_".join((*current().scope, current().number(kind))))
    out = Variable(name, shape or None)  # which 0*z has, though nothing is read
    out[...] = function(a[...], b[...] if isinstance(b, Variable) else b)
    return out


def _stretched(a: tuple[Expr, ...], b: tuple[Expr, ...]) -> tuple[Expr, ...]:
    """The shape of two tensors element by element, from the right; 1 stretches. Extents that differ
    are found where the formula is read."""
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    head = longer[: len(longer) - len(shorter)]
    pairs = zip(longer[len(head) :], shorter, strict=True)
    return (*head, *(y if x == 1 else x for x, y in pairs))


def _index_tuple(indices: Any, name: str) -> tuple[Any, ...]:
    items = indices if isinstance(indices, tuple) else (indices,)
    for i in items:
        if not isinstance(i, (int, Expr, EllipsisType)) or isinstance(i, bool):
            raise fail(
                f'{name} is indexed by {i!r}; an index is made by indices("i j"), or a whole number'
            )
    return items


def _show(shape: tuple[Expr, ...]) -> str:
    return "[" + ", ".join(map(str, shape)) + "]"


# --- an assignment becomes equations ---------------------------------------------------------


def _finish(variable: Variable) -> Tensor:
    """Make the tensor of a variable from its pending assignments, and append its equations."""
    if not variable._pending:
        raise fail(
            f"{variable.name} is read before any formula defines it (+= and {variable.name}[n][i]"
            " read it, too)"
        )
    made = [_Formula(variable, pending) for pending in variable._pending]
    shape = variable._declared or _joint_shape(variable, made)
    tensor = Tensor(variable.name, shape, dtype=variable.dtype, symbol=variable.symbol)
    trace = current()
    trace.dims[tensor] = tuple(str(i) for i in made[0].indices)
    for part in made:
        trace.items.extend(part.equations(tensor))
    return tensor


def _step(variable: Variable, pending: _Pending, items: list[Equation]) -> None:
    """A formula inside a recurrence: its equations at once, since later ones read it."""
    if variable._tensor is None and variable._pending:
        variable._tensor = _finish(variable)
    made = _Formula(variable, pending)
    if variable._tensor is None:
        variable._tensor = Tensor(
            variable.name,
            variable._declared or made.shape,
            dtype=variable.dtype,
            symbol=variable.symbol,
        )
        current().dims[variable._tensor] = tuple(str(i) for i in made.indices)
    items.extend(made.equations(variable._tensor))


def _joint_shape(variable: Variable, formulas: list[_Formula]) -> tuple[Expr, ...]:
    shapes = [f.shape for f in formulas]
    if len({len(s) for s in shapes}) > 1:
        raise fail(
            f"{variable.name} is assigned with different numbers of indices", formulas[1].line
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
        indices = (*indices[:at], *reversed(_PLACES[:missing]), *indices[at + 1 :])
    pairs = zip(indices, declared, strict=False)
    return [(i, extent) for i, extent in pairs if isinstance(i, Index)]


def _with_declared(pending: _Pending, declared: tuple[Expr, ...] | None) -> _Pending:
    """The assignment over indices that have the extents of the declared shape."""
    found: dict[Expr, Expr] = {
        i: Index(i.name, extent)
        for i, extent in _declarations(pending.indices, declared)
        if i.extent is None and i not in _PLACES
    }
    if not found:
        return pending
    indices = tuple(substitute(i, found) if isinstance(i, Expr) else i for i in pending.indices)
    return replace(pending, indices=indices, expr=substitute(pending.expr, found))


class _Formula:
    """One assignment, with its indices resolved to extents."""

    def __init__(self, variable: Variable, pending: _Pending) -> None:
        self.name, self.symbol, self.line = variable.name, variable.symbol, pending.line
        self.dtype = "int" if variable.dtype == "int" else "real"  # of parts
        self.origin = Origin(Path(pending.line).name, variable.name, ("spec",))
        self.extra: list[Equation] = []
        pending = _with_declared(pending, variable._declared)
        extents = self.infer(pending.expr, ())
        expr = _broadcast(pending.expr, extents)
        for i in [x for x in pending.indices if isinstance(x, Expr)]:
            for index in indices_of(i):
                if index.extent is not None:
                    extents.setdefault(index, index.extent)
        for i, extent in _declarations(pending.indices, variable._declared):
            extents.setdefault(i, extent)
        places = [p for p in _PLACES if p in extents]
        written = [sympify(plain(i)) for i in pending.indices if i is not Ellipsis]
        if Ellipsis in pending.indices:
            at = pending.indices.index(Ellipsis)
            written[at:at] = list(reversed(places))
        taken = {str(i) for i in extents} | {str(i) for i in expr.atoms(Index)}
        self.mapping: dict[Expr, Expr] = {}
        for index, extent in extents.items():
            name = _place_name(index, extent, expr, taken) if index in _PLACES else str(index)
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
                name = "..." if index in _PLACES else str(index)
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
            if index in _PLACES and 1 in (before, extent):
                found[index] = (extent, source) if before == 1 else found[index]
                return
            name = "..." if index in _PLACES else str(index)
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
            bound = tuple(p for p in reversed(_PLACES) if p in _free_indices(body)) + bound[1:]
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
                _place_name(index, extents[index], body, names) if index in _PLACES else str(index)
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
            Integer(0) if i in _PLACES and e == 1 and extents.get(i, ONE) != 1 else i
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
                inner |= frozenset(_PLACES)
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
        bound = set(indices) | (set(_PLACES) if Index("_all") in indices else set())
        return inner - bound
    if isinstance(expr, Index):
        return {expr}
    if isinstance(expr, Access):
        return {i for e in expr.indices for i in _free_indices(e)}
    return {i for arg in expr.args for i in _free_indices(arg)}


__all__ = [
    "N",
    "PACKAGE",
    "Parameter",
    "Reduction",
    "SpecError",
    "Trace",
    "Variable",
    "current",
    "fail",
    "fresh_trace",
    "user_line",
]
