"""How parameters start: bounds, moments and orthogonality of what is drawn, and determinism."""

import math
from typing import Any

import numpy as np
import pytest
from sympy import Symbol

from symgrad import *
from symgrad.language.initializers import resolve
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import Backend, every_backend, sample

SHAPE = (200, 300)
FANS = SHAPE


def _within(square: float) -> tuple[float, float]:
    return -math.sqrt(square), math.sqrt(square)


# name, initializer, mean, standard deviation, bounds
MOMENTS: list[tuple[str, Any, float, float, tuple[float, float]]] = [
    ("zeros", zeros, 0, 0, (0, 0)),
    ("ones", ones, 1, 0, (1, 1)),
    ("constant", constant(0.5), 0.5, 0, (0.5, 0.5)),
    ("number", 3, 3, 0, (3, 3)),
    ("normal", normal, 0, 1, (-9, 9)),
    ("normal(mean, std)", normal(1, 0.02), 1, 0.02, (0.8, 1.2)),
    ("uniform", uniform, 0.5, 12**-0.5, (0, 1)),
    ("uniform(low, high)", uniform(-3, 1), -1, 4 * 12**-0.5, (-3, 1)),
    ("truncated_normal", truncated_normal, 0, 0.8796256610342398, (-2, 2)),
    ("truncated_normal(mean, std)", truncated_normal(5, 0.1), 5, 0.08796256610342398, (4.8, 5.2)),
    ("glorot_uniform", glorot_uniform, 0, math.sqrt(2 / 500), _within(6 / 500)),
    ("glorot_normal", glorot_normal, 0, math.sqrt(2 / 500), _within(5.2 * 2 / 500)),
    ("he_uniform", he_uniform, 0, 0.1, _within(6 / 200)),
    ("he_normal", he_normal, 0, 0.1, _within(5.2 * 2 / 200)),
    ("lecun_uniform", lecun_uniform, 0, math.sqrt(1 / 200), _within(3 / 200)),
    ("lecun_normal", lecun_normal, 0, math.sqrt(1 / 200), _within(5.2 / 200)),
    ("xavier_uniform", xavier_uniform(2), 0, 2 * math.sqrt(2 / 500), _within(4 * 6 / 500)),
    ("xavier_normal", xavier_normal(2), 0, 2 * math.sqrt(2 / 500), (-1, 1)),
    ("kaiming_uniform", kaiming_uniform(), 0, 0.1, _within(6 / 200)),
    ("kaiming_uniform, fan_out", kaiming_uniform(0.5, "fan_out"), 0, math.sqrt(1.6 / 300),
     _within(3 * 1.6 / 300)),
    ("kaiming_normal, tanh", kaiming_normal(nonlinearity="tanh"), 0, 5 / 3 / math.sqrt(200), (-1, 1)),
    ("a function", lambda i, o: sqrt(2 / i) * normal, 0, 0.1, (-1, 1)),
    ("a mixture", 2 * normal + uniform(-1, 1), 0, math.sqrt(4 + 1 / 3), (-20, 20)),
]  # fmt: skip


@pytest.mark.parametrize("case", MOMENTS, ids=lambda c: c[0])
def test_moments(case: tuple[str, Any, float, float, tuple[float, float]]) -> None:
    """Mean and deviation within 4.5 standard errors of 60,000 draws; all within the bounds."""
    _, init, mean, std, (low, high) = case
    x = sample(resolve(init, FANS), SHAPE, np.random.default_rng(0))
    assert x.shape == SHAPE and x.min() >= low and x.max() <= high
    if std == 0:
        assert np.ptp(x) == 0 and x[0, 0] == mean
    else:
        assert abs(x.mean() - mean) < 4.5 * std / math.sqrt(x.size)
        assert abs(x.std() - std) < 4.5 * std / math.sqrt(x.size)
        assert x.min() < mean - 0.9 * std and x.max() > mean + 0.9 * std


@pytest.mark.parametrize("shape", [(5, 5), (8, 3), (3, 8), (2, 3, 4), (1, 1)])
def test_orthogonal(shape: tuple[int, ...]) -> None:
    """Columns (or rows) are orthonormal, times the gain."""
    x = sample(resolve(orthogonal(2), (3, 3)), shape, np.random.default_rng(0)) / 2
    x = x.reshape(shape[0], -1)
    small = x.T @ x if x.shape[0] >= x.shape[1] else x @ x.T
    np.testing.assert_allclose(small, np.eye(len(small)), atol=1e-14)


def test_gains() -> None:
    """Those of torch.nn.init.calculate_gain."""
    assert calculate_gain("leaky_relu", 0.2) == sqrt(2 / (1 + number(0.2) ** 2))
    assert calculate_gain("leaky_relu") == sqrt(2 / (1 + number(0.01) ** 2))
    names = ("linear", "conv2d", "sigmoid", "tanh", "relu", "selu")
    assert [float(calculate_gain(name)) for name in names] == [1, 1, 1, 5 / 3, math.sqrt(2), 0.75]
    with pytest.raises(SpecError, match="nonlinearity is 'swish'; it can be linear, conv1d"):
        calculate_gain("swish")
    with pytest.raises(SpecError, match='mode is \'fan\'; it can be "fan_in" or "fan_out"'):
        kaiming_normal(mode="fan")


def test_eye_and_dirac() -> None:
    """A matrix and a convolution that give their input back."""
    rng = np.random.default_rng(0)
    assert np.array_equal(sample(resolve(2 * eye, (3, 4)), (3, 4), rng), 2 * np.eye(3, 4))
    w = sample(resolve(dirac, (3, 4)), (2, 3, 3, 5), rng)
    x = rng.normal(size=(3, 7, 9))
    windows = np.lib.stride_tricks.sliding_window_view(x, (3, 5), (1, 2))
    z = np.einsum("iyxuv,oiuv->oyx", windows, w)
    assert np.array_equal(z, x[:2, 1:-1, 2:-2])
    for init, rank, need in ((eye, 3, "2 dimensions"), (dirac, 2, "3 dimensions or more")):
        with pytest.raises(SpecError, match=f"init {init} needs a parameter of {need}, not {rank}"):
            resolve(init, (3, 3), rank)


def test_orthogonal_is_uniform() -> None:
    """With diag(R) > 0 rotations and reflections are equally likely, no direction is favoured."""
    rng = np.random.default_rng(1)
    drawn = np.array([sample(resolve(orthogonal, (2, 2)), (2, 2), rng) for _ in range(2000)])
    assert abs(np.linalg.det(drawn).mean()) < 0.1
    assert abs(drawn.mean(axis=0)).max() < 0.07


def test_truncated_normal_quantiles() -> None:
    x = np.sort(sample(resolve(truncated_normal, (1, 1)), (40000,), np.random.default_rng(2)))
    inside = math.erf(math.sqrt(2))
    for q in (-1.5, -0.5, 0.0, 1.0, 1.9):
        expected = (math.erf(q / math.sqrt(2)) / inside + 1) / 2
        assert abs(np.searchsorted(x, q) / x.size - expected) < 0.012


@every_backend
def test_seed(backend: Backend) -> None:
    """The same seed gives the same numbers, another seed others."""
    with fresh_trace():
        x = Input("x", 6)
        h = Dense(5, init=orthogonal, bias_init=truncated_normal)(x)
        z = Dense(4, init=he_normal, bias_init=0.5)(h)
        net = backend.compile(Model(inputs=x, outputs=z, loss=MSE()))
    one, same, other = (net.init_params(seed=s) for s in (0, 0, 1))
    for name in one:
        assert np.array_equal(one[name], same[name])
        assert np.array_equal(one[name], other[name]) == (name == "dense2_b")
    assert np.all(np.asarray(one["dense2_b"]) == 0.5)


ERRORS: list[tuple[Any, int, str]] = [
    ("zeros", 2, "init is 'zeros'; it must be a number or a formula over normal"),
    (normal * Symbol("y"), 2, "uses y, which is not a random draw"),
    (math.nan, 2, "must be a finite number"),
    (math.inf, 1, "must be a finite number"),
    (orthogonal, 1, "orthogonal needs a parameter of 2 dimensions or more"),
    (lambda i, o: None, 2, "must be a number or a formula"),
]


@pytest.mark.parametrize(("init", "rank", "message"), ERRORS)
def test_errors(init: Any, rank: int, message: str) -> None:
    with fresh_trace(), pytest.raises(SpecError, match=message) as caught:
        parameter("W", *[3] * rank, init=init)
    assert __file__ in str(caught.value)
