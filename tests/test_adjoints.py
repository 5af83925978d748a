"""The derivative rule by numbers: first and second derivatives, forward, reverse and one of the
other, against differences in 50 digits."""

import mpmath
import numpy as np
import pytest
from sympy import exp, log, sin, tanh

from symgrad.ir import Index, Loop, Program, Tensor
from symgrad.passes.differentiate import forward, reverse
from symgrad.passes.verify import verify
from symgrad.scalar import less, less_equal, stop_gradient, where
from tests.conftest import (
    DIGITS,
    difference_gradient,
    directional_differences,
    random_values,
    relative_error,
    run_precisely,
)
from tests.differentiate_cases import *

LIMIT = 1e-15

NUMBERS = {
    "dense": ([*DENSE, total(z, n, o)], (x, W, b)),
    "strided convolution": ([CONV, total(conv, n, o, p)], (image, K)),
    "padded convolution": ([PAD, CONV_PADDED, total(conv, n, o, p)], (image, K)),
    "embedding with repeated ids": ([eq(z[n, o], "=", sin(E[tok[n], o]), n, o), total(z, n, o)], (tok, E)),
    "scatter": ([eq(w[tok[n]], "+", x[n, i] ** 2, n, i), total(w, i)], (tok, x)),
    "scattered max and product": (
        [eq(w[tok[n]], "max", x[n, 0], n), eq(Tensor("w2", w.shape)[tok[n]], "*", x[n, 1], n),
         eq(z[n, o], "=", w[tok[n]] * Tensor("w2", w.shape)[tok[n]], n, o), total(z, n, o)], (tok, x)),
    "tied weights": (
        [*DENSE, eq(y[n, i], "+", tanh(z[n, o]) * W[i, o], n, i, o), total(y, n, i)], (x, W, b)),
    "diagonal": ([eq(w[i], "=", S[i, i] * exp(S[2 - i, i]) * v[i], i), total(w, i)], (S, v)),
    "diagonal write": ([eq(Tensor("D", S.shape)[i, i], "=", v[2 - i] ** 3, i), total(Tensor("D", S.shape), i, j)], (v,)),
    "read several times": (
        [eq(w[i], "+", v[i] * v[j] * v[0] + v[2 - j] ** 2 * v[i], i, j), total(w, i)], (v,)),
    "logsumexp": ([eq(row[n], "logsumexp", 3 * x[n, i] * v[i], n, i), total(row, n)], (x, v)),
    "softmax and cross-entropy": (
        [*DENSE, eq(row[n], "logsumexp", z[n, o], n, o),
         eq(loss[()], "+", (row[n] - z[n, tok[n]]) / N, n)], (x, W, b, tok)),
    "max": ([eq(row[n], "max", tanh(x[n, i]) * v[2 - i], n, i), total(row, n)], (x, v)),
    "min": ([eq(row[n], "min", x[n, i] - v[i] ** 2, n, i), total(row, n)], (x, v)),
    "product": ([eq(row[n], "*", x[n, i] + v[i] ** 2, n, i), total(row, n)], (x, v)),
    "overlapping product": ([eq(g[i + j, 0], "*", S[i, j], i, j), total(g, Index("l", 5), Index("f", 4))], (S,)),
    "overlapping max": (
        [eq(g[i + j, 0], "max", S[i, j], i, j), eq(loss[()], "+", g[Index("l", 5), 0] ** 2 * (Index("l", 5) + 1), Index("l", 5))], (S,)),
    "overlapping logsumexp": (
        [eq(g[i + j, 0], "logsumexp", S[i, j], i, j), eq(loss[()], "+", g[Index("l", 5), 0] ** 2, Index("l", 5))], (S,)),
    "causal sum": ([eq(att[t], "+", q[r] ** 2 * q[t], t, r, where=less_equal(r, t)), total(att, t)], (q,)),
    "causal softmax": (
        [eq(att[t], "logsumexp", q[r] * q[t], t, r, where=less_equal(r, t)), total(att, t)], (q,)),
    "causal max": (
        [eq(att[t], "max", q[r] ** 2 - t, t, r, where=less_equal(r, t)), total(att, t)], (q,)),
    "causal product": ([eq(att[t], "*", q[r] + t, t, r, where=less_equal(r, t)), total(att, t)], (q,)),
    "branches": ([eq(w[i], "=", where(less(v[i], 0), v[i] ** 2, log(1 + v[i])), i), total(w, i)], (v,)),
    "rank 0": ([eq(loss[()], "=", a[()] ** 3 * sin(a[()]))], (a,)),
    "recurrence": (RNN, (xs, h0, U)),
    "recurrence backwards": (RNN_DOWN, (xs, h0, U)),
    "recurrence through the back edge": (LSTM, (xs, h0, U, b)),
    "nested loops": (NESTED, (q, v)),
    "recurrence of all ops": (VITERBI, (xs, h0, U)),
    "triangular solve": (
        [Loop(i, 1, (eq(y[0, i], "+", S[i, j] * w[j], j, where=less(j, i)),
                     eq(w[i], "=", (v[i] - y[0, i]) / (2 + S[i, i])))), total(w, i)], (x, S, v)),
}  # fmt: skip


def hessian_products(given, wrt, values, rng):
    """Reverse, and all four second derivatives along a random direction, with what they should be."""
    directions = {t: rng.normal(0, 1, values[t.name].shape) for t in wrt}
    tangents = {t: Tensor(f"u_{t.name}", t.shape, "input") for t in wrt}
    values = {**values, **{tangents[t].name: directions[t] for t in wrt}}
    backward, adjoints = reverse(given, loss, wrt)
    of = [loss, *adjoints.values()]
    expected = directional_differences(verify(backward), of, directions, values)

    second, tangent_of = forward(backward, tangents)
    out = run_precisely(verify(second), values)
    for t in of:
        yield f"forward of {t.name}", out[tangent_of[t].name], expected[t]

    inner = Tensor("inner", ())
    items = [
        eq(inner[()], "+", adjoints[t][loops] * tangents[t][loops], *loops)
        for t in wrt
        for loops in [tuple(Index(f"l{k}", x) for k, x in enumerate(t.shape))]
    ]
    product = Program(
        "p", given.inputs + tuple(tangents.values()), (*backward.items, *items), (inner,)
    )
    twice, again = reverse(product, inner, wrt)
    out = run_precisely(verify(twice), values)
    for t in wrt:
        yield f"reverse of reverse {t.name}", out[again[t].name], expected[adjoints[t]]

    onward, slopes = forward(given, tangents)
    twice, again = reverse(onward, slopes[loss], wrt)
    out = run_precisely(verify(twice), values)
    for t in wrt:
        yield f"reverse of forward {t.name}", out[again[t].name], expected[adjoints[t]]

    twice, bent = forward(onward, tangents)
    out = run_precisely(verify(twice), values)[bent[slopes[loss]].name]
    with mpmath.workdps(DIGITS):
        total = sum(np.sum(expected[adjoints[t]] * directions[t]) for t in wrt)
    yield "forward of forward", out, total


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers(name):
    items, inputs = NUMBERS[name]
    given = program(*items, inputs=inputs)
    values = random_values(given, seed=1, N=2)
    if "tok" in values:
        values["tok"] = np.array([1, 1])
    wrt = [t for t in inputs if t.dtype == "real"]
    backward, adjoints = reverse(given, loss, wrt)
    out = run_precisely(verify(backward), values)
    for t in wrt:
        expected = difference_gradient(given, loss, t, values)
        assert relative_error(out[adjoints[t].name], expected) < LIMIT, t.name
    for what, got, expected in hessian_products(given, wrt, values, np.random.default_rng(2)):
        assert relative_error(got, expected) < LIMIT, what


@pytest.mark.parametrize(("op", "values", "first"), [
    ("max", [2.0, 5.0, 5.0], [0, 1, 0]), ("max", [5.0, 5.0, 5.0], [1, 0, 0]),
    ("min", [2.0, 1.0, 1.0], [0, 1, 0]), ("max", [-np.inf] * 3, [1, 0, 0]),
])  # fmt: skip
def test_the_first_of_a_tie_takes_the_derivative(op, values, first):
    given = program(eq(loss[()], op, v[i], i), inputs=(v,))
    backward, adjoints = reverse(given, loss, [v])
    onward, slopes = forward(given, {v: Tensor("t", v.shape, "input")})
    for place, expected in enumerate(first):
        assert run_precisely(backward, {"v": values})[adjoints[v].name][place] == expected
        unit = np.eye(3)[place]
        assert run_precisely(onward, {"v": values, "t": unit})[slopes[loss].name][()] == expected


@pytest.mark.parametrize("zeros", [[0.0, 2.0, 3.0], [0.0, 0.0, 3.0], [0.0, 0.0, 0.0]])
def test_product_with_zeros(zeros):
    given = program(eq(loss[()], "*", v[i], i), inputs=(v,))
    values, rng = {"v": np.array(zeros)}, np.random.default_rng(0)
    backward, adjoints = reverse(given, loss, [v])
    expected = difference_gradient(given, loss, v, values)
    assert relative_error(run_precisely(backward, values)[adjoints[v].name], expected) < LIMIT
    for what, got, expected in hessian_products(given, [v], values, rng):
        assert relative_error(got, expected) < LIMIT, what


def test_stop_gradient_is_a_constant():
    given = program(eq(loss[()], "+", v[i] ** 2 * stop_gradient(v[i] ** 3), i), inputs=(v,))
    backward, adjoints = reverse(given, loss, [v])
    out = run_precisely(backward, {"v": [1.0, -2.0, 3.0]})
    assert out[adjoints[v].name].tolist() == [2.0, 32.0, 162.0]  # 2 v · v³


def test_adjoint_of_a_tensor_that_the_loop_reads_again():
    """The seed of an adjoint that a recurrence adds to, here d_h itself."""
    given = program(*RNN[:2], inputs=(xs, h0, U), outputs=(h,))
    seed = Tensor("d_h", h.shape, "input")  # the name that the adjoint would have had
    backward, adjoints = reverse(given, h, [h0, U], seed=seed)
    values = random_values(verify(backward), N=2)
    out = run_precisely(backward, values)
    assert str(backward.items[2]) == "d_h_2[i0,i1,i2] += d_h[i0,i1,i2]    | i0<5 i1<N i2<2"
    scalar = program(*RNN[:2], eq(loss[()], "+", h[Index("l", 5), n, o] * seed[Index("l", 5), n, o],
                                  Index("l", 5), n, o), inputs=(xs, h0, U, seed))  # fmt: skip
    for t in (h0, U):
        expected = difference_gradient(scalar, loss, t, values)
        assert relative_error(out[adjoints[t].name], expected) < LIMIT


def test_integers_have_no_derivative():
    first = Tensor("first", (), dtype="int")
    given = program(eq(first[()], "min", i, i, where=less(0, v[i])), eq(loss[()], "=", v[first[()]] * first[()]),
                    inputs=(v,), outputs=(loss, first))  # fmt: skip
    result, tangents = forward(given, {v: Tensor("t_v", v.shape, "input")})
    assert list(tangents) == [loss]
    out = run_precisely(verify(result), {"v": [-1.0, 2.0, 3.0], "t_v": [4.0, 5.0, 6.0]})
    assert out["t_loss"][()] == 5 and out["loss"][()] == 2
