"""Running statistics: BatchNorm refuses one value per channel before anything is changed, and
`update_statistics` does what `train_step` does, for steps that are taken apart."""

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import assert_close, compiled
from tests.modules import together

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


def test_mean_over_all_steps() -> None:
    """BatchNorm(momentum=None), called twice in a step: PyTorch's cumulative averages."""
    with fresh_trace():
        x, y = Input("x", 3), Target("y", 3)
        norm, n, i, loss = BatchNorm(momentum=None), *indices("n i"), tensor("loss")
        first, second = norm(x), norm(y)
        loss[()] = Mean((first[n, i] - second[n, i]) ** 2 + first[n, i], n, i)
        model = Model(inputs=x, outputs=first, loss=loss, optimizer=SGD(0.1))
    for net in together([model], prefix="cumulative")[0]:
        p, state, rng = net.init_params(), net.init_state(), np.random.default_rng(0)
        means, variances = [], []
        for step in range(3):
            data = rng.normal(size=(5, 3)), rng.normal(size=(4, 3)) + 1
            data = data[0][:4], data[1]
            for a in data:
                means.append(a.mean(axis=0))
                variances.append(a.var(axis=0, ddof=1))
            net.train_step(p, state, *data)
            assert_close(p["batch_norm1_batches"], 2 * step + 2, 0)
            assert_close(p["batch_norm1_running_mean"], np.mean(means, axis=0), 1e-14)
            assert_close(p["batch_norm1_running_var"], np.mean(variances, axis=0), 1e-14)


def test_statistics_belong_to_the_steps_that_compute_them() -> None:
    """Of two steps each moves the statistics of its own layer, counts included; what is made of
    parameters alone follows both."""
    with fresh_trace():
        x, n, i = Input("x", 3), *indices("n i")
        copied, scale = parameter("copied", init=0, trainable=False), parameter("a_scale", init=2)
        steps, outs = {}, []
        for k in "ab":
            out = Sequential(BatchNorm(momentum=None), Dense(2), name=k)(x)
            outs.append(out)
            loss = tensor(f"loss_{k}")
            loss[()] = Mean(out[n, i] ** 2, n, i) * (scale[()] if k == "a" else 1)
            steps[k] = Step(loss, SGD(0.1))
        update(copied, scale)
        model = Model(inputs=x, outputs=outs, steps=steps)
    for net in together([model], prefix="apart")[0]:
        p, state, rng = net.init_params(0), net.init_state(), np.random.default_rng(0)
        for k, other in ("ab", "ba"):
            before = {name: np.array(v) for name, v in p.items()}
            data = rng.normal(size=(5, 3))
            getattr(net, f"backward_{k}")(p, data)
            assert all(np.array_equal(before[name], p[name]) for name in p)
            getattr(net, f"train_step_{k}")(p, state, data)
            changed = {name for name in p if not np.array_equal(before[name], p[name])}
            assert f"{k}_dense1_W" in changed and not any(c.startswith(other) for c in changed)
            assert_close(p[f"{k}_batch_norm1_batches"], 1, 0)
            assert_close(p[f"{k}_batch_norm1_running_mean"], data.mean(axis=0), 1e-14)
            assert_close(p["copied"], before["a_scale"], 0)


def test_old_values_through_other_tensors() -> None:
    """Two updates of one parameter in a step: the second one reads what the first one gave, by way
    of other tensors and sums too."""
    with fresh_trace():
        x, n, i, j = Input("x", 3), *indices("n i j")
        w, kept = parameter("w", 3, init=1), parameter("kept", 3, init=0, trainable=False)
        for k in range(2):
            half, new = tensor(f"half{k}"), tensor(f"new{k}")
            half[i] = kept[i] / 2 + Sum(kept[j], j)
            new[i] = half[i] + (k + 1) * Mean(x[n, i], n)
            update(kept, new)
        y, loss = tensor("y"), tensor("loss")
        y[n] = Sum(x[n, i] * (w[i] + kept[i]), i)
        loss[()] = Mean(y[n] ** 2, n)
        model = Model(inputs=x, outputs=y, loss=loss, optimizer=SGD(0.0))
    for net in together([model], prefix="chain")[0]:
        p, state, rng = net.init_params(), net.init_state(), np.random.default_rng(0)
        wanted = np.zeros(3)
        for _ in range(3):
            data = rng.normal(size=(4, 3))
            for k in (1, 2):
                wanted = wanted / 2 + wanted.sum() + k * data.mean(axis=0)
            net.train_step(p, state, data)
            assert_close(p["kept"], wanted, 1e-14)


def test_a_target_that_only_an_update_reads() -> None:
    with fresh_trace():
        x, t, n, i = Input("x", 3), Target("t", 3), *indices("n i")
        w, mean = parameter("w", 3, init=1), parameter("mean", 3, init=0, trainable=False)
        new, y, loss = tensor("new"), tensor("y"), tensor("loss")
        new[i] = mean[i] / 2 + Mean(t[n, i], n)
        update(mean, new)
        y[n, i] = w[i] * x[n, i]
        loss[()] = Mean(y[n, i] ** 2, n, i)
        model = Model(inputs=x, outputs=y, loss=loss, optimizer=SGD(0.1))
    for net in together([model], prefix="target")[0]:
        p, state = net.init_params(), net.init_state()
        data, seen = np.ones((2, 3)), 2 * np.ones((2, 3))
        net.train_step(p, state, data, seen)
        assert_close(p["mean"], np.full(3, 2.0), 0)
        net.update_statistics(p, data, 2 * seen)
        assert_close(p["mean"], np.full(3, 5.0), 0)


@pytest.mark.parametrize("read_again", [False, True])
def test_an_index_out_of_range_changes_nothing(read_again: bool) -> None:
    """Statistics of an earlier layer stand before the check of an index that is computed."""
    with fresh_trace():
        x, n, i = Input("x", 3), *indices("n i")
        w, E = parameter("w", 3, init=1), parameter("E", 4, 3, init=2)
        mean, seen = (parameter(k, 3, init=0, trainable=False) for k in ("mean", "seen"))
        new, more, y, loss = tensor("new"), tensor("more"), tensor("y"), tensor("loss")
        k = tensor("k", N, dtype="int")
        new[i] = 0.9 * mean[i] + 0.1 * Mean(x[n, i], n)
        update(mean, new)
        k[n] = floor(x[n, 0])
        more[i] = 0.9 * seen[i] + Mean(E[k[n], i], n)
        update(seen, more)
        z = x[n, i] - mean[i] if read_again else x[n, i]
        y[n, i] = E[k[n], i] * w[i] * z
        loss[()] = Mean(y[n, i] ** 2, n, i)
        model = Model(inputs=x, outputs=y, loss=loss, optimizer=SGD(0.1, momentum=0.9))
    for net in together([model], prefix=f"checked{read_again:d}")[0]:
        p, state = net.init_params(), net.init_state()
        data = np.random.default_rng(0).uniform(0, 4, (5, 3))
        net.train_step(p, state, data)
        held = p.flat.copy(), state.flat.copy(), int(state["t"])
        data[2, 0] = 7.0
        for call in (
            lambda: net.train_step(p, state, data),  # noqa: B023
            lambda: net.backward(p, data),  # noqa: B023
            lambda: net.update_statistics(p, data),  # noqa: B023
            lambda: net.forward(p, data),  # noqa: B023
        ):
            with pytest.raises(ValueError, match=r"k\[n\] = .*: expected values from 0 to 3"):
                call()
            assert np.array_equal(p.flat, held[0]) and np.array_equal(state.flat, held[1])
            assert int(state["t"]) == held[2]


def test_a_step_named_like_another_function() -> None:
    with fresh_trace():
        x, w, y, n, i = Input("x", 3), parameter("w", 3), tensor("y"), *indices("n i")
        y[n] = Sum(x[n, i] * w[i], i)
        loss = MSE()(y, Target("t"))
        with pytest.raises(SpecError, match="update_statistics is another function"):
            Model(inputs=x, outputs=y, steps={"statistics": Step(loss)})


class Table(Optimizer):
    """Rates from a table of three, by the step."""

    def update(self, w: Any, g: Any, t: Any) -> None:
        k, rates, j = indices("k", 3), tensor("rates"), tensor("j", dtype=int)
        rates[k] = self.rate(t) / (k + 1)
        j[()] = t - 1
        w[...] = w[...] - rates[j[()]] * g[...]


def test_an_optimizer_refuses_after_the_statistics() -> None:
    """The formulas of an optimizer refuse an index in the fourth step: the running statistics,
    which the gradient's half has replaced by then, are as they were. `before` and `i` are names
    of the training step as well."""
    with fresh_trace():
        before, i = Input("before", 3), Target("i", 2)
        y = Dense(2)(BatchNorm()(before))
        model = Model(inputs=before, outputs=y, loss=MSE()(y, i), optimizer=Table(0.1))
    for net in together([model], prefix="refusing")[0]:
        p, state = net.init_params(), net.init_state()
        data = [np.random.default_rng(0).normal(size=(5, n)) for n in (3, 2)]
        for _ in range(3):
            net.train_step(p, state, *data)
        assert not np.array_equal(p["batch_norm1_running_mean"], np.zeros(3))
        held = p.flat.copy(), state.flat.copy(), int(state["t"])
        for _ in range(2):
            with pytest.raises(ValueError, match="j = new_t − 1: expected values from 0 to 2"):
                net.train_step(p, state, *data)
            assert np.array_equal(p.flat, held[0]) and np.array_equal(state.flat, held[1])
            assert int(state["t"]) == held[2]
