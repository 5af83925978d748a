"""Reshapes that a gradient goes through, undone: Programs before and after, point by point.

Random ones: dimensions split in any number and order, extents of 1 and N, equal extents of other
meaning, parts that are written apart; and those that must stay as they are.
"""

import os
import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sympy import Integer, Mul, tanh

from symgrad.affine import strides
from symgrad.ir import Equation, Index, Loop, Program, Size, Tensor
from symgrad.origin import Origin
from symgrad.passes.exact import Check
from symgrad.passes.reshapes import undo_reshapes
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from symgrad.scalar import less
from tests.interpreter import run

FUZZ = int(os.environ.get("SYMGRAD_FUZZ", "40"))
N = Size("N")
BACK = Origin(reverse=True)


def eq(write: Any, op: str, body: Any, *loops: Index, where: Any = 1) -> Equation:
    return Equation(write, op, body * Integer(1), loops, where * Integer(1), BACK)


def drawn(seed: int) -> Program:
    """x → u, which is written in one to three parts, → a copy t of it in another shape → y."""
    rng = random.Random(seed)
    shape, positions, digits = [], [], list[Index]()
    names = rng.sample("abcd", rng.randint(2, 4))
    while names:  # some digits are a dimension of u
        own = [
            Index(names.pop(), rng.choice((1, 2, 2, 3))) for _ in range(rng.randint(1, len(names)))
        ]
        if len(own) == 1 and rng.random() < 0.5:
            own = [Index(own[0].name, N)]
        digits += own
        shape.append(Mul(*(i.extent for i in own)))
        steps = strides(tuple(i.extent for i in own))
        positions.append(sum((s * i for s, i in zip(steps, own, strict=True)), Integer(0)))
    written = rng.sample(digits, len(digits))
    u = Tensor("u", tuple(shape))
    t = Tensor("t", tuple(i.extent for i in written))
    x = Tensor("x", u.shape, "input")
    w = Tensor("w", (u.shape[0], Integer(3)), "input")
    loops = [Index(rng.choice("abcn") * (k + 1), e) for k, e in enumerate(u.shape)]
    o = Index("o", 3)
    items = [
        eq(u[tuple(loops)], "+", x[tuple(loops)] * rng.choice([1, loops[0]]), *loops),
        eq(u[tuple(loops)], "+", tanh(x[tuple(loops)]) * w[loops[0], o], *loops, o),
        eq(u[tuple(loops)], "+", x[tuple(loops)], *loops, where=less(loops[-1], 2)),
    ][: rng.randint(1, 3)]
    items.append(eq(t[tuple(written)], rng.choice("=+"), u[tuple(positions)], *digits))
    y = Tensor("y", ())
    items.append(eq(y[()], "+", t[tuple(written)] ** 2 * (1 + digits[0]), *digits))
    return Program("p", (x, w), tuple(items), rng.choice([(y,), (y, t)]))


def same(program: Program, after: Program) -> None:
    verify(after)
    assert Check(program).difference(program, after) is None
    rng = np.random.default_rng(1)
    values = {
        t.name: rng.normal(size=[int(e.subs({N: 3})) for e in t.shape]) for t in program.inputs
    }
    before, now = run(program, values), run(after, values)
    for result in program.outputs:
        got, want = (np.asarray(v[result.name], float) for v in (now, before))
        np.testing.assert_allclose(got, want, 1e-12)


@pytest.mark.parametrize("first", range(0, FUZZ, 20))
def test_random_reshapes(first: int) -> None:
    gone = 0
    for seed in range(first, first + 20):
        program = drawn(seed)
        after = undo_reshapes(program)
        same(program, after)
        gone += not any(e.tensor.name == "u" for e in after.equations)
        same(program, simplify(program))
    assert gone > 5


n, c, t, i, o = (Index(k, e) for k, e in zip("nctio", (N, 4, 5, 20, 3), strict=True))
z, W = Tensor("z", (N, Integer(3)), "input"), Tensor("W", (Integer(20), Integer(3)), "input")
flat = Tensor("d_flat", (N, Integer(20)))
h = Tensor("d_h", (N, Integer(4), Integer(5)))
loss = Tensor("loss", ())
FLAT = eq(flat[n, i], "+", z[n, o] * W[i, o], n, i, o)
COPY = eq(h[n, c, t], "+", flat[n, 5 * c + t], n, c, t)
USE = eq(loss[()], "+", h[n, c, t] ** 2, n, c, t)


def of(*items: Any, outputs: tuple[Tensor, ...] = (loss,)) -> Program:
    return Program("p", (z, W), items, outputs)


def test_formula() -> None:
    first, *_ = undo_reshapes(of(FLAT, COPY, USE)).equations
    assert first.formula == "d_h[n,c,t] += W[5*c + t,o]*z[n,o]"
    assert first.origin.steps == ("undo reshapes",)


a, b = Index("a", 10), Index("n", 20)
c3, part = Index("c3", 2), Tensor("part", (N, Integer(2), Integer(5)))
whole = Tensor("whole", (N, Integer(20)))
square, diagonal = Tensor("square", (Integer(20), Integer(20))), Tensor("diagonal", (Integer(20),))
j, k, c2, t2 = Index("j", 4), Index("k", 5), Index("c2", 4), Index("t2", 5)
STAY = {
    "read twice": of(FLAT, COPY, USE, eq(loss[()], "+", flat[n, 0], n)),
    "a result": of(FLAT, COPY, USE, outputs=(loss, flat)),
    "forward": of(FLAT, replace(COPY, origin=Origin()), USE),
    "two terms": of(FLAT, COPY, eq(h[n, c, t], "+", z[n, 0], n, c, t), USE),
    "a part": of(
        FLAT, eq(part[n, c3, t], "=", flat[n, 5 * c3 + t], n, c3, t),
        eq(loss[()], "+", part[n, c3, t], n, c3, t)),
    "written in parts": of(
        eq(flat[n, a], "=", z[n, 0] * a, n, a), eq(flat[n, a + 10], "=", z[n, 1], n, a), COPY, USE),
    "no other shape": of(
        FLAT, eq(whole[n, i], "=", flat[n, i], n, i), eq(loss[()], "+", whole[n, i], n, i)),
    "under a condition": of(FLAT, replace(COPY, where=less(c, 2)), USE),
    "a diagonal": of(
        eq(square[i, i], "+", W[i, o], i, o),
        eq(Tensor("four", tuple(map(Integer, (4, 5, 4, 5))))[j, k, c2, t2], "=",
           square[5 * j + k, 5 * c2 + t2], j, k, c2, t2),
        eq(loss[()], "+", Tensor("four", tuple(map(Integer, (4, 5, 4, 5))))[j, k, c2, t2] ** 2,
           j, k, c2, t2)),
    "in a recurrence": of(Loop(n, 1, (FLAT,)), COPY, USE),
}  # fmt: skip


@pytest.mark.parametrize("name", STAY)
def test_what_stays(name: str) -> None:
    """Nothing changes, and what simplify makes of it has its values."""
    program = STAY[name]
    assert undo_reshapes(program) == program
    if name != "in a recurrence":
        same(program, simplify(program))


def test_a_reshape_of_a_reshape() -> None:
    other = Tensor("other", (N, Integer(2), Integer(2), Integer(5)))
    p, q = Index("p", 2), Index("q", 2)
    program = of(
        FLAT, COPY, eq(other[n, p, q, t], "=", h[n, 2 * p + q, t], n, p, q, t),
        eq(loss[()], "+", other[n, p, q, t] ** 2 * (1 + q), n, p, q, t),
    )  # fmt: skip
    after = undo_reshapes(program)
    same(program, after)
    assert len(after.equations) == 2
