"""Losses of stored probabilities and rates where these are rounded to 0, 1 or ∞: their gradients are
those of theory, at logits of 54 and 800, in double and in single precision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mpmath
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from tests.run_programs import lowered, numpy_results

POINTS = np.array([0.0, 1e-6, 0.5, -3, 15, -19.5, 20.5, 54, -54, 800, -800])
Y = np.array([1.0, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0])


def logistic(z: Any, y: Any, n: Any) -> Any:
    p = tensor("p")
    p[n] = sigmoid(z[n])
    return -y[n] * log(p[n]) - (1 - y[n]) * log(1 - p[n])


def focal(z: Any, y: Any, n: Any) -> Any:
    p = tensor("p")
    p[n] = sigmoid((2 * y[n] - 1) * z[n])
    return -((1 - p[n]) ** 2) * log(p[n])


def poisson(z: Any, y: Any, n: Any) -> Any:
    rate = tensor("rate")
    rate[n] = exp(z[n])
    return rate[n] - y[n] * log(rate[n])


def gamma(z: Any, y: Any, n: Any) -> Any:
    m = tensor("m")
    m[n] = exp(z[n])
    return (y[n] + 1) / m[n] + log(m[n])


def focal_slope(z: Any, y: Any) -> Any:
    s = 2 * y - 1
    p, q = 1 / (1 + mpmath.exp(-s * z)), 1 / (1 + mpmath.exp(s * z))
    return s * q**2 * (2 * p * mpmath.log(p) - q)


CASES: dict[str, tuple[Callable[..., Any], Callable[[Any, Any], Any]]] = {
    "logistic": (logistic, lambda z, y: 1 / (1 + mpmath.exp(-z)) - y),
    "focal": (focal, focal_slope),
    "Poisson": (poisson, lambda z, y: mpmath.exp(z) - y),
    "gamma": (gamma, lambda z, y: 1 - (y + 1) * mpmath.exp(-z)),
}


@pytest.mark.parametrize("real, tolerance", [("float64", 1e-13), ("float32", 2e-6)])
@pytest.mark.parametrize("name", CASES)
def test_gradients(name: str, real: str, tolerance: float) -> None:
    formula, slope = CASES[name]
    with fresh_trace():
        n, z, y = indices("n"), Input("z"), Target("y")
        b, loss = parameter("b"), tensor("loss")
        each = formula(z, y, n)
        loss[()] = Sum(each, n) + b[()]
        network = network_of(Model(inputs=z, outputs=z, loss=loss), "m")
    program = lowered(network.programs["backward"])
    dtype = np.dtype(real)
    values = {"z": POINTS.astype(dtype), "y": Y.astype(dtype), "b": np.zeros((), dtype)}
    got = numpy_results(program, values, real)["d_z"]
    largest = float(np.finfo(dtype).max)
    with mpmath.workdps(1000):
        exact = [slope(mpmath.mpf(float(a)), mpmath.mpf(float(t))) for a, t in zip(
            values["z"], values["y"], strict=True)]  # fmt: skip
        expected = [float(e) if abs(e) < largest else np.sign(float(e)) * np.inf for e in exact]
    np.testing.assert_allclose(got, np.array(expected, dtype), rtol=tolerance, atol=tolerance)
