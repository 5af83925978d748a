"""The recurrent network of MNIST-1D (Greydanus and Kobak, https://arxiv.org/abs/2011.14439).

A GRU of 6 units reads the signal number by number, in both directions, and a linear layer reads the
states of all 40 steps; 5,110 weights (PyTorch's GRU has 24 more,
where two biases are added).
"""

from symgrad import *

model = Model(
    Sequential(
        Input(40, 1),
        GRU(6, bidirectional=True, return_sequences=True),
        Flatten(),
        Dense(10),
    ),
    loss=CrossEntropy(),
    optimizer=AdamW(CosineDecay(2e-2, steps=8000), weight_decay=0.1),
)
