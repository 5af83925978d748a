"""Time per training step of what two versions of symgrad generate: an older commit, and this tree.

    python benchmarks/versions.py OLD_COMMIT [EXAMPLE…] [--backend numpy|c] [--batch 32]

OLD_COMMIT is checked out beside this tree; both versions compile the models of this tree's
examples/ and benchmarks/models/ (all of them but gpt2, or those named), in float32. The modules
of both are imported into one process, with one thread, and train on the same random data, from the
same weights, in turns of a few steps. Printed are both least times, the ratio of these, and the
median of the ratios new/old of neighbouring turns, in processor time; and how far the first losses
are apart, relative to the loss. Nothing may get slower than 3 %. With --folder a second run finds
what is unchanged there.
"""

import argparse
import gc
import math
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")

import numpy as np

from symgrad.build import load_generated
from symgrad.build.sources import load_with_sources
from symgrad.inspect.data import random_data
from symgrad.model.programs import network_of

ROOT = Path(__file__).resolve().parent.parent
MODELS = {p.stem: p for p in sorted((ROOT / "examples").glob("*.py"))}
MODELS |= {f"models/{p.stem}": p for p in sorted((ROOT / "benchmarks/models").glob("*.py"))}
TURN = 0.005  # seconds


def checked_out(commit, folder):
    """The tree of a commit, below the folder."""
    tree = folder / "trees" / commit
    if not tree.exists():
        made = f"git archive {commit} | tar -x -C {tree}"
        tree.mkdir(parents=True)
        subprocess.run(["sh", "-c", made], cwd=ROOT, check=True)
    return tree


def compiled(tree, model, folder, backend):
    """The module that the version in a tree makes of a model, or None where it can't."""
    folder = folder / model.parent.name
    command = [sys.executable, "-m", "symgrad", "compile", str(model), "-o", str(folder)]
    command += ["--backend", backend]
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    done = subprocess.run(command, env=environment, cwd=tree, capture_output=True, text=True)
    if done.returncode:
        print(f"{model.stem}, {backend}: {done.stderr.strip()}")
        return None
    return load_generated(folder / f"{model.stem}_{backend}{'' if backend == 'c' else '.py'}")


def aligned(shape, dtype=float, make=np.zeros):
    """Zeros that begin at a multiple of 64 bytes: where memory happens to lie is 5 % of a step."""
    size, width = math.prod(np.atleast_1d(shape)), np.dtype(dtype).itemsize
    memory = make(size + 64 // width, dtype)
    skip = -memory.ctypes.data % 64 // width
    return memory[skip : skip + size].reshape(shape)


def stepper(net, step, data):
    """A function of a number of steps; it returns the last loss and the processor time of one."""
    zeros, np.zeros = np.zeros, aligned
    params, state, train = net.init_params(seed=0), net.init_state(), f"train_step{step.suffix}"
    np.zeros = zeros
    function = getattr(net, train)

    def run(count):
        begin = process_time()
        for _ in range(count):
            loss = function(params, state, *data)
        return float(loss), (process_time() - begin) / count

    return run


def compare(label, steps, rounds):
    first = [run(1)[0] for run in steps]
    once = min(min(run(1)[1] for run in steps) for _ in range(5))
    count = max(1, round(TURN / once))
    times = [], []
    gc.disable()
    for number in range(rounds):
        for k in (0, 1) if number % 2 else (1, 0):
            times[k].append(steps[k](count)[1])
    gc.enable()
    old, new = map(min, times)
    ratio = statistics.median(b / a for a, b in zip(*times, strict=True))
    apart = abs(first[1] - first[0]) / max(abs(first[0]), 1e-30)
    print(
        f"{label:30} {old * 1e6:9.1f} {new * 1e6:9.1f} {new / old:7.3f} {ratio:7.3f} {apart:9.0e}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("commit", metavar="OLD_COMMIT")
    parser.add_argument("examples", nargs="*", metavar="EXAMPLE", help=f"of {', '.join(MODELS)}")
    parser.add_argument("--backend", choices=("numpy", "c"), action="append")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_intermixed_args()
    unknown = [name for name in options.examples if name not in MODELS]
    if unknown:
        sys.exit(f"error: {unknown[0]} is none of {', '.join(MODELS)}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = (options.folder or Path(temporary)).resolve()
        trees = {options.commit: checked_out(options.commit, folder), "new": ROOT}
        print(f"{'µs/step':30} {'old':>9} {'new':>9} {'ratio':>7} {'median':>7} {'apart':>9}")
        for name in options.examples or [name for name in MODELS if name != "models/gpt2"]:
            network = network_of(load_with_sources(MODELS[name])[0], name)
            every = random_data(network, options.batch, "float32")
            for backend in options.backend or ("numpy", "c"):
                nets = [
                    compiled(tree, MODELS[name], folder / label, backend)
                    for label, tree in trees.items()
                ]
                if None in nets:
                    continue
                for step in network.steps:
                    data = [every[t.name] for t in step.data]
                    runs = [stepper(net, step, data) for net in nets]
                    compare(f"{name}{step.suffix}, {backend}", runs, options.rounds)


if __name__ == "__main__":
    main()
