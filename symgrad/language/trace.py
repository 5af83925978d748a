"""What was written so far: equations in order, names in use, the layer that is running; and which
line of the user's is to blame."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType
from typing import Any, Protocol

from sympy import Expr, Rational, sympify

from ..ir import Equation, Flag, Index, Loop, Size, Tensor
from ..passes.names import Part, joined
from ..symbols import Direction, Word
from .guards import Guard

PACKAGE = str(Path(__file__).resolve().parent.parent)
N = Size("N")
TRAINING = Flag("training")


class SpecError(ValueError):
    """A model is wrong; the message starts with its file and line."""


class HasTensor(Protocol):
    """A variable, as far as a trace knows one."""

    @property
    def tensor(self) -> Tensor: ...


@dataclass
class Derivatives:
    """What `diff` has made. `seeds` has the tangent of a variable in each direction, by what the
    direction is called, which `labels` says of each, and `directions` as people write it;
    `tangents` the derivative of a tensor in directions, in the order of their names; `source` says
    of a derivative what it is, where the order of its directions does not matter. A recurrence has
    its own: `at` says which dimensions of a tensor are steps, `slices` has the tensors of the
    elements at the step."""

    seeds: dict[tuple[Tensor, tuple[Part, ...]], Tensor] = field(default_factory=dict)
    labels: dict[Tensor, tuple[Part, ...]] = field(default_factory=dict)
    directions: dict[Tensor, Direction] = field(default_factory=dict)
    tangents: dict[tuple[Tensor, tuple[Tensor, ...]], Tensor] = field(default_factory=dict)
    source: dict[Tensor, tuple[Tensor, tuple[Tensor, ...]]] = field(default_factory=dict)
    at: dict[Tensor, dict[int, Index]] = field(default_factory=dict)
    slices: dict[tuple[Tensor, tuple[tuple[int, int], ...]], Tensor] = field(default_factory=dict)


@dataclass(frozen=True)
class LayerName:
    """The name of a layer, as a part of a tensor's name: ``dense1_`` before ``W``."""

    layers: tuple[str, ...]

    @property
    def name(self) -> str:
        return "_".join(self.layers)


@dataclass(frozen=True)
class TensorName:
    """The name of a tensor, as a part of another one's: ``z`` in ``z_sum``."""

    name: str


@dataclass(frozen=True)
class Requirement:
    """A condition on sizes without which a tensor may not be computed, and what is said then."""

    condition: Expr
    message: str
    of: Tensor


@dataclass
class Trace:
    """Everything that was written so far: equations in order, names in use, the current layer."""

    items: list[Equation | Loop] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    dims: dict[Tensor, tuple[str, ...]] = field(default_factory=dict)
    scope: tuple[str, ...] = ()
    layers: dict[tuple[str, ...], Any] = field(default_factory=dict)
    parameters: dict[Tensor, Parameter] = field(default_factory=dict)
    constants: dict[Tensor, Any] = field(default_factory=dict)  # and their values, as arrays
    arguments: dict[Tensor, Expr] = field(default_factory=dict)  # numbers of a call, their defaults
    updates: list[tuple[Tensor, HasTensor]] = field(default_factory=list)  # in a training step
    requirements: list[Requirement] = field(default_factory=list)
    derivatives: Derivatives = field(default_factory=Derivatives)
    steps: tuple[tuple[Index, list[Equation | Loop]], ...] = ()  # of the recurrences being written
    guards: tuple[Guard, ...] = ()  # the conditions of those of them that stop
    shared: bool = False  # by all models that are made outside `symgrad compile`
    made: dict[str, tuple[Part, ...]] = field(default_factory=dict)  # names, and what they are of
    paths: dict[str, tuple[str, str, bool]] = field(default_factory=dict)  # see `named`
    by_hand: set[str] = field(default_factory=set)  # parameters that stand in no layer
    instead: dict[str, Any] = field(default_factory=dict)  # of parameters of layers, by their names

    def unique(self, *parts: Part) -> str:
        """The name itself the first time, then name_2, name_3, …"""
        found = self._free(joined(parts))
        self.made[found] = parts
        return found

    def here(self, *parts: Part) -> tuple[Part, ...]:
        """The parts of a name in the current layer."""
        return (LayerName(self.scope), "_", *parts) if self.scope else parts

    def _free(self, name: str) -> str:
        count = self.names[name] = self.names.get(name, 0) + 1
        return name if count == 1 else self._free(f"{name}_{count}")

    def base(self, name: str) -> str:
        """A name as it was asked for, where models number on that have nothing to do with each
        other."""
        return self.base_of(self.made.get(name, (name,))) if self.shared else name

    def base_of(self, parts: tuple[Part, ...]) -> str:
        """The name that these parts make, of names as they were asked for."""
        return "".join(p if isinstance(p, str) else self.base(p.name) for p in parts)

    def symbol(self, name: str) -> Word | None:
        """The layers that a name begins with, and its word; None if it is one word."""
        layer, *rest = self.made.get(name, (name,))
        if not isinstance(layer, LayerName):
            return None
        return lettered(layer.layers if rest else layer.layers[:-1], name)

    def number(self, kind: str) -> str:
        """The names of layers: dense1, dense2, …"""
        path = "_".join((*self.scope, kind))
        count = self.names[path + "#"] = self.names.get(path + "#", 0) + 1
        self.named(f"{kind}{count}", kind, True)
        return f"{kind}{count}"

    def named(self, name: str, asked: str, numbered: bool) -> None:
        """Remember how a layer came to its name: the layer around it, what was asked for, and
        whether a number was added."""
        around = "_".join(self.scope)
        self.paths["_".join((*self.scope, name))] = (around, asked, numbered)


@dataclass(frozen=True)
class Parameter:
    """A trained tensor: how it is initialized (an expression over random draws, see
    `symgrad.language.initializers`), and whether the optimizer changes it."""

    tensor: Tensor
    init: Any
    trainable: bool
    fans: tuple[int, int]
    line: str


def lettered(layers: tuple[str, ...], name: str) -> Word | None:
    """The layers that a name begins with, and what follows; None without any."""
    return Word(layers, name[len("_".join(layers)) + 1 :]) if layers else None


_current: ContextVar[Trace] = ContextVar("trace", default=Trace(shared=True))  # noqa: B039


def current() -> Trace:
    return _current.get()


@contextmanager
def fresh_trace() -> Iterator[Trace]:
    """Names and numbering start anew inside: `symgrad compile` does this for each model file."""
    with using_trace(Trace()) as trace:
        yield trace


@contextmanager
def using_trace(trace: Trace) -> Iterator[Trace]:
    """Formulas inside are appended to this trace."""
    token = _current.set(trace)
    try:
        yield trace
    finally:
        _current.reset(token)


CALLERS: set[CodeType] = set()  # what calls a formula of an object, made at its `_line`


BELOW = ("sympy", "numpy")  # libraries whose lines are nobody's


class Line(str):
    """A line of a file, ``net.py:7``, and its parts."""

    __slots__ = ("file", "number")
    file: str
    number: int

    @staticmethod
    def of(file: str, number: int) -> Line:
        line = Line(f"{file}:{number}")
        line.file, line.number = file, number
        return line


def user_line() -> Line:
    """The file and line of the innermost caller outside symgrad; of a layer or an optimizer that
    symgrad calls by itself, such as a layer of Sequential, the line on which it was made."""
    frame = sys._getframe(1)
    # `with recurrence(…)` is entered from contextlib; SymPy and NumPy look at what they are given
    libraries = [str(Path(m.__file__ or "-").parent) for m in map(sys.modules.get, BELOW) if m]
    inner = (PACKAGE, contextlib.__file__, *libraries)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(inner):
        called, frame = frame, frame.f_back
        if called.f_code in CALLERS and frame.f_code.co_filename.startswith(PACKAGE):
            made: Line = called.f_locals["self"]._line
            return made
    return Line.of(frame.f_code.co_filename, frame.f_lineno)


def fail(message: str, line: str | None = None) -> SpecError:
    return SpecError(f"{line or user_line()}: {message}")


def number(value: Any) -> Expr:
    """A number of a formula, exact: 0.9 is 9/10, so that 1 − 0.9 is 1/10. Formulas stay as they
    are."""
    try:
        expr = sympify(value, strict=True)
    except (TypeError, ValueError):
        expr = None
    if not isinstance(expr, Expr):
        raise fail(f"{value!r} is not a number")
    return Rational(repr(float(expr))) if expr.is_Float and expr.is_finite else expr
