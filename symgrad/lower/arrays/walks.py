"""Walks over array statements: what they read and write, and small ones that are often made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sympy import Integer

from ...ir import Index, Tensor
from ..plan import Arrays, Kernel
from ..walks import every_kernel
from .grammar import (
    ALL,
    Apply,
    Array,
    At,
    Axis,
    Bind,
    Cast,
    For,
    LongSum,
    Made,
    Named,
    Position,
    Quiet,
    Reduce,
    Scatter,
    Shape,
    Shaped,
    Slice,
    Spread,
    Statement,
    Step,
    Store,
    Strided,
    Turned,
    Value,
    View,
    Whole,
    memory_of,
)


def at(array: Value, positions: Iterable[Position]) -> Value:
    """Elements at positions, of which those that take all at the end go unsaid."""
    items = list(positions)
    while items and items[-1] == ALL:
        items.pop()
    return At(array, tuple(items)) if items else array


def turned(array: Value, axes: tuple[int, ...]) -> Value:
    """The axes in another order, if it is one."""
    return array if axes == tuple(range(len(axes))) else Turned(array, axes)


def arrays_in(value: Value, whole: bool = True) -> Iterator[tuple[Named, bool]]:
    """The arrays that a value reads, and whether element for element: not through a view."""
    match value:
        case Array(of):
            yield of, whole
        case At(array, positions):
            yield from arrays_in(array, False)
            for p in positions:
                if not isinstance(p, (Slice, Axis)):
                    yield from arrays_in(p, False)
        case Turned(array) | Shaped(array) | Strided(array) | Spread(array):
            yield from arrays_in(array, False)
        case Reduce(_, array) | LongSum(array):
            yield from arrays_in(array, False)
        case Apply(function, operands):
            for operand in operands:
                yield from arrays_in(operand, whole and function != "@")
        case Cast(inner) | Made(inner):
            yield from arrays_in(inner, whole)


def read_by(statement: Statement) -> Iterator[tuple[Named, bool]]:
    """The arrays that a statement reads, as in `arrays_in`."""
    match statement:
        case Bind(_, value) | Step(value):
            yield from arrays_in(value)
        case Store(view, value, where):
            yield from arrays_in(value)
            yield from () if where is None else arrays_in(where)
            yield from positions_read(view)
        case Scatter(_, _, positions, value):
            for p in (*positions, value):
                yield from arrays_in(p, False)
        case For(_, _, inner) | Quiet(inner):
            for s in inner:
                yield from read_by(s)


def positions_read(view: Value) -> Iterator[tuple[Named, bool]]:
    """The arrays that the positions of a view read."""
    if isinstance(view, At):
        for p in view.positions:
            if not isinstance(p, (Slice, Axis)):
                yield from arrays_in(p, False)
    if isinstance(view, View):
        yield from positions_read(view.array)


def written_by(statement: Statement) -> Named | None:
    """The array whose memory a simple statement writes over."""
    match statement:
        case Step(_, out):
            return memory_of(out)
        case Store(view):
            return memory_of(view)
        case Scatter(_, array):
            return array.of
    return None


def simple(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements within loops, in order."""
    for s in statements:
        if isinstance(s, (For, Quiet)):
            yield from simple(s.statements)
        else:
            yield s


def bound(statements: Iterable[Statement]) -> Iterator[Tensor]:
    """The tensors that get a name."""
    for s in simple(statements):
        name = s.name if isinstance(s, (Bind, Step)) else None
        if isinstance(name, Tensor):
            yield name


def statements_of(kernels: Iterable[Kernel]) -> Iterator[Statement]:
    """The statements within kernels, in order."""
    for kernel in every_kernel(tuple(kernels)):
        if isinstance(kernel, Arrays):
            yield from simple(kernel.statements)


def nodes(part: object) -> Iterator[object]:
    """A statement or value and all that it is made of, in the order of its text."""
    if isinstance(part, tuple):
        for inner in part:
            yield from nodes(inner)
    elif isinstance(part, (Statement, Value)):
        yield part
        for name in type(part).__slots__:
            yield from nodes(getattr(part, name))


def extents(loops: Sequence[Index]) -> Shape:
    return tuple(i.extent for i in loops)


def integer(value: int) -> Whole:
    return Whole(Integer(value))
