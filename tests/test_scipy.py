"""value_and_grad and hessp of generated modules, which SciPy's minimizers are given: backward and hvp
to the bit, of every kind of model, and the minimum that scikit-learn finds."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from scipy.optimize import minimize
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import scale

from symgrad import *
from symgrad.language.trace import fresh_trace
from symgrad.model.model import Model
from symgrad.model.programs import network_of
from tests.modules import Later, together

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
DTYPES = pytest.mark.parametrize("dtype", ["float32", "float64"])


def logistic() -> Model:
    x, y = Input("x", 30), Target("y")
    w, b, z, loss = (
        parameter("w", 30, init=zeros),
        parameter("b", init=zeros),
        tensor("z"),
        tensor("loss"),
    )
    n, i = indices("n i")
    z[n] = Sum(x[n, i] * w[i], i) + b[()]
    loss[()] = Sum(softplus(-y[n] * z[n]), n) + 0.5 * Sum(w[i] ** 2, i)
    return Model(inputs=x, outputs=z, loss=loss, optimizer=SGD(0.1))


def all_kinds() -> Model:
    """Running statistics, dropout, a number of the call, groups of parameters in another order."""
    x, y, rate = Input("x", 3), Target("y", 2), argument("scale", 2.0)
    n, o = indices("n o")
    z = Sequential(Dense(4, "tanh"), BatchNorm(), Dropout(0.3), Dense(2))(x)
    loss = tensor("loss")
    loss[()] = rate * Mean((z[n, o] - y[n, o]) ** 2, n, o)
    groups = [{"params": "dense2_*", "lr": 0.5}]
    return Model(inputs=x, outputs=z, loss=loss, optimizer=SGD(0.1, groups=groups))


def in_turns() -> Model:
    x = Input("x", 2)
    a, b = Dense(1, name="a")(x), Dense(1, "tanh", name="b")(x)
    first, second = tensor("first"), tensor("second")
    first[()], second[()] = Mean(a[...] ** 2, ...), Mean((a[...] - b[...]) ** 2, ...)
    steps = {
        "one": Step(first, SGD(0.1), params="a_*"),
        "two": Step(second, SGD(0.2), params="b_*"),
    }
    return Model(inputs=x, outputs=a, steps=steps)


def made(dtype: str) -> Any:
    networks = []
    for build in (logistic, all_kinds, in_turns):
        with fresh_trace():
            networks.append(network_of(build(), f"{build.__name__}{dtype[-2:]}", ("hvp",)))
    return together(networks, dtype)


NETS = {dtype: Later(lambda dtype=dtype: made(dtype)) for dtype in ("float32", "float64")}


def case(which: int, backend: int, dtype: str) -> Any:
    """A module, its parameters, the directions of its hvp, and data."""
    net, rng = NETS[dtype][which][backend], np.random.default_rng(which)
    params = net.init_params(seed=3)
    params.flat[...] += rng.normal(0, 0.3, params.flat.size)
    shapes = [[(9, 30), (9,)], [(9, 3), (9, 2)], [(9, 2)]][which]
    return net, params, [rng.normal(size=s).astype(dtype) for s in shapes]


@BACKENDS
@DTYPES
def test_of_all_parameters(backend: int, dtype: str) -> None:
    net, params, data = case(0, backend, dtype)
    loss, grads = net.backward(params, *data)
    before = params.flat.copy()
    kept = []
    for given in (dtype, "float64"):
        flat = before.astype(given)
        value, gradient = net.value_and_grad(flat, *data)
        kept.append(gradient)
        assert value == loss and type(value) is float
        assert gradient.dtype == given and (gradient == grads.flat).all()
        along = np.arange(1, flat.size + 1, dtype=given) / 10
        product = net.hessp(flat, along, *data)
        direction = grads.copy()
        direction.flat[...] = along
        assert product.dtype == given
        assert (product == net.hvp(params, *data, direction).flat).all() and product.any()
        assert (flat == before.astype(given)).all()
    flat[:] = 0
    net.value_and_grad(flat, *data)
    assert all((g == grads.flat).all() for g in kept)  # a minimizer keeps what it was given
    assert (params.flat == before).all()
    assert net.value_and_grad([0] * 31, *data)[1].dtype == np.float64


@BACKENDS
@DTYPES
def test_with_parameters_that_are_not_trained(backend: int, dtype: str) -> None:
    net, params, data = case(1, backend, dtype)
    numbers = {"seed": 5, "step": 2, "scale": 3.0}
    loss, grads = net.backward(params, *data, **numbers)
    flat = np.concatenate([params[name].ravel() for name in grads])
    for given in (params, dict(params)):  # also where the others have another vector's numbers
        other = net.init_params(seed=9)
        other.update({name: a for name, a in given.items() if name not in grads})
        value, gradient = net.value_and_grad(flat, *data, params=other, **numbers)
        assert value == loss and (gradient == grads.flat).all()
        product = net.hessp(flat, flat, *data, params=other, **numbers)
        direction = grads.copy()
        direction.flat[...] = flat
        assert (product == net.hvp(params, *data, direction, **numbers).flat).all()
    assert (other.flat == other.copy().flat).all() and (
        other["dense1_W"] != params["dense1_W"]
    ).any()
    assert net.value_and_grad(flat, *data, params=params)[0] != loss
    with pytest.raises(TypeError, match="params"):
        net.value_and_grad(flat, *data)


@BACKENDS
def test_steps_in_turns(backend: int) -> None:
    net, params, data = case(2, backend, "float64")
    for name in ("one", "two"):
        backward = getattr(net, f"backward_{name}")
        loss, grads = backward(params, *data)
        flat = grads.copy().flat
        flat[:] = np.concatenate([params[own].ravel() for own in grads])
        value, gradient = getattr(net, f"value_and_grad_{name}")(flat, *data, params=params)
        assert value == loss and (gradient == grads.flat).all()
        along = grads.copy()
        along.flat[:] = 1
        product = getattr(net, f"hessp_{name}")(flat, along.flat, *data, params=params)
        assert (product == getattr(net, f"hvp_{name}")(params, *data, along).flat).all()


@BACKENDS
def test_mistakes(backend: int) -> None:
    net, params, data = case(0, backend, "float64")
    for wrong in (params.flat[:-1], params.flat[None], params, None, ["a"] * 31, params.flat * 1j):
        with pytest.raises((TypeError, ValueError), match="^flat: expected float64 array of shape"):
            net.value_and_grad(wrong, *data)
        with pytest.raises((TypeError, ValueError), match="^direction: expected float64 array"):
            net.hessp(params.flat, wrong, *data)
    with pytest.raises(ValueError, match="^x: expected"):
        net.value_and_grad(params.flat, data[0][:, 1:], data[1])


@BACKENDS
@DTYPES
def test_minimizers(backend: int, dtype: str) -> None:
    """Logistic regression, whose minimum scikit-learn finds."""
    net = NETS[dtype][0][backend]
    x, labels = load_breast_cancer(return_X_y=True)
    x, y = scale(x), 2.0 * labels - 1
    best = LogisticRegression(tol=1e-10, max_iter=10_000).fit(x, labels)
    wanted = {"w": best.coef_[0], "b": best.intercept_[0]}
    data = x.astype(dtype), y.astype(dtype)
    tol, within = (1e-10, 1e-5) if dtype == "float64" else (1e-4, 2e-2)
    losses = []
    for method, extra in (
        ("L-BFGS-B", {}),
        ("Newton-CG", {"hessp": net.hessp}),
        ("trust-ncg", {"hessp": net.hessp}),
        ("trust-krylov", {"hessp": net.hessp}),
    ):
        params = net.init_params()
        found = minimize(
            net.value_and_grad, params.flat, args=data, jac=True, method=method, tol=tol, **extra
        )
        params.flat = found.x
        losses.append(found.fun)
        for name, array in wanted.items():
            assert np.abs(params[name] - array).max() < within * 10, method
    assert all(abs(a - b) < within for a, b in pairwise(losses))
