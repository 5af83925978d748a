"""`symgrad cost`: what the emitted C computes, moves and holds, by layer, as formulas in the sizes.

    $ symgrad cost examples/digits.py
    layer    parameters  forward flops  backward flops  update flops
    dense1   4160        8320·N         8384·N          54080

A model's Plans come in (`count.py` says what a flop and a moved byte are); `Costs` go out, and are
printed as text or JSON. What is fused counts for the tensor that it computes; the optimizer works
on one vector, of which each layer has the part that its parameters have. Forward and backward are
the parts of one training step. The memory of a function is what its C needs: the largest is
`NAME_workspace_size`, but for what products copy where a machine has vectors.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from sympy import Add, Expr, Integer, Max, expand

from ..affine import count
from ..build.sources import load_with_sources
from ..compiler import BYTES, machine, simplify_programs
from ..emit.c.entry import needs, starts_of
from ..emit.python.module import length
from ..formulas.text import grouped
from ..ir import ZERO, Equation, Size, Tensor
from ..lower.lower import STATISTICS, lower_network
from ..lower.overlaid import largest
from ..lower.plan import Plan
from ..model.network import Network, Training
from ..model.programs import network_of
from .check import table
from .count import Work, works
from .lives import alive, lives, moments, typical

PARTS = ("forward", "backward", "update")
WHOLE = ("forward", "train_step")  # of which all memory is added up
Layer = tuple[str, ...]
UNITS = {"": 1, "B": 1, "KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30}


class WrongSize(LookupError):
    """A size of memory that is none."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Floating-point operations, bytes moved, and the most bytes of the workspace that are in use
    while it runs."""

    flops: Expr = ZERO
    moved: Expr = ZERO
    peak: Expr = ZERO

    def __add__(self, other: Cost) -> Cost:
        peak = max(self.peak, other.peak, key=typical)
        return Cost(expand(self.flops + other.flops), expand(self.moved + other.moved), peak)


@dataclass(frozen=True, slots=True)
class Row:
    """A layer: its path, how many parameters, and what each part of a training step costs."""

    layer: Layer
    parameters: int
    parts: Mapping[str, Cost]


@dataclass(frozen=True, slots=True)
class Costs:
    """A training step by layer, and of each function the workspace in bytes. `arrays` are the bytes
    of what the caller holds, for some functions."""

    step: Training
    rows: tuple[Row, ...]
    workspace: Mapping[str, Expr]
    arrays: Mapping[str, Expr]

    @property
    def total(self) -> Row:
        parts = {part: _sum(row.parts[part] for row in self.rows) for part in PARTS}
        return Row((), sum(row.parameters for row in self.rows), parts)

    def memory(self, kind: str) -> Expr:
        """Everything that `forward` or a `train_step` needs, in bytes."""
        without = ("state", "targets") if kind == "forward" else ("outputs",)
        held = [n for name, n in self.arrays.items() if name not in without]
        return expand(Add(*held) + self.workspace[kind])


def _sum(parts: Iterable[Cost]) -> Cost:
    total = Cost()
    for part in parts:
        total += part
    return total


# --- from Plans


def network_costs(
    network: Network, plans: Mapping[str, Plan], step: Training, dtype: str, depth: int = 9
) -> Costs:
    """The costs of a training step whose functions have these Plans; layers are told apart to so
    many parts of their paths."""
    size, functions = BYTES[dtype], network.functions_of(step)
    layers = _Layers(network, plans, depth)
    found: dict[Layer, dict[str, Cost]] = {}

    def add(layer: Layer, part: str, cost: Cost) -> None:
        own = found.setdefault(layer, dict.fromkeys(PARTS, Cost()))
        own[part] = own[part] + cost

    for p, _ in network.layout:  # in this order
        found.setdefault(layers.of_tensor(p.tensor), dict.fromkeys(PARTS, Cost()))
    backward, update = (plans[f.name] for f in network.called(functions["train_step"]))
    for work in works(backward, (STATISTICS,)):
        part = "backward" if work.equation.origin.reverse else "forward"
        add(layers.of(work.equation), part, _cost(work, size))
    for layer, part, bytes_ in _peaks(backward, layers, size):
        add(layer, part, Cost(peak=bytes_))
    for work in works(update):
        for layer, share in layers.shares(work.equation.tensor).items():
            add(layer, "update", _share(_cost(work, size), share))
    own = {name: plan.workspace for name, plan in plans.items()}
    forward = next(f for f in network.functions if f.kind == "forward")
    starts = starts_of(network, plans, 8 // size)
    workspace = {
        kind: Max(*largest(expand(need * size) for need in needs(network, f, own, starts)))
        for kind, f in {"forward": forward, **functions}.items()
    }
    rows = tuple(Row(k, layers.parameters.get(k, 0), v) for k, v in _in_order(found))
    return Costs(step, rows, workspace, _arrays(network, step, size))


def _in_order(found: dict[Layer, dict[str, Cost]]) -> Iterator[tuple[Layer, dict[str, Cost]]]:
    """The layers, and what belongs to none last."""
    yield from (item for item in found.items() if item[0])
    yield from (item for item in found.items() if not item[0])


def _cost(work: Work, size: int) -> Cost:
    return Cost(work.operations, expand((work.read + work.written) * size))


def _share(cost: Cost, share: Fraction) -> Cost:
    part = Integer(share.numerator) / share.denominator
    return Cost(expand(cost.flops * part), expand(cost.moved * part))


def _peaks(plan: Plan, layers: _Layers, size: int) -> Iterator[tuple[Layer, str, Expr]]:
    own = moments(plan)
    held = lives(plan, own, 8 // size)
    for k, moment in enumerate(own):
        bytes_ = alive(held, k) * size
        for e in moment.equations:
            yield layers.of(e), "backward" if e.origin.reverse else "forward", expand(bytes_)


class _Layers:
    """To which layer what belongs."""

    def __init__(self, network: Network, plans: Mapping[str, Plan], depth: int) -> None:
        self.depth = depth
        self.named: dict[str, Tensor] = {}
        for plan in plans.values():
            for e in plan.program.equations:
                self.named.setdefault(e.tensor.name, e.tensor)
        self.parameters: dict[Layer, int] = {}
        for p, _ in network.layout:
            layer = self.of_tensor(p.tensor)
            self.parameters[layer] = self.parameters.get(layer, 0) + int(count(p.tensor.shape))
        self.groups: dict[int, dict[Layer, int]] = {}  # parameters of each layer, by their sum
        for f in network.functions:
            if f.kind == "train_step":
                own = [v for v in f.vectors if v.name == "grads"]
                places = [t for v in own for t, _ in v.places]
                self.add_group(places, [t for v in own for t, _ in v.pieces])

    def add_group(self, gradients: Sequence[Tensor], pieces: Sequence[Tensor]) -> None:
        """The gradients lie in the optimizers' vectors in order."""
        own = iter(gradients)
        for piece in pieces:
            total, group = int(count(piece.shape)), dict[Layer, int]()
            left = total
            for t in own:
                number = int(count(t.shape))
                layer = self.of_tensor(t)
                group[layer] = group.get(layer, 0) + number
                left -= number
                if left <= 0:
                    break
            self.groups.setdefault(total, group)

    def of_tensor(self, tensor: Tensor) -> Layer:
        return tensor.path[:-1][: self.depth]

    def of(self, e: Equation) -> Layer:
        """That of the tensor, or, of a part of a formula, that of the whole."""
        whole = self.named.get(e.origin.label)
        return self.of_tensor(e.tensor) or (() if whole is None else self.of_tensor(whole))

    def shares(self, tensor: Tensor) -> dict[Layer, Fraction]:
        """What part of a vector belongs to each layer."""
        extents = tensor.shape
        group = self.groups.get(int(extents[0])) if _is_vector(extents) else None
        if not group:
            return {(): Fraction(1)}
        return {layer: Fraction(n, int(extents[0])) for layer, n in group.items()}


def _is_vector(shape: Sequence[Expr]) -> bool:
    return len(shape) == 1 and bool(shape[0].is_Integer)


def _arrays(network: Network, step: Training, size: int) -> dict[str, Expr]:
    """The bytes of the caller's arrays while training."""

    def bytes_(tensors: Iterable[Tensor]) -> Expr:
        return Add(*(count(t.shape) * (8 if t.dtype == "int" else size) for t in tensors))

    params = sum(int(count(p.tensor.shape)) for p, _ in network.layout)
    targets = [t for t in step.data if t not in network.inputs]
    inputs = [t for t in step.data if t in network.inputs]
    return {
        "parameters": Integer(params * size),
        "state": Integer(length(network.state) * size + 8 * len(network.counters)),
        "inputs": expand(bytes_(inputs)),
        "targets": expand(bytes_(targets)),
        "outputs": expand(bytes_(network.outputs)),
    }


# --- numbers


def at(expr: Expr, batch: int) -> int:
    """A formula where every named size is `batch`."""
    return int(expr.xreplace(dict.fromkeys(expr.atoms(Size), Integer(batch))))


def fit(memory: Expr, most: int) -> int:
    """The largest batch that needs at most so many bytes; 0 if none does.

    >>> fit(1000 + 24 * Size("N"), 2000)
    41
    """
    if at(memory, 1) > most:
        return 0
    low, high = 1, 2
    while at(memory, high) <= most and high < 1 << 40:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if at(memory, middle) <= most else (low, middle)
    return low


def bytes_of(text: str) -> int:
    """A size of memory such as 64KB, 1.5 MB, 300.

    >>> bytes_of("64KB"), bytes_of("1.5 mb")
    (65536, 1572864)
    """
    digits = text.strip().rstrip("KMGBkmgbiI ")
    unit = text.strip()[len(digits) :].strip().upper().replace("I", "")
    unit = unit + "B" if unit and not unit.endswith("B") else unit
    try:
        return int(float(digits) * UNITS[unit])
    except (KeyError, ValueError, OverflowError):
        raise WrongSize(f"{text!r} is no size of memory, such as 64KB or 2MB") from None


def bytes_text(number: int) -> str:
    """
    >>> bytes_text(512), bytes_text(65536), bytes_text(1500), bytes_text(5 << 20)
    ('512 B', '64 KB', '1.465 KB', '5 MB')
    """
    unit = next(u for u in ("GB", "MB", "KB", "B") if number >= UNITS[u] or u == "B")
    return f"{number / UNITS[unit]:.4g} {unit}"


# --- printing


def cost_file(
    path: Path,
    dtype: str = "float32",
    optimize: str = "speed",
    batches: Sequence[int] = (32,),
    most: str | None = None,
    depth: int = 1,
    format: str = "text",
) -> str:
    """What `symgrad cost` prints."""
    limit = None if most is None else bytes_of(most)
    model, _ = load_with_sources(path)
    network = network_of(model, model.name or "model")
    plans = lower_network(network, simplify_programs(network), machine("c", dtype, optimize))
    every = [network_costs(network, plans, step, dtype, depth) for step in network.steps]
    if format == "json":
        made = {c.step.name: _json(c, batches, limit) for c in every}
        own = {"costs": made[""]} if "" in made else {"steps": made}
        head = {"model": network.name, "dtype": dtype, "optimize": optimize}
        return json.dumps({**head, **own}, indent=2)
    parts = []
    for costs in every:
        title = f"step {costs.step.name}\n\n" if costs.step.name else ""
        parts.append(title + "\n".join(_text(costs, batches, limit, optimize)))
    return "\n\n".join(parts)


def _json(costs: Costs, batches: Sequence[int], limit: int | None) -> dict[str, Any]:
    def row(r: Row) -> dict[str, Any]:
        parts = {
            part: {
                field: {"formula": str(value), **{str(b): at(value, b) for b in batches}}
                for field in ("flops", "moved", "peak")
                for value in (getattr(r.parts[part], field),)
            }
            for part in PARTS
        }
        return {"layer": ".".join(r.layer), "parameters": r.parameters, **parts}

    made: dict[str, Any] = {
        "layers": [row(r) for r in costs.rows],
        "all": row(costs.total),
        "workspace": {kind: str(n) for kind, n in costs.workspace.items()},
        "arrays": {name: str(n) for name, n in costs.arrays.items()},
        "memory": {kind: str(costs.memory(kind)) for kind in WHOLE},
    }
    if limit is not None:
        made["fit"] = {kind: fit(costs.memory(kind), limit) for kind in WHOLE}
    return made


def _text(costs: Costs, batches: Sequence[int], limit: int | None, optimize: str) -> Iterator[str]:
    total = costs.total
    needs = {
        **costs.arrays,
        **{f"workspace of {kind}": n for kind, n in costs.workspace.items()},
        **{f"all of {kind}": costs.memory(kind) for kind in WHOLE},
    }
    known = not any(n.free_symbols for n in needs.values())  # whatever the batch
    batches = [] if known else batches
    folded = list(fold(costs.rows))
    for title, field in (("flops", "flops"), ("bytes moved", "moved"), ("peak bytes", "peak")):
        head = [title, "parameters", *PARTS] if field == "flops" else [title, *PARTS]
        rows = [_cells(name, r, field) for name, r in folded]
        rows.append(_cells("all", total, field))
        for b in batches:
            numbers = [f"{at(getattr(total.parts[p], field), b):,}" for p in PARTS]
            rows.append([f"at N = {b}", *([""] if field == "flops" else []), *numbers])
        yield table(head, rows)
        yield ""
    memory = [
        [name, grouped(n), *(f"{at(n, b):,}" for b in batches)]
        for name, n in needs.items()
        if n != 0
    ]
    yield table(["bytes of memory", "formula", *(f"N = {b}" for b in batches)], memory)
    if optimize != "size":
        yield "\nProducts copy operands besides: how much, the machine's vectors and threads say."
    if limit is not None:
        yield ""
        for kind in WHOLE:
            n = fit(costs.memory(kind), limit)
            most = "no sample" if not n else "any batch" if known else f"N ≤ {n:,}"
            yield f"{bytes_text(limit)} hold {kind} of {most}"


def _cells(name: str, row: Row, field: str) -> list[str]:
    formulas = [grouped(getattr(row.parts[part], field)) for part in PARTS]
    return [name, *([f"{row.parameters:,}"] if field == "flops" else []), *formulas]


def fold(rows: Sequence[Row]) -> Iterator[tuple[str, Row]]:
    """Rows by their names; equal ones in a row are one."""
    first = 0
    while first < len(rows):
        last = first
        while last + 1 < len(rows) and _alike(rows[first], rows[last + 1]):
            last += 1
        name = ".".join(rows[first].layer) or "outside layers"
        if last > first:
            name += f" … {'.'.join(rows[last].layer)}, each"
        yield name, rows[first]
        first = last + 1


def _alike(a: Row, b: Row) -> bool:
    def same(x: Cost, y: Cost) -> bool:
        return (x.flops, x.moved) == (y.flops, y.moved)

    return a.parameters == b.parameters and all(same(a.parts[p], b.parts[p]) for p in PARTS)
