"""The texts that are emitted as they are, or in the frames of templates: where they lie.

>>> source("python/formats.py.j2").split("(")[0]
'def _format'
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
PLACES = (_PACKAGE / "templates", _PACKAGE.parent / "templates")  # in the wheel, in the checkout


def source(name: str) -> str:
    """The text of a file among the templates, such as ``numpy/functions.py``."""
    place = next(place for place in PLACES if (place / name).exists())
    return (place / name).read_text(encoding="utf-8")
