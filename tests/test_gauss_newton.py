"""`gauss_newton` beside the dense Jᵀ·H·J, in both back ends: J is the `param_jacobian` of the outputs
in training, H the second derivative of the loss as a function of these. What no equation writes is
NaN (`tests.modules`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.programs import network_of
from tests.modules import together

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
WORDS = ["gauss_newton", "hessian", "trained_param_jacobian", "head_input_hvp"]


def value(formula: Any) -> Any:
    loss = tensor("loss")
    loss[()] = formula
    return loss


def of(x: Sequence[Any], outputs: Sequence[Any], loss: Any, *given: Any) -> Model:
    """A model, its outputs in training, and its loss as a function of these and what is given."""
    trained = Function([*x], [*outputs], training=True)
    functions = {"trained": trained, "head": Function([*outputs, *given], loss, training=True)}
    return Model(inputs=[*x], outputs=[*outputs], loss=loss, functions=functions)


def _of_one(z: Callable[[Any], Any], loss: Any, target: Any, features: int = 3) -> Model:
    x = Input("x", features)
    out = z(x)
    return of([x], [out], loss(out, target), target)


def squares() -> Model:
    return _of_one(lambda x: Dense(2)(Dense(4, "tanh")(x)), MSE(), Target("y", 2))


def linear() -> Model:
    """Linear outputs: the matrix is the Hessian."""
    return _of_one(Dense(3), CrossEntropy([1, 2, 0.5]), Target("y", dtype=int))


def fourth() -> Model:
    """Outputs of all samples in each term; the sum is not of squares."""
    y, (n, m, o) = Target("y", 2), indices("n m o")

    def loss(z: Any, y: Any) -> Any:
        return value(Sum(z[n, o] ** 2 * z[m, 0] * y[m, o], n, m, o) + Mean(exp(z[n, 1]), n))

    return _of_one(lambda x: Dense(2, "tanh")(x), loss, y)


def probabilities() -> Model:
    """Outputs of which the loss takes the logarithm, which is looked through."""
    y, (n, k) = Target("y", 3), indices("n k")

    def loss(p: Any, y: Any) -> Any:
        return value(-Mean(y[n, k] * log(p[n, k]) + (1 - y[n, k]) * log(1 - p[n, k]), n, k))

    return _of_one(lambda x: Dense(3, "sigmoid")(Dense(4, "silu")(x)), loss, y)


def softmax() -> Model:
    y, n, k = Target("y", 3), *indices("n k")

    def loss(p: Any, y: Any) -> Any:
        return value(-Sum(y[n, k] * log(p[n, k]), n, k))

    return _of_one(lambda x: Dense(3, "softmax")(x), loss, y)


def images() -> Model:
    x, y = Input("x", 1, 4, 4), Target("y", dtype=int)
    z = Dense(3)(Flatten()(MaxPool2d(2, 1)(Conv2d(2, 2, activation="silu")(x))))
    loss = CrossEntropy(label_smoothing=0.1)(z, y)
    return of([x], [z], loss, y)


def batch() -> Model:
    """Samples mix before the outputs, and numbers are drawn."""
    x, y = Input("x", 3), Target("y", 2)
    z = Dense(2)(BatchNorm()(Dropout(0.4)(Dense(4)(x))))
    return of([x], [z], Huber()(z, y), y)


def sequences() -> Model:
    """All steps of a recurrence are outputs."""
    x, y = Input("x", 4, 2), Target("y", 4, 3)
    z = GRU(3, return_sequences=True)(x)
    return of([x], [z], BCEWithLogits()(z, y), y)


def several() -> Model:
    """Two outputs that one term joins, of which one is computed from the other one; a term of
    parameters alone; a frozen parameter; an output that the loss does not read."""
    x, y = Input("x", 3), Target("y", 2)
    n, o, i = indices("n o i")
    c, W = parameter("c", 2, init=ones, trainable=False), parameter("W", 3, 2)
    a, b, far = tensor("a"), tensor("b"), tensor("far")
    a[n, o] = tanh(Sum(x[n, i] * W[i, o], i)) * c[o]
    b[n] = exp(a[n, 0]) + W[0, 0]
    far[n] = a[n, 1] ** 3
    error = Mean((a[n, o] - y[n, o]) ** 4 * b[n], n, o)
    loss = value(error + 0.1 * Sum(W[i, o] ** 2, i, o))
    functions = {
        "trained": Function(x, [a, b], training=True),
        "head": Function([a, b, y], loss, training=True),
    }
    return Model(inputs=x, outputs=[a, b, far], loss=loss, functions=functions)


CASES: dict[str, Callable[[], Model]] = {
    f.__name__: f
    for f in (
        squares,
        linear,
        fourth,
        probabilities,
        softmax,
        images,
        batch,
        sequences,
        several,
    )  # fmt: skip
}


@cache
def modules(dtype: str = "float64") -> dict[str, tuple[Any, tuple[Any, Any]]]:
    networks = []
    for k, build in enumerate(CASES.values()):
        with fresh_trace():
            networks.append(network_of(build(), f"gn{k}", WORDS))
    made = together(networks, dtype, prefix="gn" + dtype)
    return {name: (net, pair) for name, net, pair in zip(CASES, networks, made, strict=True)}


class Case:
    """A module at some point."""

    def __init__(self, name: str, backend: int, samples: int, dtype: str = "float64") -> None:
        self.network, pair = modules(dtype)[name]
        self.net, self.step, self.dtype = pair[backend], self.network.steps[0], dtype
        self.rng = np.random.default_rng(4)
        self.params = self.net.init_params(1)
        self.params.flat[:] += self.rng.uniform(-0.3, 0.3, self.params.flat.shape)
        self.samples = samples
        self.data = {t.name: self.drawn(t) for t in self.step.data}
        self.draws = {"seed": 3, "step": 2} if self.step.randoms else {}

    def drawn(self, t: Any) -> Any:
        shape = tuple(int(e) if e.is_Integer else self.samples for e in t.shape)
        if t.dtype == "int":
            return self.rng.integers(0, 3, shape)
        return self.rng.uniform(0.1, 0.9, shape).astype(self.dtype)

    def product(self, direction: Any) -> Any:
        found = self.net.gauss_newton(self.params, *self.data.values(), direction, **self.draws)
        return np.array(found.flat)

    def matrix(self) -> Any:
        """Jᵀ·H·J, dense."""
        by_name = {f.name: f for f in self.network.functions}
        x = [self.data[t.name] for t in by_name["trained"].data]
        outputs = self.net.trained(self.params, *x, **self.draws)
        outputs = outputs if isinstance(outputs, tuple) else (outputs,)
        found = self.net.trained_param_jacobian(self.params, *x, **self.draws)
        jacobians = found.values() if isinstance(found, dict) else [found]
        J = np.concatenate([j.reshape(-1, j.shape[-1]) for j in jacobians])
        given = [self.data[t.name] for t in by_name["head"].data[len(outputs) :]]
        still = [np.zeros_like(a) for a in given if a.dtype.kind == "f"]
        ends = np.cumsum([y.size for y in outputs])[:-1]
        rows = []
        for unit in np.eye(len(J)):
            along = [u.reshape(y.shape) for u, y in zip(np.split(unit, ends), outputs, strict=True)]
            got = self.net.head_input_hvp(self.params, *outputs, *given, *along, *still)
            parts = list(got.values()) if isinstance(got, dict) else [got]
            rows.append(np.concatenate([np.ravel(h) for h in parts[: len(outputs)]]))
        return J.T @ np.array(rows) @ J


@BACKENDS
@pytest.mark.parametrize("name", CASES)
def test_beside_the_dense_matrix(name: str, backend: int) -> None:
    for samples in (2, 5):
        case = Case(name, backend, samples)
        wanted = case.matrix()
        scale = np.abs(wanted).max()
        for v in (case.rng.uniform(-1, 1, len(wanted)), np.eye(len(wanted))[0]):
            got = case.product(v)
            np.testing.assert_allclose(got, wanted @ v, rtol=1e-9, atol=1e-12 * scale)
        hessian = case.net.hessian(case.params, *case.data.values(), **case.draws)
        same = np.allclose(hessian, wanted, rtol=1e-8, atol=1e-9 * scale)
        assert same == (name == "linear") and scale > 1e-3


@BACKENDS
@pytest.mark.parametrize("name", ["squares", "images", "batch"])
def test_single_precision(name: str, backend: int) -> None:
    case, exact = Case(name, backend, 37, "float32"), Case(name, backend, 37)
    exact.params.flat[:] = case.params.flat
    exact.data = {k: a if a.dtype.kind == "i" else a.astype(float) for k, a in case.data.items()}
    v = case.rng.uniform(-1, 1, case.params.flat.size).astype(np.float32)
    v = v[: exact.net.hessian(exact.params, *exact.data.values(), **exact.draws).shape[0]]
    got, wanted = case.product(v), exact.product(v.astype(float))
    assert got.dtype == np.float32
    np.testing.assert_allclose(got, wanted, rtol=5e-3, atol=1e-4 * np.abs(wanted).max())


def test_refusals() -> None:
    with fresh_trace():
        x, n, o, i = Input("x", 3), *indices("n o i")
        W, z = parameter("W", 3, 2), tensor("z")
        z[n, o] = Sum(x[n, i] * W[i, o], i)
        model = Model(
            inputs=x, outputs=z, loss=value(Sum(W[i, o] ** 2, i, o) + Mean(x[n, i], n, i))
        )
        with pytest.raises(SpecError) as error:
            network_of(model, "m", ["gauss_newton"])
        assert str(error.value) == (
            "m: gauss_newton of the loss: it reads no real output of the network (z)"
        )
        with pytest.raises(SpecError, match="there is no function 'forward_gauss_newton' to add"):
            network_of(model, "m", ["forward_gauss_newton"])
