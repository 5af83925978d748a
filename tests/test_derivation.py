"""Every line of a derivation is true: recomputed from its text and LaTeX beside the values.

The values are the interpreter's, of the Program after each rewrite. A slope is compared with differences
of the formula that it is the slope of, as it is printed above; the update with its own Program.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from symgrad import *
from symgrad.build.sources import load_with_sources
from symgrad.formulas.derivation import Derivation, Line, text_lines
from symgrad.formulas.derivation import latex as derivation_latex
from symgrad.formulas.named import lines
from symgrad.inspect.derive import derivation_html
from symgrad.inspect.report import report
from symgrad.ir import Program
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.interpreter import infer_sizes, run
from tests.printed import HEADER, Unreadable, evaluate
from tests.printed_latex import as_text
from tests.printed_matrix import Unfit, in_text
from tests.printed_matrix import evaluate as evaluate_matrix
from tests.printed_models import MODELS
from tests.test_printed import values_for

ROOT = Path(__file__).resolve().parent.parent
EPSILON = 1e-5


class Values:
    """The values of every tensor of a training step, after each rewrite, at random inputs."""

    def __init__(self, model: Model, below: int = 3) -> None:
        network = network_of(model, "net")
        functions = network.functions_of(network.steps[0])
        program = functions["backward"].program
        log: list[tuple[str, Program]] = []
        simplify(program, log)
        inputs = values_for(program, below)
        self.sizes = {s.name: n for s, n in infer_sizes(program, inputs).items()}  # type: ignore[attr-defined]
        self.known: dict[str, Any] = {}
        for stage in (program, *(p for _, p in log)):
            self.add(run(stage, inputs))
        update = simplify(functions["update"].program)
        self.update = run(update, values_for(update))

    def add(self, found: Mapping[str, Any]) -> None:
        for name, value in found.items():
            value = np.asarray(value, float)
            if name in self.known:
                assert np.allclose(value, self.known[name], 1e-9, 1e-12, equal_nan=True), name
            self.known[name] = value


def false_lines(d: Derivation, values: Values) -> list[str]:
    """The lines that are not what the program computes, each with what is wrong."""
    found: list[str] = []
    for part in d.parts:
        reads = {line.name: line for line in part.lines if line.kind == "read"}
        slopes = [line for line in part.lines if line.kind == "slope"]
        for name, read in reads.items():
            own = [line for line in slopes if line.name == name]
            for by in {_sides(line)[1][0] for line in own}:
                mine = [line for line in own if _sides(line)[1][0] == by]
                if problem := _false_slopes(read, by, mine, values):
                    found.append(f"{mine[0].text}\n    {problem}")
        assert {line.name for line in slopes} <= reads.keys()
        for line in part.lines:
            if line.kind in ("slope", "symbol"):
                continue
            if line.kind == "matrix":
                own = [m for m in part.lines if (m.kind, m.name) == ("matrix", line.name)]
                if own[0] is line and (problem := _false_matrix(own, part.lines, values)):
                    found.append(f"{line.text}\n    {problem}")
                continue
            known = values.update if line.kind == "update" else values.known
            for text in _texts(line):
                if problem := _problem(text, line.ranges, known, values.sizes, known[line.name]):
                    found.append(f"{line.kind}: {text}\n    {problem}")
    return found


def _texts(line: Line) -> tuple[str, str]:
    letters = re.findall(r"(\w+)<", line.ranges) + re.findall(r"(\w+) = \S.* …", line.text)
    return line.text, as_text(line.latex, letters)


def _problem(text: str, ranges: str, known: Any, sizes: Any, want: Any) -> str | None:
    try:
        with np.errstate(all="ignore"):
            got = evaluate(text, ranges, known, sizes, np.shape(want))
    except Unreadable as error:
        return str(error)
    if np.allclose(got, np.asarray(want, float), 1e-9, 1e-12, equal_nan=True):
        return None
    return f"gives {got.ravel()[:3]} for {np.ravel(want)[:3]}"


def _false_matrix(own: Sequence[Line], lines: Sequence[Line], values: Values) -> str | None:
    """What is wrong with the lines of one tensor, before and within a recurrence."""
    symbols = [s for s in lines if s.kind == "symbol"]
    called = (
        ("\n".join(s.text for s in own), {s.text: values.known[s.name] for s in symbols}),
        (
            "\n".join(in_text(s.latex) for s in own),
            {in_text(s.latex): values.known[s.name] for s in symbols},
        ),
    )
    ranges = " ".join(dict.fromkeys(span for s in own for span in s.ranges.split()))
    want = values.known[own[0].name]
    for text, known in called:
        try:
            with np.errstate(all="ignore"):
                got = evaluate_matrix(text, ranges, known, values.sizes, want.shape)
        except (Unfit, ValueError) as error:
            return f"{text}: {error}"
        if not np.allclose(got, want, 1e-9, 1e-12, equal_nan=True):
            return f"{text} gives {got.ravel()[:3]} for {want.ravel()[:3]}"
    return None


def out_of_order(d: Derivation) -> list[str]:
    """The lines of matrices that read what only a later one defines."""
    found: list[str] = []
    for part in d.parts:
        names = {s.text: s.name for s in part.lines if s.kind == "symbol"}
        symbol = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
        lines = [line for line in part.lines if line.kind == "matrix"]
        later = {line.name for line in lines}
        for line in lines:
            later.discard(line.name)
            right = "".join(row.partition(" = ")[2] for row in line.text.split("\n"))
            found += [line.text for s in symbol.findall(right) if names[s] in later]
    return found


# --- slopes


def _sides(line: Line) -> tuple[tuple[str, list[str]], tuple[str, list[str]], str]:
    """∂h[n,o]/∂z[n,o] = …: (h, [n, o]), (z, [n, o]) and the rest."""
    left, right = line.text.split(" = ", 1)
    above, below = left.removeprefix("∂").split("/∂")
    return _places(above), _places(below), right


def _places(access: str) -> tuple[str, list[str]]:
    name, _, inner = access.removesuffix("]").partition("[")
    places, depth = [""], 0
    for c in inner:
        depth += (c == "[") - (c == "]")
        if c == "," and not depth:
            places.append("")
        else:
            places[-1] += c
    return name, places if inner else []


def _false_slopes(read: Line, by: str, slopes: list[Line], values: Values) -> str | None:
    """How the formula of `read` changes with the tensor `by`, by differences and by its slopes."""
    rng = np.random.default_rng(1)
    known, sizes = values.known, values.sizes
    along = rng.uniform(0.5, 1.5, known[by].shape)
    ends = [_outside_steps(read, {**known, by: known[by] + e * along}, sizes, known[read.name].shape)
            for e in (EPSILON, -EPSILON)]  # fmt: skip
    with np.errstate(invalid="ignore"):
        want = (ends[0] - ends[1]) / (2 * EPSILON)
    got = np.zeros(known[read.name].shape)
    for line in slopes:
        (_, write), (_, place), right = _sides(line)
        letters = re.findall(r"(\w+)<", line.ranges)
        extents = [
            evaluate(f"e = {e}", "", {}, sizes, ()) for e in re.findall(r"<(\S+)", line.ranges)
        ]
        shape = tuple(int(e) for e in extents)
        slot = f"SLOT[{','.join(letters)}]" if letters else "SLOT"

        def at(text: str, ranges: str = line.ranges, shape: Any = shape, slot: str = slot) -> Any:
            return evaluate(f"{slot} = {text}", ranges, known, sizes, shape)

        slope = at(right)
        if " where " in right:
            used = at(f"1 {right[right.index(' where ') + 1 :]}") != 0
        else:
            used = np.ones(shape, bool)
        target = tuple(at(p)[used].astype(int) for p in write)
        source = tuple(at(p)[used].astype(int) for p in place)
        change = slope[used] * along[source] if source else slope[used] * along
        if target:
            np.add.at(got, target, change)
        else:
            got += change.sum()
        for other in (at(as_text(line.latex, letters).split(" = ", 1)[1]),):
            if not np.allclose(other, slope, 1e-9, 1e-12, equal_nan=True):
                return f"in LaTeX it is another: {line.latex}"
    sure = np.isfinite(want)  # the maximum of nothing is −∞ at both ends
    if np.allclose(got[sure], want[sure], 1e-5, 1e-6):
        return None
    return f"{read.text} changes with {by} by {want.ravel()[:3]}, not {got.ravel()[:3]}"


def _outside_steps(read: Line, known: Any, sizes: Any, shape: Any) -> Any:
    """What a formula gives where all that it reads is known, also its own earlier values."""
    ranges, lines = read.ranges, []
    for line in read.text.split("\n"):
        if match := HEADER.fullmatch(line.strip()):
            ends = [evaluate(f"e = {match[k]}", "", {}, sizes, ()) for k in (2, 3)]
            if f"{match[1]}<" not in ranges:
                ranges += f" {match[1]}<{int(max(ends)) + 1}"
            continue
        lines.append(re.sub(rf"(^|; ){read.name}\b", r"\1SLOT", line.strip()))
    with np.errstate(all="ignore"):
        return evaluate("\n".join(lines), ranges.strip(), known, sizes, shape)


# --- models


def derived(model: Model) -> dict[str, Derivation]:
    with fresh_trace():
        names = [p.tensor.name for s in model.steps.values() for p in model.trained(s)]
        return {name: model.derivation(name) for name in names}


def check(model: Model, below: int = 3) -> None:
    values = Values(model, below)
    for d in derived(model).values():
        assert not false_lines(d, values)
        assert not out_of_order(d)
        printed = "\n".join(text_lines(d))
        joined = "".join(printed.split())
    assert all("".join(row.split()) in joined for line in d.lines for row in line.text.split("\n"))
    assert all(len(row) <= 80 for row in printed.split("\n") if "∂L" not in row)


def _gru(x: Any) -> Any:
    return Dense(2)(Flatten()(GRU(2)(x)))


TAUGHT: dict[str, tuple[Any, tuple[int, ...], Any]] = {
    "mlp": (lambda x: Dense(3)(Dense(4, "tanh")(x)), (5,), CrossEntropy()),
    "regression": (lambda x: Dense(2)(Dense(3, "tanh")(x)), (4,), MSE()),
    "layer_norm": (lambda x: Dense(2)(LayerNorm()(Dense(3, "gelu")(x))), (4,), MSE()),
    "batch_norm": (lambda x: Dense(2)(BatchNorm()(Dense(3, "sigmoid")(x))), (4,), MSE()),
    "convolution": (lambda x: Dense(2)(Flatten()(MaxPool2d(2)(Conv2d(2, 3, activation="tanh")(x)))),
                    (1, 6, 6), CrossEntropy()),
    "attention": (lambda x: MultiHeadAttention(2, causal=True)(x), (3, 4), MSE()),
    "attention_without_mask": (lambda x: MultiHeadAttention(2)(x), (3, 4), MSE()),
    "gru": (_gru, (3, 2), MSE()),
}  # fmt: skip


@pytest.mark.parametrize("name", TAUGHT)
def test_models_of_the_textbooks(name: str) -> None:
    build, shape, loss = TAUGHT[name]
    with fresh_trace():
        x = Input("x", *shape)
        check(Model(inputs=x, outputs=build(x), loss=loss), below=2)


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
        model = Model(inputs=inputs, outputs=out, loss=loss, optimizer=SGD(0.1, momentum=0.9))
        values = Values(model)
        parameters = [p.tensor.name for p in model.trained(model.steps[""])]
        for parameter_ in parameters[-2:]:
            assert not false_lines(model.derivation(parameter_), values)


def test_matrices_in_whose_product_0_wins() -> None:
    model, _ = load_with_sources(ROOT / "examples" / "vae.py")
    d = model.derivation("encoder_b")
    d = replace(d, parts=tuple(p for p in d.parts if p.title == "In matrices"))
    assert not false_lines(d, Values(model, 2))
    assert "δ⁴ = ∂L/∂H⁴ × [H⁴ > 0]" in [line.text for line in d.lines]


@pytest.mark.parametrize("columns", [60, 80])
def test_lines_fit_in_the_columns(columns: int) -> None:
    """No line is longer but of one formula that can't be broken, and nothing is lost."""
    model, _ = load_with_sources(ROOT / "examples" / "digits.py")
    d = model.derivation("dense2_b")
    lines = list(text_lines(d, columns))
    assert [line for line in lines[1:] if len(line) > columns + 5] == []
    words = "".join("\n".join(text_lines(d)).split()).replace("|", "")
    assert "".join("".join(lines).split()).replace("|", "") == words


def test_custom_layer() -> None:
    model, _ = load_with_sources(ROOT / "examples" / "custom_layer.py")
    d = model.derivation(next(p.tensor.name for p in model.trained(model.steps[""])))
    assert d.parts[0].title.startswith("The network")


def _heads(text: str, head: str) -> list[tuple[str, ...]]:
    return re.findall(head, text, re.MULTILINE)


TEXT_HEAD = r"(\w+) = (\w+) … (\w+):$"
LATEX_HEAD = r"(\w+) = (\w+), \\dots, (\w+)\\colon(?! *\\quad)"


def test_a_recurrence_has_one_head_wherever_it_is_typeset() -> None:
    path = ROOT / "examples" / "mnist1d_gru.py"
    model, _ = load_with_sources(path)
    d = model.derivation("gru1_U")
    heads = _heads("\n".join(text_lines(d)), TEXT_HEAD)
    matrices = next(p for p in d.parts if p.title == "In matrices")
    only = replace(d, parts=(matrices,))
    assert heads[-2:] == [("t", "0", "39"), ("t", "39", "0")]
    assert _heads(derivation_latex(d), LATEX_HEAD) == heads
    assert _heads(d._repr_html_(), LATEX_HEAD) == heads
    for shown in (derivation_latex(only), only._repr_html_()):
        assert _heads(shown, LATEX_HEAD) == heads[-2:]
        assert shown.count(r"\quad ") >= 15  # formulas beneath them
    page = "".join("".join(ElementTree.fromstring(derivation_html(only)).itertext()).split())
    assert page.count("t=0,…,39:") == page.count("t=39,…,0:") == 1
    listed = "\n".join(lines(model.formulas()))
    forward = _heads(listed, TEXT_HEAD)
    assert len(forward) == 2
    for shown in (model._repr_latex_(), model._repr_html_()):
        assert _heads(shown, LATEX_HEAD) == forward
    for notation in ("index", "matrix"):
        inspected = report(path, notation=notation, format="latex")
        assert len(_heads(inspected, LATEX_HEAD)) == 4
        assert _heads(report(path, notation=notation), TEXT_HEAD)[:4:3] == heads[-2:]
