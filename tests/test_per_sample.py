"""`per_sample_gradients` beside `backward` of each sample alone, in both back ends; where numbers
are drawn, beside the gradient of the whole batch. What no equation writes is NaN (`tests.modules`).
"""

from __future__ import annotations

import runpy
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.programs import network_of
from tests import test_second
from tests.loss_cases import LOSSES
from tests.modules import together
from tests.ranks_models import IN_PARTS, REFUSED, SHARED

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
SIZES = {"B": 5, "T": 3}
WORD = "per_sample_gradients"


def orbit() -> Model:
    """Samples that stop a recurrence at steps of their own."""
    path = Path(__file__).parents[1] / "examples" / "orbit.py"
    return runpy.run_path(str(path))["model"]


def images() -> Model:
    layers = Sequential(
        Input(2, 5, 5), Conv2d(3, 3, 2, padding=1), "silu", MaxPool2d(2, 1), Flatten(), Dense(3)
    )
    return Model(layers, loss=CrossEntropy())


def attention() -> Model:
    """Words, the mean over those that count."""
    word, label = Input("word", size("T"), dtype=int), Target("y", size("T"), dtype=int)
    z = Dense(5)(TransformerBlock(2, 8)(Embedding(5, 4)(word)))
    return Model(inputs=word, outputs=z, loss=CrossEntropy(ignore_index=1)(z, label))


def penalty() -> Model:
    """A derivative by the input in the loss."""
    x, y = Input("x", 2), Target("y")
    n, i = indices("n i")
    u = Dense(1)(Dense(4, "tanh")(x))
    g, loss = tensor("g"), tensor("loss")
    g[n, i] = grad(u, x)[n, i]
    loss[()] = Mean((u[n, 0] - y[n]) ** 2 + Sum(g[n, i] ** 2, i), n)
    return Model(inputs=x, outputs=u, loss=loss)


def ordered() -> Model:
    """A sum of the samples that chooses an element of sums of them."""
    x, label = Input("x", 3), Target("y", dtype=int)
    z = Dense(4, "tanh")(x)
    n, o, sums = *indices("n o"), tensor("sums")
    total, loss = tensor("total", dtype=int), tensor("loss")
    total[()] = Sum(label[n], n)
    sums[o] = Sum(z[n, o], n)
    loss[()] = sums[total[()]] ** 2 + sin(Sum(z[n, 0], n))
    return Model(inputs=x, outputs=z, loss=loss)


MIXING = ("batch norm", "batch norm of images", "batch norm behind a recurrence")
APART = ("one draw", "worst", "logsumexp")  # of one sample alone
CASES: dict[str, Callable[[], Model]] = {
    **{name: build for name, (build, _) in SHARED.items()},
    **{name: build for name, build in IN_PARTS.items() if name not in MIXING},
    **{name: REFUSED[name][0] for name in APART},
    **test_second.LOSSES,
    **{f.__name__: f for f in (orbit, images, attention, penalty, ordered)},
}
DRAWN = {"drawn", "one draw", "dropping"}


@cache
def modules(dtype: str = "float64") -> dict[str, tuple[Any, tuple[Any, Any]]]:
    networks = []
    for k, build in enumerate(CASES.values()):
        with fresh_trace():
            networks.append(network_of(build(), f"one{k}", [WORD]))
    made = together(networks, dtype, prefix="one" + dtype)
    return {name: (net, pair) for name, net, pair in zip(CASES, networks, made, strict=True)}


def data_of(step: Any, samples: int, rng: Any, dtype: str = "float64") -> list[Any]:
    found = []
    for t in step.data:
        shape = [{"N": samples, **SIZES}.get(str(e)) or int(e) for e in t.shape if str(e) != "N"]
        shape = [samples, *shape] if t.shape and str(t.shape[0]) == "N" else shape
        whole = t.dtype == "int"
        found.append(
            rng.integers(0, 3, shape) if whole else rng.uniform(0.1, 0.9, shape).astype(dtype)
        )
    return found


def alone(step: Any, data: list[Any], n: int) -> list[Any]:
    own = [str(t.shape[:1]) == "(N,)" for t in step.data]
    return [a[n : n + 1] if mine else a for a, mine in zip(data, own, strict=True)]


STEPS = [(name, "") for name in CASES if name != "turns"] + [("turns", "_one"), ("turns", "_two")]


class One:
    """A training step of a module at some point."""

    def __init__(self, name: str, suffix: str, backend: int, dtype: str = "float64") -> None:
        network, pair = modules(dtype)[name]
        self.net, self.suffix = pair[backend], suffix
        self.step = next(s for s in network.steps if s.suffix == suffix)
        self.rng = np.random.default_rng(2)
        self.params = self.net.init_params(1)
        self.params.flat[:] += self.rng.uniform(-0.3, 0.3, self.params.flat.shape)
        self.dtype = dtype

    def data(self, samples: int) -> list[Any]:
        return data_of(self.step, samples, self.rng, self.dtype)

    def each(self, data: list[Any], **drawn: Any) -> Any:
        return getattr(self.net, WORD + self.suffix)(self.params, *data, **drawn)

    def gradient(self, data: list[Any], **drawn: Any) -> Any:
        grads = getattr(self.net, "backward" + self.suffix)(self.params, *data, **drawn)[1]
        return np.array(grads.flat)


@BACKENDS
@pytest.mark.parametrize(("name", "suffix"), [s for s in STEPS if s[0] not in DRAWN])
def test_each_sample_alone(name: str, suffix: str, backend: int) -> None:
    one = One(name, suffix, backend)
    for samples in (1, 6, 37):
        data = one.data(samples)
        got = one.each(data)
        wanted = np.stack([one.gradient(alone(one.step, data, n)) for n in range(samples)])
        assert got.shape == wanted.shape and got.dtype == np.float64
        np.testing.assert_allclose(got, wanted, rtol=1e-10, atol=1e-12)
    assert one.each(one.data(0)).shape == (0, wanted.shape[1])


@BACKENDS
@pytest.mark.parametrize("name", sorted(DRAWN))
def test_draws_are_those_of_the_batch(name: str, backend: int) -> None:
    one, samples = One(name, "", backend), 6
    data, drawn = one.data(samples), {"seed": 3, "step": 2}
    got = one.each(data, **drawn)
    np.testing.assert_allclose(got.mean(0), one.gradient(data, **drawn), rtol=1e-10, atol=1e-12)
    other = [a if len(a) != samples else np.concatenate([a[:2], a[2:][::-1]]) for a in data]
    moved = one.each(other, **drawn)
    assert np.array_equal(got[:2], moved[:2]) and not np.allclose(got[2:], moved[2:])
    assert not np.allclose(got, one.each(data, seed=4, step=2))


@BACKENDS
@pytest.mark.parametrize("name", ["weighted", "images", "attention", "sequences"])
def test_single_precision(name: str, backend: int) -> None:
    one, exact = One(name, "", backend, "float32"), One(name, "", backend)
    data = one.data(9)
    got = one.each(data)
    exact.params.flat[:] = one.params.flat
    wanted = exact.each([a if a.dtype.kind == "i" else a.astype(float) for a in data])
    assert got.dtype == np.float32
    np.testing.assert_allclose(got, wanted, rtol=1e-3, atol=1e-5)


def test_losses_of_the_library() -> None:
    networks, rng = [], np.random.default_rng(1)
    for case in LOSSES:
        for reduction in ("mean", "sum"):
            with fresh_trace():
                x = Input("x", 3)
                activation = {"real": None, "fractions": "sigmoid", "positive": "softplus"}
                z = Dense(4, activation[case.prediction])(x)
                target = Target("y", dtype=int) if case.target == "labels" else Target("y", 4)
                loss = case.loss(reduction=reduction)(z, target)
                model = Model(inputs=x, outputs=z, loss=loss)
                networks.append(network_of(model, f"loss{len(networks)}", [WORD]))
    for network, pair in zip(networks, together(networks, prefix="ol"), strict=True):
        data = data_of(network.steps[0], 5, rng)
        for net in pair:
            params, step = net.init_params(1), network.steps[0]
            got = net.per_sample_gradients(params, *data)
            wanted = [net.backward(params, *alone(step, data, n))[1].flat for n in range(5)]
            np.testing.assert_allclose(got, wanted, rtol=1e-10, atol=1e-12)


REFUSALS: dict[str, tuple[Callable[[], Model], str]] = {
    **{name: (IN_PARTS[name], "which is of all samples") for name in MIXING},
    **{name: row for name, row in REFUSED.items() if name not in APART},
}


@pytest.mark.parametrize("name", REFUSALS)
def test_refusals(name: str) -> None:
    build, message = REFUSALS[name]
    with fresh_trace(), pytest.raises(SpecError) as error:
        network_of(build(), "m", [WORD])
    text = str(error.value)
    assert text.startswith("m: per_sample_gradients of the loss: ") and message in text, text
    assert "\n" not in text and "a sample alone cannot compute" in text


def test_of_functions(tmp_path: Path) -> None:
    """Of what a function sums up; outside training nothing is dropped."""
    with fresh_trace():
        x, y = Input("x", 3), Target("y", 2)
        z = Dense(2)(Dropout(0.5)(Dense(4, "tanh")(x)))
        n, o, size_, fixed = *indices("n o"), tensor("size"), tensor("fixed")
        size_[()] = Sum(z[n, o] ** 2, n, o)
        W = parameter("V", 2, init=ones)
        fixed[()] = Sum(W[o] ** 2, o)
        functions = {"both": Function(x, [size_, fixed]), "size": Function(x, size_)}
        model = Model(inputs=x, outputs=z, loss=MSE()(z, y), functions=functions)
        words = ["size_per_sample_gradients", "loss_per_sample_gradients"]
        net = compile_model(model, tmp_path, dtype="float64", wanted=words)
        with pytest.raises(
            SpecError, match="m: per_sample_gradients of both: fixed does not depen"
        ):
            network_of(model, "m", ["both_per_sample_gradients"])
        with pytest.raises(SpecError, match="there is no function 'forward_per_sample_gradients'"):
            network_of(model, "m", ["forward_per_sample_gradients"])
    rng = np.random.default_rng(0)
    data, params = [rng.normal(size=(4, 3)), rng.normal(size=(4, 2))], net.init_params(seed=0)
    flat, step = np.array(params.flat), 1e-5

    def moved(name: str, *given: Any) -> Any:
        def value(at: Any) -> Any:
            return [getattr(net, name)(at, *(a[n : n + 1] for a in given)) for n in range(4)]

        unit = step * np.eye(len(flat))
        return (
            np.transpose([np.subtract(value(flat + u), value(flat - u)) for u in unit]) / 2 / step
        )

    for name, given in (("size", data[:1]), ("loss", data)):
        got = getattr(net, f"{name}_per_sample_gradients")(params, *given)
        np.testing.assert_allclose(got, moved(name, *given), rtol=1e-7, atol=1e-8)
