"""The functions of a training step against the optimizer's formulas in many digits.

    backward         the same gradients as with wrt_inputs=True, which the probes check
    update           the optimizer's formulas, at the gradients that `backward` gives
    update_statistics                those of running statistics
    train_step       the loss; the same formulas, and those of running statistics
    train_epoch      the loop over train_step (`symgrad.inspect.epochs`)

Each runs from the first state and from the one that a step leaves. The formulas are those of the
Program before simplification and lowering; they are evaluated in every entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import mpmath
import numpy as np

from ..emit.python.epoch import epoch_name
from ..ir import equations_of, map_items
from ..model.network import Function, is_counter
from ..passes.live import live
from .calls import Watched
from .data import chosen_numbers, random_draws
from .epochs import epoch_error
from .errors import Error, apart, largest
from .evaluate import Evaluation
from .probes import Reference

STEPS = 2
NOISE = 1e-13  # of the largest gradient: what rounding may change in one
EXACT = 1e-10  # an error below is not looked into


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison: of which function, in what, and the error in each module."""

    function: str
    compared: str
    errors: dict[str, Error]


def step_checks(reference: Reference, nets: list[Watched]) -> Iterator[Row]:
    """`backward` without the inputs, `update` and `train_step` of one training step."""
    network, step = reference.network, reference.step
    own = network.functions_of(step)
    found: dict[str, dict[str, list[Error]]] = {name: {} for name in own}
    for net in nets:
        for number, (params, state) in enumerate(_walk(net, reference)):
            _one_step(reference, net, own, params, state, number, found)
    for kind, compared in (
        ("backward", "as with wrt_inputs=True"),
        ("update", f"params and state, {STEPS} steps"),
        ("update_statistics", f"params, {STEPS} steps"),
        ("train_step", f"loss, params and state, {STEPS} steps"),
    ):
        if kind in own:
            errors = {label: largest(list_) for label, list_ in found[kind].items()}
            yield Row(own[kind].name, compared, errors)
    epochs = {net.label: epoch_error(reference, net, own["train_step"]) for net in nets}
    known = {label: error for label, error in epochs.items() if error is not None}
    if known:
        yield Row(epoch_name(own["train_step"]), "as the loop over train_step, 3 epochs", known)


def _walk(net: Watched, reference: Reference) -> Iterator[tuple[Any, Any]]:
    """Parameters and states: the first, then what each step of the module leaves."""
    params, state = net.params(reference.params), net.module.init_state()
    for _ in range(STEPS):
        yield params.copy(), state.copy()
        name = f"train_step{reference.step.suffix}"
        net.call(name, params, state, *reference.data.values())


def _one_step(
    reference: Reference,
    net: Watched,
    own: Mapping[str, Function],
    params: Any,
    state: Any,
    number: int,
    found: dict[str, dict[str, list[Error]]],
) -> None:
    data, drawn = list(reference.data.values()), {}
    if own["backward"].randoms:
        drawn = {"seed": int(state["seed"]), "step": int(state[_counter(own["update"])])}
    loss, grads = net.call(own["backward"].name, params, *data, **drawn)
    both, wider = net.call(own["backward"].name, params, *data, wrt_inputs=True, **drawn)
    sizes = [np.abs(wider[n]).max(initial=0) for n in grads]
    scale = float(max(sizes, default=1.0)) or 1.0
    errors = [(apart(grads[n], wider[n], scale)[0], n) for n in grads]
    _note(found, "backward", net, [(apart(loss, both)[0], "the loss"), *errors])

    new_params, new_state = params.copy(), state.copy()
    net.call(own["update"].name, new_params, grads, new_state)
    errors = _stepped(reference, own["update"], params, state, grads, new_params, new_state)
    _note(found, "update", net, errors)

    if statistics := own.get("update_statistics"):
        new_params = params.copy()
        net.call(statistics.name, new_params, *data, **drawn)
        errors = _stepped(reference, statistics, params, state, grads, new_params, state)
        _note(found, "update_statistics", net, errors)

    new_params, new_state = params.copy(), state.copy()
    loss = net.call(own["train_step"].name, new_params, new_state, *data)
    exact = reference.evaluated(params, drawn.get("step", 0)).memory[reference.name][()]
    errors = [(apart(loss, float(exact), max(abs(float(exact)), 1e-8))[0], "the loss")]
    errors += _stepped(reference, own["train_step"], params, state, grads, new_params, new_state)
    _note(found, "train_step", net, [(e, f"{w}, step {number + 1}") for e, w in errors])


def _note(found: dict[str, Any], kind: str, net: Watched, errors: list[Error]) -> None:
    found[kind].setdefault(net.label, []).extend(errors)


def _stepped(
    reference: Reference,
    function: Function,
    params: Any,
    state: Any,
    grads: Any,
    new_params: Any,
    new_state: Any,
) -> list[Error]:
    """The errors of what `update` or `train_step` left, by name, in all entries. An entry that
    moves when the gradients move by as much as rounding does may be wrong by that: the sign of a
    gradient that is 0 but for rounding, for example."""
    step = _Update(reference, function, params, state)
    wanted = step.run(grads)
    found = _compared(wanted, params, state, new_params, new_state, {})
    if all(error <= EXACT for error, _ in found):
        return found
    noise = NOISE * max(float(np.abs(g).max(initial=0)) for g in grads.values())
    slack: dict[str, Any] = {}
    for sign in (-1, 1):
        moved = step.run({name: g + sign * noise for name, g in grads.items()})
        for name, value in moved.items():
            spread = np.abs(value - wanted[name])
            slack[name] = np.maximum(slack.get(name, 0.0), 4 * spread)
    return _compared(wanted, params, state, new_params, new_state, slack)


def _compared(
    wanted: Mapping[str, Any],
    params: Any,
    state: Any,
    new_params: Any,
    new_state: Any,
    slack: Mapping[str, Any],
) -> list[Error]:
    found = []
    for name, value in wanted.items():
        old, new = (params, new_params) if name in params else (state, new_state)
        if name not in old:
            continue
        was, now = np.asarray(old[name], float), np.asarray(new[name], float)
        change, size = (np.abs(a).max(initial=0) for a in (value - was, value))
        error, place = apart(now, value, max(float(change), 1e-5 * float(size)), slack.get(name, 0))
        found.append((error, f"{name}[{place}]" if place else name))
    return found


class _Update:
    """The formulas by which a function replaces parameters and states, in many digits, with the
    gradients given."""

    def __init__(self, reference: Reference, function: Function, params: Any, state: Any) -> None:
        self.reference, self.function = reference, function
        self.params, self.state = params, state
        given = set(reference.step.gradients.values())
        program = function.program
        items = map_items(program.items, lambda e: [] if e.tensor in given else [e])
        wanted = [new for _, new in program.updates]
        items = live(items, wanted)
        read = {r.tensor: None for e in equations_of(items) for r in e.reads}
        inputs = (*program.inputs, *(t for t in read if t in given))
        self.program = replace(program, inputs=inputs, items=items, outputs=())

    def run(self, grads: Mapping[str, Any]) -> dict[str, Any]:
        """What the parameters and states become, by name."""
        reference, function = self.reference, self.function
        state, update = self.state, reference.network.functions_of(reference.step)["update"]
        number = int(state[_counter(update)])
        values: dict[str, Any] = {
            **reference.every,
            **random_draws(reference.network, reference.every, number),
            **chosen_numbers(reference.network),
            **{name: np.asarray(a) for name, a in self.params.items()},
            **{name: np.asarray(a) for name, a in state.items()},
            **{
                d.name: grads[t.name]
                for t, d in reference.step.gradients.items()
                if t.name in grads
            },
        }
        flat = {"params": self.params.flat, "grads": _joined(grads)}
        for vector in function.vectors:
            for t, start in vector.pieces:
                values[t.name] = flat[vector.name][start : start + int(t.shape[0])]
        with mpmath.workdps(self.reference.digits):
            memory = Evaluation(self.program, values).run()
            new = {old: memory[made.name] for old, made in self.program.updates}
        found = {old.name: _floats(value) for old, value in new.items()}
        for vector in function.vectors:
            if vector.name == "params" and not vector.places:  # update: by pieces of the vector
                whole = np.array(self.params.flat)
                for t, start in vector.pieces:
                    if t in new:
                        whole[start : start + int(t.shape[0])] = found.pop(t.name)
                for name, (start, stop, shape) in self.params.layout.items():
                    found[name] = whole[start:stop].reshape(shape)
        unchanged = {n: np.array(a, float) for n, a in self.params.items() if n not in found}
        return {**found, **unchanged}


def _joined(grads: Mapping[str, Any]) -> Any:
    return np.concatenate([np.ravel(g) for g in grads.values()])


def _counter(update: Function) -> str:
    return next(t.name for t in update.program.inputs if is_counter(t))


def _floats(values: Any) -> Any:
    return np.asarray(np.asarray(values, object), np.float64)
