"""How parameters start: expressions over random draws, from the fans of the weight.

An initializer is a number, an expression over `normal` (mean 0, variance 1), `uniform` (between 0
and 1) and `truncated_normal` (a normal kept within ±2), or a function of (fan_in, fan_out) that
gives such an expression. For example He et al. (2015), https://arxiv.org/abs/1502.01852:

    def he_normal(fan_in, fan_out):
        return sqrt(2 / fan_in) * truncated_normal
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, Rational, Symbol, sqrt

normal = Symbol("normal", real=True)
uniform = Symbol("uniform", real=True)
truncated_normal = Symbol("truncated_normal", real=True)
orthogonal = Symbol("orthogonal", real=True)
DRAWS = (normal, uniform, truncated_normal, orthogonal)


def glorot_uniform(fan_in: int, fan_out: int) -> Expr:
    """±sqrt(6/(fan_in + fan_out)), Glorot and Bengio (2010)."""
    return sqrt(Rational(6, fan_in + fan_out)) * (2 * uniform - 1)


def he_normal(fan_in: int, fan_out: int) -> Expr:
    """Standard deviation sqrt(2/fan_in), He et al. (2015)."""
    return sqrt(Rational(2, fan_in)) * normal


def resolve(init: Any, fans: tuple[int, int]) -> Expr:
    """The expression of an initializer at the fans of a parameter."""
    from sympy import sympify

    return sympify(init(*fans) if callable(init) and not isinstance(init, Expr) else init)
