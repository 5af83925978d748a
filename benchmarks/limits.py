"""What this machine can do at most, measured in the same turns as the peers.

limits = Limits(threads)
limits.measure()    →  {"multiply_adds": …, "bytes": …}     a second, all threads together
"""

import ctypes
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np

SOURCE = Path(__file__).with_name("limits.c")
FLAGS = "-O3 -march=native -ffp-contract=fast -fopenmp -fPIC -shared".split()
NUMBERS = 16 << 20  # of an array: 64 MB, more than the caches hold


class Limits:
    def __init__(self, threads):
        self.threads = threads
        with tempfile.TemporaryDirectory() as folder:
            library = Path(folder) / "limits.so"
            subprocess.run(["gcc", *FLAGS, str(SOURCE), "-o", str(library)], check=True)
            self.library = ctypes.CDLL(str(library))
        for function in (self.library.multiply_adds, self.library.bytes):
            function.restype = ctypes.c_double
        self.x, self.y = np.ones(NUMBERS, np.float32), np.ones(NUMBERS, np.float32)
        self.measure()

    def measure(self):
        arrays = (ctypes.c_void_p(a.ctypes.data) for a in (self.x, self.y))
        moved = ctypes.c_ssize_t(NUMBERS), *arrays
        return {
            "multiply_adds": self._rate(
                self.library.multiply_adds, self.threads, ctypes.c_long(20000)
            ),
            "bytes": self._rate(self.library.bytes, 1, *moved),
        }

    def _rate(self, function, factor, *arguments):
        begin = perf_counter()
        amount = function(ctypes.c_int(self.threads), *arguments)
        return factor * amount / (perf_counter() - begin)


def least_seconds(facts, rates):
    """The time of a step that only multiplies and adds at the measured rate, or only moves weights,
    state and data once, whichever is longer."""
    return max(facts["multiply_adds"] / rates["multiply_adds"], facts["bytes"] / rates["bytes"])
