"""Convolutions as matrix products: windows are copied to a small matrix first.

    z[n,o,y,x] += W[o,i,u,v]*p[n,i,y + u,x + v]        becomes, for each n

        p_windows[i,u,v,y,x] = p[n,i,y + u,x + v]
        z[n,o,y,x] += W[o,i,u,v]*p_windows[i,u,v,y,x]

in which i u v and y x are one loop each. The adjoint by p multiplies into such a matrix, and then
adds it to the windows. What is copied is small enough to stay in the cache: loops are left outside
until it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sympy import Expr, Integer

from ..affine import address, coefficients, count
from ..ir import Access, Equation, Index, Tensor
from .kernels import Contraction

LARGEST = 1 << 15  # elements of a copied matrix
Loops = tuple[Index, ...]


@dataclass(frozen=True, slots=True)
class Staged:
    """For each point of `outer`: copies, then a contraction, then what adds it to the windows."""

    outer: Loops
    copies: tuple[Equation, ...]
    contraction: Contraction
    scatter: Equation | None


def staged(k: Contraction, start: Access | None, fresh: Callable[[str], str]) -> Staged | None:
    """The contraction over copied windows; None if it has none, or is no matrix product."""
    accesses = (k.left, k.right, k.equation.write)
    if not any(map(_windowed, accesses)):
        return None
    groups = [[i for i in g if i.extent.is_Integer] for g in (k.rows, k.columns, k.summed)]
    pairs = ((0, 2), (2, 1), (0, 1))
    while True:
        if not all(groups):
            return None
        uneven = [_windowed(a) or not _even(a, groups) for a in accesses]
        sizes = [count(i.extent for n in pair for i in groups[n]) for pair in pairs]
        if not any(u and s > LARGEST for u, s in zip(uneven, sizes, strict=True)):
            break
        longest = max(groups, key=lambda g: int(count(i.extent for i in g)))
        longest.pop(0)
    if uneven[2] and not _windowed(k.equation.write) or start is not None and uneven[2]:
        return None
    inner = {i for g in groups for i in g}
    outer = tuple(i for i in (*k.batch, *k.rows, *k.columns, *k.summed) if i not in inner)
    own = [
        _copied(a, [groups[n] for n in pair], fresh) if u else a
        for a, u, pair in zip(accesses, uneven, pairs, strict=True)
    ]
    e = k.equation
    copies = tuple(
        Equation(to, "=", a, to.indices, origin=e.origin.then("copy windows"))
        for to, a in zip(own[:2], accesses[:2], strict=True)
        if to != a
    )
    scatter = None
    if own[2] != e.write:
        scatter = Equation(e.write, "+", own[2], own[2].indices, origin=e.origin)
    rows, columns, summed = map(tuple, groups)
    body = k.coefficient * own[0] * own[1]
    product = replace(e, write=own[2], op="+", body=body, loops=(*rows, *columns, *summed))
    made = Contraction(product, k.coefficient, own[0], own[1], ((), rows, columns, summed))
    return Staged(outer, copies, made, scatter)


def _windowed(access: Access) -> bool:
    """Whether a position is made of several loops."""
    return any(len(coefficients(p)[0]) > 1 for p in access.indices)


def _even(access: Access, groups: Sequence[Sequence[Index]]) -> bool:
    """Whether each group of loops steps through the elements as one loop would."""
    terms = coefficients(address(access))[0]
    for group in groups:
        for a, b in zip(group, group[1:], strict=False):
            gap: Expr = terms.get(a, Integer(0)) - terms.get(b, Integer(0)) * b.extent
            if gap.expand() != 0:
                return False
    return True


def _copied(
    access: Access, groups: Sequence[Sequence[Index]], fresh: Callable[[str], str]
) -> Access:
    """The element of a tensor of its own, with the group last whose runs are the longest."""
    first, last = sorted(groups, key=lambda g: int(g[-1].extent))
    loops = (*first, *last)
    name = fresh(f"{access.tensor.name}_windows")
    return Tensor(name, tuple(i.extent for i in loops))[loops]
