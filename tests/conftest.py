"""What the tests share: random values for a Program's inputs, and derivatives by differences.

With `pytest -n auto --dist loadfile --no-loadscope-reorder` the tests of a file go to one process, so
that what they share is made once, and the longest files begin.
"""

import gc
import os
import signal
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import mpmath
import numpy as np
import pytest
from mpmath import mpf

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

os.environ["SYMPY_CACHE_SIZE"] = "10000"  # it remembers 1,000 results by itself
import sympy  # noqa: F401

del os.environ["SYMPY_CACHE_SIZE"]  # `symgrad` sets its own
gc.set_threshold(
    20_000, 20, 50
)  # expressions have no cycles: to look for them was 1/10 of the time

from symgrad.ir import Program, Size, Tensor
from tests.interpreter import run

os.environ.setdefault("SYMGRAD_VERIFY", "1")  # every rewrite is checked by its values
os.environ.setdefault("SYMGRAD_NUM_THREADS", "1")  # tests run side by side, and set it themselves
os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # there are more than processors

collect_ignore = ["record_torch.py", "mpi_ranks.py"]  # need PyTorch and MPI, and are no tests


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("filterwarnings", "error::symgrad.passes.exact.RewriteRefused")
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as of a job in the background
        signal.signal(signal.SIGINT, signal.default_int_handler)


LONGEST = """train_steps losses contractions generated outline plan printed paths contract check
threads random_programs accesses pieces optimizers layers recurrent convolution compilers attention
textbook_sequences long_sums long_formulas benchmarks wheel sources sklearn""".split()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In several processes the longest files come first: the last ones end together."""
    if hasattr(config, "workerinput"):
        places = {f"test_{name}": k for k, name in enumerate(LONGEST)}
        items.sort(key=lambda item: places.get(item.path.stem, len(places)))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-generated", action="store_true", help="write generated/ anew from examples/"
    )


@pytest.fixture
def a_cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was compiled before is found; C is compiled quickly."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("CFLAGS", "-O0")


DIGITS = 50
STEP = mpf(10) ** -20
FLOOR = mpf(10) ** -8
Values = dict[str, np.ndarray]


def sizes_of(program: Program, default: int = 3, **given: int) -> dict[Size, int]:
    """A number for each named size of the inputs."""
    found = {s for t in program.inputs for extent in t.shape for s in extent.atoms(Size)}
    return {s: given.get(s.name, default) for s in sorted(found, key=str)}


def random_values(program: Program, seed: int = 0, whole: int = 2, **sizes: int) -> Values:
    """Values for all inputs: reals in (-1, 1), states in (0, 1), whole numbers below `whole`."""
    rng = np.random.default_rng(seed)
    known = sizes_of(program, **sizes)
    values: Values = {}
    for t in program.inputs:
        shape = tuple(int(extent.xreplace(known)) for extent in t.shape)
        if t.dtype == "int":
            values[t.name] = rng.integers(0, whole, shape)
        else:
            values[t.name] = rng.uniform(0 if t.role == "state" else -1, 1, shape)
    return values


def run_precisely(program: Program, values: Mapping[str, Any]) -> Values:
    """The interpreter on mpmath numbers of DIGITS digits."""
    with mpmath.workdps(DIGITS):
        return run(program, values, mpf)


def directional_differences(
    program: Program,
    of: Iterable[Tensor],
    directions: Mapping[Tensor, Any],
    values: Mapping[str, Any],
) -> dict[Tensor, np.ndarray]:
    """d of / d(inputs along `directions`) by central differences, right to 20 digits."""
    with mpmath.workdps(DIGITS):
        ends = []
        for sign in (1, -1):
            moved = dict(values)
            for t, direction in directions.items():
                moved[t.name] = _exact(values[t.name]) + sign * STEP * _exact(direction)
            ends.append(run(program, moved, mpf))
        return {t: np.asarray((ends[0][t.name] - ends[1][t.name]) / (2 * STEP), object) for t in of}


def difference_gradient(
    program: Program, of: Tensor, wrt: Tensor, values: Mapping[str, Any]
) -> np.ndarray:
    """d of / d wrt, entry by entry; `of` has rank 0."""
    gradient = np.empty(np.shape(values[wrt.name]), object)
    for place in np.ndindex(gradient.shape):
        unit = np.zeros(gradient.shape)
        unit[place] = 1
        gradient[place] = directional_differences(program, [of], {wrt: unit}, values)[of][()]
    return gradient


def relative_error(got: Any, expected: Any) -> float:
    """The largest difference over the largest expected value (or FLOOR, which is far above the
    rounding of the differences); inf where something is not finite."""
    got, expected = np.asarray(got, object), np.asarray(expected, object)
    assert got.shape == expected.shape, f"shape {got.shape}, expected {expected.shape}"
    everything = [*got.flat, *expected.flat]
    if not all(mpmath.isfinite(x) for x in everything):
        return float("inf")
    scale = max([FLOOR, *(abs(x) for x in expected.flat)])
    error = max((abs(g - e) for g, e in zip(got.flat, expected.flat, strict=True)), default=0)
    return float(error / scale)


def _exact(array: Any) -> np.ndarray:
    return np.frompyfunc(mpf, 1, 1)(np.asarray(array, object))
