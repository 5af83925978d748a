"""Trains the two modules that symgrad made of examples/digits.py, beside each other: `make demo`.

symgrad compile examples/digits.py
symgrad compile examples/digits.py --backend c
python examples/demo/train_digits.py
"""

import sys
from pathlib import Path
from time import perf_counter

import numpy as np
from rich.console import Console
from rich.progress import track
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

GENERATED = Path(__file__).resolve().parents[2] / "generated"
sys.path.insert(0, str(GENERATED))

import digits_c  # noqa: E402
import digits_numpy  # noqa: E402

EPOCHS, BATCH = 30, 32
BACKENDS = {"NumPy": digits_numpy, "C": digits_c}


def accuracy(net, params, images, labels):
    return (net.forward(params, images).argmax(axis=1) == labels).mean()


def formula_in(path, beginning):
    """The line of a file that shows a formula, and its number."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((k, line.strip()) for k, line in enumerate(lines, 1) if beginning in line)


def main():
    images, labels = load_digits(return_X_y=True)
    images = (images / 16).astype(np.float32)
    split = train_test_split(images, labels, test_size=0.2, random_state=1)
    train_x, test_x, train_y, test_y = split

    params = {name: net.init_params(seed=0) for name, net in BACKENDS.items()}
    state = {name: net.init_state() for name, net in BACKENDS.items()}
    curve = {name: [] for name in BACKENDS}
    seconds = dict.fromkeys(BACKENDS, 0.0)
    steps = 0

    out = Console(highlight=False)
    out.print(f"{len(train_x)} images to train with, {len(test_x)} to test, batches of {BATCH}\n")
    out.print("epoch       loss: NumPy         C    accuracy: NumPy        C")
    rng = np.random.default_rng(0)
    for epoch in track(range(1, EPOCHS + 1), "training", console=out):
        order = rng.permutation(len(train_x))
        losses = {name: [] for name in BACKENDS}
        for start in range(0, len(order) - BATCH + 1, BATCH):
            chosen = order[start : start + BATCH]
            x, y = train_x[chosen], train_y[chosen]
            for name, net in BACKENDS.items():
                begin = perf_counter()
                losses[name].append(net.train_step(params[name], state[name], x, y))
                seconds[name] += perf_counter() - begin
            steps += 1
        for name in BACKENDS:
            curve[name].append(np.mean(losses[name]))
        right = [accuracy(net, params[name], test_x, test_y) for name, net in BACKENDS.items()]
        numpy_loss, c_loss = (curve[name][-1] for name in BACKENDS)
        out.print(
            f"{epoch:5}        {numpy_loss:11.6f}  {c_loss:8.6f}"
            f"          {right[0]:8.2%}   {right[1]:6.2%}"
        )

    apart = np.abs(params["NumPy"].flat - params["C"].flat).max()
    curves = np.abs(np.subtract(curve["NumPy"], curve["C"])).max()
    each = {name: f"{1e6 * seconds[name] / steps:.0f} µs" for name in BACKENDS}
    out.print(f"\ntest accuracy            NumPy {right[0]:.2%}, C {right[1]:.2%}")
    out.print(f"time per training step   NumPy {each['NumPy']}, C {each['C']}")
    out.print(f"loss curves apart by     {curves:.1e}")
    out.print(f"weights apart by         {apart:.1e}")
    out.print("\nThe gradients were derived. Each stands above its code, for example:")
    for file in ("digits_numpy.py", "digits_c/digits.c"):
        number, formula = formula_in(GENERATED / file, "d_dense3_z[n,k] =")
        out.print(f"    generated/{file}:{number}: {formula}", markup=False, soft_wrap=True)
    out.print("All formulas:")
    out.print("    .venv/bin/symgrad inspect examples/digits.py")
    if min(right) < 0.97 or curves > 1e-4:
        sys.exit("the accuracy is below 97 %, or the backends differ")


if __name__ == "__main__":
    main()
