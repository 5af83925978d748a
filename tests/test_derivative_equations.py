"""`grad` and `diff` in formulas: the equations that come out, their cost and names; the messages."""

from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.formulas.cost import program_cost
from symgrad.formulas.text import equation_text
from symgrad.language.trace import SpecError, current, fresh_trace
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.backends import assert_close
from tests.interpreter import run
from tests.test_derivative import mlp


def heat(hidden: int = 3, width: int = 8) -> Any:
    """u_t + u·u_x − u_xx with a network of three or more hidden layers: simplified Programs."""
    with fresh_trace():
        t, x, n = Input("t"), Input("x"), indices("n")
        net, u = mlp(Stack()(t, x), *[width] * hidden), tensor("u")
        u[n] = net[n, 0]
        u_t, u_x, u_xx = diff(u, t), diff(u, x), diff(u, x, x)
        loss = tensor("loss")
        loss[()] = Mean((u_t[n] + u[n] * u_x[n] - u_xx[n]) ** 2, n)
        network = network_of(Model(inputs=[t, x], outputs=u, loss=loss), "net")
        return {name: simplify(program) for name, program in network.programs.items()}


def test_the_derivatives_of_a_layer_stand_together_and_share_it() -> None:
    lines = [equation_text(e) for e in heat()["backward"].equations]
    at = lines.index("dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]")
    assert lines[:at] == [
        "stack1_y[n,0] = t[n]",
        "stack1_y[n,1] = x[n]",
        "dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o]",
        "dense1_z[n,o] = dense1_b[o]",
        "dense1_h[n,o] = tanh(dense1_z[n,o])",
        "dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)",
        "dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)",
        "dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²)",
    ]
    assert lines[at : at + 9] == [
        "dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o]",
        "dense2_z[n,o] = dense2_b[o]",
        "dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o]",
        "dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o]",
        "dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o]",
        "dense2_h[n,o] = tanh(dense2_z[n,o])",
        "dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − dense2_h[n,o]²)",
        "dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)",
        "dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)"
        "·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o])",
    ]
    assert [line for line in lines if line.startswith("d_dense2_z[")] == [
        "d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]"
        "·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]"
        "·dense2_z_t[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o]"
        " − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])"
    ]
    assert sum("tanh(" in line for line in lines) == 3
    assert not any("seed" in line for line in lines)


def test_four_products_a_layer_forward_and_eight_back() -> None:
    """u, u_t, u_x and u_xx are four passes over the network, and its gradient twice as many: what
    the propagation of Taylor coefficients by hand costs."""
    costs = {
        hidden: program_cost(heat(hidden, 32)["backward"]).at({"N": 1})[0] for hidden in (3, 4)
    }
    assert costs[4] - costs[3] == 12 * 32 * 32


def test_a_derivative_is_taken_once_in_whatever_order() -> None:
    with fresh_trace() as trace:
        t, x = Input("t"), Input("x")
        u = mlp(Stack()(t, x), 4)
        assert diff(u, t, x).tensor == diff(diff(u, t), x).tensor
        assert diff(u, x, t).tensor == diff(u, t, x).tensor
        assert [diff(u, *by).name for by in ((x,), (x, t))] == ["dense2_z_x", "dense2_z_tx"]
        written = [e.tensor.name for e in trace.items if "_z_" in e.tensor.name]
        assert sorted(written) == sorted(
            f"dense{k}_z_{by}" for k in (1, 2) for by in ("t", "x", "tx") if (k, by) != (1, "tx")
        )


def test_a_sum_over_a_known_position_is_one_element() -> None:
    """Gradients by reverse, too: the second derivative asks for one component of the first."""
    with fresh_trace():
        x, n = Input("x", 2), indices("n")
        u, loss = mlp(x, 8), tensor("loss")
        bend = grad(grad(u, x)[..., 1], x)
        loss[()] = Mean(bend[n, 1] ** 2, n)
        network = network_of(Model(inputs=x, outputs=u, loss=loss), "net")
        lines = [equation_text(e) for e in simplify(network.programs["backward"]).equations]
    assert lines[:6] == [
        "dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o]",
        "dense1_z[n,o] = dense1_b[o]",
        "dense1_z_tanh[n,o] = tanh(dense1_z[n,o])",
        "dense2_z_by_x1_by_dense1_z[n,o] = −2·dense1_z_tanh[n,o]·dense1_W[1,o]·dense2_W[o,0]"
        "·(1 − dense1_z_tanh[n,o]²)",
        "dense2_z_by_x1_by_x[n,i] = Σ_o dense2_z_by_x1_by_dense1_z[n,o]·dense1_W[i,o]",
        "loss = Σ_n dense2_z_by_x1_by_x[n,1]²/N",
    ]
    assert [line for line in lines if line.startswith("d_dense1_z[")] == [
        "d_dense1_z[n,o] = d_dense2_z_by_x1_by_dense1_z[n,o]·dense1_W[1,o]·dense2_W[o,0]"
        "·(1 − dense1_z_tanh[n,o]²)·(6·dense1_z_tanh[n,o]² − 2)"
    ]


MESSAGES = [
    (lambda x, y: diff(x, y), "x does not depend on y"),
    (lambda x, y: grad(x, y), "x does not depend on y"),
    (lambda x, y: diff(x), "diff(u, x) needs the variables that u is derived by"),
    (lambda x, y: grad(x, x[..., 1]), "a component takes diff(u, x[..., 1])"),
    (lambda x, y: grad(3, x), "grad takes a variable or a formula, not 3"),
    (lambda x, y: diff(x, x), "diff takes one number for each sample, not x[N, 2]: x[..., 0], or grad"),
    (lambda x, y: diff(x * W3(), W3()), "diff takes one number for each sample, not W[2]: W[..., 0]"),
    (lambda x, y: diff(x, 2), "diff takes a variable or a component x[..., 1], not 2"),
    (lambda x, y: diff(x, x[..., 2]), "x has no component 2: it is x[N, 2]"),
    (lambda x, y: diff(x, x[..., 0], y, along=y), "diff(u, x, along=v) takes one variable"),
    (lambda x, y: diff(x, x, along=y), "diff by x[N, 2] along y[N]: the shapes differ"),
    (lambda x, y: diff(x, x, along=3), "diff(u, x, along=v) takes variables, v of the shape of x"),
    (lambda x, y: _inside(lambda h: grad(h, x)), "x is not written in this step"),
    (lambda x, y: grad(x[indices("n"), indices("i")], x), "give it a tensor, v[i, j] = …"),
]  # fmt: skip


def W3() -> Any:
    return parameter("W", 2)


def _inside(use: Any) -> None:
    h = tensor("h", 4, 2)
    with recurrence("t", 3) as t:
        h[t + 1, indices("o", 2)] = h[t, indices("o", 2)]
        use(h)


@pytest.mark.parametrize(("wrong", "message"), MESSAGES, ids=[m for _, m in MESSAGES])
def test_messages(wrong: Any, message: str) -> None:
    with fresh_trace(), pytest.raises(SpecError) as error:
        wrong(Input("x", 2), Input("y"))
    assert message in str(error.value)
    assert str(error.value).startswith(__file__)


def test_a_direction_of_a_variable_by_itself() -> None:
    with fresh_trace():
        x = Input("x", 2)
        d, e = diff(x, x[..., 1]), grad(x, x)
        n, i, y = *indices("n i"), tensor("y")
        y[n, i] = d[n, i] + 10 * e[n, i]
        program = network_of(Model(inputs=x, outputs=y, loss=_total(y)), "net").programs["forward"]
    out = run(program, {"x": np.zeros((3, 2)), "s": 1.0})
    assert_close(out["y"], np.tile([10.0, 11.0], (3, 1)), 1e-15)


def _total(y: Any) -> Any:
    s, loss = parameter("s"), tensor("loss")
    loss[()] = s[()] * Sum(y[...], ...)
    return loss


def test_names_stay_unique() -> None:
    with fresh_trace():
        x = Input("x", 2)
        h = Dense(3)(x)
        y = tensor("y")
        y[...] = Max(h[..., indices("i")], indices("i"))
        for _ in range(2):
            grad(y, x), diff(y, x[..., 0]), diff(y, x, along=x)
        written = [str(item) for item in current().items]
        assert len(set(written)) == len(written)
