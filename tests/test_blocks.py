"""What `inspect` prints, read by itself: blocks that stand once are written out again, formulas of
several lines joined, and each is recomputed beside the interpreter's values."""

import contextlib
import re
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad.build.sources import load_with_sources
from symgrad.compiler import simplify_programs, step_program
from symgrad.inspect.report import report
from symgrad.ir import Program
from symgrad.model.programs import network_of
from tests.interpreter import infer_sizes, run
from tests.printed_blocks import read
from tests.printed_latex import as_text
from tests.test_printed import _problem, values_for

HEAD = "from symgrad import *\nmodel = Model(Sequential("
MODELS = {
    "transformer": "Input(3, 4), PositionEmbedding(), *[TransformerBlock(2, causal=True) for _ in range(3)], "
    "Flatten(), Dense(2)), loss=MSE()",
    "deep": "Input(4), *[Dense(4, 'tanh') for _ in range(7)]), loss=MSE(), optimizer=Adam()",
    "pairs": "Input(4), *[layer for _ in range(5) for layer in (Dense(4, 'relu'), LayerNorm())]), "
    "loss=MSE()",
    "recurrent": "Input(4, 3), *[GRU(3, return_sequences=True) for _ in range(4)], Flatten(), Dense(2)), "
    "loss=CrossEntropy()",
    "named": "Input(4), *[Dense(4, 'tanh', name=n) for n in 'one red two low odd old'.split()]), "
    "loss=MSE()",
    "residual": "Input(4), *[Residual(Dense(4, 'tanh'), Dense(4)) for _ in range(4)]), loss=MSE()",
    "nothing": "Input(4), Dense(5, 'tanh'), Dense(3, 'tanh'), Dense(2)), loss=MSE()",
}  # fmt: skip


@cache
def made(name: str, folder: Path) -> tuple[Path, Program, dict[str, Any], dict[str, int]]:
    path = folder / f"{name}.py"
    path.write_text(f"{HEAD}{MODELS[name]})\n")
    model, _ = load_with_sources(path)
    network = network_of(model, name)
    simplified, step = simplify_programs(network), network.steps[0]
    program = simplified[network.functions_of(step)["backward"].name]
    values = values_for(program, below=2)
    sizes = {s.name: n for s, n in infer_sizes(program, values).items()}  # type: ignore[attr-defined]
    whole = step_program(network, simplified, step)
    return path, whole, {**values, **run(program, values)}, sizes


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("blocks")


def wrong(text: str, name: str, folder: Path) -> list[str]:
    """What is missing in a printed text, and what is not true; of the optimizer's formulas, which
    are never in blocks, only that they are there."""
    _, program, known, sizes = made(name, folder)
    names = {e.tensor.name for e in program.equations}
    found = read(text, {*names, *known})
    moved = {"w", "g", *(n for n in names if n.startswith("new_"))}
    bad = [f"{n} is missing" for n in sorted(names - {*found} - moved)]
    bad += [f"{n} is nothing" for n in sorted({*found} - names)]
    for n, (shown, ranges) in found.items():
        if n in known:
            problem = _problem(shown, ranges, known, sizes, np.asarray(known[n], float), 1e-9)
            bad += [f"{shown}\n    {problem}"] if problem else []
    return bad


@pytest.mark.parametrize("name", MODELS)
def test_what_is_printed_is_true(name: str, folder: Path) -> None:
    path = made(name, folder)[0]
    for columns in (100, 60):
        text = report(path, columns=columns)
        assert ("block b = " in text) == (name != "nothing")
        assert not wrong(text, name, folder), text
        longest = max(len(line) for line in text.split("\n"))
        assert longest <= columns or columns == 60
    full = report(path, full=True)
    assert "block b = " not in full and not wrong(full, name, folder)
    if name != "nothing":
        assert len(text) < 0.85 * len(full)


@pytest.mark.parametrize("name", MODELS)
def test_latex_says_the_same(name: str, folder: Path) -> None:
    path = made(name, folder)[0]
    rows = [r.removesuffix(r" \\") for r in report(path, format="latex").split("\n")]
    rows = [
        re.sub(r"^(\\quad )*", "", r)
        for r in rows
        if not re.search(r"\\text\{block|\\qquad|\\colon$", r)
    ]
    text = report(path, columns=10_000)
    texts = [line.partition("   | ")[0].strip() for line in text.split("\n\n", 1)[1].split("\n")]
    letters = set(re.findall(r"(\w+)<", text)) | {"t"}
    texts = [t for t in texts if re.search(r" \+?= ", t) and "…" not in t]
    assert len(rows) == len(texts)
    for row, shown in zip(rows, texts, strict=True):
        own = as_text(row, letters).split("\n")[-1].strip()
        left, right = (re.match(r"\w+\[?", t)[0] for t in (own, shown))  # type: ignore[index]
        assert left == right, (row, shown)


@pytest.mark.parametrize(
    "fault",
    [
        lambda t: t.replace("of block b − 1", "of block b + 1", 1),
        lambda t: t.replace("block b = 1 … 3: transformer_block1, transformer_block2",
                            "block b = 1 … 3: transformer_block2, transformer_block1"),
        lambda t: re.sub(r"input: \w+, then", "input: d_x, then", t, count=1),
        lambda t: t.replace(" + attention_b_o[o]", " − attention_b_o[o]", 1),
        lambda t: t.replace("(d_norm1_h[n,t,d] −", "(d_norm1_h[n,t,d] +", 1),
    ],
)  # fmt: skip
def test_faults_are_seen(fault: Any, folder: Path) -> None:
    text = report(made("transformer", folder)[0])
    bad = fault(text)
    assert bad != text
    with contextlib.suppress(KeyError, ValueError):  # it can't be read at all
        assert wrong(bad, "transformer", folder)


def test_what_is_asked_by_name_has_its_names(folder: Path) -> None:
    path = made("transformer", folder)[0]
    text = report(path, ["*_attention_b_q"])
    assert "block b" not in text and "d_transformer_block2_attention_b_q[" in text
    way = report(path, ["transformer_block1_attention_b_q"])
    assert "block b = 1 … 2: transformer_block2, transformer_block3" in way
