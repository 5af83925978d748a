"""An LSTM that forecasts a chaotic system from one of its three coordinates.

It reads the last 40 values of x of the Lorenz system, and a linear layer says from its last state
what x will be 25 steps later. The LSTM is Hochreiter's and Schmidhuber's (1997) with forget gates.
"""

from symgrad import *

model = Model(
    Sequential(
        Input(40, 1),
        LSTM(32, forget_bias=1),
        Dense(1),
    ),
    loss=MSE(),
    optimizer=Adam(CosineDecay(1e-2, steps=4000), clip_norm=1),
)
