"""Extents of what is written: those of a declared shape count, and 0*z has the shape of z."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import N, SpecError, fresh_trace
from symgrad.language.variable import Variable
from symgrad.model.programs import network_of
from tests.interpreter import run

x = np.random.default_rng(0).normal(size=(3, 4))
q = np.arange(4.0)


def declared(*shape: Any) -> Callable[[Any], Callable[[Variable], Variable]]:
    """A case whose formula defines a tensor of this shape."""

    def made(formula: Any) -> Callable[[Variable], Variable]:
        def build(data: Variable) -> Variable:
            n, i, r = indices("n i r")
            y = tensor("y", *shape)
            formula(y, data, n, i, r)
            return y

        return build

    return made


def assign(y: Variable, at: Any, value: Any) -> None:
    y[at] = value


CASES: dict[str, tuple[Callable[[Variable], Variable], np.ndarray]] = {
    "0*x": (lambda x: 0 * x, 0 * x),
    "x - x": (lambda x: x - x, 0 * x),
    "x**0": (lambda x: x**0, x**0),
    "x/x": (lambda x: x / x, x**0),
    "0*x + x": (lambda x: 0 * x + x, x),
    "0*x[n,i]": (declared()(lambda y, x, n, i, r: assign(y, (n, i), 0 * x[n, i])), 0 * x),
    "a sum of zeros": (
        declared()(lambda y, x, n, i, r: assign(y, (n, i), Sum(0 * x[n, r] * x[n, i], r))),
        0 * x,
    ),
    "a number": (declared(N, 4)(lambda y, x, n, i, r: assign(y, (n, i), 2)), 0 * x + 2),
    "all of it": (declared(N, 4)(lambda y, x, n, i, r: assign(y, ..., 2)), 0 * x + 2),
    "an index": (declared(N, 4)(lambda y, x, n, i, r: assign(y, (n, i), i)), 0 * x + q),
    "times an index": (
        declared(N, 4)(lambda y, x, n, i, r: assign(y, (n, i), x[n, 0] * i)),
        x[:, :1] * q,
    ),
    "a bound": (
        declared(N, 4)(lambda y, x, n, i, r: assign(y, (n, i), Sum(x[n, r], r, where=r <= i))),
        np.cumsum(x, 1),
    ),
    "a window": (
        declared(N, 3)(lambda y, x, n, i, r: assign(y, (n, i), x[n, i + 1] - x[n, i])),
        np.diff(x),
    ),
    "a rotation": (
        declared(N, 4)(lambda y, x, n, i, r: assign(y, (n, i), x[n, (i + 1) % 4])),
        np.roll(x, -1, 1),
    ),
    "a part": (declared(N, 2)(lambda y, x, n, i, r: assign(y, (n, i), x[n, i])), x[:, :2]),
}


@pytest.mark.parametrize("name", CASES)
def test_shapes_and_values(name: str) -> None:
    build, expected = CASES[name]
    with fresh_trace():
        data, w, z = Input(4), parameter("w"), tensor("z")
        y = build(data)
        assert [str(e) for e in y.shape] == ["N", str(expected.shape[1])]
        z[...] = w[()] * y[...]
        program = network_of(Model(inputs=data, outputs=z, loss=MSE()), "net").programs["forward"]
    got = run(program, {"x": x, "w": 3.0})["z"]
    assert np.allclose(got, 3 * expected)


def test_a_variable_may_be_printed_while_it_is_written() -> None:
    with fresh_trace() as trace:
        n, i = indices("n i")
        data, z, d = Input("x", 2), tensor("z"), tensor("d", 5)
        assert (repr(z), repr(d)) == ("z", "d[5]")
        z[n, i] = data[n, i]
        assert repr(z) == "z[N, 2]" and not trace.items
        z[n, i + 2] = 2 * data[n, i]
        assert repr(z) == "z[N, 4]" and not trace.items
        assert z[n, i] is not None and len(trace.items) == 2 and repr(z) == "z[N, 4]"


def test_extents_may_be_asked_for_while_it_is_written() -> None:
    with fresh_trace() as trace:
        n, i = indices("n i")
        data, z, d = Input("x", 2), tensor("z"), tensor("d", 5)
        z[n, i] = data[n, i]
        assert z.features == 2 and d.shape == (5,) and not trace.items
        z[n, i + z.features] = 2 * data[n, i]
        assert z.shape[1] == 4 and z.features == 4 and not trace.items
        assert z[n, i] is not None and len(trace.items) == 2
        with pytest.raises(SpecError, match="z was read already"):
            z[n, i] = data[n, i]
