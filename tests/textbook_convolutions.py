"""Textbook gradients of convolutions and pooling, and of what stands behind them."""

from __future__ import annotations

from symgrad import *
from symgrad.language.trace import N
from tests.textbook import row
from tests.textbook_layers import Rows, given, named
from tests.textbook_linear import model


@row("convolution of signals", "Goodfellow, Bengio and Courville (2016)")
def convolution_1d() -> Rows:
    n, c, o, y, u, p = indices("n c o y u p")
    x, K, z = Input("x", 2, 6), parameter("K", 3, 2, 3), tensor("z", N, 3, 4)
    z[n, o, y] = Sum(x[n, c, y + u] * K[o, c, u], c, u)
    loss, r = given(z)
    yield model(loss, x)
    d_K, d_x = tensor("d_K", 3, 2, 3), tensor("d_x", N, 2, 6)
    d_K[o, c, u] = Sum(x[n, c, y + u] * r[n, o, y], n, y)
    p = indices("p", 6)
    inside = (p - u >= 0) & (p - u < 4)
    d_x[n, c, p] = Sum(r[n, o, p - u] * K[o, c, u], o, u, where=inside)
    yield d_K, d_x


@row("convolution of images with a network behind", "LeCun et al. (1998)")
def convolution_2d() -> Rows:
    x = Input("x", 1, 4, 4)
    z = Conv2d(2, 3, name="c")(x)
    h = Flatten(name="f")(Tanh(name="t")(z))
    loss, r = given(h)
    yield model(loss, x)
    n, o, y, w, u, v = indices("n o y w u v", N, 2, 2, 2, 3, 3)
    a = named("t_h")[0]
    d_z, d_W, d_b = tensor("d_z"), tensor("d_c_W"), tensor("d_c_b")
    d_z[n, o, y, w] = r[n, 4 * o + 2 * y + w] * (1 - a[n, o, y, w] ** 2)
    d_W[o, 0, u, v] = Sum(d_z[n, o, y, w] * x[n, 0, y + u, w + v], n, y, w)
    d_b[o] = Sum(d_z[n, o, y, w], n, y, w)
    yield d_W, d_b


@row("transposed convolution", "Dumoulin and Visin (2016)")
def transposed() -> Rows:
    n, c, o, y, u = indices("n c o y u", N, 2, 3, 4, 3)
    x = Input("x", 2, 4)
    z = ConvTranspose1d(3, 3, stride=2, bias=False, name="t")(x)
    loss, r = given(z)
    yield model(loss, x)
    (W,) = named("t_W")
    d_W, d_x = tensor("d_t_W"), tensor("d_x")
    d_x[n, c, y] = Sum(r[n, o, 2 * y + u] * W[c, o, u], o, u)
    d_W[c, o, u] = Sum(r[n, o, 2 * y + u] * x[n, c, y], n, y)
    yield d_W, d_x


@row("max-pooling", "Boureau, Ponce and LeCun (2010)")
def max_pool() -> Rows:
    n, y, u, k = indices("n y u k", N, 3, 2, 2)
    x, m = Input("x", 6), tensor("m")
    m[n, y] = Max(x[n, 2 * y + u], u)
    loss, r = given(m)
    yield model(loss, x)
    s, d_x = tensor("s", N, 3, dtype=int), tensor("d_x", N, 6)
    s[n, y] = ArgMax(x[n, 2 * y + u], u)
    d_x[n, 2 * y + u] = where(equal(u, s[n, y]), r[n, y], 0)
    yield (d_x,)


@row("mean-pooling", "LeCun et al. (1998)")
def mean_pool() -> Rows:
    n, y, u = indices("n y u", N, 3, 2)
    x, m = Input("x", 6), tensor("m")
    m[n, y] = Mean(x[n, 2 * y + u], u)
    loss, r = given(m)
    yield model(loss, x)
    d_x = tensor("d_x", N, 6)
    d_x[n, 2 * y + u] = r[n, y] / 2
    yield (d_x,)


@row("mean-pooling of windows that overlap", "Krizhevsky, Sutskever and Hinton (2012)")
def overlapping_pool() -> Rows:
    n, y, u, p = indices("n y u p", N, 4, 3, 6)
    x, m = Input("x", 6), tensor("m", N, 4)
    m[n, y] = Mean(x[n, y + u], u)
    loss, r = given(m)
    yield model(loss, x)
    d_x = tensor("d_x", N, 6)
    d_x[n, p] = Sum(r[n, p - u], u, where=(p >= u) & (p - u < 4)) / 3
    yield (d_x,)


@row("convolution with a stride", "Dumoulin and Visin (2016)")
def strided() -> Rows:
    n, c, o, y, u, p = indices("n c o y u p", N, 2, 3, 3, 3, 7)
    x, K, z = Input("x", 2, 7), parameter("K", 3, 2, 3), tensor("z", N, 3, 3)
    z[n, o, y] = Sum(x[n, c, 2 * y + u] * K[o, c, u], c, u)
    loss, r = given(z)
    yield model(loss, x)
    d_K, d_x = tensor("d_K", 3, 2, 3), tensor("d_x", N, 2, 7)
    d_K[o, c, u] = Sum(x[n, c, 2 * y + u] * r[n, o, y], n, y)
    inside = (p >= 2 * y) & (p - 2 * y < 3)
    d_x[n, c, p] = Sum(r[n, o, y] * K[o, c, p - 2 * y], o, y, where=inside)
    yield d_K, d_x


@row("dilated convolution", "Yu and Koltun (2016)")
def dilated() -> Rows:
    n, c, o, y, u, p = indices("n c o y u p", N, 2, 3, 3, 3, 7)
    x, K, z = Input("x", 2, 7), parameter("K", 3, 2, 3), tensor("z", N, 3, 3)
    z[n, o, y] = Sum(x[n, c, y + 2 * u] * K[o, c, u], c, u)
    loss, r = given(z)
    yield model(loss, x)
    d_K, d_x = tensor("d_K", 3, 2, 3), tensor("d_x", N, 2, 7)
    d_K[o, c, u] = Sum(x[n, c, y + 2 * u] * r[n, o, y], n, y)
    inside = (p >= 2 * u) & (p - 2 * u < 3)
    d_x[n, c, p] = Sum(r[n, o, p - 2 * u] * K[o, c, u], o, u, where=inside)
    yield d_K, d_x


@row("depthwise convolution", "Howard et al. (2017)")
def depthwise() -> Rows:
    n, c, y, u, p = indices("n c y u p", N, 2, 4, 3, 6)
    x, K, z = Input("x", 2, 6), parameter("K", 2, 3), tensor("z", N, 2, 4)
    z[n, c, y] = Sum(x[n, c, y + u] * K[c, u], u)
    loss, r = given(z)
    yield model(loss, x)
    d_K, d_x = tensor("d_K", 2, 3), tensor("d_x", N, 2, 6)
    d_K[c, u] = Sum(x[n, c, y + u] * r[n, c, y], n, y)
    d_x[n, c, p] = Sum(r[n, c, p - u] * K[c, u], u, where=(p >= u) & (p - u < 4))
    yield d_K, d_x


@row("convolution in groups", "Krizhevsky, Sutskever and Hinton (2012)")
def grouped() -> Rows:
    n, g, i, o, y, u, p = indices("n g i o y u p", N, 2, 2, 3, 4, 3, 6)
    x, K, z = Input("x", 4, 6), parameter("K", 6, 2, 3), tensor("z", N, 6, 4)
    z[n, 3 * g + o, y] = Sum(x[n, 2 * g + i, y + u] * K[3 * g + o, i, u], i, u)
    loss, r = given(z)
    yield model(loss, x)
    d_K, d_x = tensor("d_K", 6, 2, 3), tensor("d_x", N, 4, 6)
    d_K[3 * g + o, i, u] = Sum(x[n, 2 * g + i, y + u] * r[n, 3 * g + o, y], n, y)
    inside = (p >= u) & (p - u < 4)
    kernel = K[3 * g + o, i, u]
    d_x[n, 2 * g + i, p] = Sum(r[n, 3 * g + o, p - u] * kernel, o, u, where=inside)
    yield d_K, d_x


@row("convolution before a layer of all units", "LeCun et al. (1989)")
def convolution_and_dense() -> Rows:
    n, c, o, y, u, k = indices("n c o y u k", N, 2, 3, 4, 3, 5)
    x, t, K, V = Input("x", 2, 6), Target("t", 5), parameter("K", 3, 2, 3), parameter("V", 12, 5)
    h, s = tensor("h", N, 3, 4), tensor("s", N, 5)
    h[n, o, y] = tanh(Sum(x[n, c, y + u] * K[o, c, u], c, u))
    flat, q = Flatten(name="f")(h), indices("q", 12)
    s[n, k] = Sum(flat[n, q] * V[q, k], q)
    yield model(Sum((s[n, k] - t[n, k]) ** 2, n, k) / 2, x)
    d_s, d_V, d_K = tensor("d_s", N, 5), tensor("d_V", 12, 5), tensor("d_K", 3, 2, 3)
    d_h, d_a = tensor("d_h", N, 3, 4), tensor("d_a", N, 3, 4)
    d_s[n, k] = s[n, k] - t[n, k]
    d_V[q, k] = Sum(flat[n, q] * d_s[n, k], n)
    d_h[n, o, y] = Sum(d_s[n, k] * V[4 * o + y, k], k)
    d_a[n, o, y] = d_h[n, o, y] * (1 - h[n, o, y] ** 2)
    d_K[o, c, u] = Sum(x[n, c, y + u] * d_a[n, o, y], n, y)
    yield d_K, d_V
