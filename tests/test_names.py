"""Hostile names of everything that a model names, in both back ends: the module compiles, imports,
and computes what the same model computes under harmless names."""

import os
import random
import tempfile
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad import ir
from symgrad.build import compile_model
from symgrad.derivatives import DERIVATIVES, OF_LOSS
from symgrad.emit.names import PYTHON, C, Scope, function_names, loop_variables
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.functions import RESERVED
from symgrad.model.programs import network_of
from symgrad.passes.verify import IllegalProgram
from tests.backends import assert_close, compiled, without_optimizing

Names = tuple[list[str], list[str], list[str], list[str]]
COUNT = int(os.environ.get("SYMGRAD_FUZZ", "6"))
WORDS = """w g t v np range for lambda n loss real lib ffi forward backward train_step contract I
NULL EOF E W int64_t y0 gamma exp expf main restrict class template bool new x_ i_ t1 u1 c1 v1
power3 sigmoid sigmoidf params grads state seed step flat keys values sizes workspace pack mode
float int type len as_strided Arrays self None print sum max linux uniform mixed size need label
d_x t_params direction product net net_forward x y z s h out N d_z_kernel z_kernel update init
contract_pack FORMULAS is not M_PI isnan and asm register auto default """.split()
WORDS.append("n" + 62 * "a" + "g")
TENSORS, INDICES = 9, 6


def harmless() -> Names:
    return (
        [f"ten{k}" for k in range(TENSORS)],
        [f"ind{k}" for k in range(INDICES)],
        ["Sz", "go"],
        ["fun", "met", "arg", "con"],
    )


def hostile(seed: int) -> Names:
    """Names of tensors, of indices, of a size and a training step, and of a function, a metric, a
    number of a call and a constant; across kinds they may be equal. Every word stands somewhere within a few
    seeds."""
    rng = random.Random(seed)
    words = WORDS[seed * TENSORS % len(WORDS) :] + WORDS[: seed * TENSORS % len(WORDS)]
    other = [w for w in WORDS if w != "N"]
    loops, steps = rng.sample(words[: TENSORS + 9], INDICES), rng.sample(other, 2)
    free = [w for w in words if w not in RESERVED]
    return words[:TENSORS], loops, steps, [free[0], free[2], words[TENSORS], words[TENSORS + 1]]


def layer(word: str, parameter_name: str, index: str) -> Any:
    def call(self: Any, x: Any) -> Any:
        i = indices(index)
        scale, out = parameter(parameter_name, x.features, init=normal), tensor("out")
        out[..., i] = x[..., i] * scale[i]
        return out

    return type(word, (Layer,), {"__call__": call})()


class Own(Optimizer):
    """Momentum with a state of the given name."""

    def __init__(self, word: str) -> None:
        super().__init__(0.001)
        self.word = word

    def update(self, w: Any, g: Any, t: Any) -> None:
        m = state(self.word)
        m[...] = m[...] / 2 + g[...]
        w[...] = w[...] - self.rate(t) * m[...]


def make(names: Names, stepwise: bool) -> Model:
    """Windows, a recurrence, a gather, a named size, a layer, a state and perhaps a training step,
    with the given names."""
    words, loops, (size, label), (function, metric, number, table) = names
    x, a, token = Input(words[0], Size(size)), Input(words[1], 3), Input(words[2], dtype=int)
    p, e = parameter(words[3], 2, init=normal), parameter(words[4], 4, init=normal)
    z, h, y, target = tensor(words[5]), tensor(words[6], N, 4), tensor(words[7]), Target(words[8])
    n, i, k, s = indices(" ".join(loops[:4]), N, 2, 2, Size(size))
    pooled = layer(words[5], words[0], loops[4])(a)
    z[n, i] = Max(sin(pooled[n, i + k]) * p[k], k) + Mean(x[n, s] * exp(p[i]), s) * e[token[n]]
    with recurrence(loops[5], 3) as step:
        h[n, step + 1] = tanh(h[n, step] * p[0] + a[n, step] + z[n, 1])
    y[n] = h[n, 3] + Sum(z[n, i] * gamma_like(p, i), i)
    loss = tensor("loss" if "loss" in words else words[1])
    constant = array(table, [0.5, 3.0])
    loss[()] = argument(number, 0.5) * Mean((y[n] - target[n]) ** 2, n) * constant[1]
    training = {"loss": loss, "optimizer": Own(words[5]), "metrics": {metric: loss}}
    given: Any = {"steps": {label: Step(**training)}} if stepwise else training
    functions = {function: Function([x, a, token], [z, y])}
    return Model(inputs=[x, a, token], outputs=y, functions=functions, **given)


def gamma_like(p: Any, i: Any) -> Any:
    return p[i] ** 2 + 1


def called(model: Model, backend: str, names: Names) -> list[Any]:
    """Everything that the module's functions give, in the order of the model."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        without_optimizing(patch)
        net = compile_model(model, folder, backend, "float64", "net", tuple(DERIVATIVES))
    rng = np.random.default_rng(0)
    x, a, y = rng.normal(size=(5, 4)), rng.normal(size=(5, 3)), rng.normal(size=5)
    token = np.array([0, 3, 1, 1, 2])
    ends = [f"_{label}" for label in model.steps if label] or [""]
    params, moments = net.init_params(seed=1), net.init_state()
    own = names[0]
    assert [own[3], own[4]] == [k for k in params if k in (own[3], own[4])]
    call = {k: getattr(net, k + (ends[0] if k in STEPS else "")) for k in (*DERIVATIVES, *STEPS)}
    found: list[Any] = [net.forward(params, x, a, token), params.flat.copy()]
    loss, grads = call["backward"](params, x, a, token, y, wrt_inputs=True)
    # an input and a parameter may have one name, and then the gradient of the input is in its place
    found += [loss, *(grads[k] for k in params), *(grads[k] for k in own[:2])]
    by_name = net.forward(params, **dict(zip(map(python, own[:3]), (x, a, token), strict=True)))
    assert_close(by_name, found[0], 1e-15)
    function = getattr(net, function_names(network_of(model, "net").functions)[names[3][0]])
    found += [*function(params, x, a, token), call["loss"](params, x, a, token, y)]
    found += [call["metrics"](params, x, a, token, y)[names[3][1]]]
    chosen = {python(names[3][2]): 2.5}
    found += [call["loss"](params, x, a, token, y, **chosen)]
    found += [call["backward"](params, x, a, token, y, **chosen)[1].flat.copy()]
    for _ in range(3):
        found.append(call["train_step"](params, moments, x, a, token, y))
    found.append(params.flat.copy())
    call["update"](params, call["backward"](params, x, a, token, y)[1], moments)
    found += [params.flat.copy(), moments.flat.copy()]
    found += call["jvp"](params, x, a, token, 2 * x, 3 * a, params)
    found += list(call["vjp"](params, x, a, token, y))[:1]
    found += list(call["input_gradient"](params, x, a, token).values())
    found += [v for row in [call["jacobian"](params, x, a, token)] for v in rows(row)]
    found.append(call["hvp"](params, x, a, token, y, params).flat.copy())
    found.append(call["per_sample_gradients"](params, x, a, token, y))
    found.append(call["gauss_newton"](params, x, a, token, y, params).flat.copy())
    found.append(call["hessian"](params, x, a, token, y))
    found += call["input_hvp"](params, x, a, token, y, 2 * x, 3 * a).values()
    found += rows(call["input_hessian"](params, x, a, token, y))
    with pytest.raises(ValueError, match=rf"{own[1]}: expected"):
        net.forward(params, x, a[:, :2].copy(), token)
    with pytest.raises(ValueError, match=rf"{own[2]}: expected values from 0 to 3"):
        net.forward(params, x, a, token + 1)
    return found


STEPS = ("backward", "train_step", "update", "loss", "metrics", *OF_LOSS)


def rows(table: Any) -> list[Any]:
    return [v for row in table.values() for v in (row.values() if isinstance(row, dict) else [row])]


def python(name: str) -> str:
    return Scope(PYTHON).fresh(name)


@pytest.fixture(scope="module")
def expected() -> dict[tuple[str, bool], list[Any]]:
    found = {}
    for backend in ("numpy", "c"):
        for stepwise in (False, True):
            with fresh_trace():
                model = make(harmless(), stepwise)
                found[backend, stepwise] = called(model, backend, harmless())
    return found


CASES = [("numpy", seed) for seed in range(COUNT)] + [("c", seed) for seed in range(1, COUNT, 2)]


@pytest.mark.parametrize(("backend", "seed"), CASES)
def test_hostile_names(seed: int, backend: str, expected: dict[Any, list[Any]]) -> None:
    names, stepwise = hostile(seed), seed % 2 == 1
    with fresh_trace():
        try:
            model = make(names, stepwise)
        except SpecError as error:
            raise AssertionError(f"{names}: {error}") from error
        found = called(model, backend, names)
    for k, (have, want) in enumerate(zip(found, expected[backend, stepwise], strict=True)):
        if isinstance(want, np.ndarray):
            assert_close(have, want, 1e-12), (k, names)
        else:
            assert have == pytest.approx(want, rel=1e-12), (k, names)


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_two_layers_of_windows_over_a_volume(backend: str) -> None:
    """Their index w was a variable of the same name as the flat weights."""
    with fresh_trace():
        layers = Input(1, 4, 4, 4), Conv3d(2, 2), MaxPool3d(2, 1), AvgPool3d(2), Flatten(), Dense(1)
        net = compiled(backend)(Model(Sequential(*layers), loss=MSE(), optimizer=SGD(0.1)))
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(3, 1, 4, 4, 4)), rng.normal(size=(3, 1))
    params, again = net.init_params(seed=0), net.init_params(seed=0)
    for _ in range(3):
        net.train_step(params, net.init_state(), x, y)
        again.flat -= 0.1 * net.backward(again, x, y)[1].flat
    assert_close(params.flat, again.flat, 1e-12)
    assert not np.array_equal(params.flat, net.init_params(seed=0).flat)


@pytest.mark.parametrize("word", ["größe", "a b", "1st", "", "_x", "__class__", "a;b", "x" * 65])
def test_what_is_no_name_is_refused_in_one_line(word: str) -> None:
    for make_it in (tensor, parameter, Input, Target):
        with fresh_trace(), pytest.raises(SpecError) as caught:
            make_it(word)
        assert "\n" not in str(caught.value)
    if word.replace(" ", ""):
        with fresh_trace(), pytest.raises(SpecError):
            indices(word if " " not in word else "a-b")
    if len(word) <= 64:
        with fresh_trace(), pytest.raises(SpecError, match="is not a name"):
            size(word)
        with fresh_trace(), pytest.raises(IllegalProgram, match="is not a name"):
            layers = Input(ir.Size(word), 3), Dense(1)
            network_of(Model(Sequential(*layers), loss=MSE()), "net")


def test_scopes() -> None:
    assert Scope(PYTHON).fresh("lambda") == "lambda_" and Scope(C).fresh("lambda") == "lambda"
    scope = Scope(C, ["x", "x_"])
    assert [scope.fresh("x"), scope.fresh("x"), scope.numbered("x")] == ["x_2", "x_3", "x2"]
    # an index that a tensor is called like gives way, but not to the name of another index
    assert loop_variables(C, ["i", "i_", "k"], ["i"]) == {"i": "i_2", "i_": "i_", "k": "k"}


def test_inputs_called_like_functions_of_structs() -> None:
    """An input hid the function that makes the struct of a step's gradients."""
    with fresh_trace():
        x, a = Input("gradients_go_at", 3), Input("parameters_at", 3)
        w, b = parameter("w", 3, init=normal), parameter("b", init=0.5)
        n, i = indices("n i")
        y, loss = tensor("y"), tensor("loss")
        y[n] = Sum(w[i] * x[n, i] + a[n, i], i) + b[()]
        loss[()] = Mean(y[n] ** 2, n)
        steps = {"go": Step(loss, SGD(0.1), params="w")}
        net = compiled("c")(Model(inputs=[x, a], outputs=y, steps=steps))
    params, data = net.init_params(seed=0), np.arange(6.0).reshape(2, 3)
    value, grads = net.backward_go(params, data, data)
    out = data @ params["w"] + data.sum(1) + params["b"]
    assert_close(value, (out**2).mean(), 1e-12)
    assert_close(grads["w"], data.T @ out, 1e-12)
