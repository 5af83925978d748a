"""A loss that symgrad does not ship: the pinball loss of quantile regression (Koenker, 1978).

Three outputs learn the 10 %, 50 % and 90 % quantiles of a number given 8 others: with d = t − p the
loss of an output at level q is max(q·d, (q − 1)·d).
"""

from symgrad import *


class Pinball(Loss):
    def __init__(self, levels, reduction="mean"):
        super().__init__(reduction)
        self.levels = levels

    def each(self, prediction, target):
        k, (q, d, e) = indices("k"), (tensor("level"), tensor("difference"), tensor("each"))
        for j, level in enumerate(self.levels):
            q[j] = number(level)
        d[..., k] = target[..., k] - prediction[..., k]
        e[..., k] = maximum(q[k] * d[..., k], (q[k] - 1) * d[..., k])
        return e


model = Model(
    Sequential(Input(8), Dense(32, "silu"), Dense(32, "silu"), Dense(3)),
    loss=Pinball([0.1, 0.5, 0.9]),
    optimizer=Adam(1e-3),
)
