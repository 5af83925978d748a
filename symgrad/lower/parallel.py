"""Which kernels threads share: those whose outermost loop has iterations that need nothing of each
other, and enough work.

n(o(h[n,o] = tanh(z[n,o]))), of 64 o and N n, becomes

    Parallel(n(…), n, 1, 704*N)      each thread has some n; an element costs 11 operations or so

A row c[k] that each n makes anew would be where threads meet: each of them has its own, Private.
Where nothing is long enough for two threads, whatever the sizes, a kernel stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from sympy import Add, Expr, Integer, ceiling, expand

from .. import scalar
from ..affine import count
from ..ir import Equation, Index, Tensor, indices_of
from . import nests
from .iterations import parts_meet
from .nested import Loop
from .nests import leaves, tensors_of
from .plan import Kernel, Nest, Parallel, Place, Private, Product, Steps
from .storage import rounded

LEAST = 100_000  # operations that are worth a second thread
UNIT = 64  # elements: what runs in vectors is cut where each vector begins a new one
PRODUCTS = 8  # multiplications of a matrix product that cost as much as one operation


def own_rows(kernel: nests.Kernel, before: nests.Kernel) -> frozenset[Tensor]:
    """The rows of a nest that each iteration of its outermost loop makes anew: they have lost the
    axis of that loop since `before`."""
    if not isinstance(kernel, nests.Nest) or kernel is before:
        return frozenset()
    known = tensors_of(before)
    accesses = [a for leaf in leaves(kernel) for a in (leaf.equation.write, *leaf.equation.reads)]
    rows = {a.tensor for a in accesses if a.tensor not in known}
    return frozenset(rows - {a.tensor for a in accesses if kernel.index in indices_of(a)})


def work_of(kernel: nests.Kernel) -> Expr:
    """About the number of operations of a kernel."""
    if isinstance(kernel, nests.Steps):
        return expand(kernel.index.extent * sum(map(work_of, kernel.kernels), Integer(0)))
    if isinstance(kernel, nests.Matrix):
        e = kernel.contraction.equation
        loops = (*kernel.contraction.batch, *e.loops)
        return count(i.extent for i in dict.fromkeys(loops)) / PRODUCTS
    return expand(sum(_works(kernel, ()), Integer(0)))


def _works(item: nests.Kernel, around: tuple[Index, ...]) -> Iterator[Expr]:
    if isinstance(item, nests.Nest):
        for inner in item.items:
            yield from _works(inner, (*around, item.index))
        return
    assert not isinstance(item, (nests.Matrix, nests.Steps))
    e = item.equation
    loops = (*around, *(e.reduced if isinstance(item, nests.Reduce) else ()))
    yield count(i.extent for i in loops) * (1 if isinstance(item, nests.Fill) else _cost(e))


def _cost(e: Equation) -> int:
    return 1 + scalar.cost(e.body) + scalar.cost(e.where)


def is_worth(work: Expr) -> bool:
    """Whether there may be work for two threads: if not, this is known now."""
    return not work.is_number or bool(work >= LEAST)


def in_parallel(
    kernel: Kernel,
    work: Expr,
    private: Collection[Tensor],
    places: Mapping[Tensor, Place],
    holder: Callable[[Tensor], Tensor],
    whole: int,
) -> tuple[Kernel, dict[Tensor, Private]]:
    """The kernel, for threads if it may be, and where what each of them has for itself lies. A
    whole number takes `whole` elements."""
    loop = _outermost(kernel) if is_worth(work) else None
    if loop is None:
        return kernel, {}
    index, unit = loop
    own: dict[Tensor, Private] = {}
    end: Expr = Integer(0)
    for tensor in private:
        own[tensor] = Private(end)
        end += rounded(count(tensor.shape) * (whole if tensor.dtype == "int" else 1))
    if parts_meet(kernel, index, {**places, **own}, holder):
        return kernel, {}
    assert isinstance(kernel, (Nest, Product, Steps))
    return Parallel(kernel, index, unit, _rounded_up(work), end), own


def _outermost(kernel: Kernel) -> tuple[Index, int] | None:
    """The index of the one loop around all else, and how many of its values stay together."""
    if isinstance(kernel, Nest) and len(kernel.items) == 1:
        loop = kernel.items[0]
        if isinstance(loop, Loop) and loop.over.kind == "parallel":
            return loop.over.index, UNIT if loop.over.vector else 1
    if isinstance(kernel, Product) and kernel.outer:
        return kernel.outer[0], 1
    if isinstance(kernel, Steps) and kernel.direction > 0:
        return kernel.index, 1
    return None


def _rounded_up(work: Expr) -> Expr:
    terms = expand(work).as_coefficients_dict()
    return Add(*(ceiling(factor) * term for term, factor in terms.items()))
