"""Deep Q-learning: the values Q(x, a) of two pushes of a cart that carries a pole; Mnih et al.
(2015), Human-level control through deep reinforcement learning, https://doi.org/10.1038/nature14236.

    y = r + γ·max_a Q⁻(x′, a)         r alone where the pole fell; Q⁻ has older parameters
    loss = Mean_n huber(Q(x[n], a[n]) − y[n])

y is data of the training step: `best` gives the maximum, by whatever parameters it is called with.
"""

from symgrad import *

x, action, y = Input("x", 4), Input("action", dtype=int), Target("y")
n, a = indices("n a")

q = Dense(2)(Dense(64, "relu")(Dense(64, "relu")(x)))
best, push, chosen = tensor("best"), tensor("push"), tensor("chosen")
best[n] = Max(q[n, a], a)
push[n] = ArgMax(q[n, a], a)
chosen[n] = q[n, action[n]]

model = Model(
    inputs=[x, action],
    outputs=chosen,
    loss=Huber()(chosen, y),
    optimizer=Adam(1e-3),
    functions={"best": Function(x, best), "push": Function(x, push)},
)
