"""What a fold adds to the derivative rule: the slope of a total by one of the points in it.

An equation that folds several points into an element comes in; what goes out is an equation of a
new tensor, and the factor that reads it. For ``m[n] max= x[n,k]`` it is 1 at the first that attains
it:

    first_m[n] min= k    where x[n,k] = m[n]  | n<N k<3        factor: equal(k, first_m[n])

for a product it is the product of the others.
"""

from __future__ import annotations

from sympy import Expr

from ..affine import determined
from ..ir import ZERO, Equation, Index, substitute
from ..scalar import equal, logical_and, logical_or, not_equal
from .names import Fresh, made_for


def loops_folded(e: Equation) -> tuple[Index, ...]:
    """The loops along which several points may be folded into one element."""
    known = determined(e.write)
    return tuple(i for i in e.loops if i not in known)


def first_attained(e: Equation, outer: tuple[Index, ...], fresh: Fresh) -> tuple[Equation, Expr]:
    """first[φ] = the least position of the folded loops at which the extremum is attained."""
    folded = loops_folded(e)
    position: Expr = ZERO
    for index in folded:
        position = position * index.extent + index
    if folded == e.reduced:
        place: tuple[Expr, ...] = outer + e.free
        shape = tuple(i.extent for i in outer + e.free)
    else:
        place = outer + e.write.indices
        shape = tuple(i.extent for i in outer) + e.tensor.shape
    first = made_for(e.tensor, "first_*", shape, fresh, "int")[place]
    attained = logical_and(e.where, equal(e.body, e.write))
    origin = e.origin.then(f"position of the first arg {e.op} of {e.tensor.name}")
    return Equation(first, "min", position, e.loops, attained, origin), equal(position, first)


def product_of_others(e: Equation, outer: tuple[Index, ...], fresh: Fresh) -> tuple[Equation, Expr]:
    """others[φ, r] = the product of the body over all points that are folded into the same element,
    except r: no division, so it is right where factors are 0."""
    points = outer + e.loops
    names = {i.name for i in points}
    twins: dict[Expr, Expr] = {}
    for i in loops_folded(e):
        name = f"{i}_"
        while name in names:
            name += "_"
        names.add(name)
        twins[i] = Index(name, i.extent)
    others = made_for(e.tensor, "others_*", tuple(i.extent for i in points), fresh)[points]
    differs: Expr = ZERO
    for i, twin in twins.items():
        differs = logical_or(differs, not_equal(i, twin))
    others_only = logical_and(e.where, logical_and(substitute(e.where, twins), differs))
    for position in e.write.indices:
        others_only = logical_and(others_only, equal(position, substitute(position, twins)))
    origin = e.origin.then(f"product over the other points of {e.tensor.name}")
    loops = e.loops + tuple(twins.values())
    return Equation(others, "*", substitute(e.body, twins), loops, others_only, origin), others
