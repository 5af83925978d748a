"""`symgrad check` sees what is wrong: each fault is seeded in the text of the generated modules, one
in a function that only `check` runs, and is found and named."""

import math
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad.inspect import check as checking
from symgrad.inspect.calls import Watched
from symgrad.inspect.check import check_file
from symgrad.inspect.errors import apart, backends_apart, gradient_floor, largest, within
from symgrad.inspect.progress import progress
from tests.backends import assert_close, without_optimizing
from tests.conftest import relative_error
from tests.test_back_ends import worst

SPEC = """from symgrad import *
x = Input(2)
h = Dense(2, "tanh", bias=False)(x)
model = Model(inputs=x, outputs=h, loss=MSE(), optimizer=Adam(0.1))
"""


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    without_optimizing(monkeypatch)
    path = tmp_path / "net.py"
    path.write_text(SPEC)
    return path


def lines_of(path: Path) -> tuple[bool, str]:
    lines: list[str] = []
    right = check_file(path, say=lines.append)
    return right, "\n".join(lines)


def test_a_right_model(spec: Path) -> None:
    right, text = lines_of(spec)
    assert right, text
    assert text.count("all within 1e-09") == 2 and "WRONG" not in text
    functions = re.findall("^([a-z_]+)  ", text.partition("function ")[2], re.M)
    assert functions == [
        "forward", "loss", "backward", "update", "train_step", "train_epoch",
        "jvp", "vjp", "input_vjp", "input_gradient", "jacobian", "param_jacobian", "forward_hvp",
        "forward_hessian", "forward_input_hvp", "forward_input_hessian",
        "per_sample_gradients", "hvp", "hessian", "input_hvp", "input_hessian", "gauss_newton",
    ]  # fmt: skip


RIGHT = {
    "labels, draws, running means, signs": (
        "from symgrad import *\nmodel = Model(Sequential(Input(5, dtype=int), Embedding(7, 4),"
        " GlobalAvgPool(), Dropout(0.5), Dense(3), BatchNorm()), loss=CrossEntropy(),"
        " optimizer=Lion(0.01))\n",
        ["update", "update_statistics", "train_step", "jvp", "vjp", "hvp"],
        "jacobian is left out: net: jacobian of forward has no real input to differentiate by",
    ),
    "steps, inputs": (
        "from symgrad import *\nz, real = Input('z', 3), Input('real', 2)\n"
        "fake, score = Dense(2, name='generator')(z), Dense(1, name='critic')\n"
        "a, b = score(fake), score(real)\nl, m = tensor('l'), tensor('m')\n"
        "l[()] = Mean(a[...]**2, ...)\nm[()] = Mean(b[...] - a[...], ...)\n"
        "model = Model(inputs=[z, real], outputs=[fake, a], steps={'g': Step(l, Adam(), 'generator_*'),"
        " 'c': Step(m, AdamW(clip_norm=0.1), 'critic_*')})\n",
        ["update_g", "train_step_g", "update_c", "train_step_c", "jacobian", "hvp_g", "hvp_c"],
        "",
    ),
    "a gradient that is 0 in theory, and rounding here": (
        "from symgrad import *\nmodel = Model(Sequential(Input(3, dtype=int), Embedding(4, 2),"
        " TransformerBlock(1), Dense(3)), loss=CrossEntropy(), optimizer=Adam(0.1))\n",
        ["train_step", "vjp"],
        "",
    ),
    "outputs whose sum does not change": (
        "from symgrad import *\nmodel = Model(Sequential(Input(5), Dense(7, 'tanh'), Dense(3),"
        " Softmax()), loss=MSE(), optimizer=SGD(0.1))\n",
        ["input_gradient", "forward_hvp", "forward_input_hvp"],
        "",
    ),
    "named like parts of what is printed": (
        "from symgrad import *\nx, w = Input(2), parameter('direction', 2, init=normal)\ni, y, l = indices('i'), tensor('y'), tensor('l')\n"
        "y[..., i] = BatchNorm()(x)[..., i] * w[i]\nl[()] = Mean(y[...]**2, ...)\n"
        "model = Model(inputs=x, outputs=y, steps={'s': Step(l, Adam(0.1))})\n",
        ["update_s", "update_statistics_s", "train_step_s"],
        "direction          2      all 2 entries",
    ),
    "no alignment": (
        "from symgrad import *\nmodel = Model(Sequential(Input(2, 2), Dense(3)),"
        " loss=CTC(zero_infinity=True), optimizer=SGD(0.1))\n",
        ["train_step", "hvp"],
        "",
    ),
    "outputs of 1e25": (
        "from symgrad import *\nx, i, y = Input(2), indices('i'), tensor('y')\nw = parameter('w', 2, init=normal)\n"
        "y[..., i] = 1e25 + sin(x[..., i] * w[i])\n"
        "model = Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1))\n",
        ["train_step", "hvp"],
        "",
    ),
    "a head that the loss does not read": (
        "from symgrad import *\nx = Input(4)\nh = Dense(3, 'tanh')(x)\n"
        "a, b = Dense(2)(h), Dense(2, name='unused')(h)\n"
        "model = Model(inputs=x, outputs=[a, b], loss=MSE()(a, Target('t', 2)), optimizer=AdamW(0.1))\n",
        ["update", "train_step", "jvp"],
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_right_models_of_every_kind(name: str, spec: Path) -> None:
    source, functions, said = RIGHT[name]
    spec.write_text(source)
    right, text = lines_of(spec)
    assert right, text
    for function in functions:
        assert f"\n{function}  " in text
    assert said in text


def body(text: str, name: str) -> tuple[int, int]:
    """Where the text of a function of a NumPy module begins and ends."""
    start = text.index(f"\ndef _{name}(")
    return start, text.index("\n\n\n", start)


def with_line(name: str, line: str) -> Callable[[str], str]:
    """A NumPy module whose function does something else before it returns."""

    def change(text: str) -> str:
        start, end = body(text, name)
        at = text.rindex("\n    return", start, end) if "return" in text[start:end] else end
        return text[:at] + f"\n    {line}" + text[at:]

    return change


def public(name: str, line: str) -> Callable[[str], str]:
    """A module whose public function does something else after its checks."""
    checked = rf"(\ndef {name}\((?:\n|.)*?\n        sizes = {{}}\n(?:        .*\n)*)"
    return lambda text: re.sub(checked, rf"\1    {line}\n", text, count=1)


def stepped(line: str) -> Callable[[str], str]:
    """A module whose train_step does something else before it returns."""
    return lambda text: re.sub(r"(\ndef train_step\((?:\n|.)*?)(    return float)", rf"\1    {line}\n\2", text, count=1)  # fmt: skip


def epoch(old: str, new: str) -> Callable[[str], str]:
    """A module whose train_epoch has other text."""

    def change(text: str) -> str:
        start = text.index("\ndef train_epoch(")
        assert old in text[start:]
        return text[:start] + text[start:].replace(old, new, 1)

    return change


# name: the change of the NumPy module, and what is said
FAULTS: dict[str, tuple[Callable[[str], str], str]] = {
    "forward, one entry": (with_line("forward", "dense1_h[1, 0] += 1e-6"), "forward in NumPy"),
    "forward, NaN": (with_line("forward", "dense1_h[1, 0] = np.nan"), "forward in NumPy"),
    "forward, unwritten": (
        with_line("forward", "dense1_h = np.empty_like(dense1_h)"),
        "forward in NumPy",
    ),
    "forward changes parameters": (
        public("forward", "params.flat[0] += 1"),
        "in NumPy forward changes dense1_W",
    ),
    "backward changes its input": (
        public("backward", "x[0, 0] += 0.5"),
        "in NumPy backward changes an argument",
    ),
    "backward": (
        with_line("backward", "d.dense1_W[0, 1] += 1e-6"),
        "the gradient of dense1_W in NumPy at dense1_W[0,1]",
    ),
    "backward, NaN": (with_line("backward", "d.dense1_W[0, 1] = np.nan"), "the gradient of dense1_W in NumPy"),
    "update": (with_line("update", "w[3] += 1e-6"), "update in NumPy"),
    "update, state": (with_line("update", "v[3] *= 1 + 1e-6"), "update in NumPy at v"),
    "update, NaN": (with_line("update", "v[3] = np.nan"), "update in NumPy at v"),
    "train_step": (stepped("params.flat[2] -= 1e-6"), "train_step in NumPy"),
    "train_step, state": (stepped('state["m"][2] *= 1.001'), "train_step in NumPy at m"),
    "train_step, later": (
        stepped('params.flat[1] += 1e-5*(state["t"] > 1)'),
        "train_step in NumPy",
    ),
    "train_step, loss": (stepped("loss = loss*(1 + 1e-6)"), "train_step in NumPy at the loss"),
    "train_epoch, the last batch": (
        epoch("min(_at + batch_size, _last)", "_at + batch_size"),
        "train_epoch in NumPy at the loss",
    ),
    "train_epoch, numbers of the call": (epoch(", lr=lr)", ")"), "train_epoch in NumPy"),
    "train_epoch, the order": (epoch('state["t"]) if', "0) if"), "train_epoch in NumPy"),
    "jvp": (with_line("jvp", "t_dense1_h[0, 0] += 1e-6"), "jvp in NumPy at t_dense1_h"),
    "vjp": (with_line("vjp", "d_x[0, 0] += 1e-6"), "vjp in NumPy at x"),
    "input_gradient": (with_line("input_gradient", "d_x[0, 0] += 1e-6"), "input_gradient in NumPy"),
    "jacobian": (with_line("jacobian", "dense1_h_by_x[0, 1, 0] += 1e-6"), "jacobian in NumPy"),
    "hvp": (with_line("hvp", "t.dense1_W[0, 1] += 1e-6"), "hvp in NumPy"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_and_named(
    fault: str, spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change, said = FAULTS[fault]

    def write(files: Mapping[str, str], target: Path) -> Any:
        if any("_c/" in name for name in files):
            raise checking.BuildError("only NumPy here")
        ((name, text),) = files.items()
        changed = change(text)
        assert changed != text
        return real({name: changed}, target)

    real = checking.write_module
    monkeypatch.setattr(checking, "write_module", write)
    right, text = lines_of(spec)
    assert not right
    assert f"\nWRONG: {said}" in text, text
    others = [line for line in text.splitlines() if line.startswith("WRONG") and said not in line]
    assert not others or fault.startswith(("forward", "backward", "update", "jvp")), others


def test_a_training_that_diverges_is_not_wrong(tmp_path: Path) -> None:
    """From random weights, an epoch of these steps ends in infinity, as the loop over them does."""
    path = tmp_path / "net.py"
    path.write_text(
        "from symgrad import *\n"
        "net = Sequential(Input(3), Dense(2), Dense(1))\n"
        "model = Model(net, loss=MSE(), optimizer=SGD(1e30))\n"
    )
    right, text = lines_of(path)
    assert right and "train_epoch" in text, text


def test_unwritten_memory_is_nan_in_c(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A loop of C that leaves out the last row."""

    def write(files: Mapping[str, str], target: Path) -> Any:
        text = {
            name: t.replace(
                "(2*part_first, 2*part_end, dense1_h", "(2*part_first, 2*part_end - 2, dense1_h"
            )
            for name, t in files.items()
        }
        assert ("net_c/net.c" in files) == (text != dict(files))
        return real(text, target)

    real = checking.write_module
    monkeypatch.setattr(checking, "write_module", write)
    right, text = lines_of(spec)
    assert not right and "WRONG: forward in C at dense1_h[2," in text, text


# --- NaN passes no comparison --------------------------------------------------------------------

NAN = math.nan


def test_errors_see_nan() -> None:
    assert apart([1.0, 2.5], [1.0, 2.0]) == (0.25, "1")
    for got, wanted in (
        ([1.0, NAN], [1.0, 2.0]),
        ([1.0, 2.0], [1.0, NAN]),
        ([NAN, 2.0], [NAN, 2.0]),
        ([math.inf, 2.0], [1.0, 2.0]),
        ([math.inf, 2.0], [math.inf, 2.0]),
        ([1.0], [1.0, 2.0]),
        (NAN, 1.0),
    ):
        assert apart(got, wanted)[0] == math.inf
        assert apart(got, wanted, 1.0)[0] == math.inf
    assert apart([1.0, NAN], [1.0, 2.0], slack=np.array([NAN, NAN]))[0] == math.inf
    assert apart([1.0, 2.0], [1.0, 2.0], scale=NAN)[0] == math.inf
    assert largest([(0.5, "a"), (NAN, "b"), (0.1, "c")]) == (math.inf, "b")
    assert not within(NAN, 1.0) and within(0.5, 1.0) and not within(1.5, 1.0)
    assert gradient_floor({"a": np.array([NAN, 1.0]), "b": np.array([2.0])}) == 2e-3
    one = {"a": np.array([1.0, 2.0]), "b": np.array([3.0])}
    for bad in ({**one, "a": np.array([1.0, NAN])}, {"a": one["a"]}):
        assert backends_apart(one, bad)[0] == math.inf
        assert backends_apart(bad, one)[0] == math.inf


@pytest.mark.parametrize("bad", [NAN, math.inf])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_comparisons_of_the_tests_see_nan(place: int, bad: float) -> None:
    """One number that is not finite, first, last or in the middle, on either side."""
    from types import SimpleNamespace

    right = np.array([1.0, 2.0, 3.0])
    wrong = right.copy()
    wrong[place] = bad
    program = SimpleNamespace(results=[SimpleNamespace(name="a"), SimpleNamespace(name="b")])
    good, spoiled = {"a": right, "b": right}, ({"a": wrong, "b": right}, {"a": right, "b": wrong})
    assert worst(program, good, good) == 0 and relative_error(right, right) == 0
    for values in spoiled:
        assert worst(program, values, good) == math.inf
        assert worst(program, good, values) == math.inf
    assert relative_error(wrong, right) == relative_error(right, wrong) == math.inf
    assert_close(right, right, 0)
    for got, wanted in ((wrong, right), (right, wrong)):
        with pytest.raises(AssertionError):
            assert_close(got, wanted, 1e9)
    if bad != bad:
        with pytest.raises(AssertionError):
            assert_close(wrong, wrong, 1e9)


def test_a_call_reports_what_it_changes_and_gives_unwritten_memory_as_nan() -> None:
    import types

    module = types.ModuleType("made")
    exec(
        "import numpy as np\n"
        "def forward(params, x):\n    params['w'][0] = 3\n    return np.empty(2), np.empty(2, np.int64)\n",
        vars(module),
    )
    net = Watched("NumPy", module, ())
    real, whole = net.call("forward", {"w": np.zeros(1)}, np.zeros(2))
    assert np.isnan(real).all() and (whole == -7).all()
    assert net.changed == ["forward changes w"]


def test_progress_is_silent_where_stderr_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(3) as advance:
        advance("one")
    assert capsys.readouterr() == ("", "")


def test_plain_progress(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setitem(__import__("sys").modules, "rich.console", None)
    with progress(2) as advance:
        advance("one")
    out, err = capsys.readouterr()
    assert out == "" and "1/2 one" in err and err.endswith("\r\033[K")
