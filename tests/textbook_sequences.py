"""Textbook gradients of what is computed along a sequence: attention and recurrences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symgrad import *
from symgrad.language.trace import N
from tests.textbook import row
from tests.textbook_layers import given, named
from tests.textbook_linear import model

Rows = Iterator[Any]
T, H = 4, 2  # steps, units


@row("attention", "Vaswani et al. (2017); Dao et al. (2022), app. B.2")
def attention() -> Rows:
    n, t, u, d = indices("n t u d")
    q, k, v = Input("q", 3, 4), Input("k", 3, 4), Input("v", 3, 2)
    s, p, o = tensor("s"), tensor("p"), tensor("o")
    s[n, t, u] = Sum(q[n, t, d] * k[n, u, d], d) / 2
    p[n, t, u] = softmax(s[n, t, u], u)
    o[n, t, d] = Sum(p[n, t, u] * v[n, u, d], u)
    loss, r = given(o)
    yield model(loss, q, k, v)
    d_v, d_p, D, d_s, d_q, d_k = (tensor(w) for w in ("d_v", "d_p", "D", "d_s", "d_q", "d_k"))
    d_v[n, u, d] = Sum(p[n, t, u] * r[n, t, d], t)
    d_p[n, t, u] = Sum(r[n, t, d] * v[n, u, d], d)
    D[n, t] = Sum(p[n, t, u] * d_p[n, t, u], u)
    d_s[n, t, u] = p[n, t, u] * (d_p[n, t, u] - D[n, t])
    d_q[n, t, d] = Sum(d_s[n, t, u] * k[n, u, d], u) / 2
    d_k[n, u, d] = Sum(d_s[n, t, u] * q[n, t, d], t) / 2
    yield d_q, d_k, d_v


@row("attention pooling", "Bahdanau, Cho and Bengio (2015)")
def attention_pooling() -> Rows:
    n, t, i, j = indices("n t i j")
    x, W, v = Input("x", 3, 4), parameter("W", 4, 2), parameter("v", 2)
    h, s, a, c = tensor("h"), tensor("s"), tensor("a"), tensor("c")
    h[n, t, j] = tanh(Sum(x[n, t, i] * W[i, j], i))
    s[n, t] = Sum(h[n, t, j] * v[j], j)
    a[n, t] = softmax(s[n, t], t)
    c[n, i] = Sum(a[n, t] * x[n, t, i], t)
    loss, r = given(c)
    yield model(loss, x)
    d_a, D, d_s, d_v, d_z, d_W = (tensor(w) for w in ("d_a", "D", "d_s", "d_v", "d_z", "d_W"))
    d_a[n, t] = Sum(r[n, i] * x[n, t, i], i)
    D[n] = Sum(a[n, t] * d_a[n, t], t)
    d_s[n, t] = a[n, t] * (d_a[n, t] - D[n])
    d_v[j] = Sum(d_s[n, t] * h[n, t, j], n, t)
    d_z[n, t, j] = d_s[n, t] * v[j] * (1 - h[n, t, j] ** 2)
    d_W[i, j] = Sum(x[n, t, i] * d_z[n, t, j], n, t)
    yield d_W, d_v


@row("Elman network", "Elman (1990); Goodfellow, Bengio and Courville (2016)")
def elman() -> Rows:
    n, i, j, k = indices("n i j k", N, 3, H, H)
    x, W, U, b = Input("x", T, 3), parameter("W", 3, H), parameter("U", H, H), parameter("b", H)
    h = tensor("h", N, T + 1, H)
    with recurrence("t", T) as t:
        total = Sum(x[n, t, i] * W[i, k], i) + Sum(h[n, t, j] * U[j, k], j)
        h[n, t + 1, k] = tanh(total + b[k])
    r = Target("r", H)
    yield model(Sum(r[n, j] * h[n, T, j], n, j), x)
    d_h, d_a = tensor("d_h", N, T + 1, H), tensor("d_a", N, T, H)
    d_W, d_U, d_b, d_x = tensor("d_W"), tensor("d_U"), tensor("d_b"), tensor("d_x")
    d_h[n, T, j] = r[n, j]
    with recurrence("t", T, reverse=True) as t:
        d_a[n, t, k] = d_h[n, t + 1, k] * (1 - h[n, t + 1, k] ** 2)
        d_h[n, t, j] = Sum(d_a[n, t, k] * U[j, k], k)
    t = indices("t", T)
    d_x[n, t, i] = Sum(d_a[n, t, k] * W[i, k], k)
    d_W[i, k] = Sum(x[n, t, i] * d_a[n, t, k], n, t)
    d_U[j, k] = Sum(h[n, t, j] * d_a[n, t, k], n, t)
    d_b[k] = Sum(d_a[n, t, k], n, t)
    yield d_W, d_U, d_b, d_x


@row("linear recurrence", "Goodfellow, Bengio and Courville (2016)")
def linear_recurrence() -> Rows:
    n, j, k = indices("n j k", N, H, H)
    x, U, h = Input("x", T, H), parameter("U", H, H), tensor("h", N, T + 1, H)
    with recurrence("t", T) as t:
        h[n, t + 1, k] = x[n, t, k] + Sum(h[n, t, j] * U[j, k], j)
    r = Target("r", H)
    yield model(Sum(r[n, j] * h[n, T, j], n, j), x)
    d_h, d_U, d_x = tensor("d_h", N, T + 1, H), tensor("d_U"), tensor("d_x")
    d_h[n, T, j] = r[n, j]
    with recurrence("t", T, reverse=True) as t:
        d_h[n, t, j] = Sum(d_h[n, t + 1, k] * U[j, k], k)
    t = indices("t", T)
    d_x[n, t, k] = d_h[n, t + 1, k]
    d_U[j, k] = Sum(h[n, t, j] * d_h[n, t + 1, k], n, t)
    yield d_U, d_x


@row("neural differential equation by Euler's steps", "Chen et al. (2018)")
def euler() -> Rows:
    n, j, k = indices("n j k", N, H, H)
    x, W = Input("x", H), parameter("W", H, H)
    h, f = tensor("h", N, T + 1, H), tensor("f", N, T, H)
    h[n, 0, j] = x[n, j]
    with recurrence("t", T) as t:
        f[n, t, k] = tanh(Sum(h[n, t, j] * W[j, k], j))
        h[n, t + 1, k] = h[n, t, k] + 0.1 * f[n, t, k]
    r = Target("r", H)
    yield model(Sum(r[n, j] * h[n, T, j], n, j), x)
    a, g, d_W, d_x = tensor("a", N, T + 1, H), tensor("g", N, T, H), tensor("d_W"), tensor("d_x")
    a[n, T, j] = r[n, j]
    with recurrence("t", T, reverse=True) as t:
        g[n, t, k] = 0.1 * a[n, t + 1, k] * (1 - f[n, t, k] ** 2)
        a[n, t, j] = a[n, t + 1, j] + Sum(g[n, t, k] * W[j, k], k)
    t = indices("t", T)
    d_x[n, j] = a[n, 0, j]
    d_W[j, k] = Sum(h[n, t, j] * g[n, t, k], n, t)
    yield d_W, d_x


@row("GRU", "Cho et al. (2014), with the reset after the product")
def gru() -> Rows:
    n, i, j, k = indices("n i j k", N, 3, H, 3 * H)
    x, h0 = Input("x", T, 3), Input("h0", H)
    W, U, b = parameter("W", 3, 3 * H), parameter("U", H, 3 * H), parameter("b", 3 * H)
    a, h = tensor("a", N, T, 3 * H), tensor("h", N, T + 1, H)
    u, (r, z, g) = tensor("u", N, T, 3 * H), (tensor(w, N, T, H) for w in "rzg")
    h[n, 0, j] = h0[n, j]
    with recurrence("t", T) as t:
        a[n, t, k] = Sum(x[n, t, i] * W[i, k], i) + b[k]
        u[n, t, k] = Sum(h[n, t, j] * U[j, k], j)
        r[n, t, j] = sigmoid(a[n, t, j] + u[n, t, j])
        z[n, t, j] = sigmoid(a[n, t, H + j] + u[n, t, H + j])
        g[n, t, j] = tanh(a[n, t, 2 * H + j] + r[n, t, j] * u[n, t, 2 * H + j])
        h[n, t + 1, j] = (1 - z[n, t, j]) * g[n, t, j] + z[n, t, j] * h[n, t, j]
    y = Target("y", H)
    yield model(Sum(y[n, j] * h[n, T, j], n, j), x, h0)
    d_h, d_z, d_g, d_r = (tensor(f"d_{w}", N, T, H) for w in "hzgr")
    d_h = tensor("d_h", N, T + 1, H)
    d_a, d_u = tensor("d_a", N, T, 3 * H), tensor("d_u", N, T, 3 * H)
    d_W, d_U, d_b, d_x = tensor("d_W"), tensor("d_U"), tensor("d_b"), tensor("d_x")
    d_h[n, T, j] = y[n, j]
    with recurrence("t", T, reverse=True) as t:
        d_g[n, t, j] = d_h[n, t + 1, j] * (1 - z[n, t, j])
        d_z[n, t, j] = d_h[n, t + 1, j] * (h[n, t, j] - g[n, t, j])
        d_a[n, t, 2 * H + j] = d_g[n, t, j] * (1 - g[n, t, j] ** 2)
        d_r[n, t, j] = d_a[n, t, 2 * H + j] * u[n, t, 2 * H + j]
        d_a[n, t, j] = d_r[n, t, j] * r[n, t, j] * (1 - r[n, t, j])
        d_a[n, t, H + j] = d_z[n, t, j] * z[n, t, j] * (1 - z[n, t, j])
        d_u[n, t, j] = d_a[n, t, j]
        d_u[n, t, H + j] = d_a[n, t, H + j]
        d_u[n, t, 2 * H + j] = d_a[n, t, 2 * H + j] * r[n, t, j]
        d_h[n, t, j] = d_h[n, t + 1, j] * z[n, t, j] + Sum(d_u[n, t, k] * U[j, k], k)
    t = indices("t", T)
    d_x[n, t, i] = Sum(d_a[n, t, k] * W[i, k], k)
    d_W[i, k] = Sum(x[n, t, i] * d_a[n, t, k], n, t)
    d_U[j, k] = Sum(h[n, t, j] * d_u[n, t, k], n, t)
    d_b[k] = Sum(d_a[n, t, k], n, t)
    yield d_W, d_U, d_b, d_x


@row("LSTM", "Gers, Schmidhuber and Cummins (2000); Greff et al. (2017)")
def lstm() -> Rows:
    n, i, j, k = indices("n i j k", N, 3, H, 4 * H)
    x = Input("x", T, 3)
    y = Target("r", H)
    last = LSTM(H, name="l")(x)
    yield model(Sum(y[n, j] * last[n, j], n, j), x)
    h, c, W, U, f, q, g, o, e = named(*(f"l_{w}" for w in "h c W U f i g o tanh_c".split()))
    d_h, d_later = tensor("d_h", N, T + 1, H), tensor("d_later", N, T + 1, H)
    d_a, d_W, d_U = tensor("d_a", N, T, 4 * H), tensor("d_l_W"), tensor("d_l_U")
    d_b, d_x, d_c = tensor("d_l_b"), tensor("d_x"), tensor("d_c", N, T, H)
    d_o, d_e, d_f, d_i, d_g = (tensor(f"d_{w}", N, T, H) for w in "oefig")
    d_h[n, T, j] = y[n, j]
    with recurrence("t", T, reverse=True) as t:
        d_o[n, t, j] = d_h[n, t + 1, j] * e[n, t, j]
        d_e[n, t, j] = d_h[n, t + 1, j] * o[n, t, j]
        d_c[n, t, j] = d_later[n, t + 1, j] + d_e[n, t, j] * (1 - e[n, t, j] ** 2)
        d_f[n, t, j] = d_c[n, t, j] * c[n, t, j]
        d_i[n, t, j] = d_c[n, t, j] * g[n, t, j]
        d_g[n, t, j] = d_c[n, t, j] * q[n, t, j]
        d_later[n, t, j] = d_c[n, t, j] * f[n, t, j]
        d_a[n, t, j] = d_i[n, t, j] * q[n, t, j] * (1 - q[n, t, j])
        d_a[n, t, H + j] = d_f[n, t, j] * f[n, t, j] * (1 - f[n, t, j])
        d_a[n, t, 2 * H + j] = d_g[n, t, j] * (1 - g[n, t, j] ** 2)
        d_a[n, t, 3 * H + j] = d_o[n, t, j] * o[n, t, j] * (1 - o[n, t, j])
        d_h[n, t, j] = Sum(d_a[n, t, k] * U[j, k], k)
    t = indices("t", T)
    d_x[n, t, i] = Sum(d_a[n, t, k] * W[i, k], k)
    d_W[i, k] = Sum(x[n, t, i] * d_a[n, t, k], n, t)
    d_U[j, k] = Sum(h[n, t, j] * d_a[n, t, k], n, t)
    d_b[k] = Sum(d_a[n, t, k], n, t)
    yield d_W, d_U, d_b, d_x
