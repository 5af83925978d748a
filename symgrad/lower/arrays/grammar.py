"""Array statements: what whole-array code does, in order, as data; the statements of `Arrays`, a
kernel of a Plan.

    statement ::= Bind(name, value)                          a new array, or a name for one
                | Step(value, out, name)                     value, written over `out`
                | Store(view, value, where)                  elements of a view replaced
                | Scatter(function, array, positions, value) element by element
                | For(index, direction, statements)          for each offset in a window
                | Quiet(statements)                          some of what is computed is not used

    value ::= Array(of) | Number(value) | Whole(value) | Limit(greatest) | Counting(extent, kind)
            | At(array, positions) | Turned(array, axes) | Shaped(array, shape)      views
            | Strided(array, starts, shape, steps)
            | Apply(function, operands) | Reduce(function, array, axes, initial)
            | LongSum(array, axes, last) | Cast(value, kind)
            | Spread(value, shape) | Made(value, kind) | Filled(shape, value, kind) | Empty(shape)

``h[n,o] = tanh(z[n,o])``, where nobody reads z later, is one statement; h lies in the memory of z:

    Step(Apply(tanh, (Array(z),)), out=Array(z), name=h)         h = np.tanh(z, out=z)

A name stands for the values of one tensor as long as it is read: once h lies where z was, no
statement reads z. Integers within statements are SymPy expressions in sizes and the indices of
enclosing loops. `tests/array_interpreter.py` runs these statements.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sympy import Expr

from ...ir import Index, Tensor


@dataclass(frozen=True, slots=True)
class Temporary:
    """An array that is no tensor's, by its number in the function."""

    number: int


Named = Tensor | Temporary
Shape = tuple[Expr, ...]


class Kind(Enum):
    """What elements are: of arrays, the module's real type, int64 or int8; or one number: Python's
    float or int, or one of the module's real type."""

    REAL = "real"
    WHOLE = "whole"
    SMALL = "small"
    FLOAT = "float"
    INT = "int"
    ONE_REAL = "one real"


class Axis(Enum):
    """In positions: a new axis of extent 1, or all the axes that the others leave."""

    NEW = "new"
    REST = "rest"


# --- values: leaves


@dataclass(frozen=True, slots=True)
class Array:
    """The values of a tensor, or of a temporary array."""

    of: Named


@dataclass(frozen=True, slots=True)
class Number:
    """A real number."""

    value: Expr


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number: an expression in sizes and the indices of enclosing loops."""

    value: Expr


@dataclass(frozen=True, slots=True)
class Limit:
    """The greatest or the least whole number that an array of a kind can hold."""

    greatest: bool
    kind: Kind = Kind.WHOLE


@dataclass(frozen=True, slots=True)
class Counting:
    """0 … extent − 1."""

    extent: Expr
    kind: Kind = Kind.WHOLE


# --- values: views of the memory of an array


@dataclass(frozen=True, slots=True)
class Slice:
    """start, start + step, … before stop; None for what needs no saying."""

    start: Expr | None = None
    stop: Expr | None = None
    step: Expr | None = None


ALL = Slice()


@dataclass(frozen=True, slots=True)
class At:
    """Elements at positions; a view if none of these is an array. Without positions, the number
    that an array of no dimension holds."""

    array: Value
    positions: tuple[Position, ...]

    @property
    def is_element(self) -> bool:
        """Whether it is one element, for which there is no view."""
        return all(isinstance(p, Whole) for p in self.positions)


@dataclass(frozen=True, slots=True)
class Turned:
    """The axes in another order."""

    array: Value
    axes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shaped:
    """The elements, row by row, in another shape; one extent may be −1, the one that fits."""

    array: Value
    shape: Shape


@dataclass(frozen=True, slots=True)
class Strided:
    """From `starts` on, an axis for each extent of `shape`, which steps along it by the sum of
    factor · stride of dimension."""

    array: Value
    starts: Shape
    shape: Shape
    steps: tuple[tuple[tuple[Expr, int], ...], ...]


# --- values: new ones


@dataclass(frozen=True, slots=True)
class Apply:
    """A scalar function, element by element: a class of `symgrad.scalar` or SymPy, or an operator
    ("@" is the matrix product)."""

    function: str | type
    operands: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Reduce:
    """An op over axes (None: over all of them)."""

    function: str
    array: Value
    axes: tuple[int, ...] | None
    initial: Value | None = None


@dataclass(frozen=True, slots=True)
class LongSum:
    """A long sum over axes, cut into slabs; `last` are those that lie last in memory."""

    array: Value
    axes: tuple[int, ...]
    last: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    value: Value
    kind: Kind


@dataclass(frozen=True, slots=True)
class Spread:
    """The value repeated to a shape, without memory for it."""

    value: Value
    shape: Shape


@dataclass(frozen=True, slots=True)
class Made:
    """A copy with memory of its own."""

    value: Value
    kind: Kind


@dataclass(frozen=True, slots=True)
class Filled:
    """The same number everywhere."""

    shape: Shape
    value: Value
    kind: Kind


@dataclass(frozen=True, slots=True)
class Empty:
    """New memory of floating-point numbers, each of which is written before it is read."""

    shape: Shape


Operation = Apply | Reduce | LongSum
View = At | Turned | Shaped | Strided
Value = (Array | Number | Whole | Limit | Counting | View | Operation | Cast) | (
    Spread | Made | Filled | Empty
)
Position = Slice | Axis | Value


# --- statements


@dataclass(frozen=True, slots=True)
class Bind:
    """`value` is called `name` from now on: an array of its own, or one that it is a view of."""

    name: Named
    value: Value


@dataclass(frozen=True, slots=True)
class Step:
    """`value`, an operation, is written over the memory `out`. If that holds another tensor's
    values, it is called `name` from now on, and nobody reads the other any more."""

    value: Operation
    out: Value
    name: Named | None = None


@dataclass(frozen=True, slots=True)
class Store:
    """Every element of a view is replaced; those for which `where` holds, if there is one."""

    view: Value
    value: Value
    where: Value | None = None


@dataclass(frozen=True, slots=True)
class Scatter:
    """array[positions] op= value, one element after the other, as positions may be equal."""

    function: str
    array: Array
    positions: tuple[Value, ...]
    value: Value

    @property
    def is_long_sum(self) -> bool:
        """Whether real numbers are added, perhaps many of them to one."""
        real = isinstance(self.array.of, Tensor) and self.array.of.dtype == "real"
        return self.function == "+" and real and bool(self.positions)


@dataclass(frozen=True, slots=True)
class For:
    """The statements for each value of an index, ascending (+1) or descending (−1)."""

    index: Index
    direction: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Quiet:
    """Statements that also compute what is not used, such as 1/0 where a condition fails."""

    statements: tuple[Statement, ...]


Statement = Bind | Step | Store | Scatter | For | Quiet


def memory_of(view: Value) -> Named | None:
    """The array whose memory a view is; None for a value that has memory of its own."""
    match view:
        case Array(of):
            return of
        case At(array, positions):
            views = positions and all(isinstance(p, (Slice, Axis, Whole)) for p in positions)
            return memory_of(array) if views else None
        case Turned(array) | Shaped(array) | Strided(array):
            return memory_of(array)
    return None


def mentioned(part: object) -> dict[Tensor, None]:
    """The tensors in statements or a value, in the order of their first use."""
    found: dict[Tensor, None] = {}

    def collect(inner: object) -> None:
        if isinstance(inner, Tensor):
            found.setdefault(inner)
        elif isinstance(inner, tuple):
            for each in inner:
                collect(each)
        elif isinstance(inner, (Statement, Value)):
            for name in type(inner).__slots__:
                collect(getattr(inner, name))

    collect(part)
    return found
