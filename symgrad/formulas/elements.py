"""Expressions at a row and a column, as pieces of formulas in matrices.

    1 − h[n,o]²  at row n and column o             1 − H ∘ H
    z[n,o] − m[n]                                  Z − m·1_3ᵀ
    E[y[n],d]                                      E[y]
    [y[n] = k]                                     onehot(y, 10)
    [u ≤ t]                                        tri(11)

An expression and the letters of its row and column come in, a Part goes out, its text and how it
binds; or Unfit is raised. What has neither row nor column is a number. `matrix` has the sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sympy import Expr, Mul, Pow, S, expand

from .. import scalar
from ..ir import ONE, Access, Index, indices_of, reads
from ..scalar.function import ScalarFunction
from ..symbols import Derivative
from .marks import TEXT, Marks, Names, Place
from .notation import RELATIONS, is_decimal, is_negative

SUM, PRODUCT, POWER, ATOM = range(4)


class Unfit(Exception):
    """A formula has no such form."""


class Part(NamedTuple):
    """A piece of a formula: its text, how tightly it binds, by which sign its factors are joined,
    or ∂ of a derivative ∂L/∂y, and whether it is a number."""

    text: str
    level: int
    sign: str = ""
    number: bool = False


class Elements:
    """Expressions in the marks of text or LaTeX; `letters` are those that stay letters."""

    def __init__(self, names: Names, marks: Marks) -> None:
        self.names, self.marks = names, marks
        self.letters: set[Index] = set()

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
        if expr.is_Mul and is_negative(expr):
            return self.sum([(True, self.element(-expr, row, column))])
        if isinstance(expr, (Mul, Pow)):
            return self.joined(Mul.make_args(Mul(*scalar.multiplied(expr))), row, column, [])
        if isinstance(expr, scalar.strong_product):
            both = (self.inside(self.element(a, row, column), POWER) for a in expr.args)
            return Part(self.marks.strong.join(both), PRODUCT, "×")
        if isinstance(expr, scalar.step):
            inner = self.element(expr.args[0], row, column)
            return Part(self.marks.iverson(inner.text, ">", "0"), ATOM)
        if isinstance(expr, scalar.Comparison):
            return self.comparison(expr, row, column)
        if isinstance(expr, scalar.logical_and):
            return self.mask(expr, row, column)
        if isinstance(expr, scalar.where) and expr.args[2] == 0:
            return self.masked(expr.args[0], expr.args[1], row, column)
        if isinstance(expr, (scalar.Indicator, scalar.where)) or not expr.args:
            raise Unfit
        if not isinstance(expr, ScalarFunction) and type(expr) not in scalar.SYMPY_FUNCTIONS:
            raise Unfit
        if len(expr.args) != 1:
            raise Unfit
        inner = self.element(expr.args[0], row, column)
        return Part(self.marks.call(type(expr), inner.text), ATOM)

    def masked(self, condition: Expr, body: Expr, row: Index | None, column: Index | None) -> Part:
        """An expression where a condition holds, else 0."""
        parts = self.element(body, row, column), self.mask(condition, row, column)
        texts = (p.text if p.sign == "×" else self.inside(p, POWER) for p in parts)
        return Part(self.marks.strong.join(texts), PRODUCT, "×")

    def mask(self, condition: Expr, row: Index | None, column: Index | None) -> Part:
        """A matrix that is 1 where a condition holds, else 0."""
        return self.elementwise([self.element(c, row, column) for c in conditions(condition)])

    def comparison(self, expr: Expr, row: Index | None, column: Index | None) -> Part:
        left, right = expr.args
        for place, label in ((left, right), (right, left)):
            labelled = isinstance(label, Access) and label.tensor.dtype == "int"
            if labelled and isinstance(expr, scalar.equal) and isinstance(place, Index):
                one = row if place == column else column
                if place in (row, column) and one is not None and one in label.indices:
                    hot = self.onehot(label, one, place.extent)
                    return Part(hot if place == column else self.marks.transposed(hot), ATOM)
        if not reads(expr):
            return self.triangle(expr, row, column)
        a, b = self.element(left, row, column), self.element(right, row, column)
        return Part(self.marks.iverson(a.text, RELATIONS[type(expr)], b.text), ATOM)

    def triangle(self, expr: Expr, row: Index | None, column: Index | None) -> Part:
        """[column ≤ row + d], or the other way around."""
        if row is None or column is None or not isinstance(expr, (scalar.less, scalar.less_equal)):
            raise Unfit
        slack = expand(expr.args[1] - expr.args[0] - int(isinstance(expr, scalar.less)))
        for low, high in ((column, row), (row, column)):
            shift = expand(slack - high + low)
            if not indices_of(shift):
                text = self.marks.triangle(high.extent, low.extent, shift)
                return Part(text if high == row else self.marks.transposed(text), ATOM)
        raise Unfit

    def onehot(self, label: Access, one: Index, extent: Expr) -> str:
        return self.marks.onehot(self.labels(label, one), extent)

    def labels(self, label: Access, one: Index) -> str:
        """Whole numbers along one letter."""
        if any(reads(i) for i in label.indices):
            raise Unfit
        return self.access(label, one, None).text

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
            start = part_of(i, letter)
            if more or letter in where or start is None:
                raise Unfit
            where[letter] = p
            self.letters |= indices_of(start)
            end = expand(start + letter.extent)
            whole = start == 0, expand(end - extent) == 0
            ends = None if whole[0] else start, None if whole[1] else end
            places.append(None if all(whole) else ends)
        if alone and len(where) < 2 - [row, column].count(None):
            raise Unfit
        order = [where[i] for i in (row, column) if i is not None and i in where]
        swapped = order != sorted(order)
        text = self.names.text(tensor, self.marks, places, swapped)
        if alone or row is None or column is None or len(where) == 2:
            sloped = not swapped and self.names.is_slope(tensor, places)
            return Part(text, ATOM, "∂" if sloped else "")
        if row in where:
            ones = self.marks.ones(column.extent, True)
            return self.product([Part(text, ATOM), Part(ones, ATOM)])
        turned = self.names.text(tensor, self.marks, places, True)
        return self.product([Part(self.marks.ones(row.extent, False), ATOM), Part(turned, ATOM)])

    def chosen(
        self, access: Access, row: Index | None, column: Index | None, looked: list[int]
    ) -> Part:
        """Rows that labels choose, E[y], or an element of each row, (Z∘onehot(y))·1."""
        label = access.indices[looked[0]]
        if len(looked) > 1 or not isinstance(label, Access) or row not in label.indices:
            raise Unfit
        (at,) = looked
        sides = [i for i in access.indices if i in (row, column)]
        if row is None or column in indices_of(label) or len(sides) > 1:
            raise Unfit
        if (sides != [column]) != (column is None):
            raise Unfit
        places: list[Place] = [None if i in sides else i for i in access.indices]
        rest = {x for i in places if i is not None and not reads(i) for x in indices_of(i)}
        if rest & {row, column}:
            raise Unfit
        self.letters |= rest
        turned = bool(sides) and access.indices.index(sides[0]) < at
        if sides != [row]:
            places[at] = self.labels(label, row)
            return Part(self.names.text(access.tensor, self.marks, places, turned), ATOM)
        places[at] = None
        extent = access.tensor.shape[at]
        text = self.names.text(access.tensor, self.marks, places, not turned)
        both = f"({text}{self.marks.each}{self.onehot(label, row, extent)})"
        return self.product([Part(both, ATOM), Part(self.marks.ones(extent, False), ATOM)])

    def value(self, expr: Expr) -> Part:
        """A number: no row or column stands in it."""
        if any(a.indices for a in reads(expr)) or expr.has(scalar.where):
            raise Unfit
        letters = indices_of(expr)
        if letters and expr.has(ScalarFunction):
            raise Unfit
        self.letters |= letters
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
        number = Mul(*(f for f in factors if f.is_Rational))
        if number < 0:
            positive = [-number, *(f for f in factors if not f.is_Rational)]
            return self.sum([(True, self.joined(positive, row, column, known))])
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
        top, bottom = (coefficient, 1) if is_decimal(coefficient) else coefficient.as_numer_denom()
        over = [rest * top] if rest * top != 1 else []
        under += [S(bottom)] if bottom != 1 else []
        if not parts:
            parts = [Part("1", ATOM)]
        text = self.elementwise(parts)
        sloped = any(p.sign == "∂" for p in parts)
        for part in below:
            text = Part(
                self.inside(text, POWER) + self.marks.over + self.inside(part, POWER), PRODUCT, "⊘"
            )
        if over:
            value = self.value(over[0])
            shown = value.text if value.level == ATOM else f"({value.text})"
            if text.text == "1" and not below:
                text = Part(shown, ATOM)
            else:
                bare = text.sign == "·" or text.level >= POWER
                inner = text.text if bare else f"({text.text})"
                text = Part(f"{shown}{self.marks.times}{inner}", PRODUCT, "·")
        if under:
            bottom = self.value(Mul(*under))
            shown = bottom.text if bottom.level == ATOM else f"({bottom.text})"
            top = f"({text.text})" if sloped and self.marks is TEXT else self.inside(text, PRODUCT)
            text = Part(f"{top}/{shown}", PRODUCT, "/")
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
        return Part(self.marks.raised(self.closed(part), exponent, atom), POWER)

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

    def closed(self, part: Part) -> str:
        """What something is to stand above: ∂L/∂y in brackets, too."""
        return self.marks.bracketed(part.text) if part.sign == "∂" else self.inside(part, ATOM)

    def inside(self, part: Part, level: int) -> str:
        return part.text if part.level >= level else f"({part.text})"


def conditions(expr: Expr) -> list[Expr]:
    """The conditions that hold together."""
    both = isinstance(expr, scalar.logical_and)
    return [c for part in expr.args for c in conditions(part)] if both else [expr]


def part_of(expr: Expr, letter: Index) -> Expr | None:
    """Where the part of a position begins that a letter runs through step by step."""
    start = expand(expr - letter)
    return None if letter in indices_of(start) or reads(start) else start


def _rank(factor: Expr) -> tuple[int, bool]:
    """What flows in from above, other tensors, functions, sums, conditions."""
    core = scalar.ungrouped(factor.base if isinstance(factor, Pow) else factor)
    kind = 0 if core.is_Atom else 2 if core.is_Add else 1
    if isinstance(core, (scalar.Indicator, scalar.step)):
        kind = 3
    slope = isinstance(core, Access) and isinstance(core.tensor.symbol, Derivative)
    return kind, not slope


__all__ = ["Elements", "Part", "Unfit", "conditions", "part_of"]
