"""The rules of a Plan for calls: a piece does what the kernels of each of its calls would do.

If d and e are called with as b and c are computed, c lying 64 elements behind b, then e must be
computed from d likewise, and lie 64 elements behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..ir import Tensor
from .outline import form_of
from .plan import Beside, Buffer, Call, Kernel
from .walks import used, written
from .written import Written


def verify_call(call: Call, memory: Written) -> None:
    """Check that a call's kernels are those of its piece with other tensors, each of which lies
    where the piece looks for it."""
    piece, name = call.piece, next(iter(written(call.kernels))).name
    if piece is None:
        raise memory.error(f"the call that writes {name} has no piece")
    for own, given in zip(piece.kernels, call.kernels, strict=True):
        if form_of(own) != form_of(given) or len(used(own)) != len(used(given)):
            raise memory.error(f"the call that writes {name} is not its piece")
    passed = dict(zip(piece.tensors, call.tensors, strict=True))
    pairs = zip(_used(piece.kernels), _used(call.kernels), strict=True)
    if any(memory.holder(passed[inside]) != memory.holder(t) for inside, t in pairs):
        raise memory.error(f"the call that writes {name} has its tensors in another order")
    for inside, place in piece.places.items():
        if isinstance(place, Beside):
            t, base = memory.holder(passed[inside]), memory.holder(passed[place.tensor])
            if place.tensor not in piece.bases:
                raise memory.error(f"{base.name} is not passed to the piece that needs it")
            at, start = memory.plan.places[t], memory.plan.places[base]
            if not isinstance(at, Buffer) or not isinstance(start, Buffer):
                raise memory.error(f"{t.name} has no memory that a piece could find")
            far = memory.number(at.offset) - memory.number(start.offset)
            if at.name != start.name or far != memory.number(place.offset):
                raise memory.error(f"{t.name} does not lie where its piece looks for it")


def _used(kernels: Iterable[Kernel]) -> Iterator[Tensor]:
    for kernel in kernels:
        yield from used(kernel)
