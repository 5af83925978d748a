"""Reducers that no kernel has are written with those that it has.

    lse[n] logsumexp= z[n,k]  becomes  lse_max[n] max= z[n,k]
                                       lse_shift[n] = minimum(maximum(lse_max[n], -3e38), 3e38)
                                       lse_exp[n,k] = exp(z[n,k] - lse_shift[n])
                                       lse_total[n] += lse_exp[n,k]
                                       lse_sum[n] = maximum(lse_total[n], 1)
                                       lse[n] = lse_max[n] + log(lse_sum[n])

The shift is finite (±1e308 in double), so that −∞ among the terms gives what it should. The largest
term is 1, so that the sum is at least that, but for a row that is −∞ throughout: its logarithm is
−∞. A softmax, exp(z[n,k] − lse[n]), is then lse_exp[n,k]/lse_sum[n], and 0 in such a row, since
nothing there has a share; without a softmax lse_exp gets no memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sympy import Expr, Integer, exp, log

from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Tensor,
    map_items,
    reads,
    substitute,
)
from ..passes.live import drop_dead
from ..passes.names import fresh_names
from ..passes.reuse import Stored, all_in_range, stored_signature, with_stored
from ..scalar import atoms_of, maximum, minimum, where

FINITE = {4: Integer(3) * 10**38, 8: Integer(10) ** 308}
"""About the largest number of so many bytes."""


def expand_reducers(program: Program, bytes: int = 8) -> Program:
    """Write every logsumexp as a maximum, a sum and a logarithm, of numbers of so many bytes."""
    fresh, finite = fresh_names(program), FINITE[bytes]
    softmaxes: Stored = {}
    shares: dict[Tensor, Callable[[tuple[Expr, ...]], Expr]] = {}

    def inside(e: Equation) -> list[Equation]:
        return _log_sum_exp(e, fresh, finite)[0] if e.op == "logsumexp" else [e]

    items: list[Equation | Loop] = []
    for item in program.items:
        if isinstance(item, Loop):
            items += map_items([item], inside)
        elif item.op == "logsumexp":
            equations, own = _log_sum_exp(item, fresh, finite)
            items += equations
            if own is not None:
                body = _where(item.where, exp(item.body - item.write))
                pattern = Equation(own[item.loops], "=", body, item.loops)
                softmaxes.setdefault(stored_signature(body), []).append((pattern, item.loops))
                shares[own] = _share(own, equations[-2].tensor, item)
        else:
            items.append(_with_shares(item, softmaxes, shares))
    return drop_dead(replace(program, items=tuple(items)))


def _share(each: Tensor, total: Tensor, e: Equation) -> Callable[[tuple[Expr, ...]], Expr]:
    """A softmax's element from its indices: the exponential over the sum, where the condition of
    the sum holds."""

    def element(indices: tuple[Expr, ...]) -> Expr:
        mapping = dict(zip(e.loops, indices, strict=True))
        at = substitute(e.write, mapping)
        return _where(substitute(e.where, mapping), each[indices] / total[at.indices])

    return element


def _where(condition: Expr, value: Expr) -> Expr:
    """The value where the condition holds, else 0."""
    return value if condition == 1 else where(condition, value, 0)


def _with_shares(
    e: Equation, softmaxes: Stored, shares: dict[Tensor, Callable[[tuple[Expr, ...]], Expr]]
) -> Equation:
    if not softmaxes:
        return e
    body = with_stored(e, softmaxes)
    found = {a: shares[a.tensor](a.indices) for a in atoms_of(body, Access) if a.tensor in shares}
    return replace(e, body=body.xreplace(found)) if found else e


def _log_sum_exp(
    e: Equation, fresh: Callable[[str], str], finite: Expr
) -> tuple[list[Equation], Tensor | None]:
    """The equations of a logsumexp, and the tensor of its exponentials, if it gets one."""
    origin = e.origin.then("expand logsumexp")
    write = e.write

    def like(word: str) -> Tensor:
        return Tensor(fresh(f"{e.tensor.name}_{word}"), e.tensor.shape)

    largest, shift, total, bound = like("max"), like("shift"), like("total"), like("sum")
    plain = len(set(write.indices)) == len(write.indices) and all(
        isinstance(i, Index) for i in write.indices
    )
    own = write.indices if plain else tuple(Index(f"i{k}", n) for k, n in enumerate(e.tensor.shape))
    loops = tuple(i for i in own if not plain or i in e.loops)
    bounded = minimum(maximum(largest[own], -finite), finite)
    at = write.indices
    each: Tensor | None = None
    term = exp(e.body - shift[at])
    middle: list[Equation] = []
    condition = e.where
    safe = condition == 1 or all(map(all_in_range, reads(e.body)))
    if plain and set(write.indices) <= set(e.loops) and safe:
        if condition != 1:  # 0 elsewhere: the sum over all of a row is faster than one under `if`
            term, condition = _where(condition, term), ONE
        each = Tensor(fresh(f"{e.tensor.name}_exp"), tuple(i.extent for i in e.loops))
        middle = [Equation(each[e.loops], "=", term, e.loops, origin=origin)]
        term = each[e.loops]
    return [
        Equation(largest[at], "max", e.body, e.loops, e.where, origin),
        Equation(shift[own], "=", bounded, loops, origin=origin),
        *middle,
        Equation(total[at], "+", term, e.loops, condition, origin),
        Equation(bound[own], "=", maximum(total[own], 1), loops, origin=origin),
        Equation(e.tensor[own], "=", largest[own] + log(bound[own]), loops, origin=origin),
    ], each
