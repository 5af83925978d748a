"""Elements that formulas name by several indices, as t[n,3·g+i], are the same elements by one.

`places` is compared with all points of drawn accesses; gradients of random networks whose features
are grouped in some formulas with those of the same networks, after each rewrite.
"""

import os
import random
from itertools import product

import pytest
from sympy import Integer, prod

from symgrad.affine import covers, letters, places, whole
from symgrad.ir import ONE, Access, Equation, Index, Program, Tensor
from symgrad.passes.exact import Check
from symgrad.passes.terms import merge_terms
from symgrad.passes.verify import verify
from symgrad.scalar import less
from tests.random_layers import random_groups
from tests.test_rewrites import steps

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "120"))
RADICES = ((6,), (2, 3), (3, 2), (4,), (2, 2))
x = Tensor("x", (Integer(6), Integer(4)))


def drawn(rng: random.Random, names: str, exact: bool) -> Access:
    """An access of x by indices of some radix; if it is not exact, also by other forms."""
    made = []
    for extent in (6, 4):
        radix = [r for r in RADICES if prod(r) == extent]
        own = [Index(a, n) for a, n in zip(names, rng.choice(radix), strict=False)]
        names = names[len(own) :]
        position, step = Integer(0), 1
        for i in own[::-1]:
            position, step = position + step * i, step * int(i.extent)
        if not exact and rng.random() < 0.4:
            u = Index("u", 2)
            position = rng.choice(
                (Integer(1), u, u + 1, 2 * u, 3 * u, 2 * u + 1, extent - 1 - position)
            )
        made.append(position)
    return x[tuple(made)]


def points(access: Access) -> list[tuple[dict[Index, int], tuple[int, ...]]]:
    """The values of its indices with the element that it names."""
    own = sorted({i for p in access.indices for i in p.free_symbols}, key=str)
    found = []
    for values in product(*(range(int(i.extent)) for i in own)):
        at = dict(zip(own, values, strict=True))
        found.append((at, tuple(int(p.xreplace(at)) for p in access.indices)))
    return found


def test_places_name_the_same_element() -> None:
    rng, found, covered = random.Random(1), 0, 0
    for _ in range(5 * COUNT):
        write, read = drawn(rng, "abcdef", True), drawn(rng, "ghijkl", False)
        assert covers(write) and len({at for _, at in points(write)}) == 24 == len(points(write))
        named = points(read)
        apart = len({at for _, at in named}) == len(named)
        assert letters(read) is None or apart
        assert covers(read) == (letters(read) is not None and len(named) == 24)
        covered += covers(read)
        values = places(write, read)
        found += values is not None
        for at, element in named if values is not None else ():
            own = {i: v.xreplace(at) for i, v in values.items()}
            assert {*own} == {i for p in write.indices for i in p.free_symbols}
            assert all(0 <= v < i.extent for i, v in own.items())
            assert tuple(p.xreplace(own) for p in write.indices) == element
    assert COUNT < covered < 4 * COUNT and 2 * COUNT < found < 5 * COUNT


def test_whole_writes() -> None:
    """All factors of three indices: those that name each of 12 elements once, and no others."""
    own = [Index(name, n) for name, n in zip("abc", (2, 3, 2), strict=True)]
    y, more = Tensor("y", (Integer(12),)), Index("d", 2)
    for factors in product((1, 2, 3, 4, 6), repeat=3):
        write = y[sum(f * i for f, i in zip(factors, own, strict=True))]
        once = sorted(at for _, (at,) in points(write)) == [*range(12)]
        assert covers(write) == once
        assert whole(Equation(write, "=", ONE, tuple(own))) == once
        assert not whole(Equation(write, "+", ONE, (*own, more)))
        assert not whole(Equation(write, "+", ONE, tuple(own), less(own[0], 1)))
        assert not covers(Tensor("z", (Integer(13),))[write.indices])


@pytest.mark.parametrize("turn", [1, -1])
def test_terms_of_channels_and_groups_are_one_sum(turn: int) -> None:
    """As where a group norm stands beside what it is of."""
    c, g, i = Index("c", 6), Index("g", 2), Index("i", 3)
    a, b, out = (Tensor(name, (Integer(6),)) for name in ("a", "b", "out"))
    both = (
        Equation(out[c], "+", a[c] ** 2, (c,)),
        Equation(out[3 * g + i], "+", b[3 * g + i], (g, i)),
    )
    program = verify(Program("f", (a, b), both[::turn], (out,)))
    (merged,) = merge_terms(program).equations
    assert merged.formula == "out[3*g + i] = a[3*g + i]**2 + b[3*g + i]"
    apart = Equation(out[2 * i + g], "+", b[g], (g, i))
    other = verify(Program("f", (a, b), (both[1], apart), (out,)))
    assert merge_terms(other) == other


@pytest.mark.parametrize("part", range(4))
def test_grouped_features(part: int) -> None:
    """Each rewrite of a network whose features are grouped leaves the gradients of the network."""
    wrong, acted = {}, set()
    for seed in range(part, COUNT, 4):
        plain, grouped = random_groups(seed)
        check = Check(plain)
        found = [check.difference(plain, grouped) and "the network"]
        for name, before, after in steps(grouped):
            acted.add(name)
            found.append(check.difference(before, after) and name)
        wrong |= {seed: [f for f in found if f]} if any(found) else {}
    assert not wrong
    assert acted >= {"merge_terms", "known_sums", "write_out_once", "inline_trivial"}
