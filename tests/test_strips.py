"""Loops in strips of 64 iterations: what runs so, that Plans and C give what the equations mean, in
every way to run them and with every threshold at its least, and that a wrong strip is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sympy import Integer

from symgrad import MSE, CrossEntropy, Dense, Input, Model, Sequential, Softmax
from symgrad.build import compile_model
from symgrad.inspect.plan import plan_text
from symgrad.ir import Access, Equation, Index, Program, Tensor
from symgrad.lower import loops, strips
from symgrad.lower.loops import in_loops
from symgrad.lower.nested import Blocks, Loop, Strip
from symgrad.lower.places import Lowered
from symgrad.lower.plan import Nest, Parallel, Plan
from symgrad.lower.strips import strips_of
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import every_kernel
from symgrad.scalar import exp, less_equal
from tests.backends import compiled
from tests.plans import N, contracted, differences, drawn, of_program, wrong_of_programs
from tests.run_programs import SHARED, c_results
from tests.test_back_ends import TOLERANCE, cases, worst

__all__ = ["cases"]
n, k = Index("n", N), Index("k", 10)


def softmax(many: int = 10, extent: Any = N, more: tuple[Equation, ...] = ()) -> Program:
    """e = exp(z), y = e/Σe: e is a row."""
    rows, k, j = Index("n", extent), Index("k", many), Index("j", many)
    z, y = Tensor("z", (extent, Integer(many)), "input"), Tensor("y", (extent, Integer(many)))
    e, total, top = Tensor("e", z.shape), Tensor("total", (extent,)), Tensor("top", (extent,))
    equations = (
        Equation(top[rows], "max", z[rows, j], (rows, j)),
        Equation(e[rows, k], "=", exp(z[rows, k] - top[rows]), (rows, k)),
        Equation(total[rows], "+", e[rows, j], (rows, j)),
        Equation(y[rows, k], "=", e[rows, k] / total[rows], (rows, k)),
        *more,
    )
    return Program("softmax", (z,), equations, (y, *(e.tensor for e in more)))


def found(plan: Plan) -> list[Strip]:
    nests = (kernel for kernel in every_kernel(plan.kernels) if isinstance(kernel, Nest))
    return [strip for nest in nests for strip in strips_of(nest.items)]


@pytest.fixture
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that may run in strips does."""
    for name, value in {
        "MANY": 1,
        "LONG": 1 << 20,
        "VECTOR": 1 << 20,
        "ROOM": 1 << 20,
        "APART": 0,
    }.items():
        monkeypatch.setattr(strips, name, value)


def test_what_runs_in_strips() -> None:
    for many in 2, 10, 15, 20, 31:
        (strip,) = found(of_program(softmax(many)))
        assert [t.name for t in strip.own] == ["top", "e", "total"]
        assert [phase.vectors for phase in strip.phases] == [True] * 4
    for many in 16, 32, 33:
        assert found(of_program(softmax(many))) == [], "vectors of k"


def summed(body: Callable[[Access], Any], extent: Any = N, many: int = 10) -> Program:
    """y[n] = Σ_k f(z[n,k])"""
    rows, columns = Index("n", extent), Index("k", many)
    z, y = Tensor("z", (rows.extent, columns.extent), "input"), Tensor("y", (rows.extent,))
    made = Equation(y[rows], "+", body(z[rows, columns]), (rows, columns))
    return Program("summed", (z,), (made,), (y,))


def test_what_does_not_pay() -> None:
    assert found(of_program(summed(exp))) != []
    assert found(of_program(summed(lambda z: z + 1))) == [], "cheap"
    assert found(of_program(summed(exp, Integer(15)))) == [], "less than a vector of n"
    assert found(of_program(summed(exp, Integer(16)))) != []


def test_what_may_not_run_in_strips() -> None:
    """Rows of a loop that is too short for two threads are one memory for all; r is a variable of
    the loop over k, which two phases would read."""
    assert found(of_program(softmax(extent=Integer(16)))) == []
    y, r, w = (Tensor(name, (N, Integer(10))) for name in "yrw")
    b = Tensor("b", (Integer(10),))
    more = (
        Equation(r[n, k], "=", exp(y[n, k]), (n, k)),
        Equation(w[n, k], "=", r[n, k] + y[n, k], (n, k)),
        Equation(b[k], "+", r[n, k], (n, k)),
    )
    program = replace(softmax(more=more), outputs=(y, w, b))
    assert found(of_program(program)) == []
    assert wrong_of_programs([program], slice(None)) == []


def test_a_sum_under_a_condition() -> None:
    """Where it does not hold, z[n,k−1] is no element."""
    z, y = Tensor("z", (N, Integer(10)), "input"), Tensor("y", (N,))
    made = Equation(y[n], "+", exp(z[n, k - 1]), (n, k), less_equal(1, k))
    program = Program("shifted", (z,), (made,), (y,))
    assert found(of_program(program)) == []
    assert wrong_of_programs([program], slice(None)) == []


def test_blocks_that_are_longer_than_a_strip() -> None:
    """A sum that goes to rows of a table is cut into blocks as long as that: no strip has room."""
    z, row = Tensor("z", (N, Integer(10)), "input"), Tensor("row", (N,), "input", "int")
    total, table = Tensor("total", (N,)), Tensor("table", (Integer(300),))
    made = (
        Equation(total[n], "+", exp(z[n, k]), (n, k)),
        Equation(table[row[n]], "+", total[n], (n,)),
    )
    plan = of_program(Program("table", (z, row), made, (table,)))
    nests = [kernel for kernel in every_kernel(plan.kernels) if isinstance(kernel, Nest)]
    sizes = {i.size for nest in nests for i in nest.items if isinstance(i, Blocks)}
    assert sizes and max(sizes) > strips.BLOCK and found(plan) == [] and verify_plan(plan)
    y, b = Tensor("y", (N, Integer(10))), Tensor("b", (Integer(10),))
    right = of_program(softmax(more=(Equation(b[k], "+", y[n, k], (n, k)),)))
    with pytest.raises(IllegalPlan, match="strips of n are shorter than a block of 64"):
        verify_plan(broken(verify_plan(right), lambda s: replace(s, count=32)))


def test_what_all_add_to_is_added_to_in_order() -> None:
    """b[k] += y[n,k] runs for one n after another, and so does what adds to a number."""
    y, b, s = Tensor("y", (N, Integer(10))), Tensor("b", (Integer(10),)), Tensor("s", ())
    total = Tensor("total", (N,))
    more = (
        Equation(b[k], "+", y[n, k], (n, k)),
        Equation(s[()], "+", total[n] ** 2, (n,)),
    )
    (strip,) = found(of_program(softmax(more=more)))
    assert strip.count == strips.BLOCK and not all(phase.vectors for phase in strip.phases)
    assert wrong_of_programs([softmax(more=more)], slice(None)) == []


def test_the_text_of_a_plan_says_it() -> None:
    assert "in strips of 32" in "\n".join(plan_text(of_program(softmax()), 4))
    assert "strips" not in "\n".join(plan_text(of_program(softmax(16)), 4))


def test_threads_have_whole_strips() -> None:
    (kernel,) = (k for k in of_program(softmax()).kernels if isinstance(k, Parallel))
    assert kernel.unit == strips.COUNT


@pytest.mark.parametrize("count", [3, 64])
@pytest.mark.parametrize("make", [drawn, contracted])
def test_random_programs(
    make: Callable[[int], Program], count: int, least: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strips, "COUNT", count)
    programs = [make(seed) for seed in range(1, 25)]
    assert sum(len(found(of_program(p))) for p in programs) >= (2 if make is drawn else 6)
    assert wrong_of_programs(programs, slice(None)) == []


@pytest.mark.parametrize("flags", [("-O0",), ("-O3", "-march=native", "-fopenmp-simd", *SHARED)])
@pytest.mark.parametrize("count", [3, 64])
def test_random_programs_in_c(
    cases: Any, count: int, flags: tuple[str, ...], least: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strips, "COUNT", count)
    made = list[int]()
    planned = loops.in_strips

    def counted(*given: Any) -> Nest:
        nest = planned(*given)
        made.append(len([*strips_of(nest.items)]))
        return nest

    monkeypatch.setattr(loops, "in_strips", counted)
    results = c_results([(program, values) for program, values, _ in cases.values()], flags)
    assert sum(made) >= 5
    for got, (seed, (program, _, expected)) in zip(results, cases.items(), strict=True):
        assert worst(program, got, expected) <= TOLERANCE, f"seed {seed}"


@pytest.mark.parametrize("classes", [2, 10, 15])
@pytest.mark.parametrize("labels", [True, False])
def test_a_classifier_in_float32(classes: int, labels: bool, tmp_path: Path) -> None:
    """Loss, output and gradients are those of float64, however many samples there are; two threads
    give the same bits as one."""
    layers = (Input(6), Dense(classes), *(() if labels else (Softmax(),)))
    model = Model(Sequential(*layers), loss=CrossEntropy() if labels else MSE())
    net = compile_model(model, tmp_path, backend="c", name=f"classes{classes}{labels}")
    exact = compiled("numpy")(model)
    rng = np.random.default_rng(classes)
    params, own = exact.init_params(seed=1), net.init_params()
    own.update({name: np.asarray(a, np.float32) for name, a in params.items()})
    for count in 1, 15, 16, 63, 64, 65, 200, 30_001:
        x = rng.standard_normal((count, 6)).astype(np.float32) * 3
        y = rng.integers(0, classes, count)
        y = y if labels else np.eye(classes, dtype=np.float32)[y]
        loss, slopes = exact.backward(params, x.astype(float), y if labels else y.astype(float))
        given = [
            (net.set_threads(threads), *net.backward(own, x, y), net.forward(own, x))
            for threads in (1, 2)
        ]
        (_, got, grads, out), (_, again, same, out2) = given
        assert got == again and out.tobytes() == out2.tobytes()
        assert got == pytest.approx(loss, rel=1e-5)
        for name, g in grads.items():
            assert g.tobytes() == same[name].tobytes()
            assert np.abs(g - slopes[name]).max() <= 2e-6 * max(np.abs(slopes[name]).max(), 1)
        wanted = exact.forward(params, x.astype(float))
        assert np.abs(out - wanted).max() <= 1e-6 * max(np.abs(wanted).max(), 1)


def broken(plan: Plan, change: Callable[[Strip], Strip]) -> Plan:
    """The Plan with another strip."""

    def kernel(made: Any) -> Any:
        if isinstance(made, Nest):
            return replace(made, items=tuple(item(i) for i in made.items))
        return replace(made, kernel=kernel(made.kernel)) if hasattr(made, "kernel") else made

    def item(made: Any) -> Any:
        if isinstance(made, Loop) and made.strip is not None:
            return replace(made, strip=change(made.strip))
        inner = getattr(made, "items", None)
        return replace(made, items=tuple(map(item, inner))) if inner else made

    return replace(plan, kernels=tuple(map(kernel, plan.kernels)))


FAULTS: dict[str, Callable[[Strip], Strip]] = {
    "a row that all have": lambda s: replace(s, own=tuple(t for t in s.own if t.name != "e")),
    "phases in another order": lambda s: replace(
        s, phases=(s.phases[1], s.phases[0], *s.phases[2:])
    ),
    "a phase is left out": lambda s: replace(s, phases=s.phases[:-1]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_wrong_strip_is_seen(name: str) -> None:
    program = softmax()
    plan = of_program(program)
    assert differences(plan, program, program.results, sizes=(5,)) == []
    wrong = broken(plan, FAULTS[name])
    assert wrong != plan
    try:
        verify_plan(wrong)
        seen = bool(differences(wrong, program, program.results, sizes=(5,)))
    except (AssertionError, IllegalPlan):
        seen = True
    assert seen


def test_a_machine_without_vectors_has_none() -> None:
    program = softmax()
    plan = in_loops("f", Lowered(program, {}), [*program.inputs, *program.results], threads=False)
    assert found(plan) == []
