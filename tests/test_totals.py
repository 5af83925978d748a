"""Sums that are equal but for factors before them are computed once, and no others."""

import os
import random

import pytest
from sympy import Expr, Integer, Mul

from symgrad.ir import ZERO, Equation, Index, Program, Size, Tensor
from symgrad.origin import Origin
from symgrad.passes.exact import Check
from symgrad.passes.sums import known_sums
from symgrad.passes.totals import merge_sums
from symgrad.passes.verify import verify
from symgrad.scalar import less

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "200"))
n, m, k, j, one = (
    Index(a, e) for a, e in zip("nmkjt", (Size("N"), Size("N"), 3, 3, 1), strict=True)
)
a, b = (Tensor(name, (n.extent, k.extent), "input")[n, k] for name in "ab")
g, s = (Tensor(name, (k.extent,), "parameter")[k] for name in "gs")
r = Tensor("r", (n.extent,), "input")[n]
w = Tensor("w", (n.extent, k.extent))[n, k]
ALWAYS = Integer(1)
first, second = (Tensor(name, (k.extent,)) for name in ("d_first", "d_second"))


def of(tensor: Tensor, body: Expr, *loops: Index, at: Index = k, where: Expr = ALWAYS) -> Equation:
    return Equation(tensor[at], "+", body, loops or (k, n), where, Origin(reverse=True))


def merged(*items: Equation) -> list[str]:
    """The formulas after the rewrite, whose values are as before."""
    stored = Equation(w, "=", a * g / s, (n, k))
    inputs = tuple(x.tensor for x in (a, b, g, s, r))
    program = verify(Program("f", inputs, (stored, *items), (first, second)))
    after = verify(merge_sums(program))
    assert Check(program, draws=2).difference(program, after) is None
    return [e.formula for e in after.equations[1:]]


SUM = of(first, a * b / s)
SAME = {
    "a number": (SUM, of(second, -2 * a * b / s), "-2*d_first[k]"),
    "a factor": (SUM, of(second, r * a * b * s), None),
    "factors before": (SUM, of(second, a * b * g / s**2), "d_first[k]*g[k]/s[k]"),
    "a stored product": (SUM, of(second, -w * b / s), "-d_first[k]*g[k]/s[k]"),
    "a stored product before": (of(first, w * b), of(second, a * b * g / s**2), "d_first[k]/s[k]"),
    "other names": (
        SUM,
        of(second, a.tensor[m, j] * b.tensor[m, j] / s.tensor[j] ** 2, m, j, at=j),
        "d_first[j]/s[j]",
    ),
    "what may be 0 before": (of(first, a * b * g), of(second, a * b), None),
    "what may be infinite before": (SUM, of(second, a * b), None),
    "another factor": (SUM, of(second, a * b**2), None),
    "a condition": (SUM, of(second, a * b / s, where=less(n, 1)), None),
    "a longer sum": (SUM, of(second, a * b / s, k, n, m), None),
    "a sum of terms": (SUM, of(second, a * b + r), None),
    "what is 0": (of(first, ZERO), of(second, ZERO), None),
    "one point": (
        Equation(first[k], "+", 1 / s, (k, one), origin=Origin(reverse=True)),
        Equation(second[k], "+", g / s, (k, one), origin=Origin(reverse=True)),
        None,
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_equal_sums(name: str) -> None:
    one, two, expected = SAME[name]
    found = merged(one, two)
    assert found[0] == one.formula
    letter = str(two.write.indices[0])
    assert found[1] == (two.formula if expected is None else f"d_second[{letter}] = {expected}")


def test_one_more_index_is_summed() -> None:
    """Σ_{k,n} a[n,k] is not Σ_n a[n,k], whatever the order of the loops."""
    total = Tensor("d_total", ())
    sums = of(first, a), Equation(total[()], "+", 2 * a, (k, n), origin=Origin(reverse=True))
    program = verify(Program("f", (a.tensor,), sums, (first, total)))
    assert merge_sums(program) == program


def test_formulas_of_the_forward_pass_stay() -> None:
    forward = Equation(second[k], "+", 2 * a * b / s, (k, n))
    assert merged(SUM, forward)[1] == forward.formula


def test_random_sums() -> None:
    """Products of a few factors, of which some pairs are one sum: their values, by the check."""
    rng, found = random.Random(1), 0
    before = (g, s, 1 / s, 1 / g, s**-2, ALWAYS)
    for _ in range(COUNT):
        bodies = [
            rng.choice((1, -2)) * rng.choice((a, w, r)) * b * Mul(*rng.choices(before, k=2))
            for _ in range(2)
        ]
        items = [of(t, x) for t, x in zip((first, second), bodies, strict=True)]
        found += merged(*items)[1] != items[1].formula
    assert found > COUNT / 40


h, d_a, d_h = (
    Tensor("h", r.tensor.shape),
    Tensor("d_a", a.tensor.shape),
    Tensor("d_h", r.tensor.shape),
)
FORWARD = Equation(h[n], "+", -a * s * (b - s), (n, k))
WRONG = Equation(h[n], "+", 2 * a * b.tensor[n, j], (n, k, j))
STORED = {
    "as it is": (FORWARD, a, s * (s - b), "h[n]"),
    "another number": (FORWARD, a, -6 * s * (b - s), "6*h[n]"),
    "other factors": (FORWARD, a**2, s * (s - b), None),
    "another sum": (FORWARD, a, s * (s + b), None),
    "two letters for one": (WRONG, a, 2 * b, None),
}


def stored(forward: Equation, factor: Expr, gradient: Expr, late: bool = False) -> str:
    """The sum over k of a factor times a gradient, after the rewrite: its values are as before."""
    items = [
        forward,
        Equation(d_a[n, k], "=", gradient, (n, k), origin=Origin(reverse=True)),
        Equation(d_h[n], "+", factor * d_a[n, k], (n, k), origin=Origin(reverse=True)),
    ]
    items += [items.pop(0)] if late else []
    inputs = tuple(x.tensor for x in (a, b, s))
    program = verify(Program("f", inputs, tuple(items), (h, d_a, d_h)))
    after = verify(known_sums(program))
    assert Check(program, draws=2).difference(program, after) is None
    (made,) = [e for e in after.equations if e.tensor == d_h]
    return str(made.body)


@pytest.mark.parametrize("name", STORED)
def test_sums_of_the_forward_pass(name: str) -> None:
    forward, factor, gradient, expected = STORED[name]
    as_written = str(factor * d_a[n, k])
    assert stored(forward, factor, gradient) == (expected or as_written)
    assert stored(forward, factor, gradient, late=True) == as_written
