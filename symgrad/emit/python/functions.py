"""The public functions of a generated module that compute something and change nothing, as text:
`forward`, those that a model asks for, loss and metrics, and what `symgrad compile --with` adds.

def jvp(params, x, t_x, t_params=None):
    params = _arrays(…)
    …                                       checks, as everywhere
    y, t_y = _jvp(params, t_params, x, t_x)
    return y, t_y
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ...ir import Size, Tensor
from ...model.network import EVALUATIONS, Function, Network
from .checks import checks
from .module import length, vector, with_slopes
from .options import behind, chosen


@dataclass(frozen=True)
class Public:
    """How a function is called: its docstring, and the lines that give its result."""

    doc: Callable[[Network, Function], str]
    lines: Callable[[Network, Function, str], list[str]]


def evaluations(
    network: Network, backend: str, call: Callable[[Function], str]
) -> list[dict[str, Any]]:
    """The public functions that compute what formulas say, as text."""
    return [_public(network, f, backend, call) for f in network.functions if f.kind in EVALUATIONS]


def derivatives(
    network: Network, backend: str, call: Callable[[Function], str]
) -> list[dict[str, Any]]:
    """The public functions that `--with` adds, as text."""
    return [_public(network, f, backend, call) for f in network.functions if f.kind in _DERIVATIVES]


def takes_none(function: Function) -> bool:
    """Whether there may be no samples: a sum over them is of none then, and a mean is not a
    number."""
    if function.kind in ("hvp", "loss", "metrics"):
        return False
    return function.kind != "function" or all(
        any(e.has(Size) for e in t.shape) for t in function.results
    )


def _public(
    network: Network, f: Function, backend: str, call: Callable[[Function], str]
) -> dict[str, Any]:
    names, own = network.names, {**_EVALUATIONS, **_DERIVATIVES}[f.kind]
    params = [v for v in f.vectors if v.name == "params"]
    arguments = [*(v.name for v in params), *map(names.python, f.passed)]
    drawn = behind(network, f, "seed=0, step=0" if f.randoms else "")
    lines = [
        f'{v.name} = _arrays("{v.name}", {v.name}, {v.table}, {length(v.places)})' for v in params
    ]
    lines += [
        f'{s} = _count("{names.public(size)}", {s}, {0 if takes_none(f) else 1})'
        for size in f.given_sizes
        for s in [names.python(size)]
    ]
    lines += checks(f, names, empty=takes_none(f))
    lines += chosen(network, f, backend)
    for v in (v for v in f.vectors if v not in params):
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
    given = (", ".join(arguments) + drawn).removeprefix(", ")
    return {"name": f.name, "arguments": given, "doc": own.doc(network, f), "lines": lines}


def _given(network: Network, f: Function, call: str) -> list[str]:
    return [f"return {call}"]


def _function_lines(network: Network, f: Function, call: str) -> list[str]:
    """What has no dimensions is given as a number."""
    if all(t.shape for t in f.results):
        return [f"return {call}"]
    names = [network.names.python(t) for t in f.results]
    given = [n if t.shape else _number(t, n) for t, n in zip(f.results, names, strict=True)]
    if len(given) == 1:
        return [f"return {_number(f.results[0], call)}"]
    return [f"{', '.join(names)} = {call}", f"return {', '.join(given)}"]


def _loss_lines(network: Network, f: Function, call: str) -> list[str]:
    return [f"return float({call})"]


def _metrics_lines(network: Network, f: Function, call: str) -> list[str]:
    found = [f"_{k}" for k in range(len(f.results))]
    pairs = zip(f.labels, f.results, found, strict=True)
    given = ", ".join(f'"{label}": {_number(t, name)}' for label, t, name in pairs)
    return [f"{', '.join(found)} = {call}", f"return {{{given}}}"]


def _number(tensor: Tensor, text: str) -> str:
    return f"{'int' if tensor.dtype == 'int' else 'float'}({text})"


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


def _says(text: str) -> Callable[[Network, Function], str]:
    return lambda network, f: text


def _outputs(network: Network, f: Function) -> str:
    return f"The network's output: {', '.join(map(str, f.results))}."


def _what(network: Network, f: Function) -> str:
    inputs, outputs = (", ".join(map(str, found)) for found in (f.data, f.results))
    return f"{inputs or 'params'} → {outputs}."


def _measured(network: Network, f: Function) -> str:
    return f"The loss and {', '.join(f.labels[1:])} by name, as the network is outside training."


_EVALUATIONS = {
    "forward": Public(_outputs, _given),
    "function": Public(_what, _function_lines),
    "loss": Public(
        _says("The loss without gradients, as the network is outside training."), _loss_lines
    ),
    "metrics": Public(_measured, _metrics_lines),
}

_DERIVATIVES = {
    "jvp": Public(
        _says(
            "The outputs, and their derivative along the direction (t_…, t_params); t_params has"
            " the trained parameters' names, and is 0 if it is not given."
        ),
        _jvp_lines,
    ),
    "vjp": Public(
        _says(
            "The outputs, and the gradients of Σ d_output·output by the parameters and the inputs,"
            " under their names."
        ),
        _vjp_lines,
    ),
    "input_gradient": Public(
        _says(
            "The gradient of the sum of all outputs by the inputs: of each sample where samples do"
            " not mix."
        ),
        _input_gradient_lines,
    ),
    "jacobian": Public(
        _says("The derivative of each sample's output by its input: shape (N, *output, *input)."),
        _jacobian_lines,
    ),
    "hvp": Public(
        _says(
            "The second derivative of the loss by the parameters, times a direction; both have the"
            " names of the gradients."
        ),
        _hvp_lines,
    ),
}
