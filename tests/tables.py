"""A table of layers through the interpreter, the NumPy back end and the C back end at once.

`rows(table)` parametrizes a test over the rows of a table and the three ways to run one;
`check(case, way)` compares the output, and the gradients of Σ r·output by all parameters and inputs,
with the row's reference. The C programs of a table are compiled together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from functools import cache
from typing import Any

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.language.trace import fresh_trace
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.differentiate import reverse
from tests.backends import assert_close
from tests.interpreter import run
from tests.run_programs import c_results, lowered, numpy_results

TOLERANCE = 1e-10
WAYS = ("interpreter", "numpy", "c")
Values = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """`build` takes the inputs and gives the output; `reference(p, *inputs)` is the same function of
    the parameters by name; `shapes` are those of a sample, one for each input. An input whose
    `below` is not 0 has whole numbers below it; `steps` stands for the named size T.
    Gradients of the parameters that `vanishing` matches are 0 up to rounding."""

    name: str
    build: Callable[..., Any] = field(compare=False)
    shapes: tuple[tuple[Any, ...], ...]
    reference: Callable[..., Any] = field(compare=False)
    batch: int = 2
    below: tuple[int, ...] = ()
    steps: int = 4
    vanishing: str = "-"


@dataclass(frozen=True)
class Prepared:
    """A row as one Program from inputs, parameters and weights r to output, loss and gradients."""

    program: Program
    network: Network
    output: Tensor
    values: Values
    parameters: tuple[str, ...]


@cache
def prepared(row: Row) -> Prepared:
    rng = np.random.default_rng(7)
    with fresh_trace():
        below = {f"x{k}": bound for k, bound in enumerate(row.below) if bound}
        kinds = ["int" if f"x{k}" in below else "real" for k in range(len(row.shapes))]
        inputs = [
            Input(f"x{k}", *shape, dtype=kind)
            for k, (shape, kind) in enumerate(zip(row.shapes, kinds, strict=True))
        ]
        out = row.build(*inputs)
        r, loss = Target("r", *out.shape[1:]), tensor("loss")
        scale = parameter("scale")  # for the layers that have no parameter
        loss[()] = scale[()] * Sum(r[...] * out[...], ...)
        network = network_of(Model(inputs=inputs, outputs=out, loss=loss), "net")
    program = network.programs["backward"]
    program = replace(program, outputs=(*program.outputs, out.tensor))
    values: Values = {}
    sizes = {Size("N"): row.batch, Size("T"): row.steps}
    for t in program.inputs:
        shape = [int(e.xreplace(sizes)) for e in t.shape]
        if t.dtype == "int":
            values[t.name] = rng.integers(0, below[t.name], shape)
        else:
            values[t.name] = rng.uniform(-2, 2, shape)
    parameters = tuple(p.tensor.name for p, _ in network.layout)
    return Prepared(program, network, out.tensor, values, parameters)


@cache
def expected(row: Row) -> Values:
    """Output, loss and gradients of the reference."""
    case = prepared(row)

    whole = {k: v for k, v in case.values.items() if np.asarray(v).dtype.kind == "i"}
    real = {k: v for k, v in case.values.items() if k not in whole}

    def output(values: Values) -> Any:
        known = {**whole, **values}
        return row.reference(known, *(known[f"x{k}"] for k in range(len(row.shapes))))

    def loss(values: Values) -> Any:
        return values["scale"] * anp.sum(values["r"] * output(values))

    out = {"out": output(real), "loss": loss(real)}
    with np.errstate(invalid="ignore"):
        return {**out, **autograd.grad(loss)(real)}


@cache
def simplified(row: Row) -> Program:
    """The row's Program as a back end gets it."""
    return lowered(prepared(row).program)


@cache
def computed(table: tuple[Row, ...], way: str) -> dict[str, Values]:
    """The tensors of each row of a table by name."""
    cases = [prepared(row) for row in table]
    if way == "c":
        results = c_results([(simplified(row), prepared(row).values) for row in table])
    elif way == "numpy":
        results = [numpy_results(simplified(row), prepared(row).values) for row in table]
    else:
        results = [run(c.program, c.values) for c in cases]
    return dict(zip([row.name for row in table], results, strict=True))


def rows(table: Sequence[Row]) -> Any:
    """Parametrizes `row` and `way`; a row of its own for the interpreter and NumPy, so that one that
    fails fails alone."""
    assert len({row.name for row in table}) == len(table)
    cases = [pytest.param(row, way, id=f"{row.name}-{way}") for way in WAYS for row in table]
    return pytest.mark.parametrize("row, way", cases)


def check(row: Row, way: str, table: Sequence[Row]) -> None:
    check_values(row, computed(tuple(table) if way == "c" else (row,), way)[row.name])


def check_values(row: Row, got: Values) -> None:
    case, wanted = prepared(row), expected(row)
    assert_close(got[case.output.name], wanted["out"], TOLERANCE)
    assert_close(got["loss"], wanted["loss"], TOLERANCE)
    largest = np.max([np.abs(wanted[t.name]).max() for t in case.network.steps[0].gradients])
    assert np.isfinite(largest)
    for t, d in case.network.steps[0].gradients.items():
        if fnmatch(t.name, row.vanishing):
            assert np.abs(got[d.name]).max() <= TOLERANCE * largest
        else:
            assert_close(got[d.name], wanted[t.name], TOLERANCE)


def check_second_order(row: Row) -> None:
    """The gradient of Σ w·(gradients of the loss): reverse of reverse, every way."""
    case = prepared(row)
    rng = np.random.default_rng(8)
    gradients = dict(case.network.steps[0].gradients.items())
    weights = {t: Tensor(f"w_{t.name}", t.shape, "input") for t in gradients}
    total = Tensor("total", ())
    program = replace(case.program, inputs=(*case.program.inputs, *weights.values()))
    products = []
    for t, d in gradients.items():
        loops = tuple(Index(f"i{k}", e) for k, e in enumerate(t.shape))
        products.append(Equation(total[()], "+", weights[t][loops] * d[loops], loops))
    program = replace(program, items=(*program.items, *products), outputs=(total,))
    program, second = reverse(program, total, tuple(gradients), prefix="dd_")
    values = dict(case.values)
    for t, w in weights.items():
        values[w.name] = rng.uniform(-1, 1, np.shape(case.values[t.name]))

    def slope(by: Values, fixed: Values) -> Any:
        def loss(v: Values) -> Any:
            xs = [v[f"x{k}"] for k in range(len(row.shapes))]
            return v["scale"] * anp.sum(fixed["r"] * row.reference(v, *xs))

        found = autograd.grad(loss)(by)
        return sum(anp.sum(found[t.name] * fixed[w.name]) for t, w in weights.items())

    by = {t.name: values[t.name] for t in gradients}
    wanted = autograd.grad(slope)(by, values)
    ready = lowered(program)
    (from_c,) = c_results([(ready, values)])
    for got in (run(program, values), numpy_results(ready, values), from_c):
        for t, dd in second.items():
            assert_close(got[dd.name], wanted[t.name], TOLERANCE)


def check_empty_batch(row: Row) -> None:
    """No samples in, none out, in both back ends."""
    case = prepared(row)
    program = case.network.programs["forward"]
    values = {
        t.name: case.values[t.name][:0] if t.role == "input" else case.values[t.name]
        for t in program.inputs
    }
    shape = (0, *(int(e.xreplace({Size("T"): row.steps})) for e in case.output.shape[1:]))
    program = lowered(program)
    (from_c,) = c_results([(program, values)])
    assert from_c[case.output.name].shape == shape
    assert numpy_results(program, values)[case.output.name].shape == shape
