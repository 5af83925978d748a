"""Reads and writes of tensors as NumPy text.

An access and an order of loops come in, ``lse[n]`` over (n, k); out goes the text of an array whose
axes are those loops or broadcast against them, ``lse[:, None]``. Affine accesses are views (slices,
transposes, strided windows), so they can be written through as well; indirect ones are indexed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sympy import Expr, Integer

from ...affine import certain, coefficients, in_range, nonnegative
from ...ir import ONE, Access, Index, indices_of, reads


def integer_text(expr: Expr) -> str:
    """An integer expression over sizes and the indices of enclosing loops."""
    return str(expr).replace(" ", "")


def _factor(expr: Expr) -> str:
    """The same, to stand before a ``*``."""
    return f"({integer_text(expr)})" if expr.is_Add else integer_text(expr)


@dataclass(frozen=True, slots=True)
class Axis:
    """What one dimension contributes: a start, and per loop a step."""

    start: Expr
    steps: tuple[tuple[Index, Expr], ...]


def axes_of(access: Access, loops: Sequence[Index]) -> list[Axis]:
    """The dimensions of an affine access; indices that are not in `loops` belong to the start."""
    result = []
    for position in access.indices:
        terms, start = coefficients(position)
        inner = tuple((i, c) for i, c in terms.items() if i in loops)
        for i, c in terms.items():
            if i not in loops:
                start += i * c
        result.append(Axis(start, inner))
    return result


def operand(
    access: Access, loops: Sequence[Index], where: Expr = ONE, base: str | None = None
) -> str:
    """The text of an access as an array over `loops`, in that order; loops that it does not depend
    on are broadcast. `where` is the condition under which it is read."""
    name = access.tensor.name if base is None else base
    if not access.indices:
        return name
    if any(reads(i) for i in access.indices):
        return _indexed(access, loops, name, where)
    if where != 1 and not always_in_range(access):
        return _indexed(access, loops, name, where)
    axes = axes_of(access, loops)
    used = [i for a in axes for i, _ in a.steps]
    if len(set(used)) == len(used) and all(len(a.steps) <= 1 for a in axes):
        return _sliced(access, axes, loops, name)
    return _reshaped(access, axes, loops, name) or _window(access, axes, loops, name)


def aligned(
    text: str, present: Sequence[Index], loops: Sequence[Index], slices: Sequence[str]
) -> str:
    """An array whose axes are `present`, transposed and with None where loops are absent."""
    order = [i for i in loops if i in present]
    if list(present) != order:
        text = text + _brackets(slices)
        permutation = tuple(list(present).index(i) for i in order)
        text += ".T" if permutation == (1, 0) else f".transpose{permutation}"
        slices = [":"] * len(order)
    kept = [s for s in slices if s != ":" and not _is_slice(s)]
    if kept and len(kept) + len(order) != len(slices):
        raise AssertionError("each slice is an axis")
    out: list[str] = []
    pending = list(slices)
    started = False
    for i in loops:
        while pending and not _is_slice(pending[0]):
            out.append(pending.pop(0))
        if i in present:
            out.append(pending.pop(0))
            started = True
        elif started:
            out.append("None")
    return text + _brackets(out + pending)


def _is_slice(text: str) -> bool:
    return ":" in text


def _brackets(slices: Sequence[str]) -> str:
    items = list(slices)
    while items and items[-1] == ":":
        items.pop()
    if items and items[-1] == "None" or any(s != ":" for s in items):
        return f"[{', '.join(items)}]"
    return ""


def _sliced(access: Access, axes: list[Axis], loops: Sequence[Index], name: str) -> str:
    slices, present = [], []
    for axis, extent in zip(axes, access.tensor.shape, strict=True):
        if not axis.steps:
            slices.append(integer_text(axis.start))
            continue
        (index, step) = axis.steps[0]
        present.append(index)
        slices.append(_slice(axis.start, step, index.extent, extent))
    return aligned(name, present, loops, slices)


def _slice(start: Expr, step: Expr, count: Expr, extent: Expr) -> str:
    if start == 0 and step == 1 and count == extent:
        return ":"
    last = start + step * (count - 1)
    if nonnegative(step):
        text = f"{integer_text(start)}:{integer_text(last + 1)}"
        return text if step == 1 else f"{text}:{integer_text(step)}"
    if last == 0:
        stop = ""
    elif certain(last - 1):
        stop = integer_text(last - 1)
    else:  # −1 would stand for the last element, −1 − extent stands for the one before the first
        stop = integer_text(last - 1 - extent)
    return f"{integer_text(start)}:{stop}:{integer_text(step)}"


def _reshaped(access: Access, axes: list[Axis], loops: Sequence[Index], name: str) -> str | None:
    """A dimension that is a mixed-radix number of several loops, and the whole of it, is split."""
    shape, slices, present = [], [], []
    for axis, extent in zip(axes, access.tensor.shape, strict=True):
        split = _mixed_radix(axis, extent)
        if split is None and len(axis.steps) > 1:
            return None
        if split:
            shape += [integer_text(i.extent) for i in split]
            slices += [":"] * len(split)
            present += split
        else:
            shape.append(integer_text(extent))
            for index, step in axis.steps:
                slices.append(_slice(axis.start, step, index.extent, extent))
                present.append(index)
            if not axis.steps:
                slices.append(integer_text(axis.start))
    if len(set(present)) != len(present):
        return None
    return aligned(f"{name}.reshape({', '.join(shape)})", present, loops, slices)


def _mixed_radix(axis: Axis, extent: Expr) -> list[Index] | None:
    if axis.start != 0 or len(axis.steps) < 2:
        return None
    rest = dict(axis.steps)
    order: list[Index] = []
    reach: Expr = Integer(1)
    while rest:
        found = [i for i, step in rest.items() if step == reach]
        if len(found) != 1:
            return None
        order.insert(0, found[0])
        reach = reach * found[0].extent
        del rest[found[0]]
    return order if reach == extent else None


def _window(access: Access, axes: list[Axis], loops: Sequence[Index], name: str) -> str:
    """Any affine access: a view with a stride for each loop."""
    present = [i for i in loops if any(i == j for a in axes for j, _ in a.steps)]
    strides = []
    for i in present:
        terms = [
            (f"{name}.strides[{d}]" if c == 1 else f"{_factor(c)}*{name}.strides[{d}]")
            for d, axis in enumerate(axes)
            for j, c in axis.steps
            if j == i
        ]
        strides.append(" + ".join(terms))
    starts = ", ".join(f"{integer_text(a.start)}:" for a in axes)
    base = name if all(a.start == 0 for a in axes) else f"{name}[{starts}]"
    shape = "".join(f"{integer_text(i.extent)}, " for i in present)
    view = (
        f"as_strided({base}, ({shape.rstrip()}), ({''.join(s + ', ' for s in strides).rstrip()}))"
    )
    return aligned(view, present, loops, [":"] * len(present))


def _indexed(access: Access, loops: Sequence[Index], name: str, where: Expr) -> str:
    """An indirect access, or one that `where` keeps in range: indexed by arrays."""
    first, rest = access.indices[0], access.indices[1:]
    if where == 1 and reads(first) and first.is_Symbol:
        own = [i for i in loops if i not in rest]
        plain = all(
            isinstance(i, Index) and i.extent == e
            for i, e in zip(rest, access.tensor.shape[1:], strict=True)
        ) and not indices_of(first) & set(rest)
        if plain and list(loops) == [*own, *rest] and reads(first)[0].indices != ():
            return f"{name}[{operand(first, own)}]"
    return f"{name}[{', '.join(index_arrays(access, loops, where))}]"


def index_arrays(access: Access, loops: Sequence[Index], where: Expr) -> list[str]:
    """The indices of an access as integer arrays over `loops`; positions that are in range only
    under the condition are moved into it."""
    parts = []
    for position, extent in zip(access.indices, access.tensor.shape, strict=True):
        text = index_array(position, loops, where)
        if where != 1 and not reads(position) and not in_range(position, extent, ONE):
            text = f"np.clip({text}, 0, {integer_text(extent - 1)})"
        parts.append(text)
    return parts


def always_in_range(access: Access) -> bool:
    """Whether every position of an affine access exists, without a condition."""
    return all(
        in_range(i, e, ONE) for i, e in zip(access.indices, access.tensor.shape, strict=True)
    )


def index_array(position: Expr, loops: Sequence[Index], where: Expr = ONE) -> str:
    """An index expression as an integer array over `loops`."""
    found = reads(position)
    if found:
        return operand(found[0], loops, where)
    terms, start = coefficients(position)
    texts = []
    for i, c in terms.items():
        if i not in loops:
            start += i * c
            continue
        text = counting(i, loops)
        texts.append(text if c == 1 else f"{_factor(c)}*{text}")
    if start != 0 or not texts:
        texts.append(integer_text(start))
    return " + ".join(texts).replace("+ -", "- ")


def counting(index: Index, loops: Sequence[Index], dtype: str = "") -> str:
    """0 … extent−1 along the axis of a loop."""
    missing = len(loops) - 1 - list(loops).index(index)
    extra = f"[:{', None' * missing}]" if missing else ""
    kind = f", dtype={dtype}" if dtype else ""
    return f"np.arange({integer_text(index.extent)}{kind}){extra}"
