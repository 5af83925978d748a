"""What runs on a machine: loop nests and matrix products, and walks over them.

``h[n,o] = tanh(z[n,o])`` is n(o(h = tanh z)). A sum either keeps its total in a register, n(reduce
over k), or, where a free index is the contiguous one, in memory, o(b = 0), n(o(b += d)).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypeGuard

from ..affine import count
from ..ir import Access, Equation, Index, Tensor
from .kernels import Contraction
from .requests import Requests

SMALL = 9  # points of a window in which a choice is made in a register


@dataclass(frozen=True, slots=True)
class Assign:
    """The body at one point of the enclosing loops: ``write = body``, or ``write op= body``."""

    equation: Equation
    accumulate: bool


@dataclass(frozen=True, slots=True)
class Fill:
    """The element that the equation writes, set to the identity of its op."""

    equation: Equation


@dataclass(frozen=True, slots=True)
class Reduce:
    """The equation's reduced loops around its body, the total in a local variable; then it is
    assigned to the write, or folded into it."""

    equation: Equation
    accumulate: bool


@dataclass(frozen=True, slots=True)
class Nest:
    """A loop around items, in order."""

    index: Index
    items: tuple[Item, ...]


Item = Assign | Fill | Reduce | Nest


@dataclass(frozen=True, slots=True)
class Matrix:
    """A contraction, and what it starts from: nothing, the tensor itself, or another access."""

    contraction: Contraction
    accumulate: bool
    start: Access | None


@dataclass(frozen=True, slots=True)
class Blocks:
    """A sum over many steps: what `sums.BLOCK` of them add to `part` goes to `total`, and what that
    loses by rounding to `lost`, from which the next block takes it. The three have one shape."""

    total: Tensor
    part: Tensor
    lost: Tensor


@dataclass(frozen=True, slots=True)
class Steps:
    """Kernels that run in order for each value of the index of a recurrence, or of a loop around
    kernels that are no nests; the latter may add in blocks. `own` are tensors that each step makes
    for itself alone. Where `running` is 0, a step does nothing once all of it is written."""

    index: Index
    direction: int
    kernels: tuple[Kernel, ...]
    blocks: Blocks | None = None
    own: tuple[Tensor, ...] = ()
    running: Access | None = None


Kernel = Matrix | Nest | Assign | Fill | Reduce | Steps


def is_choice(item: Item) -> TypeGuard[Reduce]:
    """Whether a leaf chooses a whole number at the few points of a window, as the adjoint of a
    maximum does: it can be made in a register for each lane of a vector."""
    if not isinstance(item, Reduce) or item.equation.tensor.dtype != "int":
        return False
    points = count(i.extent for i in item.equation.reduced)
    return bool(points.is_Integer and points <= SMALL)


def leaves(kernel: Kernel) -> Iterator[Assign | Fill | Reduce]:
    """The statements of a nest, in order."""
    if isinstance(kernel, Nest):
        for item in kernel.items:
            yield from leaves(item)
    elif not isinstance(kernel, (Matrix, Steps)):
        yield kernel


def touches(kernel: Kernel) -> Iterator[tuple[Tensor, Access, bool]]:
    """The accesses of a kernel: tensor, access, whether it writes."""
    if isinstance(kernel, Steps):
        for inner in kernel.kernels:
            yield from touches(inner)
        if kernel.running is not None:
            yield kernel.running.tensor, kernel.running, False
        for tensor in (
            (kernel.blocks.total, kernel.blocks.part, kernel.blocks.lost) if (kernel.blocks) else ()
        ):
            yield tensor, tensor[tuple(Index(f"i{k}", e) for k, e in enumerate(tensor.shape))], True
        return
    if isinstance(kernel, Matrix):
        e = kernel.contraction.equation
        yield e.tensor, e.write, True
        for read in (*e.reads, *((kernel.start,) if kernel.start is not None else ())):
            yield read.tensor, read, False
        return
    for leaf in leaves(kernel):
        e = leaf.equation
        yield e.tensor, e.write, True
        if not isinstance(leaf, Fill):
            for read in e.reads:
                yield read.tensor, read, False


def tensors_of(kernel: Kernel) -> dict[Tensor, bool]:
    """The tensors that a kernel uses, and whether it writes them."""
    found: dict[Tensor, bool] = {}
    for tensor, _, writes in touches(kernel):
        found[tensor] = found.get(tensor, False) or writes
    return found


def wanted_for(kernel: Kernel, requests: Requests) -> frozenset[Tensor] | None:
    """The optional results that a kernel runs for; None for one that runs always."""
    found: frozenset[Tensor] = frozenset()
    for tensor, _, writes in touches(kernel):
        if writes and tensor not in requests:
            return None
        found |= requests.get(tensor, frozenset()) if writes else frozenset()
    return found


def writes_any(kernel: Kernel, tensors: Collection[Tensor]) -> bool:
    """Whether a kernel writes one of some tensors."""
    return any(writes and t in tensors for t, _, writes in touches(kernel))
