"""The conditions under which the formulas of a recurrence that stops hold.

The indices of a formula come in, a condition goes out: of ``E[..., k + 1] = …`` in a recurrence in
which sample n has not stopped where alive[k + 1,n] is 1,

    E[n,k + 1] = …      where alive[k + 1,n] = 1
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sympy import Expr

from ..ir import Access, Index, Size, substitute
from ..scalar import equal, logical_and, not_equal


@dataclass(frozen=True)
class Guard:
    """An element of `alive` is 1, that of the formula's sample; or, where that has none, some is,
    so that `running` is not 0. `samples` are the last positions of alive; `step` is the index of
    the recurrence in its formulas."""

    alive: Access
    running: Access | None
    samples: tuple[Index, ...]
    step: Index

    def of(self, known: Mapping[Index, Expr]) -> dict[Index, Index] | None:
        """The samples' indices as a formula has them, whose indices have these extents: the same,
        or, for a dimension of a named size such as N, the only one that runs over it."""
        found: dict[Index, Index] = {}
        shape = self.alive.tensor.shape
        for sample, extent in zip(reversed(self.samples), reversed(shape), strict=False):
            same = [i for i in known if i == sample and known[i] == extent]
            if not same and isinstance(extent, Size):
                same = [i for i in known if known[i] == extent and i not in self.samples]
            if len(same) != 1:
                return None
            found[sample] = same[0]
        return found


def guarded(where: Expr, guards: Iterable[Guard], known: Mapping[Index, Index]) -> Expr:
    """A condition under those of the recurrences around a formula, the innermost last; `known` are
    its indices, each by what it is in the equation."""
    extents = {i: made.extent for i, made in known.items()}
    covered: set[Index] = set()
    for guard in reversed(list(guards)):
        found = guard.of(extents)
        if found is not None and covered and covered.issuperset(guard.samples):
            continue  # what goes on in the inner one does in the outer one
        if found is not None:
            covered.update(guard.samples)
            own = {s: known[i] for s, i in found.items()}
            where = logical_and(where, equal(substitute(guard.alive, own), 1))
        elif guard.running is not None:
            where = logical_and(where, not_equal(guard.running, 0))
    return where


__all__ = ["Guard", "guarded"]
