"""`grad` and `diff` within a recurrence: values and gradients against nested HIPS autograd, in the
interpreter and both back ends; the messages."""

from __future__ import annotations

from typing import Any

import autograd.numpy as anp
import pytest
from autograd import elementwise_grad

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests.tables import Row, check, rows

T = 2
RATE = number(0.125)
n, i, j, k, o = indices("n i j k o")


def energy(p: Any, q: Any, m: Any) -> Any:
    return anp.tanh(q @ p["W"] + m @ p["V"]) @ p["c"]


def weights() -> tuple[Any, Any, Any]:
    return parameter("W", 2, 4), parameter("V", 2, 4), parameter("c", 4)


def d(f: Any, by: int) -> Any:
    return elementwise_grad(f, by)


# --- table ------------------------------------------------------------------------------------


def _symplectic(q0: Any, m0: Any) -> Any:
    """m(t + 1) = m − h·∂H/∂q at (q, m), q(t + 1) = q + h·∂H/∂m at (q, m(t + 1)): the second
    derivative is by what the step has just written."""
    W, V, c = weights()
    q, m = tensor("q", N, T + 1, 2), tensor("m", N, T + 1, 2)
    z, H, y, G = (tensor(name) for name in "zHyG")
    q[n, 0, i], m[n, 0, i] = q0[n, i], m0[n, i]
    with recurrence("t", T) as t:
        z[n, t, o] = tanh(Sum(q[n, t, i] * W[i, o], i) + Sum(m[n, t, i] * V[i, o], i))
        H[n, t] = Sum(z[n, t, o] * c[o], o)
        m[n, t + 1, i] = m[n, t, i] - RATE * grad(H, q[n, t, i])[n, t, i]
        y[n, t, o] = tanh(Sum(q[n, t, i] * W[i, o], i) + Sum(m[n, t + 1, i] * V[i, o], i))
        G[n, t] = Sum(y[n, t, o] * c[o], o)
        q[n, t + 1, i] = q[n, t, i] + RATE * grad(G[n, t], m[n, t + 1, ...])[n, t, i]
    out = tensor("out")
    out[n, i] = q[n, T, i] + m[n, T, i] * q[n, T - 1, i]
    return out


def _symplectic_reference(p: Any, q: Any, m: Any) -> Any:
    def H(q: Any, m: Any) -> Any:
        return energy(p, q, m)

    before = q
    for _ in range(T):
        before = q
        m = m - 0.125 * d(H, 0)(q, m)
        q = q + 0.125 * d(H, 1)(q, m)
    return q + m * before


def _two_at_once(q0: Any, m0: Any) -> Any:
    """Both derivatives in one pass, backwards in time, the state also read from the step before."""
    W, V, c = weights()
    q, m = tensor("q", N, T + 2, 2), tensor("m", N, T + 1, 2)
    z, H, out = tensor("z"), tensor("H"), tensor("out")
    q[n, T + 1, i], q[n, T, i], m[n, T, i] = 2 * q0[n, i], q0[n, i], m0[n, i]
    with recurrence("t", T, reverse=True) as t:
        delayed = q[n, t + 1, i] + q[n, t + 2, i] / 2
        z[n, t, o] = tanh(Sum(delayed * W[i, o], i) + Sum(m[n, t + 1, i] * V[i, o], i))
        H[n, t] = Sum(z[n, t, o] * c[o], o)
        by_q, by_m = grad(H, [q[n, t + 1, i], m[n, t + 1, i]])
        q[n, t, i] = q[n, t + 1, i] + RATE * by_m[n, t, i]
        m[n, t, i] = m[n, t + 1, i] - RATE * by_q[n, t, i]
    out[n, i] = q[n, 0, i] * m[n, 0, i]
    return out


def _two_at_once_reference(p: Any, q: Any, m: Any) -> Any:
    before = 2 * q
    for _ in range(T):
        H = lambda q, m, b=before: energy(p, q + b / 2, m)  # noqa: E731
        before, q, m = q, q + 0.125 * d(H, 1)(q, m), m - 0.125 * d(H, 0)(q, m)
    return q * m


def _lagrangian(q0: Any, v0: Any) -> Any:
    """a from ∂²L/∂v²·a = ∂L/∂q − ∂²L/∂v∂q·v, solved in each step; Cranmer et al. (2020)."""
    W, V, c = weights()
    q, v = tensor("q", N, T + 1, 2), tensor("v", N, T + 1, 2)
    z, L, rest, out = (tensor(name) for name in ("z", "L", "rest", "out"))
    M = tensor("M", N, T, 2, 2)
    q[n, 0, i], v[n, 0, i] = q0[n, i], v0[n, i]
    with recurrence("t", T) as t:
        z[n, t, o] = softplus(Sum(q[n, t, i] * W[i, o], i) + Sum(v[n, t, i] * V[i, o], i))
        L[n, t] = Sum(z[n, t, o] * c[o] ** 2, o) + Sum(v[n, t, i] ** 2, i)
        by_q, by_v = grad(L, [q[n, t, i], v[n, t, i]])
        for a in range(2):
            M[n, t, a, i] = grad(by_v[n, t, a], v[n, t, i])[n, t, i]
        moved = diff(by_v, q[n, t, i], along=v[n, t, i])
        rest[n, t, i] = by_q[n, t, i] - moved[n, t, i]
        a = solve(M[n, t, ...], rest[n, t, ...], assume_a="pos")
        q[n, t + 1, i] = q[n, t, i] + RATE * v[n, t, i]
        v[n, t + 1, i] = v[n, t, i] + RATE * a[n, t, i]
    out[n, i] = q[n, T, i] + v[n, T, i]
    return out


def _lagrangian_reference(p: Any, q: Any, v: Any) -> Any:
    def L(q: Any, v: Any) -> Any:
        z = anp.logaddexp(0, q @ p["W"] + v @ p["V"])
        return z @ p["c"] ** 2 + anp.sum(v**2, axis=1)

    by_v = [lambda q, v, a=a: d(L, 1)(q, v)[:, a] for a in range(2)]
    for _ in range(T):
        M = anp.stack([d(f, 1)(q, v) for f in by_v], axis=1)
        moved = anp.stack([anp.sum(d(f, 0)(q, v) * v, axis=1) for f in by_v], axis=1)
        rest = d(L, 0)(q, v) - moved
        det = M[:, 0, 0] * M[:, 1, 1] - M[:, 0, 1] * M[:, 1, 0]
        a = anp.stack(
            [
                (M[:, 1, 1] * rest[:, 0] - M[:, 0, 1] * rest[:, 1]) / det,
                (M[:, 0, 0] * rest[:, 1] - M[:, 1, 0] * rest[:, 0]) / det,
            ],
            axis=1,
        )
        q, v = q + 0.125 * v, v + 0.125 * a
    return q + v


def _components(q0: Any) -> Any:
    """Second partial derivatives by components of the state, and of a component of a tensor."""
    W, _, c = weights()
    q, z, u, out = tensor("q", N, T + 1, 2), tensor("z"), tensor("u"), tensor("out")
    q[n, 0, i] = q0[n, i]
    with recurrence("t", T) as t:
        z[n, t, o] = sin(Sum(q[n, t, i] * W[i, o], i))
        u[n, t] = Sum(z[n, t, o] * c[o], o)
        bent = diff(u, q[n, t, 0], q[n, t, 1])
        again = diff(u[n, t], q[n, t, 1], q[n, t, 0])
        assert bent.tensor == again.tensor
        turned = diff(z[n, t, 1], q[n, t, 1])
        q[n, t + 1, i] = q[n, t, 1 - i] + RATE * bent[n, t] - RATE * (i + 1) * turned[n, t]
    out[n, i] = q[n, T, i]
    return out


def _components_reference(p: Any, q: Any) -> Any:
    def z(a: Any, b: Any) -> Any:
        return anp.sin(anp.stack([a, b], axis=1) @ p["W"])

    def u(a: Any, b: Any) -> Any:
        return z(a, b) @ p["c"]

    for _ in range(T):
        a, b = q[:, 0], q[:, 1]
        bent = d(d(u, 0), 1)(a, b)[:, None]
        turned = d(lambda a, b: z(a, b)[:, 1], 1)(a, b)[:, None]
        q = q[:, ::-1] + 0.125 * bent - 0.125 * anp.array([1, 2]) * turned
    return q


def _descent(x: Any, y: Any) -> Any:
    """Steps of gradient descent on the weights of a layer, for each sample (Finn et al., 2017),
    within steps that feed the result back: a recurrence in a recurrence."""
    A = parameter("A", 2, 3)
    w, s = tensor("w", N, 2, 3, 2, 3), tensor("s", N, 3, 2)
    h, e, out = tensor("h"), tensor("e"), tensor("out")
    s[n, 0, i] = x[n, i]
    with recurrence("t", 2) as t:
        w[n, t, 0, i, o] = A[i, o] + s[n, t, i]
        with recurrence("k", 2) as k:
            h[n, t, k, o] = tanh(Sum(s[n, t, i] * w[n, t, k, i, o], i))
            e[n, t, k] = Sum((h[n, t, k, o] - y[n, o]) ** 2, o)
            slope = grad(e, w[n, t, k, i, o])
            w[n, t, k + 1, i, o] = w[n, t, k, i, o] - RATE * slope[n, t, k, i, o]
        s[n, t + 1, i] = s[n, t, i] + Sum(w[n, t, 2, i, o], o)
    out[n, i] = s[n, 2, i]
    return out


def _descent_reference(p: Any, x: Any, y: Any) -> Any:
    s = x
    for _ in range(2):
        w = p["A"] + s[:, :, None]

        def e(w: Any, s: Any) -> Any:
            return anp.sum((anp.tanh(anp.sum(s[:, :, None] * w, axis=1)) - y) ** 2, axis=1)

        for _ in range(2):
            w = w - 0.125 * d(e, 0)(w, s)
        s = s + anp.sum(w, axis=2)
    return s


def _reducers(x: Any) -> Any:
    """What needs values of its own: a maximum, a product, log Σ exp, a determinant."""
    W = parameter("W", 3, 3)
    h, z, u, S, out = tensor("h", N, T + 1, 3), tensor("z"), tensor("u"), tensor("S"), tensor("out")
    best = tensor("best", N, T + 1, dtype="int")
    h[n, 0, i] = x[n, i]
    with recurrence("t", T) as t:
        z[n, t, o] = Sum(h[n, t, i] * W[i, o], i)
        S[n, t, i, j] = h[n, t, i] * h[n, t, j] + equal(i, j)
        size = logdet(S[n, t, ...], assume_a="pos")
        best[n, t + 1] = ArgMax(z[n, t, o], o)
        top = LogSumExp(z[n, t, o], o) * Max(sin(z[n, t, o]), o) + z[n, t, best[n, t + 1]] / 4
        u[n, t] = top + Product(z[n, t, o], o) / 8 + size[n, t]
        h[n, t + 1, i] = h[n, t, i] / 2 - RATE * grad(u, h[n, t, i])[n, t, i]
    out[n, i] = h[n, T, i]
    return out


def _reducers_reference(p: Any, h: Any) -> Any:
    def u(h: Any) -> Any:
        z = h @ p["W"]
        lse = anp.log(anp.sum(anp.exp(z), axis=1))
        total = lse * anp.max(anp.sin(z), axis=1) + z[:, 0] * z[:, 1] * z[:, 2] / 8
        total = total + anp.max(z, axis=1) / 4
        return total + anp.log(1 + anp.sum(h**2, axis=1))  # det(1 + h·hᵀ)

    for _ in range(T):
        h = h / 2 - 0.125 * d(u, 0)(h)
    return h


def _through(x: Any) -> Any:
    """By what the step has written, given and through it, where the order matters; then steps over
    another dimension of the same tensor."""
    q, m, u = tensor("q", N, 3, 2), tensor("m", N, T + 1), tensor("u")
    g, s, out = tensor("g"), tensor("s", N, 3, 3), tensor("out")
    q[n, 0, i] = x[n, i]
    with recurrence("t", T) as t:
        m[n, t + 1] = sin(q[n, t, 0]) * q[n, t, 1]
        u[n, t] = exp(m[n, t + 1] * q[n, t, 1] / 4) + m[n, t + 1] ** 3
        first = diff(diff(u, m[n, t + 1]), q[n, t, 1])
        second = diff(diff(u, q[n, t, 1]), m[n, t + 1])
        q[n, t + 1, i] = q[n, t, 1 - i] / 2 + (first[n, t] * (1 + i) - second[n, t] * i) / 8
    with recurrence("k", 2) as k:
        g[n, i, k] = q[n, i, k] ** 3 * s[n, i, k]
        s[n, i, k + 1] = s[n, i, k] / 2 + grad(g, q[n, i, k])[n, i, k] + q[n, i, k]
    out[n, i] = s[n, i, 2]
    return out


def _through_reference(p: Any, x: Any) -> Any:
    def u(m: Any, b: Any) -> Any:
        return anp.exp(m * b / 4) + m**3

    states = [x]
    for _ in range(T):
        a, b = states[-1][:, 0], states[-1][:, 1]
        m = lambda b, a=a: anp.sin(a) * b  # noqa: E731
        first = d(lambda b, m=m: d(u, 0)(m(b), b), 0)(b)
        # by m as given: ∂u/∂m·∂m/∂b + ∂u/∂b, in which ∂m/∂b is no function of m
        second = d(lambda m, a=a, b=b: d(u, 0)(m, b) * anp.sin(a) + d(u, 1)(m, b), 0)(m(b))
        states.append(anp.stack([b / 2 + first / 8, a / 2 + (2 * first - second) / 8], axis=1))
    q, s = anp.stack(states, axis=1), 0
    for k in range(2):
        s = s / 2 + 3 * q[:, :, k] ** 2 * s + q[:, :, k]
    return s


TABLE = [
    Row("symplectic", _symplectic, ((2,), (2,)), _symplectic_reference),
    Row("two at once", _two_at_once, ((2,), (2,)), _two_at_once_reference),
    Row("Lagrangian", _lagrangian, ((2,), (2,)), _lagrangian_reference),
    Row("components", _components, ((2,),), _components_reference),
    Row("inner descent", _descent, ((2,), (3,)), _descent_reference),
    Row("reducers", _reducers, ((3,),), _reducers_reference),
    Row("through", _through, ((2,),), _through_reference),
]


@rows(TABLE)
def test_values_and_gradients(row: Row, way: str) -> None:
    check(row, way, TABLE)


# --- messages -----------------------------------------------------------------------------------


def _used(use: Any) -> None:
    x, h, u = Input("x", 2), tensor("h", N, 4, 2), tensor("u")
    with recurrence("t", 3) as t:
        u[n, t] = Sum(h[n, t, i] ** 2, i) + x[n, 0]
        use(t, x, h, u)
        h[n, t + 1, i] = u[n, t] * h[n, t, i]


def _past(t: Any, x: Any, h: Any, u: Any) -> None:
    s, v = indices("s"), tensor("v")
    v[n, t] = u[n, t] + Sum(h[n, s, i], s, i, where=less(s, t))
    grad(v, h[n, t, i])


def _past_of_others(t: Any, x: Any, h: Any, u: Any) -> None:
    s, v = indices("s"), tensor("v")
    v[n, t] = Sum(u[n, s], s, where=less_equal(s, t))
    grad(v, h[n, t, i])


def _without_outer(t: Any, x: Any, h: Any, u: Any) -> None:
    v, w = tensor("v"), tensor("w", N, 3, 2)
    with recurrence("l", 2) as step:
        v[n, t, step] = w[n, t, step] * h[n, step, 0]
        grad(v, h[n, step, i])


MESSAGES = [
    (lambda t, x, h, u: grad(u, h), r"h is not written in this step; .* at it, h\[..., t, i\]"),
    (lambda t, x, h, u: grad(u, x[n, i]), r"takes elements at its step t, not x\[n,i\]"),
    (lambda t, x, h, u: grad(u, h[n, 2 * t, i]), r"at its step t, not h\[n,2\*t,i\]"),
    (lambda t, x, h, u: grad(u, h[n, t, 0]), r"all of a variable at the step, .* not h\[n,t,0\]"),
    (lambda t, x, h, u: grad(u, h[n, t + 1, i]), "u does not depend on h_next"),
    (lambda t, x, h, u: diff(u, h[n, t, i]), "takes one number for each sample"),
    (lambda t, x, h, u: diff(u, h[n, t, 2]), "h has no component 2"),
    (lambda t, x, h, u: diff(u, h[n, t, i], along=x[n, i]), "takes elements at its step t"),
    (lambda t, x, h, u: grad(x, h[n, t, i]), "x is not written in this step"),
    (lambda t, x, h, u: grad(u[n, t] + 1, h[n, t, i]), r"give it a tensor, v\[i, j\] = …"),
    (_past_of_others, r"v reads u\[n,s\], which may be of this step or of another one"),
    (_without_outer, r"takes elements at its step t, l, not h\[n,l,i\]"),
    (_past, r"v reads h\[n,s,i\], which may be of this step or of another one"),
]


@pytest.mark.parametrize(("use", "message"), MESSAGES)
def test_messages(use: Any, message: str) -> None:
    with fresh_trace(), pytest.raises(SpecError, match=message) as error:
        _used(use)
    assert str(error.value).startswith(__file__)
