"""Which kernels of array statements are equal but for their tensors.

    z1 = x1 @ W1            two of one form: tensor 1 = tensor 2 @ tensor 3, of these shapes
    z2 = x2 @ W2
    np.add(z1, b1, out=z1)  another one: what is written over belongs to the form

Tensors are known by the order of their first use, with shape and dtype; temporary arrays and the
indices of loops by theirs.
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Expr

from ...ir import Index, Tensor
from ...scalar import atoms_of
from ..plan import Arrays, Kernel, Steps, When
from ..walks import used
from .grammar import Slice, Statement, Temporary, Value


def form(kernel: Arrays) -> object:
    """What is equal for kernels that differ in the names of their tensors alone, which `used` gives
    in the order of the form."""
    own = used(kernel)
    order = {t: k for k, t in enumerate(own)}
    equations = tuple(
        (e.op, order[e.tensor], len(e.loops), tuple(sorted(order[r.tensor] for r in e.reads)))
        for e in kernel.equations
    )
    shapes = tuple((t.shape, t.dtype) for t in own)
    return _Numbers(order)(kernel.statements), equations, kernel.adds, shapes


def with_forms(
    kernels: tuple[Kernel, ...], known: dict[object, int] | None = None
) -> tuple[Kernel, ...]:
    """Kernels that know their tensors and the number of their form, which are looked up again and
    again."""
    known = {} if known is None else known
    found: list[Kernel] = []
    for kernel in kernels:
        if isinstance(kernel, Arrays):
            kernel = replace(kernel, tensors=used(kernel))
            kernel = replace(kernel, form=known.setdefault(form(kernel), len(known)))
        elif isinstance(kernel, (Steps, When)):
            kernel = replace(kernel, kernels=with_forms(kernel.kernels, known))
        found.append(kernel)
    return tuple(found)


class _Numbers:
    """Statements in which what has a name has a number."""

    def __init__(self, order: dict[Tensor, int]) -> None:
        self.order = order
        self.temporaries: dict[Temporary, int] = {}
        self.indices: dict[Index, Index] = {}

    def __call__(self, part: object) -> object:
        if isinstance(part, Tensor):
            return "tensor", self.order[part]
        if isinstance(part, Temporary):
            return "array", self.temporaries.setdefault(part, len(self.temporaries))
        if isinstance(part, tuple):
            return tuple(self(inner) for inner in part)
        if isinstance(part, Index):
            return self.index(part)
        if isinstance(part, Expr):
            known = {i: self.index(i) for i in sorted(atoms_of(part, Index), key=str)}
            plain: Expr = part.xreplace(known) if known else part
            return plain
        if isinstance(part, (Statement, Value, Slice)):
            return type(part), tuple(self(getattr(part, name)) for name in type(part).__slots__)
        return part

    def index(self, index: Index) -> Index:
        if index not in self.indices:
            self.indices[index] = Index(f"i{len(self.indices)}", index.extent)
        return self.indices[index]
