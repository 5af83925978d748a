"""Statistics of channels: nests over samples run beside sums over samples, and what is cheap is
computed again. Their Plans give, in every way to run them, what the equations mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sympy import Integer

from symgrad.ir import Access, Equation, Index, Program, Tensor
from symgrad.lower import channels, fusion, recomputed
from symgrad.lower.plan import Plan
from symgrad.scalar import less
from tests.plans import N, of_program, wrong_of_programs

n, c, r, k = Index("n", N), Index("c", 3), Index("r", 4), Index("k", 2)
LOOPS = (n, c, r)
SHAPE = (N, Integer(3), Integer(4))


@pytest.fixture(autouse=True)
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is too small."""
    for module, name in ((channels, "CHANNELS"), (channels, "PIECE"), (recomputed, "LARGE")):
        monkeypatch.setattr(module, name, 1)
    monkeypatch.setattr(recomputed, "SELDOM", 9)


def normalised(
    read: Access | None = None, turned: bool = False, condition: bool = False, grows: bool = False
) -> Program:
    """h = (z − mean)·v with v[c] = Σ (z − mean)², a product of it, and what reads h again behind the
    product. `read` is what v sums in place of d[n,c,r]; `turned` says that what is read again is
    another element; under a `condition` a sum leaves some out; z `grows` behind h."""
    x, weights = Tensor("x", SHAPE, "input"), Tensor("M", (Integer(3), Integer(2)), "input")
    z, d, h, w, y = (Tensor(name, SHAPE) for name in "zdhwy")
    mean, v, u = (Tensor(name, (Integer(3),)) for name in ("mean", "v", "u"))
    a, p = Tensor("a", (N, Integer(3))), Tensor("p", (N, Integer(2)))
    j = Index("j", 4)
    mixing = Tensor("mixing", (Integer(4), Integer(4)), "input")
    other = h[n, 2 - c, r] if turned else h[LOOPS]
    where = less(r, 3) if condition else Integer(1)
    equations = [
        Equation(z[LOOPS], "+", x[n, c, j] * mixing[j, r], (*LOOPS, j)),
        Equation(mean[c], "+", z[LOOPS] / 4, LOOPS),
        Equation(d[LOOPS], "=", z[LOOPS] - mean[c], LOOPS),
        Equation(v[c], "+", (d[LOOPS] if read is None else read) ** 2, LOOPS, where),
        Equation(h[LOOPS], "=", d[LOOPS] * v[c], LOOPS),
        Equation(a[n, c], "+", h[LOOPS], LOOPS),
        Equation(p[n, k], "+", a[n, c] * weights[c, k], (n, k, c)),
        Equation(w[LOOPS], "=", other * p[n, 1] - d[LOOPS], LOOPS),
        Equation(u[c], "+", w[LOOPS] * h[LOOPS], LOOPS),
        Equation(y[LOOPS], "=", w[LOOPS] - u[c], LOOPS),
    ]
    if grows:
        equations.insert(6, Equation(z[LOOPS], "+", x[LOOPS] * a[n, c], LOOPS))
    return Program("normalised", (x, weights, mixing), tuple(equations), (y, v))


def programs() -> dict[str, Program]:
    d = Tensor("d", SHAPE)
    return {
        "plain": normalised(),
        "another channel is summed": normalised(d[n, 2 - c, r]),
        "another sample is summed": normalised(d[N - 1 - n, c, r]),
        "another row is summed": normalised(d[n, c, 3 - r]),
        "some are left out": normalised(condition=True),
        "another channel is read again": normalised(turned=True),
        "the source grows": normalised(grows=True),
        "a result": replace(normalised(), outputs=(*normalised().outputs, Tensor("h", SHAPE))),
    }


def again(plan: Plan) -> set[str]:
    """What is computed again."""
    made = (t.name for t in plan.places if t.name.startswith("again_"))
    return {name.split("_")[1] for name in made}


@pytest.mark.parametrize("name", programs())
def test_values(name: str) -> None:
    assert wrong_of_programs([programs()[name]], slice(None)) == []


def test_decisions() -> None:
    found = {name: again(of_program(program)) for name, program in programs().items()}
    others = {"the source grows": set(), "a result": {"d"}}
    assert found == {**dict.fromkeys(found, {"d", "h"}), **others}


def test_elements_of_others_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: iterations are taken to need nothing of each other."""
    monkeypatch.setattr(fusion, "disjoint", lambda a, b: True)
    assert wrong_of_programs([normalised()])


def test_sources_that_change_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recomputed._Uses, "lasts", lambda self, tensor, number: True)
    assert not wrong_of_programs([normalised()])
    assert wrong_of_programs([normalised(grows=True)])


def test_sums_that_are_not_begun_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: totals keep what memory held, or samples are added before they are made."""
    monkeypatch.setattr(channels, "_begun", lambda e, before: before)
    assert wrong_of_programs([normalised()])
