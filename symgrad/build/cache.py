"""Whether a compile would change anything, told without importing SymPy.

An entry remembers one compile: a key over everything that decides the output besides the model
(options, symgrad's own sources and templates, the versions of what it uses, for C the compiler and
its flags), what the model's run saw (`Seen`: the files that it read, imported or looked for), as it
was then, and the hash of each file that was written. It is current while all of them are as they
were. An entry that is missing, damaged or half written is no entry.

Entries are where the system has such files of a user (``~/.cache/symgrad`` or
``~/Library/Caches/symgrad``); where there is no such place, or it can't be written, every compile
is a new one.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from stat import S_ISDIR
from typing import Literal, NamedTuple

import platformdirs

from .files import clear, temporary

PACKAGE = Path(__file__).resolve().parent.parent
TEMPLATES = next(p for p in (PACKAGE / "templates", PACKAGE.parent / "templates") if p.is_dir())
USED = ("sympy", "mpmath", "numpy", "jinja2", "cffi")
C_SETTINGS = ("CC", "CFLAGS", "CPATH", "C_INCLUDE_PATH", "LIBRARY_PATH", "COMPILER_PATH")
MISSING = "missing"


class Seen(NamedTuple):
    """What a model's run saw: the bytes of a file, the names in a folder, that there is a file of
    some size, a variable of the environment, or the current directory."""

    kind: Literal["file", "folder", "look", "variable", "current"]
    name: str


def folder() -> Path | None:
    """Where entries are; None where the user has no home, or the place named for it is none."""
    try:
        place = Path(platformdirs.user_cache_dir("symgrad", appauthor=False))
    except RuntimeError:
        return None
    return place if place.is_absolute() else None


def entry(*what: object) -> Path | None:
    """Where the compile that `what` names is remembered."""
    place = folder()
    return place and place / f"{_digest(what)}.json"


def key(backend: str, *options: object) -> str:
    """A hash over the options, symgrad itself, and what it runs on."""
    own = sorted([*PACKAGE.rglob("*.py"), *filter(Path.is_file, TEMPLATES.rglob("*"))])
    versions = [_installed(name) for name in USED]
    machine = _compiler() if backend == "c" else ()
    texts = [content(p) for p in own]
    return _digest([backend, options, texts, versions, sys.version, sys.platform, machine])


def current(place: Path | None, key: str) -> list[Path] | None:
    """The files that the remembered compile wrote, if it would write the same again."""
    if place is None:
        return None
    try:
        known = json.loads(place.read_text(encoding="utf-8"))
        if known["key"] != key:
            return None
        written = [Path(p) for p in known["written"]]
        unchanged = all(state(Seen(*what)) == found for *what, found in known["read"])
        unchanged &= all(content(Path(p)) == found for p, found in known["written"].items())
        if known["package"] is not None:
            unchanged &= _files(Path(known["package"])) <= set(written)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return written if written and unchanged else None


def seen(place: Path | None) -> dict[Seen, str]:
    """What the run of a remembered compile saw."""
    try:
        known = json.loads(place.read_text(encoding="utf-8")) if place else {"read": []}
        return {Seen(*what): found for *what, found in known["read"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def remember(
    place: Path | None,
    key: str,
    read: Mapping[Seen, str],
    written: Mapping[str, str],
    package: Path | None,
) -> None:
    """Write the entry, of files by their hashes, which are in a package or alone; a cache that
    can't be written is none."""
    if place is None:
        return
    try:
        saw = [[*what, found] for what, found in read.items()]
        inside = None if package is None else str(package)
        known = {"key": key, "read": saw, "written": dict(written), "package": inside}
        place.parent.mkdir(parents=True, exist_ok=True)
        clear(place.parent)
        made = temporary(place)
        made.write_text(json.dumps(known, indent=1), encoding="utf-8")
        os.replace(made, place)
    except OSError:
        return


def _files(folder: Path) -> set[Path]:
    """The files in a package: one that symgrad did not write makes a new compile, which says so."""
    return {p for p in folder.iterdir() if p.name != "__pycache__"}


def _compiler() -> tuple[object, ...]:
    """What the binary depends on besides its source: settings, compiler, and the processor, as it
    is compiled for the one that is there."""
    settings = [os.environ.get(name) for name in C_SETTINGS]
    named = os.environ.get("CC") or "gcc cc"
    words = [named, *named.replace("'", " ").replace('"', " ").split()]
    found = [shutil.which(word) for word in words]
    programs = [(p, os.stat(p).st_mtime_ns, os.stat(p).st_size) for p in map(_real, found) if p]
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            flags = [line for line in file.read(8000).split("\n") if line.startswith("flags")][:1]
    except OSError:
        flags = []
    return settings, programs, flags


def _real(program: str | None) -> str | None:
    return program and os.path.realpath(program)


def _installed(name: str) -> list[str]:
    """What stands beside a package under its name and tells its version: ``sympy-1.14.0.dist-info``
    (to import `importlib.metadata` would take longer than all else here)."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return []
    names = _listed(str(Path(spec.origin).parent.parent))
    return [spec.origin, *(n for n in names if n.lower().startswith(f"{name}-"))]


@cache
def _listed(folder: str) -> list[str]:
    return sorted(os.listdir(folder))


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()


def content(path: Path) -> str:
    return hash_of(path.read_bytes())


def state(what: Seen) -> str:
    """What is there now."""
    try:
        if what.kind == "variable":
            return hash_of(os.fsencode(os.environ[what.name]))
        if what.kind == "current":
            return os.getcwd()
        if what.kind == "folder":
            return hash_of(repr(sorted(os.listdir(what.name))).encode(errors="surrogateescape"))
        if what.kind == "look":
            return _look(what.name)
        return content(Path(what.name))
    except (FileNotFoundError, NotADirectoryError, KeyError):
        return MISSING


def _look(path: str) -> str:
    """What is seen of a file that is not read."""
    found = os.stat(path)
    return "a folder" if S_ISDIR(found.st_mode) else f"{found.st_size} bytes"


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
