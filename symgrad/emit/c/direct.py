"""Functions of C that Python calls with its own objects, for arguments that need no second look.

    def train_step(params, state, x, y, *, lr=0.001):
        _done = _train_step_direct(params, state, x, y, lr, _thread.places)
        if _done is not None:                    a third of a microsecond later, if all fit
            return _done
        params = _own(…)                         else each is looked at by itself, and told
        …

They stand in NAME_direct.c. Each looks at its arguments in the order in which they are passed: the
vectors, the arrays of its data, the numbers that a call may choose, and where workspaces lie, by
their sizes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sympy import Expr, Max

from ...ir import Size, Tensor
from ...model.network import Function, Network, Vector
from .entry import is_loss, ordered, parameters_of
from .format import expression_text
from .integer import integer
from .tree import Name

KINDS = ("forward", "train_step")


@dataclass(frozen=True)
class Direct:
    """One of them. The arrays that it makes are its results, but for a loss, which is a number."""

    network: Network
    function: Function
    real: str

    @property
    def name(self) -> str:
        return self.function.name

    @property
    def local(self) -> str:
        """What the Python module calls it."""
        return f"_{self.name}_direct"

    @cached_property
    def vectors(self) -> list[Vector]:
        return ordered(self.function)[0]

    @cached_property
    def made(self) -> list[Tensor]:
        return [t for t in self.function.results if not is_loss(self.network, t)]

    @cached_property
    def sizes(self) -> dict[Expr, str]:
        return {s: f"size[{k}]" for k, s in enumerate(self.function.sizes)}

    @property
    def passed(self) -> list[str]:
        """What Python passes, as text."""
        own, f = self.network.names, self.function
        return [
            *(v.name for v in self.vectors),
            *map(own.python, (*f.data, *f.arguments)),
            "_thread.places",
        ]

    @property
    def kept(self) -> dict[str, str]:
        """What the state keeps beside its buffer: the variables, and their names."""
        counter = self.function.counter
        found = {} if counter is None else {"counter": self.network.names.public(counter)}
        return {**found, **({"seed": "seed"} if self.function.randoms else {})}

    @property
    def misfits(self) -> Iterator[str]:
        """What must not be, in order; on the way, addresses and sizes become known."""
        f = self.function
        for k, v in enumerate(self.vectors):
            access = "READ" if v.access == "read" else "WRITTEN"
            yield f"!(at[{k}] = vector(self, given[{k}], {layout(v)}, {access}))"
        known = set[Expr]()
        for k, t in enumerate(f.data, len(self.vectors)):
            yield f"!(at[{k}] = array(self, given[{k}], {dtype(t)}, {len(t.shape)}, READ))"
            for axis, e in enumerate(t.shape):
                extent, own = f"extent(given[{k}], {axis})", self.sizes.get(e, str(e))
                new = e in self.sizes and e not in known
                yield f"({own} = {extent}) < 1" if new else f"{extent} != {own}"
                known.add(e)
        for k, t in enumerate(f.arguments, len(self.vectors) + len(f.data)):
            yield f"!number(given[{k}], &options.{t.name})"
        state = [v.name for v in self.vectors].index("state") if self.kept else 0
        for variable, name in self.kept.items():
            yield f"!({variable} = kept(self, given[{state}], {enumerator(name)}))"
        key = [f"(long long){self.sizes.get(s, '0')}" for s in self.network.sizes]
        form = "L" * len(key) if len(key) == 1 else f"({'L' * len(key)})"
        built = ", ".join([f'"{form}"', *key])
        yield f"!(workspace = place(given[{len(self.passed) - 1}], Py_BuildValue({built})))"

    @property
    def shapes(self) -> Iterator[str]:
        """The arguments of what makes an array, for each result: a shape and a dtype."""
        for t in self.made:
            extents = (integer(e, lambda size: Name(self.sizes[size])) for e in t.shape)
            shape = "".join(f", (long long)({expression_text(e)})" for e in extents)
            yield f'"(({"L" * len(t.shape)})O)"{shape}, OWN({dtype(t)})'

    @property
    def call(self) -> str:
        places: dict[object, str] = {
            **self.sizes,
            **{v.name: f"at[{k}]" for k, v in enumerate(self.vectors)},
            **{t: f"at[{k}]" for k, t in enumerate(self.function.data, len(self.vectors))},
            **dict.fromkeys(self.function.results, "&loss"),
            **{t: f"memory(made[{k}])" for k, t in enumerate(self.made)},
            "counter": "counter",
            "seed": "*seed",
            "options": "&options",
            "workspace": "workspace",
        }
        given = parameters_of(self.network, self.function, self.real)
        return f"{self.network.name}_{self.name}({', '.join(places[p.of] for p in given)})"


def dtype(tensor: Tensor) -> str:
    return "WHOLE" if tensor.dtype == "int" else "REAL"


def layout(vector: Vector) -> str:
    """The enumerator of a vector's layout."""
    return f"OF{vector.table}"


def enumerator(name: str) -> str:
    """That of a name which Python has."""
    return f"NAME_{name}"


def bound(functions: Iterable[Direct]) -> dict[str, str]:
    """What the functions need of Python's module beside what all of them do, by enumerators."""
    found = {layout(v): v.table for f in functions for v in f.vectors}
    return {**found, **{enumerator(n): f'"{n}"' for f in functions for n in f.kept.values()}}


def is_direct(function: Function) -> bool:
    """Whether all that a function needs is read off the arrays that it is passed."""
    sizes = {*function.sizes}
    return (
        function.kind in KINDS
        and bool(function.data)
        and not (function.given_sizes or function.optional)
        and (not function.randoms or function.counter is not None)
        and all(e.is_Integer or e in sizes for t in function.data for e in t.shape)
        and all(
            e.atoms(Size) <= sizes and not e.has(Max) for t in function.results for e in t.shape
        )
    )
