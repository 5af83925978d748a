"""One access at a time: what NumPy and C make of every form of read and write, beside the
interpreter; in NumPy no view may reach outside its array. SYMGRAD_FUZZ sets how many are tried.
Then models in which such an access once gave a wrong number, beside differences of their loss."""

import os
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.lib.array_utils import byte_bounds
from numpy.lib.stride_tricks import as_strided
from sympy import Integer, sin

from symgrad import (
    MSE,
    Input,
    Max,
    Mean,
    Model,
    N,
    Size,
    Sum,
    cos,
    indices,
    normal,
    parameter,
    recurrence,
    tanh,
    tensor,
)
from symgrad.ir import Equation, Index, Program, Tensor
from symgrad.language.trace import fresh_trace
from symgrad.lower.reducers import expand_reducers
from symgrad.passes.differentiate import reverse
from tests.backends import assert_close, compiled
from tests.interpreter import run
from tests.random_accesses import access_program
from tests.run_programs import c_results, lowered, numpy_results, numpy_source

LOSS = Tensor("loss", ())
COUNT = int(os.environ.get("SYMGRAD_FUZZ", "120"))


def inside(array: np.ndarray, shape: tuple[int, ...], strides: tuple[int, ...]) -> np.ndarray:
    """as_strided, but an IndexError where the view leaves the memory of its array."""
    view = as_strided(array, shape, strides)
    owner = array
    while isinstance(owner.base, np.ndarray):
        owner = owner.base
    low, high = byte_bounds(owner)
    first, last = byte_bounds(view) if view.size else (low, high)
    if not low <= first <= last <= high:
        raise IndexError(f"a view over {shape} leaves its array")
    return view


def worst(got: dict[str, np.ndarray], expected: dict[str, np.ndarray], program: Program) -> float:
    error = 0.0
    for t in program.results:
        want, have = np.asarray(expected[t.name], float), np.asarray(got[t.name], float)
        assert want.shape == have.shape
        assert np.array_equal(np.isfinite(want), np.isfinite(have)), (want, have)
        finite = np.isfinite(want)
        assert np.array_equal(want[~finite], have[~finite], equal_nan=True)
        scale = max(1.0, np.abs(want[finite]).max(initial=0))
        error = max(error, np.abs(have[finite] - want[finite]).max(initial=0) / scale)
    return error


@pytest.fixture(autouse=True)
def _bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("numpy.lib.stride_tricks.as_strided", inside, raising=True)


def forms(seed: int) -> list[tuple[Program, Any]]:
    """A program as it is and simplified, and its adjoint likewise."""
    program, values = access_program(seed)
    real = [t for t in program.inputs if t.dtype == "real"]
    parts = [_total(t) for t in program.outputs]
    summed = replace(program, items=(*program.items, *parts), outputs=(LOSS,))
    adjoint = lowered(reverse(summed, LOSS, real)[0])
    made = [expand_reducers(program), lowered(program), adjoint]
    return [(form, values) for form in made]


def _total(t: Tensor) -> Equation:
    """What adds a tensor's elements to the loss, each with a weight of its own."""
    loops = tuple(Index(f"r{k}", e) for k, e in enumerate(t.shape))
    weight = sum((i * (k + 1) for k, i in enumerate(loops)), Integer(1))
    value = t[loops] / (1 + t[loops] ** 2) * weight  # steady where a product is huge
    return Equation(LOSS[()], "+", value if loops else t[()], loops)


@pytest.mark.parametrize("first", range(0, COUNT, 20))
def test_numpy(first: int) -> None:
    for seed in range(first, first + 20):
        for program, values in forms(seed):
            check(seed, program, values)


def check(seed: int, program: Program, values: Any) -> None:
    text = f"seed {seed}\n{program}\n{numpy_source(program)}"
    expected = run(program, values)
    try:
        error = worst(numpy_results(program, values), expected, program)
    except Exception as failure:
        raise AssertionError(f"{failure!r}\n{text}") from failure
    assert error < 1e-12, f"error {error}, {text}"


def test_c() -> None:
    """The simplified programs; fewer, because they are compiled."""
    cases = [(seed, *form) for seed in range(max(COUNT // 4, 30)) for form in forms(seed)[1:]]
    for first in range(0, len(cases), 100):
        part = cases[first : first + 100]
        results = c_results([(program, values) for _, program, values in part])
        for (seed, program, values), got in zip(part, results, strict=True):
            error = worst(got, run(program, values), program)
            assert error < 1e-12, f"seed {seed}: error {error}\n{program}"


def gathered() -> Model:
    """s_n = Σ_t E[tok_nt]·q_t: what is added at (n, t) has the axis t alone."""
    token = Input("token", 3, dtype=int)
    table, q, s = parameter("E", 6, init=normal), parameter("q", 3, init=normal), tensor("s")
    n, t = indices("n t")
    s[n] = Sum(table[token[n, t]] * q[t], t)
    return Model(inputs=token, outputs=s, loss=MSE())


def scaled() -> Model:
    """A factor of a sum that is 0: not to be divided by."""
    x, s, u, y = Input("x", 3), parameter("s", init=1), parameter("u", init=1), tensor("y")
    n, i = indices("n i")
    y[n] = Sum(sin(x[n, i]) * (s[()] - u[()]) / 2, i)
    return Model(inputs=x, outputs=y, loss=MSE())


def relative_position() -> Model:
    """R[t − r + T − 1] with a symbolic T, and a table that grows with it."""
    steps = Size("T")
    x, w, table, y = Input("x", steps), parameter("w", 3, init=normal), tensor("R"), tensor("y")
    n, t, r, k, a = indices("n t r k a", N, steps, steps, 2 * steps - 1, 3)
    table[k] = Sum(w[a] * cos(a * k), a)
    y[n, t] = Sum(x[n, r] * table[t - r + steps - 1], r)
    return Model(inputs=x, outputs=y, loss=MSE())


def bias() -> Model:
    """R[t − r + T − 1] with a whole T: its gradient is written from the end to the start."""
    x, table, y = Input("x", 3), parameter("R", 5, init=normal), tensor("y")
    n, t, r = indices("n t r", N, 3, 3)
    y[n, t] = Sum(x[n, r] * table[t - r + 2], r)
    return Model(inputs=x, outputs=y, loss=MSE())


def delays() -> Model:
    """h_{t+3} of the three before: h[t + 2 − k] ends at 0 for t = 0."""
    x, w, h = Input("x", 3), parameter("w", 3, init=normal), tensor("h", N, 6)
    n, k = indices("n k", N, 3)
    with recurrence("t", 3) as t:
        h[n, t + 3] = tanh(x[n, t] + Sum(h[n, t + 2 - k] * w[k], k))
    return Model(inputs=x, outputs=h, loss=MSE())


def chosen() -> Model:
    """E[tok_nf, f, c]: the index of the gather stands beside one that it depends on."""
    token = Input("token", 3, dtype=int)
    table, s = parameter("E", 6, 3, 2, init=normal), tensor("s")
    n, f, c = indices("n f c")
    s[n, f, c] = table[token[n, f], f, c]
    return Model(inputs=token, outputs=s, loss=MSE())


def largest() -> Model:
    """A maximum over windows that is one number."""
    x, y, top = Input("x", 3), tensor("y"), tensor("top")
    w = parameter("w", 13, 16, init=normal)
    n, i, j, k = indices("n i j k", N, 4, 4, 3)
    top[()] = Max(w[3 * i + j, i + 4 * j], i, j)
    y[n, k] = x[n, k] * top[()]
    return Model(inputs=x, outputs=y, loss=MSE())


def _largest(p: Any, x: np.ndarray) -> np.ndarray:
    return x * max(p["w"][3 * i + j, i + 4 * j] for i in range(4) for j in range(4))


TOKEN = np.array([[0, 1, 2], [2, 5, 5]])
X = np.array([[0.5, -1.0, 2.0], [0.25, 1.5, -0.75]])


def _positions(p: Any, x: np.ndarray) -> np.ndarray:
    table = [sum(p["w"][a] * np.cos(a * k) for a in range(3)) for k in range(5)]
    return np.array([[sum(r[j] * table[t - j + 2] for j in range(3)) for t in range(3)] for r in x])


def _delayed(p: Any, x: np.ndarray) -> np.ndarray:
    h = np.zeros((len(x), 6))
    for t in range(3):
        h[:, t + 3] = np.tanh(x[:, t] + sum(h[:, t + 2 - k] * p["w"][k] for k in range(3)))
    return h


MODELS: dict[str, tuple[Callable[[], Model], np.ndarray, Callable[[Any, Any], Any]]] = {
    "gathered": (gathered, TOKEN, lambda p, x: (p["E"][x] * p["q"]).sum(1)),
    "scaled": (scaled, X, lambda p, x: np.sin(x).sum(1) * (p["s"] - p["u"]) / 2),
    "relative position": (relative_position, X, _positions),
    "bias": (bias, X, lambda p, x: x @ [[p["R"][t - r + 2] for t in range(3)] for r in range(3)]),
    "delays": (delays, X, _delayed),
    "chosen": (chosen, TOKEN, lambda p, x: p["E"][x, [0, 1, 2]]),
    "largest": (largest, X, _largest),
}


@pytest.mark.parametrize("backend", ["numpy", "c"])
@pytest.mark.parametrize("name", MODELS)
def test_models(name: str, backend: str) -> None:
    make, x, reference = MODELS[name]
    with fresh_trace():
        net = compiled(backend)(make())
    params = net.init_params(seed=3)
    y = reference(params, x)
    assert_close(net.forward(params, x), y, 1e-13)
    loss, grads = net.backward(params, x, y + np.cos(np.arange(y.size)).reshape(y.shape))
    target = y + np.cos(np.arange(y.size)).reshape(y.shape)
    assert_close(loss, np.mean((y - target) ** 2), 1e-13)
    step = 1e-5
    for k in range(params.flat.size):
        ends = []
        for sign in (1, -1):
            moved = params.copy()
            moved.flat[k] += sign * step
            ends.append(np.mean((reference(moved, x) - target) ** 2))
        assert abs((ends[0] - ends[1]) / (2 * step) - grads.flat[k]) < 1e-8, f"number {k}"


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_what_a_gather_adds_need_not_depend_on_every_loop(backend: str) -> None:
    """The loss is the mean of s_n = Σ_t E[tok_nt]·q_t, so at (n, t) q_t/N is added to dE."""
    with fresh_trace():
        model = gathered()
        loss, n, s = tensor("loss"), indices("n"), model.outputs[0]
        loss[()] = Mean(s[n], n)
        net = compiled(backend)(Model(inputs=model.inputs, outputs=s, loss=loss))
    params = net.init_params(seed=0)
    expected = np.zeros(6)
    for row in TOKEN:
        for token, q in zip(row, params["q"], strict=True):
            expected[token] += q / len(TOKEN)
    assert_close(net.backward(params, TOKEN)[1]["E"], expected, 1e-14)
