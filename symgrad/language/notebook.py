"""A model that was made outside `symgrad compile`, such as in a cell of a notebook, by itself.

There all formulas go to one trace that is never emptied, and a cell that runs again numbers on:
x_2, dense3_W. `own(trace, outputs)` takes out of it what the outputs depend on, under the names
that a file with these formulas alone would give:

    x_2, dense3_W, dense3_z     →     x, dense1_W, dense1_z

Layers are numbered by the order in which they were made; what was named by hand keeps its name, and
two of one name in one model are an error, as in a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sympy import Expr

from ..ir import Access, Equation, Loop, Tensor, all_reads, equations_of, map_items
from ..passes.live import live
from .trace import HasTensor, Trace, fail
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
    names = _names(trace, mine, [t.name for t in used])
    renamed = {t: replace(t, name=names[t.name], symbol=_symbol(t, names[t.name])) for t in used}
    mine.items = list(map_items(items, lambda e: [_renamed(e, renamed, names)]))
    mine.dims = {renamed[t]: dims for t, dims in trace.dims.items() if t in renamed}
    mine.parameters = {
        renamed[t]: replace(p, tensor=renamed[t])
        for t, p in trace.parameters.items()
        if t in renamed
    }
    mine.updates = [(renamed[old], Variable.of(renamed[new.tensor])) for old, new in updates]
    mine.requirements = [
        replace(r, of=renamed[r.of]) for r in trace.requirements if r.of in renamed
    ]
    return mine, renamed


def _symbol(tensor: Tensor, name: str) -> tuple[str, ...]:
    """What the new name of a tensor is made of: the same word of its own, in layers of other
    names."""
    if name == tensor.name or not tensor.symbol:
        return tensor.symbol
    word = f"_{tensor.symbol[-1]}"
    return (name[: -len(word)], word[1:]) if name.endswith(word) and name != word else ()


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


def _names(trace: Trace, mine: Trace, names: list[str]) -> dict[str, str]:
    """The new name of each tensor, in the order in which the names were made."""
    order = {name: k for k, name in enumerate(trace.made)}
    known = _layers(trace, names)
    found: dict[str, str] = {}
    by_hand: dict[str, str] = {}
    for name in sorted(dict.fromkeys(names), key=lambda n: order.get(n, len(order))):
        asked = _now(trace.made.get(name, name), known)
        if name in trace.by_hand and by_hand.setdefault(asked, name) != name:
            raise fail(f"two parameters are named {asked}; make it once and read it twice")
        found[name] = known[name] = mine.unique(asked)
    return found


def _now(name: str, known: Mapping[str, str]) -> str:
    """A name with the names in it as they are now: ``dense4_z_by_dense3_h`` is a derivative."""
    parts, found = name.split("_"), []
    while parts:
        runs = ("_".join(parts[:k]) for k in range(len(parts), 0, -1))
        run = next((r for r in runs if r in known), parts[0])
        found.append(known.get(run, run))
        parts = parts[run.count("_") + 1 :]
    return "_".join(found)


def _layers(trace: Trace, names: Iterable[str]) -> dict[str, str]:
    """The names of the layers that tensors belong to, each numbered anew among those of its kind in
    the layer around it."""
    used = set()
    for name in names:
        parts = name.split("_")
        starts = ("_".join(parts[:k]) for k in range(len(parts), 0, -1))
        path = next((start for start in starts if start in trace.paths), "")
        while path:
            used.add(path)
            path = trace.paths[path][0]
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
