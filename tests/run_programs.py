"""Any Program through the back ends: its tensors' values from the emitted NumPy and C.

`numpy_results(program, values)` and `c_results([(program, values), ...])` give the outputs by name,
in float64, as `tests.interpreter.run` does. C programs are compiled together, as one library.
Memory that nobody has written, and what lies around each array, is NaN.
"""

import _ctypes
import ctypes
import ctypes.util
import os
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import numpy as np

from symgrad.emit.c.format import expression_text, lines
from symgrad.emit.c.function import step_function
from symgrad.emit.c.functions import definitions
from symgrad.emit.c.integer import integer
from symgrad.emit.c.library import Library
from symgrad.emit.c.messages import Messages
from symgrad.emit.c.scalar import called_functions
from symgrad.emit.names import PYTHON, Scope
from symgrad.emit.numpy.function import function_body
from symgrad.emit.numpy.helpers import helpers
from symgrad.emit.numpy.piece import Pieces
from symgrad.emit.render import render
from symgrad.ir import Program
from symgrad.lower.arrays.equations import in_arrays
from symgrad.lower.contract import split_products
from symgrad.lower.exact import check_step
from symgrad.lower.locate import located
from symgrad.lower.loops import in_loops
from symgrad.lower.places import Lowered
from symgrad.lower.reducers import expand_reducers
from symgrad.lower.verify_plan import verify_plan
from symgrad.model.network import Names
from symgrad.passes.exact import Check
from symgrad.passes.simplify import simplify
from symgrad.passes.verify import verify
from tests.interpreter import infer_sizes

Values = Mapping[str, Any]
AROUND = 0 if os.environ.get("SYMGRAD_SANITIZE") else 32  # elements before and behind an array


def lowered(program: Program) -> Program:
    """The program as a back end gets it."""
    simple = verify(simplify(program))
    pairs = verify(split_products(simple))
    assert Check(simple, draws=2).difference(simple, pairs) is None
    made = verify(expand_reducers(pairs))
    check_step("expand_reducers", pairs, made)
    return made


def numpy_source(program: Program, real: str = "float64") -> str:
    pieces = Pieces(Scope(PYTHON))
    plan = verify_plan(in_arrays("run", located(program, {}, program.results)))
    body = function_body(plan, pieces=pieces)
    functions = [
        "\n    ".join([f"def {f.name}({f.arguments}):", *f.lines]) for f in pieces.texts.values()
    ]
    calls = body.calls.union(*(f.calls for f in pieces.texts.values()))
    arguments = ", ".join(t.name for t in program.inputs)
    lines = [
        "import numpy as np",
        "np = unwritten(np)",
        "from numpy.lib.stride_tricks import as_strided",
        f"real = np.{real}",
        *helpers(calls),
        *functions,
        f"def run({arguments}, sizes):",
        "    globals().update(sizes)",
        *(f"    {line}" for line in body.lines),
        f"    return {{{', '.join(f'{t.name!r}: {t.name}' for t in program.results)}}}",
    ]
    return "\n".join(lines)


def numpy_results(program: Program, values: Values, real: str = "float64") -> dict[str, np.ndarray]:
    names: dict[str, Any] = {"unwritten": Unwritten}
    exec(numpy_source(program, real), names)
    arrays = [
        guarded(values[t.name], np.int64 if t.dtype == "int" else np.dtype(real))[1]
        for t in program.inputs
    ]
    sizes = {s.name: n for s, n in infer_sizes(program, values).items()}
    with np.errstate(all="ignore"):
        out = names["run"](*arrays, sizes)
    return {name: np.asarray(array) for name, array in out.items()}


class Unwritten:
    """NumPy whose `empty` holds NaN, or a whole number that is no index."""

    def __init__(self, numpy: Any) -> None:
        self.numpy = numpy

    def __getattr__(self, name: str) -> Any:
        return getattr(self.numpy, name)

    def empty(self, shape: Any, dtype: Any = float) -> np.ndarray:
        return np.full(shape, _nothing(dtype), dtype)


def _nothing(kind: Any) -> Any:
    return np.iinfo(np.int64).min // 2 if np.dtype(kind) == np.int64 else np.nan


def guarded(value: Any, kind: Any) -> tuple[np.ndarray, np.ndarray]:
    """A copy of an array within a larger one that holds nothing else, and that one."""
    value = np.asarray(value, kind)
    whole = np.full(value.size + 2 * AROUND, _nothing(kind), kind)
    inside = whole[AROUND : AROUND + value.size].reshape(value.shape)
    inside[...] = value
    return whole, inside


def _untouched(whole: np.ndarray) -> bool:
    """Whether what lies around an array is as it was."""
    around = np.concatenate([whole[:AROUND], whole[len(whole) - AROUND :]])
    return bool(np.array_equal(around, np.full_like(around, _nothing(whole.dtype)), equal_nan=True))


SHARED = ("-fopenmp", "-DPARALLEL_LEAST=0")
_OPENMP = ctypes.util.find_library("gomp")
_KEPT = ctypes.CDLL(_OPENMP) if _OPENMP else None  # whose threads outlive the files that began them


def c_results(
    cases: Sequence[tuple[Program, Values]],
    flags: Sequence[str] = ("-O0",),
    around: Callable[[int], AbstractContextManager[None]] = lambda number: nullcontext(),
    real: str = "double",
    threads: int = 3,
) -> list[dict[str, np.ndarray]]:
    """The outputs of each program; `around` gives what surrounds the emission of the n-th. Loops are
    shared among `threads`, however small."""
    library = Library()
    entries = []
    for number, (program, _) in enumerate(cases):
        arrays = {t: t.name for t in (*program.inputs, *program.results)}
        with around(number):
            whole = 2 if real == "float" else 1
            made = in_loops(f"f{number}", Lowered(program, {}), arrays, whole=whole)
            verify_plan(made, whole)
            step = step_function(made, real, library, arrays, Messages(Names({}, {})))
        library.called += called_functions(*step.body)
        kinds = {t: "int64_t" if t.dtype == "int" else real for t in arrays}
        parameters = [f"{kinds[t]} *{name}" for t, name in arrays.items()]
        sizes = sorted({s.name for t in arrays for e in t.shape for s in e.free_symbols})
        pack = [
            f"need = {expression_text(s)}; size = need > size ? need : size;" for s in step.packs
        ]
        signature = ", ".join([*(f"int64_t {s}" for s in sizes), *parameters, f"{real} *workspace"])
        entries.append(
            "\n".join(
                [
                    f"int64_t f{number}_size({', '.join(f'int64_t {s}' for s in sizes) or 'void'})",
                    "{ ptrdiff_t size = 0, need = 0; (void)need;",
                    *pack,
                    f"return size + {expression_text(integer(step.workspace))}; }}",
                    f"void f{number}({signature}) {{",
                    *lines(step.body),
                    "}",
                ]
            )
        )
    source = "\n".join(
        [
            "#include <math.h>",
            "#include <stdint.h>",
            "#define KERNEL static",
            render("c/vector_math.h"),
            *definitions(library.called),
            "#define CONTRACT_DOUBLE" if real == "double" else "",
            '#include "contract_levels.h"',
            *library.texts,
            *entries,
            "void set_threads(int n) { parallel_use(n); }",
        ]
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        (path / "p.c").write_text(source)
        for name in ("contract.h", "contract_levels.h", "parallel.h"):
            (path / name).write_text(render(f"c/{name}"))
        command = [
            "gcc",
            "-std=c99",
            "-w",
            "-fPIC",
            "-shared",
            *SHARED,
            *flags,
            "p.c",
            "-o",
            "p.so",
            "-lm",
        ]
        done = subprocess.run(command, cwd=path, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[:2000]
        loaded = ctypes.CDLL(str(path / "p.so"))
        loaded.set_threads(threads)
        kind = np.dtype(np.float32 if real == "float" else np.float64)
        results = [_call(loaded, k, *case, kind) for k, case in enumerate(cases)]
        _ctypes.dlclose(loaded._handle)  # else a later file in its place would not be loaded
    return results


def _call(
    library: ctypes.CDLL, number: int, program: Program, values: Values, real: Any
) -> dict[str, np.ndarray]:
    known = infer_sizes(program, values)
    memory = {}
    for t in dict.fromkeys((*program.inputs, *program.results)):
        kind = np.int64 if t.dtype == "int" else real
        shape = [int(e.xreplace(known)) for e in t.shape]
        value = values[t.name] if t in program.inputs else np.full(shape, _nothing(kind), kind)
        memory[t] = guarded(value, kind)
    names = sorted({s.name for t in memory for e in t.shape for s in e.free_symbols})
    numbers = [ctypes.c_int64({s.name: n for s, n in known.items()}[name]) for name in names]
    size = getattr(library, f"f{number}_size")
    size.restype = ctypes.c_int64
    workspace = guarded(np.full(size(*numbers), np.nan), real)
    arrays = [inside for _, inside in (*memory.values(), workspace)]
    getattr(library, f"f{number}")(*numbers, *(ctypes.c_void_p(a.ctypes.data) for a in arrays))
    for t in memory:
        assert _untouched(memory[t][0]), f"written beside {t}"
    assert _untouched(workspace[0]), "written beside the workspace"
    return {t.name: memory[t][1] for t in program.results}
