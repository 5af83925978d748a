"""What all peers of a workload start from, and what they must agree on, as files of a folder:

    weights/NAME.npy      the weights, in float32
    batches.npz           x0, y0, x1, … of the batches
    reference/NAME.npy    the gradients at the first batch, from float64, by symgrad's NumPy
    facts.json            losses of the first steps in float64; multiply-adds; bytes to be moved

A workload whose optimizer is "none" is inference: its output takes the place of the gradients, and
the mean square of its output that of the loss.

    python benchmarks/prepare.py FOLDER < WORKLOAD.json
"""

import json
import math
import sys
import tempfile
from pathlib import Path

import numpy as np
from machine import available
from workloads import from_text

from symgrad.build import compile_model
from symgrad.build.sources import load_with_sources
from symgrad.formulas.cost import program_cost
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify

LOSSES = 3  # how many steps' losses are compared


def prepare(workload, folder):
    """Write the files; returns the facts."""
    network = network_of(load_with_sources(workload.file)[0], workload.name)
    numbers = sum(math.prod(map(int, p.tensor.shape)) for p, _ in network.layout)
    if 64 * numbers > available():  # weights, gradients, moments in double, twice
        sys.exit("not enough memory")
    with tempfile.TemporaryDirectory() as made:
        net = compile_model(workload.file, made, dtype="float64", name=workload.name)
    params, state = net.init_params(seed=0), net.init_state()
    params.flat = params.flat.astype(np.float32)
    batches = workload.data()
    for part in ("weights", "reference"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    _save(folder / "weights", params)
    named = {f"{k}{n}": a for n, b in enumerate(batches) for k, a in zip("xy", b, strict=True)}
    np.savez(folder / "batches", **named)
    wide = [tuple(a.astype(np.float64) if a.dtype.kind == "f" else a for a in b) for b in batches]
    if workload.optimizer == "none":
        outputs = [net.forward(params, x) for x, _ in wide[:LOSSES]]
        losses = [float(np.mean(y**2)) for y in outputs]
        loss, grads = losses[0], {"output": outputs[0]}
    else:
        loss, grads = net.backward(params, *wide[0])
        losses = None
    _save(folder / "reference", grads)
    gradients = list(grads)
    del grads
    losses = losses or [net.train_step(params, state, *wide[k]) for k in range(LOSSES)]
    facts = {"loss": loss, "losses": losses, "names": list(params), "gradients": gradients}
    facts["multiply_adds"] = multiply_adds(network, workload.batch)
    numbers = params.flat.size + state.flat.size  # once in and once out
    facts["bytes"] = 8 * numbers + sum(a.nbytes for a in batches[0])
    facts["weights"] = params.flat.size
    (folder / "facts.json").write_text(json.dumps(facts))
    return facts


def multiply_adds(network, batch):
    """How many a training step has, by the formulas."""
    program = simplify(network.programs["train_step"])
    sizes = {s.name: batch for t in network.data for e in t.shape for s in e.free_symbols}
    return program_cost(program, 4).at(sizes)[0]


def _save(folder, arrays):
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array.astype(np.float32))


if __name__ == "__main__":
    prepare(from_text(sys.stdin.read()), Path(sys.argv[1]))
