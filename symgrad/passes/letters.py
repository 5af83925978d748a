"""Indices that no reader takes for a tensor: none has the name of a size, of an array, or of a
number that stands in the same formula.

    conv1_z[n,o,y,x] += x[n,c,y+u,x+v]*…    becomes    conv1_z[n,o,y,w] += x[n,c,y+u,w+v]*…

The same letter everywhere in a network, so that formulas, comments and loops speak alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..ir import Equation, Index, Loop, Program, Size, Tensor, equations_of, moved, substitute

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
Items = tuple[Equation | Loop, ...]


def with_letters(programs: dict[str, Program]) -> dict[str, Program]:
    """The programs of a network, with other indices in place of those that are named like one of
    its tensors or sizes."""
    names = other_names(programs)
    if not names:
        return programs
    return {key: replace(p, items=renamed(p.items, names)) for key, p in programs.items()}


def other_names(programs: dict[str, Program]) -> dict[str, str]:
    """New names for the indices of programs that need one."""
    tensors = {t for p in programs.values() for t in tensors_of(p)}
    taken = {t.name for t in tensors if t.shape}
    taken |= {s.name for t in tensors for e in t.shape for s in e.atoms(Size)}
    for p in programs.values():
        taken |= _numbers_beside(p.items)
    indices = {i.name for p in programs.values() for i in indices_in(p.items)}
    names = {}
    for name in sorted(indices & taken):
        names[name] = next(n for n in near(name) if n not in taken and n not in indices)
        indices.add(names[name])
    return names


def near(name: str) -> Iterable[str]:
    """Other letters for an index, the nearest first: for x these are w, v, u, …"""
    at = ALPHABET.find(name[0].lower())
    yield from ALPHABET[:at][::-1] + ALPHABET[at + 1 :]
    for k in range(2, 1 << 20):
        yield f"{name}{k}"


def _numbers_beside(items: Items) -> set[str]:
    """The names of scalars that stand in one equation, or recurrence, with an index of that
    name."""
    found: set[str] = set()
    for item in items:
        inside = list(equations_of([item]))
        scalars = {r.tensor.name for e in inside for r in (e.write, *e.reads) if not r.indices}
        found |= scalars & {i.name for i in indices_in([item])}
    return found


def tensors_of(program: Program) -> dict[Tensor, None]:
    found = dict.fromkeys((*program.inputs, *program.results))
    for e in program.equations:
        found.update(dict.fromkeys([e.tensor, *(r.tensor for r in e.reads)]))
    return found


def indices_in(items: Iterable[Equation | Loop]) -> dict[Index, None]:
    """All indices, in order."""
    found: dict[Index, None] = {}
    for item in items:
        if isinstance(item, Loop):
            found[item.index] = None
            found.update(indices_in(item.items))
        else:
            found.update(dict.fromkeys(item.loops))
    return found


def renamed(items: Items, names: dict[str, str]) -> Items:
    mapping = {i: Index(names[i.name], i.extent) for i in indices_in(items) if i.name in names}
    if not mapping:
        return items
    return tuple(_moved(item, mapping) for item in items)


def _moved(item: Equation | Loop, mapping: dict[Index, Index]) -> Equation | Loop:
    if isinstance(item, Equation):
        return moved(item, mapping)
    inner = tuple(_moved(i, mapping) for i in item.items)
    running = item.running and substitute(item.running, mapping)
    return replace(item, index=mapping.get(item.index, item.index), items=inner, running=running)
