"""Optimizers of parameters with their own shapes, beside the same in NumPy: both back ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import BACKENDS, Backend, assert_close, every_backend
from tests.references import adam

SHAPES: dict[str, tuple[int, ...]] = {"A": (2, 3), "B": (4, 2), "K": (2, 3, 2), "b": (3,), "s": ()}
STEPS, TOLERANCE = 6, 1e-10
Memory = dict[str, Any]
Step = Callable[[str, Any, Any, Memory, int], Any]  # of one parameter
COEFFICIENTS = 3.4445, -4.7750, 2.0315


def nearest(x: Any, steps: int = 5) -> Any:
    """torch.optim._muon._zeropower_via_newtonschulz, in double."""
    a, b, c = COEFFICIENTS
    x = x / max(np.linalg.norm(x), 1e-7)
    x = x.T if x.shape[0] > x.shape[1] else x
    for _ in range(steps):
        gram = x @ x.T
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x


def muon(
    lr: float = 0.02,
    decay: float = 0.1,
    *,
    nesterov: bool = True,
    match: bool = False,
    adam_lr: Callable[[int], float] | None = None,
    plain: str = "",
) -> Step:
    def step(name: str, w: Any, g: Any, m: Memory, t: int) -> Any:
        w = w - lr * decay * w
        if w.ndim != 2 or name in plain:
            rate = adam_lr(t - 1) if adam_lr else lr
            return adam(rate)(w, g, m, t)
        m["m"] = 0.95 * m.get("m", 0) + 0.05 * g
        new = nearest(0.95 * m["m"] + 0.05 * g if nesterov else m["m"])
        new = new if new.shape == w.shape else new.T
        takes, gives = w.shape
        scale = 0.2 * np.sqrt(max(takes, gives)) if match else np.sqrt(max(1, gives / takes))
        return w - lr * scale * new

    return step


def adafactor(
    lr: float = 0.01,
    power: float = -0.8,
    eps: tuple[float, float] = (2**-23, 1e-3),
    d: float = 1,
    decay: float = 0,
) -> Step:
    """torch.optim._adafactor._single_tensor_adafactor."""

    def step(name: str, w: Any, g: Any, m: Memory, t: int) -> Any:
        share = t**power
        alpha = max(eps[1], np.sqrt(np.mean(w**2))) * min(lr, t**-0.5)
        w = w - lr * decay * w
        if w.ndim < 2:
            v = m["v"] = (1 - share) * m.get("v", 0) + share * g**2
        else:
            for axis in (-1, -2):
                mean = (g**2).mean(axis, keepdims=True)
                m[axis] = (1 - share) * m.get(axis, 0) + share * mean
            v = m[-1] @ m[-2] / np.maximum(m[-1].mean(-2, keepdims=True), eps[0])
        u = g / np.sqrt(np.maximum(v, eps[0] ** 2))
        return w - alpha / max(1, np.sqrt(np.mean(u**2)) / d) * u

    return step


class RowWise(Optimizer):
    def __init__(self) -> None:
        super().__init__(0.1)

    def update(self, w: Any, g: Any, t: Any) -> None:
        for p in shaped(w, g):
            if not p.shape or p.name == "b":
                continue  # it stays as it is
            j, most = indices("j"), p.state("most", *p.shape[:-1])
            most[...] = maximum(most[...], Max(absolute(p.g[..., j]), j))
            p.w[..., j] = p.w[..., j] - self.rate(t) * p.g[..., j] / (most[...] + 1e-8)


def row_wise(name: str, w: Any, g: Any, m: Memory, t: int) -> Any:
    if not w.shape or name == "b":
        return w
    m["most"] = np.maximum(m.get("most", 0), abs(g).max(-1))
    return w - 0.1 * g / (m["most"][..., None] + 1e-8)


class Shampoo(Optimizer):
    """Gupta, Koren and Singer (2018), https://arxiv.org/abs/1802.09568, algorithm 1, of matrices:
    the inverse fourth roots by the coupled Newton iteration of Anil et al. (2020), appendix."""

    def __init__(self) -> None:
        super().__init__(0.1)

    def update(self, w: Any, g: Any, t: Any) -> None:
        i, j, k = indices("i j k")
        for p in shaped(w, g):
            if len(p.shape) != 2:
                p.w[...] = p.w[...] - self.rate(t) * p.g[...]
                continue
            rows, columns = p.shape
            left, right = p.state("left", rows, rows), p.state("right", columns, columns)
            left[i, j] = left[i, j] + Sum(p.g[i, k] * p.g[j, k], k)
            right[i, j] = right[i, j] + Sum(p.g[k, i] * p.g[k, j], k)
            before, after = (self.root(p.name, s, m) for s, m in (("l", left), ("r", right)))
            half = tensor(f"half_{p.name}", rows, columns)
            half[i, j] = Sum(before[i, k] * p.g[k, j], k)
            p.w[i, j] = p.w[i, j] - self.rate(t) * Sum(half[i, k] * after[k, j], k)

    def root(self, name: str, side: str, matrix: Any, steps: int = 40) -> Any:
        """(matrix + 0.01)^(−1/4)."""
        (i, j, k, o), n = indices("i j k o"), int(matrix.shape[0])
        made = [tensor(f"{what}_{side}_{name}") for what in ("given", "scale", "root")]
        given, scale, root = made
        shapes = {"H": (steps + 1, n, n), "M": (steps + 1, n, n), "T": (steps, n, n)}
        H, M, T = (tensor(f"{v}_{side}_{name}", *shape) for v, shape in shapes.items())
        S = tensor(f"S_{side}_{name}", steps, n, n)
        given[i, j] = matrix[i, j] + 0.01 * equal(i, j)
        scale[()] = 5 / (2 * sqrt(Sum(given[i, j] ** 2, i, j)))
        H[0, i, j] = equal(i, j) * scale[()] ** 0.25
        M[0, i, j] = given[i, j] * scale[()]
        with recurrence("s", steps) as s:
            T[s, i, j] = (5 * equal(i, j) - M[s, i, j]) / 4
            S[s, i, j] = Sum(T[s, i, k] * T[s, k, j], k)
            H[s + 1, i, j] = Sum(H[s, i, k] * T[s, k, j], k)
            M[s + 1, i, j] = Sum(S[s, i, k] * S[s, k, o] * M[s, o, j], k, o)
        root[i, j] = H[steps, i, j]
        return root


def shampoo(name: str, w: Any, g: Any, m: Memory, t: int) -> Any:
    if w.ndim != 2:
        return w - 0.1 * g
    out = g
    for side, product in (("l", g @ g.T), ("r", g.T @ g)):
        m[side] = m.get(side, 0) + product
        values, vectors = np.linalg.eigh(m[side] + 0.01 * np.eye(len(product)))
        root = vectors * values**-0.25 @ vectors.T
        out = root @ out if side == "l" else out @ root
    return w - 0.1 * out


def looked_ahead(inner: Step) -> Step:
    def step(name: str, w: Any, g: Any, m: Memory, t: int) -> Any:
        slow = m.get("slow", w)
        w = inner(name, w, g, m, t)
        if t % 2 == 0:
            w = slow = slow + 0.5 * (w - slow)
        m["slow"] = slow
        return w

    return step


OTHERS = [{"params": ["b", "B"], "orthogonal": False}]
CASES: dict[str, tuple[Callable[[], Any], Step]] = {
    "muon": (lambda: Muon(0.02), muon()),
    "heavy ball": (lambda: Muon(0.02, nesterov=False, adam_lr=0.1),
                   muon(nesterov=False, adam_lr=lambda t: 0.1)),
    "matching": (lambda: Muon(0.02, 0.0, adjust_lr="match_rms_adamw"), muon(decay=0, match=True)),
    "scheduled": (lambda: Muon(0.02, adam_lr=lambda t: 0.1 / (1 + t)),
                  muon(adam_lr=lambda t: 0.1 / (1 + t))),
    "in groups": (lambda: Muon(0.02, groups=OTHERS), muon(plain="B")),
    "lookahead": (lambda: Lookahead(Muon(0.02), 2), looked_ahead(muon())),
    "adafactor": (lambda: Adafactor(), adafactor()),
    "adafactor options": (lambda: Adafactor(0.9, -0.5, (0.3, 0.4), 1.5, weight_decay=0.1),
                          adafactor(0.9, -0.5, (0.3, 0.4), 1.5, 0.1)),
    "maximize": (lambda: Adafactor(maximize=True),
                 lambda n, w, g, m, t: adafactor()(n, w, -g, m, t)),
    "row by row": (RowWise, row_wise),
    "shampoo": (Shampoo, shampoo),
}  # fmt: skip


def model_of(optimizer: Any) -> Model:
    """Σ of each parameter times an input of its shape: the gradients are these inputs."""
    loss, given = tensor("loss"), {}
    total: Any = 0
    for name, shape in SHAPES.items():
        w = parameter(name, *shape)
        given[name] = Input(f"g_{name}", *shape, batch=False)
        total += Sum(w[...] * given[name][...], ...) if shape else w[()] * given[name][()]
    loss[()] = total
    return Model(inputs=[*given.values()], outputs=loss, loss=loss, optimizer=optimizer)


@cache
def net_of(name: str, backend: Backend) -> Any:
    with fresh_trace():
        return backend.compile(model_of(CASES[name][0]()))


@every_backend
@pytest.mark.parametrize("name", CASES)
def test_optimizer(name: str, backend: Backend) -> None:
    """Steps by random gradients: `update`, and `train_step`, which gets the same gradients."""
    net, follow, rng = net_of(name, backend), CASES[name][1], np.random.default_rng(4)
    w = {n: rng.normal(size=shape) for n, shape in SHAPES.items()}
    memory: dict[str, Memory] = {n: {} for n in SHAPES}
    apart, joined = (backend.parameters(net, w) for _ in range(2))
    states = net.init_state(), net.init_state()
    for t in range(1, STEPS + 1):
        grads = {n: rng.normal(size=shape) for n, shape in SHAPES.items()}
        grads["K"] = grads["K"] * (t != 2)  # zeros, once
        net.update(apart, grads, states[0])
        net.train_step(joined, states[1], *grads.values())
        for n in SHAPES:
            w[n] = follow(n, w[n], grads[n], memory[n], t)
            assert_close(apart[n], w[n], TOLERANCE)
            np.testing.assert_array_equal(joined[n], apart[n])
    for key in states[0]:
        np.testing.assert_array_equal(states[0][key], states[1][key])


@pytest.mark.parametrize("backend", BACKENDS[1:], ids=lambda b: b.name)
def test_states_are_saved(backend: Backend, tmp_path: Any) -> None:
    net, rng = net_of("shampoo", backend), np.random.default_rng(0)
    params, state = net.init_params(seed=1), net.init_state()
    assert state["left_A"].shape == (2, 2) and state["right_A"].shape == (3, 3)
    grads = {n: rng.normal(size=shape) for n, shape in SHAPES.items()}
    net.update(params, grads, state)
    net.save(tmp_path / "at.npz", params, state)
    again = net.load(tmp_path / "at.npz")
    for p, s in ((params, state), again):
        net.update(p, grads, s)
    np.testing.assert_array_equal(params.flat, again[0].flat)
    np.testing.assert_array_equal(state["left_A"], again[1]["left_A"])


def test_wrong_options() -> None:
    with fresh_trace():
        with pytest.raises(SpecError, match="adjust_lr of Muon is 'max'; it must be original or"):
            Muon(adjust_lr="max")
        with pytest.raises(SpecError, match="ns_steps of Muon is 0; it must be a whole number ≥ 1"):
            Muon(ns_steps=0)
        with pytest.raises(SpecError, match="−beta2_decay of Adafactor is -1"):
            Adafactor(beta2_decay=1)
        with pytest.raises(SpecError, match=r"shaped\(w, g\) belongs in the update of an Opt"):
            next(shaped(None, None))
