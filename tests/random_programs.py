"""Random small Programs, to compare what the compiler makes of them with what they mean.

`random_program(seed)` gives a legal Program whose output `loss` depends on what it computes, and
values for its inputs. `check_derivatives` compares all derivatives of it, applied once and twice,
with differences of 20 digits. For a campaign:

    python -m tests.random_programs --count 10000 --seed 1
"""

import argparse
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

import mpmath
import numpy as np
from hypothesis import assume
from hypothesis import strategies as st
from sympy import Expr, Integer, cos, exp, log, sin, sqrt, tanh

from symgrad import scalar
from symgrad.affine import extremes, nonnegative
from symgrad.ir import ONE, Access, Equation, Index, Loop, Program, Size, Tensor
from symgrad.passes.differentiate import forward, reverse
from symgrad.passes.verify import verify
from tests.conftest import (
    DIGITS,
    Values,
    directional_differences,
    relative_error,
    run_precisely,
)
from tests.interpreter import run

N = Size("N")
BATCH = 2
EXTENTS = (N, Integer(2), Integer(3), Integer(4))
LOSS = Tensor("loss", ())
TOLERANCE = 1e-15
UNARY = (
    tanh, sin, cos, scalar.sigmoid, scalar.softplus, scalar.relu, scalar.absolute, scalar.softsign,
    scalar.normal_cdf, scalar.gelu, scalar.silu, scalar.square, scalar.elu,
    lambda x: scalar.safe_sqrt(x**2), scalar.sign, scalar.step, scalar.log_sigmoid,
    lambda x: exp(-x / 2), lambda x: log(1 + x**2),
    lambda x: sqrt(1 + x**2), lambda x: 1 / (2 + sin(x)), lambda x: scalar.leaky_relu(x),
    lambda x: scalar.log1p(x**2), lambda x: scalar.expm1(x / 4), lambda x: x**3 / 4,
)  # fmt: skip
BINARY = (
    lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a * b,
    lambda a, b: a / (2 + tanh(b)), scalar.maximum, scalar.minimum,
    lambda a, b: scalar.where(scalar.less(a, b), a * b, b - a),
)  # fmt: skip


class Draw:
    """A Program in the making: its random numbers, and the tensors that can be read."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.inputs: list[Tensor] = []
        self.tensors: list[Tensor] = []
        self.whole: dict[Tensor, int] = {}
        self.items: list[Equation | Loop] = []

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def extents(self, low: int, high: int) -> tuple[Expr, ...]:
        return tuple(self.rng.choice(EXTENTS) for _ in range(self.rng.randint(low, high)))

    def add_inputs(self) -> None:
        for k in range(self.rng.randint(1, 3)):
            role = self.rng.choice(("input", "parameter"))
            self.inputs.append(Tensor(f"x{k}", self.extents(0 if k else 1, 2), role))
        self.tensors = list(self.inputs)
        self.inputs.append(Tensor("batch", (N,), "input"))
        for bound in (2, 3, 4):
            token = Tensor(f"token{bound}", self.extents(1, 1), "input", "int")
            self.whole[token] = bound
        self.inputs += self.whole

    def loops(self, low: int, high: int, taken: str = "") -> tuple[Index, ...]:
        names = [c for c in "ijkmpq" if c not in taken]
        return tuple(Index(c, e) for c, e in zip(names, self.extents(low, high), strict=False))

    def read(self, tensor: Tensor, loops: tuple[Index, ...]) -> tuple[Access, Expr]:
        """A read of the tensor within the loops, and the condition under which it is in range."""
        where: Expr = ONE
        indices = []
        for extent in tensor.shape:
            position, condition = self.position(extent, loops)
            indices.append(position)
            where = scalar.logical_and(where, condition)
        return tensor[tuple(indices)], where

    def position(self, extent: Expr, loops: tuple[Index, ...]) -> tuple[Expr, Expr]:
        rng = self.rng
        fitting = [i for i in loops if (i.extent - extent).is_zero]
        if fitting and self.chance(0.6):
            index = rng.choice(fitting)
            return (extent - 1 - index if self.chance(0.15) else index), ONE
        tokens = [t for t, bound in self.whole.items() if nonnegative(extent - bound)]
        if tokens and self.chance(0.3):
            token = rng.choice(tokens)
            found = [i for i in loops if (i.extent - token.shape[0]).is_zero]
            return token[rng.choice(found) if found else 0], ONE
        if loops and self.chance(0.7):
            position = sum(
                rng.choice((1, 1, 1, 2, -1)) * i for i in rng.sample(loops, min(2, len(loops)))
            ) + rng.choice((0, 0, 1, -1))
            low, high = extremes(position)
            where: Expr = ONE
            if not nonnegative(low):
                where = scalar.less_equal(0, position)
            if not nonnegative(extent - 1 - high):
                where = scalar.logical_and(where, scalar.less(position, extent))
            return position, where
        return (Integer(0) if (extent - N).is_zero or self.chance(0.5) else extent - 1), ONE

    def body(self, loops: tuple[Index, ...], leaves: list[Expr], depth: int) -> Expr:
        if depth == 0 or self.chance(0.2):
            choice = self.rng.random()
            if loops and choice < 0.07:
                return (self.rng.choice(loops) - 1) / Integer(3)
            return self.rng.choice(leaves) * (self.rng.choice((1, 2, -1)) / Integer(2))
        if self.chance(0.45):
            return self.rng.choice(UNARY)(self.body(loops, leaves, depth - 1))
        a, b = (self.body(loops, leaves, depth - 1) for _ in range(2))
        return self.rng.choice(BINARY)(a, b)

    def leaves(self, loops: tuple[Index, ...]) -> tuple[list[Expr], Expr]:
        pairs = [self.read(self.rng.choice(self.tensors[-5:]), loops) for _ in range(3)]
        return [access for access, _ in pairs], reduce(scalar.logical_and, (w for _, w in pairs))

    def guard(self, loops: tuple[Index, ...]) -> Expr:
        if len(loops) > 1 and self.chance(0.2):
            a, b = self.rng.sample(loops, 2)
            return self.rng.choice((scalar.less_equal, scalar.less, scalar.not_equal))(a, b)
        return ONE

    def add_equation(self, name: str) -> None:
        """One tensor, by one equation (or several, if they are sums)."""
        free, op = self.loops(0, 2), self.rng.choice(("=", "+", "+", "+", "*", "max", "min", "lse"))
        op = {"lse": "logsumexp"}.get(op, op)
        write: tuple[Expr, ...] = free
        shape = tuple(i.extent for i in free)
        if op == "+" and len(free) == 2 and self.chance(0.3):
            write, shape = (free[0] + free[1],), (free[0].extent + free[1].extent - 1,)
        elif op == "+" and free and self.chance(0.25):
            token = self.rng.choice(list(self.whole))
            index = Index(free[0].name, token.shape[0])
            free = (index, *free[1:])
            write, shape = (token[index], *free[1:]), (Integer(self.whole[token]), *shape[1:])
        elif (
            len(free) == 2
            and op in ("=", "+")
            and not (free[1].extent - N).is_zero
            and self.chance(0.3)
        ):
            write = (free[1].extent * free[0] + free[1],)
            shape = (free[0].extent * free[1].extent,)
        elif op != "+" and op != "=" and len(free) == 2 and self.chance(0.3):
            write, shape = (free[0] + free[1],), (free[0].extent + free[1].extent - 1,)
        elif op == "+" and free and self.chance(0.1):
            write, shape = (free[0], *free), (free[0].extent, *shape)
        elif op in ("=", "+") and free and self.chance(0.15):
            write = (free[0].extent - 1 - free[0], *free[1:])
        tensor = Tensor(name, shape)
        for _ in range(self.rng.choice((1, 1, 2)) if op == "+" else 1):
            reduced = () if op == "=" else self.loops(0, 2, "".join(map(str, free)))
            loops = free + reduced
            leaves, where = self.leaves(loops)
            where = scalar.logical_and(where, self.guard(loops))
            body = self.body(loops, leaves, 2)
            if op in ("*", "max", "min", "logsumexp") and where != 1:
                body, where = scalar.where(where, leaves[0], self.rng.randint(1, 3)), ONE
                if not all(access in self.safe(loops, leaves) for access in leaves[:1]):
                    body = self.rng.choice(leaves[:1]) if leaves else ONE
                    body = next(iter(self.safe(loops, leaves)), Integer(1))
            if op == "*":
                body = 1 + tanh(body) if self.chance(0.5) else body
            self.items.append(Equation(tensor[write], op, body, loops, where))
        self.tensors.append(tensor)

    def safe(self, loops: tuple[Index, ...], leaves: list[Expr]) -> list[Expr]:
        """The leaves that need no condition."""
        return [x for x in leaves if isinstance(x, Access) and _in_range(x)]

    def add_recurrence(self, name: str) -> None:
        """h[t+1] (or h[t], downwards) from h one step back, at times through an inner tensor whose
        equation stands before or after it, and in a nested loop."""
        t, i, j = Index("t", Integer(self.rng.choice((2, 3)))), Index("i", Integer(2)), None
        j = Index("j", i.extent)
        direction = self.rng.choice((1, -1))
        old, new = (t, t + 1) if direction > 0 else (t + 1, t)
        start = Integer(0) if direction > 0 else t.extent
        h = Tensor(name, (t.extent + 1, i.extent))
        z = Tensor(f"{name}_z", (t.extent + (1 if self.chance(0.5) else 0), i.extent))
        leaves, where = self.leaves((i,))
        first = Equation(h[start, i], "=", tanh(self.body((i,), leaves, 1)), (i,), where)
        outer, where = self.leaves((t, i, j))
        self.items.append(first)
        weight = tanh(self.body((t, i, j), outer, 1))
        op = self.rng.choice(("+", "+", "logsumexp", "max", "*"))
        if op != "+" and where != 1:
            op = "+"
        if (z.shape[0] - t.extent).is_zero:  # z of this step from h of the last
            inner = Equation(z[t, i], op, weight * h[old, j], (i, j), where)
            local, where = self.leaves((t, i))
            outside = self.body((t, i), [*local, z[t, i]], 1)
            close = Equation(h[new, i], "=", tanh(z[t, i] + outside / 3), (i,), where)
            items: tuple[Equation, ...] = (inner, close)
        else:  # h of this step from z of the last, and z from h: a path back through the loop
            inner = Equation(h[new, i], "+", weight * z[old, j], (i, j), where)
            back = Equation(z[new, i], "=", scalar.sigmoid(h[new, i]) + h[old, i] / 2, (i,))
            begin, where = self.leaves((i,))
            self.items.append(Equation(z[start, i], "=", self.body((i,), begin, 1), (i,), where))
            items = (inner, back)
        self.items.append(Loop(t, direction, items))
        self.tensors += [z, h] if self.chance(0.7) else [z]

    def add_nested(self, name: str) -> None:
        """A table filled from its left and upper neighbours."""
        t, s = Index("t", Integer(2)), Index("s", Integer(3))
        g = Tensor(name, (Integer(3), Integer(4)))
        leaves, where = self.leaves((t, s))
        body = tanh(
            self.body((t, s), [*leaves, g[t, s + 1], g[t + 1, s]], 2) + g[t, s] * g[t + 1, s]
        )
        self.items.append(
            Equation(g[0, Index("c", 4)], "=", Index("c", 4) / Integer(4), (Index("c", 4),))
        )
        inner = Loop(s, 1, (Equation(g[t + 1, s + 1], "=", body, (), where),))
        self.items.append(Loop(t, 1, (inner,)))
        self.tensors.append(g)

    def program(self) -> Program:
        self.add_inputs()
        for k in range(self.rng.randint(2, 4)):
            kind = self.rng.random()
            add = self.add_equation
            if kind < 0.15:
                add = self.add_recurrence
            elif kind < 0.2:
                add = self.add_nested
            add(f"{'abcd'[k]}")
        used = {r.tensor for item in self.items for r in _reads(item)}
        made = [t for t in self.tensors if t not in self.inputs]
        for t in [t for t in made if t not in used] or made[-1:]:
            loops = tuple(Index(f"l{k}", e) for k, e in enumerate(t.shape))
            weight = sum((k + 1) * i for k, i in enumerate(loops)) + 1
            term = sin(t[loops] / 2) / weight if self.chance(0.5) else t[loops] ** 2 / (1 + weight)
            self.items.append(Equation(LOSS[()], "+", term, loops))
        return Program("random", tuple(self.inputs), tuple(self.items), (LOSS,))

    def values(self) -> Values:
        rng = np.random.default_rng(self.rng.randrange(2**32))
        values: Values = {}
        for t in self.inputs:
            shape = tuple(int(e.xreplace({N: BATCH})) for e in t.shape)
            whole = t in self.whole
            values[t.name] = (
                rng.integers(0, self.whole[t], shape) if whole else rng.normal(0, 1, shape)
            )
        return values


def _reads(item: Equation | Loop) -> Iterator[Access]:
    for part in item.items if isinstance(item, Loop) else ():
        yield from _reads(part)
    if isinstance(item, Equation):
        yield from (r for r in item.reads if r.tensor != item.tensor)


def _in_range(access: Access) -> bool:
    for position, extent in zip(access.indices, access.tensor.shape, strict=True):
        if not position.atoms(Access):
            low, high = extremes(position)
            if not (nonnegative(low) and nonnegative(extent - 1 - high)):
                return False
    return True


def random_program(seed: int) -> tuple[Program, Values]:
    """A legal Program and values for its inputs at which its output `loss` is finite."""
    for attempt in range(100):
        found = drawn(random.Random(seed * 100 + attempt))
        if found is not None:
            return found
    raise AssertionError(f"no program with a finite loss for seed {seed}")


def drawn(rng: random.Random) -> tuple[Program, Values] | None:
    """A legal Program and values for its inputs, unless its `loss` is not finite, or is large."""
    draw = Draw(rng)
    program, values = verify(draw.program()), draw.values()
    return (program, values) if abs(run(program, values)["loss"][()]) < 1e6 else None


@st.composite
def programs(draw: st.DrawFn) -> tuple[Program, Values]:
    """The same as a strategy: a program that fails shrinks to one of few equations."""
    found = drawn(draw(st.randoms(use_true_random=False)))
    assume(found is not None)
    assert found is not None
    return found


@mpmath.workdps(DIGITS)
def check_derivatives(program: Program, values: Values, seed: int = 0) -> float:
    """The largest relative error of the derivatives of `loss`: reverse, forward, and all four of
    order two, along random directions u (again for the second), and that <d_x, u> = t_loss."""
    rng = np.random.default_rng(seed)
    real = [t for t in program.inputs if t.dtype == "real"]
    u = {t: rng.normal(0, 1, values[t.name].shape) for t in real}
    tangents = {t: Tensor(f"u_{t.name}", t.shape, "input") for t in real}
    values = {**values, **{tangents[t].name: u[t] for t in real}}

    backward, adjoints = reverse(program, LOSS, real)
    expected = directional_differences(verify(backward), [LOSS, *adjoints.values()], u, values)
    slope, curvature = expected[LOSS], {t: expected[d] for t, d in adjoints.items()}
    errors = []

    def compare(program: Program, names: dict[Tensor, Tensor]) -> Values:
        """`names`: the tensors that hold the products of the Hessian with u."""
        out = run_precisely(verify(program), values)
        errors.extend(relative_error(out[d.name], curvature[t]) for t, d in names.items())
        return out

    second, bent = forward(backward, tangents)
    out = compare(second, {t: bent[d] for t, d in adjoints.items()})
    along = sum(np.sum(out[d.name] * u[t]) for t, d in adjoints.items())
    errors += [relative_error(along, slope), relative_error(out[bent[LOSS].name], slope)]

    product, inner = _inner_product(backward, adjoints, tangents)
    compare(*reverse(product, inner, real))

    onward, slopes = forward(program, tangents)
    compare(*reverse(onward, slopes[LOSS], real))
    twice, slopes_of = forward(onward, tangents)
    out = compare(twice, {})
    bend = sum(np.sum(curvature[t] * u[t]) for t in real)
    errors.append(relative_error(out[slopes_of[slopes[LOSS]].name], bend))
    return max(errors)


def _inner_product(
    program: Program, adjoints: dict[Tensor, Tensor], tangents: dict[Tensor, Tensor]
) -> tuple[Program, Tensor]:
    """With <adjoints, tangents> appended."""
    inner = Tensor("inner", ())
    items: list[Equation | Loop] = []
    for t, adjoint in adjoints.items():
        loops = tuple(Index(f"l{k}", e) for k, e in enumerate(t.shape))
        items.append(Equation(inner[()], "+", adjoint[loops] * tangents[t][loops], loops))
    return replace(
        program,
        inputs=program.inputs + tuple(tangents.values()),
        items=program.items + tuple(items),
        outputs=(*program.outputs, inner),
    ), inner


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Check derivatives of random programs.")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1, help="the first one")
    parser.add_argument("--show", action="store_true", help="print each program")
    options = parser.parse_args(arguments)
    failed = 0
    for seed in range(options.seed, options.seed + options.count):
        try:
            program, values = random_program(seed)
            if options.show:
                print(program, "\n")
            error = check_derivatives(program, values)
            complaint = f"relative error {error:.1e}" if not error <= TOLERANCE else ""
        except Exception as problem:  # the campaign goes on
            complaint = f"{type(problem).__name__}: {problem}"
        if complaint:
            failed += 1
            print(f"seed {seed}: {complaint}", flush=True)
    print(f"{options.count} programs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
