"""The table of scalar functions: meaning, derivatives, kinks, and the numbers of both printers."""

import ast
import ctypes
import os
import subprocess
import sys
import warnings
from collections.abc import Callable
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
from sympy import Expr, Rational, S, Symbol

import symgrad.scalar as s
from symgrad.canonical import canonical
from symgrad.emit.c.format import expression_text
from symgrad.emit.c.scalar import number as c_number
from symgrad.emit.numpy import scalar as numpy_scalar
from symgrad.emit.numpy.python import number as numpy_number
from symgrad.emit.render import render
from tests.emitted import c_text, emitted, needed

x, y, c = (Symbol(name, real=True) for name in "xyc")
i, j = (Symbol(name, integer=True) for name in "ij")
NAN, INF = float("nan"), float("inf")

REAL = (-30.3, -4.1, -1.3, -0.4, 0.2, 0.7, 1.9, 4.7, 30.3)
INSIDE = (-0.9, -0.4, 0.2, 0.7)
POSITIVE = (0.2, 0.7, 1.9, 4.7, 30.3)


def sigma(t: Any) -> Any:
    return 1 / (1 + mp.exp(-t))


def phi(t: Any) -> Any:
    return mp.erfc(-t / mp.sqrt(2)) / 2


def clamp(t: Any, lo: Any, hi: Any) -> Any:
    return lo if t < lo else min(t, hi)


def elu(t: Any, a: Any = 1, b: Any = 1) -> Any:
    return t if t > 0 else a * (mp.exp(t / b) - 1)


SELU = mp.mpf("1.0507009873554804934193349852946"), mp.mpf("1.6732632423543772848170429916717")

# function, its textbook definition, the points of each argument
UNARY: dict[str, tuple[Callable[..., Expr], Callable[..., Any], tuple[float, ...]]] = {
    "exp": (s.exp, mp.exp, REAL),
    "log": (s.log, mp.log, POSITIVE),
    "sin": (s.sin, mp.sin, REAL),
    "cos": (s.cos, mp.cos, REAL),
    "tan": (s.tan, mp.tan, REAL),
    "arcsin": (s.arcsin, mp.asin, INSIDE),
    "arccos": (s.arccos, mp.acos, INSIDE),
    "arctan": (s.arctan, mp.atan, REAL),
    "sinh": (s.sinh, mp.sinh, REAL),
    "cosh": (s.cosh, mp.cosh, REAL),
    "tanh": (s.tanh, mp.tanh, REAL),
    "arcsinh": (s.arcsinh, mp.asinh, REAL),
    "arccosh": (s.arccosh, mp.acosh, (1.1, 1.9, 4.7)),
    "arctanh": (s.arctanh, mp.atanh, INSIDE),
    "erf": (s.erf, mp.erf, REAL),
    "expm1": (s.expm1, lambda t: mp.exp(t) - 1, REAL),
    "log1p": (s.log1p, lambda t: mp.log(1 + t), (-0.9, -0.4, *POSITIVE)),
    "sigmoid": (s.sigmoid, sigma, REAL),
    "softplus": (s.softplus, lambda t: mp.log(1 + mp.exp(t)), REAL),
    "log_sigmoid": (s.log_sigmoid, lambda t: mp.log(sigma(t)), REAL),
    "normal_cdf": (s.normal_cdf, phi, REAL),
    "normal_pdf": (s.normal_pdf, mp.npdf, REAL),
    "softsign": (s.softsign, lambda t: t / (1 + abs(t)), REAL),
    "relu": (s.relu, lambda t: max(t, mp.mpf(0)), REAL),
    "step": (s.step, lambda t: mp.mpf(t > 0), REAL),
    "sign": (s.sign, mp.sign, REAL),
    "absolute": (s.absolute, abs, REAL),
    "floor": (s.floor, mp.floor, REAL),
    "ceil": (s.ceil, mp.ceil, REAL),
    "round_": (s.round_, mp.nint, REAL),
    "sqrt": (s.sqrt, mp.sqrt, POSITIVE),
    "safe_sqrt": (s.safe_sqrt, mp.sqrt, POSITIVE),
    "rsqrt": (s.rsqrt, lambda t: t ** mp.mpf(-0.5), POSITIVE),
    "square": (s.square, lambda t: t * t, REAL),
    "reciprocal": (s.reciprocal, lambda t: 1 / t, REAL),
    "leaky_relu": (s.leaky_relu, lambda t: t if t > 0 else t / 100, REAL),
    "elu": (s.elu, elu, REAL),
    "selu": (s.selu, lambda t: SELU[0] * elu(t, SELU[1]), REAL),
    "relu6": (s.relu6, lambda t: clamp(t, 0, 6), REAL),
    "hard_tanh": (s.hard_tanh, lambda t: clamp(t, -1, 1), REAL),
    "hard_sigmoid": (s.hard_sigmoid, lambda t: clamp(t + 3, 0, 6) / 6, REAL),
    "hard_swish": (s.hard_swish, lambda t: t * clamp(t + 3, 0, 6) / 6, REAL),
    "silu": (s.silu, lambda t: t * sigma(t), REAL),
    "mish": (s.mish, lambda t: t * mp.tanh(mp.log(1 + mp.exp(t))), REAL),
    "gelu": (s.gelu, lambda t: t * phi(t), REAL),
    "gelu_tanh": (
        s.gelu_tanh,
        lambda t: t / 2 * (1 + mp.tanh(mp.sqrt(2 / mp.pi) * (t + mp.mpf("0.044715") * t**3))),
        REAL,
    ),
}

BINARY: dict[str, tuple[Callable[..., Expr], Callable[..., Any]]] = {
    "maximum": (s.maximum, max),
    "minimum": (s.minimum, min),
    "less": (s.less, lambda t, u: mp.mpf(t < u)),
    "less_equal": (s.less_equal, lambda t, u: mp.mpf(t <= u)),
    "greater": (s.greater, lambda t, u: mp.mpf(t > u)),
    "greater_equal": (s.greater_equal, lambda t, u: mp.mpf(t >= u)),
    "equal": (s.equal, lambda t, u: mp.mpf(t == u)),
    "not_equal": (s.not_equal, lambda t, u: mp.mpf(t != u)),
    "logical_and": (s.logical_and, lambda t, u: mp.mpf(bool(t and u))),
    "logical_or": (s.logical_or, lambda t, u: mp.mpf(bool(t or u))),
    "leaky_relu": (s.leaky_relu, lambda t, u: t if t > 0 else u * t),
    "elu": (s.elu, elu),
    "celu": (s.celu, lambda t, u: elu(t, u, u)),
    "clip": (lambda t, u: s.clip(t, u, 2), lambda t, u: clamp(t, u, 2)),
    "where": (
        lambda t, u: s.where(s.less(t, 0), t * u, s.exp(u)),
        lambda t, u: t * u if t < 0 else mp.exp(u),
    ),
}


def close(got: Any, exact: Any) -> bool:
    return bool(abs(got - exact) <= mp.mpf(10) ** -15 * max(1, abs(exact)))


@pytest.mark.parametrize("name", UNARY)
def test_derivatives_are_those_of_the_definition(name: str) -> None:
    function, meaning, points = UNARY[name]
    first = function(x).diff(x)
    second = first.diff(x)
    with mp.workdps(60):
        for t in map(mp.mpf, points):
            assert close(s.value(function(x), {x: t}), meaning(t)), t
            assert close(s.value(first, {x: t}), mp.diff(meaning, t)), t
            assert close(s.value(second, {x: t}), mp.diff(meaning, t, 2)), t


@pytest.mark.parametrize("name", BINARY)
def test_partial_derivatives_are_those_of_the_definition(name: str) -> None:
    function, meaning = BINARY[name]
    expr = function(x, y)
    with mp.workdps(60):
        for t, u in product((-2.3, -0.4, 0.7, 3.1), (-1.1, 0.3, 1.2)):
            at, point = {x: t, y: u}, (mp.mpf(t), mp.mpf(u))
            for order in ((0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2)):
                derivative = expr
                for atom in [x] * order[0] + [y] * order[1]:
                    derivative = derivative.diff(atom)
                exact = mp.diff(meaning, point, order) if any(order) else meaning(*point)
                assert close(s.value(derivative, at), exact), (t, u, order)


KINKS = [
    (s.relu(x), 0, 0),
    (s.relu6(x), 0, 0),
    (s.relu6(x), 6, 1),
    (s.hard_tanh(x), -1, 0),
    (s.hard_tanh(x), 1, 1),
    (s.leaky_relu(x), 0, Rational(1, 100)),
    (s.elu(x, 3), 0, 3),
    (s.celu(x, 3), 0, 1),
    (s.absolute(x), 0, 0),
    (s.sign(x), 0, 0),
    (s.step(x), 0, 0),
    (s.floor(x), 2, 0),
    (s.round_(x), 2.5, 0),
    (s.stop_gradient(x), 3, 0),
    (s.maximum(x, 0), 0, 0.5),
    (s.minimum(0, x), 0, 0.5),
    (s.maximum(x, 2 * x), 0, 1.5),
    (s.sqrt(x), 0, INF),
    (s.safe_sqrt(x), 0, 0),
    (s.where(s.less(0, x), s.log(x), 0), 0, 0),
    (s.where(s.equal(x, 0), 1, s.sin(x) / x), 0, 0),
    (s.relu(s.log(x)), 0, 0),
    (s.maximum(s.log(x), -1), 0, 0),
    (s.relu(s.log(x) + x), 0, 0),
    (s.maximum(s.log(x) + x, -1), 0, 0),
    (s.where(s.less(0, x), s.sqrt(x), x), 0, 1),
]


@pytest.mark.parametrize(("expr", "at", "slope"), KINKS, ids=str)
def test_kinks_and_ties(expr: Expr, at: float, slope: float) -> None:
    first = expr.diff(x)
    assert s.value(first, {x: at}) == mp.mpf(float(slope))
    if not expr.has(s.expm1) and slope != INF:
        assert s.value(first.diff(x), {x: at}) == 0


def test_second_derivatives_at_kinks_take_the_same_branch() -> None:
    for expr, curvature in ((s.elu(x, 3), 3), (s.celu(x, 3), Rational(1, 3)), (s.relu(x) ** 2, 0)):
        assert s.value(expr.diff(x).diff(x), {x: 0}) == mp.mpf(float(curvature))
    norm = s.safe_sqrt(x**2 + y**2)
    for first, second in product((x, y), repeat=2):
        assert s.value(norm.diff(first).diff(second), {x: 0, y: 0}) == 0


def test_reusable_forms() -> None:
    h = Symbol("h", real=True)
    z = s.relu(x).diff(x)
    assert s.sigmoid(x).diff(x).subs(s.sigmoid(x), h) == h * (1 - h)
    assert s.tanh(x).diff(x).subs(s.tanh(x), h) == 1 - h**2
    assert z == s.step(s.relu(x))
    assert z.subs(s.relu(x), h) == s.step(h)
    assert s.expand_unreused(y * z) == y * s.step(x)
    assert s.expand_unreused(s.relu(s.log(x)).diff(x)) == s.where(s.less(0, s.log(x)), 1 / x, 0)


def test_where_folds() -> None:
    less = s.less(x, 0)
    assert s.where(c, x, x) == s.where(1, x, y) == s.where(S.true, x, y) == s.where(0, y, x) == x
    assert s.where(x < 0, x, y) == s.where(less, x, y)
    assert s.where(less, 1, 0) == less
    assert s.where(less, x * s.where(less, y, 2), 1) == s.where(less, x * y, 1)
    assert s.where(less, 1, s.exp(s.where(less, 0, x))).has(s.exp)


def test_exact_values_stay_exact() -> None:
    values = [
        s.relu(Rational(-1, 3)),
        s.absolute(Rational(-1, 3)),
        s.sigmoid(0),
        s.round_(Rational(5, 2)),
    ]
    values = [*values, canonical(s.round_(2.5))]
    assert values == [0, Rational(1, 3), S.Half, 2, 2]
    assert s.maximum(Rational(1, 3), s.sqrt(2)) == s.sqrt(2)
    assert s.sigmoid(Rational(1, 3)).func is s.sigmoid
    assert s.floor(Rational(-1, 2)) == -1


def test_evaluate() -> None:
    assert s.evaluate(s.where, 1.0, 2.0, NAN) == 2.0
    assert s.evaluate(s.log, 0.0) == -INF
    assert np.isnan(s.evaluate(s.log, -1.0))
    assert np.isnan(s.evaluate(s.maximum, NAN, 1.0))
    assert s.evaluate(s.not_equal, NAN, NAN) == 1.0
    assert s.value(1 / x, {x: 0}) == INF


CANONICAL = [
    (1 / (1 + sympy.exp(-x)), s.sigmoid(x)),
    (3 / (1 + sympy.exp(2 * x - y)) ** 2, 3 * s.sigmoid(y - 2 * x) ** 2),
    (sympy.exp(x) / (1 + sympy.exp(x)), s.sigmoid(x)),
    (sympy.exp(-x) / (1 + sympy.exp(-x)) ** 2, s.sigmoid(x) * s.sigmoid(-x)),
    (sympy.log(1 + sympy.exp(x)), s.softplus(x)),
    (sympy.log(1 / (1 + sympy.exp(-x))), -s.softplus(-x)),
    (sympy.log(1 - 1 / (1 + sympy.exp(-x))), -s.softplus(x)),
    (sympy.log(1 + x**2), s.log1p(x**2)),
    (s.log1p(sympy.exp(x)), s.softplus(x)),
    (sympy.log(2 + x), sympy.log(2 + x)),
    (sympy.exp(x) - 1, s.expm1(x)),
    (2 - 2 * sympy.exp(x) + y, y - 2 * s.expm1(x)),
    (sympy.exp(x) - 2, sympy.exp(x) - 2),
    (sympy.sqrt(x * x), s.absolute(x)),
    (sympy.Max(x, y), s.maximum(x, y)),
    (sympy.Min(x, y), s.minimum(x, y)),
    (sympy.sign(x), s.sign(x)),
    (sympy.floor(x), s.floor(x)),
    (sympy.ceiling(x), -s.floor(-x)),
    (sympy.Heaviside(x, 0), s.where(s.equal(x, 0), 0, s.step(x))),
    (sympy.Piecewise((x, x > 0), (y, x > -1), (0, True)),
     s.where(s.less(0, x), x, s.where(s.less(-1, x), y, 0))),
    (x <= y, s.less_equal(x, y)),
    (x >= y, s.less_equal(y, x)),
    (sympy.Eq(i, j), s.equal(i, j)),
    (sympy.KroneckerDelta(i, j), s.equal(i, j)),
    (sympy.And(x < y, sympy.Ne(i, j)), None),
    (sympy.Not(sympy.Eq(i, j)), s.not_equal(i, j)),
    (S.true, S.One),
    (0.1 * x, x / 10),
    (S.NegativeInfinity, -sympy.oo),
    (s.where(x < y, sympy.Abs(x), 1.5), s.where(s.less(x, y), s.absolute(x), Rational(3, 2))),
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), CANONICAL, ids=str)
def test_canonical(written: Any, meant: Expr | None) -> None:
    result = canonical(written)
    assert meant is None or result == meant
    assert canonical(result) == result
    if meant is None:
        assert result in (
            s.logical_and(s.less(x, y), s.not_equal(i, j)),
            s.logical_and(s.not_equal(i, j), s.less(x, y)),
        )
    known = (Expr, sympy.Add, sympy.Mul, sympy.Pow, sympy.exp, sympy.log, s.log1p)
    if isinstance(written, known[0]) and type(written) in known and written.free_symbols:
        at = {x: 0.3, y: -1.7}
        assert close(s.value(result, at), s.value(written, at))


F = sympy.Function("F")
REFUSED = [
    (F(x), "unknown function F"),
    (sympy.gamma(x), "unknown function gamma"),
    (sympy.Derivative(F(x), x), "unknown function"),
    (sympy.Integral(sympy.exp(x**2), x), "unknown function Integral"),
    (sympy.I * x, "complex number"),
    (sympy.sqrt(-2) * x, "complex number"),
    (sympy.zoo, "division by zero"),
    (x / S.Zero, "division by zero"),
    (float("nan"), "division by zero"),
    (sympy.Piecewise((x, x > 0)), "no value"),
    (sympy.Implies(x > 0, y > 0), "not a relation"),
    ("x", "not a scalar expression"),
    (True, "decides == and !="),
    ([x], "not a scalar expression"),
]


@pytest.mark.parametrize(("written", "message"), REFUSED, ids=str)
def test_canonical_refuses(written: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message) as error:
        canonical(written)
    assert "\n" not in str(error.value)


def test_cost_counts_shared_parts_once() -> None:
    shared = s.tanh(x * y)
    assert s.cost(shared + 1) + 2 == s.cost((shared + 1) * (shared - 1))
    assert s.cost(s.exp(x)) >= 10
    assert s.cost(x - y) == 2 - s.cost(x * y)


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
