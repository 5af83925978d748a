"""Cross-entropies written from probabilities that another line stores: at logits that saturate
them, loss and gradient are those of the logits. Values by theory: the gradient of −log p[y] is
p − [k = y], of the binary one σ(z) − t."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import mpmath
import numpy as np
import pytest

from symgrad import *
from symgrad.ir import Program
from symgrad.language.trace import fresh_trace
from symgrad.model.model import Model
from symgrad.model.programs import network_of
from tests.interpreter import run
from tests.run_programs import c_results, lowered, numpy_results

BIG = np.array([[800.0, 0, -800], [54, 0, 0], [0, 0, 0], [-20, 20, 900]])
LABELS = np.array([2, 1, 0, 0])
BITS = np.array([0.0, 1, 0.25, 0])


def by_softmax(z: Any, y: Any) -> Any:
    n, p, e = indices("n"), Softmax()(z), tensor("e")
    e[n] = -log(p[n, y[n]])
    return p, e


def by_quotient(z: Any, y: Any) -> Any:
    (n, k), (m, a, s, p, e) = indices("n k"), (tensor(c) for c in "maspe")
    m[n] = Max(z[n, k], k)
    a[n, k] = exp(z[n, k] - m[n])
    s[n] = Sum(a[n, k], k)
    p[n, k] = a[n, k] / s[n]
    e[n] = -log(p[n, y[n]])
    return p, e


def by_all_classes(z: Any, y: Any) -> Any:
    (n, k), p, e = indices("n k"), Softmax()(z), tensor("e")
    e[n] = -Sum(where(equal(k, y[n]), log(p[n, k]), 0), k)
    return p, e


def through_a_copy(z: Any, y: Any) -> Any:
    (n, k), p, q, e = indices("n k"), Softmax()(z), tensor("q"), tensor("e")
    q[n, k] = p[n, k]
    e[n] = -log(q[n, y[n]] ** 2) / 2
    return q, e


def binary(z: Any, t: Any) -> Any:
    n, p, e = indices("n"), Sigmoid()(z), tensor("e")
    e[n] = -t[n] * log(p[n, 0]) - (1 - t[n]) * log(1 - p[n, 0])
    return p, e


def softplus_in_lines(z: Any, t: Any) -> Any:
    n, a, e = indices("n"), tensor("a"), tensor("e")
    a[n] = exp(z[n, 0])
    e[n] = log(1 + a[n]) - t[n] * log(a[n])
    return a, e


def reshaped(z: Any, y: Any) -> Any:
    n, p, e = indices("n"), Softmax()(z), tensor("e")
    q = Flatten()(Reshape(3, 1)(p))
    e[n] = -log(q[n, y[n]])
    return q, e


def joined(z: Any, y: Any) -> Any:
    n, p, e = indices("n"), Softmax()(z), tensor("e")
    q = Concatenate()(p, Slice(1, 3)(p))
    e[n] = -log(q[n, y[n]])
    return q, e


def by_hand(z: Any, y: Any) -> Any:
    """Without the maximum."""
    (n, k), a, s, e = indices("n k"), tensor("a"), tensor("s"), tensor("e")
    a[n, k] = exp(z[n, k])
    s[n] = Sum(a[n, k], k)
    e[n] = -log(a[n, y[n]] / s[n])
    return z, e


def complement_in_a_line(z: Any, t: Any) -> Any:
    n, p, q, e = indices("n"), Sigmoid()(z), tensor("q"), tensor("e")
    q[n] = 1 - p[n, 0]
    e[n] = -t[n] * log(p[n, 0] / q[n]) - log(q[n])
    return p, e


def other_bases(z: Any, t: Any) -> Any:
    n, p, e = indices("n"), Sigmoid()(z), tensor("e")
    e[n] = -t[n] * log2(p[n, 0]) * log(2) - (1 - t[n]) * log10(1 - p[n, 0]) * log(10)
    return p, e


def squares(z: Any, t: Any) -> Any:
    """log((x·σ)²) of a negative x too: 2·log σ + log x²."""
    n, p, e = indices("n"), Sigmoid()(z), tensor("e")
    x = t[n] - 2
    e[n] = -t[n] * log((x * p[n, 0]) ** 2) / 2 - (1 - t[n]) * log(1 - p[n, 0]) + t[n] * log(-x)
    return p, e


def of_labels() -> tuple[np.ndarray, np.ndarray]:
    shifted = np.exp(BIG - BIG.max(1, keepdims=True))
    softmax = shifted / shifted.sum(1, keepdims=True)
    lse = np.log(shifted.sum(1)) + BIG.max(1)
    return lse - BIG[range(4), LABELS], softmax - (LABELS[:, None] == np.arange(3))


def of_bits() -> tuple[np.ndarray, np.ndarray]:
    z, slope = BIG[:, 0], np.zeros_like(BIG)
    up, down = np.exp(-np.logaddexp(0, -z)), np.exp(-np.logaddexp(0, z))
    slope[:, 0] = (1 - BITS) * up - BITS * down
    return np.logaddexp(0, z) - BITS * z, slope


BY_BITS = (binary, softplus_in_lines, complement_in_a_line, other_bases, squares)
BY_LABELS = (by_softmax, by_quotient, by_all_classes, through_a_copy, reshaped, joined, by_hand)
FORMULAS: dict[str, tuple[Callable[..., Any], bool]] = {
    f.__name__: (f, f in BY_BITS) for f in (*BY_LABELS, *BY_BITS)
}


def program(name: str) -> tuple[Program, dict[str, Any]]:
    """The loss, the sum over the samples, and its gradient by the logits; what goes in."""
    formula, bits = FORMULAS[name]
    with fresh_trace():
        n, i = indices("n i")
        z, y = Input("z", 3), Target("y", dtype="real" if bits else "int")
        b, loss = parameter("b", 1, init=zeros), tensor("loss")
        out, each = formula(z, y)
        loss[()] = Sum(each[n], n) + Sum(b[i] ** 2, i)
        network = network_of(Model(inputs=z, outputs=out, loss=loss), "m")
    values = {"z": BIG, "y": BITS if bits else LABELS, "b": np.zeros(1)}
    return network.programs["backward"], values


@cache
def results() -> dict[tuple[str, str], dict[str, np.ndarray]]:
    cases = [program(name) for name in FORMULAS]
    low = [(lowered(p), values) for p, values in cases]
    ways = {
        "meaning": [run(p, values) for p, values in cases],
        "numpy": [numpy_results(p, values) for p, values in low],
        "c": c_results(low),
    }
    return {(n, way): r for way, rs in ways.items() for n, r in zip(FORMULAS, rs, strict=True)}


@pytest.mark.parametrize("way", ["meaning", "numpy", "c"])
@pytest.mark.parametrize("name", FORMULAS)
def test_cross_entropies_of_stored_probabilities(name: str, way: str) -> None:
    got = results()[name, way]
    each, slope = of_bits() if FORMULAS[name][1] else of_labels()
    np.testing.assert_allclose(float(got["loss"]), each.sum(), rtol=1e-14)
    np.testing.assert_allclose(np.asarray(got["d_z"], float), slope, rtol=1e-12, atol=1e-20)


def log_one_less_square(x: Any, y: Any, n: Any) -> None:
    h = tensor("h")
    h[n] = tanh(x[n])
    y[n] = log(1 - h[n] ** 2)


def log_one_less_tanh(x: Any, y: Any, n: Any) -> None:
    y[n] = log(1 - tanh(x[n])) - log((1 + tanh(x[n])) / 2)


def log_cosh(x: Any, y: Any, n: Any) -> None:
    h = tensor("h")
    h[n] = cosh(x[n])
    y[n] = log(h[n])


def log_softplus(x: Any, y: Any, n: Any) -> None:
    h = tensor("h")
    h[n] = softplus(x[n])
    y[n] = log(h[n])


def log_of_two(x: Any, y: Any, n: Any) -> None:
    s = tensor("s")
    s[n] = exp(x[n]) + exp(-x[n] / 2)
    y[n] = log(s[n])


POINTS = np.array([0.0, 1e-6, 0.5, -3, 15, -19.9, 20.1, -54, 100, -800, 800])
SATURATED: dict[str, tuple[Callable[..., None], Callable[..., Any]]] = {
    "1 - tanh²": (log_one_less_square, lambda x: -2 * mpmath.log(mpmath.cosh(x))),
    "1 - tanh": (log_one_less_tanh, lambda x: mpmath.log(2) - 2 * x),
    "cosh": (log_cosh, lambda x: mpmath.log(mpmath.cosh(x))),
    "softplus": (log_softplus, lambda x: mpmath.log(mpmath.log1p(mpmath.exp(x)))),
    "two": (log_of_two, lambda x: mpmath.log(mpmath.exp(x) + mpmath.exp(-x / 2))),
}


@cache
def saturated(real: str) -> dict[tuple[str, str], dict[str, np.ndarray]]:
    cases = []
    for write, _ in SATURATED.values():
        with fresh_trace():
            (n, m), y, loss = indices("n m"), tensor("y"), tensor("loss")
            x, z = parameter("x", len(POINTS), init=zeros), Input("z", 1)
            write(x, y, n)
            loss[()] = Sum(y[n], n) + 0 * Mean(z[m, 0], m)
            network = network_of(Model(inputs=z, outputs=z, loss=loss), "m")
        cases.append((lowered(network.programs["backward"]), {"x": POINTS, "z": np.ones((1, 1))}))
    c = c_results(cases, real="double" if real == "float64" else "float")
    made = {"numpy": [numpy_results(*case, real=real) for case in cases], "c": c}
    return {(n, w): r for w, rs in made.items() for n, r in zip(SATURATED, rs, strict=True)}


@pytest.mark.parametrize("real, tolerance", [("float64", 1e-14), ("float32", 1e-6)])
@pytest.mark.parametrize("way", ["numpy", "c"])
@pytest.mark.parametrize("name", SATURATED)
def test_logarithms_of_saturated_functions(
    name: str, way: str, real: str, tolerance: float
) -> None:
    got, value = saturated(real)[name, way], SATURATED[name][1]
    with mpmath.workdps(1000):
        exact = [value(mpmath.mpf(float(x))) for x in np.float32(POINTS) if real == "float32"]
        exact = exact or [value(mpmath.mpf(float(x))) for x in POINTS]
        slopes = [float(mpmath.diff(value, mpmath.mpf(float(x)), h="1e-300")) for x in POINTS]
        total = float(sum(exact))
    np.testing.assert_allclose(float(got["loss"]), total, rtol=10 * tolerance)
    np.testing.assert_allclose(got["d_x"], slopes, rtol=tolerance, atol=tolerance)
