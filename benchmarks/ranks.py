"""Weak scaling: the step of a rank's own samples beside the shared one, and Allreduce alone.

    symgrad compile benchmarks/models/mnist.py --backend c --with ranks
    mpiexec -n 2 python benchmarks/ranks.py generated/mnist_c 1024

Medians of the slowest rank, each on one thread, with so many samples each.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from mpi4py import MPI

from symgrad.build.load import load_generated
from symgrad.mpi import Ranks

COMM = MPI.COMM_WORLD
SECONDS = 1.2


def median(run: Callable[[], Any]) -> float:
    """Microseconds of a call, on the slowest rank."""
    run()
    until, times = time.perf_counter() + SECONDS, list[float]()
    while COMM.bcast(len(times) < 7 or time.perf_counter() < until):
        COMM.Barrier()
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    return 1e6 * float(COMM.allreduce(float(np.median(times)), MPI.MAX))


def main(path: str, samples: int) -> None:
    net = load_generated(Path(path))
    if hasattr(net, "set_threads"):
        net.set_threads(1)
    ranks, params, state = Ranks(net), net.init_params(), net.init_state()
    rng = np.random.default_rng(COMM.rank)
    features, classes = params["dense1_W"].shape[0], params["dense3_b"].size
    x = rng.normal(size=(samples, features)).astype(net.real)
    y = rng.integers(0, classes, samples)
    rows = [
        ("its own step", lambda: net.train_step(params, state, x, y)),
        ("the shared step", lambda: ranks.train_step(params, state, x, y)),
    ]
    for count in (1, params.flat.size, 1_000_000) if COMM.size > 1 else ():
        numbers = np.zeros(count, np.float32)

        def reduce(numbers: Any = numbers) -> None:
            COMM.Allreduce(MPI.IN_PLACE, numbers)

        rows.append((f"Allreduce of {4 * count:,} bytes", reduce))
    for what, run in rows:
        found = median(run)
        if COMM.rank == 0:
            print(f"{COMM.size} ranks, {samples} samples each: {what} {found:,.1f} µs", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
