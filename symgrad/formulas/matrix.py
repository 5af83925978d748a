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

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sympy import Expr, Mul, Pow, S, expand

from .. import scalar
from ..ir import ONE, Access, Index, Tensor, indices_of, reads
from ..scalar.function import ScalarFunction
from ..symbols import Derivative
from .derivation import Line
from .marks import LATEX, TEXT, Marks, Names, Place
from .notation import RELATIONS, is_negative
from .pieces import Formula, Listing, Term
from .text import expression_text

SUM, PRODUCT, POWER, ATOM = range(4)
MOST = 2  # letters that a sum of matrices runs over
ROWS = {"logsumexp": "logsumexp", "max": "max", "min": "min"}


class Unfit(Exception):
    """A formula has no such form."""


class Part(NamedTuple):
    """A piece of a formula: its text, how tightly it binds, by which sign its factors are joined,
    and whether it is a number."""

    text: str
    level: int
    sign: str = ""
    number: bool = False


def matrix_lines(
    found: Mapping[Tensor, Listing], order: Iterable[Tensor] = ()
) -> tuple[tuple[Line, ...], list[str]]:
    """The formulas in order as lines of the kind "matrix", behind lines of the kind "symbol" for
    what they are about; and the names of those that have no such form. Layers are numbered as they
    are met in `order`."""
    names = Names([*order, *found])
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
    if len(f.pieces) != 1 or f.rest is not None:
        raise Unfit
    (piece,) = f.pieces
    places = piece.write.indices
    if piece.adds or piece.where != ONE or not all(isinstance(i, Index) for i in places):
        raise Unfit
    if len({*places}) < len(places):
        raise Unfit
    row, column = (None, None, *places)[-2:] if len(places) != 1 else (places[0], None)
    reader = _Reader(names, marks)
    left = reader.access(piece.write, row, column, alone=True)
    terms = [(is_negative(t.body), reader.term(t, row, column)) for t in piece.terms]
    return f"{left.text} = {reader.sum(terms).text}", [i for i in f.letters if i in reader.letters]


class _Reader:
    """Expressions at a row and a column."""

    def __init__(self, names: Names, marks: Marks) -> None:
        self.names, self.marks = names, marks
        self.letters: set[Index] = set()

    # --- sums over letters

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

    # --- expressions

    def element(self, expr: Expr, row: Index | None, column: Index | None) -> Part:
        """An expression at a row and a column."""
        expr = scalar.ungrouped(expr)
        if not indices_of(expr) & {row, column}:
            return self.value(expr)
        if isinstance(expr, Access):
            return self.access(expr, row, column)
        if expr.is_Add:
            terms = sorted(expr.args, key=lambda t: (is_negative(t), bool(t.is_number)))
            if not is_negative(terms[0]) and all(is_negative(t) for t in terms[1:]):
                terms = [terms[0], *sorted(terms[1:], key=lambda t: bool(t.is_number))]
            parts = [self.element(-t if is_negative(t) else t, row, column) for t in terms]
            return self.sum(list(zip(map(is_negative, terms), parts, strict=True)))
        if isinstance(expr, scalar.divided):
            return self.element(scalar.Group(expr.args[0]) / expr.args[1], row, column)
        if isinstance(expr, (Mul, Pow)):
            return self.joined(Mul.make_args(Mul(*scalar.multiplied(expr))), row, column, [])
        if isinstance(expr, scalar.step):
            inner = self.element(expr.args[0], row, column)
            return Part(self.marks.iverson(inner.text, ">", "0"), ATOM)
        if isinstance(expr, scalar.Comparison):
            return self.comparison(expr, row, column)
        if isinstance(expr, (scalar.Indicator, scalar.where)) or not expr.args:
            raise Unfit
        if not isinstance(expr, ScalarFunction) and type(expr) not in scalar.SYMPY_FUNCTIONS:
            raise Unfit
        if len(expr.args) != 1:
            raise Unfit
        inner = self.element(expr.args[0], row, column)
        return Part(self.marks.call(type(expr), inner.text), ATOM)

    def comparison(self, expr: Expr, row: Index | None, column: Index | None) -> Part:
        left, right = expr.args
        for place, label in ((left, right), (right, left)):
            labelled = isinstance(label, Access) and label.tensor.dtype == "int"
            if labelled and isinstance(expr, scalar.equal) and isinstance(place, Index):
                one = row if place == column else column
                if place in (row, column) and label.indices == (one,):
                    hot = self.onehot(label, place.extent)
                    return Part(hot if place == column else self.marks.transposed(hot), ATOM)
        if not reads(left) and not reads(right):
            raise Unfit
        a, b = self.element(left, row, column), self.element(right, row, column)
        return Part(self.marks.iverson(a.text, RELATIONS[type(expr)], b.text), ATOM)

    def onehot(self, label: Access, extent: Expr) -> str:
        return self.marks.onehot(self.names.text(label.tensor, self.marks), extent)

    def access(
        self, access: Access, row: Index | None, column: Index | None, alone: bool = False
    ) -> Part:
        """A matrix, a vector in each row or column, or what labels choose."""
        tensor = access.tensor
        looked = [p for p, i in enumerate(access.indices) if reads(i)]
        if looked:
            return self.chosen(access, row, column, looked)
        places: list[Place] = []
        where: dict[Index, int] = {}
        for p, (i, extent) in enumerate(zip(access.indices, tensor.shape, strict=True)):
            used = indices_of(i) & {row, column}
            if not used:
                self.letters |= indices_of(i)
                places.append(i)
                continue
            (letter, *more) = used
            start = expand(i - letter)
            if more or letter in where or indices_of(start):
                raise Unfit
            where[letter] = p
            end = expand(start + letter.extent)
            whole = start == 0, expand(end - extent) == 0
            ends = None if whole[0] else start, None if whole[1] else end
            places.append(None if all(whole) else ends)
        if alone and any(isinstance(p, tuple) for p in places):
            raise Unfit
        order = [where[i] for i in (row, column) if i is not None and i in where]
        swapped = order != sorted(order)
        text = self.names.text(tensor, self.marks, places, swapped)
        if alone or row is None or column is None or len(where) == 2:
            return Part(text, ATOM)
        if row in where:
            ones = self.marks.ones(column.extent, True)
            return self.product([Part(text, ATOM), Part(ones, ATOM)])
        turned = self.names.text(tensor, self.marks, places, True)
        return self.product([Part(self.marks.ones(row.extent, False), ATOM), Part(turned, ATOM)])

    def chosen(
        self, access: Access, row: Index | None, column: Index | None, looked: list[int]
    ) -> Part:
        """Rows that labels choose, onehot(y)·E, or an element of each row, (Z∘onehot(y))·1."""
        if len(access.indices) != 2 or len(looked) != 1:
            raise Unfit
        label, other = access.indices[looked[0]], access.indices[1 - looked[0]]
        if not isinstance(label, Access) or label.indices != (row,):
            raise Unfit
        extent = access.tensor.shape[looked[0]]
        hot = self.onehot(label, extent)
        if other == column and column is not None:
            text = self.names.text(access.tensor, self.marks, (None, None), looked[0] == 1)
            return self.product([Part(hot, ATOM), Part(text, ATOM)])
        if other != row or column is not None:
            raise Unfit
        text = self.names.text(access.tensor, self.marks, (None, None), looked[0] == 0)
        both = f"({text}{self.marks.each}{hot})"
        return self.product([Part(both, ATOM), Part(self.marks.ones(extent, False), ATOM)])

    def value(self, expr: Expr) -> Part:
        """A number: no row or column stands in it."""
        if any(a.indices for a in reads(expr)) or expr.has(scalar.where):
            raise Unfit
        text, atom = self.marks.number(expr, self.names)
        return Part(text, ATOM if atom else SUM, number=True)

    def joined(
        self,
        factors: Sequence[Expr],
        row: Index | None,
        column: Index | None,
        known: list[Part],
    ) -> Part:
        """Factors element by element; numbers stand before them, or below a stroke."""
        above: list[Expr] = []
        under: list[Expr] = []
        parts, below = list[Part](), list[Part]()
        for factor in sorted(factors, key=_rank):
            base, power = factor.as_base_exp() if isinstance(factor, Pow) else (factor, ONE)
            if not indices_of(factor) & {row, column}:
                (under if power.is_Rational and power < 0 else above).append(
                    1 / factor if power.is_Rational and power < 0 else factor
                )
            elif power.is_Rational and power < 0:
                below.append(self.power(base, -power, row, column))
            else:
                parts.append(self.power(base, power, row, column))
        parts += known
        coefficient, rest = Mul(*above).as_coeff_Mul()
        over = [rest * coefficient.p] if rest * coefficient.p != 1 else []
        under += [S(coefficient.q)] if coefficient.q != 1 else []
        if not parts:
            parts = [Part("1", ATOM)]
        text = self.elementwise(parts)
        for part in below:
            text = Part(
                self.inside(text, POWER) + self.marks.over + self.inside(part, POWER), PRODUCT, "⊘"
            )
        if over:
            number = self.value(over[0])
            shown = number.text if number.level == ATOM else f"({number.text})"
            if text.text == "1" and not below:
                text = Part(shown, ATOM)
            else:
                bare = text.sign == "·" or text.level >= POWER
                inner = text.text if bare else f"({text.text})"
                text = Part(f"{shown}{self.marks.times}{inner}", PRODUCT, "·")
        if under:
            bottom = self.value(Mul(*under))
            shown = bottom.text if bottom.level == ATOM else f"({bottom.text})"
            text = Part(f"{self.inside(text, PRODUCT)}/{shown}", PRODUCT, "/")
        return text

    def power(self, base: Expr, power: Expr, row: Index | None, column: Index | None) -> Part:
        base = scalar.ungrouped(base)
        part = self.element(base, row, column)
        if power == 1:
            return part
        if power == S.Half:
            return Part(self.marks.root(part.text), ATOM)
        if indices_of(power):
            raise Unfit
        if power == 2 and part.level == ATOM and isinstance(base, Access):
            return Part(f"{part.text}{self.marks.each}{part.text}", PRODUCT, "∘")
        exponent, atom = self.marks.number(power, self.names)
        return Part(self.marks.raised(self.inside(part, ATOM), exponent, atom), POWER)

    # --- how parts are joined

    def product(self, parts: Sequence[Part]) -> Part:
        """A product of matrices."""
        texts = [p.text if p.sign == "·" and p.level == PRODUCT else self.inside(p, POWER)
                 for p in parts]  # fmt: skip
        return Part(self.marks.times.join(texts), PRODUCT, "·")

    def elementwise(self, parts: Sequence[Part]) -> Part:
        if len(parts) == 1:
            return parts[0]
        texts = [p.text if p.sign == "∘" and p.level == PRODUCT else self.inside(p, POWER)
                 for p in parts]  # fmt: skip
        return Part(self.marks.each.join(texts), PRODUCT, "∘")

    def sum(self, terms: Sequence[tuple[bool, Part]]) -> Part:
        if len(terms) == 1 and not terms[0][0]:
            return terms[0][1]
        text = ""
        for k, (minus, part) in enumerate(terms):
            sign = (self.marks.minus if minus else self.marks.plus) if k else ""
            text += sign or ("−" if minus and self.marks is TEXT else "-" if minus else "")
            text += self.inside(part, PRODUCT) if k or minus else part.text
        return Part(text, SUM, number=all(p.number for _, p in terms))

    def inside(self, part: Part, level: int) -> str:
        return part.text if part.level >= level else f"({part.text})"


def _rank(factor: Expr) -> tuple[int, bool]:
    """What flows in from above, other tensors, functions, sums, conditions."""
    core = scalar.ungrouped(factor.base if isinstance(factor, Pow) else factor)
    kind = 0 if core.is_Atom else 2 if core.is_Add else 1
    if isinstance(core, (scalar.Indicator, scalar.step)):
        kind = 3
    slope = isinstance(core, Access) and isinstance(core.tensor.symbol, Derivative)
    return kind, not slope


__all__ = ["Unfit", "matrix_lines"]
