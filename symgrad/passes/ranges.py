"""What is certain of the values in a Program: their bounds, and that they are finite.

A Program comes in; out come intervals for its tensors and for expressions over them, from which
follows where a derivative may be infinite. For a normalization

    mean[n] += x[n,i]/8
    var[n]  += (x[n,i] - mean[n])**2/8             0 … ∞
    y[n,i]   = (x[n,i] - mean[n])/sqrt(var[n] + 1/10**5)

the root is at least 0.003, so that no slope of y is infinite. Inputs and parameters are taken to be
finite; sums and products of finite numbers to be finite, exponentials only where the argument is
certain to be less than `LARGEST`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from sympy import Add, Expr, Mul, Pow, S, acos, acosh, asin, atan, atanh, cosh, erf, exp, log, sinh

from .. import scalar, special
from ..affine import certain, constraints, in_range
from ..ir import (
    Access,
    Equation,
    Flag,
    Index,
    Loop,
    Program,
    Size,
    Tensor,
    equations_of,
    indices_of,
    reads,
    substitute,
)
from .reuse import mapping_to

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
_IMAGES: dict[type, tuple[float, float]] = {
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

_DOMAINS: dict[type, tuple[float, float]] = {
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

Facts = Mapping[Expr, Range]
"""What conditions say of expressions."""


class Ranges:
    """The ranges of the tensors of a Program, and of expressions over them. More equations may
    follow: `add`."""

    def __init__(self, program: Program) -> None:
        self.tensors: dict[Tensor, Range] = {}
        self.folds: dict[Tensor, Equation] = {}  # what a softmax subtracts: a maximum or logsumexp
        self.cache: dict[Expr, Range] = {}
        self.preset: set[Tensor] = set()
        self.rooted: set[Tensor] = set()  # infinite although what they are the slopes of is finite
        self.sunk: set[Tensor] = set()  # −∞ on purpose
        self.poles: set[Tensor] = set()  # infinite or undefined, and not by overflow alone
        self.peaks: dict[Tensor, tuple[bool, ...]] = {}  # with a 1 somewhere along these axes
        for item in program.items:
            if isinstance(item, Loop):
                self._loop(item)
            else:
                self.add(item)

    def add(self, e: Equation, finite: bool = False) -> None:
        """Take an equation into account; `finite` says that what it gives is, for another reason
        than its body."""
        if e.tensor in self.preset:
            return
        value, old = self.under(e), self.tensors.get(e.tensor)
        if e.op in ("max", "min", "logsumexp"):
            self.folds[e.tensor] = e
            made = value if e.op != "logsumexp" else replace(value, high=INF)
        elif e.op == "*":
            made = Range(0.0 if value.low >= 0 else -INF, INF, value.finite)
        else:
            made = _total(value) if e.reduced else value
            if e.reduced and e.where == 1 and self._peaks(e.body) == {*e.reduced}:
                made = replace(made, low=max(made.low, 1.0))
            elif e.plain and (axes := self._peaks(e.body)):
                self.peaks[e.tensor] = tuple(i in axes for i in e.write.indices)
            if not _covers(e) or e.where != 1 and not _somewhere(e):
                made = made.or_(ZERO_ONLY)
            if old is not None:
                made = made.or_(old) if e.op == "=" else _sum(made, old)
        multiplies = e.reduced and len({indices_of(r) for r in reads(e.body)}) > 1
        pole = self.has_pole(e)
        # what overflows is not followed through sums of products
        if (finite or multiplies and not pole) and (old is None or old.finite):
            made = replace(made, finite=True)
        if not made.finite and pole:
            self.poles.add(e.tensor)
        self.tensors[e.tensor] = made
        if not made.finite and self.has_root(e):
            self.rooted.add(e.tensor)
        if not made.finite and self.may_sink(e):
            self.sunk.add(e.tensor)

    def may_sink(self, e: Equation) -> bool:
        """Whether a body may be −∞ on purpose: by a mask, or as the logarithm of 0."""
        return not self.under(e).finite and (
            e.body.has(S.NegativeInfinity)
            or any(r.tensor in self.sunk for r in reads(e.body))
            or any(not self.under(e, f).finite for f in e.body.atoms(log, scalar.log1p))
        )

    def has_root(self, e: Equation) -> bool:
        """Whether what an equation gives is infinite by a root in a derivative, as 1/√x at 0."""
        powers = [p for p in e.body.atoms(Pow) if is_root(p)]
        return any(r.tensor in self.rooted for r in reads(e.body)) or any(
            not self.under(e, p).finite for p in powers
        )

    def has_pole(self, e: Equation) -> bool:
        return self.is_pole(e.body, *self.given(e))

    def is_pole(self, expr: Expr, facts: Facts, conditions: tuple[Expr, ...]) -> bool:
        """Whether it may be infinite or undefined for another reason than that it overflows."""

        def finite(part: Expr) -> bool:
            return self.of(part, facts, conditions).finite

        if finite(expr):
            return False
        if any(r.tensor in self.poles for r in reads(expr)):
            return True
        kinds = (Pow, *(k for k in _DOMAINS if k not in GROWING))
        return bool(expr.has(S.Infinity, S.NegativeInfinity)) or any(
            not finite(f) and all(map(finite, f.args)) for f in expr.atoms(*kinds)
        )

    def preset_to(self, tensors: Iterable[Tensor], finite: bool) -> None:
        """Take it that some tensors, which are still to be written, may have any values."""
        self.preset.update(tensors)
        self.tensors.update(dict.fromkeys(tensors, Range(finite=finite)))
        if not finite:
            self.rooted.update(tensors)

    def under(self, e: Equation, expr: Expr | None = None) -> Range:
        """The range of an equation's body, or of another expression, where its condition holds."""
        return self.of(e.body if expr is None else expr, *self.given(e))

    def given(self, e: Equation) -> tuple[Facts, tuple[Expr, ...]]:
        return (_facts(e.where, True), _parts(e.where)) if e.where != 1 else ({}, ())

    def _loop(self, loop: Loop) -> None:
        """What a recurrence gives: each of its tensors may be read before it is written."""
        found = list(equations_of([loop]))
        doubtful: set[Tensor] = set()
        while True:
            for e in found:
                self.tensors[e.tensor] = Range(finite=e.tensor not in doubtful)
                if e.op in ("max", "logsumexp"):
                    self.folds[e.tensor] = e
            self.cache.clear()
            made = {e.tensor: True for e in found}
            for e in found:
                made[e.tensor] &= self.under(e).finite
            more = {t for t, finite in made.items() if not finite} - doubtful
            if not more:
                break
            doubtful |= more
        before = -1
        while len(self.poles) != before:
            before = len(self.poles)
            self.poles |= {e.tensor for e in found if e.tensor in doubtful and self.has_pole(e)}

    # --- expressions

    def of(
        self, expr: Expr, facts: Facts | None = None, conditions: tuple[Expr, ...] = ()
    ) -> Range:
        """The range of an expression, given what conditions say."""
        if facts or conditions:
            return self._known(expr, facts or {}, conditions)
        if expr not in self.cache:
            self.cache[expr] = self._known(expr, {}, ())
        return self.cache[expr]

    def _known(self, expr: Expr, facts: Facts, conditions: tuple[Expr, ...]) -> Range:
        found = self._range(expr, facts, conditions)
        return found.within(facts[expr]) if expr in facts else found

    def _range(self, expr: Expr, facts: Facts, conditions: tuple[Expr, ...]) -> Range:
        if isinstance(expr, Access):
            return self.tensors.get(expr.tensor, Range())
        if isinstance(expr, Index):
            extent = expr.extent
            return Range(0, float(extent) - 1 if extent.is_Integer else SIZE)
        if isinstance(expr, (Size, Flag)):
            return Range(1 if isinstance(expr, Size) else 0, SIZE)
        if expr.is_number:
            return _number(expr)
        if expr.is_Symbol:
            return Range()
        if isinstance(expr, scalar.where):
            c, a, b = expr.args
            taken, other = self.branches(c, facts, conditions)
            return self.of(a, *taken).or_(self.of(b, *other))
        parts = [self.of(a, facts, conditions) for a in expr.args]
        finite = all(p.finite for p in parts)
        if isinstance(expr, Add):
            made = reduce(_sum, parts)
            return replace(made, high=0.0) if self._shifted(expr, conditions) else made
        if isinstance(expr, (Mul, scalar.strong_product)):
            return reduce(_product, parts)
        if isinstance(expr, Pow):
            if _whole(expr.base) and expr.exp.is_Integer and _not_zero(expr.base, conditions):
                parts[0] = replace(parts[0], nonzero=True)
            return _power(parts[0], parts[1])
        if isinstance(expr, exp):
            return _exponential(parts[0])
        if isinstance(expr, scalar.expm1):
            return _sum(_exponential(parts[0]), Range(-1, -1))
        if isinstance(expr, scalar.Indicator):
            return Range(0, 1)
        if isinstance(expr, (scalar.relu, scalar.absolute)):
            return _positive_part(parts[0], isinstance(expr, scalar.absolute))
        if isinstance(expr, scalar.Extremum):
            fold = max if isinstance(expr, scalar.maximum) else min
            low, high = (fold(getattr(p, end) for p in parts) for end in ("low", "high"))
            return Range(low, high, finite)
        if isinstance(expr, (scalar.Group, scalar.stop_gradient)):
            return parts[0]
        if isinstance(expr, special.cbrt):
            return Range(_cube_root(parts[0].low), _cube_root(parts[0].high), finite)
        if isinstance(expr, scalar.mod):
            return Range(finite=finite and (parts[1].apart or bool(expr.is_integer)))
        if isinstance(expr, (scalar.floor, scalar.round_)):
            return Range(parts[0].low - 1, parts[0].high + 1, finite)
        low, high = _IMAGES.get(type(expr), (0 if expr.is_nonnegative else -INF, INF))
        if type(expr) in _DOMAINS:
            least, most = _DOMAINS[type(expr)]
            finite &= least <= parts[-1].low and parts[-1].high <= most
        if isinstance(expr, (log, scalar.log1p)) and finite:
            function = math.log if isinstance(expr, log) else math.log1p
            low = function(parts[0].low)
            high = function(parts[0].high) if parts[0].high < INF else INF
        return Range(low, high, finite)

    def branches(
        self, c: Expr, facts: Facts, conditions: tuple[Expr, ...]
    ) -> tuple[tuple[Facts, tuple[Expr, ...]], tuple[Facts, tuple[Expr, ...]]]:
        """What is known in the two branches of a choice."""
        taken = ({**facts, **_facts(c, True)}, (*conditions, *_parts(c)))
        return taken, ({**facts, **_facts(c, False)}, conditions)

    def _shifted(self, expr: Add, conditions: tuple[Expr, ...]) -> bool:
        """Whether a sum is something minus its own maximum or logsumexp: at most 0."""
        for fold, found in self._less_fold(expr):
            holds = substitute(fold.where, found)
            if holds == 1 or {*_parts(holds)} <= {*conditions}:
                return True
        return False

    def _less_fold(self, expr: Expr) -> Iterator[tuple[Equation, dict[Index, Expr]]]:
        """The folds, such as a maximum, of a body that stands before them in ``body − fold``; and
        what their indices are there."""
        for term in expr.args:
            read = -term
            fold = self.folds.get(read.tensor) if isinstance(read, Access) else None
            if fold is None or fold.op == "min":
                continue
            pattern = replace(fold, body=fold.body - fold.write)
            found = mapping_to(pattern, fold.loops, expr, S.One, True)
            if found is not None and substitute(pattern.body, found) == expr:
                yield fold, found

    def _peaks(self, expr: Expr) -> set[Expr]:
        """The indices along which an expression is 1 somewhere: exp(body − max of body)."""
        if isinstance(expr, Access):
            axes = self.peaks.get(expr.tensor, ())
            return {i for i, peak in zip(expr.indices, axes, strict=False) if peak}
        inner = scalar.ungrouped(expr.args[0]) if isinstance(expr, exp) else expr
        if isinstance(expr, exp) and isinstance(inner, Add):
            for fold, found in self._less_fold(inner):
                if fold.op == "max" and fold.where == 1:
                    return {found[i] for i in fold.reduced}
        return set()


def is_root(expr: Expr) -> bool:
    """Whether a power is infinite where its integral is finite, as 1/√x at 0."""
    if not isinstance(expr, Pow) or not expr.exp.is_number:
        return isinstance(expr, Pow)
    least = -3 if isinstance(expr.base, special.cbrt) else -1
    return bool(least < expr.exp < 0)


def _number(expr: Expr) -> Range:
    if expr.is_infinite:
        value = INF if expr.is_extended_positive else -INF
        return Range(value, value, False)
    value = scalar.nearest_double(expr)
    return Range(value, value, True, expr != 0)


def _sum(a: Range, b: Range) -> Range:
    low = -INF if -INF in (a.low, b.low) else a.low + b.low
    high = INF if INF in (a.high, b.high) else a.high + b.high
    return Range(low, high, a.finite and b.finite)


def _product(a: Range, b: Range) -> Range:
    corners = [x * y if x and y else 0.0 for x in (a.low, a.high) for y in (b.low, b.high)]
    nonzero = not a.may_vanish and not b.may_vanish
    return Range(min(corners), max(corners), a.finite and b.finite, nonzero)


def _total(value: Range) -> Range:
    """A sum of at least one of these."""
    low = value.low if value.low >= 0 else -INF
    return Range(low, value.high if value.high <= 0 else INF, value.finite)


def _power(base: Range, exponent: Range) -> Range:
    if exponent.low != exponent.high:
        positive = base.low >= TINY or (base.low >= 0 and base.nonzero)
        safe = positive or (base.low >= 0 and exponent.low >= 0)
        finite = base.finite and exponent.finite and safe
        return Range(0 if base.low >= 0 else -INF, INF, finite)
    p = exponent.low
    if p < 0:
        return _inverse(_power(base, Range(-p, -p)))
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


def _cube_root(x: float) -> float:
    return math.copysign(abs(x) ** (1 / 3), x)


def _inverse(x: Range) -> Range:
    """1/x."""
    ends = sorted(1 / v if v else INF for v in (abs(x.low), abs(x.high)))
    if x.low >= 0:
        return Range(ends[0], ends[1], x.finite and x.apart, True)
    if x.high <= 0:
        return Range(-ends[1], -ends[0], x.finite and x.apart, True)
    return Range(-INF, INF, x.finite and x.apart, True)


def _exponential(x: Range) -> Range:
    low = math.exp(x.low) if x.low > -LARGEST else 0.0
    high = math.exp(x.high) if x.high <= LARGEST else INF
    return Range(low, high, x.finite and x.high <= LARGEST)


def _positive_part(x: Range, both: bool) -> Range:
    """relu(x), or |x|."""
    if not both:
        return Range(max(x.low, 0), max(x.high, 0), x.finite)
    low = max(x.low, -x.high, 0)
    return Range(low, max(-x.low, x.high), x.finite, x.nonzero)


def _covers(e: Equation) -> bool:
    """Whether every element is written."""
    return all(
        isinstance(i, Index) and i.extent == n
        for i, n in zip(e.write.indices, e.tensor.shape, strict=True)
    ) and len(set(e.write.indices)) == len(e.write.indices)


def _somewhere(e: Equation) -> bool:
    """Whether the condition is certain to hold at some point for each element: at one value of an
    index that is summed, whatever the others are."""
    for i in e.reduced:
        points = int(i.extent) if i.extent.is_Integer else 0
        for k in range(min(points, 16)):
            parts = [substitute(p, {i: S(k)}) for p in _parts(e.where)]
            known = [constraints(p) for p in parts if p != 1]
            if all(c and all(map(certain, c)) for c in known):
                return True
    return False


def _facts(c: Expr, holds: bool) -> dict[Expr, Range]:
    """What follows for expressions from a condition that holds, or does not."""
    found: dict[Expr, Range] = {}

    def learn(expr: Expr, range_: Range) -> None:
        found[expr] = found[expr].within(range_) if expr in found else range_
        if isinstance(expr, (scalar.relu, scalar.step)) and range_.low >= TINY:
            learn(expr.args[0], range_)

    both = scalar.logical_and if holds else scalar.logical_or
    if isinstance(c, both):
        for part in c.args:
            for expr, range_ in _facts(part, holds).items():
                learn(expr, range_)
    elif isinstance(c, (scalar.less, scalar.less_equal)):
        a, b = c.args if holds else c.args[::-1]
        strict = isinstance(c, scalar.less) == holds
        if a.is_number and not b.is_number and a.is_finite:
            low = scalar.nearest_double(a)
            learn(b, Range(TINY if strict and low == 0 else low, nonzero=strict and low == 0))
        if b.is_number and not a.is_number and b.is_finite:
            high = scalar.nearest_double(b)
            bound = -TINY if strict and high == 0 else high
            learn(a, Range(-INF, bound, nonzero=strict and high == 0))
    elif isinstance(c, scalar.not_equal if holds else scalar.equal):
        a, b = c.args
        if a == 0 or b == 0:
            learn(b if a == 0 else a, Range(nonzero=True))
    elif isinstance(c, scalar.step) and holds:
        learn(c.args[0], Range(TINY, nonzero=True))
    elif holds and not isinstance(c, scalar.Indicator):
        learn(c, Range(nonzero=True))
    return found


def _parts(condition: Expr) -> tuple[Expr, ...]:
    """The statements that a condition joins."""
    if isinstance(condition, scalar.logical_and):
        return tuple(part for a in condition.args for part in _parts(a))
    return (condition,)


def _whole(expr: Expr) -> bool:
    """Whether it is a whole number of indices and sizes."""
    return all(isinstance(s, (Index, Size)) for s in expr.free_symbols) and bool(expr.is_integer)


def _not_zero(expr: Expr, conditions: tuple[Expr, ...]) -> bool:
    """Whether a whole number is certain not to be 0 under conditions."""
    where = reduce(scalar.logical_and, conditions, S.One)
    sign = [in_range(sign * expr - 1, S(int(SIZE)), where) for sign in (1, -1)]
    return any(sign)


__all__ = ["Range", "Ranges"]
