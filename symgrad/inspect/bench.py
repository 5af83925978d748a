"""`symgrad bench`: the time of a training step in each backend, beside what the formulas predict.

The backends take turns, so that what else the machine does meets them alike; the median of their
runs is what is printed.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from ..build import BuildError, load_generated
from ..build.compile import write_module
from ..build.sources import load_with_sources
from ..compiler import emit
from ..formulas.cost import Cost, program_cost
from ..formulas.text import expression_text
from ..lower.contract import split_products
from ..model.network import Network, Training
from ..model.programs import network_of
from ..passes.simplify import simplify
from .check import table
from .data import random_data
from .progress import progress

ROUNDS, SECONDS = 15, 0.02


def bench_file(
    path: Path, dtype: str, batches: Sequence[int], say: Callable[[str], None] = print
) -> None:
    """Time a model file and print a table."""
    model, _ = load_with_sources(path)
    network = network_of(model, model.name or "model")
    with tempfile.TemporaryDirectory() as folder:
        modules: dict[str, Any] = {}
        for label, backend in (("NumPy", "numpy"), ("C", "c")):
            try:
                made, _ = write_module(emit(model, path.name, backend, dtype), Path(folder))
                modules[label] = load_generated(made)
            except BuildError as error:
                say(f"C is left out: {error}")
        say(f"{path.name}, {dtype}: one training step (forward, backward, update)")
        for step in network.steps:
            program = split_products(simplify(network.programs[f"train_step{step.suffix}"]))
            cost = program_cost(program, 4 if dtype == "float32" else 8)
            say(f"\nstep {step.name}\n" if step.name else "")
            say(_measured(network, step, modules, cost, dtype, batches))
            say(f"\nmultiply-adds     {expression_text(cost.multiply_adds)}")
            say(f"other operations  {expression_text(cost.operations)}   (in additions)")
            say(f"bytes             {expression_text(cost.bytes)}   (tensors, once per equation)")


def _measured(
    network: Network,
    step: Training,
    modules: Mapping[str, Any],
    cost: Cost,
    dtype: str,
    batches: Sequence[int],
) -> str:
    head = ["batch", *(f"{label}, µs/step" for label in modules)]
    head += ["multiply-adds", "other operations", *(f"{label}, Gflop/s" for label in modules)]
    rows = []
    with progress(len(batches)) as advance:
        for batch in batches:
            rows.append(_row(network, step, modules, cost, dtype, batch))
            advance(f"batch {batch}")
    return table(head, rows)


def _row(
    network: Network,
    step: Training,
    modules: Mapping[str, Any],
    cost: Cost,
    dtype: str,
    batch: int,
) -> list[str]:
    every = random_data(network, batch, dtype)
    data = [every[t.name] for t in step.data]
    times = time_steps({k: _stepper(net, step, data) for k, net in modules.items()})
    products, others, _ = cost.at(dict.fromkeys(_sizes(cost), batch))
    speed = [(2 * products + others) / t / 1e9 for t in times.values()]
    row = [str(batch), *(f"{1e6 * t:.1f}" for t in times.values())]
    return [*row, f"{products:,}", f"{others:,}", *(f"{s:.2f}" for s in speed)]


def time_steps(steps: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median time of one call of each, in seconds; they take turns."""
    repeats = {}
    for name, step in steps.items():
        step()
        begin, count = perf_counter(), 0
        while perf_counter() - begin < SECONDS:
            step()
            count += 1
        repeats[name] = max(count, 1)
    runs: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(ROUNDS):
        for name, step in steps.items():
            begin = perf_counter()
            for _ in range(repeats[name]):
                step()
            runs[name].append((perf_counter() - begin) / repeats[name])
    return {name: statistics.median(times) for name, times in runs.items()}


def _stepper(net: Any, step: Training, data: Sequence[Any]) -> Callable[[], object]:
    params, state = net.init_params(), net.init_state()
    train = getattr(net, f"train_step{step.suffix}")
    return lambda: train(params, state, *data)


def _sizes(cost: Cost) -> list[str]:
    exprs = (cost.multiply_adds, cost.operations, cost.bytes)
    return sorted({s.name for e in exprs for s in e.free_symbols})
