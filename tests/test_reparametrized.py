"""Weight norm and spectral norm beside NumPy and HIPS autograd: outputs, gradients, and what the
power iteration keeps."""

from typing import Any

import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import assert_close
from tests.tables import Row, check, rows


def _dense(p: Any, x: Any) -> Any:
    v = p["weight_norm1_dense1_W_v"]
    W = p["weight_norm1_dense1_W_g"] * v / anp.sqrt(anp.sum(v**2, 0))
    return x @ W + p["weight_norm1_dense1_b"]


def _conv(p: Any, x: Any) -> Any:
    v = p["weight_norm1_conv2d1_W_v"]
    length = anp.sqrt(anp.sum(v**2, (1, 2, 3)))[:, None, None, None]
    W = p["weight_norm1_conv2d1_W_g"][:, None, None, None] * v / length
    return (
        anp.einsum("niyx,oi->noyx", x, W[:, :, 0, 0]) + p["weight_norm1_conv2d1_b"][:, None, None]
    )


def _twice(x: Any) -> Any:
    layer = WeightNorm(Dense(3), name="same")
    return layer(layer(x))


def _twice_reference(p: Any, x: Any) -> Any:
    v = p["same_dense1_W_v"]
    W = p["same_dense1_W_g"] * v / anp.sqrt(anp.sum(v**2, 0))
    return (x @ W + p["same_dense1_b"]) @ W + p["same_dense1_b"]


TABLE = [
    Row("WeightNorm", WeightNorm(Dense(3)), ((4,),), _dense),
    Row("WeightNorm of a convolution", WeightNorm(Conv2d(3, 1)), ((2, 2, 2),), _conv),
    Row("WeightNorm twice", _twice, ((3,),), _twice_reference),
]


@rows(TABLE)
def test_layer(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_spectral_norm(backend: str, tmp_path: Any) -> None:
    """A step of the power iteration in training, none in `forward`; σ is constant but for W."""
    with fresh_trace():
        x = Input("x", 4)
        z = SpectralNorm(Dense(3, bias=False), name="s")(x)
        model = Model(inputs=x, outputs=z, loss=MSE("sum")(z, Target("y", 3)), optimizer=SGD(0.1))
    net = compile_model(model, tmp_path, backend, "float64", "spectral")
    params, state = net.init_params(3), net.init_state()
    W, u = (np.array(params[f"s_dense1_W_{w}"]) for w in ("raw", "u"))
    rng = np.random.default_rng(0)
    xs, ys = rng.normal(size=(5, 4)), rng.normal(size=(5, 3))

    def unit(v: np.ndarray) -> np.ndarray:
        return v / np.linalg.norm(v)

    first = unit(u)
    assert_close(net.forward(params, xs), xs @ W / (first @ W.T @ unit(W @ first)), 1e-10)
    v = unit(W @ first)
    after = unit(W.T @ v)

    def loss(W: np.ndarray) -> float:
        return float(((xs @ W / (after @ W.T @ v) - ys) ** 2).sum())

    value, grads = net.backward(params, xs, ys)
    assert_close(value, loss(W), 1e-10)
    slopes = np.zeros_like(W)
    for at in np.ndindex(W.shape):
        step = np.zeros_like(W)
        step[at] = 1e-6
        slopes[at] = (loss(W + step) - loss(W - step)) / 2e-6
    assert_close(grads["s_dense1_W_raw"], slopes, 1e-7)
    net.train_step(params, state, xs, ys)
    assert_close(params["s_dense1_W_u"], after, 1e-10)
    for _ in range(60):
        net.update_statistics(params, xs, ys)
    W = np.array(params["s_dense1_W_raw"])
    assert_close(net.forward(params, xs), xs @ W / np.linalg.norm(W, 2), 1e-9)


def test_errors() -> None:
    with fresh_trace():
        x = Input("x", 4)
        with pytest.raises(SpecError, match="WeightNorm: .* has no parameter 'V'"):
            WeightNorm(Dense(3), "V")(x)
        with pytest.raises(SpecError, match="WeightNorm has no axis 2 of"):
            WeightNorm(Dense(3), axis=2)(x)
        with pytest.raises(SpecError, match=r"takes a layer, such as Dense\(5\), not 3"):
            SpectralNorm(3)
