"""Factors of gradients that are computed ahead: less is stored, and the values are the same."""

from pathlib import Path

import pytest

from symgrad.lower import loops
from symgrad.lower.lower import Machine, lower
from symgrad.lower.plan import Buffer, Plan
from symgrad.model.file import load_model
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.plans import differences, meaning_of

MODEL = """
from symgrad import *

model = Model(
    Sequential(Input(3), Dense(8, {activation}), Dense(8, {activation}), Dense(2)), loss=MSE()
)
"""


def plans(tmp_path: Path, activation: str) -> Plan:
    (tmp_path / "some.py").write_text(MODEL.format(activation=activation))
    network = network_of(load_model(tmp_path / "some.py"), "f")
    function = next(f for f in network.functions if f.kind == "backward")
    program = simplify(function.program)
    plan = lower(function, program, Machine(bytes=8))
    wanted = [t for v in function.vectors if v.access == "write" for t, _ in v.places]
    assert differences(plan, meaning_of(program), wanted) == []
    return plan


@pytest.mark.parametrize("activation", ['"gelu"', '"silu"', "mish"])
def test_one_tensor_is_stored(
    activation: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stored(plan: Plan) -> set[str]:
        return {
            t.name
            for t, p in plan.places.items()
            if isinstance(p, Buffer) and p.name == "workspace" and t.name.startswith("dense1_")
        }

    own = plans(tmp_path, activation)
    ahead = {t.name for t, p in own.places.items() if t.name.startswith("ahead_d_dense1")}
    monkeypatch.setattr(loops, "with_factors_ahead", lambda program, *_: program)
    before = plans(tmp_path, activation)
    assert len(ahead) == 1
    assert len(stored(own)) < len(stored(before))
