"""An LSTM over 50 steps of 16 features; a number follows from the last state."""

from symgrad import *

model = Model(
    Sequential(Input(50, 16), LSTM(64), Dense(1)),
    loss=MSE(),
    optimizer=Adam(lr=1e-3),
)
