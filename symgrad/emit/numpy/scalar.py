"""Scalar functions as NumPy: the one table of what is called for each.

In: the functions of `symgrad.scalar` and the operators of array statements.  Out: for each a ufunc
such as ``np.exp`` or a function such as ``_sigmoid`` of ``templates/numpy/functions.py``.

>>> from symgrad.scalar import exp, relu, sigmoid
>>> numpy_function(exp).name, numpy_function(sigmoid).name, numpy_function(relu).further
('np.exp', '_sigmoid', (0.0,))
"""

import ast
from dataclasses import dataclass

import sympy

from ...scalar import (
    absolute,
    divided,
    equal,
    expm1,
    floor,
    less,
    less_equal,
    log1p,
    logical_and,
    logical_or,
    maximum,
    minimum,
    mod,
    normal_cdf,
    normal_pdf,
    not_equal,
    quotient,
    relu,
    round_,
    sigmoid,
    sign,
    softplus,
    softsign,
    step,
    strong_product,
    where,
)
from ...special import arctan2, cbrt, digamma, exp2, hypot, lgamma, log2, log10, polygamma, ratio


@dataclass(frozen=True)
class Form:
    """What is called for a function, and the arguments that it gets after the function's own."""

    name: str
    further: tuple[float, ...] = ()


NUMPY_FUNCTIONS: dict[type, Form] = {
    sympy.exp: Form("np.exp"),
    sympy.log: Form("np.log"),
    sympy.sin: Form("np.sin"),
    sympy.cos: Form("np.cos"),
    sympy.tan: Form("np.tan"),
    sympy.asin: Form("np.arcsin"),
    sympy.acos: Form("np.arccos"),
    sympy.atan: Form("np.arctan"),
    sympy.sinh: Form("np.sinh"),
    sympy.cosh: Form("np.cosh"),
    sympy.tanh: Form("np.tanh"),
    sympy.asinh: Form("np.arcsinh"),
    sympy.acosh: Form("np.arccosh"),
    sympy.atanh: Form("np.arctanh"),
    sympy.erf: Form("_erf"),
    sigmoid: Form("_sigmoid"),
    softplus: Form("_softplus"),
    expm1: Form("np.expm1"),
    log1p: Form("np.log1p"),
    normal_cdf: Form("_normal_cdf"),
    normal_pdf: Form("_normal_pdf"),
    softsign: Form("_softsign"),
    relu: Form("np.maximum", (0.0,)),
    step: Form("_step"),
    sign: Form("np.sign"),
    floor: Form("np.floor"),
    divided: Form("np.divide"),
    mod: Form("np.remainder"),
    quotient: Form("_quotient"),
    ratio: Form("_ratio"),
    hypot: Form("np.hypot"),
    arctan2: Form("np.arctan2"),
    cbrt: Form("np.cbrt"),
    log2: Form("np.log2"),
    log10: Form("np.log10"),
    exp2: Form("np.exp2"),
    lgamma: Form("_lgamma"),
    digamma: Form("_digamma"),
    polygamma: Form("_polygamma"),
    round_: Form("np.rint"),
    absolute: Form("np.absolute"),
    maximum: Form("np.maximum"),
    minimum: Form("np.minimum"),
    where: Form("np.where"),
    strong_product: Form("_strong_product"),
    less: Form("np.less"),
    less_equal: Form("np.less_equal"),
    equal: Form("np.equal"),
    not_equal: Form("np.not_equal"),
    logical_and: Form("np.logical_and"),
    logical_or: Form("np.logical_or"),
}
"""What to call for each function. The last six (`Indicator`) give bool arrays, which must be
converted before arithmetic: in NumPy True + True is True, and bool/2 is float64. With `out=` of
the real dtype they convert themselves."""

NUMPY_OPERATIONS = {
    "+": Form("np.add"),
    "-": Form("np.subtract"),
    "*": Form("np.multiply"),
    "/": Form("np.divide"),
    "**": Form("np.power"),
    "@": Form("np.matmul"),
    "max": Form("np.maximum"),
    "min": Form("np.minimum"),
    "sqrt": Form("np.sqrt"),
    "square": Form("np.square"),
    "negative": Form("np.negative"),
    "greater": Form("np.greater"),
    "not": Form("np.logical_not"),
    "clip": Form("np.clip"),
}
"""The same for the operations of array statements that are no scalar function's."""

OPERATORS: dict[str, ast.operator] = {
    "+": ast.Add(),
    "-": ast.Sub(),
    "*": ast.Mult(),
    "/": ast.Div(),
    "//": ast.FloorDiv(),
    "%": ast.Mod(),
    "**": ast.Pow(),
    "@": ast.MatMult(),
}
"""Python's operators."""


def numpy_function(function: str | type) -> Form:
    """What to call for a function; ValueError if there is nothing."""
    if isinstance(function, str):
        return NUMPY_OPERATIONS[function]
    if function not in NUMPY_FUNCTIONS:
        raise ValueError(f"{function.__name__} has no NumPy form")
    return NUMPY_FUNCTIONS[function]
