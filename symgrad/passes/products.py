"""Products: what terms share, what is stored already, and which need not be strong.

factored(a*s**3*c - a*s*b)          →   a*s*(s**2*c - b)
where h = c*s is stored:            →   a*s*(s*h - b)
strong_product(-y/m**2, m)          →   -y/m             m is not multiplied by any more
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from functools import reduce

from sympy import Add, Expr, Mul, Pow

from ..affine import in_range, letters, places
from ..ir import ONE, ZERO, Access, Equation, Index, Tensor, indices_of, reads, substitute
from ..scalar import Group, multiplied, strong_product, ungrouped

Powers = dict[Expr, Expr]


def powers(product: Expr) -> Powers:
    """The bases of a product with their exponents, numbers left out."""
    found: Powers = {}
    for f in multiplied(product):
        if f.is_number:
            continue
        base, exponent = f.as_base_exp()
        if not exponent.is_number:
            base, exponent = f, ONE
        base = ungrouped(base)
        found[base] = found.get(base, ZERO) + exponent
    return found


def number_of(product: Expr) -> Expr:
    """The numbers in a product, those in groups among them."""
    return Mul(*(f for f in multiplied(product) if f.is_number))


def signed(product: Expr) -> tuple[Expr, Powers]:
    """The number and the powers of a product, where a sum has the sign that SymPy prefers."""
    number, found = number_of(product), dict[Expr, Expr]()
    for base, exponent in powers(product).items():
        if base.is_Add and exponent.is_Integer and base.could_extract_minus_sign():
            base, number = -base, number * (-1) ** exponent
        found[base] = found.get(base, ZERO) + exponent
    return number, found


def product_of(found: Powers) -> Expr:
    """The product; (x/m)**2 stays the square of a quotient, which is finite where x**2 is not."""
    return Mul(
        *(
            Pow(Group(base) if (base.is_Mul or base.is_Pow) and exponent != 1 else base, exponent)
            for base, exponent in found.items()
        )
    )


def factored(expr: Expr) -> Expr:
    """A sum with what all terms are multiplied or divided by before it, inner sums first."""
    if isinstance(expr, Mul):
        inner = product_of({factored(b): e for b, e in powers(expr).items()})
        return with_number(number_of(expr), inner)
    if not isinstance(expr, Add):
        return expr
    terms = _gathered([factored(t) for t in expr.args])
    if len(terms) == 1:
        return terms[0]
    each = [powers(t) for t in terms]
    shared: Powers = {}
    for base in each[0]:
        exponents = [p.get(base, ZERO) for p in each]
        if all(e.is_Integer and e > 0 for e in exponents):
            shared[base] = min(exponents)
        elif all(e.is_Integer and e < 0 for e in exponents):
            shared[base] = max(exponents)
    numbers = {abs(number_of(t)) for t in terms}
    number = numbers.pop() if len(numbers) == 1 else ONE
    if not shared and number == 1:
        return Add(*terms)
    left = [{b: e - shared.get(b, ZERO) for b, e in p.items()} for p in each]
    coefficients = [number_of(t) / number for t in terms]
    rest = Add(*(c * product_of(p) for c, p in zip(coefficients, left, strict=True)))
    return with_number(number * product_of(shared), rest)


def _gathered(terms: list[Expr]) -> list[Expr]:
    """Terms with the factors that stand before another's sum, in that sum:
    d + s*(a - b) - s*c is d + s*(a - b - c)."""
    out = terms
    for term in terms:
        found = powers(term)
        inner = next((b for b, e in found.items() if b.is_Add and e == 1), None)
        before = {b: e for b, e in found.items() if b != inner}
        if term not in out or inner is None or not before or abs(number_of(term)) != 1:
            continue
        alike = [t for t in out if t != term and before.items() <= powers(t).items()]
        if alike:
            rest = [{b: e for b, e in powers(t).items() if b not in before} for t in alike]
            left = [number_of(t) * product_of(p) for t, p in zip(alike, rest, strict=True)]
            made = product_of(before) * Add(number_of(term) * inner, *left)
            out = [*(t for t in out if t != term and t not in alike), made]
    return out


def with_number(factor: Expr, rest: Expr) -> Expr:
    """A product with a sum, into which SymPy would multiply a number."""
    alone = isinstance(rest, Add) and not factor.is_Mul and factor.is_number and factor != 1
    return factor * Group(rest) if alone else factor * rest


def plain_products(expr: Expr, finite: Callable[[Expr], bool]) -> Expr:
    """An expression whose strong products are plain ones where that makes nothing infinite, or
    undefined, that was not: of x and a pole that a factor of x takes away, or that x has itself, or
    that another term of the same sum has. Of other factors it has to be known that they are
    `finite`; one that another term has, too, which then is not finite either, stands before a
    strong product with what is."""
    if not expr.args or not expr.has(strong_product):
        return expr
    args = [plain_products(a, finite) for a in expr.args]
    if isinstance(expr, Add):
        poles = reduce(set.union, map(_poles, args), set[Expr]())
        others = [{b for a in args if a != t for b in powers(a)} for t in args]
        both = zip(args, others, strict=True)
        return Add(*(_without_strong(t, poles, common, finite) for t, common in both))
    if isinstance(expr, strong_product):
        return _plain(args[0], args[1], set(), finite) or expr.func(*args)
    return expr.func(*args)


def _without_strong(
    term: Expr, poles: set[Expr], common: set[Expr], finite: Callable[[Expr], bool]
) -> Expr:
    def change(f: Expr) -> Expr:
        if not isinstance(f, strong_product):
            return f
        x, y = f.args
        plain = _plain(x, y, poles, finite)
        if plain is not None or isinstance(ungrouped(y), Add) or not all(map(finite, powers(x))):
            return plain or f
        before = {b: e for b, e in powers(y).items() if b in common and e.is_positive}
        return product_of(before) * strong_product(x, y / product_of(before)) if before else f

    return Mul(*map(change, Mul.make_args(term)))


def _poles(term: Expr) -> set[Expr]:
    """What a term divides by, where it is not a strong product that does."""
    return {base for base, exponent in powers(term).items() if exponent.is_negative}


def _plain(x: Expr, y: Expr, poles: set[Expr], finite: Callable[[Expr], bool]) -> Expr | None:
    """x·y as a plain product, if that is as good as the strong one."""
    if isinstance(ungrouped(x), Add) or isinstance(ungrouped(y), Add):
        return None
    mine, other = powers(x), powers(y)
    for base, exponent in other.items():
        own = mine.get(base, ZERO)
        taken = own * exponent < 0 and abs(own) >= abs(exponent)
        pole = exponent.is_negative and (own.is_negative or base in poles)
        if not taken and not pole and not (exponent.is_positive and finite(base)):
            return None
    return Mul(x, y)


class StoredProducts:
    """Equations that store products, of two factors or more and without a number, each point in a
    place of its own."""

    def __init__(self, equations: Iterable[Equation]) -> None:
        self.by_tensor: dict[Tensor, list[tuple[Equation, Access]]] = {}
        for e in equations:
            found, points = ungrouped(e.body), indices_of(e.write)
            if not isinstance(found, Mul) or number_of(found) != 1 or len(multiplied(found)) < 2:
                continue
            pivot = next((r for r in reads(found) if {*(letters(r) or ())} == points), None)
            if pivot is not None:
                self.by_tensor.setdefault(pivot.tensor, []).append((e, pivot))

    def read_in(self, expr: Expr, fixed: Container[Expr] = ()) -> Expr:
        """An expression that reads stored products in place of their factors, at the same of the
        indices that are `fixed`."""
        if not expr.args or not self.by_tensor:
            return expr
        args = [self.read_in(a, fixed) for a in expr.args]
        made = expr if tuple(args) == expr.args else _rebuilt(expr, args)
        return self._read(made, fixed) if isinstance(made, Mul) else made

    def _read(self, product: Expr, fixed: Container[Expr]) -> Expr:
        for r in reads(product):
            for e, pivot in self.by_tensor.get(r.tensor, ()):
                mapping = places(pivot, r)
                if mapping is None or not all(_reaches(*at, fixed) for at in mapping.items()):
                    continue
                rest = _quotient(product, powers(substitute(ungrouped(e.body), mapping)))
                if rest is not None:
                    return self._read(rest * substitute(e.write, mapping), fixed)
        return product


def _reaches(index: Expr, position: Expr, fixed: Container[Expr]) -> bool:
    """Whether an index comes to a position, which is the same one if it is fixed."""
    if index in fixed:
        return bool(index == position)
    return isinstance(index, Index) and in_range(position, index.extent, ONE)


def _quotient(product: Expr, part: Powers) -> Expr | None:
    """A product without a part of it, if it is one."""
    have = powers(product)
    if not all(_divides(exponent, have.get(base, ZERO)) for base, exponent in part.items()):
        return None
    left = {base: exponent - part.get(base, ZERO) for base, exponent in have.items()}
    return number_of(product) * product_of(left)


def _rebuilt(expr: Expr, args: list[Expr]) -> Expr:
    if isinstance(expr, Mul) and len(args) == 2:
        return with_number(args[0], args[1])
    return expr.func(*args)


def _divides(part: Expr, whole: Expr) -> bool:
    return bool(part * whole > 0 and abs(whole) >= abs(part))
