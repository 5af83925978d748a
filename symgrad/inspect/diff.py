"""`symgrad diff A.py B.py`: which formulas changed between two models, as formulas.

- h[n,o] = tanh(z[n,o])           of A
+ h[n,o] = relu(z[n,o])           of B
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..build.sources import load_with_sources
from ..compiler import simplify_programs, step_program
from ..formulas.named import formulas
from ..ir import Program
from ..model.programs import network_of

Table = dict[str, str]


def diff_files(first: Path, second: Path) -> list[str]:
    """The lines of the difference, none if all formulas are the same."""
    a, b = _steps(first), _steps(second)
    lines: list[str] = []
    for step in dict.fromkeys([*a, *b]):
        found = list(_compared(a.get(step, {}), b.get(step, {})))
        if found and step:
            lines.append(f"step {step}")
        lines += found
    return lines


def _compared(a: Table, b: Table) -> Iterator[str]:
    """What changed, in the order of the second model; what only the first has stands where it
    stood there."""
    order = list(b)
    for name in a:
        if name not in b:
            before = [n for n in list(a)[: list(a).index(name)] if n in order]
            order.insert(order.index(before[-1]) + 1 if before else 0, name)
    for name in order:
        if a.get(name) == b.get(name):
            continue
        yield from (f"- {row}" for row in a.get(name, "").splitlines())
        yield from (f"+ {row}" for row in b.get(name, "").splitlines())


def _steps(path: Path) -> dict[str, Table]:
    """The formulas of a model, with what their letters run over, by training step and name."""
    model, _ = load_with_sources(path)
    network = network_of(model, model.name or "model")
    simple = simplify_programs(network)
    return {s.name: _table(step_program(network, simple, s)) for s in network.steps}


def _table(program: Program) -> Table:
    return {
        name: f"{entry['text']}   | {entry['ranges']}" if entry["ranges"] else entry["text"]
        for name, entry in formulas(program).items()
    }
