"""hvp, hessian, input_hvp and input_hessian of functions and of losses, in both back ends: entry by
entry beside differences of first derivatives, which have tests of their own, and beside each other.

What no equation writes is NaN (`tests.modules`).
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
from symgrad.model.programs import network_of
from symgrad.model.requested import possible
from tests.modules import together
from tests.test_with_functions import BACKENDS, CASES, MIXED, Case, listed, own_samples

STEP = 1e-4
CLOSE = {"rtol": 1e-7, "atol": 1e-8}
Arrays = list[Any]


def differences(f: Callable[[float], Arrays]) -> Arrays:
    """The derivatives at 0 of arrays, by six points: an error of STEP⁶."""
    values = [f(k * STEP) for k in (1, -1, 2, -2, 3, -3)]
    return [
        (45 * (a - b) - 9 * (c - d) + (e - g)) / (60 * STEP)
        for a, b, c, d, e, g in zip(*values, strict=True)
    ]


def entries(f: Callable[[Any], Arrays], at: Any) -> Arrays:
    """The derivatives of arrays by each entry of one, as (*array, *entries)."""
    units = np.eye(at.size).reshape(at.size, *at.shape)
    columns = [differences(lambda h, u=u: f(at + h * u)) for u in units]
    stacked = [np.stack(found, axis=-1) for found in zip(*columns, strict=True)]
    return [a.reshape(*a.shape[:-1], *at.shape) for a in stacked]


def trained_places(network: Any, step: Any = None) -> list[int]:
    """Where the trained parameters lie in the vector of all."""
    chosen = {p.tensor for p, _ in network.layout if p.trainable}
    chosen = {p.tensor for p in step.trained} if step else chosen
    found: list[int] = []
    for parameter, at in network.layout:
        size = int(np.prod(parameter.tensor.shape, dtype=int))
        found += range(at, at + size) if parameter.tensor in chosen else []
    return found


# --- functions


@BACKENDS
@pytest.mark.parametrize(("model", "name"), CASES)
def test_of_functions(model: str, name: str, backend: int) -> None:
    case = Case(model, name, backend)
    made = {f.kind for f in case.network.functions if f.of == name}
    assert ({"hvp", "hessian"} <= made) == (case.params is not None)
    assert ("input_hvp" in made) == bool(case.real)
    assert ("input_hessian" in made) == bool(case.real and model not in MIXED)
    if case.params is not None:
        flat = np.array(case.params.flat)
        wanted = entries(lambda p: listed(case.call("param_jacobian", flat=p)), flat)
        wanted = [w[..., trained_places(case.network)] for w in wanted]
        for got, w in zip(listed(case.call("hessian")), wanted, strict=True):
            assert got.shape == w.shape
            np.testing.assert_allclose(got, w, **CLOSE)
        v = case.rng.uniform(-1, 1, wanted[0].shape[-1])
        product = sum((w @ v).reshape(-1, len(v)).sum(0) for w in wanted)
        np.testing.assert_allclose(case.call("hvp", v).flat, product, **CLOSE)
    if not case.real:
        return
    along = {x: case.rng.uniform(-1, 1, case.data[x].shape) for x in case.real}

    def moved(h: float) -> Arrays:
        data = {x: case.data[x] + h * v for x, v in along.items()}
        return listed(case.call("input_gradient", data=data))

    for got, w in zip(
        listed(case.call("input_hvp", *along.values())), differences(moved), strict=True
    ):
        np.testing.assert_allclose(got, w, **CLOSE)
    if model in MIXED:
        return
    outputs = case.outputs()
    flattened = [a for row in listed(case.call("input_hessian")) for r in listed(row) for a in listed(r)]  # fmt: skip

    def rows(x: str, at: Any) -> Arrays:
        found = case.call("jacobian", data={x: at})
        return [a for row in listed(found) for a in listed(row)]

    second = {x: entries(lambda at, x=x: rows(x, at), case.data[x]) for x in case.real}
    pairs = [(y, first) for y in outputs for first in case.real]
    wanted = []
    for k, (y, first) in enumerate(pairs):
        whole = y.ndim + case.data[first].ndim
        samples = not case.function.data[[t.name for t in case.function.data].index(first)].shape[0].is_Integer  # fmt: skip
        rank = whole - 1 if y.ndim and samples else whole
        batched = bool(y.ndim) or samples
        for x in case.real:
            w = second[x][k]
            wanted.append(own_samples(w, case, x, np.zeros((1,)) if batched else np.zeros(()), rank))  # fmt: skip
    for got, w in zip(flattened, wanted, strict=True):
        assert got.shape == w.shape
        np.testing.assert_allclose(got, w, **CLOSE)


# --- losses


def mean() -> Model:
    return Model(Sequential(Input(3), Dense(4, "tanh"), Dense(2)), loss=MSE())


def labels() -> Model:
    layers = Sequential(Input(2, 4, 4), Conv2d(3, 2), "silu", Flatten(), Dense(3))
    return Model(layers, loss=CrossEntropy(weight=[1, 2, 0.5]))


def summed() -> Model:
    return Model(Sequential(Input(4, 2), GRU(3), Dense(1)), loss=MSE(reduction="sum"))


def inputs() -> Model:
    """Two inputs, one without a batch axis; a scalar parameter; one that is not trained; a term of
    weights alone."""
    x, A = Input("x", 3), Input("A", 3, 3, batch=False)
    s, W = parameter("s", init=ones), parameter("W", 3, 2, init=glorot_uniform)
    c = parameter("c", 3, init=ones, trainable=False)
    n, i, j, k, z, loss = *indices("n i j k"), tensor("z"), tensor("loss")
    z[n, k] = s[()] * Sum(sin(A[i, j] * x[n, j]) * c[i] * W[i, k], i, j)
    t = Target("t", 2)
    loss[()] = Mean((z[n, k] - t[n, k]) ** 4, n, k) + 0.1 * Sum(W[i, k] ** 4, i, k)
    return Model(inputs=[x, A], outputs=z, loss=loss)


def tokens() -> Model:
    token = Input("token", 4, dtype=int)
    return Model(inputs=token, outputs=Dense(2)(Flatten()(Embedding(5, 3)(token))), loss=Huber())


def dropping() -> Model:
    return Model(Sequential(Input(3), Dense(6, "tanh"), Dropout(0.4), Dense(2)), loss=MSE())


def turns() -> Model:
    """Two steps, each of which trains a layer."""
    x = Input("x", 3)
    h = Dense(4, "tanh", name="a")(x)
    z = Dense(2, name="b")(h)
    t = Target("t", 2)
    loss = MSE()(z, t)
    steps = {"one": Step(loss, SGD(0.1), params="a_*"), "two": Step(loss, SGD(0.1), params="b_*")}
    return Model(inputs=x, outputs=z, steps=steps)


LOSSES: dict[str, Callable[[], Model]] = {
    f.__name__: f for f in (mean, labels, summed, inputs, tokens, dropping, turns)
}
STEPS = [(m, "") for m in LOSSES if m != "turns"] + [("turns", "_one"), ("turns", "_two")]


@cache
def modules(dtype: str = "float64") -> dict[str, tuple[Any, tuple[Any, Any]]]:
    networks = []
    for name, build in LOSSES.items():
        with fresh_trace():
            model = build()
            words = [w for w in possible(network_of(model, name))[0] if not w.startswith("forward")]
            networks.append(network_of(model, f"s_{name}", words))
    made = together(networks, dtype, prefix="s" + dtype)
    return {name: (net, pair) for name, net, pair in zip(LOSSES, networks, made, strict=True)}


class Trained:
    """A training step of a module at some point."""

    def __init__(self, model: str, suffix: str, backend: int, samples: int = 3) -> None:
        self.network, pair = modules()[model]
        self.net, self.suffix = pair[backend], suffix
        self.step = next(s for s in self.network.steps if s.suffix == suffix)
        self.rng = np.random.default_rng(5)
        self.params = self.net.init_params()
        self.params.flat[:] = self.rng.uniform(0.2, 1.2, self.params.flat.shape)
        self.flat = np.array(self.params.flat)
        self.data = {t.name: self.drawn(t, samples) for t in self.step.data}
        self.real = [t.name for t in self.step.data if t.dtype == "real" and t.role == "input"]
        self.draws = {"seed": 4, "step": 1} if self.step.randoms else {}
        self.places = trained_places(self.network, self.step)

    def drawn(self, t: Any, samples: int) -> Any:
        shape = tuple(int(e) if e.is_Integer else samples for e in t.shape)
        if t.dtype == "int":
            return self.rng.integers(0, 5 if t.role == "input" else 3, shape)
        return self.rng.uniform(-1, 1, shape)

    def call(
        self, kind: str, *more: Any, flat: Any = None, data: Any = None, **options: Any
    ) -> Any:
        params = self.params.copy()
        params.flat[:] = self.flat if flat is None else flat
        values = {**self.data, **(data or {})}
        function = getattr(self.net, kind + self.suffix)
        return function(params, *values.values(), *more, **self.draws, **options)

    def gradient(self, **changed: Any) -> Any:
        return np.array(self.call("backward", **changed)[1].flat)

    def slopes(self, **changed: Any) -> Arrays:
        grads = self.call("backward", **changed, wrt_inputs=True)[1]
        return [np.array(grads[x]) for x in self.real]


@BACKENDS
@pytest.mark.parametrize(("model", "suffix"), STEPS)
def test_of_losses(model: str, suffix: str, backend: int) -> None:
    case = Trained(model, suffix, backend)
    (wanted,) = entries(lambda p: [case.gradient(flat=p)], case.flat)
    wanted = wanted[:, case.places]
    got = case.call("hessian")
    assert got.shape == wanted.shape
    np.testing.assert_allclose(got, wanted, **CLOSE)
    v = case.rng.uniform(-1, 1, len(wanted))
    np.testing.assert_allclose(case.call("hvp", v).flat, wanted @ v, **CLOSE)
    made = {f.kind for f in case.network.functions if f.step == case.step.name}
    assert ({"input_hvp", "input_hessian"} <= made) == bool(case.real)
    if not case.real:
        return
    along = {x: case.rng.uniform(-1, 1, case.data[x].shape) for x in case.real}

    def moved(h: float) -> Arrays:
        return case.slopes(data={x: case.data[x] + h * v for x, v in along.items()})

    got = listed(case.call("input_hvp", *along.values()))
    for g, w in zip(got, differences(moved), strict=True):
        np.testing.assert_allclose(g, w, **CLOSE)
    found = case.call("input_hessian")
    by = {
        (x, y): found[x][y] if len(case.real) > 1 else found for x in case.real for y in case.real
    }
    batch = {t.name: not t.shape[0].is_Integer for t in case.step.data}
    for y in case.real:
        columns = entries(lambda at, y=y: case.slopes(data={y: at}), case.data[y])
        for x, column in zip(case.real, columns, strict=True):
            if batch[x] and batch[y]:
                inner = (slice(None),) * (case.data[x].ndim - 1)
                column = np.stack([column[s][(*inner, s)] for s in range(len(column))])
            assert by[x, y].shape == column.shape
            np.testing.assert_allclose(by[x, y], column, **CLOSE)


@BACKENDS
@pytest.mark.parametrize("model", ["mean", "labels", "inputs"])
def test_one_sample_and_single_precision(model: str, backend: int) -> None:
    case = Trained(model, "", backend, samples=1)
    (wanted,) = entries(lambda p: [case.gradient(flat=p)], case.flat)
    np.testing.assert_allclose(case.call("hessian"), wanted[:, case.places], **CLOSE)
    other = modules("float32")[model][1][backend]
    params = other.init_params()
    params.flat[:] = case.flat
    narrow = [a if a.dtype.kind == "i" else a.astype(np.float32) for a in case.data.values()]
    got = other.hessian(params, *narrow)
    assert got.dtype == np.float32
    np.testing.assert_allclose(got, wanted[:, case.places], rtol=2e-3, atol=1e-4)


@BACKENDS
def test_no_samples(backend: int) -> None:
    net = modules()["mean"][1][backend]
    with pytest.raises(ValueError, match="at least one sample"):
        net.hessian(net.init_params(), np.zeros((0, 3)), np.zeros((0, 2)))
    case = Case("dense", "f", backend)
    x = {"x": np.zeros((0, 3))}
    size = case.params.flat.size
    assert case.call("hessian", data=x).shape == (0, 2, size, size)
    assert case.call("input_hessian", data=x).shape == (0, 2, 3, 3)
    assert (case.call("hvp", case.params.flat, data=x).flat == 0).all()


def test_named_in_the_module(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "m.py"
    path.write_text(
        "from symgrad import *\nx = Input('token', 2, dtype=int)\nE = Embedding(3, 1)(x)\n"
        "model = Model(inputs=x, outputs=Flatten()(E), loss=MSE())\n"
    )
    assert main(["compile", str(path), "-o", str(tmp_path), "--with", "hessian,forward_hvp"]) == 0
    text = (tmp_path / "m_numpy.py").read_text()
    assert "def hessian(params, token, y)" in text and "def forward_hvp(params, token, dir" in text
    capsys.readouterr()
    for word, told in {
        "input_hessian": "m: input_hessian of the loss has no real input to differentiate by",
        "forward_input_hvp": "m: input_hvp of forward has no real input to differentiate by",
    }.items():
        assert main(["compile", str(path), "-o", str(tmp_path), "--with", word]) == 1
        error = capsys.readouterr().err
        assert told in error and error.count("\n") == 1, error


def test_newton_finds_the_minimum_of_a_quadratic_in_one_step(tmp_path: Path) -> None:
    with fresh_trace():
        model = Model(Sequential(Input(4), Dense(2)), loss=MSE())
        net = compile_model(model, tmp_path, dtype="float64", wanted=["hessian"])
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(20, 4)), rng.normal(size=(20, 2))
    params = net.init_params(seed=0)
    gradient = net.backward(params, x, y)[1].flat
    params.flat[:] -= np.linalg.solve(net.hessian(params, x, y), gradient)
    design = np.hstack([x, np.ones((20, 1))])
    best = np.linalg.lstsq(design, y, rcond=None)[0]
    np.testing.assert_allclose(params["dense1_W"], best[:4], atol=1e-12)
    np.testing.assert_allclose(params["dense1_b"], best[4], atol=1e-12)
