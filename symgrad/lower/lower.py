"""A function's simplified Program, ready for a back end.

expand_reducers    reducers that no kernel has, in terms of those that it has
with_real_sums     which numbers are variables of the function
guarded            which computed indices are checked at run time
located            where tensors lie, what need not be copied
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sympy import Integer

from ..ir import Program, Tensor
from ..model.network import Function, Network
from .numbers import with_real_sums
from .places import Lowered, Place, located
from .ranges import guarded
from .reducers import expand_reducers


def lower_programs(network: Network, simplified: Mapping[str, Program]) -> dict[str, Lowered]:
    """Each function's Program with every tensor that lives outside it placed, and its copies
    dropped."""
    return {f.name: lowered(f, simplified[f.name]) for f in network.functions}


def lowered(function: Function, program: Program) -> Lowered:
    """A function's simplified Program, ready for its backend."""
    program, checked = guarded(with_real_sums(expand_reducers(program)))
    made = located(program, function_places(function), function.results)
    return replace(made, checked=checked)


def function_places(function: Function) -> dict[Tensor, Place]:
    """Where the tensors of a function lie that are the caller's: in one of its vectors."""
    places = {
        t: Place(vector.name, Integer(offset))
        for vector in function.vectors
        for t, offset in (*vector.places, *vector.pieces)
    }
    if function.counter is not None:
        places[function.counter] = Place("step")
    return places
