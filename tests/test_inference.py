"""`--inference`: modules with their weights in them give what the trained ones give, to the bit; and
`--batch`: modules for batches of known sizes, in static memory."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import BuildError, compile_file, compile_model, load_generated
from symgrad.language.trace import SpecError, fresh_trace
from tests.backends import without_optimizing

HEAD = "from symgrad import *\n"
MODELS = {
    "layers": "model = Model(Sequential(Input(6), Dense(8, 'tanh'), BatchNorm(), Dropout(0.5), Dense(3)),"
    " loss=CrossEntropy(), optimizer=Adam(0.1))\n",
    "blocks": "model = Model(Sequential(Input(5, dtype=int), Embedding(7, 8), TransformerBlock(2),"
    " TransformerBlock(2), Dense(4)), loss=CrossEntropy(), optimizer=SGD(0.1))\n",
    "images": "model = Model(Sequential(Input(1, 8, 8), Conv2d(3, 3), MaxPool2d(2), Flatten(), Dense(2)),"
    " loss=CrossEntropy(), optimizer=SGD(0.1))\n",
    "functions": "x, K, i, j = Input('x', 3), array('K', [[1.5, 2], [3, 1 / 3], [0, 1]]), *indices('i j')\n"
    "w, z, y, s = parameter('w', 2, init=normal), tensor('z'), tensor('y'), argument('s', 2.0)\n"
    "z[..., j] = Sum(x[..., i] * K[i, j], i) * w[j]\ny[..., j] = z[..., j] * s\n"
    "model = Model(inputs=x, outputs=y, functions={'encode': Function(x, z), 'decode': Function(z, y)},"
    " loss=MSE(), optimizer=SGD(0.1))\n",
    "draws": "x, u, i = Input('x', 3), random_uniform('u', N, 2), indices('i')\n"
    "h, noisy = Dense(2, name='h')(x), tensor('noisy')\nz = Dense(2, name='z')(Dropout(0.5)(h))\n"
    "noisy[..., i] = h[..., i] + u[..., i]\n"
    "functions = {'noisy': Function(x, noisy), 'dropped': Function(h, z, training=True)}\n"
    "model = Model(inputs=x, outputs=z, functions=functions, loss=MSE(), optimizer=SGD(0.1))\n",
}  # fmt: skip
WAYS = [("numpy", "speed"), ("c", "speed"), ("c", "size")]
RNG = np.random.default_rng(0)


@pytest.fixture(autouse=True)
def of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    without_optimizing(monkeypatch)


def written(folder: Path, text: str) -> Path:
    path = folder / "net.py"
    path.write_text(HEAD + text)
    return path


def inputs(name: str, samples: int, dtype: str = "float32") -> Any:
    if name == "blocks":
        return RNG.integers(0, 7, (samples, 5))
    shape = {"layers": (6,), "images": (1, 8, 8), "functions": (3,), "draws": (3,)}[name]
    return RNG.normal(size=(samples, *shape)).astype(dtype)


def trained(path: Path, backend: str, optimize: str, dtype: str = "float32") -> tuple[Any, Any]:
    net = compile_model(path, path.parent / "t", backend, dtype, optimize=optimize)
    params, state = net.init_params(seed=1), net.init_state()
    for _, array in params.items():  # all kinds of numbers, and running statistics that moved
        array += RNG.uniform(0.01, 0.2, array.shape).astype(dtype) ** 3
    params.flat[0] = 1e-42 if dtype == "float32" else 1e-310
    return net, (params, state)


@pytest.mark.parametrize(
    "name, backend, optimize",
    [
        *(("functions", *way) for way in WAYS),
        *(("draws", *way) for way in WAYS),
        ("layers", "numpy", "speed"),
        ("layers", "c", "size"),
        ("blocks", "c", "size"),
        ("images", "c", "speed"),
    ],
)
def test_it_gives_what_the_trained_one_gives(
    name: str, backend: str, optimize: str, tmp_path: Path
) -> None:
    path = written(tmp_path, MODELS[name])
    dtype = "float64" if name == "images" else "float32"
    net, (params, state) = trained(path, backend, optimize, dtype)
    weights = tmp_path / f"w.{'npz' if name == 'layers' else 'safetensors'}"
    net.save(weights, params, state)
    for batch in (None, 4) if optimize == "size" else (None,):
        own = compile_model(
            path, tmp_path / "i", backend, dtype, optimize=optimize, inference=weights, batch=batch
        )
        x = inputs(name, 4, dtype)
        assert np.array_equal(own.forward(x), net.forward(params, x))
        assert not {"train_step", "backward", "update", "loss"} & {*vars(own)}
        assert not [*own.init_params()]
        if name == "functions":
            z = net.encode(params, x)
            assert np.array_equal(own.encode(x), z)
            assert np.array_equal(own.decode(z, s=3.0), net.decode(params, z, s=3.0))
        if name == "draws":
            h = x[:, :2].copy()
            assert np.array_equal(own.noisy(x, seed=5), net.noisy(params, x, seed=5))
            dropped = own.dropped(h, seed=5, step=2)
            assert np.array_equal(dropped, net.dropped(params, h, seed=5, step=2))
    if backend == "c":
        text = (tmp_path / "i" / "net_c" / "net.c").read_text()
        assert "params" not in text and "grads" not in text and "static const " in text
        header = (tmp_path / "i" / "net_c" / "net.h").read_text()
        assert "grads" not in header and "params is" not in header and "params," not in header


WRONG = {
    "name": ({"other_W": (2, 2)}, "missing: dense1_W, dense1_b; unknown: 'other_W'"),
    "shape": ({"dense1_W": (2, 3), "dense1_b": (2,)}, r"dense1_W: .*shape \(2, 2\).*shape \(2, 3\)"),
    "missing": ({"dense1_W": (2, 2)}, "missing: dense1_b"),
}  # fmt: skip
SMALL = "model = Model(Sequential(Input(2), Dense(2)), loss=MSE(), optimizer=SGD(0.1))\n"


@pytest.mark.parametrize("wrong", WRONG)
def test_weights_of_another_model(wrong: str, tmp_path: Path) -> None:
    path, (shapes, message) = written(tmp_path, SMALL), WRONG[wrong]
    np.savez(tmp_path / "w.npz", **{k: np.zeros(s, np.float32) for k, s in shapes.items()})
    with pytest.raises(SpecError, match=message):
        compile_file(path, tmp_path / "o", inference=tmp_path / "w.npz")
    assert not (tmp_path / "o").exists()


def test_files_that_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from symgrad.cli import main

    path = written(tmp_path, SMALL)
    (tmp_path / "w.npz").write_bytes(b"PK\3\4" + bytes(50))
    (tmp_path / "w.safetensors").write_bytes(b"\xff" * 20)
    np.savez(tmp_path / "d.npz", dense1_W=np.zeros((2, 2)), dense1_b=np.zeros(2))
    for file, said in (
        ("no.npz", "cannot be read: No such file or directory"),
        ("w.npz", "not a whole .npz file"),
        ("w.safetensors", "its header would have"),
        ("w.txt", "expected a path that ends in .safetensors or .npz"),
        ("d.npz", "dense1_W: expected float32 array of shape (2, 2), got float64 array"),
    ):
        arguments = ["compile", str(path), "-o", str(tmp_path / "o")]
        if file == "w.txt":
            (tmp_path / file).write_text("")
        assert main([*arguments, "--inference", str(tmp_path / file)]) == 1
        err = capsys.readouterr().err
        assert said in err and err.count("\n") == 1, err


def test_what_has_no_inference(tmp_path: Path) -> None:
    path = written(tmp_path, SMALL)
    np.savez(tmp_path / "w.npz", dense1_W=np.eye(2, dtype="f"), dense1_b=np.ones(2, "f"))
    net = compile_model(
        path, tmp_path / "o", inference=tmp_path / "w.npz", wanted=["jacobian", "input_gradient"]
    )
    assert np.array_equal(net.jacobian(np.zeros((1, 2), "f")), np.eye(2)[None])
    with pytest.raises(SpecError, match="--inference has no parameters, which vjp needs"):
        compile_file(path, tmp_path / "o", inference=tmp_path / "w.npz", wanted=["vjp"])


def test_new_weights_are_a_new_compile(tmp_path: Path) -> None:
    path, weights = written(tmp_path, SMALL), tmp_path / "w.npz"
    for value in (1.0, 2.0):
        np.savez(weights, dense1_W=np.full((2, 2), value, "f"), dense1_b=np.zeros(2, "f"))
        made = compile_file(path, tmp_path, inference=weights)
        assert not made.unchanged
        assert compile_file(path, tmp_path, inference=weights).unchanged
        assert load_generated(made.path).forward(np.ones((1, 2), "f"))[0, 0] == 2 * value
    assert not compile_file(path, tmp_path).unchanged


# --- batches of known sizes


@pytest.mark.parametrize(
    "name, backend, optimize",
    [*(("layers", *way) for way in WAYS), ("blocks", "c", "size"), ("images", "c", "size")],
)
def test_batches_of_a_known_size(name: str, backend: str, optimize: str, tmp_path: Path) -> None:
    """The same as for any size, but that quotients by N may be products."""
    path = written(tmp_path, MODELS[name])
    any_ = compile_model(path, tmp_path / "a", backend, "float64", optimize=optimize)
    one = compile_model(path, tmp_path / "b", backend, "float64", optimize=optimize, batch=4)
    found = []
    labels = (4, 5) if name == "blocks" else 4
    x, y = inputs(name, 4, "float64"), RNG.integers(0, 2, labels)
    for net in (any_, one):
        params, state = net.init_params(seed=0), net.init_state()
        losses = [net.train_step(params, state, x, y) for _ in range(3)]
        out = net.forward(params, x)
        found.append(np.concatenate([losses, params.flat, state.flat, out.ravel()]))
    assert np.abs(found[0] - found[1]).max() <= 1e-9 * np.abs(found[0]).max()
    with pytest.raises(ValueError, match=r"x: expected .* array of shape \(4, .*got shape \(5, "):
        one.forward(params, inputs(name, 5, "float64"))


def test_sizes_by_name(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "x, e = Input('x', 2), Input('e', 2, batch='B')\ny, i, j = tensor('y'), *indices('i j')\n"
        "w = parameter('w', 2, init=normal)\ny[()] = Mean(x[i, j]*w[j], i, j) + Mean(e[i, j], i, j)\n"
        "model = Model(functions={'f': Function([x, e], y)})\n",
    )
    for batch in (4, {"N": 4, "B": 3}):
        net = compile_model(path, tmp_path / "o", "c", batch=batch)
        x, e = np.ones((4, 2), "f"), np.ones((4 if batch == 4 else 3, 2), "f")
        params = net.init_params()
        params["w"] = np.ones(2)
        assert net.f(params, x, e) == 2.0
    with pytest.raises(SpecError, match="--batch has no number for B"):
        compile_file(path, tmp_path / "o", batch={"N": 4})
    with pytest.raises(SpecError, match="--batch names a size M; there are"):
        compile_file(path, tmp_path / "o", batch={"N": 4, "B": 3, "M": 1})


def test_a_batch_that_a_layer_refuses(tmp_path: Path) -> None:
    path = written(tmp_path, MODELS["layers"])
    with pytest.raises(SpecError, match=r"\(--batch: N = 1\)"):
        compile_file(path, tmp_path / "o", batch=1)


def test_two_threads_in_static_memory(tmp_path: Path) -> None:
    """One call at a time: each thread gets what it gets alone."""
    path = written(
        tmp_path,
        "model = Model(Sequential(Input(64), Dense(256, 'tanh'), Dense(256, 'tanh'), Dense(3)))\n",
    )
    net = compile_model(path, tmp_path / "o", "c", batch=8)
    params = net.init_params(seed=0)
    data = [RNG.normal(size=(8, 64)).astype("f") for _ in range(2)]
    alone = [net.forward(params, x) for x in data]
    wrong: list[int] = []

    def work(k: int) -> None:
        for _ in range(100):
            if not np.array_equal(net.forward(params, data[k]), alone[k]):
                wrong.append(k)

    threads = [threading.Thread(target=work, args=(k,)) for k in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_static_memory_is_enough(tmp_path: Path) -> None:
    """Under sanitizers, of a training step that keeps parameters, as its update may refuse; the
    header says how many bytes there are."""
    text = (
        "class Table(Optimizer):\n    def update(self, w, g, t):\n"
        "        k, rates, j = indices('k', 3), tensor('rates'), tensor('j', dtype=int)\n"
        "        rates[k], j[()] = self.rate(t) / (k + 1), t - 1\n"
        "        w[...] = w[...] - rates[j[()]] * g[...]\n"
    )
    path = written(tmp_path, text + MODELS["layers"].replace("Adam(0.1)", "Table(0.1)"))
    compile_file(path, tmp_path / "o", "c", batch=4, test=True)
    header = (tmp_path / "o" / "net_c" / "net.h").read_text()
    assert re.search(r"#define NET_ARENA \d+ ", header) and "workspace" not in header
    compiler = next((c for c in ("gcc", "clang") if shutil.which(c)), "")
    folder = tmp_path / "o" / "net_c"
    flags = ["-std=c99", "-g", "-O1", "-Wall", "-Wextra", "-pedantic", "-Werror", "-Wno-unused-function"]  # fmt: skip
    command = [compiler, *flags, "-fsanitize=address,undefined", "net.c", "test_net.c", "-lm"]
    subprocess.run([*command, "-o", "test"], cwd=folder, check=True)
    done = subprocess.run(["./test"], cwd=folder, capture_output=True, text=True, env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})  # fmt: skip
    assert done.returncode == 0 and done.stdout.startswith("PASS"), done.stdout + done.stderr


def test_it_is_c_that_brings_a_test(tmp_path: Path) -> None:
    with fresh_trace():
        made = Model(Sequential(Input(2), Dense(2)))
    with pytest.raises(ValueError, match="it is C that can bring a test"):
        compile_model(made, tmp_path, test=True)
    with pytest.raises(BuildError, match="cannot be read"):
        compile_model(made, tmp_path, inference=tmp_path / "no.npz")
