"""Models whose outputs, sizes, groups of parameters and `update` formulas share memory in many ways,
each beside the same in NumPy; those with one parameter in two places are in `tests.tied_models`.

`value(p, x)` gives the outputs and the loss by autograd's NumPy, `follow(p, g, m, t)` is one step of
the optimizer on the parameters by name, with `m` for what it remembers; `moved(p, x)` what `update`
formulas make of frozen parameters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import autograd.numpy as anp
import numpy as np

from symgrad import *

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


def into(cases: list[Case], name: str, value: Any, **options: Any) -> Callable[[Any], Any]:
    """Adds the model that it decorates to the cases."""

    def add(build: Any) -> Any:
        cases.append(Case(name, build, value, **options))
        return build

    return add


CASES: list[Case] = []
case = partial(into, CASES)


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
