"""Sums whose terms a whole number chooses, `Sum(m[e], e, where=equal(dst[e], v))`: as many steps as
there are terms, with values and gradients of the loop that the formula is, whatever the numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.ir import Index, equations_of
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.backends import assert_close
from tests.modules import Later, together

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
REDUCERS = {"sum": Sum, "max": Max, "min": Min, "logsumexp": LogSumExp}
NODES, EDGES = 5, 9


def graph(reducer: str, indexed: bool) -> Model:
    """Messages to nodes; `indexed`: the receiver is an index of nodes elsewhere too."""
    with fresh_trace():
        x = Input("x", 3, batch="V")
        src = Input("src", dtype=int, batch="E")
        dst, y = Input("dst", dtype=int, batch="E"), Target("y", 2, batch="V")
        h = Dense(2, "tanh", name="d")(x)
        (v, e), f = indices("v e", x.shape[0], src.shape[0]), indices("f")
        m, s, out = tensor("m"), tensor("s"), tensor("out")
        m[e, f] = h[src[e], f] * (h[dst[e], f] if indexed else 1) + h[src[e], f] / 2
        s[v, f] = REDUCERS[reducer](m[e, f], e, where=equal(dst[e], v))
        out[v, f] = where(absolute(s[v, f]) < 1e9, s[v, f], 0)  # of none: 0, −∞, +∞
        return Model(inputs=[x, src, dst], outputs=s, loss=MSE()(out, y), optimizer=SGD(0.1))


def batched() -> Model:
    """A graph for each sample, a condition beside it, a term that reads the receiver."""
    with fresh_trace():
        x, dst, y = Input("x", 4, 2), Input("dst", 6, dtype=int), Target("y", 4, 2)
        n, v, e, f = indices("n v e f")
        w, s = parameter("w", 6, 4, init=normal), tensor("s", N, 4, 2)
        s[n, v, f] = Sum(
            w[e, v] * x[n, v, f] + w[e, 0], e, where=logical_and(equal(dst[n, e], v), e > 1)
        )
        return Model(inputs=[x, dst], outputs=s, loss=MSE()(s, y), optimizer=SGD(0.1))


CASES = [(reducer, indexed) for reducer in REDUCERS for indexed in (False, True)]
NETS = Later(
    lambda: dict(
        zip([*CASES, "batched"], together([*(graph(*c) for c in CASES), batched()]), strict=True)
    )
)
NUMPY = {"sum": np.sum, "max": np.max, "min": np.min, "logsumexp": np.logaddexp.reduce}
EMPTY = {"sum": 0.0, "max": -np.inf, "min": np.inf, "logsumexp": -np.inf}


def literal(reducer: str, indexed: bool, h: Any, src: Any, dst: Any) -> Any:
    s = np.full((NODES, 2), EMPTY[reducer])
    for v in range(NODES):
        terms = [
            h[src[e]] * (h[dst[e]] if indexed else 1) + h[src[e]] / 2
            for e in range(EDGES)
            if dst[e] == v
        ]
        if terms:
            s[v] = NUMPY[reducer](np.array(terms), axis=0)
    return s


@BACKENDS
@pytest.mark.parametrize(("reducer", "indexed"), CASES)
def test_messages(reducer: str, indexed: bool, backend: int) -> None:
    net, rng = NETS[reducer, indexed][backend], np.random.default_rng(4)
    params = net.init_params(seed=2)
    x, y = rng.normal(size=(NODES, 3)), rng.normal(size=(NODES, 2))
    src = rng.integers(0, NODES, EDGES)
    dst = rng.integers(0, NODES - 1, EDGES) if indexed else rng.integers(-2, NODES + 2, EDGES)

    def loss(flat: Any) -> Any:
        W, b = flat[:6].reshape(3, 2), flat[6:]
        s = literal(reducer, indexed, np.tanh(x @ W + b), src, dst)
        return ((np.where(np.abs(s) < 1e9, s, 0) - y) ** 2).mean(), s

    value, s = loss(params.flat)
    assert_close(net.forward(params, x, src, dst), s, 1e-12)
    found, grads = net.backward(params, x, src, dst, y)
    assert abs(found - value) < 1e-12
    for k, e in enumerate(1e-6 * np.eye(8)):
        slope = (loss(params.flat + e)[0] - loss(params.flat - e)[0]) / 2e-6
        assert abs(grads.flat[k] - slope) < 1e-7
    before, state = params.flat.copy(), net.init_state()
    net.train_step(params, state, x, src, dst, y)
    assert_close(params.flat, before - 0.1 * grads.flat, 1e-12)
    if indexed:
        with pytest.raises(ValueError, match="dst"):
            net.forward(params, x, src, dst + NODES)


@BACKENDS
def test_a_graph_for_each_sample(backend: int) -> None:
    net, rng = NETS["batched"][backend], np.random.default_rng(5)
    params, x = net.init_params(seed=1), rng.normal(size=(7, 4, 2))
    dst, w = rng.integers(-1, 5, (7, 6)), params["w"]
    s = np.zeros((7, 4, 2))
    for n in range(7):
        for e in range(2, 6):
            if 0 <= dst[n, e] < 4:
                v = dst[n, e]
                s[n, v] += w[e, v] * x[n, v] + w[e, 0]
    assert_close(net.forward(params, x, dst), s, 1e-13)


@pytest.mark.parametrize(("reducer", "indexed"), CASES)
def test_as_many_steps_as_edges(reducer: str, indexed: bool) -> None:
    network = network_of(graph(reducer, indexed), "net")
    for f in network.functions:
        for e in equations_of(simplify(f.program).items):
            sizes = {str(i.extent) for i in e.loops if isinstance(i, Index)}
            assert not {"V", "E"} <= sizes, str(e)


def test_labels_stay_dense() -> None:
    """[k = y[n]] is a row of ones and zeros, which no sum makes."""
    with fresh_trace():
        layers = Input("x", 3), Dense(4)
        network = network_of(Model(Sequential(*layers), loss=CrossEntropy()), "net")
        text = str(simplify(network.programs["backward"]))
        assert "scatter" not in text and "equal(k, y[n])" in text


@BACKENDS
def test_a_real_number_is_no_index(backend: int) -> None:
    net, x = REAL[backend], np.array([0.0, 1.0, 1.5, 2.0, -1.0])
    assert_close(net.f(x), [1.0, 1.0, 1.0, 0.0, 0.0], 0)


def counted() -> Model:
    with fresh_trace():
        x, (i, j), y = Input("x"), indices("i j", N, N), tensor("y")
        y[j] = Sum(1, i, where=equal(x[i], j))
        return Model(functions={"f": Function(x, y)})


REAL = Later(lambda: together([counted()], prefix="real")[0])
