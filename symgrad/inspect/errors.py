"""How far two arrays are apart, so that NaN never passes.

In come what a module gave and what is right; out goes the largest error and where it is:

    apart([1.0, 2.5], [1.0, 2.0])          →  (0.25, "1")      relative to the largest right value
    apart([1.0, nan], [1.0, 2.0])          →  (inf, "1")       so is a right value that is NaN

`within(error, bound)` is the one comparison of an error with its bound: NaN is not within any.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

FLOOR = 1e-8  # gradients below are as good as 0
SMALL_SHARE = 1e-3  # of the largest gradient: smaller ones are told from 0 no better than this
Error = tuple[float, str]


def within(error: float, bound: float) -> bool:
    """Whether an error is at most its bound; NaN is not."""
    return bool(error <= bound)


def apart(got: Any, wanted: Any, scale: float | None = None, slack: Any = 0.0) -> Error:
    """The largest error, relative to `scale` (the largest right value, if it is not given), and its
    place. Errors up to `slack`, an array, are none. What is not finite is infinitely wrong."""
    have, want = np.asarray(got, np.float64), np.asarray(wanted, np.float64)
    if have.shape != want.shape:
        return math.inf, f"shape {have.shape} for {want.shape}"
    if not want.size:
        return 0.0, ""
    largest = float(np.abs(want).max()) if scale is None else scale
    with np.errstate(all="ignore"):
        error = np.maximum(np.abs(have - want) - slack, 0.0) / max(largest, 1e-300)
    error = np.where(np.isfinite(error), error, math.inf)
    place = np.unravel_index(int(error.argmax()), error.shape)
    return float(error[place]), listed(place)


def largest(errors: Iterable[Error]) -> Error:
    """The largest of several errors."""
    return max(((e if e == e else math.inf, where) for e, where in errors), default=(0.0, ""))


def gradient_floor(gradients: Mapping[str, Any]) -> float:
    """What an error is at least measured against: a bias before a normalization has a gradient of
    0, which arithmetic gives as the rounding of larger numbers."""
    sizes = [float(np.abs(np.asarray(g, np.float64)).max(initial=0)) for g in gradients.values()]
    finite = [s for s in sizes if math.isfinite(s)]
    return max([FLOOR, *(SMALL_SHARE * s for s in finite)])


def backends_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> Error:
    """The largest difference of two sets of gradients, relative to the largest entry of the array
    that it is in, and its place."""
    if set(one) != set(other):
        return math.inf, ", ".join(sorted(set(one) ^ set(other)))
    floor = gradient_floor(one)
    found = []
    for name, first in one.items():
        wanted = np.asarray(first, np.float64)
        finite = np.abs(wanted[np.isfinite(wanted)])
        error, place = apart(other[name], wanted, max(float(finite.max(initial=0)), floor))
        found.append((error, f"{name}[{place}]" if place else name))
    return largest(found)


def listed(place: Iterable[Any]) -> str:
    return ",".join(map(str, place))
