"""Writing, the cache, importing, and building with and without a compiler."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from symgrad.build import BuildError, Compiled, compile_file, compile_model, load_generated
from symgrad.build import cache as caching
from symgrad.build.files import write_file, write_package
from symgrad.build.sources import load_with_sources

ROOT = Path(__file__).resolve().parent.parent
SPEC = """from symgrad import *
import blocks
units = int(open("units.txt").read())
model = Model(Sequential(Input(4), Dense(units, blocks.ACTIVATION), Dense(2)), loss=MSE())
"""


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model file that imports another and reads a third."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "blocks.py").write_text('ACTIVATION = "tanh"\n')
    (tmp_path / "units.txt").write_text("3")
    file = tmp_path / "net.py"
    file.write_text(SPEC)
    return file


def compiled(spec: Path, **options: str) -> Compiled:
    return compile_file(spec, spec.parent / "out", **options)


def test_unchanged(spec: Path) -> None:
    assert not compiled(spec).unchanged
    assert compiled(spec) == Compiled(
        spec.parent / "out/net_numpy.py", (spec.parent / "out/net_numpy.py",), True
    )


@pytest.mark.parametrize("what", ["model", "imported", "opened", "dtype", "output", "gone"])
def test_changed(what: str, spec: Path) -> None:
    made = compiled(spec).path
    text, options = made.read_text(), {}
    if what == "model":
        spec.write_text(SPEC.replace("MSE", "MAE"))
    elif what == "imported":
        (spec.parent / "blocks.py").write_text('ACTIVATION = "silu"\n')
    elif what == "opened":
        (spec.parent / "units.txt").write_text("5")
    elif what == "dtype":
        options = {"dtype": "float64"}
    elif what == "output":
        made.write_text(text + "# changed\n")
    else:
        made.unlink()
    assert not compiled(spec, **options).unchanged
    assert (made.read_text() == text) == (what in ("output", "gone"))


def test_sources_of_a_model(spec: Path) -> None:
    _, sources = load_with_sources(spec)
    assert [p.name for p in sources] == ["blocks.py", "net.py", "units.txt"]
    assert "blocks" not in sys.modules


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"key": 1}', "\0\0", '{"key": null, "read": 3}']
)
def test_damaged_cache_is_no_cache(damage: str, spec: Path) -> None:
    compiled(spec)
    (entry,) = caching.folder().iterdir()
    whole = entry.read_text()
    entry.write_text(damage)
    assert not compiled(spec).unchanged
    assert entry.read_text() == whole
    assert compiled(spec).unchanged


def test_entry_with_right_key_and_damaged_files_is_no_entry(spec: Path) -> None:
    compiled(spec)
    (entry,) = caching.folder().iterdir()
    known = json.loads(entry.read_text())
    for damage in (
        {"written": {}},
        {"read": None},
        {"written": {"/nowhere": "0"}},
        {"read": {"/nowhere": "0"}},
    ):
        entry.write_text(json.dumps({**known, **damage}))
        assert not compiled(spec).unchanged


def test_cache_that_cannot_be_written_is_none(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (spec.parent / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(spec.parent / "file"))
    assert not compiled(spec).unchanged
    assert not compiled(spec).unchanged


def test_newly_imported_each_time(spec: Path) -> None:
    first = compile_model(spec, "out")
    (spec.parent / "units.txt").write_text("5")
    second = compile_model(spec, "out")
    assert first.init_params()["dense1_W"].shape == (4, 3)
    assert second.init_params()["dense1_W"].shape == (4, 5)


def test_model_object(spec: Path) -> None:
    model, _ = load_with_sources(spec)
    net = compile_model(model, "out", dtype="float64", name="other")
    assert net.init_params().flat.dtype == np.float64
    assert net.__file__.endswith("out/other_numpy.py")


@pytest.mark.parametrize("wrong", [{"backend": "go"}, {"dtype": "int8"}, {"name": "x; system()"}])
def test_wrong_option(wrong: dict[str, str], spec: Path) -> None:
    with pytest.raises(ValueError, match="x; system|go|int8"):
        compiled(spec, **wrong)


def test_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "a.py"
    write_file(place, "Made by symgrad: old")

    def fail(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_file(place, "Made by symgrad: new")
    assert [p.read_text() for p in tmp_path.iterdir()] == ["Made by symgrad: old"]


def test_package_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    place = tmp_path / "a_c"
    files = {"__init__.py": "Made by symgrad", "a.c": "Made by symgrad: old"}
    write_package(place, files)

    def fail(folder: Path) -> None:
        assert (folder / "a.c").read_text() == "Made by symgrad: new"
        raise BuildError("no compiler")

    with pytest.raises(BuildError):
        write_package(place, {**files, "a.c": "Made by symgrad: new"}, fail)
    assert [p.name for p in tmp_path.iterdir()] == ["a_c"]
    assert (place / "a.c").read_text() == "Made by symgrad: old"
    write_package(place, {**files, "a.c": "Made by symgrad: new", "b": ""})
    assert sorted(p.name for p in place.iterdir()) == ["__init__.py", "a.c", "b"]
    assert [p.name for p in tmp_path.iterdir()] == ["a_c"]


def test_package_that_is_not_ours_stays(tmp_path: Path) -> None:
    (tmp_path / "a_c").mkdir()
    (tmp_path / "a_c" / "thesis.txt").write_text("precious")
    with pytest.raises(BuildError, match="symgrad did not make it"):
        write_package(tmp_path / "a_c", {"__init__.py": "Made by symgrad"})
    assert (tmp_path / "a_c" / "thesis.txt").read_text() == "precious"


needs_compiler = pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")


@needs_compiler
def test_extension_is_built_and_kept(spec: Path) -> None:
    net = compile_model(spec, "out", "c")
    params = net.init_params()
    assert net.forward(params, np.zeros((2, 4), np.float32)).shape == (2, 2)
    again = compile_file(spec, "out", "c")
    assert again.unchanged and again.path == Path("out/net_c")
    (extension,) = Path("out/net_c").glob("*.so")
    half = extension.read_bytes()[:1000]
    extension.unlink()  # it is in use: what is loaded must not change
    extension.write_bytes(half)
    assert not compile_file(spec, "out", "c").unchanged
    assert load_generated("out/net_c").init_params().flat.size == 23


@pytest.mark.parametrize("broken", ["no compiler", "CC=false"])
def test_without_a_compiler(broken: str, spec: Path) -> None:
    environment = {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(spec.parent / "cache")}
    if broken == "no compiler":
        environment["PATH"] = str(spec.parent)
    else:
        environment.update(CC="false", PATH=os.environ["PATH"])

    def compile_(backend: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "symgrad", "compile", "net.py", "-o", "out"]
        return subprocess.run(
            [*command, "--backend", backend],
            cwd=spec.parent,
            env=environment,
            capture_output=True,
            text=True,
        )

    done = compile_("c")
    assert done.returncode == 1 and done.stdout == "" and done.stderr.count("\n") == 1
    assert done.stderr.startswith("error: ") and "net_c" in done.stderr
    if broken == "no compiler":
        assert "install gcc" in done.stderr
    assert not list((spec.parent / "out").glob("*"))
    assert compile_("numpy").returncode == 0


def test_a_module_that_is_compiled_again_is_the_new_one(tmp_path: Path) -> None:
    """Also where the process has loaded the extension of the old one."""
    file = tmp_path / "again.py"
    for factor in (2, 5):
        file.write_text(
            "from symgrad import *\nx, y = Input('x', 1), tensor('y')\n"
            f"y[...] = {factor}*x[...]*parameter('w', init=1)[()]\n"
            "model = Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1))\n"
        )
        for dtype in ("float32", "float64"):
            net = compile_model(file, tmp_path / "out", backend="c", dtype=dtype)
            assert net.forward(net.init_params(), np.ones((1, 1), dtype)) == factor
