"""Labels of a few nodes of a graph tell those of the others: graph attention of Veličković et al.
(2018), https://arxiv.org/abs/1710.10903.

    z[v,h,o] = Σ_{e: end[e] = v} p[e,h]·m[start[e],h,o]        m = x·W
    p[e,h]   = exp(s[e,h]) / Σ_{a: end[a] = end[e]} exp(s[a,h])

V nodes and E edges; p is a softmax over the edges that end in one node, and sums over these take a
step for each edge. `known` is 1 for the nodes whose labels count.
"""

from symgrad import *


class GraphAttention(Layer):
    """Features of each node's neighbours in several heads, weighted by what both nodes are."""

    def __init__(self, heads, units):
        self.heads, self.units = heads, units

    def __call__(self, x, start, end):
        (v, e), (i, h, o) = indices("v e", x.shape[0], start.shape[0]), indices("i h o")
        W = parameter("W", x.features, self.heads, self.units)
        a, b = (parameter(name, self.heads, self.units) for name in "ab")
        m, sent, taken, s, total, p, z = map(tensor, ("m", "sent", "taken", "s", "total", "p", "z"))
        m[v, h, o] = Sum(x[v, i] * W[i, h, o], i)
        sent[v, h] = Sum(m[v, h, o] * a[h, o], o)
        taken[v, h] = Sum(m[v, h, o] * b[h, o], o)
        s[e, h] = leaky_relu(sent[start[e], h] + taken[end[e], h], 0.2)
        total[v, h] = LogSumExp(s[e, h], e, where=equal(end[e], v))
        p[e, h] = exp(s[e, h] - total[end[e], h])
        z[v, h, o] = Sum(p[e, h] * m[start[e], h, o], e, where=equal(end[e], v))
        return z


x = Input("x", 64, batch="V")
start, end = (Input(name, dtype=int, batch="E") for name in ("start", "end"))
y, known = Target("y", dtype=int, batch="V"), Target("known", batch="V")

h = Flatten()(Activation("elu")(GraphAttention(4, 8)(x, start, end)))
z = Flatten()(GraphAttention(1, 10)(Dropout(0.5)(h), start, end))
k, v = indices("k v")
right, accuracy = tensor("right"), tensor("accuracy")
right[v] = equal(ArgMax(z[v, k], k), y[v]) * (1 - known[v])
accuracy[()] = Sum(right[v], v) / Sum(1 - known[v], v)

model = Model(
    inputs=[x, start, end],
    outputs=z,
    loss=CrossEntropy()(z, y, known),
    optimizer=Adam(1e-2, weight_decay=5e-4),
    metrics={"accuracy": accuracy},
)
