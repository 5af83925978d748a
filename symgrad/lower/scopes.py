"""Temporaries that one iteration alone uses: they become variables, or rows.

In n(mean = Σ_k x[n,k], k(c = x − mean), v = Σ_k c²) mean is a number, and c, if nothing else reads
it, a row c[k] that each n writes anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from sympy import Expr

from ..ir import Access, Equation, Index, Tensor, indices_of, reads
from .nests import Fill, Item, Kernel, Matrix, Nest, Reduce, Steps, touches

Rows = Mapping[Tensor, tuple[int, ...]]  # the axes that are left


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


def with_rows(kernel: Kernel, outside: set[Tensor], outer: tuple[Index, ...] = ()) -> Kernel:
    """The kernel with the temporaries that it alone uses, and each iteration of some loops anew,
    without the axes of those loops: c[n,k] in n(k(c = …), k(… c …)) is c[k]. It has the same
    arguments as `locals_of`."""
    if not isinstance(kernel, Nest):
        return kernel
    rows: dict[Tensor, tuple[int, ...]] = {}
    for tensor, uses in _uses(kernel).items():
        if tensor in outside or uses[0].kind not in ("define", "fill"):
            continue
        scope = uses[0].path
        for use in uses:
            scope = tuple(a for a, b in zip(scope, use.path, strict=False) if a is b)
        around = {*outer, *(nest.index for nest in scope if not _is_innermost(nest))}
        dropped = {
            axis
            for axis, index in enumerate(uses[0].access.indices)
            if index in around and all(use.access.indices[axis] == index for use in uses)
        }
        if dropped and len(dropped) < len(tensor.shape):
            rows[tensor] = tuple(a for a in range(len(tensor.shape)) if a not in dropped)
    return _only(kernel, rows) if rows else kernel


def _is_innermost(nest: Nest) -> bool:
    return not any(isinstance(item, (Nest, Reduce)) for item in nest.items)


def with_own(kernel: Steps, several: Collection[Tensor]) -> Steps:
    """The steps with what each of them makes for itself, and `several` kernels use, without the
    axes of those steps."""
    steps = [kernel.index]
    inner = kernel.kernels
    while len(inner) == 1 and isinstance(inner[0], Steps):
        steps.append(inner[0].index)
        inner = inner[0].kernels
    rows: dict[Tensor, tuple[int, ...]] = {}
    for tensor, access, _ in touches(kernel):
        if tensor in kernel.own and tensor in several:
            rows[tensor] = tuple(k for k, p in enumerate(access.indices) if p not in steps)
    made = _only(kernel, rows)
    assert isinstance(made, Steps)
    return replace(made, own=tuple(_row(t, rows) for t in kernel.own if t in rows))


def _row(tensor: Tensor, rows: Rows) -> Tensor:
    return replace(tensor, shape=tuple(tensor.shape[k] for k in rows[tensor]))


def _only(kernel: Kernel, rows: Rows) -> Kernel:
    """The kernel with some axes left of some tensors."""

    def access(a: Access) -> Access:
        indices = tuple(expr(i) for i in a.indices)
        if a.tensor not in rows:
            return a if indices == a.indices else Access(a.tensor, indices)
        return _row(a.tensor, rows)[tuple(indices[k] for k in rows[a.tensor])]

    def expr(x: Expr) -> Expr:
        return x.xreplace({a: access(a) for a in reads(x)})

    def equation(e: Equation) -> Equation:
        if not any(t in rows for t in (e.tensor, *(r.tensor for r in e.reads))):
            return e
        write = access(e.write)
        around = indices_of(e.write) - indices_of(write)  # not reduced, now that no axis is theirs
        loops = tuple(i for i in e.loops if i not in around)
        return replace(e, write=write, body=expr(e.body), loops=loops, where=expr(e.where))

    def visit(item: Kernel) -> Kernel:
        if isinstance(item, Nest):
            return replace(item, items=tuple(map(visit, item.items)))  # type: ignore[arg-type]
        if isinstance(item, Steps):
            return replace(item, kernels=tuple(map(visit, item.kernels)))
        if isinstance(item, Matrix):
            k = item.contraction
            left, right = access(k.left), access(k.right)
            made = replace(k, equation=equation(k.equation), left=left, right=right)
            start = None if item.start is None else access(item.start)
            return replace(item, contraction=made, start=start)
        return replace(item, equation=equation(item.equation))

    return visit(kernel)


@dataclass(frozen=True, slots=True)
class Use:
    """An access inside a nest: the nests around it, and whether it is to read, define, fill or
    change."""

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
        kind = "fill" if isinstance(item, Fill) else "change" if item.accumulate else "define"
        found.setdefault(e.tensor, []).append(Use(path, e.write, kind))

    assert not isinstance(kernel, (Matrix, Steps))
    walk(kernel, ())
    return found
