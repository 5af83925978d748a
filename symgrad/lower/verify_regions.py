"""The rules of a Plan for kernels that a thread does one after the other for some samples.

Of z[n,o] = Σ_i x[n,i]·W[i,o], h[n,o] = tanh(z[n,o]) a thread that has samples 4 … 7 may read and
write their rows of z and h alone, wherever the other threads are; what they add to is for the end.
"""

from __future__ import annotations

from collections import Counter

from sympy import Expr

from ..ir import Tensor
from .plan import Private, Region, Register
from .regions import rows_of
from .walks import used, written
from .written import Written


def verify_region(region: Region, memory: Written) -> None:
    """Check that what one of the kernels writes lies, for a sample, where the same sample has it in
    all, and nothing else does."""
    rows: dict[Tensor, set[Expr | None]] = {}
    writes, sums = set[Tensor](), Counter[Tensor]()
    for member in region.kernels:
        own = {memory.holder(t) for t, _ in member.sums}
        sums.update(own)
        each = member.index.extent / region.extent
        if not each.is_Integer:
            raise memory.error(f"{member.index} runs through no samples of {region.extent}")
        shared = {memory.holder(t) for t in used(member)} - own
        places = memory.plan.places
        shared -= {t for t in shared if isinstance(places.get(t), (Private, Register))}
        for t, stride in rows_of(member, shared, each, memory.holder).items():
            rows.setdefault(t, set()).add(stride)
        writes |= {memory.holder(t) for t in written((member,))} - own
    for t in sums:
        if t in rows:
            raise memory.error(f"{t.name}, to which threads add, is used before they are done")
    for t in (writes & rows.keys()) | sums.keys():
        if t in rows and (None in rows[t] or len(rows[t]) > 1):
            raise memory.error(f"samples that threads share meet in {t.name}")
        for other in map(memory.holder, memory.over.get(t, ())):
            if (
                other != t
                and other in rows.keys() | sums.keys()
                and not _same(t, other, rows, memory)
            ):
                raise memory.error(f"{t.name} lies over {other.name} while threads use both")


def _same(a: Tensor, b: Tensor, rows: dict[Tensor, set[Expr | None]], memory: Written) -> bool:
    """Whether each sample has of two tensors the same memory."""
    one, other = rows.get(a), rows.get(b)
    alike = one is not None and one == other and len(one) == 1 and None not in one
    return alike and memory.spans[a] == memory.spans[b]
