"""Positions of a sum solved for a letter, beside the sum over all letters, point by point.

Random sums of products: coefficients ±1, ±2 and −3, extents of 1, equal extents, positions that meet,
factors that are no read, that divide, or that read beyond what a letter takes.
"""

import itertools
import os
import random
import zlib
from collections.abc import Iterator, Sequence
from fractions import Fraction

import pytest
from sympy import Expr, Integer, expand

from symgrad.formulas.solved import Solved, solved
from symgrad.formulas.text import formula_text
from symgrad.ir import ONE, Access, Equation, Index, Tensor, reads, substitute
from symgrad.scalar import less

FUZZ = int(os.environ.get("SYMGRAD_FUZZ", "40"))


def points(letters: Sequence[Index]) -> Iterator[dict[Expr, Expr]]:
    for at in itertools.product(*(range(int(i.extent)) for i in letters)):
        yield dict(zip(letters, map(Integer, at), strict=True))


def element(access: Access) -> Fraction | int:
    """A number for each element, 0 outside."""
    inside = all(0 <= i < n for i, n in zip(access.indices, access.tensor.shape, strict=True))
    return Fraction(zlib.crc32(str(access).encode()) % 97 + 1) if inside else 0


def value(body: Expr, at: dict[Expr, Expr]) -> Expr:
    """The body at a point; a division by what is outside is one by 0."""
    moved = substitute(body, at)
    return moved.xreplace({r: Integer(element(r)) for r in reads(moved)})


def total(found: Solved, given: Expr, at: dict[Expr, Expr]) -> Expr:
    """A sum over all letters that are left, where the conditions hold."""
    out: Expr = Integer(0)
    for more in points(found.reduced):
        every = {**at, **more}
        if all(expand(p - q).xreplace(every) == 0 for p, q in found.left) and value(given, every):
            out += value(found.body, every)
    return out


def drawn(seed: int) -> tuple[list[Index], Expr, list[tuple[Expr, Expr]], Expr]:
    rng = random.Random(seed)
    letters = [Index(name, rng.choice([1, 2, 3, 3, 4])) for name in "rsu"[: rng.randint(1, 3)]]
    same: list[tuple[Expr, Expr]] = []
    for name in "pq"[: rng.randint(1, 2)]:
        position = sum((rng.choice([1, 1, -1, 2, -3, 0]) * i for i in letters), Integer(0))
        same.append((Index(name, 6), position + rng.choice([0, 0, 1, 3])))
    body: Expr = Integer(rng.choice([1, 2, -1]))
    for name in "abc"[: rng.randint(1, 3)]:
        shape, at = [], []
        for i in rng.sample(letters, rng.randint(1, len(letters))):
            wider = rng.choice([0, 0, 0, 1])
            shape.append(i.extent + wider)
            at.append(i + rng.choice([0, wider]))
        read = Tensor(name, tuple(shape))[tuple(at)]
        body *= rng.choice([read, read, read, read**2, 1 / read, less(read, 50), read + 3])
    given = rng.choice([ONE, ONE, ONE, less(letters[0], 2)])
    return letters, body, same, given


@pytest.mark.parametrize("first", range(0, 5 * FUZZ, 100))
def test_sums(first: int) -> None:
    """Whatever is solved, the sum is the same where nothing is printed of the letter that went."""
    gone = 0
    for seed in range(first, first + 100):
        letters, body, same, given = drawn(seed)
        found = solved(letters, body, same, given)
        gone += len(letters) - len(found.reduced)
        for at in points([p for p, _ in same]):  # type: ignore[misc]
            whole = total(Solved(tuple(letters), body, tuple(same)), given, at)
            assert total(found, given, at) == whole, (seed, body, same, given, found)
            if not found.outside:
                assert all(
                    0 <= i.xreplace({**at, **more}) < n
                    for more in points(found.reduced)
                    for r in reads(found.body)
                    for i, n in zip(r.indices, r.tensor.shape, strict=True)
                    if not found.left and given == 1
                ), (seed, found)
    assert gone > 5


def of(name: str, *shape: int) -> Tensor:
    return Tensor(name, tuple(map(Integer, shape)))


n, o, y, u, g, i = (Index(k, e) for k, e in zip("noyugi", (2, 3, 5, 3, 2, 2), strict=True))
Z, W, X = of("z", 2, 3, 5), of("W", 3, 3), of("x", 2, 7)


@pytest.mark.parametrize(
    ("write", "loops", "body", "text"),
    [
        (X[n, y + u], (n, y, u, o), Z[n, o, y] * W[o, u],
         "x[n,p] = Σ_{u,o} z[n,o,p−u]·W[o,u]; 0 outside"),
        (X[n, 2 * y + u], (n, y, u, o), Z[n, o, y] * W[o, u],
         "x[n,p] = Σ_{y,o} z[n,o,y]·W[o,p−2·y]; 0 outside"),
        (X[n, y + u], (n, y, u), Z[n, 0, y] / W[0, u],
         "x[n,p] = Σ_u z[n,0,p−u]/W[0,u]; 0 outside"),
        (X[n, y + u], (n, y, u), u / Z[n, 0, y],
         "x[n,p] = Σ_{y,u: p = u + y} u/z[n,0,y]"),
        (X[n, 2 * y + 2 * u], (n, y, u), Z[n, 0, y] * W[0, u],
         "x[n,p] = Σ_{y,u: p = 2·u + 2·y} z[n,0,y]·W[0,u]"),
        (of("x", 2, 4)[n, 2 * g + i], (n, g, i, o), Z[n, o, g] * W[o, i],
         "x[n,2·g+i] = Σ_o z[n,o,g]·W[o,i]"),
    ],
)  # fmt: skip
def test_texts(write: Access, loops: tuple[Index, ...], body: Expr, text: str) -> None:
    """Full correlation, strides, what may divide by what is outside, channels in groups."""
    assert formula_text(write.tensor, [Equation(write, "+", body, loops)]) == text


def test_an_index_that_is_read() -> None:
    label = Tensor("t", (Integer(2),), dtype="int")[n]
    assert solved([n], Z[n, 0, 0], [(Index("p", 5), label)], ONE).left
