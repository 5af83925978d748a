"""Scalar expressions as trees of C99.

In: an expression in the functions of `symgrad.scalar`, the element type, and a tree for each leaf.
Out: a tree of C.

>>> from sympy import Symbol
>>> from symgrad.emit.c.format import expression_text
>>> from symgrad.scalar import sigmoid
>>> x = Symbol("x", real=True)
>>> expression_text(real_tree(x**2 - sigmoid(x) / 2, "float", lambda leaf: Name(leaf.name)))
'x*x - 0.5f*sigmoidf(x)'

Numbers are the nearest double, rounded again by the compiler where the type is float. Integer
leaves stay integers in sums, products and comparisons of integers, and are converted where they
meet a real number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sympy import Add, Expr, Mul, Pow, S

from ...scalar import (
    Group,
    Indicator,
    divided,
    equal,
    floor,
    is_long,
    is_whole,
    less,
    less_equal,
    logical_and,
    logical_or,
    maximum,
    nearest_double,
    not_equal,
    relu,
    round_,
    sign,
    step,
    stop_gradient,
    where,
)
from .functions import (
    FORMS,
    POW,
    SQRT,
    WHOLE_FORMS,
    function,
    half_power,
    power,
    real_function,
    whole_function,
)
from .tree import (
    Binary,
    Call,
    Cast,
    Expression,
    Function,
    Name,
    Node,
    Number,
    Ternary,
    Unary,
    chain,
    negated,
    walk,
    whole,
)

Atom = Callable[[Expr], Expression]
_COMPARISONS = {less: "<", less_equal: "<=", equal: "==", not_equal: "!="}
_MIRRORED = {"<": ">", "<=": ">=", "==": "==", "!=": "!="}
_ROUNDED = (floor, round_, sign, step)


def real_tree(expr: Expr, real: str, atom: Atom) -> Expression:
    """A scalar expression as a real number; `real` is float or double, `atom` gives each leaf.
    Raises ValueError for a function that has no C form."""
    return _Builder(real, atom).real_number(expr)


def condition_tree(expr: Expr, real: str, atom: Atom) -> Expression:
    """The expression as a C truth value, to stand in `if (...)`.

    >>> from symgrad.emit.c.format import expression_text
    >>> from sympy import Symbol
    >>> n = Symbol("n", integer=True)
    >>> expression_text(condition_tree(less(0, n), "float", lambda leaf: Name(leaf.name)))
    'n > 0'
    """
    return _Builder(real, atom).condition(expr)


def whole_tree(expr: Expr, real: str, atom: Atom) -> Expression:
    """The expression, whose value is a whole number, as an int64_t.

    >>> from symgrad.emit.c.format import expression_text
    >>> from sympy import Symbol
    >>> n = Symbol("n", integer=True)
    >>> expression_text(whole_tree(maximum(n - 1, 0), "float", lambda leaf: Name(leaf.name)))
    'whole_maximum(n - 1, 0)'
    """
    return _Builder(real, atom).whole_number(expr)


def number(value: Expr, real: str) -> Expression:
    """A number as a C literal of the type.

    >>> from symgrad.emit.c.format import expression_text
    >>> [expression_text(number(x, "float")) for x in (-S.Half, S.Infinity, S(2))]
    ['-0.5f', 'INFINITY', '2.0f']
    """
    double = nearest_double(value)
    if double in (float("inf"), -float("inf")):
        found: Expression = Name("INFINITY")
    else:
        found = Number(repr(abs(double)) + ("f" if real == "float" else ""))
    return Unary("-", found) if double < 0 else found


def called_functions(*nodes: Node) -> list[Function]:
    """The functions that trees call."""
    return [node.function for node in walk(*nodes) if isinstance(node, Call)]


def _split_sign(term: Expr) -> tuple[bool, Expr]:
    negative = bool(term.as_coeff_Mul()[0].is_extended_negative)
    return negative, -term if negative else term


@dataclass(frozen=True, slots=True)
class _Builder:
    real: str
    atom: Atom

    def whole_number(self, expr: Expr) -> Expression:
        """The expression as an integer."""
        if isinstance(expr, Indicator):
            return self.condition(expr)
        if isinstance(expr, (Group, stop_gradient)):
            return self.whole_number(expr.args[0])
        if isinstance(expr, relu):
            return self.whole_number(maximum(expr.args[0], 0, evaluate=False))
        if isinstance(expr, (sign, step)) and is_whole(expr.args[0]):
            if isinstance(expr, step):
                return self.condition(less(0, expr.args[0], evaluate=False))
            return Call(whole_function(sign), (self.whole_number(expr.args[0]),))
        if isinstance(expr, _ROUNDED):
            return Cast("int64_t", self.real_number(expr))
        if type(expr) in WHOLE_FORMS:
            return Call(whole_function(type(expr)), tuple(map(self.whole_number, expr.args)))
        if expr.is_Number:
            return whole(int(expr))
        if expr.is_Atom:
            return self.atom(expr)
        if isinstance(expr, Pow):
            return chain("*", [self.whole_number(expr.base)] * int(expr.exp))
        if not isinstance(expr, (Add, Mul, where)):
            raise ValueError(f"{expr} is no whole number")
        return self.composed(expr, self.whole_number)

    def condition(self, expr: Expr) -> Expression:
        """The expression as a C truth value."""
        known = type(expr)
        if known in _COMPARISONS:
            x, y = expr.args
            operator = _COMPARISONS[known]
            if isinstance(x, Indicator) and y == 0 and operator == "==":
                return Unary("!", self.condition(x))
            if x.is_number:
                x, y, operator = y, x, _MIRRORED[operator]
            integral = is_whole(x) and is_whole(y)
            part = self.whole_number if integral else self.real_number
            return Binary(operator, part(x), part(y))
        if isinstance(expr, (logical_and, logical_or)):
            operator = "&&" if isinstance(expr, logical_and) else "||"
            return chain(operator, map(self.condition, expr.args))
        if isinstance(expr, step):
            return self.condition(less(0, expr.args[0]))
        return self.condition(not_equal(expr, 0, evaluate=False))

    def real_number(self, expr: Expr) -> Expression:
        """The expression as a real number."""
        if expr.is_number:
            return number(expr, self.real)
        if isinstance(expr, Indicator):
            return Ternary(
                self.condition(expr), number(S.One, self.real), number(S.Zero, self.real)
            )
        if isinstance(expr, (Group, stop_gradient)):
            return self.real_number(expr.args[0])
        if isinstance(expr, where):
            return self.composed(expr, self.real_number)
        if is_whole(expr) and not is_long(expr):
            return Cast(self.real, self.whole_number(expr))
        if expr.is_Symbol:
            return self.atom(expr)
        if isinstance(expr, (Mul, Pow)):
            return self.fraction(expr)
        if isinstance(expr, Add):
            return self.composed(expr, self.real_number)
        if isinstance(expr, divided):
            return Binary("/", *map(self.real_number, expr.args))
        if type(expr) not in FORMS:
            raise ValueError(f"{type(expr).__name__} has no C form, in {expr}")
        called = real_function(type(expr), self.real)
        return Call(called, tuple(map(self.real_number, expr.args)))

    def composed(self, expr: Expr, part: Callable[[Expr], Expression]) -> Expression:
        """A sum, an integer product or a choice, of such parts."""
        if isinstance(expr, where):
            c, a, b = expr.args
            return Ternary(self.condition(c), part(a), part(b))
        if isinstance(expr, Mul):
            negative, product = _split_sign(expr)
            made = chain("*", map(part, Mul.make_args(product)))
            return negated(made) if negative else made
        terms = sorted(map(_split_sign, expr.args), key=lambda term: term[0])
        first, *others = [(negative, part(term)) for negative, term in terms]
        total = negated(first[1]) if first[0] else first[1]
        for negative, term in others:
            total = Binary("-" if negative else "+", total, term)
        return total

    def fraction(self, expr: Expr) -> Expression:
        """A product of powers, as numerator/denominator; x*x is computed first, whatever else is
        there."""
        coefficient, above, below = S.One, list[list[Expression]](), list[list[Expression]]()
        for factor in Mul.make_args(expr):
            base, exponent = factor.args if factor.is_Pow else (factor, S.One)
            if factor.is_number:
                coefficient *= factor
            elif exponent.is_number and exponent.is_extended_negative:
                below.append(self.power(base, -exponent))
            else:
                above.append(self.power(base, exponent))
        negative, coefficient = _split_sign(coefficient)
        if coefficient != 1 or not above:
            above.insert(0, [number(coefficient, self.real)])
        numerator = chain("*", [chain("*", factors) for factors in above])
        numerator = negated(numerator) if negative else numerator
        if not below:
            return numerator
        return Binary("/", numerator, chain("*", [chain("*", factors) for factors in below]))

    def power(self, base: Expr, exponent: Expr) -> list[Expression]:
        """A factor of a product, as one or more factors."""
        if exponent == 1:
            return [self.real_number(base)]
        if exponent == S.Half:
            return [Call(function(SQRT, self.real), (self.real_number(base),))]
        if exponent.is_Integer:
            if base.is_Symbol and exponent <= 4:
                return [self.real_number(base)] * int(exponent)
            return [Call(power(int(exponent), self.real), (self.real_number(base),))]
        if (exponent - S.Half).is_Integer:
            return [Call(half_power(int(2 * exponent), self.real), (self.real_number(base),))]
        arguments = (self.real_number(base), self.real_number(exponent))
        return [Call(function(POW, self.real), arguments)]
