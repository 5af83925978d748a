"""Numbers near the end of float32: what an optimizer takes as 0 changes no loss and no gradient."""

from pathlib import Path

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.language.trace import fresh_trace

TINY = 1e-38


class Fading(Loss):
    """log(10⁻³⁸·y): the product is a denormal number for y < 1.17."""

    def each(self, prediction, target):
        e = tensor("each")
        e[...] = log(prediction[...] * float(TINY)) - target[...]
        return e


class Scale(Layer):
    """x·w, element by element, so that the gradient and the moments run over the same loops."""

    def __call__(self, x):
        k = indices("k")
        w = parameter("w", 3, init=ones)
        z = tensor("z")
        z[..., k] = x[..., k] * w[k]
        return z


@pytest.mark.parametrize(
    "optimizer", [Adam(0.1), SGD(0.1, momentum=0.9), SGD(0.1)], ids=["adam", "momentum", "sgd"]
)
@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_the_loss_of_a_step_is_that_of_backward(tmp_path: Path, backend, optimizer) -> None:
    with fresh_trace():
        model = Model(Sequential(Input(3), Scale()), loss=Fading(), optimizer=optimizer)
        net = compile_model(model, tmp_path, backend=backend, dtype="float32", name="fading")
    params, state = net.init_params(seed=0), net.init_state()
    x = np.full((2, 3), 0.5, np.float32)
    y = np.zeros((2, 3), np.float32)
    loss, _ = net.backward(params, x, y)
    assert loss == pytest.approx(np.log(0.5 * TINY), rel=1e-3)
    assert net.train_step(params, state, x, y) == loss
    assert np.all(np.concatenate(list(params.values())) < 1)
