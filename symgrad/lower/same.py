"""Which nests are the same but for the names of their tensors.

Tensors are named by their order, $1, $2, …, and an element by its position in memory: n(o(h[n,o] =
tanh z[n,o])) of a layer with 64 units, as of any other one, is n(o($1[64·n + o] = tanh
$2[64·n + o])). A back end writes one function for all nests of one form.

Kernels of array statements have a form of their own (`arrays/forms.py`): this one is of equations,
in which shapes vanish in addresses; that one is of statements, to which shapes and temporary
arrays belong, and addresses do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sympy import Expr, S, oo

from ..affine import address
from ..ir import ONE, Access, Index, Tensor, reads, substitute
from . import nests
from .plan import Register

Key = tuple[object, ...]
IDENTITY = {"=": S.Zero, "+": S.Zero, "*": S.One, "max": -oo, "min": oo}


@dataclass(frozen=True, slots=True)
class Around:
    """What a nest has to know of the rest: which of its tensors are registers, which are scalars,
    which only gradients need, for each tensor the one that stands for its memory, which of them, by
    name, is made before which, and what each iteration of the outermost loop has for itself."""

    registers: Mapping[Tensor, Register]
    scalars: frozenset[Tensor]
    slopes: frozenset[str]
    holder: Callable[[Tensor], Tensor]
    age: Mapping[str, int]
    private: frozenset[Tensor] = frozenset()


Depths = Mapping[Expr, Expr]


class _Form:
    """Expressions in which tensors are known by their order, and indices by how deep their loop
    is."""

    def __init__(self, tensors: Iterable[Tensor], around: Around) -> None:
        self.own = {t: f"${k}" for k, t in enumerate(tensors, 1)}
        self.around = around
        self.seen: dict[Expr, Expr] = {}  # the depth of the first loop over each index

    def bound(self, depths: Depths, *indices: Index) -> Depths:
        """The depths within more loops."""
        inner = dict(depths)
        for i in indices:
            inner[i] = Index(f"${len(inner)}", i.extent)
            self.seen.setdefault(i, inner[i])
        return inner

    def access(self, a: Access, depths: Depths) -> Access:
        """The element by the order of its tensor and its position in memory."""
        name = self.own.get(a.tensor)
        if name is None:  # a partial sum
            return a
        number = a.tensor in self.around.registers or a.tensor in self.around.scalars
        where = () if number or not a.tensor.shape else (self.expr(address(a), depths),)
        return Access(Tensor(name, (), "temporary", a.tensor.dtype), where)

    def expr(self, x: Expr, depths: Depths) -> Expr:
        if isinstance(x, Access):
            return self.access(x, depths)
        return substitute(x, {**depths, **{a: self.access(a, depths) for a in reads(x)}})

    def places(self) -> Key:
        """Where the tensors lie, as far as a nest depends on it."""
        around, own = self.around, self.own
        key: list[object] = []
        first: dict[Tensor, str] = {}
        for t in own:
            held = around.registers.get(t)
            register = None if held is None else tuple(self.seen.get(i, i) for i in held.loops)
            holder = first.setdefault(around.holder(t), own[t])
            key.append((t.dtype, holder, register, t in around.scalars, t in around.private))
        return tuple(key)


def form_of(kernel: nests.Kernel, around: Around, regrouped: Iterable[Expr]) -> Key:
    """What is equal for nests that differ in the names of their tensors and indices alone;
    `regrouped` are expressions that are as they are because some tensors are gradients."""
    form = _Form(tensors_of(list(nests.leaves(kernel)), around.age), around)

    def item(i: nests.Item, depths: Depths) -> Key:
        if isinstance(i, nests.Nest):
            depths = form.bound(depths, i.index)
            return (depths[i.index], *(item(inner, depths) for inner in i.items))
        e = i.equation
        if isinstance(i, nests.Fill):
            write = form.access(e.write, depths)
            return "Assign", False, "=", write, IDENTITY[e.op], ONE, (), ()
        own = e.reduced if isinstance(i, nests.Reduce) else ()
        depths = form.bound(depths, *own)
        reduced = tuple(depths[j] for j in own)
        write = form.access(e.write, depths)
        body, where = form.expr(e.body, depths), form.expr(e.where, depths)
        adds = not isinstance(i, nests.Assign) or i.accumulate
        op = "+" if adds and e.op == "=" else e.op if adds or e.where != 1 else "="
        shape = e.tensor.shape if e.where != 1 else ()  # whether its elements exist
        return type(i).__name__, i.accumulate, op, write, body, where, reduced, shape

    own = item(kernel, {})  # type: ignore[arg-type]
    gradients = tuple(form.expr(x, form.seen) for x in regrouped)
    return own, form.places(), gradients


def tensors_of(
    leaves: Sequence[nests.Assign | nests.Fill | nests.Reduce], age: Mapping[str, int]
) -> tuple[Tensor, ...]:
    """The tensors of statements, in the order of their first use; those that one statement reads,
    in the order in which they are made, so that no name decides."""
    found: dict[Tensor, None] = {}
    for leaf in leaves:
        e = leaf.equation
        reads = () if isinstance(leaf, nests.Fill) else e.reads
        own = sorted((r.tensor for r in reads), key=lambda t: age.get(t.name, len(age)))
        found.update(dict.fromkeys((e.tensor, *own)))
    return tuple(found)
