"""Random numbers of a training step, the same in NumPy and in C for the same seed and step.

Number k of a tensor is a hash of (seed, step, the tensor's place among the random ones, k): there
is no state to keep, and any of them can be drawn alone. The hash is SplitMix64's output function,
Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ..sources import source


@lru_cache(maxsize=1)
def _functions() -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(source("numpy/functions.py"), "functions.py", "exec"), names)
    return names


def uniform(seed: int, step: int, stream: int, shape: Any, real: Any) -> Any:
    """Numbers in [0, 1) of 24 bits, by the function that stands in generated NumPy files."""
    return _functions()["_uniform"](seed, step, stream, shape, real)
