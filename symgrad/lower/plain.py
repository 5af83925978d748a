"""A Plan for a machine that has no vectors: a small device, any ISO C.

    o in vectors: h[n,o] = tanh(z[n,o])      becomes      o: h[n,o] = tanh(z[n,o])

Denormal numbers are left to the machine, which mostly has none, or no way to say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .nested import Blocks, If, Item, Loop, Over, Reduce
from .plan import Call, Flushed, Kernel, Nest, Plan, Steps, When


def without_vectors(made: Plan) -> Plan:
    """The Plan with every loop step by step."""
    return replace(made, kernels=tuple(_kernels(made.kernels)))


def _kernels(kernels: Iterable[Kernel]) -> Iterator[Kernel]:
    for k in kernels:
        if isinstance(k, Flushed):
            yield from _kernels(k.kernels)
        elif isinstance(k, Call):
            assert k.piece is not None
            piece = replace(k.piece, kernels=tuple(_kernels(k.piece.kernels)))
            yield replace(k, kernels=tuple(_kernels(k.kernels)), piece=piece)
        elif isinstance(k, (Steps, When)):
            yield replace(k, kernels=tuple(_kernels(k.kernels)))
        else:
            yield replace(k, items=tuple(map(_item, k.items))) if isinstance(k, Nest) else k


def _item(item: Item) -> Item:
    if isinstance(item, Loop):
        return Loop(_scalar(item.over), tuple(map(_item, item.items)))
    if isinstance(item, (Blocks, If)):
        return replace(item, items=tuple(map(_item, item.items)))
    return replace(item, over=tuple(map(_scalar, item.over))) if isinstance(item, Reduce) else item


def _scalar(over: Over) -> Over:
    return replace(over, vector=False)
