"""What each function of a module writes where, in both back ends: `train_step` is `backward` and
`update`; `forward` and `backward` change nothing; whatever memory nobody has written is NaN."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.ir import Size
from symgrad.lower.locate import located
from symgrad.lower.lower import function_places
from symgrad.lower.reducers import expand_reducers
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.backends import assert_close
from tests.interpreter import run
from tests.located import run_located, wanted
from tests.memory_cases import CASES, Case, made
from tests.modules import params, spoil, together, whole

STEPS = 3
BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])


@cache
def modules() -> dict[str, Any]:
    return dict(zip([c.name for c in CASES], together([made(c) for c in CASES]), strict=True))


@BACKENDS
@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_parameters(case: Case, backend: int) -> None:
    net = modules()[case.name][backend]
    rng = np.random.default_rng(3)
    fused = params(net, {k: rng.normal(size=v.shape) for k, v in net.init_params().items()})
    apart = params(net, dict(fused))
    states = net.init_state(), net.init_state()
    values = {k: np.array(v) for k, v in fused.items()}
    speed: dict[str, Any] = dict.fromkeys(values, 0.0)
    for _ in range(STEPS):
        x = rng.normal(size=(4, 3))
        before, held = apart.flat.copy(), x.copy()
        out, loss, slopes = case.reference(values, x)
        got = net.forward(apart, x)
        for a, b in zip(
            got if isinstance(got, tuple) else [got],
            out if isinstance(out, list) else [out],
            strict=True,
        ):
            assert_close(a, b, 1e-12)
            assert not np.shares_memory(a, apart.flat) and not np.shares_memory(a, x)
        value, grads = net.backward(apart, x)
        assert_close(value, loss, 1e-12)
        assert set(grads) == set(slopes)
        for name, slope in slopes.items():
            assert_close(grads[name], slope, 1e-12)
        assert np.array_equal(before, apart.flat) and np.array_equal(held, x)
        net.update(apart, grads, states[0])
        spoil(states[1])
        assert_close(net.train_step(fused, states[1], x), loss, 1e-12)
        for name, slope in slopes.items():
            speed[name] = 0.9 * speed[name] + slope
            values[name] = values[name] - 0.1 * speed[name]
        for name, value in values.items():
            assert_close(apart[name], value, 1e-12)
            assert_close(fused[name], value, 1e-12)
        assert_close(states[1].flat, states[0].flat, 1e-12)
        assert whole(fused) and whole(apart)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_places(case: Case) -> None:
    """Each function in the memory that it is given, point by point."""
    network = network_of(made(case), "net")
    check_places(network)


def check_places(network: Network) -> None:
    rng = np.random.default_rng(1)
    for function in network.functions:
        program = expand_reducers(simplify(function.program))
        values = {
            t.name: rng.normal(size=[int(e.xreplace({Size("N"): 2})) for e in t.shape])
            if t.dtype == "real"
            else np.zeros([int(e) for e in t.shape], np.int64)
            for t in program.inputs
        }
        fixed = function_places(function)
        got = run_located(located(program, fixed, function.results), fixed, values)
        for name, array in wanted(program, run(function.program, values)).items():
            assert_close(got[name], array, 1e-12)
