"""The formulas of a Program by name, as text and LaTeX.

    d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]

Several equations of one tensor are pieces of one formula. What only moves parameters between
their own shapes and the optimizer's flat vector is no formula of the network and is left out.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..ir import Equation, Program, Tensor, equations_of
from ..origin import FLAT
from .latex import latex, rows_latex, steps_latex
from .listing import listing
from .notation import group
from .pieces import Formula, Listing, Steps
from .text import ranges, steps_text, text

Formulas = dict[str, dict[str, str]]


def formulas(program: Program) -> Formulas:
    """By name of what each defines: its "text", "latex", "ranges" of its letters, and "origin" (the
    spec line and the rules that led from there, of each term)."""
    found = by_tensor(listing(program.items))
    return {
        tensor.name: entry(found[tensor])
        for tensor in group(program.equations)
        if not any(FLAT in e.origin.steps for f in flat(found[tensor]) for e in f.equations)
    }


def other_formulas(programs: Iterable[Program], known: Collection[str]) -> Formulas:
    """Those of Programs that have other names than these."""
    found: Formulas = {}
    for program in programs:
        there = {*known, *found}
        items = [
            i for i in program.items if any(e.tensor.name not in there for e in equations_of((i,)))
        ]
        own = formulas(replace(program, items=tuple(items))) if items else {}
        found |= {name: entry for name, entry in own.items() if name not in there}
    return found


def by_tensor(found: Listing) -> dict[Tensor, Listing]:
    """The formulas of each tensor, in order."""
    parts: dict[Tensor, Listing] = {}
    for item in found:
        inner = {item.tensor: (item,)} if isinstance(item, Formula) else by_tensor(item.items)
        for tensor, own in inner.items():
            whole = own if isinstance(item, Formula) else (replace(item, items=own),)
            parts[tensor] = (*parts.get(tensor, ()), *whole)
    return parts


def entry(found: Listing, linked: bool = False) -> dict[str, str]:
    """What FORMULAS says of one tensor's formulas; symbols in `linked` LaTeX say their names."""
    equations = [e for f in flat(found) for e in f.equations]
    spans = [r for f in flat(found) for r in ranges(f).split()]
    return {
        "text": "\n".join(lines(found)),
        "latex": typeset(found, linked),
        "ranges": " ".join(dict.fromkeys(spans)),
        "origin": origins(equations),
    }


def chosen(found: Listing, wanted: Collection[Tensor]) -> Listing:
    """The formulas of some tensors; a recurrence stands around its own."""
    out: list[Formula | Steps] = []
    for item in found:
        if isinstance(item, Formula):
            out += [item] if item.tensor in wanted else []
        elif inner := chosen(item.items, wanted):
            out.append(replace(item, items=inner))
    return tuple(out)


def flat(found: Listing) -> Iterator[Formula]:
    for item in found:
        if isinstance(item, Steps):
            yield from flat(item.items)
        else:
            yield item


def lines(found: Listing, depth: int = 0) -> Iterator[str]:
    """The formulas as lines of text; those of a recurrence are indented below its own line."""
    for item in found:
        if isinstance(item, Steps):
            yield " " * depth + steps_text(item)
            yield from lines(item.items, depth + 4)
        else:
            yield " " * depth + text(item)


def latex_lines(found: Listing, linked: bool = False) -> Iterator[str]:
    """The same in LaTeX."""
    for item in found:
        if isinstance(item, Steps):
            yield steps_latex(item)
            yield from (rf"\quad {row}" for row in latex_lines(item.items, linked))
        else:
            yield latex(item, linked)


def typeset(found: Listing, linked: bool = False) -> str:
    """The formulas as one piece of LaTeX."""
    return rows_latex([*latex_lines(found, linked)])


def origins(equations: Sequence[Equation], hidden: Sequence[str] = ()) -> str:
    """Where equations come from, each once: the spec line, and the rules that led from there."""
    found: dict[str, dict[str, None]] = {}
    for e in equations:
        steps = ", ".join(s for s in e.origin.steps if s not in hidden)
        found.setdefault(e.origin.line, {})[steps] = None
    parts = [
        ": ".join(filter(None, [line, "; ".join(filter(None, s))])) for line, s in found.items()
    ]
    return "; ".join(filter(None, parts))


def json_text(table: Mapping[str, Any]) -> str:
    """The formulas as JSON, each on a line of its own; those of several steps by step."""
    rows = [f"{json.dumps(k)}: {_entry_json(v)}" for k, v in table.items()]
    return "{\n" + ",\n".join(rows) + "\n}\n" if rows else "{}\n"


def _entry_json(entry: Mapping[str, Any]) -> str:
    if any(isinstance(v, Mapping) for v in entry.values()):
        return json_text(entry).rstrip()
    text = json.dumps(entry, ensure_ascii=False)
    return text.encode("utf-8", "backslashreplace").decode()  # a file's name may be no text
