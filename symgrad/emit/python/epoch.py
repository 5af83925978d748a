"""An epoch of training steps on the Python side of a generated module, as text.

def train_epoch(params, state, x, y, batch_size, seed=0, shuffle=True, callback=None, every=None):
    …                                       checks, as everywhere, of all samples at once
    _order = _order_of(N, seed, state["t"]) if shuffle else None

    def _run(_first, _last, _total):
        …                                   the steps of these samples: a loop, or one call of C

    return _epoch(_run, N, batch_size, state["t"], callback, every)

and several of them, measured between, which `_fit` of the template is:

def fit(params, state, x, y=None, *, epochs=1, batch_size=32, validation=None, …, lr=0.001):
    return _fit("", params, state, (x, y), epochs, …, {"lr": lr})
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import Any

from sympy import Expr

from ...ir import Size, Tensor
from ...language.trace import N
from ...lower.arrays.values import Values
from ...model.network import Function, Names, Network, Training
from ..numpy.python import Python
from .checks import extents, one_by_one, size_sources
from .options import by_name, keywords

Bounds = Mapping[Tensor, Expr]


def samples_of(step: Function) -> Size:
    """The size that counts the samples of a training step."""
    assert any(N in t.shape[:1] for t in step.data)
    return N


def in_rows(step: Function) -> tuple[Tensor, ...]:
    """The data of which a batch has some rows; it has the whole of the others."""
    samples = samples_of(step)
    return tuple(t for t in step.data if t.shape and t.shape[0] == samples)


def has_epoch(step: Function) -> bool:
    """Whether a training step can be taken of a part of the samples: there must be N of some array,
    and none may have as many columns as there are samples."""
    if not any(N in t.shape[:1] for t in step.data):
        return False
    rows, samples = in_rows(step), samples_of(step)
    return not any(e.has(samples) for t in step.data for e in t.shape[t in rows :])


def epoch_name(step: Function) -> str:
    """What the epoch of a training step is called."""
    return f"train_epoch_{step.step}" if step.step else "train_epoch"


def epoch(network: Network, step: Function, bounds: Bounds, run: Sequence[str]) -> dict[str, Any]:
    """What the template receives for the epoch of a training step, where whole numbers must be
    below `bounds` and `run` are the lines that take the steps of some samples."""
    own, samples = network.names, samples_of(step)
    counter = step.counter
    assert counter is not None
    return {
        "name": epoch_name(step),
        "checks": one_by_one(step, own, own={"params": "_PARAMETERS", "state": "_STATE"}),
        "sizes": [
            f"{own.python(Size(size))} = {text}"
            for size, text in size_sources(step.data, own).items()
        ],
        "labels": [
            f'_labels_of("{own.public(t)}", {own.python(t)}, {_whole(bound, own)})'
            for t, bound in bounds.items()
            if not bound.has(samples)
        ],
        "requires": [
            (_condition(condition, own), repr(message))
            for condition, message in step.program.requires
            if condition.has(samples)
        ],
        "samples": own.python(samples),
        "counter": f'state["{own.public(counter)}"]',
        "run": run,
    }


def fit(network: Network, step: Training) -> dict[str, Any]:
    """What the template receives for `fit` of a training step."""
    functions, own = network.functions_of(step), network.names
    whole = functions["train_step"]
    measure = functions.get("metrics", functions["loss"])
    names = [own.python(t) for t in whole.data]
    first, *others = names
    return {
        "name": f"fit{step.suffix}",
        "arguments": ", ".join([first, *(f"{name}=None" for name in others)]),
        "first": first,
        "data": f"({', '.join(names)}{',' if len(names) == 1 else ''})",
        "numbers": "".join(f", {k}" for k in keywords(network, whole)),
        "by_name": by_name(network, whole),
        "epoch": epoch_name(whole),
        "step": whole.name,
        "measure": measure.name,
        "measured": [own.python(t) for t in measure.arguments],
        "rows": whole.data.index(in_rows(whole)[0]),
        "arrays": [
            f'"{own.public(t)}": ({extents(t, own)}, "{t.dtype}", "{t.role}")' for t in whole.data
        ],
    }


def _condition(expr: Expr, own: Names) -> str:
    """A condition on sizes as Python text."""
    return ast.unparse(Python().value(Values(()).condition(_renamed(expr, own))))


def _whole(expr: Expr, own: Names) -> str:
    """A whole number of sizes as Python text."""
    return ast.unparse(Python().whole(_renamed(expr, own)))


def _renamed(expr: Expr, own: Names) -> Expr:
    renamed: Expr = expr.xreplace({s: Size(own.python(s)) for s in expr.atoms(Size)})
    return renamed
