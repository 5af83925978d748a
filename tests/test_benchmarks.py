"""What `make bench` rests on, without the libraries that it compares with: its networks are those
that they are called, its statistics are right, and a peer that computes something else is found."""

import dataclasses
import math
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from symgrad.build import compile_model
from symgrad.build.sources import load_with_sources
from symgrad.model.programs import network_of
from tests.references import gelu, log_softmax, pick, relu
from tests.references_sequences import causal, dense, layer_norm, multi_head, scan
from tests.references_spatial import conv, max_pool, per_channel, standardized

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
import figures
import report
import run
from agreement import apart, disagreements
from limits import least_seconds
from workloads import QUICK, SWEEPS, WORKLOADS, Workload, from_text

Array = Any


@pytest.fixture(autouse=True)
def values_are_compared_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking each rewrite would take most of the time, and other tests do it."""
    monkeypatch.delenv("SYMGRAD_VERIFY", raising=False)


# --- the networks, written with NumPy and HIPS autograd


def mlp(p: Any, x: Array, between: Any, depth: int) -> Array:
    for k in range(1, depth):
        x = between(dense(p, f"dense{k}", x))
    return dense(p, f"dense{depth}", x)


def cross_entropy(z: Array, y: Array) -> Array:
    return -anp.mean(pick(log_softmax(z), y))


def lenet(p: Any, x: Array, y: Array) -> Array:
    for k, padding in (1, 2), (2, 0):
        W, b = p[f"conv2d{k}_W"], p[f"conv2d{k}_b"]
        x = relu(conv(x, W, b, (1, 1), [(padding, padding)] * 2, (1, 1)))
        x = max_pool(x, (2, 2), (2, 2), (0, 0), (1, 1))
    return cross_entropy(mlp(p, anp.reshape(x, (len(x), -1)), relu, 3), y)


def conv32(p: Any, x: Array, y: Array) -> Array:
    for k in 1, 2, 3:
        x = standardized(conv(x, p[f"conv2d{k}_W"], None, (1, 1), [(1, 1)] * 2, (1, 1)), (0, 2, 3))
        gamma, beta = (per_channel(p[f"batch_norm{k}_{name}"], x) for name in ("gamma", "beta"))
        x = relu(x * gamma + beta)
        x = max_pool(x, (2, 2), (2, 2), (0, 0), (1, 1)) if k == 2 else x
    return cross_entropy(dense(p, "dense1", anp.mean(x, axis=(2, 3))), y)


def lstm(p: Any, x: Array, y: Array) -> Array:
    return anp.mean((dense(p, "dense1", scan(p, "lstm1", x)[1][0]) - y) ** 2)


def gpt(p: Any, x: Array, y: Array) -> Array:
    h, seen = p["embedding1_E"][x] + p["position_embedding1_P"], causal(x.shape[1])
    for k in range(1, 5):
        at = f"transformer_block{k}"
        h = h + multi_head(p, f"{at}_attention", layer_norm(p, f"{at}_norm1", h), seen=seen)
        z = gelu(dense(p, f"{at}_feed_forward_dense1", layer_norm(p, f"{at}_norm2", h)))
        h = h + dense(p, f"{at}_feed_forward_dense2", z)
    z = dense(p, "dense1", layer_norm(p, "layer_norm1", h))
    return cross_entropy(anp.reshape(z, (-1, 65)), y.ravel())


def pinn(p: Any, t: Array, x: Array) -> Array:
    """h with its derivatives by t and by x once and twice, layer by layer."""
    h = anp.stack((t, x), axis=1)
    by_t, by_x, by_xx = h * 0 + np.array([1.0, 0.0]), h * 0 + np.array([0.0, 1.0]), h * 0
    for k in range(1, 5):
        W = p[f"dense{k}_W"]
        h, by_t, by_x, by_xx = dense(p, f"dense{k}", h), by_t @ W, by_x @ W, by_xx @ W
        if k < 4:
            h = anp.tanh(h)
            slope = 1 - h**2
            by_xx = slope * by_xx - 2 * h * slope * by_x**2
            by_t, by_x = slope * by_t, slope * by_x
    return anp.mean((by_t + h * by_x - 0.01 / math.pi * by_xx) ** 2)


LOSSES = {
    "tiny": lambda p, x, y: anp.mean((mlp(p, x, anp.tanh, 3) - y) ** 2),
    "digits": lambda p, x, y: cross_entropy(mlp(p, x, relu, 3), y),
    "mnist": lambda p, x, y: cross_entropy(mlp(p, x, relu, 3), y),
    "wide": lambda p, x, y: anp.mean((mlp(p, x, relu, 3) - y) ** 2),
    "lenet": lenet,
    "conv32": conv32,
    "gpt": gpt,
    "lstm": lstm,
    "pinn": pinn,
}


@pytest.mark.parametrize("name", LOSSES)
def test_the_networks_are_what_they_are_called(name: str, tmp_path: Path) -> None:
    workload = dataclasses.replace(WORKLOADS[name], batch=3)
    net = compile_model(workload.file, tmp_path, dtype="float64", name=name)
    params = net.init_params(seed=0)
    x, y = (a.astype(float) if a.dtype.kind == "f" else a for a in workload.data()[0])
    loss, grads = net.backward(params, x, y)
    values = {key: np.array(value) for key, value in params.items()}
    wanted, slopes = autograd.value_and_grad(LOSSES[name])(values, x, y)
    assert loss == pytest.approx(wanted, rel=1e-12)
    for key, found in grads.items():
        scale = max(1e-3, float(np.abs(slopes[key]).max()))
        assert np.abs(found - slopes[key]).max() <= 1e-11 * scale, key


def test_gpt2_has_its_size() -> None:
    """Too large to be computed here; its blocks are those of gpt."""
    network = network_of(load_with_sources(WORKLOADS["gpt2"].file)[0], "gpt2")
    numbers = sum(math.prod(map(int, p.tensor.shape)) for p, _ in network.layout)
    block = 12 * 768**2 + 13 * 768
    assert numbers == (50257 + 64) * 768 + 12 * block + 2 * 768 + (768 + 1) * 50257 == 162_350_161


def test_every_workload_is_complete() -> None:
    assert [*WORKLOADS] == "tiny digits mnist wide lenet conv32 gpt lstm pinn gpt2".split()
    assert {*QUICK} <= {*WORKLOADS}
    for workload in WORKLOADS.values():
        assert workload.file.exists() and from_text(workload.text()) == workload
    for axis in SWEEPS:
        compile(axis.model(axis.values[0]), "model.py", "exec")
        assert isinstance(axis.workload(axis.values[0]), Workload)


# --- the statistics


def test_medians_and_quartiles() -> None:
    assert figures.summary([5, 1, 4, 2, 3]) == {"median": 3, "low": 2, "high": 4}
    assert figures.summary([1.0, 2.0]) == {"median": 1.5, "low": 1.25, "high": 1.75}
    assert figures.summary([7.0]) == {"median": 7.0, "low": 7.0, "high": 7.0}
    rng = np.random.default_rng(0)
    for size in range(1, 30):
        values = rng.standard_normal(size)
        for share in 0.0, 0.25, 0.6, 1.0:
            assert figures.quantile(values, share) == pytest.approx(np.quantile(values, share))


def test_ratios_are_within_rounds() -> None:
    """A machine that gets slower half way meets both of a round alike."""
    times, other = [1.0, 1.0, 10.0, 10.0, 10.0], [2.0, 2.0, 20.0, 20.0, 20.0]
    assert figures.ratios(times, other) == {"median": 2.0, "low": 2.0, "high": 2.0}
    assert figures.ratios([2.0, 1.0], [1.0, 3.0])["median"] == 1.75
    with pytest.raises(ValueError, match="shorter"):
        figures.ratios([1.0, 2.0], [1.0])


def test_the_best_has_the_least_median() -> None:
    times = {"a": [1.0, 9.0, 9.0], "b": [3.0, 3.0, 3.0], "c": [2.0, 4.0, 4.0]}
    assert figures.best(times) == "b" and figures.best({}) is None


def test_turns_are_fair() -> None:
    """Everyone begins equally often, and follows everyone else about equally often."""
    names, after, first = "abcd", dict[tuple[str, str], int](), dict[str, int]()
    for number in range(8 * 24):
        order = figures.order(names, number)
        assert sorted(order) == sorted(names)
        first[order[0]] = first.get(order[0], 0) + 1
        for pair in zip(order, order[1:], strict=False):
            after[pair] = after.get(pair, 0) + 1
    assert max(first.values()) == min(first.values()) and len(first) == 4
    assert all(after[a, b] == after[b, a] for a, b in after)
    assert figures.repeats(0.001, 0.05) == 50 and figures.repeats(3.0, 0.05) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="nobody can tell")
def test_a_turn_begins_when_all_are_idle() -> None:
    """A thread that looks for work in a loop is waited for, not one that sleeps."""

    class Other(run.Process):
        def __init__(self, busy: float) -> None:
            lines = f"""
                import time
                print(flush=True)
                while time.thread_time() < {busy}:
                    pass
                time.sleep(60)
            """
            command = [sys.executable, "-c", textwrap.dedent(lines)]
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
            assert self.process.stdout and self.process.stdout.readline()

    for _ in range(5):  # on a machine that is busy it may not run for a while
        other = Other(0.4)
        run.settle([other])
        settled = other.used()
        run.settle([other])
        more = other.used() - settled
        other.end()
        if found := 0.4 <= settled < 1 and more < 0.01:
            break
    assert found
    assert run.PAUSE * run.PAUSES >= 0.5


def test_the_limit_is_what_takes_longest() -> None:
    rates = {"multiply_adds": 100.0, "bytes": 10.0}
    assert least_seconds({"multiply_adds": 300, "bytes": 10}, rates) == 3.0
    assert least_seconds({"multiply_adds": 300, "bytes": 50}, rates) == 5.0


def test_what_differs_is_found() -> None:
    wanted = [np.array([1.0, 2.0]), np.array([[1e-3]])]
    assert apart([a.copy() for a in wanted], wanted) == 0
    assert apart([wanted[0] * 1.1, wanted[1]], wanted) == pytest.approx(0.1)
    small = apart([wanted[0], wanted[1] * 3], wanted)
    assert small == pytest.approx(2 / 5**0.5)  # of a thousandth of the first one's norm
    with pytest.raises(ValueError, match="shape"):
        apart([wanted[0][:1], wanted[1]], wanted)
    well = {"loss": 0.0, "gradients": 1e-5, "steps": 1e-6}
    assert not disagreements(well)
    for key in well:
        assert len(disagreements({**well, key: 0.1})) == 1
        assert len(disagreements({**well, key: math.nan})) == 1
    assert math.isnan(apart([np.array([math.nan, 2.0]), wanted[1]], wanted))


# --- from one end to the other


@pytest.mark.skipif(not shutil.which("gcc"), reason="needs gcc")
def test_a_whole_run_of_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """tiny, by symgrad, from Python and from C: prepared, loaded, compared, timed, put into a page."""
    said: list[str] = []
    workload, kinds = WORKLOADS["tiny"], ("symgrad", "loop", "nobody")
    monkeypatch.setitem(report.LABELS, "nobody", "Nobody")
    record = run.measured(workload, kinds, 1, tmp_path / "tiny", 0.2, said.append)
    own = record["peers"]["symgrad"]
    assert own["loss"] < 1e-6 and own["gradients"] < 1e-5 and own["steps"] < 1e-5
    assert 0 < own["low"] <= own["median"] <= own["high"] < 1 and own["first"] > 0
    assert record["peers"]["loop"]["steps"] < 1e-5 and record["peers"]["loop"]["low"] > 0
    assert record["rounds"] >= 5 and record["least"] > 0 and record["best"] is None
    results = {"machine": {"processor": "P"}, "workloads": {"tiny": {"1": record}}}
    page = report.page({**results, "inference": {}, "sweeps": {}})
    assert f"| {report.seconds(own['median'])} | none |" in page
    assert "- Nobody is not in tiny: not installed (No module named 'peers.nobody')" in page

    twin = dataclasses.replace(workload, model="no_file.py")
    gone = run.measured(twin, kinds, 1, tmp_path / "gone", 0.2, said.append)
    assert "no_file.py" in gone["peers"]["symgrad"]["out"] and "no_file" in report.line(gone, 1)
    wrong = tmp_path / "tiny/reference/dense1_W.npy"  # another gradient is expected
    np.save(wrong, 1.01 * np.load(wrong))
    process = run.Process("symgrad", 1)
    facts = run.prepared(workload, tmp_path / "tiny")
    found = run.loaded(process, "symgrad", workload, tmp_path / "tiny", facts, said.append)
    process.end()
    assert found["out"].startswith("wrong: gradients: apart by 9.9e-03") and said


def test_the_page_names_the_best() -> None:
    def peer(median: float) -> dict[str, float]:
        rest = {"first": 1.0, "bytes": 2e6, "loss": 0, "gradients": 0}
        return {"median": median, "low": median / 2, "high": 2 * median, **rest}

    ratio = {"median": 2.0, "low": 1.9, "high": 2.1}
    record = {"peers": {"symgrad": peer(2e-6), "jax": peer(4e-6), "pytorch": peer(9e-3)}}
    record |= {"best": "jax", "ratio": ratio, "least": 1e-6}
    results = {"machine": {"processor": "P"}, "workloads": {"tiny": {"2": record}}}
    page = report.page({**results, "inference": {}, "sweeps": {}})
    assert "| 2.00 µs | JAX 4.00 µs | 2.00 (1.90–2.10) | 1.00 µs | 2.0 |" in page
    assert "| tiny | PyTorch | 9.00 ms | 4.50 ms–18.0 ms | 2.0 MB | 1.0 s |" in page
    times = (6.44e-6, 0.00123456, 0.156, 2.8, 0.9999)
    assert [*map(report.seconds, times)] == ["6.44 µs", "1.23 ms", "156 ms", "2.80 s", "1.00 s"]
