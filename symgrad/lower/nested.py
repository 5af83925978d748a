"""What stands in a nest of the Plan: loops, and the statements in them.

The grammar stands in `plan.py`, with that of all others. For ``h[n,o] = tanh(z[n,o])``:

    Loop(Over(n), (Loop(Over(o, vector=True), (Assign(h[n,o], tanh(z[n,o])),)),))
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sympy import Expr, Symbol

from ..ir import ONE, Access, Equation, Index, Tensor

KINDS = ("parallel", "reduce", "in order")


@dataclass(frozen=True, slots=True)
class Over:
    """How the values of an index are run through; a `block` other than 0 says how many terms are
    added before they go to a total in double."""

    index: Index
    kind: str = "parallel"
    vector: bool = False
    block: int = 0


@dataclass(frozen=True, slots=True)
class Let:
    """A value that others read by its symbol; a `double` one is computed in double, then
    rounded."""

    symbol: Symbol
    value: Expr
    double: bool = False


@dataclass(frozen=True, slots=True)
class Local:
    """Partial sums that this iteration has for itself, at 0: a number, or a small array."""

    tensor: Tensor


@dataclass(frozen=True, slots=True)
class Fill:
    """``write`` = the identity of the op."""

    op: str
    write: Access
    equation: Equation | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Assign:
    """``write = value`` where the condition holds; a register is else the identity of `op`."""

    write: Access
    value: Expr
    where: Expr = ONE
    op: str = "="
    equation: Equation | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Fold:
    """``write op= value`` where the condition holds."""

    op: str
    write: Access
    value: Expr
    where: Expr = ONE
    equation: Equation | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Reduce:
    """``total`` = all values over some loops, folded by the op; a variable of its own."""

    total: Access
    op: str
    value: Expr
    over: tuple[Over, ...]
    where: Expr = ONE
    equation: Equation | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Phase:
    """What all iterations of a strip do before they go on: statements, or one inner loop or sum; in
    `vectors` if the iterations are the innermost loop then, else one iteration after another."""

    items: tuple[Item, ...]
    vectors: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """So many iterations of a loop at once, phase by phase, each with elements of its own of the
    tensors in `own`."""

    count: int
    own: tuple[Tensor, ...]
    phases: tuple[Phase, ...]


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop around items, in order; or in strips, whose phases have the same statements."""

    over: Over
    items: tuple[Item, ...]
    strip: Strip | None = None


@dataclass(frozen=True, slots=True)
class Blocks:
    """For each block of so many values of an index: items; a loop over the index within runs
    through the block alone."""

    index: Index
    size: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class If:
    """Items that run if the sizes are such that a condition holds."""

    where: Expr
    items: tuple[Item, ...]


Statement = Let | Local | Fill | Assign | Fold | Reduce
Item = Loop | Blocks | If | Statement
