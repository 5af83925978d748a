"""Computed indices: those that are certain to be in range cost nothing; the others are checked when
they are computed, before anything is changed, in both back ends."""

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.ir import Program
from symgrad.language.trace import fresh_trace
from symgrad.lower.ranges import unproved
from symgrad.model.programs import network_of
from tests.backends import compiled

CERTAIN: dict[str, tuple[Any, bool]] = {
    "clip": (lambda t, x: clip(t + 1, 0, 3), True),
    "clip too far": (lambda t, x: clip(t + 1, 0, 4), False),
    "one side": (lambda t, x: minimum(t, 3), False),
    "both sides": (lambda t, x: maximum(minimum(t, 3), 0), True),
    "mod": (lambda t, x: (t - 7) % 4, True),
    "mod too far": (lambda t, x: (t - 7) % 5, False),
    "comparison": (lambda t, x: greater(x, 0) + less(t, 3), True),
    "comparisons": (lambda t, x: 2 * greater(x, 0) + 2 * less(t, 3), False),
    "floor": (lambda t, x: clip(floor(4 * x), 0, 3), True),
    "unclipped": (lambda t, x: floor(4 * x), False),
    "where": (lambda t, x: where(logical_and(t >= 0, t < 4), t, 0), False),
    "where one": (lambda t, x: where(t < 0, 0, minimum(t, 3)), True),
    "half": (lambda t, x: clip(t, 0, 7) // 2, True),
    "sign": (lambda t, x: sign(x) + 1, True),
    "plus": (lambda t, x: t + 1, False),
}


def program_of(formula: Any) -> Program:
    with fresh_trace():
        n, i, d = indices("n i d")
        t, x, E = Input("label", 4, dtype=int), Input("x", 4), parameter("E", 4, 3)
        k, z = tensor("k", dtype=int), tensor("z")
        k[n, i] = formula(t[n, i], x[n, i])
        z[n, i, d] = E[k[n, i], d]
        return network_of(Model(inputs=[t, x], outputs=z, loss=MSE()), "net").programs["forward"]


@pytest.mark.parametrize("name", CERTAIN)
def test_what_is_certain(name: str) -> None:
    formula, certain = CERTAIN[name]
    assert bool(unproved(program_of(formula))) != certain


def model() -> Model:
    n, i, d, r = indices("n i d r")
    t, x, E = Input("label", 4, dtype=int), Input("x", 4), parameter("E", 4, 3)
    b, count, z, loss = parameter("b", 4), tensor("count", dtype=int), tensor("z"), tensor("loss")
    count[n] = Sum(greater(t[n, r], 0), r)  # from 0 to 4
    z[n, i, d] = E[t[n, i] - 1, d] * x[n, i] + b[count[n]]
    loss[()] = Sum(z[...] ** 2, ...)
    return Model(inputs=[t, x], outputs=z, loss=loss, optimizer=Adam(0.1))


WAYS = [("numpy", "float64"), ("c", "float64"), ("c", "float32")]


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_out_of_range(way: tuple[str, str]) -> None:
    with fresh_trace():
        net = compiled(*way)(model())
    rng = np.random.default_rng(0)
    good = rng.integers(1, 5, (3, 4))
    good[:, 0] = 1
    x = rng.normal(size=(3, 4)).astype(way[1])
    params, state = net.init_params(0), net.init_state()
    few = good.copy()
    few[good > 3] = 3
    few[0, 1] = 4
    for wrong in (few * 0 + [1, 2, 3, 5], few * 0 + [1, 2, 3, 0], few * 0 + 3):
        before, moments = params.flat.copy(), state.flat.copy()
        for call in (
            lambda w=wrong: net.forward(params, w, x),
            lambda w=wrong: net.backward(params, w, x),
            lambda w=wrong: net.train_step(params, state, w, x),
        ):
            with pytest.raises(ValueError, match="expected values from 0 to 3"):
                call()
        assert np.array_equal(params.flat, before) and np.array_equal(state.flat, moments)
        assert state["t"] == 0


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_in_range(way: tuple[str, str]) -> None:
    with fresh_trace():
        n, i, d = indices("n i d")
        t, x, E = Input("label", 4, dtype=int), Input("x", 4), parameter("E", 4, 3)
        z, loss = tensor("z"), tensor("loss")
        z[n, i, d] = E[t[n, i] - 1, d] * x[n, i]
        loss[()] = Sum(z[...] ** 2, ...)
        net = compiled(*way)(Model(inputs=[t, x], outputs=z, loss=loss))
    rng = np.random.default_rng(0)
    labels, data = rng.integers(1, 5, (3, 4)), rng.normal(size=(3, 4)).astype(way[1])
    params = net.init_params(0)
    wanted = params["E"][labels - 1] * data[:, :, None]
    assert net.forward(params, labels, data) == pytest.approx(wanted, rel=1e-6)
    grads: Any = net.backward(params, labels, data)[1]
    slope = np.zeros((4, 3))
    np.add.at(slope, labels - 1, 2 * wanted * data[:, :, None])
    assert grads["E"] == pytest.approx(slope, rel=1e-5)


def test_a_recurrence_checks_its_indices() -> None:
    with fresh_trace():
        x, E = Input("x", 5), parameter("E", 4)
        n, s = indices("n s")
        h, k, loss = tensor("h", N, 6), tensor("k", N, 5, dtype=int), tensor("loss")
        h[n, 0] = 0
        with recurrence("t", 5) as t:
            k[n, t] = floor(x[n, t])
            h[n, t + 1] = E[k[n, t]] + h[n, t] / 2
        loss[()] = Sum(h[n, s], n, s)
        built = Model(inputs=x, outputs=h, loss=loss)
        nets = [compiled(backend)(built) for backend in ("numpy", "c")]
    data = np.random.default_rng(0).uniform(0, 4, (3, 5))
    for net in nets:
        params = net.init_params(0)
        params["E"][...] = 1, 10, 100, 1000
        wanted, last = np.empty((3, 5)), np.zeros(3)
        for step in range(5):
            last = wanted[:, step] = params["E"][data[:, step].astype(int)] + last / 2
        assert net.forward(params, data)[:, 1:] == pytest.approx(wanted)
        for bad in (-1.0, 4.5):
            wrong = data.copy()
            wrong[1, 2] = bad
            with pytest.raises(
                ValueError, match=r"k\[n,t\] = .*x\[n,t\].*: expected values from 0 to 3"
            ):
                net.forward(params, wrong)


def degrees() -> Model:
    """How many edges end in each place: a scatter that adds ones."""
    n, e, v = indices("n e v", N, 6, 3)
    end, b, z = Input("end", 6, dtype=int), parameter("b", 4), tensor("z")
    degree = tensor("degree", dtype=int)
    degree[n, v] = Sum(1, e, where=equal(end[n, e], v))
    z[n, v] = b[degree[n, v]]
    return Model(inputs=end, outputs=z, loss=MSE())


def steps_back() -> Model:
    """The state before the last one, of which there is none where no step is taken."""
    x, h, z = Input("x"), tensor("h", N, 4), tensor("z")
    h[..., 0] = x[...]
    with recurrence("k", 3, while_=lambda k: h[..., k] > 0) as k:
        h[..., k + 1] = h[..., k] - parameter("b", init=ones)[()]
    z[...] = final(h[..., k - 1], k)
    return Model(inputs=x, outputs=z, loss=MSE())


def multiples(factor: int) -> Any:
    def build() -> Model:
        label, b, z = Input("label", dtype=int), parameter("b", 4), tensor("z")
        z[...] = b[factor * label[...]]
        return Model(inputs=label, outputs=z, loss=MSE())

    return build


COMPUTED: dict[str, tuple[Any, Any, Any]] = {
    "twice": (multiples(2), [0, 1], [0, 2]),
    "negative": (multiples(-1), [-3, 0], [-3, 1]),
    "a scatter": (degrees, [[0, 0, 0, 1, 1, 2]], [[0, 0, 0, 0, 1, 2]]),
    "a recurrence": (steps_back, [0.5, 1.5, 9.0], [0.5, -1.0]),
}


SAID = {"twice": r"= 2·label\[n\]", "negative": r"= −label\[n\]", "a recurrence": r"z_at\[n\] = .*"}


@pytest.mark.parametrize("name", COMPUTED)
@pytest.mark.parametrize("way", WAYS[:2], ids=" ".join)
def test_computed_indices(name: str, way: tuple[str, str]) -> None:
    build, good, bad = COMPUTED[name]
    with fresh_trace():
        net = compiled(*way)(build())
    net.forward(net.init_params(0), np.array(good))
    with pytest.raises(ValueError, match=f"{SAID.get(name, '')}: expected values from 0 to 3"):
        net.forward(net.init_params(0), np.array(bad))
