"""A multilayer perceptron for images of 28×28: 784-512-256-10, ReLU."""

from symgrad import *

model = Model(
    Sequential(Input(784), Dense(512, "relu"), Dense(256, "relu"), Dense(10)),
    loss=CrossEntropy(),
    optimizer=Adam(lr=1e-3),
)
