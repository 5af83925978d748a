"""The multilayer perceptron of MNIST-1D (Greydanus and Kobak, https://arxiv.org/abs/2011.14439).

Two hidden layers of 100 units, the second in a residual; 15,210 weights, as in the paper's code.
"""

from symgrad import *

model = Model(
    Sequential(
        Input(40),
        Dense(100, "relu"),
        Residual(Dense(100, "relu")),
        Dense(10),
    ),
    loss=CrossEntropy(),
    optimizer=AdamW(CosineDecay(1e-2, steps=4000), weight_decay=0.3),
)
