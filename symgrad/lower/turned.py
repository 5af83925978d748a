"""What every step of a recurrence multiplies by is laid out once, as its product reads it.

A product reads single numbers of one operand and rows of the other, which then must be contiguous.
Of the adjoint of a recurrent layer

    d_h[n,t,j] += d_a[n,t,k]*U[j,k]           becomes, with U the same for all steps

    before the first one     U_turned[k,j] = U[j,k]
    in each                  d_h[n,t,j] += d_a[n,t,k]*U_turned[k,j]

A product that stands alone, or what it multiplies by changes, copies for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from sympy import Integer

from ..affine import address, coefficients, is_affine
from ..ir import Access, Equation, Index, Tensor, indices_of
from .nests import Assign, Item, Kernel, Matrix, Nest, Steps, tensors_of
from .places import Memory
from .requests import Requests


@dataclass(frozen=True, slots=True)
class Turning:
    """Finds what is to be turned in a recurrence. `written` are the tensors that it writes; those
    it makes are wanted for the same `requests` as the product."""

    memory: Memory
    written: Sequence[Tensor]
    requests: Requests
    fresh: Callable[[str], str]
    made: dict[object, Equation] = field(default_factory=dict)

    def steps(self, steps: Steps) -> Steps:
        """The recurrence with products of what is turned."""
        return replace(steps, kernels=tuple(map(self.kernel, steps.kernels)))

    def kernel(self, kernel: Kernel) -> Kernel:
        if isinstance(kernel, Steps):
            return self.steps(kernel)
        found = _across(kernel) if isinstance(kernel, Matrix) else None
        if not isinstance(kernel, Matrix) or found is None or self.changes(found[0].tensor):
            return kernel
        operand, loops = found
        product = kernel.contraction
        e = product.equation
        key = operand, loops, self.requests.get(e.tensor)
        if key not in self.made:
            name = self.fresh(f"{operand.tensor.name}_turned")
            turned = Tensor(name, tuple(i.extent for i in loops))
            if e.tensor in self.requests:
                self.requests[turned] = self.requests[e.tensor]
            self.made[key] = Equation(turned[loops], "=", operand, loops, origin=e.origin)
        write = self.made[key].write
        body = e.body.xreplace({operand: write})
        left, right = (write if a == operand else a for a in (product.left, product.right))
        e = replace(e, body=body)
        return replace(kernel, contraction=replace(product, equation=e, left=left, right=right))

    def changes(self, tensor: Tensor) -> bool:
        return any(self.memory.overlap(tensor, t) for t in self.written)


def with_turned(
    kernels: Iterable[Kernel], memory: Memory, requests: Requests, fresh: Callable[[str], str]
) -> list[Kernel]:
    """The kernels, and before each recurrence what is copied for it."""
    found: list[Kernel] = []
    for kernel in kernels:
        if isinstance(kernel, Steps) and not kernel.own and kernel.index.extent != 1:
            written = [t for t, writes in tensors_of(kernel).items() if writes]
            turning = Turning(memory, written, requests, fresh)
            kernel = turning.steps(kernel)
            found += map(_copy, turning.made.values())
        found.append(kernel)
    return found


def _copy(e: Equation) -> Kernel:
    item: Item = Assign(e, False)
    for index in reversed(e.loops):
        item = Nest(index, (item,))
    return item


def _across(kernel: Matrix) -> tuple[Access, tuple[Index, ...]] | None:
    """The operand that has the loop along which the write is contiguous, if it is not contiguous
    along it itself, and the loops of a copy that is; None if it is another one in each step."""
    k = kernel.contraction
    for side, operand in ((k.columns, k.right), (k.rows, k.left)):
        inner = next((i for i in side if _step(k.equation.write, i) == 1), None)
        if inner is None or _step(operand, inner) == 1:
            continue
        loops = (*k.summed, *(i for i in side if i != inner), inner)
        if indices_of(operand) <= {*loops}:
            return operand, loops
    return None


def _step(access: Access, index: Index) -> object:
    if not is_affine(access):
        return None
    return coefficients(address(access))[0].get(index, Integer(0))
