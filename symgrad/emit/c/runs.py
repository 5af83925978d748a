"""Loops through memory from one element to the next, as one call.

    #pragma omp simd
    for (int64_t o = 0; o < 32; o++) {            becomes   set_aside(32, total1, d_b)
        total1[o] += d_b[o];
        d_b[o] = 0.0f;
    }

In: loops of a nest.  Out: what they do to each element that they go through in the order of the
memory, if that is one of three: it is set to 0, or the sum of a block goes to its total in double
(`lower/totals.py`), or a total to what it is the sum of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sympy import Expr, expand

from ...affine import address, count, strides
from ...ir import ZERO, Access, Index, substitute
from ...lower.nested import Assign, Fill, Fold, Item, Loop
from .functions import SET_ASIDE, SET_ZERO, TAKE_BACK, memory_function
from .integer import Atom, integer
from .tree import Call, Do, Expression, Statement

Run = tuple[str, Expr, tuple[Access, ...]]


def run_of(items: Sequence[Item]) -> Run | None:
    """What is done, to how many elements, and which are the first ones; None of other items."""
    loops: list[Index] = []
    while len(items) == 1 and isinstance(items[0], Loop):
        loops.append(items[0].over.index)
        items = items[0].items
    found = _done(items)
    if found is None or not loops:
        return None
    name, accesses = found
    extents = tuple(i.extent for i in loops)
    place = sum((i * step for i, step in zip(loops, strides(extents), strict=True)), start=ZERO)
    first = dict.fromkeys(loops, ZERO)
    begins = [a.tensor[tuple(substitute(x, first) for x in a.indices)] for a in accesses]
    pairs = zip(accesses, begins, strict=True)
    if any(expand(address(a) - address(begin) - place) != 0 for a, begin in pairs):
        return None
    return name, count(extents), tuple(begins)


def _done(items: Sequence[Item]) -> tuple[str, tuple[Access, ...]] | None:
    """What is done to an element of each array: of numbers, but for totals in double."""
    match tuple(items):
        case (Fill("+" | "=", write),) if write.tensor.dtype == "real":
            return SET_ZERO, (write,)
        case (Fold("+", total, Access() as part, where), Assign(write, zero)):
            if where == 1 and zero == 0 and write == part and _one_is_total(total, part):
                return SET_ASIDE, (total, part)
        case (Fold("+", write, Access() as total, where),):
            if where == 1 and _one_is_total(total, write):
                return TAKE_BACK, (write, total)
    return None


def _one_is_total(total: Access, part: Access) -> bool:
    return total.tensor.dtype == "double" and part.tensor.dtype == "real"


def called(run: Run, real: str, atom: Atom, at: Callable[[Access], Expression]) -> Statement:
    """The call, where the first elements are `at` these places."""
    name, many, begins = run
    return Do(Call(memory_function(name, real), (integer(many, atom), *map(at, begins))))
