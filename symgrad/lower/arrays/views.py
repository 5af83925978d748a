"""Reads and writes of tensors as views of arrays.

An access and an order of loops come in, ``lse[n]`` over (n, k); out goes a view whose axes are
those loops or broadcast against them, ``lse[:, None]``. Affine accesses are views (slices,
transposes, windows), so they can be written through as well; indirect ones are indexed by arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sympy import Expr, Integer

from ...affine import certain, coefficients, in_range, nonnegative
from ...ir import ONE, Access, Index, Tensor, indices_of, reads
from .grammar import (
    ALL,
    Apply,
    At,
    Axis,
    Counting,
    Kind,
    Position,
    Shaped,
    Slice,
    Strided,
    Turned,
    Value,
    Whole,
)
from .walks import at, extents

Base = Callable[[Tensor], Value]


@dataclass(frozen=True, slots=True)
class Dimension:
    """What one dimension of an access contributes: a start, and per loop a step."""

    start: Expr
    steps: tuple[tuple[Index, Expr], ...]


def dimensions(access: Access, loops: Sequence[Index]) -> list[Dimension]:
    """The dimensions of an affine access; indices that are not in `loops` belong to the start."""
    result = []
    for position in access.indices:
        terms, start = coefficients(position)
        inner = tuple((i, c) for i, c in terms.items() if i in loops)
        for i, c in terms.items():
            if i not in loops:
                start += i * c
        result.append(Dimension(start, inner))
    return result


@dataclass(frozen=True, slots=True)
class Views:
    """Accesses as views of arrays; `base` gives the array of a tensor, `where` is the condition
    under which they are read."""

    base: Base
    where: Expr = ONE

    def view(self, access: Access, loops: Sequence[Index], written: bool = False) -> Value:
        """An access over `loops`, in that order; loops that it does not depend on are broadcast.
        Through one that is to be `written` no element is reached twice."""
        array = self.base(access.tensor)
        if not access.indices:
            return array
        if any(reads(i) for i in access.indices):
            return self.indexed(access, loops, array)
        if self.where != 1 and not always_in_range(access):
            return self.indexed(access, loops, array)
        found = dimensions(access, loops)
        used = [i for d in found for i, _ in d.steps]
        if len(set(used)) == len(used) and all(len(d.steps) <= 1 for d in found):
            return _sliced(access, found, loops, array)
        view = _reshaped(access, found, loops, array)
        return view or _strided(found, loops, array)

    def indexed(self, access: Access, loops: Sequence[Index], array: Value) -> Value:
        """An indirect access, or one that `where` keeps in range: indexed by arrays."""
        first, rest = access.indices[0], access.indices[1:]
        if self.where == 1 and isinstance(first, Access):
            own = [i for i in loops if i not in rest]
            plain = all(
                isinstance(i, Index) and i.extent == e
                for i, e in zip(rest, access.tensor.shape[1:], strict=True)
            ) and not indices_of(first) & set(rest)
            if plain and list(loops) == [*own, *rest] and first.indices != ():
                return At(array, (Views(self.base).view(first, own),))
        return At(array, self.positions(access, loops))

    def positions(self, access: Access, loops: Sequence[Index]) -> tuple[Value, ...]:
        """The indices of an access as integer arrays over `loops`; positions that are in range only
        under the condition are moved into it."""
        parts: list[Value] = []
        for position, extent in zip(access.indices, access.tensor.shape, strict=True):
            value = self.position(position, loops)
            if self.where != 1 and not reads(position) and not in_range(position, extent, ONE):
                value = Apply("clip", (value, Whole(Integer(0)), Whole(extent - 1)))
            parts.append(value)
        return tuple(parts)

    def position(self, position: Expr, loops: Sequence[Index]) -> Value:
        """An index expression as an integer array over `loops`."""
        if found := reads(position):
            return self.view(found[0], loops)
        return whole_array(position, loops)


def always_in_range(access: Access) -> bool:
    """Whether every position of an affine access exists, without a condition."""
    return all(
        in_range(i, e, ONE) for i, e in zip(access.indices, access.tensor.shape, strict=True)
    )


def whole_array(position: Expr, loops: Sequence[Index]) -> Value:
    """An affine expression as an integer array over `loops`."""
    terms, start = coefficients(position)
    total: Value | None = None
    for i, c in terms.items():
        if i not in loops:
            start += i * c
            continue
        negative = bool(c.is_negative) and total is not None
        factor = -c if negative else c
        value = counting(i, loops)
        if factor != 1:
            value = Apply("*", (Whole(factor), value))
        total = value if total is None else Apply("-" if negative else "+", (total, value))
    if total is None:
        return Whole(start)
    if start == 0:
        return total
    if start.is_negative:
        return Apply("-", (total, Whole(-start)))
    return Apply("+", (total, Whole(start)))


def counting(index: Index, loops: Sequence[Index], kind: Kind = Kind.WHOLE) -> Value:
    """0 … extent−1 along the axis of a loop."""
    behind = len(loops) - 1 - list(loops).index(index)
    value = Counting(index.extent, kind)
    return At(value, (ALL, *[Axis.NEW] * behind)) if behind else value


def _aligned(
    array: Value, present: Sequence[Index], loops: Sequence[Index], positions: Sequence[Position]
) -> Value:
    """An array whose axes are `present`, transposed and with new axes where loops are absent."""
    order = [i for i in loops if i in present]
    if list(present) != order:
        array = Turned(at(array, positions), tuple(list(present).index(i) for i in order))
        positions = [ALL] * len(order)
    out: list[Position] = []
    pending = list(positions)
    started = False
    for i in loops:
        while pending and not isinstance(pending[0], Slice):
            out.append(pending.pop(0))
        if i in present:
            out.append(pending.pop(0))
            started = True
        elif started:
            out.append(Axis.NEW)
    return at(array, out + pending)


def _sliced(access: Access, found: list[Dimension], loops: Sequence[Index], array: Value) -> Value:
    positions: list[Position] = []
    present = []
    for dimension, extent in zip(found, access.tensor.shape, strict=True):
        if not dimension.steps:
            positions.append(Whole(dimension.start))
            continue
        (index, step) = dimension.steps[0]
        present.append(index)
        positions.append(_slice(dimension.start, step, index.extent, extent))
    return _aligned(array, present, loops, positions)


def _slice(start: Expr, step: Expr, count: Expr, extent: Expr) -> Slice:
    if start == 0 and step == 1 and count == extent:
        return ALL
    last = start + step * (count - 1)
    if nonnegative(step):
        return Slice(start, last + 1, None if step == 1 else step)
    if last == 0:
        return Slice(start, None, step)
    if certain(last - 1):
        return Slice(start, last - 1, step)
    # −1 would stand for the last element, −1 − extent stands for the one before the first
    return Slice(start, last - 1 - extent, step)


def _reshaped(
    access: Access, found: list[Dimension], loops: Sequence[Index], array: Value
) -> Value | None:
    """A dimension that is a mixed-radix number of several loops, and the whole of it, is split."""
    shape: list[Expr] = []
    positions: list[Position] = []
    present: list[Index] = []
    for dimension, extent in zip(found, access.tensor.shape, strict=True):
        split = _mixed_radix(dimension, extent)
        if split is None and len(dimension.steps) > 1:
            return None
        if split:
            shape += [i.extent for i in split]
            positions += [ALL] * len(split)
            present += split
        else:
            shape.append(extent)
            for index, step in dimension.steps:
                positions.append(_slice(dimension.start, step, index.extent, extent))
                present.append(index)
            if not dimension.steps:
                positions.append(Whole(dimension.start))
    if len(set(present)) != len(present):
        return None
    return _aligned(Shaped(array, tuple(shape)), present, loops, positions)


def _mixed_radix(dimension: Dimension, extent: Expr) -> list[Index] | None:
    if dimension.start != 0 or len(dimension.steps) < 2:
        return None
    rest = dict(dimension.steps)
    order: list[Index] = []
    reach: Expr = Integer(1)
    while rest:
        found = [i for i, step in rest.items() if step == reach]
        if len(found) != 1:
            return None
        order.insert(0, found[0])
        reach = reach * found[0].extent
        del rest[found[0]]
    return order if reach == extent else None


def _strided(found: list[Dimension], loops: Sequence[Index], array: Value) -> Value:
    """Any affine access: a view with a stride for each loop."""
    present = [i for i in loops if any(i == j for d in found for j, _ in d.steps)]
    steps = tuple(
        tuple((c, k) for k, dimension in enumerate(found) for j, c in dimension.steps if j == i)
        for i in present
    )
    view = Strided(array, tuple(d.start for d in found), extents(present), steps)
    return _aligned(view, present, loops, [ALL] * len(present))
