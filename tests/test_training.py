"""200 training steps on the digits from the same start: NumPy, C and a step written by hand."""

import sys
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_digits

from symgrad.build import compile_model

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
from digits_by_hand import ByHand


@pytest.mark.parametrize(("dtype", "tolerance"), [("float64", 1e-9), ("float32", 1e-4)])
def test_same_curve_for_200_steps(dtype: str, tolerance: float, tmp_path: Path) -> None:
    images, labels = load_digits(return_X_y=True)
    images = (images / 16).astype(dtype)
    nets = [compile_model(ROOT / "examples/digits.py", tmp_path, b, dtype) for b in ("numpy", "c")]
    starts = [(net, net.init_params(seed=3), net.init_state()) for net in nets]
    hand = ByHand(starts[0][1].flat.copy(), 32)
    assert np.array_equal(starts[0][1].flat, starts[1][1].flat)
    rng = np.random.default_rng(1)
    curves = []
    for _ in range(200):
        chosen = rng.integers(0, len(images), 32)
        x, y = images[chosen], labels[chosen]
        curves.append([net.train_step(p, s, x, y) for net, p, s in starts] + [hand.step(x, y)])
    losses = np.array(curves)
    assert np.abs(losses - losses[:, -1:]).max() <= tolerance
    assert losses[-20:].mean() < 0.4 * losses[:5].mean()
    for _, params, state in starts:
        assert state["t"] == 200
        assert np.abs(params.flat - hand.flat).max() <= 10 * tolerance


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_a_step_is_backward_then_update(backend: str, tmp_path: Path) -> None:
    net = compile_model(ROOT / "examples/digits.py", tmp_path, backend, "float64")
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(7, 64)), rng.integers(0, 10, 7)
    one, two = net.init_params(seed=1), net.init_params(seed=1)
    first, second = net.init_state(), net.init_state()
    for _ in range(3):
        loss = net.train_step(one, first, x, y)
        loss_again, grads = net.backward(two, x, y)
        net.update(two, grads, second)
        assert loss == pytest.approx(loss_again, rel=1e-13)
    assert np.allclose(one.flat, two.flat, rtol=1e-13, atol=1e-15)
    assert np.allclose(first.flat, second.flat, rtol=1e-13, atol=1e-15)
