"""Dropout: the same numbers in every backend and type, for the same seed and step; off in forward."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad import SpecError
from symgrad.build import compile_model
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from tests.interpreter import run

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


def trained(layer: Layer, *shape: int) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """What a layer gives in training, and all that it was computed from."""
    with fresh_trace():
        x, scale = Input("x", *shape), parameter("scale", init=1)
        y, h = tensor("y"), layer(x)
        y[...] = scale[()] * h[...]
        model = Model(inputs=x, outputs=y, loss=MSE()(y, Target("t", *h.shape[1:])))
        network = network_of(model, "net")
    program = network.programs["backward"]
    rng = np.random.default_rng(3)
    values = {
        t.name: rng.random([2 if not e.is_Integer else int(e) for e in t.shape])
        for t in program.inputs
    }
    values["scale"] = np.array(1.0)
    got = run(replace(program, outputs=(*program.outputs, y.tensor)), values)
    return np.asarray(got[y.tensor.name], float), values


def test_alpha_dropout() -> None:
    """torch.nn.AlphaDropout: what is dropped is −α′, then all is scaled and shifted."""
    got, v = trained(AlphaDropout(P), 200)
    floor = -1.0507009873554804934193349852946 * 1.6732632423543772848170429916717
    a = ((1 - P) * (1 + P * floor**2)) ** -0.5
    (u,) = (v[name] for name in v if name.endswith("_u"))
    assert np.allclose(got, a * np.where(u < P, floor, v["x"]) - a * P * floor, rtol=1e-13)


def _softmax(z: np.ndarray) -> np.ndarray:
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def test_dropout_in_a_transformer_block() -> None:
    """Of the weights of attention, of hidden units, and of what both parts give."""
    block = TransformerBlock(1, 5, "relu", norm_first=False, dropout=P, name="b")
    got, v = trained(block, 3, 4)

    def drop(name: str, x: np.ndarray) -> np.ndarray:
        (u,) = (v[k] for k in v if k.endswith("_u") and name in k)
        u = u.reshape(x.shape)  # there is one head
        return np.where(u < P, 0, x / (1 - P))

    def norm(k: int, x: np.ndarray) -> np.ndarray:
        h = (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-5)
        return v[f"b_norm{k}_gamma"] * h + v[f"b_norm{k}_beta"]

    def head(name: str, x: np.ndarray) -> np.ndarray:
        return x @ v[f"b_attention_W_{name}"][:, 0] + v[f"b_attention_b_{name}"][0]

    x = v["x"]
    q, k, w = (head(name, x) for name in "qkv")
    p = drop("attention", _softmax(q @ k.swapaxes(1, 2) / 2))
    mixed = p @ w @ v["b_attention_W_o"][0] + v["b_attention_b_o"]
    drops = sorted({k for k in v if k.endswith("_u") and k.startswith("b_dropout")})
    assert len(drops) == 2
    x = norm(1, x + drop(drops[0], mixed))
    f = "b_feed_forward"
    hidden = drop(f, np.maximum(x @ v[f"{f}_dense1_W"] + v[f"{f}_dense1_b"], 0))
    out = hidden @ v[f"{f}_dense2_W"] + v[f"{f}_dense2_b"]
    assert np.allclose(got, norm(2, x + drop(drops[1], out)), rtol=1e-12)


def test_dropout_between_recurrent_layers() -> None:
    got, v = trained(SimpleRNN(3, num_layers=2, dropout=P, name="r"), 2, 3)
    h, states = np.zeros((2, 3)), []
    for t in range(2):
        h = np.tanh(v["x"][:, t] @ v["r_W"] + h @ v["r_U"] + v["r_b"])
        states.append(h)
    (u,) = (v[name] for name in v if name.endswith("_u"))
    x, h = np.stack(states, 1), np.zeros((2, 3))
    x = np.where(u < P, 0, x / (1 - P))
    for t in range(2):
        h = np.tanh(x[:, t] @ v["r_W_l1"] + h @ v["r_U_l1"] + v["r_b_l1"])
    assert np.allclose(got, h, rtol=1e-13)
    with pytest.raises(SpecError, match="drops a share p with 0 <= p < 1, not 1"):
        LSTM(3, dropout=1)
