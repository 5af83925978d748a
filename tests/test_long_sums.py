"""Long sums in float32, within ten times of what pairwise sums are off: numbers between 0 and 1,
and equal ones, which round in the same direction each time. Both back ends."""

from typing import Any

import numpy as np
import pytest
from sympy import Expr, Integer, sympify

from symgrad.emit.numpy.helpers import helpers
from symgrad.ir import Equation, Index, Program, Size, Tensor
from tests.run_programs import c_results, lowered, numpy_results

N, M = Size("N"), Size("M")
MANY = 1_000_000
ERROR = 1e-6  # a sum of PyTorch's is 1e-7 off
NAMED = 1e-5  # of 640 terms that all go to one element, which PyTorch adds one after the other
TABLE = 1e-2  # of MANY terms that go to one element of a large table, added likewise: PyTorch's
PRODUCT = 5e-5  # matrix products, which BLAS does not block either: 2.8e-5 on an AMD Zen 5

n = Index("n", N)


def program(tensors: dict[str, tuple[Any, ...]], result: tuple[Any, ...], make: Any) -> Program:
    made = {
        k: Tensor(k, tuple(map(sympify, shape)), "input", "int" if k == "row" else "real")
        for k, shape in tensors.items()
    }
    y = Tensor("y", tuple(map(sympify, result)))
    write, body, loops = make(y, **made)
    return Program("sums", tuple(made.values()), (Equation(write, "+", body, loops),), (y,))


def index(name: str, extent: int) -> Index:
    return Index(name, Integer(extent))


k, h, o, i, u, v = (
    index(name, extent)
    for name, extent in (("k", MANY), ("h", MANY // 2), ("o", 5), ("i", 3), ("u", 8), ("v", 8))
)
r, s, R, S, q = (
    index(name, extent) for name, extent in (("r", 16), ("s", 24), ("R", 256), ("S", 300), ("q", 6))
)
wide, w, p, m = index("c", 64), index("w", 72), index("p", 5), Index("m", M)
CASES: dict[str, tuple[Program, int, float]] = {
    "all": (program({"x": (MANY,)}, (), lambda y, x: (y[()], x[k] / MANY, (k,))), 1, ERROR),
    "rows": (program({"x": (N, h.extent)}, (N,), lambda y, x: (y[n], x[n, h], (n, h))), 2, ERROR),
    "batch": (program({"x": (N,)}, (), lambda y, x: (y[()], x[n] / N, (n,))), MANY, ERROR),
    "squares": (
        program({"x": (N,), "t": (N,)}, (), lambda y, x, t: (y[()], (x[n] - t[n]) ** 2 / N, (n,))),
        MANY, ERROR,
    ),
    "samples": (program({"x": (N, 8)}, (), lambda y, x: (y[()], x[n, u], (n, u))), MANY, ERROR),
    "few columns": (program({"x": (N, 5)}, (5,), lambda y, x: (y[o], x[n, o], (n, o))), MANY, ERROR),
    "columns": (
        program({"x": (N, 64)}, (64,), lambda y, x: (y[wide], x[n, wide], (n, wide))),
        100_003, ERROR,
    ),
    "channels": (
        program({"x": (N, 5, 8, 8)}, (5,), lambda y, x: (y[o], x[n, o, u, v], (n, o, u, v))),
        20_001, ERROR,
    ),
    "channels last": (
        program({"x": (N, 8, 8, 5)}, (5,), lambda y, x: (y[o], x[n, u, v, o], (n, u, v, o))),
        20_001, ERROR,
    ),
    "the middle": (
        program({"x": (3, MANY, 5)}, (3, 5), lambda y, x: (y[i, o], x[i, k, o], (i, k, o))),
        1, ERROR,
    ),
    "a product with windows": (  # the weights of a convolution over many samples
        program(
            {"x": (N, 3, 12), "t": (N, 5, 8)}, (5, 3, 5),
            lambda y, x, t: (y[o, i, p], x[n, i, u + p] * t[n, o, u], (n, o, i, u, p)),
        ),
        20_001, ERROR,
    ),
    "a product over small images": (
        program(
            {"x": (N, 20, 28), "t": (N, 6, 16, 24)}, (6, 5, 5),
            lambda y, x, t: (y[q, o, p], x[n, r + o, s + p] * t[n, q, r, s], (n, q, o, p, r, s)),
        ),
        3_001, ERROR,
    ),
    "a product over large images": (
        program(
            {"x": (N, 260, 304), "t": (N, 6, 256, 300)}, (6, 5, 5),
            lambda y, x, t: (y[q, o, p], x[n, R + o, S + p] * t[n, q, R, S], (n, q, o, p, R, S)),
        ),
        3, ERROR,
    ),
    "many totals": (
        program({"x": (N, 64, 72)}, (64, 72), lambda y, x: (y[wide, w], x[n, wide, w], (n, wide, w))),
        4_001, ERROR,
    ),
    "totals of a named number": (
        program({"x": (N, h.extent, M)}, (M,), lambda y, x: (y[m], x[0, h, m], (h, m))), 2, ERROR,
    ),
    "one element of many": (
        program({"x": (N,)}, (4,), lambda y, x: (y[3], x[n] ** 2, (n,))), MANY, ERROR
    ),
    "part of the rows": (
        program({"x": (N, 9)}, (), lambda y, x: (y[()], x[n, u], (n, u))), MANY, ERROR
    ),
    "scalar products": (
        program(
            {"x": (5, MANY), "t": (3, MANY)}, (5, 3),
            lambda y, x, t: (y[o, i], x[o, k] * t[i, k], (o, i, k)),
        ),
        1, ERROR,
    ),
    "a vector": (
        program({"x": (N, 5), "t": (N,)}, (5,), lambda y, x, t: (y[o], x[n, o] * t[n], (o, n))),
        MANY, ERROR,
    ),
    "rows that are named": (
        program(
            {"x": (N, 5), "row": (N,)}, (8, 5),
            lambda y, x, row: (y[row[n], o], x[n, o], (n, o)),
        ),
        MANY, NAMED,
    ),
    "columns that are named": (
        program(
            {"x": (N, 3), "row": (N, 3)}, (5, 8),
            lambda y, x, row: (y[3, row[n, i]], x[n, i], (n, i)),
        ),
        MANY // 4, NAMED,
    ),
    "a histogram": (
        program(
            {"x": (N,), "row": (N,)}, (900,),
            lambda y, x, row: (y[row[n]], x[n], (n,)),
        ),
        MANY, 20 * NAMED,
    ),
    "a large table": (
        program(
            {"x": (N,), "row": (N,)}, (70_000,),
            lambda y, x, row: (y[row[n]], x[n], (n,)),
        ),
        MANY, TABLE,
    ),
    "a product": (
        program(
            {"x": (N, 5), "t": (N, 3)}, (5, 3),
            lambda y, x, t: (y[o, i], x[n, o] * t[n, i], (o, i, n)),
        ),
        MANY, PRODUCT,
    ),
}  # fmt: skip


def values(given: Program, batch: int, kind: str) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(0)
    made = {}
    for number, t in enumerate(given.inputs):
        shape = tuple(int(_extent(e, batch)) for e in t.shape)
        array = rng.random(shape) if kind == "random" else np.full(shape, 0.1 + 0.2 * number)
        if t.dtype == "int":
            made[t.name] = rng.integers(0, 2, shape) if kind == "random" else np.ones(shape, int)
        else:
            made[t.name] = array.astype(np.float32)
    return made


def _extent(extent: Expr, batch: int) -> Expr:
    return extent.xreplace({N: Integer(batch), M: Integer(3)})


@pytest.mark.parametrize("kind", ["random", "equal"])
def test_long_sums(kind: str) -> None:
    cases = [(lowered(p), values(p, batch, kind)) for p, batch, _ in CASES.values()]
    flags = ("-O2", "-march=native", "-fopenmp-simd", "-fno-trapping-math", "-fno-math-errno")
    from_c = c_results(cases, flags, real="float")
    for name, (case, given), got in zip(CASES, cases, from_c, strict=True):
        doubles = {k: a.astype(float) if a.dtype == np.float32 else a for k, a in given.items()}
        exact = numpy_results(case, doubles)["y"]
        for where, y in (("C", got["y"]), ("NumPy", numpy_results(case, given, "float32")["y"])):
            error = float(np.abs(y - exact).max() / np.abs(exact).max())
            bound = PRODUCT if where == "NumPy" and "product" in name else CASES[name][2]
            assert error <= bound, f"{name}, {where}: {error:.1e}"


def test_a_number_beside_rows_that_are_named() -> None:
    """One loop over the samples: the number is not cut at the ends of the rows' longer blocks."""
    x, row = Tensor("x", (N, o.extent), "input"), Tensor("row", (N,), "input", "int")
    y, z = Tensor("y", (Integer(3), o.extent)), Tensor("z", ())
    both = (
        Equation(y[row[n], o], "+", x[n, o], (n, o)),
        Equation(z[()], "+", x[n, 0] / N, (n,)),
    )
    case = lowered(Program("sums", (x, row), both, (y, z)))
    for batch in (1, 64, 65, 300_001):
        rows = np.arange(batch) % 3 // 2
        given = {"x": np.full((batch, 5), 0.1, np.float32), "row": rows}
        (got,) = c_results([(case, given)], ("-O2",), real="float")
        exact = np.float32(0.1).astype(float)
        totals = exact * np.bincount(rows, minlength=3)[:, None]
        for name, wanted, bound in (("y", totals, NAMED), ("z", exact, ERROR)):
            for where, value in (("C", got), ("NumPy", numpy_results(case, given, "float32"))):
                np.testing.assert_allclose(
                    value[name],
                    np.broadcast_to(wanted, np.shape(value[name])),
                    bound,
                    err_msg=where,
                )


def test_a_sum_over_any_axes() -> None:
    """Whole numbers, exact in any order: every element is added once."""
    space: dict[str, Any] = {"np": np}
    exec(helpers(["_sum"])[0], space)
    rng = np.random.default_rng(0)
    for _ in range(300):
        rank = int(rng.integers(1, 5))
        shape = rng.integers(1, (700, 130, 40, 12)[rank - 1], rank)
        x = rng.integers(-4, 5, shape).astype(np.float32)
        if rng.random() < 0.3:
            x = x.transpose(rng.permutation(rank))
        last = int(rng.integers(0, rank))
        axes = tuple(map(int, rng.permutation(rank - last)[: rng.integers(1, rank - last + 1)]))
        expected = x.sum(axes + tuple(range(rank - last, rank)))
        out = np.full(expected.shape, np.nan, np.float32) if expected.shape else None
        got = space["_sum"](x, axes, tuple(range(rank - last, rank)), out=out)
        assert np.array_equal(got, expected) and (out is None or got is out), (x.shape, axes, last)
