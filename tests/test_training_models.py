"""The models of `tests.training_models` and `tests.tied_models`, in both back ends: outputs, loss,
gradients, `update`, `update_statistics` and `train_step` are those of the loop in NumPy, in memory
that is NaN until it is written, and nothing else changes."""

from __future__ import annotations

from functools import cache
from typing import Any

import autograd
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests import tied_models, training_models
from tests.backends import assert_close
from tests.modules import params, together, whole
from tests.test_train_steps import one_loss
from tests.training_models import Case

TOLERANCE, STEPS = 1e-11, 4
CASES = [*tied_models.CASES, *training_models.CASES]


def model(case: Case) -> Model:
    with fresh_trace():
        x = Input("x", 3)
        out, loss = case.build(x)
        return Model(inputs=x, outputs=out, loss=loss, optimizer=case.optimizer())


@cache
def modules() -> dict[str, Any]:
    return dict(zip([c.name for c in CASES], together([model(c) for c in CASES]), strict=True))


@pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
@pytest.mark.parametrize("batch", [1, 5])
@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_model(case: Case, batch: int, backend: int) -> None:
    net, rng = modules()[case.name][backend], np.random.default_rng(batch)
    given = {k: rng.normal(size=np.shape(v)) for k, v in net.init_params().items()}
    p = {**given, **case.start}
    apart, fused = params(net, p), params(net, p)
    states, memory = (net.init_state(), net.init_state()), dict[str, Any]()
    for t in range(1, STEPS + 1):
        x = rng.normal(size=(batch, 3))
        held, before = x.copy(), apart.flat.copy()
        outs, loss = case.value(p, x)
        got = net.forward(apart, x)
        got = got if isinstance(got, tuple) else (got,)
        for a, b in zip(got, outs, strict=True):
            assert_close(a, b, TOLERANCE)
            assert not any(np.shares_memory(a, c) for c in (x, apart.flat))
        assert not any(np.shares_memory(a, b) for a in got for b in got if a is not b)
        trained = list(net._GRADIENTS)
        slopes = autograd.grad(lambda v, p=p, x=x: case.value({**p, **v}, x)[1])(
            {k: np.array(p[k]) for k in trained}
        )
        value, grads = net.backward(apart, x)
        assert_close(value, loss, TOLERANCE)
        scale = max(np.abs(d).max() for d in slopes.values())
        for k in trained:
            assert np.abs(grads[k] - slopes[k]).max() <= TOLERANCE * scale, k
        assert np.array_equal(x, held) and np.array_equal(apart.flat, before)
        moved = case.moved(p, x)
        if moved:
            net.update_statistics(apart, x)
        net.update(apart, grads, states[0])
        assert_close(one_loss(net, fused, states[1], (x,)), loss, TOLERANCE)
        case.follow(p, {k: slopes[k] for k in trained}, memory, t)
        p.update(moved)
        for own in (apart, fused):
            for k, v in p.items():
                assert np.abs(own[k] - v).max() <= TOLERANCE * max(np.abs(v).max(), 1), k
            assert whole(own)
        assert_close(states[1].flat, states[0].flat, TOLERANCE)
        assert np.array_equal(x, held)
