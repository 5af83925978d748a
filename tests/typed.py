"""Which arrays of emitted NumPy are of a type that a float32 module has none of.

with foreign(module.__dict__) as found:
    module.forward(params, x)
found      {"_2 in _forward is float64", "np.cos gives float16"}
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np

HELPERS = {
    part.name
    for part in ast.parse(
        (Path(__file__).parents[1] / "templates/numpy/functions.py").read_text()
    ).body
    if isinstance(part, ast.FunctionDef)
}
FUNCTIONS = "where clip matmul einsum dot sum full zeros empty arange".split()


@contextmanager
def foreign(names: dict[str, Any]) -> Iterator[set[str]]:
    """Collects what functions of NumPy give, and what the functions over `names` call their own."""
    found: set[str] = set()
    numpy = names["np"]

    def line(frame: FrameType, event: str, arg: Any) -> Any:
        for name, value in frame.f_locals.items():
            if _is_foreign(value):
                found.add(f"{name} in {frame.f_code.co_name} is {value.dtype}")
        return line

    def called(frame: FrameType, event: str, arg: Any) -> Any:
        own = frame.f_globals is names and frame.f_code.co_name not in HELPERS
        return line if own else None

    names["np"] = _Watched(numpy, found)
    before = sys.gettrace()
    sys.settrace(called)
    try:
        yield found
    finally:
        sys.settrace(before)
        names["np"] = numpy


def _is_foreign(value: Any) -> bool:
    own = isinstance(value, np.ndarray) and value.size > 1 and value.dtype.kind == "f"
    return own and value.dtype != np.float32


class _Watched:
    """NumPy, or a function of it, whose results are looked at."""

    def __init__(self, of: Any, found: set[str], name: str = "np") -> None:
        self.of, self.found, self.name = of, found, name

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.of, name)
        watched = isinstance(value, np.ufunc) or name in (*FUNCTIONS, "reduce", "outer")
        return _Watched(value, self.found, f"{self.name}.{name}") if watched else value

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        made = self.of(*args, **kwargs)
        if _is_foreign(made) and sys._getframe(1).f_code.co_name not in HELPERS:
            self.found.add(f"{self.name} gives {made.dtype}")
        return made
