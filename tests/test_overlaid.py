"""A training step's gradients lie over what `backward` works in: the Plan in which both are one
buffer obeys every rule and computes the same, and would not with the gradients further in front."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from sympy import Expr, Integer, exp

from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.lower import groups, overlaid
from symgrad.lower.lower import Machine, lower
from symgrad.lower.overlaid import largest, start
from symgrad.lower.plan import Buffer, Group, Place, Plan
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import in_a_row, used
from symgrad.model.file import load_model
from symgrad.model.network import Function
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.plans import differences, meaning_of, of_program

ROOT = Path(__file__).resolve().parent.parent
N, B = Size("N"), Size("B")


def backward(file: str) -> tuple[Function, Program, Plan]:
    network = network_of(load_model(ROOT / file), "f")
    function = next(f for f in network.functions if f.kind == "backward")
    program = simplify(function.program)
    return function, program, lower(function, program, Machine(bytes=8))


def joined(plan: Plan, further: int = 0) -> Plan:
    """The Plan with the gradients in the workspace, so many numbers further behind."""
    at = start(plan, "grads") + further
    places = {
        t: Buffer("workspace", at + p.offset) if isinstance(p, Buffer) and p.name == "grads" else p
        for t, p in plan.places.items()
    }
    return replace(plan, places=places)


@pytest.mark.parametrize(
    "file", ["examples/digits.py", "examples/custom_loss.py", "examples/mnist1d_cnn.py"]
)
@pytest.mark.parametrize("least", [groups.LEAST, 1])
def test_one_buffer(file: str, least: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is of products in groups, which need all that they read until the last of them is done."""
    monkeypatch.setattr(groups, "LEAST", least)
    if least == 1:
        monkeypatch.setattr(groups, "member_of", lambda *_: None)
    function, program, plan = backward(file)
    assert any(isinstance(k, Group) for k in in_a_row(plan.kernels)) == (least == 1)
    made, meaning = verify_plan(joined(plan)), meaning_of(program)
    wanted = [t for v in function.vectors if v.access == "write" for t, _ in v.places]
    wanted += [t for t in function.results if t not in function.optional]
    for sizes in ((), (1,), (5,)):
        assert differences(made, meaning, wanted, sizes=sizes) == []


@pytest.mark.parametrize("file", ["examples/addition.py", "benchmarks/models/lstm.py"])
def test_pieces_and_recurrences(file: str) -> None:
    verify_plan(joined(backward(file)[2]))


def test_further_in_front(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = backward("examples/digits.py")[2]
    with pytest.raises(IllegalPlan):
        verify_plan(joined(plan, -16))
    with pytest.raises(IllegalPlan, match="lies at"):
        verify_plan(replace(joined(plan), workspace=Integer(16)))


def test_it_is_less() -> None:
    """A multilayer perceptron's first weights, the most of all, lie over everything but d_z."""
    plan = backward("benchmarks/models/mnist.py")[2]
    need = plan.workspace.xreplace({N: Integer(128)})
    assert need <= 535_824 + 512 * 128 + 1024  # 732,746 apart


def test_few_formulas() -> None:
    rng = random.Random(0)
    for _ in range(20):
        drawn: list[Expr] = [
            16 * rng.randint(0, 99) * N + 16 * rng.randint(0, 9) * B + rng.randint(-999, 999)
            for _ in range(30)
        ]
        few = overlaid._few(largest(drawn))
        assert len(few) <= overlaid.FEW
        for _ in range(20):
            sizes = {N: Integer(rng.randint(0, 50)), B: Integer(rng.randint(0, 50))}
            assert max(e.xreplace(sizes) for e in few) >= max(e.xreplace(sizes) for e in drawn)


def offsets(
    items: tuple[Equation, ...], inputs: tuple[Tensor, ...], ends: dict[str, int]
) -> set[Expr]:
    """Where the gradients `ends` begin in their vector, and where that begins behind h, which lies at
    0 of the workspace."""
    made = tuple(e.tensor for e in items if e.tensor.name in ends)
    plan = of_program(Program("f", inputs, items, made))
    places: dict[Tensor, Place] = {
        t: Buffer("grads", Integer(ends[t.name])) if t in made else Buffer("workspace", Integer(0))
        for t in (e.tensor for e in items)
    }
    first = [k for k in in_a_row(plan.kernels) if {*used(k)} & {*made}]
    assert len(first) == 1
    return {*overlaid.starts(plan.kernels, places, "grads")}


n, i, j = Index("n", N), Index("i", 16), Index("j", 16)
X, Y = (Tensor(name, (N, Integer(16)), "input") for name in "xy")


def test_what_the_first_writer_reads_is_in_use() -> None:
    """h is read last by the kernel that first writes g: g lies behind it."""
    h, g = Tensor("h", X.shape), Tensor("g", (Integer(16), Integer(16)))
    items = (
        Equation(h[n, i], "=", exp(X[n, i]), (n, i)),
        Equation(g[i, j], "+", h[n, i] * Y[n, j], (i, j, n)),
    )
    assert offsets(items, (X, Y), {"g": 32}) == {0, 16 * N - 32}


def test_the_first_of_two_gradients_lies_behind() -> None:
    W = Tensor("W", (Integer(16), Integer(16)), "input")
    h, a, b = (Tensor(t, X.shape) for t in "hab")
    items = (
        Equation(h[n, i], "+", X[n, j] * W[j, i], (n, i, j)),
        Equation(a[n, i], "=", h[n, i] ** 2, (n, i)),
        Equation(b[n, i], "=", exp(h[n, i]), (n, i)),
    )
    assert offsets(items, (X, W), {"a": 160, "b": 16}) == {0, 16 * N - 16}
