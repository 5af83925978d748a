"""The test that a C package brings: it passes for every kind of network, with every compiler, and
fails for each seeded fault."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from symgrad.build import compile_file
from symgrad.build.sources import load_with_sources
from symgrad.compiler import emit

ROOT = Path(__file__).resolve().parent.parent
COMPILERS = [c for c in ("gcc", "clang") if shutil.which(c)]
HEAD = "from symgrad import *\n"
MODELS = {
    "plain": "model = Model(Sequential(Input(5), Dense(8, 'tanh'), Dense(3)), loss=CrossEntropy(),"
    " optimizer=Adam(0.01), metrics={'best': Accuracy()})\n".replace(", metrics={'best': Accuracy()}", ""),
    "statistics, draws": "model = Model(Sequential(Input(1, 6, 6), Conv2d(2, 3), BatchNorm(), Dropout(0.3),"
    " MaxPool2d(2), Flatten(), Dense(2)), loss=CrossEntropy(), optimizer=AdamW(clip_norm=0.5))\n",
    "whole numbers, functions": "x, i, k = Input('x', 4), indices('i'), tensor('best', dtype=int)\n"
    "h = Dense(6, name='d')(x)\nk[...] = ArgMax(h[..., i], i)\n"
    "model = Model(inputs=x, outputs=h, functions={'pick': Function(x, k)}, loss=MSE(),"
    " optimizer=Lion(0.01))\n",
    "steps": "z, real = Input('z', 3), Input('real', 2)\n"
    "fake, score = Dense(2, name='generator')(z), Dense(1, name='critic')\n"
    "a, b = score(fake), score(real)\nl, m = tensor('l'), tensor('m')\n"
    "l[()] = Mean(a[...]**2, ...)\nm[()] = Mean(b[...] - a[...], ...)\n"
    "model = Model(inputs=[z, real], outputs=[fake, a], steps={'g': Step(l, Adam(), 'generator_*'),"
    " 'c': Step(m, AdamW(clip_norm=0.1), 'critic_*')})\n",
    "recurrent, logarithms": "x, i = Input('x', 6, 2), indices('i')\nh = LSTM(3)(x)\ny = tensor('y')\n"
    "y[..., i] = log(h[..., i]**2 + 0.1)\n"
    "model = Model(inputs=x, outputs=y, loss=MSE(), optimizer=RMSprop(0.01))\n",
    "blocks": "model = Model(Sequential(Input(5, dtype=int), Embedding(7, 8), TransformerBlock(2),"
    " TransformerBlock(2), Dense(4)), loss=CrossEntropy(), optimizer=SGD(0.1))\n",
}  # fmt: skip
WITH = {"plain": ("jvp", "vjp", "input_gradient", "jacobian", "hvp")}

pytestmark = pytest.mark.skipif(not COMPILERS, reason="needs a C compiler")


def files(name: str, folder: Path, dtype: str = "float32", optimize: str = "speed") -> Path:
    (folder / "net.py").write_text(HEAD + MODELS[name])
    model, _ = load_with_sources(folder / "net.py")
    made = emit(model, "net.py", "c", dtype, "net", WITH.get(name, ()), optimize, test=True)
    for path, text in made.items():
        (folder / Path(path).name).write_text(text)
    return folder


def run(folder: Path, compiler: str, *flags: str) -> subprocess.CompletedProcess[str]:
    program = folder / f"test{len(list(folder.iterdir()))}"
    command = [compiler, *flags, "test_net.c", "net.c", "-o", str(program), "-lm"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == "", done.stderr[:2000]
    return subprocess.run([program], capture_output=True, text=True)


STRICT = ["-std=c99", "-Wall", "-Wextra", "-pedantic"]


@pytest.mark.parametrize("name", MODELS)
def test_networks_pass(name: str, tmp_path: Path) -> None:
    dtype = "float64" if name in ("steps", "recurrent, logarithms") else "float32"
    optimize = "speed" if name in ("plain", "steps") else "size"
    folder = files(name, tmp_path, dtype, optimize)
    for compiler in COMPILERS:
        done = run(folder, compiler, *STRICT, "-O0", "-ffp-contract=off")
        assert done.returncode == 0, done.stdout
        assert re.fullmatch(r"PASS: \d+ functions of net.c, \d+ numbers\n", done.stdout)
    if name != "plain":
        return
    done = run(folder, COMPILERS[0], "-O3", "-march=native", "-ffp-contract=fast", "-w")
    assert done.returncode == 0, done.stdout


# a pattern in net.c, and what stands there instead
FAULTS = {
    "a gradient of another sign": (r"(\n +d_dense1_z\[[^\n]*= )", r"\1-"),
    "a number that is a bit off": (r"0\.999,", "0.9991,"),
    "a weight that is not updated": (r"(_kernel\(c2, c1, lr, [^\n]*;)", r"\1 w[3] -= 1e-3f;"),
    "a gradient that is added twice": (r"(contract\([^;]*d\.dense2_W[^;]*;)", r"\1 d.dense2_W[5] *= 1.001f;"),
    "the count of steps": (r"\*step = new_t;", ""),
    "a result that is not written": (r"\n    [^\n]*contract_rows\([^;]*dense2_z, 3, 1[^;]*;", ""),
    "a refusal": (r"(int net_forward[^{]*\{)", r"\1 return 1;"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_are_found(fault: str, tmp_path: Path) -> None:
    folder = files("plain", tmp_path)
    source, (pattern, instead) = (folder / "net.c").read_text(), FAULTS[fault]
    changed, count = re.subn(pattern, instead, source)
    assert count > 0
    (folder / "net.c").write_text(changed)
    done = run(folder, COMPILERS[0], "-O1", "-w")
    assert done.returncode == 1 and "PASS" not in done.stdout
    assert re.match(r"net_\w+(:| returns)", done.stdout)


COMPARED = re.compile(r'^    compare(_sum)?\w*\("(\w+)", "(\w+)", (\w+), .*;$', re.M)
CALLED = re.compile(r'^    returned\("(\w+)", .*;$', re.M)


@pytest.mark.parametrize("name", MODELS)
def test_every_comparison_can_fail(name: str, tmp_path: Path) -> None:
    """An array that is off by 1 % before it is compared is found by that comparison, and a call that
    is left out by those of its results."""
    folder = files(name, tmp_path)
    text, wanted = (folder / "test_net.c").read_text(), list[str]()

    def off(found: re.Match[str]) -> str:
        total, function, what, array = found.groups()
        own = f"a weighted sum of all of {what} is" if total else rf"{what}\[\d+\] is"
        wanted.append(rf"{function}: {own}")
        more = "1" if f"int64_t {array}[" in text else f"{array}[k] / 100 + 1e-3"
        count = f"(long)(sizeof {array} / sizeof *{array})"
        return (
            f"    if (fault == {len(wanted)})\n        for (long k = 0; k < {count}; k++)\n"
            f"            {array}[k] += {more};\n{found[0]}"
        )

    def without(found: re.Match[str]) -> str:
        wanted.append(rf"{found[1]}: ")
        return f"    if (fault != {len(wanted)})\n    {found[0]}"

    changed = CALLED.sub(without, COMPARED.sub(off, text))
    entry = "int main(int argc, char **argv)\n{\n    int fault = atoi(argv[argc - 1]);\n"
    (folder / "test_net.c").write_text(changed.replace("int main(void)\n{\n", entry))
    assert len(wanted) == len(re.findall("^    (?:compare|returned)", text, re.M))
    command = [COMPILERS[0], "-O0", "-w", "test_net.c", "net.c", "-o", "test", "-lm"]
    subprocess.run(command, cwd=folder, check=True)
    for fault, said in enumerate(["PASS", *wanted]):
        done = subprocess.run([folder / "test", str(fault)], capture_output=True, text=True)
        assert done.returncode == (fault > 0) and re.search(said, done.stdout), (said, done)


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the package, by the compiler of its extension; and without it nothing of the test is left."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("CFLAGS", "-O1")
    (tmp_path / "net.py").write_text(HEAD + MODELS["plain"])

    def verify() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "net_c", "--verify"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    compile_file(tmp_path / "net.py", tmp_path, "c", test=True)
    done = verify()
    assert done.returncode == 0 and done.stdout.startswith("PASS"), done
    source = tmp_path / "net_c" / "net.c"
    source.write_text(source.read_text().replace("*step = new_t;", ""))
    done = verify()
    assert done.returncode == 1 and "net_update: *step is 2, not 3\n" in done.stdout
    compile_file(tmp_path / "net.py", tmp_path, "c")
    assert not (tmp_path / "net_c" / "test_net.c").exists()
    assert not (tmp_path / "net_c" / "__main__.py").exists()
