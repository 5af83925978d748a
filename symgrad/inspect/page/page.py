"""One self-contained page of a model: its spec, its formulas and its code, linked with each other.

A Model and what was made of it come in; HTML goes out, which is read without JavaScript, too. What
the page says is gathered here, in lists and strings; how it looks, templates/html/ says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from ...build.compile import shown
from ...compiler import BYTES, emit, machine, simplify_programs, step_program
from ...emit.c.entry import starts_of
from ...emit.render import render
from ...formulas.pieces import Listing
from ...formulas.text import grouped
from ...ir import Program
from ...lower.lower import lower_network
from ...model.chain import steps_of
from ...model.model import Model
from ...model.network import Network, Training
from ...model.programs import Trails
from ...sources import source
from ..cost import PARTS, Costs, at, bytes_text, network_costs
from ..explain import said_in, without_table
from ..lives import lives, moments
from ..parts import forward_of
from .code import code_lines
from .drawing import Plot, Track, plot, tracks
from .entries import OUTSIDE, Formulas, Section, shape_of

BATCH = 32  # where a formula is shown as a number


@dataclass(frozen=True, slots=True)
class LayerRow:
    """A layer in the drawing of the network, or an input, which costs nothing."""

    name: str
    target: str
    shape: str
    track: Track
    parameters: str = ""
    flops: str = ""
    moved: str = ""


def page(
    path: Path,
    model: Model,
    network: Network,
    found: Mapping[str, Listing],
    trails: Trails,
    backend: str,
    dtype: str,
) -> str:
    """The page of the formulas that were `found` for each training step; `trails` are the uses of
    the chain rule that made its gradients."""
    simplified = simplify_programs(network)
    files = emit(model, shown(Path(path.name)), backend, dtype)
    name = next(n for n in files if len(files) == 1 or Path(n).name == f"{network.name}.c")
    programs = {s.name: step_program(network, simplified, s) for s in network.steps}
    beside = {Path(n).name: text for n, text in files.items()}.get("formulas.json")
    text = files[name] if beside else without_table(files[name])  # the page has the formulas
    code = code_lines(text, (said_in(files[name], beside) or {})["formulas"])
    plans = lower_network(network, simplified, machine("c", dtype))
    size = BYTES[dtype]
    sections: list[Section] = []
    steps = []
    seen: set[str] = set()
    for step in network.steps:
        program = programs[step.name]
        parts = steps_of(network, step, trails[step.name]) if step.name in trails else {}
        forward = forward_of(network, program)
        made = Formulas(path, step, program, found[step.name], code, seen, parts, forward)
        own = made.sections(f"{step.name}: " if step.name else "")
        sections += own
        costs = network_costs(network, plans, step, dtype, 1)
        backward = plans[network.functions_of(step)["backward"].name]
        when = moments(backward)
        room = at(backward.workspace, BATCH) * size
        begin = starts_of(network, plans, 8 // size)
        over = {
            v.name: begin[f.name]
            for f in (network.functions_of(step)["train_step"],)
            for v in f.vectors
            if v.access == "scratch"
        }
        held = lives(backward, when, 8 // size, over)
        gradients = step.gradients.values()
        memory = plot(when, held, step.loss, gradients, room, size, BATCH)
        steps.append(_step(step, program, costs, made, memory, own))
    used: dict[int, list[str]] = {}
    for entry in (e for s in sections for g in s.groups for e in g.entries):
        for line in entry.lines:
            used.setdefault(line, []).append(entry.name)
    spec = path.read_text(encoding="utf-8", errors="replace").splitlines()
    there = {e.name for s in sections for g in s.groups for e in g.entries if e.name}
    there |= {g.name for s in sections for group in s.groups for g in group.given}
    there |= {g.name for s in steps for g in s["given"]}  # type: ignore[attr-defined]
    return render(
        "html/report.html.j2",
        title=network.name,
        source=path.name,
        dtype=dtype,
        batch=BATCH,
        spec=[
            {"number": k, "text": line, "names": list(dict.fromkeys(used.get(k, ())))}
            for k, line in enumerate(spec, start=1)
        ],
        steps=steps,
        sections=sections,
        there=there,
        code_name=name,
        code=code,
        css=Markup(source("html/report.css")),
        js=Markup(source("html/report.js")),
    ).rstrip("\n")


def _step(
    step: Training,
    program: Program,
    costs: Costs,
    made: Formulas,
    memory: Plot | None,
    sections: Sequence[Section],
) -> dict[str, object]:
    total = costs.total
    flops = sum(at(total.parts[p].flops, BATCH) for p in PARTS)
    moved = sum(at(total.parts[p].moved, BATCH) for p in PARTS)
    facts = [
        (f"{total.parameters:,}", "parameters"),
        (_large(flops), f"flops a step, N = {BATCH}"),
        (bytes_text(moved), "moved by its kernels"),
        (bytes_text(at(costs.memory("train_step"), BATCH)), "of memory to train"),
    ]
    totals = [
        (part, grouped(total.parts[part].flops), grouped(total.parts[part].moved)) for part in PARTS
    ]
    return {
        "name": step.name,
        "facts": facts,
        "given": list(made.given()),
        "rows": _rows(costs, made, sections),
        "totals": totals,
        "memory": memory,
        "workspace": [
            (kind, grouped(n), bytes_text(at(n, BATCH))) for kind, n in costs.workspace.items()
        ],
    }


def _rows(costs: Costs, made: Formulas, sections: Sequence[Section]) -> list[LayerRow]:
    """The layers with what they cost, in the order in which they compute."""
    own = {".".join(r.layer): r for r in costs.rows}
    order = [g.layer for s in sections[:1] for g in s.groups if g.layer in own]
    order = [*dict.fromkeys(order)]
    fed = {f"input {t.name}": t for t in made.fed if t.name in made.readers}
    lines = tracks([*fed, *order], made.layer_reads)
    targets = {g.layer: g.id for s in sections[:1] for g in s.groups}
    rows = [
        LayerRow(t.name, f"f-{t.name}", shape_of(t), track)
        for t, track in zip(fed.values(), lines, strict=False)
    ]
    for name, track in zip(order, lines[len(fed) :], strict=True):
        r = own[name]
        flops = r.parts["forward"].flops + r.parts["backward"].flops
        moved = r.parts["forward"].moved + r.parts["backward"].moved
        rows.append(
            LayerRow(
                name or OUTSIDE,
                targets.get(name, ""),
                made.shapes.get(name, ""),
                track,
                f"{r.parameters:,}" if r.parameters else "",
                grouped(flops.expand()),
                grouped(moved.expand()),
            )
        )
    return rows


def _large(number: int) -> str:
    for unit, size in (("G", 10**9), ("M", 10**6), ("k", 10**3)):
        if number >= size:
            return f"{number / size:.3g} {unit}"
    return str(number)
