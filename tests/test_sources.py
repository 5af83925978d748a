"""What decides whether a compile is needed: whatever the model read, looked for or asked of its
surroundings, the versions and flags of what compiles, and that the files are those it wrote."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from symgrad.build import BuildError, compile_file, load_generated
from symgrad.build import cache as caching
from symgrad.build.compile import write_module
from tests.model_file import HEAD, MODEL

pytestmark = pytest.mark.usefixtures("a_cache_of_its_own")

ROOT = Path(__file__).resolve().parent.parent


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
