"""Templates → text. Templates are short and have no logic; a name that they do not get is an
error. What goes into HTML is escaped."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from ..sources import PLACES


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(PLACES),
        undefined=StrictUndefined,
        autoescape=select_autoescape(("html.j2",), default=False),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(template: str, **values: Any) -> str:
    """The text of a template, such as ``numpy/module.py.j2``, with one newline at its end."""
    text = _environment().get_template(template).render(**values)
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n")) + "\n"
