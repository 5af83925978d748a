"""What a mask leaves out has no influence on any gradient, whatever was computed from it.

Samples or steps with zeros go through logarithms, quotients and roots, then through products of
matrices, windows, attention or a recurrence; a condition behind all that leaves them out. Values
and gradients, backward, forward and twice, must be those of the same model at ordinary numbers in
the same place, to the last bit where the order of sums is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
from sympy import Integer

from symgrad import *
from symgrad.ir import Program
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from tests.interpreter import run
from tests.run_programs import c_results, lowered, numpy_results

RNG = np.random.default_rng(11)
X = RNG.uniform(0.2, 0.9, (5, 4))
KEPT = np.array([1, 0, 1, 0, 1])  # samples that count
SINGULAR = {
    "log": log,
    "reciprocal": lambda x: 1 / x,
    "root": lambda x: sqrt(x - 0.1),
    "arccos": lambda x: arccos(1 - x / 2),
    "lgamma": lgamma,
    "digamma": digamma,
    "log2": log2,
    "arctanh": lambda x: arctanh(1 - x),
    "power": lambda x: x**-1.5,
}


def dense(z: Any, name: str, units: int) -> Any:
    i, o = indices("i o")
    W, h = parameter(name, z.features, units, init=ones), tensor("h")
    h[..., o] = Sum(z[..., i] * W[i, o], i)
    return h


def features(x: Any, f: Callable[..., Any]) -> Any:
    n, i, a = *indices("n i"), tensor("a")
    a[n, i] = f(x[n, i])
    return a


def kept(h: Any, keep: Any) -> Any:
    n, o, y = *indices("n o"), tensor("y")
    y[n, o] = where(keep[n] > 0, h[n, o], 0)
    return y


def one_product(a: Any, keep: Any) -> Any:
    return kept(dense(a, "W", 3), keep)


def two_products(a: Any, keep: Any) -> Any:
    return kept(dense(dense(a, "W", 3), "V", 2), keep)


def deep(a: Any, keep: Any) -> Any:
    h = activate(dense(a, "W", 3), tanh)
    return kept(dense(activate(dense(h, "V", 3), relu), "U", 2), keep)


def activate(h: Any, f: Callable[..., Any]) -> Any:
    y = tensor("y")
    y[...] = f(h[...])
    return y


def windows(a: Any, keep: Any) -> Any:
    (n, t, k, o), K, h = indices("n t k o"), parameter("K", 2, 3, init=ones), tensor("h", 5, 3, 3)
    h[n, t, o] = Sum(a[n, t + k] * K[k, o], k)
    y = tensor("y")
    y[n, t] = where(keep[n] > 0, Sum(h[n, t, o] ** 2, o), 0)
    return y


def attention(a: Any, keep: Any) -> Any:
    """Samples attend to samples, but not to those that are left out."""
    (n, m, i, o), V = indices("n m i o"), dense(a, "W", 3)
    s, p, y = tensor("s"), tensor("p"), tensor("y")
    s[n, m] = Sum(a[n, i] * a[m, i], i)
    p[n, m] = where(keep[n] * keep[m] > 0, s[n, m], 0)
    y[n, o] = Sum(p[n, m] * V[m, o], m, where=keep[m] * keep[n] > 0)
    return y


def summed_by_condition(a: Any, keep: Any) -> Any:
    (n, o), h, y = indices("n o"), dense(a, "W", 3), tensor("y", 1, 3)
    z = indices("z")
    y[z, o] = Sum(h[n, o] ** 2, n, where=keep[n] > 0)
    return y


def in_a_recurrence(a: Any, keep: Any) -> Any:
    """The state stays as it is at steps that are left out; the samples are the steps."""
    U, W, s = parameter("U", 3, 3, init=ones), parameter("W", 4, 3, init=ones), tensor("s", 6, 3)
    (o, j, i), new = indices("o j i"), tensor("new", 5, 3)
    s[0, o] = 0
    with recurrence("t", Integer(5)) as t:
        new[t, o] = tanh(Sum(a[t, i] * W[i, o], i) + Sum(s[t, j] * U[j, o], j))
        s[t + 1, o] = where(keep[t] > 0, new[t, o], s[t, o])
    return s


def through_norms(a: Any, keep: Any) -> Any:
    """Divided by a length that is infinite or undefined."""
    (n, i), q, y = indices("n i"), tensor("q"), tensor("y")
    q[n] = sqrt(Sum(a[n, i] ** 2, i))
    y[n, i] = a[n, i] / q[n]
    return kept(dense(y, "W", 3), keep)


FORMS: dict[str, Callable[..., Any]] = {
    f.__name__: f
    for f in (
        one_product,
        two_products,
        deep,
        windows,
        attention,
        summed_by_condition,
        in_a_recurrence,
        through_norms,
    )
}
CASES = [(f, form) for form in FORMS for f in SINGULAR if form == "one_product"]
CASES += [(f, form) for form in FORMS for f in ("log", "reciprocal") if form != "one_product"]


def programs(f: str, form: str) -> list[Program]:
    with fresh_trace():
        x, keep = parameter("x", 5, 4, init=ones), parameter("keep", 5, init=ones, trainable=False)
        unused, out, n = Input("unused", 1), tensor("out"), indices("n")
        y, loss = FORMS[form](features(x, SINGULAR[f]), keep), tensor("loss")
        loss[()] = Sum(y[...] ** 2, ...)
        out[n] = unused[n, 0]
        network = network_of(Model(inputs=unused, outputs=out, loss=loss), "m", ["hvp"])
    return [network.programs["backward"], network.programs["hvp"]]


def values(program: Program, left_out: float) -> dict[str, Any]:
    """Weights and directions, with one number in all samples that are left out."""
    rng = np.random.default_rng(3)
    found: dict[str, Any] = {}
    for t in program.inputs:
        shape = [int(e) if e.is_Integer else 2 for e in t.shape]
        found[t.name] = rng.normal(size=shape)
    found["x"] = np.where(KEPT[:, None] == 1, X, left_out)
    found["keep"] = KEPT.astype(float)
    return found


@cache
def results() -> dict[tuple[str, str, str], list[dict[str, Any]]]:
    """By way, for backward and hvp: the results at 0 and at 1/2 in what is left out."""
    found: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    compiled = []
    for f, form in CASES:
        made = programs(f, form)
        cases = [(p, values(p, number)) for p in made for number in (0.0, 0.5)]
        low = [(lowered(p), v) for p, v in cases]
        found[f, form, "meaning"] = [run(*c) for c in cases]
        found[f, form, "numpy"] = [numpy_results(*c) for c in low]
        compiled += low
    got = c_results(compiled)
    for k, (f, form) in enumerate(CASES):
        found[f, form, "c"] = got[4 * k : 4 * k + 4]
    return found


@pytest.mark.parametrize("way", ["meaning", "numpy", "c"])
@pytest.mark.parametrize("f, form", CASES)
def test_what_is_left_out_has_no_influence(f: str, form: str, way: str) -> None:
    at_zero, ordinary, twice_at_zero, twice = results()[f, form, way]
    slopes = {"d_x", *(f"d_{weight}" for weight in "KUVW" if f"d_{weight}" in ordinary)}
    assert len(slopes) > 1
    for singular, plain, names in (
        (at_zero, ordinary, slopes | {"loss"}),
        (twice_at_zero, twice, {f"t_{name}" for name in slopes}),
    ):
        for name in names:
            got, wanted = (np.asarray(r[name], float) for r in (singular, plain))
            assert np.isfinite(wanted).all() and wanted.any()
            np.testing.assert_allclose(got, wanted, rtol=1e-13, atol=1e-14, err_msg=name)
    assert not np.asarray(at_zero["d_x"], float)[KEPT == 0].any()
