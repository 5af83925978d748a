"""The workspace: temporaries get offsets in one buffer, which tensors share whose lives do not
overlap. With x[4·N] alive in kernels 0 … 2 and y[4·N] in 3 … 5, both lie at 0.

A call has what only its own kernels use in a block of its own, laid out in the same way for each
call of its piece. What it makes for others and what these need equally long is one frame, laid out
likewise: so the calls of a piece differ in few addresses, those of its bases.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sympy import Expr, Integer, expand

from ..affine import count, nonnegative
from ..ir import Tensor
from .overlaid import room, starts
from .packing import ORDERS, Block, Order, Span, packed, rounded, typical
from .plan import Buffer, Call, Kernel, Place
from .walks import in_a_row, used

STAGGER = (
    160  # elements behind an array of LARGE: processors take a load for one of what was stored
)
LARGE = 2048  # just before if only the lower 12 bits of the addresses are equal
MANY = 300  # blocks that are placed in the order of first use: others by their size


@dataclass(frozen=True, slots=True)
class Workspace:
    """Offsets of temporaries in one buffer, and its size in elements."""

    places: dict[Tensor, Buffer]
    size: Expr


@dataclass(eq=False)
class _Run:
    """Kernels in order, those of the function or of one call: where it stands in another, the
    calls in it, and the first and the last of its kernels that use each tensor."""

    call: Call | None
    around: _Run | None = None
    position: int = 0
    inner: list[_Run] = field(default_factory=list)
    spans: dict[Tensor, Span] = field(default_factory=dict)

    def within(self, other: _Run) -> bool:
        run: _Run | None = self
        while run is not None and run is not other:
            run = run.around
        return run is not None


def plan(
    kernels: Iterable[Kernel],
    placed: Mapping[Tensor, Place],
    stored: Collection[Tensor] = (),
    whole: int = 1,
    stagger: int = 0,
    over: str | None = None,
    instead: Mapping[Tensor, Tensor] = {},
) -> Workspace:
    """Offsets for the tensors that have no place yet, such that those alive at the same time do not
    overlap; sizes may be expressions in named sizes. `stored` are read at the end; a whole number
    takes `whole` elements; `stagger` is left behind what is large. There is room for the vector
    `over`, which may lie over a part of the rest (`overlaid.py`). Some tensors lie where others do,
    `instead` of these."""
    kernels = tuple(kernels)
    planner = _Planner(placed, stored, whole, stagger, instead)
    planner.walk(planner.root, kernels)
    planner.prepare()

    ways = [planner.run(order) for order in (None, *ORDERS)]
    if over is not None:
        ways = [_with_room(way, kernels, placed, whole, over) for way in ways]
    return min(ways, key=lambda way: int(typical(way.size)))


def _with_room(
    way: Workspace,
    kernels: Iterable[Kernel],
    placed: Mapping[Tensor, Place],
    whole: int,
    over: str,
) -> Workspace:
    """The workspace with room for a vector that lies over a part of it."""
    first = starts(kernels, {**placed, **way.places}, over, whole)
    return Workspace(way.places, room(first, way.size, placed.items(), over))


class _Planner:
    def __init__(
        self,
        placed: Collection[Tensor],
        stored: Collection[Tensor],
        whole: int,
        stagger: int,
        instead: Mapping[Tensor, Tensor],
    ) -> None:
        self.placed, self.stored, self.whole, self.stagger = placed, stored, whole, stagger
        self.instead = instead
        self.root = _Run(None)
        self.runs: dict[Hashable, list[_Run]] = {}  # of each piece, inner ones before outer ones
        self.level: dict[Tensor, _Run] = {}  # whose memory a tensor is in
        self.frame: dict[Tensor, tuple[Tensor, Expr]] = {}  # the first of it, and how far from it
        self.parts: dict[Tensor, list[Tensor]] = {}  # of a frame, by its first tensor
        self.need: dict[Tensor, Expr] = {}
        self.layouts: dict[Hashable, tuple[list[tuple[int, Expr]], Expr]] = {}

    def walk(self, run: _Run, kernels: Iterable[Kernel]) -> None:
        position = -1
        for position, kernel in enumerate(in_a_row(kernels)):
            if isinstance(kernel, Call):
                inner = _Run(kernel, run, position)
                run.inner.append(inner)
                self.walk(inner, kernel.kernels)
                self.runs.setdefault(kernel.form, []).append(inner)
            for tensor in (self.instead.get(t, t) for t in used(kernel)):
                if tensor not in self.placed:
                    run.spans[tensor] = (run.spans.get(tensor, (position, 0))[0], position)
        if run is self.root:
            stored = {self.instead.get(t, t) for t in self.stored}
            for tensor in run.spans.keys() & stored:
                run.spans[tensor] = (run.spans[tensor][0], position + 1)

    def prepare(self) -> None:
        for tensor in self.root.spans:
            self.level[tensor] = self.root
            self.frame[tensor], self.parts[tensor] = (tensor, Integer(0)), [tensor]
            width = self.whole if tensor.dtype == "int" else 1
            need = rounded(count(tensor.shape) * width)
            self.need[tensor] = need + (self.stagger if typical(need) >= LARGE else 0)
        self.find_levels(self.root)
        for runs in self.runs.values():
            self.make_frames(runs)

    def run(self, order: Order | None) -> Workspace:
        found, size = self.layout(self.root, order)
        found.update({t: found[other] for t, other in self.instead.items()})
        return Workspace({t: Buffer("workspace", at) for t, at in found.items()}, size)

    def find_levels(self, run: _Run) -> None:
        """A tensor that a call alone uses is in its memory."""
        users: dict[Tensor, list[_Run]] = {}
        for inner in run.inner:
            for tensor in inner.spans:
                users.setdefault(tensor, []).append(inner)
        for tensor, inside in users.items():
            if self.level[tensor] is run and run.spans[tensor] == (inside[0].position,) * 2:
                self.level[tensor] = inside[0]
        for inner in run.inner:
            self.find_levels(inner)

    def make_frames(self, runs: Sequence[_Run]) -> None:
        """What the calls of a piece make for others is in the memory around all of them; what is
        used equally long is put together."""
        rows = zip(*(run.call.tensors for run in runs if run.call is not None), strict=True)
        together: dict[Hashable, dict[Tensor, tuple[Tensor, ...]]] = {}
        for row in rows:
            if any(t in self.placed or t in self.instead for t in row):
                continue
            inside = [self.level[t].within(run) for t, run in zip(row, runs, strict=True)]
            if all(inside):
                continue
            for tensor, run, own in zip(row, runs, inside, strict=True):
                if own and run.around is not None:
                    self.level[tensor] = run.around
            levels = [self.level[t] for t in row]
            spans = [level.spans[t] for level, t in zip(levels, row, strict=True)]
            firsts = tuple(self.frame[t][0] for t in row)
            made_here = all(
                span[0] == _position(run, level)
                for span, run, level in zip(spans, runs, levels, strict=True)
            )
            if made_here and len({self.need[t] for t in firsts}) == 1:
                ends = tuple((v, s[1]) for v, s in zip(levels, spans, strict=True))
                together.setdefault(ends, {})[firsts[0]] = firsts
        for frames in together.values():
            self.join(list(frames.values()))

    def join(self, rows: Sequence[tuple[Tensor, ...]]) -> None:
        """Frames one behind the other; `rows` has each in all calls."""
        for frames in zip(*rows, strict=True):
            whole = frames[0]
            for first in frames[1:]:
                end = self.need[whole]
                for tensor in self.parts[first]:
                    self.frame[tensor] = whole, expand(end + self.frame[tensor][1])
                self.parts[whole] += self.parts.pop(first)
                self.need[whole] = expand(end + self.need.pop(first))

    def layout(self, run: _Run, order: Order | None = None) -> tuple[dict[Tensor, Expr], Expr]:
        """The offsets of what is in the memory of a run, and how much that is; the same for all
        calls of a piece."""
        if run.call is not None and run.call.form in self.layouts:
            known, size = self.layouts[run.call.form]
            return {run.call.tensors[k]: at for k, at in known}, size
        blocks: dict[Hashable, Block] = {}
        inner = {own.position: (own, *self.layout(own)) for own in run.inner}
        for position, (own, _, size) in inner.items():
            if size != 0 and own.call is not None:
                blocks[position] = Block(size, (position, position))
        for tensor, span in run.spans.items():
            if self.level[tensor] is run:
                first = self.frame[tensor][0]
                old = blocks.get(first)
                if old is not None:
                    span = min(old.span[0], span[0]), max(old.span[1], span[1])
                blocks[first] = Block(self.need[first], span)
        offsets, end = _offsets(blocks, order)
        found = {
            t: expand(offsets[first] + at)
            for t, (first, at) in self.frame.items()
            if t in run.spans and self.level[t] is run
        }
        for position, (_, places, _) in inner.items():
            for tensor, at in places.items():
                found[tensor] = expand(offsets[position] + at)
        if run.call is not None:
            number = {t: k for k, t in enumerate(run.call.tensors)}
            self.layouts[run.call.form] = [(number[t], at) for t, at in found.items()], end
        return found, end


def _position(run: _Run, level: _Run) -> int:
    """Where a run stands within one around it."""
    while run.around is not level:
        assert run.around is not None
        run = run.around
    return run.position


def _offsets(
    blocks: Mapping[Hashable, Block], order: Order | None = None
) -> tuple[dict[Hashable, Expr], Expr]:
    """In an order, or the better of two ways, where the second one is quick."""
    if order is not None and len(blocks) <= MANY:
        return packed(blocks, order)
    first = _first_fit(blocks)
    if len(blocks) > MANY or order is not None:
        return first
    second = packed(blocks)
    return second if bool(typical(second[1]) < typical(first[1])) else first


def _first_fit(blocks: Mapping[Hashable, Block]) -> tuple[dict[Hashable, Expr], Expr]:
    """Offsets in the order of first use, and where the last block ends."""
    order = sorted(blocks.items(), key=lambda item: item[1].span[0])
    free: dict[Expr, list[Expr]] = {}  # size → offsets of blocks that nobody uses now
    busy: dict[int, list[tuple[Expr, Expr]]] = {}
    end, now = Integer(0), -1
    offsets: dict[Hashable, Expr] = {}
    for key, block in order:
        first, last = block.span
        for over in range(now, first):
            for size, offset in busy.pop(over, ()):
                free.setdefault(size, []).append(offset)
        now = max(now, first)
        size = _fitting(block.need, free)
        if size is None:
            size, offset = block.need, end
            end = expand(end + block.need)
        else:
            offset = free[size].pop()
        offsets[key] = offset
        busy.setdefault(last, []).append((size, offset))
    return offsets, end


def _fitting(need: Expr, free: Mapping[Expr, list[Expr]]) -> Expr | None:
    """The size of a free block for `need` elements: the same size, or the smallest larger one."""
    if free.get(need):
        return need
    larger = [size for size, offsets in free.items() if offsets and nonnegative(size - need)]
    return min(larger, key=lambda s: (typical(s), str(s)), default=None)
