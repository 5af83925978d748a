"""Programs to differentiate, of few letters: dense, convolution, recurrences, loops in loops."""

from sympy import Integer, sin, tanh

from symgrad.ir import Equation, Index, Loop, Program, Size, Tensor
from symgrad.origin import Origin
from symgrad.passes.verify import verify
from symgrad.scalar import less, less_equal, logical_and, sigmoid

N = Size("N")
n, m, i, j, k, o, d = (Index(a, e) for a, e in zip("nmijkod", (N, N, 3, 3, 3, 2, 2), strict=True))
t, r, s = Index("t", 4), Index("r", 4), Index("s", 3)
p, u, c, e = Index("p", 4), Index("u", 3), Index("c", 2), Index("e", 2)
x = Tensor("x", (N, Integer(3)), "input")
W = Tensor("W", (Integer(3), Integer(2)), "parameter")
S = Tensor("S", (Integer(3), Integer(3)), "parameter")
b = Tensor("b", (Integer(2),), "parameter")
a = Tensor("a", (), "parameter")
v = Tensor("v", (Integer(3),), "input")
q = Tensor("q", (Integer(4),), "input")
tok = Tensor("tok", (N,), "input", "int")
E = Tensor("E", (Integer(3), Integer(2)), "parameter")
image = Tensor("image", (N, Integer(2), Integer(7)), "input")
K = Tensor("K", (Integer(2), Integer(2), Integer(3)), "parameter")
U = Tensor("U", (Integer(2), Integer(2)), "parameter")
h0 = Tensor("h0", (N, Integer(2)), "input")
xs = Tensor("xs", (Integer(4), N, Integer(2)), "input")
z = Tensor("z", (N, Integer(2)))
y = Tensor("y", (N, Integer(3)))
w = Tensor("w", (Integer(3),))
row = Tensor("l", (N,))
h = Tensor("h", (Integer(5), N, Integer(2)))
g = Tensor("g", (Integer(5), Integer(4)))
conv = Tensor("conv", (N, Integer(2), Integer(4)))
padded = Tensor("padded", (N, Integer(2), Integer(9)))
att = Tensor("att", (Integer(4),))
loss = Tensor("loss", ())


def eq(write, op, body, *loops, where=1):
    return Equation(write, op, body * Integer(1), loops, where * Integer(1), Origin("spec.py:1"))


def total(tensor, *loops):
    """The loss: a sum with unequal weights, so that no symmetry hides an error."""
    weight = 1 + sum((k + 1) * i for k, i in enumerate(loops)) / Integer(7)
    return eq(loss[()], "+", weight * tensor[loops] ** 2, *loops)


def program(*items, inputs, outputs=(loss,)):
    return verify(Program("p", inputs, items, outputs))


DENSE = [eq(z[n, o], "+", x[n, i] * W[i, o], n, o, i), eq(z[n, o], "+", b[o], n, o)]
CONV = eq(conv[n, o, p], "+", K[o, c, u] * image[n, c, 2 * p + u - 1], n, o, p, c, u,
          where=logical_and(less_equal(1, 2 * p + u), less(2 * p + u - 1, 7)))  # fmt: skip
PAD = eq(padded[n, c, Index("a", 7) + 1], "=", image[n, c, Index("a", 7)], n, c, Index("a", 7))
CONV_PADDED = eq(conv[n, o, p], "+", K[o, c, u] * padded[n, c, 2 * p + u], n, o, p, c, u)
zt = Tensor("z", (Integer(4), N, Integer(2)))
STEP = eq(h[t + 1, n, o], "=", tanh(xs[t, n, o] + zt[t, n, o]), n, o)
RNN = [
    eq(h[0, n, o], "=", h0[n, o], n, o),
    Loop(t, 1, (eq(zt[t, n, o], "+", h[t, n, d] * U[d, o], n, o, d), STEP)),
    total(h, Index("l", 5), n, o),
]
RNN_DOWN = [
    eq(h[4, n, o], "=", h0[n, o], n, o),
    Loop(t, -1, (eq(h[t, n, o], "=", tanh(xs[t, n, o] + U[0, o] * h[t + 1, n, 1 - o]), n, o),)),
    total(h, Index("l", 5), n, o),
]
cell, gate = (
    Tensor("cell", (Integer(5), N, Integer(2))),
    Tensor("gate", (Integer(4), N, Integer(2))),
)
LSTM = [  # the loss needs the cell only: the path from cell to h to gate runs back through the loop
    eq(cell[0, n, o], "=", h0[n, o], n, o),
    eq(h[0, n, o], "=", h0[n, o] ** 2, n, o),
    Loop(t, 1, (
        eq(gate[t, n, o], "+", h[t, n, d] * U[d, o], n, o, d),
        eq(cell[t + 1, n, o], "=", sigmoid(gate[t, n, o]) * cell[t, n, o] + xs[t, n, o], n, o),
        eq(zt[t, n, o], "=", sigmoid(xs[t, n, o] * b[o]), n, o),
        eq(h[t + 1, n, o], "=", tanh(cell[t + 1, n, o]) * zt[t, n, o], n, o),
    )),
    eq(loss[()], "+", cell[4, n, o] ** 3 * (n + o + 1), n, o),
]  # fmt: skip
NESTED = [
    eq(g[0, Index("l", 4)], "=", q[Index("l", 4)], Index("l", 4)),
    Loop(t, 1, (
        eq(g[t + 1, 0], "=", sin(g[t, 0])),
        Loop(s, 1, (eq(g[t + 1, s + 1], "=", tanh(g[t + 1, s] * q[s] + g[t, s] + g[t, s + 1] * v[s])),)),
    )),
    total(g, Index("l", 5), Index("f", 4)),
]  # fmt: skip
VITERBI = [
    eq(h[0, n, o], "=", h0[n, o], n, o),
    Loop(t, 1, (eq(zt[t, n, o], "logsumexp", h[t, n, d] + U[d, o], n, o, d),
                eq(gate[t, n, o], "max", h[t, n, d] * U[d, o], n, o, d),
                eq(cell[t, n, o], "*", h[t, n, d] + U[d, o], n, o, d),
                eq(h[t + 1, n, o], "=", xs[t, n, o] + sin(zt[t, n, o] + gate[t, n, o] + cell[t, n, o]), n, o))),
    total(h, Index("l", 5), n, o),
]  # fmt: skip
