"""What `--with` adds to the functions of a model, beside differences of what these give, in both
back ends: jvp, vjp, input_vjp, input_gradient, jacobian and param_jacobian, entry by entry.

What no equation writes is NaN (`tests.modules`). `from_output` and `from_parameter` are the two ways
to a Jacobian by parameters; one that mixes samples must take the second.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.cli import main
from symgrad.language.trace import fresh_trace
from symgrad.model import entries
from symgrad.model.programs import network_of
from symgrad.model.requested import possible
from tests.modules import together

STEP = 1e-5
CLOSE = {"rtol": 2e-7, "atol": 2e-8}


def dense() -> Model:
    x = Input("x", 3)
    return Model(functions={"f": Function(x, Dense(2)(Dense(4, "tanh")(x)))})


def wide() -> Model:
    """More outputs of a sample than parameters."""
    x, w = Input("x", 5), parameter("w", 2, init=ones)
    n, i, k, y = *indices("n i k"), tensor("y")
    y[n, i, k] = sin(x[n, i] * w[k])
    return Model(functions={"f": Function(x, y)})


def conv() -> Model:
    x = Input("x", 2, 5, 5)
    return Model(functions={"f": Function(x, MaxPool2d(2)(Conv2d(3, 2)(x)))})


def recurrence_() -> Model:
    x = Input("x", 4, 2)
    return Model(functions={"f": Function(x, Dense(2)(GRU(3)(x)))})


def embedding() -> Model:
    x = Input("x", 3, dtype=int)
    return Model(functions={"f": Function(x, Dense(2)(Flatten()(Embedding(5, 2)(x))))})


def normed() -> Model:
    """Each sample's output depends on all samples."""
    x = Input("x", 3)
    y = Dense(2)(BatchNorm()(Dense(3)(x)))
    return Model(functions={"f": Function(x, y, training=True)})


def dropped() -> Model:
    x = Input("x", 3)
    y = Dense(2)(Dropout(0.4)(Dense(6, "tanh")(x)))
    return Model(functions={"f": Function(x, y, training=True)})


def two_inputs() -> Model:
    """Two outputs, one of which depends on one of the parameters; one is a number."""
    x, c = Input("x", 3), Input("c", 3)
    n, i, o, y, z, total = *indices("n i o"), tensor("y"), tensor("z"), tensor("total")
    W, v = parameter("W", 3, 2, init=glorot_uniform), parameter("v", 3, init=ones)
    y[n, o] = Sum(x[n, i] * c[n, i] * W[i, o], i)
    z[n, i] = c[n, i] * v[i] ** 2
    total[()] = Sum(z[n, i] * x[n, i], n, i)
    return Model(functions={"f": Function([x, c], [y, z]), "g": Function([x, c], total)})


def without_parameters() -> Model:
    x, n, i, y = Input("x", 3), *indices("n i"), tensor("y")
    y[n, i] = sin(x[n, i]) * x[n, 0]
    return Model(functions={"f": Function(x, y)})


def kernel() -> Model:
    """Pairs of samples."""
    x, w = Input("x", 2), parameter("w", 2, init=ones)
    n, m, i, k = indices("n m i k")
    q, y = tensor("q"), tensor("y")
    q[n, i] = x[n, i] * w[i]
    y[n, k] = Sum(exp(-((q[n, i] - q[m, i]) ** 2)) * w[k], m, i)
    return Model(functions={"f": Function(x, y)})


def normalized() -> Model:
    """A weight that is made of parameters without samples."""
    x, W, g = Input("x", 3), parameter("W", 3, 2, init=glorot_uniform), parameter("g", 2, init=ones)
    n, i, j, o = indices("n i j o")
    size, V, y = tensor("size"), tensor("V"), tensor("y")
    size[o] = sqrt(Sum(W[j, o] ** 2, j) + 0.1)
    V[i, o] = g[o] * W[i, o] / size[o]
    y[n, o] = tanh(Sum(x[n, i] * V[i, o], i))
    return Model(functions={"f": Function(x, y)})


def shapes() -> Model:
    """An array without a batch axis, a number of the call, a mask, positions."""
    x, A = Input("x", 4), Input("A", 4, 4, batch=False)
    w, scale = parameter("w", 4, init=ones), argument("scale", 1.5)
    n, i, j, y = *indices("n i j"), tensor("y")
    y[n, i] = Sum(A[i, j] * x[n, j] * w[j] ** 2, j, where=j <= i) * scale + w[i] * n
    return Model(functions={"f": Function([x, A], y)})


def sequence() -> Model:
    """The samples are the second axis of what is computed."""
    x, U = Input("x", 3, 2), parameter("U", 2, 2, init=glorot_uniform)
    t, n, i, j, h, y = *indices("t n i j"), tensor("h"), tensor("y")
    h[t, n, i] = tanh(Sum(x[n, t, j] * U[j, i], j))
    y[n, i] = Sum(h[t, n, i] * U[i, 0], t)
    return Model(functions={"f": Function(x, y)})


MIXED = ("normed", "kernel")  # each sample's output depends on others
MODELS: dict[str, Callable[[], Model]] = {
    f.__name__: f
    for f in (
        dense, wide, conv, recurrence_, embedding, normed, dropped, two_inputs, without_parameters,
        kernel, normalized, shapes, sequence,
    )
}  # fmt: skip


@cache
def modules() -> dict[str, tuple[Any, tuple[Any, Any]]]:
    networks = []
    for name, build in MODELS.items():
        with fresh_trace():
            model = build()
            plain = network_of(model, name)
            networks.append(network_of(model, f"w_{name}", possible(plain)[0]))
    made = together(networks, prefix="w")
    return {name: (net, pair) for name, net, pair in zip(MODELS, networks, made, strict=True)}


class Case:
    """A function of a module at some point; what it gives if parameters or inputs are others."""

    def __init__(self, model: str, name: str, backend: int) -> None:
        self.network, pair = modules()[model]
        self.net, self.name = pair[backend], name
        self.function = next(f for f in self.network.functions if f.name == name)
        self.rng = np.random.default_rng(3)
        self.params = self.net.init_params() if self.function.vectors else None
        if self.params is not None:
            self.params.flat[:] = self.rng.uniform(0.2, 1.2, self.params.flat.shape)
        self.data = {t.name: self.drawn(t) for t in self.function.data}
        self.real = [t.name for t in self.function.data if t.dtype == "real"]
        self.draws = {"seed": 4, "step": 1} if self.function.randoms else {}

    def drawn(self, t: Any) -> Any:
        shape = tuple(3 if not e.is_Integer else int(e) for e in t.shape)
        if t.dtype == "int":
            return self.rng.integers(0, 5, shape)
        return self.rng.uniform(-1, 1, shape)

    def call(self, kind: str = "", *more: Any, flat: Any = None, data: Any = None) -> Any:
        name = f"{self.name}_{kind}" if kind else self.name
        given = []
        if self.params is not None:
            params = self.params.copy()
            if flat is not None:
                params.flat[:] = flat
            given = [params]
        values = {**self.data, **(data or {})}
        return getattr(self.net, name)(*given, *values.values(), *more, **self.draws)

    def outputs(self, **changed: Any) -> list[Any]:
        got = self.call(**changed)
        return [np.array(a, float) for a in (got if isinstance(got, tuple) else (got,))]

    def differences(self, along: Callable[[float], dict[str, Any]]) -> list[Any]:
        """The derivatives of the outputs along a way, by four points."""
        a, b, c, d = (self.outputs(**along(k * STEP)) for k in (1, -1, 2, -2))
        both = zip(a, b, c, d, strict=True)
        return [(8 * (p - q) - (r - s)) / (12 * STEP) for p, q, r, s in both]

    def by_params(self) -> list[Any]:
        """∂output/∂params, entry by entry."""
        assert self.params is not None
        flat, trained = np.array(self.params.flat), []
        for parameter, at in self.network.layout:
            size = int(np.prod(parameter.tensor.shape, dtype=int))
            trained += range(at, at + size) if parameter.trainable else []
        columns = []
        for k in trained:
            unit = np.arange(len(flat)) == k
            columns.append(self.differences(lambda h, unit=unit: {"flat": flat + h * unit}))
        return [np.stack(found, axis=-1) for found in zip(*columns, strict=True)]

    def by_input(self, name: str) -> list[Any]:
        """∂output/∂input, entry by entry, as (*output, *input)."""
        x, columns = self.data[name], []
        for k in range(x.size):
            unit = (np.arange(x.size) == k).reshape(x.shape)
            columns.append(self.differences(lambda h, unit=unit: {"data": {name: x + h * unit}}))
        stacked = [np.stack(found, axis=-1) for found in zip(*columns, strict=True)]
        return [a.reshape(*a.shape[:-1], *x.shape) for a in stacked]


def own_samples(whole: Any, case: Case, x: str, output: Any, axes: int | None = None) -> Any:
    """Of (*output, *input) what `jacobian` has: where both begin with samples, those of each."""
    rank = output.ndim if axes is None else axes
    batch = {t.name: not t.shape[0].is_Integer for t in case.function.data if t.shape}
    if not batch.get(x) or not output.ndim:
        return whole
    at = (slice(None),) * (rank - 1)
    return np.stack([whole[s][(*at, s)] for s in range(len(whole))])


def listed(value: Any) -> list[Any]:
    """The arrays of a result: one, several, or some by their names."""
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, tuple) else [value]


CASES = [(model, "f") for model in MODELS] + [("two_inputs", "g")]
BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])


@BACKENDS
@pytest.mark.parametrize(("model", "name"), CASES)
def test_beside_differences(model: str, name: str, backend: int) -> None:
    case = Case(model, name, backend)
    made = {f.kind for f in case.network.functions if f.of == name}
    outputs = case.outputs()
    weights = [case.rng.uniform(-1, 1, np.shape(y)) for y in outputs]
    slopes = {x: case.by_input(x) for x in case.real}
    pulled = {
        x: sum(np.tensordot(w, s, axes=w.ndim) for w, s in zip(weights, by, strict=True))
        for x, by in slopes.items()
    }
    columns = case.by_params() if case.params is not None else []
    assert made >= {"jvp", "vjp", *(["input_vjp", "input_gradient"] if case.real else [])}
    assert ("param_jacobian" in made) == (case.params is not None)
    if columns:
        for got, wanted in zip(listed(case.call("param_jacobian")), columns, strict=True):
            assert got.shape == wanted.shape
            np.testing.assert_allclose(got, wanted, **CLOSE)
    # along a direction
    along = {x: case.rng.uniform(-1, 1, case.data[x].shape) for x in case.real}
    wanted = [np.zeros_like(y) for y in outputs]
    for x, t in along.items():
        wanted = [
            w + np.tensordot(s, t, axes=t.ndim) for w, s in zip(wanted, slopes[x], strict=True)
        ]
    behind = []
    if columns:
        flat = case.rng.uniform(-1, 1, columns[0].shape[-1])
        wanted = [w + J @ flat for w, J in zip(wanted, columns, strict=True)]
        behind = [flat]
    values, tangents = case.call("jvp", *along.values(), *behind)
    for got, y in zip(listed(values) + listed(tangents), [*outputs, *wanted], strict=True):
        np.testing.assert_allclose(got, y, **CLOSE)
    # backwards
    values, grads = case.call("vjp", *weights)
    for got, y in zip(listed(values), outputs, strict=True):
        np.testing.assert_allclose(got, y, **CLOSE)
    for x in case.real:
        np.testing.assert_allclose(grads[x], pulled[x], **CLOSE)
    if columns:
        flat = sum(np.tensordot(w, J, axes=w.ndim) for w, J in zip(weights, columns, strict=True))
        np.testing.assert_allclose(grads.flat, flat, **CLOSE)
    if case.real:
        got = listed(case.call("input_vjp", *weights)[1])
        ones = [np.ones_like(w) for w in weights]
        summed = listed(case.call("input_gradient"))
        for x, d, total in zip(case.real, got, summed, strict=True):
            np.testing.assert_allclose(d, pulled[x], **CLOSE)
            both = zip(ones, slopes[x], strict=True)
            wanted_sum = sum(np.tensordot(w, s, axes=w.ndim) for w, s in both)
            np.testing.assert_allclose(total, wanted_sum, **CLOSE)
    assert ("jacobian" in made) == bool(case.real and model not in MIXED)
    if "jacobian" in made:
        for output, row in zip(outputs, listed(case.call("jacobian")), strict=True):
            for x, got in zip(case.real, listed(row), strict=True):
                whole = slopes[x][next(k for k, y in enumerate(outputs) if y is output)]
                np.testing.assert_allclose(got, own_samples(whole, case, x, output), **CLOSE)


def test_both_ways_to_a_jacobian_by_parameters() -> None:
    """Which way is taken, and that what mixes samples does not go back from its outputs."""
    apart = ["dense", "conv", "recurrence_", "embedding", "dropped", "two_inputs", "normalized"]
    apart += ["shapes"]
    for name in MODELS:
        network = modules()[name][0]
        base = next(f for f in network.functions if f.name == "f")
        trained = [p.tensor for p, _ in network.layout if p.trainable]
        if trained:
            fresh = entries.fresh_names(base.program)
            made = entries._from_output(base.program, base.results[0], trained, fresh)
            assert (made is not None) == (name in [*apart, "wide"]), name


def test_frozen_parameters_have_no_columns(tmp_path: Path) -> None:
    with fresh_trace():
        x, y = Input("x", 2), tensor("y")
        a, b, n = (
            parameter("a", 2, init=ones),
            parameter("b", 2, init=ones, trainable=False),
            indices("n"),
        )
        y[n] = a[0] * x[n, 0] * b[0] + a[1] * x[n, 1] * b[1]
        model = Model(functions={"f": Function(x, y)})
    net = compile_model(model, tmp_path, dtype="float64", wanted=["f_param_jacobian"])
    at, params = np.array([[1.0, 2.0], [3.0, 5.0]]), net.init_params()
    params["b"] = np.array([7.0, 11.0])
    assert np.array_equal(net.f_param_jacobian(params, at), at * params["b"])
    assert np.array_equal(net.f(params.flat.copy(), at), net.f(params, at))
    with pytest.raises(ValueError, match=r"params: expected float64 array of shape \(4,\)"):
        net.f(np.zeros(3), at)


def test_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "m.py"
    head = "from symgrad import *\nx = Input('x', 2)\ny = Dense(1)(x)\n"
    functions = "functions={'f': Function(x, y), 'g': Function(x, z)}"
    text = f"{head}z = tensor('z')\nz[...] = 2*x[...]\nmodel = Model({functions})\n"
    path.write_text(text)
    for word, told in {
        "jvp": "jvp is of a network, which this model has not; there are f_jvp, f_vjp",
        "hvp": "hvp is of a training step, which this model has not; there are f_jvp",
        "h_jvp": "there is no function 'h_jvp' to add; there are f_jvp",
    }.items():
        assert main(["compile", str(path), "-o", str(tmp_path), "--with", word]) == 1
        error = capsys.readouterr().err
        assert told in error and error.count("\n") == 1, error
    path.write_text(
        text.replace("Model(", "Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(1), ")
    )
    assert main(["compile", str(path), "-o", str(tmp_path), "--with", "forward_jvp"]) == 1
    assert " there are jvp, forward_hvp," in capsys.readouterr().err
    path.write_text(text)
    assert main(["inspect", str(path), "--with", "f_param_jacobian"]) == 0
    assert "by_params" in capsys.readouterr().out
