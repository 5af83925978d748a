"""Loops through memory as one call: only what lies element behind element is one."""

import pytest
from sympy import Expr, Integer

from symgrad.emit.c.runs import run_of
from symgrad.ir import Access, Index, Size, Tensor
from symgrad.lower.nested import Assign, Fill, Fold, Item, Loop, Over

N, ZERO = Size("N"), Integer(0)
i, j, k = Index("i", 3), Index("j", 4), Index("k", N)
whole = Tensor("whole", (Integer(4), Integer(3)), dtype="int")
a = Tensor("a", (N, Integer(3), Integer(4)))
total = Tensor("total", (Integer(3), Integer(4)), dtype="double")


def loops(item: Item, *indices: Index) -> list[Item]:
    """Statements within loops, the innermost one last."""
    items: tuple[Item, ...] = item if isinstance(item, tuple) else (item,)
    for index in reversed(indices):
        items = (Loop(Over(index), items),)
    return list(items)


def aside(write: Access, part: Access) -> tuple[Item, ...]:
    return Fold("+", write, part), Assign(part, ZERO)


RUNS = {
    "all rows of a sample": (loops(Fill("+", a[k, i, j]), i, j), "set_zero", 12, a[k, 0, 0]),
    "a row": (loops(Fill("+", a[k, 2, j]), j), "set_zero", 4, a[k, 2, 0]),
    "all": (loops(Fill("=", a[k, i, j]), k, i, j), "set_zero", 12 * N, a[0, 0, 0]),
    "sums of a block": (loops(aside(total[i, j], a[k, i, j]), i, j), "set_aside", 12, total[0, 0]),
    "totals": (loops(Fold("+", a[k, i, j], total[i, j]), i, j), "take_back", 12, a[k, 0, 0]),
}


@pytest.mark.parametrize("name", RUNS)
def test_what_is_a_run(name: str) -> None:
    items, done, many, first = RUNS[name]
    found = run_of(items)
    assert found is not None and (found[0], found[1], found[2][0]) == (done, many, first)


OTHERS: dict[str, list[Item]] = {
    "a column": loops(Fill("+", a[k, i, 1]), i),
    "rows in the other order": loops(Fill("+", a[k, i, j]), j, i),
    "a part of each row": loops(Fill("+", a[k, i, j + 1]), i, Index("j", 3)),
    "backwards": loops(Fill("+", a[k, 0, 3 - j]), j),
    "where a number says": loops(Fill("+", a[k, whole[j, 0], j]), j),
    "totals where a number says": loops(Fold("+", a[k, whole[j, 0], j], total[0, j]), j),
    "aside where a number says": loops(aside(total[i, j], a[whole[j, i], i, j]), i, j),
    "one element": loops(Fill("+", a[k, 0, 0])),
    "a maximum": loops(Fill("max", a[k, 0, j]), j),
    "whole numbers": loops(Fill("+", whole[j, i]), j, i),
    "under a condition": loops(Fold("+", a[k, 0, j], total[0, j], k), j),
    "two numbers of the module": loops(Fold("+", a[k, 0, j], a[k, 1, j]), j),
    "another array is set to 0": loops((Fold("+", total[0, j], a[k, 0, j]), Assign(a[k, 1, j], ZERO)), j),
    "another number": loops((Fold("+", total[0, j], a[k, 0, j]), Assign(a[k, 0, j], Integer(1))), j),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_none(name: str) -> None:
    assert run_of(OTHERS[name]) is None


def test_sizes_count() -> None:
    """A row of N numbers is a run only of an array that has N in a row."""
    wide = Tensor("wide", (Integer(3), N))
    narrow: Expr = N - 1
    assert run_of(loops(Fill("+", wide[i, k]), i, k)) is not None
    assert run_of(loops(Fill("+", wide[i, Index("k", narrow)]), i, Index("k", narrow))) is None
