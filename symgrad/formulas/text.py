"""Formulas as text: ``dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o]``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sympy import Expr, Pow, S, pi, sympify

from .. import scalar
from ..ir import ONE, Access, Equation, Tensor
from .listing import formula
from .notation import ATOM, CHOICE, POWER, PRODUCT, Bound, Notation, function_name, is_decimal
from .pieces import Formula, Steps, Term, single

_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SIGNS = {"<": "<", ">": ">", "<=": "≤", ">=": "≥", "=": "=", "!=": "≠"}
_NAMES: dict[type, str] = {
    scalar.sigmoid: "σ",
    scalar.normal_cdf: "Φ",
    scalar.normal_pdf: "φ",
    scalar.round_: "round",
    scalar.maximum: "max",
    scalar.minimum: "min",
}
_REDUCERS = {"+": "Σ", "=": "Σ", "*": "Π", "max": "max", "min": "min", "logsumexp": "logsumexp"}


@lru_cache(maxsize=1 << 14)
def equation_text(e: Equation, accumulate: bool = False) -> str:
    """One equation; with `accumulate`, as an addition to what was written before."""
    return text(single(e, accumulate))


def formula_text(tensor: Tensor, equations: Sequence[Equation]) -> str:
    """All equations of a tensor as one formula."""
    return text(formula(tensor, equations))


def text(f: Formula) -> str:
    return Text().formula(f)


def slope_text(write: Access, read: Access, slope: Expr, where: Expr = ONE) -> str:
    """The derivative of one element by another: ``∂h[n,o]/∂z[n,o] = 1 − h[n,o]²``."""
    return Text().slope(write, read, slope, where)


def left_side(f: Formula) -> str:
    """What the text of a formula begins with: the element that is defined."""
    return Text().left(f.pieces[0]) if f.pieces else f.tensor.name


def steps_text(s: Steps) -> str:
    """The line above the formulas of a recurrence: ``t = T − 1 … 0:``."""
    last = expression_text(s.index.extent - 1)
    first, last = ("0", last) if s.direction > 0 else (last, "0")
    return f"{s.index} = {first} … {last}:"


def ranges(f: Formula) -> str:
    """The letters of a formula: ``n<N o<3``."""
    return " ".join(f"{i}<{expression_text(i.extent).replace(' ', '')}" for i in f.letters)


def call_text(kind: type, inner: str) -> str:
    """A function of one argument that is text already."""
    if kind is scalar.absolute:
        return f"|{inner}|"
    return f"{_NAMES.get(kind) or function_name(kind)}({inner})"


def grouped(expr: Expr | int) -> str:
    """A formula whose large numbers have their digits in groups."""
    return re.sub(r"(?<![.\w])\d{4,}", lambda m: f"{int(m[0]):,}", expression_text(sympify(expr)))


def expression_text(expr: Expr) -> str:
    return Text().text(expr)


class Text(Notation):
    def access(self, access: Access) -> str:
        if not access.indices:
            return access.tensor.name
        order, self.order = self.order, ()
        inner = ",".join(self.text(i).replace(" ", "") for i in access.indices)
        self.order = order
        return f"{access.tensor.name}[{inner}]"

    def whole(self, tensor: Tensor) -> str:
        return tensor.name

    def partial(self, above: str, below: str) -> str:
        return f"∂{above}/∂{below}"

    def name(self, name: str) -> str:
        return name

    def constant(self, expr: Expr) -> str:
        return {pi: "π", S.Infinity: "∞", S.NegativeInfinity: "−∞"}.get(expr, str(expr))

    def call(self, expr: Expr) -> str:
        kind = type(expr)
        args = ", ".join(self.text(a, CHOICE) for a in expr.args)
        if kind is scalar.absolute:
            return f"|{args}|"
        if kind is scalar.quotient:
            above, below = (self.text(a, POWER) for a in expr.args)
            return f"⌊{above}/{below}⌋"
        if kind is scalar.floor:
            return f"⌊{args}⌋"
        return f"{_NAMES.get(kind) or function_name(kind)}({args})"

    def power(self, expr: Pow) -> Bound:
        base, exponent = expr.args
        if exponent == S.Half:
            inner = self.text(base, CHOICE)
            return Bound(f"√{inner}" if _is_bare(base) else f"√({inner})", POWER)
        inner = self.text(base, ATOM)
        if exponent.is_Integer:
            return Bound(inner + str(exponent).translate(_SUPERSCRIPT), POWER)
        return Bound(f"{inner}^{self.text(exponent, ATOM)}", POWER)

    def fraction(self, above: Sequence[Expr], below: Sequence[Expr]) -> str:
        top = self.factors(above)
        bottom = self.factors(below)
        if len(below) > 1:
            bottom = self.bracketed(bottom)
        elif len(below) == 1 and not isinstance(below[0], Pow):
            bottom = self.text(below[0], POWER)
        if len(above) == 1 and scalar.ungrouped(above[0]).is_Add:
            top = self.text(above[0], PRODUCT)
        return f"{top}/{bottom}"

    def reducer(self, term: Term) -> str:
        names = ",".join(map(str, term.reduced))
        word = _REDUCERS[term.op]
        if term.condition != ONE:
            return f"{word}_{{{names}: {self.condition(term.condition)}}} "
        return f"{word}_{names} " if len(term.reduced) == 1 else f"{word}_{{{names}}} "

    def where(self, condition: str) -> str:
        return f" where {condition}"

    def elsewhere(self, value: str) -> str:
        return f"{value} elsewhere"

    def outside(self) -> str:
        return "0 outside"

    def iverson(self, condition: str) -> str:
        return f"[{condition}]"

    def cases(self, condition: str, taken: str, other: str) -> Bound:
        return Bound(f"{taken} if {condition} else {other}", CHOICE)

    def relation(self, left: str, sign: str, right: str) -> str:
        return f"{left} {_SIGNS[sign]} {right}"

    def joint(self, word: str, conditions: Sequence[str]) -> str:
        return f" {word} ".join(conditions)

    def negated(self, condition: str) -> str:
        return f"not {condition}"

    def bracketed(self, text: str) -> str:
        return f"({text})"

    def decimal(self, digits: str, exponent: int) -> str:
        return f"{digits}e{exponent}" if exponent else digits


def _is_bare(expr: Expr) -> bool:
    """Whether a root of it needs no brackets: a word, a number, |…| and ⌊…⌋."""
    if isinstance(expr, Access):
        return not expr.indices
    if expr.is_Rational:
        return expr >= 0 and is_decimal(expr)
    return bool(expr.is_Atom) or isinstance(expr, (scalar.absolute, scalar.floor, scalar.quotient))
