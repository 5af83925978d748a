"""The Plan: everything that a machine will do, in order, and where everything lies.

    plan      ::= name, program, places, kernels, workspace, views
    place     ::= Buffer(name, offset, panels)         in an array of the caller, or in "workspace"
                | Same(tensor)                         the memory of another, under a second name
                | Register(loops)                      a variable of one iteration of these loops
                | Scalar()                             a variable of the whole function
                | Own(order)                           an array that is made for it
                | Beside(tensor, offset)               in a piece: so far from one that it is passed
                | Private(offset)                      in the memory of one thread, in one kernel
    kernel    ::= Load(tensor)                         a scalar from its buffer, at the beginning
                | Store(tensor, into)                  a scalar to the buffer of another, at the end
                | Number(equation)                     a scalar that depends on scalars alone
                | Product(equation, outer, sides, operands, start, coefficient, band)
                | Nest(items, uniform, tensors)        loops around statements
                | Tiled(product, nest)                 a nest for parts of a product that are done
                | Group(kernels)                       products that threads do together
                | Arrays(statements, equations, adds)  operations on whole arrays
                | Steps(index, direction, kernels, sum)    kernels in order for each value
                | Rest(tensor, at, ends)               leave out the rest of a step if it is 0
                | Flushed(kernels)                     numbers that fade away count as 0 in these
                | Check(tensor, extent)                stop unless each element is in 0 … extent−1
                | Require(condition, message)          stop unless the sizes fit
                | Draw(tensor, stream, counter)        random numbers of a stream, at the beginning
                | When(groups, kernels)                only if the caller asks for one of these
                | Call(piece, kernels, tensors)        kernels that stand more than once
                | Parallel(kernel, index, unit, work, room, sums)    threads have parts of its loop
                | Region(kernels, extent, unit, work)    parallel ones, that threads do together
    piece     ::= Piece(kernels, tensors, places, bases)    the first ones, for what is passed
    sum       ::= LongSum(total, part, lost, block)    what steps add, rounded once a block
    item      ::= Loop(over, items, strip) | Blocks(index, size, items) | If(where, items)
                | statement
    over      ::= index, kind, vector, block           kind: "parallel" "reduce" "in order"
    strip     ::= Strip(count, own, phases)            so many iterations at once, phase by phase
    phase     ::= Phase(items, vectors)                these iterations innermost, or not
    statement ::= Let(symbol, value)                   a value that is computed once
                | Local(tensor)                        variables of this iteration, all at 0
                | Fill(op, write)                      write = identity of op
                | Assign(write, value, where)          write = value
                | Fold(op, write, value, where)        write op= value
                | Reduce(total, op, value, over, where)    total = op over all points of `over`

Statements run in order, as in C; a write or a read is an element of a tensor, which lies where
`places` says. In a loop that is "parallel" no iteration needs what another one writes; "reduce":
iterations fold into the same elements, in any order. Each kernel knows the equations that it
computes, which are its meaning, and with them where they come from. For ``h[n,o] = tanh(z[n,o])``:

    Nest((Loop(Over(n), (Loop(Over(o, vector=True), (Assign(h[n,o], tanh(z[n,o])),)),)),))

What stands in a nest is defined in `nested.py`. There is nothing of an output language in a Plan;
`lower` makes it, `verify_plan` checks it, `tests/plan_interpreter.py` and
`tests/array_interpreter.py` run it, and a back end prints it. A machine with loops has no Arrays;
one with operations on whole arrays computes with nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sympy import Expr, Integer

from ..ir import Access, Equation, Index, Program, Tensor, indices_of
from .arrays import grammar as arrays
from .nested import Item, Let
from .panel import Panels
from .place import Beside as Beside
from .place import Buffer as Buffer
from .place import Own as Own
from .place import Place as Place
from .place import Private as Private
from .place import Register as Register
from .place import Same as Same
from .place import Scalar as Scalar

# --- kernels


@dataclass(frozen=True, slots=True)
class Load:
    """A scalar that the caller keeps between calls becomes a variable."""

    tensor: Tensor


@dataclass(frozen=True, slots=True)
class Store:
    """A scalar goes to where the caller keeps `into`."""

    tensor: Tensor
    into: Tensor


@dataclass(frozen=True, slots=True)
class Number:
    """A scalar as a variable, in double or whole."""

    equation: Equation


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a product: its loops, joined to one extent, with a step for each operand; the
    first one is the outermost."""

    extent: Expr
    steps: tuple[Expr, ...]
    loops: tuple[Index, ...] = field(default=(), compare=False)

    def turned(self) -> Side:
        """The same with left and right in each other's place."""
        steps = (self.steps[1], self.steps[0], *self.steps[2:])
        return Side(self.extent, steps, self.loops)


@dataclass(frozen=True, slots=True)
class Operand:
    """A matrix: an element of it, and the position of its first one in the tensor's memory; or the
    panels in which this one lies, which say more than the steps of a product's sides."""

    access: Access
    offset: Expr
    panels: Panels | None = None

    @property
    def tensor(self) -> Tensor:
        return self.access.tensor


@dataclass(frozen=True, slots=True)
class Product:
    """write[r,c] = start[r,c] + coefficient · Σ_k left[r,k] · right[k,c] for each point of `outer`,
    in order, as these may write the same elements. `sides` are rows, columns and those summed, the
    innermost last; `operands` left, right and write; the steps of a side are those of left, right,
    write and start. Without a start nothing is added to. Of a `band` other than 0 the terms k > r
    are known to be 0, or with −1 those k < r, and may be left out."""

    equation: Equation
    outer: tuple[Index, ...]
    sides: tuple[Side, ...]
    operands: tuple[Operand, Operand, Operand]
    start: Operand | None
    coefficient: Expr
    band: int = 0

    @property
    def is_windowed(self) -> bool:
        """Whether it is more than one matrix for each of a batch: several loops are summed, or some
        stand outside that one operand does not have."""
        both = indices_of(self.operands[0].access) & indices_of(self.operands[1].access)
        return len(self.sides) > 3 or not both.issuperset(self.outer)


@dataclass(frozen=True, slots=True)
class Nest:
    """Loops around statements, after values that are the same for all iterations. Nests of equal
    `form` differ in their `tensors` alone, which stand in the order of their first use."""

    items: tuple[Item, ...]
    uniform: tuple[Let, ...] = ()
    tensors: tuple[Tensor, ...] = ()
    form: object = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Tiled:
    """A product, and a nest that runs for parts of what it writes as soon as these are complete, in
    any order, on any thread. The product writes a matrix in row-major order; the nest is one loop
    through its elements, of which an iteration uses of what either writes its own alone."""

    product: Product
    nest: Nest


@dataclass(frozen=True, slots=True)
class Group:
    """Products of which a thread does its part of each, and meets the others once. None uses what
    another one writes, but that some add to one matrix: these are alike in their extents and in the
    steps of left, right and write, so that a thread has the same part of all."""

    kernels: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class LongSum:
    """If there are more than `block` steps, what as many of them add to `part` goes to `total`, and
    what that loses by rounding to `lost`, from which the next block takes it; otherwise `part` is
    `total` itself."""

    total: Tensor
    part: Tensor
    lost: Tensor
    block: int


@dataclass(frozen=True, slots=True)
class Steps:
    """Kernels that run in order for each value of an index, from the last one down if the direction
    is −1; they may add to a long sum."""

    index: Index
    direction: int
    kernels: tuple[Kernel, ...]
    sum: LongSum | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """Within steps: where an element of a tensor is 0, what is behind this in the step is left out,
    and with `ends` all steps that would follow."""

    tensor: Tensor
    at: tuple[Expr, ...]
    ends: bool

    @property
    def element(self) -> Access:
        return self.tensor[self.at]


@dataclass(frozen=True, slots=True)
class Arrays:
    """Statements on whole arrays, on a machine that has no other: `arrays/grammar.py`. Each reads
    all that it reads before it writes. `adds` says that the equations' tensors had values. Kernels
    of equal `form` differ in their `tensors` alone, which stand in the order of their first use."""

    statements: tuple[arrays.Statement, ...]
    equations: tuple[Equation, ...] = field(default=(), compare=False)
    adds: bool = False
    tensors: tuple[Tensor, ...] = field(default=(), compare=False, repr=False)
    form: object = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Flushed:
    """Kernels in which numbers too small to be normal count as 0."""

    kernels: tuple[Kernel, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """The function ends here, with a message, if an element is not in 0 … extent − 1."""

    tensor: Tensor
    extent: Expr


@dataclass(frozen=True, slots=True)
class Require:
    """The function ends here, with this message, if a condition on the sizes does not hold."""

    condition: Expr
    message: str


@dataclass(frozen=True, slots=True)
class Draw:
    """Random numbers in [0, 1), which follow from a seed, the step and the number of the stream.
    The step is what the counter says; without one the caller says it."""

    tensor: Tensor
    stream: int
    counter: Tensor | None = None


@dataclass(frozen=True, slots=True)
class When:
    """Kernels that run only if the caller asks for one of some groups of results, such as d_x."""

    groups: tuple[str, ...]
    kernels: tuple[Kernel, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Kernels that run more than once, with other tensors in place of `tensors`: those of the first
    run. A caller passes `bases`, some of them, beside which the others lie. `layers` are the paths
    of the layers whose kernels the runs are."""

    kernels: tuple[Kernel, ...]
    tensors: tuple[Tensor, ...]
    places: Mapping[Tensor, Place]
    bases: tuple[Tensor, ...]
    layers: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """Kernels that are those of a piece but for their `tensors`, which stand in the order of the
    piece's. Calls of equal `form` have one piece."""

    kernels: tuple[Kernel, ...]
    tensors: tuple[Tensor, ...]
    form: object = field(compare=False, repr=False)
    piece: Piece | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Parallel:
    """A kernel that may be divided among threads: its outermost loop, over an index, or, of steps,
    that of each kernel within them, or the rows of a product, or what it adds up. No value of the
    index needs what another one writes. A part begins at a multiple of `unit`; `work` is about the
    number of operations of all; a thread needs `room` elements of memory for itself. `sums` are
    what the values add to: then the number of parts follows from the sizes alone, each adds to such
    a tensor of its own, from 0, and these are added to the tensor in order. A product that `sets`
    its sum writes what has no value before, and that of the first part is where the others go."""

    kernel: Nest | Product | Steps | Tiled
    index: Index
    unit: int
    work: Expr
    room: Expr = Integer(0)
    sums: tuple[tuple[Tensor, Private], ...] = ()

    @property
    def sets(self) -> bool:
        return bool(self.sums) and isinstance(self.kernel, Product) and self.kernel.start is None

    @property
    def weight(self) -> int:
        """What it costs to begin a number of a sum anew for a part, and to add it in the end; a
        product reads and writes all of them in registers for each part."""
        return 64 if isinstance(self.kernel, Product) else 1


@dataclass(frozen=True, slots=True)
class Region:
    """Parallel kernels that a thread does one after the other for its part of `extent` samples, of
    which each kernel's index has a multiple: no sample needs in one kernel what another sample
    wrote in any. A part begins at a multiple of `unit`; `work` is that of all. Those that add to
    one tensor add to one memory for a part, that of the first of them. Products do `alone` of the
    work with all threads each, if the region is not divided, which it is if that is quicker, or a
    part would not have `least` samples."""

    kernels: tuple[Parallel, ...]
    extent: Expr
    unit: int
    work: Expr
    alone: Expr = Integer(0)
    least: int = 1


Kernel = (
    Load
    | Store
    | Number
    | Product
    | Nest
    | Tiled
    | Group
    | Arrays
    | Steps
    | Rest
    | Flushed
    | Check
    | Require
    | Draw
    | When
    | Call
    | Parallel
    | Region
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a function does. `program` is what it means; `workspace` how many numbers the tensors
    take that lie in the buffer of that name. `views` are tensors that no kernel makes, each a
    second name of the values of others, which lie where it does: of one, or side by side."""

    name: str
    program: Program
    places: Mapping[Tensor, Place]
    kernels: tuple[Kernel, ...]
    workspace: Expr = Integer(0)
    views: Mapping[Tensor, tuple[Tensor, ...]] = field(default_factory=dict)
