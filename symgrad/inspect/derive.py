"""`symgrad derive`: the chain rule from the loss to a parameter, as text, LaTeX or HTML.

The HTML is a fragment, a section with a list of the parts, each formula typeset as MathML.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..build.sources import load_with_sources
from ..emit.render import render
from ..formulas.derivation import WIDTH, Derivation, Line, headed, latex, text_lines
from ..model.chain import derivation
from .page.mathml import mathml


def derive_file(
    path: Path, parameters: Sequence[str], format: str = "text", columns: int = WIDTH
) -> str:
    """What `symgrad derive` prints."""
    model, _ = load_with_sources(path)
    texts = []
    for name in parameters:
        steps = [label for label, s in model.steps.items()
                 if any(p.tensor.name == name for p in model.trained(s))]  # fmt: skip
        found = [derivation(model, name, label) for label in steps] or [derivation(model, name)]
        texts += [_text(d, format, columns) for d in found]
    return "\n\n\n".join(texts)


def _text(d: Derivation, format: str, columns: int) -> str:
    if format == "html":
        return derivation_html(d).rstrip("\n")
    return latex(d) if format == "latex" else "\n".join(text_lines(d, columns))


def derivation_html(d: Derivation) -> str:
    """The derivation as a section of a page."""
    return render(
        "html/derivation.html.j2",
        title=f"∂L/∂{d.of}",
        origin=d.origin,
        parts=[
            {
                "title": part.title,
                "words": part.words,
                "notes": part.notes,
                "lines": [_line(line) for line in headed(part.lines)],
            }
            for part in d.parts
        ],
    )


def _line(line: Line) -> dict[str, object]:
    note = "   ".join(filter(None, [line.ranges, line.note]))
    return {
        "kind": line.kind,
        "label": line.label,
        "text": line.text,
        "math": mathml(line.latex),
        "note": f"{line.name}, {note}"
        if line.kind == "symbol" and line.name != line.text
        else note,
    }
