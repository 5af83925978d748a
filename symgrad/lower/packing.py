"""Where blocks of memory lie in one buffer, if each is needed from one kernel to another.

In: how much each block takes, as an expression in sizes, and the kernels it is needed from and to.
Out: an offset for each, and where the last one ends. Of x (4·N, kernels 0 … 1), y (2·N, 1 … 2) and
z (2·N, 2 … 3), x lies at 0, y behind it, and z at 0, where x was: 6·N.

The largest come first (Pisarchyk and Lee, 2020, https://arxiv.org/abs/2001.03288: greedy by size),
each as far in front as it is apart from those placed before that are needed at the same time, for
all sizes: where it ends before one begins, each coefficient is no larger.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sympy import Add, Expr, Integer, expand

from ..ir import Size
from ..scalar import atoms_of

ALIGNMENT = 16  # elements
TYPICAL = 64  # a named size, where one offset is to come before another

Span = tuple[int, int]
Order = Literal["size", "stack", "late"]
ORDERS: tuple[Order, ...] = "stack", "late", "size"
Form = tuple[int, ...]  # the coefficients of an expression


@dataclass(frozen=True, slots=True)
class Block:
    """Memory that is asked for as one: so much from the first to the last kernel of a run."""

    need: Expr
    span: Span


@lru_cache(maxsize=1 << 14)
def typical(size: Expr) -> Expr:
    """A size where named ones are neither small nor large."""
    return size.xreplace({n: Integer(TYPICAL) for n in atoms_of(size, Size)})


def rounded(size: Expr) -> Expr:
    """A size rounded up so that what follows is aligned; each coefficient of a size is."""
    terms = expand(size).as_coefficients_dict()
    total: Expr = Integer(0)
    for term, factor in terms.items():
        total += term * (-(-int(factor) // ALIGNMENT) * ALIGNMENT)
    return total


@dataclass(frozen=True, slots=True)
class _Placed:
    begin: Form
    end: Form
    span: Span


def packed(
    blocks: Mapping[Hashable, Block], order: Order = "size"
) -> tuple[dict[Hashable, Expr], Expr]:
    """Offsets, and where the last block ends. The largest come first; in the order "stack" those
    that are needed when most is, and "late" all, the last one to be needed before others."""
    terms = {k: expand(b.need).as_coefficients_dict() for k, b in blocks.items()}
    monomials = sorted({m for own in terms.values() for m in own}, key=str)
    about = [int(typical(m)) for m in monomials]
    forms = {k: tuple(int(own.get(m, 0)) for m in monomials) for k, own in terms.items()}

    def number(form: Form) -> int:
        return sum(c * a for c, a in zip(form, about, strict=True))

    def most(moment: int) -> int:
        return sum(number(forms[k]) for k, b in blocks.items() if _in(moment, b.span))

    fullest = max(sorted({b.span[0] for b in blocks.values()}), key=most, default=0)

    def rank(key: Hashable) -> tuple[int, int, Span]:
        span = blocks[key].span
        first = order == "late" or order == "stack" and _in(fullest, span)
        return -span[1] if first else 0, -number(forms[key]), span

    placed: list[_Placed] = []  # by their offsets
    found: dict[Hashable, Form] = {}
    for key in sorted(blocks, key=rank):
        (first, last), need = blocks[key].span, forms[key]
        meeting = [p for p in placed if p.span[0] <= last and first <= p.span[1]]
        begin = (0,) * len(monomials)
        for k, other in enumerate(meeting):
            end = _sum(begin, need)
            if _below(end, other.begin) and all(_below(end, p.begin) for p in meeting[k:]):
                break
            begin = tuple(map(max, begin, other.end))
        found[key] = begin
        placed.append(_Placed(begin, _sum(begin, need), (first, last)))
        placed.sort(key=lambda p: number(p.begin))
    whole = [0] * len(monomials)
    for p in placed:
        whole = list(map(max, whole, p.end))

    def written(form: Form) -> Expr:
        return Add(*(c * m for c, m in zip(form, monomials, strict=True)))

    return {k: written(found[k]) for k in blocks}, written(tuple(whole))


def _in(moment: int, span: Span) -> bool:
    return span[0] <= moment <= span[1]


def _sum(a: Form, b: Form) -> Form:
    return tuple(x + y for x, y in zip(a, b, strict=True))


def _below(a: Form, b: Form) -> bool:
    """Whether one is no larger than the other, whatever the sizes are."""
    return all(x <= y for x, y in zip(a, b, strict=True))
