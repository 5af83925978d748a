"""Scalar functions, each with its textbook definition by mpmath and the points to look at."""

from collections.abc import Callable
from typing import Any

import mpmath as mp
from sympy import Expr, Symbol

import symgrad.scalar as s

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
    "logit": (s.logit, lambda t: mp.log(t / (1 - t)), (1e-9, 0.2, 0.7, 1 - 1e-9)),
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
    "logaddexp": (s.logaddexp, lambda t, u: mp.log(mp.exp(t) + mp.exp(u))),
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
