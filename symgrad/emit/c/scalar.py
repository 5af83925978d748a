"""Scalar expressions as C99.

In: an expression in the functions of `symgrad.scalar`, the element type, and the text of each leaf.
Out: C text, and the definitions of the helper functions that it calls.

>>> from sympy import Symbol
>>> from symgrad.scalar import sigmoid
>>> x = Symbol("x", real=True)
>>> c_expression(x**2 - sigmoid(x) / 2, "float", str)
'x*x - 0.5f*sigmoidf(x)'

Numbers are the nearest double, rounded again by the compiler where the type is float. Integer
leaves stay integers in sums, products and comparisons of integers, and are converted where they
meet a real number.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import Template

import sympy
from sympy import Add, Expr, Mul, Pow, S, Symbol

from ...scalar import (
    Group,
    Indicator,
    absolute,
    divided,
    equal,
    expm1,
    floor,
    is_long,
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
    not_equal,
    quotient,
    relu,
    round_,
    sign,
    step,
    stop_gradient,
    where,
)
from ...special import arctan2, cbrt, exp2, hypot, lgamma, log2, log10

TERNARY, AND_OR, COMPARE, SUM, PRODUCT, UNARY, PRIMARY = range(7)
"""How tightly a text binds; an operand that binds less tightly than its place is parenthesised."""

_LIBM = {
    sympy.exp: "exp",
    sympy.log: "log",
    sympy.sin: "sin",
    sympy.cos: "cos",
    sympy.tan: "tan",
    sympy.asin: "asin",
    sympy.acos: "acos",
    sympy.atan: "atan",
    sympy.sinh: "sinh",
    sympy.cosh: "cosh",
    sympy.tanh: "tanh",
    sympy.asinh: "asinh",
    sympy.acosh: "acosh",
    sympy.atanh: "atanh",
    sympy.erf: "erf",
    expm1: "expm1",
    log1p: "log1p",
    absolute: "fabs",
    floor: "floor",
    round_: "rint",
    mod: "floored_mod",
    arctan2: "atan2",
    hypot: "hypot",
    cbrt: "cbrt",
    log2: "log2",
    log10: "log10",
    exp2: "exp2",
    lgamma: "lgamma",
}

_COMPARISONS = {
    less: "<",
    less_equal: "<=",
    equal: "==",
    not_equal: "!=",
}
_MIRRORED = {"<": ">", "<=": ">=", "==": "==", "!=": "!="}

_NORMAL_CDF = {
    "float": """\
/* The standard normal distribution: a polynomial in (a - 3)/(a + 3) times the density (the form of
   Shepherd and Laframboise, Math. Comp. 36, 1981), fitted to 2e-8 for a = |x| <= 14.5. */
static inline float normal_cdff(float x) {
    float a = fabsf(x) > 15.0f ? 15.0f : fabsf(x);
    float v = 1.0f/(a + 3.0f);
    float t = (a - 3.0f)*v;
    float p = 5.1856656e-05f;
    p = p*t - 0.0002038992f;
    p = p*t - 0.0009467512f;
    p = p*t + 0.0010171293f;
    p = p*t + 0.006937465f;
    p = p*t - 0.010462445f;
    p = p*t - 0.04725819f;
    p = p*t + 0.2300177f;
    p = p*t - 0.5093322f;
    p = p*t + 0.7290837f;
    p = v*p*gaussianf(a);
    return x > 0.0f ? 1.0f - p : p;
}
""",
    "double": """\
/* The standard normal distribution. */
static inline double normal_cdf(double x) {
    return 0.5*erfc(-0.7071067811865476*x);
}
""",
}

C_HELPERS: dict[str, str] = {
    "floored_mod": """\
/* a - b*floor(a/b), which has the sign of b */
static inline $real floored_mod$f($real a, $real b) {
    $real r = fmod$f(a, b);
    return r != 0.0$f && (r < 0.0$f) != (b < 0.0$f) ? r + b : r;
}
""",
    "ratio": """\
/* a/b, 0 where b is 0 */
static inline $real ratio$f($real a, $real b) {
    return b == 0.0$f ? 0.0$f*a : a/b;
}
""",
    "digamma": """\
/* The derivative of log(gamma(x)): reflected, moved up to 10, then its asymptotic series. */
static inline $real digamma$f($real at) {
    const double pi = 3.141592653589793;
    double x = (double)at, r = 0.0, u;
    if (x <= 0.0) {
        double rest = x - rint(x);
        if (rest == 0.0)
            return x == 0.0 ? ($real)-INFINITY : ($real)NAN;
        r = -pi/tan(pi*rest);
        x = 1.0 - x;
    }
    for (; x < 10.0; x += 1.0)
        r -= 1.0/x;
    u = 1.0/(x*x);
    u *= 1.0/12 - u*(1.0/120 - u*(1.0/252 - u*(1.0/240 - u*(1.0/132 - u*(691.0/32760 - u/12)))));
    return ($real)(r + log(x) - 0.5/x - u);
}
""",
    "polygamma": """\
/* The derivative of order n of digamma: reflected, moved up, then its asymptotic series. */
static inline $real polygamma$f($real order, $real at) {
    static const double bernoulli[] = {1.0/6, -1.0/30, 1.0/42, -1.0/30, 5.0/66, -691.0/2730, 7.0/6,
        -3617.0/510, 43867.0/798, -174611.0/330};
    const double pi = 3.141592653589793;
    int n = (int)order;
    double x = (double)at, sign = n%2 ? 1.0 : -1.0, mirrored = 0.0, f = 1.0, s = 0.0, term;
    if (x <= 0.0) { /* pi times the derivative of cot(pi*x), a polynomial in c = cot(pi*x) */
        double p[24] = {0.0, 1.0}, q[24], rest = x - rint(x), c, value = 0.0;
        if (rest == 0.0)
            return x != 0.0 ? ($real)NAN : ($real)(sign*INFINITY);
        c = 1.0/tan(pi*rest);
        for (int k = 1; k <= n; k++) {
            for (int i = 0; i < 24; i++)
                q[i] = 0.0;
            for (int i = 1; i <= k; i++) {
                q[i - 1] -= i*p[i];
                q[i + 1] -= i*p[i];
            }
            for (int i = 0; i < 24; i++)
                p[i] = q[i];
        }
        for (int i = n + 1; i >= 0; i--)
            value = value*c + p[i];
        mirrored = pow(pi, n + 1)*value;
        x = 1.0 - x;
        sign = -1.0;
    }
    for (int k = 2; k <= n; k++)
        f *= k;
    for (; x < 10.0 + n; x += 1.0)
        s += pow(x, -(n + 1));
    term = f/n*pow(x, -n);
    s = f*(s + 0.5*pow(x, -(n + 1))) + term;
    for (int k = 1; k <= 10; k++) {
        term *= (2*k + n - 1.0)*(2*k + n - 2.0)/(2.0*k*(2*k - 1)*x*x);
        s += bernoulli[k - 1]*term;
    }
    return ($real)(sign*s - mirrored);
}
""",
    "sigmoid": """\
static inline $real sigmoid$f($real x) {
    $real e = exp$f(-fabs$f(x));
    return (x < 0.0$f ? e : 1.0$f)/(1.0$f + e);
}
""",
    "softplus": """\
/* log(1 + exp(x)) */
static inline $real softplus$f($real x) {
    return (x > 0.0$f ? x : 0.0$f) + log1p$f(exp$f(-fabs$f(x)));
}
""",
    "relu": """\
static inline $real relu$f($real x) {
    return x < 0.0$f ? 0.0$f : x;
}
""",
    "step": """\
/* [x > 0], NaN at NaN */
static inline $real step$f($real x) {
    return x > 0.0$f ? 1.0$f : x <= 0.0$f ? 0.0$f : x;
}
""",
    "sign": """\
static inline $real sign$f($real x) {
    return x > 0.0$f ? 1.0$f : x < 0.0$f ? -1.0$f : x;
}
""",
    "softsign": """\
/* x/(1 + |x|), also at infinity */
static inline $real softsign$f($real x) {
    $real a = fabs$f(x) > 1e30$f ? 1e30$f : fabs$f(x);
    return copysign$f(a/(1.0$f + a), x);
}
""",
    "maximum": """\
/* the larger one, NaN if either is */
static inline $real maximum$f($real x, $real y) {
    return ((x > y) | (x != x)) ? x : y;
}
""",
    "minimum": """\
/* the smaller one, NaN if either is */
static inline $real minimum$f($real x, $real y) {
    return ((x < y) | (x != x)) ? x : y;
}
""",
    "strong_product": """\
/* x*y, and 0 where either is 0 */
static inline $real strong_product$f($real x, $real y) {
    return ((x == 0.0$f) | (y == 0.0$f)) ? 0.0$f : x*y;
}
""",
    "gaussian": """\
/* exp(-x*x/2): e is what rounding took from s = x*x, which would cost 50 ulp at float's end */
static inline $real gaussian$f($real x) {
    $real a = fabs$f(x) > 40.0$f ? 40.0$f : fabs$f(x);
    $real s = a*a;
    $real h = floor$f(a*16.0$f)*0.0625$f;
    $real e = (h*h - s) + (a - h)*(a + h);
    return exp$f(-0.5$f*s)*(1.0$f - 0.5$f*e);
}
""",
    "normal_pdf": """\
/* The standard normal density. */
static inline $real normal_pdf$f($real x) {
    return 0.3989422804014327$f*gaussian$f(x);
}
""",
    "normal_cdf": "$normal_cdf",
}
"""Name (in double; in float it ends with f) to definition: $real is the type, $f the suffix."""

WHOLE_HELPERS: dict[str, str] = {
    "whole_quotient": """\
/* the floor of a/b, 0 where b is 0 */
static inline int64_t whole_quotient(int64_t a, int64_t b) {
    return b == 0 ? 0 : a/b - (a%b != 0 && (a < 0) != (b < 0));
}
""",
    "whole_mod": """\
/* a - b*floor(a/b), 0 where b is 0 */
static inline int64_t whole_mod(int64_t a, int64_t b) {
    int64_t r = b == 0 ? 0 : a%b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}
""",
    "whole_maximum": """\
static inline int64_t whole_maximum(int64_t a, int64_t b) {
    return a > b ? a : b;
}
""",
    "whole_minimum": """\
static inline int64_t whole_minimum(int64_t a, int64_t b) {
    return a < b ? a : b;
}
""",
    "whole_sign": """\
static inline int64_t whole_sign(int64_t a) {
    return (a > 0) - (a < 0);
}
""",
    "whole_absolute": """\
static inline int64_t whole_absolute(int64_t a) {
    return a < 0 ? -a : a;
}
""",
}
"""Functions of whole numbers: name to definition."""

_WHOLE: dict[type, str] = {
    quotient: "whole_quotient",
    mod: "whole_mod",
    maximum: "whole_maximum",
    minimum: "whole_minimum",
    absolute: "whole_absolute",
}
_ROUNDED = (floor, round_, sign, step)

VECTOR_MATH = """\
/* With SYMGRAD_VECTOR_MATH defined, and -lmvec before -lm, loops use glibc's vector mathematics. */
#if defined(SYMGRAD_VECTOR_MATH) && defined(__GNUC__) && !defined(__clang__) \\
    && defined(__x86_64__) && defined(__GLIBC__)
#define VECTORISED(name) \\
    __attribute__((simd("notinbranch"), const)) double name(double); \\
    __attribute__((simd("notinbranch"), const)) float name##f(float);
VECTORISED(exp) VECTORISED(log) VECTORISED(sin) VECTORISED(cos)
__attribute__((simd("notinbranch"), const)) double pow(double, double);
__attribute__((simd("notinbranch"), const)) float powf(float, float);
#if __GLIBC_PREREQ(2, 35)
VECTORISED(tan) VECTORISED(asin) VECTORISED(acos) VECTORISED(atan)
VECTORISED(sinh) VECTORISED(cosh) VECTORISED(tanh)
VECTORISED(asinh) VECTORISED(acosh) VECTORISED(atanh)
VECTORISED(expm1) VECTORISED(log1p) VECTORISED(erf) VECTORISED(erfc)
#endif
#undef VECTORISED
#endif
"""
"""To be placed after `#include <math.h>`. glibc 2.36's are within 4 ulp of float, 4e-16 of double,
with the right infinities and NaN (measured for SSE, AVX2 and AVX-512)."""


def c_expression(expr: Expr, real: str, atom: Callable[[Symbol], str]) -> str:
    """A scalar expression as C99; `real` is float or double, `atom` gives each leaf's C text, which
    must be a name, a call or a subscript. Raises ValueError for a function that has no C form."""
    return _Printer(real, atom).real_text(expr)


def c_condition(expr: Expr, real: str, atom: Callable[[Symbol], str]) -> str:
    """The expression as a C truth value, to stand in `if (...)`.

    >>> n = Symbol("n", integer=True)
    >>> c_condition(less(0, n), "float", str)
    'n > 0'
    """
    return _Printer(real, atom).condition(expr, TERNARY)


def c_whole(expr: Expr, real: str, atom: Callable[[Symbol], str]) -> str:
    """The expression, whose value is a whole number, as an int64_t.

    >>> n = Symbol("n", integer=True)
    >>> c_whole(maximum(n - 1, 0), "float", str)
    'whole_maximum(n - 1, 0)'
    """
    return _Printer(real, atom).integer_text(expr)


def c_helpers(exprs: Iterable[Expr], real: str) -> list[str]:
    """The definitions that the C text of `exprs` needs, each after those that it uses itself."""
    printer = _Printer(real, lambda symbol: "x")
    printed = [printer.real_text(x) for x in exprs]
    printed += [printer.integer_text(x) for x in exprs if x.is_integer]  # where it is an int64_t
    called = dict.fromkeys(name for text in printed for name in re.findall(r"(\w+)\(", text))
    suffix = "f" if real == "float" else ""
    texts = {
        name + suffix: Template(text).substitute(real=real, f=suffix, normal_cdf=_NORMAL_CDF[real])
        for name, text in C_HELPERS.items()
    }
    needed = {name for name in called if name in texts}
    for name in reversed(texts):
        if name in needed:
            needed.update(other for other in texts if re.search(rf"\b{other}\(", texts[name]))
    texts = {**WHOLE_HELPERS, **texts}
    needed |= {name for name in called if name in WHOLE_HELPERS}
    powers = sorted(int(m[1]) for name in called if (m := re.fullmatch(r"power(\d+)f?", name)))
    return [texts[name] for name in texts if name in needed] + [_power(n, real) for n in powers]


def c_number(number: Expr, real: str) -> str:
    """A number as a C literal of the type.

    >>> c_number(S.Half, "float"), c_number(S.Infinity, "double"), c_number(S(2), "double")
    ('0.5f', 'INFINITY', '2.0')
    """
    double = nearest_double(number)
    if double in (float("inf"), -float("inf")):
        return "INFINITY" if double > 0 else "-INFINITY"
    return repr(double) + ("f" if real == "float" else "")


def _power(n: int, real: str) -> str:
    """The definition of x to the power n, by squaring."""
    name, factors, lines = f"power{n}" + "f" * (real == "float"), [], []
    for bit in range(n.bit_length()):
        square = "x" if bit == 0 else f"x{2**bit}"
        if bit:
            half = "x" if bit == 1 else f"x{2 ** (bit - 1)}"
            lines.append(f"    {real} {square} = {half}*{half};\n")
        if n >> bit & 1:
            factors.append(square)
    body = "".join(lines)
    return f"static inline {real} {name}({real} x) {{\n{body}    return {'*'.join(factors)};\n}}\n"


def _split_sign(term: Expr) -> tuple[bool, Expr]:
    negative = bool(term.as_coeff_Mul()[0].is_extended_negative)
    return negative, -term if negative else term


@dataclass(frozen=True, slots=True)
class _Printer:
    real: str
    atom: Callable[[Symbol], str]

    def real_text(self, expr: Expr, place: int = TERNARY) -> str:
        """The expression as a real number, for a place that binds this tightly."""
        return _enclose(*self.print_real(expr), place)

    def integer_text(self, expr: Expr, place: int = TERNARY) -> str:
        """The expression as an integer."""
        if isinstance(expr, Indicator):
            return self.condition(expr, place)
        if isinstance(expr, (Group, stop_gradient)):
            return self.integer_text(expr.args[0], place)
        if isinstance(expr, relu):
            return self.integer_text(maximum(expr.args[0], 0, evaluate=False), place)
        if isinstance(expr, (sign, step)) and is_whole(expr.args[0]):
            if isinstance(expr, step):
                return self.condition(less(0, expr.args[0], evaluate=False), place)
            return f"whole_sign({self.integer_text(expr.args[0])})"
        if isinstance(expr, _ROUNDED):
            return _enclose(f"(int64_t){self.real_text(expr, UNARY)}", UNARY, place)
        if type(expr) in _WHOLE:
            inner = ", ".join(self.integer_text(a) for a in expr.args)
            return f"{_WHOLE[type(expr)]}({inner})"
        if not isinstance(expr, (Add, Mul, Pow, where)) and not expr.is_Atom:
            raise ValueError(f"{expr} is no whole number")
        if isinstance(expr, Pow):
            factors = [self.integer_text(expr.base, UNARY)] * int(expr.exp)
            return _enclose("*".join(factors), PRODUCT, place)
        if expr.is_Atom:
            text = str(expr) if expr.is_Number else self.atom(expr)
            return _enclose(text, UNARY if text.startswith("-") else PRIMARY, place)
        return _enclose(*self.composed(expr, self.integer_text), place)

    def condition(self, expr: Expr, place: int) -> str:
        """The expression as a C truth value."""
        function = type(expr)
        if function in _COMPARISONS:
            x, y = expr.args
            operator = _COMPARISONS[function]
            if isinstance(x, Indicator) and y == 0 and operator == "==":
                return _enclose("!" + self.condition(x, PRIMARY), UNARY, place)
            if x.is_number:
                x, y, operator = y, x, _MIRRORED[operator]
            integral = is_whole(x) and is_whole(y)
            text = self.integer_text if integral else self.real_text
            return _enclose(f"{text(x, SUM)} {operator} {text(y, SUM)}", COMPARE, place)
        if isinstance(expr, (logical_and, logical_or)):
            operator = " && " if isinstance(expr, logical_and) else " || "
            same = [AND_OR if isinstance(arg, function) else COMPARE for arg in expr.args]
            parts = [self.condition(arg, p) for arg, p in zip(expr.args, same, strict=True)]
            return _enclose(operator.join(parts), AND_OR, place)
        if isinstance(expr, step):
            return self.condition(less(0, expr.args[0]), place)
        return self.condition(not_equal(expr, 0, evaluate=False), place)

    def print_real(self, expr: Expr) -> tuple[str, int]:
        if expr.is_number:
            text = c_number(expr, self.real)
            return text, UNARY if text.startswith("-") else PRIMARY
        if isinstance(expr, Indicator):
            one, zero = c_number(S.One, self.real), c_number(S.Zero, self.real)
            return f"{self.condition(expr, AND_OR)} ? {one} : {zero}", TERNARY
        if isinstance(expr, (Group, stop_gradient)):
            return self.print_real(expr.args[0])
        if isinstance(expr, where):
            return self.composed(expr, self.real_text)
        if is_whole(expr) and not is_long(expr):
            return f"({self.real}){self.integer_text(expr, UNARY)}", UNARY
        if expr.is_Symbol:
            return self.atom(expr), PRIMARY
        if isinstance(expr, (Mul, Pow)):
            return self.fraction(expr)
        if isinstance(expr, Add):
            return self.composed(expr, self.real_text)
        if isinstance(expr, divided):
            return f"{self.real_text(expr.args[0], UNARY)}/{self.real_text(expr.args[1])}", PRODUCT
        name = _LIBM.get(type(expr))
        if name is None and type(expr).__name__ in C_HELPERS:
            name = type(expr).__name__
        if name is None:
            raise ValueError(f"{type(expr).__name__} has no C form, in {expr}")
        return self.call(name, *map(self.real_text, expr.args))

    def composed(self, expr: Expr, text: Callable[[Expr, int], str]) -> tuple[str, int]:
        """A sum, an integer product or a choice, whose parts are printed by `text`."""
        if isinstance(expr, where):
            c, a, b = expr.args
            return f"{self.condition(c, AND_OR)} ? {text(a, AND_OR)} : {text(b, TERNARY)}", TERNARY
        if isinstance(expr, Mul):
            negative, product = _split_sign(expr)
            factors = "*".join(text(factor, UNARY) for factor in Mul.make_args(product))
            return ("-" if negative else "") + factors, PRODUCT
        terms = sorted(map(_split_sign, expr.args), key=lambda term: term[0])
        result = ""
        for negative, term in terms:
            operator = (" - " if negative else " + ") if result else "-" * negative
            result += operator + text(term, PRODUCT)
        return result, SUM

    def fraction(self, expr: Expr) -> tuple[str, int]:
        """A product of powers, as numerator/denominator."""
        coefficient, above, below = S.One, list[list[str]](), list[list[str]]()
        for factor in Mul.make_args(expr):
            base, exponent = factor.args if factor.is_Pow else (factor, S.One)
            if factor.is_number:
                coefficient *= factor
            elif exponent.is_number and exponent.is_extended_negative:
                below.append(self.power(base, -exponent))
            else:
                above.append(self.power(base, exponent))
        negative, coefficient = _split_sign(coefficient)
        if coefficient != 1 or not above:
            above.insert(0, [c_number(coefficient, self.real)])
        text = "-" * negative + _product(above)
        if below:
            text += f"/({_product(below)})" if sum(map(len, below)) > 1 else f"/{below[0][0]}"
        single = not below and sum(map(len, above)) == 1
        return text, (UNARY if negative else PRIMARY) if single else PRODUCT

    def power(self, base: Expr, exponent: Expr) -> list[str]:
        """A factor of a product, as one or more factors."""
        if exponent == 1:
            return [self.real_text(base, UNARY)]
        if exponent == S.Half:
            return [self.call("sqrt", self.real_text(base))[0]]
        if exponent.is_Integer:
            if base.is_Symbol and exponent <= 4:
                return [self.real_text(base, UNARY)] * int(exponent)
            return [self.call(f"power{exponent}", self.real_text(base))[0]]
        if (exponent - S.Half).is_Integer:
            return self.power(base, exponent - S.Half) + self.power(base, S.Half)
        return [self.call("pow", self.real_text(base), self.real_text(exponent))[0]]

    def call(self, name: str, *args: str) -> tuple[str, int]:
        return f"{name}{'f' if self.real == 'float' else ''}({', '.join(args)})", PRIMARY


def _product(powers: list[list[str]]) -> str:
    """The product of powers, each of some equal factors; x*x is computed first, whatever else is
    there."""
    if len(powers) == 1:
        return "*".join(powers[0])
    return "*".join(p[0] if len(p) == 1 else f"({'*'.join(p)})" for p in powers)


def _enclose(text: str, binding: int, place: int) -> str:
    return f"({text})" if binding < place else text
