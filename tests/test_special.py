"""The Γ family, roots, logarithms, angles and remainders: values and derivatives beside mpmath, at
ordinary and extreme arguments, through NumPy and C in both dtypes; and in a trained model."""

import ctypes
import subprocess
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import mpmath as mp
import numpy as np
import pytest
from sympy import Expr, Symbol

import symgrad.scalar as s
import symgrad.special as f
from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.backends import compiled
from tests.emitted import c_text, emitted, needed

x, y = (Symbol(name, real=True) for name in "xy")
NAN, INF = float("nan"), float("inf")
ORDINARY = np.concatenate([np.linspace(-12.3, 40, 211), np.geomspace(1e-6, 1e6, 61)])
POSITIVE = ORDINARY[ORDINARY > 0]
FAR = np.array([0.0, 1.0, 2.0, 3.0, 10.0, 1e-30, 1e-38, 1e10, 1e30, 3e38, INF, NAN])
BELOW = np.array([-0.5, -1e-20, -1.25, -20.125, -100.5, -1000.75])
ROOTS = np.array([0.9, 0.999, 1.001, 1.1, 1.4616, 1.9, 1.999, 2.001, 2.1])


def gamma(t: Any) -> Any:
    return mp.log(abs(mp.gamma(t)))


def cube(t: Any) -> Any:
    return mp.sign(t) * abs(t) ** (mp.mpf(1) / 3)


# function, its definition, ordinary points, extreme ones
UNARY: dict[str, tuple[Callable[..., Expr], Callable[..., Any], np.ndarray, np.ndarray]] = {
    "lgamma": (f.lgamma, gamma, ORDINARY, np.concatenate([FAR, BELOW, ROOTS])),
    "digamma": (f.digamma, mp.digamma, ORDINARY, np.concatenate([FAR, BELOW, ROOTS])),
    "trigamma": (f.trigamma, lambda t: mp.polygamma(1, t), ORDINARY, np.concatenate([FAR, BELOW])),
    "polygamma2": (
        lambda t: f.polygamma(2, t), lambda t: mp.polygamma(2, t), ORDINARY, BELOW,
    ),
    "polygamma5": (
        lambda t: f.polygamma(5, t), lambda t: mp.polygamma(5, t), POSITIVE, BELOW,
    ),
    "cbrt": (f.cbrt, cube, ORDINARY, np.concatenate([FAR, -FAR])),
    "log2": (f.log2, lambda t: mp.log(t, 2), POSITIVE, np.concatenate([FAR, 2.0 ** np.arange(-99, 99)])),
    "log10": (f.log10, mp.log10, POSITIVE, np.concatenate([FAR, 10.0 ** np.arange(10)])),
    "exp2": (f.exp2, lambda t: mp.mpf(2) ** t, ORDINARY[ORDINARY < 100], np.array([-INF, -2e3, 3.0])),
    "sin": (s.sin, mp.sin, POSITIVE, FAR[:5]),
}  # fmt: skip
PAIRS = np.array(list(product((-3e38, -1e25, -7.5, -1e-30, 1e-30, 0.4, 3.0, 1e30, 3e38), repeat=2)))
SOME = np.array(list(product((-7.5, -2.0, -0.3, 0.4, 3.0, 11.0), repeat=2)))
BINARY: dict[str, tuple[Callable[..., Expr], Callable[..., Any], np.ndarray]] = {
    "arctan2": (f.arctan2, mp.atan2, PAIRS),
    "hypot": (f.hypot, mp.hypot, PAIRS),
    "mod": (s.mod, lambda t, u: t - u * mp.floor(t / u), SOME),
}


def slope(definition: Callable[..., Any], at: tuple[Any, ...], order: tuple[int, ...]) -> Any:
    return mp.diff(definition, at, order)


@pytest.mark.parametrize("name", UNARY)
def test_derivatives(name: str) -> None:
    function, definition, points, _ = UNARY[name]
    first = function(x).diff(x)
    second = first.diff(x)
    with mp.workdps(40):
        for t in map(mp.mpf, map(float, points[::9])):
            for expr, order in ((function(x), 0), (first, 1), (second, 2)):
                exact = mp.diff(definition, t, order) if order else definition(t)
                got = s.value(expr, {x: t})
                assert abs(got - exact) <= mp.mpf(10) ** -12 * max(1, abs(exact)), (t, order)


@pytest.mark.parametrize("name", BINARY)
def test_partial_derivatives(name: str) -> None:
    function, definition, _ = BINARY[name]
    expr = function(x, y)
    with mp.workdps(40):
        for t, u in SOME:
            at = mp.mpf(float(t) + 0.01), mp.mpf(float(u))
            for order in ((0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2)):
                got = expr
                for atom in [x] * order[0] + [y] * order[1]:
                    got = got.diff(atom)
                exact = slope(definition, at, order) if any(order) else definition(*at)
                found = s.value(got, {x: at[0], y: at[1]})
                assert abs(found - exact) <= mp.mpf(10) ** -12 * max(1, abs(exact)), (at, order)


def test_at_the_origin_slopes_are_0() -> None:
    for function in (f.hypot, f.arctan2):
        first = [function(x, y).diff(atom) for atom in (x, y)]
        for expr in (*first, *(d.diff(atom) for d in first for atom in (x, y))):
            assert s.value(expr, {x: 0, y: 0}) == 0


EXPRS: dict[str, tuple[Expr, np.ndarray]] = {}
for _name, (_f, _, _points, _far) in UNARY.items():
    EXPRS[_name] = _f(x), np.concatenate([_points, _far])[None]
    EXPRS[f"d_{_name}"] = _f(x).diff(x), _points[None]
for _name, (_g, _, _pairs) in BINARY.items():
    EXPRS[_name] = _g(x, y), _pairs.T
    EXPRS[f"d_{_name}"] = _g(x, y).diff(x) + 2 * _g(x, y).diff(y), SOME.T


def exact_values(name: str, columns: np.ndarray) -> np.ndarray:
    expr = EXPRS[name][0]
    with mp.workdps(60):
        points = zip(*columns.tolist(), strict=True)
        return np.array([float(s.value(expr, dict(zip((x, y), p, strict=False)))) for p in points])


def assert_right(name: str, got: np.ndarray, columns: np.ndarray, dtype: Any) -> None:
    """Within 1e-14 (8 ulp in float32) of the value, or of 1 where the value is smaller than the
    terms that it is made of."""
    exact = exact_values(name, columns)
    with np.errstate(over="ignore"):
        rounded = exact.astype(dtype)
    same = (got == rounded) | (np.isnan(got) & np.isnan(rounded))
    cancels = any(word in name for word in ("gamma", "d_mod"))
    scale = np.maximum(np.abs(exact), 1) if cancels else np.abs(exact)
    unit = {np.float64: 2e-14, np.float32: 1e-6}[dtype]
    with np.errstate(invalid="ignore"):
        near = np.abs(got - exact) <= unit * scale
    wrong = ~(same | near)
    assert not wrong.any(), (name, columns.T[wrong], got[wrong], exact[wrong])


def columns_of(name: str, dtype: Any) -> np.ndarray:
    columns = EXPRS[name][1].astype(dtype)
    if dtype is np.float32 and name in ("lgamma", "d_lgamma", "d_digamma", "d_trigamma"):
        columns = columns[:, np.abs(columns[0]) < 1e30]
    return columns


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", [*UNARY, *BINARY])
def test_numpy(name: str, dtype: Any) -> None:
    expr = EXPRS[name][0]
    columns = columns_of(name, dtype)
    function = emitted(type(expr), len(expr.args))
    order = [float(a) for a in expr.args if a.is_number]
    with np.errstate(all="ignore"):
        got = function(*order, *columns)
        out = np.empty_like(got)
        assert function(*order, *columns, out=out) is out
    assert got.dtype == dtype and np.array_equal(got, out, equal_nan=True)
    assert_right(name, got, columns, dtype)


@pytest.fixture(scope="module")
def library(tmp_path_factory: Any) -> Any:
    folder: Path = tmp_path_factory.mktemp("special")
    text = ["#include <math.h>", "#include <stdint.h>"]
    for real in ("float", "double"):
        text += needed([expr for expr, _ in EXPRS.values()], real)
        for name, (expr, _) in EXPRS.items():
            body = c_text(expr, real, "{0}[i]".format)
            text.append(
                f"void {real}_{name}(long n, const {real} *x, const {real} *y, {real} *out)\n{{\n"
                f"    for (long i = 0; i < n; i++) {{\n        (void)y;\n"
                f"        out[i] = {body};\n    }}\n}}\n"
            )
    (folder / "all.c").write_text("\n".join(text))
    flags = "-std=c99 -pedantic -Wall -Wextra -Werror -O2 -shared -fPIC".split()
    command = ["gcc", *flags, "all.c", "-o", "all.so", "-lm"]
    subprocess.run(command, cwd=folder, check=True)
    return ctypes.CDLL(str(folder / "all.so"))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", EXPRS)
def test_c(name: str, dtype: Any, library: Any) -> None:
    columns = columns_of(name, dtype)
    arrays = [np.ascontiguousarray(c) for c in (columns[0], columns[-1])]
    out = np.empty_like(arrays[0])
    pointers = [ctypes.c_void_p(a.ctypes.data) for a in (*arrays, out)]
    real = "float" if dtype is np.float32 else "double"
    getattr(library, f"{real}_{name}")(ctypes.c_long(out.size), *pointers)
    assert_right(name, out, columns, dtype)


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_in_a_model(backend: str) -> None:
    """A likelihood of counts (negative binomial, a Γ family) and an angle, with its gradient."""
    with fresh_trace():
        n, data, z, loss = indices("n"), Input(2), tensor("z"), tensor("loss")
        w = parameter("w", 2, init=1)
        r = exp(w[0])
        z[n] = lgamma(data[n, 0] + r) - lgamma(r) + atan2(w[1], data[n, 1]) % 2 + cbrt(w[1])
        loss[()] = Sum(z[n] + digamma(hypot(w[0], w[1])) * log2(r) + exp2(w[1]), n)
        net = compiled(backend)(Model(inputs=data, outputs=z, loss=loss))
    batch = np.random.default_rng(0).uniform(1, 5, (3, 2))
    params = net.init_params(0)
    params["w"][...] = 0.7, -0.4

    def total(u: Any, v: Any) -> Any:
        r = mp.exp(u)
        each = [
            mp.loggamma(a + r) - mp.loggamma(r) + cube(v) + mp.digamma(mp.hypot(u, v)) * mp.log(r, 2)
            + mp.mpf(2) ** v + (lambda t: t - 2 * mp.floor(t / 2))(mp.atan2(v, b))
            for a, b in batch.tolist()
        ]  # fmt: skip
        return mp.fsum(each)

    value, grads = net.backward(params, batch)
    with mp.workdps(30):
        at = mp.mpf(0.7), mp.mpf(-0.4)
        assert value == pytest.approx(float(total(*at)), rel=1e-13)
        exact = [float(mp.diff(total, at, order)) for order in ((1, 0), (0, 1))]
    assert grads["w"] == pytest.approx(exact, rel=1e-12)
