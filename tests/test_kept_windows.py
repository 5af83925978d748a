"""Windows that several products read are copied once, with the values of the equations."""

from __future__ import annotations

import ast
from dataclasses import replace

import numpy as np
import pytest
from numpy.lib.stride_tricks import as_strided
from sympy import Expr, Integer

from symgrad.emit.numpy.python import Python
from symgrad.ir import Access, Equation, Index, Loop, Program, Size, Tensor, equations_of
from symgrad.lower.arrays.equations import in_arrays
from symgrad.lower.arrays.grammar import Array, Kind, Made, Shaped, Strided, memory_of
from symgrad.lower.arrays.kept import kept_windows
from symgrad.lower.arrays.walks import nodes, statements_of
from symgrad.lower.locate import located
from symgrad.lower.places import Lowered
from symgrad.lower.verify_plan import verify_plan
from tests.array_interpreter import run_arrays
from tests.interpreter import run

N = Size("N")
n, o, i, u, v, r, s = (
    Index(*p) for p in (("n", N), ("o", 12), ("i", 2), ("u", 3), ("v", 2), ("r", 6), ("s", 5))
)
m, a, b = Index("m", N), Index("a", 6), Index("b", 5)  # other names of n, r and s
c, d = Index("c", 3), Index("d", 2)  # and of u and v


def tensor(name: str, *shape: Expr | int, role: str = "temporary") -> Tensor:
    return Tensor(name, tuple(x if isinstance(x, Size) else Integer(x) for x in shape), role)


x, W = tensor("x", N, 2, 8, 6, role="input"), tensor("W", 12, 2, 3, 2, role="input")
p, z, d_W = tensor("p", N, 2, 8, 6), tensor("z", N, 12, 6, 5), tensor("d_W", 12, 2, 3, 2)
y, x_, total = Index("y", 8), Index("x", 6), tensor("both", 12, 2, 3, 2)
MADE = Equation(p[n, i, y, x_], "=", x[n, i, y, x_] ** 2 + 1, (n, i, y, x_))
FORWARD = Equation(z[n, o, r, s], "+", W[o, i, u, v] * p[n, i, r + u, s + v], (n, o, r, s, i, u, v))
BACKWARD = Equation(
    d_W[o, i, c, d], "+", z[m, o, a, b] * p[m, i, a + c, b + d], (o, i, c, d, m, a, b)
)


def kept(*items: Equation | Loop, output: Tensor = d_W) -> list[Equation]:
    """The equations that make windows; the Plan gives the values of the equations."""
    every = [*equations_of(items)]
    made = {e.tensor for e in every}
    inputs = tuple(dict.fromkeys(t.tensor for e in every for t in e.reads if t.tensor not in made))
    program = Program("f", inputs, items, (output,))
    lowered = located(program, {}, (output,))
    plan = verify_plan(in_arrays("f", lowered))
    rng = np.random.default_rng(0)
    values = {t.name: rng.normal(size=[int(k.subs(N, 3)) for k in t.shape]) for t in inputs}
    wanted = np.array(run(program, values)[output.name], float)
    assert np.allclose(run_arrays(plan, values)[output.name], wanted, 1e-12, 1e-14)
    less = kept_windows(lowered).program
    assert np.allclose(np.array(run(less, values)[output.name], float), wanted, 1e-12, 1e-14)
    copies = [e for e in less.equations if e.tensor not in made]
    sources = [r.tensor for e in copies for r in e.reads]
    every_value = [*nodes(tuple(statements_of(plan.kernels)))]
    views = [k for k in every_value if isinstance(k, Strided) and memory_of(k) in sources]
    assert len(views) == len(copies)
    names = [e.tensor for e in copies]
    matrices = [k for k in every_value if isinstance(k, Shaped) and memory_of(k) in names]
    assert all(isinstance(k.array, Array) for k in matrices)  # none of which is copied again
    assert len(matrices) >= 2 * len(copies)
    return copies


def test_windows_of_both_passes_are_copied_once() -> None:
    (e,) = kept(MADE, FORWARD, BACKWARD)
    assert e.tensor.shape == (N, 2, 3, 2, 6, 5)
    assert e.body == p[n, i, r + u, s + v] and e.loops == (n, i, u, v, r, s)
    assert [e.tensor.name for e in kept(FORWARD_OF_x, BACKWARD_OF_x)] == ["x_windows"]


def of(tensor: Tensor, e: Equation) -> Equation:
    """An equation that reads another tensor's windows."""
    (windows,) = (t for t in e.reads if t.tensor == p)
    return replace(e, body=e.body.xreplace({windows: tensor[windows.indices]}))


FORWARD_OF_x, BACKWARD_OF_x = of(x, FORWARD), of(x, BACKWARD)


def test_steps_of_windows_and_where_they_start() -> None:
    far = tensor("x", N, 2, 18, 12, role="input")
    windows = far[n, i, 2 * r + 3 * u + 1, s + v + 4]
    forward = replace(FORWARD, body=W[o, i, u, v] * windows)
    other = far[m, i, 2 * a + 3 * c + 1, b + d + 4]
    assert kept(forward, replace(BACKWARD, body=z[m, o, a, b] * other))
    positions: tuple[Expr, ...] = (2 * a + 3 * c, 2 * a + 2 * c + 1, a + 3 * c + 1)
    for position in positions:
        other = far[m, i, position, b + d + 4]
        assert not kept(forward, replace(BACKWARD, body=z[m, o, a, b] * other))


def test_windows_as_long_as_they_are_many() -> None:
    """Which of two loops of one length and one step is which does not matter."""
    q, V = tensor("q", N, 2, 7, 7, role="input"), tensor("V", 20, 2, 4, 4, role="input")
    t, d_V, k = tensor("t", N, 20, 4, 4), tensor("d_V", 20, 2, 4, 4), Index("k", 20)
    e, f, g, h = (Index(name, 4) for name in "efgh")
    windows = q[n, i, e + g, f + h]
    forward = Equation(t[n, k, e, f], "+", V[k, i, g, h] * windows, (n, k, e, f, i, g, h))
    loops = (k, i, g, h, n, e, f)
    kept(forward, Equation(d_V[k, i, g, h], "+", t[n, k, e, f] * windows, loops), output=d_V)


def test_what_is_read_once_or_changes_is_not_kept() -> None:
    assert not kept(MADE, FORWARD, output=z)
    again = Equation(p[n, i, y, x_], "+", x[n, i, y, x_], (n, i, y, x_))
    assert kept(MADE, again, FORWARD, BACKWARD)
    assert not kept(MADE, FORWARD, again, BACKWARD)  # p is another one behind it
    other = tensor("other", N, 2, 8, 6, role="input")
    assert not kept(MADE, FORWARD, of(other, BACKWARD))
    shifted = BACKWARD.body.xreplace({p[m, i, a + c, b + d]: p[m, i, a + c, 5 - b - d]})
    assert not kept(MADE, FORWARD, replace(BACKWARD, body=shifted))


def test_small_products_need_another_matrix() -> None:
    """One product of all samples has another matrix than one for each of them."""
    few = Index("o", 3)
    t, w = tensor("t", N, 3, 6, 5), tensor("w", 3, 2, 3, 2, role="input")
    d_w = tensor("d_w", 3, 2, 3, 2)
    forward = replace(
        FORWARD_OF_x,
        write=t[n, few, r, s],
        body=w[few, i, u, v] * x[n, i, r + u, s + v],
        loops=(n, few, r, s, i, u, v),
    )
    body = t[m, few, a, b] * x[m, i, a + c, b + d]
    backward = Equation(d_w[few, i, c, d], "+", body, (few, i, c, d, m, a, b))
    assert not kept(forward, backward, output=d_w)


def test_windows_that_do_not_overlap_are_a_reshape() -> None:
    whole = tensor("x", N, 2, 18, 10, role="input")
    windows, other = whole[n, i, 3 * r + u, 2 * s + v], whole[m, i, 3 * a + c, 2 * b + d]
    forward = replace(FORWARD, body=W[o, i, u, v] * windows)
    assert not kept(forward, replace(BACKWARD, body=z[m, o, a, b] * other))


def test_a_bound_of_the_memory() -> None:
    """All windows that are kept take twice as much as the largest, which are copied anyway."""
    made: list[Equation] = []
    for k in range(4):
        own, t = tensor(f"x{k}", N, 2, 8, 6, role="input"), tensor(f"t{k}", N, 12, 6, 5)
        made.append(replace(of(own, FORWARD), write=t[n, o, r, s]))
        backward = of(own, BACKWARD)
        body = backward.body.xreplace({z[m, o, a, b]: t[m, o, a, b]})
        made.append(replace(backward, write=total[o, i, c, d], body=body))
    assert [e.tensor.name for e in kept(*made, output=total)] == ["x0_windows", "x1_windows"]


def test_what_others_ask_for() -> None:
    """Windows are copied for the results for which alone all of their readers are computed."""
    program = Program("f", (x, W), (FORWARD_OF_x, BACKWARD_OF_x), (d_W,))
    own, other = tensor("own"), tensor("other")
    for requests, wanted in (
        ({}, None),
        ({d_W: frozenset({own})}, None),
        ({z: frozenset({own}), d_W: frozenset({other})}, frozenset({own, other})),
    ):
        found = kept_windows(Lowered(program, {}, requests=requests))
        (e,) = (e for e in found.program.equations if isinstance(e.body, Access))
        assert found.requests.get(e.tensor) == wanted


def test_a_tensor_that_is_replaced() -> None:
    program = Program("f", (x, W), (FORWARD_OF_x, BACKWARD_OF_x), (d_W,), updates=((x, x),))
    assert kept_windows(Lowered(program, {})).program == program


@pytest.mark.parametrize("position", (0, 1))
def test_steps_read_no_kept_windows(position: int) -> None:
    k = Index("k", 2)
    items: list[Equation | Loop] = [FORWARD_OF_x, BACKWARD_OF_x]
    items[position] = Loop(k, 1, (items[position],))
    program = Program("f", (x, W), tuple(items), (d_W,))
    assert kept_windows(Lowered(program, {})).program == program


def test_windows_lie_in_the_order_of_their_axes() -> None:
    """NumPy's own order for a copy of overlapping windows is another one."""
    steps = tuple(((Integer(1), k),) for k in (0, 1, 2, 3, 2, 3))
    windows = Strided(Array(x), (Integer(0),) * 4, tuple(map(Integer, (3, 2, 3, 2, 6, 5))), steps)
    text = ast.unparse(Python().value(Made(windows, Kind.REAL)))
    given = np.random.default_rng(0).normal(size=(3, 2, 8, 6))
    made = eval(text, {"np": np, "as_strided": as_strided, "real": np.float64, "x": given})
    assert made.flags.c_contiguous and made[2, 1, 2, 1, 5, 4] == given[2, 1, 7, 5]
