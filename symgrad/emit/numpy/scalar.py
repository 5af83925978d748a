"""Scalar functions as NumPy.

In: the functions of `symgrad.scalar`.  Out: for each the text to call, a ufunc such as ``np.exp``
or a helper such as ``_sigmoid``, and the source of the helpers, which need NumPy alone. All take
whole arrays and ``out=``, keep the dtype, give NaN for NaN, and raise no warning at ordinary large
arguments.

>>> from symgrad.scalar import Symbol, sigmoid, exp
>>> x = Symbol("x", real=True)
>>> numpy_function(exp), numpy_function(sigmoid), len(numpy_helpers([sigmoid(x) * exp(x)]))
('np.exp', '_sigmoid', 1)
"""

import re
from collections.abc import Iterable

import sympy
from sympy import Expr

from ...scalar import (
    absolute,
    divided,
    equal,
    expm1,
    floor,
    is_whole,
    less,
    less_equal,
    log1p,
    logical_and,
    logical_or,
    maximum,
    minimum,
    mod,
    nearest_double,
    normal_cdf,
    normal_pdf,
    not_equal,
    parts_of,
    quotient,
    relu,
    round_,
    sigmoid,
    sign,
    softplus,
    softsign,
    step,
    stop_gradient,
    strong_product,
    where,
)
from ...special import arctan2, cbrt, digamma, exp2, hypot, lgamma, log2, log10, polygamma, ratio

NUMPY_FUNCTIONS: dict[type, str] = {
    sympy.exp: "np.exp",
    sympy.log: "np.log",
    sympy.sin: "np.sin",
    sympy.cos: "np.cos",
    sympy.tan: "np.tan",
    sympy.asin: "np.arcsin",
    sympy.acos: "np.arccos",
    sympy.atan: "np.arctan",
    sympy.sinh: "np.sinh",
    sympy.cosh: "np.cosh",
    sympy.tanh: "np.tanh",
    sympy.asinh: "np.arcsinh",
    sympy.acosh: "np.arccosh",
    sympy.atanh: "np.arctanh",
    sympy.erf: "_erf",
    sigmoid: "_sigmoid",
    softplus: "_softplus",
    expm1: "np.expm1",
    log1p: "np.log1p",
    normal_cdf: "_normal_cdf",
    normal_pdf: "_normal_pdf",
    softsign: "_softsign",
    relu: "_relu",
    step: "_step",
    sign: "np.sign",
    floor: "np.floor",
    divided: "np.divide",
    mod: "np.remainder",
    quotient: "_quotient",
    ratio: "_ratio",
    hypot: "np.hypot",
    arctan2: "np.arctan2",
    cbrt: "np.cbrt",
    log2: "np.log2",
    log10: "np.log10",
    exp2: "np.exp2",
    lgamma: "_lgamma",
    digamma: "_digamma",
    polygamma: "_polygamma",
    round_: "np.rint",
    absolute: "np.absolute",
    stop_gradient: "np.positive",
    maximum: "np.maximum",
    minimum: "np.minimum",
    where: "_where",
    strong_product: "_strong_product",
    less: "np.less",
    less_equal: "np.less_equal",
    equal: "np.equal",
    not_equal: "np.not_equal",
    logical_and: "np.logical_and",
    logical_or: "np.logical_or",
}
"""What to call for each function. The last six (`Indicator`) give bool arrays, which must be
converted before arithmetic: in NumPy True + True is True, and bool/2 is float64. With `out=` of the
real dtype they convert themselves."""

NUMPY_HELPERS: dict[str, str] = {
    "_ratio": '''\
def _ratio(a, b, out=None):
    """a/b, and 0 where b is 0."""
    zero = np.equal(b, 0)
    return np.divide(np.where(zero, 0 * a, a), np.where(zero, 1, b).astype(b.dtype), out=out)
''',
    "_lgamma": '''\
def _lgamma(x, out=None):
    """log |gamma(x)|: a polynomial on [1, 3], Stirling's series from 10 on, reflection below 0."""
    x = np.asarray(x)
    y = x.astype(np.float64)
    a = np.abs(y)
    with np.errstate(all="ignore"):
        t, shift = np.where(a < 1, a - 1, a - 2), np.where(a < 1, 1 / a, 1.0)
        for _ in range(7):  # down to [2, 3)
            above = (t >= 1) & (a < 10)
            shift = np.where(above, shift * (t + 1), shift)
            t = np.where(above, t - 1, t)
        p = np.zeros_like(t)
        for c in _LGAMMA:
            p = p * t + c
        u = 1 / (a * a)
        series = (1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u * (1 / 1188
                  - u * (691 / 360360 - u * (1 / 156))))))) / a
        large = (a - 0.5) * (np.log(a) - 1) + 0.41893853320467274 + series
        value = np.where(a < 10, (t + 1) * t * p + np.log(shift), large)
        wave = np.abs(np.sin(np.pi * (y - np.rint(y))))
        below = 1.1447298858494002 - np.log(a) - np.log(wave) - value
        value = np.where(y < 0, np.where(np.isinf(y), np.inf, below), value)
    return np.positive(value.astype(x.dtype), out=out)


_LGAMMA = (
    1.5817798009487952e-09, -3.0588474589121747e-09, -4.3586495547044924e-09,
    7.632776987653896e-09, 1.632667721311477e-08, -2.9924620098002363e-08,
    5.6897562563875996e-09, -1.8782749038057445e-08, 1.0444175883164678e-07,
    -2.1198047107380543e-07, 3.9572158955274336e-07, -8.415315177099205e-07,
    1.8114765674491313e-06, -3.851745552755252e-06, 8.221205227028678e-06,
    -1.7660513232180096e-05, 3.816908325238036e-05, -8.30953277961804e-05,
    0.00018255261442287848, -0.00040570737581356315, 0.0009153769241235041,
    -0.0021081308352684154, 0.0049986411646233, -0.012384192193334377, 0.032965000621156974,
    -0.10031730167435422, 0.42278433509846713,
)
''',
    "_digamma": '''\
def _digamma(x, out=None):
    """The derivative of log gamma: reflected, moved up to 10, then its asymptotic series."""
    x = np.asarray(x)
    y = x.astype(np.float64)
    with np.errstate(all="ignore"):
        rest = y - np.rint(y)
        pole = np.where(y == 0, -np.inf, np.nan)
        mirrored = np.where(rest == 0, pole, -np.pi / np.tan(np.pi * rest))
        r = np.where(y <= 0, mirrored, 0.0)
        y = np.where(y <= 0, 1 - y, y)
        for _ in range(10):
            r = np.where(y < 10, r - 1 / y, r)
            y = np.where(y < 10, y + 1, y)
        u = 1 / (y * y)
        u = u * (1 / 12 - u * (1 / 120 - u * (1 / 252 - u * (1 / 240 - u * (1 / 132
                 - u * (691 / 32760 - u / 12))))))
        value = r + np.log(y) - 0.5 / y - u
    return np.positive(value.astype(x.dtype), out=out)
''',
    "_polygamma": '''\
def _polygamma(n, x, out=None):
    """The derivative of order n of digamma: reflected, moved up, then its asymptotic series."""
    n, x = int(n), np.asarray(x)
    y = x.astype(np.float64)
    sign = 1.0 if n % 2 else -1.0
    with np.errstate(all="ignore"):
        rest = y - np.rint(y)
        p = np.polynomial.Polynomial([0.0, 1.0])  # the derivative of cot(pi*x), in cot(pi*x)
        for _ in range(n):
            p = np.polynomial.Polynomial([-1.0, 0.0, -1.0]) * p.deriv()
        pole = np.where(y == 0, -sign * np.inf, np.nan)
        mirrored = np.where(rest == 0, pole, np.pi ** (n + 1) * p(1 / np.tan(np.pi * rest)))
        factor = 1.0
        for k in range(2, n + 1):
            factor *= k
        below = y <= 0
        y, s = np.where(below, 1 - y, y), np.zeros_like(y)
        for _ in range(10 + n):
            s = np.where(y < 10 + n, s + y ** -(n + 1.0), s)
            y = np.where(y < 10 + n, y + 1, y)
        term = factor / n * y ** -float(n)
        s = factor * (s + 0.5 * y ** -(n + 1.0)) + term
        for k, b in enumerate(_BERNOULLI, start=1):
            term = term * ((2 * k + n - 1) * (2 * k + n - 2) / (2 * k * (2 * k - 1))) / (y * y)
            s = s + b * term
        value = np.where(below, -s - mirrored, sign * s)
    return np.positive(value.astype(x.dtype), out=out)


_BERNOULLI = (1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510,
              43867 / 798, -174611 / 330)
''',
    "_quotient": '''\
def _quotient(a, b):
    """The floor of a/b for whole numbers, 0 where b is 0."""
    return np.where(np.equal(b, 0), 0, np.floor_divide(a, np.where(np.equal(b, 0), 1, b)))
''',
    "_where": '''\
def _where(condition, x, y, out=None):
    """x where the condition holds, else y."""
    result = np.where(condition, x, y)
    if out is None:
        return result
    np.copyto(out, result)
    return out
''',
    "_sigmoid": '''\
def _sigmoid(x, out=None):
    """1/(1 + exp(-x)), without overflow."""
    e = np.exp(-np.abs(x))
    return np.divide(np.where(x < 0, e, e.dtype.type(1)), 1 + e, out=out)
''',
    "_softplus": '''\
def _softplus(x, out=None):
    """log(1 + exp(x)), without overflow."""
    return np.add(np.maximum(x, 0), np.log1p(np.exp(-np.abs(x))), out=out)
''',
    "_relu": '''\
def _relu(x, out=None):
    """The positive part."""
    return np.maximum(x, 0, out=out)
''',
    "_step": '''\
def _step(x, out=None):
    """[x > 0], NaN at NaN."""
    return np.heaviside(x, 0, out=out)
''',
    "_softsign": '''\
def _softsign(x, out=None):
    """x/(1 + |x|), also at infinity."""
    x = np.clip(x, -1e30, 1e30)
    return np.divide(x, 1 + np.abs(x), out=out)
''',
    "_strong_product": '''\
def _strong_product(x, y, out=None):
    """x*y, and 0 where either is 0."""
    zero = np.equal(x, 0) | np.equal(y, 0)
    result = np.asarray(np.multiply(x, y, out=out))
    np.copyto(result, 0, where=zero)
    return result[()]
''',
    "_gaussian": '''\
def _gaussian(x):
    """exp(-x*x/2); e is what rounding took from x*x, which would cost 50 ulp at float32's end."""
    a = np.minimum(np.abs(x), 40)
    s = a * a
    h = np.floor(a * 16) / 16
    e = (h * h - s) + (a - h) * (a + h)
    return np.exp(-0.5 * s) * (1 - 0.5 * e)
''',
    "_normal_pdf": '''\
def _normal_pdf(x, out=None):
    """The standard normal density."""
    return np.multiply(_gaussian(x), 0.3989422804014327, out=out)
''',
    "_normal_tail": '''\
def _normal_tail(a):
    """The probability that a standard normal number is beyond a >= 0.

    A polynomial in (a - k)/(a + k) times the density, the form of Shepherd and Laframboise, Math.
    Comp. 36 (1981); fitted to 1e-16 for float64, to 2e-8 for float32.
    """
    k, coefficients = _NORMAL_TAIL[a.dtype.char]
    v = 1 / (a + k)
    t = (np.minimum(a, 1e10) - k) * v
    p = np.full_like(t, coefficients[0])
    for coefficient in coefficients[1:]:
        p *= t
        p += coefficient
    return _gaussian(a) * (v * p)


_NORMAL_TAIL = {
    "f": (3, (
        5.1856656e-05, -2.0389920e-04, -9.4675120e-04, 1.0171293e-03, 6.9374650e-03,
        -1.0462445e-02, -4.7258190e-02, 2.3001770e-01, -5.0933220e-01, 7.2908370e-01,
    )),
    "d": (5, (
        -7.854480658454075e-10, 5.0592881268325e-10, 9.275094003179592e-09,
        -5.027227160233462e-09, -6.741691750360544e-08, 3.584453617433714e-08,
        4.3347667773458065e-07, -3.3110284182092864e-07, -2.768878811580337e-06,
        3.97793825298871e-06, 1.6680852734217263e-05, -4.9761783735824496e-05,
        -5.937558833845941e-05, 0.0005448988347555897, -0.0007978694277465777,
        -0.0029933767389357514, 0.020795066803233925, -0.06911863870874185, 0.1650203661701952,
        -0.3135331566712172, 0.4953056159699805, -0.6653825028900576, 0.769193049750063,
    )),
}
''',
    "_normal_cdf": '''\
def _normal_cdf(x, out=None):
    """The standard normal distribution function, accurate in its lower tail too."""
    x = np.asarray(x)
    tail = _normal_tail(np.abs(x))
    return _where(x > 0, 1 - tail, tail, out=out)
''',
    "_erf": '''\
def _erf(x, out=None):
    """The error function: near 0 by W. J. Cody, Math. Comp. 23 (1969)."""
    x = np.asarray(x)
    a = np.abs(x)
    s = np.square(np.minimum(a, 0.5))
    p = ((((0.185777706184603153 * s + 3.16112374387056560) * s + 113.864154151050156) * s
          + 377.485237685302021) * s + 3209.37758913846947)
    q = ((((s + 23.6012909523441209) * s + 244.024637934444173) * s + 1282.61652607737228) * s
         + 2844.23683343917062)
    large = np.copysign(1 - 2 * _normal_tail(a * 1.4142135623730951), x)
    return _where(a < 0.5, x * (p / q), large, out=out)
''',
}
"""Name to source text; a helper may call others of this table."""


def numpy_function(function: type) -> str:
    """What to call for a function of `symgrad.scalar`; ValueError if there is nothing."""
    if function not in NUMPY_FUNCTIONS:
        raise ValueError(f"{function.__name__} has no NumPy form")
    return NUMPY_FUNCTIONS[function]


def numpy_helpers(exprs: Iterable[Expr]) -> list[str]:
    """The sources of the helpers that the functions in `exprs` need, in the order of the table."""
    nodes = [node for expr in exprs for node in parts_of(expr)]
    needed = {NUMPY_FUNCTIONS.get(type(node), "") for node in nodes}
    if any(isinstance(n, mod) and is_whole(n) and not n.args[1].is_Integer for n in nodes):
        needed.add("_quotient")
    for name in reversed(NUMPY_HELPERS):
        if name in needed:
            needed.update(other for other in NUMPY_HELPERS if _calls(name, other))
    return [source for name, source in NUMPY_HELPERS.items() if name in needed]


def _calls(name: str, other: str) -> bool:
    return name != other and re.search(rf"\b{other}\(", NUMPY_HELPERS[name]) is not None


def numpy_number(number: Expr) -> str:
    """A number as a Python literal of the nearest double, for NumPy's weakly typed scalars.

    >>> numpy_number(sympy.Rational(1, 10)), numpy_number(sympy.oo), numpy_number(sympy.sqrt(2))
    ('0.1', 'np.inf', '1.4142135623730951')
    """
    double = nearest_double(number)
    if double in (float("inf"), -float("inf")):
        return "np.inf" if double > 0 else "-np.inf"
    return repr(double)
