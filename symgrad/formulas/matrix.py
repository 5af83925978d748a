"""Formulas in matrices, where they are products, sums and functions of matrices.

Formulas in index notation come in, lines in matrices go out, with a legend of what each is called:

    d_W[i,o] = Σ_n x[n,i]·d_z[n,o]          ∂L/∂W = Xᵀ·δ
    d_z[n,o] = d_h[n,o]·(1 − h[n,o]²)       δ = ∂L/∂H ∘ (1 − H∘H)
    d_b[o] = Σ_n d_z[n,o]                   ∂L/∂b = δᵀ·1_N
    u[n,t,k] = Σ_j h[n,t,j]·V[j,k]          U[:,t] = H[:,t]·V
    p[t,u] = exp(s[t,u]) if u ≤ t else 0    P = exp(S) × tri(11)

An element is asked for at a row and a column; what has neither is a number. Other letters stay
letters, A[n], so that a batch of matrices is written as one of them, and sums over those stay sums;
the steps of a recurrence are always such letters. What is no such formula (windows) is left out
and named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from sympy import Expr, Mul

from .. import scalar
from ..ir import ONE, Access, Index, Tensor, indices_of, reads
from .derivation import Line
from .elements import ATOM, PRODUCT, SUM, Elements, Part, Unfit, conditions, part_of
from .latex import rows_latex, steps_latex
from .marks import LATEX, TEXT, Marks, Names
from .notation import is_negative
from .pieces import Formula, Listing, Piece, Steps, Term
from .text import expression_text, steps_text

MOST = 2  # letters that a sum of matrices runs over
ROWS = {"logsumexp": "logsumexp", "max": "max", "min": "min"}
WORDS = {
    " ∘ ": "∘ is the product of elements",
    " ⊘ ": "⊘ their quotient",
    " × ": "× is ∘, but 0×∞ is 0",
    "ᵀ": "ᵀ the transposed matrix",
    "1_": "1_k a column of k ones",
    "onehot(": "onehot(y, k) has a 1 at y of k in each row",
    "tri(": "tri(r, c, d) is 1 where column ≤ row + d, else 0, and tri(k) is tri(k, k, 0)",
    "_rows(": "…_rows reduces each row",
}

Axes = frozenset[tuple[Tensor, int]]
Sides = tuple[Index | None, Index | None]
Row = tuple[tuple[Steps, ...], Formula]


def matrix_lines(
    found: Iterable[tuple[Tensor, Listing]], order: Iterable[Tensor] = ()
) -> tuple[tuple[Line, ...], list[str]]:
    """The formulas in order as lines of the kind "matrix", behind lines of the kind "symbol" for
    what they are about; and the names of those that have no such form. Layers are numbered as they
    are met in `order`."""
    rows = [(tensor, list(_rows(own))) for tensor, own in found]
    every = [row for _, own in rows for row in own]
    reading = (r.tensor for _, f in every for e in f.equations for r in e.reads)
    names = Names([*order, *(t for t, _ in rows)], reading)
    stepped = _stepped(every)
    lines: list[Line] = []
    missing: dict[str, None] = {}
    for tensor, own in rows:
        try:
            for row in own:
                _Piecewise(row, stepped, Names.of(names)).texts(TEXT)
        except Unfit:
            missing[tensor.name] = None
    for tensor, own in rows:
        if tensor.name not in missing:
            lines.append(_line(tensor, [_Piecewise(row, stepped, names) for row in own]))
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
    return (*legend, *lines), [*missing]


def separate(found: Listing) -> Iterator[tuple[Tensor, Listing]]:
    """Each formula by itself, in order; those of a recurrence within it."""
    for steps, f in _rows(found):
        own: Formula | Steps = f
        for s in reversed(steps):
            own = replace(s, items=(own,))
        yield f.tensor, (own,)


def meanings(lines: Iterable[Line]) -> str:
    """What the signs in these lines mean."""
    text = " ".join(line.text for line in lines if line.kind == "matrix")
    return "; ".join(
        ["· is the product of matrices", *(w for sign, w in WORDS.items() if sign in text)]
    )


def _rows(found: Listing, around: tuple[Steps, ...] = ()) -> Iterator[Row]:
    for item in found:
        if isinstance(item, Steps):
            yield from _rows(item.items, (*around, item))
        else:
            yield around, item


def _stepped(rows: Iterable[Row]) -> Axes:
    """Which positions of tensors a recurrence steps through, also by way of other formulas."""
    found: set[tuple[Tensor, int]] = set()
    uses = [
        ({s.index for s in steps}, [(a.tensor, p, indices_of(i)) for a in (e.write, *e.reads)
                                             for p, i in enumerate(a.indices)])
        for steps, f in rows for e in f.equations
    ]  # fmt: skip
    size = -1
    while size < len(found):
        size = len(found)
        for fixed, places in uses:
            same = fixed | {i for t, p, own in places if (t, p) in found for i in own}
            found |= {(t, p) for t, p, own in places if own & same and len(own) == 1}
    return frozenset(found)


def _line(tensor: Tensor, formulas: list[_Piecewise]) -> Line:
    """The formulas of a tensor: those of a recurrence are indented below its own line."""
    rows: list[tuple[str, str]] = []
    spans: dict[str, None] = {}
    before: tuple[Steps, ...] = ()
    for f in formulas:
        depth = len(f.steps)
        if f.steps != before:
            heads = [(steps_text(s), steps_latex(s)) for s in f.steps]
            rows += [_indented(k, *head) for k, head in enumerate(heads)]
        before = f.steps
        pairs = zip(f.texts(TEXT), f.texts(LATEX), strict=True)
        rows += [_indented(depth, *pair) for pair in pairs]
        used = [i for i in f.formula.letters if i in f.letters or i in {s.index for s in f.steps}]
        spans |= {f"{i}<{expression_text(i.extent).replace(' ', '')}": None for i in used}
    head = "\n".join(text for text, _ in rows[: len(before)])
    whole = Line("matrix", tensor.name, *_joined(rows), " ".join(spans))
    if not before or {f.steps for f in formulas} != {before}:
        return whole
    text, latex = _joined(rows[len(before) :])
    return replace(whole, head=head, beneath=replace(whole, text=text, latex=latex))


def _joined(rows: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Rows of text and of LaTeX as one text and one LaTeX."""
    return "\n".join(text for text, _ in rows), rows_latex([latex for _, latex in rows])


def _indented(depth: int, text: str, latex: str) -> tuple[str, str]:
    return " " * 4 * depth + text, r"\quad " * depth + latex


class _Piecewise:
    """A formula, a text for each of its pieces; `letters` are those that stay letters."""

    def __init__(self, row: Row, stepped: Axes, names: Names) -> None:
        self.steps, self.formula = row
        self.stepped, self.names = stepped, names
        self.letters: set[Index] = set()

    def texts(self, marks: Marks) -> list[str]:
        f = self.formula
        if f.outside or not f.pieces:
            raise Unfit
        texts = [self.piece(piece, marks) for piece in f.pieces]
        if f.rest is not None:
            texts[-1] += marks.elsewhere(expression_text(f.rest))
        return texts

    def piece(self, piece: Piece, marks: Marks) -> str:
        """A piece at the first rows and columns at which it has such a form."""
        if piece.where != ONE:
            raise Unfit
        for row, column in self.sides(piece.write):
            reader = _Sums(Names.of(self.names), TEXT, self.axes(piece))
            try:
                reader.piece(piece, row, column)
            except Unfit:
                continue
            reader = _Sums(self.names, marks, self.axes(piece))
            text = reader.piece(piece, row, column)
            self.letters |= reader.letters
            return text
        raise Unfit

    def axes(self, piece: Piece) -> set[Index]:
        """The letters at positions that a recurrence steps through."""
        accesses = (a for e in self.formula.equations for a in (e.write, *e.reads))
        found = {
            i.name
            for a in accesses
            for place, at in enumerate(a.indices)
            if (a.tensor, place) in self.stepped
            for i in indices_of(at)
        }
        letters = {i for t in piece.terms for i in t.reduced} | {*self.formula.letters}
        return {i for i in letters if i.name in found}

    def sides(self, write: Access) -> Iterator[Sides]:
        """The letters that may be the row and the column: of two positions, the last ones first,
        of one, or of none; no step of a recurrence, and what others step through at last."""
        fixed = {s.index for s in self.steps}
        found: list[tuple[int, Index]] = []
        for place, at in enumerate(write.indices):
            letters = [i for i in indices_of(at) - fixed if part_of(at, i) is not None]
            found += [(place, i) for i in sorted(letters, key=str)[-1:]]
        if len({i for _, i in found}) < len(found):
            raise Unfit
        late = {place for place, _ in found if (write.tensor, place) in self.stepped}
        pairs = sorted(
            combinations(found, 2),
            key=lambda two: (any(p in late for p, _ in two), -two[1][0], -two[0][0]),
        )
        yield from ((a[1], b[1]) for a, b in pairs)
        ones = sorted(found, key=lambda one: (one[0] in late, -one[0]))
        yield from ((i, None) for _, i in ones)
        yield None, None


class _Sums(Elements):
    """Terms of formulas: sums over letters as products of matrices; `late` are the letters that are
    summed as letters if others can be."""

    def __init__(self, names: Names, marks: Marks, late: set[Index]) -> None:
        super().__init__(names, marks)
        self.late = late

    def piece(self, piece: Piece, row: Index | None, column: Index | None) -> str:
        left = self.access(piece.write, row, column, alone=True)
        terms = [(is_negative(t.body), self.term(t, row, column)) for t in piece.terms]
        return f"{left.text} {'+=' if piece.adds else '='} {self.sum(terms).text}"

    def term(self, term: Term, row: Index | None, column: Index | None) -> Part:
        """A term without its minus."""
        body = -term.body if is_negative(term.body) else term.body
        if not term.reduced:
            if term.condition == ONE:
                return self.element(body, row, column)
            return self.masked(term.condition, body, row, column)
        if term.op in ROWS:
            return self.by_rows(term, body, row, column)
        if term.op not in ("+", "="):
            raise Unfit
        if term.condition != ONE:
            if not _finite(body):
                raise Unfit
            body = Mul(body, *conditions(term.condition))
        return self.contraction(body, term.reduced, row, column)

    def by_rows(self, term: Term, body: Expr, row: Index | None, column: Index | None) -> Part:
        """A reduction of each row."""
        if column is not None or row is None or len(term.reduced) != 1 or body != term.body:
            raise Unfit
        inner = self.element(body, row, term.reduced[0])
        if term.condition != ONE:  # what does not count is −∞, or ∞
            mask = self.mask(term.condition, row, term.reduced[0])
            log = Part(self.marks.call(scalar.log, mask.text), ATOM)
            inner = self.sum([(False, inner), (term.op == "min", log)])
        return Part(self.marks.rows(ROWS[term.op], inner.text), ATOM)

    def contraction(
        self, body: Expr, summed: tuple[Index, ...], row: Index | None, column: Index | None
    ) -> Part:
        """A sum of products as a product of matrices, over one letter; those over others stay."""
        for k in sorted(summed, key=lambda i: (i in self.late, -summed.index(i))):
            others = tuple(i for i in summed if i != k)
            letters = {*self.letters}
            if row is None and len(others) == 1:
                scale, scaled = body.as_coeff_Mul(rational=True)
                inner = self.element(scaled, others[0], k)
                if not inner.number:
                    ones = (
                        self.marks.ones(others[0].extent, True),
                        self.marks.ones(k.extent, False),
                    )
                    whole = self.product([Part(ones[0], ATOM), inner, Part(ones[1], ATOM)])
                    return self.scaled(scale, whole, None, None)
            try:
                part = self.product_over(body, k, row, column)
            except Unfit:
                self.letters = letters  # what was tried is not shown
                continue
            if not others:
                return part
            if {row, column} & {*others} or len(others) > MOST:
                raise Unfit
            return self.over(others, part)
        ends = [a.indices[-2:] == (row, column) for a in reads(body) if {*a.indices} & {*summed}]
        if column is None or len(summed) > MOST or not all(ends):
            raise Unfit
        return self.over(summed, self.element(body, row, column))

    def over(self, summed: tuple[Index, ...], part: Part) -> Part:
        """A sum of matrices over letters."""
        self.letters.update(summed)
        text = self.marks.sum([i.name for i in summed]) + self.inside(part, PRODUCT)
        return Part(text, SUM)

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
        return Part(self.marks.transposed(self.closed(self.element(expr, k, None))), ATOM)

    def scaled(self, outer: Expr, part: Part, row: Index | None, column: Index | None) -> Part:
        """A product of matrices times what does not change in its sum."""
        if outer == ONE:
            return part
        return self.joined(Mul.make_args(outer), row, column, [part])


def _finite(body: Expr) -> bool:
    """Whether a value that is multiplied by 0 is 0: sums and products of elements."""
    parts = Mul.make_args(scalar.ungrouped(body))
    if len(parts) == 1 and not parts[0].is_Add:
        return isinstance(parts[0], Access) or bool(parts[0].is_number)
    return all(_finite(a) for part in parts for a in (part.args if part.is_Add else (part,)))


__all__ = ["Unfit", "matrix_lines", "meanings", "separate"]
