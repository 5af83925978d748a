"""Products of models in both back ends, beside the same in NumPy by hand."""

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.backends import compiled

BACKENDS = pytest.mark.parametrize("backend", ["numpy", "c"])
RNG = np.random.default_rng(0)


def made(backend: str, build: Any) -> tuple[Any, Any]:
    """A module of float64 and its parameters, filled with random numbers."""
    with fresh_trace():
        net = compiled(backend)(build())
    params = net.init_params(seed=0)
    for array in params.values():
        array[...] = np.random.default_rng(array.size).normal(0, 1, array.shape)
    return net, params


@BACKENDS
def test_a_convolution_of_many_windows_keeps_its_bias(backend: str) -> None:
    net, params = made(
        backend,
        lambda: Model(
            Sequential(Input(32, 14, 14), Conv2d(4, 3, padding=1), GlobalAvgPool()), loss=MSE()
        ),
    )
    x = RNG.normal(0, 1, (2, 32, 14, 14))
    (b,) = (a for a in params.values() if a.ndim == 1)
    (w,) = (a for a in params.values() if a.ndim == 4)
    p = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
    windows = np.lib.stride_tricks.sliding_window_view(p, (3, 3), (2, 3))
    want = np.einsum("niyxuv,oiuv->noyx", windows, w).mean((2, 3)) + b
    assert np.allclose(net.forward(params, x), want, rtol=1e-12, atol=1e-12)


class Joined(Layer):
    """x·K with K[o, 3·i + u] = Σ_r A[o,r]·B[r,i,u], a kernel of low rank."""

    def __call__(self, x):
        o, r, i, u, k = indices("o r i u k")
        A, B = parameter("A", 4, 5), parameter("B", 5, 2, 3)
        K, z = tensor("K", 4, 6), tensor("z")
        K[o, 3 * i + u] = Sum(A[o, r] * B[r, i, u], r)
        z[..., o] = Sum(x[..., k] * K[o, k], k)
        return z


@BACKENDS
def test_a_product_of_parameters_into_joined_columns(backend: str) -> None:
    net, params = made(
        backend, lambda: Model(Sequential(Input(6), Joined()), loss=MSE(reduction="sum"))
    )
    x, t = RNG.normal(0, 1, (3, 6)), RNG.normal(0, 1, (3, 4))
    A, B = (next(a for a in params.values() if a.ndim == d) for d in (2, 3))
    K = np.einsum("or,riu->oiu", A, B).reshape(4, 6)
    assert np.allclose(net.forward(params, x), x @ K.T, rtol=1e-12)
    _, grads = net.backward(params, x, t)
    slope = (2 * (x @ K.T - t)).T @ x
    d_A, d_B = (next(a for a in grads.values() if a.ndim == d) for d in (2, 3))
    assert np.allclose(d_A, np.einsum("oiu,riu->or", slope.reshape(4, 2, 3), B), rtol=1e-10)
    assert np.allclose(d_B, np.einsum("oiu,or->riu", slope.reshape(4, 2, 3), A), rtol=1e-10)


class Scaled(Layer):
    """Σ_i x[i]·W[i,o]·s[2]: a factor that is one element."""

    def __call__(self, x):
        i, o = indices("i o")
        W, s, z = parameter("W", x.features, 3), parameter("s", 4), tensor("z")
        z[..., o] = Sum(x[..., i] * W[i, o] * s[2], i)
        return z


@BACKENDS
@pytest.mark.parametrize("batch", [1, 3])
def test_a_factor_that_is_one_element(backend: str, batch: int) -> None:
    net, params = made(backend, lambda: Model(Sequential(Input(5), Scaled()), loss=MSE()))
    x = RNG.normal(0, 1, (batch, 5))
    W, s = (next(a for a in params.values() if a.ndim == d) for d in (2, 1))
    assert np.allclose(net.forward(params, x), x @ W * s[2], rtol=1e-12)
    _, grads = net.backward(params, x, np.zeros((batch, 3)))
    d_s = next(a for a in grads.values() if a.ndim == 1)
    right = 2 * s[2] * np.mean((x @ W) ** 2)
    assert np.allclose(d_s, [0, 0, right, 0], rtol=1e-12)


@BACKENDS
def test_a_divisor_that_is_no_number_alone_in_its_model(backend: str) -> None:
    """What a function needs is there although no other function needs it."""

    def build() -> Model:
        a, b, w, z = Input("a", dtype=int), Input("b", dtype=int), parameter("w", 1), tensor("z")
        n, i = indices("n i")
        z[n, i] = Mod(a[n], b[n]) * w[i]
        return Model(inputs=[a, b], outputs=z, loss=MSE())

    net, params = made(backend, build)
    params.flat[:] = 1
    a, b = np.array([5, -5, 7, 6]), np.array([3, 3, -4, 2])
    assert np.array_equal(net.forward(params, a, b)[:, 0], a % b)
