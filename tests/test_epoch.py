"""`train_epoch`: the same to the bit as the loop over `train_step` that stands here, in both back
ends, with NaN in memory that nobody has written."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.inspect.data import random_data
from symgrad.language.trace import fresh_trace
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from tests.modules import together
from tests.test_steps import gan

BACKENDS = pytest.mark.parametrize("backend", ["numpy", "c"])


def literal_epoch(
    net: Any, suffix: str, params: Any, state: Any, data: Sequence[Any], batch: int, order: Any
) -> float:
    """An epoch as a loop in Python."""
    step, total = getattr(net, f"train_step{suffix}"), 0.0
    for at in range(0, len(order), batch):
        rows = order[at : at + batch]
        total += len(rows) * step(params, state, *(a[rows] for a in data))
    return total / len(order)


def check_epochs(
    net: Any, network: Network, dtype: str, samples: int, batches: Sequence[int]
) -> None:
    """Epochs of each training step, shuffled and not, against the loop."""
    data = random_data(network, samples, dtype, seed=4)
    for step in network.steps:
        own = [data[t.name] for t in step.data]
        counter = network.functions_of(step)["update"].counter
        assert counter is not None
        for batch in batches:
            for shuffle in (True, False):
                (p, q), (s, r) = (
                    [make() for _ in range(2)] for make in (net.init_params, net.init_state)
                )
                for _ in range(2):
                    before = int(s[network.names.public(counter)])
                    order = net.permutation(samples, 7, before) if shuffle else np.arange(samples)
                    loss = literal_epoch(net, step.suffix, q, r, own, batch, order)
                    epoch = getattr(net, f"train_epoch{step.suffix}")
                    assert epoch(p, s, *own, batch, seed=7, shuffle=shuffle) == loss
                np.testing.assert_array_equal(p.flat, q.flat)
                np.testing.assert_array_equal(s.flat, r.flat)
                assert all((s[name] == r[name]).all() for name in r)


# --- models: labels, dropout, running statistics, several steps, inputs, targets and sizes


def _mlp() -> Model:
    layers = Sequential(Input(5), Dense(4, "tanh"), Dropout(0.4), Dense(3))
    return Model(layers, loss=CrossEntropy(), optimizer=Adam())


def _normed() -> Model:
    layers = Sequential(Input(5), Dense(4), BatchNorm(), Dense(3))
    return Model(layers, loss=MSE(), optimizer=SGD(0.1, momentum=0.9))


def _several() -> Model:
    """Two inputs, one of whole numbers, a target called like a variable, a size beside N."""
    n, t, i = indices("n t i")
    every, order = Input("every", Size("T"), 2), Input("permutation", dtype=int)
    first, N_ = Target("train_step", 2), Target("rows", 2)
    table = parameter("table", 6, 2, init=uniform(-1, 1))
    y, loss = tensor("y"), tensor("loss")
    y[n, i] = Mean(every[n, t, i], t) * table[order[n], i]
    loss[()] = Mean((y[n, i] - first[n, i]) ** 2 * abs(N_[n, i]), n, i)
    return Model(inputs=[every, order], outputs=y, loss=loss, optimizer=SGD(0.2))


def _coupled() -> Model:
    """A loss of pairs of samples."""
    n, m, i, o = indices("n m i o")
    x, w = Input("x", 3), parameter("w", 3, 2, init=uniform(-1, 1))
    z, far, loss = tensor("z"), tensor("far"), tensor("loss")
    z[n, o] = Sum(x[n, i] * w[i, o], i)
    far[n, m] = Sum((z[n, o] - z[m, o]) ** 2, o)
    loss[()] = Mean(exp(-far[n, m]), n, m)
    return Model(inputs=x, outputs=z, loss=loss, optimizer=Adam(lr=0.05))


MODELS = {"mlp": _mlp, "normed": _normed, "several": _several, "coupled": _coupled, "gan": gan}


@cache
def modules(dtype: str) -> dict[str, tuple[Network, Any]]:
    made = {}
    for name, build in MODELS.items():
        with fresh_trace():
            made[name] = network_of(build(), f"epoch_{name}_{dtype}")
    return dict(
        zip(made, zip(made.values(), together([*made.values()], dtype), strict=True), strict=True)
    )


@BACKENDS
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", MODELS)
def test_an_epoch_is_the_loop_over_its_batches(name: str, dtype: str, backend: str) -> None:
    network, nets = modules(dtype)[name]
    batches = [4, 5, 10, 99] if name == "normed" else [1, 4, 9, 99]
    samples = 10 if name == "normed" else 9  # one sample has no variance
    check_epochs(nets[backend == "c"], network, dtype, samples, batches)


@BACKENDS
def test_to_the_bit_with_a_compiler_that_joins_products_and_sums(
    backend: str, tmp_path: Any
) -> None:
    with fresh_trace():
        model = _mlp()
        net = compile_model(model, tmp_path, backend, "float64", name="joined")
    check_epochs(net, network_of(model, "joined"), "float64", 11, [3])


@BACKENDS
def test_steps_that_have_no_epoch(backend: str, tmp_path: Any) -> None:
    """One that is given no data, and one of an input with as many columns as samples."""
    with fresh_trace():
        n, m, i = indices("n m i")
        x, near, w = Input("x", 2), Input("near", Size("N")), parameter("w", 2, init=1)
        y, size, mean, pairs = (tensor(name) for name in ("y", "size", "mean", "pairs"))
        y[n, i] = x[n, i] * w[i]
        size[()] = Sum(w[i] ** 2, i)
        mean[()] = Mean(y[n, i], n, i)
        pairs[()] = Mean(near[n, m] * w[0], n, m)
        losses = {"size": size, "mean": mean, "pairs": pairs}
        steps = {name: Step(loss, SGD(0.1)) for name, loss in losses.items()}
        model = Model(inputs=[x, near], outputs=y, steps=steps)
        net = compile_model(model, tmp_path, backend, "float64", name="some")
    params, state = net.init_params(), net.init_state()
    assert net.train_step_size(params, state) == 2
    assert net.train_step_pairs(params, state, np.ones((3, 3))) == 0.8
    assert net.train_epoch_mean(params, state, np.ones((2, 2)), 2) == pytest.approx(0.75)
    assert {name for name in dir(net) if name.startswith("train_epoch")} == {"train_epoch_mean"}


# --- the order


def _order(n: int, seed: int, step: int) -> list[int]:
    """The permutation as its text says it: number k goes to a place among the first k + 1."""

    def mixed(z: int) -> int:
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
        return z ^ z >> 31

    gold, key = 0x9E3779B97F4A7C15, 0
    for word in (seed, step, 2**64 - 1):
        key = mixed((key + word + gold) % 2**64)
    order: list[int] = []
    for k in range(n):
        place = mixed((key + (k + 1) * gold) % 2**64) % (k + 1)
        order.insert(k, order[place] if place < k else k)
        order[place] = k
    return order


@BACKENDS
def test_the_order(backend: str) -> None:
    net = modules("float32")["mlp"][1][backend == "c"]
    for n, seed, step in ((0, 0, 0), (1, 0, 0), (7, 3, 0), (40, 2**63 - 1, 12), (1000, 5, 2**40)):
        assert net.permutation(n, seed, step).tolist() == _order(n, seed, step)
    found = Counter(tuple(net.permutation(4, seed, 1).tolist()) for seed in range(4800))
    assert len(found) == 24 and sum((k - 200) ** 2 / 200 for k in found.values()) < 60
    with pytest.raises(ValueError, match="seed: expected a whole number from 0 on, got -1"):
        net.permutation(3, -1)


# --- calls


@BACKENDS
def test_a_batch_that_is_refused_changes_nothing(backend: str) -> None:
    network, nets = modules("float32")["normed"]
    net, data = nets[backend == "c"], random_data(network, 9, "float32")
    params, state = net.init_params(), net.init_state()
    before = params.flat.copy()
    with pytest.raises(ValueError, match="a batch would have 1 of 9 samples; nothing was changed"):
        net.train_epoch(params, state, *data.values(), 4)
    np.testing.assert_array_equal(params.flat, before)
    net.train_epoch(params, state, *data.values(), 3)
    with pytest.raises(ValueError, match="a batch would have 1 of 9"):
        net.train_epoch(params, state, *data.values(), 1)


@BACKENDS
def test_wrong_calls(backend: str) -> None:
    net = modules("float32")["mlp"][1][backend == "c"]
    x, y = np.zeros((6, 5), np.float32), np.array([0, 1, 2, 0, 3, 1])
    params, state = net.init_params(), net.init_state()
    before = params.flat.copy()
    good = np.array([0, 1, 2, 0, 2, 1])
    for arguments, message in (
        ((x, y, 2), r"y: expected values from 0 to 2, got 3 at y\[4\]; nothing was changed"),
        ((x, -y, 2), r"y: expected values from 0 to 2, got -1 at y\[1\]"),
        ((x, good[:5], 2), "y: expected integer array of shape .*N = 6"),
        ((x.astype(float), good, 2), "x: expected float32"),
        ((x, good, 0), "batch_size: expected a whole number from 1 on, got 0"),
        ((x, good, 2.0), "batch_size: expected a whole number from 1 on, got 2.0"),
        ((x, good, True), "batch_size: expected a whole number"),
        ((x, good, 2, None), "seed: expected a whole number from 0 on, got None"),
        ((x, good, 2, 0, True, None, 0), "every: expected a whole number from 1 on, got 0"),
        ((x[:0], good[:0], 2), "expected at least one sample"),
    ):
        with pytest.raises((ValueError, TypeError), match=message):
            net.train_epoch(params, state, *arguments)
        np.testing.assert_array_equal(params.flat, before)
    assert state["t"] == 0
    net.train_epoch(params, state, x, good.astype(np.uint8), np.int64(4), seed=np.int32(3))
    assert state["t"] == 2


@BACKENDS
def test_the_callback(backend: str) -> None:
    network, nets = modules("float32")["mlp"]
    net, data = nets[backend == "c"], [*random_data(network, 20, "float32").values()]
    heard: list[Any] = []
    (p, q), (s, r) = ([make() for _ in range(2)] for make in (net.init_params, net.init_state))
    loss = net.train_epoch(p, s, *data, 3, callback=lambda *told: heard.append(told), every=3)
    assert [told[:2] for told in heard] == [(3, 7), (6, 7), (7, 7)] and heard[-1][2] == loss
    first = literal_epoch(net, "", q, r, data, 3, net.permutation(20)[:9])
    assert heard[0][2] == first
    s, p = net.init_state(), net.init_params()
    stop = lambda step, steps, loss: step == 3  # noqa: E731
    assert net.train_epoch(p, s, *data, 3, callback=stop, every=1) == first and s["t"] == 3
    np.testing.assert_array_equal(p.flat, q.flat)
    heard.clear()
    net.train_epoch(p, s, *data, 3, callback=lambda *told: heard.append(told))
    assert [told[:2] for told in heard] == [(7, 7)]  # all in less than a tenth of a second

    def fails(*told: Any) -> None:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        net.train_epoch(p, s, *data, 3, callback=fails, every=2)
    assert s["t"] == 12


@BACKENDS
def test_an_error_within_an_epoch_says_at_which_step(backend: str) -> None:
    """A computed index that is out of range is found when its step computes it."""
    with fresh_trace():
        n, i = indices("n i")
        x, at, w = Input("x", 2), tensor("at", dtype=int), parameter("w", 4, 2, init=1)
        y = tensor("y")
        at[n] = round_(x[n, 0])
        y[n, i] = w[at[n], i] * x[n, i]
        model = Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1))
        net = together([network_of(model, f"computed_{backend}")], "float32")[0][backend == "c"]
    a, b = np.ones((8, 2), np.float32), np.ones((8, 2), np.float32)
    a[5] = 4
    params, state = net.init_params(), net.init_state()
    with pytest.raises(ValueError, match=r"0 to 3.*; in step 3 of 4, of which 2 were taken"):
        net.train_epoch(params, state, a, b, 2, shuffle=False)
    twin, kept = net.init_params(), net.init_state()
    literal_epoch(net, "", twin, kept, [a, b], 2, np.arange(4))
    np.testing.assert_array_equal(params.flat, twin.flat)
    assert state["t"] == kept["t"] == 2


@BACKENDS
def test_ctrl_c_comes_between_steps(backend: str) -> None:
    network, nets = modules("float32")["mlp"]
    net = nets[backend == "c"]
    samples = {"numpy": 100_000, "c": 1_000_000}[backend]
    data = [*random_data(network, samples, "float32").values()]
    order = net.permutation(samples)
    for round_ in range(4):
        params, state = net.init_params(), net.init_state()
        kill = threading.Timer(0.02 + 0.013 * round_, os.kill, (os.getpid(), signal.SIGINT))
        pending = [kill.start]
        with pytest.raises(KeyboardInterrupt):
            net.train_epoch(
                params,
                state,
                *data,
                4,
                callback=lambda *told, left=pending: left.pop()() if left else None,
                every=1 + round_,
            )
        steps = int(state["t"])
        assert 0 < steps < samples // 4
        twin, kept = net.init_params(), net.init_state()
        literal_epoch(net, "", twin, kept, data, 4, order[: 4 * steps])
        np.testing.assert_array_equal(params.flat, twin.flat)
        np.testing.assert_array_equal(state.flat, kept.flat)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_ctrl_c_within_an_update(monkeypatch: pytest.MonkeyPatch) -> None:
    """In NumPy, where the weights are new and the count of steps is not."""
    network, (net, _) = modules("float32")["mlp"]
    data, update = [*random_data(network, 9, "float32").values()], net._update

    def interrupted(*given: Any) -> Any:
        made = update(*given)
        if net.state["t"] == 1:
            signal.raise_signal(signal.SIGINT)
        return made

    params, state = net.init_params(), net.init_state()
    monkeypatch.setattr(net, "state", state, raising=False)
    monkeypatch.setattr(net, "_update", interrupted)
    with pytest.raises(KeyboardInterrupt):
        net.train_epoch(params, state, *data, 2)
    monkeypatch.undo()
    twin, kept = net.init_params(), net.init_state()
    literal_epoch(net, "", twin, kept, data, 2, net.permutation(9)[:4])
    assert state["t"] == kept["t"] == 2
    np.testing.assert_array_equal(params.flat, twin.flat)


def test_other_threads_run_meanwhile() -> None:
    network, (_, net) = modules("float32")["mlp"]
    data = [*random_data(network, 100_000, "float32").values()]
    params, state = net.init_params(), net.init_state()
    counted, done = [0], threading.Event()

    def count() -> None:
        while not done.is_set():
            counted[0] += 1
            time.sleep(0.001)

    other = threading.Thread(target=count)
    other.start()
    began = time.perf_counter()
    pointer = net._pointer
    total = net.ffi.new("double[]", 1)
    need = getattr(net.lib, f"{network.name}_train_epoch_workspace_size")(100_000, 5)
    room = np.empty(need, np.float32)
    before = counted[0]
    getattr(net.lib, f"{network.name}_train_epoch")(
        100_000, 5, net.ffi.NULL, params.locate(), state.locate(), state.whole["t"], 0,
        pointer(net._REAL, data[0]), pointer(net._WHOLE, data[1]), net.ffi.NULL, total,
        pointer(net._REAL, room),
    )  # fmt: skip
    meanwhile = counted[0] - before
    took = time.perf_counter() - began
    done.set()
    other.join()
    assert meanwhile > 5, (meanwhile, took)
