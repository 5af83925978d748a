"""What expressions of a nest are in each of the iterations that run at once.

In: an expression, and the lanes that it is computed in (`plan_lanes.py`). Out: an array, a number for
each lane. Of x[n,i] with n = 0, 0, 1, 1 and i = 0, 1, 0, 1 the positions are 0, 1, 2, 3 where x has
two columns.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from sympy import Expr

from symgrad import scalar
from symgrad.affine import address
from symgrad.ir import Access, Index
from symgrad.passes.values import Values
from tests.plan_sharing import Marks

if TYPE_CHECKING:
    from tests.plan_lanes import Lanes

Array = Any


class Partial:
    """A small array that each iteration has for itself."""

    def __init__(self, table: Array, lanes: int) -> None:
        self.table, self.lanes = table, lanes
        self.marks: dict[int, Marks] = {}


class LaneValues(Values):
    """Values of expressions for all iterations that run at once."""

    def __init__(self, run: Lanes) -> None:
        super().__init__(run.machine.numbers, run.machine.sizes)
        self.run = run
        self.exact.update(run.at)
        self.exact.update(run.machine.sizes)

    def _value(self, expr: Expr) -> Any:
        known = self.run.lets.get(expr)
        if known is not None:
            return known
        if not isinstance(expr, scalar.where):
            return super()._value(expr)
        condition, taken, other = expr.args
        holds = np.broadcast_to(np.asarray(self.condition(condition)), (self.run.lanes,))
        with self.run.where(holds):
            one = self.value(taken)
        with self.run.where(~holds):
            return np.where(holds, one, self.value(other))

    def read(self, access: Access) -> Any:
        run, tensor = self.run, access.tensor
        for held in (run.held, run.machine.variables):
            if tensor in held and not isinstance(held[tensor], Partial):
                return held[tensor]
        position = self.flat(access)
        partial = run.held.get(tensor)
        if partial is not None:
            lane = run.lane(partial)
            run.touched(partial, lane * partial.table.shape[1] + position, access, holds=run.mask)
            return partial.table[lane, position]
        memory = run.machine.span(tensor)
        run.touched(tensor, position, access, holds=run.mask)
        return run.machine.gathered(memory, position)

    def flat(self, access: Access) -> Array:
        """The position of an element in its tensor, in each lane."""
        linear = _linear(access)
        if linear is None:
            position = np.asarray(self.whole(address(access)))
        else:
            number, at = self.run.machine.number, self.run.at
            position = np.asarray(number(linear[0]))
            for index, step in linear[1]:
                position = position + at[index] * number(step)
        return np.broadcast_to(position, (self.run.lanes,))


@lru_cache(maxsize=1 << 16)
def _linear(access: Access) -> tuple[Expr, tuple[tuple[Index, Expr], ...]] | None:
    """A position as a sum of indices, each times what depends on sizes alone."""
    position = address(access)
    if position.atoms(Access):
        return None
    indices = sorted(position.atoms(Index), key=str)
    rest, steps = position, []
    for index in indices:
        step = position.coeff(index, 1)
        steps.append((index, step))
        rest = rest - step * index
    rest = rest.expand()
    free = not any(x.atoms(Index) for x in (rest, *(s for _, s in steps)))
    return (rest, tuple(steps)) if free else None
