"""contract.h by itself: C = S + alpha·A·B for any sizes, steps and starts, beside NumPy.

The header is compiled as an editor or a C program sees it, by each compiler that is there, for
several widths of vectors and as plain C, without a warning; what lies between the elements that C
has is left as it was.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.contract_builds import BUILDS, built

PANEL = 32  # columns


@pytest.fixture(scope="module", params=BUILDS)
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return built(request.param, tmp_path_factory.mktemp("contract"))


def laid_out(
    rng: np.random.Generator, rows: int, columns: int, contiguous: bool
) -> tuple[int, int, int, int]:
    """Steps of a matrix whose elements are apart: how much memory, where it begins, its steps."""
    near, far = 1 if contiguous else int(rng.integers(1, 3)), int(rng.integers(0, 4))
    by_row = rng.random() < 0.5
    inner, outer = (columns, rows) if by_row else (rows, columns)
    steps = [near, near * max(inner, 1) + far]
    start = 0
    for k, n in enumerate((inner, outer)):
        if rng.random() < 0.15 and not contiguous:  # backwards
            start += steps[k] * max(n - 1, 0)
            steps[k] = -steps[k]
    size = abs(steps[1]) * max(outer, 1) + abs(steps[0]) * max(inner, 1)
    row, column = (steps[1], steps[0]) if by_row else (steps[0], steps[1])
    return size, start, row, column


def view(memory: Any, at: int, row: int, column: int, shape: tuple[int, int]) -> Any:
    i, j = np.indices(shape)
    return memory[at + i * row + j * column]


@pytest.mark.parametrize("first", range(0, 200, 50))
def test_any_sizes_and_steps(first: int, library: tuple[Any, Any]) -> None:
    for seed in range(first, first + 50):
        _check_product(seed, library)


def _check_product(seed: int, library: tuple[Any, Any]) -> None:
    rng = np.random.default_rng(seed)
    pick: Callable[[], int] = lambda: int(rng.choice([1, 2, 3, 5, 8, 13, 17, 33, 48]))  # noqa: E731
    m, n, k = pick(), pick(), pick() if rng.random() < 0.9 else int(rng.choice([0, 700, 2100]))
    _check(library, rng, m, n, k, seed % 2 == 1)


@pytest.mark.parametrize("seed", range(9))
def test_sizes_beyond_near_caches(seed: int, library: tuple[Any, Any]) -> None:
    rng = np.random.default_rng(seed)
    m, n = (int(rng.choice([2, 40, 70, 131, 200])) for _ in range(2))
    if seed > 5:  # many columns of one row
        m, n = 1, m + n
    _check(library, rng, m, n, int(rng.choice([300, 900, 1500])), seed % 3 > 0)


def _check(
    library: tuple[Any, Any],
    rng: np.random.Generator,
    m: int,
    n: int,
    k: int,
    contiguous: bool,
    packed: bool = False,
) -> None:
    """One product of matrices that lie anyhow, beside NumPy's; nothing else is written."""
    loaded, real = library
    alpha = float(rng.choice([1.0, -0.5, 2.0]))
    end, at, steps = 0, [], []
    for q, shape in enumerate(((m, k), (k, n), (m, n), (m, n))):
        size, start, row, column = laid_out(rng, *shape, contiguous)
        if packed and q == 1:  # its panels, and what is between them
            row, column, start = PANEL * k + int(rng.integers(0, 3)), 0, 0
            size = -(-n // PANEL) * row
        at.append(end + start)
        steps += [row, column]
        end += size
    kind = rng.choice(["nothing", "nothing", "other", "itself", "row", "column", "number"])
    if kind == "itself":
        at[2], steps[4:6] = at[3], steps[6:8]
    steps[4] = 0 if kind in ("row", "number") else steps[4]
    steps[5] = 0 if kind in ("column", "number") else steps[5]
    memory = rng.normal(size=end).astype(real)
    whole = memory.astype(np.float64)
    shapes = (m, k), (k, n), (m, n)
    places = [
        at[q] + i * steps[2 * q] + j * steps[2 * q + 1]
        for q, (i, j) in enumerate(map(np.indices, shapes))
    ]
    if packed:
        i, j = np.indices((k, n))
        places[1] = at[1] + j // PANEL * steps[2] + i * PANEL + j % PANEL
        memory[at[1] : at[1] + -(-n // PANEL) * steps[2]] = np.nan  # what is in no column
        memory[places[1]] = whole[places[1]]
    views = [whole[place] for place in places]
    wanted = alpha * views[0] @ views[1] + (0 if kind == "nothing" else views[2])
    i, j = np.indices((m, n))
    own = at[3] + i * steps[6] + j * steps[7]
    if kind == "nothing":
        memory[own] = np.nan  # nobody has written it
    before = memory.copy()
    pack = np.full(max(loaded.room(m, n, k), 1) + 8, np.nan, real)
    pack[-8:] = 7
    array = ctypes.c_ssize_t * 8
    arguments = (
        ctypes.c_ssize_t(m),
        ctypes.c_ssize_t(n),
        ctypes.c_ssize_t(k),
        ctypes.c_double(alpha),
        ctypes.c_void_p(memory.ctypes.data),
        array(*at, 0, 0, 0, 0),
        array(*steps),
        ctypes.c_int(kind != "nothing"),
        ctypes.c_void_p(pack.ctypes.data),
    )
    product = loaded.packed if packed else loaded.product
    product(*arguments, ctypes.c_ssize_t(0))
    scale = abs(alpha) * (np.abs(views[0]) @ np.abs(views[1])) + np.abs(wanted)
    error = np.abs(memory[own].astype(np.float64) - wanted)
    assert (error <= 8 * np.finfo(real).eps * (1 + np.sqrt(k)) * scale).all(), (kind, m, n, k)
    made, memory[...] = memory.copy(), before
    loaded.use(1)
    product(*arguments, ctypes.c_ssize_t(0))
    loaded.use(3)
    assert np.array_equal(made, memory, equal_nan=True), "one thread gives other bits"
    memory[...] = before
    product(*arguments, ctypes.c_ssize_t(rng.integers(0, m)))  # in two parts of the rows
    assert np.array_equal(made, memory, equal_nan=True), "rows differ from those of the whole"
    if hasattr(loaded, "then"):  # what goes on with C has each of its numbers once
        cut = int(rng.integers(0, m))
        for threads, parts in (1, [(0, m)]), (3, [(0, m)]), (3, [(cut, m), (0, cut)]):
            memory[...], to = before, np.zeros((m, n), real)
            loaded.use(threads)
            for part in parts if cut else [(0, m)]:
                rows = map(ctypes.c_ssize_t, part)
                at_ = ctypes.c_void_p(to.ctypes.data)
                loaded.then(*arguments, ctypes.c_int(packed), at_, *rows)
            assert np.array_equal(made, memory, equal_nan=True), "other bits"
            assert np.array_equal(to, memory[own]), "C was not complete, or this not all of it"
    before[own] = memory[own]
    assert np.array_equal(before, memory, equal_nan=True), "something else was written"
    assert (pack[-8:] == 7).all(), "more of pack was written than contract_pack_size says"


@pytest.mark.parametrize("first", range(0, 120, 40))
def test_panels(first: int, library: tuple[Any, Any]) -> None:
    """B lies in panels; the rest of the last one may be anything."""
    if not hasattr(library[0], "packed"):
        pytest.skip("the plain header has no panels")
    for seed in range(first, first + 40):
        rng = np.random.default_rng(seed)
        m, k = (int(rng.choice([1, 2, 3, 7, 13, 29, 64, 200])) for _ in range(2))
        n = int(rng.choice([1, 7, 16, 31, 32, 33, 57, 64, 65, 100, 119, 129, 300]))
        k = int(rng.choice([0, 300, 1100])) if rng.random() < 0.3 else k
        _check(library, rng, m, n, k, seed % 4 > 0, packed=True)


@pytest.mark.parametrize("seed", range(40))
def test_elements_that_are_one(seed: int, library: tuple[Any, Any]) -> None:
    """What accumulates may have elements of C that are one, but for those of a row or a column; in
    any direction. All that is added is there, and no thread adds at the same time as another."""
    loaded, real = library
    rng = np.random.default_rng(seed)
    m, n = (int(rng.choice([2, 5, 16, 40, 300])) for _ in range(2))
    k = int(rng.choice([1, 3, 17]))
    row, column = (int(s) for s in rng.choice([-6, -3, -2, -1, 1, 2, 3, 6], 2))
    a, b = rng.normal(size=(m, k)), rng.normal(size=(k, n))
    place = np.arange(m)[:, None] * row + np.arange(n) * column
    place -= place.min()
    c = rng.normal(size=place.max() + 1)
    memory = np.concatenate([a.ravel(), b.ravel(), c]).astype(real)
    first, begin = m * k + k * n, memory.copy()
    a, b = (x.astype(np.float64).reshape(s) for x, s in zip(
        np.split(memory[:first], [m * k]), ((m, k), (k, n)), strict=True))  # fmt: skip
    wanted, scale = begin[first:].astype(np.float64), np.abs(begin[first:]).astype(np.float64)
    np.add.at(wanted, place, a @ b)
    np.add.at(scale, place, np.abs(a) @ np.abs(b))
    pack = np.full(max(loaded.room(m, n, k), 1), np.nan, real)
    at, steps = (ctypes.c_ssize_t * 4), (ctypes.c_ssize_t * 8)
    start = first + int(place[0, 0])
    results = []
    for _ in range(20):
        memory[:] = begin
        loaded.product(
            *map(ctypes.c_ssize_t, (m, n, k)), ctypes.c_double(1), ctypes.c_void_p(memory.ctypes.data),
            at(0, m * k, start, start), steps(k, 1, n, 1, row, column, row, column),
            ctypes.c_int(1), ctypes.c_void_p(pack.ctypes.data), ctypes.c_ssize_t(0),
        )  # fmt: skip
        assert (np.abs(memory[first:] - wanted) <= 30 * np.finfo(real).eps * scale).all()
        results.append(memory.tobytes())
    assert len(set(results)) == 1, "threads add to one element at once"


def _grid(*loops: tuple[int, int]) -> Any:
    """Where elements lie by their loops, each an extent and a step."""
    at = np.zeros((), int)
    for extent, step in loops:
        at = np.add.outer(at, np.arange(extent) * step)
    return at


@pytest.mark.parametrize("first", range(0, 150, 50))
def test_any_levels(first: int, library: tuple[Any, Any]) -> None:
    for seed in range(first, first + 50):
        _check_levels(seed, library)


def _check_levels(seed: int, library: tuple[Any, Any]) -> None:
    """Sums through several loops at points of outer ones: beside a literal loop over all of them.
    Steps are any, so that windows overlap; of C, too, where it accumulates."""
    loaded, real = library
    rng = np.random.default_rng(seed)

    def pick(*extents: int) -> int:
        return int(rng.choice(extents))

    def step(most: int = 5) -> int:
        return 1 if rng.random() < 0.4 else int(rng.integers(0, most))

    m, n = pick(1, 2, 3, 7, 11, 15, 20), pick(1, 2, 5, 10, 16, 17, 31, 33)
    summed = [pick(1, 2, 3, 5) for _ in range(rng.integers(1, 4))]
    if rng.random() < 0.1:
        summed[rng.integers(len(summed))] = pick(0, 40, 700, 2500)
    outer = [pick(1, 2, 3) for _ in range(rng.integers(0, 4))]
    if outer and rng.random() < 0.1:
        outer[rng.integers(len(outer))] = pick(0, 9)
    along = bool(outer) and rng.random() < 0.2  # the last outer loop could be the columns
    if along:
        outer[-1] = pick(5, 9, 12, 17, 30)
    dotted = rng.random() < 0.3  # k could be the lanes
    if dotted:
        m, n, inner = pick(1, 1, 2, 3, 5, 7), pick(1, 2, 3, 5, 7, 50), pick(8, 13, 16, 28, 40, 100)
        summed = [
            pick(1, 2, 5, 70),
            *(pick(0, 1, 2, 2, 3, 3, 3, 4) for _ in range(pick(0, 1, 2, 2))),
            inner,
        ]
    a_steps = [step(30) for _ in (m, *summed, *outer)]
    b_steps = [step(30) for _ in (n, *summed)]
    b_steps += [0 if rng.random() < 0.3 else step(30) for _ in outer]  # may be rows
    if along:
        a_steps[-1], b_steps[-1] = 1, 0
    if dotted:
        a_steps[len(summed)], b_steps[len(summed)] = pick(1, 1, 1, 2), pick(1, 1, 1, 2)
        b_steps[0] = pick(0, 2, 3, 50)
    kind = str(rng.choice(["nothing", "other", "row", "column", "windows"]))
    places = (m, n, *outer)
    if kind == "windows":  # elements of C are one
        c_steps = [step(12) for _ in places]
    else:
        order, c_steps, reach = rng.permutation(len(places)), [0] * len(places), 1
        if rng.random() < 0.5:  # columns as the innermost
            order = np.array([1, *(k for k in order if k != 1)])
        if along:
            order = np.array([len(outer) + 1, *(k for k in order if k != len(outer) + 1)])
        for k in order:
            c_steps[k] = reach
            reach = reach * places[k] + int(rng.integers(0, 3))
    s_steps = [step(8) for _ in places]
    if kind in ("row", "column"):
        s_steps[kind == "column"] = 0
    if kind == "windows":
        s_steps = c_steps
    wide = lambda extents, steps: sum(  # noqa: E731
        max(e - 1, 0) * s for e, s in zip(extents, steps, strict=True)
    )
    sizes = [
        wide((m, *summed, *outer), a_steps) + 1, wide((n, *summed, *outer), b_steps) + 1,
        wide(places, s_steps) + 1, wide(places, c_steps) + 1,
    ]  # fmt: skip
    starts = np.cumsum([0, *sizes])
    at = [int(x) for x in starts[:4]]
    if kind == "windows":
        at[2] = at[3]
    memory = rng.normal(size=int(starts[4]) + 4).astype(real)
    alpha = float(rng.choice([1.0, -0.5]))
    whole, scale = memory.astype(np.float64), np.abs(memory.astype(np.float64))
    loops = list(zip(summed, a_steps[1:], b_steps[1:], strict=False))
    shape = (*outer, m, n)
    a_at = at[0] + _grid(*zip(outer, a_steps[1 + len(summed):], strict=True), (m, a_steps[0]),
                         *zip(summed, a_steps[1 : 1 + len(summed)], strict=True))  # fmt: skip
    b_at = at[1] + _grid(*zip(outer, b_steps[1 + len(summed):], strict=True), (n, b_steps[0]),
                         *zip(summed, b_steps[1 : 1 + len(summed)], strict=True))  # fmt: skip
    c_at = at[3] + _grid(*zip(outer, c_steps[2:], strict=True), (m, c_steps[0]), (n, c_steps[1]))
    s_at = at[2] + _grid(*zip(outer, s_steps[2:], strict=True), (m, s_steps[0]), (n, s_steps[1]))
    k = int(np.prod(summed))
    a, b = (x.reshape(*outer, y, k) for x, y in ((a_at, m), (b_at, n)))
    added = alpha * np.einsum("...ik,...jk->...ij", whole[a], whole[b])
    size = np.einsum("...ik,...jk->...ij", scale[a], scale[b])
    wanted, around = whole.copy(), scale.copy()
    if kind == "windows":
        np.add.at(wanted, c_at, added)
        np.add.at(around, c_at, size)
    else:
        wanted[c_at] = added + (0 if kind == "nothing" else whole[s_at])
        around[c_at] = size + (0 if kind == "nothing" else scale[s_at])
        memory[c_at] = np.nan  # nobody has written it
    table = [[e, x, y, 0, 0] for e, x, y in loops]
    table += [
        [e, a_steps[1 + len(summed) + q], b_steps[1 + len(summed) + q], s_steps[2 + q], c_steps[2 + q]]
        for q, e in enumerate(outer)
    ]  # fmt: skip
    points = int(np.prod(outer, dtype=int))
    pack = np.full(max(loaded.levels_room(m, n, k, points), 1) + 8, np.nan, real)
    pack[-8:] = 7
    array = lambda *x: (ctypes.c_ssize_t * len(x))(*x)  # noqa: E731
    loaded.levels(
        ctypes.c_ssize_t(m),
        ctypes.c_ssize_t(n),
        len(summed),
        len(outer),
        ctypes.c_double(alpha),
        ctypes.c_void_p(memory.ctypes.data),
        array(*at),
        array(a_steps[0], b_steps[0], s_steps[0], s_steps[1], c_steps[0], c_steps[1]),
        array(*(x for row in table for x in row)),
        int(kind != "nothing"),
        0 if kind == "windows" else int(rng.integers(0, 3)),
        ctypes.c_void_p(pack.ctypes.data),
    )
    error = np.abs(memory - wanted)
    bound = 8 * np.finfo(real).eps * (1 + np.sqrt(k)) * around
    own = np.zeros(len(memory), bool)
    own[c_at] = True
    assert (error[own] <= bound[own]).all(), (kind, shape, summed)
    assert np.array_equal(memory[~own], whole[~own].astype(real)), "something else was written"
    assert (pack[-8:] == 7).all(), (
        m,
        n,
        summed,
        outer,
        a_steps,
        b_steps,
        loaded.levels_room(m, n, k, points),
    )
