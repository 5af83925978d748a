"""Known positions: the equations that come out, and that they compute the same."""

from typing import Any

import numpy as np
import pytest
from sympy import Integer

from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.passes.inline import inline_trivial
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from symgrad.scalar import equal
from tests.backends import assert_close
from tests.interpreter import run
from tests.run_programs import c_results, lowered, numpy_results

N = Size("N")
n, i, o, j, u = (
    Index(a, e) for a, e in zip("niojul", (N, 3, 2, 5, 1), strict=False)
)  # fmt: skip
x = Tensor("x", (N, Integer(3)), "input")
W = Tensor("W", (Integer(3), Integer(2)), "parameter")
g = Tensor("g", (N, Integer(2)), "input")
one = Tensor("one", (N, Integer(3)))
y = Tensor("y", (N, Integer(2)))
d = Tensor("d", (Integer(3), Integer(2)))
e = Tensor("e", (N, Integer(5)))
s = Tensor("s", (N, Integer(1)))
z = Tensor("z", (N,))


def eq(write: Any, op: str, body: Any, *loops: Any) -> Equation:
    return Equation(write, op, body * Integer(1), loops)


CASES = {
    "a direction times a matrix": ([
        eq(one[n, 1], "+", 1, n), eq(y[n, o], "+", one[n, i] * W[i, o], n, o, i),
    ], (y,), ["y[n,o] += W[1,o]    | n<N o<2"]),
    "its adjoint": ([
        eq(one[n, 1], "+", 1, n), eq(d[i, o], "+", one[n, i] * g[n, o], n, i, o),
    ], (d,), ["d[1,o] += g[n,o]    | n<N o<2"]),
    "scaled, and read elsewhere": ([
        eq(one[n, 2], "=", 3 * x[n, 0], n), eq(y[n, o], "=", one[n, o + 1] * g[n, o], n, o),
    ], (y,), ["y[n,o] = 3*g[n,o]*where(equal(o + 1, 2), x[n,0], 0)    | n<N o<2"]),
    "a sum over a pair of indices": ([
        eq(e[n, j], "+", equal(i, j) * x[n, i], n, j, i),
    ], (e,), ["e[n,j] += x[n,i]*equal(i, j)    | n<N j<5 i<3"]),  # x[n,j] would leave x
    "the other way round": ([
        eq(z[n], "+", equal(i, j) * x[n, i], n, i, j),
    ], (z,), ["z[n] += x[n,i]    | n<N i<3"]),
    "a dimension of extent 1": ([
        eq(s[n, 0], "+", x[n, 0], n), eq(s[n, 0], "+", x[n, 1], n),
        eq(z[n], "+", s[n, u], n, u),
    ], (z,), ["s[n,p] += x[n,0]    | n<N p<1", "s[n,p] += x[n,1]    | n<N p<1", "z[n] += s[n,0]    | n<N"]),
    "two writers stay": ([
        eq(one[n, 1], "+", 1, n), eq(one[n, 2], "+", 2, n),
        eq(y[n, o], "+", one[n, i] * W[i, o], n, o, i),
    ], (y,), ["one[n,1] += 1    | n<N", "one[n,2] += 2    | n<N",
              "y[n,o] += W[i,o]*one[n,i]    | n<N o<2 i<3"]),
    "an output stays": ([eq(one[n, 1], "+", 1, n)], (one,), ["one[n,1] += 1    | n<N"]),
}  # fmt: skip


def program(name: str) -> Program:
    items, outputs, _ = CASES[name]
    return verify(Program("p", (x, W, g), tuple(items), outputs))


@pytest.mark.parametrize("name", CASES)
def test_equations(name: str) -> None:
    assert [str(item) for item in inline_trivial(program(name)).items] == CASES[name][2]


def test_values() -> None:
    rng = np.random.default_rng(3)
    values = {
        "x": rng.normal(size=(4, 3)),
        "W": rng.normal(size=(3, 2)),
        "g": rng.normal(size=(4, 2)),
    }
    wanted = [run(program(name), values) for name in CASES]
    simple = [verify(simplify(program(name))) for name in CASES]
    low = [lowered(program(name)) for name in CASES]
    for got in (
        [run(p, values) for p in simple],
        [numpy_results(p, values) for p in low],
        c_results([(p, values) for p in low]),
    ):
        for (_, outputs, _), have, want in zip(CASES.values(), got, wanted, strict=True):
            for t in outputs:
                assert_close(have[t.name], want[t.name], 1e-13)
