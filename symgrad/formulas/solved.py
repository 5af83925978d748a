"""Positions that a sum runs through, solved for one of its letters.

    d_x[n,i,y + u] += d_z[n,o,y]*W[o,i,u]        the element [n,i,p] gets what has p = y + u
    d_x[n,i,p] = Σ_{o,u} d_z[n,o,p−u]·W[o,i,u]; 0 outside

The letter that goes is one whose coefficient is ±1, y above and u in p = 2·y + u. Its value p − u
may lie outside of its range only where a factor of the term, d_z, is then read outside of its
tensor: what is outside counts as 0, and the formula says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sympy import Add, Expr, Mul, Pow, expand

from ..affine import coefficients, in_range
from ..ir import ONE, Access, Index, Tensor, indices_of, reads, substitute
from ..scalar import Group, Indicator, step, ungrouped, where
from ..symbols import Derivative

Same = tuple[Expr, Expr]  # the place of an element, and the position that has to be there


class Solved(NamedTuple):
    """What is left of a sum: its letters, its body, the positions that could not be solved, the
    tensors that end where a letter did, and whether one is read outside."""

    reduced: tuple[Index, ...]
    body: Expr
    left: tuple[Same, ...] = ()
    shifted: frozenset[Tensor] = frozenset()
    outside: bool = False


def solved(reduced: Sequence[Index], body: Expr, same: Sequence[Same], given: Expr) -> Solved:
    """A sum of `body` over the letters for which each place is its position, where the condition
    `given` holds."""
    found = Solved(tuple(reduced), body)
    pending = list(same)
    while pending:
        place, position = pending.pop(0)
        letter = next(iter(_letters(position, found, given)), None)
        if letter is None:
            found = found._replace(left=(*found.left, (place, position)))
            continue
        sign = coefficients(position)[0][letter]
        value = {letter: expand(sign * (place - position) + letter)}
        within = in_range(value[letter], letter.extent, ONE)
        pending, left = (
            [(p, expand(substitute(q, value))) for p, q in those] for those in (pending, found.left)
        )
        found = Solved(
            tuple(i for i in found.reduced if i != letter),
            substitute(found.body, value),
            tuple(left),
            found.shifted | {f.tensor for f in _ending(found.body, letter)},
            found.outside or not within,
        )
    return found


def _letters(position: Expr, sum_: Solved, given: Expr) -> list[Index]:
    """The letters that a position can be solved for: first those of the tensor that another was
    solved for, or of a derivative, as a convolution turned around is written; those of most
    values."""
    guards: dict[Index, tuple[bool, bool]] = {}
    if reads(position):
        return []
    for letter, sign in coefficients(position)[0].items():
        bare = letter in sum_.reduced and letter not in indices_of(given) and sign in (1, -1)
        found = _ending(sum_.body, letter) if bare else []
        moving = (f for f in _factors(sum_.body) if letter in indices_of(f))
        if found and all(map(_finite, moving)):
            slope = any(isinstance(f.tensor.symbol, Derivative) for f in found)
            guards[letter] = slope, any(f.tensor in sum_.shifted for f in found)
    return sorted(guards, key=lambda i: _rank(i, *guards[i]))


def _rank(letter: Index, slope: bool, shifted: bool) -> tuple[bool, bool, bool, int]:
    extent = letter.extent
    return not shifted, not slope, extent.is_Integer, -int(extent) if extent.is_Integer else 0


def _ending(body: Expr, letter: Index) -> list[Access]:
    """The factors that are elements of tensors that end where the letter does."""
    return [
        f
        for f in _factors(body)
        if isinstance(f, Access)
        and any(
            i == letter and n == letter.extent
            for i, n in zip(f.indices, f.tensor.shape, strict=True)
        )
    ]


def _factors(body: Expr) -> tuple[Expr, ...]:
    factors: tuple[Expr, ...] = Mul.make_args(ungrouped(body))
    return factors


def _finite(expr: Expr) -> bool:
    """Whether an expression is finite whatever its reads are."""
    if expr.is_Atom:
        return bool(expr.is_finite is not False)
    if isinstance(expr, Pow):
        return bool(expr.exp.is_Integer and expr.exp > 0) and _finite(expr.base)
    known = isinstance(expr, (Add, Mul, Group, Indicator, step, where))
    return known and all(map(_finite, expr.args))


__all__ = ["Solved", "solved"]
