"""Contractions as products of two matrices: the loops of each side joined to one extent.

``d_W[i,o] = Σ_n d_z[n,o]·x[n,i]`` is a product with 64 rows i, 32 columns o and N summed, in which
a step of i moves 1 element through x and 32 through d_W. Loops that cannot be joined with others of
their side stay outside, around the product, those that are summed within it: of a convolution

    z[n,o,r,s] = Σ_{i,u,t} W[o,i,u,t]·p[n,i,r + u,s + t]

o are the rows, s the columns, n and r stand outside, and i, u and t are summed, each with steps of
its own; no window is copied. Which loops of a side are the matrix is what costs least: vectors lie
along columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product as pairs

from sympy import Expr, Integer

from ..affine import address, assumed, coefficients, strides
from ..ir import Access, Index
from .nests import Matrix
from .plan import Operand, Product, Side

LANES, ROWS = 16, 14  # of vectors, and of them in a tile
BAND = 64  # rows for which the same terms are left out
TILE = 40  # what a tile costs beside its products, in products of vectors


def with_band(product: Product, loop: Index, band: int) -> Product:
    """The product, of which an index of rows or columns bounds the terms that are not 0, with those
    as rows."""
    rows, columns, *summed = product.sides
    if product.is_windowed:
        return product
    if columns.loops == (loop,):
        left, right, write = product.operands
        sides = tuple(side.turned() for side in (columns, rows, *summed))
        product = replace(product, sides=sides, operands=(right, left, write))
    fits = product.sides[0].loops == (loop,) and loop.extent.is_Integer and loop.extent >= 2 * BAND
    return replace(product, band=band) if fits else product


def product_of(kernel: Matrix) -> Product:
    """The contraction as a product, within the loops that cannot be joined."""
    k = kernel.contraction
    e = k.equation
    start = e.write if kernel.accumulate else kernel.start
    accesses = [k.left, k.right, e.write] + ([start] if start is not None else [])
    summed = _levels(k.summed, accesses)
    choices = [
        _Choice(rows, columns, summed, (*k.batch, *left, *more))
        for (rows, left), (columns, more) in pairs(
            _candidates(k.rows, accesses), _candidates(k.columns, accesses)
        )
    ]
    chosen = min(choices, key=lambda c: len(c.outer))
    matrices = (k.left, k.right)
    if len(summed) > 1 or len(chosen.outer) > len(k.batch):
        choices += [c.turned() for c in choices]
        chosen = min(choices, key=lambda c: c.cost(accesses))
        matrices = (k.right, k.left) if chosen.is_turned else matrices
        outer = chosen.ordered(accesses)
        chosen = _Choice(chosen.rows, chosen.columns, summed, outer, chosen.is_turned)
    joined = {i for group in (k.rows, k.columns, k.summed) for i in group} - {*chosen.outer}
    operands = [Operand(a, _offset(a, joined)) for a in (*matrices, *accesses[2:])]
    return Product(
        e,
        chosen.outer,
        tuple(side.turned() if chosen.is_turned else side for side in chosen.sides),
        (operands[0], operands[1], operands[2]),
        operands[3] if start is not None else None,
        k.coefficient,
    )


@dataclass(frozen=True, slots=True)
class _Choice:
    """Loops of each side that are the matrix, and those that stay outside; `is_turned` if rows and
    columns have changed places."""

    rows: Side
    columns: Side
    summed: tuple[Side, ...]
    outer: tuple[Index, ...]
    is_turned: bool = False

    @property
    def sides(self) -> tuple[Side, ...]:
        return (self.rows, self.columns, *self.summed)

    def turned(self) -> _Choice:
        return _Choice(self.columns, self.rows, self.summed, self.outer, not self.is_turned)

    def ordered(self, accesses: Sequence[Access]) -> tuple[Index, ...]:
        """The loops outside, those that make the longest steps in what is written first; but of
        columns that are less than a vector those as the innermost at which rows are the same."""
        rows, write = accesses[1 if self.is_turned else 0], accesses[2]
        order = sorted(self.outer, key=lambda i: -abs(assumed(_step(write, i))))
        if len(order) < 3 or assumed(self.columns.extent) > LANES:
            return tuple(order)
        return (order[0], *sorted(order[1:], key=lambda i: _step(rows, i) == 0))

    def cost(self, accesses: Sequence[Access]) -> float:
        """About the work, in products of vectors: those of tiles, and copying of what is not
        contiguous along columns."""
        right = 0 if self.is_turned else 1
        m, n = assumed(self.rows.extent), assumed(self.columns.extent)
        k, points, again = 1, 1, 1
        for side in self.summed:
            k *= assumed(side.extent)
        for i in self.outer:
            points *= assumed(i.extent)
            again *= 1 if _step(accesses[right], i) == 0 else assumed(i.extent)
        vectors, tiles = -(-n // LANES), -(-m // ROWS)
        each = k * vectors * (m + tiles) + TILE * tiles * -(-vectors // 2)
        apart = m == 1 or abs(assumed(self.rows.steps[2])) >= n  # else rows of the write overlap
        each += 2 * m * vectors if self.columns.steps[2] == 1 and apart else 3 * m * n
        copied = 0 if self.columns.steps[right] == 1 else k * n / 2
        return points * each + again * copied


def _offset(access: Access, joined: set[Index]) -> Expr:
    """The position of an element, without what the joined loops add to it."""
    terms, offset = coefficients(address(access))
    for i, factor in terms.items():
        if i not in joined:
            offset += i * factor
    return offset


def _levels(group: Sequence[Index], accesses: Sequence[Access]) -> tuple[Side, ...]:
    """All loops of a group, those that can be as one; the ones with the longest steps first."""
    made, left = list[Side](), list(group)
    while left or not made:
        side, left = min(_candidates(left, accesses), key=lambda c: len(c[1]))
        made.append(side)
    return tuple(sorted(made, key=lambda s: -sum(abs(assumed(step)) for step in s.steps)))


def _candidates(
    group: Sequence[Index], accesses: Sequence[Access]
) -> Iterator[tuple[Side, list[Index]]]:
    """Loops of a group as one, as far as every access steps through them evenly, each time with
    another innermost one; and the rest."""
    if not group:
        yield Side(Integer(1), tuple(Integer(0) for _ in accesses)), []
        return
    table = {i: tuple(_step(a, i) for a in accesses) for i in group}
    for inner in sorted(group, key=lambda i: tuple(str(s) for s in table[i])):
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
        yield Side(extent, steps, tuple(loops)), left


def _step(access: Access, index: Index) -> Expr:
    total: Expr = Integer(0)
    for position, step in zip(access.indices, strides(access.tensor.shape), strict=True):
        total += coefficients(position)[0].get(index, Integer(0)) * step
    return total
