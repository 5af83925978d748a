"""The check of what stands below `simplify`: right lowering passes, wrong lowering is refused by name,
each step of it and the choice of memory."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sympy import Integer, exp, log

from symgrad import *
from symgrad import compiler
from symgrad.compiler import machine, simplify_programs
from symgrad.ir import Access, Equation, Index, Loop, Program, Tensor, equations_of, map_items
from symgrad.language.trace import fresh_trace
from symgrad.lower import lower
from symgrad.lower.exact import LoweringRefused, check_memory, check_step
from symgrad.lower.fusion import Fusion
from symgrad.lower.locate import located
from symgrad.lower.lower import function_places, lower_network, lowered
from symgrad.lower.nests import Assign, Nest
from symgrad.lower.numbers import with_real_sums
from symgrad.lower.places import Lowered, Memory
from symgrad.lower.plan import Buffer
from symgrad.lower.ranges import guarded, unproved
from symgrad.lower.reducers import expand_reducers
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.exact import Check
from symgrad.passes.simplify import simplify
from symgrad.scalar import floor, less, maximum
from tests.interpreter import run

Change = Callable[[Equation], list[Equation]]
n, k, i, j = Index("n", 3), Index("k", 4), Index("i", 3), Index("j", 3)
z = Tensor("z", (Integer(3), Integer(4)), "input")
u, w, s = (Tensor(a, (Integer(3),), "parameter") for a in "uws")
lse, loss = Tensor("lse", (Integer(3),)), Tensor("loss", (Integer(3), Integer(4)))


def eq(write: Any, op: str, body: Any, *loops: Index, where: Any = 1) -> Equation:
    return Equation(write, op, body * Integer(1), loops, where * Integer(1))


def softmax(where: Any = 1) -> Program:
    return Program("p", (z,), (
        eq(lse[n], "logsumexp", 2 * z[n, k], n, k, where=where),
        eq(loss[n, k], "=", exp(2 * z[n, k] - lse[n]) + lse[n], n, k),
    ), (lse, loss))  # fmt: skip


# --- logsumexp


@pytest.mark.parametrize("where", [1, less(k, 2), less(0, z[n, k])], ids=str)
def test_logsumexp(where: Any) -> None:
    program = softmax(where)
    made = expand_reducers(program)
    assert all(e.op != "logsumexp" for e in made.equations)
    check_step("expand_reducers", program, made)


def test_a_logsumexp_of_what_is_large() -> None:
    """The shift is as large as the terms, up to the largest numbers of float32."""
    values = np.array([[3e38, 1, 2, 3], [-1e35, -1e35, -np.inf, -2e35], [-np.inf] * 4]) / 2
    got = run(expand_reducers(softmax()), {"z": values})
    np.testing.assert_allclose(got["lse"].astype(float), [3e38, -1e35, -np.inf])


def body(of: str, change: Callable[[Any], Any]) -> Change:
    return lambda e: [replace(e, body=change(e.body)) if e.tensor.name == of else e]


EXPANDED: dict[str, Change] = {
    "the shift is not subtracted": body("lse_exp", lambda b: exp(2 * z[n, k])),
    "the shift is not added": body("lse", lambda b: b.replace(log, lambda a: log(a + 1))),
    "the least of the sum": body("lse_sum", lambda b: b.replace(maximum, lambda a, c: a + c)),
    "another term": body("lse_exp", lambda b: b.xreplace({z[n, k]: z[n, 3 - k]}) * 2),
    "the sum is the maximum": lambda e: [replace(e, op="max") if e.tensor.name == "lse_total" else e],
    "a share of another row": body(
        "loss", lambda b: b.replace(
            lambda a: isinstance(a, Access) and a.tensor.name == "lse_sum",
            lambda a: a.tensor[2 - n])),
    "a term is left out": lambda e: [
        replace(e, where=less(0, k)) if e.tensor.name == "lse_total" else e],
    "an equation is left out": lambda e: [] if e.tensor.name == "lse_shift" else [e],
}  # fmt: skip


@pytest.mark.parametrize("name", EXPANDED)
def test_a_wrong_expansion_is_refused(name: str) -> None:
    program = softmax()
    made = expand_reducers(program)
    wrong = replace(made, items=map_items(made.items, EXPANDED[name]))
    assert wrong != made
    with pytest.raises(LoweringRefused, match="^expand_reducers is refused: it changes l"):
        check_step("expand_reducers", program, wrong)


# --- the steps of a network


def network() -> Network:
    with fresh_trace():
        x, y = Input("x", 3), Target("y", dtype=int)
        h = Sequential(Dense(4), Tanh(), Dense(5))(x)
        return network_of(
            Model(inputs=x, outputs=h, loss=CrossEntropy()(h, y), optimizer=Adam(lr=0.01)), "net"
        )


@pytest.mark.parametrize(
    "step", ["expand_reducers", "with_real_sums", "guarded", "located", "with_letters"]
)
def test_a_faulty_step_is_refused_by_name(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step doubles one sum: lowering and `compile` end with one line."""
    room = compiler if step == "with_letters" else lower
    right = getattr(room, step)

    def doubled(program: Program) -> Program:
        sums = [e for e in program.equations if e.op == "+" and e.reduced]
        return replace(program, items=map_items(
            program.items, lambda e: [replace(e, body=2 * e.body) if e in sums[-1:] else e]))  # fmt: skip

    def faulty(*given: Any) -> Any:
        made = right(*given)
        if isinstance(made, dict):
            return {name: doubled(p) for name, p in made.items()}
        if isinstance(made, tuple):
            return (doubled(made[0]), *made[1:])
        if isinstance(made, Lowered):
            return replace(made, program=doubled(made.program))
        return doubled(made)

    net = network()
    lower_network(net, simplify_programs(net), machine("numpy", "float32"))
    monkeypatch.setattr(room, step, faulty)
    word = "the choice of places" if step == "located" else step
    with pytest.raises(LoweringRefused, match=f"{word} is refused: it changes "):
        lower_network(net, simplify_programs(net), machine("numpy", "float32"))


# --- memory

PLACES = {w: Buffer("params"), s: Buffer("params", Integer(3))}


def step(*items: Equation | Loop, updates: Any) -> Program:
    read = dict.fromkeys(r.tensor for e in equations_of(items) for r in e.reads)
    written = {e.tensor for e in equations_of(items)}
    inputs = tuple(t for t in dict.fromkeys([*read, w, s]) if t not in written)
    return Program("p", inputs, items, (), updates)


new_w, new_s, t, v = (Tensor(a, (Integer(3),)) for a in ("new_w", "new_s", "t", "v"))
SWAP = step(
    eq(new_w[i], "=", s[i] + u[i], i), eq(new_s[i], "=", w[i], i), updates=((w, new_w), (s, new_s))
)
MOVED = step(eq(new_w[i], "+", w[j] * s[i], i, j), updates=((w, new_w),))
VIEW = step(
    eq(t[i], "=", u[i] * 2, i), eq(v[i], "=", t[i], i), eq(new_w[i], "=", v[i] + w[i], i),
    updates=((w, new_w),),
)  # fmt: skip
LATER = step(
    eq(new_w[i], "=", w[i] + s[i], i), eq(new_s[i], "=", w[i] * s[i], i),
    updates=((w, new_w), (s, new_s)),
)  # fmt: skip


@pytest.mark.parametrize(
    "program", [SWAP, MOVED, VIEW, LATER], ids=["swap", "sum", "view", "later"]
)
def test_the_choice_of_places(program: Program) -> None:
    check_memory(Check(program), program, located(program, PLACES), PLACES)


@pytest.mark.parametrize("order", [1, -1])
def test_an_old_value_that_replaces_another_one(order: int) -> None:
    """w becomes the s from before the step, whichever is written first."""
    updates = ((w, s), (s, new_s))[::order]
    program = step(eq(new_s[i], "=", s[i] + u[i], i), updates=updates)
    check_memory(Check(program), program, located(program, PLACES), PLACES)


def in_place(program: Program, *olds: Tensor) -> Lowered:
    """All new values in the memory of the old ones."""
    news = {new: PLACES[old] for old, new in program.updates if old in olds}
    return Lowered(program, {**PLACES, **news})


WRONG: dict[str, tuple[Program, Lowered]] = {
    "a new value over an old one that is read later": (SWAP, in_place(SWAP, w, s)),
    "a sum into memory that it reads": (MOVED, in_place(MOVED, w)),
    "a read after the new value": (LATER, in_place(LATER, w, s)),
    "a new value that no commit brings": (LATER, Lowered(LATER, dict(PLACES))),
    "another place": (VIEW, Lowered(VIEW, {**PLACES, new_w: Buffer("params", Integer(2))})),
    "a place beyond the array": (VIEW, Lowered(VIEW, {**PLACES, new_w: Buffer("params", Integer(4))})),
    "a copy dropped that is none": (
        VIEW, Lowered(replace(VIEW, items=VIEW.items[1:]), {**PLACES, new_w: PLACES[w]}, frozenset([v]))),
    "a view of an element further": (
        VIEW, Lowered(VIEW, {**PLACES, t: Buffer("work"), v: Buffer("work", Integer(1)), new_w: PLACES[w]},
                      frozenset([v]))),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_wrong_places_are_refused(name: str) -> None:
    program, wrong = WRONG[name]
    with pytest.raises(LoweringRefused):
        check_memory(Check(program), program, wrong, PLACES)


def test_a_recurrence_in_shared_memory() -> None:
    step_ = Index("t", 2)
    h = Tensor("h", (Integer(3),))
    program = Program("p", (s, u), (
        eq(h[0], "=", s[0]), Loop(step_, 1, (eq(h[step_ + 1], "=", h[step_] * u[step_] + s[step_ + 1]),)),
    ), (), ((s, h),))  # fmt: skip
    check_memory(Check(program), program, located(program, PLACES), PLACES)
    backwards = Program("p", (s, u), (
        Loop(step_, -1, (eq(h[step_], "=", s[2 - step_] * u[step_]),)), eq(h[2], "=", s[2]),
    ), (), ((s, h),))  # fmt: skip
    check_memory(Check(backwards), backwards, located(backwards, PLACES), PLACES)
    with pytest.raises(LoweringRefused):
        check_memory(
            Check(backwards), backwards, Lowered(backwards, {**PLACES, h: PLACES[s]}), PLACES
        )


def test_simplified_and_lowered_networks_pass() -> None:
    net = network()
    for f in net.functions:
        program = simplify(f.program)
        made = lowered(f, program, Check(program))
        assert made.program.items
        check_memory(Check(program), expand_reducers(program), made, function_places(f))


def test_a_copy_to_another_type_is_no_view() -> None:
    count, real = Tensor("count", (Integer(3),), dtype="int"), Tensor("real", (Integer(3),))
    again = Tensor("again", (Integer(3),), dtype="int")
    program = Program("p", (u,), (
        eq(count[i], "=", floor(u[i]), i), eq(real[i], "=", count[i], i),
        eq(again[i], "=", count[i], i), eq(t[i], "=", real[i] * again[i], i),
    ), (t,))  # fmt: skip
    assert located(program, {}, (t,)).views == {again}


def test_what_runs_over_a_loop_is_no_number_of_the_step() -> None:
    """c[] = Σ_k 1/(t + k + 1) is a tensor like any other; d[] = 2·t is a number."""
    counter = Tensor("t", (), "state", "int")
    c, d, f = (Tensor(a, (), dtype="double") for a in "cdf")
    program = Program("p", (counter, u), (
        eq(c[()], "+", 1 / (counter[()] + k + 1), k), eq(d[()], "=", 2 * counter[()]),
        eq(f[()], "=", d[()] * u[0]),
    ), (c, d, f))  # fmt: skip
    assert [t.dtype for t in with_real_sums(program).outputs] == ["real", "double", "real"]


def test_nests_on_two_pieces_of_one_memory_are_not_joined() -> None:
    """b[3 - i] is a[i] of another iteration, whatever the indices say."""
    a, b = Tensor("a", (Integer(2),)), Tensor("b", (Integer(4),))
    memory = Memory({a: Buffer("params", Integer(2)), b: Buffer("params")})
    two = Index("i", 2)
    first = Nest(two, (Assign(eq(a[two], "=", u[two], two), False),))
    second = Nest(two, (Assign(eq(t[two], "=", b[3 - two], two), False),))
    apart = Nest(two, (Assign(eq(t[two], "=", b[two], two), False),))
    assert len(Fusion(memory).fuse([first, second])) == 2
    assert len(Fusion(Memory({})).fuse([first, second])) == 1
    assert len(Fusion(Memory({})).fuse([first, apart])) == 1


def test_which_pieces_of_memory_overlap() -> None:
    """As sets of elements."""
    spans = [(start, length) for start in range(5) for length in range(1, 4)]
    places = {
        Tensor(f"t{start}_{length}", (Integer(length),)): Buffer("params", Integer(start))
        for start, length in spans
    }
    memory = Memory(places)
    for a, (start, length) in zip(places, spans, strict=True):
        for b, (other, long) in zip(places, spans, strict=True):
            shared = {*range(start, start + length)} & {*range(other, other + long)}
            assert memory.overlap(a, b) == bool(shared), (a, b)
    apart = Tensor("elsewhere", (Integer(9),))
    assert not any(memory.overlap(a, apart) or memory.overlap(apart, a) for a in places)
    symbolic = {
        replace(t, name=f"{t.name}N"): replace(b, offset=N + b.offset) for t, b in places.items()
    }
    for known in (memory, Memory(symbolic)):
        for seed in range(300):
            rng = random.Random(seed)
            drawn = [*known.places, apart]
            first, second = ({*rng.sample(drawn, rng.randint(0, 4))} for _ in range(2))
            pairs = [(a, b) for a in first for b in second if a != b]
            assert known.clash(first, second) == any(known.overlap(a, b) for a, b in pairs), seed


def test_a_view_begins_where_it_is_copied_from() -> None:
    whole = Tensor("whole", (Integer(6),), "parameter")
    program = Program("p", (whole, u), (
        eq(t[i], "=", whole[i + 2], i), eq(v[i], "=", t[i] * u[i] + t[2 - i], i),
    ), (v,))  # fmt: skip
    places = {whole: Buffer("params", Integer(1))}
    made = located(program, places, (v,))
    assert made.places[t] == Buffer("params", Integer(3))
    check_memory(Check(program), program, made, places)


def test_indices_that_may_be_out_of_range_are_checked() -> None:
    y = Tensor("y", (Integer(3),), "target", "int")
    before, after, near = (
        Tensor(a, (Integer(3),), dtype="int") for a in ("before", "after", "near")
    )
    program = Program("p", (y, w), (
        eq(before[i], "=", y[i] - 1, i), eq(after[i], "=", y[i] + 1, i),
        eq(near[i], "=", 2 - y[i], i),
        eq(t[i], "=", w[y[i]] + w[before[i]] * w[after[i]] - w[near[i]], i),
    ), (t,))  # fmt: skip
    assert unproved(program) == {before: 3, after: 3}
    safe, _ = guarded(program)
    values = {"y": np.array([0, 1, 2]), "w": np.array([2.0, 3.0, 5.0])}
    want = [2 + 2 * 3 - 5, 3 + 2 * 5 - 3, 5 + 3 * 5 - 2]  # the nearest element, where it is outside
    np.testing.assert_allclose(run(safe, values)["t"].astype(float), want)
