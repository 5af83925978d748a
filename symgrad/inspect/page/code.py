"""Which formula each line of emitted code computes.

The text of a file and what its comments may say come in; out go its lines, each with the names of
the tensors that it computes. An equation stands as a comment above its lines:

    /* d_z[n,o] = d_h[n,o]·(1 − h[n,o]²) */            d_z
        d_z[3*n + o] = (1.0f - h*h)*d_h;                d_z
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PYTHON = re.compile(r"\s*#( {1,5})(\S.*)$")
_C = re.compile(r"\s*/\* (.*?)( \*/)?$")


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A line, whether it is a comment, and what it computes."""

    number: int
    text: str
    comment: bool
    names: tuple[str, ...]


def code_lines(text: str, said: Mapping[str, tuple[str, ...]]) -> list[CodeLine]:
    """The lines of a file; `said` gives the tensors of the left side of each equation,
    several where layers share the code."""
    found: list[CodeLine] = []
    names: tuple[str, ...] = ()
    depth = 0
    for number, line in enumerate(text.splitlines(), start=1):
        indent = len(line) - len(line.lstrip())
        left = _left(line)
        comment = left is not None or line.lstrip().startswith(("#", "/*", "*", '"""'))
        if left is not None and left in said:
            names, depth = said[left], indent
        elif not line.strip() or indent < depth or line.lstrip().startswith(("def ", "return")):
            names = ()
        found.append(CodeLine(number, line, comment and not line.startswith("#include"), names))
    return found


def _left(line: str) -> str | None:
    """The left side of the equation that a comment says."""
    made = _C.match(line)
    text = made[1] if made else None
    if text is None and (python := _PYTHON.match(line)):
        text = python[2] if python[1] == " " else None
    return None if text is None else re.split(r" [+*]?= ", text, maxsplit=1)[0]
