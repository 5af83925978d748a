"""The static functions of a C file, each once, however many layers it fits.

Kernels are compared as text in which tensors are named by their order, $1, $2, …: the blocks of a
Transformer, and its forward pass within backward and train_step, share their functions. What is
written is the text of the first one, with the names of its layer.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field, replace

from sympy import Expr

from ...ir import Access, Index, Tensor, substitute
from ...lower.nests import Item, Kernel, Matrix, Nest, Steps, leaves
from ..names import C, Scope
from .nest import KernelText

Local = dict[Tensor, tuple[Index, ...]]


@dataclass(frozen=True, slots=True)
class Neutral:
    """A kernel with its tensors named by their order: `own` gives the new tensor for each, and
    `holders` the new one for each tensor whose name stands for the same memory."""

    kernel: Kernel
    own: dict[Tensor, Tensor]
    holders: dict[Tensor, Tensor]

    def alias(self, alias: Callable[[Tensor], Tensor]) -> Callable[[Tensor], Tensor]:
        """`alias` of the new tensors."""
        back = {new: old for old, new in self.own.items()}
        return lambda tensor: self.holders[alias(back[tensor])]

    def scopes(self, local: Local) -> Local:
        return {self.own[t]: scope for t, scope in local.items() if t in self.own}

    def numbers(self, numbers: Iterable[Tensor]) -> set[Tensor]:
        return {self.own[t] for t in numbers if t in self.own}

    def names(self, names: Container[str]) -> set[str]:
        return {new.name for old, new in self.own.items() if old.name in names}


def neutral(kernel: Kernel, alias: Callable[[Tensor], Tensor]) -> Neutral:
    """The kernel without the model's names."""
    assert not isinstance(kernel, (Matrix, Steps))
    own: dict[Tensor, Tensor] = {}
    for leaf in leaves(kernel):
        for t in (leaf.equation.tensor, *(r.tensor for r in leaf.equation.reads)):
            if t not in own:
                own[t] = Tensor(f"${len(own) + 1}", t.shape, "temporary", t.dtype)
    holders: dict[Tensor, Tensor] = {}
    for old, new in own.items():
        holders.setdefault(alias(old), new)

    def access(a: Access) -> Access:
        return Access(own[a.tensor], tuple(expr(i) for i in a.indices))

    def expr(x: Expr) -> Expr:
        if isinstance(x, Access):
            return access(x)
        order = list(own)
        atoms = sorted(x.atoms(Access), key=lambda a: order.index(a.tensor))
        return substitute(x, {a: access(a) for a in atoms})

    def item(i: Item) -> Item:
        if isinstance(i, Nest):
            return replace(i, items=tuple(item(x) for x in i.items))
        e = i.equation
        return replace(
            i, equation=replace(e, write=access(e.write), body=expr(e.body), where=expr(e.where))
        )

    return Neutral(item(kernel), own, holders)


@dataclass(frozen=True, slots=True)
class Function:
    """A function's name, and which of the neutral text's arguments each of its own is."""

    name: str
    scalars: tuple[int, ...]
    tensors: tuple[int, ...]


@dataclass
class Library:
    """The static functions of a file, by their neutral text."""

    scope: Scope = field(default_factory=lambda: Scope(C))
    functions: dict[str, Function] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    exprs: list[Expr] = field(default_factory=list)
    doubles: list[Expr] = field(default_factory=list)

    def add(self, key: KernelText, kernel: KernelText, base: str, form: Neutral) -> None:
        """Keep the function of a kernel, given its neutral text."""
        name = self.scope.numbered(f"{base}_kernel")
        self.texts.append(f"{kernel.title}\n{kernel.text.replace('@', name, 1)}")
        self.exprs.extend(kernel.exprs)
        self.doubles.extend(kernel.doubles)
        renamed = {old.name: new.name for old, new in form.own.items()}
        self.functions[key.text] = Function(
            name,
            tuple(key.scalars.index(renamed.get(s, s)) for s in kernel.scalars),
            tuple(key.tensors.index(form.holders[t]) for t in kernel.tensors),
        )

    def arguments(self, key: KernelText, form: Neutral) -> tuple[list[str], list[Tensor]]:
        """What the function is called with for a kernel of this neutral text."""
        function = self.functions[key.text]
        renamed = {new.name: old.name for old, new in form.own.items()}
        back = {new: holder for holder, new in form.holders.items()}
        scalars = [key.scalars[k] for k in function.scalars]
        return [renamed.get(s, s) for s in scalars], [
            back[key.tensors[k]] for k in function.tensors
        ]
