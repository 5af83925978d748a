"""Cross-entropies written from probabilities that another line stores: at logits that saturate
them, loss and gradient are those of the logits. Values by theory: the gradient of −log p[y] is
p − [k = y], of the binary one σ(z) − t."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

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


FORMULAS: dict[str, tuple[Callable[..., Any], bool]] = {
    f.__name__: (f, f in (binary, softplus_in_lines))
    for f in (by_softmax, by_quotient, by_all_classes, through_a_copy, binary, softplus_in_lines)
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
