"""Dropout: the same numbers in every backend and type, for the same seed and step; off in forward."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad import SpecError
from symgrad.build import compile_model
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of

P = 0.3


def made(layer: Layer, *shape: int) -> Model:
    """A loss whose gradient by x is the mask over 1 − p."""
    with fresh_trace():
        x, scale = Input("x", *shape), parameter("scale", init=1)
        y = tensor("y")
        h = layer(x)
        y[...] = scale[()] * h[...]
        loss = tensor("loss")
        loss[()] = Sum(y[...], ...)
        return Model(inputs=x, outputs=y, loss=loss, optimizer=SGD(0.1), name="net")


@pytest.fixture(scope="module")
def nets(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Any]:
    folder: Path = tmp_path_factory.mktemp("dropout")
    return {
        (backend, dtype): compile_model(
            made(Dropout(P), 50), folder, backend, dtype, name=f"net_{dtype}"
        )
        for backend in ("numpy", "c")
        for dtype in ("float32", "float64")
    }


def mask(net: Any, n: int = 40, **options: int) -> np.ndarray:
    x = np.ones((n, 50), net.real)
    return net.backward(net.init_params(), x, wrt_inputs=True, **options)[1]["x"]


def test_masks_are_the_same_everywhere(nets: dict[tuple[str, str], Any]) -> None:
    for options in ({}, {"seed": 5, "step": 3}, {"seed": -1}, {"seed": 2**62, "step": 2**40}):
        masks = [mask(net, **options) > 0 for net in nets.values()]
        assert all(np.array_equal(masks[0], other) for other in masks)


def test_masks_depend_on_seed_and_step_and_on_nothing_else(
    nets: dict[tuple[str, str], Any],
) -> None:
    net = nets["numpy", "float64"]
    first = mask(net)
    assert np.array_equal(first, mask(net))
    assert np.array_equal(first[:7], mask(net, 7))
    for options in ({"seed": 1}, {"step": 1}):
        assert 0.3 < np.mean((mask(net, **options) > 0) != (first > 0)) < 0.55
    assert not np.array_equal(mask(net, seed=1), mask(net, step=1))


def test_share_and_scale(nets: dict[tuple[str, str], Any]) -> None:
    dropped = np.stack([mask(nets["c", "float64"], step=s) for s in range(20)])
    assert set(np.unique(dropped)) == {0.0, 1 / (1 - P)}
    share = (dropped == 0).mean()
    assert abs(share - P) < 5 * np.sqrt(P * (1 - P) / dropped.size)
    pairs = dropped.reshape(-1, 2) == 0
    assert abs(pairs.all(1).mean() - P**2) < 5 * np.sqrt(P**2 / len(pairs))


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_training_uses_the_state(nets: dict[tuple[str, str], Any], backend: str) -> None:
    net = nets[backend, "float64"]
    x = np.ones((4, 50))
    params, state = net.init_params(), net.init_state(seed=9)
    assert np.array_equal(net.forward(params, x), x)
    for step in range(3):
        params["scale"] = 1
        expected, _ = net.backward(params, x, seed=9, step=step)
        assert net.train_step(params, state, x) == pytest.approx(expected, rel=1e-14)
    assert state["t"] == 3


def test_spatial_dropout_drops_channels(tmp_path: Path) -> None:
    net = compile_model(made(SpatialDropout(0.5), 6, 3, 3), tmp_path, "numpy", "float64")
    x = np.ones((8, 6, 3, 3))
    grad = net.backward(net.init_params(), x, wrt_inputs=True)[1]["x"]
    assert all(len(np.unique(channel)) == 1 for sample in grad for channel in sample)
    assert set(np.unique(grad)) == {0.0, 2.0}


def test_errors() -> None:
    with fresh_trace():
        with pytest.raises(SpecError, match="0 <= p < 1"):
            Dropout(1.0)
        with pytest.raises(SpecError, match="SpatialDropout is called on"):
            SpatialDropout()(Input("x", 3))
        x, y = Input("x", 3), tensor("y")
        y[...] = x[...] * random_uniform("u", *x.shape)[...] * parameter("w")[()]
        model = Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1))
        with pytest.raises(SpecError, match="random, and the output of `forward` depends on it"):
            network_of(model, "net")
