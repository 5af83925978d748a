"""The rules of a Plan: each sees a Plan that breaks it."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from typing import Any

import pytest
from sympy import Expr, Integer, Rational, tanh

from symgrad.ir import Access, Equation, Index, Program, Size, Tensor
from symgrad.lower.arrays.equations import in_arrays
from symgrad.lower.locate import located
from symgrad.lower.loops import in_loops
from symgrad.lower.nested import Assign, Fill, Fold, Loop, Over
from symgrad.lower.places import Lowered
from symgrad.lower.plan import Buffer, Draw, Kernel, Nest, Plan, Require
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import written
from symgrad.scalar import less
from tests.plans import differences

N = Size("N")
n, o, k = Index("n", N), Index("o", 4), Index("k", 4)
x = Tensor("x", (N, Integer(4)), "input")
z, h, y = (Tensor(name, (N, Integer(4))) for name in "zhy")
t = Tensor("t", (Integer(5), Integer(4)))
w, new = Tensor("w", (Integer(4),), "parameter"), Tensor("new_w", (Integer(4),))


def over(index: Index, *items: Any, kind: str = "parallel") -> Loop:
    return Loop(Over(index, kind), items)


def each(write: Access, value: Expr) -> Nest:
    return Nest((over(n, over(o, Assign(write, value))),))


def plan(*kernels: Kernel, **places: Any) -> Plan:
    """z and h are in the workspace, x and y the caller's."""
    updates = ((w, new),) if new in written(kernels) else ()
    program = Program("f", (x, w), (), (y,), updates)
    where = {x: Buffer("x"), y: Buffer("y"), z: Buffer("workspace"), w: Buffer("params")}
    where |= {h: Buffer("workspace", 4 * N), new: Buffer("params")}
    where |= {own: places[own.name] for own in where if own.name in places}
    return Plan("f", program, where, kernels, 8 * N)


FIRST, SECOND = each(z[n, o], tanh(x[n, o])), each(h[n, o], 2 * z[n, o])
LAST = each(y[n, o], h[n, o] + z[n, o])


def test_a_legal_plan_is_returned() -> None:
    made = plan(FIRST, SECOND, LAST)
    assert verify_plan(made) is made


@pytest.mark.parametrize(
    "made, message",
    [
        (plan(SECOND, LAST), "h[n, o] reads z before it is written"),
        (plan(FIRST, SECOND), "the end reads y before it is written"),
        (
            plan(FIRST, SECOND, LAST, h=Buffer("workspace")),
            "y[n, o] reads z, over which h was written",
        ),
        (
            plan(FIRST, SECOND, LAST, h=Buffer("workspace", 2 * N)),
            "y[n, o] reads z, over which h was written",
        ),
        (plan(FIRST, SECOND, LAST, h=Buffer("workspace", 4 * N + 1)), "lies at"),
        (plan(each(x[n, o], 2 * x[n, o])), "writes the input x"),
        (
            plan(Nest((over(n, Assign(y[n, 0], x[n, 0])),))),
            "the end reads y, some elements of which are not written",
        ),
        (
            plan(Nest((over(n, Assign(y[n, 0], x[n, 0]), Assign(y[n, 0], x[n, 1])),))),
            "the end reads y, some elements of which are not written",
        ),
        (
            plan(Nest((over(n, Assign(y[n, 0], x[n, 0]), Fold("+", y[n, 1], x[n, 1])),))),
            "y[n, 1] adds to y, which is not set",
        ),
        (
            plan(Nest((over(n, over(o, Assign(y[n, o], x[n, o], x[n, o]))),))),
            "leaves out elements of y",
        ),
        (
            plan(Nest((over(n, over(o, Fold("+", y[n, o], x[n, o]))),))),
            "adds to y, which is not set",
        ),
        (
            plan(Nest((over(n, over(o, Fill("+", y[n, o]), Fold("+", y[0, o], x[n, o]))),))),
            "iterations of n, said to be parallel, meet in y[0, o]",
        ),
        (
            plan(FIRST, SECOND, LAST, each(y[n, o], x[n, o] + y[n, 3 - o])),
            "y[n, 3 - o] is read",
        ),
        (plan(each(Tensor("q", (N, Integer(4)))[n, o], x[n, o])), "q, which has no place"),
        (
            plan(Nest((over(o, Assign(new[o], w[3 - o]), kind="in order"),)), FIRST, SECOND, LAST),
            "new_w[o] is written over w, of which w[3 - o] is read",
        ),
        (
            plan(Nest((over(o, Assign(new[o], 2 * w[o])),)), each(y[n, o], w[o])),
            "y[n, o] reads w, over which new_w was written",
        ),
    ],
)
def test_rules(made: Plan, message: str) -> None:
    with pytest.raises(IllegalPlan) as error:
        verify_plan(made)
    text = str(error.value).replace(",", ", ").replace(",  ", ", ")
    assert message in text


def rows_written(rng: random.Random) -> Nest:
    """A write of some rows of t[5,4], or of a row, by one of several forms of loops."""
    rows, form = rng.randint(1, 3), rng.choice(("rows", "one loop", "pairs", "turned"))
    start = rng.randint(0, 5 - rows)
    r, i, p = Index("r", rows), Index("i", 4 * rows), Index("p", 8)
    value = Integer(1)
    if form == "rows":
        items = over(r, over(o, Assign(t[r + start, o], value)))
    elif form == "turned":
        items = over(r, over(o, Assign(t[start + rows - 1 - r, o], value)))
    elif form == "one loop":
        items = over(i, Assign(t[start, i], value))
    else:
        r, start = Index("r", rng.randint(1, 2)), rng.randint(0, 1)
        items = over(r, over(p, Assign(t[2 * r + start, p], value)))
    return Nest((items,))


def elements(nest: Nest) -> list[int]:
    """Which elements of t it writes, each as often as it does."""
    (outer,) = nest.items
    loops, item = [], outer
    while isinstance(item, Loop):
        loops.append(item.over.index)
        (item,) = item.items
    flat = item.write.indices[0] * 4 + item.write.indices[1]
    points = itertools.product(*(range(int(i.extent)) for i in loops))
    return [int(flat.xreplace(dict(zip(loops, map(Integer, p), strict=True)))) for p in points]


def test_parts_make_up_a_tensor_if_no_element_is_left_out() -> None:
    """Loops over rows, over all elements of some, over two rows at a time."""
    verdicts = set()
    for seed in range(400):
        rng = random.Random(seed)
        nests = [rows_written(rng) for _ in range(rng.randint(1, 4))]
        last = each(y[n, o], x[n, o] + t[1, o])
        made = plan(*nests, last)
        made = replace(made, places={**made.places, t: Buffer("workspace")})
        named = [e for nest in nests for e in elements(nest)]
        whole, twice = {*named} == {*range(20)}, len({*named}) < len(named)
        try:
            verify_plan(made)
            accepted = True
        except IllegalPlan:
            accepted = False
        turned = any("-" in str(nest) for nest in nests)
        assert accepted <= whole and (accepted or turned or twice or not whole), (seed, nests)
        verdicts.add(accepted)
    assert verdicts == {True, False}


def test_a_product_over_what_it_reads() -> None:
    a, b = (Tensor(name, (Integer(4), Integer(4)), "parameter") for name in "ab")
    c = Tensor("c", (Integer(4), Integer(4)))
    i = Index("i", 4)
    e = Equation(c[i, o], "+", a[i, k] * b[k, o], (i, o, k))
    program = Program("f", (a, b), (e,), (c,))
    made = in_loops("f", Lowered(program, {}), (a, b, c))
    verify_plan(made)
    with pytest.raises(IllegalPlan, match="is written over a"):
        verify_plan(replace(made, places={**made.places, c: Buffer("a")}))


def drawing() -> tuple[Program, Plan]:
    """y = x where a random number is above ½, after what else lies where it was drawn."""
    i = Index("i", 4)
    u, x, h, y = (
        Tensor(name, (Integer(4),), role)
        for name, role in (("u", "random"), ("x", "input"), ("h", "temporary"), ("y", "temporary"))
    )
    items = (
        Equation(h[i], "=", x[3 - i] * less(Rational(1, 2), u[i]), (i,)),
        Equation(y[i], "=", h[3 - i], (i,)),
    )
    program = Program("f", (u, x), items, (y,))
    return program, in_loops("f", Lowered(program, {}), (x, y), draws=[Draw(u, 0)])


def test_random_numbers_are_drawn_before_they_are_read() -> None:
    program, made = drawing()
    assert differences(verify_plan(made), program, program.outputs) == []
    late = replace(made, kernels=(*made.kernels[1:], made.kernels[0]))
    assert differences(late, program, program.outputs) == ["y"]
    with pytest.raises(IllegalPlan, match="reads u before it is written"):
        verify_plan(late)


def test_random_numbers_that_are_written_over() -> None:
    program, made = drawing()
    u, h = program.inputs[0], program.items[0].tensor
    over = replace(made, places={**made.places, h: made.places[u]})
    verify_plan(over)  # each iteration reads its number before it writes there
    _, x = program.inputs
    again = replace(over, kernels=(*made.kernels, made.kernels[1]))
    with pytest.raises(IllegalPlan, match="reads u, over which h was written"):
        verify_plan(again)


def test_requirements_stop_a_function() -> None:
    """Behind one that does not hold nothing runs, so that a kernel that is missing is not seen."""
    program, made = drawing()
    for small, large, expected in ((1, 2, ["y"]), (2, 1, [])):
        require = Require(less(small, large, evaluate=False), "wrong sizes")
        short = replace(made, kernels=(require, *made.kernels[:-1]))
        assert differences(short, program, program.outputs) == expected


def test_a_new_value_that_replaces_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    i = Index("i", 4)
    program = Program("f", (w,), (Equation(new[i], "=", w[3 - i], (i,)),), (), ((w, new),))
    verify_plan(in_loops("f", located(program, {w: Buffer("params")}), ()))
    monkeypatch.setattr("symgrad.lower.locate._Locator.may_replace", lambda *_: True)
    with pytest.raises(IllegalPlan, match="is written over w"):
        verify_plan(in_loops("f", located(program, {w: Buffer("params")}), ()))


def test_a_second_name_of_what_was_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view of the old value looks like one of the new value, which lies there, too."""
    i, j = Index("i", 4), Index("j", 2)
    old, part, later = Tensor("v", w.shape), Tensor("p", (Integer(2),)), Tensor("u", w.shape)
    out, half, last = Tensor("q", w.shape), Tensor("r", part.shape), Tensor("s", w.shape)
    copies = [
        Equation(old[i], "=", w[i], (i,)),
        Equation(part[j], "=", w[j + 2], (j,)),
        Equation(new[i], "=", 2 * w[i], (i,)),
        Equation(later[i], "=", new[i], (i,)),
        Equation(last[i], "=", later[i] * later[3 - i], (i,)),
    ]
    uses = {
        old: Equation(out[i], "=", old[3 - i], (i,)),
        part: Equation(half[j], "=", part[j], (j,)),
    }
    for name in (None, old, part):
        use = [] if name is None else [uses[name]]
        results = (last, *(e.tensor for e in use))
        program = Program("f", (w,), (*copies, *use), results, ((w, new),))
        fixed = {w: Buffer("params")}
        with monkeypatch.context() as patch:
            located_ = located(program, fixed, results)
            verify_plan(in_loops("f", located_, results))
            verify_plan(in_arrays("f", located_, {w: w, new: w}))
            patch.setattr("symgrad.lower.locate._Locator.stays", lambda *_: True)
            located_ = located(program, fixed, results)
            for made in (
                in_loops("f", located_, results),
                in_arrays("f", located_, {w: w, new: w}),
            ):
                if name is None:
                    verify_plan(made)  # a second name of the new value alone
                    continue
                message = f"by the name of {name.name}, reads w, over which new_w was written"
                with pytest.raises(IllegalPlan, match=message):
                    verify_plan(made)


def test_other_elements_under_a_second_name() -> None:
    """What the nest writes over is read under another name: the same element, or others."""
    v, p, six = Tensor("v", w.shape), Tensor("p", w.shape), Tensor("w", (Integer(6),), "parameter")
    wide = Index("o", 6)
    for read, at, element in ((v[o], 0, True), (v[3 - o], 0, False), (p[wide], 2, False)):
        source, new_ = (w, new) if at == 0 else (six, Tensor("new_w", six.shape))
        index = o if at == 0 else wide
        write = Assign(new_[index], read)
        program = Program("f", (source,), (), (), ((source, new_),))
        places = {source: Buffer("params"), new_: Buffer("params")}
        places[read.tensor] = Buffer("params", Integer(at))
        nest, views = Nest((Loop(Over(index, "in order"), (write,)),)), {read.tensor: (source,)}
        made = Plan("f", program, places, (nest,), views=views)
        if element:
            verify_plan(made)
            continue
        with pytest.raises(IllegalPlan, match="is written over w, of which"):
            verify_plan(made)


def test_a_second_name_that_is_written() -> None:
    v = Tensor("v", x.shape)
    made = plan(each(v[n, o], x[n, o]), FIRST, SECOND, LAST)
    made = replace(made, places={**made.places, v: Buffer("x")}, views={v: (x,)})
    with pytest.raises(IllegalPlan, match="v is written, a second name of x"):
        verify_plan(made)


def test_a_vector_that_is_partly_a_second_name() -> None:
    """``g[i] = d[i]`` where both lie at one place is nothing to do; the rest of g is set to 0, or is
    written by an equation of its own."""
    i, j, p = Index("i", 4), Index("j", 2), Index("p", 6)
    a, d, g, out = (Tensor(s, (Integer(k),)) for s, k in (("a", 4), ("d", 4), ("g", 6), ("q", 6)))
    copied = [Equation(d[i], "=", 2 * a[i], (i,)), Equation(g[i], "=", d[i], (i,))]
    uses = [Equation(out[p], "=", 3 * g[p], (p,))]
    for own in ([], [Equation(g[j + 4], "=", a[j], (j,))]):
        program = Program("f", (a,), (*copied, *own, *uses), (out,))
        made = located(program, {d: Buffer("grads"), g: Buffer("grads")}, (out,))
        assert g in made.begun and g not in made.sources
        verify_plan(in_arrays("f", made, {d: d, g: g}))
