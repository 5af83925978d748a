"""What sums of products and their adjoints are, by index arrays.

A list of `Term`s comes in, ``z[n, 2*y] += 3·x[n,y+u]·w[u]²  where u ≤ y``, with values for its
inputs; every tensor's values and the gradient of the loss by every tensor go out. Each term is
computed over the whole grid of its loops at once, with `np.add.at` over index arrays and the
product rule, one factor after the other. It shares nothing with the compiler.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from sympy import Add, Expr, Mul, S

from symgrad import scalar
from symgrad.ir import ONE, Access, Equation, Index, Tensor

LOSS = Tensor("loss", ())
LARGEST = 2.0**50
Arrays = dict[str, np.ndarray]
Grid = dict[Index, np.ndarray]
RELATIONS: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    "less": np.less, "less_equal": np.less_equal, "equal": np.equal, "not_equal": np.not_equal,
}  # fmt: skip


@dataclass(frozen=True)
class Condition:
    """A relation between two affine expressions, which may be reads of whole numbers."""

    relation: str
    left: Expr
    right: Expr

    @property
    def expr(self) -> Expr:
        return getattr(scalar, self.relation)(self.left, self.right)


@dataclass(frozen=True)
class Factor:
    """One factor of a product: some reads, in the form that `kind` says."""

    kind: str  # read, power, sum, where, condition, relu, index
    reads: tuple[Access, ...] = ()
    power: Expr = S.One
    condition: Condition | None = None

    @property
    def expr(self) -> Expr:
        if self.kind == "sum":
            return self.reads[0] + 2 * self.reads[1]
        if self.kind == "power":
            return self.reads[0] ** self.power
        if self.kind == "relu":
            return scalar.relu(self.reads[0])
        if self.kind == "index":
            return self.power
        if self.condition is None:
            return self.reads[0]
        if self.kind == "where":
            return scalar.where(self.condition.expr, *self.reads)
        return scalar.where(self.condition.expr, self.reads[0], 0)


@dataclass(frozen=True)
class Term:
    """``write op= coefficient · Π factors`` over loops where all `where` hold; `function` is
    applied to the product."""

    write: Access
    factors: tuple[Factor, ...]
    loops: tuple[Index, ...]
    coefficient: Expr = S.One
    function: str = ""
    where: tuple[Condition, ...] = ()
    op: str = "+"

    @property
    def equation(self) -> Equation:
        body: Expr = self.coefficient
        for factor in self.factors:
            body = body * factor.expr
        if self.function == "relu":
            body = scalar.relu(body)
        where: Expr = ONE
        for condition in self.where:
            where = scalar.logical_and(where, condition.expr)
        return Equation(self.write, self.op, body, self.loops, where)

    @property
    def reads(self) -> list[Access]:
        return [r for f in self.factors for r in f.reads]


Steps = tuple[Index, int, list[Term]]  # the terms of a recurrence with its index and direction


class Overflow(Exception):
    """A value is not exact in float64 any more."""


@dataclass
class Evaluation:
    """The values of all tensors, what was computed in order, and the elements that were read."""

    sizes: Mapping[Expr, int]
    memory: Arrays
    tape: list[tuple[Term, dict[Index, int]]] = field(default_factory=list)
    unread: Arrays = field(default_factory=dict)

    # --- where

    def whole(self, expr: Expr) -> int:
        return int(expr.xreplace(self.sizes))

    def grid(self, term: Term, at: dict[Index, int]) -> tuple[list[int], Grid]:
        shape = [self.whole(i.extent) for i in term.loops]
        grid = dict(zip(term.loops, np.indices(shape), strict=True))
        return shape, grid | {i: np.full(shape, value) for i, value in at.items()}

    def position(self, expr: Expr, shape: Sequence[int], grid: Grid) -> np.ndarray:
        """An affine expression, in which reads of whole numbers may stand, on the grid."""
        total = np.zeros(shape, np.int64)
        for part in Add.make_args(expr):
            here = np.ones(shape, np.int64)
            for f in Mul.make_args(part):
                if isinstance(f, Access):
                    here = here * self.memory[f.tensor.name][self.places(f, shape, grid)]
                else:
                    here = here * (grid[f] if isinstance(f, Index) else self.whole(f))
            total = total + here
        return total.astype(np.int64)

    def places(self, access: Access, shape: Sequence[int], grid: Grid) -> tuple[np.ndarray, ...]:
        found = [self.position(p, shape, grid) for p in access.indices]
        for p, n in zip(found, self.memory[access.tensor.name].shape, strict=True):
            assert p.min(initial=0) >= 0 and p.max(initial=0) < n, f"{access} out of range"
        return tuple(found)

    def holds(self, condition: Condition, shape: Sequence[int], grid: Grid) -> np.ndarray:
        left, right = (self.position(e, shape, grid) for e in (condition.left, condition.right))
        return RELATIONS[condition.relation](left, right)

    def everywhere(self, term: Term, shape: Sequence[int], grid: Grid) -> np.ndarray:
        held = np.ones(shape, bool)
        for condition in term.where:
            held = held & self.holds(condition, shape, grid)
        return held

    # --- what

    def leaf(self, r: Access, held: np.ndarray, grid: Grid) -> np.ndarray:
        """The values of a read, 0 where it is not read."""
        where = self.places(r, held.shape, grid)
        if r.tensor.name in self.unread:
            self.unread[r.tensor.name][tuple(p[held] for p in where)] = False
        return np.where(held, self.memory[r.tensor.name][where], 0).astype(float)

    def factor(
        self, f: Factor, held: np.ndarray, grid: Grid
    ) -> tuple[np.ndarray, list[tuple[Access, np.ndarray]]]:
        """The value of a factor, and its derivative by each of its reads."""
        one = np.ones(held.shape)
        if f.kind == "index":
            return self.position(f.power, held.shape, grid).astype(float), []
        if f.condition is not None:
            true = self.holds(f.condition, held.shape, grid)
            taken = self.leaf(f.reads[0], held & true, grid)
            found = [(f.reads[0], true * one)]
            if f.kind == "where":
                other = self.leaf(f.reads[1], held & ~true, grid)
                return np.where(true, taken, other), [*found, (f.reads[1], ~true * one)]
            return np.where(true, taken, 0), found
        x = self.leaf(f.reads[0], held, grid)
        if f.kind == "sum":
            value = x + 2 * self.leaf(f.reads[1], held, grid)
            return value, [(f.reads[0], one), (f.reads[1], 2 * one)]
        if f.kind == "power":
            p = self.whole(f.power)
            return x**p, [(f.reads[0], p * x ** (p - 1))]
        if f.kind == "relu":
            return np.maximum(x, 0), [(f.reads[0], (x > 0) * one)]
        return x, [(f.reads[0], one)]

    def product(self, parts: Sequence[np.ndarray], term: Term, shape: Sequence[int]) -> np.ndarray:
        total = np.full(shape, float(term.coefficient.xreplace(self.sizes)))
        for part in parts:
            total = total * part
        return total

    def forward(self, term: Term, at: dict[Index, int]) -> None:
        name = term.write.tensor.name
        if name not in self.memory:
            shape = [self.whole(e) for e in term.write.tensor.shape]
            start = {"*": 1.0, "max": -np.inf, "min": np.inf}.get(term.op, 0.0)
            self.memory[name] = np.full(shape, start)
        shape, grid = self.grid(term, at)
        held = self.everywhere(term, shape, grid)
        value = self.product([self.factor(f, held, grid)[0] for f in term.factors], term, shape)
        if term.function == "relu":
            value = np.maximum(value, 0)
        where = tuple(p[held] for p in self.places(term.write, shape, grid))
        fold = {"*": np.multiply, "max": np.maximum, "min": np.minimum}.get(term.op, np.add)
        _fold(fold, self.memory[name], where, value[held])
        if np.abs(self.memory[name]).max(initial=0) > LARGEST:
            raise Overflow
        self.tape.append((term, at))

    def backward(self) -> Arrays:
        slope = {name: np.zeros(array.shape) for name, array in self.memory.items()}
        slope[LOSS.name][...] = 1
        for term, at in reversed(self.tape):
            shape, grid = self.grid(term, at)
            held = self.everywhere(term, shape, grid)
            pairs = [self.factor(f, held, grid) for f in term.factors]
            parts = [value for value, _ in pairs]
            whole = self.product(parts, term, shape)
            where = self.places(term.write, shape, grid)
            g = np.where(held, slope[term.write.tensor.name][where], 0)
            if term.function == "relu":
                g = g * (whole > 0)
            g = g * self.share(term, whole, held, where)
            for k, (_, slopes) in enumerate(pairs):
                others = self.product(parts[:k] + parts[k + 1 :], term, shape)
                for r, inner in slopes:
                    to = slope[r.tensor.name]
                    _fold(np.add, to, self.places(r, shape, grid), g * others * inner)
                    if np.abs(to).max(initial=0) > LARGEST:
                        raise Overflow
        return slope

    def share(
        self, term: Term, value: np.ndarray, held: np.ndarray, where: tuple[np.ndarray, ...]
    ) -> np.ndarray:
        """The derivative of what is written by each value that is folded into it."""
        if term.op in ("+", "="):
            return np.ones(value.shape)
        result = np.zeros(value.size)
        memory = self.memory[term.write.tensor.name]
        names = np.zeros(value.shape, np.int64)
        for p, n in zip(where, memory.shape, strict=True):
            names = names * n + p
        flat, values, held = names.reshape(-1), value.reshape(-1), held.reshape(-1)
        for name in np.unique(flat):
            own = np.flatnonzero((flat == name) & held)
            if term.op == "*":
                for k in own:
                    result[k] = np.prod(values[own[own != k]])
            elif len(own):  # the first that attains it takes all
                best = np.argmax if term.op == "max" else np.argmin
                result[own[best(values[own])]] = 1
        return result.reshape(value.shape)


def evaluate(
    terms: Sequence[Term | Steps], values: Arrays, sizes: Mapping[Expr, int]
) -> tuple[Arrays, Arrays, Arrays]:
    """Every tensor's values, the gradient of the loss by every tensor, and which elements of the
    inputs no formula reads."""
    run = Evaluation(sizes, {name: np.asarray(v) for name, v in values.items()})
    run.unread = {name: np.ones(np.shape(v), bool) for name, v in values.items()}
    for item in terms:
        if isinstance(item, Term):
            run.forward(item, {})
        else:
            index, direction, inner = item
            for step in range(run.whole(index.extent))[::direction]:
                for term in inner:
                    run.forward(term, {index: step})
    return run.memory, run.backward(), run.unread


def _fold(
    ufunc: np.ufunc, array: np.ndarray, places: tuple[np.ndarray, ...], value: np.ndarray
) -> None:
    """Fold each value into its element; elements may be named often, or be the only one."""
    if places:
        ufunc.at(array, places, value)
    elif value.size:
        array[...] = ufunc(array, ufunc.reduce(value, axis=None))
