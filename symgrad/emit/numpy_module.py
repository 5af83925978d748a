"""A Network as one NumPy file: the functions of the mathematics, then the calls around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..affine import count
from ..ir import Size, Tensor
from ..spec.model import Network
from .module import Lowered, labels, python_values, size_sources, step_name
from .numpy_code import function_body
from .numpy_operand import python_name
from .numpy_scalar import numpy_helpers
from .random import python_draw, python_source
from .render import render


@dataclass(frozen=True)
class Function:
    """One function of the mathematics, as text."""

    name: str
    arguments: str
    doc: str
    lines: tuple[str, ...]


def numpy_module(
    network: Network, lowered: Mapping[str, Lowered], formulas: str, source: str, dtype: str
) -> str:
    """The text of NAME_numpy.py."""
    values = python_values(network, formulas, source, dtype, "numpy")
    functions = [_function(network, name, part) for name, part in lowered.items()]
    exprs = [
        x for part in lowered.values() for e in part.program.equations for x in (e.body, e.where)
    ]
    text = [line for f in functions for line in f.lines]
    drawing = [python_source()] if network.randoms else []
    values.update(
        functions=functions,
        helpers=[h.rstrip() for h in [*numpy_helpers(exprs), *values["draw_helpers"], *drawing]],
        uses_windows=any("as_strided(" in line for line in text),
        **_calls(network),
    )
    values["input_checks"] += labels(network.programs["forward"])
    values["data_checks"] += labels(network.programs["backward"])
    return render("numpy/module.py.j2", **values)


def _function(network: Network, name: str, lowered: Lowered) -> Function:
    program = lowered.program
    vectors = _vectors(network) if name in ("update", "train_step") else []
    names = dict(vectors)
    for tensor, place in lowered.places.items():
        if tensor not in names and tensor not in program.inputs and place.buffer != "step":
            alias = next(
                (t for t in names if lowered.places.get(t) == place and t.shape == tensor.shape),
                None,
            )
            owner = alias or next(
                (
                    t
                    for t in program.inputs
                    if lowered.places.get(t) == place and t.shape == tensor.shape
                ),
                None,
            )
            if owner is not None:
                names[tensor] = names.get(owner, python_name(owner.name))
            elif place.buffer == "grads":
                names[tensor] = python_name(tensor.name)
    kept = [(old, new) for old, new in program.updates if old.dtype == "double"]
    names.update({old: f"float({python_name(old.name)})" for old, _ in kept})
    lines = [
        f"{size} = {text}"
        for size, text in size_sources(program.inputs).items()
        if _needs(program, size)
    ]
    if name not in ("forward", "update"):
        step = python_name(step_name(network)) if name == "train_step" else "step"
        lines += [python_draw(t, k, step) for k, t in enumerate(network.randoms)]
    lines += function_body(program, names)
    lines += [f"{python_name(old.name)}[...] = {python_name(new.name)}" for old, new in kept]
    lines.append("return " + _result(network, name, program, lowered))
    return Function(
        f"_{name}", ", ".join(_arguments(network, name)), _doc(network, name), tuple(lines)
    )


def _needs(program: Any, size: str) -> bool:
    return any(
        s.name == size
        for e in program.equations
        for x in (e.body, e.where, *(i.extent for i in e.loops), *e.tensor.shape)
        for s in x.atoms(Size)
    )


def _vectors(network: Network) -> list[tuple[Tensor, str]]:
    """The flat vectors that the optimizer works on, and their names."""
    return [(t, python_name(t.name)) for t in network.programs["update"].inputs]


def _arguments(network: Network, name: str) -> list[str]:
    weights = [python_name(p.tensor.name) for p, _ in network.layout]
    grads = [python_name(g.name) for g in _gradients(network)]
    vectors = [text for _, text in _vectors(network)]
    drawn = ["seed", "step"] if network.randoms else []
    inputs = [python_name(t.name) for t in network.inputs]
    data = inputs + [python_name(t.name) for t in network.targets]
    return {
        "forward": [*inputs, *weights],
        "backward": [*data, *weights, *grads, *drawn],
        "backward_inputs": [*data, *weights, *grads, *drawn],
        "update": vectors,
        "train_step": [*data, *weights, *grads, *vectors, *drawn[:1]],
    }[name]


def _gradients(network: Network) -> list[Tensor]:
    return [network.gradients[p.tensor] for p, _ in network.layout if p.tensor in network.gradients]


def _doc(network: Network, name: str) -> str:
    return {
        "forward": "The output of the network.",
        "backward": "The loss; the gradients go into the arrays d_….",
        "backward_inputs": "The loss and the inputs' gradients; the others go into the arrays d_….",
        "update": "One step of the optimizer, in place; returns the number of steps taken.",
        "train_step": "Loss, gradients and the optimizer's step, in place.",
    }[name]


def _result(network: Network, name: str, program: Any, lowered: Lowered) -> str:
    def text(tensor: Tensor) -> str:
        return python_name(tensor.name)

    step = next((new for old, new in program.updates if lowered.places[old].buffer == "step"), None)
    if name == "forward":
        return ", ".join(text(t) for t in network.outputs)
    if name == "backward":
        return text(network.loss)
    if name == "backward_inputs":
        pairs = [
            f'"{t.name}": {text(network.gradients[t])}'
            for t in network.inputs
            if t in network.gradients
        ]
        return f"{text(network.loss)}, {{{', '.join(pairs)}}}"
    assert step is not None
    return text(step) if name == "update" else f"{text(network.loss)}, {text(step)}"


def _calls(network: Network) -> dict[str, Any]:
    """How the public functions call those of the mathematics."""
    inputs = ", ".join(python_name(t.name) for t in network.inputs)
    data = ", ".join(python_name(t.name) for t in (*network.inputs, *network.targets))
    at: dict[str, int] = {"parameter": 0, "gradient": 0}
    words = []
    for t in network.programs["update"].inputs:
        if t.dtype == "int":
            words.append(f'int(state["{t.name}"])')
        elif t.role == "state":
            words.append(f'state["{t.name}"]')
        else:
            start = at[t.role]
            at[t.role] = stop = start + int(count(t.shape))
            words.append(f"{'params' if t.role == 'parameter' else 'grads'}.flat[{start}:{stop}]")
    vectors = ", ".join(words)
    gradients = sum(int(count(t.shape)) for t in _gradients(network))
    step = step_name(network)
    arrays = "*params.values(), *grads.values()"
    drawn = ", seed, step" if network.randoms else ""
    seed = ', int(state["seed"])' if network.randoms else ""
    return {
        "forward_call": f"_forward({inputs}, *params.values())",
        "backward_call": f"_backward({data}, {arrays}{drawn})",
        "backward_inputs_call": f"_backward_inputs({data}, {arrays}{drawn})",
        "update_lines": [f'state["{step}"] = _update({vectors})'],
        "train_lines": [
            'grads = state.__dict__.get("grads")',
            "if grads is None:",
            f"    grads = state.grads = Arrays(_GRADIENTS, np.empty({gradients}, real))",
            f'loss, state["{step}"] = _train_step({data}, {arrays}, {vectors}{seed})',
            "return float(loss)",
        ],
    }
