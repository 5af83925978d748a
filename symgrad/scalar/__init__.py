"""Scalar functions: the only table of derivatives in the project.

Their derivatives follow the rules for kinks and ties at every order, and they stay finite where a
raw form overflows; `symgrad.canonical` writes what a user wrote in them. One worked line:

>>> from sympy import Symbol, diff
>>> x = Symbol("x", real=True)
>>> diff(sigmoid(x), x), diff(relu(x), x)
((1 - sigmoid(x))*sigmoid(x), step(relu(x)))

Each class states its meaning on mpmath numbers (`definition`), its derivative (`fdiff`, in terms of
the function itself where there is such a form), its cost in additions and some exact `values`. NaN
in gives NaN out, except that a comparison with NaN is false. SymPy's own functions are used where
their automatic rewriting is harmless for real arguments; `SYMPY_FUNCTIONS` lists them. Whatever
can be composed of these is a plain function, not a class. This file gathers all of them, with the
questions that the rest of symgrad asks about expressions.
"""

# ruff: noqa: F401

from sympy import acos as arccos
from sympy import acosh as arccosh
from sympy import asin as arcsin
from sympy import asinh as arcsinh
from sympy import atan as arctan
from sympy import atanh as arctanh
from sympy import cos, cosh, erf, exp, log, pi, sin, sinh, sqrt, tan, tanh

from .composed import (
    ceil,
    celu,
    clip,
    elu,
    gelu,
    gelu_tanh,
    hard_sigmoid,
    hard_swish,
    hard_tanh,
    leaky_relu,
    log_sigmoid,
    logaddexp,
    logit,
    mish,
    reciprocal,
    relu6,
    rsqrt,
    safe_sqrt,
    selu,
    silu,
    square,
)
from .conditions import (
    Comparison,
    Condition,
    Indicator,
    equal,
    greater,
    greater_equal,
    is_boolean,
    less,
    less_equal,
    logical_and,
    logical_not,
    logical_or,
    not_equal,
    relational,
    where,
)
from .function import (
    FormulaError,
    Group,
    PiecewiseConstant,
    ScalarFunction,
    as_expression,
    exact_number,
    refuse_bool,
)
from .kinks import (
    Extremum,
    absolute,
    expand_unreused,
    maximum,
    minimum,
    relu,
    sign,
    step,
    stop_gradient,
)
from .meaning import SYMPY_FUNCTIONS, apply, cost, evaluate, nearest_double, node_cost, value
from .parts import atoms_of, fold, is_bounded, is_quotient, multiplied, parts_of, ungrouped
from .smooth import (
    divided,
    expm1,
    log1p,
    normal_cdf,
    normal_pdf,
    sigmoid,
    softplus,
    softsign,
    strong_product,
)
from .whole import Mod, as_fraction, floor, is_long, is_whole, mod, quotient, round_
