"""symgrad's C: the generated module's train_step, called from Python."""

import importlib
import subprocess
import sys
import tempfile
from itertools import cycle
from pathlib import Path

import numpy as np

CANNOT = {}


SMALLEST = """
from symgrad import *

model = Model(Sequential(Input(1), Dense(1)), loss=MSE(), optimizer=Adam())
"""


def warm():
    """A step of the smallest network there is: what every generated module needs of Python, NumPy,
    cffi and threads is in memory then."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "smallest.py"
        file.write_text(SMALLEST)
        net = imported(written(file, folder, "smallest"))
    x = np.zeros((1, 1), np.float32)
    net.train_step(net.init_params(), net.init_state(), x, x)


def compiled(workload, folder, *options):
    """The package that the command line makes of a model file, newly. Python's compiler has done
    its work, as it has for libraries that pip installs: what it needs is no memory of a step."""
    package = written(workload.file, folder, workload.name, *options)
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(package)], check=True)
    return package


def written(file, folder, name, *options):
    command = [sys.executable, "-m", "symgrad", "compile", file, "-o", folder]
    command += ["--backend", "c", "--name", name, *options]
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
    return Path(folder) / f"{name}_c"


def imported(package):
    sys.path.insert(0, str(package.parent))
    try:
        return importlib.import_module(package.name)
    finally:
        del sys.path[0]
        sys.modules.pop(package.name, None)  # the next one may have this name too


class Peer:
    def __init__(self, workload, weights, batches, threads):
        with tempfile.TemporaryDirectory() as folder:
            self.net = self.made(compiled(workload, folder), workload)
        set_threads(self.net, threads)
        self.params, self.state = self.net.init_params(), self.net.init_state()
        self.params.update(weights)
        self.batches, self.turns = batches, cycle(batches)

    def start(self, weights):
        """Begin anew, in the same memory."""
        self.params.update(weights)
        fresh = self.net.init_state()
        self.state.flat = fresh.flat
        for name, array in fresh.others().items():
            self.state.others()[name][...] = array

    def made(self, package, workload):
        return imported(package)

    def own(self, named):
        return list(named.values())

    def gradients(self):
        loss, grads = self.net.backward(self.params, *self.batches[0])
        return loss, list(grads.values())

    def steps(self, count):
        net, params, state, turns = self.net, self.params, self.state, self.turns
        for _ in range(count):
            loss = net.train_step(params, state, *next(turns))
        return loss


def set_threads(net, threads):
    """Say how many threads a module may use, if it uses any but one."""
    if hasattr(net, "set_threads"):
        net.set_threads(threads)
