"""The intermediate representation: a network is a list of equations in index notation.

    program  ::= inputs, items, outputs, updates
    item     ::= equation | loop
    loop     ::= index, direction, items, running             run in order, for a recurrence
    equation ::= write[φ]  op=  body     over loops, where
    op       ::= "=" | "+" | "*" | "max" | "min" | "logsumexp"

Every element of every tensor starts at the identity of the op that writes it (0, 1, -∞, +∞; 0 for
"="); an equation folds its body into ``write[φ]`` at each point of its loops at which `where`
holds. Several equations may write one tensor with the same op ("=" and "+" go together). A body
is a SymPy expression over scalar functions (`symgrad.scalar`) whose leaves are reads of tensors,
indices, sizes and numbers. For example ``z[n,o] = Σ_i x[n,i]·W[i,o] + b[o]`` is two equations:

    z[n,o] += W[i,o]*x[n,i]    | n<N o<32 i<64
    z[n,o] += b[o]             | n<N o<32
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from sympy import Expr, Integer, Symbol, sympify
from sympy.core.basic import Basic

from .element import Element
from .origin import Origin
from .scalar import atoms_of, ungrouped
from .symbols import Derivative, Word
from .written import Formula, Named, Written, plain

OPS = ("=", "+", "*", "max", "min", "logsumexp")
ROLES = tuple("input target parameter state temporary gradient random argument constant".split())
DTYPES = ("real", "double", "int")
ONE, ZERO = Integer(1), Integer(0)
_text = lru_cache(maxsize=1 << 16)(str)  # SymPy's printer takes a while


class Atom(Symbol):
    """A leaf of a body: a SymPy symbol whose identity also includes what it stands for."""

    __slots__ = ("key",)
    key: str

    @staticmethod
    def make(cls: type, name: str, key: str, **assumptions: bool) -> Atom:
        atom: Atom = Symbol.__xnew__(cls, name, **assumptions)
        atom.key = key
        return atom

    def _hashable_content(self) -> tuple[object, ...]:
        return (self.name, self.key)  # the assumptions follow from what it stands for

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, bool]]:
        return (self.name,), {}

    def __str__(self) -> str:
        return str(self.name)


class Size(Named, Atom):
    """A named extent that is known at run time only, such as the batch size ``N``."""

    __slots__ = ()

    def __new__(cls, name: str) -> Size:
        size: Size = Atom.make(cls, name, "size", integer=True, nonnegative=True)
        return size


class Flag(Atom):
    """A choice between two meanings of a formula, 0 or 1, that is made before a program is."""

    __slots__ = ()

    def __new__(cls, name: str) -> Flag:
        flag: Flag = Atom.make(cls, name, "flag", integer=True, nonnegative=True)
        return flag


class Index(Element, Atom):
    """A loop index, running over 0 … extent−1. In a spec the extent may be None until inferred."""

    __slots__ = ("extent",)
    extent: Expr

    def __new__(cls, name: str, extent: Expr | int | None = None) -> Index:
        extent = plain(extent) if isinstance(extent, Formula) else extent
        return _index(name, None if extent is None else sympify(extent))

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, bool]]:
        return (self.name, self.extent), {}


class WrittenIndex(Written, Index):
    """An index as a formula has it, until the assignment gives it its extent: i % 2 is a formula,
    and Python does not decide i % 2 == 0."""

    __slots__ = ()

    def __new__(cls, name: str, extent: Expr | int | None = None) -> WrittenIndex:
        return _written_index(name, None if extent is None else sympify(extent))


@lru_cache(maxsize=1 << 12)
def _written_index(name: str, extent: Expr | None) -> WrittenIndex:
    index: WrittenIndex = Atom.make(
        WrittenIndex, name, f"<{extent} written", integer=True, nonnegative=True
    )
    index.extent = extent
    return index


@lru_cache(maxsize=1 << 16)
def _index(name: str, extent: Expr | None) -> Index:
    index = Atom.make(Index, name, f"<{extent}", integer=True, nonnegative=True)
    index.extent = extent
    return index


@dataclass(frozen=True, slots=True)
class Tensor:
    """A named array: shape is a tuple of extents; dtype "real" is the module's float type,
    "double" a scalar that is kept in double whatever the module's type, "int" is int64. `symbol`
    says how people write it, if its name is not one word."""

    name: str
    shape: tuple[Expr, ...]
    role: str = "temporary"
    dtype: str = "real"
    symbol: Word | Derivative | None = None

    def __post_init__(self) -> None:
        if any(isinstance(e, Formula) for e in self.shape):
            object.__setattr__(self, "shape", tuple(map(plain, self.shape)))

    def __hash__(self) -> int:
        return hash(self.name)  # tensors are looked up all the time, and shapes are slow to hash

    def __getitem__(self, indices: object) -> Access:
        items = indices if isinstance(indices, tuple) else (indices,)
        return Access(
            self, tuple(sympify(plain(i) if isinstance(i, Formula) else i) for i in items)
        )

    def __str__(self) -> str:
        return f"{self.name}[{','.join(map(_text, self.shape))}]"

    @property
    def written(self) -> Word | Derivative:
        """Its symbol, or its name alone."""
        return self.symbol or Word((), self.name)

    @property
    def path(self) -> tuple[str, ...]:
        """The layers that it, or what it is the derivative by, belongs to, and its word there."""
        word = self.written
        while isinstance(word, Derivative):
            word = word.by
        return (*word.layers, word.word)


class Access(Atom):
    """The read (or the write) of one element, ``x[n, 2*y+u]``, as a SymPy atom. The index
    expressions are affine in the loop indices, or contain a read of an integer tensor."""

    __slots__ = ("indices", "tensor")
    tensor: Tensor
    indices: tuple[Expr, ...]

    def __new__(cls, tensor: Tensor, indices: tuple[Expr, ...]) -> Access:
        return _access(tensor, indices)

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, bool]]:
        return (self.tensor, self.indices), {}


@lru_cache(maxsize=1 << 17)
def _access(tensor: Tensor, indices: tuple[Expr, ...]) -> Access:
    text = ",".join(map(_text, indices))
    kind = {"integer": True} if tensor.dtype == "int" else {"real": True}
    what = f"{tensor.role}{tensor.dtype}{tensor.symbol or ''}"
    key = f"{tensor}{what}[{','.join(_key(i) for i in indices)}]"
    access = Atom.make(Access, f"{tensor.name}[{text}]", key, **kind)
    access.tensor, access.indices = tensor, indices
    return access


@lru_cache(maxsize=1 << 16)
def _key(expr: Expr) -> str:
    return _text(expr) + "".join(sorted(f"{a.name}{a.key}" for a in atoms_of(expr, Atom)))


@dataclass(frozen=True, slots=True)
class Equation:
    """``write op= body`` at each point of `loops` at which `where` (0/1-valued, 1 = always)
    holds."""

    write: Access
    op: str
    body: Expr
    loops: tuple[Index, ...]
    where: Expr = ONE
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def tensor(self) -> Tensor:
        return self.write.tensor

    @property
    def free(self) -> tuple[Index, ...]:
        """The loops that the write depends on, in the order of the loops."""
        used = indices_of(self.write)
        return tuple(i for i in self.loops if i in used)

    @property
    def reduced(self) -> tuple[Index, ...]:
        used = indices_of(self.write)
        return tuple(i for i in self.loops if i not in used)

    @property
    def reads(self) -> tuple[Access, ...]:
        """Every read that the equation makes, those inside index expressions included."""
        return all_reads(self.body, self.where, *self.write.indices)

    @property
    def plain(self) -> bool:
        """Whether every element is written once, at its own index, unconditionally: ``t[i,j] =
        …``"""
        indices = self.write.indices
        return (
            self.op in ("=", "+")
            and self.where == 1
            and len(indices) == len(self.loops)
            and set(indices) == set(self.loops)
            and all(i.extent == e for i, e in zip(indices, self.tensor.shape, strict=True))
        )

    @property
    def formula(self) -> str:
        """The equation as text, without its loops."""
        op = {"=": "=", "+": "+=", "*": "*="}.get(self.op, f"{self.op}=")
        return f"{self.write} {op} {ungrouped(self.body)}"

    def __str__(self) -> str:
        loops = " ".join(f"{i}<{i.extent}" for i in self.loops)
        where = "" if self.where == 1 else f" where {self.where}"
        return self.formula + (f"    | {loops}{where}" if loops or where else "")


@dataclass(frozen=True, slots=True)
class Loop:
    """A recurrence: its items run in order for each value of `index`, ascending (+1) or
    descending (−1); an equation in it may read what an earlier step wrote. A step at which
    `running`, an element of an integer tensor, is 0 does nothing: in the loop that writes it no
    later one either, and in any loop only after the items that write it."""

    index: Index
    direction: int
    items: tuple[Equation | Loop, ...]
    running: Access | None = None

    @property
    def before(self) -> int:
        """The number of items that run before it is known whether a step does anything: not 0 if
        the loop itself finds out, and ends there."""
        if (own := self.running) is None:
            return 0
        written = [{e.tensor for e in equations_of([item])} for item in self.items]
        return max((k + 1 for k, w in enumerate(written) if own.tensor in w), default=0)

    def __str__(self) -> str:
        arrow = "ascending" if self.direction > 0 else "descending"
        body = "\n".join("    " + line for item in self.items for line in str(item).split("\n"))
        only = "" if self.running is None else f" while {self.running}"
        return f"loop {self.index}<{self.index.extent} {arrow}{only}:\n{body}"


@dataclass(frozen=True, slots=True)
class Program:
    """Equations from inputs to outputs; each pair (s, new) of `updates` says that the state s is
    replaced by `new` when the program has run. `requires` are conditions on sizes without which it
    may not run, and what is to be said then."""

    name: str
    inputs: tuple[Tensor, ...]
    items: tuple[Equation | Loop, ...]
    outputs: tuple[Tensor, ...]
    updates: tuple[tuple[Tensor, Tensor], ...] = ()
    requires: tuple[tuple[Expr, str], ...] = ()

    def __str__(self) -> str:
        head = [f"{t.role:9} {t} {t.dtype}" for t in self.inputs]
        tail = [f"output    {t}" for t in self.outputs]
        tail += [f"update    {old} := {new}" for old, new in self.updates]
        tail += [f"requires  {condition}" for condition, _ in self.requires]
        return "\n".join([f"program {self.name}", *head, "", *map(str, self.items), "", *tail])

    @property
    def equations(self) -> tuple[Equation, ...]:
        """All equations in order, those inside loops included."""
        return tuple(equations_of(self.items))

    @property
    def results(self) -> tuple[Tensor, ...]:
        return self.outputs + tuple(new for _, new in self.updates)


def equations_of(items: Iterable[Equation | Loop]) -> Iterator[Equation]:
    for item in items:
        if isinstance(item, Loop):
            yield from equations_of(item.items)
        else:
            yield item


def running_of(items: Iterable[Equation | Loop]) -> Iterator[Tensor]:
    """What says of recurrences, those within others included, which steps run."""
    for item in items:
        if isinstance(item, Loop):
            yield from () if item.running is None else (item.running.tensor,)
            yield from running_of(item.items)


def map_items(
    items: Iterable[Equation | Loop], change: Callable[[Equation], Iterable[Equation]]
) -> tuple[Equation | Loop, ...]:
    """Replace each equation by those that `change` gives; a loop left empty is dropped."""
    out: list[Equation | Loop] = []
    for item in items:
        if isinstance(item, Loop):
            inner = map_items(item.items, change)
            if inner:
                out.append(replace(item, items=inner))
        else:
            out.extend(change(item))
    return tuple(out)


@lru_cache(maxsize=1 << 16)
def reads(expr: Expr) -> tuple[Access, ...]:
    """The reads that are leaves of an expression, in the order of their text."""
    return tuple(sorted(atoms_of(expr, Access), key=lambda a: (a.name, a.key)))


@lru_cache(maxsize=1 << 16)
def all_reads(*exprs: Basic) -> tuple[Access, ...]:
    """The reads of expressions and, recursively, of the index expressions of those reads."""
    found: dict[Access, None] = {}
    pending = [r for e in exprs for r in reads(e)]
    while pending:
        access = pending.pop()
        if access not in found:
            found[access] = None
            pending.extend(r for i in access.indices for r in reads(i))
    return tuple(sorted(found, key=lambda a: (a.name, a.key)))


@lru_cache(maxsize=1 << 16)
def indices_of(expr: Expr) -> frozenset[Index]:
    """The loop indices that an expression depends on, through its reads too."""
    if isinstance(expr, Access):
        return frozenset().union(*map(indices_of, expr.indices))
    atoms = atoms_of(expr, Index, Access)
    own = [indices_of(a) if isinstance(a, Access) else (a,) for a in atoms]
    return frozenset().union(*own)


def substitute(expr: Expr, mapping: Mapping[Expr, Expr]) -> Expr:
    """Replace indices (inside reads as well) and reads in an expression, all at once."""
    if not mapping:
        return expr
    read = {access: _moved(access, mapping) for access in reads(expr) if access not in mapping}
    return expr.xreplace({**mapping, **read})


def _moved(access: Access, mapping: Mapping[Expr, Expr]) -> Access:
    indices = tuple(substitute(i, mapping) for i in access.indices)
    return access if indices == access.indices else Access(access.tensor, indices)


def rename(e: Equation, mapping: Mapping[Index, Index]) -> Equation:
    """The same equation over other indices."""
    return moved(e, {i: j for i, j in mapping.items() if i in e.loops})


def moved(equation: Equation, mapping: Mapping[Index, Index]) -> Equation:
    """The equation with indices replaced everywhere, those of enclosing loops included."""
    if not (used := {i: j for i, j in mapping.items() if i != j}):
        return equation
    return replace(
        equation,
        write=_moved(equation.write, used),
        body=substitute(equation.body, used),
        loops=tuple(used.get(i, i) for i in equation.loops),
        where=substitute(equation.where, used),
    )
