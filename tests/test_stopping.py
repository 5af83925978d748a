"""Recurrences that stop, against loops of Python that do.

Each model is written a second time below as ``while`` over one sample, in NumPy's complex numbers:
values are its real part, gradients its differences along 1e-30·i. What a stop changes is what is
run, so the steps are also counted: those behind the stop hold 1/0, and 10,000 of them cost little.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from inspect import getsource
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.inspect.check import check_file
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import Backend, assert_close, compiled, every_backend

RNG = np.random.default_rng(3)
STEP = 1e-30


def rows(model_inputs: Any) -> Any:
    return model_inputs.shape[0]


def out(value: Any) -> Any:
    y = tensor("out")
    y[..., 0] = value
    return y


# --- models


def kepler(x: Any) -> Any:
    """E − e·sin E = M by Newton's method."""
    a = parameter("a", 2)
    e, M, E = tensor("e"), tensor("M"), tensor("E", rows(x), 31)
    e[...] = 0.9 * sigmoid(x[..., 0] * a[0])
    M[...] = x[..., 1] * a[1]
    E[..., 0] = M[...]
    off = lambda k: E[..., k] - e[...] * sin(E[..., k]) - M[...]  # noqa: E731
    with recurrence("k", 30, while_=lambda k: absolute(off(k)) > 1e-8) as k:
        E[..., k + 1] = E[..., k] - off(k) / (1 - e[...] * cos(E[..., k]))
    return out(final(E[..., k], k))


def kepler_alone(p: Any, x: Any) -> tuple[Any, int]:
    e, M = 0.9 / (1 + np.exp(-x[0] * p["a"][0])), x[1] * p["a"][1]
    E, steps = M, 0
    while steps < 30 and abs((E - e * np.sin(E) - M).real) > 1e-8:
        E = E - (E - e * np.sin(E) - M) / (1 - e * np.cos(E))
        steps += 1
    return E, steps


def layer(x: Any) -> Any:
    """z = tanh(z·W + u), with products of matrices in the steps."""
    (i, j), T = indices("i j"), 8
    W, b = parameter("W", 3, 3), parameter("b", 3)
    z, r, y = tensor("z", rows(x), T + 1, 3), tensor("r", rows(x), T + 1), tensor("out")
    u = tensor("u")
    u[..., j] = x[..., j] * b[j]
    r[..., 0] = 1
    with recurrence("t", T, while_=lambda t: r[..., t] > 1e-3) as t:
        z[..., t + 1, j] = tanh(Sum(z[..., t, i] * W[i, j], i) + u[..., j])
        r[..., t + 1] = Max(absolute(z[..., t + 1, i] - z[..., t, i]), i)
    y[..., j] = final(z[..., t, j], t) * (1 + taken(t)[...])
    return y


def layer_alone(p: Any, x: Any) -> tuple[Any, int]:
    z, r, steps = np.zeros(3, complex), 1.0, 0
    while steps < 8 and r > 1e-3:
        new = np.tanh(z @ p["W"] + x * p["b"])
        r, z, steps = abs((new - z).real).max(), new, steps + 1
    return z * (1 + steps), steps


def nested(x: Any) -> Any:
    a, S, T = parameter("a", 2), 5, 8
    s, q = tensor("s", rows(x), S + 1), tensor("q", rows(x), S, T + 1)
    s[..., 0] = x[..., 0]
    with recurrence("t", S, while_=lambda t: absolute(s[..., t]) > 0.3) as t:
        q[..., t, 0] = s[..., t]
        with recurrence("k", T, while_=lambda k: absolute(q[..., t, k]) > 0.5) as k:
            q[..., t, k + 1] = q[..., t, k] * a[0] + 0.1 * sin(q[..., t, k] * x[..., 1])
        s[..., t + 1] = final(q[..., t, k], k) * a[1]
    return out(final(s[..., t], t))


def nested_alone(p: Any, x: Any) -> tuple[Any, int]:
    s, steps = x[0], 0
    while steps < 5 and abs(s.real) > 0.3:
        q, inner = s, 0
        while inner < 8 and abs(q.real) > 0.5:
            q = q * p["a"][0] + 0.1 * np.sin(q * x[1])
            inner += 1
        s, steps = q * p["a"][1], steps + 1
    return s, steps


def by_grad(x: Any) -> Any:
    """A root by Newton's method, whose slope `grad` derives; indices have names."""
    n, a, T = indices("n"), parameter("a", 2), 6
    z, f = tensor("z", rows(x), T + 1), tensor("f")
    z[n, 0] = x[n, 0]
    of = lambda z: a[0] * z**3 + z - a[1] * x[n, 1]  # noqa: E731
    with recurrence("t", T, while_=lambda t: absolute(of(z[n, t])) > 1e-9) as t:
        f[n, t] = of(z[n, t])
        slope = grad(f[n, t], z[n, t])
        z[n, t + 1] = z[n, t] - f[n, t] / slope[n, t]
    y = tensor("out")
    y[n, 0] = z[n, taken(t)[n]]
    return y


def by_grad_alone(p: Any, x: Any) -> tuple[Any, int]:
    a, z, steps = p["a"], x[0], 0
    while steps < 6 and abs((f := a[0] * z**3 + z - a[1] * x[1]).real) > 1e-9:
        z, steps = z - f / (3 * a[0] * z**2 + 1), steps + 1
    return z, steps


def downwards(x: Any) -> Any:
    """Elements of a sequence from the last one down, as long as they are positive; a total."""
    a, total = parameter("a", 2), tensor("total", rows(x), 3)
    with recurrence("t", 2, reverse=True, while_=lambda t: x[..., t] * a[t] > 0) as t:
        total[..., t] = total[..., t + 1] + log(x[..., t] * a[t])
    return out(total[..., 0] + total[..., 1])


def downwards_alone(p: Any, x: Any) -> tuple[Any, int]:
    total, sums, steps = 0.0, [], 0
    for v in (x * p["a"])[::-1]:
        if v.real <= 0:
            break
        total, steps = total + np.log(v), steps + 1
        sums.append(total)
    return sum(sums), steps


def shared(x: Any) -> Any:
    """One system for all samples: the condition has no sample."""
    i, a, T = indices("i"), parameter("a", 2), 20
    g = tensor("g", T + 1, 2)
    g[0, i] = a[i]
    with recurrence("t", T, while_=lambda t: Sum(g[t, i] ** 2, i) > 0.01) as t:
        g[t + 1, i] = g[t, i] * where(i > 0, 0.5, 0.8) * cos(g[t, i])
    return out(Sum(final(g[t, i], t) * x[..., i], i))


def shared_alone(p: Any, x: Any) -> tuple[Any, int]:
    g, steps = p["a"], 0
    while steps < 20 and (g**2).sum().real > 0.01:
        g, steps = g * np.array([0.8, 0.5]) * np.cos(g), steps + 1
    return (g * x).sum(), steps


def harmonic(x: Any) -> Any:
    """Σ a/z for z = x, x − 1, … down to 1: the step behind the last one is a/0."""
    a, T = parameter("a", 1), 6
    z, total = tensor("z", rows(x), T + 1), tensor("total", rows(x), T + 1)
    z[..., 0] = x[..., 0]
    with recurrence("t", T, while_=lambda t: z[..., t] > 0) as t:
        total[..., t + 1] = total[..., t] + log(a[0]) / z[..., t] + sqrt(z[..., t])
        z[..., t + 1] = z[..., t] - 1
    return out(final(total[..., t], t) * x[..., 1])


def harmonic_alone(p: Any, x: Any) -> tuple[Any, int]:
    z, total, steps = x[0], 0.0, 0
    while steps < 6 and z.real > 0:
        total, z, steps = total + np.log(p["a"][0]) / z + np.sqrt(z), z - 1, steps + 1
    return total * x[1], steps


@dataclass(frozen=True)
class Case:
    """A model, the same as a loop of Python over one sample, its parameters' shapes, its samples,
    and how many steps these take in all."""

    build: Callable[[Any], Any]
    alone: Callable[[Any, Any], tuple[Any, int]]
    shapes: dict[str, tuple[int, ...]]
    x: np.ndarray
    steps: set[int]


WIDE = RNG.uniform(0.3, 1.5, (7, 2))
CASES = {
    "Newton's method": Case(
        kepler, kepler_alone, {"a": (2,)}, np.array([[0, 0], [1, 1.0], [3, 0.1], [2, 3.0]]), {0, 3, 4}
    ),
    "a fixed point": Case(
        layer, layer_alone, {"W": (3, 3), "b": (3,)},
        np.array([[0, 0, 0], [1e-3, 0, 0], [0.5, -0.2, 0.3], [5, 4, 3.0]]), {1, 4, 8},
    ),
    "nested": Case(
        nested, nested_alone, {"a": (2,)}, np.array([[0.1, 1], [0.4, 1], [2, 0.5], [4, 4.0]]), {0, 1, 2}
    ),
    "grad in a step": Case(
        by_grad, by_grad_alone, {"a": (2,)}, np.array([[0, 0], [1, 1], [3, 2], [-2, 5.0]]), {0, 5, 6}
    ),
    "downwards": Case(
        downwards, downwards_alone, {"a": (2,)}, np.array([[1, 2], [1, -1], [-1, 2], [0, 0.5]]), {0, 1, 2}
    ),
    "a pole behind the stop": Case(
        harmonic, harmonic_alone, {"a": (1,)},
        np.array([[3, 1], [0, 2], [1, 0.5], [2, 1], [9, 1.0]]), {0, 1, 2, 3, 6},
    ),
    "no samples": Case(shared, shared_alone, {"a": (2,)}, WIDE, {7}),
}  # fmt: skip
every_case = pytest.mark.parametrize("name", CASES)


def model_of(case: Case) -> tuple[Model, dict[str, np.ndarray]]:
    rng = np.random.default_rng(5)
    values = {k: rng.uniform(0.3, 0.8, shape) for k, shape in case.shapes.items()}
    with fresh_trace():
        x = Input("x", case.x.shape[1])
        y = case.build(x)
        return Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1)), values


def reference(case: Case, p: dict[str, np.ndarray], x: np.ndarray, y: np.ndarray) -> Any:
    results = [case.alone(p, row)[0] for row in x]
    return ((np.stack(results).reshape(y.shape) - y) ** 2).mean()


def differences(case: Case, p: dict[str, Any], x: np.ndarray, y: np.ndarray) -> dict[str, Any]:
    """The gradients of the loss, by complex steps."""
    given = {**p, "x": x}
    found = {k: np.zeros(v.shape) for k, v in given.items()}
    for name, array in given.items():
        for place in np.ndindex(array.shape):
            moved = {k: v.astype(complex) for k, v in given.items()}
            moved[name][place] += 1j * STEP
            at = moved.pop("x")
            found[name][place] = reference(case, moved, at, y).imag / STEP
    return found


@every_case
@every_backend
def test_a_loop_of_python_gives_the_same(name: str, backend: Backend) -> None:
    case = CASES[name]
    model, values = model_of(case)
    net = backend.compile(model)
    params = backend.parameters(net, values)
    taken = {case.alone(values, row.astype(complex))[1] for row in case.x}
    assert taken >= case.steps, f"the samples take {taken} steps"
    results = np.stack([case.alone(values, row.astype(complex))[0].real for row in case.x])
    y = RNG.normal(size=results.reshape(len(case.x), -1).shape)
    assert_close(net.forward(params, case.x), results.reshape(y.shape), backend.tolerance)
    loss, grads = net.backward(params, case.x, y, wrt_inputs=True)
    assert_close(loss, reference(case, values, case.x.astype(complex), y).real, backend.tolerance)
    for key, expected in differences(case, values, case.x, y).items():
        assert_close(grads[key], expected, 1e-9)


@every_case
@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_single_precision(name: str, backend: str) -> None:
    """Fewer digits, and a step more or less where a condition is close."""
    case = CASES[name]
    model, values = model_of(case)
    net, exact = compiled(backend, "float32")(model), compiled("numpy")(model)
    params, others = net.init_params(), exact.init_params()
    for key, value in values.items():
        params[key][...] = others[key][...] = value
    y = RNG.normal(size=exact.forward(others, case.x).shape)
    x32, y32 = case.x.astype(np.float32), y.astype(np.float32)
    loss, grads = net.backward(params, x32, y32)
    expected, slopes = exact.backward(others, x32.astype(float), y32.astype(float))
    assert_close(loss, expected, 1e-3)
    for key in values:
        assert_close(grads[key], slopes[key], 1e-2)


class Counted:
    """NumPy, which counts how often a function is used."""

    def __init__(self, name: str) -> None:
        self.name, self.times = name, 0

    def __getattr__(self, name: str) -> Any:
        self.times += name == self.name
        return getattr(np, name)


def newton(bound: int, accuracy: float) -> Model:
    with fresh_trace():
        x, a = Input("x", 2), parameter("a", 1, init=1.0)
        z = tensor("z", x.shape[0], bound + 1)
        z[..., 0] = x[..., 0]
        of = lambda z: z - 0.5 * sin(z) - a[0] * x[..., 1]  # noqa: E731
        with recurrence("k", bound, while_=lambda k: absolute(of(z[..., k])) > accuracy) as k:
            z[..., k + 1] = z[..., k] - of(z[..., k]) / (1 - 0.5 * cos(z[..., k]))
        return Model(inputs=x, outputs=out(final(z[..., k], k)), loss=MSE(), optimizer=SGD(0.1))


def test_numpy_runs_the_steps_that_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    x, y = np.array([[0.2, 0.5], [3.0, 2.0], [1, 1]]), np.zeros((3, 1))
    found = {}
    for bound in (5, 500):
        net = compiled("numpy")(newton(bound, 1e-3))
        params = net.init_params()
        counted = Counted("cos")
        monkeypatch.setattr(net, "np", counted)
        net.forward(params, x)
        forward = counted.times
        net.backward(params, x, y)
        found[bound] = forward, counted.times
    assert found[5] == found[500] and 2 <= found[5][0] <= 4, found


def test_c_runs_the_steps_that_are_taken() -> None:
    """The same program, once with a condition that never fails: 20,000 steps, or about 4."""
    x, y, times = np.array([[3.0, 2.0]]), np.zeros((1, 1)), {}
    for accuracy in (1e-3, -1.0):
        net = compiled("c")(newton(20_000, accuracy))
        params = net.init_params()
        taken = []
        for _ in range(7):
            start = perf_counter()
            net.backward(params, x, y)
            taken.append(perf_counter() - start)
        times[accuracy] = min(taken)
    assert times[1e-3] < times[-1.0] / 5, times


def test_threads_give_the_same() -> None:
    net = compiled("c")(newton(30, 1e-9))
    params, rng = net.init_params(), np.random.default_rng(1)
    x, y = rng.uniform(0, 3, (700, 2)), rng.normal(size=(700, 1))
    results = []
    for threads in (1, 2):
        net.set_threads(threads)
        loss, grads = net.backward(params, x, y, wrt_inputs=True)
        results.append((loss, grads["a"].copy(), grads["x"].copy()))
    for one, two in zip(*results, strict=True):
        assert_close(two, one, 1e-12)


def test_check_of_every_function(tmp_path: Path) -> None:
    """Jacobian, products with Hessian and the others, in 40 digits."""
    file = tmp_path / "kepler.py"
    lines = [
        "from symgrad import *",
        "rows = lambda x: x.shape[0]",
        *(getsource(f) for f in (out, kepler)),
        'x = Input("x", 2)',
        "model = Model(inputs=x, outputs=kepler(x), loss=MSE(), optimizer=SGD(0.1))",
    ]
    file.write_text("\n".join(lines).replace(": Any", "").replace(" -> Any", ""))
    said = list[str]()
    assert check_file(file, say=said.append), "\n".join(said)


def said(write: Callable[[Any], Any]) -> str:
    with fresh_trace(), pytest.raises(SpecError) as error:
        write(Input("x", 2))
    return str(error.value).partition(": ")[2]


def test_errors() -> None:
    def steps(x: Any, **kind: Any) -> Any:
        h = tensor("h", rows(x), 4)
        with recurrence("t", 3, **kind) as t:
            h[..., t + 1] = h[..., t] + 1
        return h, t

    def plain(x: Any) -> None:
        h, t = steps(x)
        final(h[..., t], t)

    def fixed(x: Any) -> None:
        h, t = steps(x, while_=lambda t: x[..., 0] < t)
        final(h[..., 0], t)

    def added(x: Any) -> None:
        h = tensor("h", rows(x), 4)
        with recurrence("t", 3) as t:
            h[..., t] += x[..., 0]

    assert said(lambda x: steps(x, while_=lambda t: x[..., 0])) == (
        "while_ of the recurrence over t gives x[...,0], which is no condition"
    )
    assert said(plain) == "taken takes the index of a recurrence with while_, not t"
    assert said(fixed).startswith("final takes a formula of t, such as h[..., t, i], not h[")
    assert said(added).startswith("h[...,t] is read by its own formula (+= reads it, too)")
