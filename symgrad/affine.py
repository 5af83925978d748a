"""Index expressions as affine integer forms, and what can be proved of them.

An expression comes in, ``2*y + u - 1`` over ``y<7 u<3``; out go its coefficients, its least and
greatest value over the box of its loops (0 and 13), and proofs that such a bound is in range.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sympy import Add, Expr, Integer, Mul, Pow, expand

from .ir import Access, Equation, Index, Size
from .scalar import atoms_of, less, less_equal, logical_and

ASSUMED_SIZE = 64  # what a named size counts for where costs are compared


class NotAffine(ValueError):
    """An index expression is neither affine in the loop indices nor a read of an integer tensor."""


def coefficients(expr: Expr) -> tuple[dict[Index, Expr], Expr]:
    """The coefficient of each index, and the rest (an expression in sizes and integer reads).

    >>> y, u = Index("y", 7), Index("u", 3)
    >>> coefficients(2*y + u - 1)
    ({u: 1, y: 2}, -1)
    """
    terms, rest = _linear(expr)
    return dict(terms), rest


@lru_cache(maxsize=1 << 16)
def _linear(expr: Expr) -> tuple[tuple[tuple[Index, Expr], ...], Expr]:
    """The terms of `coefficients` in the order in which they are printed, and the rest."""
    if any(isinstance(f, (Add, Pow)) for t in Add.make_args(expr) for f in Mul.make_args(t)):
        expr = expand(expr)
    terms: dict[Index, Expr] = {}
    rest: Expr = Integer(0)
    for term in expr.as_ordered_terms():
        loops = [f for f in Mul.make_args(term) if isinstance(f, Index)]
        scale = term.coeff(loops[0]) if loops else term
        if scale.atoms(Index) or len(loops) > 1 or not (loops == [] or _is_extent(scale)):
            raise NotAffine(f"index expression {expr} is not affine in the indices")
        if loops:
            terms[loops[0]] = terms.get(loops[0], Integer(0)) + scale
        else:
            rest += term
    return tuple(terms.items()), rest


def _is_extent(expr: Expr) -> bool:
    return expr.is_Integer or all(isinstance(s, Size) for s in expr.free_symbols)


@lru_cache(maxsize=1 << 16)
def extremes(expr: Expr) -> tuple[Expr, Expr]:
    """The least and the greatest value of an affine expression over the box of its loops."""
    terms, low = _linear(expr)
    high = low
    for index, factor in terms:
        assert index.extent is not None
        reach = factor * (index.extent - 1)
        if nonnegative(factor):
            high += reach
        elif nonnegative(-factor):
            low += reach
        else:
            raise NotAffine(f"the sign of {factor}, the coefficient of {index} in {expr}, varies")
    return (low if low.is_Integer else expand(low)), (high if high.is_Integer else expand(high))


@lru_cache(maxsize=1 << 16)
def span(expr: Expr) -> tuple[Expr, Expr] | None:
    """The least value of an affine expression and how many it takes, if these are in a row and it
    takes each once.

    >>> y, u = Index("y", 7), Index("u", 2)
    >>> span(2*y + u + 3), span(2*y)
    ((3, 14), None)
    """
    digits = _digits(expr)
    if digits is None:
        return None
    index, factor = digits[-1] if digits else (None, Integer(1))
    return coefficients(expr)[1], factor if index is None else factor * index.extent


@lru_cache(maxsize=1 << 16)
def _digits(expr: Expr) -> tuple[tuple[Index, Expr], ...] | None:
    """The indices of a mixed-radix number with their factors, the least first."""
    terms, number = coefficients(expr)[0], Integer(1)
    digits = []
    while terms:
        index = next((i for i, factor in terms.items() if factor == number), None)
        if index is None:
            return None
        digits.append((index, number))
        number = number * index.extent
        del terms[index]
    return tuple(digits)


@lru_cache(maxsize=1 << 16)
def letters(access: Access) -> tuple[Index, ...] | None:
    """The indices of an access that names another element at each of their points: its positions
    are indices or mixed-radix numbers. None if it is no such access.

    >>> from symgrad.ir import Tensor
    >>> x, i, j = Tensor("x", (Integer(6), Integer(9))), Index("i", 2), Index("j", 3)
    >>> letters(x[3*i + j, 0*i]), letters(x[3*i + j, j]), letters(x[i + j, i])
    ((j, i), None, None)
    """
    if not is_affine(access):
        return None
    digits = [_digits(p) for p in access.indices]
    if any(d is None for d in digits) or any(coefficients(p)[1] != 0 for p in access.indices):
        return None
    found = tuple(i for d in digits for i, _ in d or ())
    return found if len({*found}) == len(found) else None


def covers(access: Access) -> bool:
    """Whether an access names each element of its tensor at one point of its indices."""
    pairs = zip(access.indices, access.tensor.shape, strict=True)
    return letters(access) is not None and all(span(p) == (0, n) for p, n in pairs)


def whole(e: Equation) -> bool:
    """Whether every element is written once, at indices of its own, unconditionally: what is
    `plain` and ``t[3*g + i] = …`` over g<2 i<3."""
    always = e.op in ("=", "+") and e.where == 1
    return always and covers(e.write) and {*(letters(e.write) or ())} == {*e.loops}


def places(write: Access, read: Access) -> dict[Index, Expr] | None:
    """What the `letters` of an access are where it names the element that another does; None if
    they are no affine forms.

    >>> from symgrad.ir import Tensor
    >>> x, g, i, h, c = Tensor("x", (Integer(6),)), *map(Index, "gihc", (2, 3, 2, 6))
    >>> places(x[3*g + i], x[3*h + 2]), places(x[3*g + i], x[c]), places(x[c], x[3*g + i])
    ({g: h, i: 2}, None, {c: 3*g + i})
    """
    found: dict[Index, Expr] = {}
    for position, at in zip(write.indices, read.indices, strict=True):
        values = {position: at} if isinstance(position, Index) else digits_at(position, at)
        if values is None:
            return None
        found |= values
    return found


@lru_cache(maxsize=1 << 16)
def digits_at(number: Expr, at: Expr) -> dict[Index, Expr] | None:
    """The digits of a mixed-radix number that is equal to an affine form, as affine forms."""
    if atoms_of(number, Access) or atoms_of(at, Access):
        return None
    digits = _digits(number)
    if digits is None or coefficients(number)[1] != 0:
        return None
    found: dict[Index, Expr] = {}
    for index, factor in digits[::-1]:
        terms, rest = coefficients(at)
        first = rest // factor if rest.is_Integer and factor.is_Integer else Integer(0)
        digit = first + sum(i * (f / factor) for i, f in terms.items() if (f / factor).is_integer)
        at = expand(at - digit * factor)
        if not in_range(at, factor, Integer(1)):
            return None
        found[index] = digit
    return found


def nonnegative(expr: Expr) -> bool:
    """Whether an expression in sizes is ≥ 0 for all sizes ≥ 1 (False: it could not be proved).

    >>> N = Size("N")
    >>> nonnegative(3*N - 3), nonnegative(N - 2)
    (True, False)
    """
    if isinstance(expr, Integer):
        return bool(expr.p >= 0)
    sizes = sorted(expr.atoms(Size), key=str)
    shifted = expand(expr.xreplace({s: s + 1 for s in sizes}))
    if shifted.atoms(Access) or any(not isinstance(s, Size) for s in shifted.free_symbols):
        return False
    return all(bool(c >= 0) for c in shifted.as_coefficients_dict().values())


def constraints(where: Expr) -> list[Expr]:
    """The affine expressions that a condition says are ≥ 0; other parts are left out."""
    if isinstance(where, logical_and):
        return [c for part in where.args for c in constraints(part)]
    if isinstance(where, (less, less_equal)):
        small, large = where.args
        gap = large - small - (1 if isinstance(where, less) else 0)
        if all(s.is_integer for s in gap.free_symbols):
            return [gap]
    return []


@lru_cache(maxsize=1 << 16)
def in_range(expr: Expr, extent: Expr, where: Expr) -> bool:
    """Whether 0 ≤ expr < extent is certain wherever `where` holds."""
    known = constraints(where)
    return _proved(expr, known) and _proved(extent - 1 - expr, known)


def _proved(expr: Expr, known: Iterable[Expr]) -> bool:
    return certain(expr) or any(certain(expr - gap) for gap in known)


@lru_cache(maxsize=1 << 16)
def certain(expr: Expr) -> bool:
    """Whether expr ≥ 0 can be proved over the box of its loops.

    >>> i, j = Index("i", 3), Index("j", 3)
    >>> certain(2 + i - j), certain(1 + i - j)
    (True, False)
    """
    if any(isinstance(s, Access) for s in expr.free_symbols):
        return False
    try:
        return nonnegative(extremes(expr)[0])
    except NotAffine:
        return False


@lru_cache(maxsize=1 << 16)
def determined(access: Access) -> frozenset[Index]:
    """The indices whose values are certain to follow from which element an access names: one
    position after the other tells its own, given those that are known already, because their
    coefficients form a mixed-radix number (``4*g + o`` with o < 4).

    >>> from symgrad.ir import Tensor
    >>> x, i, j = Tensor("x", (Integer(9), Integer(9))), Index("i", 3), Index("j", 3)
    >>> [sorted(map(str, determined(a))) for a in (x[3*i + j, 0], x[i + j, i], x[i + j, 0])]
    [['i', 'j'], ['i', 'j'], []]
    """
    known: set[Index] = set()
    positions = [coefficients(p)[0] for p in access.indices if not atoms_of(p, Access)]
    for _ in positions:
        for terms in positions:
            unknown = {i: factor for i, factor in terms.items() if i not in known}
            if unknown and _mixed_radix(tuple(unknown.items())):
                known |= set(unknown)
    return frozenset(known)


@lru_cache(maxsize=1 << 12)
def _mixed_radix(terms: tuple[tuple[Index, Expr], ...]) -> bool:
    sizes = {i: f if nonnegative(f) else -f for i, f in terms if i.extent != 1}
    reach: Expr = Integer(0)
    for index in sorted(sizes, key=lambda i: (len(str(sizes[i])), str(sizes[i]))):
        if not nonnegative(sizes[index] - reach - 1):
            return False
        assert index.extent is not None
        reach += sizes[index] * (index.extent - 1)
    return True


@lru_cache(maxsize=1 << 16)
def is_indirect(access: Access) -> bool:
    return any(atoms_of(i, Access) for i in access.indices)


def is_affine(access: Access) -> bool:
    if is_indirect(access):
        return False
    try:
        for i in access.indices:
            coefficients(i)
    except NotAffine:
        return False
    return True


def strides(shape: tuple[Expr, ...]) -> tuple[Expr, ...]:
    """Row-major element strides.

    >>> strides((Size("N"), Integer(3), Integer(4)))
    (12, 4, 1)
    """
    out: list[Expr] = []
    step: Expr = Integer(1)
    for extent in reversed(shape):
        out.append(step)
        step = step * extent
    return tuple(reversed(out))


def count(extents: Iterable[Expr]) -> Expr:
    total: Expr = Integer(1)
    for extent in extents:
        total = total * extent
    return total


def assumed(expr: Expr) -> int:
    """What an expression is taken to be where costs are compared: a named size is 64."""
    return int(expr.xreplace(dict.fromkeys(expr.atoms(Size), ASSUMED_SIZE)))


def assumed_count(extents: Iterable[Expr]) -> int:
    """How many points a box is taken to have."""
    return assumed(count(extents))


@lru_cache(maxsize=1 << 16)
def address(access: Access) -> Expr:
    """The row-major position of an element in its tensor, as one expression."""
    position: Expr = Integer(0)
    for index, step in zip(access.indices, strides(access.tensor.shape), strict=True):
        position += index * step
    return expand(position)
