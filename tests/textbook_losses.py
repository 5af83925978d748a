"""Textbook gradients of losses, by what they compare: scores, probabilities, densities, vectors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symgrad import *
from symgrad.language.trace import N
from tests.textbook import row
from tests.textbook_linear import model

Rows = Iterator[Any]


def logits() -> tuple[Any, ...]:
    """Scores z of classes, their softmax p and its logarithm's normaliser."""
    n, k = indices("n k")
    z, p, lse = Input("z", 4), tensor("p"), tensor("lse")
    lse[n] = LogSumExp(z[n, k], k)
    p[n, k] = exp(z[n, k] - lse[n])
    return n, k, z, p, lse


@row("softmax cross-entropy from logits", "Goodfellow, Bengio and Courville (2016)")
def cross_entropy() -> Rows:
    n, k, z, p, lse = logits()
    y = Target("y", dtype=int)
    yield model(Mean(lse[n] - z[n, y[n]], n), z)
    d_z = tensor("d_z")
    d_z[n, k] = (p[n, k] - equal(k, y[n])) / N
    yield (d_z,)


@row("softmax cross-entropy from probabilities", "Bishop (2006), eq. 4.109")
def cross_entropy_of_probabilities() -> Rows:
    n, k, z, p, lse = logits()
    y = Target("y", dtype=int)
    yield model(-Sum(log(p[n, y[n]]), n), z)
    d_z = tensor("d_z")
    d_z[n, k] = p[n, k] - equal(k, y[n])
    yield (d_z,)


@row("cross-entropy of one-hot targets", "Bishop (2006)")
def cross_entropy_of_onehot() -> Rows:
    n, k, z, p, lse = logits()
    y = Target("y", dtype=int)
    yield model(-Sum(equal(k, y[n]) * log(p[n, k]), n, k), z)
    d_z = tensor("d_z")
    d_z[n, k] = p[n, k] - equal(k, y[n])
    yield (d_z,)


@row("cross-entropy with label smoothing", "Müller, Kornblith and Hinton (2019)")
def smoothed() -> Rows:
    n, k, z, p, lse = logits()
    y = Target("y", dtype=int)
    yield model(Sum(0.9 * (lse[n] - z[n, y[n]]), n) + 0.025 * Sum(lse[n] - z[n, k], n, k), z)
    d_z = tensor("d_z")
    d_z[n, k] = p[n, k] - 0.9 * equal(k, y[n]) - 0.025
    yield (d_z,)


@row("cross-entropy of soft targets", "Hinton, Vinyals and Dean (2015), eq. 2")
def soft_targets() -> Rows:
    n, k, z, p, lse = logits()
    t = Target("t", 4)
    yield model(-Sum(t[n, k] * log(p[n, k]), n, k), z)
    total, d_z = tensor("total"), tensor("d_z")
    total[n] = Sum(t[n, k], k)
    d_z[n, k] = p[n, k] * total[n] - t[n, k]
    yield (d_z,)


@row("distillation", "Hinton, Vinyals and Dean (2015), eq. 2")
def distillation() -> Rows:
    n, k = indices("n k")
    z, v, p, q = Input("z", 4), Target("v", 4), tensor("p"), tensor("q")
    q[n, k] = softmax(z[n, k] / 2, k)
    p[n, k] = softmax(v[n, k] / 2, k)
    yield model(-Sum(p[n, k] * log(q[n, k]), n, k), z)
    d_z = tensor("d_z")
    d_z[n, k] = (q[n, k] - p[n, k]) / 2
    yield (d_z,)


@row("binary cross-entropy of a network's output", "Bishop (2006)")
def binary() -> Rows:
    n, k = indices("n k")
    z, y, p = Input("z", 3), Target("y", 3), tensor("p")
    p[n, k] = sigmoid(z[n, k])
    yield model(-Mean(y[n, k] * log(p[n, k]) + (1 - y[n, k]) * log(1 - p[n, k]), n, k), z)
    d_z = tensor("d_z")
    d_z[n, k] = (p[n, k] - y[n, k]) / (3 * N)
    yield (d_z,)


@row("focal loss", "Lin et al. (2017), app. B")
def focal() -> Rows:
    n = indices("n")
    z, y, p = Input("z"), Target("y"), tensor("p")
    p[n] = sigmoid(y[n] * z[n])
    yield model(-Sum((1 - p[n]) ** 2 * log(p[n]), n), z)
    d_z = tensor("d_z")
    d_z[n] = y[n] * (1 - p[n]) ** 2 * (2 * p[n] * log(p[n]) + p[n] - 1)
    yield (d_z,)


@row("entropy of a softmax", "Williams and Peng (1991)")
def entropy() -> Rows:
    n, k, z, p, lse = logits()
    H = tensor("H")
    H[n] = -Sum(p[n, k] * log(p[n, k]), k)
    yield model(Sum(H[n], n), z)
    d_z = tensor("d_z")
    d_z[n, k] = -p[n, k] * (z[n, k] - lse[n] + H[n])
    yield (d_z,)


@row("REINFORCE", "Williams (1992); Sutton and Barto (2018)")
def reinforce() -> Rows:
    n, k, z, p, lse = logits()
    a, R = Target("a", dtype=int), Target("R")
    yield model(-Sum(R[n] * log(p[n, a[n]]), n), z)
    d_z = tensor("d_z")
    d_z[n, k] = R[n] * (p[n, k] - equal(k, a[n]))
    yield (d_z,)


@row("Bradley-Terry model", "Bradley and Terry (1952)")
def bradley_terry() -> Rows:
    n = indices("n")
    a, b, p = Input("a"), Input("b"), tensor("p")
    p[n] = sigmoid(a[n] - b[n])
    yield model(-Sum(log(p[n]), n), a, b)
    d_a, d_b = tensor("d_a"), tensor("d_b")
    d_a[n] = -sigmoid(b[n] - a[n])
    d_b[n] = sigmoid(b[n] - a[n])
    yield d_a, d_b


@row("Bayesian personalised ranking", "Rendle et al. (2009)")
def ranking() -> Rows:
    n, f = indices("n f")
    u, i, j, x = Input("u", 3), Input("i", 3), Input("j", 3), tensor("x")
    x[n] = Sum(u[n, f] * (i[n, f] - j[n, f]), f)
    yield model(-Sum(log(sigmoid(x[n])), n), u, i, j)
    d_x, d_u, d_i, d_j = tensor("d_x"), tensor("d_u"), tensor("d_i"), tensor("d_j")
    d_x[n] = -sigmoid(-x[n])
    d_u[n, f] = d_x[n] * (i[n, f] - j[n, f])
    d_i[n, f] = d_x[n] * u[n, f]
    d_j[n, f] = -d_x[n] * u[n, f]
    yield d_u, d_i, d_j


@row("skip-gram with negative samples", "Mikolov et al. (2013); Rong (2014)")
def negative_sampling() -> Rows:
    n, k, f = indices("n k f")
    v, w, c, s, t = Input("v", 3), Input("w", 3), Input("c", 4, 3), tensor("s"), tensor("t")
    s[n] = Sum(v[n, f] * w[n, f], f)
    t[n, k] = Sum(v[n, f] * c[n, k, f], f)
    yield model(-Sum(log(sigmoid(s[n])), n) - Sum(log(sigmoid(-t[n, k])), n, k), v, w, c)
    d_s, d_t, d_v, d_w, d_c = (tensor(f"d_{a}") for a in "stvwc")
    d_s[n] = -sigmoid(-s[n])
    d_t[n, k] = sigmoid(t[n, k])
    d_v[n, f] = d_s[n] * w[n, f] + Sum(d_t[n, k] * c[n, k, f], k)
    d_w[n, f] = d_s[n] * v[n, f]
    d_c[n, k, f] = d_t[n, k] * v[n, f]
    yield d_v, d_w, d_c


@row("GloVe", "Pennington, Socher and Manning (2014)", positive="X")
def glove() -> Rows:
    n, f = indices("n f")
    w, v, X, e = Input("w", 3), Input("v", 3), Target("X"), tensor("e")
    e[n] = Sum(w[n, f] * v[n, f], f) - log(X[n])
    yield model(Sum(X[n] * e[n] ** 2, n), w, v)
    d_e, d_w, d_v = tensor("d_e"), tensor("d_w"), tensor("d_v")
    d_e[n] = 2 * X[n] * e[n]
    d_w[n, f] = d_e[n] * v[n, f]
    d_v[n, f] = d_e[n] * w[n, f]
    yield d_w, d_v


@row("InfoNCE", "van den Oord, Li and Vinyals (2018)")
def info_nce() -> Rows:
    n, m, f = indices("n m f")
    q, c = Input("q", 3), Input("c", 3)
    s, p = tensor("s"), tensor("p")
    s[n, m] = Sum(q[n, f] * c[m, f], f)
    p[n, m] = softmax(s[n, m], m)
    yield model(-Sum(log(p[n, n]), n), q, c)
    d_s, d_q, d_c = tensor("d_s"), tensor("d_q"), tensor("d_c")
    d_s[n, m] = p[n, m] - equal(m, n)
    d_q[n, f] = Sum(d_s[n, m] * c[m, f], m)
    d_c[m, f] = Sum(d_s[n, m] * q[n, f], n)
    yield d_q, d_c


@row("triplet loss", "Schroff, Kalenichenko and Philbin (2015)")
def triplet() -> Rows:
    n, f = indices("n f")
    a, p, q, m = Input("a", 3), Input("p", 3), Input("q", 3), tensor("m")
    near, far = Sum((a[n, f] - p[n, f]) ** 2, f), Sum((a[n, f] - q[n, f]) ** 2, f)
    m[n] = relu(near - far + 0.2)
    yield model(Sum(m[n], n), a, p, q)
    d_m, d_a, d_p, d_q = (tensor(f"d_{c}") for c in "mapq")
    d_m[n] = where(m[n] > 0, 2, 0)
    d_a[n, f] = d_m[n] * (q[n, f] - p[n, f])
    d_p[n, f] = -d_m[n] * (a[n, f] - p[n, f])
    d_q[n, f] = d_m[n] * (a[n, f] - q[n, f])
    yield d_a, d_p, d_q


@row("contrastive loss", "Hadsell, Chopra and LeCun (2006)")
def contrastive() -> Rows:
    n, f = indices("n f")
    a, b, y, D, m = Input("a", 3), Input("b", 3), Target("y"), tensor("D"), tensor("m")
    D[n] = sqrt(Sum((a[n, f] - b[n, f]) ** 2, f))
    m[n] = relu(3 - D[n])
    yield model(Sum((1 - y[n]) * D[n] ** 2 + y[n] * m[n] ** 2, n) / 2, a, b)
    g, d_a, d_b = tensor("g"), tensor("d_a"), tensor("d_b")
    g[n] = 1 - y[n] - y[n] * m[n] / D[n]
    d_a[n, f] = g[n] * (a[n, f] - b[n, f])
    d_b[n, f] = -g[n] * (a[n, f] - b[n, f])
    yield d_a, d_b


@row("cosine similarity", "Petersen and Pedersen (2012)")
def cosine() -> Rows:
    n, f = indices("n f")
    a, b, r, A, B, c = Input("a", 3), Input("b", 3), Target("r"), *(tensor(w) for w in "ABc")
    A[n] = sqrt(Sum(a[n, f] ** 2, f))
    B[n] = sqrt(Sum(b[n, f] ** 2, f))
    c[n] = Sum(a[n, f] * b[n, f], f) / (A[n] * B[n])
    yield model(Sum(r[n] * c[n], n), a, b)
    d_a, d_b = tensor("d_a"), tensor("d_b")
    d_a[n, f] = r[n] * (b[n, f] / (A[n] * B[n]) - c[n] * a[n, f] / A[n] ** 2)
    d_b[n, f] = r[n] * (a[n, f] / (A[n] * B[n]) - c[n] * b[n, f] / B[n] ** 2)
    yield d_a, d_b


@row("Gaussian mixture", "Bishop (2006)")
def gaussian_mixture() -> Rows:
    n, k, f = indices("n k f")
    x, M, a, s, lse = Input("x", 3), parameter("M", 2, 3), *(tensor(w) for w in ("a", "s", "lse"))
    s = parameter("s", 2)
    a[n, k] = s[k] - Sum((x[n, f] - M[k, f]) ** 2, f) / 2
    lse[n] = LogSumExp(a[n, k], k)
    yield model(-Sum(lse[n], n), x)
    r, d_M, d_s = tensor("r"), tensor("d_M"), tensor("d_s")
    r[n, k] = -exp(a[n, k] - lse[n])
    d_s[k] = Sum(r[n, k], n)
    d_M[k, f] = Sum(r[n, k] * (x[n, f] - M[k, f]), n)
    yield d_M, d_s


@row("k-means", "Bottou and Bengio (1995)")
def k_means() -> Rows:
    n, k, f = indices("n k f")
    x, M, a = Input("x", 3), parameter("M", 2, 3), tensor("a")
    a[n, k] = Sum((x[n, f] - M[k, f]) ** 2, f) / 2
    yield model(Sum(Min(a[n, k], k), n), x)
    s, d_M = tensor("s", N, dtype=int), tensor("d_M")
    s[n] = ArgMax(-a[n, k], k)
    d_M[k, f] = Sum(M[k, f] - x[n, f], n, where=equal(k, s[n]))
    yield (d_M,)


@row("Gaussian likelihood with a learnt variance", "Bishop (1994)")
def gaussian() -> Rows:
    n = indices("n")
    m, s, y, v = Input("m"), Input("s"), Target("y"), tensor("v")
    v[n] = exp(s[n])
    yield model(Sum((m[n] - y[n]) ** 2 / v[n] + s[n], n) / 2, m, s)
    d_m, d_s = tensor("d_m"), tensor("d_s")
    d_m[n] = (m[n] - y[n]) / v[n]
    d_s[n] = (1 - (m[n] - y[n]) ** 2 / v[n]) / 2
    yield d_m, d_s


@row("divergence of a variational autoencoder", "Kingma and Welling (2014)")
def variational() -> Rows:
    n, j = indices("n j")
    m, s, v = Input("m", 3), Input("s", 3), tensor("v")
    v[n, j] = exp(s[n, j])
    yield model(Sum(m[n, j] ** 2 + v[n, j] - log(v[n, j]) - 1, n, j) / 2, m, s)
    d_m, d_s = tensor("d_m"), tensor("d_s")
    d_m[n, j] = m[n, j]
    d_s[n, j] = (v[n, j] - 1) / 2
    yield d_m, d_s


@row("reparametrised sample", "Kingma and Welling (2014)")
def reparametrised() -> Rows:
    n, j = indices("n j")
    m, s, e, r = Input("m", 3), Input("s", 3), Target("e", 3), Target("r", 3)
    d, z = tensor("d"), tensor("z")
    d[n, j] = exp(s[n, j] / 2)
    z[n, j] = m[n, j] + d[n, j] * e[n, j]
    yield model(Sum((z[n, j] - r[n, j]) ** 2, n, j) / 2, m, s)
    d_m, d_s = tensor("d_m"), tensor("d_s")
    d_m[n, j] = z[n, j] - r[n, j]
    d_s[n, j] = d_m[n, j] * d[n, j] * e[n, j] / 2
    yield d_m, d_s
