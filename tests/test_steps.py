"""Models with several training steps, each with its loss, optimizer and parameters."""

from typing import Any

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.programs import network_of
from tests.backends import assert_close, compiled

BACKENDS = pytest.mark.parametrize("backend", ["numpy", "c"])


def gan() -> Model:
    with fresh_trace():
        z, real = Input("z", 2), Target("real", 3)
        generator = Sequential(Dense(4, "tanh"), Dense(3), name="gen")
        critic = Sequential(Dense(4, "tanh"), Dense(1), name="dis")
        fake = generator(z)
        of_fake, of_real = critic(fake), critic(real)
        n, dis, gen = indices("n"), tensor("dis_loss"), tensor("gen_loss")
        dis[()] = Mean(softplus(of_fake[n, 0]) + softplus(-of_real[n, 0]), n)
        gen[()] = Mean(softplus(-of_fake[n, 0]), n)
        steps = {
            "dis": Step(dis, SGD(0.1, momentum=0.9), params="dis_*"),
            "gen": Step(gen, SGD(0.2), params="gen_*"),
        }
        return Model(inputs=z, outputs=fake, steps=steps)


def _generate(p: Any, z: Any) -> Any:
    h = anp.tanh(z @ p["gen_dense1_W"] + p["gen_dense1_b"])
    return h @ p["gen_dense2_W"] + p["gen_dense2_b"]


def _score(p: Any, x: Any) -> Any:
    h = anp.tanh(x @ p["dis_dense1_W"] + p["dis_dense1_b"])
    return (h @ p["dis_dense2_W"] + p["dis_dense2_b"])[:, 0]


def _dis_loss(p: Any, z: Any, real: Any) -> Any:
    of_fake, of_real = _score(p, _generate(p, z)), _score(p, real)
    return anp.mean(anp.log1p(anp.exp(of_fake)) + anp.log1p(anp.exp(-of_real)))


def _gen_loss(p: Any, z: Any) -> Any:
    return anp.mean(anp.log1p(anp.exp(-_score(p, _generate(p, z)))))


@BACKENDS
def test_two_losses_with_two_optimizers(backend: str) -> None:
    net = compiled(backend)(gan())
    params, state, rng = net.init_params(seed=1), net.init_state(), np.random.default_rng(2)
    values = {name: np.array(a) for name, a in params.items()}
    velocity = {name: 0 * a for name, a in values.items()}
    for _ in range(4):
        z, real = rng.standard_normal((5, 2)), rng.standard_normal((5, 3))
        loss = _dis_loss(values, z, real)
        slopes = autograd.grad(_dis_loss)(values, z, real)
        got, grads = net.backward_dis(params, z, real)
        assert set(grads) == {name for name in values if name.startswith("dis")}
        for name, g in grads.items():
            assert_close(g, slopes[name], 1e-10)
        assert got == pytest.approx(loss, rel=1e-12)
        assert net.train_step_dis(params, state, z, real) == pytest.approx(loss, rel=1e-12)
        for name in grads:
            velocity[name] = 0.9 * velocity[name] + slopes[name]
            values[name] = values[name] - 0.1 * velocity[name]
        slopes = autograd.grad(_gen_loss)(values, z)
        got, grads = net.backward_gen(params, z, wrt_inputs=True)
        assert set(grads) == {"z", *(name for name in values if name.startswith("gen"))}
        net.update_gen(params, net.backward_gen(params, z)[1], state)
        for name in values:
            if name.startswith("gen"):
                values[name] = values[name] - 0.2 * slopes[name]
        for name, value in values.items():
            assert_close(params[name], value, 1e-10)
    assert int(state["dis_t"]) == int(state["gen_t"]) == 4
    assert set(net.FORMULAS) == {"dis", "gen"} and "d_gen_dense1_W" in net.FORMULAS["gen"]


@BACKENDS
def test_steps_that_share_parameters(backend: str) -> None:
    """Three steps whose parameters overlap, so that no order puts each step's side by side."""
    with fresh_trace():
        a, b, c = (parameter(name, 3, init=k) for k, name in enumerate("abc", 1))
        n, i, losses = *indices("n i"), {}
        x = Input("x", 3)
        y = tensor("y")
        y[n, i] = x[n, i] * a[i] * b[i] * c[i]
        for name, (p, q) in {"ab": (a, b), "bc": (b, c), "ca": (c, a)}.items():
            losses[name] = tensor(f"loss_{name}")
            losses[name][()] = Mean(x[n, i] * p[i] ** 2 * q[i], n, i)
        optimizers = {"ab": Adam(0.1), "bc": SGD(0.1, momentum=0.5), "ca": SGD(0.3, clip_norm=0.1)}
        steps = {name: Step(losses[name], optimizers[name]) for name in losses}
        model = Model(inputs=x, outputs=y, steps=steps)
    net = compiled(backend)(model)
    params, state = net.init_params(), net.init_state()
    again, other = net.init_params(), net.init_state()
    x_ = np.random.default_rng(0).uniform(1, 2, (4, 3))
    mean = x_.mean(axis=0) / 3
    for _ in range(2):
        for name in ("ab", "bc", "ca"):
            p, q = (np.array(params[k]) for k in name)
            loss, grads = getattr(net, f"backward_{name}")(params, x_)
            assert loss == pytest.approx(float((mean * p * p * q).sum()))
            assert_close(grads[name[0]], 2 * mean * p * q, 1e-12)
            assert_close(grads[name[1]], mean * p * p, 1e-12)
            getattr(net, f"train_step_{name}")(again, other, x_)
            getattr(net, f"update_{name}")(params, grads, state)
            for key in params:
                assert_close(again[key], params[key], 1e-12)


@BACKENDS
def test_running_statistics_follow_each_call(backend: str) -> None:
    """A BatchNorm that is called twice in a step moves its statistics twice, as in PyTorch."""
    with fresh_trace():
        x, y = Input("x", 2), Target("y", 2)
        norm, n, i = BatchNorm(momentum=0.5, affine=False), *indices("n i")
        first, second, W = norm(x), norm(y), parameter("W", 2, init=1)
        loss = tensor("loss")
        loss[()] = Mean(W[i] * (first[n, i] + second[n, i]) ** 2, n, i)
        model = Model(inputs=x, outputs=first, loss=loss, optimizer=SGD(0.0))
    net = compiled(backend)(model)
    params, rng = net.init_params(), np.random.default_rng(1)
    a, b = rng.standard_normal((6, 2)), rng.standard_normal((6, 2))
    net.train_step(params, net.init_state(), a, b)
    wanted = 0.5 * (0.5 * a.mean(axis=0)) + 0.5 * b.mean(axis=0)
    name = next(k for k in params if k.endswith("running_mean"))
    assert_close(params[name], wanted, 1e-12)


@BACKENDS
def test_equal_gradients(backend: str) -> None:
    """Two biases with one gradient: what joins them to a vector is a copy for one of them only."""
    with fresh_trace():
        layers = Sequential(Input(4), Residual(Dense(3), shortcut=Dense(3)))
        model = Model(layers, loss=MSE(), optimizer=SGD(0.1))
    net = compiled(backend)(model)
    fused, apart = net.init_params(), net.init_params()
    state, other = net.init_state(), net.init_state()
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((5, 4)), rng.standard_normal((5, 3))
    for _ in range(3):
        net.train_step(fused, state, x, y)
        net.update(apart, net.backward(apart, x, y)[1], other)
    assert_close(fused.flat, apart.flat, 1e-14)
    assert np.abs(fused.flat - net.init_params().flat).max() > 0.01


def test_wrong_steps() -> None:
    with fresh_trace():
        x = Input(2)
        out = Dense(1)(x)
        loss = tensor("loss")
        loss[()] = Mean(out[...], ...)
        for steps, message in {
            "empty": ({}, "it must be like"),
            "kind": ({"a": loss}, "must be a Step"),
            "params": ({"a": Step(loss, params="b_*")}, "'b_\\*' fits none of dense1_W dense1_b"),
        }.values():
            with pytest.raises(SpecError, match=message):
                network_of(Model(inputs=x, outputs=out, steps=steps), "m")
        with pytest.raises(
            SpecError, match="has its loss, optimizer, regularization and metrics there"
        ):
            Model(inputs=x, outputs=out, loss=loss, steps={"a": Step(loss)})
        for params in (3, [3]):
            with pytest.raises(SpecError, match="must be a pattern such as"):
                Step(loss, params=params)
    with fresh_trace():
        x = Input(2)
        out = BatchNorm()(Dense(1)(x))
        loss = tensor("loss")
        loss[()] = Mean(out[...], ...)
        clash = {"a": Step(loss), "statistics_a": Step(loss)}
        with pytest.raises(SpecError, match="would have a function update_statistics_a"):
            network_of(Model(inputs=x, outputs=out, steps=clash), "m")
