"""The lines that `inspect` prints: formulas, what repeats once, each with what stands behind it.

Formulas come in, lines go out that fit. Behind a bar stands what the letters run through and where
a formula comes from; below it, if both are too long for one line:

    block b = 1 … 4: block1, block2, block3, block4
        input: embedding1_y, then add2 of block b − 1
        norm1_mean[n] = Σ_k input[n,k]/8                  | n<N k<8   small.py:4
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence

from ..formulas.blocks import Blocks, Folded, Given
from ..formulas.cost import Cost, equation_cost
from ..formulas.latex import words_latex
from ..formulas.layout import COLUMNS, STEP, broken
from ..formulas.named import latex_lines, origins
from ..formulas.pieces import Formula, Steps
from ..formulas.text import expression_text, ranges, steps_text, text
from ..ir import Access, Index, Program, Tensor
from ..origin import FLAT

BAR = "   | "
BELOW = "     | "

Row = tuple[str, str, str, bool]  # indentation, text, note, whether it is a formula


def formula_lines(
    found: Folded,
    cost: bool,
    columns: int = COLUMNS,
    bare: bool = False,
    sources: bool = True,
) -> list[str]:
    """The formulas as lines; `bare` without what stands behind them, or without the `sources`."""
    rows = list(_rows(found, cost, sources))
    width = _bar([(len(i + t), len(n)) for i, t, n, f in rows if f and n], columns)
    lines: list[str] = []
    for indent, own, note, is_formula in rows:
        if not is_formula:
            lines += textwrap.wrap(own, max(columns, 40), initial_indent=indent,
                                   subsequent_indent=indent + " " * 2 * STEP,
                                   break_long_words=False)  # fmt: skip
            continue
        note = "" if bare else note
        one = f"{indent + own:{width}}{BAR}{note}" if note else indent + own
        if len(one) <= columns and len(indent + own) <= (width if note else columns):
            lines.append(one)
            continue
        lines += broken(own, columns, indent)
        lines += textwrap.wrap(note, max(columns, 40), initial_indent=indent + BELOW,
                               subsequent_indent=indent + BELOW,
                               break_long_words=False)  # fmt: skip
    return lines


def _bar(rows: Sequence[tuple[int, int]], columns: int) -> int:
    """The column behind which most notes stand beside their formulas: each row is the length of
    its formula and of its note."""
    best, most = 0, 0
    for width in sorted({own for own, _ in rows if own <= columns}):
        beside = sum(own <= width and width + len(BAR) + note <= columns for own, note in rows)
        if beside > most:
            best, most = width, beside
    return best


def declarations(program: Program, found: Folded, columns: int = COLUMNS) -> list[str]:
    """The inputs of a Program by their roles, but for the parameters that blocks declare."""
    folded = {
        t
        for place, own in parameters(found).items()
        for first in own
        for t in found[place].tensors[first]  # type: ignore[union-attr]
    }
    kinds: dict[str, list[str]] = {}
    for t in program.inputs:
        own = kinds.setdefault(t.role, [])
        if t not in folded:
            own.append(str(t))
    if folded:
        kinds["parameter"].append("those of the blocks")
    vectors: dict[str, list[Tensor]] = {}
    for e in program.equations:
        joins = FLAT in e.origin.steps and e.tensor.role in ("parameter", "gradient")
        if joins and isinstance(e.body, Access):
            vectors.setdefault(e.tensor.name, []).append(e.body.tensor)
    every = [t for t in program.inputs if t.role == "parameter"]
    lines = [f"{kind + ':':11}{', '.join(names)}" for kind, names in kinds.items()]
    for name, parts in vectors.items():
        shown = ", ".join(t.name for t in parts)
        if folded and len(parts) == len(every):
            shown = "all parameters" if parts[0].role == "parameter" else "their gradients"
        lines.append(f"{'vector:':11}{name} = ({shown})")
    return [
        row
        for line in lines
        for row in textwrap.wrap(
            line, max(columns, 40), subsequent_indent=" " * 11, break_long_words=False,
            break_on_hyphens=False,
        )
    ]  # fmt: skip


def _rows(
    found: Folded,
    cost: bool,
    sources: bool,
    outer: tuple[Index, ...] = (),
    indent: str = "",
    named: Callable[[str], str] = str,
) -> Iterator[Row]:
    deeper = indent + " " * STEP
    own = parameters(found)
    for place, item in enumerate(found):
        if isinstance(item, Blocks):
            for k, line in enumerate(heads(item, own[place])):
                yield deeper if k else indent, line, "", False
            yield from _rows(item.items, cost, sources, outer, deeper, item.short)
        elif isinstance(item, Steps):
            yield indent, steps_text(item), "", False
            yield from _rows(item.items, cost, sources, (*outer, item.index), deeper, named)
        else:
            notes = [ranges(item)]
            if sources:
                notes.append(named(origins(item.equations, ("spec", FLAT))))
            if cost:
                notes.append(cost_text(formula_cost(item, outer)))
            yield indent, text(item), "   ".join(filter(None, notes)), True


def parameters(found: Folded) -> dict[int, list[Tensor]]:
    """The parameters of each block, by the place of the first formulas that read them."""
    known: set[Tensor] = set()
    made: dict[int, list[Tensor]] = {}
    for place, item in enumerate(found):
        if isinstance(item, Blocks):
            given = {g.tensors[0] for g in item.given}
            own = [t for t in item.names if t.role == "parameter" and t not in known | given]
            known |= {t for first in own for t in item.tensors[first]}
            made[place] = own
    return made


def heads(blocks: Blocks, own: Sequence[Tensor] = ()) -> list[str]:
    """What stands above the formulas of blocks: which these are, their own parameters, and what
    they are given."""
    first, last = blocks.numbers[0], blocks.numbers[-1]
    lists = [(f.label, ", ".join("_".join(p) for p in f.paths)) for f in blocks.layers]
    alone = f" {lists[0][1]}" if len(lists) == 1 else ""
    lines = [f"block b = {first} … {last}:{alone}"]
    lines += [f"{label}: {paths}" for label, paths in lists if label]
    if own:
        lines.append(f"parameter: {', '.join(str(blocks.names[t]) for t in own)}")
    return [*lines, *(_given(g, blocks.numbers[1] - first) for g in blocks.given)]


def _given(g: Given, order: int) -> str:
    """What a name within blocks stands for; in which order their numbers come."""
    if not g.step:
        return f"{g.name}: {', '.join(t.name for t in g.tensors)}"
    other = f"{g.after} of block b {'+' if g.step * order > 0 else '−'} 1"
    if g.step < 0:
        return f"{g.name}: {g.tensors[0].name}, then {other}"
    return f"{g.name}: {other}, at last {g.tensors[-1].name}"


def latex_rows(found: Folded) -> Iterator[str]:
    """The formulas in LaTeX; above those of blocks stands in words what these are."""
    for item in found:
        if isinstance(item, Blocks):
            for k, line in enumerate(heads(item)):
                yield r"\qquad " * bool(k) + words_latex(line.replace("…", "...").replace("−", "-"))
            yield from (rf"\quad {row}" for row in latex_lines(item.items))
        else:
            yield from latex_lines((item,))


def formula_cost(f: Formula, outer: tuple[Index, ...] = ()) -> Cost:
    total = Cost()
    for e in f.equations:
        total += equation_cost(e, outer)
    return total


def cost_text(cost: Cost) -> str:
    parts = [
        (cost.multiply_adds, "multiply-adds"),
        (cost.operations, "operations"),
        (cost.bytes, "bytes"),
    ]
    return ", ".join(f"{expression_text(value)} {what}" for value, what in parts if value != 0)
