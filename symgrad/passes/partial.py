"""The derivative of a scalar expression by a symbol in it, as SymPy has it.

partial(x*tanh(z), z)      →      x*(1 - tanh(z)**2)

SymPy's own `diff` asks of each result whether it is zero, by all that is known of its factors, for
most of the time that it takes. The rules are SymPy's, and those of functions their own.
"""

from __future__ import annotations

from functools import lru_cache

from sympy import Add, Expr, Function, Mul, Pow, log

from ..ir import ONE, ZERO


@lru_cache(maxsize=1 << 16)
def partial(expr: Expr, by: Expr) -> Expr:
    """∂expr/∂by."""
    if not expr.args:
        return ONE if expr == by else ZERO
    own = type(expr)._eval_derivative
    if own not in _RULES:
        return own(expr, by)
    slopes = [partial(arg, by) for arg in expr.args]
    if not any(slopes):
        return ZERO
    if isinstance(expr, Add):
        return Add(*slopes)
    if isinstance(expr, Mul):
        pairs = [(k, d) for k, d in enumerate(slopes) if d]
        return Add(*(Mul(*expr.args[:k], d, *expr.args[k + 1 :]) for k, d in pairs))
    if isinstance(expr, Pow):
        base, exponent = slopes
        return expr * (exponent * log(expr.base) + base * expr.exp / expr.base)
    return Add(*(expr.fdiff(k) * d for k, d in enumerate(slopes, start=1) if d))


_RULES = [kind._eval_derivative for kind in (Add, Mul, Pow, Function)]
