"""Running statistics: BatchNorm refuses one value per channel before anything is changed, and
`update_statistics` does what `train_step` does, for steps that are taken apart."""

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import compiled

WAYS = [("numpy", "float64"), ("c", "float64"), ("c", "float32")]
every_way = pytest.mark.parametrize("way", WAYS, ids=" ".join)


def net_of(way: tuple[str, str], *layers: Any, shape: tuple[int, ...] = (3,)) -> Any:
    with fresh_trace():
        return compiled(*way)(
            Model(Sequential(Input(*shape), *layers), loss=MSE(), optimizer=SGD(0.1, momentum=0.9))
        )


def batch(rng: Any, way: tuple[str, str], samples: int, *shape: int) -> tuple[Any, Any]:
    x, y = rng.normal(size=(samples, *shape)), rng.normal(size=(samples, 2))
    return x.astype(way[1]), y.astype(way[1])


@every_way
def test_one_value_per_channel(way: tuple[str, str]) -> None:
    net = net_of(way, Dense(4), BatchNorm(), Dense(2))
    params, state = net.init_params(0), net.init_state()
    one, two = (batch(np.random.default_rng(0), way, n, 3) for n in (1, 2))
    before = params.flat.copy(), state.flat.copy()
    for call in (
        lambda: net.train_step(params, state, *one),
        lambda: net.backward(params, *one),
        lambda: net.update_statistics(params, *one),
    ):
        with pytest.raises(ValueError, match="batch_norm1_var: training needs more than one value"):
            call()
    assert np.array_equal(params.flat, before[0]) and np.array_equal(state.flat, before[1])
    assert np.isfinite(net.forward(params, one[0])).all()
    net.train_step(params, state, *two)
    assert np.isfinite(params.flat).all()


@every_way
def test_one_sample_of_several_values(way: tuple[str, str]) -> None:
    """One image has enough values; running_var divides by their count less one."""
    net = net_of(way, BatchNorm(), Flatten(), Dense(2), shape=(2, 3, 3))
    params, state = net.init_params(0), net.init_state()
    x, y = batch(np.random.default_rng(0), way, 1, 2, 3, 3)
    net.train_step(params, state, x, y)
    wanted = 0.9 + 0.1 * x.var(axis=(0, 2, 3), ddof=1)
    assert params["batch_norm1_running_var"] == pytest.approx(wanted, rel=1e-6)


@every_way
def test_a_step_taken_apart(way: tuple[str, str]) -> None:
    """backward, update_statistics and update are train_step."""
    layers = Dense(4), BatchNorm(), Dropout(0.5), Dense(3), BatchNorm(momentum=0.3), Dense(2)
    net = net_of(way, *layers)
    rng = np.random.default_rng(0)
    whole, apart = ((net.init_params(0), net.init_state(seed=0)) for _ in range(2))
    for step in range(4):
        data = batch(rng, way, 5, 3)
        seeds = {"seed": 0, "step": step}
        net.train_step(*whole, *data)
        _, grads = net.backward(apart[0], *data, **seeds)
        net.update_statistics(apart[0], *data, **seeds)
        net.update(apart[0], grads, apart[1])
        assert apart[0].flat == pytest.approx(whole[0].flat, rel=1e-5 if "32" in way[1] else 1e-12)


@every_way
def test_accumulation_over_batches(way: tuple[str, str]) -> None:
    """Three batches, one step: each batch moves the running statistics once, as in PyTorch."""
    net = net_of(way, BatchNorm(), Dense(2))
    params, state = net.init_params(0), net.init_state()
    rng, total = np.random.default_rng(0), None
    mean, var = np.zeros(3), np.ones(3)
    for _ in range(3):
        x, y = batch(rng, way, 4, 3)
        _, grads = net.backward(params, x, y)
        total = grads if total is None else total
        if total is not grads:
            total.flat += grads.flat
        net.update_statistics(params, x, y)
        mean = 0.9 * mean + 0.1 * x.mean(0)
        var = 0.9 * var + 0.1 * x.var(0, ddof=1)
    weights = params["dense1_W"].copy()
    net.update(params, total, state)
    assert params["batch_norm1_running_mean"] == pytest.approx(mean, rel=1e-5)
    assert params["batch_norm1_running_var"] == pytest.approx(var, rel=1e-5)
    assert params["dense1_W"] == pytest.approx(weights - 0.1 * total["dense1_W"], rel=1e-5)


def test_a_model_without_statistics_has_no_such_function() -> None:
    assert not hasattr(net_of(("numpy", "float64"), Dense(2)), "update_statistics")


def test_require() -> None:
    with fresh_trace():
        x, n, i = Input(3), *indices("n i")
        m, z = tensor("m"), tensor("z")
        w = parameter("w")
        m[i] = Mean(x[n, i], n)
        require(N >= 3, "m: at least three samples", of=m)
        require(x.shape[1] > 2, "never said", of=m)
        z[n, i] = w[()] * (x[n, i] - m[i])
        with pytest.raises(SpecError, match="too few"):
            require(x.shape[1] > 3, "too few", of=m)
        with pytest.raises(SpecError, match="no condition on extents"):
            require(x[0, 0] > 3, "", of=m)
        built = Model(inputs=x, outputs=z, loss=MSE())
        nets = [compiled(backend)(built) for backend in ("numpy", "c")]
    for net in nets:
        params = net.init_params(0)
        net.forward(params, np.ones((3, 3)))
        with pytest.raises(ValueError, match="m: at least three samples"):
            net.forward(params, np.ones((2, 3)))
