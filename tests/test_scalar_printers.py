"""Scalar functions as both printers write them: text, and numbers beside the definitions', in
float32 and float64, with gcc's scalar and vector mathematics."""

import ast
import ctypes
import os
import subprocess
import sys
import warnings
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import mpmath as mp
import numpy as np
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st
from sympy import Expr, Rational, S

import symgrad.scalar as s
from symgrad.emit.c.format import expression_text
from symgrad.emit.c.scalar import number as c_number
from symgrad.emit.numpy import scalar as numpy_scalar
from symgrad.emit.numpy.python import number as numpy_number
from symgrad.emit.render import render
from tests.emitted import c_text, emitted, needed
from tests.scalar_cases import BINARY, INF, NAN, REAL, UNARY, c, i, j, x, y

C_TEXTS = [
    (1 - x**2, "1.0f - x*x"),
    (y - x, "y - x"),
    (-x - y, "-x - y"),
    (-(x**2), "-x*x"),
    (x / (y * c), "x/(c*y)"),
    (x / y**2, "x/(y*y)"),
    (1 / (2 * x), "0.5f/x"),
    ((x + y) ** 2, "power2f(x + y)"),
    (x**-7, "1.0f/power7f(x)"),
    (1 / sympy.sqrt(x), "1.0f/sqrtf(x)"),
    (x ** Rational(3, 2), "power3_2f(x)"),
    (S(2) ** -x, "powf(2.0f, -x)"),
    (sympy.sqrt(2) * x, "1.4142135623730951f*x"),
    (x * (i + 1), "x*(float)(1 + i)"),
    (x / i, "x/(float)i"),
    (s.less(i, 2 * j - 1), "i < 2*j - 1 ? 1.0f : 0.0f"),
    (s.where(s.less(S.Half, i), x, -y) * c, "c*(2*i > 1 ? x : -y)"),
    (s.where(i, x, s.where(s.logical_not(s.less(x, 0)), y, 1)),
     "i != 0 ? x : !(x < 0.0f) ? y : 1.0f"),
    (s.where(s.logical_or(s.less(x, y), s.logical_and(i, j)), 1, -sympy.oo),
     "x < y || (i != 0 && j != 0) ? 1.0f : -INFINITY"),
    (s.where(s.step(x), y, 0), "x > 0.0f ? y : 0.0f"),
    (s.stop_gradient(x + y) * c, "c*(x + y)"),
    (s.maximum(s.round_(x), s.absolute(y)), "maximumf(rintf(x), fabsf(y))"),
]  # fmt: skip


@pytest.mark.parametrize(("expr", "text"), C_TEXTS, ids=str)
def test_c_text(expr: Expr, text: str) -> None:
    assert c_text(expr, "float") == text


def test_printers_refuse_what_they_do_not_know() -> None:
    with pytest.raises(ValueError, match="gamma has no C form"):
        c_text(sympy.gamma(x), "float")
    with pytest.raises(ValueError, match="gamma has no NumPy form"):
        numpy_scalar.numpy_function(sympy.gamma)


@given(st.floats(allow_nan=False, allow_infinity=False))
@settings(deadline=None)  # a busy machine is no fault
def test_printed_doubles_come_back(number: float) -> None:
    exact = Rational(number)
    assert eval(ast.unparse(numpy_number(exact))) == number
    assert float(expression_text(c_number(exact, "double"))) == number


@given(st.fractions(), st.floats(width=32, allow_nan=False, allow_infinity=False))
@settings(max_examples=50)
def test_printed_fractions_are_the_nearest(fraction: Fraction, single: float) -> None:
    exact = Rational(fraction.numerator, fraction.denominator)
    assert eval(ast.unparse(numpy_number(exact))) == float(fraction)
    text = expression_text(c_number(Rational(single), "float"))
    assert text.endswith("f") and np.float32(text[:-1]) == np.float32(single)


def test_printing_does_not_depend_on_the_hash_seed() -> None:
    program = (
        "from sympy import symbols\nimport symgrad.scalar as s\n"
        "from symgrad.canonical import canonical\n"
        "from tests.emitted import c_text, needed\n"
        "x, y, z = symbols('x y z', real=True)\n"
        "e = s.gelu_tanh(x*y) + s.mish(z)*s.elu(y/z) + s.maximum(x, s.softplus(z))**5*s.gelu(y)\n"
        "e = canonical(e)\n"
        "for d in (e, e.diff(x), e.diff(y).diff(z)):\n"
        "    print(c_text(d, 'double'), *needed([d], 'double'), s.cost(d))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(s.__file__).parents[2],
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        for seed in "012"
    }
    assert len(outputs) == 1 and outputs != {b""}


SPECIAL = (0.0, -0.0, INF, -INF, NAN, 1e3, -1e3, 88.8, -88.8, 103.0, -103.0, 1e-8, -1e-8, 1e-40)
POINTS = np.concatenate(
    [SPECIAL, np.linspace(-20, 20, 321), np.linspace(-1.1, 1.1, 89), np.geomspace(1e-5, 1e5, 41)]
).astype(np.float32)
PAIRS = np.array(list(product((-2.0, -0.0, 0.0, 1.0, INF, -INF, NAN), repeat=2)), np.float32).T
OUT_OF_DOMAIN = [
    "log",
    "log1p",
    "arcsin",
    "arccos",
    "arccosh",
    "arctanh",
    "sqrt",
    "safe_sqrt",
    "rsqrt",
]
OVERFLOWING = ["exp", "expm1", "sinh", "cosh"]
# rounding of an argument, which the lower tail magnifies: C's erfc(-x/sqrt(2)), the sigmoid's
RELATIVE = {"normal_cdf": 1e-12, "gelu": 1e-12, "gelu_tanh": 1e-12}
ULP = {"gelu_tanh": 256}


def exact_values(expr: Expr, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    with mp.workprec(160):
        points = zip(xs.tolist(), ys.tolist(), strict=True)
        return np.array([float(s.value(expr, {x: t, y: u})) for t, u in points])


EXACT = {
    **{name: (f(x), POINTS, np.zeros_like(POINTS)) for name, (f, _, _) in UNARY.items()},
    **{f"binary_{name}": (f(x, y), *PAIRS) for name, (f, _) in BINARY.items() if name != "celu"},
    "power": (x**y, np.abs(POINTS[14:]) + np.float32(0.1), POINTS[14:] / 25),
    "guarded": (s.where(s.less(0, x), s.log(x), y), *PAIRS),
}
REFERENCE: dict[str, np.ndarray] = {}


def reference(name: str) -> np.ndarray:
    if name not in REFERENCE:
        REFERENCE[name] = exact_values(*EXACT[name])
    return REFERENCE[name]


def assert_accurate(name: str, got: np.ndarray, dtype: type) -> None:
    """At most 8 ulp from the definition in float32, 1e-14 in float64; NaN and ±inf as defined."""
    exact = reference(name)
    assert got.dtype == dtype
    with np.errstate(over="ignore"):
        rounded = exact.astype(dtype)
    same = (got == rounded) | (np.isnan(got) & np.isnan(rounded))
    same |= (EXACT[name][1] == 0) & np.isinf(rounded) & np.isinf(got)  # 1/-0
    # where a product has a factor below 1e-38, that has few bits left, which x then magnifies
    magnified = np.nan_to_num(np.abs(EXACT[name][1]), posinf=1) if EXACT[name][0].is_Mul else 1
    smallest = 2.0**-149 * np.maximum(1, magnified)
    unit = np.maximum(np.spacing(np.abs(rounded)).astype(float), smallest)
    tolerance = (
        ULP.get(name, 8) * unit
        if dtype is np.float32
        else np.abs(exact) * RELATIVE.get(name, 1e-14) + 1e-300
    )
    with np.errstate(invalid="ignore"):
        near = np.isfinite(rounded) & (np.abs(got - exact) <= tolerance)
    wrong = [(*row,) for row in zip(*EXACT[name][1:], got, exact, strict=True)]
    assert (same | near).all(), [row for row, ok in zip(wrong, same | near, strict=True) if not ok]


NUMPY_CASES = [name for name, case in EXACT.items() if type(case[0]) in numpy_scalar.NUMPY_FUNCTIONS
               and case[0].args in ((x,), (x, y))]  # fmt: skip


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", NUMPY_CASES)
def test_numpy_values(name: str, dtype: type) -> None:
    expr, *columns = EXACT[name]
    arrays = [column.astype(dtype) for column in columns][: len(expr.args)]
    function = emitted(type(expr), len(arrays))
    quiet = name in OUT_OF_DOMAIN + OVERFLOWING
    with warnings.catch_warnings(), np.errstate(all="ignore" if quiet else "warn", under="ignore"):
        warnings.simplefilter("error")
        infinite = np.isinf(np.stack(arrays)).any(axis=0)
        function(*(np.where(infinite, dtype(0), array) for array in arrays))
    with np.errstate(all="ignore"):
        result = function(*arrays)
        out = np.empty(arrays[0].shape, dtype)
        assert function(*arrays, out=out) is out
        scratch = arrays[0].copy()
        function(scratch, *arrays[1:], out=scratch)
    if isinstance(expr, s.Indicator):
        assert result.dtype == bool
        result = result.astype(dtype)
    for got in (result, out, scratch):
        assert_accurate(name, got, dtype)


def c_source(real: str) -> str:
    exprs = {name: expr for name, (expr, *_) in EXACT.items()}
    exprs |= {f"d_{name}": exprs[name].diff(x) for name in UNARY}
    loops = [
        f"void {real}_{name}(long n, const {real} *restrict x, const {real} *restrict y,"
        f" {real} *restrict out)\n{{\n    for (long i = 0; i < n; i++) {{\n        (void)x, (void)y;\n"
        f"        out[i] = {c_text(expr, real, '{0}[i]'.format)};\n    }}\n}}\n"
        for name, expr in exprs.items()
    ]
    return "\n".join([*needed(exprs.values(), real), *loops])


FLAGS = {
    "portable": "-std=c99 -pedantic -Wall -Wextra -Werror -O1",
    "vector": "-Wall -Wextra -Werror -O3 -march=native -fno-math-errno -fno-trapping-math"
    " -DSYMGRAD_VECTOR_MATH",
}


@pytest.fixture(scope="module", params=FLAGS)
def library(request: pytest.FixtureRequest, tmp_path_factory: Any) -> Any:
    vector = request.param == "vector"
    if vector and not (sys.platform == "linux" and os.uname().machine == "x86_64"):
        pytest.skip("glibc's vector mathematics is for x86-64")
    folder = tmp_path_factory.mktemp(request.param)
    text = ["#include <math.h>", render("c/vector_math.h"), c_source("float"), c_source("double")]
    (folder / "all.c").write_text("\n".join(text))
    libraries = ["-lmvec", "-lm"] if vector else ["-lm"]
    command = ["gcc", *FLAGS[request.param].split(), "-shared", "-fPIC", "all.c", "-o", "all.so"]
    subprocess.run([*command, *libraries], cwd=folder, check=True)
    if vector:
        symbols = subprocess.run(
            ["nm", "-D", "all.so"], cwd=folder, check=True, capture_output=True
        )
        for name in ("expf", "exp", "tanhf", "log1p", "erff", "erfc", "powf"):
            assert f"v_{name}".encode() in symbols.stdout, f"{name} was not vectorised"
    return ctypes.CDLL(str(folder / "all.so"))


def run_c(library: Any, name: str, dtype: type, *columns: np.ndarray) -> np.ndarray:
    arrays = [np.ascontiguousarray(column, dtype) for column in columns]
    out = np.empty_like(arrays[0])
    pointers = [ctypes.c_void_p(array.ctypes.data) for array in (*arrays, out)]
    getattr(library, ("float_" if dtype is np.float32 else "double_") + name)(
        ctypes.c_long(out.size), *pointers
    )
    return out


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_c_values(library: Any, dtype: type) -> None:
    for name, (_, *columns) in EXACT.items():
        assert_accurate(name, run_c(library, name, dtype, *columns), dtype)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_c_derivatives_stay_finite_and_right_far_out(library: Any, dtype: type) -> None:
    far = np.array([-1e3, -88.8, -30, -1, -1e-8, 1e-8, 1, 30, 88.8, 1e3], np.float32)
    for name, (function, _, points) in UNARY.items():
        if points is REAL and name not in OVERFLOWING:
            exact = exact_values(function(x).diff(x), far, far)
            got = run_c(library, f"d_{name}", dtype, far, far)
            scale = 2e-6 if dtype is np.float32 else 1e-12
            assert (np.abs(got - exact) <= scale * np.maximum(1, np.abs(exact))).all(), name


def evaluate_numpy(expr: Expr, xs: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        return emitted(type(expr), 1)(xs)


def test_float32_is_float64_rounded_at_random_points(library: Any) -> None:
    """To 8 ulp, at 60,000 points for each function; float64 was compared with the definition."""
    rng = np.random.default_rng(0)
    any_float = rng.integers(0, 2**32, 20_000, dtype=np.uint32).view(np.float32)
    bounds = ((-15, 15), (-100, 100))
    xs = np.concatenate([any_float, *(rng.uniform(*b, 20_000).astype(np.float32) for b in bounds)])
    xs = xs[np.isfinite(xs)]
    for name in UNARY:
        if name in NUMPY_CASES:
            expr = EXACT[name][0]
            wide = evaluate_numpy(expr, xs.astype(float))
            for got in (evaluate_numpy(expr, xs), run_c(library, name, np.float32, xs, xs)):
                with np.errstate(over="ignore", invalid="ignore"):
                    rounded = wide.astype(np.float32)
                    unit = np.spacing(np.abs(rounded)).astype(float)
                    wrong = ~(np.abs(got - wide) <= 8 * unit) & (got != rounded)
                wrong &= ~(np.isnan(got) & np.isnan(rounded))
                assert not wrong.any(), (name, xs[wrong][:5], got[wrong][:5], wide[wrong][:5])
