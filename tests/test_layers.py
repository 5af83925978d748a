"""Layers and activations against independent references: values and all gradients."""

from typing import Any

import autograd
import autograd.numpy as anp
import mpmath
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.backends import Backend, assert_close, every_backend
from tests.cases import ACTIVATIONS, LAYERS, Activations, Layers

BATCH = 3


@every_backend
@pytest.mark.parametrize("case", LAYERS, ids=lambda c: c.name)
def test_layer(case: Layers, backend: Backend) -> None:
    """The output, and the gradient of Σ r·output, of what the row says."""
    rng = np.random.default_rng(1)
    with fresh_trace():
        inputs = [Input(f"x{k}", *shape) for k, shape in enumerate(case.shapes)]
        scaled = [_scaled(x) for x in inputs]
        out = case.build(*scaled)
        r, loss = Target("r", *out.shape[1:]), tensor("loss")
        loss[()] = Sum(r[...] * out[...], ...)
        model = Model(inputs=inputs, outputs=out, loss=loss)
        values = {
            p.tensor.name: rng.uniform(-1, 1, [int(e) for e in p.tensor.shape])
            for p in model.parameters
        }
        net = backend.compile(model)
    xs = [rng.uniform(-2, 2, (BATCH, *shape)) for shape in case.shapes]
    params = backend.parameters(net, values)

    def reference(p: dict[str, Any], *xs: Any) -> Any:
        return case.reference(p, *(x * p[f"s{k}"] for k, x in enumerate(xs)))

    expected = reference(values, *xs)
    weights = rng.uniform(-1, 1, expected.shape)
    assert_close(net.forward(params, *xs), expected, backend.tolerance)
    value, grads = net.backward(params, *xs, weights, wrt_inputs=True)

    def total(p: dict[str, Any], xs: list[Any]) -> Any:
        return anp.sum(weights * reference(p, *xs))

    assert_close(value, total(values, xs), backend.tolerance)
    for name, expected in autograd.grad(total, 0)(values, xs).items():
        assert_close(grads[name], expected, backend.tolerance)
    for k, expected in enumerate(autograd.grad(total, 1)(values, xs)):
        assert_close(grads[f"x{k}"], expected, backend.tolerance)


def _scaled(x: Any) -> Any:
    """x times a parameter, so that a formula without parameters makes a model."""
    s, y = parameter(f"s{x.name[1:]}"), tensor(f"scaled_{x.name}")
    y[...] = s[()] * x[...]
    return y


def _activation(case: Activations, backend: Backend, xs: np.ndarray) -> tuple[Any, Any]:
    """The values and derivatives at these places."""
    with fresh_trace():
        x = Input("x0")
        h = case.layer(_scaled(x))
        net = backend.compile(Model(inputs=x, outputs=h, loss=_total(h)))
    params = backend.parameters(net, {"s0": 1.0})
    _, grads = net.backward(params, xs, wrt_inputs=True)
    return net.forward(params, xs), grads["x0"]


def _total(h: Any) -> Any:
    loss = tensor("loss")
    loss[()] = Sum(h[...], ...)
    return loss


@every_backend
@pytest.mark.parametrize("case", ACTIVATIONS, ids=lambda c: c.name)
def test_activation(case: Activations, backend: Backend) -> None:
    """Each value and each derivative against mpmath, to relative precision of its own; but a
    derivative in terms of the stored value, 1 − h², is only as good as an ulp of h."""
    xs = np.array([-1e3, -100, -30.1, -5.3, -1.7, -0.2, 1e-6, 0.3, 0.9, 2.6, 5.1, 29, 101, 1e3])
    values, slopes = _activation(case, backend, xs)
    with mpmath.workdps(500):
        for x, value, slope in zip(xs, values, slopes, strict=True):
            expected = float(case.f(mpmath.mpf(x)))
            assert value == pytest.approx(expected, rel=backend.tolerance, abs=1e-290), x
            expected = float(mpmath.diff(case.f, mpmath.mpf(x)))
            assert slope == pytest.approx(expected, rel=backend.tolerance, abs=1e-15), x


@every_backend
@pytest.mark.parametrize("case", ACTIVATIONS, ids=lambda c: c.name)
def test_activation_at_special_values(case: Activations, backend: Backend) -> None:
    """Kinks, zeros and infinities as the table has them; NaN gives NaN."""
    xs = np.array([*case.special, np.nan, -0.0])
    values, slopes = _activation(case, backend, xs)
    expected = [*case.special.values(), (np.nan, None), case.special.get(0, (None, None))]
    for x, value, slope, (wanted, derivative) in zip(xs, values, slopes, expected, strict=True):
        if wanted is not None:
            assert value == pytest.approx(wanted, rel=backend.tolerance, nan_ok=True), x
        if derivative is not None:
            assert slope == pytest.approx(derivative, rel=backend.tolerance), x


@every_backend
def test_softmax_of_extremes(backend: Backend) -> None:
    """No overflow from ±1e3, probability 0 for −inf."""
    for layer, expected in [
        (Softmax(), [[0, 0, 1], [0.5, 0.5, 0]]),
        (LogSoftmax(), [[-2000, -1000, 0], [-np.log(2), -np.log(2), -np.inf]]),
    ]:
        with fresh_trace():
            x = Input("x0", 3)
            h = layer(_scaled(x))
            net = backend.compile(Model(inputs=x, outputs=h, loss=_total(h)))
        xs = np.array([[-1e3, 0, 1e3], [0, 0, -np.inf]])
        got = net.forward(backend.parameters(net, {"s0": 1.0}), xs)
        np.testing.assert_allclose(
            np.asarray(got, float), expected, rtol=backend.tolerance, atol=1e-300
        )


def test_names() -> None:
    """Parameters are named after their layers, and the same instance keeps its name."""
    with fresh_trace():
        x = Input(3)
        first, block = Dense(3), Residual(Dense(3), PReLU())
        y = block(block(first(first(x))))
        y = Dense(2, "prelu", name="head")(y)
        model = Model(inputs=x, outputs=y, loss=MSE())
        names = [p.tensor.name for p in model.parameters]
    assert names == [
        "dense1_W", "dense1_b", "residual1_dense1_W", "residual1_dense1_b",
        "residual1_prelu1_a", "head_W", "head_b", "head_prelu1_a",
    ]  # fmt: skip
