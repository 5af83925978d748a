"""Losses against independent references: values, reductions, weights and gradients."""

from typing import Any

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests import references as ref
from tests.backends import Backend, assert_close, every_backend
from tests.loss_cases import LOSSES, WEIGHTS, Losses

BATCH, CLASSES = 5, 4


def _numbers(kind: str, rng: np.random.Generator) -> np.ndarray:
    shape = (BATCH, CLASSES)
    if kind == "labels":
        return rng.integers(0, CLASSES, BATCH)
    if kind.startswith("probabilities"):
        t = rng.random(shape)
        t[0, 1] = 0 if kind.endswith("0") else t[0, 1]
        return t / t.sum(axis=1, keepdims=True)
    if kind == "signs":
        return rng.choice([-1.0, 1.0], shape)
    if kind == "indicators":
        return rng.integers(0, 2, shape).astype(float)
    if kind == "fractions":
        return rng.uniform(0.05, 0.75, shape)
    if kind == "counts":
        return rng.integers(0, 5, shape).astype(float)
    return rng.uniform(0.1, 2, shape) if kind == "positive" else rng.uniform(-2, 2, shape)


def _target(kind: str, make: Any) -> Any:
    return make("y", dtype=int) if kind == "labels" else make("y", CLASSES)


def _scaled(x: Any) -> Any:
    s, z = parameter("s"), tensor("z")
    z[...] = s[()] * x[...]
    return z


def _check(backend: Backend, model: Any, xs: Any, given: Any, reference: Any) -> None:
    """Loss, gradient by the prediction and by its scale, which is 1.25."""
    net = backend.compile(model)
    params = backend.parameters(net, {"s": 1.25})
    value, grads = net.backward(params, xs, *given, wrt_inputs=True)
    expected = reference(1.25, xs)
    assert_close(value, expected, backend.tolerance)
    assert_close(grads["s"], autograd.grad(reference, 0)(1.25, xs), backend.tolerance)
    assert_close(grads["x"], autograd.grad(reference, 1)(1.25, xs), backend.tolerance)


@every_backend
@pytest.mark.parametrize("weighted", [False, True], ids=["", "weighted"])
@pytest.mark.parametrize("reduction", ["mean", "sum"])
@pytest.mark.parametrize("case", LOSSES, ids=lambda c: c.name)
def test_loss(case: Losses, reduction: str, weighted: bool, backend: Backend) -> None:
    """The weighted mean Σ w·each/Σ w and the sum Σ w·each; weights of samples and classes."""
    rng = np.random.default_rng(2)
    xs, ts = _numbers(case.prediction, rng), _numbers(case.target, rng)
    ws = rng.uniform(0.5, 2, BATCH) if weighted else np.ones(BATCH)
    with fresh_trace():
        x, t = Input("x", CLASSES), _target(case.target, Target)
        z = _scaled(x)
        extra = [Target("w")] if weighted else []
        loss = case.loss(reduction=reduction)(z, t, *extra)
        model = Model(inputs=x, outputs=z, loss=loss)

    def reference(s: Any, xs: Any) -> Any:
        each = case.reference(s * xs, ts)
        w = ws.reshape(-1, *[1] * (each.ndim - 1)) * np.ones(each.shape)
        share = w * case.share(ts) if case.share else w
        total = anp.sum(w * each)
        return total / np.sum(share) if reduction == "mean" else total

    _check(backend, model, xs, [ts, ws] if weighted else [ts], reference)


@every_backend
@pytest.mark.parametrize("case", LOSSES, ids=lambda c: c.name)
def test_loss_of_each(case: Losses, backend: Backend) -> None:
    """reduction="none" gives the loss of every value."""
    rng = np.random.default_rng(3)
    xs, ts = _numbers(case.prediction, rng), _numbers(case.target, rng)
    with fresh_trace():
        x, t = Input("x", CLASSES), _target(case.target, Input)
        each, loss = case.loss(reduction="none")(_scaled(x), t), tensor("loss")
        loss[()] = Sum(each[...] ** 2, ...)
        model = Model(inputs=[x, t], outputs=each, loss=loss)
    net = backend.compile(model)
    params = backend.parameters(net, {"s": 1.25})
    assert_close(net.forward(params, xs, ts), case.reference(1.25 * xs, ts), backend.tolerance)
    _check(backend, model, xs, [ts], lambda s, x: anp.sum(case.reference(s * x, ts) ** 2))


@every_backend
@pytest.mark.parametrize("full", [False, True])
def test_gaussian_nll(full: bool, backend: Backend) -> None:
    """The variance is bounded below by eps, and the gradient passes the bound (as in PyTorch)."""
    rng = np.random.default_rng(4)
    xs, ts, vs = rng.normal(size=(BATCH, 2)), rng.normal(size=(BATCH, 2)), rng.random((BATCH, 2))
    vs[0, 0] = -1.0
    with fresh_trace():
        x, v, t = Input("x", 2), Input("v", 2), Target("y", 2)
        z = _scaled(x)
        loss = GaussianNLL(full=full, eps=0.01)(z, t, v)
        net = backend.compile(Model(inputs=[x, v], outputs=z, loss=loss))

    def reference(xs: Any, vs: Any) -> Any:
        constant = np.log(2 * np.pi) / 2 if full else 0
        return anp.mean((anp.log(vs) + (xs - ts) ** 2 / vs) / 2 + constant)

    value, grads = net.backward(backend.parameters(net, {"s": 1.0}), xs, vs, ts, wrt_inputs=True)
    bounded = np.maximum(vs, 0.01)
    assert_close(value, reference(xs, bounded), backend.tolerance)
    assert_close(grads["x"], autograd.grad(reference, 0)(xs, bounded), backend.tolerance)
    assert_close(grads["v"], autograd.grad(reference, 1)(xs, bounded), backend.tolerance)


@every_backend
@pytest.mark.parametrize("ranking", [True, False])
def test_losses_of_pairs(ranking: bool, backend: Backend) -> None:
    rng = np.random.default_rng(8)
    shape = (BATCH, CLASSES)
    a, b = rng.normal(size=shape), rng.normal(size=shape)
    ts = rng.choice([-1.0, 1.0], shape if ranking else BATCH)
    with fresh_trace():
        x, z, t = Input("x", CLASSES), Input("z", CLASSES), Target("y", *ts.shape[1:])
        made = MarginRanking(0.3) if ranking else CosineEmbedding(0.1)
        net = backend.compile(Model(inputs=[x, z], outputs=x, loss=made(_scaled(x), z, t)))

    def reference(a: Any, b: Any) -> Any:
        if ranking:
            return anp.mean(ref.relu(0.3 - ts * (a - b)))
        cosine = anp.sum(a * b, 1) / anp.sqrt(anp.sum(a * a, 1) * anp.sum(b * b, 1))
        return anp.mean(anp.where(ts == 1, 1 - cosine, ref.relu(cosine - 0.1)))

    value, grads = net.backward(backend.parameters(net, {"s": 1.0}), a, b, ts, wrt_inputs=True)
    assert_close(value, reference(a, b), backend.tolerance)
    assert_close(grads["x"], autograd.grad(reference, 0)(a, b), backend.tolerance)
    assert_close(grads["z"], autograd.grad(reference, 1)(a, b), backend.tolerance)


@every_backend
def test_labels_that_count_for_nothing_may_be_any_number(backend: Backend) -> None:
    """PyTorch's −100, in samples and in all of them."""
    with fresh_trace():
        x = Input("x", 3)
        loss = CrossEntropy(ignore_index=-100)(_scaled(x), Target("y", dtype=int))
        net = backend.compile(Model(inputs=x, outputs=x, loss=loss))
    params, xs = backend.parameters(net, {"s": 1.0}), np.eye(3)
    value, grads = net.backward(params, xs, np.array([2, -100, 0]), wrt_inputs=True)
    logs = xs - np.log(np.exp(xs).sum(1, keepdims=True))
    assert_close(value, -(logs[0, 2] + logs[2, 0]) / 2, backend.tolerance)
    assert not np.asarray(grads["x"])[1].any()
    with pytest.raises((ValueError, IndexError), match="label"):
        net.backward(params, xs, np.array([2, -99, 0]))


@every_backend
def test_bce_of_saturated_probabilities(backend: Backend) -> None:
    """No logarithm is below −100, and a gradient is finite; of a stored sigmoid it is p − t."""
    with fresh_trace():
        x = Input("x")
        net = backend.compile(Model(inputs=x, outputs=x, loss=BCE("sum")(_scaled(x), Target("y"))))
        v = Input("v")
        p = Sigmoid()(_scaled(v))
        logits = backend.compile(Model(inputs=v, outputs=p, loss=BCE("sum")(p, Target("y"))))
    params, ts = backend.parameters(net, {"s": 1.0}), np.array([1.0, 0.0, 0.0, 1.0])
    value, grads = net.backward(params, np.array([0.0, 1.0, 0.0, 1.0]), ts, wrt_inputs=True)
    assert_close(value, 200.0, backend.tolerance)
    assert np.isfinite(np.asarray(grads["x"], float)).all()
    zs = np.array([-60.0, 60.0, -20.0, 3.0])
    value, grads = logits.backward(backend.parameters(logits, {"s": 1.0}), zs, ts, wrt_inputs=True)
    assert_close(grads["v"], 1 / (1 + np.exp(-zs)) - ts, max(backend.tolerance, 1e-9))


@every_backend
def test_kl_batchmean(backend: Backend) -> None:
    rng = np.random.default_rng(5)
    xs, ts = rng.normal(size=(BATCH, 3)), rng.dirichlet([1, 1, 1], BATCH)
    with fresh_trace():
        x = Input("x", 3)
        z = _scaled(x)
        model = Model(inputs=x, outputs=z, loss=KLDiv("batchmean")(z, Target("y", 3)))
    _check(backend, model, xs, [ts], lambda s, x: anp.sum(ts * (np.log(ts) - s * x)) / BATCH)


@every_backend
def test_labels_of_every_pixel(backend: Backend) -> None:
    """Cross-entropy over leading dimensions, with a weight for every pixel."""
    rng = np.random.default_rng(6)
    xs, ys = rng.normal(size=(2, 3, CLASSES)), rng.integers(0, CLASSES, (2, 3))
    ws = rng.random((2, 3))
    with fresh_trace():
        x, t, w = Input("x", 3, CLASSES), Target("y", 3, dtype=int), Target("w", 3)
        z = _scaled(x)
        model = Model(inputs=x, outputs=z, loss=CrossEntropy(WEIGHTS)(z, t, w))

    def reference(s: Any, xs: Any) -> Any:
        share = ws * np.array(WEIGHTS)[ys]
        z = s * xs
        shifted = z - anp.max(z, axis=-1, keepdims=True)
        logp = shifted - anp.log(anp.sum(anp.exp(shifted), axis=-1, keepdims=True))
        return -anp.sum(share * anp.sum(logp * np.eye(CLASSES)[ys], axis=-1)) / np.sum(share)

    _check(backend, model, xs, [ys, ws], reference)


@every_backend
@pytest.mark.parametrize("size", [30.0, 1e3])
def test_confident_logits(size: float, backend: Backend) -> None:
    """Neither cross-entropy overflows, nor do their gradients become NaN."""
    xs = np.array([[size, -size], [-size, size]])
    for loss, ys, expected, slope in [
        (CrossEntropy(reduction="sum"), [0, 0], 2 * size, 1),
        (BCEWithLogits(reduction="sum"), [[1.0, 0.0], [1.0, 0.0]], 2 * size, 1),
    ]:
        with fresh_trace():
            x = Input("x", 2)
            z = _scaled(x)
            t = Target("y", dtype=int) if np.ndim(ys) == 1 else Target("y", 2)
            net = backend.compile(Model(inputs=x, outputs=z, loss=loss(z, t)))
        params = backend.parameters(net, {"s": 1.0})
        value, grads = net.backward(params, xs, np.array(ys), wrt_inputs=True)
        assert value == pytest.approx(expected, rel=1e-9)
        np.testing.assert_allclose(np.asarray(grads["x"], float)[1], [-slope, slope], atol=1e-9)
        np.testing.assert_allclose(np.asarray(grads["x"], float)[0], [0, 0], atol=1e-9)


@every_backend
def test_kinks(backend: Backend) -> None:
    """MAE at 0, Huber at ±delta, hinge at the margin."""
    for loss, xs, slopes in [
        (MAE("sum"), [0.0, -0.0, 1.0], [0, 0, 1]),
        (Huber(1.0, "sum"), [1.0, -1.0, 0.0], [1, -1, 0]),
        (Hinge(reduction="sum"), [0.0], [0]),
    ]:
        with fresh_trace():
            x = Input("x", len(xs))
            z = _scaled(x)
            model = Model(inputs=x, outputs=z, loss=loss(z, Target("y", len(xs))))
            net = backend.compile(model)
        target = np.zeros((1, len(xs)))
        params = backend.parameters(net, {"s": 1.0})
        _, grads = net.backward(params, np.array([xs]), target, wrt_inputs=True)
        assert np.asarray(grads["x"], float)[0].tolist() == slopes


@every_backend
@pytest.mark.parametrize("penalty", [L1, L2])
def test_regularization(penalty: Any, backend: Backend) -> None:
    """Added by the model to chosen parameters, or by hand in the loss."""
    rng = np.random.default_rng(7)
    values = {"dense1_W": rng.normal(size=(3, 2)), "dense1_b": rng.normal(size=2)}
    xs, ys = rng.normal(size=(4, 3)), rng.normal(size=(4, 2))
    W = values["dense1_W"]
    norm, slope = (np.abs(W).sum(), np.sign(W)) if penalty is L1 else ((W**2).sum(), 2 * W)
    results = []
    for how in ("none", "model", "loss"):
        with fresh_trace():
            x, layer = Input("x", 3), Dense(2)
            z, t = layer(x), Target("y", 2)
            loss = MSE()(z, t)
            if how == "loss":
                loss = loss + penalty(0.25)(layer["W"])
            extra = {"regularization": penalty(0.25, "*_W")} if how == "model" else {}
            net = backend.compile(Model(inputs=x, outputs=z, loss=loss, **extra))
        params = backend.parameters(net, values)
        results.append(net.backward(params, xs, ys))
    (plain, base), *penalized = results
    for value, grads in penalized:
        assert_close(value, plain + 0.25 * norm, backend.tolerance)
        assert_close(grads["dense1_W"], base["dense1_W"] + 0.25 * slope, backend.tolerance)
        assert_close(grads["dense1_b"], base["dense1_b"], backend.tolerance)
