"""Model files, folders and modules of any name, and links: compiled, imported and called, or refused in
one line; no name ends up in code."""

import ast
import importlib
import os
from pathlib import Path

import numpy as np
import pytest

from symgrad.build import compile_file, load_generated
from symgrad.build.compile import shown
from symgrad.build.files import write_file, write_package
from symgrad.cli import main
from tests.model_file import HEAD, MODEL, NUMPY_C

pytestmark = pytest.mark.usefixtures("a_cache_of_its_own")


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


def test_a_link_is_a_model_of_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(HEAD + MODEL)
    (tmp_path / "other.py").symlink_to("net.py")
    for _ in range(2):
        for name in ("other", "net"):
            made = compile_file(tmp_path / f"{name}.py", tmp_path / "out").path
            assert made.name == f"{name}_numpy.py" and made.exists()
