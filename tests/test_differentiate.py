"""The derivative rule: formulas that it gives, as text, and numbers against differences."""

import mpmath
import numpy as np
import pytest
from sympy import Integer, exp, log, sin, tanh

from symgrad.ir import Equation, Index, Loop, Program, Size, Tensor
from symgrad.origin import Origin
from symgrad.passes.differentiate import forward, reverse
from symgrad.passes.verify import verify
from symgrad.scalar import less, less_equal, logical_and, sigmoid, stop_gradient, where
from tests.conftest import (
    DIGITS,
    difference_gradient,
    directional_differences,
    random_values,
    relative_error,
    run_precisely,
)

LIMIT = 1e-15
N = Size("N")
n, m, i, j, k, o, d = (Index(a, e) for a, e in zip("nmijkod", (N, N, 3, 3, 3, 2, 2), strict=True))
t, r, s = Index("t", 4), Index("r", 4), Index("s", 3)
p, u, c, e = Index("p", 4), Index("u", 3), Index("c", 2), Index("e", 2)
x = Tensor("x", (N, Integer(3)), "input")
W = Tensor("W", (Integer(3), Integer(2)), "parameter")
S = Tensor("S", (Integer(3), Integer(3)), "parameter")
b = Tensor("b", (Integer(2),), "parameter")
a = Tensor("a", (), "parameter")
v = Tensor("v", (Integer(3),), "input")
q = Tensor("q", (Integer(4),), "input")
tok = Tensor("tok", (N,), "input", "int")
E = Tensor("E", (Integer(3), Integer(2)), "parameter")
image = Tensor("image", (N, Integer(2), Integer(7)), "input")
K = Tensor("K", (Integer(2), Integer(2), Integer(3)), "parameter")
U = Tensor("U", (Integer(2), Integer(2)), "parameter")
h0 = Tensor("h0", (N, Integer(2)), "input")
xs = Tensor("xs", (Integer(4), N, Integer(2)), "input")
z = Tensor("z", (N, Integer(2)))
y = Tensor("y", (N, Integer(3)))
w = Tensor("w", (Integer(3),))
row = Tensor("l", (N,))
h = Tensor("h", (Integer(5), N, Integer(2)))
g = Tensor("g", (Integer(5), Integer(4)))
conv = Tensor("conv", (N, Integer(2), Integer(4)))
padded = Tensor("padded", (N, Integer(2), Integer(9)))
att = Tensor("att", (Integer(4),))
loss = Tensor("loss", ())


def eq(write, op, body, *loops, where=1):
    return Equation(write, op, body * Integer(1), loops, where * Integer(1), Origin("spec.py:1"))


def total(tensor, *loops):
    """The loss: a sum with unequal weights, so that no symmetry hides an error."""
    weight = 1 + sum((k + 1) * i for k, i in enumerate(loops)) / Integer(7)
    return eq(loss[()], "+", weight * tensor[loops] ** 2, *loops)


def program(*items, inputs, outputs=(loss,)):
    return verify(Program("p", inputs, items, outputs))


DENSE = [eq(z[n, o], "+", x[n, i] * W[i, o], n, o, i), eq(z[n, o], "+", b[o], n, o)]
CONV = eq(conv[n, o, p], "+", K[o, c, u] * image[n, c, 2 * p + u - 1], n, o, p, c, u,
          where=logical_and(less_equal(1, 2 * p + u), less(2 * p + u - 1, 7)))  # fmt: skip
PAD = eq(padded[n, c, Index("a", 7) + 1], "=", image[n, c, Index("a", 7)], n, c, Index("a", 7))
CONV_PADDED = eq(conv[n, o, p], "+", K[o, c, u] * padded[n, c, 2 * p + u], n, o, p, c, u)
zt = Tensor("z", (Integer(4), N, Integer(2)))
STEP = eq(h[t + 1, n, o], "=", tanh(xs[t, n, o] + zt[t, n, o]), n, o)
RNN = [
    eq(h[0, n, o], "=", h0[n, o], n, o),
    Loop(t, 1, (eq(zt[t, n, o], "+", h[t, n, d] * U[d, o], n, o, d), STEP)),
    total(h, Index("l", 5), n, o),
]
RNN_DOWN = [
    eq(h[4, n, o], "=", h0[n, o], n, o),
    Loop(t, -1, (eq(h[t, n, o], "=", tanh(xs[t, n, o] + U[0, o] * h[t + 1, n, 1 - o]), n, o),)),
    total(h, Index("l", 5), n, o),
]
cell, gate = (
    Tensor("cell", (Integer(5), N, Integer(2))),
    Tensor("gate", (Integer(4), N, Integer(2))),
)
LSTM = [  # the loss needs the cell only: the path from cell to h to gate runs back through the loop
    eq(cell[0, n, o], "=", h0[n, o], n, o),
    eq(h[0, n, o], "=", h0[n, o] ** 2, n, o),
    Loop(t, 1, (
        eq(gate[t, n, o], "+", h[t, n, d] * U[d, o], n, o, d),
        eq(cell[t + 1, n, o], "=", sigmoid(gate[t, n, o]) * cell[t, n, o] + xs[t, n, o], n, o),
        eq(zt[t, n, o], "=", sigmoid(xs[t, n, o] * b[o]), n, o),
        eq(h[t + 1, n, o], "=", tanh(cell[t + 1, n, o]) * zt[t, n, o], n, o),
    )),
    eq(loss[()], "+", cell[4, n, o] ** 3 * (n + o + 1), n, o),
]  # fmt: skip
NESTED = [
    eq(g[0, Index("l", 4)], "=", q[Index("l", 4)], Index("l", 4)),
    Loop(t, 1, (
        eq(g[t + 1, 0], "=", sin(g[t, 0])),
        Loop(s, 1, (eq(g[t + 1, s + 1], "=", tanh(g[t + 1, s] * q[s] + g[t, s] + g[t, s + 1] * v[s])),)),
    )),
    total(g, Index("l", 5), Index("f", 4)),
]  # fmt: skip
VITERBI = [
    eq(h[0, n, o], "=", h0[n, o], n, o),
    Loop(t, 1, (eq(zt[t, n, o], "logsumexp", h[t, n, d] + U[d, o], n, o, d),
                eq(gate[t, n, o], "max", h[t, n, d] * U[d, o], n, o, d),
                eq(cell[t, n, o], "*", h[t, n, d] + U[d, o], n, o, d),
                eq(h[t + 1, n, o], "=", xs[t, n, o] + sin(zt[t, n, o] + gate[t, n, o] + cell[t, n, o]), n, o))),
    total(h, Index("l", 5), n, o),
]  # fmt: skip

INSIDE = "n<N o<2 p<4 c<2 u<3 where logical_and(less_equal(1, 2*p + u), less(2*p + u - 1, 7))"
FORMULAS = {
    "dense": (DENSE, (x, W, b), z, [
        "d_b[o] += d_z[n,o]    | n<N o<2",
        "d_W[i,o] += d_z[n,o]*x[n,i]    | n<N o<2 i<3",
        "d_x[n,i] += W[i,o]*d_z[n,o]    | n<N o<2 i<3"]),
    "tanh": ([eq(y[n, i], "=", tanh(x[n, i]), n, i)], (x,), y, [
        "d_x[n,i] += d_y[n,i]*(1 - tanh(x[n,i])**2)    | n<N i<3"]),
    "strided convolution": ([CONV], (image, K), conv, [
        f"d_K[o,c,u] += d_conv[n,o,p]*image[n,c,2*p + u - 1]    | {INSIDE}",
        f"d_image[n,c,2*p + u - 1] += K[o,c,u]*d_conv[n,o,p]    | {INSIDE}"]),
    "embedding": ([eq(z[n, o], "=", E[tok[n], o], n, o)], (tok, E), z, [
        "d_E[tok[n],o] += d_z[n,o]    | n<N o<2"]),
    "scatter": ([eq(w[tok[n]], "+", x[n, 0] ** 2, n)], (tok, x), w, [
        "d_x[n,0] += 2*d_w[tok[n]]*x[n,0]    | n<N"]),
    "diagonal": ([eq(w[i], "=", S[i, i] * v[2 - i], i)], (S, v), w, [
        "d_S[i,i] += d_w[i]*v[2 - i]    | i<3",
        "d_v[2 - i] += S[i,i]*d_w[i]    | i<3"]),
    "tied": ([eq(w[i], "+", S[i, j] * S[j, i] * v[j], i, j)], (S, v), w, [
        "d_S[i,j] += S[j,i]*d_w[i]*v[j]    | i<3 j<3",
        "d_S[j,i] += S[i,j]*d_w[i]*v[j]    | i<3 j<3",
        "d_v[j] += S[i,j]*S[j,i]*d_w[i]    | i<3 j<3"]),
    "logsumexp": ([eq(row[n], "logsumexp", x[n, i], n, i)], (x,), row, [
        "d_x[n,i] += d_l[n]*exp(-l[n] + x[n,i])    | n<N i<3"]),
    "max": ([eq(row[n], "max", x[n, i], n, i)], (x,), row, [
        "first_l[n] min= i    | n<N i<3 where equal(x[n,i], l[n])",
        "d_x[n,i] += d_l[n]*equal(i, first_l[n])    | n<N i<3"]),
    "max over two": ([eq(loss[()], "max", x[n, i], n, i)], (x,), loss, [
        "first_loss[] min= i + 3*n    | n<N i<3 where equal(x[n,i], loss[])",
        "d_x[n,i] += d_loss[]*equal(i + 3*n, first_loss[])    | n<N i<3"]),
    "min": ([eq(loss[()], "min", v[i] ** 2, i)], (v,), loss, [
        "first_loss[] min= i    | i<3 where equal(v[i]**2, loss[])",
        "d_v[i] += 2*d_loss[]*v[i]*equal(i, first_loss[])    | i<3"]),
    "scattered max": ([eq(w[tok[n]], "max", x[n, 0], n)], (tok, x), w, [
        "first_w[tok[n]] min= n    | n<N where equal(x[n,0], w[tok[n]])",
        "d_x[n,0] += d_w[tok[n]]*equal(n, first_w[tok[n]])    | n<N"]),
    "product": ([eq(row[n], "*", x[n, i], n, i)], (x,), row, [
        "others_l[n,i] *= x[n,i_]    | n<N i<3 i_<3 where not_equal(i, i_)",
        "d_x[n,i] += d_l[n]*others_l[n,i]    | n<N i<3"]),
    "restricted max": ([eq(att[t], "max", q[r], t, r, where=less_equal(r, t))], (q,), att, [
        "first_att[t] min= r    | t<4 r<4 where logical_and(less_equal(r, t), equal(q[r], att[t]))",
        "d_q[r] += d_att[t]*equal(r, first_att[t])    | t<4 r<4 where less_equal(r, t)"]),
    "product of one": ([eq(w[i], "*", v[2 - i], i)], (v,), w, [
        "d_v[2 - i] += d_w[i]    | i<3"]),
    "restricted": ([eq(att[t], "+", q[r] ** 2, t, r, where=less_equal(r, t))], (q,), att, [
        "d_q[r] += 2*d_att[t]*q[r]    | t<4 r<4 where less_equal(r, t)"]),
    "stop_gradient": ([eq(w[i], "=", stop_gradient(v[i]) * v[0], i)], (v,), w, [
        "d_v[0] += d_w[i]*stop_gradient(v[i])    | i<3"]),
    "independent": ([eq(loss[()], "=", stop_gradient(a[()]) + v[0])], (a, v), loss, [
        "d_v[0] += d_loss[]", "d_a[] = 0"]),
    "rank 0": ([eq(loss[()], "=", sin(a[()]))], (a,), loss, ["d_a[] += d_loss[]*cos(a[])"]),
    "recurrence": (RNN[:2], (xs, h0, U), h, [
        ("loop t<4 descending:\n"
        "    d_z[t,n,o] += d_h[t + 1,n,o]*(1 - tanh(xs[t,n,o] + z[t,n,o])**2)    | n<N o<2\n"
        "    d_U[d,o] += d_z[t,n,o]*h[t,n,d]    | n<N o<2 d<2\n"
        "    d_h[t,n,d] += U[d,o]*d_z[t,n,o]    | n<N o<2 d<2"),
        "d_h0[n,o] += d_h[0,n,o]    | n<N o<2"]),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMULAS)
def test_formulas(name):
    items, inputs, of, expected = FORMULAS[name]
    seed = Tensor("seed", of.shape, "input")
    wanted = [t for t in inputs if t.dtype != "int" and t != xs]
    given = program(*items, inputs=inputs, outputs=(of,))
    result, adjoints = reverse(given, of, wanted, seed=seed)
    new = verify(result).items[len(items) :]
    assert str(new[0]).split("    |")[0].startswith(f"d_{of.name}[")
    assert [str(item) for item in new[1:]] == expected
    assert list(adjoints) == wanted and result.outputs == (of, *adjoints.values())


def test_forward_formulas():
    given = program(*DENSE, inputs=(x, W, b), outputs=(z,))
    result, tangents = forward(
        given, {W: Tensor("v_W", W.shape, "input"), x: Tensor("v_x", x.shape, "input")}
    )
    assert [str(item) for item in verify(result).items[2:]] == [
        "t_z[n,o] += v_W[i,o]*x[n,i]    | n<N o<2 i<3",
        "t_z[n,o] += W[i,o]*v_x[n,i]    | n<N o<2 i<3",
    ]
    assert str(tangents) == "{" + f"{z!r}: {tangents[z]!r}" + "}"


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


def test_with_respect_to_what_is_computed_on_the_way():
    given = program(*DENSE, total(z, n, o), inputs=(x, W, b))
    result, adjoints = reverse(given, loss, [z, b])
    assert [str(i) for i in verify(result).items[4:]] == [
        "d_z[n,o] += 2*d_loss[]*z[n,o]*(n/7 + 2*o/7 + 1)    | n<N o<2",
        "d_b[o] += d_z[n,o]    | n<N o<2",
    ]
    assert adjoints[b].role == "gradient" and adjoints[z].role == "temporary"


def test_of_an_earlier_tensor_ignores_what_follows():
    given = program(
        eq(w[i], "=", v[i] ** 2, i), eq(Tensor("s", ())[()], "+", w[i], i), total(w, i), inputs=(v,)
    )
    result, _ = reverse(given, Tensor("s", ()), [v])
    assert [str(i).split("    |")[0] for i in verify(result).items[3:]] == [
        "d_s[] = 1", "d_w[i] += d_s[]", "d_v[i] += 2*d_w[i]*v[i]"]  # fmt: skip


def test_a_loop_that_nothing_flows_through_is_dropped():
    counter = Tensor("n_steps", (Integer(5),))
    given = program(eq(counter[0], "=", 0), Loop(t, 1, (eq(counter[t + 1], "=", counter[t] + 1),)),
                    eq(loss[()], "=", counter[4] * a[()]), inputs=(a,))  # fmt: skip
    result, _ = reverse(given, loss, [a])
    assert [str(i) for i in verify(result).items[3:]] == [
        "d_loss[] = 1",
        "d_a[] += d_loss[]*n_steps[4]",
    ]


def test_every_equation_says_where_it_comes_from():
    given = program(*DENSE, eq(loss[()], "max", tanh(z[n, o]), n, o), inputs=(x, W, b))
    result, _ = reverse(given, loss, [W])
    steps = [(e.origin.line, *e.origin.steps) for e in result.equations[3:]]
    assert steps == [
        ("", "seed of the adjoint of loss"),
        ("spec.py:1", "position of the first arg max of loss"),
        ("spec.py:1", "reverse of loss by z"),
        ("spec.py:1", "reverse of z by W"),
    ]


def test_integers_have_no_derivative():
    first = Tensor("first", (), dtype="int")
    given = program(eq(first[()], "min", i, i, where=less(0, v[i])), eq(loss[()], "=", v[first[()]] * first[()]),
                    inputs=(v,), outputs=(loss, first))  # fmt: skip
    result, tangents = forward(given, {v: Tensor("t_v", v.shape, "input")})
    assert list(tangents) == [loss]
    out = run_precisely(verify(result), {"v": [-1.0, 2.0, 3.0], "t_v": [4.0, 5.0, 6.0]})
    assert out["t_loss"][()] == 5 and out["loss"][()] == 2
