"""An optimizer that symgrad does not ship: Yogi (Zaheer et al., 2018), and a schedule of its own.

Adam's second moment moves by a fraction of itself; Yogi's by a fraction of g² with the sign of the
difference: v ← v − (1 − β₂)·sign(v − g²)·g². The rate is 1/√(1 + s/100) after s steps.
"""

from symgrad import *


class Yogi(Optimizer):
    def __init__(self, lr=1e-2, betas=(0.9, 0.999), eps=1e-3, **options):
        super().__init__(lr, **options)
        self.betas, self.eps = [number(b) for b in betas], number(eps)

    def update(self, w, g, t):
        (b1, b2), m, v = self.betas, state("m"), state("v")
        m[...] = b1 * m[...] + (1 - b1) * g[...]
        v[...] = v[...] - (1 - b2) * sign(v[...] - g[...] ** 2) * g[...] ** 2
        c1, c2 = self.scalar("c1", 1 - b1**t), self.scalar("c2", 1 - b2**t)
        w[...] = w[...] - self.rate(t) * (m[...] / c1) / (sqrt(v[...] / c2) + self.eps)


model = Model(
    Sequential(Input(64), Dense(64, "relu"), Dense(32, "relu"), Dense(10)),
    loss=CrossEntropy(),
    optimizer=Yogi(
        lr=lambda s: 0.01 / sqrt(1 + s / 100),
        weight_decay=1e-4,
        groups=[{"params": "*_b", "weight_decay": 0}],
    ),
)
