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

from sympy import Add, Dummy, Expr, Function, Mul, Pow, erf, exp, log, tanh

from ..ir import ONE, Access, Equation, Index, reads
from ..scalar import (
    Group,
    Indicator,
    atoms_of,
    is_bounded,
    multiplied,
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
from .partial import partial
from .ranges import Ranges, is_root

MANY = 16  # reads in an argument that is worth a symbol of its own


class _Power(Function):
    """base**exponent, whose slope at base 0 is exponent·0**(exponent − 1), where SymPy has 0·0/0;
    of the number 0 to an exponent it is 0."""

    nargs = 2
    is_real = True

    def fdiff(self, argindex: int = 1) -> Expr:
        base, exponent = self.args
        if argindex == 1:
            return exponent * Pow(base, exponent - 1)
        return Pow(base, exponent) * log(base) if base != 0 else base


class _Quotient(Function):
    """above/below, whose slope by what is below is −(above/below)/below: its square, which may
    overflow where the quotient does not, is not needed."""

    nargs = 2
    is_real = True

    def fdiff(self, argindex: int = 1) -> Expr:
        below = self.args[1]
        return 1 / below if argindex == 1 else -self / below


class _Whole(Function):
    """A product within a function, (x*z)**2 + 1 in the slope of arctan(x*z): SymPy would square x
    and z."""

    nargs = 1
    is_real = True

    def fdiff(self, argindex: int = 1) -> Expr:
        return ONE


@lru_cache(maxsize=1 << 16)
def slope(body: Expr, read: Access, sums: bool = False) -> Expr:
    """∂body/∂read: of a sum that of the terms with the read in them, so that a formula of many
    parameters is not gone through for each. Where an equation `sums` its body, what divides is to
    stand before the sum, and is a factor of its own in the slope."""
    if isinstance(body, Add):
        return Add(*(slope(t, read, sums) for t in _parts_with(body).get(read, ())))
    if isinstance(body, Mul):
        parts = _parts_with(body).get(read, ())
        if len(parts) == 1 and (sums or not _fraction(body, read)):
            return Mul(*(slope(f, read, sums) if f == parts[0] else f for f in body.args))
    if isinstance(body, (Function, Pow)) and len(parts := _parts_with(body).get(read, ())) == 1:
        inner = parts[0]
        if len(reads(inner)) > MANY and is_bounded(within := slope(inner, read)):
            return _outer_slope(body, inner) * within
    return _plain_slope(body, read, sums)


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


def _plain_slope(body: Expr, read: Expr, sums: bool = False) -> Expr:
    if not any(not p.exp.is_number or p.exp.is_negative for p in atoms_of(body, Pow)) and not any(
        _several(a) for f in atoms_of(body, Function) for a in f.args
    ):
        return partial(body, read)
    return _as_powers(partial(_as_functions(body, read, sums), read))


def _as_functions(expr: Expr, read: Expr, sums: bool, within: bool = False) -> Expr:
    """Powers with exponents that are no numbers, and quotients by what reads, as functions with the
    slopes that they should have. What stands `within` a function or a power stays one factor."""
    if not expr.args or not expr.has(read):
        return expr
    free = sums and not within
    if expr.is_Mul and not free and (fraction := _fraction(expr, read, within)):
        above, below = (_as_functions(part, read, sums, within) for part in fraction)
        return _Quotient(above, below)
    inner = within or (isinstance(expr, (Function, Pow)) and not isinstance(expr, Group))
    args = [_as_functions(a, read, sums, inner) for a in expr.args]
    made = (_Power if isinstance(expr, Pow) and not args[1].is_number else expr.func)(*args)
    return _Whole(made) if within and expr.is_Mul and _several(expr) else made


def _fraction(product: Expr, read: Expr, within: bool = False) -> tuple[Expr, Expr] | None:
    """What is above and below the line of a quotient by what reads. A product above it is to be a
    product of matrices, and no part of a quotient, save `within` a function."""
    below = [f for f in product.args if f.is_Pow and f.exp.is_number and f.exp.is_negative]
    above = Mul(*(f for f in product.args if f not in below))
    if not below or above.is_number:
        return None
    if not within and (_several(above) or not any(f.has(read) for f in below)):
        return None
    return above, Mul(*(1 / f for f in below))


def _several(expr: Expr) -> bool:
    """Whether an expression is a product of several factors that are no numbers."""
    return sum(not f.is_number for f in multiplied(expr)) > 1


def _as_powers(expr: Expr) -> Expr:
    """The same in SymPy's powers and products, those that are factors in groups."""
    if not expr.args:
        return expr
    args = [_as_powers(a) for a in expr.args]
    if isinstance(expr, _Quotient):
        return args[0] / args[1]
    if isinstance(expr, _Whole):
        return args[0]
    if isinstance(expr, (Mul, _Power)) or (isinstance(expr, Pow) and args[1] != -1):
        parts = zip(args, expr.args, strict=True)
        args = [Group(a) if isinstance(part, (_Quotient, _Whole)) else a for a, part in parts]
    return (Pow if isinstance(expr, _Power) else expr.func)(*args)


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
