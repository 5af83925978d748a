"""Saved parameters and states: training continues to the bit, in either back end; files are written
whole or not at all; what is wrong with one is said. `copy`, `deepcopy` and `pickle` of arrays."""

from __future__ import annotations

import copy
import io
import json
import pickle
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.modules import together

ENDINGS = pytest.mark.parametrize("ending", [".npz", ".safetensors"])
BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])


def model(width: int = 5) -> Model:
    with fresh_trace():
        x, y = Input("x", 3), Target("y", 1)
        s = parameter("scale", init=1.5)
        hidden, out = Dropout(0.5)(Dense(width, "tanh", name="a")(x)), tensor("out")
        z = Dense(1, name="b")(hidden)
        out[...] = z[...] * s[()]
        return Model(inputs=x, outputs=out, loss=MSE()(out, y), optimizer=Adam(CosineDecay(0.1, 9)))


def untrained() -> Model:
    with fresh_trace():
        return Model(Sequential(Input(3), Dense(2, name="d")))


NETS = together([model(), model(6), untrained()], prefix="saved")
SINGLE = together([model()], "float32", "s")
RNG = np.random.default_rng(0)
X, Y = RNG.normal(size=(8, 3)), RNG.normal(size=(8, 1))


def trained(net: Any, steps: int, params: Any = None, state: Any = None) -> tuple[Any, Any]:
    params = net.init_params(seed=1) if params is None else params
    state = net.init_state(seed=7) if state is None else state
    for _ in range(steps):
        net.train_step(params, state, X, Y)
    return params, state


def same(a: Any, b: Any) -> bool:
    return [*a] == [*b] and all(a[k].dtype == b[k].dtype and np.array_equal(a[k], b[k]) for k in a)


@BACKENDS
@ENDINGS
def test_training_continues_to_the_bit(backend: int, ending: str, tmp_path: Path) -> None:
    net, path = NETS[0][backend], tmp_path / f"net{ending}"
    params, state = trained(net, 3)
    net.save(path, params, state)
    assert [f.name for f in tmp_path.iterdir()] == [path.name]
    wanted = trained(net, 4, params, state)
    for reader in (net, NETS[0][1 - backend]):
        found = reader.load(str(path))
        assert state["seed"] == found[1]["seed"] == 7 and found[1]["t"] == 3
        if reader is net:
            found = trained(net, 4, *found)
            assert same(found[0], wanted[0]) and same(found[1], wanted[1])
    net.save(path, params)
    found = net.load(path)
    assert same(found[0], params) and same(found[1], net.init_state())
    other = NETS[2][backend]
    other.save(path, own := other.init_params(seed=3))
    assert same(other.load(path), own)


@ENDINGS
def test_a_file_is_written_whole(ending: str, tmp_path: Path, monkeypatch: Any) -> None:
    net, path = NETS[0][0], tmp_path / f"net{ending}"
    params, state = trained(net, 1)
    net.save(path, params, state)
    before = path.read_bytes()

    def full(*_: Any) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        patch.setattr(net.os, "fsync", full)
        with pytest.raises(OSError, match="no space left"):
            net.save(path, *trained(net, 1, params, state))
    assert path.read_bytes() == before and len([*tmp_path.iterdir()]) == 1


def told(net: Any, path: Path) -> str:
    with pytest.raises(ValueError) as caught:
        net.load(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@ENDINGS
def test_what_does_not_fit(ending: str, tmp_path: Path) -> None:
    net, path = NETS[0][0], tmp_path / f"net{ending}"
    NETS[1][0].save(path, NETS[1][0].init_params())
    assert "a_W: expected float64 array of shape (3, 5), got float64 array of shape (3, 6)" in told(
        net, path
    )
    SINGLE[0][0].save(path, SINGLE[0][0].init_params())
    assert "expected float64 array" in told(net, path) and "got float32" in told(net, path)
    NETS[2][0].save(path, NETS[2][0].init_params())
    assert "missing: scale, a_W, a_b, b_W, b_b; unknown: 'd_W', 'd_b'" in told(net, path)
    with pytest.raises(ValueError, match=r"ends in .safetensors or .npz"):
        net.save(tmp_path / "net.txt", net.init_params())
    with pytest.raises(TypeError, match="state: expected what init_state"):
        net.save(path, net.init_params(), {})
    with pytest.raises(FileNotFoundError):
        net.load(tmp_path / f"none{ending}")


@ENDINGS
def test_damaged_files(ending: str, tmp_path: Path) -> None:
    net, path = NETS[0][0], tmp_path / f"net{ending}"
    net.save(path, *trained(net, 2))
    whole, rng = path.read_bytes(), random.Random(1)
    for _ in range(60):
        path.write_bytes(whole[: rng.randrange(len(whole))])
        told(net, path)
        path.write_bytes(whole + bytes(rng.randrange(1, 9)))
        if ending == ".safetensors":
            told(net, path)
        changed = bytearray(whole)
        for _ in range(rng.randrange(1, 4)):
            changed[rng.randrange(len(changed))] = rng.randrange(256)
        path.write_bytes(changed)
        try:
            net.load(path)
        except ValueError as error:
            assert "\n" not in str(error)


HEADERS: dict[str, Any] = {
    "no object": [1, 2],
    "no entry": {"a": 3},
    "type": {"a": {"dtype": "BF16", "shape": [1], "data_offsets": [0, 2]}},
    "unhashable": {"a": {"dtype": [], "shape": [1], "data_offsets": [0, 8]}},
    "negative": {"a": {"dtype": "F64", "shape": [-1], "data_offsets": [0, -8]}},
    "large": {"a": {"dtype": "F64", "shape": [1 << 62, 1 << 62], "data_offsets": [0, 1 << 130]}},
    "text": {"a": {"dtype": "F64", "shape": ["1"], "data_offsets": [0, 8]}},
    "overlap": {
        "a": {"dtype": "F64", "shape": [1], "data_offsets": [0, 8]},
        "b": {"dtype": "F64", "shape": [1], "data_offsets": [0, 8]},
    },
    "gap": {"a": {"dtype": "F64", "shape": [1], "data_offsets": [8, 16]}},
}


@pytest.mark.parametrize("header", HEADERS)
def test_hostile_headers(header: str, tmp_path: Path) -> None:
    text, path = json.dumps(HEADERS[header]).encode(), tmp_path / "net.safetensors"
    path.write_bytes(len(text).to_bytes(8, "little") + text + bytes(16))
    told(NETS[0][0], path)
    path.write_bytes((1 << 62).to_bytes(8, "little") + text)
    assert "its header would have" in told(NETS[0][0], path)
    path.write_bytes((2 * len(b'{"a":1,"a":2}') - 13).to_bytes(8, "little") + b'{"a":1,"a":2}')
    assert "a name twice" in told(NETS[0][0], path)


def test_objects_in_a_file_are_not_unpickled(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> Any:
            return print, ("sprung",)

    path = tmp_path / "net.npz"
    np.savez(path, a_W=np.array([Trap()], object))
    assert "is nothing that save writes" in told(NETS[0][0], path)


@ENDINGS
def test_others_read_the_file(ending: str, tmp_path: Path) -> None:
    net, path = NETS[0][1], tmp_path / f"net{ending}"
    params, state = trained(net, 2)
    net.save(path, params, state)
    if ending == ".npz":
        found = dict(np.load(path))
    else:
        numpy = pytest.importorskip("safetensors.numpy")
        found = numpy.load_file(path)
        again = tmp_path / "again.safetensors"
        numpy.save_file({k: np.array(v) for k, v in found.items()}, again)
        assert same(net.load(again)[0], params) and same(net.load(again)[1], state)
    for name, array in (*params.items(), *((f"state.{n}", a) for n, a in state.items())):
        assert np.array_equal(found[name], array) and found[name].dtype == array.dtype


@BACKENDS
@pytest.mark.parametrize("how", ["copy", "deepcopy", "pickle"])
def test_copies(backend: int, how: str) -> None:
    net = NETS[0][backend]
    make = {
        "copy": copy.copy,
        "deepcopy": copy.deepcopy,
        "pickle": lambda a: pickle.load(io.BytesIO(pickle.dumps(a))),
    }[how]
    params, state = trained(net, 2)
    twin, moments = make(params), make(state)
    assert same(params, twin) and same(state, moments)
    assert twin.layout is params.layout and not np.shares_memory(twin.flat, params.flat)
    assert not np.shares_memory(moments["t"], state["t"])
    trained(net, 2, twin, moments)
    assert state["t"] == 2 and not same(params, twin)
    trained(net, 2, params, state)
    assert same(params, twin) and same(state, moments)
