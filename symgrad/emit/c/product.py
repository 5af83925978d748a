"""Contractions as calls of `contract`: pointers, sizes and steps.

``d_W[i,o] = Σ_n d_z[n,o]·x[n,i]`` is a product of 64 rows i, 32 columns o and N summed:

    contract(64, 32, N, 1.0f, x, 1, 64, d_z, 32, 1, NULL, 0, 0, d_W, 32, 1, pack);
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sympy import Expr, Integer

from ...affine import address, coefficients, strides
from ...ir import Access, Index, Tensor
from ...lower.nests import Matrix
from .names import INDENT, c_integer
from .scalar import c_expression


@dataclass(frozen=True, slots=True)
class Side:
    """One group of loops of a contraction, joined to a single extent with a step per access."""

    extent: Expr
    steps: tuple[Expr, ...]


def matrix_call(
    kernel: Matrix, real: str, pointer: Callable[[Tensor], str], atom: Callable[[Expr], str]
) -> tuple[list[str], tuple[str, str, str]]:
    """The lines that call `contract`, within loops where the contraction has more than one row,
    column or summed loop that cannot be joined; and the three sizes of the call."""
    k = kernel.contraction
    e = k.equation
    start = e.write if kernel.accumulate else kernel.start
    accesses = [k.left, k.right, e.write] + ([start] if start is not None else [])
    outer = list(k.batch)
    sides = []
    for group in (k.rows, k.columns, k.summed):
        side, left = _joined_loops(group, accesses)
        sides.append(side)
        outer += left
    rows, columns, summed = sides
    looped = any(i in k.summed for i in outer)
    joined = {i for group in (k.rows, k.columns, k.summed) for i in group if i not in outer}

    def at(access: Access) -> str:
        offset = Integer(0)
        terms, constant = coefficients(address(access))
        for i, factor in terms.items():
            if i not in joined:
                offset += i * factor
        offset += constant
        text = pointer(access.tensor)
        return text if offset == 0 else f"{text} + {c_integer(offset, atom)}"

    def steps(position: int, *two: Side) -> str:
        return ", ".join(c_integer(s.steps[position], atom) for s in two)

    alpha = c_expression(k.coefficient, real, atom)
    begin = f"{at(start)}, {steps(3, rows, columns)}" if start is not None else "NULL, 0, 0"
    sizes = tuple(c_integer(s.extent, atom) for s in sides)
    call = (
        f"contract({', '.join(sizes)}, {alpha}, {at(k.left)}, {steps(0, rows, summed)}, "
        f"{at(k.right)}, {steps(1, summed, columns)}, {begin}, {at(e.write)}, "
        f"{steps(2, rows, columns)}, pack);"
    )
    if looped and not kernel.accumulate:
        first = " && ".join(f"{atom(i)} == 0" for i in outer if i in k.summed)
        again = f"{at(e.write)}, {steps(2, rows, columns)}"
        other = call.replace(begin + ", " + at(e.write), again + ", " + at(e.write), 1)
        call = f"if ({first}) {call} else {other}"
    lines = []
    for depth, index in enumerate(outer):
        extent = c_integer(index.extent, atom)
        i = atom(index)
        lines.append(INDENT * depth + f"for (int64_t {i} = 0; {i} < {extent}; {i}++)")
    lines.append(INDENT * len(outer) + call)
    return lines, sizes  # type: ignore[return-value]


def _joined_loops(group: Sequence[Index], accesses: Sequence[Access]) -> tuple[Side, list[Index]]:
    """The loops of a group as one, as far as every access steps through them evenly; the rest."""
    if not group:
        return Side(Integer(1), tuple(Integer(0) for _ in accesses)), []
    table = {i: tuple(_step(a, i) for a in accesses) for i in group}
    order = sorted(group, key=lambda i: tuple(str(s) for s in table[i]))
    best: tuple[Side, list[Index]] | None = None
    for inner in order:
        extent, steps = inner.extent, table[inner]
        left = [i for i in group if i != inner]
        joined = True
        while joined:
            joined = False
            for i in left:
                if all(
                    (a - b * extent).expand() == 0 for a, b in zip(table[i], steps, strict=True)
                ):
                    extent = extent * i.extent
                    left.remove(i)
                    joined = True
                    break
        if best is None or len(left) < len(best[1]):
            best = Side(extent, steps), left
    assert best is not None
    return best


def _step(access: Access, index: Index) -> Expr:
    total: Expr = Integer(0)
    for position, step in zip(access.indices, strides(access.tensor.shape), strict=True):
        total += coefficients(position)[0].get(index, Integer(0)) * step
    return total
