"""The rules of a Plan for a product with a nest that goes on with parts of what it writes.

Of z[n,o] = Σ_i x[n,i]·W[i,o], h[n,o] = tanh(z[n,o]) an iteration may read z[n,o] and write h[n,o],
at the same position as in z; x and W stay as they are, for the parts that are not yet done.
"""

from __future__ import annotations

from sympy import expand

from ..affine import address, is_affine
from ..ir import Access, all_reads
from .nested import Assign, Let, Loop
from .plan import Register, Tiled
from .walks import statements, used, written
from .written import Written


def verify_tiled(kernel: Tiled, memory: Written) -> None:
    """Check that a nest may run for any parts of a product, as soon as they are there."""
    product, nest = kernel.product, kernel.nest
    result = product.operands[2]
    rows, columns, *_ = product.sides
    name = result.tensor.name
    m, n = memory.number(rows.extent), memory.number(columns.extent)
    steps = [memory.number(side.steps[2]) for side in (rows, columns)]
    if product.outer or steps != [n, 1] or memory.number(result.offset) != 0:
        raise memory.error(f"{name}, with which a nest goes on, is not written row by row")
    loop = nest.items[0]
    if len(nest.items) > 1 or not isinstance(loop, Loop) or loop.over.kind != "parallel":
        raise memory.error(f"what goes on with {name} is more than a loop through it")
    if memory.number(loop.over.index.extent) != m * n:
        raise memory.error(f"what goes on with {name} does not run through its {m} × {n} elements")
    made = {*written((product, nest))}
    for tensor in {*used(product)} - {result.tensor}:
        if memory.meets(tensor, *made):
            raise memory.error(f"what goes on with {name} writes over {tensor.name}, which is read")
    for s in statements(nest.items):
        if not isinstance(s, (Assign, Let)):
            raise memory.error(f"what goes on with {name} makes more than its elements")
        accesses = [*all_reads(s.value)]
        accesses += [s.write, *all_reads(s.where)] if isinstance(s, Assign) else []
        for access in accesses:
            own = isinstance(memory.plan.places.get(access.tensor), Register)
            if not own and memory.meets(access.tensor, *made) and not _is_at(access, loop):
                raise memory.error(f"what goes on with {name} uses {access}, of another part")


def _is_at(access: Access, loop: Loop) -> bool:
    """Whether an iteration's element lies where its own element of the result does."""
    return is_affine(access) and bool(expand(address(access) - loop.over.index) == 0)
