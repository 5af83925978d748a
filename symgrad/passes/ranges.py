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
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce

from sympy import Add, Expr, Mul, Pow, S, exp, log

from .. import scalar, special
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
from .facts import (
    Facts,
    everywhere,
    facts_of,
    is_whole_number,
    may_be_empty,
    meets,
    not_zero,
    statements,
    writes,
)
from .intervals import (
    DOMAINS,
    GROWING,
    IMAGES,
    INF,
    SIZE,
    ZERO_ONLY,
    Range,
    cube_root,
    exponential_of,
    positive_part,
    power_of,
    product_of,
    range_of_number,
    sum_of,
    total_of,
)
from .reuse import mapping_to


class Ranges:
    """The ranges of the tensors of a Program, and of expressions over them. More equations may
    follow: `add`."""

    def __init__(self, program: Program) -> None:
        self.tensors: dict[Tensor, Range] = {}
        self.folds: dict[Tensor, Equation] = {}  # what a softmax subtracts: a maximum or logsumexp
        self.filled: dict[Tensor, tuple[Equation, Range]] = {}  # what a fold of something gives
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
        empty = may_be_empty(e)
        if e.op in ("max", "min", "logsumexp"):
            self.folds[e.tensor] = e
            made = value if e.op != "logsumexp" else replace(value, high=INF)
            if empty:
                self.filled[e.tensor] = e, made
                end = INF if e.op == "min" else -INF
                made = made.or_(Range(end, end, finite=False))
        elif e.op == "*":
            made = Range(0.0 if value.low >= 0 else -INF, INF, value.finite)
        else:
            made = total_of(value) if meets(e) else value
            if e.reduced and e.where == 1 and self._peaks(e.body) == {*e.reduced}:
                made = replace(made, low=max(made.low, 1.0))
            elif e.plain and (axes := self._peaks(e.body)):
                self.peaks[e.tensor] = tuple(i in axes for i in e.write.indices)
            if not everywhere(e):
                made = made.or_(ZERO_ONLY)
            if old is not None:
                made = made.or_(old) if e.op == "=" else sum_of(made, old)
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
        if not made.finite and (self.may_sink(e) or empty):
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
        """Whether what it gives may be infinite or undefined for another reason than overflow."""
        return may_be_empty(e) or self.is_pole(e.body, *self.given(e))

    def is_pole(self, expr: Expr, facts: Facts, conditions: tuple[Expr, ...]) -> bool:
        """Whether it may be infinite or undefined for another reason than that it overflows."""

        def finite(part: Expr) -> bool:
            return self.of(part, facts, conditions).finite

        if finite(expr):
            return False
        if any(r.tensor in self.poles for r in reads(expr)):
            return True
        kinds = (Pow, *(k for k in DOMAINS if k not in GROWING))
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
        return (facts_of(e.where, True), statements(e.where)) if e.where != 1 else ({}, ())

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
                made[e.tensor] &= self.under(e).finite and not may_be_empty(e)
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
            filled = self.filled.get(expr.tensor)
            if filled is not None and writes(filled[0], expr, conditions):
                return filled[1]
            return self.tensors.get(expr.tensor, Range())
        if isinstance(expr, Index):
            extent = expr.extent
            return Range(0, float(extent) - 1 if extent.is_Integer else SIZE)
        if isinstance(expr, (Size, Flag)):
            return Range(1 if isinstance(expr, Size) else 0, SIZE)
        if expr.is_number:
            return range_of_number(expr)
        if expr.is_Symbol:
            return Range()
        if isinstance(expr, scalar.where):
            c, a, b = expr.args
            taken, other = self.branches(c, facts, conditions)
            return self.of(a, *taken).or_(self.of(b, *other))
        parts = [self.of(a, facts, conditions) for a in expr.args]
        finite = all(p.finite for p in parts)
        if isinstance(expr, Add):
            made = reduce(sum_of, parts)
            return replace(made, high=0.0) if self._shifted(expr, conditions) else made
        if isinstance(expr, (Mul, scalar.strong_product)):
            return reduce(product_of, parts)
        if isinstance(expr, Pow):
            if (
                is_whole_number(expr.base)
                and expr.exp.is_Integer
                and not_zero(expr.base, conditions)
            ):
                parts[0] = replace(parts[0], nonzero=True)
            return power_of(parts[0], parts[1])
        if isinstance(expr, exp):
            return exponential_of(parts[0])
        if isinstance(expr, scalar.expm1):
            return sum_of(exponential_of(parts[0]), Range(-1, -1))
        if isinstance(expr, scalar.Indicator):
            return Range(0, 1)
        if isinstance(expr, (scalar.relu, scalar.absolute)):
            return positive_part(parts[0], isinstance(expr, scalar.absolute))
        if isinstance(expr, scalar.Extremum):
            fold = max if isinstance(expr, scalar.maximum) else min
            low, high = (fold(getattr(p, end) for p in parts) for end in ("low", "high"))
            return Range(low, high, finite)
        if isinstance(expr, (scalar.Group, scalar.stop_gradient)):
            return parts[0]
        if isinstance(expr, special.cbrt):
            return Range(cube_root(parts[0].low), cube_root(parts[0].high), finite)
        if isinstance(expr, scalar.mod):
            return Range(finite=finite and (parts[1].apart or bool(expr.is_integer)))
        if isinstance(expr, (scalar.floor, scalar.round_)):
            return Range(parts[0].low - 1, parts[0].high + 1, finite)
        low, high = IMAGES.get(type(expr), (0 if expr.is_nonnegative else -INF, INF))
        if type(expr) in DOMAINS:
            least, most = DOMAINS[type(expr)]
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
        taken = ({**facts, **facts_of(c, True)}, (*conditions, *statements(c)))
        return taken, ({**facts, **facts_of(c, False)}, conditions)

    def _shifted(self, expr: Add, conditions: tuple[Expr, ...]) -> bool:
        """Whether a sum is something minus its own maximum or logsumexp: at most 0."""
        for fold, found in self._less_fold(expr):
            holds = substitute(fold.where, found)
            if holds == 1 or {*statements(holds)} <= {*conditions}:
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
