"""Every layer, loss and optimizer: NumPy and C to 1e-12 of each other in float64, and float32 as good as its arithmetic.

A float32 result is right where it is what float64 gives for inputs and weights that are moved by a
few units of float32's rounding: the bound is 8 ulp, and 16 times the largest change over random such
moves. It follows the conditioning of the formulas, and does not grow with the size of an array.
"""

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.backends import compiled
from tests.cases import LAYERS, Layers
from tests.loss_cases import LOSSES, Losses
from tests.optimizer_cases import OPTIMIZERS, Optimizers
from tests.test_layers import _scaled
from tests.test_losses import CLASSES, _numbers, _target
from tests.test_losses import _scaled as _once_scaled

EPS = float(np.finfo(np.float32).eps)
Results = dict[str, np.ndarray]


def results(net: Any, values: Results, data: list[np.ndarray]) -> Results:
    params = net.init_params()
    for name, value in values.items():
        params[name] = value.astype(net.real)
    arrays = [a if a.dtype.kind == "i" else a.astype(net.real) for a in data]
    out = net.forward(params, *arrays[:-1])
    loss, grads = net.backward(params, *arrays, wrt_inputs=True)
    outputs = out if isinstance(out, tuple) else (out,)
    return {
        **{f"output {k}": np.asarray(o, float) for k, o in enumerate(outputs)},
        "loss": np.asarray(loss),
        **{name: np.asarray(g, float) for name, g in grads.items()},
    }


def check(model: Model, values: Results, data: list[np.ndarray]) -> None:
    """Compare the four modules of a model at these weights and data."""
    rng = np.random.default_rng(4)
    nets = {
        (backend, dtype): compiled(backend, dtype)(model)
        for backend in ("numpy", "c")
        for dtype in ("float64", "float32")
    }
    exact = results(nets["numpy", "float64"], values, data)
    other = results(nets["c", "float64"], values, data)
    for name, value in exact.items():
        scale = np.abs(value).max(initial=1e-3)
        assert np.abs(other[name] - value).max(initial=0) <= 1e-12 * scale, name

    def moved(a: np.ndarray) -> np.ndarray:
        return a if a.dtype.kind == "i" else a * (1 + EPS * rng.choice((-1.0, 1.0), a.shape))

    spread = {name: np.zeros_like(value) for name, value in exact.items()}
    for _ in range(12):
        near = {name: moved(v) for name, v in values.items()}
        changed = results(nets["numpy", "float64"], near, [moved(a) for a in data])
        for name, value in exact.items():
            spread[name] = np.maximum(spread[name], np.abs(changed[name] - value))
    for backend in ("numpy", "c"):
        single = results(nets[backend, "float32"], values, data)
        for name, value in exact.items():
            largest = spread[name].max(initial=0)
            bound = 8 * EPS * np.abs(value) + 16 * largest + 8 * EPS * EPS
            assert (np.abs(single[name] - value) <= bound).all(), (backend, name)


@pytest.mark.parametrize("case", LAYERS, ids=lambda c: c.name)
def test_back_ends_and_types_agree(case: Layers) -> None:
    rng = np.random.default_rng(2)

    def draw(shape: Any) -> np.ndarray:
        return rng.uniform(-1, 1, shape).astype(np.float32).astype(float)

    with fresh_trace():
        inputs = [Input(f"x{k}", *shape) for k, shape in enumerate(case.shapes)]
        out = case.build(*[_scaled(x) for x in inputs])
        r, loss = Target("r", *out.shape[1:]), tensor("loss")
        loss[()] = Sum(r[...] * out[...], ...)
        model = Model(inputs=inputs, outputs=out, loss=loss)
        values = {p.tensor.name: draw([int(e) for e in p.tensor.shape]) for p in model.parameters}
    data = [draw((3, *shape)) for shape in case.shapes]
    data.append(draw((3, *[int(e) for e in out.shape[1:]])))

    check(model, values, data)


@pytest.mark.parametrize("case", LOSSES, ids=lambda c: c.name)
def test_losses_agree(case: Losses) -> None:
    rng = np.random.default_rng(5)
    with fresh_trace():
        x, t = Input("x", CLASSES), _target(case.target, Target)
        z = _once_scaled(x)
        model = Model(inputs=x, outputs=z, loss=case.loss()(z, t))
    data = [_numbers(case.prediction, rng), _numbers(case.target, rng)]
    data = [a if a.dtype.kind == "i" else a.astype(np.float32).astype(float) for a in data]
    check(model, {"s": np.array(1.25)}, data)


@pytest.mark.parametrize("case", OPTIMIZERS, ids=lambda c: c.name)
def test_optimizers_agree(case: Optimizers) -> None:
    """Five updates; in float32 each as good as rounding what goes into it allows."""
    with fresh_trace():
        x = Input("x", 3)
        model = Model(inputs=x, outputs=Dense(2)(x), loss=MSE(), optimizer=case.build())
    nets = {
        (backend, dtype): compiled(backend, dtype)(model)
        for backend in ("numpy", "c")
        for dtype in ("float64", "float32")
    }
    ends = {}
    for key, net in nets.items():
        rng = np.random.default_rng(6)
        params, state = net.init_params(seed=1), net.init_state()
        for _ in range(5):
            _, grads = net.backward(
                params, *[rng.normal(size=(4, n)).astype(net.real) for n in (3, 2)]
            )
            grads.flat[:] = rng.normal(size=grads.flat.size).astype(np.float32)
            net.update(params, grads, state)
        ends[key] = np.concatenate([params.flat, state.flat]).astype(float)
    exact = ends["numpy", "float64"]
    assert np.abs(ends["c", "float64"] - exact).max() <= 1e-12 * np.abs(exact).max()
    for backend in ("numpy", "c"):
        assert np.abs(ends[backend, "float32"] - exact).max() <= 40 * EPS * np.abs(exact).max()
