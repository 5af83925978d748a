"""The way in: model files run as Python runs them, whatever they and their folders are called; what
was read decides whether a compile is needed; nothing is left half done."""

import ast
import importlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest

from symgrad.build import BuildError, compile_file, load_generated
from symgrad.build import cache as caching
from symgrad.build import files as writing
from symgrad.build.compile import shown, write_module
from symgrad.build.files import write_file, write_package
from symgrad.build.sources import opened
from symgrad.cli import main
from symgrad.model.file import load_model

ROOT = Path(__file__).resolve().parent.parent
FUZZ = int(os.environ.get("SYMGRAD_FUZZ", "0"))
MODEL = "model = Model(Sequential(Input(2), Dense(2)), loss=MSE())\n"
HEAD = "from symgrad import *\n"
NUMPY_C = [
    "numpy",
    pytest.param(
        "c", marks=pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")
    ),
]


@pytest.fixture(autouse=True)
def of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("CFLAGS", "-O0")


# --- model files run as Python runs them ----------------------------------------------------------

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


# --- names of files and folders -------------------------------------------------------------------

GOOD_STEMS = [
    "class", "None", "def", "numpy", "math", "string", "stdio", "Python", "symgrad", "sympy", "test",
    "random", "types", "time", "complex", "contract", "parallel", "main", "init", "a-b", "a b", "a.b", "a'b",
    'a"b', "a;b", "a$b", "a%sb", "a{b}", "naïve", "Ωmega"[1:] + "é", "x" * 64, "ffi", "lib",
]  # fmt: skip
REFUSED_STEMS = ["2nets", "_net", "数据", "x" * 65, "-", "…", "é"]


@pytest.mark.parametrize("backend", NUMPY_C)
def test_hostile_file_names(
    backend: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Compiled, imported and called under every name, all in one folder, where they stand in each
    other's way; or refused in one line."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path / "out"))
    for stem in GOOD_STEMS + REFUSED_STEMS:
        (tmp_path / f"{stem}.py").write_text(HEAD + MODEL)
    chosen = GOOD_STEMS if backend == "numpy" else GOOD_STEMS[::3] + ["math", "string", "Python"]
    for stem in dict.fromkeys(chosen):
        assert main(["compile", f"./{stem}.py", "-o", "out", "--backend", backend]) == 0, stem
        out, err = capsys.readouterr()
        assert err == "" and out.count("\n") == 1
        made = out.removesuffix(" written\n")
        importlib.invalidate_caches()
        net = importlib.import_module(Path(made).stem)
        params = net.init_params()
        x = np.ones((3, 2), np.float32)
        assert np.isfinite(net.train_step(params, net.init_state(), x, x))
        assert net.forward(params, x).shape == (3, 2)
    for stem in REFUSED_STEMS:
        assert main(["compile", f"./{stem}.py", "-o", "out", "--backend", backend]) == 1, stem
        out, err = capsys.readouterr()
        assert out == "" and err.count("\n") == 1 and "is not a name for a module" in err
        assert main(["compile", f"./{stem}.py", "-o", "out", "--name", "fine"]) == 0
        capsys.readouterr()


@pytest.mark.parametrize("backend", NUMPY_C)
def test_hostile_folders(
    backend: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    folders = ["a b", "q'\"q", "数据 é", "new\nline", "-I", "$(HOME)", "a;b", "a,b", "link", "%s{0}",
               "*/ /*", "back\\slash", "'''", '"""', "\\N{BULLET}", os.fsdecode(b"not\xfftext")]  # fmt: skip
    for folder in folders if backend == "numpy" else folders[::3]:
        place = f"./{folder}"
        assert main(["compile", "net.py", "-o", place, "--backend", backend]) == 0, folder
        out, err = capsys.readouterr()
        assert err == "" and out.count("\n") == 1 and out.endswith(" written\n")
        assert main(["compile", "net.py", "-o", place, "--backend", backend]) == 0, folder
        assert capsys.readouterr().out.endswith("is unchanged\n")
        made = "net_numpy.py" if backend == "numpy" else "net_c"
        net = load_generated(Path(place) / made)
        assert net.forward(net.init_params(), np.ones((1, 2), np.float32)).shape == (1, 2)
    assert (tmp_path / "link").is_symlink()
    assert backend == "c" or (tmp_path / "there" / made).exists()


HOSTILE_PATHS = [
    'a"""b', "a'''b", "a*/b", "a/*", "a\nimport os\n", "a\\", "\\N{BULLET}", "\\u12", "\\x", "é数",
    "{{ name }}", "{% if %}", "%d", "??/", "a\rb", "a\u2028b", "a\u202eb", os.fsdecode(b"\xff"),
]  # fmt: skip


@pytest.mark.parametrize("backend", NUMPY_C)
def test_paths_end_up_in_no_code(
    backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folders and files whose names would end a comment or a string, or be an escape: the emitted
    files are those of a plain name, but for the name."""
    monkeypatch.chdir(tmp_path)
    for k, hostile in enumerate(HOSTILE_PATHS):
        folder = tmp_path / f"{k}" / hostile
        folder.mkdir(parents=True)
        path = folder / f"{hostile.replace('/', '')}.py"
        path.write_text(HEAD + MODEL.replace("())", "(), name='net')"))
        text = shown(path)
        assert text.isascii() and text.isprintable() and not set(text) & set("\\\"'*?{}%")
        if backend == "c" and k % 4:
            continue
        made = compile_file(path, tmp_path / "out", backend)
        for file in made.files:
            if file.suffix == ".py":
                tree = ast.parse(file.read_bytes())
                kinds = [type(n).__name__ for n in tree.body]
                names = [a.name for n in tree.body if isinstance(n, ast.Import) for a in n.names]
                assert "Import" in kinds and names.count("os") <= 1  # the module's own
        net = load_generated(made.path)
        assert np.isfinite(net.forward(net.init_params(), np.ones((1, 2), np.float32))).all()
        assert main(["inspect", str(path), "--format", "html"]) == 0


# --- the cache ------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["net.py", "blocks.py", "data.txt"])
def test_an_edit_while_compile_runs_is_seen(what: str, tmp_path: Path) -> None:
    """The model edits its own sources after they were read, as a person does who saves meanwhile."""
    new = {
        "net.py": HEAD + MODEL.replace("Dense(2)", "Dense(5)"),
        "blocks.py": "UNITS = 5\n",
        "data.txt": "5",
    }
    (tmp_path / "blocks.py").write_text("UNITS = 2\n")
    (tmp_path / "data.txt").write_text("2")
    (tmp_path / "net.py").write_text(
        HEAD + "import blocks, pathlib\nhere = pathlib.Path(__file__).parent\n"
        f"units = max(blocks.UNITS, int(open(here / 'data.txt').read()))\n"
        f"stamp = (here / {what!r}).stat()\n"
        f"(here / {what!r}).write_bytes({new[what].encode()!r})\n"
        f"import os; os.utime(here / {what!r}, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))\n"
        + MODEL.replace("Dense(2)", "Dense(units)")
    )
    made = compile_file(tmp_path / "net.py", tmp_path / "out")
    assert load_generated(made.path).init_params()["dense1_b"].shape == (2,)
    again = compile_file(tmp_path / "net.py", tmp_path / "out")
    assert not again.unchanged
    assert load_generated(again.path).init_params()["dense1_b"].shape == (5,)


def test_a_module_of_the_same_size_and_time_is_read_anew(tmp_path: Path) -> None:
    """Python's own bytecode would still be taken for it."""
    (tmp_path / "net.py").write_text(
        HEAD + "import blocks\n" + MODEL.replace("Dense(2)", "Dense(blocks.UNITS)")
    )
    shapes = []
    for units in (2, 5):
        (tmp_path / "blocks.py").write_text(f"UNITS = {units}\n")
        os.utime(tmp_path / "blocks.py", (1e9, 1e9))
        subprocess.run([sys.executable, "-c", "import blocks"], cwd=tmp_path, check=True)
        made = compile_file(tmp_path / "net.py", tmp_path / "out")
        shapes.append(load_generated(made.path).init_params()["dense1_b"].shape)
    assert shapes == [(2,), (5,)]


def test_a_file_that_was_looked_for_counts(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(
        HEAD + "import os\nlocal = os.path.join(os.path.dirname(__file__), 'units.txt')\n"
        "try:\n    units = int(open(local).read())\nexcept FileNotFoundError:\n    units = 2\n"
        + MODEL.replace("Dense(2)", "Dense(units)")
    )  # fmt: skip
    compile_file(tmp_path / "net.py", tmp_path / "out")
    assert compile_file(tmp_path / "net.py", tmp_path / "out").unchanged
    (tmp_path / "units.txt").write_text("3")
    assert not compile_file(tmp_path / "net.py", tmp_path / "out").unchanged


def link(place: Path, to: str) -> None:
    place.unlink(missing_ok=True)
    place.symlink_to(to)


HERE = "import os, sys\nhere = os.path.dirname(__file__) + os.sep\n"
# what a model of 2 units looks at, the files that are there, and what makes it one of 3 units
LOOKS: dict[str, tuple[str, dict[str, str], Callable[[Path], object]]] = {
    "a file is there": ("units = 2 + os.path.exists(here + 'big')", {}, lambda d: (d / "big").touch()),
    "a path is there": (
        "from pathlib import Path\nunits = 2 + Path(here, 'big').is_file()", {}, lambda d: (d / "big").touch()),
    "a folder is there": ("units = 2 + os.path.isdir(here + 'big')", {"big": ""}, lambda d: ((d / "big").unlink(), (d / "big").mkdir())),
    "a size": ("units = os.path.getsize(here + 'big')", {"big": "ab"}, lambda d: (d / "big").write_text("abc")),
    "may be read": ("units = 2 + os.access(here + 'big', os.R_OK)", {}, lambda d: (d / "big").touch()),
    "a link": ("units = int(open(here + 'link').read())", {"one": "2", "two": "3", "link": ""}, lambda d: link(d / "link", "two")),
    "a linked folder": ("units = int(open(here + 'link/u').read())", {"a/u": "2", "b/u": "3"}, lambda d: link(d / "link", "b")),
    "a linked module": ("from blocks import units", {"one": "units = 2", "two": "units = 3"}, lambda d: link(d / "blocks.py", "two")),
    "an import that may fail": (
        "try:\n    from blocks import units\nexcept ImportError:\n    units = 2", {}, lambda d: (d / "blocks.py").write_text("units = 3")),
    "a module that another hides": (
        "sys.path.append(here + 'lib')\nfrom blocks import units", {"lib/blocks.py": "units = 2"}, lambda d: (d / "blocks.py").write_text("units = 3")),
    "a package that hides a module": (
        "from blocks import units", {"blocks.py": "units = 2"}, lambda d: write(d / "blocks/__init__.py", "units = 3")),
    "a module of a package without __init__": (
        "from pkg.deep.blocks import units", {"pkg/deep/blocks.py": "units = 2"}, lambda d: write(d / "pkg/deep/blocks.py", "units = 3")),
    "an __init__ that comes": (
        "import pkg\nunits = getattr(pkg, 'units', 2)", {"pkg/a.py": ""}, lambda d: write(d / "pkg/__init__.py", "units = 3")),
    "another program": (
        "import subprocess\nunits = int(subprocess.check_output(['cat', here + 'u']))", {"u": "2"}, lambda d: write(d / "u", "3")),
    "a shell": ("os.system(f'test -e \"{here}u\" && touch \"{here}v\"')\nunits = 2 + os.path.exists(here + 'v')", {}, lambda d: (d / "u").touch()),
    "bytes of the environment": ("units = 2 + (b'SYMGRAD_TRIED' in os.environb)", {}, lambda d: os.environ.update(SYMGRAD_TRIED="1")),
    "a database": (
        "import sqlite3\nwith sqlite3.connect(here + 'u') as base:\n    units = 2 + len(base.execute('select * from sqlite_master').fetchall())",
        {"u": ""}, lambda d: sqlite3.connect(d / "u").execute("create table t (x)").connection.commit()),
    "run": ("import runpy\nunits = runpy.run_path(here + 'b.py')['units']", {"b.py": "units = 2"}, lambda d: write(d / "b.py", "units = 3")),
    "executed": ("exec(open(here + 'b.py').read())", {"b.py": "units = 2"}, lambda d: write(d / "b.py", "units = 3")),
    "a resource": (
        "import importlib.resources, pkg\nunits = int(importlib.resources.files(pkg).joinpath('u').read_text())",
        {"pkg/__init__.py": "", "pkg/u": "2"}, lambda d: write(d / "pkg/u", "3")),
    "an array": ("import numpy as np\nunits = len(np.loadtxt(here + 'u'))", {"u": "1 2"}, lambda d: write(d / "u", "1 2 3")),
}  # fmt: skip


def write(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)


@pytest.mark.parametrize("name", LOOKS)
def test_whatever_a_model_looks_at_counts(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is compiled anew if the answer is another, and only then."""
    monkeypatch.delenv("SYMGRAD_TRIED", raising=False)
    monkeypatch.setenv("SYMGRAD_TRIED", "")
    monkeypatch.delenv("SYMGRAD_TRIED")  # so that it is gone afterwards
    text, files, change = LOOKS[name]
    for file, content in files.items():
        write(tmp_path / file, content)
    if "link" in name:
        link(
            tmp_path / ("blocks.py" if "module" in name else "link"),
            "a" if "folder" in name else "one",
        )
    (tmp_path / "net.py").write_text(
        HEAD + HERE + text + "\n" + MODEL.replace("Dense(2)", "Dense(units)")
    )
    units = []
    for step in range(4):
        if step == 2:
            change(tmp_path)
        made = compile_file(tmp_path / "net.py", tmp_path / "out")
        units.append(len(load_generated(made.path).init_params()["dense1_b"]))
        if name not in ("another program", "a shell"):  # what those read is not known
            assert made.unchanged == (step % 2 == 1), step
    assert units == [2, 2, 3, 3]


@pytest.mark.parametrize("text", ["open('u').read()", "len(os.path.basename(os.getcwd()))"])
def test_the_current_directory_counts_where_it_is_looked_at(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    (tmp_path / "m").mkdir()
    for counts in (True, False):
        units = f"int({text})" if counts else "2"
        file = tmp_path / "m" / f"net{counts}.py"
        file.write_text(HEAD + HERE + MODEL.replace("Dense(2)", f"Dense({units})"))
        for folder in ("aa", "aaa", "aaa"):
            write(tmp_path / folder / "u", str(len(folder)))
            monkeypatch.chdir(tmp_path / folder)
            net = compile_file(file, tmp_path / "out")
            made.append((net.unchanged, len(load_generated(net.path).init_params()["dense1_b"])))
    assert made[:3] == [(False, 2), (False, 3), (True, 3)]
    assert made[3:] == [(False, 2), (True, 2), (True, 2)]


def test_where_modules_are_looked_for_counts(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(HEAD + "from blocks import units\n" + MODEL.replace("Dense(2)", "Dense(units)"))  # fmt: skip
    command = [sys.executable, "-m", "symgrad", "compile", "net.py", "-o", "out"]
    for units in (2, 3):
        write(tmp_path / str(units) / "blocks.py", f"units = {units}\n")
        path = f"{ROOT}{os.pathsep}{tmp_path / str(units)}"
        subprocess.run(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": path}, check=True)
        net = load_generated(tmp_path / "out" / "net_numpy.py")
        assert len(net.init_params()["dense1_b"]) == units


def test_what_the_key_is_made_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """CC, CFLAGS and the compiler for C alone; versions of all that is used for both."""
    monkeypatch.delenv("CC", raising=False)

    def keys() -> tuple[str, str]:
        return caching.key("numpy", "float32"), caching.key("c", "float32")

    first = keys()
    assert keys() == first
    compiler = tmp_path / "bin" / "cc"
    compiler.parent.mkdir()
    compiler.write_text("#!/bin/sh\n")
    compiler.chmod(0o755)
    for name, value in (("CFLAGS", "-O3"), ("CC", str(compiler)), ("CPATH", "/x")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            numpy, c = keys()
            assert numpy == first[0] and c != first[1], name
    with monkeypatch.context() as patch:
        patch.setenv("CC", str(compiler))
        before = keys()[1]
        compiler.write_text("#!/bin/sh\n# a new version\n")
        assert keys()[1] != before
    real = caching._installed
    for package in caching.USED:
        with monkeypatch.context() as patch:
            patch.setattr(caching, "_installed", lambda n, p=package: [*real(n), "2"] if n == p else real(n))  # fmt: skip
            numpy, c = keys()
            assert numpy != first[0] and c != first[1], package
    assert {"symgrad", *caching.USED} >= {"symgrad", "sympy", "numpy", "cffi", "jinja2"}


@pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")
def test_other_flags_are_another_compile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    for flags in ("-O0", "-O1"):
        monkeypatch.setenv("CFLAGS", flags)
        assert not compile_file(tmp_path / "net.py", tmp_path / "out", "c").unchanged
        assert compile_file(tmp_path / "net.py", tmp_path / "out", "c").unchanged


# --- nothing half done ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "foreign",
    ["notes.txt", "train.py", "data/x.npy", "empty", "net.c.orig", "net_copy.c", "mine.json"],
)
def test_a_foreign_file_in_the_package_stays(
    foreign: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = dict.fromkeys(("__init__.py", "net.c", "net.h"), "/* Made by symgrad */")
    place = tmp_path / "net_c"
    write_package(place, {**files, "contract.h": "Made by symgrad"})
    mine = place / foreign
    mine.parent.mkdir(exist_ok=True)
    copied = foreign in ("net_copy.c", "mine.json")
    mine.write_text("" if foreign == "empty" else files["net.c"] if copied else "mine")
    with pytest.raises(BuildError, match=mine.relative_to(place).parts[0]) as error:
        write_package(place, files)
    assert "\n" not in str(error.value)
    assert mine.exists() and (place / "net.c").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["net_c"]
    shutil.rmtree(mine.parent) if "/" in foreign else mine.unlink()
    (place / "__pycache__").mkdir()
    (place / "_net_0123abcd.cpython-311-x86_64-linux-gnu.so").write_bytes(b"\x7fELF")
    write_package(place, files)
    assert {p.name: p.read_text() for p in place.iterdir()} == files


def test_a_module_that_another_process_replaces_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files that this one wrote are gone when they would be remembered."""
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    real = write_module

    def replaced(files: Mapping[str, str], target: Path) -> tuple[Path, list[Path]]:
        made, written = real(files, target)
        made.unlink()
        return made, written

    monkeypatch.setattr("symgrad.build.compile.write_module", replaced)
    assert not compile_file(tmp_path / "net.py", tmp_path).unchanged
    monkeypatch.setattr("symgrad.build.compile.write_module", real)
    assert not compile_file(tmp_path / "net.py", tmp_path).unchanged
    assert compile_file(tmp_path / "net.py", tmp_path).unchanged


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux names folders")
@pytest.mark.parametrize("base", ["", "relative", None])
def test_without_a_place_for_the_cache(
    base: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A user without a home, as in a container; a path that is none by the XDG specification."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    if base is None:
        monkeypatch.delenv("XDG_CACHE_HOME")
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", base)
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    for _ in range(2):
        assert not compile_file("net.py", "out").unchanged
    assert sorted(p.name for p in tmp_path.iterdir()) == ["net.py", "out"]


def test_unchanged_does_not_pass_over_a_foreign_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    monkeypatch.setattr("symgrad.build.compile._build_extension", lambda folder: None)
    compile_file(tmp_path / "net.py", tmp_path, "c")
    assert compile_file(tmp_path / "net.py", tmp_path, "c").unchanged
    (tmp_path / "net.py").write_text(HEAD + MODEL + "# later\n")
    (tmp_path / "net_c" / "notes.txt").write_text("mine")
    with pytest.raises(BuildError, match="notes.txt"):
        compile_file(tmp_path / "net.py", tmp_path, "c")


def test_symbolic_links_are_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "net_numpy.py").symlink_to(tmp_path / "real" / "file.py")
    write_file(tmp_path / "net_numpy.py", "Made by symgrad: 1")
    write_file(tmp_path / "net_numpy.py", "Made by symgrad: 2")
    assert (tmp_path / "real" / "file.py").read_text() == "Made by symgrad: 2"
    (tmp_path / "net_c").symlink_to(tmp_path / "real" / "package")
    for text in ("Made by symgrad: 1", "Made by symgrad: 2"):
        write_package(tmp_path / "net_c", {"__init__.py": text})
        assert (tmp_path / "real" / "package" / "__init__.py").read_text() == text
    assert (tmp_path / "net_c").is_symlink()


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_unchanged_behind_a_symbolic_link(
    backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("symgrad.build.compile._build_extension", lambda folder: None)
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    name = {"numpy": "net_numpy.py", "c": "net_c"}[backend]
    (tmp_path / "out" / name).symlink_to(tmp_path / "elsewhere" / name)
    first = compile_file(tmp_path / "net.py", tmp_path / "out", backend)
    again = compile_file(tmp_path / "net.py", tmp_path / "out", backend)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert first.path == again.path == tmp_path / "out" / name
    assert (tmp_path / "elsewhere" / name).exists()


@pytest.mark.parametrize("name", ["", "a b", "数", "_x", "1a", "a" * 65, "../x", "a\n", "a.b", "é"])
def test_hostile_names_of_modules(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    with pytest.raises(SystemExit) as stop:
        main(["compile", str(tmp_path / "net.py"), "-o", str(tmp_path / "out"), "--name", name])
    assert stop.value.code == 2 and "is not a name" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    with pytest.raises(ValueError, match="is not a name"):
        compile_file(tmp_path / "net.py", tmp_path / "out", name=name)


@pytest.mark.parametrize("failing", ["exchange", "device"])
def test_other_ways_to_take_a_place(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where directories can't change places, and where the workshop is on another file system."""
    import errno

    if failing == "exchange":
        monkeypatch.setattr(writing, "_exchanged", lambda one, other: False)
    else:
        real, first = writing._replace, [True]

        def replace(fresh: Path, place: Path) -> None:
            first.append(".symgrad." in str(fresh.parent))
            if first[-1]:
                raise OSError(errno.EXDEV, "another device")
            real(fresh, place)

        monkeypatch.setattr(writing, "_replace", replace)
    for text in ("Made by symgrad: 1", "Made by symgrad: 2"):
        write_package(tmp_path / "a_c", {"__init__.py": text})
        write_file(tmp_path / "a_numpy.py", text)
        assert (tmp_path / "a_c" / "__init__.py").read_text() == text
        assert (tmp_path / "a_numpy.py").read_text() == text
        assert sorted(p.name for p in tmp_path.iterdir()) == ["a_c", "a_numpy.py"]


def test_what_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = tmp_path / f".net_c.{dead.pid}.symgrad"
    left.mkdir()
    (left / "half").write_text("")
    (tmp_path / f".net_numpy.py.{dead.pid}.symgrad").write_text("")
    mine = [f".net_c.{os.getpid()}.symgrad", ".hidden", ".x.12.symgrad.txt"]
    for name in mine:
        (tmp_path / name).write_text("")
    write_file(tmp_path / "net_numpy.py", "Made by symgrad")
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*mine, "net_numpy.py"])


WRITER = """
import sys
from pathlib import Path
from symgrad.build.files import write_file, write_package
place, number = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    number += 1
    text = f"Made by symgrad: {number}\\n" * 200
    write_package(place / "net_c", {name: text for name in ("__init__.py", "net.c", "net.h")})
    write_file(place / "net_numpy.py", text)
"""


def test_killed_at_any_point_the_output_is_whole(tmp_path: Path) -> None:
    """kill -9 at random moments: old or new, all files of one package of one time, nothing beside."""
    rng = random.Random(0)
    for _ in range(FUZZ or 12):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(rng.uniform(0.002, 0.05))
        process.kill()
        process.wait()
        process.stdout.close()
        names = sorted(p.name for p in tmp_path.iterdir() if p.name != "cache")
        assert names in ([], ["net_c"], ["net_c", "net_numpy.py"])
        if "net_c" in names:
            inside = {p.name: p.read_text() for p in (tmp_path / "net_c").iterdir()}
            assert sorted(inside) == ["__init__.py", "net.c", "net.h"]
            assert len(set(inside.values())) == 1
            assert len(set(inside["net.c"].split("\n")[:-1])) == 1
        if "net_numpy.py" in names:
            assert (tmp_path / "net_numpy.py").read_text().count("\n") == 200
    writing.clear(Path(__import__("tempfile").gettempdir()))


def test_killed_compiles_leave_nothing_in_the_folder(tmp_path: Path) -> None:
    """The command itself, killed while it builds C: what is there is importable, or nothing is."""
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    rng = random.Random(1)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "symgrad", "compile", "net.py", "-o", "out", "--backend", "c"]
    for _ in range(FUZZ // 10 or 2):
        process = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.2, 4))
        process.send_signal(signal.SIGKILL)
        process.wait()
        out = tmp_path / "out"
        names = sorted(p.name for p in out.iterdir()) if out.exists() else []
        assert names in ([], ["net_c"])
        if names:
            load_generated(out / "net_c")
    place = caching.folder()
    assert place is not None
    for file in place.glob("*.json"):
        json.loads(file.read_text())


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(fresh: Path, place: Path) -> None:
        raise PermissionError(13, "Permission denied", str(place))

    monkeypatch.setattr(writing, "_replace", refuse)
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    assert main(["compile", str(tmp_path / "net.py"), "-o", str(tmp_path / "out")]) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 1 and "cannot be written: Permission denied" in err
    assert not list((tmp_path / "out").iterdir())


# --- what else decides a model, or stands beside what is made ------------------------------------


def test_variables_of_the_environment_and_folders_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "net.py").write_text(
        HEAD + "import glob, os\nfrom pathlib import Path\nhere = os.path.dirname(__file__)\n"
        "os.environ['OWN'] = 'set here'\nassert os.environ['OWN'] == 'set here'\n"
        "units = int(os.environ.get('UNITS', 2)) + ('MORE' in os.environ) + bool(os.getenv('YET'))\n"
        "units += len(glob.glob(here + '/data/*')) + len(list(Path(here, 'data').iterdir()))\n"
        "model = Model(Sequential(Input(2), Dense(units)), loss=MSE())\n"
    )  # fmt: skip

    def units() -> int:
        made = compile_file(tmp_path / "net.py", tmp_path / "out")
        assert compile_file(tmp_path / "net.py", tmp_path / "out").unchanged
        return len(load_generated(made.path).init_params()["dense1_b"])

    assert units() == 2
    for name, value, count in (
        ("UNITS", "3", 3),
        ("MORE", "", 4),
        ("YET", "1", 5),
        ("UNITS", "1", 3),
    ):
        monkeypatch.setenv(name, value)
        assert units() == count
    (tmp_path / "data" / "a.txt").write_text("")
    assert units() == 5
    (tmp_path / "data" / "a.txt").unlink()
    assert units() == 3


def test_a_link_is_a_model_of_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    (tmp_path / "other.py").symlink_to("net.py")
    for _ in range(2):
        for name in ("other", "net"):
            made = compile_file(tmp_path / f"{name}.py", tmp_path / "out").path
            assert made.name == f"{name}_numpy.py" and made.exists()


@pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")
@pytest.mark.parametrize(
    "foreign", ["__pycache__/mine.txt", "_mine.so", ".git", "mine.c", "data/x"]
)
def test_what_stands_in_a_package_is_kept(foreign: str, tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    made = compile_file(tmp_path / "net.py", tmp_path, "c").path
    (made / foreign).parent.mkdir(exist_ok=True)
    (made / foreign).write_text("mine")
    (tmp_path / "net.py").write_text(HEAD + MODEL.replace("Dense(2)", "Dense(3)"))
    with pytest.raises(BuildError, match="symgrad did not make it, and would remove it"):
        compile_file(tmp_path / "net.py", tmp_path, "c")
    assert (made / foreign).read_text() == "mine"


def test_a_pipe_is_no_model_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "net.py")
    with pytest.raises(ValueError, match="net.py: cannot be read: not a file"):
        compile_file(tmp_path / "net.py", tmp_path)


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_a_formula_of_hundreds_of_terms(
    backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sum that Python's `sum` makes is a tree with a level for each term."""
    monkeypatch.setenv("CFLAGS", "-O0")
    path = tmp_path / "terms.py"
    path.write_text(
        "from symgrad import *\n"
        "n, x, y = indices('n'), Input('x', 1), tensor('y')\n"
        "a = [parameter(f'a{k}', init=0.01 * k) for k in range(350)]\n"
        "y[n, 0] = sum((a[k][()] * (x[n, 0] + k) for k in range(1, 350)), a[0][()])\n"
        "model = Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1))\n"
    )
    net = load_generated(compile_file(path, tmp_path, backend, "float64").path)
    x = np.array([[0.0], [2.0]])
    k = np.arange(350)
    expected = (0.01 * k * (x + k) * (k > 0)).sum(1, keepdims=True)
    np.testing.assert_allclose(net.forward(net.init_params(), x), expected, rtol=1e-12)
