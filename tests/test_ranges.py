"""What is said to be certain of values, beside the values: each element of each tensor of random
Programs lies in the range that `passes/ranges.py` and `lower/ranges.py` give for its tensor."""

import os
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest
from sympy import Expr, Integer, sympify

from symgrad import scalar
from symgrad.ir import Equation, Index, Loop, Program, Size, Tensor, equations_of
from symgrad.lower import ranges as whole
from symgrad.passes.intervals import Range
from symgrad.passes.ranges import Ranges
from symgrad.passes.verify import verify
from tests.interpreter import infer_sizes, run
from tests.random_accesses import access_program
from tests.random_programs import random_program
from tests.random_stops import stopping_program

SEEDS = int(os.environ.get("SYMGRAD_FUZZ", "60"))
KINDS: dict[str, Callable[[int], tuple[Program, Mapping[str, Any]]]] = {
    "programs": random_program,
    "accesses": access_program,
    "stops": stopping_program,
}
ROUNDING = 1e-9


def outside(range_: Range, values: np.ndarray) -> bool:
    """Whether a value is not where it is said to be; what is not finite says nothing of bounds."""
    found = values.astype(float).ravel()
    known = found[np.isfinite(found)]
    room = ROUNDING * (1 + np.abs(known))
    return bool(
        (range_.finite and len(known) < len(found))
        or np.any(known < range_.low - room)
        or np.any(known > range_.high + room)
        or (range_.nonzero and np.any(known == 0))
    )


def beyond(range_: tuple[Expr | None, Expr | None], values: np.ndarray, sizes: Any) -> bool:
    low, high = (None if end is None else float(end.xreplace(sizes)) for end in range_)
    found = values.astype(float)
    return (low is not None and bool(np.any(found < low - ROUNDING))) or (
        high is not None and bool(np.any(found > high + ROUNDING))
    )


def wrong(program: Program, values: Mapping[str, Any]) -> list[str]:
    """The tensors of which something is said that does not hold."""
    computed, sizes = run(program, values), infer_sizes(program, values)
    real, integers, found = Ranges(program), whole._Ranges(program), list[str]()
    for tensor in dict.fromkeys(e.tensor for e in program.equations):
        array = computed[tensor.name]
        if outside(real.tensors[tensor], array):
            found.append(f"{tensor}: {real.tensors[tensor]}")
        known = integers.tensor(tensor)
        if beyond(known, array, sizes):
            found.append(f"{tensor}: {known}")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_random_programs(kind: str) -> None:
    for seed in range(SEEDS):
        program, values = KINDS[kind](seed)
        assert not wrong(program, values), (kind, seed)


@pytest.mark.parametrize("kind", ["accesses", "stops"])
def test_clipped_indices_are_those_in_range(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With all computed indices clipped: a legal program with the same values."""
    monkeypatch.setattr(whole, "_within", lambda *_: False)
    clipped = 0
    for seed in range(SEEDS):
        program, values = KINDS[kind](seed)
        safe, checked = whole.guarded(program)
        clipped += len(checked)
        got, wanted = run(verify(safe), values), run(program, values)
        for t in program.results:
            same = [x[t.name].astype(float) for x in (got, wanted)]
            assert np.array_equal(*same, equal_nan=True), (kind, seed)
    assert clipped or kind == "accesses"


N = Size("N")
n, e, i, j = Index("n", N), Index("e", Integer(9)), Index("i", Integer(4)), Index("j", Integer(3))
dst = Tensor("dst", (N, Integer(9)), "input", "int")
x = Tensor("x", (N, Integer(9)), "input")


def added(*shape: Any, dtype: str = "int") -> Tensor:
    return Tensor("c", tuple(map(sympify, shape)), dtype=dtype)


def plus(write: Any, *loops: Index, body: Any = 1) -> Equation:
    return Equation(write, "+", sympify(body), loops)


MEETING: dict[str, Equation | Loop] = {
    "a scatter": plus(added(N, 5)[n, dst[n, e]], n, e),
    "values of a scatter": plus(
        added(N, 5, dtype="real")[n, dst[n, e]], n, e, body=scalar.sigmoid(x[n, e])
    ),
    "windows": plus(added(6)[i + j], i, j),
    "a recurrence": Loop(e, 1, (plus(added()[()]),)),
    "a recurrence of windows": Loop(i, 1, (plus(added(6)[i + j], j),)),
    "two recurrences": Loop(e, 1, (Loop(i, -1, (plus(added(4)[i]),)),)),
    "a maximum of nothing": Equation(
        added(N, dtype="real")[n], "max", x[n, e], (n, e), where=scalar.less(1, x[n, e])
    ),
    "a maximum of nothing at a step": Loop(
        e, 1, (Equation(added(N, 10, dtype="real")[n, e + 1], "min", x[n, e], (n,)),)
    ),
}


@pytest.mark.parametrize("name", MEETING)
def test_what_several_points_add_to(name: str) -> None:
    items = (MEETING[name],)
    program = verify(
        Program("added", (dst, x), items, tuple(e.tensor for e in equations_of(items)))
    )
    values = {"dst": np.full((2, 9), 3), "x": np.ones((2, 9))}
    assert not wrong(program, values)


@pytest.mark.parametrize(
    "name", [k for k in MEETING if "of nothing" not in k and "values" not in k]
)
def test_clipped_totals(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What several points add to is clipped where it is complete, all of it."""
    monkeypatch.setattr(whole, "_within", lambda *_: False)
    item, table = MEETING[name], Tensor("table", (Integer(40),), "input")
    (c,) = {e.tensor for e in equations_of((item,))}
    places = tuple(Index(f"p{k}", extent) for k, extent in enumerate(c.shape))
    read = Equation(Tensor("z", c.shape)[places], "=", table[c[places]], places)
    program = Program("added", (dst, x, table), (item, read), (read.tensor,))
    safe, checked = whole.guarded(verify(program))
    assert checked == {c: 40}
    values = {"dst": np.full((2, 9), 3), "x": np.ones((2, 9)), "table": np.arange(40.0) ** 2}
    got, wanted = (run(verify(p), values)["z"].astype(float) for p in (safe, program))
    assert np.array_equal(got, wanted) and wanted.max() > 1
