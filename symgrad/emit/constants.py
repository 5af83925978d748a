"""Arrays that a model has as constants, as text: in C of file scope, in NumPy a table.

    static const float K[4] = {0.25f, 0.5f, 0.25f, 0.0f};
    _CONSTANTS = {"K": _constant([0.25, 0.5, 0.25, 0.0], real, (4,))}

Each number is the nearest one of the module's type, in as few digits as give it again.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from ..ir import Tensor
from ..lower.panel import PANEL, Panels
from ..model.network import Network

_C = {"inf": "INFINITY", "-inf": "-INFINITY", "nan": "NAN"}
_PYTHON = {"inf": "np.inf", "-inf": "-np.inf", "nan": "np.nan"}


def c_constants(network: Network, dtype: str, panels: Mapping[Tensor, Panels] = {}) -> list[str]:
    """The definitions of the arrays in C, some of them in panels."""
    end = "f" if dtype == "float32" else ""
    real = {"float32": "float", "float64": "double"}[dtype]
    made = []
    for t, values in network.constants.items():
        lies = panels.get(t)
        values = values if lies is None else in_panels(values, lies)
        kind = "int64_t" if t.dtype == "int" else real
        numbers = (
            _C.get(x) or x + (end if t.dtype == "real" else "") for x in _texts(values, dtype)
        )
        aligned = "" if lies is None else "ALIGNED "
        declared = f"{aligned}static const {kind} {t.name}[{values.size}]"
        made.append(f"{declared} = {{\n{_rows(numbers)}\n}};")
    return made


def in_panels(values: Any, panels: Panels) -> Any:
    """A matrix's numbers in the order of their memory, 0 where it has none."""
    matrix = values.reshape(panels.rows, panels.columns)
    matrix = np.pad(matrix, ((0, 0), (0, -panels.columns % PANEL)))
    return matrix.reshape(panels.rows, -1, PANEL).swapaxes(0, 1).ravel()


def numpy_constants(network: Network, dtype: str) -> list[str]:
    """The items of the table in Python, by the name that a function gives each."""
    made = []
    for t, values in network.constants.items():
        numbers = (_PYTHON.get(x, x) for x in _texts(values, dtype))
        kind = "np.int64" if t.dtype == "int" else "real"
        made.append(f'"{t.name}": _constant([\n{_rows(numbers)}\n    ], {kind}, {values.shape}),')
    return made


def numpy_constant(tensor: Tensor) -> str:
    """The array in Python."""
    return f'_CONSTANTS["{tensor.name}"]'


def _texts(values: Any, dtype: str) -> Iterable[str]:
    if values.dtype.kind == "i":
        return map(str, values.ravel().tolist())
    with np.errstate(over="ignore"):
        return (str(x) for x in values.astype(dtype).ravel())


def _rows(numbers: Iterable[str]) -> str:
    return textwrap.fill(
        ", ".join(numbers),
        96,
        initial_indent="        ",
        subsequent_indent="        ",
        break_long_words=False,
        break_on_hyphens=False,
    )
