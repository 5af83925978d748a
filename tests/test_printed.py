"""Every printed formula is true: recomputed from its text alone (`tests.printed`) beside the values.

The values of layer rows, losses and optimizers are the interpreter's, those of examples NumPy's.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import mpmath
import numpy as np
import pytest
from sympy import Integer

from symgrad import *
from symgrad import scalar, special
from symgrad.build.sources import load_with_sources
from symgrad.compiler import simplify_programs
from symgrad.formulas.named import formulas
from symgrad.formulas.unreached import unreached
from symgrad.inspect.data import random_data, random_draws
from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.language.trace import fresh_trace
from symgrad.lower.reducers import expand_reducers
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests import (
    test_attention,
    test_contrastive,
    test_convolution,
    test_normalization,
    test_pooling,
    test_recurrent,
    test_sequences,
    test_structure,
)
from tests.cases import ACTIVATIONS, LAYERS, Activations, Layers
from tests.interpreter import infer_sizes, run
from tests.loss_cases import LOSSES, Losses
from tests.optimizer_cases import OPTIMIZERS, SCHEDULES, Optimizers, Schedules
from tests.printed import Unreadable, evaluate
from tests.printed_latex import as_text
from tests.random_programs import random_program
from tests.run_programs import numpy_results
from tests.tables import Row, prepared


def _is_leaf(f: Any) -> bool:
    """Whether something is a scalar function, not a family of them."""
    return isinstance(f, type) and issubclass(f, scalar.ScalarFunction) and not f.__subclasses__()


FUZZ = int(os.environ.get("SYMGRAD_FUZZ", "40"))
ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted(p.stem for p in (ROOT / "examples").glob("*.py"))
TABLES = (test_pooling, test_recurrent, test_structure, test_convolution, test_sequences,
          test_attention, test_normalization, test_contrastive)  # fmt: skip
ROWS = [
    pytest.param(row, id=f"{table.__name__.rpartition('_')[2]}-{row.name}")
    for table in TABLES
    for row in table.TABLE
]


def false_formulas(
    table: Mapping[str, Mapping[str, str]],
    known: Mapping[str, Any],
    sizes: Mapping[str, int],
    tolerance: float = 1e-9,
) -> list[str]:
    """The formulas whose text or LaTeX does not give what they define, each with what is wrong."""
    found = []
    for name, entry in table.items():
        want = np.asarray(known[name], float)
        letters = re.findall(r"(\w+)<", entry["ranges"]) + re.findall(
            r"(\w+) = \S.* …", entry["text"]
        )
        for text in (entry["text"], as_text(entry["latex"], letters)):
            if problem := _problem(text, entry["ranges"], known, sizes, want, tolerance):
                found.append(f"{text}\n    {problem}")
    return found


def _problem(
    text: str, ranges: str, known: Any, sizes: Any, want: Any, tolerance: float
) -> str | None:
    try:
        with np.errstate(all="ignore"):
            got = evaluate(text, ranges, known, sizes, want.shape)
    except Unreadable as error:
        return str(error)
    if np.allclose(got, want, tolerance, 1e-12, equal_nan=True):
        return None
    return f"is wrong at {np.argwhere(~np.isclose(got, want))[:1]}"


def check(program: Program, values: Mapping[str, Any]) -> None:
    """All formulas of a Program beside the interpreter."""
    sizes = {s.name: n for s, n in infer_sizes(program, values).items()}  # type: ignore[attr-defined]
    assert not false_formulas(formulas(program), run(program, values), sizes)


@pytest.mark.parametrize("row", ROWS)
def test_layer_rows(row: Row) -> None:
    case = prepared(row)
    check(simplify(case.program), case.values)


def values_for(program: Program, below: int = 3) -> dict[str, Any]:
    """Random values for the inputs of a Program, at adverse places too: 0 and equal ones."""
    rng = np.random.default_rng(5)
    values: dict[str, Any] = {}
    for t in program.inputs:
        shape = [int(e) if e.is_Integer else 3 for e in t.shape]
        drawn = rng.uniform(0.1, 2, shape) if t.role != "parameter" else rng.uniform(-1, 1, shape)
        if t.dtype == "int":
            drawn = rng.integers(0, below, shape)
        elif drawn.size > 2 and t.role == "gradient":
            drawn.flat[0], drawn.flat[1] = 0, drawn.flat[2]
        values[t.name] = drawn
    return values


@pytest.mark.parametrize("case", LAYERS, ids=lambda c: c.name)
def test_layers(case: Layers) -> None:
    with fresh_trace():
        inputs = [Input(f"x{k}", *shape) for k, shape in enumerate(case.shapes)]
        out = case.build(*inputs)
        loss, w = tensor("loss"), parameter("w")
        loss[()] = Sum(w[()] * out[...] ** 2, ...)
        network = network_of(Model(inputs=inputs, outputs=out, loss=loss), "net")
    program = simplify(network.programs["backward"])
    check(program, values_for(program))


@pytest.mark.parametrize("case", ACTIVATIONS, ids=lambda c: c.name)
def test_activations(case: Activations) -> None:
    with fresh_trace():
        x = Input("x", 4)
        out = Sequential(Dense(4), case.layer)(x)
        network = network_of(Model(inputs=x, outputs=out, loss=MSE()), "net")
    for stage in (network.programs["backward"], simplify(network.programs["backward"])):
        check(stage, values_for(stage))


@pytest.mark.parametrize("case", LOSSES, ids=lambda c: c.name)
def test_losses(case: Losses) -> None:
    with fresh_trace():
        x = Input("x", 4)
        y = Target("y", dtype=int) if case.target == "labels" else Target("y", 4)
        z = Dense(4)(x)
        network = network_of(Model(inputs=x, outputs=z, loss=case.loss()(z, y)), "net")
    program = simplify(network.programs["backward"])
    check(program, values_for(program))


@pytest.mark.parametrize(
    "case", [*OPTIMIZERS, *SCHEDULES], ids=lambda c: f"{type(c).__name__}-{c.name}"
)
def test_optimizers(case: Optimizers | Schedules) -> None:
    with fresh_trace():
        optimizer = case.build() if isinstance(case, Optimizers) else SGD(lr=case.schedule)
        model = Model(Sequential(Input(2), Dense(3)), loss=MSE(), optimizer=optimizer)
        network = network_of(model, "net")
    for name in ("update", "train_step"):
        program = simplify(network.programs[name])
        check(program, values_for(program))


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples(example: str) -> None:
    """All of FORMULAS, beside NumPy's values of the same Program."""
    model, _ = load_with_sources(ROOT / "examples" / f"{example}.py")
    network = network_of(model, example)
    simplified = simplify_programs(network)
    data = random_data(network, 2, "float64", positive=True)
    for program in simplified.values():
        values = {**values_for(program), **data, **random_draws(network, data)}
        values = {t.name: values[t.name] for t in program.inputs}
        everything = tuple(dict.fromkeys(e.tensor for e in program.equations))
        whole = replace(program, outputs=everything, updates=())
        known = {**values, **numpy_results(expand_reducers(whole), values)}
        sizes = {s.name: n for s, n in infer_sizes(program, values).items()}  # type: ignore[attr-defined]
        assert not false_formulas(formulas(program), known, sizes, 1e-7)


FUNCTIONS = [
    *scalar.SYMPY_FUNCTIONS,
    *(f for f in vars(scalar).values() if _is_leaf(f)),
    *(f for f in vars(special).values() if _is_leaf(f)),
]


@pytest.mark.parametrize("function", dict.fromkeys(FUNCTIONS), ids=lambda f: f.__name__)
def test_functions(function: Any) -> None:
    """Each scalar function alone, in a sum, a product, a quotient and a power."""
    n = Index("n", 4)
    a, b, c, y = (Tensor(name, (Integer(4),)) for name in "abcy")
    count = max(function.nargs) if not isinstance(function.nargs, int) else function.nargs
    values = {"a": [0.25, 0.5, 0.1, 0.75], "b": [0.5, 0.4, 2, -0.2], "c": [1, -2, 0, 3]}
    arguments = (a[n], b[n], c[n])[:count]
    if function in (special.polygamma, scalar.quotient):
        arguments = (Integer(2), b[n] + 1) if function is special.polygamma else (n, Integer(3))
    if function is special.ratio:
        arguments = (a[n], c[n])
    f = function(*arguments)
    for body in (f, 2 * f - c[n], c[n] * f, b[n] / f, f**2, -f, f / (c[n] + 5), 1 - f):
        program = Program("p", (a, b, c), (Equation(y[n], "=", body, (n,)),), (y,))
        with mpmath.workdps(30):
            known = run(program, values, mpmath.mpf)
        assert not false_formulas(formulas(program), {**values, **known}, {}), body


@pytest.mark.parametrize("first", range(1, FUZZ + 1, 20))
def test_random_programs(first: int) -> None:
    """Scatter, conditions, recurrences and their adjoints, as they are and simplified."""
    for seed in range(first, first + 20):
        program, values = random_program(seed)
        for stage in (program, simplify(program)):
            sizes = {s.name: n for s, n in infer_sizes(stage, values).items()}  # type: ignore[attr-defined]
            wrong = false_formulas(formulas(stage), run(stage, values), sizes)
            if wrong:  # or it compares what only rounding tells apart
                with mpmath.workdps(30):
                    wrong = false_formulas(formulas(stage), run(stage, values, mpmath.mpf), sizes)
            assert not wrong, seed


# --- the evaluator itself


X = {"x": np.arange(6.0).reshape(2, 3), "b": np.array([1.0, 2.0, 4.0]), "s": np.array(2.0)}


@pytest.mark.parametrize(
    "text, ranges, want",
    [
        ("y[n] = Σ_i x[n,i]·b[i] + s", "n<N i<3", [12, 33]),
        ("y[n] = Σ_{i: i > 0 and (i < 2 or n = 1)} x[n,i]/2", "n<N i<3", [0.5, 4.5]),
        ("y[n] = max_i (x[n,i] − s)²", "n<N i<3", [4, 9]),
        ("y[n] = x[n,n+2] where n < 1; −∞ elsewhere", "n<N", [2, -np.inf]),
        ("y[n] = |x[n,0] − 5| if not n = 1 else s^b[1]·√b[2]", "n<N", [5, 8]),
        ("y[0] = 2·10/5; y[n] += ⌊b[n]/2⌋·[n ≠ 0]", "n<N", [4, 1]),
        ("y[1] = 7\nn = N − 1 … 0:\n    y[n] += x[n,1]²", "n<N", [1, 23]),
    ],
)
def test_evaluator(text: str, ranges: str, want: list[float]) -> None:
    np.testing.assert_allclose(evaluate(text, ranges, X, {"N": 2}, (2,)), want)


@pytest.mark.parametrize(
    "text, ranges",
    [
        ("y[n] = x[n,i]", "n<N i<3"),  # i is bound by nothing
        ("y[n] = Σ_n x[n,0]", "n<N"),  # bound twice
        ("y[n] = max_i x[n,i]·s", "n<N i<3"),  # the scope of max
        ("y[b] = b", "b<2"),  # a letter with a tensor's name
        ("y[n] = b[n+1] + x[n]", "n<N"),  # dimensions
        ("y[0] = x[n,0]", "n<N"),
        ("y[n−n] = b[n]", "n<N"),  # set twice
        ("y[n+1] = b[n]", "n<N"),  # outside
        ("y[n] = b[n] b[n]", "n<N"),
        ("y[n] = b[n]", "n<N n<3"),
    ],
)
def test_what_the_evaluator_refuses(text: str, ranges: str) -> None:
    with pytest.raises(Unreadable):
        evaluate(text, ranges, X, {"N": 2}, (2,))


def test_padding_is_not_what_stands_beside_it() -> None:
    got = evaluate("y[n] = b[n+1]", "n<4", X, {}, (4,))
    assert np.isnan(got[2:]).all() and (got[:2] == [2, 4]).all()


def test_nothing_is_left_out_of_what_a_step_writes_in_terms() -> None:
    """d_m[n,t,j] is written whole, in two terms, within a recurrence: it is 0 nowhere else."""
    n, t, j = Index("n", Size("N")), Index("t", 5), Index("j", 3)
    x = Tensor("x", (n.extent, t.extent, j.extent), "input")
    m = Tensor("m", x.shape)
    terms = [Equation(m[n, t, j], "+", body, (n, j)) for body in (x[n, t, j], x[n, t, j] ** 2)]
    assert unreached(m, [(e, (t,)) for e in terms]) is None
    short = Index("t", 4)
    parts = [replace(e, write=m[n, short, j]) for e in terms]
    assert unreached(m, [(e, (short,)) for e in parts]) is not None
