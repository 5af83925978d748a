"""Products as calls of `contract`: pointers, sizes and steps.

``d_W[i,o] = Σ_n d_z[n,o]·x[n,i]`` is a product of 64 rows i, 32 columns o and N summed:

    contract(64, 32, N, 1.0f, x, 1, 64, d_z, 32, 1, NULL, 0, 0, d_W, 32, 1, pack);
"""

from __future__ import annotations

from collections.abc import Callable

from ...formulas.text import equation_text
from ...ir import Index, Tensor
from ...lower.divided import ROWS, divided
from ...lower.plan import Operand, Product, Side
from .integer import Atom, integer
from .scalar import real_tree
from .tree import (
    SUM,
    Binary,
    Call,
    Do,
    Expression,
    For,
    Function,
    If,
    Name,
    Statement,
    chain,
    whole,
)

CONTRACT, SOME = Function("contract"), Function("contract_rows")
NOTHING, PACK = Name("NULL"), Name("pack")
PART = Name("part_first"), Name("part_end")  # what a thread has of a loop


def product_sizes(kernel: Product, atom: Atom) -> tuple[Expression, ...]:
    """How many rows and columns a product has, and how many terms are summed."""
    return tuple(integer(side.extent, atom) for side in kernel.sides)


def room_of(kernel: Product, atom: Atom, threads: bool) -> Expression:
    """How much memory the copies of a product take, on as many threads as there are or on one."""
    function = Function("contract_pack_size" if threads else "contract_room")
    return Call(function, product_sizes(kernel, atom))


def product_call(
    kernel: Product,
    real: str,
    pointer: Callable[[Tensor], Expression],
    atom: Atom,
    pack: Expression,
    part: Index | None = None,
) -> Statement:
    """The call of `contract`, within the product's outer loops; a thread has a part of the one over
    the index `part`, or of the rows. `pack` is memory for the copies."""
    rows, columns, summed = kernel.sides
    left, right, write = kernel.operands

    def at(operand: Operand) -> Expression:
        place = pointer(operand.tensor)
        return place if operand.offset == 0 else place_at(place, integer(operand.offset, atom))

    def matrix(operand: Operand, position: int, *sides: Side) -> list[Expression]:
        return [at(operand), *(integer(s.steps[position], atom) for s in sides)]

    sizes = product_sizes(kernel, atom)
    alpha = real_tree(kernel.coefficient, real, atom)
    start = kernel.start.operand
    nothing = [NOTHING, whole(0), whole(0)]
    begin = nothing if start is None else matrix(start, 3, rows, columns)
    a, b = matrix(left, 0, rows, summed), matrix(right, 1, summed, columns)
    own = matrix(write, 2, rows, columns)

    function, some = CONTRACT, tuple[Expression, ...]()
    if part is not None and divided(kernel, part) == ROWS:
        each = integer(rows.extent / part.extent, atom)
        function, some = SOME, tuple(multiple(end, each) for end in PART)

    def call(begin: list[Expression]) -> Statement:
        return Do(Call(function, (*some, *sizes, alpha, *a, *b, *begin, *own, pack)))

    made = call(begin)
    if kernel.start.first:
        first = chain("&&", [Binary("==", atom(i), whole(0)) for i in kernel.start.first])
        made = If(first, made, call(own))
    for index in reversed(kernel.outer):
        variable = atom(index)
        assert isinstance(variable, Name)
        first, end = PART if index == part else (whole(0), integer(index.extent, atom))
        made = For(variable.name, first, end, made)
    return made


def multiple(number: Expression, factor: Expression) -> Expression:
    return number if factor == whole(1) else Binary("*", factor, number)


def place_at(pointer: Expression, offset: Expression) -> Expression:
    """So far behind a pointer: `pointer + 64*n + 3`."""
    if isinstance(offset, Binary) and offset.binds == SUM:
        return Binary(offset.operator, place_at(pointer, offset.left), offset.right)
    return Binary("+", pointer, offset)


def product_title(kernel: Product) -> str:
    """The equation of a product, with what it starts from."""
    e, start = kernel.equation, kernel.start.operand
    if start is None or start.access == e.write:
        return equation_text(e, start is not None)
    return f"{equation_text(e)} + {start.access}"
