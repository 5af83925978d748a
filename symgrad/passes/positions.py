"""Positions that are known: what is written or read at one place of a dimension only.

    y_x[n,1] = 1                         y_x[n,i] = [i = 1]
    z_x[n,o] += y_x[n,i]*W[i,o]     →    z_x[n,o] += [i = 1]*W[i,o]     →    z_x[n,o] = W[1,o]
    d_W[i,o] += y_x[n,i]*d_z_x[n,o]      d_W[i,o] += [i = 1]*d_z_x[n,o]      d_W[1,o] += d_z_x[n,o]

so that a direction, such as that of a partial derivative, is no tensor, and no sum over what is 0.
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Expr, Mul

from ..affine import in_range, is_indirect
from ..ir import ONE, Atom, Equation, Index, Size, indices_of, substitute
from ..scalar import atoms_of, equal, logical_and, multiplied, where


def place(e: Equation, alone: bool) -> Equation:
    """A write at a known position as one over the whole dimension, where the elements beside it are
    certain to be 0: there are none, or nothing else writes the tensor (`alone`)."""
    if e.op not in ("=", "+") or e.reduced or e.where != 1 or is_indirect(e.write):
        return e
    names = {str(i) for i in e.loops}
    indices: list[Expr] = []
    condition: Expr = ONE
    for position, extent in zip(e.write.indices, e.tensor.shape, strict=True):
        if position.is_Integer and (alone or extent == 1):
            name = next(a for a in ("p", "q", "r", *(f"p{k}" for k in range(9))) if a not in names)
            names.add(name)
            index = Index(name, extent)
            here = ONE if extent == 1 else equal(index, position)
            condition = logical_and(condition, here)
            position = index
        indices.append(position)
    made = replace(e, write=e.tensor[tuple(indices)], body=guarded(condition, e.body))
    loops = tuple(i for i in indices if isinstance(i, Index))
    apart = len({*loops}) == len(loops)  # not a diagonal
    made = replace(made, loops=loops) if apart and {*loops} >= {*e.loops} else e
    return made if made.plain and not e.plain else e


def pick(e: Equation) -> Equation:
    """A sum over [i = 1]·f(i) is f(1); a sum that adds [i = 1]·f to the element i adds f to the
    element 1; and a sum over one element of one read is that element."""
    if e.op != "+" or e.where != 1 or not e.reduced or is_indirect(e.write):
        return e
    for factor in multiplied(e.body):
        for i, at in _equalities(factor):
            summed = i in e.reduced
            if i not in e.loops or not (summed or at.is_Integer):
                continue
            if i in indices_of(at) or not in_range(at, i.extent, ONE):
                continue
            chosen = {i: at}
            indices = tuple(substitute(w, chosen) for w in e.write.indices)
            loops = tuple(j for j in e.loops if j != i)
            body = substitute(e.body, chosen)
            origin = e.origin.then("pick positions")
            return pick(Equation(e.tensor[indices], "+", body, loops, ONE, origin))
    if e.body.is_Symbol and all(i.extent == 1 for i in e.reduced):
        body = substitute(e.body, dict.fromkeys(e.reduced, 0 * ONE))
        return replace(e, body=body, loops=e.free, origin=e.origin.then("pick positions"))
    return e


def guarded(condition: Expr, body: Expr) -> Expr:
    """The body where a condition holds, else 0. The condition is no factor, since what it is to
    leave out may be infinite; only numbers, which are not, stand before it."""
    number = Mul(
        *(f for f in Mul.make_args(body) if all(isinstance(s, Size) for s in atoms_of(f, Atom)))
    )
    return number * where(condition, body / number, 0)


def is_position(expr: Expr) -> bool:
    """Whether it says that an index has a certain value, [i = 1]."""
    return any(at.is_Integer for _, at in _equalities(expr))


def at_position(expr: Expr) -> Expr | None:
    """The a of ``where([i = 1], a, 0)``, a factor that is not 0 at a known position only."""
    if isinstance(expr, where) and expr.args[2] == 0 and is_position(expr.args[0]):
        return expr.args[1]
    return None


def _equalities(expr: Expr) -> list[tuple[Index, Expr]]:
    """What an equality says of an index, both ways round, also as a condition of a factor."""
    if isinstance(expr, where) and expr.args[2] == 0:
        expr = expr.args[0]
    if isinstance(expr, logical_and):
        return [found for part in expr.args for found in _equalities(part)]
    if not isinstance(expr, equal):
        return []
    a, b = expr.args
    return [(i, at) for i, at in ((a, b), (b, a)) if isinstance(i, Index) and _affine(at)]


def _affine(expr: Expr) -> bool:
    return all(isinstance(s, Index) for s in expr.free_symbols)
