"""Model files that are wrong, one way each: one line that says where, exit code 1, no output."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAD = "from symgrad import *\n"
MODEL = "model = Model(Sequential(Input(4), Dense(3)), loss=MSE())\n"

# name: (the file, its line that the error names, a part of the message)
WRONG = {
    "raises": (HEAD + "\nraise RuntimeError('not today')\n", 3, "RuntimeError: not today"),
    "raises in a function": (HEAD + "def f():\n    return 1 / 0\n\nf()\n", 3, "ZeroDivisionError"),
    "exits": (HEAD + "import sys\nsys.exit('bye')\n", 3, "SystemExit: bye"),
    "no model": (HEAD + "layer = Dense(3)\n", 1, "has no model"),
    "two models": (HEAD + MODEL + MODEL.replace("model", "other", 1), 3, "2 models"),
    "shape conflict": (
        HEAD
        + "x = Input(4)\nW = parameter('W', 5, 3)\ni, o = indices('i o')\nz = tensor('z')\n"
        + "z[..., o] = Sum(x[..., i] * W[i, o], i)\n"
        + "model = Model(inputs=x, outputs=z, loss=MSE())\n",
        6,
        "index i",
    ),
    "outside a tensor": (
        HEAD
        + "x = Input(4)\nn, i = indices('n i', N, 4)\nz = tensor('z')\n"
        + "z[n, i] = x[n, i + 1]\nmodel = Model(inputs=x, outputs=z, loss=MSE())\n",
        5,
        "outside",
    ),
    "division by zero": (
        HEAD
        + "x = Input(4)\nn, i = indices('n i')\nz = tensor('z')\n"
        + "z[n, i] = x[n, i] / (x[n, i] - x[n, i])\n"
        + "model = Model(inputs=x, outputs=z, loss=MSE())\n",
        5,
        "division by zero",
    ),
    "hostile layer name": (
        HEAD + "\nmodel = Model(Sequential(Input(4), Dense(3, name='x; system()')), loss=MSE())\n",
        3,
        "is not a name",
    ),
    "hostile model name": (
        HEAD + MODEL.replace("MSE()", "MSE(), name='../../x'"),
        2,
        "is not a name",
    ),
    "unknown name": (HEAD + "model = Model(Sequential(Input(4), Dence(3)))\n", 2, "Dence"),
    "no parameters": (
        HEAD + "x = Input(4)\n\nmodel = Model(inputs=x, outputs=x, loss=MSE())\n",
        4,
        "parameters",
    ),
    "empty": ("", 1, "has no model"),
    "not Python": ("model = Model(\n", 1, "not Python"),
    "wrong indentation": (HEAD + "  model = 3\n", 2, "not Python"),
    "deep recursion": (HEAD + "def f():\n    f()\nf()\n", 3, "RecursionError"),
}


def compile_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "symgrad", "compile", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder)},
        capture_output=True,
        text=True,
    )  # fmt: skip


def assert_one_line(done: subprocess.CompletedProcess[str], folder: Path, *parts: str) -> None:
    assert done.returncode == 1, done
    assert done.stdout == ""
    assert done.stderr.startswith("error: ") and done.stderr.count("\n") == 1, done.stderr
    for part in parts:
        assert part in done.stderr
    assert not (folder / "generated").exists()


@pytest.mark.parametrize("name", WRONG)
def test_wrong_model(name: str, tmp_path: Path) -> None:
    text, line, part = WRONG[name]
    (tmp_path / "model.py").write_text(text)
    assert_one_line(compile_in(tmp_path, "model.py"), tmp_path, f"error: model.py:{line}: ", part)


def test_what_is_no_model_file(tmp_path: Path) -> None:
    (tmp_path / "binary.py").write_bytes(bytes(range(256)))
    (tmp_path / "zeros.py").write_bytes(bytes(100))
    (tmp_path / "folder.py").mkdir()
    for name in ("binary.py", "zeros.py", "folder.py", "missing.py"):
        assert_one_line(compile_in(tmp_path, name), tmp_path, f"error: {name}:")


def test_error_in_an_imported_file_names_the_line_that_imports_it(tmp_path: Path) -> None:
    (tmp_path / "blocks.py").write_text("\n\nsize = 1 / 0\n")
    (tmp_path / "model.py").write_text(HEAD + "import blocks\n" + MODEL)
    assert_one_line(compile_in(tmp_path, "model.py"), tmp_path, "model.py:2: ", "ZeroDivisionError")


def test_debug_shows_the_traceback_too(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text("raise RuntimeError('not today')\n")
    done = compile_in(tmp_path, "model.py", "--debug")
    assert done.returncode == 1 and "Traceback" in done.stderr
    assert done.stderr.rstrip().split("\n")[-1] == "error: model.py:1: RuntimeError: not today"


def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(HEAD + MODEL)
    (tmp_path / "file").write_text("")
    done = compile_in(tmp_path, "model.py", "-o", "file")
    assert_one_line(done, tmp_path, "file")
    assert (tmp_path / "file").read_text() == ""


def test_what_symgrad_did_not_write_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(HEAD + MODEL)
    mine = tmp_path / "model_numpy.py"
    mine.write_text("precious = 1\n")
    assert_one_line(
        compile_in(tmp_path, "model.py", "-o", "."), tmp_path, "symgrad did not make it"
    )
    assert mine.read_text() == "precious = 1\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["model.py", "model_numpy.py"]
