"""Arrays of a file, read without the module that wrote it.

In: the path of a .npz or a .safetensors file; out: {"fc.weight": array, …}, in the file's order. A
.safetensors file is 8 bytes that are the length of a header of JSON, the header, which says of each
name its type, its shape and where its bytes are, and these bytes. Nothing of a file is run.
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

TYPES = {"F16": "<f2", "F32": "<f4", "F64": "<f8", "I64": "<i8", "I32": "<i4", "U8": "u1"}
BRAIN = "BF16"  # the upper half of a float32


def read_safetensors(path: str | Path) -> dict[str, Any]:
    """The arrays by their names, in the order of their bytes; ValueError if the file is wrong."""
    data = Path(path).read_bytes()
    length = int.from_bytes(data[:8], "little")
    if len(data) < 8 or length > len(data) - 8:
        raise ValueError("its header is not whole")
    try:
        header = json.loads(data[8 : 8 + length])
        header.pop("__metadata__", None)
        entries = [(*e["data_offsets"], name, e["dtype"], e["shape"]) for name, e in header.items()]
        return {
            name: _array(data[8 + length :], start, stop, kind, shape)
            for start, stop, name, kind, shape in sorted(entries)
        }
    except (KeyError, TypeError, AttributeError, RecursionError, json.JSONDecodeError) as error:
        raise ValueError(f"its header is not one of .safetensors: {error}") from None


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


def _array(data: bytes, start: int, stop: int, kind: str, shape: list[int]) -> Any:
    if not 0 <= start <= stop <= len(data):
        raise ValueError(f"an array would be at {start} to {stop} of {len(data)} bytes")
    if kind == BRAIN:
        half = np.frombuffer(data[start:stop], "<u2").astype(np.uint32)
        return (half << 16).view(np.float32).reshape(shape)
    if kind not in TYPES:
        raise ValueError(f"an array has the type {kind}")
    return np.frombuffer(data[start:stop], TYPES[kind]).reshape(shape)


__all__ = ["read_arrays", "read_safetensors"]
