"""A model file, and all files that decide what its model is, as they were when they were read.

    with opened(Path("net.py")) as (model, sources):
        …                                          what the model does later is watched as well
    sources.hashes                                 {"/home/me/net.py": "9f86d0…", …}

Those are the file itself, the user's modules that it imports and what they open; also the folders
that they list, and the variables of the environment that they ask for. The hash is of the bytes
that were executed; of what is only read, of what it held before, and `steady` is false if it holds
something else at the end. A file that was looked for in vain counts, too.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
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
        files = [p for p, found in sorted(self.hashes.items()) if found != MISSING]
        return [Path(p) for p in files if p[0] != "$" and not p.endswith(os.sep)]

    def note(self, path: str, found: str) -> None:
        self._note(os.path.realpath(path), found)

    def _note(self, place: str, found: str) -> None:
        if self.hashes.setdefault(place, found) != found:
            self.steady = False

    def opened(self, path: str) -> None:
        """A file is about to be read."""
        if os.path.isdir(path) or not self.is_users(path):
            return
        try:
            self.note(path, state(path))
        except OSError:
            return

    def listed(self, folder: str) -> None:
        """The names in a folder are about to be read."""
        place = os.path.join(os.path.realpath(folder), "")
        try:
            if self.is_users(place):
                self._note(place, state(place))
        except OSError:
            return

    def asked(self, name: str, value: str | None) -> None:
        """A variable of the environment is about to be read."""
        self._note(f"${name}", MISSING if value is None else hash_of(os.fsencode(value)))

    def compare(self) -> None:
        """Whether the files are still what they were."""
        for path, before in self.hashes.items():
            try:
                self.steady &= state(path) == before
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


class _Environment(MutableMapping[str, str]):
    """os.environ, which remembers what it was asked for and had not been told."""

    def __init__(self, inner: MutableMapping[str, str], sources: Sources) -> None:
        self.inner, self.sources = inner, sources
        self.told: set[str] = set()

    def __getitem__(self, name: str) -> str:
        if name not in self.told:
            self.sources.asked(name, self.inner.get(name))
        return self.inner[name]

    def __setitem__(self, name: str, value: str) -> None:
        self.told.add(name)
        self.inner[name] = value

    def __delitem__(self, name: str) -> None:
        self.told.add(name)
        del self.inner[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.inner)

    def __len__(self) -> int:
        return len(self.inner)

    def copy(self) -> dict[str, str]:
        return dict(self.inner)

    def __or__(self, other: Mapping[str, str]) -> dict[str, str]:
        return {**self.inner, **other}


@contextmanager
def _watched(sources: Sources) -> Iterator[None]:
    """Files that are opened inside are noted."""
    global _watching, _hooked
    if not _hooked:
        sys.addaudithook(_on_event)
        _hooked = True
    outer, _watching = _watching, sources
    environment = os.environ
    os.environ = _Environment(environment, sources)  # type: ignore[assignment]  # noqa: B003
    try:
        yield
    finally:
        _watching, os.environ = outer, environment


def _on_event(event: str, args: tuple[Any, ...]) -> None:
    global _watching
    if _watching is None:
        return
    if event in ("os.listdir", "os.scandir"):
        importing = sys._getframe(1).f_code.co_filename.startswith("<frozen importlib")
        if not importing and isinstance(args[0], (str, bytes, os.PathLike)):
            sources, _watching = _watching, None
            try:
                sources.listed(os.fsdecode(args[0]) or ".")
            finally:
                _watching = sources
        return
    if event != "open":
        return
    path, mode, flags = args
    reading = "r" in mode if mode else not flags & (os.O_WRONLY | os.O_RDWR)
    if reading and isinstance(path, (str, bytes, os.PathLike)):
        sources, _watching = _watching, None  # reading the file is an event, too
        try:
            sources.opened(os.fsdecode(path))
        finally:
            _watching = sources
