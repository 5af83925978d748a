"""`symgrad.mpi` on two and four ranks beside one process, in Python and in C; `mpi_ranks.py` is what
the ranks run. Needs mpi4py and an MPI, such as that of `pip install mpich`."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import numpy as np
import pytest

from symgrad.build import compile_model
from symgrad.language.trace import fresh_trace
from tests.ranks_models import SHARED, normalized

MODELS = {**{name: build for name, (build, _) in SHARED.items()}, "normalized": normalized}
REPOSITORY = Path(__file__).parents[1]


def program(name: str) -> str | None:
    """A program of the environment's MPI, or else of the machine's."""
    return shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)


needs_mpi = pytest.mark.skipif(
    importlib.util.find_spec("mpi4py") is None or program("mpiexec") is None,
    reason="needs mpi4py and mpiexec: pip install mpi4py mpich",
)


def mpiexec(ranks: int, *command: str) -> str:
    """What a program prints that this many ranks run, more than there are processors if need be."""
    words = [str(program("mpiexec")), "-n", str(ranks)]
    version = subprocess.run([words[0], "--version"], capture_output=True, text=True).stdout
    if "Open MPI" in version or "OpenRTE" in version or "prterun" in version:
        words.insert(1, "--oversubscribe")
    free = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1"}
    alone = {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [*words, *command],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, **free, **alone},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@needs_mpi
def test_ranks_beside_one_process(tmp_path: Path) -> None:
    for name in ("weighted", "drawn", "summed", "normalized"):
        for backend in ("numpy", "c"):
            for dtype in ("float32", "float64"):
                with fresh_trace():
                    model = MODELS[name]()
                compile_model(model, tmp_path, backend, dtype, f"{name}_{dtype}", ("ranks",))
    for ranks in (1, 2, 4):
        command = (sys.executable, "-m", "mpi4py", str(REPOSITORY / "tests/mpi_ranks.py"))
        said = mpiexec(ranks, *command, str(tmp_path))
        assert said.count(": right") == 16, said


@needs_mpi
@pytest.mark.skipif(program("mpicc") is None, reason="needs mpicc: pip install mpich")
@pytest.mark.parametrize("batch", [90, 3])
def test_ranks_in_c(tmp_path: Path, batch: int) -> None:
    """The losses of one rank, of two and of four, of which with a batch of 3 one has no samples."""
    source, network = REPOSITORY / "examples/c/train_mpi.c", REPOSITORY / "generated/digits_c"
    flags = ["-std=c99", "-O2", f"-DBATCH={batch}", "-DSTEPS=60", f"-I{network}"]
    built = tmp_path / "train_mpi"
    command = [str(program("mpicc")), *flags, source, network / "digits.c", "-lm", "-o", built]
    subprocess.run(command, check=True)
    said = [mpiexec(ranks, str(built)).splitlines() for ranks in (1, 2, 4)]
    losses = [[float(line.split()[-1]) for line in lines] for lines in said]
    assert len(losses[0]) == 4 and losses[0][-1] < (1.2 if batch == 90 else 2.5)
    assert np.abs(np.subtract(losses, losses[0])).max() < 2e-4


def test_without_mpi4py() -> None:
    code = "import sys; sys.modules['mpi4py'] = None; import symgrad.mpi"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    last = done.stderr.splitlines()[-1]
    assert last.startswith("ImportError: symgrad.mpi needs mpi4py") and "symgrad[mpi]" in last
