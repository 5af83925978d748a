"""What stands several times in one formula is computed once by NumPy, to the bit what it is when
each is computed for itself; and no array is made twice of the same operation."""

import os
from typing import Any

import numpy as np
import pytest
from sympy import Expr, Integer, Rational

from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.lower.arrays import expressions
from symgrad.lower.arrays.expressions import repeated
from symgrad.scalar import Group, exp, less, maximum, sigmoid, sign, sin, where
from tests.run_programs import lowered, numpy_results, numpy_source

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "12"))
N = Size("N")
n, k = Index("n", N), Index("k", Integer(3))
a, b, c = (
    Tensor(name, shape, "input")
    for name, shape in (("a", (N, Integer(3))), ("b", (Integer(3),)), ("c", (N,)))
)
LEAVES = (a[n, k], a[n, k], b[k], c[n])


MAKERS: list[Any] = [
    lambda x, y, z: x + y,
    lambda x, y, z: x - y,
    lambda x, y, z: x * y * z,
    lambda x, y, z: x / (1 + y**2),
    lambda x, y, z: Group(x + y) * Rational(1, 3),
    lambda x, y, z: sigmoid(x) + y,
    lambda x, y, z: maximum(x, y),
    lambda x, y, z: sign(x - y) * x**2,
    lambda x, y, z: where(less(x, y), x * z, z),
    lambda x, y, z: exp(-(sigmoid(x) ** 2)),
]


def program(bodies: list[Expr]) -> Program:
    """Each formula reads the one before, whose memory it may take."""
    made, before = [], a
    for position, body in enumerate(bodies):
        y = Tensor(f"y{position}", (N, Integer(3)))
        made.append(Equation(y[n, k], "=", body.xreplace({a[n, k]: before[n, k]}), (n, k)))
        before = y
    total = Tensor("total", (N,))
    made.append(
        Equation(total[n], "+", before[n, k] * sin(before[n, k]) ** 2 * sin(before[n, k]), (n, k))
    )
    return Program("repeated", (a, b, c), tuple(made), (before, total))


def body(rng: np.random.Generator) -> Expr:
    """Parts are drawn again from those that were made before."""
    parts: list[Expr] = [*LEAVES]
    for _ in range(int(rng.integers(4, 12))):
        x, y, z = (parts[int(rng.integers(len(parts)))] for _ in range(3))
        parts.append(MAKERS[int(rng.integers(len(MAKERS)))](x, y, z))
    return sum((p * Rational(1, 8) for p in parts[-3:]), sin(a[n, k]))


def test_random_formulas(monkeypatch: pytest.MonkeyPatch) -> None:
    shared = 0
    for seed in range(COUNT):
        rng = np.random.default_rng(seed)
        case = lowered(program([body(rng) for _ in range(3)]))
        values = {
            t.name: rng.normal(size=tuple(5 if e == N else 3 for e in t.shape)) for t in (a, b, c)
        }
        with np.errstate(all="ignore"):
            once = numpy_results(case, values)
            with monkeypatch.context() as patched:
                patched.setattr(expressions, "repeated", lambda _: [])
                each = numpy_results(case, values)
                longer = numpy_source(case)
        shared += longer.count("np.") > numpy_source(case).count("np.")
        for name, expected in each.items():
            assert np.array_equal(once[name], expected, equal_nan=True), (
                f"seed {seed}, {name}\n{case}"
            )
    assert shared > COUNT // 2


def test_once() -> None:
    x, y = a[n, k], c[n]
    yogi = x - Rational(1, 1000) * sign(x - y**2) * y**2
    assert repeated(yogi) == [y**2]
    inner, outer = x + y, sin(x + y)
    assert repeated(outer * exp(outer) + sigmoid(inner)) == [inner, outer]
    assert repeated(x / (x + y) + 1 / (x + y)) == [x + y]  # a divisor stays one
    assert repeated(x * y - exp(-x * y)) == []  # x*y with a sign is no part of a product
    text = numpy_source(lowered(program([yogi])))
    assert text.count("np.square(c") == 1
