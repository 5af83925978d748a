"""Linear algebra as formulas: factors of a matrix by recurrences over its columns or rows.

    s[i, k] = A[i, k] − Σ_{j<k} L[i, j]·L[k, j],    L[k, k] = √s[k, k],    L[i, k] = s[i, k]/L[k, k]

is `cholesky`, one step for each k. Nothing here has a derivative of its own: the adjoint of a step
is the derivative rule's, and the steps run backwards.

A matrix is a variable whose last two dimensions are its rows and columns, with any dimensions
before them, or an element of one at which ``...`` stands for the matrix: ``S[n, t, ...]`` is the
matrix of sample n and step t. What is computed then has the dimensions n and t first. So a
recurrence may take the factor of a matrix that it has just made:

    with recurrence("t", T) as t:
        S[t, i, j] = …
        gain = solve(S[t, ...], C[t, ...], assume_a="pos")     # read as gain[t, i, j]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sympy import Expr, Integer, oo

from ..ir import Access, Index
from ..language.notation import ArgMax, Product, Sum, tensor
from ..language.recurrences import recurrence
from ..language.reductions import PLACES, shown
from ..language.trace import current, fail
from ..language.variable import Variable
from ..scalar import (
    absolute,
    equal,
    greater,
    less,
    less_equal,
    log,
    logical_and,
    logical_or,
    maximum,
    minimum,
    sqrt,
    where,
)
from ..written import bare, formula
from .padding import over

GENERAL, POSITIVE = ("gen", "general"), ("pos", "positive definite")
At = tuple[Any, ...]  # the indices of what stands before a matrix


@dataclass(frozen=True)
class Operand:
    """Matrices or vectors: the element at a place before them and within them, the indices that
    were named, and the extents of the other dimensions, those before the matrix and its own."""

    element: Callable[[At, At], Expr]
    named: tuple[Any, ...]
    batch: tuple[Expr, ...]
    own: tuple[Expr, ...]
    text: str


@dataclass(frozen=True)
class Batch:
    """What stands before the matrices of a result: the indices of it, their extents, and for an
    operand its element at an own place."""

    at: At
    shape: tuple[Expr, ...]
    named: int
    taken: frozenset[str]

    def read(self, operand: Operand) -> Callable[..., Expr]:
        """The element of an operand, by its own indices, at the place of the batch."""
        last = self.at[len(self.at) - len(operand.batch) :] if operand.batch else ()
        pairs = zip(last, operand.batch, strict=True)
        place = tuple(Integer(0) if extent == 1 else i for i, extent in pairs)
        return lambda *own: operand.element(place, own)

    def letters(self, names: str, extents: Sequence[Any]) -> list[Any]:
        """Indices that are not among those of the batch, nor of a recurrence around."""
        return over(" ".join(self.unused(name) for name in names.split()), extents)

    def unused(self, name: str) -> str:
        found, count = name, 1
        while found in self.taken:
            count += 1
            found = f"{name}{count}"
        return found


def cholesky(A: Any) -> Variable:
    """The lower triangular L with L·Lᵀ = A, of a symmetric positive definite A, of which
    (A + Aᵀ)/2 is taken: the derivative by A is symmetric. What is not positive definite gives NaN.
    numpy.linalg.cholesky."""
    with _scope("cholesky"):
        return _rooted(_matrix("cholesky", A))[0]


def solve_triangular(
    A: Any, b: Any, *, trans: int = 0, lower: bool = False, unit_diagonal: bool = False
) -> Variable:
    """The x with A·x = b, or with trans=1 Aᵀ·x = b, where A is upper triangular, or `lower`; the
    other half is not read, nor the diagonal if `unit_diagonal`. b is a vector or a matrix for each
    A. scipy.linalg.solve_triangular."""
    if trans not in (0, 1, "N", "T"):
        raise fail(f"trans of solve_triangular is {trans!r}; it can be 0 or 1")
    turned = trans in (1, "T")
    with _scope("solve_triangular"):
        a = _matrix("solve_triangular", A)
        right = _right("solve_triangular", a, b)
        return _substituted(a, right, turned, bool(lower), bool(unit_diagonal))[0]


def solve(A: Any, b: Any, *, assume_a: str = "gen") -> Variable:
    """The x with A·x = b, where b is a vector or a matrix for each A. A general matrix ("gen") is
    factored with partial pivoting, as LAPACK does it, a positive definite one ("pos") by
    `cholesky`. A singular one gives infinite numbers or NaN. scipy.linalg.solve."""
    with _scope("solve"):
        a = _matrix("solve", A)
        right = _right("solve", a, b)
        return _solved(a, right, _assumed("solve", assume_a))


def inverse(A: Any, *, assume_a: str = "gen") -> Variable:
    """The inverse of each matrix; to solve equations, `solve` is faster and more exact.
    numpy.linalg.inv."""
    with _scope("inverse"):
        a = _matrix("inverse", A)
        n = a.own[0]
        eye = Operand(lambda at, own: equal(*own), (), (), (n, n), "the identity")
        return _solved(a, eye, _assumed("inverse", assume_a))


def logdet(A: Any, *, assume_a: str = "gen") -> Variable:
    """log det A of each matrix: −∞ if it is singular, NaN if det A is negative. torch.logdet."""
    positive = _assumed("logdet", assume_a)
    with _scope("logdet"):
        if positive:
            L, batch = _rooted(_matrix("logdet", A))
            (k,), y = batch.letters("k", L.shape[-1:]), tensor("y")
            y[batch.at] = 2 * Sum(log(L[(*batch.at, k, k)]), k)
            return y
        sign, size, at = _sign_and_size(_matrix("logdet", A))
        y = tensor("y")
        y[at] = size[at] + log(sign[at])
        return y


def slogdet(A: Any) -> tuple[Variable, Variable]:
    """The sign of det A, a whole number, and log |det A|: 0 and −∞ if A is singular.
    numpy.linalg.slogdet."""
    with _scope("slogdet"):
        return _sign_and_size(_matrix("slogdet", A))[:2]


def det(A: Any) -> Variable:
    """det A of each matrix. The derivative is that of matrices that are not singular.
    numpy.linalg.det."""
    with _scope("det"):
        lu = _factored(_matrix("det", A))
        at, k = lu.batch.at, lu.batch.letters("k", [lu.n])[0]
        y = tensor("y")
        y[at] = _parity(lu)[at] * Product(lu.U[(*at, k, k)], k)
        return y


@dataclass(frozen=True)
class _Factors:
    """P·A = (I + L)·U: the row of A that is the k-th of P·A is p[k]; L has the rows of A."""

    L: Variable
    U: Variable
    p: Variable
    n: Expr
    batch: Batch


def _factored(a: Operand, *others: Operand) -> _Factors:
    """Gauss' elimination, by Crout, which needs no memory for each step: column k of L and row k of
    U in step k, from those before. The pivot is the largest |v| of the rows that are left."""
    batch = _batch(a, *others)
    read, n, at = batch.read(a), a.own[0], batch.at
    L, U, v, m = (tensor(w, *batch.shape, n, n) for w in ("L", "U", "v", "m"))
    p = tensor("p", *batch.shape, n, dtype="int")
    used = tensor("used", *batch.shape, n + 1, n, dtype="int")
    i, j, c = batch.letters("i j c", [n, n, n])
    with recurrence(batch.unused("k"), n) as k:
        earlier = Sum(L[(*at, i, j)] * U[(*at, j, k)], j, where=less(j, k))
        v[(*at, i, k)] = read(i, k) - earlier
        size = where(less_equal(v[(*at, i, k)], 0), -v[(*at, i, k)], oo)  # what is NaN comes first
        size = where(less(0, v[(*at, i, k)]), v[(*at, i, k)], size)
        m[(*at, k, i)] = where(used[(*at, k, i)], -1, size)
        p[(*at, k)] = minimum(ArgMax(m[(*at, k, i)], i), n - 1)  # which is certain to be a row
        used[(*at, k + 1, i)] = maximum(used[(*at, k, i)], equal(i, p[(*at, k)]))
        row, ahead = p[(*at, k)], logical_and(less(j, k), less_equal(k, c))
        products = Sum(L[(*at, row, j)] * U[(*at, j, c)], j, where=ahead)
        U[(*at, k, c)] = where(less_equal(k, c), read(row, c), 0) - products
        done = logical_or(used[(*at, k + 1, i)], equal(U[(*at, k, k)], 0))
        L[(*at, i, k)] = where(done, 0, v[(*at, i, k)] / U[(*at, k, k)])
    return _Factors(L, U, p, n, batch)


def _rooted(a: Operand) -> tuple[Variable, Batch]:
    """L of `cholesky`."""
    batch = _batch(a)
    read, n, at = batch.read(a), a.own[0], batch.at
    L, s = (tensor(w, *batch.shape, n, n) for w in ("L", "s"))
    d = tensor("d", *batch.shape, n)
    i, j = batch.letters("i j", [n, n])
    with recurrence(batch.unused("k"), n) as k:
        earlier = logical_and(less(j, k), less_equal(k, i))
        products = Sum(L[(*at, i, j)] * L[(*at, k, j)], j, where=earlier)
        s[(*at, i, k)] = (read(i, k) + read(k, i)) / 2 - products
        d[(*at, k)] = sqrt(s[(*at, k, k)])
        below = where(less(k, i), s[(*at, i, k)] / d[(*at, k)], 0)
        L[(*at, i, k)] = where(equal(i, k), d[(*at, k)], below)
    return L, batch


def _parity(lu: _Factors) -> Variable:
    """1 where the permutation of the rows is even, else −1."""
    at, y = lu.batch.at, tensor("parity", dtype="int")
    j, k = lu.batch.letters("j k", [lu.n, lu.n])
    swapped = less(lu.p[(*at, k)], lu.p[(*at, j)])
    y[at] = Product(1 - 2 * swapped, j, k, where=less(j, k))
    return y


def _sign_and_size(a: Operand) -> tuple[Variable, Variable, At]:
    """The sign of det A, log |det A|, and what both are read at."""
    lu = _factored(a)
    at, (k,) = lu.batch.at, lu.batch.letters("k", [lu.n])
    sign, size, pivot = tensor("sign", dtype="int"), tensor("y"), lu.U[(*at, k, k)]
    sign[at] = _parity(lu)[at] * Product(greater(pivot, 0) - less(pivot, 0), k)
    size[at] = Sum(log(absolute(pivot)), k)
    return sign, size, at


def _solved(a: Operand, right: Operand, positive: bool) -> Variable:
    if positive:
        L, around = _rooted(a)
        factor = _of(L, around, a.own)
        y, batch = _substituted(factor, right, lower=True)
        return _substituted(factor, _of(y, batch, right.own), turned=True, lower=True)[0]
    lu = _factored(a, right)
    batch, at = lu.batch, lu.batch.at
    read, (j,), c = batch.read(right), batch.letters("j", [lu.n]), _columns(batch, right)
    y = tensor("y", *batch.shape, *right.own)
    with recurrence(batch.unused("k"), lu.n) as k:
        row = lu.p[(*at, k)]
        products = Sum(lu.L[(*at, row, j)] * y[(*at, j, *c)], j, where=less(j, k))
        y[(*at, k, *c)] = read(row, *c) - products
    return _substituted(_of(lu.U, batch, a.own), _of(y, batch, right.own))[0]


def _substituted(
    a: Operand, right: Operand, turned: bool = False, lower: bool = False, unit: bool = False
) -> tuple[Variable, Batch]:
    """A triangular system, a row in each step; `turned` it is that of Aᵀ."""
    batch = _batch(a, right)
    given, read, n, at = batch.read(a), batch.read(right), a.own[0], batch.at
    (j,), c = batch.letters("j", [n]), _columns(batch, right)
    x = tensor("x", *batch.shape, *right.own)
    first = lower != turned  # from the first row on
    with recurrence(batch.unused("i"), n, reverse=not first) as i:
        factor = given(j, i) if turned else given(i, j)
        known = less(j, i) if first else less(i, j)
        rest = read(i, *c) - Sum(factor * x[(*at, j, *c)], j, where=known)
        x[(*at, i, *c)] = rest if unit else rest / given(i, i)
    return x, batch


def _columns(batch: Batch, right: Operand) -> list[Any]:
    """The index of the columns of a right side that is a matrix."""
    return batch.letters("c", right.own[1:]) if len(right.own) > 1 else []


def _assumed(owner: str, assume_a: Any) -> bool:
    """Whether matrices are taken to be positive definite."""
    if assume_a not in (*GENERAL, *POSITIVE):
        raise fail(f'assume_a of {owner} is {assume_a!r}; it can be "gen" or "pos"')
    return assume_a in POSITIVE


def _of(v: Variable, batch: Batch, own: tuple[Expr, ...]) -> Operand:
    """What was computed, as an operand."""
    named = batch.at[: batch.named]
    rest = batch.shape[batch.named :]
    return Operand(lambda place, inner: v[(*named, *place, *inner)], named, rest, own, v.name)


def _operand(owner: str, value: Any, rank: int | None) -> Operand:
    """A variable, or an element with ``...``, as `rank` dimensions of its own behind others;
    without a rank all are its own."""
    named: tuple[Any, ...] = ()
    if isinstance(value, Variable):
        shape, text = value.tensor.shape, str(value)
        element = lambda place, own: value[(*place, *own)]  # noqa: E731
    else:
        access = bare(value) if isinstance(value, Expr) else None
        if not isinstance(access, Access) or not set(access.indices) & set(PLACES):
            text = shown(value) if isinstance(value, Expr) else repr(value)
            raise fail(f"{owner} takes a variable or an element S[n, t, ...], not {text}")
        positions, shape = access.indices, access.tensor.shape
        found: dict[Index, None] = {}
        declared: dict[Any, Any] = {}
        for position, extent in zip(positions, shape, strict=True):
            for i in sorted(position.atoms(Index) - set(PLACES), key=str):
                known = extent if i.extent is None and i == position else i.extent
                if known is None:
                    raise fail(f"{owner}: index {i} of {shown(access)} has no extent: declare it")
                (declared[i],) = over(str(i), [known])
                found[declared[i]] = None
        places = [k for k, position in enumerate(positions) if position in PLACES]
        named, text = tuple(found), shown(access)
        shape = tuple(shape[k] for k in places)
        whole = Variable.of(access.tensor)

        def element(place: At, own: At) -> Expr:
            inner = dict(zip(places, (*place, *own), strict=True))
            return whole[
                tuple(
                    inner[k] if k in inner else formula(position.xreplace(declared))
                    for k, position in enumerate(positions)
                )
            ]

    if rank is not None and len(shape) < rank:
        raise fail(f"{owner} takes {rank} dimensions, not {text}")
    at = 0 if rank is None else len(shape) - rank
    return Operand(element, named, tuple(shape[:at]), tuple(shape[at:]), text)


def _matrix(owner: str, value: Any) -> Operand:
    made = _operand(owner, value, 2)
    if made.own[0] != made.own[1]:
        raise fail(f"{owner} takes square matrices, not {made.text}")
    return made


def _right(owner: str, a: Operand, value: Any) -> Operand:
    """The right side: vectors if it has one dimension less than the matrix, or one alone."""
    every = _operand(owner, value, None).own
    vector = len(every) in (1, len(a.batch) + 1)
    made = _operand(owner, value, 1 if vector else 2)
    if made.own[0] != a.own[0]:
        n = a.own[0]
        raise fail(f"{owner} of {a.text} takes […, {n}] or […, {n}, columns], not {made.text}")
    return made


def _batch(*operands: Operand) -> Batch:
    """What stands before the matrices: what was named, then other dimensions as NumPy joins
    them."""
    named = tuple(dict.fromkeys(i for o in operands for i in o.named))
    batch: list[Expr] = []
    for o in operands:
        missing = len(o.batch) - len(batch)
        batch = [Integer(1)] * missing + batch
        for k, extent in enumerate(o.batch, len(batch) - len(o.batch)):
            if batch[k] != 1 and extent not in (1, batch[k]):
                raise fail(f"{' and '.join(p.text for p in operands)} differ in what stands before")
            batch[k] = extent if batch[k] == 1 else batch[k]
    taken = frozenset([*map(str, named), *(i.name for i, _ in current().steps)])
    alone = Batch((), (), 0, taken)
    free = alone.letters("n h g e"[: 2 * len(batch) - 1], batch) if batch else []
    extents = (*(i.extent for i in named), *batch)
    return Batch((*named, *free), extents, len(named), taken | {str(i) for i in free})


@contextmanager
def _scope(word: str) -> Iterator[None]:
    """Names that are made inside start with this word and its number."""
    trace = current()
    before = trace.scope
    trace.scope = (*before, trace.number(word))
    try:
        yield
    finally:
        trace.scope = before


__all__ = ["cholesky", "det", "inverse", "logdet", "slogdet", "solve", "solve_triangular"]
