"""Linear algebra as formulas: values beside numpy.linalg and scipy.linalg, derivatives beside the
closed forms of textbooks, in both back ends and both precisions; matrices on which elimination
without pivots fails; factors within a recurrence.

In: random matrices of size 1, 2 and 5, one for each sample or one for all. The closed forms are
written with `numpy.linalg` alone: with G = d_x, the derivative of x = A⁻¹b is d_b = A⁻ᵀG, d_A = −d_b·xᵀ;
that of log det A is A⁻ᵀ.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import pytest
import scipy.linalg

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests.modules import together

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
BOUND = {"float64": 1e-10, "float32": 3e-4}


def weighted(v: Variable) -> Variable:
    """A number that weighs the elements of v differently: its gradient by v is `weights`."""
    extents = v.shape[1:] if v.shape and v.shape[0] == N else v.shape
    at = [indices(f"w{k}", e) for k, e in enumerate(extents)]
    total, n = tensor("total"), indices("n")
    lead = [n] if len(extents) < len(v.shape) else []
    weight = sum(((k + 2) * i for k, i in enumerate(at)), 1) / 3
    total[()] = Sum(v[(*lead, *at)] * weight, *lead, *at) if lead or at else v[()] / 3
    return total


def weights(*shape: int) -> np.ndarray:
    grid = np.indices(shape) if shape else np.zeros((0,))
    return (sum((k + 2) * g for k, g in enumerate(grid)) + 1) / 3 + np.zeros(shape)


def functions(n: int, batch: bool) -> Model:
    with fresh_trace():
        A, b = Input("A", n, n, batch=batch), Input("b", n, batch=batch)
        B = Input("B", n, 2, batch=batch)
        found = {
            "cholesky": (A, cholesky(A)),
            "inverse": (A, inverse(A)),
            "inverse_pos": (A, inverse(A, assume_a="pos")),
            "logdet": (A, logdet(A)),
            "logdet_pos": (A, logdet(A, assume_a="pos")),
            "det": (A, det(A)),
            "solve": ([A, b], solve(A, b)),
            "solve_pos": ([A, b], solve(A, b, assume_a="pos")),
            "solve_many": ([A, B], solve(A, B)),
            "solve_many_pos": ([A, B], solve(A, B, assume_a="pos")),
        }
        for lower in (False, True):
            for trans in (0, 1):
                for unit in (False, True):
                    options: Any = {"lower": lower, "trans": trans, "unit_diagonal": unit}
                    name = f"triangular_{lower:d}{trans}{unit:d}"
                    found[name] = ([A, b], solve_triangular(A, b, **options))
        made = {name: Function(x, y) for name, (x, y) in found.items()}
        for name, (x, y) in found.items():
            given = list(x) if isinstance(x, list) else [x]
            made[f"{name}_grad"] = Function(given, grad(weighted(y), given))
        made["slogdet"] = Function(A, list(slogdet(A)))
        one, many = Input("one", 1, n, n, batch=batch), Input("many", 4, n, batch=batch)
        made["solve_each"] = Function([one, many], solve(one, many))
        return Model(functions=made)


KINDS = [
    (1, True, "float64"),
    (2, False, "float64"),
    (5, True, "float64"),
    (5, False, "float32"),
]
OF_KINDS = pytest.mark.parametrize(("n", "batch", "dtype"), KINDS)


@functools.cache
def net_of(n: int, batch: bool, dtype: str, backend: int) -> Any:
    return built(n, batch, dtype)[backend]


@functools.cache
def built(n: int, batch: bool, dtype: str) -> Any:
    return together([functions(n, batch)], dtype, f"la{n}")[0]


def data(n: int, batch: bool, positive: bool, seed: int) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(seed)
    lead = (3,) if batch else ()
    A = rng.normal(size=(*lead, n, n))
    if positive:
        A = A @ np.swapaxes(A, -1, -2) + np.eye(n)
    elif n > 1:
        A[..., 0, 0] = 0  # no elimination without pivots
    A += 0 if positive or n == 1 else 0.3 * np.sign(A)
    return A, rng.normal(size=(*lead, n)), rng.normal(size=(*lead, n, 2))


def turned(A: np.ndarray) -> np.ndarray:
    return np.swapaxes(A, -1, -2)


def close(got: Any, wanted: Any, dtype: str) -> None:
    scale = 1 + np.abs(wanted).max()
    assert np.shape(got) == np.shape(wanted)
    assert np.abs(got - wanted).max() <= BOUND[dtype] * scale, f"{got} != {wanted}"


@pytest.mark.filterwarnings("ignore:.*encountered in log")
@BACKENDS
@OF_KINDS
def test_of_general_matrices(n: int, batch: bool, dtype: str, backend: int) -> None:
    net = net_of(n, batch, dtype, backend)
    lead = (3,) if batch else ()
    for seed in range(3):
        A, b, B = (v.astype(dtype) for v in data(n, batch, False, seed))
        inv, D = np.linalg.inv(A.astype(float)), np.linalg.det(A.astype(float))
        sign, size = np.linalg.slogdet(A.astype(float))
        close(net.inverse(A), inv, dtype)
        many = np.stack([b + k for k in range(4)], axis=-2)
        each = net.solve_each(np.expand_dims(A, -3), many)
        close(each, many @ turned(inv), dtype)
        close(net.det(A), D, dtype)
        got = net.slogdet(A)
        assert np.array_equal(got[0], sign)
        close(got[1], size, dtype)
        with np.errstate(invalid="ignore"):
            wanted = np.where(sign > 0, size, np.nan)
        assert np.array_equal(np.isnan(net.logdet(A)), np.isnan(wanted))
        close(np.nan_to_num(net.logdet(A)), np.nan_to_num(wanted), dtype)
        close(net.logdet_grad(A), turned(inv) / 3, dtype)
        close(net.det_grad(A), (D[..., None, None] * turned(inv)) / 3, dtype)
        G = weights(n, n)
        close(net.inverse_grad(A), -turned(inv) @ G @ turned(inv), dtype)
        for name, right in (("solve", b[..., None]), ("solve_many", B)):
            given = right[..., 0] if name == "solve" else right
            x = inv @ right
            G = weights(n, 2) if name == "solve_many" else weights(n)[:, None]
            d_b = turned(inv) @ (G + np.zeros((*lead, *G.shape)))
            got = getattr(net, name)(A, given)
            close(got, x if name == "solve_many" else x[..., 0], dtype)
            d_A, d_right = getattr(net, f"{name}_grad")(A, given)
            close(d_A, -d_b @ turned(x), dtype)
            close(d_right, d_b if name == "solve_many" else d_b[..., 0], dtype)


@BACKENDS
@OF_KINDS
def test_of_positive_definite_matrices(n: int, batch: bool, dtype: str, backend: int) -> None:
    """The derivatives are symmetric, those of (A + Aᵀ)/2."""
    net = net_of(n, batch, dtype, backend)
    lead = (3,) if batch else ()
    for seed in range(3):
        A, b, B = (v.astype(dtype) for v in data(n, batch, True, seed))
        exact = A.astype(float)
        inv, L = np.linalg.inv(exact), np.linalg.cholesky(exact)
        close(net.cholesky(A), L, dtype)
        close(net.inverse_pos(A), inv, dtype)
        close(net.logdet_pos(A), np.linalg.slogdet(exact)[1], dtype)
        close(net.logdet_pos_grad(A), inv / 3, dtype)
        # Murray (2016), Differentiation of the Cholesky decomposition: Φ halves the diagonal
        G = weights(n, n) + np.zeros((*lead, n, n))
        P = np.tril(turned(L) @ np.tril(G))
        P[..., range(n), range(n)] /= 2
        S = turned(np.linalg.inv(L)) @ P @ np.linalg.inv(L)
        close(net.cholesky_grad(A), (S + turned(S)) / 2, dtype)
        x = inv @ B
        d_b = inv @ (weights(n, 2) + np.zeros((*lead, n, 2)))
        close(net.solve_many_pos(A, B), x, dtype)
        d_A, d_B = net.solve_many_pos_grad(A, B)
        own = -d_b @ turned(x)
        close(d_A, (own + turned(own)) / 2, dtype)
        close(d_B, d_b, dtype)
        close(net.solve_pos(A, b), (inv @ b[..., None])[..., 0], dtype)


@BACKENDS
@OF_KINDS
def test_of_triangular_matrices(n: int, batch: bool, dtype: str, backend: int) -> None:
    net = net_of(n, batch, dtype, backend)
    A, b = (v.astype(dtype) for v in data(n, batch, True, 7)[:2])
    for lower in (False, True):
        for trans in (0, 1):
            for unit in (False, True):
                name = f"triangular_{lower:d}{trans}{unit:d}"
                half = np.tril(A) if lower else np.triu(A)
                if unit:
                    half[..., range(n), range(n)] = 1
                T = turned(half) if trans else half
                x = np.linalg.solve(T, b[..., None])
                one = (A, b) if not batch else (A[0], b[0])
                options: Any = {"lower": lower, "trans": trans, "unit_diagonal": unit}
                known = scipy.linalg.solve_triangular(*one, **options)
                close((x[0] if batch else x)[:, 0], known, dtype)
                close(getattr(net, name)(A, b), x[..., 0], dtype)
                d_b = turned(np.linalg.inv(T)) @ (weights(n)[:, None] + np.zeros(x.shape))
                d_T = -d_b @ turned(x)
                d_A = (np.tril if lower else np.triu)(turned(d_T) if trans else d_T)
                if unit:
                    d_A[..., range(n), range(n)] = 0
                got = getattr(net, f"{name}_grad")(A, b)
                close(got[0], d_A, dtype)
                close(got[1], d_b[..., 0], dtype)


@pytest.mark.filterwarnings("ignore:.*encountered in")
@BACKENDS
def test_of_adverse_matrices(backend: int) -> None:
    """Backward stable: the residual is small whatever the condition; singular and NaN in, no crash."""
    net, rng = net_of(5, True, "float64", backend), np.random.default_rng(0)
    q, r = (np.linalg.qr(rng.normal(size=(3, 5, 5)))[0] for _ in range(2))
    hard = q @ (np.logspace(0, -13, 5)[:, None] * r)
    hilbert = scipy.linalg.hilbert(5) + np.zeros((3, 5, 5))
    tiny = rng.normal(size=(3, 5, 5))
    tiny[:, range(5), range(5)] = 1e-18
    swaps = np.eye(5)[np.array([rng.permutation(5) for _ in range(3)])]
    b = rng.normal(size=(3, 5))
    for A in (hard, hilbert, tiny, swaps, 1e150 * tiny):
        x = net.solve(A, b)
        size = np.abs(A).max((1, 2)) * np.abs(x).max(1) + np.abs(b).max(1)
        assert (np.abs(np.einsum("nij,nj->ni", A, x) - b).max(1) <= 1e-14 * size).all()
        assert np.allclose(net.slogdet(A)[1], np.linalg.slogdet(A)[1], rtol=1e-3)
    singular = np.ones((3, 5, 5))
    assert (net.det(singular) == 0).all()
    assert (net.logdet(singular) == -np.inf).all()
    broken = np.array(hilbert)
    broken[1, 2, 3] = np.nan
    found = net.solve(broken, b)
    assert np.isnan(found[1]).all() and np.isfinite(found[[0, 2]]).all()
    assert np.isnan(net.cholesky(-hilbert)).any(axis=(1, 2)).all()


def within() -> Model:
    """A factor, a solution and a determinant in each step of a recurrence: the next state is made
    of them; and a matrix that is made of as many samples as there are."""
    with fresh_trace():
        A, x0 = Input("A", 3, 3), Input("x0", 3)
        n, i, j, s = indices("n i j s")
        S, x = tensor("S", N, 4, 3, 3), tensor("x", N, 5, 3)
        x[n, 0, i] = x0[n, i]
        with recurrence("k", 4) as t:  # a letter that is used within `solve`, too
            S[n, t, i, j] = A[n, i, j] + x[n, t, i] * x[n, t, j] + 2 * equal(i, j)
            y = solve(S[n, t, ...], x[n, t, ...], assume_a="pos")
            z = solve(S[n, t, ...], y[n, t, ...])
            size = logdet(S[n, t, ...], assume_a="pos")
            x[n, t + 1, i] = y[n, t, i] - z[n, t, 2 - i] + sin(size[n, t]) * x[n, t, i]
        last, total = tensor("last"), tensor("total")
        last[n, i] = x[n, 4, i]
        total[()] = Sum(x[n, s, i] * (s + 1) * (i + 1), n, s, i)
        K, value = tensor("K"), tensor("value")
        m, k = indices("m k", N, N)
        K[k, m] = exp(-Sum((x0[k, i] - x0[m, i]) ** 2, i)) + equal(k, m)
        value[()] = logdet(K, assume_a="pos")[()] + logdet(K)[()]
        return Model(
            functions={
                "last": Function([A, x0], last),
                "total": Function([A, x0], total),
                "total_grad": Function([A, x0], grad(total, [A, x0])),
                "kernel": Function(x0, value),
                "kernel_grad": Function(x0, grad(value, x0)),
            }
        )


@functools.cache
def inner() -> Any:
    return together([within()], prefix="inner")[0]


@BACKENDS
def test_within_a_recurrence_and_of_all_samples(backend: int) -> None:
    net, rng = inner()[backend], np.random.default_rng(1)
    A = rng.normal(size=(2, 3, 3))
    A, x0 = A @ turned(A), rng.normal(size=(2, 3))

    def states(A: np.ndarray, x0: np.ndarray) -> list[np.ndarray]:
        every = [x0]
        for _ in range(4):
            x = every[-1]
            S = A + x[:, :, None] * x[:, None] + 2 * np.eye(3)
            y = np.linalg.solve(S, x[..., None])[..., 0]
            z = np.linalg.solve(S, y[..., None])[..., 0]
            every.append(y - z[:, ::-1] + np.sin(np.linalg.slogdet(S)[1])[:, None] * x)
        return every

    def total(A: np.ndarray, x0: np.ndarray) -> float:
        return sum((s + 1) * (x * [1, 2, 3]).sum() for s, x in enumerate(states(A, x0)))

    def kernel(x0: np.ndarray) -> float:
        apart = ((x0[:, None] - x0[None]) ** 2).sum(-1)
        return 2 * np.linalg.slogdet(np.exp(-apart) + np.eye(len(x0)))[1]

    assert np.allclose(net.last(A, x0), states(A, x0)[-1], rtol=1e-10)
    assert np.isclose(net.total(A, x0), total(A, x0), rtol=1e-10)
    d_A, d_x = net.total_grad(A, x0)
    along_A, along_x = rng.normal(size=A.shape), rng.normal(size=x0.shape)
    along_A += turned(along_A)
    h = 1e-5
    ends = [total(A + e * along_A, x0 + e * along_x) for e in (h, -h)]
    assert np.isclose(
        (d_A * along_A).sum() + (d_x * along_x).sum(), (ends[0] - ends[1]) / (2 * h), rtol=1e-7
    )
    for count in (1, 2, 6):
        x0 = rng.normal(size=(count, 3))
        assert np.isclose(net.kernel(x0), kernel(x0), rtol=1e-10, atol=1e-12)
        along = rng.normal(size=x0.shape)
        ends = [kernel(x0 + e * along) for e in (h, -h)]
        slope = (net.kernel_grad(x0) * along).sum()
        assert np.isclose(slope, (ends[0] - ends[1]) / (2 * h), rtol=1e-6, atol=1e-9)


@BACKENDS
def test_a_number_that_follows_from_data(backend: int) -> None:
    """A whole number without dimensions is not computed before what it reads."""
    net = numbers()[backend]
    for at in range(5):
        values = np.where(np.arange(5) == at, 7.0, 0.5)
        assert net.f(values) == (2 * at + 1, (3 * at + 2) * values[0])


@functools.cache
def numbers() -> Any:
    with fresh_trace():
        x, i = Input("x", 5, batch=False), indices("i")
        (k, s, r), y = (tensor(name, dtype=int) for name in "ksr"), tensor("y")
        k[()] = ArgMax(x[i], i)
        s[()] = 2 * k[()] + 1
        r[()] = s[()] + k[()] + 1  # which the caller is not given
        y[()] = r[()] * x[0]
        return together([Model(functions={"f": Function(x, [s, y])})], prefix="number")[0]


def _in_steps(formula: Any) -> None:
    x = Input("x", 3)
    h = tensor("h", N, 4, 3)
    n, i = indices("n i")
    with recurrence("t", 3) as t:
        formula(x, h, n, i, t)


def _same_index(x: Any, h: Any, n: Any, i: Any, t: Any) -> None:
    with recurrence("t", 3):
        h[n, t + 1, i] = h[n, t, i]


def _without_outer(x: Any, h: Any, n: Any, i: Any, t: Any) -> None:
    g = tensor("g", N, 4)
    with recurrence("s", 3) as s:
        g[n, s + 1] = g[n, s] + h[n, 0, s]
    h[n, t + 1, i] = g[n, i]


def _partly_without_outer(x: Any, h: Any, n: Any, i: Any, t: Any) -> None:
    g, v = tensor("g"), tensor("v")
    with recurrence("s", 3) as s:
        g[n, t, s] = h[n, t, s]
        v[n, s] = h[n, 0, s]
    h[n, t + 1, i] = g[n, t, i]


MISTAKES = [
    (lambda: _in_steps(_same_index), "a recurrence over t stands within a recurrence over t"),
    (lambda: _in_steps(_without_outer), "g is written in the recurrence without its index t"),
    (lambda: _in_steps(_partly_without_outer), "v is written in the recurrence without its index"),
    (lambda: cholesky(Input("A", 3, 2)), r"cholesky takes square matrices, not A\[N, 3, 2\]"),
    (lambda: cholesky(3), "takes a variable or an element"),
    (lambda: solve(Input("A", 3, 3), Input("b", 2)), r"takes \[…, 3\] or \[…, 3, columns\]"),
    (lambda: solve(Input("A", 3, 3), Input("b", 3), assume_a="sym"), "assume_a of solve is 'sym'"),
    (
        lambda: solve_triangular(Input("A", 3, 3), Input("b", 3), trans=2),
        "trans of solve_triangular",
    ),
]


@pytest.mark.parametrize(("build", "message"), MISTAKES)
def test_mistakes(build: Any, message: str) -> None:
    with fresh_trace(), pytest.raises(SpecError, match=message):
        build()
