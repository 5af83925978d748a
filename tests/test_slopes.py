"""Values and derivatives by both arguments where a square or a product of what was written would
overflow or vanish, though the formula as written does not: in float32, beside 60 digits.

    y = x/z        at x = z = 3e25        ∂y/∂z = −(x/z)/z = −3.3e-26; z² is beyond float32
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache
from types import ModuleType, SimpleNamespace
from typing import Any

import mpmath as mp
import numpy as np
import pytest
from sympy import Symbol, sqrt

import symgrad
from symgrad import SGD, Input, Model, Sum, indices, parameter, tensor
from symgrad.canonical import canonical
from symgrad.language.trace import fresh_trace
from symgrad.passes.slopes import slope
from symgrad.scalar import absolute
from symgrad.special import cbrt
from symgrad.written import bare
from tests.modules import together

HUGE, TINY = 3e25, 1e-25

FORMULAS: dict[str, tuple[Callable[[Any, Any, Any], Any], Sequence[tuple[float, float]]]] = {
    "quotient": (lambda f, x, z: x / z, [(HUGE, HUGE), (TINY, TINY), (1, -2e20), (TINY, 2e-30)]),
    "times": (lambda f, x, z: x / z * x, [(HUGE, 2 * HUGE), (TINY, TINY), (3, 2)]),
    "squared": (lambda f, x, z: (x / z) ** 2, [(HUGE, 2 * HUGE), (TINY, TINY), (1e30, -2e20)]),
    "root of": (lambda f, x, z: f.sqrt(x / z), [(HUGE, HUGE), (TINY, 4 * TINY), (2, 3)]),
    "power of": (lambda f, x, z: (z / x) ** 1.5, [(HUGE, HUGE), (TINY, 4 * TINY), (2, 3)]),
    "root over": (lambda f, x, z: (x * z) ** 0.5 / z, [(1, TINY), (9, 4)]),
    "hypotenuse": (
        lambda f, x, z: z * f.sqrt((x / z) ** 2 + 1),
        [(3e30, 4e30), (3e-30, 4e-30), (-3, 4)],
    ),
    "arctan of": (lambda f, x, z: f.arctan(x / z), [(HUGE, 2 * HUGE), (TINY, -TINY), (1, 2)]),
    "arcsin of": (lambda f, x, z: f.arcsin(x / z), [(HUGE, 2 * HUGE), (TINY, -3 * TINY)]),
    "tanh of": (lambda f, x, z: f.tanh(x / z), [(HUGE, 2 * HUGE), (TINY, -TINY), (1e-30, TINY)]),
    "log of": (lambda f, x, z: f.log(x / z), [(HUGE, 2 * HUGE), (TINY, TINY), (3, 2)]),
    "log of one and": (lambda f, x, z: f.log(1 + x / z), [(HUGE, 2 * HUGE), (TINY, TINY)]),
    "arctan of a product": (lambda f, x, z: f.arctan(x * z), [(HUGE, TINY), (1, 2)]),
    "arcsinh of a product": (lambda f, x, z: f.arcsinh(x * z), [(HUGE, TINY), (1, 2)]),
    "erf of a product": (lambda f, x, z: f.erf(x * z), [(HUGE, TINY / 9), (0.5, 0.7)]),
    "log1p of a product": (lambda f, x, z: f.log1p(x * z), [(HUGE, TINY), (1, 2)]),
    "exp of": (lambda f, x, z: f.exp(x / z), [(HUGE, 2 * HUGE), (TINY, TINY), (3, -2)]),
    "by a sum": (lambda f, x, z: x / (x / z + 1), [(HUGE, HUGE), (HUGE, 1), (TINY, TINY)]),
    "difference by sum": (lambda f, x, z: (x - z) / (x + z), [(HUGE, TINY), (2 * TINY, TINY)]),
    "by a length": (lambda f, x, z: x / f.hypot(x, z), [(HUGE, HUGE), (TINY, 2 * TINY), (3, 4)]),
    "by a square": (lambda f, x, z: z / (1 + x * x), [(1e18, 1), (1e18, 1e15), (2, 3)]),
    "by a root": (lambda f, x, z: z / f.sqrt(x), [(1e-30, 1e-30), (1e-30, 2e-12), (4, 3)]),
    "sine by": (lambda f, x, z: z * f.sin(x) / x, [(3.0, 2.0), (0.5, -1.0)]),
    "by itself": (lambda f, x, z: x / f.absolute(x) * z, [(TINY, 3), (-TINY, 2), (5, 1e20)]),
    "log and exp": (lambda f, x, z: f.exp(f.log(x) + z), [(1e-30, 90.0), (1e30, -95.0), (2, 1)]),
    "two logs": (lambda f, x, z: f.exp(z + 2 * f.log(x)), [(1e-25, 95.0), (1e25, -100.0), (2, 1)]),
    "log less log": (lambda f, x, z: f.exp(f.log(x) - f.log(z)), [(3, 2), (1e-30, 2e-30)]),
    "root of a square": (lambda f, x, z: f.sqrt(2 * x**2) * z, [(-3, 2), (5, -1)]),
    "root of a difference": (lambda f, x, z: f.sqrt(4 * (x - z) ** 2), [(1, 3), (5, -1)]),
    "power of a square": (lambda f, x, z: (3 * x**4) ** 0.75 * z, [(-2, 2), (5, -1)]),
    "of nothing": (lambda f, x, z: 0**x + z, [(2, 3), (0.5, 1)]),
}

_MP = SimpleNamespace(
    **{k: getattr(mp, k) for k in "sqrt exp log sin tanh hypot erf log1p".split()},
    arctan=mp.atan, arcsinh=mp.asinh, arcsin=mp.asin, absolute=abs,
)  # fmt: skip


def _truth(f: Callable[..., Any], x: float, z: float) -> list[float]:
    """The value and the two derivatives."""
    with mp.workdps(60):

        def by(k: int) -> Any:
            def moved(d: Any) -> Any:
                at = [mp.mpf(x), mp.mpf(z)]
                at[k] *= 1 + d
                return f(_MP, *at)

            step = mp.mpf(10) ** -25
            return (moved(step) - moved(-step)) / (2 * step) / (x, z)[k]

        return [float(f(_MP, mp.mpf(x), mp.mpf(z))), float(by(0)), float(by(1))]


@cache
def modules() -> tuple[ModuleType, ModuleType]:
    with fresh_trace():
        n, w, total = indices("n"), parameter("w"), tensor("total")
        inputs, outputs, loss = [], [], w[()]
        for k, (f, _) in enumerate(FORMULAS.values()):
            x, z, y = Input(f"x{k}"), Input(f"z{k}"), tensor(f"y{k}")
            y[n] = f(symgrad, x[n], z[n])
            inputs, outputs, loss = [*inputs, x, z], [*outputs, y], loss + Sum(y[n], n)
        total[()] = loss
        return together(
            [Model(inputs=inputs, outputs=outputs, loss=total, optimizer=SGD(0.1))], "float32"
        )[0]


@pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
def test_slopes_as_written(backend: int) -> None:
    net, wide = modules()[backend], max(len(points) for _, points in FORMULAS.values())
    data = []
    for _, points in FORMULAS.values():
        padded = [*points, *[points[0]] * (wide - len(points))]
        data += list(np.array(padded, np.float32).T.copy())
    with np.errstate(all="ignore"):
        values = net.forward(net.init_params(), *data)
        _, slopes = net.backward(net.init_params(), *data, wrt_inputs=True)
    for k, (name, (f, points)) in enumerate(FORMULAS.items()):
        for j in range(len(points)):
            x, z = (float(data[2 * k + i][j]) for i in (0, 1))
            got = [values[k][j], slopes[f"x{k}"][j], slopes[f"z{k}"][j]]
            for what, a, b in zip(("y", "x", "z"), got, _truth(f, x, z), strict=True):
                # a sum of terms as large as the value by an argument is rounded like these
                scale = (
                    abs(b) if what == "y" else max(abs(b), abs(float(got[0]) / (x, z)[what == "z"]))
                )
                if abs(b) > float(np.finfo(np.float32).max):
                    continue
                assert math.isfinite(a), f"{name} at {x}, {z}: {what} is {a}, not {b}"
                assert abs(float(a) - b) <= 2e-5 * scale + 1e-37, f"{name} at {x}, {z}: {what}"


def test_the_formulas_of_slopes() -> None:
    """What cancels does: a logarithm of a quotient has no quotient in its slopes."""
    with fresh_trace():
        x, z, n = Input("x"), Input("z"), indices("n")
        a, b = x[n], z[n]
        cases = {
            a / b: "-(x[n]/z[n])/z[n]",
            symgrad.log(a / b): "-1/z[n]",
            symgrad.sqrt(a / b): "-sqrt((x[n]/z[n]))/(2*z[n])",
            2 / b: "-2/z[n]**2",
            a * x[n + 1] / b: "-(x[n + 1]*x[n])/z[n]**2",  # a product stays one of matrices
        }
        for formula, expected in cases.items():
            assert str(slope(canonical(formula), bare(b))) == expected


def test_functions_of_numbers_are_ours() -> None:
    """SymPy takes mpmath's function of that name, whose cube root of −0.3 is complex."""
    assert canonical(cbrt(-0.3)).is_real
    x = Symbol("x", real=True)
    assert canonical(sqrt(2 * x**2)) == sqrt(2) * absolute(x)


@pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
def test_a_comparison_with_nan_is_false(backend: int) -> None:
    """[x > 0] and relu' are 0 there, as a factor, in a sum and alone, in both back ends."""
    x0 = np.array([np.nan, -1.0, 0.0, 2.0])
    net, steps = _kinks()[backend], x0 > 0
    y, alone, total = net.forward(net.init_params(), x0)
    assert np.array_equal(alone, steps) and np.array_equal(total, steps + 3.0)
    assert np.isnan(y[0]) and np.array_equal(y[1:], np.maximum(x0[1:], 0))
    _, slopes = net.backward(net.init_params(), x0, wrt_inputs=True)
    assert np.array_equal(slopes["x"], 2.0 * steps)


@cache
def _kinks() -> tuple[ModuleType, ModuleType]:
    with fresh_trace():
        x, n, w = Input("x"), indices("n"), parameter("w", init=1)
        y, alone, total, loss = (tensor(k) for k in ("y", "alone", "total", "loss"))
        y[n] = symgrad.relu(x[n])
        alone[n] = symgrad.step(x[n])
        total[n] = symgrad.step(x[n]) + 3
        loss[()] = Sum(y[n] + symgrad.where(x[n] > 0, x[n], 0) * w[()], n)
        model = Model(inputs=x, outputs=[y, alone, total], loss=loss, optimizer=SGD(0.1))
        return together([model])[0]
