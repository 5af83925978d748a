"""The public functions of a generated module that compute something and change nothing, as text:
`forward`, those that a model asks for, loss and metrics, and what `symgrad compile --with` adds.

def jvp(params, x, t_x, t_params=None):
    params = _arrays(…)
    …                                       checks, as everywhere
    y, t_y = _jvp(params, t_params, x, t_x)
    return y, t_y
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...derivatives import DERIVATIVES
from ...ir import Size, Tensor
from ...model.network import EVALUATIONS, Function, Network
from .checks import checks, one_by_one
from .module import length, vector, with_slopes
from .options import behind, chosen


@dataclass(frozen=True)
class Public:
    """How a function is called: its docstring, and the lines that give its result."""

    doc: Callable[[Network, Function], str]
    lines: Callable[[Network, Function, str], list[str]]


def evaluations(
    network: Network,
    backend: str,
    call: Callable[[Function], str],
    direct: Mapping[str, Sequence[str]] = {},
) -> list[dict[str, Any]]:
    """The public functions that compute what formulas say, as text; `direct` as in `module.py`."""
    wanted = [f for f in network.functions if f.kind in EVALUATIONS]
    return [_public(network, f, backend, call, direct.get(f.name, ())) for f in wanted]


def derivatives(
    network: Network, backend: str, call: Callable[[Function], str]
) -> list[dict[str, Any]]:
    """The public functions that `--with` adds, as text."""
    return [_public(network, f, backend, call) for f in network.functions if f.kind in DERIVATIVES]


def takes_none(network: Network, function: Function) -> bool:
    """Whether there may be no samples: a sum over them is of none then, and a mean is not a
    number."""
    if function.kind == "per_sample_gradients":
        return True
    if function.step is not None:
        return False
    outputs = (network.base(function) if function.of else function).results
    return all(any(e.has(Size) for e in t.shape) for t in outputs)


def _public(
    network: Network,
    f: Function,
    backend: str,
    call: Callable[[Function], str],
    direct: Sequence[str] = (),
) -> dict[str, Any]:
    names = network.names
    own = _EVALUATIONS.get(f.kind) or Public(_says(DERIVATIVES[f.kind]), _DERIVATIVES[f.kind])
    params = [v for v in f.vectors if v.name == "params"]
    arguments = [*(v.name for v in params), *map(names.python, f.passed)]
    drawn = behind(network, f, "seed=0, step=0" if f.randoms else "")
    lines = [
        f'{v.name} = _arrays("{v.name}", {v.name}, {v.table}, {length(v.places)})' for v in params
    ]
    lines += [
        f'{s} = _count("{names.public(size)}", {s}, {0 if takes_none(network, f) else 1})'
        for size in f.given_sizes
        for s in [names.python(size)]
    ]
    lines += (one_by_one if direct else checks)(f, names, empty=takes_none(network, f))
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
    lines = [*direct, *lines]
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
    names, outputs = [network.names.python(t) for t in f.results], len(network.base(f).results)
    return [
        f"{', '.join(names)} = {call}",
        f"return {_packed(names[:outputs])}, {_packed(names[outputs:])}",
    ]


def _vjp_lines(network: Network, f: Function, call: str) -> list[str]:
    outputs = [network.names.python(t) for t in network.base(f).results]
    return [*with_slopes(f, call, network.names), f"return {_packed(outputs)}, grads"]


def _input_vjp_lines(network: Network, f: Function, call: str) -> list[str]:
    names = [network.names.python(t) for t in f.results]
    outputs = _packed(names[: len(network.base(f).results)])
    return [f"{', '.join(names)} = {call}", f"return {outputs}, {_slopes(network, f)}"]


def _input_gradient_lines(network: Network, f: Function, call: str) -> list[str]:
    names = [network.names.python(t) for t in f.results]
    return [f"{', '.join(names)} = {call}", f"return {_slopes(network, f)}"]


def _slopes(network: Network, f: Function) -> str:
    """The gradient by the input, or the gradients by their inputs' names."""
    own = network.names
    if len(f.slopes) == 1:
        return own.python(f.slopes[0][1])
    pairs = ", ".join(f'"{own.public(t)}": {own.python(d)}' for t, d in f.slopes)
    return f"{{{pairs}}}"


def _jacobian_lines(network: Network, f: Function, call: str) -> list[str]:
    return _by_names(network, f, call, 1)


def _input_hessian_lines(network: Network, f: Function, call: str) -> list[str]:
    return _by_names(network, f, call, 2)


def _by_names(network: Network, f: Function, call: str, depth: int) -> list[str]:
    """By the names of outputs and inputs; the array alone where there is one of each. A training
    step's loss has no name in it."""
    if len(f.results) == 1:
        return [f"return {call}"]
    own = network.names
    inputs = [own.public(t) for t in f.data if t.dtype == "real" and (f.of or t.role == "input")]
    names = [own.python(t) for t in f.results]
    rows = names
    for _ in range(depth):
        rows = _grouped(inputs, rows)
    if f.of:
        outputs = [own.public(t) for t in network.base(f).results if t.dtype == "real"]
        rows = _grouped(outputs, rows)
    return [f"{', '.join(names)} = {call}", f"return {rows[0]}"]


def _grouped(names: list[str], values: list[str]) -> list[str]:
    """Values as mappings from the names, as many as there are."""
    parts = (values[k : k + len(names)] for k in range(0, len(values), len(names)))
    pairs = ([f'"{n}": {v}' for n, v in zip(names, part, strict=True)] for part in parts)
    return [f"{{{', '.join(part)}}}" for part in pairs]


def _by_output_lines(network: Network, f: Function, call: str) -> list[str]:
    """By the names of the outputs; the array alone where there is one."""
    if len(f.results) == 1:
        return [f"return {call}"]
    own = network.names
    outputs = (t for t in network.base(f).results if t.dtype == "real")
    pairs = [f'"{own.public(t)}": {own.python(r)}' for t, r in zip(outputs, f.results, strict=True)]
    names = ", ".join(map(own.python, f.results))
    return [f"{names} = {call}", f"return {{{', '.join(pairs)}}}"]


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
    "jvp": _jvp_lines,
    "vjp": _vjp_lines,
    "input_vjp": _input_vjp_lines,
    "input_gradient": _input_gradient_lines,
    "jacobian": _jacobian_lines,
    "param_jacobian": _by_output_lines,
    "per_sample_gradients": _by_output_lines,
    "hvp": _hvp_lines,
    "gauss_newton": _hvp_lines,
    "hessian": _by_output_lines,
    "input_hvp": _input_gradient_lines,
    "input_hessian": _input_hessian_lines,
}
