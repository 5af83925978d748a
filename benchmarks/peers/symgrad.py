"""symgrad's C: the generated module's train_step, called from Python."""

import importlib
import subprocess
import sys
import tempfile
from itertools import cycle
from pathlib import Path

CANNOT = {}


def warm():
    """Nothing of symgrad is in the process but the generated module, whose memory is its own."""


def compiled(workload, folder):
    """The package that the command line makes of a model file, newly."""
    command = [sys.executable, "-m", "symgrad", "compile", workload.file, "-o", folder]
    command += ["--backend", "c", "--name", workload.name]
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
    return Path(folder) / f"{workload.name}_c"


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
