"""Gradients beside those of books and papers: who writes shorter is counted, not claimed.

A row of the table comes in, a generator that writes a model, yields it, writes the book's gradients
in the same notation, each named d_ and what it is the gradient by, and yields these:

    @row("softmax regression", "Bishop (2006), eq. 4.109")
    def softmax_regression():
        ...
        yield model
        d_z[n, k] = (p[n, k] - equal(k, y[n])) / N
        ...
        yield d_W, d_b

A Judgement goes out: both texts, and of each how many tensors it defines beside those that the loss
needs, how many words and signs it is printed with, and what the code for it computes. symgrad's is in
textbook form if none of the three is more than the book's and all gradients are the same numbers.

``python -m tests.textbook`` writes docs/textbook.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from symgrad.formulas.cost import program_cost
from symgrad.formulas.listing import listing
from symgrad.formulas.pieces import Listing, Steps
from symgrad.formulas.text import steps_text, text
from symgrad.ir import Equation, Loop, Program, Tensor, equations_of, map_items
from symgrad.language.trace import fresh_trace
from symgrad.lower.contract import split_products
from symgrad.model.model import Model
from symgrad.model.programs import network_of, specialized
from symgrad.passes.live import live
from symgrad.passes.simplify import simplify
from tests.interpreter import run

PAGE = Path(__file__).resolve().parent.parent / "docs" / "textbook.md"
SIZES = {"N": 64}  # for which operations are counted
Items = tuple[Equation | Loop, ...]
Build = Callable[[], Iterator[Any]]


@dataclass(frozen=True)
class Row:
    name: str
    source: str
    build: Build
    positive: frozenset[str] = frozenset()  # the names of data that are above 0


ROWS: list[Row] = []


def row(name: str, source: str, positive: str = "") -> Callable[[Build], Build]:
    def add(build: Build) -> Build:
        ROWS.append(Row(name, source, build, frozenset(positive.split())))
        return build

    return add


@dataclass(frozen=True)
class Form:
    """Formulas of gradients: their lines, and how much each of three measures is."""

    lines: tuple[str, ...]
    tensors: int
    words: int
    operations: int

    @property
    def measures(self) -> tuple[int, int, int]:
        return self.tensors, self.words, self.operations


@dataclass(frozen=True)
class Judgement:
    row: Row
    book: Form
    ours: Form
    wrong: tuple[str, ...]  # gradients that are other numbers

    @property
    def textbook(self) -> bool:
        """Whether symgrad's form is as short as the book's."""
        pairs = zip(self.ours.measures, self.book.measures, strict=True)
        return not self.wrong and all(ours <= book for ours, book in pairs)


def judge(row: Row) -> Judgement:
    with fresh_trace() as trace:
        building = row.build()
        model: Model = next(building)
        books = {v.name.removeprefix("d_"): v.tensor for v in next(building)}
        network = network_of(model, "m")
        items = specialized(trace.items, 1)
    backward = next(f for f in network.functions if f.kind == "backward")
    training = network.steps[0]
    slopes = {t.name: d for t, d in (*training.gradients.items(), *backward.slopes)}
    pairs = [(slopes[name], book) for name, book in books.items()]
    program = _of(backward.program, backward.program.items, training.loss, [d for d, _ in pairs])
    ours = simplify(program)
    book = _of(ours, items, training.loss, [b for _, b in pairs])
    forward = {e.tensor for e in equations_of(live(ours.items, [training.loss]))}
    values = data(ours, row.positive)
    mine, theirs = run(ours, values), run(book, values)
    wrong = tuple(d.name for d, b in pairs if not same(mine[d.name], theirs[b.name]))
    return Judgement(row, form(book, forward), form(ours, forward), wrong)


def _of(program: Program, items: Items, loss: Tensor, slopes: Sequence[Tensor]) -> Program:
    """The program of the loss and some gradients."""
    wanted = (loss, *slopes)
    return replace(program, items=live(items, wanted), outputs=wanted, updates=())


def data(program: Program, positive: frozenset[str]) -> dict[str, Any]:
    """Random values of the inputs."""
    rng, values = np.random.default_rng(5), {}
    for t in program.inputs:
        shape = tuple(int(e.xreplace(dict.fromkeys(e.free_symbols, 3))) for e in t.shape)
        if t.dtype == "int":
            values[t.name] = rng.integers(0, 2, shape)
        else:
            values[t.name] = rng.uniform(0.1 if t.name in positive else -1, 1, shape)
    return values


def same(a: Any, b: Any) -> bool:
    a, b = np.asarray(a, float), np.asarray(b, float)
    return bool(np.allclose(a, b, rtol=1e-9, atol=1e-12))


def form(program: Program, forward: set[Tensor]) -> Form:
    """The formulas of what the loss does not need."""
    lines, tensors = [], set()
    for depth, line, tensor in _lines(listing(program.items), forward):
        lines.append("    " * depth + line)
        if tensor is not None:
            tensors.add(tensor)
    words = sum(len(WORD.findall(line)) for line in lines)
    own = replace(program, items=_without(program.items, forward))
    products, others, _ = program_cost(split_products(own)).at(SIZES)
    return Form(tuple(lines), len(tensors), words, 2 * products + others)


WORD = re.compile(r"[^\W\d]\w*|\d+(?:\.\d+)?(?:e-?\d+)?|[^\s\w()\[\]{},]")
"""Names, numbers and signs; not brackets and commas."""


def _lines(
    listed: Listing, forward: set[Tensor], depth: int = 0
) -> Iterator[tuple[int, str, Tensor | None]]:
    for item in listed:
        if isinstance(item, Steps):
            inner = list(_lines(item.items, forward, depth + 1))
            if inner:
                yield depth, steps_text(item), None
            yield from inner
        elif item.tensor not in forward:
            yield depth, text(item), item.tensor


def _without(items: Iterable[Equation | Loop], forward: set[Tensor]) -> tuple[Equation | Loop, ...]:
    return map_items(items, lambda e: [] if e.tensor in forward else [e])


def rows() -> list[Row]:
    """All rows, in the order of the page."""
    from tests import (
        textbook_convolutions,
        textbook_layers,
        textbook_linear,
        textbook_losses,
        textbook_sequences,
    )

    assert textbook_linear and textbook_losses and textbook_layers and textbook_sequences
    assert textbook_convolutions
    return ROWS


HEAD = """# Gradients as textbooks have them

Each model below is written in symgrad's notation without a rule for its gradient. Beside what symgrad
prints stands the form of the book or paper, written as formulas, too. `python -m tests.textbook` wrote
this page, and a test compares it.

A gradient is called textbook form if symgrad's formulas define no more tensors than the book's (those
that the loss needs are free for both), are printed with no more words, numbers and signs, compile to
code of no more operations, and give the same numbers for random data. So it is **{count} of {rows}**. What takes longer
is marked; numbers are tensors, words and operations, the book's first.

| model and source | the book | symgrad | |
| --- | --- | --- | --- |
"""


def page(judged: list[Judgement]) -> str:
    """The table of all rows, as docs/textbook.md has it."""
    head = HEAD.format(count=sum(j.textbook for j in judged), rows=len(judged))
    return head + "".join(map(_line, judged))


def _line(j: Judgement) -> str:
    measures = [f"{b}→{o}" for b, o in zip(j.book.measures, j.ours.measures, strict=True)]
    mark = "✓" if j.textbook else "longer: " + ", ".join(measures)
    cells = [f"**{j.row.name}**<br>{j.row.source}", _cell(j.book), _cell(j.ours), mark]
    return f"| {' | '.join(cells)} |\n"


def _cell(formulas: Form) -> str:
    return "<br>".join(f"`{line}`".replace("|", "\\|") for line in formulas.lines)


def main() -> None:
    PAGE.write_text(page([judge(row) for row in rows()]), encoding="utf-8")
    print(PAGE)


if __name__ == "__main__":
    from tests.textbook import main as run_main  # the module whose ROWS are filled

    run_main()
