"""Numbers that a call may choose: a module that is given one computes what the module of a model
computes in which that number stands, in both back ends, in memory that is NaN until it is written."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from tests.backends import assert_close
from tests.modules import Later, together

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
CHOSEN = {"temperature": 0.75, "weight": 3.0, "rate": 0.02, "decay": 0.5}
DEFAULTS = {"temperature": 1.5, "weight": 0.0, "rate": 0.1, "decay": 0.0}


def model(numbers: dict[str, Any]) -> Model:
    """Numbers in the network, in its loss, in a recurrence, and in the optimizer."""
    with fresh_trace():
        given = numbers or {name: argument(name, value) for name, value in DEFAULTS.items()}
        x, y = Input("x", 3), Target("y", 4)
        n, i = indices("n i")
        z, p, h = Dense(4, "tanh", name="d")(x), tensor("p"), tensor("h", N, 3)
        p[n, i] = softmax(z[n, i] / given["temperature"], i)
        with recurrence("t", 2) as t:  # steps of explicit Euler
            h[n, t + 1] = h[n, t] + given["temperature"] * (p[n, 0] - h[n, t])
        loss = tensor("loss")
        penalty = given["weight"] * Mean(z[n, i] ** 2, n, i)
        loss[()] = Mean((p[n, i] - y[n, i] * h[n, 2]) ** 2, n, i) + penalty
        decay = {"weight_decay": given["decay"], "decoupled_weight_decay": True}
        return Model(inputs=x, outputs=[p, h], loss=loss, optimizer=Adam(given["rate"], **decay))


def groups() -> Model:
    """Learning rates of their own, in three training steps."""
    with fresh_trace():
        x = Input("x", 2)
        a, b = Dense(1, name="a")(x), Dense(1, name="b")(x)
        first, second = tensor("first"), tensor("second")
        first[()], second[()] = Mean(a[...] ** 2, ...), Mean(b[...] ** 2, ...)
        own = [{"params": "a_W", "lr": 0.5}, {"params": "a_b"}]
        return Model(
            inputs=x,
            outputs=a,
            steps={
                "one": Step(first, SGD(0.1, groups=own)),
                "two": Step(second, SGD(0.25)),
                "three": Step(second, SGD(CosineDecay(argument("peak", 0.5), 10))),
            },
        )


def derived(made: Model, name: str) -> Network:
    return network_of(made, name, ("jvp", "hvp"))


NETS = Later(
    lambda: together(
        [
            derived(model({}), "chosen"),
            derived(model(CHOSEN), "written"),
            derived(model(DEFAULTS), "defaults"),
            groups(),
        ]
    )
)


def keywords(*names: str) -> dict[str, float]:
    return {name: CHOSEN[name] for name in names}


@BACKENDS
@pytest.mark.parametrize("which", ["chosen", "defaults"])
def test_a_number_is_as_if_it_stood_there(backend: int, which: str) -> None:
    net, like = NETS[0][backend], NETS[1 if which == "chosen" else 2][backend]
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(9, 3)), rng.normal(size=(9, 4))

    def chosen(*names: str) -> dict[str, float]:
        return keywords(*names) if which == "chosen" else {}

    def like_lr(**given: float) -> dict[str, float]:
        return {"lr": given["rate"]} if "rate" in given else {}

    params, state = net.init_params(seed=1), net.init_state()
    twin, moments = like.init_params(seed=1), like.init_state()
    inside, all_ = chosen("temperature", "weight"), chosen(*CHOSEN)
    for found, wanted in zip(
        net.forward(params, x, **chosen("temperature")), like.forward(twin, x), strict=True
    ):
        assert_close(found, wanted, 1e-13)
    assert abs(net.loss(params, x, y, **inside) - like.loss(twin, x, y)) < 1e-13
    assert_close(
        net.backward(params, x, y, **inside)[1].flat, like.backward(twin, x, y)[1].flat, 1e-12
    )
    t = rng.normal(size=(9, 3))
    for found, wanted in zip(
        net.jvp(params, x, t, **chosen("temperature"))[1], like.jvp(twin, x, t)[1], strict=True
    ):
        assert_close(found, wanted, 1e-12)
    assert_close(
        net.hvp(params, x, y, params, **inside).flat, like.hvp(twin, x, y, twin).flat, 1e-11
    )
    for _ in range(3):
        net.train_step(params, state, x, y, **all_)
        like.train_step(twin, moments, x, y)
    assert_close(params.flat, twin.flat, 1e-10)
    net.update(params, net.backward(params, x, y)[1], state, **chosen("rate", "decay"))
    like.update(twin, net.backward(twin, x, y)[1], moments)
    assert_close(params.flat, twin.flat, 1e-10)
    mean = net.train_epoch(params, state, x, y, 4, seed=3, **all_)
    assert abs(mean - like.train_epoch(twin, moments, x, y, 4, seed=3)) < 1e-10
    assert_close(params.flat, twin.flat, 1e-10)


@BACKENDS
def test_learning_rates_of_groups_and_steps(backend: int) -> None:
    net, x = NETS[3][backend], np.array([[1.0, 2.0], [3.0, -1.0]])
    for name, given, rates in (
        ("one", {}, {"a_W": 0.5, "a_b": 0.1}),
        ("one", {"one_lr": 0.2, "one_lr1": 0.3}, {"a_W": 0.3, "a_b": 0.2}),
        ("two", {"two_lr": 1}, {"b_W": 1, "b_b": 1}),
        ("three", {}, {"b_W": 0.5, "b_b": 0.5}),
        ("three", {"peak": np.float32(2)}, {"b_W": 2, "b_b": 2}),
        ("two", {"two_lr": 0}, {"b_W": 0, "b_b": 0}),
    ):
        params, state = net.init_params(seed=2), net.init_state()
        before = {k: v.copy() for k, v in params.items()}
        _, grads = getattr(net, f"backward_{name}")(params, x)
        getattr(net, f"train_step_{name}")(params, state, x, **given)
        for key, old in before.items():
            new = old - rates[key] * grads[key] if key in rates else old
            assert_close(params[key], new, 1e-13)


@BACKENDS
@pytest.mark.parametrize("value", ["0.1", None, True, np.ones(1), 1j])
def test_what_is_no_number_is_refused(backend: int, value: Any) -> None:
    net, x = NETS[0][backend], np.ones((2, 3))
    with pytest.raises(TypeError, match="temperature: expected a number, got"):
        net.forward(net.init_params(), x, temperature=value)
    with pytest.raises(TypeError, match="unexpected keyword argument 'lr'"):
        net.forward(net.init_params(), x, lr=0.1)


def test_an_argument_in_a_model_file() -> None:
    with fresh_trace():
        for wrong in (float("nan"), "x", True, 1j, float("inf")):
            with pytest.raises(SpecError):
                argument("a", wrong)
        with pytest.raises(SpecError, match=r"lr of SGD is .*; it must be a number ≥ 0"):
            SGD(argument("rate", -1))
        with pytest.raises(SpecError, match="'a b' is not a name"):
            argument("a b", 1)
    with fresh_trace():
        rate = argument("rate", 0.5)
        made = Model(Sequential(Input(2), Dense(1)), loss=MSE(), optimizer=SGD(rate))
        network = network_of(made, "net")
        assert {t.name: float(v) for t, v in network.arguments.items()} == {"rate": 0.5}
        arguments = {f.name: [t.name for t in f.arguments] for f in network.functions}
        assert arguments["update"] == arguments["train_step"] == ["rate"]
        assert arguments["forward"] == arguments["backward"] == []
