"""Contractions as products of matrices.

    z[n,o] += x[n,i]*W[i,o]                  x @ W
    z[n,o,y,x] += W[o,i]*p[n,i,y,x]          (W @ p.reshape(N, 6, 64)).reshape(N, 16, 8, 8)

Several loops are joined to one axis; windows (``p[n,i,y + u,x + v]``) are copied by that, and laid
out as a matrix. Loops of the write that stand before its rows become axes that the product runs
over, so that it needs no transpose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sympy import Expr, Integer

from ...affine import coefficients, count, span
from ...ir import Access, Index, Tensor, indices_of
from ..kernels import Contraction
from .grammar import ALL, Apply, Array, At, Axis, Shape, Shaped, Turned, Value
from .walks import extents

Loops = tuple[Index, ...]
Read = Callable[[Access, Loops], Value]
LEAST = 256  # elements of a matrix product that may be one of many


@dataclass(frozen=True, slots=True)
class Product:
    """left @ right, the loops that it is over, and whether each of them is an axis of it (or
    several joined must be taken apart)."""

    left: Value
    right: Value
    loops: Loops
    apart: bool

    def value(self, factor: Value | None) -> Value:
        """The product, times a factor, with an axis for each loop."""
        made: Value = Apply("@", (self.left, self.right))
        if factor is not None:
            made = Apply("*", (factor, made))
        return made if self.apart else Shaped(made, extents(self.loops))


def product(k: Contraction, read: Read) -> Product:
    batch, rows, columns, left, right = _layout(k)
    order = (*batch, *rows, *columns)
    first = _matrix(left, batch, rows, k.summed, read)
    second = _matrix(right, batch, k.summed, columns, read)
    apart = len(rows) <= 1 and len(columns) <= 1
    if batch and not rows:
        first, apart = At(first, (Axis.REST, Axis.NEW, ALL)), False
    if batch and not columns:
        second, apart = At(second, (Axis.REST, Axis.NEW)), False
    return Product(first, second, order, apart)


def _layout(k: Contraction) -> tuple[Loops, Loops, Loops, Access, Access]:
    """Batch, rows and columns in the order of the write, unless the products are small then."""
    write = k.equation.write
    terms = (i for p in write.indices for i in coefficients(p)[0] if i in k.equation.loops)
    order = tuple(dict.fromkeys(terms))  # a diagonal names an index twice
    if (*k.batch, *k.rows, *k.columns) != order:
        for start in range(len(k.batch), len(order)):
            for left, right, own in ((k.left, k.right, k.rows), (k.right, k.left, k.columns)):
                tail = order[start:]
                rows = tuple(i for i in tail if i in own)
                columns = tail[len(rows) :]
                size = count(i.extent for i in tail)
                large = size.is_Integer and size >= LEAST
                ends = not set(columns) & {*own, *k.batch} and tail[: len(rows)] == rows
                if rows and columns and ends and large:
                    return order[:start], rows, columns, left, right
    return k.batch, k.rows, k.columns, k.left, k.right


def _matrix(access: Access, batch: Loops, first: Loops, second: Loops, read: Read) -> Value:
    """An operand as (…batch, first, second), with several loops joined to one axis."""
    used = indices_of(access)
    while batch and batch[0] not in used:
        batch = batch[1:]
    if _runs_along(access, first, second):
        turned = _matrix(access, batch, second, first, read)
        last = len(batch)
        return Turned(turned, (*range(last), last + 1, last))
    value = read(access, (*batch, *first, *second))
    if len(first) <= 1 and len(second) <= 1:
        return value
    joined: list[Expr] = [i.extent if i in used else Integer(1) for i in batch]
    joined += [count(i.extent for i in group) for group in (first, second) if group]
    return _shaped(value, tuple(joined))


def _shaped(value: Value, shape: Shape) -> Value:
    """A value in a shape, whatever shape it had before."""
    while isinstance(value, Shaped):
        value = value.array
    whole = isinstance(value, Array) and isinstance(value.of, Tensor) and value.of.shape == shape
    return value if whole else Shaped(value, shape)


def _runs_along(access: Access, first: Loops, second: Loops) -> bool:
    """Whether windows are copied in longer runs with `first` last, or what is a reshape alone lies
    so."""
    several = [
        span(p) == (0, n)
        for p, n in zip(access.indices, access.tensor.shape, strict=True)
        if len(coefficients(p)[0]) > 1
    ]
    if not several or not first or not second:
        return False
    if all(several):
        last = next((i for p in reversed(access.indices) if (i := indices_of(p))), frozenset())
        return bool(last) and last <= {*first}
    sizes = first[-1].extent, second[-1].extent
    return all(e.is_Integer for e in sizes) and bool(sizes[0] > sizes[1])
