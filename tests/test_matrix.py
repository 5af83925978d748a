"""Formulas in matrices of recurrences, masks, labels and batches: each line, from its text alone.

Every formula of a model's gradients is recomputed from its text and its LaTeX by NumPy's @ beside
the interpreter's values; a model names what has no such form.
"""

import re
from pathlib import Path
from typing import Any

import pytest
from sympy import Expr

from symgrad import *
from symgrad.build.sources import load_with_sources
from symgrad.cli import main
from symgrad.formulas.derivation import Line
from symgrad.formulas.listing import listing
from symgrad.formulas.marks import Marks
from symgrad.formulas.matrix import matrix_lines
from symgrad.formulas.named import by_tensor
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.printed_models import MODELS
from tests.test_derivation import Values, _false_matrix

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
KINDS: dict[str, tuple[Any, Any, Any, list[str]]] = {
    "elman": ((5, 3), lambda: [SimpleRNN(4), Dense(2)], MSE(), [
        "A¹[:,t] = X[:,t]·W¹ + 1_N·b¹ᵀ",
        "H¹[:,0] = 0\nt = 0 … 4:\n    H¹[:,t+1] = tanh(A¹[:,t])",
        "t = 4 … 0:\n    (∂L/∂H¹)[:,t] = (∂L/∂A¹)[:,t]·U¹ᵀ",
        "∂L/∂U¹ = Σ_t H¹[:,t]ᵀ·(∂L/∂A¹)[:,t]",
    ]),
    "lstm": ((4, 3), lambda: [LSTM(2, return_sequences=True), Dense(2)], MSE(), []),
    "gru backwards": ((4, 3), lambda: [GRU(2, bidirectional=True), Dense(2)], MSE(), []),
    "causal attention": ((5, 4), lambda: [TransformerBlock(2, causal=True)], MSE(), [
        "lse[n,h] = logsumexp_rows(score[n,h] + log(tri(5)))",
        "P³[n,h] = exp(score[n,h] − lse[n,h]·1_5ᵀ) × tri(5)",
        "(∂L/∂V²)[n,:,h] = P³[n,h]ᵀ·(∂L/∂O³)[n,:,h]",
    ]),
    "embedding": ((4,), lambda: [Embedding(6, 3), PositionEmbedding(), Slice(1, None, axis=1),
                                 LayerNorm(), Dense(6)], CrossEntropy(), [
        "Y¹[n] = E¹[X[n]]",
        "∂L/∂P² = Σ_n (∂L/∂Y²)[n]",
        "∂L/∂E¹ = Σ_n onehot(X[n], 6)ᵀ·(∂L/∂Y²)[n]",
    ]),
}  # fmt: skip


def matrices(model: Model) -> tuple[tuple[Line, ...], list[str]]:
    network = network_of(model, "net")
    program = network.functions_of(network.steps[0])["backward"].program
    found = by_tensor(listing(simplify(program).items))
    return matrix_lines(found.items(), found)


def false(model: Model) -> list[str]:
    values = Values(model, 2)
    lines, _ = matrices(model)
    named: dict[str, list[Line]] = {}
    for line in lines:
        if line.kind == "matrix":
            named.setdefault(line.name, []).append(line)
    return [problem for own in named.values() if (problem := _false_matrix(own, lines, values))]


def kind(name: str) -> Model:
    shape, layers, loss, _ = KINDS[name]
    with fresh_trace():
        x = Input(*shape, dtype="int" if name == "embedding" else "real")
        return Model(Sequential(x, *layers()), loss=loss, optimizer=SGD(0.1))


@pytest.mark.parametrize("name", KINDS)
def test_every_line(name: str) -> None:
    model = kind(name)
    lines, missing = matrices(model)
    assert not missing
    assert not false(model)
    text = "\n".join(line.text for line in lines if line.kind == "matrix")
    assert [wanted for wanted in KINDS[name][3] if wanted not in text] == []


def test_letters_and_numbers_of_sums() -> None:
    """Ranges are of letters that a line has, a number stands before a sum of all elements, and a
    sum that is empty where its condition never holds leaves no "elsewhere"."""
    with fresh_trace():
        layers = Input(2, 9), Conv1d(4, 3, padding=1), Flatten(), Dense(2)
        lines, _ = matrices(Model(Sequential(*layers), loss=MSE(), optimizer=SGD(0.1)))
    for line in (line for line in lines if line.kind == "matrix"):
        for span in line.ranges.split():
            assert re.search(rf"\b{span.partition('<')[0]}\b", line.text), line
    with fresh_trace():
        n, t, r, h, d = indices("n t r h d", N, 3, 3, 2, 4)
        x, s, y, loss = Input("x", 8), parameter("s", 2, 3, 3), tensor("y"), tensor("loss")
        y[n, t, 4 * h + d] = Sum(s[h, t, r] * x[n, 4 * h + d], r, where=r <= t)
        c = tensor("c")
        c[n, t] = Sum(y[n, t, i := indices("i", 8)] ** 2, i)
        loss[()] = Sum(c[n, t] ** 3 / 10, n, t)
        model = Model(inputs=x, outputs=y, loss=loss, optimizer=SGD(0.1))
        assert not false(model)
        lines, _ = matrices(model)
    texts = {line.name: line.text for line in lines if line.kind == "matrix"}
    assert texts["loss"] == "loss = 0.1·1_Nᵀ·C^∘3·1_3"
    assert "elsewhere" not in "".join(texts.values())


def test_sums_whose_terms_a_label_chooses() -> None:
    model, _ = load_with_sources(EXAMPLES / "graph.py")
    assert not false(model)


@pytest.mark.parametrize("name", MODELS)
def test_models_that_are_hard_to_print(name: str) -> None:
    build, shapes, below = MODELS[name]
    with fresh_trace():
        inputs = [
            Input(f"x{k}" if len(shapes) > 1 else "x", *shape, dtype="int" if bound else "real")
            for k, (shape, bound) in enumerate(zip(shapes, below, strict=True))
        ]
        out = build(*inputs)
        w, loss = parameter("unit"), tensor("loss")
        loss[()] = Sum(w[()] * out[...] ** 2, ...)
        model = Model(inputs=inputs, outputs=out, loss=loss, optimizer=SGD(0.1))
        assert not false(model)


def windowed(x: Any) -> Any:
    """Each step attends to the two before it and to itself; the next one is 0 for it."""
    t, u, d = indices("t u d")
    w, s, y = parameter("w", 3), tensor("s"), tensor("y")
    s[..., t, u] = Sum(x[..., t, d] * w[d] * x[..., u, d], d)
    y[..., t, d] = Sum(s[..., t, u] * x[..., u, d], u, where=(u <= t) & (u >= t - 2))
    return y


def test_a_window_is_two_triangles() -> None:
    with fresh_trace():
        x = Input("x", 5, 3)
        model = Model(inputs=x, outputs=windowed(x), loss=MSE(), optimizer=SGD(0.1))
        lines, _ = matrices(model)
        assert not false(model)
        assert "Y[n] = (S[n] ∘ tri(5, 5, 2)ᵀ ∘ tri(5))·X[n]" in [line.text for line in lines]


def masked(build: Any) -> tuple[str, list[str], list[str]]:
    """The lines of a model of a 4×4 parameter and inputs of 4; what has no form; what is false."""
    with fresh_trace():
        x, a = Input("x", 4), parameter("A", 4, 4)
        model = Model(inputs=x, outputs=build(x, a), loss=MSE(), optimizer=SGD(0.1))
        lines, missing = matrices(model)
        return "\n".join(line.text for line in lines), missing, false(model)


def scaled() -> Model:
    """A number that divides, a slope that is turned, a minus before a sum."""
    a, gain = Input("a", 3), parameter("gain", init=1)
    n, j = indices("n j")
    h, y = tensor("h"), tensor("y")
    h[n, j] = softplus(gain[()] * a[n, j])
    y[n] = Sum(-(h[n, j] ** 2) * softplus(-a[n, j]), j) / parameter("offset", init=1)[()]
    return Model(inputs=a, outputs=y, loss=MSE(), optimizer=SGD(0.1))


def test_derivatives_stand_in_brackets_where_a_sign_belongs_to_all() -> None:
    model = scaled()
    assert not false(model)
    lines, missing = matrices(model)
    shown = [line.text for line in lines if line.kind == "matrix"]
    assert "d_offset = −(∂L/∂y)ᵀ·y/offset" in shown
    assert "∂L/∂y_sum = (∂L/∂y)/offset" in shown
    assert "y_sum = −(H ∘ H ∘ a_softplus)·1_3" in shown
    assert not missing and not [text for text in shown if "(−1)" in text or "(−2)" in text]


def test_a_symbol_that_is_the_name_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("dense.py")
    path.write_text(
        "from symgrad import *\n"
        "n, i = indices('n i')\n"
        "x, y, loss = Input('x', 4), tensor('y'), tensor('loss')\n"
        "y[n] = Sum(x[n, i] * parameter('a_name_that_is_as_long_as_names_may_well_become', 4)[i], i)\n"
        "loss[()] = Mean(y[n] ** 2, n)\n"
        "model = Model(inputs=x, outputs=y, loss=loss, optimizer=SGD(0.1))\n"
    )
    long = "a_name_that_is_as_long_as_names_may_well_become"
    for columns, *command in (
        (80, "derive", path, long),
        (100, "inspect", path, "--notation", "matrix"),
    ):
        assert main(list(map(str, command))) == 0
        lines = capsys.readouterr().out.split("\n")
        assert max(map(len, lines)) <= columns
        symbols = [row.split() for row in lines if row.endswith("   4")]
        assert [long, "4"] in symbols and all(len(row) == 2 for row in symbols)
        assert not any("loss loss" in row for row in lines)


def test_a_strict_mask() -> None:
    def build(x: Any, a: Any) -> Any:
        t, u = indices("t u")
        y = tensor("y")
        y[..., t] = Sum(a[t, u] * x[..., u], u, where=u < t)
        return y

    text, missing, wrong = masked(build)
    assert not missing and not wrong
    assert "tri(4, 4, −1)" in text


def test_reductions_under_a_mask() -> None:
    def build(x: Any, a: Any) -> Any:
        t, u = indices("t u")
        low, y = tensor("low"), tensor("y")
        low[t] = Min(a[t, u], u, where=u <= t)
        y[..., t] = low[t] * x[..., t]
        return y

    text, _, wrong = masked(build)
    assert not wrong
    assert "low = min_rows(A − log(tri(4)))" in text


def test_a_wrong_triangle_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    triangle = Marks.triangle

    def wrong(self: Marks, rows: Expr, columns: Expr, shift: Expr) -> str:
        return triangle(self, rows, columns, shift - 1)

    model = kind("causal attention")
    monkeypatch.setattr(Marks, "triangle", wrong)
    assert len(false(model)) >= 2


def test_equal_blocks_are_printed_once(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(EXAMPLES / "addition.py")
    assert main(["inspect", path, "--notation", "matrix"]) == 0
    shown = capsys.readouterr().out
    assert shown.count("score[n,h] = ") == 1
    assert "block b = 4 … 1" in shown
    assert shown.rstrip().endswith("not as matrices: lr")
    assert max(map(len, shown.splitlines())) <= 100


def test_a_recurrence_stands_below_its_steps(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(EXAMPLES / "mnist1d_gru.py")
    assert main(["inspect", path, "--notation", "matrix"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.endswith(":")] == ["t = 0 … 39:", "t = 39 … 0:"] * 2
    assert "    (∂L/∂H¹)[:,t] += (∂L/∂H¹)[:,t+1] ∘ Z¹[:,t] + (∂L/∂u¹)[:,t]·U¹ᵀ" in lines
