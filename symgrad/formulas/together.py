from __future__ import annotations

from ..ir import Tensor
from .pieces import Listing


def together(found: dict[Tensor, Listing], tensor: Tensor) -> tuple[str, str, str] | None:
    return None
