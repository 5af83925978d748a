"""Products of a batch and what is between them, for one of the batch after another: the Plans give,
in every way to run them, what the equations mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sympy import Integer

from symgrad.ir import Access, Equation, Index, Program, Tensor
from symgrad.lower import batches, fusion
from symgrad.lower.plan import Parallel, Plan, Private, Product, Steps
from symgrad.lower.reducers import expand_reducers
from symgrad.lower.walks import every_kernel, written
from symgrad.passes.simplify import simplify
from symgrad.scalar import less_equal, where
from tests.plans import N, of_program, wrong_of_programs
from tests.tables import Row, prepared
from tests.test_attention import TABLE

n, h, t, u, c = Index("n", N), Index("h", 3), Index("t", 3), Index("u", 3), Index("c", 4)
ROWS, SQUARE = (N, Integer(3), Integer(3), Integer(4)), (N, Integer(3), Integer(3), Integer(3))


@pytest.fixture(autouse=True)
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is too small."""
    monkeypatch.setattr(batches, "LARGE", 1)


def attention(
    score: Access | None = None,
    weight: Access | None = None,
    letters: tuple[Index, ...] = (n, h, Index("x", 3)),
    more: tuple[Equation, ...] = (),
    mean: bool = False,
) -> Program:
    """o = Σ_u p·v with p[t,u] = w·score/total where u ≤ t, w = score², score = q·k. `score` is what p is made of
    in place of its own element, `weight` what is summed with v; what is behind the scores has other
    `letters`, of which its total sums over the third; `more` stands between. With a `mean` p takes that of all samples."""
    q, k, v = (Tensor(name, ROWS, "input") for name in "qkv")
    s, w, p = (Tensor(name, SQUARE) for name in "swp")
    total, every = Tensor("total", SQUARE[:3]), Tensor("every", SQUARE[2:3])
    o = Tensor("o", ROWS)
    a, b, x = letters
    r = Tensor("r", (Integer(3),), "input")
    own = s[a, b, t, u] if score is None else score
    divisor = every[t] if mean else total[a, b, t]
    equations = [
        Equation(s[n, h, t, u], "+", q[n, t, h, c] * k[n, u, h, c] / 2, (n, h, t, u, c)),
        *more,
        Equation(w[a, b, t, u], "=", own**2, (a, b, t, u)),
        Equation(total[a, b, t], "+", w[a, b, t, u] * r[x], (a, b, t, u, x)),
        Equation(every[t], "+", total[a, b, t], (a, b, t)),
        Equation(
            p[a, b, t, u],
            "=",
            where(less_equal(u, t), w[a, b, t, u] * own / divisor, 0),
            (a, b, t, u),
        ),
        Equation(
            o[n, t, h, c],
            "+",
            (p[n, h, t, u] if weight is None else weight) * v[n, u, h, c],
            (n, t, h, c, u),
        ),
    ]
    if not mean:
        del equations[-3]
    return Program("attention", (q, k, v, r), tuple(equations), (o,))


def programs() -> dict[str, Program]:
    s, p, q = Tensor("s", SQUARE), Tensor("p", SQUARE), Tensor("q", ROWS, "input")
    m, g = Index("m", N), Index("g", 3)
    grows = Equation(s[n, h, t, u], "+", q[n, u, h, t], (n, h, t, u))
    plain = attention()
    return {
        "plain": plain,
        "other letters": attention(letters=(m, g, Index("x", 3))),
        "letters of others": attention(letters=(m, g, Index("h", 3))),
        "another sample's score": attention(s[N - 1 - n, h, t, u]),
        "another head's score": attention(s[n, 2 - h, t, u]),
        "another row's score": attention(s[n, h, 2 - t, u]),
        "another sample's weight": attention(weight=p[N - 1 - n, h, t, u]),
        "another head's weight": attention(weight=p[n, 2 - h, t, u]),
        "turned": attention(weight=p[n, h, u, t]),
        "the scores grow": attention(more=(grows,)),
        "a mean of all": attention(mean=True),
        "scores are a result": replace(plain, outputs=(*plain.outputs, s)),
        "weights are a result": replace(plain, outputs=(*plain.outputs, p)),
    }


def kernels(plan: Plan, kind: Any) -> list[Any]:
    return [k for k in every_kernel(plan.kernels) if isinstance(k, kind)]


def own(plan: Plan) -> set[str]:
    return {t.name for t, place in plan.places.items() if isinstance(place, Private)}


@pytest.mark.parametrize("name", programs())
def test_values(name: str) -> None:
    assert wrong_of_programs([programs()[name]], slice(None)) == []


def test_decisions() -> None:
    """How many products stand in steps, and what threads have for themselves."""
    found = {}
    for name, program in programs().items():
        plan = of_program(program)
        steps = [k for k in kernels(plan, Steps) if k.index.name == "n"]
        inner = {
            p.operands[2].tensor.name
            for k in steps
            for p in every_kernel((k,))
            if isinstance(p, Product)
        }
        found[name] = "".join(sorted(inner)), "".join(sorted(own(plan)))
    both = ("os", "psw")
    assert found == {
        "plain": both,
        "other letters": both,
        "letters of others": ("s", ""),
        "another sample's score": ("", "w"),
        "another head's score": ("", "w"),
        "another row's score": both,
        "another sample's weight": ("s", "sw"),
        "another head's weight": ("s", "sw"),
        "turned": both,
        "the scores grow": both,
        "a mean of all": ("s", ""),
        "scores are a result": ("os", "pw"),
        "weights are a result": ("os", "sw"),
    }


def test_sums_over_the_batch_stand_alone() -> None:
    steps = kernels(of_program(attention(mean=True)), Steps)
    assert {t.name for t in written(tuple(steps))} - {"c1"} == {"s", "w", "total"}


def test_threads_have_samples() -> None:
    (shared,) = (
        k for k in kernels(of_program(attention()), Parallel) if isinstance(k.kernel, Steps)
    )
    assert shared.index == n


def test_what_is_small_is_made_for_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "LARGE", 10)
    assert not kernels(of_program(attention()), Steps)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_attention(row: Row) -> None:
    assert wrong_of_programs([expand_reducers(simplify(prepared(row).program))]) == []


def wrong() -> list[str]:
    return wrong_of_programs(list(programs().values()), slice(2))


def test_elements_of_others_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: one of a batch is taken to need nothing of another one."""
    monkeypatch.setattr(fusion.Fusion, "aligned", lambda *given: True)
    assert wrong()


def test_what_others_read_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: what a kernel behind the steps reads is each step's own."""
    monkeypatch.setattr(batches, "Counter", lambda used: dict.fromkeys(used, 1))
    assert wrong()


def test_order_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: a member may go before what it waits for."""
    monkeypatch.setattr(fusion.Fusion, "independent", lambda *given: True)
    assert wrong()
