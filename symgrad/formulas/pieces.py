"""What the equations of one tensor say, as a person reads it: a formula of pieces.

    z[n,o] += W[i,o]*x[n,i]   | n<N o<3 i<4
    z[n,o] += b[o]            | n<N o<3          one Piece: z[n,o] = Σ_i x[n,i]·W[i,o] + b[o]
    y[n,i] = a[n,i]           | n<N i<2
    y[n,i + 2] = b[n,i]       | n<N i<3      two: y[n,i] = a[n,i]; y[n,p+2] = b[n,p]

Equations that write the same elements are the terms of one piece. Every other piece has its own
left side: "=" where nothing else writes its elements before it, "+=" where something may. A sum
over points of which several meet in one element is written from the element's side (`solved`),
d_x[n,p] = Σ_y d_z[n,y]·W[p−2·y]. In a formula a letter has one extent and is no tensor's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sympy import Expr, Mul

from .. import scalar
from ..affine import determined, span
from ..ir import ONE, ZERO, Access, Equation, Index, Tensor, indices_of, reads, substitute
from ..passes.overlap import disjoint, meeting
from ..passes.products import factored, powers
from .letters import Letters
from .solved import solved


@dataclass(frozen=True, slots=True)
class Term:
    """What one equation gives: the op over `reduced`, where a condition holds, of the body."""

    op: str
    reduced: tuple[Index, ...]
    condition: Expr
    body: Expr
    outside: bool = False  # whether what it reads outside of a tensor is 0


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

    @property
    def outside(self) -> bool:
        """Whether what is read outside of a tensor is 0."""
        return any(t.outside for p in self.pieces for t in p.terms)

    def __str__(self) -> str:
        from .text import text

        return text(self)

    def _repr_latex_(self) -> str:
        from .latex import latex

        return f"$${latex(self)}$$"


@dataclass(frozen=True, slots=True)
class Steps:
    """A recurrence: its formulas in order, for each value of the index."""

    index: Index
    direction: int
    items: tuple[Formula | Steps, ...]


Listing = tuple[Formula | Steps, ...]


def single(e: Equation, accumulate: bool = False) -> Formula:
    """One equation with its own left side; with `accumulate` it is added to what there is."""
    letters = Letters([e])
    e = letters.renamed(e, {})
    bare = len(set(e.write.indices)) == len(e.write.indices) and all(
        i in e.loops for i in e.write.indices
    )
    piece = own_piece(e)
    adds = e.op == "+" and (accumulate or not bare)
    return Formula(e.tensor, (replace(piece, adds=adds),), None, letters.all, (e,))


def made_of(
    tensor: Tensor,
    equations: Sequence[Equation],
    steps: tuple[Index, ...],
    before: Sequence[Access],
    rest: list[Access] | Expr | None,
    names: frozenset[str],
    taken: Mapping[str, Expr | None],
    solve: bool = True,
) -> Formula:
    letters = Letters(equations, steps, names, [taken])
    pieces: list[Piece] = []
    meets: dict[int, set[int]] = {}  # by numbers of equations
    for first, second in meeting(equations):
        meets.setdefault(first, set()).add(second)
        meets.setdefault(second, set()).add(first)
    written: set[int] = set()
    for numbers in _groups(tensor, equations, steps):
        own, group = {*numbers}, [equations[k] for k in numbers]
        others = {other for k in numbers for other in meets.get(k, ())}
        alone = not others & written and not (steps and others - own)
        alone = alone and all(disjoint(e.write, w) for e in group for w in before)
        piece = _piece(group, tensor, steps, letters, solve)
        once = determined(piece.write) >= indices_of(piece.write) | set(steps)
        adds = group[0].op == "+" and not (once and alone)
        pieces.append(replace(piece, adds=adds))
        written |= own
    if isinstance(rest, list):
        zeros = [Equation(r, "=", ZERO, tuple(sorted(indices_of(r), key=str))) for r in rest]
        pieces += [own_piece(letters.renamed(e, {})) for e in zeros]
        rest = None
    used = {i for p in pieces for i in _indices(p)} if letters.solved else letters.solved
    kept = tuple(i for i in letters.all if i not in letters.solved or i in used)
    return Formula(tensor, tuple(pieces), rest, kept, tuple(equations))


def _indices(piece: Piece) -> Iterator[Index]:
    """The letters of a piece."""
    for part in (
        piece.write,
        piece.where,
        *(x for t in piece.terms for x in (t.condition, t.body)),
    ):
        yield from indices_of(part)
    yield from (i for t in piece.terms for i in t.reduced)


def _groups(
    tensor: Tensor, equations: Sequence[Equation], steps: tuple[Index, ...]
) -> list[list[int]]:
    """The numbers of equations that write the same elements, in the order of the first; what is
    gathered, and what goes to labels, joins those that write all elements."""
    every = ("*",) * len(tensor.shape)
    keys = [place_of(e, tensor, steps) for e in equations]
    apart = [key is None for key in keys]
    if not steps and all(e.op in ("+", "=") for e in equations):
        whole = every in keys
        for k, e in enumerate(equations):
            if keys[k] is None and e.op == "+":
                gathered = is_gathered(e, tensor, steps)
                alike = whole or all(is_gathered(o, tensor, steps) for o in equations)
                if (gathered and alike) or (whole and _labelled(e, tensor)):
                    keys[k] = every
    groups: dict[object, list[int]] = {}
    for k, key in enumerate(keys):
        groups.setdefault(k if key is None else key, []).append(k)
    return [sorted(g, key=apart.__getitem__) for g in groups.values()]


def place_of(e: Equation, tensor: Tensor, steps: tuple[Index, ...]) -> tuple[str, ...] | None:
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


def is_gathered(e: Equation, tensor: Tensor, steps: tuple[Index, ...]) -> bool:
    """Whether several points of one equation meet in an element, through its own loops."""
    inner = {i for i in indices_of(e.write) if i not in steps}
    return place_of(e, tensor, steps) is None and not determined(e.write) >= inner


def _labelled(e: Equation, tensor: Tensor) -> bool:
    """Whether all positions but those that are read from labels are whole dimensions."""
    bare = [i for i in e.write.indices if isinstance(i, Index)]
    fits = all(
        bool(reads(i)) or (isinstance(i, Index) and i in e.loops and i.extent == extent)
        for i, extent in zip(e.write.indices, tensor.shape, strict=True)
    )
    return fits and len(set(bare)) == len(bare) and not e.reduced


def sorted_indices(position: Expr) -> list[Index]:
    return sorted(indices_of(position), key=lambda i: i.name)


def own_piece(e: Equation) -> Piece:
    """One equation with its own left side."""
    if e.reduced:
        return Piece(e.write, False, (Term(e.op, e.reduced, e.where, e.body),))
    return Piece(e.write, False, (Term(e.op, (), ONE, e.body),), e.where)


def _piece(
    group: list[Equation],
    tensor: Tensor,
    steps: tuple[Index, ...],
    letters: Letters,
    solve: bool,
) -> Piece:
    first = group[0]
    if place_of(first, tensor, steps) is None and not is_gathered(first, tensor, steps):
        return own_piece(letters.renamed(first, {}))
    places: list[Expr] = []
    given: dict[Index, Index] = {}
    seen: set[Expr] = set()
    for position, extent in zip(first.write.indices, tensor.shape, strict=True):
        if isinstance(position, Index) and position in first.loops and position not in seen:
            seen.add(position)
            near = position if position.extent == extent else Index("p", extent)
            places.append(letters.fresh(near, places, ()))
        elif not reads(position) and indices_of(position) <= {*steps}:
            places.append(position)
        elif len(group) == 1 and _is_whole(position, extent, first, seen):
            for i in sorted_indices(position):
                given[i] = letters.fresh(i, [*places, *given.values()], ())
            seen |= {*given}
            places.append(substitute(position, given))
        else:
            places.append(letters.fresh(Index("p", extent), places, ()))
    terms = [_term(e, tuple(places), given, letters, solve) for e in group]
    if all(e.origin.reverse for e in group):
        terms = joined(terms)
    if len(terms) == 1 and not terms[0].reduced:
        body = replace(terms[0], condition=ONE)
        return Piece(tensor[tuple(places)], False, (body,), terms[0].condition)
    guarded = [
        t if t.reduced else replace(t, condition=ONE, body=_guarded(t.condition, t.body))
        for t in terms
    ]
    return Piece(tensor[tuple(places)] if places else tensor[()], False, tuple(guarded))


def joined(terms: Sequence[Term]) -> list[Term]:
    """Terms with those that are sums over the same letters as one sum, if they share factors in
    which these stand: Σ_n x[n,i]·d[n]·(s[n,f] − V[i,f]·x[n,i])."""
    out: list[Term] = []
    for t in terms:
        for k, other in enumerate(out):
            body = _shared(other, t)
            if body is not None:
                out[k] = replace(other, body=body)
                break
        else:
            out.append(t)
    return out


def _shared(a: Term, b: Term) -> Expr | None:
    """The body of the sum of two sums with their common factors before it, if there are any."""
    alike = a.op == b.op == "+" and {*a.reduced} == {*b.reduced} and a.condition == b.condition
    if not alike or a.outside or b.outside:
        return None
    common = {*powers(a.body)} & {*powers(b.body)}
    if not any(indices_of(f) & {*a.reduced} for f in common if reads(f)):
        return None
    body = factored(scalar.ungrouped(a.body) + scalar.ungrouped(b.body))
    return body if isinstance(body, Mul) else None


def _guarded(condition: Expr, body: Expr) -> Expr:
    """The body where the condition holds, else 0."""
    return body if condition == 1 else scalar.where(condition, body, 0)


def _is_whole(position: Expr, extent: Expr, e: Equation, seen: set[Expr]) -> bool:
    """Whether a position, as 3·g + i, takes each value of a dimension once, by loops that are in no
    other position."""
    own = indices_of(position)
    elsewhere = [i for p in e.write.indices if p != position for i in indices_of(p)]
    alone = own <= {*e.loops} and not own & {*elsewhere, *seen} and not reads(position)
    return alone and span(position) == (0, extent)


def _term(
    e: Equation,
    places: tuple[Expr, ...],
    given: Mapping[Index, Index],
    letters: Letters,
    solve: bool,
) -> Term:
    """What an equation adds to the element at `places`; some of its loops have letters already.
    Positions of its write that are no place are solved, or become conditions."""
    mapping = dict(given)
    for position, place in zip(e.write.indices, places, strict=True):
        own = isinstance(position, Index) and position in e.loops and position not in mapping
        if own and isinstance(place, Index) and position.extent == place.extent:
            mapping[position] = place
    used = [i for p in places for i in sorted_indices(p)]
    e = letters.renamed(e, mapping, used)
    condition = e.where
    fixed: set[Expr] = set()
    labels: Expr = ONE
    same: list[tuple[Expr, Expr]] = []
    for position, place in zip(e.write.indices, places, strict=True):
        if position == place:
            fixed |= indices_of(place)
        elif reads(position) and all(i in fixed | set(places) for i in e.loops):
            labels = labels * scalar.equal(place, position)
        else:
            same.append((place, position))
    reduced, body, outside = tuple(i for i in e.loops if i not in fixed), e.body, False
    if solve and e.op in ("+", "="):
        found = solved(reduced, body, same, condition)
        letters.solved |= {*reduced} - {*found.reduced}
        reduced, body, same, outside = found.reduced, found.body, [*found.left], found.outside
    for place, position in same:
        condition = _both(condition, scalar.equal(place, position))
    if labels != 1 and reduced:
        condition = _both(condition, labels)
    elif labels != 1:
        body = labels * body
    return Term(e.op, reduced, condition, body, outside)


def _both(condition: Expr, other: Expr) -> Expr:
    return other if condition == 1 else scalar.logical_and(condition, other)
