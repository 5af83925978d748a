"""Who writes and who reads each element, of the iterations of loops that are said not to meet.

In: positions in memory that iterations of a loop read, write or fold into, each with its number.
Out: an error, once one needs what another writes. Of a "parallel" loop no element that an iteration
writes is touched by others; of a "reduce" loop others may fold into it too. In n(b[0] += d[n]):

    write(memory, [0, 0, 0], lanes)        of 3 lanes: "iterations of n meet in b[0]"
"""

from __future__ import annotations

from typing import Any

import numpy as np

Array = Any
NOBODY = -1


class Meeting(AssertionError):
    """Iterations meet that are said not to."""


class Marks:
    """Who touched the elements of one piece of memory last, in loops of one depth."""

    def __init__(self, size: int) -> None:
        self.writer, self.folder, self.reader, self.other = (
            np.full(size, NOBODY, np.int64) for _ in range(4)
        )


class Sharing:
    """One run of a loop: iteration k of lane j of what is around it has the number
    ``first + j·extent + k``; those of other runs are below `first`."""

    def __init__(self, name: str, first: int, extent: int, depth: int, folds: bool) -> None:
        self.name, self.first, self.extent = name, first, extent
        self.depth, self.folds = depth, folds

    def write(self, marks: Marks, at: Array, numbers: Array, fold: bool, what: object) -> None:
        """Iterations write elements, or fold into them."""
        free = fold and self.folds
        met = (marks.writer, marks.reader, marks.other)
        for table in met if free else (*met, marks.folder):
            self.apart(table[at], numbers, what)
        table = marks.folder if free else marks.writer
        table[at] = numbers
        if not free:
            self.apart(table[at], numbers, what)  # of those that write it at once the last is there

    def read(self, marks: Marks, at: Array, numbers: Array, what: object) -> None:
        for table in (marks.writer, marks.folder):
            self.apart(table[at], numbers, what)
        known = marks.reader[at]
        new = known < self.first
        marks.reader[at[new]] = numbers[new]
        more = marks.reader[at] != numbers
        marks.other[at[more]] = numbers[more]

    def apart(self, found: Array, numbers: Array, what: object) -> None:
        """Nobody that was found there is another iteration of the same run."""
        base = self.first
        others = (found >= base) & (found != numbers)
        if not others.any():
            return
        found, numbers = found[others], numbers[others]
        if ((found - base) // self.extent == (numbers - base) // self.extent).any():
            raise Meeting(f"iterations of {self.name}, said to be independent, meet in {what}")
