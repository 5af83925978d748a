"""Numbers that a call may choose, on the Python side of a generated module, as text.

def update(params, grads, state, *, lr=0.001):
    if type(lr) is not float:                                      for NumPy
        lr = _number("lr", lr)
    options = _NULL if lr == 0.001 else _options(lr=lr)         for C, which has defaults itself
"""

from __future__ import annotations

from ...model.network import Function, Network


def keywords(network: Network, function: Function) -> list[str]:
    """The keyword arguments of a function, with their defaults."""
    return [f"{name}={default}" for name, default in _defaults(network, function).items()]


def behind(network: Network, function: Function, others: str = "") -> str:
    """What a function's arguments end with: a star, other keywords, and the numbers."""
    found = [*([others] if others else []), *keywords(network, function)]
    return "".join(f", {text}" for text in ["*", *found]) if found else ""


def by_name(network: Network, function: Function) -> str:
    """The numbers as a dict's text."""
    return "{" + ", ".join(f'"{name}": {name}' for name in _defaults(network, function)) + "}"


def passed_on(network: Network, function: Function) -> str:
    """The numbers, for a call that is given the same ones."""
    return "".join(f", {name}={name}" for name in _defaults(network, function))


def chosen(network: Network, function: Function, backend: str) -> list[str]:
    """The lines that make of the numbers what the mathematics is given."""
    found = _defaults(network, function)
    if not found:
        return []
    if backend == "c":
        same = " and ".join(f"{name} == {default}" for name, default in found.items())
        given = ", ".join(f"{name}={name}" for name in found)
        return [f"options = _NULL if {same} else _options({given})"]
    lines = []
    for t in function.arguments:
        name = network.names.python(t)
        text = f'    {name} = _number("{network.names.public(t)}", {name})'
        lines += [f"if type({name}) is not float:", text]
    return lines


def _defaults(network: Network, function: Function) -> dict[str, str]:
    """The default of each number of a function, as text."""
    return {network.names.python(t): repr(float(network.arguments[t])) for t in function.arguments}


def maker(network: Network) -> dict[str, str]:
    """The arguments of `_options`, which makes C's struct of all numbers, and its values."""
    names = network.names
    given = ", ".join(
        f"{names.python(t)}={float(default)!r}" for t, default in network.arguments.items()
    )
    values = ", ".join(
        f'_number("{names.public(t)}", {names.python(t)})' for t in network.arguments
    )
    return {"arguments": given, "values": values}
