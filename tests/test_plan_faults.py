"""Seeded faults of lowering: for some of the programs, each leaves other values or a Plan that
`verify_plan` refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sympy import Integer

from symgrad.ir import Equation, Index, Program, Tensor
from symgrad.lower import (
    fusion,
    iterations,
    locate,
    parallel,
    regions,
    statements,
    storage,
    totals,
)
from symgrad.lower.locate import located
from symgrad.lower.loops import in_loops
from symgrad.lower.plan import Buffer, Parallel, Region
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from tests.plans import N, contracted, differences, drawn, of_program, wrong_of_programs

STEPS = (17, 22, 28, 57)  # contractions in which a step reads what others wrote in the one before


@pytest.fixture(scope="module")
def programs() -> list[Program]:
    some = [drawn(seed) for seed in range(1, 41)] + [contracted(seed) for seed in STEPS]
    return [*some, centred(), shared()]


def shared() -> Program:
    """Two products add to one tensor, over the samples."""
    n, i, o = Index("n", N), Index("i", 3), Index("o", 2)
    a, b = (Tensor(t, (N, Integer(3)), "input") for t in "ab")
    c, d = (Tensor(t, (N, Integer(2)), "input") for t in "cd")
    w, y = Tensor("w", (Integer(3), Integer(2))), Tensor("y", a.shape)
    added = [
        Equation(w[i, o], "+", x[n, i] * z[n, o], (i, o, n)) for x, z in ((a, c), (b, d), (a, d))
    ]
    last = Equation(y[n, i], "+", a[n, i] * w[i, o], (n, i, o))
    return Program("shared", (a, b, c, d), (*added, last), (w, y))


def test_products_with_one_sum_are_divided() -> None:
    """In one region, without the product that reads the sum."""
    plan = of_program(shared())
    regions_ = [k for k in plan.kernels if isinstance(k, Region)]
    assert [[m.sets for m in r.kernels] for r in regions_] == [[True, False, False]]
    assert all([t.name for t, _ in m.sums] == ["w"] for r in regions_ for m in r.kernels)
    assert wrong_of_programs([shared()], slice(None)) == []
    bare = [replace(r, kernels=tuple(replace(m, sums=()) for m in r.kernels)) for r in regions_]
    with pytest.raises(IllegalPlan, match="samples that threads share meet in w"):
        verify_plan(replace(plan, kernels=(*bare, *plan.kernels)))


def centred() -> Program:
    """All samples are added up before any of them reads the sum."""
    n, k = Index("n", N), Index("k", 3)
    x, m = Tensor("x", (N, Integer(3)), "input"), Tensor("m", (Integer(3),))
    y = Tensor("y", x.shape)
    added = Equation(m[k], "+", x[n, k], (n, k))
    return Program("centred", (x,), (added, Equation(y[n, k], "=", x[n, k] - m[k], (n, k))), (y, m))


# --- seeded faults: each is seen


def _fused_whatever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fusion.Fusion, "independent", lambda self, a, b: True)


def _meets_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fusion, "disjoint", lambda a, b: True)


def _one_place_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    made = storage._first_fit

    def first_fit(blocks: Any) -> Any:
        return made({k: replace(b, span=(b.span[0], b.span[0])) for k, b in blocks.items()})

    monkeypatch.setattr(storage, "_first_fit", first_fit)


def _packed_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("symgrad.lower.packing._below", lambda a, b: True)


def _parallel_whatever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements._Nest, "kind", lambda self, nest: "parallel")


def _registers_whatever(monkeypatch: pytest.MonkeyPatch) -> None:
    """What several kernels use is taken for what one uses."""
    monkeypatch.setattr("symgrad.lower.loops._of_many", lambda kernels: set())


def _nothing_is_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("symgrad.lower.schedule.covers", lambda e: True)


def _totals_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (statements, totals):
        monkeypatch.setattr(module, "exists", lambda e: Integer(1))


def _threads_whatever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "parts_meet", lambda *_: None)
    monkeypatch.setattr(parallel, "added_to", lambda *_: set())
    monkeypatch.setattr(parallel, "divided", lambda *_: "somehow")


def _steps_do_not_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one step writes and the next one reads is taken for apart, whoever does the steps."""
    monkeypatch.setattr(
        iterations, "apart", lambda a, b, within, apart=iterations.apart: apart(a, b, set())
    )


def _samples_meet_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    ones = lambda kernel, tensors, *_: dict.fromkeys(tensors, Integer(1))  # noqa: E731
    monkeypatch.setattr(regions, "rows_of", ones)


def _nothing_waits_for_a_region(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regions._Growing, "meet", lambda self, a, b: False)


def _the_first_part_adds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parallel, "sets", False)


def _sums_are_read_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the kernels of a region add to is taken for what samples have."""
    takes = regions._Growing.takes

    def careless(self: Any, member: Parallel) -> bool:
        self.sums = set()
        return takes(self, member)

    monkeypatch.setattr(regions._Growing, "takes", careless)


FAULTS = [
    _the_first_part_adds,
    _samples_meet_nowhere,
    _nothing_waits_for_a_region,
    _sums_are_read_early,
    _threads_whatever,
    _steps_do_not_meet,
    _fused_whatever,
    _meets_nowhere,
    _one_place_for_all,
    _packed_anywhere,
    _parallel_whatever,
    _registers_whatever,
    _nothing_is_filled,
    _totals_anywhere,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f.__name__.strip("_"))
def test_faults_are_seen(
    fault: Any, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    fault(monkeypatch)
    assert any(wrong_of_programs([program], slice(None)) for program in reversed(programs))


def test_a_value_that_is_replaced_too_early_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """new_w[i] = w[2 − i] in the place of w."""
    w, new, i = (
        Tensor("w", (Integer(3),), "parameter"),
        Tensor("new_w", (Integer(3),)),
        Index("i", 3),
    )
    program = Program("f", (w,), (Equation(new[i], "=", w[2 - i], (i,)),), (), ((w, new),))
    assert wrong_of_update(program, w) == []
    monkeypatch.setattr(locate._Locator, "may_replace", lambda self, new, place: True)
    assert wrong_of_update(program, w) == ["new_w"]


def wrong_of_update(program: Program, w: Tensor) -> list[str]:
    plan = in_loops("f", located(program, {w: Buffer("params")}), ())
    return differences(plan, program, program.results)
