"""What a module is called with is looked at at each call: an array that fitted once may have been
changed since, and threads call one module at once."""

import copy
import os
import pickle
import platform
import subprocess
import sys
import threading
import types
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import MSE, Adam, CrossEntropy, Dense, Embedding, Input, Model, Sequential
from tests.backends import compiled
from tests.modules import together

Modules = tuple[types.ModuleType, types.ModuleType, types.ModuleType]
BACKENDS = pytest.mark.parametrize("backend", [0, 1, 2], ids=["numpy", "c", "direct"])


@pytest.fixture(scope="module")
def nets() -> list[Modules]:
    """In NumPy, in C that Python's side calls, and in C that takes Python's objects where it can."""
    real = Model(Sequential(Input(3), Dense(4, "tanh"), Dense(2)), loss=MSE(), optimizer=Adam(0.1))
    labels = Model(
        Sequential(Input(2, dtype=int), Embedding(5, 3), Dense(4)),
        loss=CrossEntropy(),
        optimizer=Adam(0.1),
    )
    models = [real, labels]
    direct = [compiled("c", "float32")(model) for model in models]
    assert all({*net._direct} == {"forward", "train_step"} for net in direct)
    return [
        (*two, net) for two, net in zip(together(models, "float32", "called"), direct, strict=True)
    ]


def step_of(net: Any) -> tuple[Any, Any, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    x, y = rng.random((4, 3), np.float32), rng.random((4, 2), np.float32)
    params, state = net.init_params(), net.init_state()
    net.train_step(params, state, x, y)
    return params, state, x, y


class Like:
    """Not an array, but it has what one has."""

    def __init__(self, array: np.ndarray) -> None:
        self.array = array

    def __getattr__(self, name: str) -> Any:
        return getattr(self.array, name)


WRONG: dict[str, tuple[Any, type[Exception], str]] = {
    "shape": (lambda x: x.reshape(3, 4), ValueError, r"x: expected float32 .* \(N, 3\), got shape"),
    "rank": (lambda x: x.reshape(2, 2, 3), ValueError, r"x: expected float32 .* \(2, 2, 3\)"),
    "no axes": (lambda x: np.array(x[0, 0]), ValueError, r"x: expected float32 .* shape \(\)"),
    "samples": (lambda x: x[:3], ValueError, r"y: expected .* where N = 3"),
    "none": (lambda x: x[:0], ValueError, "y: expected .* where N = 0"),
    "double": (lambda x: x.astype(float), TypeError, "x: expected float32 .* got float64"),
    "whole": (lambda x: x.astype(np.int32), TypeError, "x: expected float32 .* got int32"),
    "swapped": (lambda x: x.astype(">f4"), TypeError, "x: expected float32 .* got >f4"),
    "a list": (lambda x: x.tolist(), TypeError, "x: expected float32 .* got list"),
    "nothing": (lambda x: None, TypeError, "x: expected float32 .* got NoneType"),
    "a likeness": (Like, TypeError, "x: expected float32 .* got Like"),
    "its memory": (memoryview, TypeError, "x: expected float32 .* got memoryview"),
}


@BACKENDS
@pytest.mark.parametrize("kind", WRONG)
def test_what_does_not_fit_is_told_after_what_did(
    nets: list[Modules], backend: int, kind: str
) -> None:
    net: Any = nets[0][backend]
    params, state, x, y = step_of(net)
    make, error, message = WRONG[kind]
    before = params.flat.copy(), state.flat.copy()
    for call in (
        lambda x: net.train_step(params, state, x, y),
        lambda x: net.backward(params, x, y),
    ):
        with pytest.raises(error, match=message):
            call(make(x))
    assert all(map(np.array_equal, before, (params.flat, state.flat)))
    assert int(state["t"]) == 1


@BACKENDS
def test_no_samples(nets: list[Modules], backend: int) -> None:
    net: Any = nets[0][backend]
    params, state, x, y = step_of(net)
    net.update(params, net.backward(params, x, y)[1], state)  # works in the memory of no samples
    with pytest.raises(ValueError, match="expected at least one sample, got N = 0"):
        net.train_step(params, state, x[:0], y[:0])
    assert net.forward(params, x[:0]).shape == (0, 2)


@BACKENDS
def test_one_array_that_changes_between_calls(nets: list[Modules], backend: int) -> None:
    """In place: the same object has another shape, type or order of rows."""
    net: Any = nets[0][backend]
    params, state, x, y = step_of(net)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        x.shape = (2, 6)
        with pytest.raises(ValueError, match="x: expected"):
            net.train_step(params, state, x, y)
        x.shape = (4, 3)
        x.dtype = np.dtype(np.int32)
        with pytest.raises(TypeError, match="got int32"):
            net.train_step(params, state, x, y)
        x.dtype = np.dtype(np.float32)
    net.train_step(params, state, x, y)
    x.resize((2, 3), refcheck=False)
    with pytest.raises(ValueError, match="y: expected"):
        net.train_step(params, state, x, y)
    x.resize((4096, 3), refcheck=False)  # its memory lies elsewhere now
    x[:] = 1
    many = np.ones((4096, 2), np.float32)
    twin = params.copy()
    assert (
        net.train_step(params, net.init_state(), x, many) == net.backward(twin, x.copy(), many)[0]
    )


@BACKENDS
@pytest.mark.parametrize("which", ["params", "state"])
def test_vectors_that_change_between_calls(nets: list[Modules], backend: int, which: str) -> None:
    net: Any = nets[0][backend]
    params, state, x, y = step_of(net)
    vector = {"params": params, "state": state}[which]
    before = params.flat.copy(), state.flat.copy()
    vector.flat.flags.writeable = False
    with pytest.raises(ValueError, match=f"{which}: its array `flat` is read-only"):
        net.train_step(params, state, x, y)
    vector.flat.flags.writeable = True
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        vector.flat.dtype = np.dtype(np.int32)
        with pytest.raises(TypeError, match=f"{which}: expected what init_{which}"):
            net.train_step(params, state, x, y)
        vector.flat.dtype = np.dtype(np.float32)
    other: Any = nets[1][backend]
    for wrong in (
        other.init_params(),
        dict(params),
        None,
        net.init_state() if which == "params" else params,
    ):
        given = {"params": params, "state": state, which: wrong}
        with pytest.raises(TypeError, match=f"{which}: expected what init_{which}"):
            net.train_step(given["params"], given["state"], x, y)
    assert all(map(np.array_equal, before, (params.flat, state.flat)))
    net.train_step(params, state, x, y)
    assert int(state["t"]) == 2


@BACKENDS
def test_a_count_that_is_replaced(nets: list[Modules], backend: int) -> None:
    net: Any = nets[0][backend]
    params, state, x, y = step_of(net)
    state.add({"t": np.array(40, np.int64)})
    net.train_step(params, state, x, y)
    assert int(state["t"]) == 41
    state["t"] = 7
    net.train_step(params, state, x, y)
    assert int(state["t"]) == 8


@BACKENDS
def test_arrays_with_gaps_and_other_orders(nets: list[Modules], backend: int) -> None:
    """The values are what counts, not how they lie in memory; a second call gives the same."""
    net: Any = nets[0][backend]
    params, state, x, y = step_of(net)
    wide = np.zeros((8, 6), np.float32)
    wide[::2, ::2] = x
    given = {
        "gaps": wide[::2, ::2],
        "columns": np.asfortranarray(x),
        "backwards": x[::-1].copy()[::-1],
        "a subclass": x.view(np.matrix),
        "read-only": x.copy(),
    }
    given["read-only"].flags.writeable = False
    for name, array in given.items():
        for _ in range(2):
            twins, states = (params.copy(), params.copy()), (net.init_state(), net.init_state())
            losses = [
                net.train_step(p, s, a, y)
                for p, s, a in zip(twins, states, (x, array), strict=True)
            ]
            assert losses[0] == losses[1] and np.array_equal(*(p.flat for p in twins)), name


@BACKENDS
def test_labels_are_looked_at_each_time(nets: list[Modules], backend: int) -> None:
    net: Any = nets[1][backend]
    params, state = net.init_params(), net.init_state()
    x, y = np.array([[0, 4], [1, 2]]), np.array([[0, 3], [1, 2]])
    net.train_step(params, state, x, y)
    before = params.flat.copy()
    for array, wrong in ((x, 5), (x, -1), (y, 4)):
        kept, array[1, 1] = array[1, 1], wrong
        with pytest.raises(ValueError, match="expected values from 0 to"):
            net.train_step(params, state, x, y)
        array[1, 1] = kept
    assert np.array_equal(before, params.flat) and int(state["t"]) == 1
    twins = [params.copy(), params.copy()]
    losses = [
        net.train_step(p, net.init_state(), a, y)
        for p, a in zip(twins, (x, x.astype(np.uint8)), strict=True)
    ]
    assert losses[0] == losses[1] and np.array_equal(*(p.flat for p in twins))


@BACKENDS
def test_threads_that_call_one_module(nets: list[Modules], backend: int) -> None:
    """Each with its own parameters and batches of many sizes: to the bit what each gives alone."""
    net: Any = nets[0][backend]

    def trained(seed: int, start: threading.Barrier | None = None) -> list[Any]:
        rng = np.random.default_rng(seed)
        params, state = net.init_params(seed), net.init_state()
        batches = [int(n) for n in rng.integers(1, 300, 150)]
        data = [(rng.random((n, 3), np.float32), rng.random((n, 2), np.float32)) for n in batches]
        if start:
            start.wait()
        losses = []
        for x, y in data:
            losses.append(net.train_step(params, state, x, y))
            losses.append(net.backward(params, x, y)[0])
            losses.append(float(net.forward(params, x).sum()))
        return [losses, params.flat.copy(), state.flat.copy()]

    alone = [trained(seed) for seed in range(4)]
    start, found = threading.Barrier(4), dict[int, list[Any]]()

    def run(seed: int) -> None:
        found[seed] = trained(seed, start)

    threads = [threading.Thread(target=run, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for seed, expected in enumerate(alone):
        assert found[seed][0] == expected[0]
        assert all(map(np.array_equal, found[seed][1:], expected[1:]))


def test_vectors_of_c_begin_at_a_line_of_the_cache(nets: list[Modules]) -> None:
    """Those of any age: a step on others takes up to a third longer."""
    net: Any = nets[0][1]
    params, state, x, y = step_of(net)
    grads = net.backward(params, x, y)[1]
    for vector in (params, state, grads):
        for own in (
            vector,
            vector.copy(),
            copy.deepcopy(vector),
            pickle.loads(pickle.dumps(vector)),
        ):
            assert own.flat.ctypes.data % 64 == 0 and own.flat.flags.c_contiguous
            assert np.array_equal(own.flat, vector.flat) and list(own) == list(vector)
    losses = [net.train_step(params.copy(), s, x, y) for s in (state.copy(), copy.deepcopy(state))]
    assert losses[0] == losses[1] == net.backward(params, x, y)[0]


STEPS = """
import resource, sys
import numpy as np
sys.path.insert(0, sys.argv[1])
import wide_{} as net
x, y = np.ones((4096, 64), np.float32), np.ones((4096, 1), np.float32)
params, state = net.init_params(), net.init_state()
def pages():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(5):
        net.train_step(params, state, x, y)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
pages()
print(pages())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other allocators do otherwise")
@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_a_step_takes_no_new_pages(tmp_path: Path, backend: str) -> None:
    """The memory of one step is that of the next: pages that come anew are cleared first."""
    layers = 'Input(64), Dense(256, "tanh"), Dense(256, "tanh"), Dense(1)'
    model = f"Model(Sequential({layers}), loss=MSE(), optimizer=SGD(0.1))"
    (tmp_path / "wide.py").write_text(f"from symgrad import *\n\nmodel = {model}\n")
    command = [
        sys.executable,
        "-m",
        "symgrad",
        "compile",
        "wide.py",
        "-o",
        ".",
        "--backend",
        backend,
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    command = [sys.executable, "-c", STEPS.format(backend), str(tmp_path)]
    own = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=own)
    assert int(done.stdout) < 50
