"""Parameters and state as mappings of arrays over one buffer, in both back ends: however they are
changed, copied, stored or given twice; parameters that `update` formulas alone replace."""

from __future__ import annotations

import copy
import pickle
from collections.abc import MutableMapping
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.backends import assert_close
from tests.modules import params, together, whole

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])


def _followed() -> Model:
    """Parameters that formulas of `update` alone read and replace, outputs that are inputs."""
    with fresh_trace():
        x, (n, i) = Input("x", 3), indices("n i")
        w = parameter("w", 3, init=1)
        copied, mean = (parameter(k, 3, init=0, trainable=False) for k in ("copied", "mean"))
        count = parameter("count", init=0, trainable=False)
        more, new, y, loss = (tensor(k) for k in ("more", "new", "y", "loss"))
        more[()] = count[()] + 1
        new[i] = mean[i] + (Mean(x[n, i], n) - mean[i]) / more[()]
        for old, value in ((count, more), (mean, new), (copied, w)):
            update(old, value)
        y[n] = Sum(x[n, i] * w[i], i)
        loss[()] = Mean(y[n] ** 2, n)
        return Model(inputs=x, outputs=[y, x, w, y], loss=loss, optimizer=SGD(0.1))


@cache
def followed() -> Any:
    return together([_followed()], prefix="followed")[0]


@BACKENDS
def test_updates_alone(backend: int) -> None:
    net, rng, seen = followed()[backend], np.random.default_rng(0), []
    p, state = params(net, {}), net.init_state()
    for step in range(3):
        x = rng.normal(size=(4, 3))
        seen.append(x.mean(axis=0))
        w = np.array(p["w"])
        for got, wanted_ in zip(net.forward(p, x), [x @ w, x, w, x @ w], strict=True):
            assert_close(got, wanted_, 1e-14)
        net.train_step(p, state, x)
        assert_close(p["copied"], w, 0)
        assert_close(p["count"], step + 1, 0)
        assert_close(p["mean"], np.mean(seen, axis=0), 1e-14)
        assert_close(p["w"], w - 0.1 * 2 * (x @ w) @ x / 4, 1e-14)
        assert whole(p)


@BACKENDS
def test_arrays(backend: int) -> None:
    """A mapping over one buffer, however it is changed, copied or stored."""
    net, x = followed()[backend], np.ones((4, 3))
    p, state = net.init_params(), net.init_state()
    assert isinstance(p, MutableMapping) and list(p) == list(net._PARAMETERS)

    def same() -> None:
        assert all(np.shares_memory(p[k], p.flat) for k in p)
        assert_close(net.forward(p, x)[0], x @ p["w"], 1e-15)

    p.update(w=np.arange(3.0), mean=[1, 2, 3])
    same()
    p |= {"w": np.array([2, 1, 0])}
    same()
    assert_close((p | {"w": np.ones(3)})["w"], np.ones(3), 0)
    p["w"] *= 2
    p["w"] = p["w"][::-1]
    assert_close(p["w"], [0, 2, 4], 0)
    p.flat = p.flat + 1
    assert_close(p["w"], [1, 3, 5], 0)
    same()
    held = p.flat.copy()
    for wrong in (1.0, np.ones((1, 3)), np.ones(4), [[1.0]]):
        with pytest.raises(ValueError, match=r"w: expected float64 array of shape \(3,\), got"):
            p["w"] = wrong
        with pytest.raises(ValueError, match="expected"):
            p.update(mean=np.zeros(3), w=wrong)
    with pytest.raises(TypeError, match="got complex128 array"):
        p["w"] = np.ones(3) * 1j
    with pytest.raises(ValueError, match="flat: expected"):
        p.flat = np.ones(3)
    with pytest.raises(KeyError, match="no array is named 'v'"):
        p.update(v=np.ones(3))
    for remove in (lambda: p.pop("w"), p.clear, lambda: p.__delitem__("w"), p.popitem):
        with pytest.raises(TypeError, match="cannot be removed"):
            remove()
    assert np.array_equal(p.flat, held)
    net.train_step(p, state, x)
    for copied in (copy.copy, copy.deepcopy, lambda a: a.copy(), _pickled):
        q, other = copied(p), copied(state)
        assert not np.shares_memory(q.flat, p.flat) and np.array_equal(q.flat, p.flat)
        assert other.keys() == state.keys() and other["t"] == state["t"]
        assert all(np.shares_memory(q[k], q.flat) for k in q)
        held = p.flat.copy()
        net.train_step(q, other, x)
        assert np.array_equal(p.flat, held) and other["t"] == state["t"] + 1
        again, third = p.copy(), state.copy()
        net.train_step(again, third, x)
        assert_close(again.flat, q.flat, 0)
    with pytest.raises(TypeError, match="state: expected what init_state"):
        net.update(p, net.backward(p, x)[1], p)
    _, grads = net.backward(p, x, wrt_inputs=True)
    assert "x" in grads
    net.update(p, grads, state)


@BACKENDS
def test_arrays_in_two_places(backend: int) -> None:
    """What is given twice is what two copies would be; what is read-only is not changed."""
    net, rng = followed()[backend], np.random.default_rng(0)
    one, two = net.init_params(), net.init_params()
    states = net.init_state(), net.init_state()
    one["w"] = two["w"] = rng.normal(size=3)
    for _ in range(3):
        shared, own = one["w"][None], two["w"][None].copy()
        loss = net.train_step(one, states[0], shared)
        assert loss == net.train_step(two, states[1], own)
        assert np.array_equal(one.flat, two.flat)
    x = rng.normal(size=(4, 3))
    grads = net.backward(one, x)[1]
    for given, name in ((one, "params"), (states[0], "state")):
        held = one.flat.copy(), states[0].flat.copy(), int(states[0]["t"])
        given.flat.flags.writeable = False
        for call in (
            lambda: net.train_step(one, states[0], x),
            lambda: net.update(one, grads, states[0]),
        ):
            with pytest.raises(ValueError, match=f"{name}: its array `flat` is read-only"):
                call()
        given.flat.flags.writeable = True
        assert np.array_equal(one.flat, held[0]) and np.array_equal(states[0].flat, held[1])
        assert int(states[0]["t"]) == held[2]


def _pickled(arrays: Any) -> Any:
    return pickle.loads(pickle.dumps(arrays))
