"""A multilayer perceptron for scikit-learn's digits: 8×8 images, 10 classes."""

from symgrad import *

model = Model(
    Sequential(
        Input(64),
        Dense(64, "relu"),
        Dense(32, "relu"),
        Dense(10),
    ),
    loss=CrossEntropy(),
    optimizer=Adam(lr=1e-3),
)
