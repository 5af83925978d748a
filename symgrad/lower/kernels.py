"""What an equation is to a machine: a contraction, or a loop nest.

``z[n,o] += 2*x[n,i]*W[i,o]`` is a Contraction with rows n, columns o, summed i, coefficient 2;
matrix products, batched ones and their adjoints are this one thing. Anything else is a loop nest.
"""

from __future__ import annotations

from dataclasses import dataclass

from sympy import Expr, Mul

from ..affine import coefficients, is_affine
from ..ir import Access, Equation, Index
from ..scalar import atoms_of
from .contract import factors


@dataclass(frozen=True, slots=True)
class Contraction:
    """write[batch, rows, columns] += coefficient · Σ_summed left[batch, rows, summed] ·
    right[batch, summed, columns], every access affine in its loops."""

    equation: Equation
    coefficient: Expr
    left: Access
    right: Access
    loops: tuple[tuple[Index, ...], tuple[Index, ...], tuple[Index, ...], tuple[Index, ...]]

    @property
    def batch(self) -> tuple[Index, ...]:
        return self.loops[0]

    @property
    def rows(self) -> tuple[Index, ...]:
        return self.loops[1]

    @property
    def columns(self) -> tuple[Index, ...]:
        return self.loops[2]

    @property
    def summed(self) -> tuple[Index, ...]:
        return self.loops[3]


def contraction(e: Equation) -> Contraction | None:
    """The equation as a contraction, or None: it needs two affine factors over different loops,
    a loop that both share and the write does not have, and no condition."""
    if e.op not in ("+", "=") or e.where != 1 or not e.reduced or not isinstance(e.body, Mul):
        return None
    coefficient, groups = factors(e.body, e.loops)
    if len(groups) != 2 or atoms_of(coefficient, Index):
        return None
    first, second = (g.expr for g in groups)
    if not all(
        isinstance(f, Access) and is_affine(f) and f.tensor.dtype == "real" for f in (first, second)
    ):
        return None
    if not is_affine(e.write):
        return None
    free, a, b = set(e.free), groups[0].loops, groups[1].loops
    terms = (i for position in e.write.indices for i in coefficients(position)[0])
    order = list(dict.fromkeys(terms))  # a diagonal names an index twice
    apart = [i for i in order if (i in a) != (i in b)]
    if apart and apart[0] in b:  # the first loop of the write that only one factor has is a row
        first, second, a, b = second, first, b, a
    batch = tuple(i for i in order if i in a and i in b and i in free)
    rows = tuple(i for i in order if i in a and i not in b and i in free)
    columns = tuple(i for i in order if i in b and i not in a and i in free)
    summed = tuple(i for i in e.loops if i in a and i in b and i not in free)
    if not summed or len(batch) + len(rows) + len(columns) + len(summed) != len(e.loops):
        return None
    return Contraction(e, coefficient, first, second, (batch, rows, columns, summed))
