"""Importing what symgrad made, newly each time."""

from __future__ import annotations

import importlib.util
import itertools
import sys
from pathlib import Path
from types import ModuleType

from .files import BuildError

_numbers = itertools.count(1)


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
