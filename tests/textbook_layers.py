"""Textbook gradients of layers: each is given r, the gradient by its output."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symgrad import *
from symgrad.ir import equations_of
from symgrad.language.trace import N, current
from symgrad.language.variable import Variable
from tests.textbook import row
from tests.textbook_linear import model

Rows = Iterator[Any]


def given(y: Any) -> tuple[Any, Any]:
    """A loss Σ r·y, so that the gradient by y is r; and r."""
    r = Target("r", *y.shape[1:])
    return Sum(r[...] * y[...], ...), r


def named(*names: str) -> list[Any]:
    """Variables that a layer made, by their names."""
    made = {e.tensor.name: e.tensor for e in equations_of(current().items)}
    made |= {t.name: t for t in current().parameters}
    return [Variable.of(made[name]) for name in names]


@row("multilayer perceptron with tanh", "Bishop (2006)")
def perceptron() -> Rows:
    n, i, j, k = indices("n i j k")
    x, t = Input("x", 4), Target("t", 2)
    W, V, h, y = parameter("W", 4, 3), parameter("V", 3, 2), tensor("h"), tensor("y")
    h[n, j] = tanh(Sum(x[n, i] * W[i, j], i))
    y[n, k] = Sum(h[n, j] * V[j, k], j)
    yield model(Sum((y[n, k] - t[n, k]) ** 2, n, k) / 2, x)
    d_y, d_h, d_V, d_a, d_W = (tensor(w) for w in ("d_y", "d_h", "d_V", "d_a", "d_W"))
    d_y[n, k] = y[n, k] - t[n, k]
    d_V[j, k] = Sum(h[n, j] * d_y[n, k], n)
    d_h[n, j] = Sum(d_y[n, k] * V[j, k], k)
    d_a[n, j] = d_h[n, j] * (1 - h[n, j] ** 2)
    d_W[i, j] = Sum(x[n, i] * d_a[n, j], n)
    yield d_W, d_V


@row("sigmoid units", "Rumelhart, Hinton and Williams (1986)")
def sigmoid_units() -> Rows:
    n, i, j = indices("n i j")
    x, W, h = Input("x", 4), parameter("W", 4, 3), tensor("h")
    h[n, j] = sigmoid(Sum(x[n, i] * W[i, j], i))
    loss, r = given(h)
    yield model(loss, x)
    d_a, d_W, d_x = tensor("d_a"), tensor("d_W"), tensor("d_x")
    d_a[n, j] = r[n, j] * h[n, j] * (1 - h[n, j])
    d_W[i, j] = Sum(x[n, i] * d_a[n, j], n)
    d_x[n, i] = Sum(d_a[n, j] * W[i, j], j)
    yield d_W, d_x


@row("rectified linear units", "Goodfellow, Bengio and Courville (2016)")
def rectified() -> Rows:
    n, i, j = indices("n i j")
    x, W, b, h = Input("x", 4), parameter("W", 4, 3), parameter("b", 3), tensor("h")
    h[n, j] = relu(Sum(x[n, i] * W[i, j], i) + b[j])
    loss, r = given(h)
    yield model(loss, x)
    d_a, d_W, d_b, d_x = tensor("d_a"), tensor("d_W"), tensor("d_b"), tensor("d_x")
    d_a[n, j] = where(h[n, j] > 0, r[n, j], 0)
    d_W[i, j] = Sum(x[n, i] * d_a[n, j], n)
    d_b[j] = Sum(d_a[n, j], n)
    d_x[n, i] = Sum(d_a[n, j] * W[i, j], j)
    yield d_W, d_b, d_x


@row("parametric rectifier", "He et al. (2015)")
def parametric() -> Rows:
    n, j = indices("n j")
    x, a, h = Input("x", 4), parameter("a", 4), tensor("h")
    h[n, j] = where(x[n, j] > 0, x[n, j], a[j] * x[n, j])
    loss, r = given(h)
    yield model(loss, x)
    d_a, d_x = tensor("d_a"), tensor("d_x")
    d_a[j] = Sum(where(x[n, j] > 0, 0, r[n, j] * x[n, j]), n)
    d_x[n, j] = where(x[n, j] > 0, r[n, j], r[n, j] * a[j])
    yield d_a, d_x


@row("sigmoid-weighted linear unit", "Elfwing, Uchibe and Doya (2018)")
def silu_units() -> Rows:
    n, j = indices("n j")
    x, s, f = Input("x", 4), tensor("s"), tensor("f")
    s[n, j] = sigmoid(x[n, j])
    f[n, j] = x[n, j] * s[n, j]
    loss, r = given(f)
    yield model(loss, x)
    d_x = tensor("d_x")
    d_x[n, j] = r[n, j] * s[n, j] * (1 + x[n, j] * (1 - s[n, j]))
    yield (d_x,)


@row("gated linear unit", "Dauphin et al. (2017)")
def gated() -> Rows:
    n, j = indices("n j")
    a, b, s, y = Input("a", 4), Input("b", 4), tensor("s"), tensor("y")
    s[n, j] = sigmoid(b[n, j])
    y[n, j] = a[n, j] * s[n, j]
    loss, r = given(y)
    yield model(loss, a, b)
    d_a, d_b = tensor("d_a"), tensor("d_b")
    d_a[n, j] = r[n, j] * s[n, j]
    d_b[n, j] = r[n, j] * a[n, j] * s[n, j] * (1 - s[n, j])
    yield d_a, d_b


@row("highway layer", "Srivastava, Greff and Schmidhuber (2015)")
def highway() -> Rows:
    n, j = indices("n j")
    x, h, t, y = Input("x", 4), Input("h", 4), Input("t", 4), tensor("y")
    y[n, j] = h[n, j] * t[n, j] + x[n, j] * (1 - t[n, j])
    loss, r = given(y)
    yield model(loss, x, h, t)
    d_x, d_h, d_t = tensor("d_x"), tensor("d_h"), tensor("d_t")
    d_x[n, j] = r[n, j] * (1 - t[n, j])
    d_h[n, j] = r[n, j] * t[n, j]
    d_t[n, j] = r[n, j] * (h[n, j] - x[n, j])
    yield d_x, d_h, d_t


@row("residual block", "He et al. (2016)")
def residual() -> Rows:
    n, i, j, k = indices("n i j k")
    x, W, V, h, y = Input("x", 4), parameter("W", 4, 3), parameter("V", 3, 4), *map(tensor, "hy")
    h[n, j] = relu(Sum(x[n, i] * W[i, j], i))
    y[n, k] = x[n, k] + Sum(h[n, j] * V[j, k], j)
    loss, r = given(y)
    yield model(loss, x)
    d_V, d_a, d_W, d_x = tensor("d_V"), tensor("d_a"), tensor("d_W"), tensor("d_x")
    d_h = tensor("d_h")
    d_V[j, k] = Sum(h[n, j] * r[n, k], n)
    d_h[n, j] = Sum(r[n, k] * V[j, k], k)
    d_a[n, j] = where(h[n, j] > 0, d_h[n, j], 0)
    d_W[i, j] = Sum(x[n, i] * d_a[n, j], n)
    d_x[n, i] = r[n, i] + Sum(d_a[n, j] * W[i, j], j)
    yield d_V, d_W, d_x


@row("radial basis functions", "Poggio and Girosi (1990)")
def radial() -> Rows:
    n, i, j = indices("n i j")
    x, C, h = Input("x", 3), parameter("C", 4, 3), tensor("h")
    h[n, j] = exp(-Sum((x[n, i] - C[j, i]) ** 2, i) / 2)
    loss, r = given(h)
    yield model(loss, x)
    d_s, d_C = tensor("d_s"), tensor("d_C")
    d_s[n, j] = r[n, j] * h[n, j]
    d_C[j, i] = Sum(d_s[n, j] * (x[n, i] - C[j, i]), n)
    yield (d_C,)


@row("embedding", "Collobert et al. (2011)")
def embedding() -> Rows:
    n, t, v, f = indices("n t v f", N, 3, 5, 2)
    x, E, h = Input("x", 3, dtype=int), parameter("E", 5, 2), tensor("h")
    h[n, t, f] = E[x[n, t], f]
    loss, r = given(h)
    yield model(loss, x)
    d_E = tensor("d_E")
    d_E[v, f] = Sum(r[n, t, f], n, t, where=equal(v, x[n, t]))
    yield (d_E,)


@row("softmax layer", "Goodfellow, Bengio and Courville (2016)")
def softmax_layer() -> Rows:
    n, k = indices("n k")
    z, p = Input("z", 4), tensor("p")
    p[n, k] = softmax(z[n, k], k)
    loss, r = given(p)
    yield model(loss, z)
    s, d_z = tensor("s"), tensor("d_z")
    s[n] = Sum(p[n, k] * r[n, k], k)
    d_z[n, k] = p[n, k] * (r[n, k] - s[n])
    yield (d_z,)


@row("log-softmax layer", "Bridle (1990)")
def log_softmax_layer() -> Rows:
    n, k = indices("n k")
    z, y = Input("z", 4), tensor("y")
    lse = tensor("lse")
    lse[n] = LogSumExp(z[n, k], k)
    y[n, k] = z[n, k] - lse[n]
    loss, r = given(y)
    yield model(loss, z)
    s, d_z = tensor("s"), tensor("d_z")
    s[n] = Sum(r[n, k], k)
    d_z[n, k] = r[n, k] - exp(y[n, k]) * s[n]
    yield (d_z,)


@row("mixture of experts", "Jacobs et al. (1991)")
def experts() -> Rows:
    n, k, f = indices("n k f")
    z, e, g, y = Input("z", 3), Input("e", 3, 2), tensor("g"), tensor("y")
    g[n, k] = softmax(z[n, k], k)
    y[n, f] = Sum(g[n, k] * e[n, k, f], k)
    loss, r = given(y)
    yield model(loss, z, e)
    d_e, d_g, s, d_z = tensor("d_e"), tensor("d_g"), tensor("s"), tensor("d_z")
    d_e[n, k, f] = r[n, f] * g[n, k]
    d_g[n, k] = Sum(r[n, f] * e[n, k, f], f)
    s[n] = Sum(g[n, k] * d_g[n, k], k)
    d_z[n, k] = g[n, k] * (d_g[n, k] - s[n])
    yield d_z, d_e


@row("layer normalisation", "Ba, Kiros and Hinton (2016); Xu et al. (2019)")
def layer_norm() -> Rows:
    n, k = indices("n k")
    x = Input("x", 4)
    loss, r = given(LayerNorm(name="ln")(x))
    yield model(loss, x)
    h, rstd, gamma = named("ln_h", "ln_rstd", "ln_gamma")
    d_gamma, d_beta, d_x = tensor("d_ln_gamma"), tensor("d_ln_beta"), tensor("d_x")
    d_h, a, b = tensor("d_h"), tensor("a"), tensor("b")
    d_gamma[k] = Sum(r[n, k] * h[n, k], n)
    d_beta[k] = Sum(r[n, k], n)
    d_h[n, k] = r[n, k] * gamma[k]
    a[n] = Mean(d_h[n, k], k)
    b[n] = Mean(d_h[n, k] * h[n, k], k)
    d_x[n, k] = rstd[n] * (d_h[n, k] - a[n] - h[n, k] * b[n])
    yield d_gamma, d_beta, d_x


@row("layer normalisation in a residual branch", "Xiong et al. (2020); Xu et al. (2019)")
def residual_norm() -> Rows:
    n, k = indices("n k")
    x, y = Input("x", 4), tensor("y")
    y[n, k] = x[n, k] + LayerNorm(name="ln", bias=False)(x)[n, k]
    loss, r = given(y)
    yield model(loss, x)
    gamma, h, rstd = named("ln_gamma", "ln_h", "ln_rstd")
    d_h, a, b, d_x = tensor("d_h"), tensor("a"), tensor("b"), tensor("d_x")
    d_h[n, k] = r[n, k] * gamma[k]
    a[n] = Mean(d_h[n, k], k)
    b[n] = Mean(d_h[n, k] * h[n, k], k)
    d_x[n, k] = r[n, k] + rstd[n] * (d_h[n, k] - a[n] - h[n, k] * b[n])
    yield (d_x,)


@row("root mean square normalisation", "Zhang and Sennrich (2019)")
def rms_norm() -> Rows:
    n, k = indices("n k")
    x = Input("x", 4)
    loss, r = given(RMSNorm(name="rms")(x))
    yield model(loss, x)
    h, scale, gamma = named("rms_h", "rms_rrms", "rms_gamma")
    d_gamma, d_x, d_h, b = tensor("d_rms_gamma"), tensor("d_x"), tensor("d_h"), tensor("b")
    d_gamma[k] = Sum(r[n, k] * h[n, k], n)
    d_h[n, k] = r[n, k] * gamma[k]
    b[n] = Mean(d_h[n, k] * h[n, k], k)
    d_x[n, k] = scale[n] * (d_h[n, k] - h[n, k] * b[n])
    yield d_gamma, d_x


@row("batch normalisation", "Ioffe and Szegedy (2015); Wu and He (2018)")
def batch_norm() -> Rows:
    n, c = indices("n c")
    x = Input("x", 4)
    loss, r = given(BatchNorm(name="bn")(x))
    yield model(loss, x)
    h, rstd, gamma = named("bn_h", "bn_rstd", "bn_gamma")
    d_gamma, d_beta, d_x = tensor("d_bn_gamma"), tensor("d_bn_beta"), tensor("d_x")
    d_h, a, b = tensor("d_h"), tensor("a"), tensor("b")
    d_gamma[c] = Sum(r[n, c] * h[n, c], n)
    d_beta[c] = Sum(r[n, c], n)
    d_h[n, c] = r[n, c] * gamma[c]
    a[c] = Mean(d_h[n, c], n)
    b[c] = Mean(d_h[n, c] * h[n, c], n)
    d_x[n, c] = rstd[c] * (d_h[n, c] - a[c] - h[n, c] * b[c])
    yield d_gamma, d_beta, d_x


@row("group normalisation", "Wu and He (2018)")
def group_norm() -> Rows:
    n, g, i, c = indices("n g i c")
    x = Input("x", 2, 3)
    mean, centred, var, rstd, h = (tensor(w) for w in ("mean", "centred", "var", "rstd", "h"))
    mean[n, g] = Mean(x[n, g, i], i)
    centred[n, g, i] = x[n, g, i] - mean[n, g]
    var[n, g] = Mean(centred[n, g, i] ** 2, i)
    rstd[n, g] = rsqrt(var[n, g] + 1e-5)
    h[n, g, i] = centred[n, g, i] * rstd[n, g]
    loss, r = given(h)
    yield model(loss, x)
    a, b, d_x = tensor("a"), tensor("b"), tensor("d_x")
    a[n, g] = Mean(r[n, g, i], i)
    b[n, g] = Mean(r[n, g, i] * h[n, g, i], i)
    d_x[n, g, i] = rstd[n, g] * (r[n, g, i] - a[n, g] - h[n, g, i] * b[n, g])
    yield (d_x,)


@row("group normalisation of channels", "Wu and He (2018)")
def group_norm_of_channels() -> Rows:
    n, g, i, c, p = indices("n g i c p", N, 2, 3, 6, 2)
    x = Input("x", 6, 2)
    loss, r = given(GroupNorm(2, affine=False, name="gn")(x))
    yield model(loss, x)
    h, rstd = named("gn_h", "gn_rstd")
    a, b, d_x = tensor("a"), tensor("b"), tensor("d_x", N, 6, 2)
    at = n, 3 * g + i, p
    a[n, g] = Mean(r[at], i, p)
    b[n, g] = Mean(r[at] * h[at], i, p)
    d_x[at] = rstd[n, g] * (r[at] - a[n, g] - h[at] * b[n, g])
    yield (d_x,)


@row("group normalisation, scaled and shifted", "Wu and He (2018)")
def group_norm_with_parameters() -> Rows:
    n, g, i, c, p = indices("n g i c p", N, 2, 3, 6, 4)
    x = Input("x", 6, 4)
    loss, r = given(GroupNorm(2, name="gn")(x))
    yield model(loss, x)
    gamma, h, rstd = named("gn_gamma", "gn_h", "gn_rstd")
    d_h, a, b, d_x = tensor("d_h"), tensor("a"), tensor("b"), tensor("d_x", N, 6, 4)
    d_gamma, d_beta = tensor("d_gn_gamma"), tensor("d_gn_beta")
    at = n, 3 * g + i, p
    d_h[n, c, p] = r[n, c, p] * gamma[c]
    a[n, g] = Mean(d_h[at], i, p)
    b[n, g] = Mean(d_h[at] * h[at], i, p)
    d_gamma[c] = Sum(r[n, c, p] * h[n, c, p], n, p)
    d_beta[c] = Sum(r[n, c, p], n, p)
    d_x[at] = rstd[n, g] * (d_h[at] - a[n, g] - h[at] * b[n, g])
    yield d_gamma, d_beta, d_x


@row("instance normalisation", "Ulyanov, Vedaldi and Lempitsky (2016)")
def instance_norm() -> Rows:
    n, c, p = indices("n c p")
    x = Input("x", 2, 5)
    loss, r = given(InstanceNorm(name="norm")(x))
    yield model(loss, x)
    h, rstd = named("norm_h", "norm_rstd")
    a, b, d_x = tensor("a"), tensor("b"), tensor("d_x")
    a[n, c] = Mean(r[n, c, p], p)
    b[n, c] = Mean(r[n, c, p] * h[n, c, p], p)
    d_x[n, c, p] = rstd[n, c] * (r[n, c, p] - a[n, c] - h[n, c, p] * b[n, c])
    yield (d_x,)


@row("weight normalisation", "Salimans and Kingma (2016), eq. 3")
def weight_norm() -> Rows:
    n, i, o = indices("n i o")
    x, V, g, size, W, y = (
        Input("x", 4),
        parameter("V", 4, 3),
        parameter("g", 3),
        *map(tensor, "sWy"),
    )
    size[o] = sqrt(Sum(V[i, o] ** 2, i))
    W[i, o] = g[o] * V[i, o] / size[o]
    y[n, o] = Sum(x[n, i] * W[i, o], i)
    loss, r = given(y)
    yield model(loss, x)
    d_W, d_g, d_V = tensor("d_W"), tensor("d_g"), tensor("d_V")
    d_W[i, o] = Sum(x[n, i] * r[n, o], n)
    d_g[o] = Sum(d_W[i, o] * V[i, o], i) / size[o]
    d_V[i, o] = g[o] / size[o] * d_W[i, o] - g[o] * d_g[o] / size[o] ** 2 * V[i, o]
    yield d_V, d_g


@row("vectors of length 1", "Petersen and Pedersen (2012)")
def unit_vectors() -> Rows:
    n, k = indices("n k")
    x, s, u = Input("x", 4), tensor("s"), tensor("u")
    s[n] = sqrt(Sum(x[n, k] ** 2, k))
    u[n, k] = x[n, k] / s[n]
    loss, r = given(u)
    yield model(loss, x)
    b, d_x = tensor("b"), tensor("d_x")
    b[n] = Sum(r[n, k] * u[n, k], k)
    d_x[n, k] = (r[n, k] - b[n] * u[n, k]) / s[n]
    yield (d_x,)


@row("standardisation by a quotient", "Ioffe and Szegedy (2015)")
def standardised() -> Rows:
    n, k = indices("n k")
    x, mean, s, h = Input("x", 4), tensor("mean"), tensor("s"), tensor("h")
    mean[n] = Mean(x[n, k], k)
    s[n] = sqrt(Mean((x[n, k] - mean[n]) ** 2, k) + 1e-5)
    h[n, k] = (x[n, k] - mean[n]) / s[n]
    loss, r = given(h)
    yield model(loss, x)
    a, b, d_x = tensor("a"), tensor("b"), tensor("d_x")
    a[n] = Mean(r[n, k], k)
    b[n] = Mean(r[n, k] * h[n, k], k)
    d_x[n, k] = (r[n, k] - a[n] - b[n] * h[n, k]) / s[n]
    yield (d_x,)
