"""The weights of a file, for a module that evaluates with them: what the module's `save` writes.

weights_of(Path("trained.safetensors"), model, "float32")      →  {"dense1_W": array of (64, 32), …}

The file is read by the functions of generated modules (`templates/python/formats.py.j2`); an
optimizer's state and what else is in it are left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..language.trace import SpecError
from ..weights import EXTRA, formats
from .files import BuildError, one_line

if TYPE_CHECKING:
    from ..model.model import Model

STATE = "state."  # what the names of an optimizer's numbers begin with


def weights_of(path: Path, model: Model, dtype: str) -> dict[str, Any]:
    """The array of each parameter, by its name, checked by name, shape and type.

    Raises BuildError where the file can't be read, SpecError where it is another model's.
    """
    wanted = {p.tensor.name: tuple(map(int, p.tensor.shape)) for p in model.parameters}
    try:
        with open(path, "rb") as file:
            entries = formats()["_format"](path)[1](file)
            entries.pop(EXTRA, None)
            found = {n: e for n, e in entries.items() if not n.startswith(STATE)}
            _compare(path, wanted, found, dtype)
            return {name: own().copy() for name, (_, _, own) in found.items()}
    except OSError as error:
        raise BuildError(f"{one_line(path)}: cannot be read: {error.strerror}") from error
    except SpecError:
        raise
    except Exception as error:
        text = str(error).removeprefix(f"{path}: ")
        raise BuildError(f"{one_line(path)}: {one_line(text)}") from error


def _compare(
    path: Path, wanted: dict[str, tuple[int, ...]], found: dict[str, Any], dtype: str
) -> None:
    missing = [name for name in wanted if name not in found]
    extra = [name for name in found if name not in wanted]
    if missing or extra:
        raise SpecError(
            f"{one_line(path)}: expected the weights {', '.join(wanted) or 'of no parameter'};"
            f" missing: {', '.join(missing) or 'none'};"
            f" unknown: {', '.join(map(repr, extra[:10])) or 'none'}"
        )
    for name, shape in wanted.items():
        had, kind, _ = found[name]
        if had != shape or kind != np.dtype(dtype):
            raise SpecError(
                f"{one_line(path)}: {name}: expected {dtype} array of shape {shape},"
                f" got {kind} array of shape {had}"
            )
