"""The derivative of one body by one read, and its product with what flows in: 0·∞ is 0.

    y[n] = sqrt(relu(x[n]))        ∂body/∂x[n] = step(relu(x[n]))/(2*sqrt(relu(x[n])))
    d_x[n] += strong_product(d_y[n]*step(relu(x[n]))/2, 1/sqrt(relu(x[n])))

at x = -1 the root has slope infinity, times 0. Where one factor may be 0 and another infinite or
undefined, by the ranges that are certain, their product is a `strong_product`, in which an exact 0
wins; all other products are plain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from sympy import Add, Dummy, Expr, Function, Mul, Pow, diff, erf, exp, log, tanh

from ..ir import ONE, Access, Equation, Index, reads
from ..scalar import (
    Group,
    Indicator,
    atoms_of,
    is_bounded,
    normal_cdf,
    normal_pdf,
    sigmoid,
    softplus,
    step,
    strong_product,
    where,
)
from .facts import Facts
from .intervals import GROWING
from .ranges import Ranges, is_root

MANY = 16  # reads in an argument that is worth a symbol of its own


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
    if not any(not p.exp.is_number for p in atoms_of(body, Pow)):
        return diff(body, read)
    return _changed(diff(_changed(body, Pow, _Power), read), _Power, Pow)


def _changed(expr: Expr, old: type, new: type) -> Expr:
    """The powers with exponents that are no numbers as another function."""
    if not expr.args:
        return expr
    args = [_changed(a, old, new) for a in expr.args]
    kind = new if isinstance(expr, old) and not args[1].is_number else expr.func
    return kind(*args)


class Hidden(IntEnum):
    """Whether what an equation gives may be infinite without influence: never; only where it is a
    pole, behind a sum of products; or also where it overflows."""

    NEVER = 0
    POLES = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class Context:
    """What decides whether a product may be 0·∞: the ranges, what conditions say, and whether what
    flows in may be 0 because an infinite value had no influence; `strong`: any factor may be 0,
    since the products that it comes from are strong, or it is a slope that may be infinite."""

    ranges: Ranges
    known: tuple[Facts, tuple[Expr, ...]]
    hidden: Hidden
    strong: bool


def flowing(
    e: Equation, seed: Expr, factors: Sequence[Expr], ranges: Ranges, hidden: Hidden
) -> Expr:
    """The product of a seed and the factors of an equation's derivative, at its points."""
    strong = e.body.has(strong_product) or e.tensor in ranges.rooted
    context = Context(ranges, ranges.given(e), hidden, strong)
    return _product([seed, *(f for whole in factors for f in Mul.make_args(whole))], context, seed)


def hides(e: Equation, read: Access, slope: Expr) -> bool:
    """Whether an equation may give a finite value, and a slope of 0, where the read is infinite."""
    everywhere = len({*read.indices}) == len(read.indices) and all(
        isinstance(i, Index) for i in read.indices
    )
    return (
        e.op not in ("=", "+")
        or e.where != 1
        or not everywhere
        or slope.has(where, step, Indicator)
        or e.body.has(strong_product)
        or _fades(slope, read)
    )


def _fades(slope: Expr, read: Access) -> bool:
    """Whether a slope may be finite where a read in it is infinite: no polynomial of it is."""
    if slope == read or not slope.has(read):
        return False
    if isinstance(slope, (Add, Mul, Group)):
        return any(_fades(part, read) for part in slope.args)
    if isinstance(slope, Pow) and slope.exp.is_positive:
        return _fades(slope.base, read)
    return True


def split(product: Expr) -> tuple[Expr, Expr]:
    """A strong product as its two sides."""
    rest = [f for f in Mul.make_args(product) if not isinstance(f, strong_product)]
    inner = [f for f in Mul.make_args(product) if isinstance(f, strong_product)]
    if len(inner) != 1:
        return product, ONE
    return Mul(*rest, inner[0].args[0]), inner[0].args[1]


def _product(factors: Sequence[Expr], context: Context, seed: Expr | None = None) -> Expr:
    """A product, strong in those factors of which one may be 0 where another is infinite."""
    product = Mul(*(_guarded(f, context) for f in factors))
    parts = Mul.make_args(product)
    found = [context.ranges.of(f, *context.known) for f in parts]
    risky = [f for f, r in zip(parts, found, strict=True) if not r.finite]
    zeros = [f for f, r in zip(parts, found, strict=True) if r.may_vanish]
    clashing = [f for f in risky if any(_clash(z, f, context, seed) for z in zeros if z != f)]
    if not clashing:
        return product
    result = Mul(*(f for f in parts if f not in clashing))
    for f in clashing:
        result = strong_product(result, f)
    return result


def _clash(zero: Expr, infinite: Expr, context: Context, seed: Expr | None) -> bool:
    """Whether one factor may be 0 at a point at which another is infinite. At a root the value is
    finite, and anything may be 0. At a pole it is infinite too, so that this is only of interest
    where it had no influence: by what flows in, or by a factor that is made of it."""
    doubtful = context.ranges.rooted
    if context.strong or infinite == seed:
        return True
    if any(map(is_root, infinite.atoms(Pow))) or any(r.tensor in doubtful for r in reads(infinite)):
        return True
    inner = infinite.args[0] if isinstance(infinite, Group) else infinite
    if zero == seed:
        pole = context.hidden == Hidden.POLES and context.ranges.is_pole(inner, *context.known)
        return context.hidden == Hidden.ALL or pole
    if isinstance(inner, GROWING):
        return bool(zero.has(inner))
    return bool({*reads(zero)} & {*reads(infinite)}) and _is_flat(zero, context)


def _is_flat(factor: Expr, context: Context) -> bool:
    """Whether a factor that is 0 where another is infinite is so all around, or falls faster than
    any power rises: exp(−1/x²)·2/x³. Of u·(1/u) and (1 − tanh(u)²)/(1 − tanh(u)²) nobody knows."""
    if factor.has(Indicator, step, where):
        return True
    return any(
        not context.ranges.of(f.args[0], *context.known).finite for f in factor.atoms(*_FALLING)
    )


_FALLING = (exp, tanh, sigmoid, softplus, erf, normal_cdf, normal_pdf)


def _guarded(expr: Expr, context: Context) -> Expr:
    """A factor of a slope, itself a sum or a choice of products."""
    if isinstance(expr, Group):
        return Group(_guarded(expr.args[0], context))
    if not isinstance(expr, (Add, where)) or context.ranges.of(expr, *context.known).finite:
        return expr
    if isinstance(expr, Add):
        return Add(*(_product(Mul.make_args(t), context) for t in expr.args))
    branches = context.ranges.branches(expr.args[0], *context.known)
    guarded = [
        _product(Mul.make_args(branch), replace(context, known=known))
        for branch, known in zip(expr.args[1:], branches, strict=True)
    ]
    return where(expr.args[0], *guarded)
