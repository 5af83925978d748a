"""An LSTM over 50 steps of 32 features; the last state is classified."""

from symgrad import *

model = Model(
    Sequential(Input(50, 32), LSTM(64), Dense(10)),
    loss=CrossEntropy(),
    optimizer=Adam(lr=1e-3),
)
