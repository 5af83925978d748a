"""Strips of a loop as C: a phase after the other, what an iteration has for itself in an array.

for 64 n:  n(m[n] = max_k z[n,k])  becomes     float m[64];
                                               for n in the strip: m[n - n_first] = -INFINITY;
                                               for (int64_t k = 0; k < 10; k++)
                                                   #pragma omp simd
                                                   for n in the strip: m[n - n_first] = …
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sympy import Expr, Symbol

from ...affine import count
from ...ir import Tensor
from ...lower.nested import Item, Loop, Phase, Reduce, Strip
from ...lower.walks import statements, write_of
from . import tree
from .tree import Block, Declaration, For, Name, Statement, whole

if TYPE_CHECKING:
    from .nest import NestFunction, Range

SIMD = "omp simd"


def strips(nest: NestFunction, loop: Loop, strip: Strip) -> For:
    """A loop, strip by strip."""
    around, end, within = nest.block(loop.over.index, strip.count)
    body = Block((end, *in_strip(nest, loop, strip, within)))
    return For(around.variable, around.first, around.end, body, strip.count)


def in_strip(nest: NestFunction, loop: Loop, strip: Strip, over: Range) -> Iterator[Statement]:
    """The phases of one strip, whose iterations are those of a range."""
    assert isinstance(over.first, Name)
    lane = loop.over.index - Symbol(over.first.name, integer=True)

    def lies(place: Expr) -> Expr:
        return strip.count * place + lane

    made: dict[Tensor, list[Item]] = {}
    for s in statements(loop.items):
        if (write := write_of(s)) is not None:
            made.setdefault(write.tensor, []).append(s)
    for t in strip.own:
        numbers = 1 if t in nest.registers else int(count(t.shape))
        adds = any(isinstance(s, Reduce) and s.op == "+" for s in made[t])
        size, of = whole(strip.count * numbers), nest.marks(*made[t])
        yield Declaration(nest.kind(t), t.name, whole(0) if adds else None, size, of)
    nest.lanes = dict.fromkeys(strip.own, lies)
    done = (s for phase in strip.phases for s in statements(phase.items))  # those of the loop again
    pairs = zip(done, statements(loop.items), strict=True)
    nest.purposes.update({id(s): nest.purposes[id(own)] for s, own in pairs})
    for phase in strip.phases:
        yield from tree.marked([*_phase(nest, phase, over)], nest.marks(*phase.items))
    nest.lanes = {}


def _phase(nest: NestFunction, phase: Phase, over: Range) -> Iterator[Statement]:
    def all_of(statements: Iterable[Statement]) -> For:
        inner = tuple(statements)
        body = inner[0] if len(inner) == 1 else Block(inner)
        return For(over.variable, over.first, over.end, body, pragma=SIMD if phase.vectors else "")

    item = phase.items[0]
    if isinstance(item, Reduce):
        yield from nest.comment(item)
        begin = nest.identity(item.op, item.total.tensor)
        if item.op != "+":  # a sum is 0 as it is declared
            yield all_of([tree.Assign(nest.target(item.total), "=", begin)])
        (inner,) = (nest.range(o.index) for o in item.over)
        body = all_of([nest.folded(item.op, item.total, item.value)])
        yield For(inner.variable, inner.first, inner.end, body)
    elif isinstance(item, Loop) and phase.vectors:
        yield from nest.comment(item)
        inner = nest.range(item.over.index)
        yield For(inner.variable, inner.first, inner.end, all_of(nest.items(item.items)))
    else:
        if len(phase.items) == 1:
            yield from nest.comment(item)
        yield all_of(nest.items(phase.items))
