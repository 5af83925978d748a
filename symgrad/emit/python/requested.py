"""The public functions of a generated module that `symgrad compile --with` adds, as text.

def jvp(params, x, t_x, t_params=None):
    …                                       checks, as everywhere
    y, t_y = _jvp(params, t_params, x, t_x)
    return y, t_y
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ...model.network import Function, Network
from .checks import checks
from .module import length, vector, with_slopes


@dataclass(frozen=True)
class Derivative:
    """How a function of `--with` is called: its docstring, and the lines that give its result."""

    doc: str
    lines: Callable[[Network, Function, str], list[str]]


def derivatives(
    network: Network, backend: str, call: Callable[[Function], str]
) -> list[dict[str, Any]]:
    """The public functions that `--with` adds, as text."""
    made = []
    for f in network.functions[1:]:
        if f.kind not in _DERIVATIVES:
            continue
        arguments = [network.names.python(t) for t in f.data]
        drawn = ["*", "seed=0", "step=0"] if f.randoms else []
        lines = checks(f, network.names, empty=f.kind != "hvp")
        own = _DERIVATIVES[f.kind]
        for v in f.vectors[1:]:
            size = length(v.places)
            given = f'_arrays("{v.name}", {v.name}, {v.table}, {size})'
            if v.access == "write":
                new = vector(backend, "empty", size)
                lines.append(f"{v.name} = Arrays({v.table}, {new})")
            elif f.kind == "jvp":
                arguments.append(f"{v.name}=None")
                zeros = f"Arrays({v.table}, {vector(backend, 'zeros', size)})"
                lines.append(f"{v.name} = {zeros} if {v.name} is None else {given}")
            else:
                arguments.append(v.name)
                lines.append(f"{v.name} = {given}")
        lines += own.lines(network, f, call(f))
        made.append(
            {
                "name": f.name,
                "arguments": ", ".join([*arguments, *drawn]),
                "doc": own.doc,
                "lines": lines,
            }
        )
    return made


def _jvp_lines(network: Network, f: Function, call: str) -> list[str]:
    outputs = [network.names.python(t) for t in network.outputs]
    tangents = [network.names.python(t) for t in f.results[len(outputs) :]]
    both = f"{', '.join([*outputs, *tangents])} = {call}"
    return [both, f"return {_packed(outputs)}, {_packed(tangents)}"]


def _vjp_lines(network: Network, f: Function, call: str) -> list[str]:
    outputs = [network.names.python(t) for t in network.outputs]
    return [*with_slopes(f, call, network.names), f"return {_packed(outputs)}, grads"]


def _input_gradient_lines(network: Network, f: Function, call: str) -> list[str]:
    own = network.names
    names = [own.python(d) for _, d in f.slopes]
    if len(names) == 1:
        return [f"return {call}"]
    pairs = ", ".join(f'"{own.public(t)}": {own.python(d)}' for t, d in f.slopes)
    return [f"{', '.join(names)} = {call}", f"return {{{pairs}}}"]


def _jacobian_lines(network: Network, f: Function, call: str) -> list[str]:
    if len(f.results) == 1:
        return [f"return {call}"]
    names = [network.names.python(t) for t in f.results]
    inputs = [network.names.public(t) for t in network.inputs if t.dtype == "real"]
    outputs = [network.names.public(t) for t in network.outputs if t.dtype == "real"]
    rows = []
    for k, output in enumerate(outputs):
        own = names[k * len(inputs) : (k + 1) * len(inputs)]
        rows.append(
            f'"{output}": {{'
            + ", ".join(f'"{i}": {n}' for i, n in zip(inputs, own, strict=True))
            + "}"
        )
    return [f"{', '.join(names)} = {call}", f"return {{{', '.join(rows)}}}"]


def _hvp_lines(network: Network, f: Function, call: str) -> list[str]:
    return [call, "return product"]


def _packed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"({', '.join(names)})"


_DERIVATIVES = {
    "jvp": Derivative(
        "The outputs, and their derivative along the direction (t_…, t_params); t_params has the"
        " trained parameters' names, and is 0 if it is not given.",
        _jvp_lines,
    ),
    "vjp": Derivative(
        "The outputs, and the gradients of Σ d_output·output by the parameters and the inputs,"
        " under their names.",
        _vjp_lines,
    ),
    "input_gradient": Derivative(
        "The gradient of the sum of all outputs by the inputs: of each sample where samples do not"
        " mix.",
        _input_gradient_lines,
    ),
    "jacobian": Derivative(
        "The derivative of each sample's output by its input: shape (N, *output, *input).",
        _jacobian_lines,
    ),
    "hvp": Derivative(
        "The second derivative of the loss by the parameters, times a direction; both have the"
        " names of the gradients.",
        _hvp_lines,
    ),
}
