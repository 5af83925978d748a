"""What equations say, as a person reads it: formulas of pieces, in order, and recurrences of them.

    z[n,o] += W[i,o]*x[n,i]   | n<N o<3 i<4
    z[n,o] += b[o]            | n<N o<3          one Piece: z[n,o] = Σ_i x[n,i]·W[i,o] + b[o]
    y[n,i] = a[n,i]           | n<N i<2
    y[n,i + 2] = b[n,i]       | n<N i<3      two: y[n,i] = a[n,i]; y[n,p+2] = b[n,p]

Equations that write the same elements are the terms of one piece. Every other piece has its own
left side: "=" where nothing else writes its elements before it, "+=" where something may. A sum
over points of which several meet in one element is written from the element's side,
d_x[n,p] = Σ_{y,u: p = 2·y + u} …. In a formula a letter has one extent and is no tensor's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from sympy import Expr, S, expand

from .. import scalar
from ..affine import coefficients, count, determined, is_affine, nonnegative
from ..ir import (
    ONE,
    ZERO,
    Access,
    Equation,
    Index,
    Loop,
    Size,
    Tensor,
    equations_of,
    indices_of,
    moved,
    reads,
)
from ..passes.overlap import disjoint, meeting
from ..scalar import atoms_of

WORDS = ("if", "else", "and", "or", "not", "where", "elsewhere")
SPARE = "p q r s u v i j k l m a b c d e f g h o t w x y z".split()
IDENTITY = {"*": ONE, "max": S.NegativeInfinity, "min": S.Infinity, "logsumexp": S.NegativeInfinity}


@dataclass(frozen=True, slots=True)
class Term:
    """What one equation gives: the op over `reduced`, where a condition holds, of the body."""

    op: str
    reduced: tuple[Index, ...]
    condition: Expr
    body: Expr


@dataclass(frozen=True, slots=True)
class Piece:
    """``write = terms`` (or ``+=``) for all letters of the left side for which `where` holds."""

    write: Access
    adds: bool
    terms: tuple[Term, ...]
    where: Expr = ONE


@dataclass(frozen=True, slots=True)
class Formula:
    """The pieces of one tensor at one place of a Program: what they were made of, the value of all
    that no piece reaches (if some is not reached), and the letters."""

    tensor: Tensor
    pieces: tuple[Piece, ...]
    rest: Expr | None
    letters: tuple[Index, ...]
    equations: tuple[Equation, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A recurrence: its formulas in order, for each value of the index."""

    index: Index
    direction: int
    items: tuple[Formula | Steps, ...]


Listing = tuple[Formula | Steps, ...]


def listing(items: Iterable[Equation | Loop]) -> Listing:
    """All formulas of a Program in the order in which they can be read."""
    return _Listing(tuple(items)).made()


def formula(tensor: Tensor, equations: Sequence[Equation]) -> Formula:
    """All equations of a tensor, outside recurrences, as one formula."""
    rest = _rest(tensor, [(e, ()) for e in equations])
    return _formula(tensor, equations, (), (), rest, frozenset([tensor.name]), {})


def single(e: Equation, accumulate: bool = False) -> Formula:
    """One equation with its own left side; with `accumulate` it is added to what there is."""
    letters = Letters([e])
    e = letters.renamed(e, {})
    bare = len(set(e.write.indices)) == len(e.write.indices) and all(
        i in e.loops for i in e.write.indices
    )
    piece = _own(e)
    adds = e.op == "+" and (accumulate or not bare)
    return Formula(e.tensor, (replace(piece, adds=adds),), None, letters.all, (e,))


class _Listing:
    def __init__(self, items: tuple[Equation | Loop, ...]) -> None:
        self.items = items
        self.places: dict[Tensor, list[tuple[Equation, tuple[Loop, ...]]]] = {}
        self.collect(items, ())
        written = list(self.places)
        read = [r.tensor for e in equations_of(items) for r in e.reads]
        self.names = frozenset(t.name for t in (*written, *read) if t.shape)
        self.rest = {t: _rest(t, [(e, tuple(k.index for k in loops)) for e, loops in found])
                     for t, found in self.places.items()}  # fmt: skip
        self.letters: dict[Tensor, dict[str, Expr | None]] = {}  # of what was made so far

    def collect(self, items: Iterable[Equation | Loop], outer: tuple[Loop, ...]) -> None:
        for item in items:
            if isinstance(item, Loop):
                self.collect(item.items, (*outer, item))
            else:
                self.places.setdefault(item.tensor, []).append((item, outer))

    def made(self) -> Listing:
        return self.block(self.items, (), {})

    def block(
        self, items: Sequence[Equation | Loop], outer: tuple[Loop, ...], names: dict[Index, Index]
    ) -> Listing:
        """The formulas of items, each where its first equation stands, or behind what it reads."""
        loops: dict[Tensor, int] = {}  # how many loops that write a tensor came before
        first: dict[tuple[Tensor, int], int] = {}
        last: dict[tuple[Tensor, int], int] = {}
        final: dict[Tensor, int] = {}
        parts: dict[tuple[Tensor, int], list[Equation]] = {}
        for place, item in enumerate(items):
            if isinstance(item, Loop):
                for t in {e.tensor for e in equations_of([item])}:
                    loops[t] = loops.get(t, 0) + 1
                    final[t] = place
            else:
                key = (item.tensor, loops.get(item.tensor, 0))
                last[key] = final[item.tensor] = place
                first.setdefault(key, place)
                parts.setdefault(key, []).append(item)
        slots: dict[int, list[tuple[Tensor, int]]] = {}
        for key in sorted(last, key=lambda k: last[k]):
            needs = {r.tensor for e in parts[key] for r in e.reads}
            known = [final[t] for t in needs if final.get(t, last[key]) < last[key]]
            slots.setdefault(max([first[key], *known]), []).append(key)
        out: list[Formula | Steps] = []
        for place, item in enumerate(items):
            if isinstance(item, Loop):
                out += self.starts(item, names)
                out.append(self.steps(item, outer, names))
            for key in slots.get(place, ()):
                out.append(self.formula(key[0], parts[key], outer, names))
        return tuple(out)

    def steps(self, loop: Loop, outer: tuple[Loop, ...], names: dict[Index, Index]) -> Steps:
        inner = list(equations_of([loop]))
        taken = [self.taken(e.tensor) for e in inner]
        letters = Letters(inner, (*names.values(), *_indices([loop])), self.names, taken)
        letters.steps = tuple(names.values())
        letters.known = {i.name: i for i in letters.steps}
        index = letters.fresh(loop.index, (), ())
        for letters_of in taken:
            letters_of[index.name] = index.extent
        items = self.block(loop.items, (*outer, loop), {**names, loop.index: index})
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
                    _formula(t, (), tuple(names.values()), (), rest, self.names, self.taken(t))
                )

    def kept(self, made: Formula) -> Formula:
        """A formula whose letters keep their extents in the others of its tensor."""
        self.taken(made.tensor).update({i.name: i.extent for i in made.letters})
        return made

    def formula(
        self,
        tensor: Tensor,
        equations: list[Equation],
        outer: tuple[Loop, ...],
        names: dict[Index, Index],
    ) -> Formula:
        own = {id(e) for e in equations}
        before: list[Access] = []
        earlier = True
        for e, loops in self.places[tensor]:
            earlier = earlier and id(e) not in own
            if id(e) not in own and (earlier or (outer and loops[:1] == outer[:1])):
                before.append(e.write)
        rest = None if outer else self.rest.pop(tensor, None)
        if names:
            equations = [moved(e, names) for e in equations]
            before = [moved(Equation(w, "=", ZERO, ()), names).write for w in before]
        steps = tuple(names.values())
        taken = self.taken(tensor)
        return self.kept(_formula(tensor, equations, steps, before, rest, self.names, taken))


def _indices(items: Iterable[Equation | Loop]) -> Iterator[Index]:
    """The indices of recurrences."""
    for item in items:
        if isinstance(item, Loop):
            yield item.index
            yield from _indices(item.items)


# --- one formula


def _formula(
    tensor: Tensor,
    equations: Sequence[Equation],
    steps: tuple[Index, ...],
    before: Sequence[Access],
    rest: list[Access] | Expr | None,
    names: frozenset[str],
    taken: Mapping[str, Expr | None],
) -> Formula:
    letters = Letters(equations, steps, names, [taken])
    pieces: list[Piece] = []
    meets: dict[int, set[int]] = {}
    for first, second in meeting(equations):
        meets.setdefault(id(first), set()).add(id(second))
        meets.setdefault(id(second), set()).add(id(first))
    written: set[int] = set()
    for group in _groups(tensor, equations, steps):
        own = {id(e) for e in group}
        others = {k for e in group for k in meets.get(id(e), ())}
        alone = not others & written and not (steps and others - own)
        alone = alone and all(disjoint(e.write, w) for e in group for w in before)
        piece = _piece(group, tensor, steps, letters)
        once = determined(piece.write) >= indices_of(piece.write) | set(steps)
        adds = group[0].op == "+" and not (once and alone)
        pieces.append(replace(piece, adds=adds))
        written |= own
    if isinstance(rest, list):
        zeros = [Equation(r, "=", ZERO, tuple(sorted(indices_of(r), key=str))) for r in rest]
        pieces += [_own(letters.renamed(e, {})) for e in zeros]
        rest = None
    return Formula(tensor, tuple(pieces), rest, letters.all, tuple(equations))


def _groups(
    tensor: Tensor, equations: Sequence[Equation], steps: tuple[Index, ...]
) -> list[list[Equation]]:
    """Equations that write the same elements, in the order of the first; what is gathered, and what
    goes to labels, joins those that write all elements."""
    every = ("*",) * len(tensor.shape)
    keys = [_key(e, tensor, steps) for e in equations]
    if not steps and all(e.op in ("+", "=") for e in equations):
        whole = every in keys
        for k, e in enumerate(equations):
            if keys[k] is None and e.op == "+":
                gathered = _gathered(e, tensor, steps)
                alike = whole or all(_gathered(o, tensor, steps) for o in equations)
                if (gathered and alike) or (whole and _labelled(e, tensor)):
                    keys[k] = every
    groups: dict[object, list[Equation]] = {}
    for k, e in enumerate(equations):
        groups.setdefault(k if keys[k] is None else keys[k], []).append(e)
    return [sorted(g, key=lambda e: _key(e, tensor, steps) is None) for g in groups.values()]


def _key(e: Equation, tensor: Tensor, steps: tuple[Index, ...]) -> tuple[str, ...] | None:
    """ "*" for each position that is a letter through the whole dimension, and the positions that
    only steps move; None if there are others."""
    out: list[str] = []
    seen: set[Expr] = set()
    for position, extent in zip(e.write.indices, tensor.shape, strict=True):
        if isinstance(position, Index) and position in e.loops:
            if position in seen or position.extent != extent:
                return None
            seen.add(position)
            out.append("*")
        elif not reads(position) and all(i in steps for i in indices_of(position)):
            out.append(str(position))
        else:
            return None
    return tuple(out)


def _gathered(e: Equation, tensor: Tensor, steps: tuple[Index, ...]) -> bool:
    """Whether several points of one equation meet in an element, through its own loops."""
    inner = {i for i in indices_of(e.write) if i not in steps}
    return _key(e, tensor, steps) is None and not determined(e.write) >= inner


def _labelled(e: Equation, tensor: Tensor) -> bool:
    """Whether all positions but those that are read from labels are whole dimensions."""
    bare = [i for i in e.write.indices if isinstance(i, Index)]
    fits = all(
        bool(reads(i)) or (isinstance(i, Index) and i in e.loops and i.extent == extent)
        for i, extent in zip(e.write.indices, tensor.shape, strict=True)
    )
    return fits and len(set(bare)) == len(bare) and not e.reduced


def _own(e: Equation) -> Piece:
    """One equation with its own left side."""
    if e.reduced:
        return Piece(e.write, False, (Term(e.op, e.reduced, e.where, e.body),))
    return Piece(e.write, False, (Term(e.op, (), ONE, e.body),), e.where)


def _piece(
    group: list[Equation], tensor: Tensor, steps: tuple[Index, ...], letters: Letters
) -> Piece:
    first = group[0]
    if _key(first, tensor, steps) is None and not _gathered(first, tensor, steps):
        return _own(letters.renamed(first, {}))
    places: list[Expr] = []
    seen: set[Expr] = set()
    for position, extent in zip(first.write.indices, tensor.shape, strict=True):
        if isinstance(position, Index) and position in first.loops and position not in seen:
            seen.add(position)
            near = position if position.extent == extent else Index("p", extent)
            places.append(letters.fresh(near, places, ()))
        elif not reads(position) and indices_of(position) <= {*steps}:
            places.append(position)
        else:
            places.append(letters.fresh(Index("p", extent), places, ()))
    terms = [_term(e, tuple(places), letters) for e in group]
    if len(terms) == 1 and not terms[0].reduced:
        body = replace(terms[0], condition=ONE)
        return Piece(tensor[tuple(places)], False, (body,), terms[0].condition)
    guarded = [
        t if t.reduced else replace(t, condition=ONE, body=_guarded(t.condition, t.body))
        for t in terms
    ]
    return Piece(tensor[tuple(places)] if places else tensor[()], False, tuple(guarded))


def _guarded(condition: Expr, body: Expr) -> Expr:
    """The body where the condition holds, else 0."""
    return body if condition == 1 else scalar.where(condition, body, 0)


def _term(e: Equation, places: tuple[Expr, ...], letters: Letters) -> Term:
    """What an equation adds to the element at `places`; positions of its write that are no letter
    of their own become conditions."""
    mapping: dict[Index, Index] = {}
    for position, place in zip(e.write.indices, places, strict=True):
        own = isinstance(position, Index) and position in e.loops and position not in mapping
        if own and isinstance(place, Index) and position.extent == place.extent:
            mapping[position] = place
    used = [p for p in places if isinstance(p, Index)]
    e = letters.renamed(e, mapping, used)
    condition = e.where
    fixed: set[Expr] = set()
    labels: Expr = ONE
    for position, place in zip(e.write.indices, places, strict=True):
        if position == place:
            fixed.add(place)
        elif reads(position) and all(i in fixed | set(places) for i in e.loops):
            labels = labels * scalar.equal(place, position)
        else:
            same = scalar.equal(place, position)
            condition = same if condition == 1 else scalar.logical_and(condition, same)
    reduced = tuple(i for i in e.loops if i not in fixed)
    if labels != 1 and reduced:
        condition = labels if condition == 1 else scalar.logical_and(condition, labels)
    elif labels != 1:
        return Term(e.op, reduced, condition, labels * e.body)
    return Term(e.op, reduced, condition, e.body)


# --- letters


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

    @property
    def all(self) -> tuple[Index, ...]:
        return tuple(self.known.values())

    def fresh(self, index: Index, used: Iterable[Expr], freed: Iterable[str]) -> Index:
        """A letter for an index, as near to its own name as can be."""
        own = [index.name.rstrip("_") or index.name, index.name]
        same = [i.name for i in self.known.values() if i.extent == index.extent]
        more = (f"{own[0]}{k}" for k in range(2, 1 << 20))
        in_use = {str(i) for i in (*self.steps, *used)}
        for name in chain(own, freed, same, SPARE, islice(more, 99)):
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


# --- what no equation reaches


def _rest(
    tensor: Tensor, equations: Sequence[tuple[Equation, tuple[Index, ...]]]
) -> list[Access] | Expr | None:
    """What no equation writes: None if that is nothing, the elements if they are few slices of 0,
    else the value that they have."""
    op = next((e.op for e, _ in equations if e.op in IDENTITY), "+")
    if any(
        _key(e, tensor, ()) is not None and set(_key(e, tensor, ()) or ()) <= {"*"}
        and (e.where == 1 or e.reduced) and not outer
        or _gathered(e, tensor, ()) and not outer
        for e, outer in equations
    ):  # fmt: skip
        return None
    writes = [e.write for e, _ in equations]
    sure = all(e.where == 1 and is_affine(e.write) for e, _ in equations)
    apart = next(meeting([e for e, _ in equations]), None) is None
    once = all(determined(w) >= indices_of(w) for w in writes)
    if sure and apart and once:
        reached = sum((count(i.extent for i in indices_of(w)) for w in writes), ZERO)
        if expand(reached - count(tensor.shape)) == 0:
            return None
    gaps = _gaps(tensor, writes) if sure and op == "+" else None
    return IDENTITY.get(op, ZERO) if gaps is None else gaps or None


def _gaps(tensor: Tensor, writes: Sequence[Access]) -> list[Access] | None:
    """The slices of one row that lie between boxes which differ in one dimension; None if what is
    left has another form."""
    whole = [
        all(isinstance(w.indices[d], Index) and w.indices[d].extent == extent for w in writes)
        for d, extent in enumerate(tensor.shape)
    ]
    if whole.count(False) != 1:
        return None
    d = whole.index(False)
    spans: list[tuple[Expr, Expr]] = []
    for w in writes:
        terms, start = coefficients(w.indices[d])
        if len(terms) > 1 or any(k != 1 for k in terms.values()):
            return None
        spans.append((start, start + next((i.extent for i in terms), ONE)))
    loops = [Index(w.name, e) if isinstance(w, Index) else Index("p", e)
             for w, e in zip(writes[0].indices, tensor.shape, strict=True)]  # fmt: skip
    at, gaps = ZERO, list[Access]()
    while expand(at - tensor.shape[d]) != 0:
        if not all(_at_most(start, at) or _at_most(at + 1, start) for start, _ in spans):
            return None
        over = [end for start, end in spans if _at_most(start, at) and _at_most(at + 1, end)]
        if over:
            at = max(over, key=lambda end: sum(_at_most(other, end) for other in over))
            continue
        if len(gaps) == 2 or not all(_at_most(at + 1, s) or _at_most(e, at) for s, e in spans):
            return None
        gaps.append(tensor[tuple(expand(at) if k == d else i for k, i in enumerate(loops))])
        at = expand(at + 1)
    return gaps


def _at_most(a: Expr, b: Expr) -> bool:
    """Whether a ≤ b is sure."""
    return nonnegative(expand(b - a))
