"""The meaning of a Plan of array statements (`symgrad.lower.arrays.grammar`): it runs on real memory.

In: a Plan, and values of its inputs. Out: the outputs, and what lies at the end where the caller
looks for replaced values. Each buffer of the caller is one array of NaN in which tensors are views;
an array of a tensor's own is made by its statement, and what `places` says is compared with where
each really lies. A value is computed before anything is written. A name stands for the values of its
tensor: to read one whose memory holds another tensor's is a `Stale` error. What an operation makes of
arrays is of the module's real type, whole numbers or truth values: NumPy gives float16 for the
cosine of a truth value. Nothing of a back end takes part.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np
import sympy
from numpy.lib.array_utils import byte_bounds
from numpy.lib.stride_tricks import as_strided

from symgrad import scalar
from symgrad.affine import count
from symgrad.ir import Access, Equation, Tensor
from symgrad.lower import plan
from symgrad.lower.arrays.grammar import (
    Apply,
    Array,
    At,
    Axis,
    Bind,
    Cast,
    Counting,
    Empty,
    Filled,
    For,
    Kind,
    Limit,
    LongSum,
    Made,
    Named,
    Number,
    Position,
    Quiet,
    Reduce,
    Scatter,
    Shaped,
    Slice,
    Spread,
    Statement,
    Step,
    Store,
    Strided,
    Temporary,
    Turned,
    Value,
    Whole,
    memory_of,
)
from symgrad.lower.arrays.values import Values
from symgrad.lower.plan import (
    Arrays,
    Buffer,
    Call,
    Check,
    Draw,
    Kernel,
    Own,
    Piece,
    Plan,
    Require,
    Rest,
    Same,
    Scalar,
    Steps,
    When,
)
from tests.interpreter import FLOAT, INDICATOR, infer_sizes

OPERATIONS: dict[str, Callable[..., Any]] = {
    "+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide, "//": np.floor_divide,
    "%": np.remainder, "**": np.power, "@": np.matmul, "max": np.maximum, "min": np.minimum,
    "sqrt": np.sqrt, "square": np.square, "negative": np.negative, "greater": np.greater,
    "not": np.logical_not, "clip": np.clip,
}  # fmt: skip


DTYPES = {Kind.REAL: np.float64, Kind.WHOLE: np.int64, Kind.SMALL: np.int8}
NUMBERS = {Kind.FLOAT: float, Kind.ONE_REAL: float, Kind.INT: int}


class Stale(Exception):
    """A name is read whose memory holds another tensor's values."""


def run_arrays(
    made: Plan, values: Mapping[str, Any], asked: Collection[str] | None = None
) -> dict[str, np.ndarray]:
    """`asked` are the groups of results that the caller wants; all of them without it."""
    machine = _Machine(made, {s.name: n for s, n in infer_sizes(made.program, values).items()})
    machine.asked = asked
    drawn = {k.tensor for k in made.kernels if isinstance(k, Draw)}
    machine.drawn = {t: np.array(values[t.name], float) for t in drawn}
    for t in made.program.inputs:
        if t not in drawn:
            machine.arrays[t][...] = values[t.name]
    with np.errstate(all="ignore"):
        machine.kernels(made.kernels)
    found = {t.name: machine.arrays[t] for t in made.program.outputs if t in machine.arrays}
    found |= {old.name: machine.arrays[old] for old, _ in made.program.updates}
    return {name: np.array(a, float) for name, a in found.items()}


class _Machine:
    def __init__(self, made: Plan, at: dict[str, int]) -> None:
        self.places, self.at = made.places, at
        self.arrays: dict[Named, Any] = {}
        self.roots: dict[Named, Named] = {}  # names that are views of others
        self.stale: set[Named] = set()
        self.asked: Collection[str] | None = None
        self.drawn: dict[Tensor, Any] = {}  # what Draw gives
        for name in {p.name: 0 for p in made.places.values() if isinstance(p, Buffer)}:
            self.buffer(name)
        for t, p in made.places.items():
            if isinstance(p, Same) and p.tensor in self.arrays:
                self.arrays[t] = self.arrays[p.tensor]

    # --- memory

    def buffer(self, name: str) -> None:
        """One array for a buffer, and in it the tensors that lie there."""
        theirs = {
            t: self.whole(p.offset)
            for t, p in self.places.items()
            if isinstance(p, Buffer) and p.name == name
        }
        end = max(start + self.size(t) for t, start in theirs.items())
        whole = {t.dtype == "int" for t in theirs}
        assert len(whole) == 1, f"{name} holds whole and real numbers"
        memory = np.full(end, -(1 << 40)) if whole.pop() else np.full(end, np.nan)
        for t, start in theirs.items():
            self.arrays[t] = memory[start : start + self.size(t)].reshape(self.shape(t.shape))

    def size(self, t: Tensor) -> int:
        return self.whole(count(t.shape))

    def lies(self, t: Tensor) -> None:
        """A tensor that has just got its array lies where its place says, and has its shape."""
        place, array = self.places[t], self.arrays[t]
        assert array.shape == self.shape(t.shape), f"{t} has the shape {array.shape}"
        if isinstance(place, Same):
            theirs = self.arrays[place.tensor]
            assert array.ctypes.data == theirs.ctypes.data, f"{t} is not in {place.tensor}"
        elif isinstance(place, (Own, Scalar)):
            assert array.base is None, f"{t} has no array of its own"
            order = place.order if isinstance(place, Own) else ()
            assert not order or array.transpose(order).flags.c_contiguous, f"{t} is not {place}"

    def is_copy(self, array: Any, of: Named) -> bool:
        return bool(np.size(array)) and not np.shares_memory(array, self.arrays[of])

    def root(self, name: Named) -> Named:
        while name in self.roots:
            name = self.roots[name]
        return name

    def read(self, name: Named) -> Any:
        if name in self.stale:
            raise Stale(f"{name} is read after its memory was overwritten")
        return self.arrays[name]

    def overwritten(self, name: Named, by: Tensor | None) -> None:
        """The array of `name` holds the values of `by` from now on."""
        if by is None or name == by or not isinstance(name, Tensor):
            return
        self.arrays[by] = self.arrays[name]
        gone = [n for n in (*self.arrays, *self.roots) if self.root(n) == self.root(name)]
        self.stale.update(n for n in gone if n != by)
        self.roots.pop(by, None)
        self.stale.discard(by)
        self.lies(by)

    # --- statements

    def kernels(self, kernels: Sequence[Kernel]) -> str:
        """Run kernels; gives what leaves the steps around them, if that is to be."""
        for k in kernels:
            match k:
                case Arrays(statements, equations):
                    self.run(statements, equations[0].tensor if equations else None)
                case Steps(index, direction, inner):
                    steps = range(self.whole(index.extent))
                    for self.at[index.name] in steps if direction > 0 else reversed(steps):
                        if self.kernels(inner) == "break":
                            break
                case Rest(tensor, at, ends):
                    if self.read(tensor)[tuple(map(self.whole, at))] == 0:
                        return "break" if ends else "continue"
                case Call():
                    self.call(k)
                case When(groups, inner):
                    if self.asked is None or not set(self.asked).isdisjoint(groups):
                        self.kernels(inner)
                case plan.Store(tensor, into):
                    self.arrays[into][...] = self.read(tensor)
                case Check(name, bound):
                    held = self.read(name)
                    assert np.all((held >= 0) & (held < self.whole(bound))), f"{name} is no index"
                case Require(condition):
                    assert self.value(Values(()).condition(condition)), f"not {condition}"
                case Draw(tensor):
                    self.arrays[tensor] = self.drawn[tensor]
                    self.lies(tensor)
                case _:
                    raise AssertionError(k)
        return ""

    def call(self, call: Call) -> None:
        """The kernels of the piece, of which each tensor is the call's."""
        assert call.piece is not None
        change = dict(zip(call.piece.tensors, call.tensors, strict=True))
        self.kernels([_changed(k, change) for k in call.piece.kernels])

    def run(self, statements: Sequence[Statement], computed: Tensor | None) -> None:
        for s in statements:
            self.statement(s, computed)

    def statement(self, s: Statement, computed: Tensor | None) -> None:
        match s:
            case Quiet(inner):
                self.run(inner, computed)
            case For(index, direction, inner):
                steps = range(self.whole(index.extent))
                for self.at[index.name] in steps if direction > 0 else reversed(steps):
                    self.run(inner, computed)
            case Bind(name, value):
                source = memory_of(value)
                made = self.value(value)
                copied = source is not None and self.is_copy(made, source)
                if copied:  # the rows of a view that don't lie one after the other
                    assert isinstance(value, Shaped), f"{name} is a copy of {source}"
                    source = None
                self.arrays[name] = made if source is not None else np.array(made)
                self.stale.discard(name)
                self.roots.pop(name, None)
                if source is not None and self.root(source) != name:
                    self.roots[name] = source
                if isinstance(name, Tensor):
                    if isinstance(source, Temporary):
                        self.arrays[name] = np.array(made)
                        self.arrays[source], self.roots[source] = self.arrays[name], name
                        del self.roots[name]
                    if not copied:
                        self.lies(name)
            case Step(value, out, name):
                result = np.array(self.value(value))
                self.into(out, result, name or computed)
            case Store(view, value, where):
                result = np.array(self.value(value))
                chosen = True if where is None else np.array(self.value(where))
                self.into(view, result, computed, chosen)
            case Scatter(function, array, positions, value):
                places = tuple(self.value(p) for p in positions)
                OPERATIONS[function].at(self.read(array.of), places, self.value(value))  # type: ignore[attr-defined]

    def into(self, view: Value, result: Any, by: Tensor | Any, chosen: Any = True) -> None:
        owner = memory_of(view)
        if owner is None:
            assert isinstance(view, At)  # one element
            owner = memory_of(view.array)
        assert owner is not None
        array = self.view(view)
        assert np.shares_memory(array, self.arrays[owner]) or array.size == 0, "a copy is written"
        np.copyto(array, result, casting="same_kind", where=chosen)
        self.overwritten(self.root(owner), by if isinstance(by, Tensor) else None)

    # --- values

    def whole(self, expr: sympy.Expr) -> int:
        known = {s: self.at[s.name] for s in expr.free_symbols}
        return int(expr.xreplace(known))

    def value(self, value: Value) -> Any:
        match value:
            case Number(n):
                return scalar.nearest_double(n)
            case Whole(expr):
                return self.whole(expr)
            case Limit(greatest, kind):
                held = np.iinfo(DTYPES[kind])
                return held.max if greatest else held.min
            case Counting(extent, kind):
                return np.arange(self.whole(extent), dtype=DTYPES[kind])
            case Apply(function, operands):
                made = self.apply(function, [self.value(o) for o in operands])
                kinds = (*DTYPES.values(), np.bool_)
                right = not isinstance(made, np.ndarray) or made.dtype in kinds
                assert right, f"{function} gives {made.dtype}"
                return made
            case Reduce(function, array, axes, initial):
                start = {} if initial is None else {"initial": self.value(initial)}
                return OPERATIONS[function].reduce(self.value(array), axis=axes, **start)  # type: ignore[attr-defined]
            case LongSum(array, axes, last):
                return np.add.reduce(self.value(array), axis=axes + last)
            case Cast(inner, kind):
                made = self.value(inner)
                return np.array(made, DTYPES[kind]) if kind in DTYPES else NUMBERS[kind](made)
            case Spread(inner, shape):
                return np.broadcast_to(self.value(inner), self.shape(shape))
            case Made(inner, kind):
                return np.array(self.value(inner), DTYPES[kind])
            case Empty(shape):
                return np.full(self.shape(shape), np.nan)
            case Filled(shape, inner, kind):
                return np.full(self.shape(shape), self.value(inner), DTYPES[kind])
        return self.view(value)

    def shape(self, shape: Sequence[sympy.Expr]) -> tuple[int, ...]:
        return tuple(map(self.whole, shape))

    def view(self, value: Value) -> Any:
        match value:
            case Array(of):
                return self.read(of)
            case At(array, positions):
                taken = tuple(self.position(p) for p in positions)
                whole = any(p is ... for p in taken) or value_positions(positions)
                return self.view(array)[taken if whole else (*taken, ...)]
            case Turned(array, axes):
                return self.view(array).transpose(axes)
            case Shaped(array, shape):
                return self.view(array).reshape(self.shape(shape))
            case Strided(array, starts, shape, steps):
                return self.strided(self.view(array), starts, self.shape(shape), steps)
        return self.value(value)

    def strided(self, array: Any, starts: Any, shape: Any, steps: Any) -> Any:
        strides = tuple(sum(self.whole(c) * array.strides[d] for c, d in step) for step in steps)
        view = as_strided(array[tuple(slice(self.whole(s), None) for s in starts)], shape, strides)
        low, high = byte_bounds(array)
        first, last = byte_bounds(view) if view.size else (low, high)
        assert low <= first <= last <= high, "a view leaves its array"
        return view

    def position(self, position: Position) -> Any:
        if isinstance(position, Slice):
            ends = (position.start, position.stop, position.step)
            return slice(*(None if e is None else self.whole(e) for e in ends))
        if isinstance(position, Axis):
            return None if position is Axis.NEW else ...
        return self.value(position)

    def apply(self, function: str | type, operands: Sequence[Any]) -> Any:
        if isinstance(function, str):
            return OPERATIONS[function](*operands)
        if function is scalar.where:
            return np.where(*operands)
        if function in (scalar.maximum, scalar.minimum, scalar.absolute, scalar.sign):
            name = {"sign": "sign", "absolute": "abs"}.get(function.__name__, function.__name__)
            return getattr(np, name)(*operands)
        if function is scalar.quotient:
            a, b = map(np.asarray, operands)
            return np.where(b == 0, 0, np.floor_divide(a, np.where(b == 0, 1, b)))
        if function in INDICATOR:
            return np.vectorize(INDICATOR[function], otypes=[bool])(*operands)
        short = FLOAT.get(function)
        each = short or (lambda *args: scalar.evaluate(function, *map(float, args)))
        return np.vectorize(each, otypes=[float])(*operands)


def _changed(part: Any, change: Mapping[Tensor, Tensor]) -> Any:
    """Kernels, statements or values with other tensors."""
    if isinstance(part, Tensor):
        return change.get(part, part)
    if isinstance(part, tuple):
        return tuple(_changed(p, change) for p in part)
    if isinstance(part, Equation):
        return replace(part, write=Access(change.get(part.tensor, part.tensor), part.write.indices))
    if is_dataclass(part) and not isinstance(part, (type, sympy.Basic, Piece)):
        inner = {f.name: _changed(getattr(part, f.name), change) for f in fields(part)}
        return replace(part, **inner)
    return part


def value_positions(positions: Sequence[Position]) -> bool:
    """Whether there are arrays among the positions."""
    return any(not isinstance(p, (Slice, Axis, Whole)) for p in positions)


__all__ = ["Stale", "run_arrays"]
