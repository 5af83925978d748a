"""Optimizers and schedules against the published loops, written in NumPy."""

from functools import cache
from typing import Any

import numpy as np
import pytest
from sympy import Symbol

from symgrad import *
from symgrad.canonical import canonical
from symgrad.language.trace import fresh_trace
from symgrad.scalar import value
from tests import references as ref
from tests.backends import Backend, assert_close, every_backend
from tests.optimizer_cases import OPTIMIZERS, SCHEDULES, Optimizers, Schedules

STEPS = 6
TOLERANCE = 1e-11


@cache
def _net_of(name: str, backend: Backend) -> Any:
    """The network of a row of OPTIMIZERS."""
    return _net(backend, next(case for case in OPTIMIZERS if case.name == name).build())


def _net(backend: Backend, optimizer: Any, trainable: bool = True) -> Any:
    with fresh_trace():
        x = Input("x", 3)
        z = Dense(1, name="b", trainable=trainable)(Dense(2, name="a")(x))
        return backend.compile(Model(inputs=x, outputs=z, loss=MSE(), optimizer=optimizer))


def _values(rng: np.random.Generator) -> dict[str, np.ndarray]:
    shapes = {"a_W": (3, 2), "a_b": (2,), "b_W": (2, 1), "b_b": (1,)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


def _flat(arrays: Any, names: Any) -> np.ndarray:
    return np.concatenate([np.ravel(np.asarray(arrays[name], float)) for name in names])


def _follow(net: Any, backend: Backend, groups: list[tuple[list[str], ref.Step]]) -> None:
    """STEPS updates by random gradients, each compared with its reference."""
    rng = np.random.default_rng(8)
    start = _values(rng)
    params, state = backend.parameters(net, start), net.init_state()
    followed = [(names, _flat(start, names), step, {}) for names, step in groups]
    for t in range(1, STEPS + 1):
        grads = _values(rng)
        net.update(params, grads, state)
        for k, (names, w, step, memory) in enumerate(followed):
            w = step(w, _flat(grads, names), memory, t)
            followed[k] = (names, w, step, memory)
            assert_close(_flat(params, names), w, TOLERANCE)


ALL = ["a_W", "a_b", "b_W", "b_b"]


@every_backend
@pytest.mark.parametrize("case", OPTIMIZERS, ids=lambda c: c.name)
def test_optimizer(case: Optimizers, backend: Backend) -> None:
    _follow(_net_of(case.name, backend), backend, [(ALL, case.reference)])


@every_backend
def test_groups(backend: Backend) -> None:
    """The first group that fits applies; its settings replace those of the optimizer."""
    optimizer = AdamW(
        0.01,
        weight_decay=0.2,
        groups=[{"params": "*_b", "weight_decay": 0}, {"params": ["b_*"], "lr": 0.1}],
    )
    plain = ref.adam(0.01, decay=0.2, decoupled=True)
    fast = ref.adam(0.1, decay=0.2, decoupled=True)
    groups = [(["a_b", "b_b"], ref.adam(0.01)), (["b_W"], fast), (["a_W"], plain)]
    _follow(_net(backend, optimizer), backend, groups)


@every_backend
def test_clip_norm_is_over_all_groups(backend: Backend) -> None:
    optimizer = SGD(0.1, clip_norm=0.5, groups=[{"params": "*_b", "lr": 0.2}])
    net = _net(backend, optimizer)
    rng = np.random.default_rng(9)
    start, grads = _values(rng), _values(rng)
    params = backend.parameters(net, start)
    net.update(params, grads, net.init_state())
    norm = np.sqrt(sum((g**2).sum() for g in grads.values()))
    for name, w in start.items():
        rate = 0.2 if name.endswith("_b") else 0.1
        expected = w - rate * grads[name] * 0.5 / (norm + 1e-6)
        assert_close(params[name], expected, TOLERANCE)


@every_backend
def test_nadam_in_groups(backend: Backend) -> None:
    """States of one number exist once for each group."""
    optimizer = NAdam(0.01, groups=[{"params": "a_*", "momentum_decay": 0.5}])
    groups = [(["a_W", "a_b"], ref.nadam(0.01, psi=0.5)), (["b_W", "b_b"], ref.nadam(0.01))]
    _follow(_net(backend, optimizer), backend, groups)


@every_backend
def test_frozen_parameters_stay(backend: Backend) -> None:
    """They get no gradient and no state, and train_step leaves them alone."""
    net = _net(backend, Adam(0.1), trainable=False)
    rng = np.random.default_rng(10)
    start = _values(rng)
    params, state = backend.parameters(net, start), net.init_state()
    x, y = rng.normal(size=(4, 3)), rng.normal(size=(4, 1))
    before, grads = net.backward(params, x, y)
    assert sorted(grads) == ["a_W", "a_b"]
    assert net.train_step(params, state, x, y) == before
    for name, w in start.items():
        assert np.array_equal(params[name], w) == name.startswith("b_")
    assert state["m"].shape == (8,) and state["t"] == 1


@every_backend
def test_train_step_is_backward_and_update(backend: Backend) -> None:
    optimizer = AdamW(Warmup(2, 0.1), clip_norm=1, groups=[{"params": "*_b", "weight_decay": 0}])
    net = _net(backend, optimizer)
    rng = np.random.default_rng(11)
    start = _values(rng)
    one, two = backend.parameters(net, start), {k: v.copy() for k, v in start.items()}
    states = net.init_state(), net.init_state()
    two = backend.parameters(net, two)
    for _ in range(3):
        x, y = rng.normal(size=(4, 3)), rng.normal(size=(4, 1))
        loss = net.train_step(one, states[0], x, y)
        value, grads = net.backward(two, x, y)
        net.update(two, grads, states[1])
        assert_close(loss, value, TOLERANCE)
        for name in start:
            assert_close(one[name], two[name], TOLERANCE)


@every_backend
def test_zero_gradient(backend: Backend) -> None:
    """No optimizer divides by zero or moves where the gradient is 0 from the start."""
    for case in OPTIMIZERS:
        if case.name in ("sgd L1", "sgd L2", "sgd decoupled", "adam L2") or "decay" in case.name:
            continue
        net = _net_of(case.name, backend)
        start = _values(np.random.default_rng(12))
        params, state = backend.parameters(net, start), net.init_state()
        net.update(params, {name: 0 * w for name, w in start.items()}, state)
        for name, w in start.items():
            assert np.isfinite(np.asarray(params[name], float)).all(), case.name
            if case.name not in ("adamw", "scheduled"):
                assert_close(params[name], w, 0), case.name


@pytest.mark.parametrize("case", SCHEDULES, ids=lambda c: c.name)
def test_schedule(case: Schedules) -> None:
    """The formula at each number of steps taken."""
    s = Symbol("s", integer=True)
    formula = canonical(number(case.schedule(s)))
    for k in range(40):
        expected = case.reference(k)
        assert float(value(formula, {s: k})) == pytest.approx(expected, rel=1e-12, abs=1e-15), k


def test_an_optimizer_shows_how_it_was_made() -> None:
    assert repr(Adam(0.01, weight_decay=0.1)) == "Adam(lr=0.01, weight_decay=0.1)"
    assert repr(Lookahead(SGD(), k=3)) == "Lookahead(optimizer=SGD(), k=3)"
