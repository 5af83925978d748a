"""Equations as loop nests and matrix products, in the order in which they run.

A sum ``b[o] += d[n,o]`` becomes o(b = 0) and n(o(b += d)), a contraction a Matrix, with a bias that
is added next as what it starts from. Nests are then fused.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from sympy import Integer

from ..affine import address, coefficients, count, is_affine, strides
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
    rename,
)
from ..passes.names import fresh_names
from . import sums
from .batches import by_batches
from .channels import fused_by_channels
from .covered import covers, in_parts
from .fusion import Fusion
from .kernels import contraction
from .nests import (
    Assign,
    Blocks,
    Fill,
    Item,
    Kernel,
    Matrix,
    Nest,
    Reduce,
    Steps,
    is_choice,
    touches,
    writes_any,
)
from .places import Memory
from .requests import Requests
from .sums import is_long


def nests(
    program: Program,
    memory: Memory,
    begun: Iterable[Tensor] = (),
    apart: frozenset[Tensor] = frozenset(),
    requests: Requests | None = None,
    checked: Collection[Tensor] = (),
    copies: Mapping[Tensor, int] = {},
) -> list[Kernel]:
    """The kernels of a program, in order. What depends on the step alone stands first, then what
    is set to an identity, so that it does not keep loops apart; not so the tensors `begun`, whose
    elements are all written. What is `apart` shares no loops with the rest, nor what is written for
    other `requests`, nor what comes before and after the last of those that are `checked`, nor do
    `copies` share those of what is none, before them, but of copies for the same use."""
    fills: list[Kernel] = []
    fresh = fresh_names(program)
    inner = Fusion(memory, requests=requests or {}, copies=copies)
    begun = {*begun}
    parts = in_parts(program, begun)
    fills += [_around(e.loops, Fill(e)) for gaps in parts.values() for e in gaps]
    kernels = _kernels(program.items, inner, fills, begun, fresh, (), parts)
    uniform = uniforms(program)
    steps = [k for k in kernels if isinstance(k, Assign) and k.equation.tensor in uniform]
    fusion = replace(inner, apart=apart)
    rest = [k for k in kernels if k not in steps]
    cut = 1 + max((n for n, k in enumerate(rest) if writes_any(k, checked)), default=-1)
    parts_ = rest[:cut], rest[cut:]
    first, second = (
        fused_by_channels(by_batches(own, fusion, (*fills, *steps, *other)), fusion, fresh)
        for own, other in (parts_, parts_[::-1])
    )
    return [*steps, *fills, *first, *second]


def _kernels(
    items: Iterable[Equation | Loop],
    fusion: Fusion,
    fills: list[Kernel],
    filled: set[Tensor],
    fresh: Callable[[str], str],
    outer: tuple[Index, ...],
    parts: Collection[Tensor],
) -> list[Kernel]:
    """The kernels of items; tensors that need it are set to their identity in `fills`, but those
    that are written in `parts`. Inside a recurrence, over the indices `outer`, all that add are set
    before the first step; not so what one equation writes completely, step by step, unless its
    condition leaves out what a step reads of another."""
    kernels: list[Kernel] = []
    for item in _with_starts(items):
        if isinstance(item, Loop):
            equations = list(equations_of([item]))
            written = [e.tensor for e in equations]
            read = [r for e in equations for r in e.reads]
            for around, e in _within(item, outer):
                complete = set(around) <= indices_of(e.write)
                complete = complete and covers(replace(e, loops=(*around, *e.loops)))
                complete = complete and (e.where == 1 or not _reads_other_steps(read, e, around))
                complete = complete and written.count(e.tensor) == 1 and item.running is None
                if not complete and e.tensor not in filled and e.tensor not in parts:
                    fills.append(_whole_fill(e))
                    filled.add(e.tensor)
            inner = _kernels(item.items, fusion, fills, filled, fresh, (*outer, item.index), parts)
            fused = fusion.fuse(inner)
            kernels.append(Steps(item.index, item.direction, tuple(fused), running=item.running))
            continue
        e, start = item
        before_it = len(kernels)
        known = e.tensor in filled
        accumulate = known and e.op != "=" and e.tensor not in parts  # "=" writes each element once
        if not outer and not known and e.tensor not in parts and not covers(e):
            fills.append(_whole_fill(e))
            accumulate = e.op != "="
        filled.add(e.tensor)
        product = contraction(e)
        if product is not None and (product.rows or product.columns):
            kernels.append(Matrix(product, accumulate, start))
        elif not outer and (loops := _wide_sum(e)):
            if not accumulate:
                fills.append(_whole_fill(e))
            blocks = in_blocks(e.tensor, fresh)
            part = Assign(replace(e, write=blocks.part[e.write.indices]), True)
            kernels.append(Steps(loops[0], 1, (_around(loops[1:], part),), blocks))
        else:
            before, nest = _nest(e, accumulate)
            (kernels if outer else fills).extend(before)
            kernels.append(nest)
        if e.tensor in fusion.requests:  # so are its windows and its blocks
            made = {t for k in kernels[before_it:] for t, _, writes in touches(k) if writes}
            fusion.requests.update(dict.fromkeys(made, fusion.requests[e.tensor]))
    return kernels


def in_blocks(total: Tensor, fresh: Callable[[str], str]) -> Blocks:
    """The memory that a sum in blocks needs beside its tensor."""
    words = (fresh(f"{total.name}_part"), fresh(f"{total.name}_lost"))
    part, lost = (Tensor(name, total.shape) for name in words)
    return Blocks(total, part, lost)


def _reads_other_steps(read: Iterable[Access], e: Equation, around: Sequence[Index]) -> bool:
    """Whether a step may read elements of e's tensor that are another step's to write."""
    stepped = [d for d, p in enumerate(e.write.indices) if indices_of(p) & {*around}]
    return any(
        r.tensor == e.tensor and any(r.indices[d] != e.write.indices[d] for d in stepped)
        for r in read
    )


def _within(loop: Loop, outer: tuple[Index, ...]) -> Iterator[tuple[tuple[Index, ...], Equation]]:
    """The equations of a recurrence, each with the indices of the recurrences around it."""
    for item in loop.items:
        if isinstance(item, Loop):
            yield from _within(item, (*outer, loop.index))
        else:
            yield (*outer, loop.index), item


def uniforms(program: Program) -> frozenset[Tensor]:
    """What depends on the step alone, on inputs and on what does: numbers that are kept in double,
    or whole. A result that the caller is given is written as others are."""
    known = {*program.inputs}
    found: set[Tensor] = set()
    for e in program.items:
        if not isinstance(e, Equation) or e.loops or e.op != "=" or e.where != 1:
            continue
        alone = all(not r.tensor.shape and r.tensor in known for r in e.reads)
        if alone and not e.tensor.shape and e.tensor.dtype != "real":
            known.add(e.tensor)
            found.add(e.tensor)
    return frozenset(found - {*program.outputs})


def _with_starts(
    items: Iterable[Equation | Loop],
) -> Iterator[tuple[Equation, Access | None] | Loop]:
    """Equations, a contraction together with the plain copy that is added to it next: a bias."""
    items = list(items)
    writers: dict[Tensor, int] = {}
    k = 0
    while k < len(items):
        item = items[k]
        k += 1
        if isinstance(item, Loop):
            yield item
            continue
        first = item.tensor not in writers
        writers[item.tensor] = 1
        product = contraction(item) if first and covers(item) else None
        if product is not None and (product.rows and product.columns) and k < len(items):
            bias = items[k]
            if (
                isinstance(bias, Equation)
                and bias.tensor == item.tensor
                and bias.plain
                and isinstance(bias.body, Access)
                and is_affine(bias.body)
                and bias.body.tensor.dtype == "real"
            ):
                mapping = dict(zip(bias.write.indices, item.write.indices, strict=True))
                start = rename(bias, mapping).body
                k += 1
                yield item, start
                continue
        yield item, None


def _whole_fill(e: Equation) -> Kernel:
    loops = tuple(Index(f"i{k}", extent) for k, extent in enumerate(e.tensor.shape))
    return _around(loops, Fill(replace(e, write=e.tensor[loops], loops=loops, where=ONE)))


def _nest(e: Equation, accumulate: bool) -> tuple[list[Kernel], Item]:
    """One equation as what must be set to the identity before, and loops."""
    free = list(dict.fromkeys(i for p in e.write.indices for i in _in_order(p, e) if i in e.free))
    if not e.reduced:
        return [], _around(_longest_inside(free, e), Assign(e, accumulate))
    in_register = _contiguous(e) in e.reduced if free else not _batch_only(e)
    in_register = in_register or is_choice(Reduce(e, accumulate))
    if in_register:
        return [], _around(free, Reduce(e, accumulate))
    loops = _streamed(e, free)
    if accumulate:
        return [], _around(loops, Assign(e, True))
    outside = list(takewhile(lambda i: i in free, loops))
    fill = _around([i for i in free if i not in outside], Fill(e))
    if not outside:
        return [fill], _around(loops, Assign(e, True))
    total = _around(loops[len(outside) :], Assign(e, True))
    innermost = Nest(outside[-1], (fill, total))
    return [], _around(outside[:-1], innermost)


def _wide_sum(e: Equation) -> list[Index] | None:
    """The loops of a long sum whose totals are too many to lie on the stack, if the outermost one
    is summed: it adds in blocks then."""
    free = [i for p in e.write.indices for i in _in_order(p, e)]
    if not is_affine(e.write) or not free or len(set(free)) < len(free) or set(free) != {*e.free}:
        return None
    if not is_long(e, e.reduced) or _contiguous(e) in e.reduced:
        return None
    size, loops = count(i.extent for i in free), _streamed(e, free)
    narrow = size.is_Integer and size <= sums.WIDEST
    return None if narrow or loops[0] not in e.reduced else loops


def _streamed(e: Equation, free: Sequence[Index]) -> list[Index]:
    """The loops of a sum that is kept in memory: the last one of the write is the innermost, the
    others stand in the order of the steps that they make in memory, the longest first."""

    def step(index: Index) -> int:
        longest = 0
        for access in filter(is_affine, (e.write, *e.reads)):
            factor = coefficients(address(access))[0].get(index, Integer(0))
            longest = max(longest, abs(int(factor.xreplace(dict.fromkeys(factor.atoms(Size), 64)))))
        return longest

    last = free[-1] if free else None
    return [*sorted((i for i in e.loops if i != last), key=step, reverse=True), *free[-1:]]


def _longest_inside(loops: list[Index], e: Equation) -> list[Index]:
    """The loops with the longest of those that the last position is made of (x in ``2*x + v``) as
    the innermost."""
    last = [i for i in loops if e.write.indices and i in indices_of(e.write.indices[-1])]
    if len(last) != 2 or any(not i.extent.is_Integer for i in last) or not is_affine(e.write):
        return loops
    longest = max(last, key=lambda i: int(i.extent))
    return [*(i for i in loops if i != longest), longest]


def _batch_only(e: Equation) -> bool:
    """Whether a total runs over samples alone, so that it can join the loop over samples."""
    return len(e.reduced) == 1 and not e.reduced[0].extent.is_Integer


def _in_order(position: object, e: Equation) -> list[Index]:
    return [i for i in e.loops if i in indices_of(position)]


def _around(loops: Sequence[Index], item: Item) -> Item:
    for index in reversed(loops):
        item = Nest(index, (item,))
    return item


def _contiguous(e: Equation) -> Index | None:
    """The loop along which most accesses are contiguous."""
    votes = dict.fromkeys(e.loops, 0)
    for access in (e.write, *e.reads):
        if not access.indices or not is_affine(access):
            continue
        for position, step in zip(access.indices, strides(access.tensor.shape), strict=True):
            for i, factor in coefficients(position)[0].items():
                if i in votes and factor * step == 1:
                    votes[i] += len(access.indices) ** 2
    return max(e.loops, key=lambda i: votes[i], default=None)
