"""Factors that stay the same along a loop: written out where they are read, and stored again when
formulas are lowered. Values, what may not be written out, and what special values become."""

import numpy as np
import pytest
from sympy import Expr, Integer

from symgrad.formulas.listing import formula
from symgrad.formulas.text import text
from symgrad.ir import ONE, Access, Equation, Index, Loop, Program, Size, Tensor
from symgrad.lower.contract import split_products
from symgrad.origin import Origin
from symgrad.passes.common import write_out_common
from symgrad.passes.exact import Check
from symgrad.passes.invariant import without_invariants, work
from symgrad.passes.verify import verify
from symgrad.passes.written_out import write_out_factors
from symgrad.scalar import less, strong_product, where
from tests.interpreter import run

N = Size("N")
n, m, f, i = (Index(a, e) for a, e in zip("nmfi", (N, N, Integer(8), Integer(8)), strict=True))
BACK = Origin(reverse=True)
a, b = (Tensor(name, (N, f.extent), "input")[n, f] for name in "ab")
A, B, y, z = (Tensor(name, (N,), "input")[n] for name in "AByz")
r, c = (Tensor(name, (N,))[n] for name in "rc")
V = Tensor("V", (i.extent, f.extent), "input")[i, f]
x = Tensor("x", (N, i.extent), "input")[n, i]
p, q, u = (Tensor(name, (N,)) for name in "pqu")
d_a, d_b = (Tensor(name, (N, f.extent)) for name in ("d_a", "d_b"))
d_V = Tensor("d_V", (i.extent, f.extent))
s = Tensor("s", (N, f.extent))
INPUTS = tuple(e.tensor for e in (a, b, A, B, y, z, V, x))
BEFORE = (Equation(r, "=", 1 / y, (n,)), Equation(c, "=", 1 / z, (n,)))  # may be infinite


def eq(write: Access, body: Expr, *loops: Index, op: str = "=", where: Expr = ONE) -> Equation:
    return Equation(write, op, body, loops, where, BACK)


def program(*items: Equation | Loop, outputs: tuple[Tensor, ...] = (d_a, d_b)) -> Program:
    return verify(Program("f", INPUTS, (*BEFORE, *items), outputs))


def bodies(made: Program) -> list[str]:
    return [f"{e.write} {e.op} {e.body}" for e in made.equations]


def same(before: Program, after: Program) -> None:
    assert Check(before, draws=3).difference(before, verify(after)) is None


P, Q, U = (
    eq(p[n], r / (A * B), n),
    eq(q[n], -c * r / (2 * A**2), n),
    eq(u[n], -c * r / (2 * B**2), n),
)
COSINE = (
    P,
    Q,
    U,
    eq(d_a[n, f], b * p[n] + 2 * strong_product(a, q[n]), n, f),
    eq(d_b[n, f], a * p[n] + 2 * strong_product(b, u[n]), n, f),
)


def test_what_two_formulas_read_is_written_out_in_both() -> None:
    before = program(*COSINE)
    after = write_out_factors(before)
    assert [e.tensor for e in after.equations[2:]] == [d_a, d_b]
    assert all(r in e.body.args for e in after.equations[2:])  # what both terms share
    same(before, after)
    assert all("write out factors" in e.origin.steps for e in after.equations[2:])


def test_lowering_stores_it_again_once() -> None:
    after = write_out_factors(program(*COSINE))
    low = split_products(after)
    same(after, low)
    assert (
        len([e for e in low.equations[2:] if e.loops == (n,)]) == 3
    )  # p, which both read, q and u
    assert work(low.equations[2:]) <= work(COSINE)


T = Index("t", 4)
steps = Tensor("h", (Integer(5), N, f.extent))
KEPT = {
    "a result": (*COSINE, (d_a, d_b, p, q, u)),
    "a sum reads it": (P, eq(d_a[n, f], b * x.tensor[n, i] * p[n], n, f, i, op="+"), (d_a,)),
    "read at two powers": (P, eq(d_a[n, f], p[n] * b + a / p[n] ** 2, n, f), (d_a,)),
    "read at two places": (P, eq(d_a[n, f], b * p[n] + p[0], n, f), (d_a,)),
    "read at as many points": (P, eq(q[n], p[n] * c, n), (q,)),
    "a condition": (P, eq(d_a[n, f], b * p[n], n, f, where=less(f, 3), op="+"), (d_a,)),
    "longer": (P, eq(d_a[n, f], b * p[n] + a**2, n, f), eq(d_b[n, f], a + p[n], n, f), (d_a, d_b)),
    "a formula of the forward pass": (
        Equation(p[n], "=", r / (A * B), (n,)),
        *COSINE[1:],
        (d_a, d_b, q, u),
    ),
    "changed in between": (
        Equation(s[n, f], "=", a * b, (n, f)),
        eq(p[n], s[n, 0] / (A * B), n),
        Equation(s[n, f], "+", a, (n, f)),
        eq(d_a[n, f], b * p[n], n, f),
        (d_a,),
    ),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_not_written_out(name: str) -> None:
    *items, outputs = KEPT[name]
    before = Program("f", INPUTS, (*BEFORE, *items), outputs)
    assert write_out_factors(before) == before


def test_a_factor_of_a_factor() -> None:
    """p is read by s, and s by what has more points still."""
    more = Tensor("d_more", (N, f.extent, i.extent))[n, f, i]
    chain = P, eq(s[n, f], b * p[n] / a**2, n, f), eq(more, s[n, f] * x, n, f, i)
    before = program(*chain, outputs=(more.tensor,))
    after = verify(write_out_factors(before))
    assert len(after.equations) < len(before.equations)
    same(before, after)


def test_within_a_recurrence_it_stays() -> None:
    h = steps[T + 1, n, f]
    loop = Loop(T, 1, (eq(h, steps[T, n, f] * p[n], n, f),))
    start = eq(steps[0, n, f], a, n, f)
    before = program(P, start, loop, outputs=(steps,))
    assert write_out_factors(before) == before
    assert split_products(before) == before


SPECIAL = [0.0, -1.5, np.inf, np.nan]


def test_what_stands_before_a_strong_product_is_as_finite() -> None:
    """r of r·b/(A·B) − a×(c·r/A²) comes before both: what was finite stays, what was not is not.
    Were a infinite, the second term would be 0 where r is; then r stays within it."""
    strong = (P, Q, eq(d_a[n, f], b * p[n] + 2 * strong_product(a, q[n]), n, f))
    before = program(*strong, outputs=(d_a,))
    after = write_out_factors(before)
    assert len([*after.equations]) == 3 and after.equations[2].body.has(strong_product)
    rng = np.random.default_rng(0)
    values = {t.name: rng.normal(0, 1, (400, 8)[: len(t.shape)]) for t in INPUTS}
    values["V"] = values["V"][:8]
    for name in ("b", "y", "z", "A", "B"):  # an input, as a, is finite
        chosen = rng.random(values[name].shape) < 0.3
        values[name] = np.where(chosen, rng.choice(SPECIAL, chosen.shape), values[name])
    with np.errstate(all="ignore"):
        want, got = (run(p, values)["d_a"].astype(float) for p in (before, after))
    finite = np.isfinite(want)
    assert 0.1 < finite.mean() < 0.9
    assert np.array_equal(finite, np.isfinite(got))
    assert np.allclose(want[finite], got[finite], rtol=1e-12, atol=0)


def test_what_may_be_infinite_keeps_the_strong_product_whole() -> None:
    h = Equation(s[n, f], "=", 1 / a, (n, f))
    slope = eq(d_a[n, f], b * p[n] + 2 * strong_product(s[n, f], q[n]), n, f)
    after = write_out_factors(program(h, P, Q, slope, outputs=(d_a,)))
    (product,) = after.equations[-1].body.atoms(strong_product)
    assert r.tensor in {x.tensor for x in product.atoms(Access)} or q in {
        x.tensor for x in product.atoms(Access)
    }


def test_a_factor_of_one_term_stays_in_its_strong_product() -> None:
    """What is infinite there alone is 0 where the other factor is."""
    slope = eq(d_a[n, f], b / (A * B) + 2 * strong_product(a, q[n]), n, f)
    after = write_out_factors(program(Q, slope, outputs=(d_a,)))
    (product,) = after.equations[-1].body.atoms(strong_product)
    assert product == strong_product(a, c * r / A**2)


def test_a_branch_is_not_computed_before_its_condition() -> None:
    branch = eq(d_a[n, f], where(less(0, A), b * r / (A * B), 0), n, f)
    assert split_products(program(branch, outputs=(d_a,))).items == (*BEFORE, branch)


def test_costly_factors_alone_are_stored() -> None:
    """A product that is as cheap as reading it, one value, a function's branch, what a whole row
    needs: these stay."""

    def stored(body: Expr, *loops: Index) -> list[str]:
        found: list[str] = []

        def name(expr: Expr, over: tuple[Index, ...]) -> Expr:
            found.append(f"{expr} {over}")
            return Tensor(f"t{len(found)}", tuple(k.extent for k in over))[over]

        without_invariants(eq(d_a[n, f], body, *loops), name)
        return found

    assert stored(b * r / (A * B), n, f) == ["r[n]/(A[n]*B[n]) (n,)"]
    assert stored(b * r * c, n, f) == []
    assert stored(b / A, n, f) == []
    assert stored(r / (A * B), n) == []
    assert stored(b * r / (A * B) * V.tensor[2, f] / V.tensor[1, f] ** 2, n, f) == [
        "r[n]/(A[n]*B[n]) (n,)",
        "V[2,f]/V[1,f]**2 (f,)",
    ]
    assert stored(b * V.tensor[n, f] / (A * B), n, f) == ["1/(A[n]*B[n]) (n,)"]


def test_work_counts_a_stored_factor_once() -> None:
    first, second = (eq(d[n, f], y * r / (A * B), n, f) for d, y in ((d_a, b), (d_b, a)))
    assert work([first]) == 64 * 8 + 64 * 8  # two divisions for each n
    assert work([first, second]) - work([first]) == 64 * 8


# --- sums with common factors ------------------------------------------------------------------------

D = Tensor("d", (N,), "input")[n]
S = Tensor("s", (N, f.extent), "input")[n, f]
d_s = Tensor("d_s", (N, f.extent))
MACHINE = (
    eq(d_s[n, f], D * S, n, f),
    eq(d_V[i, f], x * d_s[n, f], i, f, n, op="+"),
    eq(d_V[i, f], -V * x**2 * D, i, f, n, op="+"),
)


def machine(*items: Equation, outputs: tuple[Tensor, ...] = (d_V,)) -> Program:
    return Program("f", (*INPUTS, D.tensor, S.tensor), (*BEFORE, *items), outputs)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (0, 2, 1)])
def test_a_product_is_written_out_in_one_of_two_sums(order: tuple[int, ...]) -> None:
    before = machine(*(MACHINE[k] for k in order))
    after = write_out_common(before)
    assert {e.tensor for e in after.equations[2:]} == {d_V}
    same(before, after)
    assert text(formula(d_V, after.equations[2:])) == (
        "d_V[i,f] = Σ_n x[n,i]·d[n]·(s[n,f] − V[i,f]·x[n,i])"
    )


OTHERS = {
    "a result": (*MACHINE, (d_V, d_s)),
    "another reader": (*MACHINE, eq(d_a[n, f], d_s[n, f] + a, n, f), (d_V, d_a)),
    "one sum": (*MACHINE[:2], (d_V,)),
    "nothing in common": (*MACHINE[:2], eq(d_V[i, f], -V * x**2 * r, i, f, n, op="+"), (d_V,)),
    "over other loops": (
        *MACHINE[:2],
        eq(d_V[i, f], V * D * r.tensor[m], i, f, n, m, op="+"),
        (d_V,),
    ),
    "a condition": (
        *MACHINE[:2],
        eq(d_V[i, f], -V * x**2 * D, i, f, n, op="+", where=less(i, 3)),
        (d_V,),
    ),
    "its square is read": (
        MACHINE[0],
        eq(d_V[i, f], x * d_s[n, f] ** 2, i, f, n, op="+"),
        MACHINE[2],
        (d_V,),
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_not_written_out_in_a_sum(name: str) -> None:
    *items, outputs = OTHERS[name]
    before = machine(*items, outputs=outputs)
    assert write_out_common(before) == before


def test_a_loop_of_one_factor_is_summed_first() -> None:
    """Σ_n V[i,f]·x[n,i] is V[i,f] times Σ_n x[n,i]; Σ_{i,f} x[n,i]·V[i,f] goes over f first."""
    before = program(
        eq(d_V[i, f], -V * x**2 * r, i, f, n, op="+"),
        eq(p[n], x**2 * V**2, n, i, f, op="+"),
        eq(q[n], c * x * V.tensor[2, f] / 2, n, i, f, op="+"),
        outputs=(d_V, p, q),
    )
    low = split_products(before)
    same(before, low)
    assert all(len(e.loops) <= 2 for e in low.equations)
    assert len(low.equations[2:]) == 7  # four totals, and what reads them


def test_sums_are_joined_where_they_share_what_they_sum_over() -> None:
    def shown(*items: Equation) -> str:
        return text(formula(d_V, items))

    y = Tensor("y", (N, f.extent), "input")[n, f]
    both = [eq(d_V[i, f], x * z, i, f, n, op="+") for z in (S, y)]
    assert shown(*both) == "d_V[i,f] = Σ_n x[n,i]·(s[n,f] + y[n,f])"
    apart = eq(d_V[i, f], r.tensor[m] * y.tensor[m, f], i, f, m, op="+")
    assert shown(both[0], apart).count("Σ") == 2
    outer = [eq(d_V[i, f], V * z, i, f, n, op="+") for z in (x, y)]
    assert shown(*outer).count("Σ") == 2  # V alone comes before each sum
    spec = [Equation(e.write, "+", e.body, e.loops) for e in both]
    assert shown(*spec).count("Σ") == 2  # what a person wrote stays
    limited = eq(d_V[i, f], x * y, i, f, n, op="+", where=less(n, 3))
    assert shown(both[0], limited).count("Σ") == 2
