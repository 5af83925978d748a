"""Walks over the kernels of a Plan: what is in them, what they read, write and compute.

Kernels come in; those within them, their statements, tensors or equations go out, in order. Of

    Steps(t, 1, (Nest((Loop(Over(n), (Assign(h[t,n], tanh(z[t,n])),)),)),))

`every_kernel` gives the recurrence and the nest, `written` gives h.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..ir import Access, Equation, Index, Tensor, all_reads, indices_of
from .arrays import grammar as arrays
from .nested import Assign, Blocks, Fill, Fold, If, Item, Let, Local, Loop, Reduce, Statement
from .plan import (
    Arrays,
    Call,
    Check,
    Draw,
    Flushed,
    Group,
    Kernel,
    Nest,
    Number,
    Parallel,
    Product,
    Region,
    Rest,
    Steps,
    Tiled,
    When,
)


def inside(kernel: Kernel) -> tuple[Kernel, ...]:
    """The kernels that a kernel is made of."""
    if isinstance(kernel, Parallel):
        return (kernel.kernel,)
    if isinstance(kernel, Tiled):
        return kernel.product, kernel.nest
    groups = Steps, Flushed, When, Call, Region, Group
    return kernel.kernels if isinstance(kernel, groups) else ()


def every_kernel(kernels: tuple[Kernel, ...]) -> Iterator[Kernel]:
    """Kernels and those within them, in order."""
    for kernel in kernels:
        yield kernel
        yield from every_kernel(inside(kernel))


def mapped(kernels: tuple[Kernel, ...], change: Callable[[Kernel], Kernel]) -> tuple[Kernel, ...]:
    """Kernels, of which those that have no others within them are what `change` makes of them."""

    def one(kernel: Kernel) -> Kernel:
        if isinstance(kernel, Parallel):
            (inner,) = mapped((kernel.kernel,), change)
            assert isinstance(inner, (Nest, Product, Steps, Tiled))
            return replace(kernel, kernel=inner)
        if isinstance(kernel, Tiled):
            product, nest = mapped(inside(kernel), change)
            assert isinstance(product, Product) and isinstance(nest, Nest)
            return Tiled(product, nest)
        if isinstance(kernel, Group):
            products = mapped(kernel.kernels, change)
            return Group(tuple(p for p in products if isinstance(p, Product)))
        if isinstance(kernel, Region):
            members = mapped(kernel.kernels, change)
            return replace(kernel, kernels=tuple(m for m in members if isinstance(m, Parallel)))
        if isinstance(kernel, Call):
            piece = kernel.piece and replace(
                kernel.piece, kernels=mapped(kernel.piece.kernels, change)
            )
            return replace(kernel, kernels=mapped(kernel.kernels, change), piece=piece)
        if isinstance(kernel, (Steps, Flushed, When)):
            return replace(kernel, kernels=mapped(kernel.kernels, change))
        return change(kernel)

    return tuple(map(one, kernels))


def asked_by(kernels: tuple[Kernel, ...]) -> tuple[str, ...]:
    """The groups of results of which kernels must know whether the caller asks for them."""
    conditions = (k for k in every_kernel(kernels) if isinstance(k, When))
    return tuple(dict.fromkeys(group for when in conditions for group in when.groups))


def statements(items: tuple[Item, ...]) -> Iterator[Statement]:
    """The statements of a nest, in order."""
    for item in items:
        if isinstance(item, (Loop, Blocks, If)):
            yield from statements(item.items)
        else:
            yield item


def write_of(s: Statement) -> Access | None:
    """The element that a statement of a nest makes; of a sum its total."""
    if isinstance(s, Reduce):
        return s.total
    return s.write if isinstance(s, (Assign, Fill, Fold)) else None


def indices_in(items: Iterable[Item]) -> Iterator[Index]:
    """The indices of a nest's loops and expressions."""
    for item in items:
        match item:
            case Loop(over, inner):
                yield over.index
                yield from indices_in(inner)
            case Blocks(_, _, inner) | If(_, inner):
                yield from indices_in(inner)
            case Reduce(total, _, value, loops, where):
                yield from (over.index for over in loops)
                yield from (i for x in (total, value, where) for i in indices_of(x))
            case Assign(write, value, where) | Fold(_, write, value, where):
                yield from (i for x in (write, value, where) for i in indices_of(x))
            case Fill(_, x) | Let(_, x):
                yield from indices_of(x)


def equations_of_kernel(kernel: Kernel) -> Iterator[Equation]:
    """The equations that a kernel computes: its meaning."""
    if isinstance(kernel, (Number, Product)):
        yield kernel.equation
    elif isinstance(kernel, Arrays):
        yield from kernel.equations
    elif isinstance(kernel, Nest):
        for s in statements(kernel.items):
            if not isinstance(s, (Let, Local)) and s.equation is not None:
                yield s.equation
    for inner in inside(kernel):
        yield from equations_of_kernel(inner)


def formula_of(tensor: Tensor, kernels: Iterable[Kernel]) -> Equation | None:
    """The formula that kernels compute a tensor by, if it is one."""
    every = (e for kernel in kernels for e in equations_of_kernel(kernel) if e.tensor == tensor)
    found = list(dict.fromkeys(every))
    return found[0] if len(found) == 1 else None


def in_a_row(kernels: Iterable[Kernel]) -> Iterator[Kernel]:
    """Kernels in order, those of conditions and of regions among them."""
    for kernel in kernels:
        if isinstance(kernel, (When, Flushed)):
            yield from in_a_row(kernel.kernels)
        else:
            yield kernel


def used(kernel: Kernel) -> tuple[Tensor, ...]:
    """The tensors that a kernel reads or writes, in the order of their first use."""
    if isinstance(kernel, (Nest, Call)) or isinstance(kernel, Arrays) and kernel.tensors:
        return kernel.tensors
    if isinstance(kernel, (Check, Draw, Rest)):
        return (kernel.tensor,)
    found: dict[Tensor, None] = {}
    if isinstance(kernel, Product):
        start = kernel.start
        found.update((o.tensor, None) for o in (*kernel.operands, *((start,) if start else ())))
        found.update((r.tensor, None) for r in all_reads(kernel.coefficient))
    if isinstance(kernel, Number):
        e = kernel.equation
        found.update(dict.fromkeys((e.tensor, *(r.tensor for r in e.reads))))
    if isinstance(kernel, Steps) and kernel.sum is not None:
        found.update(dict.fromkeys((kernel.sum.total, kernel.sum.part, kernel.sum.lost)))
    if isinstance(kernel, Arrays):
        found.update(arrays.mentioned(kernel.statements))
        for e in kernel.equations:
            found.update(dict.fromkeys((e.tensor, *(r.tensor for r in e.reads))))
    for inner in inside(kernel):
        found.update(dict.fromkeys(used(inner)))
    return tuple(found)


def written(kernels: tuple[Kernel, ...]) -> Iterator[Tensor]:
    """The tensors that kernels write."""
    for kernel in every_kernel(kernels):
        if isinstance(kernel, Number):
            yield kernel.equation.tensor
        elif isinstance(kernel, Product):
            yield kernel.operands[2].tensor
        elif isinstance(kernel, Draw):
            yield kernel.tensor
        elif isinstance(kernel, Steps) and kernel.sum is not None:
            yield from (kernel.sum.total, kernel.sum.part, kernel.sum.lost)
        elif isinstance(kernel, Nest):
            for s in statements(kernel.items):
                if isinstance(s, (Assign, Fold, Fill)):
                    yield s.write.tensor
                elif isinstance(s, Reduce):
                    yield s.total.tensor
        elif isinstance(kernel, Arrays) and not all(map(_is_name, kernel.statements)):
            filled = () if kernel.equations else arrays.mentioned(kernel.statements)
            yield from (*(e.tensor for e in kernel.equations), *filled)


def _is_name(s: arrays.Statement) -> bool:
    """Whether a statement only gives a name to memory that is there."""
    return isinstance(s, arrays.Bind) and arrays.memory_of(s.value) is not None
