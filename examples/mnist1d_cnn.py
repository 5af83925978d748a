"""The convolutional network of MNIST-1D (Greydanus and Kobak, https://arxiv.org/abs/2011.14439).

Three convolutions of 25 channels and stride 2 take the signal from 40 to 19, 10 and 5 places, and
a linear layer reads all of them; 5,210 weights, as in the paper's code.
"""

from symgrad import *

model = Model(
    Sequential(
        Input(1, 40),
        Conv1d(25, 5, stride=2, padding=1, activation="relu"),
        Conv1d(25, 3, stride=2, padding=1, activation="relu"),
        Conv1d(25, 3, stride=2, padding=1, activation="relu"),
        Flatten(),
        Dense(10),
    ),
    loss=CrossEntropy(),
    optimizer=AdamW(CosineDecay(2e-2, steps=8000), weight_decay=0.15),
)
