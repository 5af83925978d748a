"""The lines of `inspect --notation matrix`: what each matrix is called, and formulas in matrices.

    Z    z   N×3
    X    x   N×2

    · is the product of matrices; ᵀ the transposed matrix; 1_k a column of k ones.

    Z = X·W + 1_N·bᵀ

Formulas come in, what repeats once. Behind a bar stands what the letters that are left run through.
"""

from __future__ import annotations

import textwrap
from itertools import groupby
from operator import itemgetter

from ..formulas.blocks import Blocks, Folded
from ..formulas.derivation import Line, headed
from ..formulas.layout import broken
from ..formulas.matrix import matrix_lines, meanings, separate
from ..formulas.pieces import Listing
from ..ir import Tensor
from .lines import BAR, heads, parameters


def matrix_text(found: Folded, columns: int) -> str:
    """The formulas in matrices, behind what each is called; what has no such form, by name."""
    lines, missing, places = _lines(found)
    symbols = [(s.text, s.name if s.name != s.text else "", s.ranges)
               for s in lines if s.kind == "symbol"]  # fmt: skip
    first, second = (max((len(r[k]) for r in symbols), default=0) for k in (0, 1))
    rows = [f"{text:{first}}   {name:{second}}   {shape}" for text, name, shape in symbols]
    own = parameters(found)
    blocks = {id(item): (item, own[place]) for place, item in enumerate(found)
              if isinstance(item, Blocks)}  # fmt: skip
    rows += ["", *_wrapped(f"{meanings(lines)}.", "", columns), ""]
    before: tuple[object, list[str]] = (None, [])
    for line, block in zip((s for s in lines if s.kind == "matrix"), places, strict=True):
        indent = "    " if block else ""
        head = [row for row in line.text.split("\n")[:-1] if row.endswith(":")]
        ranges = " ".join(r for r in line.ranges.split() if not _said(r, head))
        if block != before[0]:
            if block:
                for k, text in enumerate(heads(*blocks[block])):
                    rows += _wrapped(text, "    " * bool(k), columns)
            before = (block, [])
        for row in line.text.split("\n"):
            if row.endswith(":"):
                if head != before[1]:
                    rows.append(indent + row)
                continue
            inner = row.lstrip()
            deeper = indent + " " * (len(row) - len(inner))
            note = f"{BAR}{ranges}" if ranges else ""
            if len(deeper + inner + note) <= columns:
                rows.append(f"{deeper}{inner}{note}")
            else:
                rows += broken(inner, columns, deeper)
                rows += [f"{deeper}  {note}"] if note else []
        before = (block, head)
    if missing:
        rows += ["", *_wrapped(f"not as matrices: {', '.join(missing)}", "", columns)]
    return "\n".join(rows)


def matrix_latex(found: Folded) -> str:
    lines, _, places = _lines(found)
    own = zip((line for line in lines if line.kind == "matrix"), places, strict=True)
    blocks = ([line for line, _ in block] for _, block in groupby(own, key=itemgetter(1)))
    return "\n".join(rf"{line.latex} \\" for block in blocks for line in headed(block))


def _lines(found: Folded) -> tuple[tuple[Line, ...], list[str], list[int]]:
    """The lines, what has no such form, and the block in which each line stands."""
    pairs: list[tuple[Tensor, Listing]] = []
    inside: dict[str, int] = {}
    for item in found:
        own: Listing = item.items if isinstance(item, Blocks) else (item,)
        for tensor, formula in separate(own):
            pairs.append((tensor, formula))
            inside[tensor.name] = id(item) if isinstance(item, Blocks) else 0
    order = [t for t, _ in pairs]
    lines, missing = matrix_lines(pairs, order)
    return lines, missing, [inside[s.name] for s in lines if s.kind == "matrix"]


def _said(span: str, head: list[str]) -> bool:
    """Whether the line above a recurrence says what a letter runs through: t<40."""
    return any(row.lstrip().startswith(f"{span.partition('<')[0]} = ") for row in head)


def _wrapped(text: str, indent: str, columns: int) -> list[str]:
    return textwrap.wrap(text, max(columns, 40), initial_indent=indent, break_long_words=False,
                         subsequent_indent=indent + " " * 4, break_on_hyphens=False)  # fmt: skip
