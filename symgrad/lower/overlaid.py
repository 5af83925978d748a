"""Where a training step keeps the gradients that it does not give away: over memory of `backward`.

`backward` writes the gradients of the first layers last, when most of its workspace is of no use
any more. So their vector begins within it, as early as each gradient lies behind all that is in use
from the first kernel on that writes to it. With

    h at 0 … 64·N, used until kernel 5        d_W at 96 of the vector, written from kernel 4 on

it begins at 64·N − 96, or at 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations, groupby

from sympy import Add, Expr, Integer, Max, expand

from ..affine import count
from ..ir import Tensor
from .packing import ALIGNMENT, Span, rounded, typical
from .plan import Buffer, Call, Kernel, Place, Plan, Same
from .walks import in_a_row, used

FEW = 6  # formulas of which the largest is where it begins


def starts(
    kernels: Iterable[Kernel], places: Mapping[Tensor, Place], vector: str, whole: int = 1
) -> list[Expr]:
    """Offsets in the workspace, of which the largest is where a vector may begin that these kernels
    write to. A whole number takes `whole` elements."""
    spans: dict[Tensor, Span] = {}
    for number, kernel in enumerate(_single(kernels)):
        for tensor in used(kernel):
            while isinstance(place := places.get(tensor), Same):
                tensor = place.tensor
            spans[tensor] = spans.get(tensor, (number, number))[0], number
    ends: list[
        tuple[int, Expr]
    ] = []  # of what is in the workspace, and the last kernel that uses it
    begun: list[tuple[int, int]] = []  # the first kernel that uses a gradient, and where it lies
    for tensor, (first, last) in spans.items():
        place = places.get(tensor)
        if isinstance(place, Buffer) and place.name == "workspace":
            width = whole if tensor.dtype == "int" else 1
            ends.append((last, place.offset + rounded(count(tensor.shape) * width)))
        elif isinstance(place, Buffer) and place.name == vector:
            begun.append((first, int(place.offset) // ALIGNMENT * ALIGNMENT))
    ends.sort(key=lambda item: item[0])
    found: list[Expr] = [Integer(0)]
    used_then: list[Expr] = []
    for first, own in groupby(sorted(begun, reverse=True), key=lambda item: item[0]):
        while ends and ends[-1][0] >= first:
            used_then.append(ends.pop()[1])
        used_then = largest(used_then)
        begin = min(at for _, at in own)
        found += [end - begin for end in used_then]
    return _few(sorted(largest(found), key=str))


def _few(values: list[Expr]) -> list[Expr]:
    """At most FEW: of nearly equal ones two become one that neither exceeds."""
    while len(values) > FEW:
        pairs = ((_both(a, b), a, b) for a, b in combinations(values, 2))
        both, a, b = min(
            pairs, key=lambda p: int(typical(p[0]) - min(typical(p[1]), typical(p[2])))
        )
        values = largest([*(v for v in values if v not in (a, b)), both])
    return values


@lru_cache(maxsize=1 << 14)
def _both(a: Expr, b: Expr) -> Expr:
    terms = [_terms(x) for x in (a, b)]
    return Add(*(max(t.get(m, 0) for t in terms) * m for m in {**terms[0], **terms[1]}))


def start(plan: Plan, vector: str, whole: int = 1) -> Expr:
    """Where a vector begins in the workspace of a Plan."""
    return _most(starts(plan.kernels, plan.places, vector, whole))


def room(
    first: Iterable[Expr], size: Expr, places: Iterable[tuple[Tensor, Place]], vector: str
) -> Expr:
    """How much a workspace of a size is together with a vector that begins at one of some offsets,
    the largest: what it would be without, or where that ends."""
    ends = [
        expand(p.offset + count(t.shape))
        for t, p in places
        if isinstance(p, Buffer) and p.name == vector
    ]
    end = rounded(max(ends, default=Integer(0)))
    return _most(largest([size, *(f + end for f in first)]))


def _most(values: list[Expr]) -> Expr:
    """The maximum of those of which none is certain to be at most another one: nothing is left for
    SymPy to find out, which takes it a second for GPT-2."""
    return values[0] if len(values) == 1 else Max(*values, evaluate=False)


def largest(values: Iterable[Expr]) -> list[Expr]:
    """Those that are not certain to be at most another one, whatever the sizes.

    >>> from sympy import Integer
    >>> from symgrad.ir import Size
    >>> N, M = Size("N"), Size("M")
    >>> largest([64*N, Integer(8), 128*N + 16, 100*M, Integer(300), 96*N])
    [128*N + 16, 100*M, 300]
    """
    left: list[Expr] = []
    for value in values:
        if not any(_at_most(value, other) for other in left):
            left = [*(v for v in left if not _at_most(v, value)), value]
    return left


def _at_most(a: Expr, b: Expr) -> bool:
    """Whether polynomials in sizes, which may be 0, are seen to be in order by their terms."""
    first, second = _terms(a), _terms(b)
    differ = [x for x in {**first, **second} if first.get(x, 0) != second.get(x, 0)]
    return all(
        second.get(x, 0) >= first.get(x, 0) and x.is_polynomial() and x.is_nonnegative
        for x in differ
    )


@lru_cache(maxsize=1 << 14)
def _terms(value: Expr) -> Mapping[Expr, Expr]:
    return dict(expand(value).as_coefficients_dict())


def _single(kernels: Iterable[Kernel]) -> Iterator[Kernel]:
    """Kernels in order, those of pieces one by one."""
    for kernel in in_a_row(kernels):
        if isinstance(kernel, Call):
            yield from _single(kernel.kernels)
        else:
            yield kernel
