"""The derivative of one body by one read, and its product with what flows in: 0·∞ is 0.

    y[n] = sqrt(relu(x[n]))        ∂body/∂x[n] = step(relu(x[n]))/(2*sqrt(relu(x[n])))
    d_x[n] += strong_product(d_y[n]*step(relu(x[n]))/2, 1/sqrt(relu(x[n])))

at x = -1 the root has slope infinity, times 0. Where one factor may be 0 and another infinite or
undefined, by the ranges that are certain, their product is a `strong_product`, in which an exact 0
wins; all other products are plain.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sympy import Add, Dummy, Expr, Function, Mul, Pow, diff, log

from ..ir import ONE, Access, Equation, reads
from ..scalar import Group, is_bounded, strong_product, where
from .ranges import Facts, Ranges

MANY = 16  # reads in an argument that is worth a symbol of its own
Known = tuple[Facts, tuple[Expr, ...]]


class _Power(Function):
    """base**exponent, whose slope at base 0 is exponent·0**(exponent − 1): SymPy has 0·0/0."""

    nargs = 2
    is_real = True

    def fdiff(self, argindex: int = 1) -> Expr:
        base, exponent = self.args
        if argindex == 1:
            return exponent * Pow(base, exponent - 1)
        return Pow(base, exponent) * log(base)


@lru_cache(maxsize=1 << 16)
def slope(body: Expr, read: Access) -> Expr:
    """∂body/∂read: of a sum that of the terms with the read in them, so that a formula of many
    parameters is not gone through for each."""
    if isinstance(body, Add):
        return Add(*(slope(t, read) for t in _parts_with(body).get(read, ())))
    if isinstance(body, Mul):
        parts = _parts_with(body).get(read, ())
        if len(parts) == 1:
            return Mul(*(slope(f, read) if f == parts[0] else f for f in body.args))
    if isinstance(body, (Function, Pow)) and len(parts := _parts_with(body).get(read, ())) == 1:
        inner = parts[0]
        if len(reads(inner)) > MANY and is_bounded(within := slope(inner, read)):
            return _outer_slope(body, inner) * within
    return _plain_slope(body, read)


@lru_cache(maxsize=1 << 12)
def _outer_slope(body: Expr, inner: Expr) -> Expr:
    """The derivative of a function by its argument."""
    whole = Dummy("whole", real=True, dummy_index=0)
    outer = _plain_slope(body.func(*(whole if a == inner else a for a in body.args)), whole)
    return outer.xreplace({whole: inner})


@lru_cache(maxsize=1 << 16)
def _parts_with(expr: Expr) -> dict[Access, tuple[Expr, ...]]:
    """The arguments of an expression by the reads in them."""
    found: dict[Access, tuple[Expr, ...]] = {}
    for part in expr.args:
        for read in reads(part):
            found[read] = (*found.get(read, ()), part)
    return found


def _plain_slope(body: Expr, read: Expr) -> Expr:
    if not any(not p.exp.is_number for p in body.atoms(Pow)):
        return diff(body, read)
    return _changed(diff(_changed(body, Pow, _Power), read), _Power, Pow)


def _changed(expr: Expr, old: type, new: type) -> Expr:
    """The powers with exponents that are no numbers as another function."""
    if not expr.args:
        return expr
    args = [_changed(a, old, new) for a in expr.args]
    kind = new if isinstance(expr, old) and not args[1].is_number else expr.func
    return kind(*args)


def flowing(e: Equation, factors: Sequence[Expr], ranges: Ranges) -> Expr:
    """The product of what flows into an equation's derivative, at the points of the equation."""
    return _product([f for whole in factors for f in Mul.make_args(whole)], ranges, ranges.given(e))


def split(product: Expr) -> tuple[Expr, Expr]:
    """A strong product as its two sides."""
    rest = [f for f in Mul.make_args(product) if not isinstance(f, strong_product)]
    inner = [f for f in Mul.make_args(product) if isinstance(f, strong_product)]
    if len(inner) != 1:
        return product, ONE
    return Mul(*rest, inner[0].args[0]), inner[0].args[1]


def _product(factors: Sequence[Expr], ranges: Ranges, known: Known) -> Expr:
    product = Mul(*(_guarded(f, ranges, known) for f in factors))
    parts = Mul.make_args(product)
    found = [ranges.of(f, *known) for f in parts]
    risky = [f for f, r in zip(parts, found, strict=True) if not r.finite]
    zeros = [f for f, r in zip(parts, found, strict=True) if r.may_vanish]
    if not risky or set(zeros) <= set(risky) and len(risky) == 1:
        return product
    result = Mul(*(f for f in parts if f not in risky))
    for f in risky:
        result = strong_product(result, f)
    return result


def _guarded(expr: Expr, ranges: Ranges, known: Known) -> Expr:
    """A factor of a slope, itself a sum or a choice of products."""
    if isinstance(expr, Group):
        return Group(_guarded(expr.args[0], ranges, known))
    if isinstance(expr, Add) and not ranges.of(expr, *known).finite:
        return Add(*(_product(Mul.make_args(t), ranges, known) for t in expr.args))
    if isinstance(expr, where) and not ranges.of(expr, *known).finite:
        c, a, b = expr.args
        taken, other = ranges.branches(c, *known)
        return where(
            c,
            _product(Mul.make_args(a), ranges, taken),
            _product(Mul.make_args(b), ranges, other),
        )
    return expr
