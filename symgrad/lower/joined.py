"""Two loops through which all accesses step as through one become one; those of one value go.

In y(x(h[y,x] = relu z[y,x])) x then runs over the 28·28 elements of an image in a row. With o < 1,
d_h[n,i] = Σ_o d_z[n,o]·W[i,o] is no sum: d_h[n,i] = d_z[n,0]·W[i,0].
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Expr, Integer, expand

from ..affine import address, coefficients, is_affine
from ..ir import Access, Equation, Index, Program, map_items, moved
from .nests import Item, Kernel, Nest, Reduce, leaves


def without_single_loops(program: Program) -> Program:
    """The Program without the loops of equations that have one value."""
    return replace(program, items=map_items(program.items, lambda e: (_without_single(e),)))


def _without_single(e: Equation) -> Equation:
    single = {i: Integer(0) for i in e.loops if i.extent == 1}
    made = moved(e, single)
    return replace(made, loops=tuple(i for i in e.loops if i not in single)) if single else e


def with_joined_loops(kernel: Kernel) -> Kernel:
    """The kernel with fewer and longer loops; an index over two loops reaches beyond its axis."""
    return _joined(kernel) if isinstance(kernel, (Nest, Reduce)) else kernel


def _joined(item: Item) -> Item:
    if isinstance(item, Reduce):
        return replace(item, equation=_reduced(item.equation))
    if not isinstance(item, Nest):
        return item
    nest = replace(item, items=tuple(_joined(i) for i in item.items))
    if len(nest.items) == 1 and isinstance(nest.items[0], Nest):
        inner = nest.items[0]
        if all(_even(leaf.equation, nest.index, inner.index) for leaf in leaves(inner)):
            both = _both(nest.index, inner.index)
            mapping = {nest.index: Integer(0), inner.index: both}
            return Nest(both, tuple(_moved(i, mapping) for i in inner.items))
    return nest


def _reduced(e: Equation) -> Equation:
    for outer, inner in zip(e.reduced, e.reduced[1:], strict=False):
        if _even(e, outer, inner):
            both = _both(outer, inner)
            made = moved(e, {outer: Integer(0), inner: both})
            loops = tuple(both if i == inner else i for i in e.loops if i != outer)
            return _reduced(replace(made, loops=loops))
    return e


def _both(outer: Index, inner: Index) -> Index:
    return Index(inner.name, outer.extent * inner.extent)


def _even(e: Equation, outer: Index, inner: Index) -> bool:
    """Whether a step of the outer loop is, for every access, as long as the whole inner loop."""

    def step(access: Access, index: Index) -> Expr:
        return coefficients(address(access))[0].get(index, Integer(0))

    accesses = (e.write, *e.reads)
    return not {outer, inner} & (e.body.atoms(Index) | e.where.atoms(Index)) and all(
        is_affine(a) and expand(step(a, outer) - step(a, inner) * inner.extent) == 0
        for a in accesses
    )


def _moved(item: Item, mapping: dict[Index, Expr]) -> Item:
    if isinstance(item, Nest):
        return replace(item, items=tuple(_moved(i, mapping) for i in item.items))
    e = item.equation
    loops = tuple(mapping.get(i, i) for i in e.loops)
    made = moved(e, mapping)
    return replace(item, equation=replace(made, loops=tuple(i for i in loops if i != 0)))
