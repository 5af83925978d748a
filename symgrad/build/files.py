"""Files that are written whole or not at all.

Text comes in by relative path, ``{"digits_c/digits.c": …}``; it is written beside its place under a
hidden name and then moved there, so that a reader, or a crash, never meets half of it. What stands
there and was not made by symgrad is not overwritten.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

MARK = b"Made by symgrad"


class BuildError(RuntimeError):
    """What was compiled can't be written, or can't be built on this machine."""


def write_file(path: Path, text: str) -> None:
    """Replace one file."""
    if path.is_dir() or (path.exists() and not _ours(path)):
        raise BuildError(f"{path}: exists and symgrad did not make it; move it, or give --name")
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_text(text, encoding="utf-8", newline="\n")
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_package(
    path: Path, files: Mapping[str, str], finish: Callable[[Path], None] = lambda folder: None
) -> None:
    """Replace a directory by one with these files; `finish` may add to it before it is moved."""
    if path.exists() and not (path.is_dir() and _ours(path / "__init__.py")):
        raise BuildError(f"{path}: exists and symgrad did not make it; move it, or give --name")
    path.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    try:
        fresh, old = workshop / path.name, workshop / "old"
        fresh.mkdir()
        for name, text in files.items():
            (fresh / name).write_text(text, encoding="utf-8", newline="\n")
        finish(fresh)
        if path.exists():
            os.rename(path, old)
        try:
            os.rename(fresh, path)
        except BaseException:
            if old.exists():
                os.rename(old, path)
            raise
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(4000)
    except OSError:
        return False
    return MARK in head or not head.strip()
