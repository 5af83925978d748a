"""How threads that have parts of an index divide a kernel between them.

Of a recurrence of N samples,

    Steps(t, (Product(a[n,t,k] += Σ_j h[n,t,j]·U[j,k]), Nest(n(j(h[n,t+1,j] = tanh(a[n,t,j]))))))

a thread may have some n: some rows of the product, and some iterations of the nest, in each step.
Of a product that sums over n, W[i,o] += Σ_n a[n,i]·b[n,o], it may have some terms.
"""

from __future__ import annotations

from collections.abc import Hashable

from ..ir import Index
from .nested import Blocks, Loop
from .plan import Kernel, Nest, Product, Rest, Steps, Tiled, When
from .walks import inside

OUTER, ROWS, TERMS, LOOPS, STEPS, EACH = "outer", "rows", "terms", "loops", "steps", "each"


def divided(kernel: Kernel, index: Index) -> Hashable:
    """Where an index stands in a kernel and in those within it; None if some of them does not run
    over it."""
    if isinstance(kernel, Nest):
        loops = [i for i in kernel.items if index_of(i) == index]
        in_order = any(isinstance(i, Loop) and i.over.kind == "in order" for i in loops)
        return LOOPS if loops and not in_order else None
    if isinstance(kernel, Product):
        if index in kernel.outer:
            return OUTER, kernel.outer.index(index)
        rows = kernel.sides[0].loops[:1] == (index,) and not kernel.is_windowed
        return ROWS if rows else TERMS if _sums_over(kernel, index) else None
    if isinstance(kernel, Tiled):  # a nest runs for the rows that there are
        return ROWS if divided(kernel.product, index) == ROWS else None
    if isinstance(kernel, Rest):
        return None if kernel.ends else EACH
    if isinstance(kernel, Steps) and kernel.index == index:
        return STEPS if kernel.direction > 0 else None
    if isinstance(kernel, (Steps, When)) and getattr(kernel, "sum", None) is None:
        found = tuple(divided(k, index) for k in inside(kernel))
        return None if None in found or TERMS in found else found
    return None


def _sums_over(kernel: Product, index: Index) -> bool:
    """Whether a product sums over an index, and has no start but what it adds to."""
    alone = kernel.start is None or kernel.start.access == kernel.operands[2].access
    return alone and not kernel.is_windowed and kernel.sides[2].loops[:1] == (index,)


def candidates(kernel: Kernel) -> tuple[Index, ...]:
    """The indices that may divide a kernel, the outermost first."""
    if isinstance(kernel, Nest):
        found = [index_of(item) for item in kernel.items]
        return tuple(dict.fromkeys(i for i in found if i is not None))
    if isinstance(kernel, Product):
        if kernel.is_windowed:  # it divides its rows itself, or a few points
            return tuple(i for i in kernel.outer[:1] if not i.extent.is_Integer)
        return (*kernel.outer[:1], *kernel.sides[0].loops[:1])
    if isinstance(kernel, Steps):
        first = next(k for k in kernel.kernels if not isinstance(k, Rest))
        return (kernel.index, *candidates(first))
    return candidates(kernel.kernels[0]) if isinstance(kernel, When) else ()


def index_of(item: object) -> Index | None:
    """The index of a loop, or of blocks of one."""
    if isinstance(item, Loop):
        return item.over.index
    return item.index if isinstance(item, Blocks) else None
