"""Reducers that no kernel has are written with those that it has.

    lse[n] logsumexp= z[n,k]     becomes     lse_max[n] max= z[n,k]
                                             lse_shift[n] = minimum(maximum(lse_max[n], -3e38), 3e38)
                                             lse_sum[n] += exp(z[n,k] - lse_shift[n])
                                             lse[n] = lse_shift[n] + log(lse_sum[n])

The shift is finite, so that −∞ among the terms, or for all of them, gives what it should.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sympy import Integer, exp, log

from ..ir import Equation, Index, Program, Tensor, map_items
from ..passes.names import fresh_names
from ..scalar import maximum, minimum

FINITE = Integer(3) * 10**38


def expand_reducers(program: Program) -> Program:
    """Write every logsumexp as a maximum, a sum and a logarithm."""
    fresh = fresh_names(program)
    return replace(
        program,
        items=map_items(
            program.items, lambda e: _log_sum_exp(e, fresh) if e.op == "logsumexp" else [e]
        ),
    )


def _log_sum_exp(e: Equation, fresh: Callable[[str], str]) -> list[Equation]:
    origin = e.origin.then("expand logsumexp")
    write = e.write

    def like(word: str) -> Tensor:
        return Tensor(fresh(f"{e.tensor.name}_{word}"), e.tensor.shape)

    largest, shift, total = like("max"), like("shift"), like("sum")
    plain = len(set(write.indices)) == len(write.indices) and all(
        isinstance(i, Index) for i in write.indices
    )
    own = write.indices if plain else tuple(Index(f"i{k}", n) for k, n in enumerate(e.tensor.shape))
    loops = tuple(i for i in own if not plain or i in e.loops)
    bounded = minimum(maximum(largest[own], -FINITE), FINITE)
    at = write.indices
    return [
        Equation(largest[at], "max", e.body, e.loops, e.where, origin),
        Equation(shift[own], "=", bounded, loops, origin=origin),
        Equation(total[at], "+", exp(e.body - shift[at]), e.loops, e.where, origin),
        Equation(e.tensor[own], "=", shift[own] + log(total[own]), loops, origin=origin),
    ]
