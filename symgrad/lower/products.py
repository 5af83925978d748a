"""Contractions as products of two matrices: the loops of each side joined to one extent.

``d_W[i,o] = Σ_n d_z[n,o]·x[n,i]`` is a product with 64 rows i, 32 columns o and N summed, in which
a step of i moves 1 element through x and 32 through d_W. Loops that cannot be joined with others of
their side stay outside, around the product.
"""

from __future__ import annotations

from collections.abc import Sequence

from sympy import Expr, Integer

from ..affine import address, coefficients, strides
from ..ir import Access, Index
from .nests import Matrix
from .plan import Operand, Product, Side, Start


def product_of(kernel: Matrix) -> Product:
    """The contraction as a product, within the loops that cannot be joined."""
    k = kernel.contraction
    e = k.equation
    start = e.write if kernel.accumulate else kernel.start
    accesses = [k.left, k.right, e.write] + ([start] if start is not None else [])
    outer = list(k.batch)
    sides = []
    for group in (k.rows, k.columns, k.summed):
        side, left = _joined(group, accesses)
        sides.append(side)
        outer += left
    rows, columns, summed = sides
    joined = {i for group in (k.rows, k.columns, k.summed) for i in group if i not in outer}
    operands = [Operand(a, _offset(a, joined)) for a in accesses]
    first = () if kernel.accumulate else tuple(i for i in outer if i in k.summed)
    begin = Start(operands[3] if start is not None else None, first)
    matrices = (operands[0], operands[1], operands[2])
    return Product(e, tuple(outer), (rows, columns, summed), matrices, begin, k.coefficient)


def _offset(access: Access, joined: set[Index]) -> Expr:
    """The position of an element, without what the joined loops add to it."""
    terms, offset = coefficients(address(access))
    for i, factor in terms.items():
        if i not in joined:
            offset += i * factor
    return offset


def _joined(group: Sequence[Index], accesses: Sequence[Access]) -> tuple[Side, list[Index]]:
    """The loops of a group as one, as far as every access steps through them evenly; the rest."""
    if not group:
        return Side(Integer(1), tuple(Integer(0) for _ in accesses)), []
    table = {i: tuple(_step(a, i) for a in accesses) for i in group}
    order = sorted(group, key=lambda i: tuple(str(s) for s in table[i]))
    best: tuple[Side, list[Index]] | None = None
    for inner in order:
        extent, steps, loops = inner.extent, table[inner], [inner]
        left = [i for i in group if i != inner]
        joined = True
        while joined:
            joined = False
            for i in left:
                if all(
                    (a - b * extent).expand() == 0 for a, b in zip(table[i], steps, strict=True)
                ):
                    extent = extent * i.extent
                    loops.insert(0, i)
                    left.remove(i)
                    joined = True
                    break
        if best is None or len(left) < len(best[1]):
            best = Side(extent, steps, tuple(loops)), left
    assert best is not None
    return best


def _step(access: Access, index: Index) -> Expr:
    total: Expr = Integer(0)
    for position, step in zip(access.indices, strides(access.tensor.shape), strict=True):
        total += coefficients(position)[0].get(index, Integer(0)) * step
    return total
