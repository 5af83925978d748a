"""The structures of the intermediate representation: text form, identity, substitution, meaning."""

import copy
import math
import pickle

import numpy as np
import pytest
from sympy import Integer, Symbol, exp, tanh

from symgrad.affine import NotAffine, certain, coefficients, determined, extremes, in_range
from symgrad.ir import (
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Size,
    Tensor,
    all_reads,
    indices_of,
    reads,
    rename,
    substitute,
)
from symgrad.origin import Origin
from symgrad.scalar import equal, less, less_equal, logical_and, sign, where
from symgrad.symbols import Derivative, Direction, Word
from tests.interpreter import run

N = Size("N")
n, i, o, t = Index("n", N), Index("i", 3), Index("o", 2), Index("t", 4)
x = Tensor("x", (N, Integer(3)), "input")
W = Tensor("W", (Integer(3), Integer(2)), "parameter")
tok = Tensor("tok", (N,), "input", "int")
z = Tensor("z", (N, Integer(2)))
h = Tensor("h", (Integer(5), Integer(2)))
loss = Tensor("loss", ())


def program(*items, inputs=(x, W), outputs=(z,)):
    return Program("p", inputs, items, outputs)


TEXTS = [
    (Equation(z[n, o], "+", x[n, i] * W[i, o], (n, o, i)),
     "z[n,o] += W[i,o]*x[n,i]    | n<N o<2 i<3"),
    (Equation(z[n, o], "=", tanh(x[n, o + 1]), (n, o)), "z[n,o] = tanh(x[n,o + 1])    | n<N o<2"),
    (Equation(loss[()], "*", x[0, 0], ()), "loss[] *= x[0,0]"),
    (Equation(loss[()], "max", x[n, i], (n, i)), "loss[] max= x[n,i]    | n<N i<3"),
    (Equation(loss[()], "logsumexp", x[n, tok[n]], (n,)), "loss[] logsumexp= x[n,tok[n]]    | n<N"),
    (Equation(loss[()], "+", x[n, i], (n, i), less_equal(i, n)),
     "loss[] += x[n,i]    | n<N i<3 where less_equal(i, n)"),
    (Loop(t, -1, (Equation(h[t, o], "=", h[t + 1, o] / 2, (o,)),)),
     "loop t<4 descending:\n    h[t,o] = h[t + 1,o]/2    | o<2"),
    (Loop(t, 1, (Loop(i, 1, (Equation(loss[()], "+", x[0, i], ()),)),)),
     "loop t<4 ascending:\n    loop i<3 ascending:\n        loss[] += x[0,i]"),
    (program(Equation(z[n, o], "=", W[0, o] * x[n, 0], (n, o))),
     ("program p\ninput     x[N,3] real\nparameter W[3,2] real\n\n"
      "z[n,o] = W[0,o]*x[n,0]    | n<N o<2\n\noutput    z[N,2]")),
]  # fmt: skip


@pytest.mark.parametrize(("item", "text"), TEXTS)
def test_text_form(item, text):
    assert str(item) == text


TWINS = [
    (Tensor("x", (Integer(3),))[i], Tensor("x", (Integer(4),))[i]),
    (Tensor("x", (Integer(3),))[i], Tensor("x", (Integer(3),), "input")[i]),
    (Tensor("x", (Integer(3),))[i], Tensor("x", (Integer(3),), dtype="double")[i]),
    (Tensor("x", (Integer(9),))[Index("i", 3)], Tensor("x", (Integer(9),))[Index("i", 4)]),
    (Tensor("x", (Integer(9),))[Index("i", 3) + 2 * Index("j", 4)],
     Tensor("x", (Integer(9),))[Index("i", 4) + 2 * Index("j", 3)]),
    (Tensor("x", (Integer(9),))[Tensor("a", (N,), dtype="int")[n]],
     Tensor("x", (Integer(9),))[Tensor("a", (Integer(2),), dtype="int")[n]]),
    (Index("i", 3), Index("i", 4)),
    (Index("i", 3), Index("i")),
    (Size("N"), Index("N")),
    (Size("N"), Symbol("N", integer=True, nonnegative=True)),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), TWINS)
def test_atoms_that_look_alike_never_mix(a, b):
    assert str(a) == str(b) and len({a, b}) == 2
    assert str(a + b) == str(b + a) and (a - b) != 0 and len((a + b).atoms(Symbol)) == 2
    assert exp(a).diff(a) == exp(a) and exp(a).diff(b) == 0  # through SymPy's cache
    assert exp(b).diff(b).atoms(Symbol) == {b} and tanh(a) != tanh(b)
    assert reads(a * b) == tuple(s for s in reads(a * b)) and sorted([a, b], key=hash)


@pytest.mark.parametrize("value", [N, n, Index("i"), x, x[n, 2 * i + 1], x[n, tok[n]], TEXTS[0][0],
                                   TEXTS[6][0], TEXTS[8][0]], ids=str)  # fmt: skip
@pytest.mark.parametrize(
    "again", [lambda v: pickle.loads(pickle.dumps(v)), copy.copy, copy.deepcopy]
)
def test_copies_are_equal(value, again):
    copied = again(value)
    assert copied == value and hash(copied) == hash(value) and str(copied) == str(value)
    if isinstance(value, Access):
        assert (copied.tensor, copied.indices) == (value.tensor, value.indices)
        assert copied - value == 0


def test_substitute_reaches_into_reads():
    body = x[n, i] * W[tok[n], o] + n
    m = Index("m", N)
    assert str(substitute(body, {n: m})) == "W[tok[m],o]*x[m,i] + m"
    assert substitute(body, {n: m}).atoms(Index) == {m}
    assert substitute(body, {}) is body


def test_substitute_is_simultaneous():
    a, b = Index("a", 3), Index("b", 3)
    square = Tensor("s", (Integer(3), Integer(3)))
    assert substitute(square[a, b] - a, {a: b, b: a}) == square[b, a] - b


def test_substitute_replaces_whole_reads():
    assert substitute(x[n, i] + x[n, 0], {x[n, i]: z[n, o]}) == z[n, o] + x[n, 0]


def test_rename_changes_write_body_loops_and_where():
    e = Equation(z[n, o], "+", x[n, i] * W[i, o], (n, o, i), less(i, o), Origin("line"))
    renamed = rename(e, {i: Index("k", 3), n: Index("m", N)})
    assert str(renamed) == "z[m,o] += W[k,o]*x[m,k]    | m<N o<2 k<3 where less(k, o)"
    assert renamed.origin == e.origin and rename(e, {Index("q", 3): i}) is e


def test_reads_and_indices():
    e = Equation(z[tok[n], o], "+", x[n, i] * where(less(W[i, o], 0), 1, x[n, 0]), (n, o, i))
    assert [str(r) for r in e.reads] == ["W[i,o]", "tok[n]", "x[n,0]", "x[n,i]"]
    assert [str(r) for r in all_reads(x[tok[n], 0])] == ["tok[n]", "x[tok[n],0]"]
    assert indices_of(x[tok[n], i]) == {n, i}
    assert (e.free, e.reduced) == ((n, o), (i,)) and not e.plain
    assert Equation(z[n, o], "=", x[n, o], (o, n)).plain


def test_origin_does_not_change_identity():
    a = Equation(z[n, o], "=", x[n, o], (n, o), origin=Origin("here"))
    b = Equation(z[n, o], "=", x[n, o], (n, o), origin=Origin("there").then("rule"))
    assert a == b and b.origin.steps == ("rule",)


def test_affine_forms():
    y, u = Index("y", 7), Index("u", 3)
    assert coefficients(2 * (y - 1) + N * u) == ({y: 2, u: N}, -2)
    assert extremes(2 * y - u + N) == (N - 2, N + 12)
    assert in_range(2 * y + u, Integer(15), Integer(1))
    assert not in_range(2 * y + u, Integer(14), Integer(1))
    assert in_range(y - u, Integer(7), less_equal(u, y))
    assert in_range(y + u - 1, Integer(7), logical_and(less_equal(1, y + u), less(y + u - 1, 7)))
    assert not certain(y * u) and not in_range(y + 1, Integer(7), less(y * u, 3))
    for bad in (y * u, y**2, x[0, 0] * y):
        with pytest.raises(NotAffine, match="not affine"):
            coefficients(bad)
    with pytest.raises(NotAffine, match="varies"):
        extremes(1 + (N - 2) * o)  # 1 at most for N = 1, 9 for N = 10


def test_determined_indices():
    a, g = Tensor("a", (Integer(99), Integer(99))), Index("g", 5)
    assert determined(a[3 * g + i, 0]) == {g, i} and determined(a[2 * g + i, 0]) == set()
    assert determined(a[g, g]) == {g} and determined(a[g + i, i]) == {g, i}
    assert determined(a[g + Index("one", 1), 0]) >= {g}
    assert determined(a[tok[n], g]) == {g} and determined(a[N * g + n, 0]) == {g, n}


MEANING = [  # op, body, where, expected; over i<3 of v = [3, -1, 2]
    ("+", lambda v: v[i], 1, 4.0),
    ("*", lambda v: v[i], 1, -6.0),
    ("max", lambda v: v[i], 1, 3.0),
    ("min", lambda v: v[i], 1, -1.0),
    ("logsumexp", lambda v: v[i], 1, math.log(math.e**3 + math.e**-1 + math.e**2)),
    ("logsumexp", lambda v: 1000 * v[i], 1, 3000.0),
    ("+", lambda v: v[i], less(0, i), 1.0),
    ("+", lambda v: v[2 - i] * i, 1, 5.0),
    ("+", lambda v: where(less(i, 1), 0, v[i]) / 2, 1, 0.5),
    ("+", lambda v: v[i], 0, 0.0),
    ("*", lambda v: v[i], 0, 1.0),
    ("max", lambda v: v[i], 0, -math.inf),
    ("min", lambda v: v[i], 0, math.inf),
    ("logsumexp", lambda v: v[i], 0, -math.inf),
    ("max", lambda v: where(less(i, 1), v[i] * math.nan, v[i]), 1, math.nan),
]


@pytest.mark.parametrize(("op", "body", "where_", "expected"), MEANING)
def test_meaning_of_ops(op, body, where_, expected):
    v = Tensor("v", (Integer(3),), "input")
    e = Equation(loss[()], op, body(v), (i,), Integer(1) * where_)
    got = run(program(e, inputs=(v,), outputs=(loss,)), {"v": np.array([3.0, -1.0, 2.0])})
    np.testing.assert_allclose(float(got["loss"][()]), expected, rtol=1e-15)


def test_meaning_of_loops_and_indirect_indices():
    v, c = Tensor("v", (Integer(3),), "input"), Tensor("c", (Integer(4),))
    up = program(
        Equation(c[0], "=", v[0], ()),
        Loop(i, 1, (Equation(c[i + 1], "=", 2 * c[i] + v[i], ()),)),
        inputs=(v,),
    )
    assert run(up, {"v": [1.0, 2, 3]})["c"].tolist() == [1, 3, 8, 19]
    down = program(
        Equation(c[3], "=", v[0], ()),
        Loop(i, -1, (Equation(c[i], "=", 2 * c[i + 1] + v[i], ()),)),
        inputs=(v,),
    )
    assert run(down, {"v": [1.0, 2, 3]})["c"].tolist() == [25, 12, 5, 1]
    gather = program(Equation(c[tok[n]], "+", v[tok[n]], (n,)), inputs=(v, tok))
    assert run(gather, {"v": [1.0, 2, 3], "tok": [2, 0, 2]})["c"].tolist() == [1, 0, 6, 0]
    with pytest.raises(IndexError, match=r"at \(-1,\)"):
        run(gather, {"v": [1.0, 2, 3], "tok": [-1]})
    with pytest.raises(ValueError, match="got the shape"):
        run(gather, {"v": [1.0, 2], "tok": [1]})
    with pytest.raises(KeyError, match="no value for tok"):
        run(gather, {"v": [1.0, 2, 3]})


def test_a_value_that_is_whole_is_computed_of_real_ones():
    none = equal(sign(x[n, i] / 2) ** 2, 0)
    made = program(Equation(loss[()], "+", where(none, 3, 4), (n, i)), inputs=(x,), outputs=(loss,))
    assert run(made, {"x": [[0.25, 0, -0.5]]})["loss"] == 4 + 3 + 4


def test_accesses_of_tensors_that_are_written_otherwise_differ() -> None:
    """SymPy's caches know an atom by its key: all of a tensor's symbol is in it."""
    x, y = Word((), "x"), Word((), "y")
    symbols = [
        None, Word((), "u_x"), Word((), "u_x", new=True), Word((), "u_x", of=x),
        *(Word((), "u_x", of=Word((), "u"), by=by) for by in (
            (Direction(x),), (Direction(y),), (Direction(x, ("0",)),), (Direction(x), Direction(x)),
        )),
    ]  # fmt: skip
    symbols += [Derivative("L", s) for s in symbols if s is not None]
    found = {Tensor("u_x", (), symbol=s)[()] for s in symbols}
    assert {a.tensor.symbol for a in found} == {*symbols} and len(found) == len(symbols)
    assert all(Tensor("u_x", (), symbol=s)[()].tensor.symbol == s for s in symbols)
