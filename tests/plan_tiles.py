"""A product with its nest, and products in groups, as the Plan allows it: part by part, in any
order, each part of the nest right behind that of the product."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sympy import Expr

from symgrad.lower.nested import Loop
from symgrad.lower.plan import Group, Product, Tiled

if TYPE_CHECKING:
    from tests.plan_interpreter import PlanMachine

Range = tuple[int, int]  # from, to


def run_tiled(machine: PlanMachine, kernel: Tiled, at: dict[Expr, int]) -> None:
    rows, columns, *_ = kernel.product.sides
    m, n = machine.number(rows.extent), machine.number(columns.extent)
    order = np.random.default_rng(m + n) if machine.order is None else machine.order
    around = machine.spans
    first_row, end_row = rows_of(machine, kernel.product) or (0, m)
    (loop,) = kernel.nest.items
    assert isinstance(loop, Loop)
    every = [(first_row + a, first_row + b) for a, b in _cut(order, end_row - first_row)]
    parts = [(r, c) for r in every for c in _cut(order, n)]
    order.shuffle(parts)
    for part in parts:
        machine.tile, machine.spans = part, around
        machine.kernel(kernel.product, at)
        machine.tile = None
        for row in range(*part[0]):
            first, end = part[1]
            machine.spans = {loop.over.index: (row * n + first, row * n + end)}
            machine.kernel(kernel.nest, at)
    machine.spans = around


def rows_of(machine: PlanMachine, kernel: Product) -> tuple[int, int] | None:
    """Some of the rows of a product, if not all run."""
    rows = kernel.sides[0]
    part = machine.spans.get(rows.loops[0]) if rows.loops else None
    if part is None:
        return None
    many = machine.number(rows.extent) // machine.number(rows.loops[0].extent)
    return part[0] * many, part[1] * many


def _cut(order: np.random.Generator, extent: int) -> list[tuple[int, int]]:
    """A range in up to three parts."""
    ends = sorted({0, *map(int, order.integers(0, extent + 1, 2)), extent})
    return list(zip(ends, ends[1:], strict=False))


def run_group(machine: PlanMachine, kernel: Group, at: dict[Expr, int]) -> None:
    """Products in three parts, in any order: each has some rows, or some columns, of all of them,
    and the same of those that add to one matrix."""
    order = np.random.default_rng(len(kernel.kernels)) if machine.order is None else machine.order
    cuts: dict[object, list[tuple[Range, Range]]] = {}
    every = []
    for product in kernel.kernels:
        m, n = (machine.number(side.extent) for side in product.sides[:2])
        by_rows = order.random() < 0.5
        ends = sorted(map(int, order.integers(0, (m if by_rows else n) + 1, 2)))
        own = zip([0, *ends], [*ends, m if by_rows else n], strict=True)
        made = [(part, (0, n)) if by_rows else ((0, m), part) for part in own]
        every.append(cuts.setdefault(machine.range_of(product.operands[2].tensor), made))
    for part in map(int, order.permutation(3)):
        for product, parts in zip(kernel.kernels, every, strict=True):
            machine.tile = parts[part]
            machine.kernel(product, at)
    machine.tile = None
