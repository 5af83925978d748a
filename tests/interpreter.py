"""The meaning of the intermediate representation: it runs a Program one point at a time.

In: a Program and an array for each of its inputs, as ``{"x": ..., "W": ...}``. Out: every tensor by
name. `number` is float, or mpmath's mpf, in whose working precision all is then computed; the
elements of the arrays that come out are of that type. What is not in order raises IndexError.
"""

import itertools
import math
from collections.abc import Callable, Mapping
from typing import Any

import mpmath
import numpy as np
import sympy

from symgrad import scalar
from symgrad.ir import Access, Equation, Index, Loop, Program, Size, Tensor

IDENTITY = {"=": 0, "+": 0, "*": 1, "max": -math.inf, "min": math.inf, "logsumexp": -math.inf}
FOLD: dict[str, Callable[[Any, Any], Any]] = {
    "=": lambda old, new: new,
    "+": lambda old, new: old + new,
    "*": lambda old, new: old * new,
    "max": lambda old, new: new if new > old or mpmath.isnan(new) else old,
    "min": lambda old, new: new if new < old or mpmath.isnan(new) else old,
    "logsumexp": lambda old, new: _logaddexp(old, new),
}
FLOAT: dict[Any, Callable[..., Any]] = {
    sympy.Pow: np.power, sympy.exp: np.exp, sympy.log: np.log, sympy.sin: np.sin,
    sympy.cos: np.cos, sympy.tanh: np.tanh, scalar.expm1: np.expm1, scalar.log1p: np.log1p,
    scalar.sigmoid: lambda x: 1 / (1 + np.exp(-x)), scalar.softplus: lambda x: np.logaddexp(x, 0),
    scalar.relu: lambda x: np.maximum(x, 0), scalar.absolute: abs, sympy.erf: math.erf,
}  # fmt: skip
"""Short cuts; whatever is not here goes through its definition, correctly rounded."""
INDICATOR: dict[Any, Callable[[Any, Any], int]] = {
    scalar.less: lambda x, y: int(x < y), scalar.less_equal: lambda x, y: int(x <= y),
    scalar.equal: lambda x, y: int(x == y), scalar.not_equal: lambda x, y: int(x != y),
    scalar.logical_and: lambda x, y: int(x != 0 and y != 0),
    scalar.logical_or: lambda x, y: int(x != 0 or y != 0),
}  # fmt: skip


def run(program: Program, values: Mapping[str, Any], number: Any = float) -> dict[str, np.ndarray]:
    if missing := [t.name for t in program.inputs if t.name not in values]:
        raise KeyError(f"no value for {' '.join(missing)}")
    machine = Machine(infer_sizes(program, values), number)
    for tensor in program.inputs:
        machine.allocate(tensor, values[tensor.name])
    for e in program.equations:
        if e.tensor not in machine.memory:
            machine.allocate(e.tensor, IDENTITY[e.op])
    with np.errstate(all="ignore"):
        for item in program.items:
            machine.item(item)
    return {t.name: array for t, array in machine.memory.items()}


def infer_sizes(program: Program, values: Mapping[str, Any]) -> dict[sympy.Expr, int]:
    """The named sizes, from the shapes of the inputs."""
    known: dict[sympy.Expr, int] = {}
    shapes = [(t, extent, got) for t in program.inputs
              for extent, got in zip(t.shape, np.shape(values[t.name]), strict=True)]  # fmt: skip
    for _, extent, got in shapes:
        if isinstance(extent, Size):
            known[extent] = got
    for tensor, extent, got in shapes:
        if extent.xreplace(known) != got:
            raise ValueError(f"{tensor} got the shape {np.shape(values[tensor.name])}")
    return known


class Machine:
    """What has been computed (memory), and the values of sizes and current loop indices."""

    def __init__(self, sizes: dict[sympy.Expr, int], number: Any) -> None:
        self.memory: dict[Tensor, np.ndarray] = {}
        self.sizes, self.number = sizes, number
        self.at = {size.name: value for size, value in sizes.items()}

    def allocate(self, tensor: Tensor, value: Any) -> None:
        shape = tuple(int(extent.xreplace(self.sizes)) for extent in tensor.shape)
        array = self.memory[tensor] = np.empty(shape, dtype=object)
        for place, element in np.ndenumerate(np.broadcast_to(np.asarray(value, object), shape)):
            whole = tensor.dtype == "int" and abs(element) != math.inf
            array[place] = int(element) if whole else self.number(element)

    def item(self, item: Equation | Loop) -> None:
        if isinstance(item, Equation):
            return self.equation(item)
        steps = self.range(item.index)
        for step in steps if item.direction > 0 else reversed(steps):
            self.at[item.index.name] = step
            for k, part in enumerate(item.items):
                if k == item.before and item.running is not None and self.rests(item.running):
                    if item.before:
                        return
                    break
                self.item(part)

    def rests(self, running: Access) -> bool:
        return bool(self.memory[running.tensor][self.place(running)()] == 0)

    def equation(self, e: Equation) -> None:
        array, fold = self.memory[e.tensor], FOLD[e.op]
        place, where = self.place(e.write), self.value(e.where)
        body, kind = self.value(e.body), int if e.tensor.dtype == "int" else self.number
        names = [i.name for i in e.loops]
        for point in itertools.product(*map(self.range, e.loops)):
            self.at.update(zip(names, point, strict=True))
            if where() != 0:
                to = place()
                array[to] = fold(array[to], kind(body()))

    def range(self, index: Index) -> range:
        return range(int(index.extent.xreplace(self.sizes)))

    def place(self, access: Access) -> Callable[[], tuple[int, ...]]:
        shape = self.memory[access.tensor].shape
        indices = [self.whole(i) for i in access.indices]

        def place() -> tuple[int, ...]:
            position = tuple(i() for i in indices)
            if not all(0 <= i < n for i, n in zip(position, shape, strict=True)):
                raise IndexError(f"{access} at {position}, shape {shape}")
            return position

        return place

    def whole(self, expr: sympy.Expr) -> Callable[[], int]:
        value = self.value(expr, int)
        return lambda: int(value())

    def value(self, expr: sympy.Expr, number: Any = None) -> Callable[[], Any]:
        """The expression as a function that reads `at` and `memory`; leaves become `number`s."""
        number, at = number or self.number, self.at
        if isinstance(expr, Access):
            array, place = self.memory[expr.tensor], self.place(expr)
            ready = expr.tensor.dtype != "int" or number is int
            return (lambda: array[place()]) if ready else (lambda: number(array[place()]))
        if isinstance(expr, (Index, Size)):
            name = expr.name
            return lambda: number(at[name])
        if expr.is_Atom:
            constant = _constant(expr, number)
            return lambda: constant
        if type(expr) in INDICATOR:
            holds, kind = INDICATOR[type(expr)], int if _is_whole(expr) else number
            x, y = (self.value(arg, kind) for arg in expr.args)
            if isinstance(expr, scalar.logical_and):
                return lambda: _both(x, y)
            return lambda: holds(x(), y())
        args = [self.value(arg, number) for arg in expr.args]
        if (expr.is_Add or expr.is_Mul) and len(args) == 2:
            a, b = args
            return (lambda: a() + b()) if expr.is_Add else (lambda: a() * b())
        if expr.is_Add:
            return lambda: sum((arg() for arg in args[1:]), args[0]())
        if expr.is_Mul:
            return lambda: math.prod((arg() for arg in args[1:]), start=args[0]())
        if isinstance(expr, scalar.where):
            condition, taken, other = args
            return lambda: taken() if condition() != 0 else other()
        function = _function(type(expr), number)
        return lambda: function(*(arg() for arg in args))


def _is_whole(comparison: sympy.Expr) -> bool:
    """Whether it compares whole numbers that are made of such alone: sign(x/2)² is not."""
    parts = list(comparison.args)
    while parts:
        part = parts.pop()
        if type(part) in INDICATOR:
            continue
        if not part.is_integer:
            return False
        parts += [] if isinstance(part, Access) else part.args
    return True


def _both(x: Callable[[], Any], y: Callable[[], Any]) -> int:
    """[x and y], where one side may be out of range as long as the other does not hold."""
    try:
        return int(x() != 0 and y() != 0)
    except IndexError:
        if y() == 0:
            return 0
        raise


def _constant(expr: sympy.Expr, number: Any) -> Any:
    if expr.is_infinite:
        return number(math.inf if expr > 0 else -math.inf)
    return mpmath.mpmathify(expr) if number is mpmath.mpf else number(expr)


def _function(kind: Any, number: Any) -> Callable[..., Any]:
    if number is mpmath.mpf:
        return lambda *args: scalar.apply(kind, *args)
    if number is int:
        return lambda *args: scalar.apply(kind, *map(mpmath.mpf, args))
    short = FLOAT.get(kind)
    if short is None:
        return lambda *args: scalar.evaluate(kind, *args)
    return lambda *args: float(short(*map(float, args)))


def _logaddexp(a: Any, b: Any) -> Any:
    if not isinstance(a, mpmath.mpf):
        return float(np.logaddexp(a, b))
    if mpmath.isnan(a) or mpmath.isnan(b):
        return mpmath.nan
    low, high = min(a, b), max(a, b)
    return high if low == -mpmath.inf else high + mpmath.log1p(mpmath.exp(low - high))
