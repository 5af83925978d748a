from __future__ import annotations

from ..ir import Tensor
from .derivation import Line
from .pieces import Listing


def matrix_lines(found: dict[Tensor, Listing]) -> tuple[tuple[Line, ...], list[str]]:
    return (), []
