"""Formulas of thousands of terms: how large their parts are, and Python while they are at work.

with large_formulas():        calls go deeper than Python lets them by itself, nothing is collected
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

LONG = 128  # reads in one formula; of more, parts get tensors of their own
PART = 8  # reads in such a part: a slope of it is a product of all others
LARGEST = 128  # reads in one nest: compilers take the square of the time for more, and no machine
# has registers for what so many statements leave each other
DEEP = 10_000  # calls within calls: a formula of 1,000 terms is a tree of that many levels


@contextmanager
def large_formulas() -> Iterator[None]:
    """More calls within calls, and no search for cycles: expressions have none, and going through
    all of them again and again is a tenth of the time."""
    depth, collects = sys.getrecursionlimit(), gc.isenabled()
    sys.setrecursionlimit(max(depth, DEEP))
    gc.disable()
    try:
        yield
    finally:
        sys.setrecursionlimit(depth)
        if collects:
            gc.enable()
