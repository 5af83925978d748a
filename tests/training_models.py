"""Models whose parameters, states and outputs share memory in many ways, each beside the same in
NumPy: `value(p, x)` gives the outputs and the loss by autograd's NumPy, `follow(p, g, m, t)` is one
step of the optimizer on the parameters by name, with `m` for what it remembers; `moved(p, x)` what
`update` formulas make of frozen parameters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import autograd.numpy as anp
import numpy as np

from symgrad import *
from symgrad.language.recurrences import recurrence

Values = dict[str, Any]


def momentum(p: Values, g: Values, m: Values, t: int) -> None:
    for k, d in g.items():
        m[k] = 0.9 * m.get(k, 0) + d
        p[k] = p[k] - 0.1 * m[k]


@dataclass(frozen=True)
class Case:
    name: str
    build: Callable[[Any], tuple[Any, Any]]
    value: Callable[[Values, Any], tuple[list[Any], Any]]
    optimizer: Callable[[], Any] = lambda: SGD(0.1, momentum=0.9)
    follow: Callable[[Values, Values, Values, int], None] = momentum
    moved: Callable[[Values, Any], Values] = lambda p, x: {}
    start: Values = field(default_factory=dict)


def scalar(value: Any) -> Any:
    loss = tensor("total")
    loss[()] = value
    return loss


def squares(*ys: Any) -> Any:
    return scalar(sum(Mean(y[...] ** 2, ...) for y in ys))


def mean_squares(*ys: Any) -> Any:
    return sum(anp.mean(y**2) for y in ys)


CASES: list[Case] = []


def case(name: str, value: Any, **options: Any) -> Callable[[Any], Any]:
    def add(build: Any) -> Any:
        CASES.append(Case(name, build, value, **options))
        return build

    return add


# --- one parameter in two places


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


# --- outputs


@case(
    "constants as outputs",
    lambda p, x: (
        [np.full(3, 2.0), np.array(5.0), np.zeros((len(x), 2)), x @ p["w"]],
        mean_squares(x @ p["w"]),
    ),
)
def constants(x: Any) -> Any:
    n, i, k = indices("n i k")
    w = parameter("w", 3, init=1)
    two, five, nothing, y = tensor("two", 3), tensor("five"), tensor("nothing", N, 2), tensor("y")
    two[i] = 2
    five[()] = 5
    nothing[n, k] = 0
    y[n] = Sum(x[n, i] * w[i], i)
    return [two, five, nothing, y], squares(y)


@case(
    "outputs that are inputs and parameters, twice",
    lambda p, x: ([x * p["w"], x, p["w"], x * p["w"], x, p["w"]], mean_squares(x * p["w"])),
)
def twice(x: Any) -> Any:
    n, i = indices("n i")
    w, y = parameter("w", 3, init=1), tensor("y")
    y[n, i] = x[n, i] * w[i]
    return [y, x, w, y, x, w], squares(y)


@case(
    "the loss is an output",
    lambda p, x: ([mean_squares(x * p["w"]), x * p["w"]], mean_squares(x * p["w"])),
)
def loss_out(x: Any) -> Any:
    n, i = indices("n i")
    w, y = parameter("w", 3, init=1), tensor("y")
    y[n, i] = x[n, i] * w[i]
    loss = squares(y)
    return [loss, y], loss


@case("the loss is a parameter", lambda p, x: ([x * p["w"]], p["s"] + 0 * p["w"][0]))
def loss_parameter(x: Any) -> Any:
    n, i = indices("n i")
    w, y, s = parameter("w", 3, init=1), tensor("y"), parameter("s", init=1)
    y[n, i] = x[n, i] * w[i]
    return y, scalar(s[()])


@case("the loss is a sum of parameters", lambda p, x: ([x * 2], anp.sum(p["w"]) + p["s"] / 4))
def loss_sum(x: Any) -> Any:
    n, i = indices("n i")
    w, y, s = parameter("w", 3, init=1), tensor("y"), parameter("s", init=1)
    y[n, i] = 2 * x[n, i]
    return y, scalar(Sum(w[i], i) + s[()] / 4)


def _numbers(p: Values, x: Any) -> Any:
    z = p["s"] + anp.sum(p["w"])
    held = np.array(getattr(p["s"], "_value", p["s"]))
    return [z, z * 1.0, p["s"], held, p["s"] + p["q"]], z + z * z + p["s"] * p["q"]


@case("numbers as they are", _numbers)
def numbers(x: Any) -> Any:
    n, i = indices("n i")
    w, s, q = parameter("w", 3, init=1), parameter("s", init=1), parameter("q", init=1)
    z, same, own, held, both, total = (tensor(k) for k in ("z", "same", "own", "held", "both", "l"))
    z[()] = s[()] + Sum(w[i], i)
    same[()] = z[()]
    own[()] = s[()]
    held[()] = stop_gradient(s[()])
    both[()] = own[()] + q[()]
    total[()] = z[()] + z[()] * same[()] + own[()] * q[()] + 0 * Sum(x[n, i], n, i)
    return [z, same, own, held, both], total


# --- sizes and groups


@case(
    "size 1",
    lambda p, x: (
        [x[:, 0] * p["a"][0] + p["b"][0, 0], p["c"][0, 0, 0] + 0 * x[:, 0]],
        mean_squares(x[:, 0] * p["a"][0] + p["b"][0, 0]) + p["c"][0, 0, 0] ** 2,
    ),
)
def size_one(x: Any) -> Any:
    n = indices("n")
    a, b, c = (
        parameter("a", 1, init=1),
        parameter("b", 1, 1, init=1),
        parameter("c", 1, 1, 1, init=1),
    )
    y, z = tensor("y"), tensor("z")
    y[n] = x[n, 0] * a[0] + b[0, 0]
    z[n] = c[0, 0, 0] + 0 * x[n, 0]
    return [y, z], scalar(Mean(y[n] ** 2, n) + c[0, 0, 0] ** 2)


def decayed(rate: float, decay: float, coupled: bool) -> Any:
    def follow(p: Values, g: Values, m: Values, t: int) -> None:
        for k, d in g.items():
            own = decay if k != "b" else 0
            if coupled:
                d = d + own * p[k]
            m[k] = 0.9 * m.get(k, 0) + d
            held = p[k] if coupled else p[k] * (1 - rate * own)
            p[k] = held - rate * m[k]

    return follow


def _heads(p: Values, x: Any) -> Any:
    return [x @ p["a"], x @ p["unused"], x * p["b"]], mean_squares(x @ p["a"] + p["s"])


def heads(x: Any) -> Any:
    n, i = indices("n i")
    a, unused, b = (parameter(k, 3, init=1) for k in ("a", "unused", "b"))
    s = parameter("s", init=1)
    y, z, u, v = (tensor(k) for k in "yzuv")
    y[n] = Sum(x[n, i] * a[i], i)
    z[n] = Sum(x[n, i] * unused[i], i)
    u[n, i] = x[n, i] * b[i]
    v[n] = y[n] + s[()]
    return [y, z, u], squares(v)


for coupled in (False, True):
    CASES.append(
        Case(
            f"unused heads, {'coupled' if coupled else 'decoupled'} decay, groups",
            heads,
            _heads,
            lambda coupled=coupled: SGD(
                0.1,
                momentum=0.9,
                weight_decay=0.3,
                decoupled_weight_decay=not coupled,
                groups=[{"params": "b", "weight_decay": 0}],
            ),
            decayed(0.1, 0.3, coupled),
        )
    )


def _clipped(p: Values, g: Values, m: Values, t: int) -> None:
    g = {k: np.clip(d, -0.5, 0.5) for k, d in g.items()}
    norm = np.sqrt(sum(np.sum(d**2) for d in g.values()))
    scale = min(1, 0.3 / (norm + 1e-6))
    rates = {"a": 0.05, "s": 0.7, "b": 0.0}
    for k, d in g.items():
        m[k] = 0.5 * m.get(k, 0) + scale * d
        p[k] = p[k] - rates.get(k, 0.2) * m[k]


CASES.append(
    Case(
        "four groups, clipped",
        heads,
        _heads,
        lambda: SGD(
            0.2,
            momentum=0.5,
            clip_norm=0.3,
            clip_value=0.5,
            groups=[
                {"params": "a", "lr": 0.05},
                {"params": ["s"], "lr": 0.7},
                {"params": "b", "lr": 0},
            ],
        ),
        _clipped,
    )
)


def _stopped(p: Values, x: Any) -> Any:
    w, f = p["w"], p["f"]
    held = np.array(getattr(w, "_value", w))
    y = x @ (w * held + f)
    return [y, held * 1.0], mean_squares(y)


@case("stopped and frozen", _stopped)
def stopped(x: Any) -> Any:
    n, i = indices("n i")
    w, f = parameter("w", 3, init=1), parameter("f", 3, init=2, trainable=False)
    held, y = tensor("held"), tensor("y")
    held[i] = stop_gradient(w[i])
    y[n] = Sum(x[n, i] * (w[i] * held[i] + f[i]), i)
    return [y, held], squares(y)


def _ties(p: Values, x: Any) -> Any:
    y = x * p["w"]
    return [y], anp.sum(y[0] * 0) + anp.max(p["w"]) + mean_squares(y)


@case("a maximum of a parameter", _ties)
def maximum_of_parameter(x: Any) -> Any:
    n, i = indices("n i")
    w, y = parameter("w", 3, init=1), tensor("y")
    y[n, i] = x[n, i] * w[i]
    return y, scalar(Max(w[i], i) + Mean(y[n, i] ** 2, n, i))


# --- what `update` formulas replace


def _followers(p: Values, x: Any) -> Any:
    mean = x.mean(axis=0)
    seen = p["count"] + 1
    return {
        "soft": 0.9 * p["soft"] + 0.1 * p["w"],
        "hard": p["w"],
        "count": seen,
        "mean": p["mean"] + (mean - p["mean"]) / seen,
        "line": np.concatenate([mean[:1], p["line"][:-1]]),
        "a": p["b"],
        "b": p["a"],
        "flat": p["W"].ravel(),
        "max": np.maximum(p["max"], x.max(axis=0)),
        "other": p["mean"] + (mean - p["mean"]) / seen + p["other"] / 2,
    }


def _followed(p: Values, x: Any) -> Any:
    y = x @ p["w"] + x @ p["W"] @ anp.ones(2)
    return [y, x @ p["soft"]], mean_squares(y)


@case(
    "followers",
    _followed,
    moved=_followers,
    start={"line": np.arange(4.0), "a": np.array([1.0, 2]), "b": np.array([3.0, 4])},
)
def followers(x: Any) -> Any:
    n, i, o = indices("n i o")
    k = indices("k", 3)
    w, W = parameter("w", 3, init=1), parameter("W", 3, 2, init=1)

    def kept(name: str, *shape: int) -> Any:
        return parameter(name, *shape, init=0, trainable=False)

    soft, hard, mean, top = (kept(name, 3) for name in ("soft", "hard", "mean", "max"))
    count, line, a, b, flat, other = (
        kept(name, *shape)
        for name, shape in (
            ("count", ()), ("line", (4,)), ("a", (2,)), ("b", (2,)), ("flat", (6,)), ("other", (3,))
        )
    )  # fmt: skip
    more, new_mean, new_line, new_flat = (
        tensor("more"), tensor("new_mean"), tensor("new_line", 4), tensor("new_flat", 6)
    )  # fmt: skip
    new_soft, new_top, new_other = tensor("new_soft"), tensor("new_top"), tensor("new_other")
    more[()] = count[()] + 1
    new_mean[i] = mean[i] + (Mean(x[n, i], n) - mean[i]) / more[()]
    new_line[0] = Mean(x[n, 0], n)
    new_line[k + 1] = line[k]
    new_flat[2 * i + o] = W[i, o]
    new_soft[i] = 0.9 * soft[i] + 0.1 * w[i]
    new_top[i] = maximum(top[i], Max(x[n, i], n))
    new_other[i] = new_mean[i] + other[i] / 2
    for old, new in (
        (soft, new_soft), (hard, w), (count, more), (a, b), (mean, new_mean), (line, new_line),
        (b, a), (flat, new_flat), (top, new_top), (other, new_other),
    ):  # fmt: skip
        update(old, new)
    y, z = tensor("y"), tensor("z")
    y[n] = Sum(x[n, i] * w[i], i) + Sum(x[n, i] * W[i, o], i, o)
    z[n] = Sum(x[n, i] * soft[i], i)
    return [y, z], squares(y)
