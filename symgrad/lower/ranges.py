"""The ranges of computed whole numbers, and which of them must be checked where they are indices.

In: a Program. Out of `unproved`: the tensors of whole numbers that it computes and indexes with,
where it is not certain that each element is an index, and the extent that they must stay below.
``k[n] = clip(t[n] + 1, 0, 3)`` is from 0 to 3 whatever t is; ``k[n] = t[n] + 1`` is not, so that
`guarded` lets ``k_in[n] = clip(k[n], 0, 3)`` be the index, and k is checked when it is computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from sympy import Add, Expr, Integer, Mul

from .. import scalar
from ..affine import count, determined, nonnegative
from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Size,
    Tensor,
    equations_of,
    indices_of,
    reads,
)

Item = Equation | Loop
Range = tuple[Expr | None, Expr | None]  # the least and the greatest value, None if unknown
FREE: Range = (None, None)
ZERO = Integer(0)


def label_bounds(program: Program) -> dict[Tensor, Expr]:
    """The whole-number inputs that a program uses as indices, and the extent that they index."""
    return {t: e for t, e in _indexing(program).items() if t in program.inputs}


def unproved(program: Program) -> dict[Tensor, Expr]:
    """The computed tensors that are indices, but not certain to be in range, and the extent."""
    indexing = {t: e for t, e in _indexing(program).items() if t not in program.inputs}
    if not indexing:
        return {}
    ranges = _Ranges(program)
    return {t: e for t, e in indexing.items() if not _within(ranges.tensor(t), e)}


def may_refuse(program: Program) -> bool:
    """Whether a function may find in the middle of its work that an index is out of range."""
    return bool(unproved(program) or label_bounds(program))


def guarded(program: Program) -> tuple[Program, dict[Tensor, Expr]]:
    """The program with indices that are in range whatever happens, and what is to be checked."""
    checked = unproved(program)
    if not checked:
        return program, {}
    names = {t.name for t in (*program.inputs, *(e.tensor for e in program.equations))}
    twins: dict[Tensor, Tensor] = {}
    for t in checked:
        name = f"{t.name}_in"
        while name in names:
            name += "_in"
        names.add(name)
        twins[t] = replace(t, name=name)
    last = {e.tensor: e for e in program.equations if e.tensor in checked and e.op != "="}

    def within(x: Expr) -> Expr:
        return x.xreplace({a: access(a) for a in reads(x)})

    def access(a: Access) -> Access:
        positions = []
        for position in a.indices:
            if isinstance(position, Access) and position.tensor in twins:
                positions.append(Access(twins[position.tensor], access(position).indices))
            else:
                positions.append(within(position))
        return Access(a.tensor, tuple(positions))

    def twin(write: Access) -> tuple[Access, Expr]:
        clipped = scalar.clip(write, 0, checked[write.tensor] - 1)
        return Access(twins[write.tensor], write.indices), clipped

    def change(e: Equation) -> Iterator[Equation]:
        made = replace(e, write=access(e.write), body=within(e.body), where=within(e.where))
        yield made
        if e.tensor in checked and e.op == "=":
            write, body = twin(made.write)
            yield replace(made, write=write, body=body)

    def items(own: Iterable[Equation | Loop], outer: tuple[Index, ...]) -> Iterator[Item]:
        """What is added to is complete behind the recurrences whose steps add to one element."""
        for item in own:
            if isinstance(item, Loop):
                yield replace(item, items=tuple(items(item.items, (*outer, item.index))))
            else:
                yield from change(item)
            for t, e in last.items():
                if any(x is e for x in equations_of([item])) and depths[t] == len(outer):
                    place, loops = _whole(e, outer)
                    write, body = twin(place)
                    yield Equation(write, "=", body, loops, origin=e.origin)

    depths = dict(_complete(program.items, last))
    return replace(program, items=tuple(items(program.items, ()))), checked


def _complete(
    items: Iterable[Item], last: Mapping[Tensor, Equation], outer: tuple[Index, ...] = ()
) -> Iterator[tuple[Tensor, int]]:
    """In how many recurrences the elements of a tensor are complete behind its last equation."""
    for item in items:
        if isinstance(item, Loop):
            yield from _complete(item.items, last, (*outer, item.index))
        elif item is last.get(item.tensor):
            own = determined(item.write)
            yield item.tensor, len([*takewhile(own.__contains__, outer)])


def _whole(e: Equation, outer: tuple[Index, ...]) -> tuple[Access, tuple[Index, ...]]:
    """All elements that an equation may write at a step of the recurrences around it, and loops."""
    positions, loops = list[Expr](), list[Index]()
    for k, (position, extent) in enumerate(zip(e.write.indices, e.tensor.shape, strict=True)):
        own = indices_of(position)
        if own and own <= set(outer) and not reads(position):
            positions.append(position)
        else:
            loops.append(Index(f"place{k}", extent))
            positions.append(loops[-1])
    return Access(e.tensor, tuple(positions)), tuple(loops)


def _indexing(program: Program) -> dict[Tensor, Expr]:
    bounds: dict[Tensor, Expr] = {}
    for e in program.equations:
        for access in (e.write, *e.reads):
            for position, extent in zip(access.indices, access.tensor.shape, strict=True):
                if isinstance(position, Access):
                    known = bounds.setdefault(position.tensor, extent)
                    bounds[position.tensor] = _least(known, extent) or extent
    return bounds


def _within(found: Range, extent: Expr) -> bool:
    low, high = found
    if low is None or high is None:
        return False
    return nonnegative(low) and nonnegative(extent - 1 - high)


_Written = tuple[Equation, tuple[Index, ...]]  # with the loops of the recurrences around it


class _Ranges:
    def __init__(self, program: Program) -> None:
        self.known: dict[Tensor, Range] = {
            t: (ZERO, e - 1) for t, e in label_bounds(program).items()
        }
        self.writers: dict[Tensor, list[_Written]] = {}
        self.collect(program.items, ())

    def collect(self, items: Iterable[Equation | Loop], outer: tuple[Index, ...]) -> None:
        for item in items:
            if isinstance(item, Loop):
                self.collect(item.items, (*outer, item.index))
            else:
                self.writers.setdefault(item.tensor, []).append((item, outer))

    def tensor(self, tensor: Tensor) -> Range:
        if tensor not in self.known:
            self.known[tensor] = FREE  # of one that reads itself nothing is known
            found = [self.equation(*own) for own in self.writers.get(tensor, ())]
            made = FREE
            if found and (len(found) == 1 or all(e.op == "=" for e, _ in self.writers[tensor])):
                made = found[0]
                for other in found[1:]:
                    made = _union(made, other)
            self.known[tensor] = made
        return self.known[tensor]

    def equation(self, e: Equation, outer: tuple[Index, ...]) -> Range:
        low, high = self.of(e.body, {})
        known = determined(e.write)
        added = [i for i in (*outer, *e.loops) if i not in known]
        if e.op == "=" or e.op == "+" and not added:
            return (low, high) if e.plain else _union((low, high), (ZERO, ZERO))
        if e.op == "+" and low is not None and high is not None:
            many = count(i.extent for i in added)
            return _union((many * low, many * high), (ZERO, ZERO))
        return FREE  # of nothing, the least is no index

    def of(self, expr: Expr, facts: Mapping[Expr, Range]) -> Range:
        """The range of an expression, given that of some of its parts."""
        low, high = self.value(expr, facts)
        least, most = facts.get(expr, FREE)
        return _most(low, least), _least_known(high, most)

    def value(self, expr: Expr, facts: Mapping[Expr, Range]) -> Range:
        if expr.is_Integer or isinstance(expr, Size):
            return expr, expr
        if isinstance(expr, Index) and expr.extent is not None:
            return ZERO, expr.extent - 1
        if isinstance(expr, Access):
            return self.tensor(expr.tensor)
        if isinstance(expr, (scalar.Indicator, scalar.step)):
            return ZERO, ONE
        if isinstance(expr, scalar.sign):
            return -ONE, ONE
        if isinstance(expr, scalar.where):
            c, a, b = expr.args
            taken = self.of(a, _with(facts, _facts(c, True)))
            return _union(taken, self.of(b, _with(facts, _facts(c, False))))
        parts = [self.of(a, facts) for a in expr.args]
        if isinstance(expr, Add):
            return _sum([low for low, _ in parts]), _sum([high for _, high in parts])
        if isinstance(expr, Mul) and len(parts) == 2 and expr.args[0].is_Integer:
            factor, (low, high) = expr.args[0], parts[1]
            ends = [None if end is None else factor * end for end in (low, high)]
            return (ends[0], ends[1]) if factor > 0 else (ends[1], ends[0])
        if isinstance(expr, scalar.mod) and nonnegative(expr.args[1] - 1):
            return ZERO, expr.args[1] - 1
        if isinstance(expr, scalar.quotient) and expr.args[1].is_Integer and expr.args[1] > 0:
            low, high = (
                scalar.quotient(end, expr.args[1]) if end is not None and end.is_Integer else None
                for end in parts[0]
            )
            return low, high
        if isinstance(expr, scalar.maximum):
            (a, b), (c, d) = parts
            return _most(a, c), _either(b, d, lambda x, y: _most(x, y, sure=True))
        if isinstance(expr, scalar.minimum):
            (a, b), (c, d) = parts
            return _either(a, c, _least), _least_known(b, d)
        if isinstance(expr, scalar.relu):
            return ZERO, _either(parts[0][1], ZERO, lambda x, y: _most(x, y, sure=True))
        if len(parts) == 1 and isinstance(expr, scalar.stop_gradient):
            return parts[0]
        return FREE


def _facts(condition: Expr, holds: bool) -> dict[Expr, Range]:
    """What a comparison says of its two sides."""
    if not isinstance(condition, (scalar.less, scalar.less_equal)):
        return {}
    small, large = condition.args if holds else condition.args[::-1]
    strict = isinstance(condition, scalar.less) == holds
    gap = 1 if strict and small.is_integer and large.is_integer else 0
    found: dict[Expr, Range] = {}
    if large.is_Integer or isinstance(large, (Size, Add)) and not large.atoms(Access):
        found[small] = (None, large - gap)
    if small.is_Integer:
        found[large] = (small + gap, None)
    return found


def _with(facts: Mapping[Expr, Range], more: Mapping[Expr, Range]) -> dict[Expr, Range]:
    joined = dict(facts)
    for expr, (low, high) in more.items():
        least, most = facts.get(expr, FREE)
        joined[expr] = (_most(least, low), _least_known(most, high))
    return joined


def _sum(ends: list[Expr | None]) -> Expr | None:
    known = [end for end in ends if end is not None]
    return Add(*known) if len(known) == len(ends) else None


def _union(a: Range, b: Range) -> Range:
    high = _either(a[1], b[1], lambda x, y: _most(x, y, sure=True))
    return _either(a[0], b[0], _least), high


def _either(
    a: Expr | None, b: Expr | None, choose: Callable[[Expr, Expr], Expr | None]
) -> Expr | None:
    return None if a is None or b is None else choose(a, b)


def _least(a: Expr, b: Expr) -> Expr | None:
    """The smaller of two, None if that is not certain."""
    return a if nonnegative(b - a) else b if nonnegative(a - b) else None


def _most(a: Expr | None, b: Expr | None, sure: bool = False) -> Expr | None:
    """The larger of two lower bounds, or one of them; with `sure` None if it is not certain."""
    if a is None or b is None:
        return a if b is None else b
    return a if nonnegative(a - b) else b if nonnegative(b - a) or not sure else None


def _least_known(a: Expr | None, b: Expr | None) -> Expr | None:
    """The smaller of two upper bounds, or one of them."""
    if a is None or b is None:
        return a if b is None else b
    return _least(a, b) or a


__all__ = ["guarded", "label_bounds", "unproved"]
