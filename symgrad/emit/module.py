"""What the Python side of every generated module is made of, whatever its backend.

A Network and its lowered Programs come in; out go the strings that the templates in
``templates/python/`` receive: tables of names and shapes, the lines that initialize parameters,
the checks of arguments, and the formulas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sympy import Expr, Integer, Symbol

from .. import __version__
from ..affine import count
from ..ir import Access, Program, Size, Tensor
from ..lower.reducers import expand_reducers
from ..lower.storage import Place, drop_copies, overwritable, place_copies
from ..passes.simplify import simplify
from ..passes.verify import verify
from ..spec.initializers import DRAWS
from ..spec.model import Network
from .numpy_body import Body
from .numpy_operand import python_name


@dataclass(frozen=True)
class Lowered:
    """A Program ready for its backend, and where its tensors lie that are not temporaries."""

    program: Program
    places: dict[Tensor, Place]


def lower_programs(network: Network, simplified: Mapping[str, Program]) -> dict[str, Lowered]:
    """Each Program with every tensor that lives outside it placed, and its copies dropped."""
    return {
        name: _lowered(network, expand_reducers(program)) for name, program in simplified.items()
    }


def simplify_programs(network: Network) -> dict[str, Program]:
    """Each Program of a network simplified and verified."""
    return {name: verify(simplify(program)) for name, program in network.programs.items()}


def _lowered(network: Network, program: Program) -> Lowered:
    mentioned = _mentioned(program)
    fixed = {t: p for t, p in network_places(network).items() if t in mentioned}
    places = place_copies(program, fixed)
    may_replace = overwritable(program)
    for old, new in program.updates:
        kept = old.dtype != "double"  # a number of the step is a variable until the end
        if kept and old in places and new not in places and may_replace(new, old):
            places[new] = places[old]
    places = place_copies(program, places)
    return Lowered(drop_copies(program, places), places)


def _mentioned(program: Program) -> set[Tensor]:
    found = set(program.inputs) | set(program.results)
    for e in program.equations:
        found.add(e.tensor)
    return found


def network_places(network: Network) -> dict[Tensor, Place]:
    """Parameters, gradients, optimizer state: one flat buffer each."""
    places: dict[Tensor, Place] = {}
    for p, offset in network.layout:
        places[p.tensor] = Place("params", Integer(offset))
        if p.tensor in network.gradients:
            places[network.gradients[p.tensor]] = Place("grads", Integer(offset))
    update = network.programs["update"]
    at = {"parameter": 0, "gradient": 0, "state": 0}
    buffers = {"parameter": "params", "gradient": "grads", "state": "state"}
    for t in update.inputs:
        if t.dtype == "int":
            places[t] = Place("step")
            continue
        places[t] = Place(buffers[t.role], Integer(at[t.role]))
        at[t.role] += int(count(t.shape))
    return places


def table(entries: Iterable[tuple[str, int, tuple[Expr, ...]]]) -> str:
    """A layout as Python text: name: (start, stop, shape)."""
    lines = []
    for name, start, shape in entries:
        extents = "".join(f"{e}, " for e in shape).rstrip()
        extents = extents[:-1] if len(shape) > 1 else extents
        lines.append(f"    {name!r}: ({start}, {start + int(count(shape))}, ({extents})),")
    return "{\n" + "\n".join(lines) + "\n}" if lines else "{}"


def python_values(
    network: Network, formulas: str, source: str, dtype: str, backend: str
) -> dict[str, Any]:
    """The values that ``templates/python/*`` and the head of a module receive."""
    update = network.programs["update"]
    trained = [(p.tensor, o) for p, o in network.layout if p.tensor in network.gradients]
    states = [(t, network_places(network)[t]) for t in update.inputs if t.role == "state"]
    step = next(t for t, place in states if place.buffer == "step")
    data = (*network.inputs, *network.targets)
    size = sum(int(count(p.tensor.shape)) for p, _ in network.layout)
    return {
        "title": f"{network.name}: a network of {size:,} parameters and its training step.",
        "provenance": (
            f"Made by symgrad {__version__} from {source} (backend {backend}, {dtype})."
            "\nIt needs NumPy alone. It is yours: symgrad's licence does not extend to it."
        ),
        "axes": axes_legend(network),
        "dtype": dtype,
        "backend": backend,
        "name": network.name,
        "version": __version__,
        "step_name": step.name,
        "random_arguments": ", seed=0, step=0" if network.randoms else "",
        "seeded": bool(network.randoms),
        "parameter_table": table((p.tensor.name, o, p.tensor.shape) for p, o in network.layout),
        "gradient_table": table((t.name, o, t.shape) for t, o in trained),
        "state_table": table((t.name, int(p.offset), t.shape) for t, p in states if t != step),
        "parameter_lines": [f"{p.tensor} at {o}" for p, o in network.layout],
        "state_lines": [f"{t} at {p.offset}" for t, p in states if t != step],
        "parameter_count": size,
        "gradient_count": sum(int(count(t.shape)) for t, _ in trained),
        "state_count": sum(int(count(t.shape)) for t, _ in states if t != step),
        "init_lines": [f'params["{t.name}"] = {draw(init, t)}' for t, init in network.init.items()],
        "draw_helpers": draw_helpers(network.init.values()),
        "input_arguments": ", ".join(python_name(t.name) for t in network.inputs),
        "data_arguments": ", ".join(python_name(t.name) for t in data),
        "input_checks": [check(t) for t in network.inputs],
        "data_checks": [check(t) for t in data],
        "outputs_doc": ", ".join(map(str, network.outputs)),
        "summary": " → ".join(map(str, (*network.inputs, *network.outputs))),
        "optimizer_doc": "; ".join(str(e) for e in update.equations if e.tensor.dtype == "real"),
        "formulas": formulas,
    }


def size_sources(tensors: Iterable[Tensor]) -> dict[str, str]:
    """How each named size is read off the arrays, as Python text."""
    found: dict[str, str] = {}
    for t in tensors:
        for axis, extent in enumerate(t.shape):
            if isinstance(extent, Size):
                found.setdefault(extent.name, f"{python_name(t.name)}.shape[{axis}]")
    return found


def step_name(network: Network) -> str:
    """The name of the count of steps in the optimizer's state."""
    return str(next(t.name for t in network.programs["update"].inputs if t.dtype == "int"))


def axes_legend(network: Network) -> str:
    sizes = sorted(
        {
            s.name
            for t in (*network.inputs, *network.targets)
            for e in t.shape
            for s in e.atoms(Size)
        }
    )
    words = [
        f"{s} = number of samples" if s == "N" else f"{s} = given by the arguments" for s in sizes
    ]
    return "; ".join([*words, "n runs over samples, other indices over features"])


def check(tensor: Tensor) -> str:
    shape = "".join(f"{e}, " if e.is_Integer else f"{str(e)!r}, " for e in tensor.shape).rstrip()
    shape = shape[:-1] if len(tensor.shape) > 1 else shape
    name = python_name(tensor.name)
    return f'{name} = _argument("{tensor.name}", {name}, ({shape}), {tensor.dtype == "int"}, sizes)'


def label_bounds(program: Program) -> dict[Tensor, Expr]:
    """The whole-number inputs that a program uses as indices, and the extent that they index."""
    bounds: dict[Tensor, Expr] = {}
    for e in program.equations:
        for access in (e.write, *e.reads):
            for position, extent in zip(access.indices, access.tensor.shape, strict=True):
                if isinstance(position, Access) and position.tensor in program.inputs:
                    bounds[position.tensor] = extent
    return bounds


def labels(program: Program) -> list[str]:
    """Checks of the whole numbers that a program uses as indices."""
    return [
        f'_labels("{t.name}", {python_name(t.name)}, '
        + (str(bound) if bound.is_Integer else f"sizes[{str(bound)!r}]")
        + ")"
        for t, bound in label_bounds(program).items()
    ]


def draw(init: Expr, tensor: Tensor) -> str:
    """An initializer as NumPy text."""
    shape = "".join(f"{e}, " for e in tensor.shape).rstrip()
    names = {s.name: s for s in init.free_symbols if isinstance(s, Symbol)}
    body = Body((), lambda: "_")
    texts = {name: DRAWS[name][0].format(shape=f"({shape})") for name in names}
    text = body.text(init.xreplace({s: Symbol(f"{name}__") for name, s in names.items()}))[0]
    for name, call in texts.items():
        text = text.replace(f"{name}__", call)
    return text


def draw_helpers(inits: Iterable[Expr]) -> list[str]:
    used = sorted({s.name for init in inits for s in init.free_symbols})
    return [DRAWS[name][1] for name in used if DRAWS[name][1]]
