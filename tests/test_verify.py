"""Every rule of the intermediate representation, and its error message."""

import re
from dataclasses import replace

import pytest
from sympy import Abs, Function, Integer, Symbol, tanh

from symgrad.ir import Equation, Index, Loop, Program, Size, Tensor
from symgrad.language.notation import Input, Max, Sum, indices, parameter, tensor
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.origin import Origin
from symgrad.passes.verify import IllegalProgram, verify
from symgrad.scalar import less, less_equal, logical_and, where

N = Size("N")
n, i, j, o, t = Index("n", N), Index("i", 3), Index("j", 3), Index("o", 2), Index("t", 4)
x = Tensor("x", (N, Integer(3)), "input")
v = Tensor("v", (Integer(3),), "input")
tok = Tensor("tok", (N,), "input", "int")
y = Tensor("y", (N, Integer(3)))
z = Tensor("z", (Integer(3),))
c = Tensor("c", (Integer(5),))
h = Tensor("h", (Integer(5), Integer(3)))
g = Tensor("g", (Integer(5), Integer(5)))
s = Tensor("s", ())
HERE = Origin("model.py:7")


def eq(write, op, body, *loops, where=1):
    return Equation(write, op, body * Integer(1), loops, where * Integer(1), HERE)


def program(*items, inputs=(x, v, tok), outputs=(), updates=()):
    return Program("p", inputs, items, outputs, updates)


start = eq(c[0], "=", v[0])
ILLEGAL = [
    (program(eq(s[()], "mean", v[i], i)), "op 'mean' is not one of = + * max min logsumexp"),
    (program(eq(s[()], "+", v[i], i, i)), "an index is bound twice in loops i i"),
    (program(Loop(i, 1, (eq(s[()], "+", v[i], i),))), "an index is bound twice in loops i i"),
    (program(eq(z[Index("k")], "=", 1, Index("k"))), "index k has no extent"),
    (program(eq(z[i], "+", v[j], i)), "index j is not among the loops i"),
    (program(eq(s[()], "=", v[i])), "index i is not among the loops (none)"),
    (program(eq(s[()], "+", 1, where=less(i, 2))), "index i is not among the loops (none)"),
    (program(eq(z[i], "=", v[Index("i", 2)], i)), "index i is not among the loops i"),
    (program(eq(z[i], "=", Abs(v[i] - 1), i)), "Abs(v[i] - 1) (Abs) is not a scalar function"),
    (program(eq(z[i], "=", Function("f")(v[i]), i)), "f(v[i]) (f) is not a scalar function"),
    (program(eq(z[i], "=", Symbol("q"), i)), "q (Symbol) is not a scalar function"),
    (program(eq(z[i], "=", where(less(v[i], 0), Abs(v[i] - 1), 0), i)), "(Abs) is not a scalar function"),
    (program(eq(v[i], "=", 1, i)), "writes the input v"),
    (program(eq(z[i], "=", x[i], i)), "x[i] has 1 indices, x[N,3] has 2"),
    (program(eq(z[i], "=", v[i, i], i)), "v[i,i] has 2 indices, v[3] has 1"),
    (program(eq(y[n, i], "=", v[v[i]], n, i)), "v[v[i]] is indexed by v[i], which is not of an integer tensor (dtype=int where v is made)"),
    (program(eq(y[n, i], "=", v[tok[n] + 1], n, i)), "index tok[n] + 1 of v[tok[n] + 1] mixes an integer tensor with other terms"),
    (program(eq(g[i, j], "=", c[i * j], i, j)), "c[i*j]: index expression i*j is not affine in the indices"),
    (program(eq(z[i], "=", v[i + 1], i)), "index i + 1 of v[i + 1] runs over 1 … 3, outside 0 … 2"),
    (program(eq(z[i], "=", v[i - 1], i, where=less(i, 2))), "index i - 1 of v[i - 1] runs over -1 … 1, outside 0 … 2"),
    (program(eq(z[i], "=", v[n], i, n)), "index n of v[n] runs over 0 … N - 1, outside 0 … 2"),
    (program(eq(c[2 * i], "=", v[i] * where(less(i, 3), v[3], 0), i)), "index 3 of v[3] runs over 3 … 3, outside 0 … 2"),
    (program(eq(c[2 * i + 1], "=", v[i], i)), "index 2*i + 1 of c[2*i + 1] runs over 1 … 5, outside 0 … 4"),
    (program(eq(c[(N - 2) * o + 1], "+", 1, o)), "the sign of N - 2, the coefficient of o in o*(N - 2) + 1, varies"),
    (program(eq(Tensor("a b", ())[()], "=", 1)), "'a b' is not a name (letters, digits and _, a letter first)"),
    (program(eq(Tensor("x\n", ())[()], "=", 1)), "'x\\n' is not a name (letters, digits and _, a letter first)"),
    (program(inputs=(Tensor("system()", ()),)), "'system()' is not a name"),
    (program(inputs=(Tensor("w", (), "weight"),)), "w[]: no role 'weight' or dtype 'real'"),
    (program(inputs=(Tensor("w", (), "input", "float8"),)), "w[]: no role 'input' or dtype 'float8'"),
    (program(inputs=(Tensor("w", (n,), "input"),)), "w[n]: an extent is not an expression in named sizes"),
    (program(eq(z[i], "=", Tensor("v", (Integer(4),))[i], i)), "two tensors are named v: v[3] and v[4]"),
    (program(eq(z[i], "=", z[i], i)), "reads z, which it writes, outside a loop"),
    (program(eq(s[()], "+", z[i], i), eq(z[i], "=", 1, i)), "reads z before any equation writes it"),
    (program(eq(z[i], "+", 1, i), eq(s[()], "+", z[i], i), eq(z[i], "+", 1, i)), "reads z before its last equation"),
    (program(start, Loop(t, 1, (eq(c[t + 1], "=", c[t] * s[()]),)), eq(s[()], "=", 1)), "reads s before any equation writes it"),
    (program(start, Loop(t, 1, (eq(g[t, 0], "+", c[t]), eq(c[t + 1], "=", 1))), eq(c[0], "+", 1)), "reads c before its last equation"),
    (program(start, Loop(t, 1, (eq(c[t + 1], "=", c[t + 1]),))), "cannot prove that c[t + 1] is final: c[t + 1] may follow it"),
    (program(start, Loop(t, -1, (eq(c[t + 1], "=", c[t]),))), "cannot prove that c[t] is final: c[t + 1] may follow it"),
    (program(eq(c[4], "=", 1), Loop(t, 1, (eq(c[t], "=", c[t + 1]),))), "cannot prove that c[t + 1] is final: c[t] may follow it"),
    (program(Loop(t, 1, (eq(h[t, i], "=", g[t, i], i), eq(g[t, i], "=", 1, i)))), "cannot prove that g[t,i] is final: g[t,i] may follow it"),
    (program(Loop(t, 1, (eq(h[t, i], "=", s[()], i), eq(s[()], "+", v[0])))), "cannot prove that s[] is final: s[] may follow it"),
    (program(Loop(i, 1, (eq(z[i], "+", v[i] * z[j], j, where=less_equal(j, i)),))), "cannot prove that z[j] is final: z[i] may follow it"),
    (program(Loop(t, 1, (Loop(i, 1, (eq(g[t + 1, i + 1], "=", g[t + 1, i + 2]),)),))), "cannot prove that g[t + 1,i + 2] is final"),
    (program(eq(z[i], "max", v[i], i), eq(z[i], "max", 1, i)), "z is written by several equations, one of them with op"),
    (program(eq(z[i], "+", v[i], i), eq(z[i], "*", 1, i)), "z is written by several equations, one of them with op"),
    (program(eq(z[i], "=", x[n, i], i, n)), "z is assigned once for each n; use +, max, … to reduce"),
    (program(Loop(t, 1, (eq(z[i], "=", v[i], i),))), "z is assigned once for each t; use +, max, … to reduce"),
    (program(eq(c[i + o], "=", v[i], i, o)), "cannot prove that c[i + o] names each element at most once"),
    (program(eq(c[tok[n]], "=", 1, n)), "cannot prove that c[tok[n]] names each element at most once"),
    (program(eq(z[0], "=", 1), eq(z[i], "+", v[i], i)), "z[i] and z[0] may assign the same element"),
    (program(Loop(t, 1, (eq(s[()], "*", v[0]),))), "s is folded by * over t, a recurrence's loop"),
    (program(Loop(t, 1, (eq(z[i], "max", v[i], i),))), "z is folded by max over t, a recurrence's loop"),
    (program(outputs=(z,)), "output z[3] is computed by no equation"),
    (program(updates=((v, z),)), "output z[3] is computed by no equation"),
    (program(eq(s[()], "=", 1), updates=((v, s),)), "update of v[3]: needs an input of the shape of s[]"),
    (program(eq(s[()], "=", 1), updates=((s, s),)), "update of s[]: needs an input of the shape of s[]"),
]  # fmt: skip


@pytest.mark.parametrize(("illegal", "message"), ILLEGAL, ids=[m[:50] for _, m in ILLEGAL])
def test_illegal(illegal, message):
    with pytest.raises(IllegalProgram, match=re.escape(message)) as error:
        verify(illegal)
    assert len(str(error.value).splitlines()) == 1


def test_a_message_names_the_line_and_the_equation():
    with pytest.raises(IllegalProgram) as error:
        verify(program(eq(z[i], "=", v[i + 1], i)))
    assert str(error.value) == (
        "model.py:7: index i + 1 of v[i + 1] runs over 1 … 3, outside 0 … 2, in z[i] = v[i + 1]"
    )


LEGAL = {
    "guarded read": [eq(z[i], "=", v[i - 1], i, where=less_equal(1, i))],
    "both sides guarded": [
        eq(z[i], "+", v[i + j - 1], i, j, where=logical_and(less_equal(1, i + j), less(i + j, 4)))],
    "reversed": [eq(z[2 - i], "=", v[i], i)],
    "mixed radix": [eq(g[0, 2 * o + Index("p", 2)], "=", 1, o, Index("p", 2))],
    "interleaved": [eq(c[2 * o], "=", 1, o), eq(c[2 * o + 1], "=", 0, o)],
    "diagonal write": [eq(g[i, i], "=", v[i], i)],
    "skewed write": [eq(g[i + o, o], "=", v[i], i, o)],
    "scatter": [eq(c[tok[n]], "+", 1, n)],
    "= beside +": [eq(c[0], "=", 1), eq(c[i + 1], "+", v[i], i), eq(c[i + 1], "+", 1, i)],
    "recurrence": [start, Loop(t, 1, (eq(c[t + 1], "=", c[t]),))],
    "backwards": [eq(c[4], "=", 1), Loop(t, -1, (eq(c[t], "=", c[t + 1]),))],
    "through an inner tensor": [
        start, Loop(t, 1, (eq(g[t, i], "=", c[t] * v[i], i), eq(c[t + 1], "+", g[t, i], i)))],
    "sum over steps": [start, Loop(t, 1, (eq(c[t + 1], "=", c[t]), eq(s[()], "+", c[t])))],
    "stride of two": [start, Loop(o, 1, (eq(c[2 * o + 1], "=", c[2 * o]), eq(c[2 * o + 2], "=", c[2 * o + 1])))],
    "triangular": [Loop(i, 1, (eq(z[i], "+", v[i] * z[j], j, where=less(j, i)),))],
    "nested": [
        eq(g[0, 0], "=", 1),
        Loop(t, 1, (Loop(i, 1, (eq(g[t + 1, i + 1], "=", g[t, i + 1] + g[t + 1, i] + g[t, i]),)),))],
}  # fmt: skip


@pytest.mark.parametrize("name", LEGAL)
def test_legal(name):
    legal = program(*LEGAL[name])
    assert verify(legal) is legal


def test_verify_looks_at_loops_inside_loops():
    inner = eq(g[t, i], "=", tanh(v[i + 1]))
    with pytest.raises(IllegalProgram, match="runs over 1 … 3"):
        verify(program(Loop(t, 1, (Loop(i, 1, (inner,)),))))
    assert replace(inner, origin=Origin()) == inner


# --- what an assignment in a spec says -------------------------------------------------------


def shape_conflict(x, W, i, o):
    z = tensor("z")
    z[..., o] = Sum(x[..., o] * W[i, o], i)
    return z


def no_extent(x, W, i, o):
    z = tensor("z")
    z[..., i] = x[..., 2 * i]
    return z


def no_extent_to_write(x, W, i, o):
    z = tensor("z")
    z[..., o] = x[..., 0]
    return z


def not_reduced(x, W, i, o):
    z = tensor("z")
    z[..., o] = x[..., i] * W[i, o]
    return z


def number_of_indices(x, W, i, o):
    z = tensor("z")
    z[..., o] = W[i] + x[..., i]
    return z


def reduced_and_free(x, W, i, o):
    z = tensor("z")
    z[..., i] = Sum(x[..., i], i) + x[..., i]
    return z


def read_too_early(x, W, i, o):
    z, y = tensor("z"), tensor("y")
    z[..., i] = x[..., i] + y[..., i]
    return z


def written_after_read(x, W, i, o):
    z = tensor("z")
    z[..., i] = x[..., i]
    z + z
    z[..., i] = x[..., i]
    return z


def a_string(x, W, i, o):
    z = tensor("z")
    z[..., i] = "x"
    return z


def a_float_index(x, W, i, o):
    z = tensor("z")
    z[..., i] = x[..., 0.5]
    return z


def without_indices(x, W, i, o):
    z = tensor("z")
    z[..., i] = Max(x, i)
    return z


def nothing_to_reduce(x, W, i, o):
    z = tensor("z")
    z[..., i] = x[..., i] * Sum(W[0, 0], o)
    return z


def not_a_name(x, W, i, o):
    tensor("x; system()")


WRONG = [
    (shape_conflict, 2, "index o runs over 2 in W[3,2] and over 3 in x[N,3]"),
    (no_extent, 2, 'index i has no extent: declare it with indices("i", extent)'),
    (no_extent_to_write, 2, ("index o of z has no extent: nothing that is read runs over it"
                             ' (declare it: indices("o", extent))')),
    (not_reduced, 2, "index i is read but neither written by z nor reduced"),
    (number_of_indices, 2, "W has 2 dimensions, 1 indices were given"),
    (read_too_early, 2, "y is read before any formula defines it (+= and y[n][i] read it, too)"),
    (written_after_read, 4, "z was read already; define all of it before it is used (+= reads it)"),
    (a_string, 2, "z is assigned 'x', which is not a formula"),
    (a_float_index, 2, "x is indexed by 0.5; an index is made by indices(\"i j\"), or a whole number"),
    (without_indices, 2, "Max(x): give x its indices, as in x[..., i]"),
    (nothing_to_reduce, 2, "the sum over o reads nothing that runs over o"),
    (not_a_name, 1, "'x; system()' is not a name: letters, digits and _, a letter first"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "line", "message"), WRONG, ids=[w.__name__ for w, _, _ in WRONG])
def test_wrong_formula(wrong, line, message):
    with fresh_trace(), pytest.raises(SpecError) as error:
        wrong(Input("x", 3), parameter("W", 3, 2), *indices("i o")).tensor  # noqa: B018
    place = f"{wrong.__code__.co_filename}:{wrong.__code__.co_firstlineno + line}"
    assert str(error.value) == f"{place}: {message}"
