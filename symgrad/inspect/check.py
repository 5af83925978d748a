"""`symgrad check`: every function of the generated modules against an independent evaluation.

The reference is the loss as the model wrote it, evaluated by `Evaluation` in 40 digits at two
points 1e-20 apart (`symgrad.inspect.probes`); derivatives, simplification and code generation have
no part in it. A small model is checked entry by entry, a larger one at some entries of each
parameter and in random directions (±1 for every entry at once), which no single wrong entry
escapes.
Then the functions beside `backward`: `forward` and those of ``--with`` against differences of the
outputs (`symgrad.inspect.outputs`), `update` and `train_step` against the optimizer's formulas
(`symgrad.inspect.functions`). What a module leaves unwritten is NaN meanwhile, and what it changes
that it should only read is found (`symgrad.inspect.calls`).
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from mpmath import mpf

from ..affine import count as size_of
from ..build import BuildError, load_generated
from ..build.compile import write_module
from ..build.sources import load_with_sources
from ..compiler import emit
from ..derivatives import OF_LOSS
from ..ir import Size
from ..model.model import Model
from ..model.network import EVALUATIONS, Function, Network
from ..model.programs import network_of
from ..model.requested import possible, requested
from .calls import Watched, numbers_of
from .curvature import Curvature
from .data import chosen_sizes
from .errors import FLOOR, Error, backends_apart, within
from .functions import Row, step_checks
from .outputs import Outputs, Point, point_of
from .probes import DIGITS, Probe, Reference, probe_errors
from .progress import progress

BOUND = 1e-9
LARGE = 10**6  # numbers of a result, from which on it is not checked
AGREEMENT = 1e-12
Say = Callable[[str], None]
_COMPARED = {
    "forward": "outputs",
    "function": "outputs",
    "loss": "value",
    "metrics": "values",
    "jvp": "outputs and tangents",
    "vjp": "outputs; gradients, 2 directions each",
    "input_vjp": "outputs; gradients, 2 directions each",
    "input_gradient": "2 directions each",
    "jacobian": "1 direction each",
    "param_jacobian": "all outputs, 2 directions",
    **dict.fromkeys(OF_LOSS, "2 directions"),
    "per_sample_gradients": "each sample alone, 2 directions",
}


def check_file(path: Path, samples: int = 3, seed: int = 0, say: Say = print) -> bool:
    """Check a model file in both backends and print the tables; whether all is within bounds."""
    model, _ = load_with_sources(path)
    network, wanted, left_out = _whole(model, samples)
    with tempfile.TemporaryDirectory() as folder:
        nets = _modules(model, network, Path(folder), wanted, say)
        params = nets[0].module.init_params(seed)
        references = []
        right = True
        for step in network.steps:
            if step.name:
                say(f"{'' if step is network.steps[0] else chr(10)}step {step.name}\n")
            references.append(Reference(model, network, step, samples, seed, params))
            right &= report(references[-1], nets, say)
        say("")
        if references:
            found = references[0]
            point = Point(found.params, found.every, samples, seed)
        else:
            point = point_of(network, samples, seed, params)
        right &= _report_functions(model, network, references, point, nets, say)
        for kind, reason in left_out.items():
            say(f"{kind} is left out: {reason}")
    return right


def _whole(model: Model, samples: int) -> tuple[Network, list[str], dict[str, str]]:
    """The network with all functions that it can have, but for derivatives of losses and metrics
    and what has very many numbers; which of `--with` these are, and why it has not the others."""
    name = model.name or "model"
    plain = network_of(model, name)
    measures = tuple(f"{f.name}_" for f in plain.functions if f.kind in ("loss", "metrics"))
    words, refused = possible(plain)
    wanted = [word for word in words if not word.startswith(measures)]
    left_out = {w: reason for w, reason in refused.items() if not w.startswith(measures)}
    for word in list(wanted):
        many = _numbers(plain, requested(plain, [word]), samples)
        if many > LARGE:
            wanted.remove(word)
            left_out[word] = f"its result has {many:,} numbers, which take long to check"
    return network_of(model, name, wanted), wanted, left_out


def _numbers(network: Network, functions: Iterable[Function], samples: int) -> int:
    """How many numbers the largest result of a function has."""
    sizes = {Size(s): n for s, n in chosen_sizes(network, samples).items()}
    counts = (size_of(t.shape).xreplace(sizes) for f in functions for t in f.results)
    return max(map(int, counts), default=0)


def _modules(
    model: Model, network: Network, folder: Path, wanted: list[str], say: Say
) -> list[Watched]:
    found, numbers = [], numbers_of(network)
    for label, backend in (("NumPy", "numpy"), ("C", "c")):
        try:
            made, _ = write_module(emit(model, "check", backend, "float64", None, wanted), folder)
            found.append(Watched(label, load_generated(made), network.functions, numbers))
        except BuildError as error:
            say(f"C is left out: {error}")
    return found


def report(reference: Reference, nets: list[Watched], say: Say = print) -> bool:
    """Print the table of a step's gradients; whether all is within bounds."""
    arguments = list(reference.data.values())
    losses: dict[str, float] = {}
    gradients: dict[str, Any] = {}
    for net in nets:
        params = net.params(reference.params)
        name = f"backward{reference.step.suffix}"
        loss, grads = net.call(name, params, *arguments, wrt_inputs=True)
        gradients[net.label] = dict(grads)
        apart = float(abs(mpf(loss) - reference.loss))
        losses[net.label] = apart / max(abs(float(reference.loss)), FLOOR)
    places = reference.places()
    probes = []
    with progress(len(places)) as advance:
        for place in places:
            advance(f"{place[0]}, {place[1]}")
            probes.append(reference.probe(*place))
    errors = {label: probe_errors(probes, found) for label, found in gradients.items()}
    rows = [["loss", "", "value", *(f"{error:.1e}" for error in losses.values()), ""]]
    bad = [f"the loss in {label}" for label, error in losses.items() if not within(error, BOUND)]
    for name, count in _checked(probes).items():
        found = {net.label: errors[net.label][name] for net in nets}
        shape = "×".join(map(str, reference.shape(name))) or "scalar"
        rows.append([name, shape, count, *_cells(found)])
        for label, (error, where) in found.items():
            if not within(error, BOUND):
                bad.append(f"the gradient of {name} in {label} at {where}")
    say(table(["gradient of", "shape", "checked", *_columns(nets), "worst at"], rows))
    if len(gradients) == 2:
        apart, where = backends_apart(*gradients.values())
        both = " and ".join(gradients)
        say(f"\nlargest difference between {both}, all entries: {apart:.1e} at {where}")
        if not within(apart, AGREEMENT):
            bad.append(f"{both} differ by more than {AGREEMENT:.0e} at {where}")
    return _verdict(bad, say)


def _report_functions(
    model: Model,
    network: Network,
    references: list[Reference],
    point: Point,
    nets: list[Watched],
    say: Say,
) -> bool:
    """Print the table of all functions; whether all is within bounds."""
    found: list[Row] = []
    evaluating = [f for f in network.functions if f.kind in EVALUATIONS]
    derived = [f for f in network.functions if f.kind in _COMPARED and f not in evaluating]
    with progress(len(evaluating) + len(derived) + len(references)) as advance:
        for f in evaluating:
            advance(f.name)
            outputs = Outputs(model, network, f, point)
            found.append(_row(f, nets, outputs.evaluated))
        for reference in references:
            advance(f"train_step{reference.step.suffix}")
            found += step_checks(reference, nets)
        for f in derived:
            advance(f.name)
            of: Outputs | Reference
            if f.of is None:
                of = next(r for r in references if r.step.name == f.step)
            else:
                of = Outputs(model, network, network.base(f), point)
            if f.kind in OF_LOSS:
                found.append(_row(f, nets, Curvature(of, f).error))
            else:
                found.append(_row(f, nets, getattr(of, f.kind)))
    rows = [[row.function, row.compared, *_cells(row.errors)] for row in found]
    say(table(["function", "compared", *_columns(nets), "worst at"], rows))
    bad = [
        f"{row.function} in {label} at {where}"
        for row in found
        for label, (error, where) in row.errors.items()
        if not within(error, BOUND)
    ]
    bad += [f"in {net.label} {text}" for net in nets for text in dict.fromkeys(net.changed)]
    return _verdict(bad, say)


def _row(f: Function, nets: list[Watched], error: Callable[[Watched, Function], Error]) -> Row:
    return Row(f.name, _COMPARED[f.kind], {net.label: error(net, f) for net in nets})


def _verdict(bad: list[str], say: Say) -> bool:
    for text in bad:
        say(f"WRONG: {text}")
    if not bad:
        say(f"all within {BOUND:.0e} (float64, reference in {DIGITS} digits)")
    return not bad


def _columns(nets: list[Watched]) -> list[str]:
    return [f"error, {net.label}" for net in nets]


def _cells(found: Mapping[str, Error]) -> list[str]:
    """The errors of the modules, and where the largest is."""
    worst = max(found.values(), key=lambda error: error[0])
    return [*(f"{error:.1e}" for error, _ in found.values()), worst[1]]


def _checked(probes: list[Probe]) -> dict[str, str]:
    """What was checked of each tensor, in words."""
    found: dict[str, list[bool]] = {}
    for p in probes:
        found.setdefault(p.tensor, []).append(bool(np.count_nonzero(p.direction) > 1))
    return {name: _summary(len(wide) - sum(wide), sum(wide)) for name, wide in found.items()}


def _summary(entries: int, directions: int) -> str:
    return f"{entries} entries, {directions} directions" if directions else f"all {entries} entries"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Columns of equal width; all but the first are set flush left."""
    widths = [max(len(r[k]) for r in [head, *rows]) for k in range(len(head))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)) for r in [head, *rows]]
    return "\n".join(line.rstrip() for line in [lines[0], "-" * len(lines[0]), *lines[1:]])
