"""Formulas as people read them, costs as closed formulas, and what `check` finds."""

import json
import math
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import mpmath
import numpy as np
import pytest
from sympy import Expr, Integer, Rational, pi

from symgrad import scalar
from symgrad.build import compile_model
from symgrad.build.sources import load_with_sources
from symgrad.compiler import simplify_programs, step_program
from symgrad.formulas.cost import equation_cost, program_cost
from symgrad.formulas.latex import equation_latex, formula_latex
from symgrad.formulas.named import formulas, json_text
from symgrad.formulas.text import equation_text, expression_text, formula_text
from symgrad.inspect.check import check_file
from symgrad.inspect.errors import backends_apart
from symgrad.inspect.evaluate import Evaluation
from symgrad.inspect.probes import Reference, probe_errors
from symgrad.inspect.report import report
from symgrad.ir import ONE, Equation, Index, Program, Size, Tensor
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.symbols import Derivative, Word
from tests.conftest import DIGITS, relative_error, run_precisely
from tests.random_programs import random_program

ROOT = Path(__file__).resolve().parent.parent
N = Size("N")
n, o, i, k = Index("n", N), Index("o", 3), Index("i", 4), Index("k", 3)
x, W, b = (
    Tensor("x", (N, Integer(4))),
    Tensor("W", (Integer(4), Integer(3))),
    Tensor("b", (Integer(3),)),
)
z, h, s = (
    Tensor("dense1_z", (N, Integer(3)), symbol=Word(("dense1",), "z")),
    Tensor("h", (N, Integer(3))),
    Tensor("s", ()),
)
y = Tensor("y", (N,), "target", "int")
a, c = x[n, i], h[n, o]

EXPRESSIONS: tuple[tuple[Expr, str, str], ...] = (
    (c**2 / 2, "h[n,o]²/2", r"\frac{h_{n,o}^{2}}{2}"),
    (-c, "−h[n,o]", "-h_{n,o}"),
    (1 - c**2, "1 − h[n,o]²", "1 - h_{n,o}^{2}"),
    (a - c, "x[n,i] − h[n,o]", "x_{n,i} - h_{n,o}"),
    ((a - c) * a / (2 * N), "x[n,i]·(x[n,i] − h[n,o])/(2·N)",
     r"\frac{x_{n,i}\, \left(x_{n,i} - h_{n,o}\right)}{2\, N}"),
    (Rational("0.9") * c, "0.9·h[n,o]", r"0.9\, h_{n,o}"),
    (c / 3 + Rational("1e-8"), "h[n,o]/3 + 1e-8", r"\frac{h_{n,o}}{3} + 10^{-8}"),
    (Rational(2, 3) * c, "2·h[n,o]/3", r"\frac{2\, h_{n,o}}{3}"),
    (scalar.sqrt(c + 1), "√(h[n,o] + 1)", r"\sqrt{h_{n,o} + 1}"),
    (1 / scalar.sqrt(c), "1/√(h[n,o])", r"\frac{1}{\sqrt{h_{n,o}}}"),
    (pi * c, "π·h[n,o]", r"\pi\, h_{n,o}"),
    (scalar.exp(a - c), "exp(x[n,i] − h[n,o])", "e^{x_{n,i} - h_{n,o}}"),
    (scalar.sigmoid(c) * (1 - scalar.sigmoid(c)), "σ(h[n,o])·(1 − σ(h[n,o]))",
     r"\sigma\left(h_{n,o}\right)\, \left(1 - \sigma\left(h_{n,o}\right)\right)"),
    (scalar.step(c) * a, "x[n,i]·[h[n,o] > 0]", r"x_{n,i}\, \left[h_{n,o} > 0\right]"),
    (scalar.equal(k, y[n]), "[k = y[n]]", r"\left[k = y_{n}\right]"),
    (scalar.where(scalar.less(0, c), c, c / 100), "h[n,o] if h[n,o] > 0 else 0.01·h[n,o]",
     r"\begin{cases} h_{n,o} & h_{n,o} > 0 \\ 0.01\, h_{n,o} & \text{otherwise} \end{cases}"),
    (scalar.absolute(a - c), "|x[n,i] − h[n,o]|", r"\left|x_{n,i} - h_{n,o}\right|"),
    (scalar.maximum(a, c) ** 3, "max(x[n,i], h[n,o])³", r"\max\left(x_{n,i}, h_{n,o}\right)^{3}"),
    ((a + c) ** 2, "(h[n,o] + x[n,i])²", r"\left(h_{n,o} + x_{n,i}\right)^{2}"),
    (a ** (a * c), "x[n,i]^(h[n,o]·x[n,i])", r"x_{n,i}^{h_{n,o}\, x_{n,i}}"),
    (z[n, o] ** 2, "dense1_z[n,o]²", r"\left(z^{\text{dense1}}_{n,o}\right)^{2}"),
    (Rational("1e-8") ** c, "1e-8^h[n,o]", r"\left(10^{-8}\right)^{h_{n,o}}"),
    (scalar.sqrt(scalar.absolute(a)), "√|x[n,i]|", r"\sqrt{\left|x_{n,i}\right|}"),
    (-a * c - c / 3, "−h[n,o]/3 − h[n,o]·x[n,i]",
     r"-\frac{h_{n,o}}{3} - h_{n,o}\, x_{n,i}"),
    (scalar.gelu(c), "h[n,o]·Φ(h[n,o])", r"h_{n,o}\, \Phi\left(h_{n,o}\right)"),
)  # fmt: skip


@pytest.mark.parametrize("expr, text, latex", EXPRESSIONS, ids=[e[1] for e in EXPRESSIONS])
def test_expression(expr: Expr, text: str, latex: str) -> None:
    e = Equation(s[()], "=", expr, ())
    assert equation_text(e) == f"s = {text}"
    assert equation_latex(e) == f"s = {latex}" or isinstance(expr, scalar.where)
    assert latex in equation_latex(e)


d_x = Tensor("d_x", (N, Integer(4)), symbol=Derivative("L", Word((), "x")))
d_z = Tensor("d_dense1_z", (N, Integer(3)), symbol=Derivative("L", Word(("dense1",), "z")))
m = Index("m", N)
n_ = Index("n_", N)
linear = Equation(z[n, o], "+", W[i, o] * x[n, i], (n, o, i))
bias = Equation(z[n, o], "+", b[o], (n, o))

FORMULAS: tuple[tuple[list[Equation], str, str], ...] = (
    ([linear, bias], "dense1_z[n,o] = Σ_i x[n,i]·W[i,o] + b[o]",
     r"z^{\text{dense1}}_{n,o} = \sum_{i} x_{n,i}\, W_{i,o} + b_{o}"),
    ([linear, Equation(z[n, k], "+", -b[k], (n, k))],
     "dense1_z[n,o] = Σ_i x[n,i]·W[i,o] − b[o]",
     r"z^{\text{dense1}}_{n,o} = \sum_{i} x_{n,i}\, W_{i,o} - b_{o}"),
    ([Equation(d_x[n, i], "+", W[i, o] * d_z[n, o], (n, o, i))],
     "d_x[n,i] = Σ_o d_dense1_z[n,o]·W[i,o]",
     r"\frac{\partial L}{\partial x_{n,i}} = "
     r"\sum_{o} \frac{\partial L}{\partial z^{\text{dense1}}_{n,o}}\, W_{i,o}"),
    ([Equation(s[()], "+", h[n_, o] / N, (n_, o))], "s = Σ_{n,o} h[n,o]/N",
     r"s = \sum_{n,o} \frac{h_{n,o}}{N}"),
    ([Equation(s[()], "+", h[n, o] - 1, (n, o))], "s = Σ_{n,o} (h[n,o] − 1)",
     r"s = \sum_{n,o} \left(h_{n,o} - 1\right)"),
    ([Equation(s[()], "+", -h[n, o], (n, o))], "s = −Σ_{n,o} h[n,o]", r"s = -\sum_{n,o} h_{n,o}"),
    ([Equation(b[o], "max", h[n, o], (n, o))], "b[o] = max_n h[n,o]", r"b_{o} = \max_{n} h_{n,o}"),
    ([Equation(y[n], "logsumexp", h[n, o], (n, o))], "y[n] = logsumexp_o h[n,o]",
     r"y_{n} = \log\sum_{o} e^{h_{n,o}}"),
    ([Equation(b[o], "+", x[n, i], (n, o, i), scalar.less_equal(i, o))],
     "b[o] = Σ_{n,i: i ≤ o} x[n,i]", r"b_{o} = \sum_{n,i \,:\, i \le o} x_{n,i}"),
    # scatter is read as what arrives: the write's positions become conditions
    ([Equation(d_z[n, k], "+", h[n, k], (n, k)), Equation(d_z[n, y[n]], "+", -s[()], (n,))],
     "d_dense1_z[n,k] = h[n,k] − s·[k = y[n]]",
     r"\frac{\partial L}{\partial z^{\text{dense1}}_{n,k}} = h_{n,k} - s\, \left[k = y_{n}\right]"),
    ([Equation(d_x[n, o + k - 1], "+", h[n, o] * b[k], (n, o, k))],
     "d_x[n,p] = Σ_o h[n,o]·b[p−o+1]; 0 outside",
     r"\frac{\partial L}{\partial x_{n,p}} = \sum_{o} h_{n,o}\, b_{p-o+1}; 0 \text{ outside}"),
    ([Equation(b[y[n]], "+", h[n, o], (n, o))], "b[p] = Σ_{n,o: p = y[n]} h[n,o]",
     r"b_{p} = \sum_{n,o \,:\, p = y_{n}} h_{n,o}"),
    ([Equation(b[Integer(0)], "=", c, ()), Equation(b[Integer(1)], "=", ONE, ())],
     "b[0] = h[n,o]; b[1] = 1; b[2] = 0", "b_{0} = h_{n,o}; b_{1} = 1; b_{2} = 0"),
)  # fmt: skip


@pytest.mark.parametrize("equations, text, latex", FORMULAS, ids=[f[1] for f in FORMULAS])
def test_formula(equations: list[Equation], text: str, latex: str) -> None:
    assert formula_text(equations[0].tensor, equations) == text
    assert formula_latex(equations[0].tensor, equations) == latex


def test_terms_that_exchange_the_names_of_indices() -> None:
    first = Equation(z[n, o], "+", h[n, k] * W[k, o], (n, o, k))
    second = Equation(z[n, k], "+", h[n, o] * W[o, k], (n, k, o))
    text = formula_text(z, [first, second])
    assert text == "dense1_z[n,o] = Σ_k h[n,k]·W[k,o] + Σ_k h[n,k]·W[k,o]"


def test_one_equation_of_several() -> None:
    assert equation_text(linear) == "dense1_z[n,o] = Σ_i x[n,i]·W[i,o]"
    assert equation_text(bias, accumulate=True) == "dense1_z[n,o] += b[o]"
    scatter = Equation(b[y[n]], "+", h[n, o], (n, o))
    assert equation_text(scatter) == "b[y[n]] += Σ_o h[n,o]"


def test_every_random_program_has_formulas_with_balanced_brackets() -> None:
    for seed in range(1, 120):
        program, _ = random_program(seed)
        for name, entry in formulas(program).items():
            for part in ("text", "latex"):
                for opening, closing in ("()", "[]", "{}"):
                    assert entry[part].count(opening) == entry[part].count(closing), (seed, name)
            assert all("  " not in line.lstrip() for line in entry["text"].split("\n"))


def digits() -> tuple[Any, Any]:
    model, _ = load_with_sources(ROOT / "examples" / "digits.py")
    return model, network_of(model, "digits")


def _training_step(network: Network) -> Program:
    return step_program(network, simplify_programs(network), network.steps[0])


def test_table_is_json() -> None:
    table = formulas(_training_step(digits()[1]))
    assert json.loads(json_text(table)) == table
    assert not {"w", "g", "new_dense1_W"} & set(table)  # only moved, not computed
    assert table["d_dense1_W"]["origin"] == "digits.py:8: spec, reverse of dense1_z by dense1_W"
    assert table["new_w"]["origin"].startswith("digits.py:13: ")


# --- cost -----------------------------------------------------------------------------------------


def test_cost_of_equations() -> None:
    assert equation_cost(linear).multiply_adds == 12 * N
    assert equation_cost(linear).operations == 0
    assert equation_cost(linear).bytes == 4 * (12 + 4 * N + 3 * N)
    assert equation_cost(bias).multiply_adds == 0
    tanh = Equation(h[n, o], "=", scalar.tanh(z[n, o]), (n, o))
    assert equation_cost(tanh).operations == 3 * N * scalar.cost(scalar.tanh(z[n, o]))
    assert equation_cost(linear, itemsize=8).at({"N": 5}) == (60, 0, 8 * (12 + 20 + 15))


def test_cost_of_digits() -> None:
    cost = program_cost(_training_step(digits()[1]))
    forward = 64 * 64 + 64 * 32 + 32 * 10
    assert cost.multiply_adds == (forward + forward + 64 * 32 + 32 * 10) * N
    assert expression_text(cost.multiply_adds) == "15296·N"


# --- check ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("first", range(1, 161, 40))
def test_evaluation_is_what_the_interpreter_says(first: int) -> None:
    for seed in range(first, first + 40):
        program, values = random_program(seed)
        expected = run_precisely(program, values)["loss"]
        with mpmath.workdps(DIGITS):
            got = Evaluation(program, values).run()["loss"]
        assert relative_error(got, expected) < 1e-40, seed


def test_moved_evaluates_only_what_depends_on_it() -> None:
    program, values = random_program(5)
    name = next(t.name for t in program.inputs if t.dtype == "real")
    other = {**values, name: values[name] + 0.125}
    with mpmath.workdps(DIGITS):
        first = Evaluation(program, values)
        before = dict(first.run())
        changed = np.frompyfunc(mpmath.mpf, 1, 1)(np.asarray(other[name], object))
        moved = first.moved({name: np.asarray(changed, object)})
        expected = Evaluation(program, other).run()
    assert moved["loss"][()] == expected["loss"][()]
    assert all(before[t] is first.memory[t] for t in before)


SMALL = """from symgrad import *
model = Model(Sequential(Input(3), Dense(4, "tanh"), Dense(2)), loss=CrossEntropy())
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any, Reference]:
    path = tmp_path_factory.mktemp("small") / "small.py"
    path.write_text(SMALL)
    net = compile_model(path, path.parent, dtype="float64")
    model, _ = load_with_sources(path)
    network = network_of(model, "small")
    reference = Reference(model, network, network.steps[0], 3, 0, net.init_params())
    return path, net, reference


def gradients(net: Any, reference: Reference) -> dict[str, Any]:
    _, grads = net.backward(reference.params, *reference.data.values(), wrt_inputs=True)
    return {name: np.array(g) for name, g in grads.items()}


def test_right_gradients_pass(small: tuple[Path, Any, Reference]) -> None:
    _, net, reference = small
    errors = probe_errors(reference.probes(), gradients(net, reference))
    assert set(errors) == {*reference.params, "x"}
    assert max(e for e, _ in errors.values()) < 1e-13


@pytest.mark.parametrize("wrong", [1e-6, -1.0, math.nan, math.inf])
def test_one_wrong_entry_is_found_and_named(
    wrong: float, small: tuple[Path, Any, Reference]
) -> None:
    _, net, reference = small
    found = gradients(net, reference)
    found["dense1_W"][2, 1] += wrong
    errors = probe_errors(reference.probes(), found)
    assert errors["dense1_W"][0] > 1e-9 and errors["dense1_W"][1] == "dense1_W[2,1]"
    assert max(e for name, (e, _) in errors.items() if name != "dense1_W") < 1e-13
    apart, place = backends_apart(gradients(net, reference), found)
    assert place == "dense1_W[2,1]" and apart > 1e-9


def test_random_directions_find_any_wrong_entry(
    small: tuple[Path, Any, Reference], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, net, reference = small
    monkeypatch.setattr("symgrad.inspect.probes.SMALL", 0)
    probes = reference.probes()
    assert sum(p.label.startswith("direction") for p in probes) == 2 * 5
    for place in np.ndindex(3, 4):
        found = gradients(net, reference)
        found["dense1_W"][place] *= 1 + 1e-6
        assert probe_errors(probes, found)["dense1_W"][0] > 1e-9


def test_check_fails_where_a_gradient_is_wrong(small: tuple[Path, Any, Reference]) -> None:
    """A derivative table with tanh' = 1 − tanh⁴ is found out."""
    script = (
        "import sys, sympy\n"
        "sympy.tanh.fdiff = lambda self, argindex=1: 1 - self**4\n"
        "from symgrad.cli import main\n"
        "sys.exit(main(['check', sys.argv[1]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(small[0])],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1 and done.stderr == ""
    assert "\nWRONG: the gradient of dense1_W in NumPy at dense1_W[" in done.stdout
    assert "WRONG: the gradient of dense2_W" not in done.stdout
    assert "all within" not in done.stdout


def test_model_whose_loss_needs_positive_inputs(tmp_path: Path) -> None:
    path = tmp_path / "positive.py"
    path.write_text(
        "from symgrad import *\n"
        "x = Input(3)\nn, i = indices('n i')\nl = tensor('l')\nl[n, i] = log(x[n, i])\n"
        "model = Model(inputs=x, outputs=Dense(2)(l), loss=MSE())\n"
    )
    lines: list[str] = []
    assert check_file(path, say=lines.append) is True


def test_a_plan_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "m.py"
    layers = "Sequential(Input(4), Dense(3), Dense(2))"
    path.write_text(
        f"from symgrad import *\nmodel = Model({layers}, loss=MSE(), optimizer=SGD(0.1))"
    )
    text = report(path, stage="lower")
    for line in (
        "product N × 3 × 4: dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o]",
        "blocks of 64 n < N:",
        "    reduce n < N:",
        "if d_x is asked for:",
        "new_w[p] = u1·g[p] + w[p]",
        "| memory of w",
    ):
        assert line in text, text
    assert re.search(r"workspace: [\d·N +]+ numbers, [\d·N +]+ bytes", text)
    alone = report(path, ["dense1_W"], stage="lower").splitlines()
    assert len(alone) == 1 and alone[0].startswith("product 4 × 3 × N: d_dense1_W")


def test_a_plan_of_arrays_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "m.py"
    layers = 'Sequential(Input(1, 4, 4), Conv2d(2, 3), MaxPool2d(2), Flatten(), Dense(2, "tanh"))'
    path.write_text(
        f"from symgrad import *\nmodel = Model({layers}, loss=MSE(), optimizer=SGD(0.1))"
    )
    lines = report(path, stage="lower", backend="numpy").splitlines()
    found = {line.partition("   |")[0].strip(): line.partition("   | ")[2] for line in lines}
    for line, place in (
        ("dense1_h[n,o] = tanh(dense1_z[n,o])", "memory of dense1_z"),
        ("dense1_z[n,o] += dense1_b[o]", "its own array"),
        ("d_dense1_b[o] = Σ_n d_dense1_z[n,o]", "grads + 24"),
        ("new_w[p] = w[p] − g[p]·lr", "memory of w"),
        ("store new_t in t", "step"),
        ("if wrt_inputs is asked for:", ""),
        ("for u < 2:", ""),
    ):
        assert found.get(line) == place, "\n".join(lines)
