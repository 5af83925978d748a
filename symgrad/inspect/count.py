"""What a Plan costs: the operations that its statements do and the numbers that its kernels move.

A Plan comes in; out go Works, each with the equation that it is done for, as closed formulas in the
sizes. Of ``h[n,o] = tanh(z[n,o] + b[o])`` with N×64 numbers:

    Work(h = …, operations = 128·N, read = 64·N + 64, written = 64·N)

An operation is +, −, ·, / or the call of a function on numbers of the module's type, each time that
the emitted code does it; comparisons, choices and whole numbers are none, nor is what is done once
in double. A condition on indices alone counts the points where it holds; of another one, and of a
choice, each side counts. A kernel moves each array that it reads before it writes, and each that it
writes, once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sympy import Add, Expr, Integer, Mul, Pow, S, expand, summation

from .. import scalar
from ..affine import constraints, count, extremes, is_affine, nonnegative
from ..ir import ONE, ZERO, Access, Equation, Index, Tensor, all_reads, indices_of
from ..lower.nested import Assign, Blocks, Fill, Fold, If, Item, Let, Local, Loop, Reduce
from ..lower.plan import (
    Buffer,
    Kernel,
    Nest,
    Plan,
    Product,
    Same,
    Steps,
    When,
)
from ..lower.walks import inside
from ..scalar import Indicator, is_long, is_whole, less, less_equal

ENUMERATED = 1 << 20  # points of loops at which a condition is looked at


@dataclass(frozen=True, slots=True)
class Work:
    """What one statement does for an equation: operations, and numbers read and written."""

    equation: Equation
    operations: Expr
    read: Expr = ZERO
    written: Expr = ZERO


def works(plan: Plan, asked: Collection[str] = ()) -> Iterator[Work]:
    """The works of a Plan in order; `asked` are the groups of results that the caller wants."""
    yield from _Walk(plan, frozenset(asked)).kernels(plan.kernels, ())


Known = dict[Tensor, dict[Access, Expr]]


class _Walk:
    def __init__(self, plan: Plan, asked: frozenset[str]) -> None:
        self.places, self.asked = plan.places, asked
        self.equations: dict[str, Equation] = {}  # by name: a row of a tensor has its own shape
        for e in plan.program.equations:
            self.equations.setdefault(e.tensor.name, e)

    def kernels(self, kernels: Iterable[Kernel], around: tuple[Index, ...]) -> Iterator[Work]:
        for kernel in kernels:
            if isinstance(kernel, When) and self.asked.isdisjoint(kernel.groups):
                continue
            if isinstance(kernel, Nest):
                yield from self.nest(kernel, around)
            elif isinstance(kernel, Product):
                yield self.product(kernel, around)
            elif isinstance(kernel, Steps):
                yield from self.kernels(kernel.kernels, (*around, kernel.index))
            else:
                yield from self.kernels(inside(kernel), around)

    def product(self, kernel: Product, around: tuple[Index, ...]) -> Work:
        """Multiply-adds are two operations each."""
        rows, columns, *summed = (side.extent for side in kernel.sides)
        points = _points((*around, *kernel.outer)) * rows * columns
        more = (kernel.start is not None) + (kernel.coefficient != 1)
        left, right, write = (self.numbers(o.access, around) for o in kernel.operands)
        start = ZERO if kernel.start is None else self.numbers(kernel.start.access, around)
        times, e = _points(around), kernel.equation
        return Work(
            e,
            expand(points * (2 * count(summed) + more)),
            expand(times * (left + right + start)),
            expand(times * write),
        )

    def nest(self, nest: Nest, around: tuple[Index, ...]) -> Iterator[Work]:
        found = list(self.items(nest.items, ()))
        times = _points(around)
        own: list[tuple[Equation, Expr, list[Access], list[Access]]] = []
        pending: Expr = ZERO
        waiting: list[Access] = []
        for equation, operations, reads, writes in found:
            if equation is None:  # a value that the next statement uses, or one's sum
                pending, waiting = pending + operations, [*waiting, *reads, *writes]
                continue
            own.append((equation, pending + operations, [*waiting, *reads], writes))
            pending, waiting = ZERO, []
        if own and pending != 0:  # what a long sum gives behind its loops
            equation, operations, reads, writes = own[-1]
            own[-1] = equation, operations + pending, [*reads, *waiting], writes
        written, moved = Known(), Known()
        for equation, operations, reads, writes in own:
            read = self.moved(
                [r for r in reads if self.root(r.tensor) not in written], moved, around
            )
            new = self.moved(writes, written, around)
            yield Work(
                equation,
                expand(times * operations),
                expand(times * read),
                expand(times * new),
            )

    def moved(self, accesses: Iterable[Access], known: Known, around: tuple[Index, ...]) -> Expr:
        """The numbers of arrays that accesses reach beside those that are known."""
        new = ZERO
        for access in accesses:
            root = self.root(access.tensor)
            if root is None or access in (own := known.setdefault(root, {})):
                continue
            before = Add(*own.values())
            most = count(root.shape) - before
            own[access] = _smaller(self.numbers(access, around), most)
            new += own[access]
        return new

    def root(self, tensor: Tensor) -> Tensor | None:
        """The tensor in whose memory one lies, if it lies in memory."""
        place = self.places.get(tensor)
        if isinstance(place, Same):
            return place.tensor
        return tensor if isinstance(place, Buffer) else None

    def numbers(self, access: Access, around: tuple[Index, ...]) -> Expr:
        """How many elements of an array an access reaches at all points of its loops, but for those
        around the kernel; of what is gathered, each."""
        own = Integer(1)
        alone = {p for p in access.indices if isinstance(p, Index)}  # h[n, t[n]]: N elements
        for position, extent in zip(access.indices, access.tensor.shape, strict=True):
            indices = indices_of(position) - {*around}
            position = position.xreplace(dict.fromkeys(around, ZERO))
            if isinstance(position, Index):
                own *= position.extent
            elif all_reads(position):
                own *= _points(indices - alone)
            elif indices and is_affine(access):
                low, high = extremes(position)
                reach = _smaller(_points(indices), high - low + 1)
                own *= _smaller(reach, extent)
        return expand(own)

    def items(
        self, items: Iterable[Item], around: tuple[Index, ...]
    ) -> Iterator[tuple[Equation | None, Expr, list[Access], list[Access]]]:
        for item in items:
            if isinstance(item, Loop):
                yield from self.items(item.items, (*around, item.over.index))
            elif isinstance(item, Blocks):
                yield from self.items(item.items, around)
            elif isinstance(item, If):
                continue  # what long sums need beside
            elif isinstance(item, Let):
                yield None, _points(around) * operations(item.value), [*all_reads(item.value)], []
            elif isinstance(item, Fill):
                yield self.equations.get(item.write.tensor.name), ZERO, [], [item.write]
            elif not isinstance(item, Local):
                yield self.statement(item, around)

    def statement(
        self, s: Assign | Fold | Reduce, around: tuple[Index, ...]
    ) -> tuple[Equation | None, Expr, list[Access], list[Access]]:
        write = s.total if isinstance(s, Reduce) else s.write
        loops = (*around, *(o.index for o in s.over)) if isinstance(s, Reduce) else around
        parts = isinstance(s, Reduce) and any(over.block for over in s.over)
        real = write.tensor.dtype == "real" or parts  # which are added to a total in double
        each = operations(s.value) + (0 if isinstance(s, Assign) else 1)
        each = each if real else 0
        reads = [*all_reads(s.value, s.where)]
        if isinstance(s, Fold):
            reads.append(write)
        equation = s.equation or self.equations.get(write.tensor.name)
        return equation, _holding(loops, s.where) * each, reads, [write]


def operations(expr: Expr) -> int:
    """How many operations on real numbers the emitted code of an expression has.

    >>> from sympy import symbols, exp
    >>> x, y = symbols("x y", real=True)
    >>> operations(2 * x * y + 1), operations(x / y**2), operations(exp(-x)), operations(x - y)
    (3, 2, 1, 1)
    """
    if expr.is_number or expr.is_Symbol:
        return 0
    if isinstance(expr, (Indicator, scalar.where, scalar.Group, scalar.stop_gradient)):
        return sum(map(operations, expr.args))
    if is_whole(expr) and not is_long(expr):
        return 0
    if isinstance(expr, Add):
        return len(expr.args) - 1 + sum(map(operations, expr.args))
    if isinstance(expr, (Mul, Pow)):
        return _fraction(expr)
    return 1 + sum(map(operations, expr.args))


def _fraction(expr: Expr) -> int:
    """A product of powers: coefficient · factors / factors."""
    coefficient, above, below, inner = S.One, 0, 0, 0
    for factor in Mul.make_args(expr):
        if factor.is_number:
            coefficient *= factor
            continue
        base, exponent = factor.args if factor.is_Pow else (factor, S.One)
        under = bool(exponent.is_number and exponent.is_extended_negative)
        exponent = -exponent if under else exponent
        short = exponent.is_Integer and base.is_Symbol and exponent <= 4
        factors = int(exponent) if short else 1
        called = exponent != 1 and not short
        inner += factors * operations(base) + called + operations(exponent)
        above, below = (above, below + factors) if under else (above + factors, below)
    number = abs(coefficient) != 1 or above == 0
    return inner + max(above + number - 1, 0) + below


def _points(loops: Iterable[Index]) -> Expr:
    """How many points loops have; the extent of one may depend on another one outside of it."""
    total: Expr = Integer(1)
    for index in reversed([*loops]):
        assert index.extent is not None
        if index in total.free_symbols:
            total = summation(total, (index, 0, index.extent - 1))
        else:
            total *= index.extent
    return total


def _holding(loops: Sequence[Index], where: Expr) -> Expr:
    """At how many points of loops a condition holds, if it is one on their indices; else all."""
    indices = sorted(indices_of(where), key=str)
    extents = [i.extent for i in loops if i in indices]
    known = all(e is not None and e.is_Integer for e in extents) and {*indices} <= {*loops}
    if where == ONE or not known or not _is_affine(where):
        return _points(loops)
    shape = [int(e) for e in extents]
    if int(np.prod(shape)) > ENUMERATED:
        return _points(loops)
    own = [i for i in loops if i in indices]
    grid = dict(zip(own, np.indices(shape, sparse=True), strict=True))
    holds = np.ones(shape, bool)
    for gap in constraints(where):
        terms = [int(gap.coeff(i)) * grid[i] for i in own]
        holds &= sum(terms, int(gap.xreplace(dict.fromkeys(own, ZERO)))) >= 0
    return _points(i for i in loops if i not in indices) * int(holds.sum())


def _is_affine(where: Expr) -> bool:
    """Whether a condition says that affine expressions in indices are ≥ 0 and nothing else."""
    parts = where.args if isinstance(where, scalar.logical_and) else (where,)
    for part in parts:
        if not isinstance(part, (less, less_equal)) or len(constraints(part)) != 1:
            return False
        if not all(isinstance(s, Index) for s in constraints(part)[0].free_symbols):
            return False
    return True


def _smaller(a: Expr, b: Expr) -> Expr:
    """The smaller of two numbers, the first where that depends on sizes."""
    return b if nonnegative(expand(a - b)) else a
