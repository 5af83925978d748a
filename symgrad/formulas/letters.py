"""The letters of a formula: each has one extent, and is neither a tensor nor a size.

Equations come in, the same with letters for their indices go out, each as near to its own name as
can be:

    z[n,o] += W[i,o]*x[n,i]   | n<N o<3 i<4      i, n and o stay
    i[n] = x[n,j]             | n<N j<4          in a Program that has a tensor j: another letter
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice

from sympy import Expr

from ..ir import Equation, Index, Size, indices_of, moved
from ..scalar import atoms_of

WORDS = ("if", "else", "and", "or", "not", "where", "elsewhere")
SPARE = "p q r s u v i j k l m a b c d e f g h o t w x y z".split()


class Letters:
    """The letters of a formula: each has one extent, and is neither a tensor nor a size."""

    def __init__(
        self,
        equations: Iterable[Equation],
        steps: tuple[Index, ...] = (),
        names: frozenset[str] = frozenset(),
        taken: Sequence[Mapping[str, Expr | None]] = (),
    ) -> None:
        self.names, self.taken = names, taken
        self.reserved = set(WORDS)
        for e in equations:
            accesses = (e.write, *e.reads)
            parts = (e.body, e.where, *(x for a in accesses for x in (*a.indices, *a.tensor.shape)))
            outer = {i for a in (*accesses, e.body, e.where) for i in indices_of(a)} - {*e.loops}
            self.reserved |= {a.tensor.name for a in accesses}
            self.reserved |= {s.name for part in parts for s in atoms_of(part, Size)}
            self.reserved |= {i.name for i in outer if i not in steps}
        self.steps = steps
        self.known: dict[str, Index] = {i.name: i for i in steps}
        self.solved: set[Index] = set()  # those that a sum was solved for

    @property
    def all(self) -> tuple[Index, ...]:
        return tuple(self.known.values())

    def fresh(self, index: Index, used: Iterable[Expr], freed: Iterable[str]) -> Index:
        """A letter for an index, as near to its own name as can be."""
        own = index.name.rstrip("_") or index.name
        same = [i.name for i in self.known.values() if i.extent == index.extent]
        more = (f"{own}{k}" for k in range(2, 1 << 20))
        in_use = {str(i) for i in (*self.steps, *used)}
        for name in chain([own], freed, same, SPARE, islice(more, 99)):
            if name in self.reserved or name in self.names or name in in_use:
                continue
            if any(t.get(name, index.extent) != index.extent for t in self.taken):
                continue
            letter = self.known.get(name) or Index(name, index.extent)
            if letter.extent == index.extent:
                self.known[name] = letter
                return letter
        raise AssertionError("unreachable: there are more letters than indices")

    def renamed(
        self, e: Equation, mapping: Mapping[Index, Index], used: Sequence[Index] = ()
    ) -> Equation:
        """The equation with letters for its indices; some are given."""
        full = dict(mapping)
        for i in e.loops:
            if i not in full:
                freed = [j.name for j in mapping if j.extent == i.extent]
                full[i] = self.fresh(i, [*used, *full.values()], freed)
        return moved(e, full)
