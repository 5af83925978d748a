"""A model file is run as Python runs it, and gives its model.

In comes the path of a file, out its Model:

    with running(Path("models/net.py")) as run:
        model = run.model()              what the file made
        …                                what the model does later, such as Optimizer.update

Inside, the file's folder comes first on the path, the file is a module of its own name (so that
classes of it can be pickled, and dataclasses find their annotations), a member of its package if
its folder has an ``__init__.py``; it is not ``__main__``, so what stands under that guard does not
run. Afterwards everything is as it was. An error of the file is a SpecError with its line.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
import sysconfig
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from ..language.mistakes import explained
from ..language.trace import PACKAGE, SpecError, fresh_trace
from ..large import large_formulas
from ..passes.verify import IllegalProgram
from ..scalar import FormulaError
from .model import Model


class Run:
    """A model file that is being run."""

    def __init__(self, path: Path, module: ModuleType) -> None:
        self.path, self.module = path, module

    def execute(self, source: bytes) -> Model:
        code = compile(source, str(self.path), "exec", dont_inherit=True)
        with fresh_trace(), large_formulas():
            exec(code, vars(self.module))
            return self._model()

    def _model(self) -> Model:
        models = [v for v in vars(self.module).values() if isinstance(v, Model)]
        unique = list(dict.fromkeys(models))
        if not unique:
            raise SpecError(f"{self.path}:1: has no model: assign one, as in model = Model(…)")
        if len(unique) > 1:
            places = ", ".join(str(m.line.number) for m in unique)
            raise SpecError(
                f"{unique[1].line}: the file has {len(unique)} models (lines {places}), it must"
                " have one"
            )
        return unique[0]


@contextmanager
def running(path: Path) -> Iterator[Run]:
    """A model file's surroundings; errors inside that it made become SpecErrors."""
    file = path.resolve()
    folders, name = _package(file)
    arguments, folder, search = sys.argv, os.getcwd(), list(sys.path)
    module, others = _module(name, file), set(sys.modules)
    before = sys.modules.get(name)
    sys.modules[name] = module
    sys.argv, sys.path[:0] = [str(path)], [str(f) for f in folders]
    try:
        yield Run(path, module)
    except SpecError:
        raise
    except BaseException as error:
        told = _told(error, path)
        if told is None:
            raise
        raise told from error
    finally:
        sys.argv, sys.path[:] = arguments, search
        if os.getcwd() != folder:
            os.chdir(folder)
        for other in _of_users([m for m in sys.modules if m not in others], file):
            del sys.modules[other]  # so that the next run sees what the file says then
        if before is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = before


def _of_users(modules: list[str], file: Path) -> list[str]:
    """Those of the modules that are the user's; a package without `__init__` has folders only."""

    found = []
    for name in modules:
        module = sys.modules[name]
        folders = getattr(module, "__path__", ())
        where = getattr(module, "__file__", None) or next(iter(folders), None)
        if where and is_users(where, file):
            found.append(name)
    return found


def is_users(file: str, model: Path) -> bool:
    """Whether a file is neither symgrad's nor of the Python installation (unless the model is)."""
    place, own = Path(os.path.realpath(file)), Path(os.path.realpath(model))
    if "__pycache__" in place.parts or Path(PACKAGE) in place.parents:
        return False
    paths = sysconfig.get_paths()
    installed = {sys.prefix, sys.base_prefix, paths["stdlib"], paths["purelib"]}
    roots = [Path(os.path.realpath(p)) for p in (*installed, "/proc", "/dev", "/sys")]
    return not any(root in place.parents and root not in own.parents for root in roots)


def _module(name: str, file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None:  # a file that does not end in .py
        loader = importlib.util.spec_from_loader(name, None, origin=str(file))
        assert loader is not None
        module = importlib.util.module_from_spec(loader)
        module.__file__ = str(file)
        return module
    return importlib.util.module_from_spec(spec)


def _package(file: Path) -> tuple[list[Path], str]:
    """The folders that the path begins with, and the module's name: ``pkg.net`` if its folder is
    the package `pkg`. A name that another module has is not taken from it."""
    folders, top = [file.parent], file.parent
    name = file.stem if file.stem.isidentifier() else re.sub(r"\W", "_", f"model_{file.stem}")
    parts: list[str] = []
    while (top / "__init__.py").is_file() and top.name.isidentifier() and top.parent != top:
        parts.insert(0, top.name)
        top = top.parent
    if parts:
        known = sys.modules.get(parts[0])
        where = [Path(p).resolve() for p in getattr(known, "__path__", [])]
        if known is None or top / parts[0] in where:
            return [*folders, top], ".".join([*parts, name])
    taken = name in sys.modules or name in sys.stdlib_module_names
    return folders, f"model_{name}" if taken else name


def _told(error: BaseException, path: Path) -> BaseException | None:
    """An error as one of the model file, if it came from there."""
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == str(path)]
    if isinstance(error, SyntaxError) and error.filename in (None, str(path)):
        return SpecError(f"{path}:{error.lineno or 1}: not Python: {error.msg}")
    if not lines:
        return None
    try:
        text = str(error)
    except Exception:
        text = "(its text can't be told)"
    plain = isinstance(error, (IllegalProgram, FormulaError))
    text = explained(error) or (text if plain else f"{type(error).__name__}: {text}")
    place = f"{path}:{lines[-1] or 1}: {text}".rstrip(": ")
    return Interrupted(place) if isinstance(error, KeyboardInterrupt) else SpecError(place)


class Interrupted(KeyboardInterrupt):
    """A KeyboardInterrupt while a model file ran; the message starts with file and line."""


def read_source(path: Path) -> bytes:
    """The bytes of a model file; a SpecError if there are none that Python could read."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise SpecError(f"{path}: cannot be read: not a file")  # a pipe would be waited for
        source = path.read_bytes()
    except OSError as error:
        raise SpecError(f"{path}: cannot be read: {error.strerror or error}") from None
    if b"\0" in source:
        raise SpecError(f"{path}: cannot be read: not a text file")
    return source


def load_model(path: str | Path) -> Model:
    """Run a model file and return its model. Any error in it becomes a SpecError with its line."""
    place = Path(path)
    source = read_source(place)
    with running(place) as run:
        return named(run.execute(source), place)


def named(model: Model, path: Path, given: str | None = None) -> Model:
    """The model, with the name of its file if neither it nor the caller has one."""
    if model.name is None and given is None:
        model.name = re.sub(r"\W", "_", path.stem, flags=re.ASCII)
        if not re.match(r"[A-Za-z]\w{0,63}\Z", model.name, re.ASCII):
            raise SpecError(
                f"{model.line}: {path.stem!r} is not a name for a module; give Model(…, name=…) or"
                " --name"
            )
    return model
