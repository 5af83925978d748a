"""What a user asks a module to compute beside training: functions and metrics.

    Model(…, functions={"encode": Function(x, z), "decode": Function(z, y)})

gives ``net.encode(params, x)`` and ``net.decode(params, z)``, in C ``NAME_encode(…)``. What a
function computes is cut out of the model's formulas: z, which the first one gives, is given to the
second one in place of being computed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..ir import Equation, Loop, Tensor, map_items, substitute
from ..language.notation import checked_name
from ..language.trace import fail, user_line
from ..language.variable import Variable
from ..library.metrics import METRICS

Items = tuple[Equation | Loop, ...]

RESERVED = """forward backward update update_statistics train_step train_epoch fit loss metrics
value_and_grad hessp init_params init_state permutation set_threads threads save load FORMULAS
params state options workspace_size train_epoch_workspace_size""".split()
"""The names that a module has for something else."""


class Function:
    """A function of the generated module: any outputs over any inputs.

        Function(x, z)    Function([x, y], accuracy)    Function(z, y, training=True)

    `inputs` are what its caller passes, in this order: an `Input` or `Target`, or a variable that
    formulas define or that is random, which is then given instead. `outputs` are variables; one
    without dimensions is given as a number. What is random otherwise is drawn by a `seed` of the
    call. With `training` it computes as the training step does: dropout drops.
    """

    def __init__(self, inputs: Any, outputs: Any, *, training: bool = False) -> None:
        self.line = user_line()
        self.inputs = variables(inputs, "inputs of a function")
        self.outputs = variables(outputs, "outputs of a function")
        self.training = bool(training)
        if not self.outputs:
            raise fail("a function has no outputs")
        if len({v.tensor for v in self.inputs}) < len(self.inputs):
            raise fail("a function takes an input twice")
        for v in self.inputs:
            if v.tensor.role == "parameter":
                raise fail(f"{v.name} is a parameter, which a function has from params")


def variables(value: Any, what: str) -> tuple[Variable, ...]:
    """One variable, or several, as a tuple."""
    items = tuple(value) if isinstance(value, (list, tuple)) else (value,)
    for v in items:
        if not isinstance(v, Variable):
            raise fail(f"{what} must be variables, not {v!r}")
    return items


def checked_functions(given: Any) -> dict[str, Function]:
    """Functions by their names, or a SpecError."""
    if not isinstance(given, Mapping):
        raise fail(f'functions is {given!r}; it must be like {{"encode": Function(x, z)}}')
    for name, function in given.items():
        if checked_name(name) in RESERVED:
            raise fail(f"functions: {name!r} is another function of the module; rename it")
        if not isinstance(function, Function):
            raise fail(f"functions[{name!r}] is {function!r}; it must be a Function(x, y)")
    return dict(given)


def checked_metrics(given: Any) -> dict[str, Any]:
    """Metrics by their names, or a SpecError; a word stands for the metric of this name."""
    if isinstance(given, (list, tuple)) and all(isinstance(word, str) for word in given):
        given = {word: word for word in given}
    if not isinstance(given, Mapping):
        raise fail(f'metrics is {given!r}; it must be like {{"accuracy": a}} or ["accuracy"]')
    for name in given:
        if checked_name(name) == "loss":
            raise fail("metrics: the loss is among them, under this name")
    return {name: _named(m) if isinstance(m, str) else m for name, m in given.items()}


def _named(word: str) -> Any:
    if word not in METRICS:
        raise fail(f"metrics: there is no {word!r}; there are {', '.join(METRICS)}")
    return METRICS[word]()


def cut(items: Items, inputs: Iterable[Tensor]) -> tuple[Items, dict[Tensor, Tensor]]:
    """The items with some tensors given in place of being computed or drawn, and what these are as
    inputs."""
    given = {t: t if t.role in ("input", "target") else replace(t, role="input") for t in inputs}
    changed = {t: own for t, own in given.items() if own != t}
    if not changed:
        return items, given

    def visit(e: Equation) -> list[Equation]:
        if e.tensor in changed:
            return []
        while moved := {r: changed[r.tensor][r.indices] for r in e.reads if r.tensor in changed}:
            body, where, write = (substitute(x, moved) for x in (e.body, e.where, e.write))
            e = replace(e, write=write, body=body, where=where)
        return [e]

    return map_items(items, visit), given


__all__ = ["Function"]
