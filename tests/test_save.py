"""Saved parameters and states: training continues to the bit, in either back end; files are written
whole or not at all; what is wrong with one is said. `copy`, `deepcopy` and `pickle` of arrays."""

from __future__ import annotations

import copy
import io
import json
import pickle
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.language.trace import fresh_trace
from symgrad.weights import read_arrays, read_safetensors
from tests.modules import Later, together

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


NETS = Later(lambda: together([model(), model(6), untrained()], prefix="saved"))
SINGLE = Later(lambda: together([model()], "float32", "s"))
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
    return one_line(lambda: net.load(path))


def one_line(read: Any) -> str:
    with pytest.raises(ValueError) as caught:
        read()
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
        one_line(lambda: read_arrays(path))
        path.write_bytes(whole + bytes(rng.randrange(1, 9)))
        if ending == ".safetensors":
            told(net, path)
            one_line(lambda: read_arrays(path))
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
    one_line(lambda: read_safetensors(path))
    path.write_bytes((1 << 62).to_bytes(8, "little") + text)
    assert "its header would have" in told(NETS[0][0], path)
    assert "its header would have" in one_line(lambda: read_safetensors(path))
    path.write_bytes((2 * len(b'{"a":1,"a":2}') - 13).to_bytes(8, "little") + b'{"a":1,"a":2}')
    assert "a name twice" in told(NETS[0][0], path)
    assert "a name twice" in one_line(lambda: read_safetensors(path))


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


# --- what else stands in a file, and what a crash leaves


@ENDINGS
@BACKENDS
def test_something_else_beside_the_arrays(backend: int, ending: str, tmp_path: Path) -> None:
    net, path = NETS[0][backend], tmp_path / f"net{ending}"
    params, state = trained(net, 1)
    extra = {"history": {"loss": [0.1, 1 / 3, 1e-300]}, "seed": 3, "of": [None, True, "\u2211"]}
    net.save(path, params, state, extra)
    found = net.load(path, extra=True)
    assert same(found[0], params) and same(found[1], state) and found[2] == extra
    assert len(net.load(path)) == 2
    net.save(path, params, extra=extra)
    assert net.load(path, extra=True)[2] == extra
    net.save(path, params, state)
    assert net.load(path, extra=True)[2] is None
    other = NETS[2][backend]
    other.save(path, other.init_params(), extra=[1])
    assert other.load(path, extra=True)[1] == [1]
    before = path.read_bytes()
    with pytest.raises(TypeError, match="not JSON serializable"):
        other.save(path, other.init_params(), extra={"a": other})
    assert path.read_bytes() == before and len([*tmp_path.iterdir()]) == 1


@ENDINGS
def test_hostile_words_beside_the_arrays(ending: str, tmp_path: Path) -> None:
    net, path = NETS[2][0], tmp_path / f"net{ending}"
    deep = b"[" * 100_000
    for data in (b"", b"{", b"\xff\xfe", b"nothing", deep, b'{"a": 1} 2'):
        arrays = {**net.init_params(), "extra.json": np.frombuffer(data, np.uint8)}
        if ending == ".npz":
            np.savez(path, **arrays)
        else:
            with path.open("wb") as file:
                net._write_safetensors(file, arrays)
        told(net, path)
    for wrong in (np.zeros(3), np.zeros((2, 2), np.uint8)):
        np.savez(tmp_path / "net.npz", **net.init_params(), **{"extra.json": wrong})
        assert "extra.json: expected uint8 array" in told(net, tmp_path / "net.npz")


@pytest.mark.parametrize("header", ["reordered", "swapped", "moved", "behind"])
def test_reordered_headers(header: str, tmp_path: Path) -> None:
    """The order of names is no one's; the bytes are where the header says, all of them once."""
    net, path = NETS[0][0], tmp_path / "net.safetensors"
    params, state = trained(net, 2)
    net.save(path, params, state)
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    entries, rest = json.loads(data[8 : 8 + length]), data[8 + length :]
    if header == "reordered":
        entries = dict(reversed(entries.items()))
    elif header == "swapped":  # two arrays of one size, each under the other's name
        a, b = entries["a_b"], entries["b_W"]
        a["data_offsets"], b["data_offsets"] = b["data_offsets"], a["data_offsets"]
    elif header == "moved":
        entries["a_b"]["data_offsets"] = [n + 8 for n in entries["a_b"]["data_offsets"]]
    else:
        entries["a_b"]["data_offsets"] = [len(rest), len(rest) + 40]
    text = json.dumps(entries).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + rest)
    if header in ("moved", "behind"):
        told(net, path)
        return
    found = net.load(path)[0]
    names = {"a_b": "b_W", "b_W": "a_b"} if header == "swapped" else {}
    for name in params:
        assert np.array_equal(found[name].ravel(), params[names.get(name, name)].ravel())


@ENDINGS
def test_the_former_file_stands_wherever_writing_fails(
    ending: str, tmp_path: Path, monkeypatch: Any
) -> None:
    """Every call that saving makes of the system fails once."""
    net, path = NETS[0][0], tmp_path / f"net{ending}"
    params, state = trained(net, 1)
    net.save(path, params, state, ["first"])
    before, calls = path.read_bytes(), [0, 0]
    real_open = open

    def counted(function: Any) -> Any:
        def call(*given: Any, **named: Any) -> Any:
            calls[0] += 1
            if calls[0] == calls[1]:
                raise OSError("no space left")
            return function(*given, **named)

        return call

    class Poor:
        """A file whose writes count."""

        def __init__(self, *given: Any) -> None:
            self.file = real_open(*given)
            self.write = counted(self.file.write)

        def __getattr__(self, name: str) -> Any:
            return getattr(self.file, name)

        def __enter__(self) -> Any:
            return self

        def __exit__(self, *_: Any) -> None:
            self.file.close()

    other = trained(net, 3)
    with monkeypatch.context() as patch:
        patch.setattr(net, "open", counted(Poor), raising=False)
        patch.setattr(net.os, "fsync", counted(net.os.fsync))
        patch.setattr(net.os, "replace", counted(net.os.replace))
        for stop in range(1, 1000):
            calls[:] = 0, stop
            try:
                net.save(path, *other, ["second"])
            except OSError:
                assert path.read_bytes() == before, stop
                assert [f.name for f in tmp_path.iterdir()] == [path.name], stop
            else:
                break
    assert 5 < stop < 1000
    assert net.load(path, extra=True)[2] == ["second"]


def test_killed_while_saving(tmp_path: Path) -> None:
    """SIGKILL at random times: what is there is one of the two files that are written in turns."""
    with fresh_trace():
        layers = Sequential(Input(300), Dense(300, name="d"), Dense(1, name="e"))
        big = Model(layers, loss=MSE(), optimizer=Adam())
    net = compile_model(big, tmp_path, "numpy", name="big")
    path, rng = tmp_path / "net.safetensors", random.Random(0)
    program = (
        "import itertools, sys; sys.path.insert(0, sys.argv[1]); import big_numpy as net\n"
        "for k in itertools.count():\n"
        "    params, state = net.init_params(k % 2), net.init_state()\n"
        "    state['t'][...] = k % 2\n"
        "    net.save(sys.argv[2], params, state, [k % 2])\n"
    )
    wanted, seen = [net.init_params(k).flat for k in (0, 1)], []
    for _ in range(6):
        path.unlink(missing_ok=True)
        run = subprocess.Popen([sys.executable, "-c", program, str(tmp_path), str(path)])
        while not path.exists():
            assert run.poll() is None
            time.sleep(0.001)
        time.sleep(rng.random() * 0.02)
        run.kill()
        assert run.wait() == -signal.SIGKILL
        params, state, (which,) = net.load(path, extra=True)
        assert np.array_equal(params.flat, wanted[which]) and state["t"] == which
        seen.append(which)
    assert {*seen} <= {0, 1}
