"""A model that was made outside `symgrad compile`, such as in a cell of a notebook, by itself.

There all formulas go to one trace that is never emptied, and a cell that runs again numbers on:
x_2, dense3_W. `own(trace, outputs)` takes out of it what the outputs depend on, under the names
that a file with these formulas alone would give:

    x_2, dense3_W, dense3_z     →     x, dense1_W, dense1_z

Layers are numbered by the order in which they were made; what was named by hand keeps its name, and
two of one name in one model are an error, as in a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sympy import Expr

from ..ir import Access, Equation, Loop, Tensor, all_reads, equations_of, map_items
from ..passes.live import live
from ..passes.names import Named
from ..symbols import Derivative, Direction, Word
from .trace import HasTensor, LayerName, TensorName, Trace, fail
from .variable import Variable

Renamed = dict[Tensor, Tensor]


def own(trace: Trace, outputs: Iterable[Tensor], inputs: Iterable[Tensor]) -> tuple[Trace, Renamed]:
    """The trace of what the outputs depend on, and what became of its tensors."""
    wanted = list(outputs)
    items = live(trace.items, wanted)
    used = dict.fromkeys([*inputs, *_tensors(items), *wanted])
    updates = [(old, new) for old, new in trace.updates if _belongs(trace, old, new, used)]
    items = live(trace.items, [*wanted, *(new.tensor for _, new in updates)])
    used = dict.fromkeys([*used, *_tensors(items)])
    mine = Trace()
    found = _names(trace, mine, [t.name for t in used])
    names = found.tensors
    renamed = {t: replace(t, name=names[t.name], symbol=_symbol(t, found)) for t in used}
    mine.items = list(map_items(items, lambda e: [_renamed(e, renamed, names)]))
    mine.dims = {renamed[t]: dims for t, dims in trace.dims.items() if t in renamed}
    mine.parameters = {
        renamed[t]: replace(p, tensor=renamed[t])
        for t, p in trace.parameters.items()
        if t in renamed
    }
    mine.layers = {
        (found.layers[path],): layer
        for path, layer in (("_".join(at), layer) for at, layer in trace.layers.items())
        if path in found.layers
    }
    mine.constants = {renamed[t]: v for t, v in trace.constants.items() if t in renamed}
    mine.arguments = {renamed[t]: v for t, v in trace.arguments.items() if t in renamed}
    mine.updates = [(renamed[old], Variable.of(renamed[new.tensor])) for old, new in updates]
    mine.requirements = [
        replace(r, of=renamed[r.of]) for r in trace.requirements if r.of in renamed
    ]
    return mine, renamed


def _symbol(tensor: Tensor, names: _Names) -> Word | Derivative | None:
    """How people write a tensor under its new name."""
    return tensor.symbol and _word(tensor.symbol, names)


def _word(symbol: Word | Derivative, names: _Names) -> Word | Derivative:
    if isinstance(symbol, Derivative):
        of = names.now(TensorName(symbol.of))
        return replace(symbol, of=of, by=_word(symbol.by, names))
    if symbol.of is not None:
        by = tuple(_direction(d, names) for d in symbol.by)
        symbol = replace(symbol, of=_word(symbol.of, names), by=by)
    path = "_".join(symbol.layers)
    name = names.now(TensorName("_".join((*symbol.layers, symbol.word))))
    if not path:
        return replace(symbol, word=name)
    layer = names.layers.get(path, path)
    return replace(symbol, layers=(layer,), word=name[len(layer) + 1 :])


def _direction(direction: Direction, names: _Names) -> Direction:
    return replace(direction, of=_word(direction.of, names))


def _tensors(items: Iterable[Equation | Loop]) -> list[Tensor]:
    return [t for e in equations_of(items) for t in (e.tensor, *(r.tensor for r in e.reads))]


def _belongs(trace: Trace, old: Tensor, new: HasTensor, used: Mapping[Tensor, None]) -> bool:
    """Whether a model updates a tensor: it reads it, and the new one is made of its own data."""
    data = [
        t
        for t in _tensors(live(trace.items, [new.tensor]))
        if t.role in ("input", "target", "random") or t in trace.parameters
    ]
    return old in used and all(t in used or t in trace.parameters for t in data)


# --- names ----------------------------------------------------------------------------------------


class _Names:
    """The new names of layers, by the path of each, and of tensors."""

    def __init__(self, trace: Trace, layers: Mapping[str, str]) -> None:
        self.trace, self.layers = trace, layers
        self.tensors: dict[str, str] = {}

    def asked(self, name: str) -> str:
        """What a tensor would be called in a model of its own: the names in its name, as they are
        now. ``dense4_z_by_dense3_h`` is a derivative."""
        parts = self.trace.made.get(name, (name,))
        return "".join(part if isinstance(part, str) else self.now(part) for part in parts)

    def now(self, part: Named) -> str:
        if isinstance(part, LayerName):
            return self.layers.get(part.name, part.name)
        return self.tensors.get(part.name) or self.asked(part.name)


def _names(trace: Trace, mine: Trace, names: list[str]) -> _Names:
    """The new name of each tensor, in the order in which the names were made."""
    order = {name: k for k, name in enumerate(trace.made)}
    found = _Names(trace, _layers(trace, names))
    by_hand: dict[str, str] = {}
    for name in sorted(dict.fromkeys(names), key=lambda n: order.get(n, len(order))):
        asked = found.asked(name)
        if name in trace.by_hand and by_hand.setdefault(asked, name) != name:
            raise fail(f"two parameters are named {asked}; make it once and read it twice")
        found.tensors[name] = mine.unique(asked)
    return found


def _layers(trace: Trace, names: Iterable[str]) -> dict[str, str]:
    """The names of the layers that tensors belong to, each numbered anew among those of its kind in
    the layer around it."""
    used = {path for name in names for path in _paths(trace, name)}
    found: dict[str, str] = {}
    counts: dict[tuple[str, str], int] = {}
    for path, (around, kind, numbered) in trace.paths.items():
        if path not in used:
            continue
        outer = found.get(around, around)
        count = counts[outer, kind] = counts.get((outer, kind), 0) + 1
        if not numbered and count > 1:
            raise fail(f"two layers are named {'_'.join(filter(None, (outer, kind)))}")
        found[path] = "_".join(filter(None, (outer, f"{kind}{count}" if numbered else kind)))
    return found


def _paths(trace: Trace, name: str) -> Iterator[str]:
    """The layers that the name of a tensor tells of, and those around them."""
    for part in trace.made.get(name, ()):
        if isinstance(part, LayerName):
            path = part.name
            while path:
                yield path
                path = trace.paths[path][0] if path in trace.paths else ""
        elif not isinstance(part, str):
            yield from _paths(trace, part.name)


# --- equations ------------------------------------------------------------------------------------


def _renamed(e: Equation, tensors: Renamed, names: Mapping[str, str]) -> Equation:
    reads = {r: _moved(r, tensors) for r in all_reads(e.body, e.where, *e.write.indices)}
    origin = replace(e.origin, label=names.get(e.origin.label, e.origin.label))
    body, where = e.body.xreplace(reads), e.where.xreplace(reads)
    return replace(e, write=_moved(e.write, tensors), body=body, where=where, origin=origin)


def _moved(access: Access, tensors: Renamed) -> Access:
    return Access(tensors[access.tensor], tuple(_index(i, tensors) for i in access.indices))


def _index(index: Expr, tensors: Renamed) -> Expr:
    moved: Expr = index.xreplace({r: _moved(r, tensors) for r in all_reads(index)})
    return moved
