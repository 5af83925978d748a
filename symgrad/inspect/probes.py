"""The loss of a training step at two points, in many digits: what its gradients have to agree with.

`Reference` holds a model's loss at random parameters and data; `probes` gives derivatives along
directions, which are differences of two values of the loss 1e-20 apart:

    Probe("dense1_W", "dense1_W[2,1]", a 1 in one entry, ∂loss/∂W[2,1])
    Probe("dense1_W", "direction 1", ±1 in every entry, …)

Derivatives, simplification and code generation have no part in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import mpmath
import numpy as np
from mpmath import mpf

from ..ir import Program
from ..model.model import Model
from ..model.network import Network, Training
from ..model.programs import specialized
from ..passes.live import live
from .data import chosen_numbers, random_data, random_draws
from .errors import Error, gradient_floor, listed
from .evaluate import Array, Evaluation, precise

DIGITS = 40
STEP = mpf(10) ** -20
SPARE = 6  # digits of a value that are there for what stands before the point
SMALL = 300  # parameters up to which every entry is checked
ENTRIES, DIRECTIONS = 3, 2


@dataclass(frozen=True, slots=True)
class Probe:
    """A direction in the space of one tensor, and the derivative of the loss along it."""

    tensor: str
    label: str
    direction: Array
    slope: mpf


class Reference:
    """The loss of a training step at random parameters and data, in many digits."""

    def __init__(
        self,
        model: Model,
        network: Network,
        step: Training,
        samples: int,
        seed: int,
        params: Mapping[str, Any],
    ) -> None:
        inputs = network.programs[f"backward{step.suffix}"].inputs
        items = live(specialized(model.trace.items, training=1), [step.loss])
        self.program = Program(f"{network.name}_loss", inputs, items, (step.loss,))
        self.network, self.step, self.seed = network, step, seed
        self.rng = np.random.default_rng(seed)
        self.params = {
            name: array + self.rng.uniform(-0.1, 0.1, array.shape) for name, array in params.items()
        }
        self.name = step.loss.name
        self.digits = DIGITS
        for positive in (False, True):
            self.every = random_data(network, samples, "float64", seed, positive)
            self.data = {t.name: self.every[t.name] for t in step.data}
            self.evaluation = self.evaluated(self.params)
            self.loss = self.evaluation.memory[self.name][()]
            if mpmath.isfinite(self.loss):
                break  # otherwise the model takes the logarithm or the root of an input
        if more := further_digits([self.loss]):
            self.digits += more
            self.evaluation = self.evaluated(self.params)
            self.loss = self.evaluation.memory[self.name][()]

    def evaluated(self, params: Mapping[str, Any], number: int = 0, more: int = 0) -> Evaluation:
        """The loss at other parameters and the same data, in the step of this number; `more` are
        further digits."""
        with mpmath.workdps(self.digits + more):
            draws = random_draws(self.network, self.every, number)
            numbers = chosen_numbers(self.network)
            evaluation = Evaluation(self.program, {**params, **self.every, **draws, **numbers})
            evaluation.run()
        return evaluation

    def shape(self, name: str) -> tuple[int, ...]:
        return tuple(np.shape({**self.params, **self.data}[name]))

    def places(self) -> list[tuple[str, str, Any]]:
        """Entries and directions in every parameter and real input that has a gradient: the
        tensor's name, what to call the direction, and the direction."""
        values = {**self.params, **self.data}
        tensors = [t.name for t in self.step.gradients]
        small = sum(np.size(values[name]) for name in tensors) <= SMALL
        return [p for name in tensors for p in self._places(name, values[name].shape, small)]

    def _places(self, name: str, shape: tuple[int, ...], small: bool) -> list[tuple[str, str, Any]]:
        every = list(np.ndindex(shape))
        if not small and len(every) > ENTRIES:
            chosen = sorted(self.rng.choice(len(every), ENTRIES, replace=False))
            every = [every[k] for k in chosen]
        found = []
        for place in every:
            unit = np.zeros(shape)
            unit[place] = 1
            found.append((name, f"{name}[{listed(place)}]" if place else name, unit))
        if not small:
            for k in range(DIRECTIONS):
                found.append((name, f"direction {k + 1}", self.rng.choice([-1.0, 1.0], shape)))
        return found

    def probe(self, name: str, label: str, direction: Any) -> Probe:
        with mpmath.workdps(self.digits):
            step = self.evaluation.memory[name] + STEP * precise(direction)
            moved = np.asarray(step, object)  # NumPy makes a number of an array without axes
            slope = (self.evaluation.moved({name: moved})[self.name][()] - self.loss) / STEP
        return Probe(name, label, direction, slope)

    def probes(self) -> list[Probe]:
        return [self.probe(*place) for place in self.places()]


def further_digits(values: Iterable[Any]) -> int:
    """Those that large values take before the point: a difference of two must keep the rest."""
    finite = [abs(v) for v in values if mpmath.isfinite(v)]
    largest = max(finite, default=mpf(0))
    before = int(mpmath.log10(largest)) if largest > 1 else 0
    return before if before > SPARE else 0


def probe_errors(probes: list[Probe], gradients: Mapping[str, Any]) -> dict[str, Error]:
    """By tensor the largest error of a gradient, and where: relative to the largest entry there is
    (for a direction, to the gradient's length)."""
    worst: dict[str, Error] = {}
    floor = gradient_floor(gradients)
    for p in probes:
        gradient = np.atleast_1d(np.asarray(gradients[p.tensor], np.float64))
        finite = gradient[np.isfinite(gradient)]
        direction = np.atleast_1d(p.direction)
        taken = np.nonzero(direction)
        got = float((gradient[taken] * direction[taken]).sum())
        got = (
            math.fsum((gradient[taken] * direction[taken]).tolist()) if math.isfinite(got) else got
        )
        one = len(taken[0]) == 1
        size = np.abs(finite).max(initial=0) if one else np.linalg.norm(finite)
        scale = max(float(size), abs(float(p.slope)), floor)
        error = float(abs(mpf(got) - p.slope)) / scale if math.isfinite(got) else math.inf
        error = error if error == error else math.inf
        if p.tensor not in worst or error > worst[p.tensor][0]:
            worst[p.tensor] = (error, p.label)
    return worst
