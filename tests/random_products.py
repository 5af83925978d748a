"""Random sums of products, and what the rewrites make of them beside what they mean.

`random_products(rng)` gives a Program whose outputs are sums of two to five factors over several
loops, with the adjoints of all its inputs: reads at windows, strides, constant and reversed
positions, elements without a loop, powers, indices, conditions, several terms on one tensor. For a
campaign:

    python -m tests.random_products --count 10000 --seed 1
"""

import argparse
import random
import sys
from collections.abc import Callable
from functools import reduce

import numpy as np
from hypothesis import strategies as st
from sympy import Expr, Integer, exp, sin

from symgrad import scalar
from symgrad.affine import extremes, nonnegative
from symgrad.ir import ONE, Access, Equation, Index, Program, Size, Tensor
from symgrad.passes.differentiate import reverse
from symgrad.passes.exact import Check
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from tests.conftest import Values
from tests.interpreter import run

N = Size("N")
BATCH = 2
EXTENTS = (N, Integer(1), Integer(2), Integer(3))
LOSS = Tensor("loss", ())
TOLERANCE = 1e-9


class Draw:
    """A Program of products in the making."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.inputs = [Tensor("x0", (N,), "input")]
        self.items: list[Equation] = []

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def position(self, extent: Expr, loops: tuple[Index, ...]) -> Expr:
        """A position that is certain to be in range: an index, reversed at times, a window, a
        constant."""
        rng = self.rng
        fitting = [i for i in loops if (i.extent - extent).is_zero]
        if fitting and self.chance(0.8):
            index = rng.choice(fitting)
            return extent - 1 - index if self.chance(0.15) else index
        for _ in range(4 if loops else 0):
            chosen = rng.sample(loops, min(len(loops), rng.randint(1, 2)))
            position = sum(
                (rng.choice((1, 1, 2, -1)) * i for i in chosen), rng.choice((0, 0, 1)) * ONE
            )
            low, high = extremes(position)
            if nonnegative(low) and nonnegative(extent - 1 - high):
                return position
        return ONE * 0 if (extent - N).is_zero or self.chance(0.5) else extent - 1

    def read(self, loops: tuple[Index, ...]) -> Access:
        """Of a tensor that is there, or of a new one whose dimensions suit the loops."""
        if self.inputs and self.chance(0.35):
            tensor = self.rng.choice(self.inputs)
            return tensor[tuple(self.position(e, loops) for e in tensor.shape)]
        chosen = self.rng.sample(loops, min(len(loops), self.rng.randint(0, 3)))
        positions, shape = [], []
        while chosen:
            index = chosen.pop()
            if chosen and self.chance(0.2):  # a window
                other, step = chosen.pop(), self.rng.choice((1, 2))
                positions.append(step * index + other)
                shape.append(step * (index.extent - 1) + other.extent)
            else:
                positions.append(index)
                shape.append(index.extent + Integer(self.chance(0.2) and index.extent - N != 0))
        role = self.rng.choice(("input", "parameter"))
        tensor = Tensor(f"x{len(self.inputs)}", tuple(shape), role)
        self.inputs.append(tensor)
        return tensor[tuple(positions)]

    def factor(self, loops: tuple[Index, ...]) -> Expr:
        access, rng = self.read(loops), self.rng
        kind = rng.random()
        if kind < 0.6:
            return access
        if kind < 0.7:
            return rng.choice((sin, exp, scalar.relu, scalar.sigmoid))(access)
        if kind < 0.78:
            return access ** rng.choice((2, 3))
        if kind < 0.84:
            return access + self.read(loops)
        if kind < 0.88:
            return 1 - scalar.sigmoid(access) ** 2
        if kind < 0.92 and loops:
            return 1 / rng.choice(loops)  # infinite at 0
        if kind < 0.96 and loops:
            return scalar.where(self.condition(loops), access, self.read(loops))
        return exp(access) ** self.read(loops)

    def condition(self, loops: tuple[Index, ...]) -> Expr:
        rng = self.rng
        relation = rng.choice((scalar.less, scalar.less_equal, scalar.not_equal, scalar.equal))
        a = rng.choice(loops)
        b = rng.choice((*loops, Integer(1), self.read(loops)))
        return relation(*rng.sample((a, b), 2))

    def output(self, name: str) -> Tensor:
        names = "ijkmpq"
        extents = [self.rng.choice(EXTENTS) for _ in range(self.rng.randint(1, 4))]
        loops = tuple(Index(c, e) for c, e in zip(names, extents, strict=False))
        free = loops[: self.rng.randint(0, min(3, len(loops)))]
        tensor, write = Tensor(name, tuple(i.extent for i in free)), free
        if len(free) > 1 and self.chance(0.2):
            write = (free[0] + free[1], *free[2:])
            shape = (free[0].extent + free[1].extent - 1, *tensor.shape[2:])
            tensor = Tensor(name, shape)
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            body: Expr = Integer(self.rng.choice((1, 1, 2, -1, 3))) / self.rng.choice((1, 1, 2))
            factors = [self.factor(loops) for _ in range(self.rng.randint(1, 5))]
            body *= reduce(lambda a, b: a * b, factors)
            where = self.condition(loops) if loops and self.chance(0.3) else ONE
            self.items.append(Equation(tensor[write], "+", body, loops, where))
            loops = free + tuple(i for i in loops if i not in free and self.chance(0.8))
        return tensor

    def program(self) -> Program:
        outputs = tuple(self.output(name) for name in "yz"[: self.rng.randint(1, 2)])
        items = list(self.items)
        for t in outputs:
            loops = tuple(Index(f"l{k}", e) for k, e in enumerate(t.shape))
            items.append(Equation(LOSS[()], "+", t[loops] * (t[loops] + 1), loops))
        return Program("products", tuple(self.inputs), tuple(items), (LOSS, *outputs))

    def values(self) -> Values:
        rng = np.random.default_rng(self.rng.randrange(2**32))
        special = [0.0, 1.0, -1.0, 0.5, 0.5]
        values: Values = {}
        for t in self.inputs:
            shape = tuple(int(e.xreplace({N: BATCH})) for e in t.shape)
            some = rng.choice(special, shape)
            values[t.name] = np.where(rng.random(shape) < 0.3, some, rng.normal(0, 1, shape))
        return values


def random_products(rng: random.Random) -> tuple[Program, Values]:
    """A legal Program of products with the adjoints of its inputs, and values for these."""
    draw = Draw(rng)
    program = draw.program()
    backward, _ = reverse(verify(program), LOSS, program.inputs)
    return verify(backward), draw.values()


def products() -> st.SearchStrategy[tuple[Program, Values]]:
    """The same as a strategy: what fails shrinks."""
    return st.randoms(use_true_random=False).map(random_products)


def difference(
    program: Program, values: Values, change: Callable[[Program], Program] = simplify
) -> str:
    """What the changed program computes otherwise, at these values by the interpreter, and by the
    check of rewrites; "" if nothing. Where the program gives no number anything may come."""
    changed = verify(change(program))
    wrong = Check(program, draws=2).difference(program, changed)
    before, after = run(program, values), run(changed, values)
    for t in program.outputs:
        a, b = before[t.name].astype(float), after[t.name].astype(float)
        defined = np.isfinite(a)
        a, b = a[defined], b[defined]
        scale = np.abs(a).max(initial=1.0)
        if not np.all(np.abs(a - b) <= TOLERANCE * scale):
            return f"{t.name} is {b.tolist()}, not {a.tolist()}"
    return f"{wrong} differs in residues" if wrong else ""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Check the rewrites of random products.")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1, help="the first one")
    options = parser.parse_args(arguments)
    failed = 0
    for seed in range(options.seed, options.seed + options.count):
        try:
            complaint = difference(*random_products(random.Random(seed)))
        except Exception as problem:  # the campaign goes on
            complaint = f"{type(problem).__name__}: {problem}"
        if complaint:
            failed += 1
            print(f"seed {seed}: {complaint}", flush=True)
    print(f"{options.count} programs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
