"""Programs that a rewrite nearly fits, and must leave alone or treat with care.

What comes in: a Program, one for each kind of fault that was seeded into a rewrite and that no other
test saw (`tests/mutants.json`). Its values as the interpreter gives them are compared with those of
what `simplify` and the lowering make of it, in the interpreter, NumPy and C; and its adjoint with
differences of 20 digits.

    h[i] += exp(u[i])  where i < 2;   z[i] = 2*exp(u[i])      z is not 2*h
"""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sympy import Integer, Rational, exp, log, sin, sqrt, tanh

from symgrad.ir import Equation, Index, Loop, Program, Size, Tensor, equations_of
from symgrad.lower.contract import split_products
from symgrad.passes.differentiate import reverse
from symgrad.passes.simplify import REWRITES, simplify
from symgrad.passes.verify import verify
from symgrad.scalar import equal, less, less_equal, logical_and, maximum, where
from tests.conftest import difference_gradient, relative_error, run_precisely
from tests.interpreter import run
from tests.run_programs import c_results, lowered, numpy_results

N = Size("N")
n, i, j, k, r, t = (Index(a, e) for a, e in zip("nijkrt", (N, 3, 3, 3, 3, 3), strict=True))
i_, i2, j2, t2 = Index("i_", 3), Index("i", 2), Index("j", 2), Index("t", 2)
x = Tensor("x", (N, Integer(3)), "input")
u, w = (Tensor(a, (Integer(3),), "parameter") for a in "uw")
S, R = (Tensor(a, (Integer(3), Integer(3)), "parameter") for a in "SR")
v = Tensor("v", (N,), "input")
y = Tensor("y", (N,), "target", "int")
labels = Tensor("labels", (N, Integer(3)), "target", "int")
c = Tensor("c", (), "parameter")
x9, W9 = Tensor("x9", (N, Integer(9)), "input"), Tensor("W9", (Integer(9), Integer(3)), "parameter")
g, h, p, q = (Tensor(a, (Integer(3),)) for a in "ghpq")
A, B, D = (Tensor(a, (Integer(3), Integer(3))) for a in "ABD")
B2 = Tensor("B2", (Integer(2), Integer(3)))
T = Tensor("T", (Integer(3), Integer(3), Integer(2)))
s = Tensor("s", (Integer(4), Integer(3)))
m, m2 = (Tensor(a, (N, Integer(3))) for a in ("m", "m2"))
z, z2 = (Tensor(a, (N,)) for a in ("z", "z2"))
g5 = Tensor("g5", (Integer(5),))
L = Tensor("L", ())


def eq(write: Any, op: str, body: Any, *loops: Index, where: Any = 1) -> Equation:
    return Equation(write, op, body * Integer(1), loops, where * Integer(1))


CASES: dict[str, tuple[Any, ...]] = {
    # --- stored values
    "a value that is stored under a condition": (
        eq(h[i], "+", exp(u[i]), i, where=less(i, 2)), eq(q[i], "=", 2 * exp(u[i]), i)),
    "a value that is stored where a number is negative": (
        eq(h[i], "+", exp(u[i]), i, where=less(u[i], 0)), eq(q[i], "=", w[i] * exp(u[i]), i)),
    "one of two terms": (
        eq(h[i], "+", exp(u[i]), i), eq(h[j2 + 1], "+", w[j2], j2), eq(q[i], "=", 2 * exp(u[i]), i)),
    "one of two trivial terms": (
        eq(h[i], "+", 2 * u[i], i), eq(h[j2 + 1], "+", w[j2], j2), eq(q[i], "=", h[i] * w[i], i)),
    "a trivial value under a condition": (
        eq(h[i], "+", 2 * u[i], i, where=less(i, 2)), eq(q[i], "=", h[i] * w[i], i)),
    "a trivial value at some places": (
        eq(h[i2 + 1], "+", 2 * u[i2], i2), eq(q[i], "=", h[i] * w[i], i)),
    "a square beside a root": (
        eq(h[i], "=", sqrt(u[i]), i), eq(q[i], "=", u[i] ** 2 + 1, i)),
    "a square beside a reciprocal root": (
        eq(h[i], "=", 1 / sqrt(u[i] + Rational(1, 4)), i), eq(q[i], "=", (u[i] + Rational(1, 4)) ** -2, i)),
    "a value that is stored at some places": (
        eq(h[i2], "=", exp(u[i2 + 1]), i2), eq(q[i], "=", 2 * exp(u[i]), i)),
    "functions beyond a condition": (
        eq(h[i], "+", exp(u[i + 1]) * w[i], i, where=less(i, 2)),
        eq(q[i], "+", exp(u[i + 1]) * S[i, i], i, where=less(i, 2))),
    "a function of a matrix and of its diagonal": (
        eq(A[i, j], "=", exp(S[i, j]) * w[i], i, j), eq(B[i, j], "=", exp(S[i, j]) * w[j], i, j),
        eq(q[i], "=", exp(S[i, i]) * (1 + w[i]), i), eq(p[i], "=", exp(S[i, i]) * u[i], i)),
    "a function of a matrix and of its transpose": (
        eq(A[i, j], "=", exp(S[i, j]) * w[i], i, j), eq(B[i, j], "=", exp(S[j, i]) * w[i], i, j)),
    "a function of two rows": (
        eq(A[i, j], "=", exp(S[i, j] * R[i, j]), i, j), eq(B[i, j], "=", exp(S[i, j] * R[j, i]), i, j)),
    # --- equal definitions
    "two conditions": (
        eq(g[i], "+", exp(u[i]), i, where=less(i, 2)), eq(h[i], "+", exp(u[i]), i, where=less(i, 1)),
        eq(q[i], "=", g[i] - 3 * h[i], i)),
    "two second terms": (
        eq(g[i], "+", exp(u[i]), i), eq(h[i], "+", exp(u[i]), i),
        eq(g[j2 + 1], "+", w[j2], j2), eq(h[j2 + 1], "+", 2 * w[j2], j2),
        eq(q[i], "=", g[i] - 3 * h[i], i)),
    "two folds": (
        eq(g[i], "max", S[i, j], i, j), eq(h[i], "min", S[i, j], i, j), eq(q[i], "=", g[i] - 3 * h[i], i)),
    # --- positions
    "a position beyond a condition": (
        eq(z[n], "+", equal(i, 1) * x[n, i], n, i, where=less(i, 1)),
        eq(z2[n], "+", equal(i, 1) * x[n, i], n, i, where=less(x[n, i], 0))),
    "a diagonal at a position": (
        eq(T[i, i, 0], "=", 2 * u[i], i), eq(A[i, j], "=", T[i, j, 0] * w[j], i, j)),
    "a position of several": (
        eq(A[i, 1], "+", 2, i), eq(A[i, 2], "+", 3, i), eq(q[i], "+", A[i, j] * w[j], i, j)),
    "a sum of one element, several times": (
        eq(h[i], "+", u[i], i, j), eq(q[i], "+", S[i, 0], i, j, where=less(j, 2))),
    # --- labels, conditions, sums
    "labels that are repeated": (
        eq(m[n, i], "+", x[n, i], n, i), eq(m[n, labels[n, j]], "+", v[n], n, j)),
    "labels over an index of their own": (
        eq(m[n, i], "+", x[n, i], n, i), eq(m[n, labels[n, i]], "+", x[n, i] * u[i], n, i)),
    "a condition beside what is infinite": (
        eq(q[i], "+", w[i], i), eq(q[i], "+", w[i] / i, i, where=less(0, i))),
    "a condition that keeps a read in range": (
        eq(q[i], "+", w[i], i), eq(q[i], "+", u[i + 1] * w[i], i, where=less(i, 2))),
    "powers of one base": (
        eq(q[i], "+", (u[i] + 1) ** 3 * w[i] - (u[i] + 1) ** 2 * S[i, i] - 2 * (u[i] + 1), i),
        eq(p[i], "=", 2 * (u[i] + w[i]) - 3 * (u[i] + 2 * w[i]) * u[i], i)),
    "numbers of several sizes": (eq(q[i], "=", w[i] * (2 * u[i] - 4 * S[i, i]) + (3 * u[i] + 3) * u[i], i),),
    "three factors under a condition": (
        eq(q[i], "+", S[i, j] * R[j, k] * w[k], i, j, k, where=less_equal(j, k)),
        eq(p[i], "max", S[i, j] * R[j, k] * w[k], i, j, k)),
    "a chain of products under a condition on what is summed first": (
        eq(A[i, j], "+", S[i, k] * R[k, r] * S[r, j], i, j, k, r, where=less_equal(k, r)),
        eq(q[i], "+", S[i, j] * R[j, k] * S[k, r], i, j, k, r, where=less(r, 2))),
    "a product of blocks from behind": (
        eq(m[n, j], "+", x9[n, 6 - 3 * i + k] * W9[6 - 3 * i + k, j], n, i, j, k),
        eq(m2[n, j], "+", x9[n, 3 * i + k] * W9[3 * i + 2 - k, j], n, i, j, k)),
    "a matrix product under a condition": (
        eq(A[i, j], "+", S[i, k] * R[k, j], i, j, k, where=less_equal(k, i)),
        eq(q[i], "+", 2 * S[i, k] * u[k], i, k, where=less(k, 2))),
    "three factors and a number": (
        eq(q[i], "+", 3 * S[i, j] * R[j, k] * S[k, i] + u[i], i, j, k),
        eq(A[i, j], "+", -S[i, k] * w[k] * R[k, j] * u[j], i, j, k)),
    "whole numbers in a product": (
        eq(q[i], "+", labels[0, j] * R[j, i], i, j), eq(m[n, i], "+", labels[n, j] * R[j, i], n, i, j)),
    "a product of labels": (
        eq(L[()], "+", u[y[n]] * S[y[n], j] * R[j, k] * w[k], n, j, k),
        eq(q[j], "+", S[y[n], j] * x[n, k] * R[k, j], n, j, k)),
    # --- recurrences
    "a sum over all steps": (
        eq(s[0, i], "=", u[i], i),
        Loop(t, 1, (eq(s[t + 1, i], "+", tanh(S[i, j] * s[t, j]), i, j),
                    eq(h[i], "+", exp(s[t, i]), i))),
        eq(A[t, i], "=", exp(s[t, i]) * w[i], t, i)),
    "a step under a condition": (
        eq(s[0, i], "=", u[i], i),
        Loop(t, 1, (eq(s[t + 1, i], "+", tanh(s[t, i]) + 1, i, where=less(i, t + 1)),)),
        eq(q[i], "=", s[3, i], i)),
    "what a condition leaves out of another step": (
        Loop(t2, -1, (eq(B2[t2, i], "+", B2[t2 - 1, i] / 4 + u[i], i, where=less(0, t2)),)),),
    "a function of many reads": (
        eq(q[i], "=", tanh((sum((3 * j_ + k_ + 1) * R[j_, k_] * u[k_] for j_ in range(3) for k_ in range(3))
                            + w[0] * w[1] - w[2] * S[i, 0] + S[i, 1] * S[i, 2]) / 20), i),),
    "another step of a value of the step": (
        Loop(t, 1, (eq(A[t, i], "=", sin(s[t, i]) + u[i], i),
                    eq(s[t + 1, i], "+", A[t - 1, i] * w[i] + s[t, i], i, where=less(0, t)))),
        eq(q[i], "=", s[3, i], i)),
    "two recurrences": (
        eq(s[0, i], "=", u[i], i),
        Loop(t, 1, (eq(h[t], "+", s[t, i] * w[i], i), eq(s[t + 1, i], "=", tanh(h[t] * s[t, i]), i))),
        eq(L[()], "+", s[3, i], i)),
    "a number of the step before a product": (
        eq(s[0, i], "=", u[i], i),
        Loop(t, 1, (eq(s[t + 1, i], "+", (t + 1) * S[i, j] * s[t, j], i, j),))),
    # --- folds
    "a product beside an index of its twin's name": (
        eq(h[i_], "*", S[i, i_], i, i_), eq(A[i_, j], "*", S[i, i_] + R[i, j], i, i_, j)),
    "a maximum under a condition": (
        eq(h[i], "max", S[i, j] * u[j], i, j, where=less(j, i + 1)),
        eq(q[i], "min", S[i, j] * R[j, k], i, j, k, where=logical_and(less(j, 2), less(0, k)))),
    "a logsumexp under a condition": (
        eq(h[i], "logsumexp", 30 * S[i, j], i, j, where=less(j, i + 1)),
        eq(A[i, j], "=", exp(30 * S[i, j] - h[i]), i, j),
        eq(q[i], "logsumexp", u[j + 1], i, j, where=less(j, 2))),
    "a logsumexp at other places": (
        eq(s[i + 1, j], "logsumexp", S[i, k] * R[k, j], i, j, k),
        eq(A[i, j], "=", s[i + 1, j] * w[j], i, j)),
    "logsumexps of each step": (
        eq(s[0, i], "=", u[i], i),
        Loop(t, 1, (eq(h[t], "logsumexp", s[t, i] * w[i], i), eq(s[t + 1, i], "=", h[t] - s[t, i], i))),
        eq(L[()], "+", s[3, i], i)),
    "a softmax twice": (
        eq(h[i], "logsumexp", S[i, j], i, j), eq(A[i, j], "=", exp(S[i, j] - h[i]) * R[i, j], i, j),
        eq(q[i], "+", exp(S[i, j] - h[i]) * w[j], i, j)),
    # --- loop nests
    "a shifted read of what the nest before writes": (
        eq(h[i], "=", tanh(u[i]), i), eq(q[i], "=", h[2 - i] * w[i], i),
        eq(A[i, j], "=", tanh(S[i, j]), i, j), eq(B[i, j], "=", A[j, i] - A[i, j], i, j)),
    "a read between two nests": (
        eq(g[i], "=", tanh(u[i]), i), eq(c2 := L[()], "+", g[i], i),
        eq(h[i], "=", c2 * w[i], i), eq(q[i], "=", h[i] + g[i], i)),
    "an inner loop of the outer one's name": (
        eq(A[i, j], "=", tanh(S[i, j]), i, j), eq(B[j, i], "=", A[j, i] * R[j, i] + u[j], j, i)),
    "rows that are read at two places": (
        eq(A[i, j], "=", tanh(S[i, j]), i, j), eq(h[i], "+", A[i, j], i, j),
        eq(B[i, j], "=", A[i, j] / h[i] + A[i, 2 - j], i, j)),
    "a row that is an output": (
        eq(A[i, j], "=", tanh(S[i, j]), i, j), eq(h[i], "+", A[i, j] ** 2, i, j),
        eq(B[i, j], "=", A[i, j] * h[i], i, j)),
    "copies and transpositions": (
        eq(A[i, j], "=", S[j, i], i, j), eq(B[i, j], "=", A[i, j], i, j), eq(q[i], "=", S[1, i], i)),
    "a window that is added to": (
        eq(Tensor("W5", (Integer(5), Integer(3)))[i + j, k], "+", S[i, k] * R[j, k], i, j, k),),
    "choices": (
        eq(q[i], "=", where(less(u[i], w[i]), log(maximum(w[i] - u[i], 1)), sin(u[i])), i),
        eq(p[i], "+", where(less(u[i], w[i]), 2 * u[i], 0) + where(less(w[i], u[i]), 3 * u[i], 0), i)),
    # --- places that other iterations write, too
    "a gather behind a scatter": (
        eq(h[y[n]], "+", v[n], n), eq(z[n], "=", sin(h[y[n]]) * v[n], n)),
    "a window behind windows": (
        eq(g5[i + j], "+", sin(u[i] * w[j]), i, j), eq(A[i, j], "=", sin(g5[i + j]) * w[j], i, j)),
}  # fmt: skip


def program(name: str, inner: bool = False) -> Program:
    """All that is written are outputs; with `inner` the last is, so that more may be rewritten."""
    items = CASES[name]
    written = list({e.tensor: None for e in equations_of(items)})
    read = {r.tensor: None for e in equations_of(items) for r in e.reads}
    inputs = tuple(t for t in read if t not in written)
    return Program("p", inputs, items, tuple(written[-1:] if inner else written))


def values_of(p: Program, seed: int = 0) -> dict[str, np.ndarray]:
    """Numbers of both signs, all apart."""
    rng = np.random.default_rng(seed)
    values = {}
    for t in p.inputs:
        shape = [int(e.xreplace({N: 4})) for e in t.shape]
        real = rng.permutation(np.linspace(-1, 1.1, max(1, int(np.prod(shape))))).reshape(shape)
        values[t.name] = rng.integers(0, 3, shape) if t.dtype == "int" else real
    return values


FORMS = [(name, inner) for name in CASES for inner in (False, True)]


def equals(got: Any, want: Any, p: Program, what: str) -> None:
    for o in p.outputs:
        have, right = np.asarray(got[o.name], float), np.asarray(want[o.name], float)
        np.testing.assert_allclose(have, right, 1e-12, 1e-12, err_msg=f"{o} {what}\n{p}")


@pytest.mark.parametrize("name", CASES)
def test_rewrites(name: str) -> None:
    for inner in (False, True):
        p = verify(program(name, inner))
        values = values_of(p)
        want = run(p, values)
        for rewrite in (*REWRITES, split_products):  # none needs another to have run
            made = verify(rewrite(p))
            equals(run(made, values), want, made, rewrite.__name__)
        equals(run(verify(simplify(p)), values), want, p, "simplified")
        low = lowered(p)
        equals(run(low, values), want, low, "lowered")
        equals(numpy_results(low, values), want, low, "NumPy")


def test_c() -> None:
    cases = [program(*form) for form in FORMS]
    values = [values_of(p) for p in cases]
    low = [lowered(p) for p in cases]
    results = c_results(list(zip(low, values, strict=True)))
    for p, made, given, got in zip(cases, low, values, results, strict=True):
        equals(got, run(p, given), made, "C")


LOSS = Tensor("loss", ())


def with_loss(p: Program) -> Program:
    """The loss is a sum of all outputs, each element with a weight of its own."""
    parts = []
    for number, o in enumerate(p.outputs):
        loops = tuple(Index(f"r{d}", e) for d, e in enumerate(o.shape))
        weight = sum((r * (d + 1) for d, r in enumerate(loops)), Integer(number + 1))
        parts.append(Equation(LOSS[()], "+", o[loops] * weight, loops))
    return replace(p, items=(*p.items, *parts), outputs=(LOSS,))


UNDEFINED = (
    "a square beside a root",
    "a square beside a reciprocal root",
    "a logsumexp at other places",  # −∞ at the first one
)


@pytest.mark.parametrize("name", [name for name in CASES if name not in UNDEFINED])
def test_adjoints(name: str) -> None:
    p = verify(with_loss(program(name)))
    values = values_of(p, 1)
    real = [t for t in p.inputs if t.dtype == "real"]
    whole, adjoints = reverse(p, LOSS, real)
    before = run(verify(whole), values)
    for rewrite in REWRITES:
        made = verify(rewrite(whole))
        equals(run(made, values), before, made, rewrite.__name__)
    got = run_precisely(verify(simplify(whole)), values)
    for o in real:
        want = difference_gradient(p, LOSS, o, values)
        assert relative_error(got[adjoints[o].name], want) < 1e-12, f"d {o.name}\n{whole}"
