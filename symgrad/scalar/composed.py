"""What can be composed of other scalar functions: a plain function each, no class.

>>> from sympy import Symbol
>>> x = Symbol("x", real=True)
>>> silu(x), relu6(x)
(x*sigmoid(x), where(less(6, x), 6, where(less_equal(x, 0), 0, x)))
"""

from typing import Any

from sympy import Expr, Rational, S, log, pi, sqrt, tanh

from .conditions import equal, less, less_equal, where
from .function import as_expression
from .smooth import expm1, log1p, normal_cdf, sigmoid, softplus
from .whole import floor


def square(x: Any) -> Expr:
    """x squared."""
    return as_expression(x) ** 2


def reciprocal(x: Any) -> Expr:
    """1/x."""
    return 1 / as_expression(x)


def rsqrt(x: Any) -> Expr:
    """1/sqrt(x)."""
    return 1 / sqrt(x)


def safe_sqrt(x: Any) -> Expr:
    """sqrt(x) with derivative 0 at 0, for norms: safe_sqrt(Sum(x[i]**2, i))."""
    is_zero = equal(x, 0)
    return where(is_zero, 0, sqrt(where(is_zero, 1, x)))


def ceil(x: Any) -> Expr:
    """The smallest integer that is not smaller than x."""
    return -floor(-as_expression(x))


def log_sigmoid(x: Any) -> Expr:
    """log(sigmoid(x))."""
    return -softplus(-as_expression(x))


def logit(x: Any) -> Expr:
    """log(x/(1 - x)), the inverse of sigmoid."""
    return log(x) - log1p(-as_expression(x))


def logaddexp(x: Any, y: Any) -> Expr:
    """log(exp(x) + exp(y)), without overflow."""
    x, y = as_expression(x), as_expression(y)
    return where(less(y, x), x + softplus(y - x), y + softplus(x - y))


def clip(x: Any, lo: Any, hi: Any) -> Expr:
    """x kept within lo and hi; the derivative is 0 at lo and 1 at hi, the left one at both."""
    return where(less(hi, x), hi, where(less_equal(x, lo), lo, x))


def leaky_relu(x: Any, slope: Any = S.One / 100) -> Expr:
    """x, for x <= 0 slope*x (Maas et al., 2013)."""
    return where(less(0, x), x, slope * as_expression(x))


def elu(x: Any, alpha: Any = 1) -> Expr:
    """x, for x <= 0 alpha*(exp(x) - 1) (Clevert et al., 2015)."""
    positive = less(0, x)
    return where(positive, x, alpha * expm1(where(positive, 0, x)))


def celu(x: Any, alpha: Any = 1) -> Expr:
    """x, for x <= 0 alpha*(exp(x/alpha) - 1) (Barron, 2017)."""
    positive = less(0, x)
    return where(positive, x, alpha * expm1(where(positive, 0, x) / alpha))


SELU_ALPHA = Rational("1.6732632423543772848170429916717")
SELU_SCALE = Rational("1.0507009873554804934193349852946")


def selu(x: Any) -> Expr:
    """A scaled elu that keeps mean 0 and variance 1 (Klambauer et al., 2017)."""
    return SELU_SCALE * elu(x, SELU_ALPHA)


def relu6(x: Any) -> Expr:
    """x kept within 0 and 6."""
    return clip(x, 0, 6)


def hard_tanh(x: Any) -> Expr:
    """x kept within -1 and 1."""
    return clip(x, -1, 1)


def hard_sigmoid(x: Any) -> Expr:
    """relu6(x + 3)/6, as in PyTorch."""
    return relu6(as_expression(x) + 3) / 6


def hard_swish(x: Any) -> Expr:
    """x*hard_sigmoid(x) (Howard et al., 2019)."""
    return x * hard_sigmoid(x)


def silu(x: Any) -> Expr:
    """x*sigmoid(x), also called swish."""
    return x * sigmoid(x)


def mish(x: Any) -> Expr:
    """x*tanh(softplus(x)) (Misra, 2019)."""
    return x * tanh(softplus(x))


def gelu(x: Any) -> Expr:
    """x*normal_cdf(x) (Hendrycks and Gimpel, 2016)."""
    return x * normal_cdf(x)


def gelu_tanh(x: Any) -> Expr:
    """gelu's approximation x*(1 + tanh(u))/2 = x*sigmoid(2*u), u = sqrt(2/pi)*(x +
    0.044715*x^3)."""
    x = as_expression(x)
    return x * sigmoid(2 * sqrt(2 / pi) * (x + Rational("0.044715") * x**3))
