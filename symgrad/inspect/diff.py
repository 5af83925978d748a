"""`symgrad diff A.py B.py`: which formulas changed between two models, as formulas.

- h[n,o] = tanh(z[n,o])           of A
+ h[n,o] = relu(z[n,o])           of B

Formulas that changed alike in several blocks of one model stand once, as in `inspect`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..build.sources import load_with_sources
from ..compiler import simplify_programs, step_program
from ..formulas.blocks import Blocks, Folded, folded
from ..formulas.layout import COLUMNS
from ..formulas.listing import listing
from ..formulas.named import chosen, flat, formulas
from ..formulas.pieces import Listing
from ..ir import Program
from ..model.programs import network_of
from .lines import formula_lines

LEAST = 2  # formulas that what repeats must save


@dataclass(frozen=True, slots=True)
class _Side:
    """The formulas of a training step, and what is said of each name: its text, its ranges."""

    found: Listing
    said: dict[str, tuple[str, str]]


def diff_files(first: Path, second: Path, columns: int = COLUMNS, full: bool = False) -> list[str]:
    """The lines of the difference, none if all formulas are the same; `full` writes out what
    repeats."""
    a, b = _steps(first), _steps(second)
    lines: list[str] = []
    for step in dict.fromkeys([*a, *b]):
        none = _Side((), {})
        found = list(_compared(a.get(step, none), b.get(step, none), columns, full))
        if found and step:
            lines.append(f"step {step}")
        lines += found
    return lines


def _compared(a: _Side, b: _Side, columns: int, full: bool) -> Iterator[str]:
    """What changed, in the order of the second model; what only the first has stands where it
    stood there."""
    changed = {n for n in a.said | b.said if a.said.get(n) != b.said.get(n)}
    old, new = ([(_names(item), item) for item in _only(s, changed, full)] for s in (a, b))
    while old or new:
        if new and not any(new[0][0] & names for names, _ in old):
            yield from _lines("+", new.pop(0)[1], columns)
            continue
        both = [item for item in old if new and item[0] & new[0][0]] or old[:1]
        if new and both[0] is not old[0] and not old[0][0] & {*b.said}:
            both = old[:1]  # what only the first has, and came before
        names = frozenset().union(*(own for own, _ in both))
        for item in both:
            old.remove(item)
            yield from _lines("-", item[1], columns)
        for other in [item for item in new if item[0] & names]:
            new.remove(other)
            yield from _lines("+", other[1], columns)


def _only(side: _Side, wanted: set[str], full: bool) -> Folded:
    """The formulas with these names, each by itself but for what repeats."""
    own = chosen(side.found, {f.tensor for f in flat(side.found) if f.tensor.name in wanted})
    return own if full else folded(own, LEAST)


def _names(item: object) -> frozenset[str]:
    """What is defined by a formula, a recurrence, or blocks."""
    if isinstance(item, Blocks):
        inside = {f.tensor for f in flat(item.items)}
        return frozenset(t.name for first, own in item.tensors.items()
                         if item.names[first] in inside for t in own)  # fmt: skip
    return frozenset(f.tensor.name for f in flat((item,)))  # type: ignore[arg-type]


def _lines(sign: str, item: object, columns: int) -> Iterator[str]:
    shown = formula_lines((item,), False, columns - 2, sources=False)  # type: ignore[arg-type]
    yield from (f"{sign} {row}" for row in shown)


def _steps(path: Path) -> dict[str, _Side]:
    """The formulas of a model by training step."""
    model, _ = load_with_sources(path)
    network = network_of(model, model.name or "model")
    simple = simplify_programs(network)
    return {s.name: _side(step_program(network, simple, s)) for s in network.steps}


def _side(program: Program) -> _Side:
    said = {n: (e["text"], e["ranges"]) for n, e in formulas(program).items()}
    return _Side(listing(program.items), said)
