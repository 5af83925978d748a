"""Which nests are the same but for the names of their tensors.

Tensors are named by their order, $1, $2, …, and an element by its position in memory: n(o(h[n,o] =
tanh z[n,o])) of a layer with 64 units, as of any other one, is n(o($1[64·n + o] = tanh
$2[64·n + o])). A back end writes one function for all nests of one form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sympy import Expr, S, oo

from ..affine import address
from ..ir import ONE, Access, Tensor, reads
from . import nests
from .plan import Register

Key = tuple[object, ...]
IDENTITY = {"=": S.Zero, "+": S.Zero, "*": S.One, "max": -oo, "min": oo}


@dataclass(frozen=True, slots=True)
class Around:
    """What a nest has to know of the rest: which of its tensors are registers, which are scalars,
    which only gradients need, and for each tensor the one that stands for its memory."""

    registers: Mapping[Tensor, Register]
    scalars: frozenset[Tensor]
    slopes: frozenset[str]
    holder: Callable[[Tensor], Tensor]


class _Form:
    """Expressions in which tensors are known by their order."""

    def __init__(self, tensors: Iterable[Tensor], around: Around) -> None:
        self.own = {t: f"${k}" for k, t in enumerate(tensors, 1)}
        self.around = around
        self.flat: dict[Access, Access] = {}

    def access(self, a: Access) -> Access:
        """The element by the order of its tensor and its position in memory."""
        if a not in self.flat:
            name = self.own.get(a.tensor)
            if name is None:  # a partial sum
                return a
            number = a.tensor in self.around.registers or a.tensor in self.around.scalars
            where = () if number or not a.tensor.shape else (self.expr(address(a)),)
            self.flat[a] = Access(Tensor(name, (), "temporary", a.tensor.dtype), where)
        return self.flat[a]

    def expr(self, x: Expr) -> Expr:
        if isinstance(x, Access):
            return self.access(x)
        found = {a: self.access(a) for a in reads(x)}
        return x.xreplace(found) if found else x

    def places(self) -> Key:
        """Where the tensors lie, as far as a nest depends on it."""
        around, own = self.around, self.own
        key: list[object] = []
        first: dict[Tensor, str] = {}
        for t in own:
            register = around.registers.get(t)
            holder = first.setdefault(around.holder(t), own[t])
            key.append((t.dtype, holder, register, t in around.scalars))
        return tuple(key)


def form_of(kernel: nests.Kernel, around: Around, regrouped: Iterable[Expr]) -> Key:
    """What is equal for nests that differ in the names of their tensors alone; `regrouped` are
    expressions that are as they are because some tensors are gradients."""
    form = _Form(tensors_of(list(nests.leaves(kernel))), around)
    gradients = tuple(map(form.expr, regrouped))

    def item(i: nests.Item) -> Key:
        if isinstance(i, nests.Nest):
            return (i.index, *map(item, i.items))
        e = i.equation
        if isinstance(i, nests.Fill):
            return "Assign", False, "=", form.access(e.write), IDENTITY[e.op], ONE, (), ()
        write, body, where = form.access(e.write), form.expr(e.body), form.expr(e.where)
        adds = not isinstance(i, nests.Assign) or i.accumulate
        op = "+" if adds and e.op == "=" else e.op if adds or e.where != 1 else "="
        reduced = e.reduced if isinstance(i, nests.Reduce) else ()
        shape = e.tensor.shape if e.where != 1 else ()  # whether its elements exist
        return type(i).__name__, i.accumulate, op, write, body, where, reduced, shape

    return item(kernel), form.places(), gradients  # type: ignore[arg-type]


def tensors_of(leaves: Sequence[nests.Assign | nests.Fill | nests.Reduce]) -> tuple[Tensor, ...]:
    """The tensors of statements, in the order of their first use."""
    found: dict[Tensor, None] = {}
    for leaf in leaves:
        e = leaf.equation
        reads = () if isinstance(leaf, nests.Fill) else e.reads
        found.update(dict.fromkeys((e.tensor, *(r.tensor for r in reads))))
    return tuple(found)
