"""Models in which one parameter stands in two places: tied, copied, turned, joined, or an output.
Each beside the same in NumPy, as a case of `tests.training_models`."""

from __future__ import annotations

from functools import partial
from typing import Any

import autograd.numpy as anp
import numpy as np

from symgrad import *
from symgrad.language.recurrences import recurrence
from tests.training_models import Case, Values, into, mean_squares, scalar, squares

CASES: list[Case] = []
case = partial(into, CASES)


@case("tied", lambda p, x: ([x @ p["W"] @ p["W"].T], mean_squares(x @ p["W"] @ p["W"].T - x)))
def tied(x: Any) -> Any:
    n, i, j, o = indices("n i j o")
    W = parameter("W", 3, 2, init=1)
    h, y = tensor("h"), tensor("y")
    h[n, o] = Sum(x[n, i] * W[i, o], i)
    y[n, j] = Sum(h[n, o] * W[j, o], o)
    return y, scalar(Mean((y[n, i] - x[n, i]) ** 2, n, i))


def _tied_by_a_copy(p: Values, x: Any) -> Any:
    y = anp.tanh(x @ p["W"]) @ p["W"].T
    return [y, p["W"].T], mean_squares(y)


@case("tied by a transposed copy", _tied_by_a_copy)
def tied_by_a_copy(x: Any) -> Any:
    n, i, j, o = indices("n i j o")
    W = parameter("W", 3, 2, init=1)
    V, h, y = tensor("V"), tensor("h"), tensor("y")
    V[o, i] = W[i, o]
    h[n, o] = tanh(Sum(x[n, i] * W[i, o], i))
    y[n, j] = Sum(h[n, o] * V[o, j], o)
    return [y, V], squares(y)


def _views(p: Values, x: Any) -> Any:
    w, M = p["w"], p["M"]
    outs = [
        w[::-1],
        np.diag(M) if not hasattr(M, "_value") else anp.diag(M),
        M.T,
        M[::-1, ::-1],
        M[1],
        M[:, 1],
        anp.reshape(M, (9,)),
        w[1:],
        anp.concatenate([anp.zeros(1), w, anp.zeros(1)]),
        anp.concatenate([w, M[0]]),
    ]
    return outs, mean_squares(*outs) + anp.mean((x @ M) ** 2)


@case("outputs are views of parameters", _views)
def views(x: Any) -> Any:
    n, (i, j) = indices("n"), indices("i j", 3, 3)
    w, M = parameter("w", 3, init=1), parameter("M", 3, 3, init=2)
    k = indices("k", 2)
    flipped, diagonal, transposed, turned = (tensor(a) for a in ("flip", "diag", "trans", "turn"))
    row, column, flat, tail = tensor("row"), tensor("col"), tensor("flat", 9), tensor("tail")
    padded, joined = tensor("padded", 5), tensor("joined", 6)
    flipped[i] = w[2 - i]
    diagonal[i] = M[i, i]
    transposed[i, j] = M[j, i]
    turned[i, j] = M[2 - i, 2 - j]
    row[i] = M[1, i]
    column[i] = M[i, 1]
    flat[3 * i + j] = M[i, j]
    tail[k] = w[k + 1]
    padded[i + 1] = w[i]
    joined[i] = w[i]
    joined[i + 3] = M[0, i]
    outs = [flipped, diagonal, transposed, turned, row, column, flat, tail, padded, joined]
    y = tensor("y")
    y[n, j] = Sum(x[n, i] * M[i, j], i)
    return outs, squares(*outs, y)


def _written_diagonal(p: Values, x: Any) -> Any:
    D = anp.diag(p["w"])
    y = x @ D
    return [y, D], mean_squares(y, D)


@case("a diagonal of a parameter", _written_diagonal)
def written_diagonal(x: Any) -> Any:
    n, i, j = indices("n i j")
    w, D, y = parameter("w", 3, init=1), tensor("D", 3, 3), tensor("y")
    D[i, i] = w[i]
    y[n, j] = Sum(x[n, i] * D[i, j], i)
    return [y, D], squares(y, D)


def _interleaved(p: Values, x: Any) -> Any:
    w = anp.reshape(anp.stack([p["a"], p["b"]], 1) if hasattr(anp, "stack") else 0, (6,))
    y = x[:, :1] * w
    return [y, w[::2] * 1.0, w], mean_squares(y)


@case("interleaved", _interleaved)
def interleaved(x: Any) -> Any:
    n, i, j = indices("n i j")
    a, b = parameter("a", 3, init=1), parameter("b", 3, init=1)
    w, even, y = tensor("w", 6), tensor("even", 3), tensor("y")
    w[2 * i] = a[i]
    w[2 * i + 1] = b[i]
    even[i] = w[2 * i]
    y[n, j] = x[n, 0] * w[j]
    return [y, even, w], squares(y)


def _rotary(p: Values, x: Any) -> Any:
    w = p["w"]
    r = anp.concatenate([-w[2:], w[:2]])
    y = x[:, :1] * r + w
    return [y, r], mean_squares(y) + anp.sum(w * r * anp.arange(4.0))


@case("rotary halves", _rotary)
def rotary(x: Any) -> Any:
    n, m = indices("n m")
    k = indices("k", 2)
    w, r, y = parameter("w", 4, init=1), tensor("r", 4), tensor("y")
    r[k] = -w[k + 2]
    r[k + 2] = w[k]
    y[n, m] = x[n, 0] * r[m] + w[m]
    loss = scalar(Mean(y[...] ** 2, ...) + Sum(w[m] * r[m] * m, m))
    return [y, r], loss


@case(
    "swapped halves, copied",
    lambda p, x: (
        [anp.concatenate([p["w"][2:], p["w"][:2]])],
        mean_squares(
            x @ anp.ones(3) * (anp.concatenate([p["w"][2:], p["w"][:2]]) @ anp.arange(4.0))
        ),
    ),
)
def swapped(x: Any) -> Any:
    n, i, m = indices("n i m")
    k = indices("k", 2)
    w, r, y = parameter("w", 4, init=1), tensor("r", 4), tensor("y")
    r[k] = w[k + 2]
    r[k + 2] = w[k]
    y[n] = Sum(x[n, i], i) * Sum(r[m] * m, m)
    return r, squares(y)


def _batched(p: Values, x: Any) -> Any:
    b = anp.zeros((len(x), 1)) + p["w"]
    return [b, p["s"] * anp.ones(4), x], mean_squares(b * x) + p["s"] ** 2


@case("parameters for every sample", _batched)
def batched(x: Any) -> Any:
    n, i = indices("n i")
    k = indices("k", 4)
    w, s = parameter("w", 3, init=1), parameter("s", init=1)
    b, c, y = tensor("b", N, 3), tensor("c", 4), tensor("y")
    b[n, i] = w[i]
    c[k] = s[()]
    y[n, i] = b[n, i] * x[n, i]
    return [b, c, x], scalar(Mean(y[...] ** 2, ...) + s[()] ** 2)


def _start(p: Values, x: Any) -> Any:
    h = [p["h"]]
    for t in range(3):
        h.append(anp.tanh(anp.sum(x[:, t]) / len(x) * p["u"] + h[-1]))
    return [anp.array(h) if not hasattr(h[0], "_value") else anp.stack(h)], mean_squares(h[-1])


@case("learned start", _start)
def start(x: Any) -> Any:
    n, t, j = indices("n t j")
    h0, u = parameter("h", 2, init=1), parameter("u", 2, init=1)
    h, m = tensor("states", 4, 2), tensor("m")
    m[t] = Mean(x[n, t], n)
    h[0, j] = h0[j]
    with recurrence("k", 3) as k:
        h[k + 1, j] = tanh(m[k] * u[j] + h[k, j])
    return h, scalar(Mean(h[3, j] ** 2, j))
