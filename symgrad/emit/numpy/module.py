"""A Network as one NumPy file: the functions of the mathematics, then the calls around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sympy import Expr

from ...derivatives import DERIVATIVES
from ...ir import Size, Tensor
from ...lower.lower import SLOPES, STATISTICS
from ...lower.plan import Check, Draw, Plan, Require
from ...lower.ranges import label_bounds, may_refuse
from ...model.network import Function, Names, Network, Training, is_counter
from ...scalar import atoms_of
from ..constants import numpy_constants
from ..marks import Marks
from ..names import PYTHON, Scope
from ..python.checks import size_sources
from ..python.epoch import has_epoch, in_rows
from ..python.functions import derivatives, evaluations
from ..python.module import packed, python_values, said_of, trained, vector
from ..python.options import passed_on
from ..render import render
from .arguments import Inner, attributes, vectors
from .function import function_body
from .helpers import definitions, helpers
from .piece import Pieces, Text


def numpy_module(
    network: Network, plans: Mapping[str, Plan], marks: Marks, source: str, dtype: str
) -> str:
    """The text of NAME_numpy.py."""

    inner = {
        f.name: Inner(f, vectors(f, plans[f.name]), network.names)
        for f in network.functions
        if not f.calls
    }

    def call(function: Function) -> str:
        return inner[function.name].call()

    def after(step: Training) -> dict[str, list[str]]:
        return _step_lines(network, step, inner)

    def bounds(function: Function) -> Mapping[Tensor, Expr]:
        return label_bounds(plans[function.name].program)

    values = python_values(network, source, dtype, "numpy", call, after, bounds)
    pieces = Pieces(
        Scope(
            PYTHON,
            [
                *(i.function.inner for i in inner.values()),
                *(f"_{name}" for name in definitions()),
            ],
        ),
        marks=marks,
    )
    made = [_function(network, f, plans[name], pieces) for name, f in inner.items()]
    functions = [*pieces.texts.values(), *made]
    calls = set[str]().union(*(f.calls for f in functions))
    written = helpers([*calls, *(["_permutation"] if values["epochs"] else [])])
    values.update(
        functions=functions,
        helpers=[*written, *(h.rstrip() for h in values["draw_helpers"])],
        uses_windows="as_strided" in calls,
        layers=_layers(pieces),
        constants=numpy_constants(network, dtype),
        derivatives=derivatives(network, "numpy", call),
        evaluations=evaluations(network, "numpy", call),
    )
    text, formulas = marks.taken(render("numpy/module.py.j2", **values))
    said = said_of(f"{network.name}_numpy.py", text, formulas)
    return f"{text}\n{render('numpy/formulas.py.j2', packed_formulas=packed(said))}"


def _layers(pieces: Pieces) -> list[str]:
    """Which layers have an object of their own, and the names in it, as lines of a table."""
    found: dict[tuple[str, ...], list[str]] = {}
    for layer, names in pieces.layers.items():
        found.setdefault(tuple(sorted(names)), []).append(layer)
    return [f"({layers!r}, {list(names)!r})," for names, layers in found.items()]


def _function(network: Network, inner: Inner, plan: Plan, pieces: Pieces) -> Text:
    program, function = plan.program, inner.function
    needed = set(_sizes_used(plan))
    lines = [
        f"{size} = {text}"
        for size, text in size_sources(function.data, Names({}, {})).items()
        if size in needed
    ]
    if function.asks_for_slopes:
        lines.append(f"{' = '.join(d.name for _, d in function.slopes)} = None")
    found = attributes(network, inner.objects)
    body = function_body(plan, found, inner.objects, pieces, network.names.public)
    lines += body.lines
    counts = [new for old, new in program.updates if is_counter(old)]
    results = ", ".join(t.name for t in (*function.results, *counts))
    if results:
        lines.append(f"return {results}")
    given = ", ".join(a.name for a in inner.arguments)
    return Text(function.inner, given, _DOCS[function.kind], tuple(lines), body.calls)


def _sizes_used(plan: Plan) -> Iterator[str]:
    """The names of the sizes in equations and checks."""
    found: list[Expr] = []
    for e in plan.program.equations:
        found += [e.body, e.where, *(i.extent for i in e.loops), *e.tensor.shape]
    for k in plan.kernels:
        found += [k.condition] if isinstance(k, Require) else []
        found += [k.extent] if isinstance(k, Check) else []
        found += k.tensor.shape if isinstance(k, Draw) else []
    return (s.name for x in found for s in atoms_of(x, Size))


_DOCS = {
    "forward": "The output of the network.",
    "function": "What the function of this name gives.",
    "loss": "The loss alone.",
    "metrics": "The loss and the metrics.",
    "backward": "The loss, and inputs' gradients if asked for; the others go into the arrays d_….",
    "update_statistics": "Running statistics, in place, as train_step replaces them.",
    "update": "One step of the optimizer, in place; returns the number of steps taken.",
    **DERIVATIVES,
}


def _step_lines(
    network: Network, step: Training, inner: Mapping[str, Inner]
) -> dict[str, list[str]]:
    """The lines of a step's update and train_step."""
    backward, update = network.called(network.functions_of(step)["train_step"])
    assert update.counter is not None
    own = network.names
    counter = f'state["{own.public(update.counter)}"]'
    counted = f"{counter}[...]"
    table, kept = f"_GRADIENTS{step.suffix}", f"grads{step.suffix}"
    new = vector("numpy", "empty", trained(step))
    drawn = {"seed": 'int(state["seed"])', "step": f"int({counter})"}
    asked = {SLOPES: "False", STATISTICS: "True", **drawn}
    loss = f"loss{', *_' if len(backward.results) > 1 else ''}"
    updated = [f"{counted} = {inner[update.name].call()}"]
    before, after = list[str](), updated
    if backward.replaces and may_refuse(update.program):
        kept_params = Scope(PYTHON, map(own.python, step.data)).fresh("before")
        before = [f"{kept_params} = params.flat.copy()"]
        restored = [f"    params.flat[...] = {kept_params}", "    raise"]
        after = ["try:", f"    {updated[0]}", "except ValueError:", *restored]
    return {
        "update_lines": updated,
        "train_lines": [
            f'grads = state.__dict__.get("{kept}")',
            "if grads is None:",
            f"    grads = state.{kept} = Arrays({table}, {new})",
            *before,
            f"{loss} = {inner[backward.name].call(**asked)}",
            *after,
            "return float(loss)",
        ],
        "epoch": _epoch_lines(network, step)
        if has_epoch(network.functions_of(step)["train_step"])
        else [],
    }


def _epoch_lines(network: Network, step: Training) -> list[str]:
    """The lines that take the steps of the samples from _first to _last."""
    whole, own = network.functions_of(step)["train_step"], network.names
    divided, numbers = in_rows(whole), passed_on(network, whole)
    rows = "".join(f", {own.python(t)}{'[_rows]' if t in divided else ''}" for t in step.data)
    return [
        "with _WholeSteps() as _steps:",
        "    for _at in range(_first, _last, batch_size):",
        "        _end = min(_at + batch_size, _last)",
        "        _rows = slice(_at, _end) if _order is None else _order[_at:_end]",
        f"        _total += (_end - _at) * _train_step{step.suffix}(params, state{rows}{numbers})",
        "        _steps.ended()",
        "return _total",
    ]
