"""What models, formulas and derivations show in a notebook, `diff`, the HTML of a derivation, and the
options of `inspect`."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import sympy

from symgrad import *
from symgrad.build.sources import load_with_sources
from symgrad.cli import main
from symgrad.formulas.derivation import headed
from symgrad.formulas.named import formulas
from symgrad.inspect.derive import derivation_html
from symgrad.inspect.page.mathml import mathml
from symgrad.inspect.terminal import fitted, in_words
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.programs import network_of

ROOT = Path(__file__).resolve().parent.parent


def test_models_show_themselves() -> None:
    model, _ = load_with_sources(ROOT / "examples" / "digits.py")
    first, *_ = model.formulas()
    assert str(first) == "dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o]"
    assert first._repr_latex_() in model._repr_html_().replace("<p>$", "$$").replace("$</p>", "$$")
    assert model._repr_latex_().startswith("$$\n\\begin{aligned}")
    assert isinstance(model.equations()[0].rhs.atoms(sympy.Sum).pop(), sympy.Sum)
    gradient = next(eq for eq in model.equations("backward") if str(eq.lhs) == "d_dense1_W[i, o]")
    assert str(gradient.rhs) == "Sum(d_dense1_z[n, o]*x[n, i], (n, 0, N - 1))"
    with pytest.raises(SpecError, match="there is no function 'back'; there are forward, "):
        model.equations("back")
    d = model.derivation("dense3_b")
    assert d._repr_html_().count("<details>") == len(d.parts)
    assert all(line.latex in d._repr_latex_() for line in d.lines)


def test_html_of_a_derivation() -> None:
    model, _ = load_with_sources(ROOT / "examples" / "mnist1d_gru.py")
    d = model.derivation("gru1_U")
    page = ElementTree.fromstring(derivation_html(d))
    shown = [span for span in page.iter("span") if span.get("title")]
    assert [span.get("title") for span in shown] == [
        line.text.replace("\n", " ") for part in d.parts for line in headed(part.lines)
    ]
    assert all(span.find(".//math") is not None for span in shown)
    rows = [span for span in page.iter("span") if span.get("class") == "row"]
    assert rows and all("block" in span.get("style", "") for span in rows)
    assert "&" not in "".join(page.itertext())


def test_diff(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "examples" / "digits.py").read_text()
    (tmp_path / "a.py").write_text(text)
    (tmp_path / "b.py").write_text(text.replace('Dense(32, "relu")', 'Dense(32, "tanh")'))
    assert main(["diff", str(tmp_path / "a.py"), str(tmp_path / "a.py")]) == 0
    assert capsys.readouterr().out == "all formulas are the same\n"
    assert main(["diff", str(tmp_path / "a.py"), str(tmp_path / "b.py")]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "- dense2_h[n,o] = relu(dense2_z[n,o])   | n<N o<32",
        "+ dense2_h[n,o] = tanh(dense2_z[n,o])   | n<N o<32",
        "- d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]   | n<N o<32",
        "+ d_dense2_z[n,o] = d_dense2_h[n,o]·(1 − dense2_h[n,o]²)   | n<N o<32",
    ]


def test_diff_of_long_formulas_and_of_equal_blocks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    layers = "Sequential(Input(5, 4), *[TransformerBlock(2, causal=True) for _ in range(3)])"
    text = f"from symgrad import *\nmodel = Model({layers}, loss=MSE(), optimizer=SGD(0.1))\n"
    (tmp_path / "a.py").write_text(text)
    (tmp_path / "b.py").write_text(text.replace("causal=True", "causal=False"))
    files = [str(tmp_path / "a.py"), str(tmp_path / "b.py")]
    assert main(["diff", *files, "--columns", "80"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    assert {line[0] for line in lines} == {"-", "+"}
    assert [line[0] for line in lines if "block b = 1 … 3:" in line] == ["-", "+"]
    assert sum("if u ≤ t else 0" in line for line in lines) == 1
    assert main(["diff", *files, "--columns", "80", "--full"]) == 0
    assert sum("if u ≤ t else 0" in line for line in capsys.readouterr().out.splitlines()) == 3


def test_inspect_of_one_parameter(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(ROOT / "examples" / "digits.py"), "dense3_W", "--bare"]) == 0
    shown = [line.split("[")[0].split(" ")[0] for line in capsys.readouterr().out.splitlines()]
    assert shown == ["dense3_z", "cross_entropy1_lse", "cross_entropy1_each", "cross_entropy1_mean",
                     "d_dense3_z", "d_dense3_W"]  # fmt: skip


@pytest.mark.parametrize("options", [
    ["--cost", "--format", "latex"], ["--cost", "--stage", "emit"], ["--format", "html", "--stage", "trace"],
    ["--format", "latex", "--stage", "emit"], ["--notation", "matrix", "--format", "json"],
    ["--with", "jvp", "--stage", "lower"], ["--notation", "matrix", "--cost"],
])  # fmt: skip
def test_options_that_do_not_go_together(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["inspect", "model.py", *options])
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("\n") >= 1


@pytest.mark.skipif(not shutil.which("pdflatex"), reason="needs pdflatex")
@pytest.mark.parametrize("example", ["digits", "mnist1d_gru", "lenet"])
def test_a_file_for_pdflatex(
    example: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(ROOT / "examples" / f"{example}.py")
    assert main(["inspect", path, "--format", "latex", "--standalone"]) == 0
    (tmp_path / "a.tex").write_text(capsys.readouterr().out)
    done = subprocess.run(
        ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"],
        cwd=tmp_path, capture_output=True, text=True, errors="replace",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:]
    assert "Overfull" not in done.stdout


def test_parts_of_a_file_for_pdflatex(capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of a training step; a value that a rewrite stores is where it is needed."""
    assert (
        main(["inspect", str(ROOT / "examples/vae.py"), "--format", "latex", "--standalone"]) == 0
    )
    first, *parts = capsys.readouterr().out.split(r"\subsection*")[1:]
    assert [part[1:].partition("}")[0] for part in parts] == [
        "Network and loss",
        "Gradients",
        "Optimizer",
    ]
    assert r"\row{\mathrm{z\_exp}" in parts[0] and r"\layer{log\_variance}" in parts[0]
    assert r"$L$ is the loss, $\mathrm{loss}$." in parts[1] and r"\layer" not in parts[2]


def test_inspect_in_matrices_and_with_functions(capsys: pytest.CaptureFixture[str]) -> None:
    digits = str(ROOT / "examples" / "digits.py")
    assert main(["inspect", digits, "--notation", "matrix", "d_dense1_W"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "∂L/∂W¹ = Xᵀ·δ¹"
    assert main(["inspect", digits, "--with", "jvp", "t_dense1_h"]) == 0
    assert "t_dense1_h[n,o] = " in capsys.readouterr().out


def test_terminals() -> None:
    line = "z[n,o] = Σ_i x[n,i]·W[i,o]   | n<N o<3 i<4   a.py:7"
    assert fitted(line, None, False) == line == fitted(line, 80, False)
    shown = fitted(line, 40, False).split("\n")
    assert shown == ["z[n,o] = Σ_i x[n,i]·W[i,o]", "     | n<N o<3 i<4   a.py:7"]
    assert fitted(line, 80, True).count("\033[") == 2
    digits = str(ROOT / "examples" / "digits.py")
    done = subprocess.run(
        [sys.executable, "-m", "symgrad", "inspect", digits, "d_dense2_z", "dense1_z"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
        capture_output=True, text=True,
    )  # fmt: skip
    assert "dense1_z[n,o] = sum_i x[n,i]*dense1_W[i,o] + dense1_b[o]" in done.stdout
    assert "\\u" not in done.stdout


def test_columns_of_a_terminal_without_signs() -> None:
    """Words are longer than signs: what stands in columns stays there, from the first word on."""
    for row in ("δ³        d_z    N×10", "Z         z      N×10", "∂L/∂W²    d_W    5"):
        for encoding in ("ascii", "latin-1"):
            shown = row.encode(encoding, in_words.__name__).decode(encoding)
            ends = [[m.start() for m in re.finditer(r"(?<=  )\S", text)] for text in (row, shown)]
            assert ends[0] == ends[1] == [10, 17]
    line = "Σ_i x[n,i]·δ[i]     | n<N"
    assert line.encode("ascii", in_words.__name__) == b"sum_i x[n,i]*delta[i]   | n<N"
    close = "Σ_i δ   | n<N"
    assert close.encode("ascii", in_words.__name__) == b"sum_i delta   | n<N"


DERIVATIVES = {
    "u_t": r"\frac{\partial u_{n}}{\partial t} = ",
    "u_tt": r"\frac{\partial^{2} u_{n}}{\partial t^{2}} = ",
    "u_tx1": r"\frac{\partial^{2} u_{n}}{\partial t\, \partial x_{1}} = ",
    "u_tx1x1": r"\frac{\partial^{3} u_{n}}{\partial t\, \partial x_{1}^{2}} = ",
    "dense1_h_t": r"\frac{\partial h^{\text{dense1}}_{n,o}}{\partial t} = ",
    "d_dense1_h_t": r"\frac{\partial L}{\partial \left(\partial h^{\text{dense1}}_{n,i} / \partial t\right)} = ",
    "u_tx1_by_x": r"\frac{\partial \sum \mathrm{u\_tx1}}{\partial x_{n,i}} = ",
}


def test_derivatives_by_diff_are_typeset_as_such() -> None:
    with fresh_trace():
        t, x = Input("t"), Input("x", 2)
        i, n = indices("i n")
        both = tensor("both")
        both[..., i] = t[...] * x[..., i] + x[..., i]
        v = Dense(1)(Dense(3, "tanh")(both))
        u, loss = tensor("u"), tensor("loss")
        u[...] = v[..., 0] * t[...] ** 2
        made = [diff(u, *by) for by in ((t,), (t, t), (x[..., 1], t), (t, x[..., 1], x[..., 1]))]
        g = grad(made[2], x)
        loss[()] = Mean(sum(d[n] ** 2 for d in made) + Sum(g[n, i] ** 2, i), n)
        model = Model(inputs=[t, x], outputs=u, loss=loss)
        found = formulas(network_of(model, "net").programs["backward"])
        forward = {name: found[name]["latex"] for name in DERIVATIVES}
        for name, left in DERIVATIVES.items():
            assert forward[name].startswith(left), forward[name]
        shown = mathml(forward["u_tt"])
        above, below = ElementTree.fromstring(f"<p>{shown}</p>").find(".//mfrac")
        assert "".join(above.itertext()) == "∂2un" and "".join(below.itertext()) == "∂t2"
        assert above.find(".//msup") is not None and below.find(".//msup") is not None
