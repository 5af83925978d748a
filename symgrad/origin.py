"""Where an equation comes from: the line of the spec, and every rule and rewrite that made it.

Origin("small.py:7", "W", ("reverse of z by W", "reuse values"), reverse=True)
"""

from __future__ import annotations

from dataclasses import dataclass, replace

FLAT = "flat vector"  # the step of an origin that says: only moves elements


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an equation comes from: the spec line, the name of what it belongs to, and the rules
    and rewrites that made it, oldest first; whether the reverse rule is among them."""

    line: str = ""
    label: str = ""
    steps: tuple[str, ...] = ()
    reverse: bool = False

    def then(self, step: str) -> Origin:
        return replace(self, steps=(*self.steps, step))
