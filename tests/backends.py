"""The ways to run a model, all with the API of a generated module (DESIGN §5).

In: a Model. Out: an object with `init_params`, `init_state`, `forward`, `backward`, `update` and
`train_step`, over parameters and states by name. A test marked `every_backend` runs with each.
"""

import itertools
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sympy import Add, Expr, Mul, Pow

from symgrad.ir import Program, Tensor
from symgrad.language.initializers import DRAWS, Draw
from symgrad.model.model import Model
from symgrad.model.programs import network_of
from tests.interpreter import run

Arrays = dict[str, np.ndarray]


class Interpreted:
    """A model run by the interpreter, in float64, one point at a time."""

    def __init__(self, model: Model) -> None:
        self.network = network_of(model, model.name or "net")

    def init_params(self, seed: int = 0) -> Arrays:
        rng = np.random.default_rng(seed)
        return {
            p.tensor.name: sample(self.network.init[p.tensor], _shape(p.tensor), rng)
            for p, _ in self.network.layout
        }

    def init_state(self) -> Arrays:
        return {t.name: _zeros(t) for t in self._states()}

    def forward(self, params: Mapping[str, Any], *inputs: Any) -> Any:
        program = self.network.programs["forward"]
        out = run(program, {**self._numbers(), **params, **self._named(inputs)})
        results = tuple(out[t.name] for t in self.network.outputs)
        return results[0] if len(results) == 1 else results

    def backward(
        self, params: Mapping[str, Any], *arguments: Any, wrt_inputs: bool = False
    ) -> tuple[float, Arrays]:
        program = self.network.programs["backward"]
        out = run(program, {**self._numbers(), **params, **self._named(arguments)})
        slopes = self.network.steps[0].gradients.items()
        grads = {t.name: out[d.name] for t, d in slopes if wrt_inputs or t.role == "parameter"}
        return float(out[self.network.steps[0].loss.name]), grads

    def update(self, params: Arrays, grads: Mapping[str, Any], state: Arrays) -> None:
        program = self.network.programs["update"]
        values = {**self._numbers(), **state}
        trained = [(p, at) for p, at in self.network.layout if p.trainable]
        for role, source in (("parameter", params), ("gradient", grads)):
            flat = np.concatenate([np.ravel(source[p.tensor.name]) for p, _ in trained])
            for t in (t for t in program.inputs if t.role == role):
                size = int(t.shape[0])
                values[t.name], flat = flat[:size], flat[size:]
        out = run(program, values)
        replaced = {old: out[new.name] for old, new in program.updates}
        vectors = [v for t, v in replaced.items() if t.role == "parameter"]
        flat = np.concatenate(vectors)
        for p, at in trained:
            array = params[p.tensor.name]
            array[...] = flat[at : at + array.size].reshape(array.shape)
        for t in self._states():
            state[t.name] = replaced[t]

    def train_step(self, params: Arrays, state: Arrays, *arguments: Any) -> float:
        program = self.network.programs["train_step"]
        out = run(program, {**self._numbers(), **params, **state, **self._named(arguments)})
        for old, new in program.updates:
            if old.role == "state":
                state[old.name] = out[new.name]
            else:
                params[old.name][...] = out[new.name]
        return float(out[self.network.steps[0].loss.name])

    def _named(self, arguments: tuple[Any, ...]) -> dict[str, Any]:
        tensors = self.network.data
        return {t.name: a for t, a in zip(tensors, arguments, strict=False)}

    def _numbers(self) -> dict[str, Any]:
        """The defaults of what a call may choose, and the constants."""
        defaults = {t.name: np.float64(float(v)) for t, v in self.network.arguments.items()}
        return {**defaults, **{t.name: v for t, v in self.network.constants.items()}}

    def _states(self) -> list[Tensor]:
        program: Program = self.network.programs["update"]
        return [t for t in program.inputs if t.role == "state"]


def _shape(tensor: Tensor) -> tuple[int, ...]:
    return tuple(int(e) for e in tensor.shape)


def _zeros(tensor: Tensor) -> np.ndarray:
    return np.zeros(_shape(tensor), np.int64 if tensor.dtype == "int" else np.float64)


def sample(expr: Expr, shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """An initializer's expression as an array; its draws are made in the order of their names."""
    drawn: dict[Expr, np.ndarray] = {}
    for symbol in sorted(expr.free_symbols, key=str):
        call, source = DRAWS[symbol.name]
        names: dict[str, Any] = {"np": np, "rng": rng}
        exec(source, names)
        drawn[symbol] = np.asarray(eval(call.format(shape=shape), names))
    return np.full(shape, _evaluated(expr, drawn))


def _evaluated(expr: Expr, drawn: Mapping[Expr, np.ndarray]) -> Any:
    if isinstance(expr, Draw):
        return drawn[expr]
    parts = [_evaluated(part, drawn) for part in expr.args]
    if isinstance(expr, Add):
        return sum(parts)
    if isinstance(expr, Mul):
        return np.prod(np.broadcast_arrays(*parts), axis=0)
    return parts[0] ** parts[1] if isinstance(expr, Pow) else float(expr)


@dataclass(frozen=True)
class Backend:
    """Something that runs a model, and the relative error that its arithmetic is allowed."""

    name: str
    compile: Callable[[Model], Any]
    tolerance: float

    def parameters(self, net: Any, values: Mapping[str, Any]) -> Any:
        """The net's own parameters, holding these values."""
        params = net.init_params(seed=0)
        assert set(params) == set(values), f"parameters {sorted(params)}"
        for name, value in values.items():
            params[name][...] = value
        return params


def compiled(backend: str, dtype: str = "float64") -> Callable[[Model], Any]:
    """The way through a generated module, of a name of its own, in a directory of its own."""

    def compile_it(model: Model) -> Any:
        from symgrad.build import compile_model

        name = f"model{next(_numbers)}"
        with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
            without_optimizing(patch)
            net = compile_model(model, folder, backend=backend, dtype=dtype, name=name)
            _ = net.FORMULAS  # read from the folder, which goes
            return net

    return compile_it


_numbers = itertools.count(1)


def without_optimizing(patch: pytest.MonkeyPatch) -> None:
    """C is compiled in a third of a second instead of two, the glue of cffi included."""
    if os.access(quick := Path(__file__).parent / "quick_cc", os.X_OK):
        patch.setenv("QUICK_CC", os.environ.get("CC", "").strip() or "cc")
        patch.setenv("CC", str(quick))
    patch.setenv("CFLAGS", "-O0")


BACKENDS = [
    Backend("interpreter", Interpreted, 1e-10),
    Backend("numpy", compiled("numpy"), 1e-10),
    Backend("c", compiled("c"), 1e-10),
]

every_backend = pytest.mark.parametrize("backend", BACKENDS, ids=lambda b: b.name)


def assert_close(got: Any, expected: Any, tolerance: float) -> None:
    """Equal up to `tolerance` times the largest expected value; inf as expected, NaN nowhere."""
    got, expected = np.asarray(got, float), np.asarray(expected, float)
    assert got.shape == expected.shape, f"shape {got.shape}, expected {expected.shape}"
    finite = np.isfinite(expected)
    assert not np.isnan(expected).any(), f"the expected value is NaN: {expected}"
    assert np.array_equal(got[~finite], expected[~finite]), f"{got} != {expected}"
    scale = np.abs(expected[finite]).max(initial=0.0)
    error = np.abs(got[finite] - expected[finite]).max(initial=0.0)
    assert error <= tolerance * scale, f"error {error:.3g} of {scale:.3g}: {got} != {expected}"
