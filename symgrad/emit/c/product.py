"""Products as calls of `contract`: pointers, sizes and steps.

``d_W[i,o] = Σ_n d_z[n,o]·x[n,i]`` is a product of 64 rows i, 32 columns o and N summed:

    contract(64, 32, N, 1.0f, x, 1, 64, d_z, 32, 1, NULL, 0, 0, d_W, 32, 1, pack);

A convolution is one of `contract_levels`, to which a table says the extent and the steps of the
loops that are summed, and of those outside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sympy import Expr, Integer

from ...affine import coefficients, count
from ...formulas.text import equation_text
from ...ir import Index, Tensor
from ...lower.divided import ROWS, TERMS, divided
from ...lower.iterations import parts_of
from ...lower.panel import PANEL
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
    Name,
    Statement,
    Table,
    whole,
)

CONTRACT, SOME = Function("contract"), Function("contract_rows")
PACKED, SOME_PACKED = Function("contract_packed"), Function("contract_packed_rows")
THEN, PACKED_THEN = Function("contract_then"), Function("contract_packed_then")
LEVELS, BAND = Function("contract_levels"), Function("contract_band")
GROUP = Function("contract_group")
NOTHING, PACK = Name("NULL"), Name("pack")
PART = Name("part_first"), Name("part_end")  # what a thread has of a loop


def room_of(kernel: Product, atom: Atom, threads: bool) -> Expression:
    """How much memory the copies of a product take, on as many threads as there are or on one."""
    extents = [side.extent for side in kernel.sides]
    name = ("band_" if kernel.band else "") + ("pack_size" if threads else "room")
    if not kernel.is_windowed:
        return Call(Function(f"contract_{name}"), tuple(integer(n, atom) for n in extents))
    sizes = (*extents[:2], count(extents[2:]), count(i.extent for i in kernel.outer))
    return Call(Function(f"contract_levels_{name}"), tuple(integer(n, atom) for n in sizes))


def product_call(
    kernel: Product,
    real: str,
    pointer: Callable[[Tensor], Expression],
    atom: Atom,
    pack: Expression,
    part: Index | None = None,
    ends: tuple[Expression, Expression] = PART,
    then: tuple[Expression, ...] = (),
) -> Statement:
    """The call of `contract`, within the product's outer loops, or that of `contract_levels` for
    all of them; a thread has a part of the one over the index `part`, or of the rows, between
    `ends`; or of what is summed. `pack` is memory for the copies; `then` is the function that goes
    on with parts of what is written, and what it is given."""
    rows, columns, *summed = kernel.sides
    left, right, write = kernel.operands
    all_at_once = {i: ends[0] if i == part else whole(0) for i in kernel.outer}

    def position(leaf: Expr) -> Expression:
        return all_at_once[leaf] if isinstance(leaf, Index) and leaf in kernel.outer else atom(leaf)

    def at(operand: Operand) -> Expression:
        if not kernel.is_windowed:
            return _at(operand, pointer, atom)
        rest = {i: Integer(0) for i in kernel.outer if i != part}
        offset = integer(operand.offset.xreplace(rest), position)
        return place_at(pointer(operand.tensor), offset)

    def matrix(operand: Operand | None, position: int, *sides: Side) -> list[Expression]:
        return _matrix(operand, position, sides, at, atom)

    alpha = real_tree(kernel.coefficient, real, atom)
    start, own = matrix(kernel.start, 3, rows, columns), matrix(write, 2, rows, columns)
    if kernel.is_windowed:
        levels = [[integer(s.extent, atom), *_steps(s, atom)] for s in summed]
        for i in kernel.outer:
            extent = integer(i.extent, atom)
            places = (left, right, kernel.start, write)
            steps = [whole(0) if o is None else integer(_step(o, i), atom) for o in places]
            levels.append([Binary("-", ends[1], ends[0]) if i == part else extent, *steps])
        sizes = [integer(side.extent, atom) for side in (rows, columns)]
        a, b = matrix(left, 0, rows), matrix(right, 1, columns)
        counts = [whole(len(summed)), whole(len(kernel.outer))]
        table = Table("const ptrdiff_t", tuple(map(tuple, levels)))
        last = [*counts, table, whole(parts_of(kernel)), pack]
        return Do(Call(LEVELS, (*sizes, alpha, *a, *b, *start, *own, *last)))
    sizes = [integer(side.extent, atom) for side in kernel.sides]
    a, b = matrix(left, 0, rows, *summed), matrix(right, 1, *summed, columns)
    if part is not None and divided(kernel, part) == TERMS:
        each = integer(summed[0].extent / part.extent, atom)
        first, end = (multiple(e, each) for e in ends)
        sizes[2] = Binary("-", end, first)
        a[0] = place_at(a[0], multiple(first, a[2]))
        b[0] = place_at(b[0], multiple(first, b[1]))
    packed = right.panels is not None
    if right.panels is not None:
        b = [b[0], whole(right.panels.step)]
    function, some = PACKED if packed else CONTRACT, tuple[Expression, ...]()
    if part is not None and divided(kernel, part) == ROWS:
        each = integer(rows.extent / part.extent, atom)
        function = SOME_PACKED if packed else SOME
        some = tuple(multiple(end, each) for end in ends)
    elif kernel.band:
        function, some = BAND, (whole(kernel.band),)
    if then:
        function, some = PACKED_THEN if packed else THEN, some or (whole(0), sizes[0])
    made: Statement = Do(Call(function, (*some, *sizes, alpha, *a, *b, *start, *own, pack, *then)))
    for index in reversed(kernel.outer):
        variable = atom(index)
        assert isinstance(variable, Name)
        first, end = ends if index == part else (whole(0), integer(index.extent, atom))
        made = For(variable.name, first, end, made)
    return made


def group_row(
    kernel: Product, real: str, pointer: Callable[[Tensor], Expression], atom: Atom
) -> tuple[Expression, ...]:
    """A product of `contract_group`: what `contract` is given, and how far apart the panels of its
    right matrix are, 0 if it lies in none."""
    rows, columns, summed = kernel.sides
    left, right, write = kernel.operands

    def matrix(operand: Operand | None, position: int, *sides: Side) -> list[Expression]:
        return _matrix(operand, position, sides, lambda o: _at(o, pointer, atom), atom)

    sizes = [integer(side.extent, atom) for side in kernel.sides]
    alpha = real_tree(kernel.coefficient, real, atom)
    a, b, apart = matrix(left, 0, rows, summed), matrix(right, 1, summed, columns), 0
    if right.panels is not None:
        b, apart = [b[0], whole(PANEL), whole(1)], right.panels.step
    start, own = matrix(kernel.start, 3, rows, columns), matrix(write, 2, rows, columns)
    return (*sizes, alpha, *a, *b, whole(apart), *start, *own)


def _at(operand: Operand, pointer: Callable[[Tensor], Expression], atom: Atom) -> Expression:
    """Where the first element of an operand lies."""
    return place_at(pointer(operand.tensor), integer(operand.offset, atom))


def _matrix(
    operand: Operand | None,
    position: int,
    sides: Iterable[Side],
    at: Callable[[Operand], Expression],
    atom: Atom,
) -> list[Expression]:
    """Where an operand lies, and its steps along some sides; NULL and two zeros for none."""
    if operand is None:
        return [NOTHING, whole(0), whole(0)]
    return [at(operand), *(integer(side.steps[position], atom) for side in sides)]


def multiple(number: Expression, factor: Expression) -> Expression:
    return number if factor == whole(1) else Binary("*", factor, number)


def _steps(side: Side, atom: Atom) -> list[Expression]:
    """Those of a loop that is summed, in the order of `contract_levels`."""
    return [*(integer(step, atom) for step in side.steps[:2]), whole(0), whole(0)]


def _step(operand: Operand, index: Index) -> Expr:
    return coefficients(operand.offset)[0].get(index, Integer(0))


def place_at(pointer: Expression, offset: Expression) -> Expression:
    """So far behind a pointer: `pointer + 64*n + 3`."""
    if offset == whole(0):
        return pointer
    if isinstance(offset, Binary) and offset.binds == SUM:
        return Binary(offset.operator, place_at(pointer, offset.left), offset.right)
    return Binary("+", pointer, offset)


def product_title(kernel: Product) -> str:
    """The equation of a product, with what it starts from."""
    e, start = kernel.equation, kernel.start
    if start is None or start.access == e.write:
        return equation_text(e, start is not None)
    return f"{equation_text(e)} + {start.access}"
