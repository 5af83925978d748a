"""What a compile leaves in a folder: all files or none, wherever it is killed, and whatever others put
there."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from symgrad.build import BuildError, compile_file, load_generated
from symgrad.build import cache as caching
from symgrad.build import files as writing
from symgrad.build.files import write_file, write_package
from symgrad.cli import main
from tests.model_file import HEAD, MODEL

pytestmark = pytest.mark.usefixtures("a_cache_of_its_own")

ROOT = Path(__file__).resolve().parent.parent
FUZZ = int(os.environ.get("SYMGRAD_FUZZ", "0"))


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


def test_a_compile_is_anew_after_any_of_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Headers and Python among the templates, too."""
    read = set[Path]()
    monkeypatch.setattr(caching, "content", lambda path: str(read.add(path)))
    caching.key("numpy")
    assert {p for p in caching.TEMPLATES.rglob("*") if p.is_file()} <= read
