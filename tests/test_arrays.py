"""Array statements, run by themselves, give what the interpreter of equations gives: random Programs,
random contractions to the last bit, and every function of networks in the memory that was decided
on. No statement reads a name whose memory holds another tensor's values.

SYMGRAD_FUZZ=10000 runs that many random programs of each kind.
"""

import os
from typing import Any

import numpy as np
import pytest
from sympy import Integer

from symgrad import *
from symgrad.compiler import machine
from symgrad.emit.names import PYTHON
from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.lower.arrays import equations
from symgrad.lower.arrays.equations import in_arrays
from symgrad.lower.locate import located
from symgrad.lower.lower import lower_network
from symgrad.lower.plan import Plan
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.model.network import Function, Network
from symgrad.model.programs import network_of
from symgrad.passes.differentiate import reverse
from symgrad.passes.evaluate import Evaluator
from symgrad.passes.simplify import simplify
from symgrad.passes.values import Arithmetic
from tests.array_interpreter import Stale, run_arrays
from tests.interpreter import infer_sizes, run
from tests.memory_cases import CASES
from tests.memory_cases import made as memory_model
from tests.plans import EXAMPLES, PARTS, meaning_of, network
from tests.random_programs import LOSS, random_program
from tests.reals import Reals, Shaken
from tests.run_programs import lowered
from tests.test_contractions import compare, made
from tests.test_update_rules import NAMES, rule
from tests.test_update_rules import model as rules
from tests.thresholds import thresholds

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "20"))
TOLERANCE = 1e-10


def alone(program: Program) -> Plan:
    return verify_plan(in_arrays("f", located(program, {}, program.results)))


def off(got: Any, expected: Any) -> float:
    """The largest error of an array relative to its largest value, or to 1e-3 if that is less, as
    sums that are 0 but for rounding are; inf where one is NaN."""
    want, have = np.asarray(expected, float), np.asarray(got, float)
    if want.shape != have.shape or not np.array_equal(np.isfinite(want), np.isfinite(have)):
        return float("inf")
    finite = np.isfinite(want)
    scale = max(np.abs(want[finite]).max(initial=0), 1e-3)
    return float(np.abs(have[finite] - want[finite]).max(initial=0) / scale)


def random_case(seed: int) -> tuple[Program, Any]:
    program, values = random_program(seed)
    real = [t for t in program.inputs if t.dtype == "real"]
    return lowered(reverse(program, LOSS, real)[0]), values


@pytest.mark.parametrize("part", range(PARTS))
def test_random_programs(part: int) -> None:
    for seed in range(part, COUNT, PARTS):
        program, values = random_case(seed)
        got, expected = run_arrays(alone(program), values), run(program, values)
        for t in program.results:
            error = off(got[t.name], expected[t.name])
            right = error <= TOLERANCE or error <= 8 * rounding(program, values, t)
            assert right, f"seed {seed}, {t}\n{program}"


def test_random_contractions() -> None:
    for seed in range(2 * COUNT):
        with thresholds(seed):
            program, values, want = made(seed)
            wrong = compare(program, run_arrays(alone(program), values), want)
        assert not wrong, f"seed {seed}: {wrong[0]}\n{program}"


def check_network(net: Network, sizes: int, seed: int) -> None:
    """Every function of a network, in the arrays that its caller passes."""
    simplified = {f.name: simplify(f.program) for f in net.functions}
    plans = lower_network(net, simplified, machine("numpy", "float64"))
    for f in net.functions:
        if f.calls:
            continue
        rng = np.random.default_rng(seed)
        values = {t.name: drawn(t, sizes, rng) for t in f.program.inputs}
        expected = run(f.program, values)
        wanted = {t.name: expected[t.name] for t in f.program.outputs}
        wanted |= {old.name: expected[new.name] for old, new in f.program.updates}
        got = run_arrays(plans[f.name], values)
        for name, array in wanted.items():
            assert off(got[name], array) <= TOLERANCE, f"{f.name}: {name}"
        if f.optional:
            got = run_arrays(plans[f.name], values, ())
            for t in f.program.outputs:
                if t not in f.optional:
                    assert off(got[t.name], expected[t.name]) <= TOLERANCE, f"{f.name}: {t}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_functions_of_examples(name: str) -> None:
    net, programs = network(name, PYTHON)
    plans = lower_network(net, programs, machine("numpy", "float64"))
    for f in net.functions:
        if not f.calls:
            assert wrong_of_function(f, plans[f.name], meaning_of(programs[f.name])) == []


def wrong_of_function(f: Function, plan: Plan, meaning: Program) -> list[str]:
    """What a function of a module leaves for its caller that its equations don't mean."""
    rng, found = np.random.default_rng(0), []
    values = {t.name: drawn(t, 3, rng) for t in meaning.inputs}
    expected = meaning_at(meaning, values)
    theirs = {t.name: t for t in plan.program.outputs}
    theirs |= {old.name: new for old, new in plan.program.updates}
    for asked in (None, ()) if f.optional else (None,):
        got = run_arrays(plan, values, asked)
        for name, t in theirs.items():
            if asked is None or t not in f.optional:
                error = off(got[name], expected[t])
                if not (error <= TOLERANCE or error <= 8 * rounding(meaning, values, t)):
                    found.append(f"{f.name}: {name}, {asked}")
    return found


def meaning_at(
    meaning: Program, values: dict[str, Any], numbers: Arithmetic | None = None
) -> dict[Tensor, Any]:
    sizes = infer_sizes(meaning, values)
    return Evaluator(numbers or Reals(), sizes, lambda t: np.array(values[t.name])).run(meaning)


def rounding(meaning: Program, values: dict[str, Any], t: Tensor) -> float:
    """How far a result goes astray where each operation is off by a last bit: what recurrences make
    of that, or a comparison of numbers that are equal but for it, is no fault of a Plan's."""
    expected = meaning_at(meaning, values)[t]
    shaken = [meaning_at(meaning, values, Shaken(seed))[t] for seed in range(6)]
    return max(off(array, expected) for array in shaken)


def drawn(t: Tensor, size: int, rng: np.random.Generator) -> Any:
    shape = [int(e.xreplace(dict.fromkeys(e.atoms(Size), size))) for e in t.shape]
    if t.dtype == "int":
        return rng.integers(0, 2, shape) if shape else 3
    return rng.random(shape) + 0.1


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_functions_in_the_callers_memory(case: Any) -> None:
    check_network(network_of(memory_model(case), "net"), 4, 0)


def images() -> Model:
    layers = [Input(1, 7, 7), Conv2d(2, 3, padding=1), BatchNorm(), ReLU(), MaxPool2d(2)]
    return Model(
        Sequential(*layers, Flatten(), Dense(3)), loss=CrossEntropy(), optimizer=AdamW(0.01)
    )


def sequences() -> Model:
    layers = [Input(4, 2), LSTM(3), Flatten(), Dropout(0.5), Dense(2, "tanh")]
    return Model(Sequential(*layers), loss=MSE(), optimizer=RMSprop(0.01, momentum=0.9))


def words() -> Model:
    layers = [Input(4, dtype=int), Embedding(5, 4), TransformerBlock(2), Flatten(), Dense(3)]
    return Model(Sequential(*layers), loss=CrossEntropy(), optimizer=SGD(0.1, momentum=0.9))


@pytest.mark.parametrize("build", [images, sequences, words])
def test_functions_of_networks(build: Any) -> None:
    check_network(network_of(build(), "net"), 3, 1)


@pytest.mark.parametrize("kind", NAMES)
def test_update_rules(kind: str) -> None:
    named = {f"r{k}": rule(kind, name) for k, name in enumerate(NAMES[kind])}
    check_network(network_of(rules(named, kind), "net"), 3, 0)


# --- faults are seen


def small() -> tuple[Program, Any]:
    """A tensor that one equation reads twice, for the last time, and one that is read backwards."""
    four = Integer(4)
    x, z, h, u, y = (Tensor(k, (four,), "input" if k == "x" else "temporary") for k in "xzhuy")
    i = Index("i", 4)
    steps = ((z, 3 * x[i]), (h, z[i] ** 3), (u, 2 * h[i] + 1), (y, u[i] * u[3 - i]))
    items = tuple(Equation(t[i], "=", body, (i,)) for t, body in steps)
    return Program("small", (x,), items, (y,)), {"x": np.arange(4.0)}


def complaints(net: Network) -> list[str]:
    """What the interpreter and the rules of a Plan say."""
    found = []
    for program, values in (small(), *map(random_case, range(6))):
        try:
            got, expected = run_arrays(alone(program), values), run(program, values)
        except (Stale, IllegalPlan) as error:
            found.append(str(error))
            continue
        found += [
            t.name for t in program.results if not off(got[t.name], expected[t.name]) <= TOLERANCE
        ]
    try:
        check_network(net, 3, 1)
    except (AssertionError, Stale, IllegalPlan) as error:
        found.append(str(error))
    return found


FAULTS = {
    "an array is overwritten that is read later": (
        "dies",
        lambda self, t, position: t in self.owned,
    ),
    "an array is overwritten before it was read": ("reads_overwritten", lambda *_: False),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_seeded_fault_is_seen(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    net = network_of(images(), "net")
    assert not complaints(net)
    name, wrong = FAULTS[fault]
    monkeypatch.setattr(equations._Lowering, name, wrong)
    assert complaints(net)
