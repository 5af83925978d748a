"""Where the numbers of a constant in panels lie, by what `symgrad.lower.panel` says of them."""

from typing import Any

import numpy as np

from symgrad.ir import Tensor
from symgrad.lower.panel import Panels
from symgrad.lower.plan import Buffer, Plan


def panels_of(plan: Plan, tensor: Tensor) -> Panels | None:
    place = plan.places.get(tensor)
    return place.panels if isinstance(place, Buffer) else None


def size_in(place: Buffer, elements: int) -> int:
    """How many numbers a tensor of so many elements takes there."""
    panels = place.panels
    return elements if panels is None else -(-panels.columns // 32) * 32 * panels.rows


def positions(panels: Panels) -> Any:
    """Those of a matrix's elements, by row and column: 32 columns of all rows, then the next ones."""
    row, column = np.indices((panels.rows, panels.columns))
    return column // 32 * panels.rows * 32 + row * 32 + column % 32


def give(memory: Any, panels: Panels, values: Any) -> None:
    """The values of a tensor go to its memory; the rest of that stays as it is."""
    places = positions(panels)
    memory[places] = np.asarray(values).reshape(places.shape)
