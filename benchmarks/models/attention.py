"""Causal attention of four heads over 64 places of width 128, as in a Transformer's block."""

from symgrad import *

model = Model(
    Sequential(Input(64, 128), MultiHeadAttention(4, causal=True)),
    loss=MSE(),
    optimizer=SGD(lr=1e-2),
)
