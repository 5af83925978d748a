"""What every function of `--with` says of inputs that do not fit, in both back ends: one line that
says what was expected and what came; what lies in memory otherwise gives the same."""

from __future__ import annotations

import inspect
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.derivatives import DERIVATIVES
from symgrad.language.trace import fresh_trace

BACKENDS = pytest.mark.parametrize("backend", ["numpy", "c"])
VECTORS = ("direction", "t_params")


@cache
def module(backend: str) -> Any:
    with fresh_trace():
        x, a, word, y = Input("x", 3), Input("a", 2), Input("word", dtype=int), Target("y", 2)
        h, E, V = Dense(4, "tanh")(x), Embedding(5, 4)(word), parameter("V", 4, 2, init=ones)
        n, o, i, z = *indices("n o i"), tensor("z")
        z[n, o] = Sum((h[n, i] + E[n, i]) * V[i, o], i) * a[n, o]
        model = Model(inputs=[x, a, word], outputs=z, loss=MSE()(z, y))
        folder, words = tempfile.mkdtemp(), tuple(DERIVATIVES)
        return compile_model(model, folder, backend, "float64", "net", words)


def arguments(backend: str, kind: str) -> dict[str, Any]:
    """What a function takes, by its names."""
    net, rng = module(backend), np.random.default_rng(0)
    params = net.init_params(0)
    known = {"params": params, "word": rng.integers(0, 5, 4)}
    known |= {name: rng.normal(size=params.flat.size) for name in VECTORS}
    known |= {name: rng.normal(size=(4, k)) for name, k in (("x", 3), ("a", 2), ("y", 2))}
    taken = inspect.signature(getattr(net, kind)).parameters
    return {name: known.get(name, known.get(name[2:], known["y"])) for name in taken}


def wrong(name: str, value: Any) -> Iterator[Any]:
    """Values that do not fit in place of one that does."""
    yield "abc"
    if name in ("params", *VECTORS):
        flat = value if name in VECTORS else value.flat
        yield from (flat[:-1], np.append(flat, 1), flat[:, None], {"V": np.ones((4, 2))})
        return
    other = value.astype(np.float32 if value.dtype.kind == "f" else float)
    yield from (value[:-1], np.concatenate([value, value], -1), value[None], value[..., None])
    yield from (other, value.astype(complex), value.astype(str))
    if name == "word":
        yield from (value + 5, value - 5)


def flattened(found: Any) -> list[Any]:
    if isinstance(found, Mapping):
        found = tuple(found.values())
    return [a for part in found for a in flattened(part)] if isinstance(found, tuple) else [found]


@BACKENDS
@pytest.mark.parametrize("kind", DERIVATIVES)
def test_inputs(kind: str, backend: str) -> None:
    function, given = getattr(module(backend), kind), arguments(backend, kind)
    wanted = flattened(function(**given))
    for name, value in given.items():
        for bad in wrong(name, value):
            with pytest.raises((ValueError, TypeError, KeyError)) as error:
                function(**{**given, name: bad})
            text = str(error.value)
            assert name in text and "expected" in text and "\n" not in text, text
        if name != "t_params":
            with pytest.raises(
                TypeError, match=f"missing 1 required positional argument: '{name}'"
            ):
                function(**{k: v for k, v in given.items() if k != name})
        if name == "params":
            continue
        apart = np.stack([value, value], -1)[..., 0]
        for a, b in zip(flattened(function(**{**given, name: apart})), wanted, strict=True):
            np.testing.assert_array_equal(a, b)
    with pytest.raises(TypeError, match="unexpected keyword argument 'foo'"):
        function(**given, foo=1)
    holes = np.where(np.arange(12).reshape(4, 3) == 0, np.nan, given["x"])
    assert any(np.isnan(a).any() for a in flattened(function(**{**given, "x": holes})))
