"""Lines that fit: a long formula goes on below, before an operator, where its right side began.

    d_x[n,i] = Σ_k d_z[n,k]·W[i,k] + Σ_k d_u[n,k]·V[i,k]

in 34 columns is

    d_x[n,i] = Σ_k d_z[n,k]·W[i,k]
             + Σ_k d_u[n,k]·V[i,k]

A line that begins with an operator, `if`, `else` or `where`, or that follows one ending in `;`,
goes on with the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

COLUMNS = 100
SHORT = 24  # columns of a right side that is not moved below its left side
STEP = 4

_BREAK = re.compile(r"(?<=;) | (?=[+−∘⊘×] )|(?=·)| (?=(?:if|else|where|and|or) )| (?=\+?= )")
_OPEN, _CLOSE = "([{⌊", ")]}⌋"


def broken(text: str, width: int, indent: str = "") -> list[str]:
    """A formula as lines of at most so many columns, where it can be broken so: at the outermost
    operator there is, the last one that fits; what stands in brackets a little to the right. Where
    too little is left beside a long name, or nothing in brackets has to be broken so, the right
    side begins below the left one."""
    equals = re.search(r" \+?(?== )", text)
    left = len(indent) + (equals.end() if equals else 0)
    beside, inner = _lines(text, width, indent, " " * left, frozenset([EQUALS]))
    fits = all(len(line) <= width for line in beside)
    fits = fits and left + SHORT <= width
    if fits and not inner and left <= width // 2:
        return beside
    at = next((p.end for p in _places(text) if p.kind == EQUALS), 0)
    further = indent + " " * STEP
    if at and PIECE not in (p.kind for p in _places(text)):
        right, deeper = _lines(text[at + 1 :], width, further, further + "  ", frozenset([EQUALS]))
        below = [indent + text[:at], *right]
    else:
        below, deeper = _lines(text, width, indent, further, frozenset())
    if fits and (deeper or len(below) > len(beside)):
        return beside
    return min(below, beside, key=lambda lines: max(map(len, lines)))


def _lines(
    text: str, width: int, indent: str, under: str, kept: frozenset[int]
) -> tuple[list[str], bool]:
    """The lines, and whether one ends within brackets; those that go on begin at `under`, and none
    ends at a place of these kinds."""
    places = [p for p in _places(text) if p.kind not in kept]
    lines: list[str] = []
    start, hanging, inner = 0, indent, False
    while len(hanging) + len(text) - start > width:
        room = width - len(hanging)
        fits = [p for p in places if start < p.end <= start + room and text[start : p.end].strip()]
        if not fits:
            break
        best = min(fits, key=lambda p: (p.depth, p.kind, -p.end))
        lines.append(hanging + text[start : best.end])
        start = best.begin
        inner = inner or best.depth > 0
        hanging = indent if best.kind == PIECE else under + "  " * best.depth
    return [*lines, hanging + text[start:]], inner


PIECE, TERM, FACTOR, EQUALS = range(4)


class _Place(NamedTuple):
    """Where a line may end and the next begin: how deep in brackets, and before what."""

    depth: int
    kind: int
    end: int
    begin: int


def _places(text: str) -> Iterator[_Place]:
    brackets: list[bool] = []  # those that are open: whether lines may be broken in them
    at = {m.start(): m for m in _BREAK.finditer(text)}
    for k, c in enumerate(text):
        if k in at and all(brackets):
            begin = at[k].end()
            kind = (
                PIECE if k and text[k - 1] == ";"
                else FACTOR if text[begin] in "·∘⊘×"
                else EQUALS if text[begin:].startswith(("= ", "+= "))
                else TERM
            )  # fmt: skip
            yield _Place(len(brackets), kind, k, begin)
        if c in _OPEN:
            element = c == "[" and k > 0 and (text[k - 1].isalnum() or text[k - 1] == "_")
            brackets.append(not element and c != "{")
        elif c in _CLOSE and brackets:
            brackets.pop()
