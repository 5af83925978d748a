"""A Network of which more is known: the sizes of its batches, or its weights.

With N = 1 the equations of each function, which are differentiated already, lose their N:

    z[n,o] += x[n,i]*W[i,o]    | n<N o<32 i<64        z[n,o] += x[n,i]*W[i,o]    | n<1 o<32 i<64
    d_z[n,k] = …/N             | n<N k<10             d_z[n,k] = …               | n<1 k<10

With its weights a network is what evaluates its outputs and the functions that its model asks for;
the parameters are constants, as `array("W", values)` is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sympy import Expr, Integer, false, true

from ..canonical import canonical
from ..ir import ONE, ZERO, Equation, Program, Size, map_items
from ..language.trace import SpecError
from ..passes.renaming import Renaming
from ..passes.verify import verify
from .network import Function, Network


def with_sizes(network: Network, given: int | Mapping[str, int]) -> Network:
    """The network for batches of these sizes, by their names; a number alone is that of all.

    Raises SpecError where a size has no number, or a layer needs another one.
    """
    names = [s.name for s in network.sizes]
    known = dict(given) if isinstance(given, Mapping) else dict.fromkeys(names, given)
    listed = ",".join(f"{name}=…" for name in names)
    for name in known:
        if name not in names:
            told = f"there are {', '.join(names)}" if names else "there are none"
            raise SpecError(f"{network.name}: --batch names a size {name}; {told}")
    for name in names:
        if name not in known:
            raise SpecError(f"{network.name}: --batch has no number for {name}: {listed}")
    change = Renaming({Size(name): Integer(number) for name, number in known.items()}, {})
    made: Network = change(network)
    functions = tuple(
        replace(f, program=_settled(f.program, network.name, known)) for f in made.functions
    )
    return replace(made, functions=functions)


def _settled(program: Program, name: str, known: Mapping[str, int]) -> Program:
    """A program whose conditions on sizes are decided, and whose formulas have their numbers."""
    left = []
    for condition, message in program.requires:
        found = canonical(condition)
        if found in (ZERO, false):
            sizes = ", ".join(f"{size} = {number}" for size, number in known.items())
            raise SpecError(f"{name}: {message} (--batch: {sizes})")
        if found not in (ONE, true):
            left.append((condition, message))

    def visit(e: Equation) -> list[Equation]:
        return [replace(e, body=canonical(e.body), where=_condition(e.where))]

    items = map_items(program.items, visit)
    return verify(replace(program, items=items, requires=tuple(left)))


def _condition(where: Expr) -> Expr:
    return where if where == ONE else canonical(where)


def with_weights(network: Network, values: Mapping[str, Any]) -> Network:
    """What evaluates without training, with the values of the parameters, by their names.

    Raises SpecError where nothing is left, or something that `--with` asked for needs parameters.
    """
    if network.ranks:
        raise SpecError(
            f"{network.name}: --with ranks is for training, which --inference leaves out"
        )
    weights = {p.tensor.name: "constant" for p, _ in network.layout}
    kept = [f for f in network.functions if f.step is None]
    for f in kept:
        if any(v.name != "params" or v.access != "read" for v in f.vectors):
            raise SpecError(f"{network.name}: --inference has no parameters, which {f.name} needs")
    if not kept:
        raise SpecError(
            f"{network.name}: --inference is for outputs and functions, and the model has none"
        )
    change = Renaming({}, {}, weights)
    functions = tuple(_without_parameters(change(f)) for f in kept)
    constants = {t: network.constants.get(t) for f in functions for t in f.constants}
    constants = {t: values[t.name] if v is None else v for t, v in constants.items()}
    given = {t for f in functions for t in f.arguments}
    return Network(
        network.name,
        functions,
        (),
        (),
        network.inputs,
        network.outputs,
        {},
        {t: default for t, default in network.arguments.items() if t in given},
        constants,
        streams=network.randoms,
    )


def _without_parameters(function: Function) -> Function:
    """A function whose constants are those that it reads."""
    program = function.program
    read = {r.tensor for e in program.equations for r in e.reads}
    inputs = tuple(t for t in program.inputs if t.role != "constant" or t in read)
    return replace(function, program=verify(replace(program, inputs=inputs)), vectors=())
