"""contract.h reads nothing behind its matrices: they end where memory does."""

import ctypes
import mmap
import platform
from typing import Any

import numpy as np
import pytest

from tests.test_contract import library, view

__all__ = ["library"]

LINUX = pytest.mark.skipif(platform.system() != "Linux", reason="needs mprotect and its constants")


@LINUX
@pytest.mark.parametrize("seed", range(30))
def test_nothing_is_read_behind_a_matrix(seed: int, library: tuple[Any, Any]) -> None:
    rng = np.random.default_rng(seed)
    m, n, k = (int(rng.choice([1, 3, 17, 30, 45, 70])) for _ in range(3))
    a_turned, b_turned = (bool(t) for t in rng.integers(0, 2, 2))
    _check_ends(
        library, rng, (m, n, k), (1, m) if a_turned else (k, 1), (1, k) if b_turned else (n, 1)
    )


@LINUX
@pytest.mark.parametrize("step", (8, 16, 32))
def test_nothing_is_read_behind_windows(step: int, library: tuple[Any, Any]) -> None:
    """Rows that overlap, at a step that panels have, too, beside an A that is copied."""
    _check_ends(library, np.random.default_rng(step), (70, 92, 2048), (2048, 1), (step, 1))


def _check_ends(
    library: tuple[Any, Any],
    rng: np.random.Generator,
    sizes: tuple[int, int, int],
    a_steps: tuple[int, int],
    b_steps: tuple[int, int],
) -> None:
    """A and B end where memory does, each before a page that nobody may read."""
    loaded, real = library
    m, n, k = sizes
    page, size = mmap.PAGESIZE, np.dtype(real).itemsize
    counts = [
        (rows - 1) * row + (columns - 1) * column + 1
        for (rows, columns), (row, column) in (
            ((m, k), a_steps),
            ((k, n), b_steps),
            ((m, n), (n, 1)),
        )
    ]
    places, end = [], 0
    for count in counts:
        end += -(-count * size // page) * page
        places.append(end // size - count)
        end += page
    numbers = np.frombuffer(mmap.mmap(-1, end), real)
    protect = ctypes.CDLL(None).mprotect
    for place, count in zip(places, counts, strict=True):
        numbers[place : place + count] = rng.normal(size=count)
        behind = numbers.ctypes.data + (place + count) * size
        assert protect(ctypes.c_void_p(behind), ctypes.c_size_t(page), 0) == 0
    a, b = view(numbers, places[0], *a_steps, (m, k)), view(numbers, places[1], *b_steps, (k, n))
    pack = np.full(max(loaded.room(m, n, k), 1), np.nan, real)
    loaded.product(
        *map(ctypes.c_ssize_t, (m, n, k)), ctypes.c_double(1), ctypes.c_void_p(numbers.ctypes.data),
        (ctypes.c_ssize_t * 4)(*places, places[2]),
        (ctypes.c_ssize_t * 8)(*a_steps, *b_steps, n, 1, n, 1),
        ctypes.c_int(0), ctypes.c_void_p(pack.ctypes.data), ctypes.c_ssize_t(0),
    )  # fmt: skip
    made = numbers[places[2] : places[2] + m * n].reshape(m, n)
    assert np.allclose(made, a.astype(np.float64) @ b, rtol=0, atol=k * 20 * np.finfo(real).eps)
