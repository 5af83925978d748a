"""Scalar expressions over loops as array statements.

The expression ``(exp(z[n,k] - lse[n]) - [k = y[n]])/N`` and a destination d_z come in; out go

    d_z = z - lse[:, None]
    np.exp(d_z, out=d_z)
    d_z -= np.equal(np.arange(10), y[:, None])
    d_z /= N

as `grammar` has them. An array is made once and then changed in place. What stands in the
expression several times, as g² in v − sign(v − g²)·g², is computed once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sympy import Add, Expr, Mul, Pow, Rational

from ...ir import ONE, Tensor, reads
from ...scalar import (
    Group,
    Indicator,
    is_long,
    is_whole,
    step,
    stop_gradient,
    ungrouped,
    where,
)
from .grammar import (
    Apply,
    Array,
    Bind,
    Kind,
    Made,
    Named,
    Number,
    Operation,
    Spread,
    Statement,
    Step,
    Store,
    Temporary,
    Value,
    memory_of,
)
from .values import LARGEST_POWER, Values, signed
from .walks import extents


@dataclass(slots=True)
class Destination:
    """Where a value goes. It is called `name`; `memory` is the array that it is written over, under
    the name that this has so far, or None for a new one; `donor` is the tensor that lies there, if
    it is to be overwritten."""

    name: Named
    memory: Array | None = None
    donor: Tensor | None = None

    @property
    def value(self) -> Array:
        return Array(self.name)


@dataclass(slots=True)
class Body(Values):
    """Writes statements for expressions; `temporary` gives a name for a new array. `shared` are
    the values that were computed before, since they are needed several times."""

    temporary: Callable[[], Temporary] = field(kw_only=True)
    statements: list[Statement] = field(default_factory=list, kw_only=True)
    shared: dict[Expr, Value] = field(default_factory=dict, kw_only=True)

    def share(self, expr: Expr) -> None:
        """Compute the parts that stand several times in an expression, the inner ones first. The
        order of all other operations stays, and so does what they round."""
        for part in repeated(expr) if self.loops else ():
            if not self.axes(part):
                continue
            to = Destination(self.temporary())
            if self.full(part):
                self.into(part, to)
            else:
                self.statements.append(Bind(to.name, self.real(part)))
            self.shared[part] = to.value

    def value(self, expr: Expr) -> Value:
        known = self.shared.get(expr)
        return Values.value(self, expr) if known is None else known

    def compound(self, expr: Expr) -> bool:
        return (
            bool(expr.args)
            and self.full(expr)
            and not isinstance(expr, (Indicator, step, where))
            and (not is_whole(expr) or is_long(expr))
        )

    # --- statements: a value of the full shape, step by step in one array

    def into(self, expr: Expr, to: Destination) -> None:
        """Leave the value of an expression in a destination."""
        if expr in self.shared:
            self.assign(self.shared[expr], to, own=False)
        elif isinstance(expr, (Group, stop_gradient)):
            self.into(expr.args[0], to)
        elif self.chooses(expr, to):
            self.choose(expr, to)
        elif (
            not self.full(expr)
            or not expr.args
            or isinstance(expr, (Indicator, where))
            or (is_whole(expr) and not is_long(expr))
        ):
            full = self.full(expr)
            value = self.real(expr)
            own = full and (bool(expr.args) or memory_of(value) is None)
            self.assign(value, to, own, full)
        elif isinstance(expr, Add):
            self.add(expr, to)
        elif isinstance(expr, Mul):
            self.multiply(expr, to)
        elif isinstance(expr, Pow):
            self.power(expr, to)
        else:
            self.function(expr, to)

    def assign(self, value: Value, to: Destination, own: bool, full: bool = True) -> None:
        """A value as it is; one without memory of its `own` is copied, to the full shape."""
        if to.memory is not None:
            self.statements += overwritten(to.name, to.memory, value)
        elif own or not self.loops:
            self.statements.append(Bind(to.name, value))
        else:
            spread = value if full else Spread(value, extents(self.loops))
            self.statements.append(Bind(to.name, Made(spread, Kind.REAL)))
        to.memory = to.value

    def put(self, value: Operation, to: Destination) -> None:
        """An operation, in place where its destination exists."""
        if to.memory is None:
            self.statements.append(Bind(to.name, value))
        else:
            name = None if to.memory == to.value else to.name
            self.statements.append(Step(value, to.memory, name))
        to.memory = to.value

    def apply(self, function: str | type, to: Destination, *operands: Value) -> None:
        self.put(Apply(function, operands), to)

    def main(self, parts: Sequence[Expr], donor: Tensor | None) -> Expr | None:
        """The part to start with: the one that reads the memory to be overwritten, then one that
        needs steps of its own, then any of the full shape."""
        full = [p for p in parts if self.full(p) and not isinstance(p, (Indicator, step))]
        if donor is not None:
            for p in full:
                if any(r.tensor == donor for r in reads(p)):
                    return p
        return next((p for p in full if self.compound(p)), full[0] if full else None)

    def start(self, expr: Expr, to: Destination) -> Value:
        """The first operand, computed into the destination if it needs steps."""
        expr = ungrouped(expr)
        if self.compound(expr) and expr not in self.shared:
            self.into(expr, to)
            return to.value
        return self.real(expr)

    def other(self, expr: Expr) -> Value:
        """A further operand, computed into a temporary array if it needs steps."""
        expr = ungrouped(expr)
        if self.compound(expr) and expr not in self.shared and not self.short(expr):
            made = Destination(self.temporary())
            self.into(expr, made)
            return made.value
        if isinstance(expr, (Indicator, step)):
            return self.condition(expr)
        return self.value(expr)

    def operand(self, expr: Expr) -> Value:
        """An operand beside which there is no real array: truth values alone are no numbers."""
        return self.real(expr) if isinstance(expr, (Indicator, step)) else self.other(expr)

    def short(self, expr: Expr) -> bool:
        """Whether one operation gives the value."""
        return (
            not any(a.args and a not in self.shared and self.axes(a) for a in expr.args)
            and len(expr.args) <= 2
        )

    def add(self, expr: Expr, to: Destination) -> None:
        terms = sorted((signed(t) for t in expr.args), key=lambda s: s[0])
        main = self.main([t for _, t in terms], to.donor)
        if main is None:
            self.assign(self.real(expr), to, own=True)
            return
        negative = next(n for n, t in terms if t is main)
        rest = [(n, t) for n, t in terms if t is not main]
        current = self.start(main, to)
        if negative and not rest[0][0]:
            self.apply("-", to, self.real(rest.pop(0)[1]), current)
            current = to.value
        elif negative:
            self.apply("negative", to, current)
            current = to.value
        for minus, term in rest:
            self.apply("-" if minus else "+", to, current, self.other(term))
            current = to.value

    def multiply(self, expr: Expr, to: Destination) -> None:
        uniform, above, below = self.split(expr)
        main = self.main(above, to.donor)
        if main is None:
            self.assign(self.real(expr), to, own=True)
            return
        current = self.start(main, to)
        if uniform == -1:
            self.apply("negative", to, current)
            current = to.value
        elif uniform != 1:
            inverse = 1 / uniform
            divides = inverse.is_Symbol
            value = self.real(inverse if divides else uniform)
            self.apply("/" if divides else "*", to, current, value)
            current = to.value
        rest = [("*", f) for f in above if f is not main] + [("/", f) for f in below]
        for op, factor in rest:
            self.apply(op, to, current, self.other(factor))
            current = to.value

    def power(self, expr: Expr, to: Destination) -> None:
        base, exponent = expr.args
        if exponent.is_number and exponent.is_negative:
            self.apply("/", to, Number(ONE), self.start(base**-exponent, to))
        elif exponent == Rational(1, 2):
            self.apply("sqrt", to, self.start(base, to))
        elif exponent == 2:
            self.apply("square", to, self.start(base, to))
        elif exponent.is_Integer and exponent <= LARGEST_POWER:
            value = self.other(base) if self.compound(base) else self.real(base)
            half = int(exponent) // 2
            if half == 1:
                self.apply("square", to, value)
            else:
                self.apply("*", to, value, value)
                for _ in range(half - 2):
                    self.apply("*", to, to.value, value)
                self.apply("square", to, to.value)
            if exponent % 2:
                self.apply("*", to, to.value, value)
        else:
            self.apply("**", to, self.start(base, to), self.operand(exponent))

    def chooses(self, expr: Expr, to: Destination) -> bool:
        """Whether the branches of a choice are written one over the other, in two passes. That is
        faster than a selection of each element where those that are chosen lie beside each other,
        as the condition depends on indices alone, or not on all of them."""
        if not isinstance(expr, where) or not self.full(expr):
            return False
        condition, first, _ = expr.args
        runs = not reads(condition) or not self.full(condition)
        ready = not self.compound(first) and to.memory is not None
        return runs and self.full(first) and not (ready and self.real(first) == to.memory)

    def choose(self, expr: Expr, to: Destination) -> None:
        condition, first, other = expr.args
        elsewhere = Apply("not", (self.condition(condition),))
        self.into(first, to)
        self.statements.append(Store(to.value, self.branch(other), elsewhere))

    def function(self, expr: Expr, to: Destination) -> None:
        first = self.main(expr.args, to.donor)
        other = self.operand if first is None else self.other
        operands = [self.start(a, to) if a is first else other(a) for a in expr.args]
        self.apply(type(expr), to, *operands)


def overwritten(name: Named, memory: Array, value: Value) -> list[Statement]:
    """A value in the memory of an array, which is called `name` from now on."""
    called = [] if memory == Array(name) else [Bind(name, memory)]
    return [*called, Store(Array(name), value)]


def repeated(expr: Expr) -> list[Expr]:
    """The parts of an expression, real numbers that take an operation, which stand in it several
    times beside each other, inner ones before outer ones. Of a quotient it is the divisor, of what
    is subtracted what stands behind the sign: these are what is computed."""
    count: dict[Expr, int] = {}
    order: list[Expr] = []
    pending = [(expr, False)]
    while pending:
        part, seen = pending.pop()
        if seen:
            order.append(part)
            continue
        if _is_value(part):
            count[part] = count.get(part, 0) + 1
            if count[part] > 1:
                continue
            pending.append((part, True))
        pending += [(a, False) for a in reversed(part.args)]
    return [p for p in order if count[p] > 1 and not p.is_integer and not is_whole(p)]


def _is_value(part: Expr) -> bool:
    """Whether a part of an expression is computed as it stands there."""
    if not part.args or isinstance(part, (Group, Indicator, step, stop_gradient)):
        return False
    if isinstance(part, Mul):
        return not signed(part)[0]
    return not (isinstance(part, Pow) and part.exp.is_number and part.exp.is_negative)
