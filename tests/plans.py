"""Plans of random programs and of functions of modules, run on the buffers that they name, beside
what their equations mean: small, of sizes 1, and as large as is quick."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import mpmath

from symgrad.affine import count
from symgrad.derivatives import DERIVATIVES
from symgrad.emit.names import C, Language, named
from symgrad.ir import Program, Size, Tensor
from symgrad.lower.divisions import with_divisions
from symgrad.lower.loops import in_loops
from symgrad.lower.lower import STATISTICS, Machine, lower
from symgrad.lower.numbers import with_real_sums
from symgrad.lower.places import Lowered
from symgrad.lower.plan import Plan
from symgrad.lower.ranges import guarded
from symgrad.lower.reducers import expand_reducers
from symgrad.model.file import load_model
from symgrad.model.network import Function, Network
from symgrad.model.programs import network_of
from symgrad.model.requested import possible
from symgrad.passes.arithmetic import DIGITS
from symgrad.passes.differentiate import reverse
from symgrad.passes.evaluate import Evaluator
from symgrad.passes.exact import Check as Draws
from symgrad.passes.exact import Draw as Drawn
from symgrad.passes.exact import _bounds, _same_digits, same_residues
from symgrad.passes.letters import with_letters
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from tests import random_contractions
from tests.plan_interpreter import Array, PlanMachine, Stopped
from tests.plan_panels import give, panels_of
from tests.random_programs import LOSS, random_program
from tests.run_programs import lowered

ROOT = Path(__file__).resolve().parent.parent
N = Size("N")
TARGET = Machine(bytes=8)
MANY = 20_000  # points of an equation that are quick
LARGE = 5_000_000  # points of all equations that are not
PARTS = 8  # of the random programs, that may run at once
EXAMPLES = (
    sorted(path.stem for path in ROOT.glob("examples/*.py"))
    if "SYMGRAD_FUZZ" in os.environ
    else "custom_loss custom_optimizer digits lenet mnist1d_cnn poisson".split()
)


def differences(
    plan: Plan,
    meaning: Program,
    results: Iterable[Tensor],
    asked: Collection[str] = (),
    draw: int = 0,
    sizes: tuple[int, ...] = (),
    seed: int | None = None,
) -> list[str]:
    """The results that a Plan leaves other than its meaning says, at a random point: in residues,
    and if these differ in 50 digits. A new value is looked for where the old one lies. `sizes` are
    those that have a name; iterations run in an order that follows from a `seed`."""
    draws, results = Draws(meaning, draws=draw + 1), list(results)
    exact, digits = draws.residues[draw], draws.digits[draw]
    if sizes:
        known = {s: sizes[k % len(sizes)] for k, s in enumerate(sorted(exact.sizes, key=str))}
        bounds = _bounds(meaning.equations, known)
        point = Drawn(draw, known, bounds)
        exact = Evaluator(exact.numbers, known, point.residues)
        digits = Evaluator(digits.numbers, known, point.digits)
    wrong = _different(plan, meaning, results, asked, exact, seed)
    if not wrong:
        return []
    with mpmath.workdps(DIGITS):
        return _different(plan, meaning, results, asked, digits, seed)


def _different(
    plan: Plan,
    meaning: Program,
    results: Iterable[Tensor],
    asked: Collection[str],
    at: Evaluator,
    seed: int | None,
) -> list[str]:
    machine = PlanMachine(plan, at, asked, seed)
    for t in meaning.inputs:
        if panels := panels_of(plan, t):
            give(machine.span(t), panels, at.given(t))
        else:
            machine.given(t)[...] = at.given(t)

    def before(t: Tensor) -> Array:
        return at.given(t) if panels_of(plan, t) else machine.given(t).copy()

    equations = Evaluator(at.numbers, at.sizes, before)
    expected = equations.run(meaning)  # of what lies in the buffers before anything is written
    machine.draw_later()
    try:
        machine.run()
    except Stopped:
        return []
    old = {new: old for old, new in meaning.updates}
    same = same_residues if machine.exact else _same_digits
    return [t.name for t in results if not same(expected[t], machine.given(old.get(t, t)))]


def of_program(program: Program) -> Plan:
    """The Plan of a Program whose inputs and results are arrays of the caller."""
    return in_loops("f", Lowered(program, {}), dict.fromkeys((*program.inputs, *program.results)))


def drawn(seed: int) -> Program:
    program, _ = random_program(seed)
    real = [t for t in program.inputs if t.dtype == "real"]
    return expand_reducers(simplify(reverse(program, LOSS, real)[0]))


def contracted(seed: int) -> Program:
    """Sums of products with their adjoints, some of them in recurrences."""
    made = random_contractions.draw(seed)
    return lowered(reverse(verify(made.program), LOSS, made.real)[0])


@dataclass(frozen=True)
class Way:
    """How a Plan is run: the draw of its inputs, its named sizes, and the seed of the order in which
    iterations run."""

    draw: int = 0
    sizes: tuple[int, ...] = ()
    seed: int | None = None


def ways(program: Program) -> tuple[Way, ...]:
    """Ways to run a program's Plan: small; of sizes 1; and as large as is quick, as sums over more
    than 64 are cut into blocks."""
    large = next(n for n in (130, 67, 9, 4, 2) if n == 2 or _points(program, n) <= MANY)
    return Way(), Way(1, (1,), 1), Way(large % 2, (large, 2, large), 2)


def _points(program: Program, size: int) -> int:
    """The most points of an equation's loops."""
    every = (count(i.extent for i in e.loops) for e in program.equations)
    return max((int(x.xreplace(dict.fromkeys(x.atoms(Size), size))) for x in every), default=0)


def wrong_of_programs(programs: Sequence[Program], chosen: slice = slice(1)) -> list[str]:
    """What the Plans of programs give that their equations don't mean, in the chosen ones of the
    ways to run them."""
    found = []
    for number, program in enumerate(programs):
        for way in ways(program)[chosen]:
            try:
                names = differences(of_program(program), program, program.results, **vars(way))
            except (AssertionError, KeyError) as error:  # outside of a tensor, or nowhere
                names = [repr(error)]
            found += [f"program {number}: {name}, {way}" for name in names]
    return found


def network(name: str, language: Language = C) -> tuple[Network, dict[str, Program]]:
    """An example with all that `--with` adds where an input is real, named and simplified; but for
    matrices of second derivatives that are too large."""
    model = load_model(ROOT / f"examples/{name}.py")
    words, refused = possible(network_of(model, name))
    if "input_gradient" in refused:
        words = []
    net = network_of(model, name, [word for word in words if word in DERIVATIVES])
    kept = tuple(f for f in net.functions if "hessian" not in f.kind or _work(f.program) <= LARGE)
    net = replace(net, functions=kept)
    made = {f.name: simplify(f.program) for f in net.functions if not f.calls}
    return named(net, with_letters(made), language)


def _work(program: Program) -> int:
    return _points(program, 3) * len(program.equations)


def meaning_of(program: Program) -> Program:
    """What a function's simplified Program means, in what a machine has."""
    return guarded(with_real_sums(with_divisions(expand_reducers(program))))[0]


def wrong_of_function(function: Function, program: Program) -> Iterator[str]:
    """What a function of a module leaves for its caller that its equations don't mean."""
    plan = lower(function, program, TARGET)
    meaning = meaning_of(program)
    theirs: set[Tensor] = {t for v in function.vectors for t, _ in v.places}
    theirs |= {*function.results, *(new for _, new in meaning.updates)}
    all_ = [STATISTICS, *(d.name for _, d in function.slopes)]
    for asked in ([], all_) if function.optional else ([],):
        wanted = [t for t in dict.fromkeys(meaning.results) if t in theirs]
        wanted = [t for t in wanted if asked or t not in function.optional]
        yield from differences(plan, meaning, wanted, asked)
