"""A formula of hundreds of reads is computed in parts, each a tensor of its own.

In comes a formula, out come its parts and what is left of it. With parts of 3 reads

    a*b*c*d*e*f*g        →        part = a*b*c        part_2 = part*d*e        part_2*f*g

A slope is a product of all other factors, and a tree of 1,000 levels is gone through from the top
for each question about it: so the time for a formula is that for its parts, in any number. Parts
are what the user computed one after the other, in that order; what stands in a choice stays there.
"""

from __future__ import annotations

from collections.abc import Callable

from sympy import Expr

from ..large import LONG, PART
from ..scalar import where
from ..written import Formula


def in_parts(expr: Expr, made: Callable[[Expr], Expr]) -> Expr:
    """What is left of a formula when its parts are read from tensors; `made` gives the element of
    the tensor of a part."""
    nodes = _from_the_leaves(expr)
    count: dict[Expr, int] = {}
    for node in nodes:
        count[node] = _count(node, count)
    if count[expr] <= LONG:
        return expr
    left: dict[Expr, Expr] = {}
    whole: dict[Expr, bool] = {}  # of whole numbers alone, which are computed exactly
    for node in nodes:
        args = _operands(node)
        whole[node] = all(whole[a] for a in args) if args else bool(node.is_integer)
        changed = any(left[a] is not a for a in args)
        left[node] = node.func(*(left[a] for a in args)) if changed else node
        count[node] = _count(node, count)
        if count[node] >= PART and isinstance(node, Formula) and not whole[node] and node != expr:
            left[node], count[node] = made(left[node]), 1
    return left[expr]


def _count(node: Expr, count: dict[Expr, int]) -> int:
    """The reads in a node, by those in its operands."""
    args = _operands(node)
    return sum(count[a] for a in args) if args else int(not node.is_Number)


def _operands(node: Expr) -> tuple[Expr, ...]:
    """What a node is computed of; a choice and its conditions stay together."""
    return () if isinstance(node, where) or not isinstance(node, Expr) else node.args


def _from_the_leaves(expr: Expr) -> list[Expr]:
    """The nodes of an expression, each once, and after its operands. Trees of many levels are why
    it is no recursion."""
    found: dict[Expr, None] = {}
    pending = [(expr, False)]
    while pending:
        node, done = pending.pop()
        if done:
            found[node] = None
        elif node not in found:
            pending.append((node, True))
            pending += [(a, False) for a in reversed(_operands(node))]
    return list(found)
