"""Equations in double: the arithmetic in which an Evaluator gives what array statements should.

In: numbers as NumPy has them. Out: arrays of float64. Functions are those of `interpreter.py`, each
applied to one number after the other; whatever is not there goes through its definition.

    Evaluator(Reals(), sizes, given).run(program)       {h: array([0.76, 0.96])}
"""

from __future__ import annotations

from typing import Any

import numpy as np
import sympy
from sympy import Expr

from symgrad import scalar
from symgrad.passes.arithmetic import Value
from tests.interpreter import FLOAT

Array = Any
EPSILON = np.finfo(float).eps
_OPS: dict[str, Any] = {
    "+": np.add, "*": np.multiply, "max": np.maximum, "min": np.minimum, "logsumexp": np.logaddexp,
}  # fmt: skip
_WHOLE_ARRAYS = (np.power, np.exp, np.log, np.sin, np.cos, np.tanh, np.expm1, np.log1p)


class Reals:
    """Arrays of doubles."""

    def number(self, value: Any) -> Array:
        return np.asarray(value, float)

    def constant(self, expr: Expr) -> Array:
        return np.asarray(scalar.nearest_double(expr))

    def add(self, a: Array, b: Array) -> Array:
        return np.add(a, b)

    def multiply(self, a: Array, b: Array) -> Array:
        return np.multiply(a, b)

    def power(self, base: Array, exponent: Expr, value: Value) -> Array:
        return self.function(sympy.Pow, base, value(exponent))

    def exponential(self, argument: Expr, value: Value) -> Array:
        return np.exp(value(argument))

    def compare(self, relation: Any, a: Array, b: Array) -> Array:
        return {
            scalar.less: np.less, scalar.less_equal: np.less_equal,
            scalar.equal: np.equal, scalar.not_equal: np.not_equal,
        }[relation](a, b)  # fmt: skip

    def function(self, kind: Any, *args: Array) -> Array:
        short = FLOAT.get(kind)
        if short in _WHOLE_ARRAYS:
            return short(*args)
        each = short or (lambda *numbers: scalar.evaluate(kind, *numbers))
        return np.vectorize(lambda *numbers: each(*map(float, numbers)), otypes=[float])(*args)

    def whole(self, a: Array) -> Array:
        return np.asarray(a).astype(np.int64)

    def identity(self, op: str) -> Array:
        ends = {"max": -np.inf, "min": np.inf, "logsumexp": -np.inf, "*": 1}
        return np.float64(ends.get(op, 0))

    def reduce(self, op: str, a: Array, axes: tuple[int, ...]) -> Array:
        for axis in axes:
            a = _OPS[op].reduce(a, axis=axis, keepdims=True)
        return a

    def fold(self, op: str, old: Array, new: Array) -> Array:
        return _OPS[op](old, new)


class Shaken(Reals):
    """Doubles of which each operation is off by up to two units in the last place, at random: what a
    result loses to rounding shows as the difference of two such runs (Parker, Monte Carlo
    arithmetic, 1997)."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)

    def _off(self, a: Array) -> Array:
        return a * (1 + self.rng.uniform(-2, 2, np.shape(a)) * EPSILON)

    def add(self, a: Array, b: Array) -> Array:
        return self._off(super().add(a, b))

    def multiply(self, a: Array, b: Array) -> Array:
        return self._off(super().multiply(a, b))

    def exponential(self, argument: Expr, value: Value) -> Array:
        return self._off(super().exponential(argument, value))

    def function(self, kind: Any, *args: Array) -> Array:
        return self._off(super().function(kind, *args))

    def fold(self, op: str, old: Array, new: Array) -> Array:
        return self._off(super().fold(op, old, new))
