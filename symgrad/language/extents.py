"""The extents of the indices of a formula: from what they run over, and from declared shapes.

A formula and its line come in, an extent for each index goes out, or an error that names both
sources of a conflict:

    z[..., o] = Sum(x[..., i] * W[i, o], i)     with x[N,64] and W[64,32]: i<64, o<32, "..." is N
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, Integer
from sympy.core.basic import Basic

from ..affine import nonnegative
from ..ir import ONE, Access, Index
from .reductions import PLACES, free_accesses, free_indices
from .trace import N, current, fail

_SPARE = ("t", "s", "r", "q", "a", "b", "c", "d")


def declarations(
    indices: tuple[Any, ...], declared: tuple[Expr, ...] | None
) -> list[tuple[Index, Expr]]:
    """The indices of a write whose extents stand in the declared shape of what is written."""
    if declared is None:
        return []
    if Ellipsis in indices:
        at = indices.index(Ellipsis)
        missing = len(declared) - (len(indices) - 1)
        if missing < 0:
            return []
        indices = (*indices[:at], *reversed(PLACES[:missing]), *indices[at + 1 :])
    pairs = zip(indices, declared, strict=False)
    return [(i, extent) for i, extent in pairs if isinstance(i, Index)]


def inferred(expr: Expr, line: str) -> dict[Index, Expr]:
    """The extents of the free indices of an expression, from what they run over."""
    found: dict[Index, tuple[Expr, str]] = {}
    for access in free_accesses(expr):
        for position, extent in zip(access.indices, access.tensor.shape, strict=True):
            if isinstance(position, Index) and not _declared_within(position, extent):
                _note(found, line, position, extent, access)
    for index in sorted(free_indices(expr), key=str):
        if index.extent is not None:
            _note(found, line, index, index.extent, None)
        elif index not in found:
            raise fail(
                f'index {index} has no extent: declare it with indices("{index}", extent)',
                line,
            )
    return {i: e for i, (e, _) in found.items()}


def _note(
    found: dict[Index, tuple[Expr, str]],
    line: str,
    index: Index,
    extent: Expr,
    access: Access | None,
) -> None:
    """One more thing that an index runs over: its extent, which has to be the one of the others."""
    source = f"{access.tensor}" if access is not None else "its declaration"
    if index not in found:
        found[index] = (extent, source)
    elif found[index][0] != extent:
        before, other = found[index]
        if index in PLACES and 1 in (before, extent):
            found[index] = (extent, source) if before == 1 else found[index]
            return
        name = "..." if index in PLACES else str(index)
        raise fail(
            f"index {name} runs over {before} in {other} and over {extent} in {source}",
            line,
        )


def inferred_within(body: Expr, bound: tuple[Index, ...], line: str) -> dict[Index, Expr]:
    """The extents of the indices that a reduction binds, from what they run over in its body."""
    found: dict[Index, tuple[Expr, str]] = {}
    for access in free_accesses(body):
        for position, extent in zip(access.indices, access.tensor.shape, strict=True):
            if position in bound and not _declared_within(position, extent):
                _note(found, line, position, extent, access)
    for index in bound:
        if index.extent is not None:
            _note(found, line, index, index.extent, None)
    return {i: e for i, (e, _) in found.items()}


def _declared_within(index: Index, extent: Expr) -> bool:
    """Whether an index was declared to run over part of a dimension only."""
    return index.extent is not None and nonnegative(extent - index.extent)


def broadcast(expr: Expr, extents: dict[Index, Expr]) -> Expr:
    """Dimensions of extent 1 under "..." stretch, as in NumPy."""
    replaced: dict[Expr, Expr] = {}
    for access in sorted(expr.atoms(Access), key=str):
        indices = tuple(
            Integer(0) if i in PLACES and e == 1 and extents.get(i, ONE) != 1 else i
            for i, e in zip(access.indices, access.tensor.shape, strict=True)
        )
        if indices != access.indices:
            replaced[access] = Access(access.tensor, indices)
    return expr.xreplace(replaced)


def place_name(place: Index, extent: Expr, expr: Basic, taken: set[str]) -> str:
    """A readable name for a dimension that was written as "...": the one its tensor has."""
    wanted: list[str] = ["n"] if extent == N else []
    for access in sorted(expr.atoms(Access), key=str):
        for position, i in enumerate(access.indices):
            if i == place and access.tensor in current().dims:
                wanted.append(current().dims[access.tensor][position])
    for name in [*wanted, *_SPARE, str(place).replace("_", "i")]:
        if name not in taken and name.isidentifier():
            taken.add(name)
            return name
    raise AssertionError("unreachable: the last name is unique")
