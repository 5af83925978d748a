"""Formulas of models that are hard to print (`tests/printed_models.py`): all of them, forward and
backward, as they are and simplified, recomputed from their text and their LaTeX."""

from dataclasses import replace
from typing import Any

import mpmath
import numpy as np
import pytest

from symgrad import *
from symgrad.compiler import simplify_programs
from symgrad.formulas.named import formulas
from symgrad.ir import Program
from symgrad.language.trace import fresh_trace
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from tests.interpreter import infer_sizes, run
from tests.printed_models import MODELS
from tests.test_printed import false_formulas


def network(name: str) -> tuple[Network, dict[str, int]]:
    build, shapes, below = MODELS[name]
    with fresh_trace():
        inputs = [
            Input(f"x{k}" if len(shapes) > 1 else "x", *shape, dtype="int" if bound else "real")
            for k, (shape, bound) in enumerate(zip(shapes, below, strict=True))
        ]
        out = build(*inputs)
        r, loss = Target("r", *out.shape[1:]), tensor("loss")
        loss[()] = Sum(r[...] * out[...], ...) + parameter("unit")[()] / 2
        model = Model(inputs=inputs, outputs=out, loss=loss, optimizer=SGD(0.1, momentum=0.9))
        made = network_of(model, "net")
    return made, {i.name: bound for i, bound in zip(inputs, below, strict=True)}


def values_for(program: Program, below: dict[str, int]) -> dict[str, Any]:
    rng = np.random.default_rng(11)
    values: dict[str, Any] = {}
    for t in program.inputs:
        shape = [int(e) if e.is_Integer else 2 for e in t.shape]
        values[t.name] = (
            rng.integers(0, below.get(t.name) or 3, shape)
            if t.dtype == "int"
            else rng.uniform(-2, 2, shape)
        )
    return values


@pytest.mark.parametrize("name", MODELS)
def test_printed_models(name: str) -> None:
    net, below = network(name)
    programs = [net.programs["backward"], *simplify_programs(net).values()]
    for program in dict.fromkeys(programs):
        everything = tuple(dict.fromkeys(e.tensor for e in program.equations))
        program = replace(program, outputs=everything, updates=())
        values = values_for(program, below)
        known = {**values, **run(program, values)}
        sizes = {s.name: n for s, n in infer_sizes(program, values).items()}  # type: ignore[attr-defined]
        table = formulas(program)
        wrong = false_formulas(table, known, sizes)
        if wrong:  # or it compares what only rounding tells apart
            with mpmath.workdps(30):
                wrong = false_formulas(table, {**values, **run(program, values, mpmath.mpf)}, sizes)
        assert not wrong, "\n".join(wrong)
