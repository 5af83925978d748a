"""`symgrad check`: the gradients of the generated modules against an independent evaluation.

The reference is the loss as the model wrote it, evaluated by `Evaluation` in 40 digits at two
points 1e-20 apart; derivatives, simplification and code generation have no part in it. A small
model is checked entry by entry, a larger one at some entries of each parameter and in random
directions (±1 for every entry at once), which no single wrong entry escapes. Then the backends are
compared with each other, in every entry.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mpmath
import numpy as np
from mpmath import mpf

from ..build import BuildError, load_generated
from ..build.compile import write_module
from ..build.load import load_with_sources
from ..build.stages import emit
from ..ir import Program
from ..passes.simplify import live
from ..spec.model import Model
from ..spec.network import Network, Training
from ..spec.programs import specialized
from .data import random_data, random_draws
from .evaluate import Array, Evaluation, precise

DIGITS = 40
STEP = mpf(10) ** -20
BOUND = 1e-9
AGREEMENT = 1e-12
SMALL = 300  # parameters up to which every entry is checked
ENTRIES, DIRECTIONS = 3, 2
FLOOR = 1e-8  # gradients below are as good as 0
SMALL_SHARE = 1e-3  # of the largest gradient: smaller ones are told from 0 no better than this
Say = Callable[[str], None]


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
        loss = Program(f"{network.name}_loss", inputs, items, (step.loss,))
        self.step, self.rng = step, np.random.default_rng(seed)
        self.params = {
            name: array + self.rng.uniform(-0.1, 0.1, array.shape) for name, array in params.items()
        }
        self.name = step.loss.name
        for positive in (False, True):
            every = random_data(network, samples, "float64", seed, positive)
            self.data = {t.name: every[t.name] for t in step.data}
            with mpmath.workdps(DIGITS):
                values = {**self.params, **every, **random_draws(network, every)}
                self.evaluation = Evaluation(loss, values)
                self.loss = self.evaluation.run()[self.name][()]
            if mpmath.isfinite(self.loss):
                return  # otherwise the model takes the logarithm or the root of an input

    def shape(self, name: str) -> tuple[int, ...]:
        return tuple(np.shape({**self.params, **self.data}[name]))

    def probes(self) -> list[Probe]:
        """Entries and directions in every parameter and real input that has a gradient."""
        values = {**self.params, **self.data}
        tensors = [t.name for t in self.step.gradients]
        small = sum(np.size(values[name]) for name in tensors) <= SMALL
        return [p for name in tensors for p in self._probes(name, values[name], small)]

    def _probes(self, name: str, value: Any, small: bool) -> list[Probe]:
        every = list(np.ndindex(value.shape))
        if not small and len(every) > ENTRIES:
            chosen = sorted(self.rng.choice(len(every), ENTRIES, replace=False))
            every = [every[k] for k in chosen]
        found = []
        for place in every:
            unit = np.zeros(value.shape)
            unit[place] = 1
            label = f"{name}[{_list(place)}]" if place else name
            found.append(self._probe(name, label, unit))
        if not small:
            for k in range(DIRECTIONS):
                direction = self.rng.choice([-1.0, 1.0], value.shape)
                found.append(self._probe(name, f"direction {k + 1}", direction))
        return found

    def _probe(self, name: str, label: str, direction: Any) -> Probe:
        with mpmath.workdps(DIGITS):
            step = self.evaluation.memory[name] + STEP * precise(direction)
            moved = np.asarray(step, object)  # NumPy makes a number of an array without axes
            slope = (self.evaluation.moved({name: moved})[self.name][()] - self.loss) / STEP
        return Probe(name, label, direction, slope)


def probe_errors(probes: list[Probe], gradients: Mapping[str, Any]) -> dict[str, tuple[float, str]]:
    """By tensor the largest error of a gradient, and where: relative to the largest entry there is
    (for a direction, to the gradient's length)."""
    worst: dict[str, tuple[float, str]] = {}
    floor = _floor(gradients)
    for p in probes:
        gradient = np.atleast_1d(np.asarray(gradients[p.tensor], np.float64))
        direction = np.atleast_1d(p.direction)
        taken = np.nonzero(direction)
        got = math.fsum((gradient[taken] * direction[taken]).tolist())
        one = len(taken[0]) == 1
        size = np.nanmax(np.abs(gradient), initial=0) if one else np.linalg.norm(gradient)
        scale = max(float(size), abs(float(p.slope)), floor)
        error = float(abs(mpf(got) - p.slope)) / scale if math.isfinite(got) else math.inf
        error = error if error == error else math.inf
        if p.tensor not in worst or error > worst[p.tensor][0]:
            worst[p.tensor] = (error, p.label)
    return worst


def _floor(gradients: Mapping[str, Any]) -> float:
    """What an error is at least measured against: a bias before a normalization has a gradient of
    0, which arithmetic gives as the rounding of larger numbers."""
    largest = max((float(np.nanmax(np.abs(g), initial=0)) for g in gradients.values()), default=0.0)
    return max(FLOOR, SMALL_SHARE * largest if math.isfinite(largest) else 0.0)


def check_file(path: Path, samples: int = 3, seed: int = 0, say: Say = print) -> bool:
    """Check a model file in both backends and print the table; whether all is within bounds."""
    model, _ = load_with_sources(path)
    network = model.network(model.name or "model")
    with tempfile.TemporaryDirectory() as folder:
        modules = _modules(model, Path(folder), say)
        params, right = modules["NumPy"].init_params(seed), True
        for step in network.steps:
            if step.name:
                say(f"{'' if step is network.steps[0] else chr(10)}step {step.name}\n")
            reference = Reference(model, network, step, samples, seed, params)
            right &= report(reference, modules, say)
        return right


def _modules(model: Model, folder: Path, say: Say) -> dict[str, Any]:
    found = {}
    for label, backend in (("NumPy", "numpy"), ("C", "c")):
        try:
            made, _ = write_module(emit(model, "check", backend, "float64"), folder)
            found[label] = load_generated(made)
        except BuildError as error:
            say(f"C is left out: {error}")
    return found


def report(reference: Reference, modules: Mapping[str, Any], say: Say = print) -> bool:
    """Print the table of errors; whether all is within bounds."""
    arguments = list(reference.data.values())
    losses: dict[str, float] = {}
    gradients: dict[str, Any] = {}
    for label, net in modules.items():
        params = net.init_params()
        for name, value in reference.params.items():
            params[name] = value
        backward = getattr(net, f"backward{reference.step.suffix}")
        loss, gradients[label] = backward(params, *arguments, wrt_inputs=True)
        apart = float(abs(mpf(loss) - reference.loss))
        losses[label] = apart / max(abs(float(reference.loss)), FLOOR)
    probes = reference.probes()
    errors = {label: probe_errors(probes, found) for label, found in gradients.items()}
    rows = [["loss", "", "value", *(f"{error:.1e}" for error in losses.values()), ""]]
    bad = [f"the loss in {label}" for label, error in losses.items() if not error <= BOUND]
    for name, count in _checked(probes).items():
        found = {label: errors[label][name] for label in modules}
        shape = "×".join(map(str, reference.shape(name))) or "scalar"
        cells = [f"{error:.1e}" for error, _ in found.values()]
        rows.append([name, shape, count, *cells, max(found.values())[1]])
        for label, (error, where) in found.items():
            if not error <= BOUND:
                bad.append(f"the gradient of {name} in {label} at {where}")
    columns = [f"error, {label}" for label in modules]
    say(table(["gradient of", "shape", "checked", *columns, "worst at"], rows))
    if len(gradients) == 2:
        apart, where = backends_apart(*gradients.values())
        both = " and ".join(gradients)
        say(f"\nlargest difference between {both}, all entries: {apart:.1e} at {where}")
        if not apart <= AGREEMENT:
            bad.append(f"{both} differ by more than {AGREEMENT:.0e} at {where}")
    for text in bad:
        say(f"WRONG: {text}")
    if not bad:
        say(f"all within {BOUND:.0e} (float64, reference in {DIGITS} digits)")
    return not bad


def _checked(probes: list[Probe]) -> dict[str, str]:
    """What was checked of each tensor, in words."""
    labels: dict[str, list[str]] = {}
    for p in probes:
        labels.setdefault(p.tensor, []).append(p.label)
    return {name: _summary(found) for name, found in labels.items()}


def backends_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[float, str]:
    """The largest difference of two sets of gradients, relative to the largest entry of the array
    that it is in, and its place."""
    worst = (0.0, "")
    floor = _floor(one)
    for name, first in one.items():
        one_, two = np.asarray(first), np.asarray(other[name])
        if one_.size:
            apart = np.where(one_ == two, 0.0, np.abs(one_ - two))
            apart = np.where(np.isfinite(apart), apart, math.inf)
            place = np.unravel_index(int(apart.argmax()), apart.shape)
            scale = max(float(np.nanmax(np.abs(one_), initial=0)), floor)
            worst = max(worst, (float(apart[place]) / scale, f"{name}[{_list(place)}]"))
    return worst


def _list(place: Iterable[Any]) -> str:
    return ",".join(map(str, place))


def _summary(labels: list[str]) -> str:
    directions = sum(label.startswith("direction") for label in labels)
    entries = len(labels) - directions
    if not directions:
        return f"all {entries} entries"
    return f"{entries} entries, {directions} directions"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Columns of equal width; all but the first are set flush left."""
    widths = [max(len(r[k]) for r in [head, *rows]) for k in range(len(head))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)) for r in [head, *rows]]
    return "\n".join(line.rstrip() for line in [lines[0], "-" * len(lines[0]), *lines[1:]])
