"""What a Program costs, as closed formulas in the batch size.

    dense1_z[n,o] += x[n,i]*dense1_W[i,o]   | n<N o<64 i<64      4096·N multiply-adds

A product that is summed is a multiply-add; everything else is counted in additions, by the prices
that `symgrad.scalar` gives its functions. Bytes are those of the tensors read and written, once
per equation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sympy import Add, Expr, Integer, Mul, exp, expand

from .. import scalar
from ..affine import count
from ..ir import ONE, Equation, Index, Loop, Program, Size, indices_of

BYTES = {"int": 8, "double": 8}
FOLD = {"=": 0, "logsumexp": 2 + scalar.SYMPY_FUNCTIONS[exp][1]}  # a maximum, an exp and a sum


@dataclass(frozen=True, slots=True)
class Cost:
    """Multiply-adds, other operations (in additions), and bytes: polynomials in the named sizes."""

    multiply_adds: Expr = Integer(0)
    operations: Expr = Integer(0)
    bytes: Expr = Integer(0)

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            expand(self.multiply_adds + other.multiply_adds),
            expand(self.operations + other.operations),
            expand(self.bytes + other.bytes),
        )

    def at(self, sizes: Mapping[str, int]) -> tuple[int, int, int]:
        """The three numbers where the named sizes have these values."""
        known = {Size(name): value for name, value in sizes.items()}
        parts = (self.multiply_adds, self.operations, self.bytes)
        return tuple(int(p.xreplace(known)) for p in parts)  # type: ignore[return-value]


def equation_cost(e: Equation, outer: Iterable[Index] = (), itemsize: int = 4) -> Cost:
    """One equation, repeated for each value of the `outer` loops around it."""
    points = count(i.extent for i in (*outer, *e.loops) if i.extent is not None)
    tensors = {r.tensor for r in e.reads} | {e.tensor}
    moved = Add(*(count(t.shape) * BYTES.get(t.dtype, itemsize) for t in tensors))
    moved *= count(i.extent for i in outer if i.extent is not None)
    products = _summed_products(e)
    if products:
        return Cost(expand(points * products), Integer(0), expand(moved))
    each = scalar.cost(e.body) + (0 if e.where == ONE else scalar.cost(e.where))
    accumulating = FOLD.get(e.op, 1) if e.reduced else 0
    return Cost(Integer(0), expand(points * (each + accumulating)), expand(moved))


def program_cost(program: Program, itemsize: int = 4) -> Cost:
    """The sum over all equations."""
    return _sum(program.items, (), itemsize)


def _sum(items: Iterable[Equation | Loop], outer: tuple[Index, ...], itemsize: int) -> Cost:
    total = Cost()
    for item in items:
        if isinstance(item, Loop):
            total += _sum(item.items, (*outer, item.index), itemsize)
        else:
            total += equation_cost(item, outer, itemsize)
    return total


def _summed_products(e: Equation) -> int:
    """How many multiply-adds each point of a contraction takes, 0 if it is none."""
    if e.op not in ("+", "=") or not e.reduced or not isinstance(e.body, Mul):
        return 0
    factors = [f for f in e.body.args if indices_of(f)]
    return len(factors) - 1 if all(f.is_Symbol for f in factors) else 0
