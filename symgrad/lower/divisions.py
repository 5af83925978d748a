"""Quotients under a function that jumps, as divisions.

Elsewhere x/49 is a product with 1/49, which is as good to half a unit of its last digit. A floor, a
comparison or a remainder asks on which side of a whole number the quotient lies, and 49·(1/49) is
less than 1. In: a Program. Out: the same values, with

    z[n] = ⌊x[n]/49⌋     →     z[n] = floor(divided(x[n], 49))
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Add, Expr, Mul

from ..ir import Equation, Program, map_items
from ..scalar import Group, PiecewiseConstant, divided, is_whole, mod


def with_divisions(program: Program) -> Program:
    """The Program, in which what stands under a jump is divided where it is divided."""
    return replace(program, items=map_items(program.items, lambda e: [_equation(e)]))


def _equation(e: Equation) -> Equation:
    if not any(expr.has(PiecewiseConstant, mod) for expr in (e.body, e.where)):
        return e
    body, where = _visited(e.body), _visited(e.where)
    return e if (body, where) == (e.body, e.where) else replace(e, body=body, where=where)


def _visited(expr: Expr) -> Expr:
    if not expr.has(PiecewiseConstant, mod):
        return expr
    args = [_visited(arg) for arg in expr.args]
    if isinstance(expr, (PiecewiseConstant, mod)):
        args = [_divided(arg) for arg in args]
    return expr if tuple(args) == expr.args else expr.func(*args)


def _divided(expr: Expr) -> Expr:
    if is_whole(expr):
        return expr
    if isinstance(expr, Group):
        return _divided(expr.args[0])
    if isinstance(expr, Add):
        return Add(*map(_divided, expr.args))
    if not isinstance(expr, Mul):
        return expr
    factor, rest = expr.as_coeff_Mul()
    rounds = factor.is_Rational and factor.q & (factor.q - 1)  # powers of two are exact
    return divided(factor.p * rest, factor.q) if rounds else expr


__all__ = ["with_divisions"]
