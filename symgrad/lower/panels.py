"""Constant matrices in panels, as the tiles of a product read them.

A network that has its weights in it knows the matrices of its products when it is compiled. One of
784 × 512 numbers lies there in 16 panels of 32 columns, of each of which the 784 rows of 32 numbers
lie one behind the other, as a product would have to copy them in each call:

    z[n,o] = Σ_i x[n,i]·W[i,o]     W's Buffer, and the right operand, have Panels(784, 512)

A side of the matrix may be several loops, W[i,h,d] over i and (h, d). It is put in panels if all
that reads it are products of all of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from ..affine import count
from ..ir import Tensor
from .divided import TERMS, divided
from .outline import holder
from .panel import PANEL, Panels
from .plan import Buffer, Call, Kernel, Operand, Parallel, Plan, Product
from .walks import every_kernel, inside, mapped, used
from .written import IllegalPlan

LEAST = 1 << 14  # numbers of a matrix: smaller ones lie in the nearest cache


def with_panels(
    plans: Mapping[str, Plan], constants: Collection[Tensor], least: int = LEAST
) -> dict[str, Plan]:
    """The Plans of a network, with its constants of at least so many numbers in panels where they
    can be."""
    found = _panels(plans, [t for t in constants if t.dtype == "real"])
    found = {t: panels for t, panels in found.items() if panels.rows * panels.columns >= least}
    return {
        name: verify_panels(_laid_out(plan, found)) if found else plan
        for name, plan in plans.items()
    }


def _panels(plans: Mapping[str, Plan], constants: Collection[Tensor]) -> dict[Tensor, Panels]:
    """The panels of those constants that all products read alike, and nothing else reads."""
    uses: dict[Tensor, set[Panels | None]] = {}
    calls: list[tuple[Tensor, Tensor]] = []
    for plan in plans.values():
        for kernel in every_kernel(plan.kernels):
            for tensor, panels in _uses(kernel):
                uses.setdefault(holder(tensor, plan.places), set()).add(panels)
            if isinstance(kernel, Call) and kernel.piece is not None:
                pairs = zip(kernel.piece.tensors, kernel.tensors, strict=True)
                calls += [(holder(a, plan.places), holder(b, plan.places)) for a, b in pairs]
        others = [*plan.program.results, *(t for v, s in plan.views.items() for t in (v, *s))]
        for tensor in others:
            uses.setdefault(holder(tensor, plan.places), set()).add(None)
    changed = True
    while changed:  # a piece is one for all its calls
        changed = False
        for a, b in calls:
            one, other = uses.setdefault(a, set()), uses.setdefault(b, set())
            changed |= one != other
            one |= other
            other |= one
    alone = {t: next(iter(uses[t])) for t in constants if len(uses.get(t, ())) == 1}
    return {t: panels for t, panels in alone.items() if panels is not None}


def _uses(kernel: Kernel) -> Iterator[tuple[Tensor, Panels | None]]:
    """What a kernel reads or writes, and as which panels it can."""
    if isinstance(kernel, Parallel) and _divides_terms(kernel):
        yield from ((t, None) for t in used(kernel))
    elif isinstance(kernel, Product):
        left, right, write = kernel.operands
        yield right.tensor, form(kernel)
        others = replace(kernel, operands=(left, left, write))
        yield from ((t, None) for t in used(others))
    elif not inside(kernel):
        yield from ((t, None) for t in used(kernel))


def _divides_terms(kernel: Parallel) -> bool:
    return isinstance(kernel.kernel, Product) and divided(kernel.kernel, kernel.index) == TERMS


def form(kernel: Product) -> Panels | None:
    """The panels of the right matrix, if it is all of a tensor."""
    right, (_, columns, *summed) = kernel.operands[1], kernel.sides
    if kernel.outer or len(summed) > 1 or kernel.band or right.offset != 0:
        return None
    K, N = summed[0].extent, columns.extent
    if not (K.is_Integer and N.is_Integer) or N < PANEL or count(right.tensor.shape) != K * N:
        return None
    steps = summed[0].steps[1], columns.steps[1]
    return Panels(int(K), int(N)) if steps == (N, 1) else None


def _laid_out(plan: Plan, panels: Mapping[Tensor, Panels]) -> Plan:
    """The Plan with some tensors in panels."""

    def change(kernel: Kernel) -> Kernel:
        if not isinstance(kernel, Product):
            return kernel
        left, right, write = kernel.operands
        own = panels.get(holder(right.tensor, plan.places))
        return replace(kernel, operands=(left, replace(right, panels=own), write))

    places = {
        t: replace(place, panels=panels.get(t)) if isinstance(place, Buffer) else place
        for t, place in plan.places.items()
    }
    return replace(plan, places=places, kernels=mapped(plan.kernels, change))


def verify_panels(plan: Plan) -> Plan:
    """The Plan itself; raises IllegalPlan unless all that reads a tensor that lies in panels is
    products that know it, of all of it, and nothing else is read like that."""

    def lie(tensor: Tensor) -> Panels | None:
        place = plan.places.get(holder(tensor, plan.places))
        return place.panels if isinstance(place, Buffer) else None

    def error(kernel: Kernel, tensor: Tensor) -> IllegalPlan:
        where = "lies in panels" if lie(tensor) else "lies in no panels"
        return IllegalPlan(f"{plan.name}: {tensor.name} {where}, and a kernel reads it otherwise")

    def check(kernel: Kernel) -> Kernel:
        operands, wanted = tuple[Operand, ...](), None
        if isinstance(kernel, Product):
            wanted = form(kernel)
            operands = (*kernel.operands, *((kernel.start,) if kernel.start is not None else ()))
        for k, operand in enumerate(operands):
            fits = operand.panels is None or k == 1 and operand.panels == wanted
            if operand.panels != lie(operand.tensor) or not fits:
                raise error(kernel, operand.tensor)
        known = [operand.tensor for operand in operands]
        for tensor in used(kernel):
            if tensor not in known and lie(tensor) is not None:
                raise error(kernel, tensor)
        return kernel

    for kernel in every_kernel(plan.kernels):
        if isinstance(kernel, Parallel) and _divides_terms(kernel):
            for tensor in filter(lie, used(kernel)):
                raise error(kernel, tensor)
        if isinstance(kernel, Call) and kernel.piece is not None:
            for own, given in zip(kernel.piece.tensors, kernel.tensors, strict=True):
                if lie(own) != lie(given):
                    raise error(kernel, given)
    mapped(plan.kernels, check)
    return plan
