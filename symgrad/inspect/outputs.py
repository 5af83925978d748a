"""What a function gives at two points, in many digits, beside `forward`, a model's functions, loss
and metrics, and what `--with` adds.

`Outputs` evaluates the results as the model wrote them, and again 1e-20 further along a direction
of parameters and inputs. The difference is what `jvp` has to give in each entry, and what the
results of `vjp`, `input_gradient` and `jacobian` have to sum to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import mpmath
import numpy as np
from mpmath import mpf
from sympy import Expr

from ..ir import Program, Size, Tensor
from ..model.functions import cut
from ..model.model import Model
from ..model.network import Function, Network
from ..model.programs import specialized
from ..passes.live import live
from .calls import Watched, arrays
from .data import chosen_numbers, chosen_sizes, random_data, random_draws
from .errors import FLOOR, Error, apart, gradient_floor, largest
from .evaluate import Evaluation, precise
from .probes import DIGITS, STEP, further_digits

DIRECTIONS = 2
NUMBER = 2  # of the step whose random numbers a function draws
Arrays = Mapping[str, Any]
Shape = tuple[Expr, ...]


@dataclass(frozen=True)
class Point:
    """Parameters and data, by name, and how many samples there are."""

    params: Arrays
    every: Arrays
    samples: int
    seed: int = 0


def point_of(network: Network, samples: int, seed: int, params: Arrays) -> Point:
    """Random data for a network that has no training step."""
    return Point(params, random_data(network, samples, "float64", seed), samples, seed)


class Outputs:
    """The results of a function at some parameters and data."""

    def __init__(self, model: Model, network: Network, function: Function, point: Point) -> None:
        self.network, self.function, self.point = network, function, point
        self.rng = np.random.default_rng(point.seed + 1)
        asked = model.functions.get(function.name) if function.kind == "function" else None
        step = model.steps[function.step] if function.step is not None else None
        found = asked.outputs if asked else model.outputs
        if step is not None:
            found = (step.loss, *(step.metrics.values() if function.kind == "metrics" else ()))
        tensors = [v.tensor for v in found]
        given = [v.tensor for v in asked.inputs] if asked else []
        items, own = cut(
            specialized(model.trace.items, training=int(asked is not None and asked.training)),
            given,
        )
        tensors = [own.get(t, t) for t in tensors]
        self.names = [t.name for t in tensors]
        self.real = [t.name for t in tensors if t.dtype == "real"]
        inputs, outputs = function.program.inputs, tuple(dict.fromkeys(tensors))
        program = Program(f"{network.name}_outputs", inputs, live(items, tensors), outputs)
        self.inputs = [t.name for t in function.data if t.dtype == "real"]
        self.trained = [p.tensor.name for p, _ in network.layout if p.trainable]
        self.trained *= bool(function.vectors)
        self.data = {t.name: point.every[t.name] for t in function.data}
        sizes = chosen_sizes(network, point.samples)
        self.given_sizes = [sizes[s.name] for s in function.given_sizes]
        drawn = random_draws(network, point.every, NUMBER, sizes)
        self.drawn = {t.name: drawn[t.name] for t in function.randoms}
        known = {s.name: sizes[s.name] for s in function.given_sizes}
        self.digits = DIGITS
        self.program, self.known = program, known
        self._evaluate()
        if more := further_digits(v for n in self.real for v in np.ravel(self.values[n])):
            self.digits += more
            self._evaluate()

    def _evaluate(self) -> None:
        self.evaluation = self.evaluation_in(self.digits)
        self.values = {n: self.evaluation.memory[n] for n in self.names}

    def evaluation_in(self, digits: int) -> Evaluation:
        """The results in so many digits."""
        with mpmath.workdps(digits):
            numbers = chosen_numbers(self.network)
            values = {**self.point.params, **self.data, **self.drawn, **numbers}
            evaluation = Evaluation(self.program, values, self.known)
            evaluation.run()
        return evaluation

    # --- the functions: each gives the error of one module

    def evaluated(self, net: Watched, f: Function) -> Error:
        got = self.called(net, f)
        if isinstance(got, Mapping):
            got = tuple(got[label] for label in f.labels)
        return self._outputs(got)

    def jvp(self, net: Watched, f: Function) -> Error:
        along = self._direction([*self.inputs, *self.trained])
        tangents = {name: along[name] for name in self.trained}
        directions = [tangents] if any(v.name == "t_params" for v in f.vectors) else []
        seeds = [along[name] for name in self.inputs]
        values, slopes = self.called(net, f, *seeds, behind=directions)
        wanted = self._slopes(along)
        found = [
            _named(apart(got, wanted[name], _scale(wanted[name])), f"t_{name}")
            for name, got in zip(self._moving(f), arrays(slopes), strict=True)
        ]
        return largest([self._outputs(values), *found])

    def vjp(self, net: Watched, f: Function) -> Error:
        weights = {n: self.rng.uniform(-1, 1, self._shape(n)) for n in self.real}
        values, grads = self.called(net, f, *weights.values())
        names = [*self.inputs, *self.trained]
        return largest([self._outputs(values), *self._sums(dict(grads), names, weights)])

    def input_vjp(self, net: Watched, f: Function) -> Error:
        weights = {n: self.rng.uniform(-1, 1, self._shape(n)) for n in self.real}
        values, got = self.called(net, f, *weights.values())
        grads = got if isinstance(got, Mapping) else {self.inputs[0]: got}
        return largest([self._outputs(values), *self._sums(dict(grads), self.inputs, weights)])

    def input_gradient(self, net: Watched, f: Function) -> Error:
        got = self.called(net, f)
        grads = got if isinstance(got, Mapping) else {f.slopes[0][0].name: got}
        weights = {n: np.ones(self._shape(n)) for n in self.real}
        return largest(self._sums(dict(grads), [t.name for t, _ in f.slopes], weights))

    def jacobian(self, net: Watched, f: Function) -> Error:
        """J·direction is what moves the outputs if an input moves."""
        got, found = self.called(net, f), []
        if not isinstance(got, Mapping):
            got = {self.real[0]: {self.inputs[0]: got}}
        shapes = dict(zip(self.names, (t.shape for t in self.function.results), strict=True))
        for by in (t for t in self.function.data if t.dtype == "real"):
            along = self._direction([by.name])
            wanted = self._slopes(along)
            for name, rows in got.items():
                product = contracted(rows[by.name], shapes[name], [(by, along[by.name])])
                scale = max(float(np.abs(rows[by.name]).max(initial=0)), _scale(wanted[name]))
                found.append(_named(apart(product, wanted[name], scale), f"{name} by {by.name}"))
        return largest(found)

    def param_jacobian(self, net: Watched, f: Function) -> Error:
        """J·direction is what moves the outputs if the parameters move."""
        got = self.called(net, f)
        found = []
        for k in range(DIRECTIONS):
            along = self._direction(self.trained)
            flat = np.concatenate([np.ravel(d) for d in along.values()])
            wanted = self._slopes(along)
            for name, rows in (got if isinstance(got, Mapping) else {self.real[0]: got}).items():
                matrix = np.asarray(rows, float)
                scale = max(float(np.abs(matrix).max(initial=0)), _scale(wanted[name]))
                error = apart(matrix @ flat, wanted[name], scale)
                found.append(_named(error, f"{name}, direction {k + 1}"))
        return largest(found)

    # --- parts

    def called(self, net: Watched, f: Function, *more: Any, behind: Iterable[Any] = ()) -> Any:
        """What a function gives for the data and more, sizes, and what is passed behind them."""
        drawn = {"seed": 0, "step": NUMBER} if f.randoms else {}
        return net.call(f.name, *self._given(net), *more, *self.given_sizes, *behind, **drawn)

    def _given(self, net: Watched) -> list[Any]:
        params = [net.params(self.point.params)] if self.network.layout else []
        return [*params, *self.data.values()]

    def _outputs(self, got: Any) -> Error:
        found = []
        for name, value in zip(self.names, arrays(got), strict=True):
            wanted = _floats(self.values[name])
            found.append(_named(apart(value, wanted, _scale(wanted)), name))
        return largest(found)

    def _sums(self, grads: Arrays, names: list[str], weights: Arrays) -> list[Error]:
        """Gradients of Σ weight·output along random directions."""
        found = []
        floor = gradient_floor({name: grads[name] for name in names})
        for name in names:
            for k in range(DIRECTIONS):
                along = self._direction([name])
                slopes = self._slopes(along)
                terms = np.concatenate([np.ravel(weights[n] * slopes[n]) for n in self.real])
                wanted = float(terms.sum())
                gradient = np.asarray(grads[name], float)
                got = float((gradient * along[name]).sum())
                scale = max(float(np.linalg.norm(gradient)), float(np.abs(terms).sum()), floor)
                found.append((apart(got, wanted, scale)[0], f"{name}, direction {k + 1}"))
        return found

    def _direction(self, names: Iterable[str]) -> dict[str, Any]:
        values = {**self.point.params, **self.data}
        return {n: self.rng.choice([-1.0, 1.0], np.shape(values[n])) for n in names}

    def _slopes(self, along: Arrays) -> dict[str, Any]:
        """The derivatives of the outputs along a direction."""
        with mpmath.workdps(self.digits):
            moved = self.evaluation.moved(moved_by(self.evaluation, along, STEP))
            return {
                n: _floats((np.asarray(moved[n], object) - self.values[n]) / STEP)
                for n in self.real
            }

    def _shape(self, name: str) -> tuple[int, ...]:
        return tuple(np.shape(self.values[name]))

    def _moving(self, f: Function) -> list[str]:
        """The outputs that have a tangent among the results of `jvp`."""
        tangents = len(f.results) - len(self.names)
        return self.real if tangents == len(self.real) else self.names[:tangents]


def moved_by(evaluation: Evaluation, along: Arrays, step: mpf) -> dict[str, Any]:
    """The values of tensors some steps along directions."""
    return {
        n: np.asarray(evaluation.memory[n] + step * precise(d), object) for n, d in along.items()
    }


def contracted(rows: Any, output: Shape, by: Sequence[tuple[Tensor, Any]]) -> Any:
    """Derivatives by tensors as `jacobian` has them, along a direction of each."""
    shared, shape = list[bool](), output
    for t, _ in by:
        shared.append(shape[:1] == t.shape[:1] and isinstance((*shape, None)[0], Size))
        shape += t.shape[shared[-1] :]
    found = np.asarray(rows, float)
    for (_, d), own in reversed(list(zip(by, shared, strict=True))):
        if own:
            pairs = zip(found, d, strict=True)
            found = np.stack([np.tensordot(r, s, axes=np.ndim(s)) for r, s in pairs])
        else:
            found = np.tensordot(found, d, axes=np.ndim(d))
    return found


def _named(error: Error, name: str) -> Error:
    return error[0], f"{name}[{error[1]}]" if error[1] else name


def _scale(values: Any) -> float:
    return max(float(np.abs(values).max(initial=0)), FLOOR)


def _floats(values: Any) -> Any:
    return np.asarray(np.asarray(values, object), np.float64)
