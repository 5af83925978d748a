"""Formulas as SymPy writes sums and arrays: Eq, Indexed, Sum, Product, Piecewise.

    z[n,o] = Σ_i x[n,i]·W[i,o]     →     Eq(z[n, o], Sum(x[n, i]*W[i, o], (i, 0, 3)))

A statement for each piece of a formula, in order: an Eq, or `AddAugmentedAssignment` where a piece
adds to what there is. The extents of letters are those of the IndexedBase where they stand alone;
the statements of a recurrence hold for each step in turn. Choices and truth values are Piecewise;
`Maximum` and `Minimum` over indices, which SymPy has no name for, are written like Sum. Other
functions are SymPy's own (`sympy_functions`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sympy import (
    And,
    Eq,
    Expr,
    IndexedBase,
    Max,
    Min,
    Ne,
    Or,
    Piecewise,
    Product,
    Sum,
    Symbol,
    Tuple,
    oo,
    sympify,
)
from sympy import exp as exp_
from sympy import log as log_
from sympy.codegen.ast import AddAugmentedAssignment
from sympy.concrete.expr_with_limits import ExprWithLimits
from sympy.logic.boolalg import Boolean

from ..affine import in_range
from ..ir import ONE, ZERO, Access, Index, Size, Tensor, all_reads
from ..scalar import (
    Comparison,
    Indicator,
    less,
    less_equal,
    logical_and,
    logical_or,
    step,
    ungrouped,
    where,
)
from .named import flat
from .pieces import Formula, Listing, Piece, Term
from .sympy_functions import FUNCTIONS, either

Statement = Any  # an Eq or an AddAugmentedAssignment


class _Extremum(ExprWithLimits):
    """The extremum of an expression over ranges of indices, as Sum is its sum."""

    __slots__ = ()
    of: Any

    def doit(self, **hints: Any) -> Expr:
        """The extremum of all terms, where the ranges are numbers."""
        terms = [self.function.doit(**hints)]
        for index, low, high in self.limits:
            if not (low.is_Integer and high.is_Integer):
                return self
            values = range(int(low), int(high) + 1)
            terms = [t.subs(index, value) for t in terms for value in values]
        return self.of(*(t.doit(**hints) for t in terms))


class Maximum(_Extremum):
    of = Max


class Minimum(_Extremum):
    of = Min


FOLDS: dict[str, tuple[Any, Any]] = {
    "+": (Sum, 0),
    "=": (Sum, 0),
    "*": (Product, 1),
    "max": (Maximum, -oo),
    "min": (Minimum, oo),
    "logsumexp": (Sum, 0),
}
"""What folds terms, and what a term is where its condition does not hold."""


def listing_sympy(found: Listing) -> list[Statement]:
    """The formulas of a Program, those of recurrences among them."""
    return [statement for f in flat(found) for statement in formula_sympy(f)]


def formula_sympy(f: Formula) -> Iterator[Statement]:
    """The pieces of a formula; first what stands where there is none, if they leave something."""
    only = f.pieces[0] if len(f.pieces) == 1 else None
    alone = only is not None and only.where != ONE and _is_whole(only, f)
    if f.rest is not None and not alone:
        letters = [
            Symbol(f"p_{k}", integer=True, nonnegative=True) for k in range(len(f.tensor.shape))
        ]
        yield Eq(_element(f.tensor, letters), converted(f.rest), evaluate=False)
    for piece in f.pieces:
        total = sum((_term(t) for t in piece.terms[1:]), _term(piece.terms[0]))
        if piece.where != ONE:
            branches = [(total, _holds(piece.where))]
            if alone and f.rest is not None:
                branches.append((converted(f.rest), True))
            if all(condition == False for _, condition in branches):  # noqa: E712
                continue
            total = Piecewise(*branches, evaluate=False)
        made = AddAugmentedAssignment if piece.adds else _equation
        yield made(converted(piece.write), total)


def _equation(left: Expr, right: Expr) -> Eq:
    return Eq(left, right, evaluate=False)


def _is_whole(piece: Piece, f: Formula) -> bool:
    """Whether the left side of a piece runs through all elements."""
    indices = piece.write.indices
    bare = len({*indices}) == len(indices) and all(isinstance(i, Index) for i in indices)
    return bare and all(i.extent == n for i, n in zip(indices, f.tensor.shape, strict=True))


def _term(t: Term) -> Expr:
    condition = t.condition
    for read in all_reads(t.body) if t.outside else ():
        for position, extent in zip(read.indices, read.tensor.shape, strict=True):
            if not in_range(position, extent, ONE):
                inside = logical_and(less_equal(0, position), less(position, extent))
                condition = inside if condition == 1 else logical_and(condition, inside)
    fold, nothing = FOLDS[t.op]
    inner = converted(t.body)
    if t.op == "logsumexp":
        inner = exp_(inner)
    if condition != ONE:
        inner = either(_holds(condition), inner, sympify(nothing))
    limits = [(converted(i), 0, converted(i.extent) - 1) for i in t.reduced]
    folded = _over(fold, inner, limits) if limits else inner
    return log_(folded) if t.op == "logsumexp" else folded


def _over(fold: Any, inner: Expr, limits: list[tuple[Expr, int, Expr]]) -> Expr:
    """fold(inner, *limits) as it is written: SymPy would join the conditions of choices in it."""
    made: Expr = Expr.__new__(fold, inner, *(Tuple(*limit) for limit in limits))
    made.is_commutative = True
    return made


def _holds(condition: Expr) -> Boolean:
    """A condition as SymPy's."""
    condition = ungrouped(condition)
    if isinstance(condition, logical_and):
        return And(*map(_holds, condition.args))
    if isinstance(condition, logical_or):
        return Or(*map(_holds, condition.args))
    if isinstance(condition, Comparison):
        return condition.relation(*map(converted, condition.args))
    if isinstance(condition, step):
        return converted(condition.args[0]) > 0
    return Ne(converted(condition), 0)


def converted(expr: Expr) -> Expr:
    """An expression whose reads are Indexed, and whose indices and sizes are symbols."""
    expr = ungrouped(expr)
    if isinstance(expr, Access):
        return _element(expr.tensor, [converted(i) for i in expr.indices])
    if isinstance(expr, (Index, Size)):
        return Symbol(expr.name, integer=True, nonnegative=True)
    if isinstance(expr, where):
        condition, taken, other = expr.args
        return either(_holds(condition), converted(taken), converted(other))
    if isinstance(expr, (Indicator, step)):
        return either(_holds(expr), ONE, ZERO)
    if expr.is_Atom:
        return expr
    return FUNCTIONS.get(type(expr), expr.func)(*map(converted, expr.args))


def _element(tensor: Tensor, indices: list[Expr]) -> Expr:
    kind = {"integer": True} if tensor.dtype == "int" else {"real": True}
    if not tensor.shape:
        return Symbol(tensor.name, **kind)
    base = IndexedBase(tensor.name, shape=tuple(map(converted, tensor.shape)), **kind)
    return base[tuple(indices)]
