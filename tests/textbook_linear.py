"""Textbook gradients of linear models and of factorisations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symgrad import *
from symgrad.language.trace import N, current
from tests.textbook import row


def model(loss: Any, *inputs: Any) -> Model:
    """Of a loss; one of inputs alone has a parameter beside it, as a model has to."""
    total = tensor("loss")
    total[()] = loss if current().parameters else loss + parameter("unit")[()]
    return Model(inputs=list(inputs), outputs=list(inputs), loss=total, optimizer=SGD(0.1))


def linear() -> tuple[Any, ...]:
    n, i, o = indices("n i o")
    x, W, b, z = Input("x", 4), parameter("W", 4, 3), parameter("b", 3), tensor("z")
    z[n, o] = Sum(x[n, i] * W[i, o], i) + b[o]
    return n, i, o, x, W, b, z


def book_linear(n: Any, i: Any, o: Any, x: Any, d_z: Any) -> tuple[Any, Any]:
    d_W, d_b = tensor("d_W"), tensor("d_b")
    d_W[i, o] = Sum(x[n, i] * d_z[n, o], n)
    d_b[o] = Sum(d_z[n, o], n)
    return d_W, d_b


def scores() -> tuple[Any, ...]:
    """One score a sample, z = x·w + b."""
    n, i = indices("n i")
    x, w, b, z = Input("x", 4), parameter("w", 4), parameter("b"), tensor("z")
    z[n] = Sum(x[n, i] * w[i], i) + b[()]
    return n, i, x, w, b, z


def book_scores(n: Any, i: Any, x: Any, d_z: Any) -> tuple[Any, Any]:
    d_w, d_b = tensor("d_w"), tensor("d_b")
    d_w[i] = Sum(x[n, i] * d_z[n], n)
    d_b[()] = Sum(d_z[n], n)
    return d_w, d_b


Rows = Iterator[Any]


@row("linear regression", "Bishop (2006), eq. 3.13")
def linear_regression() -> Rows:
    n, i, o, x, W, b, z = linear()
    y = Target("y", 3)
    yield model(Sum((z[n, o] - y[n, o]) ** 2, n, o) / (2 * N), x)
    d_z = tensor("d_z")
    d_z[n, o] = (z[n, o] - y[n, o]) / N
    yield book_linear(n, i, o, x, d_z)


@row("ridge regression", "Hastie, Tibshirani and Friedman (2009)")
def ridge() -> Rows:
    n, i, x, w, b, z = scores()
    y = Target("y")
    yield model(Sum((z[n] - y[n]) ** 2, n) + 0.5 * Sum(w[i] ** 2, i), x)
    d_z, d_w, d_b = tensor("d_z"), tensor("d_w"), tensor("d_b")
    d_z[n] = 2 * (z[n] - y[n])
    d_w[i] = Sum(x[n, i] * d_z[n], n) + w[i]
    d_b[()] = Sum(d_z[n], n)
    yield d_w, d_b


@row("lasso", "Hastie, Tibshirani and Friedman (2009)")
def lasso() -> Rows:
    n, i, x, w, b, z = scores()
    y = Target("y")
    yield model(Sum((z[n] - y[n]) ** 2, n) / 2 + 0.1 * Sum(absolute(w[i]), i), x)
    d_z, d_w, d_b = tensor("d_z"), tensor("d_w"), tensor("d_b")
    d_z[n] = z[n] - y[n]
    d_w[i] = Sum(x[n, i] * d_z[n], n) + 0.1 * sign(w[i])
    d_b[()] = Sum(d_z[n], n)
    yield d_w, d_b


@row("weighted least squares", "Bishop (2006)")
def weighted() -> Rows:
    n, i, x, w, b, z = scores()
    y, r = Target("y"), Target("r")
    yield model(Sum(r[n] * (z[n] - y[n]) ** 2, n) / 2, x)
    d_z = tensor("d_z")
    d_z[n] = r[n] * (z[n] - y[n])
    yield book_scores(n, i, x, d_z)


@row("logistic regression", "Bishop (2006), eq. 4.91")
def logistic_regression() -> Rows:
    n, i, x, w, b, z = scores()
    y, p = Target("y"), tensor("p")
    p[n] = sigmoid(z[n])
    yield model(-Sum(y[n] * log(p[n]) + (1 - y[n]) * log(1 - p[n]), n), x)
    d_z = tensor("d_z")
    d_z[n] = sigmoid(z[n]) - y[n]
    yield book_scores(n, i, x, d_z)


@row("logistic regression from logits", "Murphy (2012)")
def logistic_from_logits() -> Rows:
    n, i, x, w, b, z = scores()
    y = Target("y")
    yield model(Sum(softplus(z[n]) - y[n] * z[n], n), x)
    d_z = tensor("d_z")
    d_z[n] = sigmoid(z[n]) - y[n]
    yield book_scores(n, i, x, d_z)


@row("logistic regression with labels ±1", "Hastie, Tibshirani and Friedman (2009)")
def logistic_of_signs() -> Rows:
    n, i, x, w, b, z = scores()
    y = Target("y")
    yield model(Sum(log(1 + exp(-y[n] * z[n])), n), x)
    d_z = tensor("d_z")
    d_z[n] = -y[n] * sigmoid(-y[n] * z[n])
    yield book_scores(n, i, x, d_z)


@row("softmax regression", "Bishop (2006), eq. 4.109")
def softmax_regression() -> Rows:
    n, i, o, x, W, b, z = linear()
    y, p = Target("y", dtype=int), tensor("p")
    p[n, o] = softmax(z[n, o], o)
    yield model(-Mean(log(p[n, y[n]]), n), x)
    d_z = tensor("d_z")
    d_z[n, o] = (p[n, o] - equal(o, y[n])) / N
    yield book_linear(n, i, o, x, d_z)


@row("Poisson regression", "McCullagh and Nelder (1989)", positive="y")
def poisson() -> Rows:
    n, i, x, w, b, z = scores()
    y, rate = Target("y"), tensor("rate")
    rate[n] = exp(z[n])
    yield model(Sum(rate[n] - y[n] * log(rate[n]), n), x)
    d_z = tensor("d_z")
    d_z[n] = rate[n] - y[n]
    yield book_scores(n, i, x, d_z)


@row("gamma regression", "McCullagh and Nelder (1989)", positive="y")
def gamma_regression() -> Rows:
    n, i, x, w, b, z = scores()
    y, mean = Target("y"), tensor("mu")
    mean[n] = exp(z[n])
    yield model(Sum(y[n] / mean[n] + log(mean[n]), n), x)
    d_z = tensor("d_z")
    d_z[n] = 1 - y[n] / mean[n]
    yield book_scores(n, i, x, d_z)


@row("exponential regression", "Lawless (2003)", positive="y")
def exponential_regression() -> Rows:
    n, i, x, w, b, z = scores()
    y, rate = Target("y"), tensor("rate")
    rate[n] = exp(z[n])
    yield model(Sum(y[n] * rate[n] - log(rate[n]), n), x)
    d_z = tensor("d_z")
    d_z[n] = y[n] * rate[n] - 1
    yield book_scores(n, i, x, d_z)


@row("probit regression", "Murphy (2012)")
def probit() -> Rows:
    n, i, x, w, b, z = scores()
    y, p = Target("y"), tensor("p")
    p[n] = normal_cdf(y[n] * z[n])
    yield model(-Sum(log(p[n]), n), x)
    d_z = tensor("d_z")
    d_z[n] = -y[n] * normal_pdf(y[n] * z[n]) / p[n]
    yield book_scores(n, i, x, d_z)


@row("support vector machine", "Shalev-Shwartz et al. (2011)")
def svm() -> Rows:
    n, i, x, w, b, z = scores()
    y, m = Target("y"), tensor("m")
    m[n] = relu(1 - y[n] * z[n])
    yield model(Mean(m[n], n) + 0.05 * Sum(w[i] ** 2, i), x)
    d_z, d_w, d_b = tensor("d_z"), tensor("d_w"), tensor("d_b")
    d_z[n] = where(m[n] > 0, -y[n] / N, 0)
    d_w[i] = Sum(x[n, i] * d_z[n], n) + 0.1 * w[i]
    d_b[()] = Sum(d_z[n], n)
    yield d_w, d_b


@row("squared hinge", "Fan et al. (2008)")
def squared_hinge() -> Rows:
    n, i, x, w, b, z = scores()
    y, m = Target("y"), tensor("m")
    m[n] = relu(1 - y[n] * z[n])
    yield model(Sum(m[n] ** 2, n), x)
    d_z = tensor("d_z")
    d_z[n] = -2 * y[n] * m[n]
    yield book_scores(n, i, x, d_z)


@row("perceptron", "Bishop (2006)")
def perceptron() -> Rows:
    n, i, x, w, b, z = scores()
    y = Target("y")
    yield model(Sum(relu(-y[n] * z[n]), n), x)
    d_z = tensor("d_z")
    d_z[n] = where(-y[n] * z[n] > 0, -y[n], 0)
    yield book_scores(n, i, x, d_z)


@row("quantile regression", "Koenker (2005)")
def quantile() -> Rows:
    n, i, x, w, b, z = scores()
    y, u = Target("y"), tensor("u")
    u[n] = y[n] - z[n]
    yield model(Sum(where(u[n] < 0, -0.1 * u[n], 0.9 * u[n]), n), x)
    d_z = tensor("d_z")
    d_z[n] = where(u[n] < 0, 0.1, -0.9)
    yield book_scores(n, i, x, d_z)


@row("Huber regression", "Huber (1964)")
def huber() -> Rows:
    n, i, x, w, b, z = scores()
    y, u = Target("y"), tensor("u")
    u[n] = z[n] - y[n]
    yield model(Sum(where(absolute(u[n]) <= 1, u[n] ** 2 / 2, absolute(u[n]) - 0.5), n), x)
    d_z = tensor("d_z")
    d_z[n] = where(absolute(u[n]) <= 1, u[n], sign(u[n]))
    yield book_scores(n, i, x, d_z)


@row("kernel ridge regression", "Bishop (2006)")
def kernel_ridge() -> Rows:
    n, m = indices("n m")
    K, y, a, f = Input("K", 5), Target("y"), parameter("a", 5), tensor("f")
    f[n] = Sum(K[n, m] * a[m], m)
    yield model(Sum((f[n] - y[n]) ** 2, n) / 2 + 0.5 * Sum(a[m] ** 2, m), K)
    d_f, d_a = tensor("d_f"), tensor("d_a")
    d_f[n] = f[n] - y[n]
    d_a[m] = Sum(K[n, m] * d_f[n], n) + a[m]
    yield (d_a,)


@row("matrix factorisation of ratings", "Koren, Bell and Volinsky (2009)")
def ratings() -> Rows:
    n, f = indices("n f")
    user, item, y = Input("user", dtype=int), Input("item", dtype=int), Target("y")
    P, Q, e = parameter("P", 5, 3), parameter("Q", 4, 3), tensor("e")
    e[n] = Sum(P[user[n], f] * Q[item[n], f], f) - y[n]
    yield model(Sum(e[n] ** 2, n) / 2, user, item)
    d_P, d_Q = tensor("d_P", 5, 3), tensor("d_Q", 4, 3)
    u, v = indices("u v", 5, 4)
    d_P[u, f] = Sum(e[n] * Q[item[n], f], n, where=equal(u, user[n]))
    d_Q[v, f] = Sum(e[n] * P[user[n], f], n, where=equal(v, item[n]))
    yield d_P, d_Q


@row("matrix factorisation", "Lee and Seung (2000)")
def factorisation() -> Rows:
    n, j, f = indices("n j f")
    X = Input("X", 5)
    W, H, R = Input("W", 2), parameter("H", 2, 5), tensor("R")
    R[n, j] = Sum(W[n, f] * H[f, j], f) - X[n, j]
    yield model(Sum(R[n, j] ** 2, n, j) / 2, X, W)
    d_W, d_H = tensor("d_W"), tensor("d_H")
    d_W[n, f] = Sum(R[n, j] * H[f, j], j)
    d_H[f, j] = Sum(R[n, j] * W[n, f], n)
    yield d_W, d_H


@row("factorisation machine", "Rendle (2010), eq. 4")
def factorisation_machine() -> Rows:
    n, i, f = indices("n i f")
    x, y, w, V = Input("x", 4), Target("y"), parameter("w", 4), parameter("V", 4, 2)
    s, z = tensor("s"), tensor("z")
    s[n, f] = Sum(x[n, i] * V[i, f], i)
    pairs = Sum(s[n, f] ** 2, f) / 2 - Sum(x[n, i] ** 2 * V[i, f] ** 2, i, f) / 2
    z[n] = Sum(x[n, i] * w[i], i) + pairs
    yield model(Sum((z[n] - y[n]) ** 2, n) / 2, x)
    d_z, d_w, d_V = tensor("d_z"), tensor("d_w"), tensor("d_V")
    d_z[n] = z[n] - y[n]
    d_w[i] = Sum(x[n, i] * d_z[n], n)
    d_V[i, f] = Sum(d_z[n] * x[n, i] * (s[n, f] - V[i, f] * x[n, i]), n)
    yield d_w, d_V


@row("linear autoencoder with tied weights", "Baldi and Hornik (1989)")
def autoencoder() -> Rows:
    n, i, j, k = indices("n i j k")
    x, W, h, e = Input("x", 4), parameter("W", 4, 2), tensor("h"), tensor("e")
    h[n, k] = Sum(x[n, i] * W[i, k], i)
    e[n, i] = Sum(h[n, k] * W[i, k], k) - x[n, i]
    yield model(Sum(e[n, i] ** 2, n, i) / 2, x)
    d_h, d_W = tensor("d_h"), tensor("d_W")
    d_h[n, k] = Sum(e[n, i] * W[i, k], i)
    d_W[i, k] = Sum(x[n, i] * d_h[n, k], n) + Sum(e[n, i] * h[n, k], n)
    yield (d_W,)


@row("bilinear form", "Petersen and Pedersen (2012)")
def bilinear() -> Rows:
    n, i, j = indices("n i j")
    a, b, y, W = Input("a", 3), Input("b", 4), Target("y"), parameter("W", 3, 4)
    u, z = tensor("u"), tensor("z")
    u[n, i] = Sum(W[i, j] * b[n, j], j)
    z[n] = Sum(a[n, i] * u[n, i], i)
    yield model(Sum(y[n] * z[n], n), a, b)
    d_u, d_W = tensor("d_u"), tensor("d_W")
    d_u[n, i] = y[n] * a[n, i]
    d_W[i, j] = Sum(d_u[n, i] * b[n, j], n)
    yield (d_W,)


@row("low-rank adaptation", "Hu et al. (2021)")
def lora() -> Rows:
    n, i, r, o = indices("n i r o")
    x, g = Input("x", 4), Target("g", 3)
    W = parameter("W", 4, 3, trainable=False)
    A, B, h, z = parameter("A", 4, 2), parameter("B", 2, 3), tensor("h"), tensor("z")
    h[n, r] = Sum(x[n, i] * A[i, r], i)
    z[n, o] = Sum(x[n, i] * W[i, o], i) + Sum(h[n, r] * B[r, o], r)
    yield model(Sum((z[n, o] - g[n, o]) ** 2, n, o) / 2, x)
    d_z, d_h, d_A, d_B = tensor("d_z"), tensor("d_h"), tensor("d_A"), tensor("d_B")
    d_z[n, o] = z[n, o] - g[n, o]
    d_B[r, o] = Sum(d_z[n, o] * h[n, r], n)
    d_h[n, r] = Sum(d_z[n, o] * B[r, o], o)
    d_A[i, r] = Sum(x[n, i] * d_h[n, r], n)
    yield d_B, d_A
