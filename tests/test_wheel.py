"""The wheel, installed into an empty environment away from the checkout, compiles a model."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, **options: object) -> str:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run(
        [str(c) for c in command], capture_output=True, text=True, env=environment, **options
    )  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return str(done.stdout)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (file,) = folder.glob("*.whl")
    return file


def test_contents(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    templates = {
        p.relative_to(ROOT).as_posix() for p in (ROOT / "templates").rglob("*") if p.is_file()
    }
    modules = {p.relative_to(ROOT).as_posix() for p in (ROOT / "symgrad").rglob("*.py")}
    inside = {n for n in names if ".dist-info/" not in n}
    assert inside == modules | {f"symgrad/{t}" for t in templates}
    assert any(n.endswith("licenses/LICENSE") for n in names)


def test_installed_elsewhere(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "venv")
    scripts = tmp_path / "venv" / "bin"
    run(scripts / "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
    (tmp_path / "net.py").write_text(
        "from symgrad import *\n"
        'model = Model(Sequential(Input(4), Dense(3, "relu"), Dense(2)), loss=MSE())\n'
    )
    run(scripts / "symgrad", "compile", "net.py", "-o", ".", cwd=tmp_path)
    script = (
        "import numpy as np, net_numpy as net\n"
        "params, state = net.init_params(), net.init_state()\n"
        "x, y = np.ones((5, 4), np.float32), np.ones((5, 2), np.float32)\n"
        "losses = [net.train_step(params, state, x, y) for _ in range(50)]\n"
        "assert losses[-1] < losses[0]\n"
        "import sys; assert not {'symgrad', 'sympy'} & set(sys.modules)\n"
    )
    run(scripts / "python", "-c", script, cwd=tmp_path)
    if shutil.which("cc"):
        run(scripts / "symgrad", "compile", "net.py", "-o", ".", "--backend", "c", cwd=tmp_path)
        run(scripts / "python", "-c", script.replace("net_numpy", "net_c"), cwd=tmp_path)
    page = run(scripts / "symgrad", "inspect", "net.py", "--format", "html", cwd=tmp_path)
    assert "<!DOCTYPE html>" in page and str(ROOT) not in page
