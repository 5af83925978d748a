"""Logistic regression for MNIST-1D (Greydanus and Kobak, 2024, https://arxiv.org/abs/2011.14439).

A signal of 40 numbers, 10 classes; 410 weights.
"""

from symgrad import *

model = Model(
    Sequential(Input(40), Dense(10)),
    loss=CrossEntropy(),
    optimizer=Adam(CosineDecay(1e-2, steps=2000)),
)
