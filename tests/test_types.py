"""NumPy's types in generated modules: of arrays of float32 nothing makes float64, and of truth values
nothing makes float16, in which NumPy computes their functions. Every function of the vocabulary, of
truth values, indices, sizes, labels and numbers of the call; random Programs; both back ends give the
values that the interpreter gives. SYMGRAD_FUZZ=<count> draws as many Programs."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from symgrad.lower.arrays import values
from symgrad.lower.arrays.expressions import Body
from symgrad.model.model import Model
from symgrad.model.programs import network_of
from tests.interpreter import infer_sizes, run
from tests.modules import Later, together
from tests.run_programs import numpy_source
from tests.test_arrays import random_case
from tests.typed import foreign

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "40"))
FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    f.__name__: f
    for f in (
        exp, log, sin, cos, tan, arctan, sinh, cosh, tanh, arcsinh, erf, expm1, log1p, sigmoid,
        softplus, log_sigmoid, relu, gelu, silu, mish, elu, absolute, sign, floor, ceil, round_,
        square, sqrt, cbrt, step, normal_cdf, normal_pdf, lgamma, digamma, exp2, softsign,
        hard_swish,
    )
} | {
    "power": lambda a: (a + 1) ** 1.5,
    "exponent": lambda a: 1.5**a,
    "whole power": lambda a: a**3,
    "root": lambda a: (1 + a) ** 0.5,
    "inverse": lambda a: 1 / (a + 2),
    "maximum": lambda a: maximum(a, 0.5),
    "two of them": lambda a: maximum(a, 1 - a),
    "choice": lambda a: where(a > 0.5, a, 2 * a),
    "difference": lambda a: a - (1 - a),
    "sum": lambda a: a + a**2,
}  # fmt: skip


def arguments(x: Any, W: Any, label: Any, number: Any, n: Any, i: Any) -> dict[str, Any]:
    return {
        "step": step(x[n, i]),
        "less": less(x[n, i], W[i]),
        "equal": equal(label[n], i),
        "both": logical_and(x[n, i] > 0, i < 2),
        "column": less(0, W[i]),
        "row": greater(label[n], 0),
        "one": less(0, W[0]),
        "label": label[n],
        "index": i,
        "size": N,
        "number": number,
        "weight": W[1],
    }


def model(function: Callable[[Any], Any]) -> Model:
    with fresh_trace():
        x, label = Input("x", 3), Input("label", dtype="int")
        W, number = parameter("W", 3), argument("number", 1.5)
        n, i = indices("n", N), indices("i", 3)
        outputs, loss = [], tensor("loss")
        total = Mean(x[n, i] * W[i], n, i)
        for kind, a in arguments(x, W, label, number, n, i).items():
            alone, scaled, added = (tensor(f"{kind}_{k}") for k in ("alone", "scaled", "added"))
            alone[n, i] = function(a)
            scaled[n, i] = x[n, i] * function(a)
            added[n, i] = function(a) + tanh(W[i] + function(a))
            outputs += [alone, scaled, added]
            total = total + Mean(added[n, i] * scaled[n, i], n, i)
        loss[()] = total
        return Model(inputs=[x, label], outputs=outputs, loss=loss, optimizer=SGD(0.1))


def networks() -> list[Any]:
    return [network_of(model(f), f"types{k}") for k, f in enumerate(FUNCTIONS.values())]


NETWORKS = Later(networks)
NETS = Later(lambda: together(networks(), "float32"))


@pytest.mark.parametrize("k", range(len(FUNCTIONS)), ids=list(FUNCTIONS))
def test_functions(k: int) -> None:
    network, rng = NETWORKS[k], np.random.default_rng(0)
    x, label = rng.normal(size=(4, 3)).astype(np.float32), np.array([0, 1, 2, 1])
    for net in NETS[k]:
        params, state = net.init_params(), net.init_state()
        with foreign(net.__dict__) as found:
            outputs = net.forward(params, x, label)
            grads = net.backward(params, x, label)[1]
            net.train_step(params.copy(), state, x, label)
        assert not found
        given = {"x": x, "label": label, "number": 1.5, "W": params["W"]}
        meant = run(network.programs["forward"], given)
        for t, output in zip(network.outputs, outputs, strict=True):
            same(output, meant[t.name])
        ((_, slope),) = [(t, d) for t, d in network.steps[0].gradients.items() if t.name == "W"]
        same(grads["W"], run(network.programs["backward"], given)[slope.name])


def same(got: Any, meant: Any) -> None:
    """Equal but for rounding to float32; NaN and infinities where they belong."""
    meant = np.asarray(meant, float)
    largest = np.abs(meant[np.isfinite(meant)]).max(initial=1)
    np.testing.assert_allclose(got, meant, rtol=2e-5, atol=5e-6 * largest)


def test_types_of_random_programs() -> None:
    for seed in range(COUNT):
        assert not foreign_of(seed), f"seed {seed}"


def foreign_of(seed: int) -> set[str]:
    program, given = random_case(seed)
    names: dict[str, Any] = {"unwritten": lambda numpy: numpy}
    exec(numpy_source(program, "float32"), names)
    arrays = [
        np.asarray(given[t.name], np.int64 if t.dtype == "int" else np.float32)
        for t in program.inputs
    ]
    sizes = {s.name: n for s, n in infer_sizes(program, given).items()}
    with foreign(names) as found, np.errstate(all="ignore"):
        names["run"](*arrays, sizes)
    return found


def test_a_truth_value_in_a_function_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Body, "operand", Body.other)
    assert any("float16" in text for text in foreign_of(2642))


def test_a_number_of_numpy_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "_is_number", lambda value: False)
    assert any("float64" in text for text in foreign_of(2562))
