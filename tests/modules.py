"""Generated modules for tests that look at memory: many models in one C build, and whatever memory
nobody has written holds NaN.

`together(models)` gives for each model its NumPy and its C module. Every array that a module makes,
its workspace, and the gradients that a step keeps are NaN before each call; `params(module)` lie
between margins that `whole` checks.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import types
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import cffi
import numpy as np

from symgrad.compiler import machine
from symgrad.emit.c.module import c_module
from symgrad.emit.marks import Marks
from symgrad.emit.names import PYTHON, C, named
from symgrad.emit.numpy.module import numpy_module
from symgrad.lower.lower import lower_network
from symgrad.model.model import Model
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify

MARGIN = 16
SENTINEL = 12345.678


class Poisoned(types.ModuleType):
    """NumPy, but what it allocates without a value is NaN (whole numbers: far out of range)."""

    def __init__(self) -> None:
        super().__init__("poisoned")

    def __getattr__(self, name: str) -> Any:
        return getattr(np, name)

    @staticmethod
    def empty(shape: Any, dtype: Any = float, **_: Any) -> np.ndarray:
        return np.full(shape, -(1 << 40) if np.dtype(dtype).kind in "iu" else np.nan, dtype)

    @staticmethod
    def empty_like(array: np.ndarray, **_: Any) -> np.ndarray:
        return Poisoned.empty(array.shape, array.dtype)


def _new(name: str, source: str, path: str = "") -> types.ModuleType:
    module = types.ModuleType(name)
    module.__dict__["__package__"] = name
    if path:
        module.__path__ = [path]  # type: ignore[attr-defined]
    sys.modules[name] = module
    exec(compile(source, f"{name}.py", "exec"), module.__dict__)
    return module


def poisoned_numpy(text: str, name: str) -> types.ModuleType:
    module = _new(f"{name}_numpy", text)
    module.__dict__["np"] = Poisoned()
    return module


def _poisoned_c(files: dict[str, str], name: str, ffi: Any, lib: Any) -> types.ModuleType:
    text = files["__init__.py"]
    extension = next(
        line.split()[1][1:] for line in text.splitlines() if line.strip().startswith("from .")
    )
    inner = types.ModuleType(f"{name}_c.{extension}")
    inner.__dict__.update(ffi=ffi, lib=lib, __file__="nowhere")
    sys.modules[inner.__name__] = inner
    module = _new(f"{name}_c", text, "nowhere")
    own, kind = module.__dict__["_workspace"], module.__dict__["real"]

    class Spoilt(dict[Any, Any]):
        """The workspaces by their sizes, spoilt each time that one is looked up."""

        def __getitem__(self, sizes: Any) -> Any:
            pointer = super().__getitem__(sizes)
            np.frombuffer(ffi.buffer(pointer), kind)[:] = np.nan
            return pointer

    def workspace(*sizes: int) -> Any:
        own(*sizes)
        thread = module.__dict__["_thread"]
        thread.enough = Spoilt(thread.enough)
        return thread.enough[sizes[0] if len(sizes) == 1 else sizes]

    grown = module.__dict__["_scratch"]

    def scratch(need: int) -> Any:
        pointer = grown(need)
        np.frombuffer(ffi.buffer(pointer), kind)[:] = np.nan
        return pointer

    module.__dict__.update(np=Poisoned(), _workspace=workspace, _scratch=scratch)
    return module


def together(
    networks: Sequence[Network | Model], dtype: str = "float64", prefix: str = "m"
) -> list[tuple[types.ModuleType, types.ModuleType]]:
    """For each model its module in NumPy and in C; all C files become one library."""
    texts: list[tuple[str, str, dict[str, str]]] = []
    for k, model in enumerate(networks):
        network = network_of(model, f"{prefix}{k}") if isinstance(model, Model) else model
        simplified = {f.name: verify(simplify(f.program)) for f in network.functions if not f.calls}
        own, programs = named(network, simplified, PYTHON)
        text = numpy_module(
            own, lower_network(own, programs, machine("numpy", dtype)), Marks(), "a test", dtype
        )
        own, programs = named(network, simplified, C)
        plans = lower_network(own, programs, machine("c", dtype))
        files = c_module(own, plans, Marks(), "a test", dtype)
        texts.append((network.name, text, files))
    ffi = cffi.FFI()
    with tempfile.TemporaryDirectory() as folder:
        sources, headers = [], dict[str, str]()
        for name, _, files in texts:
            for file, text in files.items():
                if file.startswith("contract"):
                    headers[file] = text
                elif file.endswith((".c", ".h")):
                    (Path(folder) / file).write_text(text)
            sources.append(f"{name}.c")
            header = files[f"{name}.h"]
            structs = re.findall(r"^struct \w+ \{.*?^\};", header, re.M | re.S)
            functions = (x for x in header.splitlines() if x.endswith(";") and "(" in x)
            ffi.cdef("\n".join([*structs, *functions]))
        sources += _compiled_once(Path(folder), headers, dtype)
        flags = ["-std=c99", "-w", "-O0", "-fPIC", "-I."]
        compiler = os.environ.get("CC", "gcc").split()
        made = []
        for source in sources:
            made.append(source[:-1] + "o")
            done = subprocess.run(
                [*compiler, *flags, "-c", source, "-o", made[-1]],
                cwd=folder,
                capture_output=True,
                text=True,
            )
            assert done.returncode == 0, done.stderr[:2000]
        command = [compiler[-1], "-shared", *made, "-o", "all.so", "-lm"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[:2000]
        lib = ffi.dlopen(str(Path(folder) / "all.so"))
    return [
        (poisoned_numpy(text, name), _poisoned_c(files, name, ffi, lib))
        for name, text, files in texts
    ]


_FUNCTION = re.compile(r"^CONTRACT_(?:ONCE|OUTLINE) ([^{]*)\n\{$.*?^\}$", re.M | re.S)


def _compiled_once(folder: Path, headers: dict[str, str], dtype: str) -> list[str]:
    """Products are most of what a compiler has to do, and the same in all files: each has the
    declarations of their functions, and one, whose name comes back, what they do."""
    (folder / "whole").mkdir()
    for file, text in headers.items():
        assert _FUNCTION.search(text)
        (folder / file).write_text(_FUNCTION.sub(r"\1;", text))
        whole = re.sub("^CONTRACT_(?:ONCE|OUTLINE) ", "", text, flags=re.M)
        (folder / "whole" / file).write_text(whole)
    real = "#define CONTRACT_DOUBLE" if dtype == "float64" else ""
    lines = [real, *(f'#include "whole/{file}"' for file in headers)]
    (folder / "products.c").write_text("\n".join(lines))
    return ["products.c"] if headers else []


class Later:
    """What is made when one of it is first asked for: who only collects tests compiles nothing."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._made = cache(make)

    def __getitem__(self, key: Any) -> Any:
        return self._made()[key]


def params(module: Any, values: dict[str, Any]) -> Any:
    """Parameters with these values, in the middle of a buffer whose margins hold SENTINEL."""
    made = module.init_params()
    size = made.flat.size
    around = np.full(size + 2 * MARGIN, SENTINEL, made.flat.dtype)
    mine = type(made)(module._PARAMETERS, around[MARGIN : MARGIN + size])
    mine.flat[:] = made.flat
    for name, value in values.items():
        mine[name] = value
    return mine


def whole(arrays: Any) -> bool:
    """Whether nobody wrote outside of the parameters' buffer."""
    around = arrays.flat.base
    inside = slice(MARGIN, MARGIN + arrays.flat.size)
    kept = np.delete(around, np.r_[inside])
    return bool((kept == np.asarray(SENTINEL, around.dtype)).all())


def spoil(state: Any) -> None:
    """What a step keeps between calls without a promise is NaN."""
    for name, arrays in list(vars(state).items()):
        if name.startswith("grads"):
            arrays.flat[:] = np.nan
