"""Time of single matrix products: `contract.h` of an older commit, and of this tree.

    python benchmarks/products.py OLD_COMMIT [SIZES…] [--cflags="-mno-avx512f"] [--seconds 2]

SIZES are rows × columns × terms, `256x2048x2048`, with `:A` or `:B` behind where that matrix is
turned, as in the gradient of weights and in that by the input. Both versions are compiled as a
generated module is, into libraries of one process, and multiply the same random float32 matrices,
of which each call takes the next of several, in turns on one thread. Printed are billions of
multiply-adds a second of both, and the median of the ratios new/old of the times of neighbouring
turns. Products that differ by more than rounding are an error. NumPy asks for large pages for
arrays from 4 MB on.
"""

import argparse
import ctypes
import itertools
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np
from versions import ROOT, aligned, checked_out

SIZES = "256x2048x2048 256x2048x2048:B 2048x2048x256:A 128x512x784 64x64x32:A 32x64x64".split()
FLAGS = "-O3 -march=native -fno-math-errno -fno-trapping-math -fopenmp-simd -ffp-contract=fast"
MEMORY = 1 << 24  # bytes of the matrices that take turns, if one set of them has less
TURN = 0.005  # seconds
SOURCE = """
#include "contract.h"
void product(ptrdiff_t count, const ptrdiff_t *n, float *const *a, float *const *b, float *const *c,
             ptrdiff_t sets, float *pack)
{
    ptrdiff_t k;
    for (k = 0; k < count; k++)
        contract(n[0], n[1], n[2], 1, a[k % sets], n[3], n[4], b[k % sets], n[5], n[6], NULL, 0, 0,
                 c[k % sets], n[1], 1, pack);
}
ptrdiff_t room(const ptrdiff_t *n) { return contract_pack_size(n[0], n[1], n[2]); }
"""


def library(tree, folder, flags):
    folder.mkdir()
    (folder / "product.c").write_text(SOURCE)
    command = [
        *os.environ.get("CC", "gcc").split(),
        *FLAGS.split(),
        *flags.split(),
        "-shared",
        "-fPIC",
    ]
    command += ["-I", str(tree / "templates/c"), "product.c", "-o", "product.so"]
    subprocess.run(command, cwd=folder, check=True)
    made = ctypes.CDLL(str(folder / "product.so"))
    made.room.restype = ctypes.c_ssize_t
    return made


class Matrices:
    """Several sets of the matrices of a product, as C is given them."""

    def __init__(self, sizes, turned):
        m, n, k = sizes
        steps = [*((1, m) if turned == "A" else (k, 1)), *((1, k) if turned == "B" else (n, 1))]
        self.work, self.numbers = m * n * k, (ctypes.c_ssize_t * 7)(m, n, k, *steps)
        self.sets = max(1, MEMORY // (4 * (m * k + k * n + m * n)))
        rng = np.random.default_rng(0)
        self.arrays = [
            [aligned(size, np.float32) for _ in range(self.sets)] for size in (m * k, k * n, m * n)
        ]
        for array in itertools.chain(*self.arrays[:2]):
            array[:] = rng.standard_normal(array.size)
        self.pointers = [
            (ctypes.c_void_p * self.sets)(*(array.ctypes.data for array in group))
            for group in self.arrays
        ]

    def run(self, made, count):
        """Seconds of a product, and the last set's result."""
        pack = aligned(max(made.room(self.numbers), 1), np.float32)
        given = ctypes.c_ssize_t(self.sets), ctypes.c_void_p(pack.ctypes.data)
        begin = perf_counter()
        made.product(ctypes.c_ssize_t(count), self.numbers, *self.pointers, *given)
        return (perf_counter() - begin) / count, self.arrays[2][(count - 1) % self.sets].copy()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("commit", metavar="OLD_COMMIT")
    parser.add_argument("sizes", nargs="*", default=SIZES, metavar="SIZES")
    parser.add_argument("--cflags", default="")
    parser.add_argument("--seconds", type=float, default=2)
    options = parser.parse_intermixed_args()
    for text in options.sizes:
        if not re.fullmatch(r"[1-9]\d*x[1-9]\d*x[1-9]\d*(:[AB])?", text):
            sys.exit(f"error: {text!r} is no product: expected ROWSxCOLUMNSxTERMS, and :A or :B")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        trees = checked_out(options.commit, folder), ROOT
        both = [library(t, folder / f"{k}", options.cflags) for k, t in enumerate(trees)]
        print(f"{'G multiply-adds/s':24} {'old':>7} {'new':>7} {'time':>7}")
        for text in options.sizes:
            shape, _, turned = text.partition(":")
            matrices = Matrices([int(n) for n in shape.split("x")], turned)
            first = [matrices.run(made, matrices.sets)[1] for made in both]
            if not np.allclose(*first, rtol=1e-4, atol=1e-4 * np.abs(first[0]).max()):
                sys.exit(f"error: the products {text} differ")
            count = max(1, round(TURN / matrices.run(both[0], matrices.sets)[0]))
            times, begin = ([], []), perf_counter()
            while perf_counter() - begin < options.seconds or len(times[0]) < 5:
                for k in (0, 1) if len(times[0]) % 2 else (1, 0):
                    times[k].append(matrices.run(both[k], count)[0])
            rates = [matrices.work / statistics.median(t) / 1e9 for t in times]
            ratio = statistics.median(b / a for a, b in zip(*times, strict=True))
            print(f"{text:24} {rates[0]:7.1f} {rates[1]:7.1f} {ratio:7.3f}", flush=True)


if __name__ == "__main__":
    main()
