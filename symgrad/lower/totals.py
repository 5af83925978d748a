"""The long sums of a nest as statements: totals, blocks, and what goes from one to the other.

The sums that `sums.py` finds in a nest come in; out goes what stands before its loops, in them and
behind them. n(o(b += h), loss += c) with n of unknown length gets

    before the loop over n     total1[o] = 0 if 64 < N,  total2 = 0
    around it, blocks of 64    if 64 < N:  o:  total1[o] += b[o],  b[o] = 0
                               part2 = 0, the loop, total2 += part2
    behind it                  if 64 < N:  o:  b[o] += total1[o]
                               loss += total2
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from sympy import Expr

from ..affine import address, count, in_range, is_affine
from ..ir import ONE, ZERO, Access, Equation, Index, Tensor, indices_of, reads
from ..passes.reuse import all_in_range
from ..scalar import less, less_equal, logical_and
from . import nests
from .iterations import names_iteration
from .nested import Assign, Blocks, Fold, If, Item, Local, Loop, Over
from .sums import LongSum, long_sums


@dataclass(frozen=True, slots=True)
class _Sum:
    """A long sum, the element of the totals in double, and that of what a block adds: many of them
    are added in their own place. `totals` and `parts` are the loops over all and over those of a
    block."""

    long: LongSum
    total: Access
    part: Access
    totals: tuple[Index, ...]
    parts: tuple[Index, ...]

    @property
    def in_place(self) -> bool:
        return bool(self.parts)

    @property
    def exists(self) -> Expr:
        return ONE if self.long.scattered else exists(self.long.assign.equation)


class Totals:
    """The long sums of a nest; `fresh` gives names that it does not have. What is added to the same
    elements in the same loops is one."""

    def __init__(self, kernel: nests.Kernel, fresh: Callable[[str], str]) -> None:
        self.fresh = fresh
        self.others: list[tuple[nests.Assign, _Sum]] = []  # what adds to the sum of another one
        self.sums: list[_Sum] = []
        self.find(kernel)  # type: ignore[arg-type]

    def find(self, kernel: nests.Item) -> None:
        """What is scattered goes to its totals seldom, and only if no other array of the nest has
        to more often; a number beside it is added in double then."""
        found = long_sums(kernel)
        often = [s.cut for s in found if s.parts]
        found = [s for s in found if not s.scattered or s.cut not in often]
        seldom = [s.cut for s in found if s.scattered]
        for s in found:
            known = next((k for k in self.sums if _one(s, k.long)), None)
            if known is not None:
                self.others.append((s.assign, known))
                continue
            e, k = s.assign.equation, len(self.sums) + 1
            totals, parts, part = s.totals, s.parts, e.write
            if s.scattered:
                extents = enumerate(e.tensor.shape)
                totals = parts = tuple(Index(self.fresh(f"i{d}"), x) for d, x in extents)
                part = e.tensor[totals]
            elif not parts:
                part = self.partial(f"part{k}", (), "double" if s.cut in seldom else "real")
            total = self.partial(f"total{k}", totals, "double")
            self.sums.append(_Sum(s, total, part, totals, parts))

    def partial(self, name: str, loops: Sequence[Index], dtype: str) -> Access:
        extents = tuple(i.extent for i in loops)
        return Tensor(self.fresh(name), extents, dtype=dtype)[tuple(loops)]

    @property
    def extents(self) -> list[Expr]:
        """The extents that statements know beside those of the nest's loops."""
        return [x for s in self.sums if s.long.scattered for x in s.part.tensor.shape]

    def of(self, assign: nests.Assign | nests.Reduce) -> _Sum | None:
        """The sum that a statement adds to."""
        pairs = (*((s.long.assign, s) for s in self.sums), *self.others)
        return next((s for own, s in pairs if own is assign), None)

    def place_of(self, assign: nests.Assign) -> Access:
        """Where a block adds what a statement adds."""
        own = self.of(assign)
        return assign.equation.write if own is None or own.in_place else own.part

    def before(self, nest: nests.Nest) -> Iterator[Item]:
        """What stands before a loop."""
        begun = (s for s in self.sums if s.long.around is nest)
        yield from (Local(s.total.tensor) for s in begun)

    def in_blocks(self, nest: nests.Nest, loop: Loop) -> Item:
        """A loop, in blocks if a sum needs them."""
        cut = [s for s in self.sums if s.long.cut is nest]
        if not cut:
            return loop
        before = _joined(item for s in cut for item in self.before_block(s))
        after = (Fold("+", s.total, s.part) for s in cut if not s.in_place)
        return Blocks(nest.index, self.block(nest), (*before, loop, *after))

    def behind(self, nest: nests.Nest) -> Iterator[Item]:
        """What stands behind a loop: the totals go to their tensors."""
        begun = (s for s in self.sums if s.long.around is nest)
        yield from _joined(item for s in begun for item in self.stored(s))

    def block(self, nest: nests.Nest) -> int:
        cut = [s.long for s in self.sums if s.long.cut is nest]
        return min(s.size for s in cut if s.scattered or not any(c.scattered for c in cut))

    def many(self, s: _Sum) -> Expr:
        """The condition that there is more than one block. Without it, what is added in its own
        place stays there."""
        extent = s.long.cut.index.extent
        if not s.in_place or s.long.cut is not s.long.around or extent.is_Integer:
            return ONE
        return less(self.block(s.long.cut), extent)

    def before_block(self, s: _Sum) -> Iterator[Item]:
        """What a block adds begins at 0; what stood in its place, of the block before or of before
        the sum, goes to the total."""
        if not s.in_place:
            yield Local(s.part.tensor)
            return
        items = (Fold("+", s.total, s.part, s.exists), Assign(s.part, ZERO, s.exists))
        yield from self.at_each(s.parts, items, self.many(s))

    def stored(self, s: _Sum) -> Iterator[Item]:
        """The total goes to its tensor."""
        write = s.part if s.in_place else s.long.assign.equation.write
        yield from self.at_each(s.totals, (Fold("+", write, s.total, s.exists),), self.many(s))

    def at_each(
        self, loops: Sequence[Index], items: tuple[Assign | Fold, ...], condition: Expr
    ) -> Iterator[Item]:
        """Statements at each point of loops, if a condition on the sizes holds."""
        inner: tuple[Item, ...] = items
        simple = all(s.where == 1 for s in items)
        within: set[Index] = set()
        for index in reversed(loops):
            within.add(index)
            named = all(names_iteration(s.write, index, within) for s in items)
            over = Over(index, "parallel" if named else "in order", named and simple)
            inner, simple = (Loop(over, inner),), False
        yield from inner if condition == 1 else (If(condition, inner),)


def _one(a: LongSum, b: LongSum) -> bool:
    """Whether two sums add to the same elements in the same loops."""
    e, f = a.assign.equation, b.assign.equation
    same = (e.write, e.where, e.reduced) == (f.write, f.where, f.reduced) and a.size == b.size
    loops = a.totals == b.totals and a.parts == b.parts and a.scattered == b.scattered
    return same and loops and a.around is b.around and a.cut is b.cut


def _joined(items: Iterable[Item]) -> Iterator[Item]:
    """What stands under the same condition, one after the other, stands under it once."""
    last: If | None = None
    for item in items:
        if last is not None and isinstance(item, If) and item.where == last.where:
            last = If(last.where, (*last.items, *item.items))
            continue
        if last is not None:
            yield last
        last = item if isinstance(item, If) else None
        if last is None:
            yield item
    if last is not None:
        yield last


def exists(e: Equation) -> Expr:
    """What must hold for the element to exist that a total is added to: where no term of it has a
    true condition, the write may lie outside of its tensor."""
    if e.where == 1 or all_in_range(e.write):
        return ONE
    if not indices_of(e.where) & set(e.reduced):
        return e.where
    return _inside(e.write)


def _inside(access: Access) -> Expr:
    """Whether an element and those that its position is read from exist. Of affine positions it is
    asked of the address: loops that were joined reach beyond their axis."""
    if is_affine(access):
        place, size = address(access), count(access.tensor.shape)
        known = in_range(place, size, ONE)
        return ONE if known else logical_and(less_equal(0, place), less(place, size))
    inner = [_inside(r) for p in access.indices for r in reads(p)]
    own = [
        part
        for p, extent in zip(access.indices, access.tensor.shape, strict=True)
        if not reads(p) and not in_range(p, extent, ONE)
        for part in (less_equal(0, p), less(p, extent))
    ]
    return reduce(logical_and, [c for c in (*inner, *own) if c != 1], ONE)
