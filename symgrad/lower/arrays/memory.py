"""Which tensors of a function lie in arrays of its caller, and by whose name each is passed.

In ``m = 0.9·m + g`` the new m lies over the old one: both are in the array that is passed as m. The
pieces of a vector that a function writes (``d_W`` within the flat gradient) are passed one by one.
"""

from __future__ import annotations

from sympy import Expr

from ...ir import Tensor
from ...model.network import Function, Places, Vector
from ..places import Lowered
from ..plan import Buffer


def passed(vector: Vector) -> Places:
    """The arrays of a vector that are passed under names of their own, other than parameters and
    their kind."""
    return vector.places if vector.name == "state" else vector.pieces


def caller_arrays(function: Function, lowered: Lowered) -> dict[Tensor, Tensor]:
    """For each tensor in an array of the caller that which the array is passed as."""
    program = lowered.program
    written = [v for v in function.vectors if v.access in ("write", "scratch")]
    arrays = [t for v in function.vectors for t, _ in passed(v)]
    arrays += [t for v in written for t, _ in v.places]
    found = {t: t for t in arrays if t in lowered.places}
    if function.counter is not None:
        found[function.counter] = function.counter
    found.update({t: t for t in function.arguments})
    owners: dict[tuple[Buffer | None, tuple[Expr, ...]], Tensor] = {}
    for t in (*found, *program.inputs):
        owners.setdefault((lowered.places.get(t), t.shape), t)
    for tensor, place in lowered.places.items():  # one name for one array
        owner = owners.get((place, tensor.shape))
        if owner is not None:
            found[tensor] = owner
    changed = {e.tensor for e in program.equations} & set(program.inputs)
    found.update({t: t for t in changed})
    found.update({old: old for old, _ in program.updates if old.dtype == "double"})
    return found
