"""A model as Programs: every function of a generated module, and where its arrays lie.

`Network` is what the back ends receive: Functions, each with a Program. Those that only evaluate
are `forward`, what the model's `functions` ask for, and each training step's `loss` and `metrics`;
a step has `backward`, `update` and `train_step`, which calls the two (`symgrad.model.programs`);
and `--with` asks for derivatives (`symgrad.model.requested`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sympy import Expr

from ..affine import count
from ..ir import Equation, Loop, Program, Size, Tensor
from ..language.trace import Parameter

Places = tuple[tuple[Tensor, int], ...]
Pairs = tuple[tuple[Tensor, Tensor], ...]
Items = tuple[Equation | Loop, ...]
EVALUATIONS = ("forward", "function", "loss", "metrics")
"""The kinds of functions that compute what formulas say, and change nothing."""

STEPS = ("backward", "update_statistics", "update", "train_step")
"""The kinds of functions that a training step consists of: all their sizes are those of arrays."""


@dataclass(frozen=True)
class Vector:
    """One flat array of the caller, such as `params`: what lies in it, by the caller's names, and
    the pieces of it that the optimizer works on. `table` names the layout, which several vectors
    may have; `access` is "read", "change", "write", or "scratch" for one that the function has for
    itself."""

    name: str
    table: str
    access: str
    places: Places
    pieces: Places = ()


@dataclass(frozen=True)
class Function:
    """One function of a generated module. `data` are the arrays that a caller passes, `results`
    those that it gets; `slopes` are the gradients among these that belong to inputs, and those
    inputs; `optional` are the results and new values that it computes where they are asked for;
    `step` names the training step that the function belongs to, if it does to one; `labels` are
    the caller's names of the results, where they are not the tensors'; `of` names the function
    that a derivative is of. One with `calls` is the functions of those names one after the other:
    its Program says what that computes, and is not lowered."""

    name: str
    kind: str
    program: Program
    data: tuple[Tensor, ...]
    results: tuple[Tensor, ...]
    vectors: tuple[Vector, ...]
    step: str | None = None
    slopes: Pairs = ()
    optional: tuple[Tensor, ...] = ()
    calls: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    of: str | None = None

    def __post_init__(self) -> None:
        assert {*self.optional} <= {*self.program.results}

    @property
    def inner(self) -> str:
        """The name of what computes it in Python: names of the module itself begin with _ too, but
        none ends with it."""
        return f"_{self.name}_" if self.kind == "function" else f"_{self.name}"

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The sizes that it depends on: those of its data, then those that no array has."""
        return tuple(dict.fromkeys([*sizes_of(self.data), *self.given_sizes]))

    @property
    def passed(self) -> tuple[Tensor | Size, ...]:
        """What a caller passes: its data, and what sizes no array has."""
        return (*self.data, *self.given_sizes)

    @property
    def given_sizes(self) -> tuple[Size, ...]:
        """The sizes that a caller gives by themselves, as no array has them."""
        known = {e for t in self.data for e in t.shape if isinstance(e, Size)}
        extents = [e for q in self.program.equations for e in (i.extent for i in q.loops)]
        extents += [e for t in (*self.randoms, *self.results) for e in t.shape]
        used = {s for e in dict.fromkeys(extents) for s in e.atoms(Size)} - known
        return () if self.kind in STEPS else tuple(sorted(used, key=str))

    @property
    def asks_for_slopes(self) -> bool:
        """Whether gradients by inputs are computed where they are asked for."""
        return any(d in self.optional for _, d in self.slopes)

    @property
    def replaces(self) -> bool:
        """Whether new values of parameters, such as running statistics, are asked for."""
        return any(new in self.optional for _, new in self.program.updates)

    @property
    def counter(self) -> Tensor | None:
        """The count of the optimizer's steps, if the function changes it."""
        return next((t for t in self.program.inputs if is_counter(t)), None)

    @property
    def randoms(self) -> tuple[Tensor, ...]:
        return tuple(t for t in self.program.inputs if t.role == "random")

    @property
    def constants(self) -> tuple[Tensor, ...]:
        return tuple(t for t in self.program.inputs if t.role == "constant")

    @property
    def arguments(self) -> tuple[Tensor, ...]:
        """The numbers that a call may choose."""
        return tuple(t for t in self.program.inputs if t.role == "argument")


@dataclass(frozen=True)
class Training:
    """A training step: its loss, the arrays that this depends on, and the gradients of the
    parameters that it changes and of the inputs. A model's only step has no name. `formulas` are
    those of the loss as the model has them: what they read is not looked through."""

    name: str
    loss: Tensor
    data: tuple[Tensor, ...]
    randoms: tuple[Tensor, ...]
    gradients: dict[Tensor, Tensor]
    trained: tuple[Parameter, ...]
    formulas: Items = field(default=(), compare=False)

    @property
    def suffix(self) -> str:
        """What the names of its functions end with."""
        return f"_{self.name}" if self.name else ""


@dataclass(frozen=True)
class Names:
    """What the names of a network stand for once they are words of an output language: the model's
    own name, and the name in Python. Those that are the same everywhere are left out."""

    own: Mapping[str, str]
    words: Mapping[str, str]

    def public(self, named: Tensor | Size) -> str:
        """What the model calls a tensor or a size: its name in messages and mappings."""
        return self.own.get(named.name, named.name)

    def python(self, named: Tensor | Size) -> str:
        """The variable of a tensor or a size on the Python side of the module."""
        return self.words.get(named.name, named.name)


@dataclass(frozen=True)
class Network:
    """A model's functions and training steps; `layout` places each parameter in the flat vector,
    those of one optimizer's group beside each other, frozen ones last; `init` says how they
    start, `arguments` which numbers a call may choose, with their defaults; `constants` are arrays
    with their values; `ranks` says how ranks join each training step (`symgrad.model.ranks`);
    `streams` are the random numbers of the network that this one is a part of."""

    name: str
    functions: tuple[Function, ...]
    steps: tuple[Training, ...]
    layout: tuple[tuple[Parameter, int], ...]
    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]
    init: dict[Tensor, Expr]
    arguments: dict[Tensor, Expr] = field(default_factory=dict)
    constants: dict[Tensor, Any] = field(default_factory=dict, compare=False)
    names: Names = Names({}, {})
    ranks: Mapping[str, Any] = field(default_factory=dict, compare=False)
    streams: tuple[Tensor, ...] = ()

    @property
    def programs(self) -> dict[str, Program]:
        return {f.name: f.program for f in self.functions}

    def called(self, function: Function) -> tuple[Function, ...]:
        """The functions that one consists of; itself, if it calls none."""
        by_name = {f.name: f for f in self.functions}
        return tuple(by_name[name] for name in function.calls) or (function,)

    def base(self, function: Function) -> Function:
        """The function that a derivative is of."""
        return next(f for f in self.functions if f.name == function.of)

    def functions_of(self, step: Training) -> dict[str, Function]:
        """The functions of a training step by their kind."""
        return {f.kind: f for f in self.functions if f.step == step.name}

    @property
    def params(self) -> Vector:
        """The vector of all parameters, as a function reads it."""
        return Vector("params", "_PARAMETERS", "read", placed(p.tensor for p, _ in self.layout))

    @property
    def data(self) -> tuple[Tensor, ...]:
        """Every array that some function takes for its data: inputs, then targets, then what other
        functions take."""
        steps = [t for step in self.steps for t in step.data]
        others = [t for f in self.functions if f.kind in EVALUATIONS for t in f.data]
        return tuple(dict.fromkeys([*self.inputs, *steps, *others]))

    @property
    def sizes(self) -> tuple[Size, ...]:
        """Every size that some function depends on."""
        others = [s for f in self.functions if f.kind in EVALUATIONS for s in f.sizes]
        return tuple(dict.fromkeys([*sizes_of(self.data), *others]))

    @property
    def randoms(self) -> tuple[Tensor, ...]:
        """What is drawn at random; the place in this list tells the draws apart."""
        steps = [t for step in self.steps for t in step.randoms]
        functions = [t for f in self.functions for t in f.randoms]
        return tuple(dict.fromkeys([*self.streams, *steps, *functions]))

    @property
    def state(self) -> Places:
        """The optimizers' numbers, but for the counts of steps."""
        updates = [f for f in self.functions if f.kind == "update"]
        return tuple(p for f in updates for v in f.vectors if v.name == "state" for p in v.places)

    @property
    def counters(self) -> tuple[Tensor, ...]:
        return tuple(f.counter for f in self.functions if f.kind == "update" and f.counter)


def sizes_of(tensors: Iterable[Tensor]) -> list[Size]:
    """The named sizes of arrays, in the order in which they have them."""
    extents = (e for t in tensors for e in t.shape)
    return list(dict.fromkeys(s for e in extents for s in sorted(e.atoms(Size), key=str)))


def is_counter(tensor: Tensor) -> bool:
    """Whether a tensor counts the steps of an optimizer."""
    return tensor.role == "state" and tensor.dtype == "int"


def placed(tensors: Iterable[Tensor], start: int = 0) -> Places:
    """Tensors side by side from an offset on."""
    places = []
    for t in tensors:
        places.append((t, start))
        start += int(count(t.shape))
    return tuple(places)
