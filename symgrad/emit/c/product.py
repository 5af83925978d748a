"""Products as calls of `contract`: pointers, sizes and steps.

``d_W[i,o] = Σ_n d_z[n,o]·x[n,i]`` is a product of 64 rows i, 32 columns o and N summed:

    contract(64, 32, N, 1.0f, x, 1, 64, d_z, 32, 1, NULL, 0, 0, d_W, 32, 1, pack);
"""

from __future__ import annotations

from collections.abc import Callable

from sympy import Expr

from ...ir import Tensor
from ...lower.plan import Operand, Product, Side
from .names import INDENT, c_integer
from .scalar import c_expression


def product_lines(
    kernel: Product, real: str, pointer: Callable[[Tensor], str], atom: Callable[[Expr], str]
) -> tuple[list[str], tuple[str, str, str]]:
    """The lines that call `contract`, within the product's outer loops, and the sizes of the
    call."""
    rows, columns, summed = kernel.sides
    left, right, write = kernel.operands

    def at(operand: Operand) -> str:
        text = pointer(operand.tensor)
        return text if operand.offset == 0 else f"{text} + {c_integer(operand.offset, atom)}"

    def matrix(operand: Operand, position: int, *sides: Side) -> str:
        return ", ".join([at(operand), *(c_integer(s.steps[position], atom) for s in sides)])

    m, n, k = (c_integer(s.extent, atom) for s in kernel.sides)
    alpha = c_expression(kernel.coefficient, real, atom)
    start = kernel.start.operand
    begin = "NULL, 0, 0" if start is None else matrix(start, 3, rows, columns)
    a, b = matrix(left, 0, rows, summed), matrix(right, 1, summed, columns)
    own = matrix(write, 2, rows, columns)

    def call(begin: str) -> str:
        return f"contract({m}, {n}, {k}, {alpha}, {a}, {b}, {begin}, {own}, pack);"

    line = call(begin)
    if kernel.start.first:
        first = " && ".join(f"{atom(i)} == 0" for i in kernel.start.first)
        line = f"if ({first}) {line} else {call(own)}"
    lines = []
    for depth, index in enumerate(kernel.outer):
        i, extent = atom(index), c_integer(index.extent, atom)
        lines.append(INDENT * depth + f"for (int64_t {i} = 0; {i} < {extent}; {i}++)")
    return [*lines, INDENT * len(kernel.outer) + line], (m, n, k)
