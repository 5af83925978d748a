"""The formulas of a Program by name, as text and LaTeX.

    d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]

Several equations of one tensor are the terms of one formula. What only moves parameters between
their own shapes and the optimizer's flat vector is no formula of the network and is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..ir import Program
from ..spec.network import FLAT
from .latex import formula_latex
from .notation import group
from .text import formula_text

Formulas = dict[str, dict[str, str]]


def formulas(program: Program) -> Formulas:
    """By name of what each defines: its "text", "latex", and "origin" (the spec line and the rules
    that led from there)."""
    table: Formulas = {}
    for tensor, equations in group(program.equations).items():
        if any(FLAT in e.origin.steps for e in equations):
            continue
        origin = equations[-1].origin
        table[tensor.name] = {
            "text": formula_text(tensor, equations),
            "latex": formula_latex(tensor, equations),
            "origin": ": ".join(filter(None, [origin.line, ", ".join(origin.steps)])),
        }
    return table


def literal(table: Mapping[str, Any], indent: str = "") -> str:
    """Nested tables as Python text."""
    lines = ["{"]
    for key, value in table.items():
        nested = isinstance(value, Mapping)
        text = literal(value, indent + "    ") if nested else repr(value)
        lines.append(f"{indent}    {key!r}: {text},")
    return "\n".join([*lines, indent + "}"])
