"""What array statements read and write, in order.

    Step(Apply(tanh, (Array(z),)), out=Array(z), name=h)       Read(z), Write(z, h)
    Bind(z, Apply("@", (Array(x), Array(W))))                  Read(x), Read(W), Made(z)

Temporary arrays are left out; one that is a view of a tensor's memory stands for that tensor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...ir import Tensor
from .grammar import (
    ALL,
    Array,
    At,
    Axis,
    Bind,
    For,
    Named,
    Quiet,
    Scatter,
    Shaped,
    Slice,
    Statement,
    Step,
    Store,
    Temporary,
    Turned,
    Value,
    Whole,
    memory_of,
)
from .walks import read_by


@dataclass(frozen=True, slots=True)
class Read:
    """The values of a tensor are read."""

    of: Tensor


@dataclass(frozen=True, slots=True)
class Unmade:
    """A temporary array that nobody has made is read."""

    of: Temporary


@dataclass(frozen=True, slots=True)
class Made:
    """A tensor has a new array, with all its values."""

    tensor: Tensor


@dataclass(frozen=True, slots=True)
class Name:
    """A tensor is what lies in the memory of another."""

    tensor: Tensor
    of: Tensor


@dataclass(frozen=True, slots=True)
class Write:
    """Values are written to the memory of a tensor, which is called `name` from now on if there is
    one: to all of it, or to a `part`; None where that is no range."""

    over: Tensor
    name: Tensor | None = None
    whole: bool = True
    part: tuple[int, int] | None = None


Event = Read | Unmade | Made | Name | Write
Views = dict[Temporary, Tensor | None]  # the tensor in whose memory a temporary array lies, if any


def events(statements: Iterable[Statement], views: Views | None = None) -> Iterator[Event]:
    """What statements do, in order; what a loop does, twice: a step follows another."""
    views = {} if views is None else views
    for s in statements:
        if isinstance(s, (For, Quiet)):
            for _ in range(2 if isinstance(s, For) else 1):
                yield from events(s.statements, views)
            continue
        named_only = memory_of(s.value) if isinstance(s, Bind) else None
        for named, _ in read_by(s):
            if named == named_only:
                continue
            if isinstance(named, Temporary) and named not in views:
                yield Unmade(named)
            elif (tensor := _tensor(named, views)) is not None:
                yield Read(tensor)
        if isinstance(s, Bind):
            yield from _bound(s, views)
            continue
        target = s.array if isinstance(s, Scatter) else s.out if isinstance(s, Step) else s.view
        over = _tensor(_owner(target), views)
        if over is not None:
            name = s.name if isinstance(s, Step) and isinstance(s.name, Tensor) else None
            all_ = not isinstance(s, Scatter) and _is_whole(target)
            all_ = all_ and not (isinstance(s, Store) and s.where is not None)
            if isinstance(s, Scatter) or isinstance(s, Store) and s.where is not None:
                yield Read(over)
            yield Write(over, name, all_, None if all_ else _part(target))


def _bound(s: Bind, views: Views) -> Iterator[Event]:
    of = _tensor(memory_of(s.value), views)
    if isinstance(s.name, Temporary):
        views[s.name] = of
    elif of is None:
        yield Made(s.name)
        source = memory_of(s.value)
        if isinstance(source, Temporary):  # two names of one array
            views[source] = s.name
    elif of != s.name:
        yield Name(s.name, of)


def _tensor(named: Named | None, views: Views) -> Tensor | None:
    return views.get(named) if isinstance(named, Temporary) else named


def _owner(target: Value) -> Named | None:
    found = memory_of(target)
    return memory_of(target.array) if found is None and isinstance(target, At) else found


def _is_whole(view: Value) -> bool:
    """Whether a view has all elements of its array."""
    match view:
        case Array(of):
            return isinstance(of, Tensor)
        case Turned(array) | Shaped(array):
            return _is_whole(array)
        case At(array, positions):
            every = all(p == ALL or isinstance(p, Axis) for p in positions)
            return every and _is_whole(array)
    return False


def _part(view: Value) -> tuple[int, int] | None:
    """The range of a flat array that a view is."""
    match view:
        case At(Array(), (Slice(start, stop, None),)) if start is not None and stop is not None:
            if start.is_Integer and stop.is_Integer:
                return int(start), int(stop)
        case At(Array(), (Whole(at),)) if at.is_Integer:
            return int(at), int(at) + 1
    return None
