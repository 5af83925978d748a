"""Models at points where a slope is infinite and what flows into it is 0: the gradients of both
back ends beside those that PyTorch's and the theory's conventions give, worked out by hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
from sympy import oo

from symgrad import *
from symgrad.ir import Program
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from symgrad.scalar import strong_product
from tests.interpreter import run
from tests.run_programs import c_results, lowered, numpy_results

X = np.array([[0.0, 0, 0], [0, 1, 4], [1, 1, 1]])


def each_of(z: Any, body: Callable[..., Any]) -> Any:
    e, n = tensor("e"), indices("n")
    e[n] = body(z, n)
    return e


def generalized_mean(z: Any) -> Any:
    """GeM pooling, (Σ_i relu(x_i)**p/3)**(1/p), of a learned p = 2: 0 at a sample of zeros."""
    p, (n, i), s, e = parameter("p", init=2), indices("n i"), tensor("s"), tensor("e")
    s[n] = Sum(relu(z[n, i]) ** p[()], i) / 3
    e[n] = s[n] ** (1 / p[()])
    return e


def root_mean_square(z: Any) -> Any:
    """√(Σ_i x_i²/3), whose gradient at 0 is taken to be 0."""
    i, s, e, n = indices("i"), tensor("s"), tensor("e"), indices("n")
    s[n] = Sum(z[n, i] ** 2, i) / 3
    e[n] = sqrt(s[n])
    return e


def masked_softmax(z: Any) -> Any:
    """Σ_i p_i·x_i with p the softmax over the x_i > 0, by −∞ elsewhere; 0 where there is none."""
    (n, i), a, p, e = indices("n i"), tensor("a"), tensor("p"), tensor("e")
    a[n, i] = where(z[n, i] > 0, z[n, i], -oo)
    p[n, i] = softmax(a[n, i], i)
    e[n] = Sum(where(z[n, i] > 0, p[n, i] * z[n, i], 0), i)
    return e


def entropy(z: Any) -> Any:
    """−Σ x·log x by a product that is NaN at 0 and not taken there."""
    (n, i), a, q, e = indices("n i"), tensor("a"), tensor("q"), tensor("e")
    a[n, i] = log(z[n, i])
    q[n, i] = z[n, i] * a[n, i]
    e[n] = -Sum(where(z[n, i] > 0, q[n, i], 0), i)
    return e


def roots_by_weights(z: Any) -> Any:
    """Σ_io W_io·√relu(x_i − 1): a product of matrices behind an infinite slope."""
    (n, i, o), W = indices("n i o"), parameter("W", 3, 2, init=ones)
    r, h, e = tensor("r"), tensor("h"), tensor("e")
    r[n, i] = sqrt(relu(z[n, i] - 1))
    h[n, o] = Sum(r[n, i] * W[i, o], i)
    e[n] = Sum(h[n, o], o)
    return e


def roots_in_the_product(z: Any) -> Any:
    """The same in one line."""
    (n, i, o), W = indices("n i o"), parameter("W", 3, 2, init=ones)
    h, e = tensor("h"), tensor("e")
    h[n, o] = Sum(sqrt(relu(z[n, i] - 1)) * W[i, o], i)
    e[n] = Sum(h[n, o], o)
    return e


def folded(fold: Any) -> Callable[..., Any]:
    """W₀·max over the x_i > 0, which is −∞ where there is none, and taken to be 0 there."""

    def build(z: Any) -> Any:
        (n, i), W, m, u, e = indices("n i"), parameter("W", 3, 2, init=ones), *map(tensor, "mue")
        m[n] = fold(z[n, i], i, where=z[n, i] > 0)
        u[n] = W[0, 0] * m[n]
        e[n] = where(Sum(greater(z[n, i], 0), i) > 0, u[n], 0)
        return e

    return build


def surprise(z: Any) -> Any:
    """−log p_0 of the softmax of 1000·x, where p_0 underflows."""
    (n, i), a, p, e = indices("n i"), *map(tensor, "ape")
    a[n, i] = 1000 * z[n, i]
    p[n, i] = log_softmax(a[n, i], i)
    e[n] = -p[n, 0]
    return e


ROOT = np.sqrt(17 / 3)
WEIGHTS = np.exp([1, 4]) / np.exp([1, 4]).sum()
MEAN = WEIGHTS @ [1, 4]
THIRD = (1 + np.array([1, 1, 1]) - 1) / 3
ROOTS = [[0, 0, 0], [0, 0, 1 / np.sqrt(3)], [0, 0, 0]]
GRADIENTS: dict[str, tuple[Callable[..., Any], Any]] = {
    "GeM": (generalized_mean, [[0, 0, 0], [0, 1 / 3 / ROOT, 4 / 3 / ROOT], [1 / 3] * 3]),
    "rms": (root_mean_square, [[0, 0, 0], [0, 1 / 3 / ROOT, 4 / 3 / ROOT], [1 / 3] * 3]),
    "masked": (
        masked_softmax,
        [[0, 0, 0], [0, *(WEIGHTS * (1 + np.array([1, 4]) - MEAN))], THIRD],
    ),
    "entropy": (entropy, [[0, 0, 0], [0, -1, -1 - np.log(4)], [-1, -1, -1]]),
    "max": (folded(Max), [[0, 0, 0], [0, 0, 1], [1, 0, 0]]),
    "min": (folded(Min), [[0, 0, 0], [0, 1, 0], [1, 0, 0]]),
    "logsumexp": (folded(LogSumExp), [[0, 0, 0], [0, *WEIGHTS], [1 / 3] * 3]),
    "surprise": (
        surprise,
        [[-2000 / 3, 1000 / 3, 1000 / 3], [-1000, 0, 1000], [-2000 / 3, 1000 / 3, 1000 / 3]],
    ),
    "roots": (roots_by_weights, ROOTS),
    "roots in the product": (roots_in_the_product, ROOTS),
}


def program(build: Callable[..., Any]) -> tuple[Program, dict[str, Any]]:
    with fresh_trace():
        n, x, loss, b = indices("n"), Input(3), tensor("loss"), parameter("b", init=zeros)
        e = build(x)
        loss[()] = Sum(e[n], n) + b[()]
        network = network_of(Model(inputs=x, outputs=e, loss=loss), "m")
    program = network.programs["backward"]
    held = {"p": 2.0, "W": np.ones((3, 2)), "b": 0.0}
    values = {t.name: X if t.name == "x" else held[t.name] for t in program.inputs}
    return program, values


@cache
def results() -> dict[tuple[str, str], dict[str, np.ndarray]]:
    cases = [program(build) for build, _ in GRADIENTS.values()]
    low = [(lowered(p), values) for p, values in cases]
    ways = {
        "meaning": [run(p, values) for p, values in cases],
        "numpy": [numpy_results(*c) for c in low],
        "c": c_results(low),
    }
    return {(n, way): r for way, rs in ways.items() for n, r in zip(GRADIENTS, rs, strict=True)}


@pytest.mark.parametrize("way", ["meaning", "numpy", "c"])
@pytest.mark.parametrize("name", GRADIENTS)
def test_gradients_by_inputs(name: str, way: str) -> None:
    got = results()[name, way]
    np.testing.assert_allclose(
        np.asarray(got["d_x"], float), GRADIENTS[name][1], rtol=1e-12, atol=1e-15
    )
    for slope in ("d_p", "d_W"):
        assert np.all(np.isfinite(np.asarray(got.get(slope, 0.0), float))), slope


@pytest.mark.parametrize("way", ["numpy", "c"])
def test_exponent_of_the_generalized_mean(way: str) -> None:
    """∂e/∂p = e/p·(Σ x^p·log x/Σ x^p − log(Σ x^p/3)/p), with 0 from zeros."""
    e = np.array([ROOT, 1.0])
    share = np.array([16 * np.log(4) / 17, 0.0])
    expected = (e / 2 * (share - np.log([17 / 3, 1]) / 2)).sum()
    np.testing.assert_allclose(float(results()["GeM", way]["d_p"]), expected, rtol=1e-12)


@cache
def ctc(zero_infinity: bool = False) -> dict[str, dict[str, np.ndarray]]:
    """Two samples of three steps; the second has a label of two equal letters, which needs three
    steps, and a length of two: it can't fit."""
    with fresh_trace():
        z, y = Input("z", 3, 3), Target("y", 2, dtype="int")
        steps, scaled, b = Target("steps", dtype="int"), tensor("scaled"), parameter("b", init=ones)
        scaled[...] = z[...] * b[()]
        lengths = Target("lengths", dtype="int")
        loss = CTC(zero_infinity=zero_infinity)(scaled, y, steps, lengths)
        model = network_of(Model(inputs=z, outputs=scaled, loss=loss), "m").programs["backward"]
    z = np.random.default_rng(3).normal(size=(2, 3, 3))
    values = {"z": z, "y": [[1, 2], [1, 1]], "steps": [3, 2], "lengths": [2, 2], "b": 1.0}
    alone = {"z": z[:1], "y": [[1, 2]], "steps": [3], "lengths": [2], "b": 1.0}
    low = lowered(model)
    return {
        "numpy": numpy_results(low, values),
        "c": c_results([(low, values)])[0],
        "meaning": run(model, values),
        "alone": run(model, alone),
    }


@pytest.mark.parametrize("way", ["meaning", "numpy", "c"])
@pytest.mark.parametrize("zero_infinity", [False, True])
def test_labels_that_do_not_fit(way: str, zero_infinity: bool) -> None:
    """A label without an alignment has probability 0 whatever the logits: its loss is ∞, or 0 if
    asked for, as PyTorch's; its gradient is 0, and that of the other sample what it is alone."""
    got, alone = ctc(zero_infinity)[way], ctc(zero_infinity)["alone"]
    slope = np.asarray(got["d_z"], float)
    expected = float(alone["ctc1_mean"]) / 2 if zero_infinity else np.inf
    assert float(got["ctc1_mean"]) == pytest.approx(expected, rel=1e-12)
    np.testing.assert_array_equal(slope[1], np.zeros((3, 3)))
    np.testing.assert_allclose(slope[0], np.asarray(alone["d_z"], float)[0] / 2, rtol=1e-12)


BLOWN = np.array([[1000.0, 0], [-1, 0.5]])


@cache
def blown_up() -> dict[str, dict[str, np.ndarray]]:
    """y = tanh(Σ_i exp(x_i)·W_io): at x = 1000 exp overflows, and tanh has slope 0."""
    with fresh_trace():
        n, i, o = indices("n i o")
        x, W, h, y, loss = Input(2), parameter("W", 2, 3), *map(tensor, ("h", "y", "loss"))
        h[n, i] = exp(x[n, i])
        y[n, o] = tanh(Sum(h[n, i] * W[i, o], i))
        loss[()] = Sum(y[n, o], n, o)
        made = network_of(Model(inputs=x, outputs=y, loss=loss), "m").programs["backward"]
    values, low = {"x": BLOWN, "W": np.ones((2, 3))}, lowered(made)
    return {
        "meaning": run(made, values),
        "numpy": numpy_results(low, values),
        "c": c_results([(low, values)])[0],
    }


@pytest.mark.parametrize("way", ["meaning", "numpy", "c"])
def test_overflow_behind_a_product_of_matrices(way: str) -> None:
    """Where exp overflows and a product of matrices follows, its gradient is undefined, as in
    PyTorch: a strong product there would make two products of one. Others are what they are."""
    slope = np.asarray(blown_up()[way]["d_x"], float)
    terms = np.exp(BLOWN[1])
    assert np.isnan(slope[0, 0]) and slope[0, 1] == 0
    expected = 3 * (1 - np.tanh(terms.sum()) ** 2) * terms
    np.testing.assert_allclose(slope[1], expected, rtol=1e-10)


class Radial(Layer):
    """exp(−s·x²): may overflow where s is negative, but nothing behind it hides that."""

    def __call__(self, x: Any) -> Any:
        h, s = tensor("h"), parameter("s", init=ones)
        h[...] = exp(-s[()] * x[...] ** 2)
        return h


class Cosine(Layer):
    """x/max(|x|, 1e-8)."""

    def __call__(self, x: Any) -> Any:
        i, s, y = indices("i"), tensor("s"), tensor("y")
        s[...] = Sum(x[..., i] ** 2, i)
        y[..., i] = x[..., i] / maximum(safe_sqrt(s[...]), 1e-8)
        return y


class HandMadeSoftmax(Layer):
    """exp(x − max)/Σ exp(x − max)."""

    def __call__(self, x: Any) -> Any:
        i, (m, a, s, p) = indices("i"), (tensor(c) for c in "masp")
        m[...] = Max(x[..., i], i)
        a[..., i] = exp(x[..., i] - m[...])
        s[...] = Sum(a[..., i], i)
        p[..., i] = a[..., i] / s[...]
        return p


ORDINARY: dict[str, Callable[[], Any]] = {
    "normalizations": lambda: [LayerNorm(), BatchNorm(), RMSNorm()],
    "activations": lambda: [ELU(), GELU(), SiLU(), Softplus(), Mish(), Softmax(), LogSoftmax()],
    "own": lambda: [Radial(), Dense(4), Cosine(), Dense(4), HandMadeSoftmax()],
}


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_networks_have_plain_products(name: str) -> None:
    with fresh_trace():
        layers = [layer for own in ORDINARY[name]() for layer in (own, Dense(5))]
        model = Model(Sequential(Input(4), Dense(5), *layers), loss=CrossEntropy())
        programs = network_of(model, "m", ["hvp"]).programs
    for program in programs.values():
        for e in program.equations:
            assert not e.body.has(strong_product, oo, -oo), e
