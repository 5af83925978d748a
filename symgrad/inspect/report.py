"""`symgrad inspect`: any stage of a model, as text, LaTeX, JSON or one HTML page.

    dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o]          n<N o<64 i<64     digits.py:5

A name or a pattern chooses formulas by what they define; a parameter's name chooses its gradient.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from ..build.load import load_with_sources
from ..build.stages import emit
from ..emit.module import lower_programs, simplify_programs
from ..emit.render import render
from ..ir import Access, Equation, Loop, Program, Size, Tensor, equations_of
from ..lower.kernels import contraction
from ..passes.simplify import live
from ..spec.model import Model, Network
from .cost import Cost, equation_cost, program_cost
from .formulas import FLAT
from .latex import formula_latex
from .notation import group
from .text import equation_text, expression_text, formula_text


class UnknownName(LookupError):
    """No formula has the name that was asked for."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula with where it comes from and what it costs."""

    tensor: Tensor
    equations: tuple[Equation, ...]
    loop: str = ""

    @property
    def text(self) -> str:
        return formula_text(self.tensor, self.equations)

    @property
    def latex(self) -> str:
        return formula_latex(self.tensor, self.equations)

    @property
    def origin(self) -> str:
        """The spec line, and the last rule or rewrite if there was one."""
        origin = self.equations[-1].origin
        steps = [s for s in origin.steps if s not in ("spec", FLAT)]
        return ": ".join(filter(None, [origin.line, ", ".join(steps)]))

    @property
    def ranges(self) -> str:
        loops = {i.name.rstrip("_") or i.name: i.extent for e in self.equations for i in e.loops}
        return " ".join(f"{name}<{extent}" for name, extent in loops.items())

    @property
    def cost(self) -> Cost:
        total = Cost()
        for e in self.equations:
            total += equation_cost(e)
        return total


def report(
    path: Path,
    what: Sequence[str] = (),
    stage: str = "simplify",
    format: str = "text",
    backend: str = "numpy",
    dtype: str = "float32",
    cost: bool = False,
) -> str:
    """What `symgrad inspect` prints."""
    model, _ = load_with_sources(path)
    network = model.network(model.name or "model")
    if format == "html":
        return _html(path, model, network, what, backend, dtype)
    if stage == "emit":
        return _emitted(path, model, backend, dtype, format)
    program = stage_program(model, network, stage)
    chosen = choose(path, program, network, what)
    if format == "json":
        return json.dumps(
            {"model": network.name, "stage": stage, "program": _json(program, chosen)},
            indent=2, ensure_ascii=False,
        )  # fmt: skip
    if format == "latex":
        return "\n".join(rf"{f.latex} \\" if len(chosen) > 1 else f.latex for f in chosen)
    head = [] if what else [*_declarations(program), ""]
    lines = _with_kernels(chosen) if stage == "lower" else _text(chosen, cost)
    legal = ["", f"verified: {len(program.equations)} equations obey every rule"]
    tail = legal if stage == "verify" else []
    total = ["", "all: " + _cost_text(program_cost(program))] if cost and not what else []
    return "\n".join([*head, *lines, *tail, *total])


def stage_program(model: Model, network: Network, stage: str) -> Program:
    """The Program that a stage gives; from `differentiate` on it is the whole training step."""
    step = network.programs["train_step"]
    if stage in ("trace", "verify"):
        items = live(model.trace.items, [*network.outputs, network.loss])
        outputs = tuple(dict.fromkeys([*network.outputs, network.loss]))
        return Program(f"{network.name}_loss", network.programs["backward"].inputs, items, outputs)
    if stage == "differentiate":
        return step
    simplified = simplify_programs(network)
    if stage == "simplify":
        return simplified["train_step"]
    return lower_programs(network, simplified)["train_step"].program


def choose(path: Path, program: Program, network: Network, what: Sequence[str]) -> list[Formula]:
    """The formulas of a program that `what` names, in the program's order; all without it."""
    found = list(_formulas(program))
    if not what:
        return [f for f in found if not any(FLAT in e.origin.steps for e in f.equations)]
    gradients = {t.name: d.name for t, d in network.gradients.items()}
    gradients["loss"] = network.loss.name
    wanted: set[str] = set()
    for pattern in what:
        names = [f.tensor.name for f in found]
        hits = {n for n in names if fnmatchcase(n, pattern)}
        hits |= {d for t, d in gradients.items() if fnmatchcase(t, pattern)} & set(names)
        if not hits:
            raise UnknownName(
                f"{path}: no formula defines {pattern!r}; there are {', '.join(names)}"
            )
        wanted |= hits
    return [f for f in found if f.tensor.name in wanted]


def _formulas(program: Program) -> Iterable[Formula]:
    loops = {
        e.tensor: f"{item.index} {'ascending' if item.direction > 0 else 'descending'}"
        for item in program.items
        if isinstance(item, Loop)
        for e in equations_of([item])
    }
    for tensor, equations in group(program.equations).items():
        yield Formula(tensor, tuple(equations), loops.get(tensor, ""))


# --- text


def _declarations(program: Program) -> list[str]:
    kinds: dict[str, list[str]] = {}
    for t in program.inputs:
        kinds.setdefault(t.role, []).append(str(t))
    vectors: dict[str, list[str]] = {}
    for e in program.equations:
        joins = FLAT in e.origin.steps and e.tensor.role in ("parameter", "gradient")
        if joins and isinstance(e.body, Access):
            vectors.setdefault(e.tensor.name, []).append(e.body.tensor.name)
    joined = [f"{name} = ({', '.join(parts)})" for name, parts in vectors.items()]
    lines = [f"{kind + ':':11}{', '.join(names)}" for kind, names in kinds.items()]
    return lines + [f"{'vector:':11}{text}" for text in joined]


def _text(formulas: Sequence[Formula], cost: bool) -> list[str]:
    width = min(max((len(f.text) for f in formulas), default=0), 72)
    lines = []
    for f in formulas:
        notes = [f.ranges, f"in order, {f.loop}" if f.loop else "", f.origin]
        if cost:
            notes.append(_cost_text(f.cost))
        note = "   ".join(n for n in notes if n)
        lines.append(f"{f.text:{width}}   | {note}" if note else f.text)
    return lines


def _cost_text(cost: Cost) -> str:
    parts = [
        (cost.multiply_adds, "multiply-adds"),
        (cost.operations, "operations"),
        (cost.bytes, "bytes"),
    ]
    return ", ".join(f"{expression_text(value)} {what}" for value, what in parts if value != 0)


def _with_kernels(formulas: Sequence[Formula]) -> list[str]:
    lines = []
    for f in formulas:
        for number, e in enumerate(f.equations):
            product = contraction(e)
            if product is None:
                kind = "loops " + " ".join(map(str, e.loops)) if e.loops else "number"
            else:
                named = zip(("batch", "rows", "columns", "summed"), product.loops, strict=True)
                kind = "contraction: " + ", ".join(
                    f"{word} {' '.join(map(str, loops))}" for word, loops in named if loops
                )
            lines.append(f"{equation_text(e, number > 0)}   | {kind}")
    return lines


# --- JSON, code, HTML


def _json(program: Program, chosen: Sequence[Formula]) -> dict[str, Any]:
    return {
        "name": program.name,
        "inputs": [
            {"name": t.name, "shape": [str(e) for e in t.shape], "role": t.role, "dtype": t.dtype}
            for t in program.inputs
        ],
        "formulas": [
            {
                "name": f.tensor.name,
                "shape": [str(e) for e in f.tensor.shape],
                "text": f.text,
                "latex": f.latex,
                "origin": f.origin,
                "multiply_adds": str(f.cost.multiply_adds),
                "operations": str(f.cost.operations),
                "bytes": str(f.cost.bytes),
                "equations": [str(e) for e in f.equations],
            }
            for f in chosen
        ],
        "outputs": [t.name for t in program.outputs],
        "updates": {old.name: new.name for old, new in program.updates},
    }


def _emitted(path: Path, model: Model, backend: str, dtype: str, format: str) -> str:
    files = emit(model, path.name, backend, dtype)
    if format == "json":
        return json.dumps(files, indent=2, ensure_ascii=False)
    if len(files) == 1:
        return next(iter(files.values())).rstrip("\n")
    return "\n".join(f"==> {name} <==\n{text}" for name, text in files.items()).rstrip("\n")


def _html(
    path: Path, model: Model, network: Network, what: Sequence[str], backend: str, dtype: str
) -> str:
    program = stage_program(model, network, "simplify")
    files = emit(model, path.name, backend, dtype)
    name = next(n for n in files if n.endswith((".c", "_numpy.py")))
    parts: dict[str, list[Formula]] = {}
    for f in choose(path, program, network, what):
        parts.setdefault(_part(f), []).append(f)
    total = _cost_text(program_cost(program, 4 if dtype == "float32" else 8))
    escape = html.escape
    return render(
        "html/report.html.j2",
        title=escape(f"{network.name}: formulas and code"),
        summary=escape(f"One training step costs {total}; N is the number of samples."),
        source=escape(path.name),
        spec=[escape(line) for line in path.read_text(encoding="utf-8").splitlines()],
        parts=[
            {"title": title, "formulas": [_html_formula(f) for f in found]}
            for title, found in parts.items()
        ],
        code_name=escape(name),
        code=escape(files[name].partition("\nFORMULAS = ")[0]),
    ).rstrip("\n")


def _part(f: Formula) -> str:
    if any("reverse" in s for e in f.equations for s in e.origin.steps):
        return "Gradients"
    extents = [i.extent for e in f.equations for i in e.loops if i.extent is not None]
    return "Network and loss" if any(x.atoms(Size) for x in extents) else "Optimizer"


def _html_formula(f: Formula) -> dict[str, str]:
    left, sign, right = f.text.partition(" = ")
    note = " · ".join(n for n in (f.ranges, f.origin, _cost_text(f.cost)) if n)
    return {
        "name": f.tensor.name,
        "left": html.escape(left),
        "right": html.escape(sign + right),
        "note": html.escape(note),
        "latex": html.escape(f.latex),
    }
