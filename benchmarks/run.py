"""Times symgrad beside other libraries and writes what it found: `make bench`, `make bench-quick`.

    python benchmarks/run.py [WORKLOAD…] [--quick] [--seconds 30] [--threads 2 1] [--peers …]

For each workload (`workloads.py`): weights, data and reference are made (`prepare.py`); each peer
gets a process (`worker.py`) in which it is compared with the reference, and then they take turns,
round after round, for about so many seconds; once all with two threads, once all with one. Then
inference beside ONNX Runtime, and step times against batch, width, depth and length. All figures
go to results.json, from which `report.py` makes RESULTS.md and `plots.py` the plots. Named
workloads replace what was there of them; `--quick` prints its page and writes nothing unless told
where.
"""

import argparse
import contextlib
import dataclasses
import json
import os
import select
import subprocess
import sys
import tempfile
from pathlib import Path
from time import clock_gettime, perf_counter, sleep

import figures
import peers
import plots
import report
from agreement import disagreements
from limits import least_seconds
from machine import about, available
from workloads import INFERENCE, QUICK, ROOT, SWEEPS, WORKLOADS

HERE = Path(__file__).resolve().parent
PATIENCE = 900  # seconds until a peer that does not answer is left out
PAUSE = 0.01  # between turns, as often as somebody still computes,
PAUSES = 50  # but not more often than this
IDLE = 0.05  # of a processor, for all together
TURN = 0.05  # seconds of steps, at least one
SLOW = ("compiled", "pytensor", "casadi")  # to start: not in minutes
TRAINING = ("symgrad", "loop", *peers.PEERS)


class Process:
    """A worker; `ask` gives its answer, a dict, with "error" in it if something went wrong."""

    def __init__(self, kind, threads):
        command = [sys.executable, str(HERE / "worker.py"), kind, str(threads)]
        paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        self.process = subprocess.Popen(
            command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, cwd=tempfile.gettempdir(),  # CasADi leaves files where it is
        )  # fmt: skip

    def used(self):
        """Seconds that its threads have had a processor; 0 where nobody can tell."""
        clock = ~self.process.pid << 3 | 2  # clock_getcpuclockid(3), which Python does not have
        return clock_gettime(clock) if sys.platform == "linux" else 0.0

    def ask(self, **asked):
        with contextlib.suppress(BrokenPipeError):
            print(json.dumps(asked), file=self.process.stdin, flush=True)
        if not select.select([self.process.stdout], [], [], PATIENCE)[0]:
            return {"error": f"no answer after {PATIENCE} s"}
        line = self.process.stdout.readline()
        return json.loads(line) if line else {"error": f"it ended with {self.process.wait()}"}

    def end(self):
        self.process.kill()
        self.process.communicate()


def prepared(workload, folder):
    """The folder's facts, made if they are not there (`prepare.py`); or why not, under "out"."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "facts.json").exists():
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, str(HERE / "prepare.py"), str(folder)]
        done = subprocess.run(
            command, input=workload.text(), text=True, env=environment, stderr=subprocess.PIPE
        )
        if done.returncode:
            last = done.stderr.strip().split("\n")[-1]
            return {"out": f"not prepared: {last or done.returncode}"}
    return json.loads((folder / "facts.json").read_text())


def loaded(process, kind, workload, folder, facts, say):
    """What a peer found when it loaded a workload; or why it does not take part, under "out"."""
    if "out" in facts:
        return facts
    if 24 * facts["weights"] > available():  # weights, gradients, moments, and half of it again
        return {"out": "not enough memory"}
    found = process.ask(load=str(folder), workload=dataclasses.asdict(workload))
    if "out" in found:
        return found
    if "error" in found:
        say(f"  {peers.LABELS[kind]}: {found['error']}")
        return {"out": found["error"]}
    if wrong := disagreements(found):
        say(f"  {peers.LABELS[kind]} does not compute the same: {'; '.join(wrong)}")
        return {"out": "wrong: " + "; ".join(wrong), **found}
    return found


def settle(processes):
    """Waits until all are idle: threads that look for work in a loop (those of ONNX Runtime do for
    30 ms) would have a processor of the next one's."""
    before = None
    for _ in range(PAUSES):
        sleep(PAUSE)
        used = sum(process.used() for process in processes)
        if before is not None and used - before < IDLE * PAUSE:
            return
        before = used


def turns(processes, found, limits, seconds):
    """Seconds of a step in each round, by peer, and what the machine can do, in the same rounds.
    Who fails takes no further part."""
    counts = {kind: figures.repeats(found[kind]["seconds"], TURN) for kind in processes}
    times, rates = {kind: [] for kind in processes}, []
    begin, number = perf_counter(), 0
    while number < 5 or perf_counter() - begin < seconds:
        for kind in figures.order(list(times), number):
            settle((*processes.values(), limits))
            answer = processes[kind].ask(steps=counts[kind])
            if "error" in answer:
                found[kind]["out"] = answer["error"]
                del times[kind]
            else:
                times[kind].append(answer["seconds"] / counts[kind])
        settle(processes.values())
        rates.append(limits.ask(limits=1))
        number += 1
    return times, {key: figures.summary([r[key] for r in rates])["median"] for key in rates[0]}


def measured(workload, kinds, threads, folder, seconds, say):
    """Everything about a workload at a number of threads."""
    facts, found, processes = prepared(workload, folder), {}, {}
    if "out" in facts:
        return {"peers": {kinds[0]: facts}}
    limits = Process("limits", threads)
    for kind in kinds:
        process = Process(kind, threads)
        found[kind] = loaded(process, kind, workload, folder, facts, say)
        if "out" in found[kind]:
            process.end()
        else:
            processes[kind] = process
    times, rates = turns(processes, found, limits, seconds)
    for kind, process in processes.items():
        if kind in times:
            found[kind] |= {**figures.summary(times[kind]), **process.ask(memory=3)}
        process.end()
    limits.end()
    own = kinds[0]
    rivals = {k: t for k, t in times.items() if k not in ("symgrad", "loop", "forward")}
    record = {"peers": found, "rates": rates, "rounds": max(map(len, times.values()), default=0)}
    record["best"] = figures.best(rivals)
    record["least"] = least_seconds(facts, rates)
    if own in times and record["best"]:
        record["ratio"] = figures.ratios(times[own], times[record["best"]])
    return record


def sweep(kinds, threads, seconds, scratch, say):
    """Median step times by axis, value and peer."""
    processes, found = {kind: Process(kind, threads) for kind in kinds}, {}
    limits = Process("limits", threads)
    for axis in SWEEPS:
        found[axis.axis] = {"what": axis.what, "values": list(axis.values), "times": {}}
        for value in axis.values:
            name = f"{axis.axis}{value}"
            model = scratch / f"{name}.py"
            model.write_text(axis.model(value))
            workload = dataclasses.replace(axis.workload(value), name=name, model=str(model))
            facts = prepared(workload, scratch / name)
            first = {
                k: loaded(p, k, workload, scratch / name, facts, say) for k, p in processes.items()
            }
            well = {k: p for k, p in processes.items() if "out" not in first[k]}
            times = turns(well, first, limits, seconds)[0]
            for kind in kinds:
                median = figures.summary(times[kind])["median"] if kind in times else None
                found[axis.axis]["times"].setdefault(kind, []).append(median)
            medians = {k: report.seconds(figures.summary(t)["median"]) for k, t in times.items()}
            say(f"  {name}: " + ", ".join(f"{k} {median}" for k, median in medians.items()))
    for process in (*processes.values(), limits):
        process.end()
    return found


def inference(threads, seconds, scratch, say):
    """Forward passes beside ONNX Runtime's, by workload and batch."""
    found = {}
    for name in INFERENCE:
        for batch in 1, 64:
            workload = dataclasses.replace(WORKLOADS[name], batch=batch, optimizer="none")
            folder = scratch / f"forward_{name}_{batch}"
            kinds = ("forward", "onnx")
            found[f"{name}, batch {batch}"] = measured(
                workload, kinds, threads, folder, seconds, say
            )
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "workloads", nargs="*", metavar="WORKLOAD", help=f"of {' '.join(WORKLOADS)}"
    )
    parser.add_argument("--quick", action="store_true", help=f"only {' '.join(QUICK)}, in minutes")
    parser.add_argument(
        "--seconds", type=float, help="of turns, for each workload and number of threads"
    )
    parser.add_argument("--threads", type=int, nargs="+", default=[2, 1])
    parser.add_argument("--peers", nargs="+", choices=TRAINING, help="beside symgrad")
    parser.add_argument("--out", type=Path, help="where RESULTS.md, results.json and plots/ go")
    parser.add_argument("--without", nargs="+", default=[], choices=("inference", "plots"))
    options = parser.parse_args()
    options.out = options.out or (None if options.quick else HERE)
    names = options.workloads or (QUICK if options.quick else WORKLOADS)
    for name in names:
        if name not in WORKLOADS:
            sys.exit(f"error: {name} is none of {', '.join(WORKLOADS)}")
    seconds = options.seconds or (2 if options.quick else 30)
    rest = [p for p in TRAINING[2:] if not (options.quick and p in SLOW)]
    kinds = ["symgrad", *([] if options.quick else ["loop"]), *(options.peers or rest)]
    results = {"machine": about(), "workloads": {}, "inference": {}, "sweeps": {}}
    if options.workloads and options.out and (options.out / "results.json").exists():
        results = json.loads((options.out / "results.json").read_text()) | {"machine": about()}

    def say(line):
        print(line, flush=True)

    with tempfile.TemporaryDirectory() as temporary:
        scratch = Path(temporary)
        os.environ["TORCHINDUCTOR_CACHE_DIR"] = str(scratch / "inductor")
        os.environ["PYTENSOR_FLAGS"] = f"base_compiledir={scratch / 'pytensor'}"
        for name in names:
            say(f"{name}: {WORKLOADS[name].what}")
            for threads in options.threads:
                workload, folder = WORKLOADS[name], scratch / name
                record = measured(workload, kinds, threads, folder, seconds, say)
                results["workloads"].setdefault(name, {})[str(threads)] = record
                say(report.line(record, threads))
                written(results, options.out)
        whole = not options.quick and not options.workloads
        if whole and "inference" not in options.without:
            for threads in options.threads:
                say(f"inference, {threads} threads")
                results["inference"][str(threads)] = inference(threads, seconds / 6, scratch, say)
                written(results, options.out)
        if whole and "plots" not in options.without:
            say("sweeps")
            kinds = ("symgrad", "pytorch", "jax")
            results["sweeps"] = sweep(kinds, max(options.threads), seconds / 20, scratch, say)
            plots.draw(results, options.out / "plots")
    written(results, options.out)
    say(f"{options.out / 'RESULTS.md'} is written" if options.out else report.page(results))


def written(results, folder):
    """What there is so far, for a run that ends early."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "results.json").write_text(json.dumps(results, indent=1) + "\n")
        (folder / "RESULTS.md").write_text(report.page(results))


if __name__ == "__main__":
    main()
