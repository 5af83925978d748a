"""Threads: loops and products that several share give the same bits as on one, and without OpenMP.

The examples in tests/test_generated.py, random programs and contractions run on three threads, with
every loop shared that may be; here are what surrounds that: builds, counts, the floating-point mode,
two threads of Python in one module, processes that fork.
"""

import os
import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from symgrad.build import compile_model
from tests.test_generated import needs_compiler

pytestmark = needs_compiler

SPEC = """from symgrad import *
layers = Sequential(Input(2, 12, 12), Conv2d(8, 3, padding=1), ReLU(), MaxPool2d(2), Flatten(),
    Dense(40, "tanh"), LayerNorm(), Dense(5))
model = Model(layers, loss=CrossEntropy(), optimizer=Adam())
"""
OPTIONS = "-O3 -march=native -fno-math-errno -fno-trapping-math -fopenmp-simd -ffp-contract=fast"
BUILDS = {
    "openmp": f"{OPTIONS} -fopenmp -DPARALLEL_LEAST=0",
    "none": f"{OPTIONS} -DPARALLEL_LEAST=0",
    "small": f"{OPTIONS} -fopenmp -DPARALLEL_LEAST=0 -DCONTRACT_KC=8 -DCONTRACT_MC=8 "
    "-DCONTRACT_REUSE=2 -DCONTRACT_LARGE=0 -DCONTRACT_FETCHED=0 -DCONTRACT_FAR=8 "
    "-DCONTRACT_SHARE=2",
}
N = 7


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ModuleType]:
    found = {}
    for name, flags in BUILDS.items():
        folder = tmp_path_factory.mktemp(name)
        (folder / f"net_{name}.py").write_text(SPEC)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CFLAGS", flags)
            found[name] = compile_model(folder / f"net_{name}.py", folder, "c")
    return found


def trained(net: ModuleType, n: int = N, seed: int = 0, steps: int = 3) -> tuple[bytes, ...]:
    rng = np.random.default_rng(seed)
    params, state = net.init_params(seed=seed), net.init_state()
    losses = []
    for _ in range(steps):
        x = rng.normal(size=(n, 2, 12, 12)).astype(np.float32)
        losses.append(net.train_step(params, state, x, rng.integers(0, 5, n)))
    outputs = net.forward(params, x)
    return params.flat.tobytes(), state.flat.tobytes(), repr(losses).encode(), outputs.tobytes()


@pytest.mark.parametrize("n", [1, 2, 7, 64])
def test_one_result_for_any_number_of_threads(builds: dict[str, ModuleType], n: int) -> None:
    found = set()
    for threads in (1, 2, 3, 8):
        builds["openmp"].set_threads(threads)
        assert builds["openmp"].threads() == threads
        found.add(trained(builds["openmp"], n))
    found.add(trained(builds["none"], n))
    assert len(found) == 1


ROWS = """from symgrad import *
model = Model(Sequential(Input(12, 5), GRU(24), Dense(40, "gelu"), LayerNorm(), Dense(17, "tanh"),
    Dense(3)), loss=CrossEntropy(), optimizer=SGD(0.1))
"""


def test_samples_whose_rows_are_no_whole_vectors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part ends where a vector does, however many numbers a sample has: functions of vectors may
    round otherwise than those of numbers."""
    (tmp_path / "rows.py").write_text(ROWS)
    monkeypatch.delenv("CFLAGS", raising=False)
    net = compile_model(tmp_path / "rows.py", tmp_path, "c")
    x = np.random.default_rng(3).normal(size=(700, 12, 5)).astype(np.float32)
    params = net.init_params(seed=0)
    found = set()
    for threads in (1, 2, 3, 5, 8):
        net.set_threads(threads)
        loss, grads = net.backward(params, x, np.arange(700) % 3)
        found.add((loss, grads.flat.tobytes(), net.forward(params, x).tobytes()))
    assert len(found) == 1


SHARED = """from symgrad import *
layer = Dense(20, "tanh")
model = Model(Sequential(Input(20), layer, layer, layer, Dense(3)),
    loss=MSE(), optimizer=SGD(0.1))
"""


def test_products_that_add_to_one_weight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part of the samples adds to numbers of its own."""
    (tmp_path / "both.py").write_text(SHARED)
    monkeypatch.setenv("CFLAGS", BUILDS["openmp"])
    net = compile_model(tmp_path / "both.py", tmp_path, "c")
    text = (tmp_path / "both_c" / "both.c").read_text()
    assert "PARALLEL_SET(" in text and "- part_first" in text
    rng = np.random.default_rng(5)
    x, y = rng.normal(size=(203, 20)).astype(np.float32), np.zeros((203, 3), np.float32)
    params, found = net.init_params(seed=0), set()
    for threads in (1, 2, 3, 8):
        net.set_threads(threads)
        loss, grads = net.backward(params, x, y)
        found.add((loss, grads.flat.tobytes()))
    assert len(found) == 1
    reference = compile_model(tmp_path / "both.py", tmp_path, "numpy")
    _, other = reference.backward(params, x, y)
    np.testing.assert_allclose(grads.flat, other.flat, rtol=2e-5, atol=1e-6)


def test_small_blocks_of_products(builds: dict[str, ModuleType]) -> None:
    found = set()
    for threads in (1, 3):
        builds["small"].set_threads(threads)
        found.add(trained(builds["small"], 9))
    assert len(found) == 1


def test_without_openmp_there_is_one(builds: dict[str, ModuleType]) -> None:
    builds["none"].set_threads(4)
    assert builds["none"].threads() == 1


@pytest.mark.parametrize("count", [2, np.int64(2), np.uint8(2), np.array(2)], ids=repr)
def test_what_counts_as_a_whole_number_of_threads(
    builds: dict[str, ModuleType], count: object
) -> None:
    net = builds["openmp"]
    net.set_threads(1)
    net.set_threads(count)
    assert net.threads() == 2


WRONG = [0, -1, 1.5, True, "2", None, 10**6, np.int64(0), np.float64(2), np.True_, np.array([2, 2])]


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_a_wrong_number_of_threads(builds: dict[str, ModuleType], wrong: object) -> None:
    before = builds["openmp"].threads()
    with pytest.raises(
        ValueError, match=r"set_threads: expected a whole number from 1 to 1024, got"
    ):
        builds["openmp"].set_threads(wrong)
    assert builds["openmp"].threads() == before


def test_two_threads_of_python(builds: dict[str, ModuleType]) -> None:
    """Each computes what it would alone."""
    net = builds["openmp"]
    net.set_threads(2)
    alone = [trained(net, 5 + k, seed=k, steps=30) for k in range(3)]
    found: list[tuple[bytes, ...]] = [()] * 3

    def work(k: int) -> None:
        found[k] = trained(net, 5 + k, seed=k, steps=30)

    workers = [threading.Thread(target=work, args=(k,)) for k in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert found == alone


RUN = """import os, sys, warnings
import numpy as np
warnings.simplefilter("ignore")
sys.path.insert(0, sys.argv[1])
import net_openmp_c as net
x, y = np.ones((64, 2, 12, 12), np.float32), np.zeros(64, int)
params, state = net.init_params(), net.init_state()
print(net.threads(), flush=True)
net.train_step(params, state, x, y)
if sys.argv[2] == "fork":
    child = os.fork()
    if child == 0:
        net.train_step(params, state, x, y)
        print(net.threads(), params.flat.sum(), flush=True)
        os._exit(0)
    os.waitpid(child, 0)
    net.train_step(params, state, x, y)
    print(params.flat.sum())
"""


def run(net: ModuleType, what: str, **variables: str) -> subprocess.CompletedProcess[str]:
    folder = str(Path(str(net.__file__)).parent.parent)
    command = [sys.executable, "-c", RUN, folder, what]
    return subprocess.run(
        command, env={**os.environ, **variables}, capture_output=True, text=True, timeout=60
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_process_has_no_threads_of_its_parent(builds: dict[str, ModuleType]) -> None:
    """OpenMP's would wait for them for ever."""
    done = run(builds["openmp"], "fork", SYMGRAD_NUM_THREADS="3")
    first, child, parent = done.stdout.split("\n")[:3]
    assert (first, child) == ("3", f"1 {parent}"), done.stderr


def test_variables_of_the_environment(builds: dict[str, ModuleType]) -> None:
    net = builds["openmp"]
    assert run(net, "", SYMGRAD_NUM_THREADS="4", OMP_NUM_THREADS="2").stdout == "4\n"
    assert run(net, "", SYMGRAD_NUM_THREADS="", OMP_NUM_THREADS="2").stdout == "2\n"
    done = run(net, "", SYMGRAD_NUM_THREADS="many")
    last = done.stderr.strip().split("\n")[-1]
    assert last == (
        "ValueError: SYMGRAD_NUM_THREADS: expected a whole number from 1 to 1024, got 'many'"
    )


PLACES = """import os, sys
import numpy as np
sys.path.insert(0, sys.argv[1])
import net_openmp_c as net
net.set_threads(int(sys.argv[2]))
before = {t: os.sched_getaffinity(int(t)) for t in os.listdir("/proc/self/task")}
x, y = np.ones((64, 2, 12, 12), np.float32), np.zeros(64, int)
params, state = net.init_params(), net.init_state()
for _ in range(3):
    net.train_step(params, state, x, y)
after = {t: os.sched_getaffinity(int(t)) for t in os.listdir("/proc/self/task")}
print(len(os.sched_getaffinity(0)), all(after[t] == before[t] for t in before))
print(*(len(after[t]) for t in after if t not in before))
"""


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="needs Linux")
@pytest.mark.parametrize(("bind", "threads"), [(None, 2), ("true", 2), (None, 1000)])
def test_threads_keep_off_the_processor_of_the_caller(
    builds: dict[str, ModuleType], bind: str | None, threads: int
) -> None:
    """Only those of a team, not if the user says where they run, nor if there are too many; the
    caller may run anywhere."""
    folder = str(Path(str(builds["openmp"].__file__)).parent.parent)
    command = [sys.executable, "-c", PLACES, folder, str(threads)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OMP_")}
    done = subprocess.run(
        command,
        env={**environment, **({"OMP_PROC_BIND": bind} if bind else {})},
        capture_output=True,
        text=True,
        timeout=60,
    )
    first, last = done.stdout.splitlines()
    processors, same = first.split()
    own = {int(n) for n in last.split()}
    if bind is None:
        assert same == "True", done.stderr
        left = {int(processors) - 1} if threads == 2 else {int(processors), int(processors) - 1}
        assert own <= left and max(own) == max(left) or processors == "1"
    else:
        assert own == {1}
