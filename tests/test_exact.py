"""The check of rewrites: what is right passes, what is wrong is refused, whatever it is; and the
rewrites of random sums of products."""

import os
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sympy import Expr, Integer, Pow, cos, exp, log, sin, sqrt, tanh

from symgrad import scalar
from symgrad.ir import Equation, Index, Loop, Program, Size, Tensor, equations_of, map_items
from symgrad.passes import simplify as passes
from symgrad.passes.exact import Check, RewriteRefused
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from symgrad.scalar import equal, less, less_equal, logical_and, relu, where
from tests.conftest import Values
from tests.interpreter import run
from tests.random_products import difference, products
from tests.shrinking import examples

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "120"))
N = Size("N")
n, i, j, k, t, r = (
    Index(a, e) for a, e in zip("nijktr", (N, 3, 3, 2, 4, 4), strict=True)
)  # fmt: skip
x = Tensor("x", (N, Integer(3)), "input")
u = Tensor("u", (N,), "input")
v = Tensor("v", (N,), "input")
W = Tensor("W", (Integer(3), Integer(3)), "parameter")
S = Tensor("S", (Integer(3), Integer(3)), "parameter")
Q = Tensor("Q", (Integer(4), Integer(4)), "parameter")
y = Tensor("y", (N,), "target", "int")
e = Tensor("e", (), "parameter")
c = Tensor("c", (), "parameter")
z, z2, h, q = (Tensor(a, (N,)) for a in ("z", "z2", "h", "q"))
m = Tensor("m", (N, Integer(3)))
d = Tensor("d", (Integer(4), Integer(4)))
a = Tensor("a", (Integer(5), Integer(3)))


def eq(write: Any, op: str, body: Any, *loops: Index, where: Any = 1) -> Equation:
    return Equation(write, op, body * Integer(1), loops, where * Integer(1))


def program(*items: Equation | Loop) -> Program:
    """What is written is computed from what is not."""
    written = {e.tensor: None for e in equations_of(items)}
    read = {r.tensor: None for e in equations_of(items) for r in e.reads}
    last = list(written)
    return Program("p", tuple(t for t in read if t not in written), items, tuple(last))


def values_of(p: Program, seed: int = 0, size: int = 3) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    return {
        t.name: rng.integers(0, 3, [int(s.xreplace({N: size})) for s in t.shape])
        if t.dtype == "int"
        else rng.uniform(0.5, 1.5, [int(s.xreplace({N: size})) for s in t.shape])
        for t in p.inputs
    }


# --- what was wrong, with the values that are right -------------------------------------------------

POWER = u[n] ** e[()] / u[n]
RIGHT: dict[str, tuple[Program, Tensor, Callable[..., Any]]] = {
    "a loop that a product has summed already": (
        program(eq(q[n], "+", x[n, i] * S[i, j] * x[n, j], n, i, j)), q,
        lambda x, S: np.einsum("ni,ij,nj->n", x, S, x)),
    "four factors": (
        program(eq(q[n], "+", x[n, i] * S[i, j] * x[n, j] * W[j, i], n, i, j)), q,
        lambda x, S, W: np.einsum("ni,ij,nj,ji->n", x, S, x, W)),
    "a loop that no factor depends on": (
        program(eq(q[n], "+", x[n, i] * S[i, j] * x[n, j], n, i, j, k)), q,
        lambda x, S: 2 * np.einsum("ni,ij,nj->n", x, S, x)),
    "powers of one base in several terms": (
        program(eq(z[n], "+", c[()] * POWER, n), eq(z[n], "+", c[()] * sin(x[n, 0]) * POWER, n)), z,
        lambda u, e, c, x: c * u**e / u * (1 + np.sin(x[:, 0]))),
    "powers of one base with two exponents": (
        program(eq(z[n], "+", u[n] ** e[()] * u[n] ** c[()] * v[n], n),
                eq(z[n], "+", u[n] ** e[()] * u[n] ** c[()], n)), z,
        lambda u, e, c, v: u ** (e + c) * (v + 1)),
    "a power that one term has twice": (
        program(eq(z[n], "+", u[n] ** e[()] / u[n], n), eq(z[n], "+", 2 / u[n], n)), z,
        lambda u, e: (u**e + 2) / u),
    "a condition is no factor": (
        program(eq(d[t, r], "+", Q[r, t], t, r), eq(d[t, r], "+", Q[t, r] / t, t, r, where=less(r, t))), d,
        lambda Q: Q.T + np.where(np.tri(4, k=-1) > 0, Q / np.maximum(np.arange(4), 1)[:, None], 0)),
    "a label is no factor": (
        program(eq(m[n, i], "+", x[n, i], n, i), eq(m[n, y[n]], "+", u[n] / y[n], n)), m,
        lambda x, u, y: x + np.where(np.arange(3) == y[:, None], u[:, None] / y[:, None], 0)),
    "one term of a sum is not the sum": (
        program(eq(a[i + k, j], "+", sin(S[i, j]), i, k, j), eq(m[n, j], "+", x[n, i] * sin(S[i, j]), n, i, j, k),
                eq(q[n], "+", a[4, j], n, j)), m,
        lambda x, S: 2 * x @ np.sin(S)),
    "a position is no factor": (
        program(eq(m[n, 1], "+", v[n], n), eq(z[n], "+", m[n, i] * W[i, j], n, i, j)), z,
        lambda v, W: v * W[1].sum()),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_the_values_are_right(name: str) -> None:
    p, output, reference = RIGHT[name]
    p = replace(verify(p), outputs=(output,))
    values = values_of(p)
    if name == "a label is no factor":
        values["y"][:2] = 1, 2
    simplified = verify(simplify(p))
    got = run(simplified, values)[output.name].astype(float)
    with np.errstate(all="ignore"):
        expected = reference(**values)
    defined = np.isfinite(expected)
    np.testing.assert_allclose(got[defined], expected[defined], rtol=1e-12)
    assert np.isnan(got[~defined]).sum() == 0
    assert Check(p, draws=2).difference(p, simplified) is None


# --- wrong rewrites ---------------------------------------------------------------------------------

BASE = program(
    eq(m[n, i], "=", tanh(x[n, i]) * 2 - where(less(x[n, i], 0), relu(u[n]), cos(v[n])), n, i),
    eq(h[n], "max", m[n, i], n, i),
    eq(z[n], "+", m[n, i] * W[i, j] * v[n], n, i, j, where=less_equal(i, j)),
    eq(z[n], "+", sqrt(u[n] ** 2 + 1) * x[n, y[n]], n),
    eq(a[2 * k + j, i], "+", S[i, j] * W[k, i], i, j, k),
    eq(a[0, 0], "+", c[()] ** 3),
    eq(z2[n], "logsumexp", x[n, i] + exp(e[()]), n, i),
    eq(q[n], "=", u[n] ** 2 + v[n] ** 4, n),
)


def body(change: Callable[[Expr], Expr], of: Tensor) -> Callable[[Equation], list[Equation]]:
    return lambda x: [replace(x, body=change(x.body)) if x.tensor == of else x]


def on(of: Tensor, number: int = 0, **changes: Any) -> Callable[[Equation], list[Equation]]:
    """Changes to one of the equations of a tensor; a value may be a function of the equation."""
    seen: list[Equation] = []

    def change(x: Equation) -> list[Equation]:
        if x.tensor != of:
            return [x]
        seen.append(x)
        if len(seen) - 1 != number:
            return [x]
        return [replace(x, **{key: f(x) if callable(f) else f for key, f in changes.items()})]

    return change


def replaced(old: Expr, new: Any, of: Tensor) -> Callable[[Equation], list[Equation]]:
    return body(lambda x: x.xreplace({old: new * Integer(1)}), of)


WRONG: dict[str, Callable[[], Callable[[Equation], list[Equation]]]] = {
    "a term is dropped": lambda: body(lambda x: x.args[0], m),
    "the other term is dropped": lambda: body(lambda x: x.args[1], m),
    "a factor is dropped": lambda: on(z, body=m[n, i] * v[n]),
    "a coefficient": lambda: replaced(2 * tanh(x[n, i]), 3 * tanh(x[n, i]), m),
    "a sign": lambda: body(lambda x: -x, m),
    "another function": lambda: replaced(cos(v[n]), sin(v[n]), m),
    "another argument": lambda: replaced(cos(v[n]), cos(u[n]), m),
    "relu left out": lambda: replaced(relu(u[n]), u[n], m),
    "a branch for the other": lambda: body(lambda b: b.replace(where, lambda p, s, o: where(p, o, s)), m),
    "a condition turned round": lambda: replaced(less(x[n, i], 0), less(0, x[n, i]), m),
    "min for max": lambda: on(h, op="min"),
    "+ for max": lambda: on(h, op="+"),
    "a condition is dropped": lambda: on(z, where=Integer(1)),
    "< for <=": lambda: on(z, where=less(i, j)),
    "the indices of a matrix change places": lambda: replaced(W[i, j], W[j, i], z),
    "another tensor of the shape": lambda: replaced(W[i, j], S[i, j], z),
    "a loop too many": lambda: on(z, loops=(n, i, j, k)),
    "a loop too few": lambda: on(z, body=m[n, 0] * W[0, j] * v[n], loops=(n, j), where=Integer(1)),
    "a position for a label": lambda: replaced(x[n, y[n]], x[n, 0], z),
    "the square root of a square": lambda: replaced(sqrt(u[n] ** 2 + 1), u[n] + 1, z),
    "an equation is dropped": lambda: lambda x: [] if x.tensor == z and not x.reduced else [x],
    "an equation stands twice": lambda: lambda x: [x, x] if x.tensor == z and not x.reduced else [x],
    "= for +": lambda: on(z, 1, op="="),
    "a stride": lambda: on(a, write=a[k + j, i]),
    "an offset": lambda: on(a, write=a[2 * k + 2 - j, i]),
    "one element more": lambda: on(a, 1, write=a[0, i], loops=(i,)),
    "another element": lambda: on(a, 1, write=a[1, 0]),
    "a power": lambda: on(a, 1, body=c[()] ** 2),
    "a sum for logsumexp": lambda: on(z2, op="+"),
    "max for logsumexp": lambda: on(z2, op="max"),
    "the argument of an exponential": lambda: replaced(exp(e[()]), exp(c[()]), z2),
    "a term of logsumexp": lambda: on(z2, body=x[n, i]),
    "a root read for a square": lambda: on(
        q, body=Pow(sqrt(u[n]), 4, evaluate=False) + v[n] ** 4
    ),
    "undefined somewhere": lambda: on(q, body=u[n] ** 2 + v[n] ** 4 + 0 * Integer(1) / (n + 1) + less(n, 0) / n),
    "undefined within a sum": lambda: on(z, body=m[n, i] * W[i, j] * v[n] + equal(i, 1) * (1 / i - 1)),
    "infinite times 0": lambda: on(q, body=u[n] ** 2 + v[n] ** 4 + equal(n, 1) * (1 / n - 1)),
    "two conditions joined": lambda: on(z, where=logical_and(less_equal(i, j), less(i, 2))),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_rewrite_is_seen(name: str) -> None:
    verify(BASE)
    wrong = replace(BASE, items=map_items(BASE.items, WRONG[name]()))
    assert wrong != BASE
    assert Check(BASE).difference(BASE, wrong) is not None


EQUAL: dict[str, tuple[Any, Any]] = {
    "exp(x)·exp(y)": (exp(u[n]) * exp(v[n], evaluate=False), exp(u[n] + v[n])),
    "exp of fractions": (exp(u[n] / 2) ** 2 / exp(u[n] - v[n]), exp(v[n])),
    "log of exp": (log(exp(u[n]), evaluate=False), u[n]),
    "log of a product": (log(exp(u[n]) * exp(v[n]), evaluate=False), u[n] + v[n]),
    "powers": (u[n] ** e[()] / u[n], u[n] ** (e[()] - 1)),
    "a step of relu": (scalar.step(relu(u[n])), scalar.step(u[n])),
    "less and its contrary": (1 - less(u[n], v[n]), less_equal(v[n], u[n])),
    "a quotient cancelled": (u[n] * v[n] / v[n] + (u[n] ** 2 - v[n] ** 2), (u[n] - v[n]) * (u[n] + v[n]) + u[n]),
    "sigmoid": (scalar.sigmoid(u[n]), 1 / (1 + exp(-u[n]))),
    "tanh": (tanh(u[n]), 1 - 2 / (exp(2 * u[n]) + 1)),
    "nothing, but for rounding": (log(u[n]) + log(v[n]) - log(u[n] * v[n]), 0 * u[n]),
    "whole numbers": (scalar.floor((2 * n + 1) / Integer(2)) * u[n], n * u[n]),
}  # fmt: skip


@pytest.mark.parametrize("name", EQUAL)
def test_laws_are_known(name: str) -> None:
    before, after = (
        program(eq(z[n], "=", b, n), eq(q[n], "=", u[n] + v[n] + e[()], n)) for b in EQUAL[name]
    )
    inputs = tuple(dict.fromkeys((*before.inputs, *after.inputs)))
    before, after = replace(before, inputs=inputs), replace(after, inputs=inputs)
    assert before != after
    assert Check(before, draws=2).difference(before, after) is None


BEFORE = less(n, 1)
APART: dict[str, tuple[Any, Any]] = {
    "a minimum": (scalar.minimum(u[n], v[n]), scalar.maximum(u[n], v[n])),
    "or": (
        where(scalar.logical_or(BEFORE, less(1, n)), u[n], v[n]),
        where(logical_and(BEFORE, less(1, n)), u[n], v[n]),
    ),
    "beyond most draws": (where(less(2, u[n] + u[n] ** 2), u[n], v[n]), v[n]),
    "or of numbers": (
        scalar.logical_or(less(x[n, i], 0), less(W[i, j], 0)),
        logical_and(less(x[n, i], 0), less(W[i, j], 0)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", APART)
def test_what_differs_is_told_apart(name: str) -> None:
    before, after = (
        Program("p", (u, v, x, W), (eq(z[n], "+", b, n, i, j),), (z,)) for b in APART[name]
    )  # fmt: skip
    assert Check(before).difference(before, after) == z


BIG = 10**30


@pytest.mark.parametrize(
    "body",
    [
        where(equal(i, 0), 0, -BIG), where(equal(i, 0), -BIG, i), i * BIG, i + BIG, BIG - i * i,
        (2 * i - 1) * 2**40 * (i + 2**40), where(less(BIG * i, BIG + 1), 2**62 * i, BIG / Integer(7)),
        (i + 2**20) ** 5, scalar.maximum(i, BIG), where(less(i * 2**62, 2**63), 1, 0),
    ],
)  # fmt: skip
def test_whole_numbers_of_any_size(body: Expr) -> None:
    """Larger ones than a machine has, as a state that nothing leads to."""
    p = program(eq(m[n, i], "=", x[n, i] * body + 1, n, i))
    values = [body.xreplace({i: Integer(at)}) for at in range(3)]
    right = sum((where(equal(i, at), value, 0) for at, value in enumerate(values)), Integer(0))
    same = program(eq(m[n, i], "=", x[n, i] * right + 1, n, i))
    assert Check(p).difference(p, same) is None
    at = max(range(3), key=lambda at: abs(values[at]))  # what is told apart depends on the largest
    other = right + equal(i, at) * values[at] / 1000
    wrong = program(eq(m[n, i], "=", x[n, i] * other + 1, n, i))
    assert Check(p).difference(p, wrong) is not None


def test_a_recurrence() -> None:
    s = Tensor("s", (Integer(5),))
    step = Index("t", 4)
    b = Tensor("b", (Integer(4),), "input")

    def scan(body: Any, direction: int = 1) -> Program:
        return Program("r", (b,), (
            eq(s[0], "=", 1), Loop(step, direction, (eq(s[step + 1], "=", body),)),
        ), (s,))  # fmt: skip

    right = scan(tanh(s[step]) * b[step])
    check = Check(right)
    assert check.difference(right, scan(b[step] * tanh(s[step]))) is None
    assert check.difference(right, scan(tanh(s[step]) * b[3 - step])) == s
    assert check.difference(right, scan(tanh(s[step]) * b[step], -1)) == s


# --- a faulty pass ----------------------------------------------------------------------------------


def test_a_faulty_pass_is_left_out_with_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    def double_sums(p: Program) -> Program:
        change = lambda x: [replace(x, body=2 * x.body) if x.op == "+" else x]  # noqa: E731
        return replace(p, items=map_items(p.items, change))

    p = replace(RIGHT["four factors"][0], outputs=(q,))
    monkeypatch.setattr(
        passes, "REWRITES", (*passes.REWRITES[:3], double_sums, *passes.REWRITES[3:])
    )
    with pytest.warns(
        RewriteRefused, match=r"rewrite double_sums is left out: it changes q, q\[n\]"
    ):
        simplified = simplify(p, check=Check(p))
    values = values_of(p)
    np.testing.assert_allclose(
        run(simplified, values)["q"].astype(float), RIGHT["four factors"][2](**values), rtol=1e-12
    )
    assert "double_sums" in {name for name, _ in passes._applied(p)}


def unchanged(found: tuple[Program, Values]) -> None:
    assert difference(*found) == "", f"\n{found[0]}"


@pytest.mark.parametrize("first", range(0, COUNT, 20))
def test_random_products(first: int) -> None:
    examples(products(), unchanged, min(20, COUNT - first), first)
