"""Functions that Python calls in C with its own objects give what those give that look at each
argument, to the bit, leave no object behind, and take nothing that needs a second look.

What must be refused is in `test_calls`, whose modules are called in both ways.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad.build import compile_model
from symgrad.build.sources import load_with_sources
from symgrad.ir import Size, Tensor
from symgrad.model.network import Function, Network
from symgrad.model.programs import network_of
from tests.backends import without_optimizing

ROOT = Path(__file__).parents[1]
EXAMPLES = ["digits", "vae", "resnet", "addition", "denoise", "graph", "cartpole", "mnist1d_gru"]


@pytest.fixture(scope="module", params=EXAMPLES)
def made(request: pytest.FixtureRequest) -> Iterator[tuple[Network, Any]]:
    dtype = "float64" if request.param == "denoise" else "float32"
    model, _ = load_with_sources(ROOT / "examples" / f"{request.param}.py")
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        without_optimizing(patch)
        name = f"direct_{request.param}"
        yield (
            network_of(model, name),
            compile_model(model, folder, backend="c", dtype=dtype, name=name),
        )


def data_of(net: Any, f: Function, rng: np.random.Generator, samples: int) -> list[np.ndarray]:
    def extent(e: Any) -> int:
        return int(e.xreplace({s: samples if str(s) == "N" else 5 for s in e.atoms(Size)}))

    def array(t: Tensor) -> np.ndarray:
        shape = [extent(e) for e in t.shape]
        return rng.integers(0, 2, shape) if t.dtype == "int" else rng.random(shape).astype(net.real)

    return [array(t) for t in f.data]


def results(net: Any, f: Function) -> list[Any]:
    """What calls with batches of several sizes give, and what they leave."""
    rng, params, state = np.random.default_rng(7), net.init_params(3), net.init_state()
    given = (params, state) if f.kind == "train_step" else (params,)
    found: list[Any] = []
    for samples in (4, 1, 3, 3, 1):
        result = getattr(net, f.name)(*given, *data_of(net, f, rng, samples))
        found += result if isinstance(result, tuple) else [result]
    return [*found, params.flat, state.flat, *state.others().values()]


def test_direct_calls_give_the_same(
    made: tuple[Network, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    network, net = made
    functions = [f for f in network.functions if f.kind in ("forward", "train_step")]
    assert {*net._direct} == {f.name for f in functions}
    for f in functions:
        taken: list[bool] = []

        def call(*given: Any, name: str = f.name, taken: list[bool] = taken) -> Any:
            result = net._direct[name](*given)
            taken.append(result is not None)
            return result

        monkeypatch.setattr(net, f"_{f.name}_direct", call)
        direct = results(net, f)
        assert taken[3:] == [True, True]  # before, no workspace of that size is known
        monkeypatch.setattr(net, f"_{f.name}_direct", lambda *given: None)
        for one, other in zip(direct, results(net, f), strict=True):
            assert type(one) is type(other) and np.asarray(one).dtype == np.asarray(other).dtype
            assert np.array_equal(one, other) and np.all(np.isfinite(one))


def test_nothing_is_left_behind(made: tuple[Network, Any]) -> None:
    """References to what was passed, and to what was made, of calls that C takes or refuses."""
    network, net = made
    params, state = net.init_params(3), net.init_state()
    for f in network.functions:
        if f.name not in net._direct:
            continue
        data = data_of(net, f, np.random.default_rng(7), 3)
        given = (params, state) if f.kind == "train_step" else (params,)
        numbers = [np.float64(1e-3) for _ in f.arguments]  # a float, too
        places = net._thread.places
        getattr(net, f.name)(*given, *data)
        call, places = net._direct[f.name], net._thread.places
        wrong = [data[0][:2].copy(), *data[1:]] if len(data) > 1 else [data[0][..., None]]
        kept = [
            *given,
            *data,
            *wrong,
            places,
            *(v for g in given for v in (g.flat, g.layout, g._named)),
        ]
        kept += [*places.values(), *state.others().values()]
        many = data_of(net, f, np.random.default_rng(7), 300)
        before, blocks = [sys.getrefcount(x) for x in kept], sys.getallocatedblocks()
        for _ in range(50):
            assert call(*given, *data, *numbers, places) is not None
            assert call(*given, *wrong, *numbers, places) is None
            assert call(*given, *many, *numbers, {}) is None
            assert call(*given, *data, *numbers) is None
            if numbers:
                assert call(*given, *data, *(["0.1"] * len(numbers)), places) is None
        assert sys.getallocatedblocks() - blocks < 20
        made_ = call(*given, *data, *numbers, places)
        assert sys.getrefcount(made_) == 2
        assert [sys.getrefcount(x) for x in kept] == before
