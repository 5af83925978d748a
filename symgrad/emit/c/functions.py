"""Scalar functions as C: the one table of what is called for each, and what that is defined as.

In: a function of `symgrad.scalar` or SymPy, and the element type.  Out: a `Function` of C, of the C
library or with its definition.

>>> from ...scalar import exp, relu
>>> real_function(exp, "float").name, real_function(relu, "double").name
('expf', 'relu')
>>> print(*definitions([real_function(relu, "double")]))
static inline double relu(double x) {
    return x < 0.0 ? 0.0 : x;
}
<BLANKLINE>
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from string import Template

import sympy

from ...scalar import (
    absolute,
    expm1,
    floor,
    log1p,
    maximum,
    minimum,
    mod,
    normal_cdf,
    normal_pdf,
    quotient,
    relu,
    round_,
    sigmoid,
    sign,
    softplus,
    softsign,
    step,
    strong_product,
)
from ...special import arctan2, cbrt, digamma, exp2, hypot, lgamma, log2, log10, polygamma, ratio
from . import definitions as d
from .format import definition_text
from .tree import (
    Binary,
    Call,
    Declaration,
    Definition,
    Function,
    Name,
    Parameter,
    Return,
    Ternary,
    Unary,
    chain,
)


@dataclass(frozen=True)
class Form:
    """What is called for a function, in double; in float the name ends with f. A definition, if the
    C library has none, is of type $real with the suffix $f, and may call other forms; `single` is
    what is called in float if that is not the same."""

    name: str
    definition: str = ""
    calls: tuple[Form, ...] = ()
    single: Form | None = None


SQRT, POW = Form("sqrt"), Form("pow")
_GAUSSIAN = Form("gaussian", d.GAUSSIAN)
_NORMAL_CDFF = Form("normal_cdf", d.NORMAL_CDF_SINGLE, (_GAUSSIAN,))
FORMS: dict[type, Form] = {
    sympy.exp: Form("exp"),
    sympy.log: Form("log"),
    sympy.sin: Form("sin"),
    sympy.cos: Form("cos"),
    sympy.tan: Form("tan"),
    sympy.asin: Form("asin"),
    sympy.acos: Form("acos"),
    sympy.atan: Form("atan"),
    sympy.sinh: Form("sinh"),
    sympy.cosh: Form("cosh"),
    sympy.tanh: Form("tanh"),
    sympy.asinh: Form("asinh"),
    sympy.acosh: Form("acosh"),
    sympy.atanh: Form("atanh"),
    sympy.erf: Form("erf"),
    expm1: Form("expm1"),
    log1p: Form("log1p"),
    absolute: Form("fabs"),
    floor: Form("floor"),
    round_: Form("rint"),
    arctan2: Form("atan2"),
    hypot: Form("hypot"),
    cbrt: Form("cbrt"),
    log2: Form("log2"),
    log10: Form("log10"),
    exp2: Form("exp2"),
    lgamma: Form("lgamma"),
    mod: Form("floored_mod", d.FLOORED_MOD),
    ratio: Form("ratio", d.RATIO),
    digamma: Form("digamma", d.DIGAMMA),
    polygamma: Form("polygamma", d.POLYGAMMA),
    sigmoid: Form("sigmoid", d.SIGMOID),
    softplus: Form("softplus", d.SOFTPLUS),
    relu: Form("relu", d.RELU),
    step: Form("step", d.STEP),
    sign: Form("sign", d.SIGN),
    softsign: Form("softsign", d.SOFTSIGN),
    maximum: Form("maximum", d.MAXIMUM),
    minimum: Form("minimum", d.MINIMUM),
    strong_product: Form("strong_product", d.STRONG_PRODUCT),
    normal_pdf: Form("normal_pdf", d.NORMAL_PDF, (_GAUSSIAN,)),
    normal_cdf: Form("normal_cdf", d.NORMAL_CDF, single=_NORMAL_CDFF),
}
"""Of real numbers."""

WHOLE_FORMS: dict[type, Form] = {
    quotient: Form("whole_quotient", d.WHOLE_QUOTIENT),
    mod: Form("whole_mod", d.WHOLE_MOD),
    maximum: Form("whole_maximum", d.WHOLE_MAXIMUM),
    minimum: Form("whole_minimum", d.WHOLE_MINIMUM),
    sign: Form("whole_sign", d.WHOLE_SIGN),
    absolute: Form("whole_absolute", d.WHOLE_ABSOLUTE),
}
"""Of whole numbers, int64_t."""

WORDS = frozenset(
    word
    for form in (SQRT, POW, _GAUSSIAN, *FORMS.values(), *WHOLE_FORMS.values())
    for word in (form.name, f"{form.name}f")
)
"""The names of these functions."""

_RANK = {name: k for k, name in enumerate(f.name for f in (*WHOLE_FORMS.values(), *FORMS.values()))}
_POWERS = 1000


RANDOM_KEY, RANDOM_BITS = (
    Function(name, d.RANDOM, rank=(0, -1)) for name in ("random_key", "random_bits")
)
"""Random numbers of a seed, a step and a stream; of these, 64 bits."""


SET_ZERO, SET_ASIDE, TAKE_BACK = "set_zero", "set_aside", "take_back"
_MEMORY = {SET_ZERO: d.SET_ZERO, SET_ASIDE: d.SET_ASIDE, TAKE_BACK: d.TAKE_BACK}


@cache
def memory_function(name: str, real: str) -> Function:
    """What is done to numbers that lie one behind the other."""
    zero = "0.0" + "f" * (real == "float")
    return Function(name, Template(_MEMORY[name]).substitute(real=real, zero=zero), rank=(3, 0))


@cache
def function(form: Form, real: str) -> Function:
    """A form as a function of this type."""
    own, f = (form.single or form, "f") if real == "float" else (form, "")
    definition = Template(own.definition).substitute(real=real, f=f)
    calls = tuple(function(other, real) for other in own.calls)
    return Function(own.name + f, definition, calls, (1 + (not f), _RANK.get(own.name, 0)))


def real_function(known: type, real: str) -> Function:
    """What is called for a function of real numbers; ValueError if there is nothing."""
    if known not in FORMS:
        raise ValueError(f"{known.__name__} has no C form")
    return function(FORMS[known], real)


def whole_function(known: type) -> Function:
    """What is called for a function of whole numbers."""
    form = WHOLE_FORMS[known]
    return Function(form.name, form.definition, (), (0, _RANK[form.name]))


@cache
def power(n: int, real: str) -> Function:
    """x to the power n, by squaring."""
    name = f"power{n}" + "f" * (real == "float")
    powers = [Name("x")] + [Name(f"x{2**bit}") for bit in range(1, n.bit_length())]
    body = [
        Declaration(real, square.name, chain("*", [half, half]))
        for half, square in zip(powers, powers[1:], strict=False)
    ]
    result = chain("*", [x for bit, x in enumerate(powers) if n >> bit & 1])
    whole = (*body, Return(result))
    made = Definition(f"static inline {real}", name, (Parameter(real, "x"),), whole)
    text = definition_text(made) + "\n"
    return Function(name, text, (), (1 + (real == "double"), _POWERS + n))


@cache
def half_power(n: int, real: str) -> Function:
    """x to the power n/2, n odd: pow gives ∞ at −∞, whose root is NaN, and 0 at −0, whose root
    is −0."""
    f = "f" * (real == "float")
    x, whole_part = Name("x"), n // 2
    factors = [x] * whole_part if whole_part <= 4 else [Call(power(whole_part, real), (x,))]
    root = Call(function(SQRT, real), (x,))
    infinity = Name("INFINITY")
    product = Call(real_function(absolute, real), (chain("*", [*factors, root]),))
    value = Ternary(Binary("==", x, Unary("-", infinity)), infinity, product)
    name = f"power{n}_2{f}"
    made = Definition(f"static inline {real}", name, (Parameter(real, "x"),), (Return(value),))
    calls = (power(whole_part, real),) if whole_part > 4 else ()
    rank = (1 + (real == "double"), 2 * _POWERS + n)
    return Function(name, definition_text(made) + "\n", calls, rank)


def definitions(functions: Iterable[Function]) -> list[str]:
    """The definitions of functions that are called, each once, behind those that it calls."""
    found: dict[str, None] = {}
    for f in sorted(set(functions), key=lambda f: (f.rank, f.name)):
        for text in (*definitions(f.calls), f.definition):
            if text:
                found[text] = None
    return list(found)
