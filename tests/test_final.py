"""What a recurrence that stops left: `final` upwards and downwards, beside loops of Python."""

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import compiled

T = 5


def halved(x: Any, reverse: bool, behind: int) -> Any:
    """x is halved until it is below 0.1, forwards in h[0], h[1], … or backwards."""
    h, p, y = tensor("h", N, T + 1), parameter("p", init=ones), tensor("y")
    h[..., T if reverse else 0] = x[...]
    old, new = (1, 0) if reverse else (0, 1)
    with recurrence("k", T, reverse=reverse, while_=lambda k: h[..., k + old] > 0.1) as k:
        h[..., k + new] = h[..., k + old] * p[()] / 2
    y[...] = final(h[..., k + behind], k)
    return y


def alone(x: float, p: float) -> tuple[float, float]:
    """The last state, and its slope by p."""
    steps, h = 0, x
    while steps < T and h > 0.1:
        h, steps = h * p / 2, steps + 1
    return h, steps * h / p


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_the_last_state(backend: str, reverse: bool) -> None:
    with fresh_trace():
        x = Input("x")
        net = compiled(backend)(
            Model(inputs=x, outputs=halved(x, reverse, int(reverse)), loss=MSE())
        )
    params, data = net.init_params(0), np.array([0.05, 0.15, 0.3, 1.0, 100.0])
    params["p"][...] = 1.1
    wanted, slopes = np.array([alone(v, 1.1) for v in data]).T
    assert net.forward(params, data) == pytest.approx(wanted, rel=1e-14)
    grads: Any = net.backward(params, data, np.zeros(5))[1]
    assert float(grads["p"]) == pytest.approx(2 * (wanted * slopes).mean(), rel=1e-13)


@pytest.mark.parametrize(
    ("reverse", "behind", "read", "left"),
    [(False, 1, "k + 1", "k"), (False, 2, "k + 2", "k"), (True, 0, "k", "k + 1")],
)
def test_what_no_step_left(reverse: bool, behind: int, read: str, left: str) -> None:
    with fresh_trace(), pytest.raises(SpecError) as error:
        halved(Input("x"), reverse, behind)
    assert str(error.value).endswith(
        f"and h[...,{read}] belongs to it; the last one left h[...,{left}]"
    )
