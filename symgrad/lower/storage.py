"""The workspace: temporaries get offsets in one buffer, which tensors share whose lives do not
overlap. With x[4·N] alive in items 0 … 2 and y[4·N] in 3 … 5, both lie at 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sympy import Expr, Integer, expand

from ..affine import count, nonnegative
from ..ir import Size, Tensor
from .plan import Buffer

ALIGNMENT = 16  # elements


@dataclass(frozen=True, slots=True)
class Workspace:
    """Offsets of temporaries in one buffer, and its size in elements."""

    places: dict[Tensor, Buffer]
    size: Expr


def plan(
    tensors: Iterable[Tensor], spans: Mapping[Tensor, tuple[int, int]], start: Expr, whole: int = 1
) -> Workspace:
    """Offsets such that tensors alive at the same time do not overlap: first fit, in the order of
    their first use; sizes may be expressions in named sizes. A whole number takes `whole`
    elements."""
    order = sorted(tensors, key=lambda t: (spans[t][0], t.name))
    free: dict[Expr, list[Expr]] = {}  # size → offsets of blocks that nobody uses now
    busy: dict[int, list[tuple[Expr, Expr]]] = {}
    end, now = start, -1
    places: dict[Tensor, Buffer] = {}
    for tensor in order:
        first, last = spans[tensor]
        for over in range(now, first):
            for size, offset in busy.pop(over, ()):
                free.setdefault(size, []).append(offset)
        now = max(now, first)
        need = rounded(count(tensor.shape) * (whole if tensor.dtype == "int" else 1))
        size = _fitting(need, free)
        if size is None:
            size, offset = need, end
            end = expand(end + need)
        else:
            offset = free[size].pop()
        places[tensor] = Buffer("workspace", offset)
        busy.setdefault(last, []).append((size, offset))
    return Workspace(places, end)


def _fitting(need: Expr, free: Mapping[Expr, list[Expr]]) -> Expr | None:
    """The size of a free block for `need` elements: the same size, or the smallest larger one."""
    if free.get(need):
        return need
    larger = [size for size, offsets in free.items() if offsets and nonnegative(size - need)]
    return min(
        larger,
        key=lambda s: (s.xreplace({n: Integer(64) for n in s.atoms(Size)}), str(s)),
        default=None,
    )


def rounded(size: Expr) -> Expr:
    """A size rounded up so that what follows is aligned; each coefficient of a size is."""
    terms = expand(size).as_coefficients_dict()
    total: Expr = Integer(0)
    for term, factor in terms.items():
        total += term * (-(-int(factor) // ALIGNMENT) * ALIGNMENT)
    return total
