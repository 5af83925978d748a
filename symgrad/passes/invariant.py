"""Factors of a formula that stay the same along one of its loops.

    d_b[n,f] = r[n]*(a[n,f]/(A[n]*B[n]) - b[n,f]*c[n]/B[n]**2)
    →   d_b[n,f] = a[n,f]*p[n] - b[n,f]*q[n]    p[n] = r[n]/(A[n]*B[n])   q[n] = c[n]*r[n]/B[n]**2

An equation comes in with a function that names such a factor; the body that reads these goes out.
Lowering stores them; `work` says what formulas take if they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sympy import Add, Expr, Mul, Symbol

from ..affine import assumed_count
from ..ir import Equation, Index, indices_of, reads
from ..scalar import cost, strong_product, ungrouped, where
from .reuse import all_in_range, by_place

Name = Callable[[Expr, tuple[Index, ...]], Expr]
LEAST = 4  # additions, a division: what a factor that is stored takes at least
RATIO = 2  # as many times fewer points it has at least


def without_invariants(e: Equation, name: Name) -> Expr:
    """The body of an equation with a name for each costly product that changes in fewer loops."""

    def visit(node: Expr) -> Expr:
        if not node.args or isinstance(node, where) or not indices_of(node):
            return node
        whole = indices_of(node)
        if isinstance(node, Mul):
            node = _spread(node, e)
        if not isinstance(node, Mul):
            args = [
                name(a, loops) if (loops := _worth(a, e, whole)) else visit(a) for a in node.args
            ]
            return node if tuple(args) == node.args else node.func(*args)
        apart = _invariant(node, e)
        rest = [f for f in node.args if not any(f in fs for _, fs in apart)]
        named = [name(Mul(*fs), loops) for loops, fs in apart]
        return Mul(*map(visit, rest), *named)

    return visit(e.body)


def work(equations: Iterable[Equation]) -> int:
    """What equations without sums take, in additions, if each such factor is stored once."""
    total, stored = 0, set()

    def name(expr: Expr, loops: tuple[Index, ...]) -> Expr:
        nonlocal total
        key = by_place(expr)
        if key not in stored:
            stored.add(key)
            total += _points(loops) * cost(expr)
        return Symbol(f"#{len(stored)}")

    for e in equations:
        body = without_invariants(e, name)
        total += _points(e.loops) * cost(body)
    return total


def _worth(value: Expr, e: Equation, whole: Iterable[Index]) -> tuple[Index, ...]:
    """The loops of a product that is worth storing in a formula that has more of them, or ()."""
    loops = tuple(i for i in e.loops if i in indices_of(value))
    around = [i for i in e.loops if i in whole]
    product = isinstance(value, Mul) and len(reads(value)) > 1 and cost(value) >= LEAST
    if not product or not loops or not all(map(all_in_range, reads(value))):
        return ()
    return loops if _points(loops) * RATIO <= _points(around) else ()


def _invariant(product: Mul, e: Equation) -> list[tuple[tuple[Index, ...], list[Expr]]]:
    """The factors of a product that are worth storing together, with their loops."""
    sets: dict[frozenset[Index], list[Expr]] = {}
    whole = indices_of(product)
    for factor in sorted(product.args, key=lambda f: -len(indices_of(f))):
        own = indices_of(factor)
        if own and own < whole:
            sets.setdefault(next((s for s in sets if own < s), own), []).append(factor)
    found = [(_worth(Mul(*factors), e, whole), factors) for factors in sets.values()]
    return [(loops, factors) for loops, factors in found if loops]


def _spread(product: Mul, e: Equation) -> Expr:
    """A product with a sum each term of which has factors that change in fewer loops: those that
    the sum is multiplied by join them, if they are then worth storing."""
    sums = [f for f in product.args if isinstance(ungrouped(f), Add)]
    whole = indices_of(product)
    others = [f for f in product.args if f not in sums]
    before = [f for f in others if indices_of(f) < whole]
    if len(sums) != 1 or not any(map(indices_of, before)):
        return product
    terms = [_joined(t, before, e, whole) for t in ungrouped(sums[0]).args]
    if None in terms:
        return product
    return Mul(*(f for f in others if f not in before), Add(*terms))


def _joined(term: Expr, before: list[Expr], e: Equation, whole: frozenset[Index]) -> Expr | None:
    """A term with factors that join one that it has, if together they are stored."""
    own = set().union(*map(indices_of, before))
    for f in Mul.make_args(term):
        if isinstance(f, strong_product) and own <= {*_worth(f.args[1], e, whole)}:
            return term / f * strong_product(f.args[0], Mul(*before, f.args[1]))
    made = Mul(*before, term)
    if not isinstance(made, Mul) or not any(
        indices_of(f) and indices_of(f) < whole for f in Mul.make_args(term)
    ):
        return None
    return made if any(own <= {*loops} for loops, _ in _invariant(made, e)) else None


def _points(loops: Iterable[Index]) -> int:
    return assumed_count(i.extent for i in loops)


__all__ = ["without_invariants", "work"]
