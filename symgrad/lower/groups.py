"""Products that threads do together: each has a part of every one, and meets the others once.

    q[n,t,c] = Σ_i x[n,t,i]·W_q[i,c]        one kernel, Group: a thread has the same rows of q, k
    k[n,t,c] = Σ_i x[n,t,i]·W_k[i,c]        and v, which are still in its cache when it reads them
    v[n,t,c] = Σ_i x[n,t,i]·W_v[i,c]        for the next one

So are the gradients of the three weights, and of x, which adds up three products; and those of a
layer's weights and of its input. A product is in a group if it is one that threads divide by itself
(others may be in a region with what stands around them), and large enough that they may.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from ..ir import Tensor
from .places import Memory
from .plan import Buffer, Group, Kernel, Number, Place, Product
from .regions import BARRIERS, meet, member_of
from .walks import used

LEAST = 1 << 14  # numbers of the largest matrix that is known
NEAR = 6  # kernels that wait for a group


def with_groups(
    kernels: Sequence[Kernel],
    places: Mapping[Tensor, Place],
    holder: Callable[[Tensor], Tensor],
) -> tuple[Kernel, ...]:
    """The kernels, some products in groups."""
    memory = Memory({t: p for t, p in places.items() if isinstance(p, Buffer)})

    def apart(kernel: Kernel, others: Sequence[Kernel]) -> bool:
        return not any(meet(kernel, other, holder, memory) for other in others)

    def together(first: Product, second: Product) -> bool:
        return apart(first, [second]) or _add_to_one(first, second, holder, memory)

    left, found = list(kernels), list[Kernel]()
    while left:
        first = left.pop(0)
        if not isinstance(first, Product) or not _is_one(first):
            found.append(first)
            continue
        group, wait = [first], list[Kernel]()
        while left and len(wait) < NEAR and not isinstance(left[0], (*BARRIERS, Number)):
            kernel = left.pop(0)
            if (
                isinstance(kernel, Product)
                and _is_one(kernel)
                and apart(kernel, wait)
                and all(together(p, kernel) for p in group)
            ):
                group.append(kernel)
            else:
                wait.append(kernel)
        found.append(Group(tuple(group)) if len(group) > 1 else first)
        left = wait + left
    return tuple(found)


def _is_one(kernel: Product) -> bool:
    """Whether a product is one for a group."""
    if kernel.outer or kernel.is_windowed or kernel.band:
        return False
    known = [side.extent for side in kernel.sides if side.extent.is_Integer]
    large = any(bool(a * b >= LEAST) for a, b in combinations(known, 2))
    return large and member_of(kernel, ()) is None


def _add_to_one(
    first: Product, second: Product, holder: Callable[[Tensor], Tensor], memory: Memory
) -> bool:
    """Whether the second of two products adds to what the first one writes, part by part, and
    neither has other memory that the other one writes."""
    one, other = first.operands[2], second.operands[2]
    start, result = second.start, holder(one.tensor)
    read = {holder(t) for p in (first, second) for t in used(p)} - {result}
    return (
        start is not None
        and holder(other.tensor) == holder(start.tensor) == result
        and one.offset == other.offset == start.offset
        and [(s.extent, s.steps[:3]) for s in first.sides]
        == [(s.extent, s.steps[:3]) for s in second.sides]
        and all(s.steps[3] == s.steps[2] for s in second.sides[:2])
        and not memory.clash({result}, read)
    )
