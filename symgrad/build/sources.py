"""A model file, and all files that decide what its model is, as they were when they were read.

    with opened(Path("net.py")) as (model, sources):
        …                                          what the model does later is watched as well
    sources.hashes                                 {"/home/me/net.py": "9f86d0…", …}

Those are the file itself, the user's modules that it imports and what they open. The hash is of the
bytes that were executed; of a file that is only opened, of what it held before, and `steady` is
false if it holds something else at the end. A file that was looked for in vain counts, too.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

from .cache import MISSING, TEMPLATES, hash_of, state

if TYPE_CHECKING:
    from ..model.model import Model

_watching: Sources | None = None
_hooked = False


class Sources:
    """The files that a model was made of, by their hashes; `steady` if none changed meanwhile."""

    def __init__(self, model: Path) -> None:
        self.model = Path(os.path.realpath(model))
        self.hashes: dict[str, str] = {}
        self.steady = True

    @property
    def paths(self) -> list[Path]:
        """The files that there are."""
        return [Path(p) for p, found in sorted(self.hashes.items()) if found != MISSING]

    def note(self, path: str, found: str) -> None:
        place = os.path.realpath(path)
        if self.hashes.setdefault(place, found) != found:
            self.steady = False

    def opened(self, path: str) -> None:
        """A file is about to be read."""
        if os.path.isdir(path) or not self.is_users(path):
            return
        try:
            self.note(path, state(Path(path)))
        except OSError:
            return

    def compare(self) -> None:
        """Whether the files are still what they were."""
        for path, before in self.hashes.items():
            try:
                self.steady &= state(Path(path)) == before
            except OSError:
                self.steady = False

    def is_users(self, file: str) -> bool:
        from ..model.file import is_users

        own = TEMPLATES in Path(os.path.realpath(file)).parents
        return not own and is_users(file, self.model)


@contextmanager
def opened(path: Path, name: str | None = None) -> Iterator[tuple[Model, Sources]]:
    """The model of a file, which stays as Python runs it until the end. `name` is given where the
    model's own does not count."""
    from ..model.file import named, read_source, running

    sources = Sources(path)
    finder = _Finder(sources)
    with _watched(sources):
        source = read_source(path)
        sources.note(str(path), hash_of(source))
        importlib.invalidate_caches()
        sys.meta_path.insert(0, finder)
        try:
            with running(path) as run:
                yield named(run.execute(source), path, name), sources
        finally:
            sys.meta_path.remove(finder)
    sources.compare()


def load_with_sources(path: Path) -> tuple[Model, list[Path]]:
    """The model of a file, and every file that decided it."""
    with opened(path) as (model, sources):
        pass
    return model, sources.paths


class _Finder(PathFinder):
    """Finds the user's modules, whose source is compiled as it is read: no bytecode of an earlier
    state of the file stands in for it."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources

    def find_spec(  # type: ignore[override]
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or not isinstance(spec.loader, SourceFileLoader) or not spec.origin:
            return None
        if not self.sources.is_users(spec.origin):
            return None
        spec.loader = _Loader(name, spec.origin, self.sources)
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, sources: Sources) -> None:
        super().__init__(name, path)
        self.sources = sources

    def get_code(self, fullname: str) -> CodeType | None:
        data = self.get_data(self.path)
        self.sources.note(self.path, hash_of(data))
        return self.source_to_code(data, self.path)


@contextmanager
def _watched(sources: Sources) -> Iterator[None]:
    """Files that are opened inside are noted."""
    global _watching, _hooked
    if not _hooked:
        sys.addaudithook(_on_event)
        _hooked = True
    outer, _watching = _watching, sources
    try:
        yield
    finally:
        _watching = outer


def _on_event(event: str, args: tuple[Any, ...]) -> None:
    global _watching
    if event != "open" or _watching is None:
        return
    path, mode, flags = args
    reading = "r" in mode if mode else not flags & (os.O_WRONLY | os.O_RDWR)
    if reading and isinstance(path, (str, bytes, os.PathLike)):
        sources, _watching = _watching, None  # reading the file is an event, too
        try:
            sources.opened(os.fsdecode(path))
        finally:
            _watching = sources
