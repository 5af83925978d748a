"""Fresh names for the tensors that a pass makes, and tensors in place of others.

A tensor that is made for a formula stands in the layer of the one that it is made for, under a
word of that layer, whether this one is a value or a derivative:

    d_dense1_z, what is summed of it       dense1_z_total      Word(("dense1",), "z_total")
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from sympy import Expr

from ..ir import Access, Equation, Program, Tensor, map_items
from ..scalar import atoms_of
from ..symbols import Word


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


def made_for(
    near: Tensor, word: str, shape: tuple[Expr, ...], fresh: Fresh, dtype: str = "real"
) -> Tensor:
    """A new tensor in the layer of another one: `word` of what it, or what it is the derivative
    by, is called there; a word with a star says where that stands.

    >>> from ..symbols import Derivative
    >>> z = Tensor("d_dense1_z", (), symbol=Derivative("L", Word(("dense1",), "z")))
    >>> fresh = fresh_names(Program("p", (z,), (), ()))
    >>> [made_for(z, word, (), fresh).name for word in ("total", "total", "minus_d_*")]
    ['dense1_z_total', 'dense1_z_total_2', 'dense1_minus_d_z']
    """
    *layers, own = near.path
    whole = word.replace("*", own) if "*" in word else f"{own}_{word}"
    name = fresh("_".join((*layers, whole)))
    symbol = Word(tuple(layers), name[len("_".join(layers)) + 1 :]) if layers else None
    return Tensor(name, shape, dtype=dtype, symbol=symbol)


def with_tensors(program: Program, others: Mapping[Tensor, Tensor]) -> Program:
    """The program with tensors in place of others of the same shapes."""

    def of(expr: Expr) -> Expr:
        found = {r: access(r) for r in atoms_of(expr, Access)}
        return expr.xreplace(found) if any(r != other for r, other in found.items()) else expr

    def access(r: Access) -> Access:
        return others.get(r.tensor, r.tensor)[tuple(map(of, r.indices))]

    def change(e: Equation) -> list[Equation]:
        write = of(e.write)
        assert isinstance(write, Access)
        return [replace(e, write=write, body=of(e.body), where=of(e.where))]

    return replace(program, items=map_items(program.items, change))
