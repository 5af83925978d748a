"""Update rules beside loops in NumPy that do what the lines say, one after the other, in float64.

A rule is a list of lines; each gives a state, w, or a tensor of the rule a new value. Rules by hand
are those that published methods need (the last gradient, old weights, swaps, delay lines); others
are drawn at random. Each is a training step of one model, so that all compile at once; `update` and
`train_step` of both back ends are compared with the loop.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from tests.backends import assert_close
from tests.modules import params, spoil, together, whole
from tests.test_memory import check_places

STEPS, SIZE = 4, 10
SHAPES: dict[str, dict[str, tuple[int, ...]]] = {
    "by hand": {"W": (2, 3), "b": (3,), "s": ()},
    "random": {"W": (2, 3), "b": (3,), "s": ()},
    "one vector": {"W": (10,)},  # the same memory as the optimizer's, under another name
}
COUNT = int(os.environ.get("SYMGRAD_FUZZ", "24"))
Value = Any
Line = tuple[str, Callable[[Callable[[str], Any]], Any], Callable[[Callable[[str], Any]], Any]]
"""The name that is assigned; the formula, of what reads a name; the same in NumPy."""

p, q = indices("p q", SIZE, SIZE)


def line(name: str, formula: Any, numpy: Any) -> Line:
    return name, formula, numpy


class Rule(Optimizer):
    """An optimizer of such lines; names other than w and g are states, those with _ tensors of the
    rule, those in capitals numbers."""

    def __init__(self, lines: Any) -> None:
        super().__init__(lr=0)
        self.lines = lines

    def update(self, w: Any, g: Any, t: Any) -> None:
        local: dict[str, Any] = {"w": w, "g": g}

        def of(name: str) -> Any:
            if name not in local:
                local[name] = scalar_state(name) if name.isupper() else state(name)
            return local[name]

        for name, formula, _ in self.lines:
            if name.startswith("_"):
                local[name] = tensor(f"own{name}", *w.shape)
                formula(of, local[name])
            elif name.isupper():
                of(name)[()] = formula(of)
            else:
                of(name)[p] = formula(of)


def follow(lines: Any, memory: dict[str, Any], g: np.ndarray) -> None:
    local = {"g": g}

    def of(name: str) -> Any:
        if name in local:
            return local[name]
        return memory.setdefault(name, 0.0 if name.isupper() else np.zeros(SIZE))

    for name, _, numpy in lines:
        value = np.array(numpy(of), float)
        if name.startswith("_"):
            local[name] = value
        else:
            memory[name] = value if name.isupper() else np.broadcast_to(value, SIZE).copy()


def down(by: str, rate: float = 0.1) -> Line:
    return line("w", lambda v: v("w")[p] - rate * v(by)[p], lambda v: v("w") - rate * v(by))


def copies(to: str, of: str) -> Line:
    return line(to, lambda v: v(of)[p], lambda v: v(of))


def _delay(of: str) -> Line:
    def formula(v: Any, d: Any) -> None:
        k = indices("k", SIZE - 1)
        d[0] = v("g")[0]
        d[k + 1] = v(of)[k]

    return line("_d", formula, lambda v: np.concatenate([v("g")[:1], v(of)[:-1]]))


RULES: dict[str, list[Line]] = {
    "last gradient": [copies("s", "g"), down("g")],
    "last gradient after": [down("g"), copies("s", "g")],
    "old weights": [copies("s", "w"), down("g")],
    "new weights": [down("g"), copies("s", "w")],
    "difference of gradients": [
        line("_d", lambda v, d: d.__setitem__(p, v("g")[p] - v("s")[p]), lambda v: v("g") - v("s")),
        copies("s", "g"),
        line(
            "w",
            lambda v: v("w")[p] - 0.1 * (v("g")[p] + v("_d")[p]),
            lambda v: v("w") - 0.1 * (v("g") + v("_d")),
        ),
    ],
    "difference, later": [
        line("_d", lambda v, d: d.__setitem__(p, v("g")[p] - v("s")[p]), lambda v: v("g") - v("s")),
        line(
            "w",
            lambda v: v("w")[p] - 0.1 * (v("g")[p] + v("_d")[p]),
            lambda v: v("w") - 0.1 * (v("g") + v("_d")),
        ),
        copies("s", "g"),
    ],
    "sum over g": [
        line(
            "s",
            lambda v: v("s")[p] + Sum(v("g")[q] ** 2, q),
            lambda v: v("s") + (v("g") ** 2).sum(),
        ),
        line(
            "w",
            lambda v: v("w")[p] - v("g")[p] / sqrt(1 + v("s")[p]),
            lambda v: v("w") - v("g") / np.sqrt(1 + v("s")),
        ),
    ],
    "number of a sum": [
        line(
            "NORM",
            lambda v: 0.5 * v("NORM")[()] + Sum(v("g")[q] ** 2, q),
            lambda v: 0.5 * v("NORM") + (v("g") ** 2).sum(),
        ),
        line(
            "w",
            lambda v: v("w")[p] - v("g")[p] / sqrt(1 + v("NORM")[()]),
            lambda v: v("w") - v("g") / np.sqrt(1 + v("NORM")),
        ),
    ],
    "number, used before": [
        line(
            "w",
            lambda v: v("w")[p] - v("g")[p] / sqrt(1 + v("NORM")[()]),
            lambda v: v("w") - v("g") / np.sqrt(1 + v("NORM")),
        ),
        line("NORM", lambda v: Sum(v("g")[q] ** 2, q), lambda v: (v("g") ** 2).sum()),
    ],
    "number of a number": [
        line("A", lambda v: v("A")[()] + 1, lambda v: v("A") + 1),
        line("B", lambda v: v("B")[()] + v("A")[()] / 2, lambda v: v("B") + v("A") / 2),
        line(
            "w", lambda v: v("w")[p] - v("g")[p] / v("B")[()], lambda v: v("w") - v("g") / v("B")
        ),
    ],
    "swap": [
        line("_a", lambda v, d: d.__setitem__(p, v("s")[p] + v("g")[p]), lambda v: v("s") + v("g")),
        copies("s", "r"),
        copies("r", "_a"),
        down("s"),
    ],
    "swap w": [
        line("_a", lambda v, d: d.__setitem__(p, v("w")[p] - 0.1 * v("g")[p]),
             lambda v: v("w") - 0.1 * v("g")),
        copies("w", "s"),
        copies("s", "_a"),
    ],  # fmt: skip
    "three in a ring": [
        line("_a", lambda v, d: d.__setitem__(p, v("s")[p]), lambda v: v("s")),
        copies("s", "r"),
        copies("r", "u"),
        line("u", lambda v: v("_a")[p] + v("g")[p], lambda v: v("_a") + v("g")),
        down("u"),
    ],
    "delay line": [_delay("s"), copies("s", "_d"), down("s")],
    "delay of w": [_delay("w"), down("g"), copies("s", "_d")],
    "w is shifted": [_delay("w"), copies("w", "_d")],
    "reversed": [
        line("s", lambda v: v("s")[SIZE - 1 - p] + v("g")[p], lambda v: v("s")[::-1] + v("g")),
        down("s"),
    ],
    "w reversed": [line("w", lambda v: v("w")[SIZE - 1 - p], lambda v: v("w")[::-1])],
    "w is its sum": [
        line("w", lambda v: Sum(v("w")[q], q) / SIZE + v("g")[p],
             lambda v: v("w").mean() + v("g")),
    ],  # fmt: skip
    "w forgets": [line("w", lambda v: -v("g")[p] / 2, lambda v: -v("g") / 2)],
    "w is a state": [copies("s", "g"), copies("w", "s")],
    "w is the gradient": [copies("w", "g")],
    "prefix": [
        line(
            "s",
            lambda v: Sum(v("g")[q] + v("s")[q], q, where=q <= p),
            lambda v: np.cumsum(v("g") + v("s")),
        ),
        down("s"),
    ],
    "two averages": [
        down("g"),
        line("s", lambda v: 0.9 * v("s")[p] + 0.1 * v("w")[p], lambda v: 0.9 * v("s") + 0.1 * v("w")),
        line("r", lambda v: 0.9 * v("r")[p] + 0.1 * v("w")[p], lambda v: 0.9 * v("r") + 0.1 * v("w")),
    ],
    "w plus g": [line("s", lambda v: v("w")[p] + v("g")[p], lambda v: v("w") + v("g")), down("s")],
    "twice": [down("g"), down("g"), copies("s", "g"), copies("s", "w"), down("s")],
}  # fmt: skip


class Draw:
    """A random rule: lines in a random order over w, g, states and tensors of the rule."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def lines(self) -> list[Line]:
        rng, known = self.rng, ["w", "g", "s", "r", "u"]
        made: list[Line] = []
        targets = [rng.choice(["s", "r", "u", "_x", "_y", "K"]) for _ in range(rng.randrange(1, 5))]
        targets.insert(rng.randrange(len(targets) + 1), "w")
        done: set[str] = set()
        for target in targets:
            if target in done and target.startswith("_"):
                continue
            done.add(target)
            made.append(self.line(target, known))
            if target not in known:
                known.append(target)
        return made

    def line(self, target: str, known: list[str]) -> Line:
        rng = self.rng
        vectors = [k for k in known if not k.isupper()]
        a, b, c = (rng.choice(vectors) for _ in range(3))
        scale = rng.choice([0.5, -0.25, 1.0, 0.9])
        kinds: list[tuple[Any, Any]] = [
            (lambda v: v(a)[p], lambda v: v(a)),
            (lambda v: v(a)[p] + v(b)[p], lambda v: v(a) + v(b)),
            (lambda v: v(a)[p] - v(b)[p], lambda v: v(a) - v(b)),
            (lambda v: -v(a)[p], lambda v: -v(a)),
            (
                lambda v: v(a)[p] / 2 + scale * sin(v(b)[p]) - v(c)[p] / 4,
                lambda v: v(a) / 2 + scale * np.sin(v(b)) - v(c) / 4,
            ),
            (
                lambda v: scale * v(a)[p] + Sum(v(b)[q] * v(c)[q], q) / 20,
                lambda v: scale * v(a) + (v(b) * v(c)).sum() / 20,
            ),
            (
                lambda v: (v(a)[p] - v(b)[p]) / (1 + v(b)[p] ** 2) + v(a)[p] ** 2 / 9,
                lambda v: (v(a) - v(b)) / (1 + v(b) ** 2) + v(a) ** 2 / 9,
            ),
            (
                lambda v: v(a)[SIZE - 1 - p] / 2 + v(b)[p],
                lambda v: v(a)[::-1] / 2 + v(b),
            ),
            (
                lambda v: Sum(v(a)[q] / 9, q, where=q < p) - v(b)[p],
                lambda v: (np.cumsum(v(a)) - v(a)) / 9 - v(b),
            ),
            (
                lambda v: where(v(a)[p] > v(b)[p] + 0.37, v(c)[p], scale * v(a)[p]),
                lambda v: np.where(v(a) > v(b) + 0.37, v(c), scale * v(a)),
            ),
        ]
        if "K" in known:
            kinds.append((lambda v: v(a)[p] * v("K")[()] / 9, lambda v: v(a) * v("K") / 9))
        formula, numpy = rng.choice(kinds)
        if target == "K":
            return line(
                "K",
                lambda v: v("K")[()] / 2 + Sum(v(a)[q], q) / SIZE,
                lambda v: v("K") / 2 + v(a).sum() / SIZE,
            )
        if target.startswith("_"):
            return line(target, lambda v, d: d.__setitem__(p, formula(v)), numpy)
        return line(target, formula, numpy)


def drawn(seed: int) -> list[Line]:
    return Draw(seed).lines()


def model(rules: dict[str, list[Line]], kind: str = "random") -> Model:
    with fresh_trace():
        x = Input("x", 3)
        n, i, j = indices("n i j")
        made = {k: parameter(k, *shape, init=1) for k, shape in SHAPES[kind].items()}
        W, y, loss = made["W"], tensor("y"), tensor("loss")
        if "b" in made:
            y[n, j] = Sum(W[j, i] * x[n, i], i) + made["s"][()]
            loss[()] = Mean(sin(y[n, j]) ** 2, n, j) + Sum(made["b"][i] ** 2, i) / 2
        else:
            y[n] = Sum(W[i + 2] * x[n, i], i)
            loss[()] = Mean(sin(y[n]) ** 2, n) + Sum(W[p] ** 2, p) / 2
        steps = {k: Step(loss, Rule(lines)) for k, lines in rules.items()}
        return Model(inputs=x, outputs=y, steps=steps)


def rule(kind: str, name: str) -> list[Line]:
    return RULES[name] if kind == "by hand" else drawn(int(name))


NAMES = {
    "by hand": list(RULES),
    "random": [str(k) for k in range(COUNT)],
    "one vector": [str(k) for k in range(5000, 5000 + COUNT)],
}


@cache
def built(kind: str) -> tuple[Any, Any]:
    named = {f"r{k}": rule(kind, name) for k, name in enumerate(NAMES[kind])}
    return together([model(named, kind)], prefix=f"rules_{kind[:2]}")[0]


CASES = [(kind, name) for kind, names in NAMES.items() for name in names]


@pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
@pytest.mark.parametrize("kind, name", CASES, ids=lambda v: str(v))
def test_rule(kind: str, name: str, backend: int) -> None:
    net, number, lines = built(kind)[backend], NAMES[kind].index(name), rule(kind, name)
    key, shapes, rng = f"r{number}", SHAPES[kind], np.random.default_rng(number)
    start = {k: rng.normal(size=shape) for k, shape in shapes.items()}
    fused, apart = params(net, start), params(net, start)
    flat = np.concatenate([np.ravel(start[k]) for k in shapes])
    states, memory = (net.init_state(), net.init_state()), {"w": flat}
    for _ in range(STEPS):
        x = rng.normal(size=(4, 3))
        _, grads = getattr(net, f"backward_{key}")(apart, x)
        g = np.concatenate([np.ravel(grads[k]) for k in shapes])
        held = grads.flat.copy()
        getattr(net, f"update_{key}")(apart, grads, states[0])
        assert np.array_equal(held, grads.flat)
        spoil(states[1])
        getattr(net, f"train_step_{key}")(fused, states[1], x)
        follow(lines, memory, g)
        for got, kept in ((apart, states[0]), (fused, states[1])):
            assert_close(np.concatenate([np.ravel(got[k]) for k in shapes]), memory["w"], 1e-11)
            for own, value in memory.items():
                if own != "w":
                    assert_close(kept[f"{key}_{own}"], value, 1e-11)
            assert whole(got)


@pytest.mark.parametrize("first", range(0, 2 * COUNT, 8))
def test_places(first: int) -> None:
    """The same in the memory that is decided on, point by point."""
    check_places(network_of(model({f"r{k}": drawn(k) for k in range(first, first + 8)}), "net"))
