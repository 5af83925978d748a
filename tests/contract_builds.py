"""contract.h and contract_levels.h as libraries: by each compiler that is there, for several widths of
vectors, as plain C, and with all thresholds at their least; without a warning."""

import ctypes
import platform
import shutil
import subprocess
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
#ifdef PARALLEL_H
void packed(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, double alpha, contract_real *memory,
            const ptrdiff_t *at, const ptrdiff_t *steps, int start, contract_real *pack,
            ptrdiff_t cut)
{
    ptrdiff_t p;
    for (p = 0; p < 2 && cut > 0; p++)
        contract_packed_rows(p ? 0 : cut, p ? cut : M, M, N, K, (contract_real)alpha, memory + at[0],
                             steps[0], steps[1], memory + at[1], steps[2],
                             start ? memory + at[2] : NULL, steps[4], steps[5], memory + at[3],
                             steps[6], steps[7], pack);
    if (cut > 0)
        return;
    contract_packed(M, N, K, (contract_real)alpha, memory + at[0], steps[0], steps[1],
                    memory + at[1], steps[2], start ? memory + at[2] : NULL, steps[4], steps[5],
                    memory + at[3], steps[6], steps[7], pack);
}
typedef struct {
    const contract_real *c;
    ptrdiff_t row, column, N;
    contract_real *to;
} result;
static void add(const void *given, ptrdiff_t row, ptrdiff_t row_end, ptrdiff_t column,
                ptrdiff_t column_end)
{
    const result *r = (const result *)given;
    ptrdiff_t i, j;
    for (i = row; i < row_end; i++)
        for (j = column; j < column_end; j++)
            r->to[i * r->N + j] += column % 64 ? 1e9f : r->c[i * r->row + j * r->column];
}
void then(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, double alpha, contract_real *memory,
          const ptrdiff_t *at, const ptrdiff_t *steps, int start, contract_real *pack, int panels,
          contract_real *to, ptrdiff_t first, ptrdiff_t end)
{
    const result r = {memory + at[3], steps[6], steps[7], N, to};
    if (panels)
        contract_packed_then(first, end, M, N, K, (contract_real)alpha, memory + at[0], steps[0],
                             steps[1], memory + at[1], steps[2], start ? memory + at[2] : NULL,
                             steps[4], steps[5], memory + at[3], steps[6], steps[7], pack, add, &r);
    else
        contract_then(first, end, M, N, K, (contract_real)alpha, memory + at[0], steps[0], steps[1],
                      memory + at[1], steps[2], steps[3], start ? memory + at[2] : NULL, steps[4],
                      steps[5], memory + at[3], steps[6], steps[7], pack, add, &r);
}
void group(int count, double alpha, contract_real *memory, const ptrdiff_t *numbers,
           contract_real *pack)
{
    contract_product products[16];
    int p;
    for (p = 0; p < count; p++, numbers += 16) { /* sizes, where the matrices begin, steps */
        const ptrdiff_t *n = numbers;
        const contract_product own = {n[0], n[1], n[2], (contract_real)alpha,
            memory + n[3], n[7], n[8], memory + n[4], n[9], n[10], n[11],
            n[5] < 0 ? NULL : memory + n[5], n[12], n[13], memory + n[6], n[14], n[15]};
        products[p] = own;
    }
    contract_group(count, products, pack);
}
#endif
void levels(ptrdiff_t M, ptrdiff_t N, int summed, int outer, double alpha, contract_real *memory,
            const ptrdiff_t *at, const ptrdiff_t *steps, const ptrdiff_t (*table)[5], int start,
            int apart, contract_real *pack)
{
    contract_levels(M, N, (contract_real)alpha, memory + at[0], steps[0], memory + at[1], steps[1],
                    start ? memory + at[2] : NULL, steps[2], steps[3], memory + at[3], steps[4],
                    steps[5], summed, outer, table, apart, pack);
}
ptrdiff_t levels_room(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, ptrdiff_t points)
{
    return contract_levels_pack_size(M, N, K, points);
}
ptrdiff_t room(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K) { return contract_pack_size(M, N, K); }
void use(int threads)
{
#ifdef PARALLEL_H
    parallel_use(threads);
#endif
    (void)threads;
}
"""
COPIES = [
    "-DCONTRACT_LARGE=0",
    "-DCONTRACT_FETCHED=0",
    "-DCONTRACT_REUSE=2",
    "-DCONTRACT_FAR=16",
    "-DCONTRACT_SPAN=64",
    "-DCONTRACT_STRIDE=64",
    "-DCONTRACT_AGAIN=2",
]
LEVELS = [
    "-DCONTRACT_SHORT=2",
    "-DCONTRACT_RUNS=3",
    "-DCONTRACT_DEPTH=5",
    "-DCONTRACT_PANEL=64",
    "-DCONTRACT_USES=2",
]
SHARES = ["-DCONTRACT_SHARES=3", "-DCONTRACT_SHARE=1", "-DCONTRACT_SUMS=200"]
SMALL = ["-DCONTRACT_KC=3", "-DCONTRACT_MC=8", "-DCONTRACT_BLOCKS=2", *COPIES, *LEVELS, *SHARES]
THREADS = ["-fopenmp", "-DPARALLEL_LEAST=0"]
BUILDS = {
    "gcc": ["gcc", "-O2", "-march=native"],
    "gcc, small blocks": ["gcc", "-O1", "-march=native", *SMALL],
    "gcc, threads": ["gcc", "-O2", "-march=native", *THREADS],
    "gcc, threads and small blocks": ["gcc", "-O1", "-march=native", *THREADS, *SMALL],
    "gcc, 16 bytes": ["gcc", "-O1"],
    "gcc, 16 bytes, copies": ["gcc", "-O1", *COPIES, "-DCONTRACT_MC=20"],
    "gcc, plain": ["gcc", "-O1", "-DSYMGRAD_PLAIN_C", *SMALL],
    "gcc, double, threads": ["gcc", "-O1", "-march=native", "-DCONTRACT_DOUBLE", *THREADS],
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
    BUILDS["gcc, no masks"] = ["gcc", "-O1", "-march=native", "-mno-avx512bw"]


def built(name: str, folder: Path) -> tuple[Any, Any]:
    """The library of one of BUILDS, and its numbers' type."""
    compiler, *flags = BUILDS[name]
    if not shutil.which(compiler):
        pytest.skip(f"needs {compiler}")
    for header in ("contract", "contract_levels", "parallel"):
        plain = "_plain" if "-DPLAIN" in flags and header != "parallel" else ""
        shutil.copy(HEADER / f"{header}{plain}.h", folder / f"{header}.h")
    (folder / "p.c").write_text(f'#include "contract_levels.h"\n{SOURCE}')
    strict = ["-std=c99", "-Wall", "-Wextra", "-Wno-unknown-pragmas", "-Werror"]
    command = [compiler, *strict, *flags, "-fPIC", "-shared", "p.c", "-o", "p.so"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[:2000]
    loaded = ctypes.CDLL(str(folder / "p.so"))
    loaded.room.restype = ctypes.c_ssize_t
    loaded.room.argtypes = [ctypes.c_ssize_t] * 3
    loaded.levels_room.restype = ctypes.c_ssize_t
    loaded.levels_room.argtypes = [ctypes.c_ssize_t] * 4
    loaded.use(3)
    return loaded, np.float64 if "-DCONTRACT_DOUBLE" in flags else np.float32
