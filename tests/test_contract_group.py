"""contract_group by itself: what contract gives for one product after the other, to the bit.

Products of any sizes and steps, of panels, and several that add to one C, on one thread and on three,
by each compiler that is there, for several widths of vectors and with all thresholds at their least.
"""

import ctypes
from typing import Any

import numpy as np
import pytest

from tests.contract_builds import BUILDS, built
from tests.test_contract import PANEL, laid_out


@pytest.fixture(scope="module", params=[name for name in BUILDS if "plain header" not in name])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return built(request.param, tmp_path_factory.mktemp("groups"))


@pytest.mark.parametrize("first", range(0, 120, 40))
def test_a_group_gives_what_its_products_do(first: int, library: tuple[Any, Any]) -> None:
    for seed in range(first, first + 40):
        _check(np.random.default_rng(seed), library)


def _drawn(rng: np.random.Generator, real: Any) -> tuple[list[list[int]], Any, Any]:
    """Products, each as its sizes, where its four matrices begin (−1 for no start), and the steps of
    left, right and between panels of it, start and C; memory, and where they write."""
    products, end = list[list[int]](), 0
    written, begun = list[Any](), list[Any]()
    for _ in range(int(rng.integers(1, 6))):
        m, n, k = (int(rng.choice([1, 2, 5, 13, 17, 33, 48])) for _ in range(3))
        k = int(rng.choice([0, 70, 700, 2100])) if rng.random() < 0.2 else k
        shapes = (m, k), (k, n), (m, n), (m, n)
        contiguous = rng.random() < 0.7
        layouts = [laid_out(rng, *shape, contiguous) for shape in shapes]
        apart = PANEL * k + int(rng.integers(0, 3)) if rng.random() < 0.2 else 0
        if apart:
            layouts[1] = -(-n // PANEL) * apart + 1, 0, PANEL, 1
        left, right, start, result = ([row, column] for _, _, row, column in layouts)
        starts, own = rng.random() < 0.5, -1
        for _ in range(int(rng.choice([1, 1, 3]))):  # several add to one C
            at = []
            for size, first, *_ in layouts:
                at.append(end + first)
                end += size
            if own < 0:
                own = at[3]
                at[2] = at[2] if starts else -1
            else:
                at[2:], start = [own, own], result
            products.append([m, n, k, *at, *left, *right, apart, *start, *result])
        i, j = np.indices((m, n))
        written.append((own + i * result[0] + j * result[1]).ravel())
        begun += [] if starts else written[-1:]
    memory = rng.normal(size=end).astype(real)
    for place in begun:
        memory[place] = np.nan  # nobody has written it
    return products, memory, np.concatenate(written)


def _one_by_one(
    library: tuple[Any, Any], products: list[list[int]], alpha: float, memory: Any
) -> None:
    loaded, real = library
    for m, n, k, a, b, s, c, *steps in products:
        pack = np.full(loaded.room(m, n, k) + 1, np.nan, real)
        right = [steps[4], 0] if steps[4] else steps[2:4]
        (loaded.packed if steps[4] else loaded.product)(
            *map(ctypes.c_ssize_t, (m, n, k)),
            ctypes.c_double(alpha),
            ctypes.c_void_p(memory.ctypes.data),
            (ctypes.c_ssize_t * 4)(a, b, max(s, 0), c),
            (ctypes.c_ssize_t * 8)(*steps[:2], *right, *steps[5:]),
            ctypes.c_int(s >= 0),
            ctypes.c_void_p(pack.ctypes.data),
            ctypes.c_ssize_t(0),
        )


def _check(rng: np.random.Generator, library: tuple[Any, Any]) -> None:
    loaded, real = library
    products, before, written = _drawn(rng, real)
    alpha = float(rng.choice([1.0, -0.5]))
    wanted = before.copy()
    loaded.use(1)
    _one_by_one(library, products, alpha, wanted)
    assert np.isfinite(wanted[written]).all()
    others = np.setdiff1d(np.arange(len(before)), written)
    for threads in (1, 3):
        loaded.use(threads)
        memory = before.copy()
        pack = np.full(max(loaded.room(*product[:3]) for product in products) + 8, np.nan, real)
        pack[-8:] = 7
        numbers = [number for product in products for number in product]
        loaded.group(
            ctypes.c_int(len(products)),
            ctypes.c_double(alpha),
            ctypes.c_void_p(memory.ctypes.data),
            (ctypes.c_ssize_t * len(numbers))(*numbers),
            ctypes.c_void_p(pack.ctypes.data),
        )
        assert np.array_equal(wanted, memory, equal_nan=True), (threads, products)
        assert np.array_equal(before[others], memory[others]), "something else was written"
        assert (pack[-8:] == 7).all(), "more of pack was written than contract_pack_size says"
    loaded.use(3)
