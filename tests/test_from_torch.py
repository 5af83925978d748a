"""PyTorch's weights: networks give what PyTorch's gave with them, as tests/record_torch.py recorded
it; files of both kinds; one line where something has no place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import symgrad
from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests.modules import Later, together

RECORDED = dict(np.load(Path(__file__).parent / "torch_recorded.npz"))


def chain(*layers: Any) -> Callable[[], Model]:
    return lambda: Model(Sequential(*layers[:1], *(layer() for layer in layers[1:])))


def built(make: Callable[[], Model]) -> Model:
    with fresh_trace():
        return make()


def sequence(layer: Any) -> Model:
    x = Input("x", Size("T"), 3)
    return Model(inputs=x, outputs=layer(x))


BOTH = {"num_layers": 2, "bidirectional": True, "return_sequences": True}
MODELS: dict[str, Callable[[], Model]] = {
    "dense": lambda: Model(
        Sequential(Input(4), Dense(3), PReLU(3), LayerNorm(), Dense(2, bias=False))
    ),
    "conv": lambda: Model(
        Sequential(
            Input("x", 2, 4, 6), Conv2d(4, (3, 2), padding=1), BatchNorm(), "relu", GroupNorm(2),
            ConvTranspose2d(2, 3, stride=2, groups=2), Conv2d(2, 2, groups=2), Flatten(), Dense(2),
        )
    ),
    "tokens": lambda: Model(
        Sequential(Input("x", 5, dtype="int"), Embedding(7, 6), RMSNorm(eps=np.finfo(float).eps), Dense(2))
    ),
    "attention": lambda: Model(Sequential(Input("x", 5, 6), MultiHeadAttention(2))),
    "encoder": lambda: Model(
        Sequential(Input("x", 5, 6), TransformerBlock(2, 8, "relu", norm_first=False))
    ),
    "first": lambda: Model(Sequential(Input("x", 5, 6), TransformerBlock(2, 8))),
    "rnn": lambda: sequence(SimpleRNN(4, return_sequences=True)),
    "lstm": lambda: sequence(LSTM(4, **BOTH)),
    "gru": lambda: sequence(GRU(4, **BOTH)),
}  # fmt: skip
BUILT = Later(lambda: {name: built(make) for name, make in MODELS.items()})
NETS = Later(
    lambda: dict(zip(MODELS, together([BUILT[m] for m in MODELS], prefix="torch"), strict=True))
)


def state_of(name: str) -> dict[str, Any]:
    return {k.removeprefix(f"{name}."): v for k, v in RECORDED.items() if k.startswith(f"{name}.")}


@pytest.mark.parametrize("name", MODELS)
def test_outputs_are_pytorchs(name: str) -> None:
    found = symgrad.from_torch(BUILT[name], state_of(name))
    for net in NETS[name]:
        params = net.init_params()
        params.update(found)
        y = net.forward(params, RECORDED[f"{name} x"])
        np.testing.assert_allclose(y, RECORDED[f"{name} y"], rtol=1e-11, atol=1e-12)


def test_a_cell_is_a_sequence_of_one_layer() -> None:
    name, whole = "rnn", state_of("rnn")
    cell = {k.removesuffix("_l0"): v for k, v in whole.items()}
    assert cell.keys() != whole.keys()
    found, wanted = (symgrad.from_torch(BUILT[name], state) for state in (cell, whole))
    assert {k: v.tolist() for k, v in found.items()} == {k: v.tolist() for k, v in wanted.items()}


def test_files(tmp_path: Path) -> None:
    source = tmp_path / "net.py"
    source.write_text(
        "from symgrad import *\nmodel = Model(Sequential(Input(4), Dense(3), PReLU(3), LayerNorm(), Dense(2, bias=False)))\n"
    )
    wanted = symgrad.from_torch(source, state_of("dense"))
    assert [*wanted] == [
        "dense1_W",
        "dense1_b",
        "p_relu1_a",
        "layer_norm1_gamma",
        "layer_norm1_beta",
        "dense2_W",
    ] or len(wanted) == 6
    np.savez(tmp_path / "w.npz", **state_of("dense"))
    numpy = pytest.importorskip("safetensors.numpy")
    numpy.save_file(state_of("dense"), tmp_path / "w.safetensors")
    for file in ("w.npz", "w.safetensors"):
        found = symgrad.from_torch(str(source), tmp_path / file)
        assert all(np.array_equal(found[k], wanted[k]) for k in wanted), file


def test_brain_floats(tmp_path: Path) -> None:
    header = {"w": {"dtype": "BF16", "shape": [2, 1], "data_offsets": [0, 4]}}
    header |= {"h": {"dtype": "F16", "shape": [1], "data_offsets": [4, 6]}}
    text, values = json.dumps(header).encode(), np.array([1.5, -2.0], np.float32)
    data = (values.view(np.uint32) >> 16).astype("<u2").tobytes() + np.float16(0.25).tobytes()
    path = tmp_path / "w.safetensors"
    path.write_bytes(len(text).to_bytes(8, "little") + text + data)
    found = symgrad.weights.read_safetensors(path)
    assert found["w"].tolist() == [[1.5], [-2.0]] and found["h"].tolist() == [0.25]


def test_order_and_repeated_layers() -> None:
    """A layer that is called twice has one module; others are named where the order differs."""

    def make() -> Model:
        x, twice = Input("x", 3), Dense(3, name="twice")
        return Model(inputs=x, outputs=Dense(2, name="head")(twice(twice(x))))

    rng = np.random.default_rng(0)
    state = {"out.weight": rng.normal(size=(2, 3)), "out.bias": rng.normal(size=2)}
    state |= {"net.body.weight": rng.normal(size=(3, 3)), "net.body.bias": rng.normal(size=3)}
    found = symgrad.from_torch(built(make), state, {"head": "out"})
    assert np.array_equal(found["head_W"], state["out.weight"].T)
    assert np.array_equal(found["twice_W"], state["net.body.weight"].T)
    with pytest.raises(
        ValueError, match=r"twice_W \(3, 3\): out.weight \(2, 3\) would give \(3, 2\)"
    ):
        symgrad.from_torch(built(make), state)


def test_models_outside_of_files() -> None:
    """Layers keep their names where all models share a trace."""
    Model(Sequential(Input(4), Dense(3)))
    model = Model(Sequential(Input(4), Dense(3), PReLU(3), LayerNorm(), Dense(2, bias=False)))
    found = symgrad.from_torch(model, state_of("dense"))
    wanted = symgrad.from_torch(BUILT["dense"], state_of("dense"))
    assert {*found} == {*wanted} and all(np.array_equal(found[k], wanted[k]) for k in found)


def own() -> Model:
    x, s, y = Input("x", 3), parameter("s", init=1), tensor("y")
    y[...] = s[()] * Dense(2)(x)[...]
    return Model(inputs=x, outputs=y)


def two() -> Model:
    return Model(Sequential(Input(3), Dense(2), Dense(2)))


W, B = np.ones((2, 3)), np.ones(2)


@pytest.mark.parametrize(
    ("make", "state", "layers", "message"),
    [
        (two, {"a.weight": W, "a.bias": B}, {}, "dense2: the state_dict has nothing left for it"),
        (two, {"a.weight": W, "b.bias": B}, {}, "dense1_b: the state_dict has no a.bias"),
        (two, {"a.gain": W}, {}, "dense1: expected bias, weight of a module, next is 'a.gain'"),
        (two, {"a.weight": W.T, "a.bias": B}, {}, r"dense1_W \(3, 2\): a.weight \(3, 2\) would give \(2, 3\)"),
        (two, {"a.weight": W, "a.bias": B}, {"dense9": "a"}, "there is nothing|nothing left|no layer 'dense9'"),
        (own, {"weight": W, "bias": B}, {}, "s: is in no layer that PyTorch has"),
        (lambda: Model(Sequential(Input(3), Dense(2, bias=False))), {"a.weight": W, "a.bias": B}, {}, "the model has no place for a.bias"),
        (lambda: Model(Sequential(Input("x", 5, 3), LSTM(2, forget_bias=1))), {}, {}, "forget_bias"),
        (lambda: Model(Sequential(Input("x", 5, 6), MultiHeadAttention(2, num_key_heads=1))), {}, {}, "is in no layer that PyTorch has"),
        (two, {"a.weight": np.array(["x"])}, {}, "a.weight is of <U1, not of numbers"),
    ],
)  # fmt: skip
def test_one_line_where_something_has_no_place(
    make: Any, state: Any, layers: Any, message: str
) -> None:
    with pytest.raises((ValueError, SpecError), match=message) as caught:
        symgrad.from_torch(built(make), state, layers)
    assert "\n" not in str(caught.value)


def test_other_files(tmp_path: Path) -> None:
    path = tmp_path / "weights.pt"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(ValueError, match=r"weights.pt: expected a path that ends in .*save_file"):
        symgrad.from_torch(BUILT["dense"], path)
    for file, data in (("a.npz", b"PK\x03\x04"), ("a.safetensors", b"\xff" * 20)):
        (tmp_path / file).write_bytes(data)
        with pytest.raises(ValueError, match=f"{file}: "):
            symgrad.from_torch(BUILT["dense"], tmp_path / file)
