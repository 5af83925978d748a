"""generated/ is what the compiler makes of examples/, to the byte, whatever the hash seed.

``pytest tests/test_generated.py --update-generated`` (or ``make generated``) writes it anew.
"""

import ast
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

from symgrad.build import compile_file, compile_model, load_generated
from symgrad.build.compile import shown
from symgrad.build.sources import load_with_sources
from symgrad.compiler import emit
from symgrad.emit.python.epoch import has_epoch
from symgrad.inspect.calls import Watched, arrays
from symgrad.inspect.data import random_data
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from tests.test_epoch import literal_epoch

ROOT = Path(__file__).resolve().parent.parent
GENERATED = ROOT / "generated"
EXAMPLES = sorted(p.stem for p in (ROOT / "examples").glob("*.py"))
BACKENDS = ("numpy", "c")
SEEDED = ("digits", "custom_layer", "denoise", "lorenz", "poisson")  # emitted three times over
needs_compiler = pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")


def emitted(example: str, backend: str) -> dict[str, str]:
    path = ROOT / "examples" / f"{example}.py"
    model, _ = load_with_sources(path)
    return emit(model, path.relative_to(ROOT).as_posix(), backend, "float32")


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_committed_output(
    example: str, backend: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    files = emitted(example, backend)
    if request.config.getoption("--update-generated"):
        for name, text in files.items():
            (GENERATED / name).parent.mkdir(parents=True, exist_ok=True)
            (GENERATED / name).write_text(text, encoding="utf-8", newline="\n")
    for name, text in files.items():
        committed = (GENERATED / name).read_text(encoding="utf-8")
        assert text == committed, f"{name} is not what symgrad makes now: make generated"


def test_nothing_else_is_committed() -> None:
    packages = ("__init__.py", "build.py", "formulas.json")
    made = {f"{e}_numpy.py" for e in EXAMPLES}
    made |= {
        f"{e}_c/{name}"
        for e in EXAMPLES
        for name in (*packages, f"{e}.c", f"{e}.h", f"{e}_direct.c")
    }
    sources = {e: (GENERATED / f"{e}_c" / f"{e}.c").read_text() for e in EXAMPLES}
    headers = (
        "parallel.h",
        "vector_math.h",
        "contract.h",
        "contract_levels.h",
    )  # as far as there are products
    made |= {f"{e}_c/{h}" for e in EXAMPLES for h in headers if f'#include "{h}"' in sources[e]}
    there = {
        p.relative_to(GENERATED).as_posix()
        for p in GENERATED.rglob("*")
        if p.is_file() and p.suffix != ".so" and "__pycache__" not in p.parts
    }
    assert there == made


def seeded() -> str:
    text = "".join(t for e in SEEDED for b in BACKENDS for t in emitted(e, b).values())
    return hashlib.sha256(text.encode()).hexdigest()


def test_same_bytes_for_every_hash_seed() -> None:
    """Here, where the seed is a random one, and in two other processes."""
    script = "from tests.test_generated import seeded; print(seeded())"
    found = {seeded()}
    for seed in ("0", "4711"):
        done = subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        found.add(done.stdout.strip())
    assert len(found) == 1


def test_the_output_names_no_place_of_this_machine(tmp_path: Path) -> None:
    copy = tmp_path / "deep" / "digits.py"
    copy.parent.mkdir()
    copy.write_text((ROOT / "examples" / "digits.py").read_text())
    assert shown(copy) == "digits.py"
    made = compile_file(copy, tmp_path / "out").path
    assert str(tmp_path) not in made.read_text() and str(ROOT) not in made.read_text()


@pytest.mark.parametrize("name", ["digits_numpy.py", "digits_c/__init__.py", "digits_c/build.py"])
def test_it_imports_neither_symgrad_nor_sympy(name: str) -> None:
    tree = ast.parse((GENERATED / name).read_text(encoding="utf-8"))
    imported = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    imported |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert not {m.partition(".")[0] for m in imported} & {"symgrad", "sympy", "mpmath", "jinja2"}


FLAGS = "-O1 -march=native -ffp-contract=fast -fexpensive-optimizations -fopenmp -DPARALLEL_LEAST=0"


def imported(
    network: Network, backend: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Watched:
    """A module of generated/; C is built from a copy of its files."""
    if backend == "numpy":
        module = load_generated(GENERATED / f"{network.name}_numpy.py")
        return Watched(backend, module, network.functions)
    package = folder / f"{network.name}_c"
    ignored = shutil.ignore_patterns("*.so", "__pycache__")
    shutil.copytree(GENERATED / package.name, package, ignore=ignored)
    monkeypatch.setenv("CFLAGS", FLAGS)
    load_generated(package / "build.py").build()
    return Watched(backend, load_generated(package), network.functions)


@needs_compiler
@pytest.mark.parametrize("example", EXAMPLES)
def test_both_back_ends_of_an_example_train_alike(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files of generated/, imported: a few steps from the same start give the same losses and
    move the weights by the same, with NaN in memory that nobody wrote."""
    model, _ = load_with_sources(ROOT / "examples" / f"{example}.py")
    network = network_of(model, example)
    nets = [imported(network, backend, tmp_path, monkeypatch) for backend in BACKENDS]
    starts = [(net, net.module.init_params(seed=1), net.module.init_state()) for net in nets]
    np.testing.assert_array_equal(starts[0][1].flat, starts[1][1].flat)
    first = starts[0][1].flat.copy()
    data = random_data(network, 3, "float32", seed=2)
    inputs = [data[t.name] for t in network.inputs]
    for number in range(3):
        for step in network.steps:
            own = [data[t.name] for t in step.data]
            drawn = {"seed": 0, "step": number} if step.randoms else {}
            (loss, grads), (loss_c, grads_c) = (
                net.call(f"backward{step.suffix}", params, *own, wrt_inputs=True, **drawn)
                for net, params, _ in starts
            )
            assert loss_c == pytest.approx(loss, rel=1e-4)
            floor = 1e-3 * np.max([np.linalg.norm(g) for g in grads.values()])
            for name, g in grads.items():
                apart = np.linalg.norm(grads_c[name] - g)
                assert apart <= 1e-3 * max(np.linalg.norm(g), floor), name
            train = f"train_step{step.suffix}"
            again = [
                net.call(f"backward{step.suffix}", params, *own, **drawn)[0]
                for net, params, _ in starts
            ]
            losses = [net.call(train, params, state, *own) for net, params, state in starts]
            assert losses == [loss, loss_c] == again  # to the bit
        moved, moved_c = (params.flat - first for _, params, _ in starts)
        assert np.isfinite(moved).all()
        assert np.linalg.norm(moved_c - moved) <= 2e-2 * np.linalg.norm(moved)
        states, states_c = (state.flat for _, _, state in starts)
        assert np.linalg.norm(states_c - states) <= 1e-2 * np.linalg.norm(states)
        outputs, outputs_c = (arrays(net.call("forward", p, *inputs)) for net, p, _ in starts)
        for y, y_c in zip(outputs, outputs_c, strict=True):
            assert np.linalg.norm(y_c - y) <= 1e-2 * np.linalg.norm(y)
    for net, params, state in starts:
        assert_epochs(net, network, data, params, state)
    assert np.linalg.norm(moved) > 0 and not [text for net in nets for text in net.changed]
    assert len({trained(nets[1].module, network, data, n) for n in (1, 2, 5)}) == 1


def assert_epochs(
    net: Watched, network: Network, data: Mapping[str, Any], params: Any, state: Any
) -> None:
    """An epoch in two batches, the second of one sample, is the loop over its batches."""
    for step in network.steps:
        if not has_epoch(network.functions_of(step)["train_step"]):
            continue  # of no N samples
        counter = network.functions_of(step)["update"].counter
        own = [data[t.name] for t in step.data]
        twin, kept = params.copy(), state.copy()
        order = net.module.permutation(3, 5, int(state[counter.name])) if counter else None
        loss = literal_epoch(net.module, step.suffix, twin, kept, own, 2, order)
        assert net.call(f"train_epoch{step.suffix}", params, state, *own, 2, seed=5) == loss
        np.testing.assert_array_equal(params.flat, twin.flat)
        np.testing.assert_array_equal(state.flat, kept.flat)


def trained(
    module: ModuleType, network: Network, data: Mapping[str, np.ndarray], threads: int
) -> bytes:
    """What a training step of a C package on so many threads leaves, and gives."""
    module.set_threads(threads)
    params, state = module.init_params(seed=1), module.init_state()
    found = []
    for step in network.steps:
        own = [data[t.name] for t in step.data]
        found.append(getattr(module, f"train_step{step.suffix}")(params, state, *own))
        if has_epoch(network.functions_of(step)["train_step"]):
            found.append(getattr(module, f"train_epoch{step.suffix}")(params, state, *own, 2))
    drawn = module.forward(params, *(data[t.name] for t in network.inputs))
    outputs = [np.asarray(y).tobytes() for y in arrays(drawn)]
    return b"".join([repr(found).encode(), params.flat.tobytes(), state.flat.tobytes(), *outputs])


# --- calls: what is wrong is said, and nothing is changed ----------------------------------------

SPEC = """from symgrad import *
layers = Sequential(Input(4), Dense(3, "tanh"), Dense(3))
model = Model(layers, loss=CrossEntropy(), optimizer=Adam())
"""


@pytest.fixture(scope="module", params=["numpy", pytest.param("c", marks=needs_compiler)])
def net(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder = tmp_path_factory.mktemp("net")
    (folder / "small.py").write_text(SPEC)
    return compile_model(folder / "small.py", folder, request.param)


X, Y = np.linspace(-1, 1, 8, dtype=np.float32).reshape(2, 4), np.array([0, 2])
WRONG_DATA: dict[str, tuple[Any, Any, str]] = {
    "x of another width": (np.zeros((2, 5), np.float32), Y, "4"),
    "x of another rank": (X[0], Y, "x"),
    "x of another dtype": (X.astype(np.float64), Y, "float32"),
    "x of integers": (X.astype(int), Y, "float32"),
    "x a list": (X.tolist(), Y, "list"),
    "no x": (None, Y, "NoneType"),
    "labels of another length": (X, np.array([0, 1, 2]), "y"),
    "labels of reals": (X, Y.astype(np.float32), "integer"),
    "label too large": (X, np.array([0, 3]), "0 to 2"),
    "label below 0": (X, np.array([-1, 0]), "0 to 2"),
    "no samples": (X[:0], Y[:0], "N = 0"),
}


def snapshot(net: ModuleType) -> tuple[Any, Any, list[Any]]:
    params, state = net.init_params(seed=3), net.init_state()
    net.train_step(params, state, X, Y)
    return params, state, [params.flat.copy(), state.flat.copy(), np.array(state["t"])]


def assert_same(params: Any, state: Any, before: list[Any]) -> None:
    for old, new in zip(before, [params.flat, state.flat, state["t"]], strict=True):
        np.testing.assert_array_equal(old, new)


@pytest.mark.parametrize("case", WRONG_DATA)
def test_wrong_data(case: str, net: ModuleType) -> None:
    x, y, part = WRONG_DATA[case]
    params, state, before = snapshot(net)
    for call in (
        lambda: net.train_step(params, state, x, y),
        lambda: net.backward(params, x, y),
        lambda: net.backward(params, x, y, wrt_inputs=True),
    ):
        with pytest.raises((TypeError, ValueError), match=part):
            call()
        assert_same(params, state, before)


def test_forward_of_no_samples_is_empty(net: ModuleType) -> None:
    assert net.forward(net.init_params(), X[:0]).shape == (0, 3)


WRONG_PARAMS: dict[str, tuple[dict[str, Any], tuple[str, ...], str]] = {
    "another shape": ({"dense1_W": np.zeros((4, 4), np.float32)}, (), r"dense1_W.*\(4, 3\)"),
    "another dtype": ({"dense1_b": np.zeros(3)}, (), "dense1_b.*float32"),
    "a list": ({"dense1_b": [0.0] * 3}, (), "dense1_b.*list"),
    "an unknown name": ({"dense9_W": np.zeros(3, np.float32)}, (), "dense9_W"),
    "a missing name": ({}, ("dense2_b",), "missing: dense2_b"),
}


@pytest.mark.parametrize("case", WRONG_PARAMS)
def test_wrong_parameters(case: str, net: ModuleType) -> None:
    changes, missing, part = WRONG_PARAMS[case]
    good = {**net.init_params(seed=1)}
    wrong = {k: v for k, v in {**good, **changes}.items() if k not in missing}
    np.testing.assert_array_equal(net.forward(good, X), net.forward(net.init_params(seed=1), X))
    for call in (lambda: net.forward(wrong, X), lambda: net.backward(wrong, X, Y)):
        with pytest.raises((TypeError, ValueError, KeyError), match=part):
            call()


def test_wrong_things_to_change_in_place(net: ModuleType) -> None:
    params, state, before = snapshot(net)
    _, grads = net.backward(params, X, Y)
    for call in (
        lambda: net.train_step({**params}, state, X, Y),
        lambda: net.train_step(params, {**state}, X, Y),
        lambda: net.train_step(state, params, X, Y),
        lambda: net.train_step(params, params, X, Y),
        lambda: net.update(params, {**grads, "dense9_W": X}, state),
        lambda: net.update(params, {"dense1_W": grads["dense1_W"]}, state),
        lambda: net.update(None, grads, state),
        lambda: net.update(params, None, state),
    ):
        with pytest.raises((TypeError, ValueError, KeyError)):
            call()
        assert_same(params, state, before)


def test_arrays_of_any_order_and_stride(net: ModuleType) -> None:
    params = net.init_params(seed=1)
    wide = np.zeros((4, 8), np.float32)
    wide[::2, ::2] = X
    expected = net.backward(params, X, Y)
    for x, y in (
        (np.asfortranarray(X), Y),
        (wide[::2, ::2], Y.astype(np.int32)),
        (X, np.array([0, 9, 2, 9])[::2]),
        (X, Y.astype(np.uint8)),
    ):
        loss, grads = net.backward(params, x, y)
        assert loss == expected[0]
        np.testing.assert_array_equal(grads.flat, expected[1].flat)


def test_read_only_input_is_enough(net: ModuleType) -> None:
    x = X.copy()
    x.flags.writeable = False
    params, state, _ = snapshot(net)
    assert np.isfinite(net.train_step(params, state, x, Y))


def test_train_step_is_backward_then_update(net: ModuleType) -> None:
    one, state_one, _ = snapshot(net)
    two, state_two, _ = snapshot(net)
    loss = net.train_step(one, state_one, X, Y)
    expected, grads = net.backward(two, X, Y)
    net.update(two, grads, state_two)
    assert loss == pytest.approx(expected, rel=1e-6)
    np.testing.assert_allclose(one.flat, two.flat, rtol=1e-5, atol=1e-7)
    assert state_one["t"] == state_two["t"] == 2


def test_formulas_are_in_the_module(net: ModuleType) -> None:
    formula = net.FORMULAS["d_dense1_W"]
    assert formula["text"] == "d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o]"
    assert formula["latex"].startswith(
        r"\frac{\partial L}{\partial W^{\text{dense1}}_{i,o}} = \sum"
    )
    assert formula["origin"].startswith("small.py:2: ")


@needs_compiler
def test_backends_start_alike(tmp_path: Path) -> None:
    (tmp_path / "small.py").write_text(SPEC)
    nets = [compile_model(tmp_path / "small.py", tmp_path, b) for b in BACKENDS]
    flats = [n.init_params(seed=7).flat for n in nets]
    np.testing.assert_array_equal(*flats)
    assert not np.array_equal(flats[0], nets[0].init_params(seed=8).flat)


def test_imported_from_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ordinary way: ``import digits_numpy`` with its folder on the path."""
    monkeypatch.syspath_prepend(str(GENERATED))
    module = importlib.import_module("digits_numpy")
    assert module.init_params().flat.size == 6570
    assert load_generated(GENERATED / "digits_numpy.py") is not module


def test_examples_name_their_models_from_any_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("table", ROOT / "examples/train/table.py")
    assert spec and spec.loader
    table = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "table", table)
    spec.loader.exec_module(table)
    monkeypatch.setattr(
        table, "compile_file", lambda model, *_, **__: SimpleNamespace(path=shown(model))
    )
    monkeypatch.setattr(table, "load_generated", lambda path: path)
    monkeypatch.chdir(ROOT / "examples")
    assert table.compiled("digits") == "examples/digits.py"
    assert Path.cwd() == ROOT / "examples"
