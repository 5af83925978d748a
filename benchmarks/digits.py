"""Time per training step on the digits, side by side in one run: by hand in NumPy, generated NumPy,
generated C.

    python benchmarks/digits.py [--steps 2000] [--batch 32]

Steps of the three are interleaved; medians, and the ratio to the step by hand. They start from the
same weights and see the same batches, and the largest difference of their weights is printed.
"""

import argparse
import os
import statistics
import tempfile
from pathlib import Path
from time import perf_counter

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from digits_by_hand import ByHand
from sklearn.datasets import load_digits

from symgrad.build import compile_model

MODEL = Path(__file__).resolve().parent.parent / "examples" / "digits.py"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--batch", type=int, default=32)
    options = parser.parse_args()
    images, labels = load_digits(return_X_y=True)
    images = (images / 16).astype(np.float32)
    with tempfile.TemporaryDirectory() as folder:
        nets = {b: compile_model(MODEL, folder, backend=b, dtype="float32") for b in ("numpy", "c")}
    start = nets["numpy"].init_params(seed=0).flat
    hand = ByHand(start.copy(), options.batch)
    steps, weights = {"NumPy by hand": hand.step}, {"NumPy by hand": hand.flat}
    for backend, net in nets.items():
        params, state = net.init_params(seed=0), net.init_state()
        name = f"symgrad, {backend}"
        steps[name] = lambda x, y, n=net, p=params, s=state: n.train_step(p, s, x, y)
        weights[name] = params.flat
    times = {name: [] for name in steps}
    rng = np.random.default_rng(0)
    for _ in range(options.steps):
        chosen = rng.integers(0, len(images), options.batch)
        x, y = images[chosen], labels[chosen]
        for name, step in steps.items():
            begin = perf_counter()
            step(x, y)
            times[name].append(perf_counter() - begin)
    reference = statistics.median(times["NumPy by hand"])
    print(f"{'':16} {'µs/step':>8} {'ratio':>6}   largest weight difference")
    for name in steps:
        median = statistics.median(times[name])
        apart = np.abs(weights[name] - hand.flat).max()
        print(f"{name:16} {median * 1e6:8.1f} {median / reference:6.2f}   {apart:.1e}")


if __name__ == "__main__":
    main()
