"""Whole numbers: formulas of dtype int as values and as indices, in both back ends, to the last one.

Each row is a formula of a model with all of them as outputs, and what NumPy gives for it.
"""

import os
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
from sympy import Symbol

from symgrad import *
from symgrad.ir import Index
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.language.variable import Variable
from symgrad.scalar import as_fraction, is_whole, quotient
from tests.backends import compiled

rng = np.random.default_rng(0)
x = rng.normal(size=(5, 4))
t = rng.integers(0, 4, (5, 4))
a, b = (1_700_000_000_000 + rng.integers(0, 100, 5) for _ in range(2))
W, E = rng.normal(size=(4, 3)), rng.normal(size=(6, 3))
q = np.arange(4)


class Given:
    """The variables of the rows' model; `k()` is a tensor of whole numbers."""

    def __init__(self) -> None:
        self.n, self.i, self.o, self.d, self.r = indices("n i o d r")
        self.j = indices("j", 4)
        self.x, self.t = Input("x", 4), Input("t", 4, dtype=int)
        self.a, self.b = Input("a", dtype=int), Input("b", dtype=int)
        self.W, self.E = parameter("W", 4, 3), parameter("E", 6, 3)

    def k(self) -> Variable:
        return tensor("k", dtype=int)


Case = Callable[[Given, Variable], Any]
CASES: dict[str, tuple[Case, Any]] = {}


def case(expected: Any) -> Callable[[Case], Case]:
    def add(formula: Case) -> Case:
        CASES[formula.__name__] = formula, expected
        return formula

    return add


@case(np.clip(t + 1, 0, 3) * W[:, 0])
def clipped(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n, c.i] = clip(c.t[c.n, c.i] + 1, 0, 3)
    z[c.n, c.i] = k[c.n, c.i] * c.W[c.i, 0]


@case(E[np.where(t > 1, t, 0)])
def chosen_index(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n, c.i] = where(c.t[c.n, c.i] > 1, c.t[c.n, c.i], 0)
    z[c.n, c.i, c.d] = c.E[k[c.n, c.i], c.d]


@case(E[t + 1])
def index_in_place(c: Given, z: Variable) -> None:
    z[c.n, c.i, c.d] = c.E[c.t[c.n, c.i] + 1, c.d]


@case(E[np.clip(2 * t - 1, 0, 5)])
def clipped_index(c: Given, z: Variable) -> None:
    z[c.n, c.i, c.d] = c.E[clip(2 * c.t[c.n, c.i] - 1, 0, 5), c.d]


@case(E[np.arange(12) // 2][None] * x[:, :1, None])
def halved_index(c: Given, z: Variable) -> None:
    j = indices("j", 12)
    z[c.n, j, c.d] = c.E[j // 2, c.d] * c.x[c.n, 0]


@case(E[np.arange(12) // 3][None] * x[:, :1, None])
def floored_index(c: Given, z: Variable) -> None:
    j = indices("j", 12)
    z[c.n, j, c.d] = c.E[floor(j / 3), c.d] * c.x[c.n, 0]


@case(x[:, (np.arange(8) + 1) % 4] * W[0, 0])
def rotated(c: Given, z: Variable) -> None:
    j = indices("j", 8)
    z[c.n, j] = c.x[c.n, (j + 1) % 4] * c.W[0, 0]


@case((t - 5) % 3 * W[:, 0])
def remainder(c: Given, z: Variable) -> None:
    z[c.n, c.i] = (c.t[c.n, c.i] - 5) % 3 * c.W[c.i, 0]


@case(((t - 5) % 3 + (5 - 2 * t) % -3) * W[:, 0])
def mod_of_both_signs(c: Given, z: Variable) -> None:
    z[c.n, c.i] = (Mod(c.t[c.n, c.i] - 5, 3) + mod(5 - 2 * c.t[c.n, c.i], -3)) * c.W[c.i, 0]


@case((x % 2 + 3 * x // 2) * W[:, 0])
def real_remainder(c: Given, z: Variable) -> None:
    z[c.n, c.i] = (c.x[c.n, c.i] % 2 + 3 * c.x[c.n, c.i] // 2) * c.W[c.i, 0]


@case((t > 1).sum(1)[:, None] * W[:, 0])
def count(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n] = Sum(greater(c.t[c.n, c.i], 1), c.i)
    z[c.n, c.i] = k[c.n] * c.W[c.i, 0]


@case(E[(t > 1).sum(1)])
def count_as_index(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n] = Sum(greater(c.t[c.n, c.i], 1), c.i)
    z[c.n, c.d] = c.E[k[c.n], c.d]


@case(np.cumsum(t > 0, 1) * W[:, 0] + E[np.cumsum(t > 0, 1), 0])
def running_count(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n, c.j] = Sum(greater(c.t[c.n, c.r], 0), c.r, where=c.r <= c.j)
    z[c.n, c.j] = k[c.n, c.j] * c.W[c.j, 0] + c.E[k[c.n, c.j], 0]


@case(E[x.argmax(1)])
def argmax_index(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n] = ArgMax(c.x[c.n, c.i], c.i)
    z[c.n, c.d] = c.E[k[c.n], c.d]


@case(E[x.argmax(1) + 1])
def argmax_in_place(c: Given, z: Variable) -> None:
    z[c.n, c.d] = c.E[ArgMax(c.x[c.n, c.i], c.i) + 1, c.d]


@case(E[x.argmin(1)])
def argmin_index(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n] = ArgMin(c.x[c.n, c.i], c.i)
    z[c.n, c.d] = c.E[k[c.n], c.d]


@case(x.argmax(1)[:, None] * W[0])
def argmax_value(c: Given, z: Variable) -> None:
    z[c.n, c.o] = ArgMax(c.x[c.n, c.i], c.i) * c.W[0, c.o]


@case(x * (a - b)[:, None] * W[:, 0])
def unix_times(c: Given, z: Variable) -> None:
    z[c.n, c.i] = c.x[c.n, c.i] * (c.a[c.n] - c.b[c.n]) * c.W[c.i, 0]


@case((x * (a - b)[:, None]) @ W)
def unix_times_in_a_sum(c: Given, z: Variable) -> None:
    z[c.n, c.o] = Sum(c.x[c.n, c.i] * (c.a[c.n] - c.b[c.n]) * c.W[c.i, c.o], c.i)


@case((a % 7)[:, None] * x * W[:, 0])
def weekday(c: Given, z: Variable) -> None:
    z[c.n, c.i] = c.a[c.n] % 7 * c.x[c.n, c.i] * c.W[c.i, 0]


@case((t.max(1)[:, None] - t) * W[:, 0])
def largest(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n] = Max(c.t[c.n, c.i], c.i)
    z[c.n, c.i] = (k[c.n] - c.t[c.n, c.i]) * c.W[c.i, 0]


@case(np.minimum(np.where(t > 0, t * 2 - 1, 99).min(1), 9)[:, None] * W[:, 0])
def smallest_under_a_condition(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n] = Min(c.t[c.n, c.i] * 2 - 1, c.i, where=c.t[c.n, c.i] > 0)
    z[c.n, c.i] = minimum(k[c.n], 9) * c.W[c.i, 0]


@case(E[(x > 0).astype(int) + (x < 1)])
def comparisons(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n, c.i] = greater(c.x[c.n, c.i], 0) + less(c.x[c.n, c.i], 1)
    z[c.n, c.i, c.d] = c.E[k[c.n, c.i], c.d]


@case(E[np.clip(np.floor(2 * x) + 3, 0, 5).astype(int)])
def bucket(c: Given, z: Variable) -> None:
    z[c.n, c.i, c.d] = c.E[clip(floor(2 * c.x[c.n, c.i]) + 3, 0, 5), c.d]


@case((t * (t - 1)).sum(1)[:, None] * W[:, 0])
def summed(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n] = Sum(c.t[c.n, c.i] * (c.t[c.n, c.i] - 1), c.i)
    z[c.n, c.i] = k[c.n] * c.W[c.i, 0]


@case(x * W[[0, 1, 3, 3], 0])
def table(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.j] = where(c.j < 2, c.j, 3)
    z[c.n, c.j] = c.x[c.n, c.j] * c.W[k[c.j], 0]


@case(np.take_along_axis(x, t, 1) * W[:, 0])
def copied(c: Given, z: Variable) -> None:
    k = c.k()
    k[c.n, c.i] = c.t[c.n, c.i]
    z[c.n, c.i] = c.x[c.n, k[c.n, c.i]] * c.W[c.i, 0]


@case((abs(t - 2) + np.maximum(t, 1) - np.sign(x) ** 2 + np.rint(x) ** 3 + t // 2) * W[:, 0])
def arithmetic(c: Given, z: Variable) -> None:
    k, u, v = c.k(), c.t[c.n, c.i], c.x[c.n, c.i]
    k[c.n, c.i] = abs(u - 2) + maximum(u, 1) - sign(v) ** 2 + round_(v) ** 3 + u // 2
    z[c.n, c.i] = k[c.n, c.i] * c.W[c.i, 0]


@case(x * (q + 1) ** 2 * W[:, 0] * (q - 3) * (q % 2))
def index_as_value(c: Given, z: Variable) -> None:
    z[c.n, c.j] = c.x[c.n, c.j] * (c.j + 1) ** 2 * c.W[c.j, 0] * (c.j - 3) * (c.j % 2)


WAYS = [("numpy", "float64"), ("numpy", "float32"), ("c", "float64"), ("c", "float32")]
every_way = pytest.mark.parametrize("way", WAYS, ids=" ".join)


@cache
def module(way: tuple[str, str]) -> Any:
    with fresh_trace():
        given, outputs = Given(), []
        loss = tensor("loss")
        total: Any = 0
        for name, (formula, _) in CASES.items():
            z = tensor(name)
            formula(given, z)
            total += Sum(z[...] ** 2, ...)
            outputs.append(z)
        loss[()] = total
        model = Model(inputs=[given.x, given.t, given.a, given.b], outputs=outputs, loss=loss)
        return compiled(*way)(model)


def parameters(net: Any) -> Any:
    params = net.init_params(seed=0)
    params["W"][...], params["E"][...] = W, E
    return params


@every_way
def test_values(way: tuple[str, str]) -> None:
    net = module(way)
    results = net.forward(parameters(net), x.astype(way[1]), t, a, b)
    tolerance = {"float64": 1e-12, "float32": 2e-6}[way[1]]
    for (name, (_, expected)), got in zip(CASES.items(), results, strict=True):
        scale = np.abs(expected).max()
        assert got.shape == expected.shape, name
        assert np.abs(got - expected).max() <= tolerance * scale, name


@every_way
def test_gradients(way: tuple[str, str]) -> None:
    net = module(way)
    params, data = parameters(net), (x.astype(way[1]), t, a, b)
    loss, grads = net.backward(params, *data)
    wanted = sum((expected**2).sum() for _, expected in CASES.values())
    assert loss == pytest.approx(wanted, rel=1e-12 if way[1] == "float64" else 1e-5)
    direction = {name: rng.normal(size=params[name].shape) for name in params}
    slope = sum((grads[name] * direction[name]).sum() for name in params)
    ends = []
    for sign in (1, -1):  # the loss is a quadratic function of W and E
        moved = parameters(net)
        for name in params:
            moved[name][...] += sign * direction[name]
        ends.append(net.backward(moved, *data)[0])
    assert slope == pytest.approx(
        (ends[0] - ends[1]) / 2, rel=1e-9 if way[1] == "float64" else 1e-3
    )


@every_way
@pytest.mark.parametrize("every", [3, 10])
def test_step_decay_drops_in_time(every: int, way: tuple[str, str]) -> None:
    with fresh_trace():
        n, data, z, loss = indices("n"), Input(), tensor("z"), tensor("loss")
        w = parameter("w", init=0)
        z[n] = w[()] * data[n]
        loss[()] = Sum(z[n], n)
        optimizer = SGD(
            lambda s: (
                StepDecay(1.0, every, 0.5)(s) + ceil((s / every + 1) / 2) + less_equal(s / every, 2)
            )
        )
        net = compiled(*way)(Model(inputs=data, outputs=z, loss=loss, optimizer=optimizer))
    params, state = net.init_params(0), net.init_state()
    for s in range(8 * every):
        params["w"][...] = 0
        net.update(params, {"w": np.ones((), way[1])}, state)
        rate = 0.5 ** (s // every) - (-(s + every) // (2 * every)) + (s <= 2 * every)
        assert -params["w"][()] == pytest.approx(rate, rel=1e-6), s


def test_fractions_of_whole_numbers() -> None:
    i, j = Index("i", 5), Index("j", 7)
    assert floor((i - 1) / 3) == quotient(i - 1, 3)
    assert floor(i / j) == quotient(i, j)
    assert less(i / 3, 2) == less(i, 6) and equal(i / 2, j / 3) == equal(3 * i, 2 * j)
    assert as_fraction(i / 6 + j / 4) == (2 * i + 3 * j, 12)
    assert floor(i) == i and mod(i, 1) == 0 and mod(7, -3) == -2


def test_a_choice_between_whole_numbers_is_one() -> None:
    i, real = Index("i", 5), Symbol("x", real=True)
    assert is_whole(where(real, i, 3)) and not is_whole(where(i, real, 3))
    assert floor(where(real, i, 3) / 2) == quotient(where(real, i, 3), 2)


REFUSED = {
    "half": ("k[n, i] = t[n, i] / 2", "k has dtype int, and t[n,i]/2 is no whole number"),
    "real": ("k[n, i] = x[n, i]", "k has dtype int, and x[n,i] is no whole number"),
    "index": ("k[n, i] = t[n, t[n, i] / 2]", "index t[n,i]/2 of t is no whole number"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_whole_number(name: str) -> None:
    line, message = REFUSED[name]
    with fresh_trace(), pytest.raises(SpecError) as error:
        c = Given()
        k = tensor("k", dtype=int)
        exec(line, {"k": k, "t": c.t, "x": c.x, "n": c.n, "i": c.i})
        k.tensor  # noqa: B018
    assert message in str(error.value) and os.linesep not in str(error.value)
