"""Programs whose tensors are named by their age, so that no order is one of names.

SymPy orders the terms of a sum, and we the reads of an equation, by name: block10_y stands before
block9_x, and block9_y behind it. Array statements are made of a Program in which the first tensor
is called t000000, the second t000001, …: equal blocks then have equal statements, whatever their
names are. `Aged.back` gives statements, kernels and places their own tensors again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sympy import Basic, Expr

from ...ir import Access, Equation, Loop, Program, Tensor, all_reads
from ...origin import Origin
from ..places import Lowered


class Aged:
    """A located Program in names of age."""

    def __init__(self, lowered: Lowered) -> None:
        program = lowered.program
        made = (e.tensor for e in program.equations)
        read = (r.tensor for e in program.equations for r in e.reads)
        every = dict.fromkeys((*program.inputs, *made, *read, *program.results, *lowered.places))
        self.names = {t: replace(t, name=f"t{k:06}") for k, t in enumerate(every)}
        self.own = {new: old for old, new in self.names.items()}
        self.equations: dict[tuple[Equation, Origin], Equation] = {}  # the own one of each
        self.lowered = replace(
            lowered,
            program=self.program(program),
            places=self.keys(lowered.places),
            views=frozenset(map(self.tensor, lowered.views)),
            begun=frozenset(map(self.tensor, lowered.begun)),
            checked=self.keys(lowered.checked),
            requests={
                self.tensor(t): frozenset(map(self.tensor, own))
                for t, own in lowered.requests.items()
            },
        )

    def tensor(self, tensor: Tensor) -> Tensor:
        return self.names.get(tensor, tensor)

    def keys(self, by_tensor: Mapping[Tensor, Any]) -> dict[Tensor, Any]:
        return {self.tensor(t): value for t, value in by_tensor.items()}

    def program(self, program: Program) -> Program:
        return replace(
            program,
            inputs=tuple(map(self.tensor, program.inputs)),
            items=tuple(map(self.item, program.items)),
            outputs=tuple(map(self.tensor, program.outputs)),
            updates=tuple((self.tensor(a), self.tensor(b)) for a, b in program.updates),
        )

    def item(self, item: Equation | Loop) -> Equation | Loop:
        if isinstance(item, Loop):
            running = item.running and self.expr(item.running)
            return replace(item, items=tuple(map(self.item, item.items)), running=running)
        write, body, where = (self.expr(x) for x in (item.write, item.body, item.where))
        made = replace(item, write=write, body=body, where=where)
        self.equations[made, made.origin] = item
        return made

    def expr(self, x: Expr) -> Any:
        if isinstance(x, Access):
            return Access(self.tensor(x.tensor), tuple(map(self.expr, x.indices)))
        known = {a: self.expr(a) for a in all_reads(x)}
        return x.xreplace(known) if known else x

    def back(self, part: Any) -> Any:
        """The same with its own tensors and equations."""
        if isinstance(part, Tensor):
            return self.own.get(part, part)
        if isinstance(part, Equation):
            return self.equations[part, part.origin]
        if isinstance(part, tuple):
            return tuple(map(self.back, part))
        if isinstance(part, (Basic, str, int, type)) or not hasattr(part, "__dataclass_fields__"):
            return part
        return type(part)(*(self.back(getattr(part, name)) for name in type(part).__slots__))
