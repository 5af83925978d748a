"""What the functions of the mathematics in a NumPy file are given, and what it is called there.

    def _backward(x, y, p, d, wrt_inputs)                    p.dense1_W, d.dense1_W: one object
    _backward(x, y, params.views(), grads.views(), False)    for each vector of the caller

What the optimizer works on are arrays of their own: ``w`` is a range of ``params.flat``.
"""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from dataclasses import dataclass

from ...affine import count
from ...ir import Tensor
from ...lower.arrays.memory import passed
from ...lower.arrays.passing import Attribute
from ...lower.lower import SLOPES, STATISTICS
from ...lower.plan import Plan
from ...model.network import Function, Names, Network, Vector
from ..constants import numpy_constant
from ..names import PYTHON, Scope, sizes_in, tensors_in
from ..python.module import layouts

LETTERS = {"params": "p", "grads": "d", "t_params": "t", "direction": "v", "product": "t"}


@dataclass(frozen=True)
class Argument:
    """An argument of a function: its name there, and what a public function gives for it."""

    name: str
    given: str


def vectors(function: Function, plan: Plan) -> dict[str, Vector]:
    """The vectors of a function that are passed as one object, by what each is called there."""
    program = plan.program
    taken = [*tensors_in(program), *(t.name for t in plan.places), *sizes_in(program)]
    scope = Scope(PYTHON, taken)
    whole = [v for v in function.vectors if v.name != "state" and v.places]
    return {scope.fresh(LETTERS[v.name]): v for v in whole}


def attributes(network: Network, objects: Mapping[str, Vector]) -> dict[Tensor, Attribute]:
    """The tensors of vectors as attributes with the parameters' own names."""
    found: dict[Tensor, Attribute] = {}
    for letter, vector in objects.items():
        owners = {(at, count(t.shape)): t for t, at in layouts(network)[vector.table]}
        for t, at in vector.places:
            owner = owners[at, count(t.shape)]
            name = network.names.public(owner)
            layers = owner.path if "_".join(owner.path) == name else (name,)
            found[t] = Attribute(letter, layers, name)
    return found


def word(owner: str, name: str) -> str:
    """An attribute as text."""
    return f'getattr({owner}, "{name}")' if keyword.iskeyword(name) else f"{owner}.{name}"


@dataclass(frozen=True)
class Inner:
    """A function of the mathematics, and the objects that it is given."""

    function: Function
    objects: Mapping[str, Vector]
    names: Names

    def call(self, **asked: str) -> str:
        """Its call, which asks for what the caller says."""
        given = (asked.get(a.name, a.given) for a in self.arguments)
        return f"{self.function.inner}({', '.join(given)})"

    @property
    def arguments(self) -> list[Argument]:
        function, own = self.function, self.names
        found = [Argument(t.name, t.name) for t in function.passed]
        found += [Argument(t.name, numpy_constant(t)) for t in function.constants]
        found += [Argument(letter, f"{v.name}.views()") for letter, v in self.objects.items()]
        for vector in function.vectors:
            for t, start in passed(vector):
                piece = f"{vector.name}.flat[{start}:{start + int(count(t.shape))}]"
                given = f'state["{own.public(t)}"]' if vector.name == "state" else piece
                found.append(Argument(t.name, given))
        counter = function.counter
        if counter is not None:
            found.append(Argument(counter.name, f'int(state["{own.public(counter)}"])'))
        found += [Argument(t.name, t.name) for t in function.arguments]
        if function.randoms:
            kept = Argument("seed", 'int(state["seed"])')
            drawn = [Argument("seed", "seed"), Argument("step", "step")]
            found += drawn if counter is None else [kept]
        if function.asks_for_slopes:
            found.append(Argument(SLOPES, SLOPES))
        if function.replaces:
            found.append(Argument(STATISTICS, "False"))
        return found
