"""The formulas of a layer, a loss, an optimizer or a variable by itself, as a notebook shows them.

    Dense(3)     z[n,o] = Σ_i x[n,i]·W[i,o] + b[o]

A copy of a layer is called on variables of two shapes, in a trace of its own. What is the same for
both is said of all; else the shape of x stands above the formulas.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import partial
from typing import Any

from markupsafe import Markup
from sympy import Expr, Integer

from ..formulas.latex import Latex, rows_latex
from ..formulas.listing import listing
from ..formulas.named import chosen, latex_lines
from ..formulas.text import expression_text
from ..ir import Size, Tensor, equations_of
from ..language.layer import Layer
from ..language.notebook import own
from ..language.trace import N, Trace, current, fresh_trace, using_trace
from ..language.variable import Variable
from ..library.loss import Loss
from ..library.optimizer import Optimizer
from ..passes.live import live

SHAPES = (((4,), (8,)), ((5, 4), (7, 8)), ((4, 8, 8), (8, 12, 12)))  # of x: two of each rank


def shown_latex(thing: Any) -> str | None:
    rows = shown(thing)
    return f"$$\n{rows_latex(rows)}\n$$" if rows else None


def shown_html(thing: Any) -> str | None:
    rows = [Markup("<p>${}$</p>").format(row) for row in shown(thing)]
    return str(Markup("").join(rows)) if rows else None


def shown(thing: Any) -> list[str]:
    """The rows of LaTeX of its formulas; none, where nothing can be said without a model."""
    ways: list[Callable[[], list[str]]]
    if isinstance(thing, Variable):
        ways = [partial(_variable, thing)]
    elif isinstance(thing, Optimizer):
        ways = [partial(_optimizer, thing)]
    elif isinstance(thing, Loss):
        ways = [lambda: _called(thing, *_compared(thing))]
    else:
        ways = [partial(_layer, thing, s, dtype) for dtype in ("real", "int") for s in SHAPES]
    for way in ways:
        try:
            rows = way()
        except (
            ValueError,
            TypeError,
            LookupError,
            AttributeError,
        ):  # it takes something else, or is unwritten
            continue
        if rows:
            return rows
    return []


def _optimizer(optimizer: Optimizer) -> list[str]:
    w = Tensor("w", (Size("P"),), "parameter")
    program = optimizer.program([(len(optimizer.groups), [w])], "w", ())
    return [*latex_lines(listing(program.items))]


def _layer(layer: Layer, shapes: Sequence[Sequence[int]], dtype: str) -> list[str]:
    given = [_given("x", map(Integer, shape), dtype) for shape in shapes]
    one, other = (_called(layer, x) for x in given)
    return one if one == other else [_shape(given[0].tensor), *one]


def _compared(loss: Loss) -> tuple[Variable, Variable]:
    of = (Size("K"),)
    labels = loss.target_like == "labels"
    return _given("p", of), _given("y", () if labels else of, "int" if labels else "real")


def _given(name: str, extents: Iterable[Expr], dtype: str = "real") -> Variable:
    return Variable.of(Tensor(name, (N, *extents), "input", dtype))


def _called(layer: Layer, *given: Variable) -> list[str]:
    """The formulas of what a copy of a layer gives; the trace that it is of stays."""
    called = copy.deepcopy(layer, {id(current()): current()})
    with fresh_trace() as trace:
        result = called(*given)
        results = result if isinstance(result, (list, tuple)) else [result]
        return [*latex_lines(listing(live(trace.items, [v.tensor for v in results])))]


def _variable(variable: Variable) -> list[str]:
    """What defines a variable so far; more may be written, so it is finished in a copy alone."""
    trace = current()
    parts = {f.name: copy.copy(getattr(trace, f.name)) for f in fields(trace)}
    with using_trace(Trace(**parts)) as trace:
        tensor = copy.copy(variable).tensor
    if trace.shared:  # a cell that runs again shows the same names
        trace, names = own(trace, [tensor], [tensor])
        tensor = names[tensor]
    items = [i for i in trace.items if any(e.tensor == tensor for e in equations_of([i]))]
    return [*latex_lines(chosen(listing(items), [tensor]))] if items else [_shape(tensor)]


def _shape(tensor: Tensor) -> str:
    numbers = r"\mathbb{Z}" if tensor.dtype == "int" else r"\mathbb{R}"
    shape = r" \times ".join(expression_text(e).replace("·", r"\,") for e in tensor.shape)
    return rf"{Latex().whole(tensor)} \in {numbers}" + (f"^{{{shape}}}" if shape else "")


for kind in (Layer, Optimizer, Variable):  # which know nothing of formulas as they are printed
    for name, show in (("_repr_latex_", shown_latex), ("_repr_html_", shown_html)):
        setattr(kind, name, show)

__all__ = ["shown", "shown_html", "shown_latex"]
