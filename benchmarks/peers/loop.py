"""symgrad's C, called from a loop in C: the same steps without what Python's calls cost."""

import ctypes
import importlib.util
import subprocess
from pathlib import Path

import numpy as np

from . import symgrad
from .symgrad import warm

CANNOT = dict.fromkeys(
    ("lenet", "conv32", "lstm", "transformer", "burgers"), "a call is nothing beside the step"
)
__all__ = ["CANNOT", "Peer", "warm"]
SOURCE = Path(__file__).with_name("loop.c")


class Peer(symgrad.Peer):
    def __init__(self, workload, weights, batches, threads):
        super().__init__(workload, weights, batches, threads)
        space, name = getattr(self.library, f"{workload.name}_workspace_size"), workload.name
        space.restype, self.library.loop.restype = ctypes.c_int64, ctypes.c_float
        if hasattr(self.library, f"{name}_set_threads"):
            getattr(self.library, f"{name}_set_threads")(ctypes.c_int(threads))
        self.workspace = np.empty(space(ctypes.c_int64(workload.batch)) + 16, np.float32)
        aligned = self.workspace[(-self.workspace.ctypes.data % 64) // 4 :]
        self.taken = 0
        (counter,) = self.state.others().values()
        self.arguments = (
            ctypes.c_int64(len(batches)), ctypes.c_int64(workload.batch),
            _pointer(self.params.flat), _pointer(self.state.flat), _pointer(counter),
            *(_pointers(arrays) for arrays in zip(*batches, strict=True)), _pointer(aligned),
        )  # fmt: skip

    def made(self, package, workload):
        """The extension as always, for what is compared; and a library with the loop in it."""
        spec = importlib.util.spec_from_file_location("build", package / "build.py")
        build = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(build)
        target = "int64_t" if workload.loss == "cross_entropy" else "float"
        name, library = workload.name, package / "loop.so"
        defined = {"STEP": f"{name}_train_step", "TARGET": target, "HEADER": f'"{name}.h"'}
        command = ["gcc", *build.FLAGS, *build.THREADS, *build.VECTOR_MATH[0]]
        command += ["-fPIC", "-shared", "-w"]
        command += [f"-D{key}={value}" for key, value in defined.items()]
        command += [f"-I{package}", str(SOURCE), str(package / f"{name}.c"), "-o", str(library)]
        subprocess.run([*command, *build.VECTOR_MATH[1]], check=True)
        self.library = ctypes.CDLL(str(library))
        return super().made(package, workload)

    def steps(self, count):
        ends = ctypes.c_int64(self.taken), ctypes.c_int64(self.taken + count)
        self.taken += count
        return float(self.library.loop(*ends, *self.arguments))


def _pointer(array):
    return ctypes.c_void_p(array.ctypes.data)


def _pointers(arrays):
    return (ctypes.c_void_p * len(arrays))(*(a.ctypes.data for a in arrays))
