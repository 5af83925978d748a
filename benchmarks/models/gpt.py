"""A causal Transformer of four blocks, of width 128, over 64 tokens; it names the next ones."""

from symgrad import *

model = Model(
    Sequential(
        Input(64, dtype=int),
        Embedding(65, 128),
        PositionEmbedding(),
        *(TransformerBlock(4, causal=True) for _ in range(4)),
        LayerNorm(),
        Dense(65),
    ),
    loss=CrossEntropy(),
    optimizer=AdamW(lr=1e-3),
)
