"""Whole numbers for which eight bits do: small ones that are compared and nothing else.

    first[n,r,s] = min_{u,t: h[…] = z[…]} (2*u + t)       is read in [first[n,r,s] = 2*u + t] alone

An array of these is an eighth of one of int64, and so is the time of what compares it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sympy import Basic

from ...affine import NotAffine, extremes
from ...ir import Access, Equation, Program, Tensor, reads, running_of
from ...scalar import equal, less, less_equal, not_equal

GREATEST = 126  # the next one stands for none


def small(program: Program, placed: Collection[Tensor]) -> frozenset[Tensor]:
    """The arrays of such numbers that are not `placed` in memory of the caller or given to it."""
    made = {e.tensor for e in program.equations if e.tensor.dtype == "int" and e.tensor.shape}
    made -= {*program.inputs, *program.results, *placed, *running_of(program.items)}
    for e in program.equations:
        if e.tensor in made and not _is_small(e):
            made.discard(e.tensor)
        made -= {t for part in (e.body, e.where, *e.write.indices) for t in _used(part)}
    return frozenset(made)


def _is_small(e: Equation) -> bool:
    """Whether all values that an equation gives are small."""
    try:
        low, high = extremes(e.body)
    except NotAffine:
        return False
    known = not reads(e.body) and low.is_Integer and high.is_Integer
    return e.op in ("min", "max", "=") and bool(known and low >= 0 and high <= GREATEST)


def _used(part: Basic) -> Iterator[Tensor]:
    """The tensors that an expression reads but for a comparison."""
    if isinstance(part, Access):
        yield part.tensor
        for position in part.indices:
            yield from _used(position)
    compares = isinstance(part, (less, less_equal, equal, not_equal))
    for inner in part.args:
        if compares and isinstance(inner, Access):
            for position in inner.indices:
                yield from _used(position)
        else:
            yield from _used(inner)
