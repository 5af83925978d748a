"""Constants from arrays, in both back ends: values, gradients through them, indices, what they cost."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.compiler import emit
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import assert_close
from tests.modules import Later, together

BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
RNG = np.random.default_rng(0)
BLUR = RNG.normal(size=(3, 3))
TABLE, ORDER = RNG.normal(size=(4, 5)), np.array([2, 0, 3], np.uint8)
MASK = np.array([[0, -np.inf, 0], [0, 0, -np.inf], [-np.inf, 0, 0]])


def model() -> Model:
    """A filter, a table that labels and another constant index, a mask of infinities."""
    with fresh_trace():
        x, label, target = Input("x", 6), Input("label", dtype=int), Target("y")
        (n, i), (j, k, r) = indices("n i", N, 4), indices("j k r")
        blur, table = array("blur", BLUR), array("table", TABLE)
        order, mask, on = array("order", ORDER), array("mask", MASK), array("on", [True, False])
        z, p, y = tensor("z"), tensor("p"), tensor("y")
        w = parameter("w", 3, init=normal)
        z[n, i, j] = Sum(x[n, i + k] * blur[k, j] * w[k], k) + table[label[n], order[j]]
        p[n, i, j] = Sum(softmax(z[n, i, r] + mask[j, r], r) * z[n, i, r], r)
        y[n] = Mean(p[n, i, j], i, j) * on[0] + on[1]
        return Model(inputs=[x, label], outputs=y, loss=MSE()(y, target), optimizer=SGD(0.1))


def literal(x: Any, label: Any, w: Any) -> Any:
    windows = np.lib.stride_tricks.sliding_window_view(x, 3, axis=1)
    z = windows @ (BLUR * w[:, None]) + TABLE[label][:, None, ORDER]
    e = np.exp(z[:, :, None, :] + MASK)
    return ((e / e.sum(-1, keepdims=True)) * z[:, :, None, :]).sum(-1).mean((1, 2))


NETS = Later(lambda: together([model()]))
SINGLE = Later(lambda: together([model()], "float32", "s"))


@BACKENDS
def test_values_and_gradients(backend: int) -> None:
    net, rng = NETS[0][backend], np.random.default_rng(1)
    params = net.init_params(seed=1)
    x, label, y = rng.normal(size=(7, 6)), rng.integers(0, 4, 7), rng.normal(size=7)
    w = params["w"]
    assert_close(net.forward(params, x, label), literal(x, label, w), 1e-13)
    _, grads = net.backward(params, x, label, y)
    for k, e in enumerate(1e-6 * np.eye(3)):
        up, down = (((literal(x, label, w + d) - y) ** 2).mean() for d in (e, -e))
        assert abs(grads["w"][k] - (up - down) / 2e-6) < 1e-8
    before, state = params.flat.copy(), net.init_state()
    net.train_step(params, state, x, label, y)
    assert_close(params.flat, before - 0.1 * grads.flat, 1e-13)
    net, x = SINGLE[0][backend], x.astype(np.float32)
    found = net.forward(net.init_params(seed=1), x, label)
    assert found.dtype == np.float32
    assert_close(found, literal(x, label, before), 1e-4)


def test_a_constant_costs_its_own_size() -> None:
    def size(side: int, backend: str) -> int:
        with fresh_trace():
            x, i, j = Input("x", side), *indices("i j")
            table, y = array("table", RNG.normal(size=(side, side))), tensor("y")
            y[..., j] = Sum(x[..., i] * table[i, j], i)
            made = Model(functions={"f": Function(x, y)}, name="net")
            files = emit(made, "net.py", backend, "float32")
        return sum(
            len(text) for name, text in files.items() if name.endswith(("net.c", "numpy.py"))
        )

    for backend in ("numpy", "c"):
        assert size(16, backend) - size(2, backend) < 16 * (16 * 16 - 4)


FAULTS = {
    "text": ("array('K', ['a'])", "the values must be numbers"),
    "ragged": ("array('K', [[1, 2], [3]])", "the values must be numbers"),
    "none": ("array('K', [])", "the values must be numbers"),
    "scalar": ("array('K', 3)", "the values must be numbers, of one dimension or more"),
    "complex": ("array('K', [1j])", "the values must be numbers"),
    "large": ("array('K', np.array([2**63], np.uint64))", "is larger than a whole number can be"),
    "name": ("array('a b', [1])", "'a b' is not a name"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(fault: str) -> None:
    text, message = FAULTS[fault]
    with fresh_trace(), pytest.raises(SpecError, match=message):
        eval(text)


def test_a_constant_that_is_no_index() -> None:
    with fresh_trace():
        x, place, y, j = Input("x", 3), array("place", [0, 3]), tensor("y"), indices("j")
        y[..., j] = x[..., place[j]]
        made = Model(functions={"f": Function(x, y)}, name="net")
        with pytest.raises(
            SpecError, match="array place: it is an index from 0 to 2, and has 0 to 3"
        ):
            emit(made, "net.py", "numpy", "float64")
    with fresh_trace():
        x, place, y, j = Input("x", 4), array("place", [0, 3]), tensor("y"), indices("j")
        y[..., j] = x[..., place[j]]
        made = Model(functions={"f": Function(x, y)}, name="net")
        files = emit(made, "net.py", "c", "float64")
        assert "_MESSAGES = {}" in files["net_c/__init__.py"]  # nothing is looked at in a call
