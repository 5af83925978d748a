"""Matrices that are 0 above or below their diagonal, and products that leave those terms out."""

from __future__ import annotations

import ctypes
import subprocess
from pathlib import Path

import numpy as np
import pytest
from sympy import Expr, Integer

from symgrad.build import compile_model
from symgrad.ir import Equation, Index, Program, Tensor
from symgrad.lower import batches, products
from symgrad.lower.bands import bands
from symgrad.lower.plan import Product
from symgrad.lower.reducers import expand_reducers
from symgrad.lower.walks import every_kernel
from symgrad.passes.simplify import simplify
from symgrad.scalar import less, less_equal, logical_and, where
from tests.plans import N, of_program, wrong_of_programs
from tests.tables import Row, prepared
from tests.test_attention import TABLE
from tests.test_generated import needs_compiler
from tests.test_threads import BUILDS

n, t, u, c = Index("n", N), Index("t", 4), Index("u", 4), Index("c", 3)
SQUARE = (N, Integer(4), Integer(4))


@pytest.fixture(autouse=True)
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is too small."""
    monkeypatch.setattr(batches, "LARGE", 1)
    monkeypatch.setattr(products, "BAND", 1)


def weighted(body: Expr, more: bool = False, turned: bool = False) -> Program:
    """p[n,t,u] = body, o = Σ_u p·v, or Σ_t if `turned`; with `more` something is added to p."""
    p, x, v = (
        Tensor("p", SQUARE),
        Tensor("x", SQUARE, "input"),
        Tensor("v", (N, Integer(4), Integer(3)), "input"),
    )
    o = Tensor("o", (N, Integer(4), Integer(3)))
    a, b = (u, t) if turned else (t, u)
    equations = [Equation(p[n, t, u], "=", body, (n, t, u))]
    if more:
        equations.append(Equation(p[n, t, u], "+", x[n, t, u], (n, t, u)))
    equations.append(Equation(o[n, a, c], "+", p[n, t, u] * v[n, b, c], (n, a, c, b)))
    return Program("weighted", (x, v), tuple(equations), (o, p))


x = Tensor("x", SQUARE, "input")[n, t, u]
BODIES = {
    "below": (where(less_equal(u, t), x, 0), 1),
    "strictly below": (where(less(u, t), x, 0), 1),
    "above": (where(less_equal(t, u), x, 0), -1),
    "and": (where(logical_and(less_equal(u, t), less(x, 1)), x, 0), 1),
    "a product": (x * where(less_equal(u, t), x, 0), 1),
    "a sum of both": (where(less_equal(u, t), x, 0) + where(less(u, t), x**2, 0), 1),
    "one of a sum": (where(less_equal(u, t), x, 0) + x, 0),
    "not 0": (where(less_equal(u, t), x, 1), 0),
    "0 below": (where(less_equal(u, t), 0, x), 0),
    "shifted": (where(less_equal(u, t + 1), x, 0), 0),
    "another condition": (where(less_equal(x, t), x, 0), 0),
}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("name", BODIES)
def test_bands(name: str, turned: bool) -> None:
    body, band = BODIES[name]
    program = weighted(body, turned=turned)
    kernels = every_kernel(of_program(program).kernels)
    assert [k.band for k in kernels if isinstance(k, Product)] == [-band if turned else band]
    assert wrong_of_programs([program], slice(None)) == []


def test_a_band_of_columns() -> None:
    """Σ_u v[n,u,c]·p[n,t,u] at o[n,c,t]: what bounds the terms becomes the rows."""
    program = weighted(BODIES["below"][0])
    *before, last = program.equations
    o = Tensor("o", (N, Integer(3), Integer(4)))
    last = Equation(o[n, c, t], "+", last.body, last.loops)
    program = Program("weighted", program.inputs, (*before, last), (o,))
    kernels = every_kernel(of_program(program).kernels)
    assert [k.band for k in kernels if isinstance(k, Product)] == [1]
    assert wrong_of_programs([program], slice(None)) == []


def test_what_is_added_to_has_no_band() -> None:
    program = weighted(BODIES["below"][0], more=True)
    assert not bands(program)
    assert wrong_of_programs([program], slice(None)) == []


@pytest.mark.parametrize("row", [r for r in TABLE if "causal" in r.name], ids=lambda row: row.name)
def test_attention(row: Row) -> None:
    assert wrong_of_programs([expand_reducers(simplify(prepared(row).program))]) == []


SPEC = """from symgrad import *
model = Model(Sequential(Input(150, 24), MultiHeadAttention(2, causal=True)),
    loss=MSE(), optimizer=SGD(0.1))
"""


@needs_compiler
@pytest.mark.parametrize("build", ["openmp", "small"])
def test_c(build: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both back ends, and the same bits on any number of threads."""
    monkeypatch.setattr(products, "BAND", 64)
    (tmp_path / "net.py").write_text(SPEC)
    expected = compile_model(tmp_path / "net.py", tmp_path, "numpy", dtype="float64")
    monkeypatch.setenv("CFLAGS", BUILDS[build])
    net = compile_model(tmp_path / "net.py", tmp_path, "c", dtype="float64")
    assert (tmp_path / "net_c" / "net.c").read_text().count("contract_band(") >= 4
    given = np.random.default_rng(1).normal(size=(2, 3, 150, 24))
    params = expected.init_params(seed=3)
    loss, grads = expected.backward(params, *given)
    own = net.init_params(seed=3)
    found = set()
    for threads in (1, 2, 3):
        net.set_threads(threads)
        mine, theirs = net.backward(own, *given)
        assert abs(mine - loss) <= 1e-13 * abs(loss)
        assert np.abs(theirs.flat - grads.flat).max() <= 1e-12 * np.abs(grads.flat).max()
        found.add((mine, theirs.flat.tobytes()))
    assert len(found) == 1


SOURCE = """#include "contract.h"
/* The first sizes for which blocks of rows need more than a band has, or 0. */
int lacking(void)
{
    for (ptrdiff_t M = 1; M < 400; M++)
        for (ptrdiff_t N = 1; N < 90; N += 11)
            for (ptrdiff_t i = 0; i < M; i += 64)
                for (int up = 0; up < 2; up++)
                    if (contract_room(contract_min(64, M - i), N, up ? contract_min(i + 64, M) : M - i)
                        > contract_band_room(M, N, M))
                        return (int)M;
    return 0;
}
"""


@needs_compiler
@pytest.mark.parametrize(
    "flags", ["", "-DCONTRACT_KC=48 -DCONTRACT_LARGE=4096", "-DCONTRACT_BLOCKS=1"]
)
def test_room(flags: str, tmp_path: Path) -> None:
    (tmp_path / "room.c").write_text(SOURCE)
    headers = Path(__file__).parent.parent / "templates" / "c"
    command = ["gcc", "-O1", "-march=native", "-shared", "-fPIC", *flags.split(), f"-I{headers}"]
    subprocess.run([*command, "room.c", "-o", "room.so"], cwd=tmp_path, check=True)
    assert ctypes.CDLL(str(tmp_path / "room.so")).lacking() == 0
