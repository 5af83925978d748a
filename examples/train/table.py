"""What the training scripts share: the compiled network, mini-batches, and the table of results."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
from rich.console import Console
from rich.table import Table

from symgrad.build import compile_file, load_generated

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Row:
    """One line of the table: what a trained network reached, and what training it took.

    `seconds` is the time of all training steps alone. The goal is a lower limit, or an upper one if
    the `measure` is better the smaller it is.
    """

    task: str
    measure: str
    reached: float
    goal: float
    steps: int
    seconds: float
    smaller: bool = False

    @property
    def ok(self) -> bool:
        """Whether the goal is reached; a NaN does not."""
        return self.reached <= self.goal if self.smaller else self.reached >= self.goal


def compiled(name: str, dtype: str = "float32") -> ModuleType:
    """The network of examples/NAME.py in C: compiled, unless it is there already, and imported.
    What is written is the same from any folder: it names the model as `make examples` does."""
    folder = ROOT / "generated" if dtype == "float32" else ROOT / "examples" / "train" / "compiled"
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        made = compile_file(ROOT / "examples" / f"{name}.py", folder, backend="c", dtype=dtype)
    finally:
        os.chdir(here)
    return load_generated(made.path)


def batches(count: int, size: int, steps: int, seed: int = 0) -> Iterator[np.ndarray]:
    """The numbers of the samples of each step: the data in a new random order again and again, of
    which the last samples, fewer than a batch, are left out."""
    rng = np.random.default_rng(seed)
    order, at = rng.permutation(count), 0
    for _ in range(steps):
        if at + size > count:
            order, at = rng.permutation(count), 0
        yield order[at : at + size]
        at += size


def show(rows: list[Row]) -> None:
    """Print the table; end with exit code 1 if a goal is missed."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("task", "measure"):
        table.add_column(heading)
    for heading in ("reached", "goal", "steps", "seconds", "µs/step"):
        table.add_column(heading, justify="right")
    for row in rows:
        table.add_row(
            row.task,
            row.measure,
            f"[{'green' if row.ok else 'red'}]{row.reached:.4g}[/]",
            f"{'≤' if row.smaller else '≥'} {row.goal:.4g}",
            str(row.steps),
            f"{row.seconds:.1f}",
            f"{1e6 * row.seconds / row.steps:.0f}",
        )
    Console(width=None if sys.stdout.isatty() else 110).print(table)
    if missed := [row.task for row in rows if not row.ok]:
        sys.exit(f"goals missed: {', '.join(missed)}")
