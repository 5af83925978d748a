"""Values that a nest computes once: what is the same for all iterations, and what statements share.

With a loss read by all, and lr a number of the step,

    w[p] = w[p] − lr·loss[]·exp(g[p])·g[p],  v[p] = exp(g[p])

becomes ``u1 = loss[]``, ``u2 = lr·u1`` before the loops, and inside ``t1 = exp(g[p])``,
``w[p] = w[p] − u2·t1·g[p]``, ``v[p] = t1``.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Container, Iterator, Sequence

from sympy import Expr, Mul, Pow, Symbol, preorder_traversal
from sympy.simplify.cse_main import opt_cse, tree_cse

from ..ir import ONE, Access, Index, Tensor, reads
from ..scalar import Group, Indicator, is_whole
from .nested import Let


class Uniforms:
    """The variables of a nest for what no iteration changes: `numbers` are scalars, `constant` says
    of an element whether nobody writes it meanwhile, `fresh` gives names."""

    def __init__(
        self,
        numbers: Container[Tensor],
        constant: Callable[[Access], bool],
        fresh: Callable[[str], str],
    ) -> None:
        self.numbers, self.constant, self.fresh = numbers, constant, fresh
        self.found: dict[Expr, Symbol] = {}

    @property
    def values(self) -> tuple[Let, ...]:
        return tuple(Let(symbol, expr, double=True) for expr, symbol in self.found.items())

    def within(self, body: Expr) -> Expr:
        """The body with variables for its uniform factors and elements."""
        factors: dict[Expr, tuple[Expr, Expr]] = {}  # and elements, with nothing left of them
        for node in preorder_traversal(body):
            if isinstance(node, Mul) and not self.uniform(node) and not is_whole(node):
                factor = Mul(*(f for f in node.args if self.factor(f)))
                if factor.args and not factor.is_number and not factor.is_Symbol:
                    rest = Mul(*(f for f in node.args if not self.factor(f)))
                    factors[node] = (factor, rest)
            elif isinstance(node, Access) and self.constant(node):
                factors[node] = (node, ONE)
        return self.replaced(body, factors)

    def replaced(self, expr: Expr, factors: dict[Expr, tuple[Expr, Expr]]) -> Expr:
        if expr in factors:
            factor, rest = factors[expr]
            return self.variable(factor) * self.replaced(rest, factors)
        if expr in self.found:
            return self.found[expr]
        if isinstance(expr, Access) and expr.tensor in self.numbers:
            # in double it would make what it is multiplied by double, at half the speed
            return self.variable(expr) if expr.tensor.dtype == "double" else expr
        if not expr.args:
            return expr
        return expr.func(*(self.replaced(a, factors) for a in expr.args))

    def variable(self, expr: Expr) -> Symbol:
        if expr not in self.found:
            self.found[expr] = Symbol(self.fresh(f"u{len(self.found) + 1}"), real=True)
        return self.found[expr]

    def uniform(self, expr: Expr) -> bool:
        return not expr.atoms(Index) and all(
            r.tensor in self.numbers or self.constant(r) for r in reads(expr)
        )

    def factor(self, expr: Expr) -> bool:
        """Whether a factor may be taken out of the loops: a tensor's element is divided by there,
        since its reciprocal may be infinite or inexact."""
        whole = not divides(expr) or all(r.tensor in self.numbers for r in reads(expr))
        return whole and self.uniform(expr)


def regroupings(bodies: Sequence[Expr], slopes: Sequence[bool]) -> dict[Expr, Expr]:
    """How products and sums may be regrouped to share more: those of gradients alone, as `slopes`
    says which bodies are. What a value is does not depend on what stands beside it, so that all
    functions of a module give one loss."""
    both = list(zip(bodies, slopes, strict=True))
    values = {n for body, slope in both if not slope for n in preorder_traversal(body)}
    found = opt_cse([body for body, slope in both if slope])
    return {node: parts for node, parts in found.items() if node not in values}


def shared(
    bodies: Sequence[Expr], regrouped: dict[Expr, Expr], last: int, taken: Container[str]
) -> tuple[list[tuple[Symbol, Expr]], list[Expr], int]:
    """Common subexpressions as variables that are numbered from last + 1 on, and the last number;
    whole numbers and truth values stay where they are. Whole nodes are shared, and parts of those
    that are `regrouped`; of a quotient the divisor."""
    free = ((f"t{k}", k) for k in itertools.count(last + 1) if f"t{k}" not in taken)
    number: dict[Symbol, int] = {}

    def symbols() -> Iterator[Symbol]:
        for name, k in free:
            symbol = Symbol(name, real=True)
            number[symbol] = k
            yield symbol

    pairs, reduced = tree_cse(bodies, symbols(), regrouped, order="canonical")
    kept: list[tuple[Symbol, Expr]] = []
    back: dict[Expr, Expr] = {}
    for symbol, value in pairs:
        value = value.xreplace(back)
        if value.is_integer or isinstance(value, Indicator) or (-value).is_Symbol:
            back[symbol] = Group(value) if value.is_Add else value  # (a - b)/3 is no a/3 - b/3
        elif divides(value):
            divisor = 1 / value
            back[symbol] = value if divisor.is_Symbol else 1 / symbol
            if not divisor.is_Symbol:
                kept.append((symbol, divisor))
        else:
            kept.append((symbol, value))
    return kept, [e.xreplace(back) for e in reduced], max([last, *(number[s] for s, _ in kept)])


def divides(factor: Expr) -> bool:
    """Whether a product with this factor is a quotient."""
    if not isinstance(factor, Pow):
        return False
    return bool(factor.exp.is_number and factor.exp.is_extended_negative)


def needed(
    body: Expr, pairs: Sequence[tuple[Symbol, Expr]], done: set[Symbol]
) -> list[tuple[Symbol, Expr]]:
    """The shared values that a body needs and that were not computed yet, in order."""
    table = dict(pairs)
    wanted: set[Symbol] = set()
    pending = [s for s in body.free_symbols if s in table]
    while pending:
        symbol = pending.pop()
        if symbol not in wanted and symbol not in done:
            wanted.add(symbol)
            pending.extend(s for s in table[symbol].free_symbols if s in table)
    done |= wanted
    return [(s, v) for s, v in pairs if s in wanted]
