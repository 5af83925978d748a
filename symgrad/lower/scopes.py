"""Temporaries that one iteration alone uses: they become variables, or rows.

In n(mean = Σ_k x[n,k], k(c = x − mean), v = Σ_k c²) mean is a number, and c, if nothing else reads
it, a row c[k] that each n writes anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..ir import Access, Index, Tensor, indices_of
from .nests import Fill, Item, Kernel, Matrix, Nest, Steps


def locals_of(
    kernel: Kernel, outside: set[Tensor], outer: tuple[Index, ...] = ()
) -> dict[Tensor, tuple[Index, ...]]:
    """The temporaries that one iteration alone uses, with the loops that it belongs to; `outside`
    are the tensors that other kernels or the caller see, `outer` the recurrences around."""
    if not isinstance(kernel, Nest):
        return {}
    found: dict[Tensor, tuple[Index, ...]] = {}
    for tensor, uses in _uses(kernel).items():
        if tensor in outside or tensor.dtype == "int" and not tensor.shape:
            continue
        scope = uses[0].path
        for use in uses:
            scope = tuple(a for a, b in zip(scope, use.path, strict=False) if a is b)
        first, loops = uses[0], tuple(nest.index for nest in scope)
        once = sum(use.kind != "read" for use in uses) == 1
        defined = first.kind == "define" and len(first.path) == len(scope) > 0
        same = len({use.access for use in uses}) == 1
        if once and defined and same and set(indices_of(first.access)) <= {*loops, *outer}:
            found[tensor] = loops
    return found


@dataclass(frozen=True, slots=True)
class Use:
    """An access inside a nest: the nests around it, and whether it reads, defines or changes."""

    path: tuple[Nest, ...]
    access: Access
    kind: str


def _uses(kernel: Kernel) -> dict[Tensor, list[Use]]:
    found: dict[Tensor, list[Use]] = {}

    def walk(item: Item, path: tuple[Nest, ...]) -> None:
        if isinstance(item, Nest):
            for inner in item.items:
                walk(inner, (*path, item))
            return
        e = item.equation
        if not isinstance(item, Fill):
            for read in e.reads:
                found.setdefault(read.tensor, []).append(Use(path, read, "read"))
        changes = isinstance(item, Fill) or item.accumulate
        kind = "change" if changes else "define"
        found.setdefault(e.tensor, []).append(Use(path, e.write, kind))

    assert not isinstance(kernel, (Matrix, Steps))
    walk(kernel, ())
    return found
