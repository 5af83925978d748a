"""Formulas as strings: what text and LaTeX have in common. The pieces come from `pieces`.

    z[n,o] += W[i,o]*x[n,i]   | n<N o<32 i<64      becomes      z[n,o] = Σ_i x[n,i]·W[i,o]

A Notation turns expressions into strings; each part comes with how tightly it binds, and gets
brackets where it stands in something tighter. Factors are ordered by the indices of what is
written, terms with a minus come last, decimals stay decimals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal
from typing import Any, NamedTuple

from sympy import Add, Expr, Integer, Max, Mul, Pow, Rational, S

from .. import scalar
from ..ir import ONE, Access, Equation, Index, Size, Tensor, indices_of
from ..special import ratio
from .pieces import Formula, Piece, Term, sorted_indices
from .shown import branches, with_roots

CHOICE, SUM, PRODUCT, POWER, ATOM = range(-1, 4)
LARGEST = 1 << 16  # power of two whose quotients are no decimals


class Bound(NamedTuple):
    """A string, how tightly it binds, and whether it stands behind a minus."""

    text: str
    level: int
    minus: bool = False


Signed = tuple[bool, str]
"""Whether a term stands behind a minus, and what does."""

RELATIONS: dict[type, str] = {
    scalar.less: "<",
    scalar.less_equal: "<=",
    scalar.equal: "=",
    scalar.not_equal: "!=",
}
FLIPPED = {"<": ">", "<=": ">=", "=": "=", "!=": "!=", ">": "<", ">=": "<="}


class Notation:
    """Expressions and equations as strings; text and LaTeX say how each part looks."""

    equals, gains, plus, minus, times = " = ", " += ", " + ", " − ", "·"
    strong = "×"  # the product in which 0×∞ is 0

    def __init__(self) -> None:
        self.order: tuple[Index, ...] = ()
        self.count: Expr = ONE  # how many terms the sum has in which an expression stands

    # --- formulas

    def formula(self, f: Formula) -> str:
        """The pieces of a formula, and what stands where there is none."""
        parts = [self.piece(p) for p in f.pieces]
        if f.rest is not None:
            rest = self.text(f.rest)
            alone = f"{self.whole(f.tensor)}{self.equals}{rest}"
            parts.append(self.elsewhere(rest if parts else alone))
        if f.outside:
            parts.append(self.outside())
        return "; ".join(parts)

    def piece(self, piece: Piece) -> str:
        sign, left = self.gains if piece.adds else self.equals, self.left(piece)
        terms = [self.term(t, alone=len(piece.terms) == 1) for t in piece.terms]
        text = self.with_sign(*self.joined(terms))
        where = self.where(self.condition(piece.where)) if piece.where != ONE else ""
        return f"{left}{sign}{text}{where}"

    def slope(self, write: Access, read: Access, slope: Expr, where: Expr) -> str:
        """The derivative of one element by another."""
        self.order = tuple(dict.fromkeys(i for p in write.indices for i in sorted_indices(p)))
        left = self.partial(self.access(write), self.access(read))
        condition = self.where(self.condition(where)) if where != ONE else ""
        return f"{left}{self.equals}{self.text(slope, CHOICE)}{condition}"

    def left(self, piece: Piece) -> str:
        self.order = tuple(i for p in piece.write.indices for i in sorted_indices(p))
        return self.access(piece.write)

    def term(self, term: Term, alone: bool = True) -> Signed:
        """One term of a right-hand side."""
        body = term.body
        if not term.reduced:
            return self.signed(body, CHOICE if alone else SUM)
        if term.op not in ("+", "="):
            return False, f"{self.reducer(term)}{self.text(body, POWER)}"
        minus = is_negative(body)
        before, body = before_sum(-body if minus else body, term.reduced)
        self.count = Mul(*(i.extent for i in term.reduced))
        text = f"{self.reducer(term)}{self.text(body, PRODUCT)}"
        self.count = ONE
        return minus, f"{self.factors(before)}{self.times}{text}" if before else text

    def joined(self, terms: Sequence[Signed]) -> Signed:
        """A sum."""
        (first, text), *others = terms
        return first, text + "".join(f"{self.minus if m else self.plus}{t}" for m, t in others)

    # --- expressions

    def text(self, expr: Expr, level: int = SUM) -> str:
        """The expression, in brackets if it binds less tightly than `level`."""
        return self.with_sign(*self.signed(expr, level))

    def signed(self, expr: Expr, level: int) -> Signed:
        text, own, minus = self.bound(expr)
        return (
            (minus, text) if own >= level else (False, self.bracketed(self.with_sign(minus, text)))
        )

    def with_sign(self, minus: bool, text: str) -> str:
        return f"{self.minus.strip()}{text}" if minus else text

    def bound(self, expr: Expr) -> Bound:
        if isinstance(expr, Access):
            return Bound(self.access(expr), ATOM)
        if isinstance(expr, (Index, Size)) or expr.is_Symbol:
            return Bound(self.name(expr.name), ATOM)
        if expr.is_Rational:
            return self.number(expr)
        if expr.is_Atom:
            minus = expr is S.NegativeInfinity
            return Bound(self.constant(-expr if minus else expr), ATOM, minus)
        if isinstance(expr, scalar.Group):
            return self.bound(expr.args[0])
        if isinstance(expr, Add):
            return self.addition(expr)
        if isinstance(expr, (Mul, Pow)):
            return self.product(expr)
        if isinstance(expr, (scalar.Indicator, scalar.step)):
            return Bound(self.iverson(self.condition(expr)), ATOM)
        if isinstance(expr, scalar.where):
            return self.cases(self.condition(expr.args[0]), *map(self.text, branches(expr)))
        if isinstance(expr, scalar.divided):
            return self.bound(scalar.Group(expr.args[0]) / expr.args[1])
        if isinstance(expr, scalar.strong_product):
            left, right = (self.text(a, POWER) for a in expr.args)
            return Bound(f"{left}{self.strong}{right}", PRODUCT)
        if isinstance(expr, ratio):
            above, under = expr.args
            there = self.relation(self.text(under), "!=", "0")
            return self.cases(there, self.fraction([above], [under]), "0")
        return Bound(self.call(expr), ATOM)

    def addition(self, expr: Expr) -> Bound:
        """What was added first, positive terms, and numbers after the others of their sign."""

        def rank(term: Expr) -> tuple[bool, bool, bool]:
            return not isinstance(term, scalar.Group), is_negative(term), bool(term.is_number)

        terms = sorted(expr.args, key=rank)
        if not is_negative(terms[0]) and all(is_negative(t) for t in terms[1:]):
            terms = [terms[0], *sorted(terms[1:], key=lambda t: t.is_number)]
        elif all(isinstance(t.as_coeff_Mul()[1], Index) for t in terms if not t.is_number):
            terms.sort(key=lambda t: -abs(t.as_coeff_Mul()[0]) if not t.is_number else 1)
        parts = [
            self.signed(t, PRODUCT if k and isinstance(t, scalar.Group) else SUM)
            for k, t in enumerate(terms)
        ]
        minus, text = self.joined(parts)
        return Bound(text, SUM, minus)

    def product(self, expr: Expr) -> Bound:
        coefficient, rest = Mul(*scalar.multiplied(expr)).as_coeff_Mul()
        above, below = [], []
        for factor in Mul.make_args(rest):
            base, power = factor.as_base_exp() if isinstance(factor, Pow) else (factor, ONE)
            if power.is_Rational and power < 0:
                below.append(base if power == -1 else Pow(base, -power))
            elif factor != 1:
                above.append(factor)
        number, above, roots = with_roots(abs(coefficient), above)
        minus, below = bool(coefficient < 0), [*roots, *below]
        if number != 1 and (not is_decimal(number) or number * self.count == 1):
            top, bottom = Integer(number.p), Integer(number.q)
            above = [*([top] if top != 1 else []), *above]
            below = [*([bottom] if bottom != 1 else []), *below]
        elif number != 1:
            above = [number, *above]
        if not below:
            if len(above) == 1 and isinstance(above[0], Pow):
                text, level, _ = self.power(above[0])
            else:
                text, level = self.factors(above), PRODUCT
            return Bound(text, SUM if minus else level, minus)
        return Bound(self.fraction(above, below), SUM if minus else PRODUCT, minus)

    def factors(self, factors: Sequence[Expr]) -> str:
        ordered = sorted(factors, key=self.rank)
        several = sum(not f.is_number for f in factors) > 1
        parts = [self.factor(f, several) for f in ordered]
        return self.times.join(parts) if parts else "1"

    def factor(self, factor: Expr, several: bool = True) -> str:
        """A factor; a quotient stands in brackets, a strong product beside others too."""
        if isinstance(factor, Pow):
            return self.power(factor)[0]
        apart = several and isinstance(factor, scalar.strong_product)
        return self.text(factor, POWER if apart or isinstance(factor, scalar.Group) else PRODUCT)

    def rank(self, factor: Expr) -> tuple[int, int]:
        """Numbers, reads, functions, sums, conditions; reads by the indices that are written."""
        if factor.is_number:
            return (0, 0)
        core = factor.base if isinstance(factor, Pow) else factor
        kind = 1 if core.is_Atom else 3 if scalar.ungrouped(core).is_Add else 2
        if isinstance(core, (scalar.Indicator, scalar.step)):
            kind = 4
        used = indices_of(factor)
        return (kind, next((k for k, i in enumerate(self.order) if i in used), len(self.order)))

    def condition(self, expr: Expr) -> str:
        """A statement that is 0 or 1, without its brackets."""
        if isinstance(expr, scalar.step):
            return self.relation(self.text(expr.args[0]), ">", "0")
        if isinstance(expr, (scalar.logical_and, scalar.logical_or)):
            every = isinstance(expr, scalar.logical_and)
            other = scalar.logical_or if every else scalar.logical_and
            texts = [
                self.bracketed(self.condition(a)) if isinstance(a, other) else self.condition(a)
                for a in dict.fromkeys(_joined(expr, type(expr)))
            ]
            return self.joint("and" if every else "or", texts)
        if isinstance(expr, scalar.Comparison):
            left, right = expr.args
            if isinstance(left, scalar.Indicator) and right == 0 and isinstance(expr, scalar.equal):
                inner = self.condition(left)
                joined = isinstance(left, (scalar.logical_and, scalar.logical_or))
                return self.negated(self.bracketed(inner) if joined else inner)
            sign = RELATIONS[type(expr)]
            if left.is_number and not right.is_number:
                left, right, sign = right, left, FLIPPED[sign]
            if right == 0 and left.is_Add and left.is_integer:
                left, right, sign = _balanced(left, sign)
            return self.relation(self.text(left), sign, self.text(right))
        return self.relation(self.text(expr), "!=", "0")

    def number(self, value: Rational) -> Bound:
        minus, size = bool(value < 0), abs(value)
        if is_decimal(size):
            return Bound(self.decimal(*decimal(size)), SUM if minus else ATOM, minus)
        text = self.fraction([Integer(size.p)], [Integer(size.q)])
        return Bound(text, SUM if minus else PRODUCT, minus)

    # --- how it looks

    def access(self, access: Access) -> str:
        raise NotImplementedError

    def whole(self, tensor: Tensor) -> str:
        raise NotImplementedError

    def partial(self, above: str, below: str) -> str:
        raise NotImplementedError

    def name(self, name: str) -> str:
        raise NotImplementedError

    def constant(self, expr: Expr) -> str:
        raise NotImplementedError

    def call(self, expr: Expr) -> str:
        raise NotImplementedError

    def power(self, expr: Expr) -> Bound:
        raise NotImplementedError

    def fraction(self, above: Sequence[Expr], below: Sequence[Expr]) -> str:
        raise NotImplementedError

    def reducer(self, term: Term) -> str:
        raise NotImplementedError

    def where(self, condition: str) -> str:
        raise NotImplementedError

    def elsewhere(self, value: str) -> str:
        raise NotImplementedError

    def outside(self) -> str:
        raise NotImplementedError

    def iverson(self, condition: str) -> str:
        raise NotImplementedError

    def cases(self, condition: str, taken: str, other: str) -> Bound:
        raise NotImplementedError

    def relation(self, left: str, sign: str, right: str) -> str:
        raise NotImplementedError

    def joint(self, word: str, conditions: Sequence[str]) -> str:
        raise NotImplementedError

    def negated(self, condition: str) -> str:
        raise NotImplementedError

    def bracketed(self, text: str) -> str:
        raise NotImplementedError

    def decimal(self, digits: str, exponent: int) -> str:
        raise NotImplementedError


def _joined(expr: Any, kind: type) -> list[Expr]:
    """The parts that are joined by and, or by or."""
    parts: list[Expr] = [expr] if not isinstance(expr, kind) else []
    return parts or [part for a in list(expr.args) for part in _joined(a, kind)]


def _balanced(expr: Expr, sign: str) -> tuple[Expr, Expr, str]:
    """A whole number compared with 0, nothing negative on either side: i − 1 ≥ 0 is i ≥ 1."""
    above = [t for t in expr.args if not is_negative(t)]
    below = [-t for t in expr.args if is_negative(t)]
    left, right = Add(*above), Add(*below)
    return (right, left, FLIPPED[sign]) if left.is_number else (left, right, sign)


def function_name(kind: type) -> str:
    """The name of a scalar function in a formula: NumPy's, as users write it."""
    if kind in scalar.SYMPY_FUNCTIONS:
        return next(n for n, f in vars(scalar).items() if f is kind)
    return "max" if kind is Max else kind.__name__.rstrip("_")


def before_sum(body: Expr, letters: Sequence[Index]) -> tuple[list[Expr], Expr]:
    """The factors that stand before a sum over these letters, 2·w[i]·Σ_n x[n], and what is summed;
    quotients stay within, Σ_n x[n]/4."""
    number, rest = body.as_coeff_Mul()
    if rest == 1 or isinstance(rest, scalar.Group):
        return [], body
    whole = number.is_Integer and number != 1
    inside = [f for f in Mul.make_args(rest) if indices_of(f) & {*letters}]
    before = [f for f in Mul.make_args(rest) if isinstance(f, Access) and f not in inside]
    if not inside:
        before = []
    rest = Mul(*(f for f in Mul.make_args(rest) if f not in before))
    return [*([number] if whole else []), *before], rest if whole else number * rest


def is_decimal(number: Rational) -> bool:
    """Whether a positive number is written as a decimal: 7, 0.9, 1e-8; not 1/3, 3/4, 1/128."""
    q = int(number.q)
    if 1 < q <= LARGEST and q & (q - 1) == 0:
        return False
    for prime in (2, 5):
        while q % prime == 0:
            q //= prime
    return q == 1


def decimal(number: Rational) -> tuple[str, int]:
    """The digits of a positive number whose decimals end, and the power of ten that they are
    multiplied by; more than 17 digits are those of a double.

    >>> [decimal(Rational(n)) for n in ("0.9", "1e-8", "3.5e38", "1797", "0.00025")]
    [('0.9', 0), ('1', -8), ('3.5', 38), ('1797', 0), ('0.00025', 0)]
    """
    value = Context(prec=60).divide(Decimal(int(number.p)), Decimal(int(number.q))).normalize()
    if len(value.as_tuple().digits) > 17:
        value = Decimal(repr(float(value)))
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    scale = len(digits) + exponent - 1
    if scale > -5 and exponent < 6:
        return f"{value:f}", 0
    head = "".join(map(str, digits))
    return f"{head[0]}{'.' + head[1:] if len(head) > 1 else ''}", scale


def is_negative(term: Expr) -> bool:
    return bool(term.as_coeff_Mul()[0].is_extended_negative)


def group(equations: Iterable[Equation]) -> dict[Tensor, list[Equation]]:
    """Equations by the tensor that they write, in the order of its first."""
    found: dict[Tensor, list[Equation]] = {}
    for e in equations:
        found.setdefault(e.tensor, []).append(e)
    return found


__all__ = ["Notation", "group"]
