"""What of a tensor its equations write: all of it once, each a part, or less.

Where no equation comes first, all elements are set to 0 (the identity of the op) before anything
adds to them. Of the gates of a recurrent layer, and its states from the first step on,

    a[n,t,j] = i[n,t,j],  a[n,t,j + 64] = f[n,t,j]      each writes a part of a, no element twice
    c[n,t + 1,j] = c[n,t,j]*f[n,t,j] + …                all of c but c[n,0,j]

nothing of a needs that, and of c a gap, c[n,0,j]. No step may read what a later one writes, and
no part may be a sum.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sympy import Expr, Integer, expand

from ..affine import coefficients, is_affine, span
from ..ir import ONE, Access, Equation, Index, Loop, Program, Tensor, equations_of, indices_of
from ..passes.overlap import disjoint

Span = tuple[Expr, Expr]  # from where, how many
_Write = tuple[int, int, Loop | None, Equation]


def covers(e: Equation) -> bool:
    """Whether the equation's loops write each element of its tensor, and none twice: the positions
    are ``n``, or count through an extent, as ``2*y + u`` does with u < 2."""
    spans = box(e)
    pairs = zip(spans or (), e.tensor.shape, strict=spans is not None)
    return spans is not None and all(s == 0 and n == extent for (s, n), extent in pairs)


def box(e: Equation) -> tuple[Span, ...] | None:
    """The range of positions along each axis that an equation writes, if each element of the box is
    written and none twice."""
    if e.where != 1 and not e.reduced or not is_affine(e.write):
        return None
    used = [i for position in e.write.indices for i in coefficients(position)[0]]
    if len(set(used)) < len(used) or not set(used) <= set(e.loops):
        return None
    spans = [span(position) for position in e.write.indices]
    return None if None in spans else tuple(s for s in spans if s is not None)


@dataclass(slots=True)
class _Uses:
    """Where a tensor is written and read: the number of the item, that within a recurrence, and the
    recurrence."""

    writes: list[_Write] = field(default_factory=list)
    reads: list[tuple[int, int, Loop | None, Access]] = field(default_factory=list)
    nested: bool = False


def in_parts(program: Program, known: Collection[Tensor]) -> dict[Tensor, list[Equation]]:
    """The tensors of which several equations, or one, write parts, no element twice and none after
    it is read, and for each what sets the rest to 0; `known` are left out."""
    found = {t: _gaps(t, writes) for t, writes in _written_before(program, known)}
    return {t: gaps for t, gaps in found.items() if gaps is not None}


def written_whole(program: Program, known: Collection[Tensor]) -> set[Tensor]:
    """The tensors of which every element is written once, before it is read, by one equation or in
    parts; `known` are left out."""
    found = set()
    for tensor, writes in _written_before(program, known):
        whole = [(Integer(0), extent) for extent in tensor.shape]
        if [_box(loop, e) for _, _, loop, e in writes] == [whole] or _gaps(tensor, writes) == []:
            found.add(tensor)
    return found


def _written_before(
    program: Program, known: Collection[Tensor]
) -> Iterator[tuple[Tensor, list[_Write]]]:
    """The tensors of which nothing is read before it is written, with their writes; not numbers,
    those of loops within loops, and `known`."""
    left_out = {*known, *program.inputs}
    for tensor, uses in _uses(program.items).items():
        if tensor in left_out or uses.nested or not uses.writes or not tensor.shape:
            continue
        if all(_behind(r, uses.writes) for r in uses.reads):
            yield tensor, uses.writes


def _uses(items: Iterable[Equation | Loop]) -> dict[Tensor, _Uses]:
    found: dict[Tensor, _Uses] = {}
    for number, item in enumerate(items):
        inner = item.items if isinstance(item, Loop) else (item,)
        loop = item if isinstance(item, Loop) else None
        for place, own in enumerate(inner):
            for e in equations_of([own]):
                of = found.setdefault(e.tensor, _Uses())
                of.writes.append((number, place, loop, e))
                of.nested |= own is not e
                for read in e.reads:
                    of = found.setdefault(read.tensor, _Uses())
                    of.reads.append((number, place, loop, read))
                    of.nested |= own is not e
    return found


def _gaps(tensor: Tensor, writes: Sequence[_Write]) -> list[Equation] | None:
    """What fills the elements that nobody writes; None if some are written twice, or it can't be
    told. The parts lie one behind the other along one axis."""
    boxes = []
    for _, _, loop, e in writes:
        own = _box(loop, e)
        if own is None:
            return None
        boxes.append(own)
    whole = [(Integer(0), extent) for extent in tensor.shape]
    split = [d for d, all_ in enumerate(whole) if any(b[d] != all_ for b in boxes)]
    if len(split) != 1:
        return None
    axis, at, gaps = split[0], Integer(0), []
    for start, number in sorted((b[axis] for b in boxes), key=_least):
        if not (start - at).is_Integer or start < at:
            return None
        if start != at:
            gaps.append((at, start - at))
        at = expand(start + number)
    rest = expand(tensor.shape[axis] - at)
    if not rest.is_Integer or rest < 0:
        return None
    if rest > 0:
        gaps.append((at, rest))
    return [_filling(writes[0][3], axis, *gap) for gap in gaps]


def _box(loop: Loop | None, e: Equation) -> list[Span] | None:
    """The range that an equation writes along each axis, in all steps of the recurrence around it;
    None if it is not known which steps run, or if what it writes may be added to in parts, by
    threads: to all of the tensor."""
    around = () if loop is None else (loop.index,)
    if loop is not None and loop.running is not None:
        return None
    own = box(replace(e, loops=(*around, *e.loops)))
    if own is None or e.op not in ("+", "=") or e.where != 1 or e.reduced:
        return None
    return list(own) if set(around) <= indices_of(e.write) else None


def _least(span: Span) -> tuple[bool, int, str]:
    start = span[0]
    return not start.is_Integer, int(start) if start.is_Integer else 0, str(start)


def _filling(e: Equation, axis: int, start: Expr, number: Expr) -> Equation:
    extents = enumerate(e.tensor.shape)
    loops = tuple(Index(f"i{d}", number if d == axis else extent) for d, extent in extents)
    at = tuple(i + start if d == axis else i for d, i in enumerate(loops))
    return replace(e, write=e.tensor[at], loops=loops, where=ONE)


def _behind(
    read: tuple[int, int, Loop | None, Access],
    writes: Iterable[_Write],
) -> bool:
    """Whether what is read was written before, if it is written at all."""
    number, place, loop, access = read
    for other, before, around, e in writes:
        if other < number or disjoint(access, e.write):
            continue
        if other > number or loop is None or around is None:
            return False
        step = _step(access, e.write, loop.index)
        if step is None or step * loop.direction > 0 or step == 0 and before >= place:
            return False
    return True


def _step(read: Access, write: Access, index: Index) -> Expr | None:
    """How many steps after that of the read an element of the write's position is written: where
    one is at ``t + 1`` and the other at ``t``, one."""
    for p, q in zip(read.indices, write.indices, strict=True):
        if index in indices_of(q):
            gap = expand(p - q)
            return gap if gap.is_Integer and coefficients(q)[0] == {index: 1} else None
    return None
