"""One peer, in a process that stays alive and takes its turns when it is asked.

    python benchmarks/worker.py PEER THREADS

Thread pools of different libraries get in each other's way in one process; here each peer has a
process of its own, with `THREADS` processors. A line of JSON comes in, a line goes out:

    {"load": FOLDER, "workload": {…}}    what was found at the first step (see `load`)
    {"steps": 10}                        {"seconds": 0.01} for all ten, after one that is not timed;
                                         after many from the first weights, lest the network
                                         know its batches by heart and compute with denormals
    {"limits": 1}                        what the machine can do (of the peer "limits")
    {"memory": 3}                        {"bytes": 10000000}, the most it had during three steps
"""

import contextlib
import ctypes
import gc
import json
import os
import sys
from pathlib import Path
from time import perf_counter, time

STARTED = time()
MANY = 1000  # steps


def limit_threads(count):
    """Before any library is imported: the processors of this process, and what libraries read."""
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:count])
    names = "OMP MKL OPENBLAS NUMBA SYMGRAD".split()
    os.environ |= {f"{name}_NUM_THREADS": str(count) for name in names}
    # NumPy's wheels take other kernels where these are set
    for name in "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE":
        os.environ.pop(name, None)


class Worker:
    def __init__(self, peer, threads):
        self.kind, self.threads, self.peer, self.taken = peer, threads, None, 0
        self.weights = dict  # those of the beginning

    def load(self, folder, workload):
        """Make the peer, compare it with the reference, and take the first step.

        Under "out" stands why it does not take part. Else gives the seconds from the start of the
        process to the first step's end (without warming and comparing), how far losses and
        gradients are from the reference (`agreement.py`), and the time of a step.
        """
        import numpy as np
        import peers
        from agreement import apart
        from workloads import Workload

        workload = Workload(**{**workload, "extents": tuple(workload["extents"])})
        folder, facts = Path(folder), json.loads((Path(folder) / "facts.json").read_text())
        if reason := peers.reason(self.kind, workload):
            return {"out": reason}
        module = peers.module(self.kind)
        warmed = time()
        module.warm()
        apart([np.ones(1)], [np.ones(1)])
        with np.load(folder / "batches.npz") as stored:  # what reading and comparing need, too
            assert stored.files
        warmed = time() - warmed
        collect()
        self.before = resident()
        files = {name: folder / "weights" / f"{name}.npy" for name in facts["names"]}
        self.weights = lambda: {name: np.load(file) for name, file in files.items()}
        stored = np.load(folder / "batches.npz")
        pairs = [("x", "y")] * (len(stored.files) // 2)
        batches = [tuple(stored[f"{k}{n}"] for k in pair) for n, pair in enumerate(pairs)]
        self.peer = module.Peer(workload, self.weights(), batches, self.threads)
        began = time()
        loss, gradients = self.peer.gradients()
        names = facts["gradients"]
        wanted = {name: np.load(folder / "reference" / f"{name}.npy") for name in names}
        found = {
            "loss": abs(loss - facts["loss"]) / abs(facts["loss"]),
            "gradients": apart(gradients, self.peer.own(wanted)),
        }
        del gradients, wanted
        compared = time() - began
        losses = [self.peer.steps(1)]
        found["first"] = time() - STARTED - compared - warmed
        losses += [self.peer.steps(1) for _ in facts["losses"][1:]]
        pairs = zip(losses, facts["losses"], strict=True)
        found["steps"] = max(abs(a - b) / abs(b) for a, b in pairs)
        found["seconds"] = min(self.steps(1)["seconds"] for _ in range(3))
        gc.collect()
        gc.disable()
        return found

    def steps(self, count):
        self.taken += count
        if self.taken > MANY:
            self.peer.start(self.weights())
            self.taken = count
        self.peer.steps(1)
        begin = perf_counter()
        self.peer.steps(count)
        return {"seconds": perf_counter() - begin}

    def memory(self, count):
        collect()
        Path("/proc/self/clear_refs").write_text("5")  # the highest so far becomes the present
        self.peer.steps(count)
        status = _status()
        return {"bytes": status["VmHWM"] - status["RssFile"] - status["RssShmem"] - self.before}


def collect():
    """What is free goes back to the system, as far as the C library can say which that is."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def resident():
    """Bytes of memory that are no file's."""
    return _status()["RssAnon"]


def _status():
    lines = (line.split() for line in Path("/proc/self/status").read_text().splitlines())
    return {words[0][:-1]: int(words[1]) * 1024 for words in lines if words[-1] == "kB"}


def main():
    kind, threads = sys.argv[1], int(sys.argv[2])
    limit_threads(threads)
    worker, limits = Worker(kind, threads), None
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            if "load" in asked:
                answer = worker.load(asked["load"], asked["workload"])
            elif "limits" in asked:
                from limits import Limits

                limits = limits or Limits(threads)
                answer = limits.measure()
            elif "steps" in asked:
                answer = worker.steps(asked["steps"])
            else:
                answer = worker.memory(asked["memory"])
        except Exception as error:
            text = str(error).strip().split("\n")[0]
            answer = {"error": f"{type(error).__name__}: {text}"[:300]}
        print(json.dumps(answer), file=out, flush=True)


if __name__ == "__main__":
    main()
