"""What a terminal is shown: lines that fit, notes in a fainter colour, words where signs lack.

The text of `inspect` or `derive` comes in. Piped it stays as it is; in a terminal what stands
behind the bar goes below a line that is too long, and is fainter if the terminal has colours:

    z[n,o] = Σ_i x[n,i]·W[i,o]   | n<N o<3 i<4   a.py:7
"""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Mapping

COLUMNS = 100
BAR = "   | "
FAINT, PLAIN = "\033[2m", "\033[0m"
SIGNS = {
    "Σ": "sum", "Π": "prod", "·": "*", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=", "√": "sqrt",
    "∂": "d", "σ": "sigma", "Φ": "Phi", "φ": "phi", "π": "pi", "δ": "delta", "∞": "inf", "…": "...",
    "∘": "o", "⊘": "o/", "ᵀ": "^T", "×": "x", "⌊": "floor(", "⌋": ")", "→": "->", "—": "-",
    "µ": "u", "²": "^2", "³": "^3", "¹": "^1", "⁻": "^-", "⁰": "^0",
    **{chr(0x2070 + k): f"^{k}" for k in range(4, 10)},
}  # fmt: skip
"""Signs of formulas in ASCII."""


def in_words(error: UnicodeError) -> tuple[str | bytes, int]:
    """The rest of a line with words for the signs that a terminal lacks; what is no sign of
    formulas, by its number. Columns stay below each other where there is room."""
    if not isinstance(error, UnicodeEncodeError):
        return codecs.backslashreplace_errors(error)
    line = error.object[error.start :].partition("\n")[0]
    words, longer = "", 0  # by how many letters they are
    for text in re.findall(r" {2,}\|?|.", line):
        if len(text) > 1:
            least = 4 if text.endswith("|") else 2
            new = text[min(longer, max(len(text) - least, 0)) :]
        else:
            lacks = not text.encode(error.encoding, "ignore")
            number = text.encode("ascii", "backslashreplace").decode()
            new = SIGNS.get(text, number) if lacks else text
        words += new
        longer += len(new) - len(text)
    return words.encode(error.encoding), error.start + len(line)


codecs.register_error("in_words", in_words)


def show(text: str) -> None:
    """Print the text of a command."""
    print(fitted(text, *_terminal()))


def columns(most: int = COLUMNS) -> int:
    """How many columns lines may have."""
    return min(_terminal()[0] or most, most)


def _terminal() -> tuple[int | None, bool]:
    """The columns of the terminal, if this is one, and whether it has colours."""
    if not sys.stdout.isatty():
        return None, False
    import shutil

    return shutil.get_terminal_size().columns, _colours(os.environ)


def _colours(environment: Mapping[str, str]) -> bool:
    return not environment.get("NO_COLOR") and environment.get("TERM", "dumb") != "dumb"


def fitted(text: str, columns: int | None, colours: bool) -> str:
    """The text for so many columns."""
    if columns is None:
        return text
    import textwrap

    lines: list[str] = []
    for line in text.split("\n"):
        formula, bar, note = line.partition(BAR)
        notes = [f"{bar}{note}"] if bar else []
        if bar and len(line) > columns:
            formula = formula.rstrip()
            notes = textwrap.wrap(note, max(columns, 30), initial_indent="     | ",
                                  subsequent_indent="       ", break_long_words=False)  # fmt: skip
        shown = [f"{FAINT}{n}{PLAIN}" if colours else n for n in notes]
        if bar and len(line) <= columns:
            lines.append(formula + shown[0])
        else:
            lines += [formula, *shown]
    return "\n".join(lines)
