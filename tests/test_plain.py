"""`--optimize size`: ISO C that any compiler takes, with the numbers of the other back ends."""

import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from symgrad.build import compile_file, load_generated
from symgrad.build.sources import load_with_sources
from symgrad.cli import _parsed, main
from symgrad.compiler import emit
from symgrad.inspect.data import random_data
from symgrad.model.programs import network_of
from tests.backends import assert_close

ROOT = Path(__file__).resolve().parent.parent
STRICT = ["-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", "-Wno-unused-function", "-O1"]
EXAMPLES = ["digits", "lenet", "mnist1d_gru", "burgers", "denoise"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_iso_c(name: str, tmp_path: Path) -> None:
    """Without a warning, an attribute, a pragma, or a header beyond C99's."""
    model, _ = load_with_sources(ROOT / "examples" / f"{name}.py")
    files = emit(model, "m.py", "c", "float32", name, optimize="size")
    texts = {Path(path).name: text for path, text in files.items() if path.endswith((".c", ".h"))}
    headers = {"math.h", "stddef.h", "stdint.h", "contract.h", "contract_levels.h", f"{name}.h"}
    for file, text in texts.items():
        (tmp_path / file).write_text(text)
        assert not re.search(r"#\s*pragma|__\w+__\b(?<!__cplusplus)|\basm\b|_mm_|simd", text), file
        assert set(re.findall(r'#include ["<]([\w.]+)', text)) <= headers
    for compiler in filter(shutil.which, ("gcc", "clang")):
        command = [compiler, *STRICT, "-c", f"{name}.c", "-o", "out.o"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[:2000]


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_trains_as_numpy_does(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CFLAGS", "-O1 -std=c99")
    path = ROOT / "examples" / f"{name}.py"
    made = [
        compile_file(
            path, tmp_path, backend, "float64", optimize="size" if backend == "c" else "speed"
        ).path
        for backend in ("numpy", "c")
    ]
    nets = [load_generated(m) for m in made]
    model, _ = load_with_sources(path)
    network = network_of(model, name)
    data = random_data(network, 3, "float64", positive=True)
    for step in network.steps:
        arguments = [data[t.name] for t in step.data]
        found = []
        for net in nets:
            params, state = net.init_params(seed=0), net.init_state()
            train = getattr(net, f"train_step{step.suffix}")
            losses = [train(params, state, *arguments) for _ in range(4)]
            found.append((np.array(losses), params.flat.copy(), state.flat.copy()))
        for first, second in zip(*found, strict=True):
            assert_close(second, first, 1e-9)


def test_its_two_names() -> None:
    given = ["compile", "m.py", "--backend", "c"]
    assert _parsed([*given, "--plain"]) == _parsed([*given, "--optimize", "size"])
    assert _parsed(given).optimize is None  # speed, or size for batches of a known size


def test_numpy_is_not_plain(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["compile", str(ROOT / "examples" / "digits.py"), "--plain"])
    assert "--optimize size (--plain) is for --backend c" in capsys.readouterr().err
