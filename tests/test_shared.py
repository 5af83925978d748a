"""Products that a step of a recurrence stores are read in its other formulas, and nothing else is."""

import os
import random
from dataclasses import replace

import numpy as np
import pytest
from sympy import Expr, Mul

from symgrad.ir import ONE, Access, Equation, Index, Loop, Program, Size, Tensor, substitute
from symgrad.origin import Origin
from symgrad.passes.exact import Check
from symgrad.passes.shared import share_products
from symgrad.passes.verify import verify
from symgrad.scalar import less
from tests.interpreter import run

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "200"))
n, t, k, j, short, u = (
    Index(a, e) for a, e in zip("ntkjsu", (Size("N"), 4, 3, 3, 2, 4), strict=True)
)
a, b, g = (Tensor(name, (n.extent, t.extent, k.extent), "input") for name in "abg")
p, q, r, s = (Tensor(name, (n.extent, t.extent, k.extent)) for name in "pqrs")
wide = Tensor("wide", (n.extent, t.extent, 2 * k.extent))
h = Tensor("h", (n.extent, t.extent + 1, k.extent))
c = Tensor("c", h.shape, "input")
pairs = Tensor("pairs", (*a.shape, j.extent), "input")
INPUTS = (a, b, g, c, pairs)
A, B, G = a[n, t, k], b[n, t, k], g[n, t, k]


def of(
    write: Access, body: Expr, *loops: Index, op: str = "+", where: Expr = ONE, reverse: bool = True
) -> Equation:
    return Equation(write, op, body, loops or (n, k), where, Origin(reverse=reverse))


def shared(*items: Equation) -> list[str]:
    """The formulas of a step after the rewrite, whose values are as before."""
    results = tuple(dict.fromkeys(e.tensor for e in items))
    program = verify(Program("f", INPUTS, (Loop(t, 1, items),), results))
    after = verify(share_products(program))
    assert Check(program, draws=2).difference(program, after) is None
    rng = np.random.default_rng(1)
    values = {x.name: rng.uniform(-1, 1, (2, *map(int, x.shape[1:]))) for x in INPUTS}
    before, now = run(program, values), run(after, values)
    for x in (x.name for x in results):
        np.testing.assert_allclose(
            *(np.asarray(y[x], float) for y in (now, before)), rtol=1e-12, atol=1e-15, err_msg=x
        )
    (loop,) = after.items
    assert isinstance(loop, Loop)
    return [e.formula for e in loop.items if isinstance(e, Equation)]


def kept(*items: Equation) -> bool:
    return shared(*items) == [e.formula for e in items]


P = of(p[n, t, k], A * (1 - B**2))
Q = of(q[n, t, k], A * G * (1 - B**2))
READ = "q[n,t,k] += g[n,t,k]*p[n,t,k]"
PART = of(wide[n, t, k + 3], A * (1 - B**2))
OTHER = of(wide[n, t, k], q[n, t, k] * B)


def test_what_is_shared() -> None:
    assert shared(P, Q) == [P.formula, READ]
    assert shared(Q, P) == [P.formula, READ]  # stored before
    assert shared(PART, Q)[1] == "q[n,t,k] += g[n,t,k]*wide[n,t,k + 3]"
    assert shared(Q, OTHER, PART) == [PART.formula, shared(PART, Q)[1], OTHER.formula]
    renamed = of(q[n, t, j], a[n, t, j] * g[n, t, j] * (1 - b[n, t, j] ** 2), n, j)
    assert shared(P, renamed)[1] == "q[n,t,j] += g[n,t,j]*p[n,t,j]"
    fewer = of(q[n, t, short], substitute(Q.body, {k: short}), n, short)
    assert shared(P, fewer)[1] == "q[n,t,s] += g[n,t,s]*p[n,t,s]"
    term = of(q[n, t, k], B - 2 * Q.body)
    assert shared(P, term)[1] == "q[n,t,k] += b[n,t,k] - 2*g[n,t,k]*p[n,t,k]"
    copy = of(q[n, t, k], P.body)
    assert shared(P, copy)[1] == "q[n,t,k] += p[n,t,k]"
    summed = of(q[n, t, 0], Q.body)
    assert shared(P, summed)[1] == "q[n,t,0] += g[n,t,k]*p[n,t,k]"


def test_the_largest_product_is_read() -> None:
    whole = of(r[n, t, k], A * B * G * (1 - B**2))
    assert shared(P, Q, whole)[2] == "r[n,t,k] += b[n,t,k]*q[n,t,k]"


KEPT = {
    "the forward pass": (P, replace(Q, origin=Origin())),
    "of the forward pass": (replace(P, origin=Origin()), Q),
    "another power": (P, of(q[n, t, k], G * (1 - B**2))),
    "fewer points": (of(p[n, t, short], substitute(P.body, {k: short}), n, short), Q),
    "a condition": (replace(P, where=less(k, 2)), Q),
    "a sum": (of(p[n, t, 0], P.body), Q),
    "what is added to": (P, of(p[n, t, k], B), Q),
    "places of several points": (
        of(wide[n, t, k + j], pairs[n, t, k, j] * B, n, k, j),
        of(q[n, t, k], pairs[n, t, k, j] * B * a[n, t, j], n, k, j),
    ),
    "other steps": (P, of(q[n, t, k], substitute(Q.body, {t: u}), n, k, u)),
    "the next step": (
        of(p[n, t, k], c[n, t, k] * (1 - c[n, t, k] ** 2)),
        of(q[n, t, k], c[n, t + 1, k] * G * (1 - c[n, t + 1, k] ** 2)),
    ),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_not(name: str) -> None:
    assert kept(*KEPT[name])


def test_random_steps() -> None:
    """Steps of random products of a few factors, in a few tensors: their values as before."""
    rng, found = random.Random(1), 0
    for _ in range(COUNT):
        tensors = rng.sample((p[n, t, k], q[n, t, k], r[n, t, k], s[n, t, k]), k=4)
        items = []
        for place, write in enumerate(tensors):
            factors = [A, B, 1 - B**2, h[n, t, k], *2 * tensors[:place]]
            items.append(of(write, rng.choice((1, 1, -2)) * Mul(*rng.choices(factors, k=3))))
        items.insert(4, of(h[n, t + 1, k], h[n, t, k] + rng.choice((A, G))))
        found += not kept(*items)
    assert found > COUNT / 20
