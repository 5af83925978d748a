"""RESULTS.md, made of results.json:   python benchmarks/report.py"""

import json
from pathlib import Path

from peers import LABELS
from workloads import SWEEPS, WORKLOADS


def seconds(value):
    """
    >>> [seconds(t) for t in (6.44e-6, 0.00123456, 0.156, 2.8)]
    ['6.44 µs', '1.23 ms', '156 ms', '2.80 s']
    """
    for unit, size in (("µs", 1e-6), ("ms", 1e-3), ("s", 1.0)):
        if value < 999.5 * size or unit == "s":
            scaled = value / size
            digits = 2 if scaled < 9.995 else 1 if scaled < 99.95 else 0
            return f"{scaled:.{digits}f} {unit}"


def bytes_text(value):
    return f"{value / 1e6:.1f} MB" if value < 1e8 else f"{value / 1e6:,.0f} MB"


def line(record, threads):
    """What is printed while the benchmark runs."""
    own = next(iter(record["peers"].values()))
    if "median" not in own:
        return f"  {_count(str(threads))}: symgrad is out: {own['out']}"
    text = f"  {_count(str(threads))}: {seconds(own['median'])}"
    if record["best"]:
        other = seconds(record["peers"][record["best"]]["median"])
        ratio = record["ratio"]["median"]
        text += f", best peer {LABELS[record['best']]} {other}, ratio {ratio:.2f}"
    return text + f", {own['median'] / record['least']:.1f}× the limit"


def table(head, rows):
    lines = ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)]
    return "\n".join(lines)


def page(results):
    """The whole page."""
    machine = results["machine"]
    versions = ", ".join(f"{k} {v}" for k, v in machine.items() if k != "processor")
    parts = [
        "# Results of `make bench`",
        f"Made by `benchmarks/run.py` on {machine['processor']} ({versions}), in float32. "
        "[`docs/performance.md`](../docs/performance.md) says how it measures. Times are medians "
        "of the rounds. A ratio above 1 says that symgrad is faster than the best peer; it is the "
        "median of the ratios within the rounds, with the quartiles. The limit is the time that "
        "the step's multiply-adds take at the rate of one loop whose operands are in the "
        "first-level cache, or its weights, state and data on their way from and to memory, "
        "whichever is longer, both measured in the same rounds.",
    ]
    for threads in _threads(results["workloads"]):
        parts += [f"## Training steps, {_count(threads)}", _summary(results["workloads"], threads)]
    for threads in _threads(results["workloads"]):
        parts += [f"## Each peer, {_count(threads)}"]
        parts += [_peers(results["workloads"], threads), *_absent(results["workloads"], threads)]
    for threads, found in results["inference"].items():
        parts += [f"## Inference, {_count(threads)}", _inference(found)]
    if results["sweeps"]:
        parts += ["## Step time against batch, width, depth and length", *_plots(results["sweeps"])]
    return "\n\n".join(parts) + "\n"


def _threads(workloads):
    return list(dict.fromkeys(threads for found in workloads.values() for threads in found))


def _count(threads):
    return "one thread" if threads == "1" else f"{threads} threads"


def _summary(workloads, threads):
    head = ["workload", "what", "symgrad C", "best peer", "ratio (quartiles)", "limit", "× limit"]
    rows = []
    for name, found in workloads.items():
        record = found.get(threads)
        own = record and record["peers"]["symgrad"]
        if not own or "median" not in own:
            rows.append([name, WORKLOADS[name].what, own["out"] if own else "", "", "", "", ""])
            continue
        best, ratio = "none", ""
        if record["best"]:
            best = f"{LABELS[record['best']]} {seconds(record['peers'][record['best']]['median'])}"
            ratio = _ratio(record)
        least, own = record["least"], own["median"]
        cells = [seconds(own), best, ratio, seconds(least), f"{own / least:.1f}"]
        rows.append([name, WORKLOADS[name].what, *cells])
    return table(head, rows)


def _peers(workloads, threads):
    head = ["workload", "peer", "step", "quartiles", "memory of a step", "spec to first step"]
    head += ["apart: loss", "gradients"]
    rows = []
    for name, found in workloads.items():
        for kind, peer in found.get(threads, {"peers": {}})["peers"].items():
            if "median" in peer:
                middle = f"{seconds(peer['low'])}–{seconds(peer['high'])}"
                memory, first = bytes_text(max(peer["bytes"], 0)), f"{peer['first']:.1f} s"
                apart = [f"{peer[key]:.0e}" for key in ("loss", "gradients")]
                cells = [seconds(peer["median"]), middle, memory, first, *apart]
                rows.append([name, LABELS[kind], *cells])
    return table(head, rows)


def _absent(workloads, threads):
    """One line for each peer that does not take part somewhere, by reason."""
    reasons = {}
    for name, found in workloads.items():
        for kind, peer in found.get(threads, {"peers": {}})["peers"].items():
            if "out" in peer:
                reasons.setdefault((LABELS[kind], peer["out"]), []).append(name)
    lines = [f"- {label} is not in {', '.join(n)}: {why}" for (label, why), n in reasons.items()]
    return ["\n".join(lines)] if lines else []


def _inference(found):
    head = ["network", "symgrad C", "ONNX Runtime", "ratio (quartiles)"]
    rows = []
    for name, record in found.items():
        cells = [
            seconds(record["peers"][kind]["median"])
            if "median" in record["peers"][kind]
            else record["peers"][kind]["out"]
            for kind in ("forward", "onnx")
        ]
        rows.append([name, *cells, _ratio(record)])
    return table(head, rows)


def _ratio(record):
    if "ratio" not in record:
        return ""
    return "{median:.2f} ({low:.2f}–{high:.2f})".format(**record["ratio"])


def _plots(sweeps):
    return [f"![{s.what}](plots/{s.axis}.svg)" for s in SWEEPS if s.axis in sweeps]


def main():
    here = Path(__file__).resolve().parent
    results = json.loads((here / "results.json").read_text())
    (here / "RESULTS.md").write_text(page(results))


if __name__ == "__main__":
    main()
