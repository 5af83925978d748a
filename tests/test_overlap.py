"""Accesses that never meet, by enumeration; and models that need to know it, or that were refused."""

import itertools
import os
import random
from typing import Any

import numpy as np
import pytest
from sympy import Integer

from symgrad import (
    MSE,
    Concatenate,
    Conv1d,
    CrossEntropy,
    Input,
    Model,
    N,
    Product,
    Reshape,
    Slice,
    Sum,
    exp,
    indices,
    normal,
    parameter,
    tensor,
)
from symgrad.ir import Equation, Index, Tensor
from symgrad.language.trace import fresh_trace
from symgrad.passes.overlap import disjoint, meeting
from symgrad.scalar import equal, less, less_equal, mod, not_equal
from tests.backends import assert_close, compiled

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "300"))
i, j, k, r, s = (Index(a, e) for a, e in zip("ijkrs", (3, 3, 2, 3, 3), strict=True))
L = Tensor("L", (Integer(9), Integer(9)))
TOK, X = Tensor("tok", (Integer(3),), "input", "int"), Tensor("x", (Integer(3),), "input")
APART = [
    (L[i, i], L[k + 1, k], 1, 1),
    (L[i, i], L[i, i + 1], 1, 1),
    (L[i, i], L[r, s], 1, less(s, r)),
    (L[i, j], L[r, s], less_equal(i, j), less(s, r)),
    (L[i, 2 - i], L[3, j], 1, 1),
    (L[i, 2 - i], L[r + 1, 2 - r], 1, 1),
    (L[2 * i, 0], L[2 * j + 1, 0], 1, 1),
    (L[0, i], L[1, i], 1, 1),
    (L[i, 0], L[k + 3, 0], 1, 1),
    (L[i, j], L[i, j], equal(i, j), not_equal(i, j)),
    (L[i, j], L[r, s], equal(i, j), less(s, r)),
    (L[i, j], L[s, r], less(i, j), less(r, s)),
    (L[i, j], L[i, j], equal(mod(i + j, 2), 0), equal(mod(i + j, 2), 1)),  # a checkerboard
    (L[2 * i + k, 2 * j + k], L[2 * r + k, 2 * s + 1 - k], 1, 1),  # another
    (L[i, j], L[r, s], less(TOK[i], 2), less_equal(2, TOK[r])),
    (L[i, j], L[i, j], equal(X[i], 0), not_equal(X[i], 0)),
    (L[i, j], L[i, j], less(X[i], 0), less_equal(0, X[i])),
    (L[i, j], L[i, j], less(X[i], 0), equal(less(X[i], 0), 0)),
    (L[i, j], L[r, s], less(i, 2), equal(r, 2)),
    (L[i + 1, j], L[r + 1, s], less(i, j), less_equal(s, r)),
]
MEETING = [
    (L[i, i], L[r, s], 1, less_equal(s, r)),
    (L[i, i], L[j, 0], 1, 1),
    (L[i, 0], L[i, 0], 1, 1),
    (L[i, j], L[j, i], less(i, j), 1),
    (L[i, 2 - i], L[j, j], 1, 1),
    (L[i, j], L[r, s], equal(i, j), not_equal(s, 2)),
    (L[i, j], L[r, s], equal(X[i], 0), not_equal(X[s], 0)),
    (L[i, j], L[i, j], equal(X[i], 0), not_equal(X[i], 1)),
    (L[i, j], L[i, j], less(X[i], 1), less_equal(0, X[i])),
    (L[i, j], L[i, j], less_equal(X[i], 0), less_equal(0, X[i])),
    (L[2 * i, j], L[2 * r + k, s], 1, 1),
    (L[i, j], L[i, j], less(X[i], 0), equal(less(X[i], 0), 1)),
]


@pytest.mark.parametrize("a, b, where_a, where_b", APART)
def test_apart(a: Any, b: Any, where_a: Any, where_b: Any) -> None:
    assert disjoint(a, b, Integer(1) * where_a, Integer(1) * where_b)
    assert disjoint(b, a, Integer(1) * where_b, Integer(1) * where_a)


@pytest.mark.parametrize("a, b, where_a, where_b", MEETING)
def test_not_apart(a: Any, b: Any, where_a: Any, where_b: Any) -> None:
    assert not disjoint(a, b, Integer(1) * where_a, Integer(1) * where_b)


def elements(write: Any, where: Any) -> set[tuple[int, ...]]:
    loops = sorted({x for p in (*write.indices, where) for x in p.atoms(Index)}, key=str)
    found = set()
    for point in itertools.product(*(range(int(x.extent)) for x in loops)):
        at = dict(zip(loops, point, strict=True))
        if where.xreplace(at) != 0:
            found.add(tuple(int(p.xreplace(at)) for p in write.indices))
    return found


def test_random_accesses_by_enumeration() -> None:
    rng, proved, apart = random.Random(1), 0, 0

    def access() -> tuple[Any, Any]:
        positions = []
        for _ in range(2):
            terms = [
                rng.choice((1, 1, 1, 2, -1)) * x for x in rng.sample((i, j, k), rng.randint(0, 2))
            ]
            positions.append(sum(terms, Integer(rng.randint(0, 4))))
        where = rng.choice((1, 1, less(i, j), less_equal(j, i), less(k, i), equal(i, j),
                            not_equal(i, j), equal(j, k + 1), less(i + j, 2)))  # fmt: skip
        return L[tuple(positions)], Integer(1) * where

    for _ in range(COUNT):
        (a, where_a), (b, where_b) = access(), access()
        truth = not elements(a, where_a) & elements(b, where_b)
        claim = disjoint(a, b, where_a, where_b)
        assert truth or not claim, (a, b, where_a, where_b)
        proved, apart = proved + claim, apart + truth
    assert proved > apart / 3


def test_a_thousand_pieces_are_compared_with_their_neighbours_alone() -> None:
    w = Tensor("w", (Integer(3000),))
    pieces = [Equation(w[3 * n + i], "=", Integer(1) * i, (i,)) for n in range(1000)]
    assert list(meeting(pieces)) == []
    late = Equation(w[1500 + k], "=", Integer(0), (k,))
    assert list(meeting([*pieces, late])) == [(1000, 500)]
    assert list(meeting([late, *pieces])) == [(501, 0)]


# --- models ------------------------------------------------------------------------------------------


def lower() -> Model:
    """A triangular matrix: the diagonal, and the columns below it."""
    x, d, a = Input("x", 3), parameter("d", 3, init=normal), parameter("a", 3, init=normal)
    n, i, j, k, m = indices("n i j k m", N, 3, 3, 2, 1)
    L, y = tensor("L", 3, 3), tensor("y")
    L[i, i] = exp(d[i])
    L[k + 1, 0] = a[k]
    L[m + 2, 1] = a[m + 2]
    y[n, i] = Sum(L[i, j] * x[n, j], j)
    return Model(inputs=x, outputs=y, loss=MSE())


def _lower(p: Any, x: np.ndarray) -> np.ndarray:
    L = np.diag(np.exp(p["d"]))
    L[1:, 0], L[2, 1] = p["a"][:2], p["a"][2]
    return x @ L.T


def same() -> Model:
    x = Input("x", 1, 6)
    made = [Conv1d(1, k, padding="same")(x) for k in (3, 3, 4, 4)]
    return Model(inputs=x, outputs=Concatenate(axis=1)(*made), loss=MSE())


def _same(p: Any, x: np.ndarray) -> np.ndarray:
    out = []
    for c, size in enumerate((3, 3, 4, 4), start=1):
        W, b = p[f"conv1d{c}_W"][0, 0], p[f"conv1d{c}_b"][0]
        left = (size - 1) // 2
        padded = np.pad(x[:, 0], ((0, 0), (left, size - 1 - left)))
        out.append(np.stack([padded[:, t : t + size] @ W + b for t in range(6)], axis=1))
    return np.stack(out, axis=1)


def diagonal() -> Model:
    x, w, y = Input("x", 3), parameter("w", 3, 3, init=normal), tensor("y")
    n, k = indices("n k")
    y[n] = Product(w[k, k] * x[n, k], k)
    return Model(inputs=x, outputs=y, loss=MSE())


MODELS = {
    "a diagonal and the columns below it": (lower, (4, 3), _lower),
    "four convolutions of two widths": (same, (2, 1, 6), _same),
    "a diagonal in a product": (
        diagonal, (4, 3), lambda p, x: np.prod(np.diag(p["w"])) * np.prod(x, axis=1)),
}  # fmt: skip


def gradients_by_differences(loss: Any, p: Any) -> dict[str, np.ndarray]:
    found = {}
    for name in p:
        array, found[name] = p[name], np.zeros(np.shape(p[name]))
        for place in np.ndindex(array.shape):
            kept, ends = array[place], []
            for step in (1e-5, -1e-5):
                array[place] = kept + step
                ends.append(loss())
            array[place] = kept
            found[name][place] = (ends[0] - ends[1]) / 2e-5
    return found


@pytest.mark.parametrize("backend", ["numpy", "c"])
@pytest.mark.parametrize("name", MODELS)
def test_models(name: str, backend: str) -> None:
    make, shape, reference = MODELS[name]
    with fresh_trace():
        net = compiled(backend)(make())
    rng, params = np.random.default_rng(2), net.init_params(seed=3)
    params.flat[:] = rng.normal(0, 1, params.flat.shape)
    x = rng.normal(0, 1, shape)
    expected = reference(params, x)
    assert_close(net.forward(params, x), expected, 1e-12)
    target = rng.normal(0, 1, expected.shape)
    _, grads = net.backward(params, x, target)
    slopes = gradients_by_differences(lambda: np.mean((reference(params, x) - target) ** 2), params)
    for at in slopes:
        assert_close(grads[at], slopes[at], 1e-6)


@pytest.mark.parametrize("backend", ["numpy", "c"])
@pytest.mark.parametrize("layer, shape", [((Slice, 2, 6), (4,)), ((Reshape, 2, 4), (2, 4))])
def test_labels_into_a_view(layer: Any, shape: tuple[int, ...], backend: str) -> None:
    with fresh_trace():
        w, x, z = parameter("W", 3, 8, init=normal), Input("x", 3), tensor("z")
        n, i, o = indices("n i o")
        z[n, o] = Sum(x[n, i] * w[i, o], i)
        view = layer[0](*layer[1:])(z)
        net = compiled(backend)(Model(inputs=x, outputs=view, loss=CrossEntropy()))
    rng, params = np.random.default_rng(2), net.init_params(seed=3)
    x_ = rng.normal(0, 1, (5, 3))
    y = rng.integers(0, shape[-1], (5, *shape[:-1]))

    def loss() -> float:
        z_ = x_ @ params["W"]
        v = z_[:, 2:6] if len(shape) == 1 else z_.reshape(5, *shape)
        lse = np.log(np.exp(v).sum(-1))
        picked = np.take_along_axis(v, y[..., None], -1)[..., 0]
        return float((lse - picked).mean())

    got, grads = net.backward(params, x_, y)
    assert_close(got, loss(), 1e-12)
    assert_close(grads["W"], gradients_by_differences(loss, params)["W"], 1e-6)
