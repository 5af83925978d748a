"""What a user wrote, in the functions of the compiler.

In: any SymPy scalar expression.  Out of `canonical`: the same value in the functions of
`symgrad.scalar`, whose derivatives follow the rules for kinks and ties at every order, and which
stay finite where the raw form overflows.  One worked line:

>>> from sympy import Symbol, diff
>>> x = Symbol("x", real=True)
>>> canonical(1 / (1 + exp(-x))), diff(sigmoid(x), x)
(sigmoid(x), (1 - sigmoid(x))*sigmoid(x))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import sympy
from sympy import Add, Expr, Mul, Pow, S

from .element import Element
from .scalar import (
    SYMPY_FUNCTIONS,
    Group,
    ScalarFunction,
    absolute,
    as_expression,
    ceil,
    equal,
    exact_number,
    exp,
    expm1,
    floor,
    fold,
    is_boolean,
    is_quotient,
    log,
    log1p,
    log_sigmoid,
    maximum,
    minimum,
    mod,
    multiplied,
    normal_cdf,
    relational,
    sigmoid,
    sign,
    softplus,
    sqrt,
    step,
    ungrouped,
    where,
)
from .special import arctan2, lgamma, polygamma
from .written import Formula, plain

TOO_LARGE = 2**1024


def canonical(expr: Any) -> Expr:
    """What a user wrote, in the functions of `symgrad.scalar`.

    Numbers become exact, SymPy's piecewise functions and relations become ours, and forms that
    overflow become stable ones: 1/(1 + exp(-x)), exp(x)/(1 + exp(x)), log(1 + exp(x)),
    log(sigmoid(x)), log(1 - sigmoid(x)), log(1 + x), exp(x) - 1. What was written in parentheses is
    a `Group`, where SymPy would rearrange it.

    Raises ValueError for what has no real scalar meaning here (unknown functions, I, 1/0, ...).
    """
    done: dict[Any, Expr] = {}

    def visit(node: Any) -> Expr:
        if node not in done:
            done[node] = _canonical_node(node, visit)
        return done[node]

    result = visit(as_expression(expr))
    if result.has(S.ComplexInfinity, S.NaN):
        raise ValueError("division by zero, or another undefined number, in a formula")
    inner = ungrouped(result)
    return result if inner.is_Add and not inner.is_integer else inner


_TRANSLATED: dict[type, Callable[..., Expr]] = {
    sympy.Abs: absolute,
    sympy.sign: sign,
    sympy.floor: floor,
    sympy.ceiling: ceil,
    sympy.Mod: mod,
    sympy.atan2: arctan2,
    sympy.loggamma: lgamma,
    sympy.polygamma: polygamma,
    sympy.Max: lambda *args: fold(maximum, list(args)),
    sympy.Min: lambda *args: fold(minimum, list(args)),
    sympy.Heaviside: lambda x, at_zero: where(equal(x, 0), at_zero, step(x)),
    sympy.KroneckerDelta: equal,
    sympy.erfc: lambda x: 2 * normal_cdf(-sqrt(2) * x),
}


def _canonical_node(node: Any, visit: Callable[[Any], Expr]) -> Expr:
    """`node` in canonical form; `visit` gives the canonical form of its parts."""
    if is_boolean(node):
        return visit(relational(node))
    if isinstance(node, sympy.Float):
        return exact_number(node)
    if node.is_Rational and abs(node) >= TOO_LARGE:
        raise ValueError(
            f"a number of {len(str(int(abs(node))))} digits, beyond the largest double"
        )
    if node in (S.NaN, S.ComplexInfinity):
        raise ValueError("division by zero, or another undefined number, in a formula")
    if node is S.ImaginaryUnit:
        raise ValueError("a complex number (the square root or logarithm of a negative one?)")
    if (
        node.is_Symbol
        or node.is_Rational
        or node.is_NumberSymbol
        or node in (S.Infinity, S.NegativeInfinity)
    ):
        return node
    if isinstance(node, sympy.Piecewise):
        *cases, (last, otherwise) = node.args
        if otherwise is not S.true:
            raise ValueError(f"{node} has no value where none of its conditions holds")
        result = visit(last)
        for value_, condition in reversed(cases):
            result = where(visit(condition), visit(value_), result)
        return result
    if isinstance(node, Formula) and all(isinstance(s, Element) for s in node.free_symbols):
        return visit(plain(node))  # indices and sizes are exact
    if isinstance(node, (Formula, Group)):
        return _group(visit(node.args[0]))
    kind = type(node)
    translate = _TRANSLATED.get(kind) or _STABLE.get(kind)
    if translate is None and kind not in SYMPY_FUNCTIONS and not isinstance(node, ScalarFunction):
        raise ValueError(f"unknown function {kind.__name__} in {node}")
    parts = [visit(part) for part in node.args]
    if not isinstance(node, (Add, Mul, Pow)):
        parts = [ungrouped(part) for part in parts]
    made = (translate or kind)(*parts)
    return made.replace(sympy.Abs, absolute) if made.has(sympy.Abs) else made  # sqrt(2*x**2)


def _group(inner: Expr) -> Expr:
    """What is left of a group around a part of a formula: sums and products need one."""
    return Group(inner) if isinstance(inner, (Add, Mul)) else inner


def _stable_add(*terms: Expr) -> Expr:
    """A sum; c*exp(u) - c becomes c*expm1(u)."""
    terms = tuple(ungrouped(t) if ungrouped(t).is_Mul else t for t in terms)
    total = Add(*terms)
    constant, rest = total.as_coeff_Add()
    for term in Add.make_args(rest):
        factor, function = term.as_coeff_Mul()
        if isinstance(function, exp) and factor == -constant:
            return rest - term + factor * expm1(function.args[0])
    return total


def _stable_mul(*factors: Expr) -> Expr:
    """A product; exp(u)*sigmoid(-u) becomes sigmoid(u). A product in a group stays as it is beside
    other factors than numbers."""
    alone = _several(factors) < 2
    product = Mul(*(ungrouped(f) if alone and ungrouped(f).is_Mul else f for f in factors))
    whole = Mul(*multiplied(product))
    powers = whole.as_powers_dict()
    for factor in Mul.make_args(whole):
        if isinstance(factor, exp) and powers.get(sigmoid(-factor.args[0]), 0) >= 1:
            u = factor.args[0]
            return _stable_mul(whole / factor / sigmoid(-u), sigmoid(u))
    return product


def _several(factors: Iterable[Expr]) -> int:
    """How many factors are no numbers."""
    return sum(not f.is_number for f in factors)


def _stable_pow(base: Expr, exponent: Expr) -> Expr:
    """A power; 1/(1 + exp(u)) becomes sigmoid(-u). A quotient in a group stays together, and a
    product unless the power is its reciprocal."""
    inner, exponent = ungrouped(base), ungrouped(exponent)
    if inner.is_number and inner.is_negative and not exponent.is_integer and exponent.free_symbols:
        raise ValueError(f"a power of {inner} has a real value for whole exponents alone")
    u = _log_of(inner - 1) if exponent.is_negative and inner.is_Add else None
    if u is not None:
        return sigmoid(-u) ** -exponent
    if inner.is_Pow and not _is_one_power(inner.exp, exponent):
        return Pow(Group(inner), exponent)
    several = _several(Mul.make_args(inner)) > 1
    apart = inner.is_Mul and not is_quotient(inner) and (exponent == -1 or not several)
    return Pow(inner if apart else base, exponent)


def _is_one_power(inner: Expr, outer: Expr) -> bool:
    """Whether (x**inner)**outer is x**(inner*outer) wherever it has a value, and only there:
    sqrt(x**2) is no x, and sqrt(x)**2 has none at -1."""
    if outer == -1 or (inner.is_integer and outer.is_integer):
        return True
    return bool(outer.is_integer and (inner * outer).is_integer is False)


def _stable_log(x: Expr) -> Expr:
    """log(x): of a sigmoid or its complement through softplus, of 1 + u through log1p."""
    if isinstance(x, sigmoid):
        return log_sigmoid(x.args[0])
    constant, rest = x.as_coeff_Add()
    return _stable_log1p(rest) if constant == 1 and rest else log(x)


def _stable_log1p(x: Expr) -> Expr:
    """log(1 + x): softplus if x is an exp, or minus a sigmoid."""
    u = _log_of(x)
    if u is not None:
        return softplus(u)
    return -softplus((-x).args[0]) if isinstance(-x, sigmoid) else log1p(x)


def _stable_exp(x: Expr) -> Expr:
    """exp(x): of a sum with a logarithm in it as it is written, where SymPy has x*exp(z) for
    exp(log(x) + z), which overflows where the sum is small."""
    beside = any(isinstance(f, log) for t in Add.make_args(x) for f in Mul.make_args(t))
    return exp(Group(x) if x.is_Add and beside else x)


def _log_of(x: Expr) -> Expr | None:
    return x.args[0] if isinstance(x, exp) else None


_STABLE: dict[type, Callable[..., Expr]] = {
    Add: _stable_add,
    Mul: _stable_mul,
    Pow: _stable_pow,
    exp: _stable_exp,
    log: _stable_log,
    log1p: _stable_log1p,
}
