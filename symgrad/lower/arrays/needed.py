"""Names of arrays that were overwritten: those that nobody uses are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from ...ir import Tensor
from ..plan import Arrays, Kernel, Steps, When
from .grammar import Array, Bind, For, Named, Quiet, Statement, Step, Store
from .walks import read_by, statements_of, written_by


def needed(kernels: tuple[Kernel, ...], placed: Collection[Tensor]) -> tuple[Kernel, ...]:
    """The kernels without names of placed tensors that nobody uses but the statement that
    overwrites the array there."""
    uses: Counter[Named] = Counter()
    for s in statements_of(kernels):
        uses.update(named for named, _ in read_by(s))
        target = written_by(s)
        if target is not None:
            uses[target] += 1
    first: dict[Named, Array] = {}

    def visit(s: Statement) -> list[Statement]:
        match s:
            case Bind(name, Array() as array) if uses[name] <= 1 and name in placed:
                first[name] = array
                return []
            case Store(Array(name), value, where) if name in first:
                return [Store(first[name], value, where)]
            case Step(value, out, name) if name is not None and name in placed and not uses[name]:
                return [Step(value, out)]
            case For(index, direction, inner):
                return [For(index, direction, each(inner))]
            case Quiet(inner):
                return [Quiet(each(inner))]
        return [s]

    def each(inner: Sequence[Statement]) -> tuple[Statement, ...]:
        return tuple(made for s in inner for made in visit(s))

    def kernel(k: Kernel) -> Kernel:
        if isinstance(k, Arrays):
            return replace(k, statements=each(k.statements))
        if isinstance(k, (Steps, When)):
            return replace(k, kernels=tuple(map(kernel, k.kernels)))
        return k

    return tuple(map(kernel, kernels))
