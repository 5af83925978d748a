"""A model's functions beside training: outputs over any inputs, in both back ends, against the same
formulas by NumPy; batches of their own sizes; what is drawn at random; loss and metrics."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.emit.random import uniform
from symgrad.inspect.check import check_file
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.functions import RESERVED
from symgrad.model.programs import network_of
from symgrad.sources import PLACES
from tests.backends import assert_close
from tests.modules import Later, together

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])


def autoencoder() -> Model:
    """A variational autoencoder: functions that begin in the middle, draws, metrics."""
    with fresh_trace():
        x = Input("x", 6)
        hidden = Dense(8, "tanh", name="hidden")(x)
        mean, spread = Dense(2, name="mean")(hidden), Dense(2, name="spread")(hidden)
        u, v = random_uniform("u", N, 2), random_uniform("v", N, 2)
        n, d = indices("n d", N, 2)
        noise, z, code = tensor("noise"), tensor("z"), tensor("code", dtype=int)
        noise[n, d] = sqrt(-2 * log(1 - u[n, d])) * cos(2 * pi * v[n, d])
        z[n, d] = mean[n, d] + exp(spread[n, d] / 2) * noise[n, d]
        code[n] = ArgMax(mean[n, d], d)
        y = Dense(6, "sigmoid", name="decoder")(Dropout(0.5)(z))
        divergence, loss = tensor("divergence"), tensor("elbo")
        terms = exp(spread[n, d]) + mean[n, d] ** 2 - 1 - spread[n, d]
        divergence[()] = Mean(Sum(terms, d) / 2, n)
        loss[()] = MSE("sum")(y, x)[()] / N + divergence[()]
        return Model(
            inputs=x,
            outputs=mean,
            loss=loss,
            optimizer=Adam(1e-2),
            metrics={"kl": divergence},
            functions={
                "encode": Function(x, [mean, spread]),
                "decode": Function(z, y),
                "dropped": Function(z, y, training=True),
                "sample": Function([mean, spread], y),
                "reparametrized": Function([mean, spread, u, v], z),
                "noise": Function([], noise),
                "code": Function(x, [code, divergence]),
                "divergence": Function([spread, mean], divergence),
                "same": Function([x, z], [x, x]),
            },
        )


def points() -> Model:
    """Interior and boundary points of their own numbers, a matrix that all samples share."""
    with fresh_trace():
        inside, edge = Input("inside", 2), Input("edge", 2, batch="B")
        A, target = Input("A", 2, 2, batch=False), Target("at_edge", 1, batch="B")
        layer = Dense(1, name="u")
        n, i, j = indices("n i j")
        turned = tensor("turned")
        turned[n, i] = Sum(A[i, j] * inside[n, j], j)
        within, at = layer(turned), layer(edge)
        loss = tensor("loss")
        loss[()] = Mean(within[...] ** 2, ...) + MSE()(at, target)[()]
        return Model(
            inputs=[inside, edge, A],
            outputs=[within, at],
            loss=loss,
            optimizer=SGD(0.1),
            functions={"turned": Function([A, inside], turned)},
        )


def formulas() -> Model:
    """No parameters, no training."""
    with fresh_trace():
        r = Input("r")
        area, total = tensor("area"), tensor("total")
        n = indices("n")
        area[n] = pi * r[n] ** 2
        total[()] = Sum(area[n], n)
        return Model(functions={"area": Function(r, area), "total": Function(r, total)})


def untrained() -> Model:
    with fresh_trace():
        return Model(Sequential(Input(3), Dense(2, name="d")))


def labelled() -> Model:
    """Metrics that are a Loss, and a formula."""
    with fresh_trace():
        x, y = Input("x", 4), Target("y", dtype=int)
        z = Dense(3, name="d")(x)
        n, k = indices("n k")
        right, accuracy = tensor("right", dtype=int), tensor("accuracy")
        right[n] = equal(ArgMax(z[n, k], k), y[n])
        accuracy[()] = Mean(right[n], n)
        loss = CrossEntropy()(z, y)
        return Model(
            inputs=x,
            outputs=z,
            loss=loss,
            metrics={"accuracy": accuracy, "float": loss},
            functions={"accuracy": Function([x, y], accuracy)},
        )


NETS = Later(lambda: together([autoencoder(), points(), formulas(), untrained(), labelled()]))


def nets(k: int, backend: int) -> Any:
    return NETS[k][backend]


def sigmoid_(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


@BACKENDS
def test_functions_of_an_autoencoder(backend: int) -> None:
    net, rng = nets(0, backend), np.random.default_rng(1)
    params = net.init_params(seed=3)
    x, z = rng.normal(size=(5, 6)), rng.normal(size=(5, 2))
    hidden = np.tanh(x @ params["hidden_W"] + params["hidden_b"])
    mean = hidden @ params["mean_W"] + params["mean_b"]
    spread = hidden @ params["spread_W"] + params["spread_b"]

    def decoded(z: Any) -> Any:
        return sigmoid_(z @ params["decoder_W"] + params["decoder_b"])

    for found, wanted in zip(net.encode(params, x), (mean, spread), strict=True):
        assert_close(found, wanted, 1e-13)
    assert_close(net.decode(params, z), decoded(z), 1e-13)
    for seed, step in ((0, 0), (7, 2)):
        u, v, drop = (uniform(seed, step, k, (5, 2), np.float64) for k in range(3))
        noise = np.sqrt(-2 * np.log(1 - u)) * np.cos(2 * np.pi * v)
        assert_close(net.noise(params, 5, seed=seed, step=step), noise, 1e-12)
        z_ = mean + np.exp(spread / 2) * noise
        assert_close(net.sample(params, mean, spread, seed=seed, step=step), decoded(z_), 1e-12)
        assert_close(net.reparametrized(params, mean, spread, u, v), z_, 1e-12)
        dropped = net.dropped(params, z, seed=seed, step=step)
        assert_close(dropped, decoded(np.where(drop >= 0.5, 2 * z, 0)), 1e-12)
    code, kl = net.code(params, x)
    divergence = ((np.exp(spread) + mean**2 - 1 - spread).sum(1) / 2).mean()
    assert code.dtype == np.int64 and (code == mean.argmax(1)).all()
    assert type(kl) is float and abs(kl - divergence) < 1e-12
    assert abs(net.divergence(params, spread, mean) - divergence) < 1e-12
    first, second = net.same(params, x, z)
    assert (first == x).all() and (second == x).all()
    assert not np.shares_memory(first, second) and not np.shares_memory(first, x)
    measured = net.metrics(params, x, seed=4)
    assert [*measured] == ["loss", "kl"] and abs(measured["kl"] - divergence) < 1e-12
    assert measured["loss"] == net.loss(params, x, seed=4)
    with pytest.raises(ValueError, match="N: expected a whole number from 0 on, got -1"):
        net.noise(params, -1)
    with pytest.raises(ValueError, match="at least one sample"):
        net.divergence(params, spread[:0], mean[:0])
    assert net.decode(params, z[:0]).shape == (0, 6)
    with pytest.raises(ValueError, match=r"z: expected float64 array of shape \('?N'?, 2\)"):
        net.decode(params, x)


@BACKENDS
def test_batches_of_their_own_sizes(backend: int) -> None:
    net, rng = nets(1, backend), np.random.default_rng(2)
    params, state = net.init_params(seed=1), net.init_state()
    inside, edge = rng.normal(size=(7, 2)), rng.normal(size=(3, 2))
    A, at = rng.normal(size=(2, 2)), rng.normal(size=(3, 1))
    W, b = params["u_W"], params["u_b"]
    turned = inside @ A.T
    within, on = turned @ W + b, edge @ W + b
    for found, wanted in zip(net.forward(params, inside, edge, A), (within, on), strict=True):
        assert_close(found, wanted, 1e-13)
    assert_close(net.turned(params, A, inside), turned, 1e-13)
    loss = (within**2).mean() + ((on - at) ** 2).mean()
    assert abs(net.loss(params, inside, edge, A, at) - loss) < 1e-13
    slope = 2 * turned.T @ within / 7 + 2 * edge.T @ (on - at) / 3
    value, grads = net.backward(params, inside, edge, A, at, wrt_inputs=True)
    assert abs(value - loss) < 1e-13
    assert_close(grads["u_W"], slope, 1e-12)
    assert_close(grads["A"], 2 / 7 * (W @ within.T @ inside), 1e-12)
    before = W.copy()
    assert abs(net.train_step(params, state, inside, edge, A, at) - loss) < 1e-13
    assert_close(params["u_W"], before - 0.1 * slope, 1e-12)
    twin, moments = params.copy(), state.copy()
    mean = net.train_epoch(params, state, inside, edge, A, at, 3, seed=5)
    order, total = net.permutation(7, seed=5, step=1), 0.0
    for k in (0, 3, 6):  # a batch has rows of what N samples have, and all else whole
        rows = order[k : k + 3]
        total += len(rows) * net.train_step(twin, moments, inside[rows], edge, A, at)
    assert (params.flat == twin.flat).all() and mean == total / 7
    with pytest.raises(ValueError, match="at_edge: expected .* where .*B = 3"):
        net.loss(params, inside, edge, A, at[:2])


@BACKENDS
def test_without_training_or_parameters(backend: int) -> None:
    net, r = nets(2, backend), np.array([1.0, 2.0, 3.0])
    assert_close(net.area(r), np.pi * r**2, 1e-14)
    assert type(net.total(r)) is float and abs(net.total(r) - 14 * np.pi) < 1e-12
    assert not hasattr(net, "train_step") and not hasattr(net, "init_state")
    assert len(net.init_params()) == 0 and not hasattr(net, "forward")
    net, x = nets(3, backend), np.ones((2, 3))
    params = net.init_params(seed=1)
    assert_close(net.forward(params, x), x @ params["d_W"] + params["d_b"], 1e-14)
    assert not hasattr(net, "init_state") and not hasattr(net, "loss")


@BACKENDS
def test_loss_and_metrics(backend: int) -> None:
    net, rng = nets(4, backend), np.random.default_rng(3)
    params, x, y = net.init_params(), rng.normal(size=(50, 4)), rng.integers(0, 3, 50)
    z = x @ params["d_W"] + params["d_b"]
    log_p = z - np.log(np.exp(z).sum(1, keepdims=True))
    loss, right = -log_p[np.arange(50), y].mean(), (z.argmax(1) == y).mean()
    assert abs(net.loss(params, x, y) - loss) < 1e-13
    found = net.metrics(params, x, y)
    assert [*found] == ["loss", "accuracy", "float"] and all(
        type(v) is float for v in found.values()
    )
    assert abs(found["float"] - loss) < 1e-13 and abs(found["accuracy"] - right) < 1e-13
    assert abs(net.accuracy(params, x, y) - right) < 1e-13
    for name in ("loss", "metrics"):  # accuracy compares labels alone
        with pytest.raises(ValueError, match="y: expected values from 0 to 2"):
            getattr(net, name)(params, x, y + 1)


FAULTS = {
    "reserved": ({"loss": "Function(x, z)"}, "functions: 'loss' is another function of the module"),
    "no name": ({"a b": "Function(x, z)"}, "'a b' is not a name"),
    "no function": ({"f": "z"}, r"functions\['f'\] is d_z.*; it must be a Function\(x, y\)"),
    "unknown input": ({"f": "Function([], z)"}, "input x is used but not among the inputs of f"),
    "parameter": ({"f": "Function(W, z)"}, "W is a parameter, which a function has from params"),
    "twice": ({"f": "Function([x, x], z)"}, "a function takes an input twice"),
    "no outputs": ({"f": "Function(x, [])"}, "a function has no outputs"),
    "not a variable": ({"f": "Function(x, 3)"}, "outputs of a function must be variables, not 3"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_in_functions(fault: str) -> None:
    given, message = FAULTS[fault]
    with fresh_trace():
        x = Input("x", 2)
        z = Dense(1, name="d")(x)
        W = parameter("W", 2)
        known = {**globals(), "x": x, "z": z, "W": W}
        with pytest.raises(SpecError, match=message):
            functions = {name: eval(text, known) for name, text in given.items()}
            network_of(Model(inputs=x, outputs=z, functions=functions), "net")


def test_metrics_and_batches_that_are_none() -> None:
    with fresh_trace():
        x = Input("x", 2)
        z = Dense(1)(x)
        with pytest.raises(SpecError, match="the metric m is d.*; it must be a scalar variable"):
            Model(inputs=x, outputs=z, loss=MSE(), metrics={"m": z})
        with pytest.raises(SpecError, match="the loss is among them"):
            Model(inputs=x, outputs=z, loss=MSE(), metrics={"loss": MAE()})
        with pytest.raises(SpecError, match="it must be a Loss such as MSE"):
            Model(inputs=x, outputs=z, optimizer=SGD(0.1))
        with pytest.raises(SpecError, match="batch of q is 3; it can be True, False, or a size"):
            Input("q", 2, batch=3)


def test_modules_call_nothing_by_the_name_of_a_function() -> None:
    """What computes a function is called _name_, which nothing of the module is."""
    texts = [f.read_text() for p in PLACES for f in p.rglob("*") if f.suffix in (".py", ".j2")]
    assert not [w for t in texts for w in re.findall(r"\b_[a-z]\w*_\b", t) if not w.endswith("__")]
    assert {"save", "load", "forward", "options"} <= {*RESERVED}


def test_check_runs_every_function(tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "model.py"
    file.write_text(
        "from symgrad import *\n"
        "x, A = Input('x', 2), Input('A', 2, 2, batch=False)\n"
        "n, i, j = indices('n i j')\n"
        "u, z, s = random_uniform('u', N, 2), tensor('z'), tensor('s')\n"
        "z[n, i] = Sum(A[i, j] * x[n, j], j) + u[n, i]\n"
        "s[()] = Sum(z[...] ** 2, ...)\n"
        "model = Model(functions={'lambda': Function([x, A], z), 'norm': Function([z], s)})\n"
    )
    assert check_file(file)
    told = capsys.readouterr().out
    assert re.search(r"^lambda +outputs", told, re.M) and re.search(r"^norm +outputs", told, re.M)
