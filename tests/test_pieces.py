"""Repeated stretches of array statements are functions of the NumPy file: every function of a module
gives the same bits with and without them, whatever stands twice is a piece or not; a form is equal
for kernels that differ in their tensors alone."""

from __future__ import annotations

import ast
import os
import types
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sympy import Integer, tanh

from symgrad.compiler import emit
from symgrad.emit.numpy.piece import block
from symgrad.ir import Equation, Index, Size, Tensor
from symgrad.lower import outline
from symgrad.lower.arrays import equations
from symgrad.lower.arrays.forms import form
from symgrad.lower.arrays.grammar import (
    Apply,
    Array,
    Bind,
    For,
    Number,
    Statement,
    Step,
    Temporary,
)
from symgrad.lower.plan import Arrays, Piece
from symgrad.lower.walks import used
from symgrad.model.file import load_model
from tests.run_programs import numpy_results
from tests.test_arrays import random_case
from tests.test_outline import MODELS

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "20"))
SHARED = """
from symgrad import *
x = Input("x", 4)
lamb = parameter("lambda", 4)
layers = [layer for _ in range({n}) for layer in (Dense(4), LayerNorm(), Tanh())]
k, j = indices("k j")
s = tensor("s")
s[..., k] = Sequential(*layers)(x)[..., k] * lamb[k]
model = Model(inputs=x, outputs=Dense(2)(s), loss=MSE(), optimizer=AdamW(0.1))
"""
KINDS = {**MODELS, "shared": SHARED}


def modules(path: Path, wanted: tuple[str, ...]) -> types.ModuleType:
    files = emit(load_model(path), path.name, "numpy", "float64", wanted=wanted)
    module = types.ModuleType("made")
    module.__dict__["TEXT"] = next(iter(files.values()))
    exec(module.__dict__["TEXT"], module.__dict__)
    return module


def results(module: Any) -> Iterator[tuple[str, Any]]:
    """What every function of a module gives."""
    rng = np.random.default_rng(0)
    params = module.init_params(0)
    params.flat = rng.uniform(0.5, 1.5, params.flat.shape)
    data = [rng.uniform(0.5, 1.5, shape) for shape in SHAPES[module.KIND]]
    out = module.forward(params, *data)
    yield "forward", out
    y = rng.uniform(size=out.shape)
    loss, grads = module.backward(params, *data, y, wrt_inputs=True)
    yield "backward", loss
    yield from ((f"d_{k}", v) for k, v in grads.items())
    slopes = module.input_gradient(params, *data)
    yield from slopes.items() if isinstance(slopes, dict) else [("gradient", slopes)]
    state = module.init_state()
    for k in range(3):
        yield f"loss {k}", module.train_step(params, state, *data, y)
    yield "params", params.flat


SHAPES: dict[str, list[tuple[int, ...]]] = {
    "transformer": [(3, 3, 4)],
    "deep": [(3, 5)],
    "reread": [(3, 5)],
    "recurrent": [(3, 4, 3)],
    "mixed": [(3, 5), (3, 2)],
    "drawn": [(3, 3, 4)],
    "shared": [(3, 4)],
}


@pytest.mark.parametrize("worth", [6, -100])
@pytest.mark.parametrize("kind", KINDS)
def test_pieces_give_the_same_bits(
    kind: str, worth: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"{kind}.py"
    path.write_text(KINDS[kind].format(n=3))
    monkeypatch.setattr(outline, "WORTH", worth)
    made = modules(path, ("input_gradient",))
    assert "The same for" in made.TEXT
    monkeypatch.setattr(equations, "outlined", lambda kernels, *_: kernels)
    plain = modules(path, ("input_gradient",))
    assert "The same for" not in plain.TEXT and (len(made.TEXT) < len(plain.TEXT) or worth < 0)
    made.KIND = plain.KIND = kind  # type: ignore[attr-defined]
    for (name, got), (_, want) in zip(results(made), results(plain), strict=True):
        np.testing.assert_array_equal(got, want, err_msg=name)


def test_random_programs_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outline, "WORTH", -100)
    for seed in (s for s in range(COUNT) if s != 17):
        program, values = random_case(seed)
        with monkeypatch.context() as without:
            without.setattr(equations, "outlined", lambda kernels, *_: kernels)
            want = numpy_results(program, values)
        got = numpy_results(program, values)
        for name, array in want.items():
            np.testing.assert_array_equal(got[name], array, err_msg=f"seed {seed}: {name}")


# --- forms

N = Size("N")
n, o, i = Index("n", N), Index("o", 4), Index("i", 3)


def kernel(name: str, width: int = 4, over: bool = False, number: int = 1) -> Arrays:
    """z[n,o] = tanh(x[n,o]) by way of a temporary array, over x or not."""
    x, z = (Tensor(f"{name}_{k}", (N, Integer(width))) for k in "xz")
    t = Temporary(number)
    made: Statement = Bind(z, Apply(tanh, (Array(t),)))
    if over:
        made = Step(Apply(tanh, (Array(t),)), Array(x), z)
    e = Equation(
        z[n, Index("o", width)], "=", tanh(x[n, Index("o", width)]), (n, Index("o", width))
    )
    return Arrays((Bind(t, Array(x)), made), (e,))


def test_forms() -> None:
    """Names of tensors, of temporary arrays and of loops' indices are no part of a form; shapes,
    what is written over, and the order in which tensors are read are."""
    first = kernel("a")
    assert form(first) == form(kernel("b", number=7)) and used(first)[0].name == "a_x"
    assert form(first) != form(kernel("b", width=5))
    assert form(first) != form(kernel("b", over=True))
    assert form(first) != form(replace(first, adds=True))
    x, y, z = (Tensor(k, (N,)) for k in "xyz")
    twice = Arrays((Bind(z, Apply("+", (Array(x), Array(x)))),))
    apart = Arrays((Bind(z, Apply("+", (Array(x), Array(y)))),))
    assert form(twice) != form(apart) == form(Arrays((Bind(x, Apply("+", (Array(y), Array(z)))),)))
    added = [
        Arrays(
            (Bind(z, Apply("+", (Array(x), Array(y)))), Bind(z, Apply("+", (Array(z), Array(k)))))
        )
        for k in (x, y)
    ]
    assert form(added[0]) != form(added[1])
    first_, second = Temporary(1), Temporary(2)
    made = [
        Arrays((Bind(first_, Array(x)), Bind(second, Array(y)), Bind(z, Array(k))))
        for k in (first_, second)
    ]
    assert form(made[0]) != form(made[1])
    a, b = Index("a", 3), Index("b", 3)
    counted = [
        Arrays((For(a, 1, (For(b, 1, (Bind(z, Apply("*", (Array(x), Number(k)))),)),)),))
        for k in (a, b)
    ]
    assert form(counted[0]) != form(counted[1])
    loops = [Arrays((For(k, 1, (Step(Apply("+", (Array(x), Array(y))), Array(x)),)),)) for k in (
        i, Index("j", 3), Index("i", 2))]  # fmt: skip
    assert form(loops[0]) == form(loops[1]) != form(loops[2])


def test_the_layer_of_a_run_is_what_tells_the_runs_apart() -> None:
    layers = (("block1", "norm"), ("block2", "norm"))
    piece = Piece((), (), {}, (), layers)
    assert [block(piece, k) for k in range(2)] == [("block1",), ("block2",)]
    assert block(replace(piece, layers=(("block1", "norm"),) * 2), 1) == ("block1", "norm")


def test_twelve_blocks_have_the_functions_of_four(tmp_path: Path) -> None:
    """block10 stands before block2 in the order of names, and nothing comes of that."""
    made: list[list[str]] = []
    for blocks in (4, 12):
        path = tmp_path / f"blocks{blocks}.py"
        layers = f"Dense(4), *[TransformerBlock(2, causal=True) for _ in range({blocks})], Dense(2)"
        path.write_text(
            f"from symgrad import *\nx = Input('x', 3, 4)\nmodel = Model(inputs=x,"
            f" outputs=Sequential({layers})(x), loss=MSE(), optimizer=Adam())"
        )
        text = modules(path, ()).TEXT
        text = text.partition("\ndef _forward")[0].partition("\ndef ")[2]
        text = "def " + text.replace(f"transformer_block{blocks}", "block")
        made.append(ast.unparse(ast.parse(text)).split("\n"))  # whatever the lengths of names
    assert made[0] == made[1] and sum(line.startswith("def ") for line in made[0]) == 3
