"""Whether a compile would change anything, told without importing SymPy.

An entry remembers one compile: a key over everything that decides the output besides the model
(options, symgrad's own sources and templates, the versions of what it uses), and the hash of every
file that was read (the model, what it imports and opens) and written. It is current while all of
them are as they were. An entry that is missing, damaged or half written is no entry.

Entries are in ``$XDG_CACHE_HOME/symgrad`` (``~/.cache/symgrad``); where that can't be written,
every compile is a new one.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
USED = ("sympy", "jinja2", "cffi")


def folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "symgrad"


def entry(*what: object) -> Path:
    """Where the compile that `what` names is remembered."""
    return folder() / f"{_digest(what)}.json"


def key(*options: object) -> str:
    """A hash over the options, symgrad itself, and what it runs on."""
    templates = PACKAGE / "templates"
    if not templates.is_dir():
        templates = PACKAGE.parent / "templates"
    own = sorted([*PACKAGE.rglob("*.py"), *templates.rglob("*.j2")])
    versions = [_installed(name) for name in USED]
    return _digest([options, [_content(p) for p in own], versions, sys.version, sys.platform])


def current(place: Path, key: str) -> list[Path] | None:
    """The files that the remembered compile wrote, if it would write the same again."""
    try:
        known = json.loads(place.read_text(encoding="utf-8"))
        if known["key"] != key:
            return None
        written = [Path(p) for p in known["written"]]
        files = {**known["read"], **known["written"]}
        unchanged = all(_content(Path(p)) == content for p, content in files.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return written if written and unchanged else None


def remember(place: Path, key: str, read: Iterable[Path], written: Iterable[Path]) -> None:
    """Write the entry; a cache that can't be written is none."""
    try:
        known = {
            "key": key,
            "read": {str(p): _content(p) for p in read},
            "written": {str(p): _content(p) for p in written},
        }
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(known, file, indent=1)
        os.replace(temporary, place)
    except OSError:
        return


def _installed(name: str) -> list[str]:
    """What stands beside a package under its name and tells its version: ``sympy-1.14.0.dist-info``
    (to import `importlib.metadata` would take longer than all else here)."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return []
    site = Path(spec.origin).parent.parent
    return [spec.origin, *sorted(n for n in os.listdir(site) if n.lower().startswith(f"{name}-"))]


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()


def _content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
