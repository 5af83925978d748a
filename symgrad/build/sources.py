"""A model file, and all that decides what its model is, as it was when it was seen.

    with opened(Path("net.py")) as (model, sources):
        …                                          what the model does later is watched as well
    sources.seen                                   {Seen("file", "/home/me/net.py"): "9f86d0…", …}

Those are the file itself, the user's modules that it imports and what they open; also what they
look for, in vain or not, the folders that they list, the variables of the environment that they ask
for, and the current directory where it matters. The hash is of the bytes that were executed; of
what is only read, of what it held before, and `steady` is false if it holds something else at the
end, or if another program or machine was asked, of which nobody knows what it read.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import sysconfig
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader, all_suffixes
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import TYPE_CHECKING, Any, AnyStr, Literal

from .cache import MISSING, PACKAGE, TEMPLATES, Seen, hash_of, state

if TYPE_CHECKING:
    from ..model.model import Model

_watching: Sources | None = None
_hooked = False
OUTSIDE = (
    "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty",
    "subprocess.Popen", "socket.connect",
)  # fmt: skip
LOOKING = ("stat", "lstat", "access")
_STANDARD = (sysconfig.get_paths()["stdlib"], "<frozen ")


class Sources:
    """What a model was made of, as it was; `steady` if none of it changed meanwhile."""

    def __init__(self, model: Path) -> None:
        self.model = Path(os.path.realpath(model))
        self.began = os.getcwd()
        self.seen: dict[Seen, str] = {}
        self.steady = True
        self.folders: dict[str, bool] = {}

    @property
    def paths(self) -> list[Path]:
        """The files that were read."""
        found = sorted(w.name for w, s in self.seen.items() if w.kind == "file" and s != MISSING)
        return [Path(name) for name in found]

    def note(self, what: Seen, found: str) -> None:
        if self.seen.setdefault(what, found) != found:
            self.steady = False

    def see(self, kind: Literal["file", "folder", "look"], path: str) -> None:
        """A file or folder is about to be read or looked for. Its name is kept as it was given, so
        that a link which leads elsewhere later is another file."""
        if not os.path.isabs(path) and os.getcwd() == self.began:
            self.note(Seen("current", ""), self.began)
        place = os.path.abspath(path)
        try:
            if self.is_users(place) and not (kind == "file" and os.path.isdir(place)):
                self.note(Seen(kind, place), state(Seen(kind, place)))
        except OSError:
            return

    def asked(self, name: str, value: AnyStr | None) -> None:
        """A variable of the environment is about to be read."""
        found = MISSING if value is None else hash_of(os.fsencode(value))
        self.note(Seen("variable", name), found)

    def searched(self, name: str, path: Sequence[str] | None, spec: ModuleSpec | None) -> None:
        """A module was looked for: what stood first on the way, or might have, counts."""
        word = name.rpartition(".")[2]
        own = spec and spec.origin and Path(spec.origin).parent
        place = own.parent if own and spec and spec.submodule_search_locations else own
        if path is None:
            os.environ.get("PYTHONPATH")  # notes it
        for folder in sys.path if path is None else path:
            if self._of_users(folder):
                for ending in ("", f"{os.sep}__init__.py", *all_suffixes()):
                    self.see("look", os.path.join(folder, word + ending))
            if place == Path(folder):
                return

    def _of_users(self, folder: str) -> bool:
        if folder not in self.folders:
            self.folders[folder] = self.is_users(os.path.join(folder, "module.py"))
        return self.folders[folder]

    def compare(self) -> None:
        """Whether all is still what it was."""
        for what, before in self.seen.items():
            try:
                self.steady &= state(what) == before
            except OSError:
                self.steady = False

    def is_users(self, file: str) -> bool:
        from ..model.file import is_users

        own = TEMPLATES in Path(os.path.realpath(file)).parents
        return not own and is_users(file, self.model)


@contextmanager
def opened(
    path: Path, name: str | None = None, sources: Sources | None = None
) -> Iterator[tuple[Model, Sources]]:
    """The model of a file, which stays as Python runs it until the end. `name` is given where the
    model's own does not count, `sources` are what remembers it, also of a file that is wrong."""
    from ..model.file import named, read_source, running

    sources = sources or Sources(path)
    finder = _Finder(sources)
    with _watched(sources):
        source = read_source(path)
        sources.note(Seen("file", os.path.abspath(path)), hash_of(source))
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
        with _unwatched() as sources:
            if sources is not None:
                sources.searched(name, path, spec)
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
        self.sources.note(Seen("file", os.path.abspath(self.path)), hash_of(data))
        return self.source_to_code(data, self.path)


class _Environment(MutableMapping[AnyStr, AnyStr]):
    """os.environ, or os.environb, which remembers what it was asked for and had not been told."""

    def __init__(
        self, inner: MutableMapping[AnyStr, AnyStr], told: set[str], sources: Sources
    ) -> None:
        self.inner: MutableMapping[AnyStr, AnyStr] = inner
        self.told, self.sources = told, sources

    def __getitem__(self, name: AnyStr) -> AnyStr:
        if os.fsdecode(name) not in self.told:
            self.sources.asked(os.fsdecode(name), self.inner.get(name))
        return self.inner[name]

    def __setitem__(self, name: AnyStr, value: AnyStr) -> None:
        self.told.add(os.fsdecode(name))
        self.inner[name] = value

    def __delitem__(self, name: AnyStr) -> None:
        self.told.add(os.fsdecode(name))
        del self.inner[name]

    def __iter__(self) -> Iterator[AnyStr]:
        return iter(self.inner)

    def __len__(self) -> int:
        return len(self.inner)

    def copy(self) -> dict[AnyStr, AnyStr]:
        return dict(self.inner)

    def __or__(self, other: Any) -> dict[AnyStr, AnyStr]:
        return {**self.inner, **other}


@contextmanager
def _watched(sources: Sources) -> Iterator[None]:
    """What is opened, looked for or asked inside is noted."""
    global _watching, _hooked
    if not _hooked:
        sys.addaudithook(_on_event)
        _hooked = True
    told: set[str] = set()
    inside: dict[str, Any] = {
        "environ": _Environment(os.environ, told, sources),
        "getcwd": _where(os.getcwd),
        **{name: _looking(getattr(os, name)) for name in LOOKING},
    }
    if os.supports_bytes_environ:
        inside["environb"] = _Environment(os.environb, told, sources)
    outer, _watching = _watching, sources
    before = {name: getattr(os, name) for name in inside}
    for name, own in inside.items():
        setattr(os, name, own)
    try:
        yield
    finally:
        _watching = outer
        for name, own in before.items():
            setattr(os, name, own)


@contextmanager
def _unwatched() -> Iterator[Sources | None]:
    """What is done inside is done to watch, and not watched."""
    global _watching
    sources, _watching = _watching, None
    try:
        yield sources
    finally:
        _watching = sources


def _asker() -> str:
    """The file of the function that asks: Python's own library asks for others."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and frame.f_code.co_filename.startswith(_STANDARD):
        frame = frame.f_back
    return frame.f_code.co_filename if frame is not None else ""


def _ours(file: str) -> bool:
    return Path(file).is_relative_to(PACKAGE)


def _looking(function: Callable[..., Any]) -> Callable[..., Any]:
    """os.stat and its like, which note what is looked for."""

    def look(path: Any, *arguments: Any, **named: Any) -> Any:
        if _watching is not None and isinstance(path, (str, bytes, os.PathLike)):
            asker = _asker()
            with _unwatched() as sources:
                if sources is not None and not _ours(asker):
                    sources.see("look", os.fsdecode(path))
        return function(path, *arguments, **named)

    return look


def _where(function: Callable[[], str]) -> Callable[[], str]:
    """os.getcwd, which notes that it matters."""

    def current() -> str:
        place = function()
        if _watching is not None and place == _watching.began and not _ours(_asker()):
            _watching.note(Seen("current", ""), place)
        return place

    return current


def _on_event(event: str, args: tuple[Any, ...]) -> None:
    if _watching is None:
        return
    if event in OUTSIDE:
        _watching.steady = False
        return
    what: Literal["file", "folder", "look"]
    if event in ("os.listdir", "os.scandir"):
        if sys._getframe(1).f_code.co_filename.startswith("<frozen importlib"):
            return
        what, path = "folder", args[0] if args[0] is not None else "."
    elif event == "os.chdir":
        what, path = "look", args[0]
    elif event == "sqlite3.connect":
        what, path = "file", args[0]
    elif event == "open":
        path, mode, flags = args
        if not ("r" in mode if mode else not flags & (os.O_WRONLY | os.O_RDWR)):
            return
        what = "file"
    else:
        return
    if isinstance(path, (str, bytes, os.PathLike)):
        asker = _asker()
        with _unwatched() as sources:  # reading the file is an event, too
            if sources is not None and not _ours(asker):
                sources.see(what, os.fsdecode(path))
