"""Training steps of one workload in C and nothing else, to be looked at with a profiler:

    perf record --no-inherit python benchmarks/steps.py conv32 [--seconds 5] [--threads 1]

With --compiler-flags, the extension is compiled with these in place of its own, such as
"-O3 -march=native -fno-inline -g …".
"""

import argparse
import os
import sys
from time import perf_counter

from worker import limit_threads
from workloads import WORKLOADS


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("workload", choices=WORKLOADS)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--compiler-flags")
    options = parser.parse_args()
    limit_threads(options.threads)
    if options.compiler_flags:
        os.environ["CFLAGS"] = options.compiler_flags
    import tempfile

    from peers.symgrad import compiled, imported, set_threads

    workload = WORKLOADS[options.workload]
    folder = tempfile.mkdtemp(prefix="symgrad-profile-")  # a profiler reads it afterwards
    net = imported(compiled(workload, folder))
    set_threads(net, options.threads)
    params, state = net.init_params(seed=0), net.init_state()
    batch = workload.data()[0]
    net.train_step(params, state, *batch)
    count, begin = 0, perf_counter()
    while perf_counter() - begin < options.seconds:
        net.train_step(params, state, *batch)
        count += 1
    took = (perf_counter() - begin) / count
    print(
        f"{workload.name}: {1e6 * took:.1f} µs a step, {count} steps; sources in {folder}",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
