"""The formulas of a Program in the order in which they can be read, recurrences among them.

Equations and Loops come in, a Listing goes out: a Formula for each tensor and place, which stands
where its first equation does, or behind what it reads; and Steps for each recurrence:

    h[t,n] = tanh(z[t,n])     | n<N     within a Loop over t:    Steps(t, 1, (the formula of h,))
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sympy import Expr

from ..ir import ZERO, Access, Equation, Index, Loop, Size, Tensor, equations_of, moved
from ..passes.overlap import same_in_step
from ..scalar import atoms_of
from .letters import Letters
from .pieces import Formula, Listing, Steps, made_of
from .unreached import unreached

Path = tuple[int, ...]  # the number of an item in each of the loops around it, from the outermost


def listing(items: Iterable[Equation | Loop], solve: bool = True) -> Listing:
    """All formulas of a Program in the order in which they can be read; without `solve`, sums have
    the positions of their equations as conditions (`solved`)."""
    return _Listing(tuple(items), solve).made()


def formula(tensor: Tensor, equations: Sequence[Equation]) -> Formula:
    """All equations of a tensor, outside recurrences, as one formula."""
    rest = unreached(tensor, [(e, ()) for e in equations])
    return made_of(tensor, equations, (), (), rest, frozenset([tensor.name]), {})


class _Listing:
    def __init__(self, items: tuple[Equation | Loop, ...], solve: bool) -> None:
        self.items, self.solve = items, solve
        self.places: dict[Tensor, list[tuple[Equation, tuple[Loop, ...], Path]]] = {}
        self.collect(items, (), ())
        written = list(self.places)
        read = [r.tensor for e in equations_of(items) for r in e.reads]
        sizes = {s.name for t in (*written, *read) for e in t.shape for s in atoms_of(e, Size)}
        self.names = frozenset(t.name for t in (*written, *read) if t.shape) | sizes
        self.rest = {t: unreached(t, [(e, tuple(k.index for k in loops)) for e, loops, _ in found])
                     for t, found in self.places.items()}  # fmt: skip
        self.letters: dict[Tensor, dict[str, Expr | None]] = {}  # of what was made so far

    def collect(
        self, items: Iterable[Equation | Loop], outer: tuple[Loop, ...], path: Path
    ) -> None:
        for place, item in enumerate(items):
            if isinstance(item, Loop):
                self.collect(item.items, (*outer, item), (*path, place))
            else:
                self.places.setdefault(item.tensor, []).append((item, outer, (*path, place)))

    def made(self) -> Listing:
        return self.block(self.items, (), (), {})

    def block(
        self,
        items: Sequence[Equation | Loop],
        outer: tuple[Loop, ...],
        path: Path,
        names: dict[Index, Index],
    ) -> Listing:
        """The formulas of items, each where its first equation stands, or behind what it reads."""
        groups = _groups(items)
        first: dict[tuple[Tensor, int], int] = {}
        last: dict[tuple[Tensor, int], int] = {}
        final: dict[Tensor, int] = {}
        parts: dict[tuple[Tensor, int], dict[Path, Equation]] = {}
        for place, item in enumerate(items):
            if isinstance(item, Loop):
                final.update(dict.fromkeys((e.tensor for e in equations_of([item])), place))
            else:
                key = (item.tensor, groups[place])
                last[key] = final[item.tensor] = place
                first.setdefault(key, place)
                parts.setdefault(key, {})[(*path, place)] = item
        slots: dict[int, list[tuple[Tensor, int]]] = {}
        for key in sorted(last, key=lambda k: last[k]):
            needs = {r.tensor for e in parts[key].values() for r in e.reads}
            known = [final[t] for t in needs if final.get(t, last[key]) < last[key]]
            slots.setdefault(max([first[key], *known]), []).append(key)
        out: list[Formula | Steps] = []
        for place, item in enumerate(items):
            if isinstance(item, Loop):
                out += self.starts(item, names)
                out.append(self.steps(item, outer, (*path, place), names))
            for key in slots.get(place, ()):
                out.append(self.formula(key[0], parts[key], outer, names))
        return tuple(out)

    def steps(
        self, loop: Loop, outer: tuple[Loop, ...], path: Path, names: dict[Index, Index]
    ) -> Steps:
        inner = list(equations_of([loop]))
        taken = [self.taken(e.tensor) for e in inner]
        letters = Letters(inner, (*names.values(), *_indices([loop])), self.names, taken)
        letters.steps = tuple(names.values())
        letters.known = {i.name: i for i in letters.steps}
        index = letters.fresh(loop.index, (), ())
        for letters_of in taken:
            letters_of[index.name] = index.extent
        items = self.block(loop.items, (*outer, loop), path, {**names, loop.index: index})
        return Steps(index, loop.direction, items)

    def taken(self, tensor: Tensor) -> dict[str, Expr | None]:
        """The extents of the letters in a tensor's other formulas."""
        return self.letters.setdefault(tensor, {})

    def starts(self, loop: Loop, names: dict[Index, Index]) -> Iterator[Formula]:
        """What the elements are that a recurrence reads and that nothing writes."""
        for t in dict.fromkeys(e.tensor for e in equations_of([loop])):
            rest = self.rest.pop(t, None)
            if rest is not None:
                yield self.kept(
                    made_of(t, (), tuple(names.values()), (), rest, self.names, self.taken(t))
                )

    def kept(self, made: Formula) -> Formula:
        """A formula whose letters keep their extents in the others of its tensor."""
        self.taken(made.tensor).update({i.name: i.extent for i in made.letters})
        return made

    def formula(
        self,
        tensor: Tensor,
        own: dict[Path, Equation],
        outer: tuple[Loop, ...],
        names: dict[Index, Index],
    ) -> Formula:
        equations = list(own.values())
        before: list[Access] = []
        earlier = True
        for e, loops, path in self.places[tensor]:
            earlier = earlier and path not in own
            if path not in own and (earlier or (outer and loops[:1] == outer[:1])):
                before.append(e.write)
        rest = None if outer else self.rest.pop(tensor, None)
        if names:
            equations = [moved(e, names) for e in equations]
            before = [moved(Equation(w, "=", ZERO, ()), names).write for w in before]
        steps = tuple(names.values())
        taken = self.taken(tensor)
        return self.kept(
            made_of(tensor, equations, steps, before, rest, self.names, taken, self.solve)
        )


def _groups(items: Sequence[Equation | Loop]) -> dict[int, int]:
    """The number of the formula of its tensor that each equation is a part of: a new one begins
    behind a recurrence that writes the tensor, and where what the equation reads was computed from
    the parts before."""
    several = {t for t, k in Counter(map(_tensor, items)).items() if k > 1 and t is not None}
    number, made = Counter[Tensor](), dict[int, int]()
    parts: dict[Tensor, list[Access]] = {t: [] for t in several}
    computed: dict[Tensor, set[Tensor]] = {t: set() for t in several}  # from the parts
    for place, item in enumerate(items):
        inner, own = list(equations_of([item])), _tensor(item)
        ended = {e.tensor for e in inner} if own is None else {own}
        for t in ended & several:
            if own is None or any(r.tensor in computed[t] for e in inner for r in e.reads):
                number[t] += 1
                parts[t], computed[t] = [], set()
        for e in inner:
            for t in several - {e.tensor}:
                if any(r.tensor in computed[t] or _meets(r, parts[t]) for r in e.reads):
                    computed[t].add(e.tensor)
        if isinstance(item, Equation):
            made[place] = number[item.tensor]
            parts.get(item.tensor, []).append(item.write)
    return made


def _meets(read: Access, parts: Iterable[Access]) -> bool:
    return any(same_in_step(w, read) for w in parts)


def _tensor(item: Equation | Loop) -> Tensor | None:
    return item.tensor if isinstance(item, Equation) else None


def _indices(items: Iterable[Equation | Loop]) -> Iterator[Index]:
    """The indices of recurrences."""
    for item in items:
        if isinstance(item, Loop):
            yield item.index
            yield from _indices(item.items)
