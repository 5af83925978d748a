"""The rules of a Plan for products that threads do together, each some part of every one.

Of q[n,c] = Σ_i x[n,i]·A[i,c], k[n,c] = Σ_i x[n,i]·B[i,c] a thread may have computed its part of
both while another one has not begun: neither product may use any of what the other one writes. Two
that add to one matrix are the exception, if a thread has the same part of it in both.
"""

from __future__ import annotations

from itertools import combinations

from ..ir import Tensor
from .plan import Group, Operand, Product
from .walks import used
from .written import Written


def verify_group(group: Group, memory: Written) -> None:
    """Check that parts of the products may be computed in any order."""
    for product in group.kernels:
        name = product.operands[2].tensor.name
        if product.outer or product.is_windowed or product.band:
            raise memory.error(f"{name} is more than one product, and stands in a group")
    for first, second in combinations(group.kernels, 2):
        one, other = (p.operands[2].tensor for p in (first, second))
        factors = [o.tensor for p in (first, second) for o in p.operands[:2]]
        if _adds_to(first, second, memory):
            clash = [t for t in factors if memory.meets(t, one)]
        else:
            clash = [t for t in used(second) if memory.meets(t, one)]
            clash += [t for t in used(first) if memory.meets(t, other)]
        if clash:
            both = f"{one.name} and {other.name}, which threads compute together,"
            raise memory.error(f"{both} meet in {clash[0].name}")


def _adds_to(first: Product, second: Product, memory: Written) -> bool:
    """Whether a product adds to what another one writes, and both are divided alike."""
    if second.start is None:
        return False

    def at(operand: Operand) -> tuple[Tensor, int]:
        return memory.holder(operand.tensor), memory.number(operand.offset)

    def lie(product: Product) -> list[list[int]]:
        """The extents, and the steps of what decides how it is divided."""
        return [[memory.number(n) for n in (s.extent, *s.steps[:3])] for s in product.sides]

    steps = [[memory.number(s.steps[k]) for s in second.sides[:2]] for k in (2, 3)]
    places = {at(first.operands[2]), at(second.operands[2]), at(second.start)}
    return len(places) == 1 and steps[0] == steps[1] and lie(first) == lie(second)
