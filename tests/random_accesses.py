"""Random single equations whose accesses have every form that an index expression can have.

`access_program(seed)` gives a legal Program of one to three equations, which read and write with
offsets, strides, reversals, windows, joined and diagonal positions, constants, symbolic ends, and
arrays of whole numbers, perhaps within a recurrence or under a condition; and values for its
inputs, of extents that are often 1. The meaning is that of `tests.interpreter`.
"""

import random
from collections.abc import Iterable

import numpy as np
from sympy import Expr, Integer, cos, exp, sin

from symgrad import scalar
from symgrad.affine import extremes, in_range
from symgrad.ir import ONE, Access, Equation, Index, Loop, Program, Size, Tensor
from symgrad.passes.verify import IllegalProgram, verify
from tests.conftest import Values

N, T = Size("N"), Size("T")
EXTENTS = (N, T, Integer(1), Integer(2), Integer(3), Integer(4))
OPS = ("=", "=", "+", "+", "+", "max", "min", "*")


class Draw:
    """A program in the making: its random numbers and its inputs."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.inputs: list[Tensor] = [Tensor("sizes_of", (N, T), "input")]
        self.bounds: dict[Tensor, Expr] = {}

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def affine(self, loops: list[Index]) -> Expr:
        """A position over some of the loops, without its start."""
        rng = self.rng
        kind = rng.random()
        if not loops or kind < 0.08:
            return Integer(0)
        if kind < 0.45:
            return rng.choice((1, 1, 1, -1, 2, -2)) * rng.choice(loops)
        chosen = rng.sample(loops, min(len(loops), rng.choice((2, 2, 3))))
        if kind < 0.65:  # joined
            position: Expr = Integer(0)
            for i in chosen:
                position = position * i.extent + i
            return position.expand()
        return sum((rng.choice((1, 1, -1, 2, 3, -2)) * i for i in chosen), Integer(0))

    def position(self, loops: list[Index]) -> tuple[Expr, Expr, Expr]:
        """A position, the extent that it needs, and the condition under which it is in range."""
        rng = self.rng
        position = self.affine(loops)
        low, high = extremes(position)
        before, behind = rng.choice((0, 0, 1, 2)), rng.choice((0, 0, 1))
        if self.chance(0.15) and loops:  # beyond its tensor unless a condition holds
            before = -rng.choice((1, 2))
        position = (position - low + before).expand()
        extent = (high - low + 1 + max(before, 0) + behind).expand()
        where: Expr = ONE
        if not in_range(position, extent, ONE):
            where = scalar.logical_and(
                scalar.less_equal(0, position), scalar.less(position, extent)
            )
        return position, extent, where

    def whole(self, loops: list[Index], extent: Expr) -> tuple[Access, Expr]:
        """A read of an array of whole numbers below an extent, and its condition."""
        token = Tensor(f"token{len(self.bounds)}", (), "input", "int")
        parts = [self.position(loops) for _ in range(self.rng.choice((1, 1, 2)))]
        if self.chance(0.4):
            own = [i for i in loops if self.chance(0.7)] or loops[:1]
            parts = [(i, i.extent, ONE) for i in own]
        token = Tensor(token.name, tuple(p[1] for p in parts), "input", "int")
        self.bounds[token] = extent
        self.inputs.append(token)
        return Access(token, tuple(p[0] for p in parts)), _all(p[2] for p in parts)

    def access(
        self, name: str, loops: list[Index], ranks: tuple[int, ...], own: bool
    ) -> tuple[Access, Expr]:
        """An access of a new tensor; `own` says that every loop stands somewhere."""
        rank = self.rng.choice(ranks)
        parts = [self.position(loops) for _ in range(rank)]
        if self.chance(0.3):  # a gather, or a scatter
            extent = self.rng.choice((Integer(1), Integer(2), Integer(3)))
            found, condition = self.whole(loops, extent)
            parts.append((found, extent, condition))
        if own:
            for i in loops:
                start = self.rng.choice((0, 0, 0, 1))
                back = self.chance(0.2)
                position = i.extent - 1 - i + start if back else i + start
                parts.append((position, i.extent + start, ONE))
        self.rng.shuffle(parts)
        tensor = Tensor(name, tuple(p[1] for p in parts))
        return Access(tensor, tuple(p[0] for p in parts)), _all(p[2] for p in parts)

    def read(self, loops: list[Index]) -> tuple[Access, Expr]:
        access, where = self.access(f"x{len(self.inputs)}", loops, (0, 1, 1, 2, 2, 3), False)
        tensor = Tensor(access.tensor.name, access.tensor.shape, "input")
        self.inputs.append(tensor)
        return Access(tensor, access.indices), where

    def equation(self, name: str, outer: list[Index]) -> Equation:
        rng = self.rng
        names = [c for c in "ijkm" if c not in map(str, outer)]
        count = rng.choice((0, 1, 1, 2, 2, 3, 3, 4) if not outer else (0, 1, 2, 2, 3))
        loops = [Index(c, rng.choice(EXTENTS)) for c in names[:count]]
        known = [*outer, *loops]
        if outer and self.chance(0.3):
            return self.recurrence(name, outer[0], loops)
        reads = [self.read(known) for _ in range(rng.choice((1, 1, 2, 2, 3)))]
        where = _all(condition for _, condition in reads)
        op = rng.choice(OPS)
        kept = loops if op == "=" else [i for i in loops if self.chance(0.6)]
        steps = outer if op in ("=", "*", "max", "min") or self.chance(0.5) else []
        write, condition = self.access(name, [*steps, *kept], (0, 0, 1), op == "=")
        if op != "=" and self.chance(0.5):
            write, condition = self.access(name, [*steps, *kept], (0,), True)
        where = scalar.logical_and(where, condition)
        if self.chance(0.2) and len(known) > 1:
            where = scalar.logical_and(where, scalar.less(known[0], known[-1] + 1))
        body = self.body([r for r, _ in reads], known)
        if op in ("max", "min"):  # a value that is computed twice need not equal itself
            body = reads[0][0]
        return Equation(write, op, body, tuple(loops), where)

    def recurrence(self, name: str, t: Index, loops: list[Index]) -> Equation:
        """y[t,…] += x·y[t − k − 1,…] or, in a loop that descends, y[t + k + 1,…] (or either from
        the other end)."""
        k = Index("k", self.rng.choice((Integer(1), Integer(2), Integer(3))))
        loops = [i for i in loops if str(i) != "k"][:2]
        tensor = Tensor(name, (t.extent, *(i.extent for i in loops)))
        if self.chance(0.5):
            write, before = t, t - k - 1
        else:
            write, before = t.extent - 1 - t, t.extent - t + k
        where = scalar.less(k, t)
        others = [self.rng.choice((i, i.extent - 1 - i)) for i in loops]
        leaf, condition = self.read([t, k, *loops])
        body = self.body([leaf, Access(tensor, (before, *others))], [t, k]) / 4
        write_ = Access(tensor, (write, *loops))
        return Equation(write_, "+", body + 1, (k, *loops), _all((where, condition)))

    def body(self, leaves: list[Expr], loops: list[Index]) -> Expr:
        rng = self.rng
        form = rng.random()
        body: Expr = leaves[0]
        if form < 0.3:
            for leaf in leaves[1:]:
                body = body * leaf
        else:
            for leaf in leaves[1:]:
                body = rng.choice(
                    (body * leaf, body + leaf, body - leaf, body / (2 + sin(leaf)),
                     scalar.where(scalar.less(body, leaf), body * leaf, leaf),
                     scalar.maximum(body, leaf), body - (body + leaf) * cos(leaf))
                )  # fmt: skip
        if self.chance(0.25):
            body = rng.choice((sin(body), exp(body / 4), body**2, body**3, -body, body / 3))
        if self.chance(0.2) and loops:
            body = body * (rng.choice(loops) + 1)
        if self.chance(0.15):
            body = body / rng.choice((N, T, N + T))
        return body


def _all(conditions: Iterable[Expr]) -> Expr:
    where: Expr = ONE
    for condition in conditions:
        where = scalar.logical_and(where, condition)
    return where


def access_program(seed: int) -> tuple[Program, Values]:
    """A Program of random accesses, and values for its inputs."""
    for attempt in range(1000):
        draw = Draw(seed * 1000 + attempt)
        outer = [Index("t", draw.rng.choice(EXTENTS))] if draw.chance(0.3) else []
        items: list[Equation | Loop] = []
        for k in range(draw.rng.choice((1, 1, 2))):
            items.append(draw.equation(f"y{k}", outer))
        outputs = tuple(e.tensor for e in items)
        if outer:
            items = [Loop(outer[0], draw.rng.choice((1, -1)), tuple(items))]
        program = Program("accesses", tuple(draw.inputs), tuple(items), outputs)
        try:
            verify(program)
        except IllegalProgram:
            continue
        return program, _values(draw, program)
    raise AssertionError(f"no program for seed {seed}")


def _values(draw: Draw, program: Program) -> Values:
    rng = np.random.default_rng(draw.rng.randrange(1 << 30))
    sizes = {s: int(rng.integers(1, 4)) for s in (N, T)}
    values: Values = {}
    for t in program.inputs:
        shape = tuple(int(e.xreplace(sizes)) for e in t.shape)
        if t.dtype == "int":
            values[t.name] = rng.integers(0, int(draw.bounds[t].xreplace(sizes)), shape)
        else:
            numbers = np.round(rng.uniform(-2, 2, shape), 3)
            values[t.name] = np.where(rng.random(shape) < 0.1, 0.0, numbers)
    return values


__all__ = ["access_program"]
