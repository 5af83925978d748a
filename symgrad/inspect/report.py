"""`symgrad inspect`: any stage of a model, as text, LaTeX, JSON or one HTML page.

    dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o]          n<N o<64 i<64     digits.py:5

A name or a pattern chooses formulas by what they define; a parameter's name chooses its gradient,
and alone all that lies between the parameter, the loss and the gradient.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from ..build.sources import load_with_sources
from ..compiler import BYTES, emit, machine, simplify_programs, step_program
from ..derivatives import DERIVATIVES
from ..formulas.blocks import Folded, folded
from ..formulas.cost import Cost, program_cost
from ..formulas.document import document
from ..formulas.layout import COLUMNS
from ..formulas.listing import listing
from ..formulas.named import by_tensor, chosen, entry, flat
from ..formulas.pieces import Formula, Listing, Steps
from ..ir import Index, Program, Tensor, equations_of
from ..lower.lower import lower_network
from ..model.model import Model
from ..model.network import Network, Training
from ..model.programs import Trails, network_of
from ..origin import FLAT
from ..passes.live import live
from .lines import cost_text, declarations, formula_cost, formula_lines, latex_rows
from .matrices import matrix_latex, matrix_text
from .parts import ORDER, forward_of, part_of
from .plan import plan_text


class UnknownName(LookupError):
    """No formula has the name that was asked for."""


def report(
    path: Path,
    what: Sequence[str] = (),
    stage: str = "simplify",
    format: str = "text",
    backend: str | None = None,
    dtype: str = "float32",
    cost: bool = False,
    wanted: Sequence[str] = (),
    notation: str = "index",
    standalone: bool = False,
    full: bool = False,
    columns: int = COLUMNS,
    bare: bool = False,
) -> str:
    """What `symgrad inspect` prints; `full` writes out what repeats, `bare` formulas alone."""
    backend = backend or ("c" if stage == "lower" else "numpy")
    model, _ = load_with_sources(path)
    trails: Trails = {}
    network = network_of(model, model.name or "model", wanted, trails)
    if format == "html":
        from .page.page import page

        programs = stage_programs(model, network, "simplify")
        found = choose(path, network, programs, what)
        return page(path, model, network, found, trails, backend, dtype)
    if stage == "emit":
        return _emitted(path, model, backend, dtype, format, wanted)
    programs = stage_programs(model, network, stage) | requested_programs(network, wanted, stage)
    found = choose(path, network, programs, what, stage != "lower")
    if stage == "lower" and format == "text":
        return "\n\n".join(_plans(network, found, backend, dtype, not what))
    if format == "json":
        parts = {step: _json(programs[step], shown) for step, shown in found.items()}
        entry = {"program": parts[""]} if "" in parts else {"steps": parts}
        return json.dumps(
            {"model": network.name, "stage": stage, **entry}, indent=2, ensure_ascii=False
        )
    if standalone:
        return _document(path, network, programs, found)
    by_name = bool(what) and not _is_way(network, what)  # who asks by name wants these names
    found_once = (lambda own: own) if full or by_name else folded
    texts = []
    for step, shown in found.items():
        if not shown:
            continue
        if notation == "matrix":
            once = found_once(shown)
            latex = format == "latex"
            text = matrix_latex(once) if latex else matrix_text(once, columns)
        elif format == "latex":
            rows = list(latex_rows(found_once(shown)))
            text = "\n".join(rf"{row} \\" if len(rows) > 1 else row for row in rows)
        else:
            once = found_once(shown)
            if bare:
                text = "\n".join(formula_lines(once, False, columns, bare))
            else:
                text = "\n".join(_listing(programs[step], once, stage, cost, not what, columns))
        sign = "% " if format == "latex" else ""
        kind = "step" if step in model.steps else "function"
        texts.append(f"{sign}{kind} {step}\n\n{text}" if step else text)
    return "\n\n".join(texts)


def _plans(
    network: Network, found: Mapping[str, Listing], backend: str, dtype: str, whole: bool
) -> Iterator[str]:
    """The Plans of the functions that a training step calls."""
    size = BYTES[dtype]
    plans = lower_network(network, simplify_programs(network), machine(backend, dtype))
    for step in network.steps:
        names = {f.tensor.name for f in flat(found[step.name])}
        for function in network.called(network.functions_of(step)["train_step"]):
            lines = plan_text(plans[function.name], size, None if whole else names)
            if lines:
                yield "\n".join(lines)


def _listing(
    program: Program, found: Folded, stage: str, cost: bool, whole: bool, columns: int
) -> list[str]:
    head = [*declarations(program, found, columns), ""] if whole else []
    lines = formula_lines(found, cost, columns)
    legal = ["", f"verified: {len(program.equations)} equations obey every rule"]
    tail = legal if stage == "verify" else []
    total = ["", "all: " + cost_text(program_cost(program))] if cost and whole else []
    return [*head, *lines, *tail, *total]


def stage_programs(model: Model, network: Network, stage: str) -> dict[str, Program]:
    """What a stage gives for each training step, by its name."""
    if stage not in ("simplify", "lower"):
        return {s.name: stage_program(model, network, s, stage) for s in network.steps}
    simplified = simplify_programs(network)
    if stage == "simplify":
        return {s.name: step_program(network, simplified, s) for s in network.steps}
    plans = lower_network(network, simplified, machine("numpy", "float32"))
    parts = {name: plan.program for name, plan in plans.items()}
    return {s.name: step_program(network, parts, s) for s in network.steps}


def _document(
    path: Path, network: Network, programs: Mapping[str, Program], found: Mapping[str, Listing]
) -> str:
    """The formulas as a file for pdflatex, in the parts that a reader looks for."""
    inputs = dict.fromkeys(t for p in programs.values() for t in p.inputs)
    parts: dict[str, Listing] = {}
    losses = {f"Gradients, {s.name}" if s.name else "Gradients": s.loss for s in network.steps}
    for step, own in found.items():
        for part in ORDER:
            parts[f"{part}, {step}" if step else part] = ()
        forward = forward_of(network, programs[step])
        for item in own:
            made = [e for f in flat((item,)) for e in f.equations]
            part = part_of(made, forward)
            title = f"{part}, {step}" if step else part
            parts[title] = (*parts[title], item)
    shown = {title: own for title, own in parts.items() if own}
    return document(path.name, list(inputs), shown, losses)


def requested_programs(network: Network, wanted: Sequence[str], stage: str) -> dict[str, Program]:
    """What a stage gives for the functions that `--with` adds, by their names."""
    simple = simplify_programs(network) if wanted and stage == "simplify" else network.programs
    return {f.name: simple[f.name] for f in network.functions if f.kind in DERIVATIVES}


def stage_program(model: Model, network: Network, step: Training, stage: str) -> Program:
    """The Program that a stage before `simplify` gives for a training step; after differentiation
    it is the whole step."""
    fused, backward = (network.functions_of(step)[k] for k in ("train_step", "backward"))
    if stage in ("trace", "verify"):
        items = live(model.trace.items, [*network.outputs, step.loss])
        outputs = tuple(dict.fromkeys([*network.outputs, step.loss]))
        return Program(f"{network.name}_loss", backward.program.inputs, items, outputs)
    return fused.program


def choose(
    path: Path,
    network: Network,
    programs: Mapping[str, Program],
    what: Sequence[str],
    ways: bool = False,
) -> dict[str, Listing]:
    """The formulas that `what` names by training step, in the programs' order; all without it. With
    `ways` a parameter alone means all that lies between it and its gradient."""
    found = {step: listing(program.items) for step, program in programs.items()}
    if not what:
        return {step: chosen(own, _computed(own)) for step, own in found.items()}
    if ways and len(what) == 1 and (way := _ways(network, programs, what[0])):
        return {step: chosen(found[step], tensors) for step, tensors in way.items()}
    aliases = {
        step.name: {"loss": step.loss.name, **{t.name: d.name for t, d in step.gradients.items()}}
        for step in network.steps
    }
    fits: dict[str, list[str]] = {}  # by name of a formula and of what it belongs to
    for step, own in found.items():
        for f in flat(own):
            named = aliases.get(step, {})
            names = [f.tensor.name, *(t for t, d in named.items() if d == f.tensor.name)]
            fits.setdefault(f.tensor.name, []).extend(names)
    wanted: set[str] = set()
    for pattern in what:
        hits = {f for f, names in fits.items() if any(fnmatchcase(n, pattern) for n in names)}
        if not hits:
            raise UnknownName(
                f"{path}: no formula defines {pattern!r}; there are {', '.join(fits)}"
            )
        wanted |= hits
    return {
        step: chosen(own, {f.tensor for f in flat(own) if f.tensor.name in wanted})
        for step, own in found.items()
    }


def _is_way(network: Network, what: Sequence[str]) -> bool:
    """Whether all between a parameter and its gradient is asked for."""
    trained = {t.name for s in network.steps for t in s.gradients if t.role == "parameter"}
    return len(what) == 1 and what[0] in trained


def _ways(network: Network, programs: Mapping[str, Program], name: str) -> dict[str, set[Tensor]]:
    """By training step what lies between a parameter, the loss and its gradient."""
    ways: dict[str, set[Tensor]] = {}
    for step in network.steps:
        for tensor, slope in step.gradients.items():
            if tensor.name != name or tensor.role != "parameter":
                continue
            needed = list(equations_of(live(programs[step.name].items, [slope, step.loss])))
            found, before = {tensor}, 0
            while len(found) > before:
                before = len(found)
                found |= {e.tensor for e in needed if any(r.tensor in found for r in e.reads)}
            found |= {e.tensor for e in needed if e.origin.reverse}
            ways[step.name] = found - {tensor}
    return ways


def _computed(found: Listing) -> set[Tensor]:
    """The tensors that are not only moved to and from the optimizer's vectors."""
    every = {f.tensor for f in flat(found)}
    return every - {f.tensor for f in flat(found) for e in f.equations if FLAT in e.origin.steps}


# --- JSON, code


def _json(program: Program, found: Listing) -> dict[str, Any]:
    return {
        "name": program.name,
        "inputs": [
            {"name": t.name, "shape": [str(e) for e in t.shape], "role": t.role, "dtype": t.dtype}
            for t in program.inputs
        ],
        "formulas": [_json_formula(t, own) for t, own in by_tensor(found).items()],
        "outputs": [t.name for t in program.outputs],
        "updates": {old.name: new.name for old, new in program.updates},
    }


def _json_formula(tensor: Tensor, found: Listing) -> dict[str, Any]:
    total = sum((formula_cost(f, outer) for f, outer in _each(found)), Cost())
    return {
        "name": tensor.name,
        "shape": [str(e) for e in tensor.shape],
        **entry(found),
        "multiply_adds": str(total.multiply_adds),
        "operations": str(total.operations),
        "bytes": str(total.bytes),
        "equations": [str(e) for f in flat(found) for e in f.equations],
    }


def _each(
    found: Listing, outer: tuple[Index, ...] = ()
) -> Iterator[tuple[Formula, tuple[Index, ...]]]:
    """The formulas with the recurrences around them."""
    for item in found:
        if isinstance(item, Steps):
            yield from _each(item.items, (*outer, item.index))
        else:
            yield item, outer


def _emitted(
    path: Path, model: Model, backend: str, dtype: str, format: str, wanted: Sequence[str]
) -> str:
    files = emit(model, path.name, backend, dtype, wanted=wanted)
    if format == "json":
        return json.dumps(files, indent=2, ensure_ascii=False)
    if len(files) == 1:
        return next(iter(files.values())).rstrip("\n")
    return "\n".join(f"==> {name} <==\n{text}" for name, text in files.items()).rstrip("\n")
