"""A multilayer perceptron that is nearly all product of matrices: 1024-2048-2048-1024."""

from symgrad import *

model = Model(
    Sequential(Input(1024), Dense(2048, "relu"), Dense(2048, "relu"), Dense(1024)),
    loss=MSE(),
    optimizer=SGD(lr=1e-3),
)
