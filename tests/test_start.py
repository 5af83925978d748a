"""`symgrad new` and `symgrad compile --watch`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from symgrad.build.watch import watch
from symgrad.cli import main

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)


def test_a_new_model_trains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "mine"]) == 0
    assert capsys.readouterr().out == "mine.py written; next: python mine.py\n"
    done = subprocess.run([sys.executable, "mine.py"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    losses = [float(line.split()[-1]) for line in done.stdout.splitlines()]
    assert len(losses) == 20 and losses[-1] < losses[0] / 5
    assert sorted(p.name for p in (tmp_path / "generated").iterdir()) == ["mine_numpy.py"]
    assert main(["compile", "mine.py"]) == 0


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.py").write_text("precious\n")
    for name in ("mine", "mine.py"):
        assert main(["new", name]) == 1
        assert capsys.readouterr().err == "error: mine.py: exists; it was not changed\n"
    assert (tmp_path / "mine.py").read_text() == "precious\n"
    for name in ("no such folder/net", "a-b", "1", "_a"):
        assert main(["new", name]) == 1
        assert capsys.readouterr().err.count("\n") == 1


MODEL = "from symgrad import *\nfrom parts import UNITS\nmodel = Model(Sequential(Input(2), Dense(UNITS)))\n"


def lines_of(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    yield from process.stdout


def test_watching(tmp_path: Path) -> None:
    """Of the file and of what it imports; a wrong file is told and waited for; Ctrl-C ends it."""
    model, parts = tmp_path / "net.py", tmp_path / "parts.py"
    model.write_text(MODEL)
    parts.write_text("UNITS = 3\n")
    command = [sys.executable, "-m", "symgrad", "compile", "net.py", "-o", "out", "--watch"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        said = lines_of(process)
        assert next(said) == "out/net_numpy.py written\n"
        parts.write_text("UNITS = 5\n")
        assert next(said) == "out/net_numpy.py written\n"
        assert "(2, 5)" in (tmp_path / "out" / "net_numpy.py").read_text()
        parts.write_text("UNITS = (\n")
        assert next(said).startswith("error: net.py:2: ")
        parts.unlink()
        assert next(said).startswith("error: net.py:2: ")
        parts.write_text("UNITS = 5\n")
        assert next(said) == "out/net_numpy.py is unchanged\n"
        model.write_text(MODEL.replace("Dense", "Dens"))
        assert next(said).startswith("error: net.py:3: ")
        model.with_suffix(".new").write_text(MODEL)
        os.replace(model.with_suffix(".new"), model)
        assert next(said) == "out/net_numpy.py is unchanged\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0 and "".join(said) == ""
    finally:
        process.kill()


def test_a_file_that_is_written_with_what_it_had(tmp_path: Path) -> None:
    """Is no change; and nothing is compiled while it is being written."""
    path, done, waits = tmp_path / "net.py", list[str](), list[float]()
    path.write_text("1")

    def compile_(sources: object) -> None:
        done.append(path.read_text())

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            path.write_text("1")
        if len(waits) == 4:
            path.write_text("")
        if len(waits) == 5:  # while it settles
            time.sleep(0.01)
            path.write_text("2 and more")
        if len(waits) > 9:
            raise KeyboardInterrupt

    watch(path, compile_, lambda error: pytest.fail(str(error)), wait)
    assert done == ["1", "2 and more"]
