"""C for every compiler that is there: no warnings, the same values; CC and CFLAGS as a shell has them."""

import shutil
import sysconfig
from pathlib import Path

import numpy as np
import pytest

from symgrad.build import BuildError, compile_file
from symgrad.build.load import load_generated

ROOT = Path(__file__).resolve().parent.parent
COMPILERS = [c for c in ("gcc", "clang") if shutil.which(c)]
EVERY = sorted(p for p in ROOT.glob("generated/*_c/*.c") if not p.name.startswith("_"))
DIRECT = [p for p in EVERY if p.stem == p.parent.name.removesuffix("_c") + "_direct"]
SOURCES = [p for p in EVERY if p not in DIRECT]
MODEL = """from symgrad import *
x = Input(5)
h = Dense(7, "gelu")(x)
model = Model(inputs=x, outputs=Dense(3)(BatchNorm()(h)), loss=CrossEntropy(), optimizer=Adam())
"""

pytestmark = pytest.mark.skipif(not COMPILERS, reason="needs a C compiler")


@pytest.fixture(autouse=True)
def of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.delenv("CFLAGS", raising=False)
    (tmp_path / "net.py").write_text(MODEL)


@pytest.mark.parametrize("compiler", COMPILERS)
@pytest.mark.parametrize(
    "flags", [("-std=c99",), ("-std=c11", "-DSYMGRAD_VECTOR_MATH"), ("Python",)], ids=" ".join
)
def test_no_warnings(compiler: str, flags: tuple[str, ...]) -> None:
    """Each example, without libmvec and with it (which clang does without); and what Python calls."""
    import subprocess

    sources = SOURCES
    if flags == ("Python",):
        headers = sysconfig.get_paths()["include"], np.get_include()
        flags, sources = ("-std=c11", *(f"-isystem{folder}" for folder in headers)), DIRECT
    assert len(sources) > 15
    strict = ("-Wall", "-Wextra", "-pedantic", "-fsyntax-only")
    command = [compiler, *flags, *strict, *map(str, sources)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == "", done.stderr[:2000]


def trained(folder: Path) -> list[float]:
    net = load_generated(compile_file(folder / "net.py", folder / "out", "c").path)
    params, state = net.init_params(seed=1), net.init_state()
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(6, 5)).astype(np.float32), np.arange(6) % 3
    return [float(net.train_step(params, state, x, y)) for _ in range(3)]


def test_compilers_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    losses = []
    for compiler in COMPILERS:
        for flags in ("", "-O0", "-O2 -std=c99"):
            monkeypatch.setenv("CC", compiler)
            monkeypatch.setenv("CFLAGS", flags)
            losses.append(trained(tmp_path))
    for other in losses[1:]:
        assert other == pytest.approx(losses[0], rel=2e-6)


def test_cc_and_cflags_as_a_shell_has_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "my tools"
    inner.mkdir()
    wrapper = inner / "c c"
    wrapper.write_text(f'#!/bin/sh\necho run >> "{inner}/log"\nexec {COMPILERS[0]} "$@"\n')
    wrapper.chmod(0o755)
    (inner / "of mine.h").write_text("")
    losses = []
    for named in (
        COMPILERS[0],
        str(wrapper),
        f"'{wrapper}'",
        f'"{wrapper}" -pipe',
        f"env '{wrapper}'",
    ):
        monkeypatch.setenv("CC", named)
        monkeypatch.setenv("CFLAGS", f'-O0 -DWORD=\'"a b"\' -include "{inner}/of mine.h"')
        losses.append(trained(tmp_path))
    assert losses == [losses[0]] * len(losses)
    assert len((inner / "log").read_text().split()) >= 4 * 3  # three runs for each that names it


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("CC", "no-such-compiler", "there is no no-such-compiler, which CC names"),
        ("CC", "'unfinished", "is no command"),
        ("CFLAGS", '-DX="unfinished', "is no command"),
        ("CFLAGS", "-no-such-flag", "does not compile with"),
    ],
)
def test_what_does_not_compile_is_one_line(
    name: str, value: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BuildError) as error:
        compile_file(tmp_path / "net.py", tmp_path / "out", "c")
    assert said in str(error.value) and "\n" not in str(error.value).strip()
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())
