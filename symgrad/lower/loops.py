"""A located Program as a Plan of loops and products: what C runs.

``h[n,o] = tanh(z[n,o])`` becomes n(o(h[n,o] = tanh(z[n,o]))), with h at an offset of the workspace,
and is fused with what else runs over n and o.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from sympy import Expr

from ..ir import Index, Program, Tensor
from ..passes.names import fresh_names
from . import nested, nests, plan, sums
from .ahead import with_factors_ahead
from .bands import Pairs, band_of, bands
from .groups import with_groups
from .joined import with_joined_loops, without_single_loops
from .moments import of_optimizer
from .nests import Kernel, tensors_of, wanted_for, writes_any
from .outline import memory_of, outlined, with_pieces
from .parallel import Elsewhere, in_parallel, is_worth, own_rows, work_of
from .places import Lowered, Memory
from .plan import (
    Buffer,
    Check,
    Draw,
    Flushed,
    Load,
    Number,
    Plan,
    Register,
    Same,
    Scalar,
    Store,
    When,
)
from .products import product_of, with_band
from .recomputed import with_recomputed
from .regions import with_regions
from .requests import only_for
from .same import Around
from .schedule import nests as scheduled
from .schedule import uniforms
from .scopes import locals_of, with_own, with_rows
from .statements import statements_of
from .storage import STAGGER
from .storage import plan as in_workspace
from .strips import in_strips, strips_of
from .tiles import in_place, with_tiles
from .turned import with_turned
from .walks import inside, statements, used, written

Outer = tuple[Index, ...]
Groups = tuple[str, ...]
Places = dict[Tensor, plan.Place]


def in_loops(
    name: str,
    lowered: Lowered,
    arguments: Iterable[Tensor],
    flat: frozenset[Tensor] = frozenset(),
    slopes: frozenset[Tensor] = frozenset(),
    groups: Mapping[Tensor, str] = {},
    whole: int = 1,
    draws: Sequence[Draw] = (),
    threads: bool = True,
    over: str | None = None,
) -> Plan:
    """The Plan. `arguments` are the arrays that the caller passes for themselves, `flat` the
    vectors that an optimizer works on, `slopes` the gradients among what it computes, `groups` the
    optional results and what asks for them; a whole number takes `whole` elements of the
    workspace, in which the numbers of `draws` lie; `threads`, on a machine with vectors, may share
    what kernels do. There is room for the vector `over`, over a part of the workspace."""
    program, arguments = without_single_loops(lowered.without_views), tuple(arguments)
    optimizer = of_optimizer(program, flat)
    requests = dict(lowered.requests)  # to which the windows of what is asked for are added
    memory, checked = Memory(lowered.places), lowered.checked
    schedule = partial(scheduled, memory=memory, begun=lowered.begun, apart=optimizer)
    before = schedule(program, requests=requests, checked=checked)
    seen = {*lowered.places, *arguments, *program.results, *program.inputs, *checked}
    fresh = fresh_names(program)
    ahead = with_factors_ahead(program, before, {*seen, *requests}, fresh)
    if ahead is not program:
        program, before = ahead, schedule(ahead, requests=requests, checked=checked)
    program, copies = with_recomputed(program, before, memory, seen, requests, fresh)
    if copies:
        before = schedule(program, requests=requests, checked=checked, copies=copies)
    if threads:
        before = with_turned(before, memory, requests, fresh)
    kept = [t for t in program.inputs if t in lowered.places and _is_number(t)]
    scalars = uniforms(program) | {*kept}
    fixed = {*lowered.places, *arguments, *program.results, *program.inputs, *checked}
    outside = fixed | _of_many(before) | _of_blocks(before)
    costs = [work_of(kernel) for kernel in before] if threads else []
    kernels, private = [], list[tuple[Tensor, ...]]()
    for kernel in before:
        if isinstance(kernel, nests.Steps):
            own = with_own(kernel, _of_many((kernel,)) - fixed)
            outside |= {*own.own}
            kernels.append(_compact(own, outside, ()))
            private.append((*own.own, *(own_rows(kernels[-1], own) if kernel.own else ())))
        else:
            single = with_rows(kernel, outside)
            kernels.append(with_joined_loops(single))
            private.append(own_rows(single, kernel))
    registers = _registers(kernels, outside)
    places: Places = {**lowered.places}
    places.update({t: Buffer(t.name) for t in arguments})
    places.update({**registers, **{t: Scalar() for t in scalars if t not in places}})
    holders = _holders(places, [*program.inputs, *_read_then_written(program, before)], arguments)
    places.update({t: Same(holder) for t, holder in holders.items() if t != holder})
    gradients = only_for(program, slopes)
    made_in_order = (*program.inputs, *(e.tensor for e in program.equations))
    age = {t.name: k for k, t in enumerate(made_in_order)}
    around = Around(registers, scalars, gradients, lambda tensor: holders.get(tensor, tensor), age)

    def asked(kernel: Kernel) -> Groups:
        wanted = wanted_for(kernel, requests) or ()
        return tuple(dict.fromkeys(group for t, group in groups.items() if t in wanted))

    zeros = bands(program) if threads else {}
    made: list[plan.Kernel] = []
    for number, (k, m) in enumerate(zip(kernels, before, strict=True)):
        worth = threads and is_worth(costs[number])
        alone = tuple(t for t in private[number] if worth and t not in registers)
        rows = alone if isinstance(k, nests.Nest) else ()
        planned = _planned(k, m, replace(around, private=frozenset(rows)), asked, zeros)
        if worth:
            root = k.index if isinstance(k, nests.Nest) else None
            elsewhere = Elsewhere(places, around.holder, whole)
            planned, spots = in_parallel(planned, root, costs[number], alone, elsewhere)
            places.update(spots)
            if alone and not spots:
                planned = _planned(k, m, around, asked, zeros)
        if threads and isinstance(k, nests.Nest):
            planned = _in_strips(planned, k.index, private[number], places)
        made.append(planned)
    checks = _checks(kernels, checked)
    parts = [
        _Part(
            k,
            *(((), False) if isinstance(k, Number) else (asked(b), writes_any(b, optimizer))),
            checks.get(number, ()),
        )
        for number, (k, b) in enumerate(zip(made, before, strict=True))
    ]
    stores = [Store(new, old) for old, new in program.updates if old in kept]
    memory_, lines = partial(memory_of, places=places), partial(_lines, places=places)
    filled = _filled_late(_in_groups(parts), memory_)
    if threads:
        filled = with_groups(with_tiles(filled, places, around.holder), places, around.holder)
    body = outlined(filled, memory_, lines)
    body = (*draws, *(with_regions(body, places, around.holder) if threads else body))
    stagger = STAGGER if threads else 0
    stored, instead = [store.tensor for store in stores], in_place(body, places)
    work = in_workspace(body, places, stored, whole, stagger, over, instead)
    places.update(work.places)
    body = with_pieces(body, places)
    every = (*map(Load, kept), *body, *stores)
    return Plan(name, lowered.program, places, every, work.size, lowered.sources)


def _filled_late(
    kernels: Iterable[plan.Kernel], same: Callable[[Tensor], Hashable]
) -> tuple[plan.Kernel, ...]:
    """The kernels, those that fill a tensor right before the first one that adds to it."""
    found: list[plan.Kernel] = []
    for kernel in kernels:
        if isinstance(kernel, (When, Flushed)):
            kernel = replace(kernel, kernels=_filled_late(kernel.kernels, same))
        found.append(kernel)
    late: dict[int, list[plan.Kernel]] = {}  # what fills for a kernel, by its number
    next_use: dict[Hashable, int] = {}
    moved: set[int] = set()
    for number in reversed(range(len(found))):
        own = set(map(same, used(found[number])))
        users = [next_use[t] for t in own if t in next_use]
        if _only_fills(found[number]) and users:
            late.setdefault(min(users), []).insert(0, found[number])
            moved.add(number)
        else:
            next_use.update(dict.fromkeys(own, number))
    kept = (k for k in range(len(found)) if k not in moved)
    return tuple(kernel for k in kept for kernel in (*late.get(k, ()), found[k]))


def _only_fills(kernel: plan.Kernel) -> bool:
    if isinstance(kernel, plan.Parallel):
        return _only_fills(kernel.kernel)
    return isinstance(kernel, plan.Nest) and all(
        isinstance(s, nested.Fill) for s in statements(kernel.items)
    )


def _lines(kernel: plan.Kernel, places: Places) -> int:
    """About how many lines a kernel takes: an equation above a product, the loops around it, the
    temporaries that it writes."""
    own = 0 if isinstance(kernel, When) else sum(t not in places for t in {*written((kernel,))})
    inner = sum(_lines(k, places) for k in inside(kernel))
    return own + inner + (2 + len(kernel.outer) if isinstance(kernel, plan.Product) else 1)


def _of_many(kernels: Sequence[Kernel]) -> set[Tensor]:
    """The tensors that more than one kernel uses."""
    users: dict[Tensor, int] = {}
    for kernel in kernels:
        for single, _ in _singles(kernel, ()):
            for tensor in tensors_of(single):
                users[tensor] = users.get(tensor, 0) + 1
    return {t for t, n in users.items() if n > 1}


def _of_blocks(kernels: Sequence[Kernel]) -> set[Tensor]:
    """What sums in blocks need beside their tensors."""
    found: set[Tensor] = set()
    for kernel in kernels:
        if isinstance(kernel, nests.Steps):
            found |= _of_blocks(kernel.kernels)
            if kernel.blocks is not None:
                found |= {kernel.blocks.part, kernel.blocks.lost}
    return found


def _compact(kernel: Kernel, outside: set[Tensor], outer: Outer) -> Kernel:
    """The kernel with rows in place of arrays, and loops that are one."""
    if isinstance(kernel, nests.Steps):
        inner = (*outer, kernel.index)
        return replace(kernel, kernels=tuple(_compact(k, outside, inner) for k in kernel.kernels))
    return with_joined_loops(with_rows(kernel, outside, outer))


def _registers(kernels: Sequence[Kernel], outside: set[Tensor]) -> dict[Tensor, Register]:
    return {
        tensor: Register(loops)
        for kernel in kernels
        for single, outer in _singles(kernel, ())
        for tensor, loops in locals_of(single, outside, outer).items()
    }


def _read_then_written(program: Program, kernels: Sequence[Kernel]) -> Iterator[Tensor]:
    yield from (r.tensor for e in program.equations for r in e.reads)
    for kernel in kernels:
        yield from (tensor for tensor, _, _ in nests.touches(kernel))


def _holders(
    places: Mapping[Tensor, plan.Place], tensors: Iterable[Tensor], arguments: Sequence[Tensor]
) -> dict[Tensor, Tensor]:
    """For each tensor in a vector of the caller the first of its shape that lies there."""
    first: dict[tuple[plan.Place, tuple[Expr, ...]], Tensor] = {}
    holders: dict[Tensor, Tensor] = {}
    for t in tensors:
        place = places.get(t)
        if isinstance(place, Buffer) and place.name != "workspace" and t not in arguments:
            holders[t] = first.setdefault((place, t.shape), t)
    return holders


def _planned(
    kernel: Kernel,
    meaning: Kernel,
    around: Around,
    asked: Callable[[Kernel], Groups],
    zeros: Mapping[Tensor, Pairs],
) -> plan.Kernel:
    if isinstance(kernel, nests.Steps):
        assert isinstance(meaning, nests.Steps)
        inner: list[plan.Kernel] = []
        for k, m in zip(kernel.kernels, meaning.kernels, strict=True):
            made, groups = _planned(k, m, around, asked, zeros), () if asked(kernel) else asked(m)
            inner.append(When(groups, (made,)) if groups else made)
        if kernel.running is not None:
            writes = [kernel.running.tensor in written((k,)) for k in inner]
            known = max((k + 1 for k, mine in enumerate(writes) if mine), default=0)
            running = kernel.running
            inner.insert(known, plan.Rest(running.tensor, running.indices, known > 0))
        b = kernel.blocks
        long = None if b is None else plan.LongSum(b.total, b.part, b.lost, sums.BLOCK)
        return plan.Steps(kernel.index, kernel.direction, tuple(inner), long)
    if isinstance(kernel, nests.Matrix):
        assert isinstance(meaning, nests.Matrix)
        own = meaning.contraction
        made_ = replace(product_of(kernel), equation=own.equation)
        bound = band_of(own, zeros)
        return made_ if bound is None else with_band(made_, *bound)
    if isinstance(kernel, nests.Assign) and kernel.equation.tensor in around.scalars:
        return Number(kernel.equation)
    return statements_of(kernel, meaning, around)


def _in_strips(
    kernel: plan.Kernel, index: Index, rows: Sequence[Tensor], places: Places
) -> plan.Kernel:
    """A nest in strips of its loop over an index, if that pays."""
    if isinstance(kernel, plan.Parallel):
        nest = _in_strips(kernel.kernel, index, rows, places)
        assert isinstance(nest, plan.Nest)
        counts = (strip.count for strip in strips_of(nest.items))
        return replace(kernel, kernel=nest, unit=math.lcm(kernel.unit, *counts))
    assert isinstance(kernel, plan.Nest)
    return in_strips(kernel, index, rows, places)


def _checks(kernels: Sequence[Kernel], checked: Mapping[Tensor, Expr]) -> dict[int, list[Check]]:
    """What is to be checked after each kernel, by its number: the last one that writes it."""
    last = {t: k for k, kernel in enumerate(kernels) for t, w in tensors_of(kernel).items() if w}
    found: dict[int, list[Check]] = {}
    for tensor, extent in checked.items():
        if tensor in last:
            found.setdefault(last[tensor], []).append(Check(tensor, extent))
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """A kernel, the results that it runs for, whether it is the optimizer's, and what is to be
    checked behind it."""

    kernel: plan.Kernel
    groups: Groups
    flushes: bool
    checks: Sequence[Check]


def _in_groups(parts: Iterable[_Part]) -> Iterator[plan.Kernel]:
    """The kernels, those that run for the same results under one condition."""
    for groups, own in groupby(parts, lambda part: part.groups):
        kernels = tuple(_in_regions(own))
        yield from (When(groups, kernels),) if groups else kernels


def _in_regions(parts: Iterable[_Part]) -> Iterator[plan.Kernel]:
    """The kernels with their checks, those of the optimizer in regions; as a check may leave the
    function, none stands in a region."""
    region: list[plan.Kernel] = []
    for part in parts:
        if region and not part.flushes:
            yield Flushed(tuple(region))
            region.clear()
        if not part.flushes:
            yield part.kernel
        else:
            region.append(part.kernel)
        if part.checks and region:
            yield Flushed(tuple(region))
            region.clear()
        yield from part.checks
    if region:
        yield Flushed(tuple(region))


def _singles(kernel: Kernel, outer: Outer) -> Iterator[tuple[Kernel, Outer]]:
    """The kernels within recurrences, each with the indices around it."""
    if isinstance(kernel, nests.Steps):
        for inner in kernel.kernels:
            yield from _singles(inner, (*outer, kernel.index))
    else:
        yield kernel, outer


def _is_number(tensor: Tensor) -> bool:
    return not tensor.shape and tensor.dtype != "real"
