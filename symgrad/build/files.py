"""Files that are written whole or not at all.

Text comes in by relative path, ``{"digits_c/digits.c": …}``. It is made in a workshop, a folder of
this process under the system's temporary one, and then takes its place in one step: a file is
renamed, a directory changes places with the old one. Whoever reads, and whatever interrupts, a
``kill -9`` included, meets the old or the new, and nothing is left beside it. Where the workshop is
on another file system, a hidden copy beside the place stands for a moment; what a process that was
killed left of either is removed by the next one. What stands there and was not made by symgrad is
neither overwritten nor removed.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

MARK = b"Made by symgrad"
SOMETIMES = (
    "contract.h",
    "contract_levels.h",
    "parallel.h",
    "vector_math.h",
    "formulas.json",
    "__main__.py",
)  # what not every package has
_LEFT = re.compile(r"\..*\.(\d+)\.symgrad\Z")
_EXTENSION = re.compile(r"_\w+_[0-9a-f]{8}\.(?:[\w.-]+\.)?(?:so|pyd)(?:\.\d+)?\Z")
_AT_CWD, _EXCHANGE = -100, 2  # of Linux' renameat2


class BuildError(RuntimeError):
    """What was compiled can't be written, or can't be built on this machine."""


def write_file(path: Path, text: str) -> None:
    """Replace one file."""
    place = path.resolve()
    if place.is_dir() or (place.exists() and not _ours(place)):
        raise BuildError(f"{path}: exists and symgrad did not make it; move it, or give --name")
    place.parent.mkdir(parents=True, exist_ok=True)
    with workshop() as folder:
        fresh = folder / "file"
        fresh.write_text(text, encoding="utf-8", newline="\n")
        move(fresh, place)


def write_package(
    path: Path, files: Mapping[str, str], finish: Callable[[Path], None] = lambda folder: None
) -> None:
    """Replace a directory by one with these files; `finish` may add to it before it is moved."""
    place = path.resolve()
    _check_package(path, place, files)
    place.parent.mkdir(parents=True, exist_ok=True)
    with workshop() as folder:
        fresh = folder / place.name
        fresh.mkdir()
        for name, text in files.items():
            (fresh / name).write_text(text, encoding="utf-8", newline="\n")
        finish(fresh)
        _check_package(path, place, files)  # building takes a while
        move(fresh, place)


def _check_package(path: Path, place: Path, files: Iterable[str]) -> None:
    """Raise BuildError if anything there is not symgrad's; a copy of what it made has a name that
    symgrad did not give."""
    names = {*files, *SOMETIMES, f"test_{place.name.removesuffix('_c')}.c"}
    if not place.exists():
        return
    if not (place.is_dir() and (_ours(place / "__init__.py") or not any(place.iterdir()))):
        raise BuildError(f"{path}: exists and symgrad did not make it; move it, or give --name")
    for inside in sorted(place.iterdir()):
        made = _EXTENSION.match(inside.name) or _is_bytecode(inside)
        ours = inside.name == "__init__.py" or (inside.name in names and _marked(inside))
        if not made and not ours:
            raise BuildError(
                f"{path / inside.name}: symgrad did not make it, and would remove it; move it, or"
                " give --name"
            )


def _is_bytecode(folder: Path) -> bool:
    """Whether a folder is what Python makes beside modules, and nothing else is in it."""
    named = folder.name == "__pycache__" and folder.is_dir() and not folder.is_symlink()
    return named and all(".pyc" in inside.name for inside in folder.iterdir())


@contextmanager
def workshop() -> Iterator[Path]:
    """A new folder outside the place that is written."""
    base = Path(tempfile.gettempdir())
    clear(base)
    folder = Path(tempfile.mkdtemp(prefix=".symgrad.", suffix=f".{os.getpid()}.symgrad", dir=base))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def move(fresh: Path, place: Path) -> None:
    """What is in a workshop takes its place in one step; what stood there goes."""
    clear(place.parent)
    try:
        _replace(fresh, place)
        return
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
    beside = place.with_name(f".{place.name[:60]}.{os.getpid()}.symgrad")
    try:
        if fresh.is_dir():
            shutil.copytree(fresh, beside)
        else:
            shutil.copyfile(fresh, beside)
        _replace(beside, place)
    finally:
        _remove(beside)


def _replace(fresh: Path, place: Path) -> None:
    if not fresh.is_dir() or not place.exists():
        os.replace(fresh, place)
    elif not _exchanged(fresh, place):  # no such call here: for a moment nothing stands there
        old = fresh.with_name("old")
        os.rename(place, old)
        try:
            os.rename(fresh, place)
        except BaseException:
            os.rename(old, place)
            raise
        _remove(old)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system made two directories change places."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    code = call(_AT_CWD, os.fsencode(one), _AT_CWD, os.fsencode(other), _EXCHANGE)
    if code and ctypes.get_errno() == errno.EXDEV:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(other))
    return not code


def clear(folder: Path) -> None:
    """Remove what processes that are no longer there left in a folder."""
    try:
        left = [(name, _LEFT.match(name)) for name in os.listdir(folder)]
    except OSError:
        return
    for name, match in left:
        if match and not _runs(int(match[1])):
            _remove(folder / name)


def temporary(path: Path) -> Path:
    """A name beside a file for what is to replace it, which `clear` knows."""
    return path.with_name(f".{path.name}.{os.getpid()}.symgrad")


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # another user's
    return True


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            return


def _ours(path: Path) -> bool:
    """Whether symgrad made a file, or there is nothing in it."""
    return _marked(path) or (path.is_file() and not path.stat().st_size)


def _marked(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return MARK in file.read(4000)
    except OSError:
        return False


def one_line(path: object) -> str:
    """A path as a message shows it: without line breaks and other control characters."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in str(path))
