"""One formula with those that it reads written out, down to inputs and weights.

The formulas of a Program come in, with the tensor that is asked for; what goes out is its formula
in terms of what no formula defines, as text and as LaTeX with the ranges of its letters, or None
where that is longer than a few lines or goes through a recurrence:

    d_W[i] = Σ_n x[n,i]·d_z[n]          d_z[n] = 2·(z[n] − y[n])/N         z[n] = Σ_i x[n,i]·W[i]
    d_W[i] = Σ_n x[n,i]·2·((Σ_p x[n,p]·W[p]) − y[n])/N
"""

from __future__ import annotations

from collections.abc import Mapping

from sympy import Expr, Pow, S

from ..ir import ONE, Access, Index, Tensor, substitute
from .latex import Latex
from .letters import SPARE
from .notation import CHOICE, POWER, SUM, Bound, Notation, sorted_indices
from .pieces import Formula, Listing, Piece, Term
from .text import Text, expression_text

LONGEST = 400  # characters


class TooLong(Exception):
    """More than a person reads, or no formula that can be written out."""


def together(found: Mapping[Tensor, Listing], tensor: Tensor) -> tuple[str, str, str] | None:
    """The text, the LaTeX and the ranges of a tensor's formula, what it reads written out."""
    try:
        text, latex = _Text(found), _Latex(found)
        shown = text.whole_formula(tensor)
        ranges = (f"{i}<{expression_text(e).replace(' ', '')}" for i, e in text.extents.items())
        return shown, latex.whole_formula(tensor), " ".join(ranges)
    except TooLong:
        return None


class _Together(Notation):
    """A notation in which a defined tensor is written as its formula."""

    def __init__(self, found: Mapping[Tensor, Listing]) -> None:
        super().__init__()
        self.found = found
        self.extents: dict[str, Expr] = {}
        self.scope: list[str] = []
        self.used = 0
        names = {t.name for t in found}
        for own in found.values():
            for f in own:
                for e in f.equations if isinstance(f, Formula) else ():
                    names |= {r.tensor.name for r in e.reads}
        self.names = names

    def whole_formula(self, tensor: Tensor) -> str:
        piece = self.piece_of(tensor)
        letters = [i for i in piece.write.indices if isinstance(i, Index)]
        self.extents = {i.name: i.extent for i in letters}
        self.scope = [i.name for i in letters]
        left = self.left(piece)
        bound = self.terms(piece, dict(zip(letters, letters, strict=True)), CHOICE)
        return f"{left}{self.equals}{self.with_sign(bound.minus, bound.text)}"

    def piece_of(self, tensor: Tensor) -> Piece:
        """The one piece that defines each element of a tensor."""
        own = self.found[tensor]
        if len(own) != 1 or not isinstance(own[0], Formula) or len(own[0].pieces) != 1:
            raise TooLong
        (piece,) = own[0].pieces
        places = piece.write.indices
        if piece.adds or piece.where != ONE or own[0].rest is not None or own[0].outside:
            raise TooLong
        if not all(isinstance(i, Index) for i in places) or len({*places}) < len(places):
            raise TooLong
        return piece

    def terms(self, piece: Piece, names: Mapping[Expr, Expr], level: int) -> Bound:
        """The right-hand side at what its letters stand for."""
        parts = []
        alone = len(piece.terms) == 1
        for term in piece.terms:
            fresh: dict[Expr, Expr] = {}
            before = len(self.scope)
            for i in term.reduced:
                fresh[i] = self.fresh(i)
                self.scope.append(fresh[i].name)
            mapping = {**names, **fresh}
            own = Term(
                term.op,
                tuple(fresh[i] for i in term.reduced),
                substitute(term.condition, mapping),
                substitute(term.body, mapping),
            )
            if alone and not own.reduced:
                return self.bound(own.body)
            parts.append(self.term(own, alone))
            del self.scope[before:]
        minus, text = self.joined(parts)
        return Bound(text, SUM, minus)

    def fresh(self, index: Index) -> Index:
        """A letter that is nothing else here; one letter has one extent."""
        for name in (index.name, *SPARE, *(f"{index.name}{k}" for k in range(2, 99))):
            same = self.extents.get(name, index.extent) == index.extent
            if name not in self.scope and name not in self.names and same:
                self.extents[name] = index.extent
                return Index(name, index.extent)
        raise TooLong

    def bound(self, expr: Expr) -> Bound:
        if not (isinstance(expr, Access) and expr.tensor in self.found):
            return super().bound(expr)
        piece = self.piece_of(expr.tensor)
        order = self.order
        self.order = tuple(i for place in expr.indices for i in sorted_indices(place))
        made = self.terms(piece, dict(zip(piece.write.indices, expr.indices, strict=True)), SUM)
        self.order = order
        self.used = max(self.used, len(made.text))
        if self.used > LONGEST:
            raise TooLong
        return made

    def written_out(self, expr: Expr) -> bool:
        return isinstance(expr, Access) and expr.tensor in self.found


class _Text(_Together, Text):
    def power(self, expr: Pow) -> Bound:
        base, exponent = expr.args
        if exponent == S.Half and self.written_out(base):
            return Bound(f"√({self.text(base, CHOICE)})", POWER)
        return super().power(expr)


class _Latex(_Together, Latex):
    def power(self, expr: Pow) -> Bound:
        base, exponent = expr.args
        if exponent != S.Half and self.written_out(base):
            return Bound(f"{self.bracketed(self.text(base))}^{{{self.text(exponent)}}}", POWER)
        return super().power(expr)


__all__ = ["together"]
