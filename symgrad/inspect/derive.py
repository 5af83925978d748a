"""`symgrad derive`: the chain rule from the loss to a parameter, as text, LaTeX or HTML."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..build.sources import load_with_sources
from ..formulas.derivation import Derivation, latex
from ..model.chain import derivation


def derive_file(path: Path, parameters: Sequence[str], format: str = "text") -> str:
    """What `symgrad derive` prints."""
    model, _ = load_with_sources(path)
    texts = []
    for name in parameters:
        steps = [label for label, s in model.steps.items()
                 if any(p.tensor.name == name for p in model.trained(s))]  # fmt: skip
        found = [derivation(model, name, label) for label in steps] or [derivation(model, name)]
        texts += [_text(d, format) for d in found]
    return "\n\n\n".join(texts)


def _text(d: Derivation, format: str) -> str:
    return latex(d) if format == "latex" else str(d)
