"""Results that a function computes where they are asked for: d_x, and new running statistics.

What is not asked for costs nothing: every kernel that runs always makes something that is needed
without it. And it changes nothing: the loss and the other gradients are the same to the bit.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.emit.names import C, named
from symgrad.ir import Tensor
from symgrad.language.trace import fresh_trace
from symgrad.lower.lower import lowered
from symgrad.lower.nests import Kernel, Steps, touches, wanted_for
from symgrad.lower.places import Memory
from symgrad.lower.schedule import nests
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from tests.modules import together

CASES: dict[str, Any] = {
    "dense": lambda: [Input(5), Dense(4, "tanh"), Dense(2)],
    "slice": lambda: [Input(8), Slice(1, 5), Dense(2)],
    "scatter": lambda: [Input(3, 5), MaxPool1d(2, 1), Flatten(), Dense(2)],
    "windows": lambda: [Input(8, 14, 14), Conv2d(6, 3, padding=1), ReLU(), Flatten(), Dense(2)],
    "strides": lambda: [Input(2, 9), Conv1d(3, 3, stride=2), Flatten(), Dense(2)],
    "recurrence": lambda: [Input(4, 3), LSTM(3), Dense(2)],
    "statistics": lambda: [Input(4), Dense(3), BatchNorm(), ReLU(), Dense(2)],
    "channels": lambda: [Input(2, 5, 5), Conv2d(3, 3), BatchNorm(), Flatten(), Dense(2)],
    "attention": lambda: [Input(4, 6), MultiHeadAttention(2), Flatten(), Dense(2)],
}


def network(name: str, called: str = "net") -> Network:
    with fresh_trace():
        model = Model(Sequential(*CASES[name]()), loss=MSE(), optimizer=Adam())
        return network_of(model, called)


def _singles(kernel: Kernel) -> Iterator[Kernel]:
    if isinstance(kernel, Steps) and kernel.blocks is None:
        for inner in kernel.kernels:
            yield from _singles(inner)
    else:
        yield kernel


@pytest.mark.parametrize("name", CASES)
def test_what_is_not_asked_for_is_not_computed(name: str) -> None:
    own = network(name)
    simple = {f.name: verify(simplify(f.program)) for f in own.functions if not f.calls}
    own, simple = named(own, simple, C)
    backward = next(f for f in own.functions if f.kind == "backward")
    before = lowered(backward, simple["backward"])
    requests = dict(before.requests)
    made = nests(before.without_views, Memory(before.places), before.begun, requests=requests)
    kernels = [k for kernel in made for k in _singles(kernel)]
    needed: set[Tensor] = {t for t in before.program.results if t not in backward.optional}
    needed |= {t for t, _ in backward.vectors[1].places}
    always = [k for k in kernels if wanted_for(k, requests) is None]
    assert len(always) < len(kernels)
    for _ in always:  # recurrences read what later steps write
        for kernel in reversed(always):
            if any(writes and t in needed for t, _, writes in touches(kernel)):
                needed |= {t for t, _, writes in touches(kernel) if not writes}
    for kernel in always:
        written = {t for t, _, writes in touches(kernel) if writes}
        assert written & needed, f"{[t.name for t in written]} is for nothing but d_x"


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_the_rest_is_the_same_to_the_bit(dtype: str) -> None:
    networks = [network(name, f"asked_{name}_{dtype}") for name in CASES]
    rng = np.random.default_rng(0)
    for own, nets in zip(networks, together(networks, dtype, "asked"), strict=True):
        x = rng.normal(size=(3, *map(int, own.inputs[0].shape[1:])))
        x, y = x.astype(dtype), rng.normal(size=(3, 2)).astype(dtype)
        for net in nets:
            params, state = net.init_params(seed=1), net.init_state()
            for _ in range(2):
                before = params.flat.copy()
                loss, grads = net.backward(params, x, y)
                both, wider = net.backward(params, x, y, wrt_inputs=True)
                assert np.array_equal(params.flat, before)  # statistics stay where they are
                assert np.abs(wider[own.inputs[0].name]).max() > 0
                assert loss == both == net.train_step(params, state, x, y)
                assert all(np.array_equal(grads[k], wider[k]) for k in grads)


def test_what_may_not_be_asked_for_is_read_by_nothing_else(tmp_path: Path) -> None:
    """d_x would be what the gradient of P is summed from, and C has no memory for it then."""
    with fresh_trace():
        x, P, scale = Input("x", 3, 4), parameter("P", 6, 4), parameter("s")
        (n, t, k), h, y = indices("n t k", N, 3, 4), tensor("h"), tensor("z")
        h[n, t, k] = x[n, t, k] + P[t, k]
        y[n, t, k] = h[n, t, k] * scale[()]
        model = Model(inputs=x, outputs=y, loss=MSE()(y, Target("r", 3, 4)), optimizer=SGD(0.1))
    net = compile_model(model, tmp_path, "c", "float64", "unasked")
    rng = np.random.default_rng(0)
    params = net.init_params(0)
    data = rng.normal(size=(2, 3, 4)), rng.normal(size=(2, 3, 4))
    alone, both = net.backward(params, *data), net.backward(params, *data, wrt_inputs=True)
    assert alone[0] == both[0] and np.array_equal(alone[1]["P"], both[1]["P"])
    assert np.allclose(both[1]["x"].sum(0), both[1]["P"][:3]) and not both[1]["P"][3:].any()


def test_opposite_gradients_of_two_inputs(tmp_path: Path) -> None:
    """d_t = −d_z: the gradient of s reads one of them, which C has no memory for unless asked."""
    with fresh_trace():
        x, t, s, z = Input("x", 3), Input("t", 3), parameter("s", init=1), tensor("z")
        z[...] = s[()] * x[...]
        model = Model(inputs=[x, t], outputs=z, loss=MSE()(z, t), optimizer=SGD(0.1))
    net = compile_model(model, tmp_path, "c", "float64", "opposite")
    rng = np.random.default_rng(0)
    params, xs, ts = net.init_params(0), rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
    w = float(params["s"])
    alone, both = net.backward(params, xs, ts), net.backward(params, xs, ts, wrt_inputs=True)
    assert alone[0] == both[0] and alone[1]["s"] == both[1]["s"]
    slope = 2 * (w * xs - ts) / 12
    assert np.allclose(both[1]["t"], -slope) and np.allclose(both[1]["x"], w * slope)
    assert np.isclose(both[1]["s"], (slope * xs).sum())
