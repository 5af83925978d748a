"""A model file, or a Model, becomes a module on disk.

compile_file("examples/digits.py", backend="numpy")      →  generated/digits_numpy.py
compile_model("examples/digits.py", backend="c")         →  generated/digits_c, imported
"""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ..derivatives import may_be_wanted, not_wanted
from . import cache
from .files import BuildError, write_file, write_package
from .load import load_generated
from .sources import Sources, opened

if TYPE_CHECKING:
    from ..model.model import Model

BACKENDS = ("numpy", "c")
DTYPES = ("float32", "float64")
OPTIMIZE = ("speed", "size")


@dataclass(frozen=True, slots=True)
class Compiled:
    """The module that a compile made (a file, or a package's directory), the files of it, and
    whether they were there already."""

    path: Path
    files: tuple[Path, ...]
    unchanged: bool


class Clock:
    """How much processor time each stage took, compilers that it started included."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, float]] = []
        self.last = self.now()

    @staticmethod
    def now() -> float:
        t = os.times()
        return t.user + t.system + t.children_user + t.children_system

    def __call__(self, stage: str) -> None:
        """A stage has ended."""
        before, self.last = self.last, self.now()
        self.rows.append((stage, self.last - before))


def compile_model(
    model: str | Path | Model,
    directory: str | Path = "generated",
    backend: str = "numpy",
    dtype: str = "float32",
    name: str | None = None,
    wanted: Sequence[str] = (),
    optimize: str | None = None,
    *,
    batch: int | Mapping[str, int] | None = None,
    inference: str | Path | None = None,
    test: bool = False,
) -> ModuleType:
    """Compile a model (the path of its file, or a Model) and import the result, newly each time;
    the options are those of `compile_file`."""
    optimize = optimize or optimized(backend, batch)
    if isinstance(model, (str, Path)):
        made = compile_file(
            model,
            directory,
            backend,
            dtype,
            name,
            wanted,
            optimize,
            batch=batch,
            inference=inference,
            test=test,
        )
        return load_generated(made.path)
    _check(backend, dtype, name, wanted, optimize, test)
    from ..compiler import emit

    source = shown(Path(Path(model.line.file).name))
    weights = None
    if inference is not None:
        from .weights import weights_of

        weights, source = weights_of(Path(inference), model, dtype), _with(source, inference)
    files = emit(
        model,
        source,
        backend,
        dtype,
        name,
        wanted,
        optimize,
        batch=batch,
        weights=weights,
        test=test,
    )
    return load_generated(write_module(files, Path(directory))[0])


def optimized(backend: str, batch: object) -> str:
    """What C is optimized for if nobody says: batches of known sizes are for small devices."""
    return "size" if backend == "c" and batch is not None else "speed"


def _with(source: str, inference: str | Path) -> str:
    return f"{source} with the weights of {shown(Path(inference))}"


def compile_file(
    model: str | Path,
    directory: str | Path = "generated",
    backend: str = "numpy",
    dtype: str = "float32",
    name: str | None = None,
    wanted: Sequence[str] = (),
    optimize: str | None = None,
    clock: Callable[[str], None] = lambda stage: None,
    *,
    batch: int | Mapping[str, int] | None = None,
    inference: str | Path | None = None,
    test: bool = False,
    sources: Sources | None = None,
) -> Compiled:
    """Compile a model file, unless that would write what is there already. The name that the files
    begin with is the model's own, which is the file's unless the model is given another. `wanted`
    are functions beyond the training step, as `--with` names them; C may `optimize`
    "size", for small devices, and does for a `batch` of known size, of which all N is, or by its
    name. `inference` is a file of weights, with which a module evaluates and does not train; C may
    bring a `test`. `clock` is told when a stage ends, `sources` remembers what decided the result.

    Raises SpecError where the model is wrong, BuildError where the result can't be built or
    written; then nothing was written.
    """
    optimize = optimize or optimized(backend, batch)
    _check(backend, dtype, name, wanted, optimize, test)
    path, target = Path(model), Path(directory)
    place = target.resolve()  # a model file may change the current directory
    # under which name it is compiled decides the module's, also where it is a link
    entry = cache.entry(path.resolve(), path.name, place, backend, name)
    verified = os.environ.get("SYMGRAD_VERIFY", "")
    sizes = sorted(batch.items()) if isinstance(batch, Mapping) else batch
    device = (sizes, inference and (os.path.abspath(inference), shown(Path(inference))), test)
    asked = sorted(set(wanted))
    key = cache.key(backend, dtype, shown(path), asked, verified, optimize, device)
    sources = sources or Sources(path)
    if known := cache.current(entry, key):
        sources.seen.update(cache.seen(entry))
        return Compiled(target / _first(known, place), tuple(known), True)
    from ..compiler import emit

    with opened(path, name, sources) as (loaded, _):
        clock("spec")
        source, weights = shown(path), None
        if inference is not None:
            from .weights import weights_of

            sources.see("file", os.fspath(inference))
            weights, source = weights_of(Path(inference), loaded, dtype), _with(source, inference)
        files = emit(
            loaded,
            source,
            backend,
            dtype,
            name,
            wanted,
            optimize,
            clock,
            batch=batch,
            weights=weights,
            test=test,
        )
    made, written = write_module(files, target)
    clock("build")
    if sources.steady:
        texts = {str(place / f): cache.hash_of(text.encode()) for f, text in files.items()}
        with suppress(FileNotFoundError):  # another compile has replaced them meanwhile
            others = {str(place / p.relative_to(target)): cache.content(p) for p in written}
            package = place / made.relative_to(target) if made.is_dir() else None
            cache.remember(entry, key, sources.seen, {**others, **texts}, package)
    return Compiled(made, tuple(written), False)


def shown(path: Path) -> str:
    """A model file as the output names it: relative to here, or by its last part, never by a path
    that another machine does not have; and in characters that are text in any language, so that no
    name of a file ends a comment or a string."""
    try:
        name = path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        name = path.name
    return "".join(c if c.isascii() and c.isalnum() or c in "._-+/<> ()@" else "_" for c in name)


def _check(
    backend: str,
    dtype: str,
    name: str | None,
    wanted: Sequence[str],
    optimize: str = "speed",
    test: bool = False,
) -> None:
    if backend not in BACKENDS:
        raise ValueError(f"backend is {backend!r}; it can be {' or '.join(BACKENDS)}")
    if dtype not in DTYPES:
        raise ValueError(f"dtype is {dtype!r}; it can be {' or '.join(DTYPES)}")
    if optimize not in OPTIMIZE:
        raise ValueError(f"optimize is {optimize!r}; it can be {' or '.join(OPTIMIZE)}")
    if optimize == "size" and backend != "c":
        raise ValueError(f"backend is {backend!r}; it is C that can be optimized for size")
    if test and backend != "c":
        raise ValueError(f"backend is {backend!r}; it is C that can bring a test")
    for word in wanted:
        if not may_be_wanted(word):
            raise ValueError(f"with: {not_wanted(word)}")
    if name is not None and not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,63}", name):
        raise ValueError(f"{name!r} is not a name: letters, digits and _, a letter first")


def _first(files: list[Path], target: Path) -> Path:
    """The module that files belong to, relative to the directory that it is in."""
    return Path(files[0].relative_to(target).parts[0])


def write_module(files: Mapping[str, str], target: Path) -> tuple[Path, list[Path]]:
    """Write the files of one module, and build its extension if it has one."""
    paths = [Path(name) for name in files]
    made = target / paths[0].parts[0]
    try:
        if len(paths[0].parts) == 1:
            write_file(made, files[str(paths[0])])
        else:
            write_package(made, {p.name: files[str(p)] for p in paths}, _build_extension)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BuildError(f"{made}: cannot be written: {reason}") from error
    inside = made.iterdir() if made.is_dir() else [made]
    return made, sorted(p for p in inside if p.is_file())


def _build_extension(folder: Path) -> None:
    builder = load_generated(folder / "build.py")
    try:
        with redirect_stdout(io.StringIO()):  # cffi says what it writes
            builder.build(folder, force=True)
    except RuntimeError as error:
        raise BuildError(str(error)) from error
    finally:
        sys.modules.pop(builder.__name__, None)
        shutil.rmtree(folder / "__pycache__", ignore_errors=True)
