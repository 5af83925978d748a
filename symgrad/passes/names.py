"""Fresh names for the tensors that a pass makes."""

from __future__ import annotations

from collections.abc import Callable

from ..ir import Program


def fresh_names(program: Program) -> Callable[[str], str]:
    """A function that gives the name itself if nothing in the program has it, else name_2, …"""
    taken = {t.name for t in program.inputs} | {e.tensor.name for e in program.equations}

    def fresh(name: str) -> str:
        number, candidate = 1, name
        while candidate in taken:
            number += 1
            candidate = f"{name}_{number}"
        taken.add(candidate)
        return candidate

    return fresh
