"""Contractions as products of matrices.

    z[n,o] += x[n,i]*W[i,o]                  x @ W
    z[n,o,y,x] += W[o,i]*p[n,i,y,x]          (W @ p.reshape(N, 6, 64)).reshape(N, 16, 8, 8)
    t[n,i] += p[n,i,j]*d[n,i,j]              (p[..., None, :] @ d[..., None]).reshape(N, 4)

Several loops are joined to one axis; windows (``p[n,i,y + u,x + v]``) are copied by that, and laid
out as a matrix. Loops of the write that stand before its rows become axes that the product runs
over, so that it needs no transpose.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from sympy import Expr, Integer

from ...affine import coefficients, count, is_affine, span
from ...ir import ONE, Access, Equation, Index, Tensor, indices_of
from ...scalar import multiplied
from ..kernels import Contraction
from ..sums import is_long
from .grammar import (
    ALL,
    Apply,
    Array,
    At,
    Axis,
    LongSum,
    Operation,
    Shape,
    Shaped,
    Turned,
    Value,
)
from .orders import Order
from .walks import extents

Loops = tuple[Index, ...]
Read = Callable[[Access, Loops], Value]
LEAST = 256  # elements of a matrix product that may be one of many


@dataclass(frozen=True, slots=True)
class Product:
    """What is `made` of matrices, the loops that it is over, and whether each of them is an axis
    of it (or several joined must be taken apart)."""

    made: Operation
    loops: Loops
    apart: bool

    def value(self, factor: Value | None) -> Value:
        """The product, times a factor, with an axis for each loop."""
        made: Value = self.made
        if factor is not None:
            made = Apply("*", (factor, made))
        return made if self.apart else Shaped(made, extents(self.loops))

    def summed(self) -> Product:
        """The sum over the first loop, a batch of products."""
        return Product(LongSum(self.made, (0,), ()), self.loops[1:], self.apart)


def vectors(e: Equation, orders: Mapping[Tensor, Order]) -> Contraction | None:
    """A sum of products of two numbers, as one of vectors for each element of the write: what is
    summed lies last in both. That is one pass over memory, where an array of the products would be
    written and read; as a long sum is added in parts, it is not one."""
    plain = e.op in ("+", "=") and e.where == 1 and e.reduced and e.free and is_affine(e.write)
    if not plain or is_long(e, e.reduced):
        return None
    coefficient: Expr = ONE
    factors: list[Access] = []
    for f in multiplied(e.body):
        base, exponent = f.as_base_exp()
        if not indices_of(f):
            coefficient *= f
        elif isinstance(base, Access) and exponent in (1, 2):
            factors += [base] * int(exponent)
        else:
            return None
    if len(factors) != 2 or not all(_ends(f, e, orders) for f in factors):
        return None
    left, right = factors
    summed = left.indices[-len(e.reduced) :]
    if summed != right.indices[-len(e.reduced) :]:
        return None
    used = dict.fromkeys(i for p in e.write.indices for i in coefficients(p)[0])
    batch = tuple(i for i in used if i in e.free)
    return Contraction(e, coefficient, left, right, (batch, (), (), summed))


def _ends(access: Access, e: Equation, orders: Mapping[Tensor, Order]) -> bool:
    """Whether a read over all loops ends with all that is summed, which lies last in memory."""
    tensor, number = access.tensor, len(e.reduced)
    last = zip(access.indices[-number:], tensor.shape[-number:], strict=True)
    order = orders.get(tensor, tuple(range(len(tensor.shape))))
    return (
        is_affine(access)
        and tensor.dtype == "real"
        and {*e.loops} <= indices_of(access)
        and all(i in e.reduced and i.extent == n for i, n in last)
        and len({*access.indices[-number:]}) == number
        and order[-number:] == tuple(range(len(order)))[-number:]
    )


def parted(k: Contraction, kept: Collection[Tensor]) -> Contraction | None:
    """The product for each value of what is summed first, if that is better: where windows are
    copied that lie far from each other else, and what is summed is less than they are.

        d_W[o,i,u] += d_z[n,o,y]*p[n,i,y + u]        _sum(d_z @ windows, (0,))

    So it is if they were copied before, to one of the tensors `kept`.
    """
    e, (first, *rest) = k.equation, k.summed or (None,)
    if first is None or not rest:
        return None
    for windows, other, own in ((k.left, k.right, k.columns), (k.right, k.left, k.rows)):
        leads = all(a.indices[0] == first for a in (windows, other))
        only = not any(first in indices_of(p) for a in (windows, other) for p in a.indices[1:])
        copied = any(len(coefficients(p)[0]) > 1 for p in windows.indices)
        copied = copied or windows.tensor in kept
        sizes = count(i.extent for i in rest), count(i.extent for i in own)
        if leads and only and copied and all(n.is_Integer for n in sizes) and sizes[0] >= sizes[1]:
            tensor = Tensor(e.tensor.name, (first.extent, *e.tensor.shape))
            write = Access(tensor, (first, *e.write.indices))
            loops = (first, *k.batch), k.rows, k.columns, tuple(rest)
            return replace(k, equation=replace(e, write=write), loops=loops)
    return None


def arranged(k: Contraction, orders: Mapping[Tensor, Order]) -> Contraction:
    """The loops in the order in which the axes of what is written, and of what is read, lie in
    memory."""
    batch, rows, columns, summed = k.loops
    if k.equation.tensor in orders:
        along = _along(k.equation.write, orders)
        batch, rows, columns = (tuple(sorted(g, key=along.index)) for g in (batch, rows, columns))
    for read in (k.left, k.right):
        if read.tensor in orders:
            summed = tuple(sorted(summed, key=_along(read, orders).index))
    return replace(k, loops=(batch, rows, columns, summed))


def _along(access: Access, orders: Mapping[Tensor, Order]) -> Loops:
    """The indices of an access, those of the first axis in memory first."""
    order = orders.get(access.tensor, tuple(range(len(access.indices))))
    return tuple(dict.fromkeys(i for k in order for i in coefficients(access.indices[k])[0]))


def product(k: Contraction, read: Read, axes: Order = ()) -> Product:
    """`axes` are those of the write in their order in memory."""
    batch, rows, columns, left, right = _layout(k, axes)
    order = (*batch, *rows, *columns)
    first = _matrix(left, batch, rows, k.summed, read)
    second = _matrix(right, batch, k.summed, columns, read)
    apart = len(rows) <= 1 and len(columns) <= 1
    if batch and not rows:
        first, apart = At(first, (Axis.REST, Axis.NEW, ALL)), False
    if batch and not columns:
        second, apart = At(second, (Axis.REST, Axis.NEW)), False
    return Product(Apply("@", (first, second)), order, apart)


def laid(k: Contraction) -> Iterator[tuple[Access, Loops]]:
    """The operands of which several loops are joined to one axis, and all their loops in the order
    in which they lie in memory then."""
    batch, rows, columns, left, right = _layout(k, ())
    for access, first, second in ((left, rows, k.summed), (right, k.summed, columns)):
        if len(first) > 1 or len(second) > 1:
            turned = _runs_along(access, first, second)
            loops = (*batch, *second, *first) if turned else (*batch, *first, *second)
            used = indices_of(access)
            yield access, tuple(i for i in loops if i in used)


def _layout(k: Contraction, axes: Order) -> tuple[Loops, Loops, Loops, Access, Access]:
    """Batch, rows and columns in the order of the write, unless the products are small then."""
    write = k.equation.write
    along = _along(write, {write.tensor: axes} if axes else {})  # a diagonal names an index twice
    order = tuple(i for i in along if i in k.equation.loops)
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
    """Whether `first` is what runs along memory: windows are then copied in longer runs, and what
    is a reshape alone lies so."""
    several = [
        span(p) == (0, n)
        for p, n in zip(access.indices, access.tensor.shape, strict=True)
        if len(coefficients(p)[0]) > 1
    ]
    if not first or not second or not several and len(first) + len(second) == 2:
        return False
    if all(several):
        last = next((i for p in reversed(access.indices) if (i := indices_of(p))), frozenset())
        return bool(last) and last <= {*first}
    sizes = first[-1].extent, second[-1].extent
    return all(e.is_Integer for e in sizes) and bool(sizes[0] > sizes[1])
