"""What steps write: where it lies, and what may be computed in its place, against all the elements
that accesses reach, one by one."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import product

import pytest
from sympy import Integer, tanh

from symgrad.ir import Access, Equation, Index, Loop, Program, Size, Tensor
from symgrad.lower.arrays.equations import in_arrays
from symgrad.lower.arrays.grammar import Array, At, Bind, Step
from symgrad.lower.arrays.orders import apart, disjoint, first_writes, orders
from symgrad.lower.arrays.walks import statements_of
from symgrad.lower.arrays.writes import Writes
from symgrad.lower.locate import located
from symgrad.lower.plan import Own
from symgrad.lower.verify_plan import verify_plan
from symgrad.lower.written import IllegalPlan
from tests.array_interpreter import run_arrays
from tests.interpreter import run

N = Size("N")
n, t, j, k = Index("n", N), Index("t", 5), Index("j", 4), Index("k", 4)
x = Tensor("x", (N, Integer(5), Integer(4)), "input")
U = Tensor("U", (Integer(4), Integer(4)), "parameter")
a, g = Tensor("a", x.shape), Tensor("g", (N, Integer(5), Integer(8)))
h = Tensor("h", (N, Integer(6), Integer(4)))
y = Tensor("y", (N, Integer(4)))


def steps(*items: Equation, direction: int = 1) -> Loop:
    return Loop(t, direction, items)


def equation(write: Access, op: str, body: object, *loops: Index) -> Equation:
    return Equation(write, op, body, loops)  # type: ignore[arg-type]


PRODUCT = equation(a[n, t, j], "+", x[n, t, k] * U[k, j], n, t, j, k)
CELL = (
    equation(a[n, t, j], "+", h[n, t, k] * U[k, j], n, j, k),
    equation(g[n, t, j], "+", tanh(a[n, t, j]) ** 2 + 1, n, j),
    equation(g[n, t, j + 4], "+", 3 * tanh(a[n, t, j]), n, j),
    equation(h[n, t + 1, j], "=", g[n, t, j] * h[n, t, j] + 2 * g[n, t, j + 4], n, j),
)
LAST = equation(y[n, j], "=", h[n, 5, j] * 2, n, j)


def program(*items: Equation | Loop, outputs: tuple[Tensor, ...] = (y,)) -> Program:
    return Program("f", (x, U), items, outputs)


def test_a_step_lies_in_one_piece() -> None:
    made = program(PRODUCT, steps(*CELL), LAST)
    assert orders(made, ()) == dict.fromkeys((a, g, h), (1, 0, 2))
    assert orders(made, (h,)) == dict.fromkeys((a, g), (1, 0, 2))  # the caller's
    assert orders(replace(made, outputs=(y, h)), ()) == dict.fromkeys((a, g), (1, 0, 2))
    across = equation(g[n, t, j], "+", h[n, t, 2] * h[n, 2, t - 1] + x[n, t, j], n, j)
    assert h not in orders(program(PRODUCT, steps(*CELL, across), LAST), ())
    last = Tensor("s", (N, Integer(4), Integer(6)))
    turned = equation(last[n, j, t + 1], "=", last[n, j, t] + x[n, t, j], n, j)
    assert orders(program(steps(turned)), ()) == {last: (2, 0, 1)}


def test_what_is_taken_row_by_row_keeps_its_order() -> None:
    flat = Tensor("v", (30 * N,))
    copied = equation(flat[30 * n + 5 * j + t], "=", h[n, t, j], n, t, j)
    assert h in orders(program(steps(*CELL), copied), ())
    rows = Tensor("v", (24 * N,))
    i = Index("i", 6)
    assert h not in orders(
        program(steps(*CELL), equation(rows[24 * n + 4 * i + j], "=", h[n, i, j], n, i, j)), ()
    )
    pairs = Tensor("p", (N, Integer(20)))
    wide = equation(pairs[n, 4 * t + j], "=", x[n, t, j], n, j)
    assert orders(program(steps(wide)), ()) == {}


def test_places_say_it() -> None:
    found = in_arrays("f", located(program(PRODUCT, steps(*CELL), LAST), {}, (y,)))
    assert {t.name: found.places[t] for t in (a, g, h)} == dict.fromkeys("agh", Own((1, 0, 2)))
    for tensor in (a, h):
        with pytest.raises(IllegalPlan, match=f"without the order of {tensor.name}"):
            verify_plan(replace(found, places={**found.places, tensor: Own((1, 2, 0))}))


def test_what_is_computed_in_place() -> None:
    made = program(PRODUCT, steps(*CELL), LAST)
    assert first_writes(made) == set(CELL[1:3])
    total = equation(y[n, j], "+", x[n, t, j] ** 2, n, j)
    assert first_writes(program(steps(total))) == set()
    found = in_arrays("f", located(made, {}, (y,)))
    views = [
        s for s in statements_of(found.kernels) if isinstance(s, Bind) and isinstance(s.value, At)
    ]
    assert [s.value.array for s in views if isinstance(s.value, At)] == [
        Array(g),
        Array(g),
        Array(h),
    ]


@pytest.mark.parametrize("direction", (1, -1))
@pytest.mark.parametrize("seed", range(40))
def test_random_steps(seed: int, direction: int) -> None:
    """Recurrences whose equations read and write in neighbouring places."""
    rng = random.Random(seed)
    shift = (0, 1) if direction > 0 else (1, 0)

    def read(width: int) -> Access:
        tensor, at = rng.choice(((g, t), (h, t + shift[0]), (x, t), (a, t)))
        return tensor[n, at, j + (4 * rng.randrange(2) if tensor is g else 0)]

    items = []
    for write in rng.sample([g[n, t, j], g[n, t, j + 4], a[n, t, j], a[n, t, 3 - j]], 3):
        reads = [r for r in (read(4) for _ in range(9)) if r.tensor != write.tensor][:2]
        body = rng.choice((tanh(reads[0]) * reads[-1], reads[0] + reads[-1] ** 2 / 3))
        items.append(equation(write, "+", body, n, j))
    other = h[n, t + shift[0], rng.choice((j, 3 - j))]
    items.append(
        equation(
            h[n, t + shift[1], j], "=", tanh(g[n, t, j]) * other + a[n, t, j] / 2 + other, n, j
        )
    )
    ends = equation(y[n, j], "+", h[n, 5, j] + h[n, 0, j] + h[n, 2, j], n, j)
    start = equation(h[n, 5 * shift[0], j], "+", x[n, 2, j] + 1, n, j)
    whole = program(start, steps(*items, direction=direction), ends)
    values = {"x": [[[rng.uniform(-1, 1) for _ in range(4)] for _ in range(5)] for _ in range(3)]}
    values["U"] = [[rng.uniform(-1, 1) for _ in range(4)] for _ in range(4)]  # type: ignore[assignment]
    got = run_arrays(verify_plan(in_arrays("f", located(whole, {}, (y,)))), values)["y"]
    assert abs(got - run(whole, values)["y"]).max() < 1e-12


def elements(access: Access, at: dict[Index, int]) -> tuple[int, ...]:
    return tuple(int(p.subs(at)) for p in access.indices)


def everywhere(indices: tuple[Index, ...]) -> list[dict[Index, int]]:
    ranges = product(*(range(int(i.extent)) for i in indices))
    return [dict(zip(indices, point, strict=True)) for point in ranges]


@pytest.mark.parametrize("seed", range(100))
def test_apart_and_disjoint(seed: int) -> None:
    """What they say holds for every element; and they see the plain cases."""
    rng = random.Random(seed)
    b = Tensor("b", (Integer(20), Integer(20)))

    def position() -> object:
        terms = rng.sample([t, j, k], rng.randrange(3))
        return sum((rng.choice((1, 1, 2, -1)) * i for i in terms), Integer(rng.randrange(9)))

    w, r = b[position(), position()], b[position(), position()]
    whole = everywhere((t, j, k))
    written = {elements(w, at) for at in whole}
    if disjoint(w, r):
        assert not written & {elements(r, at) for at in whole}
    if apart(w, r, (j, k)):
        for at in everywhere((t,)):
            inner = [{**at, **more} for more in everywhere((j, k))]
            assert not {elements(w, p) for p in inner} & {elements(r, p) for p in inner}


def test_what_lies_in_one_array_is_not_apart() -> None:
    new = Tensor("new_U", U.shape)
    e = equation(new[j, k], "=", tanh(U[j, k]) * U[j, k], j, k)
    made = located(Program("f", (U,), (e,), (new,)), {}, (new,))
    assert Writes(made, {}).apart(e) and not Writes(made, {new: U}).apart(e)


def test_plain_cases_are_seen() -> None:
    assert apart(h[n, t + 1, j], h[n, t, k], (n, j, k))
    assert not apart(h[n, t, j], h[n, t, k], (n, j, k)) and not apart(
        h[n, j, t], h[n, j + 1, t], (n, j)
    )
    assert disjoint(g[n, t, j], g[n, t, j + 4]) and disjoint(h[n, t, j], h[n, 5, k])
    assert not disjoint(h[n, t + 1, j], h[n, 5, k])


def test_a_product_of_a_step_goes_to_its_place() -> None:
    own = equation(h[n, t + 1, j], "+", a[n, t, k] * U[k, j], n, j, k)
    found = in_arrays("f", located(program(PRODUCT, steps(own), LAST), {}, (y,)))
    made = [s for s in statements_of(found.kernels) if isinstance(s, Step)]
    assert any(isinstance(s.out, At) and s.out.array == Array(h) for s in made)
