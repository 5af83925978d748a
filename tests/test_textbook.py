"""The forms that textbooks give come out by themselves, and nothing is computed twice."""

import itertools

import pytest

from symgrad import *
from symgrad.formulas.cost import program_cost
from symgrad.formulas.text import equation_text
from symgrad.ir import Program, Size
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify


def programs(*layers: object, loss: object, features: int = 5) -> dict[str, Program]:
    with fresh_trace():
        model = Model(Sequential(Input(features), *layers), loss=loss, optimizer=SGD(0.1))
        network = network_of(model, "net")
        return {name: simplify(program) for name, program in network.programs.items()}


def backward(*layers: object, loss: object) -> set[str]:
    return {equation_text(e) for e in programs(*layers, loss=loss)["backward"].equations}


def test_softmax_and_cross_entropy_leave_p_minus_onehot() -> None:
    assert (
        "d_dense1_z[n,k] = (exp(dense1_z[n,k] − cross_entropy1_lse[n]) − [k = y[n]])/N"
    ) in backward(Dense(3), loss=CrossEntropy())


def test_sigmoid_and_binary_cross_entropy_leave_s_minus_t() -> None:
    assert "d_dense1_z[n,o] = (σ(dense1_z[n,o]) − y[n,o])/N" in backward(
        Dense(1, name=None), loss=BCEWithLogits()
    )


@pytest.mark.parametrize(
    ("activation", "slope"),
    [
        ("tanh", "(1 − dense1_h[n,o]²)"),
        ("sigmoid", "(1 − dense1_h[n,o])·dense1_h[n,o]"),
        ("relu", "[dense1_h[n,o] > 0]"),
    ],
)
def test_hidden_layers_use_the_stored_output(activation: str, slope: str) -> None:
    found = backward(Dense(4, activation), Dense(3), loss=CrossEntropy())
    assert "d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o]" in found
    delta = next(line for line in found if line.startswith("d_dense1_z[n,o] = "))
    factors = delta.removeprefix("d_dense1_z[n,o] = ")
    assert sorted(factors.split("·")) == sorted(f"d_dense1_h[n,o]·{slope}".split("·")), delta
    assert "d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o]" in found
    assert "d_dense1_b[o] = Σ_n d_dense1_z[n,o]" in found


def test_adam_is_adam() -> None:
    with fresh_trace():
        model = Model(Sequential(Input(2), Dense(1)), loss=MSE(), optimizer=Adam(lr=0.01))
        update = simplify(network_of(model, "net").programs["update"])
    assert [equation_text(e) for e in update.equations] == [
        "new_t = t + 1",
        "new_m[p] = 0.1·g[p] + 0.9·m[p]",
        "new_v[p] = 0.001·g[p]² + 0.999·v[p]",
        "c1 = 1 − 0.9^new_t",
        "c2 = 1 − 0.999^new_t",
        "new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)",
    ]


def test_backward_costs_at_most_2_2_times_forward() -> None:
    """In a deep network of equal layers: two products a layer for one, that of the inputs included."""
    made = programs(
        *[Dense(64, "tanh") for _ in range(20)], Dense(10), loss=CrossEntropy(), features=64
    )
    forward, whole = (program_cost(made[name]).at({"N": 32}) for name in ("forward", "backward"))
    backward_alone = whole[0] - forward[0]
    assert backward_alone <= 2.2 * forward[0]
    assert whole[1] - forward[1] <= 2.2 * forward[1]  # tanh' costs nothing like tanh
    assert backward_alone == pytest.approx(2 * forward[0])


NETWORKS = {
    "deep": ([Dense(8, "gelu"), Dense(8, "silu"), Dense(8, "mish"), Dense(3)], CrossEntropy),
    "softmax output": ([Dense(8, "elu"), Dense(3), Softmax()], MSE),
    "normalized": ([Dense(8, "softplus"), Dense(3)], Hinge),
    "residual": ([Residual(Dense(5, "tanh")), Residual(Dense(5, "gelu_tanh"))], Huber),
}


@pytest.mark.parametrize("name", NETWORKS)
def test_no_equation_computes_what_another_holds(name: str) -> None:
    """No costly function stands twice in a training step, and no two tensors are equal."""
    layers, loss = NETWORKS[name]
    program = programs(*layers, loss=loss())["train_step"]
    seen: dict[str, str] = {}
    for e in program.equations:
        positional = str(e.body)
        for k, index in enumerate(e.loops):
            positional = positional.replace(f"[{index}", f"[#{k}").replace(f",{index}", f",#{k}")
        key = f"{e.op} {positional}"
        if e.body.args:
            assert key not in seen, f"{e.tensor.name} and {seen[key]} are both {e.body}"
        seen[key] = e.tensor.name
    costly = [
        (str(node), e.tensor.name)
        for e in program.equations
        for node in e.body.atoms(exp, tanh, erf, normal_cdf, sigmoid, softplus, expm1, log)
    ]
    for (first, one), (second, other) in itertools.combinations(costly, 2):
        assert first != second, f"{first} stands in {one} and in {other}"


def test_size_of_a_step_does_not_depend_on_width_or_batch() -> None:
    narrow, wide = (programs(Dense(w, "relu"), Dense(3), loss=CrossEntropy()) for w in (4, 400))
    assert len(narrow["train_step"].equations) == len(wide["train_step"].equations)
    assert Size("N") in {
        a for t in wide["train_step"].inputs for x in t.shape for a in x.atoms(Size)
    }
