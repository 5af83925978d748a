"""Batch normalisation: both meanings, its gradients, and the running statistics."""

import numpy as np
import pytest

from symgrad import *
from symgrad import SpecError
from symgrad.language.trace import fresh_trace
from tests.backends import Backend, assert_close, every_backend

SHAPES = {"1d": (5, 4), "2d": (3, 2, 3, 2), "1d with time": (4, 3, 5), "one sample": (1, 2, 4, 4)}
MOMENTUM, EPS = 0.1, 1e-5


def made(shape: tuple[int, ...], **options: bool) -> Model:
    with fresh_trace():
        x, t = Input("x", *shape[1:]), Target("t", *shape[1:])
        y = BatchNorm(**options)(x)
        loss = tensor("loss")
        loss[()] = Sum(t[...] * y[...], ...)
        return Model(inputs=x, outputs=y, loss=loss, optimizer=SGD(0.5), name="net")


def along(v: np.ndarray, rank: int) -> np.ndarray:
    return v.reshape(1, -1, *[1] * (rank - 2))


def reference(x: np.ndarray, t: np.ndarray, gamma: np.ndarray, beta: np.ndarray):
    """Loss and gradients, the three-term form of the paper's section 3."""
    axes, rank = (0, *range(2, x.ndim)), x.ndim
    size = x.size // x.shape[1]
    mean, var = x.mean(axes), x.var(axes)
    h = (x - along(mean, rank)) / np.sqrt(along(var, rank) + EPS)
    dh = t * along(gamma, rank)
    dx = (dh - along(dh.mean(axes), rank) - h * along((dh * h).mean(axes), rank)) / np.sqrt(
        along(var, rank) + EPS
    )
    loss = (t * (along(gamma, rank) * h + along(beta, rank))).sum()
    return loss, {"gamma": (t * h).sum(axes), "beta": t.sum(axes), "x": dx}, mean, var, size


@every_backend
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_batch_norm(backend: Backend, shape: tuple[int, ...]) -> None:
    rng = np.random.default_rng(0)
    x, t = rng.normal(1, 2, shape), rng.normal(size=shape)
    c = shape[1]
    values = {
        "batch_norm1_gamma": rng.normal(1, 0.3, c),
        "batch_norm1_beta": rng.normal(size=c),
        "batch_norm1_running_mean": rng.normal(size=c),
        "batch_norm1_running_var": rng.uniform(0.5, 2, c),
    }
    net = backend.compile(made(shape))
    params = backend.parameters(net, values)
    gamma, beta, mean, var = values.values()
    rank = len(shape)
    scale = along(gamma / np.sqrt(var + EPS), rank)
    expected = scale * (x - along(mean, rank)) + along(beta, rank)
    assert_close(net.forward(params, x), expected, backend.tolerance)

    loss, wanted, batch_mean, batch_var, size = reference(x, t, gamma, beta)
    got, grads = net.backward(params, x, t, wrt_inputs=True)
    assert got == pytest.approx(loss, rel=1e-9)
    for name, gradient in wanted.items():
        key = name if name == "x" else f"batch_norm1_{name}"
        assert_close(grads[key], gradient, 10 * backend.tolerance)
    assert not any("running" in name for name in grads)

    net.train_step(params, net.init_state(), x, t)
    assert_close(params["batch_norm1_gamma"], gamma - 0.5 * wanted["gamma"], 1e-9)
    moved = (1 - MOMENTUM) * mean + MOMENTUM * batch_mean
    assert_close(params["batch_norm1_running_mean"], moved, backend.tolerance)
    if size > 1:
        moved = (1 - MOMENTUM) * var + MOMENTUM * batch_var * size / (size - 1)
        assert_close(params["batch_norm1_running_var"], moved, backend.tolerance)


def test_update_takes_only_what_is_not_trained() -> None:
    with fresh_trace():
        a, b = parameter("a", 3), tensor("b")
        b[...] = 2 * a[...]
        with pytest.raises(SpecError, match="trainable=False"):
            update(a, b)


@every_backend
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_without_running_statistics(backend: Backend, shape: tuple[int, ...]) -> None:
    rng = np.random.default_rng(0)
    x, t = rng.normal(1, 2, shape), rng.normal(size=shape)
    values = {f"batch_norm1_{word}": rng.normal(1, 0.3, shape[1]) for word in ("gamma", "beta")}
    net = backend.compile(made(shape, track_running_stats=False))
    params = backend.parameters(net, values)
    loss, grads, mean, var, _ = reference(x, t, *values.values())
    rank = len(shape)
    h = (x - along(mean, rank)) / np.sqrt(along(var, rank) + EPS)
    gamma, beta = (along(v, rank) for v in values.values())
    assert_close(net.forward(params, x), gamma * h + beta, backend.tolerance)
    got, own = net.backward(params, x, t, wrt_inputs=True)
    assert_close(got, loss, backend.tolerance)
    for word, wanted in grads.items():
        name = word if word == "x" else f"batch_norm1_{word}"
        assert_close(own[name], wanted, 10 * backend.tolerance)
