"""A multilayer perceptron that is little more than a call: 2-16-16-1, tanh, plain SGD."""

from symgrad import *

model = Model(
    Sequential(Input(2), Dense(16, "tanh"), Dense(16, "tanh"), Dense(1)),
    loss=MSE(),
    optimizer=SGD(lr=1e-3),
)
