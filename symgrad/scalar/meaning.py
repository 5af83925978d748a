"""What an expression means, as a number, and what it costs.

An expression and the values of its symbols come in, the value goes out: by the definitions of its
functions, in as many digits as mpmath works with. SymPy's functions have their meaning and cost
here; the others state them in their class.

>>> x = Symbol("x", real=True)
>>> value(x**2 + 1, {x: 3}), cost(x**2 + 1)
(mpf('10.0'), 2)
"""

from collections.abc import Callable, Mapping
from typing import Any

import mpmath
from mpmath import mpf
from sympy import Add, Expr, Mul, Pow, S, Symbol, cos, cosh, erf, exp, log, sin, sinh, tan, tanh
from sympy import acos as arccos
from sympy import acosh as arccosh
from sympy import asin as arcsin
from sympy import asinh as arcsinh
from sympy import atan as arctan
from sympy import atanh as arctanh

from .conditions import Indicator, where
from .function import ScalarFunction
from .kinks import step
from .parts import fold, parts_of
from .smooth import strong_product

SYMPY_FUNCTIONS: dict[Any, tuple[Callable[..., Any], int]] = {
    exp: (mpmath.exp, 10),
    log: (mpmath.log, 12),
    sin: (mpmath.sin, 15),
    cos: (mpmath.cos, 15),
    tan: (mpmath.tan, 20),
    arcsin: (mpmath.asin, 20),
    arccos: (mpmath.acos, 20),
    arctan: (mpmath.atan, 20),
    sinh: (mpmath.sinh, 15),
    cosh: (mpmath.cosh, 15),
    tanh: (mpmath.tanh, 15),
    arcsinh: (mpmath.asinh, 20),
    arccosh: (mpmath.acosh, 20),
    arctanh: (mpmath.atanh, 20),
    erf: (mpmath.erf, 20),
}
"""SymPy's functions that stay as they are: their meaning and cost."""


def value(expr: Expr, atoms: Mapping[Symbol, Any]) -> mpf:
    """The meaning of an expression at these atoms' values, in mpmath's working precision.

    >>> from symgrad.scalar import maximum
    >>> value(maximum(Symbol("x"), 0) ** 2, {Symbol("x"): 3})
    mpf('9.0')
    """
    if expr.is_Symbol:
        return mpf(atoms[expr])
    if expr.is_Rational:
        return mpf(int(expr.p)) / int(expr.q)
    if expr.is_infinite:
        return mpf("inf" if expr.is_extended_positive else "-inf")
    if expr.is_Atom:
        return mpmath.mpmathify(expr.evalf(mpmath.mp.dps + 5))
    if isinstance(expr, where):
        condition = value(expr.args[0], atoms)
        return value(expr.args[2 if condition == 0 else 1], atoms)
    return apply(type(expr), *(value(arg, atoms) for arg in expr.args))


def apply(function: Any, *args: mpf) -> mpf:
    """A function of this module, or Add, Mul, Pow, on mpmath numbers, as IEEE 754 has it."""
    if function is Add:
        return fold(lambda x, y: x + y, list(args))
    if function is Mul:
        return fold(lambda x, y: x * y, list(args))
    if any(map(mpmath.isnan, args)) and not issubclass(function, (Indicator, step, strong_product)):
        return mpmath.nan
    if function is Pow:
        base, exponent = args
        if base == 0 and exponent < 0:
            return mpmath.inf
        result = mpmath.sqrt(base) if exponent == 0.5 else base**exponent
    elif function in SYMPY_FUNCTIONS:
        result = SYMPY_FUNCTIONS[function][0](*args)
    else:
        result = function.definition(*args)
    return mpmath.nan if isinstance(result, mpmath.mpc) else result


def evaluate(function: Any, *args: float) -> float:
    """A function of this module on floats: its definition, correctly rounded.

    >>> from symgrad.scalar import less, log1p, sigmoid
    >>> evaluate(sigmoid, 0.0), evaluate(log1p, -1.0), evaluate(less, 1.0, float("nan"))
    (0.5, -inf, 0.0)
    """
    if function is where:
        return args[2] if args[0] == 0 else args[1]
    with mpmath.workprec(120):
        return float(apply(function, *map(mpf, args)))


def cost(expr: Expr) -> int:
    """The price of an expression in additions, each distinct part counted once.

    >>> from sympy import symbols
    >>> x, y = symbols("x y")
    >>> cost(x * y + 1), cost(x / y), cost(x**4)
    (2, 4, 2)
    """
    return sum(map(node_cost, parts_of(expr)))


def node_cost(node: Expr) -> int:
    """The price of the operation that an expression is, without that of its arguments."""
    if isinstance(node, Add):
        return len(node.args) - 1
    if isinstance(node, Mul):
        free = [arg == -1 or (arg.is_Pow and arg.exp.is_negative is True) for arg in node.args]
        return max(free.count(False) - 1, 0)
    if isinstance(node, Pow):
        division = 4 if node.exp.is_negative else 0
        if node.exp.is_Integer:
            n = abs(int(node.exp))
            return division + n.bit_length() + n.bit_count() - 2
        return division + (6 if abs(node.exp) == S.Half else 30)
    if type(node) in SYMPY_FUNCTIONS:
        return SYMPY_FUNCTIONS[type(node)][1]
    return int(node.cost) if isinstance(node, ScalarFunction) else 0


def nearest_double(number: Expr) -> float:
    """The double nearest to a number such as 1/3, sqrt(2)/pi or oo.

    >>> from sympy import Rational
    >>> nearest_double(Rational(1, 10)), nearest_double(S.NegativeInfinity)
    (0.1, -inf)
    """
    if number.is_Rational:
        return int(number.p) / int(number.q)
    with mpmath.workprec(200):
        return float(value(number, {}))
