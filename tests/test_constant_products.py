"""Large products of constant matrices in regions: which are, that their Plans and C give what the
equations mean, and that a region is divided where that is quicker."""

from __future__ import annotations

import ctypes
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sympy import Integer

import symgrad.lower.panels as panels_module
from symgrad.build import compile_model
from symgrad.inspect.plan import plan_text
from symgrad.ir import Equation, Index, Program, Tensor
from symgrad.lower import lower as lower_module
from symgrad.lower import regions, tiles
from symgrad.lower.panels import with_panels
from symgrad.lower.plan import Buffer, Plan, Product, Region, Tiled
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import every_kernel
from symgrad.passes.simplify import simplify
from symgrad.scalar import tanh
from tests.backends import without_optimizing
from tests.contract_builds import HEADER
from tests.plans import N, Way, differences, meaning_of, of_program, wrong_of_programs
from tests.run_programs import SHARED
from tests.test_panels import END, HEAD, MODELS, network, plans_of

OWN = {
    "residual": "x = Input('x', 40)\nh = Dense(40, 'tanh')(x)\ny = Dense(36)(h + Dense(40, 'relu')(h))\n",
    "softmax": "x = Input('x', 50)\ny = Dense(33, 'softmax')(Dense(40, 'gelu')(x))\n",
    "normed": "x = Input('x', 50)\ny = Dense(33)(LayerNorm()(Dense(40, 'relu')(x)))\n",
    "over samples": "x = Input('x', 50)\ny = Dense(33)(BatchNorm()(Dense(40)(x)))\n",
    "two heads": "x = Input('x', 6, 40)\nh = Dense(35, 'relu')(x)\ny = Dense(34)(h) * Dense(34, 'tanh')(h)\n",
}  # fmt: skip
EVERY = {**{name: text for name, (text, _) in MODELS.items()}, **OWN}
SHAPES = {"layers": (50,), "columns of two loops": (12,), "rows of two loops": (5, 6)}
SHAPES |= {"residual": (40,), "softmax": (50,), "normed": (50,), "two heads": (6, 40)}
SHAPES |= {"steps": (6, 12), "blocks": (7, 40)}


@pytest.fixture(autouse=True)
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every product is large, and may go on."""
    monkeypatch.setattr(regions, "LARGE", 1)
    monkeypatch.setattr(panels_module, "LEAST", 1)
    for name, value in {"LEAST": 1, "NARROW": 2}.items():
        monkeypatch.setattr(tiles, name, value)


def divided(plan: Plan) -> list[Region]:
    """The regions that are divided only if that is quicker."""
    return [k for k in every_kernel(plan.kernels) if isinstance(k, Region) and k.alone != 0]


def test_which_are_together(monkeypatch: pytest.MonkeyPatch) -> None:
    forward = plans_of(network(EVERY["layers"]), monkeypatch)["forward"]
    (region,) = divided(forward)
    kinds = [type(m.kernel) for m in region.kernels]
    assert kinds == [Tiled, Tiled, Product] and region.alone == region.work
    assert (region.unit, region.least) == (1, 8)
    assert "for parts of N, if that is quicker:" in "\n".join(plan_text(forward, 4))
    bounds = [(10**6, [3]), (33 + 33 + 64 + 64 + 40, [3]), (33 + 33 + 64 + 64 + 39, [2]), (1, [])]
    for wide, many in bounds:  # of a sample's numbers
        monkeypatch.setattr(regions, "WIDE", wide)
        plan = plans_of(network(EVERY["layers"]), monkeypatch)["forward"]
        assert [len(r.kernels) for r in divided(plan)] == many, wide
    monkeypatch.setattr(regions, "WIDE", 10**6)
    with monkeypatch.context() as patch:  # parts end where vectors do: rows of 33 have none
        patch.setattr(tiles, "NARROW", 100)
        (other,) = divided(plans_of(network(EVERY["layers"]), monkeypatch)["forward"])
        assert (len(other.kernels), other.unit, other.least) == (5, 64, 8)
    for large, many in ((50 * 33, [3]), (50 * 33 + 1, [2]), (64 * 40 + 1, [])):
        monkeypatch.setattr(regions, "LARGE", large)
        plan = plans_of(network(EVERY["layers"]), monkeypatch)["forward"]
        assert [len(r.kernels) for r in divided(plan)] == many, large
    recurrent = (
        "x = Input('x', 6, 12)\ny = LSTM(34)(x)\n"  # whose steps, with a large U, are one kernel
    )
    monkeypatch.setattr(regions, "LARGE", 12 * 136 + 1)
    assert not divided(plans_of(network(recurrent), monkeypatch)["forward"])


@pytest.mark.parametrize("name", EVERY)
def test_what_they_mean(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    net = network(EVERY[name])
    plans = plans_of(net, monkeypatch)
    for f in net.functions:
        meaning = meaning_of(simplify(f.program))
        results = [t for t in f.results if t in meaning.results]
        for way in (Way(1, (1,), 1), Way(0, (5,), 2), Way(0, (9,), 3), Way(1, (9,), 4)):
            wrong = differences(plans[f.name], meaning, results, (), way.draw, way.sizes, way.seed)
            assert not wrong, (f.name, wrong, way)


def test_memory_of_other_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a nest makes lies where its product's result does, sample by sample; not a row further, and
    not where another one has rows of another length."""
    plan = plans_of(network(EVERY["layers"]), monkeypatch)["forward"]
    named = {t.name: t for t in plan.places}
    assert verify_plan(plan) is plan
    assert plan.places[named["dense1_h"]] == plan.places[named["dense1_z"]]
    at = plan.places[named["dense1_z"]]
    assert isinstance(at, Buffer)
    moved = replace(at, offset=at.offset + 33)
    for name, place in ("dense1_h", moved), ("dense2_h", at):
        wrong = replace(plan, places={**plan.places, named[name]: place})
        with pytest.raises(IllegalPlan, match="lies over .* while threads use both|writes over"):
            verify_plan(wrong)


def test_memory_that_all_samples_read() -> None:
    """v may not lie where r does, of which each sample reads another one's row."""
    n, i, o, p = Index("n", N), Index("i", 5), Index("o", 40), Index("p", 40)
    X, R = Tensor("x", (N, Integer(5)), "input"), Tensor("r", (N, Integer(40)), "input")
    W, U = (Tensor(t, (Integer(k), Integer(40)), "constant") for t, k in (("W", 5), ("U", 40)))
    Z, H, V = (Tensor(t, (N, Integer(40))) for t in "zhv")
    equations = (
        Equation(Z[n, o], "+", X[n, i] * W[i, o], (n, o, i)),
        Equation(H[n, o], "=", tanh(Z[n, o]) + R[N - 1 - n, 39 - o], (n, o)),
        Equation(V[n, p], "+", H[n, o] * U[o, p], (n, p, o)),
    )
    made = Program("f", (X, W, R, U), equations, (V,))
    plan = of_program(made)
    (region,) = divided(plan)
    assert [type(m.kernel) for m in region.kernels] == [Tiled, Product]
    assert wrong_of_programs([made], slice(None)) == []
    wrong = replace(plan, places={**plan.places, V: plan.places[R]})
    with pytest.raises(IllegalPlan, match="lies over . while threads use both"):
        verify_plan(wrong)


# --- in C


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", SHAPES)
def test_modules_give_the_same_bits(
    name: str, dtype: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As those whose matrices are parameters, on one to three threads, divided or not."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    without_optimizing(monkeypatch)
    monkeypatch.setattr(
        lower_module, "with_panels", lambda plans, constants: with_panels(plans, constants, 1)
    )
    monkeypatch.setenv("CFLAGS", " ".join(("-O2", "-march=native", *SHARED, "-DPARALLEL_LEAST=1")))
    path = tmp_path / "net.py"
    path.write_text(HEAD + EVERY[name] + END)
    net = compile_model(path, tmp_path / "t", "c", dtype)
    params, state = net.init_params(seed=1), net.init_state()
    rng = np.random.default_rng(0)
    params.flat[:] = rng.normal(size=params.flat.shape)
    net.save(tmp_path / "w.npz", params, state)
    own = compile_model(path, tmp_path / "i", "c", dtype, inference=tmp_path / "w.npz")
    text = (tmp_path / "i" / "net_c" / "net.c").read_text()
    assert ("PARALLEL_OR(" in text) == (name not in ("columns of two loops", "rows of two loops"))
    for samples in (1, 2, 9, 16, 17, 24, 67, 300):
        x = rng.normal(size=(samples, *SHAPES[name])).astype(dtype)
        wanted = net.forward(params, x)
        assert np.isfinite(wanted).all()
        for threads in (1, 2, 3):
            own.set_threads(threads)
            assert np.array_equal(own.forward(x), wanted), (samples, threads)


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    folder = tmp_path_factory.mktemp("parts")
    (folder / "parts.c").write_text(
        '#include "parallel.h"\nvoid use(int n) { parallel_use(n); }\n'
        "int parts(int64_t extent, int64_t unit, int64_t least, int64_t work, int64_t alone)\n"
        "{ return parallel_parts_or(extent, unit, least, work, alone); }\n"
    )
    command = ["gcc", "-shared", "-fPIC", "-fopenmp", f"-I{HEADER}", "parts.c", "-o", "parts.so"]
    subprocess.run(command, cwd=folder, check=True)
    return ctypes.CDLL(str(folder / "parts.so"))


def _parts(library: ctypes.CDLL, threads: int, *numbers: int) -> int:
    library.use(threads)
    return int(library.parts(*map(ctypes.c_int64, numbers)))


@pytest.mark.parametrize(
    "threads, extent, unit, least, share, wanted",
    [
        (2, 64, 1, 8, 1.0, 2),
        (1, 64, 1, 8, 1.0, 1),
        (2, 1, 1, 8, 1.0, 1),
        (2, 15, 1, 8, 1.0, 1),  # fewer than 8 each
        (2, 16, 1, 8, 1.0, 2),
        (2, 24, 8, 8, 1.0, 1),  # 16 and 8
        (2, 65, 1, 8, 1.0, 2),  # 33 and 32
        (2, 100, 32, 8, 1.0, 1),  # 64 and 36
        (8, 64, 1, 8, 1.0, 8),
        (8, 40, 1, 8, 1.0, 1),  # five threads of eight
        (8, 40, 1, 8, 0.8, 5),  # but the others wait for a fifth of the work
        (3, 1000, 1, 8, 0.5, 3),
    ],
)
def test_how_a_region_is_divided(
    threads: int, extent: int, unit: int, least: int, share: float, wanted: int, parts: ctypes.CDLL
) -> None:
    work = 100_000 * extent
    assert _parts(parts, threads, extent, unit, least, work, int(share * work)) == wanted


def test_the_quicker_way_is_taken(parts: ctypes.CDLL) -> None:
    """Of random numbers, by the time of the longest part and that of all threads."""
    rng = np.random.default_rng(0)
    several = 0
    for _ in range(2000):
        threads, unit, least = (int(n) for n in rng.integers(1, 17, 3))
        extent = int(rng.integers(1, 400))
        each = int(rng.integers(10_000, 2_000_000))
        work = each * extent
        alone = int(rng.uniform(0, 1) * work)
        found = _parts(parts, threads, extent, unit, least, work, alone)
        most = max(1, min(threads, extent // max(unit, least)))
        assert found in (1, most)
        units = -(-extent // unit)
        longest = max(
            min(extent, units * (p + 1) // most * unit) - units * p // most * unit
            for p in range(most)
        )
        together, apart = work - alone + alone / threads, each * longest
        if work >= 1_000_000 and most > 1:
            if apart * 0.8 > together:
                assert found == 1
            if -(-units // most) * unit * each < together:  # were the last unit whole
                assert found == most
        several += found > 1
    assert several > 500
