"""Model files in, and the modules made of them: both fresh each time."""

from __future__ import annotations

import importlib.util
import itertools
import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .cache import PACKAGE
from .files import BuildError

if TYPE_CHECKING:
    from ..spec.model import Model

_numbers = itertools.count(1)
_opened: list[str] | None = None
_hooked = False


def load_generated(path: str | Path) -> ModuleType:
    """The module at a path (``digits_numpy.py``, or the package ``digits_c``), newly imported under
    a name of its own, so that an older version of it stays as it was."""
    place = Path(path).resolve()
    package = place.is_dir()
    file = place / "__init__.py" if package else place
    name = f"{place.stem}_{next(_numbers)}"
    spec = importlib.util.spec_from_file_location(
        name, file, submodule_search_locations=[str(place)] if package else None
    )
    if spec is None or spec.loader is None or not file.exists():
        raise BuildError(f"{path}: there is no module")
    importlib.invalidate_caches()
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def load_with_sources(path: Path) -> tuple[Model, list[Path]]:
    """The model of a file, and every file that decided it: the file itself, the user's modules that
    it imports, and what they open while they run."""
    from ..spec.model import load_model

    before = set(sys.modules)
    with _recorded() as opened:
        try:
            model = load_model(path)
        finally:
            imported = {
                name: file
                for name, module in list(sys.modules.items())
                if name not in before and (file := getattr(module, "__file__", None))
            }
            users = {name: file for name, file in imported.items() if _is_users(file, path)}
            for name in users:
                del sys.modules[name]  # so that the next load sees what the file says then
    found = {os.path.realpath(p) for p in (path, *users.values())}
    found.update(os.path.realpath(p) for p in opened if os.path.isfile(p) and _is_users(p, path))
    return model, [Path(p) for p in sorted(found)]


@contextmanager
def _recorded() -> Iterator[list[str]]:
    """The files that are opened for reading inside."""
    global _opened, _hooked
    if not _hooked:
        sys.addaudithook(_on_event)
        _hooked = True
    _opened = []
    try:
        yield _opened
    finally:
        _opened = None


def _on_event(event: str, args: tuple[Any, ...]) -> None:
    if event == "open" and _opened is not None:
        path, mode, flags = args
        reading = "r" in mode if mode else not flags & (os.O_WRONLY | os.O_RDWR)
        if reading and isinstance(path, (str, bytes, os.PathLike)):
            _opened.append(os.fsdecode(path))


def _is_users(file: str, model: Path) -> bool:
    """Whether a file is neither symgrad's nor of the Python installation (unless the model is)."""
    place, own = Path(os.path.realpath(file)), Path(os.path.realpath(model))
    if "__pycache__" in place.parts or PACKAGE in place.parents:
        return False
    paths = sysconfig.get_paths()
    installed = {sys.prefix, sys.base_prefix, paths["stdlib"], paths["purelib"], "/proc", "/dev"}
    roots = [Path(os.path.realpath(p)) for p in installed]
    return not any(root in place.parents and root not in own.parents for root in roots)
