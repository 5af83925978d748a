"""Arrays of a file, read without the module that wrote it.

In: the path of a .npz or a .safetensors file; out: {"fc.weight": array, …}, in the file's order.
The functions that read it are those of generated modules (`templates/python/formats.py.j2`), which
look at all that a header says before anything is read; nothing of a file is run.
"""

from __future__ import annotations

import json
import os
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from .sources import source

EXTRA = "extra.json"
"""The name under which a file has what is no array."""

OTHERS = {"F16": "<f2", "I32": "<i4", "BF16": "<u2"}
"""Types that modules do not write; BF16 is the upper half of a float32."""


@lru_cache(maxsize=2)
def formats(others: bool = False) -> dict[str, Any]:
    """The functions of generated modules that read files, also of `others` types."""
    names: dict[str, Any] = {"np": np, "json": json, "os": os}
    exec(compile(source("python/formats.py.j2"), "formats.py", "exec"), names)
    if others:
        names["_TYPES"].update((kind, np.dtype(text)) for kind, text in OTHERS.items())
    return names


def read_safetensors(path: str | Path) -> dict[str, Any]:
    """The arrays by their names; ValueError if the file is wrong."""
    with open(path, "rb") as file:
        entries = formats(True)["_read_safetensors"](file)
        return {name: _widened(read()) for name, (_, _, read) in entries.items()}


def read_arrays(path: str | Path) -> dict[str, Any]:
    """The arrays of a file by their names; ValueError where it is none of these."""
    if str(path).endswith(".safetensors"):
        return read_safetensors(path)
    if not str(path).endswith(".npz"):
        raise ValueError("expected a path that ends in .safetensors or .npz")
    try:
        with np.load(path, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}
    except (EOFError, zipfile.BadZipFile) as error:
        raise ValueError(f"not a .npz file: {error}") from None


def _widened(array: Any) -> Any:
    if array.dtype != np.uint16:
        return array
    return (array.astype(np.uint32) << 16).view(np.float32)


__all__ = ["read_arrays", "read_safetensors"]
