"""Constant matrices in panels: which are, what their Plans mean, and that modules with weights give
what those without give, to the bit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import symgrad.lower.panels as panels_module
from symgrad import *
from symgrad.build import compile_model
from symgrad.emit.constants import in_panels
from symgrad.ir import Tensor
from symgrad.lower import lower as lower_module
from symgrad.lower.lower import lower_network
from symgrad.lower.panel import Panels
from symgrad.lower.panels import verify_panels, with_panels
from symgrad.lower.plan import Buffer, Call, Nest, Parallel, Plan, Product, Region
from symgrad.lower.walks import mapped
from symgrad.lower.written import IllegalPlan
from symgrad.model.fixed import with_weights
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.backends import without_optimizing
from tests.plan_panels import panels_of, positions
from tests.plans import TARGET, Way, differences, meaning_of

HEAD = "from symgrad import *\n"
END = "model = Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1))\n"
MODELS = {
    # name: the model, and which matrices are in panels
    "layers": (
        "x = Input('x', 50)\ny = Dense(40)(Dense(64, 'relu')(Dense(33, 'tanh')(x)))\n",
        ("dense1_W", "dense2_W", "dense3_W"),
    ),
    "few columns": ("x = Input('x', 50)\ny = Dense(31)(x)\n", ()),
    "turned": (
        "x, o, i = Input('x', 40), *indices('o i')\nw, y = parameter('w', 50, 40), tensor('y')\n"
        "y[..., o] = Sum(x[..., i] * w[o, i], i)\n",
        (),
    ),
    "columns of two loops": (
        "x, h, d, i = Input('x', 12), *indices('h d i')\nw, y = parameter('w', 12, 5, 9), tensor('y')\n"
        "y[..., h, d] = Sum(x[..., i] * w[i, h, d], i)\n",
        ("w",),
    ),
    "rows of two loops": (
        "x, o, u, v = Input('x', 5, 6), *indices('o u v')\nw, y = parameter('w', 5, 6, 40), tensor('y')\n"
        "y[..., o] = Sum(x[..., u, v] * w[u, v, o], u, v)\n",
        ("w",),
    ),
    "a part": (
        "x, o, i = Input('x', 12), *indices('o i')\nw, y = parameter('w', 13, 40), tensor('y')\n"
        "y[..., o] = Sum(x[..., i] * w[i + 1, o], i)\n",
        (),
    ),
    "read twice": (
        "x = Input('x', 40)\nd = Dense(40)\ny = Dense(33)(d(d(x)))\n",
        ("dense1_W", "dense2_W"),
    ),
    "read otherwise": (
        "x, o, i = Input('x', 40), *indices('o i')\nw, z, y = parameter('w', 40, 40), tensor('z'), tensor('y')\n"
        "z[..., o] = Sum(x[..., i] * w[i, o], i)\ny[..., o] = z[..., o] * w[o, o]\n",
        (),
    ),
    "its transpose": (
        "x, o, i = Input('x', 40), *indices('o i')\nw, z, y = parameter('w', 40, 40), tensor('z'), tensor('y')\n"
        "z[..., o] = Sum(x[..., i] * w[i, o], i)\ny[..., i] = Sum(z[..., o] * w[i, o], o)\n",
        (),
    ),
    "blocks": (
        "x = Input('x', 7, 40)\ny = x\nfor _ in range(4):\n    y = TransformerBlock(4)(y)\n",
        ("transformer_block1_feed_forward_dense1_W", "transformer_block4_feed_forward_dense2_W"),
    ),
    "steps": (
        "x = Input('x', 6, 12)\ny = Dense(33)(LSTM(34)(x))\n",
        ("dense1_W", "lstm1_U", "lstm1_W"),
    ),
    "convolution": ("x = Input('x', 1, 9, 40)\ny = Conv2d(33, 3)(x)\n", ()),
}  # fmt: skip


def network(text: str) -> Network:
    known: dict[str, Any] = {}
    from symgrad.language.trace import fresh_trace

    with fresh_trace():
        exec(compile(HEAD + text + END, "model", "exec"), known)
        made = network_of(known["model"], "net", ())
    rng = np.random.default_rng(0)
    weights = {
        p.tensor.name: rng.normal(size=tuple(map(int, p.tensor.shape))) for p, _ in made.layout
    }
    return with_weights(made, weights)


def plans_of(net: Network, monkeypatch: pytest.MonkeyPatch, least: int = 1) -> dict[str, Plan]:
    monkeypatch.setattr(
        lower_module, "with_panels", lambda plans, constants: with_panels(plans, constants, least)
    )
    programs = {f.name: simplify(f.program) for f in net.functions if not f.calls}
    return lower_network(net, programs, TARGET)


@pytest.mark.parametrize("name", MODELS)
def test_which_are_in_panels_and_what_they_mean(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, wanted = MODELS[name]
    net = network(text)
    plans = plans_of(net, monkeypatch)
    found = {t.name for p in plans.values() for t in net.constants if panels_of(p, t)}
    assert found >= {*wanted} and bool(found) == bool(wanted), found
    if not wanted:
        return
    for f in net.functions:
        meaning = meaning_of(simplify(f.program))
        results = [t for t in f.results if t in meaning.results]
        for way in (Way(), Way(1, (1,), 1), Way(0, (5,), 2)):
            wrong = differences(plans[f.name], meaning, results, (), way.draw, way.sizes, way.seed)
            assert not wrong, (f.name, wrong, way)


def test_small_matrices_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    net = network(MODELS["layers"][0])
    for least, many in ((50 * 33, 3), (50 * 33 + 1, 2), (64 * 40, 1), (64 * 40 + 1, 0)):
        plans = plans_of(net, monkeypatch, least)
        assert sum(bool(panels_of(p, t)) for p in plans.values() for t in net.constants) == many


@pytest.mark.parametrize("rows, columns", [(1, 32), (3, 33), (5, 31), (7, 64), (2, 95)])
def test_the_order_of_the_numbers(rows: int, columns: int) -> None:
    values = np.arange(1.0, rows * columns + 1).reshape(rows, columns)
    panels = Panels(rows, columns)
    made = in_panels(values, panels)
    assert len(made) == panels.size == -(-columns // 32) * panels.step
    assert np.array_equal(made[positions(panels)], values)
    assert np.count_nonzero(made) == values.size


# --- what is no legal Plan


def _in_a_row(plan: Plan) -> Plan:
    """The Plan without threads."""
    members = [m for k in plan.kernels for m in (k.kernels if isinstance(k, Region) else (k,))]
    kernels = tuple(m.kernel if isinstance(m, Parallel) else m for m in members)
    return replace(plan, kernels=kernels)


def _in(plan: Plan) -> Tensor:
    return next(t for t in plan.places if t.name == "dense2_W")


def _without(plan: Plan) -> Plan:
    places = {
        t: replace(p, panels=None) if isinstance(p, Buffer) else p for t, p in plan.places.items()
    }
    return replace(plan, places=places)


def _others(change: Callable[[Product], Product]) -> Callable[[Plan], Plan]:
    def changed(plan: Plan) -> Plan:
        own = _in(plan)

        def one(kernel: Any) -> Any:
            mine = isinstance(kernel, Product) and kernel.operands[1].tensor == own
            return change(kernel) if mine else kernel

        return replace(plan, kernels=mapped(plan.kernels, one))

    return changed


def _right(kernel: Product, **others: Any) -> Product:
    left, right, write = kernel.operands
    return replace(kernel, operands=(left, replace(right, **others), write))


def _in_terms(kernel: Product) -> Any:
    """Threads have some of the terms."""
    (index,), extent = kernel.sides[2].loops, kernel.sides[2].extent
    return Parallel(replace(kernel, start=None), index, 1, extent)


WRONG = {
    "the place says nothing": _without,
    "the product does not know": _others(lambda k: _right(k, panels=None)),
    "other panels": _others(lambda k: _right(k, panels=Panels(33, 63))),
    "behind the first": _others(lambda k: _right(k, offset=k.operands[1].offset + 1)),
    "as the left one": _others(
        lambda k: replace(k, operands=(k.operands[1], k.operands[0], k.operands[2]))
    ),
    "as the start": _others(lambda k: replace(k, start=k.operands[1])),
    "a band": _others(lambda k: replace(k, band=1)),
    "turned": _others(lambda k: replace(k, sides=(*k.sides[:1], k.sides[2], k.sides[1]))),
    "terms": _others(_in_terms),
}


@pytest.mark.parametrize("name", WRONG)
def test_plans_that_are_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = _in_a_row(plans_of(network(MODELS["layers"][0]), monkeypatch)["forward"])
    assert verify_panels(plan) is plan
    with pytest.raises(IllegalPlan, match="dense._W lies in (no )?panels, and a kernel reads it"):
        verify_panels(WRONG[name](plan))


def test_a_nest_that_reads_one(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plans_of(network(MODELS["layers"][0]), monkeypatch)["forward"]
    reading = Nest((), (), (_in(plan),))
    with pytest.raises(IllegalPlan, match="dense2_W lies in panels, and a kernel reads it"):
        verify_panels(replace(plan, kernels=(*plan.kernels, reading)))


def test_terms_of_threads_are_in_no_panels(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = _in_a_row(plans_of(network(MODELS["layers"][0]), monkeypatch)["forward"])
    plan = _others(_in_terms)(_others(lambda k: _right(k, panels=None))(_without(plan)))
    assert not panels_of(with_panels({"forward": plan}, [_in(plan)], 1)["forward"], _in(plan))


@pytest.mark.parametrize("block", [1, 3, 4])
def test_what_one_call_reads_otherwise(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    net = network(MODELS["blocks"][0])
    plan = plans_of(net, monkeypatch, 1 << 20)["forward"]
    word = "feed_forward_dense1_W"
    every = {t.name: t for t in net.constants}
    reading = Nest((), (), (every[f"transformer_block{block}_{word}"],))
    plan = replace(plan, kernels=(*plan.kernels, reading))
    made = with_panels({"forward": plan}, net.constants, 1)["forward"]
    found = [name for name, t in every.items() if panels_of(made, t)]
    calls = [k for k in plan.kernels if isinstance(k, Call)]
    assert len(calls) > 2 and not [name for name in found if name.endswith(word)]
    assert "transformer_block4_feed_forward_dense2_W" in found
    lies = Buffer("w", panels=Panels(40, 160))
    places = {**plan.places, every[f"transformer_block2_{word}"]: lies}
    with pytest.raises(IllegalPlan, match=f"transformer_block2_{word} lies in panels"):
        verify_panels(replace(plan, places=places))


# --- in C


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize(
    "name", ["layers", "columns of two loops", "read twice", "its transpose", "blocks", "steps"]
)
def test_modules_give_the_same_bits(
    name: str, dtype: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    without_optimizing(monkeypatch)
    monkeypatch.setattr(panels_module, "LEAST", 1)
    monkeypatch.setattr(
        lower_module, "with_panels", lambda plans, constants: with_panels(plans, constants, 1)
    )
    path = tmp_path / "net.py"
    path.write_text(HEAD + MODELS[name][0] + END)
    net = compile_model(path, tmp_path / "t", "c", dtype)
    params, state = net.init_params(seed=1), net.init_state()
    rng = np.random.default_rng(0)
    params.flat[:] = rng.normal(size=params.flat.shape)
    net.save(tmp_path / "w.npz", params, state)
    own = compile_model(path, tmp_path / "i", "c", dtype, inference=tmp_path / "w.npz")
    text = (tmp_path / "i" / "net_c" / "net.c").read_text()
    assert ("contract_packed" in text) == bool(MODELS[name][1])
    shape = {"layers": (50,), "blocks": (7, 40), "steps": (6, 12)}.get(name, (40,))
    shape = (12,) if name == "columns of two loops" else shape
    for samples in (1, 2, 5, 16, 67, 300):
        x = rng.normal(size=(samples, *shape)).astype(dtype)
        wanted = net.forward(params, x)
        assert np.isfinite(wanted).all()
        for threads in (1, 2):
            own.set_threads(threads)
            assert np.array_equal(own.forward(x), wanted), (samples, threads)
