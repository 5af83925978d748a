"""Formulas in matrices, where they are products, sums and functions of matrices.

Formulas in index notation come in, lines in matrices go out, with a legend of what each is called:

    d_W[i,o] = Σ_n x[n,i]·d_z[n,o]          ∂L/∂W = Xᵀ·δ
    d_z[n,o] = d_h[n,o]·(1 − h[n,o]²)       δ = ∂L/∂H ∘ (1 − H∘H)
    d_b[o] = Σ_n d_z[n,o]                   ∂L/∂b = δᵀ·1_N

An element is asked for at a row and a column; what has neither is a number. Other letters stay
letters, A[n], so that a batch of matrices is written as one of them, and sums over those stay sums.
What is no such formula (windows, conditions) is left out and named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sympy import Expr, Mul

from .. import scalar
from ..ir import ONE, Index, Tensor, indices_of
from .derivation import Line
from .elements import ATOM, PRODUCT, SUM, Elements, Part, Unfit
from .marks import LATEX, TEXT, Marks, Names
from .named import flat
from .notation import is_negative
from .pieces import Formula, Listing, Term
from .text import expression_text

MOST = 2  # letters that a sum of matrices runs over
ROWS = {"logsumexp": "logsumexp", "max": "max", "min": "min"}


def matrix_lines(
    found: Mapping[Tensor, Listing], order: Iterable[Tensor] = ()
) -> tuple[tuple[Line, ...], list[str]]:
    """The formulas in order as lines of the kind "matrix", behind lines of the kind "symbol" for
    what they are about; and the names of those that have no such form. Layers are numbered as they
    are met in `order`."""
    equations = (e for own in found.values() for f in flat(own) for e in f.equations)
    names = Names([*order, *found], (r.tensor for e in equations for r in e.reads))
    lines: list[Line] = []
    missing: list[str] = []
    for tensor, own in found.items():
        try:
            texts = [_formula(own, Names.of(names), marks)[0] for marks in (TEXT, LATEX)]
        except Unfit:
            missing.append(tensor.name)
            continue
        _, letters = _formula(own, names, TEXT)
        spans = (f"{i}<{expression_text(i.extent).replace(' ', '')}" for i in letters)
        lines.append(Line("matrix", tensor.name, texts[0], texts[1], " ".join(spans)))
    legend = [
        Line(
            "symbol",
            tensor.name,
            names.text(tensor, TEXT),
            names.text(tensor, LATEX),
            "×".join(expression_text(e).replace(" ", "") for e in tensor.shape) or "a number",
        )
        for tensor in names.taken.values()
    ]
    return (*legend, *lines), missing


def _formula(found: Listing, names: Names, marks: Marks) -> tuple[str, list[Index]]:
    """The formula, and the letters that stay letters."""
    if len(found) != 1 or not isinstance(found[0], Formula):
        raise Unfit
    f = found[0]
    if len(f.pieces) != 1 or f.rest is not None or f.outside:
        raise Unfit
    (piece,) = f.pieces
    places = piece.write.indices
    if piece.adds or piece.where != ONE or not all(isinstance(i, Index) for i in places):
        raise Unfit
    if len({*places}) < len(places):
        raise Unfit
    row, column = (None, None, *places)[-2:] if len(places) != 1 else (places[0], None)
    reader = _Sums(names, marks)
    left = reader.access(piece.write, row, column, alone=True)
    terms = [(is_negative(t.body), reader.term(t, row, column)) for t in piece.terms]
    return f"{left.text} = {reader.sum(terms).text}", [i for i in f.letters if i in reader.letters]


class _Sums(Elements):
    """Terms of formulas: sums over letters as products of matrices."""

    def term(self, term: Term, row: Index | None, column: Index | None) -> Part:
        """A term without its minus."""
        if term.condition != ONE:
            raise Unfit
        body = -term.body if is_negative(term.body) else term.body
        if not term.reduced:
            return self.element(body, row, column)
        if term.op in ROWS:
            return self.by_rows(term, body, row, column)
        if term.op not in ("+", "="):
            raise Unfit
        return self.contraction(body, term.reduced, row, column)

    def by_rows(self, term: Term, body: Expr, row: Index | None, column: Index | None) -> Part:
        """A reduction of each row."""
        if column is not None or row is None or len(term.reduced) != 1 or body != term.body:
            raise Unfit
        inner = self.element(body, row, term.reduced[0])
        return Part(self.marks.rows(ROWS[term.op], inner.text), ATOM)

    def contraction(
        self, body: Expr, summed: tuple[Index, ...], row: Index | None, column: Index | None
    ) -> Part:
        """A sum of products as a product of matrices, over one letter; those over others stay."""
        for k in reversed(summed):
            others = tuple(i for i in summed if i != k)
            if row is None and len(others) == 1:
                inner = self.element(body, others[0], k)
                if not inner.number:
                    ones = (
                        self.marks.ones(others[0].extent, True),
                        self.marks.ones(k.extent, False),
                    )
                    return self.product([Part(ones[0], ATOM), inner, Part(ones[1], ATOM)])
            try:
                part = self.product_over(body, k, row, column)
            except Unfit:
                continue
            if not others:
                return part
            if {row, column} & {*others} or len(others) > MOST:
                raise Unfit
            self.letters.update(others)
            text = self.marks.sum([i.name for i in others]) + self.inside(part, PRODUCT)
            return Part(text, SUM)
        raise Unfit

    def product_over(self, body: Expr, k: Index, row: Index | None, column: Index | None) -> Part:
        """Σ_k left[row,k]·right[k,column], and what does not depend on k before it."""
        left, right, outer, inner = ONE, ONE, ONE, ONE
        for factor in Mul.make_args(Mul(*scalar.multiplied(body))):
            used = indices_of(factor)
            if k not in used:
                outer *= factor
            elif row in used and column in used:
                raise Unfit
            elif column is not None and column in used:
                right *= factor
            elif row is not None and row in used:
                left *= factor
            else:
                inner *= factor
        if row is None:
            left, inner = inner, ONE
            if left.is_Mul and len(left.args) == 2:
                left, right = left.args
                parts = [self.turned(left, k), self.element(right, k, None)]
            else:
                parts = [self.element(left, k, None)]
                parts.insert(0, Part(self.marks.ones(k.extent, True), ATOM))
            return self.scaled(outer, self.product(parts), None, None)
        if left == ONE and right == ONE:
            raise Unfit
        if left != ONE:
            left, inner = left * inner, ONE
        if right == ONE and column is None and left == ONE:
            raise Unfit
        if column is None:
            if left == ONE:
                raise Unfit
            parts = [self.vectors(left, row, k)]
        elif left == ONE or right == ONE:
            raise Unfit
        else:
            parts = [self.grid(left, row, k), self.grid(right, k, column)]
        if any(p.number for p in parts):
            raise Unfit
        return self.scaled(outer, self.product(parts), row, column)

    def grid(self, expr: Expr, row: Index | None, column: Index | None) -> Part:
        """An expression at a row and a column, or the other way around and transposed."""
        part = self.element(expr, row, column)
        if part.text.count(self.marks.turn) < 2:
            return part
        other = self.element(expr, column, row)
        text = self.marks.transposed(self.inside(other, ATOM))
        fewer = text.count(self.marks.turn) < part.text.count(self.marks.turn)
        return Part(text, ATOM) if fewer and not other.number else part

    def vectors(self, body: Expr, row: Index, k: Index) -> Part:
        """Σ_k of factors at [row,k] and at [k]: a matrix and a vector."""
        factors = Mul.make_args(body)
        alone = [f for f in factors if row not in indices_of(f)]
        rest = Mul(*(f for f in factors if row in indices_of(f)))
        if len(alone) == 1:
            return self.product([self.grid(rest, row, k), self.element(alone[0], k, None)])
        ones = Part(self.marks.ones(k.extent, False), ATOM)
        return self.product([self.grid(body, row, k), ones])

    def turned(self, expr: Expr, k: Index) -> Part:
        """A vector as a row."""
        part = self.element(expr, k, None)
        return Part(self.marks.transposed(self.inside(part, ATOM)), ATOM)

    def scaled(self, outer: Expr, part: Part, row: Index | None, column: Index | None) -> Part:
        """A product of matrices times what does not change in its sum."""
        if outer == ONE:
            return part
        return self.joined(Mul.make_args(outer), row, column, [part])


__all__ = ["Unfit", "matrix_lines"]
