"""Stretches of kernels that are equal but for their tensors become calls of one piece.

The blocks of a Transformer, the layers of a deep network, forward and backward: kernels come in, in
order, with a key for each, which is equal for kernels that differ in their tensors alone; out come
the same kernels, in which `Call`s stand in place of repeated stretches:

    q1 = …  k1 = …  y1 = …  q2 = …  k2 = …  y2 = …  q3 = …  k3 = …  y3 = …

become three calls of one piece of three kernels. A piece may call others. What repeats is found by
what it saves: the lines of all repeats but one, less the calls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sympy import Expr, Integer, expand

from ..ir import Access, Tensor, reads
from .arrays.forms import form as form_of_arrays
from .divided import divided
from .packing import typical
from .plan import (
    Arrays,
    Beside,
    Buffer,
    Call,
    Flushed,
    Group,
    Kernel,
    Nest,
    Parallel,
    Piece,
    Place,
    Private,
    Product,
    Register,
    Rest,
    Same,
    Scalar,
    Steps,
    Tiled,
    When,
)
from .walks import inside, used, written

LONGEST = 100  # kernels of a stretch
WORTH = 6  # lines that a piece must save
NEARLY = 0.8
FRAME = 5  # lines that it takes beside its kernels

Form = Hashable
_Row = tuple[Hashable, ...]  # of a kernel, what `same` says of its tensors


def form_of(kernel: Kernel) -> Form | None:
    """What is equal for kernels that differ in their tensors alone; None for one that is no part of
    a piece: it sets a variable of the function, or may end it."""
    if isinstance(kernel, (Nest, Call)):
        return type(kernel).__name__, kernel.form
    if isinstance(kernel, Parallel):
        inner = form_of(kernel.kernel)
        tensors = used(kernel)
        sums = tuple((tensors.index(t), place.offset) for t, place in kernel.sums)
        at = divided(kernel.kernel, kernel.index)
        return inner and ("Parallel", inner, at, kernel.unit, kernel.work, kernel.room, sums)
    if isinstance(kernel, Product):
        return _product(kernel)
    if isinstance(kernel, Arrays):
        return form_of_arrays(kernel) if kernel.form is None else kernel.form
    if isinstance(kernel, Rest):
        return "Rest", kernel.at, kernel.ends
    if isinstance(kernel, (Tiled, Group)):
        forms, tensors = tuple(map(form_of, inside(kernel))), used(kernel)
        order = tuple(tensors.index(t) for k in inside(kernel) for t in used(k))
        return type(kernel).__name__, forms, order
    if not isinstance(kernel, (Steps, When)):
        return None
    inner = tuple(map(form_of, kernel.kernels))
    own = used(kernel)
    order = tuple(own.index(t) for k in kernel.kernels for t in used(k))
    if None in inner:
        return None
    if isinstance(kernel, When):
        return "When", kernel.groups, inner, order
    long = kernel.sum and (
        *(own.index(t) for t in (kernel.sum.total, kernel.sum.part, kernel.sum.lost)),
        kernel.sum.block,
    )
    return kernel.index, kernel.direction, inner, order, long


def _product(kernel: Product) -> Form:
    """A product by the order of its tensors."""
    own = {t: Tensor(f"${k}", (), "temporary", t.dtype) for k, t in enumerate(used(kernel))}

    def plain(x: Expr) -> Expr:
        return x.xreplace({a: Access(own[a.tensor], a.indices) for a in reads(x)})

    start = kernel.start
    operands = (*kernel.operands, *((start,) if start is not None else ()))
    return (
        kernel.outer,
        kernel.sides,
        tuple((own[o.tensor].name, o.offset) for o in operands),
        start is not None,
        plain(kernel.coefficient),
        kernel.band,
    )


def memory_of(tensor: Tensor, places: Mapping[Tensor, Place]) -> Hashable:
    """The tensor in whose memory one lies, or that it is a variable of the function; None for one
    of a nest."""
    place = places.get(tensor)
    if isinstance(place, (Register, Private)):
        return None
    return (place.tensor if isinstance(place, Same) else tensor), isinstance(place, Scalar)


# --- search


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Places at which so many equal kernels begin, and the lines that a piece of them saves."""

    starts: tuple[int, ...]
    length: int
    saved: int


def outlined(
    kernels: Sequence[Kernel],
    same: Callable[[Tensor], Hashable],
    lines: Callable[[Kernel], int],
    given: Callable[[int], int] = lambda _: 0,
) -> tuple[Kernel, ...]:
    """Kernels with calls in place of repeated stretches. `same` is equal for tensors that have one
    memory, and else says what a tensor is beside memory; `lines` is what a kernel takes, `given`
    what so many tensors take in a call, beside one line."""
    made = list(kernels)
    for k, kernel in enumerate(made):
        if isinstance(kernel, (When, Flushed)):
            made[k] = replace(kernel, kernels=outlined(kernel.kernels, same, lines, given))
    known: dict[Form, int] = {}
    rows = [tuple(map(same, used(k))) for k in made]
    while True:
        forms = [form_of(k) for k in made]
        numbers = [
            -1 - k if f is None else known.setdefault(f, len(known)) for k, f in enumerate(forms)
        ]  # for search alone: elsewhere a form has other numbers
        best = _best(made, rows, numbers, lines, given)
        if best is None:
            return tuple(made)
        for start in reversed(best.starts):
            own = slice(start, start + best.length)
            stretch = tuple(made[own])
            tensors = tuple(dict.fromkeys(t for k in stretch for t in used(k)))
            made[own] = [Call(stretch, tensors, (tuple(forms[own]), _pattern(rows[own])))]
            rows[own] = [tuple(map(same, tensors))]


def _best(
    kernels: Sequence[Kernel],
    rows: Sequence[_Row],
    forms: Sequence[int],
    lines: Callable[[Kernel], int],
    given: Callable[[int], int],
) -> _Stretch | None:
    """The stretch whose piece saves most, or one that saves nearly as much in more places: what
    follows it at most of these joins it later."""
    sizes = [0]
    for kernel in kernels:
        call = isinstance(kernel, Call)
        sizes.append(sizes[-1] + (1 + given(len(used(kernel))) if call else lines(kernel)))
    functions = Call, Nest, Parallel  # of which one alone is a function already
    found = (
        s
        for s in _repeated(forms, sizes)
        if s.length > 1 or not isinstance(kernels[s.starts[0]], functions)
    )
    candidates = sorted(found, key=lambda s: (-s.saved, s.length, s.starts))
    best: _Stretch | None = None
    for candidate in candidates:
        if best is not None and candidate.saved < NEARLY * best.saved:
            break
        if best is not None and len(candidate.starts) <= len(best.starts):
            continue
        groups: dict[Hashable, list[int]] = {}
        for start in candidate.starts:
            pattern = _pattern(rows[start : start + candidate.length])
            groups.setdefault(pattern, []).append(start)
        starts = max(groups.values(), key=len)
        saved = _saved(starts, candidate.length, sizes)
        own = slice(starts[0], starts[0] + candidate.length)
        if any(isinstance(k, Call) for k in kernels[own]):
            saved -= len(starts) * given(len({t for k in kernels[own] for t in used(k)}))
        if saved >= (WORTH if best is None else NEARLY * best.saved):
            best = replace(candidate, starts=tuple(starts), saved=saved)
    return best


def _repeated(forms: Sequence[int], sizes: Sequence[int]) -> Iterator[_Stretch]:
    """Stretches of equal forms that stand more than once."""
    classes = {0: list(range(len(forms)))}
    for length in range(1, min(LONGEST, len(forms) // 2) + 1):
        longer: dict[tuple[int, int], list[int]] = {}
        for number, starts in classes.items():
            for start in starts:
                if start + length <= len(forms):
                    longer.setdefault((number, forms[start + length - 1]), []).append(start)
        repeated = [starts for starts in longer.values() if len(starts) > 1]
        if not repeated:
            return
        classes = dict(enumerate(repeated))
        for starts in repeated:
            apart = _apart(starts, length)
            saved = _saved(apart, length, sizes)
            if saved >= WORTH and not _is_power(forms[apart[0] : apart[0] + length]):
                yield _Stretch(tuple(apart), length, saved)


def _apart(starts: Iterable[int], length: int) -> list[int]:
    """Those that do not overlap, from the first on."""
    found: list[int] = []
    for start in starts:
        if not found or start >= found[-1] + length:
            found.append(start)
    return found


def _saved(starts: Sequence[int], length: int, sizes: Sequence[int]) -> int:
    own = sizes[starts[0] + length] - sizes[starts[0]]
    return (len(starts) - 1) * own - len(starts) - FRAME


def _is_power(forms: Sequence[int]) -> bool:
    """Whether a stretch repeats a shorter one."""
    n = len(forms)
    return any(n % k == 0 and forms[k:] == forms[:-k] for k in range(1, n // 2 + 1))


def _pattern(rows: Iterable[_Row]) -> Hashable:
    """Which tensors of a stretch are one, by their order."""
    order: dict[Hashable, int] = {}
    return tuple(
        None if what is None else order.setdefault(what, len(order)) for row in rows for what in row
    )


def calls(kernels: Iterable[Kernel]) -> Iterator[Call]:
    """The calls among kernels, those within others behind them."""
    for kernel in kernels:
        if isinstance(kernel, Call):
            yield kernel
        yield from calls(inside(kernel))


# --- pieces


def with_pieces(kernels: Sequence[Kernel], places: Mapping[Tensor, Place]) -> tuple[Kernel, ...]:
    """Kernels whose calls know their pieces, once it is known where tensors lie."""
    table: dict[Form, list[Call]] = {}
    for call in calls(kernels):
        table.setdefault(call.form, []).append(call)
    pieces: dict[Form, Piece] = {}

    def known(kernel: Kernel) -> Kernel:
        if isinstance(kernel, (When, Flushed)):
            return replace(kernel, kernels=tuple(map(known, kernel.kernels)))
        if not isinstance(kernel, Call):
            return kernel
        inner = tuple(map(known, kernel.kernels))
        if kernel.form not in pieces:
            pieces[kernel.form] = _piece(inner, table[kernel.form], places)
        return replace(kernel, kernels=inner, piece=pieces[kernel.form])

    return tuple(map(known, kernels))


def _piece(
    kernels: tuple[Kernel, ...], runs: Sequence[Call], places: Mapping[Tensor, Place]
) -> Piece:
    """The first of the runs as what all have in common. Tensors that lie at equal distances in all
    runs, in one buffer, have one base: the first of them in memory."""
    own, found = runs[0].tensors, dict[Tensor, Place]()
    groups: list[list[tuple[Tensor, Expr]]] = []
    begun: list[tuple[Buffer, ...]] = []
    for row in zip(*(run.tensors for run in runs), strict=True):
        tensor, place = row[0], places.get(row[0])
        if isinstance(place, (Register, Scalar, Private)):
            found[tensor] = place
            continue
        if isinstance(place, Same) and place.tensor in own:
            found[tensor] = place
            continue
        spots = tuple(b for t in row if isinstance(b := places.get(holder(t, places)), Buffer))
        if len(spots) < len(row):
            continue
        for start, group in zip(begun, groups, strict=True):
            distance = _distance(start, spots)
            if distance is not None and "int" not in (tensor.dtype, group[0][0].dtype):
                group.append((tensor, distance))
                break
        else:
            begun.append(spots)
            groups.append([(tensor, Integer(0))])
    bases = []
    for group in groups:
        base, start = min(group, key=lambda item: typical(item[1]))
        bases.append(base)
        found.update({t: Beside(base, expand(at - start)) for t, at in group})
    layers = tuple(_layer(run) for run in runs)
    return Piece(kernels, own, found, tuple(bases), layers)


def holder(tensor: Tensor, places: Mapping[Tensor, Place]) -> Tensor:
    """The tensor whose memory another one has."""
    place = places.get(tensor)
    return place.tensor if isinstance(place, Same) else tensor


def _distance(start: Sequence[Buffer], spots: Sequence[Buffer]) -> Expr | None:
    """How far places are from others, if it is equally far in all runs."""
    if any(a.name != b.name for a, b in zip(start, spots, strict=True)):
        return None
    first = expand(spots[0].offset - start[0].offset)
    same = all(
        b.offset - a.offset == first or expand(b.offset - a.offset) == first
        for a, b in zip(start, spots, strict=True)
    )
    return first if same else None


def _layer(call: Call) -> tuple[str, ...]:
    """The path of the layer to which most belongs of what is written, and of the innermost one in
    it that has more than half of that."""
    paths = [t.path[:-1] for t in dict.fromkeys(written(call.kernels))]
    layer: tuple[str, ...] = ()
    least = 0
    while True:
        depth = len(layer) + 1
        inner = Counter(p[:depth] for p in paths if len(p) >= depth)
        if not inner or max(inner.values()) <= least:
            return layer
        layer = max(inner, key=lambda p: inner[p])
        paths = [p for p in paths if p[:depth] == layer]
        least = len(paths) // 2
