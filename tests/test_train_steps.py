"""Every row of every table of layers, losses, optimizers and schedules: `train_step` is `backward`
and then `update`, in both back ends, in memory that is NaN until it is written.

A layer is trained twice: with its input from the caller, and without a batch, its input a parameter
among the others. `forward` and `backward` change nothing, and give what the row says. `make fuzz`
takes every row of layers both ways, the tests each of them one way or the other.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests import test_attention as attention
from tests import test_convolution as convolution
from tests import test_losses as losses
from tests import test_normalization as normalization
from tests import test_pooling as pooling
from tests import test_recurrent as recurrent
from tests import test_sequences as sequences
from tests import test_structure as structure
from tests.backends import assert_close
from tests.cases import ACTIVATIONS, LAYERS
from tests.loss_cases import LOSSES
from tests.modules import params, spoil, together, whole
from tests.optimizer_cases import OPTIMIZERS, SCHEDULES
from tests.tables import Row, expected, prepared

TOLERANCE = 1e-9
MODULES = (attention, convolution, normalization, pooling, recurrent, sequences, structure)
ROWS = {
    **{f"{m.__name__[11:]} {row.name}": row for m in MODULES for row in m.TABLE},
    **{f"layer {c.name}": Row(c.name, c.build, c.shapes, c.reference) for c in LAYERS},
}
FREE = [name for name, row in ROWS.items() if not any(row.below)]
EVERY, CHUNK = 1 if "SYMGRAD_FUZZ" in os.environ else 2, 24
CHOSEN = {True: FREE[::EVERY], False: [n for n in ROWS if EVERY == 1 or n not in FREE[::2]]}
BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])


def model(row: Row, free: bool) -> Model:
    """The row as in `tests.tables`, with an optimizer; its inputs as parameters if it is free."""
    with fresh_trace():
        below = [*row.below, *[0] * len(row.shapes)]
        if free:
            steps = [[row.steps if str(e) == "T" else e for e in shape] for shape in row.shapes]
            xs = [parameter(f"x{k}", row.batch, *s, init=1) for k, s in enumerate(steps)]
            inputs = [Input("unused", 1)]
        else:
            xs = inputs = [
                Input(f"x{k}", *shape, dtype="int" if below[k] else "real")
                for k, shape in enumerate(row.shapes)
            ]
        out = row.build(*xs)
        r = (
            parameter("r", *out.shape, init=1, trainable=False)
            if free
            else Target("r", *out.shape[1:])
        )
        scale, loss = parameter("scale"), tensor("loss")
        loss[()] = scale[()] * Sum(r[...] * out[...], ...)
        return Model(inputs=inputs, outputs=out, loss=loss, optimizer=SGD(0.01, momentum=0.9))


@cache
def layers(free: bool, chunk: int) -> dict[str, Any]:
    names = CHOSEN[free][chunk * CHUNK : (chunk + 1) * CHUNK]
    models = [model(ROWS[name], free) for name in names]
    return dict(zip(names, together(models, prefix=f"row{free:d}_{chunk}_"), strict=True))


@BACKENDS
@pytest.mark.parametrize("name", CHOSEN[False])
def test_layer(name: str, backend: int) -> None:
    check(name, backend, free=False)


@BACKENDS
@pytest.mark.parametrize("name", CHOSEN[True])
def test_layer_without_a_batch(name: str, backend: int) -> None:
    check(name, backend, free=True)


def check(name: str, backend: int, free: bool) -> None:
    row, net = ROWS[name], layers(free, CHOSEN[free].index(name) // CHUNK)[name][backend]
    values, wanted = prepared(row).values, expected(row)
    own = {k: values[k] for k in net._PARAMETERS}
    data = [np.zeros((2, 1))] if free else [values[f"x{k}"] for k in range(len(row.shapes))]
    arguments = data if free else [*data, values["r"]]
    fused, apart = params(net, own), params(net, own)
    before = fused.flat.copy()
    assert_close(net.forward(apart, *data), wanted["out"], TOLERANCE)
    assert np.array_equal(apart.flat, before)
    trained = list(net._GRADIENTS)
    largest = max(np.abs(wanted[k]).max(initial=0) for k in trained)
    states = net.init_state(), net.init_state()
    w = np.concatenate([np.ravel(own[k]) for k in trained])
    speed = np.zeros_like(w)
    for step in range(2):
        held = apart.flat.copy()
        value, grads = net.backward(apart, *arguments)
        assert np.array_equal(apart.flat, held)
        if step == 0:
            assert_close(value, wanted["loss"], TOLERANCE)
            for k in trained:
                assert np.abs(grads[k] - wanted[k]).max(initial=0) <= TOLERANCE * largest, k
        speed = 0.9 * speed + grads.flat
        w = w - 0.01 * speed
        net.update(apart, grads, states[0])
        assert_close(one_loss(net, fused, states[1], arguments), value, TOLERANCE)
        scale = np.abs(w).max()
        for got in (apart, fused):
            flat = np.concatenate([np.ravel(got[k]) for k in trained])
            assert np.abs(flat - w).max() <= TOLERANCE * scale
            assert whole(got)
            for k in own:
                assert k in trained or np.array_equal(got[k], own[k]), k


def one_loss(net: Any, p: Any, state: Any, data: Any, suffix: str = "") -> float:
    """The loss of a step, which is that of the other functions at its parameters, to the bit."""
    backward = getattr(net, f"backward{suffix}")
    apart, with_inputs = (backward(p, *data, wrt_inputs=w)[0] for w in (False, True))
    spoil(state)
    value = getattr(net, f"train_step{suffix}")(p, state, *data)
    assert apart == with_inputs == value
    return value


def both(net: Any, suffix: str, start: dict[str, Any], arguments: Any, steps: int) -> Any:
    """`train_step` beside `backward` and `update`, step by step: the parameters after each, and the
    gradients that led there."""
    fused, apart = params(net, start), params(net, start)
    states = net.init_state(), net.init_state()
    for _ in range(steps):
        data = arguments()
        value, grads = getattr(net, f"backward{suffix}")(apart, *data)
        assert np.isfinite(value) and np.isfinite(grads.flat).all()
        getattr(net, f"update{suffix}")(apart, grads, states[0])
        assert_close(one_loss(net, fused, states[1], data, suffix), value, TOLERANCE)
        assert_close(fused.flat, apart.flat, TOLERANCE)
        assert_close(states[1].flat, states[0].flat, TOLERANCE)
        assert whole(fused) and whole(apart)
        yield np.array(apart.flat), np.array(grads.flat)


# --- losses and activations


def _loss_model(build: Callable[[Any], tuple[Any, Any]]) -> Model:
    with fresh_trace():
        x = Input("x", 3)
        out, loss = build(Dense(4)(x))
        return Model(inputs=x, outputs=out, loss=loss, optimizer=Adam(0.01))


def _loss(case: Any) -> Callable[[Any], tuple[Any, Any]]:
    def build(z: Any) -> tuple[Any, Any]:
        if case.prediction == "positive":
            z = Softplus()(z)
        elif case.prediction == "probabilities":
            z = Softmax()(z)
        elif case.prediction == "fractions":
            z = Sigmoid()(z)
        return z, case.loss()(z, losses._target(case.target, Target))

    return build


def _activation(case: Any) -> Callable[[Any], tuple[Any, Any]]:
    def build(z: Any) -> tuple[Any, Any]:
        y = case.layer(z)
        return y, MSE()(y, Target("y", 4))

    return build


SMALL = {
    **{f"loss {c.name}": (_loss(c), c.target) for c in LOSSES},
    **{f"activation {c.name}": (_activation(c), "real") for c in ACTIVATIONS},
}


@cache
def small() -> dict[str, Any]:
    models = [_loss_model(build) for build, _ in SMALL.values()]
    return dict(zip(SMALL, together(models, prefix="small"), strict=True))


@BACKENDS
@pytest.mark.parametrize("name", SMALL)
def test_loss_or_activation(name: str, backend: int) -> None:
    net, rng = small()[name][backend], np.random.default_rng(4)
    start = {k: rng.normal(size=v.shape) for k, v in net.init_params().items()}

    def arguments() -> list[Any]:
        return [rng.normal(size=(losses.BATCH, 3)), losses._numbers(SMALL[name][1], rng)]

    assert len(list(both(net, "", start, arguments, 3))) == 3


# --- optimizers and schedules


@cache
def optimizers() -> Any:
    """All of them as the training steps of one model, with scalars, and a weight that its loss does
    not read in between."""
    rules = [c.build() for c in OPTIMIZERS] + [SGD(c.schedule, 0.5) for c in SCHEDULES]
    with fresh_trace():
        x = Input("x", 3)
        n, i, j = indices("n i j")
        W, b = parameter("W", 2, 3, init=1), parameter("b", 3, init=1)
        h, s = parameter("h", 4, init=1), parameter("s", init=1)
        y, unused, loss = tensor("y"), tensor("unused"), tensor("loss")
        y[n, j] = Sum(W[j, i] * x[n, i], i) + s[()]
        unused[n, i] = x[n, 0] * h[i]
        loss[()] = Mean(sin(y[n, j]) ** 2, n, j) + Sum(b[i] ** 2, i) / 2
        loss = loss + 0 * Sum(stop_gradient(h[i]), i)
        steps = {f"r{k}": Step(loss, rule) for k, rule in enumerate(rules)}
        made = Model(inputs=x, outputs=[y, unused], steps=steps)
    return together([made], prefix="optimizers")[0]


def sgd(rate: Callable[[int], float]) -> Any:
    def step(w: Any, g: Any, memory: dict[str, Any], t: int) -> Any:
        memory["v"] = 0.5 * memory.get("v", 0) + g
        return w - rate(t - 1) * memory["v"]

    return step


RULES = [(f"optimizer {c.name}", c.reference) for c in OPTIMIZERS]
RULES += [(f"schedule {c.name}", sgd(c.reference)) for c in SCHEDULES]


@BACKENDS
@pytest.mark.parametrize("number", range(len(RULES)), ids=[name for name, _ in RULES])
def test_optimizer_or_schedule(number: int, backend: int) -> None:
    net, rng = optimizers()[backend], np.random.default_rng(number)
    start = {k: rng.normal(size=v.shape) for k, v in net.init_params().items()}
    memory: dict[str, Any] = {}
    w = params(net, start).flat.copy()
    steps = both(net, f"_r{number}", start, lambda: [rng.normal(size=(4, 3))], 5)
    for t, (got, grads) in enumerate(steps, 1):
        size = grads.size
        w[:size] = RULES[number][1](w[:size], grads, memory, t)
        assert_close(got, w, TOLERANCE)


def test_tables_are_whole() -> None:
    assert len(ROWS) > 250 and len(FREE) > 200
    assert {*CHOSEN[False], *CHOSEN[True]} == {*ROWS}
