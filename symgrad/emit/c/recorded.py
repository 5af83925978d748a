"""What each function of a network has to give for known numbers, worked out in 40 digits.

A Network, before anything is rewritten or lowered, comes in; out go `Case`s: what a function is
called with, and of each array that it leaves some numbers, each with how far one may be from it,
and the sum of all with random weights, which tells where the others are wrong:

    Case(function, …, (Expected("loss", 1, ((0, 2.30258…, 4e-06),), …),))

The equations are evaluated as the model and the derivative rule wrote them, once as they are and
then with every number that is read moved by rounding errors (`MOVED`): how far that moves a result
says how far arithmetic of the module's type may be from it. Numbers of which there are many, such
as parameters, are drawn by a hash that C has too, so that no table of them is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2
from typing import Any
from zlib import crc32

import mpmath
import numpy as np
from mpmath import mpf
from sympy import Expr

from ...affine import count
from ...ir import Tensor
from ...language.trace import SpecError
from ...lower.ranges import label_bounds
from ...model.network import Function, Network, Vector, is_counter
from ...passes.arithmetic import Digits
from ...passes.evaluate import Evaluator
from ..random import uniform

DIGITS = 40
SAMPLES = 3
STEP, SEED = 2, 5  # the count of steps before, and the seed of what is drawn
MOVED, LEAST = 8, 16  # roundings: by which what is read is moved, and what a result may be off
MOVES = 2
SPOTS = 24
EPSILON = {"float32": 2.0**-24, "float64": 2.0**-53}
MASK = 0xFFFFFFFF


@dataclass(frozen=True)
class Filling:
    """A part of a vector: where it begins, how many numbers, and base + scale·u of each, with u in
    [−1, 1) of the stream of this number."""

    first: int
    count: int
    base: float
    scale: float
    stream: int

    def values(self) -> Any:
        return self.base + self.scale * drawn(self.stream, self.count)


@dataclass(frozen=True)
class Expected:
    """What an array has to hold: place, value and tolerance of some numbers, and of the sum of all,
    weighted with the stream of 0; `of` says which array it is."""

    of: Tensor | str
    count: int
    spots: tuple[tuple[int, float, float], ...]
    total: tuple[float, float] | None


@dataclass(frozen=True)
class Case:
    """A call of a function: its data, its vectors, and what is expected."""

    function: Function
    data: dict[Tensor, Any]
    fillings: dict[str, tuple[Filling, ...]]
    expected: tuple[Expected, ...]


def drawn(stream: int, count: int) -> Any:
    """Numbers in [−1, 1) of 17 bits.

    >>> drawn(1, 3)[:1] == drawn(1, 1)
    array([ True])
    """
    mask, first = np.uint64(MASK), np.uint64(stream * 0x9E3779B9 & MASK)
    h = (np.arange(count, dtype=np.uint64) + first) & mask
    for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
        h = ((h ^ h >> np.uint64(shift)) * np.uint64(factor)) & mask
    h ^= h >> np.uint64(16)
    return (h >> np.uint64(15)).astype(np.float64) / 65536 - 1


class Recorder:
    """The cases of a network, for modules of a type."""

    def __init__(self, network: Network, dtype: str) -> None:
        self.network, self.dtype = network, dtype
        self.sizes = _sizes(network)
        bounds = {t: e for f in network.functions for t, e in label_bounds(f.program).items()}
        self.bounds = {t: self.extent(e) for t, e in bounds.items()}
        self.streams: dict[object, int] = {}
        self.known: list[Any] = [{} for _ in range(MOVES + 1)]  # what functions have in common

    def extent(self, expr: Expr) -> int:
        return int(expr.xreplace(self.sizes))

    def shape(self, tensor: Tensor) -> tuple[int, ...]:
        return tuple(map(self.extent, tensor.shape))

    def stream(self, of: object) -> int:
        return self.streams.setdefault(of, len(self.streams) + 1)

    def cases(self) -> list[Case]:
        """One for each function; numbers that may be negative give way to others where a result is
        not finite, as a logarithm of them is not."""
        found = []
        for f in self.network.functions:
            for positive in (False, True):
                case = self.case(f, positive)
                if all(np.isfinite(v) for e in case.expected for _, v, _ in e.spots):
                    break
            found.append(case)
        return found

    def case(self, f: Function, positive: bool) -> Case:
        data = {t: self.data(t, positive) for t in f.data}
        fillings = {v.name: self.fillings(v) for v in f.vectors if v.access in ("read", "change")}
        vectors = {v: np.concatenate([p.values() for p in parts]) for v, parts in fillings.items()}
        given = self.given(f, data, vectors)
        with mpmath.workdps(DIGITS):
            exact, *moved = (self.results(f, given, vectors, k) for k in range(MOVES + 1))
            expected = tuple(
                self.expected(of, values, [m[of] for m in moved]) for of, values in exact.items()
            )
        return Case(f, data, fillings, expected)

    # --- what a function is called with

    def data(self, t: Tensor, positive: bool) -> Any:
        u = drawn(self.stream(t.name), int(np.prod(self.shape(t), dtype=np.int64)))
        u = u.reshape(self.shape(t))
        if t.dtype == "int":
            return np.floor((u + 1) / 2 * self.bounds.get(t, 2)).astype(np.int64)
        if positive or t.role == "target":
            return u * 0.4375 + 0.5
        return u * 2

    def fillings(self, v: Vector) -> tuple[Filling, ...]:
        if v.name == "params":
            return tuple(
                Filling(at, int(count(p.tensor.shape)), *self.start(p.tensor), self.stream(p))
                for p, at in self.network.layout
            )
        places = v.places or v.pieces
        many = sum(int(count(t.shape)) for t, _ in places)
        first = min((at for _, at in places), default=0)
        base, scale = (0.25, 0.125) if v.name == "state" else (0.0, 0.5)
        last = Filling(first, many, base, scale, self.stream(v.name))
        return (Filling(0, first, base, scale, self.stream(v.name)), last) if first else (last,)

    def start(self, parameter: Tensor) -> tuple[float, float]:
        """Base and scale of a parameter, about as it is initialized."""
        init = self.network.init[parameter]
        if not init.free_symbols:
            return float(np.float32(round(float(init) * 256) / 256)), 2.0**-4
        shape = parameter.shape
        inputs = int(count(shape[:-1])) if len(shape) > 1 else 4
        return 0.0, 2.0 ** -round(log2(max(inputs, 1)) / 2)

    def given(self, f: Function, data: Mapping[Tensor, Any], vectors: Mapping[str, Any]) -> Any:
        """The values of a Program's inputs."""
        network, program = self.network, f.program
        values: dict[Tensor, Any] = dict(data)
        for v in (v for v in f.vectors if v.name in vectors):
            for t, at in (*v.places, *v.pieces):
                own = vectors[v.name][at : at + int(count(t.shape))]
                values[t] = own.reshape(self.shape(t))
        for t in program.inputs:
            if is_counter(t):
                values[t] = np.array(STEP, np.int64)
            elif t.role == "random":
                k = network.randoms.index(t)
                values[t] = uniform(SEED, STEP, k, self.shape(t), np.float64)
            elif t.role == "argument":
                values[t] = np.array(float(network.arguments[t]))
            elif t.role == "constant":
                kind = self.dtype if t.dtype == "real" else np.int64
                values[t] = np.asarray(network.constants[t]).astype(kind)
        return values

    # --- what it gives

    def results(
        self, f: Function, given: Mapping[Tensor, Any], vectors: Mapping[str, Any], move: int
    ) -> dict[Tensor | str, Any]:
        """The numbers of each array that the function leaves, with rounding errors in what it
        reads: none, or those of this number, for each tensor the same in all functions."""

        def value(t: Tensor) -> Any:
            array = np.asarray(given[t])
            if t.dtype == "int":
                return array
            made = np.asarray(_mpf(array.astype(np.float64)), object)
            if not move or t.role in ("random", "argument"):
                return made
            rng = np.random.default_rng([move, crc32(t.name.encode())])
            return made * (1 + MOVED * mpf(EPSILON[self.dtype]) * rng.choice([-1, 1], array.shape))

        evaluator = Evaluator(Digits(), self.sizes, value)
        evaluator.known = self.known[move]
        evaluator.run(f.program)
        memory = evaluator.memory
        found: dict[Tensor | str, Any] = {t: memory[t].ravel() for t in f.results}
        for v in f.vectors:
            if v.access == "write":
                parts = [memory[t].ravel() for t, _ in v.places]
                found[v.name] = np.concatenate(parts)
            elif v.access == "change":
                new = np.asarray(_mpf(vectors[v.name]), object)
                for t, at in (*v.places, *v.pieces):
                    made = dict(f.program.updates).get(t)
                    if made is not None:
                        new[at : at + memory[made].size] = memory[made].ravel()
                found[v.name] = new
        return found

    def expected(self, of: Tensor | str, exact: Any, moved: list[Any]) -> Expected:
        many = len(exact)
        sure = np.array([bool(mpmath.isfinite(x)) for x in exact], bool)
        scale = max((abs(x) for x in exact[sure]), default=mpf(0))
        least = LEAST * EPSILON[self.dtype] * float(scale)
        whole = isinstance(of, Tensor) and of.dtype == "int"
        off = np.array(
            [
                max(float(abs(m[k] - x)) for m in moved) if sure[k] else 0
                for k, x in enumerate(exact)
            ]
        )
        slack = off + (0 if whole else least)
        places = list(range(many))
        if many > SPOTS:
            order = np.argsort(slack, kind="stable")[: max(SPOTS, 3 * many // 4)]
            inner = np.random.default_rng(many).choice(np.sort(order), SPOTS - 2, replace=False)
            places = sorted({0, many - 1, *map(int, inner)})
        spots = tuple((k, float(exact[k]), float(slack[k])) for k in places if exact[k] == exact[k])
        if many <= SPOTS or not sure.all():
            return Expected(of, many, spots, None)
        weights = drawn(0, many)
        total = float(sum(x * w for x, w in zip(exact, map(float, weights), strict=True)))
        lost = 2.0**-52 * float(np.abs(weights).sum()) * float(scale)  # C adds in double
        return Expected(of, many, spots, (total, float(np.linalg.norm(weights * slack)) + lost))


def _sizes(network: Network) -> dict[Expr, int]:
    """Numbers of samples that every function takes: not the same of different sizes."""
    for n in range(SAMPLES, SAMPLES + 64):
        sizes: dict[Expr, int] = {s: n + (s.name != "N") for s in network.sizes}
        conditions = (c for f in network.functions for c, _ in f.program.requires)
        if all(c.xreplace(sizes) not in (0, False) for c in conditions):
            return sizes
    raise SpecError(f"{network.name}: no batch of up to {SAMPLES + 63} samples fits the layers")


_mpf = np.frompyfunc(lambda x: mpf(float(x)), 1, 1)
