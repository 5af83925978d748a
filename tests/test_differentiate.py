"""The derivative rule: formulas that it gives, as text; what it names, drops, and says of where they
come from."""

import pytest
from sympy import Integer, sin, tanh

from symgrad.ir import Loop, Tensor
from symgrad.passes.differentiate import forward, reverse
from symgrad.passes.verify import verify
from symgrad.scalar import less_equal, stop_gradient
from tests.differentiate_cases import *

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
