"""One self-contained page of a model: its spec, its formulas and its code, linked with each other.

A Model and what was made of it come in; HTML goes out, which is read without JavaScript, too. What
the page says is gathered here, in lists and strings; how it looks, templates/html/ says. A formula
that is a line of the spec, 8, and a piece of the code, from line 88 on, becomes

    Entry(name="dense1_z", lines=(8,), code=88, math=…, reads=("x", "dense1_W", "dense1_b"), …)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup
from sympy import Expr

from ...compiler import BYTES, emit, machine, simplify_programs, step_program
from ...emit.names import PYTHON, C, named, within_layer
from ...emit.pieces import block
from ...emit.render import render, source
from ...formulas.cost import Cost, equation_cost
from ...formulas.derivation import Part
from ...formulas.latex import form_latex, latex, linked_latex, steps_latex, tensor_latex
from ...formulas.listing import listing
from ...formulas.named import flat, origins
from ...formulas.pieces import Formula, Listing, Steps
from ...formulas.text import equation_text, expression_text, ranges, steps_text, text
from ...ir import FLAT, Equation, Index, Program, Size, Tensor
from ...lower.lower import lower_network
from ...lower.plan import Call
from ...lower.walks import equations_of_kernel, every_kernel
from ...model.chain import steps_of
from ...model.model import Model
from ...model.network import Network, Training
from ...model.programs import Trails
from ...symbols import Derivative
from ..cost import PARTS, Costs, at, bytes_text, network_costs
from ..lives import lives, moments
from .code import CodeLine, code_lines
from .drawing import Plot, Track, plot, tracks
from .mathml import mathml

ORDER = ("Network and loss", "Gradients", "Optimizer")
REPEAT = 8  # formulas of a layer that are folded where they come again
BATCH = 32  # where a formula is shown as a number


@dataclass(frozen=True, slots=True)
class Entry:
    """A formula as the page shows it; `gradient` and `of` are the names of its derivative and of
    what it is the derivative by; `steps` is the line of a recurrence, which has no more."""

    name: str
    depth: int
    math: Markup
    text: str = ""
    latex: str = ""
    ranges: str = ""
    lines: tuple[int, ...] = ()
    origin: str = ""
    cost: str = ""
    reads: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    gradient: str = ""
    of: str = ""
    code: int = 0
    first: bool = True
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """A line of a derivation: what it is, and its formula."""

    label: str
    math: Markup
    ranges: str


@dataclass(frozen=True, slots=True)
class Why:
    """How a derivative comes about."""

    lines: tuple[Reason, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The formulas of a layer in one part; `like` names the group before that says the same."""

    layer: str
    id: str
    given: tuple[Given, ...]
    entries: tuple[Entry, ...]
    like: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    id: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """An input or a parameter: what it is, and where its gradient is."""

    name: str
    math: Markup
    shape: str
    role: str
    gradient: str
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LayerRow:
    """A layer in the drawing of the network."""

    name: str
    target: str
    shape: str
    parameters: str
    flops: str
    moved: str
    track: Track


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
    files = emit(model, path.name, backend, dtype, table=False)  # the page has the formulas
    name = next(n for n in files if len(files) == 1 or Path(n).name == f"{network.name}.c")
    code = code_lines(files[name], _said(network, simplified, backend, dtype))
    plans = lower_network(network, simplified, machine("c", dtype))
    size = BYTES[dtype]
    sections: list[Section] = []
    steps = []
    seen: set[str] = set()
    for step in network.steps:
        program = step_program(network, simplified, step)
        parts = steps_of(network, step, trails[step.name]) if step.name in trails else {}
        made = _Formulas(path, step, program, found[step.name], code, seen, parts)
        own = made.sections(f"{step.name}: " if step.name else "")
        sections += own
        costs = network_costs(network, plans, step, dtype, 1)
        backward = plans[network.functions_of(step)["backward"].name]
        when = moments(backward)
        room = at(backward.workspace, BATCH) * size
        memory = plot(when, lives(backward, when, 8 // size), step.loss, room, size, BATCH)
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


def _said(
    network: Network, simplified: Mapping[str, Program], backend: str, dtype: str
) -> dict[str, tuple[str, ...]]:
    """The left sides of the equations that the code's comments say, and their tensors by the names
    that the model gives them; what layers share, says what the first one does, in its own words or
    in those within the layer."""
    language = PYTHON if backend == "numpy" else C
    renamed, programs = named(network, simplified, language)
    plans = lower_network(renamed, programs, machine(backend, dtype))
    said: dict[str, tuple[str, ...]] = {}
    shared: dict[Tensor, dict[str, None]] = {}
    calls = [k for p in plans.values() for k in every_kernel(p.kernels) if isinstance(k, Call)]
    for call in calls:
        if call.piece is not None:
            for first, own in zip(call.piece.tensors, call.tensors, strict=True):
                shared.setdefault(first, {})[renamed.names.public(own)] = None

    def say(e: Equation, word: str) -> None:
        left = equation_text(e).split(" = ", 1)[0].split(" += ", 1)[0]
        names = tuple(shared.get(e.tensor, {})) or (renamed.names.public(e.tensor),)
        said.setdefault(word + left.removeprefix(e.tensor.name), names)

    for plan in plans.values():
        for e in plan.program.equations:
            say(e, e.tensor.name)
    for piece in (call.piece for call in calls if call.piece is not None):
        for e in (e for kernel in piece.kernels for e in equations_of_kernel(kernel)):
            say(e, e.tensor.name)
            if word := within_layer(e.tensor, block(piece, 0)):
                say(e, word)
    return said


def _step(
    step: Training,
    program: Program,
    costs: Costs,
    made: _Formulas,
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
        (part, _grouped(total.parts[part].flops), _grouped(total.parts[part].moved))
        for part in PARTS
    ]
    return {
        "name": step.name,
        "facts": facts,
        "given": list(made.given()),
        "rows": _rows(costs, made, sections),
        "totals": totals,
        "memory": memory,
        "workspace": [
            (kind, _grouped(n), bytes_text(at(n, BATCH))) for kind, n in costs.workspace.items()
        ],
    }


def _rows(costs: Costs, made: _Formulas, sections: Sequence[Section]) -> list[LayerRow]:
    """The layers with what they cost, in the order in which they compute."""
    own = {".".join(r.layer): r for r in costs.rows}
    order = [g.layer for s in sections[:1] for g in s.groups if g.layer in own]
    order = [*dict.fromkeys(order)]
    lines = tracks(order, made.layer_reads)
    targets = {g.layer: g.id for s in sections[:1] for g in s.groups}
    rows = []
    for name, track in zip(order, lines, strict=True):
        r = own[name]
        flops = r.parts["forward"].flops + r.parts["backward"].flops
        moved = r.parts["forward"].moved + r.parts["backward"].moved
        rows.append(
            LayerRow(
                name or "outside layers",
                targets.get(name, ""),
                made.shapes.get(name, ""),
                f"{r.parameters:,}" if r.parameters else "",
                _grouped(flops.expand()),
                _grouped(moved.expand()),
                track,
            )
        )
    return rows


def _grouped(expr: Expr) -> str:
    """A formula whose large numbers have their digits in groups."""
    return re.sub(r"\d{5,}", lambda m: f"{int(m[0]):,}", expression_text(expr))


def _large(number: int) -> str:
    for unit, size in (("G", 10**9), ("M", 10**6), ("k", 10**3)):
        if number >= size:
            return f"{number / size:.3g} {unit}"
    return str(number)


class _Formulas:
    """The formulas of one training step."""

    def __init__(
        self,
        path: Path,
        step: Training,
        program: Program,
        shown: Listing,
        code: Sequence[CodeLine],
        seen: set[str],
        parts: Mapping[str, Part],
    ) -> None:
        self.parts = parts
        self.path, self.step, self.shown, self.seen = path, step, shown, seen
        every = list(flat(listing(program.items)))
        self.labels = {f.tensor.name: f.tensor for f in every}
        self.labels.update((t.name, t) for t in program.inputs)
        self.shown_names = {f.tensor.name for f in flat(shown)}
        self.inputs = program.inputs
        self.names = self.shown_names | {t.name for t in program.inputs}
        self.readers: dict[str, dict[str, None]] = {}
        for f in every:
            for t in _reads(f):
                if f.tensor.name in self.shown_names:
                    self.readers.setdefault(t.name, {})[f.tensor.name] = None
        by_symbol = {t.written: t.name for t in self.labels.values()}
        self.gradients: dict[str, str] = {}
        for t in self.labels.values():
            if isinstance(t.written, Derivative) and t.written.by in by_symbol:
                self.gradients.setdefault(by_symbol[t.written.by], t.name)
        self.gradients |= {t.name: d.name for t, d in step.gradients.items()}
        self.primal = {d: t for t, d in self.gradients.items()}
        self.code: dict[str, int] = {}
        for line in code:
            for name in line.names:
                self.code.setdefault(name, line.number)
        self.layer_reads: dict[str, list[str]] = {}
        self.shapes: dict[str, str] = {}
        for f in every:
            if not _is_reverse(f.equations):
                layer = self.layer(f)
                others = [self.layer_of(t) for t in _reads(f) if t.role != "parameter"]
                self.layer_reads.setdefault(layer, []).extend(o for o in others if o != layer)
        for f in every:
            out = any(self.layer(g) != self.layer(f) for g in every if f.tensor in _reads(g))
            if not _is_reverse(f.equations) and (out or f.tensor == step.loss) and f.equations:
                self.shapes[self.layer(f)] = " × ".join(map(str, f.tensor.shape)) or "a number"

    # --- what belongs together

    def layer_of(self, tensor: Tensor) -> str:
        return tensor.path[0] if len(tensor.path) > 1 else ""

    def layer(self, f: Formula) -> str:
        """The outermost layer that a formula belongs to."""
        own = self.layer_of(f.tensor)
        for e in f.equations:
            whole = self.labels.get(e.origin.label)
            own = own or ("" if whole is None else self.layer_of(whole))
        return own

    def sections(self, prefix: str) -> list[Section]:
        parts: dict[str, list[tuple[str, list[Formula | Steps]]]] = {}
        for place, item in enumerate(self.shown):
            first = next((f for f in flat(self.shown[place:]) if f.equations), None)
            part = "Network and loss" if first is None else self.part(first)
            layer = self.layer(next(iter(flat((item,)))))
            groups = parts.setdefault(part, [])
            own = next((items for name, items in groups if name == layer), None)
            if own is None:
                groups.append((layer, own := []))
            own.append(item)
        return [self.section(prefix + part, parts[part]) for part in ORDER if part in parts]

    def section(self, title: str, groups: Sequence[tuple[str, list[Formula | Steps]]]) -> Section:
        forms: dict[tuple[str, ...], str] = {}
        made = []
        id_ = "-".join(title.lower().replace(":", "").split())
        for number, (layer, items) in enumerate(groups):
            form = self.form(layer, items)
            like = forms.get(form, "") if len(form) >= REPEAT else ""
            forms.setdefault(form, layer)
            parts, self.parts = self.parts, {} if like else self.parts
            entries = tuple(self.entries(items, layer))
            self.parts = parts
            own = tuple(self.given(layer)) if number < len(groups) and layer else ()
            made.append(Group(layer, f"{id_}-{number}", own, entries, like))
        return Section(title[0].upper() + title[1:], id_, tuple(made))

    def part(self, f: Formula) -> str:
        """An optimizer's formulas run over its vectors, and belong to no layer."""
        if _is_reverse(f.equations):
            return "Gradients"
        extents = [i.extent for e in f.equations for i in e.loops if i.extent is not None]
        of_network = self.layer(f) or any(x.atoms(Size) for x in extents)
        return "Network and loss" if of_network else "Optimizer"

    def form(self, layer: str, items: Sequence[Formula | Steps]) -> tuple[str, ...]:
        others: dict[Tensor, int] = {}
        return tuple(form_latex(f, layer, others) for f in flat(tuple(items)))

    # --- one formula

    def entries(
        self,
        items: Iterable[Formula | Steps],
        layer: str,
        outer: tuple[Index, ...] = (),
        before: str = "",
    ) -> Iterator[Entry]:
        """Formulas, and the lines of recurrences; in LaTeX each says itself what it recurs over."""
        for item in items:
            if isinstance(item, Steps):
                line = steps_latex(item)
                yield Entry("", len(outer), mathml(line), steps_text(item))
                inner = (*outer, item.index)
                yield from self.entries(item.items, layer, inner, rf"{before}{line}\quad ")
            else:
                yield self.entry(item, layer, outer, before)

    def entry(self, f: Formula, layer: str, outer: tuple[Index, ...], before: str) -> Entry:
        name = f.tensor.name
        first = name not in self.seen
        self.seen.add(name)
        lines = {e.origin.line for e in f.equations}
        gradient = self.gradients.get(name, "")
        return Entry(
            name,
            len(outer),
            mathml(linked_latex(f, layer), self.names),
            text(f),
            before + latex(f),
            ranges(f),
            tuple(sorted(filter(None, (_number(line, self.path.name) for line in lines)))),
            origins(f.equations, ("spec", FLAT)),
            _cost(f, outer),
            tuple(dict.fromkeys(t.name for t in _reads(f) if t.name in self.names)),
            tuple(self.readers.get(name, ())),
            gradient if gradient in self.shown_names else "",
            self.primal.get(name, ""),
            self.code.get(name, 0),
            first,
            self.why(name) if first else None,
        )

    def why(self, name: str) -> Why | None:
        """The derivation of a derivative, but for its last line where that is the formula."""
        part = self.parts.get(name)
        if part is None:
            return None
        lines = [Reason(r.label, mathml(r.latex), r.ranges) for r in part.lines]
        return Why(tuple(lines), (*part.words, *part.notes))

    def given(self, layer: str = "") -> Iterator[Given]:
        """The inputs that the shown formulas read, those of a layer or what is left."""
        for t in self.inputs:
            here = not layer or self.layer_of(t) == layer
            if not here or t.name in self.seen or t.name not in self.readers:
                continue
            self.seen.add(t.name)
            gradient = self.gradients.get(t.name, "")
            yield Given(
                t.name,
                mathml(tensor_latex(t, layer)),
                " × ".join(map(str, t.shape)) or "a number",
                t.role,
                gradient if gradient in self.shown_names else "",
                tuple(self.readers[t.name]),
            )


def _reads(f: Formula) -> list[Tensor]:
    found = dict.fromkeys(r.tensor for e in f.equations for r in e.reads)
    return [t for t in found if t != f.tensor]


def _is_reverse(equations: Iterable[Equation]) -> bool:
    return any(e.origin.reverse for e in equations)


def _number(line: str, file: str) -> int | None:
    """The number of a line of the spec."""
    name, _, number = line.rpartition(":")
    return int(number) if Path(name).name == file and number.isdigit() else None


def _cost(f: Formula, outer: tuple[Index, ...]) -> str:
    total = Cost()
    for e in f.equations:
        total += equation_cost(e, outer)
    parts: list[tuple[Expr, str]] = [
        (total.multiply_adds, "multiply-adds"),
        (total.operations, "operations"),
    ]
    return ", ".join(f"{expression_text(value)} {what}" for value, what in parts if value != 0)
