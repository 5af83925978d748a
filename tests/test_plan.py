"""Plans: run on the buffers that they name they give what their equations mean; for random
programs, for every layer of a table, for every function of the examples. SYMGRAD_FUZZ=<count> draws
as many programs."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from sympy import Expr, Integer

from symgrad.affine import count
from symgrad.derivatives import DERIVATIVES
from symgrad.emit.names import C, Language, named
from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.ir import Loop as Recurrence
from symgrad.language.trace import SpecError
from symgrad.lower import (
    covered,
    fusion,
    iterations,
    locate,
    nests,
    parallel,
    regions,
    statements,
    storage,
    sums,
    totals,
    turned,
)
from symgrad.lower.divisions import with_divisions
from symgrad.lower.locate import located
from symgrad.lower.loops import in_loops
from symgrad.lower.lower import STATISTICS, Machine, lower
from symgrad.lower.nested import Blocks, Fill, Loop
from symgrad.lower.numbers import with_real_sums
from symgrad.lower.places import Lowered
from symgrad.lower.plan import Buffer, Nest, Parallel, Plan, Region
from symgrad.lower.ranges import guarded
from symgrad.lower.reducers import expand_reducers
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import every_kernel
from symgrad.lower.walks import statements as walked
from symgrad.model.file import load_model
from symgrad.model.network import Function, Network
from symgrad.model.programs import network_of
from symgrad.passes.differentiate import reverse
from symgrad.passes.letters import with_letters
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from symgrad.scalar import less, less_equal, logical_and
from tests import random_programs
from tests.plan_interpreter import differences
from tests.random_contractions import draw
from tests.random_programs import LOSS, random_program
from tests.run_programs import lowered
from tests.tables import Row, prepared

ROOT = Path(__file__).resolve().parent.parent
N = Size("N")
COUNT = int(os.environ.get("SYMGRAD_FUZZ", "40"))
PARTS = 8  # that may run at once
FEW = 40
STEPS = (17, 22, 28, 57)  # contractions in which a step reads what others wrote in the one before
TARGET = Machine(bytes=8)
MANY = 20_000  # points of an equation that are quick


def of_program(program: Program) -> Plan:
    """The Plan of a Program whose inputs and results are arrays of the caller."""
    return in_loops("f", Lowered(program, {}), dict.fromkeys((*program.inputs, *program.results)))


def drawn(seed: int) -> Program:
    program, _ = random_program(seed)
    real = [t for t in program.inputs if t.dtype == "real"]
    return expand_reducers(simplify(reverse(program, LOSS, real)[0]))


def contracted(seed: int) -> Program:
    """Sums of products with their adjoints, some of them in recurrences."""
    made = draw(seed)
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


@pytest.fixture(scope="module")
def programs() -> list[Program]:
    some = [drawn(seed) for seed in range(1, FEW + 1)] + [contracted(seed) for seed in STEPS]
    return [*some, centred(), shared()]


def shared() -> Program:
    """Two products add to one tensor, over the samples."""
    n, i, o = Index("n", N), Index("i", 3), Index("o", 2)
    a, b = (Tensor(t, (N, Integer(3)), "input") for t in "ab")
    c, d = (Tensor(t, (N, Integer(2)), "input") for t in "cd")
    w, y = Tensor("w", (Integer(3), Integer(2))), Tensor("y", a.shape)
    added = [
        Equation(w[i, o], "+", x[n, i] * z[n, o], (i, o, n)) for x, z in ((a, c), (b, d), (a, d))
    ]
    last = Equation(y[n, i], "+", a[n, i] * w[i, o], (n, i, o))
    return Program("shared", (a, b, c, d), (*added, last), (w, y))


def test_products_with_one_sum_are_divided() -> None:
    """In one region, without the product that reads the sum."""
    plan = of_program(shared())
    regions_ = [k for k in plan.kernels if isinstance(k, Region)]
    assert [[m.sets for m in r.kernels] for r in regions_] == [[True, False, False]]
    assert all([t.name for t, _ in m.sums] == ["w"] for r in regions_ for m in r.kernels)
    assert wrong_of_programs([shared()], slice(None)) == []
    bare = [replace(r, kernels=tuple(replace(m, sums=()) for m in r.kernels)) for r in regions_]
    with pytest.raises(IllegalPlan, match="samples that threads share meet in w"):
        verify_plan(replace(plan, kernels=(*bare, *plan.kernels)))


def centred() -> Program:
    """All samples are added up before any of them reads the sum."""
    n, k = Index("n", N), Index("k", 3)
    x, m = Tensor("x", (N, Integer(3)), "input"), Tensor("m", (Integer(3),))
    y = Tensor("y", x.shape)
    added = Equation(m[k], "+", x[n, k], (n, k))
    return Program("centred", (x,), (added, Equation(y[n, k], "=", x[n, k] - m[k], (n, k))), (y, m))


@pytest.mark.parametrize("part", range(PARTS))
def test_random_programs(part: int) -> None:
    """The first ones in every way, others in one each."""
    for seed in range(1 + part, COUNT + 1, PARTS):
        way = (0, 1, 0, 1, 0, 2)[seed % 6]
        chosen = slice(None) if seed <= FEW else slice(way, way + 1)
        assert wrong_of_programs([drawn(seed)], chosen) == [], f"seed {seed}"


@pytest.mark.parametrize("part", range(PARTS))
def test_random_contractions(part: int) -> None:
    for seed in range(1 + part, COUNT + 1, PARTS):
        assert wrong_of_programs([contracted(seed)], slice(1, 2)) == [], f"seed {seed}"


@pytest.mark.parametrize("seed", [1933, 8842])
def test_rewrites_of_degenerate_gradients(seed: int) -> None:
    """A gradient of which a number is 0, and one that is a sum of indices alone times a number."""
    assert wrong_of_programs([drawn(seed)]) == []


def test_a_sample_that_adds_one_number_to_a_channel() -> None:
    """Nothing of a sample is summed before: what is left of the sum has no loops."""
    assert wrong_of_programs([contracted(124)], slice(1, 2)) == []


EDGES = {  # y[t − 1] += x[n,t,u] for t from 0 to 6 and y of 5 elements
    "of the terms": lambda t, u: logical_and(within(t), less_equal(u, t)),
    "of the elements": lambda t, u: within(t),
    "of the terms, the lower one implied": lambda t, u: logical_and(less_equal(t, 5), less(u, t)),
}


def within(t: Index) -> Expr:
    return logical_and(less_equal(1, t), less_equal(t, 5))


@pytest.mark.parametrize("last", ["t", "u"])
@pytest.mark.parametrize("edge", EDGES)
def test_totals_of_elements_that_do_not_exist(edge: str, last: str) -> None:
    """A long sum is added block by block, in registers or in memory: to elements that exist alone,
    where its condition may hold for some term."""
    n, t, u = Index("n", N), Index("t", 7), Index("u", 3)
    at = (n, t, u) if last == "u" else (n, u, t)
    x, y = Tensor("x", tuple(i.extent for i in at), "input"), Tensor("y", (Integer(5),))
    made = Equation(y[t - 1], "+", x[at], at, EDGES[edge](t, u))
    program = Program("edges", (x,), (made,), (y,))
    assert ways(program)[-1].sizes[0] > sums.BLOCK
    assert wrong_of_programs([program], slice(None)) == []


@pytest.mark.parametrize("seed", [563, 1183, 5482])
def test_nothing_is_added_to_what_another_thread_adds_to(seed: int) -> None:
    """Where no term's condition holds, 0 goes to an address that another iteration may add to: in
    the loop of the terms, and (5482) in that of the totals."""
    assert wrong_of_programs([drawn(seed)], slice(None)) == []


def test_a_loop_of_totals_that_meets_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    verify_plan(of_program(drawn(5482)))
    elements = partial(iterations.names_iteration, where=Integer(0))  # and not by address
    monkeypatch.setattr(totals, "names_iteration", elements)
    with pytest.raises(IllegalPlan, match="iterations of j, said to be parallel, meet in d_x0"):
        verify_plan(of_program(drawn(5482)))


@pytest.mark.parametrize("seed", range(1, 13))
def test_loops_of_one_value(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs in which every other extent is 1."""
    monkeypatch.setattr(random_programs, "EXTENTS", (N, Integer(1), Integer(1), Integer(3)))
    program = drawn(seed)
    assert any((i.extent - 1).is_zero for e in program.equations for i in e.loops)
    assert wrong_of_programs([program], slice(None)) == []


def _terms() -> dict[str, tuple[int, list[Equation]]]:
    """Equations behind b[i] += Σ_n x[n,i]·y[n] that may share its loop over n or not, and how many
    nests they are then, without what fills."""
    y, b, c, d = (
        Tensor("y", (N,), "input"),
        Tensor("b", (THREE,)),
        Tensor("c", (N,)),
        Tensor("d", (N,)),
    )
    n, m, i, j = Index("n", N), Index("m", N), Index("i", 3), Index("j", 2)
    squares = Equation(c[n], "=", y[n] ** 2, (n,))
    again = Equation(b[i], "+", c[m] * X[m, i] ** 2, (m, i))
    return {
        "the same elements": (1, [squares, again]),
        "elements beside them": (1, [Equation(b[j + 1], "+", y[m] * (X[m, j] - 1), (m, j))]),
        "one element": (1, [Equation(b[1], "+", y[m] ** 2 * X[m, 2], (m,))]),
        "a condition": (1, [replace(again, body=y[m] ** 2 * X[m, i], where=less(m, 2 * i))]),
        "read between": (3, [Equation(c[n], "=", y[n] * b[0], (n,)), again]),
        "read behind": (2, [Equation(d[m], "=", b[0] * y[m], (m,))]),
        "another operation": (2, [Equation(b[i], "max", y[m] * X[m, i] ** 2, (m, i))]),
    }  # fmt: skip


THREE = Integer(3)
X = Tensor("x", (N, THREE), "input")


def _program(name: str) -> Program:
    n, i = Index("n", N), Index("i", 3)
    y, b = Tensor("y", (N,), "input"), Tensor("b", (THREE,))
    first, others = Equation(b[i], "+", X[n, i] * (y[n] + 1), (n, i)), _terms()[name][1]
    made = dict.fromkeys((b, *(e.tensor for e in others)))
    return Program("terms", (X, y), (first, *others), tuple(made))


@pytest.mark.parametrize("name", _terms())
def test_terms_of_one_sum_run_in_any_order(name: str) -> None:
    program = _program(name)
    assert wrong_of_programs([program], slice(None)) == []
    nests = [k.kernel if isinstance(k, Parallel) else k for k in of_program(program).kernels]
    over = [k for k in nests if isinstance(k, Nest) and any(map(_over_samples, k.items))]
    assert len(over) == _terms()[name][0]


def test_sums_that_are_read_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: what is read too is taken for what is only added to."""

    def used_by(self: fusion.Fusion, nest: Any) -> set[object]:
        return {self.memory.key(t) for t, _, _ in nests.touches(nest)}

    monkeypatch.setattr(fusion.Fusion, "sums", used_by)
    wrong = {name for name in _terms() if wrong_of_programs([_program(name)], slice(None))}
    assert wrong == {"read between", "read behind", "another operation"}


def _recurrence(changes: bool) -> Program:
    """h[t+1,n,j] = Σ_k h[t,n,k]·M[j,k] where M is an input, or grows in each step."""
    t, n, j, k = Index("t", 4), Index("n", N), Index("j", 3), Index("k", 5)
    x, m = Tensor("x", (Integer(4), THREE, Integer(5)), "input"), Tensor("M", (THREE, Integer(5)))
    h, y = Tensor("h", (Integer(5), N, THREE)), Tensor("y", (N, Integer(5)), "input")
    first = Equation(h[0, n, j], "=", y[n, j] / 2, (n, j))
    made = [Equation(m[j, k], "+", x[t, j, k], (j, k))] if changes else []
    step = Equation(h[t + 1, n, j], "+", h[t, n, 0] * y[n, 0], (n, j))
    product = Equation(h[t + 1, n, j], "+", y[n, k] * m[j, k], (n, j, k))
    inputs = (x, y) if changes else (x, y, m)
    return Program("recurrence", inputs, (first, Recurrence(t, 1, (*made, product, step))), (h,))


def test_what_changes_is_not_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for changes in (True, False):
        program = _recurrence(changes)
        assert wrong_of_programs([program], slice(None)) == []
        assert any(t.name == "M_turned" for t in of_program(program).places) is not changes
    monkeypatch.setattr(turned.Turning, "changes", lambda self, tensor: False)
    assert wrong_of_programs([_recurrence(True)]) != []


def _parts() -> dict[str, tuple[str, Program]]:
    """Programs that write y[n,…6] in parts, and the elements that are set to 0 before, of 3 samples."""
    x, y, z = Tensor("x", (N, THREE), "input"), Tensor("y", (N, Integer(6))), Tensor("z", (N,))
    h, loops = Tensor("h", (Integer(5), N)), (Index("n", N), Index("j", 3))
    (n, j), t, two = loops, Index("t", 4), (loops[0], Index("k", 2))
    low, high = (Equation(y[n, j + s], "+", x[n, j] ** (s + 1), loops) for s in (0, 3))
    second = Equation(y[n, two[1] + 3], "=", x[n, 0] + two[1], two)
    early = Equation(z[n], "=", y[n, 0] + y[n, 4] - 1, (n,))
    over = Equation(y[n, j + 2], "+", x[n, j] + 1, loops)
    first = Equation(h[0, n], "=", x[n, 1], (n,))

    def step(at: int, read: int, direction: int, *others: Equation) -> Program:
        inner = Equation(h[t + at, n], "+", h[t + read, n] / 2 + x[n, 0], (n,))
        return Program("parts", (x,), (*others, Recurrence(t, direction, (inner,))), (h,))

    def of(*equations: Equation) -> Program:
        return Program("parts", (x,), equations, tuple(dict.fromkeys(e.tensor for e in equations)))

    return {
        "both halves": ("", of(low, high)),
        "a gap": ("y 3", of(low, second)),
        "one half": ("y 9", of(high)),
        "read behind": ("", of(high, low, early)),
        "read between": ("y 18", of(low, early, high)),
        "some twice": ("y 18", of(low, over)),
        "some under a condition": ("y 18", of(low, replace(high, where=less(j, 2)))),
        "the steps after the first one": ("", step(1, 0, 1, first)),
        "with nothing before": ("h 3", step(1, 0, 1)),
        "the steps backwards": ("h 3", step(0, 1, -1)),
        "what a later step writes": ("h 15", step(0, 1, 1)),
        "what a later step writes, backwards": ("h 15", step(1, 0, -1)),
        "what the step itself writes": ("h 15", step(1, 1, 1)),
    }


def _filled(plan: Plan) -> str:
    """What is filled of each tensor, so many elements."""
    found: dict[str, int] = {}
    for nest in every_kernel(plan.kernels):
        for s in walked(nest.items) if isinstance(nest, Nest) else ():
            if isinstance(s, Fill) and s.equation is not None:
                extents = [3 if i.extent == N else int(i.extent) for i in s.equation.loops]
                found[s.write.tensor.name] = math.prod(extents)
    return " ".join(f"{name} {number}" for name, number in found.items())


@pytest.mark.parametrize("name", _parts())
def test_only_what_nobody_writes_is_filled(name: str) -> None:
    filled, program = _parts()[name]
    assert wrong_of_programs([program], slice(None)) == []
    assert _filled(of_program(program)) == filled


def test_elements_that_are_read_before_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault: what is read too early is taken for what is read behind."""
    monkeypatch.setattr(covered, "_behind", lambda read, writes: True)
    wrong = {name for name, (_, program) in _parts().items() if wrong_of_programs([program])}
    assert wrong == {name for name in _parts() if name.startswith(("read between", "what "))}


def _over_samples(item: object) -> bool:
    if isinstance(item, Blocks):
        return any(map(_over_samples, item.items))
    return isinstance(item, Loop) and item.over.index.extent == N


def tables() -> list[Row]:
    """The rows of every table of layers."""
    modules = (import_module(f"tests.{name}") for name in TABLES)
    tables_ = (t for m in modules for t in vars(m).values() if isinstance(t, (list, tuple)))
    rows = {row.name: row for table in tables_ for row in table if isinstance(row, Row)}
    return list(rows.values())[:: 1 if "SYMGRAD_FUZZ" in os.environ else 2]


TABLES = """test_layers test_convolution test_pooling test_normalization test_batch_norm test_structure
test_sequences test_attention test_recurrent test_dropout""".split()


@pytest.mark.parametrize("row", tables(), ids=lambda row: row.name)
def test_rows(row: Row) -> None:
    assert wrong_of_programs([expand_reducers(simplify(prepared(row).program))]) == []


def network(name: str, language: Language = C) -> tuple[Network, dict[str, Program]]:
    """An example with all that `--with` adds, named and simplified."""
    model = load_model(ROOT / f"examples/{name}.py")
    try:
        net = network_of(model, name, tuple(DERIVATIVES))
    except SpecError:  # it has no real input
        net = network_of(model, name)
    made = {f.name: simplify(f.program) for f in net.functions if not f.calls}
    return named(net, with_letters(made), language)


def meaning_of(program: Program) -> Program:
    """What a function's simplified Program means, in what a machine has."""
    return guarded(with_real_sums(with_divisions(expand_reducers(program))))[0]


def wrong_of_function(function: Function, program: Program, every: bool = False) -> Iterator[str]:
    """What a function of a module leaves for its caller that its equations don't mean."""
    plan = lower(function, program, TARGET)
    meaning = meaning_of(program)
    theirs: set[Tensor] = {t for v in function.vectors for t, _ in v.places}
    theirs |= {*function.results, *(new for _, new in meaning.updates)}
    all_ = [STATISTICS, *(d.name for _, d in function.slopes)]
    for asked in ([], all_) if function.optional else ([],):
        wanted = [t for t in dict.fromkeys(meaning.results) if t in theirs]
        wanted = [t for t in wanted if asked or t not in function.optional]
        for way in ways(meaning)[: None if every else 1]:
            yield from differences(plan, meaning, wanted, asked, **vars(way))


EXAMPLES = sorted(path.stem for path in ROOT.glob("examples/*.py"))
QUICK = ["custom_loss", "custom_optimizer", "digits", "lenet", "mnist1d_cnn", "poisson"]


@pytest.mark.parametrize("name", EXAMPLES if "SYMGRAD_FUZZ" in os.environ else QUICK)
def test_functions_of_examples(name: str) -> None:
    net, programs = network(name)
    for function in net.functions:
        if not function.calls:
            wrong = list(wrong_of_function(function, programs[function.name]))
            assert wrong == [], f"{name} {function.name}"


# --- seeded faults: each is seen


def _fused_whatever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fusion.Fusion, "independent", lambda self, a, b: True)


def _meets_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fusion, "disjoint", lambda a, b: True)


def _one_place_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    made = storage._first_fit

    def first_fit(blocks: Any) -> Any:
        return made({k: replace(b, span=(b.span[0], b.span[0])) for k, b in blocks.items()})

    monkeypatch.setattr(storage, "_first_fit", first_fit)


def _packed_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("symgrad.lower.packing._below", lambda a, b: True)


def _parallel_whatever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements._Nest, "kind", lambda self, nest: "parallel")


def _registers_whatever(monkeypatch: pytest.MonkeyPatch) -> None:
    """What several kernels use is taken for what one uses."""
    monkeypatch.setattr("symgrad.lower.loops._of_many", lambda kernels: set())


def _nothing_is_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("symgrad.lower.schedule.covers", lambda e: True)


def _totals_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (statements, totals):
        monkeypatch.setattr(module, "exists", lambda e: Integer(1))


def _threads_whatever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "parts_meet", lambda *_: None)
    monkeypatch.setattr(parallel, "added_to", lambda *_: set())
    monkeypatch.setattr(parallel, "divided", lambda *_: "somehow")


def _steps_do_not_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one step writes and the next one reads is taken for apart, whoever does the steps."""
    monkeypatch.setattr(
        iterations, "apart", lambda a, b, within, apart=iterations.apart: apart(a, b, set())
    )


def _samples_meet_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    ones = lambda kernel, tensors, *_: dict.fromkeys(tensors, Integer(1))  # noqa: E731
    monkeypatch.setattr(regions, "rows_of", ones)


def _nothing_waits_for_a_region(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regions._Growing, "meet", lambda self, a, b: False)


def _the_first_part_adds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parallel, "sets", False)


def _sums_are_read_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the kernels of a region add to is taken for what samples have."""
    takes = regions._Growing.takes

    def careless(self: Any, member: Parallel) -> bool:
        self.sums = set()
        return takes(self, member)

    monkeypatch.setattr(regions._Growing, "takes", careless)


FAULTS = [
    _the_first_part_adds,
    _samples_meet_nowhere,
    _nothing_waits_for_a_region,
    _sums_are_read_early,
    _threads_whatever,
    _steps_do_not_meet,
    _fused_whatever,
    _meets_nowhere,
    _one_place_for_all,
    _packed_anywhere,
    _parallel_whatever,
    _registers_whatever,
    _nothing_is_filled,
    _totals_anywhere,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f.__name__.strip("_"))
def test_faults_are_seen(
    fault: Any, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    fault(monkeypatch)
    assert any(wrong_of_programs([program], slice(None)) for program in reversed(programs))


def test_a_value_that_is_replaced_too_early_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """new_w[i] = w[2 − i] in the place of w."""
    w, new, i = (
        Tensor("w", (Integer(3),), "parameter"),
        Tensor("new_w", (Integer(3),)),
        Index("i", 3),
    )
    program = Program("f", (w,), (Equation(new[i], "=", w[2 - i], (i,)),), (), ((w, new),))
    assert wrong_of_update(program, w) == []
    monkeypatch.setattr(locate._Locator, "may_replace", lambda self, new, place: True)
    assert wrong_of_update(program, w) == ["new_w"]


def wrong_of_update(program: Program, w: Tensor) -> list[str]:
    plan = in_loops("f", located(program, {w: Buffer("params")}), ())
    return differences(plan, program, program.results)
