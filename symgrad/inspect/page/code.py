"""The lines of emitted code, each with the names of the formulas that it computes.

The text of a file and the formulas of its model come in. What belongs to a line `explain` says:

    /* d_z[n,o] = d_h[n,o]·(1 − h[n,o]²) */            d_z
        d_z[3*n + o] = (1.0f - h*h)*d_h;                d_z
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..explain import links


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A line, whether it is a comment, and what it computes."""

    number: int
    text: str
    comment: bool
    names: tuple[str, ...]


def code_lines(text: str, table: Mapping[str, Any]) -> list[CodeLine]:
    """The lines of a file; `table` is what FORMULAS of its module says."""
    found = links(table)
    lines = text.splitlines()
    return [
        CodeLine(number, line, comment, found.get(number, ()))
        for number, (line, comment) in enumerate(zip(lines, _comments(lines), strict=True), 1)
    ]


def _comments(lines: list[str]) -> Iterator[bool]:
    """Of each line whether it is a comment, or stands in a text of several lines."""
    end = ""
    for line in lines:
        text = line.strip()
        if end:
            yield True
            end = "" if text.endswith(end) else end
            continue
        own = next((e for s, e in (('"""', '"""'), ("/*", "*/")) if text.startswith(s)), "")
        end = own if own and not text[len(own) :].endswith(own) else ""
        yield bool(own) or text.startswith("#") and not text.startswith("#include")
