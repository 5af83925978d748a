"""What each function of a module writes where, in both back ends: `train_step` is `backward` and
`update`; `forward` and `backward` change nothing; whatever memory nobody has written is NaN.

Models whose parameters are copied, joined, padded, unused, scalar or frozen, and whose gradients
are copies or plain sums. The references are loops in NumPy.
"""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.ir import Size
from symgrad.language.trace import fresh_trace
from symgrad.lower.locate import located
from symgrad.lower.lower import function_places
from symgrad.lower.reducers import expand_reducers
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.backends import assert_close
from tests.interpreter import run
from tests.located import run_located, wanted
from tests.modules import params, spoil, together, whole

STEPS = 3
BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])


@dataclass(frozen=True)
class Case:
    """`build(x)` gives output and loss for an input of 3 features; `reference(p, x)` the output, the
    loss and the gradients by hand."""

    name: str
    build: Callable[[Any], tuple[Any, Any]]
    reference: Callable[[Any, Any], tuple[Any, float, dict[str, Any]]]
    optimizer: Callable[[], Any] = lambda: SGD(0.1, momentum=0.9)


def scalar(value: Any) -> Any:
    loss = tensor("total")
    loss[()] = value
    return loss


def _unused_head(x: Any) -> Any:
    n, i = indices("n i")
    a, b = parameter("a", 3, init=1), parameter("b", 3, init=2)
    y, z = tensor("y"), tensor("z")
    y[n] = Sum(x[n, i] * a[i], i)
    z[n, i] = x[n, i] * b[i]
    return [y, z], scalar(Mean(y[n] ** 2, n))


def _stopped(x: Any) -> Any:
    n, i = indices("n i")
    a, b, c = (parameter(k, 3, init=1) for k in "abc")
    y = tensor("y")
    y[n] = Sum(x[n, i] * a[i] * stop_gradient(b[i]) + c[i] * x[n, i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _stopped_reference(p: Any, x: Any) -> Any:
    y = x @ (p["a"] * p["b"] + p["c"])
    slope = 2 * y @ x / len(x)
    return y, np.mean(y**2), {"a": slope * p["b"], "b": 0 * p["b"], "c": slope}


def _square(x: Any) -> Any:
    n, i = indices("n i")
    w, s = parameter("w", 3, init=1), parameter("s", init=1)
    y = tensor("y")
    y[n, i] = x[n, i] * s[()] + 0 * w[i]
    return y, scalar(Sum(w[i] ** 2, i) / 2 + s[()])


def _sum_of_two(x: Any) -> Any:
    """Gradients u + v and w − c: sums of arrays as they are."""
    n, i = indices("n i")
    u, v, w = (parameter(k, 3, init=1) for k in "uvw")
    c = parameter("c", 3, init=2, trainable=False)
    y = tensor("y")
    y[n] = Sum(x[n, i] * c[i], i)
    return y, scalar(Sum((u[i] + v[i]) ** 2, i) / 2 + Sum((w[i] - c[i]) ** 2, i) / 2)


def _scalar_alone(x: Any) -> Any:
    n, i = indices("n i")
    s, w = parameter("s", init=1), parameter("w", 3, init=1)
    y = tensor("y")
    y[n] = s[()] * Sum(w[i] * x[n, i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _scalar_alone_reference(p: Any, x: Any) -> Any:
    z = x @ p["w"]
    y = p["s"] * z
    return (
        y,
        np.mean(y**2),
        {"s": np.mean(2 * y * z), "w": 2 * p["s"] * y @ x / len(x)},
    )


def _frozen_sum(x: Any) -> Any:
    n, i = indices("n i")
    w, f = parameter("w", 3, init=1), parameter("f", 3, init=2, trainable=False)
    e, y = tensor("e"), tensor("y")
    e[i] = w[i] + f[i]
    y[n] = Sum(x[n, i] * e[i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _frozen_sum_reference(p: Any, x: Any) -> Any:
    y = x @ (p["w"] + p["f"])
    return y, np.mean(y**2), {"w": 2 * y @ x / len(x)}


def _joined(x: Any) -> Any:
    """Two weights joined to one tensor."""
    n, i = indices("n i")
    a, b = parameter("a", 2, init=1), parameter("b", 1, init=2)
    w, y = tensor("w", 3), tensor("y")
    j, k = indices("j k", 2, 1)
    w[j] = a[j]
    w[k + 2] = b[k]
    y[n] = Sum(x[n, i] * w[i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _joined_reference(p: Any, x: Any) -> Any:
    y = x @ np.concatenate([p["a"], p["b"]])
    slope = 2 * y @ x / len(x)
    return y, np.mean(y**2), {"a": slope[:2], "b": slope[2:]}


def _joined_backwards(x: Any) -> Any:
    n, i = indices("n i")
    j, k = indices("j k", 2, 1)
    a, b = parameter("a", 2, init=1), parameter("b", 1, init=2)
    w, y = tensor("w", 3), tensor("y")
    w[k] = b[k]
    w[j + 1] = a[j]
    y[n] = Sum(x[n, i] * w[i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _joined_backwards_reference(p: Any, x: Any) -> Any:
    y = x @ np.concatenate([p["b"], p["a"]])
    slope = 2 * y @ x / len(x)
    return y, np.mean(y**2), {"a": slope[1:], "b": slope[:1]}


def _padded(x: Any) -> Any:
    """A weight with a row of zeros before and behind it."""
    n, i, o = indices("n i o")
    a = parameter("a", 1, 2, init=1)
    w, y = tensor("w", 3, 2), tensor("y")
    w[i + 1, o] = a[i, o]
    j = indices("j")
    y[n, o] = Sum(x[n, j] * w[j, o], j)
    return y, scalar(Mean(y[n, o] ** 2, n, o))


def _padded_reference(p: Any, x: Any) -> Any:
    y = x[:, 1:2] @ p["a"]
    return y, np.mean(y**2), {"a": x[:, 1:2].T @ y * 2 / y.size}


def _added_to_copy(x: Any) -> Any:
    """A copy of a weight to which another formula adds."""
    n, i, o = indices("n i o")
    a, b = parameter("a", 3, init=1), parameter("b", 2, init=1)
    w, y = tensor("w", 3), tensor("y")
    w[i] = a[i] + Sum(b[o] * (i + o), o)
    y[n] = Sum(x[n, i] * w[i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _added_to_copy_reference(p: Any, x: Any) -> Any:
    m = np.add.outer(np.arange(3), np.arange(2))
    y = x @ (p["a"] + m @ p["b"])
    slope = 2 * y @ x / len(x)
    return y, np.mean(y**2), {"a": slope, "b": slope @ m}


def _rotary(x: Any) -> Any:
    """The halves of a weight change places."""
    n, i = indices("n i")
    a = parameter("a", 4, init=1)
    w, y = tensor("w", 4), tensor("y")
    j, k, m = indices("j k m", 2, 2, 4)
    w[j] = -a[j + 2]
    w[k + 2] = a[k]
    y[n] = Sum(w[m] * (m + 1), m) * Sum(x[n, i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _rotary_reference(p: Any, x: Any) -> Any:
    a, s = p["a"], x.sum(axis=1)
    w = np.array([-a[2], -a[3], a[0], a[1]])
    m = np.arange(1, 5)
    y = (w @ m) * s
    slope = np.mean(2 * y * s)
    return y, np.mean(y**2), {"a": slope * np.array([3, 4, -1, -2])}


def _output_is_parameter(x: Any) -> Any:
    n, i, j = indices("n i j")
    a, b = parameter("a", 3, init=1), parameter("b", 2, 3, init=1)
    y, z, copy, flat, row = (tensor(k) for k in ("y", "z", "copy", "flat", "row"))
    y[n] = Sum(x[n, i] * a[i] * b[0, i], i)
    copy[i] = a[i]
    flat = tensor("flat", 6)
    flat[3 * j + i] = b[j, i]
    row[i] = b[1, i]
    z[()] = a[1]
    return [y, copy, flat, row, z], scalar(Mean(y[n] ** 2, n))


def _output_is_parameter_reference(p: Any, x: Any) -> Any:
    a, b = p["a"], p["b"]
    y = x @ (a * b[0])
    slope = 2 * y @ x / len(x)
    by_b = np.array([slope * a, 0 * a])
    return (
        [y, a, b.ravel(), b[1], a[1]],
        np.mean(y**2),
        {"a": slope * b[0], "b": by_b},
    )


def _views_of_input(x: Any) -> Any:
    """Outputs that are the input, or another output, under another name."""
    n, i = indices("n i")
    a = parameter("a", 3, init=1)
    same, y, again = tensor("same"), tensor("y"), tensor("again")
    same[n, i] = x[n, i]
    y[n, i] = x[n, i] * a[i]
    again[n, i] = y[n, i]
    return [same, y, again], scalar(Mean(y[n, i] ** 2, n, i))


def _views_of_input_reference(p: Any, x: Any) -> Any:
    y = x * p["a"]
    return [x, y, y], np.mean(y**2), {"a": 2 * (y * x).sum(axis=0) / y.size}


def _half(x: Any) -> Any:
    n, i = indices("n i")
    o = indices("o", 2)
    a = parameter("a", 4, 3, init=1)
    w, y = tensor("w", 2, 3), tensor("y")
    w[o, i] = a[o + 2, i]
    y[n, o] = Sum(x[n, i] * w[o, i], i)
    return y, scalar(Mean(y[n, o] ** 2, n, o))


def _half_reference(p: Any, x: Any) -> Any:
    y = x @ p["a"][2:].T
    slope = np.zeros((4, 3))
    slope[2:] = 2 * y.T @ x / y.size
    return y, np.mean(y**2), {"a": slope}


CASES = [
    Case(
        "unused head",
        _unused_head,
        lambda p, x: (
            [x @ p["a"], x * p["b"]],
            np.mean((x @ p["a"]) ** 2),
            {"a": 2 * (x @ p["a"]) @ x / len(x), "b": 0 * p["b"]},
        ),
    ),
    Case("stopped", _stopped, _stopped_reference),
    Case(
        "gradient is a copy",
        _square,
        lambda p, x: (
            x * p["s"],
            (p["w"] ** 2).sum() / 2 + p["s"],
            {"w": p["w"], "s": 1.0},
        ),
    ),
    Case(
        "gradient is a sum",
        _sum_of_two,
        lambda p, x: (
            x @ p["c"],
            ((p["u"] + p["v"]) ** 2).sum() / 2 + ((p["w"] - p["c"]) ** 2).sum() / 2,
            {"u": p["u"] + p["v"], "v": p["u"] + p["v"], "w": p["w"] - p["c"]},
        ),
    ),
    Case(
        "scalar alone in its group",
        _scalar_alone,
        _scalar_alone_reference,
        lambda: SGD(0.1, momentum=0.9, groups=[{"params": "s", "lr": 0.1}]),
    ),
    Case("frozen sum", _frozen_sum, _frozen_sum_reference),
    Case("joined", _joined, _joined_reference),
    Case("joined backwards", _joined_backwards, _joined_backwards_reference),
    Case("padded", _padded, _padded_reference),
    Case("added to a copy", _added_to_copy, _added_to_copy_reference),
    Case("rotary", _rotary, _rotary_reference),
    Case("output is a parameter", _output_is_parameter, _output_is_parameter_reference),
    Case("views of the input", _views_of_input, _views_of_input_reference),
    Case("half of a weight", _half, _half_reference),
]


def made(case: Case) -> Model:
    with fresh_trace():
        x = Input("x", 3)
        out, loss = case.build(x)
        return Model(inputs=x, outputs=out, loss=loss, optimizer=case.optimizer())


@cache
def modules() -> dict[str, Any]:
    return dict(zip([c.name for c in CASES], together([made(c) for c in CASES]), strict=True))


@BACKENDS
@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_parameters(case: Case, backend: int) -> None:
    net = modules()[case.name][backend]
    rng = np.random.default_rng(3)
    fused = params(net, {k: rng.normal(size=v.shape) for k, v in net.init_params().items()})
    apart = params(net, dict(fused))
    states = net.init_state(), net.init_state()
    values = {k: np.array(v) for k, v in fused.items()}
    speed: dict[str, Any] = dict.fromkeys(values, 0.0)
    for _ in range(STEPS):
        x = rng.normal(size=(4, 3))
        before, held = apart.flat.copy(), x.copy()
        out, loss, slopes = case.reference(values, x)
        got = net.forward(apart, x)
        for a, b in zip(
            got if isinstance(got, tuple) else [got],
            out if isinstance(out, list) else [out],
            strict=True,
        ):
            assert_close(a, b, 1e-12)
            assert not np.shares_memory(a, apart.flat) and not np.shares_memory(a, x)
        value, grads = net.backward(apart, x)
        assert_close(value, loss, 1e-12)
        assert set(grads) == set(slopes)
        for name, slope in slopes.items():
            assert_close(grads[name], slope, 1e-12)
        assert np.array_equal(before, apart.flat) and np.array_equal(held, x)
        net.update(apart, grads, states[0])
        spoil(states[1])
        assert_close(net.train_step(fused, states[1], x), loss, 1e-12)
        for name, slope in slopes.items():
            speed[name] = 0.9 * speed[name] + slope
            values[name] = values[name] - 0.1 * speed[name]
        for name, value in values.items():
            assert_close(apart[name], value, 1e-12)
            assert_close(fused[name], value, 1e-12)
        assert_close(states[1].flat, states[0].flat, 1e-12)
        assert whole(fused) and whole(apart)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_places(case: Case) -> None:
    """Each function in the memory that it is given, point by point."""
    network = network_of(made(case), "net")
    check_places(network)


def check_places(network: Network) -> None:
    rng = np.random.default_rng(1)
    for function in network.functions:
        program = expand_reducers(simplify(function.program))
        values = {
            t.name: rng.normal(size=[int(e.xreplace({Size("N"): 2})) for e in t.shape])
            if t.dtype == "real"
            else np.zeros([int(e) for e in t.shape], np.int64)
            for t in program.inputs
        }
        fixed = function_places(function)
        got = run_located(located(program, fixed, function.results), fixed, values)
        for name, array in wanted(program, run(function.program, values)).items():
            assert_close(got[name], array, 1e-12)


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
