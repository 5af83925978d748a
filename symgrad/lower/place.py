"""Where a tensor of a Plan lies: a position of a buffer, a variable, memory of a thread, …"""

from __future__ import annotations

from dataclasses import dataclass

from sympy import Expr, Integer

from ..ir import Index, Tensor
from .panel import Panels


@dataclass(frozen=True, slots=True)
class Buffer:
    """A position in an array of the caller or in the workspace, in elements; a constant may lie in
    panels there."""

    name: str
    offset: Expr = Integer(0)
    panels: Panels | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """The memory of another tensor, of which this is a second name."""

    tensor: Tensor


@dataclass(frozen=True, slots=True)
class Register:
    """A variable that each iteration of some loops has for itself."""

    loops: tuple[Index, ...]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A variable of the function: a number that depends on the step alone."""


@dataclass(frozen=True, slots=True)
class Own:
    """An array that is made when the tensor is, on a machine with operations on whole arrays. Its
    axes lie in memory in an `order`, the slowest first; () is that of the shape."""

    order: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """In a piece: so many elements behind the beginning of another tensor."""

    tensor: Tensor
    offset: Expr = Integer(0)


@dataclass(frozen=True, slots=True)
class Private:
    """In the memory that each thread has for itself while its part of a kernel runs, so many
    elements behind the beginning; nothing stays from one value of the index to the next."""

    offset: Expr = Integer(0)


Place = Buffer | Same | Register | Scalar | Own | Beside | Private
