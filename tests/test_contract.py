"""contract.h by itself: C = S + alpha·A·B for any sizes, steps and starts, beside NumPy.

The header is compiled as an editor or a C program sees it, by each compiler that is there, for
several widths of vectors and as plain C, without a warning; what lies between the elements that C
has is left as it was.
"""

import ctypes
import platform
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

HEADER = Path(__file__).resolve().parent.parent / "templates" / "c"
SOURCE = """
void product(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, double alpha, contract_real *memory,
             const ptrdiff_t *at, const ptrdiff_t *steps, int start, contract_real *pack,
             ptrdiff_t cut)
{
#ifdef PARALLEL_H
    ptrdiff_t p;
    for (p = 0; p < 2 && cut > 0; p++)
        contract_rows(p ? 0 : cut, p ? cut : M, M, N, K, (contract_real)alpha, memory + at[0],
                      steps[0], steps[1], memory + at[1], steps[2], steps[3],
                      start ? memory + at[2] : NULL, steps[4], steps[5], memory + at[3], steps[6],
                      steps[7], pack);
    if (cut > 0)
        return;
#endif
    (void)cut;
    contract(M, N, K, (contract_real)alpha, memory + at[0], steps[0], steps[1], memory + at[1],
             steps[2], steps[3], start ? memory + at[2] : NULL, steps[4], steps[5], memory + at[3],
             steps[6], steps[7], pack);
}
ptrdiff_t room(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
#ifdef PARALLEL_H
    parallel_set_threads(3);
#endif
    return contract_pack_size(M, N, K);
}
"""
COPIES = ["-DCONTRACT_LARGE=0", "-DCONTRACT_REUSE=2", "-DCONTRACT_FAR=16", "-DCONTRACT_SPAN=64"]
SMALL = ["-DCONTRACT_KC=3", "-DCONTRACT_MC=8", "-DCONTRACT_BLOCKS=2", *COPIES]
THREADS = ["-fopenmp", "-DPARALLEL_LEAST=0"]
BUILDS = {
    "gcc": ["gcc", "-O2", "-march=native"],
    "gcc, small blocks": ["gcc", "-O1", "-march=native", *SMALL],
    "gcc, threads": ["gcc", "-O2", "-march=native", *THREADS],
    "gcc, threads and small blocks": ["gcc", "-O1", "-march=native", *THREADS, *SMALL],
    "gcc, 16 bytes": ["gcc", "-O1"],
    "gcc, 16 bytes, copies": ["gcc", "-O1", *COPIES, "-DCONTRACT_MC=20"],
    "gcc, plain": ["gcc", "-O1", "-DSYMGRAD_PLAIN_C", *SMALL],
    "gcc, double": ["gcc", "-O1", "-march=native", "-DCONTRACT_DOUBLE", *SMALL],
    "plain header": ["gcc", "-O1", "-pedantic", "-DPLAIN", "-DCONTRACT_BLOCK=3"],
    "plain header, double": ["gcc", "-O1", "-pedantic", "-DPLAIN", "-DCONTRACT_DOUBLE"],
    "clang": ["clang", "-O1", "-march=native"],
    "clang, plain double": ["clang", "-O1", "-DSYMGRAD_PLAIN_C", "-DCONTRACT_DOUBLE"],
}
if platform.machine() == "x86_64":
    narrow = ["-O2", "-march=native", "-mno-avx512f", *COPIES]
    BUILDS["gcc, at most 32 bytes"] = ["gcc", *narrow]
    BUILDS["gcc, at most 32 bytes, double"] = ["gcc", "-DCONTRACT_DOUBLE", *narrow]
    BUILDS["clang, at most 32 bytes"] = ["clang", *narrow]


@pytest.fixture(scope="module", params=BUILDS)
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    compiler, *flags = BUILDS[request.param]
    if not shutil.which(compiler):
        pytest.skip(f"needs {compiler}")
    folder = tmp_path_factory.mktemp("contract")
    header = "contract_plain.h" if "-DPLAIN" in flags else "contract.h"
    (folder / "p.c").write_text(f'#include "{header}"\n{SOURCE}')
    strict = ["-std=c99", "-Wall", "-Wextra", "-Wno-unknown-pragmas", "-Werror", f"-I{HEADER}"]
    command = [compiler, *strict, *flags, "-fPIC", "-shared", "p.c", "-o", "p.so"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[:2000]
    loaded = ctypes.CDLL(str(folder / "p.so"))
    loaded.room.restype = ctypes.c_ssize_t
    loaded.room.argtypes = [ctypes.c_ssize_t] * 3
    return loaded, np.float64 if "-DCONTRACT_DOUBLE" in flags else np.float32


def _laid_out(
    rng: np.random.Generator, rows: int, columns: int, contiguous: bool
) -> tuple[int, int, int, int]:
    """Steps of a matrix whose elements are apart: how much memory, where it begins, its steps."""
    near, far = 1 if contiguous else int(rng.integers(1, 3)), int(rng.integers(0, 4))
    by_row = rng.random() < 0.5
    inner, outer = (columns, rows) if by_row else (rows, columns)
    steps = [near, near * max(inner, 1) + far]
    start = 0
    for k, n in enumerate((inner, outer)):
        if rng.random() < 0.15 and not contiguous:  # backwards
            start += steps[k] * max(n - 1, 0)
            steps[k] = -steps[k]
    size = abs(steps[1]) * max(outer, 1) + abs(steps[0]) * max(inner, 1)
    row, column = (steps[1], steps[0]) if by_row else (steps[0], steps[1])
    return size, start, row, column


def _view(memory: Any, at: int, row: int, column: int, shape: tuple[int, int]) -> Any:
    i, j = np.indices(shape)
    return memory[at + i * row + j * column]


@pytest.mark.parametrize("seed", range(200))
def test_any_sizes_and_steps(seed: int, library: tuple[Any, Any]) -> None:
    rng = np.random.default_rng(seed)
    pick: Callable[[], int] = lambda: int(rng.choice([1, 2, 3, 5, 8, 13, 17, 33, 48]))  # noqa: E731
    m, n, k = pick(), pick(), pick() if rng.random() < 0.9 else int(rng.choice([0, 700, 2100]))
    _check(library, rng, m, n, k, seed % 2 == 1)


@pytest.mark.parametrize("seed", range(6))
def test_sizes_beyond_near_caches(seed: int, library: tuple[Any, Any]) -> None:
    rng = np.random.default_rng(seed)
    m, n = (int(rng.choice([2, 40, 70, 131, 200])) for _ in range(2))
    _check(library, rng, m, n, int(rng.choice([300, 900, 1500])), seed % 3 > 0)


def _check(
    library: tuple[Any, Any], rng: np.random.Generator, m: int, n: int, k: int, contiguous: bool
) -> None:
    """One product of matrices that lie anyhow, beside NumPy's; nothing else is written."""
    loaded, real = library
    alpha = float(rng.choice([1.0, -0.5, 2.0]))
    places, at, steps = 0, [], []
    for shape in ((m, k), (k, n), (m, n), (m, n)):
        size, start, row, column = _laid_out(rng, *shape, contiguous)
        at.append(places + start)
        steps += [row, column]
        places += size
    kind = rng.choice(["nothing", "nothing", "other", "itself", "row", "column", "number"])
    if kind == "itself":
        at[2], steps[4:6] = at[3], steps[6:8]
    steps[4] = 0 if kind in ("row", "number") else steps[4]
    steps[5] = 0 if kind in ("column", "number") else steps[5]
    memory = rng.normal(size=places).astype(real)
    whole = memory.astype(np.float64)
    views = [
        _view(whole, at[q], *steps[2 * q : 2 * q + 2], shape)
        for q, shape in enumerate(((m, k), (k, n), (m, n)))
    ]
    wanted = alpha * views[0] @ views[1] + (0 if kind == "nothing" else views[2])
    i, j = np.indices((m, n))
    own = at[3] + i * steps[6] + j * steps[7]
    if kind == "nothing":
        memory[own] = np.nan  # nobody has written it
    before = memory.copy()
    pack = np.full(max(loaded.room(m, n, k), 1) + 8, np.nan, real)
    pack[-8:] = 7
    array = ctypes.c_ssize_t * 8
    arguments = (
        ctypes.c_ssize_t(m),
        ctypes.c_ssize_t(n),
        ctypes.c_ssize_t(k),
        ctypes.c_double(alpha),
        ctypes.c_void_p(memory.ctypes.data),
        array(*at, 0, 0, 0, 0),
        array(*steps),
        ctypes.c_int(kind != "nothing"),
        ctypes.c_void_p(pack.ctypes.data),
    )
    loaded.product(*arguments, ctypes.c_ssize_t(0))
    scale = abs(alpha) * (np.abs(views[0]) @ np.abs(views[1])) + np.abs(wanted)
    error = np.abs(memory[own].astype(np.float64) - wanted)
    assert (error <= 8 * np.finfo(real).eps * (1 + np.sqrt(k)) * scale).all(), (kind, m, n, k)
    made, memory[...] = memory.copy(), before
    loaded.product(*arguments, ctypes.c_ssize_t(rng.integers(0, m)))  # in two parts of the rows
    assert np.array_equal(made, memory, equal_nan=True), "rows differ from those of the whole"
    before[own] = memory[own]
    assert np.array_equal(before, memory, equal_nan=True), "something else was written"
    assert (pack[-8:] == 7).all(), "more of pack was written than contract_pack_size says"
