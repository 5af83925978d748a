"""Fresh names for the tensors that a pass makes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ..ir import Program


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
