"""`fit` beside the loop that it is, in both back ends; what is told between epochs; training that is
continued, to the bit."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.callbacks import Checkpoint, EarlyStopping, ReduceLROnPlateau, epochs_of
from symgrad.language.trace import fresh_trace
from tests.modules import Later, together
from tests.test_epoch import _several
from tests.test_steps import gan

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
RECORDED = Path(__file__).parent / "torch_recorded.npz"


def classifier() -> Model:
    with fresh_trace():
        x, y = Input("x", 4), Target("y", dtype=int)
        z = Dense(3)(Dropout(0.3)(Dense(8, "tanh")(x)))
        heat = argument("heat", 1.0)
        loss = tensor("loss")
        loss[()] = heat * CrossEntropy()(z, y)[()]
        f1 = F1()(z, y)
        return Model(inputs=x, outputs=z, loss=loss, optimizer=Adam(0.01), metrics={"f1": f1})


def line() -> Model:
    with fresh_trace():
        return Model(Sequential(Input(2), Dense(1)), loss=MSE(), optimizer=SGD(0.05))


def several() -> Model:
    with fresh_trace():
        return _several()


def turns() -> Model:
    with fresh_trace():
        return gan()


NETS = Later(lambda: together([classifier(), line(), several(), turns()], prefix="fit"))
RNG = np.random.default_rng(0)
X, Y = RNG.normal(size=(23, 4)), RNG.integers(3, size=23)
VX, VY = RNG.normal(size=(11, 4)), RNG.integers(3, size=11)


def start(net: Any) -> tuple[Any, Any]:
    return net.init_params(seed=1), net.init_state()


def same(a: Any, b: Any) -> None:
    np.testing.assert_array_equal(a[0].flat, b[0].flat)
    np.testing.assert_array_equal(a[1].flat, b[1].flat)
    assert a[1]["t"] == b[1]["t"]


@BACKENDS
def test_fit_is_epochs_and_measures_of_the_whole(backend: int) -> None:
    net = NETS[0][backend]
    own, twin = start(net), start(net)
    heard: list[Any] = []
    history = net.fit(
        *own, X, Y, epochs=3, batch_size=5, seed=7, validation=(VX, VY), lr=0.02, heat=0.5,
        callbacks=[lambda *told: heard.append(told)],
    )  # fmt: skip
    for epoch in range(3):
        loss = net.train_epoch(*twin, X, Y, 5, seed=7, lr=0.02, heat=0.5)
        found = net.metrics(twin[0], VX, VY, heat=0.5)
        logs = {"loss": loss, "val_loss": found["loss"], "val_f1": found["f1"]}
        logs |= {"lr": 0.02, "heat": 0.5}
        assert heard[epoch] == (epoch, {k: logs[k] for k in heard[epoch][1]})
        assert {*heard[epoch][1]} == {*logs} and {k: v[epoch] for k, v in history.items()} == logs
    same(own, twin)
    # the F1 of all samples, which is not the mean of those of batches
    parts = [net.metrics(own[0], VX[k : k + 4], VY[k : k + 4])["f1"] for k in range(0, 11, 4)]
    assert abs(np.mean(parts) - history["val_f1"][-1]) > 1e-3


@BACKENDS
def test_batches_in_place_of_arrays(backend: int) -> None:
    net = NETS[0][backend]
    wanted = start(net)
    found = net.fit(*wanted, X, Y, epochs=2, batch_size=6, shuffle=False, validation=(VX, VY))
    batches = [(X[k : k + 6], Y[k : k + 6]) for k in range(0, 23, 6)]
    held = [(VX[:4], VY[:4]), (VX[4:], VY[4:])]
    told: list[Any] = []
    for given in (batches, lambda: iter(batches), [(a.tolist(), b) for a, b in batches]):
        own = start(net)
        callback = lambda *progress: told.append(progress)  # noqa: E731
        assert net.fit(*own, given, epochs=2, validation=held, callback=callback) == found
        same(own, wanted)
    assert [step for step, steps, _ in told[:4]] == [1, 2, 3, 4] and told[3][2] == found["loss"][0]
    with pytest.raises(ValueError, match="an iterator has them for one epoch"):
        net.fit(*start(net), iter(batches), epochs=2)
    with pytest.raises(TypeError, match="x: expected float64 array"):
        net.fit(*start(net), X.tolist(), Y)


@BACKENDS
def test_what_does_not_fit_is_said_before_the_first_step(backend: int) -> None:
    net = NETS[0][backend]
    params, state = start(net)
    before = params.flat.copy()
    for options, message in (
        ({"validation": (VX, VY[:3])}, "y: expected integer array"),
        ({"validation": (VX, VY + 9)}, "expected values from 0 to 2"),
        ({"epochs": -1}, "epochs: expected a whole number from 0 on, got -1"),
        ({"batch_size": 0}, "batch_size: expected a whole number from 1 on"),
        (
            {"callbacks": [ReduceLROnPlateau(number="rate")]},
            "the number 'rate'.*there are: heat, lr",
        ),
        ({"callbacks": [lambda *_: None, 3]}, r"callbacks: expected functions of .*, got 3"),
        ({"callbacks": 3}, r"callbacks: expected functions of .*, got 3"),
        ({"validation": VX}, r"validation: expected \(x, y\) or .* got 1 array of shape \(11, 4\)"),
        ({"validation": (VX,)}, r"validation: expected \(x, y\)"),
        ({"validation": (VX, VY, VY)}, r"got 3 arrays of shape \(11, 4\), \(11,\), \(11,\)"),
        ({"validation": [(VX, VY), (VX,)]}, "got 1 array of shape"),
        ({"validation": lambda: iter(())}, "got 0 arrays of shape none"),
        ({"validation": [[1, 2], [3, 4]]}, r"got 2 arrays of shape \(\), \(\)"),
        ({"validation": 3}, r"validation: expected \(x, y\) or batches of these, got 3"),
        ({"callbacks": EarlyStopping(monitor="f1"), "epochs": 0}, None),
    ):
        if message is None:
            assert net.fit(params, state, X, Y, **options) == {}
            continue
        with pytest.raises((TypeError, ValueError), match=message):
            net.fit(params, state, X, Y, **options)
        np.testing.assert_array_equal(params.flat, before)
    with pytest.raises(ValueError, match="EarlyStopping watches 'f1'; there are loss, heat, lr"):
        net.fit(params, state, X, Y, callbacks=EarlyStopping(monitor="f1"))


@BACKENDS
def test_several_inputs_and_steps(backend: int) -> None:
    net = NETS[2][backend]
    every, order = RNG.normal(size=(7, 3, 2)), RNG.integers(6, size=7)
    first, rows = RNG.normal(size=(2, 7, 2))
    own, twin = start(net), start(net)
    data = (every, order, first, rows)
    found = net.fit(*own, *data, epochs=2, batch_size=3)
    assert found["loss"] == [net.train_epoch(*twin, *data, 3) for _ in range(2)]
    same(own, twin)
    turns = NETS[3][backend]
    assert {name for name in dir(turns) if name.startswith("fit")} == {
        name.replace("train_epoch", "fit") for name in dir(turns) if name.startswith("train_epoch")
    }


# --- callbacks


def watched(values: list[float], callback: Any, rate: float = 1.0) -> tuple[list[float], int]:
    """The learning rate behind each epoch with these losses, and how many epochs there were."""
    numbers, rates = {"lr": rate}, []
    params = {"w": 0}
    callback.begin(params, {}, numbers, {})
    for epoch, value in enumerate(values):
        stop = callback(epoch, {"loss": value})
        rates.append(numbers["lr"])
        if stop:
            break
    return rates, len(rates)


def test_plateau_is_pytorchs() -> None:
    """Rates as torch.optim.lr_scheduler.ReduceLROnPlateau gave them (tests/record_torch.py)."""
    recorded = np.load(RECORDED)
    cases = json.loads(bytes(recorded["plateau"]).decode())
    assert len(cases) >= 8 and any(len({*case["rates"]}) > 3 for case in cases)
    for case in cases:
        values = [math.nan if v is None else v for v in case["values"]]
        rates, _ = watched(values, ReduceLROnPlateau(**case["options"]), 0.1)
        assert rates == case["rates"], case["options"]


def test_early_stopping_by_hand() -> None:
    values = [3.0, 2.0, 2.05, 1.99, 1.9, 2.0, 1.89, 1.85, 1.7]
    stop = EarlyStopping(patience=2, min_delta=0.1, restore_best=False)
    assert watched(values, stop)[1] == 4 and stop.best_epoch == 1
    stop = EarlyStopping(patience=2, restore_best=False)
    assert watched(values, stop)[1] == 9
    stop = EarlyStopping(patience=3, mode="max", restore_best=False)
    assert watched(values, stop)[1] == 4 and stop.best_epoch == 0
    stop = EarlyStopping(patience=2, restore_best=False)
    assert watched([1.0, math.nan, math.nan, 0.5], stop)[1] == 3
    with pytest.raises(ValueError, match="mode is \"least\"|mode is 'least'"):
        EarlyStopping(mode="least")


@BACKENDS
def test_the_best_epoch_is_restored(backend: int) -> None:
    net = NETS[0][backend]
    own, kept = start(net), []
    stop = EarlyStopping(patience=3)
    history = net.fit(
        *own, X, Y, epochs=60, lr=0.1, validation=(VX, VY),
        callbacks=[stop, lambda *_: kept.append(own[0].flat.copy())],
    )  # fmt: skip
    best = int(np.argmin(history["val_loss"]))
    assert stop.best_epoch == best == len(history["loss"]) - 4 < 56
    np.testing.assert_array_equal(own[0].flat, kept[best])
    assert net.loss(own[0], VX, VY) == history["val_loss"][best]


@BACKENDS
def test_training_continues_to_the_bit(backend: int, tmp_path: Path) -> None:
    """Rate, epochs waited and the order of samples go on from a file as without a stop."""
    net, last, best = NETS[0][backend], tmp_path / "last.npz", tmp_path / "best.safetensors"
    options: dict[str, Any] = {"batch_size": 4, "seed": 3, "validation": (VX, VY), "lr": 0.05}

    def callbacks(**kept: Any) -> list[Any]:
        plateau = ReduceLROnPlateau(factor=0.5, patience=1, cooldown=1)
        return [plateau, EarlyStopping(6, **kept), Checkpoint(net, last, best, extra={"seed": 3})]

    whole = start(net)
    wanted = net.fit(*whole, X, Y, epochs=40, callbacks=callbacks(), **options)
    ends = len(wanted["loss"])
    assert len({*wanted["lr"]}) > 2 and 7 < ends < 40
    for cut in (1, ends // 2, ends - 1, ends):
        net.fit(*start(net), X, Y, epochs=cut, callbacks=callbacks(), **options)
        params, state, extra = net.load(last, extra=True)
        assert extra["seed"] == 3 and len(extra["history"]["loss"]) == cut
        again = callbacks(best=net.load(best)[0])
        found = net.fit(
            params, state, X, Y, epochs=40, history=extra["history"], callbacks=again, **options
        )
        assert found == wanted, cut
        np.testing.assert_array_equal(params.flat, whole[0].flat)
        assert state["t"] == whole[1]["t"]
    longer = net.fit(
        *whole, X, Y, epochs=ends + 2, history=json.loads(json.dumps(wanted)), **options
    )
    assert len(longer["loss"]) == ends + 2  # of which two are new
    low = int(np.argmin(wanted["val_loss"]))
    history = {name: values[: low + 3] for name, values in wanted.items()}
    with pytest.raises(ValueError, match=f"the best epoch of the history is {low + 1}; give its"):
        EarlyStopping().begin(whole[0], whole[1], {}, history)
    assert [logs["loss"] for _, logs in epochs_of(wanted)] == wanted["loss"]
