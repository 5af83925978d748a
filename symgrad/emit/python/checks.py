"""The checks of what the public functions of a generated module are called with, as text.

def loss(params, x, y):
    if not (
        type(x) is type(y) is _ndarray                     what fits as it is costs one condition,
        and …
        and x.shape == ((N := x.shape[0]), 2)
        and y.shape == (N, 1)
    ):
        sizes = {}                                         all else is looked at one by one,
        x = _argument("x", x, ('N', 2), False, sizes)      converted if it can be, and told
        …
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sympy import Expr

from ...ir import Size, Tensor
from ...model.network import Function, Names


def checks(
    function: Function, names: Names, empty: bool = False, own: Mapping[str, str] = {}
) -> list[str]:
    """The lines that check what a function is called with. There may be no samples only where the
    batch may be `empty`; `own` are the vectors that are changed in place, with their tables. What
    whole numbers and sizes must be, the function itself checks: it is in its Plan."""
    lines = one_by_one(function, names, empty, own)
    fits = _fitting(function.data, names, empty)
    if not fits:
        return lines
    condition = [f"    {'and ' if k else ''}{part}" for k, part in enumerate([*_owned(own), *fits])]
    return ["if not (", *condition, "):", *(f"    {line}" for line in lines)]


def one_by_one(
    function: Function, names: Names, empty: bool = False, own: Mapping[str, str] = {}
) -> list[str]:
    """The lines that look at each argument by itself."""
    lines = [f'{v} = _own("{v}", {v}, {table})' for v, table in own.items()]
    lines += ["sizes = {}", *(check(t, names) for t in function.data)]
    return [*lines, *([] if empty else ["_samples(sizes)"])]


def _owned(own: Mapping[str, str]) -> list[str]:
    """The parts of a condition that vectors are this module's and may be changed in place."""
    if not own:
        return []
    return [
        " is ".join([*(f"type({v})" for v in own), "Arrays"]),
        " and ".join(f"{v}.layout is {table}" for v, table in own.items()),
        " is ".join([*(f"{v}._flat.dtype" for v in own), "_REAL_TYPE"]),
        " and ".join(f"{v}._flat.flags.writeable" for v in own),
    ]


def _fitting(data: Sequence[Tensor], names: Names, empty: bool) -> list[str]:
    """The parts of the condition that arrays need no second look: they are plain ones of the right
    types and shapes, row by row in memory. There are none if the sizes can't be read off."""
    extents = {e for t in data for e in t.shape if not e.is_Integer}
    if not data or not all(isinstance(e, Size) for e in extents):
        return []
    own = {t: names.python(t) for t in data}
    parts = [" is ".join([*(f"type({name})" for name in own.values()), "_ndarray"])]
    for whole, constant in ((False, "_REAL_TYPE"), (True, "_WHOLE_TYPE")):
        typed = [f"{name}.dtype" for t, name in own.items() if (t.dtype == "int") is whole]
        parts += [" is ".join([*typed, constant])] if typed else []
    known: set[Expr] = set()
    parts += [_shaped(t, name, names, known) for t, name in own.items()]
    sizes = sorted({names.python(e) for e in extents if isinstance(e, Size)})
    parts += [] if empty or not sizes else [" and ".join(f"{size} > 0" for size in sizes)]
    return [*parts, " and ".join(f"{name}.flags.c_contiguous" for name in own.values())]


def _shaped(tensor: Tensor, name: str, names: Names, known: set[Expr]) -> str:
    """The condition on an array's shape, which reads off it the sizes that are not `known`; if it
    has fewer dimensions, that would be an error: they are counted first."""
    new = {e for e in tensor.shape if isinstance(e, Size)} - known
    extents: list[str] = []
    for axis, e in enumerate(tensor.shape):
        size = names.python(e) if isinstance(e, Size) else str(e)
        read = e in new and e not in known
        extents.append(f"({size} := {name}.shape[{axis}])" if read else size)
        known.add(e)
    shape = ", ".join(extents) + ("," if len(extents) == 1 else "")
    first = f"{name}.ndim == {len(extents)} and " if new else ""
    return f"{first}{name}.shape == ({shape})"


def size_sources(tensors: Iterable[Tensor], names: Names) -> dict[str, str]:
    """How each named size is read off the arrays, as Python text."""
    found: dict[str, str] = {}
    for t in tensors:
        for axis, extent in enumerate(t.shape):
            if isinstance(extent, Size):
                found.setdefault(extent.name, f"{names.python(t)}.shape[{axis}]")
    return found


def check(tensor: Tensor, names: Names) -> str:
    name, whole, shape = names.python(tensor), tensor.dtype == "int", extents(tensor, names)
    return f'{name} = _argument("{names.public(tensor)}", {name}, {shape}, {whole}, sizes)'


def extents(tensor: Tensor, names: Names) -> str:
    """A shape as a tuple's text, sizes by their names."""
    shape = "".join(f"{_extent(e, names)}, " for e in tensor.shape).rstrip()
    return f"({shape[:-1] if len(tensor.shape) > 1 else shape})"


def _extent(extent: Expr, names: Names) -> str:
    """An extent as a number, or the text under which a check keeps it."""
    if extent.is_Integer:
        return str(extent)
    return repr(names.public(extent) if isinstance(extent, Size) else str(extent))
