"""Fresh names for the tensors that a pass makes, and tensors in place of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from sympy import Expr

from ..ir import Access, Equation, Program, Tensor, map_items
from ..scalar import atoms_of


class Named(Protocol):
    """Something whose name may stand in the name of another thing."""

    @property
    def name(self) -> str: ...


Part = str | Named
Fresh = Callable[..., str]  # of the parts of the name that is wanted


def joined(parts: tuple[Part, ...]) -> str:
    """The name that is made of these parts.

    >>> from ..ir import Tensor
    >>> joined((Tensor("z", ()), "_sum"))
    'z_sum'
    """
    return "".join(part if isinstance(part, str) else part.name for part in parts)


def fresh_names(program: Program) -> Fresh:
    """A function that gives the name itself if nothing in the program has it, else name_2, …"""
    taken = {t.name for t in program.inputs} | {e.tensor.name for e in program.equations}

    def fresh(*parts: Part) -> str:
        name = joined(parts)
        number, candidate = 1, name
        while candidate in taken:
            number += 1
            candidate = f"{name}_{number}"
        taken.add(candidate)
        return candidate

    return fresh


def with_tensors(program: Program, others: Mapping[Tensor, Tensor]) -> Program:
    """The program with tensors in place of others of the same shapes."""

    def of(expr: Expr) -> Expr:
        reads = (r for r in atoms_of(expr, Access) if r.tensor in others)
        found = {r: others[r.tensor][r.indices] for r in reads}
        return expr.xreplace(found) if found else expr

    def change(e: Equation) -> list[Equation]:
        write = of(e.write)
        assert isinstance(write, Access)
        return [replace(e, write=write, body=of(e.body), where=of(e.where))]

    return replace(program, items=map_items(program.items, change))
