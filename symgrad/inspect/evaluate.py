"""A Program evaluated in many digits: what `symgrad check` compares the generated code with.

It shares nothing with differentiation, simplification and the backends: it takes the equations as
the model wrote them, the definitions of the scalar functions, and mpmath's numbers.

    values = Evaluation(program, {"x": …, "W": …}).run()          name → array of mpf

An equation is evaluated over all points of its loops at once, as arrays of Python objects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import mpmath
import numpy as np
from mpmath import mpf
from sympy import Expr

from .. import scalar
from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Size,
    Tensor,
    equations_of,
    indices_of,
)

Array = Any
_START: dict[str, Any] = {"=": 0, "+": 0, "*": 1, "max": "-inf", "min": "inf", "logsumexp": "-inf"}
_maximum = np.frompyfunc(lambda a, b: a if a >= b or a != a else b, 2, 1)
_minimum = np.frompyfunc(lambda a, b: a if a <= b or a != a else b, 2, 1)


def _log_add_exp(a: Any, b: Any) -> Any:
    high, low = (a, b) if a >= b else (b, a)
    return high if low == -mpmath.inf else high + mpmath.log1p(mpmath.exp(low - high))


_FOLD: dict[str, Any] = {
    "=": np.add,
    "+": np.add,
    "*": np.multiply,
    "max": _maximum,
    "min": _minimum,
    "logsumexp": np.frompyfunc(_log_add_exp, 2, 1),
}


class Evaluation:
    """A program and the values of its inputs. `run` evaluates it; `moved` evaluates again what
    depends on some inputs, with those changed."""

    def __init__(
        self, program: Program, inputs: Mapping[str, Any], sizes: Mapping[str, int] = {}
    ) -> None:
        self.program = program
        self.sizes: dict[Expr, int] = {Size(name): n for name, n in sizes.items()}
        self.memory: dict[str, Array] = {}
        for t in program.inputs:
            given = np.asarray(inputs[t.name])
            for extent, length in zip(t.shape, given.shape, strict=True):
                if isinstance(extent, Size):
                    self.sizes[extent] = length
            self.memory[t.name] = given.astype(object) if t.dtype == "int" else precise(given)

    def run(self) -> dict[str, Array]:
        self._evaluate({e.tensor for e in self.program.equations})
        return self.memory

    def moved(self, changed: Mapping[str, Array]) -> dict[str, Array]:
        """The values with some inputs changed; what was computed before stays as it is."""
        twin = Evaluation.__new__(Evaluation)
        twin.program, twin.sizes = self.program, self.sizes
        twin.memory = {**self.memory, **changed}
        twin._evaluate(_dependents(self.program, changed))
        return twin.memory

    def _evaluate(self, wanted: set[Tensor]) -> None:
        for e in self.program.equations:
            if e.tensor in wanted:
                shape = tuple(self.extent(x) for x in e.tensor.shape)
                whole = e.tensor.dtype == "int"
                start = int(_START[e.op]) if whole and e.op in "=+*" else mpf(_START[e.op])
                self.memory[e.tensor.name] = np.full(shape, start, object)
        for item in self.program.items:
            self._item(item, {}, wanted)

    def _item(self, item: Equation | Loop, at: dict[Index, int], wanted: set[Tensor]) -> None:
        if isinstance(item, Equation):
            if item.tensor in wanted:
                _Points(self, item, at).fold()
            return
        if not any(e.tensor in wanted for e in equations_of([item])):
            return
        steps = range(self.extent(item.index.extent))
        before = item.before
        for step in steps if item.direction > 0 else reversed(steps):
            here = {**at, item.index: step}
            for k, inner in enumerate(item.items):
                if k == before and item.running is not None and self._rests(item.running, here):
                    if before:
                        return
                    break
                self._item(inner, here, wanted)

    def _rests(self, running: Access, at: Mapping[Index, int]) -> bool:
        place = tuple(int(i.xreplace(at)) for i in running.indices)
        return bool(self.memory[running.tensor.name][place] == 0)

    def extent(self, expr: Expr | None) -> int:
        assert expr is not None
        return int(expr.xreplace(self.sizes))


class _Points:
    """The points of one equation's loops, and the values of expressions over them."""

    def __init__(self, evaluation: Evaluation, e: Equation, at: Mapping[Index, int]) -> None:
        self.of, self.e = evaluation, e
        extents = [evaluation.extent(i.extent) for i in e.loops]
        self.known: dict[Expr, Any] = dict(at)
        self.listed = e.where != ONE
        grids = np.ogrid[tuple(slice(n) for n in extents)] if extents else []
        self.shape: tuple[int, ...] = tuple(extents)
        self.known.update(zip(e.loops, grids, strict=True))
        if self.listed:  # keep the points at which the condition holds, as a list
            holds = np.broadcast_to(np.asarray(self.value(e.where) != 0, bool), self.shape)
            chosen = np.nonzero(holds) if self.shape else ()
            self.shape = (int(holds.sum()),)
            self.known = {**at, **dict(zip(e.loops, chosen, strict=True))}

    def fold(self) -> None:
        e, memory = self.e, self.of.memory[self.e.tensor.name]
        values = self.value(e.body)
        if e.tensor.dtype == "int":
            values = np.frompyfunc(int, 1, 1)(values)
        values = np.broadcast_to(np.asarray(values, object), self.shape)
        fold = _FOLD[e.op]
        if not self.listed:
            axes = [k for k, i in enumerate(e.loops) if i not in indices_of(e.write)]
            for axis in reversed(axes):
                if values.shape[axis] == 0:
                    return
                values = fold.reduce(values, axis=axis, keepdims=True)
        elif not values.size:
            return
        place = tuple(self.value(i) for i in e.write.indices)
        if not place:
            for v in values.flat:
                memory[()] = fold(memory[()], v)
            return
        where = np.broadcast_arrays(*place, values)
        for *position, value in zip(*(a.flat for a in where), strict=True):
            spot = tuple(map(int, position))
            memory[spot] = fold(memory[spot], value)

    def position(self, index: Expr, extent: int) -> Any:
        """An index, kept within the tensor: a branch of `where` that is not taken may leave it."""
        return np.clip(np.asarray(self.value(index), np.int64), 0, extent - 1)

    def value(self, expr: Expr) -> Any:
        """An expression's value at every point, as an array over them or one number."""
        known = self.known.get(expr)
        if known is None:
            known = self.known[expr] = self._value(expr)
        return known

    def _value(self, expr: Expr) -> Any:
        if isinstance(expr, Access):
            table = self.of.memory[expr.tensor.name]
            place = zip(expr.indices, table.shape, strict=True)
            return table[tuple(self.position(i, extent) for i, extent in place)]
        if isinstance(expr, Size):
            return self.of.sizes[expr]
        if expr.is_Integer:
            return int(expr)
        if expr.is_Atom:
            return scalar.value(expr, {})
        if isinstance(expr, scalar.where):
            condition, taken, other = (self.value(a) for a in expr.args)
            return _choose(condition, taken, other)
        args = [self.value(a) for a in expr.args]
        if isinstance(expr, scalar.Group):
            return args[0]
        if expr.is_Add or expr.is_Mul:
            total = args[0]
            for a in args[1:]:
                total = total + a if expr.is_Add else total * a
            return total
        function = np.frompyfunc(partial(_apply, type(expr)), len(args), 1)
        result = function(*args)
        return np.asarray(result) if expr.is_integer and isinstance(result, np.ndarray) else result


_choose = np.frompyfunc(lambda c, a, b: a if c != 0 else b, 3, 1)
_mpf: Callable[[Any], Array] = np.frompyfunc(lambda x: mpf(float(x)), 1, 1)


def _apply(function: Any, *args: Any) -> Any:
    return scalar.apply(function, *map(_number, args))


def _number(value: Any) -> Any:
    """An operand as mpmath takes it, which a number of a NumPy array of positions is not."""
    if isinstance(value, mpf):
        return value
    return mpf(int(value) if isinstance(value, np.integer) else value)


def precise(array: Any) -> Array:
    """An array of mpf, exactly the doubles that come in."""
    with np.errstate(invalid="ignore"):
        return np.asarray(_mpf(np.asarray(array, np.float64)), object)


def _dependents(program: Program, changed: Iterable[str]) -> set[Tensor]:
    """What is computed from these inputs."""
    names = set(changed)
    found: set[Tensor] = set()
    while True:  # once for straight code; again while a loop carries dependence around
        before = len(found)
        for e in program.equations:
            if e.tensor not in found and any(r.tensor.name in names for r in e.reads):
                found.add(e.tensor)
                names.add(e.tensor.name)
        if len(found) == before:
            return found
