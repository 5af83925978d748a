"""A formula is computed as it is written, in values and where it enters derivatives.

Each row is a formula of x, m, w with what NumPy gives for the same text, in float32, at numbers at
which another order of operations gives something else. Functions of one module give one loss.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.language.trace import fresh_trace

f = np.float32
BIG = (f(3e7), f(2.9999998e7), f(0.3))
# a formula in x, m, w with `sqrt`; the values of x, m, w
ROWS: dict[str, tuple[Callable[..., Any], tuple[float, float, float]]] = {
    "a number times a sum": (lambda x, m, w, sqrt: (x - 101325) / 1000 * w, (101325.5, 1, 1)),
    "a number before a sum": (lambda x, m, w, sqrt: 0.001 * (x - 101325) + w, (101325.5, 1, 0)),
    "a number and a sum of two": (lambda x, m, w, sqrt: 3 * (x - m) * w, BIG),
    "minus a sum": (lambda x, m, w, sqrt: w - (x - m), BIG),
    "from the left": (lambda x, m, w, sqrt: (x - m) + w, BIG),
    "from the left, without brackets": (lambda x, m, w, sqrt: x - m + w, BIG),
    "from the right": (lambda x, m, w, sqrt: w + (x - m), BIG),
    "the last one alone": (lambda x, m, w, sqrt: x + (w - m), BIG),
    "three sums": (lambda x, m, w, sqrt: ((x - m) + w) - ((x - m) - w), BIG),
    "hypotenuse": (lambda x, m, w, sqrt: m * sqrt((x / m) ** 2 + (w / m) ** 2), (3e30, 5e30, 4e30)),
    "quotient times": (lambda x, m, w, sqrt: x / m * w, (3e30, 5e30, 4e30)),
    "times a quotient": (lambda x, m, w, sqrt: w * (x / m), (3e30, 5e30, 4e30)),
    "power of a quotient": (lambda x, m, w, sqrt: (x / m) ** 3 * w, (3e30, 5e30, 4)),
    "power of a product": (lambda x, m, w, sqrt: (x * m) ** 2 + w, (3e30, 5e-30, 4)),
    "root of a quotient": (lambda x, m, w, sqrt: sqrt(x / m) * w, (3e-38, 5e-38, 4)),
    "quotient of quotients": (lambda x, m, w, sqrt: x / m / w, (3e30, 5e30, 4e30)),
    "by a quotient": (lambda x, m, w, sqrt: x / (m / w), (3e30, 5e30, 4e30)),
    "mean of two": (lambda x, m, w, sqrt: (x + m) / 2 + w * 0, (f(1 + 2**-20), f(1), 0)),
    "shifted square": (lambda x, m, w, sqrt: (x - 1000) ** 2 / (2 * w) + m, (1000.25, 0, 3)),
}


@pytest.fixture(scope="module", params=("numpy", "c"))
def net(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    with fresh_trace():
        x, m, w, y = Input("x", 1), Input("m", 1), Input("w", 1), Target("y", 1)
        out, loss, p = tensor("out"), tensor("loss"), parameter("p", init=1)
        n, k = indices("n k")
        for at, (formula, _) in enumerate(ROWS.values()):
            out[n, at] = formula(x[n, 0], m[n, 0], w[n, 0], sqrt)
        loss[()] = Mean((out[n, k] * p[()] - y[n, 0]) ** 2, n, k)
        model = Model(inputs=[x, m, w], outputs=out, loss=loss, optimizer=SGD(0.1))
        folder = tmp_path_factory.mktemp("written")
        return compile_model(model, folder, backend=request.param, dtype="float32", name="written")


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_formula(net: Any, name: str) -> None:
    formula, values = ROWS[name]
    given = [np.full((1, 1), v, f) for v in values]
    expected = formula(*(f(v) for v in values), np.sqrt)
    got = net.forward(net.init_params(), *given)[0, list(ROWS).index(name)]
    assert np.isfinite(expected) and expected.dtype == f
    assert abs(got - expected) <= 4 * np.spacing(abs(expected)), (got, expected)


def test_indices_in_brackets() -> None:
    """A position is what its sum is, however deep its brackets."""
    n, c, u, v = indices("n c u v", N, 2, 2, 3)
    same = [
        3 * (u + 2 * (c + 1)) + v,
        v + (u + 2 * (1 + c)) * 3,
        6 * (1 + c) + (v + 3 * u),
        2 * (3 * (c + 1)) + (3 * u + v),
        23 - (17 - 3 * (2 * c + u) - v),
    ]
    for position in same:
        with fresh_trace() as trace:
            x, y = Input("x", 18), tensor("y")
            y[n, position] = 2 * x[n, position]
            assert [*map(str, y.tensor.shape)] == ["N", "18"], position
            (e,) = trace.items
            assert str(e.write.indices[1]) == "6*c + 3*u + v + 6", position
