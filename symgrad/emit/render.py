"""Templates → text. Templates are short and have no logic; a name that they do not get is an
error. What goes into HTML is escaped."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = [_PACKAGE / "templates", _PACKAGE.parent / "templates"]  # in the wheel, in the checkout


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_PLACES),
        undefined=StrictUndefined,
        autoescape=select_autoescape(("html.j2",), default=False),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def source(name: str) -> str:
    """The text of a file among the templates that is emitted as it is, such as
    ``numpy/functions.py``."""
    environment = _environment()
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


def render(template: str, **values: Any) -> str:
    """The text of a template, such as ``numpy/module.py.j2``, with one newline at its end."""
    text = _environment().get_template(template).render(**values)
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n")) + "\n"
