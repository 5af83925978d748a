"""The command line: what each command prints, its exit codes, and how long it takes."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import symgrad
from symgrad.cli import main

ROOT = Path(__file__).resolve().parent.parent
DIGITS = str(ROOT / "examples" / "digits.py")
SLACK = 2.0  # for machines that do other things too


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "symgrad", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
    )


def fastest(call: Callable[[], object], times: int = 5) -> float:
    """Processor time of the commands that a call runs, the least of several: other work on the
    machine counts little in it. Nothing here waits, so a quiet machine takes no longer."""
    found = []
    for _ in range(times):
        begin = _of_children()
        call()
        found.append(_of_children() - begin)
    return min(found)


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.fixture(autouse=True)
def cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"symgrad {symgrad.__version__}\n")


def test_version_is_the_one_of_the_package() -> None:
    assert f'\nversion = "{symgrad.__version__}"\n' in (ROOT / "pyproject.toml").read_text()


WRONG_CALLS: Sequence[Sequence[str]] = (
    [],
    ["frobnicate"],
    ["compile"],
    ["compile", DIGITS, "--backend", "fortran"],
    ["compile", DIGITS, "--dtype", "int8"],
    ["compile", DIGITS, "--name", "x; system()"],
    ["compile", DIGITS, "--frob"],
    ["compile", DIGITS, "more"],
    ["inspect", DIGITS, "--stage", "nonsense"],
    ["inspect", DIGITS, "no_such_tensor"],
    ["check", DIGITS, "--samples", "0"],
    ["bench", DIGITS, "--batch", "-1"],
)


@pytest.mark.parametrize("arguments", WRONG_CALLS, ids=" ".join)
def test_wrong_call(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code: object = main(arguments)
    except SystemExit as stop:
        code = stop.code
    out, err = capsys.readouterr()
    assert code == 2 and out == "" and "error: " in err


def test_compile_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out"
    assert main(["compile", DIGITS, "-o", str(target)]) == 0
    assert capsys.readouterr().out == f"{target}/digits_numpy.py written\n"
    assert main(["compile", DIGITS, "-o", str(target)]) == 0
    assert capsys.readouterr().out == f"{target}/digits_numpy.py is unchanged\n"
    assert main(["compile", DIGITS, "-o", str(target), "--name", "net"]) == 0
    assert sorted(p.name for p in target.iterdir()) == ["digits_numpy.py", "net_numpy.py"]


def test_help_is_quick() -> None:
    seconds = fastest(lambda: run("--help"))
    print(f"symgrad --help: {seconds:.3f} s")
    assert seconds <= 0.2 * SLACK


@pytest.mark.parametrize("backend, cold", [("numpy", 2.5), ("c", 5.0)])
def test_compile_is_quick(backend: str, cold: float, tmp_path: Path) -> None:
    command = ("compile", DIGITS, "-o", str(tmp_path), "--backend", backend)
    first = fastest(lambda: run(*command), 1)
    again = fastest(lambda: run(*command))
    assert run(*command).stdout.endswith("is unchanged\n")
    print(f"symgrad compile --backend {backend}: {first:.2f} s, unchanged {again:.3f} s")
    assert first <= cold * SLACK
    assert again <= 0.3 * SLACK


def test_unchanged_compile_and_help_do_not_import_what_is_heavy(tmp_path: Path) -> None:
    script = (
        "import sys; from symgrad.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(sorted({'sympy', 'numpy', 'jinja2', 'cffi', 'mpmath'} & set(sys.modules)))"
    )
    compiling = ["compile", DIGITS, "-o", str(tmp_path)]
    run(*compiling)
    for arguments in (["--help"], compiling):
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        assert done.stdout.endswith("\n[]\n"), done


def test_inspect_prints_formulas(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", DIGITS]) == 0
    text = capsys.readouterr().out
    for formula in (
        "dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o]",
        "d_dense3_z[n,k] = (exp(dense3_z[n,k] − cross_entropy1_lse[n]) − [k = y[n]])/N",
        "d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]",
        "d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o]",
        "new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)",
    ):
        assert f"\n{formula}" in text


def test_inspect_chooses(capsys: pytest.CaptureFixture[str]) -> None:
    def names(*arguments: str) -> list[str]:
        assert main(["inspect", DIGITS, *arguments, "--format", "json"]) == 0
        found = json.loads(capsys.readouterr().out)["program"]["formulas"]
        return [f["name"] for f in found]

    assert names("d_dense1_W") == names("dense1_W", "dense1_W") == ["d_dense1_W"]
    way = names("dense1_W")  # alone: all that lies between it and its gradient
    assert (way[0], way[-1], "d_dense2_W" in way) == ("dense1_z", "d_dense1_W", False)
    assert names("loss") == ["cross_entropy1_mean"]
    assert names("d_*_b", "--stage", "differentiate") == ["d_dense3_b", "d_dense2_b", "d_dense1_b"]
    assert names("--stage", "trace")[-1] == "cross_entropy1_mean"
    assert main(["inspect", DIGITS, "--stage", "trace", "dense3_z", "--format", "latex"]) == 0
    assert capsys.readouterr().out.startswith(r"z^{\text{dense3}}_{n,o} = \sum_{i} h")


@pytest.mark.parametrize("stage", ["trace", "verify", "differentiate", "simplify", "lower", "emit"])
@pytest.mark.parametrize("form", ["text", "json", "html", "latex"])
def test_inspect_every_stage(stage: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["inspect", DIGITS, "--stage", stage, "--format", form]
    costs = form in ("text", "json") and stage not in ("lower", "emit")
    none = (form == "html" and stage != "simplify") or (form, stage) == ("latex", "emit")
    if not costs:  # says so
        with pytest.raises(SystemExit):
            main([*command, "--cost"])
    if none:
        with pytest.raises(SystemExit):
            main(command)
        return
    capsys.readouterr()
    assert main([*command, "--cost"] if costs else command) == 0
    text = capsys.readouterr().out
    assert "dense1" in text
    if costs:
        assert "multiply" in text
    if form == "json":
        json.loads(text)


def test_check_and_bench(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    small = tmp_path / "small.py"
    small.write_text(
        "from symgrad import *\n"
        'model = Model(Sequential(Input(3), Dense(4, "tanh"), Dense(2)), loss=MSE())\n'
    )
    assert main(["check", str(small)]) == 0
    table = capsys.readouterr().out
    assert "all 12 entries" in table and "all within 1e-09" in table
    assert main(["bench", str(small), "--batch", "2"]) == 0
    assert "multiply-adds     48·N" in capsys.readouterr().out


def test_the_time_of_each_stage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the order in which they run; their sum is all; nothing where nothing is made."""
    call = ["compile", str(ROOT / "examples" / "digits.py"), "-o", str(tmp_path), "--time"]
    assert main(call) == 0
    rows = capsys.readouterr().out.splitlines()[1:]
    stages = ["spec", "differentiate", "simplify", "formulas", "name", "lower", "emit", "build"]
    assert [row.split()[0] for row in rows] == [*stages, "all"]
    seconds = [float(row.split()[1]) for row in rows]
    assert sum(seconds[:-1]) == pytest.approx(seconds[-1], abs=0.05) and seconds[-1] > 0
    assert main(call) == 0
    assert "unchanged" in (again := capsys.readouterr().out) and len(again.splitlines()) == 1
