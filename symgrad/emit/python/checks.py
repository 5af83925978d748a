"""The checks of what the public functions of a generated module are called with, as text.

def train_step(params, state, x, y):
    if not (
        params.layout is _PARAMETERS                       what fits as it is costs one condition,
        and …
        and x.shape == ((N := len(x)), 2)
        and y.shape == (N, 1)
    ):
        params = _own("params", params, _PARAMETERS)       all else is looked at one by one,
        …                                                  converted if it can be, and told
        x = _argument("x", x, ('N', 2), False, sizes)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sympy import Expr

from ...ir import Size, Tensor
from ...model.network import Function, Names


@dataclass(frozen=True)
class Reads:
    """What a function reads off the arrays that it checks, by the names of its variables: sizes,
    addresses, which only arrays have that lie row by row in memory, and what is looked up by the
    sizes: where it is, and what makes it."""

    sizes: Mapping[str, str] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def lines(self) -> list[str]:
        made = {name: maker for name, (_, maker) in self.kept.items()}
        every = {**self.sizes, **self.addresses, **made}
        return [f"{name} = {text}" for name, text in every.items()]


def checks(
    function: Function,
    names: Names,
    empty: bool = False,
    own: Mapping[str, str] = {},
    reads: Reads = Reads(),
) -> list[str]:
    """The lines that check what a function is called with. There may be no samples only where the
    batch may be `empty`; `own` are the vectors that are changed in place, with their tables. What
    whole numbers and sizes must be, the function itself checks: it is in its Plan."""
    lines = [*one_by_one(function, names, empty, own), *reads.lines]
    fits = _fitting(function.data, names, empty, reads)
    if not fits:
        return lines
    parts = [*_owned(own, caught=bool(reads.addresses)), *fits]
    condition = [f"    {'and ' if k else ''}{part}" for k, part in enumerate(parts)]
    slow = [f"    {line}" for line in lines]
    if not reads.addresses:
        return ["if not (", *condition, "):", *slow]
    return [
        "try:",
        "    _fitting = (",
        *(f"    {line}" for line in condition),
        "    )",
        "except (AttributeError, IndexError, KeyError, TypeError, ValueError):",
        "    _fitting = False",
        "if not _fitting:",
        *slow,
    ]


def one_by_one(
    function: Function, names: Names, empty: bool = False, own: Mapping[str, str] = {}
) -> list[str]:
    """The lines that look at each argument by itself."""
    lines = [f'{v} = _own("{v}", {v}, {table})' for v, table in own.items()]
    lines += ["sizes = {}", *(check(t, names) for t in function.data)]
    return [*lines, *([] if empty else ["_samples(sizes)"])]


def _owned(own: Mapping[str, str], caught: bool) -> list[str]:
    """The parts of a condition that vectors are this module's and may be changed in place. Only
    its own have its layout; what has none at all is an error, which must be `caught`."""
    if not own:
        return []
    types = [" is ".join([*(f"type({v})" for v in own), "Arrays"])]
    return [
        *([] if caught else types),
        " and ".join(f"{v}.layout is {table}" for v, table in own.items()),
        " is ".join([*(f"{v}._flat.dtype" for v in own), "_REAL_TYPE"]),
        " and ".join(f"{v}._flat.flags.writeable" for v in own),
    ]


def _fitting(data: Sequence[Tensor], names: Names, empty: bool, reads: Reads) -> list[str]:
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
    for t, name in own.items():
        parts.append(_shaped(t, name, names, known, caught=bool(reads.addresses)))
    sizes = sorted({names.python(e) for e in extents if isinstance(e, Size)})
    parts += [] if empty or not sizes else [" and ".join(f"{size} > 0" for size in sizes)]
    rows = [f"({name} := {text})" for name, text in reads.addresses.items()]
    parts.append(" and ".join(rows or [f"{name}.flags.c_contiguous" for name in own.values()]))
    looked_up = (f"({name} := {place})" for name, (place, _) in reads.kept.items())
    return [*parts, *looked_up]


def _shaped(tensor: Tensor, name: str, names: Names, known: set[Expr], caught: bool) -> str:
    """The condition on an array's shape, which reads off it the sizes that are not `known`. If it
    has fewer dimensions, that is an error; unless it is `caught`, they are counted first."""
    new = {e for e in tensor.shape if isinstance(e, Size)} - known
    extents: list[str] = []
    for axis, e in enumerate(tensor.shape):
        size = names.python(e) if isinstance(e, Size) else str(e)
        read = e in new and e not in known
        extent = f"len({name})" if caught and axis == 0 else f"{name}.shape[{axis}]"
        extents.append(f"({size} := {extent})" if read else size)
        known.add(e)
    shape = ", ".join(extents) + ("," if len(extents) == 1 else "")
    first = "" if caught or not new else f"{name}.ndim == {len(extents)} and "
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
