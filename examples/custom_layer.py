"""A layer that symgrad does not ship: radial basis functions (Broomhead and Lowe, 1988).

h[n, k] = exp(−s[k]·Σ_i (x[n, i] − c[k, i])²) with centres c and widths s that are learned. It is a
formula; its gradients by x, c and s are derived.
"""

from symgrad import *


class RadialBasis(Layer):
    def __init__(self, units, width=0.05):
        self.units, self.width = units, width

    def __call__(self, x):
        k, i = indices("k i")
        c = parameter("c", self.units, x.features, init=uniform(0, 1))
        s = parameter("s", self.units, init=self.width)
        d, h = tensor("d"), tensor("h")
        d[..., k] = Sum((x[..., i] - c[k, i]) ** 2, i)
        h[..., k] = exp(-s[k] * d[..., k])
        return h


model = Model(
    Sequential(Input(64), RadialBasis(50), Dense(10)),
    loss=CrossEntropy(),
    optimizer=Adam(1e-2),
)
