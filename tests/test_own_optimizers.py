"""Optimizers that a user writes, from the literature, beside the same in NumPy in float64: each is
a training step of one model; `update` and `train_step` of both back ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.backends import assert_close
from tests.modules import params, spoil, together, whole

SHAPES: dict[str, tuple[int, ...]] = {"W": (2, 3), "b": (3,), "s": ()}
STEPS, LR = 7, 0.05
Memory = dict[str, Any]
Follow = Callable[[Any, Any, Memory, int], Any]
OWN: dict[str, tuple[type, Follow, str]] = {}


def own(follow: Follow, which: str = "*") -> Callable[[type], type]:
    def add(kind: type) -> type:
        OWN[kind.__name__] = (kind, follow, which)
        return kind

    return add


class Rule(Optimizer):
    def __init__(self) -> None:
        super().__init__(lr=LR)


def muon(w: Any, g: Any, m: Memory, t: int) -> Any:
    """Jordan et al. (2024), https://kellerjordan.github.io/posts/muon/, with Nesterov's momentum."""
    m["m"] = 0.95 * m.get("m", 0) + g
    x = (g + 0.95 * m["m"]).reshape(2, 3)
    x = x / (np.linalg.norm(x) + 1e-7)
    for _ in range(5):
        a = x @ x.T
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return w - LR * x.ravel()


@own(muon, "W")
class Muon(Rule):
    """Newton and Schulz's iteration on the momentum of a matrix of 2 × 3."""

    def update(self, w: Any, g: Any, t: Any) -> None:
        p, q = indices("p q", 6, 6)
        (i, r, k), (j, o) = indices("i r k", 2, 2, 2), indices("j o", 3, 3)
        m, norm, x = state("m"), tensor("norm"), tensor("x0")
        m[p] = 0.95 * m[p] + g[p]
        norm[()] = sqrt(Sum((g[q] + 0.95 * m[q]) ** 2, q)) + 1e-7
        x[i, j] = (g[3 * i + j] + 0.95 * m[3 * i + j]) / norm[()]
        for step in range(1, 6):
            a, b, y = tensor(f"a{step}"), tensor(f"b{step}"), tensor(f"x{step}")
            a[i, r] = Sum(x[i, o] * x[r, o], o)
            b[i, r] = 2.0315 * Sum(a[i, k] * a[k, r], k) - 4.7750 * a[i, r]
            y[i, j] = 3.4445 * x[i, j] + Sum(b[i, r] * x[r, j], r)
            x = y
        flat = tensor("flat", 6)
        flat[3 * i + j] = x[i, j]
        w[p] = w[p] - LR * flat[p]


def adan(w: Any, g: Any, m: Memory, t: int) -> Any:
    """Xie et al. (2022), https://arxiv.org/abs/2208.06677, algorithm 1."""
    d = g - m.get("g", g)
    m["g"] = g
    m["m"] = 0.98 * m.get("m", 0) + 0.02 * g
    m["v"] = 0.92 * m.get("v", 0) + 0.08 * d
    m["n"] = 0.99 * m.get("n", 0) + 0.01 * (g + 0.92 * d) ** 2
    return (w - LR * (m["m"] + 0.92 * m["v"]) / (np.sqrt(m["n"]) + 1e-8)) / (1 + LR * 0.02)


@own(adan)
class Adan(Rule):
    def update(self, w: Any, g: Any, t: Any) -> None:
        last, m, v, n, d = state("last"), state("m"), state("v"), state("n"), tensor("d")
        first = self.scalar("first", where(equal(t, 1), 0, 1))
        d[...] = first * (g[...] - last[...])
        last[...] = g[...]
        m[...] = 0.98 * m[...] + 0.02 * g[...]
        v[...] = 0.92 * v[...] + 0.08 * d[...]
        n[...] = 0.99 * n[...] + 0.01 * (g[...] + 0.92 * d[...]) ** 2
        moved = w[...] - LR * (m[...] + 0.92 * v[...]) / (sqrt(n[...]) + 1e-8)
        w[...] = moved / (1 + LR * 0.02)


def lookahead(w: Any, g: Any, m: Memory, t: int) -> Any:
    """Zhang et al. (2019), https://arxiv.org/abs/1907.08610: slow weights every third step."""
    m.setdefault("slow", w if t == 1 else None)
    fast = w - LR * g
    if t % 3 == 0:
        m["slow"] = m["slow"] + 0.5 * (fast - m["slow"])
        fast = m["slow"]
    return fast


@own(lookahead)
class Lookahead(Rule):
    def update(self, w: Any, g: Any, t: Any) -> None:
        slow, fast, held = state("slow"), tensor("fast"), tensor("held")
        held[...] = where(equal(t, 1), w[...], slow[...])
        fast[...] = w[...] - LR * g[...]
        slow[...] = where(equal(t % 3, 0), held[...] + 0.5 * (fast[...] - held[...]), held[...])
        w[...] = where(equal(t % 3, 0), slow[...], fast[...])


def sharpness(w: Any, g: Any, m: Memory, t: int) -> Any:
    """Foret et al. (2020), https://arxiv.org/abs/2010.01412: one call climbs, the next descends."""
    if t % 2 == 1:
        m["w"] = w
        return w + 0.1 * g / (np.sqrt((g**2).sum()) + 1e-12)
    return m["w"] - LR * g


@own(sharpness)
class Sharpness(Rule):
    def update(self, w: Any, g: Any, t: Any) -> None:
        start, norm = state("start"), tensor("norm")
        norm[()] = sqrt(Sum(g[...] ** 2, ...)) + 1e-12
        old = tensor("old")
        old[...] = w[...]
        climbs = equal(t % 2, 1)
        w[...] = where(climbs, w[...] + 0.1 * g[...] / norm[()], start[...] - LR * g[...])
        start[...] = where(climbs, old[...], start[...])


def accumulated(w: Any, g: Any, m: Memory, t: int) -> Any:
    m["sum"] = m.get("sum", 0) + g
    if t % 3:
        return w
    total, m["sum"] = m["sum"], 0 * g
    return w - LR * total / 3


@own(accumulated)
class Accumulated(Rule):
    """Three gradients, one step."""

    def update(self, w: Any, g: Any, t: Any) -> None:
        kept, total = state("kept"), tensor("sum_of_three")
        total[...] = kept[...] + g[...]
        w[...] = where(equal(t % 3, 0), w[...] - LR * total[...] / 3, w[...])
        kept[...] = where(equal(t % 3, 0), 0, total[...])


def averaged(w: Any, g: Any, m: Memory, t: int) -> Any:
    """Defazio et al. (2024), https://arxiv.org/abs/2405.15682: schedule-free descent."""
    m.setdefault("z", w if t == 1 else None)
    m.setdefault("x", w if t == 1 else None)
    m["z"] = m["z"] - LR * g
    m["x"] = (1 - 1 / t) * m["x"] + m["z"] / t
    return 0.1 * m["z"] + 0.9 * m["x"]


@own(averaged)
class Averaged(Rule):
    def update(self, w: Any, g: Any, t: Any) -> None:
        z, x = state("z"), state("x")
        z[...] = where(equal(t, 1), w[...], z[...]) - LR * g[...]
        x[...] = (1 - 1 / t) * where(equal(t, 1), w[...], x[...]) + z[...] / t
        w[...] = 0.1 * z[...] + 0.9 * x[...]


def delayed(w: Any, g: Any, m: Memory, t: int) -> Any:
    line = m.setdefault("line", [0 * g] * 3)
    line.append(g)
    return w - LR * line[-4]


@own(delayed)
class Delayed(Rule):
    """The gradient of three steps ago, by three states in a row."""

    def update(self, w: Any, g: Any, t: Any) -> None:
        a, b, c = state("a"), state("b"), state("c")
        w[...] = w[...] - LR * c[...]
        c[...] = b[...]
        b[...] = a[...]
        a[...] = g[...]


def by_sign(w: Any, g: Any, m: Memory, t: int) -> Any:
    """Riedmiller and Braun (1993): a rate for each weight, by the sign of two gradients."""
    rate, last = m.get("rate", np.full_like(g, 0.1)), m.get("g", 0 * g)
    same = np.sign(g * last)
    rate = np.clip(np.where(same > 0, rate * 1.2, np.where(same < 0, rate * 0.5, rate)), 1e-6, 50)
    g = np.where(same < 0, 0, g)
    m["rate"], m["g"] = rate, g
    return w - rate * np.sign(g)


@own(by_sign)
class BySign(Rule):
    def update(self, w: Any, g: Any, t: Any) -> None:
        grown, last, same, kept = state("grown"), state("last"), tensor("same"), tensor("kept")
        same[...] = sign(g[...] * last[...])
        rate = where(equal(t, 1), 0.1, grown[...])
        rate = where(same[...] > 0, rate * 1.2, where(same[...] < 0, rate * 0.5, rate))
        grown[...] = clip(rate, 1e-6, 50)
        kept[...] = where(same[...] < 0, 0, g[...])
        last[...] = kept[...]
        w[...] = w[...] - grown[...] * sign(kept[...])


def reduced(w: Any, g: Any, m: Memory, t: int) -> Any:
    """Johnson and Zhang (2013): the gradient, that of the snapshot, and the mean of those."""
    m.setdefault("snapshot", 0 * g)
    m.setdefault("mean", 0 * g)
    step = g - m["snapshot"] + m["mean"]
    if t % 4 == 1:
        m["snapshot"], m["mean"] = g, (m["mean"] + g) / 2
    return w - LR * step


@own(reduced)
class Reduced(Rule):
    def update(self, w: Any, g: Any, t: Any) -> None:
        snapshot, mean, new = state("snapshot"), state("mean"), equal(t % 4, 1)
        w[...] = w[...] - LR * (g[...] - snapshot[...] + mean[...])
        snapshot[...] = where(new, g[...], snapshot[...])
        mean[...] = where(new, (mean[...] + g[...]) / 2, mean[...])


@cache
def modules() -> Any:
    with fresh_trace():
        x, (n, i, j) = Input("x", 3), indices("n i j")
        made = {k: parameter(k, *shape, init=1) for k, shape in SHAPES.items()}
        W, b, s, y, loss = made["W"], made["b"], made["s"], tensor("y"), tensor("loss")
        y[n, j] = Sum(W[j, i] * x[n, i], i) + s[()]
        loss[()] = Mean(sin(y[n, j]) ** 2, n, j) + Sum(b[i] ** 2, i) / 2
        steps = {k: Step(loss, kind(), params=which) for k, (kind, _, which) in OWN.items()}
        return together([Model(inputs=x, outputs=y, steps=steps)], prefix="own")[0]


@pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
@pytest.mark.parametrize("name", OWN)
def test_own_optimizer(name: str, backend: int) -> None:
    net, rng, memory = modules()[backend], np.random.default_rng(3), Memory()
    start = {k: rng.normal(size=shape) for k, shape in SHAPES.items()}
    trained = list(getattr(net, f"_GRADIENTS_{name}"))
    w = np.concatenate([np.ravel(start[k]) for k in trained])
    apart, fused, states = params(net, start), params(net, start), [net.init_state() for _ in "ab"]
    for t in range(1, STEPS + 1):
        x = rng.normal(size=(4, 3))
        value, grads = getattr(net, f"backward_{name}")(apart, x)
        w = OWN[name][1](w, grads.flat.copy(), memory, t)
        getattr(net, f"update_{name}")(apart, grads, states[0])
        spoil(states[1])
        assert_close(getattr(net, f"train_step_{name}")(fused, states[1], x), value, 1e-12)
        for p in (apart, fused):
            assert_close(np.concatenate([np.ravel(p[k]) for k in trained]), w, 1e-10)
            assert whole(p)
            assert all(np.array_equal(p[k], start[k]) for k in start if k not in trained)
        assert_close(states[1].flat, states[0].flat, 1e-10)


class Plain(Optimizer):
    """An optimizer without arguments of its own."""

    def update(self, w: Any, g: Any, t: Any) -> None:
        w[...] = w[...] - self.rate(t) * g[...]


@pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
def test_groups_without_arguments_of_its_own(backend: int) -> None:
    """A group has the options that it does not name."""
    net = _in_groups()[backend]
    p = params(net, {"a": [1.0, 2.0], "b": [1.0, 2.0], "c": 3.0})
    net.train_step(p, net.init_state(), np.ones(2))
    slope = np.array([1.0, 2.0])
    assert_close(p["a"], slope - 0.1 * (slope + 0.5 * slope), 1e-12)
    assert_close(p["b"], slope - 0.2 * (slope + 0.5 * slope), 1e-12)
    assert_close(p["c"], 3.0 - 0.1 * 3.0, 1e-12)


@cache
def _in_groups() -> Any:
    with fresh_trace():
        x, (n, i), loss = Input("x"), indices("n i"), tensor("loss")
        a, b, c, y = parameter("a", 2), parameter("b", 2), parameter("c"), tensor("y")
        y[n] = x[n] * c[()]
        squares = Sum(a[i] ** 2, i) + Sum(b[i] ** 2, i) + Mean(y[n] ** 2, n)
        loss[()] = squares / 2
        groups = [{"params": "b", "lr": 0.2}, {"params": "c", "weight_decay": 0}]
        rule = Plain(0.1, weight_decay=0.5, groups=groups)
        return together([Model(inputs=x, outputs=y, loss=loss, optimizer=rule)], prefix="groups")[0]


def test_lines_of_an_update() -> None:
    """A formula of an update comes from its line, wherever that stands, one that no user wrote from
    the line that made the optimizer, whatever the file is called that compiles the model."""
    helper = "def decay(w, rate):\n    w[...] = (1 - rate) * w[...]\n"
    script = """
from symgrad import *
from symgrad.model.programs import network_of
class Decaying(Optimizer):
    def update(self, w, g, t):
        decay(w, self.rate(t))
        w[...] = w[...] - g[...]
def lines(rule):
    x, y, w = Input("x"), tensor("y"), parameter("w")
    y[...] = x[...] * w[()]
    made = network_of(Model(inputs=x, outputs=y, loss=MSE(), optimizer=rule), "net")
    return sorted({e.origin.line for e in made.programs["update"].equations})
library, own = Adam(0.1, weight_decay=0.5), Decaying(0.1, l1=0.1)
"""
    space: dict[str, Any] = {}
    exec(compile(helper, "helper.py", "exec"), space)
    with fresh_trace():
        exec(compile(script, "optimizers.py", "exec"), space)
        made = len(script.splitlines())
        assert space["lines"](space["library"]) == [f"optimizers.py:{made}"]
    with fresh_trace():
        assert space["lines"](space["own"]) == [
            "helper.py:2", f"optimizers.py:{made}", "optimizers.py:7"
        ]  # fmt: skip
