"""What the functions of a C file return instead of 0: the number of a message.

>>> messages = Messages(Names({}, {}))
>>> messages.code("the batch is empty"), messages.code("y: too large"), messages.texts[1]
(1, 2, 'the batch is empty')
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sympy import Symbol

from ...formulas.text import equation_text
from ...ir import Equation, Size
from ...lower.plan import Check
from ...model.network import Names


@dataclass
class Messages:
    """Messages by their numbers, in a model's own names."""

    names: Names
    texts: dict[int, str] = field(default_factory=dict)

    def code(self, message: str) -> int:
        """The number that a function returns to say so."""
        number = next((k for k, m in self.texts.items() if m == message), len(self.texts) + 1)
        self.texts[number] = message
        return number

    def out_of_range(self, check: Check, formula: Equation | None) -> int:
        """The number for a whole number that is no index, and was computed by a formula or given
        by the caller."""
        bound, own = check.extent, self.names
        most = (bound - 1).xreplace({s: Symbol(own.public(s)) for s in bound.atoms(Size)})
        said = equation_text(formula) if formula else own.public(check.tensor)
        return self.code(f"{said}: expected values from 0 to {most}")
