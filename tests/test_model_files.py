"""Model files run as Python runs them, in a package and beside others; whatever they raise is one line."""

import os
import sys
from pathlib import Path

import pytest

from symgrad.build import compile_file
from symgrad.build.sources import opened
from symgrad.cli import main
from symgrad.model.file import load_model
from tests.model_file import HEAD, MODEL

pytestmark = pytest.mark.usefixtures("a_cache_of_its_own")


# name: the file's text, or its bytes
RUNS: dict[str, str | bytes] = {
    "dataclass": HEAD
    + "from dataclasses import dataclass, field\n@dataclass\nclass Settings:\n"
    "    units: 'int' = 2\n    more: 'list[int]' = field(default_factory=list)\n"
    "model = Model(Sequential(Input(2), Dense(Settings().units)), loss=MSE())\n",
    "annotations": "from __future__ import annotations\n"
    + HEAD
    + "from dataclasses import KW_ONLY, dataclass\nfrom typing import ClassVar, get_type_hints\n"
    "@dataclass(slots=True)\nclass Settings:\n    units: int = 2\n    _: KW_ONLY\n"
    "    kind: str = 'a'\n    word: ClassVar[str] = 'b'\n"
    "class Plain:\n    units: int = 2\n"
    "assert get_type_hints(Plain)['units'] is int and Settings(kind='b').units == 2\n" + MODEL,
    "pickle": HEAD
    + "import copy, pickle\nclass Settings:\n    units = 2\n"
    "assert isinstance(pickle.loads(pickle.dumps(Settings())), Settings)\n"
    "assert copy.deepcopy(Settings()).units == 2\n" + MODEL,
    "names": HEAD
    + "import os, sys\nassert __name__ == 'net' and __package__ == ''\n"
    "assert os.path.isabs(__file__) and os.path.basename(__file__) == 'net.py'\n"
    "assert __spec__.name == 'net' and __doc__ is None and __builtins__\n"
    "assert sys.modules[__name__].__dict__ is globals()\n"
    "assert sys.path[0] == os.path.dirname(__file__) and sys.argv == [sys.argv[0]]\n" + MODEL,
    "main guard": HEAD + MODEL + "if __name__ == '__main__':\n    raise SystemExit('it trains')\n",
    "byte order mark": b"\xef\xbb\xbf" + (HEAD + "word = 'ä'\n" + MODEL).encode(),
    "coding line": b"# -*- coding: latin-1 -*-\n"
    + HEAD.encode()
    + "word = 'ä'\nassert len(word) == 1\n".encode("latin-1")
    + MODEL.encode(),
    "line ends": (HEAD + MODEL).replace("\n", "\r\n").encode(),
    "old line ends": (HEAD + MODEL).replace("\n", "\r").encode(),
    "form feed, no last line end": (HEAD + "\f\n" + MODEL.rstrip()).encode(),
    "source": HEAD
    + "import inspect\ndef f():\n    return 1\nassert 'return 1' in inspect.getsource(f)\n"
    + MODEL,
    "argparse": HEAD + "import argparse\nargparse.ArgumentParser().parse_args()\n" + MODEL,
    "other folder": HEAD + "import os\nos.chdir('/')\n" + MODEL,
    "import of a sibling": HEAD + "import blocks\nassert blocks.UNITS == 2\n" + MODEL,
    "itself": HEAD + "import net\nassert net.__name__ == 'net'\n" + MODEL,
    "pool": HEAD
    + "import multiprocessing\ndef twice(x):\n    return 2 * x\n"
    "with multiprocessing.get_context('fork').Pool(1) as pool:\n"
    "    assert pool.map(twice, [1, 2]) == [2, 4]\n" + MODEL,
}  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_model_files_run_as_python_runs_them(name: str, tmp_path: Path) -> None:
    text = RUNS[name]
    (tmp_path / "blocks.py").write_text("UNITS = 2\n")
    (tmp_path / "net.py").write_bytes(text if isinstance(text, bytes) else text.encode())
    before, modules, folder = list(sys.path), set(sys.modules), os.getcwd()
    model = load_model(tmp_path / "net.py")
    assert [p.tensor.name for p in model.parameters] == ["dense1_W", "dense1_b"]
    assert sys.path == before and os.getcwd() == folder and "net" not in sys.modules
    assert not {m for m in set(sys.modules) - modules if m.startswith("net")}


@pytest.mark.parametrize(
    "line",
    [
        "from .blocks import UNITS",
        "from . import blocks; UNITS = blocks.UNITS",
        "from ..deep.blocks import UNITS",
        "from pkg.deep.blocks import UNITS",
        "from blocks import UNITS",
        "assert __package__ == 'pkg.deep' and __name__ == 'pkg.deep.net'; UNITS = 2",
    ],
)
def test_a_file_of_a_package_imports_from_it(line: str, tmp_path: Path) -> None:
    deep = tmp_path / "pkg" / "deep"
    deep.mkdir(parents=True)
    (tmp_path / "pkg" / "__init__.py").write_text("")
    (deep / "blocks.py").write_text("UNITS = 2\n")
    (deep / "__init__.py").write_text("")
    (deep / "net.py").write_text(HEAD + line + "\n" + MODEL.replace("Dense(2)", "Dense(UNITS)"))
    with opened(deep / "net.py") as (model, sources):
        assert len(model.parameters) == 2
    names = [p.name for p in sources.paths]
    assert "net.py" in names and ("assert" in line or "blocks.py" in names)
    assert not [m for m in sys.modules if m.split(".")[0] in ("pkg", "blocks")]


def test_what_a_model_does_later_runs_as_in_the_file(tmp_path: Path) -> None:
    """An optimizer's update is called when the Programs are made: it may import and open files."""
    (tmp_path / "rates.py").write_text("RATE = 0.5\n")
    (tmp_path / "rate.txt").write_text("0.25")
    (tmp_path / "net.py").write_text(
        HEAD
        + "import os\nclass Mine(Optimizer):\n    def update(self, w, g, t):\n"
        "        import rates\n        p = indices('p')\n"
        "        rate = float(open(os.path.join(os.path.dirname(__file__), 'rate.txt')).read())\n"
        "        w[p] = w[p] - rates.RATE * rate * g[p]\n" + MODEL.replace("())", "(), optimizer=Mine(0.1))")
    )  # fmt: skip
    made = compile_file(tmp_path / "net.py", tmp_path)
    assert "0.125" in made.path.read_text()
    assert compile_file(tmp_path / "net.py", tmp_path).unchanged
    (tmp_path / "rates.py").write_text("RATE = 1.0\n")
    assert not compile_file(tmp_path / "net.py", tmp_path).unchanged
    (tmp_path / "rate.txt").write_text("1.0")
    assert not compile_file(tmp_path / "net.py", tmp_path).unchanged


# the line that is wrong: what the one line of error says, and the exit code
RAISES: dict[str, tuple[str, str, int]] = {
    "SystemExit": ("raise SystemExit(0)", "SystemExit: 0", 1),
    "exit": ("import sys; sys.exit()", "SystemExit", 1),
    "KeyboardInterrupt": ("raise KeyboardInterrupt", "KeyboardInterrupt", 130),
    "GeneratorExit": ("raise GeneratorExit('now')", "GeneratorExit: now", 1),
    "own": ("class Stop(BaseException): pass\nraise Stop('a\\nb')", "Stop: a b", 1),
    "no text": (
        "class Bad(Exception):\n    def __str__(self):\n        raise ValueError\nraise Bad",
        "Bad: (its text can't be told)",
        1,
    ),
    "group": ("raise BaseExceptionGroup('many', [KeyboardInterrupt()])", "many", 1),
    "control characters": ("raise ValueError('\\x1b[31m\\r\\0')", "ValueError: \\x1b[31m", 1),
    "memory": ("raise MemoryError", "MemoryError", 1),
    "no characters": ("raise ValueError('\\ud800')", "ValueError", 1),
    "import of a wrong file": ("import wrong", "SyntaxError", 1),
    "recursion": ("def f():\n    f()\nf()", "RecursionError", 1),
}


@pytest.mark.parametrize("name", RAISES)
def test_whatever_a_model_file_raises_is_one_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if name == "group" and sys.version_info < (3, 11):
        pytest.skip("new in Python 3.11")
    body, said, code = RAISES[name]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wrong.py").write_text("\n\n\n\nif\n")
    (tmp_path / "net.py").write_text(f"x = 1\n{body}\n")
    assert main(["compile", "net.py"]) == code
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and err.isprintable() is False
    assert err[:-1].isprintable(), repr(err)
    assert err.startswith("error: net.py:") and said in err
    line = int(err.split(":")[2])
    assert 2 <= line <= 5
    assert not (tmp_path / "generated").exists()


def test_an_interrupt_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*arguments: object, **named: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "net.py").write_text(HEAD + MODEL)
    monkeypatch.setattr("symgrad.build.compile_file", interrupted)
    assert main(["compile", str(tmp_path / "net.py")]) == 130
    assert capsys.readouterr().err == f"error: {tmp_path / 'net.py'}: interrupted\n"


def test_a_pipe_is_no_model_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "net.py")
    with pytest.raises(ValueError, match="net.py: cannot be read: not a file"):
        compile_file(tmp_path / "net.py", tmp_path)
