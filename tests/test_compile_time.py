"""Compile time grows with the model, not with its square: twice as much takes about twice as long;
and nothing is too deep. The tests count what is done in processor time, with room for noise."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from sympy import Integer

from symgrad import (
    MSE,
    SGD,
    Adam,
    CrossEntropy,
    Dense,
    Input,
    Model,
    N,
    Sequential,
    indices,
    normal,
    parameter,
    recurrence,
    tanh,
    tensor,
)
from symgrad.compiler import emit
from symgrad.ir import Equation, Index, Loop, Program, Tensor, reads
from symgrad.language.trace import fresh_trace
from symgrad.passes.loops import split_loops
from symgrad.passes.slopes import slope


def layers(count: int) -> Model:
    made = (Dense(8, "tanh") for _ in range(count))
    return Model(Sequential(Input(8), *made, Dense(4)), loss=CrossEntropy(), optimizer=Adam())


def parameters(count: int) -> Model:
    x, y, (n,) = Input("x", 3), tensor("y"), [indices("n")]
    weights = [parameter(f"p{k}", init=normal) for k in range(count)]
    y[n] = sum(p[()] * x[n, k % 3] ** (k // 3) for k, p in enumerate(weights))
    return Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD())


def steps(count: int) -> Model:
    x, w, b = Input("x", 3), parameter("w", 1, init=normal), indices("b", N)
    h = [tensor(f"h{k}", N, 4) for k in range(count)]
    with recurrence("t", 3) as t:
        for k in range(count):
            before = h[k - 1][b, t + 1] if k else h[-1][b, t] * w[0]
            h[k][b, t + 1] = tanh(x[b, t] + before)
    return Model(inputs=x, outputs=h[-1], loss=MSE(), optimizer=SGD())


def seconds(make: Callable[[int], Model], count: int) -> float:
    with fresh_trace():
        start = time.process_time()
        emit(make(count), "m.py", "numpy", "float32", "m")
        return time.process_time() - start


@pytest.mark.parametrize("make, count", [(layers, 12), (parameters, 30), (steps, 12)])
def test_three_times_the_model_takes_about_three_times_as_long(
    make: Callable[[int], Model], count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SYMGRAD_VERIFY")
    seconds(make, count // 3)  # what comes with the first
    few, many = (min(seconds(make, k * count) for _ in range(2)) for k in (1, 3))
    assert many < 5 * few + 0.5, (few, many)


def test_a_recurrence_of_many_formulas_is_split() -> None:
    t, h = Index("t", 4), [Tensor(f"h{k}", (Integer(5),)) for k in range(1100)]
    items = tuple(
        Equation(h[k][t + 1], "=", h[k - 1][t + 1] if k else h[-1][t], ()) for k in range(1100)
    )
    program = Program("p", (), (Loop(t, 1, items),), (h[-1],))
    assert split_loops(program) == program  # one cycle
    straight = Program("p", (h[-1],), (Loop(t, 1, items[:-1]),), (h[-2],))
    assert not any(isinstance(i, Loop) for i in split_loops(straight).items)


def test_the_slope_of_a_long_sum_is_that_of_its_term() -> None:
    n = Index("n", 5)
    p = [Tensor(f"p{k}", ()) for k in range(150)]
    x = Tensor("x", (n.extent, n.extent))
    body: Any = sum(q[()] * tanh(x[n, 0] * k) for k, q in enumerate(p))
    for function in (lambda b: b, tanh, lambda b: 3 * tanh(b) ** 2 + 1):
        whole = function(body)
        start = time.process_time()
        slopes = {r: slope(whole, r) for r in reads(whole)}
        assert time.process_time() - start < 5
        at = {r: 0.01 * (k % 7) for k, r in enumerate(reads(whole))}
        some = p[3][()]
        ends = [float(whole.xreplace({**at, some: at[some] + d})) for d in (1e-6, -1e-6)]
        expected = (ends[0] - ends[1]) / 2e-6
        np.testing.assert_allclose(float(slopes[some].xreplace(at)), expected, rtol=1e-6)
