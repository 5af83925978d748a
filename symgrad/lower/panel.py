"""The order in which a constant matrix lies for the products that read it.

Of 3 rows and 64 columns, Panels(3, 64), the numbers of columns 0 … 31 lie first, 32 of each row one
behind the other, then those of columns 32 … 63, from `step` = 96 on.
"""

from __future__ import annotations

from dataclasses import dataclass

PANEL = 32  # columns


@dataclass(frozen=True, slots=True)
class Panels:
    """A matrix of so many rows and columns, that of a tensor's elements in their order, in panels.
    The last one is whole, whatever is in the columns that the matrix does not have."""

    rows: int
    columns: int

    @property
    def step(self) -> int:
        """From one panel to the next."""
        return self.rows * PANEL

    @property
    def size(self) -> int:
        return -(-self.columns // PANEL) * self.step
