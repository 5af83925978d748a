"""The value of a Program at one point, in residues modulo a prime or in numbers of 50 digits.

A Program and arrays of its inputs come in, the arrays of its results go out. An item whose
equations and reads were evaluated before is not evaluated again: what a pass leaves alone costs
nothing.

    z[n,o] += x[n,i]*W[i,o]    | n<N o<2 i<3      a grid of products, summed along its last axis
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
from sympy import Expr

from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Tensor,
    equations_of,
    indices_of,
    running_of,
)
from .values import Arithmetic, Array, Values

LARGEST = 1 << 18  # points of a grid that are evaluated at once
NEVER = 1 << 62  # what a whole number is that the least of nothing makes


class Evaluator:
    """Evaluates Programs over the same inputs in one arithmetic; remembers what it evaluated."""

    def __init__(
        self, arithmetic: Arithmetic, sizes: Mapping[Expr, int], given: Callable[[Tensor], Array]
    ) -> None:
        self.numbers, self.sizes = arithmetic, dict(sizes)
        self.given = lru_cache(None)(given)
        self.known: dict[object, dict[Tensor, tuple[Array, bytes]]] = {}
        self.memory: dict[Tensor, Array] = {}
        self.names: dict[Tensor, bytes] = {}  # equal names, equal arrays

    def run(self, program: Program) -> dict[Tensor, Array]:
        """The results of a program."""
        self.memory, self.names = {}, {}
        for t in program.inputs:
            self._store(t, self.given(t))
        for e in program.equations:
            if e.tensor not in self.memory:
                self._store(e.tensor, self._start(e))
        with np.errstate(all="ignore"):
            for item in program.items:
                self._remembered(item)
        return {t: self.memory[t] for t in program.results}

    def _store(self, tensor: Tensor, array: Array, name: bytes | None = None) -> None:
        self.memory[tensor] = array
        if name is None:
            exact = array
            if array.dtype == object:  # hashes of numbers of 50 digits
                exact = np.fromiter(map(hash, array.flat), np.int64, array.size)
            name = blake2b(exact.tobytes(), digest_size=16).digest()
        self.names[tensor] = name

    def _start(self, e: Equation) -> Array:
        shape = tuple(self.extent(x) for x in e.tensor.shape)
        if e.tensor.dtype == "int":
            start = {"min": NEVER, "max": -NEVER, "*": 1}.get(e.op, 0)
            return np.full(shape, start, np.int64)
        return np.broadcast_to(self.numbers.identity(e.op), shape).copy()

    def extent(self, expr: Expr | None) -> int:
        assert expr is not None
        return int(expr.xreplace(self.sizes))

    def _remembered(self, item: Equation | Loop) -> None:
        used: dict[Tensor, None] = {}
        for e in equations_of([item]):
            used.update(dict.fromkeys((e.tensor, *(r.tensor for r in e.reads))))
        used.update(dict.fromkeys(running_of([item])))
        key = (item, tuple((t, self.names[t]) for t in used))
        if key not in self.known:
            self._item(item, {})
            written = dict.fromkeys(e.tensor for e in equations_of([item]))
            for t in written:
                self._store(t, self.memory[t])
            self.known[key] = {t: (self.memory[t], self.names[t]) for t in written}
        for t, (array, name) in self.known[key].items():
            self.memory[t], self.names[t] = array, name

    def _item(self, item: Equation | Loop, at: dict[Expr, Any]) -> None:
        if isinstance(item, Equation):
            _Points(self, item, at).fold()
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
                self._item(inner, here)

    def _rests(self, running: Access, at: Mapping[Expr, Any]) -> bool:
        place = tuple(int(i.xreplace(at)) for i in running.indices)
        return bool(self.memory[running.tensor][place] == 0)


class _Points(Values):
    """The points of one equation's loops, a part of them at a time."""

    def __init__(self, evaluator: Evaluator, e: Equation, at: Mapping[Expr, Any]) -> None:
        super().__init__(evaluator.numbers, evaluator.sizes)
        self.of, self.e, self.at = evaluator, e, dict(at)
        self.shape = tuple(evaluator.extent(i.extent) for i in e.loops)
        self.part = slice(None)

    def fold(self) -> None:
        """Fold the body into the tensor, a part of the grid at a time."""
        e, memory = self.e, self.of.memory
        if 0 in self.shape:
            return
        memory[e.tensor] = memory[e.tensor].copy()
        rows = self.shape[0] if self.shape else 1
        step = max(1, LARGEST * rows // max(1, int(np.prod(self.shape, dtype=np.int64))))
        grids = list(np.ogrid[tuple(slice(n) for n in self.shape)]) if self.shape else []
        for start in range(0, rows, step):
            parts = list(grids)
            if parts:
                parts[0] = parts[0][start : start + step]
            self.part = slice(start, start + step)
            self.exact = {**self.at, **dict(zip(e.loops, parts, strict=True))}
            self.real = {}
            self._fold_part(tuple(max(p.shape) for p in parts))

    def _fold_part(self, shape: tuple[int, ...]) -> None:
        e, numbers, memory = self.e, self.numbers, self.of.memory[self.e.tensor]
        whole = e.tensor.dtype == "int"
        values = self.whole(e.body) if whole else self.value(e.body)
        values = np.broadcast_to(np.asarray(values), shape)
        holds: Array = True
        if e.where != ONE:
            holds = np.broadcast_to(np.asarray(self.condition(e.where)), shape)
            if e.op != "=":
                identity = self.of._start(e).flat[0] if whole else numbers.identity(e.op)
                values = np.where(holds, values, identity)
        axes = tuple(k for k, i in enumerate(e.loops) if i not in indices_of(e.write))
        if axes and e.op != "=":
            values = (
                _whole_reduce(e.op, values, axes) if whole else numbers.reduce(e.op, values, axes)
            )
        target = self._axes(e.write) if e.op == "+" or holds is True else None
        if target is not None and len(target) == values.ndim - len(axes):
            part = memory[(*self._rows(target), ...)]
            new = values.squeeze(axes if e.op != "=" else ())
            new = new.transpose([sorted(target).index(k) for k in target])
            part[...] = self._folded(part, new)
            return
        place = tuple(
            self.position(p, n) for p, n in zip(e.write.indices, memory.shape, strict=True)
        )
        place = tuple(np.broadcast_to(np.asarray(p), values.shape).ravel() for p in place)
        flat = values.ravel()
        spots = (
            np.ravel_multi_index(place, memory.shape) if place else np.zeros(flat.size, np.int64)
        )
        if e.op == "=" and holds is not True:
            kept = np.broadcast_to(holds, values.shape).ravel().astype(bool)
            spots, flat = spots[kept], flat[kept]
        self._scatter(memory.reshape(-1), spots, flat)

    def _axes(self, access: Access) -> list[int] | None:
        """The loops that the positions are, if they are different loops over whole dimensions."""
        loops = self.e.loops
        axes = [loops.index(p) for p in access.indices if isinstance(p, Index) and p in loops]
        same = len(axes) == len(access.indices) == len(set(axes)) and all(
            self.shape[k] == n
            for k, n in zip(axes, self.of.memory[access.tensor].shape, strict=True)
        )
        return axes if same else None

    def _rows(self, axes: list[int]) -> tuple[slice, ...]:
        """The part of a tensor over these loops that lies in this part of the grid."""
        return tuple(self.part if k == 0 else slice(None) for k in axes)

    def _folded(self, old: Array, new: Array) -> Array:
        op = self.e.op
        if op == "=":
            return new
        if self.e.tensor.dtype == "int":
            return _WHOLE[op](old, new)
        return self.numbers.fold(op, old, new)

    def _scatter(self, memory: Array, spots: Array, values: Array) -> None:
        """Fold values into the elements at spots: those that meet go one after the other."""
        while spots.size:
            _, first = np.unique(spots, return_index=True)
            chosen = spots[first]
            memory[chosen] = self._folded(memory[chosen], values[first])
            if first.size == spots.size:
                return
            left = np.ones(spots.size, bool)
            left[first] = False
            spots, values = spots[left], values[left]

    def read(self, access: Access) -> Any:
        table = self.of.memory[access.tensor]
        axes = self._axes(access)
        if axes is not None:
            shape = [1] * len(self.shape)
            view = table[(*self._rows(axes), ...)].transpose([axes.index(k) for k in sorted(axes)])
            for k, n in zip(sorted(axes), view.shape, strict=True):
                shape[k] = n
            return view.reshape(shape)
        place = zip(access.indices, table.shape, strict=True)
        return table[tuple(self.position(i, extent) for i, extent in place)]


_WHOLE: dict[str, Any] = {
    "+": np.add,
    "*": np.multiply,
    "max": np.maximum,
    "min": np.minimum,
}


def _whole_reduce(op: str, values: Array, axes: tuple[int, ...]) -> Array:
    return _WHOLE[op].reduce(values, axis=axes, keepdims=True)
