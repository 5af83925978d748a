"""Arithmetic of intervals: what is certain of a sum, product, power or function of numbers.

The ranges of the arguments come in, the range of the value goes out, with whether it is certain to
be finite and not to be 0. The reciprocal of a number between 0 and 4 may be infinite:

>>> power_of(Range(0, 4), Range(-1, -1))
Range(low=0.25, high=inf, finite=False, nonzero=True)
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from sympy import Expr, acos, acosh, asin, atan, atanh, cosh, erf, exp, log, sinh

from .. import scalar, special

INF = math.inf
LARGEST = 80.0  # exp of more may overflow in float32
TINY = 1e-30  # numbers that are positive are at least this
SIZE = 1e12  # no array is larger


@dataclass(frozen=True, slots=True)
class Range:
    """Between `low` and `high`; `finite`: neither infinite nor NaN; `nonzero`: not 0 either."""

    low: float = -INF
    high: float = INF
    finite: bool = True
    nonzero: bool = False

    @property
    def may_vanish(self) -> bool:
        return self.low <= 0 <= self.high and not self.nonzero

    @property
    def apart(self) -> bool:
        """Whether 1/x is finite."""
        return self.low >= TINY or self.high <= -TINY or self.nonzero

    def within(self, other: Range) -> Range:
        """What also lies in another range."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Range(low, high, self.finite, self.nonzero or other.nonzero)

    def or_(self, other: Range) -> Range:
        """What lies in one of two ranges."""
        low, high = min(self.low, other.low), max(self.high, other.high)
        nonzero = not self.may_vanish and not other.may_vanish
        return Range(low, high, self.finite and other.finite, nonzero)


ZERO_ONLY = Range(0, 0)


IMAGES: dict[type, tuple[float, float]] = {
    scalar.sigmoid: (0, 1),
    scalar.softplus: (0, INF),
    scalar.normal_cdf: (0, 1),
    scalar.normal_pdf: (0, 1),
    scalar.softsign: (-1, 1),
    scalar.step: (0, 1),
    scalar.sign: (-1, 1),
    scalar.tanh: (-1, 1),
    scalar.sin: (-1, 1),
    scalar.cos: (-1, 1),
    erf: (-1, 1),
    atan: (-1.6, 1.6),
}
"""Functions that are finite everywhere, and their bounds."""


DOMAINS: dict[type, tuple[float, float]] = {
    log: (TINY, INF),
    scalar.log1p: (-0.999999, INF),
    asin: (-1, 1),
    acos: (-1, 1),
    acosh: (1, INF),
    atanh: (-0.999999, 0.999999),
    special.log2: (TINY, INF),
    special.log10: (TINY, INF),
    special.lgamma: (TINY, INF),
    special.digamma: (TINY, INF),
    special.polygamma: (TINY, INF),
    sinh: (-LARGEST, LARGEST),
    cosh: (-LARGEST, LARGEST),
    special.exp2: (-INF, LARGEST),
}
"""Functions that are finite for (last) arguments between these."""


GROWING = (exp, scalar.expm1, sinh, cosh, special.exp2)
"""Functions that are infinite only where they overflow."""


def range_of_number(expr: Expr) -> Range:
    if expr.is_infinite:
        value = INF if expr.is_extended_positive else -INF
        return Range(value, value, False)
    value = scalar.nearest_double(expr)
    return Range(value, value, True, expr != 0)


def sum_of(a: Range, b: Range) -> Range:
    low = -INF if -INF in (a.low, b.low) else a.low + b.low
    high = INF if INF in (a.high, b.high) else a.high + b.high
    return Range(low, high, a.finite and b.finite)


def product_of(a: Range, b: Range) -> Range:
    corners = [x * y if x and y else 0.0 for x in (a.low, a.high) for y in (b.low, b.high)]
    nonzero = not a.may_vanish and not b.may_vanish
    return Range(min(corners), max(corners), a.finite and b.finite, nonzero)


def total_of(value: Range) -> Range:
    """A sum of at least one of these."""
    low = value.low if value.low >= 0 else -INF
    return Range(low, value.high if value.high <= 0 else INF, value.finite)


def power_of(base: Range, exponent: Range) -> Range:
    if exponent.low != exponent.high:
        positive = base.low >= TINY or (base.low >= 0 and base.nonzero)
        safe = positive or (base.low >= 0 and exponent.low >= 0)
        finite = base.finite and exponent.finite and safe
        return Range(0 if base.low >= 0 else -INF, INF, finite)
    p = exponent.low
    if p < 0:
        return _inverse(power_of(base, Range(-p, -p)))
    whole = p == int(p)
    if not whole and base.low < 0:
        return Range(0, INF, False)
    if (whole and p % 2 == 0 and base.low < 0) or base.high < 0:
        even = whole and p % 2 == 0
        ends = sorted((_raised(abs(base.low), p), _raised(abs(base.high), p)))
        if not even:
            return Range(-ends[1], -ends[0], base.finite, base.nonzero)
        return Range(ends[0] if base.high < 0 else 0, ends[1], base.finite, base.nonzero)
    low = -_raised(-base.low, p) if base.low < 0 else _raised(base.low, p)
    return Range(low, _raised(base.high, p), base.finite, base.nonzero)


def _raised(x: float, p: float) -> float:
    try:
        return float(x**p)
    except OverflowError:
        return INF


def cube_root(x: float) -> float:
    return math.copysign(abs(x) ** (1 / 3), x)


def _inverse(x: Range) -> Range:
    """1/x."""
    ends = sorted(1 / v if v else INF for v in (abs(x.low), abs(x.high)))
    if x.low >= 0:
        return Range(ends[0], ends[1], x.finite and x.apart, True)
    if x.high <= 0:
        return Range(-ends[1], -ends[0], x.finite and x.apart, True)
    return Range(-INF, INF, x.finite and x.apart, True)


def exponential_of(x: Range) -> Range:
    low = math.exp(x.low) if x.low > -LARGEST else 0.0
    high = math.exp(x.high) if x.high <= LARGEST else INF
    return Range(low, high, x.finite and x.high <= LARGEST)


def positive_part(x: Range, both: bool) -> Range:
    """relu(x), or |x|."""
    if not both:
        return Range(max(x.low, 0), max(x.high, 0), x.finite)
    low = max(x.low, -x.high, 0)
    return Range(low, max(-x.low, x.high), x.finite, x.nonzero)
