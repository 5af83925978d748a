"""The parts that a reader looks for in a training step: network and loss, gradients, optimizer."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..ir import Equation, Program, Tensor, equations_of
from ..model.network import Network

ORDER = ("Network and loss", "Gradients", "Optimizer")


def part_of(equations: Sequence[Equation], forward: Set[Tensor]) -> str:
    """Which part of a step equations belong to; `forward` is what `forward_of` found."""
    if any(e.origin.reverse for e in equations):
        return "Gradients"
    updated = any(e.tensor not in forward for e in equations)
    return "Optimizer" if updated else "Network and loss"


def forward_of(network: Network, program: Program) -> set[Tensor]:
    """What is computed for the gradients, in any function but the updates, or that these read."""
    functions = [f for f in network.functions if f.kind in ("forward", "backward")]
    found = {e.tensor for f in functions for e in f.program.equations}
    for e in reversed([*equations_of(program.items)]):
        if e.tensor in found or e.origin.reverse:
            found |= {r.tensor for r in e.reads}
    return found
