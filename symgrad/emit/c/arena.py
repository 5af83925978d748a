"""The static memory of a network whose sizes are known, in place of a workspace of the caller.

    #define DIGITS_ARENA 1536                                      in bytes, in the header
    static union { float numbers[384]; int64_t whole; } arena;

Each function begins at its own place: `backward` behind the gradients of the `train_step` that
calls it, which has them at 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .product import place_at
from .tree import Expression, Member, Name, whole

MEMORY = Member(Name("arena"), "numbers")


@dataclass(frozen=True)
class Arena:
    """The numbers that all functions of a network together need, and at which each begins that does
    not at 0."""

    network: str
    first: Mapping[str, int]
    size: int

    @property
    def macro(self) -> str:
        return f"{self.network.upper()}_ARENA"

    def at(self, offset: int) -> Expression:
        """A place in it; there is none where nothing is needed."""
        if not self.size:
            return Name("NULL")
        return place_at(MEMORY, whole(offset)) if offset else MEMORY

    def definition(self, real: str) -> str:
        """What is defined in the file; "" where nothing is needed."""
        numbers = f"{real} numbers[{self.macro}/sizeof({real})]"
        return f"static union {{ {numbers}; int64_t whole; }} arena;" if self.size else ""
